"""Arranging a chart: the one way from a draft to its pages."""

from __future__ import annotations

from dataclasses import replace

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.furniture import Furniture, furnish
from orgeditor.layout.heads import head_at, head_forms
from orgeditor.layout.hierarchy import arrange_hierarchy
from orgeditor.layout.measure import LINE_HEIGHT, Measure, em_mm
from orgeditor.layout.strokes import on_grid, strokes_of
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import Arrow
from orgeditor.model.page import Arranged, ArrowHead, Page, rounded
from orgeditor.model.records import Chart, Method

GROWTH = 1.12
"""Factor by which a page grows, step by step, when a chart does not fit at the smallest font."""
MOST_GROWTH = 40


def arrange(draft: Draft, chart_id: str, measure: Measure) -> Arranged:
    """Lay out a chart on its page with the largest font that fits.

    When even the floor does not fit, the page grows in its own shape until it does, and a note says so. Raises
    KeyError for an unknown chart.
    """
    chart = draft.charts[chart_id]
    width, height = chart.page.size
    furniture = furnish(draft, chart, measure, width, height)
    drawing = _draw(draft, chart, measure, furniture)
    if drawing is None:
        floor = chart.page.font_floor
        smallest = replace(chart, page=replace(chart.page, font_cap=floor))
        needed = least_area(draft, chart, measure)
        for _ in range(MOST_GROWTH):
            width, height = width * GROWTH, height * GROWTH
            if width * height < needed:
                continue
            furniture = furnish(draft, chart, measure, width, height)
            drawing = _draw(draft, smallest, measure, furniture)
            if drawing is not None:
                break
        else:
            drawing = Drawing(notes=["Bagan ini terlalu besar untuk disusun pada satu halaman."])
        drawing.notes.append(
            f"Bagan tidak muat dengan huruf {_number(floor)} pt; halaman diperbesar menjadi "
            f"{_number(width)} × {_number(height)} mm."
        )
    drawing.paths = [on_grid(path) for path in drawing.paths]
    page = _page(draft, chart, measure, furniture, drawing, width, height)
    return rounded(Arranged(chart_id, (page,), tuple(drawing.choices), tuple(drawing.notes)))


def least_area(draft: Draft, chart: Chart, measure: Measure) -> float:
    """Return an area in mm² that the boxes alone surely take at the smallest font: no smaller page need be tried."""
    em = em_mm(chart.page.font_floor)
    names = (draft.units[item.unit].name for item in draft.placements.values() if item.chart == chart.id)
    return sum(measure.width(name) * LINE_HEIGHT for name in names) * em * em


def _number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",")


def _draw(draft: Draft, chart: Chart, measure: Measure, furniture: Furniture) -> Drawing | None:
    if chart.method is Method.HIERARCHY:
        return arrange_hierarchy(draft, chart, measure, furniture.area, furniture.blocked)
    from orgeditor.layout.layered import arrange_layered  # only where a mechanism chart asks for it: cold start

    return arrange_layered(draft, chart, measure, furniture.area, furniture.blocked)


def _page(
    draft: Draft, chart: Chart, measure: Measure, furniture: Furniture, drawing: Drawing, width: float, height: float
) -> Page:
    return Page(
        width,
        height,
        measure.family,
        tuple(drawing.boxes),
        tuple(drawing.paths),
        strokes_of(drawing.paths, draft.kinds),
        _heads(draft, chart, drawing),
        tuple(drawing.labels),
        furniture.heading,
        furniture.title,
        furniture.subtitle,
        furniture.legend,
        furniture.signature,
        furniture.copy_block,
        furniture.draft_mark,
    )


def _heads(draft: Draft, chart: Chart, drawing: Drawing) -> tuple[ArrowHead, ...]:
    """Return the heads of all paths; several lines of a bus that end at one port share one head."""
    heads: dict[tuple[float, ...], ArrowHead] = {}
    for path in drawing.paths:
        if len(path.points) < 2:
            continue
        kind = draft.kind(path.kind)
        at_source, at_target = head_forms(kind, draft.relations[path.relation], chart.method)
        for form, tip, before in (
            (at_source, path.points[0], path.points[1]),
            (at_target, path.points[-1], path.points[-2]),
        ):
            if form is not Arrow.NONE:
                head = head_at(tip, before, form, kind.width)
                heads.setdefault((round(tip.x, 3), round(tip.y, 3), head.dx, head.dy), head)
    return tuple(heads.values())
