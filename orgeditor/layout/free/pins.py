"""Pinned boxes of a free chart: the others step aside for them, and notes say where they stand badly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from orgeditor.layout.free.sheet import Branch, Canvas, Sheet
from orgeditor.model.geometry import Rect

NAMED = 3
"""Pinned boxes that a note names."""


def step_aside(sheet: Sheet) -> None:
    """Move boxes that stand on a pinned one, or on what hangs from one, beside it, and their neighbours along.

    Nothing changes its height on the page. A box goes to the left where there is room for that, else to the right
    with all that stands in its way; parents follow their children where they can.
    """
    canvas = sheet.canvas
    if not canvas.pins and not canvas.glued_pins:
        return
    pinned = [branch for branch in canvas.branches if branch.nodes and branch.nodes[0] in canvas.pins]
    fixed = [*canvas.glued_pins, *(sheet.room(number) for number in (*canvas.pins, *sheet.joined))]
    sheet.disturbed = {*canvas.pins, *sheet.joined}
    for branch in (*pinned, canvas.branches[0]):
        free = [number for number in branch.nodes if number not in canvas.pins and number not in sheet.joined]
        moved = _clear(sheet, free, fixed)
        _recenter(sheet, branch, free, fixed, moved)
        sheet.disturbed.update(moved)
        fixed.extend(sheet.room(number) for number in free)


def _clear(sheet: Sheet, free: Sequence[int], fixed: Sequence[Rect]) -> set[int]:
    """Move boxes sideways until each is clear of the fixed rectangles, in their order; return those moved."""
    gap = sheet.gaps.column_gap
    moved: set[int] = set()
    pushed: list[Rect] = []  # to the right: what comes after on the same height stays right of it
    for number in sorted(free, key=lambda item: (sheet.xs[item], item)):
        room = sheet.room(number)
        reach = _reach(sheet, room)
        beside = [rect for rect in fixed if rect.y < reach.bottom and reach.y < rect.bottom]
        behind = [rect.right for rect in pushed if rect.y < reach.bottom and reach.y < rect.bottom]
        least = max(behind, default=room.x - gap) + gap
        hit = next((rect for rect in beside if rect.intersects(reach)), None)
        if hit is not None and room.center.x < hit.center.x:
            left = room._replace(x=hit.x - gap - room.w)
            others = (sheet.room(other) for other in free if other != number)
            if left.x >= least and _is_clear(sheet, left, beside) and _is_clear(sheet, left, others):
                sheet.xs[number] = left.x
                moved.add(number)
                continue
        reach = reach._replace(x=max(reach.x, least - gap))
        while stops := [rect.right for rect in beside if rect.intersects(reach)]:
            reach = reach._replace(x=max(stops) + 1e-5)
        if reach.x + gap > room.x + 1e-6:
            sheet.xs[number] = reach.x + gap
            moved.add(number)
            pushed.append(sheet.room(number))
    return moved


def _reach(sheet: Sheet, room: Rect) -> Rect:
    """Return what must be free for a cell: itself and the gaps around it, where lines pass."""
    across, down = sheet.gaps.column_gap, sheet.between
    return Rect(room.x - across, room.y - down, room.w + 2 * across, room.h + 2 * down)


def _is_clear(sheet: Sheet, room: Rect, others: Iterable[Rect]) -> bool:
    reach = _reach(sheet, room).grown(-1e-3)
    return not any(reach.intersects(rect) for rect in others)


def _recenter(sheet: Sheet, branch: Branch, free: Sequence[int], fixed: Sequence[Rect], moved: set[int]) -> None:
    """Stand each parent of moved boxes over the middle of its children again where nothing is in the way."""
    ends: dict[int, tuple[int, int]] = {}
    for number, parent in zip(branch.nodes, branch.parents, strict=True):
        if parent >= 0:
            over = branch.nodes[parent]
            ends[over] = (ends.get(over, (number, number))[0], number)
    for number in reversed(free):
        if number in ends and not moved.isdisjoint(ends[number]):
            first, last = ends[number]
            x = (sheet.center(first) + sheet.center(last) - sheet.cells[number].w) / 2
            room = sheet.room(number)._replace(x=x)
            others = (sheet.room(other) for other in free if other != number)
            if _is_clear(sheet, room, fixed) and _is_clear(sheet, room, others):
                sheet.xs[number] = x
                moved.add(number)


def misplaced(canvas: Canvas, area: Rect, blocked: Sequence[Rect]) -> list[str]:
    """Return notes on pinned boxes that stand outside the chart's room or on each other."""
    room = area.grown(0.01)
    outside = [
        number
        for number, pin in canvas.pins.items()
        if not room.contains(pin) or any(pin.intersects(rect) for rect in blocked)
    ]
    pins = sorted(canvas.pins.items(), key=lambda item: item[1].x)
    covered = []
    for at, (number, pin) in enumerate(pins):
        for _, other in pins[at + 1 :]:
            if other.x >= pin.right:
                break
            if other.intersects(pin):
                covered.append(number)
                break
    notes = []
    if outside:
        notes.append(f"{_names(canvas, outside)} ditempatkan di luar ruang bagan pada halaman.")
    if covered:
        notes.append(f"{_names(canvas, covered)} ditempatkan di atas kotak lain.")
    return notes


def _names(canvas: Canvas, numbers: Sequence[int]) -> str:
    names = ", ".join(f"“{canvas.name(number)}”" for number in numbers[:NAMED])
    more = len(numbers) - NAMED
    return f"Kotak {names}" + (f" dan {more} lainnya" if more > 0 else "")
