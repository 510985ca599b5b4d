"""Which branches of a chart stand on which of its pages.

The tree is walked from its root down. At each node whose branches do not fit on one page they are cut, in order, into
runs that do; a branch that does not even fit alone is divided further below. The fewest pages come first, then the
largest font that all of them can have, then pages filled evenly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orgeditor.layout.hierarchy import fit
from orgeditor.layout.hierarchy.font_steps import FONT_STEP
from orgeditor.layout.hierarchy.placing import Room
from orgeditor.layout.hierarchy.tree import Node, walk
from orgeditor.layout.paging.filling import FEW_PAGES, Filling, Misfit
from orgeditor.layout.paging.shares import Branch, Job, Rooms, Share, Upper, branches_of, extended

MOST_STAFF = 10
"""Boxes of staff up to which they are repeated with the node that they stand beside."""
TALLEST_UPPER = 0.5
"""Share of a page's height beyond which the upper part is not repeated as a whole."""
PARTING = 1.08
"""By how much the font must grow for a branch that fits on one page to be shared out among several."""


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
    """Divides a tree at the nodes whose branches do not fit on one page, and remembers where that cannot be."""

    def __init__(self, rooms: Rooms, fonts: tuple[float, float], mark_pt: float, known: fit.Known) -> None:
        self.rooms = rooms
        self.filling = Filling(rooms, fonts, mark_pt, known)
        self.weights = self.filling.weights
        self.hopeless: set[tuple[int, bool, bool]] = set()
        self.parted: set[Node] = set()

    def solved(self, root: Node) -> tuple[list[Share], float] | None:
        """Return what each page shows, and the font in pt of all; None when a box does not fit at the floor."""
        self.filling.hint = 0
        self.hopeless.clear()
        try:
            shares = _without_repetitions(self.divided((Upper(root),), True, True))
        except Impossible:
            return None
        return shares, self.filling.largest(shares)

    def narrow(self, shares: Sequence[Share], font: float) -> Node | None:
        """Return the branch that stands alone on the page whose room keeps the font (pt) of all from growing.

        None where the other pages have too little room for a part of it to gain much.
        """
        at = self.filling.overfull(shares, round(font / FONT_STEP) + 1, True, True)
        if at < 0 or len(shares[at].branches) != 1:
            return None
        node = shares[at].branches[0].node
        if not node.below or node in shares[at].cut or node in self.parted:
            return None
        rooms = [self.rooms.at(number == 0, number == len(shares) - 1) for number in range(len(shares))]
        loads = list(map(self.filling.load, shares, rooms))
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
            shares = self.filling.runs(Job(upper, tuple(branches), cut, first, last and not large))
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
        if not large or not self.filling.fits(found, room):
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
            if self.filling.fits(probe, self.rooms.first) and self.filling.fits(probe, self.rooms.last):
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
        return not self.filling.fits(Share(upper, (largest,), frozenset({largest.node})), room)

    def _too_large(self, upper: tuple[Upper, ...], branches: Sequence[Branch]) -> set[int]:
        """Return which branches do not fit on a page by themselves, looking at the heaviest ones first.

        With those that are to be shared out anyhow.
        """
        found = {at for at, branch in enumerate(branches) if branch.node in self.parted}
        for at in sorted(set(range(len(branches))) - found, key=lambda at: -self.weights.weight(branches[at].node)):
            if branches[at].node.is_leaf or self.filling.fits(Share(upper, (branches[at],)), self.rooms.middle):
                break
            found.add(at)
        return found


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
