"""The text of a box set anew where the box stands: the box stays, or grows sideways over free paper.

Where the text needs more room than that it takes a smaller font, down to the chart's smallest, until the fit comes.
"""

from __future__ import annotations

from collections.abc import Sequence

from orgeditor.layout.hierarchy.spacing import TIGHT_PAD, Texts
from orgeditor.layout.hierarchy.tree import Node
from orgeditor.layout.measure import LINE_HEIGHT, em_mm
from orgeditor.layout.text import set_lines
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Box, ShapeForm, TextLine

SIDE_PAD = 0.35
"""Least room in em left and right of a text in its box, as in a tight drawing."""
STEP_PT = 0.25


def retexted(box: Box, node: Node, texts: Texts, floor: float, same: bool = False) -> Box | None:
    """Return a box with the text of a node at the largest font that fits into it, not below `floor` pt; else None.

    With `same` only where the text takes as many lines as before, at the font that it had.
    """
    markers = _markers(box, node)
    room = _room(box, markers)
    size = box.font_pt if node.font == 0.0 or same else node.font
    while True:
        rows = _rows(node, texts, room, size, box.form is ShapeForm.ITEM)
        fits = bool(rows) and len(rows) * LINE_HEIGHT * em_mm(size) + _pad(box, size) <= room.h + 0.01
        if same and (not fits or len(rows) != len(box.lines) - len(markers) or not _same_weight(box, node)):
            return None
        if fits:
            break
        size -= STEP_PT
        if size < floor:
            return None
    align = "left" if box.form is ShapeForm.ITEM else "center"
    lines = set_lines(texts.wrapper(node), rows, room, size, align=align)
    if markers:
        markers = (markers[0]._replace(baseline=lines[0].baseline, font_pt=size),)
    return box._replace(lines=(*markers, *lines), font_pt=size, dash=node.dash)


def wider(box: Box, node: Node, texts: Texts) -> Box | None:
    """Return a box as wide as its new text needs in as many lines as it has now, its middle where it was."""
    if box.form not in (ShapeForm.BOX, ShapeForm.GLUED) or node.own_width:
        return None
    em = em_mm(box.font_pt)
    most = max(1, int((box.rect.h - 2 * TIGHT_PAD * em + 0.01) / (LINE_HEIGHT * em))) - (1 if node.note else 0)
    wrapper = texts.wrapper(node)
    options = wrapper.widths(node.text)
    if most < 1:
        return None
    width = options[min(most, len(options)) - 1][0]
    if node.note:
        width = max(width, wrapper.widths(node.note)[0][0])
    outer = max(box.rect.w, (width + 2 * SIDE_PAD) * em + 0.02)
    return box._replace(rect=Rect(box.rect.center.x - outer / 2, box.rect.y, outer, box.rect.h))


def _rows(node: Node, texts: Texts, room: Rect, size: float, filled: bool) -> Sequence[str]:
    """Return the lines of a text in a room, none where a word would have to be cut."""
    width = room.w / em_mm(size)
    return texts.lines(node, width, filled) if texts.narrowest(node) <= width + 1e-9 else ()


def _markers(box: Box, node: Node) -> tuple[TextLine, ...]:
    """Return the number before a name of a list box, where it has one: it stands left of the name's lines."""
    if box.form is not ShapeForm.ITEM or len(box.lines) < 2:
        return ()
    first, second = box.lines[:2]
    return (first,) if first.x + first.width < second.x and first.baseline == second.baseline else ()


def _room(box: Box, markers: Sequence[TextLine]) -> Rect:
    """Return where in a box its text stands."""
    pad = SIDE_PAD * em_mm(box.font_pt)
    if box.form is ShapeForm.ITEM and box.lines:
        left = box.lines[len(markers)].x
        return Rect(left, box.rect.y, box.rect.right - pad - left, box.rect.h)
    height = box.rules[0] - box.rect.y if box.rules else box.rect.h
    return Rect(box.rect.x + pad, box.rect.y, box.rect.w - 2 * pad, height)


def _pad(box: Box, size: float) -> float:
    return 0.0 if box.form is ShapeForm.ITEM else 2 * TIGHT_PAD * em_mm(size)


def _same_weight(box: Box, node: Node) -> bool:
    return all(line.bold == node.bold for line in box.lines)
