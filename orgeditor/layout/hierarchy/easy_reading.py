"""Boxes a little wider where their names then break where they are read, if the page has the room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from orgeditor.layout.hierarchy.option_parts import LISTS
from orgeditor.layout.hierarchy.placing import Fitted, Room, off_centre, place
from orgeditor.layout.hierarchy.plan import Plan, Sizer
from orgeditor.layout.hierarchy.spacing import Texts, text_width
from orgeditor.model.records import Arrangement

WIDER = 1.15
"""So many times as wide a text may become at most."""


def reading_well(fitted: Fitted, texts: Texts, room: Room, most_off: float) -> Fitted:
    """Return the plan with wider heads and boxes below them, or one of these, where that mends line ends and fits.

    Its heads stand no farther than `most_off` mm off the page's middle.
    """
    for depths in (range(99), range(1), range(1, 99)):
        sizer = Sizer(texts, fitted.gaps)
        chain = [*fitted.chain[:-1], _wider(fitted.chain[-1], texts, sizer, depths)]
        chain = [_beside(plan, texts, sizer, depths) for plan in chain]
        if all(new is old for new, old in zip(chain, fitted.chain, strict=True)):
            continue
        found = place(chain, sizer, room)
        if found is not None and off_centre(found, Sizer(texts, fitted.gaps), room) <= most_off:
            return found
    return fitted


def _wider(plan: Plan, texts: Texts, sizer: Sizer, depths: Sequence[int], depth: int = 0) -> Plan:
    """Return the plan with wider boxes so many levels below it; the plan itself where nothing changes."""
    if not plan.columns or (plan.arrangement is not Arrangement.ROW and plan.arrangement not in LISTS):
        return plan
    widths = [item.text_w for item in plan.children]
    if depth in depths and not plan.children[0].node.bundle:
        widths = _widths(plan.children, texts, sizer)
    wide = iter(widths)
    columns = [[_copy(item, next(wide), texts, sizer, depths, depth) for item in column] for column in plan.columns]
    if all(new is old for new, old in zip(_all(columns), plan.children, strict=True)):
        return plan
    if plan.arrangement is Arrangement.ROW and len(columns) > 1:
        tallest = max(texts.stack_height(item.node, item.text_w, sizer.gaps) for item in _all(columns))
        for item in _all(columns):
            item.height = tallest
    return replace(plan, columns=columns)


def _beside(plan: Plan, texts: Texts, sizer: Sizer, depths: Sequence[int]) -> Plan:
    """Return the plan with wider boxes below its staff; the plan itself where nothing changes."""
    left, right = ([_wider(item, texts, sizer, depths, 1) for item in side] for side in (plan.left, plan.right))
    if all(new is old for new, old in zip([*left, *right], [*plan.left, *plan.right], strict=True)):
        return plan
    return replace(plan, left=left, right=right)


def _copy(plan: Plan, width: float, texts: Texts, sizer: Sizer, depths: Sequence[int], depth: int) -> Plan:
    below = _wider(plan, texts, sizer, depths, depth + 1)
    return below if below is plan and width == plan.text_w else replace(below, text_w=width)


def _all(columns: Iterable[Sequence[Plan]]) -> list[Plan]:
    return [item for column in columns for item in column]


def _widths(sisters: Sequence[Plan], texts: Texts, sizer: Sizer) -> list[float]:
    """Return the text widths in mm of boxes whose names read better a little wider; those of one width keep one."""
    if texts.fixed_width([item.node for item in sisters], sizer.gaps):
        return [item.text_w for item in sisters]
    wanted = []
    for item in sisters:
        em = texts.em(item.node, sizer.gaps)
        wrapper = texts.wrapper(item.node)
        lines = wrapper.lines_at(item.node.text, WIDER * item.text_w / em)
        widest = text_width(max(map(wrapper.width, lines)), em)
        # As many lines as now that are too wide for the box as it is read better, else they would have been chosen.
        as_many = len(lines) == wrapper.line_count(item.node.text, item.text_w / em)
        wanted.append(max(item.text_w, widest) if as_many else item.text_w)
    if len({round(item.text_w, 3) for item in sisters}) == 1:
        return [max(wanted)] * len(wanted)
    return wanted
