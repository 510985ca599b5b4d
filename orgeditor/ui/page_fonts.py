"""The fonts that a chart may be set in: the bundled one, and those of this PC that official documents are set in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase

from orgeditor.model.records import DEFAULT_FONT
from orgeditor.render.fonts import available_family

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


def choices(current: str) -> list[tuple[str, str]]:
    """Return text and family of each font to choose from; the chart's own is always among them."""
    installed = set(QFontDatabase.families())
    found = [(DEFAULT_FONT, DEFAULT_FONT), *((name, name) for name in SUITABLE if name in installed)]
    if current and current not in {family for _, family in found}:
        missing = QCoreApplication.translate("Words", "%1 (tidak ada)").replace("%1", current)
        found.append((missing if is_missing(current) else current, current))
    return found


def is_missing(family: str) -> bool:
    """Say whether this PC draws a chart set in that family with another one."""
    return bool(family) and family != DEFAULT_FONT and available_family(family) != family
