"""The odd boxes of a large chart (`layout/bare/forest.py`): planned and drawn as the fit does, one family at a time.

What hangs from such a box is one branch each, whose size is known already; its own drawing comes later.
"""

from __future__ import annotations

from collections.abc import Sequence

from orgeditor.layout.bare.forest import LINES, Forest
from orgeditor.layout.drawing import VERTICAL_DASH
from orgeditor.layout.hierarchy.drawer import Drawer
from orgeditor.layout.hierarchy.placing import Fitted
from orgeditor.layout.hierarchy.plan import Plan, Size, Sizer
from orgeditor.layout.hierarchy.spacing import Spacing, Texts
from orgeditor.layout.hierarchy.tree import Node
from orgeditor.model.records import Arrangement, BoxForm, Side


class OddBoxes:
    """Sizes odd boxes, and plans the boxes at the top of the chart. `number` tells whose branch a node stands for."""

    def __init__(self, forest: Forest) -> None:
        self.forest = forest
        self.sizer = _KnownSizer(forest.texts, forest.gaps)
        self.plans: dict[int, Plan] = {}
        self.number: dict[Node, int] = {}

    def size(self, number: int) -> None:
        """Size an odd box with all that hangs from it."""
        forest, sizer = self.forest, self.sizer
        plan = self.plans[number] = self._planned(number)
        size = sizer.size(plan)
        forest.text_w[number], forest.height[number] = plan.text_w, sizer.box_height(plan)
        forest.rest[number] = size.h - forest.height[number]
        forest.left[number], forest.right[number] = size.port, size.w - size.port

    def chain(self) -> tuple[Plan, ...]:
        """Return the plans of the boxes from the root down to the first with several branches, theirs in the last."""
        forest = self.forest
        number = forest.roots[0] if len(forest.roots) == 1 else -1
        plans: list[Plan] = []
        while True:
            plan = self.plans[number] if forest.odd[number] and number in self.plans else self._plain(number)
            plans.append(plan)
            below = plan.node.below
            if number < 0 or len(below) != 1 or plan.bottom:
                return tuple(plans)
            plan.columns = []
            number = self.number[below[0]]

    def _planned(self, number: int) -> Plan:
        """Return the plan of an odd box; what hangs from a glued box hangs from the one that it is glued to."""
        forest, texts, gaps = self.forest, self.sizer.texts, self.sizer.gaps
        node = self._head(number)
        rows: dict[Side, list[int]] = {side: [] for side in Side}
        for owner in (number, *forest.glued(number)):
            for child in forest.below[owner]:
                item = forest.items[child]
                if item.form is not BoxForm.GLUED:
                    rows[item.side].append(child)
        plan = Plan(node, 0.0)
        for side, plans, nodes in (
            (Side.LEFT, plan.left, node.left),
            (Side.RIGHT, plan.right, node.right),
            (Side.BOTTOM, plan.bottom, node.bottom),
        ):
            for child in rows[side]:
                if not forest.hangs[child]:
                    forest.size(child)
                plans.append(self._branch(child))
            nodes += [item.node for item in plans]
        below = rows[Side.BELOW]
        if below:
            family = forest.listed(below) if forest.is_list(below) else forest.in_row(below)
            plan.arrangement = Arrangement.COLUMNS if family.columns else Arrangement.ROW
            columns = family.columns or [[child] for child in below]
            plan.columns = [[self._branch(child) for child in column] for column in columns]
            node.below = [item.node for item in plan.children]
        plan.text_w = texts.fixed_width([node], gaps) or texts.stack_width_for(node, LINES, gaps)
        return plan

    def _plain(self, number: int) -> Plan:
        """Return the plan of a box that is not odd, or of the invisible one over several roots."""
        forest = self.forest
        plan = Plan(self._head(number) if number >= 0 else Node(None, rank=-1), forest.text_w[number])
        family = forest.family[number]
        if family is not None:
            plan.arrangement = Arrangement.COLUMNS if family.columns else Arrangement.ROW
            columns = family.columns or [[child] for child in forest.below[number]]
            plan.columns = [[self._branch(child) for child in column] for column in columns]
            plan.node.below = [item.node for item in plan.children]
        return plan

    def _branch(self, number: int) -> Plan:
        """Return a plan that stands for a branch: its box, and the size of all."""
        forest = self.forest
        plan = Plan(self._head(number), forest.text_w[number], height=forest.tall[number])
        left = right = self.sizer.outer(plan) / 2
        if forest.hangs[number]:
            own = self.plans.get(number)
            if own.columns or own.bottom if own is not None else forest.below[number]:
                plan.columns = [[]]  # there is something below
            left, right = forest.left[number], forest.right[number]
        height = max(forest.height[number], forest.tall[number]) + forest.rest[number]
        # Rounded: of two places that are equally good the same is chosen in whatever order the sizes were summed up.
        self.sizer.know(plan, Size(round(left + right, 6), height, round(left, 6)))
        self.number[plan.node] = number
        return plan

    def _head(self, number: int) -> Node:
        """Return the node of a box with those glued under it."""
        forest = self.forest
        node = self._single(number)
        glued = forest.glued(number) if forest.odd[number] else []
        for child in glued:
            forest.odd[child] = True
        node.glued = [self._single(child) for child in glued]
        return node

    def _single(self, number: int) -> Node:
        forest = self.forest
        item, line = forest.items[number], forest.line[number]
        node = Node(item, forest.shown[number], forest.rank[number], VERTICAL_DASH if number in forest.dashed else ())
        node.bold, node.grid = bool(forest.bold[number]), item.form is BoxForm.GRID
        node.font, node.own_width = forest.font[number], forest.own_width[number]
        if line is not None:
            node.route, node.relation, node.kind = line
        return node


class _KnownSizer(Sizer):
    """A sizer that is told the sizes of branches, and remembers those of columns: each is asked for several times."""

    def __init__(self, texts: Texts, gaps: Spacing) -> None:
        super().__init__(texts, gaps)
        self._stacks: dict[int, tuple[Sequence[Plan], float]] = {}
        self._columns: dict[int, tuple[Sequence[Plan], Size]] = {}

    def know(self, plan: Plan, size: Size) -> None:
        self._sizes[id(plan)] = (plan, size)

    def stack(self, plans: Sequence[Plan]) -> float:
        found = self._stacks.get(id(plans))
        if found is None:
            found = self._stacks[id(plans)] = (plans, super().stack(plans))
        return found[1]

    def column(self, plans: Sequence[Plan]) -> Size:
        found = self._columns.get(id(plans))
        if found is None:
            found = self._columns[id(plans)] = (plans, super().column(plans))
        return found[1]


class OddDrawer(Drawer):
    """Draws the top of a chart and its odd boxes. Branches are left open in the forest, frames to the fit."""

    def __init__(self, odd: OddBoxes, fitted: Fitted) -> None:
        super().__init__(odd.forest.draft, odd.forest.texts, fitted)
        self.sizer = odd.sizer
        self.odd = odd

    def draw_open(self) -> None:
        """Draw all branches left open, and those in them."""
        forest, plans = self.odd.forest, self.odd.plans
        while forest.open:
            number, center, y = forest.open.pop()
            if not forest.odd[number]:
                forest.stand(number, center, y)
                continue
            plan = plans.get(number)
            if plan is None:  # nothing hangs from it
                plan = Plan(self.odd._head(number), forest.text_w[number])
            plan.height = forest.tall[number]
            super()._branch(plan, center - self.sizer.size(plan).port, y)

    def _branch(self, plan: Plan, x: float, y: float) -> float:
        center = x + self.sizer.size(plan).port
        self.odd.forest.open.append((self.odd.number[plan.node], center, y))
        return center

    def _block(self, plan: Plan, x: float, top: float, center: float, bottom: float) -> None:
        forest = self.odd.forest
        placement = plan.node.placement
        number = forest.place[placement.id] if placement is not None else -1
        if forest.odd[number]:
            super()._block(plan, x, top, center, bottom)
        else:
            forest.draw_family(number, x, top, center, bottom)
