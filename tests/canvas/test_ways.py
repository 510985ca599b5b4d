"""The arithmetic of shaping a line: pieces stay level or upright, and corners go where they are dragged."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from orgeditor.canvas import ways
from orgeditor.model.geometry import Point, segments, simplified

STEP = st.integers(-60, 60).filter(bool)


@st.composite
def a_way(draw) -> list[Point]:
    """A line with turns, each piece at least a mm long."""
    level = draw(st.booleans())
    points = [Point(100.0, 100.0)]
    for step in draw(st.lists(STEP, min_size=1, max_size=7)):
        last = points[-1]
        points.append(Point(last.x + step, last.y) if level else Point(last.x, last.y + step))
        level = not level
    return points


def is_square(points) -> bool:
    return all(a.x == b.x or a.y == b.y for a, b in segments(points))


TO = st.builds(Point, st.integers(0, 300).map(float), st.integers(0, 300).map(float))


@given(a_way(), st.data(), TO)
def test_a_dragged_piece_goes_through_the_place_and_all_stays_square(way, data, to):
    piece = data.draw(st.integers(0, len(way) - 2))
    found = ways.shifted(way, piece, to)
    assert is_square(found) and len(found) == len(way)
    if ways.is_level(way, piece):
        assert found[piece].y == found[piece + 1].y == to.y
    else:
        assert found[piece].x == found[piece + 1].x == to.x


@given(a_way().filter(lambda way: len(way) > 2), st.data(), TO)
def test_a_dragged_corner_is_where_it_is_dragged(way, data, to):
    corner = data.draw(st.integers(1, len(way) - 2))
    found = ways.corner_at(way, corner, to)
    assert is_square(found) and found[corner] == to


@given(a_way(), st.data(), TO)
def test_a_drag_on_a_piece_makes_two_corners_there(way, data, to):
    piece = data.draw(st.integers(0, len(way) - 2))
    a, b = way[piece], way[piece + 1]
    place = Point((a.x + b.x) / 2, (a.y + b.y) / 2)
    found = ways.bent(way, piece, place, to)
    assert is_square(found) and len(found) == len(way) + 2
    assert found[: piece + 1] == way[: piece + 1]  # what lies before the place stays
    assert found[piece + 1] == place


@given(a_way().filter(lambda way: len(way) > 3), st.data())
def test_without_a_corner_a_line_is_square_and_has_fewer(way, data):
    corner = data.draw(st.integers(1, len(way) - 2))
    found = ways.without(way, corner)
    assert is_square(found)
    assert len(found) <= len(simplified(way)) - 1


def test_the_waypoints_of_a_straight_line_are_its_middle():
    assert ways.waypoints([Point(0, 0), Point(10, 0)]) == [Point(5, 0)]
    assert ways.waypoints([Point(0, 0), Point(4, 0), Point(4, 9)]) == [Point(4, 0)]
