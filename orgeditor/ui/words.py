"""Words of the window for the values of records, in the order in which a person chooses them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from orgeditor.model.draft import Draft
from orgeditor.model.kinds import CATEGORY_NAMES, CoordinationForm
from orgeditor.model.records import (
    CUSTOM_PAPER,
    PAPERS,
    Arrangement,
    BoxForm,
    HeadingForm,
    LetterCase,
    Method,
    Numbering,
    Orientation,
    RegulationForm,
    Side,
    Signing,
)

Choices = list[tuple[str, Any]]


def categories() -> Choices:
    return [(name, key) for key, name in CATEGORY_NAMES.items()]


def kinds(draft: Draft) -> Choices:
    """Return the kinds of relation of a draft, with a capital."""
    return [(kind.name[:1].upper() + kind.name[1:], key) for key, kind in draft.kinds.items()]


def coordination_forms() -> Choices:
    return [
        (QCoreApplication.translate("Words", "Tidak dirinci"), CoordinationForm.NONE),
        (QCoreApplication.translate("Words", "Koordinasi hierarki"), CoordinationForm.INTERSECTORAL),
        (
            QCoreApplication.translate("Words", "Koordinasi fungsional (lintas sektoral)"),
            CoordinationForm.CROSS_SECTORAL,
        ),
        (QCoreApplication.translate("Words", "Koordinasi instansional"), CoordinationForm.MULTISECTORAL),
    ]


def arrangements() -> Choices:
    return [
        (QCoreApplication.translate("Words", "Otomatis"), Arrangement.AUTO),
        (QCoreApplication.translate("Words", "Berjajar"), Arrangement.ROW),
        (QCoreApplication.translate("Words", "Menurun"), Arrangement.LIST),
        (QCoreApplication.translate("Words", "Kolom"), Arrangement.COLUMNS),
        (QCoreApplication.translate("Words", "Kotak daftar"), Arrangement.LIST_BOX),
    ]


def stands() -> Choices:
    """Return where a box stands: (form, side)."""
    return [
        (QCoreApplication.translate("Words", "Di bawah atasan"), (BoxForm.BOX, Side.BELOW)),
        (QCoreApplication.translate("Words", "Ditempelkan di bawah atasan"), (BoxForm.GLUED, Side.BELOW)),
        (QCoreApplication.translate("Words", "Di samping kiri (staf)"), (BoxForm.BOX, Side.LEFT)),
        (QCoreApplication.translate("Words", "Di samping kanan (staf)"), (BoxForm.BOX, Side.RIGHT)),
    ]


def numberings() -> Choices:
    return [
        (QCoreApplication.translate("Words", "Tanpa nomor"), Numbering.NONE),
        (QCoreApplication.translate("Words", "1. 2. 3."), Numbering.DIGITS),
        (QCoreApplication.translate("Words", "a. b. c."), Numbering.LETTERS),
    ]


def methods() -> Choices:
    return [
        (QCoreApplication.translate("Words", "Hierarki"), Method.HIERARCHY),
        (QCoreApplication.translate("Words", "Mekanisme"), Method.LAYERED),
    ]


def papers() -> Choices:
    found: Choices = []
    for name, (width, height) in PAPERS.items():
        found.append((f"{name} ({_number(width)} × {_number(height)} mm)", name))
    return [*found, (QCoreApplication.translate("Words", "Ukuran lain"), CUSTOM_PAPER)]


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")


def orientations() -> Choices:
    return [
        (QCoreApplication.translate("Words", "Lanskap"), Orientation.LANDSCAPE),
        (QCoreApplication.translate("Words", "Potret"), Orientation.PORTRAIT),
    ]


def heading_forms() -> Choices:
    return [
        (QCoreApplication.translate("Words", "A: nomor, tentang"), HeadingForm.A),
        (QCoreApplication.translate("Words", "B: nomor, tanggal"), HeadingForm.B),
    ]


def letter_cases() -> Choices:
    return [
        (QCoreApplication.translate("Words", "Seperti naskah"), LetterCase.AS_WRITTEN),
        (QCoreApplication.translate("Words", "Kapital Tiap Kata"), LetterCase.TITLE),
        (QCoreApplication.translate("Words", "KAPITAL"), LetterCase.UPPER),
    ]


def regulation_forms() -> Choices:
    return [
        (QCoreApplication.translate("Words", "Peraturan Kepala Daerah"), RegulationForm.PERATURAN),
        (QCoreApplication.translate("Words", "Keputusan Kepala Daerah"), RegulationForm.KEPUTUSAN),
        (QCoreApplication.translate("Words", "Peraturan Daerah"), RegulationForm.PERATURAN_DAERAH),
    ]


def signings() -> Choices:
    return [
        (QCoreApplication.translate("Words", "Asli: ruang tanda tangan"), Signing.ORIGINAL),
        (QCoreApplication.translate("Words", "Salinan: tanda ttd"), Signing.COPY),
        (QCoreApplication.translate("Words", "Tanda tangan elektronik"), Signing.ELECTRONIC),
    ]
