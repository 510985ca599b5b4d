"""Why a reading is unsure, in the language of the window: the reader itself speaks Indonesian."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.translatable import QT_TRANSLATE_NOOP

REASONS = (
    QT_TRANSLATE_NOOP("ReadingReasons", "huruf atau angkanya hilang"),
    QT_TRANSLATE_NOOP("ReadingReasons", "angka atau huruf sebelumnya tidak ada"),
    QT_TRANSLATE_NOOP("ReadingReasons", "angka atau huruf tidak berurutan"),
    QT_TRANSLATE_NOOP("ReadingReasons", "angka terbaca sebagai huruf"),
    QT_TRANSLATE_NOOP("ReadingReasons", "huruf terbaca sebagai angka"),
    QT_TRANSLATE_NOOP("ReadingReasons", "huruf atau angka tanpa titik dan tanda kurung"),
    QT_TRANSLATE_NOOP("ReadingReasons", "awal daftar hilang"),
    QT_TRANSLATE_NOOP("ReadingReasons", "penomoran mulai lagi dari awal"),
    QT_TRANSLATE_NOOP("ReadingReasons", "dibaca dari Lampiran, bukan dari batang tubuh"),
    QT_TRANSLATE_NOOP("ReadingReasons", "kalimat sebelum daftar sudah berakhir dengan titik"),
    QT_TRANSLATE_NOOP("ReadingReasons", "keterangan di belakang nama tidak dibaca"),
    QT_TRANSLATE_NOOP("ReadingReasons", "tidak tampak seperti nama unit"),
    QT_TRANSLATE_NOOP("ReadingReasons", "kata pertama nama ini tidak dikenal sebagai sebutan unit"),
    QT_TRANSLATE_NOOP("ReadingReasons", "dibaca dari kalimat, bukan dari daftar"),
    QT_TRANSLATE_NOOP("ReadingReasons", "disebut dalam pengertian istilah"),
    QT_TRANSLATE_NOOP("ReadingReasons", "atasan dibaca dari kalimat pembuka daftar"),
    QT_TRANSLATE_NOOP("ReadingReasons", "nomor ayat (1) hilang"),
    QT_TRANSLATE_NOOP("ReadingReasons", "mungkin dua unit: ada titik koma di dalam namanya"),
    QT_TRANSLATE_NOOP("ReadingReasons", "mungkin dua unit yang tersambung"),
    QT_TRANSLATE_NOOP("ReadingReasons", "mungkin beberapa unit dalam satu nama"),
    QT_TRANSLATE_NOOP("ReadingReasons", "tanda huruf atau angkanya lain dari yang lain"),
    QT_TRANSLATE_NOOP("ReadingReasons", "bisa juga butir daftar di atasnya"),
    QT_TRANSLATE_NOOP("ReadingReasons", "sebutan ini mungkin bukan nama atasan"),
    QT_TRANSLATE_NOOP("ReadingReasons", "kalimatnya tidak menyebut badan yang susunannya ini"),
    QT_TRANSLATE_NOOP("ReadingReasons", "atasannya mungkin dua unit yang tersambung"),
    QT_TRANSLATE_NOOP("ReadingReasons", "ada titik dua di dalam namanya"),
    QT_TRANSLATE_NOOP("ReadingReasons", "ada kata dari kalimat atau halaman lain di dalam namanya"),
    QT_TRANSLATE_NOOP("ReadingReasons", "memimpin rapat atau kelompok mereka; sebagai atasan ini perkiraan"),
    QT_TRANSLATE_NOOP("ReadingReasons", "tingkat unit ini tidak cocok dengan tingkat atasannya"),
    QT_TRANSLATE_NOOP("ReadingReasons", "mungkin bawahan unsur sebelumnya: tingkatnya lebih rendah"),
    QT_TRANSLATE_NOOP("ReadingReasons", "tidak dimuat dalam daftar mana pun, padahal yang setingkat dimuat"),
    QT_TRANSLATE_NOOP("ReadingReasons", "daftar lain dari atasan yang sama tidak memuat unit ini"),
    QT_TRANSLATE_NOOP("ReadingReasons", "atasannya mungkin lain: unsur di atasnya tidak membuka daftar"),
    QT_TRANSLATE_NOOP("ReadingReasons", "semuanya huruf besar: unsur ini mungkin bukan nama unit"),
    QT_TRANSLATE_NOOP("ReadingReasons", "bagian baru dimulai di sini"),
    QT_TRANSLATE_NOOP("ReadingReasons", "ayat (1) dimulai lagi"),
    QT_TRANSLATE_NOOP("ReadingReasons", "kalimat baru di luar daftar"),
    QT_TRANSLATE_NOOP("ReadingReasons", "kalimat berlakunya peraturan adalah pasal tersendiri"),
    QT_TRANSLATE_NOOP("ReadingReasons", "judul pasal dari daftar ini tidak ada dalam teks"),
    QT_TRANSLATE_NOOP("ReadingReasons", "huruf besar dan kecilnya perkiraan"),
    QT_TRANSLATE_NOOP("ReadingReasons", "angkanya terbaca kurang jelas"),
    QT_TRANSLATE_NOOP("ReadingReasons", "batas antarkatanya perkiraan"),
    QT_TRANSLATE_NOOP("ReadingReasons", "dibaca dari konsiderans, bukan dari judul"),
    QT_TRANSLATE_NOOP("ReadingReasons", "Qanun dibaca sebagai Peraturan Daerah"),
    QT_TRANSLATE_NOOP("ReadingReasons", "nomor halaman"),
    QT_TRANSLATE_NOOP("ReadingReasons", "kepala halaman"),
    QT_TRANSLATE_NOOP("ReadingReasons", "kata alih halaman"),
    QT_TRANSLATE_NOOP("ReadingReasons", "kolom paraf"),
    QT_TRANSLATE_NOOP("ReadingReasons", "diperiksa dan diperbaiki"),
)
_LOST = re.compile(r"judul Pasal (\S+) hilang: (.*)")
_SUBJECT = re.compile(r"atasan dibaca dari ((?:ayat \(\S+\)|Pasal \d).*)")
_SLIP = re.compile(r"“(.*)” mungkin salah tulis dari “(.*)”")
_SPELLED = re.compile(r"“(.*)” dibaca sebagai “(.*)”")
_TWICE = re.compile(r"ditulis dengan dua ejaan: “(.*)” dan “(.*)”")


def reason_word(reason: str) -> str:
    """Return a reason of the reader as a person reads it."""
    lost, slip, spelled, subject = (pattern.fullmatch(reason) for pattern in (_LOST, _SLIP, _SPELLED, _SUBJECT))
    if lost is not None:
        text = QCoreApplication.translate("ReadingReasons", "judul Pasal %1 hilang: %2")
        return text.replace("%1", lost.group(1)).replace("%2", reason_word(lost.group(2)))
    if slip is not None:
        text = QCoreApplication.translate("ReadingReasons", "“%1” mungkin salah tulis dari “%2”")
        return text.replace("%1", slip.group(1)).replace("%2", slip.group(2))
    if spelled is not None:
        text = QCoreApplication.translate("ReadingReasons", "“%1” dibaca sebagai “%2”")
        return text.replace("%1", spelled.group(1)).replace("%2", spelled.group(2))
    if twice := _TWICE.fullmatch(reason):
        text = QCoreApplication.translate("ReadingReasons", "ditulis dengan dua ejaan: “%1” dan “%2”")
        return text.replace("%1", twice.group(1)).replace("%2", twice.group(2))
    if subject is not None:
        text = QCoreApplication.translate("ReadingReasons", "atasan dibaca dari %1")
        return text.replace("%1", subject.group(1))
    return QCoreApplication.translate("ReadingReasons", reason)


def sentence(reason: str) -> str:
    """Return a reason as a sentence."""
    word = reason_word(reason)
    return f"{word[:1].upper()}{word[1:]}." if word else ""
