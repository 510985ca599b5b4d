"""A finished page of a hierarchy chart while it is changed: boxes and lines come and go, all else stays as it is.

What hangs from a box is laid out anew in page_branch.py; a box is made wider in page_widening.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.edits.page_ground import distance
from orgeditor.layout.edits.page_index import (
    FRAMES,
    PageIndex,
    Ways,
    below_each,
    by_placement,
    group_frames,
    keep,
    known_of,
)
from orgeditor.layout.edits.page_lines import draw_across, lines_finished
from orgeditor.layout.edits.page_lowering import Lowered
from orgeditor.layout.edits.page_marks import marked
from orgeditor.layout.edits.page_rigid import stroke_moved
from orgeditor.layout.hierarchy.tree import Drawn
from orgeditor.layout.measure import Measure
from orgeditor.layout.page.furniture import PageNumber
from orgeditor.model.draft import Draft
from orgeditor.model.page import Block, Box, Choice, Page, Path, rounded
from orgeditor.model.records import Chart, Placement, Route

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_rigid import Carried, Rigid, Shift

MOST_WHOLE = 300
"""On a page of more boxes not all ways to lay out a branch anew are tried."""
LABEL_NEAR = 1.6
"""Distance in mm within which a text without a known owner is taken for that of a line."""


class PagePatch:
    """A page of a chart while it is changed.

    `drawn` gives the chart's routes by relation and target, `gone` the target of each that is gone. `all_shown` holds
    for every page the placements (ids) that it is to show, `boxes` those that it has. `carried` is what was taken off
    the chart's pages and may come back as it was.
    """

    def __init__(
        self,
        draft: Draft,
        chart: Chart,
        measure: Measure,
        page: Page,
        which: PageNumber,
        drawn: Drawn,
        gone: Mapping[str, str],
        all_shown: Sequence[set[str]],
        carried: Carried,
    ) -> None:
        self.draft = draft
        self.chart = chart
        self.measure = measure
        self.page = self.first = page  # as it is, and as it was
        self.which = which
        self.drawn = drawn
        self.gone = gone
        self.shown = all_shown[which.number - 1]
        self.all_shown = all_shown
        known = known_of(page)
        self.boxes = self.first_boxes = known.boxes if known is not None else by_placement(page.boxes)
        self.is_large = len(page.boxes) > MOST_WHOLE
        # What a page holds is looked up often, and a page may hold thousands: found once for each state of it.
        self._below = (self.boxes, known.below if known is not None else below_each(self.boxes))
        if known is None or self._leads_elsewhere():
            known = PageIndex(self.boxes, self._below[1], self._sorted(page.paths), group_frames(page.boxes))
            keep(page, known)
        self.first_index = known
        self.strips = known.strips.copied() if known.strips is not None else None
        self._ways: tuple[Sequence[Path], Ways] = (page.paths, Ways({**known.ways.hung}, [*known.ways.across]))
        self._coming: tuple[Sequence[Path], Ways] | None = None  # of the page as it is to become
        self.crossed = bool(self._ways[1].across)  # lines across the chart stood on the page
        self.changing: set[str] = set()
        """Placements whose text changes, or what hangs from them."""
        self.choices: dict[str, Choice] = {}
        self.notes: list[str] = []
        self.rooms: dict[str, Block] = {}
        """Room kept for the marks of boxes whose branches all stand on other pages, by the mark's id."""
        self.carried = carried
        self.shifts: list[Shift] = []
        """Branches of a drawing that move as a whole."""
        self.stale: set[str] = set()
        """Relations whose strokes are to be made anew."""
        self.redraw: dict[str, Route] = {}
        """Lines across the chart that are to be drawn when the page is finished."""
        self.moved = False  # boxes stand elsewhere
        self.rerouted = False  # lines run another way
        self.restyled = False  # a relation became another, which the legend may show
        self.remark = False  # what hangs from its boxes stands on other pages than before

    # reading

    def ways(self, page: Page | None = None) -> Ways:
        """Return the lines of the page, or of the page as it is to become, with what hangs by each."""
        paths = self.page.paths if page is None else page.paths
        for known in (self._ways, self._coming):
            if known is not None and known[0] is paths:
                break
        else:
            known = (paths, self._sorted(paths))
        if paths is self.page.paths:
            self._ways = known
        else:
            self._coming = known
        return known[1]

    def expect(self, paths: Sequence[Path], ways: Ways) -> None:
        """Take note of the lines of the page as it may become."""
        self._coming = (paths, ways)

    def _leads_elsewhere(self) -> bool:
        """Say whether the edit leads a line to another box that the page shows already."""
        led = self.gone.keys() & self.draft.routes.keys()
        return bool(led) and any([path.route in led for path in self.page.paths])

    def _sorted(self, paths: Sequence[Path]) -> Ways:
        found = Ways({}, [])
        hung, across, boxes = *found, self.boxes
        for path, target in zip(paths, self.targets_of(paths), strict=True):
            box = boxes.get(target)
            if box is not None and box.backbone == path.relation:
                hung.setdefault(target, []).append(path)
            else:
                across.append(path)
        return found

    def targets_of(self, paths: Iterable[Path]) -> list[str]:
        """Return the placements or groups at which lines end, "" where nobody knows."""
        routes, gone = self.draft.routes, self.gone
        return [
            route.target if (route := routes.get(path.route)) is not None else gone.get(path.route, "")
            for path in paths
        ]

    def ways_to(self, placements: Iterable[str]) -> list[Path]:
        """Return the ways of placements to their superiors, as the page has them."""
        hung = self.ways().hung
        return [path for key in placements for path in hung.get(key, ())]

    def across_to(self, placements: Collection[str]) -> dict[str, Route]:
        """Return the lines across the chart that end at some placements."""
        routes = (self.draft.routes.get(path.route) for path in self.ways().across)
        return {
            route.id: route
            for route in routes
            if route is not None and (route.source in placements or route.target in placements)
        }

    @cached_property
    def pinned(self) -> bool:
        """Whether a box stands on the page where a person put it."""
        return any([item.pin is not None for item in self._items])  # a list: three times as fast for thousands

    @cached_property
    def _items(self) -> list[Placement]:
        """The placements of the boxes that the page had, those that the draft still has."""
        placements = self.draft.placements
        return [placements[key] for key in self.first_boxes if key in placements]

    @cached_property
    def font(self) -> float:
        """The font in pt of most boxes on the page that have the chart's, not one that a person gave their branch."""
        boxes = self.first.boxes
        own = [item for item in self._items if item.font]
        if own:
            given = {item.id for head in own for item in self.draft.branch(head)}
            boxes = tuple(box for box in boxes if box.placement not in given) or boxes
        return Counter([box.font_pt for box in boxes]).most_common(1)[0][0]

    @cached_property
    def led(self) -> bool:
        """Whether lines to superiors may run where a person wants them: to a pinned box, or through points."""
        return self.pinned or any(route.waypoints for route in self.draft.referring(self.chart.id, Route))

    @property
    def frames(self) -> Sequence[Box]:
        """The group frames on the page; they stay."""
        return self.first_index.frames

    def is_framed(self, placement: str) -> bool:
        """Say whether a box stands in a group frame, or would have one round it."""
        return any(frame.rect.contains(self.boxes[placement].rect) for frame in self.frames)

    def branch(self, *tops: str) -> set[str]:
        """Return the placements of some branches as the page shows them."""
        below = self.below
        found = [*tops]
        for key in found:  # grows meanwhile
            found += below.get(key, ())
        return set(found)

    def exceeds(self, top: str, most: int) -> bool:
        """Say whether a branch has more than so many boxes."""
        below = self.below
        found = [top]
        for key in found:  # grows meanwhile
            found += below.get(key, ())
            if len(found) > most:
                return True
        return False

    @property
    def below(self) -> Mapping[str, list[str]]:
        """The placements whose boxes hang from each box, in the order of the page."""
        if self._below[0] is not self.boxes:
            self._below = (self.boxes, below_each(self.boxes))
        return self._below[1]

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
        self.carried.boxes.update((key, self.boxes[key]) for key in gone if key in self.boxes)
        self.erase_ways(self.ways_to(gone))
        self.shown.difference_update(gone)
        self.page = self.page._replace(boxes=tuple([box for box in self.page.boxes if box.placement not in gone]))
        below, boxes = {**self.below}, {**self.boxes}  # other ones: the page that was kept has these
        uppers = {boxes[key].parent or "" for key in gone if key in boxes}
        for key in gone:
            boxes.pop(key, None)
        for upper in uppers:
            left = [key for key in below[upper] if key not in gone]
            below.update({upper: left}) if left else below.pop(upper)
        self.boxes, self._below = boxes, (boxes, below)
        self.moved = True

    def lift(self, rigid: Rigid) -> None:
        """Take a branch that is off the page out of what is to be drawn anew: its strokes go along with it."""
        gone = set(map(id, rigid.strokes))
        self.page = self.page._replace(strokes=tuple([item for item in self.page.strokes if id(item) not in gone]))
        self.stale -= rigid.relations

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
            nearest = min(blocks, key=lambda block: distance(block.rect, path.points))
            if label or distance(nearest.rect, path.points) < LABEL_NEAR:
                labels = tuple(block for block in self.page.labels if block is not nearest)
                self.page = self.page._replace(labels=labels)

    def erase_ways(self, paths: Sequence[Path]) -> None:
        """Take lines off the page; their strokes go when it is finished."""
        if paths:
            ways = self.ways()
            self.stale |= {path.relation for path in paths}
            gone = {id(path) for path in paths}
            for key in set(self.targets_of(paths)) & ways.hung.keys():
                left = [path for path in ways.hung.pop(key) if id(path) not in gone]
                ways.hung.update({key: left} if left else {})
            ways.across[:] = [path for path in ways.across if id(path) not in gone]
            self.page = self.page._replace(paths=tuple([path for path in self.page.paths if id(path) not in gone]))
            self._ways = (self.page.paths, ways)
            self.rerouted = True

    def put_texts(self, boxes: Iterable[Box]) -> None:
        """Put boxes with other texts in the place of what they were."""
        fresh = {box.placement: rounded(box) for box in boxes}
        old = {id(self.boxes[key]): box for key, box in fresh.items()}
        self.page = self.page._replace(boxes=tuple([old.get(id(box), box) for box in self.page.boxes]))
        self._note(fresh)

    def _note(self, fresh: Mapping[str, Box]) -> None:
        """Take note of boxes in the place of what they were, hanging where they hung."""
        below = self.below
        self.boxes = {**self.boxes, **fresh}
        self._below = (self.boxes, below)

    def set_boxes(self, boxes: Sequence[Box]) -> None:
        self.page = self.page._replace(boxes=tuple(boxes))
        self.boxes = by_placement(boxes)

    def put_branch(self, drawing: Drawing, top: str, old: set[str]) -> None:
        """Put a drawn branch in the place of the placements `old`, which the page had of it."""
        boxes = self._noted(drawing)
        before = {key: self.boxes[key].rect for key in old if key in self.boxes}
        moved = {box.placement for box in boxes if before.get(box.placement, box.rect) != box.rect}
        if moved:
            self.redraw_to(moved)
        stale = set(self.stale)
        self.erase_ways(self.ways_to(old - {top}))
        hung = self.boxes[top]
        fresh = [
            box._replace(parent=hung.parent, backbone=hung.backbone) if box.placement == top and box != hung else box
            for box in boxes
        ]
        below = {key: row for key, row in self.below.items() if key not in old}
        at = next(number for number, box in enumerate(self.page.boxes) if box.placement in old)
        behind = [box for box in self.page.boxes[at:] if box.placement not in old]
        self.set_boxes([*self.page.boxes[:at], *fresh, *behind])
        below |= below_each({box.placement: box for box in fresh if box.placement != top and box.form not in FRAMES})
        self._below = (self.boxes, below)
        self.add_ways(drawing.paths)
        self._shift(stale)

    def _shift(self, stale: set[str]) -> None:
        """Move the strokes of branches that moved as a whole, but for those that were `stale` before."""
        if not self.shifts:
            return
        whole = [shift for shift in self.shifts if shift.relations.isdisjoint(stale)]
        self.stale.difference_update(*(shift.relations for shift in whole))
        far = {key: (shift.dx, shift.dy) for shift in whole if shift.dx or shift.dy for key in shift.relations}
        strokes = [*self.page.strokes, *(stroke for shift in whole for stroke in shift.strokes)]
        if far:
            strokes = [
                stroke_moved(item, *far[item.relations[0]]) if item.relations[0] in far else item for item in strokes
            ]
        self.page = self.page._replace(strokes=tuple(strokes))

    def put_beside(self, sister: str, drawing: Drawing, ways: Sequence[Path], *, after: bool) -> None:
        """Put drawn branches, with the ways to them, after the branch of a sister or before it."""
        branch = self.branch(sister)
        places = [number for number, box in enumerate(self.page.boxes) if box.placement in branch]
        at = places[-1] + 1 if after else places[0]
        self.set_boxes([*self.page.boxes[:at], *self._noted(drawing), *self.page.boxes[at:]])
        self.add_ways([*ways, *drawing.paths])

    def take_for_a_while(self, branch: set[str]) -> None:
        """Take a branch off the page that is to come back at another place, with the lines across the chart to it."""
        self.redraw_to(branch)
        self.remove(branch)
        self.shown.update(branch)

    def put_lowered(self, found: Lowered) -> None:
        """Go on with a page on which branches have moved down."""
        self.page = found.page
        moved = found.moved
        self._note(
            {box.placement: box for box in found.page.boxes if box.placement in moved and box.form not in FRAMES}
        )
        self.redraw_to(found.moved)
        self.moved = self.rerouted = True

    def redraw_to(self, placements: set[str]) -> None:
        """Have the lines across the chart drawn anew that end at some placements."""
        self.redraw |= self.across_to(placements)
        for key in self.redraw:
            self.erase(key)

    def _noted(self, drawing: Drawing) -> list[Box]:
        """Return the boxes of a drawing; keep its choices, and the room in it for marks."""
        marks = {box.placement for box in drawing.boxes} - self.draft.placements.keys()
        self.rooms |= {box.placement: Block(box.rect, box.lines) for box in drawing.boxes if box.placement in marks}
        self.choices.update((item.placement, item) for item in drawing.choices if item.placement not in marks)
        return [box for box in drawing.boxes if box.placement not in marks]

    def add_ways(self, paths: Sequence[Path]) -> None:
        """Put more lines on the page."""
        ways, more = self.ways(), self._sorted(paths)
        for key, found in more.hung.items():
            ways.hung[key] = [*ways.hung.get(key, ()), *found]
        ways.across.extend(more.across)
        self.page = self.page._replace(paths=(*self.page.paths, *paths))
        self._ways = (self.page.paths, ways)
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
        frames = group_frames(self.page.boxes) if self.frames else ()
        keep(self.page, PageIndex(self.boxes, self.below, self.ways(), frames, self.strips))
        return self.page
