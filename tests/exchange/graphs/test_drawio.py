"""draw.io: boxes and lines stand where the page has them, at 100 px an inch."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree

import pytest

from orgeditor.exchange.graphs.drawio import PX_PER_MM, Sheet, drawio_text, relations_on_buses
from orgeditor.model.page import Page, ShapeForm
from orgeditor.resources import examples
from orgeditor.storage.reader import open_draft


def pages() -> dict[str, Page]:
    drafts = {path.stem: open_draft(path) for path in examples()}
    return {
        f"{name} {number}": draft.arranged[chart.id].pages[0]
        for name, draft in drafts.items()
        for number, chart in enumerate(draft.charts_in_order(), 1)
    }


PAGES = pages()


def drawn(page: Page) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(drawio_text([Sheet("Lampiran I", page)]))
    (diagram,) = root
    assert diagram.get("name") == "Lampiran I"
    return list(diagram.iter("mxCell"))


def area(cell: ElementTree.Element) -> tuple[float, ...]:
    geometry = cell[0]
    return tuple(float(geometry.get(name, "0")) / PX_PER_MM for name in ("x", "y", "width", "height"))


@pytest.mark.parametrize("name", PAGES)
def test_boxes_stand_where_the_page_has_them(name):
    page = PAGES[name]
    cells = [cell for cell in drawn(page) if cell.get("vertex")]
    for box in page.boxes:
        near = [cell for cell in cells if area(cell) == pytest.approx(tuple(box.rect), abs=0.01)]
        assert near
        if box.form is ShapeForm.BOX and not box.rules:
            assert near[-1].get("value") == "\n".join(line.text for line in box.lines)
    written = " ".join(cell.get("value", "") for cell in cells).split()
    for item in page.furniture:
        assert set(" ".join(line.text for line in item.lines).split()) <= set(written)


@pytest.mark.parametrize("name", PAGES)
def test_lines_join_the_boxes_of_their_relation_and_keep_their_corners(name):
    page = PAGES[name]
    cells = drawn(page)
    known = {cell.get("id") for cell in cells}
    edges = [cell for cell in cells if cell.get("edge")]
    assert {cell.get(end) for cell in edges for end in ("source", "target")} - {None} <= known
    lines = [places(cell) for cell in edges]
    on_bus = relations_on_buses(page)
    for path in page.paths:
        if len(path.points) > 1 and path.relation not in on_bus:
            wanted = [tuple(point) for point in path.points]
            assert any(len(line) == len(wanted) and is_near(line, wanted) for line in lines)
    joined = [cell for cell in edges if cell.get("source") and cell.get("target")]
    assert len(joined) >= len({path.points for path in page.paths if path.points and path.relation not in on_bus})


def places(cell: ElementTree.Element) -> list[tuple[float, float]]:
    """Return the points of a line in mm."""
    ends = {point.get("as"): point for point in cell[0].findall("mxPoint")}
    points = [ends["sourcePoint"], *cell[0].findall("Array/mxPoint"), ends["targetPoint"]]
    return [(float(point.get("x", "")) / PX_PER_MM, float(point.get("y", "")) / PX_PER_MM) for point in points]


def test_dashes_that_begin_elsewhere_never_lie_on_each_other():
    page = PAGES["bukittinggi-2017 3"]
    on_bus = relations_on_buses(page)
    assert on_bus and len(on_bus) < len(page.paths)
    pieces = set()
    for cell in drawn(page):
        if cell.get("edge") and "dashed=1" in cell.get("style", ""):
            assert "fixDash=1" in cell.get("style", "")
            points = places(cell)
            pieces |= {(*sorted((a[1], b[1])), a[0]) for a, b in pairwise(points) if a[0] == b[0]}
    for low, high, x in pieces:
        others = [piece for piece in pieces if piece != (low, high, x) and piece[2] == x]
        assert not any(top < high - 0.1 and low < bottom - 0.1 for top, bottom, _ in others)


def test_a_name_that_xml_cannot_hold():
    page = PAGES["cimahi-2017 2"]
    assert "&lt;b&gt;" in drawio_text([Sheet("<b>\x01", page)])


def is_near(line: list[tuple[float, float]], other: list[tuple[float, ...]]) -> bool:
    return all(abs(x - p) < 0.01 and abs(y - q) < 0.01 for (x, y), (p, q) in zip(line, other, strict=True))
