"""Naskah perubahan: a draft made of another one, which it remembers, in its file as well."""

from dataclasses import replace
from pathlib import Path

import pytest
from drafts import contents
from samples import sample_draft

from orgeditor.editing.operations.amendment import about_changes, amendment_of, draft_before, numbered_title
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.records import Origin, RegulationForm, Signing
from orgeditor.storage.errors import DamagedFileError
from orgeditor.storage.reader import open_draft, read_with_notes
from orgeditor.storage.writer import draft_bytes, save_draft


@pytest.fixture
def old() -> Draft:
    draft = sample_draft()
    with draft.edit():
        draft.put(replace(draft.regulation, date="3 Januari 2017", signing=Signing.COPY, copy_name="BUDI"))
    return draft


def test_number_and_dates_are_cleared_and_the_rest_is_copied(old):
    before = contents(old)
    fresh = amendment_of(old, year="2018", about="Perubahan")
    regulation = fresh.regulation
    assert (regulation.number, regulation.date, regulation.year, regulation.about) == ("", "", "2018", "Perubahan")
    assert regulation.signing is Signing.ORIGINAL
    assert (regulation.office, regulation.region, regulation.signatory) == (
        "Walikota", "Bukittinggi", "M. Ramlan Nurmatias",
    )  # fmt: skip
    for table in ("units", "relations", "annexes", "charts", "placements", "routes"):
        assert getattr(fresh, table) == getattr(old, table)  # under the same ids: that is how they are compared
    assert contents(old) == before


def test_it_remembers_what_it_changes(old):
    fresh = amendment_of(old, year="2018", about="")
    assert (fresh.origin.name, fresh.origin.number, fresh.origin.year) == (
        "Peraturan Walikota Bukittinggi", "4", "2017",
    )  # fmt: skip
    with fresh.edit():
        model.rename(fresh, next(iter(fresh.units)), "Nama Baru")
    semula = draft_before(fresh)
    assert contents(semula) == {**contents(old), "arranged": {}}
    assert draft_before(old) is None


def test_it_remembers_it_in_its_file(old, tmp_path):
    fresh = amendment_of(old, year="2018", about="")
    save_draft(fresh, tmp_path / "baru.bagan")
    opened = open_draft(tmp_path / "baru.bagan")
    assert opened.origin == fresh.origin
    assert contents(draft_before(opened)) == {**contents(old), "arranged": {}}
    save_draft(opened, tmp_path / "lagi.bagan")
    assert (tmp_path / "lagi.bagan").read_bytes() == (tmp_path / "baru.bagan").read_bytes()


def test_a_chain_of_amendments_keeps_only_the_last_step(old):
    """Else each regulation would hold all before it."""
    second = amendment_of(amendment_of(old, year="2018", about=""), year="2019", about="")
    assert draft_before(second).origin is None
    assert second.origin.year == "2018"


def test_an_origin_that_is_no_draft_spoils_only_the_comparison(old):
    old.origin = Origin("Peraturan", "1", "2001", b"nothing")
    opened = read_with_notes("x", draft_bytes(old)).draft
    assert contents(opened) == contents(old)
    with pytest.raises(Exception, match="bukan berkas bagan"):
        draft_before(opened)


def test_an_origin_of_the_wrong_type_is_refused(old):
    import sqlite3

    connection = sqlite3.connect(":memory:")
    old.origin = Origin("Peraturan", "1", "2001", b"x")
    connection.deserialize(draft_bytes(old))
    connection.execute("DROP TABLE origin")
    connection.execute("CREATE TABLE origin (regulation TEXT, name TEXT)")
    connection.commit()
    with pytest.raises(DamagedFileError, match="origin"):
        read_with_notes("x", connection.serialize())


@pytest.mark.parametrize(
    ("form", "office", "name"),
    [
        (RegulationForm.PERATURAN, "Bupati", "Peraturan Bupati Paser"),
        (RegulationForm.KEPUTUSAN, "Wali Kota", "Keputusan Wali Kota Paser"),
        (RegulationForm.PERATURAN_DAERAH, "Bupati", "Peraturan Daerah Kabupaten Paser"),
        (RegulationForm.PERATURAN_DAERAH, "Gubernur", "Peraturan Daerah Provinsi Paser"),
    ],
)
def test_what_a_regulation_is_called(old, form, office, name):
    regulation = replace(old.regulation, form=form, office=office, region="Paser", about="Koordinasi")
    assert about_changes(regulation) == f"Perubahan atas {name} Nomor 4 Tahun 2017 tentang Koordinasi"


def test_what_is_not_known_is_not_said():
    assert numbered_title("Peraturan Bupati", "", "") == "Peraturan Bupati"
    assert numbered_title("Peraturan Bupati", "", "2019") == "Peraturan Bupati Tahun 2019"


def test_a_file_from_before_amendments_and_page_numbers_has_neither():
    opened = open_draft(Path(__file__).parents[1] / "data" / "formats" / "v2.bagan")
    assert opened.origin is None
    assert not any(chart.page.numbered for chart in opened.charts.values())
