"""The fonts that a chart may be set in: the bundled one, and those of this PC that a PDF may carry."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from orgeditor.model.records import DEFAULT_FONT
from orgeditor.render.fonts import available_family, load_bundled_font

SUITABLE = (
    "Bookman Old Style",
    "URW Bookman",
    "URW Bookman L",
    "Arial",
    "Cambria",
    "Calibri",
    "Tahoma",
    "Times New Roman",
    "Liberation Sans",
    "Liberation Serif",
)
"""Bookman Old Style is the custom of regional law products; the others are what offices have at hand."""

LETTERS = "AZaz09.,()&/-"
"""A font without one of these is for symbols."""
FS_TYPE = slice(8, 10)
NO_EMBEDDING, BITMAPS_ONLY = 0x0002, 0x0200
"""Where the table OS/2 says what a font may be used for, and two of its bits (OpenType specification, fsType)."""


def choices(current: str) -> list[tuple[str, str]]:
    """Return text and family of each font to choose from at once; the chart's own is always among them."""
    suitable = {name: family for name, family in _installed() if name in SUITABLE and embeds(family)}
    return with_current([(name, suitable[name]) for name in SUITABLE if name in suitable], current)


def every_choice() -> Iterator[tuple[str, str] | None]:
    """Give text and family of every font that a PDF may carry, in turn, and None after one that it may not.

    Each takes a millisecond or two to look at the first time.
    """
    names: set[str] = set()
    for name, family in _installed():
        if name not in names and name != load_bundled_font() and embeds(family):
            names.add(name)
            yield name, family
        else:
            yield None


def with_current(found: list[tuple[str, str]], current: str) -> list[tuple[str, str]]:
    """Return fonts to choose from, the bundled one first, with the chart's own among them."""
    found = [(DEFAULT_FONT, DEFAULT_FONT), *found]
    if current and current not in {family for _, family in found}:
        missing = QCoreApplication.translate("Words", "%1 (tidak ada)").replace("%1", current)
        found.append((missing if is_missing(current) else current, current))
    return found


def is_missing(family: str) -> bool:
    """Say whether this PC draws a chart set in that family with another one."""
    return bool(family) and family != DEFAULT_FONT and available_family(family) != family


@cache
def embeds(family: str) -> bool:
    """Say whether a PDF may carry a font: it has our letters, and its maker allows it. Qt does not ask for that."""
    raw = QRawFont.fromFont(QFont(family))
    table = bytes(raw.fontTable("OS/2").data())
    if raw.familyName() not in (family, _plain(family)) or len(table) < FS_TYPE.stop:
        return False  # a name that stands for another font, or a format of old that has no such table
    rights = int.from_bytes(table[FS_TYPE], "big")
    if rights & 0xF == NO_EMBEDDING or rights & BITMAPS_ONLY:
        return False
    return all(raw.supportsCharacter(ord(letter)) for letter in LETTERS)


def _installed() -> list[tuple[str, str]]:
    """Return name and family of the scalable fonts for our letters; a family of several makers is there for each."""
    found = QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
    return [(_plain(family), family) for family in found if QFontDatabase.isSmoothlyScalable(family)]


def _plain(family: str) -> str:
    """Return a family without the maker that Qt adds to tell apart those of one name."""
    return family.split(" [")[0]
