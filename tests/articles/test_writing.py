"""The article of a chart: drafting style, and reading what was written gives back the same facts."""

from __future__ import annotations

import re
from dataclasses import replace

import hypothesis.strategies as st
from hypothesis import given, settings
from samples import sample_draft

from orgeditor.articles.ranks import BY_RANK
from orgeditor.articles.reader import read_text
from orgeditor.articles.writer import article_lines, article_text
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import CONSULTATIVE, COORDINATIVE, FUNCTIONAL, STRUCTURAL, CoordinationForm
from orgeditor.model.records import BoxForm, Placement


def written(draft: Draft, **options) -> str:
    return article_text(article_lines(draft, draft.charts_in_order()[0].id, **options))


def test_an_article_is_a_tabulation_in_drafting_style():
    assert written(sample_draft(), number="12") == (
        "Pasal 12\n\n"
        "Pembagian koordinasi dilaksanakan sebagai berikut:\n"
        "a. Asisten Pemerintahan dan Kesejahteraan Rakyat mengoordinasikan:\n"
        "    1. Dinas Pendidikan & Kebudayaan;\n"
        "    2. Dinas Kesehatan;\n"
        "    3. Dinas Sosial; dan\n"
        "    4. Satuan Polisi Pamong Praja;\n"
        "b. Asisten Ekonomi dan Pembangunan mengoordinasikan:\n"
        "    1. Dinas Perhubungan;\n"
        "    2. Dinas Pekerjaan Umum dan Penataan Ruang; dan\n"
        "    3. Bagian Perekonomian; dan\n"
        "c. Asisten Administrasi Umum mengoordinasikan:\n"
        "    1. Inspektorat;\n"
        "    2. Badan Keuangan; dan\n"
        "    3. Bagian Organisasi.\n"
    )


def chart_of(*units: tuple[str, str], kinds: dict[str, str] | None = None) -> Draft:
    """Return a draft with one chart of units and their superiors, "" for none, on lines of the kinds."""
    draft = Draft(id_source("units"))
    with draft.edit():
        chart = model.add_chart(draft)
        boxes = {}
        for name, above in units:
            boxes[name] = model.add_child(draft, boxes[above], name) if above else model.add_root(draft, chart.id, name)
            if above:
                kind = (kinds or {}).get(name, COORDINATIVE)
                draft.put(replace(draft.relations[boxes[name].backbone], kind=kind))
    return draft


def test_one_box_alone_is_a_sentence_that_opens_its_list():
    draft = sample_draft()
    item = next(item.id for item in draft.placements.values() if draft.unit_of(item.id).name.startswith("Asisten Adm"))
    assert written(draft, start=item).splitlines() == [
        "Asisten Administrasi Umum mengoordinasikan:",
        "a. Inspektorat;",
        "b. Badan Keuangan; dan",
        "c. Bagian Organisasi.",
    ]


def test_a_list_with_more_items_than_letters_is_numbered():
    units = [f"Dinas Nomor {number}" for number in range(60)]
    draft = chart_of(("Asisten Umum", ""), *((name, "Asisten Umum") for name in units))
    text = written(draft, number="3")
    assert "a. Asisten Umum mengoordinasikan:" in text
    assert [unit.name for unit in read_text(text).units[1:]] == units


def test_the_sentence_above_the_list_says_what_the_list_is_of():
    units = [("Sekretaris Daerah", ""), ("Asisten Umum", "Sekretaris Daerah"), ("Asisten Ekonomi", "Sekretaris Daerah")]
    units += [("Bagian Hukum", "Asisten Umum"), ("Bagian Umum", "Asisten Umum"), ("Bagian Dua", "Asisten Ekonomi")]

    def intro(**kinds: str) -> str:
        return written(chart_of(*units, kinds={name.replace("_", " "): kind for name, kind in kinds.items()})).split(
            "\n"
        )[0]

    assert intro() == "Pembagian koordinasi dilaksanakan sebagai berikut:"
    same = dict.fromkeys(("Bagian_Hukum", "Bagian_Umum", "Bagian_Dua"), STRUCTURAL)
    assert intro(**same) == "Hubungan kerja struktural dilaksanakan sebagai berikut:"
    assert intro(Bagian_Hukum=STRUCTURAL) == "Hubungan kerja dilaksanakan sebagai berikut:"


def test_a_glued_deputy_is_not_commanded():
    draft = chart_of(("Wali Kota", ""), ("Wakil Wali Kota", "Wali Kota"))
    [deputy] = [item for item in draft.placements.values() if draft.unit_of(item.id).name == "Wakil Wali Kota"]
    with draft.edit():
        draft.put(replace(deputy, form=BoxForm.GLUED))
    assert written(draft) == ""


def test_a_name_with_a_sign_at_its_end_gets_no_second_one():
    draft = chart_of(
        ("Asisten Umum", ""), ("Bagian Hukum;", "Asisten Umum"), ("Dinas Umum:", "Asisten Umum"),
        ("PT. X Tbk.", "Asisten Umum"), ("Bagian Satu", "Dinas Umum:"),
    )  # fmt: skip
    assert written(draft).splitlines()[1:] == [
        "a. Bagian Hukum;",
        "b. Dinas Umum mengoordinasikan:",
        "    1. Bagian Satu; dan",
        "c. PT. X Tbk.",
    ]


def test_a_chart_without_lists_has_no_article():
    draft = sample_draft()
    assert article_lines(draft, draft.charts_in_order()[1].id) == []


SORTS = ("Dinas", "Badan", "Bagian", "Kantor", "Biro", "Bidang", "Seksi", "Subbagian", "Kecamatan", "RSUD", "UPTD")
WORDS = (
    "Umum",
    "Pendidikan", "Kesehatan,", "dan Keuangan", "Barang/Jasa", "Tata Usaha", "& Linmas", '"Bank Pasar"',
    "(PDAM)", "Penanaman Modal", "I", "II", "1", "Kota", "serta Aset", "Perundang-undangan", "V", "X", "Wilayah 2",
    "Non-Formal", "[Baru]", "( 24 )", "Y",
)  # fmt: skip


@st.composite
def names(draw) -> str:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
    return f"{draw(st.sampled_from(SORTS))} {' '.join(words)}".rstrip(",")


FIRST = (
    *SORTS, "Satgas", "Pokja", "Urusan", "Ajudan", "TP PKK", "Sekwan", "Divisi", "Ketua", "Dewan Pengawas", "Wadir",
    "RSUD dr. Soetomo", "UPT Metrologi", "Puskesmas", "BUMD", "Instansi Vertikal", "Unit Kerja", "Perangkat Daerah",
    "Asisten I", "Asisten X", "Regu 3", "Gugus Tugas", "Forum", "PT", "B", "7", "3T", "(Satpol)", "Rumah Dinas",
    "Wali Nagari", "Camat", "Sekretariat DPRD",
)  # fmt: skip
MORE = (*WORDS, "dan", "B", "c", "R&D", "2025-2029", "H. Ali", "untuk Umum", "A/B", "Pusat")


@st.composite
def any_names(draw) -> str:
    """A name that begins with any word, of a letter up to 120 characters."""
    first = draw(st.one_of(st.sampled_from(FIRST), st.from_regex(r"[A-Z][a-z]{4,11}", fullmatch=True)))
    words = draw(st.lists(st.sampled_from(MORE), max_size=12))
    # No name ends with what a list puts behind it, as one cut within "H. Ali" would.
    return re.sub(r"(?: dan| serta| untuk| H\.|,| )+$", "", f"{first} {' '.join(words)}"[:120])


@st.composite
def organisations(draw, names=names, deepest: int = 4) -> Draft:
    """A chart of three Asisten at most, four levels deep, each list of one kind."""
    draft = Draft(id_source(str(draw(st.integers(0, 10**6)))))
    with draft.edit():
        chart = model.add_chart(draft)
        top = model.add_root(draft, chart.id, "Sekretaris Daerah")
        form = draw(st.sampled_from([CoordinationForm.NONE, CoordinationForm.INTERSECTORAL]))
        for number in range(draw(st.integers(1, 3))):
            head = model.add_child(draft, top, f"Asisten Bidang {('Umum', 'Pemerintahan', 'Ekonomi')[number]}")
            _grow(draw, draft, head, 1, form, names, deepest)
    return draft


def _grow(draw, draft: Draft, above: Placement, level: int, form: CoordinationForm, names, deepest: int) -> None:
    kind = draw(st.sampled_from([COORDINATIVE, STRUCTURAL, CONSULTATIVE, FUNCTIONAL]))
    for name in draw(st.lists(names(), min_size=1, max_size=4 if level < 3 else 2, unique=True)):
        item = model.add_child(draft, above, name)
        relation = draft.relations[item.backbone]
        draft.put(replace(relation, kind=kind, form=form if kind == COORDINATIVE else CoordinationForm.NONE))
        if level < deepest and draw(st.booleans()):
            _grow(draw, draft, item, level + 1, form, names, deepest)


@settings(max_examples=150, deadline=None)
@given(organisations())
def test_reading_what_was_written_gives_back_the_same_facts(draft):
    chart = draft.charts_in_order()[0].id
    text = written(draft, number="7")
    units = read_text(text).units
    level: list[int] = []
    found = []
    for unit in units:
        level.append(0 if unit.parent is None else level[unit.parent] + 1)
        sure = unit.confidence if unit.reasons != (BY_RANK,) else 1.0  # made at random, not by rank
        found.append((level[-1], unit.name, None if unit.parent is None else (unit.kind, unit.form), sure))
    assert found == [(*fact, 1.0) for fact in _facts(draft, chart)], text


@settings(max_examples=80, deadline=None)
@given(organisations(any_names, 7))
def test_names_that_begin_with_any_word_and_seven_levels_are_given_back(draft):
    text = written(draft, number="7")
    level: list[int] = []
    found = []
    for unit in read_text(text).units:
        level.append(0 if unit.parent is None else level[unit.parent] + 1)
        found.append((level[-1], unit.name, None if unit.parent is None else (unit.kind, unit.form)))
    assert found == list(_facts(draft, draft.charts_in_order()[0].id)), text


def _facts(draft: Draft, chart: str):
    [top] = draft.children(chart, None)

    def walk(item: Placement, level: int):
        relation = draft.relations[item.backbone]
        yield level, draft.unit_of(item.id).name, (relation.kind, relation.form) if level else None
        for child in draft.children(chart, item.id):
            yield from walk(child, level + 1)

    for head in draft.children(chart, top.id):
        yield from walk(head, 0)
