"""The sentences of the print proof in the language of the window."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QLocale

from orgeditor.editing.error_words import said
from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.model.sentences import retold
from orgeditor.proof.report import pages_shown
from orgeditor.proof.rules import Row

SENTENCES = (
    QT_TRANSLATE_NOOP("Proof", "Ukuran halaman: %1."),
    QT_TRANSLATE_NOOP("Proof", "Ukuran halaman bukan ukuran kertas yang lazim: %1."),
    QT_TRANSLATE_NOOP("Proof", "Tidak ada teks di dalam PDF ini; mungkin hasil pindai."),
    QT_TRANSLATE_NOOP("Proof", "Huruf terkecil di seluruh halaman %1 pt."),
    QT_TRANSLATE_NOOP("Proof", "Huruf terkecil %1 pt: tidak terbaca setelah dicetak dan difotokopi."),
    QT_TRANSLATE_NOOP("Proof", "Huruf terkecil %1 pt: sulit dibaca setelah difotokopi."),
    QT_TRANSLATE_NOOP("Proof", "Huruf tidak tertanam di dalam PDF dan dapat berganti di PC lain: %1."),
    QT_TRANSLATE_NOOP("Proof", "Semua huruf tertanam (%1)."),
    QT_TRANSLATE_NOOP(
        "Proof", "%1 tanda tidak ada di jenis hurufnya dan tidak tergambar; gantilah tanda itu di naskah."
    ),
    QT_TRANSLATE_NOOP("Proof", "Ada teks di luar kertas."),
    QT_TRANSLATE_NOOP("Proof", "Ada teks %1 mm dari tepi kertas; printer tidak mencetak %2 mm terluar."),
    QT_TRANSLATE_NOOP("Proof", "Ada garis di tepi yang tidak tercetak."),
    QT_TRANSLATE_NOOP("Proof", "Semua teks di dalam bidang cetak (tepi %1 mm)."),
    QT_TRANSLATE_NOOP("Proof", "Garis tertipis %1 mm."),
    QT_TRANSLATE_NOOP("Proof", "Garis tertipis %1 mm: hilang di fotokopi."),
    QT_TRANSLATE_NOOP("Proof", "Garis tertipis %1 mm: dapat putus di fotokopi."),
    QT_TRANSLATE_NOOP("Proof", "Ada garis yang sangat pucat tanpa warna; garis itu dapat hilang."),
    QT_TRANSLATE_NOOP("Proof", "Semua teks tetap terbaca tanpa warna."),
    QT_TRANSLATE_NOOP("Proof", "Ada teks yang tidak terbaca di cetakan hitam putih."),
    QT_TRANSLATE_NOOP("Proof", "Ada teks yang pucat di cetakan hitam putih."),
    QT_TRANSLATE_NOOP("Proof", "Ada gambar yang kasar: %1 dpi."),
    QT_TRANSLATE_NOOP("Proof", "Ukuran berkas %1."),
    QT_TRANSLATE_NOOP("Proof", "Ukuran berkas %1: terlalu besar untuk dikirim."),
    QT_TRANSLATE_NOOP("Proof", "Ukuran berkas %1: besar untuk dikirim lewat surel atau WhatsApp."),
    QT_TRANSLATE_NOOP("Proof", "PDF ini membawa berkas yang dapat dibuka penerimanya: %1."),
    QT_TRANSLATE_NOOP("Proof", "itu bukan PDF"),
    QT_TRANSLATE_NOOP("Proof", "PDF ini tidak memuat halaman"),
    QT_TRANSLATE_NOOP("Proof", "sebuah halaman PDF ini terlalu rumit"),
    QT_TRANSLATE_NOOP("Proof", " (halaman %1)"),
)
_DECIMALS = re.compile(r"(?<=\d),(?=\d)")


def row_text(row: Row, pages: int) -> str:
    """Return what a row says of a file of so many pages."""
    return _told(row.text) + _told(pages_shown(row, pages))


def reason_text(reason: str) -> str:
    """Return why a file could not be looked at."""
    told = _told(reason)
    return said(reason) if told == reason else told


def _told(text: str) -> str:
    told = retold(text, SENTENCES, lambda template: QCoreApplication.translate("Proof", template), _value)
    return text if told is None else told


def _value(text: str) -> str:
    return _DECIMALS.sub(QLocale().decimalPoint(), text)
