"""Drawing of a fitted plan: each box and each line to a superior, in mm."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from orgeditor.layout.drawing import GRID_COLUMNS, OUTLINE, Drawing
from orgeditor.layout.hierarchy.framed_lists import standing
from orgeditor.layout.hierarchy.group_frames import draw_frames
from orgeditor.layout.hierarchy.placing import Fitted, Room, center_of
from orgeditor.layout.hierarchy.plan import Lane, Plan, Sizer
from orgeditor.layout.hierarchy.ports import buses, trunk_at
from orgeditor.layout.hierarchy.spacing import GRID_ROWS, LANE, Texts, marker
from orgeditor.layout.hierarchy.tree import CENTRED, Node
from orgeditor.layout.measure import em_mm
from orgeditor.layout.text import Wrapper, set_lines
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect, simplified
from orgeditor.model.page import Box, Choice, Path, ShapeForm, TextLine
from orgeditor.model.records import Arrangement

BEND_PAIR = 1.5
"""Two bends nearer to each other than this (mm) look like a slip of the pen."""


class Drawer:
    """Walks a fitted plan and collects boxes, paths and choices."""

    def __init__(self, draft: Draft, texts: Texts, fitted: Fitted) -> None:
        self.draft = draft
        self.texts = texts
        self.fitted = fitted
        self.gaps = fitted.gaps
        self.sizer = Sizer(texts, fitted.gaps)
        self.drawing = Drawing(font_pt=fitted.gaps.font_pt, gaps=fitted.gaps.relaxed)
        self.frames: dict[str, list[tuple[Rect, float]]] = {}

    def draw(self, room: Room) -> None:
        """Draw all of the plan in the room that it was fitted to, but for group frames."""
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

    def draw_branch(self, plan: Plan, center: float, top: float, left: float) -> None:
        """Draw a branch alone: its box centred on `center` with its top at `top`, the block below from `left`."""
        bottom = self._box(plan, center, top)
        self._staff(plan, center, bottom)
        if plan.columns or plan.bottom:
            self._block(plan, left, bottom + self.sizer.staff_height(plan), center, bottom)

    def draw_frames(self) -> None:
        """Draw the group frames once all boxes and lines stand."""
        wrapper = Wrapper(self.texts.wrapper(self.fitted.chain[0].node).measure)
        draw_frames(self.draft, self.drawing, self.frames, self.gaps, wrapper)

    def _port(self, above: Node, kind: str, center: float, *, right: bool = False) -> float:
        """Return the x at which lines of a kind leave a box: kinds stand apart, evenly."""
        return center + above.aside(kind, right=right) * LANE if kind else center

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
                x = center + self.gaps.aside if side > 0 else center - self.gaps.aside - size.w
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
            self.frames.setdefault(plan.node.frame, []).append((frame, inf))
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
        return top + plan.lead + self.gaps.drop + (buses(plan).index(kind) * LANE if kind else 0.0)

    def _row(self, plan: Plan, x: float, top: float, center: float, bottom: float) -> None:
        y = top + (0.0 if plan.node.is_top else self.sizer.drop(plan))
        for item, left in zip(plan.children, self.sizer.row_places(plan), strict=True):
            port = self._port(plan.node, item.node.kind, center)
            bus = self._bus(plan, item.node.kind, top)
            child = self._branch(item, x + left, y)
            self._path(item.node, [Point(port, bottom), Point(port, bus), Point(child, bus), Point(child, y)])

    def _lists(self, plan: Plan, x: float, top: float, center: float, bottom: float) -> None:
        top_of_all = top + self.sizer.drop(plan)
        for place, (lane, column) in enumerate(zip(self.sizer.lanes(plan), plan.columns, strict=True)):
            tops = self.sizer.column_tops(plan, column)
            self._column_frames(plan, column, lane, x, top_of_all)
            for item, below in zip(column, tops, strict=True):
                y = top_of_all + below
                kind = item.node.kind
                port = self._port(plan.node, kind, center)
                bus = self._bus(plan, kind, top)
                size = self.sizer.size(item)
                child = self._branch(item, x + lane.center - size.port, y)
                trunk = port
                if plan.arrangement not in CENTRED and not (plan.bottom and place == 0):
                    trunk = x + trunk_at(plan, lane, kind)
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

    def _column_frames(self, plan: Plan, column: Sequence[Plan], lane: Lane, x: float, y: float) -> None:
        """Keep the room for frames round some boxes of a column, whose list begins at (x, y)."""
        edge = self.sizer.beside(plan.node)
        for framed, top, bottom, width in standing(self.sizer, plan.node, column).frames if plan.node.framed else ():
            rect = Rect(x + lane.x - edge, y + top, lane.w + 2 * edge, bottom - top)
            self.frames.setdefault(framed.frame, []).append((rect, width))

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
            lines = self.texts.lines(item.node, names / self.texts.em(item.node, self.gaps), filled=True)
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


def _id(node: Node) -> str:
    return node.placement.id if node.placement else ""


def straightened(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return a way to a superior without a last jog of less than 1.5 mm: rather straight, and as far off the middle."""
    if len(points) > 3:
        a, b, c, d = points[-4:]
        if a.x == b.x and c.x == d.x and 0 < abs(b.x - c.x) < BEND_PAIR:
            return (*points[:-3], Point(b.x, d.y))
    return tuple(points)
