"""draw.io: laid-out pages as diagrams with the same boxes and lines at the same places, to be edited there.

A box is a vertex with its text; a relation that joins two boxes of a page is an edge between them, with its corners and
the dashes of its kind, so that it follows them. What else is on the page (legend, heading, lanes) is text and lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from orgeditor.model.geometry import Point, Rect
from orgeditor.model.kinds import Arrow
from orgeditor.model.page import Band, Block, Box, Legend, Page, ShapeForm, Stroke, Table, TextLine
from orgeditor.model.texts import cleaned

PX_PER_MM = 100 / 25.4
"""draw.io has 100 px an inch."""
PX_PER_PT = 100 / 72
ASCENT, LINE_HEIGHT = 0.92, 1.25
"""Of a line of text, in its font's size: from its top to the baseline, and its height."""
FONT = "Bookman Old Style"
"""What Word has and draw.io therefore finds; the page's own font has its widths."""

_HEADS = {
    Arrow.NONE: "endArrow=none",
    Arrow.FILLED: "endArrow=block;endFill=1",
    Arrow.OPEN: "endArrow=block;endFill=0",
    Arrow.VEE: "endArrow=open",
}
_HEAD_PX = 10
_BEHIND = (ShapeForm.GROUP, ShapeForm.LIST)
"""Frames stand behind what is in them."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page and the name of its diagram."""

    name: str
    page: Page


def drawio_text(sheets: Sequence[Sheet]) -> str:
    """Return pages as one draw.io file, a diagram a page."""
    root = Element("mxfile", host="orgeditor")
    for number, sheet in enumerate(sheets, 1):
        diagram = SubElement(root, "diagram", id=f"hal-{number}", name=cleaned(sheet.name))
        _Diagram(diagram, sheet.page).draw()
    indent(root, " ")
    text: str = tostring(root, encoding="unicode")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + text + "\n"


class _Diagram:
    def __init__(self, diagram: Element, page: Page) -> None:
        self.page = page
        model = SubElement(
            diagram, "mxGraphModel", dx="0", dy="0", grid="0", gridSize="10", guides="1", connect="1", arrows="1",
            page="1", pageScale="1", pageWidth=_px(page.width), pageHeight=_px(page.height), background="#FFFFFF",
        )  # fmt: skip
        self.cells = SubElement(model, "root")
        SubElement(self.cells, "mxCell", id="0")
        SubElement(self.cells, "mxCell", {"id": "1", "parent": "0"})
        self.number = 1
        self.known: dict[str, str] = {}
        """The cell of a placement, a group or the frame of a list box."""
        self.rects: dict[str, Rect] = {}

    def draw(self) -> None:
        page = self.page
        for band in page.bands:
            self._band(band)
        for box in (*(box for box in page.boxes if box.form in _BEHIND), *page.boxes):
            if box.form is ShapeForm.GROUP and box.placement in self.known:
                continue
            if box.form is ShapeForm.LIST and f"list {box.placement}" in self.known:
                continue
            self._box(box)
        self._relations()
        for joint in page.joints:
            half = joint.size / 2
            area = Rect(joint.center.x - half, joint.center.y - half, joint.size, joint.size)
            self._vertex("", area, "ellipse;fillColor=#000000;strokeColor=none")
        for block in page.labels:
            self._text(block.lines, block.rect, back="fillColor=#FFFFFF")
        for item in page.furniture:
            self._furniture(item)

    # boxes

    def _box(self, box: Box) -> None:
        style = "rounded=0;whiteSpace=nowrap;html=0;fillColor=none" if box.form in _BEHIND else (
            "rounded=0;whiteSpace=nowrap;html=0;fillColor=#FFFFFF"
        )  # fmt: skip
        style += f";strokeColor=#000000;strokeWidth={_pen(box.width)}" if box.width else ";strokeColor=none"
        style += _dashed(box.dash, box.width)
        is_split = bool(box.rules or box.bars) or box.form in _BEHIND
        text = "" if is_split else _joined(box.lines)
        cell = self._vertex(text, box.rect, f"{style};{'' if is_split else _letters(box)}")
        key = f"list {box.placement}" if box.form is ShapeForm.LIST else box.placement
        self.known[key], self.rects[key] = cell, box.rect
        if is_split:
            self._text(box.lines, box.rect)
            self._inner_lines(box)

    def _inner_lines(self, item: Box | Table) -> None:
        rect = item.rect
        for y in item.rules:
            self._free_line((Point(rect.x, y), Point(rect.right, y)), item.width, ())
        for x in item.bars:
            top = min(item.rules, default=rect.y)
            self._free_line((Point(x, top), Point(x, rect.bottom)), item.width, ())

    def _band(self, band: Band) -> None:
        self._vertex("", band.rect, f"rounded=0;fillColor=none;strokeColor=#000000;strokeWidth={_pen(band.width)}")
        self._text(band.lines, band.rect)

    # lines

    def _relations(self) -> None:
        """Draw each relation as a line between its boxes; those that share a bus, piece by piece.

        Dashes that begin in different places and lie on each other would look like a solid line, another kind.
        """
        page = self.page
        drawn = {relation: stroke for stroke in page.strokes for relation in stroke.relations}
        on_bus = relations_on_buses(page)
        lines: set[tuple[Point, ...]] = set()
        for path in page.paths:
            stroke = drawn.get(path.relation)
            once = path.points not in lines  # all rows of a list box hang by one line
            if len(path.points) > 1 and stroke is not None and path.relation not in on_bus and once:
                lines.add(path.points)
                self._line(path.points, stroke)
        for stroke in page.strokes:
            if on_bus & set(stroke.relations):
                self._line(stroke.points, stroke)

    def _line(self, points: Sequence[Point], stroke: Stroke) -> None:
        """Draw a line with the style of a stroke, tied to the boxes at whose edges it ends."""
        start, end = points[0], points[-1]
        source, target = self._at(start), self._at(end)
        style = _line_style(stroke.width, stroke.dash)
        for place, before, word in ((start, points[1], "start"), (end, points[-2], "end")):
            style += f";{_HEADS[self._head(place, before)].replace('end', word)};{word}Size={_HEAD_PX}"
        for key, place, word in ((source, start, "exit"), (target, end, "entry")):
            if key:
                rect = self.rects[key]
                x, y = (place.x - rect.x) / rect.w, (place.y - rect.y) / rect.h
                style += f";{word}X={_short(x)};{word}Y={_short(y)};{word}Dx=0;{word}Dy=0;{word}Perimeter=0"
        cell = self._cell("", style, edge="1")
        if source:
            cell.set("source", self.known[source])
        if target:
            cell.set("target", self.known[target])
        self._points(cell, points)

    def _head(self, tip: Point, before: Point) -> Arrow:
        """Return the head that a line bears where it ends, coming from another point."""
        dx, dy = tip.x - before.x, tip.y - before.y
        near = (head for head in self.page.heads if abs(head.tip.x - tip.x) + abs(head.tip.y - tip.y) < 0.3)
        return next((head.form for head in near if head.dx * dx + head.dy * dy > 0), Arrow.NONE)

    def _at(self, place: Point) -> str:
        """Return the box on whose edge a line ends, the smallest where frames stand round it; "" for none."""
        near = [
            (rect.w * rect.h, key) for key, rect in self.rects.items()
            if rect.w and rect.h and _is_on_edge(place, rect)
        ]  # fmt: skip
        return min(near, default=(0.0, ""))[1]

    def _free_line(
        self, points: Sequence[Point], width: float, dash: tuple[float, ...], head: Arrow = Arrow.NONE
    ) -> None:
        style = f"{_line_style(width, dash)};startArrow=none;endSize={_HEAD_PX};{_HEADS[head]}"
        self._points(self._cell("", style, edge="1"), points)

    def _points(self, cell: Element, points: Sequence[Point]) -> None:
        geometry = SubElement(cell, "mxGeometry", {"relative": "1", "as": "geometry"})
        SubElement(geometry, "mxPoint", {"x": _px(points[0].x), "y": _px(points[0].y), "as": "sourcePoint"})
        SubElement(geometry, "mxPoint", {"x": _px(points[-1].x), "y": _px(points[-1].y), "as": "targetPoint"})
        if len(points) > 2:
            corners = SubElement(geometry, "Array", {"as": "points"})
            for point in points[1:-1]:
                SubElement(corners, "mxPoint", x=_px(point.x), y=_px(point.y))

    # the rest of the page

    def _furniture(self, item: Block | Legend | Table) -> None:
        if isinstance(item, Table):
            style = f"rounded=0;fillColor=none;strokeColor=#000000;strokeWidth={_pen(item.width)}"
            self._vertex("", item.rect, style)
            self._inner_lines(item)
        if isinstance(item, Legend):
            for stroke in item.samples:
                end = stroke.points[-1]
                near = [head.form for head in item.heads if abs(head.tip.x - end.x) + abs(head.tip.y - end.y) < 0.3]
                self._free_line(stroke.points, stroke.width, stroke.dash, near[0] if near else Arrow.NONE)
        self._text(item.lines, item.rect)

    def _text(self, lines: Sequence[TextLine], rect: Rect, back: str = "fillColor=none") -> None:
        """Draw lines of text each at its own place: they are aligned in ways that one cell does not know.

        What stands in the middle of its part of the page, or of the page, stays so in letters of other widths.
        """
        middles = (rect.center.x, self.page.width / 2)
        for line in lines:
            if line.text.strip():
                size = line.font_pt / 72 * 25.4
                area = Rect(line.x, line.baseline - ASCENT * size, line.width, LINE_HEIGHT * size)
                font = f"fontFamily={FONT};fontSize={_short(line.font_pt * PX_PER_PT)};fontStyle={_font_style(line)}"
                is_middle = any(abs(line.x + line.width / 2 - middle) < 0.3 for middle in middles)
                align = "center" if (is_middle and line.x > rect.x + 0.3) or line.width > rect.w - 1.0 else "left"
                style = f"text;html=0;whiteSpace=nowrap;align={align};verticalAlign=middle;spacing=0;strokeColor=none"
                self._vertex(line.text, area, f"{style};{back};{font};fontColor=#000000")

    # cells

    def _vertex(self, text: str, rect: Rect, style: str) -> str:
        cell = self._cell(text, style, vertex="1")
        SubElement(
            cell, "mxGeometry",
            {"x": _px(rect.x), "y": _px(rect.y), "width": _px(rect.w), "height": _px(rect.h), "as": "geometry"},
        )  # fmt: skip
        return cell.get("id", "")

    def _cell(self, text: str, style: str, **form: str) -> Element:
        self.number += 1
        values = {"id": str(self.number), "value": cleaned(text), "style": f"{style.rstrip(';')};", "parent": "1"}
        return SubElement(self.cells, "mxCell", {**values, **form})


def relations_on_buses(page: Page) -> set[str]:
    """Return the relations with dashes that lie on those of another which begins elsewhere, or on a third's."""
    starts = {path.relation: path.points[0] for path in page.paths if path.points}
    first = {relation: relation for relation in starts}

    def group(relation: str) -> str:
        while first[relation] != relation:
            relation = first[relation]
        return relation

    dashed = [[one for one in stroke.relations if one in starts] for stroke in page.strokes if stroke.dash]
    for together in dashed:
        for other in together[1:]:
            first[group(other)] = group(together[0])
    places: dict[str, set[Point]] = {}
    for relation, start in starts.items():
        places.setdefault(group(relation), set()).add(start)
    return {relation for relation in starts if len(places[group(relation)]) > 1}


def _letters(box: Box) -> str:
    """Return how the text of a box looks: centred, or at the left as in the rows of a list."""
    if not box.lines:
        return ""
    first, rect = box.lines[0], box.rect
    left, right = first.x - rect.x, rect.right - first.x - first.width
    inside = left < right - 1.0 and all(abs(line.x - first.x) < 0.1 for line in box.lines)
    align = f"align=left;spacingLeft={_px(max(left, 0.0))}" if inside else "align=center"
    return (
        f"{align};verticalAlign=middle;spacing=0;fontFamily={FONT};fontSize={_short(box.font_pt * PX_PER_PT)};"
        f"fontStyle={_font_style(first)};fontColor=#000000"
    )


def _joined(lines: Sequence[TextLine]) -> str:
    return "\n".join(line.text for line in lines)


def _font_style(line: TextLine) -> int:
    return line.bold + 2 * line.italic


def _line_style(width: float, dash: tuple[float, ...]) -> str:
    return f"edgeStyle=none;rounded=0;html=0;strokeColor=#000000;strokeWidth={_pen(width)}{_dashed(dash, width)}"


def _dashed(dash: tuple[float, ...], width: float) -> str:
    """Return a dash pattern in px: draw.io would multiply it by the pen otherwise."""
    if not dash or not width:
        return ""
    return f";dashed=1;fixDash=1;dashPattern={' '.join(_px(length) for length in dash)}"


def _is_on_edge(place: Point, rect: Rect) -> bool:
    near = 0.2
    inside = rect.x - near <= place.x <= rect.right + near and rect.y - near <= place.y <= rect.bottom + near
    at_edge = min(
        abs(place.x - rect.x), abs(place.x - rect.right), abs(place.y - rect.y), abs(place.y - rect.bottom)
    )  # fmt: skip
    return inside and at_edge <= near


def _pen(width: float) -> str:
    return _px(width)


def _px(length: float) -> str:
    return _short(length * PX_PER_MM)


def _short(value: float) -> str:
    return f"{round(value, 3) + 0.0:g}" if abs(value) < 1000 else f"{round(value, 2):.2f}".rstrip("0").rstrip(".")
