"""Pages filled with branches of a tree, in order: as few as hold them, evenly, with the largest font that does."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import ceil, sqrt

from orgeditor.layout.hierarchy import fit
from orgeditor.layout.hierarchy.font_steps import FONT_STEP, guessed_step, largest_step
from orgeditor.layout.hierarchy.placing import Room
from orgeditor.layout.hierarchy.spacing import spacing
from orgeditor.layout.hierarchy.weights import Weights, free_area
from orgeditor.layout.paging.even_runs import evenly
from orgeditor.layout.paging.marks import goes_on
from orgeditor.layout.paging.shares import Job, Rooms, Share, tree_of

FILL = 0.5
"""Share of a page's area that boxes with their gaps take, as a first guess."""
FEW_PAGES, SOME_PAGES = 6, 16
"""Runs up to which the font is found exactly, and up to which roughly: beyond, pages filled evenly do."""
ATTEMPTS, SHRINK, MOST_SHRINKS = 4, 0.95, 12
"""Attempts to fill pages evenly, the share of its area that a page keeps when it does not hold what it got, and how
often it is shrunk for one attempt."""
SOME_PAGE = 88
"""Number in a mark for which room is kept."""


class Misfit(Exception):
    """A branch (by its number) does not fit on a page by itself."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


class Filling:
    """Tries what fits on a page of one tree, and remembers it.

    `hint` is the step of the font at which pages were last filled evenly, 0 for none.
    """

    def __init__(self, rooms: Rooms, fonts: tuple[float, float], mark_pt: float, known: fit.Known) -> None:
        self.known = known
        self.rooms = rooms
        self.floor = fonts[0]
        self.lowest, self.highest = ceil(fonts[0] / FONT_STEP - 1e-6), round(fonts[1] / FONT_STEP)
        self.hint = 0
        self.mark_pt = mark_pt
        self.weights = Weights(known.root, known.texts, spacing(self.floor))
        self.density = FILL
        self.tried: dict[tuple[object, ...], bool] = {}

    def runs(self, job: Job) -> list[Share]:
        """Cut branches into the fewest runs that fit, evenly filled, with about the largest font for that number."""
        ends = self._cut(job)
        if len(ends) > 1:
            ends = self._evened(job, len(ends)) or ends
        return [job.share(start, end) for start, end in zip([0, *ends], ends, strict=False)]

    def _evened(self, job: Job, count: int) -> list[int]:
        """Return the ends of so many runs that fill their pages evenly; [] when they do not fit."""
        sums = list(accumulate((self._weight(job, at) for at in range(len(job.branches))), initial=0.0))
        areas = [free_area(self.rooms.at(job.first and n == 0, job.last and n == count - 1)) for n in range(count)]
        low = self.lowest
        if self.hint == low + 1 and count <= SOME_PAGES and (best := self._filled(job, self.hint, sums, [*areas])):
            return best  # as large as that of other pages: those that hold more do so at the floor, too
        best = self._filled(job, low, sums, areas)
        if not best or count > SOME_PAGES:
            return best
        # One page fewer does not do at the floor, so the font cannot be much larger than that page's share.
        high = min(self.highest, int(1.1 * low * sqrt(count / (count - 1)))) + 1
        if self.hint:  # nor larger than that of other pages
            high = min(high, self.hint + 1)
        starts = [0, *best[:-1]]
        fill = max((sums[end] - sums[start]) / area for start, end, area in zip(starts, best, areas, strict=True))

        def holds(step: int) -> bool:
            nonlocal best, areas
            trial = list(areas)
            found = self._filled(job, step, sums, trial)
            if found:
                best, areas = found, trial
            return bool(found)

        low = largest_step(low, high, guessed_step(low, fill), holds, exact=1 if count <= FEW_PAGES else 2)
        self.hint = min(self.hint, low) if self.hint else low
        return best

    def _filled(self, job: Job, step: int, sums: Sequence[float], areas: list[float]) -> list[int]:
        """Return the ends of even runs that hold at a step of the font; [] when some do not.

        `sums` are the running sums of weights; `areas` (mm²) are shrunk where pages hold less than others.
        """
        ends: list[int] = []
        for _ in range(ATTEMPTS):
            ends = evenly(sums, areas)
            shares = [job.share(start, end) for start, end in zip([0, *ends], ends, strict=False)]
            at = self.overfull(shares, step, job.first, job.last)
            if at < 0:
                return ends
            for _ in range(MOST_SHRINKS):
                areas[at] *= SHRINK
                if evenly(sums, areas) != ends:
                    break
            else:
                break
        return []

    def overfull(self, shares: Sequence[Share], step: int, first: bool, last: bool) -> int:
        """Return the number of a page that does not hold its share at a step of the font, -1 for none.

        `first` and `last` say that the pages are the chart's first and last ones.
        """
        rooms = [self.rooms.at(first and n == 0, last and n == len(shares) - 1) for n in range(len(shares))]
        font = max(self.floor, round(step * FONT_STEP, 2))
        for number in sorted(range(len(shares)), key=lambda n: -self.load(shares[n], rooms[n])):  # the fullest first
            if not self.fits(shares[number], rooms[number], font):
                return number
        return -1

    def _cut(self, job: Job) -> list[int]:
        """Fill pages one after the other; return where each ends. Raises Misfit when a branch fits on no page alone."""
        ends: list[int] = []
        at, count = 0, len(job.branches)
        # Whether all that is left fits on the last page is asked for each page: mostly its texts alone do not.
        left = self.weights.bulks_from([None if item.node in job.cut else item.node for item in job.branches])
        while at < count:
            first = job.first and not ends
            limit = count
            if job.last:
                may_end = not first and self.weights.has_area(left[at], self.rooms.last, self.floor)
                if may_end and self.fits(job.share(at, count), self.rooms.last):
                    return [*ends, count]
                if count - at == 1:
                    raise Misfit(at)
                limit = count - 1
            end = self._longest(job, at, limit, self.rooms.at(first, False))
            if end == at:
                raise Misfit(at)
            ends.append(end)
            at = end
        return ends

    def _longest(self, job: Job, start: int, limit: int, room: Room) -> int:
        """Return the end of the longest run from `start` that fits, at most `limit`; `start` itself for none."""
        full = free_area(room)
        low, high, step = start, limit + 1, 1
        at = min(limit, self._loaded(job, start, self.density * full))
        while high - low > 1:
            if self.fits(job.share(start, at), room):
                low = at
            else:
                high = at
            if high > limit:
                at = min(limit, low + step)
            elif low == start:
                at = max(start + 1, high - step)
            else:
                at = (low + high) // 2
            step *= 2
        if start < low < limit:
            self.density = sum(self._weight(job, at) for at in range(start, low)) / full
        return low

    def _loaded(self, job: Job, start: int, load: float) -> int:
        """Return where a run from `start` of at most that weight ends; it has at least one branch."""
        end = start + 1
        weight = self._weight(job, start)
        while end < len(job.branches) and weight + self._weight(job, end) <= load:
            weight += self._weight(job, end)
            end += 1
        return end

    # measuring

    def fits(self, share: Share, room: Room, font: float = 0.0) -> bool:
        """Say whether a share fits in a room at a font (the floor)."""
        font = font or self.floor
        key = (
            tuple((id(item.node), item.carries, item.side) for item in share.upper),
            tuple(id(item.node) for item in share.branches),
            share.cut,
            share.opened,
            id(room),
            round(font, 2),
        )
        found = self.tried.get(key)
        if found is None:
            found = self.tried[key] = self._may_fit(share, room, font) and self._holds(share, room, font)
        return found

    def largest(self, shares: Sequence[Share]) -> float:
        """Return the largest font in pt that all pages of a chart can have, which hold at the floor."""
        if len(shares) > SOME_PAGES and self.hint == self.lowest:
            return self.floor  # evening some of them out has shown that they hold no more

        def holds(step: int) -> bool:
            return self.overfull(shares, step, True, True) < 0

        # From where pages were last filled evenly it is seldom far.
        low = largest_step(self.lowest, self.highest + 1, self.hint, holds, stride=1)
        if len(shares) <= FEW_PAGES and low + 2 <= self.highest and holds(low + 2):  # columns change by leaps
            low += 2
        return max(self.floor, round(low * FONT_STEP, 2))

    def _holds(self, share: Share, room: Room, font: float) -> bool:
        marks = {node.placement.id: goes_on(SOME_PAGE) for node in share.cut if node.placement}
        root = tree_of(share, self.mark_pt, marks)
        return fit.fit_at(root, room, font, self.known) is not None

    def _may_fit(self, share: Share, room: Room, font: float) -> bool:
        """Say whether the bare texts have room; that is told much faster than whether the boxes have."""
        pruned = share.cut | share.opened
        whole = [item.node for item in share.branches if item.node not in pruned]
        return self.weights.may_fit(whole, len(share.upper), room, font)

    def load(self, share: Share, room: Room) -> float:
        """Return how full a page is with a share, as a guess."""
        heads = self.weights.head_weight
        weights = (heads(b.node) if b.node in share.cut else self.weights.weight(b.node) for b in share.branches)
        return sum(weights) / free_area(room)

    def _weight(self, job: Job, at: int) -> float:
        node = job.branches[at].node
        return self.weights.head_weight(node) if node in job.cut else self.weights.weight(node)
