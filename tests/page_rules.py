"""What every drawn page must keep, as functions that return the breaches in words (an empty list is a good page).

Those for a page of `info --json` take the plain dict that other programs get. Those for a `Page` look closer, at what
the JSON does not tell: where each line of text stands, and the arrow heads.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise
from typing import Any

from orgeditor.layout.measure import LINE_HEIGHT, Measure, em_mm
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect, segment_crosses
from orgeditor.model.page import Arranged, Page, ShapeForm, TextLine
from orgeditor.model.records import Chart

Json = dict[str, Any]
Faults = list[str]

TOLERANCE = 0.01
"""mm; the JSON is rounded to thousandths."""
SIGNATURE_CLEAR = 8.0
BEND_PAIR = 1.5
"""mm; two bends nearer to each other look like a line that misses."""
TRUNKS_APART = 1.5
"""mm; two lines that run along each other nearer than this look like a trunk drawn twice."""
CROSSING_GAP = 1000
"""Thousandths of a mm that a level line may leave out on each side of an upright one."""
FURNITURE = ("heading", "title", "subtitle", "legend", "signature")
MARKER = re.compile(r"(\d+|[a-z]+)\.")


# the page of `info --json`


def rect_of(item: Json) -> Rect:
    return Rect(item["x"], item["y"], item["w"], item["h"])


def overlap(a: Rect, b: Rect) -> bool:
    """Say whether two share an area of more than rounding makes."""
    return a.grown(-TOLERANCE).intersects(b)


def furniture_of(page: Json) -> list[tuple[str, Rect]]:
    """Return name and rectangle of all text outside the boxes."""
    found = [(name, rect_of(page[name])) for name in FURNITURE if page[name]]
    found += [(f"reference {item['lines']}", rect_of(item)) for item in page["references"]]
    return found + [(f"label {item['lines']}", rect_of(item)) for item in page["labels"]]


def overlaps(page: Json) -> Faults:
    """Boxes that share an area, and furniture on a box or on other furniture.

    The rows of a list box stand inside its frame, whatever stands in a group frame inside of that one.
    """
    faults = []
    boxes = [(box, rect_of(box)) for box in page["boxes"]]
    for (a, rect_a), (b, rect_b) in combinations(boxes, 2):
        if not overlap(rect_a, rect_b) or _row_of(a, b) or _row_of(b, a):
            continue
        if a["form"] == "group" and rect_a.grown(TOLERANCE).contains(rect_b):
            continue
        if b["form"] == "group" and rect_b.grown(TOLERANCE).contains(rect_a):
            continue
        faults.append(f"{_told(a)} overlaps {_told(b)}")
    for box in page["boxes"]:
        if box["form"] == "item":
            frames = [rect for other, rect in boxes if _row_of(box, other)]
            if not any(frame.grown(TOLERANCE).contains(rect_of(box)) for frame in frames):
                faults.append(f"{_told(box)} stands outside its list box")
    furniture = furniture_of(page)
    for (name, rect), (other, other_rect) in combinations(furniture, 2):
        if overlap(rect, other_rect):
            faults.append(f"{name} overlaps {other}")
    for name, rect in furniture:
        for box, box_rect in boxes:
            inside_frame = name.startswith(("label", "reference")) and box["form"] == "group"
            if overlap(rect, box_rect) and not inside_frame:
                faults.append(f"{name} overlaps {_told(box)}")
    return faults


def _row_of(item: Json, frame: Json) -> bool:
    return item["form"] == "item" and frame["form"] == "list" and item["parent"] == frame["placement"]


def _told(box: Json) -> str:
    return f"{box['form']} {' '.join(box['lines'])[:40]!r} at ({box['x']:.1f}, {box['y']:.1f})"


def cut_text(page: Json, measure: Measure) -> Faults:
    """Boxes whose lines are wider than they are, or that are too low for their lines; furniture likewise in width."""
    faults = []
    for box in page["boxes"]:
        em = em_mm(box["font_pt"])
        rows = len(box["lines"])
        for line in box["lines"]:
            # A note may be set smaller than the box's font, never larger.
            if measure.width(line) * em > box["w"] + TOLERANCE:
                faults.append(f"{line!r} is wider than {_told(box)}")
            if box["form"] == "item" and MARKER.fullmatch(line):
                rows -= 1
        if rows and (rows - 1) * LINE_HEIGHT * em * 0.9 + measure.cap_height * em > box["h"] and box["form"] != "forum":
            faults.append(f"{rows} lines are higher than {_told(box)}")
    for name in FURNITURE:
        item = page[name]
        for line in item["lines"] if item else ():
            if measure.width(line) * em_mm(item["font_pt"]) > item["w"] + 0.1:
                faults.append(f"{line!r} is wider than the {name}")
    return faults


def lines_through_boxes(page: Json, clear: float = 0.5) -> Faults:
    """Lines that pass through a box, along its edge, or nearer than `clear` mm, other than where they end.

    A line with an end inside a frame may cross that frame. Slanting lines are breaches too.
    """
    faults = []
    boxes = [(box, rect_of(box)) for box in page["boxes"]]
    for line in page["lines"]:
        points = [Point(x, y) for x, y in line["points"]]
        if not points:
            continue
        for a, b in pairwise(points):
            if abs(a.x - b.x) > TOLERANCE and abs(a.y - b.y) > TOLERANCE:
                faults.append(f"{_told_line(line)} slants from {a} to {b}")
        for box, rect in boxes:
            ends = [end for end in (points[0], points[-1]) if rect.grown(TOLERANCE).contains_point(end)]
            if box["form"] in ("group", "list") and any(rect.grown(-TOLERANCE).contains_point(end) for end in ends):
                continue
            room = rect.grown(-TOLERANCE) if ends or box["form"] in ("group", "item") else rect.grown(clear)
            if any(segment_crosses(a, b, room) for a, b in pairwise(points)):
                faults.append(f"{_told_line(line)} passes through {_told(box)}")
    return faults


def lines_through_furniture(page: Json) -> Faults:
    """Lines that pass through heading, title, legend, signature or a label."""
    faults = []
    for line in page["lines"]:
        points = [Point(x, y) for x, y in line["points"]]
        for name, rect in furniture_of(page):
            if any(segment_crosses(a, b, rect) for a, b in pairwise(points)):
                faults.append(f"{_told_line(line)} passes through {name}")
    return faults


def _told_line(line: Json) -> str:
    return f"{line['kind']} line {line['relation']}"


def outside(page: Json, content: Rect) -> Faults:
    """Whatever reaches beyond a rectangle: the page within its margins."""
    faults = [f"{_told(box)} is outside" for box in page["boxes"] if not _within(rect_of(box), content)]
    faults += [f"{name} is outside" for name, rect in furniture_of(page) if not _within(rect, content)]
    for line in [*page["lines"], *page["strokes"]]:
        if not all(content.grown(TOLERANCE).contains_point(Point(x, y)) for x, y in line["points"]):
            faults.append(f"{line['kind']} line is outside: {line['points']}")
    return faults


def _within(rect: Rect, content: Rect) -> bool:
    return content.grown(TOLERANCE).contains(rect)


def near_signature(page: Json) -> Faults:
    """Whatever stands within 8 mm left of or above the signature, or right of or below it."""
    if not page["signature"]:
        return []
    rect = rect_of(page["signature"])
    x, y = rect.x - SIGNATURE_CLEAR, rect.y - SIGNATURE_CLEAR
    taken = Rect(x, y, page["width_mm"] - x, page["height_mm"] - y).grown(-TOLERANCE)
    faults = [f"{_told(box)} is too near the signature" for box in page["boxes"] if taken.intersects(rect_of(box))]
    for name, other in furniture_of(page):
        if name != "signature" and taken.intersects(other):
            faults.append(f"{name} is too near the signature")
    for line in page["lines"]:
        points = [Point(px, py) for px, py in line["points"]]
        if any(segment_crosses(a, b, taken) for a, b in pairwise(points)):
            faults.append(f"{_told_line(line)} is too near the signature")
    return faults


Span = tuple[str, int, int, int]
"""Direction and place of a run of line in thousandths of a mm: level or upright, where, from, to."""


def _spans(points: Iterable[Iterable[float]]) -> Iterator[Span]:
    corners = [(round(x * 1000), round(y * 1000)) for x, y in points]
    for (ax, ay), (bx, by) in pairwise(corners):
        if ay == by and ax != bx:
            yield ("level", ay, min(ax, bx), max(ax, bx))
        elif ax == bx and ay != by:
            yield ("upright", ax, min(ay, by), max(ay, by))


def doubled_strokes(page: Json) -> Faults:
    """Strokes that share more than a point: overlapping dashes print as a solid line."""
    rows: dict[tuple[str, int], list[tuple[int, int, str]]] = defaultdict(list)
    for stroke in page["strokes"]:
        for direction, place, start, end in _spans(stroke["points"]):
            rows[direction, place].append((start, end, stroke["kind"]))
    faults = []
    for (direction, place), runs in rows.items():
        runs.sort()
        for (_, end, kind), (start, _, other) in pairwise(runs):
            if start < end:
                faults.append(f"{kind} and {other} are both painted on {direction} {place / 1000} at {start / 1000}")
    return faults


def stroke_differences(page: Json) -> Faults:
    """Where the strokes of a kind are not exactly what its lines cover, or serve other relations than pass there.

    A level line may leave a gap where an upright one of its style crosses it.
    """
    lines = [(line, (line["relation"],)) for line in page["lines"]]
    strokes = [(stroke, tuple(stroke["relations"])) for stroke in page["strokes"]]
    stops = _stops([item for item, _ in (*lines, *strokes)])
    wanted, painted = _served(lines, stops), _served(strokes, stops)
    faults = [f"painted without a line: {key}" for key in painted.keys() - wanted.keys()]
    faults += [f"not painted: {key}" for key in wanted.keys() - painted.keys() if not _is_gap(page, *key)]
    for key in wanted.keys() & painted.keys():
        if wanted[key] != painted[key]:
            faults.append(f"{key} serves {sorted(wanted[key])}, its stroke says {sorted(painted[key])}")
    return faults


Stops = dict[tuple[str, str, int], set[int]]


def _stops(items: list[Json]) -> Stops:
    """Return where lines are cut: at each corner and end of any item of their kind that lies on them."""
    stops: Stops = defaultdict(set)
    for item in items:
        for x, y in item["points"]:
            stops[item["kind"], "level", round(y * 1000)].add(round(x * 1000))
            stops[item["kind"], "upright", round(x * 1000)].add(round(y * 1000))
    return stops


def _served(items: list[tuple[Json, tuple[str, ...]]], stops: Stops) -> dict[tuple[str, Span], set[str]]:
    """Return the relations of each elementary piece between two stops."""
    found: dict[tuple[str, Span], set[str]] = defaultdict(set)
    for item, relations in items:
        for direction, place, start, end in _spans(item["points"]):
            on = sorted(stop for stop in stops[item["kind"], direction, place] if start <= stop <= end)
            for a, b in pairwise(on):
                found[item["kind"], (direction, place, a, b)].update(relations)
    return found


def _is_gap(page: Json, kind: str, piece: Span) -> bool:
    """Say whether all of an unpainted piece lies near upright lines of its style that cross it."""
    direction, place, start, end = piece
    near = []
    styles = {stroke["kind"]: tuple(stroke.get("dash_mm", stroke["kind"])) for stroke in page["strokes"]}
    for line in page["lines"]:
        alike = styles.get(line["kind"]) == styles.get(kind)
        for way, x, top, bottom in _spans(line["points"]) if alike else ():
            if way == "upright" and top < place < bottom:
                near.append((x - CROSSING_GAP, x + CROSSING_GAP))
    reached = start
    for left, right in sorted(near):
        if left <= reached + 1:
            reached = max(reached, right)
    return direction == "level" and reached >= end - 1


def close_bends(page: Json) -> Faults:
    """Lines with two bends nearer to each other than 1.5 mm."""
    faults = []
    for line in page["lines"]:
        for (ax, ay), (bx, by) in list(pairwise(line["points"]))[1:-1]:
            if abs(ax - bx) + abs(ay - by) < BEND_PAIR - TOLERANCE:
                faults.append(f"{_told_line(line)} bends twice at ({ax}, {ay})")
    return faults


def off_centre_ports(page: Json) -> Faults:
    """Ways to a superior that meet the box elsewhere than in the middle of a side, or leave its superior so.

    Several that leave one side stand at equal gaps about its middle, all of them or those that lead straight on to a
    row of boxes: lines to boxes aside, staff, stand beside these. Straight ones from there meet their box likewise.
    Lines that cross the chart have ports of their own.
    """
    faults = []
    leaving: dict[tuple[str, str], set[float]] = defaultdict(set)
    onward: dict[tuple[str, str], set[float]] = defaultdict(set)
    boxes = {box["placement"]: box for box in page["boxes"] if box["form"] in ("box", "glued", "forum", "grid")}
    lines: dict[str, list[Json]] = defaultdict(list)
    for line in page["lines"]:
        lines[line["relation"]].append(line)
    frames = {box["placement"]: rect_of(box) for box in page["boxes"] if box["form"] == "list"}
    rows = [box for box in page["boxes"] if box["form"] == "item" and box["parent"] in frames]
    for box in (*boxes.values(), *rows):
        rect = _with_text(box) if box["form"] != "item" else frames[box["parent"]]  # the line means the whole frame
        for line in lines[box["backbone"]] if box.get("backbone") else ():
            if not line["points"]:
                continue
            ends = [Point(*line["points"][at]) for at in (0, -1)]
            here = [end for end in ends if rect.grown(TOLERANCE).contains_point(end)]
            if len(here) != 1 or box["parent"] not in boxes:
                continue
            # A straight way from one of several ports side by side meets its box as far off.
            if not _in_the_middle(here[0], rect) and len(line["points"]) > 2:
                faults.append(f"{_told_line(line)} meets {_told(box)} off its middle at {here[0]}")
            other = ends[1] if here[0] == ends[0] else ends[0]
            for key, upper in boxes.items():
                side = _side_of(other, rect_of(upper))
                if side and key != box["placement"]:
                    upright = side in ("top", "bottom")
                    leaving[key, side].add(at := round(other.x if upright else other.y, 2))
                    if (_side_of(here[0], rect) in ("top", "bottom")) == upright:
                        onward[key, side].add(at)
    for (key, side), places in leaving.items():
        rect = rect_of(boxes[key])
        middle = rect.center.x if side in ("top", "bottom") else rect.center.y
        row = sorted(places)
        gaps = [b - a for a, b in pairwise(row)]
        # Where all stand aside, a list and staff, the list's trunks alone may be those in the middle.
        runs = [set(row[start:end]) for start in range(len(row)) for end in range(start + 1, len(row) + 1)]
        groups = [places, onward[key, side]] if onward[key, side] else runs
        off = min(abs((min(group) + max(group)) / 2 - middle) for group in groups)
        if off > 2 * TOLERANCE or (gaps and max(gaps) - min(gaps) > 4 * TOLERANCE):
            faults.append(f"lines leave {_told(boxes[key])} at {row}, its middle is {middle:.2f}")
    return faults


def _with_text(box: Json) -> Rect:
    """Return the part of a box that a line to it means: of one over an empty grid the part above the grid."""
    rect = rect_of(box)
    return rect._replace(h=box["rules"][0] - rect.y) if box["form"] == "grid" else rect


def _side_of(point: Point, rect: Rect) -> str:
    """Return the side of a rectangle on which a point lies, "" for none."""
    if rect.x - TOLERANCE <= point.x <= rect.right + TOLERANCE:
        if abs(point.y - rect.y) <= TOLERANCE:
            return "top"
        if abs(point.y - rect.bottom) <= TOLERANCE:
            return "bottom"
    if rect.y - TOLERANCE <= point.y <= rect.bottom + TOLERANCE:
        if abs(point.x - rect.x) <= TOLERANCE:
            return "left"
        if abs(point.x - rect.right) <= TOLERANCE:
            return "right"
    return ""


def _in_the_middle(point: Point, rect: Rect) -> bool:
    center = rect.center
    return abs(point.x - center.x) <= 2 * TOLERANCE or abs(point.y - center.y) <= 2 * TOLERANCE


def unequal_stacks(page: Json) -> Faults:
    """Boxes of one superior that stand one over the other, from one left edge, and differ in width.

    Those that its lines meet on top stand in a row, be they below its staff; a stack is met at its side.
    """
    faults = []
    ends: dict[str, list[Point]] = defaultdict(list)
    for line in page["lines"]:
        ends[line["relation"]] += [Point(*line["points"][at]) for at in (0, -1) if line["points"]]
    stacks: dict[tuple[str | None, int, bool], list[Json]] = defaultdict(list)
    for box in page["boxes"]:
        if box["form"] == "box" and box["parent"]:
            on_top = any(_side_of(end, rect_of(box)) == "top" for end in ends[box.get("backbone") or ""])
            stacks[box["parent"], round(box["x"] * 20), on_top].append(box)
    for stack in stacks.values():
        if max(box["w"] for box in stack) - min(box["w"] for box in stack) > 2 * TOLERANCE:
            faults.append(f"a stack of unequal widths: {[_told(box) for box in stack]}")
    return faults


def doubled_trunks(page: Json) -> Faults:
    """Strokes that run along each other nearer than 1.5 mm: a trunk drawn twice, or two kinds that nobody can tell."""
    faults = []
    runs: dict[str, list[tuple[int, int, int, str]]] = defaultdict(list)
    for stroke in page["strokes"]:
        for direction, place, start, end in _spans(stroke["points"]):
            runs[direction].append((place, start, end, stroke["kind"]))
    for direction, row in runs.items():
        row.sort()
        for number, (place, start, end, kind) in enumerate(row):
            for other, other_start, other_end, other_kind in row[number + 1 :]:
                if other - place >= 1000 * (TRUNKS_APART - TOLERANCE):
                    break
                along = min(end, other_end) - max(start, other_start) > 300
                if along and (other > place or other_kind != kind):
                    faults.append(f"{kind} and {other_kind} on {direction} {place / 1000} and {other / 1000}")
    return faults


def stray_joints(page: Json) -> Faults:
    """Joints where fewer than three ends of strokes of one kind meet, and dots on boxes."""
    faults = []
    ends: dict[tuple[int, int], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for stroke in page["strokes"]:
        for x, y in (stroke["points"][0], stroke["points"][-1]):
            ends[round(x * 1000), round(y * 1000)][stroke["kind"]] += 1
    for joint in page["joints"]:
        met = ends[round(joint["x"] * 1000), round(joint["y"] * 1000)]
        if max(met.values(), default=0) < 3:
            faults.append(f"a joint at ({joint['x']}, {joint['y']}) where {dict(met)} meet")
        dot = Rect(joint["x"] - joint["d"] / 2, joint["y"] - joint["d"] / 2, joint["d"], joint["d"])
        for box in page["boxes"]:
            if box["form"] != "group" and overlap(dot, rect_of(box)):
                faults.append(f"a joint at ({joint['x']}, {joint['y']}) on {_told(box)}")
    return faults


def font_families(names: Iterable[str]) -> set[str]:
    """Return the families of fonts named as a PDF does: ABCDEF+TeXGyreBonum-Bold is TeXGyreBonum."""
    return {re.sub(r"^/?([A-Z]{6}\+)?", "", name).partition("-")[0] for name in names}


def json_faults(page: Json, content: Rect, measure: Measure) -> Faults:
    """All breaches that the JSON of a page tells."""
    return [
        *overlaps(page),
        *cut_text(page, measure),
        *lines_through_boxes(page),
        *lines_through_furniture(page),
        *outside(page, content),
        *near_signature(page),
        *doubled_strokes(page),
        *stroke_differences(page),
        *close_bends(page),
        *off_centre_ports(page),
        *unequal_stacks(page),
        *doubled_trunks(page),
        *stray_joints(page),
    ]


# closer, at the Page


def ink(line: TextLine, measure: Measure) -> Rect:
    """Return the rectangle from a line's baseline to the top of its capitals, as wide as its text."""
    em = em_mm(line.font_pt)
    height = measure.cap_height * em
    return Rect(line.x, line.baseline - height, measure.width(line.text, line.bold, line.italic) * em, height)


def text_out_of_place(page: Page, measure: Measure) -> Faults:
    """Text lines that leave their box, lie on each other or on a line, or that layout measured wrongly."""
    faults = []
    inks = []
    for box in page.boxes:
        for line in box.lines:
            rect = ink(line, measure)
            inks.append((line, rect))
            if not box.rect.grown(TOLERANCE).contains(rect):
                faults.append(f"{line.text!r} leaves its box {box.rect}")
            for other in page.boxes:
                around = other.form in (ShapeForm.GROUP, ShapeForm.LIST) and other.rect.contains(box.rect)
                if other is not box and not around and overlap(rect, other.rect):
                    faults.append(f"{line.text!r} reaches into another box {other.rect}")
    for block in (*page.furniture, *page.labels):
        for line in block.lines:
            rect = ink(line, measure)
            inks.append((line, rect))
            if not block.rect.grown(0.1).contains(rect):
                faults.append(f"{line.text!r} leaves its block {block.rect}")
    for line, rect in inks:
        if abs(line.width - rect.w) > 0.01:
            faults.append(f"{line.text!r} is {rect.w} mm wide, not {line.width}")
    for (a, rect_a), (b, rect_b) in combinations(inks, 2):
        if overlap(rect_a, rect_b):
            faults.append(f"{a.text!r} lies on {b.text!r}")
    for path in page.paths:
        for line, rect in inks:
            if any(segment_crosses(a, b, rect) for a, b in pairwise(path.points)):
                faults.append(f"a {path.kind} line runs through {line.text!r}")
    for first, second in combinations((*page.furniture, *page.labels), 2):
        if overlap(first.rect, second.rect):
            faults.append(f"{first.lines[0].text!r} overlaps {second.lines[0].text!r}")
    return faults


def heads_in_boxes(page: Page) -> Faults:
    """Arrow heads that reach into a box: their tip touches its edge, the rest lies outside."""
    faults = []
    for head in page.heads:
        base = Point(head.tip.x - head.dx * head.size, head.tip.y - head.dy * head.size)
        for box in page.boxes:
            inner = box.rect.grown(-TOLERANCE)
            if box.form not in (ShapeForm.GROUP, ShapeForm.LIST) and segment_crosses(base, head.tip, inner):
                faults.append(f"a head at {head.tip} lies in {box.rect}")
    return faults


def drawn_on_furniture(page: Page) -> Faults:
    """Boxes, swimlanes, lines with their heads and dots that reach onto a piece of furniture, the copy block too.

    Marks that lead to another page stand beside boxes, the rest stands apart.
    """
    faults = []
    rects = [(f"a box {box.rect}", box.rect) for box in page.boxes]
    rects += [(f"a band {band.rect}", band.rect) for band in page.bands]
    rects += [(f"a joint {joint.center}", Rect(*joint.center, 0.0, 0.0).grown(joint.size / 2)) for joint in page.joints]
    lines = [(f"a {path.kind} line", a, b) for path in page.paths for a, b in pairwise(path.points)]
    lines += [
        ("a head", head.tip, Point(head.tip.x - head.dx * head.size, head.tip.y - head.dy * head.size))
        for head in page.heads
    ]
    for item in page.furniture:
        if item in page.references:
            continue
        faults += [f"{name} lies on furniture {item.rect}" for name, rect in rects if overlap(rect, item.rect)]
        faults += [
            f"{name} runs over furniture {item.rect}" for name, a, b in lines if segment_crosses(a, b, item.rect)
        ]
    return faults


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def missing_content(draft: Draft, chart: Chart, arranged: Arranged, *, repeated: bool = False) -> Faults:
    """Boxes, frames and names of a chart that its pages lack or repeat, and lines that are missing without a note.

    With `repeated` a box may stand on several pages, once on each.
    """
    faults = []
    drawn: dict[str, list[str]] = defaultdict(list)
    for page in arranged.pages:
        for box in page.boxes:
            if box.form is not ShapeForm.LIST:
                lines = [line.text for line in box.lines]
                if box.form is ShapeForm.ITEM and lines and MARKER.fullmatch(lines[0]) and len(lines) > 1:
                    lines = lines[1:]
                drawn[box.placement].append("".join(lines))
    wanted = {item.id: item for item in draft.placements.values() if item.chart == chart.id}
    faults += [f"{key} is drawn, but not in the chart" for key in drawn.keys() - wanted.keys() - draft.groups.keys()]
    for key, item in wanted.items():
        unit = draft.units[item.unit]
        most = sum(any(box.placement == key for box in page.boxes) for page in arranged.pages) if repeated else 1
        if not drawn[key] or len(drawn[key]) > most:
            faults.append(f"{unit.name!r} is drawn {len(drawn[key])} times")
            continue
        rows = (unit.period, unit.chair, unit.members)
        for text in drawn[key]:
            shown = _squeezed(text)
            if any(rows):
                if not all(_squeezed(row) in shown for row in (item.label or unit.name, *rows)):
                    faults.append(f"{unit.name!r} reads {text!r}")
            elif shown != _squeezed((item.label or unit.name) + item.note):
                faults.append(f"{unit.name!r} reads {text!r}")
    drawn_routes = {path.route for page in arranged.pages for path in page.paths}
    lacking = [route for route in draft.routes_of_chart(chart.id) if route.id not in drawn_routes]
    told = [note for note in arranged.notes if "tidak digambar" in note]
    for route in lacking:
        names = [f"“{draft.unit_of(end).name}”" for end in (route.source, route.target)]
        if not any(all(name in note for name in names) for note in told):
            faults.append(f"the line from {names[0]} to {names[1]} is not drawn and no note says so")
    return faults


def page_faults(page: Page, measure: Measure) -> Faults:
    """All breaches that need a Page to be seen."""
    return [*text_out_of_place(page, measure), *heads_in_boxes(page), *drawn_on_furniture(page)]


def joined(texts: Mapping[str, Faults]) -> str:
    """Return the faults of several pages as a readable report, "" when there are none."""
    return "\n".join(f"{name}: {fault}" for name, faults in texts.items() for fault in faults)
