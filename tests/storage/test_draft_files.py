"""A draft comes back from its file as it was."""

import json
import sqlite3
import subprocess
import sys

import pytest
from drafts import contents, drafts, large_draft, small_draft
from hypothesis import HealthCheck, given, settings

from orgeditor.model.draft import Draft
from orgeditor.model.operations import delete_unit, rename
from orgeditor.model.records import Regulation, Unit
from orgeditor.storage.reader import open_draft, open_with_notes
from orgeditor.storage.writer import draft_bytes, save_draft


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(draft=drafts())
def test_every_record_comes_back(tmp_path_factory, draft):
    path = tmp_path_factory.mktemp("files") / "naskah.bagan"
    save_draft(draft, path)
    opened = open_with_notes(path)
    assert contents(opened.draft) == contents(draft)
    assert opened.notes == ()
    assert draft_bytes(opened.draft) == path.read_bytes()


def test_same_draft_same_bytes_whatever_the_order_of_its_edits():
    first, second = small_draft(), small_draft()
    with second.edit():
        for unit in list(second.units.values()):
            rename(second, unit.id, "Sementara")
        for unit in first.units.values():
            second.put(unit)
    assert list(first.units) == list(second.units)
    with second.edit():
        first_unit = next(iter(second.units.values()))
        rename(second, first_unit.id, "Sementara")
    with second.edit():
        second.put(first_unit)
    assert list(first.units) != list(second.units)
    assert draft_bytes(second) == draft_bytes(first) == draft_bytes(small_draft())


def test_deleted_names_are_not_in_the_file(tmp_path):
    draft, path = small_draft(), tmp_path / "naskah.bagan"
    save_draft(draft, path)
    assert b"Inspektorat" in path.read_bytes()
    with draft.edit():
        delete_unit(draft, next(unit.id for unit in draft.units.values() if unit.name == "Inspektorat"))
    draft.arranged.clear()
    save_draft(draft, path)
    assert b"Inspektorat" not in path.read_bytes()


def test_result_of_a_chart_that_undo_took_away_is_left_out(tmp_path):
    draft, path = small_draft(), tmp_path / "naskah.bagan"
    draft.arranged["bagan-hilang"] = next(iter(draft.arranged.values()))
    save_draft(draft, path)
    assert list(open_draft(path).arranged) == list(draft.charts)


@pytest.mark.parametrize(
    "name", ["Naskah Perbup.bagan", "a#b.bagan", "a%20b.bagan", "a?mode=memory", "file:x.bagan", "bagan 🌋", "-x"]
)
def test_odd_paths_name_the_file_itself(tmp_path, name):
    path = tmp_path / name
    save_draft(small_draft(), path)
    assert [found.name for found in tmp_path.iterdir()] == [name]
    assert contents(open_draft(str(path))) == contents(small_draft())


def test_plain_sqlite_reads_the_file(tmp_path):
    path = tmp_path / "naskah.bagan"
    save_draft(small_draft(), path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    names = connection.execute('SELECT name, basis FROM unit ORDER BY "position"').fetchall()
    assert names == [("Bupati", "Pasal 1"), ("Dinas Pendidikan & Kebudayaan", "Pasal 2"), ("Inspektorat", "Pasal 3")]
    under = """SELECT child.name, over.name, relation.kind FROM placement
        JOIN unit AS child ON child.id = placement.unit JOIN relation ON relation.id = placement.backbone
        JOIN placement AS superior ON superior.id = placement.parent JOIN unit AS over ON over.id = superior.unit"""
    assert ("Inspektorat", "Bupati", "coordinative") in connection.execute(under).fetchall()
    (result,) = connection.execute("SELECT json FROM arranged").fetchone()
    assert json.loads(result)["arranged"][0] == next(iter(small_draft().charts))
    connection.close()


def test_opening_imports_neither_sqlite_utils_nor_qt(tmp_path):
    """Importing them takes longer than opening; a cold export pays for every import."""
    path = tmp_path / "naskah.bagan"
    save_draft(small_draft(), path)
    code = (
        "import sys; from orgeditor.storage.reader import open_draft; open_draft(sys.argv[1]);"
        "print([name for name in ('sqlite_utils', 'PySide6', 'networkx', 'pygraphviz') if name in sys.modules])"
    )
    child = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert child.stdout == "[]\n"


def test_a_large_draft_comes_back():
    draft = large_draft(2_000)
    assert len(draft.placements) == 2_000
    assert len(draft_bytes(draft)) < 4_000_000


def test_an_opened_draft_can_be_edited(tmp_path):
    path = tmp_path / "naskah.bagan"
    save_draft(small_draft(), path)
    draft = open_draft(path)
    with draft.edit():
        draft.put(Unit(draft.new_id(), "Kecamatan"))
    save_draft(draft, path)
    assert "Kecamatan" in {unit.name for unit in open_draft(path).units.values()}


def test_smallest_draft(tmp_path):
    draft, path = Draft(), tmp_path / "naskah.bagan"
    with draft.edit():
        draft.put(Regulation("peraturan"))
    save_draft(draft, path)
    assert open_draft(path).regulation == Regulation("peraturan")
