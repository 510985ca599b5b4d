"""Whatever a person does to whatever chart: what is shown at once keeps the rules, and leaves no trace in the fit.

`make fuzz` tries many more.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from chart_faults import faults
from fake_measure import FakeMeasure
from fuzzing import drawing
from hypothesis import assume, given, note
from hypothesis import strategies as st
from organisations import drawn, numbered, org
from random_charts import hierarchies

from orgeditor.layout.arrange import arrange
from orgeditor.layout.edits import chart_patch, page_branch, page_patch
from orgeditor.layout.edits.relay import relay
from orgeditor.model import operations
from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft, DraftError
from orgeditor.model.geometry import Rect
from orgeditor.model.kinds import COMMAND, COORDINATIVE
from orgeditor.model.records import Arrangement, BoxForm, Chart, Numbering, Placement, Side

MEASURE = FakeMeasure()
STEPS = 4
NAMES = ("X", "Dinas Sosial", "Badan " + "Penelitian dan Pengembangan " * 4)

Pick = Callable[[Sequence[Any]], Any]
"""Chooses one of some options."""


def move(draft: Draft, item: Placement, pick: Pick) -> None:
    below = {other.id for other in draft.branch(item)}
    others = [other for other in draft.placements_of_chart(item.chart) if other.id not in below]
    operations.move(draft, [item], pick([None, *others]), pick([0, 1, 3]))


def reorder(draft: Draft, item: Placement, pick: Pick) -> None:
    parent = draft.placements[item.parent] if item.parent else None
    operations.move(draft, [item], parent, pick([0, 1, 2, 5]))


def relate(draft: Draft, item: Placement, pick: Pick) -> None:
    other = pick(draft.placements_of_chart(item.chart))
    if other.unit != item.unit:
        kind, label = pick(["report", COORDINATIVE]), pick(["", "mendesak"])
        relation = operations.add_relation(draft, item.unit, other.unit, kind, label=label)
        operations.show_relation(draft, item.chart, relation.id, item.id, other.id)


def unrelate(draft: Draft, item: Placement, pick: Pick) -> None:
    if routes := sorted(draft.routes):
        operations.hide_relation(draft, item.chart, draft.routes[pick(routes)].relation)


def add_several(draft: Draft, item: Placement, pick: Pick) -> None:
    for number in range(pick([2, 9, 30])):
        operations.add_child(draft, item, f"Seksi {number}", position=pick([0, None]))


def dissolve(draft: Draft, item: Placement, pick: Pick) -> None:
    operations.dissolve(draft, item)


def take_out(draft: Draft, item: Placement, pick: Pick) -> None:
    operations.take_out(draft, [item])


def set_kind(draft: Draft, item: Placement, pick: Pick) -> None:
    if item.backbone is not None:
        operations.set_kind(draft, item.backbone, pick(["report", COORDINATIVE, COMMAND]))


def side(draft: Draft, item: Placement, pick: Pick) -> None:
    if item.parent is not None and item.form is BoxForm.BOX:
        draft.put(replace(item, side=pick(list(Side))))


def form(draft: Draft, item: Placement, pick: Pick) -> None:
    if item.parent is not None:
        draft.put(replace(item, form=pick(list(BoxForm)), side=Side.BELOW))


def frame(draft: Draft, item: Placement, pick: Pick) -> None:
    row = draft.children(item.chart, item.id)
    if row:
        unit = operations.add_unit(draft, "Bingkai")
        operations.add_group(draft, item.chart, unit.id, pick([row, row[:1]]))


def arrangement(draft: Draft, item: Placement, pick: Pick) -> None:
    draft.put(replace(item, arrangement=pick(list(Arrangement)), columns=pick([0, 1, 2, 3])))


EDITS: dict[str, Callable[[Draft, Placement, Pick], object]] = {
    "rename": lambda draft, item, pick: operations.rename(draft, item.unit, pick(NAMES)),
    "note": lambda draft, item, pick: draft.put(replace(item, note=pick(["", *NAMES]))),
    "label": lambda draft, item, pick: draft.put(replace(item, label=pick(["", *NAMES]))),
    "bold": lambda draft, item, pick: draft.put(replace(item, bold=not item.bold)),
    "width": lambda draft, item, pick: draft.put(replace(item, width=pick([0.0, 25.0, 60.0]))),
    "font": lambda draft, item, pick: draft.put(replace(item, font=pick([0.0, 7.0, 11.0]))),
    "numbering": lambda draft, item, pick: draft.put(replace(item, numbering=pick(list(Numbering)))),
    "add": lambda draft, item, pick: operations.add_child(draft, item, pick(NAMES), position=pick([0, 1, None])),
    "add root": lambda draft, item, pick: operations.add_root(draft, item.chart, pick(NAMES)),
    "add several": add_several,
    "kind": set_kind,
    "take out": take_out,
    "dissolve": dissolve,
    "move": move,
    "reorder": reorder,
    "side": side,
    "form": form,
    "frame": frame,
    "arrangement": arrangement,
    "relate": relate,
    "unrelate": unrelate,
    "pin": lambda draft, item, pick: draft.put(replace(item, pin=pick([None, Rect(60.0, 90.0, 40.0, 12.0)]))),
}


def edited(draft: Draft, chart: Chart, data: st.DataObject) -> ChangeSet:
    """Do a random edit, or take the last one back, and return what it changed; one that is refused changes nothing."""
    items = draft.placements_of_chart(chart.id)
    item = data.draw(st.sampled_from(items))
    name = data.draw(st.sampled_from(["undo", *EDITS]))
    note(f"{name} {draft.units[item.unit].name!r}")
    if name == "undo":
        draft.last_changes = draft.last_changes.inverse()
        draft.apply(draft.last_changes)
        return draft.last_changes
    try:
        with draft.edit():
            EDITS[name](draft, item, lambda options: data.draw(st.sampled_from(list(options))))
    except DraftError:
        return ChangeSet()
    return draft.last_changes


def edits_keep_the_rules(draft: Draft, chart: Chart, data: st.DataObject) -> None:
    """Hold what is shown at once after each of some edits against the rules, and the fit after them against a first."""
    assume(draft.placements_of_chart(chart.id))
    with draft.edit():
        pass  # there is nothing to take back yet
    last = arrange(draft, chart.id, MEASURE)
    known = {_plain(fault) for fault in faults(draft, chart, last, MEASURE)}
    for _ in range(STEPS):
        changes = edited(draft, chart, data)
        if not draft.placements_of_chart(chart.id):
            break
        found = relay(draft, chart.id, MEASURE, last, changes)
        if found is None:
            found = arrange(draft, chart.id, MEASURE)
            known |= {_plain(fault) for fault in faults(draft, chart, found, MEASURE)}
        else:
            new = [fault for fault in faults(draft, chart, found, MEASURE) if _plain(fault) not in known]
            assert new == []
        last = found
    again = Draft.of(draft.records())
    assert arrange(draft, chart.id, MEASURE) == arrange(again, chart.id, FakeMeasure())


def _plain(fault: str) -> str:
    """Return a fault without the places that it names: they move with each edit."""
    return "".join(char for char in fault if not char.isdigit())


@given(hierarchies(), st.data())
@drawing(25)
def test_any_edits_are_shown_by_the_rules_or_not_at_all(made: tuple[Draft, Chart], data: st.DataObject) -> None:
    edits_keep_the_rules(*made, data)


@given(st.integers(0, 3), st.integers(3, 9), st.data())
@drawing(25)
def test_any_edits_of_a_chart_on_several_pages_are_shown_by_the_rules_or_not_at_all(
    staff: int, heads: int, data: st.DataObject
) -> None:
    """What stands on each page, and is repeated, stays; every box is somewhere, every text is right."""
    made = [org(f"Asisten {n}", *numbered(data.draw(st.integers(0, 25)), f"Dinas {n}")) for n in range(heads)]
    aides = [org(f"Staf Ahli {n}", side=Side.LEFT) for n in range(staff)]
    top = org("Sekretaris Daerah", *aides, *made)
    draft, chart = drawn(
        org("Bupati", org("Wakil Bupati", form=BoxForm.GLUED), top), annex=True, paper="A4", font_floor=9.0
    )
    edits_keep_the_rules(draft, chart, data)


@given(st.integers(2, 9), st.integers(0, 3), st.data())
@drawing(25)
def test_any_edits_of_branches_in_columns_are_shown_by_the_rules_or_not_at_all(
    heads: int, columns: int, data: st.DataObject
) -> None:
    """As on a sheet of thousands of boxes: no branch is laid out anew in whole that has more than a few."""
    made = [org(f"Asisten {n}", *numbered(data.draw(st.integers(0, 8)), f"Dinas {n}")) for n in range(heads)]
    arrangement = data.draw(st.sampled_from([Arrangement.COLUMNS, Arrangement.LIST, Arrangement.ROW]))
    top = org("Sekretaris Daerah", *made, arrangement=arrangement, columns=columns)
    draft, chart = drawn(org("Bupati", top), annex=True, paper="A3")
    with pytest.MonkeyPatch.context() as patch:
        for module in (page_branch, chart_patch):
            patch.setattr(module, "MOST_LAID", data.draw(st.sampled_from([1, 9])))
        patch.setattr(page_patch, "MOST_WHOLE", data.draw(st.sampled_from([5, 300])))
        edits_keep_the_rules(draft, chart, data)
