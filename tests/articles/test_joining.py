"""Entering a reading into a draft that is there: nothing twice, nothing filled that has a value."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import box_of, sample_draft

from orgeditor.articles.entering import new_draft
from orgeditor.articles.joining import field_fates, has_annex, has_relation, join
from orgeditor.articles.reader import read_text
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import DELEGATION

TEXT = """PERATURAN WALI KOTA LAIN
NOMOR 9 TAHUN 2026
TENTANG
KOORDINASI
DENGAN RAHMAT TUHAN YANG MAHA ESA
MEMUTUSKAN:
Pasal 1
(1) Wakil Walikota melimpahkan kewenangan kepada Sekretaris Daerah.
(2) Asisten Administrasi Umum mengoordinasikan:
a. Inspektorat;
b. Badan Keuangan;
c. Bagian Organisasi; dan
d. Dinas Baru.
Pasal 2
(1) Bagan koordinasi tercantum dalam Lampiran I.
(2) Bagan mekanisme tercantum dalam Lampiran III.

Ditetapkan di Contoh
pada tanggal 2 Mei 2026
WALI KOTA LAIN,
ttd
SITI AMINAH
"""


@pytest.fixture
def draft():
    return sample_draft()


def chart_of(draft) -> str:
    return draft.charts_in_order()[0].id


def joined(draft, reading, **options) -> None:
    with draft.edit():
        join(draft, chart_of(draft), reading, **options)


def test_units_annexes_and_relations_come_in_once(draft):
    reading = read_text(TEXT)
    assert [has_annex(draft, annex) for annex in reading.annexes] == [True, False]
    joined(draft, reading)
    joined(draft, read_text(TEXT))
    assert [annex.title for annex in draft.annexes_in_order()][2:] == ["BAGAN MEKANISME"]
    assert [draft.charts_of(annex.id) != [] for annex in draft.annexes_in_order()] == [True, True, True]
    names = {unit.id: unit.name for unit in draft.units.values()}
    assert sorted(names.values()).count("Dinas Baru") == 1 and len(set(names.values())) == len(names)
    [relation] = [item for item in draft.relations.values() if item.kind == DELEGATION]
    assert (names[relation.source], names[relation.target]) == ("Wakil Walikota", "Sekretaris Daerah")
    assert not [route for route in draft.routes.values() if route.relation == relation.id]
    above = draft.placements[box_of(draft, "Dinas Baru")].parent
    assert draft.unit_of(above).name == "Asisten Administrasi Umum"


def test_only_empty_fields_are_filled_and_only_those_asked_for(draft):
    found = field_fates(read_text(TEXT).regulation, draft.regulation)
    fates = {fate.name: (fate.read.value, fate.fills) for fate in found}
    assert fates["region"] == ("Lain", False) and fates["signatory"] == ("SITI AMINAH", False)
    assert fates["place"] == ("Contoh", True) and fates["office"] == ("Wali Kota", False)
    joined(draft, read_text(TEXT), fields=["place", "region"])
    assert (draft.regulation.place, draft.regulation.date, draft.regulation.region) == ("Contoh", "", "Bukittinggi")


def test_the_office_is_taken_while_the_region_is_unknown(draft):
    with draft.edit():
        draft.put(replace(draft.regulation, region="", office="Bupati"))
    joined(draft, read_text(TEXT), fields=["region", "office"])
    assert (draft.regulation.region, draft.regulation.office) == ("Lain", "Wali Kota")


def test_a_relation_of_the_class_is_known_where_an_asisten_has_it():
    text = (
        "Pasal 1\nAsisten adalah Asisten Sekretaris Daerah yang terdiri dari Asisten Satu dan Asisten Dua.\n"
        "Pasal 2\nPerangkat Daerah wajib melaksanakan tugas, yang dikoordinasikan oleh Asisten yang membidangi.\n"
        "Pasal 3\nPerangkat Daerah wajib menyampaikan laporan kepada Sekretaris Daerah.\n"
        "Pasal 4\nHubungan kerja Sekretariat Daerah dengan Perangkat Daerah dilaksanakan melalui pola koordinatif.\n"
        "Pasal 5\nBagan mekanisme hubungan kerja tercantum dalam Lampiran.\n"
    )
    reading = read_text(text)
    draft = new_draft(reading, id_source(text))
    read = next(item for item in reading.relations if item.source == "Asisten")
    assert has_relation(draft, read)
    assert not has_relation(draft, replace(read, kind="report"))
