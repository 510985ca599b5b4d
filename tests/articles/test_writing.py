"""The article of a chart: drafting style, and reading what was written gives back the same facts."""

from __future__ import annotations

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
from orgeditor.model.records import Placement


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


def test_one_box_alone_has_an_article_too():
    draft = sample_draft()
    item = next(item.id for item in draft.placements.values() if draft.unit_of(item.id).name.startswith("Asisten Adm"))
    lines = written(draft, start=item).splitlines()
    assert lines[1:] == [
        "a. Asisten Administrasi Umum mengoordinasikan:",
        "    1. Inspektorat;",
        "    2. Badan Keuangan; dan",
        "    3. Bagian Organisasi.",
    ]


def test_a_chart_without_lists_has_no_article():
    draft = sample_draft()
    assert article_lines(draft, draft.charts_in_order()[1].id) == []


SORTS = ("Dinas", "Badan", "Bagian", "Kantor", "Biro", "Bidang", "Seksi", "Subbagian", "Kecamatan", "RSUD", "UPTD")
WORDS = (
    "Umum",
    "Pendidikan", "Kesehatan,", "dan Keuangan", "Barang/Jasa", "Tata Usaha", "& Linmas", '"Bank Pasar"',
    "(PDAM)", "Penanaman Modal", "I", "II", "1", "Kota", "serta Aset", "Perundang-undangan", "V", "X", "Wilayah 2",
    "Non-Formal",
)  # fmt: skip


@st.composite
def names(draw) -> str:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
    return f"{draw(st.sampled_from(SORTS))} {' '.join(words)}".rstrip(",")


@st.composite
def organisations(draw) -> Draft:
    """A chart of three Asisten at most, four levels deep, each list of one kind."""
    draft = Draft(id_source(str(draw(st.integers(0, 10**6)))))
    with draft.edit():
        chart = model.add_chart(draft)
        top = model.add_root(draft, chart.id, "Sekretaris Daerah")
        form = draw(st.sampled_from([CoordinationForm.NONE, CoordinationForm.INTERSECTORAL]))
        for number in range(draw(st.integers(1, 3))):
            head = model.add_child(draft, top, f"Asisten Bidang {('Umum', 'Pemerintahan', 'Ekonomi')[number]}")
            _grow(draw, draft, head, 1, form)
    return draft


def _grow(draw, draft: Draft, above: Placement, level: int, form: CoordinationForm) -> None:
    kind = draw(st.sampled_from([COORDINATIVE, STRUCTURAL, CONSULTATIVE, FUNCTIONAL]))
    for name in draw(st.lists(names(), min_size=1, max_size=4 if level < 3 else 2, unique=True)):
        item = model.add_child(draft, above, name)
        relation = draft.relations[item.backbone]
        draft.put(replace(relation, kind=kind, form=form if kind == COORDINATIVE else CoordinationForm.NONE))
        if level < 4 and draw(st.booleans()):
            _grow(draw, draft, item, level + 1, form)


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


def _facts(draft: Draft, chart: str):
    [top] = draft.children(chart, None)

    def walk(item: Placement, level: int):
        relation = draft.relations[item.backbone]
        yield level, draft.unit_of(item.id).name, (relation.kind, relation.form) if level else None
        for child in draft.children(chart, item.id):
            yield from walk(child, level + 1)

    for head in draft.children(chart, top.id):
        yield from walk(head, 0)
