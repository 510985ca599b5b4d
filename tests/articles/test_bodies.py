"""The structure of one body that was read stands as officials draw it."""

from __future__ import annotations

import pytest

from orgeditor.articles.entering import new_draft
from orgeditor.articles.reader import read_text
from orgeditor.articles.writer import article_lines, article_text
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.records import BoxForm, Placement, Side

DINAS = """Pasal 3
(1) Susunan organisasi Dinas Pertanian terdiri dari:
a. Kepala Dinas;
b. Sekretariat, terdiri dari:
1. Sub Bagian Umum; dan
2. Sub Bagian Keuangan;
c. Bidang Peternakan;
d. Bidang Ketahanan Pangan;
e. UPTD; dan
f. Kelompok Jabatan Fungsional.
"""


def drawn(text: str) -> tuple[Draft, dict[str, Placement]]:
    draft = new_draft(read_text(text), id_source(1))
    return draft, {draft.units[item.unit].name: item for item in draft.placements.values()}


def test_leader_secretariat_officers_and_uptd_of_a_dinas():
    draft, placed = drawn(DINAS)
    assert placed["Kepala Dinas"].form is BoxForm.GLUED
    assert placed["Sekretariat"].side is Side.RIGHT
    assert placed["UPTD"].side is Side.BOTTOM
    officers = placed["Kelompok Jabatan Fungsional"]
    assert officers.side is Side.LEFT and officers.form is BoxForm.GRID
    for name in ("Bidang Peternakan", "Bidang Ketahanan Pangan", "Sub Bagian Umum"):
        assert placed[name].side is Side.BELOW and placed[name].form is BoxForm.BOX
    assert [chart.id for chart in draft.charts.values() if draft.title_of(chart) == "BAGAN SUSUNAN ORGANISASI"]


def test_the_order_of_the_article_stays():
    draft, placed = drawn(DINAS)
    head = placed["Dinas Pertanian"]
    row = [draft.units[item.unit].name for item in draft.children(head.chart, head.id)]
    assert row == [unit.name for unit in read_text(DINAS).units if unit.parent == 0]


def test_the_article_written_of_it_says_the_same():
    draft, placed = drawn(DINAS)
    written = article_text(article_lines(draft, placed["Dinas Pertanian"].chart))
    assert [unit.name for unit in read_text(written).units] == [unit.name for unit in read_text(DINAS).units]


@pytest.mark.parametrize(
    "text",
    [
        DINAS.replace("c. Bidang Peternakan;\nd. Bidang Ketahanan Pangan;\n", "").replace("a. Kepala Dinas;\n", ""),
        "Pasal 3\nAsisten Umum mengoordinasikan:\na. Sekretariat DPRD;\nb. Inspektorat; dan\nc. Badan Keuangan.\n",
    ],
)
def test_what_leaves_no_row_or_is_coordinated_stays_in_it(text):
    _, placed = drawn(text)
    assert {item.side for item in placed.values()} == {Side.BELOW}
