"""User-level operations: effect on the draft and one undo step each."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import ASSISTANTS, box_of, sample_draft, simple_arrange

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.name_lists import Named
from orgeditor.editing.selection import Selection
from orgeditor.layout.why import chosen
from orgeditor.model.draft import DraftError
from orgeditor.model.kinds import BUILTIN_KINDS, CONSULTATIVE, COORDINATIVE, STRUCTURAL, RelationKind
from orgeditor.model.records import Arrangement, BoxForm, Side


@pytest.fixture
def document(qapp) -> Document:
    return Document(sample_draft(), arrange=simple_arrange)


def children(document: Document, name: str) -> list[str]:
    item = document.draft.placements[box_of(document.draft, name)]
    return [document.draft.unit_of(child.id).name for child in document.draft.children(item.chart, item.id)]


def test_add_child_sibling_and_several(document):
    umum = "Asisten Administrasi Umum"
    operations.add_child(document, box_of(document.draft, umum), "Bagian Umum")
    operations.add_sibling(document, box_of(document.draft, "Inspektorat"), "Bagian Hukum")
    chart = document.draft.charts_in_order()[0].id
    operations.add_list(document, chart, box_of(document.draft, umum), [Named(0, "Bagian A"), Named(0, "Bagian B")])
    assert children(document, umum) == [
        "Inspektorat", "Bagian Hukum", "Badan Keuangan", "Bagian Organisasi", "Bagian Umum", "Bagian A", "Bagian B",
    ]  # fmt: skip
    new = document.draft.placements[box_of(document.draft, "Bagian Hukum")]
    assert document.draft.relations[new.backbone].kind == COORDINATIVE
    assert document.stack.count() == 3
    for _ in range(3):
        document.undo()
    assert children(document, umum) == ["Inspektorat", "Badan Keuangan", "Bagian Organisasi"]


def test_the_first_box_of_a_chart_is_its_head(document):
    chart = document.draft.charts_in_order()[1].id
    root = operations.add_root(document, chart, "Walikota Baru")
    child = operations.add_child(document, root, "Kantor")
    assert document.draft.children(chart, None)[0].id == root
    assert document.draft.placements[child].parent == root


def test_shift_promote_demote(document):
    box = box_of(document.draft, "Badan Keuangan")
    umum = "Asisten Administrasi Umum"
    assert operations.shift(document, box, -1)
    assert children(document, umum) == ["Badan Keuangan", "Inspektorat", "Bagian Organisasi"]
    assert not operations.shift(document, box, -1)
    assert not operations.demote(document, box)
    assert operations.shift(document, box, 1)
    assert operations.demote(document, box)
    assert children(document, "Inspektorat") == ["Badan Keuangan"]
    assert operations.promote(document, box)
    assert children(document, umum) == ["Inspektorat", "Badan Keuangan", "Bagian Organisasi"]
    assert not operations.promote(document, box_of(document.draft, "Walikota"))


def test_take_out_keeps_the_facts_and_delete_does_not(document):
    count = len(document.draft.units)
    box = box_of(document.draft, "Asisten Administrasi Umum")
    assert operations.take_out(document, [box]) == 4
    assert len(document.draft.units) == count
    document.undo()
    operations.dissolve(document, [box])
    assert "Inspektorat" in children(document, "Sekretaris Daerah")
    document.undo()
    operations.delete_units(document, [document.draft.placements[box].unit])
    assert len(document.draft.units) == count - 1
    document.undo()
    assert box in document.draft.placements


def test_draw_hide_show_and_delete_a_relation(document):
    draft = document.draft
    source, target = box_of(draft, "Inspektorat"), box_of(draft, "Dinas Sosial")
    chart = draft.placements[source].chart
    route = operations.draw_relation(document, source, target, CONSULTATIVE)
    relation = draft.routes[route].relation
    assert operations.draw_relation(document, source, target, CONSULTATIVE) == route
    assert document.stack.count() == 1
    operations.hide_relations(document, chart, [relation])
    assert route not in draft.routes
    assert [key for key, *_ in operations.hidden_relations(draft, chart)] == [relation]
    operations.show_relations(document, chart, [relation])
    assert operations.hidden_relations(draft, chart) == []
    operations.set_kind(document, [relation], STRUCTURAL)
    assert draft.relations[relation].kind == STRUCTURAL
    operations.reverse_relation(document, relation)
    assert draft.relations[relation].source == draft.placements[target].unit
    operations.delete_relations(document, [relation])
    assert relation not in draft.relations
    assert [step.text for step in document.steps][1:] == [
        "Sembunyikan hubungan Inspektorat – Dinas Sosial",
        "Tampilkan hubungan Inspektorat – Dinas Sosial",
        "Ubah jenis hubungan Inspektorat – Dinas Sosial",
        "Balik arah hubungan Inspektorat – Dinas Sosial",
        "Hapus hubungan Dinas Sosial – Inspektorat dari peraturan",
    ]
    while document.stack.canUndo():
        document.undo()
    assert relation not in draft.relations


def test_a_hidden_backbone_comes_back_as_backbone(document):
    draft = document.draft
    box = draft.placements[box_of(draft, "Inspektorat")]
    operations.hide_relations(document, box.chart, [box.backbone])
    assert draft.placements[box.id].backbone is None
    operations.show_relations(document, box.chart, [box.backbone])
    assert draft.placements[box.id].backbone == box.backbone


def test_a_backbone_cannot_be_reversed(document):
    with pytest.raises(ValueError):
        operations.reverse_relation(document, next(iter(document.draft.relations)))


def test_how_boxes_stand(document):
    draft = document.draft
    box = box_of(draft, "Inspektorat")
    operations.put_aside(document, [box], Side.RIGHT)
    assert draft.placements[box].side is Side.RIGHT
    operations.glue(document, [box])
    assert (draft.placements[box].form, draft.placements[box].side) == (BoxForm.GLUED, Side.BELOW)
    operations.arrange_children(document, [box_of(draft, "Sekretaris Daerah")], Arrangement.COLUMNS, 2)
    assert document.stack.count() == 3


def test_place_a_unit_that_exists(document):
    draft = document.draft
    chart = draft.charts_in_order()[1].id
    root = operations.place_units(document, chart, [draft.unit_of(box_of(draft, "Asisten Administrasi Umum")).id])[0]
    count = len(draft.relations)
    child = operations.place_units(document, chart, [draft.unit_of(box_of(draft, "Inspektorat")).id], root)[0]
    assert len(draft.relations) == count  # the regulation says it already
    assert draft.placements[child].parent == root


def test_charts_and_annexes(document):
    draft = document.draft
    chart = operations.add_annex(document, "Bagan III")
    assert draft.numeral_of(draft.charts[chart].annex) == "III"
    assert operations.move_chart(document, chart, -1)
    assert draft.numeral_of(draft.charts[chart].annex) == "II"
    second = operations.add_chart(document, draft.charts[chart].annex)
    assert operations.move_chart(document, second, -1)
    assert not operations.move_chart(document, second, -1)
    operations.delete_chart(document, chart)
    operations.delete_chart(document, second)
    assert len(draft.annexes) == 2
    while document.stack.canUndo():
        document.undo()
    assert len(draft.charts) == 2


def test_groups(document):
    draft = document.draft
    members = [box_of(draft, name) for name in ("Inspektorat", "Badan Keuangan")]
    group = operations.add_group(document, draft.placements[members[0]].chart, members, "Instansi Vertikal")
    assert {draft.placements[key].group for key in members} == {group}
    operations.remove_selected(document, draft.groups[group].chart, [group])
    assert group not in draft.groups


def test_selection_follows_the_draft(document):
    selection = Selection(document)
    draft = document.draft
    box, other = box_of(draft, "Inspektorat"), box_of(draft, "Asisten Administrasi Umum")
    selection.set([box, other, "nothing"])
    assert selection.ids == (box, other)
    assert [item.id for item in selection.tops()] == [other]
    selection.toggle(other)
    assert selection.placement.id == box
    operations.take_out(document, [other])
    assert selection.ids == ()
    selection.select_all()
    assert len(selection.ids) == 12
    operations.delete_chart(document, selection.chart_id)
    assert selection.chart.id == draft.charts_in_order()[0].id


# choices of layout


def test_keeping_what_layout_chose_changes_no_drawing(qapp):
    document = Document(sample_draft())
    [umum, ekonomi] = [box_of(document.draft, name) for name in list(ASSISTANTS)[:0:-1]]
    chart = document.draft.charts_in_order()[0].id
    before = document.arranged(chart)
    assert operations.keep_choices(document, [umum, ekonomi])
    made = chosen(before)
    for key in (umum, ekonomi):
        item = document.draft.placements[key]
        assert item.arrangement is made[key].arrangement is not Arrangement.AUTO
        assert made[key].width <= item.width < made[key].width + 0.1
    assert document.arranged(chart).smallest_font_pt == before.smallest_font_pt
    assert {key: value[:2] for key, value in chosen(document.arranged(chart)).items()} == {
        key: value[:2] for key, value in made.items()
    }
    assert document.stack.undoText() == "Tetapkan susunan bawahan 2 unit" and document.stack.count() == 1


def test_there_is_nothing_to_keep_below_a_leaf(document):
    assert not operations.keep_choices(document, [box_of(document.draft, "Inspektorat")])
    assert document.stack.count() == 0


def test_releasing_a_parent_and_the_whole_chart(document):
    umum, sekda = (box_of(document.draft, name) for name in ("Asisten Administrasi Umum", "Sekretaris Daerah"))
    chart = document.draft.placements[umum].chart
    for key in (umum, sekda):
        values = {"arrangement": Arrangement.COLUMNS, "columns": 3, "width": 40.0, "font": 9.0}
        operations.set_placements(document, [key], "Ubah", **values)
    operations.set_chart(document, chart, "Ubah", arrangement=Arrangement.LIST, columns=2, width=50.0, level=True)
    assert operations.is_pinned(document.draft.placements[umum])
    operations.release(document, [umum])
    item = document.draft.placements[umum]
    assert (item.arrangement, item.columns, item.width, item.font) == (Arrangement.AUTO, 0, 0.0, 0.0)
    assert operations.is_pinned(document.draft.placements[sekda])
    operations.release_chart(document, chart)
    now = document.draft.charts[chart]
    assert not operations.has_pins(document.draft, now) and now.level
    document.undo()
    assert document.draft.placements[sekda].columns == 3 and document.draft.charts[chart].width == 50.0


def test_a_grid_stays_when_its_box_goes_to_another_side(document):
    box = box_of(document.draft, "Inspektorat")
    operations.put_over_grid(document, [box], True)
    operations.put_aside(document, [box], Side.LEFT)
    assert (document.draft.placements[box].form, document.draft.placements[box].side) == (BoxForm.GRID, Side.LEFT)
    operations.put_over_grid(document, [box], False)
    operations.put_aside(document, [box], Side.BOTTOM)
    assert (document.draft.placements[box].form, document.draft.placements[box].side) == (BoxForm.BOX, Side.BOTTOM)
    assert document.stack.undoText() == "Letakkan Inspektorat paling bawah"


# kinds


def test_kinds_are_restyled_added_and_deleted_as_one_step(document):
    plain = list(document.draft.kinds.values())
    restyled = replace(BUILTIN_KINDS[STRUCTURAL], legend="Garis komando")
    own = RelationKind("kemitraan", "kemitraan", "Garis kemitraan", (3.0, 1.5))
    operations.set_kinds(document, [restyled, *plain[1:], own])
    assert set(document.draft.own_kinds) == {STRUCTURAL, "kemitraan"}
    assert document.draft.kind(STRUCTURAL).legend == "Garis komando"
    assert document.stack.count() == 1 and document.stack.undoText() == "Ubah gaya garis"
    operations.set_kinds(document, plain)
    assert not document.draft.own_kinds
    document.undo()
    assert document.draft.kind(STRUCTURAL).legend == "Garis komando"


def test_a_kind_in_use_is_not_deleted(document):
    own = RelationKind("kemitraan", "kemitraan", "Garis kemitraan")
    kinds = list(document.draft.kinds.values())
    operations.set_kinds(document, [*kinds, own])
    box = document.draft.placements[box_of(document.draft, "Inspektorat")]
    operations.set_kind(document, [box.backbone], "kemitraan")
    assert operations.kind_uses(document.draft)["kemitraan"] == 1
    with pytest.raises(DraftError):
        operations.set_kinds(document, kinds)
    assert "kemitraan" in document.draft.kinds


def test_keys_of_new_kinds_are_readable_and_unique():
    assert operations.kind_key("Garis Mitra Kerja", ()) == "garis-mitra-kerja"
    assert operations.kind_key("Mitra", {"mitra", "mitra-2"}) == "mitra-3"
    assert operations.kind_key("…", ()) == "jenis"
