"""Who refers to a record, and what hangs from a box: as a look through the whole draft would find it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import drafts, small_draft
from hypothesis import given, settings
from hypothesis import strategies as st
from random_edits import random_edit

from orgeditor.model import operations
from orgeditor.model.draft import RECORD_TYPES, Draft, DraftError
from orgeditor.model.references import references_of


def check(draft: Draft) -> None:
    records = draft.records()
    for kind in RECORD_TYPES:
        for target in {record.id for record in records} | set(draft.kinds):
            wanted = [record for record in records if type(record) is kind and target in references_of(record)]
            assert draft.referring(target, kind) == wanted
    for chart in draft.charts:
        for parent in [None, *draft.placements]:
            row = [item for item in draft.placements.values() if (item.chart, item.parent) == (chart, parent)]
            assert draft.children(chart, parent) == sorted(row, key=lambda item: (item.order, item.id))


@given(drafts(), st.data())
@settings(max_examples=25, deadline=None)
def test_references_follow_every_edit_and_its_undo(draft, data):
    check(draft)
    for _ in range(3):
        random_edit(draft, data.draw)
        check(draft)
    draft.apply(draft.last_changes.inverse())
    check(draft)


def test_references_are_right_after_an_edit_that_was_put_back():
    draft = small_draft()
    check(draft)
    with pytest.raises(ZeroDivisionError), draft.edit():
        operations.delete_unit(draft, next(iter(draft.units)))
        raise ZeroDivisionError
    check(draft)


def test_a_relation_of_a_unit_to_itself_is_forgotten_whole():
    draft = small_draft()
    unit = next(iter(draft.units))
    with draft.edit():
        relation = operations.add_relation(draft, unit, unit, "report")
    with draft.edit():
        draft.remove(relation.id)
    check(draft)


def test_a_box_cannot_leave_its_chart_without_what_hangs_from_it():
    draft = small_draft()
    superior = next(item for item in draft.placements.values() if draft.children(item.chart, item.id))
    with draft.edit():
        other = operations.add_chart(draft)
    with pytest.raises(DraftError, match="bagan yang sama"), draft.edit():
        draft.put(replace(superior, chart=other.id, parent=None, backbone=None))
    check(draft)
