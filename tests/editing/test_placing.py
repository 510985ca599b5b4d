"""Units of the regulation into a chart: one, several, all of a category."""

from __future__ import annotations

import pytest
from samples import box_of, sample_draft, simple_arrange

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.operations import Filling
from orgeditor.model.kinds import COORDINATIVE, STRUCTURAL, UnitCategory

UMUM = "Asisten Administrasi Umum"


@pytest.fixture
def document(qapp) -> Document:
    return Document(sample_draft(), arrange=simple_arrange, relay=None)


def unit(document: Document, name: str) -> str:
    return next(unit.id for unit in document.draft.units.values() if unit.name == name)


def second(document: Document) -> str:
    """The empty chart of the sample."""
    return document.draft.charts_in_order()[1].id


def tree(document: Document, chart: str) -> dict[str, list[str]]:
    """The names below each name of a chart, "" for the top."""
    draft = document.draft
    found: dict[str, list[str]] = {}
    for item in draft.placements_of_chart(chart):
        above = draft.unit_of(item.parent).name if item.parent else ""
        found.setdefault(above, []).append(draft.unit_of(item.id).name)
    return found


def test_several_units_go_between_siblings_as_one_step(document):
    chart, draft = second(document), document.draft
    [head] = operations.place_units(document, chart, [unit(document, UMUM)])
    operations.place_units(document, chart, [unit(document, "Inspektorat")], head)
    names = ["Badan Keuangan", "Bagian Organisasi"]
    placed = operations.place_units(document, chart, [unit(document, name) for name in names], head, 0)
    assert tree(document, chart) == {"": [UMUM], UMUM: [*names, "Inspektorat"]}
    assert document.stack.undoText() == f"Tempatkan 2 unit di bawah {UMUM}"
    assert all(draft.placements[key].backbone for key in placed)
    document.undo()
    assert tree(document, chart)[UMUM] == ["Inspektorat"]


def test_a_relation_that_is_there_is_drawn_and_none_is_added(document):
    chart, draft = second(document), document.draft
    [head] = operations.place_units(document, chart, [unit(document, UMUM)])
    relations = len(draft.relations)
    operations.place_units(document, chart, [unit(document, "Inspektorat")], head)
    assert len(draft.relations) == relations
    operations.place_units(document, chart, [unit(document, "Dinas Sosial")], head)
    assert len(draft.relations) == relations + 1
    assert list(draft.relations.values())[-1].kind == COORDINATIVE


def test_without_a_box_a_unit_finds_its_superior(document):
    chart = second(document)
    operations.place_units(document, chart, [unit(document, UMUM)])
    operations.place_known(document, chart, [unit(document, "Inspektorat"), unit(document, "Dinas Sosial")])
    assert tree(document, chart) == {"": [UMUM, "Dinas Sosial"], UMUM: ["Inspektorat"]}


def test_a_unit_never_hangs_below_itself(document):
    chart = second(document)
    [head] = operations.place_units(document, chart, [unit(document, UMUM)])
    [again] = operations.place_known(document, chart, [unit(document, UMUM)], head)
    assert document.draft.placements[again].parent is None


def test_filling_brings_the_superiors_in_their_order(document):
    chart, draft = second(document), document.draft
    found = operations.filling(draft, chart, UnitCategory.SATUAN)
    names = [(draft.units[item.unit].name, item.superior and draft.units[item.superior].name) for item in found]
    assert names == [
        ("Walikota", None),
        ("Sekretaris Daerah", "Walikota"),
        ("Asisten Pemerintahan dan Kesejahteraan Rakyat", "Sekretaris Daerah"),
        ("Satuan Polisi Pamong Praja", "Asisten Pemerintahan dan Kesejahteraan Rakyat"),
    ]
    assert operations.filling(draft, chart, UnitCategory.SATUAN, superiors=False) == [
        Filling(unit(document, "Satuan Polisi Pamong Praja"), None)
    ]


def test_an_assistant_comes_before_other_superiors(document):
    with document.edit("Sekda") as draft:
        from orgeditor.model import operations as model

        model.add_relation(draft, unit(document, "Sekretaris Daerah"), unit(document, "Inspektorat"), STRUCTURAL)
    found = operations.filling(document.draft, second(document), UnitCategory.INSPECTORATE)
    assert found[-1] == Filling(unit(document, "Inspektorat"), unit(document, UMUM))


def test_filling_a_chart_is_one_step(document):
    chart, draft = second(document), document.draft
    found = operations.filling(draft, chart, UnitCategory.DINAS)
    relations = dict(draft.relations)
    operations.fill_chart(document, chart, found)
    assert document.stack.count() == 1
    shown = tree(document, chart)
    assert shown["Asisten Ekonomi dan Pembangunan"] == ["Dinas Perhubungan", "Dinas Pekerjaan Umum dan Penataan Ruang"]
    assert len(shown["Asisten Pemerintahan dan Kesejahteraan Rakyat"]) == 3
    assert dict(draft.relations) == relations
    assert operations.filling(draft, chart, UnitCategory.DINAS) == []
    document.undo()
    assert tree(document, chart) == {}


def test_what_the_chart_has_is_not_placed_again(document):
    first = document.draft.charts_in_order()[0].id
    assert operations.filling(document.draft, first, None) == []


def test_all_below_one_box(document):
    chart = second(document)
    [head] = operations.place_units(document, chart, [unit(document, UMUM)])
    found = operations.filling(document.draft, chart, UnitCategory.DINAS, superiors=False)
    operations.fill_chart(document, chart, found, head)
    assert len(tree(document, chart)[UMUM]) == 5


def test_relations_from_the_matrix(document):
    draft = document.draft
    first = draft.charts_in_order()[0].id
    ends = [unit(document, name) for name in ("Inspektorat", "Dinas Sosial", "Dinas Kesehatan")]
    pairs = [(ends[0], ends[1]), (ends[0], ends[2])]
    routes = len(draft.routes)
    made = operations.relate_units(document, pairs, COORDINATIVE, first)
    assert document.stack.undoText() == "Tambah 2 hubungan koordinatif"
    assert len(draft.routes) == routes + 2
    assert {(draft.relations[key].source, draft.relations[key].target) for key in made} == set(pairs)
    document.undo()
    operations.relate_units(document, pairs, COORDINATIVE, second(document))
    assert len(draft.routes) == routes  # neither stands in that chart
    assert box_of(draft, "Inspektorat")


def test_the_history_jumps_and_says_so_once(document, qtbot):
    chart = second(document)
    for name in ("Inspektorat", "Dinas Sosial", "Dinas Kesehatan"):
        operations.place_units(document, chart, [unit(document, name)])
    said = []
    document.changed.connect(said.append)
    document.go_to(0)
    assert tree(document, chart) == {}
    assert len(said) == 1
    assert sum(before is not None and after is None for before, after in said[0].changes.values()) == 3
    document.go_to(2)
    assert tree(document, chart) == {"": ["Inspektorat", "Dinas Sosial"]}
    assert len(said) == 2
    document.go_to(2)
    assert len(said) == 2
