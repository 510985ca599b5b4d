"""ChangeSets as algebra: inverse and then, over random edits of random drafts."""

from __future__ import annotations

from drafts import contents, drafts
from hypothesis import given, settings
from hypothesis import strategies as st
from random_edits import random_edit

from orgeditor.model.changes import ChangeSet
from orgeditor.model.records import Annex, Unit

BEFORE, AFTER, LATER = (Unit("aaaaaaaaaaaa", name) for name in ("Dinas A", "Dinas B", "Dinas C"))


def test_inverse_swaps_before_and_after():
    changes = ChangeSet({"a": (BEFORE, AFTER), "b": (None, LATER)})
    assert changes.inverse().changes == {"a": (AFTER, BEFORE), "b": (LATER, None)}


def test_then_keeps_the_first_before_and_the_last_after():
    one, two = ChangeSet({"a": (BEFORE, AFTER)}), ChangeSet({"a": (AFTER, LATER), "b": (None, LATER)})
    assert one.then(two).changes == {"a": (BEFORE, LATER), "b": (None, LATER)}


def test_then_leaves_out_what_ends_as_it_began():
    added, removed = ChangeSet({"a": (None, AFTER)}), ChangeSet({"a": (AFTER, None)})
    assert not added.then(removed)
    renamed = ChangeSet({"a": (BEFORE, AFTER)})
    assert not renamed.then(renamed.inverse())


def test_changes_of_one_type():
    annex = Annex("bbbbbbbbbbbb", "Lampiran")
    changes = ChangeSet({"a": (BEFORE, AFTER), "b": (None, annex), "c": (LATER, None)})
    assert changes.of(Unit) == [(BEFORE, AFTER), (LATER, None)]
    assert changes.of(Annex) == [(None, annex)]


@given(drafts(), st.data())
@settings(max_examples=40, deadline=None)
def test_two_edits_as_one(draft, data):
    """Applying the sum is applying one after the other, and its inverse takes both back."""
    start = contents(draft)
    random_edit(draft, data.draw)
    one = draft.last_changes
    random_edit(draft, data.draw)
    both = one.then(draft.last_changes)
    end = contents(draft)
    draft.apply(both.inverse())
    assert facts(contents(draft)) == facts(start)
    draft.apply(both)
    assert facts(contents(draft)) == facts(end)
    assert both.inverse().inverse() == both


def facts(held: dict) -> dict:
    """Results are no part of a ChangeSet: the one of a deleted chart is laid out anew."""
    return {name: table for name, table in held.items() if name != "arranged"}
