"""Differences of two drafts as a person reads them in the window: a group, a first line and what is said of it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.exchange.comparison import NOT_DRAWN, ON_TOP, Change, Difference, Subject

FIELDS = (
    QT_TRANSLATE_NOOP("ComparisonFields", "bentuk"),
    QT_TRANSLATE_NOOP("ComparisonFields", "jabatan"),
    QT_TRANSLATE_NOOP("ComparisonFields", "daerah"),
    QT_TRANSLATE_NOOP("ComparisonFields", "nomor"),
    QT_TRANSLATE_NOOP("ComparisonFields", "tahun"),
    QT_TRANSLATE_NOOP("ComparisonFields", "tanggal"),
    QT_TRANSLATE_NOOP("ComparisonFields", "tempat"),
    QT_TRANSLATE_NOOP("ComparisonFields", "tentang"),
    QT_TRANSLATE_NOOP("ComparisonFields", "awalan"),
    QT_TRANSLATE_NOOP("ComparisonFields", "penanda tangan"),
)
AFTER = "sesudah "


class Line(NamedTuple):
    """A difference in the list."""

    text: str
    detail: str


def groups() -> list[tuple[str, str]]:
    """Return the groups of the list in order: the letter that numbers their differences, and a heading."""
    return [
        ("B", QCoreApplication.translate("Comparison", "Baru")),
        ("D", QCoreApplication.translate("Comparison", "Dihapus")),
        ("P", QCoreApplication.translate("Comparison", "Pindah")),
        ("N", QCoreApplication.translate("Comparison", "Ganti nama")),
        ("H", QCoreApplication.translate("Comparison", "Hubungan kerja")),
        ("U", QCoreApplication.translate("Comparison", "Urutan")),
        ("R", QCoreApplication.translate("Comparison", "Data peraturan dan Lampiran")),
    ]


def line_of(item: Difference) -> Line:
    """Return the words of a difference."""
    if item.subject is Subject.UNIT and item.change in (Change.ADDED, Change.GONE):
        below = QCoreApplication.translate("Comparison", "di bawah %1")
        above = item.before or item.after
        return Line(item.name, below.replace("%1", above) if above else "")
    if item.change is Change.RENAMED:
        return Line(item.name, QCoreApplication.translate("Comparison", "semula %1").replace("%1", item.before))
    name = item.name
    if item.subject is Subject.REGULATION:
        name = QCoreApplication.translate("ComparisonFields", name).capitalize()
    if item.change is Change.ADDED:
        return Line(name, _with(QCoreApplication.translate("Comparison", "baru"), _said(item, item.after)))
    if item.change is Change.GONE:
        return Line(name, _with(QCoreApplication.translate("Comparison", "dihapus"), _said(item, item.before)))
    return Line(name, f"{_said(item, item.before)} → {_said(item, item.after)}")


def _with(word: str, said: str) -> str:
    return f"{word}: {said}"


def _said(item: Difference, text: str) -> str:
    """Return one side of a change in the language of the window; names stay as they are."""
    if not text:
        return "–"
    if item.subject is Subject.RELATION:
        return QCoreApplication.translate("Kinds", text)
    if item.change is Change.REORDERED and text.startswith(AFTER):
        return QCoreApplication.translate("Comparison", "sesudah %1").replace("%1", text.removeprefix(AFTER))
    if item.change is Change.REORDERED:
        return QCoreApplication.translate("Comparison", "paling awal")
    if text == NOT_DRAWN:
        return QCoreApplication.translate("Comparison", "tidak di bagan")
    if text == ON_TOP:
        return QCoreApplication.translate("Comparison", "paling atas")
    return text
