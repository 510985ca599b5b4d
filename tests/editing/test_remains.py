"""What is shown of a chart that lost a box until its fit comes: nothing tells where the line to that box left."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from orgeditor.editing.remains import remains
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.layout.arrange import arrange
from orgeditor.layout.lines.strokes import strokes_of, with_round_pens
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.records import Arrangement
from orgeditor.render.measure import measure_for

HEADS = ["Bidang Satu", "Bidang Dua", "Bidang Tiga", "Bidang Empat"]


def painted(strokes):
    return sorted((stroke.kind, sorted(stroke.points), sorted(stroke.relations)) for stroke in strokes)


def chart(arrangement: Arrangement) -> Draft:
    lines = ["daerah: Contoh", "nomor: 1", "tahun: 2026", "[Lampiran] BAGAN", "Dinas", *(f"  {name}" for name in HEADS)]
    draft = read_outline("\n".join(lines))
    items = draft.placements_of_chart(draft.charts_in_order()[0].id)
    with draft.edit():
        draft.put(replace(items[0], arrangement=arrangement, columns=1))
    return draft


@pytest.mark.parametrize("arrangement", [Arrangement.ROW, Arrangement.COLUMNS])
@pytest.mark.parametrize("gone", [HEADS[:1], HEADS[1:2], HEADS[-1:], HEADS[1:3], HEADS[2:]])
def test_a_line_has_no_cut_where_one_left_it(qapp, arrangement, gone):
    draft = chart(arrangement)
    key = draft.charts_in_order()[0].id
    last = arrange(draft, key, measure_for(draft.charts[key].page.font))
    with draft.edit():
        taken = [item for item in draft.placements_of_chart(key) if draft.units[item.unit].name in gone]
        operations.take_out(draft, taken)
    found = remains(draft, last)
    assert found is not None
    (page,) = found.pages
    assert len(page.paths) == len(HEADS) - len(gone)
    assert painted(page.strokes) == painted(with_round_pens(strokes_of(page.paths, draft.kinds)))
    for stroke in page.strokes:
        assert all(a != b and (a.x == b.x or a.y == b.y) for a, b in pairwise(stroke.points))
