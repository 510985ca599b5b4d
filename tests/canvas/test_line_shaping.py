"""Lines across a chart, shaped and led elsewhere by their handles with real mouse events."""

from __future__ import annotations

from itertools import pairwise

import pytest
from drags import SHIFT, drag, hold, let_go
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from orgeditor.editing import operations
from orgeditor.editing.operations import lines
from orgeditor.model import operations as model
from orgeditor.model.geometry import Point
from orgeditor.model.kinds import CONSULTATIVE, COORDINATIVE

START, END, OTHER = "Inspektorat", "Dinas Perhubungan", "Dinas Sosial"
K = Qt.Key


@pytest.fixture
def line(hand) -> str:
    """A selected line from Inspektorat to Dinas Perhubungan."""
    route = operations.draw_relation(hand.document, hand.box(START), hand.box(END), CONSULTATIVE)
    hand.selection.set([route])
    return route


@pytest.fixture
def said(hand) -> list[str]:
    words: list[str] = []
    hand.view.message.connect(words.append)
    return words


def way(hand, route: str) -> tuple[Point, ...]:
    return hand.view.desk.paths(route)[0]


def on_screen(hand, point: Point) -> QPoint:
    return hand.view.camera.to_screen(point).toPoint()


def middle(hand, route: str, piece: int) -> QPoint:
    a, b = way(hand, route)[piece : piece + 2]
    return on_screen(hand, Point((a.x + b.x) / 2, (a.y + b.y) / 2))


def longest(hand, route: str) -> int:
    points = way(hand, route)
    inner = range(1, len(points) - 2) if len(points) > 3 else range(len(points) - 1)
    return max(inner, key=lambda at: abs(points[at].x - points[at + 1].x) + abs(points[at].y - points[at + 1].y))


def is_square(points) -> bool:
    return all(abs(a.x - b.x) < 1e-3 or abs(a.y - b.y) < 1e-3 for a, b in pairwise(points))


# ends


def test_the_end_of_a_line_is_led_to_another_box_as_one_step(hand, line):
    relation = hand.draft.routes[line].relation
    steps = hand.document.stack.index()
    end = hand.at(OTHER)
    hold(hand.view, on_screen(hand, way(hand, line)[-1]), end)
    assert hand.view.gesture.target == hand.box(OTHER)
    hand.view.grab()
    let_go(hand.view, end)
    route = hand.draft.routes[line]
    assert (route.source, route.target) == (hand.box(START), hand.box(OTHER))
    assert hand.draft.relations[route.relation].target == hand.draft.unit_of(hand.box(OTHER)).id
    assert route.relation == relation
    assert hand.document.stack.index() == steps + 1
    assert hand.document.stack.undoText() == f"Sambungkan hubungan ke {OTHER}"
    hand.document.undo()
    assert hand.draft.routes[line].target == hand.box(END)


def test_the_beginning_of_a_line_is_led_elsewhere(hand, line):
    drag(hand.view, on_screen(hand, way(hand, line)[0]), hand.at(OTHER))
    route = hand.draft.routes[line]
    assert (route.source, route.target) == (hand.box(OTHER), hand.box(END))
    assert hand.draft.relations[route.relation].source == hand.draft.unit_of(hand.box(OTHER)).id


def test_a_line_back_to_its_own_unit_is_refused_with_a_sentence(hand, line, said):
    steps = hand.document.stack.index()
    end = hand.at(START)
    hold(hand.view, on_screen(hand, way(hand, line)[-1]), end)
    assert hand.view.gesture.target is None
    hand.view.grab()
    let_go(hand.view, end)
    assert said == ["Hubungan tidak dapat kembali ke unit yang sama."]
    assert hand.document.stack.index() == steps


def test_a_line_that_is_there_already_is_refused(hand, line, said):
    operations.draw_relation(hand.document, hand.box(START), hand.box(OTHER), CONSULTATIVE)
    hand.selection.set([line])
    steps = hand.document.stack.index()
    drag(hand.view, on_screen(hand, way(hand, line)[-1]), hand.at(OTHER))
    assert said == ["Garis yang sama sudah ada di antara kedua unit itu."]
    assert hand.document.stack.index() == steps


def test_dropping_an_end_on_nothing_or_pressing_esc_changes_nothing(hand, line, said):
    steps = hand.document.stack.index()
    nowhere = hand.on_screen(Point(30, 195))
    drag(hand.view, on_screen(hand, way(hand, line)[-1]), nowhere)
    assert said == ["Lepaskan ujung garis di atas sebuah unit."]
    hold(hand.view, on_screen(hand, way(hand, line)[-1]), hand.at(OTHER))
    hand.key(K.Key_Escape)
    let_go(hand.view, hand.at(OTHER))
    assert hand.document.stack.index() == steps


def test_a_relation_that_another_chart_draws_stays_there(hand, line):
    """The line gets a relation of its own, and the basis of what it says is doubtful."""
    draft = hand.draft
    old = draft.routes[line].relation
    with hand.document.edit("Bagan lain") as draft:
        second = draft.charts_in_order()[1]
        ends = [model.place(draft, second.id, draft.unit_of(hand.box(name)).id) for name in (START, END)]
        model.show_relation(draft, second.id, old, ends[0].id, ends[1].id)
        relation = draft.relations[old]
        draft.put(type(relation)(relation.id, relation.source, relation.target, relation.kind, basis="Pasal 7"))
    drag(hand.view, on_screen(hand, way(hand, line)[-1]), hand.at(OTHER))
    new = draft.relations[draft.routes[line].relation]
    assert new.id != old and new.kind == CONSULTATIVE and new.basis == "Pasal 7" and new.basis_doubtful
    assert draft.relations[old].target == draft.unit_of(hand.box(END)).id and not draft.relations[old].basis_doubtful


def test_a_known_relation_takes_the_place_of_the_old_one(hand, line):
    old = hand.draft.routes[line].relation
    units = [hand.draft.unit_of(hand.box(name)).id for name in (START, OTHER)]
    [known] = operations.relate_units(hand.document, [tuple(units)], CONSULTATIVE)
    drag(hand.view, on_screen(hand, way(hand, line)[-1]), hand.at(OTHER))
    assert hand.draft.routes[line].relation == known
    assert old not in hand.draft.relations


def test_a_line_to_a_superior_has_no_handles_and_says_how_it_is_changed(hand, said):
    box = hand.draft.placements[hand.box(START)]
    route = next(item.id for item in hand.draft.routes.values() if item.target == box.id)
    hand.selection.set([route])
    assert hand.view.lines.route is None
    points = way(hand, route)
    at = Point((points[-2].x + points[-1].x) / 2, points[-1].y)
    drag(hand.view, on_screen(hand, at), on_screen(hand, Point(at.x, at.y + 20)))
    assert said == ["Garis ke atasan mengikuti susunan; seret kotaknya untuk mengganti atasan."]
    assert hand.document.stack.count() == 0


# waypoints


def test_a_piece_is_dragged_by_the_handle_in_its_middle(hand, line):
    piece = longest(hand, line)
    a, b = way(hand, line)[piece : piece + 2]
    level = a.y == b.y
    place = Point((a.x + b.x) / 2, (a.y + b.y) / 2)
    to = Point(place.x + (0 if level else 12), place.y + (12 if level else 0))
    steps = hand.document.stack.index()
    hold(hand.view, on_screen(hand, place), on_screen(hand, to))
    hand.view.grab()
    let_go(hand.view, on_screen(hand, to))
    route = hand.draft.routes[line]
    assert route.waypoints and is_square(way(hand, line))
    values = [point.y if level else point.x for point in route.waypoints]
    assert any(abs(value - (to.y if level else to.x)) < 3 for value in values)
    assert hand.document.stack.index() == steps + 1
    assert hand.document.stack.undoText() == "Ubah titik belok"
    # What was shown while dragging is what layout draws.
    assert set(route.waypoints) <= {Point(round(p.x, 3), round(p.y, 3)) for p in way(hand, line)}


def test_what_is_shown_while_dragging_is_what_comes(hand, line):
    piece = longest(hand, line)
    start = middle(hand, line, piece)
    hold(hand.view, start, start + QPoint(9, 31))
    shown = hand.view.gesture._shown
    let_go(hand.view, start + QPoint(9, 31))
    assert sum(way(hand, line), ()) == pytest.approx(sum(shown, ()), abs=0.01)


def test_a_drag_on_the_line_beside_its_handles_makes_new_corners(hand, line):
    piece = longest(hand, line)
    before = way(hand, line)
    a, b = before[piece : piece + 2]
    place = Point(a.x + (b.x - a.x) * 0.25, a.y + (b.y - a.y) * 0.25)
    to = Point(place.x + (15 if a.x == b.x else 0), place.y + (15 if a.y == b.y else 0))
    drag(hand.view, on_screen(hand, place), on_screen(hand, to), SHIFT)
    assert len(way(hand, line)) > len(before) and is_square(way(hand, line))


def test_a_corner_is_dragged_and_taken_out_by_a_double_click(hand, line):
    lines.shape_line(hand.document, line, [Point(150, 185), Point(95, 185)])
    corner = next(at for at, point in enumerate(way(hand, line)) if point == Point(150, 185))
    at = on_screen(hand, Point(150, 185))
    to = on_screen(hand, Point(162, 178))
    drag(hand.view, at, to, SHIFT)
    moved = way(hand, line)[corner]
    assert moved == pytest.approx((162, 178), abs=0.6) and is_square(way(hand, line))
    count = len(way(hand, line))
    place = hand.view.camera.to_screen(moved).toPoint()
    hand.click(place)
    QTest.mouseDClick(hand.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert hand.document.stack.undoText() == "Hapus titik belok"
    assert len(way(hand, line)) < count and is_square(way(hand, line))


def test_bends_snap_to_the_middles_of_boxes(hand, line):
    lines.shape_line(hand.document, line, [Point(150, 185), Point(95, 185)])
    center = hand.view.desk.shape(hand.box("Dinas Kesehatan")).rect.center
    piece = next(at for at, (a, b) in enumerate(pairwise(way(hand, line))) if a.x == b.x and abs(a.y - b.y) > 12)
    start = middle(hand, line, piece)
    end = QPoint(round(hand.view.camera.to_screen(center).x()) + 3, start.y())
    drag(hand.view, start, end)
    xs = [point.x for point in hand.draft.routes[line].waypoints]
    assert any(x == pytest.approx(center.x, abs=0.01) for x in xs)


def test_escape_leaves_the_line_as_it_was(hand, line):
    before = way(hand, line)
    start = middle(hand, line, longest(hand, line))
    hold(hand.view, start, start + QPoint(10, 40))
    hand.key(K.Key_Escape)
    let_go(hand.view, start + QPoint(10, 40))
    assert way(hand, line) == before and hand.draft.routes[line].waypoints == ()


def test_waypoints_stay_when_the_rest_changes_and_reconnecting_forgets_them(hand, line):
    lines.shape_line(hand.document, line, [Point(150, 185), Point(95, 185)])
    operations.rename(hand.document, hand.box(OTHER), "Dinas Sosial dan Tenaga Kerja")
    assert {Point(150, 185), Point(95, 185)} <= set(way(hand, line))
    drag(hand.view, on_screen(hand, way(hand, line)[-1]), hand.at("Dinas Sosial dan Tenaga Kerja"))
    assert hand.draft.routes[line].waypoints == ()


def test_del_hides_a_line_and_keeps_its_relation(hand, line):
    relation = hand.draft.routes[line].relation
    with_undo: list[str] = []
    hand.view.undoable.connect(with_undo.append)
    hand.key(K.Key_Delete)
    assert line not in hand.draft.routes and relation in hand.draft.relations
    assert with_undo == ["1 garis disembunyikan dari bagan ini; hubungannya tetap ada di peraturan."]
    hand.document.undo()
    assert line in hand.draft.routes


def test_a_short_click_on_a_handle_changes_nothing(hand, line):
    steps = hand.document.stack.index()
    for at in (on_screen(hand, way(hand, line)[-1]), middle(hand, line, longest(hand, line))):
        QTest.mouseMove(hand.view.viewport(), at)
        QTest.mouseClick(hand.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert hand.selection.ids == (line,)
    assert hand.document.stack.index() == steps
    assert hand.view.gesture is None


def test_two_lines_selected_have_no_handles(hand, line):
    other = operations.draw_relation(hand.document, hand.box(OTHER), hand.box(END), COORDINATIVE)
    hand.selection.set([line, other])
    assert hand.view.lines.grip_at(QPointF(on_screen(hand, way(hand, line)[-1]))) is None
