"""The PDF: exact pages, text that extracts as it reads, one embedded font, and nothing of the run in it."""

from __future__ import annotations

import io
import re
import shutil
import subprocess

import pypdf
import pytest
from sheets import NAMES, sheet, text_line

from orgeditor.export.pdf import pdf_bytes
from orgeditor.export.pdf_finish import finish
from orgeditor.model.geometry import POINT_MM
from orgeditor.model.page import Page

pytestmark = pytest.mark.usefixtures("qapp")

SIZES = {
    "F4 landscape": (330.0, 215.0),
    "F4 portrait": (215.0, 330.0),
    "F4 in inches": (330.2, 215.9),
    "A4": (297.0, 210.0),
    "A3 portrait": (297.0, 420.0),
    "custom": (413.952, 269.696),
    "square": (200.05, 200.05),
}


def read(*pages: Page, title: str = "Bagan") -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf_bytes(pages, title)), strict=True)


def size_mm(page: pypdf.PageObject) -> tuple[float, float]:
    return float(page.mediabox.width) * POINT_MM, float(page.mediabox.height) * POINT_MM


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_page_box_is_exact(size):
    (page,) = read(sheet(*size)).pages
    assert size_mm(page) == pytest.approx(size, abs=0.01)
    assert page.mediabox == page.trimbox == page.cropbox
    assert page.mediabox.left == page.mediabox.bottom == 0
    assert page.rotation == 0


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_text_stands_to_the_tenth_of_a_millimetre(size):
    """Qt rounds the page's height to points; that must not move what is on it."""
    (page,) = read(sheet(*size)).pages
    found = {}

    def visit(text, cm, tm, font, font_size):
        if text.strip():
            x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            found.setdefault(text.strip(), (x * POINT_MM, size[1] - y * POINT_MM))

    page.extract_text(visitor_text=visit)
    for number, name in enumerate(NAMES):
        assert found[name] == pytest.approx((32.0, 46.0 + 20 * number), abs=0.1)


def test_pages_of_different_sizes_in_one_file():
    reader = read(*(sheet(*size) for size in SIZES.values()))
    for page, size in zip(reader.pages, SIZES.values(), strict=True):
        assert size_mm(page) == pytest.approx(size, abs=0.01)
        assert NAMES[0] in page.extract_text()


@pytest.mark.parametrize("title", ["Bagan", "Tata Kerja & <Koordinasi> (I) \\ “Café”", "قسم 組織 🌋"])
def test_title_is_set(title):
    reader = read(sheet(), title=title)
    assert reader.metadata.title == title
    assert reader.xmp_metadata.dc_title["x-default"] == title


def test_text_extracts_as_it_reads():
    text = read(sheet()).pages[0].extract_text()
    assert set(text.splitlines()) == {*NAMES, "BAGAN KOORDINASI"}


def test_every_sort_of_space_and_hyphen_extracts_as_the_plain_one():
    """A no-break space has the same shape as a space: readers must get a space for both."""
    lines = [text_line("Dinas\u00a0Sosial dan\u00a0Tenaga", 32, 46), text_line("Non\u2010Formal - a\u2010b", 32, 66)]
    boxes = [box._replace(lines=(line,)) for box, line in zip(sheet().boxes, lines, strict=False)]
    text = read(sheet()._replace(boxes=tuple(boxes))).pages[0].extract_text()
    assert "Dinas Sosial dan Tenaga" in text and "Non-Formal - a-b" in text


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not installed")
def test_text_extracts_with_another_reader(tmp_path):
    path = tmp_path / "bagan.pdf"
    path.write_bytes(pdf_bytes([sheet()], "Bagan"))
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    for name in NAMES:
        assert name in done.stdout


def test_fonts_are_embedded_subsets_of_one_family():
    fonts = [font.get_object() for font in read(sheet()).pages[0]["/Resources"]["/Font"].values()]
    assert len(fonts) == 2  # regular and bold
    for font in fonts:
        assert re.fullmatch(r"/([A-Z]{6}\+)?TeXGyreBonum-(Regular|Bold)", font["/BaseFont"])
        descendant = font["/DescendantFonts"][0].get_object()
        descriptor = descendant["/FontDescriptor"].get_object()
        (file,) = (descriptor[key] for key in ("/FontFile", "/FontFile2", "/FontFile3") if key in descriptor)
        assert len(file.get_data()) < 40_000  # the whole font has 160,000 and more
        assert "/ToUnicode" in font


def test_drawing_is_vectors():
    """Text that fell back to pictures would look right and extract wrong."""
    page = read(sheet()).pages[0]
    assert len(page.images) == 0
    assert len(pdf_bytes([sheet()], "Bagan")) < 40_000


def test_same_page_same_bytes():
    assert pdf_bytes([sheet(), sheet(215, 330)], "Bagan") == pdf_bytes([sheet(), sheet(215, 330)], "Bagan")


def test_another_page_another_id():
    one, other = read(sheet()), read(sheet(215, 330))
    assert one.trailer["/ID"] != other.trailer["/ID"]


def test_nothing_of_the_run_is_in_the_file():
    data = pdf_bytes([sheet()], "Bagan")
    reader = pypdf.PdfReader(io.BytesIO(data))
    assert "/CreationDate" not in reader.metadata and "/ModDate" not in reader.metadata
    packet = reader.trailer["/Root"]["/Metadata"].get_data()
    assert b"Date" not in packet
    assert not re.search(rb"20\d\d-\d\d-\d\d|D:20\d\d", data)


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
def test_file_is_sound(tmp_path):
    path = tmp_path / "bagan.pdf"
    path.write_bytes(pdf_bytes([sheet(*size) for size in SIZES.values()], "Bagan & “Café”"))
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_pages_is_an_error():
    with pytest.raises(ValueError, match="no pages"):
        pdf_bytes([], "Bagan")


def test_finishing_refuses_other_numbers_of_pages():
    """A PDF whose page tree is not what was painted must not go out with boxes of other pages."""
    data = pdf_bytes([sheet(), sheet()], "Bagan")
    with pytest.raises(ValueError, match="2 pages in the PDF, 1 expected"):
        finish(data, [(935.0, 609.0)])
