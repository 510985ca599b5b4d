"""Whatever organisation somebody draws, on whatever page: no page breaks a rule. `make fuzz` tries many more."""

from __future__ import annotations

import page_rules
from fake_measure import FakeMeasure
from fuzzing import drawing
from hypothesis import given
from random_charts import hierarchies, mechanisms

from orgeditor.exchange.info import info_json
from orgeditor.layout.arrange import arrange
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Arranged
from orgeditor.model.records import Chart

MEASURE = FakeMeasure()


def faults(draft: Draft, chart: Chart, result: Arranged) -> list[str]:
    """Return what is wrong with the pages of a chart."""
    told = next(item for item in info_json(draft, {chart.id: result})["charts"] if item["id"] == chart.id)["pages"]
    found = []
    for number, (page, plain) in enumerate(zip(result.pages, told, strict=True), 1):
        margins = chart.page
        width, height = page.width - margins.left - margins.right, page.height - margins.top - margins.bottom
        content = Rect(margins.left, margins.top, width, height)
        here = page_rules.json_faults(plain, content, MEASURE) + page_rules.page_faults(page, MEASURE)
        found += [f"page {number}: {fault}" for fault in here]
    return found + page_rules.missing_content(draft, chart, result, repeated=len(result.pages) > 1)


@given(hierarchies())
@drawing(40)
def test_every_hierarchy_chart_keeps_the_rules(made: tuple[Draft, Chart]) -> None:
    draft, chart = made
    result = arrange(draft, chart.id, MEASURE)
    assert faults(draft, chart, result) == []
    assert result.smallest_font_pt >= min(
        [chart.page.font_floor, *(p.font for p in draft.placements.values() if p.font)]
    )


@given(mechanisms())
@drawing(40)
def test_every_mechanism_chart_keeps_the_rules(made: tuple[Draft, Chart]) -> None:
    draft, chart = made
    result = arrange(draft, chart.id, MEASURE)
    assert faults(draft, chart, result) == []
    assert result.smallest_font_pt >= chart.page.font_floor or not any(page.boxes for page in result.pages)
