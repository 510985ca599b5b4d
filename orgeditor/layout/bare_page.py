"""A large hierarchy chart shown at once, while its fit is still under way: no search, on a sheet as large as it takes.

Simple boxes stand in columns of a set length, all others side by side, in the largest font of the chart.
"""

from __future__ import annotations

from math import ceil, isqrt

from orgeditor.layout.arrange import page_of
from orgeditor.layout.fit import chain_of
from orgeditor.layout.furniture import furnish
from orgeditor.layout.hierarchy import draw_fitted
from orgeditor.layout.letter_measure import letter_texts
from orgeditor.layout.measure import Measure
from orgeditor.layout.placing import Fitted, Room, chain_height, place
from orgeditor.layout.plan import Plan, Sizer
from orgeditor.layout.spacing import Spacing, Texts, spacing
from orgeditor.layout.strokes import with_round_pens
from orgeditor.layout.tree import Node, build_tree
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged, ShapeForm, rounded
from orgeditor.model.records import Arrangement, Chart, Method

COLUMN = 12
"""Boxes in a column at least; of a long list it has as many as there are columns."""
LINES = 3
"""Lines that the longest name takes."""
EXTRA = 60.0
"""Height in mm beyond the drawing's for what stands below it: legend and signature."""


def bare_page(draft: Draft, chart_id: str, measure: Measure) -> Arranged | None:
    """Return the chart's boxes and the lines to their superiors; None for a chart that is no tree.

    Lines across the chart and frames are left out until the fit has come.
    """
    chart = draft.charts[chart_id]
    root = build_tree(draft, chart) if chart.method is Method.HIERARCHY else None
    if root is None:
        return None
    texts = letter_texts(measure)
    gaps = spacing(chart.page.font_cap, 0.5, 0.5)
    sizer = Sizer(texts, gaps)
    nodes = chain_of(root)
    chain = tuple(_planned(node, texts, sizer, below=node is nodes[-1]) for node in nodes)
    block = sizer.size(chain[-1])
    size = _sheet(draft, chart, measure, block.w, chain_height(sizer, chain) + block.h)
    furniture = furnish(draft, chart, measure, *size)
    room = Room(furniture.area, furniture.blocked)
    fitted = place(chain, sizer, room) or Fitted(chain, gaps, room.area.x, room.area.y)
    drawing = draw_fitted(draft, texts, fitted, room)
    drawing.boxes = [box for box in drawing.boxes if box.form is not ShapeForm.GROUP]  # frames take the fit's care
    page = page_of(draft, chart, measure, furniture, drawing, size)
    # Lines are on the grid already, and half of what there is to round.
    shown = rounded(page._replace(paths=(), strokes=()))
    shown = shown._replace(paths=page.paths, strokes=with_round_pens(page.strokes))
    return Arranged(chart_id, (shown,), rounded(tuple(drawing.choices)), gaps=rounded(drawing.gaps))


def _sheet(draft: Draft, chart: Chart, measure: Measure, width: float, height: float) -> tuple[float, float]:
    """Return a page that has room for a drawing of that size: never smaller than the chart's own."""
    page = chart.page
    own = page.size
    taken = own[1] - furnish(draft, chart, measure, *own).area.h
    return (max(own[0], width + page.left + page.right), max(own[1], height + taken + EXTRA))


def _leaf_width(node: Node, texts: Texts, gaps: Spacing) -> float:
    """Return what `stack_width_for` does of a box with nothing below or glued under it, for thousands in less time."""
    if node.note:
        return texts.stack_width_for(node, LINES, gaps)
    options = texts.wrapper(node).widths(node.text)
    return options[min(LINES, len(options)) - 1][0] * texts.em(node, gaps)


def _planned(node: Node, texts: Texts, sizer: Sizer, *, below: bool = True) -> Plan:
    gaps = sizer.gaps
    text_w = texts.fixed_width([node], gaps) or texts.stack_width_for(node, LINES, gaps)
    plan = Plan(node, text_w)
    plan.left, plan.right, plan.bottom = (
        [_planned(item, texts, sizer) for item in side] for side in (node.left, node.right, node.bottom)
    )
    if not below or not node.below:
        return plan
    if len(node.below) > LINES and all(child.is_leaf for child in node.below):
        width = max(_leaf_width(child, texts, gaps) for child in node.below)
        width = texts.fixed_width(node.below, gaps) or width
        leaves = [Plan(child, width) for child in node.below]
        # Nearly a square of boxes: each way to one runs past all columns before it.
        length = ceil(len(leaves) / ceil(len(leaves) / max(COLUMN, isqrt(len(leaves)))))
        plan.arrangement = Arrangement.COLUMNS
        plan.columns = [leaves[at : at + length] for at in range(0, len(leaves), length)]
    else:
        plan.columns = [[_planned(child, texts, sizer)] for child in node.below]
        tallest = max(texts.stack_height(child.node, child.text_w, gaps) for child in plan.children)
        for child in plan.children:
            child.height = tallest
    return plan
