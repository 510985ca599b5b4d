"""The boxes of a forest that stands as records, and what was chosen for each: thousands at once."""

from __future__ import annotations

from orgeditor.layout.bare.forest import Family, Forest
from orgeditor.layout.bare.letter_measure import Font
from orgeditor.layout.bare.strokes import grid
from orgeditor.layout.drawing import GRID_COLUMNS, OUTLINE, VERTICAL_DASH
from orgeditor.layout.hierarchy.spacing import GRID_ROW, GRID_ROWS
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Box, Choice, ShapeForm, TextLine
from orgeditor.model.records import Arrangement, BoxForm


def records(forest: Forest) -> tuple[list[Box | None], list[Choice | None]]:
    """Return the boxes that are not odd, and what was chosen for those below them, each at its number."""
    boxes: list[Box | None] = [None] * len(forest.items)
    choices: list[Choice | None] = [None] * len(forest.items)
    # The names and calls that cost least: this is done for every box of a large chart while a person waits.
    new, form, nothing, grid_form = tuple.__new__, ShapeForm.BOX, (), BoxForm.GRID
    pad, cap = forest.gaps.pad_x, forest.texts.plain.measure.cap_height
    heights, tall, odd, families, dashed = forest.height, forest.tall, forest.odd, forest.family, forest.dashed
    fonts: dict[tuple[float, int], Font] = {}
    before = (-1.0, -1.0)
    half = left = wide = text_wide = 0.0
    rows = zip(forest.items, forest.x, forest.y, forest.text_w, forest.words, forest.bold, forest.font, strict=False)
    for number, (item, center, y, text_w, words, bold, font) in enumerate(rows):
        if odd[number]:
            continue
        style = fonts.get((font, bold))
        if style is None:
            style = fonts[font, bold] = Font(font or forest.gaps.font_pt, bold == 1, forest.texts)
        if before != (center, text_w):  # boxes of a column have these in common
            before = (center, text_w)
            half = text_w / 2 + pad
            left = ((center - half) * 1000.0 + 0.5) // 1.0 / 1000.0
            wide = (half * 2000.0 + 0.5) // 1.0 / 1000.0
            text_wide = (text_w * 1000.0 + 0.5) // 1.0 / 1000.0
        pt, step, known = style.pt, style.step, style.known
        height = tall[number] or heights[number]
        is_grid = item.form is grid_form
        text_high = height - GRID_ROWS * GRID_ROW * style.em if is_grid else height
        base = y + (text_high - (len(words) - 1) * step + cap * style.em) / 2
        lines = []
        for text in words:
            size = known.get(text)
            if size is None:
                size = known[text] = style.size(text)
            x = ((center - size[0]) * 1000.0 + 0.5) // 1.0 / 1000.0
            line = (text, x, (base * 1000.0 + 0.5) // 1.0 / 1000.0, size[1], pt, style.bold, False)
            lines.append(new(TextLine, line))
            base += step
        top, high = (y * 1000.0 + 0.5) // 1.0 / 1000.0, (height * 1000.0 + 0.5) // 1.0 / 1000.0
        rect = new(Rect, (left, top, wide, high))
        key = item.id
        box = (
            key, item.unit, item.parent, item.backbone, form, rect, tuple(lines), pt, OUTLINE,
            VERTICAL_DASH if number in dashed else nothing, nothing, nothing,
        )  # fmt: skip
        boxes[number] = new(Box, box)
        if is_grid:
            rules = tuple([grid(y + text_high + at * GRID_ROW * style.em) for at in range(GRID_ROWS)])
            bars = tuple([grid(center + 2 * half * (at / GRID_COLUMNS - 0.5)) for at in range(1, GRID_COLUMNS)])
            boxes[number] = new(Box, (*box[:4], ShapeForm.GRID, *box[5:10], rules, bars))
        family = families[number]
        choice = (key, "", 0, text_wide, nothing, 0) if family is None else _chosen(key, text_wide, family)
        choices[number] = new(Choice, choice)
    return boxes, choices


def _chosen(placement: str, text_w: float, family: Family) -> tuple[str, str, int, float, tuple[int, ...], int]:
    if not family.columns:
        count = len(family.places)
        return placement, Arrangement.ROW.value, count, text_w, (1,) * count, 0
    return placement, Arrangement.COLUMNS.value, len(family.columns), text_w, tuple(map(len, family.columns)), 0
