"""Hierarchy charts that do not fit on one page: their branches are shared out among pages of the same size.

Each page is laid out as a chart of its own, from an excerpt of the draft that holds what stands on it. Marks lead from
page to page.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.hierarchy.chart import LANE_ROOM, arrange_hierarchy, known_of
from orgeditor.layout.hierarchy.fit import Known
from orgeditor.layout.hierarchy.placing import Room
from orgeditor.layout.hierarchy.tree import Node, walk
from orgeditor.layout.lines.heads import HEAD_MM, head_forms
from orgeditor.layout.measure import Measure
from orgeditor.layout.page.furniture import Furniture, PageNumber, furnish
from orgeditor.layout.paging.distribution import distribute
from orgeditor.layout.paging.marks import MARK_PT, Beside, Mark, comes_from, goes_on, set_marks
from orgeditor.layout.paging.shares import BELOW, Rooms, Share, mark_id, tree_of
from orgeditor.layout.text import Wrapper
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.kinds import Arrow
from orgeditor.model.page import Block, Box, Path, ShapeForm
from orgeditor.model.records import Chart, Group, Placement, Record, Route

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Part:
    """One page of a chart: what stands on it, and the marks that lead to the others.

    `draft` holds only the placements, frames and lines of this page.
    """

    draft: Draft
    furniture: Furniture
    drawing: Drawing
    references: tuple[Block, ...]


def split(draft: Draft, chart: Chart, measure: Measure, size: Size, known: Known | None) -> list[Part] | None:
    """Share a hierarchy chart out among pages of a size (mm); None when a single box does not fit at the floor.

    All pages have one font, the largest that all of them can have. Lines whose ends stand on different pages are left
    out with a note on the first page. `known` is what is known of the chart's tree already.
    """
    furniture = [furnish(draft, chart, measure, *size, PageNumber(number, 3)) for number in (1, 2, 3)]
    areas = [item.area for item in furniture]
    if known is None or any(node.bundle for node in walk([known.root])) or not known.covers(*areas):
        known = known_of(draft, chart, measure, *areas, one_page=False)
    if known is None:
        return None
    mark_pt = max(MARK_PT, chart.page.font_floor)
    fonts = (chart.page.font_floor, chart.page.font_cap)
    best: tuple[int, list[Part]] | None = None
    for lanes in LANE_ROOM[:3]:
        rooms = Rooms(*(Room(item.area, item.blocked, lanes, chart.level) for item in furniture))
        found = distribute(rooms, fonts, mark_pt, known)
        drawer = _Drawer(draft, chart, measure, size, found[0], mark_pt, known) if found else None
        parts = drawer.drawn(found[1]) if drawer and found else None
        if drawer is None or parts is None:
            break
        troubles = sum(map(drawer.troubles, parts))
        if best is None or troubles < best[0]:
            best = (troubles, parts)
        if not troubles:
            break
    return best[1] if best is not None else None


def left_out(draft: Draft, route: Route) -> str:
    """Return the note on a line whose ends stand on no page together."""
    names = [draft.unit_of(end).name for end in (route.source, route.target)]
    return (
        f"Garis dari “{names[0]}” ke “{names[1]}” melintasi halaman dan tidak digambar; "
        "kertas yang lebih besar memuat keduanya pada satu halaman."
    )


class _Drawer:
    """Draws the pages of a chart once it is known what stands on each."""

    def __init__(
        self,
        draft: Draft,
        chart: Chart,
        measure: Measure,
        size: Size,
        shares: Sequence[Share],
        mark_pt: float,
        known: Known,
    ) -> None:
        self.draft = draft
        self.chart = chart
        self.measure = measure
        self.size = size
        self.shares = shares
        self.mark_pt = mark_pt
        self.known = known
        self.shown = [{id(node) for node in share.nodes()} for share in shares]
        self.pages_of: dict[int, list[int]] = {}
        self.first_pages: dict[Node, list[int]] = {}
        for page, nodes in enumerate(self.shown):
            for node in nodes:
                self.pages_of.setdefault(node, []).append(page)
        self.trees = [tree_of(share, mark_pt, self._head_marks(page)) for page, share in enumerate(shares)]
        self.backbones = {node.route for tree in self.trees for node in walk([tree]) if node.route}
        self.left_out: list[str] = []
        self.excerpts = self._excerpts()

    def drawn(self, font: float) -> list[Part] | None:
        """Return the pages, all in one font (pt); None when one that was found to fit does not."""
        while True:
            drawings: list[tuple[Furniture, Drawing]] = []
            for page in range(len(self.shares)):
                found = self._drawing(page, font)
                if found is None:
                    return None
                drawings.append(found)
            least = min(drawing.font_pt for _, drawing in drawings)
            if least > font - 0.01:
                break
            font = least  # lines across a page took room
        parts = [
            Part(self.excerpts[page], furniture, drawing, self._references(page, drawing, furniture))
            for page, (furniture, drawing) in enumerate(drawings)
        ]
        parts[0].drawing.notes.extend(self.left_out)
        return parts

    def troubles(self, part: Part) -> int:
        """Return how many lines across a page have found no way, counted ten times, or have no room for a head."""
        across = {route.id for route in part.draft.routes.values() if route.id not in self.backbones}
        paths = [path for path in part.drawing.paths if path.route in across]
        return 10 * (len(across) - len(paths)) + sum(map(self._is_cramped, paths))

    def _is_cramped(self, path: Path) -> bool:
        relation = self.draft.relations[path.relation]
        forms = head_forms(self.draft.kind(path.kind), relation, directed=False)
        ends = (path.points[:2], path.points[-2:])
        return any(
            form is not Arrow.NONE and abs(a.x - b.x) + abs(a.y - b.y) < HEAD_MM
            for form, (a, b) in zip(forms, ends, strict=True)
        )

    def _drawing(self, page: int, font: float) -> tuple[Furniture, Drawing] | None:
        excerpt = self.excerpts[page]
        capped = replace(self.chart, page=replace(self.chart.page, font_cap=font))
        which = PageNumber(page + 1, len(self.shares))
        for draft in (excerpt, self.draft):  # with the legend of this page, else with the room for that of the chart
            furniture = furnish(draft, self.chart, self.measure, *self.size, which)
            drawing = arrange_hierarchy(
                excerpt, capped, self.measure, furniture.area, furniture.blocked, self.known, self.trees[page]
            )
            if drawing is not None:
                return furniture, drawing
        return None

    # what stands where

    def _excerpts(self) -> list[Draft]:
        """Return what of the draft stands on each page; a line across it stands on the first page with both ends."""
        placements = [_placements(tree) for tree in self.trees]
        groups = [{item.group for item in found.values() if item.group is not None} for found in placements]
        routes: list[list[Route]] = [[] for _ in self.shares]
        standing: dict[str, list[int]] = {}
        for page, ids in enumerate(zip(placements, groups, strict=True)):
            for end in chain(*ids):
                standing.setdefault(end, []).append(page)
        for route in self.draft.routes_of_chart(self.chart.id):
            at_target = standing.get(route.target, ())
            both = [page for page in standing.get(route.source, ()) if page in at_target]
            for page in both if route.id in self.backbones else both[:1]:
                routes[page].append(route)
            if not both:
                self.left_out.append(left_out(self.draft, route))
        return [
            _excerpt(self.draft, found.values(), [self.draft.groups[key] for key in sorted(of_page)], lines)
            for found, of_page, lines in zip(placements, groups, routes, strict=True)
        ]

    # marks

    def _head_marks(self, page: int) -> dict[str, str]:
        """Return the marks under nodes whose branches stand on pages of their own, by the node's placement."""
        cut = self.shares[page].cut
        return {node.placement.id: goes_on(1 + self._first_after(page, node)) for node in cut if node.placement}

    def _first_after(self, page: int, node: Node) -> int:
        """Return the first later page with a branch of a node that does not stand on this one; -1 for none."""
        firsts = self.first_pages.get(node)
        if firsts is None:
            firsts = self.first_pages[node] = sorted({self.pages_of[id(child)][0] for child in node.children})
        at = bisect_right(firsts, page)
        return firsts[at] if at < len(firsts) else -1

    def _references(self, page: int, drawing: Drawing, furniture: Furniture) -> tuple[Block, ...]:
        """Set the marks of a page, and its number; boxes that kept room for a mark leave the drawing."""
        signs = {mark_id(node.placement.id): node for node in self.shares[page].cut if node.placement is not None}
        kept = [(signs[box.placement], Block(box.rect, box.lines)) for box in drawing.boxes if box.placement in signs]
        drawing.boxes[:] = [box for box in drawing.boxes if box.placement not in signs]
        drawing.choices[:] = [choice for choice in drawing.choices if choice.placement not in signs]
        boxes = {box.placement: box for box in drawing.boxes if box.form is not ShapeForm.LIST}
        marks = []
        for node, block in kept:
            rect = _rect(node, boxes)
            places = ((rect, Beside.CENTRED),) if rect is not None else ()
            marks.append(Mark(goes_on(1 + self._first_after(page, node)), node.name, places, block))
        marks += self._upper_marks(page, boxes, drawing)
        number = [furniture.number] if furniture.number is not None else []
        return (*number, *set_marks(marks, Wrapper(self.measure), self.mark_pt, drawing, furniture))

    def _upper_marks(self, page: int, boxes: Mapping[str, Box], drawing: Drawing) -> list[Mark]:
        """Return the marks of the upper part: back to where its last repeated node stood before, on to its branches."""
        share = self.shares[page]
        marks = []
        before: tuple[Node, int] | None = None
        for upper in share.upper:
            earlier = [number for number in self.pages_of[id(upper.node)] if number < page]
            if earlier:
                before = (upper.node, earlier[-1])
            later = self._first_after(page, upper.node)
            rect = _rect(upper.node, boxes)
            if later >= 0 and rect is not None:
                places: tuple[tuple[Rect, Beside], ...] = ((rect, Beside.RIGHT), (rect, Beside.LEFT))
                if upper is share.upper[-1]:
                    places = (*_end_of_list(share, boxes, drawing), *places)
                marks.append(Mark(goes_on(later + 1), upper.node.name, places))
        if before is not None and (rect := _rect(before[0], boxes)) is not None:
            mark = Mark(comes_from(before[1] + 1), before[0].name, ((rect, Beside.LEFT), (rect, Beside.RIGHT)))
            marks.insert(0, mark)
        return marks


def _rect(node: Node, boxes: Mapping[str, Box]) -> Rect | None:
    box = boxes.get(node.placement.id) if node.placement is not None else None
    return box.rect if box is not None else None


def _end_of_list(share: Share, boxes: Mapping[str, Box], drawing: Drawing) -> tuple[tuple[Rect, Beside], ...]:
    """Return the place under the last box of a list that goes on on another page."""
    listed = [item for item in share.branches if item.side == BELOW]
    owner = share.last.placement
    if not listed or owner is None or not listed[-1].node.is_leaf:
        return ()
    frames = [box.rect for box in drawing.boxes if box.form is ShapeForm.LIST and box.placement == owner.id]
    rects = [_rect(item.node, boxes) for item in listed[-2:]]
    if frames:
        return ((frames[0], Beside.UNDER),)
    last = rects[-1]
    if last is None or any(rect is not None and rect.y == last.y for rect in rects[:-1]):  # side by side
        return ()
    return ((last, Beside.UNDER),)


def _placements(root: Node) -> dict[str, Placement]:
    return {node.placement.id: node.placement for node in walk([root]) if node.placement is not None}


def _excerpt(draft: Draft, placements: Iterable[Placement], groups: Sequence[Group], routes: Sequence[Route]) -> Draft:
    """Return a draft with these placements, frames and lines, and of the facts only what they show."""
    found: dict[str, Record] = {}
    kept = {item.id: item for item in placements}
    for item in kept.values():
        if item.parent not in kept:
            item = replace(item, parent=None, backbone=None)
        found[item.id] = item
        found[item.unit] = draft.units[item.unit]
    for group in groups:
        found[group.id] = group
        found[group.unit] = draft.units[group.unit]
    backbones = [item.backbone for item in found.values() if isinstance(item, Placement) and item.backbone]
    for route in routes:
        found[route.id] = route
    for key in (*backbones, *(route.relation for route in routes)):
        relation = draft.relations[key]
        found[key] = relation
        found |= {end: draft.units[end] for end in (relation.source, relation.target)}
    shared = (draft.own_kinds, draft.annexes, draft.charts)
    return Draft.excerpt([draft.regulation, *(item for table in shared for item in table.values()), *found.values()])
