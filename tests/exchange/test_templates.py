"""Every template is a complete chart for any region, in the words of its office."""

import pytest

from orgeditor.exchange.outline_reader import read_outline
from orgeditor.exchange.outline_writer import write_outline
from orgeditor.exchange.templates import TemplateError, new_from_template, template_names
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.records import RegulationForm

FORMS = {
    "perwali": (RegulationForm.PERATURAN, "Wali Kota"),
    "perwalikota": (RegulationForm.PERATURAN, "Walikota"),
    "perbup": (RegulationForm.PERATURAN, "Bupati"),
    "PERGUB": (RegulationForm.PERATURAN, "Gubernur"),
    "kepwali": (RegulationForm.KEPUTUSAN, "Wali Kota"),
    "Keputusan Bupati": (RegulationForm.KEPUTUSAN, "Bupati"),
    "Peraturan Walikota": (RegulationForm.PERATURAN, "Walikota"),
    "perda-kabupaten": (RegulationForm.PERATURAN_DAERAH, "Bupati"),
}
FOUR = ["pembidangan", "hubungan-kerja", "instansi-vertikal", "mekanisme"]


def names(draft):
    return {unit.name for unit in draft.units.values()}


def test_the_four_templates():
    assert template_names() == FOUR


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", FOUR)
def test_a_template_speaks_of_the_office(name, form):
    kind, office = FORMS[form]
    draft = new_from_template(name, region="Contoh", form=form, number="1", year="2026", signatory="A. B")
    now = draft.regulation
    assert (now.form, now.office, now.region, now.number, now.year, now.signatory) == (
        kind, office, "Contoh", "1", "2026", "A. B"
    )  # fmt: skip
    assert {office, f"Wakil {office}", "Sekretaris Daerah", "Asisten Administrasi Umum"} - names(draft) <= (
        {"Asisten Administrasi Umum"} if name == "instansi-vertikal" else set()
    )
    other = {"Wali Kota", "Walikota", "Bupati", "Gubernur"} - {office}
    assert not [unit for unit in names(draft) if any(unit.endswith(word) for word in other)]
    assert not [unit for unit in names(draft) if any(sign in unit for sign in "%<>{}|")]


@pytest.mark.parametrize("form", ["perwali", "perbup", "pergub"])
@pytest.mark.parametrize("name", FOUR)
@pytest.mark.parametrize("extra", [False, True])
def test_a_template_is_whole(name, form, extra):
    draft = new_from_template(name, form=form, council=extra, expert_staff=extra)
    assert all(unit.inferred for unit in draft.units.values())
    assert all(relation.inferred for relation in draft.relations.values())
    assert {route.relation for route in draft.routes.values()} == set(draft.relations)
    shown = {box.unit for box in draft.placements.values()} | {group.unit for group in draft.groups.values()}
    assert shown == set(draft.units)
    (chart,) = draft.charts_in_order()
    assert draft.title_of(chart).startswith("BAGAN ") and draft.regulation.about
    found = {unit.category for unit in draft.units.values()}
    assert {UnitCategory.HEAD, UnitCategory.DEPUTY_HEAD, UnitCategory.SECRETARY, UnitCategory.ASSISTANT} <= found
    assert ({UnitCategory.COUNCIL, UnitCategory.EXPERT_STAFF} <= found) is extra
    text, left_out = write_outline(draft)
    assert left_out == [] and write_outline(read_outline(text))[0] == text


def test_a_province_has_biro_and_no_kecamatan():
    found = names(new_from_template("pembidangan", form="pergub"))
    assert "Biro Hukum" in found and "Kecamatan" not in found
    assert not [name for name in found if name.startswith("Bagian")]
    assert "Dinas Pemberdayaan Masyarakat dan Desa" not in names(new_from_template("pembidangan", form="perwali"))


@pytest.mark.parametrize("name", FOUR)
def test_a_wakil_is_drawn_only_where_asked_for(name):
    assert "Wakil Bupati" not in names(new_from_template(name, form="perbup", deputy=False))


def test_the_region_may_say_what_it_is():
    assert new_from_template("mekanisme", region="Kota Bukittinggi").regulation.office == "Wali Kota"
    assert new_from_template("mekanisme", region="Kota Bukittinggi").regulation.region == "Bukittinggi"
    assert new_from_template("mekanisme", region="Kabupaten Paser").regulation.office == "Bupati"
    assert new_from_template("mekanisme", region="Provinsi Bali").regulation.office == "Gubernur"
    assert new_from_template("mekanisme", form="perwali", office="Walikota").regulation.office == "Walikota"


def test_two_drafts_from_one_template_share_no_id():
    first, second = (new_from_template("mekanisme", form="perwali") for _ in range(2))
    assert not set(first.units) & set(second.units)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"name": "dinas"}, "Templat “dinas” tidak ada; yang ada ialah pembidangan, hubungan-kerja"),
        ({"name": "mekanisme", "form": "surat"}, "Bentuk “surat” tidak dikenal"),
        ({"name": "mekanisme", "form": "perda"}, "tidak menyebut jabatan"),
        ({"name": "mekanisme", "form": "perwali", "office": "Camat"}, "Jabatan “Camat” tidak dikenal"),
    ],
)
def test_what_cannot_be_made_is_said(arguments, words):
    with pytest.raises(TemplateError, match=words):
        new_from_template(arguments.pop("name"), **arguments)
