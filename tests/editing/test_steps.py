"""Undo steps of a long day: older ones do without the drawings that they made, and lead back all the same."""

from __future__ import annotations

import gc

import pytest
from samples import box_of, sample_draft, simple_arrange

from orgeditor.editing import operations, results, steps
from orgeditor.editing.document import Document
from orgeditor.editing.fitting import FitWorker
from orgeditor.model.page import Box
from orgeditor.model.records import Placement


@pytest.fixture
def document(qapp) -> Document:
    return Document(sample_draft(), arrange=simple_arrange, clock=lambda: 0.0)


def renamed(document: Document, times: int) -> None:
    for number in range(times):
        operations.rename(document, box_of(document.draft, "Sekretaris Daerah"), f"Sekretaris Daerah {number}")
        operations.rename(document, box_of(document.draft, f"Sekretaris Daerah {number}"), "Sekretaris Daerah")


def boxes_in_memory() -> int:
    gc.collect()
    return sum(isinstance(item, Box) for item in gc.get_objects())


@pytest.mark.parametrize(("limit", "value"), [("MOST_DRAWN", 5), ("MOST_BOXES", 80)])  # five times its 16 boxes
def test_memory_does_not_grow_with_every_edit(document, monkeypatch, limit, value):
    monkeypatch.setattr(steps, limit, value)
    renamed(document, 10)
    before = boxes_in_memory()
    renamed(document, 20)
    assert boxes_in_memory() <= before + 16


def test_every_state_comes_back_as_it_was_drawn(document, monkeypatch):
    monkeypatch.setattr(steps, "MOST_DRAWN", 2)
    chart = document.draft.charts_in_order()[0].id
    seen = [document.arranged(chart)]
    for number in range(6):
        operations.add_child(document, box_of(document.draft, "Asisten Administrasi Umum"), f"Bagian {number}")
        seen.append(document.arranged(chart))
    for index in (5, 4, 3, 2, 1, 0, 1, 2, 3, 4, 5, 6, 0, 6, 2, 5, 1):
        document.go_to(index)
        assert document.arranged(chart) == seen[index], index


def test_a_step_joins_the_last_one_however_large_that_is(document, monkeypatch):
    monkeypatch.setattr(steps, "MOST_BOXES", 1)
    box = box_of(document.draft, "Inspektorat")
    operations.rename(document, box, "Inspektorat Daerah")
    with document.edit("Ganti nama", into=document.last_step) as draft:
        draft.put(type(draft.units[draft.placements[box].unit])(draft.placements[box].unit, "Inspektorat Kota"))
    assert document.stack.count() == 1
    document.undo()
    assert draft.units[draft.placements[box].unit].name == "Inspektorat"


def test_far_back_a_large_chart_is_laid_out_from_the_nearest_drawing(qapp, monkeypatch):
    """From what is shown and all that has changed since: a tree without a fit would come late, and look different."""
    monkeypatch.setattr(steps, "MOST_DRAWN", 2)
    seen = []

    def relay(draft, chart, last, changes):
        seen.append((last, changes))
        return simple_arrange(draft, chart)

    monkeypatch.setattr(results, "LIGHT_S", 0.0)
    draft = sample_draft()
    document = Document(draft, arrange=simple_arrange, relay=relay, worker=FitWorker(), clock=lambda: 0.0)
    start = {key: draft.find(key) for key in (item.id for item in draft.records())}
    boxes = [
        operations.add_child(document, box_of(draft, "Asisten Administrasi Umum"), f"Bagian {number}")
        for number in range(5)
    ]
    seen.clear()
    document.go_to(0)
    [(last, changes)] = seen
    shown = {box.placement for page in last.pages for box in page.boxes}
    gone = {before.id for before, after in changes.of(Placement) if after is None}
    assert gone == shown & set(boxes) and len(gone) == 3
    assert {item.id: item for item in draft.records()} == start
