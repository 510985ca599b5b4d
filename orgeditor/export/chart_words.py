"""What a chart says, in the order in which it is read: its title, its boxes branch by branch, its legend."""

from __future__ import annotations

from collections.abc import Iterable

from orgeditor.model.line_breaks import BREAK, joined
from orgeditor.model.page import Block, Box, Page, TextLine

INDENT = "  "
"""Before a box, for each that stands above it."""


def chart_words(page: Page) -> str:
    """Return the text of a page's chart: a line a box, indented below the one it hangs from; then labels and legend."""
    title = [text_of(block.lines) for block in (page.title, page.subtitle) if block is not None]
    boxes = [f"{INDENT * depth}{text_of(box.lines)}" for box, depth in _by_branch(page.boxes) if box.lines]
    blocks: tuple[Block, ...] = (*page.labels, *page.references)
    rest = [text_of(block.lines) for block in blocks]
    captions = [text_of(band.lines) for band in page.bands if band.lines]
    legend = [line.text for line in page.legend.lines] if page.legend is not None else []
    return BREAK.join([*title, *captions, *boxes, *rest, *legend])


def text_of(lines: Iterable[TextLine]) -> str:
    """Return the lines of a block as one, as they would be written without line ends."""
    return joined(BREAK.join(line.text for line in lines))[0]


def _by_branch(boxes: Iterable[Box]) -> list[tuple[Box, int]]:
    """Return the boxes in the order of their branches, each with its depth."""
    listed = list(boxes)
    there = {box.placement for box in listed}
    below: dict[str | None, list[Box]] = {}
    for box in listed:
        below.setdefault(box.parent if box.parent in there else None, []).append(box)
    found: list[tuple[Box, int]] = []
    told: set[str] = set()
    stack = [(box, 0) for box in reversed(below.get(None, []))]
    while stack:
        box, depth = stack.pop()
        found.append((box, depth))
        if box.placement not in told:  # the frame of a list bears the name of the box that it hangs from
            told.add(box.placement)
            stack += [(child, depth + 1) for child in reversed(below.get(box.placement, []))]
    return found
