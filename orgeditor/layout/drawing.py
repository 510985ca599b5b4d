"""Drawing: what a layout method makes of a chart, before furniture and strokes join it on a page."""

from __future__ import annotations

from dataclasses import dataclass, field

from orgeditor.model.page import Band, Block, Box, Choice, Path

OUTLINE = 0.25
"""Pen of a box in mm (0.7 pt)."""
FRAME_WIDTH = 0.2
FRAME_DASH = (0.9, 0.9)
"""Outline of a group frame: finer than any line between boxes, lest one beside it look like a second frame."""
VERTICAL_DASH = (2.0, 1.0)
"""Outline of a collective vertical body."""

GRID_COLUMNS = 4
"""Columns of the empty grid under the box of a kelompok jabatan fungsional."""


@dataclass(slots=True)
class Drawing:
    """Boxes and paths in mm of the page; `font_pt` is the smallest font, `notes` are Indonesian sentences.

    `nets` tells for lines that join others, other than in the trunks of the tree, which ones they join: the number of
    the net by route. `bands` are the swimlanes.
    """

    boxes: list[Box] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)
    labels: list[Block] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    font_pt: float = 0.0
    nets: dict[str, int] = field(default_factory=dict)
    bands: list[Band] = field(default_factory=list)
    gaps: tuple[float, ...] = ()
