"""The journal and what comes back of it, whole, half written or spoilt."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from leftovers import begun, leave_behind, renamed
from samples import sample_draft, simple_arrange

from orgeditor.model.draft import Draft
from orgeditor.model.records import Origin
from orgeditor.storage import journal as journals
from orgeditor.storage.files import digest
from orgeditor.storage.history import Deed, Done, Entry
from orgeditor.storage.journal import Base, JournalError, start_journal
from orgeditor.storage.recovery import FileState, Recovered, RecoveryError, read_run, state_of_file
from orgeditor.storage.runs import begin_run, runs_over
from orgeditor.storage.writer import draft_bytes, save_draft


def facts(draft: Draft) -> set[object]:
    return set(draft.records())


def recovered(folder: Path) -> Recovered | None:
    [run] = runs_over(folder)
    try:
        return read_run(run)
    finally:
        run.release()


def journal_file(folder: Path) -> Path:
    [path] = folder.glob("*.jurnal")
    return path


def test_every_command_comes_back_with_its_name(tmp_path):
    draft = leave_behind(tmp_path, "Satu", "Dua")
    found = recovered(tmp_path)
    assert facts(found.draft) == facts(draft)
    assert [step.text for step in found.steps] == ["Ganti nama: Satu", "Ganti nama: Dua"]
    assert (found.done, found.changes, found.changed, found.lost) == (2, 2, True, 0)
    assert found.path == ""
    assert abs(found.time.timestamp() - journal_file(tmp_path).stat().st_mtime) < 10


def test_a_command_is_on_the_disk_when_append_returns(tmp_path):
    draft = sample_draft()
    run, journal = begun(tmp_path, Base(draft.copy()))
    for name in ("Satu", "Dua", "Tiga"):
        journal.append([Entry(Deed.DID, name, renamed(draft, name))])
        assert not Path(f"{journal.path}-journal").exists()
        copy = tmp_path / name
        copy.mkdir()
        shutil.copy(journal.path, copy)
        assert facts(recovered(copy).draft) == facts(draft)
    journal.close()
    run.drop()


def test_nothing_is_promised_that_is_not_synced(tmp_path):
    run, journal = begun(tmp_path, Base(sample_draft()))
    assert journal._connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert journal._connection.execute("PRAGMA synchronous").fetchone() == (3,)  # EXTRA
    journal.close()
    run.drop()


def test_the_bytes_of_a_file_bring_its_drawings_along(tmp_path):
    draft = sample_draft()
    chart = draft.charts_in_order()[0].id
    draft.arranged[chart] = simple_arrange(draft, chart)
    leave_behind(tmp_path, "Satu", content=draft_bytes(draft), path="/naskah.bagan", digest="x")
    found = recovered(tmp_path)
    assert found.draft.arranged[chart] == draft.arranged[chart]
    assert list(found.net) == list(found.steps[0].changes)


def test_what_a_draft_was_made_of_comes_back(tmp_path):
    draft = sample_draft()
    draft.origin = Origin("Peraturan \ud800", "4", "2017", b"\x00isi")
    run, journal = begun(tmp_path, Base(draft, changed=True))
    journal.close()
    run.release()
    assert recovered(tmp_path).draft.origin == draft.origin


def test_undo_steps_of_before_come_back(tmp_path):
    draft = sample_draft()
    steps = [Done(name, renamed(draft, name)) for name in ("Satu", "Dua")]
    draft.apply(steps[1].changes.inverse())
    run, journal = begun(tmp_path, Base(draft.copy(), "/a.bagan", "x", None, steps, 1))
    journal.append([Entry(Deed.TURNED, done=0)])
    journal.close()
    run.release()
    found = recovered(tmp_path)
    assert [step.text for step in found.steps] == ["Satu", "Dua"] and found.done == 0
    assert facts(found.draft) == facts(sample_draft())


def test_a_path_may_be_anything(tmp_path):
    path = "/folder \udcff/naskah #1?mode=memory %20 😀.bagan"
    leave_behind(tmp_path, "Satu", path=path, digest="x")
    assert recovered(tmp_path).path == path


def test_the_folder_may_be_called_anything(tmp_path):
    folder = tmp_path / "data #1?mode=memory %20 & 😀"
    leave_behind(folder, "Satu")
    assert recovered(folder).changes == 1


@pytest.mark.parametrize("changed", [False, True])
def test_without_a_change_there_is_only_what_was_to_be_saved_before(tmp_path, changed):
    leave_behind(tmp_path, changed=changed)
    assert recovered(tmp_path).changed is changed


def test_after_a_save_nothing_is_to_be_lost_until_the_next_change(tmp_path):
    draft = sample_draft()
    run, journal = begun(tmp_path, Base(draft.copy(), changed=True))
    journal.append([Entry(Deed.DID, "Satu", renamed(draft, "Satu"))])
    journal.append([Entry(Deed.SAVED, "/baru.bagan", digest="abc")])
    found = read_run(run)
    assert (found.changed, found.path, found.digest) == (False, "/baru.bagan", "abc")
    journal.append([Entry(Deed.DID, "Dua", renamed(draft, "Dua"))])
    found = read_run(run)
    assert (found.changed, found.changes, len(found.steps)) == (True, 1, 2)
    journal.close()
    run.drop()


def test_one_that_is_not_complete_does_not_count(tmp_path):
    draft = sample_draft()
    run, journal = begun(tmp_path, Base(draft.copy()))
    journal.append([Entry(Deed.DID, "Satu", renamed(draft, "Satu"))])
    other = start_journal(run, 2, Base(sample_draft()))
    assert read_run(run).changes == 1
    other.append([], complete=True)
    assert read_run(run).changes == 0
    for item in (journal, other):
        item.close()
    run.drop()


def test_a_run_without_a_complete_journal_left_nothing(tmp_path):
    run = begin_run(tmp_path)
    start_journal(run, 1, Base(sample_draft())).close()
    Path(run.journal_path(2)).touch()
    assert read_run(run) is None
    run.drop()


def test_an_error_leaves_what_was_there_and_says_why(tmp_path, monkeypatch):
    draft = sample_draft()
    run, journal = begun(tmp_path, Base(draft.copy()))
    journal.append([Entry(Deed.DID, "Satu", renamed(draft, "Satu"))])
    journal._connection.execute("PRAGMA max_page_count = 1")  # as on a full disk: no page more
    with pytest.raises(JournalError, match="ruang penyimpanan penuh"):
        journal.append([Entry(Deed.DID, "x" * 100_000, renamed(draft, "Dua"))])
    assert [step.text for step in read_run(run).steps] == ["Satu"]
    journal.close()
    run.drop()


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    run = begin_run(tmp_path)
    run.folder = str(tmp_path / "tidak ada")
    with pytest.raises(JournalError, match="izin"):
        start_journal(run, 1, Base(sample_draft()))
    run.release()


# Spoilt journals


def spoil(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(journal_file(folder), isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA user_version = 99",
        "PRAGMA application_id = 5",
        "CREATE VIEW lain AS SELECT 1",
        "CREATE TRIGGER t AFTER UPDATE ON head BEGIN DELETE FROM entry; END",
        "CREATE TABLE lain (a)",
        "DROP TABLE step",
        "UPDATE head SET steps_done = 7",
        "UPDATE head SET path = 'bukan json'",
        "UPDATE base SET records = '{}'",
        "UPDATE base SET records = 'rusak'",
        "UPDATE base SET content = x'00'",
        "DELETE FROM base",
        "INSERT INTO step VALUES (1, '\"a\"', 'rusak')",
    ],
)
def test_a_spoilt_journal_is_said_and_stays(tmp_path, statement):
    leave_behind(tmp_path, "Satu")
    spoil(tmp_path, statement)
    before = journal_file(tmp_path).read_bytes()
    with pytest.raises(RecoveryError, match="tidak terbaca"):
        recovered(tmp_path)
    assert journal_file(tmp_path).read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET changes = 'rusak' WHERE number = 2",
        "UPDATE entry SET deed = 'asing' WHERE number = 2",
        "UPDATE entry SET changes = (SELECT changes FROM entry WHERE number = 3) WHERE number = 2",
        "DELETE FROM entry WHERE number = 2",
        "UPDATE entry SET steps_done = 50, deed = 'turned' WHERE number = 2",
        "UPDATE entry SET text = 'tanpa kutip' WHERE number = 2",
    ],
)
def test_what_stands_before_a_spoilt_entry_comes_back(tmp_path, statement):
    leave_behind(tmp_path, "Satu", "Dua", "Tiga")
    spoil(tmp_path, statement)
    found = recovered(tmp_path)
    assert [step.text for step in found.steps] == ["Ganti nama: Satu"]
    assert found.lost == 2 and found.changed


def test_cut_or_changed_anywhere_it_is_read_or_refused(tmp_path):
    leave_behind(tmp_path, *[f"Nama {number}" for number in range(30)])
    path = journal_file(tmp_path)
    whole = path.read_bytes()
    spoilt = [whole[:size] for size in range(0, len(whole), 512)]
    spoilt += [whole[:at] + bytes([whole[at] ^ 0x81]) + whole[at + 1 :] for at in range(37, len(whole), 1021)]
    outcomes = set()
    for data in spoilt:
        path.write_bytes(data)
        try:
            found = recovered(tmp_path)
        except RecoveryError as error:
            outcomes.add("refused")
            assert "\n" not in str(error)
            continue
        outcomes.add("nothing" if found is None else "lost" if found.lost else "read")
    assert {"refused", "lost"} <= outcomes


def test_another_programs_file_is_refused(tmp_path):
    leave_behind(tmp_path, "Satu")
    journal_file(tmp_path).write_bytes(b"bukan basis data" * 100)
    with pytest.raises(RecoveryError, match="rusak"):
        recovered(tmp_path)


def test_one_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    leave_behind(tmp_path, "Satu")
    monkeypatch.setattr("orgeditor.storage.recovery.LARGEST", 1000)
    with pytest.raises(RecoveryError, match="besar"):
        recovered(tmp_path)


# The document's own file


def test_the_file_is_compared_with_what_was_known_of_it(tmp_path):
    path = tmp_path / "naskah.bagan"
    draft = sample_draft()
    save_draft(draft, path)
    content = path.read_bytes()
    folder = tmp_path / "jurnal"
    leave_behind(folder, "Satu", path=str(path), digest=digest(content), content=content)
    found = recovered(folder)
    assert state_of_file(found) is FileState.AS_KNOWN
    save_draft(found.draft, path)
    assert state_of_file(found) is FileState.EQUAL
    unit = next(iter(draft.units.values()))
    with draft.edit():
        draft.put(replace(unit, name="Dari Luar"))
    save_draft(draft, path)
    assert state_of_file(found) is FileState.CHANGED
    path.write_bytes(b"rusak")
    assert state_of_file(found) is FileState.CHANGED
    os.unlink(path)
    assert state_of_file(found) is FileState.GONE


def test_tables_are_as_sqlite_keeps_their_statements(tmp_path):
    leave_behind(tmp_path, "Satu")
    with closing(sqlite3.connect(journal_file(tmp_path))) as connection:
        kept = {name: sql for name, sql in connection.execute("SELECT name, sql FROM sqlite_schema")}
    assert kept == {name: journals.table_sql(name) for name in journals.TABLES}
