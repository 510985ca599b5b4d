"""A Lampiran as a Word document, by its XML: paper, text at its place, the chart at its size, nothing from outside."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from orgeditor.editing.arranging import arrange_chart, numbered_results
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.export.chart_words import chart_words
from orgeditor.export.crop import chart_part
from orgeditor.export.docx_pages import AROUND_MM, docx_bytes, docx_steps
from orgeditor.export.naming import Target, export_targets
from orgeditor.export.steps import ExportError
from orgeditor.model.draft import Draft
from orgeditor.model.page import Page
from orgeditor.model.records import HeadingForm, Orientation, Signing

pytestmark = pytest.mark.usefixtures("qapp")

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
W, R = f"{{{SPACES['w']}}}", f"{{{SPACES['r']}}}"
OUTLINE = """jabatan: Walikota
daerah: Contoh
nomor: 4
tahun: 2026
tentang: koordinasi kerja
penanda tangan: SITI & AMIN
[Lampiran I] Bagan koordinasi
Walikota
  Sekretaris Daerah
    Asisten Pemerintahan
      Dinas "Satu" & Dua
      Dinas Pendidikan/Kebudayaan
[Lampiran II] Bagan lain
Sekretaris Daerah
  Bagian Umum
"""
TWIPS_MM, EMU_MM = 1440 / 25.4, 36_000


def drawn(outline: str = OUTLINE, setup: dict | None = None, **facts) -> tuple[Draft, Target]:
    """Return a draft with some facts and page set-up changed, and its Word document to make."""
    draft = read_outline(outline)
    with draft.edit():
        draft.put(replace(draft.regulation, **facts))
        for chart in list(draft.charts.values()):
            draft.put(replace(chart, page=replace(chart.page, **(setup or {}))))
    results = {chart: arrange_chart(draft, chart) for chart in draft.charts}
    for annex in draft.annexes:
        results.update(numbered_results(draft, annex, results))
    (target,) = export_targets(draft, draft.charts_in_order(), results, "x", "docx")
    return draft, target


def made(target: Target, **options) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(docx_bytes(target.pages, target.margins, target.title, **options)))


def part(archive: zipfile.ZipFile, name: str = "word/document.xml") -> ElementTree.Element:
    return ElementTree.fromstring(archive.read(name))


def texts(root: ElementTree.Element) -> list[str]:
    """Return what the paragraphs say, those of tables too, a line break as a space."""
    found = []
    for paragraph in root.iter(f"{W}p"):
        pieces = []
        for node in paragraph.iter():
            if node.tag == f"{W}t":
                pieces.append(node.text or "")
            elif node.tag in (f"{W}br", f"{W}tab") and (not pieces or pieces[-1] != " "):
                pieces.append(" ")
        found.append(" ".join("".join(pieces).split()))
    return [text for text in found if text]


def value(node: ElementTree.Element, name: str) -> float:
    return float(node.attrib[f"{W}{name}"])


def framed(root: ElementTree.Element, text: str) -> ElementTree.Element:
    """Return the frame of the paragraph that begins so."""
    for paragraph in root.iter(f"{W}p"):
        if "".join(node.text or "" for node in paragraph.iter(f"{W}t")).startswith(text):
            frame = paragraph.find("w:pPr/w:framePr", SPACES)
            assert frame is not None, text
            return frame
    raise AssertionError(text)


def test_every_page_is_a_section_with_its_paper_and_margins():
    _, target = drawn(
        setup={"orientation": Orientation.PORTRAIT, "top": 30.0, "left": 25.0, "right": 15.0, "bottom": 22.0}
    )
    sections = part(made(target)).findall(".//w:sectPr", SPACES)
    assert len(sections) == len(target.pages) == 2
    for section in sections:
        size, edges = section.find("w:pgSz", SPACES), section.find("w:pgMar", SPACES)
        assert (value(size, "w"), value(size, "h")) == (12189, 18709)  # 215 x 330 mm
        assert f"{W}orient" not in size.attrib
        found = [value(edges, name) / TWIPS_MM for name in ("top", "right", "bottom", "left")]
        assert found == pytest.approx([30.0, 15.0, 22.0, 25.0], abs=0.01)
    _, target = drawn()
    size = part(made(target)).find(".//w:pgSz", SPACES)
    assert (value(size, "w"), value(size, "h"), size.attrib[f"{W}orient"]) == (18709, 12189, "landscape")


def test_heading_title_and_signature_are_text_in_bookman():
    _, target = drawn(signing=Signing.COPY, mark="dto")
    archive = made(target)
    root = part(archive)
    found = texts(root)
    first = ["LAMPIRAN I", "PERATURAN WALIKOTA CONTOH", "NOMOR 4 TAHUN 2026", "TENTANG", "KOORDINASI KERJA"]
    assert found[:5] == first
    assert {"BAGAN KOORDINASI", "WALIKOTA CONTOH,", "dto", "SITI & AMIN", "LAMPIRAN II", "BAGAN LAIN"} <= set(found)
    fonts = part(archive, "word/styles.xml").find(".//w:rPrDefault//w:rFonts", SPACES)
    assert fonts.attrib[f"{W}ascii"] == "Bookman Old Style"
    assert not list(root.iter(f"{W}rFonts")), "no text has another font"
    outline = part(archive, "word/styles.xml").find(".//w:style[@w:styleId='NamaLampiran']//w:outlineLvl", SPACES)
    assert outline is not None, "the navigation pane lists the charts"


def test_another_font_of_a_page_is_named():
    _, target = drawn()
    pages = tuple(page._replace(font="Arial") for page in target.pages)
    root = part(made(replace(target, pages=pages)))
    assert {node.attrib[f"{W}ascii"] for node in root.iter(f"{W}rFonts")} == {"Arial"}


@pytest.mark.parametrize("form", list(HeadingForm))
def test_text_stands_where_the_page_has_it(form):
    _, target = drawn(setup={"heading_form": form}, date="1 Maret 2026")
    root, page = part(made(target)), target.pages[0]
    for block, text in ((page.heading, "LAMPIRAN I"), (page.signature, "WALIKOTA CONTOH,")):
        frame, line = framed(root, text), block.lines[0]
        left, width, top = (value(frame, name) / TWIPS_MM for name in ("x", "w", "y"))
        if block is page.heading:
            assert left == pytest.approx(line.x, abs=0.1)
        else:  # centred in its frame
            assert left + width / 2 == pytest.approx(line.x + line.width / 2, abs=0.1)
            assert left + width <= page.width
        assert line.baseline - 5.0 < top < line.baseline
    if form is HeadingForm.B:
        assert "NOMOR : 4 TAHUN 2026" in texts(root)


def test_a_draft_has_its_mark_and_its_table_of_initials():
    offices = ("Sekretaris Daerah", "Kepala Bagian Hukum", "Kepala Bagian Organisasi")
    _, target = drawn(number="", initials_shown=True, initials=offices)
    root = part(made(target))
    assert "DRAF" in texts(root)
    tables = root.findall(".//w:tbl", SPACES)
    assert len(tables) == 2, "one for each Lampiran"
    assert texts(tables[0])[0] == "PARAF KOORDINASI" and sorted(texts(tables[0])[1:]) == sorted(offices)
    page, place = target.pages[0], tables[0].find("w:tblPr/w:tblpPr", SPACES)
    assert value(place, "tblpX") / TWIPS_MM == pytest.approx(page.initials.rect.x, abs=0.05)
    assert value(place, "tblpY") / TWIPS_MM == pytest.approx(page.initials.rect.y, abs=0.05)
    widths = [value(node, "w") / TWIPS_MM for node in tables[0].iter(f"{W}gridCol")]
    assert sum(widths) == pytest.approx(page.initials.rect.w, abs=0.1)
    assert not part(made(drawn()[1])).findall(".//w:tbl", SPACES)


def test_a_salinan_has_its_block():
    _, target = drawn(
        signing=Signing.COPY,
        copy_office="Kepala Bagian Hukum",
        copy_name="BUDI, S.H.",
        copy_rank="Pembina",
        copy_nip="19",
    )
    found = texts(part(made(target)))
    for text in ("Salinan sesuai dengan aslinya", "KEPALA BAGIAN HUKUM,", "BUDI, S.H.", "Pembina", "NIP. 19"):
        assert text in found


def test_the_chart_is_a_picture_at_its_size_and_place():
    _, target = drawn()
    archive = made(target)
    anchors = part(archive).findall(".//wp:anchor", SPACES)
    assert len(anchors) == 2
    for anchor, page in zip(anchors, target.pages, strict=True):
        _, area = chart_part(page, AROUND_MM)
        extent = anchor.find("wp:extent", SPACES)
        assert [int(extent.attrib[name]) / EMU_MM for name in ("cx", "cy")] == pytest.approx([area.w, area.h], abs=0.01)
        places = [int(node.text) / EMU_MM for node in anchor.iter(f"{{{SPACES['wp']}}}posOffset")]
        assert places == pytest.approx([area.x, area.y], abs=0.01)
        assert {node.attrib["relativeFrom"] for node in anchor if "relativeFrom" in node.attrib} == {"page"}
        boxes = [box.rect for box in page.boxes]
        assert area.x < min(box.x for box in boxes) and area.bottom > max(box.bottom for box in boxes)
        assert anchor.attrib["behindDoc"] == "1", "the paper of the picture must not hide the signature"


def test_the_picture_is_svg_for_word_2016_and_png_for_others():
    _, target = drawn()
    archive = made(target)
    links = {node.attrib["Id"]: node.attrib for node in part(archive, "word/_rels/document.xml.rels")}
    blip = part(archive).find(".//a:blip", SPACES)
    png = archive.read(f"word/{links[blip.attrib[f'{R}embed']]['Target']}")
    image = QImage.fromData(png, "PNG")
    width = chart_part(target.pages[0], AROUND_MM)[0].width
    assert image.width() == pytest.approx(width / 25.4 * 300, abs=1)
    vector = blip.find(".//asvg:svgBlip", SPACES)
    svg = archive.read(f"word/{links[vector.attrib[f'{R}embed']]['Target']}")
    assert QSvgRenderer(QByteArray(svg)).isValid() and b"<text" not in svg, "outlines, as the PC may lack the font"
    types = archive.read("[Content_Types].xml").decode()
    assert "image/svg+xml" in types and "image/png" in types


def test_the_picture_says_what_it_shows():
    _, target = drawn()
    words = part(made(target)).find(".//wp:docPr", SPACES).attrib["descr"]
    assert words == chart_words(target.pages[0])
    assert words.splitlines()[:6] == [
        "BAGAN KOORDINASI", "WALIKOTA", "  SEKRETARIS DAERAH", "    Asisten Pemerintahan",
        '      Dinas "Satu" & Dua', "      Dinas Pendidikan/Kebudayaan",
    ]  # fmt: skip


def test_nothing_comes_from_outside():
    archive = made(drawn()[1])
    for name in archive.namelist():
        if name.endswith(".rels"):
            for link in part(archive, name):
                assert "TargetMode" not in link.attrib
                folder = "" if name.startswith("_rels") else "word/"
                assert folder + link.attrib["Target"] in archive.namelist()
    assert archive.testzip() is None


def test_it_says_who_made_it_and_carries_nothing_of_the_empty_document_of_python_docx():
    _, target = drawn()
    archive = made(target)
    told = {node.tag.rpartition("}")[2]: node.text for node in part(archive, "docProps/core.xml")}
    assert told == {"title": target.title, "creator": "orgeditor", "language": "id-ID"}
    foreign = ("thumbnail", "customXml", "docProps/app", "stylesWithEffects", "webSettings")
    assert not [name for name in archive.namelist() if any(part in name for part in foreign)]
    names = [node.attrib[f"{W}val"] for node in part(archive, "word/styles.xml").findall("w:style/w:name", SPACES)]
    assert "Nama Lampiran" in names and "Heading 1" not in names and "Medium Grid 1 Accent 6" not in names


def test_a_title_longer_than_a_property_may_be_is_cut_there_alone():
    _, target = drawn()
    archive = made(replace(target, title="BAGAN " * 100))
    title = part(archive, "docProps/core.xml").findtext("{http://purl.org/dc/elements/1.1/}title")
    assert title == ("BAGAN " * 100)[:255]


def test_page_numbers_are_counted_by_word_from_where_they_begin():
    many = OUTLINE.split("[Lampiran II]")[0]
    many += "".join(f"      Dinas Urusan Pemerintahan Nomor {number}\n" for number in range(160))
    _, target = drawn(many, {"numbered": True})
    assert len(target.pages) > 1
    archive = made(target)
    root = part(archive)
    starts = [value(node, "start") for node in root.iter(f"{W}pgNumType")]
    assert starts == list(range(1, len(target.pages) + 1))
    links = {node.attrib["Id"]: node.attrib["Target"] for node in part(archive, "word/_rels/document.xml.rels")}
    header = root.find(".//w:headerReference", SPACES).attrib[f"{R}id"]
    number = part(archive, f"word/{links[header]}")
    assert texts(number) == ["- 1 -"]
    assert number.find(".//w:fldSimple", SPACES).attrib[f"{W}instr"].strip() == "PAGE"
    found = texts(root)
    assert "BAGAN KOORDINASI (LANJUTAN)" in found
    assert found.count("LAMPIRAN") == found.count("SITI & AMIN") == 1, "heading first, signature last"


def test_a_chart_without_numbers_does_not_take_those_of_the_one_before():
    _, target = drawn(setup={"numbered": True})
    pages = (target.pages[0], target.pages[1]._replace(number=None))
    archive = made(replace(target, pages=pages))
    first, second = [node.attrib[f"{R}id"] for node in part(archive).iter(f"{W}headerReference")]
    links = {node.attrib["Id"]: node.attrib["Target"] for node in part(archive, "word/_rels/document.xml.rels")}
    assert texts(part(archive, f"word/{links[first]}")) == ["- 1 -"]
    assert texts(part(archive, f"word/{links[second]}")) == []


def test_the_chart_only_is_a_picture_in_the_line_that_fits_its_page():
    _, target = drawn()
    page = target.pages[0]
    tall = page.boxes[0]._replace(placement="tall", rect=page.boxes[0].rect._replace(y=3.0, h=page.height - 6.0))
    pages = (page._replace(boxes=(*page.boxes, tall)), target.pages[1])
    root = part(made(replace(target, pages=pages), chart_only=True))
    assert texts(root) == [] and not root.findall(".//wp:anchor", SPACES)
    assert len(root.findall(".//wp:inline", SPACES)) == 2
    for inline, section in zip(root.iter(f"{{{SPACES['wp']}}}inline"), root.iter(f"{W}sectPr"), strict=True):
        size, edges = section.find("w:pgSz", SPACES), section.find("w:pgMar", SPACES)
        height = value(size, "h") - value(edges, "top") - value(edges, "bottom")
        width = value(size, "w") - value(edges, "left") - value(edges, "right")
        extent = inline.find("wp:extent", SPACES)
        assert int(extent.attrib["cy"]) / EMU_MM < height / TWIPS_MM
        assert int(extent.attrib["cx"]) / EMU_MM <= width / TWIPS_MM + 0.1


def test_an_empty_chart_has_its_text_and_no_picture():
    _, target = drawn()
    pages = (target.pages[0]._replace(boxes=(), strokes=(), paths=(), legend=None), target.pages[1])
    root = part(made(replace(target, pages=pages)))
    assert "BAGAN KOORDINASI" in texts(root) and len(root.findall(".//wp:anchor", SPACES)) == 1


def test_letters_that_xml_cannot_hold_leave_the_document_readable():
    _, target = drawn()
    page = target.pages[0]
    lines = (page.title.lines[0]._replace(text='BAGAN \x00\x0b<b>"&'),)
    box = page.boxes[0]._replace(lines=(page.boxes[0].lines[0]._replace(text="A\x01\ud800<&>'\""),))
    odd = page._replace(title=page.title._replace(lines=lines), boxes=(box, *page.boxes[1:]))
    root = part(made(Target("x", "a\x02<b>", (odd,), target.margins[:1])))
    assert 'BAGAN <b>"&' in texts(root)
    assert "A<&>'\"" in root.find(".//wp:docPr", SPACES).attrib["descr"]


def test_a_page_beyond_the_largest_of_word_is_refused_with_a_sentence():
    page = Page(1200.0, 297.0, "x")
    with pytest.raises(ExportError, match="Halaman 1200 x 297 mm melebihi halaman terbesar Word"):
        docx_bytes([page], [(20.0, 20.0, 25.0, 20.0)], "x")


def test_the_same_pages_give_the_same_bytes_and_progress_rises():
    _, target = drawn()
    assert docx_bytes(target.pages, target.margins, "x") == docx_bytes(target.pages, target.margins, "x")
    assert {entry.date_time for entry in made(target).infolist()} == {(1980, 1, 1, 0, 0, 0)}, "at any time of day"
    shares = list(docx_steps(target.pages, target.margins, "x"))
    assert shares == sorted(shares) and len(shares) >= 2 and shares[0] > 0.0 and shares[-1] == pytest.approx(1.0)
