"""A hierarchy chart patched after an edit: which pages it touches, and what is drawn anew on each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from orgeditor.layout.furniture import PageNumber
from orgeditor.layout.measure import Measure
from orgeditor.layout.page_patch import FRAMES, PagePatch
from orgeditor.layout.relay import Touched, is_backbone
from orgeditor.layout.retext import retexted, wider
from orgeditor.layout.spacing import texts_for
from orgeditor.layout.tree import Node, branch_of
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged, Box, Choice
from orgeditor.model.records import BoxForm, Chart, Placement, Route

MOST_BRANCHES = 8
"""Branches laid out anew after one edit; one that touches more takes a full fit."""
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
        routes = [route for route in draft.routes.values() if route.chart == chart.id]
        self.drawn = {(route.relation, route.target): route.id for route in routes}
        self.targets = {**touched.targets, **{route.id: route.target for route in routes}}
        self.shown = [{box.placement for box in page.boxes if box.form not in FRAMES} for page in last.pages]
        self.pages: dict[int, PagePatch] = {}
        self.dirty: dict[tuple[int, str], None] = {}
        self.notes = list(last.notes)

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

    # what stands where

    def _move(self) -> bool:
        """Take off their pages what is gone, and put on pages what is new; False where a branch has no one page."""
        heads = self._stacks(self.touched.rows)
        spread = {head: self._spread(head, stack) for head, stack in heads.items()}
        moved: set[str] = set()
        for key in self.touched.gone:
            branch = [key]
            if key in self.draft.placements:
                branch = [item.id for item in self.draft.branch(self.draft.placements[key])]
                moved.update(branch)
            pages = {number for item in branch for number in self._on(item)}
            if len(pages) > 1 and (len(branch) > 1 or key in self.draft.placements):
                return False
            for number in pages:
                page = self._page(number)
                if parent := page.boxes[key].parent:
                    self.dirty[number, parent] = None
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

    def _redraw_lines(self, placements: set[str]) -> None:
        """Have the lines across the chart drawn anew whose ends move to another place."""
        for route in self.draft.routes.values():
            ends = (route.source, route.target)
            if route.chart == self.chart.id and not placements.isdisjoint(ends) and not is_backbone(self.draft, route):
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
            self.dirty[number, head.id] = None
        for number in pages:
            if (number, head.id) not in self.dirty and not self._in_order(number, row):
                self.dirty[number, head.id] = None
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
                if parent in self.shown[number]:
                    self.dirty[number, parent] = None
        for key in self.touched.heads:
            for number in self._on(key) if key in self.draft.placements else ():
                self.dirty[number, key] = None
        self.texts: dict[tuple[int, str], list[tuple[int, str, Node]]] = {}
        for key in self.touched.texts:
            item = self.draft.placements.get(key)
            if item is None:
                continue
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
        return page.widen(wider(page.boxes[key], node, texts)) and self._squeeze(number, key, node)

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
            page = self._page(number)
            if page.lay(head, self._choices_on(number), self._gaps_on(number)):
                continue
            waiting = [text for (n, key), texts in self.texts.items() if n == number for text in texts]
            if any(n == number for n, _ in self.dirty) or not all(self._squeeze(*text) for text in waiting):
                return False
        return True

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

    def _choices_on(self, number: int) -> dict[str, Choice]:
        """Return the choices that count on a page: its own, for others those of the first page that has one."""
        found = {choice.placement: choice for choice in reversed(self.last.choices)}
        found |= {choice.placement: choice for choice in self.last.choices if choice.page == number}
        return found

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
            if (choice.page, choice.placement) not in fresh
            and (not choice.placement or choice.placement in self.shown[choice.page])
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
            self._page(both[0]).draw(route)
            return
        from orgeditor.layout.pages import left_out  # only a chart on several pages needs it

        self.notes.append(left_out(self.draft, route))
