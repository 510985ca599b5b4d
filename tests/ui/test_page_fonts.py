"""Fonts to choose from: those that a PDF may carry, the bundled one first."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

from orgeditor.export.pdf import pdf_bytes
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Block, Page, TextLine
from orgeditor.model.records import DEFAULT_FONT
from orgeditor.resources import resource_path
from orgeditor.ui import page_fonts

OURS = "TeX Gyre Bonum"


@pytest.fixture
def made(qapp):
    """Makes a font of ours under another name of the same length, with other rights, and tells its family."""
    numbers = []

    def make(letter: str, rights: int) -> str:
        data = bytearray(resource_path("fonts", "texgyrebonum-regular.otf").read_bytes())
        name = OURS[:-1] + letter
        for code in ("utf-16-be", "ascii"):
            data = bytearray(bytes(data).replace(OURS.encode(code), name.encode(code)))
            plain = OURS.replace(" ", "").encode(code)
            data = bytearray(bytes(data).replace(plain, name.replace(" ", "").encode(code)))
        for number in range(int.from_bytes(data[4:6], "big")):
            record = data[12 + 16 * number : 28 + 16 * number]
            if record[:4] == b"OS/2":
                at = int.from_bytes(record[8:12], "big") + 8
                data[at : at + 2] = rights.to_bytes(2, "big")
        numbers.append(QFontDatabase.addApplicationFontFromData(QByteArray(bytes(data))))
        assert QFontDatabase.applicationFontFamilies(numbers[-1]) == [name]
        page_fonts.embeds.cache_clear()
        return name

    yield make
    for number in numbers:
        QFontDatabase.removeApplicationFont(number)
    page_fonts.embeds.cache_clear()


def text_in_pdf(family: str) -> str:
    line = TextLine("Dinas Pendidikan", 20.0, 20.0, 40.0, 12.0)
    page = Page(100.0, 50.0, family, title=Block(Rect(20, 15, 40, 6), (line,)))
    return PdfReader(io.BytesIO(pdf_bytes([page], "x"))).pages[0].extract_text()


@pytest.mark.parametrize(("letter", "rights"), [("a", 0x0000), ("b", 0x0004)])
def test_a_font_is_offered_whose_maker_allows_to_embed_it(made, letter, rights):
    family = made(letter, rights)
    assert page_fonts.embeds(family)
    assert family in dict(filter(None, page_fonts.every_choice())).values()
    assert "Dinas Pendidikan" in text_in_pdf(family)


@pytest.mark.parametrize(("letter", "rights"), [("c", 0x0002), ("d", 0x0200)])
def test_others_are_not_offered(made, letter, rights):
    family = made(letter, rights)
    assert not page_fonts.embeds(family)
    assert family not in dict(filter(None, page_fonts.every_choice())).values()


def test_the_bundled_font_comes_first_and_once(qapp):
    found = page_fonts.with_current(list(filter(None, page_fonts.every_choice())), DEFAULT_FONT)
    assert found[0] == (DEFAULT_FONT, DEFAULT_FONT)
    assert [family for _, family in found].count(DEFAULT_FONT) == 1
    assert len({name for name, _ in found}) == len(found)


def test_the_chart_keeps_a_font_that_is_not_there(qapp):
    assert page_fonts.choices("Tidak Dikenal")[-1] == ("Tidak Dikenal (tidak ada)", "Tidak Dikenal")


def test_a_name_that_stands_for_another_font_is_none(qapp):
    assert not page_fonts.embeds("Tidak Dikenal")
