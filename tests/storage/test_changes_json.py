"""Change sets as JSON: what is written comes back, and nothing of a stranger's gets into a record unchecked."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from leftovers import renamed
from random_edits import random_edit
from samples import sample_draft

from orgeditor.model.changes import ChangeSet
from orgeditor.model.geometry import Point, Rect
from orgeditor.storage.changes_json import dump, load


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_an_edit_changes_comes_back(data):
    draft = sample_draft()
    for _ in range(3):
        random_edit(draft, data.draw)
        changes = draft.last_changes
        back = load(dump(changes.changes))
        assert dict(back.changes) == dict(changes.changes)


def test_decisions_with_numbers_and_lists_come_back():
    draft = sample_draft()
    item = next(iter(draft.placements.values()))
    route = next(iter(draft.routes.values()))
    with draft.edit():
        draft.put(replace(item, pin=Rect(10.5, 20.25, 40.0, 12.0), breaks=(1, 3), rank=2))
        draft.put(replace(route, waypoints=(Point(1.5, 2.5), Point(3.0, 4.0))))
    assert dict(load(dump(draft.last_changes.changes)).changes) == dict(draft.last_changes.changes)


@pytest.mark.parametrize("name", ["half \ud800 a pair", "\x00", "\u202e terbalik", "<b>&\"'", "😀"])
def test_every_text_can_be_stored(name):
    draft = sample_draft()
    changes = renamed(draft, name)
    text = dump(changes.changes)
    text.encode("ascii")
    assert dict(load(text).changes) == dict(changes.changes)


def test_no_change_is_an_empty_object():
    assert dump({}) == "{}"
    assert load("{}") == ChangeSet()


def spoilt(change) -> str:
    """Return a change of a unit's name after `change` has had the row that comes after it."""
    found = json.loads(dump(renamed(sample_draft(), "Baru").changes))
    change(found)
    return json.dumps(found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{",
        '{"tidak_ada": []}',
        '{"unit": 3}',
        '{"unit": [[null, null]]}',
        '{"unit": [[null]]}',
        '{"unit": [[null, []]]}',
        '{"unit": [null]}',
        "[" * 100_000,
        spoilt(lambda found: found["unit"][0][1].append("lebih")),
        spoilt(lambda found: found["unit"][0][1].__setitem__(0, "id lain")),
        spoilt(lambda found: found["unit"][0][1].__setitem__(1, 5)),
        spoilt(lambda found: found["unit"][0][1].__setitem__(2, float("nan"))),
        spoilt(lambda found: found["unit"][0][1].__setitem__(3, "kategori asing")),
        spoilt(lambda found: found["unit"].append(found["unit"][0])),
    ],
)
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError):
        load(text)
