"""Pinned boxes of a hierarchy chart: they stand where a person put them, and what hangs from them moves along.

The others stand as if nothing were pinned, so that pinning a box disturbs nobody. A line that a pin disturbs leaves the
drawing and is left to the router, which finds a way round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.hierarchy.pinned_text import note_too_small, text_in_pin
from orgeditor.layout.hierarchy.spacing import texts_for
from orgeditor.layout.hierarchy.tree import Node, build_tree
from orgeditor.layout.lines.clashes import HUG, NEAREST, conflicts
from orgeditor.layout.measure import Measure
from orgeditor.layout.text import set_lines
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect, segment_crosses, simplified
from orgeditor.model.page import Box, ShapeForm
from orgeditor.model.records import BoxForm, Chart, Placement

SAME_MM = 0.05
"""A pin whose size differs by less from the box's is of its size: results are rounded."""
LEAST_MM = 2.0
"""Least length of the last piece of a line to a pinned box."""
FIXED = (ShapeForm.ITEM, ShapeForm.GLUED)
"""Rows of a list box and glued boxes stand where their hosts do, pinned or not."""
FRAMES = (ShapeForm.LIST, ShapeForm.GROUP)


def stand_pins(
    draft: Draft, chart: Chart, measure: Measure, drawing: Drawing, area: Rect, blocked: Sequence[Rect]
) -> int:
    """Move the pinned boxes of a drawing to their pins; return how many lines to superiors are left to the router.

    Pins stand where they are, be it outside the area (mm), on what is `blocked` or on other boxes; notes name those.
    """
    mover = _Mover(draft, chart, measure, drawing)
    for item in draft.placements_of_chart(chart.id):  # superiors first
        if item.pin is not None:
            mover.stand(item, item.pin)
    mover.join(area, blocked)
    drawing.notes += mover.misplaced(area, blocked)
    return len(mover.loose)


class _Mover:
    def __init__(self, draft: Draft, chart: Chart, measure: Measure, drawing: Drawing) -> None:
        self.draft, self.chart, self.drawing = draft, chart, drawing
        self.texts = texts_for(measure)
        self.own = {box.placement: at for at, box in enumerate(drawing.boxes) if box.form not in FRAMES}
        self.nodes: dict[str, Node] = {}
        self.pins: dict[str, Rect] = {}
        self.moved: set[str] = set()
        self.loose: list[str] = []
        """Routes that the router is to draw."""

    def stand(self, item: Placement, pin: Rect) -> None:
        """Move one box with its branch; it hangs from the middle of the box's bottom."""
        at = self.own.get(item.id)
        if at is None or self.drawing.boxes[at].form in FIXED or item.form is BoxForm.GLUED:
            return
        box = self.drawing.boxes[at]
        dx, dy = pin.center.x - box.rect.center.x, pin.bottom - box.rect.bottom
        branch = {below.id for below in self.draft.branch(item)}
        inside = branch | {
            group.id
            for group in self.draft.groups_of_chart(self.chart.id)
            if {other.id for other in self.draft.placements.values() if other.group == group.id} <= branch
        }
        boxes, paths = self.drawing.boxes, self.drawing.paths
        boxes[:] = [_moved(other, dx, dy) if other.placement in inside else other for other in boxes]
        boxes[at] = self._pinned(item, box, pin)
        for number, path in enumerate(paths):
            route = self.draft.routes[path.route]
            if route.source in inside and route.target in inside:
                points = tuple(Point(point.x + dx, point.y + dy) for point in path.points)
                paths[number] = path._replace(points=points)
        self.pins[item.id] = pin
        self.moved |= inside

    def _pinned(self, item: Placement, box: Box, pin: Rect) -> Box:
        """Return a box in its pin; where that has another size than layout gave the box its text is set anew."""
        if abs(pin.w - box.rect.w) < SAME_MM and abs(pin.h - box.rect.h) < SAME_MM:
            return _moved(box, pin.x - box.rect.x, pin.y - box.rect.y)._replace(rect=pin)
        node = self._node(item.id)
        gaps, text_w, fits = text_in_pin(self.texts, node, pin, box.font_pt, self.chart.page.font_floor)
        if not fits:
            self.drawing.notes.append(note_too_small(self.draft.units[item.unit].name))
        grid = self.texts.grid_height(node, gaps)
        lines = self.texts.lines(node, text_w / gaps.em)
        placed = set_lines(self.texts.wrapper(node), lines, pin._replace(h=pin.h - grid), gaps.font_pt)
        scale_x, scale_y = pin.w / box.rect.w, pin.h / box.rect.h
        rules = tuple(pin.y + (rule - box.rect.y) * scale_y for rule in box.rules)
        bars = tuple(pin.x + (bar - box.rect.x) * scale_x for bar in box.bars)
        self.drawing.font_pt = min(self.drawing.font_pt, gaps.font_pt)
        return box._replace(rect=pin, lines=placed, font_pt=gaps.font_pt, rules=rules, bars=bars)

    def _node(self, placement: str) -> Node:
        if not self.nodes:
            root = build_tree(self.draft, self.chart)
            row = [root] if root is not None else []
            while row:
                node = row.pop()
                row += [*node.children, *node.glued]
                if node.placement is not None:
                    self.nodes[node.placement.id] = node
        return self.nodes[placement]

    # lines

    def join(self, area: Rect, blocked: Sequence[Rect]) -> None:
        """Draw the lines from superiors to pinned boxes anew, and leave out what now runs through a moved box."""
        paths = self.drawing.paths
        free = area.grown(0.01)
        walls = [box.rect for box in self.drawing.boxes if box.form is not ShapeForm.GROUP]
        walls += blocked
        for number, path in enumerate(paths):
            route = self.draft.routes[path.route]
            pin = self.pins.get(route.target)
            if pin is None or not path.points:
                continue
            others = [
                other.points
                for other in paths
                if other.points and self.draft.routes[other.route].source != route.source
            ]
            for points in ways_to_pin(path.points, pin):
                if all(free.contains_point(point) for point in points) and not (
                    _runs_through(points, walls) or any(conflicts(points, other, NEAREST) for other in others)
                ):
                    paths[number] = path._replace(points=simplified(points))
                    break
            else:
                self.loose.append(path.route)
        hit = [
            box.rect for box in self.drawing.boxes if box.placement in self.moved and box.form is not ShapeForm.GROUP
        ]
        self.loose += [path.route for path in paths if path.route not in self.loose and _runs_through(path.points, hit)]
        gone = set(self.loose)
        paths[:] = [path for path in paths if path.route not in gone]

    def misplaced(self, area: Rect, blocked: Sequence[Rect]) -> list[str]:
        """Return notes on pinned boxes that stand outside the chart's room, or with what hangs from them on others."""
        room = area.grown(SAME_MM)
        solid = [box for box in self.drawing.boxes if box.form not in (ShapeForm.GROUP, ShapeForm.ITEM)]
        notes = []
        for key, pin in self.pins.items():
            name = f"“{self.draft.unit_of(key).name}”"
            if not room.contains(pin) or any(pin.intersects(rect) for rect in blocked):
                notes.append(f"{name} ditempatkan di luar ruang bagan pada halaman.")
            branch = {item.id for item in self.draft.branch(self.draft.placements[key])}
            here = [box.rect.grown(-SAME_MM) for box in solid if box.placement in branch]
            if any(rect.intersects(box.rect) for box in solid if box.placement not in branch for rect in here):
                notes.append(f"{name} ditempatkan di atas kotak lain.")
        return notes


def _moved(box: Box, dx: float, dy: float) -> Box:
    return box._replace(
        rect=box.rect.moved(dx, dy),
        lines=tuple(line._replace(x=line.x + dx, baseline=line.baseline + dy) for line in box.lines),
        rules=tuple(rule + dy for rule in box.rules),
        bars=tuple(bar + dx for bar in box.bars),
    )


def ways_to_pin(was: Sequence[Point], pin: Rect) -> Iterator[list[Point]]:
    """Yield ways to a pinned box: from the trunk of its list, the bus of its sisters or the gap, then from aside."""
    port, x, y = was[0], pin.center.x, pin.center.y
    x = port.x if abs(x - port.x) < SAME_MM else x  # pins are rounded
    if len(was) > 4 and y - was[1].y >= LEAST_MM:
        trunk = was[2].x
        edge = pin.x if x > trunk else pin.right
        if (edge - trunk) * (x - trunk) > 0 and abs(edge - trunk) >= LEAST_MM / 2:
            yield [*was[:3], Point(trunk, y), Point(edge, y)]
    bus = was[1].y if len(was) > 3 else (port.y + pin.y) / 2
    if pin.y - bus >= LEAST_MM and bus > port.y:
        yield [port, Point(port.x, bus), Point(x, bus), Point(x, pin.y)]
    edge = pin.x if x > port.x else pin.right
    if y - port.y >= LEAST_MM and (edge - port.x) * (x - port.x) > 0 and abs(edge - port.x) >= LEAST_MM:
        yield [port, Point(port.x, y), Point(edge, y)]


def _runs_through(points: Sequence[Point], rects: Sequence[Rect]) -> bool:
    """Say whether a line runs through or along one of these, other than where it begins and ends."""
    pieces = list(pairwise(points))
    ends = [points[0], points[-1]] if points else []
    for rect in rects:
        touched = any(rect.grown(SAME_MM).contains_point(end) for end in ends)
        if any(segment_crosses(a, b, rect if touched else rect.grown(HUG)) for a, b in pieces):
            return True
    return False
