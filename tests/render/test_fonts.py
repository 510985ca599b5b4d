"""Fonts: the bundled one is drawn with, its widths are those of the file, and letters stay letters."""

from __future__ import annotations

import io

import pypdf
import pytest
from fuzzing import drawing
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout
from sheets import sheet, text_line

from orgeditor.export.pdf import pdf_bytes
from orgeditor.render.fonts import available_family, font_at
from orgeditor.render.measure import FontMeasure, measure_for

pytestmark = pytest.mark.usefixtures("qapp")


def test_bundled_family_is_drawn_with():
    assert available_family("TeX Gyre Bonum") == "TeX Gyre Bonum"


def test_missing_family_is_replaced_by_the_bundled_one():
    assert available_family("No Such Font 123") == "TeX Gyre Bonum"
    assert FontMeasure("No Such Font 123").family == "TeX Gyre Bonum"


@pytest.mark.parametrize(
    ("bold", "italic", "letters"),
    [(False, False, "Dinas Wk"), (True, False, "Dinas Wk"), (False, True, "Dinas Wk"), (True, True, "Dinas Wk")],
)
def test_widths_are_those_that_the_pdf_embeds(bold, italic, letters):
    """Letter by letter, for kerning aside: the font's own units, 1/1000 em, from the PDF's /W array."""
    measure = measure_for("TeX Gyre Bonum")
    lines = tuple(
        text_line(letter, 32.0, 46.0, bold=bold)._replace(italic=italic) for letter in letters if letter != " "
    )
    page = sheet()._replace(boxes=(sheet().boxes[0]._replace(lines=lines),), title=None)
    reader = pypdf.PdfReader(io.BytesIO(pdf_bytes([page], "x")))
    (font,) = (item.get_object() for item in reader.pages[0]["/Resources"]["/Font"].values())
    first, widths = font["/DescendantFonts"][0]["/W"]
    assert first == 0
    embedded = {round(float(width)) for width in widths[1:]}  # the first is .notdef
    assert {round(measure.width(line.text, bold, italic) * 1000) for line in lines} <= embedded
    assert len(embedded) > 3


@given(st.text(st.characters(max_codepoint=0x2200, exclude_categories=["Cs", "Cc"]), max_size=40), st.booleans())
@drawing(300)
@example("Dinas Pekerjaan Umum, Penataan Ruang & Pertanahan", False)
@example("TATA USAHA \u2013 AVAT\u00adAR", True)
def test_widths_are_those_that_qt_sets_a_text_in(text, bold):
    """Kerning, accents, soft hyphens and letters that the font has not included: boxes are as wide as what is drawn."""
    wanted = QFontMetricsF(font_at("TeX Gyre Bonum", 1000, bold)).horizontalAdvance(text)
    assert measure_for("TeX Gyre Bonum").width(text, bold) == wanted / 1000


def test_styles_differ():
    measure = measure_for("TeX Gyre Bonum")
    widths = {measure.width("Sekretariat Daerah", *style) for style in ((0, 0), (1, 0), (0, 1), (1, 1))}
    assert len(widths) == 4


def test_ligatures_are_off():
    """One glyph for each letter: readers of a PDF would extract one letter for two."""
    layout = QTextLayout("office fi ffl", font_at("TeX Gyre Bonum", 1000))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    (run,) = layout.glyphRuns()
    assert len(run.glyphIndexes()) == len("office fi ffl")


def test_width_is_in_em_and_capitals_have_their_height():
    measure = measure_for("TeX Gyre Bonum")
    assert measure.width("") == 0
    assert measure.width("MM") == pytest.approx(2 * measure.width("M"))
    assert 0.6 < measure.cap_height < 0.75  # Bookman: 681/1000


def test_hinting_is_off():
    """Hinted widths differ by nearly one per cent from what is printed."""
    assert font_at("TeX Gyre Bonum", 1000).hintingPreference() == QFont.HintingPreference.PreferNoHinting


def test_measure_is_made_once():
    assert measure_for("TeX Gyre Bonum") is measure_for("TeX Gyre Bonum")
