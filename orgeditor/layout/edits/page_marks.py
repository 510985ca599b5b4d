"""The marks of a page of several, set anew after an edit: on to where branches stand, back from repeated boxes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.edits.page_furniture import furniture_of
from orgeditor.layout.edits.page_index import by_placement
from orgeditor.layout.paging.marks import MARK_PT, Beside, Mark, comes_from, goes_on, set_marks
from orgeditor.layout.paging.shares import mark_id
from orgeditor.layout.text import Wrapper
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Page, ShapeForm, rounded
from orgeditor.model.records import Chart

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_patch import PagePatch


def mark_pt(chart: Chart) -> float:
    """Return the font of marks in pt."""
    return max(MARK_PT, chart.page.font_floor)


def marked(patch: PagePatch) -> Page:
    """Return a page with the marks that lead to other pages set anew."""
    marks = _marks(patch)
    drawing = Drawing(list(patch.page.boxes), list(patch.page.paths), list(patch.page.labels))
    blocks = set_marks(
        marks, Wrapper(patch.measure), mark_pt(patch.chart), drawing, furniture_of(patch.chart, patch.page)
    )
    return patch.page._replace(references=(*patch.page.references[:1], *rounded(tuple(blocks))))


def _marks(patch: PagePatch) -> list[Mark]:
    """Return the marks of the page: on to where branches stand that it does not show, back from repeated boxes."""
    stacks: dict[str, list[str]] = {}
    for key, box in by_placement(patch.page.boxes).items():
        upper = box.parent if box.form is ShapeForm.GLUED and box.parent in stacks else key
        stacks.setdefault(upper or key, []).append(key)
    earlier = [number for number in range(patch.which.number - 1) if patch.all_shown[number]]
    found: list[Mark] = []
    back: Mark | None = None
    for key, stack in stacks.items():
        below = [child.id for item in stack for child in patch.draft.children(patch.chart.id, item)]
        below = [child for child in below if child not in stack]
        if not below:
            continue
        here = [child for child in below if child in patch.boxes]
        box = patch.boxes[key]
        beside = ((box.rect, Beside.RIGHT), (box.rect, Beside.LEFT))
        name = " ".join(line.text for line in box.lines)
        later = patch.later(stack)
        if later and here:
            found.append(Mark(goes_on(later), name, (*_end_of_list(patch, key, here), *beside)))
        elif later:
            found.append(
                Mark(goes_on(later), name, ((box.rect, Beside.CENTRED), *beside), patch.rooms.get(mark_id(key)))
            )
        pages = [number for number in earlier if key in patch.all_shown[number]]
        if pages and any(not any(child in patch.all_shown[n] for n in earlier) for child in here):
            back = Mark(comes_from(pages[-1] + 1), name, ((box.rect, Beside.LEFT), (box.rect, Beside.RIGHT)))
    return [*([back] if back is not None else []), *found]


def _end_of_list(patch: PagePatch, key: str, here: Sequence[str]) -> tuple[tuple[Rect, Beside], ...]:
    """Return the place under the last box of a list that goes on on another page."""
    frames = [box.rect for box in patch.page.boxes if box.form is ShapeForm.LIST and box.placement == key]
    if frames:
        return ((frames[0], Beside.UNDER),)
    rects = [patch.boxes[child].rect for child in here[-2:]]
    if len(rects) < 2 or rects[0].y == rects[1].y or len(patch.branch(here[-1])) > 1:
        return ()
    return ((rects[-1], Beside.UNDER),)
