"""Marks of a comparison: told apart without colour, and the chip's number stands out light on dark."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from sheets import FAMILY, text_line

from orgeditor.model.geometry import Rect
from orgeditor.model.page import Block, ChangeMark, MarkForm
from orgeditor.render.paint import paint_mark

pytestmark = pytest.mark.usefixtures("qapp")
SCALE = 8
FRAME = Rect(5.0, 5.0, 40.0, 12.0)
CHIP = Rect(40.0, 3.0, 5.0, 3.0)


def picture(*forms: MarkForm) -> QImage:
    image = QImage(50 * SCALE, 22 * SCALE, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    mark = ChangeMark("p", forms, FRAME, Block(CHIP, (text_line("B1", 41.0, 5.2, 6.5, bold=True),)))
    paint_mark(painter, mark, FAMILY)
    painter.end()
    return image


def dark(image: QImage, area: Rect) -> float:
    """Return the share of dark dots in an area in mm."""
    dots = [
        image.pixelColor(x, y).lightness() < 128
        for x in range(round(area.x * SCALE), round(area.right * SCALE))
        for y in range(round(area.y * SCALE), round(area.bottom * SCALE))
    ]
    return sum(dots) / len(dots)


def test_the_forms_differ_by_their_lines():
    framed = [MarkForm.ADDED, MarkForm.GONE, MarkForm.MOVED, MarkForm.RENAMED]
    top = FRAME._replace(y=FRAME.y - 1.5, h=3.0, w=30.0)
    shares = {form: dark(picture(form), top) for form in framed}
    assert all(abs(shares[one] - shares[other]) > 0.02 for one, other in combinations(framed, 2))
    inside = FRAME.grown(-2.0)._replace(w=30.0)
    assert [form for form in framed if dark(picture(form), inside) > 0.01] == [MarkForm.GONE]
    assert dark(picture(MarkForm.REORDERED), top) == dark(picture(MarkForm.LINE), top) == 0.0


def test_a_chip_is_dark_with_a_light_number():
    chip = picture(MarkForm.LINE)
    assert 0.5 < dark(chip, CHIP) < 0.97
    assert dark(chip, Rect(42.0, 3.6, 2.0, 1.6)) < 0.9


def test_two_forms_at_one_box_are_both_to_be_seen():
    both = picture(MarkForm.MOVED, MarkForm.RENAMED)
    ring = Rect(FRAME.x + 5, FRAME.y - 1.0, 25.0, 0.4)
    assert dark(both, ring) > 0.3  # the second frame
    assert dark(both, FRAME._replace(h=0.4, w=30.0)) > 0.4
