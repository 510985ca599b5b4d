"""Branches that an edit leaves as they are: they move as a whole while what they hang from is laid out anew.

So does a branch that goes to another superior, be it on another page: below its top box nothing is planned or drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.hierarchy.plan import Plan, Size, Sizer
from orgeditor.layout.hierarchy.spacing import Spacing, Texts
from orgeditor.layout.hierarchy.tree import Node, walk
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.page import Box, Choice, Path, ShapeForm, Stroke, TextLine
from orgeditor.model.records import Arrangement

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_patch import PagePatch
    from orgeditor.layout.edits.relay import Touched

_new = tuple.__new__
RECT, LINES, RULES = (Box._fields.index(name) for name in ("rect", "lines", "rules"))
assert Box._fields[RECT:] == ("rect", "lines", *Box._fields[LINES + 1 : RULES], "rules", "bars")
HEADS = frozenset({ShapeForm.BOX, ShapeForm.GRID})
"""Forms of boxes from which a branch may hang that moves as a whole."""


class Rigid(NamedTuple):
    """A branch below a box as it stands: the box, its rank and the placements of all others.

    Then all that is drawn below the box, and how far that reaches to both sides and down, in mm. The strokes are those
    of a branch taken off its page; the ones of others stand on theirs.
    """

    box: Box
    rank: int
    below: set[str]
    boxes: Sequence[Box]
    ways: Sequence[Path]
    left: float
    right: float
    height: float
    strokes: Sequence[Stroke] = ()

    @property
    def relations(self) -> set[str]:
        return {path.relation for path in self.ways}


class Carried(NamedTuple):
    """What an edit takes off the pages of a chart and may put elsewhere: whole branches by their top, and boxes."""

    branches: dict[str, Rigid]
    boxes: dict[str, Box]


class Shift(NamedTuple):
    """Relations below a box whose branch moves as a whole, and how far in mm; `strokes` that come from elsewhere."""

    relations: set[str]
    dx: float
    dy: float
    strokes: Sequence[Stroke]


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
            rigid = _rigid_of(patch, child) if node.arrangement is not Arrangement.LIST_BOX else None
            if rigid is None:
                queue.append(child)
                continue
            found[item.id] = rigid
            child.below, child.left, child.right, child.bottom = [], [], [], []
    return found


def _rigid_of(patch: PagePatch, node: Node) -> Rigid | None:
    """Return the branch of a node where it stands, or was taken off, just as it is to stand, but for where."""
    assert node.placement is not None
    key = node.placement.id
    if key not in patch.boxes:
        found = patch.carried.branches.get(key)
        return found if found is not None and _looks_as(patch, found, node) else None
    below = patch.branch(key) - {key}
    if not below or node.glued or key in patch.changing or not patch.changing.isdisjoint(below):
        return None
    box = patch.boxes[key]
    if box.form not in HEADS or _count(node) != 1 + len(below) or box.font_pt != (node.font or box.font_pt):
        return None
    return _rigid(patch, box, node.rank, below)


def _looks_as(patch: PagePatch, rigid: Rigid, top: Node) -> bool:
    """Say whether boxes that were taken off a page have the fonts and letters of their ranks at another place."""
    if top.glued or _count(top) != 1 + len(rigid.below):
        return False
    fonts = {box.placement: box.font_pt for box in rigid.boxes if box.form is not ShapeForm.LIST}
    chart, lower = patch.chart, top.rank - rigid.rank
    return all(
        fonts.get(node.placement.id) == (node.font or patch.given.font)
        and chart.case_at(node.rank) == chart.case_at(node.rank - lower)
        and chart.bold_at(node.rank) == chart.bold_at(node.rank - lower)
        for node in (*walk(top.children), *(glued for node in walk(top.children) for glued in node.glued))
        if node.placement is not None
    )


def _count(node: Node) -> int:
    return sum(1 + len(item.glued) for item in walk([node]))


def _rigid(patch: PagePatch, box: Box, rank: int, below: set[str]) -> Rigid:
    boxes = [
        other
        for other in patch.page.boxes
        if other.placement in below or (other.form is ShapeForm.LIST and other.placement == box.placement)
    ]
    ways = patch.ways_to(dict.fromkeys(other.placement for other in boxes if other.placement in below))
    rects = [other.rect for other in boxes]
    xs = [x for path in ways for x, _ in path.points]
    center = box.rect.center.x
    return Rigid(
        box,
        rank,
        below,
        boxes,
        ways,
        center - min([*xs, *(rect.x for rect in rects)]),
        max([*xs, *(rect.right for rect in rects)]) - center,
        max(rect.bottom for rect in rects) - box.rect.bottom,
    )


def carried(patch: PagePatch, top: str, touched: Touched) -> Rigid | None:
    """Return a branch that is to come back elsewhere, with its strokes; None where an edit touches more of it.

    On a large page it hardly ever fits into a column as it is.
    """
    if patch.is_large:
        return None
    below = patch.branch(top) - {top}
    box, changed = patch.boxes[top], (touched.texts, touched.restyled, touched.heads, touched.rows, touched.gone)
    if not below or box.form not in HEADS or patch.given.pinned or patch.frames or patch.ways().across:
        return None
    if any(not below.isdisjoint(keys) for keys in changed) or top in touched.heads or top in touched.rows:
        return None
    rank, upper = 0, box
    while upper.parent is not None:
        rank += upper.form is not ShapeForm.GLUED
        if upper.parent not in patch.boxes:
            return None
        upper = patch.boxes[upper.parent]
    rigid = _rigid(patch, box, rank, below)
    relations = rigid.relations
    strokes = [stroke for stroke in patch.page.strokes if not relations.isdisjoint(stroke.relations)]
    return rigid._replace(strokes=strokes) if all(relations.issuperset(item.relations) for item in strokes) else None


def put_rigid(patch: PagePatch, drawing: Drawing, rigid: Mapping[str, Rigid], choices: Mapping[str, Choice]) -> None:
    """Add to a drawing what hangs from the boxes whose branches are as they stood, moved along with them.

    `choices` are those last made: the branches keep theirs.
    """
    boxes: list[Box] = []
    for box in drawing.boxes:
        boxes.append(box)
        found = rigid.get(box.placement)
        if found is not None:
            dx = round(box.rect.center.x - found.box.rect.center.x, 3)
            dy = round(box.rect.bottom - found.box.rect.bottom, 3)
            boxes += [box_moved(other, dx, dy) for other in found.boxes]
            drawing.paths += [way_moved(path, dx, dy) for path in found.ways]
            patch.shifts.append(Shift(found.relations, dx, dy, found.strokes))
    drawing.boxes[:] = boxes
    drawing.choices[:] = [choice for choice in drawing.choices if choice.placement not in rigid]
    for key, found in rigid.items():
        if key not in patch.boxes:
            inside = dict.fromkeys(box.placement for box in found.boxes)
            drawing.choices += [choices[item] for item in {key: None} | inside if item in choices]


def box_moved(box: Box, dx: float, dy: float) -> Box:
    """Return a box with its text so many mm further right and down."""
    if not dx and not dy:
        return box
    x, y, w, h = box.rect
    # Not by `_replace` and `round`, which take three times as long: hundreds of boxes move.
    if dx:
        x = ((x + dx) * 1000.0 + 0.5) // 1.0 / 1000.0
        lines = [
            _new(
                TextLine,
                (
                    line[0],
                    ((line[1] + dx) * 1000.0 + 0.5) // 1.0 / 1000.0,
                    ((line[2] + dy) * 1000.0 + 0.5) // 1.0 / 1000.0,
                    *line[3:],
                ),
            )
            for line in box.lines
        ]
    else:
        lines = [
            _new(TextLine, (line[0], line[1], ((line[2] + dy) * 1000.0 + 0.5) // 1.0 / 1000.0, *line[3:]))
            for line in box.lines
        ]
    rect = _new(Rect, (x, ((y + dy) * 1000.0 + 0.5) // 1.0 / 1000.0, w, h))
    rules, bars = box.rules, box.bars
    if rules or bars:
        rules, bars = tuple([round(rule + dy, 3) for rule in rules]), tuple([round(bar + dx, 3) for bar in bars])
    return _new(Box, (*box[:RECT], rect, tuple(lines), *box[LINES + 1 : RULES], rules, bars))


def way_moved(path: Path, dx: float, dy: float) -> Path:
    if not dx and not dy:
        return path
    return path._replace(points=tuple([Point(round(x + dx, 3), round(y + dy, 3)) for x, y in path.points]))


def stroke_moved(stroke: Stroke, dx: float, dy: float) -> Stroke:
    """Return a stroke so many mm further right and down."""
    return stroke._replace(points=tuple([Point(round(x + dx, 3), round(y + dy, 3)) for x, y in stroke.points]))
