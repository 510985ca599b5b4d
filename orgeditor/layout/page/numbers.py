"""Page numbers: "- 2 -" over the pages of a Lampiran, counted through all its charts.

How many pages a chart has is known only once it is laid out, and the numbers of the later charts depend on it. So the
numbers are put on finished results, in the top margin, where nothing else stands: no chart is laid out again for them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from orgeditor.layout.measure import Measure, em_mm
from orgeditor.layout.text import Wrapper
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Arranged, Block, Page, TextLine, rounded
from orgeditor.model.records import Chart

NUMBER_PT = 9.0
ABOVE = 5.0
"""From the baseline of the number to the top of the content, in mm; in a narrow margin it stands in the middle."""


def numbered(
    draft: Draft, annex: str | None, arranged: Mapping[str, Arranged], measure: Callable[[str], Measure]
) -> dict[str, Arranged]:
    """Return anew the results of a Lampiran's charts whose page numbers are not as they must be.

    A chart without Lampiran is counted by itself: `annex` None stands for all of those. `measure` gives the measure of
    a font family.
    """
    found = {}
    count = 0
    for chart in draft.charts_in_order():
        result = arranged.get(chart.id)
        if chart.annex != annex or result is None:
            continue
        first = count + 1 if annex is not None else 1
        count += len(result.pages)
        if chart.page.numbered or any(page.number is not None for page in result.pages):
            pages = tuple(_page(page, number, chart, measure) for number, page in enumerate(result.pages, first))
            if pages != result.pages:
                found[chart.id] = result._replace(pages=pages)
    return found


def _page(page: Page, number: int, chart: Chart, measure: Callable[[str], Measure]) -> Page:
    if not chart.page.numbered:
        return page._replace(number=None)
    block = _block(f"- {number} -", page.width, chart.page.top, measure(page.font or chart.page.font))
    return page if block == page.number else page._replace(number=block)


def _block(text: str, width: float, top: float, measure: Measure) -> Block:
    em = em_mm(NUMBER_PT)
    baseline = top - min(ABOVE, (top - measure.cap_height * em) / 2)
    w = Wrapper(measure).width(text) * em
    rect = Rect((width - w) / 2, baseline - measure.cap_height * em, w, (measure.cap_height + 0.27) * em)
    return rounded(Block(rect, (TextLine(text, rect.x, baseline, w, NUMBER_PT),)))
