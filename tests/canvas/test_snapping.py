"""Snapping of a dragged box: to edges and middles of others, to equal gaps, to the grid; and the guides for it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from orgeditor.canvas.snapping import Guide, Snapper
from orgeditor.model.geometry import Point, Rect

REACH = 2.0
PLACE = st.floats(0, 300, allow_nan=False)
SIZE = st.floats(4, 60, allow_nan=False)
RECT = st.builds(Rect, PLACE, PLACE, SIZE, SIZE)
NEAR = 1e-3


def test_an_edge_within_reach_is_taken_and_shown():
    found = Snapper([Rect(20, 10, 40, 10)]).snapped(Rect(21.3, 50.4, 30, 10), REACH)
    assert round(found.dx, 6) == -1.3 and round(found.dy, 6) == -0.4  # the left edges; down there is only the grid
    assert found.guides == (Guide(Point(20.0, 10), Point(20.0, 60.0)),)


def test_a_middle_is_taken_before_an_edge_that_is_as_near():
    others = [Rect(20, 10, 40, 10)]
    found = Snapper(others).snapped(Rect(26.0, 50, 30, 10), 5.5)
    assert found.dx == -1.0  # centre 41 to 40; the edges are 4 and 6 away


def test_equal_gaps_between_two_and_after_two():
    row = [Rect(10, 10, 20, 10), Rect(80, 10, 20, 10)]
    found = Snapper(row).snapped(Rect(46.2, 13.1, 17, 9), REACH)
    assert round(found.dx, 6) == round((30 + 80 - 17) / 2 - 46.2, 6)
    assert sorted(guide for guide in found.guides if guide.gap)[0].start.x == 30
    after = Snapper([Rect(10, 10, 20, 10), Rect(35, 10, 20, 10)]).snapped(Rect(60.9, 12.6, 13, 7.3), REACH)
    assert round(after.dx, 6) == -0.9
    assert {round(guide.end.x - guide.start.x, 3) for guide in after.guides if guide.gap} == {5.0}


def test_without_anything_near_a_box_stands_on_the_grid():
    found = Snapper([Rect(200, 200, 10, 10)]).snapped(Rect(10.4, 20.7, 17, 9), REACH)
    assert (round(10.4 + found.dx, 6), round(20.7 + found.dy, 6)) == (10.0, 21.0)
    assert found.guides == ()


def test_a_step_aside_out_of_a_column_follows_none_of_its_gaps():
    """A step of 1 mm to an edge leads off the boxes above and below, between which it would stand in the middle."""
    found = Snapper([Rect(0, 0, 10, 3), Rect(0, 12, 10, 4)]).snapped(Rect(9, 5, 4, 4), 1.0)
    assert (found.dx, found.dy) == (1.0, 0.0)


@given(st.lists(RECT, max_size=12), RECT, st.floats(0.5, 6))
def test_every_snap_is_explained_and_within_reach(others, rect, reach):
    found = Snapper(others).snapped(rect, reach)
    there = rect.moved(found.dx, found.dy)
    assert abs(found.dx) <= max(reach, 0.5) + NEAR and abs(found.dy) <= max(reach, 0.5) + NEAR
    upright = [guide for guide in found.guides if (guide.start.x == guide.end.x) is not guide.gap]
    flat = [guide for guide in found.guides if guide not in upright]
    for value, row in ((there.x, upright), (there.y, flat)):
        assert row or abs(value - round(value)) < NEAR


@given(st.lists(RECT, min_size=1, max_size=12), RECT)
def test_guides_lie_on_edges_and_middles_and_gaps_are_equal(others, rect):
    found = Snapper(others).snapped(rect, REACH)
    there = rect.moved(found.dx, found.dy)
    for guide in found.guides:
        if guide.gap:
            continue
        if guide.start.x == guide.end.x:
            lines = [line for r in others for line in (r.x, r.right, r.center.x)]
            own, at = (there.x, there.right, there.center.x), guide.start.x
        else:
            lines = [line for r in others for line in (r.y, r.bottom, r.center.y)]
            own, at = (there.y, there.bottom, there.center.y), guide.start.y
        assert min(abs(at - line) for line in lines) < NEAR
        assert min(abs(at - line) for line in own) < NEAR
    for across in (True, False):
        spans = [
            abs(guide.end.x - guide.start.x) if across else abs(guide.end.y - guide.start.y)
            for guide in found.guides
            if guide.gap and (guide.start.y == guide.end.y) is across
        ]
        assert len(spans) in (0, 2) and (not spans or abs(spans[0] - spans[1]) < NEAR)


@given(st.lists(RECT, max_size=12), RECT)
def test_a_box_that_has_snapped_stays(others, rect):
    snapper = Snapper(others)
    first = snapper.snapped(rect, REACH)
    there = rect.moved(first.dx, first.dy)
    again = snapper.snapped(there, REACH)
    aligned = [guide for guide in first.guides if not guide.gap]
    if any(guide.start.x == guide.end.x for guide in aligned):
        assert abs(again.dx) < NEAR
    if any(guide.start.y == guide.end.y for guide in aligned):
        assert abs(again.dy) < NEAR


@given(st.lists(RECT, max_size=8), PLACE)
def test_a_bend_goes_to_a_middle_within_reach_else_on_the_grid(others, value):
    place = Snapper(others).place(value, REACH, across=True)
    near = [rect.center.x for rect in others if abs(rect.center.x - value) <= REACH]
    assert min(abs(place - line) for line in near or [round(place)]) < NEAR
