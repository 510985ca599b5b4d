"""Drawing of group frames: round their members and what hangs from them, round no other box."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise

from orgeditor.layout.drawing import FRAME_DASH, FRAME_WIDTH, Drawing
from orgeditor.layout.hierarchy.framed_lists import ABOVE_CAPTION, caption_lines
from orgeditor.layout.hierarchy.spacing import Spacing
from orgeditor.layout.text import Wrapper, set_lines
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect, segments, union
from orgeditor.model.page import Box, ShapeForm

Room = tuple[Rect, float]
"""What a frame goes round, with its caption, and the width in mm at which that is broken into lines."""


def draw_frames(
    draft: Draft, drawing: Drawing, rooms: Mapping[str, Sequence[Room]], gaps: Spacing, wrapper: Wrapper
) -> None:
    """Add the frames to a drawing, each with its unit's name at its left top; a note says which one cannot be.

    `rooms` has, by group, the parts that a plan keeps for its frame.
    """
    drawn = {box.placement for box in drawing.boxes}
    for group in draft.groups.values():
        members = {item.id for item in draft.placements.values() if item.group == group.id}
        if members.isdisjoint(drawn):
            continue
        name = draft.units[group.unit].name
        parts = rooms.get(group.id)
        rect = union(part for part, _ in parts) if parts else None
        if not parts or rect is None or not _holds_just(draft, drawing, rect, members):
            drawing.notes.append(
                f"Bingkai “{name}” tidak digambar: anggotanya harus berurutan di bawah satu atasan, dengan satu "
                "jenis garis, pada bagan satu halaman."
            )
            continue
        lines = caption_lines(wrapper, name, parts[0][1] / gaps.em)
        width = max(map(wrapper.width, lines)) * gaps.em
        room = _caption_room(drawing, rect, width, len(lines), gaps)
        drawing.boxes.append(
            Box(
                group.id, group.unit, None, None, ShapeForm.GROUP, rect,
                set_lines(wrapper, lines, room, gaps.font_pt, align="left"), gaps.font_pt, FRAME_WIDTH,
                FRAME_DASH if group.dashed else (),
            )
        )  # fmt: skip


def _holds_just(draft: Draft, drawing: Drawing, frame: Rect, members: set[str]) -> bool:
    """Say whether a frame goes round the boxes of its members, with what hangs from them, and through no other."""
    inside = {box.placement for box in drawing.boxes if frame.contains(box.rect)}
    touched = {box.placement for box in drawing.boxes if frame.intersects(box.rect)}
    return members <= inside and touched == inside and all(map(partial(_is_of, draft, members), inside))


def _is_of(draft: Draft, members: set[str], placement: str) -> bool:
    """Say whether a box, or one that it hangs from, is one of these."""
    at: str | None = placement
    while at is not None and at not in members:
        at = draft.placements[at].parent if at in draft.placements else None
    return at is not None


def _caption_room(drawing: Drawing, frame: Rect, width: float, lines: int, gaps: Spacing) -> Rect:
    """Return where a frame's caption stands: at its left top, or farther right where no line comes down."""
    y, height = frame.y + ABOVE_CAPTION * gaps.em, lines * gaps.line
    stops = [frame.x]
    for path in drawing.paths:
        for a, b in segments(path.points):
            if a.x == b.x and frame.x < a.x < frame.right and min(a.y, b.y) < y + height < max(a.y, b.y):
                stops.append(a.x)
    stops = [*sorted(set(stops)), frame.right]
    for left, right in pairwise(stops):
        if right - left >= width + 2 * gaps.frame - 1e-6:
            return Rect(left + gaps.frame, y, width, height)
    return Rect(frame.x + gaps.frame, y, width, height)
