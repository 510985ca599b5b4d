"""Chips on the page of a comparison: small dark labels with the number of a change, set where they cover no text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from orgeditor.layout.measure import em_mm
from orgeditor.layout.text import Wrapper, set_lines
from orgeditor.model.geometry import POINT_MM, Point, Rect, union
from orgeditor.model.page import Block, Box, ChangeMark, MarkForm, Page, ShapeForm, TextLine

CHIP_PT = 6.5
CHIP_H = 3.0
PAD = 0.8
CAPTION_PAD = 0.8
SQUARE = 20.0
"""mm; what a chip may cover is looked up by squares."""
OVER_TEXT, OVER_CHIP, OVER_BOX, OFF_PAGE = 10.0, 20.0, 0.5, 1000.0
"""What speaks against a place, for each mm² covered there."""


class Sign(NamedTuple):
    """What is marked at a box or line: the forms, and the numbers of the changes in the list ("B1 P2")."""

    forms: tuple[MarkForm, ...]
    text: str


def change_marks(
    page: Page, boxes: Mapping[str, Sign], relations: Mapping[str, Sign], bold: Wrapper
) -> tuple[ChangeMark, ...]:
    """Return the marks of a page: of boxes by placement or group, of lines by relation; `bold` sets the chips."""
    ground = _Ground(page)
    found: list[ChangeMark] = []
    for box in page.boxes:
        sign = boxes.get(box.placement) if box.form is not ShapeForm.LIST else None
        if sign is not None:
            rect = _caption(box) if box.form is ShapeForm.GROUP else box.rect
            chip = ground.take(_round_box(rect, *_size(sign.text, bold)), rect)
            found.append(ChangeMark(box.placement, sign.forms, rect, chip_block(sign.text, chip, bold)))
    told: set[str] = set()
    for path in page.paths:
        sign = relations.get(path.relation)
        if sign is not None and path.points and path.relation not in told:
            told.add(path.relation)
            size = _size(sign.text, bold)
            chip = ground.take(_on_line(path.points, *size), None)
            found.append(ChangeMark(path.route, sign.forms, chip, chip_block(sign.text, chip, bold)))
    return tuple(found)


def _caption(group: Box) -> Rect:
    """Return what is marked of a frame: its caption, as the rest of it is full of other boxes."""
    return union(map(_area, group.lines)).grown(CAPTION_PAD) if group.lines else group.rect


def chip_block(text: str, rect: Rect, bold: Wrapper) -> Block:
    """Return the text of a chip in its rectangle."""
    return Block(rect, set_lines(bold, (text,), rect, CHIP_PT))


def _size(text: str, bold: Wrapper) -> tuple[float, float]:
    return bold.width(text) * em_mm(CHIP_PT) + 2 * PAD, CHIP_H


def _round_box(rect: Rect, w: float, h: float) -> Iterator[Rect]:
    """Give the places for a chip at a box, the best first: across its corners, then at its sides."""
    out = 0.7 * h
    for y in (rect.y - out, rect.bottom - h + out):
        for x in (rect.right - 0.7 * w, rect.x - 0.3 * w, rect.center.x - w / 2):
            yield Rect(x, y, w, h)
    for x in (rect.right - 0.5, rect.x - w + 0.5, rect.right - w - 0.5, rect.x + 0.5):
        yield Rect(x, rect.center.y - h / 2, w, h)


def _on_line(points: Sequence[Point], w: float, h: float) -> Iterator[Rect]:
    """Give the places for a chip on a line: near its end, which no other line shares, then along its pieces."""
    for start, end in reversed(list(pairwise(points))):
        for share in (0.5, 0.7, 0.3, 0.85):
            x, y = start.x + share * (end.x - start.x), start.y + share * (end.y - start.y)
            yield Rect(x - w / 2, y - h / 2, w, h)


class _Ground:
    """What stands on a page already, by squares."""

    def __init__(self, page: Page) -> None:
        self.sheet = Rect(0.0, 0.0, page.width, page.height)
        self._texts: dict[tuple[int, int], list[tuple[Rect, float]]] = {}
        lines = [line for box in page.boxes for line in box.lines]
        lines += [line for item in (*page.labels, *page.furniture) for line in item.lines]
        for line in lines:
            self._add(_area(line), OVER_TEXT)
        for box in page.boxes:
            if box.form not in (ShapeForm.LIST, ShapeForm.GROUP):
                self._add(box.rect, OVER_BOX)

    def take(self, places: Iterable[Rect], own: Rect | None) -> Rect:
        """Return the place against which least speaks, and keep it; one's own box may be covered as any other."""
        best: tuple[float, Rect] | None = None
        for place in places:
            cost = self._cost(place)
            if best is None or cost < best[0] - 1e-6:
                best = (cost, place)
            if cost <= (OVER_BOX * CHIP_H * place.w * 0.3 if own is not None else 0.0):
                break
        assert best is not None
        self._add(best[1], OVER_CHIP)
        return best[1]

    def _cost(self, place: Rect) -> float:
        cost = 0.0 if self.sheet.contains(place) else OFF_PAGE
        seen: set[int] = set()
        for square in _squares(place):
            for item in self._texts.get(square, ()):
                if id(item) not in seen and item[0].intersects(place):
                    seen.add(id(item))
                    both = item[0].shared(place)
                    cost += item[1] * both.w * both.h
        return cost

    def _add(self, rect: Rect, weight: float) -> None:
        item = (rect, weight)
        for square in _squares(rect):
            self._texts.setdefault(square, []).append(item)


def _squares(rect: Rect) -> Iterator[tuple[int, int]]:
    for x in range(int(rect.x // SQUARE), int(rect.right // SQUARE) + 1):
        for y in range(int(rect.y // SQUARE), int(rect.bottom // SQUARE) + 1):
            yield x, y


def _area(line: TextLine) -> Rect:
    em = line.font_pt * POINT_MM
    return Rect(line.x, line.baseline - 0.72 * em, line.width, 0.95 * em)
