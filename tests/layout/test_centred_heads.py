"""Where charts stand on their page: heads below the middle of the title, rows balanced round a trunk."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from chart_faults import faults
from fake_measure import FakeMeasure
from organisations import Org, boxes, drawn, org

from orgeditor.exchange.templates import new_from_template, templates
from orgeditor.layout.arrange import arrange
from orgeditor.layout.edits.relay import relay
from orgeditor.layout.edits.replay import replayed
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Arranged
from orgeditor.model.records import Arrangement, Chart, LetterCase, Orientation, Side
from orgeditor.render.measure import measure_for

MEASURE = FakeMeasure()
CENTRED = 1.0
"""A head that stands less than this (mm) off the page's middle stands in it."""
MECHANISMS = ("hubungan-kerja", "mekanisme")
"""Templates without a head over all."""
SEKSI = (
    "Seksi Pemerintahan", "Seksi Ketenteraman dan Ketertiban Umum", "Seksi Pemberdayaan Masyarakat dan Desa",
    "Seksi Kesejahteraan Sosial", "Seksi Pelayanan Umum",
)  # fmt: skip
SEVEN = (*SEKSI, "Seksi Perizinan", "Seksi Ekonomi dan Pembangunan")
TRUNK = 4.1
"""Room in mm that a list's trunk takes beside its boxes, at most."""
KELURAHAN = org("Kelurahan", side=Side.BOTTOM)


def kecamatan(*row: Org | str, orientation: Orientation = Orientation.LANDSCAPE) -> tuple[Draft, Chart]:
    capitals = {"cases": (LetterCase.UPPER,)}
    camat = org("Camat", *row, KELURAHAN, arrangement=Arrangement.ROW)
    return drawn(camat, annex=True, chart=capitals, orientation=orientation)


def rects_of(draft: Draft, chart: Chart, result: Arranged) -> dict[str, Rect]:
    """Return the rectangles of boxes by their unit's name, on a page that keeps the rules."""
    assert faults(draft, chart, result, MEASURE) == []
    return {name: box.rect for name, box in boxes(result, draft).items()}


def off_the_middle(chart: Chart, rect: Rect) -> float:
    """Return how far (mm) a box stands off the middle between the margins, under which the title is centred."""
    return abs(rect.center.x - (chart.page.left + chart.page.size[0] - chart.page.right) / 2)


@pytest.mark.parametrize("region", ["Kabupaten Agam", "Kota Bukittinggi", "Provinsi Sumatera Barat"])
@pytest.mark.parametrize("extra", [False, True])
@pytest.mark.parametrize("name", [item.name for item in templates() if item.name not in MECHANISMS])
def test_the_head_of_a_template_stands_in_the_middle(qapp, name, region, extra):
    draft = new_from_template(name, region=region, council=extra, expert_staff=extra)
    (chart,) = draft.charts_in_order()
    (root,) = draft.children(chart.id, None)
    result = arrange(draft, chart.id, measure_for(chart.page.font))
    (page,) = result.pages
    (head,) = [box.rect for box in page.boxes if box.placement == root.id]
    assert (page.width, page.height) == chart.page.size
    assert off_the_middle(chart, head) <= CENTRED


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_a_row_is_even_round_a_trunk_in_the_middle(count):
    draft, chart = kecamatan(*SEKSI[:count])
    found = rects_of(draft, chart, arrange(draft, chart.id, MEASURE))
    camat, row = found["Camat"], [found[name] for name in SEKSI[:count]]
    middle = camat.center.x
    assert off_the_middle(chart, camat) <= CENTRED
    assert found["Kelurahan"].center.x == pytest.approx(middle, abs=0.01)
    assert {round(rect.w, 2) for rect in row} == {round(row[0].w, 2)}
    half = (count + 1) // 2
    left, right = row[:half], row[half:]
    for part, inner in ((left, middle - left[-1].right), (right, right[0].x - middle)):
        gaps = [after.x - before.right for before, after in pairwise(part)]
        assert gaps == pytest.approx(gaps[:1] * len(gaps), abs=0.01)
        # The trunk comes down through one of the gaps, which all are alike but for the room that it takes.
        assert inner > 0.0 and all(gap / 2 <= inner <= gap + TRUNK for gap in gaps)
    if len(right) > 1 or len(left) == 1:
        assert right[-1].right - middle == pytest.approx(middle - left[0].x, abs=0.01)
    else:  # a single box in the middle of its half
        assert right[0].center.x - middle == pytest.approx(middle - (left[0].x + left[-1].right) / 2, abs=0.01)


def test_a_half_with_longer_lists_has_as_much_room_as_the_other():
    lists = [org(name, *(f"{name} Wilayah {number}" for number in range(1, 4))) for name in SEKSI[1:3]]
    draft, chart = kecamatan(*lists, *SEKSI[3:])
    found = rects_of(draft, chart, arrange(draft, chart.id, MEASURE))
    middle = found["Camat"].center.x
    assert off_the_middle(chart, found["Camat"]) <= CENTRED
    row = [rect for name, rect in found.items() if name not in ("Camat", "Kelurahan")]
    ends = middle - min(rect.x for rect in row), max(rect.right for rect in row) - middle
    assert ends[0] == pytest.approx(ends[1], abs=TRUNK)


def test_the_middle_may_cost_a_little_font():
    """Seven boxes fill the page with 12 pt if the trunk stands right of the middle."""
    draft, chart = kecamatan(*SEVEN)
    result = arrange(draft, chart.id, MEASURE)
    assert off_the_middle(chart, rects_of(draft, chart, result)["Camat"]) <= CENTRED
    assert 0.95 * 12.0 <= result.smallest_font_pt < 12.0


def test_the_middle_costs_no_more_than_that():
    """Three of five boxes in half of an upright page would take a fifth of the font, as three of six do."""
    draft, chart = kecamatan(*SEKSI, orientation=Orientation.PORTRAIT)
    result = arrange(draft, chart.id, MEASURE)
    assert off_the_middle(chart, rects_of(draft, chart, result)["Camat"]) > CENTRED
    more, larger = kecamatan(*SEVEN[:6], orientation=Orientation.PORTRAIT)
    assert result.smallest_font_pt > 1.1 * arrange(more, larger.id, MEASURE).smallest_font_pt


def test_the_boxes_of_a_row_stand_in_order_round_the_trunk():
    draft, chart = kecamatan(*SEKSI)
    found = rects_of(draft, chart, arrange(draft, chart.id, MEASURE))
    row = [found[name] for name in SEKSI]
    assert {rect.y for rect in row} == {row[0].y}
    assert all(left.right < right.x for left, right in pairwise(row))


def test_boxes_that_change_places_leave_the_row_as_it_stands():
    draft, chart = kecamatan(*SEKSI)
    before = arrange(draft, chart.id, MEASURE)
    placed = {draft.units[item.unit].name: item for item in draft.placements.values()}
    first, last = placed[SEKSI[0]], placed[SEKSI[4]]
    with draft.edit():
        draft.put(replace(first, order=last.order))
        draft.put(replace(last, order=first.order))
    result = relay(draft, chart.id, MEASURE, before, draft.last_changes)
    assert result is not None
    old, new = rects_of(draft, chart, before), rects_of(draft, chart, result)
    for name, stands in (old | {SEKSI[0]: old[SEKSI[4]], SEKSI[4]: old[SEKSI[0]]}).items():
        assert new[name] == pytest.approx(stands, abs=0.01)


def test_a_row_that_is_drawn_again_in_whole_stands_as_it_stood():
    draft, chart = kecamatan(*SEKSI)
    before = arrange(draft, chart.id, MEASURE)
    result = replayed(draft, chart, MEASURE, before)
    assert result is not None
    new = rects_of(draft, chart, result)
    for name, stands in rects_of(draft, chart, before).items():
        assert new[name] == pytest.approx(stands, abs=0.01)


@pytest.mark.parametrize("arrangement", [Arrangement.LIST_BOTH, Arrangement.PAIRS])
def test_a_trunk_between_unlike_columns_comes_down_in_the_middle(arrangement):
    row = [f"Seksi Perencanaan Kota {number}" for number in range(1, 5)]
    wide = org("Bidang Satu", *row, arrangement=Arrangement.ROW)
    draft, chart = drawn(org("Kepala Dinas", wide, "Bidang Dua", "Bidang Tiga", arrangement=arrangement), annex=True)
    found = rects_of(draft, chart, arrange(draft, chart.id, MEASURE))
    assert off_the_middle(chart, found["Kepala Dinas"]) <= CENTRED
