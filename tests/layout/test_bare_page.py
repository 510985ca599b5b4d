"""What is shown of a large chart before its fit: every box, in order, by the rules of every page."""

from __future__ import annotations

import page_rules
import pytest
from fake_measure import FakeMeasure
from hypothesis import HealthCheck, given, settings
from organisations import charts, drawn, numbered, org

from orgeditor.exchange.info import info_json
from orgeditor.layout.bare.forest import Forest
from orgeditor.layout.bare.odd import OddBoxes
from orgeditor.layout.bare.page import bare_page
from orgeditor.layout.lines.strokes import strokes_of, with_round_pens
from orgeditor.model import operations
from orgeditor.model.kinds import COMMAND
from orgeditor.model.page import ShapeForm
from orgeditor.model.records import BoxForm, Method, Side

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


def one_by_one(draft, chart):
    """Return the page with every superior drawn as odd boxes are: planned and drawn by itself, as the fit does."""
    read = Forest._read

    def read_as_odd(forest):
        read(forest)
        for number, row in enumerate(forest.below[:-1]):
            forest.odd[number] |= bool(row)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Forest, "_read", read_as_odd)
        return bare_page(draft, chart.id, MEASURE)


def near(one, other):
    """Say whether two results are alike but for the last digit: sums in another order."""
    if isinstance(one, float):
        return abs(one - other) < 0.0025
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(near, one, other))
    return one == other


def by_places(strokes):
    return sorted(
        strokes, key=lambda stroke: (stroke.kind, sorted(stroke.relations), [round(x) for x, _ in stroke.points])
    )


@given(charts())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_drawn_in_bulk_and_one_by_one_it_is_the_same_page(made):
    draft, chart = made
    bulk, single = bare_page(draft, chart.id, MEASURE), one_by_one(draft, chart)
    assert bulk is not None and single is not None
    (page,), (wanted,) = bulk.pages, single.pages
    assert near(page._replace(paths=(), strokes=(), heads=()), wanted._replace(paths=(), strokes=(), heads=()))
    assert near(bulk.choices, single.choices)
    assert near(tuple(sorted(page.heads)), tuple(sorted(wanted.heads)))
    assert near(tuple(sorted(page.paths)), tuple(sorted(wanted.paths)))


@given(charts())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_strokes_are_those_of_the_lines(made):
    draft, chart = made
    result = bare_page(draft, chart.id, MEASURE)
    assert result is not None
    page = result.pages[0]
    wanted = with_round_pens(strokes_of(page.paths, draft.kinds))
    assert near(tuple(by_places(page.strokes)), tuple(by_places(wanted)))


@pytest.mark.parametrize("count", [1, 2, 3, 4, 13, 200])
def test_units_without_a_superior_stand_side_by_side_or_in_columns(count):
    draft, chart = drawn(*numbered(count))
    result = bare_page(draft, chart.id, MEASURE)
    assert result is not None
    (page,) = result.pages
    assert len(page.boxes) == count and page.strokes == ()
    assert page_rules.page_faults(page, MEASURE) == []
    assert (
        max(box.rect.bottom for box in page.boxes) < page.height
        and max(box.rect.right for box in page.boxes) < page.width
    )


def test_the_line_to_a_box_over_an_empty_grid_comes_to_its_name():
    draft, chart = drawn(org("Bupati", *numbered(5), org("Kelompok Jabatan Fungsional", form=BoxForm.GRID)))
    result = bare_page(draft, chart.id, MEASURE)
    assert result is not None
    (page,) = result.pages
    (grid,) = [box for box in page.boxes if box.form is ShapeForm.GRID]
    (line,) = [path for path in page.paths if path.relation == grid.backbone]
    assert abs(line.points[-1].y - (grid.rect.y + grid.rules[0]) / 2) < 0.002


def drawn_alike(draft, bulk, single):
    """Return the page drawn in bulk, which is that drawn one by one, and keeps the rules."""
    assert bulk is not None and single is not None
    (page,), (wanted,) = bulk.pages, single.pages
    assert near(page._replace(paths=(), strokes=()), wanted._replace(paths=(), strokes=()))
    assert near(tuple(sorted(page.paths)), tuple(sorted(wanted.paths)))
    strokes = with_round_pens(strokes_of(page.paths, draft.kinds))
    assert near(tuple(by_places(page.strokes)), tuple(by_places(strokes)))
    assert page_rules.page_faults(page, MEASURE) == []
    return page


@pytest.mark.parametrize("form", [BoxForm.BOX, BoxForm.GRID])
@pytest.mark.parametrize("count", [2, 4, 13, 40])
def test_a_list_with_one_box_below_it_is_drawn_in_bulk_as_one_by_one(count, form):
    """So are most offices of a regency: their functional staff stands below all else."""
    offices = [
        org(f"Dinas {name}", *numbered(count), org(f"Jabatan Fungsional {name}", side=Side.BOTTOM, form=form))
        for name in ("Sosial", "Kesehatan")
    ]
    draft, chart = drawn(org("Bupati", *offices))
    bulk, single = bare_page(draft, chart.id, MEASURE), one_by_one(draft, chart)
    page = drawn_alike(draft, bulk, single)
    feet = {item.id for item in draft.placements.values() if item.side is Side.BOTTOM}
    for foot in (box for box in page.boxes if box.placement in feet):
        head = next(box.rect for box in page.boxes if box.placement == foot.parent)
        sisters = [box.rect for box in page.boxes if box.parent == foot.parent and box is not foot]
        (way,) = [path.points for path in page.paths if path.relation == foot.backbone]
        assert near((way[0].y, way[-1].y), (head.bottom, foot.rect.y)) and len(way) == 2
        assert near(way[-1].x, foot.rect.center.x)
        assert foot.rect.y > max(rect.bottom for rect in sisters)


def test_a_chart_of_very_many_levels_is_shown():
    draft, chart = drawn(org("Bupati"))
    with draft.edit():
        above = draft.children(chart.id, None)[0]
        for level in range(1500):
            operations.add_child(draft, above, f"Staf {level}")
            above = operations.add_child(draft, above, f"Unit {level}")
    result = bare_page(draft, chart.id, MEASURE)
    assert result is not None
    tops = [box.rect.y for box in result.pages[0].boxes]
    assert len(tops) == 3001 and len(set(tops)) == 1501


def test_arrows_of_a_chain_of_command_are_shown():
    draft, chart = drawn(org("Bupati", *numbered(6, kind=COMMAND), org("Wakil", form=BoxForm.GLUED)))
    result = bare_page(draft, chart.id, MEASURE)
    assert result is not None
    boxes = {box.placement: box.rect for box in result.pages[0].boxes}
    tips = {head.tip for head in result.pages[0].heads}
    assert len(tips) == 6 and all(any(abs(tip.x - rect.x) < 0.01 for rect in boxes.values()) for tip in tips)


STAFF = {
    "alone": (),
    "one below": (org("Bidang Bina Program"),),
    "a row": (org("Bidang Satu"), org("Bidang Dua"), org("Bidang Tiga", *numbered(5))),
    "a list": numbered(14),
    "a list with a box below it": (*numbered(6), org("UPTD", side=Side.BOTTOM)),
    "a row with a box below it": (*numbered(2), org("UPTD", side=Side.BOTTOM)),
}


@pytest.mark.parametrize("below", STAFF)
@pytest.mark.parametrize(("left", "right"), [(0, 1), (1, 0), (1, 1), (2, 3)])
def test_staff_is_drawn_in_bulk_as_one_by_one(left, right, below, monkeypatch):
    """Most offices of a regency have a Sekretariat at the right, with subordinates of its own."""

    def staff(count, side):
        return [org(f"Sekretariat {side.value} {n}", *numbered(3 * n), side=side) for n in range(count)]

    offices = [
        org(f"Dinas {name}", *staff(left, Side.LEFT), *staff(right, Side.RIGHT), *STAFF[below])
        for name in ("Sosial", "Kesehatan")
    ]
    draft, chart = drawn(org("Bupati", org("Wakil Bupati", form=BoxForm.GLUED), org("Sekretaris Daerah", *offices)))
    single, odd = one_by_one(draft, chart), []
    size = OddBoxes.size
    monkeypatch.setattr(OddBoxes, "size", lambda boxes, number: (odd.append(number), size(boxes, number)))
    bulk = bare_page(draft, chart.id, MEASURE)
    assert len(odd) == (3 if below == "a row with a box below it" else 1)  # Bupati, and the offices
    drawn_alike(draft, bulk, single)
