"""What storage, exchange and model write about a failure has English, clauses and all."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from source_texts import marked_texts

from orgeditor.editing import error_words
from orgeditor.editing.error_words import error_text, said
from orgeditor.exchange.documents import DocumentError
from orgeditor.model.draft import DraftError
from orgeditor.storage.errors import DamagedFileError, OpenError, SaveError

PACKAGE = Path(error_words.__file__).parents[1]
SOURCES = (
    *sorted((PACKAGE / "storage").glob("*.py")),
    *(PACKAGE / "exchange" / name for name in ("documents.py", "word_text.py", "templates.py")),
    *(PACKAGE / "model" / name for name in ("draft.py", "integrity.py", "operations.py", "pdf_reading.py")),
    *(PACKAGE / "export" / name for name in ("docx_pages.py", "png.py")),
)
INDONESIAN = re.compile(
    r"\b(tidak|itu|ini|sudah|bukan|isinya|berkas|folder|ada|sebuah|oleh|sedang|memuat|lebih|tanpa|nama|teks|kosong|"
    r"rusak|tempat|ruang|nomor|perangkat|tautan|jatah|dibuat|dikenal|baris)\b"
)
NO_SENTENCES = {
    "Berkas ini",
    "%1 tidak dapat dibaca sebagai teks: %2.",  # listed with either beginning
    "tabel “%1”, baris “%2”, kolom “%3”",  # listed with what follows
    "Hubungan kerja perangkat daerah",
    "Jenjang dari Kepala Daerah sampai Perangkat Daerah",
}


def sentences(source: str) -> set[str]:
    """Return the Indonesian texts of a module that are no docstrings, with marks for what is put into them."""
    return {text for text in marked_texts(source) if " " in text and INDONESIAN.search(text)}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_sentence_of_a_failure_can_be_translated(path):
    assert sentences(path.read_text(encoding="utf-8")) <= {*error_words.SENTENCES, *NO_SENTENCES}


def test_nothing_is_listed_that_nobody_writes():
    nodes = [node for path in SOURCES for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    together = "\n".join(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
    for sentence in error_words.SENTENCES:
        for words in re.split(r"%\d|[“”]", sentence.removeprefix("Berkas ini")):
            assert words.strip(" ,.:") in together, sentence


def test_a_file_that_cannot_be_opened_or_saved(english):
    missing = OpenError.from_os("data/a: b.bagan", FileNotFoundError(2, ""))
    assert error_text(missing) == "File “data/a: b.bagan” cannot be opened: the file was not found."
    full = SaveError.from_os("a.bagan", OSError(28, ""), old_file=True)
    assert error_text(full) == "File “a.bagan” cannot be saved: the disk is full. The old file is as it was."


def test_clauses_within_clauses(english):
    where = DamagedFileError("a.bagan", "tabel “unit”, baris “7”, kolom “name”: “itu rusak” bukan teks")
    assert error_text(where) == (
        "File “a.bagan” cannot be opened: table “unit”, row “7”, column “name”: “itu rusak” is no text."
    )
    assert said("berkas itu sedang dibuka oleh orang lain di PC-3") == "the file is open, by somebody else at PC-3"


def test_names_stay_as_they_are(english):
    """A file may be called like a clause."""
    assert "“isinya rusak”" in error_text(OpenError("isinya rusak", "berkas itu kosong"))
    assert said("Sesuatu yang lain.") == "Sesuatu yang lain."


def test_other_errors(english):
    assert error_text(DraftError("Jenis hubungan “%2” tidak dikenal.")) == "There is no kind of relation “%2”."
    assert error_text(DocumentError("", "PDF ini rusak")) == "This file cannot be read as text: this PDF is damaged."


def test_indonesian_stays():
    error = SaveError.from_os("a.bagan", OSError(28, ""), old_file=False)
    assert error_text(error) == str(error)
