"""The boxes and lines of a large page by the upright strips of paper that they reach into: what stands near a branch.

Strips follow a page through its changes, where these are told step by step: only those are sorted anew that something
came into, or went from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from orgeditor.layout.edits.page_index import keep
from orgeditor.model.page import Box, Page, Path

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_patch import PagePatch

STRIP = 50.0
"""Width of a strip in mm."""
MOST_STRIPS = 6
"""What reaches into more strips stands in none: it is near to everything."""
EVERYWHERE = -1
MOST_KEPT = 4

Item = TypeVar("Item")


Rows = dict[int, dict[int, Item]]
"""The things in each strip by identity; strips are numbered from the page's left edge. Nobody changes them."""
Span = Callable[[Item], tuple[float, float]]


class Kept(NamedTuple):
    """The boxes and the lines of a page with the strips that they stand in."""

    boxes: tuple[Sequence[Box], Rows[Box]]
    paths: tuple[Sequence[Path], Rows[Path]]


class Step(NamedTuple, Generic[Item]):
    """Things as they were and as they are, and what has gone and come."""

    old: Sequence[Item]
    new: Sequence[Item]
    gone: Sequence[Item]
    come: Sequence[Item]


class Trail(Generic[Item]):
    """How the things of a page, and of those that it came from, are sorted; `span` tells where one begins and ends."""

    def __init__(self, span: Span[Item], known: tuple[Sequence[Item], Rows[Item]] | None) -> None:
        self.span = span
        self.known = [known] if known is not None else []
        self.steps: list[Step[Item]] = []

    def rows(self, items: Sequence[Item]) -> Rows[Item]:
        """Return how things are sorted, and keep it: an edit tries several ways, and comes back to what it found."""
        ahead: list[Step[Item]] = []
        at = items
        while (found := next((rows for each, rows in self.known if each is at), None)) is None:
            step = next((step for step in reversed(self.steps) if step.new is at), None)
            if step is None:
                before, found = self.known[-1] if self.known else ((), {})
                step = _difference(before, at)
                found = self._changed(found, step)
                break
            ahead.append(step)
            at = step.old
        for step in reversed(ahead):
            found = self._changed(found, step)
        self.known = [*self.known[1 - MOST_KEPT :], (items, found)]
        return found

    def _changed(self, known: Rows[Item], step: Step[Item]) -> Rows[Item]:
        gone, come = (
            [(strip, item) for item in items for strip in _strips(self.span(item))] for items in (step.gone, step.come)
        )
        rows = {**known, **{strip: {**known.get(strip, {})} for strip, _ in (*gone, *come)}}
        for strip, item in gone:
            del rows[strip][id(item)]
        for strip, item in come:
            rows[strip][id(item)] = item
        return rows


class Strips:
    """The boxes and lines of a page, and of those that it came from, by strips; `kept` of the first one."""

    def __init__(self, kept: Kept | None) -> None:
        self.boxes: Trail[Box] = Trail(_width, kept.boxes if kept is not None else None)
        self.paths: Trail[Path] = Trail(_reach, kept.paths if kept is not None else None)

    def kept(self, page: Page) -> Kept | None:
        """Return what to keep of a page; None where nobody has asked what stands where."""
        if not self.boxes.known:
            return None
        return Kept((page.boxes, self.boxes.rows(page.boxes)), (page.paths, self.paths.rows(page.paths)))


def near(patch: PagePatch, page: Page, left: float, right: float) -> tuple[Sequence[Box], Sequence[Path]]:
    """Return boxes and lines of a page, among them all that reach between two x in mm; on a small page that is all."""
    first, last = int(left // STRIP), int(right // STRIP)
    if not patch.is_large or 2 * (last - first + 1) * STRIP > page.width:
        return page.boxes, page.paths
    strips, start = patch.strips, patch.first
    if not strips.boxes.known:
        strips.boxes.rows(start.boxes)
        patch.first_index = patch.first_index._replace(strips=strips.kept(start))
        keep(start, patch.first_index)
    return _between(strips.boxes.rows(page.boxes), first, last), _between(strips.paths.rows(page.paths), first, last)


def _width(box: Box) -> tuple[float, float]:
    x, _, w, _ = box.rect
    return x, x + w


def _reach(path: Path) -> tuple[float, float]:
    xs = [x for x, _ in path.points]
    return (min(xs), max(xs)) if xs else (0.0, 0.0)


def _strips(span: tuple[float, float]) -> Iterable[int]:
    first, last = int(span[0] // STRIP), int(span[1] // STRIP)
    return range(first, last + 1) if last - first < MOST_STRIPS else (EVERYWHERE,)


def _difference(old: Sequence[Item], new: Sequence[Item]) -> Step[Item]:
    before, now = (dict(zip(map(id, items), items, strict=True)) for items in (old, new))
    gone, come = before.keys() - now.keys(), now.keys() - before.keys() if before else now
    return Step(old, new, [before[key] for key in gone], [now[key] for key in come])


def _between(rows: Rows[Item], first: int, last: int) -> list[Item]:
    near: dict[int, Item] = {}
    for number in (EVERYWHERE, *range(first, last + 1)):
        near.update(rows.get(number, ()))
    return list(near.values())
