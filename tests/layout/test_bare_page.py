"""What is shown of a large chart before its fit: every box, in order, by the rules of every page."""

from __future__ import annotations

import page_rules
from fake_measure import FakeMeasure
from hypothesis import HealthCheck, given, settings
from organisations import charts, drawn, numbered, org

from orgeditor.exchange.info import info_json
from orgeditor.layout.bare_page import bare_page
from orgeditor.model.page import ShapeForm
from orgeditor.model.records import Method

MEASURE = FakeMeasure()


def test_a_long_list_stands_in_columns_of_a_set_length():
    draft, chart = drawn(org("Sekretaris Daerah", *numbered(40)), annex=True)
    result = bare_page(draft, chart.id, MEASURE)
    assert result is not None
    boxes = [box.rect for box in result.pages[0].boxes][1:]
    assert len(boxes) == 40 and len({rect.x for rect in boxes}) == 4
    assert result.smallest_font_pt == 12


def test_a_mechanism_chart_has_none():
    draft, chart = drawn(org("Bupati"), chart={"method": Method.LAYERED})
    assert bare_page(draft, chart.id, MEASURE) is None


@given(charts())
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_box_is_shown_and_none_stands_on_another(made):
    draft, chart = made
    result = bare_page(draft, chart.id, MEASURE)
    assert result is not None
    (page,) = result.pages
    shown = {box.placement for box in page.boxes if box.form not in (ShapeForm.LIST, ShapeForm.GROUP)}
    assert shown == {item.id for item in draft.placements.values() if item.chart == chart.id}
    assert page_rules.page_faults(page, MEASURE) == []
    (told,) = info_json(draft, {chart.id: result})["charts"][0]["pages"]
    assert page_rules.overlaps(told) == []
