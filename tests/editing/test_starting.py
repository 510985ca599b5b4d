"""What a new draft without a template starts with, and a list without the heads that it has anyway."""

from __future__ import annotations

import pytest

from orgeditor.editing.name_lists import Named, listed_names
from orgeditor.editing.starting import below_heads, heads_draft, secretary_of
from orgeditor.model.kinds import STRUCTURAL, UnitCategory
from orgeditor.model.records import BoxForm


def test_the_heads_are_in_their_places():
    draft = heads_draft(title="BAGAN", office="Gubernur", region="Contoh")
    [chart] = draft.charts_in_order()
    head, deputy, secretary = draft.placements_of_chart(chart.id)
    assert [draft.units[item.unit].name for item in (head, deputy, secretary)] == [
        "Gubernur", "Wakil Gubernur", "Sekretaris Daerah"
    ]  # fmt: skip
    assert (deputy.parent, deputy.form) == (head.id, BoxForm.GLUED)
    assert (secretary.parent, secretary.id) == (head.id, secretary_of(draft))
    assert draft.units[head.unit].category is UnitCategory.HEAD
    assert all(unit.inferred for unit in draft.units.values())  # no article says so yet
    assert draft.relations[secretary.backbone].kind == STRUCTURAL
    assert draft.title_of(chart) == "BAGAN"
    assert draft.regulation.region == "Contoh"


def test_without_a_deputy():
    names = {unit.name for unit in heads_draft(deputy=False, office="Bupati").units.values()}
    assert names == {"Bupati", "Sekretaris Daerah"}


@pytest.mark.parametrize("office", ["Wali Kota", "Walikota"])
def test_heads_of_a_list_are_left_out_and_what_is_below_moves_up(office):
    listed = listed_names(
        "WALIKOTA\n  Wakil Wali Kota\n  Sekretaris Daerah\n    Asisten Umum\n      Bagian Umum\n  Inspektorat\n"
        "Dinas Sosial\n"
    )
    assert below_heads(listed, office) == [
        Named(0, "Asisten Umum"), Named(1, "Bagian Umum"), Named(0, "Inspektorat"), Named(0, "Dinas Sosial")
    ]  # fmt: skip


def test_a_list_without_heads_stays_as_it_is():
    listed = listed_names("a. Asisten Umum:\n  1. Bagian Umum;\nb. Sekretaris DPRD\n")
    assert below_heads(listed, "Bupati") == listed
