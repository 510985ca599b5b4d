"""Small drafts for the tests of editing, canvas and ui, and a layout in a few lines that needs no fonts."""

from __future__ import annotations

from dataclasses import replace

from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.page import Arranged, Box, Page, Path, ShapeForm, TextLine
from orgeditor.model.records import BoxForm, Regulation

ASSISTANTS = {
    "Asisten Pemerintahan dan Kesejahteraan Rakyat": (
        "Dinas Pendidikan & Kebudayaan",
        "Dinas Kesehatan",
        "Dinas Sosial",
        "Satuan Polisi Pamong Praja",
    ),
    "Asisten Ekonomi dan Pembangunan": (
        "Dinas Perhubungan",
        "Dinas Pekerjaan Umum dan Penataan Ruang",
        "Bagian Perekonomian",
    ),
    "Asisten Administrasi Umum": ("Inspektorat", "Badan Keuangan", "Bagian Organisasi"),
}


def sample_draft() -> Draft:
    """Return a regulation with two Lampiran: a chart of 16 boxes, and an empty chart."""
    draft = Draft(id_source("sample"))
    with draft.edit():
        draft.put(
            Regulation(
                draft.new_id(), office="Walikota", region="Bukittinggi", number="4", year="2017",
                about="Mekanisme Koordinasi Kerja Pemerintah Kota Bukittinggi", signatory="M. Ramlan Nurmatias",
            )
        )  # fmt: skip
        annex = model.add_annex(draft, "Bagan Koordinasi Kerja di Lingkungan Pemerintah Daerah")
        chart = model.add_chart(draft, annex.id).id
        mayor = model.add_root(draft, chart, "Walikota")
        categorize(draft, mayor.unit, UnitCategory.HEAD)
        deputy = model.add_child(draft, mayor, "Wakil Walikota")
        draft.put(replace(draft.placements[deputy.id], form=BoxForm.GLUED))
        secretary = model.add_child(draft, mayor, "Sekretaris Daerah")
        categorize(draft, secretary.unit, UnitCategory.SECRETARY)
        for name, units in ASSISTANTS.items():
            assistant = model.add_child(draft, secretary, name)
            categorize(draft, assistant.unit, UnitCategory.ASSISTANT)
            for number, unit in enumerate(units, 1):
                item = model.add_child(draft, assistant, unit)
                shown = draft.units[item.unit]
                draft.put(replace(shown, basis=f"Pasal 12 angka {number}", inferred=False))
        second = model.add_annex(draft, "Bagan Koordinasi Instansi Vertikal")
        model.add_chart(draft, second.id)
    return draft


def categorize(draft: Draft, unit: str, category: UnitCategory) -> None:
    draft.put(replace(draft.units[unit], category=category))


def box_of(draft: Draft, name: str) -> str:
    """Return the first placement of the unit with that name."""
    return next(item.id for item in draft.placements.values() if draft.units[item.unit].name == name)


def simple_arrange(draft: Draft, chart: str) -> Arranged:
    """Lay a chart out as an indented list: for tests that are not about layout."""
    boxes: list[Box] = []
    rects: dict[str, Rect] = {}
    depth: dict[str, int] = {}
    for number, item in enumerate(draft.placements_of_chart(chart)):
        depth[item.id] = depth[item.parent] + 1 if item.parent else 0
        rect = rects[item.id] = Rect(20.0 + 22 * depth[item.id], 40.0 + 10 * number, 60.0, 7.0)
        line = TextLine(draft.units[item.unit].name, rect.x + 1, rect.y + 5, 50.0, 9.0)
        boxes.append(Box(item.id, item.unit, item.parent, item.backbone, ShapeForm.BOX, rect, (line,), 9.0))
    paths = []
    for route in draft.routes_of_chart(chart):
        if route.source in rects and route.target in rects:
            a, b = rects[route.source], rects[route.target]
            x = a.x + 10
            points = (Point(x, a.bottom), Point(x, b.center.y), Point(b.x, b.center.y))
            paths.append(Path(route.id, route.relation, draft.relations[route.relation].kind, points))
    width, height = draft.charts[chart].page.size
    return Arranged(chart, (Page(width, height, draft.charts[chart].page.font, tuple(boxes), tuple(paths)),))
