"""Dashes that fit their run: ink at both ends, nothing left over."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgeditor.model.kinds import BUILTIN_KINDS
from orgeditor.render.dashes import fitted_dash

DASHED = [kind.dash for kind in BUILTIN_KINDS.values() if kind.dash]


def test_pattern_is_scaled_to_the_run():
    """(10 - 2) / 3 = 2.67: three patterns of 2-1 and a closing 2 make 11, so all are 10/11 as long."""
    assert fitted_dash(10, (2.0, 1.0)) == pytest.approx([2 * 10 / 11, 10 / 11])


def test_pattern_that_fits_stays_as_it_is():
    """Five patterns of 2-1 and a closing 2 are 17."""
    assert fitted_dash(17, (2.0, 1.0)) == pytest.approx([2, 1])


def test_short_run_is_solid():
    assert fitted_dash(1, (2.0, 1.0)) == []


def test_run_too_short_for_its_pattern_has_one_gap_in_its_middle():
    """Still seen as dashed: 3.6 mm of a pattern of 7.8."""
    line, gap = fitted_dash(3.6, (5.0, 1.4))
    assert line + gap + line == pytest.approx(3.6) and 0 < gap < line


def test_lines_shrink_before_gaps_and_dots_do():
    """4 mm of a pattern that wants 7.2: two lines of 1 mm, the dot between them as it is meant."""
    assert fitted_dash(4.0, (2.6, 0.8, 0.4, 0.8)) == pytest.approx([1.0, 0.8, 0.4, 0.8])
    first, gap, dot, _ = fitted_dash(3.6, (2.6, 0.8, 0.4, 0.8))
    assert (first, dot) == pytest.approx((1.0, 0.4)) and 0.4 < gap < 0.8


def test_pattern_of_short_lines_is_stretched_rather_than_squeezed():
    """Seven periods of 1-1 and a line are 15: at 14.4 mm only six, so that no line is shorter than 1 mm."""
    line, gap = fitted_dash(14.4, (1.0, 1.0))
    assert line >= 1.0 and (14.4 - line) / (line + gap) == pytest.approx(6)


@given(st.integers(1, 3000).map(lambda tenths: tenths / 10), st.sampled_from(DASHED))
def test_run_begins_and_ends_with_a_whole_line(length, dash):
    pattern = fitted_dash(length, dash)
    if not pattern:
        assert length < 2.4
        return
    assert len(pattern) % 2 == 0 and min(pattern) > 0
    repeats = (length - pattern[0]) / math.fsum(pattern)
    assert repeats == pytest.approx(round(repeats)) and repeats > 0.5
    if len(pattern) == len(dash) and length > 3 * sum(dash):  # recognizable: stretched or squeezed by a third at most
        assert all(2 / 3 < part / wanted < 3 / 2 for part, wanted in zip(pattern, dash, strict=True))
