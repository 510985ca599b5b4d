"""PNG: a grey picture of one page with its physical size stored."""

from __future__ import annotations

import struct
import zlib

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from orgeditor.export.steps import ExportError, Steps, finished
from orgeditor.model.page import Page
from orgeditor.render.paint import paint_page

MOST_PIXELS = 400_000_000
"""Pictures beyond this are refused: 400 MB of memory at a byte a pixel."""
BAND_PIXELS = 40_000_000
COMPRESSION = 3
"""zlib's level: on line drawings half the time of 6 for files a fifth larger."""


class TooManyPixelsError(ExportError):
    """The page at this resolution exceeds the cap. The message is one Indonesian sentence."""


def png_bytes(page: Page, dpi: int = 300) -> bytes:
    """Return a page as PNG at a resolution; raises TooManyPixelsError above the cap."""
    return finished(png_steps(page, dpi))


def png_steps(page: Page, dpi: int = 300, band_pixels: int = BAND_PIXELS) -> Steps:
    """Make a page as PNG at a resolution, a step a band; raises TooManyPixelsError above the cap.

    Painted in bands, so that memory stays bounded. Written here rather than by Qt, which compresses twice as long.
    """
    if dpi < 1:
        raise ValueError("dpi must be positive")
    width, height = (max(1, round(length / 25.4 * dpi)) for length in (page.width, page.height))
    if width * height > MOST_PIXELS:
        raise TooManyPixelsError(
            f"Gambar {width} x {height} piksel melebihi batas {MOST_PIXELS // 1_000_000} juta piksel; "
            "pilih dpi yang lebih kecil."
        )
    packer = zlib.compressobj(COMPRESSION, zlib.DEFLATED, 15, 9)
    packed = bytearray()
    step = max(1, band_pixels // width)
    for top in range(0, height, step):
        rows = min(step, height - top)
        packed += packer.compress(band(page, dpi, width, top, rows))
        yield (top + rows) / height
    packed += packer.flush()
    per_metre = round(dpi / 0.0254)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
            chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)),
            chunk(b"IDAT", bytes(packed)),
            chunk(b"IEND", b""),
        )
    )


def band(page: Page, dpi: int, width: int, top: int, rows: int) -> bytes:
    """Paint some rows of the picture; return them as PNG scan lines, each behind a filter byte."""
    image = QImage(width, rows, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, -top)
    painter.scale(dpi / 25.4, dpi / 25.4)
    paint_page(painter, page)
    painter.end()
    stride = image.bytesPerLine()
    pixels = bytes(image.constBits())
    return b"".join(b"\0" + pixels[row * stride : row * stride + width] for row in range(rows))


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return a part of a PNG with its length and checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
