"""What fuzzing calls: each target takes any bytes, and raises only where the program is at fault."""

from __future__ import annotations

import io
import sqlite3
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

from own_files import good_bytes
from word_files import docx, paragraph, shape

from orgeditor.articles.reader import read_text
from orgeditor.editing.name_lists import listed_names
from orgeditor.exchange.documents import DocumentError, text_of
from orgeditor.exchange.outline_reader import OutlineError, decoded, read_outline
from orgeditor.exchange.tables.reading import read_sheets
from orgeditor.exchange.tables.remarks import TableError
from orgeditor.model.draft import DraftError
from orgeditor.storage import arranged_json, schema
from orgeditor.storage.errors import OpenError
from orgeditor.storage.reader import read_with_notes
from orgeditor.storage.writer import draft_bytes

Target = Callable[[bytes], None]
MOST_S = 10.0
"""CPU seconds for one input of a few kB; a hundred times what is usual, as fuzzing slows everything down."""
EXAMPLES = Path(__file__).parents[2] / "examples"


def own_file(data: bytes) -> None:
    """The bytes of a `.bagan` file. What is taken can be saved, and comes back."""
    try:
        draft = read_with_notes("a.bagan", data).draft
    except OpenError:
        return
    assert read_with_notes("a.bagan", draft_bytes(draft)).notes == ()


VALUES = (
    None, -1, 0, 1, 2, 7, 2**31, -(2**62), 1e308, -0.5, float("inf"), 1e-300, "", "x", "x" * 3000, "[]", "{}", "[1,2]",
    "[1,2,3,4]", "[[1,2],[3]]", '["a"]', "[1e999]", "null", "\x00", "\u202e", "a\nb", "hierarchy", "layered", "free",
    "box", "item", "list", "glued", "none", "auto", "left", b"\xff\xfe", b"",
)  # fmt: skip
COLUMNS = [(table, column.name) for table, columns in schema.COLUMNS.items() for column in columns]


def own_values(data: bytes) -> None:
    """Values in the columns of a good file: three bytes choose the column, the value and which rows."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(good_bytes_once())
    connection.executescript("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    for at in range(0, min(len(data) - 2, 30), 3):
        table, column = COLUMNS[data[at] % len(COLUMNS)]
        value = VALUES[data[at + 1] % len(VALUES)]
        try:
            connection.execute(
                f'UPDATE "{table}" SET "{column}" = ? WHERE rowid % ? = 0', (value, 1 + data[at + 2] % 3)
            )
        except sqlite3.Error:  # STRICT, or two of one id
            continue
    changed = connection.serialize()
    connection.close()
    own_file(changed)


_GOOD: list[bytes] = []


def good_bytes_once() -> bytes:
    if not _GOOD:
        _GOOD.append(good_bytes())
    return _GOOD[0]


def drawing(data: bytes) -> None:
    """The JSON of a drawing."""
    try:
        arranged_json.dump(arranged_json.load(data.decode("utf-8", "replace")))
    except ValueError:
        return


def document(data: bytes) -> None:
    """A document of any kind."""
    try:
        text = text_of(data, "a.docx")
    except DocumentError:
        return
    assert isinstance(text, str)


def word_part(data: bytes) -> None:
    """The XML of a Word document."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", data)
        archive.writestr("word/numbering.xml", data)
    document(out.getvalue())


def table(data: bytes) -> None:
    """A table of any kind."""
    for name in ("a.csv", "a.xlsx"):
        try:
            read_sheets(data, name)
        except TableError:
            continue


def sheet_part(data: bytes) -> None:
    """The XML of a sheet, which its texts share."""
    with zipfile.ZipFile(io.BytesIO(_workbook())) as old:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as new:
            for name in old.namelist():
                changed = name.endswith(("sheet1.xml", "sharedStrings.xml"))
                new.writestr(name, data if changed else old.read(name))
    table(out.getvalue())


_BOOKS: list[bytes] = []


def _workbook() -> bytes:
    if not _BOOKS:
        import xlsxwriter

        out = io.BytesIO()
        book = xlsxwriter.Workbook(out, {"in_memory": True})
        sheet = book.add_worksheet()
        for at, row in enumerate((["Nama Unit", "Atasan"], ["Sekda", ""], ["Dinas", "Sekda"])):
            for column, cell in enumerate(row):
                sheet.write_string(at, column, cell)
        book.close()
        _BOOKS.append(out.getvalue())
    return _BOOKS[0]


def outline(data: bytes) -> None:
    """Outline text."""
    try:
        draft = read_outline(decoded(data, "a.txt"), "a.txt")
    except (OutlineError, DraftError):
        return
    if len(draft.units) < 200:
        own_file(draft_bytes(draft))


def articles(data: bytes) -> None:
    """The text of a regulation."""
    read_text(data.decode("utf-8", "replace"))


def names(data: bytes) -> None:
    """A list that is typed or pasted."""
    listed_names(data.decode("utf-8", "replace"))


def _example(name: str) -> bytes:
    return (EXAMPLES / name).read_bytes()


ARTICLE = (
    "PERATURAN BUPATI CONTOH\nNOMOR 3 TAHUN 2020\nTENTANG\nKOORDINASI\n\nPasal 12\n(1) Asisten mengkoordinasikan:\n"
    "a. Asisten Pemerintahan, membawahi:\n1. Dinas Pendidikan;\n2. Dinas Sosial; dan\n3. Bagian Umum.\n"
    "b. Asisten Ekonomi terdiri dari:\n- Dinas Pasar;\n(2) Bagan sebagaimana tercantum dalam Lampiran I.\n"
)
TARGETS: dict[str, tuple[Target, Callable[[], list[bytes]]]] = {
    "own_file": (own_file, lambda: [good_bytes_once()]),
    "own_values": (own_values, lambda: [bytes(range(30)), b"\x10\x05\x00"]),
    "drawing": (drawing, lambda: [b'{"fields":{},"arranged":["x",[],[]]}']),
    "document": (document, lambda: [docx(paragraph("Pasal 1", number=1), numbering=shape(1, "decimal %1."))]),
    "word_part": (
        word_part,
        lambda: [
            b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl><w:tr>'
            b'<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/>'
            b'<w:numId w:val="1"/></w:numPr><w:ind w:left="720"/></w:pPr><w:r><w:t>a</w:t><w:tab/></w:r></w:p></w:tc>'
            b"</w:tr></w:tbl></w:body></w:document>"
        ],
    ),
    "table": (table, lambda: [b'Nama Unit;Atasan;Dasar\nSekda;;Pasal 1\n"Dinas; A";Sekda;\n', _workbook()]),
    "sheet_part": (
        sheet_part,
        lambda: [
            b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c'
            b' r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Dinas</t></is></c></row></sheetData><mergeCells>'
            b'<mergeCell ref="A1:A3"/></mergeCells></worksheet>'
        ],
    ),
    "outline": (outline, lambda: [_example("jombang-2009.txt"), _example("probolinggo-2009.txt")]),
    "articles": (articles, lambda: [ARTICLE.encode()]),
    "names": (names, lambda: [b"a. Dinas Sosial;\n\t1. Bidang A\n- Badan B; dan\n  Bagian C [Pasal 3]\n"]),
}


def timed(target: Target, data: bytes) -> None:
    """Call a target; raises AssertionError when it takes too long."""
    began = time.process_time()
    target(data)
    took = time.process_time() - began
    assert took < MOST_S, f"{took:.1f} s for {len(data)} bytes"
