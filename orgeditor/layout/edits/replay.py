"""A whole hierarchy chart drawn with what was last chosen for it: arrangements, columns, widths, gaps and font."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from orgeditor.layout.arrange import page_of
from orgeditor.layout.hierarchy.chart import draw_fitted
from orgeditor.layout.hierarchy.option_parts import in_pairs
from orgeditor.layout.hierarchy.placing import Room, place
from orgeditor.layout.hierarchy.plan import Plan, Sizer, level_heads, split_columns
from orgeditor.layout.hierarchy.spacing import Spacing, Texts, spacing, texts_for
from orgeditor.layout.hierarchy.tree import Node, build_tree, bundle, chain_of
from orgeditor.layout.hierarchy.trunk_rows import Halves
from orgeditor.layout.measure import Measure
from orgeditor.layout.page.furniture import furnish
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged, Choice, ShapeForm, rounded
from orgeditor.model.records import Arrangement, Chart, Placement, Route

NOWHERE: Mapping[str, float] = MappingProxyType({})
BALANCED = 5.0
"""Boxes round a trunk are balanced when its sides differ by less than this (mm) in how far they stand off it."""
MOST_IN_A_ROW = 3
"""So many new boxes with nothing below them stand side by side, more one below the other."""


def replayed(draft: Draft, chart: Chart, measure: Measure, last: Arranged) -> Arranged | None:
    """Return the chart drawn with the choices of `last`, None when that does not fit its page.

    A chart on several pages, with lines across or with pinned boxes always takes a full fit.
    """
    if len(last.pages) != 1 or not last.gaps or not last.choices:
        return None
    if any(item.pin is not None for item in draft.referring(chart.id, Placement)):
        return None
    root = build_tree(draft, chart)
    page = last.pages[0]
    if root is None or root.placement is None:
        return None
    if not chart.level:
        bundle(draft, root)
    furniture = furnish(draft, chart, measure, page.width, page.height)
    gaps = spacing(last.smallest_font_pt, *last.gaps)
    texts = texts_for(measure)
    chain = Replay(texts, gaps, {choice.placement: choice for choice in last.choices}).chain(chain_of(root))
    if chain is None:
        return None
    room = Room(furniture.area, furniture.blocked, last.gaps[2], chart.level)
    centred = place(chain, Sizer(texts, gaps), replace(room, centred=True))
    fitted = centred or place(chain, Sizer(texts, gaps), room)
    if fitted is None:
        return None
    drawing = draw_fitted(draft, texts, fitted, room)
    drawn = {path.route for path in drawing.paths}
    if any(route.id not in drawn for route in draft.referring(chart.id, Route)):
        return None
    frames = {box.placement for box in page.boxes if box.form is ShapeForm.GROUP}
    if not frames <= {box.placement for box in drawing.boxes}:
        return None
    fresh = page_of(draft, chart, measure, furniture, drawing, (page.width, page.height))
    return rounded(last._replace(pages=(fresh,), choices=tuple(drawing.choices)))


class Replay:
    """Makes plans of nodes from the choices made for them; those without one are done as their sisters are.

    `places` tells, where known, on which x in mm the box of a placement is centred: each stays in its column.
    """

    def __init__(
        self, texts: Texts, gaps: Spacing, choices: Mapping[str, Choice], places: Mapping[str, float] = NOWHERE
    ) -> None:
        self.texts = texts
        self.places = places
        self.sizer = Sizer(texts, gaps)
        self.gaps = gaps
        self.choices = choices

    def chain(self, nodes: Sequence[Node]) -> list[Plan] | None:
        plans = [self.plan(node, below=node is nodes[-1]) for node in nodes]
        found = [plan for plan in plans if plan is not None]
        return found if len(found) == len(nodes) else None

    def plan(self, node: Node, width: float = 0.0, *, below: bool = True) -> Plan | None:
        """Return the plan of a branch; `width` is the text width in mm for a box that had none."""
        choice = self.choices.get(node.placement.id) if node.placement else None
        text_w = self.texts.fixed_width([node], self.gaps) or (choice.width if choice else width)
        plan = Plan(node, text_w or self.texts.stack_width_for(node, 2, self.gaps))
        sides: list[list[Plan]] = []
        for nodes in (node.left, node.right, node.bottom):
            found = self._plans(nodes)
            if found is None:
                return None
            sides.append(found)
        plan.left, plan.right, plan.bottom = sides
        level_heads(plan.left, plan.right, self.sizer)
        if node.below and below:
            children = self._plans(node.listed)
            if children is None or not self._stand(plan, children, choice):
                return None
        return plan

    def _plans(self, nodes: Sequence[Node]) -> list[Plan] | None:
        """Return plans of sisters; a new one gets the width of the one before it, or of the first that has one."""
        ids = [node.placement.id for node in nodes if node.placement is not None]
        known = [self.choices[key].width for key in ids if key in self.choices]
        plans: list[Plan] = []
        for node in nodes:
            plan = self.plan(node, plans[-1].text_w if plans else (known[0] if known else 0.0))
            if plan is None:
                return None
            plans.append(plan)
        return plans

    def _stand(self, plan: Plan, children: list[Plan], choice: Choice | None) -> bool:
        """Arrange children as chosen; False where that cannot be, or a frame goes round them."""
        node = plan.node
        if node.frame:
            return False
        chosen = Arrangement(choice.arrangement) if choice and choice.arrangement else _usual(node)
        plan.arrangement = chosen if node.arrangement is Arrangement.AUTO else node.arrangement
        if node.framed and plan.arrangement is Arrangement.ROW:
            return False
        if plan.arrangement is Arrangement.ROW:
            plan.columns = [[child] for child in children]
            tallest = max(self.texts.stack_height(child.node, child.text_w, self.gaps) for child in children)
            for child in children:
                child.height = tallest
            plan.halves = Halves.SPREAD if self._was_balanced(plan) else Halves.OWN
            return True
        self._even(children)
        if plan.arrangement is Arrangement.LIST_BOX:
            if not node.is_boxable:
                return False
            plan.columns = [children]
            self._hold_names(plan)
        elif plan.arrangement is Arrangement.PAIRS:
            plan.columns = in_pairs(children, self.sizer)
        else:
            count = _column_count(node, plan.arrangement, choice)
            kept = self._kept(children, choice) if choice is not None and choice.arrangement == plan.arrangement else []
            plan.columns = kept if len(kept) == count else split_columns(self.sizer, node, children, count)
        return True

    def _hold_names(self, plan: Plan) -> None:
        """Make a list box wide enough for the longest word behind a number, where nobody set its width."""
        rows = plan.columns[0]
        words = max(self.texts.narrowest(row.node) * self.texts.em(row.node, self.gaps) for row in rows)
        for row in rows if not rows[0].node.own_width else ():
            row.text_w = max(row.text_w, self.sizer.marker_width(plan) + words)

    def _was_balanced(self, plan: Plan) -> bool:
        """Say whether the boxes of a row below the chart's head stood as far left of its trunk as right of it."""
        head = plan.node.placement
        if not plan.bottom or head is None or head.parent is not None or head.id not in self.places:
            return False
        ids = [item.node.placement.id for item in plan.children if item.node.placement is not None]
        offs = [self.places[key] - self.places[head.id] for key in ids if key in self.places]
        left, right = [-off for off in offs if off < 0], [off for off in offs if off > 0]
        if not left or not right:
            return False
        middles = abs(sum(left) / len(left) - sum(right) / len(right))
        return min(middles, abs(max(left) - max(right))) < BALANCED

    def _even(self, children: Sequence[Plan]) -> None:
        """Give the boxes of a list one width: that of most of them."""
        counts = Counter(child.text_w for child in children)
        width = counts.most_common(1)[0][0]
        for child in children:
            child.text_w = width

    def _kept(self, children: Sequence[Plan], choice: Choice) -> list[list[Plan]]:
        """Return the columns of a list with each box in its own, a new one in that of the box before it.

        Nothing where a column would be empty or a box has moved to an earlier one: that is a matter of balance.
        """
        columns: list[list[Plan]] = []
        last = None
        waiting: list[Plan] = []
        for child in children:
            place = self.places.get(child.node.placement.id) if child.node.placement else None
            if place is None:
                (columns[-1] if columns else waiting).append(child)
            elif place == last:
                columns[-1].append(child)
            elif last is not None and place < last:
                return []
            else:
                columns.append([*waiting, child])
                waiting, last = [], place
        return columns if len(columns) == len(choice.splits) else []


def _usual(node: Node) -> Arrangement:
    """Return how children stand for whom nothing was chosen yet."""
    leaves = len(node.below) > MOST_IN_A_ROW and all(child.is_leaf for child in node.below)
    return Arrangement.COLUMNS if leaves else Arrangement.ROW


def _column_count(node: Node, arrangement: Arrangement, choice: Choice | None) -> int:
    if arrangement is Arrangement.COLUMNS:
        return node.columns or (choice.columns if choice else 0) or 1
    return 2 if arrangement is Arrangement.LIST_BOTH and len(node.below) > 1 else 1
