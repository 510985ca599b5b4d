"""Dashes that fit their line: ink at both ends and round every corner, nothing left over."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgeditor.model.geometry import Point, segments
from orgeditor.model.kinds import BUILTIN_KINDS
from orgeditor.render.dashes import fitted_dashes

DASHED = [kind.dash for kind in BUILTIN_KINDS.values() if kind.dash]


def test_patterns_are_stretched_to_the_length():
    """(10 - 2) / 3 = 2.67: three patterns of 2-1 and a closing 2 make 11, so all are 10/11 as long."""
    share = 10 / 11
    expected = [2 * share, share, 2 * share, share, 2 * share, share, 2 * share]
    assert fitted_dashes([Point(0, 0), Point(10, 0)], (2.0, 1.0)) == pytest.approx(expected)


def test_corner_is_closed():
    """The last line of one run and the first of the next are one line round the corner."""
    dashes = fitted_dashes([Point(0, 0), Point(5, 0), Point(5, 5)], (2.0, 1.0))
    assert dashes == pytest.approx([2, 1, 4, 1, 2])


def test_short_line_is_solid():
    assert fitted_dashes([Point(0, 0), Point(1, 0)], (2.0, 1.0)) == []


def test_short_run_between_long_ones_is_solid_and_joins_them():
    dashes = fitted_dashes([Point(0, 0), Point(5, 0), Point(5, 1), Point(10, 1)], (2.0, 1.0))
    assert dashes == pytest.approx([2, 1, 5, 1, 2])


@st.composite
def polylines(draw: st.DrawFn) -> list[Point]:
    """Axis-parallel polylines whose runs turn at every corner."""
    points = [Point(0, 0)]
    for number in range(draw(st.integers(1, 5))):
        step = draw(st.integers(1, 900)) / 10 * draw(st.sampled_from([-1, 1]))
        x, y = points[-1]
        points.append(Point(x + step, y) if number % 2 else Point(x, y + step))
    return points


@given(polylines(), st.sampled_from(DASHED))
def test_dashes_fill_the_line_and_begin_and_end_with_ink(points, dash):
    dashes = fitted_dashes(points, dash)
    runs = [abs(b.x - a.x) + abs(b.y - a.y) for a, b in segments(points)]
    if not dashes:  # solid throughout: every run is shorter than a pattern and a closing line
        assert max(runs) < sum(dash) + dash[0]
        return
    assert len(dashes) % 2 == 1  # line, gap, ..., line
    assert math.fsum(dashes) == pytest.approx(math.fsum(runs))
    assert min(dashes) > 0
    for corner in (math.fsum(runs[:number]) for number in range(1, len(runs))):
        assert inked(dashes, corner - 0.01) and inked(dashes, corner + 0.01)
    # No gap is stretched or squeezed beyond recognition.
    assert all(0.5 * min(dash[1::2]) <= gap <= 2 * max(dash[1::2]) for gap in dashes[1::2])


def inked(dashes: list[float], at: float) -> bool:
    passed = 0.0
    for number, length in enumerate(dashes):
        passed += length
        if at < passed:
            return number % 2 == 0
    return True
