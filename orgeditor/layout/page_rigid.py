"""Branches that an edit leaves as they are: they move as a whole while what they hang from is laid out anew."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, NamedTuple

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.plan import Plan, Size, Sizer
from orgeditor.layout.spacing import Spacing, Texts
from orgeditor.layout.tree import Node
from orgeditor.model.geometry import Point
from orgeditor.model.page import Box, Path, ShapeForm
from orgeditor.model.records import Arrangement

if TYPE_CHECKING:
    from orgeditor.layout.page_patch import PagePatch

HEADS = frozenset({ShapeForm.BOX, ShapeForm.GRID})
"""Forms of boxes from which a branch may hang that moves as a whole."""


class Rigid(NamedTuple):
    """A branch below a box as it stands: the box, all others, and how far it reaches to both sides and down, in mm."""

    box: Box
    below: set[str]
    left: float
    right: float
    height: float


class RigidSizer(Sizer):
    """Measures plans in which some branches are as they stood: their nodes have nothing below them."""

    def __init__(self, texts: Texts, gaps: Spacing, rigid: Mapping[str, Rigid]) -> None:
        super().__init__(texts, gaps)
        self.rigid = rigid

    def _size(self, plan: Plan) -> Size:
        found = self.rigid.get(plan.node.placement.id) if plan.node.placement is not None else None
        if found is None:
            return super()._size(plan)
        half = self.outer(plan) / 2
        left, right = max(half, found.left), max(half, found.right)
        return Size(left + right, self.box_height(plan) + found.height, left)


def stiffened(patch: PagePatch, top: Node) -> dict[str, Rigid]:
    """Take off the nodes of a branch what hangs from them where nothing changes there; return what that is."""
    found: dict[str, Rigid] = {}
    if patch.chart.level:
        return found
    queue = [top]
    while queue:
        node = queue.pop()
        for child in node.children:
            item = child.placement
            if item is None or child.is_leaf:
                continue
            below = patch.branch(item.id) - {item.id} if item.id in patch.boxes else set()
            if node.arrangement is Arrangement.LIST_BOX or not _stays(patch, child, below):
                queue.append(child)
                continue
            found[item.id] = _rigid(patch, patch.boxes[item.id], below)
            child.below, child.left, child.right, child.bottom = [], [], [], []
    return found


def _stays(patch: PagePatch, node: Node, below: Collection[str]) -> bool:
    """Say whether a branch stands on the page just as it is to stand there, but for where."""
    assert node.placement is not None
    if not below or node.glued or node.placement.id in patch.changing or not patch.changing.isdisjoint(below):
        return False
    box = patch.boxes[node.placement.id]
    nodes = _count(node)
    return box.form in HEADS and nodes == 1 + len(below) and box.font_pt == (node.font or box.font_pt)


def _count(node: Node) -> int:
    count, queue = 0, [node]
    while queue:
        item = queue.pop()
        count += 1 + len(item.glued)
        queue += item.children
    return count


def _rigid(patch: PagePatch, box: Box, below: set[str]) -> Rigid:
    rects = [patch.boxes[key].rect for key in below]
    rects += [other.rect for other in patch.page.boxes if other.form is ShapeForm.LIST and other.placement in below]
    rects += [o.rect for o in patch.page.boxes if o.form is ShapeForm.LIST and o.placement == box.placement]
    xs = [x for path in patch.ways_to(below) for x, _ in path.points]
    center = box.rect.center.x
    return Rigid(
        box,
        below,
        center - min([*xs, *(rect.x for rect in rects)]),
        max([*xs, *(rect.right for rect in rects)]) - center,
        max(rect.bottom for rect in rects) - box.rect.bottom,
    )


def put_rigid(patch: PagePatch, drawing: Drawing, rigid: Mapping[str, Rigid]) -> None:
    """Add to a drawing what hangs from the boxes whose branches are as they stood, moved along with them."""
    owners = {key: head for head, found in rigid.items() for key in found.below}
    held: dict[str, list[Box]] = {}
    for box in patch.page.boxes:
        if box.placement in owners:
            held.setdefault(owners[box.placement], []).append(box)
        elif box.form is ShapeForm.LIST and box.placement in rigid:
            held.setdefault(box.placement, []).append(box)
    boxes: list[Box] = []
    for box in drawing.boxes:
        boxes.append(box)
        found = rigid.get(box.placement)
        if found is not None:
            dx = round(box.rect.center.x - found.box.rect.center.x, 3)
            dy = round(box.rect.bottom - found.box.rect.bottom, 3)
            boxes += [_moved(other, dx, dy) for other in held.get(box.placement, ())]
            ways = patch.ways_to(found.below)
            drawing.paths += [_way_moved(path, dx, dy) for path in ways]
            patch.shifts.append(({path.relation for path in ways}, dx, dy))
    drawing.boxes[:] = boxes
    drawing.choices[:] = [choice for choice in drawing.choices if choice.placement not in rigid]


def _moved(box: Box, dx: float, dy: float) -> Box:
    if not dx and not dy:
        return box
    return box._replace(
        rect=box.rect._replace(x=round(box.rect.x + dx, 3), y=round(box.rect.y + dy, 3)),
        lines=tuple(
            line._replace(x=round(line.x + dx, 3), baseline=round(line.baseline + dy, 3)) for line in box.lines
        ),
        rules=tuple(round(rule + dy, 3) for rule in box.rules),
        bars=tuple(round(bar + dx, 3) for bar in box.bars),
    )


def _way_moved(path: Path, dx: float, dy: float) -> Path:
    if not dx and not dy:
        return path
    return path._replace(points=tuple(Point(round(x + dx, 3), round(y + dy, 3)) for x, y in path.points))
