"""Words of the window for the values of records, in the order in which a person chooses them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from orgeditor.editing.kind_words import category_name, kind_name
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import Arrow, CoordinationForm, RelationKind, UnitCategory
from orgeditor.model.records import (
    CUSTOM_PAPER,
    FREE_PAPER,
    PAPERS,
    Arrangement,
    BoxForm,
    HeadingForm,
    LetterCase,
    Method,
    Numbering,
    Orientation,
    Overflow,
    RegulationForm,
    Side,
    Signing,
)

Choices = list[tuple[str, Any]]


def categories() -> Choices:
    return [(category_name(key), key) for key in UnitCategory]


def kinds(draft: Draft) -> Choices:
    """Return the kinds of relation of a draft, with a capital."""
    return [(kind_title(kind), key) for key, kind in draft.kinds.items()]


def kind_title(kind: RelationKind) -> str:
    name = kind_name(kind)
    return name[:1].upper() + name[1:]


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
        (QCoreApplication.translate("Words", "Menurun di kiri"), Arrangement.LIST_LEFT),
        (QCoreApplication.translate("Words", "Menurun di dua sisi"), Arrangement.LIST_BOTH),
        (QCoreApplication.translate("Words", "Berpasangan"), Arrangement.PAIRS),
        (QCoreApplication.translate("Words", "Kolom"), Arrangement.COLUMNS),
        (QCoreApplication.translate("Words", "Kotak daftar"), Arrangement.LIST_BOX),
    ]


def box_forms() -> Choices:
    return [
        (QCoreApplication.translate("Words", "Kotak"), BoxForm.BOX),
        (QCoreApplication.translate("Words", "Menempel pada atasan"), BoxForm.GLUED),
        (QCoreApplication.translate("Words", "Di atas kisi kosong"), BoxForm.GRID),
    ]


def sides() -> Choices:
    return [
        (QCoreApplication.translate("Words", "Di bawah atasan"), Side.BELOW),
        (QCoreApplication.translate("Words", "Di samping kiri (staf)"), Side.LEFT),
        (QCoreApplication.translate("Words", "Di samping kanan (staf)"), Side.RIGHT),
        (QCoreApplication.translate("Words", "Paling bawah"), Side.BOTTOM),
    ]


def overflows() -> Choices:
    return [
        (QCoreApplication.translate("Words", "Bagi halaman"), Overflow.SPLIT),
        (QCoreApplication.translate("Words", "Perbesar kertas"), Overflow.ENLARGE),
    ]


def arrows() -> Choices:
    return [
        (QCoreApplication.translate("Words", "Tanpa panah"), Arrow.NONE),
        (QCoreApplication.translate("Words", "Panah penuh"), Arrow.FILLED),
        (QCoreApplication.translate("Words", "Panah kosong"), Arrow.OPEN),
        (QCoreApplication.translate("Words", "Panah garis"), Arrow.VEE),
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
        (QCoreApplication.translate("Words", "Bebas"), Method.FREE),
    ]


def papers() -> Choices:
    found: Choices = []
    for name, (width, height) in PAPERS.items():
        found.append((f"{name} ({number(width)} × {number(height)} mm)", name))
    found.append((QCoreApplication.translate("Words", "Bebas, sebesar bagannya"), FREE_PAPER))
    return [*found, (QCoreApplication.translate("Words", "Ukuran lain"), CUSTOM_PAPER)]


def number(value: float, decimals: int = 1, *, always: bool = False) -> str:
    """Return a length or size in the way of the language, with decimals where there are some, or `always`."""
    locale = QLocale()
    if always:
        text = locale.toString(float(value), "f", decimals)
    else:
        text = locale.toString(round(float(value), decimals), "g", 10)
    return text.replace(locale.groupSeparator(), "")


def orientations() -> Choices:
    return [
        (QCoreApplication.translate("Words", "Lanskap"), Orientation.LANDSCAPE),
        (QCoreApplication.translate("Words", "Potret"), Orientation.PORTRAIT),
        (QCoreApplication.translate("Words", "Otomatis"), Orientation.AUTO),
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


def signings(mark: str) -> Choices:
    """The ways of signing; a copy by the `mark` that it prints, ttd or dto."""
    return [
        (QCoreApplication.translate("Words", "Asli: ruang tanda tangan"), Signing.ORIGINAL),
        (copy_signing(mark), Signing.COPY),
        (QCoreApplication.translate("Words", "Tanda tangan elektronik"), Signing.ELECTRONIC),
    ]


def copy_signing(mark: str) -> str:
    """Return what a copy is called whose signature is printed as that mark."""
    if not mark:
        return QCoreApplication.translate("Words", "Salinan: tanpa tanda")
    return QCoreApplication.translate("Words", "Salinan: tanda %1").replace("%1", mark)
