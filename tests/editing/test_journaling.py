"""The journal of the open document: every finished command is in it, and nothing of it stops a person's work."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from hypothesis.stateful import invariant
from PySide6.QtTest import QTest
from samples import box_of, sample_draft, simple_arrange
from test_machine import EditingMachine, facts, small

from orgeditor.editing import journaling as module
from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.journaling import Journaling
from orgeditor.editing.starting import empty_draft
from orgeditor.storage import journal as storage
from orgeditor.storage.files import digest
from orgeditor.storage.journal import JournalError, start_journal
from orgeditor.storage.recovery import Recovered, read_run


def document() -> Document:
    return Document(sample_draft(), arrange=simple_arrange)


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "pemulihan"


def left(journaling: Journaling) -> Recovered | None:
    """Return what would come back if the program were killed now."""
    return read_run(journaling._run) if journaling._run is not None else None


def rename(document: Document, name: str) -> None:
    operations.rename(document, box_of(document.draft, document.draft.units_in_order()[0].name), name)


def steps_of(document: Document) -> tuple[list[str], int]:
    return [step.text for step in document.steps], document.stack.index()


def agrees(document: Document, found: Recovered) -> bool:
    return facts(found.draft) == facts(document.draft) and ([step.text for step in found.steps], found.done) == (
        steps_of(document)
    )


class JournalMachine(EditingMachine):
    """After every command the journal holds the draft, its undo steps, and whether there is something to lose."""

    def __init__(self) -> None:
        super().__init__()
        self.journaling = Journaling(self.document, Path(self.folder.name) / "pemulihan")
        assert self.journaling.settle()

    @invariant()
    def the_journal_says_the_same(self) -> None:
        found = left(self.journaling)
        assert agrees(self.document, found)
        assert found.changed or not self.document.dirty
        assert found.lost == 0

    def teardown(self) -> None:
        self.journaling.close(keep=False)
        assert list((Path(self.folder.name) / "pemulihan").iterdir()) == []
        super().teardown()


@pytest.mark.usefixtures("qapp")
class TestWhateverAPersonDoes(JournalMachine.TestCase):
    settings = small(25)


def test_the_first_edit_finds_the_journal_begun(qapp, folder):
    one = document()
    journaling = Journaling(one, folder)
    assert left(journaling) is None
    rename(one, "Satu")
    assert agrees(one, left(journaling))
    journaling.close(keep=True)


def test_a_new_box_that_gets_its_name_is_one_step_and_one_without_is_none(qapp, folder):
    one = document()
    journaling = Journaling(one, folder)
    box = box_of(one.draft, "Inspektorat")
    new = operations.add_child(one, box)
    operations.name_new(one, new, "Sekretariat", one.last_step)
    found = left(journaling)
    assert agrees(one, found) and len(found.steps) == 1
    operations.add_child(one, box)
    assert len(left(journaling).steps) == 2
    one.withdraw(one.last_step)
    found = left(journaling)
    assert agrees(one, found) and len(found.steps) == 1
    one.undo()
    assert agrees(one, left(journaling)) and facts(left(journaling).draft) == facts(sample_draft())
    journaling.close(keep=False)


def test_it_begins_by_itself_without_an_edit(qapp, folder, monkeypatch):
    monkeypatch.setattr(module, "PREPARE_MS", 0)
    journaling = Journaling(document(), folder)
    QTest.qWait(100)
    assert left(journaling) is not None and not left(journaling).changed
    journaling.close(keep=False)
    assert list(folder.iterdir()) == []


def test_opening_saving_and_going_on(qapp, folder, tmp_path):
    path = tmp_path / "naskah.bagan"
    one = document()
    journaling = Journaling(one, folder)
    rename(one, "Satu")
    one.save_as(path)
    found = left(journaling)
    assert (found.path, found.digest, found.changed) == (str(path), digest(path.read_bytes()), False)
    rename(one, "Dua")
    one.undo()
    found = left(journaling)
    assert agrees(one, found) and found.changes == 2 and not found.changed
    rename(one, "Tiga")
    QTest.qWait(100)  # the journal that begins with what was saved takes over
    assert agrees(one, left(journaling)) and left(journaling).changed
    assert len(list(folder.glob("*.jurnal"))) == 1
    assert left(journaling).net == one.steps[-1].changes
    one.open(path)
    rename(one, "Empat")
    found = left(journaling)
    assert agrees(one, found) and found.path == str(path) and len(found.steps) == 1
    journaling.close(keep=False)


def test_a_draft_that_took_work_is_kept_before_its_first_edit(qapp, folder):
    one = document()
    journaling = Journaling(one, folder)
    one.new(sample_draft(), changed=True)
    found = left(journaling)
    assert found.changed and found.steps == [] and one.dirty
    one.new(empty_draft())
    rename_regulation(one)
    assert len(list(folder.glob("*.jurnal"))) == 1
    journaling.close(keep=False)


def rename_regulation(one: Document) -> None:
    operations.set_regulation(one, number="7")


class Slow:
    """A thread that goes on when the test says so."""

    go = threading.Event()

    def __init__(self, begin) -> None:
        self._found = None
        self._begin = begin
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        self.go.wait(10)
        self._found = self._begin()

    @property
    def running(self) -> bool:
        return self._thread.is_alive()

    def wait(self, seconds: float) -> None:
        self._thread.join(seconds)

    def result(self):
        return self._found


def test_what_happens_is_kept_before_anybody_else_hears_of_it(qapp):
    """A view that fails, or a power cut while views work, loses nothing then."""
    one, told = document(), []

    class Keeper:
        def began(self, content, digest):
            told.append("began")

        def noted(self, entry):
            told.append("noted")

        def saved(self, content):
            told.append("saved")

    one.keeper = Keeper()
    one.changed.connect(lambda _changes: told.append("heard"))
    one.replaced.connect(lambda: told.append("replaced"))
    rename(one, "Dinas A")
    one.undo()
    one.redo()
    assert told == ["noted", "heard"] * 3
    told.clear()
    one.new(sample_draft())
    assert told == ["began", "replaced"]


def test_while_a_new_journal_begins_the_old_one_goes_on(qapp, folder, tmp_path, qtbot):
    Slow.go.set()
    one = document()
    journaling = Journaling(one, folder, Slow)
    rename(one, "Satu")
    Slow.go.clear()
    one.save_as(tmp_path / "naskah.bagan")
    QTest.qWait(50)
    for name in ("Dua", "Tiga"):
        rename(one, name)
        assert agrees(one, left(journaling))
    assert len(list(folder.glob("*.jurnal"))) == 1 or left(journaling).changes == 2
    one.undo()
    Slow.go.set()
    qtbot.waitUntil(lambda: len(list(folder.glob("*.jurnal"))) == 1)
    assert agrees(one, left(journaling))
    journaling.close(keep=False)
    assert list(folder.iterdir()) == []


def test_a_journal_that_was_begun_for_nothing_goes(qapp, folder, tmp_path):
    Slow.go.set()
    one = document()
    journaling = Journaling(one, folder, Slow)
    rename(one, "Satu")
    Slow.go.clear()
    one.save_as(tmp_path / "naskah.bagan")
    QTest.qWait(50)
    one.new(empty_draft())
    Slow.go.set()
    journaling.close(keep=False)
    assert list(folder.iterdir()) == []


# When it cannot be written


@pytest.fixture
def broken(monkeypatch):
    """A disk that can be broken and mended."""
    state = {"broken": False}
    append, start = storage.Journal.append, start_journal

    def checked(do):
        def call(*values, **options):
            if state["broken"]:
                raise JournalError("ruang penyimpanan penuh")
            return do(*values, **options)

        return call

    monkeypatch.setattr(storage.Journal, "append", checked(append))
    monkeypatch.setattr(module, "start_journal", checked(start))
    monkeypatch.setattr(module, "RETRY_MS", 50)
    return state


def test_work_goes_on_and_it_is_said_once(qapp, folder, broken, qtbot):
    one = document()
    journaling = Journaling(one, folder)
    said, mended = [], []
    journaling.troubled.connect(said.append)
    journaling.mended.connect(lambda: mended.append(True))
    rename(one, "Satu")
    broken["broken"] = True
    for name in ("Dua", "Tiga"):
        rename(one, name)
    QTest.qWait(200)
    assert said == ["ruang penyimpanan penuh"] and mended == []
    assert [step.text for step in one.steps] == [
        "Ganti nama Walikota menjadi Satu",
        "Ganti nama Satu menjadi Dua",
        "Ganti nama Dua menjadi Tiga",
    ]
    assert not journaling.up_to_date
    assert [step.text for step in left(journaling).steps] == ["Ganti nama Walikota menjadi Satu"], (
        "what was written stays"
    )
    broken["broken"] = False
    qtbot.waitUntil(lambda: journaling.up_to_date)
    assert mended == [True]
    assert agrees(one, left(journaling)) and left(journaling).changed
    rename(one, "Empat")
    assert agrees(one, left(journaling))
    broken["broken"] = True
    rename(one, "Lima")
    assert len(said) == 2, "it was well in between"
    journaling.close(keep=False)
    assert list(folder.iterdir()) == []


def test_one_that_cannot_begin_is_tried_again(qapp, folder, broken, qtbot, tmp_path):
    broken["broken"] = True
    one = document()
    journaling = Journaling(one, folder)
    rename(one, "Satu")
    one.save_as(tmp_path / "naskah.bagan")
    rename(one, "Dua")
    assert left(journaling) is None
    broken["broken"] = False
    qtbot.waitUntil(lambda: journaling.up_to_date)
    found = left(journaling)
    assert agrees(one, found)
    assert (found.path, found.digest) == (str(one.path), digest(one.path.read_bytes()))
    journaling.close(keep=False)


@pytest.mark.parametrize(
    ("folder", "reason"),
    [
        ("berkas/pemulihan", "folder tujuannya tidak ditemukan"),
        ("berkas", "sebuah berkas memakai nama folder yang diperlukan"),
    ],
)
def test_a_folder_that_cannot_be_made_is_said(qapp, tmp_path, folder, reason):
    (tmp_path / "berkas").write_text("sebuah berkas menghalangi")
    one = document()
    journaling = Journaling(one, tmp_path / folder)
    said = []
    journaling.troubled.connect(said.append)
    rename(one, "Satu")
    assert said == [reason]
    assert one.steps
    journaling.close(keep=False)
