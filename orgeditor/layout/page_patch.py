"""A finished page of a hierarchy chart while it is changed: boxes and lines come and go, all else stays as it is.

What hangs from a box is laid out anew in page_branch.py; a box is made wider in page_widening.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.furniture import PageNumber
from orgeditor.layout.measure import Measure
from orgeditor.layout.page_lines import draw_across, lines_finished
from orgeditor.layout.page_marks import marked
from orgeditor.layout.tree import Drawn
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.page import Block, Box, Choice, Page, Path, ShapeForm, rounded
from orgeditor.model.records import Chart, Route

FRAMES = frozenset({ShapeForm.LIST, ShapeForm.GROUP})
"""Forms of boxes that stand round others."""
LABEL_NEAR = 1.6
"""Distance in mm within which a text without a known owner is taken for that of a line."""


class PagePatch:
    """A page of a chart while it is changed.

    `drawn` gives the chart's routes by relation and target, `targets` the target of each route, also of those that are
    gone. `all_shown` holds for every page the placements (ids) that it is to show, `boxes` those that it has.
    """

    def __init__(
        self,
        draft: Draft,
        chart: Chart,
        measure: Measure,
        page: Page,
        which: PageNumber,
        drawn: Drawn,
        targets: Mapping[str, str],
        all_shown: Sequence[set[str]],
    ) -> None:
        self.draft = draft
        self.chart = chart
        self.measure = measure
        self.page = self.first = page  # as it is, and as it was
        self.which = which
        self.drawn = drawn
        self.targets = targets
        self.shown = all_shown[which.number - 1]
        self.all_shown = all_shown
        self.boxes = self._first_boxes = _by_placement(page.boxes)
        self.choices: dict[str, Choice] = {}
        self.notes: list[str] = []
        self.rooms: dict[str, Block] = {}
        """Room kept for the marks of boxes whose branches all stand on other pages, by the mark's id."""
        self.stale: set[str] = set()
        """Relations whose strokes are to be made anew."""
        self.redraw: dict[str, Route] = {}
        """Lines across the chart that are to be drawn when the page is finished."""
        self.moved = False  # boxes stand elsewhere
        self.rerouted = False  # lines run another way
        self.restyled = False  # a relation became another, which the legend may show
        self.remark = False  # what hangs from its boxes stands on other pages than before

    # reading

    def hangs(self, path: Path) -> str:
        """Return the placement whose way to its superior a path is, "" for a line across the chart."""
        return self._hangs(path, self.boxes)

    def _hangs(self, path: Path, boxes: Mapping[str, Box]) -> str:
        target = self.targets.get(path.route, "")
        box = boxes.get(target)
        return target if box is not None and box.backbone == path.relation else ""

    @cached_property
    def crossed(self) -> bool:
        """Whether lines across the chart stood on the page."""
        return any(not self._hangs(path, self._first_boxes) for path in self.first.paths)

    @cached_property
    def pinned(self) -> bool:
        """Whether a box stands on the page where a person put it."""
        items = map(self.draft.placements.get, self._first_boxes)
        return any(item is not None and item.pin is not None for item in items)

    @property
    def frames(self) -> list[Box]:
        """The group frames on the page."""
        return [box for box in self.page.boxes if box.form is ShapeForm.GROUP]

    def is_framed(self, placement: str) -> bool:
        """Say whether a box stands in a group frame, or would have one round it."""
        return any(frame.rect.contains(self.boxes[placement].rect) for frame in self.frames)

    def branch(self, top: str) -> set[str]:
        """Return the placements of a branch as the page shows it."""
        below: dict[str, list[str]] = {}
        for key, box in self.boxes.items():
            below.setdefault(box.parent or "", []).append(key)
        found, queue = set(), [top]
        while queue:
            key = queue.pop()
            found.add(key)
            queue += below.get(key, ())
        return found

    def later(self, stack: Iterable[str]) -> int:
        """Return the first page (from 1) after this one with what hangs from a box, or one glued to it, but not here.

        That is 0 for none.
        """
        children = {child.id for key in stack for child in self.draft.children(self.chart.id, key)} - self.shown
        after = range(self.which.number, self.which.count)
        return next((number + 1 for number in after if children & self.all_shown[number]), 0) if children else 0

    # changing

    def remove(self, placements: Iterable[str]) -> None:
        """Take boxes off the page, with the ways to them; what stood beside them is to be laid out anew."""
        gone = set(placements) & self.shown
        self.erase_ways([path for path in self.page.paths if self.hangs(path) in gone])
        self.shown.difference_update(gone)
        self.set_boxes([box for box in self.page.boxes if box.placement not in gone])
        self.moved = True

    def erase(self, route: str) -> None:
        """Take a line across the chart off the page, with its label."""
        path = next((path for path in self.page.paths if path.route == route), None)
        if path is None:
            return
        self.erase_ways([path])
        label = self.draft.relations[path.relation].label if path.relation in self.draft.relations else ""
        blocks = [
            block for block in self.page.labels if "".join(line.text for line in block.lines) == label or not label
        ]
        if blocks and path.points:
            nearest = min(blocks, key=lambda block: _distance(block.rect, path.points))
            if label or _distance(nearest.rect, path.points) < LABEL_NEAR:
                labels = tuple(block for block in self.page.labels if block is not nearest)
                self.page = self.page._replace(labels=labels)

    def erase_ways(self, paths: Sequence[Path]) -> None:
        """Take lines off the page; their strokes go when it is finished."""
        if paths:
            self.stale |= {path.relation for path in paths}
            gone = {id(path) for path in paths}
            self.page = self.page._replace(paths=tuple(path for path in self.page.paths if id(path) not in gone))
            self.rerouted = True

    def put_text(self, box: Box) -> None:
        """Put a box with another text in the place of what it was."""
        was, box = self.boxes[box.placement], rounded(box)
        self.set_boxes([box if old is was else old for old in self.page.boxes])

    def set_boxes(self, boxes: Sequence[Box]) -> None:
        self.page = self.page._replace(boxes=tuple(boxes))
        self.boxes = _by_placement(boxes)

    def put_branch(self, drawing: Drawing, top: str, old: set[str]) -> None:
        """Put a drawn branch in the place of the placements `old`, which the page had of it."""
        boxes = self._noted(drawing)
        before = {key: self.boxes[key].rect for key in old if key in self.boxes}
        moved = {box.placement for box in boxes if before.get(box.placement, box.rect) != box.rect}
        if moved:
            self._redraw_lines(moved)
        below = old - {top}
        self.erase_ways([path for path in self.page.paths if self.hangs(path) in below])
        hung = self.boxes[top]
        fresh = [
            box._replace(parent=hung.parent, backbone=hung.backbone) if box.placement == top and box != hung else box
            for box in boxes
        ]
        at = next(number for number, box in enumerate(self.page.boxes) if box.placement in old)
        ahead = [box for box in self.page.boxes[:at] if box.placement not in old]
        behind = [box for box in self.page.boxes[at:] if box.placement not in old]
        self._add([*ahead, *fresh, *behind], drawing.paths)

    def put_beside(self, sister: str, drawing: Drawing, ways: Sequence[Path], *, after: bool) -> None:
        """Put drawn branches, with the ways to them, after the branch of a sister or before it."""
        branch = self.branch(sister)
        places = [number for number, box in enumerate(self.page.boxes) if box.placement in branch]
        at = places[-1] + 1 if after else places[0]
        self._add([*self.page.boxes[:at], *self._noted(drawing), *self.page.boxes[at:]], [*ways, *drawing.paths])

    def take_for_a_while(self, branch: set[str]) -> None:
        """Take a branch off the page that is to come back at another place, with the lines across the chart to it."""
        self._redraw_lines(branch)
        self.remove(branch)
        self.shown.update(branch)

    def _redraw_lines(self, placements: set[str]) -> None:
        """Have the lines across the chart drawn anew that end at some placements."""
        for path in self.page.paths:
            route = self.draft.routes.get(path.route)
            if route is not None and not self.hangs(path) and placements & {route.source, route.target}:
                self.redraw[route.id] = route
        for key in self.redraw:
            self.erase(key)

    def _noted(self, drawing: Drawing) -> list[Box]:
        """Return the boxes of a drawing; keep its choices, and the room in it for marks."""
        marks = {box.placement for box in drawing.boxes} - self.draft.placements.keys()
        self.rooms |= {box.placement: Block(box.rect, box.lines) for box in drawing.boxes if box.placement in marks}
        self.choices.update((item.placement, item) for item in drawing.choices if item.placement not in marks)
        return [box for box in drawing.boxes if box.placement not in marks]

    def _add(self, boxes: Sequence[Box], paths: Sequence[Path]) -> None:
        self.set_boxes(boxes)
        self.page = self.page._replace(paths=(*self.page.paths, *paths))
        self.stale |= {path.relation for path in paths}
        self.moved = self.rerouted = True

    def finished(self) -> Page:
        """Return the page with its strokes, heads, legend and marks as its boxes and lines now ask for."""
        if self.redraw:
            draw_across(self)
        if self.rerouted:
            self.page = lines_finished(self)
        if self.which.count > 1 and (self.moved or self.rerouted or self.remark):
            self.page = marked(self)
        return self.page


def _by_placement(boxes: Iterable[Box]) -> dict[str, Box]:
    return {box.placement: box for box in boxes if box.form not in FRAMES}


def _distance(rect: Rect, points: Sequence[Point]) -> float:
    """Return how far a line runs from a rectangle at its nearest, in mm along the axes."""
    return min(
        max(rect.x - max(a.x, b.x), min(a.x, b.x) - rect.right, 0.0)
        + max(rect.y - max(a.y, b.y), min(a.y, b.y) - rect.bottom, 0.0)
        for a, b in pairwise(points)
    )
