"""The mechanism chart of a text: ranks of custom, frames round the members of a class, and every line as stated."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgeditor.articles.entering import new_draft
from orgeditor.articles.reader import read_text
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.records import Chart, Method

TEXTS = Path(__file__).parents[3] / "shared" / "regulations"

TEXT = """\
Pasal 1
1. Staf Ahli adalah Staf Ahli Bupati yang terdiri dari Staf Ahli Bidang Hukum dan Staf Ahli Bidang Ekonomi.
2. Asisten adalah Asisten Sekretaris Daerah yang terdiri dari Asisten Satu, Asisten Dua, dan Asisten Tiga.
Pasal 2
(1) Hubungan kerja Bupati dengan DPRD dilaksanakan melalui pola hubungan kerja kolegial.
(2) Hubungan kerja Bupati dengan Perangkat Daerah dilaksanakan melalui pola hubungan kerja struktural dan koordinatif.
(3) Bentuk hubungan kerja sebagaimana dimaksud pada ayat (2) yaitu:
a. Kepala Perangkat Daerah berkewajiban untuk membantu Bupati dalam merumuskan kebijakan; dan
b. Perangkat Daerah wajib menyampaikan laporan kepada Bupati melalui Sekretaris Daerah sesuai Lampiran.
(4) Dinas/Badan dengan Unit Pelaksana Teknis melaksanakan pola hubungan kerja struktural.
(5) Hubungan kerja Sekretariat Daerah dengan Perangkat Daerah dilaksanakan melalui pola hubungan kerja koordinatif.
(6) Perangkat Daerah wajib melaksanakan tugas, yang dikoordinasikan oleh Asisten yang membidangi.
(7) Mekanisme hubungan kerja tercantum dalam bagan sebagaimana Lampiran.
"""


def mechanism(text: str) -> tuple[Draft, Chart]:
    draft = new_draft(read_text(text), id_source(text))
    return draft, next(chart for chart in draft.charts_in_order() if chart.method is Method.LAYERED)


def rows(draft: Draft, chart: Chart) -> list[list[str]]:
    """Return the names of the boxes of each rank, from left to right."""
    found: dict[int, list[str]] = {}
    for item in sorted(draft.placements_of_chart(chart.id), key=lambda item: item.order):
        assert item.rank is not None
        found.setdefault(item.rank, []).append(draft.unit_of(item.id).name)
    return [found[rank] for rank in sorted(found)]


def frames(draft: Draft) -> dict[str, list[str]]:
    return {
        draft.units[group.unit].name: [
            draft.unit_of(item.id).name for item in draft.placements.values() if item.group == group.id
        ]
        for group in draft.groups.values()
    }


def lines(draft: Draft, chart: Chart) -> set[tuple[str, str, str, str]]:
    """Return source, kind (with "=" where it is mutual), target, basis ("inf" where it is inferred) of each line."""
    found = set()
    for route in draft.routes.values():
        if route.chart == chart.id:
            item = draft.relations[route.relation]
            kind = item.kind + "=" * item.mutual
            basis = "inf" if item.inferred else item.basis.removeprefix("Pasal ")
            found.add((draft.units[item.source].name, kind, draft.units[item.target].name, basis))
    return found


def whole(name: str) -> str:
    file = next(TEXTS.glob(f"{name}*.txt"), None)
    if file is None:
        pytest.skip("the texts are not beside this checkout")
    return file.read_text(encoding="utf-8")


def test_ranks_and_frames_are_those_of_custom():
    draft, chart = mechanism(TEXT)
    assert rows(draft, chart) == [
        ["DPRD", "Bupati", "Staf Ahli Bidang Hukum", "Staf Ahli Bidang Ekonomi"],
        ["Sekretaris Daerah"],
        ["Asisten Satu", "Asisten Dua", "Asisten Tiga"],
        ["Dinas/Badan"],
        ["Unit Pelaksana Teknis"],
    ]
    assert frames(draft) == {
        "Sekretariat Daerah": ["Sekretaris Daerah", "Asisten Satu", "Asisten Dua", "Asisten Tiga"],
        "Perangkat Daerah": ["Dinas/Badan", "Unit Pelaksana Teknis"],
    }


def test_lines_are_what_is_stated_and_only_command_is_inferred():
    """A report through a third party is two lines; what only tells the form of a relation is kept, not drawn."""
    draft, chart = mechanism(TEXT)
    assistants = ("Asisten Satu", "Asisten Dua", "Asisten Tiga")
    assert lines(draft, chart) == {
        ("Bupati", "collegial=", "DPRD", "2 ayat (1)"),
        ("Bupati", "structural", "Perangkat Daerah", "2 ayat (2)"),
        ("Bupati", "coordinative", "Perangkat Daerah", "2 ayat (2)"),
        ("Perangkat Daerah", "report", "Sekretaris Daerah", "2 ayat (3) huruf b"),
        ("Sekretaris Daerah", "report", "Bupati", "2 ayat (3) huruf b"),
        ("Dinas/Badan", "structural", "Unit Pelaksana Teknis", "2 ayat (4)"),
        ("Sekretariat Daerah", "coordinative=", "Perangkat Daerah", "2 ayat (5)"),
        *((name, "coordinative", "Perangkat Daerah", "2 ayat (6)") for name in assistants),
        ("Bupati", "structural", "Sekretaris Daerah", "inf"),
        *(("Sekretaris Daerah", "structural", name, "inf") for name in assistants),
        *(("Bupati", "structural", f"Staf Ahli Bidang {name}", "inf") for name in ("Hukum", "Ekonomi")),
    }
    kept = {draft.units[item.source].name for item in draft.relations.values() if item.kind == "assistance"}
    assert kept == {"Perangkat Daerah"}


def test_bukittinggi_has_every_line_of_its_mechanism():
    """By hand from charts.md (Lampiran III), without the partner that Pasal 14 huruf b does not name."""
    draft, chart = mechanism(whole("bukittinggi"))
    head, deputy, secretary, frame = "Walikota", "Wakil Walikota", "Sekretaris Daerah", "Asisten Sekretaris Daerah"
    one, two, three = (
        "Asisten pemerintahan dan kesejahteraan rakyat",
        "Asisten ekonomi dan pembangunan",
        "Asisten administrasi umum",
    )
    bodies, vertical, firms = "Perangkat Daerah", "Instansi Vertikal", "Badan usaha milik daerah"
    assert rows(draft, chart) == [[head], [deputy], [secretary], [one, two, three], [bodies, firms, vertical]]
    assert frames(draft)[frame] == [one, two, three]
    assert lines(draft, chart) == {
        (deputy, "assistance", head, "7 ayat (2)"),
        (secretary, "assistance", head, "8 ayat (1)"),
        (deputy, "report", head, "7 ayat (3)"),
        (bodies, "report", secretary, "16 ayat (2)"),
        (vertical, "report", secretary, "16 ayat (2)"),
        (secretary, "report", head, "16 ayat (2)"),
        (deputy, "delegation", secretary, "7 ayat (4)"),
        (secretary, "delegation", frame, "8 ayat (2)"),
        *((head, "coordinative", name, "7 ayat (1)") for name in (bodies, vertical)),
        *((deputy, "coordinative", name, "7 ayat (2)") for name in (bodies, vertical)),
        *((secretary, "coordinative", name, "8 ayat (1)") for name in (bodies, vertical)),
        *((frame, "coordinative", name, "8 ayat (3)") for name in (bodies, vertical)),
        (frame, "coordinative", firms, "8 ayat (4)"),
        (one, "coordinative=", two, "9 huruf d"),
        (two, "coordinative=", three, "9 huruf d"),
        (bodies, "coordinative=", vertical, "14 huruf a"),
        (bodies, "coordinative", secretary, "10"),
    }
    urgent = next(item for item in draft.relations.values() if item.basis == "Pasal 10")
    assert urgent.label == "mendesak"


def test_cimahi_stands_its_bodies_side_by_side():
    draft, chart = mechanism(whole("cimahi"))
    assert rows(draft, chart)[-1] == ["Perangkat Daerah", "Instansi Vertikal"]
    assert len(frames(draft)["Asisten Sekretaris Daerah"]) == 3


def test_a_class_whose_members_have_its_lines_is_no_unit_beside_them():
    draft, _ = mechanism(TEXT)
    assert "Asisten" not in {unit.name for unit in draft.units.values()}
