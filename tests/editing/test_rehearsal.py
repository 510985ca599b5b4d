"""An operation tried on a copy of the draft becomes one step of the document, or nothing at all."""

from __future__ import annotations

import pytest
from samples import box_of, sample_draft, simple_arrange

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.rehearsal import Rehearsal
from orgeditor.model.draft import Draft, DraftError
from orgeditor.storage.changes_json import load

UMUM = "Asisten Administrasi Umum"


@pytest.fixture
def document(qapp) -> Document:
    return Document(sample_draft(), arrange=simple_arrange, relay=None)


def names(draft: Draft) -> list[str]:
    return [unit.name for unit in draft.units.values()]


def test_nothing_happens_before_it_is_enacted(document):
    before, heard = list(document.draft.records()), []
    document.changed.connect(heard.append)
    rehearsal = Rehearsal(document)
    rehearsal.perform(lambda doc: operations.add_child(doc, box_of(doc.draft, UMUM), "Dinas Baru"))
    assert list(document.draft.records()) == before
    assert document.stack.count() == 0 and not heard


def test_it_becomes_one_step_like_the_operation_itself(document):
    other = Document(sample_draft(), arrange=simple_arrange, relay=None)
    operations.add_child(other, box_of(other.draft, UMUM), "Dinas Baru")
    chart, heard = document.draft.charts_in_order()[0].id, []
    document.changed.connect(heard.append)
    rehearsal = Rehearsal(document)
    placed = rehearsal.perform(lambda doc: operations.add_child(doc, box_of(doc.draft, UMUM), "Dinas Baru"))
    rehearsal.enact()
    assert document.stack.undoText() == other.stack.undoText() != ""
    assert names(document.draft) == names(other.draft)
    assert placed in {box.placement for box in document.arranged(chart).pages[0].boxes}
    assert len(heard) == 1 and placed in heard[0].changes
    document.undo()
    assert "Dinas Baru" not in names(document.draft)
    assert placed not in {box.placement for box in document.arranged(chart).pages[0].boxes}
    document.redo()
    assert "Dinas Baru" in names(document.draft)
    assert document.draft.children(chart, box_of(document.draft, UMUM))[-1].id == placed


def test_a_chart_that_goes_takes_its_result_along(document):
    charts = [chart.id for chart in document.draft.charts_in_order()]
    shown = document.arranged(charts[0])
    rehearsal = Rehearsal(document)
    rehearsal.perform(lambda doc: operations.delete_chart(doc, charts[0]))
    rehearsal.enact()
    assert document.arranged(charts[0]) is None
    document.undo()
    assert document.arranged(charts[0]) is shown


def test_the_draft_can_be_edited_on(document):
    rehearsal = Rehearsal(document)
    rehearsal.perform(lambda doc: operations.add_child(doc, box_of(doc.draft, UMUM), "Dinas Baru"))
    rehearsal.enact()
    operations.add_child(document, box_of(document.draft, "Dinas Baru"), "Bidang Satu")
    chart = document.draft.charts_in_order()[0].id
    [below] = document.draft.children(chart, box_of(document.draft, "Dinas Baru"))
    assert document.draft.unit_of(below.id).name == "Bidang Satu"


def test_what_fails_changes_nothing(document):
    before = list(document.draft.records())
    box = box_of(document.draft, UMUM)
    with pytest.raises(DraftError):
        Rehearsal(document).perform(lambda doc: operations.move(doc, [box], box))
    assert list(document.draft.records()) == before
    assert document.stack.count() == 0


def test_an_operation_without_effect_leaves_no_step(document):
    rehearsal = Rehearsal(document)
    unit = document.draft.unit_of(box_of(document.draft, UMUM))
    rehearsal.perform(lambda doc: operations.rename_unit(doc, unit.id, unit.name))
    rehearsal.enact()
    assert document.stack.count() == 0


def test_the_journal_gets_it_ready_written(document):
    class Heard:
        def __init__(self):
            self.entries = []

        def noted(self, entry):
            self.entries.append(entry)

    document.keeper = heard = Heard()
    rehearsal = Rehearsal(document)
    rehearsal.perform(lambda doc: operations.add_child(doc, box_of(doc.draft, UMUM), "Dinas Baru"))
    rehearsal.enact()
    [entry] = heard.entries
    assert load(entry.written) == entry.changes and entry.changes
