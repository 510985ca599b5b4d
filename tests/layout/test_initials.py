"""Paraf koordinasi: only on a marked draft, beside the heading, with room for each initial, on nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from fake_measure import FakeMeasure
from test_furniture import furnished, texts

from orgeditor.exchange.outline_reader import read_outline
from orgeditor.layout.arrange import arrange
from orgeditor.layout.page.furniture import Furniture, PageNumber
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Table
from orgeditor.model.records import Method, Orientation, Overflow, PageSetup

OFFICES = (
    "Sekretaris Daerah",
    "Asisten Pemerintahan dan Kesejahteraan Rakyat",
    "Kepala Bagian Hukum",
    "Kepala Bagian Organisasi",
    "Inspektur",
    "Kepala Dinas Pendidikan",
    "Camat",
)
WAYS = [Orientation.LANDSCAPE, Orientation.PORTRAIT]


def marked(offices: int = 4, **more: object) -> Furniture:
    return furnished(**{"number": "", "initials_shown": True, "initials": OFFICES[:offices], **more})


def table(found: Furniture) -> Table:
    assert found.initials is not None
    return found.initials


def cells(item: Table) -> list[tuple[Rect, Rect]]:
    """Return the cell of each office and the empty one behind it, column by column."""
    edges = [item.rect.x, *item.bars, item.rect.right]
    rows = [*item.rules, item.rect.bottom]
    found = []
    for left, middle, right in zip(edges[::2], edges[1::2], edges[2::2], strict=False):
        for top, bottom in pairwise(rows):
            found.append(
                (Rect(left, top, middle - left, bottom - top), Rect(middle, top, right - middle, bottom - top))
            )
    return found


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("offices", [1, 2, 3, 4, 7])
def test_each_office_stands_in_a_cell_with_an_empty_one_behind_it(way, offices):
    item = table(marked(offices, page={"orientation": way}))
    caption, *rest = item.lines
    assert caption.text == "PARAF KOORDINASI"
    found = []
    for office, empty in cells(item):
        inside = [line for line in rest if office.contains(Rect(line.x, line.baseline - 2, line.width, 2.2))]
        found.append(" ".join(line.text for line in inside))
        assert empty.w >= 18 and empty.h >= 6  # for the initials of a hand
        assert not any(empty.intersects(Rect(line.x, line.baseline - 2, line.width, 2.2)) for line in rest)
    assert [text for text in found if text] == list(OFFICES[:offices])


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("paper", ["F4", "A4", "A3"])
@pytest.mark.parametrize("form", ["A", "B"])
def test_it_lies_on_nothing(way, paper, form):
    found = marked(7, page={"orientation": way, "paper": paper, "heading_form": form})
    item = table(found)
    others = [block.rect for block in (found.heading, found.title, found.draft_mark, found.signature)]
    assert not any(item.rect.intersects(other) for other in others)
    assert item.rect.bottom < found.title.rect.y < found.area.y
    assert PageSetup(orientation=way, paper=paper).content.contains(item.rect)


def test_it_takes_nothing_of_the_chart_where_it_fits_beside_the_heading():
    about = "Mekanisme Koordinasi Kerja Pemerintah Kota dan Instansi Vertikal di Daerah serta Badan Usaha"
    without, with_table = (marked(about=about, initials_shown=shown) for shown in (False, True))
    assert without.initials is None
    assert len({round(cell.x) for cell, _ in cells(table(with_table))}) == 2  # side by side, as that is flatter
    assert with_table.area == without.area


@pytest.mark.parametrize(
    "values", [{"initials_shown": False}, {"initials": ()}, {"number": "4"}, {"draft_mark": False}, {"annexes": 0}]
)
def test_only_on_a_draft_of_a_lampiran_that_is_marked_as_one(values):
    assert marked(**values).initials is None


def test_only_on_the_first_page_of_the_lampiran():
    assert table(marked(which=PageNumber(1, 3)))
    assert marked(which=PageNumber(2, 3)).initials is None
    assert marked(charts=2, chart=1).initials is None


OUTLINE = """jabatan: Bupati
tahun: 2026
paraf koordinasi: ya
pejabat paraf: "Sekretaris Daerah"; "Kepala Bagian Hukum"; "Inspektur"; "Kepala Bagian Organisasi"; "Camat"

[Lampiran] BAGAN

Bupati
  Sekretaris Daerah
""" + "\n".join(f"    Asisten {a}\n" + "\n".join(f"      Dinas {a} {n}" for n in range(8)) for a in "ABC")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("method", list(Method))
@pytest.mark.parametrize("paper", ["F4", "bebas"])
def test_no_box_stands_on_it(way, method, paper):
    draft = read_outline(OUTLINE)
    (chart,) = draft.charts_in_order()
    with draft.edit():
        page = replace(chart.page, orientation=way, paper=paper)
        draft.put(replace(chart, page=page, method=method, overflow=Overflow.SPLIT))
    pages = arrange(draft, chart.id, FakeMeasure()).pages
    first = pages[0]
    assert [page.initials is not None for page in pages] == [True] + [False] * (len(pages) - 1)
    assert texts(first.initials)[1] == "Sekretaris Daerah"
    room = first.initials.rect.grown(1.0)
    assert not any(room.intersects(box.rect) for box in first.boxes)
    others = [item.rect for item in first.furniture if item is not first.initials]
    assert not any(room.intersects(other) for other in others)
