from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgeditor.model.geometry import Point, Rect, segment_crosses, segments, simplified, union

BOX = Rect(10, 20, 30, 40)


def test_edges_of_a_rectangle():
    assert (BOX.right, BOX.bottom, BOX.center) == (40, 60, (25, 40))
    assert BOX.grown(2) == (8, 18, 34, 44) and BOX.grown(-5) == (15, 25, 20, 30)
    assert BOX.moved(1, -1) == (11, 19, 30, 40)


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        (Rect(39, 59, 5, 5), True),
        (Rect(40, 20, 5, 5), False),  # side by side
        (Rect(10, 60, 30, 5), False),  # one under the other
        (Rect(15, 25, 1, 1), True),  # inside
        (Rect(0, 0, 100, 100), True),
        (Rect(40.0000001, 20, 5, 5), False),
        (Rect(50, 70, 5, 5), False),
    ],
)
def test_intersects_when_an_area_is_shared(other, shared):
    assert BOX.intersects(other) is shared and other.intersects(BOX) is shared


def test_contains():
    assert BOX.contains(BOX) and BOX.contains(Rect(11, 21, 5, 5))
    assert not BOX.contains(Rect(9.9, 21, 5, 5)) and not BOX.contains(Rect(36, 21, 5, 5))
    assert BOX.contains_point(Point(10, 20)) and not BOX.contains_point(Point(10, 60.1))


def test_union_is_the_smallest_rectangle_around():
    assert union([BOX, Rect(0, 50, 5, 30)]) == (0, 20, 40, 60)
    with pytest.raises(ValueError, match="no rectangles"):
        union([])


def points(*pairs: tuple[float, float]) -> list[Point]:
    return [Point(*pair) for pair in pairs]


def test_simplified_drops_what_a_line_does_not_need():
    assert simplified(points((0, 0), (0, 0), (0, 5), (0, 9), (4, 9), (4, 9))) == ((0, 0), (0, 9), (4, 9))
    assert simplified(points((0, 0), (5, 0), (9, 0))) == ((0, 0), (9, 0))
    assert simplified(points((3, 3))) == ((3, 3),)
    assert simplified([]) == ()


@given(st.lists(st.builds(Point, st.integers(0, 4), st.integers(0, 4)), max_size=12))
def test_simplified_keeps_ends_and_corners(line):
    """Nothing straight or doubled is left, the ends stay, and a second pass changes nothing."""
    found = simplified(line)
    assert found == () if not line else (found[0], found[-1]) == (line[0], line[-1])
    assert all(a != b for a, b in segments(found))
    assert simplified(found) == found
    for a, b, c in zip(found, found[1:], found[2:], strict=False):
        assert not (a.x == b.x == c.x or a.y == b.y == c.y)


@pytest.mark.parametrize(
    ("a", "b", "crosses"),
    [
        ((0, 40), (100, 40), True),
        ((25, 0), (25, 100), True),
        ((25, 0), (25, 20), False),  # ends at the upper edge
        ((25, 0), (25, 20.1), True),
        ((10, 0), (10, 100), False),  # along the left edge
        ((0, 60), (100, 60), False),
        ((0, 10), (100, 10), False),
        ((20, 30), (22, 30), True),  # wholly inside
        ((100, 40), (0, 40), True),  # the other way round
    ],
)
def test_segment_crosses_the_inside_of_a_rectangle(a, b, crosses):
    assert segment_crosses(Point(*a), Point(*b), BOX) is crosses
