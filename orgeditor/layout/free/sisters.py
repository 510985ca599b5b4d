"""New boxes of a free chart that kept its drawing: they join their sisters in the list or the row of those."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from orgeditor.layout.free.sheet import Sheet
from orgeditor.model.geometry import Rect
from orgeditor.model.records import PortSide

LEAST = 1.0
"""Least distance in mm of a new box from any other."""
GRID = 4.0
"""Where no sister has room beside her places so far (mm) from each other are tried, the nearest first."""


def join_sisters(sheet: Sheet, area: Rect, blocked: Sequence[Rect]) -> None:
    """Stand each new box that has a pinned superior below the last of its sisters, or beside her in a row.

    Where that is outside the area (mm) or not clear, another sister is tried, then the nearest clear place on the page.
    `sheet.joined` tells then whose line it follows. Nothing is done in a chart that has kept no line.
    """
    canvas = sheet.canvas
    if not any(_is_kept(sheet, number) for number in canvas.pins):
        return
    stood = {number: sheet.box(number) for number in canvas.pins}
    taken = [*canvas.glued_pins, *stood.values()]
    taken = [*(rect.grown(LEAST) for rect in taken), *blocked]
    new = [
        number
        for number, node in enumerate(canvas.nodes)
        if number not in stood and canvas.over[number] in canvas.pins and node.is_leaf and not sheet.listed(number)
    ]
    for places in (_beside_sisters, _anywhere):
        for number in new:
            over = canvas.over[number]
            sisters = [other for other in stood if canvas.over[other] == over and _is_kept(sheet, other)]
            for rect, sister in places(sheet, number, sisters, stood, area) if number not in stood else ():
                if area.grown(0.01).contains(rect) and not any(rect.intersects(other) for other in taken):
                    sheet.put(number, rect)
                    stood[number] = rect
                    taken.append(rect.grown(LEAST))
                    sheet.joined[number] = sheet.joined.get(sister, sister)
                    break


def _is_kept(sheet: Sheet, number: int) -> bool:
    """Say whether a box has the line that it had before the chart got free, or follows such a one."""
    route = sheet.canvas.nodes[sheet.joined.get(number, number)].route
    return bool(route and sheet.canvas.draft.routes[route].waypoints)


def _beside_sisters(
    sheet: Sheet, number: int, sisters: Sequence[int], stood: Mapping[int, Rect], _area: Rect
) -> Iterator[tuple[Rect, int]]:
    """Yield places for a new box by its sisters, the last first, each with the sister whose line it then follows."""
    rects = [stood[sister] for sister in sisters]
    for sister in reversed(sisters):
        beside = stood[sister]
        width, height = sheet.size_at(number, beside.w)
        own = sheet.joined.get(sister, sister)
        if sheet.canvas.draft.routes[sheet.canvas.nodes[own].route].target_side is PortSide.TOP:
            gaps = [b.x - a.right for a in rects for b in rects if abs(a.y - b.y) < LEAST and b.x > a.right]
            gap = min(gaps, default=sheet.gaps.branch_gap)
            yield Rect(beside.right + gap, beside.y, width, height), sister
        else:
            gaps = [b.y - a.bottom for a in rects for b in rects if abs(a.x - b.x) < LEAST and b.y > a.bottom]
            gap = min(gaps, default=sheet.gaps.v_gap)
            yield Rect(beside.x, beside.bottom + gap, width, height), sister


def _anywhere(
    sheet: Sheet, number: int, sisters: Sequence[int], stood: Mapping[int, Rect], area: Rect
) -> Iterator[tuple[Rect, int]]:
    """Yield places for a new box all over the page, those near its superior first; it may be the first one below."""
    over = stood[sheet.canvas.over[number]]
    width, height = sheet.size_at(number, stood[sisters[-1]].w if sisters else over.w)
    xs = [area.x + GRID * step for step in range(int((area.w - width) / GRID) + 1)]
    ys = [area.y + GRID * step for step in range(int((area.h - height) / GRID) + 1)]
    rects = [Rect(x, y, width, height) for x in xs for y in ys if y > over.bottom]
    rects.sort(key=lambda rect: abs(rect.center.x - over.center.x) + abs(rect.y - over.bottom))
    yield from ((rect, sisters[-1] if sisters else number) for rect in rects)
