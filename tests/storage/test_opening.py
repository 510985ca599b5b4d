"""What opening says about a file that is not a good draft; the file stays as it is."""

import builtins
import errno
import os
import re
import sqlite3
from contextlib import suppress

import pytest
from drafts import contents, large_draft, small_draft

from orgeditor.storage import files, migrate, reader, schema
from orgeditor.storage.errors import (
    DamagedFileError,
    MissingFileError,
    NewerVersionError,
    NotADraftError,
    OpenError,
)
from orgeditor.storage.reader import open_draft, open_with_notes
from orgeditor.storage.writer import draft_bytes, save_draft

ENGLISH = re.compile(
    r"\b(the|file|not|no such|error|is|of|a|disk|image|malformed|permission|denied|column|table|row|unable|to)\b", re.I
)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "naskah.bagan"
    save_draft(small_draft(), path)
    return path


def change(path, sql):
    """Change a saved file as another program would: without our rules."""
    connection = sqlite3.connect(path)
    connection.executescript(f"PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; {sql}")
    connection.close()


def files_beside(path):
    return {found: found.read_bytes() for found in path.parent.glob("*") if found.is_file()}


def refusal(path, kind=OpenError):
    """Open the file, which must fail and leave the folder as it is; return the reason."""
    before = files_beside(path)
    with pytest.raises(kind) as caught:
        open_draft(path)
    assert files_beside(path) == before
    message = str(caught.value)
    start = f"Berkas “{path}” tidak dapat dibuka: "
    assert message.startswith(start) and message.endswith(".") and "\n" not in message
    assert caught.value.path == path
    reason = message.removeprefix(start).removesuffix(".")
    assert not ENGLISH.search(re.sub("“.*?”", "", reason)), reason
    return reason


def test_missing_file(tmp_path):
    assert refusal(tmp_path / "tiada.bagan", MissingFileError) == "berkas tidak ditemukan"
    assert refusal(tmp_path / "tiada" / "tiada.bagan", MissingFileError) == "berkas tidak ditemukan"


def test_folder(tmp_path):
    assert refusal(tmp_path) == "itu sebuah folder, bukan berkas"


def test_pipe_is_not_waited_for(tmp_path):
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes in folders here")
    os.mkfifo(tmp_path / "pipa.bagan")
    assert refusal(tmp_path / "pipa.bagan", NotADraftError) == "itu bukan berkas biasa"


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "Anda tidak memiliki izin untuk membacanya"),
        (errno.EIO, "perangkat penyimpanan gagal bekerja"),
        (errno.ESTALE, "tempat penyimpanannya sudah tidak tersambung"),
        (errno.EMFILE, f"sistem operasi menolaknya (kode {errno.EMFILE})"),
    ],
)
def test_file_that_the_system_does_not_hand_out(path, monkeypatch, number, reason):
    def refuse(*_args, **_options):
        raise OSError(number, "not an Indonesian text")

    with monkeypatch.context() as patch, pytest.raises(OpenError) as caught:
        patch.setattr(builtins, "open", refuse)
        open_draft(path)
    assert str(caught.value) == f"Berkas “{path}” tidak dapat dibuka: {reason}."


def test_name_that_no_file_can_have():
    with pytest.raises(OpenError, match="memuat karakter yang tidak sah") as caught:
        open_draft("naskah\0.bagan")
    assert "\0" not in str(caught.value)


def test_too_large(path, monkeypatch):
    monkeypatch.setattr(files, "SIZE_CAP", 2 * 1024**2)
    path.write_bytes(b"x" * (2 * 1024**2 + 1))
    assert refusal(path) == "berkas lebih besar dari 2 MB"


@pytest.mark.parametrize(
    ("data", "kind", "reason"),
    [
        (b"", NotADraftError, "berkas itu kosong"),
        (b"\0" * 8192, NotADraftError, "itu bukan berkas bagan orgeditor"),
        (b"%PDF-1.7\n", DamagedFileError, "PDF ini rusak"),
        (b"SQLite f", DamagedFileError, "isinya terpotong"),
        (b"SQLite format 3\0" + b"\0" * 40, DamagedFileError, "isinya terpotong"),
        (b"SQLite format 3\0" + b"\xff" * 8192, DamagedFileError, "isinya terpotong, hanya ada 8208 dari"),
    ],
)
def test_not_even_sqlite(path, data, kind, reason):
    path.write_bytes(data)
    assert refusal(path, kind).startswith(reason)


def test_cut_anywhere(path):
    data = path.read_bytes()
    for length in range(512, len(data), 512):
        path.write_bytes(data[:length])
        assert refusal(path, DamagedFileError) == f"isinya terpotong, hanya ada {length} dari {len(data)} bita"


def test_one_wrong_byte_never_gives_more_than_a_message(path):
    data = path.read_bytes()
    for at in [*range(0, 120), *range(120, len(data), 611)]:
        path.write_bytes(data[:at] + bytes([data[at] ^ 0xA5]) + data[at + 1 :])
        with suppress(OpenError):
            open_draft(path)


def test_wal_header(path):
    data = bytearray(path.read_bytes())
    data[18] = data[19] = 2
    path.write_bytes(data)
    assert refusal(path, NotADraftError).startswith("berkas itu masih dipakai program basis data lain (mode WAL)")


def test_sqlite_file_of_another_program(path):
    change(path, "PRAGMA application_id = 0")
    assert refusal(path, NotADraftError) == "itu berkas basis data milik program lain, bukan berkas bagan orgeditor"


def test_newer_version(path):
    change(path, f"PRAGMA user_version = {schema.USER_VERSION + 1}")
    assert refusal(path, NewerVersionError) == "berkas itu dibuat dengan versi orgeditor yang lebih baru"


@pytest.mark.parametrize("version", [0, -3])
def test_version_that_never_was(path, version):
    change(path, f"PRAGMA user_version = {version}")
    assert refusal(path, DamagedFileError) == f"nomor versi isinya ({version}) tidak dikenal"


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE muted_rule",
        "ALTER TABLE muted_rule ADD COLUMN extra TEXT",
        "ALTER TABLE muted_rule RENAME COLUMN reason TO why",
        "ALTER TABLE muted_rule ADD COLUMN extra TEXT AS (reason) VIRTUAL",
        "DROP TABLE muted_rule; CREATE VIEW muted_rule AS SELECT 'a' AS id, '' AS rule, '' AS reason, '[]' AS records",
        "DROP TABLE muted_rule; CREATE VIRTUAL TABLE muted_rule USING fts5(id, rule, reason, records)",
        "DROP TABLE muted_rule; CREATE TABLE muted_rule (id TEXT PRIMARY KEY, rule TEXT, reason TEXT, records TEXT)",
    ],
)
def test_other_schema(path, sql):
    change(path, sql)
    assert refusal(path, DamagedFileError) == "tabel “muted_rule” tidak ada atau susunannya tidak sesuai"


def test_other_references(path):
    # Without foreign keys, none of its references would be checked.
    change(
        path,
        "DROP TABLE frame; CREATE TABLE frame (id TEXT PRIMARY KEY NOT NULL, chart TEXT NOT NULL, unit TEXT NOT NULL,"
        "position INTEGER NOT NULL, dashed INTEGER NOT NULL) STRICT",
    )
    assert refusal(path, DamagedFileError) == "tabel “frame” tidak ada atau susunannya tidak sesuai"


UNIT, BOX, LINE, CHART = "tabel “unit”", "tabel “placement”", "tabel “route”", "tabel “chart”"


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        ("UPDATE unit SET category = 'rahasia' WHERE name = 'Bupati'", r"“unit”, .*kolom “category”: “rahasia” tidak"),
        ("UPDATE unit SET position = 9e15", r"tabel “unit”, baris “\w+”, kolom “position”: .* bukan bilangan bulat"),
        ("UPDATE unit SET id = '' WHERE name = 'Bupati'", "kolom “id”: “” bukan tanda pengenal|merujuk ke baris"),
        ("UPDATE unit SET name = CAST(x'41ff42' AS TEXT)", "tabel “unit” memuat teks yang tidak terbaca"),
        ("UPDATE unit SET inferred = 2", "isinya rusak"),
        ("UPDATE chart SET margin_top_mm = 9e999", "kolom “margin_top_mm”: “inf” bukan bilangan yang sah"),
        ("UPDATE chart SET margin_top_mm = -1", "kolom “margin_top_mm”: “-1.0” bukan bilangan yang sah"),
        ("UPDATE chart SET paper_width_mm = 0", "kolom “paper_width_mm”: “0.0” bukan"),
        ("UPDATE chart SET letter_cases = '[\"besar\"]'", "kolom “letter_cases”: “besar” tidak dikenal"),
        ("UPDATE chart SET letter_cases = 'upper'", "kolom “letter_cases”: “upper” bukan JSON"),
        ("UPDATE chart SET letter_cases = '{}'", "kolom “letter_cases”: “{}” bukan daftar"),
        ("UPDATE chart SET kind = 'aneh'", "Jenis hubungan “aneh” tidak dikenal"),
        ("UPDATE chart SET annex = 'hilang'", "tabel “chart” merujuk ke baris tabel “annex” yang tidak ada"),
        ("UPDATE placement SET pin_mm = '[1,2,3]'", "kolom “pin_mm”: .* bukan 4 bilangan"),
        ("UPDATE placement SET pin_mm = '[1,2,-3,4]'", "kolom “pin_mm”: lebar atau tinggi tidak boleh negatif"),
        ("UPDATE placement SET pin_mm = '[1,2,NaN,4]'", "kolom “pin_mm”: “nan” bukan bilangan yang sah"),
        (f"UPDATE placement SET pin_mm = '{'[' * 5000}'", "kolom “pin_mm”: .* bukan JSON"),
        ("UPDATE placement SET columns = -1", "kolom “columns”: “-1” bukan bilangan bulat"),
        ("UPDATE placement SET unit = 'hilang'", "tabel “placement” merujuk ke baris tabel “unit” yang tidak ada"),
        ("UPDATE placement SET parent = id WHERE parent IS NOT NULL", "tidak dapat menjadi bawahan dirinya sendiri"),
        ("UPDATE placement SET parent = NULL", "Letak tanpa induk tidak dapat memiliki garis induk"),
        ("UPDATE route SET waypoints_mm = '[[1]]'", "kolom “waypoints_mm”: .* bukan 2 bilangan"),
        ("UPDATE route SET waypoints_mm = '[[1,true]]'", "kolom “waypoints_mm”: “True” bukan bilangan"),
        ("UPDATE route SET source = 'hilang'", "rujukan ke letak yang tidak ada di bagan yang sama"),
        ("DELETE FROM regulation", "Naskah belum memuat data peraturan"),
        (
            "CREATE TEMP TABLE two AS SELECT * FROM regulation; UPDATE two SET id = 'dua';"
            "INSERT INTO regulation SELECT * FROM two",
            "Satu naskah hanya memuat satu peraturan",
        ),
        (
            "INSERT INTO muted_rule SELECT id, '', '', '[]' FROM unit LIMIT 1",
            "dua baris memakai tanda pengenal yang sama",
        ),
        ("UPDATE unit SET category = char(10) || 'x' || char(8238)", "kolom “category”: “\ufffdx” tidak dikenal"),
    ],
)
def test_bad_content(path, sql, reason):
    change(path, sql)
    assert re.search(reason, refusal(path, DamagedFileError))


def test_time_limit(path, monkeypatch):
    path.write_bytes(draft_bytes(large_draft(1_000)))
    monkeypatch.setattr(reader, "TIME_LIMIT_S", -1)
    assert refusal(path, DamagedFileError) == "pemeriksaan isinya memakan waktu terlalu lama"


@pytest.mark.parametrize("result", ["", "{}", "[]", '{"fields":{},"arranged":[]}', "[" * 5000, "9" * 5000])
def test_unreadable_result_is_laid_out_again(path, result):
    change(path, f"UPDATE arranged SET json = '{result}'")
    opened = open_with_notes(path)
    assert opened.draft.arranged == {}
    assert opened.notes == ("Susunan sebuah bagan tidak terbaca; bagan itu akan disusun ulang.",)
    assert contents(opened.draft) == {**contents(small_draft()), "arranged": {}}


def test_result_of_another_chart_is_not_taken(path):
    change(path, 'UPDATE arranged SET json = replace(json, \'"arranged":["\', \'"arranged":["x\')')
    assert open_with_notes(path).draft.arranged == {}


def test_what_others_planted_is_named_and_not_run(path):
    change(
        path,
        "CREATE TABLE catatan (isi TEXT); CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1"
        " FROM n) SELECT * FROM n; CREATE TRIGGER jebakan AFTER UPDATE ON unit BEGIN DELETE FROM unit; END;"
        "CREATE INDEX indeks ON unit (name)",
    )
    opened = open_with_notes(path)
    assert contents(opened.draft) == contents(small_draft())
    assert opened.notes == (
        "Berkas memuat isi yang tidak dikenal dan diabaikan: “catatan”, “endless”, “indeks”, “jebakan”;"
        " isi itu hilang bila naskah disimpan.",
    )


def test_older_version_is_migrated_in_memory(path, monkeypatch):
    change(path, "CREATE TRIGGER jebakan AFTER UPDATE ON unit BEGIN UPDATE annex SET title = ''; END")
    before = path.read_bytes()

    def step(db):
        db.execute("UPDATE unit SET name = upper(name)")

    monkeypatch.setattr(schema, "USER_VERSION", schema.USER_VERSION + 1)
    monkeypatch.setattr(migrate, "STEPS", {schema.USER_VERSION - 1: step})
    draft = open_draft(path)
    assert "INSPEKTORAT" in {unit.name for unit in draft.units.values()}
    assert [annex.title for annex in draft.annexes.values()] == ["HUBUNGAN KERJA"]
    assert path.read_bytes() == before


def test_every_older_version_has_its_step():
    assert sorted(migrate.STEPS) == list(range(1, schema.USER_VERSION))
