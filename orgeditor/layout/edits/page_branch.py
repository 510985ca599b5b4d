"""One branch of a finished page laid out anew, with the arrangements, columns, widths, gaps and font last chosen.

The box at its top stays where it is, and so does all else on the page. A branch that has no room any more pushes aside
what stands right of it; where that cannot be it is laid out with what its superior has below it, then closer together.
At last the page grows until its fit comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.edits.page_ground import APART, Ground, crosses_itself, is_too_large, longest
from orgeditor.layout.edits.page_index import FRAMES
from orgeditor.layout.edits.page_lowering import Lowered, followers, lowered
from orgeditor.layout.edits.page_marks import mark_pt
from orgeditor.layout.edits.page_rigid import Rigid, RigidSizer, put_rigid, stiffened
from orgeditor.layout.edits.page_standing import Room, Standing
from orgeditor.layout.edits.page_texts import DrawnTexts
from orgeditor.layout.edits.replay import Replay
from orgeditor.layout.hierarchy.chart import draw_branch
from orgeditor.layout.hierarchy.plan import Plan, Sizer
from orgeditor.layout.hierarchy.spacing import spacing, texts_for
from orgeditor.layout.hierarchy.tree import Node, branch_of, walk
from orgeditor.layout.lines.strokes import on_grid
from orgeditor.layout.paging.marks import goes_on
from orgeditor.layout.paging.shares import mark_id
from orgeditor.model.geometry import Point, Rect, around
from orgeditor.model.page import Box, Choice, ShapeForm, rounded
from orgeditor.model.records import Arrangement, Placement

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_patch import PagePatch

MOST_LAID = 250
"""A branch of more boxes is not laid out anew while a person waits: that is left to the fit."""


NARROW = frozenset({Room.NARROW, Room.FEWER})
DOWN = NARROW | {Room.BELOW}
Relaxed = tuple[float, ...]
"""How far apart things stand on a page, as `Arranged.gaps` says."""


class Laying:
    """The attempts to lay out one branch of a page: from its own top, from those above it, on a larger page."""

    def __init__(self, patch: PagePatch, choices: Mapping[str, Choice], relaxed: Relaxed) -> None:
        self.patch = patch
        self.relaxed = relaxed
        self.choices = choices
        self.font = patch.given.font
        drawn = {**patch.first_boxes, **patch.carried.boxes}
        self.texts = DrawnTexts(texts_for(patch.measure), drawn, spacing(self.font, *relaxed))
        self._nodes: dict[tuple[str, bool], Node | None] = {}
        self._rigid: dict[tuple[str, bool], dict[str, Rigid]] = {}
        self._plans: dict[tuple[str, Relaxed, Room], tuple[Plan, Sizer] | None] = {}

    def lay(self, top: str, relaxed: Relaxed, room: Room = Room.WITHIN) -> bool:
        """Lay out what hangs from a box that stays where it is."""
        patch = self.patch
        planned = self._planned(top, relaxed, room)
        if planned is None:
            return False
        (plan, sizer), before, old = planned, patch.boxes[top], patch.branch(top)
        rect = before.rect
        standing = Standing(patch, plan, sizer, top, old)
        below = self._below(top, old, sizer.size(plan).h) if room in DOWN else None
        last = room in NARROW and next(followers(patch, top), None) is None  # in its column: the page may grow
        if room in DOWN and below is None and not last:
            return False
        page = below.page if below is not None else standing.page_with(Room.AROUND if last else room)
        if page is None or is_too_large(patch, page) or not standing.has_room(page):
            return False
        found = standing.on(page)
        if found is None:
            return False
        ground, left = found
        drawing = self.draw(Drawing(), plan, sizer, Point(rect.center.x, rect.y), left)
        if not self._fits(drawing, ground, top, old):
            return False
        if below is not None:
            patch.put_lowered(below)
        else:
            patch.page = page
        patch.put_branch(drawing, top, old)
        if meant(patch.boxes[top]).h != meant(before).h:
            self._rehang(top, meant(before))
        return True

    def _rehang(self, top: str, before: Rect) -> None:
        """Lead the way to the side of a box that has grown to its middle."""
        patch = self.patch
        y = meant(patch.boxes[top]).center.y
        for path in patch.ways_to([top]):
            if _ends_at_its_side(path.points, before):
                *ahead, trunk, end = path.points
                points = (*ahead, Point(trunk.x, y), Point(end.x, y))
                patch.erase_ways([path])
                patch.add_ways([on_grid(path._replace(points=points))])
                return

    def _below(self, top: str, old: set[str], height: float) -> Lowered | None:
        """Return the page with so much room below a branch as it needs to be so high in mm."""
        patch = self.patch
        bottom = max(patch.boxes[key].rect.bottom for key in old)
        by = patch.boxes[top].rect.y + height - bottom
        return lowered(patch, top, by) if by > 0 else None

    def draw(self, drawing: Drawing, plan: Plan, sizer: Sizer, top: Point, left: float) -> Drawing:
        """Add a planned branch to a drawing: its box from the middle of its top, the block below from `left`."""
        found = draw_branch(self.patch.draft, self.texts, plan, sizer, top.x, top.y, left)
        found.boxes = self._kept(found.boxes)
        found.paths = [on_grid(path) for path in found.paths]
        self.patch.shifts = []
        if isinstance(sizer, RigidSizer):
            put_rigid(self.patch, found, sizer.rigid, self.choices)
        drawing.paths += found.paths
        drawing.boxes += found.boxes
        drawing.choices += found.choices
        return drawing

    # planning

    def _planned(self, top: str, relaxed: Relaxed, room: Room) -> tuple[Plan, Sizer] | None:
        """Return the plan of a branch with what measures it; None where it takes a full fit.

        A narrow one has what is new in it in lists of one column; None where nothing is. One of fewer columns has one
        column less below its top, too.
        """
        if self.patch.exceeds(top, MOST_LAID):
            return None
        stiff = relaxed == self.relaxed
        node = self.node(top, stiff=stiff)
        narrow, fewer = room in NARROW, room is Room.FEWER
        if node is None or (fewer and (top not in self.choices or self.choices[top].columns < 2)):
            return None
        new = self._new_heads(node) if narrow else []
        if narrow and not new:
            return None
        key = (top, relaxed, room if narrow else Room.WITHIN)
        if key not in self._plans:
            self._plans[key] = self._plan(node, relaxed, new, stiff=stiff, fewer=fewer)
        return self._plans[key]

    def _new_heads(self, top: Node) -> list[str]:
        """Return the placements of a branch with others below them that do not stand on the page yet."""
        return [
            node.placement.id
            for node in walk([top])
            if node.placement is not None and node.below and node.placement.id not in self.patch.boxes
        ]

    def node(self, top: str, *, stiff: bool = False) -> Node | None:
        """Return the node of a placement with what the page shows below it; None where that takes a full fit.

        With `stiff` branches that stay as they are have nothing below their nodes.
        """
        key = (top, stiff)
        if key not in self._nodes:
            patch = self.patch
            if self._is_held(top):
                self._nodes[key] = None
            else:
                placement = patch.draft.placements[top]
                node = branch_of(patch.draft, patch.chart, placement, patch.drawn, patch.shown)
                self._mark_cut(node)
                self._rigid[key] = stiffened(patch, node) if stiff else {}
                self._nodes[key] = node
        return self._nodes[key]

    def _is_held(self, top: str) -> bool:
        """Say whether a frame stands round boxes of a branch, or one is pinned: that takes a full fit."""
        patch = self.patch
        frames = {frame.placement for frame in patch.frames}
        if not frames and not patch.given.pinned:
            return False
        items = {key: item for key in patch.branch(top) if (item := patch.draft.placements.get(key)) is not None}
        return any(item.pin is not None or (item.group in frames and key != top) for key, item in items.items())

    def _mark_cut(self, top: Node) -> None:
        """Keep room for a mark under each box whose branches all stand on other pages."""
        patch = self.patch
        queue = [top] if patch.which.count > 1 else []
        while queue:
            node = queue.pop()
            queue += node.children
            if node.children or node.placement is None:
                continue
            if later := patch.later([item.placement.id for item in node.stack if item.placement is not None]):
                sign = Placement(mark_id(node.placement.id), patch.chart.id, node.placement.unit, node.placement.id)
                node.below.append(Node(sign, goes_on(later), node.rank + 1, font=mark_pt(patch.chart)))
                node.arrangement = Arrangement.ROW

    def _plan(
        self, node: Node, relaxed: Relaxed, narrow: Sequence[str], *, stiff: bool, fewer: bool
    ) -> tuple[Plan, Sizer] | None:
        boxes = self.patch.boxes
        assert node.placement is not None
        top = node.placement.id
        replay = self.replay(relaxed, self.patch.branch(top), narrow, fewer=top if fewer else "")
        plan = replay.plan(node)
        if plan is None:
            return None
        stack = [item.placement.id for item in node.stack if item.placement is not None]
        if all(key in boxes for key in stack):
            plan.height = sum(boxes[key].rect.h for key in stack)
        return plan, RigidSizer(self.texts, replay.gaps, self._rigid.get((top, stiff), {}))

    def replay(
        self, relaxed: Relaxed, placements: Iterable[str] = (), narrow: Iterable[str] = (), fewer: str = ""
    ) -> Replay:
        """Return what makes plans from the choices last made, with the widths and columns that placements have.

        Below those that are `narrow` all stand in one column, below `fewer` in one less than before.
        """
        gaps = spacing(self.font, *relaxed)
        known = dict(self.choices)
        places = {}
        for key in placements:
            box = self.patch.boxes[key]
            width = box.rect.w - 2 * gaps.pad_x
            known[key] = known[key]._replace(width=width) if key in known else Choice(key, "", 0, width)
            places[key] = round(box.rect.center.x, 2)
        for key in narrow:
            width = known[key].width if key in known else 0.0
            known[key] = Choice(key, Arrangement.COLUMNS.value, 1, width)
        if fewer:
            known[fewer] = known[fewer]._replace(columns=known[fewer].columns - 1, splits=())
        return Replay(self.texts, gaps, known, places)

    # checking

    def _kept(self, boxes: Sequence[Box]) -> list[Box]:
        """Return boxes rounded, those that the page has already, but for rounding, as they are."""
        known = self.patch.boxes
        framed = {box.placement for box in boxes if box.form in FRAMES}
        frames = {box.placement: box for box in self.patch.page.boxes if box.form in FRAMES} if framed else {}
        return [_same((frames if box.form in FRAMES else known).get(box.placement), box) for box in boxes]

    def _fits(self, drawing: Drawing, ground: Ground, top: str, old: set[str]) -> bool:
        """Say whether a drawn branch keeps clear of what stays, and still hangs where it hung."""
        patch = self.patch
        if _uneven(drawing.boxes):
            return False
        new, before = next(box.rect for box in drawing.boxes if box.placement == top), patch.boxes[top].rect
        if new != before and not self._hangs(top, new):
            return False
        as_before = {patch.boxes[key].rect for key in old if key in patch.boxes}
        rects = [box.rect for box in drawing.boxes if box.form is not ShapeForm.ITEM and box.rect not in as_before]
        ways = {piece for path in patch.ways_to(old) for piece in pairwise(path.points)}
        pieces = longest({piece for path in drawing.paths for piece in pairwise(path.points)} - ways)
        if rects or pieces:
            near = ground.near(around(rects, [point for piece in pieces for point in piece]).grown(2 * APART))
            if not near.are_free(rects) or not near.lets_pass(pieces):
                return False
        return not crosses_itself(drawing, pieces)

    def _hangs(self, top: str, rect: Rect) -> bool:
        """Say whether the way to a box that grows still meets it, in the middle of its top or side, if there is one."""
        old = meant(self.patch.boxes[top])
        ways = [path.points for path in self.patch.ways_to([top]) if path.points]
        return all(
            any(abs(end.y - rect.y) < 0.01 and abs(end.x - rect.center.x) < 0.01 for end in (way[0], way[-1]))
            or (_ends_at_its_side(way, old) and abs(old.x - rect.x) < 0.01 and abs(old.right - rect.right) < 0.01)
            for way in ways
        )


def meant(box: Box) -> Rect:
    """Return the part of a box that the line to it means: of one over an empty grid that above the grid."""
    return box.rect._replace(h=box.rules[0] - box.rect.y) if box.rules else box.rect


def _ends_at_its_side(way: Sequence[Point], rect: Rect) -> bool:
    """Say whether a way comes from a trunk to the middle of a side of a box."""
    if len(way) < 3 or way[-1].y != way[-2].y or way[-2].x != way[-3].x:
        return False
    end = way[-1]
    return abs(end.y - rect.center.y) < 0.01 and min(abs(end.x - rect.x), abs(end.x - rect.right)) < 0.01


def _same(was: Box | None, box: Box) -> Box:
    """Return what a box was, where it is the same but for rounding; else the box rounded."""
    if (
        was is not None
        and all(abs(a - b) < 0.005 for a, b in zip(was.rect, box.rect, strict=True))
        and [line.text for line in was.lines] == [line.text for line in box.lines]
        and was._replace(rect=box.rect, lines=box.lines) == box
    ):
        return was
    return rounded(box)


def _uneven(boxes: Sequence[Box]) -> bool:
    """Say whether boxes of one superior that stand one over the other differ in width."""
    widths: dict[tuple[str | None, int], float] = {}
    stacked = (box for box in boxes if box.form is ShapeForm.BOX)
    return any(
        abs(widths.setdefault((box.parent, round(20 * box.rect.x)), box.rect.w) - box.rect.w) > 0.05 for box in stacked
    )
