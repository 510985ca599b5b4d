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

Item = TypeVar("Item")


Rows = dict[int, dict[int, Item]]
"""The things in each strip by identity; strips are numbered from the page's left edge. Nobody changes them."""


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
    """How the things of a page are sorted, and of those that it came from; `strips` tells which one reaches into.

    The things of one page are `known` by their strips, those of others by the steps that lead there: an edit tries
    several ways, and asks of each page little.
    """

    def __init__(
        self, strips: Callable[[Item], Iterable[int]], known: tuple[Sequence[Item], Rows[Item]] | None
    ) -> None:
        self.strips = strips
        self.known: tuple[Sequence[Item], Rows[Item]] = known if known is not None else ((), {})
        self.steps: list[Step[Item]] = []

    def sort(self, items: Sequence[Item]) -> Rows[Item]:
        """Return how things are sorted, and keep that."""
        gone: dict[int, Item] = {}
        come: dict[int, Item] = {}
        for step in self._steps_to(items):
            for item in step.gone:
                if come.pop(id(item), None) is None:
                    gone[id(item)] = item
            for item in step.come:
                if gone.pop(id(item), None) is None:
                    come[id(item)] = item
        self.known = (items, self._changed(gone.values(), come.values()))
        return self.known[1]

    def near(self, items: Sequence[Item], first: int, last: int) -> list[Item]:
        """Return some of the things, among them all that reach into strips from one to another."""
        found: dict[int, Item] = {}
        for number in (EVERYWHERE, *range(first, last + 1)):
            found.update(self.known[1].get(number, ()))
        for step in self._steps_to(items):
            for item in step.gone:
                found.pop(id(item), None)
            found.update(zip(map(id, step.come), step.come, strict=True))
        return list(found.values())

    def _steps_to(self, items: Sequence[Item]) -> list[Step[Item]]:
        """Return the steps from what is known to other things; where nobody has told them, one step leads there."""
        ahead: list[Step[Item]] = []
        at, seen = items, set[int]()
        while at is not self.known[0]:
            # Steps told from what was known before may lead round in a circle.
            step = None if id(at) in seen else next((step for step in reversed(self.steps) if step.new is at), None)
            seen.add(id(at))
            if step is None:
                step = _difference(self.known[0], at)
                self.steps.append(step)
            ahead.append(step)
            at = step.old
        return ahead[::-1]

    def _changed(self, gone: Iterable[Item], come: Iterable[Item]) -> Rows[Item]:
        known = self.known[1]
        rows: Rows[Item] = {}
        for item in gone:
            for strip in self.strips(item):
                if strip not in rows:
                    rows[strip] = {**known[strip]}
                del rows[strip][id(item)]
        for item in come:
            for strip in self.strips(item):
                if strip not in rows:
                    rows[strip] = {**known.get(strip, {})}
                rows[strip][id(item)] = item
        return {**known, **rows}


class Strips:
    """The boxes and lines of a page, and of those that it came from, by strips; `kept` of the first one."""

    def __init__(self, kept: Kept | None) -> None:
        self.asked = kept is not None
        self.boxes: Trail[Box] = Trail(_under, kept.boxes if kept is not None else None)
        self.paths: Trail[Path] = Trail(_along, kept.paths if kept is not None else None)

    def kept(self, page: Page) -> Kept | None:
        """Return what to keep of a page; None where nobody has asked what stands where."""
        if not self.asked:
            return None
        return Kept((page.boxes, self.boxes.sort(page.boxes)), (page.paths, self.paths.sort(page.paths)))


def near(patch: PagePatch, page: Page, left: float, right: float) -> tuple[Sequence[Box], Sequence[Path]]:
    """Return boxes and lines of a page, among them all that reach between two x in mm; on a small page that is all."""
    first, last = int(left // STRIP), int(right // STRIP)
    if not patch.is_large or 2 * (last - first + 1) * STRIP > page.width:
        return page.boxes, page.paths
    strips, start = patch.strips, patch.first
    if not strips.asked:
        strips.asked = True
        patch.first_index = patch.first_index._replace(strips=strips.kept(start))
        keep(start, patch.first_index)
    return strips.boxes.near(page.boxes, first, last), strips.paths.near(page.paths, first, last)


def _under(box: Box) -> Iterable[int]:
    x, _, w, _ = box.rect
    return _between(x, x + w)


def _along(path: Path) -> Iterable[int]:
    xs = [x for x, _ in path.points] or [0.0]
    return _between(min(xs), max(xs))


def _between(left: float, right: float) -> Iterable[int]:
    first, last = int(left // STRIP), int(right // STRIP)
    if first == last:
        return (first,)
    return range(first, last + 1) if last - first < MOST_STRIPS else (EVERYWHERE,)


def _difference(old: Sequence[Item], new: Sequence[Item]) -> Step[Item]:
    before, now = {*map(id, old)}, {*map(id, new)}
    return Step(
        old, new, [item for item in old if id(item) not in now], [item for item in new if id(item) not in before]
    )
