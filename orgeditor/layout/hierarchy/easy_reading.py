"""Boxes a little wider where their names then break where they are read, if the page has the room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from orgeditor.layout.hierarchy.option_parts import LISTS
from orgeditor.layout.hierarchy.placing import Fitted, Room, off_centre, place
from orgeditor.layout.hierarchy.plan import Plan, Sizer
from orgeditor.layout.hierarchy.spacing import Texts, text_width
from orgeditor.layout.line_ends import joins_at_ends
from orgeditor.model.records import Arrangement

WIDER = (1.25, 1.18, 1.12, 1.08, 1.04)
"""So many times as wide a text may become at most, tried in turn."""
MOST_BOXES = 150
"""Boxes up to which all of these widths are tried, and branches one by one; else only the middling width for all."""


def reading_well(fitted: Fitted, texts: Texts, room: Room, most_off: float) -> Fitted:
    """Return the plan with wider heads and boxes below them, or some of these, where that mends line ends and fits.

    Its heads stand no farther than `most_off` mm off the page's middle.
    """
    gaps = fitted.gaps
    small = sum(1 for _ in islice(fitted.chain[-1].walk(), MOST_BOXES + 1)) <= MOST_BOXES

    def placed(chain: Sequence[Plan], now: Fitted) -> Fitted | None:
        """Return the chain placed, None where it does not fit or is none but the one that stands now."""
        if all(new is old for new, old in zip(chain, now.chain, strict=True)):
            return None
        found = place(chain, Sizer(texts, gaps), room)
        return found if found is not None and off_centre(found, Sizer(texts, gaps), room) <= most_off else None

    for depths, most in product((range(99), range(1), range(1, 99)), WIDER if small else WIDER[2:3]):
        wider = Wider(texts, Sizer(texts, gaps), depths, most)
        chain = [*fitted.chain[:-1], wider.below(fitted.chain[-1])]
        found = placed([wider.beside(plan) for plan in chain], fitted)
        if found is not None:
            fitted = found
            break
    if not small:
        return fitted
    # Where there is no room for all, for staff, and for one branch of a row or the other.
    branches = len(fitted.chain[-1].columns) if fitted.chain[-1].arrangement is Arrangement.ROW else 0
    for number in range(-1, branches):
        for most in WIDER:
            wider = Wider(texts, Sizer(texts, gaps), range(99), most)
            *heads, last = fitted.chain
            chain = [*heads, wider.branch(last, number)] if number >= 0 else [*map(wider.beside, fitted.chain)]
            found = placed(chain, fitted)
            if found is not None:
                fitted = found
                break
    return fitted


@dataclass(frozen=True, slots=True)
class Wider:
    """Copies plans with wider boxes at some `depths` below their tops, whose texts are at most `most` times as wide.

    Plans in which nothing changes are returned as they are.
    """

    texts: Texts
    sizer: Sizer
    depths: Sequence[int]
    most: float

    def below(self, plan: Plan, depth: int = 0) -> Plan:
        """Return the plan with wider boxes in its columns, which are so deep below the top."""
        if not plan.columns or (plan.arrangement is not Arrangement.ROW and plan.arrangement not in LISTS):
            return plan
        widths = [item.text_w for item in plan.children]
        if depth in self.depths and not plan.children[0].node.bundle:
            widths = self._widths(plan.children)
        wide = iter(widths)
        columns = [[self._copy(item, next(wide), depth) for item in column] for column in plan.columns]
        if all(new is old for new, old in zip(_all(columns), plan.children, strict=True)):
            return plan
        if plan.arrangement is Arrangement.ROW and len(columns) > 1:
            tallest = max(self.texts.stack_height(item.node, item.text_w, self.sizer.gaps) for item in _all(columns))
            for item in _all(columns):
                item.height = tallest
        return replace(plan, columns=columns)

    def branch(self, plan: Plan, number: int) -> Plan:
        """Return the plan with wider boxes below one branch of its row."""
        before, (own, *_), after = plan.columns[:number], plan.columns[number], plan.columns[number + 1 :]
        below = self.below(own, 1)
        return plan if below is own else replace(plan, columns=[*before, [below], *after])

    def beside(self, plan: Plan) -> Plan:
        """Return the plan with wider boxes below its staff."""
        left, right = ([self.below(item, 1) for item in side] for side in (plan.left, plan.right))
        if all(new is old for new, old in zip([*left, *right], [*plan.left, *plan.right], strict=True)):
            return plan
        return replace(plan, left=left, right=right)

    def _copy(self, plan: Plan, width: float, depth: int) -> Plan:
        below = self.below(plan, depth + 1)
        return below if below is plan and width == plan.text_w else replace(below, text_w=width)

    def _widths(self, sisters: Sequence[Plan]) -> list[float]:
        """Return the text widths in mm of boxes whose names read better a little wider; if all had one they keep one.

        A name reads better where it breaks otherwise into as many lines as now (else that way would have been chosen)
        or where fewer lines end in a joining word.
        """
        texts = self.texts
        if texts.fixed_width([item.node for item in sisters], self.sizer.gaps):
            return [item.text_w for item in sisters]
        wanted = []
        for item in sisters:
            em, wrapper, name = texts.em(item.node, self.sizer.gaps), texts.wrapper(item.node), item.node.text
            now, lines = (wrapper.lines_at(name, width / em) for width in (item.text_w, self.most * item.text_w))
            reads_better = len(lines) == len(now) or joins_at_ends(now) > joins_at_ends(lines)
            widest = text_width(max(map(wrapper.width, lines)), em)
            wanted.append(max(item.text_w, widest) if reads_better else item.text_w)
        if len({round(item.text_w, 3) for item in sisters}) == 1:
            return [max(wanted)] * len(wanted)
        return wanted


def _all(columns: Iterable[Sequence[Plan]]) -> list[Plan]:
    return [item for column in columns for item in column]
