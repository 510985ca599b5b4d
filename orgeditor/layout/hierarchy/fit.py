"""Fit of a hierarchy chart: the largest font, and arrangements, columns and widths that go with it, for one page.

The chart's upper part is a chain of boxes one under the other; below its end the branches stand side by side or in
columns. Blocked rectangles (signature, legend) cut the page's area; each branch may reach down to what lies below it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from itertools import islice, product
from math import ceil

from orgeditor.layout.hierarchy.blocks import blocks
from orgeditor.layout.hierarchy.effort import MOST_THOROUGH, Effort, TooLongError
from orgeditor.layout.hierarchy.font_steps import FONT_STEP, guessed_step, largest_step
from orgeditor.layout.hierarchy.options import Options
from orgeditor.layout.hierarchy.placing import (
    CENTRED_SHARE,
    OFF_CENTRE,
    Fitted,
    Room,
    chain_height,
    off_centre,
    place,
)
from orgeditor.layout.hierarchy.plan import Plan, Sizer
from orgeditor.layout.hierarchy.rather_a_row import ROW_SHARE, as_rows, highest_lists, is_row_at_heart
from orgeditor.layout.hierarchy.relax import relax
from orgeditor.layout.hierarchy.spacing import Texts, spacing
from orgeditor.layout.hierarchy.tree import Node, chain_of, walk
from orgeditor.layout.hierarchy.weights import Weights, free_area
from orgeditor.model.geometry import Rect
from orgeditor.model.records import Arrangement

WORTH_WHILE = 1.01
"""By how much the font must grow for a thorough search to be worth its time."""
LOOK_AHEAD = 2
"""Fonts that are tried beyond the first that does not hold, as one may hold though a smaller one does not. A thorough
search tries them farther off: each is larger by a fiftieth."""
LIKELY = 1.0
"""Share of a room that boxes may be guessed to take for a font to be tried first: few hold that take two thirds."""
LEVEL_TRIES = 4
"""Searches for rows of one height across branches, each with the room that the last ones lacked."""


def fit(root: Node, room: Room, floor: float, cap: float, known: Known, coarse: bool = False) -> Fitted | None:
    """Return the fit with the largest font between floor and cap (pt), or None when the floor cannot be held.

    `known` is what is known of branches of the tree already. The room that is left is spent less exactly when that
    shall be `coarse`.
    """
    if not known.covers(room.area):
        known = Known(root, known.texts, (room.area.w, room.area.h))
    # A page of many was found to hold at their font, its cap.
    best = (fit_at(root, room, cap, known) if coarse else None) or _largest(root, room, floor, cap, known)
    thorough = False
    if (best is None or best.gaps.font_pt < cap - FONT_STEP / 2) and has_at_most(root, MOST_THOROUGH):
        # Only where it gains something that an eye sees is the long search worth while.
        least = floor if best is None else min(cap, best.gaps.font_pt * WORTH_WHILE)
        found = _largest(root, room, least, cap, known, thorough=True)
        best, thorough = found or best, found is not None
    if best is None:
        return None
    if coarse:
        return _centred(root, best, room, known, thorough, floor, coarse)
    with ExitStack() as rows:
        end = best.chain[-1]
        if is_row_at_heart(end):
            with as_rows([end.node]):
                row = _largest(root, room, max(floor, ROW_SHARE * best.gaps.font_pt), best.gaps.font_pt, known)
            if row is not None:
                best, thorough = row, False
                rows.enter_context(as_rows([end.node]))
        while best.chain[-1].arrangement is Arrangement.ROW and (nodes := highest_lists(best.chain[-1])):
            afresh = Known(root, known.texts, known.page)
            with as_rows(nodes):
                row = fit_at(root, room, best.gaps.font_pt, afresh, thorough)
            if row is None:
                break
            best, known = row, afresh
            rows.enter_context(as_rows(nodes))
        return _centred(root, best, room, known, thorough, floor, coarse)


def _centred(root: Node, best: Fitted, room: Room, known: Known, thorough: bool, floor: float, coarse: bool) -> Fitted:
    """Return a tight fit settled, its heads in the page's middle where that costs next to nothing."""
    fitted = _settled(root, best, room, known, coarse)
    end = fitted.chain[-1]
    if root.placement is None or not (end.columns or end.bottom):
        return fitted
    off = off_centre(fitted, Sizer(known.texts, fitted.gaps), room) > OFF_CENTRE
    if off or (end.bottom and end.arrangement is Arrangement.ROW):
        font = best.gaps.font_pt
        # All pages of a chart have one font: none of them gives some away for its own sake.
        least = max(floor, CENTRED_SHARE * font) if off and end.bottom and not coarse else font
        middle = replace(room, centred=True)
        centred = fit_at(root, middle, font, known, thorough)
        if centred is None and least < font - FONT_STEP / 2:
            centred = _largest(root, middle, least, font - FONT_STEP, known, thorough)
            if centred is None and not thorough and has_at_most(root, MOST_THOROUGH):
                centred = _largest(root, middle, least, font - FONT_STEP, known, thorough=True)
        if centred is not None:
            return _settled(root, centred, middle, known, coarse)
    return fitted


def _settled(root: Node, best: Fitted, room: Room, known: Known, coarse: bool) -> Fitted:
    """Return a tight fit with the room that is left spent on it."""
    # A drawing that ends above the signature can stand in the page's middle; one that needs the room beside it cannot.
    if room.blocked:
        bottom = min(room.area.bottom, *(rect.y for rect in room.blocked))
        shallow = replace(room, area=room.area._replace(h=bottom - room.area.y), blocked=())
        centred = fit_at(root, shallow, best.gaps.font_pt, known)
        if centred is not None:
            return relax(centred, known.texts, shallow, coarse)
    return relax(best, known.texts, room, coarse)


def has_at_most(root: Node, boxes: int) -> bool:
    """Say whether a tree has so many boxes or fewer."""
    return sum(1 for _ in islice(walk([root]), boxes + 1)) <= boxes


def _largest(root: Node, room: Room, floor: float, cap: float, known: Known, thorough: bool = False) -> Fitted | None:
    """Return the fit with the largest font between floor and cap (pt).

    A quick search begins at the cap, if the boxes are likely to have room at it.
    """
    low, high = ceil(floor / FONT_STEP - 1e-6), round(cap / FONT_STEP)

    def at(step: int) -> Fitted | None:
        return fit_at(root, room, step * FONT_STEP, known, thorough)

    weights = Weights(root, known.texts, spacing(low * FONT_STEP))
    end = _first_hopeless(root, room, low, high + 1, weights)
    if not thorough and high < end and weights.weight(root) * (high / low) ** 2 < LIKELY * free_area(room):
        best = at(high)
        if best is not None:
            return best
    else:
        high = end
    found: dict[int, Fitted] = {}

    def holds(step: int) -> bool:
        fitted = at(step)
        if fitted is not None:
            found[step] = fitted
        return fitted is not None

    last = low - 1
    if low < high and holds(low):
        last = largest_step(low, high, guessed_step(low, weights.weight(root) / free_area(room)), holds)
    elif not thorough:
        return None
    stride = max(1, last // 50) if thorough else 1
    for step in range(last + 1 + stride, min(high, last + 2 + LOOK_AHEAD * stride), stride):  # columns change by leaps
        holds(step)
    return found[max(found)] if found else None


def _first_hopeless(root: Node, room: Room, low: int, high: int, weights: Weights) -> int:
    """Return the first step of the font from `low` on, below `high`, at which the boxes surely have no room; else that.

    Steps are looked at by bisection: more room is needed at each than at the one before.
    """
    branches = [root] if root.placement is not None else root.below
    return (
        bisect_left(range(low, high), True, key=lambda step: not weights.may_fit(branches, 0, room, step * FONT_STEP))
        + low
    )


def fit_at(root: Node, room: Room, font_pt: float, known: Known, thorough: bool = False) -> Fitted | None:
    """Return a fit at a font in pt, tight and as near to the page's middle as can be; None when none is found.

    `known` is asked first and added to.
    """
    options = known.options(font_pt, room.lanes, thorough)
    nodes = chain_of(root)
    bottoms = options.bottom_widths(nodes[-1])
    found = None
    with suppress(TooLongError):
        for width in bottoms or [0.0]:
            options.set_bottom(nodes[-1], width)
            found = _with_chain(nodes, options, room)
            if found is not None:
                break
    options.set_bottom(nodes[-1], bottoms[0] if bottoms else 0.0)
    return found


def _with_chain(nodes: Sequence[Node], options: Options, room: Room) -> Fitted | None:
    """Return a chain placed with what hangs below it, at some width of its boxes; None when nothing fits."""
    gaps = options.gaps
    sizer = Sizer(options.texts, gaps)  # a new one: what it measures is of no use to others
    widths = options.widths.of_sisters(nodes) if nodes[0].placement else [0.0]
    staff = any(node.left or node.right for node in nodes)
    found = None
    hopeless = float("inf")  # a chain so high leaves no room for what hangs below it
    for text_w, flat in product(widths, (True, False) if staff else (False,)):
        if text_w + 2 * gaps.pad_x > room.area.w:
            continue
        chain = tuple(options.leaf(node, text_w, flat) for node in nodes)
        height = chain_height(sizer, chain)
        if not nodes[-1].below:  # boxes at the bottom are in the chain's plans already
            found = place(chain, sizer, room)
        elif height < hopeless - 1e-6:
            found, had_room = _with_block(chain, room.area.y + height, options, sizer, room)
            hopeless = hopeless if had_room else height
        if found is not None:
            return found
    return None


def _with_block(
    chain: tuple[Plan, ...], top: float, options: Options, sizer: Sizer, room: Room
) -> tuple[Fitted | None, bool]:
    """Return a chain placed with what hangs below its end, from `top` (mm) on, or None; and whether that had room.

    Rows that must stand at one height take more room than the search for them knows: it is told what the last ones
    took.
    """
    end = chain[-1].node
    grown = 0.0
    for _ in range(LEVEL_TRIES if room.level else 1):
        last = None
        # The first has the room that it was looked for in. But where a trunk stands that goes on below, and whether a
        # head comes to the middle, only its place tells.
        tries = None if room.centred or end.bottom else 1
        for arrangement, columns in islice(blocks(end, options, room, top + grown), tries):
            last = replace(chain[-1], arrangement=arrangement, columns=columns)
            tight = sizer.block(last).h
            found = place((*chain[:-1], last), sizer, room)
            if found is not None:
                return found, True
        if last is None:
            return None, grown > 0
        grown = max(grown, Sizer(options.texts, options.gaps).block(last).h - tight)
    return None, True


class Known:
    """What is known of the branches of one tree by font (pt), lanes (mm) and thoroughness.

    It is so on any page whose area is at most as large as `page` (width and height in mm).
    """

    def __init__(self, root: Node, texts: Texts, page: tuple[float, float]) -> None:
        self.root = root
        self.texts = texts
        self.page = page
        self._effort: Effort | None = None
        self._options: dict[tuple[float, float, bool], Options] = {}

    def options(self, font_pt: float, lanes: float, thorough: bool = False) -> Options:
        key = (round(font_pt, 2), lanes, thorough)
        if key not in self._options:
            sizer = Sizer(self.texts, spacing(key[0], lanes=lanes))
            self._options[key] = Options(sizer, self.page, self._shared_effort() if thorough else None)
        return self._options[key]

    def _shared_effort(self) -> Effort:
        """Return what all thorough searches of the tree share."""
        if self._effort is None:
            self._effort = Effort(sum(1 for _ in walk([self.root])))
        return self._effort

    def covers(self, *areas: Rect) -> bool:
        """Say whether what is known is true of rooms with these areas, too."""
        return all(area.w <= self.page[0] + 1e-6 and area.h <= self.page[1] + 1e-6 for area in areas)
