"""PDFs written by hand: a page with just what a test puts on it, as other programs write them."""

from __future__ import annotations

POINT_MM = 25.4 / 72
F4 = (935.433, 609.449)
WIDTH = 500
"""Of every letter, in thousandths."""


def pdf(
    drawing: str,
    size: tuple[float, float] = F4,
    *,
    font: str = "/FontFile2 9 0 R",
    page: str = "",
    objects: tuple[str, ...] = (),
    xobjects: str = "",
    catalogue: str = "",
) -> bytes:
    """Return a PDF of one page with this content stream; its font F1 is embedded unless `font` says otherwise.

    `objects` have the numbers from 7 on.
    """
    parts = [
        f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]} {size[1]}] /Contents 4 0 R {page}"
        f" /Resources << /Font << /F1 5 0 R >> /XObject << {xobjects} >> >> >>",
        f"<< /Length {len(drawing)} >>\nstream\n{drawing}\nendstream",
        "<< /Type /Font /Subtype /TrueType /BaseFont /Contoh /FirstChar 0 /LastChar 255"
        f" /Widths [{' '.join([str(WIDTH)] * 256)}] /FontDescriptor 6 0 R >>",
        f"<< /Type /FontDescriptor /FontName /Contoh {font} >>",
        *objects,
    ]
    body = "%PDF-1.7\n"
    places = []
    for number, content in enumerate(parts, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    start = len(body)
    body += f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    return f"{body}trailer\n<< /Size {len(parts) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode("latin-1")


def text(said: str, x: float = 50, y: float = 50, size: float = 10, colour: str = "0 g") -> str:
    """Return the operators that write a text; x and y in mm from the lower left corner, size in pt."""
    return f"{colour} BT /F1 {size} Tf {x / POINT_MM:.4f} {y / POINT_MM:.4f} Td ({said}) Tj ET\n"


def line(width_mm: float, colour: str = "0 G") -> str:
    return f"{colour} {width_mm / POINT_MM:.4f} w 100 100 m 300 100 l S\n"
