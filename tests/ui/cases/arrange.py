"""The actions of commands/arrange.py: what is selected before each, what it does to the draft or the window."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from cases.scene import ASSISTANT, Case, Scene, cross_line, selecting
from orgeditor.editing import operations
from orgeditor.editing.operations import by_hand, lines
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.records import Arrangement, BoxForm, Side


def _arranged(arrangement: Arrangement) -> Case:
    def check(scene: Scene) -> None:
        assert scene.box(ASSISTANT).arrangement is arrangement

    return Case(check, selecting(ASSISTANT))


def _stands(side: Side, form: BoxForm = BoxForm.BOX) -> Case:
    def before(scene: Scene) -> None:
        scene.select(ASSISTANT)
        if (side, form) == (Side.BELOW, BoxForm.BOX):
            operations.put_aside(scene.window.document, scene.window.selection.ids, Side.LEFT)

    def check(scene: Scene) -> None:
        item = scene.box(ASSISTANT)
        assert (item.side, item.form) == (side, form)

    return Case(check, before)


def _kept(scene: Scene) -> None:
    item = scene.box(ASSISTANT)
    assert item.arrangement is not Arrangement.AUTO
    assert item.width > 0


def _row_and_width(scene: Scene) -> None:
    scene.select(ASSISTANT)
    operations.arrange_children(scene.window.document, scene.window.selection.ids, Arrangement.ROW)


def _is_free(scene: Scene) -> None:
    assert not operations.has_pins(scene.draft, scene.chart(0))


def _order_is(*names: str) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert tuple(scene.children(ASSISTANT)) == names

    return check


def _is_promoted(scene: Scene) -> None:
    assert scene.children("Sekretaris Daerah")[-1] == "Bagian Organisasi"
    assert scene.children(ASSISTANT) == ["Inspektorat", "Badan Keuangan"]


def _is_reversed(scene: Scene) -> None:
    [relation] = [scene.draft.relations[item.relation] for item in scene.window.selection.routes]
    assert scene.draft.units[relation.source].name == "Dinas Perhubungan"
    assert scene.draft.units[relation.target].name == "Inspektorat"


def _is_laid_anew(scene: Scene) -> None:
    assert scene.window.document.arranged(scene.chart(0).id) is not scene.seen


ROW = ("Inspektorat", "Badan Keuangan", "Bagian Organisasi")


def _pinned(*rects: Rect) -> Callable[[Scene], None]:
    """Pin the boxes of ROW at these places and select them."""

    def before(scene: Scene) -> None:
        scene.select(*ROW)
        by_hand.stand_at(scene.window.document, dict(zip(scene.window.selection.ids, rects, strict=True)))

    return before


def _pins(scene: Scene) -> list[Rect]:
    pins = [scene.box(name).pin for name in ROW]
    drawn = [scene.drawn(name) for name in ROW]
    assert drawn == pins  # what a person decided is what is drawn
    return pins


STAGGERED = _pinned(Rect(30, 120, 40, 8), Rect(100, 131, 44, 10), Rect(160, 150, 50, 8))


def _along(line: Callable[[Rect], float], wanted: float) -> Case:
    def check(scene: Scene) -> None:
        assert [line(rect) for rect in _pins(scene)] == pytest.approx([wanted] * 3)

    return Case(check, STAGGERED)


def _gaps_are_equal(across: bool) -> Case:
    def check(scene: Scene) -> None:
        row = [rect if across else Rect(rect.y, rect.x, rect.h, rect.w) for rect in _pins(scene)]
        gaps = [right.x - left.right for left, right in pairwise(row)]
        assert gaps[0] == pytest.approx(gaps[1]) and row[0].x == (30 if across else 120)

    return Case(check, STAGGERED)


def _sizes_are(pick: Callable[[Rect], float], wanted: float) -> Case:
    def check(scene: Scene) -> None:
        rects = _pins(scene)
        assert [pick(rect) for rect in rects] == [wanted] * 3
        assert [rect.center.x for rect in rects] == pytest.approx([50, 122, 185])

    return Case(check, STAGGERED)


def _is_pinned_where_it_stood(scene: Scene) -> None:
    assert scene.box("Inspektorat").pin == scene.drawn("Inspektorat")
    assert scene.box("Badan Keuangan").pin is None


def _no_pins(scene: Scene) -> None:
    assert [scene.box(name).pin for name in (ASSISTANT, *ROW)] == [None] * 4


def _pinned_branch(scene: Scene) -> None:
    STAGGERED(scene)
    scene.select(ASSISTANT)
    operations.arrange_children(scene.window.document, scene.window.selection.ids, Arrangement.ROW)


def _is_automatic(scene: Scene) -> None:
    _no_pins(scene)
    assert scene.box(ASSISTANT).arrangement is Arrangement.AUTO


def _bent_line(scene: Scene) -> None:
    cross_line(scene)
    [route] = scene.window.selection.routes
    lines.shape_line(scene.window.document, route.id, [Point(150, 190), Point(90, 190)])


def _way(scene: Scene) -> list[Point]:
    """The corners of the selected line as it is drawn."""
    [route] = scene.window.selection.routes
    page = scene.window.document.arranged(route.chart).pages[0]
    return next(list(path.points[1:-1]) for path in page.paths if path.route == route.id)


def _way_is_kept(scene: Scene) -> None:
    [route] = scene.window.selection.routes
    assert list(route.waypoints) == _way(scene)
    assert len(route.waypoints) > 0


def _way_is_left_to_layout(scene: Scene) -> None:
    [route] = scene.window.selection.routes
    assert route.waypoints == ()
    assert not any(point.y == 190 for point in _way(scene))


CASES: dict[str, Case] = {
    "arrange_auto": Case(_is_automatic, _pinned_branch),
    "arrange_row": _arranged(Arrangement.ROW),
    "arrange_list": _arranged(Arrangement.LIST),
    "arrange_list_left": _arranged(Arrangement.LIST_LEFT),
    "arrange_list_both": _arranged(Arrangement.LIST_BOTH),
    "arrange_pairs": _arranged(Arrangement.PAIRS),
    "arrange_columns": _arranged(Arrangement.COLUMNS),
    "arrange_list_box": _arranged(Arrangement.LIST_BOX),
    "below": _stands(Side.BELOW),
    "glue": _stands(Side.BELOW, BoxForm.GLUED),
    "side_left": _stands(Side.LEFT),
    "side_right": _stands(Side.RIGHT),
    "side_bottom": _stands(Side.BOTTOM),
    "over_grid": _stands(Side.BELOW, BoxForm.GRID),
    "keep_choice": Case(_kept, selecting(ASSISTANT)),
    "release": Case(_is_free, _row_and_width),
    "release_chart": Case(_is_free, _row_and_width),
    "rearrange": Case(_is_laid_anew, edits=False),
    "move_before": Case(
        _order_is("Badan Keuangan", "Inspektorat", "Bagian Organisasi"), selecting("Badan Keuangan")
    ),
    "move_after": Case(
        _order_is("Inspektorat", "Bagian Organisasi", "Badan Keuangan"), selecting("Badan Keuangan")
    ),
    "promote": Case(_is_promoted, selecting("Bagian Organisasi")),
    "demote": Case(
        lambda scene: scene.children("Inspektorat") == ["Badan Keuangan"], selecting("Badan Keuangan")
    ),
    "reverse": Case(_is_reversed, cross_line),
    "pin": Case(_is_pinned_where_it_stood, selecting("Inspektorat")),
    "unpin": Case(_no_pins, STAGGERED),
    "align_left": _along(lambda rect: rect.x, 30),
    "align_centre": _along(lambda rect: rect.center.x, 120),
    "align_right": _along(lambda rect: rect.right, 210),
    "align_top": _along(lambda rect: rect.y, 120),
    "align_middle": _along(lambda rect: rect.center.y, 139),
    "align_bottom": _along(lambda rect: rect.bottom, 158),
    "distribute_across": _gaps_are_equal(True),
    "distribute_down": _gaps_are_equal(False),
    "same_width": _sizes_are(lambda rect: rect.w, 50),
    "same_height": _sizes_are(lambda rect: rect.h, 10),
    "keep_way": Case(_way_is_kept, cross_line),
    "clear_way": Case(_way_is_left_to_layout, _bent_line),
}  # fmt: skip
