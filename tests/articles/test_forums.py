"""Meetings that an article lists, and the mechanism chart that comes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgeditor.articles.entering import new_draft
from orgeditor.articles.reader import read_text
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.records import Method

PROBOLINGGO = Path(__file__).parents[3] / "shared" / "regulations" / "probolinggo-perwali-42-2009.txt"

TEAM = "Tim Teknis Koordinasi antar SKPD"
TEXT = """\
Pasal 4
Forum koordinasi terdiri atas:
a. Rapat Koordinasi Mingguan, diselenggarakan setiap hari Senin, dipimpin oleh Sekretaris Daerah dan dihadiri oleh
   Asisten dan Kepala Bagian;
b. Rapat Koordinasi Bulanan, dilaksanakan 1 (satu) kali dalam sebulan; dan
c. Forum Perangkat Daerah.
Pasal 5
Bupati memimpin rapat evaluasi tahunan.
"""


def told(text: str) -> list[tuple[str, ...]]:
    return [(item.name, item.basis, item.period, item.chair, item.members) for item in read_text(text).forums]


def test_what_an_article_says_of_a_meeting_and_nothing_more():
    assert told(TEXT) == [
        (
            "Rapat Koordinasi Mingguan",
            "Pasal 4 huruf a",
            "hari Senin",
            "Sekretaris Daerah",
            "Asisten dan Kepala Bagian",
        ),
        ("Rapat Koordinasi Bulanan", "Pasal 4 huruf b", "1 (satu) kali dalam sebulan", "", ""),
        ("Forum Perangkat Daerah", "Pasal 4 huruf c", "", "", ""),
    ]


def test_one_meeting_in_a_sentence_is_no_list_of_them():
    assert told("Pasal 4\n(1) Rapat dipimpin oleh Bupati.\n(2) Hasilnya dilaporkan kepada Gubernur.\n") == []


@pytest.mark.skipif(not PROBOLINGGO.is_file(), reason="the texts are not beside this checkout")
def test_probolinggo_and_its_chart():
    """By hand from Pasal 6 (charts.md): an empty field is one that the article does not state."""
    text = PROBOLINGGO.read_text(encoding="utf-8")
    reading = read_text(text)
    leaders = "Walikota/Wakil Walikota/Sekretaris Daerah/Asisten"
    assert [(item.name, item.period, item.chair) for item in reading.forums] == [
        ("RAKORTAS (Rapat Koordinasi terbatas)", "seminggu sekali", "Walikota atau Wakil Walikota"),
        ("RAKORIN (Rapat Koordinasi Integrasi)", "dua minggu sekali", "Sekretaris Daerah"),
        ("RAKORPIM (Rapat Koordinasi Pimpinan)", "tiga bulan sekali", leaders),
        ("Presentasi SKPD", "dua minggu sekali", ""),
        ("Diseminasi Program/Kegiatan SKPD", "", ""),
    ]
    assert [item.basis for item in reading.forums] == [f"Pasal 6 angka {number}" for number in range(1, 6)]
    members = [item.members for item in reading.forums]
    assert members[0].endswith("Sekretaris Daerah, Bappeda, Inspektorat, Badan Kepegawaian Daerah, Tiga Asisten")
    assert members[2] == "seluruh pimpinan Satuan Kerja Perangkat Daerah, Camat, Lurah dan pimpinan UPTD"
    assert members[3:] == ["Kepala SKPD, SKPD yang lain", "Setiap SKPD"]
    relations = {(item.source, item.kind, item.target, item.basis) for item in reading.relations}
    assert relations == {
        ("BAPPEDA", "coordinative", "SKPD lainnya", "Pasal 7 ayat (1)"),
        ("BAPPEDA", "consultative", "SKPD lainnya", "Pasal 7 ayat (1)"),
        ("BAPPEDA", "coordinative", "Instansi Vertikal", "Pasal 7 ayat (1)"),
        ("BAPPEDA", "consultative", "Instansi Vertikal", "Pasal 7 ayat (1)"),
        ("Walikota", "appointment", TEAM, "Pasal 7 ayat (2)"),
        (TEAM, "coordinative", "Mekanisme pelaksanaan koordinasi antar SKPD", "Pasal 7 ayat (2)"),
        (TEAM, "supervision", "Mekanisme pelaksanaan koordinasi antar SKPD", "Pasal 9"),
    }
    named = next(item for item in reading.relations if item.kind == "supervision").reasons
    assert "Tim Teknis Koordinasi Pelaksanaan Koordinasi SKPD Kota Probolinggo" in " ".join(named)
    draft = new_draft(reading, id_source(text))
    [chart] = draft.charts.values()
    assert (chart.method, chart.annex, chart.inferred) == (Method.LAYERED, None, True)
    ranks = {draft.units[item.unit].name: item.rank for item in draft.placements_of_chart(chart.id)}
    assert ranks["Walikota"] < ranks["Tim Teknis Koordinasi antar SKPD"] < ranks["Presentasi SKPD"] < ranks["BAPPEDA"]
    [frame] = draft.groups.values()
    meetings = [draft.unit_of(item.id) for item in draft.placements_of_chart(chart.id) if item.group == frame.id]
    assert [unit.category for unit in meetings] == [UnitCategory.FORUM] * 5
    assert meetings[0].period == "seminggu sekali"
    into_frame = {draft.relations[route.relation].kind for route in draft.routes.values() if route.target == frame.id}
    assert into_frame == {"coordinative", "supervision"}
    foot = [
        draft.unit_of(item.id).name for item in draft.placements_of_chart(chart.id) if item.rank == ranks["BAPPEDA"]
    ]
    assert foot == ["SKPD lainnya", "BAPPEDA", "Instansi Vertikal"]
