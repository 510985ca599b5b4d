"""What the canvas paints from afar has the lines of the finished page."""

from __future__ import annotations

from math import inf

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from orgeditor.canvas.ink import Ink
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Box, Page, ShapeForm

SCALE = 2.5
"""Pixels a mm at which a page is painted as from afar: a chart as a whole in the window."""


@pytest.mark.parametrize("dash, gaps", [((), False), ((3.0, 2.0), True)])
def test_the_outline_of_a_frame_is_dashed_where_the_page_has_it_so(qapp, dash, gaps):
    frame = Box("g", "u", None, None, ShapeForm.GROUP, Rect(10.0, 10.0, 60.0, 30.0), (), 9.0, width=0.2, dash=dash)
    image = QImage(250, 150, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    Ink(Page(100.0, 60.0, "", boxes=(frame,))).paint(painter, Rect(0.0, 0.0, 100.0, 60.0), "", SCALE, inf)
    painter.end()
    level = [[(x, y) for x in range(28, 172)] for y in (25, 100)]
    upright = [[(x, y) for y in range(28, 97)] for x in (25, 175)]
    for side in (*level, *upright):
        painted = [_is_inked(image, *at) for at in side]
        assert any(painted) and all(painted) is not gaps


def _is_inked(image: QImage, x: int, y: int) -> bool:
    """Say whether anything is painted at a corner of four pixels."""
    return any(image.pixelColor(x + dx, y + dy).lightness() < 250 for dx in (-1, 0) for dy in (-1, 0))
