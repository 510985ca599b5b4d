"""Find and replace over names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import box_of, sample_draft, simple_arrange

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.operations import Search, find_names


@pytest.fixture
def document(qapp) -> Document:
    return Document(sample_draft(), arrange=simple_arrange, relay=None)


def found(draft, search: Search, replacement: str = "") -> dict[str, str]:
    return {hit.before: hit.after for hit in find_names(draft, search, replacement)}


def test_case_and_whole_words(document):
    draft = document.draft
    assert len(find_names(draft, Search("dinas"))) == 5
    assert find_names(draft, Search("dinas", case=True)) == []
    assert "Asisten Administrasi Umum" in found(draft, Search("UMUM"))
    assert list(found(draft, Search("sosi"))) == ["Dinas Sosial"]
    assert found(draft, Search("sosi", whole=True)) == {}
    assert list(found(draft, Search("sosial", whole=True))) == ["Dinas Sosial"]
    assert find_names(draft, Search("")) == []


def test_the_text_is_taken_letter_for_letter(document):
    assert found(document.draft, Search("."), "x") == {}
    assert found(document.draft, Search("& k"), r"dan \1 K") == {
        "Dinas Pendidikan & Kebudayaan": r"Dinas Pendidikan dan \1 Kebudayaan"
    }


def test_where_it_stands(document):
    [hit] = find_names(document.draft, Search("pendidikan"))
    assert [hit.before[start:end] for start, end in hit.spans] == ["Pendidikan"]


def test_replacing_is_one_step_and_leaves_out_what_was_unticked(document):
    draft = document.draft
    hits = find_names(draft, Search("Dinas"), "Badan")
    kept = [hit for hit in hits if hit.before != "Dinas Sosial"]
    before = dict(draft.units)
    assert operations.replace_names(document, Search("Dinas"), "Badan", kept) == 4
    names = {unit.name for unit in draft.units.values()}
    assert {"Dinas Sosial", "Badan Kesehatan", "Badan Perhubungan"} <= names
    assert document.stack.undoText() == "Ganti “Dinas” dengan “Badan” pada 4 nama"
    document.undo()
    assert dict(draft.units) == before
    assert document.stack.count() == 1


def test_a_name_never_becomes_empty(document):
    hits = find_names(document.draft, Search("Inspektorat"), " ")
    assert [hit.possible for hit in hits] == [False]
    assert operations.replace_names(document, Search("Inspektorat"), " ", hits) == 0
    assert document.stack.count() == 0


def test_labels_of_boxes_are_names_too(document):
    box = box_of(document.draft, "Dinas Kesehatan")
    with document.edit("label") as draft:
        draft.put(replace(draft.placements[box], label="Dinkes\nKota"))
    hits = find_names(document.draft, Search("kota"), "Kabupaten")
    label = [hit for hit in hits if hit.record == box]
    assert [hit.after for hit in label] == ["Dinkes\nKabupaten"]
    operations.replace_names(document, Search("kota"), "Kabupaten", label)
    assert document.draft.placements[box].label == "Dinkes\nKabupaten"
    assert document.draft.unit_of(box).name == "Dinas Kesehatan"
