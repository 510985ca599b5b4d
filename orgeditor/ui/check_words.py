"""What Periksa says, in the language of the window: sentences, rules and mends of `check`, and counts of findings."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from orgeditor.check.finding import Finding, Severity
from orgeditor.editing.kind_words import kind_word
from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.model.sentences import filled, retold
from orgeditor.ui.articles.reason_words import reason_word
from orgeditor.ui.why_words import note_text
from orgeditor.ui.words import number

SENTENCES = (
    QT_TRANSLATE_NOOP("Findings", "Tahun Berita Daerah tidak sama: %1 di kepala, %2 di kaki."),
    QT_TRANSLATE_NOOP("Findings", "%1 merujuk %2, tetapi %3; mungkin maksudnya %4."),
    QT_TRANSLATE_NOOP("Findings", "%1 merujuk %2, tetapi %3."),
    QT_TRANSLATE_NOOP("Findings", "%1 dimulai dari ayat (%2); ayat (1) tidak ada."),
    QT_TRANSLATE_NOOP("Findings", "BAB %1 tidak ada: sesudah BAB %2 langsung BAB %3."),
    QT_TRANSLATE_NOOP("Findings", "Pasal %1 tidak ada: sesudah Pasal %2 langsung Pasal %3."),
    QT_TRANSLATE_NOOP("Findings", "Pasal %1 disimpulkan: %2."),
    QT_TRANSLATE_NOOP("Findings", "%1 menyebut hubungan kerja %2, tetapi %3 berbunyi “%4”."),
    QT_TRANSLATE_NOOP("Findings", "%1: “%2” mengoordinasikan “%2”; mungkin pelakunya lain."),
    QT_TRANSLATE_NOOP("Findings", "%1 merujuk %2, padahal pembidangan para Asisten ada di %3."),
    QT_TRANSLATE_NOOP("Findings", "“%1” terdaftar di bawah “%2”, sedangkan bidang %3 ada pada “%4” (%5)."),
    QT_TRANSLATE_NOOP("Findings", "“%1” mungkin terpotong: %2 menulis “%3 %4”."),
    QT_TRANSLATE_NOOP("Findings", "%1: “%2 Nomor” tanpa nomor."),
    QT_TRANSLATE_NOOP("Findings", "%1 melompat dari ayat (%2) ke ayat (%3)."),
    QT_TRANSLATE_NOOP("Findings", "Garis komando melingkar: %1."),
    QT_TRANSLATE_NOOP("Findings", "Daftar “%1” memuat instansi vertikal di antara Perangkat Daerah: %2."),
    QT_TRANSLATE_NOOP("Findings", "“%1” menyebut dua jenis perangkat daerah sekaligus: “%2”."),
    QT_TRANSLATE_NOOP("Findings", "“%1” adalah nama sekelompok unit, tetapi belum ditandai kolektif."),
    QT_TRANSLATE_NOOP("Findings", "Dasar perlu diperiksa pada %1: %2."),
    QT_TRANSLATE_NOOP("Findings", "“%1” berada di bawah lebih dari satu Asisten: %2."),
    QT_TRANSLATE_NOOP("Findings", "“%1” tidak berada di bawah Asisten atau pejabat mana pun."),
    QT_TRANSLATE_NOOP("Findings", "Nama “%1” dipakai beberapa unit di bawah atasan yang berlainan."),
    QT_TRANSLATE_NOOP("Findings", "“%1” tertulis dua kali dalam satu daftar: %2 dan %3."),
    QT_TRANSLATE_NOOP("Findings", "“%1” mengoordinasikan %2 unit, rata-rata Asisten lain %3."),
    QT_TRANSLATE_NOOP(
        "Findings", "Daftar “%1” memuat instansi vertikal, padahal kalimat pembukanya tidak menyebutnya: %2."
    ),
    QT_TRANSLATE_NOOP("Findings", "“%1” memuat kata “%2”, mungkin maksudnya “%3”."),
    QT_TRANSLATE_NOOP("Findings", "%1 %2 disimpulkan, tidak tertulis di pasal: %3."),
    QT_TRANSLATE_NOOP("Findings", "%1 %2 belum mempunyai dasar: %3."),
    QT_TRANSLATE_NOOP("Findings", "“%1” tercatat %2 kali sebagai unit tersendiri."),
    QT_TRANSLATE_NOOP("Findings", "Tanda baca “%2” dalam nama “%1” perlu diperiksa."),
    QT_TRANSLATE_NOOP("Findings", "“%1”: %2 berkedudukan di tingkat provinsi."),
    QT_TRANSLATE_NOOP("Findings", "Nama penanda tangan belum diisi."),
    QT_TRANSLATE_NOOP("Findings", "Nama penanda tangan “%1” ditulis tanpa gelar, pangkat, dan NIP: “%2”."),
    QT_TRANSLATE_NOOP("Findings", "Huruf %1 pt pada %2 kotak lebih kecil daripada batas %3 pt."),
    QT_TRANSLATE_NOOP("Findings", "%1 kotak berada di luar tepi halaman."),
    QT_TRANSLATE_NOOP("Findings", "%1 garis berada di luar tepi halaman."),
    QT_TRANSLATE_NOOP("Findings", "Teks tidak muat dalam %1 kotak."),
    QT_TRANSLATE_NOOP("Findings", "“%1” memuat tanda yang tidak ada di huruf %2 dan tidak tergambar: %3."),
    QT_TRANSLATE_NOOP("Findings", "Ada kotak tanpa nama."),
    QT_TRANSLATE_NOOP("Findings", "Nama Lampiran “%1” diakhiri tanda titik."),
    QT_TRANSLATE_NOOP("Findings", "%1 belum berjudul."),
    QT_TRANSLATE_NOOP("Findings", "%1 belum memuat bagan."),
    QT_TRANSLATE_NOOP("Findings", "%1 peraturan belum diisi di judul Lampiran."),
    QT_TRANSLATE_NOOP("Findings", "Halaman terakhir %1 tidak memuat blok tanda tangan."),
    QT_TRANSLATE_NOOP("Findings", "Keterangan tidak memuat garis %1."),
    QT_TRANSLATE_NOOP("Findings", "%1 berada di luar tepi halaman."),
    QT_TRANSLATE_NOOP("Findings", "Garis %1 menembus kotak “%2”."),
    QT_TRANSLATE_NOOP("Findings", "Judul bagan “%1” diakhiri tanda titik."),
    QT_TRANSLATE_NOOP("Findings", "“%1” digambar di bawah “%2”, sedangkan pasal menempatkannya di bawah “%3”."),
    QT_TRANSLATE_NOOP("Findings", "“%1” ditulis “%2” di pasal."),
    QT_TRANSLATE_NOOP("Findings", "%1 “%2” tidak diminta pasal mana pun."),
    QT_TRANSLATE_NOOP("Findings", "“%1” adalah %2 di naskah ini, sedangkan pasal menyebutnya %3."),
    QT_TRANSLATE_NOOP("Findings", "Judul %1 “%2” berbeda dengan pasal: “%3”."),
    QT_TRANSLATE_NOOP("Findings", "Dasar “%1” tidak ada di teks: tidak ada %2."),
    QT_TRANSLATE_NOOP("Findings", "Dasar “%1” adalah %2 di naskah, %3 di teks."),
    QT_TRANSLATE_NOOP("Findings", "%1 “%2” berbeda dengan teks: “%3”."),
    QT_TRANSLATE_NOOP("Findings", "Pasal menyebut hubungan %1 dari “%2” ke “%3”; naskah ini tidak memuatnya."),
    QT_TRANSLATE_NOOP("Findings", "“%1” disebut pasal, tetapi tidak ada di naskah ini."),
    QT_TRANSLATE_NOOP("Findings", "“%1” digambar di bawah “%2”, tetapi tidak ada dalam daftarnya di pasal."),
    QT_TRANSLATE_NOOP("Findings", "Pasal meminta %1 (%2), tetapi naskah ini tidak memuatnya."),
    QT_TRANSLATE_NOOP("Findings", "“%1” disebut pasal, tetapi tidak digambar di Lampiran mana pun."),
    QT_TRANSLATE_NOOP("Findings", "“%1” digambar, tetapi tidak disebut pasal mana pun."),
    QT_TRANSLATE_NOOP("Findings", "Urutan di bagan berbeda dengan urutan di pasal, mulai dari “%1”."),
    QT_TRANSLATE_NOOP("Findings", "“%1” tampaknya salah tulis dari “%2” (%3)."),
    QT_TRANSLATE_NOOP("Findings", "“Walikota” dan “Wali Kota” dipakai bersama; yang lebih jarang: %1."),
    QT_TRANSLATE_NOOP("Findings", "Satu nama ditulis dengan beberapa ejaan: %1."),
    QT_TRANSLATE_NOOP("Findings", "“%1” di %2 ditulis “%3” di %4."),
    QT_TRANSLATE_NOOP("Findings", "Singkatan “%1” tidak diperkenalkan dengan kepanjangannya."),
    QT_TRANSLATE_NOOP("Findings", "%1 menyebut “%2”, di tempat lain dan di bagan “%3”."),
)
"""Every sentence of a finding; "%1" alone is a note of layout. A test compares them with the rules."""

RULE_TITLES = (
    QT_TRANSLATE_NOOP("Findings", "Unit di pasal, tidak di Lampiran"),
    QT_TRANSLATE_NOOP("Findings", "Unit di bagan, tidak di pasal"),
    QT_TRANSLATE_NOOP("Findings", "Di bawah Asisten lain daripada menurut pasal"),
    QT_TRANSLATE_NOOP("Findings", "Urutan lain daripada di pasal"),
    QT_TRANSLATE_NOOP("Findings", "Ejaan nama lain daripada di pasal"),
    QT_TRANSLATE_NOOP("Findings", "Lampiran yang diminta pasal tidak ada"),
    QT_TRANSLATE_NOOP("Findings", "Lampiran yang tidak diminta pasal"),
    QT_TRANSLATE_NOOP("Findings", "Nomor Lampiran lain daripada di pasal"),
    QT_TRANSLATE_NOOP("Findings", "Judul Lampiran lain daripada di pasal"),
    QT_TRANSLATE_NOOP("Findings", "Data peraturan lain daripada di teks"),
    QT_TRANSLATE_NOOP("Findings", "Dasar menyebut pasal yang tidak ada"),
    QT_TRANSLATE_NOOP("Findings", "Dasar lain daripada tempatnya di pasal"),
    QT_TRANSLATE_NOOP("Findings", "Hubungan di pasal, tidak di naskah"),
    QT_TRANSLATE_NOOP("Findings", "Rujukan ke pasal, ayat, huruf, atau angka yang tidak ada"),
    QT_TRANSLATE_NOOP("Findings", "Rujukan ke pasal yang tidak memuat pembidangan"),
    QT_TRANSLATE_NOOP("Findings", "Jenis hubungan lain daripada di pasal yang dirujuk"),
    QT_TRANSLATE_NOOP("Findings", "Unit di bawah Asisten lain daripada bidangnya"),
    QT_TRANSLATE_NOOP("Findings", "Mengoordinasikan dirinya sendiri"),
    QT_TRANSLATE_NOOP("Findings", "Nomor ayat"),
    QT_TRANSLATE_NOOP("Findings", "Nomor pasal"),
    QT_TRANSLATE_NOOP("Findings", "Nomor BAB"),
    QT_TRANSLATE_NOOP("Findings", "Peraturan yang dirujuk tanpa nomor"),
    QT_TRANSLATE_NOOP("Findings", "Tahun Berita Daerah"),
    QT_TRANSLATE_NOOP("Findings", "Tim atau forum disebut dengan nama lain"),
    QT_TRANSLATE_NOOP("Findings", "Nama yang mungkin terpotong"),
    QT_TRANSLATE_NOOP("Findings", "Nama dua kali dalam satu daftar"),
    QT_TRANSLATE_NOOP("Findings", "Salah tulis di teks"),
    QT_TRANSLATE_NOOP("Findings", "Judul pasal yang hilang"),
    QT_TRANSLATE_NOOP("Findings", "Di bawah dua Asisten"),
    QT_TRANSLATE_NOOP("Findings", "Tanpa Asisten atau atasan"),
    QT_TRANSLATE_NOOP("Findings", "Nama ganda"),
    QT_TRANSLATE_NOOP("Findings", "Garis komando melingkar"),
    QT_TRANSLATE_NOOP("Findings", "Dua ejaan satu nama"),
    QT_TRANSLATE_NOOP("Findings", "Kata yang tampak salah tulis dalam nama"),
    QT_TRANSLATE_NOOP("Findings", "Dua jenis perangkat daerah dalam satu nama"),
    QT_TRANSLATE_NOOP("Findings", "Tanda baca dalam nama"),
    QT_TRANSLATE_NOOP("Findings", "Instansi tingkat provinsi"),
    QT_TRANSLATE_NOOP("Findings", "Rentang kendali"),
    QT_TRANSLATE_NOOP("Findings", "Instansi vertikal di antara Perangkat Daerah"),
    QT_TRANSLATE_NOOP("Findings", "Singkatan tanpa kepanjangan"),
    QT_TRANSLATE_NOOP("Findings", "Nama kelompok yang belum ditandai kolektif"),
    QT_TRANSLATE_NOOP("Findings", "Tanpa dasar atau disimpulkan"),
    QT_TRANSLATE_NOOP("Findings", "Dasar perlu diperiksa"),
    QT_TRANSLATE_NOOP("Findings", "Huruf di bawah batas"),
    QT_TRANSLATE_NOOP("Findings", "Di luar tepi halaman"),
    QT_TRANSLATE_NOOP("Findings", "Teks tidak muat"),
    QT_TRANSLATE_NOOP("Findings", "Tanda yang tidak tergambar"),
    QT_TRANSLATE_NOOP("Findings", "Garis menembus kotak"),
    QT_TRANSLATE_NOOP("Findings", "Kotak tanpa nama"),
    QT_TRANSLATE_NOOP("Findings", "Judul diakhiri titik"),
    QT_TRANSLATE_NOOP("Findings", "Lampiran tanpa judul"),
    QT_TRANSLATE_NOOP("Findings", "Lampiran tanpa bagan"),
    QT_TRANSLATE_NOOP("Findings", "Judul Lampiran belum lengkap"),
    QT_TRANSLATE_NOOP("Findings", "Tanda tangan"),
    QT_TRANSLATE_NOOP("Findings", "Gelar, pangkat, atau NIP pada nama"),
    QT_TRANSLATE_NOOP("Findings", "Keterangan tidak lengkap"),
    QT_TRANSLATE_NOOP("Findings", "Catatan susunan"),
)

MEND_TITLES = (
    QT_TRANSLATE_NOOP("Findings", "Hapus titik"),
    QT_TRANSLATE_NOOP("Findings", "Hapus gelar, pangkat, dan NIP"),
    QT_TRANSLATE_NOOP("Findings", "Tandai kolektif"),
    QT_TRANSLATE_NOOP("Findings", "Gabung menjadi satu unit"),
    QT_TRANSLATE_NOOP("Findings", "Betulkan kata"),
    QT_TRANSLATE_NOOP("Findings", "Ejaan menurut pasal"),
    QT_TRANSLATE_NOOP("Findings", "Urutan menurut pasal"),
    QT_TRANSLATE_NOOP("Findings", "Pindahkan menurut pasal"),
    QT_TRANSLATE_NOOP("Findings", "Nomor Lampiran menurut pasal"),
    QT_TRANSLATE_NOOP("Findings", "Judul menurut pasal"),
    QT_TRANSLATE_NOOP("Findings", "Dasar menurut pasal"),
    QT_TRANSLATE_NOOP("Findings", "Isi menurut teks"),
)

VALUES = (
    QT_TRANSLATE_NOOP("Findings", "unit"),
    QT_TRANSLATE_NOOP("Findings", "hubungan"),
    QT_TRANSLATE_NOOP("Findings", "Lampiran"),
    QT_TRANSLATE_NOOP("Findings", "Lampiran %1"),
    QT_TRANSLATE_NOOP("Findings", "tanpa judul"),
    QT_TRANSLATE_NOOP("Findings", "Judul Lampiran"),
    QT_TRANSLATE_NOOP("Findings", "Nama Lampiran"),
    QT_TRANSLATE_NOOP("Findings", "Subjudul"),
    QT_TRANSLATE_NOOP("Findings", "Keterangan"),
    QT_TRANSLATE_NOOP("Findings", "Blok tanda tangan"),
    QT_TRANSLATE_NOOP("Findings", "Blok salinan"),
    QT_TRANSLATE_NOOP("Findings", "Tulisan pada garis"),
    QT_TRANSLATE_NOOP("Findings", "Nomor"),
    QT_TRANSLATE_NOOP("Findings", "Tahun"),
    QT_TRANSLATE_NOOP("Findings", "Tentang"),
    QT_TRANSLATE_NOOP("Findings", "Daerah"),
    QT_TRANSLATE_NOOP("Findings", "Jabatan"),
    QT_TRANSLATE_NOOP("Findings", "Tempat penetapan"),
    QT_TRANSLATE_NOOP("Findings", "Tanggal penetapan"),
    QT_TRANSLATE_NOOP("Findings", "Awalan jabatan"),
    QT_TRANSLATE_NOOP("Findings", "Nama penanda tangan"),
    QT_TRANSLATE_NOOP("Findings", "Teks"),
    QT_TRANSLATE_NOOP("Findings", "Kepala peraturan"),
    QT_TRANSLATE_NOOP("Findings", "Penutup"),
    QT_TRANSLATE_NOOP("Findings", "jabatan penanda tangan"),
    QT_TRANSLATE_NOOP("Findings", "judul bagan"),
    QT_TRANSLATE_NOOP("Findings", "tidak ada %1"),
    QT_TRANSLATE_NOOP("Findings", "%1 tidak memuat %2"),
    QT_TRANSLATE_NOOP("Findings", "dan %1 lainnya"),
)
"""Words that the rules themselves put into the marks of their sentences."""


def finding_text(finding: Finding) -> str:
    """Return the sentence of a finding."""
    if finding.words == "%1":
        return note_text(finding.values[0])
    values = tuple(
        value if f"“%{mark}" in finding.words else value_text(finding.rule, value)
        for mark, value in enumerate(finding.values, 1)
    )
    return filled(_said(finding.words), values)


def value_text(rule: str, value: str) -> str:
    """Return what stands for a mark without quotes: a word of the rules, a number, or a name as it is."""
    if rule == "pasal-disimpulkan":
        return reason_word(value)
    return ", ".join(_part_text(part) for part in value.split(", "))


def rule_title(rule: str) -> str:
    from orgeditor.check.rules import RULES

    return _said(RULES[rule].title) if rule in RULES else rule


def mend_title(finding: Finding) -> str:
    """Return what the mend of a finding does, "" for one that has none."""
    from orgeditor.check.mending import MENDS

    return _said(MENDS[finding.mend].title) if finding.mend else ""


def severity_title(severity: Severity) -> str:
    return {
        Severity.ERROR: QCoreApplication.translate("Findings", "Kesalahan"),
        Severity.WARNING: QCoreApplication.translate("Findings", "Peringatan"),
        Severity.NOTE: QCoreApplication.translate("Findings", "Catatan"),
    }[severity]


def count_text(severity: Severity, count: int) -> str:
    """Return a count of findings: "2 kesalahan"."""
    one, several = {
        Severity.ERROR: (
            QCoreApplication.translate("Findings", "1 kesalahan"),
            QCoreApplication.translate("Findings", "%1 kesalahan"),
        ),
        Severity.WARNING: (
            QCoreApplication.translate("Findings", "1 peringatan"),
            QCoreApplication.translate("Findings", "%1 peringatan"),
        ),
        Severity.NOTE: (
            QCoreApplication.translate("Findings", "1 catatan"),
            QCoreApplication.translate("Findings", "%1 catatan"),
        ),
    }[severity]
    return one if count == 1 else several.replace("%1", str(count))


def _said(text: str) -> str:
    return QCoreApplication.translate("Findings", text)


def _part_text(part: str) -> str:
    if re.fullmatch(r"\d+,\d", part):
        return number(float(part.replace(",", ".")))
    told = retold(part, VALUES, _said, _part_text, value="[^“”]+")
    return kind_word(part) if told is None else told
