"""The order in which a page is read: heading, title, units branch by branch, legend, signature.

A PDF's text comes out in it, for whoever copies from it or has it read aloud.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from orgeditor.model.page import Block, Box, Legend, Page, Table, TextLine


class Role(Enum):
    """What a text is to a reader; the values are the structure types of ISO 32000-1, 14.8.4."""

    TITLE = "H1"
    SUBTITLE = "H2"
    TEXT = "P"


class Passage(NamedTuple):
    """Lines that are one text."""

    role: Role
    lines: tuple[TextLine, ...]


def passages(page: Page) -> list[Passage]:
    """Return the texts of a page in reading order, without empty ones."""
    found = [Passage(_role(page, item), item.lines) for item in before_chart(page)]
    found += [Passage(Role.TEXT, band.lines) for band in page.bands]
    found += [Passage(Role.TEXT, box.lines) for box in by_branch(page.boxes)]
    found += [Passage(Role.TEXT, label.lines) for label in page.labels]
    found += [Passage(Role.TEXT, item.lines) for item in after_chart(page)]
    found += [Passage(Role.TEXT, mark.chip.lines) for mark in page.marks]
    return [passage for passage in found if any(line.text for line in passage.lines)]


def before_chart(page: Page) -> list[Block | Legend | Table]:
    """Return the texts above a chart in their order: page number, mark, heading, title."""
    return [item for item in (page.number, page.draft_mark, page.heading, page.title, page.subtitle) if item]


def after_chart(page: Page) -> list[Block | Legend | Table]:
    """Return all other texts outside the chart: marks of pages, legend, signature, tables."""
    first = {id(item) for item in before_chart(page)}
    order: list[Block | Legend | Table | None] = [*page.references, page.legend, page.signature]
    rest = [item for item in order if item is not None]
    first |= {id(item) for item in rest}
    return rest + [item for item in page.furniture if id(item) not in first]


def by_branch(boxes: Sequence[Box]) -> list[Box]:
    """Return boxes with all below a box directly behind it; what hangs side by side stays in its order."""
    there = {box.placement for box in boxes}
    below: dict[str | None, list[Box]] = {}
    for box in boxes:
        # The frame of a list has the placement of the parent: it goes where that stands.
        below.setdefault(box.parent if box.parent in there else None, []).append(box)
    found: list[Box] = []
    opened: set[str] = set()
    waiting = below.get(None, [])[::-1]
    while waiting:
        box = waiting.pop()
        found.append(box)
        if box.placement not in opened:
            opened.add(box.placement)
            waiting += below.get(box.placement, [])[::-1]
    return found if len(found) == len(boxes) else list(boxes)


def _role(page: Page, item: Block | Legend | Table) -> Role:
    return Role.TITLE if item is page.title else Role.SUBTITLE if item is page.subtitle else Role.TEXT
