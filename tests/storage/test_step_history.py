"""The undo stack that comes of entries: what is done, what can be redone, what differs from the file."""

from __future__ import annotations

import pytest
from leftovers import renamed
from samples import sample_draft

from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.storage.history import Deed, Done, Entry, History, HistoryError


@pytest.fixture
def draft() -> Draft:
    return sample_draft()


@pytest.fixture
def steps() -> list[Done]:
    """Three names for one unit, one after another."""
    other = sample_draft()
    return [Done(name, renamed(other, name)) for name in ("Satu", "Dua", "Tiga")]


def first_name(draft: Draft) -> str:
    return draft.units[draft.placements_of_chart(draft.charts_in_order()[0].id)[0].unit].name


def did(history: History, steps: list[Done]) -> None:
    for step in steps:
        history.take(Entry(Deed.DID, step.text, step.changes))


def test_steps_undo_and_redo(draft, steps):
    history = History(draft)
    did(history, steps)
    assert (first_name(draft), history.done, history.changes) == ("Tiga", 3, 3)
    history.take(Entry(Deed.TURNED, done=1))
    assert first_name(draft) == "Satu"
    history.take(Entry(Deed.TURNED, done=2))
    assert first_name(draft) == "Dua"
    assert [step.text for step in history.steps] == ["Satu", "Dua", "Tiga"]


def test_a_new_step_ends_what_could_be_redone(draft, steps):
    history = History(draft)
    did(history, steps[:2])
    history.take(Entry(Deed.TURNED, done=0))
    did(history, steps[:1])
    assert [step.text for step in history.steps] == ["Satu"]
    assert history.done == 1


def test_a_step_that_another_joined_is_undone_as_one(draft, steps):
    history = History(draft)
    did(history, steps[:1])
    history.take(Entry(Deed.JOINED, changes=steps[1].changes))
    assert first_name(draft) == "Dua" and [step.text for step in history.steps] == ["Satu"]
    history.take(Entry(Deed.JOINED, "Dua sampai Tiga", steps[2].changes))
    assert first_name(draft) == "Tiga" and [step.text for step in history.steps] == ["Dua sampai Tiga"]
    history.take(Entry(Deed.TURNED, done=0))
    assert first_name(draft) == "Walikota"


def test_a_step_taken_back_for_good_was_never_there(draft, steps):
    history = History(draft)
    did(history, steps[:1])
    history.take(Entry(Deed.WITHDREW))
    assert first_name(draft) == "Walikota"
    assert (history.steps, history.done, history.changes, history.differs) == ([], 0, 0, False)


def test_differs_is_about_the_file(draft, steps):
    history = History(draft)
    assert not history.differs
    did(history, steps[:1])
    assert history.differs
    history.take(Entry(Deed.SAVED, "/a.bagan", digest="x"))
    assert not history.differs and history.changes == 0
    history.take(Entry(Deed.TURNED, done=0))
    assert history.differs and history.changes == 1
    history.take(Entry(Deed.TURNED, done=1))
    assert not history.differs


def test_net_reaches_over_saves(draft, steps):
    history = History(draft)
    did(history, steps[:1])
    history.take(Entry(Deed.SAVED, "/a.bagan", digest="x"))
    assert list(history.net) == list(steps[0].changes)
    history.take(Entry(Deed.TURNED, done=0))
    assert not history.net


@pytest.mark.parametrize(
    "entry",
    [
        Entry(Deed.TURNED, done=3),
        Entry(Deed.TURNED, done=-1),
        Entry(Deed.WITHDREW),
        Entry(Deed.JOINED),
    ],
    ids=["too far", "below none", "nothing to withdraw", "nothing to join"],
)
def test_what_cannot_follow_is_refused(draft, entry):
    with pytest.raises(HistoryError):
        History(draft).take(entry)


def test_a_change_of_another_draft_is_refused_and_changes_nothing(draft, steps):
    history = History(draft)
    with pytest.raises(HistoryError):
        history.take(Entry(Deed.DID, "Dua", steps[1].changes))
    assert first_name(draft) == "Walikota"
    assert history.steps == [] and history.net == ChangeSet()


def test_more_steps_done_than_there_are_is_refused(draft):
    with pytest.raises(HistoryError):
        History(draft, [], 1)
