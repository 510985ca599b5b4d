"""The finishing pass over a PDF that Qt wrote.

Qt rounds page boxes to whole points, stamps the time and a random id, and maps the space (and a few other glyphs) to
another character of the same shape in ToUnicode, so that readers extract "Dinas<tab>Pendidikan". This pass mends those
objects and makes of Qt's PDF/A-1b an archivable PDF/A-2b with outline, labels and tags (ISO 19005-2), or with the draft
inside a PDF/A-3b (ISO 19005-3). ToUnicode: ISO 32000-1, 9.10.3.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from orgeditor.export.pdf_objects import NO_ID, PdfObjects, stream, text
from orgeditor.export.pdf_outline import Attachment, Section, add_attachment, add_labels, add_outline
from orgeditor.export.pdf_tags import add_tags
from orgeditor.model.reading_order import Passage

LANGUAGE = "id-ID"
CREATOR = "orgeditor"

_MENDED = {b"0009": b"0020", b"00A0": b"0020", b"00AD": b"002D", b"2010": b"002D", b"2215": b"002F", b"02C9": b"00AF"}
_BOX = re.compile(rb"/(MediaBox|TrimBox) \[[^\]]*\]")
_PRODUCER = re.compile(rb'pdf:Producer="([^"]*)"')
_CMYK = re.compile(rb"/(CSpcmyk /DeviceCMYK|PCSpcmyk \d+ 0 R)\n?")
_EMPTY_NAMES = re.compile(rb"/Names \d+ 0 R\n?")

_XMP = """<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="{creator}"/>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Producer="{producer}"/>
<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmpMM:DocumentID="{number}"/>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="{part}" \
pdfaid:conformance="B"/>
</rdf:RDF></x:xmpmeta>
<?xpacket end='w'?>"""


class Sheet(NamedTuple):
    """A page as it is to be: width and height in pt, its texts in reading order, and the units of the page's content
    stream that Qt drew in: units in a mm, and how far down in mm the page was moved."""

    width: float
    height: float
    passages: Sequence[Passage]
    per_mm: float
    down: float


def finish(
    data: bytes,
    sheets: Sequence[Sheet],
    title: str = "",
    sections: Sequence[Section] = (),
    attachment: Attachment | None = None,
) -> bytes:
    """Return the PDF with exact page boxes, no time, an id made from its content and honest ToUnicode maps.

    Raises ValueError when the file is not as Qt writes it.
    """
    pdf = PdfObjects(data)
    if len(pdf.pages) != len(sheets):
        raise ValueError(f"{len(pdf.pages)} pages in the PDF, {len(sheets)} expected")
    for number, sheet in zip(pdf.pages, sheets, strict=True):
        pdf.objects[number] = _with_boxes(pdf.objects[number], sheet)
    _rename_subsets(pdf)
    producer = b"Qt"
    for number, content in pdf.objects.items():
        if b"/Type /Metadata" in content:
            found = _PRODUCER.search(content)
            producer = found.group(1) if found else producer
            packet = _packet(title, producer.decode(), part=3 if attachment else 2)
            pdf.objects[number] = stream(packet, b" /Type /Metadata /Subtype /XML", packed=False)
        elif b"begincmap" in content:
            pdf.objects[number] = _with_honest_map(content)
        elif b"/CSpcmyk" in content:  # nothing is drawn in it, and the output intent is of RGB
            pdf.objects[number] = _CMYK.sub(b"", content)
    pdf.objects[pdf.info] = b"<<\n/Title %s\n/Creator %s\n/Producer %s\n>>" % (
        text(title), text(CREATOR), text(producer.decode()),
    )  # fmt: skip
    pdf.objects[pdf.root] = _EMPTY_NAMES.sub(b"", pdf.objects[pdf.root])
    pdf.extend(pdf.root, b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>" % LANGUAGE.encode())
    add_outline(pdf, sections)
    add_labels(pdf, sections)
    add_tags(pdf, sheets)
    if attachment is not None:
        add_attachment(pdf, attachment)
    return pdf.file()


def _with_boxes(content: bytes, sheet: Sheet) -> bytes:
    return _BOX.sub(lambda match: b"/%s [0 0 %.4f %.4f]" % (match.group(1), sheet.width, sheet.height), content)


def _rename_subsets(pdf: PdfObjects) -> None:
    """Give the fonts the name that their descriptors have: a subset is named as one everywhere (9.6.4)."""
    for number, content in pdf.objects.items():
        found = re.search(rb"/FontDescriptor (\d+) 0 R", content)
        name = re.search(rb"/FontName (/\S+)", pdf.objects[int(found.group(1))]) if found else None
        if name is None:
            continue
        for other, font in pdf.objects.items():
            if other == number or b"/DescendantFonts [%d 0 R]" % number in font:
                pdf.objects[other] = re.sub(rb"/BaseFont /\S+", b"/BaseFont " + name.group(1), font)


def _packet(title: str, producer: str, part: int) -> bytes:
    escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    kept = "".join(letter if letter >= " " else " " for letter in escaped)
    return _XMP.format(
        title=kept, language=LANGUAGE, creator=CREATOR, producer=producer, number=NO_ID.decode(), part=part
    ).encode("utf-8", "replace")


def _with_honest_map(content: bytes) -> bytes:
    head, mark, ranges = content.partition(b"beginbfrange")
    return head + mark + re.sub(rb"<([0-9A-F]{4})>(?=[ \]<])", _mend_code, ranges)


def _mend_code(match: re.Match[bytes]) -> bytes:
    return b"<" + _MENDED.get(match.group(1), match.group(1)) + b">"
