"""Spending the room that is left once the font is found: wider boxes, fewer lines, larger gaps, level rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from orgeditor.layout.hierarchy.easy_reading import reading_well
from orgeditor.layout.hierarchy.option_parts import LISTS, in_pairs
from orgeditor.layout.hierarchy.placing import OFF_CENTRE, Fitted, Room, chain_height, keeps_clear, off_centre, place
from orgeditor.layout.hierarchy.plan import Plan, Sizer, level_heads, split_columns
from orgeditor.layout.hierarchy.spacing import Texts, spacing
from orgeditor.layout.hierarchy.tree import CENTRED
from orgeditor.model.records import Arrangement

STEPS = (0.5, 0.25, 0.125, 0.0625)
"""Shares of the room that is left, tried one on top of the other."""
COARSE_STEPS = (0.6, 0.3)
STAFF_STEPS = (1.0, 0.5)
"""Shares of the distance of staff from the trunk that are tried."""
STEPS_FOR = ((60, 4), (150, 3), (500, 2), (10**9, 1))
"""Up to how many boxes so many steps are tried: the more gaps share the room, the coarser steps do."""
BROADEST_HEAD = 17.0
"""Text of a head is given no more than this (em), however broad what stands below it."""
HANDSOME_LINES = 3
"""A name in a list takes no more lines than this while there is room beside it."""
EXACT = 0.05
"""A head that stands off the page's middle by less than this (mm) stands exactly in it."""
LAST_WIDER = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0)
"""Factors, in turn, for the boxes in lists of a row's last branch, which stands apart beside the signature."""
BALANCED = frozenset({Arrangement.COLUMNS, Arrangement.LIST_BOTH})
"""Lists whose columns are split anew when their boxes change."""


def relax(tight: Fitted, texts: Texts, room: Room, coarse: bool = False) -> Fitted:
    """Spend the room that is left: staff apart from the trunk first, wider boxes and gaps, longer lines, heights.

    That is done less exactly when it shall be `coarse`: in a chart of many pages it is half the work otherwise.
    """
    tries = _Tries(tight, texts, room)
    best = tries.respaced(0.0, 0.0, 0.0) or tight
    # A head that could stand in the page's middle does not leave it for the sake of room.
    off = off_centre(best, Sizer(texts, best.gaps), room)
    tries.most_off = EXACT if off < EXACT else max(OFF_CENTRE, off)
    stretch = 0.0
    steps = COARSE_STEPS if coarse else STEPS[: next(number for most, number in STEPS_FOR if count(tight) < most)]
    if _has_staff(tight.chain):
        for share in STAFF_STEPS:
            found = tries.respaced(0.0, 0.0, 0.0, aside=share)
            if found is not None:
                best, tries.aside = found, share
                break
    for number in range(1, 9):  # names set in a column of single words first of all
        if most_lines(best, texts) <= HANDSOME_LINES or tries.too_wide:
            break
        found = tries.respaced(0.0, 0.0, number / 4)
        if found is not None:
            best, stretch = found, number / 4

    def spent(steps: Sequence[float], tried: Callable[[float], Fitted | None]) -> float:
        """Return the share of the room that holds, step upon step."""
        nonlocal best
        share = 0.0
        if coarse and tried(steps[-1]) is None:  # a page of many is full, mostly
            return share
        for step in steps:
            found = tried(share + step)
            if found is not None:
                best, share = found, share + step
        return share

    wide = spent(steps, lambda share: tries.respaced(0.0, share, stretch))
    if wide >= sum(steps):
        stretch += spent(steps[:3], lambda share: tries.respaced(0.0, wide, stretch + share))
    tall = spent(steps, lambda share: tries.respaced(share, wide, stretch))
    if _has_sister_lists(tight.chain):
        best = tries.respaced(tall, wide, stretch, even=True) or best
    if not coarse:
        best = reading_well(best, texts, room, tries.most_off)
    return _spread(_with_broad_heads(best, texts, room), texts, room)


def _with_broad_heads(fitted: Fitted, texts: Texts, room: Room) -> Fitted:
    """Make the heads as broad as the boxes beside and below them, where there is room: a head is no small box."""
    chain, gaps = fitted.chain, fitted.gaps
    if chain[0].node.placement is None or texts.fixed_width([plan.node for plan in chain], gaps):
        return fitted
    around = [item for plan in chain for item in (*plan.left, *plan.right)]
    around += chain[-1].children if chain[-1].arrangement is Arrangement.ROW else []
    broadest = min(max((item.text_w for item in around), default=0.0), BROADEST_HEAD * gaps.em)
    if broadest <= chain[0].text_w + 0.01:
        return fitted
    broad = [replace(plan, text_w=broadest) for plan in chain]
    return place(broad, Sizer(texts, gaps), room) or fitted


def count(fitted: Fitted) -> int:
    """Return the number of boxes below the chain."""
    return sum(1 for _ in fitted.chain[-1].walk())


def most_lines(fitted: Fitted, texts: Texts) -> int:
    """Return the number of lines of the box with most of them among those in lists."""
    lists = (plan for plan in fitted.chain[-1].walk() if plan.arrangement in LISTS)
    boxes = (item for plan in lists for item in plan.children)
    return max((texts.line_count(i.node, i.text_w / texts.em(i.node, fitted.gaps)) for i in boxes), default=0)


def _spread(fitted: Fitted, texts: Texts, room: Room) -> Fitted:
    """Let the last branch of a row reach the page's side when what stands before it must keep left of the signature.

    The boxes in its lists become as wide as that allows; what is left is a gap before it.
    """
    last = fitted.chain[-1]
    sizer = Sizer(texts, fitted.gaps)
    if last.arrangement is not Arrangement.ROW or len(last.columns) < 2 or last.bottom or last.node.placement is None:
        return fitted
    off = room.area.center.x - fitted.x - sizer.block(last).w / 2
    if off < 1.0:
        return fitted
    branch = last.columns[-1][0]
    for factor in LAST_WIDER:
        wide = _Widen(sizer, 1.0, factor, rebalance=True).plan(branch, branch.text_w) if factor > 1.0 else branch
        wide.height = branch.height
        gap = 2 * off - sizer.size(wide).w + sizer.size(branch).w
        row = replace(last, columns=[*last.columns[:-1], [wide]], last_gap=max(gap, 0.0))
        moved = replace(fitted, chain=(*fitted.chain[:-1], row))
        if gap > -1e-6 and keeps_clear(moved, sizer, room):
            return moved
    return fitted


class _Tries:
    """Tries other gaps and widths for a plan.

    A try fails where the heads stand farther than `most_off` mm off the page's middle; `aside` is the distance of staff
    that held. `too_wide` says that the last one failed because it is broader than the page: with still wider boxes
    every other one is.
    """

    def __init__(self, tight: Fitted, texts: Texts, room: Room) -> None:
        self.tight = tight
        self.texts = texts
        self.room = room
        self.most_off = float("inf")
        self.aside = 0.0
        self.too_wide = False

    def respaced(
        self, tall: float, wide: float, stretch: float, even: bool = False, aside: float | None = None
    ) -> Fitted | None:
        """Return the plan with other gaps and widths; None where it does not stand in the room."""
        aside = self.aside if aside is None else aside
        gaps = spacing(self.tight.gaps.font_pt, tall, wide, self.room.lanes, aside)
        area = self.room.area
        self.too_wide = False
        # Balanced columns first; only beside the signature may the tight split fit where they do not.
        for rebalance in (True, False) if self.room.blocked else (True,):
            sizer = Sizer(self.texts, gaps)
            widen = _Widen(sizer, 1 + 0.3 * wide, 1 + 0.3 * wide + stretch, rebalance, even)
            chain = [widen.plan(plan) for plan in self.tight.chain]
            found = place(chain, sizer, self.room)
            if found is not None:
                # Levelling changes what was measured before.
                drawn = Sizer(self.texts, gaps) if self.room.level else sizer
                return found if off_centre(found, drawn, self.room) <= self.most_off else None
            block = sizer.block(chain[-1])
            self.too_wide = block.w > area.w + 1e-6
            if self.too_wide or area.y + chain_height(sizer, chain) + block.h > area.bottom + 1e-6:
                break
        return None


@dataclass(frozen=True, slots=True)
class _Widen:
    """Copies plans with wider boxes: `factor` for all, `listed` for those in lists, whose columns are split anew.

    With `even` the lists of sisters take one width.
    """

    sizer: Sizer
    factor: float
    listed: float
    rebalance: bool
    even: bool = False

    def plan(self, plan: Plan, text_w: float | None = None, listed: float | None = None) -> Plan:
        """Return the copy; `text_w` is the width of its own box, `listed` that of those in its list, where given."""
        texts, gaps = self.sizer.texts, self.sizer.gaps
        own = self._own_width(plan) if text_w is None or plan.node.bundle else text_w
        if plan.node.is_leaf:
            return Plan(plan.node, own, plan.arrangement)
        if _is_list(plan):
            inside = self._listed_width(plan, own) if listed is None else listed
            columns = [[self.plan(item, inside) for item in column] for column in plan.columns]
        else:
            even = self._even_width(plan) if self.even else None
            alone = self._alone_width(plan, own)
            columns = [
                [self.plan(item, alone, even if _has_leaves(item) else None) for item in c] for c in plan.columns
            ]
        if plan.arrangement is Arrangement.ROW:
            sisters = [column[0] for column in columns]
            tallest = max((texts.stack_height(item.node, item.text_w, gaps) for item in sisters), default=0.0)
            for item in sisters:
                item.height = tallest
        elif plan.arrangement in BALANCED and len(columns) > 1 and self.rebalance:
            columns = split_columns(
                self.sizer, plan.node, [item for column in columns for item in column], len(columns)
            )
        elif plan.arrangement is Arrangement.PAIRS:
            columns = in_pairs([plan for pair in zip_longest(*columns) for plan in pair if plan], self.sizer)
        sides = [[self.plan(item) for item in side] for side in (plan.left, plan.right, plan.bottom)]
        level_heads(sides[0], sides[1], self.sizer)
        return Plan(
            plan.node,
            own,
            plan.arrangement,
            columns,
            left=sides[0],
            right=sides[1],
            last_gap=plan.last_gap,
            bottom=sides[2],
        )

    def _own_width(self, plan: Plan) -> float:
        return self.sizer.texts.fixed_width([plan.node], self.sizer.gaps) or plan.text_w * self.factor

    def _alone_width(self, plan: Plan, own: float) -> float | None:
        """Return the text width of a single simple box below another: it takes that one's width at no cost."""
        only = plan.columns[0][0] if len(plan.columns) == 1 else None
        if only is None or not only.node.is_leaf or plan.node.placement is None:
            return None
        longest = self.sizer.texts.stack_width_for(only.node, 1, self.sizer.gaps) + 0.01
        return self.sizer.texts.fixed_width([only.node], self.sizer.gaps) or max(
            only.text_w * self.factor, min(own, longest)
        )

    def _even_width(self, plan: Plan) -> float | None:
        """Return the greatest width of the lists that stand side by side below a node: the others may take it too."""
        lists = [item for item in plan.children if _has_leaves(item)]
        return max((self._listed_width(item, self._own_width(item)) for item in lists), default=None)

    def _listed_width(self, plan: Plan, own: float) -> float:
        """Return the text width for the children of a list: wider, but no wider than their longest name needs.

        Boxes under a wider superior take its width at no cost.
        """
        sizer, texts, gaps = self.sizer, self.sizer.texts, self.sizer.gaps
        now = plan.children[0].text_w
        if fixed := texts.fixed_width([item.node for item in plan.children], gaps):
            return fixed
        if plan.arrangement is Arrangement.LIST_BOX:
            longest = self._longest(plan)
            extra = sizer.marker_width(plan)
            room = max(now * self.listed, own) - extra
            lines = [(item.node, texts.lines_in(item.node, min(room, longest), gaps)) for item in plan.children]
            widths = (texts.wrapper(node).width(line) * texts.em(node, gaps) for node, rows in lines for line in rows)
            widest = max(widths)
            return max(widest + 0.01 + extra, own)
        count = len(plan.columns)
        if plan.arrangement in CENTRED:
            under = own + 2 * gaps.pad_x - 2 * sizer.stub(plan.node)
        else:
            beside = sizer.stub(plan.node) + sizer.beside(plan.node)
            under = own + 2 * gaps.pad_x - count * beside - (count - 1) * gaps.column_gap
        wanted = max(now * self.listed, under / count - 2 * gaps.pad_x)
        return max(now, min(wanted, self._longest(plan))) if wanted > now else now

    def _longest(self, plan: Plan) -> float:
        """Return the text width at which no name in a list needs a second line."""
        texts, gaps = self.sizer.texts, self.sizer.gaps
        return max([texts.stack_width_for(item.node, 1, gaps) for item in plan.children]) + 0.01


def _is_list(plan: Plan) -> bool:
    return bool(plan.columns) and plan.arrangement is not Arrangement.ROW


def _has_sister_lists(chain: Sequence[Plan]) -> bool:
    """Say whether lists of simple boxes stand side by side somewhere in a chart."""
    open_plans = list(chain)
    while open_plans:
        plan = open_plans.pop()
        children = plan.children
        if not _is_list(plan) and sum(map(_has_leaves, children)) > 1:
            return True
        open_plans += (*children, *plan.left, *plan.right, *plan.bottom)
    return False


def _has_staff(chain: Sequence[Plan]) -> bool:
    """Say whether staff stands beside a trunk somewhere in a chart."""
    return any(plan.left or plan.right for top in chain for plan in top.walk())


def _has_leaves(plan: Plan) -> bool:
    """Say whether a list of simple boxes hangs below."""
    return plan.arrangement in LISTS and bool(plan.columns) and all(item.node.is_leaf for item in plan.children)
