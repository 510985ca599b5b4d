"""Which branches of a chart stand on which of its pages.

The tree is walked from its root down. At each node whose branches do not fit on one page they are cut, in order, into
runs that do; a branch that does not even fit alone is divided further below. The fewest pages come first, then the
largest font that all of them can have, then pages filled evenly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from math import ceil, sqrt

from orgeditor.layout import fit
from orgeditor.layout.even_runs import evenly
from orgeditor.layout.font_steps import FONT_STEP, guessed_step, largest_step
from orgeditor.layout.marks import goes_on
from orgeditor.layout.placing import Room
from orgeditor.layout.shares import Branch, Job, Rooms, Share, Upper, branches_of, extended, tree_of
from orgeditor.layout.spacing import spacing
from orgeditor.layout.tree import Node, walk
from orgeditor.layout.weights import Weights, free_area

MOST_STAFF = 10
"""Boxes of staff up to which they are repeated with the node that they stand beside."""
TALLEST_UPPER = 0.5
"""Share of a page's height beyond which the upper part is not repeated as a whole."""
FILL = 0.5
"""Share of a page's area that boxes with their gaps take, as a first guess."""
FEW_PAGES, SOME_PAGES = 6, 16
"""Runs up to which the font is found exactly, and up to which roughly: beyond, pages filled evenly do."""
ATTEMPTS, SHRINK, MOST_SHRINKS = 4, 0.95, 12
"""Attempts to fill pages evenly, the share of its area that a page keeps when it does not hold what it got, and how
often it is shrunk for one attempt."""
PARTING = 1.08
"""By how much the font must grow for a branch that fits on one page to be shared out among several."""
SOME_PAGE = 88
"""Number in a mark for which room is kept."""


class Misfit(Exception):
    """A branch (by its number) does not fit on a page by itself."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


class Impossible(Exception):
    """A box with what cannot be taken from it does not fit on a page at the smallest font."""


def distribute(
    rooms: Rooms, fonts: tuple[float, float], mark_pt: float, known: fit.Known
) -> tuple[list[Share], float] | None:
    """Return what each page shows, and the largest font in pt between floor and cap (`fonts`) that all can have.

    None when a single box does not fit on a page at the floor. `mark_pt` is the font of marks.
    What is found out about branches of the tree goes into `known`.
    """
    root = known.root
    search = _Search(rooms, fonts, mark_pt, known)
    best = search.solved(root)
    while best is not None and len(best[0]) <= FEW_PAGES and root.placement is not None:
        # One branch that fills a page may hold the font of all down: shared out it needs no more pages, perhaps.
        lone = search.narrow(*best)
        if lone is None:
            break
        search.parted.add(lone)
        other = search.solved(root)
        if other is None or len(other[0]) > len(best[0]) or other[1] < PARTING * best[1]:
            break
        best = other
    return best


def _without_repetitions(shares: Sequence[Share]) -> list[Share]:
    """Return the shares without those that have no branches and show nothing new."""
    kept: list[Share] = []
    seen: set[int] = set()
    for share in shares:
        shown = {id(node) for node in share.nodes()}
        if share.branches or not shown <= seen:
            kept.append(share)
        seen |= shown
    return kept


class _Search:
    """Tries what fits on a page, and remembers it."""

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
        self.hopeless: set[tuple[int, bool, bool]] = set()
        self.parted: set[Node] = set()

    def solved(self, root: Node) -> tuple[list[Share], float] | None:
        """Return what each page shows, and the font in pt of all; None when a box does not fit at the floor."""
        self.hint = 0
        self.hopeless.clear()
        try:
            shares = _without_repetitions(self.divided((Upper(root),), True, True))
        except Impossible:
            return None
        return shares, self.largest(shares)

    def narrow(self, shares: Sequence[Share], font: float) -> Node | None:
        """Return the branch that stands alone on the page whose room keeps the font (pt) of all from growing.

        None where the other pages have too little room for a part of it to gain much.
        """
        at = self._overfull(shares, round(font / FONT_STEP) + 1, True, True)
        if at < 0 or len(shares[at].branches) != 1:
            return None
        node = shares[at].branches[0].node
        if not node.below or node in shares[at].cut or node in self.parted:
            return None
        rooms = [self.rooms.at(number == 0, number == len(shares) - 1) for number in range(len(shares))]
        loads = list(map(self._load, shares, rooms))
        return node if loads[at] * len(loads) > PARTING * PARTING * sum(loads) else None

    # dividing

    def divided(self, upper: tuple[Upper, ...], first: bool, last: bool) -> list[Share]:
        """Return the shares for all branches of the last node of an upper part, which fits on a page itself."""
        key = (id(upper[-1].node), first, last)
        if key in self.hopeless:
            raise Impossible
        upper = (*upper[:-1], self._with_staff(upper))
        branches = branches_of(upper[-1])
        if branches and len(upper) > 1 and self._is_cut_off(upper, branches, self.rooms.at(first, False)):
            return self._cut_off(upper[: _even_cut(upper)], last)
        large = self._too_large(upper, branches)
        while True:
            try:
                return self._shared(upper, branches, large, first, last)
            except Misfit as misfit:
                if misfit.at not in large:
                    large.add(misfit.at)
                    continue
            except Impossible:
                if len(upper) > 1:
                    return self._cut_off(upper, last)
            self.hopeless.add(key)
            raise Impossible

    def _cut_off(self, upper: tuple[Upper, ...], last: bool) -> list[Share]:
        """Return a page for an upper part alone, and the pages that begin with its last node."""
        return [Share(upper), *self.divided((Upper(upper[-1].node),), False, last)]

    def _shared(
        self, upper: tuple[Upper, ...], branches: Sequence[Branch], large: set[int], first: bool, last: bool
    ) -> list[Share]:
        """Share out branches of which some (`large`) do not fit on a page alone; raises Misfit for one more of them.

        Where others do fit, the heads of the large ones stand among those, with as much of their branches as fits.
        """
        if not branches:
            raise Impossible
        shares: list[Share] = []
        away = [extended(upper, branches[at]) for at in sorted(large)]
        if len(large) < len(branches):
            cut = frozenset(branches[at].node for at in large)
            shares = self._runs(Job(upper, tuple(branches), cut, first, last and not large))
            heads = {path[-1].node: path for path in away}
            away = []
            for number, share in enumerate(shares):
                room = self.rooms.at(first and number == 0, False)
                paths = [heads[item.node] for item in share.branches if item.node in cut]
                share = shares[number] = replace(share, cut=frozenset(path[-1].node for path in paths))
                for path in paths:
                    share, remaining = self._opened(share, path, room)
                    shares[number] = share
                    away += remaining
        for number, path in enumerate(away, 1):
            shares += self.divided(path, first and not shares, last and number == len(away))
        return shares

    def _opened(self, share: Share, path: tuple[Upper, ...], room: Room) -> tuple[Share, list[tuple[Upper, ...]]]:
        """Draw more than the head of a branch that was cut there (the last node of `path`) if that saves a page.

        Return the share and the paths to the nodes that are cut now.
        """
        path = (*path[:-1], self._with_staff(path))
        branches = branches_of(Upper(path[-1].node, carries=False))
        large = self._too_large(path, branches)
        cut = share.cut - {path[-1].node} | {branches[at].node for at in large}
        found = replace(share, cut=cut, opened=share.opened | {path[-1].node})
        if not large or not self.fits(found, room):
            return share, [path]
        gained = len(large) < len(branches)
        away = []
        for at in sorted(large):
            before = found
            found, remaining = self._opened(found, extended(path, branches[at]), room)
            gained = gained or found is not before
            away += remaining
        return (found, away) if gained else (share, [path])

    def _with_staff(self, upper: tuple[Upper, ...]) -> Upper:
        """Return the last node of an upper part, with its staff where that is little and leaves room on every page."""
        node = upper[-1].node
        staff = [*node.left, *node.right]
        if staff and sum(1 for _ in walk(staff)) <= MOST_STAFF:
            first = node.below[:1]
            probe = Share((*upper[:-1], Upper(node)), tuple(map(Branch, first)), frozenset(first))
            if self.fits(probe, self.rooms.first) and self.fits(probe, self.rooms.last):
                return Upper(node)
        return Upper(node, carries=not staff)

    def _is_cut_off(self, upper: tuple[Upper, ...], branches: Sequence[Branch], room: Room) -> bool:
        """Say whether the pages of these branches had better begin with the last node, without its superiors.

        `room` is where the upper part alone would stand.
        """
        if (
            len(branches) > 1
            and self.weights.height(item.node for item in upper) > TALLEST_UPPER * self.rooms.last.area.h
        ):
            return True
        largest = max(branches, key=lambda item: self.weights.weight(item.node))
        return not self.fits(Share(upper, (largest,), frozenset({largest.node})), room)

    def _too_large(self, upper: tuple[Upper, ...], branches: Sequence[Branch]) -> set[int]:
        """Return which branches do not fit on a page by themselves, looking at the heaviest ones first.

        With those that are to be shared out anyhow.
        """
        found = {at for at, branch in enumerate(branches) if branch.node in self.parted}
        for at in sorted(set(range(len(branches))) - found, key=lambda at: -self.weights.weight(branches[at].node)):
            if branches[at].node.is_leaf or self.fits(Share(upper, (branches[at],)), self.rooms.middle):
                break
            found.add(at)
        return found

    # runs of branches

    def _runs(self, job: Job) -> list[Share]:
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
            at = self._overfull(shares, step, job.first, job.last)
            if at < 0:
                return ends
            for _ in range(MOST_SHRINKS):
                areas[at] *= SHRINK
                if evenly(sums, areas) != ends:
                    break
            else:
                break
        return []

    def _overfull(self, shares: Sequence[Share], step: int, first: bool, last: bool) -> int:
        """Return the number of a page that does not hold its share at a step of the font, -1 for none.

        `first` and `last` say that the pages are the chart's first and last ones.
        """
        rooms = [self.rooms.at(first and n == 0, last and n == len(shares) - 1) for n in range(len(shares))]
        font = max(self.floor, round(step * FONT_STEP, 2))
        for number in sorted(range(len(shares)), key=lambda n: -self._load(shares[n], rooms[n])):  # the fullest first
            if not self.fits(shares[number], rooms[number], font):
                return number
        return -1

    def _cut(self, job: Job) -> list[int]:
        """Fill pages one after the other; return where each ends. Raises Misfit when a branch fits on no page alone."""
        ends: list[int] = []
        at, count = 0, len(job.branches)
        while at < count:
            first = job.first and not ends
            limit = count
            if job.last:
                if not first and self.fits(job.share(at, count), self.rooms.last):
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
            return self._overfull(shares, step, True, True) < 0

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

    def _load(self, share: Share, room: Room) -> float:
        """Return how full a page is with a share, as a guess."""
        heads = self.weights.head_weight
        weights = (heads(b.node) if b.node in share.cut else self.weights.weight(b.node) for b in share.branches)
        return sum(weights) / free_area(room)

    def _weight(self, job: Job, at: int) -> float:
        node = job.branches[at].node
        return self.weights.head_weight(node) if node in job.cut else self.weights.weight(node)


def _even_cut(upper: Sequence[Upper]) -> int:
    """Return after how many nodes a long line of only children is cut, so that its pages hold about as many each."""
    length = len(upper)
    node = upper[-1].node
    while len(node.children) == 1:
        node = node.children[0]
        length += 1
    steps = max(1, len(upper) - 1)
    pages = -(-(length - 1) // steps)
    return min(len(upper), 1 + -(-(length - 1) // pages))
