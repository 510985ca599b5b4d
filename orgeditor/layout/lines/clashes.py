"""When a line breaks a rule: alone (through a box, bends too close), or with another line that it runs along."""

from __future__ import annotations

from collections.abc import Sequence

from orgeditor.layout.lines.pieces import Laid, Straight, straights_of
from orgeditor.layout.lines.site import HORIZONTAL_SIDES, Site
from orgeditor.model.geometry import Point, segment_crosses, segments

BEND_PAIR = 1.5
"""Least distance in mm of two bends."""
NEAREST = 1.6
"""Distance in mm below which two lines look like one drawn twice."""
CORNER = 1.0
"""Least distance in mm of a port from a corner."""
HUG = 0.3
"""A line nearer than this (mm) to a box's outline looks like part of it."""
SLACK = 0.1
"""By how much (mm) a line may come nearer to a box than it should."""


def is_blocked(site: Site, line: Laid) -> bool:
    """Say whether a line breaks a rule by itself.

    It runs through something or along it, out of the area, bends twice too close, or ends off its box's side.
    """
    ground = site.ground(line.source, line.target)
    row = segments(line.points)
    for number, (a, b) in enumerate(row):
        first, last = number == 0, number == len(row) - 1
        for rect, gap, key in ground.solids:
            # Only the piece that ends at a box touches it: one that turns aside there keeps off it, too.
            ends_here = (first and key == line.source) or (last and key == line.target)
            if segment_crosses(a, b, rect if ends_here else rect.grown(max(gap - SLACK, HUG) if gap else 0.0)):
                return True
        if not (first or last) and abs(a.x - b.x) + abs(a.y - b.y) < BEND_PAIR - 1e-6:
            return True
    for end, side, port in (
        (line.source, line.source_side, line.points[0]),
        (line.target, line.target_side, line.points[-1]),
    ):
        rect = site.side_rect(end, side)
        low, size, place = (rect.x, rect.w, port.x) if side in HORIZONTAL_SIDES else (rect.y, rect.h, port.y)
        inset = min(CORNER, size / 6)
        if not low + inset - 1e-6 <= place <= low + size - inset + 1e-6:
            return True
    area = site.area.grown(1e-3)
    return not all(area.contains_point(point) for point in line.points)


def conflicts(one: Sequence[Point], two: Sequence[Point], gap: float, run: float = -0.3) -> bool:
    """Say whether two lines run along each other at less than `gap` mm for more than `run` mm.

    With the default they conflict, too, where they all but touch end to end.
    """
    return run_along(straights_of(one), straights_of(two), gap, run)


def doubles(one: Sequence[Straight], two: Sequence[Straight]) -> bool:
    """Say whether pieces of two lines of one net run beside each other so near that they look like one drawn twice."""
    return any(
        vertical is other_vertical and 0.01 < abs(place - other) < NEAREST and min(high, end) - max(low, start) > 0.3
        for vertical, place, low, high in one
        for other_vertical, other, start, end in two
    )


def run_along(one: Sequence[Straight], two: Sequence[Straight], gap: float, run: float = -0.3) -> bool:
    """Say whether pieces of two lines run along each other, as `conflicts` does."""
    for vertical, place, low, high in one:
        for other_vertical, other, other_low, other_high in two:
            if (
                vertical is other_vertical
                and -gap < place - other < gap
                and (high if high < other_high else other_high) - (low if low > other_low else other_low) > run
            ):
                return True
    return False
