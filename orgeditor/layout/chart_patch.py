"""A hierarchy chart patched after an edit: which pages it touches, and what is drawn anew on each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from orgeditor.layout.furniture import PageNumber
from orgeditor.layout.measure import Measure
from orgeditor.layout.page_branch import lay
from orgeditor.layout.page_patch import FRAMES, PagePatch
from orgeditor.layout.page_row import renew_row
from orgeditor.layout.page_widening import widen
from orgeditor.layout.relay import Touched, is_backbone
from orgeditor.layout.retext import retexted, wider
from orgeditor.layout.spacing import texts_for
from orgeditor.layout.tree import Node, branch_of
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged, Box, Choice
from orgeditor.model.records import BoxForm, Chart, Placement, Route

QUOTED = re.compile("“([^”]*)”")
USUAL_GAPS = (0.5, 0.5, 0.0)
"""How far apart things stand in a result that does not say so."""


class ChartPatch:
    """A chart as it was drawn last, while it is brought up to date."""

    def __init__(self, draft: Draft, chart: Chart, measure: Measure, last: Arranged, touched: Touched) -> None:
        self.draft = draft
        self.chart = chart
        self.measure = measure
        self.last = last
        self.touched = touched
        routes = draft.referring(chart.id, Route)
        self.drawn = {(route.relation, route.target): route.id for route in routes}
        self.targets = {**touched.targets, **{route.id: route.target for route in routes}}
        self.shown = [{box.placement for box in page.boxes if box.form not in FRAMES} for page in last.pages]
        self.pages: dict[int, PagePatch] = {}
        # Page and head of what is to be laid out anew, and whether only its row has others or another order.
        self.dirty: dict[tuple[int, str], bool] = {}
        self.notes = [self._renamed(note) for note in last.notes]
        self.choices: dict[str, Choice] = {}
        self.choices_by_page: dict[int, dict[str, Choice]] = defaultdict(dict)

    def patched(self) -> Arranged | None:
        """Return the chart as the draft now has it, None where that takes a full fit."""
        if not self._move() or not self._retext() or not self._lay():
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
            page = self.last.pages[number]
            self.pages[number] = PagePatch(
                self.draft, self.chart, self.measure, page, which, self.drawn, self.targets, self.shown
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
        heads = self._stacks(self.touched.rows)
        spread = {head: self._spread(head, stack) for head, stack in heads.items()}
        moved: dict[str, None] = {}
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
                if any(page.is_framed(item) for item in branch if item in page.boxes):
                    return False
                if parent := page.boxes[key].parent:
                    self.dirty[number, parent] = True
                page.remove(branch)
        if moved:
            self._redraw_lines(moved)
        for key in self.touched.rows:
            if key in self.draft.placements and not self._settle(self.draft.placements[key]):
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
        found = set()
        for key in stack:
            for child in self.draft.children(self.chart.id, key):
                found.update(self._on(child.id))
        return found

    def _redraw_lines(self, placements: Iterable[str]) -> None:
        """Have the lines across the chart drawn anew whose ends move to another place."""
        for placement in placements:
            for route in self.draft.referring(placement, Route):
                if not is_backbone(self.draft, route):
                    self.touched.lines[route.id] = route

    def _settle(self, head: Placement) -> bool:
        """Put the children of a placement that stand on no page on that of the sister before them, or after."""
        row = self.draft.children(self.chart.id, head.id)
        pages = self._on(head.id)
        for at, child in enumerate(row):
            if any(child.id in shown for shown in self.shown):
                continue
            if not pages:
                return True  # comes with its superior
            beside = [*reversed(row[:at]), *row[at + 1 :]]
            found = (
                n for item in beside if item.side is child.side for n in reversed(pages) if item.id in self.shown[n]
            )
            number = next(found, pages[0])
            branch = [item.id for item in self.draft.branch(child)]
            if any(item in shown for item in branch for shown in self.shown):
                return False
            self._page(number)
            self.shown[number].update(branch)
            self.dirty[number, head.id] = True
        for number in pages:
            if (number, head.id) not in self.dirty and not self._in_order(number, row):
                self.dirty[number, head.id] = True
        return True

    def _in_order(self, number: int, row: Iterable[Placement]) -> bool:
        """Say whether a page shows a row of placements in their order."""
        place = {box.placement: at for at, box in enumerate(self.last.pages[number].boxes)}
        for side in {item.side for item in row}:
            places = [place[item.id] for item in row if item.side is side and item.id in place]
            if places != sorted(places):
                return False
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
        self.texts: dict[tuple[int, str], list[tuple[int, str, Node]]] = {}
        for key in self.touched.texts:
            item = self.draft.placements.get(key)
            if item is None:
                continue
            if item.pin is not None:
                return False
            node = branch_of(self.draft, self.chart, item, self.drawn, ())
            pages = self._on(key)
            for number in pages:
                if item.parent and (number, item.parent) in self.dirty:
                    continue
                old = next(
                    (box for box in self.last.pages[number].boxes if box.placement == key and box.form not in FRAMES),
                    None,
                )
                if old is None:
                    return False  # a box of another form
                box = retexted(old, node, texts_for(self.measure), self._floor(old), same=True)
                if box is not None:
                    if box != old:
                        self._page(number).put_text(box)
                elif self._widen(number, key, node):
                    continue
                elif len(pages) == 1 and item.parent in self.shown[number]:
                    assert item.parent is not None
                    self.texts.setdefault((number, item.parent), []).append((number, key, node))
                elif not self._squeeze(number, key, node):
                    return False
        return True

    def _floor(self, box: Box) -> float:
        return min(self.chart.page.font_floor, box.font_pt)

    def _widen(self, number: int, key: str, node: Node) -> bool:
        """Set a text in its box made wider, at the font that it has; False where no paper is free beside it."""
        page, texts = self._page(number), texts_for(self.measure)
        return widen(page, wider(page.boxes[key], node, texts)) and self._squeeze(number, key, node)

    def _squeeze(self, number: int, key: str, node: Node) -> bool:
        """Set a text in its box, as small as that takes; False where it does not fit in the smallest font."""
        page = self._page(number)
        old = page.boxes[key]
        box = retexted(old, node, texts_for(self.measure), self._floor(old))
        if box is not None:
            page.put_text(box)
        return box is not None

    # branches

    def _lay(self) -> bool:
        for number, head in self._tops([*self.dirty, *self.texts]):
            page, choices, gaps = self._page(number), self._choices_on(number), self._gaps_on(number)
            if self._only_the_row_of(number, head) and renew_row(page, head, choices, gaps):
                continue
            if lay(page, head, choices, gaps):
                continue
            waiting = [text for (n, key), texts in self.texts.items() if n == number for text in texts]
            if any(n == number for n, _ in self.dirty) or not all(self._squeeze(*text) for text in waiting):
                return False
        return True

    def _only_the_row_of(self, number: int, head: str) -> bool:
        """Say whether on a page nothing changes below a box but who hangs from it, or in which order."""
        if not self.dirty.get((number, head)) or (number, head) in self.texts:
            return False
        others = (key for n, key in (*self.dirty, *self.texts) if n == number and key in self.draft.placements)
        return not any(head in self._above(self.draft.placements[key]) for key in others)

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
        if not self.choices:
            for choice in reversed(self.last.choices):
                self.choices[choice.placement] = self.choices_by_page[choice.page][choice.placement] = choice
        return {**self.choices, **self.choices_by_page[number]}

    def _gaps_on(self, number: int) -> tuple[float, ...]:
        return self.last.gaps[3 * number : 3 * number + 3] or USUAL_GAPS

    def _choices(self) -> tuple[Choice, ...]:
        """Return the choices of the whole chart: new ones in the place of those for the same box and page."""
        fresh = {
            (number, key): choice._replace(page=number)
            for number, page in self.pages.items()
            for key, choice in page.choices.items()
        }
        if not fresh and not self.touched.gone:
            return self.last.choices
        kept = [
            choice
            for choice in self.last.choices
            if choice.page not in self.pages
            or (
                (choice.page, choice.placement) not in fresh
                and (not choice.placement or choice.placement in self.shown[choice.page])
            )
        ]
        return (*kept, *fresh.values())

    # lines across the chart

    def _cross(self) -> None:
        for key, route in self.touched.lines.items():
            for number, page in enumerate(self.last.pages):
                if any(path.route == key for path in page.paths):
                    self._page(number).erase(key)
            if route is not None and route.id in self.draft.routes:
                self._draw(self.draft.routes[route.id])

    def _draw(self, route: Route) -> None:
        ends = {route.source, route.target}
        frames = [{box.placement for box in page.boxes if box.form in FRAMES} for page in self.last.pages]
        both = [n for n, shown in enumerate(self.shown) if ends <= shown | (frames[n] & self.draft.groups.keys())]
        if both:
            self._page(both[0]).redraw[route.id] = route
            return
        from orgeditor.layout.pages import left_out  # only a chart on several pages needs it

        self.notes.append(left_out(self.draft, route))
