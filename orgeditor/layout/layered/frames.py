"""Frames of a mechanism chart around their boxes, and whether a plan holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import inf

from orgeditor.layout.layered.parts import ASIDE, FORUM_FRAME_X, FRAME_BOTTOM, FRAME_TOP, FRAME_X, GAP_X, Plan
from orgeditor.layout.layered.rows import Row, Rows
from orgeditor.model.geometry import Rect

CAPTION_ROOM = 6.0
"""By how many mm a frame is at least wider than its caption."""
FRAME_CLEAR = 2.0
"""Least distance in mm of a frame from what stands beside it."""


def groups_of(row: Row) -> list[str]:
    """Return the frames that a row has boxes of."""
    return [run.group for run in row.runs if run.group is not None]


def frame_room(row: Row) -> float:
    """Return the room in mm between a frame and the boxes in it; wide forum boxes leave less."""
    return FORUM_FRAME_X if any(cell.forum for cell in row.cells) else FRAME_X


def caption_spare(caption: float, boxes: float) -> float:
    """Return by how many mm a frame is wider for a caption of that width than its boxes with the room round them."""
    return max(0.0, caption + CAPTION_ROOM - boxes)


def join_bands(plan: Plan, rows: Rows, area: Rect, captions: Mapping[str, tuple[float, float]]) -> bool:
    """Give a frame of several rows one place in all of them where other boxes or frames stand in these rows, too.

    The blocks (frames, single boxes) of such a band of rows are packed from left to right and centred. `captions` has
    width and height in mm of the frames' captions. Returns False where the blocks are wider than the area.
    """
    spans = {group: rows.rows_of(group) for group, inside in rows.members.items() if inside}
    crowded = [
        (first, last)
        for first, last in spans.values()
        if last > first and any(len(row.runs) > 1 for row in rows.rows[first : last + 1])
    ]
    done = -1
    for first, last in sorted(crowded):
        if first <= done:
            continue
        grown = True
        while grown:
            grown = False
            for a, b in spans.values():
                if a <= last and b >= first and (a < first or b > last):
                    first, last, grown = min(a, first), max(b, last), True
        done = last
        if not _pack(plan, rows, rows.rows[first : last + 1], area, captions):
            return False
    return True


def _pack(plan: Plan, rows: Rows, band: Sequence[Row], area: Rect, captions: Mapping[str, tuple[float, float]]) -> bool:
    blocks: dict[str, list[list[str]]] = {}
    place: dict[str, list[float]] = {}
    for row in band:
        for number, run in enumerate(row.runs):
            key = run.group or run.cells[0].placement.id
            blocks.setdefault(key, []).append([cell.placement.id for cell in run.cells])
            place.setdefault(key, []).append((number + 0.5) / len(row.runs))
    order = sorted(blocks, key=lambda key: sum(place[key]) / len(place[key]))
    room = {key: max(frame_room(row) for row in band) if key in rows.groups else 0.0 for key in blocks}
    width = {
        key: max(sum(plan.cells[cell].w + GAP_X for cell in row) - GAP_X for row in blocks[key]) + 2 * room[key]
        for key in blocks
    }
    width |= {key: width[key] + caption_spare(captions[key][0], width[key]) for key in blocks if key in captions}
    left: dict[str, float] = {}
    for key in order:
        shares = [
            left[other] + width[other] + GAP_X
            for other in left
            if any({key, other} <= {run.group or run.cells[0].placement.id for run in row.runs} for row in band)
        ]
        left[key] = max(shares, default=0.0)
    total = max(left[key] + width[key] for key in blocks)
    if total > area.w:
        return False
    for key in blocks:
        centre = area.center.x - total / 2 + left[key] + width[key] / 2
        for row_cells in blocks[key]:
            x = centre - (sum(plan.cells[cell].w + GAP_X for cell in row_cells) - GAP_X) / 2
            for cell in row_cells:
                plan.cells[cell] = plan.cells[cell]._replace(x=x)
                x += plan.cells[cell].w + GAP_X
    return True


def place_frames(plan: Plan, rows: Rows, captions: Mapping[str, tuple[float, float]]) -> None:
    """Draw the frames around their members, after moving members of narrower rows to what they belong to."""
    for group, members in rows.members.items():
        rects = [plan.cells[key] for key in members if key in plan.cells]
        if not rects:
            continue
        _align(plan, rows, group)
        rects = [plan.cells[key] for key in members if key in plan.cells]
        width, height = captions[group]
        first, last = rows.rows_of(group)
        side = max(frame_room(row) for row in rows.rows[first : last + 1])
        left = min(rect.x for rect in rects) - side
        right = max(rect.right for rect in rects) + side
        wider = caption_spare(width, right - left) / 2
        left, right = left - wider, right + wider
        top = min(rect.y for rect in rects) - 1.4 - height - FRAME_TOP
        bottom = max(rect.bottom for rect in rects) + FRAME_BOTTOM
        plan.frames[group] = Rect(left, top, right - left, bottom - top)
        plan.captions[group] = Rect(left + 2.2, top + FRAME_TOP, width, height)


def _align(plan: Plan, rows: Rows, group: str) -> None:
    """Within a frame, move the boxes of narrower rows under or over the boxes that they are joined with."""
    inside = [[cell.placement.id for run in row.runs if run.group == group for cell in run.cells] for row in rows.rows]
    inside = [row for row in inside if row]
    if len(inside) < 2:
        return

    def extent(row: Sequence[str]) -> float:
        return round(plan.cells[row[-1]].right - plan.cells[row[0]].x, 3)

    widest, *narrower = sorted(inside, key=extent, reverse=True)
    fixed = set(widest)
    for row in narrower:
        low = min(plan.cells[key].x for key in fixed)
        high = max(plan.cells[key].right for key in fixed)
        edge = -inf
        apart = min([GAP_X, *(plan.cells[b].x - plan.cells[a].right for a, b in pairwise(row))])
        for key in row:
            joined = [b if a == key else a for a, b in rows.links if key in (a, b)]
            centres = [plan.cells[other].center.x for other in joined if other in fixed]
            rect = plan.cells[key]
            centre = sum(centres) / len(centres) if centres else rect.center.x
            x = max(min(max(centre - rect.w / 2, low), max(high - rect.w, low)), edge)
            plan.cells[key] = rect._replace(x=x)
            edge = x + rect.w + apart
        fixed.update(row)


def passes(plan: Plan, rows: Rows) -> bool:
    """Say whether lines that skip rows find their way straight to the outermost boxes of a lower row."""
    place = {cell.placement.id: number for number, row in enumerate(rows.rows) for cell in row.cells}
    reach: list[tuple[float, float]] = []
    for row in rows.rows:
        rects = [plan.cells[cell.placement.id] for cell in row.cells]
        rects += [plan.frames[group] for group in groups_of(row) if group in plan.frames]
        if rects:
            reach.append((min(rect.x for rect in rects), max(rect.right for rect in rects)))
        else:
            reach.append((inf, -inf))
    for link in sorted(rows.joined, key=sorted):
        ends = sorted(link & place.keys(), key=lambda key: place[key])
        if len(ends) < 2 or place[ends[1]] - place[ends[0]] < 2:
            continue
        low = ends[1]
        row_cells = [cell.placement.id for cell in rows.rows[place[low]].cells]
        between = reach[place[ends[0]] + 1 : place[low]]
        centre = plan.cells[low].center.x
        if low == row_cells[0] and len(row_cells) > 1 and centre > min(left for left, _ in between) - ASIDE:
            return False
        if low == row_cells[-1] and len(row_cells) > 1 and centre < max(right for _, right in between) + ASIDE:
            return False
    return True


def fits(plan: Plan, rows: Rows, area: Rect, blocked: Sequence[Rect], below: float) -> bool:
    rects = [*plan.cells.values(), *plan.frames.values()]
    if not rects:
        return True
    last = max(rect.bottom for rect in rects)
    for rect in rects:
        reserved = rect
        if rect.bottom > last - 0.5:
            reserved = rect._replace(h=rect.h + below)
        if not area.contains(reserved) or any(reserved.intersects(other) for other in blocked):
            return False
    for group, frame in plan.frames.items():
        members = rows.members[group]
        others = [rect for key, rect in plan.cells.items() if key not in members]
        others += [rect for key, rect in plan.frames.items() if key != group]
        if any(frame.grown(FRAME_CLEAR - 1e-6).intersects(rect) for rect in others):
            return False
    keys = list(plan.cells)
    return not any(
        plan.cells[a].grown(1.0).intersects(plan.cells[b]) for place, a in enumerate(keys) for b in keys[place + 1 :]
    )
