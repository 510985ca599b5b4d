"""A free chart before it is drawn: its boxes sorted into branches, their sizes at one font, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf

from orgeditor.layout.bare.tree import bare_tree
from orgeditor.layout.hierarchy.spacing import LANE, Spacing, spacing, texts_for
from orgeditor.layout.hierarchy.tree import Node, build_tree
from orgeditor.layout.lines.heads import HEAD_MM, head_forms, shows_direction
from orgeditor.layout.measure import LINE_HEIGHT, Measure
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect, union
from orgeditor.model.kinds import Arrow
from orgeditor.model.records import Arrangement, Chart

WIDEST = 19.0
"""Widest text of a box in em, unless a person asked for more."""

LISTS = {
    Arrangement.LIST: 1,
    Arrangement.LIST_LEFT: -1,
    Arrangement.LIST_BOTH: 1,
    Arrangement.PAIRS: 1,
    Arrangement.COLUMNS: 1,
    Arrangement.LIST_BOX: 1,
}
"""Arrangements in which boxes with nothing below them make a list, and on which side of its trunk they stand."""
TOUCH = 0.1
"""A pinned box that is off the one that it is glued under by less (mm) stands under it."""
HAIR = 0.01
"""What a box is wider than its text needs, in mm, lest rounding breaks a line."""


@dataclass(slots=True)
class Branch:
    """Boxes that one tidy tree places, parents first; `parents` are indices among them, -1 for a root.

    The chart's roots make the first branch, each pinned box and each box of staff one of its own: `side` is where
    staff stands (-1 left, 1 right), 0 for the others. The boxes of a list make one too; `listed` is on which side of
    the trunk they stand, 0 for no list.
    """

    nodes: list[int] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    side: int = 0
    listed: int = 0


@dataclass(slots=True)
class Cell:
    """The room in mm that a node takes in its branch.

    Its box (`box_w` wide, text `text_w`) stands in the middle, `top` below the cell's edge, glued boxes and staff
    below it. `heights` are those of the box and the glued ones, `staff` that of the staff with the gap above it; a list
    has its left top corner at `list_x`, `list_y` in the cell.
    """

    text_w: float
    box_w: float
    heights: list[float]
    w: float
    h: float
    top: float = 0.0
    staff: float = 0.0
    list_x: float = 0.0
    list_y: float = 0.0


class Canvas:
    """What stays the same for a chart whatever the font: its boxes, branches, pins, and how their texts break."""

    def __init__(self, draft: Draft, chart: Chart, measure: Measure) -> None:
        self.draft, self.chart, self.measure = draft, chart, measure
        self.texts = texts_for(measure)
        root = build_tree(draft, chart)
        roots = [] if root is None else [root] if root.placement is not None else root.below
        self.nodes: list[Node] = []
        self.over: list[int] = []
        self.branches = [Branch()]
        self._collect(roots)
        self.pins: dict[int, Rect] = {}
        self.glued_pins: list[Rect] = []
        for number, node in enumerate(self.nodes):
            for item in node.stack:
                pin = item.placement.pin if item.placement else None
                if pin is not None and item is node:
                    self.pins[number] = pin
                elif pin is not None:
                    self.glued_pins.append(pin)
        routes = draft.routes_of_chart(chart.id)
        self.anchored = bool(self.pins or self.glued_pins or any(route.waypoints for route in routes))
        directed = shows_direction(draft, chart)
        relations = (draft.relations[route.relation] for route in routes)
        heads = {head_forms(draft.kind(relation.kind), relation, directed) for relation in relations}
        self.headed = any(form is not Arrow.NONE for pair in heads for form in pair)
        self._shaped: dict[tuple[str, bool, float], float] = {}

    def _collect(self, roots: Sequence[Node]) -> None:
        """Number all nodes, parents first, and sort them into branches, outer ones first."""
        queue: list[tuple[Node, int, Branch | None, int, int]] = [
            (root, -1, self.branches[0], -1, 0) for root in reversed(roots)
        ]
        while queue:
            node, over, branch, parent, side = queue.pop()
            pinned = node.placement is not None and node.placement.pin is not None
            if branch is None or pinned:
                branch, parent = Branch(side=0 if pinned else side), -1
                self.branches.append(branch)
            number, here = len(self.nodes), len(branch.nodes)
            self.nodes.append(node)
            self.over.append(over)
            branch.nodes.append(number)
            branch.parents.append(parent)
            for way, staff in ((1, node.right), (-1, node.left)):
                queue.extend((item, number, None, -1, way) for item in reversed(staff))
            row = [*node.below, *node.bottom]
            if row and node.arrangement in LISTS and all(_is_plain_leaf(item) for item in row):
                branch, here = Branch(listed=LISTS[node.arrangement]), -1
                self.branches.append(branch)
            queue.extend((item, number, branch, here, 0) for item in reversed(row))

    def name(self, number: int) -> str:
        """Return the name of a box's unit, as it is stored."""
        placement = self.nodes[number].placement
        return self.draft.units[placement.unit].name if placement is not None else ""

    def shaped(self, node: Node, text: str, shape: float) -> float:
        """Return the text width in em at which a text makes a handsome box, at least `shape` times as wide as high."""
        key = (text, node.bold, shape)
        found = self._shaped.get(key)
        if found is None:
            options = self.texts.wrapper(node).widths(text)
            fitting = [(width, lines) for width, lines in options if width <= WIDEST] or [options[-1]]
            found = fitting[0][0]
            for width, lines in fitting[1:]:
                if width >= shape * LINE_HEIGHT * len(lines):
                    found = width
            self._shaped[key] = found
        return found


def _is_plain_leaf(node: Node) -> bool:
    placement = node.placement
    return node.is_leaf and placement is not None and placement.pin is None and placement.group is None


class Sheet:
    """One try: the cells of all nodes at one font, and once it stands the corner of each (`xs`, `ys`) in mm.

    `width` and `height` are those of the branch of the chart's roots; `disturbed` are the nodes that stand elsewhere
    than the tidy tree had them: pins and what stepped aside for them. Frames are at least so wide (`frame_widths`) and
    keep so much room for their captions (`captions`), both in mm. `joined` are new boxes that stand by a pinned sister.
    """

    def __init__(self, canvas: Canvas, gaps: Spacing, shape: float) -> None:
        """Lay out every branch by itself; `shape` is that of `Canvas.shaped`."""
        self.canvas, self.gaps = canvas, gaps
        self.drop = max(gaps.drop, HEAD_MM + 1.0) if canvas.headed else gaps.drop
        # So that buses lie below every box beside their superior's: see `free_drawing`.
        lanes = LANE * (max([1, *(len(node.kinds) for node in canvas.nodes)]) - 1)
        self.between = 2 * self.drop + lanes
        count = len(canvas.nodes)
        self.xs, self.ys = [0.0] * count, [0.0] * count
        self.cells: list[Cell] = [self._cell(number, shape) for number in range(count)]
        self.captions: dict[str, float] = {}
        self.frame_widths: dict[str, float] = {}
        self.disturbed: set[int] = set()
        self.joined: dict[int, int] = {}
        self._staff: dict[int, list[int]] = {}
        self._lists: dict[int, int] = {}
        for at, branch in enumerate(canvas.branches):
            over = canvas.over[branch.nodes[0]] if branch.nodes else -1
            if branch.side:
                self._staff.setdefault(over, []).append(at)
            elif branch.listed:
                self._lists[over] = at
                self._even_out(branch.nodes, shape)
        for staff in self._staff.values():
            for side in (-1, 1):
                stack = [canvas.branches[at].nodes[0] for at in staff if canvas.branches[at].side == side]
                self._even_out(stack, shape)
        self._places: list[tuple[list[float], list[float]]] = [([], []) for _ in canvas.branches]
        self._sizes = [(0.0, 0.0)] * len(canvas.branches)
        for at in range(len(canvas.branches) - 1, -1, -1):
            self._lay(at)
        self.width, self.height = self._sizes[0]

    # sizes

    def _cell(self, number: int, shape: float, least: float = 0.0) -> Cell:
        """Return the room that a node's boxes take, their text at least so wide (mm) unless a person set a width."""
        canvas, gaps = self.canvas, self.gaps
        texts, node = canvas.texts, canvas.nodes[number]
        pin = canvas.pins.get(number)
        if pin is not None:
            text_w = max(pin.w - 2 * gaps.pad_x, 0.5 * gaps.em)
            heights = [pin.h]
        else:
            text_w = texts.fixed_width([node], gaps)
            if not text_w:
                text_w = max(least, texts.port_width(node))
                for item in node.stack:
                    width = canvas.shaped(item, item.text, shape)
                    if item.note:
                        width = max(width, canvas.shaped(item, item.note, shape))
                    text_w = max(text_w, width * texts.em(item, gaps))
                text_w += HAIR
            heights = [texts.box_height(node, text_w, gaps)]
        for item in node.glued:
            own = item.placement.pin if item.placement is not None else None
            if own is None:
                heights.append(texts.box_height(item, text_w, gaps))
            else:  # one that stands elsewhere is no part of the stack
                bottom = pin.y + sum(heights) if pin is not None else inf
                heights.append(own.bottom - bottom if abs(bottom - own.y) < TOUCH else 0.0)
        box_w = pin.w if pin is not None else text_w + 2 * gaps.pad_x
        return Cell(text_w, box_w, heights, box_w, sum(heights))

    def _even_out(self, stack: Sequence[int], shape: float) -> None:
        """Make boxes that stand one over the other equally wide."""
        widest = max((self.cells[number].text_w for number in stack), default=0.0) - HAIR
        for number in stack if len(stack) > 1 else ():
            self.cells[number] = self._cell(number, shape, widest)

    def _lay(self, at: int) -> None:
        """Place the cells of a branch, whose staff and lists are laid out already."""
        canvas, gaps = self.canvas, self.gaps
        branch = canvas.branches[at]
        if branch.listed:
            self._lay_list(at)
            return
        cells = [self.cells[number] for number in branch.nodes]
        rows: dict[tuple[str, int], list[Cell]] = {}
        for number, parent, cell in zip(branch.nodes, branch.parents, cells, strict=True):
            node = canvas.nodes[number]
            if number in self._staff:
                self._make_room_for_staff(number, cell)
            if number in self._lists:
                self._make_room_for_list(number, cell)
            group = node.placement.group if node.placement is not None else None
            if group is not None and number not in canvas.pins:
                cell.w += 2 * gaps.frame
                rows.setdefault((group, parent), []).append(cell)
        for (group, _), row in rows.items():
            self._make_room_for_frame(group, row)
        xs, ys = bare_tree(
            branch.parents, [cell.w for cell in cells], [cell.h for cell in cells],
            gaps.column_gap, self.between, gaps.branch_gap, [self.port(number) for number in branch.nodes],
        )  # fmt: skip
        self._places[at] = xs, ys
        right = max((x + cell.w for x, cell in zip(xs, cells, strict=True)), default=0.0)
        bottom = max((y + cell.h for y, cell in zip(ys, cells, strict=True)), default=0.0)
        self._sizes[at] = right, bottom

    def listed(self, number: int) -> int:
        """Return on which side of a list's trunk a box stands, 0 where it stands in none."""
        at = self._lists.get(self.canvas.over[number])
        node = self.canvas.nodes[number]
        above = self.canvas.nodes[self.canvas.over[number]]
        return 0 if at is None or node in above.left or node in above.right else self.canvas.branches[at].listed

    def stub(self, over: int) -> float:
        """Return the width in mm from a list's first trunk to its boxes: a trunk for each kind of line."""
        return self.gaps.stub + LANE * max(0, len(self.canvas.nodes[over].kinds) - 1)

    def _lay_list(self, at: int) -> None:
        """Stand boxes one below the other beside a trunk."""
        branch = self.canvas.branches[at]
        cells = [self.cells[number] for number in branch.nodes]
        stub = self.stub(self.canvas.over[branch.nodes[0]])
        y = 0.0
        ys = []
        for cell in cells:
            ys.append(y)
            y += cell.h + self.gaps.v_gap
        self._places[at] = [stub if branch.listed > 0 else 0.0] * len(cells), ys
        self._sizes[at] = stub + max(cell.w for cell in cells), y - self.gaps.v_gap

    def _make_room_for_list(self, number: int, cell: Cell) -> None:
        width, height = self._sizes[self._lists[number]]
        cell.w = max(cell.w, width)
        cell.list_x = (cell.w - width) / 2
        cell.list_y = cell.h + self.between
        cell.h += self.between + height

    def port(self, number: int) -> float:
        """Return how far from its superior's middle (mm) the line to a box leaves: kinds stand apart, evenly."""
        node, over = self.canvas.nodes[number], self.canvas.over[number]
        if over < 0 or not node.kind:
            return 0.0
        above = self.canvas.nodes[over]
        return above.aside(node.kind, right=node in above.right) * LANE

    def _make_room_for_frame(self, group: str, row: Sequence[Cell]) -> None:
        """Make sisters in a frame equally high, with room for its edge and for its name between the lines to them."""
        gaps, wrapper = self.gaps, self.canvas.texts.plain
        name = self.canvas.draft.unit_of(group).name
        least = wrapper.widths(name)[-1][0] * gaps.em + 2 * gaps.frame + 0.1
        if len(row) == 1:
            least *= 2
            self.frame_widths[group] = max(least, self.frame_widths.get(group, 0.0))
        for cell in row:
            cell.w = max(cell.w, least)
        rooms = [(a.w + b.w) / 2 + gaps.column_gap for a, b in pairwise(row)]
        room = max(rooms, default=max(row[0].box_w / 2 + gaps.frame, least / 2)) - 2 * gaps.frame
        height = (len(wrapper.lines_at(name, room / gaps.em)) + 0.3) * gaps.line
        self.captions[group] = height = max(self.captions.get(group, 0.0), height)
        tallest = max(cell.h for cell in row)
        for cell in row:
            cell.top = gaps.frame + height
            cell.h = tallest + cell.top + gaps.frame

    def _make_room_for_staff(self, number: int, cell: Cell) -> None:
        gaps = self.gaps
        for side in (-1, 1):
            sizes = [self._sizes[at] for at in self._staff[number] if self.canvas.branches[at].side == side]
            if sizes:
                cell.w = max(cell.w, 2 * (gaps.aside + max(w for w, _ in sizes)))
                cell.staff = max(cell.staff, self.drop + sum(h for _, h in sizes) + gaps.v_gap * (len(sizes) - 1))
        cell.h += cell.staff

    # places

    def size_at(self, number: int, width: float) -> tuple[float, float]:
        """Return the least size of a box without others below it at a width (mm); its own where that is too small."""
        node, texts, gaps = self.canvas.nodes[number], self.canvas.texts, spacing(self.gaps.font_pt)
        text_w = width - 2 * gaps.pad_x
        if texts.narrowest(node) * texts.em(node, gaps) > text_w:
            return self.cells[number].box_w, sum(self.cells[number].heights)
        return width, texts.box_height(node, text_w, gaps)

    def put(self, number: int, rect: Rect) -> None:
        """Stand a box without others below it in a rectangle whose size `size_at` gave."""
        text_w = rect.w - 2 * spacing(self.gaps.font_pt).pad_x
        self.cells[number] = Cell(text_w, rect.w, [rect.h], rect.w, rect.h)
        self.xs[number], self.ys[number] = rect.x, rect.y

    def stand(self, left: float, top: float) -> None:
        """Stand the branch of the chart's roots at a left top corner (mm), and pinned boxes with theirs at their pins.

        Staff and lists stand nowhere yet: their superiors may still step aside for a pin.
        """
        canvas = self.canvas
        self.disturbed = set()
        for at, branch in enumerate(canvas.branches):
            if branch.side or branch.listed:
                continue
            x, y = left, top
            if branch.nodes and (pin := canvas.pins.get(branch.nodes[0])) is not None:
                cell = self.cells[branch.nodes[0]]
                x = pin.x - (cell.w - cell.box_w) / 2 - self._places[at][0][0]
                y = pin.y - cell.top
            self._set(at, x, y)

    def stand_rest(self) -> None:
        """Stand staff left and right of the line that leads down from its superior, and lists below theirs."""
        next_y: dict[tuple[int, int], float] = {}
        for at, branch in enumerate(self.canvas.branches):
            over = self.canvas.over[branch.nodes[0]] if branch.nodes else -1
            if branch.listed:
                cell = self.cells[over]
                self._set(at, self.xs[over] + cell.list_x, self.ys[over] + cell.top + cell.list_y)
            elif branch.side:
                key = over, branch.side
                width, height = self._sizes[at]
                y = next_y.get(key, self.bottom(over) + self.drop)
                x = self.center(over) + (self.gaps.aside if branch.side > 0 else -self.gaps.aside - width)
                self._set(at, x, y)
                next_y[key] = y + height + self.gaps.v_gap

    def _set(self, at: int, left: float, top: float) -> None:
        for number, x, y in zip(self.canvas.branches[at].nodes, *self._places[at], strict=True):
            self.xs[number] = left + x
            self.ys[number] = top + y

    def center(self, number: int) -> float:
        return self.xs[number] + self.cells[number].w / 2

    def box(self, number: int) -> Rect:
        """Return the rectangle of a node's box with those glued under it."""
        cell = self.cells[number]
        return Rect(self.center(number) - cell.box_w / 2, self.ys[number] + cell.top, cell.box_w, sum(cell.heights))

    def bottom(self, number: int) -> float:
        """Return the y at which lines leave a node's lowest glued box."""
        cell = self.cells[number]
        return self.ys[number] + cell.top + sum(cell.heights)

    def room(self, number: int) -> Rect:
        cell = self.cells[number]
        return Rect(self.xs[number], self.ys[number], cell.w, cell.h)

    def bounds(self) -> Rect:
        rects = [self.room(number) for number in range(len(self.cells))]
        return union(rects) if rects else Rect(0.0, 0.0, 0.0, 0.0)
