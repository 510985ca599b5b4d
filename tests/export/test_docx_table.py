"""The Semula / Menjadi table as a Word document: two columns, a head on each page, and what changed to be seen."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import pytest

from orgeditor.articles.amendments import HEADS, Row
from orgeditor.articles.writer import ArticleLine
from orgeditor.exchange.documents import text_of
from orgeditor.export.docx_table import table_docx_bytes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROWS = [
    Row(ArticleLine(-1, "", "Pasal 12"), ArticleLine(-1, "", "Pasal 12"), differs=False),
    Row(ArticleLine(1, "a.", "Dinas A & B;"), ArticleLine(1, "a.", "Dinas A dan B;"), differs=True),
    Row(ArticleLine(1, "b.", "Dinas C."), None, differs=True),
]


@pytest.fixture
def data() -> bytes:
    return table_docx_bytes("SEMULA DAN MENJADI", HEADS, [(["Ketentuan Pasal 12 diubah:"], ROWS)])


@pytest.fixture
def document(data) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return ElementTree.fromstring(archive.read("word/document.xml"))


def texts(row: ElementTree.Element) -> list[str]:
    return ["".join(part.text or "" for part in cell.iter(f"{W}t")) for cell in row.iter(f"{W}tc")]


def test_it_has_two_columns_below_its_introduction(document, data):
    assert [texts(row) for row in document.iter(f"{W}tr")] == [
        ["SEMULA", "MENJADI"], ["Pasal 12", "Pasal 12"], ["a.Dinas A & B;", "a.Dinas A dan B;"], ["b.Dinas C.", ""],
    ]  # fmt: skip
    assert text_of(data).splitlines()[:2] == ["SEMULA DAN MENJADI", "Ketentuan Pasal 12 diubah:"]


def test_an_introduction_stays_with_its_table_and_is_not_stretched(document):
    [told] = [item for item in document.iter(f"{W}p") if "".join(item.itertext()).startswith("Ketentuan")]
    assert told.find(f"{W}pPr/{W}keepNext") is not None
    assert told.find(f"{W}pPr/{W}jc").get(f"{W}val") == "left"


def test_rows_keep_away_from_the_line_below_the_head(document):
    properties = document.find(f".//{W}tblPr")
    assert [item.tag.removeprefix(W) for item in properties][-3:] == ["tblLayout", "tblCellMar", "tblLook"]
    assert int(properties.find(f"{W}tblCellMar/{W}top").get(f"{W}w")) > 0


def test_the_head_is_repeated_and_no_row_is_torn(document):
    head, *rows = document.iter(f"{W}tr")
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert all(row.find(f"{W}trPr/{W}tblHeader") is None for row in rows)


def test_what_goes_is_struck_through_and_what_comes_is_bold(document):
    _, same, changed, gone = document.iter(f"{W}tr")
    assert [len(list(same.iter(f"{W}{mark}"))) for mark in ("strike", "b")] == [0, 0]
    before, after = changed.iter(f"{W}tc")
    assert before.find(f".//{W}strike") is not None and after.find(f".//{W}b") is not None
    assert gone.find(f".//{W}strike") is not None


def test_the_columns_fill_an_f4_page(document):
    page, margins = document.find(f".//{W}pgSz"), document.find(f".//{W}pgMar")
    width = int(page.get(f"{W}w")) - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))
    columns = [int(column.get(f"{W}w")) for column in document.iter(f"{W}gridCol")]
    assert columns[0] == columns[1] and sum(columns) == pytest.approx(width, abs=2)
