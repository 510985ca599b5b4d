"""Marks that lead from one page of a chart to another: "(lanjutan di halaman 2)", "(lanjutan dari halaman 1)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.measure import em_mm
from orgeditor.layout.page.furniture import Furniture
from orgeditor.layout.text import Wrapper, block_height, set_lines
from orgeditor.model.geometry import Rect, crossing, segments
from orgeditor.model.page import Block

MARK_PT = 8.0
"""Font of marks in pt where the chart's smallest font is not larger."""
AWAY = 2.0
"""Distance in mm of a mark from its box."""
CLEAR = 1.0
"""Distance in mm of a mark from anything else."""
FARTHEST = 60.0
"""Distance in mm up to which a place beside the box is looked for."""
STEP = 2.0


def goes_on(page: int) -> str:
    """Return the mark at a place whose branches go on on another page."""
    return f"(lanjutan di halaman {page})"


def comes_from(page: int) -> str:
    """Return the mark at a repeated box."""
    return f"(lanjutan dari halaman {page})"


class Beside(Enum):
    LEFT = -1
    RIGHT = 1
    UNDER = 0
    """Under the box, from its left edge."""
    CENTRED = 2
    """Under the box, in its middle."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark to set: its text, the name of the unit that it is about, and the places where it may stand, best first.

    `kept` is where it stands when none of those is free, if room was kept for it.
    """

    text: str
    name: str
    places: tuple[tuple[Rect, Beside], ...]
    kept: Block | None = None


def set_marks(
    marks: Sequence[Mark], wrapper: Wrapper, font_pt: float, drawing: Drawing, furniture: Furniture
) -> list[Block]:
    """Return the marks as blocks that lie on nothing, each as near to its box as can be.

    A mark without room near its box stands, with the unit's name, in the line of the page's number.
    """
    ground = _Ground(drawing, furniture)
    found = []
    for number, mark in enumerate(marks, 1):
        others = [later.kept.rect.grown(CLEAR) for later in marks[number:] if later.kept is not None]
        block = _near(mark, wrapper, font_pt, ground, others) or mark.kept
        block = block or _in_line(mark, wrapper, font_pt, ground, furniture)
        if block is not None:
            found.append(block)
            ground.rects.append(block.rect.grown(CLEAR))
    return found


class _Ground:
    """What marks must not lie on."""

    def __init__(self, drawing: Drawing, furniture: Furniture) -> None:
        self.area = furniture.area
        self.rects = [box.rect.grown(CLEAR) for box in drawing.boxes]
        self.rects += [label.rect.grown(CLEAR) for label in drawing.labels]
        self.rects += furniture.blocked
        blocks = (furniture.heading, furniture.title, furniture.subtitle, furniture.draft_mark, furniture.number)
        self.rects += [item.rect.grown(CLEAR) for item in (*blocks, furniture.initials) if item is not None]
        self.lines = [piece for path in drawing.paths for piece in segments(path.points)]

    def is_free(self, rect: Rect, area: Rect) -> bool:
        if not area.contains(rect) or any(rect.intersects(other) for other in self.rects):
            return False
        return not crossing(self.lines, rect.grown(CLEAR))


def _near(mark: Mark, wrapper: Wrapper, font_pt: float, ground: _Ground, kept: Sequence[Rect]) -> Block | None:
    em = em_mm(font_pt)
    head, _, tail = mark.text.rpartition(" halaman ")
    for anchor, beside in mark.places:
        best: tuple[float, Rect, tuple[str, ...]] | None = None
        for lines in ((mark.text,), (head, f"halaman {tail}")):
            width = max(wrapper.width(line) for line in lines) * em
            height = block_height(len(lines), font_pt)
            for cost, rect in _places(anchor, beside, width, height):
                cost += 2.0 * (len(lines) - 1)
                if best is not None and cost >= best[0]:
                    break
                if ground.is_free(rect, ground.area) and not any(rect.intersects(other) for other in kept):
                    best = (cost, rect, lines)
        if best is not None:
            align = {Beside.LEFT: "right", Beside.CENTRED: "center"}.get(beside, "left")
            return Block(best[1], set_lines(wrapper, best[2], best[1], font_pt, align=align))
    return None


def _places(anchor: Rect, beside: Beside, width: float, height: float) -> Iterator[tuple[float, Rect]]:
    """Yield rectangles for a mark with what speaks against each, in mm, the best first."""
    if beside in (Beside.UNDER, Beside.CENTRED):
        x = anchor.x if beside is Beside.UNDER else anchor.center.x - width / 2
        for number in range(3):
            down = CLEAR + 0.2 + number * STEP
            yield down, Rect(x, anchor.bottom + down, width, height)
        return
    middle = anchor.center.y - height / 2
    for cost, away, down in _tries(anchor.h):
        x = anchor.right + away if beside is Beside.RIGHT else anchor.x - away - width
        yield cost, Rect(x, middle + down, width, height)


@lru_cache(maxsize=16)
def _tries(height: float) -> list[tuple[float, float, float]]:
    """Return how far aside and down in mm to try beside a box so high, with what speaks against it, the best first."""
    tries = [
        (AWAY + number * STEP + 1.5 * abs(shift) * height / 3, AWAY + number * STEP, shift * height / 3)
        for number in range(int(FARTHEST / STEP))
        for shift in (0.0, 1.0, -1.0, 2.0, -2.0)
    ]
    return sorted(tries, key=lambda item: item[0])


def _in_line(mark: Mark, wrapper: Wrapper, font_pt: float, ground: _Ground, furniture: Furniture) -> Block | None:
    if furniture.number is None:
        return None
    area = Rect(ground.area.x, furniture.number.rect.y - 1.0, ground.area.w, furniture.number.rect.h + 2.0)
    em = em_mm(font_pt)
    height = furniture.number.rect.h
    for text in (f"{mark.name}: {mark.text.strip('()')}", mark.text):
        width = wrapper.width(text) * em
        for number in range(int(area.w / STEP)):
            rect = Rect(area.right - width - number * STEP, furniture.number.rect.y, width, height)
            if ground.is_free(rect, area):
                return Block(rect, set_lines(wrapper, (text,), rect, font_pt, align="left"))
    return None
