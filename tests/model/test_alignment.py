"""Aligning, distributing and sizing rectangles: what a ruler laid on the page would find."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgeditor.model.alignment import Edge, aligned, distributed, same_size
from orgeditor.model.geometry import Rect, union

PLACE = st.floats(-500, 500, allow_nan=False)
SIZE = st.floats(1, 120, allow_nan=False)
RECTS = st.lists(st.builds(Rect, PLACE, PLACE, SIZE, SIZE), min_size=1, max_size=9)
NEAR = 1e-6
LINE = {
    Edge.LEFT: lambda rect: rect.x,
    Edge.CENTRE: lambda rect: rect.center.x,
    Edge.RIGHT: lambda rect: rect.right,
    Edge.TOP: lambda rect: rect.y,
    Edge.MIDDLE: lambda rect: rect.center.y,
    Edge.BOTTOM: lambda rect: rect.bottom,
}


@given(RECTS, st.sampled_from(Edge))
def test_aligned_rectangles_share_the_line_of_all_and_keep_size_and_other_place(rects, edge):
    found = aligned(rects, edge)
    wanted = LINE[edge](union(rects))
    across = edge in (Edge.LEFT, Edge.CENTRE, Edge.RIGHT)
    for old, new in zip(rects, found, strict=True):
        assert LINE[edge](new) == pytest.approx(wanted, abs=NEAR)
        assert (new.w, new.h) == (old.w, old.h)
        assert (new.y if across else new.x) == (old.y if across else old.x)


@given(RECTS, st.booleans())
def test_distributed_rectangles_have_equal_gaps_and_the_outermost_stay(rects, across):
    found = distributed(rects, across=across)
    assert [(rect.w, rect.h) for rect in found] == [(rect.w, rect.h) for rect in rects]
    flat = [rect if across else Rect(rect.y, rect.x, rect.h, rect.w) for rect in found]
    before = [rect if across else Rect(rect.y, rect.x, rect.h, rect.w) for rect in rects]
    assert [rect.y for rect in flat] == [rect.y for rect in before]
    if len(rects) < 3:
        assert found == rects
        return
    order = sorted(range(len(rects)), key=lambda at: (before[at].center.x, at))
    assert flat[order[0]].x == pytest.approx(before[order[0]].x, abs=NEAR)
    assert flat[order[-1]].right == pytest.approx(before[order[-1]].right, abs=NEAR)
    gaps = [flat[b].x - flat[a].right for a, b in pairwise(order)]
    assert max(gaps) - min(gaps) < NEAR


@given(RECTS, st.booleans())
def test_same_size_is_that_of_the_largest_and_middles_stay(rects, width):
    found = same_size(rects, width=width)
    most = max(rect.w if width else rect.h for rect in rects)
    for old, new in zip(rects, found, strict=True):
        assert (new.w if width else new.h) == most
        assert (new.h if width else new.w) == (old.h if width else old.w)
        assert new.center == pytest.approx(old.center, abs=NEAR)


def test_nothing_is_no_error():
    assert aligned([], Edge.LEFT) == distributed([], across=True) == same_size([], width=True) == []
