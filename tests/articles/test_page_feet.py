"""What stands at the foot of a page goes out of the list that it cuts, and is shown as left out with the reason."""

from __future__ import annotations

import pytest
from unit_trees import tree_of

from orgeditor.articles.reader import read_text

BEFORE = "Pasal 4\nAsisten Umum mengoordinasikan:\na. Inspektorat;\nb. Dinas Arsip;\n"
AFTER = "c. Dinas Kominfo; dan\nd. Badan Keuangan.\n"
TREE = "Asisten Umum\n  Inspektorat\n  Dinas Arsip\n  Dinas Kominfo\n  Badan Keuangan"


def left(text: str) -> list[tuple[str, str]]:
    return [(text[item.start : item.end], item.reason) for item in read_text(text).left]


@pytest.mark.parametrize("number", ["-- 3 --", "--- 12 ---", "- - 7 - -", "~ 8 ~", "-3-"])
def test_a_page_number_between_dashes_of_any_kind_goes(number):
    text = f"{BEFORE}              {number}\n{AFTER}"
    assert tree_of(text) == TREE
    assert [reason for _, reason in left(text)] == ["nomor halaman"]


def test_a_catchword_goes_with_who_has_drafted_the_page():
    text = f"{BEFORE}\n        c. Dinas ......\n\n   Bagian Hukum Setda\n      - 5 -\n\n{AFTER}"
    assert tree_of(text) == TREE
    assert [said for said, _ in left(text)] == ["c. Dinas ......", "Bagian Hukum Setda", "- 5 -"]


@pytest.mark.parametrize(
    "block",
    [
        "PARAF KOORDINASI\nKARO ORGANISASI :\nKARO HUKUM      :\nASISTEN III     :\n",
        "KABAG HUKUM   ASISTEN   SEKDA\nparaf         paraf     paraf\n",
        "JABATAN | PARAF\nKASUBBAG |\nKABAG |\n",
    ],
)
def test_the_initials_of_those_who_have_seen_a_page_go(block):
    text = f"{BEFORE}{block}{AFTER}"
    assert tree_of(text) == TREE
    assert {reason for _, reason in left(text)} == {"kolom paraf"} and len(left(text)) == len(block.splitlines())


def test_a_duty_that_has_to_do_with_initials_is_none():
    text = "Pasal 4\nKabag mempunyai tugas:\na. memberi\nparaf\npada naskah; dan\nb. menilai.\n"
    assert left(text) == []


def test_a_number_in_brackets_alone_before_a_heading_is_a_page_not_a_paragraph():
    text = f"{BEFORE}{AFTER}(3)\n\nPasal 5\nCukup jelas.\n"
    assert tree_of(text) == TREE
    assert left(text) == [("(3)", "nomor halaman")]
    assert left("Pasal 4\n(1)\nAsisten Umum membawahi:\na. Bagian Umum; dan\nb. Bagian Hukum.\n") == []
