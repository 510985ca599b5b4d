"""Strokes: a trunk that several lines share is painted once."""

from __future__ import annotations

from itertools import pairwise

import page_rules
from hypothesis import given
from hypothesis import strategies as st

from orgeditor.layout.lines.strokes import joints_of, on_grid, strokes_of
from orgeditor.model.geometry import Point, simplified
from orgeditor.model.kinds import BUILTIN_KINDS
from orgeditor.model.page import Path, Stroke


def path(relation: str, *points: tuple[float, float], kind: str = "coordinative") -> Path:
    return Path(f"route {relation}", relation, kind, tuple(Point(*point) for point in points))


def painted(*paths: Path) -> dict[tuple[tuple[float, float], ...], tuple[str, ...]]:
    """Return the relations of each stroke by its points."""
    return {stroke.points: stroke.relations for stroke in strokes_of(paths, BUILTIN_KINDS)}


def test_line_alone_is_one_stroke_with_its_kind_s_look():
    (stroke,) = strokes_of([path("a", (0, 0), (0, 10), (20, 10))], BUILTIN_KINDS)
    kind = BUILTIN_KINDS["coordinative"]
    expected = Stroke("coordinative", (Point(0, 0), Point(0, 10), Point(20, 10)), kind.width, kind.dash, ("a",))
    assert stroke == expected


def test_shared_trunk_is_painted_once_and_split_at_the_joint():
    """Two children under one parent: down to the bus together, then each its own way."""
    found = painted(path("a", (50, 0), (50, 10), (20, 10), (20, 20)), path("b", (50, 0), (50, 10), (80, 10), (80, 20)))
    assert found == {
        ((50, 0), (50, 10)): ("a", "b"),
        ((50, 10), (20, 10), (20, 20)): ("a",),
        ((50, 10), (80, 10), (80, 20)): ("b",),
    }


def test_bus_is_split_where_each_line_leaves_it():
    """Three stubs from one upright trunk."""
    found = painted(*(path(str(y), (0, 0), (0, y), (5, y)) for y in (10, 20, 30)))
    assert found == {
        ((0, 0), (0, 10)): ("10", "20", "30"),
        ((0, 10), (5, 10)): ("10",),
        ((0, 10), (0, 20)): ("20", "30"),
        ((0, 20), (5, 20)): ("20",),
        ((0, 20), (0, 30), (5, 30)): ("30",),
    }


def test_kinds_are_painted_apart_in_order_of_first_use():
    paths = [
        path("a", (0, 0), (0, 9), kind="report"),
        path("b", (5, 0), (5, 9)),
        path("c", (8, 0), (8, 9), kind="report"),
    ]
    assert [stroke.kind for stroke in strokes_of(paths, BUILTIN_KINDS)] == ["report", "report", "coordinative"]


def test_level_line_leaves_a_gap_where_it_crosses_another_of_its_kind():
    """Crossing is not joining: the upright line passes whole, the level one 0.9 mm clear of it at both sides."""
    found = painted(path("a", (0, 5), (10, 5)), path("b", (5, 0), (5, 10)))
    assert found == {((0, 5), (4.1, 5)): ("a",), ((5.9, 5), (10, 5)): ("a",), ((5, 0), (5, 10)): ("b",)}


def test_gaps_of_close_crossings_are_one():
    found = painted(path("a", (0, 5), (20, 5)), path("b", (9, 0), (9, 9)), path("c", (10, 0), (10, 9)))
    assert sorted(points for points, served in found.items() if served == ("a",)) == [
        ((0, 5), (8.1, 5)),
        ((10.9, 5), (20, 5)),
    ]


def test_lines_of_one_style_leave_a_gap_whatever_their_kind():
    """Struktural and perintah are both solid: a crossing would look like a joint."""
    found = painted(path("a", (0, 5), (10, 5), kind="command"), path("b", (5, 0), (5, 10), kind="structural"))
    assert ((0, 5), (4.1, 5)) in found and ((5, 0), (5, 10)) in found


def test_lines_of_two_styles_cross_whole():
    found = painted(path("a", (0, 5), (10, 5)), path("b", (5, 0), (5, 10), kind="structural"))
    assert set(found) == {((0, 5), (10, 5)), ((5, 0), (5, 10))}


def test_trunk_and_line_across_leave_a_gap():
    """A trunk with two stubs, and a line of its kind that passes between them."""
    trunk = [path(str(y), (20, 0), (20, y), (25, y)) for y in (10, 20)]
    found = painted(*trunk, path("across", (0, 15), (40, 15)))
    assert {points for points, served in found.items() if served == ("across",)} == {
        ((0, 15), (19.1, 15)), ((20.9, 15), (40, 15))}  # fmt: skip


def joint_points(paths, nets):
    return [(joint.center.x, joint.center.y) for joint in joints_of(paths, nets)]


def test_joint_where_a_line_meets_its_bus():
    paths = [path("a", (0, 0), (0, 10), (30, 10)), path("b", (10, 0), (10, 10), (30, 10))]
    assert joint_points(paths, {"route a": 1, "route b": 1}) == [(10, 10)]


def test_no_joint_in_the_trunk_of_the_tree():
    paths = [path(str(y), (0, 0), (0, y), (5, y)) for y in (10, 20, 30)]
    assert joint_points(paths, {}) == []


def test_no_joint_where_two_nets_cross():
    paths = [path("a", (0, 5), (10, 5)), path("b", (5, 0), (5, 10))]
    assert joint_points(paths, {"route a": 1, "route b": 2}) == []


def test_lines_of_one_net_join_where_they_cross():
    """All its ends are related to each other: a dot instead of a gap, four strokes that meet in it."""
    paths = [path("a", (0, 5), (10, 5)), path("b", (5, 0), (5, 10))]
    nets = {"route a": 1, "route b": 1}
    assert joint_points(paths, nets) == [(5, 5)]
    found = [stroke.points for stroke in strokes_of(paths, BUILTIN_KINDS, nets)]
    assert len(found) == 4 and all((5, 5) in points for points in found)


def test_a_line_alone_has_no_joint():
    assert joint_points([path("a", (0, 0), (0, 10), (20, 10))], {"route a": 1}) == []


def test_loop_is_painted_once():
    """One relation drawn twice between the same boxes, round both sides."""
    found = painted(path("a", (0, 0), (9, 0), (9, 9)), path("a", (0, 0), (0, 9), (9, 9)))
    assert sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for points in found for a, b in pairwise(points)) == 36


def test_glued_box_has_no_stroke():
    assert painted(path("a")) == {}


def test_points_are_on_the_grid_of_a_thousandth():
    """What a path says and what its stroke says agree to the last digit."""
    (made,) = (on_grid(path("a", (1 / 3, 0), (1 / 3, 2 / 3))),)
    assert made.points == ((0.333, 0), (0.333, 0.667))
    assert painted(made) == {made.points: ("a",)}


@st.composite
def buses(draw: st.DrawFn) -> list[Path]:
    """Lines from one point over a few shared buses and trunks to ends on a coarse grid, and some loose ones."""
    grid = st.integers(0, 6)
    found = []
    for number in range(draw(st.integers(1, 9))):
        if draw(st.integers(0, 3)):
            x, y, bus = draw(grid), draw(grid), draw(st.sampled_from([2, 4]))
            points = [(3, 0), (3, bus), (x, bus), (x, y), (x + draw(st.integers(0, 1)), y)]
        else:
            points = [(draw(grid), draw(grid))]
            for turn in range(draw(st.integers(1, 3))):
                points.append((draw(grid), points[-1][1]) if turn % 2 else (points[-1][0], draw(grid)))
        kind = draw(st.sampled_from(["coordinative", "report"]))
        found.append(Path(f"route {number}", f"r{number}", kind, simplified([Point(*point) for point in points])))
    return found


@given(buses(), st.integers(1, 3))
def test_joints_stand_where_strokes_of_their_net_meet(paths, count):
    nets = {item.route: number % count * 2 + (item.kind == "report") for number, item in enumerate(paths)}
    for net in set(nets.values()):
        own = [item for item in paths if nets[item.route] == net]
        strokes = [
            {"kind": "k", "points": points, "relations": served}
            for points, served in ((s.points, s.relations) for s in strokes_of(own, BUILTIN_KINDS, nets))
        ]
        joints = [{"x": j.center.x, "y": j.center.y, "d": j.size} for j in joints_of(own, nets)]
        assert page_rules.stray_joints({"strokes": strokes, "joints": joints, "boxes": []}) == []


@given(buses())
def test_strokes_are_disjoint_and_cover_the_lines(paths):
    lines = [{"relation": p.relation, "kind": p.kind, "points": p.points} for p in paths]
    strokes = [s._asdict() | {"relations": list(s.relations)} for s in strokes_of(paths, BUILTIN_KINDS)]
    assert page_rules.stroke_differences({"lines": lines, "strokes": strokes}) == []
    for kind in ("coordinative", "report"):
        of_kind = [stroke for stroke in strokes if stroke["kind"] == kind]
        assert page_rules.doubled_strokes({"strokes": of_kind}) == []
