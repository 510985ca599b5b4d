"""Desk: the sheets of a chart one under the other, in mm from the first sheet's corner, and what lies where on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise
from typing import NamedTuple, Protocol

from orgeditor.canvas.grid_index import GridIndex
from orgeditor.model.geometry import POINT_MM, Point, Rect, union
from orgeditor.model.page import Arranged, Box, Page, ShapeForm

GAP_MM = 10.0
"""Desk between two sheets."""

SMALL = 200
"""Boxes that are painted within a frame or two even when their text has to be shaped first."""

PIECE = 200
"""So many boxes or lines are put in their places at a stretch, where there is time."""

LINE_REACH_MM = 1.2
"""How near to a line a click still means it, where zoom does not ask for more."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page, its number from 0, and where it lies on the desk."""

    page: Page
    rect: Rect
    number: int = 0


@dataclass(frozen=True, slots=True, eq=False)  # told apart by identity: the index hashes them
class Shape:
    """A box on the desk. `key` is the placement or group that a click on it means, `sheet` the number of its page.

    A superior that is repeated on the pages of a split chart has a shape on each of them.
    """

    key: str
    box: Box
    rect: Rect
    sheet: int = 0

    def caption(self) -> list[Rect]:
        """Return where its lines of text stand on the desk."""
        dx, dy = self.rect.x - self.box.rect.x, self.rect.y - self.box.rect.y
        return [
            Rect(line.x + dx, line.baseline + dy - line.font_pt * POINT_MM, line.width, line.font_pt * POINT_MM)
            for line in self.box.lines
        ]


class Line(NamedTuple):
    """One straight piece of a drawn relation on the desk."""

    route: str
    start: Point
    end: Point


class Shown(Protocol):
    """What painting asks of a desk, or of one on its way to the next (motion.py)."""

    @property
    def sheets(self) -> tuple[Sheet, ...]: ...

    def shapes_of(self, key: str | None) -> list[Shape]: ...

    def shapes_on(self, sheet: int) -> Iterable[Shape]: ...

    def paths(self, route: str) -> list[tuple[Point, ...]]: ...

    def __hash__(self) -> int: ...


class Content:
    """What lies on one sheet, on the desk: made once, however often the desk around it is made anew, and only when it
    is asked about. A picture needs none of it, and most sheets of a large chart are out of sight."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    @cached_property
    def keys(self) -> frozenset[str]:
        """The placements, groups and routes that it shows."""
        page = self.sheet.page
        boxes = {box.placement for box in page.boxes if box.form is not ShapeForm.LIST}
        return frozenset(boxes.union([path.route for path in page.paths]))

    @cached_property
    def boxes(self) -> GridIndex[Shape]:
        """Its boxes by place, those of frames and lists too."""
        index: GridIndex[Shape] = GridIndex()
        for _ in self._add_boxes(index):
            pass
        return index

    @cached_property
    def shapes(self) -> dict[str, Shape]:
        """Its boxes by placement or group, in their order.

        The frame of a list box carries its parent's id: the parent's own box is where that one is.
        """
        found: dict[str, Shape] = {}
        for shape in self.boxes.items:
            if shape.box.form is not ShapeForm.LIST:
                found.setdefault(shape.key, shape)
        return found

    @cached_property
    def paths(self) -> dict[str, list[tuple[Point, ...]]]:
        """The polylines of its lines by route."""
        dy, found = self.sheet.rect.y, dict[str, list[tuple[Point, ...]]]()
        for path in self.sheet.page.paths:
            points = tuple([Point(x, y + dy) for x, y in path.points]) if dy else path.points
            found.setdefault(path.route, []).append(points)
        return found

    @cached_property
    def lines(self) -> GridIndex[Line]:
        """The pieces of its lines by place."""
        index: GridIndex[Line] = GridIndex()
        for _ in self._add_lines(index):
            pass
        return index

    def make_ready(self) -> Iterator[object]:
        """Do what the first questions would do, piece by piece: a sheet may hold thousands of boxes."""
        yield self.keys
        if "boxes" not in self.__dict__:
            boxes: GridIndex[Shape] = GridIndex()
            yield from self._add_boxes(boxes)
            self.__dict__.setdefault("boxes", boxes)  # unless a question came meanwhile
        yield self.shapes
        yield self.paths
        if "lines" not in self.__dict__:
            lines: GridIndex[Line] = GridIndex()
            yield from self._add_lines(lines)
            self.__dict__.setdefault("lines", lines)

    def _add_boxes(self, index: GridIndex[Shape]) -> Iterator[object]:
        dy, number = self.sheet.rect.y, self.sheet.number
        for count, box in enumerate(self.sheet.page.boxes):
            rect = box.rect.moved(0.0, dy) if dy else box.rect
            index.add(Shape(box.placement, box, rect, number), rect.x, rect.y, rect.right, rect.bottom)
            if count % PIECE == 0:
                yield index

    def _add_lines(self, index: GridIndex[Line]) -> Iterator[object]:
        for count, (route, paths) in enumerate(self.paths.items()):
            for points in paths:
                for start, end in pairwise(points):
                    (x, y), (to_x, to_y) = start, end
                    left, right = (x, to_x) if x < to_x else (to_x, x)
                    top, bottom = (y, to_y) if y < to_y else (to_y, y)
                    index.add(Line(route, start, end), left, top, right, bottom)
            if count % PIECE == 0:
                yield index


class Desk:
    """Sheets, shapes and lines of one arranged chart. It is made anew for each arrangement and never changes."""

    def __init__(
        self, arranged: Arranged | None, blank: tuple[float, float] = (330.0, 215.0), before: Desk | None = None
    ) -> None:
        """`blank` is the size in mm of the empty sheet shown for a chart that has no page yet.

        What lies on a page that stood on the desk `before` just there is taken over: an edit changes few of them.
        """
        pages = arranged.pages if arranged and arranged.pages else (Page(*blank, font=""),)
        self.arranged = arranged
        old = before.contents if before is not None else ()
        self.contents: tuple[Content, ...] = tuple(
            old[sheet.number]
            if sheet.number < len(old)
            and old[sheet.number].sheet.page is sheet.page
            and old[sheet.number].sheet.rect == sheet.rect
            else Content(sheet)
            for sheet in _stacked(pages)
        )
        self.sheets = tuple(content.sheet for content in self.contents)
        self.rect = union(sheet.rect for sheet in self.sheets)

    @property
    def is_empty(self) -> bool:
        return not any(sheet.page.boxes for sheet in self.sheets)

    @property
    def is_small(self) -> bool:
        """Whether it is painted at once, in any case: such are nearly all charts of real regulations."""
        return sum(len(sheet.page.boxes) for sheet in self.sheets) <= SMALL

    @property
    def shapes(self) -> list[Shape]:
        """All boxes, those that are repeated once a page."""
        return [shape for content in self.contents for shape in content.shapes.values()]

    def shapes_of(self, key: str | None) -> list[Shape]:
        """Return every place where a placement or group is drawn, page by page."""
        found = [content.shapes.get(key) for content in self._by_key.get(key, ())] if key else []
        return [shape for shape in found if shape is not None]

    def shapes_on(self, sheet: int) -> Iterable[Shape]:
        """Return the boxes on a page (from 0)."""
        return self.contents[sheet].shapes.values()

    def shape(self, key: str | None, sheet: int | None = None) -> Shape | None:
        """Return where a placement or group is drawn: on page `sheet` if it is there, else on its first; or None."""
        if key is None:  # the keys of a large chart are found only when one is asked about
            return None
        contents = self._by_key.get(key, ())
        content = next((item for item in contents if item.sheet.number == sheet), contents[0] if contents else None)
        return content.shapes.get(key) if content is not None else None

    def first_sheet(self, key: str) -> int | None:
        """Return the number of the first page that has a placement, group or route; None when none has."""
        found = self._by_key.get(key)
        return found[0].sheet.number if found else None

    def place_of(self, key: str) -> Rect | None:
        """Return the rectangle of a placement, group or route on the first page that has it."""
        shape = self.shape(key)
        if shape is not None:
            return shape.rect
        points = next((path for path in self.paths(key) if path), ())
        return union(Rect(*point, 0.0, 0.0) for point in points) if points else None

    def paths(self, route: str) -> list[tuple[Point, ...]]:
        """Return the polylines of a route on the desk."""
        return [points for content in self._by_key.get(route, ()) for points in content.paths.get(route, ())]

    def sheet_at(self, point: Point) -> Sheet:
        """Return the sheet under a point, or the nearest one."""
        return min(self.sheets, key=lambda sheet: _distance(sheet.rect, point))

    def shape_at(self, point: Point, *, frames: bool = False) -> Shape | None:
        """Return the smallest box under a point; frames around others count only with `frames`."""
        found = [
            shape
            for shape in self._boxes_near(Rect(*point, 0.0, 0.0))
            if shape.rect.contains_point(point) and (frames or shape.box.form not in (ShapeForm.GROUP, ShapeForm.LIST))
        ]
        return min(found, key=lambda shape: shape.rect.w * shape.rect.h, default=None)

    def line_at(self, point: Point, reach: float = LINE_REACH_MM) -> str | None:
        """Return the route of the nearest line within `reach` mm."""
        best: tuple[float, str] | None = None
        for content in self._contents_near(area := Rect(*point, 0.0, 0.0).grown(reach)):
            for line in content.lines.near(area):
                distance = _distance(_span(line.start, line.end), point)
                if distance <= reach and (best is None or distance < best[0]):
                    best = (distance, line.route)
        return best[1] if best else None

    def frame_at(self, point: Point, reach: float = LINE_REACH_MM) -> str | None:
        """Return the group whose outline or caption is within `reach` mm."""
        for shape in self._boxes_near(Rect(*point, 0.0, 0.0).grown(reach)):
            if shape.box.form is ShapeForm.GROUP:
                outer, inner = shape.rect.grown(reach), shape.rect.grown(-reach)
                on_outline = outer.contains_point(point) and not inner.contains_point(point)
                if on_outline or any(rect.grown(reach).contains_point(point) for rect in shape.caption()):
                    return shape.key
        return None

    def shows(self, key: str | None) -> bool:
        """Say whether a box, frame or line is drawn here."""
        return key is not None and key in self._by_key

    def key_at(self, point: Point, reach: float = LINE_REACH_MM) -> str | None:
        """Return what a click means: a box, else a line, else a frame by its outline or caption."""
        shape = self.shape_at(point)
        if shape is not None:
            return shape.key
        return self.line_at(point, reach) or self.frame_at(point, reach)

    def shapes_inside(self, rect: Rect) -> list[Shape]:
        """Return the boxes that a rectangle touches, top to bottom and left to right."""
        found = [
            shape
            for shape in self._boxes_near(rect)
            if shape.rect.intersects(rect) and shape.box.form not in (ShapeForm.GROUP, ShapeForm.LIST)
        ]
        return sorted(found, key=lambda shape: (round(shape.rect.y, 3), shape.rect.x))

    def inside(self, rect: Rect) -> list[str]:
        """Return what a rubber band selects, each placement once."""
        return list(dict.fromkeys(shape.key for shape in self.shapes_inside(rect)))

    def make_ready(self) -> Iterator[object]:
        """Do what the first questions about it would do, piece by piece."""
        return chain.from_iterable(content.make_ready() for content in self.contents)

    # inside

    @cached_property
    def _by_key(self) -> dict[str, list[Content]]:
        """The sheets that show a placement, group or route."""
        found: dict[str, list[Content]] = {}
        for content in self.contents:
            for key in content.keys:
                found.setdefault(key, []).append(content)
        return found

    def _contents_near(self, rect: Rect) -> Iterator[Content]:
        reach = rect.grown(GAP_MM)  # so far a quick result may reach beyond its sheet
        return (content for content in self.contents if content.sheet.rect.intersects(reach))

    def _boxes_near(self, rect: Rect) -> list[Shape]:
        return [shape for content in self._contents_near(rect) for shape in content.boxes.near(rect)]


def _stacked(pages: Iterable[Page]) -> tuple[Sheet, ...]:
    sheets: list[Sheet] = []
    y = 0.0
    for number, page in enumerate(pages):
        sheets.append(Sheet(page, Rect(0.0, y, page.width, page.height), number))
        y += page.height + GAP_MM
    return tuple(sheets)


def _span(start: Point, end: Point) -> Rect:
    return Rect(min(start.x, end.x), min(start.y, end.y), abs(start.x - end.x), abs(start.y - end.y))


def _distance(rect: Rect, point: Point) -> float:
    dx = max(rect.x - point.x, 0.0, point.x - rect.right)
    dy = max(rect.y - point.y, 0.0, point.y - rect.bottom)
    return float((dx * dx + dy * dy) ** 0.5)
