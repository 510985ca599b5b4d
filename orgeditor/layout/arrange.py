"""Arranging a chart: the one way from a draft to its pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.hierarchy.chart import arrange_hierarchy, known_of
from orgeditor.layout.hierarchy.fit import Known
from orgeditor.layout.hierarchy.spacing import spacing
from orgeditor.layout.hierarchy.weights import Bulk
from orgeditor.layout.lines.heads import head_at, head_forms, shows_direction
from orgeditor.layout.lines.strokes import joints_of, on_grid, strokes_of, with_round_pens
from orgeditor.layout.measure import Measure
from orgeditor.layout.page.furniture import Furniture, furnish
from orgeditor.layout.page.legend import legend_drawn
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.kinds import Arrow
from orgeditor.model.page import Arranged, ArrowHead, Page, Path, rounded
from orgeditor.model.records import FREE_PAPER, PAPERS, Chart, Method, Orientation, Overflow

GROWTH = 1.12
"""Factor by which a page grows at least, step by step, when a chart does not fit at the smallest font."""
MOST_GROWTH = 40
DIVIDED_GROWTH = 12
"""Steps by which the pages of a divided chart grow at most, for a box that does not fit on one."""


def arrange(draft: Draft, chart_id: str, measure: Measure) -> Arranged:
    """Lay out a chart on its page with the largest font that fits.

    When even the floor does not fit, a hierarchy chart is divided among several pages; where the chart wants that
    rather, and for other charts, it gets a larger page. A note says so. Raises KeyError for an unknown chart.
    """
    chart = draft.charts[chart_id]
    if chart.page.paper == FREE_PAPER:
        return _on_free_paper(draft, chart, measure)
    if chart.page.orientation is not Orientation.AUTO:
        return _arranged(draft, chart, measure)
    ways = (Orientation.LANDSCAPE, Orientation.PORTRAIT)
    turned = [replace(chart, page=replace(chart.page, orientation=way)) for way in ways]
    return min((_arranged(draft, item, measure) for item in turned), key=_drawback)


def _drawback(arranged: Arranged) -> tuple[int, int, int, int, float]:
    """Tell the better of two results for one chart: a page that has not grown, fewer pages, more boxes and lines on it,
    a larger font.

    A line that the page lacks is worse than smaller letters; a pinned box may stand beside the page.
    """
    page = arranged.pages[0]
    sheet = Rect(0.0, 0.0, page.width, page.height)
    beside = sum(not sheet.contains(box.rect) for page in arranged.pages for box in page.boxes)
    lines = {path.route for page in arranged.pages for path in page.paths}
    return round(page.width * page.height), len(arranged.pages), beside, -len(lines), -arranged.smallest_font_pt


def _arranged(draft: Draft, chart: Chart, measure: Measure) -> Arranged:
    size = chart.page.size
    furniture = furnish(draft, chart, measure, *size)
    hierarchy = chart.method is Method.HIERARCHY
    crowded = hierarchy and least_area(draft, chart, measure) > furniture.area.w * furniture.area.h
    known = known_of(draft, chart, measure, furniture.area) if hierarchy else None
    drawing = None if crowded else _draw(draft, chart, measure, furniture, known)
    if drawing is None and hierarchy and chart.overflow is Overflow.SPLIT:
        divided = _divided(draft, chart, measure, known)
        if divided is not None:
            return divided
    if drawing is None:
        size, furniture, drawing = _grown(draft, chart, measure)
    page = page_of(draft, chart, measure, furniture, drawing, size)
    return rounded(Arranged(chart.id, (page,), tuple(drawing.choices), tuple(drawing.notes), drawing.gaps))


def _on_free_paper(draft: Draft, chart: Chart, measure: Measure) -> Arranged:
    """Lay out a chart on a page as large as it needs."""
    from orgeditor.layout.free.paper import arrange_on_free_paper  # only where a chart asks for it: cold start

    furniture, drawing, width, height = arrange_on_free_paper(draft, chart, measure, _draw)
    shown = _rounded_page(page_of(draft, chart, measure, furniture, drawing, (width, height)))
    return Arranged(chart.id, (shown,), rounded(tuple(drawing.choices)), tuple(drawing.notes), rounded(drawing.gaps))


def _divided(draft: Draft, chart: Chart, measure: Measure, known: Known | None) -> Arranged | None:
    """Lay out a hierarchy chart on several pages of its size.

    They are larger where a single box does not fit on one; None when the whole chart fits on one such page. `known` is
    what is known of the chart's tree already.
    """
    from orgeditor.layout.paging.pages import split  # only where a chart asks for it: cold start

    size = chart.page.size
    parts = split(draft, chart, measure, size, known)
    for _ in range(DIVIDED_GROWTH):
        if parts is not None:
            break
        size = (size[0] * GROWTH, size[1] * GROWTH)
        furniture = furnish(draft, chart, measure, *size)
        if _draw(draft, chart, measure, furniture) is not None:
            break
        parts = split(draft, chart, measure, size, known)
    if parts is None:
        return None
    pages = [
        page_of(part.draft, chart, measure, part.furniture, part.drawing, size)._replace(references=part.references)
        for part in parts
    ]
    choices = tuple(choice._replace(page=n) for n, part in enumerate(parts) for choice in part.drawing.choices)
    gaps = tuple(number for part in parts for number in part.drawing.gaps)
    notes = dict.fromkeys(note for part in parts for note in part.drawing.notes)
    width, height = chart.page.size
    paper = chart.page.paper if chart.page.paper in PAPERS else f"{_number(width)} × {_number(height)} mm"
    if size != chart.page.size:
        notes[_growth_note(chart, size)] = None
    notes[
        f"Bagan dibagi atas {len(pages)} halaman, karena dengan huruf {_number(chart.page.font_floor)} pt "
        f"tidak muat pada satu halaman {paper}."
    ] = None
    return Arranged(chart.id, tuple(map(_rounded_page, pages)), rounded(choices), tuple(notes), rounded(gaps))


def _rounded_page(page: Page) -> Page:
    """Return a page rounded as it is stored. Its lines are on the grid already, and half of what there is to round."""
    shown = rounded(page._replace(paths=(), strokes=()))
    return shown._replace(paths=page.paths, strokes=with_round_pens(page.strokes))


def _grown(draft: Draft, chart: Chart, measure: Measure) -> tuple[tuple[float, float], Furniture, Drawing]:
    """Lay out a chart on the first larger page on which it fits; the drawing's notes say so."""
    least = (0.0, 0.0)
    if chart.method is Method.FREE:
        from orgeditor.layout.free.chart import least_size

        least = least_size(draft, chart, measure)
    needed = least_area(draft, chart, measure)
    size = chart.page.size
    for larger in _larger_pages(chart):
        size = larger
        if size[0] * size[1] < needed or size[0] * GROWTH < least[0] or size[1] * GROWTH < least[1]:
            continue
        furniture = furnish(draft, chart, measure, *size)
        drawing = _draw(draft, chart, measure, furniture)
        if drawing is not None:
            break
    else:
        furniture = furnish(draft, chart, measure, *size)
        drawing = Drawing(notes=["Bagan ini terlalu besar untuk disusun pada satu halaman."])
    drawing.notes.append(_growth_note(chart, size))
    return size, furniture, drawing


def _larger_pages(chart: Chart) -> Iterator[tuple[float, float]]:
    """Yield sizes in mm: of larger papers that a printer has, held as the chart's, and then of ever larger sheets."""
    width, height = own = chart.page.size
    for short, long in sorted(PAPERS.values()):
        size = (short, long) if chart.page.orientation is Orientation.PORTRAIT else (long, short)
        if size[0] >= GROWTH * own[0] and size[1] >= GROWTH * own[1]:
            width, height = size
            yield size
    for _ in range(MOST_GROWTH):
        width, height = width * GROWTH, height * GROWTH
        yield width, height


def _growth_note(chart: Chart, size: tuple[float, float]) -> str:
    floor, size_mm = _number(chart.page.font_floor), f"{_number(size[0])} × {_number(size[1])} mm"
    name = next((name for name, paper in PAPERS.items() if sorted(size) == list(paper)), "")
    if name:
        return f"Bagan tidak muat dengan huruf {floor} pt; halaman diperbesar menjadi {name} ({size_mm})."
    return f"Bagan tidak muat dengan huruf {floor} pt; halaman diperbesar menjadi {size_mm}."


def least_area(draft: Draft, chart: Chart, measure: Measure) -> float:
    """Return an area in mm² that the texts alone surely take at the smallest font: no smaller page need be tried."""
    names = (draft.units[item.unit].name for item in draft.placements.values() if item.chart == chart.id)
    return Bulk(sum(map(measure.width, names))).area(spacing(chart.page.font_floor))


def _number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",")


def _draw(
    draft: Draft, chart: Chart, measure: Measure, furniture: Furniture, known: Known | None = None
) -> Drawing | None:
    if chart.method is Method.HIERARCHY:
        return arrange_hierarchy(draft, chart, measure, furniture.area, furniture.blocked, known)
    if chart.method is Method.FREE:
        from orgeditor.layout.free.chart import arrange_free  # as below

        return arrange_free(draft, chart, measure, furniture.area, furniture.blocked)
    from orgeditor.layout.layered.chart import arrange_layered  # only where a mechanism chart asks for it: cold start

    return arrange_layered(draft, chart, measure, furniture.area, furniture.blocked)


def page_of(
    draft: Draft, chart: Chart, measure: Measure, furniture: Furniture, drawing: Drawing, size: tuple[float, float]
) -> Page:
    drawing.paths = [on_grid(path) for path in drawing.paths]
    return Page(
        *size,
        measure.family,
        tuple(drawing.boxes),
        tuple(drawing.paths),
        strokes_of(drawing.paths, draft.kinds, drawing.nets),
        heads_of(draft, chart, drawing.paths),
        tuple(drawing.labels),
        furniture.heading,
        furniture.title,
        furniture.subtitle,
        legend_drawn(draft, chart, measure, furniture.legend, drawing.paths),
        furniture.signature,
        furniture.copy_block,
        furniture.draft_mark,
        joints_of(drawing.paths, drawing.nets),
        tuple(drawing.bands),
        initials=furniture.initials,
    )


def heads_of(draft: Draft, chart: Chart, paths: Iterable[Path]) -> tuple[ArrowHead, ...]:
    """Return the heads of all paths; several lines of a bus that end at one port share one head."""
    heads: dict[tuple[float, ...], ArrowHead] = {}
    directed = shows_direction(draft, chart)
    for path in paths:
        if len(path.points) < 2:
            continue
        kind = draft.kind(path.kind)
        at_source, at_target = head_forms(kind, draft.relations[path.relation], directed)
        for form, tip, before in (
            (at_source, path.points[0], path.points[1]),
            (at_target, path.points[-1], path.points[-2]),
        ):
            if form is not Arrow.NONE:
                head = head_at(tip, before, form, kind.width)
                heads.setdefault((round(tip.x, 3), round(tip.y, 3), head.dx, head.dy), head)
    return tuple(heads.values())
