"""A draft from what was read: its charts hold what the articles list, each fact with its basis."""

from __future__ import annotations

from orgeditor.articles.entering import new_draft
from orgeditor.articles.reader import read_text
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import COORDINATIVE, STRUCTURAL, UnitCategory
from orgeditor.model.records import Method

TEXT = """PERATURAN BUPATI CONTOH
NOMOR 7 TAHUN 2026
TENTANG
KOORDINASI KERJA
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI CONTOH,
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG KOORDINASI KERJA.

Pasal 3
(1) Bupati dibantu oleh Wakil Bupati yang bertugas mengoordinasikan Perangkat Daerah.
(2) Wakil Bupati melimpahkan sebagian kewenangan kepada Sekretaris Daerah.

Pasal 4
Asisten melaksanakan koordinasi kerja sebagai berikut:
a. Asisten Pemerintahan mengoordinasikan:
   1. Dinas Pendidikan;
   2. Polres; dan
   3. Kodim;
b. Asisten Umum mengoordinasikan:
   1. Inspektorat.

Pasal 5
(1) Bagan koordinasi kerja di lingkungan Pemerintah Daerah dan koordinasi kerja Instansi Vertikal tercantum dalam \
Lampiran I dan Lampiran II.
(2) Bagan mekanisme koordinasi tercantum dalam Lampiran III.

Ditetapkan di Contoh
pada tanggal 2 Mei 2026
Pj. BUPATI CONTOH,
ttd
SITI AMINAH
"""


def drafted(text: str) -> Draft:
    return new_draft(read_text(text), id_source(text))


def drawn(draft: Draft, chart: int) -> list[str]:
    """Return the boxes of a chart, indented, each with the kind of the line that it hangs from."""
    key = draft.charts_in_order()[chart].id
    lines: list[str] = []

    def walk(parent: str | None, level: int) -> None:
        for item in draft.children(key, parent):
            kind = f" {draft.relations[item.backbone].kind}" if item.backbone else ""
            lines.append("  " * level + draft.unit_of(item.id).name + kind)
            walk(item.id, level + 1)

    walk(None, 0)
    return lines


def test_the_lists_stand_under_the_annexes_that_are_theirs():
    draft = drafted(TEXT)
    assert [annex.title for annex in draft.annexes_in_order()] == [
        "BAGAN KOORDINASI KERJA DI LINGKUNGAN PEMERINTAH DAERAH",
        "BAGAN KOORDINASI KERJA INSTANSI VERTIKAL",
        "BAGAN MEKANISME KOORDINASI",
    ]
    assert [annex.basis for annex in draft.annexes_in_order()] == [
        "Pasal 5 ayat (1)",
        "Pasal 5 ayat (1)",
        "Pasal 5 ayat (2)",
    ]
    assert drawn(draft, 0) == [
        "Sekretaris Daerah",
        f"  Asisten Pemerintahan {STRUCTURAL}",
        f"    Dinas Pendidikan {COORDINATIVE}",
        f"  Asisten Umum {STRUCTURAL}",
        f"    Inspektorat {COORDINATIVE}",
    ]
    assert drawn(draft, 1) == [
        "Sekretaris Daerah",
        f"  Asisten Pemerintahan {STRUCTURAL}",
        f"    Polres {COORDINATIVE}",
        f"    Kodim {COORDINATIVE}",
    ]
    assert draft.charts_in_order()[2].method is Method.LAYERED
    assert set(drawn(draft, 2)) == {"Bupati", "Wakil Bupati", "Perangkat Daerah", "Sekretaris Daerah"}


def test_a_unit_is_one_fact_with_its_basis_and_only_custom_is_inferred():
    draft = drafted(TEXT)
    units = {unit.name: unit for unit in draft.units.values()}
    assert len(units) == len(draft.units)
    assert units["Polres"].basis == "Pasal 4 huruf a angka 2"
    assert units["Polres"].category is UnitCategory.VERTICAL
    assert units["Perangkat Daerah"].collective
    assert not any(unit.inferred for unit in units.values())
    stated = {
        (draft.units[item.source].name, item.kind, draft.units[item.target].name, item.basis, item.inferred)
        for item in draft.relations.values()
    }
    assert ("Asisten Pemerintahan", COORDINATIVE, "Kodim", "Pasal 4 huruf a angka 3", False) in stated
    assert ("Sekretaris Daerah", STRUCTURAL, "Asisten Umum", "", True) in stated
    assert ("Wakil Bupati", "assistance", "Bupati", "Pasal 3 ayat (1)", False) in stated
    assert ("Wakil Bupati", "delegation", "Sekretaris Daerah", "Pasal 3 ayat (2)", False) in stated


def test_the_regulation_is_filled_in():
    regulation = drafted(TEXT).regulation
    shown = (regulation.office, regulation.region, regulation.number, regulation.year, regulation.about)
    assert shown == ("Bupati", "Contoh", "7", "2026", "Koordinasi Kerja")
    assert (regulation.prefix, regulation.signatory, regulation.mark, regulation.date) == (
        "Pj.",
        "SITI AMINAH",
        "ttd",
        "2 Mei 2026",
    )
    assert not regulation.draft_mark


def test_a_list_without_an_annex_is_a_chart_of_none():
    draft = drafted(
        "Pasal 2\n1. Asisten Satu mengkoordinir:\na. Dinas A;\n2. Asisten Dua mengkoordinir:\na. Dinas B.\n"
    )
    assert not draft.annexes
    assert drawn(draft, 0) == [
        "Sekretaris Daerah",
        f"  Asisten Satu {STRUCTURAL}",
        f"    Dinas A {COORDINATIVE}",
        f"  Asisten Dua {STRUCTURAL}",
        f"    Dinas B {COORDINATIVE}",
    ]
    assert draft.charts_in_order()[0].inferred


def test_a_head_named_in_two_articles_is_one_box_and_classes_are_frames():
    draft = drafted(
        "Pasal 2\nAsisten Satu mengoordinasikan:\na. Dinas A;\nb. Instansi Vertikal:\n1. Polres;\n2. Kodim.\n"
        "Pasal 3\nAsisten satu mengoordinasikan:\na. Dinas B.\n"
    )
    assert drawn(draft, 0) == [
        "Sekretaris Daerah",
        f"  Asisten Satu {STRUCTURAL}",
        f"    Dinas A {COORDINATIVE}",
        f"    Polres {COORDINATIVE}",
        f"    Kodim {COORDINATIVE}",
        f"    Dinas B {COORDINATIVE}",
    ]
    [group] = draft.groups.values()
    assert draft.units[group.unit].name == "Instansi Vertikal"
    members = [draft.unit_of(item.id).name for item in draft.placements.values() if item.group == group.id]
    assert sorted(members) == ["Kodim", "Polres"]


def test_a_text_without_lists_gives_a_draft_without_charts():
    draft = drafted("Pasal 1\nDaerah adalah Kota Contoh.\n")
    assert not draft.charts and not draft.units


def test_each_article_with_a_lampiran_has_its_lists_there():
    """The path above a head that is no Asisten is drawn where that is listed, not again in its own Lampiran."""
    draft = drafted(
        "Pasal 3\n(1) Sekretaris Daerah dibantu Asisten.\n(2) Asisten mengoordinasikan:\n"
        "a. Asisten Satu mengoordinasikan:\n1. Dinas Pendidikan; dan\n2. Dinas Kesehatan;\n"
        "b. Asisten Dua mengoordinasikan:\n1. Inspektorat.\n"
        "(3) Bagan pembidangan Asisten tercantum dalam Lampiran I.\n"
        "Pasal 4\n(1) Dinas Pendidikan membawahkan:\na. Bidang Sekolah Dasar; dan\nb. Bidang Sekolah Menengah.\n"
        "(2) Bagan susunan organisasi Dinas Pendidikan tercantum dalam Lampiran II.\n"
        "(3) Dinas Kesehatan membawahkan:\na. Bidang Pelayanan; dan\nb. Bidang Pencegahan.\n"
        "Pasal 5\nBagan susunan organisasi Dinas Kesehatan tercantum dalam Lampiran III.\n"
    )
    assert len(draft.charts) == 3
    assert drawn(draft, 0) == [
        "Sekretaris Daerah",
        f"  Asisten Satu {STRUCTURAL}",
        f"    Dinas Pendidikan {COORDINATIVE}",
        f"    Dinas Kesehatan {COORDINATIVE}",
        f"  Asisten Dua {STRUCTURAL}",
        f"    Inspektorat {COORDINATIVE}",
    ]
    assert [line.split(f" {STRUCTURAL}")[0] for line in drawn(draft, 1)] == [
        "Dinas Pendidikan",
        "  Bidang Sekolah Dasar",
        "  Bidang Sekolah Menengah",
    ]
    assert [line.split(f" {STRUCTURAL}")[0] for line in drawn(draft, 2)] == [
        "Dinas Kesehatan",
        "  Bidang Pelayanan",
        "  Bidang Pencegahan",
    ]
