"""Drawing: what a layout method makes of a chart, before furniture and strokes join it on a page."""

from __future__ import annotations

from dataclasses import dataclass, field

from orgeditor.model.page import Block, Box, Choice, Path


@dataclass(slots=True)
class Drawing:
    """Boxes and paths in mm of the page; `font_pt` is the smallest font, `notes` are Indonesian sentences."""

    boxes: list[Box] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)
    labels: list[Block] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    font_pt: float = 0.0
