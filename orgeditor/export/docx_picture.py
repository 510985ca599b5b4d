"""A picture in a Word document: SVG for Word 2016 and newer, PNG for what cannot show it ([MS-ODRAWXML] 2.2.5).

python-docx knows the PNG in the line; the SVG beside it and a place on the page are elements of our own.
"""

from __future__ import annotations

import io
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from orgeditor.export.docx_file import clean
from orgeditor.model.geometry import Rect

_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_USE = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""By this name Word knows the extension that holds the SVG."""


def add_picture(
    paragraph: Paragraph, png: bytes, svg: bytes, area: Rect, number: int, words: str, *, in_line: bool
) -> None:
    """Add a picture as large as `area` (mm): in the line like a letter, or at its place of the page, behind the text,
    which does not give way to it.

    `number` is another one for each picture of the document, `words` are its alt text.
    """
    run = paragraph.add_run()
    run.font.no_proof = True
    run.add_picture(io.BytesIO(png), Mm(area.w), Mm(area.h))
    (inline,) = run.element.xpath("w:drawing/wp:inline")
    inline.docPr.id, inline.docPr.name = number, f"Bagan {number}"
    inline.docPr.set("descr", clean(words))
    _add_svg(paragraph, inline, svg, number)
    if not in_line:
        inline.getparent().replace(inline, _standing(inline, area, number))


def _add_svg(paragraph: Paragraph, inline: Any, svg: bytes, number: int) -> None:
    part = paragraph.part
    picture = Part(PackURI(f"/word/media/image{number}.svg"), "image/svg+xml", svg, part.package)
    key = part.relate_to(picture, RELATIONSHIP_TYPE.IMAGE)
    inline.graphic.graphicData.pic.blipFill.blip.append(
        parse_xml(
            f'<a:extLst {nsdecls("a", "r")}><a:ext uri="{_SVG_USE}"><asvg:svgBlip xmlns:asvg="{_SVG}"'
            f' r:embed="{key}"/></a:ext></a:extLst>'
        )
    )


def _standing(inline: Any, area: Rect, number: int) -> Any:
    """Return what stands on the page, with what the picture in the line holds."""
    places = "".join(
        f'<wp:position{axis} relativeFrom="page"><wp:posOffset>{Mm(at)}</wp:posOffset></wp:position{axis}>'
        for axis, at in (("H", area.x), ("V", area.y))
    )
    anchor = parse_xml(
        f'<wp:anchor {nsdecls("wp")} distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{number}"'
        ' behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        f'<wp:simplePos x="0" y="0"/>{places}<wp:wrapNone/></wp:anchor>'
    )
    anchor[-1].addprevious(inline.extent)
    anchor.extend(list(inline))
    return anchor
