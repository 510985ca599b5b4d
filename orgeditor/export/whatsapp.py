"""A page as a PNG small enough for messages: under 1 MB at 150 dpi; first fewer greys, then fewer dpi."""

from __future__ import annotations

import struct
import zlib
from typing import NamedTuple

from orgeditor.export.png import MOST_PIXELS, band, chunk
from orgeditor.export.steps import Steps, finished
from orgeditor.model.page import Page

DPI = 150
MOST_BYTES = 1_000_000
DEPTHS = (8, 4, 2, 1)
"""Bits of a pixel: 256, 16, 4 greys, black and white."""
BAND_PIXELS = 20_000_000
"""So much is painted and packed at once; every band asks each thing on the page to be painted."""
_COMPRESSION = 6
"""zlib's level: a twentieth larger than by 9, in a tenth of the time."""
_FURNITURE = 200
"""Bytes of a PNG beside its pixels."""


class Shrunk(NamedTuple):
    """How a picture was made: its resolution and its number of greys."""

    dpi: int
    greys: int

    @property
    def is_full(self) -> bool:
        return self == (DPI, 256)


def whatsapp_bytes(page: Page, most_bytes: int = MOST_BYTES) -> tuple[bytes, Shrunk]:
    """Return a page as PNG of fewer bytes, and what had to be done for it."""
    data = finished(whatsapp_steps(page, most_bytes))
    return data, shrunk_in(data)


def whatsapp_steps(page: Page, most_bytes: int = MOST_BYTES, band_pixels: int = BAND_PIXELS) -> Steps:
    """Make the PNG, a step a band. Each resolution is painted once and packed with all numbers of greys."""
    area = page.width * page.height / 25.4**2
    dpi = min(DPI, int((MOST_PIXELS / area) ** 0.5))
    while True:
        picture = _Picture(page, dpi, most_bytes - _FURNITURE, band_pixels)
        for top in picture.tops:
            if not picture.packers:
                break
            picture.add(top)
            yield 0.9 * picture.share
        if picture.packers or dpi <= 1:
            return picture.png()
        # Black and white is packed by its edges: a chart's bytes grew with the 1.15th power of its resolution.
        dpi = max(1, min(dpi - 1, int(dpi * (0.97 * picture.share) ** 0.87)))


class _Picture:
    """One resolution: a packer for each depth that is still small enough."""

    def __init__(self, page: Page, dpi: int, room: int, band_pixels: int) -> None:
        self.page = page
        self.dpi = dpi
        self.room = room
        self.width, self.height = (max(1, round(length / 25.4 * dpi)) for length in (page.width, page.height))
        self.step = max(1, band_pixels // self.width)
        self.tops = range(0, self.height, self.step)
        self.packers = {depth: zlib.compressobj(_COMPRESSION, zlib.DEFLATED, 15, 9) for depth in DEPTHS}
        self.packed = {depth: bytearray() for depth in DEPTHS}
        self.share = 0.0
        """How much of the page went in before the last depth became too large."""

    def add(self, top: int) -> None:
        rows = min(self.step, self.height - top)
        grey = band(self.page, self.dpi, self.width, top, rows)
        for depth in list(self.packers):
            lines = grey if depth == 8 else _fewer(grey, self.width, depth)
            self.packed[depth] += self.packers[depth].compress(lines)
            if top + rows == self.height:
                self.packed[depth] += self.packers[depth].flush()
            if len(self.packed[depth]) > self.room:
                size = len(self.packed.pop(depth))
                del self.packers[depth]
                if not self.packers:
                    self.share = (top + rows) / self.height * self.room / size
        if self.packers:
            self.share = (top + rows) / self.height

    def png(self) -> bytes:
        """Return the picture with the most greys that is small enough."""
        depth = max(self.packers, default=1)
        per_metre = round(self.dpi / 0.0254)
        return b"".join(
            (
                b"\x89PNG\r\n\x1a\n",
                chunk(b"IHDR", struct.pack(">IIBBBBB", self.width, self.height, depth, 0, 0, 0, 0)),
                chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)),
                chunk(b"IDAT", bytes(self.packed.get(depth, b""))),
                chunk(b"IEND", b""),
            )
        )


def shrunk_in(png: bytes) -> Shrunk:
    """Return how one of these pictures was made, as it says itself."""
    depth = png[24]
    per_metre = struct.unpack(">I", png[41:45])[0]
    return Shrunk(round(per_metre * 0.0254), 2**depth)


def _fewer(grey: bytes, width: int, depth: int) -> bytes:
    """Return scan lines of a byte a pixel with fewer bits a pixel, each behind its filter byte.

    Whole bands at a time: pixels of one place in their byte are one long number, and these are joined by `|`.
    """
    stride, many = width + 1, 8 // depth
    rows = len(grey) // stride
    most = 2**depth - 1
    # Rounded towards ink: a thin line that the raster divided between two rows must not vanish.
    levels = [int(value * most / 255 + 0.25) for value in range(256)]
    padding = b"\xff" * (-width % many)
    pixels = b"".join(grey[row * stride + 1 : (row + 1) * stride] + padding for row in range(rows))
    joined = 0
    for place in range(many):
        shift = 8 - depth * (place + 1)
        joined |= int.from_bytes(pixels[place::many].translate(bytes(level << shift for level in levels)), "big")
    line = (width + len(padding)) // many
    lines = joined.to_bytes(line * rows, "big")
    return b"".join(b"\0" + lines[row * line : (row + 1) * line] for row in range(rows))
