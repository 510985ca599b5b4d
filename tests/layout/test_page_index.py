"""What is kept of a page for its next edit: after each edit the same as what one finds on the page itself."""

from __future__ import annotations

from random import Random

import pytest
from fake_measure import FakeMeasure
from organisations import drawn, numbered, org

from orgeditor.layout.arrange import arrange
from orgeditor.layout.edits.page_index import FRAMES, below_each, by_placement, known_of
from orgeditor.layout.edits.relay import relay
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.page import Page
from orgeditor.model.records import Chart, Placement

MEASURE = FakeMeasure()
HEADS, UNITS, EDITS = 6, 5, 25


def organisation() -> tuple[Draft, Chart]:
    heads = [org(f"Asisten {n:02}", *numbered(UNITS, f"Dinas {n:02}")) for n in range(HEADS)]
    return drawn(org("Bupati", org("Sekretaris Daerah", *heads)))


def edit(draft: Draft, chart: Chart, chooser: Random) -> None:
    """Do one of the usual edits somewhere below the secretary."""
    items = draft.placements_of_chart(chart.id)[2:]
    one, two = chooser.sample(items, 2)
    inside = {item.id for item in draft.branch(one)}
    match chooser.randrange(6):
        case 0:
            operations.rename(draft, one.unit, "Dinas " + " ".join(["Pekerjaan Umum"] * chooser.randint(1, 4)))
        case 1:
            operations.add_child(draft, one, "Seksi Baru")
        case 2:
            operations.take_out(draft, [one])
        case 3:
            operations.dissolve(draft, one)
        case 4 if two.id not in inside:
            operations.move(draft, [one], two)
        case _:
            relation = operations.add_relation(draft, one.unit, two.unit, "report")
            operations.show_relation(draft, chart.id, relation.id, one.id, two.id)


def lines_of(draft: Draft, page: Page) -> tuple[dict[str, set[int]], set[int]]:
    """Return the lines of a page, by identity: to superiors by the placement that hangs, and across the chart."""
    boxes = {box.placement: box for box in page.boxes if box.form not in FRAMES}
    hung: dict[str, set[int]] = {}
    across: set[int] = set()
    for path in page.paths:
        target = draft.routes[path.route].target
        hangs = target in boxes and boxes[target].backbone == path.relation
        (hung.setdefault(target, set()) if hangs else across).add(id(path))
    return hung, across


def served(page: Page, numbers: dict[int, int]) -> dict[str, set[int]]:
    """Return the numbers of the strokes that serve each relation."""
    relations = {key for stroke in page.strokes for key in stroke.relations}
    return {key: {numbers[id(item)] for item in page.strokes if key in item.relations} for key in relations}


@pytest.mark.parametrize("seed", range(12))
def test_what_is_kept_of_an_edited_page_is_what_stands_on_it(seed):
    draft, chart = organisation()
    chooser = Random(seed)
    last = arrange(draft, chart.id, MEASURE)
    derived = 0
    for _ in range(EDITS):
        with draft.edit():
            edit(draft, chart, chooser)
        found = relay(draft, chart.id, MEASURE, last, draft.last_changes)
        if found is None:
            last = arrange(draft, chart.id, MEASURE)
            continue
        last = found
        for page in found.pages:
            known = known_of(page)
            if known is None:
                continue
            derived += 1
            boxes = by_placement(page.boxes)
            assert known.boxes == boxes
            assert known.below == below_each(boxes)
            kept = {key: {id(path) for path in paths} for key, paths in known.ways.hung.items()}
            assert (kept, {id(path) for path in known.ways.across}) == lines_of(draft, page)
            if known.strokes is not None:
                numbers = {id(stroke): number for number, stroke in known.strokes.strokes.items()}
                assert (*known.strokes.strokes.values(),) == page.strokes
                assert {key: {*found} for key, found in known.strokes.serving.items()} == served(page, numbers)
    assert derived > EDITS // 3


def placed(draft: Draft, name: str) -> Placement:
    return next(item for item in draft.placements.values() if draft.units[item.unit].name == name)


def test_the_page_before_an_edit_keeps_what_it_had():
    """An edit is taken back: the page that was shown before is the one to go on from."""
    draft, chart = organisation()
    first = arrange(draft, chart.id, MEASURE)
    with draft.edit():
        operations.rename(draft, placed(draft, "Dinas 02 3").unit, "Dinas Lain")
    second = relay(draft, chart.id, MEASURE, first, draft.last_changes)
    assert second is not None
    known = known_of(second.pages[0])
    assert known is not None
    before = (dict(known.boxes), {key: [*row] for key, row in known.below.items()}, {**known.ways.hung})
    with draft.edit():
        operations.take_out(draft, [placed(draft, "Asisten 03")])
    assert relay(draft, chart.id, MEASURE, second, draft.last_changes) is not None
    now = known_of(second.pages[0])
    assert now is not None
    assert (now.boxes, now.below, now.ways.hung) == before
