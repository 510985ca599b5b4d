"""A picture in a Word document: SVG for Word 2016 and newer, PNG for what cannot show it ([MS-ODRAWXML] 2.2.5)."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from orgeditor.export.docx_parts import clean, reference
from orgeditor.model.geometry import Rect

EMU_PER_MM = 36_000
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_USE = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""By this name Word knows the extension that holds the SVG."""


def standing(png: str, svg: str, area: Rect, number: int, words: str) -> str:
    """Return a run with a picture at a place of the page (mm), behind the text, which does not give way to it.

    `png` and `svg` are names of pictures of the package; `number` is another one for each, `words` are its alt text.
    """
    place = "".join(
        f'<wp:position{axis} relativeFrom="page"><wp:posOffset>{_emu(at)}</wp:posOffset></wp:position{axis}>'
        for axis, at in (("H", area.x), ("V", area.y))
    )
    return _run(
        f'<wp:anchor xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"'
        f' simplePos="0" relativeHeight="{number}" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        f'<wp:simplePos x="0" y="0"/>{place}{_size(area)}<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f"{_content(png, svg, area, number, words)}</wp:anchor>"
    )


def inline(png: str, svg: str, area: Rect, number: int, words: str) -> str:
    """Return a run with a picture that stands in the line like a letter; else as `standing`."""
    return _run(
        f'<wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f"{_size(area)}{_content(png, svg, area, number, words)}</wp:inline>"
    )


def _run(drawing: str) -> str:
    return f"<w:r><w:rPr><w:noProof/></w:rPr><w:drawing>{drawing}</w:drawing></w:r>"


def _content(png: str, svg: str, area: Rect, number: int, words: str) -> str:
    name = f'id="{number}" name="Bagan {number}" descr={_attribute(words)}'
    extension = (
        f'<a:extLst><a:ext uri="{_SVG_USE}"><asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{reference(svg)}"/></a:ext>'
        "</a:extLst>"
    )
    extent = f'<a:off x="0" y="0"/><a:ext cx="{_emu(area.w)}" cy="{_emu(area.h)}"/>'
    return (
        f'<wp:docPr {name}/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DRAWING}/main" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="{number}" name="{svg}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{reference(png)}">{extension}</a:blip><a:stretch><a:fillRect/>'
        f"</a:stretch></pic:blipFill><pic:spPr><a:xfrm>{extent}</a:xfrm>"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    )


def _size(area: Rect) -> str:
    return f'<wp:extent cx="{_emu(area.w)}" cy="{_emu(area.h)}"/>'


def _attribute(text: str) -> str:
    return quoteattr(clean(text), {"\n": "&#10;"})


def _emu(mm: float) -> int:
    """Return a length in the units of Office's drawings."""
    return round(mm * EMU_PER_MM)
