"""Splitting a row of boxes, in order, into stacks of even height."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

EVEN_OUT = 600
"""Boxes times stacks up to which stacks are evened out by dynamic programming; beyond, filling them is as good."""
EXACT = 0.05
"""How exactly (mm) the lowest limit is found."""


def running(heights: Sequence[float], gap: float) -> list[float]:
    """Return the running sums of heights with a gap after each: a stack is `sums[end] - sums[start] - gap` high."""
    return list(accumulate([height + gap for height in heights], initial=0.0))


def lowest_limit(
    heights: Sequence[float],
    sums: Sequence[float],
    stacks: int,
    gap: float,
    known: float = float("inf"),
    exact: float = EXACT,
) -> float:
    """Return the height of the tallest of at most `stacks` stacks where that is as low as can be; by bisection.

    `known` is a height that they surely keep within; the answer is at most `exact` too high.
    """
    tallest, high = max(heights), min(sums[-1] - gap, known)
    if stacks <= 1 or tallest >= high:
        return high
    low = max(tallest, (sums[-1] - gap * stacks) / stacks)
    step = exact  # what is known is often the answer: look just below it first, then farther
    while high - low > exact:
        middle = max(high - step, (low + high) / 2)
        ends = ends_within(sums, middle, gap, stacks)
        if ends:
            high = tallest_of(sums, ends) - gap
            step *= 4
        else:
            low = middle
    if low == tallest and ends_within(sums, low, gap, stacks):
        return low
    return high


def tallest_of(sums: Sequence[float], ends: Sequence[int]) -> float:
    """Return the height of the tallest of the stacks that end there, with the gap after its last box."""
    start, tallest = 0, 0.0
    for end in ends:
        height = sums[end] - sums[start]
        if height > tallest:
            tallest = height
        start = end
    return tallest


def ends_within(sums: Sequence[float], limit: float, gap: float, stacks: int) -> list[int]:
    """Fill stacks one after the other up to a limit; return where each ends, [] when `stacks` of them do not do."""
    ends: list[int] = []
    at, last = 0, len(sums) - 1
    reach = limit + gap + 1e-6
    for _ in range(stacks):
        end = bisect_right(sums, sums[at] + reach) - 1
        if end <= at:
            return []
        ends.append(end)
        if end == last:
            return ends
        at = end
    return []


def balanced(heights: Sequence[float], stacks: int, gap: float) -> list[int]:
    """Split a row of heights, in order, into at most `stacks` stacks; return where each starts.

    The tallest stack is as low as can be, and of such splits the one whose stacks differ least (dynamic programme over
    prefixes). `gap` stands between two boxes of a stack.
    """
    count = len(heights)
    stacks = max(1, min(stacks, count))
    if stacks == 1:
        return [0]
    sums = running(heights, gap)
    limit = lowest_limit(heights, sums, stacks, gap)
    if count * stacks > EVEN_OUT:
        return [0, *ends_within(sums, limit, gap, stacks)[:-1]]
    infinity = float("inf")
    best = [[infinity] * (count + 1) for _ in range(stacks + 1)]
    start_of = [[0] * (count + 1) for _ in range(stacks + 1)]
    best[0][0] = 0.0
    for stack in range(1, stacks + 1):
        for end in range(stack, count + 1):
            for start in range(end - 1, stack - 2, -1):
                height = sums[end] - sums[start] - gap
                if height > limit + 1e-6:
                    break
                cost = best[stack - 1][start] + height * height
                if cost < best[stack][end] - 1e-9:
                    best[stack][end] = cost
                    start_of[stack][end] = start
    starts = []
    end = count
    for stack in range(stacks, 0, -1):
        end = start_of[stack][end]
        starts.append(end)
    return starts[::-1]
