"""Entering what was read is one undo step, named by what it did, and undo gives the same draft."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings
from samples import box_of, sample_draft, simple_arrange

from orgeditor.articles.joining import FIELDS
from orgeditor.articles.matching import Fate, matches
from orgeditor.articles.reader import read_text
from orgeditor.articles.writer import article_lines, article_text
from orgeditor.editing.document import Document
from orgeditor.editing.operations.articles import enter_reading

HEADS = ("Asisten Administrasi Umum", "Asisten Ekonomi dan Pembangunan", "Asisten Baru", "Sekretariat Daerah")
UNITS = (
    "Inspektorat", "Inspektorat Daerah", "Badan Keuangan", "Dinas Sosial", "Dinas Kesehatan", "Dinas Baru", "Kodim",
    "Asisten Administrasi Umum", "Bagian Organisasi", "Wakil Walikota", "badan keuangan", "Dinas Perhubungan",
)  # fmt: skip
SENTENCES = (
    "Wakil Walikota melimpahkan kewenangan kepada Sekretaris Daerah.",
    "Bagan koordinasi tercantum dalam Lampiran I dan Lampiran II.",
    "Bagan mekanisme tercantum dalam Lampiran III.",
)


@pytest.fixture
def document(qapp) -> Document:
    return Document(sample_draft(), arrange=simple_arrange, relay=None)


def records(document: Document) -> dict:
    return {record.id: record for record in document.draft.records()}


def chart_of(document: Document) -> str:
    return document.draft.charts_in_order()[0].id


def test_the_step_says_what_it_did(document):
    text = article_text(article_lines(document.draft, chart_of(document), number="12"))
    text = text.replace("1. Inspektorat;", "1. Inspektorat Kota;").replace("Bagian Organisasi.", "Dinas Sosial.")
    text = text.replace("3. Dinas Sosial; dan\n    4. Satuan", "3. Dinas Pangan; dan\n    4. Satuan")
    reading = read_text(text)
    found = matches(document.draft, chart_of(document), reading.units)
    gone = [item.placement for item in found if item.fate is Fate.GONE]
    assert gone == [box_of(document.draft, "Bagian Organisasi")]
    enter_reading(document, chart_of(document), reading, gone)
    assert document.stack.count() == 1
    assert document.stack.undoText() == "Tempel Pasal 12: 1 unit baru, 1 ganti nama, 1 pindah, 1 dikeluarkan"


def test_a_text_that_changes_only_the_basis_says_so(document):
    text = article_text(article_lines(document.draft, chart_of(document), number="9"))
    enter_reading(document, chart_of(document), read_text(text))
    assert document.stack.undoText() == "Tempel Pasal 9: urutan dan dasar"


@st.composite
def texts(draw) -> str:
    lines = [f"Pasal 2\n({number}) {text}" for number, text in enumerate(draw(st.lists(st.sampled_from(SENTENCES))), 1)]
    lines.append("Pasal 3\nPembagian sebagai berikut:")
    for number, head in enumerate(draw(st.lists(st.sampled_from(HEADS), max_size=4)), 1):
        lines.append(f"{number}. {head} mengoordinasikan:")
        for letter, unit in zip("abcdef", draw(st.lists(st.sampled_from(UNITS), max_size=6)), strict=False):
            lines.append(f"   {letter}. {unit};")
    return "\n".join(lines)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts(), st.booleans())
def test_undo_gives_the_same_draft(qapp, text, out):
    document = Document(sample_draft(), arrange=simple_arrange, relay=None)
    before, reading, chart = records(document), read_text(text), chart_of(document)
    found = matches(document.draft, chart, reading.units)
    gone = [item.placement for item in found if item.fate is Fate.GONE] if out else []
    enter_reading(document, chart, reading, gone, FIELDS)
    after = records(document)
    assert document.stack.count() <= 1
    document.stack.undo()
    assert records(document) == before, text
    document.stack.redo()
    assert records(document) == after
