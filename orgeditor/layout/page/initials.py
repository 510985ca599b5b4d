"""Paraf koordinasi: the table in which the offices that agree with a draft put their initials.

It stands in the corner that a page has anyway, between the mark DRAF and the heading: as flat as that room allows, so
that it takes nothing of the chart's, and the final regulation looks as its draft did. All lengths are in mm.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from orgeditor.layout.measure import LINE_HEIGHT, em_mm
from orgeditor.layout.text import Wrapper, set_lines
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Table

CAPTION = "PARAF KOORDINASI"
CAPTION_PT = 8.0
OFFICE_PT = 8.0
CAPTION_H = 4.4
LEAST_ROW = 6.0
"""Room for the initials of a hand in height, and CELL in width."""
CELL = 19.0
PAD = 1.5
ABOVE_AND_BELOW = 1.0
"""What a row has beside its lines of text, in height."""
WIDEST_OFFICE = 46.0
"""A longer office takes several lines."""
NARROWEST_OFFICE = 22.0
PEN = 0.2


def initials_table(offices: Sequence[str], wrapper: Wrapper, bold: Wrapper, room: Rect) -> Table:
    """Return the table at the left top of a room, in so many columns of offices that it ends within it if it can.

    In a room that is too narrow it reaches beyond it. `bold` sets the caption.
    """
    em = em_mm(OFFICE_PT)
    natural = max(wrapper.width(text) for text in offices) * em + 2 * PAD
    widest = max(NARROWEST_OFFICE, min(WIDEST_OFFICE, natural))
    most = max(1, min(len(offices), int(room.w // (widest + CELL))))
    office_w = widest if widest + CELL <= room.w else max(room.w - CELL, NARROWEST_OFFICE)
    broken = [wrapper.lines_at(text, (office_w - 2 * PAD) / em) for text in offices]
    for count in range(1, most + 1):
        depth = -(-len(offices) // count)
        heights = [
            max(LEAST_ROW, max(map(len, broken[row::depth])) * LINE_HEIGHT * em + ABOVE_AND_BELOW)
            for row in range(depth)
        ]
        columns = -(-len(offices) // depth)
        if CAPTION_H + sum(heights) <= room.h:
            break
    rect = Rect(room.x, room.y, columns * (office_w + CELL), CAPTION_H + sum(heights))
    lines = [*set_lines(bold, [CAPTION], rect._replace(h=CAPTION_H), CAPTION_PT)]
    rules = [rect.y + CAPTION_H]
    for height in heights:
        rules.append(rules[-1] + height)
    for number, texts in enumerate(broken):
        column, row = divmod(number, depth)
        top, bottom = list(pairwise(rules))[row]
        cell = Rect(rect.x + column * (office_w + CELL) + PAD, top, office_w - 2 * PAD, bottom - top)
        lines += set_lines(wrapper, texts, cell, OFFICE_PT, align="left")
    edges = [rect.x + n * (office_w + CELL) for n in range(columns)]
    bars = sorted([*edges[1:], *(edge + office_w for edge in edges)])
    return Table(rect, tuple(lines), PEN, tuple(rules[:-1]), tuple(bars))
