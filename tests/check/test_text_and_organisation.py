"""Every rule on text and organisation: a regulation that breaks it, and the same one that does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from checks import CHART, HEAD, OUTLINE, TEXT, asked, changed

from orgeditor.articles.reader import read_text
from orgeditor.check.finding import Severity
from orgeditor.check.rules import GROUPS, find
from orgeditor.exchange.outline_reader import read_outline

ERROR, WARNING, NOTE = Severity
FIELDS = """\
Pasal 1A

Pembidangan para Asisten adalah:
a. Asisten Pemerintahan mengoordinasikan tugas bidang kesehatan, sosial, keuangan, keluarga berencana nasional;
b. Asisten Administrasi Umum mengoordinasikan pelaksanaan tugas bidang pengawasan, kepegawaian, hukum, arsip.

Pasal 2
"""


def draft(*pairs: tuple[str, str]) -> str:
    return changed(OUTLINE, *pairs)


def body(*pairs: tuple[str, str]) -> str:
    return changed(TEXT, *pairs)


def with_ayat(text: str) -> tuple[str, str]:
    return "bagian dari Peraturan Bupati ini.\n", f"bagian dari Peraturan Bupati ini.\n(3) {text}\n"


# rule, severity, what its sentence says, the outline that breaks it, the text that goes with it (None: no text)
BROKEN = [
    (
        "unit-tanpa-lampiran",
        ERROR,
        "“Dinas Sosial” disebut pasal",
        draft(("    Dinas Sosial [Pasal 2 huruf a angka 2]\n", "")),
        TEXT,
    ),
    (
        "unit-tanpa-pasal",
        ERROR,
        "“Dinas Sosial” digambar di bawah “Asisten Pemerintahan”",
        OUTLINE,
        body(("   2. Dinas Sosial; dan\n   3.", "   2.")),
    ),
    (
        "atasan-lain",
        ERROR,
        "pasal menempatkannya di bawah “Asisten Administrasi Umum”",
        OUTLINE,
        body(("   3. Bagian Hukum;\n", ""), ("   2. Badan Keuangan.", "   2. Badan Keuangan;\n   3. Bagian Hukum.")),
    ),
    (
        "urutan-lain",
        WARNING,
        "mulai dari “Dinas Kesehatan”",
        OUTLINE,
        body(("   1. Dinas Kesehatan;\n   2. Dinas Sosial; dan", "   1. Dinas Sosial;\n   2. Dinas Kesehatan; dan")),
    ),
    (
        "ejaan-lain",
        ERROR,
        "“Badan Keuangan” ditulis “Badan Keuanggan” di pasal",
        OUTLINE,
        body(("Badan Keuangan.", "Badan Keuanggan.")),
    ),
    (
        "lampiran-kurang",
        ERROR,
        "Lampiran II (Bagan mekanisme koordinasi)",
        OUTLINE,
        body(
            ("tercantum dalam Lampiran.", "tercantum dalam Lampiran I."),
            with_ayat("Bagan mekanisme koordinasi tercantum dalam Lampiran II."),
        ),
    ),
    (
        "lampiran-tanpa-pasal",
        ERROR,
        "“BAGAN PEMBIDANGAN KOORDINASI ASISTEN” tidak diminta",
        OUTLINE,
        body(("tercantum dalam Lampiran.", "digambar.")),
    ),
    (
        "nomor-lampiran",
        ERROR,
        "adalah Lampiran I di naskah ini, sedangkan pasal menyebutnya Lampiran II",
        OUTLINE.replace("[Lampiran]", "[Lampiran I]") + "\n[Lampiran II] BAGAN MEKANISME KERJA\n\nBupati\n",
        body(
            ("tercantum dalam Lampiran.", "tercantum dalam Lampiran II."),
            with_ayat("Bagan mekanisme kerja tercantum dalam Lampiran I."),
        ),
    ),
    (
        "judul-lampiran",
        WARNING,
        "berbeda dengan pasal",
        draft(("BAGAN PEMBIDANGAN KOORDINASI ASISTEN\n", "BAGAN PEMBIDANGAN KOORDINASI PARA ASISTEN\n")),
        TEXT,
    ),
    ("data-peraturan", ERROR, "Tahun “2025” berbeda dengan teks: “2026”", draft(("tahun: 2026", "tahun: 2025")), TEXT),
    (
        "dasar-tidak-ada",
        ERROR,
        "tidak ada Pasal 2 huruf c",
        draft(("[Pasal 2 huruf b angka 1]", "[Pasal 2 huruf c angka 1]")),
        TEXT,
    ),
    (
        "dasar-lain",
        WARNING,
        "adalah Pasal 2 huruf a angka 3 di naskah",
        draft(("[Pasal 2 huruf b angka 1]", "[Pasal 2 huruf a angka 3]")),
        TEXT,
    ),
    (
        "hubungan-kurang",
        NOTE,
        "membantu dari “Sekretaris Daerah” ke “Bupati”",
        OUTLINE + "\n[Tidak digambar]\nBupati [Pasal 1]\n",
        body(("Sekretaris Daerah adalah Sekretaris Daerah Kabupaten Contoh.", "Sekretaris Daerah membantu Bupati.")),
    ),
    (
        "rujukan",
        ERROR,
        "Pasal 3 ayat (2) merujuk Pasal 3 ayat (4), tetapi Pasal 3 tidak memuat ayat (4)",
        OUTLINE,
        body(("pada ayat (1)", "pada ayat (4)")),
    ),
    (
        "rujukan",
        ERROR,
        "Pasal 3 ayat (2) merujuk Pasal 3 ayat (2) huruf c, tetapi Pasal 3 tidak memuat ayat (2) huruf c",
        OUTLINE,
        body(("pada ayat (1)", "pada huruf c")),
    ),
    (
        "rujukan-bidang",
        WARNING,
        "Pasal 2 merujuk Pasal 1, padahal pembidangan para Asisten ada di Pasal 1A",
        OUTLINE,
        body(
            ("Pasal 2\n", FIELDS),
            (
                "Pembidangan koordinasi adalah",
                "Berdasarkan bidang sebagaimana dimaksud dalam Pasal 1, pembidangan koordinasi adalah",
            ),
        ),
    ),
    (
        "jenis-lain",
        WARNING,
        "menyebut hubungan kerja koordinatif",
        OUTLINE,
        body(
            (
                "Peraturan Bupati ini mulai",
                "Hubungan kerja koordinatif sebagaimana dimaksud dalam Pasal 1 berlaku.\n\n"
                "Pasal 5\n\nPeraturan Bupati ini mulai",
            )
        ),
    ),
    (
        "bidang-lain",
        WARNING,
        "sedangkan bidang keuangan ada pada “Asisten Pemerintahan”",
        OUTLINE,
        body(("Pasal 2\n", FIELDS)),
    ),
    (
        "koordinasi-diri",
        WARNING,
        "“Perangkat Daerah” mengoordinasikan “Perangkat Daerah”",
        OUTLINE,
        body(
            (
                "Sekretaris Daerah adalah Sekretaris Daerah Kabupaten Contoh.",
                "Perangkat Daerah mengkoordinasikan seluruh tugas Perangkat Daerah.",
            )
        ),
    ),
    (
        "nomor-ayat",
        WARNING,
        "Pasal 3 dimulai dari ayat (2)",
        OUTLINE,
        body(("(1) Bagan", "(2) Bagan"), ("(2) Bagan sebagaimana", "(3) Bagan sebagaimana")),
    ),
    ("nomor-pasal", WARNING, "Pasal 4 tidak ada", OUTLINE, body(("Pasal 4", "Pasal 5"))),
    (
        "nomor-bab",
        WARNING,
        "BAB II tidak ada",
        OUTLINE,
        body(("BAB II\n", "BAB III\n"), ("BAB III\nKETENTUAN PENUTUP", "BAB IV\nKETENTUAN PENUTUP")),
    ),
    (
        "nomor-kosong",
        WARNING,
        "Mengingat angka 1: “Undang-Undang Nomor” tanpa nomor",
        OUTLINE,
        body(("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;", "Undang-Undang Nomor ;")),
    ),
    (
        "berita-daerah",
        WARNING,
        "2025 di kepala, 2026 di kaki",
        OUTLINE,
        "BERITA DAERAH KABUPATEN CONTOH\nNOMOR 3 TAHUN 2025\n\n" + TEXT,
    ),
    (
        "nama-lain",
        WARNING,
        "menyebut “Tim Teknis Pengawasan SKPD”",
        OUTLINE + "\n[Tidak digambar]\nTim Teknis Koordinasi antar SKPD [Pasal 1]\n",
        body(
            (
                "Peraturan Bupati ini mulai",
                "Pengawasan dilaksanakan oleh Tim Teknis Pengawasan SKPD.\n\nPasal 5\n\nPeraturan Bupati ini mulai",
            )
        ),
    ),
    (
        "nama-terpotong",
        WARNING,
        "menulis “pembinaan dan keluarga berencana”",
        draft(("Dinas Sosial [", "Dinas Pembinaan dan Keluarga [")),
        body(
            ("Pasal 2\n", FIELDS.replace("sosial, ", "pembinaan dan keluarga berencana, ")),
            ("2. Dinas Sosial", "2. Dinas Pembinaan dan Keluarga"),
        ),
    ),
    (
        "tertulis-dua-kali",
        WARNING,
        "Pasal 2 huruf a angka 2 dan Pasal 2 huruf a angka 3",
        OUTLINE,
        body(("3. Bagian Hukum;", "3. Dinas Sosial;")),
    ),
    (
        "salah-tulis",
        WARNING,
        "“PEMBEDANGAN” tampaknya salah tulis dari “PEMBIDANGAN” (Menetapkan)",
        OUTLINE,
        body(("TENTANG PEMBIDANGAN", "TENTANG PEMBEDANGAN")),
    ),
    (
        "pasal-disimpulkan",
        NOTE,
        "Pasal 2 disimpulkan",
        OUTLINE,
        body(("BAB II\nPEMBIDANGAN\n\nPasal 2\n", "BAB II\nPEMBIDANGAN\n")),
    ),
    (
        "dua-asisten",
        WARNING,
        "“Asisten Pemerintahan”, “Asisten Administrasi Umum”",
        OUTLINE + "    Bagian Hukum\n",
        None,
    ),
    ("tanpa-atasan", WARNING, "“Kantor Arsip” tidak berada", OUTLINE + "\nKantor Arsip [Pasal 2]\n", None),
    (
        "nama-ganda",
        ERROR,
        "“Dinas Sosial” tercatat 2 kali",
        draft(("    Bagian Hukum", "    Dinas Sosial @2 [Pasal 2]\n    Bagian Hukum")),
        None,
    ),
    (
        "lingkaran",
        ERROR,
        "“Dinas Kesehatan” → “Dinas Sosial” → “Dinas Kesehatan”",
        OUTLINE + "\n[Tidak digambar]\nDinas Kesehatan -> Dinas Sosial: struktural\n"
        "Dinas Sosial -> Dinas Kesehatan: struktural\n",
        None,
    ),
    (
        "dua-ejaan",
        WARNING,
        "“Walikota” dan “Wali Kota” dipakai bersama",
        draft(("jabatan: Bupati", "jabatan: Wali Kota"), ("Sekretaris Daerah [", "Walikota [")),
        None,
    ),
    ("dua-ejaan", WARNING, "“BadanKeuangan”", OUTLINE + "\n[Tidak digambar]\nBadanKeuangan [Badan]\n", None),
    (
        "kata-janggal",
        WARNING,
        "“penanggulanggan”, mungkin maksudnya “penanggulangan”",
        draft(("Dinas Sosial", "Badan penanggulanggan bencana")),
        None,
    ),
    (
        "kata-janggal",
        WARNING,
        "mungkin maksudnya “Kepegawaian dan”",
        draft(("Dinas Sosial", "Badan Kepegawaiandan Pelatihan")),
        None,
    ),
    ("dua-jenis", WARNING, "“Dinas Satuan”", draft(("Dinas Sosial", "Dinas Satuan Polisi")), None),
    ("tanda-baca", WARNING, "“PD,”", draft(("Dinas Sosial [", 'PD, BPR "Maju" [')), None),
    ("tingkat-lain", WARNING, "kejaksaan tinggi berkedudukan", draft(("Dinas Sosial", "Kejaksaan Tinggi")), None),
    (
        "rentang-kendali",
        NOTE,
        "mengoordinasikan 12 unit, rata-rata Asisten lain 2",
        draft(("    Bagian Hukum", "".join(f"    Bagian {n}\n" for n in range(9)) + "    Bagian Hukum")),
        None,
    ),
    ("vertikal-dalam-daftar", NOTE, "“Polres”", draft(("Bagian Hukum", "Polres")), None),
    (
        "vertikal-dalam-daftar",
        WARNING,
        "padahal kalimat pembukanya tidak menyebutnya: “Polres”",
        OUTLINE,
        body(("Bagian Hukum", "Polres")),
    ),
    ("singkatan", NOTE, "“PDE”", draft(("Bagian Hukum", "Bagian PDE")), None),
    ("belum-kolektif", NOTE, "“Perangkat Daerah”", draft(("Bagian Hukum", "Perangkat Daerah")), None),
    ("tanpa-dasar", NOTE, "1 unit belum mempunyai dasar: “Kantor Arsip”", OUTLINE + "    Kantor Arsip\n", None),
    (
        "dasar-diragukan",
        NOTE,
        "Dasar perlu diperiksa pada 1: “Inspektorat”",
        draft(("huruf b angka 1]", "huruf b angka 1, perlu diperiksa; garis: koordinatif (Pasal 2 huruf b angka 1)]")),
        None,
    ),
]


@pytest.mark.parametrize(
    ("rule", "severity", "says", "outline", "text"), BROKEN, ids=[f"{row[0]}-{at}" for at, row in enumerate(BROKEN)]
)
def test_a_rule_finds_what_breaks_it(rule, severity, says, outline, text):
    found = asked(outline, rule, text)
    assert [finding.severity for finding in found if says in finding.sentence] == [severity], [
        f.sentence for f in found
    ]


def test_a_sound_regulation_breaks_none_of_them():
    """The facts that the outline says are inferred are listed, and nothing else is said."""
    made = read_outline(OUTLINE)
    for reading in (None, read_text(TEXT)):
        found = find(made, {}, reading).findings
        assert [finding.rule for finding in found] == ["tanpa-dasar"], [finding.sentence for finding in found]


def test_a_name_that_several_facts_have_is_listed_once_with_its_count():
    made = read_outline(OUTLINE)
    with made.edit():
        units = list(made.units.values())
        for unit in units:
            made.put(replace(unit, name="Perangkat Daerah", basis="", inferred=True))
    said = [finding.sentence for finding in find(made, {}, None).findings if finding.rule == "tanpa-dasar"]
    assert f"{len(units)} unit disimpulkan, tidak tertulis di pasal: “Perangkat Daerah” ({len(units)}×)." in said


def test_every_rule_has_a_case_here_or_with_the_pages():
    told = {row[0] for row in BROKEN}
    for group in GROUPS[:3]:
        assert {rule.id for rule in group.rules} <= told


@pytest.mark.parametrize(
    ("rule", "outline", "text"),
    [
        ("unit-tanpa-lampiran", OUTLINE, body(("3. Bagian Hukum;", "3. Bagian Hukum;\n   4. Instansi Vertikal;"))),
        (
            "dua-asisten",
            draft(("    Bagian Hukum", "    Perangkat Daerah [kolektif]\n    Bagian Hukum")) + "    Perangkat Daerah\n",
            None,
        ),
        ("rujukan", OUTLINE, body(("2. Badan Keuangan.", "2. Badan Keuangan sebagaimana dimaksud pada huruf a."))),
        ("rujukan", OUTLINE, body(("pada ayat (1)", "dalam Pasal 17 ayat (9) Undang-Undang Nomor 23 Tahun 2014"))),
        ("rujukan", OUTLINE, body(("Pasal 2\n", "\n"), ("pada ayat (1)", "dalam Pasal 2 huruf a"))),
        (
            "rujukan",
            OUTLINE,
            TEXT[TEXT.index("Pasal 3\n") : TEXT.index("BAB III")].replace("pada ayat (1)", "dalam Pasal 2 huruf c"),
        ),
        ("ejaan-lain", OUTLINE, body(("Bagian Hukum", "Bagian Umum"))),
        ("judul-lampiran", draft(("BAGAN PEMBIDANGAN KOORDINASI ASISTEN\n", "Pembidangan Koordinasi Asisten\n")), TEXT),
        (
            "salah-tulis",
            OUTLINE,
            body(("Pembidangan koordinasi adalah", "Koordinator, koordinasinya, dan pembinaan adalah")),
        ),
        (
            "nama-ganda",
            draft(
                ("    Dinas Sosial", "      Sekretariat @1\n    Dinas Sosial"),
                ("    Bagian Hukum", "      Sekretariat @2\n    Bagian Hukum"),
            ),
            None,
        ),
        (
            "singkatan",
            draft(("Bagian Hukum", "Sekretariat DPRD")),
            body(
                (
                    "Sekretaris Daerah adalah",
                    "Dewan Perwakilan Rakyat Daerah, yang selanjutnya disingkat DPRD, dan Sekretaris Daerah adalah",
                )
            ),
        ),
        (
            "lampiran-tanpa-pasal",
            HEAD + CHART.replace("[Lampiran] ", "[Bagan] "),
            body(("tercantum dalam Lampiran.", "digambar.")),
        ),
    ],
)
def test_what_is_allowed_is_not_found(rule, outline, text):
    assert asked(outline, rule, text) == []


def test_a_finding_leads_to_its_place_in_the_text_and_to_its_records():
    text = body(("Badan Keuangan.", "Badan Keuanggan."))
    made = read_outline(OUTLINE)
    [finding] = asked(made, "ejaan-lain", text)
    assert text[slice(*finding.span)] == "2. Badan Keuanggan."
    assert [made.units[key].name for key in finding.records] == ["Badan Keuangan"]
    assert finding.basis == "Pasal 2 huruf b angka 2"
    [cited] = asked(made, "rujukan", body(("pada ayat (1)", "pada ayat (4)")))
    assert "pada ayat (4)" in body(("pada ayat (1)", "pada ayat (4)"))[slice(*cited.span)]


def test_a_difference_of_capitals_is_a_note():
    [finding] = asked(OUTLINE, "ejaan-lain", body(("Badan Keuangan.", "Badan keuangan.")))
    assert finding.severity is Severity.NOTE
