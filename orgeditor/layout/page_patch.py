"""One branch of a finished page laid out anew, with the arrangements, columns, widths, gaps and font last chosen.

The box at its top stays where it is, and so does all else on the page. A branch that has no room any more is tried with
what its superior has below it, then closer together; at last the page grows until its fit comes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from orgeditor.layout.arrange import heads_of
from orgeditor.layout.cross_lines import draw_cross_lines, requests_for
from orgeditor.layout.drawing import Drawing
from orgeditor.layout.furniture import CLEAR as FURNITURE_CLEAR
from orgeditor.layout.furniture import PageNumber
from orgeditor.layout.hierarchy import draw_branch
from orgeditor.layout.marks import goes_on
from orgeditor.layout.measure import Measure, em_mm
from orgeditor.layout.options import LISTS
from orgeditor.layout.page_furniture import (
    content_of,
    furniture_of,
    legend_drawn_on,
    moved,
    number_of,
    resized,
    taken_at_the_bottom,
)
from orgeditor.layout.page_ground import APART, CLEAR, Ground
from orgeditor.layout.page_marks import mark_pt, marked
from orgeditor.layout.placing import PLACES, parts
from orgeditor.layout.plan import Plan, Sizer
from orgeditor.layout.replay import Replay
from orgeditor.layout.shares import mark_id
from orgeditor.layout.spacing import Spacing, spacing, texts_for
from orgeditor.layout.strokes import joints_of, on_grid, strokes_of
from orgeditor.layout.tree import Drawn, Node, branch_of
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect, segment_crosses, union
from orgeditor.model.page import Block, Box, Choice, Page, Path, ShapeForm, rounded
from orgeditor.model.records import Arrangement, BoxForm, Chart, Placement, Route

MOST_GROWN = 3.0
"""A page does not become wider or higher than so many times its size."""
FRAMES = frozenset({ShapeForm.LIST, ShapeForm.GROUP})
"""Forms of boxes that stand round others."""


class PagePatch:
    """A page of a chart while it is changed.

    `drawn` gives the chart's routes by relation and target, `targets` the target of each route, also of those that are
    gone. `all_shown` holds for every page the placements (ids) that it is to show.
    """

    def __init__(
        self,
        draft: Draft,
        chart: Chart,
        measure: Measure,
        page: Page,
        which: PageNumber,
        drawn: Drawn,
        targets: Mapping[str, str],
        all_shown: Sequence[set[str]],
    ) -> None:
        self.draft = draft
        self.chart = chart
        self.measure = measure
        self.texts = texts_for(measure)
        self.page = page
        self.which = which
        self.drawn = drawn
        self.targets = targets
        self.boxes = {box.placement: box for box in page.boxes if box.form not in FRAMES}
        self.restyled = False
        self.shown = all_shown[which.number - 1]
        self.all_shown = all_shown
        self.choices: dict[str, Choice] = {}
        self.moved = False  # boxes stand elsewhere
        self.rerouted = False  # lines run another way
        self.remark = False  # what hangs from its boxes stands on other pages than before
        self._stale: set[str] = set()
        self._first = page
        self._known: dict[tuple[str, ShapeForm], Box] = {}
        self.rooms: dict[str, Block] = {}
        self._redraw: dict[str, Route] = {}
        self.notes: list[str] = []

    # taking away

    def remove(self, placements: Iterable[str]) -> None:
        """Take boxes off the page, with the ways to them; what stood beside them is to be laid out anew."""
        gone = set(placements) & self.shown
        self._erase_ways([path for path in self.page.paths if self._hangs(path) in gone])
        self.shown.difference_update(gone)
        self._set_boxes([box for box in self.page.boxes if box.placement not in gone])
        self.moved = True

    def erase(self, route: str) -> None:
        """Take a line across the chart off the page, with its label."""
        path = next((path for path in self.page.paths if path.route == route), None)
        if path is None:
            return
        label = self.draft.relations[path.relation].label if path.relation in self.draft.relations else ""
        self._erase_ways([path])
        blocks = [
            block for block in self.page.labels if "".join(line.text for line in block.lines) == label or not label
        ]
        if blocks and path.points:
            nearest = min(blocks, key=lambda block: _distance(block.rect, path.points))
            if label or _distance(nearest.rect, path.points) < APART:
                self.page = self.page._replace(
                    labels=tuple(block for block in self.page.labels if block is not nearest)
                )

    def put_text(self, box: Box) -> None:
        """Put a box with another text in the place of what it was."""
        was, box = self.boxes[box.placement], rounded(box)
        self._set_boxes([box if old is was else old for old in self.page.boxes])

    def widen(self, box: Box | None) -> bool:
        """Make a box, with those that share its stack, as wide as this one; False where there is no room for that."""
        old = self.boxes[box.placement] if box is not None else None
        if box is None or old is None or box.rect.w <= old.rect.w:
            return False
        head = old.parent if old.form is ShapeForm.GLUED else old.placement
        stack = [other for key, other in self.boxes.items() if key == head or _is_glued(other, head)]
        sisters = [other for other in self.boxes.values() if other.parent == self.boxes[head or ""].parent]
        if any(other not in stack and abs(other.rect.x - old.rect.x) < 0.01 for other in sisters):
            return False
        grown = (box.rect.w - old.rect.w) / 2
        strips = [
            Rect(x, other.rect.y, grown, other.rect.h)
            for other in stack
            for x in (other.rect.x - grown, other.rect.right)
        ]
        marks = [self._pushed(block, strips, grown) for block in self.page.references]
        taken = [block.rect for block in (*self.page.furniture, *self.page.labels) if block not in self.page.references]
        pushed = (mark.rect for mark in marks if mark not in self.page.references)
        if not all(self._is_free(area, stack, taken) for area in (*strips, *pushed)):
            return False
        self.page = self.page._replace(references=tuple(marks))
        fresh = {}
        for other in stack:
            bars = tuple(x - grown + 2 * grown * (x - other.rect.x) / other.rect.w for x in other.bars)
            fresh[id(other)] = other._replace(
                rect=Rect(other.rect.x - grown, other.rect.y, other.rect.w + 2 * grown, other.rect.h), bars=bars
            )
        self._set_boxes([fresh.get(id(other), other) for other in self.page.boxes])
        return True

    def _pushed(self, block: Block, strips: Sequence[Rect], way: float) -> Block:
        """Return a mark, moved aside with the edge of a box that grows where it stands beside that edge."""
        for number, strip in enumerate(strips):
            if strip.grown(CLEAR).intersects(block.rect):
                return moved(block, way if number % 2 else -way, 0.0)
        return block

    def _is_free(self, area: Rect, but: Sequence[Box], taken: Sequence[Rect]) -> bool:
        """Say whether no box but these, no text and no line is near an area inside the margins."""
        setup, page = self.chart.page, self.page
        room = area.grown(CLEAR)
        left, top, right, bottom = room.x, room.y, room.right, room.bottom
        if area.x < setup.left or area.right > page.width - setup.right:
            return False
        for box in page.boxes:
            x, y, w, h = box.rect
            if y < bottom and y + h > top and x < right and x + w > left and box not in but:
                return False
        for path in page.paths:
            for (ax, ay), (bx, by) in pairwise(path.points):
                in_height = (ay < bottom or by < bottom) and (ay > top or by > top)
                if in_height and (ax < right or bx < right) and (ax > left or bx > left):
                    return False
        return not any(room.intersects(rect) for rect in taken)

    def draw(self, route: Route) -> None:
        """Have a line across the chart drawn when the page is finished."""
        self._redraw[route.id] = route

    def _erase_ways(self, paths: Sequence[Path]) -> None:
        if paths:
            self._stale |= {path.relation for path in paths}
            gone = {id(path) for path in paths}
            self.page = self.page._replace(paths=tuple(path for path in self.page.paths if id(path) not in gone))
            self.rerouted = True

    def _set_boxes(self, boxes: Sequence[Box]) -> None:
        self.page = self.page._replace(boxes=tuple(boxes))
        self.boxes = {box.placement: box for box in boxes if box.form not in FRAMES}

    def _hangs(self, path: Path) -> str:
        """Return the placement whose way to its superior a path is, "" for a line across the chart."""
        target = self.targets.get(path.route, "")
        box = self.boxes.get(target)
        return target if box is not None and box.backbone == path.relation else ""

    # laying out

    def lay(self, placement: str, choices: Mapping[str, Choice], relaxed: Sequence[float]) -> bool:
        """Lay out anew what hangs from a placement; False when that cannot be done.

        `choices` are those last made, `relaxed` says how far apart things stood.
        """
        tops = list(self._tops(placement))
        if any(self._lay(top, choices, relaxed) for top in tops):
            return True
        if not tops:
            return False
        closer = (0.0, 0.0, relaxed[2])
        if tuple(relaxed) != closer and self._lay(tops[-1], choices, closer):
            return True
        return self._lay(tops[0], choices, relaxed, grow=True) or self._lay(tops[-1], choices, relaxed, grow=True)

    def _tops(self, placement: str) -> Iterator[str]:
        """Yield the placement and those above it that have more than it below them."""
        item: Placement | None = self.draft.placements[placement]
        before = ""
        while item is not None and item.id in self.boxes:
            if item.form is not BoxForm.GLUED:
                row = [child.id for child in self.draft.children(self.chart.id, item.id) if child.id in self.shown]
                if not before or any(key != before for key in row):
                    yield item.id
                before = item.id
            item = self.draft.placements[item.parent] if item.parent is not None else None

    def _lay(self, top: str, choices: Mapping[str, Choice], relaxed: Sequence[float], grow: bool = False) -> bool:
        self._known = {(box.placement, box.form): box for box in self.page.boxes}
        node = branch_of(self.draft, self.chart, self.draft.placements[top], self.drawn, self.shown)
        self._mark_cut(node)
        gaps = spacing(self._font(), *relaxed)
        plan = self._plan(node, choices, gaps)
        old = self.branch(top)
        if plan is None or self._frames_in(old - {top}):
            return False
        rect = self.boxes[top].rect
        stack = [item.placement.id for item in node.stack if item.placement is not None]
        if all(key in self.boxes for key in stack):
            plan.height = sum(self.boxes[key].rect.h for key in stack)
        sizer = Sizer(self.texts, gaps)
        page = self._grown_for(plan, sizer, rect) if grow else self.page
        if page.width > MOST_GROWN * self.page.width or page.height > MOST_GROWN * self.page.height:
            return False
        ground = self._ground(page, old, top)
        left = self._place(plan, sizer, rect, ground, old - {top})
        if left is None:
            return False
        drawing = draw_branch(self.draft, self.texts, plan, gaps, rect.center.x, rect.y, left)
        drawing.paths = [rounded(on_grid(path)) for path in drawing.paths]
        drawing.boxes = [self._kept(box) for box in drawing.boxes]
        marks = {box.placement for box in drawing.boxes} - self.draft.placements.keys()
        boxes = [box for box in drawing.boxes if box.placement not in marks]
        if not self._fits(drawing, boxes, ground, top, old):
            return False
        self.page = page
        self.rooms |= {box.placement: Block(box.rect, box.lines) for box in drawing.boxes if box.placement in marks}
        self._put(boxes, drawing.paths, top, old)
        self.choices.update((item.placement, item) for item in drawing.choices if item.placement not in marks)
        return True

    def _kept(self, box: Box) -> Box:
        """Return the box that the page has already, where it is the same but for rounding."""
        was = self._known.get((box.placement, box.form))
        if was is None or was._replace(rect=box.rect, lines=box.lines) != box:
            return rounded(box)
        same = [line.text for line in was.lines] == [line.text for line in box.lines]
        near = all(abs(a - b) < 0.005 for a, b in zip(was.rect, box.rect, strict=True))
        return was if same and near else rounded(box)

    def _plan(self, node: Node, choices: Mapping[str, Choice], gaps: Spacing) -> Plan | None:
        known = dict(choices)
        places = {}
        for key, box in self.boxes.items():
            width = box.rect.w - 2 * gaps.pad_x
            known[key] = known[key]._replace(width=width) if key in known else Choice(key, "", 0, width)
            places[key] = round(box.rect.center.x, 2)
        return Replay(self.texts, gaps, known, places).plan(node)

    def _font(self) -> float:
        """Return the font in pt of most boxes: a few may have one of their own."""
        return Counter(box.font_pt for box in self.boxes.values()).most_common(1)[0][0]

    def _mark_cut(self, top: Node) -> None:
        """Keep room for a mark under each box whose branches all stand on other pages."""
        queue = [top] if self.which.count > 1 else []
        while queue:
            node = queue.pop()
            queue += node.children
            later = self.later([item.placement.id for item in node.stack if item.placement is not None])
            if later and node.placement is not None and not node.children:
                sign = Placement(mark_id(node.placement.id), self.chart.id, node.placement.unit, node.placement.id)
                node.below.append(Node(sign, goes_on(later), node.rank + 1, font=mark_pt(self.chart)))
                node.arrangement = Arrangement.ROW

    def later(self, stack: Sequence[str]) -> int:
        """Return the first page (from 1) after this one with what hangs from a box, or one glued to it, but not here.

        That is 0 for none.
        """
        children = {child.id for key in stack for child in self.draft.children(self.chart.id, key)} - self.shown
        after = range(self.which.number, self.which.count)
        return next((number + 1 for number in after if children & self.all_shown[number]), 0) if children else 0

    def branch(self, top: str) -> set[str]:
        """Return the placements of a branch as the page shows it."""
        below: dict[str, list[str]] = {}
        for key, box in self.boxes.items():
            below.setdefault(box.parent or "", []).append(key)
        found, queue = set(), [top]
        while queue:
            key = queue.pop()
            found.add(key)
            queue += below.get(key, ())
        return found

    def _frames_in(self, placements: set[str]) -> bool:
        """Say whether a frame stands round boxes among these: that takes a full fit."""
        frames = {box.placement for box in self.page.boxes if box.form is ShapeForm.GROUP}
        return bool(frames) and any(
            item.group in frames for key in placements if (item := self.draft.placements.get(key)) is not None
        )

    def _ground(self, page: Page, branch: set[str], top: str) -> Ground:
        """Return what stays on a page while a branch is laid out anew."""
        stays = [box for box in page.boxes if box.placement not in branch]
        texts = [block.rect for block in page.labels]
        texts += [block.rect for block in page.furniture if block not in page.references]
        texts += [block.rect for block in page.references if block is number_of(page)]
        texts += taken_at_the_bottom(page)
        captions = (line for box in stays if box.form is ShapeForm.GROUP for line in box.lines)
        texts += [
            Rect(line.x, line.baseline - em_mm(line.font_pt), line.width, em_mm(line.font_pt)) for line in captions
        ]
        tree: list[tuple[Point, Point]] = []
        across: list[tuple[Point, Point]] = []
        for path in page.paths:
            target = self._hangs(path)
            if not target or target not in branch:
                (tree if target else across).extend(pairwise(path.points))
        return Ground(
            tuple(box.rect for box in stays if box.form is not ShapeForm.GROUP),
            tuple(box.rect for box in stays if box.form is ShapeForm.GROUP),
            tuple(texts),
            tuple(tree),
            tuple(across),
            content_of(self.chart, page),
        )

    def _place(self, plan: Plan, sizer: Sizer, rect: Rect, ground: Ground, below: set[str]) -> float | None:
        """Return the left edge in mm of the block below a box that stays at `rect`, None where there is no room."""
        if not plan.columns and not plan.bottom:
            return rect.center.x
        block = sizer.block(plan)
        top = rect.y + sizer.box_height(plan) + sizer.staff_height(plan)
        first, last = ground.content.x, ground.content.right - block.w
        if last < first - 0.01:
            return None
        lefts = [*self._as_before(plan, sizer, top, below), rect.center.x - block.port]
        lefts = [min(max(left, first), last) for left in lefts]
        lefts += [first + share * (last - first) for share in PLACES]
        lefts = [_without_jog(plan, sizer, left, rect.center.x) for left in lefts]
        if plan.bottom:  # its trunk goes straight down
            lefts = [rect.center.x - block.port]
        for left in lefts:
            areas = [Rect(x, top, right - x, bottom - top) for x, right, bottom in parts(plan, sizer, left, top)]
            if all(ground.is_free(area) for area in areas):
                return left
        return None

    def _as_before(self, plan: Plan, sizer: Sizer, top: float, below: set[str]) -> Iterator[float]:
        """Yield the left edge at which the block begins where it did."""
        ids = {item.node.placement.id for item in (*plan.children, *plan.bottom) if item.node.placement} & below
        branches = {key for item in ids for key in self.branch(item)}
        xs = [self.boxes[key].rect.x for key in branches]
        xs += [point.x for path in self.page.paths if self._hangs(path) in branches for point in path.points[2:]]
        if xs:
            yield min(xs) - min(left for left, _, _ in parts(plan, sizer, 0.0, top))

    def _grown_for(self, plan: Plan, sizer: Sizer, rect: Rect) -> Page:
        """Return the page grown to the right and downwards until a branch whose box stays at `rect` has room."""
        setup, page = self.chart.page, self.page
        top = rect.y + sizer.box_height(plan) + sizer.staff_height(plan)
        block = sizer.block(plan) if plan.columns or plan.bottom else None
        bottom = top + (block.h if block is not None else 0.0)
        width = max(page.width, (block.w if block is not None else 0.0) + setup.left + setup.right)
        taken = taken_at_the_bottom(page)
        foot = page.height - min([page.height - setup.bottom, *(area.y for area in taken)])
        return resized(self.page, width, max(page.height, bottom + foot + 2 * CLEAR))

    def _fits(self, drawing: Drawing, boxes: Sequence[Box], ground: Ground, top: str, old: set[str]) -> bool:
        """Say whether a drawn branch keeps clear of what stays, and still hangs where it hung."""
        if _uneven(boxes):
            return False
        new, before = next(box.rect for box in boxes if box.placement == top), self.boxes[top].rect
        if new != before and not self._hangs_from_above(top, new):
            return False
        points = [point for path in drawing.paths for point in path.points]
        around = union([*(box.rect for box in drawing.boxes), *(Rect(x, y, 0.0, 0.0) for x, y in points)])
        near = ground.near(around.grown(2 * APART))
        own = self._way_to(top)
        near = Ground(near.boxes, near.frames, near.texts, tuple(set(near.tree) - own), near.across, near.content)
        as_before = {self.boxes[key].rect for key in old if key in self.boxes}
        rects = [box.rect for box in drawing.boxes if box.form is not ShapeForm.ITEM and box.rect not in as_before]
        ways = {piece for path in self.page.paths if self._hangs(path) in old for piece in pairwise(path.points)}
        pieces = {piece for path in drawing.paths for piece in pairwise(path.points)} - ways
        if not all(map(near.is_free, rects)) or not all(near.lets_pass(*piece) for piece in pieces):
            return False
        own_boxes = [box.rect.grown(-0.01) for box in drawing.boxes if box.form not in (ShapeForm.LIST, ShapeForm.ITEM)]
        return not any(_runs_through(a, b, own_boxes) for a, b in pieces)

    def _way_to(self, top: str) -> set[tuple[Point, Point]]:
        return {piece for path in self.page.paths if self._hangs(path) == top for piece in pairwise(path.points)}

    def _hangs_from_above(self, top: str, rect: Rect) -> bool:
        """Say whether the way to a box that grows still meets it: in the middle of its top, or there is none."""
        ends = [path.points[-1] for path in self.page.paths if self._hangs(path) == top and path.points]
        starts = [path.points[0] for path in self.page.paths if self._hangs(path) == top and path.points]
        return all(
            any(abs(end.y - rect.y) < 0.01 and abs(end.x - rect.center.x) < 0.01 for end in pair)
            for pair in zip(starts, ends, strict=True)
        )

    def _put(self, boxes: Sequence[Box], paths: Sequence[Path], top: str, old: set[str]) -> None:
        """Put a drawn branch in the place of what the page had of it."""
        moved = {
            box.placement for box in boxes if box.placement in self.boxes and self.boxes[box.placement].rect != box.rect
        }
        for path in self.page.paths:
            route = self.draft.routes.get(path.route)
            if route is not None and not self._hangs(path) and moved & {route.source, route.target}:
                self._redraw[route.id] = route
        for key in self._redraw:
            self.erase(key)
        below = old - {top}
        self._erase_ways([path for path in self.page.paths if self._hangs(path) in below])
        hung = self.boxes[top]
        fresh = [
            box._replace(parent=hung.parent, backbone=hung.backbone) if box.placement == top and box != hung else box
            for box in boxes
        ]
        at = next(number for number, box in enumerate(self.page.boxes) if box.placement in old)
        before = [box for box in self.page.boxes[:at] if box.placement not in old]
        after = [box for box in self.page.boxes[at:] if box.placement not in old]
        self._set_boxes([*before, *fresh, *after])
        self.moved = self.rerouted = True
        self.page = self.page._replace(paths=(*self.page.paths, *paths))
        self._stale |= {path.relation for path in paths}

    # finishing

    def finished(self) -> Page:
        """Return the page with its strokes, heads, legend and marks as its boxes and lines now ask for."""
        if self._redraw:
            self._draw_across()
        if self.rerouted:
            self._stroke()
            self._renew_legend()
        if self.which.count > 1 and (self.moved or self.rerouted or self.remark):
            self.page = marked(self)
        return self.page

    def _draw_across(self) -> None:
        """Draw the lines across the chart whose ends have moved, or that are new."""
        routes = [self._redraw[key] for key in sorted(self._redraw)]
        page = self.page
        drawing = Drawing(list(page.boxes), list(page.paths), list(page.labels))
        furniture = furniture_of(self.chart, self.page)
        area, blocked = furniture.area, furniture.blocked
        draw_cross_lines(self.draft, self.chart, self.measure, drawing, area, blocked, routes)
        self.notes += drawing.notes
        paths = rounded(tuple(map(on_grid, drawing.paths)))
        self.page = page._replace(paths=paths, labels=rounded(tuple(drawing.labels)))
        self.rerouted = True

    def _stroke(self) -> None:
        page, kinds = self.page, self.draft.kinds
        across = [path.route for path in page.paths if not self._hangs(path)]
        if across or page.joints or len(self._first.paths) != sum(bool(self._hangs(p)) for p in self._first.paths):
            from orgeditor.layout.nets import nets_of

            requests = requests_for(self.draft, self.chart, (self.draft.routes[key] for key in across))
            frames = {
                box.placement: frozenset(i.id for i in self.draft.placements.values() if i.group == box.placement)
                for box in page.boxes
                if box.form is ShapeForm.GROUP
            }
            nets = nets_of(requests, frames)
            page = page._replace(
                strokes=rounded(strokes_of(page.paths, kinds, nets)), joints=rounded(joints_of(page.paths, nets))
            )
        else:
            stale = self._stale
            while True:  # a stroke that serves one of these serves others with it
                gone = [stroke for stroke in page.strokes if not stale.isdisjoint(stroke.relations)]
                more = {key for stroke in gone for key in stroke.relations} | stale
                if more == stale:
                    break
                stale = more
            kept = [stroke for stroke in page.strokes if stale.isdisjoint(stroke.relations)]
            fresh = strokes_of([path for path in page.paths if path.relation in stale], kinds)
            page = page._replace(strokes=(*kept, *rounded(fresh)))
        self.page = page._replace(heads=rounded(heads_of(self.draft, self.chart, page.paths)))

    def _renew_legend(self) -> None:
        """Bring the legend up to date; where a larger one has no room the page grows downwards."""
        now, before = ({path.kind for path in page.paths if path.points} for page in (self.page, self._first))
        if now == before and not self.restyled:
            return
        legend = legend_drawn_on(self.draft, self.chart, self.measure, self.page)
        if legend == self.page.legend:
            return
        if legend is not None:
            area = legend.rect.grown(FURNITURE_CLEAR)
            pieces = (piece for path in self.page.paths for piece in pairwise(path.points))
            if any(area.intersects(box.rect) for box in self.page.boxes) or any(
                segment_crosses(*piece, area) for piece in pieces
            ):
                self.page = resized(self.page, self.page.width, self.page.height + area.h)
                legend = legend_drawn_on(self.draft, self.chart, self.measure, self.page)
        self.page = self.page._replace(legend=legend)


def _without_jog(plan: Plan, sizer: Sizer, left: float, center: float) -> float:
    """Return the left edge of a block moved so that no line from `center` jogs so little that it looks like a miss."""
    at = center - left
    if plan.arrangement is Arrangement.ROW:
        return left + at - sizer.over_a_box(plan, at)
    return left + at - sizer.over_a_trunk(plan, at) if plan.arrangement in LISTS else left


def _uneven(boxes: Sequence[Box]) -> bool:
    """Say whether boxes of one superior that stand one over the other differ in width."""
    widths: dict[tuple[str | None, int], float] = {}
    stacked = (box for box in boxes if box.form is ShapeForm.BOX)
    return any(
        abs(widths.setdefault((box.parent, round(20 * box.rect.x)), box.rect.w) - box.rect.w) > 0.05 for box in stacked
    )


def _runs_through(a: Point, b: Point, rects: Sequence[Rect]) -> bool:
    left, right = (a.x, b.x) if a.x < b.x else (b.x, a.x)
    top, bottom = (a.y, b.y) if a.y < b.y else (b.y, a.y)
    return any(x < right and left < x + w and y < bottom and top < y + h for x, y, w, h in rects)


def _is_glued(box: Box, head: str | None) -> bool:
    return box.form is ShapeForm.GLUED and box.parent == head


def _distance(rect: Rect, points: Sequence[Point]) -> float:
    """Return how far a line runs from a rectangle at its nearest, in mm along the axes."""
    return min(
        max(rect.x - max(a.x, b.x), min(a.x, b.x) - rect.right, 0.0)
        + max(rect.y - max(a.y, b.y), min(a.y, b.y) - rect.bottom, 0.0)
        for a, b in pairwise(points)
    )
