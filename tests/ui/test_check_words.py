"""Every sentence, rule and mend of check has a place in the catalogue, and is said with its values."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from orgeditor import check
from orgeditor.check.finding import Finding, Severity
from orgeditor.check.mending import MENDS
from orgeditor.check.rules import RULES
from orgeditor.ui import check_words
from orgeditor.ui.check_words import count_text, finding_text, mend_title, rule_title

SOURCES = [path.read_text(encoding="utf-8") for path in sorted(Path(check.__file__).parent.glob("*.py"))]


@pytest.fixture
def english(english):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


def texts(node: ast.AST) -> list[str]:
    """Return every text that an expression of the source can be."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return [one + other for one in texts(node.left) for other in texts(node.right)]
    return [*texts(node.body), *texts(node.orelse)] if isinstance(node, ast.IfExp) else []


def sentences(source: str) -> set[str]:
    """Return the sentences of a module: texts that are no docstring, with a capital or a mark, and a full stop."""
    nodes = list(ast.walk(ast.parse(source)))
    parts = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, (ast.JoinedStr, ast.BinOp, ast.IfExp)):
            parts |= {id(part) for child in ast.iter_child_nodes(node) for part in ast.walk(child)}
    found = {text for node in nodes if id(node) not in parts for text in texts(node)}
    return {text for text in found if " " in text and text.endswith(".") and (text[0] in "%“" or text[0].isupper())}


def test_every_sentence_can_be_translated():
    found = set().union(*map(sentences, SOURCES))
    assert found == set(check_words.SENTENCES)


def test_every_rule_and_mend_can_be_translated():
    assert set(check_words.RULE_TITLES) == {rule.title for rule in RULES.values()}
    assert set(check_words.MEND_TITLES) == {mend.title for mend in MENDS.values()}


def test_no_value_is_listed_that_no_rule_writes():
    together = "\n".join(SOURCES)
    for value in check_words.VALUES:
        for words in value.replace("%1", "|").replace("%2", "|").split("|"):
            assert words.strip() in together, value


def finding(words: str, *values: str, rule: str = "rujukan", mend: str = "") -> Finding:
    return Finding(rule, Severity.ERROR, words, values, mend=mend)


def test_a_sentence_in_english(english):
    said = finding("“%1” mengoordinasikan %2 unit, rata-rata Asisten lain %3.", "Asisten I", "24", "9,5")
    assert finding_text(said) == "“Asisten I” coordinates 24 units, the other Asisten 9.5 on average."


def test_a_name_stays_as_it_is(english):
    """A unit may have the name of a word that the rules write."""
    assert finding_text(finding("“%1” tercatat %2 kali sebagai unit tersendiri.", "Keterangan", "2")).startswith(
        "“Keterangan” "
    )


def test_words_of_the_rules_are_translated(english):
    assert finding_text(finding("%1 berada di luar tepi halaman.", "Keterangan")) == "Legend is outside the margins."
    cites = finding("%1 merujuk %2, tetapi %3.", "Pasal 9", "Pasal 7 ayat (3)", "Pasal 7 tidak memuat ayat (3)", "")
    assert finding_text(cites) == "Pasal 9 cites Pasal 7 ayat (3), but Pasal 7 has no ayat (3)."
    listed = finding("%1 %2 belum mempunyai dasar: %3.", "14", "unit", "“Dinas A”, “Dinas B”, dan 12 lainnya")
    assert finding_text(listed) == "Without a basis so far: 14 units: “Dinas A”, “Dinas B”, and 12 more."


def test_notes_of_layout_and_reasons_of_the_reader(english):
    note = finding("%1", "Teks “Dinas” tidak muat di kotak yang ukurannya ditetapkan.")
    assert "tidak" not in finding_text(note)
    lost = finding("Pasal %1 disimpulkan: %2.", "8", "ayat (1) dimulai lagi", rule="pasal-disimpulkan")
    assert finding_text(lost).startswith("Pasal 8 is inferred: ") and "dimulai" not in finding_text(lost)


def test_titles_and_counts(english):
    assert rule_title("nama-ganda") == "Duplicate name"
    assert mend_title(finding("", mend="hapus-titik")) == "Remove the full stop"
    assert mend_title(finding("")) == ""
    assert [count_text(Severity.ERROR, count) for count in (1, 2)] == ["1 error", "2 errors"]


def test_indonesian_is_what_check_says():
    said = finding("“%1” tercatat %2 kali sebagai unit tersendiri.", "Dinas %2", "3")
    assert finding_text(said) == said.sentence == "“Dinas %2” tercatat 3 kali sebagai unit tersendiri."
