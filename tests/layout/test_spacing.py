"""Gaps, markers, and columns as low as they can be."""

from __future__ import annotations

from dataclasses import fields
from itertools import combinations, pairwise

import pytest
from fake_measure import FakeMeasure
from hypothesis import given
from hypothesis import strategies as st

from orgeditor.layout.hierarchy.spacing import marker, marker_width, spacing
from orgeditor.layout.hierarchy.stacks import balanced
from orgeditor.layout.text import Wrapper
from orgeditor.model.records import Numbering

GAP = 1.5


def stacks(heights: list[float], starts: list[int]) -> list[float]:
    """Return the height of each stack, gaps between its boxes included."""
    return [sum(heights[a:b]) + GAP * (b - a - 1) for a, b in pairwise([*starts, len(heights)])]


@given(st.lists(st.integers(2, 30), min_size=1, max_size=8), st.integers(1, 5))
def test_tallest_column_is_as_low_as_can_be(heights, columns):
    """Against every split of a short list, in order, into at most so many columns."""
    found = balanced(heights, columns, GAP)
    assert found[0] == 0 and found == sorted(set(found)) and len(found) <= columns
    splits = [
        [0, *cut] for count in range(min(columns, len(heights))) for cut in combinations(range(1, len(heights)), count)
    ]
    assert max(stacks(heights, found)) <= min(max(stacks(heights, split)) for split in splits) + 0.06


def test_equal_boxes_are_shared_out_evenly():
    assert stacks([5.0] * 9, balanced([5.0] * 9, 3, GAP)) == [18, 18, 18]
    assert sorted(stacks([5.0] * 10, balanced([5.0] * 10, 3, GAP))) == [18, 18, 24.5]


def test_one_box_and_one_column():
    assert balanced([7.0], 4, GAP) == [0]
    assert balanced([7.0, 3.0, 9.0], 1, GAP) == [0]


def test_relaxed_gaps_are_wider_than_tight_ones():
    tight, relaxed = spacing(9.0), spacing(9.0, tall=1.0, wide=1.0)
    for field in fields(tight):
        if field.name not in ("font_pt", "relaxed"):
            assert getattr(relaxed, field.name) > getattr(tight, field.name) > 0
    assert spacing(9.0, lanes=4.0).v_gap == tight.v_gap + 4


def test_markers():
    assert [marker(Numbering.DIGITS, n) for n in (1, 9, 10)] == ["1.", "9.", "10."]
    assert [marker(Numbering.LETTERS, n) for n in (1, 20, 26, 27, 52, 53)] == ["a.", "t.", "z.", "aa.", "az.", "ba."]
    assert marker(Numbering.NONE, 3) == ""


def test_marker_column_holds_the_widest_marker():
    wrapper = Wrapper(FakeMeasure())
    assert marker_width(Numbering.NONE, 12, wrapper) == 0
    assert marker_width(Numbering.DIGITS, 9, wrapper) == pytest.approx(2 * 0.55 + 0.5)
    assert marker_width(Numbering.DIGITS, 10, wrapper) == pytest.approx(3 * 0.55 + 0.5)
