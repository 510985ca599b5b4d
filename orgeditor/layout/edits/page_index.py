"""What an edit finds on a page of a chart, kept for the next edit: pages are values, so it stays true of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from orgeditor.model.page import Box, Page, Path, ShapeForm
from orgeditor.model.records import Placement

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_strips import Kept
    from orgeditor.layout.edits.page_strokes import Numbered

FRAMES = frozenset({ShapeForm.LIST, ShapeForm.GROUP})
"""Forms of boxes that stand round others."""


class Ways(NamedTuple):
    """The lines of a page: those to superiors by the placement that hangs, and those across the chart."""

    hung: dict[str, list[Path]]
    across: list[Path]


class PageIndex(NamedTuple):
    """The boxes of a page by placement, but for frames; who hangs from each, in the page's order; its lines.

    `frames` are those round groups; `strips` tell what stands where, `strokes` which of them serve which relation,
    both where somebody has asked.

    Nobody changes it. The lines are as they were in the draft that the page was drawn from.
    """

    boxes: Mapping[str, Box]
    below: Mapping[str, list[str]]
    ways: Ways
    frames: Sequence[Box]
    strips: Kept | None = None
    strokes: Numbered | None = None


MOST_KEPT = 16
_kept: dict[int, tuple[Page, PageIndex]] = {}
"""By the identity of the page; that which was asked for last stands last."""
_lock = Lock()
"""Another thread may lay out the next page meanwhile."""


def known_of(page: Page) -> PageIndex | None:
    """Return what is kept of a page."""
    with _lock:
        found = _kept.pop(id(page), None)
        if found is None:
            return None
        _kept[id(page)] = found
        return found[1]


def keep(page: Page, index: PageIndex) -> None:
    """Keep what was found on a page; that which was not asked for the longest is forgotten."""
    with _lock:
        _kept[id(page)] = (page, index)
        if len(_kept) > MOST_KEPT:
            del _kept[next(iter(_kept))]


def shown_on(page: Page) -> set[str]:
    """Return the placements that a page shows, to be changed at will."""
    found = known_of(page)
    return set(found.boxes) if found is not None else {box.placement for box in page.boxes if box.form not in FRAMES}


def by_placement(boxes: Sequence[Box]) -> dict[str, Box]:
    """Return boxes by placement, without frames."""
    return {box.placement: box for box in boxes if box.form not in FRAMES}


def group_frames(boxes: Sequence[Box]) -> list[Box]:
    """Return the frames round groups."""
    group = ShapeForm.GROUP
    return [box for box in boxes if box.form is group]


def below_each(boxes: Mapping[str, Box]) -> dict[str, list[str]]:
    """Return the placements whose boxes hang from each box, in the order of the boxes."""
    below: dict[str, list[str]] = {}
    for key, box in boxes.items():
        below.setdefault(box.parent or "", []).append(key)
    return below


def in_order(page: Page, row: Iterable[Placement], shown: Set[str]) -> bool:
    """Say whether a page has those of a row of placements that it is to show in their order, side by side."""
    sides = {item.id: item.side for item in row if item.id in shown}
    if len(sides) < 2:
        return True
    drawn = dict.fromkeys([box.placement for box in page.boxes if box.placement in sides])
    wanted = [key for key in sides if key in drawn]
    return all(
        [key for key in drawn if sides[key] is side] == [key for key in wanted if sides[key] is side]
        for side in set(sides.values())
    )
