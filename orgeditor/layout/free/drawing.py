"""Drawing a free chart that stands: boxes, the lines to their superiors, and group frames."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from orgeditor.layout.bare.tree import SNAP
from orgeditor.layout.drawing import FRAME_DASH, FRAME_WIDTH, GRID_COLUMNS, OUTLINE, Drawing
from orgeditor.layout.free.sheet import Sheet
from orgeditor.layout.hierarchy.pinned_text import note_too_small, text_in_pin
from orgeditor.layout.hierarchy.spacing import GRID_ROWS, LANE
from orgeditor.layout.hierarchy.tree import Node
from orgeditor.layout.lines.by_hand import way_through
from orgeditor.layout.lines.clashes import HUG
from orgeditor.layout.lines.heads import HEAD_MM
from orgeditor.layout.text import set_lines
from orgeditor.model.geometry import Point, Rect, segment_crosses, simplified, union
from orgeditor.model.page import Box, Path, ShapeForm


def draw_sheet(sheet: Sheet) -> Drawing:
    """Return boxes, frames and the lines that come to boxes from above; other lines are left to the router."""
    return _Drawer(sheet).draw()


class _Drawer:
    def __init__(self, sheet: Sheet) -> None:
        self.canvas, self.sheet = sheet.canvas, sheet
        self.gaps = sheet.gaps
        self.drawing = Drawing(font_pt=sheet.gaps.font_pt)
        self.frames: dict[str, list[Rect]] = {}

    def draw(self) -> Drawing:
        for number in range(len(self.canvas.nodes)):
            self._stack(number)
        rects = [box.rect for box in self.drawing.boxes]
        odd = self.sheet.disturbed
        suspects = [self.sheet.box(number) for number in odd] + self.canvas.glued_pins
        for number, over in enumerate(self.canvas.over):
            node = self.canvas.nodes[number]
            if over < 0 or not node.route:
                continue
            among = rects if number in odd or over in odd else suspects
            for points in self._ways(number, over):
                if points and not self._runs_through(points, among, (number, over)):
                    self.drawing.paths.append(Path(node.route, node.relation, node.kind, simplified(points)))
                    break
        self._draw_frames()
        return self.drawing

    # boxes

    def _stack(self, number: int) -> None:
        node, cell = self.canvas.nodes[number], self.sheet.cells[number]
        rect = self.sheet.box(number)
        y = rect.y
        for place, (item, height) in enumerate(zip(node.stack, cell.heights, strict=True)):
            assert item.placement is not None
            here = item.placement.pin or Rect(rect.x, y, rect.w, height)
            self._box(item, here, cell.text_w, ShapeForm.GLUED if place else ShapeForm.BOX)
            if place and item.route:
                self.drawing.paths.append(Path(item.route, item.relation, item.kind, ()))
            y += height

    def _box(self, node: Node, rect: Rect, text_w: float, form: ShapeForm) -> None:
        placement, texts = node.placement, self.canvas.texts
        assert placement is not None
        gaps = self.gaps
        font = node.font or gaps.font_pt
        if placement.pin is not None:
            floor = self.canvas.chart.page.font_floor
            gaps, text_w, fits = text_in_pin(texts, node, rect, font, floor)
            font = gaps.font_pt
            if not fits:
                self.drawing.notes.append(note_too_small(self.canvas.draft.units[placement.unit].name))
        grid = texts.grid_height(node, gaps)
        text = rect._replace(h=rect.h - grid)
        lines = set_lines(texts.wrapper(node), texts.lines(node, text_w / (gaps.em * font / gaps.font_pt)), text, font)
        rules: tuple[float, ...] = ()
        bars: tuple[float, ...] = ()
        if node.grid:
            form = ShapeForm.GRID
            rules = tuple(text.bottom + number * grid / GRID_ROWS for number in range(GRID_ROWS))
            bars = tuple(rect.x + rect.w * number / GRID_COLUMNS for number in range(1, GRID_COLUMNS))
        self.drawing.boxes.append(
            Box(
                placement.id, placement.unit, placement.parent, placement.backbone, form, rect, lines, font, OUTLINE,
                node.dash, rules, bars,
            )
        )  # fmt: skip
        if placement.group is not None:
            self.frames.setdefault(placement.group, []).append(rect)

    # lines

    def _ways(self, number: int, over: int) -> Iterator[Sequence[Point]]:
        """Yield lines from a superior to a box, the best first.

        A pinned box keeps the line that it had before the chart got free; where one of the two has been moved since,
        that still leaves and meets them at their middles. A new box that joined its sisters gets one like theirs.
        """
        sister = self.sheet.joined.get(number, number)
        route = self.canvas.draft.routes[self.canvas.nodes[sister].route]
        if sister in self.canvas.pins and route.waypoints:
            rect = self.sheet.box(number) if sister != number else self.canvas.pins[number]
            kept = way_through(route, self.sheet.box(over), rect)
            centred = _led_to(kept[::-1], rect.center.x)[::-1]
            yield _led_to(centred, self.sheet.center(over) + self.sheet.port(number))
            yield centred
        yield self._line(number, over)

    def _line(self, number: int, over: int) -> list[Point]:
        """Return the line from a superior to a box, [] where it cannot come from above."""
        sheet, canvas = self.sheet, self.canvas
        node, above = canvas.nodes[number], canvas.nodes[over]
        rect = sheet.box(number)
        center = rect.center.x
        bottom = sheet.bottom(over)
        port = sheet.center(over) + sheet.port(number)
        grid = canvas.texts.grid_height(node, self.gaps)
        middle = rect.y + (sheet.cells[number].heights[0] - grid) / 2  # of its text, for lines from the side
        if node in above.left or node in above.right:
            side, edge = (1, rect.x) if node in above.right else (-1, rect.right)
            if number in canvas.pins and ((edge - port) * side < HEAD_MM or middle < bottom + sheet.drop):
                return []
            return [Point(port, bottom), Point(port, middle), Point(edge, middle)]
        kinds = above.kinds
        buses = above.from_the_middle(kinds)
        lane = (sheet.between - LANE * (len(buses) - 1)) / 2 + buses.index(node.kind) * LANE
        if listed := sheet.listed(number):
            bus = bottom + sheet.cells[over].staff + lane
            kept = LANE * kinds.index(node.kind) - sheet.stub(over)
            trunk, edge = (rect.x + kept, rect.x) if listed > 0 else (rect.right - kept, rect.right)
            return [Point(port, bottom), Point(port, bus), Point(trunk, bus), Point(trunk, middle), Point(edge, middle)]
        bus = sheet.room(over).bottom + lane
        if abs(port - center) < SNAP and rect.y - bottom >= HEAD_MM:  # the tidy tree leaves none, a pinned box may
            return [Point(port, bottom), Point(port, rect.y)]
        if rect.y < bus + min(sheet.drop, HEAD_MM + 1.0) - 1e-6:
            return []
        return [Point(port, bottom), Point(port, bus), Point(center, bus), Point(center, rect.y)]

    def _runs_through(self, points: Sequence[Point], rects: Sequence[Rect], ends: tuple[int, int]) -> bool:
        own = [self.sheet.box(number).grown(0.01) for number in ends]  # results are rounded
        pieces = list(pairwise(points))
        xs, ys = zip(*points, strict=True)
        left, right, top, bottom = min(xs) - HUG, max(xs) + HUG, min(ys) - HUG, max(ys) + HUG
        near = [
            rect for rect in rects if rect.x < right and rect.y < bottom and rect.right > left and rect.bottom > top
        ]
        for rect in near:
            hug = 0.0 if any(end.contains(rect) for end in own) else HUG
            if any(segment_crosses(a, b, rect.grown(hug)) for a, b in pieces):
                return True
        return False

    # frames

    def _draw_frames(self) -> None:
        """Draw group frames round their members, with the unit's name at the left top."""
        draft, gaps = self.canvas.draft, self.gaps
        for group in draft.groups_of_chart(self.canvas.chart.id):
            if group.id not in self.frames:
                continue
            inner = union(self.frames[group.id]).grown(gaps.frame)
            name = draft.units[group.unit].name
            height = self.sheet.captions.get(group.id, 1.3 * gaps.line)
            wider = max(0.0, self.sheet.frame_widths.get(group.id, 0.0) - inner.w)
            rect = Rect(inner.x - wider / 2, inner.y - height, inner.w + wider, inner.h + height)
            members = {item.id for item in draft.placements.values() if item.group == group.id}
            if any(rect.intersects(box.rect) and box.placement not in members for box in self.drawing.boxes):
                self.drawing.notes.append(f"Bingkai “{name}” tidak digambar: kotak lain berdiri di antara anggotanya.")
                continue
            caption = self._caption_room(rect, height)
            lines = self.canvas.texts.plain.lines_at(name, caption.w / gaps.em)
            placed = set_lines(self.canvas.texts.plain, lines, caption, gaps.font_pt, align="left")
            self.drawing.boxes.append(
                Box(
                    group.id, group.unit, None, None, ShapeForm.GROUP, rect, placed, gaps.font_pt, FRAME_WIDTH,
                    FRAME_DASH if group.dashed else (),
                )
            )  # fmt: skip

    def _caption_room(self, frame: Rect, height: float) -> Rect:
        """Return where a frame's caption stands: between lines that come down, as far left as it is wide enough."""
        stops = {frame.x, frame.right}
        for path in self.drawing.paths:
            for a, b in pairwise(path.points):
                if a.x == b.x and frame.x < a.x < frame.right and min(a.y, b.y) < frame.y + height < max(a.y, b.y):
                    stops.add(a.x)
        left, right = max(pairwise(sorted(stops)), key=lambda stop: (round(stop[1] - stop[0], 3), -stop[0]))
        return Rect(left + self.gaps.frame, frame.y, right - left - 2 * self.gaps.frame, height)


def _led_to(points: tuple[Point, ...], x: float) -> tuple[Point, ...]:
    """Return a line whose first piece, where that is upright and the line turns aside after it, stands at x (mm)."""
    if len(points) < 3 or points[0].x != points[1].x or points[1].y != points[2].y or abs(points[0].x - x) < SNAP:
        return points
    return (Point(x, points[0].y), Point(x, points[1].y), *points[2:])
