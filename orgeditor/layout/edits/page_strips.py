"""The boxes and lines of a large page by the upright strips of paper that they reach into: what stands near a branch.

Strips follow a page through its changes: only those are sorted anew that something came into, or went from.
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


class Sorted(NamedTuple, Generic[Item]):
    """The identities of things of a page, and those in each strip, numbered from the page's left edge."""

    ids: set[int]
    strips: dict[int, list[Item]]


class Strips(NamedTuple):
    """What was sorted of a page and of those that it came from, the last one last: things with how they are sorted."""

    boxes: list[tuple[Sequence[Box], Sorted[Box]]]
    paths: list[tuple[Sequence[Path], Sorted[Path]]]

    def copied(self) -> Strips:
        return Strips([*self.boxes], [*self.paths])


def near(patch: PagePatch, page: Page, left: float, right: float) -> tuple[Sequence[Box], Sequence[Path]]:
    """Return boxes and lines of a page, among them all that reach between two x in mm; on a small page that is all."""
    first, last = int(left // STRIP), int(right // STRIP)
    if not patch.is_large or 2 * (last - first + 1) * STRIP > page.width:
        return page.boxes, page.paths
    strips, start = patch.strips, patch.first
    if strips is None:
        boxes: Sorted[Box] = _renewed(Sorted(set(), {}), start.boxes, _width)
        paths: Sorted[Path] = _renewed(Sorted(set(), {}), start.paths, _reach)
        strips = patch.strips = Strips([(start.boxes, boxes)], [(start.paths, paths)])
        keep(start, patch.first_index._replace(strips=strips.copied()))
    return (
        _between(_of(strips.boxes, page.boxes, _width), first, last),
        _between(_of(strips.paths, page.paths, _reach), first, last),
    )


def _of(
    known: list[tuple[Sequence[Item], Sorted[Item]]], items: Sequence[Item], span: Callable[[Item], tuple[float, float]]
) -> Sorted[Item]:
    """Return how things are sorted, and keep it: an edit tries several ways, and comes back to what it found."""
    for each, found in known:
        if each is items:
            return found
    found = _renewed(known[-1][1], items, span)
    known.append((items, found))
    del known[:-MOST_KEPT]
    return found


def _width(box: Box) -> tuple[float, float]:
    x, _, w, _ = box.rect
    return x, x + w


def _reach(path: Path) -> tuple[float, float]:
    xs = [x for x, _ in path.points]
    return (min(xs), max(xs)) if xs else (0.0, 0.0)


def _strips(span: tuple[float, float]) -> Iterable[int]:
    first, last = int(span[0] // STRIP), int(span[1] // STRIP)
    return range(first, last + 1) if last - first < MOST_STRIPS else (EVERYWHERE,)


def _renewed(known: Sorted[Item], items: Sequence[Item], span: Callable[[Item], tuple[float, float]]) -> Sorted[Item]:
    """Return the things that a page has now, sorted; most are those that it had before."""
    ids = set(map(id, items))
    gone, come = known.ids - ids, ids - known.ids
    strips = {key: _without(row, gone) for key, row in known.strips.items()} if gone else {**known.strips}
    added: dict[int, list[Item]] = {}
    for item in items if come else ():
        if id(item) in come:
            for strip in _strips(span(item)):
                added.setdefault(strip, []).append(item)
    for strip in added:
        strips[strip] = [*strips.get(strip, ()), *added[strip]]
    return Sorted(ids, strips)


def _without(items: list[Item], gone: set[int]) -> list[Item]:
    return [item for item in items if id(item) not in gone]


def _between(found: Sorted[Item], first: int, last: int) -> list[Item]:
    near: dict[int, Item] = {}
    for number in (EVERYWHERE, *range(first, last + 1)):
        items = found.strips.get(number, ())
        near.update(zip(map(id, items), items, strict=True))
    return list(near.values())
