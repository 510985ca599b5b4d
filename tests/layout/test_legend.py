"""KETERANGAN: exactly the line styles in use."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fake_measure import FakeMeasure
from organisations import drawn, org

from orgeditor.layout.page.furniture import SIGNATURE_CLEAR, furnish
from orgeditor.layout.page.legend import LABEL, legend_of
from orgeditor.layout.text import Wrapper
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.kinds import BUILTIN_KINDS, COMMAND, COORDINATIVE, STRUCTURAL, Arrow
from orgeditor.model.page import Legend
from orgeditor.model.records import BoxForm, Chart, Method, Orientation

ROOM = Rect(20, 20, 190, 170)


def legend(draft: Draft, chart: Chart, room: Rect = ROOM) -> Legend | None:
    return legend_of(draft, chart, Wrapper(FakeMeasure()), room)


def with_kinds(*kinds: str, mutual: tuple[str, ...] = (), method: Method = Method.HIERARCHY) -> tuple[Draft, Chart]:
    """Return a chart with one line of each kind; those in `mutual` go both ways."""
    draft, chart = drawn(org("Bupati", *(org(f"Unit {n}", kind=kind) for n, kind in enumerate(kinds))))
    with draft.edit():
        chart = draft.put(replace(chart, method=method))
        for relation in list(draft.relations.values()):
            draft.put(replace(relation, mutual=relation.kind in mutual))
    return draft, chart


def test_no_legend_for_one_style_or_none():
    assert legend(*with_kinds(STRUCTURAL, STRUCTURAL)) is None
    assert legend(*drawn(org("Bupati"))) is None


def test_a_chart_may_go_without():
    draft, chart = with_kinds(STRUCTURAL, COORDINATIVE)
    with draft.edit():
        chart = draft.put(replace(chart, page=replace(chart.page, legend=False)))
    assert legend(draft, chart) is None


def test_exactly_the_kinds_in_use():
    found = legend(*with_kinds(COORDINATIVE, STRUCTURAL, STRUCTURAL))
    assert [line.text for line in found.lines] == ["KETERANGAN :", "Garis struktural", "Garis koordinatif"]
    assert [(s.kind, s.dash, s.width) for s in found.samples] == [
        (key, BUILTIN_KINDS[key].dash, BUILTIN_KINDS[key].width) for key in (STRUCTURAL, COORDINATIVE)
    ]


def test_kind_that_is_only_a_fact_has_no_entry():
    """A relation that this chart does not draw, and one drawn only in another chart."""
    draft, chart = with_kinds(STRUCTURAL, COORDINATIVE)
    with draft.edit():
        units = list(draft.units)
        operations.add_relation(draft, units[0], units[1], COMMAND)
        other = operations.add_chart(draft)
        top = operations.place(draft, other.id, units[0])
        report = operations.add_relation(draft, units[0], units[1], "report")
        operations.place(draft, other.id, units[1], top.id, backbone=report.id)
    assert {sample.kind for sample in legend(draft, chart).samples} == {STRUCTURAL, COORDINATIVE}


def test_glued_box_needs_no_entry():
    """It has no line."""
    glued = org("Wakil Bupati", kind="assistance", form=BoxForm.GLUED)
    assert legend(*drawn(org("Bupati", glued, org("Sekda", kind=STRUCTURAL)))) is None


def test_own_kind_has_its_own_text():
    draft, chart = with_kinds(STRUCTURAL, COMMAND)
    with draft.edit():
        draft.put(replace(BUILTIN_KINDS[COMMAND], legend="Garis komando & pengendalian"))
    assert "Garis komando & pengendalian" in [line.text for line in legend(draft, chart).lines]


def test_sample_of_a_kind_with_a_head_shows_it():
    found = legend(*with_kinds(STRUCTURAL, COMMAND))
    (head,) = found.heads
    (sample,) = [sample for sample in found.samples if sample.kind == COMMAND]
    assert head.tip == sample.points[1] and head.form is Arrow.FILLED


def test_mutual_line_has_both_heads_and_says_so():
    found = legend(*with_kinds(STRUCTURAL, "report", mutual=("report",)))
    assert found.lines[-1].text == "Pelaporan timbal balik"
    (sample,) = [sample for sample in found.samples if sample.kind == "report"]
    assert {head.tip for head in found.heads} == set(sample.points)


def test_kind_used_one_way_and_both_ways_has_an_entry_for_each():
    draft, chart = with_kinds(STRUCTURAL, "report", "report")
    with draft.edit():
        first = next(relation for relation in draft.relations.values() if relation.kind == "report")
        draft.put(replace(first, mutual=True))
    found = legend(draft, chart)
    assert [line.text for line in found.lines[-2:]] == ["Pelaporan", "Pelaporan timbal balik"]
    one_way, both_ways = [sample for sample in found.samples if sample.kind == "report"]
    tips = {head.tip for head in found.heads}
    assert one_way.points[0] not in tips and {one_way.points[1], *both_ways.points} <= tips


def test_mechanism_chart_shows_the_heads_of_coordination():
    """There they tell who addresses whom; in a hierarchy the boxes' places do."""
    kinds = (STRUCTURAL, COORDINATIVE)
    assert legend(*with_kinds(*kinds)).heads == ()
    assert len(legend(*with_kinds(*kinds, method=Method.LAYERED)).heads) == 1


@pytest.mark.parametrize("width", [60, 90, 120, 190, 290])
@pytest.mark.parametrize("count", [2, 3, 5, 9, 14])
def test_legend_keeps_inside_its_room(width, count):
    room = Rect(20, 20, width, 170)
    found = legend(*with_kinds(*list(BUILTIN_KINDS)[:count]), room=room)
    sample = found.samples[0].points[1].x - found.samples[0].points[0].x
    least = 25 + sample + 2 + max(line.width for line in found.lines[1:])  # label, sample and the longest text
    if width >= least + 10:
        assert found.rect.right <= room.right + 0.001
    assert found.rect.x == room.x and found.rect.bottom == pytest.approx(room.bottom)
    for line in found.lines:
        assert found.rect.x <= line.x and line.x + line.width <= found.rect.right + 0.001
        assert found.rect.y < line.baseline < found.rect.bottom
    entries = [line for line in found.lines if line.text != LABEL]
    assert len(entries) == len(found.samples) == count
    for sample, line in zip(found.samples, entries, strict=True):
        assert sample.points[1].x < line.x and abs(sample.points[0].y - line.baseline) < 2
    lengths = {round(sample.points[1].x - sample.points[0].x, 6) for sample in found.samples}
    assert len(lengths) == 1 and 14 <= lengths.pop() <= 20


def test_legend_is_as_flat_as_its_room_allows():
    kinds = list(BUILTIN_KINDS)[:4]
    narrow = legend(*with_kinds(*kinds), room=Rect(20, 20, 70, 170))
    wide = legend(*with_kinds(*kinds), room=Rect(20, 20, 290, 170))
    assert wide.rect.h < narrow.rect.h


def test_legend_too_wide_for_the_room_beside_the_signature_stands_above_it():
    """On a narrow page with a long office."""
    draft, chart = with_kinds(STRUCTURAL, COORDINATIVE, COMMAND)
    with draft.edit():
        draft.put(replace(draft.regulation, region="Kabupaten Kepulauan Sangihe dan Talaud"))
        annex = operations.add_annex(draft, "Bagan")
        chart = draft.put(replace(chart, annex=annex.id, page=replace(chart.page, orientation=Orientation.PORTRAIT)))
    found = furnish(draft, chart, FakeMeasure(), 150.0, 210.0)
    assert found.legend is not None and found.signature is not None
    assert found.legend.rect.bottom <= found.signature.rect.y - SIGNATURE_CLEAR + 1e-6
    wide = furnish(draft, chart, FakeMeasure(), 297.0, 210.0)
    assert wide.legend is not None and wide.legend.rect.bottom == pytest.approx(210 - chart.page.bottom)
