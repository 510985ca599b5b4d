"""Files of people as text: told by what they hold, and each that gives none by one sentence with its name."""

from __future__ import annotations

import io
import random

import pytest
from pypdf import PdfWriter
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter
from word_files import docx, paragraph

from orgeditor.articles.reader import read_text
from orgeditor.exchange import documents
from orgeditor.exchange.documents import DocumentError, looks_like_text, text_of

TEXT = "Pasal 2\na. Asisten Satu mengoordinasikan:\n1. Dinas Pendidikan; dan\n2. Dinas Kesehatan.\n"


def pdf(*pages: str) -> bytes:
    """Return a PDF of lines of text."""
    made = QByteArray()
    buffer = QBuffer(made)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        for at, line in enumerate(page.splitlines()):
            painter.drawText(200, 400 + 300 * at, line)
    painter.end()
    return bytes(made.data())


def names(text: str) -> list[str]:
    return [unit.name for unit in read_text(text).units]


ALL = ["Asisten Satu", "Dinas Pendidikan", "Dinas Kesehatan"]


@pytest.mark.usefixtures("qapp")
def test_text_word_and_pdf_say_the_same():
    assert names(text_of(TEXT.encode())) == ALL
    assert names(text_of(docx("".join(map(paragraph, TEXT.splitlines()))))) == ALL
    assert names(text_of(pdf(TEXT))) == ALL


def test_old_encodings_are_read_and_that_is_said():
    told: list[str] = []
    assert text_of("Dinas “Satu”".encode("cp1252"), "a.txt", told.append) == "Dinas “Satu”"
    assert len(told) == 1 and "a.txt" in told[0]
    assert text_of("Dinas".encode("utf-16")) == "Dinas"


def fault(data: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        text_of(data, "naskah.bin")
    message = str(caught.value)
    assert message.startswith("Berkas “naskah.bin” tidak dapat dibaca sebagai teks: ") and message.endswith(".")
    assert "\n" not in message
    return message


@pytest.mark.usefixtures("qapp")
def test_a_scan_is_told_to_have_no_text():
    assert "lapisan teks" in fault(pdf("", ""))


def test_a_locked_pdf_is_told():
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("rahasia", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    assert "kata sandi" in fault(file.getvalue())


@pytest.mark.usefixtures("qapp")
def test_other_files_are_told():
    assert "kosong" in fault(b" \n")
    assert ".docx" in fault(b"\xd0\xcf\x11\xe0" + bytes(100))
    assert "RTF" in fault(b"{\\rtf1 Dinas}")
    assert "rusak" in fault(b"%PDF-1.7\nxyz")
    assert "rusak" in fault(pdf(TEXT)[:400])
    assert "bukan teks" in fault(bytes(range(256)) * 20)
    assert "bukan teks" in fault(b"\x89PNG\r\n" + random.Random(1).randbytes(5000))


def test_too_large_files_are_told(monkeypatch):
    monkeypatch.setattr(documents, "SIZE_CAP", 100)
    assert "lebih besar" in fault(b"a" * 101)


def test_spoilt_documents_never_end_in_another_way():
    """Seeded bytes of a Word document and a PDF are changed: each gives text or one sentence."""
    draw = random.Random(7)
    word = docx("".join(map(paragraph, TEXT.splitlines())))
    for _ in range(150):
        data = bytearray(word)
        for _ in range(draw.randint(1, 12)):
            data[draw.randrange(4, len(data))] = draw.randrange(256)
        try:
            text_of(bytes(data), "naskah.bin")
        except DocumentError as error:
            assert "naskah.bin" in str(error)


def test_what_people_write_looks_like_text():
    assert looks_like_text("Pasal 1\n\tDinas\u00a0A – “B”\f\u200b;\r\n" * 50)
    assert looks_like_text("")
    assert not looks_like_text("".join(map(chr, range(32))) * 10)
