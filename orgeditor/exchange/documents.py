"""The text of a document as people have it: plain text, Word (.docx), PDF with a text layer."""

from __future__ import annotations

import time
from collections.abc import Callable
from unicodedata import category

from orgeditor.exchange.outline_reader import OutlineError, Tell, decoded, no_one
from orgeditor.exchange.word_text import WordError, word_text
from orgeditor.model.pdf_reading import PdfError, pdf_reader

SIZE_CAP = 64 * 1024 * 1024
"""Bytes of a file: a regulation with scanned annexes stays below."""
PAGE_CAP = 3000
TEXT_CAP = 20_000_000
"""Characters; a whole year of a Berita Daerah has some million."""
PDF_S = 300.0
PAGE_S = 10.0
"""Seconds for all pages of a PDF and for one; a page of text takes a hundredth of a second."""
PAGE_BYTES = 10 * 1024 * 1024
"""Of what draws a page, unpacked."""
LEAST_A_PAGE = 8
"""Letters that a page with a text layer has on average: a scan has none, but perhaps a stamp or a page number."""
MOST_CONTROLS = 0.01
"""The part of control characters that a text may have: more of them are the bytes of something else."""

_NOT_TEXT = "isinya bukan teks"
_TOO_COMPLEX = "sebuah halaman PDF ini terlalu rumit; simpan ulang PDF itu atau tempel teksnya"
_OTHER_KINDS = {
    b"\xd0\xcf\x11\xe0": "ini berkas Word lama (.doc); buka di Word, simpan sebagai .docx, lalu coba lagi",
    b"{\\rtf": "ini berkas RTF; buka di Word, simpan sebagai .docx, lalu coba lagi",
}


class DocumentError(Exception):
    """A document gives no text. `str()` is one Indonesian sentence that names the file."""

    def __init__(self, source: str, reason: str) -> None:
        name = f"Berkas “{source}”" if source else "Berkas ini"
        super().__init__(f"{name} tidak dapat dibaca sebagai teks: {reason}.")


def text_of(data: bytes, source: str = "", warn: Tell = no_one) -> str:
    """Return the text of a document, told by its content and not by its name; `source` is how messages name it.

    Numbers that Word computes are written out, rows of tables are lines with tabs. Raises DocumentError. `warn` is
    called with a sentence where the encoding is a guess.
    """
    try:
        text = _text_of(data, source, warn)
    except WordError as error:
        raise DocumentError(source, str(error)) from error
    if not looks_like_text(text):
        raise DocumentError(source, _NOT_TEXT)
    return text


def looks_like_text(text: str) -> bool:
    """Whether a text is one that people read: not the bytes of a picture or a program."""
    start = text[:200_000]
    strange = sum(category(letter) in ("Cc", "Cn", "Cs") and letter not in "\t\n\r\f\v" for letter in start)
    return strange + start.count("\ufffd") <= max(2, MOST_CONTROLS * len(start))


def _text_of(data: bytes, source: str, warn: Tell) -> str:
    if len(data) > SIZE_CAP:
        raise DocumentError(source, f"berkas lebih besar dari {SIZE_CAP // 1024**2} MB")
    if not data.strip():
        raise DocumentError(source, "berkas kosong")
    for start, reason in _OTHER_KINDS.items():
        if data.startswith(start):
            raise DocumentError(source, reason)
    if data.startswith(b"PK\x03\x04"):
        return word_text(data)
    if b"%PDF-" in data[:1024]:
        return _pdf_text(data, source)
    try:
        text = decoded(data, source, warn)
    except OutlineError as error:
        raise DocumentError(source, _NOT_TEXT) from error
    if len(text) > TEXT_CAP:
        raise DocumentError(source, "teksnya terlalu panjang")
    return text


def _pdf_text(data: bytes, source: str) -> str:
    pages: list[str] = []
    length = 0
    end = time.monotonic() + PDF_S
    try:
        with pdf_reader(data, DocumentError) as reader:
            if len(reader.pages) > PAGE_CAP:
                raise DocumentError(source, f"PDF ini lebih dari {PAGE_CAP} halaman")
            for page in reader.pages:
                drawing = page.get_contents()
                if drawing is not None and len(drawing.get_data()) > PAGE_BYTES:
                    raise DocumentError(source, _TOO_COMPLEX)
                in_time = _in_time(source, min(end, time.monotonic() + PAGE_S))
                text = page.extract_text(visitor_operand_before=in_time)
                pages.append(text.replace("\t", " "))  # some programs write their spaces as tabs
                length += len(pages[-1])
                if length > TEXT_CAP:
                    raise DocumentError(source, "teksnya terlalu panjang")
    except PdfError as error:
        raise DocumentError(source, str(error)) from error
    whole = "\n".join(pages)
    if sum(letter.isalpha() for letter in whole) < LEAST_A_PAGE * max(1, len(pages)):
        raise DocumentError(
            source, "PDF ini tidak punya lapisan teks (hasil pindai); jalankan OCR dahulu atau tempel teksnya"
        )
    return whole


def _in_time(source: str, end: float) -> Callable[..., None]:
    """Return what is called before each operator of a page, and stops one that never ends."""

    def look(*_: object) -> None:
        if time.monotonic() > end:
            raise DocumentError(source, _TOO_COMPLEX)

    return look
