"""The strokes of a page while lines come and go: what is left is what those lines would be drawn as."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from orgeditor.layout.edits.page_strokes import numbered
from orgeditor.layout.lines.strokes import strokes_of
from orgeditor.model.geometry import Point
from orgeditor.model.kinds import BUILTIN_KINDS
from orgeditor.model.page import Path


@st.composite
def ways(draw: st.DrawFn) -> list[Path]:
    """The ways from a superior to boxes in columns, in a row, and to its staff."""
    found = []
    for at, column in enumerate(draw(st.lists(st.integers(0, 4), min_size=1, max_size=5))):
        x = 25.0 * at
        ends = [(Point(x, 40.0 + 10 * row), Point(x + 5, 40.0 + 10 * row)) for row in range(column)]
        found += [(Point(50, 0), Point(50, 30), Point(x, 30), *end) for end in ends or [(Point(x, 35.0),)]]
    for side in draw(st.lists(st.sampled_from([30.0, 70.0]), max_size=2, unique=True)):
        found.append((Point(50, 0), Point(50, 15), Point(side, 15)))
    straight = [tuple(dict.fromkeys(points)) for points in found]
    return [Path(f"route {n}", f"{n}", "coordinative", points) for n, points in enumerate(straight)]


@given(ways(), st.data())
def test_what_is_left_when_lines_go_is_as_if_drawn_anew(paths, data):
    gone = data.draw(st.sets(st.sampled_from([path.relation for path in paths])))
    left = numbered(strokes_of(paths, BUILTIN_KINDS)).without(gone)
    wanted = strokes_of([path for path in paths if path.relation not in gone], BUILTIN_KINDS)
    assert sorted(left.strokes.values()) == sorted(wanted)
    assert {key: sorted(numbers) for key, numbers in left.serving.items()} == {
        key: [number for number, stroke in left.strokes.items() if key in stroke.relations]
        for key in {path.relation for path in paths} - gone
    }
