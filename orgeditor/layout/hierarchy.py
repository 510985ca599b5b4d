"""Hierarchy charts: from a fitted plan to boxes and paths in mm."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from orgeditor.layout.cross_lines import draw_cross_lines
from orgeditor.layout.drawing import FRAME_DASH, FRAME_WIDTH, GRID_COLUMNS, OUTLINE, Drawing
from orgeditor.layout.fit import Known, fit
from orgeditor.layout.measure import Measure, em_mm
from orgeditor.layout.placing import Fitted, Room, center_of
from orgeditor.layout.plan import Plan, Sizer
from orgeditor.layout.spacing import GRID_ROWS, LANE, Texts, marker, texts_for
from orgeditor.layout.text import Wrapper, set_lines
from orgeditor.layout.tree import CENTRED, Node, build_tree, bundle, depth_of
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect, segments, simplified, union
from orgeditor.model.page import Box, Choice, Path, ShapeForm, TextLine
from orgeditor.model.records import Arrangement, Chart

ROOMY = 2.0
"""Room from which a line that merely stands close to others is no reason to look further."""
BEND_PAIR = 1.5
"""Two bends nearer to each other than this (mm) look like a slip of the pen."""
LANE_ROOM = (0.0, 2.0, 4.0, 8.0)
"""Room in mm added between boxes, in turn, until every line that crosses the chart has found a way."""


def arrange_hierarchy(
    draft: Draft,
    chart: Chart,
    measure: Measure,
    area: Rect,
    blocked: Sequence[Rect],
    known: Known | None = None,
    page: Node | None = None,
) -> Drawing | None:
    """Lay out a hierarchy chart in an area (mm) that blocked rectangles cut; None when the floor cannot be held.

    `known` is what is known of the chart's tree already, `page` the tree of one page of several. Lines other than to
    the superior are routed between the boxes; where they find no way the boxes move apart, other than for lines that a
    pinned box disturbs.
    """
    if known is None:
        known = known_of(draft, chart, measure, area)
    if known is None:
        return Drawing(font_pt=0.0)
    best: Drawing | None = None
    fewest = 0
    for lanes in LANE_ROOM:
        drawing = _arranged(draft, chart, Room(area, tuple(blocked), lanes, chart.level), known, page)
        if drawing is None or not drawing.boxes:
            return best or drawing
        loose = 0
        if any(item.pin is not None and item.chart == chart.id for item in draft.placements.values()):
            from orgeditor.layout.displaced import stand_pins  # only where something is pinned: cold start

            loose = stand_pins(draft, chart, measure, drawing, area, blocked)
        missing = max(0, draw_cross_lines(draft, chart, measure, drawing, area, blocked) - loose)
        if best is None or missing < fewest:
            best, fewest = drawing, missing
        if not missing or (lanes >= ROOMY and not drawing.notes):
            break
    return best


def known_of(draft: Draft, chart: Chart, measure: Measure, *areas: Rect, one_page: bool = True) -> Known | None:
    """Return what is known of a chart's tree, which is nothing yet, for pages with these areas; None for no tree.

    Frames round some of a superior's branches are possible where it all stands on one page.
    """
    root = build_tree(draft, chart)
    if root is None:
        return None
    if one_page and not chart.level:  # rows of one height across branches leave no room for a frame round some of a row
        bundle(draft, root)
    # Plans nest as deep as the tree, with some calls a level: a draft may be a thousand levels deep.
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 1000 + 20 * depth_of(root)))
    page = (max(area.w for area in areas), max(area.h for area in areas))
    return Known(root, texts_for(measure), page)


def _arranged(draft: Draft, chart: Chart, room: Room, known: Known, page: Node | None) -> Drawing | None:
    floor, cap = chart.page.font_floor, chart.page.font_cap
    fitted = fit(page or known.root, room, floor, cap, known, coarse=page is not None)
    return draw_fitted(draft, known.texts, fitted, room) if fitted is not None else None


def draw_fitted(draft: Draft, texts: Texts, fitted: Fitted, room: Room) -> Drawing:
    """Return the boxes and the lines to superiors of a fitted plan."""
    drawer = _Drawer(draft, texts, fitted)
    drawer.draw(room)
    return drawer.drawing


def draw_branch(
    draft: Draft, texts: Texts, plan: Plan, sizer: Sizer, center: float, top: float, left: float
) -> Drawing:
    """Return a planned branch alone: its box centred on `center` with its top at `top`, the block below from `left`."""
    drawer = _Drawer(draft, texts, Fitted((plan,), sizer.gaps, left, top))
    drawer.sizer = sizer
    bottom = drawer._box(plan, center, top)
    drawer._staff(plan, center, bottom)
    if plan.columns or plan.bottom:
        drawer._block(plan, left, bottom + drawer.sizer.staff_height(plan), center, bottom)
    return drawer.drawing


class _Drawer:
    """Walks a fitted plan and collects boxes, paths and choices."""

    def __init__(self, draft: Draft, texts: Texts, fitted: Fitted) -> None:
        self.draft = draft
        self.texts = texts
        self.fitted = fitted
        self.gaps = fitted.gaps
        self.sizer = Sizer(texts, fitted.gaps)
        self.drawing = Drawing(font_pt=fitted.gaps.font_pt, gaps=fitted.gaps.relaxed)
        self.frames: dict[str, list[Rect]] = {}

    def draw(self, room: Room) -> None:
        chain = self.fitted.chain
        last = chain[-1]
        center = center_of(self.fitted, self.sizer, room)
        y = room.area.y
        above: tuple[Node, float] | None = None
        for plan in chain:
            if plan.node.placement is None:
                self._block(plan, self.fitted.x, y, center, y)
                continue
            if above is not None:
                port = self._port(above[0], plan.node.kind, center)
                self._path(plan.node, [Point(port, above[1]), Point(port, y)])
            bottom = self._box(plan, center, y)
            y = bottom + self.sizer.staff_height(plan)
            self._staff(plan, center, bottom)
            if plan is last and (plan.columns or plan.bottom):
                self._block(plan, self.fitted.x, y, center, bottom)
            above = (plan.node, bottom)
            y += self.sizer.drop(plan) if plan is not last else 0.0
        self._frames()

    def _port(self, above: Node, kind: str, center: float, *, right: bool = False) -> float:
        """Return the x at which lines of a kind leave a box: kinds stand apart, evenly about the box's centre."""
        kinds = above.ports
        if right and f"{kind}>" in kinds:
            kind = f"{kind}>"
        return center + (kinds.index(kind) - (len(kinds) - 1) / 2) * LANE if kind else center

    def _branch(self, plan: Plan, x: float, y: float) -> float:
        """Draw a branch whose left top corner is (x, y); return the x of its box's centre."""
        center = x + self.sizer.size(plan).port
        bottom = self._box(plan, center, y)
        self._staff(plan, center, bottom)
        if plan.columns or plan.bottom:
            block = self.sizer.block(plan)
            self._block(plan, center - block.port, bottom + self.sizer.staff_height(plan), center, bottom)
        return center

    def _box(self, plan: Plan, center: float, y: float) -> float:
        """Draw a node's box and those glued under it; return the bottom."""
        if plan.node.bundle:
            return y + self.sizer.box_height(plan)
        width = self.sizer.outer(plan)
        natural = [self.texts.box_height(node, plan.text_w, self.gaps) for node in plan.node.stack]
        spare = (self.sizer.box_height(plan) - sum(natural)) / len(natural)
        for number, (node, height) in enumerate(zip(plan.node.stack, natural, strict=True)):
            rect = Rect(center - width / 2, y, width, height + spare)
            form = ShapeForm.GLUED if number else ShapeForm.BOX
            lines = self.texts.lines_in(node, plan.text_w, self.gaps)
            text = rect._replace(h=rect.h - self.texts.grid_height(node, self.gaps))
            placed = set_lines(self.texts.wrapper(node), lines, text, self._font(node))
            self._add(node, rect, placed, ShapeForm.GRID if node.grid else form)
            if node.grid:
                self._grid(text)
            if number:
                self._path(node, [])
            y += height + spare
        placement = plan.node.placement
        asked = placement is not None and placement.arrangement is Arrangement.LIST_BOX
        if asked and plan.columns and plan.arrangement is not Arrangement.LIST_BOX:
            self.drawing.notes.append(
                f"Bawahan “{plan.node.name}” tidak dapat berdiri dalam satu kotak daftar: jenis garisnya berlainan, "
                "atau ada yang punya bawahan atau berdiri paling bawah."
            )
        self.drawing.choices.append(
            Choice(
                _id(plan.node),
                plan.arrangement.value if plan.columns else "",
                len(plan.columns),
                plan.text_w,
                tuple(len(column) for column in plan.columns),
            )
        )
        return y

    def _font(self, node: Node) -> float:
        return node.font or self.gaps.font_pt

    def _grid(self, text: Rect) -> None:
        """Rule the last box below its text into rows and columns of empty cells."""
        box = self.drawing.boxes[-1]
        row = (box.rect.bottom - text.bottom) / GRID_ROWS
        rules = tuple(text.bottom + number * row for number in range(GRID_ROWS))
        bars = tuple(box.rect.x + box.rect.w * number / GRID_COLUMNS for number in range(1, GRID_COLUMNS))
        self.drawing.boxes[-1] = box._replace(rules=rules, bars=bars)

    def _add(
        self, node: Node, rect: Rect, lines: tuple[TextLine, ...], form: ShapeForm, width: float = OUTLINE
    ) -> None:
        placement = node.placement
        assert placement is not None
        self.drawing.boxes.append(
            Box(
                placement.id,
                placement.unit,
                placement.parent,
                placement.backbone,
                form,
                rect,
                lines,
                self._font(node),
                width,
                node.dash,
            )
        )

    def _path(self, node: Node, points: Sequence[Point]) -> None:
        if node.bundle:  # the lines to its branches, drawn from it on already, begin where this one does
            routes = {child.route for child in node.below}
            for at, path in enumerate(self.drawing.paths):
                if path.route in routes:
                    way = straightened(simplified([*points, *path.points]))
                    self.drawing.paths[at] = path._replace(points=way)
        if node.route:
            way = straightened(simplified(points))
            self.drawing.paths.append(Path(node.route, node.relation, node.kind, way))

    def _staff(self, plan: Plan, center: float, bottom: float) -> None:
        """Draw staff beside the trunk, each joined to it at the middle of its box."""
        for side, plans in ((-1, plan.left), (1, plan.right)):
            y = bottom + self.gaps.drop
            for item in plans:
                size = self.sizer.size(item)
                x = center + 2 * self.gaps.stub if side > 0 else center - 2 * self.gaps.stub - size.w
                box_center = self._branch(item, x, y)
                half = self.sizer.outer(item) / 2
                middle = y + self._first_height(item) / 2
                edge = box_center - side * half
                port = self._port(plan.node, item.node.kind, center, right=side > 0)
                self._path(item.node, [Point(port, bottom), Point(port, middle), Point(edge, middle)])
                y += size.h + self.gaps.v_gap

    def _block(self, plan: Plan, x: float, top: float, center: float, bottom: float) -> None:
        """Draw what hangs below a node whose box ends at `bottom`; the block's left top corner is (x, top)."""
        pad_top, side = self.sizer.frame_pad(plan)
        if plan.node.frame:
            block = self.sizer.block(plan)
            frame = Rect(x, top + self.gaps.frame, block.w, block.h - self.gaps.frame)
            self.frames.setdefault(plan.node.frame, []).append(frame)
        x, top = x + side, top + pad_top
        if plan.bottom:
            self._bottom(plan, x, top, center, bottom)
            x += self.sizer.inset(plan)
        if plan.arrangement is Arrangement.LIST_BOX and plan.columns:
            self._list_box(plan, x, top + self.sizer.drop(plan), center, bottom)
        elif plan.arrangement is Arrangement.ROW:
            self._row(plan, x, top, center, bottom)
        elif plan.columns:
            self._lists(plan, x, top, center, bottom)

    def _bus(self, plan: Plan, kind: str, top: float) -> float:
        """Return the y at which lines of a kind spread below a box."""
        buses = self.sizer.buses(plan)
        return top + plan.lead + self.gaps.drop + (buses.index(kind) * LANE if kind else 0.0)

    def _row(self, plan: Plan, x: float, top: float, center: float, bottom: float) -> None:
        y = top + (0.0 if plan.node.is_top else self.sizer.drop(plan))
        for item, left in zip(plan.children, self.sizer.row_places(plan), strict=True):
            port = self._port(plan.node, item.node.kind, center)
            bus = self._bus(plan, item.node.kind, top)
            child = self._branch(item, x + left, y)
            self._path(item.node, [Point(port, bottom), Point(port, bus), Point(child, bus), Point(child, y)])

    def _lists(self, plan: Plan, x: float, top: float, center: float, bottom: float) -> None:
        paired = self.sizer.pair_heights(plan) if plan.arrangement is Arrangement.PAIRS else []
        for place, (lane, column) in enumerate(zip(self.sizer.lanes(plan), plan.columns, strict=True)):
            y = top + self.sizer.drop(plan)
            for number, item in enumerate(column):
                kind = item.node.kind
                port = self._port(plan.node, kind, center)
                bus = self._bus(plan, kind, top)
                size = self.sizer.size(item)
                child = self._branch(item, x + lane.center - size.port, y)
                trunk = port
                if plan.arrangement not in CENTRED and not (plan.bottom and place == 0):
                    trunk = x + self.sizer.trunk(plan, lane, kind)
                middle = y + self._first_height(item) / 2
                half = self.sizer.outer(item) / 2
                self._path(
                    item.node,
                    [
                        Point(port, bottom),
                        Point(port, bus),
                        Point(trunk, bus),
                        Point(trunk, middle),
                        Point(child + half if lane.mirrored else child - half, middle),
                    ],
                )
                y += (paired[number] if paired else size.h) + self.gaps.v_gap

    def _bottom(self, plan: Plan, x: float, top: float, center: float, bottom: float) -> None:
        """Draw the boxes below all others, joined by a trunk that goes on from that of the others."""
        top += self.sizer.content_height(plan)
        y = top + self.sizer.bottom_drop(plan)
        x += self.sizer.inset(plan) + self.sizer.content_port(plan) - self.sizer.bottom_width(plan) / 2
        kinds = plan.node.from_the_middle(item.node.kind for item in plan.bottom if item.node.kind)
        for item in plan.bottom:
            kind = item.node.kind
            port = self._port(plan.node, kind, center)
            child = self._branch(item, x, y)
            bus = top + self.gaps.drop + (kinds.index(kind) * LANE if kind else 0.0)
            self._path(item.node, [Point(port, bottom), Point(port, bus), Point(child, bus), Point(child, y)])
            x += self.sizer.size(item).w + self.gaps.branch_gap

    def _first_height(self, plan: Plan) -> float:
        """Return the height of the node's own box, without those glued under it and without an empty grid."""
        if plan.node.bundle:
            return self.sizer.box_height(plan)
        stack = plan.node.stack
        natural = [self.texts.box_height(node, plan.text_w, self.gaps) for node in stack]
        own = natural[0] + (self.sizer.box_height(plan) - sum(natural)) / len(stack)
        return own - self.texts.grid_height(plan.node, self.gaps)

    def _list_box(self, plan: Plan, x: float, y: float, center: float, bottom: float) -> None:
        """Draw a frame with the children's names as rows, and one line down to it."""
        width = self.sizer.outer(plan.columns[0][0])
        frame = Rect(x, y, width, self.sizer.list_box_height(plan))
        owner = plan.node.placement
        assert owner is not None
        self.drawing.boxes.append(
            Box(
                owner.id,
                owner.unit,
                owner.parent,
                None,
                ShapeForm.LIST,
                frame,
                (),
                self._font(plan.columns[0][0].node),
                OUTLINE,
            )
        )
        indent, names = self.sizer.marker_width(plan), self.sizer.item_text_width(plan)
        row = y + self.gaps.pad_y
        for number, item in enumerate(plan.columns[0], plan.node.first):
            height = self.sizer.item_height(item.node, names)
            rect = Rect(x, row, width, height)
            wrapper = self.texts.wrapper(item.node)
            text = Rect(x + self.gaps.pad_x + indent, row, width - 2 * self.gaps.pad_x - indent, height)
            lines = self.texts.lines_in(item.node, names, self.gaps)
            font = self._font(item.node)
            placed = set_lines(wrapper, lines, text, font, align="left")
            if indent and placed:
                sign = marker(owner.numbering, number)
                w = wrapper.width(sign) * em_mm(font)
                first = TextLine(sign, x + self.gaps.pad_x, placed[0].baseline, w, font, wrapper.bold)
                placed = (first, *placed)
            self._add(item.node, rect, placed, ShapeForm.ITEM, 0.0)
            port = self._port(plan.node, item.node.kind, center)
            self._path(item.node, [Point(port, bottom), Point(port, y)])
            row += height

    def _frames(self) -> None:
        """Draw group frames round their members, with the unit's name at the left top."""
        wrapper = Wrapper(self.texts.wrapper(self.fitted.chain[0].node).measure)
        drawn = {box.placement for box in self.drawing.boxes}
        for group in self.draft.groups.values():
            members = {item.id for item in self.draft.placements.values() if item.group == group.id}
            if members.isdisjoint(drawn):
                continue
            name = self.draft.units[group.unit].name
            rect = union(self.frames[group.id]) if group.id in self.frames else None
            if rect is None or not self._holds_just(rect, members):
                self.drawing.notes.append(
                    f"Bingkai “{name}” tidak digambar: anggotanya harus berurutan di bawah satu atasan, dengan satu "
                    "jenis garis, pada bagan satu halaman."
                )
                continue
            caption = self._caption_room(rect, wrapper.width(name) * self.gaps.em)
            lines = set_lines(wrapper, [name], caption, self.gaps.font_pt, align="left")
            self.drawing.boxes.append(
                Box(
                    group.id, group.unit, None, None, ShapeForm.GROUP, rect, lines, self.gaps.font_pt, FRAME_WIDTH,
                    FRAME_DASH if group.dashed else (),
                )
            )  # fmt: skip

    def _holds_just(self, frame: Rect, members: set[str]) -> bool:
        """Say whether a frame goes round the boxes of its members, with what hangs from them, and through no other."""
        inside = {box.placement for box in self.drawing.boxes if frame.contains(box.rect)}
        touched = {box.placement for box in self.drawing.boxes if frame.intersects(box.rect)}
        return members <= inside and touched == inside and all(map(partial(self._is_of, members), inside))

    def _is_of(self, members: set[str], placement: str) -> bool:
        """Say whether a box, or one that it hangs from, is one of these."""
        at: str | None = placement
        while at is not None and at not in members:
            at = self.draft.placements[at].parent if at in self.draft.placements else None
        return at is not None

    def _caption_room(self, frame: Rect, width: float) -> Rect:
        """Return where a frame's caption stands: at its left top, or farther right where no line comes down."""
        y = frame.y + 0.4 * self.gaps.em
        stops = [frame.x]
        for path in self.drawing.paths:
            for a, b in segments(path.points):
                if a.x == b.x and frame.x < a.x < frame.right and min(a.y, b.y) < y + self.gaps.line < max(a.y, b.y):
                    stops.append(a.x)
        stops = [*sorted(set(stops)), frame.right]
        pad = self.gaps.frame
        for left, right in pairwise(stops):
            if right - left >= width + 2 * pad:
                return Rect(left + pad, y, width, self.gaps.line)
        return Rect(frame.x + pad, y, width, self.gaps.line)


def _id(node: Node) -> str:
    return node.placement.id if node.placement else ""


def straightened(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return a way to a superior without a last jog of less than 1.5 mm: rather straight, and as far off the middle."""
    if len(points) > 3:
        a, b, c, d = points[-4:]
        if a.x == b.x and c.x == d.x and 0 < abs(b.x - c.x) < BEND_PAIR:
            return (*points[:-3], Point(b.x, d.y))
    return tuple(points)
