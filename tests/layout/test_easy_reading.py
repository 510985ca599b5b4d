"""Boxes become a little wider where that mends the line ends of their names and the page has the room."""

from __future__ import annotations

import pytest
from organisations import boxes, drawn, org
from reference_charts import ALL_44, REAL, real_chart

from orgeditor.exchange.templates import new_from_template
from orgeditor.layout.arrange import arrange
from orgeditor.model.records import Arrangement
from orgeditor.render.measure import measure_for


@pytest.mark.parametrize("name", [name for name in REAL if name != ALL_44])
def test_the_heads_of_the_real_charts_break_before_dan(qapp, name):
    draft, chart = real_chart(name)
    result = arrange(draft, chart.id, measure_for(chart.page.font))
    heads = [box for unit, box in boxes(result, draft).items() if unit.startswith("Asisten")]
    assert len(heads) == 3
    assert not any(line.text.casefold().endswith(" dan") for box in heads for line in box.lines)
    assert len({round(box.rect.w, 2) for box in heads}) == 1


def test_staff_is_read_well_where_the_rows_below_fill_the_page(qapp):
    """The boxes under the Sekretariat have room beside the trunk, whatever there is room for in the row of Bidang."""
    draft = new_from_template("badan", region="Kota Contoh")
    (chart,) = draft.charts_in_order()
    result = arrange(draft, chart.id, measure_for(chart.page.font))
    lines = [line.text for line in boxes(result, draft)["Subbagian Umum dan Kepegawaian"].lines]
    assert lines[-1] == "dan Kepegawaian"


def test_one_list_is_read_well_where_there_is_no_room_for_all(qapp):
    draft, chart = real_chart("Cimahi II")
    result = arrange(draft, chart.id, measure_for(chart.page.font))
    found = boxes(result, draft)
    first = found["Satuan Polisi Pamong Praja Dan Pemadam Kebakaran"]
    assert [line.text for line in first.lines][-1] == "dan Pemadam Kebakaran"
    assert first.rect.w == pytest.approx(found["Dinas Pendidikan"].rect.w)


def test_a_width_that_a_person_gave_stays(qapp):
    name = "Asisten Pemerintahan dan Kesejahteraan Rakyat"
    root = org("Sekretaris Daerah", org(name), org("Asisten Umum"), arrangement=Arrangement.ROW, width=62.0)
    draft, chart = drawn(root)
    result = arrange(draft, chart.id, measure_for(chart.page.font))
    assert boxes(result, draft)[name].rect.w == pytest.approx(62.0)
