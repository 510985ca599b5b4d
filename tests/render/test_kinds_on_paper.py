"""Kinds of relation on paper: what their legend samples look like printed, photocopied and laid side by side."""

from __future__ import annotations

from functools import cache
from itertools import combinations, groupby

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from orgeditor.layout.page.legend import legend_of
from orgeditor.layout.text import Wrapper
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import POINT_MM, Point, Rect
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import BUILTIN_KINDS, Arrow
from orgeditor.model.page import Legend
from orgeditor.model.records import Regulation
from orgeditor.render.dashes import fitted_dash
from orgeditor.render.measure import measure_for
from orgeditor.render.paint import paint_head, paint_stroke

pytestmark = pytest.mark.usefixtures("qapp")

DPI = 300
PX = DPI / 25.4
HEIGHT = 6.0
DASHED = [kind for kind in BUILTIN_KINDS.values() if kind.dash]
by_kind = pytest.mark.parametrize("kind", DASHED, ids=lambda kind: kind.id)


@cache
def legend() -> Legend:
    """Return the legend of a chart that draws one line of each built-in kind."""
    draft = Draft(id_source("all kinds"))
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
        chart = operations.add_chart(draft)
        head = operations.add_unit(draft, "Bupati")
        top = operations.place(draft, chart.id, head.id)
        for kind in BUILTIN_KINDS:
            unit = operations.add_unit(draft, f"Unit {kind}")
            box = operations.place(draft, chart.id, unit.id)
            relation = operations.add_relation(draft, head.id, unit.id, kind)
            operations.show_relation(draft, chart.id, relation.id, top.id, box.id)
    found = legend_of(draft, chart, Wrapper(measure_for("TeX Gyre Bonum")), Rect(0, 0, 250, 200))
    assert found is not None
    return found


@cache
def printed(kind: str, head: bool = False, length: float = 0.0) -> list[list[int]]:
    """Return the grey rows (0 black to 255) of a kind's sample at 300 dpi, with or without its head.

    Or, where a length in mm is given, of a run of it.
    """
    (sample,) = [stroke for stroke in legend().samples if stroke.kind == kind]
    (left, y), (right, _) = sample.points
    if length:
        right = left + length
        sample = sample._replace(points=(Point(left, y), Point(right, y)))
    width, height = round((right - left + 2) * PX), round(HEIGHT * PX)
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(PX, PX)
    painter.translate(1 - left, HEIGHT / 2 - y)
    paint_stroke(painter, sample)
    for item in legend().heads if head else ():
        if item.tip in sample.points:
            paint_head(painter, item)
    painter.end()
    pixels, stride = bytes(image.constBits()), image.bytesPerLine()
    return [list(pixels[row * stride : row * stride + width]) for row in range(height)]


def photocopied(rows: list[list[int]], threshold: float) -> list[list[bool]]:
    """Return where there is ink after a lens that blurs over 0.25 mm and a drum that knows no grey."""
    for _ in range(2):
        rows = [list(column) for column in zip(*(blurred(row) for row in rows), strict=True)]
    return [[value < 255 * threshold for value in row] for row in rows]


def blurred(row: list[int]) -> list[int]:
    padded = [255, *row, 255]
    return [sum(padded[at : at + 3]) // 3 for at in range(len(row))]


def runs_of(kind: str, threshold: float, length: float = 0.0) -> list[tuple[bool, float]]:
    """Return the marks (True) and gaps in mm along a photocopied sample, or along a run of a length."""
    row = max(photocopied(printed(kind, length=length), threshold), key=sum)
    return [(ink, len(list(run)) / PX) for ink, run in groupby(row)]


def marks(kind: str, threshold: float) -> list[tuple[float, float]]:
    """Return length and following gap in mm of each mark along a photocopied sample, the last one without a gap."""
    runs = runs_of(kind, threshold)
    inked = [at for at, (ink, _) in enumerate(runs) if ink]
    return [(runs[at][1], runs[at + 1][1]) for at in inked[:-1]]


def pattern(kind: str, threshold: float) -> list[tuple[float, float]]:
    """Return the marks of one period: the shortest that the sample repeats."""
    found = marks(kind, threshold)
    for count in range(1, len(found) // 2 + 1):
        if all(same(found[at], found[at + count], 0.25) for at in range(len(found) - count)):
            return found[:count]
    return found


def same(one: tuple[float, float], two: tuple[float, float], slack: float) -> bool:
    return all(abs(a - b) <= slack for a, b in zip(one, two, strict=True))


def alike(one: list[tuple[float, float]], two: list[tuple[float, float]]) -> bool:
    """Say whether a hurried reader takes two patterns for one: as many marks, all of about the same length."""
    if len(one) != len(two):
        return False
    turned = [two[at:] + two[:at] for at in range(len(two) or 1)]
    return any(
        all(max(a[0], b[0]) < 1.45 * min(a[0], b[0]) + 0.15 for a, b in zip(one, turn, strict=True)) for turn in turned
    )


@pytest.mark.parametrize("threshold", [0.4, 0.7], ids=["pale copy", "dark copy"])
@pytest.mark.parametrize(("one", "two"), list(combinations(BUILTIN_KINDS, 2)))
def test_two_kinds_are_told_apart_on_a_photocopy(one, two, threshold):
    """By their dashes; of two solid ones, by the head."""
    if BUILTIN_KINDS[one].dash or BUILTIN_KINDS[two].dash:
        assert not alike(pattern(one, threshold), pattern(two, threshold))
    else:
        thick = {kind: thickest(kind, threshold) for kind in (one, two)}
        assert max(thick.values()) > 2.5 * min(thick.values())


SHORT = 8.0
"""mm; what is seen of a line between two neighbours (layered_parts.TOLD_GAP)."""


@pytest.mark.parametrize("threshold", [0.4, 0.7], ids=["pale copy", "dark copy"])
@pytest.mark.parametrize(("one", "two"), list(combinations([kind.id for kind in DASHED], 2)))
def test_two_kinds_are_told_apart_on_a_short_run(one, two, threshold):
    """By how many marks there are, or by a mark or gap that is clearly longer in one than in the other."""
    first, second = (runs_of(kind, threshold, SHORT)[1:-1] for kind in (one, two))
    if len(first) == len(second):
        pairs = zip(first, second, strict=True)
        assert any(max(a, b) > 1.45 * min(a, b) + 0.15 for (_, a), (_, b) in pairs), (first, second)


def thickest(kind: str, threshold: float) -> float:
    """Return the height in mm of the highest column of ink that a photocopied sample with its head shows."""
    rows = photocopied(printed(kind, head=True), threshold)
    return max(sum(column) for column in zip(*rows, strict=True)) / PX


def test_a_kind_is_like_itself():
    """The comparison is not so strict that everything differs."""
    for kind in DASHED:
        assert alike(pattern(kind.id, 0.4), pattern(kind.id, 0.7))


def test_lines_of_other_weight_or_slightly_longer_dashes_are_alike():
    """What was wrong once: struktural and pimpinan rapat by weight alone, pelaporan and fungsional nearly equal."""
    assert alike([], [])
    assert alike([(3.0, 0.8), (0.4, 0.8)], [(4.0, 0.9), (0.4, 0.9)])


@by_kind
def test_pattern_is_seen_twice_in_its_sample(kind):
    (sample,) = [stroke for stroke in legend().samples if stroke.kind == kind.id]
    length = sample.points[1].x - sample.points[0].x
    dashes = fitted_dash(length, kind.dash)
    hidden = 2.6 if kind.arrow is not Arrow.NONE else 0.0
    assert len(dashes) == len(kind.dash) and length - hidden >= 2 * sum(dashes) - 0.5
    assert len(marks(kind.id, 0.5)) >= 2 * len(kind.dash) // 2


@by_kind
def test_marks_are_lines_of_a_millimetre_or_dots_of_half_a_point(kind):
    """On the sample and on every run; the pen of a dot, too, is half a point at least."""
    for length in (3, 4.5, 6, 8, 11, 15, 21, 40, 97):
        dashes = fitted_dash(length, kind.dash)
        assert dashes, length
        whole = len(dashes) == len(kind.dash)
        for mark, meant in zip(dashes[::2], kind.dash[::2] if whole else [1.0] * 9, strict=False):
            assert mark >= (1.0 if meant >= 1.0 else 0.5 * POINT_MM) - 1e-9, (length, dashes)
        assert min(dashes[1::2]) >= 0.4 - 1e-9
    assert all(mark >= 1.0 or 0.5 * POINT_MM <= mark <= 0.6 for mark in kind.dash[::2])
    assert kind.width >= 0.5 * POINT_MM


@by_kind
def test_short_run_still_shows_two_marks(kind):
    """The shortest stubs of a chart are 2.6 mm long."""
    for length in (2.6, 3.2, 4.0, 5.5):
        dashes = fitted_dash(length, kind.dash)
        assert sum(dashes) + dashes[0] <= length + 1e-9


def test_only_kinds_with_a_direction_have_a_head():
    heads = {kind.id for kind in BUILTIN_KINDS.values() if kind.arrow is not Arrow.NONE}
    assert heads == {"command", "delegation", "report", "assistance", "supervision", "appointment"}
