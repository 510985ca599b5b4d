"""Boxes of a mechanism chart: how large their text makes them, and the finished box with its lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from orgeditor.layout.drawing import FRAME_DASH, FRAME_WIDTH, VERTICAL_DASH
from orgeditor.layout.layered.rows import Cell
from orgeditor.layout.measure import LINE_HEIGHT, Measure, em_mm
from orgeditor.layout.text import Wrapper, set_lines, shown_name
from orgeditor.model.geometry import Rect
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.line_breaks import broken
from orgeditor.model.page import Box, ShapeForm, TextLine
from orgeditor.model.records import LetterCase, Placement, Unit

PAD_X = 0.9
"""Room beside the text of a box in em."""
PAD_Y = 0.55
FORUM_PAD = 0.4
NOTE_SHARE = 0.9
NOTE_PT = 9.0
"""Notes and captions are smaller than names, but not below this size where names are not."""
FORUM_LABELS = ("Waktu", "Pimpinan", "Peserta")


@dataclass(slots=True)
class BoxTexts:
    """Texts of a chart's boxes in one font size. `floor` is the smallest size that a note may take, in pt."""

    plain: Wrapper
    bold: Wrapper
    font_pt: float
    floor: float

    @classmethod
    def of(cls, measure: Measure, font_pt: float, floor: float) -> BoxTexts:
        return cls(Wrapper(measure), Wrapper(measure, bold=True), font_pt, floor)

    def at(self, font_pt: float) -> BoxTexts:
        """Return the same texts in another size; what was measured is kept."""
        return BoxTexts(self.plain, self.bold, font_pt, self.floor)

    @property
    def em(self) -> float:
        return em_mm(self.font_pt)

    @property
    def note_pt(self) -> float:
        return min(self.font_pt, max(self.floor, NOTE_PT, self.font_pt * NOTE_SHARE))

    def wrapper(self, placement: Placement) -> Wrapper:
        return self.bold if placement.bold else self.plain


def name_of(placement: Placement, unit: Unit, case: LetterCase) -> str:
    """Return the text of a box: its short label, else the unit's name, in the chart's letter case."""
    return broken(placement.label or shown_name(unit.name, case), placement.breaks)


def width_options(texts: BoxTexts, cell: Cell, case: LetterCase) -> list[tuple[float, float]]:
    """Return the (width, height) in mm that a cell's box can take: wider boxes have fewer lines."""
    em = texts.em
    if cell.forum:
        least = forum_least(texts, cell)
        return [(width * em, forum_height(texts, cell, case, width * em)) for width in (least + 14, least + 6, least)]
    wrapper = texts.wrapper(cell.placement)
    stack = [(cell.placement, cell.unit), *cell.glued]
    least = max(texts.wrapper(item).widths(name_of(item, unit, case))[-1][0] * em for item, unit in stack)
    notes = [texts.plain.widths(item.note)[-1][0] for item, _ in stack if item.note]
    least = max([least, *(note * em_mm(texts.note_pt) for note in notes)])
    found: list[tuple[float, float]] = []
    for needed, _ in wrapper.widths(name_of(cell.placement, cell.unit, case)):
        width = max(needed * em, least + 1e-6) + 2 * PAD_X * em
        if not found or width < found[-1][0]:
            found.append((width, cell_height(texts, cell, case, width)))
    return found


def cell_height(texts: BoxTexts, cell: Cell, case: LetterCase, width: float) -> float:
    """Return the height in mm of a single box of that width (without what is glued under it), inf if none fits."""
    if cell.forum:
        return forum_height(texts, cell, case, width)
    heights = []
    for placement, unit in [(cell.placement, cell.unit), *cell.glued]:
        lines, notes = _wrapped(texts, placement, unit, case, width)
        if not lines:
            return inf
        heights.append(
            (len(lines) * LINE_HEIGHT + 2 * PAD_Y) * texts.em + len(notes) * LINE_HEIGHT * em_mm(texts.note_pt)
        )
    return max(heights)


def _wrapped(
    texts: BoxTexts, placement: Placement, unit: Unit, case: LetterCase, width: float
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    room = width / texts.em - 2 * PAD_X
    if room <= 0.5:
        return (), ()
    lines = texts.wrapper(placement).lines_at(name_of(placement, unit, case), room)
    notes: tuple[str, ...] = ()
    if placement.note:
        notes = texts.plain.lines_at(placement.note, (width - 2 * PAD_X * texts.em) / em_mm(texts.note_pt))
    return lines, notes


# forums


def forum_rows(unit: Unit) -> list[tuple[str, str]]:
    """Return the rows of a forum that say something, label first."""
    values = (unit.period, unit.chair, unit.members)
    return [(label, value) for label, value in zip(FORUM_LABELS, values, strict=True) if value]


def label_column(texts: BoxTexts) -> float:
    """Return the width in em of the column of labels, colon included."""
    return max(texts.plain.width(label) for label in FORUM_LABELS) + 0.35


def _forum_parts(texts: BoxTexts, cell: Cell, case: LetterCase, width: float) -> tuple[
    tuple[str, ...], list[tuple[str, tuple[str, ...]]]
]:  # fmt: skip
    room = width / texts.em - 2 * FORUM_PAD
    title = texts.wrapper(cell.placement).lines_at(name_of(cell.placement, cell.unit, case), room)
    value_room = room - label_column(texts) - texts.plain.width(": ")
    rows = [(label, texts.plain.lines_at(value, max(value_room, 3.0))) for label, value in forum_rows(cell.unit)]
    return title, rows


def forum_least(texts: BoxTexts, cell: Cell) -> float:
    """Return the narrowest width in em of a forum box in which no word is broken."""
    values = [texts.plain.widths(value)[-1][0] for _, value in forum_rows(cell.unit)]
    title = texts.wrapper(cell.placement).widths(name_of(cell.placement, cell.unit, LetterCase.AS_WRITTEN))[-1][0]
    row = label_column(texts) + texts.plain.width(": ") + max(values, default=0.0)
    return max(row, title * 1.05) + 2 * FORUM_PAD + 0.05


def forum_height(texts: BoxTexts, cell: Cell, case: LetterCase, width: float, title_lines: int = 1) -> float:
    """Return the height in mm of a forum box of that width, its title set in at least `title_lines` lines."""
    title, rows = _forum_parts(texts, cell, case, width)
    lines = max(title_lines, len(title)) + sum(len(row) for _, row in rows)
    return (lines * LINE_HEIGHT + (1 + len(rows)) * 2 * FORUM_PAD) * texts.em


def forum_title_lines(texts: BoxTexts, cell: Cell, case: LetterCase, width: float) -> int:
    return len(_forum_parts(texts, cell, case, width)[0])


# finished boxes


def finished(
    texts: BoxTexts, cell: Cell, case: LetterCase, rect: Rect, height: float, title_lines: int = 1
) -> list[Box]:
    """Return the cell's boxes in its rectangle: each `height` mm high, glued ones below; a forum fills it."""
    if cell.forum:
        return [_forum_box(texts, cell, case, rect, title_lines)]
    boxes = []
    for number, (placement, unit) in enumerate([(cell.placement, cell.unit), *cell.glued]):
        here = Rect(rect.x, rect.y + number * height, rect.w, height)
        form = ShapeForm.GLUED if number else ShapeForm.BOX
        boxes.append(_box(texts, placement, unit, case, here, form))
    return boxes


def _dash(unit: Unit) -> tuple[float, ...]:
    return VERTICAL_DASH if unit.category is UnitCategory.VERTICAL and unit.collective else ()


def _box(texts: BoxTexts, placement: Placement, unit: Unit, case: LetterCase, rect: Rect, form: ShapeForm) -> Box:
    lines, notes = _wrapped(texts, placement, unit, case, rect.w)
    name_height = len(lines) * LINE_HEIGHT * texts.em
    note_height = len(notes) * LINE_HEIGHT * em_mm(texts.note_pt)
    top = rect.y + (rect.h - name_height - note_height) / 2
    placed = set_lines(texts.wrapper(placement), lines, Rect(rect.x, top, rect.w, name_height), texts.font_pt)
    if notes:
        below = Rect(rect.x, top + name_height, rect.w, note_height)
        placed += set_lines(texts.plain, notes, below, texts.note_pt)
    font = min(line.font_pt for line in placed)
    return Box(placement.id, unit.id, placement.parent, placement.backbone, form, rect, placed, font, dash=_dash(unit))


def _forum_box(texts: BoxTexts, cell: Cell, case: LetterCase, rect: Rect, title_lines: int) -> Box:
    em = texts.em
    title, rows = _forum_parts(texts, cell, case, rect.w)
    head = (max(title_lines, len(title)) * LINE_HEIGHT + 2 * FORUM_PAD) * em
    placed: list[TextLine] = list(
        set_lines(texts.wrapper(cell.placement), title, Rect(rect.x, rect.y, rect.w, head), texts.font_pt)
    )
    y = rect.y + head
    rules = []
    left = rect.x + FORUM_PAD * em
    column = label_column(texts) * em
    colon = texts.plain.width(": ") * em
    for label, values in rows:
        rules.append(y)
        height = len(values) * LINE_HEIGHT * em
        inner = Rect(left, y + FORUM_PAD * em, rect.right - FORUM_PAD * em - left, height)
        first = LINE_HEIGHT * em
        placed += set_lines(texts.plain, (label,), Rect(left, inner.y, column, first), texts.font_pt, align="left")
        placed += set_lines(
            texts.plain, (":",), Rect(left + column, inner.y, colon, first), texts.font_pt, align="left"
        )
        value = Rect(left + column + colon, inner.y, max(inner.right - left - column - colon, 1.0), height)
        placed += set_lines(texts.plain, values, value, texts.font_pt, align="left")
        y += height + 2 * FORUM_PAD * em
    placement, unit = cell.placement, cell.unit
    return Box(
        placement.id, unit.id, placement.parent, placement.backbone, ShapeForm.FORUM, rect, tuple(placed),
        texts.font_pt, dash=_dash(unit), rules=tuple(rules),
    )  # fmt: skip


def frame_box(texts: BoxTexts, group: str, unit: Unit, rect: Rect, caption: Rect, dashed: bool) -> Box:
    """Return the box of a frame with its caption at the top left inside."""
    lines = caption_lines(texts, unit, caption.w)
    placed = set_lines(texts.plain, lines, caption, texts.note_pt, align="left")
    return Box(
        group, unit.id, None, None, ShapeForm.GROUP, rect, placed, texts.note_pt, FRAME_WIDTH,
        FRAME_DASH if dashed else (),
    )  # fmt: skip


def caption_lines(texts: BoxTexts, unit: Unit, width: float) -> Sequence[str]:
    return texts.plain.lines_at(unit.name, width / em_mm(texts.note_pt))


def caption_size(texts: BoxTexts, unit: Unit, width: float) -> tuple[float, float]:
    """Return width and height in mm of a frame's caption set into `width` mm."""
    em = em_mm(texts.note_pt)
    lines = caption_lines(texts, unit, width)
    return max(texts.plain.width(line) for line in lines) * em, len(lines) * LINE_HEIGHT * em
