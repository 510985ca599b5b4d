"""Labels of lines: small texts beside a line that lie on nothing."""

from __future__ import annotations

from collections.abc import Sequence

from orgeditor.layout.measure import LINE_HEIGHT, em_mm
from orgeditor.layout.text import Wrapper, set_lines
from orgeditor.model.geometry import Point, Rect, segment_crosses, segments
from orgeditor.model.page import Block

AWAY = 1.0
"""Distance in mm of a label's text from its line and from everything else."""


def label_block(
    wrapper: Wrapper,
    text: str,
    font_pt: float,
    points: Sequence[Point],
    lines: Sequence[Sequence[Point]],
    rects: Sequence[Rect],
    area: Rect,
) -> Block | None:
    """Return the label beside its line, None where there is no room. `rects` and `lines` are what it must not touch."""
    em = em_mm(font_pt)
    width, height = wrapper.width(text) * em, LINE_HEIGHT * em
    pieces = [piece for line in lines for piece in segments(line)]
    best: tuple[float, Rect] | None = None
    for a, b in segments(points):
        length = abs(a.x - b.x) + abs(a.y - b.y)
        vertical = abs(a.x - b.x) < abs(a.y - b.y)
        size = height if vertical else width
        if length < size + 2:
            continue
        for step in range(21):
            along = (step / 20 - 0.5) * (length - size - 2)
            x, y = (a.x + b.x) / 2, (a.y + b.y) / 2
            for side in (-1, 1):
                if vertical:
                    left = x - AWAY - width if side < 0 else x + AWAY
                    rect = Rect(left, y + along - height / 2, width, height)
                else:
                    top = y - AWAY * 0.6 - height if side < 0 else y + AWAY * 0.6
                    rect = Rect(x + along - width / 2, top, width, height)
                # Near the middle, over a line rather than under it, on a level line rather than an upright one.
                cost = abs(along) + (4.0 if vertical else 0.0) + (2.0 if side > 0 and not vertical else 0.0)
                if best is not None and cost >= best[0]:
                    continue
                room = rect.grown(AWAY - 0.2)
                if (
                    area.contains(rect)
                    and not any(room.intersects(other) for other in rects)
                    and not any(segment_crosses(p, q, rect.grown(0.59)) for p, q in pieces)
                ):
                    best = (cost, rect)
    if best is None:
        return None
    return Block(best[1], set_lines(wrapper, (text,), best[1], font_pt, align="left"))
