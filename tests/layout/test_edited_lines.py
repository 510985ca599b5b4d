"""Lines across a chart while it is edited and edits are taken back: each stands on the page once, painted as a fit
would paint it, or a note says that it found no way."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from fake_measure import FakeMeasure
from organisations import drawn, numbered, org

from orgeditor.layout.arrange import arrange
from orgeditor.layout.edits import chart_patch, page_branch, page_patch
from orgeditor.layout.edits.relay import is_backbone, relay
from orgeditor.layout.lines.cross_lines import no_way, requests_for
from orgeditor.layout.lines.nets import nets_of
from orgeditor.layout.lines.strokes import joints_of, strokes_of, with_round_pens
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import COORDINATIVE, REPORT, STRUCTURAL
from orgeditor.model.page import Arranged, Stroke
from orgeditor.model.records import Chart, Placement, Route

MEASURE = FakeMeasure()
HEADS, UNITS, LINES, EDITS = 4, 4, 12, 20


def relate(draft: Draft, chart: Chart, one: Placement, two: Placement, kind: str) -> Route:
    relation = operations.add_relation(draft, one.unit, two.unit, kind)
    return operations.show_relation(draft, chart.id, relation.id, one.id, two.id)


def organisation(lines: int, chooser: Random) -> tuple[Draft, Chart]:
    heads = [org(f"Asisten {n:02}", *numbered(UNITS, f"Dinas {n:02}")) for n in range(HEADS)]
    draft, chart = drawn(org("Bupati", org("Sekretaris Daerah", *heads)), annex=True, paper="A3")
    items = draft.placements_of_chart(chart.id)
    with draft.edit():
        for _ in range(lines):
            relate(draft, chart, *chooser.sample(items, 2), chooser.choice([STRUCTURAL, REPORT, COORDINATIVE]))
    return draft, chart


def edit(draft: Draft, chart: Chart, number: int, chooser: Random) -> None:
    """Do one of the edits that move boxes or change lines; one that cannot be draws another line."""
    items = draft.placements_of_chart(chart.id)[2:]
    one, two = chooser.sample(items, 2)
    across = sorted(key for key, route in draft.routes.items() if not is_backbone(draft, route))
    match chooser.randrange(6):
        case 0 if two.id not in {item.id for item in draft.branch(one)}:
            operations.move(draft, [one], two)
        case 1:
            operations.rename(draft, one.unit, f"Dinas Perpustakaan dan Kearsipan serta Pangan {number}")
        case 2:
            operations.add_child(draft, one, f"Seksi {number}")
        case 3 if across:
            operations.hide_relation(draft, chart.id, draft.routes[chooser.choice(across)].relation)
        case 4:
            operations.dissolve(draft, one)
        case _:
            relate(draft, chart, one, two, chooser.choice([STRUCTURAL, REPORT]))


def painted(strokes: tuple[Stroke, ...]) -> list[tuple[object, ...]]:
    return sorted((stroke.kind, sorted(stroke.points), sorted(stroke.relations)) for stroke in strokes)


def hold(draft: Draft, chart: Chart, found: Arranged) -> None:
    (page,) = found.pages
    routes = {route.id: route for route in draft.referring(chart.id, Route)}
    on_page = [path.route for path in page.paths]
    assert len(on_page) == len(set(on_page)) and routes.keys() >= set(on_page)
    missing = [route for key, route in routes.items() if key not in on_page]
    assert all(no_way(draft, route) in found.notes for route in missing)
    across = [routes[key] for key in on_page if not is_backbone(draft, routes[key])]
    nets = nets_of(requests_for(draft, chart, across))
    assert painted(page.strokes) == painted(with_round_pens(strokes_of(page.paths, draft.kinds, nets)))
    assert page.joints == joints_of(page.paths, nets)


@pytest.mark.parametrize("most_laid", [2, page_branch.MOST_LAID])
@pytest.mark.parametrize("seed", range(6))
def test_lines_across_follow_edits_and_what_is_taken_back(seed, most_laid, monkeypatch):
    """With few boxes at most to be laid out anew branches move as they do on a sheet of thousands."""
    for module in (page_branch, chart_patch):
        monkeypatch.setattr(module, "MOST_LAID", most_laid)
    monkeypatch.setattr(page_patch, "MOST_WHOLE", most_laid)
    chooser = Random(seed)
    draft, chart = organisation(LINES, chooser)
    last, shown = arrange(draft, chart.id, MEASURE), 0
    for number in range(EDITS):
        with draft.edit():
            edit(draft, chart, number, chooser)
        changes = draft.last_changes
        found = relay(draft, chart.id, MEASURE, last, changes)
        if found is None:
            draft.apply(changes.inverse())
            continue
        shown += 1
        hold(draft, chart, found)
        if chooser.random() < 0.3:
            last = found
            continue
        draft.apply(changes.inverse())
        back = relay(draft, chart.id, MEASURE, found, changes.inverse())
        if back is not None:
            hold(draft, chart, back)
            last = back if chooser.random() < 0.5 else last
    assert shown > EDITS // 5


def test_a_line_across_becomes_the_way_to_a_superior_and_is_drawn_once():
    """Moved below the box that it has a line from already, a box hangs by that line; taken back it runs across."""
    draft, chart = organisation(0, Random(0))
    by_name = {draft.units[item.unit].name: item for item in draft.placements.values()}
    head, body = by_name["Asisten 01"], by_name["Dinas 02 3"]
    with draft.edit():
        route = relate(draft, chart, head, body, STRUCTURAL)
    last = arrange(draft, chart.id, MEASURE)
    with draft.edit():
        operations.move(draft, [draft.placements[body.id]], head)
    changes = draft.last_changes
    found = relay(draft, chart.id, MEASURE, last, changes)
    assert found is not None and is_backbone(draft, draft.routes[route.id])
    assert [key for key, item in draft.routes.items() if item.target == body.id] == [route.id]
    hold(draft, chart, found)
    draft.apply(changes.inverse())
    back = relay(draft, chart.id, MEASURE, found, changes.inverse())
    assert back is not None
    hold(draft, chart, back)


def test_another_of_its_lines_becomes_the_way_of_a_box_to_its_superior():
    """What was the way runs across then; no line is lost, be the choice made or taken back."""
    draft, chart = organisation(0, Random(0))
    by_name = {draft.units[item.unit].name: item for item in draft.placements.values()}
    with draft.edit():
        route = relate(draft, chart, by_name["Asisten 01"], by_name["Dinas 01 3"], REPORT)
    last = arrange(draft, chart.id, MEASURE)
    with draft.edit():
        draft.put(replace(by_name["Dinas 01 3"], backbone=route.relation))
    changes = draft.last_changes
    found = relay(draft, chart.id, MEASURE, last, changes)
    assert found is not None
    hold(draft, chart, found)
    draft.apply(changes.inverse())
    back = relay(draft, chart.id, MEASURE, found, changes.inverse())
    assert back is not None
    hold(draft, chart, back)
