"""The fonts that pages are drawn with: bundled ones, loaded from resources, and a user's Bookman Old Style."""

from __future__ import annotations

import os
import sys
from functools import lru_cache

from PySide6.QtCore import QHashSeed
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from orgeditor.model.records import DEFAULT_FONT
from orgeditor.resources import resource_path

STYLES = ("regular", "bold", "italic", "bolditalic")
MEASURE_PX = 1000


def headless_application() -> QGuiApplication:
    """Return the running application, or start one that needs no screen: for the command line and for workers."""
    existing = QGuiApplication.instance()
    if isinstance(existing, QGuiApplication):
        return existing
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Without this the order of objects in a PDF differs from run to run.
    QHashSeed.setDeterministicGlobalSeed()
    return QGuiApplication([sys.argv[0] or "orgeditor"])


@lru_cache(maxsize=1)
def load_bundled_fonts() -> str:
    """Register the bundled fonts with Qt and return their family; raises RuntimeError when Qt refuses one."""
    family = ""
    for style in STYLES:
        path = resource_path("fonts", f"texgyrebonum-{style}.otf")
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise RuntimeError(f"font {path.name} cannot be loaded")
        family = QFontDatabase.applicationFontFamilies(number)[0]
    return family


def available_family(wanted: str) -> str:
    """Return the family to draw with: the wanted one where it is bundled or installed, else the bundled one."""
    bundled = load_bundled_fonts()
    if wanted in (DEFAULT_FONT, bundled) or wanted not in QFontDatabase.families():
        return bundled
    return wanted


@lru_cache(maxsize=64)
def font_at(family: str, pixels: float, bold: bool = False, italic: bool = False) -> QFont:
    """Return a font of a size in painter units, without ligatures (text extraction would return them) and hinting."""
    font = QFont(family)
    if pixels == int(pixels):
        font.setPixelSize(int(pixels))
    else:
        raise ValueError("pixel sizes are whole; scale the painter instead")
    font.setBold(bold)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    font.setFeature(QFont.Tag("liga"), 0)
    font.setKerning(True)
    return font
