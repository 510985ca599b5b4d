"""A draft out of a journal in the editor: its undo steps work, its charts are drawn as it is, it counts as changed."""

from __future__ import annotations

import pytest
from leftovers import leave_behind
from samples import box_of, sample_draft, simple_arrange

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.journaling import Journaling
from orgeditor.editing.recovering import drop_stale_results, first_page, lay_out_missing
from orgeditor.storage.recovery import Recovered, read_run
from orgeditor.storage.runs import runs_over
from orgeditor.storage.writer import draft_bytes, save_draft


def taken(folder) -> Recovered:
    [run] = runs_over(folder)
    found = read_run(run)
    run.drop()
    assert found is not None
    return found


def resumed(found: Recovered, path=None) -> Document:
    document = Document(arrange=simple_arrange)
    document.resume(drop_stale_results(found), path, found.steps, found.done, None, None)
    return document


def shown(document: Document) -> set[str]:
    return {line.text for chart in document.draft.arranged.values() for page in chart.pages for box in page.boxes
            for line in box.lines}  # fmt: skip


@pytest.fixture
def document(qapp, tmp_path) -> Document:
    leave_behind(tmp_path, "Satu", "Dua", "Tiga")
    return resumed(taken(tmp_path))


def test_it_is_as_it_was_and_counts_as_changed(document):
    assert "Tiga" in shown(document)
    assert document.dirty and document.path is None
    assert document.stack.undoText() == "Ganti nama: Tiga"


def test_undo_and_redo_lay_the_charts_out(document):
    document.undo()
    assert "Dua" in shown(document) and "Tiga" not in shown(document)
    document.go_to(0)
    assert "Walikota" in shown(document)
    assert {record for record in document.draft.records()} == set(sample_draft().records())
    assert document.dirty, "its file may hold anything"
    document.go_to(3)
    assert "Tiga" in shown(document)


def test_edits_go_on_from_there(document, tmp_path):
    operations.rename(document, box_of(document.draft, "Tiga"), "Empat")
    document.undo()
    document.undo()
    operations.rename(document, box_of(document.draft, "Dua"), "Lima")
    assert [step.text for step in document.steps] == [
        "Ganti nama: Satu",
        "Ganti nama: Dua",
        "Ganti nama Dua menjadi Lima",
    ]
    document.save_as(tmp_path / "naskah.bagan")
    assert not document.dirty


def test_what_could_be_redone_can_be_redone(qapp, tmp_path):
    one = Document(sample_draft(), arrange=simple_arrange)
    journaling = Journaling(one, tmp_path)
    for name in ("Satu", "Dua"):
        operations.rename(one, box_of(one.draft, one.draft.units_in_order()[0].name), name)
    one.undo()
    journaling.close(keep=True)
    document = resumed(taken(tmp_path))
    assert (document.stack.count(), document.stack.index()) == (2, 1)
    document.redo()
    assert "Dua" in shown(document)


def test_a_layout_that_fails_does_not_keep_undo_from_working(document, monkeypatch):
    def fail(draft, chart):
        raise ZeroDivisionError

    monkeypatch.setattr(document._results, "_arrange", fail)
    document.undo()
    assert "Dua" in {unit.name for unit in document.draft.units.values()}
    assert document.stack.index() == 2


def test_drawings_of_charts_that_did_not_change_stay(qapp, tmp_path):
    draft = sample_draft()
    first, second = draft.charts_in_order()
    for chart in (first, second):
        draft.arranged[chart.id] = simple_arrange(draft, chart.id)
    leave_behind(tmp_path, "Satu", content=draft_bytes(draft))
    found = taken(tmp_path)
    drop_stale_results(found)
    assert set(found.draft.arranged) == {second.id}


def test_a_second_crash_loses_nothing_either(qapp, tmp_path):
    leave_behind(tmp_path, "Satu", "Dua")
    found = taken(tmp_path)
    document = Document(arrange=simple_arrange)
    journaling = Journaling(document, tmp_path)
    document.resume(drop_stale_results(found), None, found.steps, found.done, draft_bytes(found.draft), None)
    assert journaling.up_to_date
    document.undo()
    journaling.close(keep=True)
    again = taken(tmp_path)
    assert set(again.draft.records()) == set(document.draft.records())
    assert (len(again.steps), again.done, again.changed) == (2, 1, True)


def test_the_picture_is_of_the_first_chart_as_it_is_now(qapp, tmp_path):
    leave_behind(tmp_path, "Satu")
    draft = drop_stale_results(taken(tmp_path))
    assert first_page(draft) is None
    lay_out_missing(draft, first=True)
    texts = {line.text for box in first_page(draft).boxes for line in box.lines}
    assert "SATU" in texts
    assert set(draft.arranged) == {draft.charts_in_order()[0].id}


def test_a_file_that_was_saved_by_it_is_a_good_one(document, tmp_path):
    save_draft(document.to_save(), tmp_path / "a.bagan")
    other = Document(arrange=simple_arrange)
    other.open(tmp_path / "a.bagan")
    assert set(other.draft.records()) == set(document.draft.records())
