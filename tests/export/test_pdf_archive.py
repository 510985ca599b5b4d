"""The PDF in an archive and in a reader's hands: PDF/A, outline, labels, tags, and the draft inside."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zlib

import pypdf
import pytest
from samples import sample_draft
from sheets import NAMES, sheet, text_line

from orgeditor.editing.arranging import arrange_chart
from orgeditor.export.naming import export_targets
from orgeditor.export.pdf import pdf_bytes
from orgeditor.export.pdf_outline import Attachment, Section
from orgeditor.model import operations
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Block, Legend, Page

pytestmark = pytest.mark.usefixtures("qapp")


def reader_of(*pages: Page, sections=(), attachment=None, title: str = "Bagan") -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf_bytes(pages, title, sections, attachment)), strict=True)


def full_sheet() -> Page:
    def block(text: str, baseline: float) -> Block:
        return Block(Rect(200, baseline - 5, 60, 8), (text_line(text, 200, baseline),))

    legend = Legend(Rect(200, 150, 60, 8), (text_line("KETERANGAN", 200, 156),), ())
    return sheet()._replace(heading=block("LAMPIRAN I", 20), legend=legend, signature=block("WALIKOTA, ttd", 190))


# archive


def test_it_says_what_an_archive_asks_for():
    reader = reader_of(sheet(), title="Bagan & <Koordinasi>")
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "id-ID" and root["/MarkInfo"]["/Marked"] and root["/ViewerPreferences"]["/DisplayDocTitle"]
    (intent,) = root["/OutputIntents"]
    assert intent["/S"] == "/GTS_PDFA1" and intent["/DestOutputProfile"].get_data()[36:40] == b"acsp"
    packet = root["/Metadata"].get_data().decode()
    assert 'pdfaid:part="2"' in packet and 'pdfaid:conformance="B"' in packet
    assert "Bagan &amp; &lt;Koordinasi&gt;" in packet and "/Filter" not in root["/Metadata"]
    # What the packet and the document information both say must be the same.
    assert f'pdf:Producer="{reader.metadata.producer}"' in packet
    assert f'xmp:CreatorTool="{reader.metadata.creator}"' in packet
    assert reader.pdf_header == "%PDF-1.7"


def test_the_length_of_a_stream_is_that_of_its_data_also_where_those_end_like_a_line():
    """What is between the lines of "stream" and "endstream" is counted (ISO 19005-2, 6.1.7.1)."""
    ends_like_a_line = b"\x0c"
    assert zlib.compress(ends_like_a_line).endswith(b"\r")
    data = pdf_bytes([sheet()], "Bagan", attachment=Attachment("a.bagan", ends_like_a_line))
    lengths = re.findall(rb"/Length (\d+) >>\nstream\n(.*?)\r?\nendstream\nendobj", data, re.DOTALL)
    assert any(packed.endswith(b"\r") for _, packed in lengths)
    assert all(int(length) == len(packed) for length, packed in lengths)


def test_nothing_in_it_is_transparent_and_no_colour_is_one_of_another_press():
    reader = reader_of(sheet())
    for page in reader.pages:
        for state in page["/Resources"]["/ExtGState"].values():
            assert state.get("/ca", 1) == state.get("/CA", 1) == 1 and state.get("/SMask", "/None") == "/None"
        spaces = str(page["/Resources"]["/ColorSpace"].get_object())
        assert "CMYK" not in spaces
        assert "/Group" not in page


def test_a_subset_of_a_font_has_one_name_everywhere():
    for font in reader_of(sheet()).pages[0]["/Resources"]["/Font"].values():
        inner = font["/DescendantFonts"][0].get_object()
        assert re.fullmatch(r"/[A-Z]{6}\+TeXGyreBonum-\w+", font["/BaseFont"])
        assert font["/BaseFont"] == inner["/BaseFont"] == inner["/FontDescriptor"]["/FontName"]


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
def test_a_file_with_everything_in_it_is_sound(tmp_path):
    sections = (Section("Lampiran I", "I", ("a", "b")), Section("Lampiran II", "II", ("c",)))
    path = tmp_path / "bagan.pdf"
    pages = [full_sheet(), sheet(), sheet(215, 330)]
    path.write_bytes(pdf_bytes(pages, "Bagan", sections, Attachment("naskah (1).bagan", b"isi" * 1000)))
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


# outline and labels


def outline(reader: pypdf.PdfReader, entries=None, depth: int = 0) -> list[tuple[int, str, int]]:
    found = []
    for entry in reader.outline if entries is None else entries:
        if isinstance(entry, list):
            found += outline(reader, entry, depth + 1)
        else:
            found.append((depth, entry.title, reader.get_destination_page_number(entry)))
    return found


def test_outline_and_labels_follow_the_sections():
    sections = (
        Section("Lampiran I: BAGAN “SATU”", "I", ("Halaman 1", "Halaman 2")),
        Section("Lampiran II", "II", ("x",)),
        Section("Bagan lepas", "", ("x",)),
    )
    reader = reader_of(*[sheet()] * 4, sections=sections)
    assert outline(reader) == [
        (0, "Lampiran I: BAGAN “SATU”", 0), (1, "Halaman 1", 0), (1, "Halaman 2", 1), (0, "Lampiran II", 2),
        (0, "Bagan lepas", 3),
    ]  # fmt: skip
    assert reader.page_labels == ["I-1", "I-2", "II", "4"]
    assert reader.trailer["/Root"]["/PageMode"] == "/UseOutlines"


def test_a_pdf_without_sections_has_no_outline():
    reader = reader_of(sheet())
    assert reader.outline == [] and "/PageMode" not in reader.trailer["/Root"]


def test_the_sections_of_a_draft():
    draft = sample_draft()
    with draft.edit():
        first = draft.annexes_in_order()[0].id
        more = operations.add_chart(draft, first)
        operations.add_root(draft, more.id, "Inspektorat")
        operations.add_chart(draft, title="Bagan  lepas")
    charts = draft.charts_in_order()
    results = {chart.id: arrange_chart(draft, chart.id) for chart in charts}
    (target,) = export_targets(draft, charts, results, "perwali", "pdf")
    assert [section.title for section in target.sections] == [
        "Lampiran I: Bagan Koordinasi Kerja di Lingkungan Pemerintah Daerah",
        "Lampiran II: Bagan Koordinasi Instansi Vertikal",
        "Bagan lepas",
    ]
    assert [section.label for section in target.sections] == ["I", "II", ""]
    assert target.sections[0].pages == ("Halaman 1", "Halaman 2")
    (target,) = export_targets(draft, charts[2:3], results, "perwali", "pdf")
    assert [section.label for section in target.sections] == ["II"]


# tags


def tagged(reader: pypdf.PdfReader) -> list[list[tuple[str, str]]]:
    """Return type and text of what a screen reader reads, page by page, in its order."""
    (document,) = [reader.trailer["/Root"]["/StructTreeRoot"]["/K"]]
    pages = []
    for section in document["/K"]:
        found = []
        for element in section.get_object()["/K"]:
            kind, page = element.get_object()["/S"], element.get_object()["/Pg"].get_object()
            marks = set(element.get_object()["/K"])
            found.append((kind, marked_text(reader, page, marks)))
        pages.append(found)
    return pages


def marked_text(reader: pypdf.PdfReader, page: pypdf.PageObject, wanted: set[int]) -> str:
    """Return the letters between the marks with these numbers."""
    from pypdf.generic import ContentStream

    letters, said, inside = maps_of(page), [], None
    font = None
    for operands, operator in ContentStream(page["/Contents"].get_object(), reader).operations:
        if operator == b"BDC":
            inside = operands[1]["/MCID"]
        elif operator in (b"BMC", b"EMC"):
            inside = None
        elif operator == b"Tf":
            font = operands[0]
        elif operator == b"Tj":
            assert inside is not None or not operands[0]
            if inside in wanted:
                data = operands[0].original_bytes
                said += [letters[font][data[at : at + 2]] for at in range(0, len(data), 2)]
    return "".join(said)


def maps_of(page: pypdf.PageObject) -> dict[str, dict[bytes, str]]:
    found = {}
    for name, font in page["/Resources"]["/Font"].items():
        table = font["/ToUnicode"].get_data().decode()
        codes = {}
        for first, _, listed in re.findall(r"<(\w+)> <(\w+)> \[([^\]]*)\]", table):
            for place, code in enumerate(re.findall(r"<(\w+)>", listed)):
                codes[(int(first, 16) + place).to_bytes(2, "big")] = bytes.fromhex(code).decode("utf-16-be")
        for first, last, start in re.findall(r"<(\w{4})> <(\w{4})> <(\w+)>", table):
            for place in range(int(last, 16) - int(first, 16) + 1):
                codes[(int(first, 16) + place).to_bytes(2, "big")] = chr(int(start, 16) + place)
        found[name] = codes
    return found


def test_tags_name_every_text_once_and_in_reading_order():
    reader = reader_of(full_sheet(), sheet(215, 330))
    first, second = tagged(reader)
    assert first == [
        ("/P", "LAMPIRAN I"), ("/H1", "BAGAN KOORDINASI"), *(("/P", name) for name in NAMES), ("/P", "KETERANGAN"),
        ("/P", "WALIKOTA, ttd"),
    ]  # fmt: skip
    assert second == [("/H1", "BAGAN KOORDINASI"), *(("/P", name) for name in NAMES)]


def test_lines_of_one_text_are_one_element():
    two = (text_line("Dinas Pariwisata,", 32, 44), text_line("Pemuda dan Olahraga", 32, 48))
    page = sheet()
    (found,) = tagged(reader_of(page._replace(title=None, boxes=(page.boxes[0]._replace(lines=two),))))
    assert found == [("/P", "Dinas Pariwisata,Pemuda dan Olahraga")]


def test_a_reader_finds_the_element_of_each_mark():
    """Word's and Acrobat's way from a place on the page to its element: the parent tree."""
    reader = reader_of(sheet(), sheet())
    numbers = reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for index, page in enumerate(reader.pages):
        assert page["/StructParents"] == numbers[2 * index] == index
        owners = numbers[2 * index + 1]
        for mark, owner in enumerate(owners):
            assert mark in owner.get_object()["/K"] and owner.get_object()["/Pg"].get_object() == page.get_object()


def test_an_example_is_tagged_as_it_is_read():
    draft = sample_draft()
    chart = draft.charts_in_order()[0]
    arranged = arrange_chart(draft, chart.id)
    found = [text for page in tagged(reader_of(*arranged.pages)) for _, text in page]
    units = [text.replace(" ", "") for text in found]
    head = units.index("AsistenEkonomidanPembangunan")
    below = ["DinasPerhubungan", "DinasPekerjaanUmumdanPenataanRuang", "BagianPerekonomian"]
    assert units[head + 1 : head + 4] == below
    assert units[0].startswith("LAMPIRAN") and "RAMLAN" in units[-1].upper()


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not installed")
def test_text_is_copied_in_reading_order(tmp_path):
    path = tmp_path / "bagan.pdf"
    path.write_bytes(pdf_bytes([full_sheet()], "Bagan"))
    done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True)
    lines = [line for line in done.stdout.splitlines() if line.strip("\f")]
    assert lines == ["LAMPIRAN I", "BAGAN KOORDINASI", *NAMES, "KETERANGAN", "WALIKOTA, ttd"]


# the draft inside


def test_the_draft_inside_comes_out_as_it_went_in():
    content = bytes(range(256)) * 50
    reader = reader_of(sheet(), attachment=Attachment("naskah “baru”.bagan", content))
    assert {name: found[0] for name, found in reader.attachments.items()} == {"naskah “baru”.bagan": content}
    root = reader.trailer["/Root"]
    (file,) = root["/AF"]
    assert file.get_object()["/AFRelationship"] == "/Source"
    assert file.get_object()["/EF"]["/F"]["/Subtype"] == "/application/x-bagan"
    assert 'pdfaid:part="3"' in root["/Metadata"].get_data().decode()


def test_without_one_there_is_no_file_inside():
    reader = reader_of(sheet())
    assert dict(reader.attachments) == {} and "/AF" not in reader.trailer["/Root"]
