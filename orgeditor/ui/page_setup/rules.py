"""What a page set-up may not be, each with the sentence that says why."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from orgeditor.model import limits
from orgeditor.model.limits import Limits
from orgeditor.model.records import CUSTOM_PAPER, FREE_PAPER, Orientation, PageSetup
from orgeditor.ui.words import number


class Problem(NamedTuple):
    """A field of PageSetup by its name, and why its value is refused."""

    field: str
    text: str


def page_problems(page: PageSetup) -> list[Problem]:
    """Return what is wrong with a page set-up, first what a person meets first."""
    found = []
    if page.paper == CUSTOM_PAPER:
        text = QCoreApplication.translate("PageRules", "Lebar dan tinggi kertas harus antara %1 dan %2 mm.")
        found += _outside(page, ("paper_w", "paper_h"), limits.PAPER_MM, text)
    text = QCoreApplication.translate("PageRules", "Margin harus antara %1 dan %2 mm.")
    found += _outside(page, ("top", "right", "bottom", "left"), limits.MARGIN_MM, text)
    if not found and page.paper != FREE_PAPER:
        found += _too_little_left(page)
    text = QCoreApplication.translate(
        "PageRules", "Ukuran huruf harus antara %1 dan %2 pt; huruf yang lebih kecil tidak terbaca di atas kertas."
    )
    found += _outside(page, ("font_floor", "font_cap"), limits.FONT_PT, text)
    if page.font_floor > page.font_cap:
        text = QCoreApplication.translate(
            "PageRules", "Huruf terkecil (%1 pt) tidak boleh lebih besar daripada huruf terbesar (%2 pt)."
        )
        found.append(Problem("font_floor", _filled(text, page.font_floor, page.font_cap)))
    return found


def _outside(page: PageSetup, names: tuple[str, ...], allowed: Limits, text: str) -> list[Problem]:
    return [Problem(name, _filled(text, *allowed)) for name in names if not allowed.hold(getattr(page, name))][:1]


def _too_little_left(page: PageSetup) -> list[Problem]:
    width, height = page.size
    if page.orientation is Orientation.AUTO:  # layout may turn it
        width = height = min(width, height)
    across, down = width - page.left - page.right, height - page.top - page.bottom
    if across < limits.LEAST_CONTENT_MM:
        text = QCoreApplication.translate(
            "PageRules", "Margin kiri dan kanan hanya menyisakan %1 mm; bagan perlu paling sedikit %2 mm."
        )
        return [Problem("left", _filled(text, max(across, 0.0), limits.LEAST_CONTENT_MM))]
    if down < limits.LEAST_CONTENT_MM:
        text = QCoreApplication.translate(
            "PageRules", "Margin atas dan bawah hanya menyisakan %1 mm; bagan perlu paling sedikit %2 mm."
        )
        return [Problem("top", _filled(text, max(down, 0.0), limits.LEAST_CONTENT_MM))]
    return []


def _filled(text: str, first: float, second: float) -> str:
    return text.replace("%1", number(first)).replace("%2", number(second))
