"""A large hierarchy chart shown at once, while its fit is still under way: no search, on a sheet as large as it takes.

Simple boxes stand in columns of a set length, all others side by side, in the largest font of the chart.
"""

from __future__ import annotations

from dataclasses import replace

from orgeditor.layout.arrange import heads_of, page_of
from orgeditor.layout.bare.forest import Forest
from orgeditor.layout.bare.letter_measure import letter_texts
from orgeditor.layout.bare.odd import OddBoxes, OddDrawer
from orgeditor.layout.bare.records import records
from orgeditor.layout.drawing import Drawing
from orgeditor.layout.hierarchy.placing import Fitted, Room, chain_height, place
from orgeditor.layout.hierarchy.spacing import spacing
from orgeditor.layout.lines.strokes import with_round_pens
from orgeditor.layout.measure import Measure
from orgeditor.layout.page.furniture import Furniture, furnish
from orgeditor.layout.page.legend import legend_drawn
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import Arrow
from orgeditor.model.page import Arranged, rounded
from orgeditor.model.records import Chart, Method

EXTRA = 60.0
"""Height in mm beyond the drawing's for what stands below it: legend and signature."""


def bare_page(draft: Draft, chart_id: str, measure: Measure) -> Arranged | None:
    """Return the chart's boxes and the lines to their superiors; None for a chart that is no tree.

    Lines across the chart and frames are left out until the fit has come.
    """
    chart = draft.charts[chart_id]
    if chart.method is not Method.HIERARCHY or not draft.children(chart_id, None):
        return None
    forest = Forest(draft, chart, letter_texts(measure), spacing(chart.page.font_cap, 0.5, 0.5))
    odd = OddBoxes(forest)
    for number in range(len(forest.items) - 1, -1, -1):
        if forest.hangs[number]:
            (odd if forest.odd[number] else forest).size(number)
    if len(forest.roots) > 1:
        forest.size_family(-1)
    elif not forest.hangs[0]:
        forest.size(0)
    chain = odd.chain()
    block = odd.sizer.size(chain[-1])
    size = _sheet(draft, chart, measure, block.w, chain_height(odd.sizer, chain) + block.h)
    furniture = furnish(draft, chart, measure, *size)
    room = Room(furniture.area, furniture.blocked)
    drawer = OddDrawer(odd, place(chain, odd.sizer, room) or Fitted(chain, forest.gaps, room.area.x, room.area.y))
    drawer.draw(room)
    drawer.draw_open()
    return _joined(forest, drawer.drawing, measure, furniture, size)


def _joined(
    forest: Forest, odd: Drawing, measure: Measure, furniture: Furniture, size: tuple[float, float]
) -> Arranged:
    """Return the page of a forest that stands, with its odd boxes and their lines."""
    draft, chart = forest.draft, forest.chart
    boxes, choices = records(forest)
    for box in rounded(tuple(odd.boxes)):
        boxes[forest.place[box.placement]] = box
    for choice in rounded(tuple(odd.choices)):
        choices[forest.place[choice.placement]] = choice
    odd.boxes = []
    page = page_of(draft, chart, measure, replace(furniture, legend=None), odd, size)
    strokes = forest.painter.strokes
    for stroke in with_round_pens(page.strokes):
        strokes.setdefault(stroke.kind, []).append(stroke)
    paths = (*page.paths, *forest.paths)
    pointed = {key for key, kind in draft.kinds.items() if kind.arrow is not Arrow.NONE}
    headed = [path for path in forest.paths if path.kind in pointed]
    heads = (*page.heads, *heads_of(draft, chart, headed))
    page = page._replace(
        paths=(), strokes=(), heads=heads, legend=legend_drawn(draft, chart, measure, furniture.legend, paths)
    )
    page = rounded(page)._replace(
        boxes=tuple(filter(None, boxes)),
        paths=paths,
        strokes=tuple(stroke for row in strokes.values() for stroke in row),
    )
    return Arranged(chart.id, (page,), tuple(filter(None, choices)), gaps=rounded(odd.gaps))


def _sheet(draft: Draft, chart: Chart, measure: Measure, width: float, height: float) -> tuple[float, float]:
    """Return a page that has room for a drawing of that size: never smaller than the chart's own."""
    page = chart.page
    own = page.size
    taken = own[1] - furnish(draft, chart, measure, *own).area.h
    return (max(own[0], width + page.left + page.right), max(own[1], height + taken + EXTRA))
