"""Kinds of relations and categories of units in the language of the window; drafts and pages keep the Indonesian."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.model.kinds import BUILTIN_KINDS, CATEGORY_NAMES, RelationKind, UnitCategory

KINDS = (
    QT_TRANSLATE_NOOP("Kinds", "struktural"),
    QT_TRANSLATE_NOOP("Kinds", "koordinatif"),
    QT_TRANSLATE_NOOP("Kinds", "konsultatif"),
    QT_TRANSLATE_NOOP("Kinds", "kolegial"),
    QT_TRANSLATE_NOOP("Kinds", "fungsional"),
    QT_TRANSLATE_NOOP("Kinds", "perintah"),
    QT_TRANSLATE_NOOP("Kinds", "pelimpahan kewenangan"),
    QT_TRANSLATE_NOOP("Kinds", "pelaporan"),
    QT_TRANSLATE_NOOP("Kinds", "membantu"),
    QT_TRANSLATE_NOOP("Kinds", "pengawasan"),
    QT_TRANSLATE_NOOP("Kinds", "pembinaan"),
    QT_TRANSLATE_NOOP("Kinds", "penetapan"),
    QT_TRANSLATE_NOOP("Kinds", "pimpinan rapat"),
    QT_TRANSLATE_NOOP("Kinds", "peserta"),
)
CATEGORIES = (
    QT_TRANSLATE_NOOP("Categories", "Kepala Daerah"),
    QT_TRANSLATE_NOOP("Categories", "Wakil Kepala Daerah"),
    QT_TRANSLATE_NOOP("Categories", "DPRD"),
    QT_TRANSLATE_NOOP("Categories", "Sekretaris Daerah"),
    QT_TRANSLATE_NOOP("Categories", "Sekretariat Daerah"),
    QT_TRANSLATE_NOOP("Categories", "Asisten"),
    QT_TRANSLATE_NOOP("Categories", "Staf Ahli"),
    QT_TRANSLATE_NOOP("Categories", "Bagian/Biro"),
    QT_TRANSLATE_NOOP("Categories", "Sekretariat DPRD"),
    QT_TRANSLATE_NOOP("Categories", "Inspektorat"),
    QT_TRANSLATE_NOOP("Categories", "Dinas"),
    QT_TRANSLATE_NOOP("Categories", "Badan"),
    QT_TRANSLATE_NOOP("Categories", "Kantor"),
    QT_TRANSLATE_NOOP("Categories", "Satuan"),
    QT_TRANSLATE_NOOP("Categories", "Rumah Sakit Daerah"),
    QT_TRANSLATE_NOOP("Categories", "Kecamatan"),
    QT_TRANSLATE_NOOP("Categories", "Kelurahan"),
    QT_TRANSLATE_NOOP("Categories", "UPT/UPTD"),
    QT_TRANSLATE_NOOP("Categories", "Kelompok Jabatan Fungsional"),
    QT_TRANSLATE_NOOP("Categories", "Instansi Vertikal"),
    QT_TRANSLATE_NOOP("Categories", "BUMD"),
    QT_TRANSLATE_NOOP("Categories", "Perguruan Tinggi"),
    QT_TRANSLATE_NOOP("Categories", "Forum"),
    QT_TRANSLATE_NOOP("Categories", "Tim"),
    QT_TRANSLATE_NOOP("Categories", "Lainnya"),
)
"""Every name of `model.kinds`: a test compares the two."""


def kind_name(kind: RelationKind) -> str:
    """Return the name of a kind; one that a regulation has named itself is not translated."""
    known = BUILTIN_KINDS.get(kind.id)
    if known is None or known.name != kind.name:
        return kind.name
    return QCoreApplication.translate("Kinds", kind.name)


def kind_word(text: str) -> str:
    """Return what a word of a sentence is in the language of the window, where it is the name of a built-in kind."""
    return QCoreApplication.translate("Kinds", text) if text in KINDS else text


def category_name(category: UnitCategory) -> str:
    return QCoreApplication.translate("Categories", CATEGORY_NAMES[category])
