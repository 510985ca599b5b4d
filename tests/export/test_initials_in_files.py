"""Paraf koordinasi in the files: its offices, its lines and its empty cells, only while it is switched on."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest
from PySide6.QtGui import QImage

from orgeditor.editing.arranging import arrange_chart
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.export.crop import chart_alone
from orgeditor.export.pdf import pdf_bytes
from orgeditor.export.png import png_bytes
from orgeditor.export.svg import svg_bytes
from orgeditor.layout.page.poster import obstacles
from orgeditor.model.page import Page

pytestmark = pytest.mark.usefixtures("qapp")

OFFICES = ("Sekretaris Daerah", "Kepala Bagian Hukum", "Kepala Bagian Organisasi")
OUTLINE = "jabatan: Bupati\ndaerah: Contoh\n[Lampiran] BAGAN\nBupati\n  Sekretaris Daerah\n    Asisten\n"
DPI = 200


def page(shown: bool) -> Page:
    draft = read_outline(OUTLINE)
    with draft.edit():
        draft.put(replace(draft.regulation, initials_shown=shown, initials=OFFICES))
    (chart,) = draft.charts_in_order()
    return arrange_chart(draft, chart.id).pages[0]


@pytest.mark.parametrize("shown", [True, False])
def test_the_words_are_in_the_files_only_when_it_is_on(shown):
    made = page(shown)
    pdf = pypdf.PdfReader(io.BytesIO(pdf_bytes([made], "x"))).pages[0].extract_text()
    svg = svg_bytes(made, "x").decode()
    for word in ("PARAF KOORDINASI", "Kepala Bagian Hukum", "Kepala Bagian Organisasi"):
        assert (word in pdf, word in svg) == (shown, shown)
    assert (" ".join(pdf.split()).count("Sekretaris Daerah")) == (1 if shown else 0)  # the box has it in capitals


def test_lines_and_empty_cells_on_paper():
    made = page(True)
    table = made.initials
    image = QImage.fromData(png_bytes(made, DPI))

    def dark(x: float, y: float) -> bool:
        """Say whether ink stands within half a millimetre of a place."""
        near = range(-4, 5)
        at = round(x * DPI / 25.4), round(y * DPI / 25.4)
        return any(image.pixelColor(at[0] + dx, at[1] + dy).lightness() < 128 for dx in near for dy in near)

    rect, middle = table.rect, (table.rules[-1] + table.rect.bottom) / 2
    for x in (rect.x, *table.bars, rect.right):
        assert dark(x, middle)
    for y in (rect.y, *table.rules, rect.bottom):
        assert dark(rect.x + 3, y)
    for left, right in zip(table.bars[::2], (*table.bars[1::2], rect.right), strict=True):
        assert not dark((left + right) / 2, table.rules[0] + 3)  # room for a hand
    assert not any(dark(bar, rect.y + 2.2) for bar in (table.bars[0], table.bars[-1]))  # only below the caption


def test_a_picture_of_the_chart_alone_is_without_it():
    assert chart_alone(page(True)).initials is None


def test_a_poster_is_not_cut_through_it_without_need():
    made = page(True)
    assert made.initials.rect in [item.rect for item in obstacles(made)]
