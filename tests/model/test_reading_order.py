"""The order in which the texts of a page are read."""

from __future__ import annotations

from orgeditor.model.geometry import Rect
from orgeditor.model.page import Block, Box, Legend, Page, ShapeForm, TextLine
from orgeditor.model.reading_order import Role, by_branch, passages

AREA = Rect(0, 0, 10, 10)


def line(text: str) -> tuple[TextLine, ...]:
    return (TextLine(text, 0, 0, 1, 9),)


def box(name: str, parent: str | None, form: ShapeForm = ShapeForm.BOX) -> Box:
    return Box(name, name, parent, None, form, AREA, line(name) if form is ShapeForm.BOX else (), 9)


def order(*boxes: Box) -> list[str]:
    return [item.placement for item in by_branch(boxes)]


def test_a_branch_is_read_to_its_end_before_its_neighbour():
    """An edit puts new boxes at the end of the list, wherever they hang."""
    boxes = (box("a", None), box("b", "a"), box("c", "a"), box("d", "b"), box("e", "d"), box("f", "b"))
    assert order(*boxes) == ["a", "b", "d", "e", "f", "c"]


def test_charts_without_superiors_keep_their_order():
    assert order(box("c", None), box("a", None), box("b", None)) == ["c", "a", "b"]


def test_a_box_whose_superior_stands_on_another_page_is_read_too():
    assert order(box("b", "elsewhere"), box("c", "b"), box("a", None)) == ["b", "c", "a"]


def test_the_frame_of_a_list_and_boxes_that_hang_in_a_circle_lose_nothing():
    found = order(box("a", None), box("a", None, ShapeForm.LIST), box("b", "a"), box("x", "y"), box("y", "x"))
    assert sorted(found) == ["a", "a", "b", "x", "y"]


def test_the_furniture_stands_before_and_behind_the_chart():
    page = Page(
        330, 215, "x",
        boxes=(box("unit", None), box("bawahan", "unit")),
        labels=(Block(AREA, line("label")),),
        signature=Block(AREA, line("tanda tangan")),
        legend=Legend(AREA, line("keterangan"), ()),
        title=Block(AREA, line("judul")),
        heading=Block(AREA, line("LAMPIRAN I")),
        draft_mark=Block(AREA, line("DRAF")),
        number=Block(AREA, line("- 2 -")),
        copy_block=Block(AREA, line("salinan")),
    )  # fmt: skip
    found = [(passage.lines[0].text, passage.role) for passage in passages(page)]
    assert [text for text, _ in found] == [
        "- 2 -", "DRAF", "LAMPIRAN I", "judul", "unit", "bawahan", "label", "keterangan", "tanda tangan", "salinan",
    ]  # fmt: skip
    assert [text for text, role in found if role is Role.TITLE] == ["judul"]


def test_nothing_without_letters_is_read():
    assert passages(Page(330, 215, "x", boxes=(box("a", None, ShapeForm.LIST),))) == []
