"""What the articles say, copied by hand from the five regulations and from the list of what their charts must hold.

Names are letter for letter, slips included. Bases are in the short notation that `full` expands: 12a1 is "Pasal 12
huruf a angka 1", 8(2) is "Pasal 8 ayat (2)", 2.1a is "Pasal 2 angka 1 huruf a", & joins two.
"""

import re

BUKITTINGGI_A = """\
1 Dinas pendidikan dan kebudayaan
2 Dinas pariwisata, pemuda dan olahraga
3 Dinas kebakaran
4 Dinas kesehatan
5 Dinas sosial
6 Dinas satuan polisi pamong praja
7 Dinas Kependudukan dan pencatatan sipil
8 Dinas perpustakaan dan kearsipan
9 Dinas pemberdayaan perempuan dan perlindungan anak, pengendalian penduduk dan keluarga
10 Dinas lingkungan hidup
11 Dinas pertanian dan pangan
12 Kecamatan
13 Sekretariat dewan perwakilan rakyat daerah
14 Bagian pemerintahan
15 Bagian kesejahteraan rakyat dan kemasyarakatan
16 Bagian hukum dan hak asasi manusia
17 Kantor kejaksaan tinggi
18 Kantor pengadilan negeri
19 Kantor badan pertanahan nasional
20 Kantor imigrasi
21 Polres
22 Kodim
23 Badan penanggulanggan bencana daerah
24 Kantor kesatuan bangsa dan politik"""
BUKITTINGGI_B = """\
1 Dinas penanaman modal, pelayanan terpadu satu pintu, perindustrian dan tenaga kerja
2 Dinas koperasi, usaha kecil dan menengah dan perdagangan
3 Dinas perumahan dan Kawasan permukiman
4 Dinas pekerjaan umum dan Penataan ruang
5 Dinas perhubungan
6 Dinas komunikasi dan informasi
7 Badan perencanaan, penelitian dan pengembangan
8 Bagian pembangunan
9 Bagian perekonomian
10 Bagian hubungan masyarakat
11 Kantor kementerian agama
12 Badan usaha milik daerah
13 Rumah sakit
14 Perguruan tinggi negeri/ perguruan tinggi swasta/koordinasi perguruan tinggi swasta"""
BUKITTINGGI_C = """\
1 Inspektorat
2 Badan keuangan
3 Badan kepegawaiandan pengembangan sumber daya manusia
4 Bagiann umum dan perlengkapan
5 Bagian keuangan
6 Bagian organisasi"""
CIMAHI_A = """\
1 Dinas Pendidikan
2 Dinas Kesehatan
3 Satuan Polisi Pamong Praja Dan Pemadam Kebakaran
4 Dinas Sosial, Pengendalian Penduduk Dan Keluarga Berencana, Pemberdayaan Perempuan Dan Perlindungan Anak
5 Dinas Kependudukan Dan Pencatatan Sipil
6 Dinas Kebudayaan, Pariwisata, Kepemudaan dan Olahraga
7 Dinas Komunikasi, Informatika, Kearsipan Dan Perpustakaan
8 Rumah Sakit Umum Daerah Cibabat
9 Badan Penanggulangan Bencana Daerah
10 Kantor Kesatuan Bangsa
11 Kecamatan
12 Kelurahan"""
CIMAHI_B = """\
1 Dinas Pekerjaan Umum Dan Penataan Ruang
2 Dinas Perumahan Dan Kawasan Permukiman
3 Dinas Perdagangan, Koperasi, Usaha Kecil Dan Menengah, Dan Perindustrian
4 Dinas Perhubungan
5 Dinas Tenaga Kerja
6 Dinas Pangan Dan Pertanian
7 Dinas Penanaman Modal Dan Pelayanan Terpadu Satu Pintu
8 Dinas Lingkungan Hidup"""
CIMAHI_C = """\
1 Inspektorat
2 Badan Perencanaan Pembangunan Daerah
3 Badan Pengelola Keuangan Dan Aset Daerah
4 Badan Pengelola Pendapatan Daerah
5 Badan Kepegawaian Dan Pengembangan Sumber Daya Manusia Daerah"""
JOMBANG_1 = """\
a Sekretariat DPRD
b Inspektorat
c Badan Kesbangpol & Linmas
d Badan Pemberdayaan Perempuan dan KB
e Badan Pemberdayaan Masyarakat dan Pemerintahan Desa
f Dinas Pendidikan
g Dinas Kesehatan
h Dinas Sosial, Tenaga Kerja dan Transmigrasi
i Dinas Kependudukan dan Catatan Sipil
j Satuan Polisi Pamong Praja
k Kecamatan
l Bagian Administrasi Pemerintahan
m Bagian Administrasi Kesejahteraan Rakyat
n Bagian Hubungan Masyarakat"""
JOMBANG_2 = """\
a Bappeda
b Badan Lingkungan Hidup
c Dinas Perhubungan dan Komunikasi
d Dinas PU Cipta Karya, Tata Ruang, Kebersihan dan Pertamanan
e Dinas PU Bina Marga dan Pengairan
f Dinas Pertanian
g Dinas Kehutanan dan Perkebunan
h Dinas Peternakan dan Perikanan
i Dinas Pemuda Olah Raga, Kebudayaan dan Pariwisata
j Dinas Perindustrian, Perdagangan dan Pasar
k Dinas Koperasi dan Usaha Mikro Kecil dan Menengah
l Kantor Penanaman Modal dan Promosi Potensi Daerah
m Kantor Ketahanan Pangan
n Bagian Administrasi Perekonomian
o Bagian Administrasi Pembangunan
p Bagian Administrasi Sumber Daya Alam
q PD, BPR "Bank Pasar"
r PD Perkebunan "Panglungan"
s PD Apotek Seger
t PD Air Minum (PDAM)"""
JOMBANG_3 = """\
a Badan Pelayanan Perizinan
b Badan Kepegawaian Daerah
c Dinas Pendapatan, Pengelola Keuangan dan Aset Daerah
d Rumah Sakit Umum Daerah
e Kantor Arsip PDE dan Perpustakaan
f Bagian Umum
g Bagian Perlengkapan
h Bagian Organisasi
i Bagian Hukum"""

# Lines: source, arrow, target, kind (with its form), "label", basis, ! for inferred. Short names stand for long ones;
# a name in braces is a frame.

BUKITTINGGI_NAMES = {
    "Wali": "Walikota",
    "Wakil": "Wakil Walikota",
    "Sekda": "Sekretaris Daerah",
    "PD": "Perangkat Daerah",
    "IV": "Instansi Vertikal",
    "BUMD": "Badan usaha milik daerah",
    "{As}": "{Asisten Sekretaris Daerah}",
    "As1": "Asisten pemerintahan dan kesejahteraan rakyat",
    "As2": "Asisten ekonomi dan pembangunan",
    "As3": "Asisten administrasi umum",
}
BUKITTINGGI_III = """\
Wakil -> Wali: membantu 7(2)
Sekda -> Wali: membantu 8(1)
Wakil -> Wali: pelaporan 7(3)
PD -> Sekda: pelaporan 16(2)
IV -> Sekda: pelaporan 16(2)
Sekda -> Wali: pelaporan 16(2)
Wakil -> Sekda: pelimpahan kewenangan 7(4)
Sekda -> {As}: pelimpahan kewenangan 8(2)
Wali -> PD: koordinatif 7(1)
Wali -> IV: koordinatif 7(1)
Wakil -> PD: koordinatif 7(2)
Wakil -> IV: koordinatif 7(2)
Sekda -> PD: koordinatif 8(1)
Sekda -> IV: koordinatif 8(1)
{As} -> PD: koordinatif 8(3)
{As} -> IV: koordinatif 8(3)
{As} -> BUMD: koordinatif 8(4)&12
As1 -- As2: koordinatif 9d
As2 -- As3: koordinatif 9d
PD -- IV: koordinatif 14a
PD -> Sekda: koordinatif "mendesak" 10
IV -> PD: konsultatif 14b!"""
CIMAHI_NAMES = {
    "Wali": "Wali Kota",
    "Wakil": "Wakil Wali Kota",
    "Sekda": "Sekretaris Daerah",
    "As1": "Asisten Pemerintahan dan Kesejahteraan Rakyat",
    "As2": "Asisten Perekonomian dan Pembangunan",
    "As3": "Asisten Administrasi Umum",
    "PD1": "Perangkat Daerah 1",
    "PD2": "Perangkat Daerah 2",
    "PD3": "Perangkat Daerah 3",
    "IV": "Instansi Vertikal",
}
CIMAHI_I = """\
Wali -> Sekda: struktural 7&14(1)!
Sekda -> As1: struktural 7&15(2)!
Sekda -> As2: struktural 7&15(2)!
Sekda -> As3: struktural 7&15(2)!
Wali -> PD1: struktural 7&14(1)!
Wali -> PD2: struktural 7&14(1)!
Wali -> PD3: struktural 7&14(1)!
As1 -> PD1: koordinatif 15(3)&17(1)A
As2 -> PD2: koordinatif 15(3)&17(1)B
As3 -> PD3: koordinatif 15(3)&17(1)C
As1 -> IV: koordinatif 15(3)
As2 -> IV: koordinatif 15(3)
As3 -> IV: koordinatif 15(3)
Sekda -> IV: koordinatif 15(1)
Sekda -> PD1: koordinatif 15(1)
Sekda -> PD2: koordinatif 15(1)
Sekda -> PD3: koordinatif 15(1)
PD1 -- PD2: konsultatif 4!
PD2 -- PD3: konsultatif 4!
PD1 -- PD3: konsultatif 4!
PD1 -- PD2: kolegial 5!
PD2 -- PD3: kolegial 5!
PD1 -- PD3: kolegial 5!
PD1 -- PD2: fungsional 6!
PD2 -- PD3: fungsional 6!
PD1 -- PD3: fungsional 6!
PD1 -- PD2: koordinatif 8&9!
PD2 -- PD3: koordinatif 8&9!
PD1 -- PD3: koordinatif 8&9!"""
CIMAHI_UNDRAWN = """\
Wakil -> Wali: membantu 14(2)
Sekda -> Wali: membantu 15(1)
Wakil -> Wali: pelaporan 14(3)
Wakil -> Sekda: pelimpahan kewenangan 14(4)
Sekda -> As1: pelimpahan kewenangan 15(2)
Sekda -> As2: pelimpahan kewenangan 15(2)
Sekda -> As3: pelimpahan kewenangan 15(2)
Wali -> PD1: koordinatif 14(1)
Wali -> PD2: koordinatif 14(1)
Wali -> PD3: koordinatif 14(1)
Wali -> IV: koordinatif 14(1)
Wakil -> PD1: koordinatif 14(2)
Wakil -> PD2: koordinatif 14(2)
Wakil -> PD3: koordinatif 14(2)
Wakil -> IV: koordinatif 14(2)"""
PASER_NAMES = {
    "Setda": "Sekretariat Daerah",
    "{Setda}": "{Sekretariat Daerah}",
    "PD": "Perangkat Daerah",
    "{PD}": "{Perangkat Daerah}",
    "Sekda": "Sekretaris Daerah",
    "As1": "Asisten Pemerintahan dan Kesejahteraan Rakyat",
    "As2": "Asisten Perekonomian dan Pembangunan",
    "As3": "Asisten Administrasi Umum",
    "SA1": "Staf Ahli Bidang Pemerintahan dan Hukum",
    "SA2": "Staf Ahli Bidang Ekonomi",
    "SA3": "Staf Ahli Bidang Kesejahteraan Rakyat",
    "lainnya": "Perangkat Daerah lainnya",
    "UPT": "Unit Pelaksana Teknis",
}
PASER = """\
Bupati -- DPRD: kolegial 12(1..3)
Bupati -- DPRD: konsultatif 12(1,4,5)
Bupati -> {PD}: struktural 13(1)
Bupati -> {PD}: koordinatif 13(1)
Bupati -> Sekda: struktural 1.3&13(1)!
Sekda -> As1: struktural 1.6!
Sekda -> As2: struktural 1.6!
Sekda -> As3: struktural 1.6!
{Setda} -- {PD}: struktural 14(1)
{Setda} -- {PD}: koordinatif 14(1)
As1 -> {PD}: koordinatif 14(2)d
As2 -> {PD}: koordinatif 14(2)d
As3 -> {PD}: koordinatif 14(2)d
{PD} -> Sekda: pelaporan 14(2)e
Sekda -> Bupati: pelaporan 14(2)e
Dinas/Badan -- lainnya: koordinatif fungsional 14(3)+(4)b
Dinas/Badan -- lainnya: koordinatif instansional 14(3)+(4)c
Dinas/Badan -- UPT: struktural 14(5)
Dinas/Badan -- UPT: koordinatif 14(5)
Bupati -> SA1: struktural 1.5!
Bupati -> SA2: struktural 1.5!
Bupati -> SA3: struktural 1.5!"""
PASER_UNDRAWN = """\
PD -> Bupati: pelaporan 13(2)i
UPT -> Dinas/Badan: pelaporan 14(6)c"""
PROBOLINGGO_NAMES = {
    "Tim": "Tim Teknis Koordinasi antar SKPD",
    "{forum}": "{Mekanisme pelaksanaan koordinasi antar SKPD}",
    "IV": "Instansi Vertikal",
}
PROBOLINGGO = """\
Bappeda -- SKPD lainnya: koordinatif 7(1)
Bappeda -- SKPD lainnya: konsultatif 7(1)
Bappeda -- IV: koordinatif 7(1)
Bappeda -- IV: konsultatif 7(1)
Tim -> {forum}: koordinatif 7(2)
Tim -> {forum}: pengawasan 9
Walikota -> Tim: penetapan "Keputusan Walikota" 7(2)"""
FORUMS = [
    (
        "RAKORTAS (Rapat Koordinasi terbatas)",
        "seminggu sekali",
        "Walikota atau Wakil Walikota",
        "diantaranya: Sekretaris Daerah, Bappeda, Inspektorat, Badan Kepegawaian Daerah, Tiga Asisten",
    ),
    (
        "RAKORIN (Rapat Koordinasi Integrasi)",
        "dua minggu sekali",
        "Sekretaris Daerah",
        "Sekretaris Daerah, Tiga Asisten Sekretaris Daerah, SKPD terkait dibawah koordinasi masing-masing Asisten",
    ),
    (
        "RAKORPIM (Rapat Koordinasi Pimpinan)",
        "tiga bulan sekali",
        "Walikota/Wakil Walikota/Sekretaris Daerah/Asisten",
        "seluruh pimpinan SKPD, Camat, Lurah, pimpinan UPTD",
    ),
    ("Presentasi SKPD", "dua minggu sekali", "", "Kepala SKPD (mempresentasikan), SKPD yang lain"),
    ("Diseminasi Program/Kegiatan SKPD", "", "", "Setiap SKPD"),
]


def numbered(listed: str, only: "list[str] | None" = None) -> list[tuple[str, str]]:
    """Return marker and name of each line, or only of those with the given markers, in their order."""
    found = dict(line.split(" ", 1) for line in listed.splitlines())
    return [(marker, found[marker]) for marker in (only or found)]


def full(short: str) -> str:
    """Return a basis in full."""
    special = {
        "12(1..3)": "Pasal 12 ayat (1) sampai dengan ayat (3)",
        "12(1,4,5)": "Pasal 12 ayat (1), ayat (4), dan ayat (5)",
        "14(3)+(4)b": "Pasal 14 ayat (3) dan ayat (4) huruf b",
        "14(3)+(4)c": "Pasal 14 ayat (3) dan ayat (4) huruf c",
    }
    return special.get(short) or " dan ".join(_one(part) for part in short.split("&"))


def _one(short: str) -> str:
    article, points = re.fullmatch(r"(\d+)(.*)", short).groups()
    words = [f"Pasal {article}"]
    for paragraph, dotted, letter, number in re.findall(r"\((\d+)\)|\.(\d+)|([A-Za-z])|(\d+)", points):
        if paragraph:
            words.append(f"ayat ({paragraph})")
        elif letter:
            words.append(f"huruf {letter}")
        else:
            words.append(f"angka {dotted or number}")
    return " ".join(words)


def expected_lines(listed: str, names: dict[str, str]) -> list[str]:
    """Return the lines with names and bases in full."""
    found = []
    for line in listed.splitlines():
        source, arrow, target, said, basis, inferred = re.fullmatch(
            r"(.+?) (->|--) (.+?): (.+) (\S+?)(!?)", line
        ).groups()
        ends = f"{names.get(source, source)} {arrow} {names.get(target, target)}"
        found.append(f"{ends}: {said} ({full(basis)}{', disimpulkan' if inferred else ''})")
    return found
