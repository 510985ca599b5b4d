"""Dash patterns as a person reads, chooses and types them."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from orgeditor.model import limits
from orgeditor.ui import words


def dash_presets() -> list[tuple[str, tuple[float, ...]]]:
    return [
        (QCoreApplication.translate("LineStyles", "Utuh"), ()),
        (QCoreApplication.translate("LineStyles", "Putus pendek"), (2.0, 1.0)),
        (QCoreApplication.translate("LineStyles", "Putus sedang"), (4.0, 2.0)),
        (QCoreApplication.translate("LineStyles", "Putus panjang"), (5.0, 1.4)),
        (QCoreApplication.translate("LineStyles", "Titik"), (0.4, 0.8)),
        (QCoreApplication.translate("LineStyles", "Garis titik"), (3.0, 0.8, 0.4, 0.8)),
        (QCoreApplication.translate("LineStyles", "Garis dua titik"), (3.0, 0.8, 0.4, 0.8, 0.4, 0.8)),
        (QCoreApplication.translate("LineStyles", "Panjang pendek"), (6.0, 1.2, 1.5, 1.2)),
    ]


def dash_text(dash: tuple[float, ...]) -> str:
    """Return a pattern as it is typed: lengths in mm, line and gap by turns."""
    return " ".join(words.number(part, 2) for part in dash)


def parsed_dash(text: str) -> tuple[float, ...] | None:
    """Read a pattern; None when it is not made of pairs of lengths that can be drawn."""
    parts = [part.replace(",", ".") for part in re.split(r"[\s;/–-]+", text.strip()) if part]
    if any(re.fullmatch(r"\d{1,3}(\.\d{1,2})?", part) is None for part in parts) or len(parts) % 2:
        return None
    found = tuple(float(part) for part in parts)
    return found if all(limits.DASH_MM.hold(part) for part in found) else None
