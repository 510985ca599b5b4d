"""What went wrong, in the language of the window: sentences that storage, exchange, model and export write."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.model.sentences import retold

SENTENCES = (
    QT_TRANSLATE_NOOP("Errors", "Berkas “%1” tidak dapat dibuka: %2."),
    QT_TRANSLATE_NOOP("Errors", "Berkas “%1” tidak dapat disimpan: %2. %3"),
    QT_TRANSLATE_NOOP("Errors", "Berkas “%1” tidak dapat dibaca sebagai teks: %2."),
    QT_TRANSLATE_NOOP("Errors", "Berkas ini tidak dapat dibaca sebagai teks: %1."),
    QT_TRANSLATE_NOOP("Errors", "Berkas lama tetap utuh."),
    QT_TRANSLATE_NOOP("Errors", "Catatan pemulihan ini tidak terbaca: %1."),
    QT_TRANSLATE_NOOP("Errors", "terlalu besar"),
    QT_TRANSLATE_NOOP("Errors", "isinya tidak sesuai"),
    QT_TRANSLATE_NOOP("Errors", "naskah di dalamnya rusak"),
    QT_TRANSLATE_NOOP("Errors", "dibuat dengan versi orgeditor yang lain"),
    QT_TRANSLATE_NOOP("Errors", "susunannya tidak sesuai"),
    QT_TRANSLATE_NOOP("Errors", "basis datanya menolak"),
    QT_TRANSLATE_NOOP("Errors", "bukan kumpulan perubahan"),
    QT_TRANSLATE_NOOP("Errors", "perubahan tanpa isi, atau dengan dua tanda pengenal"),
    QT_TRANSLATE_NOOP("Errors", "“%1” berubah dua kali"),
    QT_TRANSLATE_NOOP("Errors", "“%1” bukan teks"),
    QT_TRANSLATE_NOOP("Errors", "“%1” bukan tanda pengenal"),
    QT_TRANSLATE_NOOP("Errors", "“%1” bukan 0 atau 1"),
    QT_TRANSLATE_NOOP("Errors", "“%1” bukan bilangan bulat dari 0"),
    QT_TRANSLATE_NOOP("Errors", "“%1” bukan bilangan yang sah"),
    QT_TRANSLATE_NOOP("Errors", "“%1” bukan bilangan bulat yang sah"),
    QT_TRANSLATE_NOOP("Errors", "“%1” bukan isi biner"),
    QT_TRANSLATE_NOOP("Errors", "“%1” bukan %2 bilangan"),
    QT_TRANSLATE_NOOP("Errors", "“%1” tidak dikenal"),
    QT_TRANSLATE_NOOP("Errors", "lebar atau tinggi tidak boleh negatif"),
    QT_TRANSLATE_NOOP("Errors", "“%1” bukan daftar"),
    QT_TRANSLATE_NOOP("Errors", "“%1” memuat lebih dari %2 butir"),
    QT_TRANSLATE_NOOP("Errors", "“%1” bukan JSON"),
    QT_TRANSLATE_NOOP("Errors", "itu sebuah folder, bukan berkas"),
    QT_TRANSLATE_NOOP("Errors", "nama berkas atau foldernya terlalu panjang"),
    QT_TRANSLATE_NOOP("Errors", "tautan ke berkas itu berputar-putar"),
    QT_TRANSLATE_NOOP("Errors", "perangkat penyimpanan gagal bekerja"),
    QT_TRANSLATE_NOOP("Errors", "berkas sedang dipakai program lain"),
    QT_TRANSLATE_NOOP("Errors", "ruang penyimpanan penuh"),
    QT_TRANSLATE_NOOP("Errors", "jatah ruang penyimpanan Anda penuh"),
    QT_TRANSLATE_NOOP("Errors", "berkas melampaui ukuran yang diizinkan"),
    QT_TRANSLATE_NOOP("Errors", "tempat penyimpanannya hanya dapat dibaca"),
    QT_TRANSLATE_NOOP("Errors", "tempat penyimpanannya tidak menjawab"),
    QT_TRANSLATE_NOOP("Errors", "tempat penyimpanannya sudah tidak tersambung"),
    QT_TRANSLATE_NOOP("Errors", "berkas tidak ditemukan"),
    QT_TRANSLATE_NOOP("Errors", "Anda tidak memiliki izin untuk membacanya"),
    QT_TRANSLATE_NOOP("Errors", "folder tujuannya tidak ditemukan"),
    QT_TRANSLATE_NOOP("Errors", "sebuah berkas memakai nama folder yang diperlukan"),
    QT_TRANSLATE_NOOP("Errors", "Anda tidak memiliki izin untuk menulis di sana"),
    QT_TRANSLATE_NOOP("Errors", "Tidak ada berkas yang ditulis."),
    QT_TRANSLATE_NOOP("Errors", "berkas itu sudah diubah dari luar sejak Anda membukanya"),
    QT_TRANSLATE_NOOP("Errors", "berkas itu sedang dibuka %1"),
    QT_TRANSLATE_NOOP("Errors", "berkas lebih besar dari %1 MB"),
    QT_TRANSLATE_NOOP("Errors", "itu bukan berkas biasa"),
    QT_TRANSLATE_NOOP("Errors", "berkas itu hanya dapat dibaca"),
    QT_TRANSLATE_NOOP("Errors", "nama berkasnya memuat karakter yang tidak sah"),
    QT_TRANSLATE_NOOP("Errors", "isi yang tertulis berbeda dari yang disimpan"),
    QT_TRANSLATE_NOOP("Errors", "“%1” adalah nama yang dipakai Windows sendiri; pilih nama lain"),
    QT_TRANSLATE_NOOP("Errors", "nama berkas tidak boleh berakhir dengan spasi atau titik; pilih nama lain"),
    QT_TRANSLATE_NOOP("Errors", "nama berkas tidak boleh memuat “%1”; pilih nama lain"),
    QT_TRANSLATE_NOOP("Errors", "berkas itu kosong"),
    QT_TRANSLATE_NOOP("Errors", "itu bukan berkas bagan orgeditor"),
    QT_TRANSLATE_NOOP("Errors", "isinya terpotong"),
    QT_TRANSLATE_NOOP(
        "Errors", "berkas itu masih dipakai program basis data lain (mode WAL) sehingga isinya mungkin belum lengkap"
    ),
    QT_TRANSLATE_NOOP("Errors", "isinya terpotong, hanya ada %1 dari %2 bita"),
    QT_TRANSLATE_NOOP("Errors", "tabel “%1” tidak ada atau susunannya tidak sesuai"),
    QT_TRANSLATE_NOOP("Errors", "isinya rusak"),
    QT_TRANSLATE_NOOP("Errors", "tabel “%1” merujuk ke baris tabel “%2” yang tidak ada"),
    QT_TRANSLATE_NOOP(
        "Errors", "Berkas memuat isi yang tidak dikenal dan diabaikan: %1; isi itu hilang bila naskah disimpan."
    ),
    QT_TRANSLATE_NOOP("Errors", "Karakter kendali atau pembalik arah tulisan dibuang dari %1."),
    QT_TRANSLATE_NOOP("Errors", "program basis data lain belum selesai menulisnya dan meninggalkan “%1” di sampingnya"),
    QT_TRANSLATE_NOOP("Errors", "tabel “%1” memuat %2 baris, lebih dari %3"),
    QT_TRANSLATE_NOOP("Errors", "tabel “%1” memuat teks yang tidak terbaca (bukan UTF-8)"),
    QT_TRANSLATE_NOOP("Errors", "isi yang akan ditulis tidak lolos pemeriksaan"),
    QT_TRANSLATE_NOOP("Errors", "sebuah halaman PDF ini terlalu rumit; simpan ulang PDF itu atau tempel teksnya"),
    QT_TRANSLATE_NOOP("Errors", "teksnya terlalu panjang"),
    QT_TRANSLATE_NOOP("Errors", "“%1” lebih panjang dari %2 huruf"),
    QT_TRANSLATE_NOOP("Errors", "“%1…” lebih panjang dari %2 huruf."),
    QT_TRANSLATE_NOOP("Errors", "itu berkas basis data milik program lain, bukan berkas bagan orgeditor"),
    QT_TRANSLATE_NOOP("Errors", "berkas itu dibuat dengan versi orgeditor yang lebih baru"),
    QT_TRANSLATE_NOOP("Errors", "dua baris memakai tanda pengenal yang sama"),
    QT_TRANSLATE_NOOP("Errors", "pemeriksaan isinya memakan waktu terlalu lama"),
    QT_TRANSLATE_NOOP("Errors", "nomor versi isinya (%1) tidak dikenal"),
    QT_TRANSLATE_NOOP("Errors", "Susunan sebuah bagan tidak terbaca; bagan itu akan disusun ulang."),
    QT_TRANSLATE_NOOP("Errors", "tabel “%1” tidak terbaca kembali"),
    QT_TRANSLATE_NOOP("Errors", "sebuah baris merujuk ke baris yang tidak ada"),
    QT_TRANSLATE_NOOP("Errors", "sebuah teks memuat karakter yang tidak sah"),
    QT_TRANSLATE_NOOP("Errors", "isinya bukan teks"),
    QT_TRANSLATE_NOOP("Errors", "ini berkas Word lama (.doc); buka di Word, simpan sebagai .docx, lalu coba lagi"),
    QT_TRANSLATE_NOOP("Errors", "ini berkas RTF; buka di Word, simpan sebagai .docx, lalu coba lagi"),
    QT_TRANSLATE_NOOP("Errors", "berkas kosong"),
    QT_TRANSLATE_NOOP(
        "Errors", "PDF ini tidak punya lapisan teks (hasil pindai); jalankan OCR dahulu atau tempel teksnya"
    ),
    QT_TRANSLATE_NOOP("Errors", "PDF ini lebih dari %1 halaman"),
    QT_TRANSLATE_NOOP("Errors", "PDF ini dikunci dengan kata sandi"),
    QT_TRANSLATE_NOOP("Errors", "PDF ini rusak"),
    QT_TRANSLATE_NOOP(
        "Errors", "PDF ini tidak memuat naskah .bagan; teks pasal di dalamnya dibaca dengan Naskah > Tempel Pasal"
    ),
    QT_TRANSLATE_NOOP("Errors", "Naskah ini diambil dari dalam PDF; PDF itu sendiri tidak berubah."),
    QT_TRANSLATE_NOOP("Errors", "dokumen Word ini rusak"),
    QT_TRANSLATE_NOOP("Errors", "isinya terlalu besar setelah dibuka"),
    QT_TRANSLATE_NOOP("Errors", "dokumen Word ini memuat entitas XML, yang tidak dibaca"),
    QT_TRANSLATE_NOOP("Errors", "dokumen Word ini rusak atau dikunci dengan kata sandi"),
    QT_TRANSLATE_NOOP("Errors", "dokumen Word ini bersarang terlalu dalam"),
    QT_TRANSLATE_NOOP("Errors", "ini bukan dokumen Word (.docx)"),
    QT_TRANSLATE_NOOP("Errors", "Jabatan “%1” tidak dikenal; yang ada ialah Gubernur, Bupati, Wali Kota dan Walikota."),
    QT_TRANSLATE_NOOP("Errors", "Templat “%1” tidak ada; yang ada ialah %2."),
    QT_TRANSLATE_NOOP("Errors", "Bentuk “%1” tidak dikenal; tulis %2, atau lengkap: “Peraturan Walikota”."),
    QT_TRANSLATE_NOOP(
        "Errors", "Bentuk “%1” tidak menyebut jabatan; tulis misalnya “perwali”, “perbup”, “pergub” atau “perda kota”."
    ),
    QT_TRANSLATE_NOOP("Errors", "Daerah “%1” dipimpin %2, bukan %3; periksa bentuk atau nama daerahnya."),
    QT_TRANSLATE_NOOP("Errors", "Naskah belum memuat data peraturan."),
    QT_TRANSLATE_NOOP("Errors", "Ada rujukan ke %1 yang tidak ada di bagan yang sama (%2)."),
    QT_TRANSLATE_NOOP("Errors", "Jenis hubungan “%1” tidak dikenal."),
    QT_TRANSLATE_NOOP("Errors", "Satu naskah hanya memuat satu peraturan."),
    QT_TRANSLATE_NOOP("Errors", "Satu naskah hanya memuat satu teks pasal."),
    QT_TRANSLATE_NOOP("Errors", "Teks pasal lebih panjang dari %1 huruf."),
    QT_TRANSLATE_NOOP("Errors", "Ada rujukan ke %1 yang tidak ada (%2)."),
    QT_TRANSLATE_NOOP("Errors", "Sebuah unit tidak dapat menjadi bawahan dirinya sendiri."),
    QT_TRANSLATE_NOOP("Errors", "Letak tanpa induk tidak dapat memiliki garis induk."),
    QT_TRANSLATE_NOOP("Errors", "Sebuah unit tidak dapat dipindahkan ke bawah dirinya sendiri."),
    QT_TRANSLATE_NOOP(
        "Errors", "Halaman %1 x %2 mm melebihi halaman terbesar Word (558 x 558 mm); ekspor sebagai PDF atau SVG."
    ),
    QT_TRANSLATE_NOOP("Errors", "Gambar %1 x %2 piksel melebihi batas %3 juta piksel; pilih dpi yang lebih kecil."),
    QT_TRANSLATE_NOOP("Errors", "sistem operasi menolaknya (kode %1)"),
    QT_TRANSLATE_NOOP("Errors", "tabel “%1”, baris “%2”, kolom “%3”: %4"),
    QT_TRANSLATE_NOOP("Errors", "oleh %1 di %2 sejak %3"),
    QT_TRANSLATE_NOOP("Errors", "oleh %1 di %2"),
    QT_TRANSLATE_NOOP("Errors", "oleh %1 sejak %2"),
    QT_TRANSLATE_NOOP("Errors", "oleh %1"),
    QT_TRANSLATE_NOOP("Errors", "orang lain"),
    QT_TRANSLATE_NOOP("Errors", "hubungan kerja"),
    QT_TRANSLATE_NOOP("Errors", "bagan"),
    QT_TRANSLATE_NOOP("Errors", "letak"),
    QT_TRANSLATE_NOOP("Errors", "bingkai"),
)
"""Sentences and the clauses in them, with marks for what differs: a test looks for each that the sources write."""

MOMENT = QT_TRANSLATE_NOOP("Errors", "dd-MM-yyyy 'pukul' HH.mm")
"""How storage.held writes since when a file is open, as Qt writes such forms; a translation gives another."""
_MOMENT = re.compile(r"\d\d-\d\d-\d{4} pukul \d\d\.\d\d")


def error_text(error: Exception) -> str:
    """Return the message of an error for people."""
    return said(str(error))


def said(text: str) -> str:
    """Return a sentence or clause in the language of the window; what is not known stays as it is."""
    if _MOMENT.fullmatch(text):
        return _said_moment(text)
    told = retold(text, SENTENCES, lambda template: QCoreApplication.translate("Errors", template), said)
    return text if told is None else told


def _said_moment(text: str) -> str:
    """Return day and time ("05-01-2026 pukul 09.00") as the language of the window writes them."""
    moment = QDateTime.fromString(text, MOMENT)
    return QLocale().toString(moment, QCoreApplication.translate("Errors", MOMENT)) if moment.isValid() else text
