"""The names of steps say which chart or Lampiran they are about."""

from __future__ import annotations

import pytest
from samples import sample_draft, simple_arrange

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.operations.page_setup import Reach, set_up_page
from orgeditor.editing.operations.page_texts import Part, write_part
from orgeditor.model.records import Orientation


@pytest.fixture
def document(qapp) -> Document:
    """Two Lampiran, the second with two charts, and a chart without one."""
    found = Document(sample_draft(), arrange=simple_arrange, relay=None)
    annexes = found.draft.annexes_in_order()
    while len(annexes) < 2:
        operations.add_annex(found, "Lain")
        annexes = found.draft.annexes_in_order()
    operations.add_chart(found, annexes[1].id)
    alone = operations.add_chart(found, None)
    operations.set_chart(found, alone, "Ganti nama %1", title="Rentang Koordinasi")
    return found


def test_steps_about_charts_name_them(document):
    draft = document.draft
    first, second, third, alone = (item.id for item in draft.charts_in_order())
    annex = draft.charts[second].annex

    def said(do) -> str:
        do()
        return document.stack.undoText()

    upright = Orientation.PORTRAIT
    assert said(lambda: operations.set_page(document, [second], "Ubah arah kertas", orientation=upright)) == (
        "Ubah arah kertas pada Lampiran II – 1"
    )
    numbered = "Ubah nomor halaman"
    assert said(lambda: operations.set_page(document, [second, third], numbered, numbered=True)) == (
        "Ubah nomor halaman pada Lampiran II"
    )
    assert said(lambda: operations.set_page(document, [alone], "Ubah margin", top=33.0)) == (
        "Ubah margin pada Rentang Koordinasi"
    )
    assert said(lambda: operations.set_annex(document, annex, "Ubah dasar %1", basis="Pasal 9")) == (
        "Ubah dasar Lampiran II"
    )
    assert said(lambda: operations.rename_chart(document, first, "Bagan %1 Baru")) == "Ganti nama Lampiran I"
    assert said(lambda: write_part(document, third, Part.SUBTITLE, {"subtitle": "B"})) == (
        "Ubah anak judul pada Lampiran II – 2"
    )
    assert said(lambda: operations.move_chart(document, third, -1)) == "Pindahkan Lampiran II – 2"
    assert said(lambda: operations.add_chart(document, annex)) == "Tambah bagan pada Lampiran II"
    assert said(lambda: operations.duplicate_chart(document, first)) == "Gandakan Lampiran I"
    assert said(lambda: operations.add_annex(document, "Baru")).startswith("Tambah Lampiran ")
    assert said(lambda: operations.delete_chart(document, first)) == "Hapus Lampiran I"


@pytest.mark.parametrize(("reach", "name"), [(Reach.CHART, "Lampiran I"), (Reach.WHOLE, "4 bagan")])
def test_the_page_set_up_says_how_far_it_reached(document, reach, name):
    edited = document.draft.copy()
    chart = edited.charts_in_order()[0]
    with edited.edit():
        edited.put(type(chart)(**{**{f: getattr(chart, f) for f in chart.__slots__}, "subtitle": "Lain"}))
    set_up_page(document, edited, chart.id, reach)
    assert document.stack.undoText() == f"Atur halaman {name}"
