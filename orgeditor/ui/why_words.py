"""The sentences of layout in the language of the window: reasons of `layout.why`, and notes of an arrangement."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QLocale

from orgeditor.editing.kind_words import kind_word
from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.layout.why import Pin, Reason
from orgeditor.model.sentences import filled, retold
from orgeditor.ui.words import number

REASONS = (
    QT_TRANSLATE_NOOP("Why", "huruf terbesar yang diizinkan"),
    QT_TRANSLATE_NOOP("Why", "huruf tetap yang ditetapkan untuk bagan ini"),
    QT_TRANSLATE_NOOP("Why", "ditetapkan untuk bawahan %1"),
    QT_TRANSLATE_NOOP("Why", "huruf terkecil yang diizinkan"),
    QT_TRANSLATE_NOOP("Why", "huruf terbesar yang muat pada semua dari %1 halaman"),
    QT_TRANSLATE_NOOP("Why", "dengan %1 pt ada garis yang tidak mendapat jalan"),
    QT_TRANSLATE_NOOP("Why", "dibatasi lebar: %1 memakai %2 kolom; tersisa %3 mm"),
    QT_TRANSLATE_NOOP("Why", "dibatasi lebar: tersisa %1 mm"),
    QT_TRANSLATE_NOOP("Why", "dibatasi tinggi: %1 turun sampai %2 mm dari batas bawah"),
    QT_TRANSLATE_NOOP("Why", "dibatasi tinggi: %1 turun sampai %2 mm dari ruang tanda tangan"),
    QT_TRANSLATE_NOOP("Why", "dibatasi tinggi: %1 turun sampai %2 mm dari keterangan"),
    QT_TRANSLATE_NOOP("Why", "dibatasi lebar dan tinggi: %1 memakai %2 kolom, %3 turun paling dalam"),
    QT_TRANSLATE_NOOP("Why", "dibatasi lebar dan tinggi: %1 memakai %2 kolom dan turun paling dalam"),
    QT_TRANSLATE_NOOP("Why", "dibatasi lebar dan tinggi: tersisa %1 × %2 mm"),
    QT_TRANSLATE_NOOP("Why", "huruf yang lebih besar tidak muat pada halaman ini"),
    QT_TRANSLATE_NOOP(
        "Why", "berdiri %1 mm dari tengah halaman: tepat di tengah, hurufnya akan lebih kecil dari %2 pt"
    ),
    QT_TRANSLATE_NOOP("Why", "berjajar"),
    QT_TRANSLATE_NOOP("Why", "daftar di kanan batang"),
    QT_TRANSLATE_NOOP("Why", "daftar di kiri batang"),
    QT_TRANSLATE_NOOP("Why", "daftar di kedua sisi batang"),
    QT_TRANSLATE_NOOP("Why", "berpasangan pada batang"),
    QT_TRANSLATE_NOOP("Why", "satu kolom"),
    QT_TRANSLATE_NOOP("Why", "%1 kolom"),
    QT_TRANSLATE_NOOP("Why", "%1 kolom (%2)"),
    QT_TRANSLATE_NOOP("Why", "kotak daftar berisi %1 nama"),
)
"""Every template of `layout.why_texts.Text`: a test compares the two."""

NOTES = (
    QT_TRANSLATE_NOOP("Notes", "Bagan ini terlalu besar untuk disusun pada satu halaman."),
    QT_TRANSLATE_NOOP("Notes", "Bagan tidak muat dengan huruf %1 pt; halaman diperbesar menjadi %2 (%3)."),
    QT_TRANSLATE_NOOP("Notes", "Bagan tidak muat dengan huruf %1 pt; halaman diperbesar menjadi %2."),
    QT_TRANSLATE_NOOP(
        "Notes", "Bagan dibagi atas %1 halaman, karena dengan huruf %2 pt tidak muat pada satu halaman %3."
    ),
    QT_TRANSLATE_NOOP("Notes", "Garis dari “%1” ke “%2” tidak menemukan jalan dan tidak digambar."),
    QT_TRANSLATE_NOOP("Notes", "Huruf %1 pt menjadi %2 pt supaya garis dari “%3” ke “%4” mendapat jalan."),
    QT_TRANSLATE_NOOP("Notes", "Huruf %1 pt menjadi %2 pt supaya %3 garis mendapat jalan."),
    QT_TRANSLATE_NOOP("Notes", "Garis dari “%1” ke “%2” digambar dengan tangan dan melewati kotak “%3”."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "Garis dari “%1” ke “%2” melintasi halaman dan tidak digambar; "
        "kertas yang lebih besar memuat keduanya pada satu halaman.",
    ),
    QT_TRANSLATE_NOOP("Notes", "Garis %1 dari “%2” ke “%3” tidak mendapat jalan dan tidak digambar."),
    QT_TRANSLATE_NOOP("Notes", "Tulisan “%1” pada sebuah garis tidak mendapat tempat."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "Bingkai “%1” tidak digambar: anggotanya harus berurutan di bawah satu atasan, dengan satu "
        "jenis garis, pada bagan satu halaman.",
    ),
    QT_TRANSLATE_NOOP(
        "Notes",
        "Bawahan “%1” tidak dapat berdiri dalam satu kotak daftar: jenis garisnya berlainan, "
        "atau ada yang punya bawahan atau berdiri paling bawah.",
    ),
    QT_TRANSLATE_NOOP("Notes", "Bingkai “%1” tidak digambar: kotak lain berdiri di antara anggotanya."),
    QT_TRANSLATE_NOOP("Notes", "Teks “%1” tidak muat di kotak yang ukurannya ditetapkan."),
    QT_TRANSLATE_NOOP("Notes", "%1 ditempatkan di luar ruang bagan pada halaman."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "Halaman %1 × %2 mm lebih besar daripada %3 mm, batas yang dikenal banyak pembaca PDF; "
        "susunan daftar membuatnya lebih kecil.",
    ),
    QT_TRANSLATE_NOOP("Notes", "%1 ditempatkan di atas kotak lain."),
)
"""What layout writes, with marks for what differs: a test compares the two. A note that is not here is shown as it
was written."""

_DECIMALS = re.compile(r"(?<=\d),(?=\d)")


def reason_text(reason: Reason) -> str:
    """Return what a reason says, for people."""
    values = [value if isinstance(value, str) else number(value) for value in reason.values]
    return filled(QCoreApplication.translate("Why", reason.text), values)


def detail_text(reason: Reason) -> str:
    """Return a choice with the width of its boxes."""
    parts = [reason_text(reason)]
    low, high = (number(width) for width in reason.boxes_w)
    if reason.boxes_w[1]:
        span = low if low == high else f"{low}–{high}"
        parts.append(QCoreApplication.translate("Why", "kotak %1 mm").replace("%1", span))
    return ", ".join(parts)


def pins_text(reason: Reason) -> str:
    """Return who made the choice: layout, or a person and which part of it."""
    names = {
        Pin.ARRANGEMENT: QCoreApplication.translate("Why", "susunan"),
        Pin.COLUMNS: QCoreApplication.translate("Why", "kolom"),
        Pin.WIDTH: QCoreApplication.translate("Why", "lebar"),
        Pin.FONT: QCoreApplication.translate("Why", "huruf"),
    }
    pins = dict.fromkeys((*reason.pins, *reason.by_chart))
    if not pins:
        return QCoreApplication.translate("Why", "dipilih otomatis")
    listed = ", ".join(names[pin] for pin in pins)
    if reason.by_chart and not reason.pins:
        return QCoreApplication.translate("Why", "ditetapkan untuk seluruh bagan: %1").replace("%1", listed)
    return QCoreApplication.translate("Why", "ditetapkan: %1").replace("%1", listed)


def _part(text: str) -> str:
    """Return what stands for a mark, a kind of line or a length, in the way of the language."""
    return _DECIMALS.sub(QLocale().decimalPoint(), kind_word(text))


def note_text(note: str) -> str:
    """Return a note of layout in the language of the window."""
    told = retold(note, NOTES, lambda template: QCoreApplication.translate("Notes", template), _part)
    return note if told is None else told
