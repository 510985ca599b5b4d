"""A hierarchy chart patched after an edit: which pages it touches, and what is drawn anew on each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter

from orgeditor.layout.edits.drawn_routes import DrawnRoutes
from orgeditor.layout.edits.page_attempts import lay
from orgeditor.layout.edits.page_branch import MOST_LAID
from orgeditor.layout.edits.page_column import renew_columns
from orgeditor.layout.edits.page_index import FRAMES, in_order, shown_on
from orgeditor.layout.edits.page_lines import erase_across
from orgeditor.layout.edits.page_patch import PagePatch
from orgeditor.layout.edits.page_pin import pin
from orgeditor.layout.edits.page_rigid import Carried, Rigid, carried
from orgeditor.layout.edits.page_row import renew_row
from orgeditor.layout.edits.page_widening import widen
from orgeditor.layout.edits.relay import Touched, is_backbone
from orgeditor.layout.edits.retext import SIDE_PAD, retexted, wider
from orgeditor.layout.hierarchy.spacing import texts_for
from orgeditor.layout.hierarchy.tree import Node, branch_of
from orgeditor.layout.measure import Measure, em_mm
from orgeditor.layout.page.furniture import PageNumber
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged, Box, Choice
from orgeditor.model.records import BoxForm, Chart, Placement, Route

PLACEMENT = itemgetter(Choice._fields.index("placement"))
QUOTED = re.compile("“([^”]*)”")
USUAL_GAPS = (0.5, 0.5, 0.0)
"""How far apart things stand in a result that does not say so."""
MOST_LAYINGS = 10
"""More branches are not laid out anew, and more boxes not made wider, while a person waits: that is left to the fit."""
Text = tuple[int, str, Node]
"""A page, and a placement on it whose text is to be that of the node."""


class ChartPatch:
    """A chart as it was drawn last, while it is brought up to date."""

    def __init__(self, draft: Draft, chart: Chart, measure: Measure, last: Arranged, touched: Touched) -> None:
        self.draft = draft
        self.chart = chart
        self.measure = measure
        self.wrapped = texts_for(measure)
        self.last = last
        self.touched = touched
        self.drawn = DrawnRoutes(draft, chart.id)
        self.shown = [shown_on(page) for page in last.pages]
        self.pages: dict[int, PagePatch] = {}
        self.carried = Carried({}, {})
        # Page and head of what is to be laid out anew, and whether only its row has others or another order.
        self.dirty: dict[tuple[int, str], bool] = {}
        self.notes = [self._renamed(note) for note in last.notes]
        self.choices: dict[int, dict[str, Choice]] = {}

    def patched(self) -> Arranged | None:
        """Return the chart as the draft now has it, None where that takes a full fit."""
        if not self._move() or not self._retext() or not self._lay() or not self._pin():
            return None
        self._cross()
        pages = list(self.last.pages)
        for number, page in self.pages.items():
            pages[number] = page.finished()
            self.notes += page.notes
        return self.last._replace(pages=tuple(pages), choices=self._choices(), notes=tuple(dict.fromkeys(self.notes)))

    def _renamed(self, note: str) -> str:
        """Return a note with the names that units have now; it shows some in capitals."""
        names = self.touched.names
        return QUOTED.sub(lambda found: f"“{names.get(found[1].casefold(), found[1])}”", note) if names else note

    def _page(self, number: int) -> PagePatch:
        if number not in self.pages:
            which = PageNumber(number + 1, len(self.last.pages))
            page, gone = self.last.pages[number], self.touched.targets
            self.pages[number] = PagePatch(
                self.draft, self.chart, self.measure, page, which, self.drawn, gone, self.shown, self.carried
            )
            self.pages[number].restyled = self.touched.facts
        return self.pages[number]

    def _on(self, placement: str) -> list[int]:
        """Return the pages on which a placement stands."""
        return [number for number, shown in enumerate(self.shown) if placement in shown]

    def _stands(self, number: int, placement: str) -> bool:
        """Say whether a page that is to show a placement shows it already."""
        return number not in self.pages or placement in self.pages[number].boxes

    # what stands where

    def _move(self) -> bool:
        """Take off their pages what is gone, and put on pages what is new; False where a branch has no one page."""
        for key in self.touched.ways:
            self._erase(key)
        heads = self._stacks(self.touched.rows)
        spread = {head: self._spread(head, stack) for head, stack in heads.items()}
        moved: dict[str, None] = {}
        leaving: dict[int, set[str]] = defaultdict(set)
        lifted: list[tuple[PagePatch, Rigid]] = []
        for key in self.touched.gone:
            branch = [key]
            if key in self.draft.placements:
                branch = [item.id for item in self.draft.branch(self.draft.placements[key])]
                moved.update(dict.fromkeys(branch))
            pages = {number for item in branch for number in self._on(item)}
            if len(pages) > 1 and (len(branch) > 1 or key in self.draft.placements):
                return False
            for number in pages:
                page = self._page(number)
                if page.frames and any(page.is_framed(item) for item in branch if item in page.boxes):
                    return False
                if parent := page.boxes[key].parent:
                    self.dirty[number, parent] = True
                leaving[number].update(branch)
                if key in self.draft.placements and (rigid := carried(page, key, self.touched)) is not None:
                    lifted.append((page, rigid))
        for number, placements in leaving.items():
            self._page(number).remove(placements)
        for page, rigid in lifted:
            page.lift(rigid)
            self.carried.branches[rigid.box.placement] = rigid
        if moved:
            self._redraw_lines(moved)
        everywhere = set().union(*self.shown)
        for key in self.touched.rows:
            if key in self.draft.placements and not self._settle(self.draft.placements[key], everywhere):
                return False
        if any(not shown for shown in self.shown):
            return False
        for head, stack in heads.items():
            if len(self.last.pages) > 1 and self._spread(head, stack) != spread[head]:
                for number in self._on(head):
                    self._page(number).remark = True
        return True

    def _stacks(self, placements: Iterable[str]) -> dict[str, list[str]]:
        """Return the placements with those of their stack: what is glued under a box, and what that is glued to."""
        found = {}
        for key in placements:
            item = self.draft.placements.get(key)
            if item is not None:
                row = self.draft.children(self.chart.id, item.id)
                found[key] = [key, *(child.id for child in row if child.form is BoxForm.GLUED)]
        return found

    def _spread(self, head: str, stack: Iterable[str]) -> set[int]:
        """Return the pages on which something hangs from a box."""
        below = {child.id for key in stack for child in self.draft.children(self.chart.id, key)}
        return {number for number, shown in enumerate(self.shown) if not below.isdisjoint(shown)}

    def _redraw_lines(self, placements: Iterable[str]) -> None:
        """Have the lines across the chart drawn anew whose ends move to another place."""
        for placement in placements:
            for route in self.draft.referring(placement, Route):
                if not is_backbone(self.draft, route):
                    self.touched.lines[route.id] = route

    def _settle(self, head: Placement, everywhere: set[str]) -> bool:
        """Put the children of a placement that stand on no page on that of the sister before them, or after.

        `everywhere` holds what stands on any.
        """
        row = self.draft.children(self.chart.id, head.id)
        pages = self._on(head.id)
        for at, child in enumerate(row):
            if child.id in everywhere:
                continue
            if not pages:
                return True  # comes with its superior
            beside = [*reversed(row[:at]), *row[at + 1 :]]
            found = (
                n for item in beside if item.side is child.side for n in reversed(pages) if item.id in self.shown[n]
            )
            number = next(found, pages[0])
            branch = [item.id for item in self.draft.branch(child)]
            if not everywhere.isdisjoint(branch):
                return False
            self._page(number)
            self.shown[number].update(branch)
            everywhere.update(branch)
            self.dirty[number, head.id] = True
        for number in pages:
            if (number, head.id) not in self.dirty and not in_order(self.last.pages[number], row, self.shown[number]):
                self.dirty[number, head.id] = True
        return True

    # texts

    def _retext(self) -> bool:
        """Set new texts in the boxes that they have; note whose branch must be laid out anew for them."""
        for key in self.touched.restyled:
            item = self.draft.placements.get(key)
            parent = item.parent if item is not None else None
            for number in self._on(key) if parent is not None else ():
                if parent in self.shown[number] and self._stands(number, key):
                    self.dirty[number, parent] = False
        for key in self.touched.heads:
            for number in self._on(key) if key in self.draft.placements else ():
                self.dirty[number, key] = False
        self.texts: dict[tuple[int, str], list[Text]] = {}
        fresh: dict[int, list[Box]] = defaultdict(list)
        waiting: list[Text] = []
        for key in self.touched.texts:
            item = self.draft.placements.get(key)
            if item is None:
                continue
            if item.pin is not None:
                return False
            node = branch_of(self.draft, self.chart, item, self.drawn, ())
            pages = self._on(key)
            for number in pages:
                # Where a row is only renewed, the boxes that stay in it are not drawn anew.
                if self.dirty.get((number, item.parent or "")) is False or not self._stands(number, key):
                    continue
                old = self._page(number).boxes.get(key)
                if old is None:
                    return False  # a box of another form
                box = retexted(old, node, self.wrapped, self._floor(old), same=True)
                if box is None:
                    waiting.append((number, key, node))
                elif box != old:
                    fresh[number].append(box)
        for number, boxes in fresh.items():
            self._page(number).put_texts(boxes)
        if len(waiting) > MOST_LAYINGS and len({key for _, key, _ in waiting}) > 1:
            return self._squeeze(waiting)
        return all(self._give_room(*text) for text in waiting)

    def _give_room(self, number: int, key: str, node: Node) -> bool:
        """Set a text that needs more room than its box has, or note that its branch is to be laid out anew for it."""
        parent = self.draft.placements[key].parent
        if self._widen(number, key, node):
            return True
        if parent is not None and parent in self.shown[number] and len(self._on(key)) == 1:
            self.texts.setdefault((number, parent), []).append((number, key, node))
            return True
        return self._squeeze([(number, key, node)])

    def _floor(self, box: Box) -> float:
        return min(self.chart.page.font_floor, box.font_pt)

    def _widen(self, number: int, key: str, node: Node) -> bool:
        """Set a text in its box made wider, at the font that it has; False where no paper is free beside it."""
        page = self._page(number)
        return widen(page, wider(page.boxes[key], node, self.wrapped)) and self._squeeze([(number, key, node)])

    def _squeeze(self, waiting: Iterable[Text]) -> bool:
        """Set texts in their boxes, as small as that takes; False where one does not fit in the smallest font."""
        fresh: dict[int, list[Box]] = defaultdict(list)
        for number, key, node in waiting:
            old = self._page(number).boxes[key]
            box = retexted(old, node, self.wrapped, self._floor(old))
            if box is None:
                return False
            fresh[number].append(box)
        for number, boxes in fresh.items():
            self._page(number).put_texts(boxes)
        return True

    # branches

    def _lay(self) -> bool:
        for number, head in [*self.dirty, *self.texts]:
            self._page(number).changing.add(head)
        for number, key, _ in (text for texts in self.texts.values() for text in texts):
            self._page(number).changing.add(key)
        if len({*self.dirty, *self.texts}) > MOST_LAYINGS:
            return False
        for number, head in self._tops([*self.dirty, *self.texts]):
            page, choices, gaps = self._page(number), self._choices_on(number), self._gaps_on(number)
            if self._renew(number, head) or lay(page, head, choices, gaps):
                continue
            waiting = [text for (n, key), texts in self.texts.items() if n == number for text in texts]
            if any(n == number for n, _ in self.dirty) or not self._squeeze(waiting):
                return False
        return True

    def _renew(self, number: int, head: str) -> bool:
        """Bring up to date who hangs from a box, and what below it changes, with all else as it is; False for none."""
        page, choices, gaps = self._page(number), self._choices_on(number), self._gaps_on(number)
        inner = {key for n, key in (*self.dirty, *self.texts) if n == number and key in page.boxes}
        inner = {key for key in inner if head in self._above(self.draft.placements[key])}
        waiting = self.texts.get((number, head), [])
        is_large = page.exceeds(head, MOST_LAID)
        if (number, head) not in (*self.dirty, *self.texts) or (waiting and not is_large):
            return False  # sisters share width and height with a box whose text changes
        if (number, head) in self.dirty and not (
            self.dirty[number, head]
            and (renew_row(page, head, choices, gaps) or (is_large and renew_columns(page, head, choices, gaps)))
        ):
            return False
        tops = [key for _, key in self._tops((number, key) for key in inner)]
        return all(
            key not in page.boxes or self._renew(number, key) or lay(page, key, choices, gaps) for key in tops
        ) and all(self._is_wide_enough(*text) and lay(page, text[1], choices, gaps) for text in waiting)

    def _is_wide_enough(self, number: int, key: str, node: Node) -> bool:
        """Say whether a text can be set in its box's width without cutting a word."""
        box = self._page(number).boxes[key]
        em = em_mm(box.font_pt)
        return self.wrapped.narrowest(node) * em + 2 * SIDE_PAD * em <= box.rect.w + 0.01

    def _tops(self, dirty: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
        """Return page and topmost placement of each branch to lay out; nothing for what another one holds."""
        found: dict[tuple[int, str], None] = {}
        wanted = {(number, self._unglued(key)) for number, key in dirty if key in self.draft.placements}
        for number, key in sorted(wanted):
            item = self.draft.placements[key]
            above = self._above(item)
            if key in self.shown[number] and not any((number, upper) in wanted for upper in above):
                found[number, key] = None
        return list(found)

    def _unglued(self, key: str) -> str:
        item = self.draft.placements[key]
        while item.form is BoxForm.GLUED and item.parent is not None:
            item = self.draft.placements[item.parent]
        return item.id

    def _above(self, item: Placement) -> Iterator[str]:
        while item.parent is not None:
            item = self.draft.placements[item.parent]
            yield item.id

    def _choices_on(self, number: int) -> Mapping[str, Choice]:
        """Return the choices that count on a page: its own, for others those of the first page that has one."""
        if number not in self.choices:
            choices = self.last.choices
            backwards = choices[::-1]
            found = self.choices[number] = dict(zip(map(PLACEMENT, backwards), backwards, strict=True))
            if len(self.last.pages) > 1:
                found.update([(choice.placement, choice) for choice in choices if choice.page == number])
        return self.choices[number]

    def _gaps_on(self, number: int) -> tuple[float, ...]:
        each = len(self.last.gaps) // len(self.last.pages)  # files of old hold three numbers a page, newer ones four
        return self.last.gaps[each * number : each * (number + 1)] or USUAL_GAPS

    def _choices(self) -> tuple[Choice, ...]:
        """Return the choices of the whole chart: new ones in the place of those for the same box and page."""
        fresh = {
            (number, key): choice._replace(page=number)
            for number, page in self.pages.items()
            for key, choice in page.choices.items()
        }
        if not fresh and not self.touched.gone:
            return self.last.choices
        stay = {number: {*self.shown[number], ""} - page.choices.keys() for number, page in self.pages.items()}
        kept = [
            item for item in self.last.choices if (number := item.page) not in stay or item.placement in stay[number]
        ]
        return (*kept, *fresh.values())

    # pins

    def _pin(self) -> bool:
        """Stand boxes at their pins; False where that takes a full fit."""
        if len(self.touched.pins) > MOST_LAYINGS:
            return False
        for key, rect in self.touched.pins.items():
            pages = self._on(key)
            if len(pages) != 1 or key in self.touched.gone or not pin(self._page(pages[0]), key, rect):
                return False
        return True

    # lines across the chart

    def _cross(self) -> None:
        for key, route in self.touched.lines.items():
            self._erase(key)
            if route is not None and route.id in self.draft.routes:
                self._draw(self.draft.routes[route.id])

    def _erase(self, route: str) -> None:
        """Take a line off every page."""
        for number, page in enumerate(self.last.pages):
            if any([path.route == route for path in page.paths]):
                erase_across(self._page(number), route)

    def _draw(self, route: Route) -> None:
        ends = {route.source, route.target}
        frames = [{box.placement for box in page.boxes if box.form in FRAMES} for page in self.last.pages]
        both = [n for n, shown in enumerate(self.shown) if ends <= shown | (frames[n] & self.draft.groups.keys())]
        if both:
            self._page(both[0]).redraw[route.id] = route
            return
        from orgeditor.layout.paging.pages import left_out  # only a chart on several pages needs it

        self.notes.append(left_out(self.draft, route))
