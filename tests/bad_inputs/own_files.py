"""Files that call themselves `.bagan`: spoilt, planted, of others, of other times; each made in a folder of its own."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from drafts import small_draft

from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.records import Chart, Placement, Regulation, Relation, Route, Unit
from orgeditor.storage.writer import draft_bytes

Make = Callable[[Path], Path]


class BadFile(NamedTuple):
    """A bad file: `make` puts it into a folder and returns its path.

    `says` is a part of the message that refuses it; with `opens` it does open, and `says` is a part of the note about
    what was left out ("" for none).
    """

    name: str
    make: Make
    says: str
    opens: bool = False


def good_bytes() -> bytes:
    return draft_bytes(small_draft())


def holding(data: bytes | Callable[[], bytes], name: str = "naskah.bagan") -> Make:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data() if callable(data) else data)
        return path

    return make


def changed(sql: str) -> Make:
    """A good file that another program has changed, without our rules."""

    def make(folder: Path) -> Path:
        path = holding(good_bytes)(folder)
        connection = sqlite3.connect(path)
        connection.executescript(f"PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; {sql}")
        connection.close()
        return path

    return make


def patched(*bytes_at: tuple[int, bytes]) -> Make:
    def data() -> bytes:
        found = bytearray(good_bytes())
        for at, part in bytes_at:
            found[at : at + len(part)] = part
        return bytes(found)

    return holding(data)


def with_journal(folder: Path) -> Path:
    path = holding(good_bytes)(folder)
    (folder / "naskah.bagan-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\0" * 600)
    return path


def rewritten_schema(old: str, new: str) -> Make:
    """A file in which the text of the schema itself was changed."""
    return changed(
        f"PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '{old}', '{new}');"
        "PRAGMA writable_schema = RESET"
    )


def _folder(folder: Path) -> Path:
    path = folder / "naskah.bagan"
    path.mkdir()
    return path


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "naskah.bagan")
    return folder / "naskah.bagan"


def _link(target: str) -> Make:
    def make(folder: Path) -> Path:
        (folder / "naskah.bagan").symlink_to(target)
        return folder / "naskah.bagan"

    return make


def _utf16(folder: Path) -> Path:
    good = holding(good_bytes, "lain.bagan")(folder)
    source, path = sqlite3.connect(good), folder / "naskah.bagan"
    target = sqlite3.connect(path)
    target.execute("PRAGMA encoding = 'UTF-16le'")
    target.executescript("\n".join(source.iterdump()))
    number, version = (source.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    target.executescript(f"PRAGMA application_id = {number}; PRAGMA user_version = {version}")
    source.close()
    target.close()
    return path


BROKEN = "isinya rusak"
NO_DRAFT = "itu bukan berkas bagan orgeditor"
CUT = "isinya terpotong"
STRANGE = "tidak ada atau susunannya tidak sesuai"
IGNORED = "diabaikan"

FILES = (
    BadFile("no bytes", holding(b""), "berkas itu kosong"),
    BadFile("one byte", holding(b"S"), CUT),
    BadFile("nothing but NULs", holding(b"\0" * 8192), NO_DRAFT),
    BadFile("a text", holding(b"Bupati\n  Sekda\n"), NO_DRAFT),
    BadFile("a PDF", holding(b"%PDF-1.7\n" * 300), "PDF ini rusak"),
    BadFile("a Word document", holding(b"PK\x03\x04" * 300), NO_DRAFT),
    BadFile("the magic alone", holding(b"SQLite format 3\0"), CUT),
    BadFile("a header alone", holding(lambda: good_bytes()[:100]), CUT),
    BadFile("ones behind the magic", holding(b"SQLite format 3\0" + b"\xff" * 8192), CUT),
    BadFile("NULs behind the header", holding(lambda: good_bytes()[:100] + b"\0" * (len(good_bytes()) - 100)), BROKEN),
    BadFile("page size of zero", patched((16, b"\0\0")), BROKEN),
    BadFile("a billion pages", patched((28, b"\x40\0\0\0")), CUT),
    BadFile("free pages that are none", patched((32, b"\0\0\0\2\0\0\0\x09")), BROKEN),
    BadFile("an unknown encoding", patched((56, b"\0\0\0\x09")), "", opens=True),
    BadFile("a format of the future", patched((44, b"\0\0\0\x63")), BROKEN),
    BadFile("WAL in the header", patched((18, b"\2\2")), "mode WAL"),
    BadFile("a hot journal beside it", with_journal, "belum selesai menulisnya"),
    BadFile("a database of others", changed("PRAGMA application_id = 0"), "milik program lain"),
    BadFile("a newer version", changed("PRAGMA user_version = 99"), "versi orgeditor yang lebih baru"),
    BadFile("a version that never was", changed("PRAGMA user_version = 0"), "tidak dikenal"),
    BadFile("an older version with newer tables", changed("PRAGMA user_version = 1"), BROKEN),
    BadFile("a table missing", changed("DROP TABLE route"), STRANGE),
    BadFile("a column too many", changed("ALTER TABLE unit ADD COLUMN gaji TEXT"), STRANGE),
    BadFile("a column with another name", changed("ALTER TABLE unit RENAME COLUMN basis TO dasar"), STRANGE),
    BadFile("a generated column", changed("ALTER TABLE unit ADD COLUMN x TEXT AS (name) VIRTUAL"), STRANGE),
    BadFile(
        "an endless view in place of a table",
        changed(
            "DROP TABLE muted_rule; CREATE VIEW muted_rule AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1"
            " FROM n) SELECT id, '' AS rule, '' AS reason, '[]' AS records FROM n"
        ),
        STRANGE,
    ),
    BadFile(
        "a virtual table in place of a table",
        changed("DROP TABLE muted_rule; CREATE VIRTUAL TABLE muted_rule USING fts5(id, rule, reason, records)"),
        STRANGE,
    ),
    BadFile(
        "a planted trigger",
        changed("CREATE TRIGGER jebakan AFTER INSERT ON unit BEGIN DELETE FROM unit; END"),
        IGNORED,
        opens=True,
    ),
    BadFile(
        "an endless view",
        changed("CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT * FROM n"),
        IGNORED,
        opens=True,
    ),
    BadFile("a table of others", changed("CREATE TABLE catatan (isi TEXT)"), IGNORED, opens=True),
    BadFile("a search table of others", changed("CREATE VIRTUAL TABLE cari USING fts5(isi)"), IGNORED, opens=True),
    BadFile("an index of others", changed("CREATE INDEX i ON unit (upper(name))"), IGNORED, opens=True),
    BadFile("broken SQL in the schema", rewritten_schema("CREATE TABLE", "CREATE TABEL"), BROKEN),
    BadFile(
        "a condition that asks for gigabytes",
        rewritten_schema('CHECK ("inferred" IN (0, 1))', "CHECK (length(randomblob(2000000000)) > 0)"),
        BROKEN,
    ),
    BadFile(
        "a condition that takes for ever",
        rewritten_schema(
            'CHECK ("inferred" IN (0, 1))', "CHECK (printf(''%.*c'', 90000, ''a'') LIKE ''%a%a%a%a%a%a%a%a%a%a%b'')"
        ),
        BROKEN,
    ),
    BadFile(
        "more rows than a region has offices",
        changed(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200001)"
            " INSERT INTO muted_rule SELECT 'k' || i, '', '', '[]' FROM n"
        ),
        "lebih dari 200000",
    ),
    BadFile("texts in UTF-16", _utf16, "", opens=True),
    BadFile("no file", lambda folder: folder / "tiada.bagan", "berkas tidak ditemukan"),
    BadFile("no folder", lambda folder: folder / "tiada" / "tiada.bagan", "berkas tidak ditemukan"),
    BadFile("a folder", _folder, "itu sebuah folder"),
    BadFile("a pipe", _pipe, "itu bukan berkas biasa"),
    BadFile("an endless device", _link("/dev/zero"), "itu bukan berkas biasa"),
    BadFile("a link to nothing", _link("tiada"), "berkas tidak ditemukan"),
    BadFile("a link to itself", _link("naskah.bagan"), "berputar-putar"),
    BadFile("a name with NUL", lambda folder: folder / "na\0skah.bagan", "karakter yang tidak sah"),
    BadFile("a name with half a letter", lambda folder: folder / "na\ud800skah.bagan", "karakter yang tidak sah"),
    BadFile("a name that is too long", lambda folder: folder / ("n" * 300 + ".bagan"), "terlalu panjang"),
)


def many(units: int, *, deep: bool = False, roots: bool = False) -> Callable[[], bytes]:
    """A draft that was never laid out: a chain, a row under one head, or a row of heads."""

    def data() -> bytes:
        draft = Draft(id_source(1))
        with draft.edit():
            draft.put(Regulation(draft.new_id()))
            chart = draft.put(Chart(draft.new_id()))
            over: Placement | None = None
            for number in range(units):
                unit = draft.put(Unit(draft.new_id(), f"Unit {number}", number))
                if over is None or roots:
                    over = draft.put(Placement(draft.new_id(), chart.id, unit.id, order=number))
                    continue
                line = draft.put(Relation(draft.new_id(), over.unit, unit.id, chart.kind, number))
                box = draft.put(Placement(draft.new_id(), chart.id, unit.id, over.id, line.id, number))
                draft.put(Route(draft.new_id(), chart.id, line.id, over.id, box.id))
                over = box if deep else over
        return draft_bytes(draft)

    return data


def without_regulation_or_with_two(count: int) -> Make:
    if not count:
        return changed("DELETE FROM regulation")
    return changed(
        "CREATE TEMP TABLE two AS SELECT * FROM regulation; UPDATE two SET id = 'dua';"
        "INSERT INTO regulation SELECT * FROM two"
    )


def elsewhere(folder: Path) -> Path:
    """A box whose superior stands in another chart."""
    draft = small_draft()
    with draft.edit():
        other = draft.put(replace(next(iter(draft.charts.values())), id="baganlain", annex=None))
        unit = next(iter(draft.units))
        draft.put(Placement("letaklain", other.id, unit))
    return changed_bytes(
        draft_bytes(draft), "UPDATE placement SET parent = 'letaklain' WHERE backbone IS NOT NULL", folder
    )


def changed_bytes(data: bytes, sql: str, folder: Path) -> Path:
    path = folder / "naskah.bagan"
    path.write_bytes(data)
    connection = sqlite3.connect(path)
    connection.executescript(f"PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; {sql}")
    connection.close()
    return path


def text(what: str) -> str:
    return f"UPDATE unit SET name = {what} WHERE name = 'Inspektorat'"


DROPPED = "dibuang dari"
NEW_LAYOUT = "akan disusun ulang"

CONTENTS = (
    BadFile("a circle of superiors", changed(
        "UPDATE placement SET parent = (SELECT id FROM placement WHERE position = 2) WHERE position = 1;"
        "UPDATE placement SET parent = (SELECT id FROM placement WHERE position = 1) WHERE position = 2"
    ), "bawahan dirinya sendiri"),
    BadFile("its own superior", changed("UPDATE placement SET parent = id WHERE position = 1"), "dirinya sendiri"),
    BadFile("no root", changed(
        "UPDATE placement SET parent = (SELECT id FROM placement WHERE position = 1) WHERE parent IS NULL"
    ), "dirinya sendiri"),
    BadFile("a superior that is gone", changed("UPDATE placement SET parent = 'x' WHERE position = 1"), "merujuk ke"),
    BadFile("a box of no unit", changed("DELETE FROM unit WHERE position = 1"), "merujuk ke"),
    BadFile("a line of no relation", changed("DELETE FROM relation"), "merujuk ke"),
    BadFile("a line to nowhere", changed("UPDATE route SET target = 'x'"), "tidak ada di bagan yang sama"),
    BadFile("a superior in another chart", elsewhere, "tidak ada di bagan yang sama"),
    BadFile("no regulation", without_regulation_or_with_two(0), "belum memuat data peraturan"),
    BadFile("two regulations", without_regulation_or_with_two(2), "hanya memuat satu peraturan"),
    BadFile("one id twice", changed("INSERT INTO muted_rule SELECT id, '', '', '[]' FROM unit"), "tanda pengenal yang"),
    BadFile("an empty id", changed("UPDATE muted_rule SET id = ''; INSERT INTO muted_rule VALUES ('', '', '', '[]')"),
            "bukan tanda pengenal"),
    BadFile("nothing but a regulation", changed(
        "DELETE FROM route; DELETE FROM placement; DELETE FROM relation; DELETE FROM arranged; DELETE FROM chart;"
        "DELETE FROM annex; DELETE FROM unit"
    ), "", opens=True),
    BadFile("1,000 levels", holding(many(1000, deep=True)), "", opens=True),
    # Laid out for the first time, roughly and at once: what this program saves has its drawing in it.
    BadFile("5,000 below one", holding(many(5000)), "", opens=True),
    BadFile("300 heads", holding(many(300, roots=True)), "", opens=True),
    BadFile("a name of 10,000 letters", changed(text("replace(hex(zeroblob(5000)), '00', 'ab')")), "lebih panjang"),
    BadFile("a title of a million letters", changed(
        "UPDATE annex SET title = replace(hex(zeroblob(500000)), '00', 'a ')"
    ), "lebih panjang dari"),
    BadFile("a name that is no UTF-8", changed(text("CAST(x'4469ff6e' AS TEXT)")), "tidak terbaca (bukan UTF-8)"),
    BadFile("half a letter in UTF-8", changed(text("CAST(x'44eda08061' AS TEXT)")), "tidak terbaca (bukan UTF-8)"),
    BadFile("half a letter in JSON", changed("UPDATE chart SET lanes = '[\"\\ud800\"]'"), "karakter yang tidak sah"),
    BadFile("a NUL in a name", changed(text("'Dinas' || char(0) || 'Sosial'")), DROPPED, opens=True),
    BadFile("a name written backwards", changed(text("char(8238) || 'laisoS saniD'")), DROPPED, opens=True),
    BadFile("controls in a name", changed(text("'Di' || char(27) || '[31mnas' || char(7)")), DROPPED, opens=True),
    BadFile("mark-up in a name", changed(text("'<img src=\"file:///etc/passwd\"> & &amp; %1'")), "", opens=True),
    BadFile("a name of nothing", changed(text("''")), "", opens=True),
    BadFile("an unknown category", changed("UPDATE unit SET category = 'rahasia'"), "“rahasia” tidak dikenal"),
    BadFile("an unknown kind", changed("UPDATE relation SET kind = 'rahasia'"), "“rahasia” tidak dikenal"),
    BadFile("an unknown form of box", changed("UPDATE placement SET form = 'bintang'"), "“bintang” tidak dikenal"),
    BadFile("an unknown arrow", changed("INSERT INTO kind VALUES ('k', '', '', '[]', 0.4, 'merah', 0)"), "“merah”"),
    BadFile("a place that is no number", changed("UPDATE placement SET pin_mm = '[1,NaN,3,4]'"), "bukan bilangan"),
    BadFile("a place that is far out", changed("UPDATE placement SET pin_mm = '[1e300,2,3,4]'"), "bukan bilangan"),
    BadFile("a width below nothing", changed("UPDATE placement SET pin_mm = '[1,2,-3,4]'"), "tidak boleh negatif"),
    BadFile("an endless margin", changed("UPDATE chart SET margin_left_mm = 9e999"), "“inf” bukan bilangan"),
    BadFile("a margin below nothing", changed("UPDATE chart SET margin_left_mm = -5"), "bukan bilangan"),
    BadFile("margins wider than the paper", changed("UPDATE chart SET margin_left_mm = 9000"), "", opens=True),
    BadFile("paper of no width", changed("UPDATE chart SET paper_width_mm = 0"), "bukan bilangan"),
    BadFile("letters of no height", changed("UPDATE chart SET font_floor_pt = 0, font_cap_pt = 0"), "bukan bilangan"),
    BadFile("letters as high as houses", changed("UPDATE chart SET font_floor_pt = 99999"), "bukan bilangan"),
    BadFile("the least letters larger than the largest", changed(
        "UPDATE chart SET font_floor_pt = 36, font_cap_pt = 4; DELETE FROM arranged"
    ), "", opens=True),
    BadFile("dashes of nothing", changed("INSERT INTO kind VALUES ('k', '', '', '[0, 0]', 0.4, 'none', 0)"),
            "bukan bilangan"),
    BadFile("too many dashes", changed(
        "INSERT INTO kind VALUES ('k', '', '', '[' || replace(hex(zeroblob(1500)), '00', '1,') || '1]', 0.4, 'none', 0)"
    ), "lebih dari 1000 butir"),
    BadFile("a billion columns", changed("UPDATE placement SET columns = 1000000000; DELETE FROM arranged"), "bukan"),
    BadFile("a rank a million down", changed(
        "UPDATE chart SET method = 'layered'; UPDATE placement SET parent = NULL, backbone = NULL,"
        " rank = 1000000 * position; DELETE FROM arranged"
    ), "bukan bilangan bulat"),
    BadFile("a list that is none", changed("UPDATE chart SET lanes = '{}'"), "bukan daftar"),
    BadFile("a list without end", changed(
        "UPDATE chart SET lanes = replace(hex(zeroblob(50000)), '00', '[')"
    ), "bukan JSON"),
    BadFile("a number of 5,000 digits", changed(
        "UPDATE placement SET line_breaks = '[' || replace(hex(zeroblob(2500)), '0', '9') || ']'"
    ), "bukan JSON"),
    BadFile("a font that there is nowhere", changed(
        "UPDATE chart SET font = '../../etc/passwd'; DELETE FROM arranged"
    ), "", opens=True),
    BadFile("a drawing that is none", changed("UPDATE arranged SET json = '[1]'"), NEW_LAYOUT, opens=True),
    BadFile("a drawing of other boxes", changed(
        "UPDATE arranged SET json = replace(json, (SELECT id FROM placement WHERE position = 1), 'x')"
    ), NEW_LAYOUT, opens=True),
    BadFile("a drawing on a page of no size", changed(
        "UPDATE arranged SET json = replace(json, '330.0,215.0', '0.0,0.0')"
    ), NEW_LAYOUT, opens=True),
)  # fmt: skip
