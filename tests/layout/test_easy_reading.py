"""Boxes become a little wider where that mends the line ends of their names and the page has the room."""

from __future__ import annotations

import pytest
from organisations import boxes, drawn, org
from reference_charts import ALL_44, REAL, real_chart

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


def test_a_width_that_a_person_gave_stays(qapp):
    name = "Asisten Pemerintahan dan Kesejahteraan Rakyat"
    root = org("Sekretaris Daerah", org(name), org("Asisten Umum"), arrangement=Arrangement.ROW, width=62.0)
    draft, chart = drawn(root)
    result = arrange(draft, chart.id, measure_for(chart.page.font))
    assert boxes(result, draft)[name].rect.w == pytest.approx(62.0)
