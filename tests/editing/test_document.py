"""Document: undo steps, merging, dirty state, files."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import box_of, sample_draft, simple_arrange

from orgeditor.editing import operations
from orgeditor.editing.arranging import shown_records, touched_charts
from orgeditor.editing.document import Document
from orgeditor.model.draft import DraftError


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def document(qapp, clock) -> Document:
    return Document(sample_draft(), arrange=simple_arrange, clock=clock)


def records(document: Document) -> dict[str, object]:
    draft = document.draft
    tables = (draft.units, draft.relations, draft.annexes, draft.charts, draft.placements, draft.routes, draft.groups)
    return {key: record for table in tables for key, record in table.items()} | {"r": draft.regulation}


def test_every_chart_is_arranged_at_opening(document):
    assert set(document.draft.arranged) == set(document.draft.charts)
    assert not document.dirty


def test_an_edit_is_one_step_with_its_results(document, qtbot):
    chart = document.draft.charts_in_order()[0].id
    before, facts = document.arranged(chart), records(document)
    other = document.arranged(document.draft.charts_in_order()[1].id)
    box = box_of(document.draft, "Dinas Sosial")
    with qtbot.waitSignal(document.changed) as signal:
        operations.rename(document, box, "Dinas Sosial dan Tenaga Kerja")
    assert list(signal.args[0]) == [document.draft.placements[box].unit]
    after = document.arranged(chart)
    assert document.stack.count() == 1
    assert document.stack.undoText() == "Ganti nama Dinas Sosial menjadi Dinas Sosial dan Tenaga Kerja"
    assert document.dirty
    assert after is not before
    assert document.arranged(document.draft.charts_in_order()[1].id) is other
    document.undo()
    assert document.arranged(chart) is before
    assert records(document) == facts
    assert not document.dirty
    document.redo()
    assert document.arranged(chart) is after
    assert document.dirty


def test_undo_reveals_and_an_edit_does_not(document, qtbot):
    box = box_of(document.draft, "Dinas Sosial")
    with qtbot.assertNotEmitted(document.revealed):
        operations.rename(document, box, "Dinas S")
    with qtbot.waitSignal(document.revealed) as signal:
        document.undo()
    chart = document.draft.placements[box].chart
    assert shown_records(document.draft, signal.args[0]) == {chart: [box]}


def test_an_edit_that_changes_nothing_leaves_no_step(document):
    box = box_of(document.draft, "Dinas Sosial")
    operations.rename(document, box, "Dinas Sosial")
    assert document.stack.count() == 0


def test_a_failing_edit_puts_everything_back(document):
    facts, results = records(document), dict(document.draft.arranged)
    mayor, secretary = (box_of(document.draft, name) for name in ("Walikota", "Sekretaris Daerah"))
    with pytest.raises(DraftError):
        operations.move(document, [mayor], secretary)
    assert records(document) == facts
    assert document.draft.arranged == results
    assert document.stack.count() == 0


def test_a_failing_arrangement_puts_everything_back(qapp):
    broken = False

    def arrange(draft, chart):
        if broken:
            raise ZeroDivisionError
        return simple_arrange(draft, chart)

    document = Document(sample_draft(), arrange=arrange)
    facts, results = records(document), dict(document.draft.arranged)
    broken = True
    with pytest.raises(ZeroDivisionError):
        operations.rename(document, box_of(document.draft, "Dinas Sosial"), "X")
    assert records(document) == facts
    assert document.draft.arranged == results


def test_steps_with_a_merge_key_become_one_within_a_second(document, clock):
    chart = document.draft.charts_in_order()[0].id
    for top in (21.0, 22.0, 23.0):
        operations.set_page(document, [chart], "Ubah margin", merge="margin", top=top)
        clock.now += 0.6
    assert document.stack.count() == 1
    clock.now += 1.1
    operations.set_page(document, [chart], "Ubah margin", merge="margin", top=24.0)
    assert document.stack.count() == 2
    document.undo()
    assert document.draft.charts[chart].page.top == 23.0
    document.undo()
    assert document.draft.charts[chart].page.top == 20.0


def test_no_merging_over_a_save(document, clock, tmp_path):
    chart = document.draft.charts_in_order()[0].id
    operations.set_page(document, [chart], "Ubah margin", merge="margin", top=21.0)
    document.save_as(tmp_path / "a.bagan")
    operations.set_page(document, [chart], "Ubah margin", merge="margin", top=22.0)
    assert document.stack.count() == 2
    assert document.dirty
    document.undo()
    assert not document.dirty


def test_a_withdrawn_step_cannot_be_redone(document):
    facts = records(document)
    operations.add_child(document, box_of(document.draft, "Inspektorat"))
    step = document.last_step
    assert step is not None
    document.withdraw(step)
    assert records(document) == facts
    assert not document.stack.canRedo()
    assert not document.dirty


def test_an_edit_into_the_last_step(document):
    new = operations.add_child(document, box_of(document.draft, "Inspektorat"))
    operations.name_new(document, new, "Irban I", document.last_step)
    assert document.stack.count() == 1
    assert document.stack.undoText() == "Tambah Irban I di bawah Inspektorat"
    document.undo()
    assert new not in document.draft.placements
    document.redo()
    assert document.draft.unit_of(new).name == "Irban I"


def test_which_charts_an_edit_touches(document):
    draft = document.draft
    first, second = (chart.id for chart in draft.charts_in_order())
    operations.set_regulation(document, number="5")
    assert touched_charts(draft, draft.last_changes) == [first, second]
    unit = draft.placements[box_of(draft, "Inspektorat")].unit
    operations.set_units(document, [unit], "Ubah dasar", basis="Pasal 3")
    assert touched_charts(draft, draft.last_changes) == []
    operations.set_chart(document, second, "Ubah anak judul", subtitle="A. SATU")
    assert touched_charts(draft, draft.last_changes) == [second]
    operations.delete_chart(document, second)
    assert touched_charts(draft, draft.last_changes) == [first]  # no second Lampiran: the numeral goes
    assert second not in draft.arranged
    document.undo()
    assert second in draft.arranged


def test_save_and_open(document, tmp_path, qtbot):
    operations.rename(document, box_of(document.draft, "Inspektorat"), "Inspektorat & Pengawasan")
    path = tmp_path / "x.bagan"
    with qtbot.waitSignal(document.file_changed):
        document.save_as(path)
    assert not document.dirty
    facts = records(document)
    other = Document(arrange=simple_arrange)
    with qtbot.waitSignal(other.replaced):
        other.open(path)
    assert other.path == path
    assert records(other) == facts
    assert not other.dirty


def test_a_failed_save_keeps_the_draft_dirty(document, tmp_path):
    from orgeditor.storage.errors import SaveError

    operations.rename(document, box_of(document.draft, "Inspektorat"), "X")
    with pytest.raises(SaveError):
        document.save_as(tmp_path / "missing" / "x.bagan")
    assert document.dirty
    assert document.path is None


def test_a_failed_opening_keeps_the_draft(document, tmp_path):
    from orgeditor.storage.errors import OpenError

    facts = records(document)
    with pytest.raises(OpenError):
        document.open(tmp_path / "missing.bagan")
    assert records(document) == facts


def test_a_basis_is_marked_when_its_unit_moves(document):
    draft = document.draft
    box = box_of(draft, "Dinas Sosial")
    operations.move(document, [box], box_of(draft, "Asisten Administrasi Umum"), 0)
    assert draft.unit_of(box).basis_doubtful
    assert document.stack.undoText() == "Pindahkan Dinas Sosial ke Asisten Administrasi Umum"
    document.undo()
    assert not draft.unit_of(box).basis_doubtful


def test_replace_keeps_a_chart_of_one_page_setup(document):
    chart = document.draft.charts_in_order()[0]
    operations.set_page(document, [chart.id], "Ubah kertas", paper="A4")
    assert document.draft.charts[chart.id] == replace(chart, page=replace(chart.page, paper="A4"))


def test_a_missing_font_is_shown_fitted_and_not_saved_unasked(document, tmp_path):
    first = document.draft.charts_in_order()[0].id
    page = document.arranged(first).pages[0]._replace(font="Bookman Tua")
    stored = document.arranged(first)._replace(pages=(page,))
    document.draft.arranged[first] = stored
    path = tmp_path / "x.bagan"
    document.save_as(path)
    other = Document(arrange=simple_arrange)
    other.open(path)
    assert other.missing_fonts == ["Bookman Tua"]
    assert other.arranged(first).pages[0].font != "Bookman Tua"
    assert not other.dirty
    operations.rename_unit(other, other.draft.units_in_order()[0].id, "Walikota Baru")
    other.undo()
    other.save()
    again = Document(arrange=simple_arrange)
    again.open(path)
    assert again.missing_fonts == ["Bookman Tua"]
