"""Painting, looked at on a picture of ten pixels a millimetre."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from sheets import FAMILY, sheet, text_line

from orgeditor.model.geometry import Point, Rect
from orgeditor.model.kinds import BUILTIN_KINDS, Arrow
from orgeditor.model.page import ArrowHead, Band, Block, Box, Joint, Page, ShapeForm, Stroke
from orgeditor.render.paint import (
    Look,
    paint_band,
    paint_box,
    paint_head,
    paint_joint,
    paint_lines,
    paint_page,
    paint_stroke,
)

pytestmark = pytest.mark.usefixtures("qapp")
SCALE = 10


def painted(paint: Callable[[QPainter], None], width: int = 40, height: int = 30) -> QImage:
    image = QImage(width * SCALE, height * SCALE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    paint(painter)
    painter.end()
    return image


def dark(image: QImage, x: float, y: float) -> bool:
    return image.pixelColor(round(x * SCALE), round(y * SCALE)).value() < 128


def stroke(*points: tuple[float, float], width: float = 0.6, dash: tuple[float, ...] = ()) -> Stroke:
    return Stroke("k", tuple(Point(*point) for point in points), width, dash, ("r",))


def test_dashed_stroke_has_ink_and_gaps_where_expected():
    """17 mm hold five patterns of 2-1 and a closing 2 exactly: lines at 0 to 2, 3 to 5, ... 15 to 17."""
    image = painted(lambda p: paint_stroke(p, stroke((5, 10), (22, 10), dash=(2.0, 1.0))))
    for start in range(0, 17, 3):
        assert dark(image, 5 + start + 0.3, 10) and dark(image, 5 + start + 1.7, 10)
        assert not dark(image, 5 + start + 2.5, 10)
    assert dark(image, 21.8, 10) and not dark(image, 22.3, 10) and not dark(image, 4.7, 10)


def test_long_dashed_stroke_has_gaps_to_its_end():
    """122 mm are forty patterns of 2-1 and a closing 2: Qt forgets gaps after sixteen in one pattern."""
    image = painted(lambda p: paint_stroke(p, stroke((5, 5), (127, 5), dash=(2.0, 1.0))), width=132, height=10)
    row = [dark(image, x / 10, 5) for x in range(50, 1270)]
    changes = [place for place, (a, b) in enumerate(pairwise(row)) if a != b]
    assert len(changes) == 80
    gaps = [b - a for a, b in pairwise(changes)][::2]
    assert min(gaps) >= 9 and max(gaps) <= 11


@pytest.mark.parametrize("dash", [kind.dash for kind in BUILTIN_KINDS.values() if kind.dash])
def test_each_dashed_kind_shows_gaps_and_both_ends(dash):
    image = painted(lambda p: paint_stroke(p, stroke((5, 5), (35, 5), width=0.3, dash=dash)))
    row = [dark(image, x / 10, 5) for x in range(51, 349)]
    assert row[0] and row[-1] and 30 < row.count(False) < 220


def test_corner_of_a_dashed_stroke_is_closed():
    image = painted(lambda p: paint_stroke(p, stroke((5, 5), (14, 5), (14, 14), dash=(2.0, 1.0))))
    assert all(dark(image, x, 5) for x in (13, 13.5, 14)) and all(dark(image, 14, y) for y in (5.5, 6))


def test_solid_stroke_ends_flat():
    image = painted(lambda p: paint_stroke(p, stroke((5, 5), (14, 5), width=1.0)))
    assert all(dark(image, x / 10, 5) for x in range(51, 139))
    assert not dark(image, 4.8, 5) and not dark(image, 14.2, 5)


def test_strokes_that_meet_leave_no_notch():
    """A trunk's pieces end at their joint: together they look like one line."""
    pieces = [stroke((5, 5), (10, 5)), stroke((10, 5), (15, 5)), stroke((10, 5), (10, 12))]
    image = painted(lambda p: [paint_stroke(p, piece) for piece in pieces])
    assert all(dark(image, x / 10, 5) for x in range(52, 148))
    assert dark(image, 10, 5.5)


@pytest.mark.parametrize(("form", "inside"), [(Arrow.FILLED, True), (Arrow.OPEN, False), (Arrow.VEE, False)])
def test_heads_are_told_apart(form, inside):
    """An open head is hollow; a filled one covers the same triangle."""
    head = ArrowHead(Point(20, 10), 1, 0, form, 6.0, 0.3)
    image = painted(lambda p: paint_head(p, head))
    assert dark(image, 15.5, 10) is inside
    assert dark(image, 19.6, 10)
    assert not dark(image, 20.8, 10) and not dark(image, 13.5, 10)
    assert dark(image, 14.1, 8.6) is (form is not Arrow.VEE)  # the base, which a vee lacks


def test_open_head_hides_the_line_beneath():
    head = ArrowHead(Point(20, 10), 1, 0, Arrow.OPEN, 6.0, 0.3)
    image = painted(lambda p: [paint_stroke(p, stroke((5, 10), (20, 10))), paint_head(p, head)])
    assert dark(image, 13, 10) and not dark(image, 16, 10)


@pytest.mark.parametrize("direction", [(1, 0), (-1, 0), (0, 1), (0, -1)])
def test_heads_point_along_their_line(direction):
    dx, dy = direction
    image = painted(lambda p: paint_head(p, ArrowHead(Point(20, 15), dx, dy, Arrow.FILLED, 6.0, 0.3)))
    assert dark(image, 20 - 4 * dx, 15 - 4 * dy) and not dark(image, 20 + dx, 15 + dy)
    assert dark(image, 20 - 5.5 * dx - 1.5 * dy, 15 - 5.5 * dy - 1.5 * dx)  # wide at its base


def box(form: ShapeForm, **fields) -> Box:
    return Box("p", "u", None, None, form, Rect(5, 5, 20, 12), (), 9.0, 0.6, **fields)


def test_box_outline_lies_on_the_rectangle():
    image = painted(lambda p: paint_box(p, box(ShapeForm.BOX), FAMILY))
    assert dark(image, 5, 11) and dark(image, 25, 11) and dark(image, 15, 5) and dark(image, 15, 17)
    assert not dark(image, 15, 11) and not dark(image, 4.5, 11)


def test_dashed_box_has_gaps_and_whole_corners():
    image = painted(lambda p: paint_box(p, box(ShapeForm.BOX, dash=(2.0, 1.0)), FAMILY))
    top = [dark(image, x / 10, 5) for x in range(50, 250)]
    assert 0 < top.count(False) < 100
    assert all(dark(image, x, y) for x in (5, 25) for y in (5, 17))


def test_row_of_a_list_box_has_no_outline():
    image = painted(lambda p: paint_box(p, box(ShapeForm.ITEM), FAMILY))
    assert not dark(image, 5, 11) and not dark(image, 15, 5)


def test_rules_of_a_forum_go_across_its_box():
    image = painted(lambda p: paint_box(p, box(ShapeForm.FORUM, rules=(9.0,)), FAMILY))
    assert all(dark(image, x, 9) for x in (6, 15, 24)) and not dark(image, 26, 9)


def test_columns_of_a_grid_go_from_its_first_rule_to_the_bottom():
    """The box of jabatan fungsional: its name above, an empty grid below."""
    image = painted(lambda p: paint_box(p, box(ShapeForm.GRID, rules=(9.0, 13.0), bars=(12.0, 18.0)), FAMILY))
    assert all(dark(image, x, y) for x in (12, 18) for y in (9.5, 11, 13, 16.5))
    assert not any(dark(image, x, y) for x in (12, 18) for y in (6, 8))
    assert all(dark(image, x, y) for y in (9, 13) for x in (6, 15, 24)) and not dark(image, 15, 11)


def test_joint_is_a_dot():
    image = painted(lambda p: paint_joint(p, Joint(Point(20, 10), 3.0)))
    assert all(dark(image, 20 + dx, 10 + dy) for dx, dy in ((0, 0), (1.2, 0), (0, -1.2), (0.9, 0.9)))
    assert not any(dark(image, 20 + dx, 10 + dy) for dx, dy in ((1.8, 0), (0, 1.8), (1.3, 1.3)))


def test_band_has_an_outline_and_its_caption():
    caption = (text_line("LANE", 6, 12),)
    image = painted(lambda p: paint_band(p, Band(Rect(5, 5, 30, 20), caption, 0.6), FAMILY))
    assert dark(image, 5, 15) and dark(image, 35, 15) and dark(image, 20, 5) and dark(image, 20, 25)
    assert any(dark(image, x / 10, 11.5) for x in range(60, 200)) and not dark(image, 25, 15)


def test_page_shows_bands_joints_and_references():
    """Each is painted with the rest of the page, and so on the canvas, in PDF, PNG and SVG."""
    page = Page(
        40, 30, FAMILY,
        joints=(Joint(Point(30, 20), 2.0),),
        bands=(Band(Rect(2, 2, 36, 26), (), 0.6),),
        references=(Block(Rect(5, 5, 20, 5), (text_line("HALAMAN 2", 5, 9),)),),
    )  # fmt: skip
    image = painted(lambda p: paint_page(p, page))
    assert dark(image, 30, 20) and dark(image, 2, 15)
    assert any(dark(image, x / 10, 8.5) for x in range(50, 200))


@pytest.mark.parametrize("outlines", [False, True])
def test_text_stands_on_its_baseline(outlines):
    """HHH at 12 pt: ink from the baseline up to the capitals' height of 2.9 mm, as wide as measured."""
    line = text_line("HHH", 5, 15, 12.0)
    look = Look(QColor("black"), QColor("white"), outlines)
    image = painted(lambda p: paint_lines(p, (line,), FAMILY, look))
    inked = [(x, y) for x in range(400) for y in range(300) if image.pixelColor(x, y).value() < 128]
    assert min(y for _, y in inked) == pytest.approx(150 - 28.8, abs=1.5)
    assert max(y for _, y in inked) == pytest.approx(150, abs=1.5)
    assert min(x for x, _ in inked) >= 50 and max(x for x, _ in inked) <= 50 + line.width * SCALE
    assert max(x for x, _ in inked) - min(x for x, _ in inked) > line.width * SCALE * 0.9


def test_look_gives_the_colours():
    look = Look(QColor("red"), QColor("white"))
    image = painted(lambda p: paint_page(p, sheet(), look), 130, 120)
    colours = {image.pixelColor(x, y).name() for x in range(0, 1300, 3) for y in range(0, 1200, 3)}
    assert "#ff0000" in colours and not any(QColor(name).red() < 200 for name in colours)
