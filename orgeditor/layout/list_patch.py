"""One list of boxes drawn anew on a finished page: the columns, their width, their gaps and all else stay."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from orgeditor.layout.heads import head_forms
from orgeditor.layout.measure import LINE_HEIGHT, Measure, em_mm
from orgeditor.layout.spacing import texts_for
from orgeditor.layout.strokes import on_grid, strokes_of
from orgeditor.layout.text import set_lines, shown_name
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect, simplified, union
from orgeditor.model.kinds import Arrow
from orgeditor.model.page import Box, Choice, Page, Path, ShapeForm, rounded
from orgeditor.model.records import Arrangement, BoxForm, Chart, Placement, Side

CLEAR = 1.0
"""A list that grows keeps this far (mm) from what stands below it."""
LISTS = frozenset({Arrangement.LIST.value, Arrangement.LIST_LEFT.value, Arrangement.COLUMNS.value})


@dataclass(slots=True)
class _Column:
    """A column of the list as drawn: its boxes' left edge, width and text width, y of its top, and its line."""

    x: float
    w: float
    text_w: float
    top: float
    sample: Path
    members: list[Placement]


def patched_list(
    draft: Draft, chart: Chart, measure: Measure, page: Page, choices: dict[str, Choice], parent: str
) -> Page | None:
    """Return the page with the list below a placement as the draft now has it, None where that takes a new fit.

    `choices` (by placement) is brought up to date.
    """
    choice = choices.get(parent)
    top = draft.placements.get(parent)
    if choice is None or top is None or choice.arrangement not in LISTS or top.form is not BoxForm.BOX:
        return None
    children = draft.children(chart.id, parent)
    old = {box.placement: box for box in page.boxes if box.parent == parent}
    if not children or not _plain(draft, chart, children) or not all(_is_plain(box) for box in old.values()):
        return None
    relations = {item.backbone for item in children}
    paths = {path.relation: path for path in page.paths if path.relation in relations}
    columns = _columns(children, old, paths, choices)
    if columns is None:
        return None
    first = next(iter(old.values()))
    texts = texts_for(measure)
    wrapper = {False: texts.plain, True: texts.bold}
    em = em_mm(first.font_pt)
    pad_y = (first.rect.h - len(first.lines) * LINE_HEIGHT * em) / 2
    gap = _gap(page, old, choices)
    if gap is None or pad_y < 0:
        return None
    rank = _rank(draft, top) + 1
    boxes: list[Box] = []
    lines: list[Path] = []
    routes = {route.relation: route.id for route in draft.routes.values() if route.chart == chart.id}
    for column in columns:
        y = column.top
        for item in column.members:
            bold = item.bold or chart.bold_at(rank)
            text = shown_name(item.label or draft.units[item.unit].name, chart.case_at(rank))
            rows = list(wrapper[bold].lines_at(text, column.text_w / em))
            rows += wrapper[bold].lines_at(item.note, column.text_w / em) if item.note else ()
            rect = Rect(column.x, y, column.w, len(rows) * LINE_HEIGHT * em + 2 * pad_y)
            placed = set_lines(wrapper[bold], rows, rect, first.font_pt)
            boxes.append(
                Box(
                    item.id, item.unit, parent, item.backbone, ShapeForm.BOX, rect, placed, first.font_pt,
                    first.width, old[item.id].dash if item.id in old else (),
                )
            )  # fmt: skip
            assert item.backbone is not None
            lines.append(_path(column.sample, routes[item.backbone], item.backbone, rect))
            choices[item.id] = Choice(item.id, "", 0, column.text_w)
            y += rect.h + gap
    if not _free(page, boxes, old):
        return None
    choices[parent] = choice._replace(splits=tuple(len(column.members) for column in columns))
    return _with_list(draft, page, parent, boxes, lines)


def without(page: Page, placements: Collection[str]) -> Page:
    """Return the page without these boxes and the ways to them; the lists that they leave are to be drawn anew."""
    gone = {box.backbone for box in page.boxes if box.placement in placements}
    if not gone:
        return page
    return page._replace(
        boxes=tuple(box for box in page.boxes if box.placement not in placements),
        paths=tuple(path for path in page.paths if path.relation not in gone),
        strokes=tuple(stroke for stroke in page.strokes if not gone.intersection(stroke.relations)),
    )


def _plain(draft: Draft, chart: Chart, children: Sequence[Placement]) -> bool:
    """Say whether these are simple boxes with nothing below, all joined by lines of one kind without heads."""
    kinds = set()
    for item in children:
        if item.form is not BoxForm.BOX or item.side is not Side.BELOW or item.group or item.backbone is None:
            return False
        if draft.children(chart.id, item.id):
            return False
        relation = draft.relations[item.backbone]
        kinds.add(relation.kind)
        if head_forms(draft.kind(relation.kind), relation, chart.method) != (Arrow.NONE, Arrow.NONE):
            return False
    return len(kinds) == 1


def _is_plain(box: Box) -> bool:
    return box.form is ShapeForm.BOX


def _columns(
    children: Sequence[Placement], old: Mapping[str, Box], paths: Mapping[str, Path], choices: Mapping[str, Choice]
) -> list[_Column] | None:
    """Keep each box in its column; a new one joins that of the box before it. None when a column would be empty."""
    known = sorted({box.rect.x for box in old.values()})
    columns: list[_Column | None] = [None] * len(known)
    at = 0
    waiting: list[Placement] = []
    for item in children:
        box = old.get(item.id)
        if box is None:
            now = columns[at]
            (now.members if now is not None else waiting).append(item)
            continue
        place = known.index(box.rect.x)
        if place < at:
            return None  # moved to an earlier column: a matter of balance
        at = place
        now = columns[at]
        if now is None:
            path = paths.get(item.backbone or "")
            choice = choices.get(item.id)
            if path is None or len(path.points) < 2 or choice is None:
                return None
            top = min(other.rect.y for other in old.values() if other.rect.x == box.rect.x)
            now = columns[at] = _Column(box.rect.x, box.rect.w, choice.width, top, path, waiting)
            waiting = []
        now.members.append(item)
    found = [column for column in columns if column is not None]
    return found if len(found) == len(known) and not waiting else None


def _gap(page: Page, old: Mapping[str, Box], choices: Mapping[str, Choice]) -> float | None:
    """Return the gap in mm between boxes of a list on this page: of this one, if it has two below each other."""
    for column in _by_column(old.values()):
        if len(column) > 1:
            return column[1].rect.y - column[0].rect.bottom
    lists = {key for key, choice in choices.items() if choice.arrangement in LISTS}
    others: dict[str, list[Box]] = {}
    for box in page.boxes:
        if box.form is ShapeForm.BOX and box.parent in lists:
            others.setdefault(box.parent or "", []).append(box)
    columns = (column for boxes in others.values() for column in _by_column(boxes))
    return next((column[1].rect.y - column[0].rect.bottom for column in columns if len(column) > 1), None)


def _by_column(boxes: Iterable[Box]) -> list[list[Box]]:
    columns: dict[float, list[Box]] = {}
    for box in sorted(boxes, key=lambda box: box.rect.y):
        columns.setdefault(box.rect.x, []).append(box)
    return list(columns.values())


def _rank(draft: Draft, placement: Placement) -> int:
    rank, item = 0, placement
    while item.parent is not None:
        rank += 0 if item.form is BoxForm.GLUED else 1
        item = draft.placements[item.parent]
    return rank


def _path(sample: Path, route: str, relation: str, rect: Rect) -> Path:
    """Return the line to a box: that of another box of its column down to the box's middle."""
    *way, turn, end = sample.points
    middle = rect.y + rect.h / 2
    edge = rect.x if turn.x < rect.x else rect.right
    points = [*way, Point(turn.x, middle), Point(edge, middle)] if len(sample.points) > 2 else [turn, end]
    return on_grid(Path(route, relation, sample.kind, simplified(points)))


def _free(page: Page, boxes: Sequence[Box], old: Mapping[str, Box]) -> bool:
    """Say whether the boxes of a list keep clear of everything else: what grows downwards may meet something."""
    before = union(box.rect for box in old.values())
    now = union(box.rect for box in boxes)
    if now.bottom <= before.bottom + 1e-6:
        return True
    grown = Rect(now.x - CLEAR, before.bottom, now.w + 2 * CLEAR, now.bottom - before.bottom + CLEAR)
    inside = {box.placement for box in boxes}
    others = [box.rect for box in page.boxes if box.placement not in inside and box.placement not in old]
    taken = [block.rect.grown(CLEAR) for block in page.furniture]
    if page.signature is not None:
        corner = page.signature.rect.grown(8.0)
        taken.append(Rect(corner.x, corner.y, page.width, page.height))
    lowest = max([box.rect.bottom for box in page.boxes] + [block.rect.bottom for block in page.furniture])
    return now.bottom <= lowest and not any(grown.intersects(rect) for rect in (*others, *taken))


def _with_list(draft: Draft, page: Page, parent: str, boxes: Sequence[Box], lines: Sequence[Path]) -> Page | None:
    """Put boxes and lines of a list in the place of what the page had of it."""
    stale = {box.backbone for box in page.boxes if box.parent == parent}
    at = next(number for number, box in enumerate(page.boxes) if box.parent == parent)
    kept_paths = [path for path in page.paths if path.relation not in stale]
    trees = {box.backbone for box in page.boxes}
    if any(path.relation not in trees for path in kept_paths):
        return None  # a line that crosses the chart may pass here
    fresh = [rounded(path) for path in lines]
    strokes = [stroke for stroke in page.strokes if not stale.intersection(stroke.relations)]
    return page._replace(
        boxes=(
            *page.boxes[:at],
            *rounded(tuple(boxes)),
            *(box for box in page.boxes[at:] if box.parent != parent),
        ),
        paths=(*kept_paths, *fresh),
        strokes=(*strokes, *rounded(strokes_of(fresh, draft.kinds))),
    )
