"""The fonts that pages are drawn with: bundled ones, loaded from resources, and a user's Bookman Old Style."""

from __future__ import annotations

import os
import sys
from functools import lru_cache

from PySide6.QtCore import QHashSeed
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from orgeditor.model.records import DEFAULT_FONT
from orgeditor.render.qt_pair import check_pair
from orgeditor.resources import resource_path

STYLES = {(False, False): "regular", (True, False): "bold", (False, True): "italic", (True, True): "bolditalic"}
"""File of the bundled font by (bold, italic)."""
MEASURE_PX = 250
"""Size at which text is measured and set, to be scaled. Up to 256 px Qt keeps the glyphs that it has read, which sets a
line ten times as fast; at a quarter of 1,000 px the widths of the bundled font, 1,000 units an em, stay exact."""


def headless_application() -> QGuiApplication:
    """Return the running application, or start one that needs no screen: for the command line and for workers.

    Raises QtPairError where this Qt does not run on this Python.
    """
    check_pair()
    existing = QGuiApplication.instance()
    if isinstance(existing, QGuiApplication):
        return existing
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Without this the order of objects in a PDF differs from run to run.
    QHashSeed.setDeterministicGlobalSeed()
    return QGuiApplication([sys.argv[0] or "orgeditor"])


@lru_cache(maxsize=4)
def load_bundled_font(bold: bool = False, italic: bool = False) -> str:
    """Register one style of the bundled font with Qt and return its family; raises RuntimeError when Qt refuses it.

    Each style is loaded when it is first drawn: most pages need the regular one alone.
    """
    path = resource_path("fonts", f"texgyrebonum-{STYLES[bold, italic]}.otf")
    number = QFontDatabase.addApplicationFont(str(path))
    if number < 0:
        raise RuntimeError(f"font {path.name} cannot be loaded")
    return QFontDatabase.applicationFontFamilies(number)[0]


def available_family(wanted: str) -> str:
    """Return the family to draw with: the wanted one where it is bundled or installed, else the bundled one."""
    bundled = load_bundled_font()
    if wanted in (DEFAULT_FONT, bundled) or wanted not in QFontDatabase.families():
        return bundled
    return wanted


@lru_cache(maxsize=64)
def font_at(family: str, pixels: int, bold: bool = False, italic: bool = False) -> QFont:
    """Return a font of a size in painter units, without ligatures (text extraction would return them) and hinting."""
    if family == load_bundled_font():
        load_bundled_font(bold, italic)
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setBold(bold)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    font.setFeature(QFont.Tag("liga"), 0)
    font.setKerning(True)
    return font
