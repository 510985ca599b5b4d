"""Lines of a text and what they became."""

from __future__ import annotations

from orgeditor.articles.linking import Role, key_at, links_of
from orgeditor.articles.mending import tick, tree_of
from orgeditor.articles.reader import read_text

TEXT = """Pasal 2
(1) Wakil Bupati melimpahkan sebagian kewenangan kepada Sekretaris Daerah.
(2) Pembagian koordinasi sebagai berikut:
a. Asisten Satu mengoordinasikan:
1. Dinas Pendidikan, Pemuda
dan Olahraga;
-2-
2. Dinas Sosial; 3. Dinas Pangan.
Pasal 3
Bagan koordinasi tercantum dalam Lampiran I.
"""


def linked():
    reading = read_text(TEXT)
    tree = tree_of(reading.units)
    return tree, links_of(TEXT, reading, tree), reading


def test_each_line_has_the_colour_of_what_it_became():
    tree, links, _ = linked()
    names = {node.key: node.unit.name for node in tree}
    assert {line: link.role for line, link in links.items()} == {
        1: Role.RELATION, 3: Role.HEAD, 4: Role.UNIT, 5: Role.UNIT, 6: Role.LEFT, 7: Role.UNIT, 9: Role.ANNEX
    }  # fmt: skip
    assert [names[key] for key in links[5].keys] == ["Dinas Pendidikan, Pemuda dan Olahraga"]
    assert [names[key] for key in links[7].keys] == ["Dinas Sosial", "Dinas Pangan"]
    assert links[1].said == ("Wakil Bupati → Sekretaris Daerah",)
    assert links[6].said == ("nomor halaman",)
    assert links[9].said == ("Lampiran I",)


def test_what_is_unticked_is_shown_as_left_out():
    tree, _, reading = linked()
    off = tick(tree, [tree[0].key], False)
    links = links_of(TEXT, reading, off)
    assert {links[line].role for line in (3, 4, 5, 7)} == {Role.LEFT}


def test_of_several_units_in_a_line_the_one_at_the_cursor_is_meant():
    line = "2. Dinas Sosial; 3. Dinas Pangan."
    names = [("s", "Dinas Sosial"), ("p", "Dinas Pangan")]
    assert [key_at(line, column, names) for column in (0, 5, 16, 21, 33)] == ["s", "s", "s", "p", "p"]
