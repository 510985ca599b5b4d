"""What the tests of the rules share: a regulation in outline text, its articles, and asking one rule about them."""

from __future__ import annotations

from orgeditor.articles.reader import Reading, read_text
from orgeditor.check.finding import Finding
from orgeditor.check.rules import find
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.model.draft import Draft

HEAD = """\
bentuk: Peraturan
jabatan: Bupati
daerah: Contoh
nomor: 3
tahun: 2026
tentang: Pembidangan Koordinasi Asisten
penanda tangan: SITI AMINAH
"""
CHART = """
[Lampiran] BAGAN PEMBIDANGAN KOORDINASI ASISTEN
dasar: Pasal 3

Sekretaris Daerah [Pasal 1]
  Asisten Pemerintahan [Pasal 2 huruf a; garis disimpulkan]
    Dinas Kesehatan [Pasal 2 huruf a angka 1]
    Dinas Sosial [Pasal 2 huruf a angka 2]
    Bagian Hukum [Pasal 2 huruf a angka 3]
  Asisten Administrasi Umum [Pasal 2 huruf b; garis disimpulkan]
    Inspektorat [Pasal 2 huruf b angka 1]
    Badan Keuangan [Pasal 2 huruf b angka 2]
"""
OUTLINE = HEAD + CHART
TEXT = """\
BUPATI CONTOH

PERATURAN BUPATI CONTOH
NOMOR 3 TAHUN 2026

TENTANG

PEMBIDANGAN KOORDINASI ASISTEN

Mengingat :
1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;

MEMUTUSKAN:

Menetapkan : PERATURAN BUPATI TENTANG PEMBIDANGAN KOORDINASI ASISTEN.

BAB I
KETENTUAN UMUM

Pasal 1

Sekretaris Daerah adalah Sekretaris Daerah Kabupaten Contoh.

BAB II
PEMBIDANGAN

Pasal 2

Pembidangan koordinasi adalah sebagai berikut:
a. Asisten Pemerintahan mengoordinasikan:
   1. Dinas Kesehatan;
   2. Dinas Sosial; dan
   3. Bagian Hukum;
b. Asisten Administrasi Umum mengoordinasikan:
   1. Inspektorat; dan
   2. Badan Keuangan.

Pasal 3

(1) Bagan pembidangan koordinasi Asisten tercantum dalam Lampiran.
(2) Bagan sebagaimana dimaksud pada ayat (1) merupakan bagian dari Peraturan Bupati ini.

BAB III
KETENTUAN PENUTUP

Pasal 4

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Ditetapkan di Contoh
pada tanggal 2 Maret 2026

BUPATI CONTOH,

ttd

SITI AMINAH

BERITA DAERAH KABUPATEN CONTOH TAHUN 2026 NOMOR 3
"""


def changed(text: str, *pairs: tuple[str, str]) -> str:
    """Return a text with parts put in place of others; each must be there."""
    for before, after in pairs:
        assert before in text, before
        text = text.replace(before, after, 1)
    return text


def asked(draft: Draft | str, rule: str, text: str | None = None) -> list[Finding]:
    """Return what one rule finds in a draft (or the outline of one) and its articles."""
    made = read_outline(draft) if isinstance(draft, str) else draft
    reading: Reading | None = read_text(text) if text is not None else None
    return [finding for finding in find(made, made.arranged, reading).findings if finding.rule == rule]
