"""A finished page of a hierarchy chart while it is changed: boxes and lines come and go, all else stays as it is.

What hangs from a box is laid out anew in page_branch.py; a box is made wider in page_widening.py.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.edits.page_given import Given
from orgeditor.layout.edits.page_index import PageIndex, Ways, below_each, by_placement, group_frames, keep, known_of
from orgeditor.layout.edits.page_lines import draw_across, erase_across, lines_finished
from orgeditor.layout.edits.page_lowering import Lowered
from orgeditor.layout.edits.page_marks import marked
from orgeditor.layout.edits.page_strips import Step, Strips
from orgeditor.layout.edits.page_strokes import Numbered, numbered, shifted
from orgeditor.layout.hierarchy.tree import Drawn
from orgeditor.layout.measure import Measure
from orgeditor.layout.page.furniture import PageNumber
from orgeditor.model.draft import Draft
from orgeditor.model.page import Block, Box, Choice, Page, Path, Stroke, rounded
from orgeditor.model.records import Chart, Route

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_rigid import Carried, Rigid, Shift

MOST_WHOLE = 300
"""On a page of more boxes not all ways to lay out a branch anew are tried."""
ROUTE = itemgetter(Path._fields.index("route"))


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
        self._noted_boxes = page.boxes  # those that `boxes` tells of: a page that was opened has others
        self.given = Given(draft, chart, page, self.boxes)
        self.is_large = len(page.boxes) > MOST_WHOLE
        # What a page holds is looked up often, and a page may hold thousands: found once for each state of it.
        self._below = (self.boxes, known.below if known is not None else below_each(self.boxes))
        if known is None or self._leads_elsewhere():
            known = PageIndex(self.boxes, self._below[1], self._sorted(page.paths), group_frames(page.boxes))
            keep(page, known)
        self.first_index = known
        self.strips = Strips(known.strips)
        self._ways: tuple[Sequence[Path], Ways] = (page.paths, Ways({**known.ways.hung}, [*known.ways.across]))
        self._coming: tuple[Sequence[Path], Ways] | None = None  # of the page as it is to become
        self._strokes = [(page.strokes, known.strokes)] if known.strokes is not None else []
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

    @property
    def strokes(self) -> Numbered:
        """The strokes of the page by the relations that they serve."""
        strokes = self.page.strokes
        found = self._known_strokes()
        if found is None:
            found = numbered(strokes)
            self.expect_strokes(strokes, found)
            if strokes is self.first.strokes:
                self.first_index = self.first_index._replace(strokes=found)
                keep(self.first, self.first_index)
        return found

    def _known_strokes(self) -> Numbered | None:
        return next((found for strokes, found in self._strokes if strokes is self.page.strokes), None)

    def expect_strokes(self, strokes: tuple[Stroke, ...], found: Numbered) -> None:
        """Take note of the strokes of the page as it may become."""
        self._strokes = [*self._strokes[-1:], (strokes, found)]

    def put_strokes(self, found: Numbered) -> None:
        """Put strokes in the place of those that the page has."""
        self.page = self.page._replace(strokes=tuple(found.strokes.values()))
        self.expect_strokes(self.page.strokes, found)

    def _leads_elsewhere(self) -> bool:
        """Say whether the edit leads a line to another box that the page shows already."""
        led = self.gone.keys() & self.draft.routes.keys()
        return bool(led) and not led.isdisjoint(map(ROUTE, self.page.paths))

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
        stale, ways = {*self.stale}, self.ways_to(gone)
        self.erase_ways(ways)
        if ways and stale.isdisjoint(relations := {path.relation for path in ways}):
            self.put_strokes(self.strokes.without(relations))
            self.stale = stale
        self.shown.difference_update(gone)
        taken = [box for box in self.page.boxes if box.placement in gone]
        self._put_boxes([box for box in self.page.boxes if box.placement not in gone], taken, ())
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
            self._put_paths([path for path in self.page.paths if id(path) not in gone], paths, ())
            self._ways = (self.page.paths, ways)
            self.rerouted = True

    def put_texts(self, boxes: Iterable[Box]) -> None:
        """Put boxes with other texts in the place of what they were."""
        fresh = rounded(tuple(boxes))
        self.exchange([self.boxes[box.placement] for box in fresh], fresh)

    def exchange(self, old: Sequence[Box], fresh: Sequence[Box]) -> None:
        """Put boxes in the place of others of the same placements, hanging where they hung."""
        new = dict(zip(map(id, old), fresh, strict=True))
        self._put_boxes([new.get(id(box), box) for box in self.page.boxes], old, fresh)
        self._note(fresh)

    def _note(self, fresh: Sequence[Box]) -> None:
        """Take note of boxes in the place of what they were, hanging where they hung."""
        below = self.below
        self.boxes = {**self.boxes, **by_placement(fresh)}
        self._below = (self.boxes, below)

    def _put_boxes(self, boxes: Sequence[Box], gone: Sequence[Box], come: Sequence[Box]) -> None:
        now = tuple(boxes)
        self.strips.boxes.steps.append(Step(self.page.boxes, now, gone, come))
        self.page = self.page._replace(boxes=now)
        self._noted_boxes = now

    def _put_paths(self, paths: Sequence[Path], gone: Sequence[Path], come: Sequence[Path]) -> None:
        now = tuple(paths)
        self.strips.paths.steps.append(Step(self.page.paths, now, gone, come))
        self.page = self.page._replace(paths=now)

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
        below, known = {**self.below}, {**self.boxes}
        for key in old:
            below.pop(key, None)
            known.pop(key, None)
        gone = [box for box in self.page.boxes if box.placement in old]
        at = self.page.boxes.index(gone[0])
        behind = [box for box in self.page.boxes[at:] if box.placement not in old]
        opened = self._noted_boxes is not self.page.boxes
        self._put_boxes([*self.page.boxes[:at], *fresh, *behind], gone, fresh)
        come = by_placement(fresh)
        self.boxes = by_placement(self.page.boxes) if opened else known | come
        below |= below_each({key: box for key, box in come.items() if key != top})
        self._below = (self.boxes, below)
        self.add_ways(drawing.paths)
        self._shift(stale)

    def _shift(self, stale: set[str]) -> None:
        """Move the strokes of branches that moved as a whole, but for those that were `stale` before."""
        if not self.shifts:
            return
        whole = [shift for shift in self.shifts if shift.relations.isdisjoint(stale)]
        self.stale.difference_update(*(shift.relations for shift in whole))
        self.put_strokes(shifted(self.strokes, whole))

    def put_beside(self, sister: str, drawing: Drawing, ways: Sequence[Path], *, after: bool) -> None:
        """Put drawn branches, with the ways to them, after the branch of a sister or before it."""
        branch, below, fresh = self.branch(sister), {**self.below}, self._noted(drawing)
        places = [number for number, box in enumerate(self.page.boxes) if box.placement in branch]
        at = places[-1] + 1 if after else places[0]
        opened = self._noted_boxes is not self.page.boxes
        self._put_boxes([*self.page.boxes[:at], *fresh, *self.page.boxes[at:]], (), fresh)
        come = by_placement(fresh)
        head = self.boxes[sister].parent or ""
        row, here = below_each(come), below[head].index(sister) + after
        below |= row | {head: [*below[head][:here], *row[head], *below[head][here:]]}
        self.boxes = by_placement(self.page.boxes) if opened else {**self.boxes, **come}
        self._below = (self.boxes, below)
        self.add_ways([*ways, *drawing.paths])

    def take_for_a_while(self, branch: set[str]) -> None:
        """Take a branch off the page that is to come back at another place, with the lines across the chart to it."""
        self.redraw_to(branch)
        self.remove(branch)
        self.shown.update(branch)

    def put_lowered(self, found: Lowered) -> None:
        """Go on with a page on which branches have moved down."""
        self.page = found.page
        self._noted_boxes = found.page.boxes
        self._note(found.boxes)
        self.redraw_to(found.moved)
        self.moved = self.rerouted = True

    def redraw_to(self, placements: set[str]) -> None:
        """Have the lines across the chart drawn anew that end at some placements."""
        self.redraw |= self.across_to(placements)
        for key in self.redraw:
            erase_across(self, key)

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
        self._put_paths((*self.page.paths, *paths), (), paths)
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
        strokes = self._known_strokes()
        strips = self.strips.kept(self.page)
        keep(self.page, PageIndex(self.boxes, self.below, self.ways(), frames, strips, strokes))
        return self.page
