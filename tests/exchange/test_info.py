"""The table of `orgeditor info` as a person reads it: numbers as Indonesian writes them, one column below the other."""

from orgeditor.exchange.info import info_table
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Arranged, Box, Page, ShapeForm
from orgeditor.model.records import DEFAULT_FONT, Placement


def table(text: str, *sizes: tuple[float, float]) -> list[str]:
    """Return the lines of the table of an outline whose charts stand on pages of these sizes in mm."""
    draft = read_outline(text)
    charts = draft.charts_in_order()
    pages = [Page(width, height, DEFAULT_FONT) for width, height in sizes]
    results = {chart.id: Arranged(chart.id, (page,)) for chart, page in zip(charts, pages, strict=True)}
    return info_table(draft, results).splitlines()


def test_columns_stand_below_each_other_whatever_the_page():
    text = "\n".join(f"[Bagan] JUDUL {number}\nBupati" for number in range(3))
    lines = table(text, (330, 215), (269.696, 413.952), (12345.67, 5000.04))
    head = next(line for line in lines if "Judul" in line)
    rows = [line for line in lines if "JUDUL" in line]
    assert [row.index("JUDUL") for row in rows] == [head.index("Judul")] * 3
    assert [row[head.index("Halaman") :].split("  ")[0] for row in rows] == [
        "330 x 215", "269,7 x 414", "12345,7 x 5000"
    ]  # fmt: skip
    assert {row.index("  JUDUL") for row in rows} == {head.index("Kotak") + len("Kotak")}


def test_a_title_of_several_lines_stays_on_one():
    assert any(line.endswith("  A B") for line in table('[Bagan] "A\\nB"\nBupati', (330, 215)))


def test_a_box_repeated_on_several_pages_counts_once():
    draft = read_outline("[Bagan] JUDUL\nBupati\n  Camat\n  Lurah")
    (chart,) = draft.charts_in_order()
    boxes = {draft.unit_of(item.id).name: _box(item) for item in draft.placements_of_chart(chart.id)}
    pages = tuple(
        Page(330, 215, DEFAULT_FONT, (boxes["Bupati"], boxes[name])) for name in ("Camat", "Lurah")
    )  # the superior stands on both
    row = next(
        line for line in info_table(draft, {chart.id: Arranged(chart.id, pages)}).splitlines() if "JUDUL" in line
    )
    assert row.split()[-2:] == ["3", "JUDUL"]


def _box(placement: Placement) -> Box:
    return Box(placement.id, placement.unit, placement.parent, None, ShapeForm.BOX, Rect(0, 0, 10, 5), (), 9.0)
