"""Posters: a page that is larger than the paper is cut into sheets that overlap, with the cuts in gaps between boxes.

The poster is cut into rows first and each row into sheets of its own, so that a cut has only the boxes of one row to
keep clear of. The page's empty margins are left out. Lengths are mm on the poster, that is on the page times the scale.
"""

from __future__ import annotations

import itertools
import math
from collections import deque
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from orgeditor.model.geometry import Rect, segments, union
from orgeditor.model.page import Page, ShapeForm

MARGIN = 10.0
"""What stays free on each side of a sheet in mm: printers do not reach the edge, and the marks stand there."""

AROUND = 5.0
"""How much of the page's empty margin is shown around what is drawn."""

GRID = 1.0
CLEARANCE = 1.5
"""A cut keeps so far from a box where there is room."""

PEN = 0.3
"""Half of what a pen adds to a rectangle, and a little more."""

BOX, TEXT, FRAME, LINE, NEAR = 1000.0, 20.0, 6.0, 4.0, 2.0
"""What it costs to cut through a box, a line of text, a frame around boxes, along a line, or close to a box."""


MORE = 2
"""So many more rows, or sheets in a row, than it takes may spare boxes."""

EDGES = 10
"""At so many heights a sheet a row may end where the rows are chosen by what can be cut within them."""


class Tile(NamedTuple):
    """One sheet: its number in the order of printing, its place, what of the poster is printed on it and what of that
    remains when it is cut. `columns` is how many sheets stand in its row. All count from 1."""

    number: int
    row: int
    column: int
    columns: int
    shown: Rect
    kept: Rect


class Poster(NamedTuple):
    """`paper` is the sheet as it lies, `area` what all sheets together show; `cut_boxes` says how many boxes no cut
    could spare."""

    paper: tuple[float, float]
    area: Rect
    scale: float
    rows: int
    tiles: tuple[Tile, ...]
    cut_boxes: int


class Obstacle(NamedTuple):
    rect: Rect
    weight: float


def poster(
    page: Page, paper: tuple[float, float], *, scale: float = 1.0, overlap: float = 10.0, margin: float = MARGIN
) -> Poster:
    """Cut a page, enlarged by `scale`, into sheets of `paper` (mm, either way round), row by row from the left.

    Neighbours share a strip of `overlap` mm with the cut in its middle. The sheets lie as cuts fewer boxes, then as
    needs fewer sheets. Raises ValueError when the overlap is more than a quarter of what a sheet can show.
    """
    room = min(paper) - 2 * margin
    if overlap < 0 or room <= 0 or overlap > room / 4:
        raise ValueError(f"overlap of {overlap} mm on sheets that show {room} mm")
    short, long = sorted(paper)
    ways = [(short, long), (long, short)] if long > short else [(short, long)]
    things = obstacles(page, scale)
    whole = Rect(0.0, 0.0, page.width * scale, page.height * scale)
    area = union(item.rect for item in things).grown(AROUND).shared(whole) if things else whole
    here = [item._replace(rect=item.rect.moved(-area.x, -area.y)) for item in things]
    boxes = [_scaled(box.rect, scale).moved(-area.x, -area.y) for box in page.boxes if box.form is not ShapeForm.GROUP]
    found = [made for way in ways for made in _posters(area, way, scale, overlap, margin, here, boxes)]
    return min(found, key=lambda made: (made.cut_boxes, len(made.tiles)))


def obstacles(page: Page, scale: float = 1.0) -> list[Obstacle]:
    """Return what a cut should keep clear of, in mm of the poster."""
    found = []
    for box in page.boxes:
        found.append(Obstacle(box.rect, FRAME if box.form is ShapeForm.GROUP else BOX))
    for band in page.bands:
        found.append(Obstacle(band.rect, FRAME))
    if page.initials is not None:
        found.append(Obstacle(page.initials.rect, FRAME))
    texts = [line for item in (*page.furniture, *page.labels, *page.bands) for line in item.lines if line.text]
    for line in texts:
        height = line.font_pt * 0.36
        found.append(Obstacle(Rect(line.x, line.baseline - height, line.width, height * 1.3), TEXT))
    for stroke in page.strokes:
        for start, end in segments(stroke.points):
            x, y = min(start.x, end.x), min(start.y, end.y)
            found.append(Obstacle(Rect(x, y, abs(start.x - end.x), abs(start.y - end.y)), LINE))
    return [Obstacle(_scaled(item.rect, scale), item.weight) for item in found]


def cuts(length: float, room: float, overlap: float, spans: Sequence[tuple[float, float, float]]) -> list[list[float]]:
    """Return where to cut a length (mm) so that each piece with its overlaps takes at most `room`.

    `spans` are (start, end, weight) of what a cut should miss. The first answer has as few pieces as can be; while that
    cuts through a box, others with a piece more follow, up to `MORE`.
    """
    if length <= room + 1e-9:
        return [[]]
    count = max(2, math.ceil((length - overlap) / (room - overlap) - 1e-9))
    places, weights = _places(length, spans)
    answers = []
    for pieces in range(count, count + MORE + 1):
        cheapest, cost = _cheapest(length, room, overlap, pieces, places, weights)
        answers.append(cheapest)
        if cost < BOX:
            break
    return answers


# inside


def _posters(
    area: Rect,
    paper: tuple[float, float],
    scale: float,
    overlap: float,
    margin: float,
    things: Sequence[Obstacle],
    boxes: Sequence[Rect],
) -> Iterable[Poster]:
    """Give the posters with paper lying this way round: as few rows as can be, or some more where that spares boxes.

    Obstacles and boxes are in mm from the corner of the area.
    """
    room = (paper[0] - 2 * margin, paper[1] - 2 * margin)
    flat = [(item.rect.y, item.rect.bottom, item.weight) for item in things if _stops(item, item.rect.h)]
    for rows in cuts(area.h, room[1], overlap, flat):
        made = _poster(rows, area, paper, scale, overlap, room[0], things, boxes)
        yield made
        if not made.cut_boxes:
            return
    chosen = _rows(area, room, overlap, flat, boxes)
    if chosen is not None:
        yield _poster(chosen, area, paper, scale, overlap, room[0], things, boxes)


def _poster(
    rows: Sequence[float],
    area: Rect,
    paper: tuple[float, float],
    scale: float,
    overlap: float,
    room_x: float,
    things: Sequence[Obstacle],
    boxes: Sequence[Rect],
) -> Poster:
    """Return the poster with these cuts between its rows."""
    tiles: list[Tile] = []
    for number, (top, bottom) in enumerate(_pieces(rows, area.h), 1):
        inside = [item for item in things if item.rect.y < bottom and item.rect.bottom > top]
        upright = [(item.rect.x, item.rect.right, item.weight) for item in inside if _stops(item, item.rect.w)]
        answers = cuts(area.w, room_x, overlap, upright)
        band = (top, bottom)
        rows_of_tiles = [_row(answer, number, band, area, overlap) for answer in answers]
        tiles += min(rows_of_tiles, key=lambda row, band=band: _cut_in(row, boxes, band))  # type: ignore[misc]
    cut = sum(not any(tile.kept.contains(box) for tile in tiles) for box in boxes)
    return Poster(paper, area, scale, len(rows) + 1, tuple(_numbered(tiles, area)), cut)


def _rows(
    area: Rect,
    room: tuple[float, float],
    overlap: float,
    flat: Sequence[tuple[float, float, float]],
    boxes: Sequence[Rect],
) -> list[float] | None:
    """Return where to cut into rows so that the fewest boxes are cut in all, then with the fewest sheets.

    Dynamic programming over some heights: a row costs what the cuts at its foot and within it go through. None where
    these heights do not do.
    """
    edges = [0.0, *_edges(area.h, math.ceil(EDGES * area.h / room[1]), flat), area.h]
    never = (math.inf, 0, 0.0, 0)
    best: list[tuple[float, int, float, int]] = [(0, 0, 0.0, 0)]  # boxes cut, sheets, unevenness, where the row begins
    for at in range(1, len(edges)):
        bottom, found = edges[at], never
        through = sum(box.y < bottom < box.bottom for box in boxes)
        for start in range(at - 1, -1, -1):
            top = edges[start]
            height = bottom - top
            shown = height + overlap / 2 * ((start > 0) + (at < len(edges) - 1))
            if shown > room[1] + 1e-9:
                break
            if height < max(overlap, GRID) or best[start] >= found:
                continue
            inside = sorted((box.x - PEN, box.right + PEN) for box in boxes if box.y < bottom and box.bottom > top)
            cut, sheets = _sheets(inside, area.w, room[0], overlap)
            before = best[start]
            cost = (before[0] + cut + through, before[1] + sheets, before[2] + height * height, start)
            found = min(found, cost)
        best.append(found)
    if best[-1] == never:
        return None
    lines, at = [], best[-1][3]
    while at:
        lines.append(edges[at])
        at = best[at][3]
    return lines[::-1]


def _edges(length: float, parts: int, spans: Sequence[tuple[float, float, float]]) -> list[float]:
    """Return the cheapest cut in each of so many equal parts of a length."""
    cheapest: dict[int, tuple[float, float]] = {}
    for place, weight in zip(*_places(length, spans), strict=True):
        part = int(place / length * parts)
        cheapest[part] = min(cheapest.get(part, (math.inf, place)), (weight, place))
    return sorted(place for _, place in cheapest.values())


def _sheets(spans: Sequence[tuple[float, float]], length: float, room: float, overlap: float) -> tuple[int, int]:
    """Return how many of the spans (rising) are cut, about, and how many sheets that takes, filled greedily."""
    joined: list[tuple[float, float]] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    cut, sheets, at = 0, 1, 0.0
    while length - at + (overlap / 2 if at else 0.0) > room + 1e-9:
        most = at + room - (overlap if at else overlap / 2)
        place = next((start for start, end in joined if start < most < end), most)
        if place - at < max(overlap, GRID):
            place, cut = most, cut + 1
        at, sheets = place, sheets + 1
    return cut, sheets


def _numbered(tiles: Sequence[Tile], area: Rect) -> Iterable[Tile]:
    """Give the sheets their numbers and their places on the poster."""
    for number, tile in enumerate(tiles, 1):
        shown, kept = tile.shown.moved(area.x, area.y), tile.kept.moved(area.x, area.y)
        yield tile._replace(number=number, shown=shown, kept=kept)


def _row(uprights: list[float], row: int, band: tuple[float, float], area: Rect, overlap: float) -> list[Tile]:
    top, bottom = band
    half = overlap / 2
    shown_top, shown_bottom = max(0.0, top - half), min(area.h, bottom + half)
    tiles = []
    for column, (left, right) in enumerate(_pieces(uprights, area.w), 1):
        x, end = max(0.0, left - half), min(area.w, right + half)
        shown = Rect(x, shown_top, end - x, shown_bottom - shown_top)
        kept = Rect(left, top, right - left, bottom - top)
        tiles.append(Tile(0, row, column, len(uprights) + 1, shown, kept))
    return tiles


def _cut_in(row: Sequence[Tile], boxes: Sequence[Rect], band: tuple[float, float]) -> int:
    """Count the boxes of a row that its upright cuts go through."""
    lines = [tile.kept.right for tile in row[:-1]]
    return sum(any(box.x < x < box.right for x in lines) for box in boxes if box.y < band[1] and box.bottom > band[0])


def _stops(item: Obstacle, extent: float) -> bool:
    """Say whether something stands in the way of a cut: a line only when the cut would run along it."""
    return item.weight != LINE or extent < 2 * GRID


def _pieces(lines: Sequence[float], length: float) -> list[tuple[float, float]]:
    ends = [0.0, *lines, length]
    return list(itertools.pairwise(ends))


def _places(length: float, spans: Sequence[tuple[float, float, float]]) -> tuple[list[float], list[float]]:
    """Return where a cut may be, every millimetre or so and the middle of every gap, and what each place costs."""
    grown = [(start - PEN, end + PEN, weight) for start, end, weight in spans]
    near = [(start - CLEARANCE, end + CLEARANCE, NEAR) for start, end, weight in spans if weight >= TEXT]
    ends = sorted({min(max(end, 0.0), length) for start, stop, _ in (*grown, *near) for end in (start, stop)})
    middles = [(low + high) / 2 for low, high in itertools.pairwise(ends)]
    grid = max(GRID, length / 500)
    steps = [number * grid for number in range(1, math.ceil(length / grid))]
    places = sorted({*middles, *steps} - {0.0, length})
    changes = sorted(
        (end, change) for start, stop, weight in (*grown, *near) for end, change in ((start, weight), (stop, -weight))
    )
    weights, now, at = [], 0.0, 0
    for place in places:
        while at < len(changes) and changes[at][0] < place:
            now += changes[at][1]
            at += 1
        weights.append(now)
    return places, weights


def _cheapest(
    length: float, room: float, overlap: float, count: int, places: Sequence[float], weights: Sequence[float]
) -> tuple[list[float], float]:
    """Return the cheapest cuts into `count` pieces that fit, of those the most even ones, and their cost.

    Dynamic programming over the places; the best place before each one is the least of a sliding window.
    """
    end, between, least = room - overlap / 2, room - overlap, max(overlap, GRID)
    best: list[float] = []
    froms: list[list[int]] = []
    for cut in range(1, count):
        even = cut * length / count
        costs = [weight + abs(place - even) / length / count for place, weight in zip(places, weights, strict=True)]
        if cut == 1:
            best = [
                cost if least <= place <= end + 1e-9 else math.inf for place, cost in zip(places, costs, strict=True)
            ]
            froms.append([-1] * len(places))
        else:
            best, origins = _extended(best, costs, places, between, least)
            froms.append(origins)
    reach = [
        cost if least - 1e-9 <= length - place <= end + 1e-9 else math.inf
        for place, cost in zip(places, best, strict=True)
    ]
    at = min(range(len(places)), key=reach.__getitem__)
    if math.isinf(reach[at]):  # no place of the grid fits exactly: cut evenly
        return [number * length / count for number in range(1, count)], math.inf
    cost = reach[at]
    chosen = []
    for origins in reversed(froms):
        chosen.append(places[at])
        at = origins[at]
    return chosen[::-1], cost


def _extended(
    before: Sequence[float], costs: Sequence[float], places: Sequence[float], most: float, least: float
) -> tuple[list[float], list[int]]:
    """Return the cost of each place as the next cut, and the cut before it."""
    found, origins = [], []
    window: deque[int] = deque()
    ready = 0
    for place, cost in zip(places, costs, strict=True):
        while ready < len(places) and places[ready] <= place - least + 1e-9:
            while window and before[window[-1]] >= before[ready]:
                window.pop()
            window.append(ready)
            ready += 1
        while window and places[window[0]] < place - most - 1e-9:
            window.popleft()
        found.append(cost + before[window[0]] if window else math.inf)
        origins.append(window[0] if window else -1)
    return found, origins


def _scaled(rect: Rect, scale: float) -> Rect:
    return Rect(rect.x * scale, rect.y * scale, rect.w * scale, rect.h * scale)
