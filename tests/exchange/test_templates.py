"""Every template is a complete chart for any region, in the words of its office, and its page keeps the rules."""

import page_rules
import pytest

from orgeditor.editing.arranging import arrange_chart
from orgeditor.exchange.info import info_json
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.exchange.outline_writer import write_outline
from orgeditor.exchange.templates import (
    TemplateError,
    new_from_template,
    template_options,
    templates,
)
from orgeditor.model.geometry import Rect
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.page import ShapeForm
from orgeditor.model.records import Arrangement, BoxForm, Numbering, RegulationForm, Side
from orgeditor.render.measure import measure_for

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
STRUCTURES = ["sekretariat-daerah", "dinas", "badan", "inspektorat", "sekretariat-dprd", "kecamatan", "kelurahan"]
HOUSES = ["uptd", "rsud"]
SIMPLIFIED = [f"{name}-sederhana" for name in STRUCTURES[:5]]
ALL = [*FOUR, *STRUCTURES, *HOUSES, *SIMPLIFIED]
KJF = "Kelompok Jabatan Fungsional"
EVERYBODY = {"deputy": True, "council": True, "expert_staff": True}
CONTENT = Rect(20.0, 20.0, 290.0, 170.0)
"""F4 landscape within the default margins, in mm."""

every_template = pytest.mark.parametrize("name", ALL)


def names(draft):
    return {unit.name for unit in draft.units.values()}


def name_of(draft, box):
    return draft.units[box.unit].name


def box_of(draft, name, number=0):
    return [box for box in draft.placements.values() if name_of(draft, box) == name][number]


def boxes_under(draft, name, side=Side.BELOW):
    """Return the boxes at one side of the first box of a unit, in order."""
    top = box_of(draft, name)
    return [box for box in draft.children(top.chart, top.id) if box.side is side]


def under(draft, name, side=Side.BELOW):
    return [name_of(draft, box) for box in boxes_under(draft, name, side)]


def root_of(draft):
    (chart,) = draft.charts_in_order()
    (root,) = draft.children(chart.id, None)
    return draft.units[root.unit]


def line_kinds(draft):
    return {draft.relations[route.relation].kind for route in draft.routes.values()}


def test_the_templates_stand_in_groups():
    assert [template.name for template in templates()] == ALL
    groups = {}
    for template in templates():
        groups.setdefault(template.group, []).append(template.name)
    assert list(groups.values()) == [FOUR, [*STRUCTURES, *HOUSES], SIMPLIFIED]
    offered = [(template.group, template.title) for template in templates()]
    assert len(set(offered)) == len(offered)
    assert all(template.title and template.detail and template.about for template in templates())


@pytest.mark.parametrize("form", FORMS)
@every_template
def test_a_template_speaks_of_the_office(name, form):
    kind, office = FORMS[form]
    draft = new_from_template(name, region="Contoh", form=form, number="1", year="2026", signatory="A. B")
    now = draft.regulation
    assert (now.form, now.office, now.region, now.number, now.year, now.signatory) == (
        kind, office, "Contoh", "1", "2026", "A. B"
    )  # fmt: skip
    if name in FOUR:
        assert {office, f"Wakil {office}", "Sekretaris Daerah", "Asisten Administrasi Umum"} - names(draft) <= (
            {"Asisten Administrasi Umum"} if name == "instansi-vertikal" else set()
        )
    other = {"Wali Kota", "Walikota", "Bupati", "Gubernur"} - {office}
    assert not [unit for unit in names(draft) if any(unit.endswith(word) for word in other)]
    assert not [unit for unit in names(draft) if any(sign in unit for sign in "%<>{}|")]


@pytest.mark.parametrize("form", ["perwali", "perbup", "pergub"])
@every_template
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
    text, left_out = write_outline(draft)
    assert left_out == [] and write_outline(read_outline(text))[0] == text


@pytest.mark.parametrize("extra", [False, True])
@pytest.mark.parametrize("name", FOUR)
def test_a_chart_of_coordination_names_who_coordinates(name, extra):
    draft = new_from_template(name, form="perbup", council=extra, expert_staff=extra)
    found = {unit.category for unit in draft.units.values()}
    assert {UnitCategory.HEAD, UnitCategory.DEPUTY_HEAD, UnitCategory.SECRETARY, UnitCategory.ASSISTANT} <= found
    assert ({UnitCategory.COUNCIL, UnitCategory.EXPERT_STAFF} <= found) is extra


def test_a_province_has_biro_and_no_kecamatan():
    found = names(new_from_template("pembidangan", form="pergub"))
    assert "Biro Hukum" in found and "Kecamatan" not in found
    assert not [name for name in found if name.startswith("Bagian")]
    assert "Dinas Pemberdayaan Masyarakat dan Desa" not in names(new_from_template("pembidangan", form="perwali"))


# what is drawn only where the regulation names it


@pytest.mark.parametrize("name", FOUR)
def test_a_wakil_is_drawn_only_where_asked_for(name):
    assert "Wakil Bupati" not in names(new_from_template(name, form="perbup", deputy=False))


@every_template
def test_a_tick_changes_the_chart_where_the_template_says_so(name):
    everybody = names(new_from_template(name, form="perbup", **EVERYBODY))
    changing = {
        option
        for option in EVERYBODY
        if names(new_from_template(name, form="perbup", **{**EVERYBODY, option: False})) != everybody
    }
    assert changing == template_options(name)
    with_nobody = names(new_from_template(name, form="perbup", deputy=False))
    assert not {"Wakil Bupati", "Staf Ahli Bupati", "Pimpinan DPRD", "Dewan Perwakilan Rakyat Daerah"} & with_nobody


@pytest.mark.parametrize("name", ["sekretariat-daerah", "sekretariat-daerah-sederhana"])
def test_staf_ahli_bring_the_kepala_daerah_into_the_sekretariat(name):
    alone = new_from_template(name, form="perbup")
    assert root_of(alone).name == "Sekretaris Daerah" and not {"Bupati", "Wakil Bupati"} & names(alone)
    assert line_kinds(alone) == {"structural"}
    draft = new_from_template(name, form="perbup", expert_staff=True)
    assert root_of(draft).name == "Bupati"
    assert under(draft, "Bupati", Side.RIGHT) == ["Staf Ahli Bupati"]
    assert box_of(draft, "Wakil Bupati").form is BoxForm.GLUED
    assert box_of(draft, "Staf Ahli Bupati").backbone is not None
    (dashed,) = [relation for relation in draft.relations.values() if relation.kind != "structural"]
    ends = draft.units[dashed.source].name, draft.units[dashed.target].name
    assert (dashed.kind, ends) == ("coordinative", ("Sekretaris Daerah", "Staf Ahli Bupati"))
    assert "Wakil Bupati" not in names(new_from_template(name, form="perbup", expert_staff=True, deputy=False))


@pytest.mark.parametrize("name", ["sekretariat-dprd", "sekretariat-dprd-sederhana"])
def test_pimpinan_dprd_stand_over_their_sekretaris(name):
    """PP 18/2016: answerable to Pimpinan DPRD, administratively to the Kepala Daerah through Sekretaris Daerah."""
    assert root_of(new_from_template(name, form="perbup")).name == "Sekretaris DPRD"
    draft = new_from_template(name, form="perbup", council=True)
    assert (root_of(draft).name, root_of(draft).category) == ("Pimpinan DPRD", UnitCategory.COUNCIL)
    assert under(draft, "Pimpinan DPRD") == ["Sekretaris DPRD"]
    assert box_of(draft, "Sekretaris Daerah").backbone is None
    (dashed,) = [relation for relation in draft.relations.values() if relation.kind != "structural"]
    ends = draft.units[dashed.source].name, draft.units[dashed.target].name
    assert (dashed.kind, ends) == ("coordinative", ("Sekretaris Daerah", "Sekretaris DPRD"))


# susunan organisasi


@pytest.mark.parametrize(("form", "word"), [("perbup", "Bagian"), ("perwali", "Bagian"), ("pergub", "Biro")])
def test_sekretariat_daerah(form, word):
    draft = new_from_template("sekretariat-daerah", form=form)
    (chart,) = draft.charts_in_order()
    assert chart.level
    (grid,) = boxes_under(draft, "Sekretaris Daerah", Side.LEFT)
    assert (name_of(draft, grid), grid.form) == (KJF, BoxForm.GRID)
    asisten = under(draft, "Sekretaris Daerah")
    assert asisten == [
        "Asisten Pemerintahan dan Kesejahteraan Rakyat",
        "Asisten Perekonomian dan Pembangunan",
        "Asisten Administrasi Umum",
    ]
    for name in asisten:
        sections = under(draft, name)
        assert len(sections) == 3 and all(section.startswith(f"{word} ") for section in sections)
        for section in sections:
            assert draft.units[box_of(draft, section).unit].category is UnitCategory.SECTION
            assert box_of(draft, section).arrangement is Arrangement.LIST
            parts = under(draft, section)
            assert len(parts) == 3
            assert all(part.startswith("Bagian " if word == "Biro" else "Subbagian ") for part in parts)


@pytest.mark.parametrize(("form", "word"), [("perbup", "Bagian"), ("pergub", "Biro")])
def test_sekretariat_daerah_simplified(form, word):
    draft = new_from_template("sekretariat-daerah-sederhana", form=form)
    sections = [section for name in under(draft, "Sekretaris Daerah") for section in under(draft, name)]
    assert len(sections) == 9 and all(section.startswith(f"{word} ") for section in sections)
    assert all(under(draft, section)[-1] == KJF for section in sections)
    kept = [part for section in sections for part in under(draft, section) if part != KJF]
    assert len(kept) == 3, "Tata Usaha, Rumah Tangga and Protokol alone stay"


SIDES = {
    "dinas": ("Kepala Dinas", UnitCategory.DINAS, 3, "Bidang ", 4, "Seksi "),
    "badan": ("Kepala Badan", UnitCategory.BADAN, 3, "Bidang ", 4, "Subbidang "),
    "inspektorat": ("Inspektur", UnitCategory.INSPECTORATE, 3, "Inspektur Pembantu ", 4, ""),
    "kecamatan": ("Camat", UnitCategory.KECAMATAN, 2, "Seksi ", 5, ""),
    "kelurahan": ("Lurah", UnitCategory.KELURAHAN, 0, "Seksi ", 3, ""),
}


@pytest.mark.parametrize("name", SIDES)
def test_sekretariat_right_jabatan_fungsional_left(name):
    head, category, subbagian, row, count, listed = SIDES[name]
    draft = new_from_template(name, form="perbup")
    assert (root_of(draft).name, root_of(draft).category) == (head, category)
    assert box_of(draft, head).arrangement is Arrangement.ROW
    assert under(draft, head, Side.RIGHT) == ["Sekretariat"]
    assert len(under(draft, "Sekretariat")) == subbagian
    assert all(part.startswith("Subbagian ") for part in under(draft, "Sekretariat"))
    (grid,) = boxes_under(draft, head, Side.LEFT)
    assert (name_of(draft, grid), grid.form) == (KJF, BoxForm.GRID)
    assert draft.units[grid.unit].category is UnitCategory.FUNCTIONAL_GROUP and draft.units[grid.unit].collective
    sisters = under(draft, head)
    assert len(sisters) == count and all(sister.startswith(row) for sister in sisters)
    for sister in sisters:
        assert len(under(draft, sister)) == (3 if listed else 0)
        assert all(part.startswith(listed) for part in under(draft, sister))
    assert line_kinds(draft) == {"structural"}


def test_what_stands_below_all_others():
    dinas = new_from_template("dinas", form="perbup")
    assert under(dinas, "Kepala Dinas", Side.BOTTOM) == ["UPTD"]
    assert dinas.units[box_of(dinas, "UPTD").unit].category is UnitCategory.UPT
    kecamatan = new_from_template("kecamatan", form="perbup")
    assert under(kecamatan, "Camat", Side.BOTTOM) == ["Kelurahan"]
    assert "Seksi Pemberdayaan Masyarakat dan Desa" in names(kecamatan)
    assert "Seksi Pemberdayaan Masyarakat" in names(new_from_template("kecamatan", form="perwali"))


def test_inspektur_pembantu_are_counted_in_roman():
    expected = [f"Inspektur Pembantu {numeral}" for numeral in ("I", "II", "III", "IV")]
    for name in ("inspektorat", "inspektorat-sederhana"):
        assert under(new_from_template(name, form="perwali"), "Inspektur") == expected


def test_lists_of_a_badan_have_their_trunks_on_one_side():
    draft = new_from_template("badan", form="perbup")
    assert {box.arrangement for box in boxes_under(draft, "Kepala Badan")} == {Arrangement.LIST}


@pytest.mark.parametrize(
    ("name", "head"),
    [("dinas", "Kepala Dinas"), ("badan", "Kepala Badan"), ("inspektorat", "Inspektur")],
)
def test_after_the_simplification_jabatan_fungsional_stand_under_each(name, head):
    before = new_from_template(name, form="perbup")
    draft = new_from_template(f"{name}-sederhana", form="perbup")
    assert under(draft, head) == under(before, head)
    for box in boxes_under(draft, head):
        (below,) = draft.children(box.chart, box.id)
        assert (name_of(draft, below), below.form) == (KJF, BoxForm.BOX)
    (sekretariat,) = boxes_under(draft, head, Side.RIGHT)
    kept, group = under(draft, name_of(draft, sekretariat))
    assert kept.startswith("Subbagian ") and group == KJF
    assert under(draft, head, Side.LEFT) == []


def test_uptd_of_a_simplified_dinas_hang_in_pairs():
    draft = new_from_template("dinas-sederhana", form="perbup")
    (uptd,) = boxes_under(draft, "Kepala Dinas", Side.BOTTOM)
    assert uptd.arrangement is Arrangement.PAIRS
    below = [draft.units[box.unit] for box in boxes_under(draft, "UPTD")]
    assert len(below) == 4 and {unit.category for unit in below} == {UnitCategory.UPT}


def test_sekretariat_dprd():
    bagian = [
        "Bagian Umum",
        "Bagian Program dan Keuangan",
        "Bagian Persidangan dan Perundang-undangan",
        "Bagian Fasilitasi Penganggaran dan Pengawasan",
    ]
    draft = new_from_template("sekretariat-dprd", form="perbup")
    assert root_of(draft).category is UnitCategory.COUNCIL_SECRETARIAT
    assert under(draft, "Sekretaris DPRD") == bagian
    assert [len(under(draft, name)) for name in bagian] == [3, 3, 3, 3]
    lists = {(box.arrangement, box.numbering) for box in (box_of(draft, name) for name in bagian)}
    assert lists == {(Arrangement.LIST_BOX, Numbering.LETTERS)}, "all of them alike"
    assert [box.form for box in boxes_under(draft, "Sekretaris DPRD", Side.LEFT)] == [BoxForm.GRID]
    simple = new_from_template("sekretariat-dprd-sederhana", form="perbup")
    assert under(simple, "Sekretaris DPRD") == bagian
    assert under(simple, "Bagian Umum") == ["Subbagian Tata Usaha dan Kepegawaian", KJF]
    assert [under(simple, name) for name in bagian[1:]] == [[KJF]] * 3


def test_uptd():
    draft = new_from_template("uptd", form="perbup")
    assert under(draft, "Kepala Dinas") == ["Kepala UPTD"]
    assert draft.units[box_of(draft, "Kepala UPTD").unit].category is UnitCategory.UPT
    assert under(draft, "Kepala UPTD", Side.RIGHT) == ["Subbagian Tata Usaha"]
    (grid,) = boxes_under(draft, "Kepala UPTD", Side.BOTTOM)
    assert (name_of(draft, grid), grid.form) == (KJF, BoxForm.GRID)
    assert under(draft, "Kepala UPTD") == []
    assert len(under(new_from_template("uptd", form="pergub"), "Kepala UPTD")) == 2, "only a province may have Seksi"


def test_rsud():
    draft = new_from_template("rsud", form="perbup")
    assert (root_of(draft).name, root_of(draft).category) == ("Direktur", UnitCategory.HOSPITAL)
    service, general = under(draft, "Direktur")
    assert (service, general) == ("Wakil Direktur Pelayanan", "Wakil Direktur Umum dan Keuangan")
    assert len(under(draft, service)) == 3 and all(name.startswith("Bidang ") for name in under(draft, service))
    assert len(under(draft, general)) == 3 and all(name.startswith("Bagian ") for name in under(draft, general))
    beside = boxes_under(draft, "Direktur", Side.RIGHT)
    assert [name_of(draft, box) for box in beside] == ["Komite Medik", "Komite Keperawatan", "Satuan Pengawas Internal"]
    assert {draft.relations[box.backbone].kind for box in beside} == {"coordinative"}
    spi = draft.units[box_of(draft, "Satuan Pengawas Internal").unit]
    assert spi.category is UnitCategory.OTHER, "no Satuan like Satuan Polisi Pamong Praja"
    (wards,) = boxes_under(draft, service, Side.BOTTOM)
    assert (name_of(draft, wards), wards.arrangement) == ("Instalasi", Arrangement.LIST_BOTH)
    assert len(under(draft, "Instalasi")) == 12


def test_instansi_vertikal_stand_in_a_frame_with_a_caption():
    draft = new_from_template("instansi-vertikal", form="perbup")
    (group,) = draft.groups.values()
    assert draft.units[group.unit].name == "Instansi Vertikal" and group.dashed
    assert sum(box.group == group.id for box in draft.placements.values()) == 11


def test_between_them_the_templates_show_every_arrangement():
    """Trunks at the right of their lists are for a page that is the mirror of itself, which none of these is."""
    used = {box.arrangement for name in ALL for box in new_from_template(name, form="perbup").placements.values()}
    assert used >= set(Arrangement) - {Arrangement.AUTO, Arrangement.LIST_LEFT}


# the pages


@pytest.mark.parametrize(
    ("form", "asked"),
    [("perbup", {}), ("perwali", EVERYBODY), ("pergub", {"deputy": False})],
    ids=["bupati", "wali kota with everybody", "gubernur alone"],
)
@every_template
def test_the_page_keeps_its_rules(qapp, name, form, asked):
    """One F4 landscape page in one size of letters, however long the names of the region's offices are."""
    draft = new_from_template(name, form=form, region="Contoh", number="12", year="2026", signatory="SITI", **asked)
    (chart,) = draft.charts_in_order()
    measure = measure_for(chart.page.font)
    arranged = arrange_chart(draft, chart.id)
    (page,) = arranged.pages
    assert arranged.notes == () and arranged.smallest_font_pt >= 7.0
    assert not page_rules.missing_content(draft, chart, arranged)
    assert not page_rules.page_faults(page, measure)
    (told,) = info_json(draft, {chart.id: arranged})["charts"]
    assert not page_rules.json_faults(told["pages"][0], CONTENT, measure)
    grids = sum(box.form is ShapeForm.GRID for box in page.boxes)
    assert grids == sum(box.form is BoxForm.GRID for box in draft.placements.values())


# what the region says


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
        ({"name": "camat"}, "Templat “camat” tidak ada; yang ada ialah pembidangan, hubungan-kerja"),
        ({"name": "mekanisme", "form": "surat"}, "Bentuk “surat” tidak dikenal"),
        ({"name": "mekanisme", "form": "perda"}, "tidak menyebut jabatan"),
        (
            {"name": "mekanisme", "form": "perbup", "region": "Kota Contoh"},
            "“Kota Contoh” dipimpin Wali Kota, bukan Bup",
        ),
        ({"name": "mekanisme", "form": "pergub", "region": "Kab. Contoh"}, "dipimpin Bupati, bukan Gubernur"),
        ({"name": "mekanisme", "form": "perwali", "office": "Camat"}, "Jabatan “Camat” tidak dikenal"),
    ],
)
def test_what_cannot_be_made_is_said(arguments, words):
    with pytest.raises(TemplateError, match=words):
        new_from_template(arguments.pop("name"), **arguments)


def test_the_options_of_an_unknown_template_are_refused():
    with pytest.raises(TemplateError, match="Templat “camat” tidak ada"):
        template_options("camat")
