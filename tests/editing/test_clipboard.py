"""What boxes leave on the clipboard, and what comes from there."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage
from samples import box_of, sample_draft

from orgeditor.editing.clipboard import FRAGMENT, copied, pasted_fragment, pasted_names
from orgeditor.editing.document import Document
from orgeditor.editing.name_lists import Named

UMUM = "Asisten Administrasi Umum"


@pytest.fixture
def document(qapp) -> Document:
    return Document(sample_draft())


def take(document: Document, *names: str) -> QMimeData:
    return copied(document, [document.draft.placements[box_of(document.draft, name)] for name in names])


def test_boxes_are_there_as_text_table_part_and_picture(document):
    data = take(document, UMUM)
    assert data.text().splitlines() == [UMUM, "\tInspektorat", "\tBadan Keuangan", "\tBagian Organisasi"]
    assert data.html().count("<tr>") == 4
    assert "<td>Pasal 12 angka 2</td>" in data.html()
    assert {unit.name for unit in pasted_fragment(data).units.values()} == {
        UMUM, "Inspektorat", "Badan Keuangan", "Bagian Organisasi",
    }  # fmt: skip
    assert data.hasImage()


def test_the_picture_shows_the_branch_and_nothing_else(document):
    """Dark where the boxes of the branch are, and as large as their part of the page."""
    picture: QImage = take(document, UMUM).imageData()
    whole: QImage = take(document, "Walikota").imageData()
    assert picture.width() < whole.width() / 2
    ink = sum(
        picture.pixelColor(x, y).lightness() < 128
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    )
    assert 0.01 < 4 * ink / (picture.width() * picture.height()) < 0.5
    corners = [(0, 0), (picture.width() - 1, 0), (0, picture.height() - 1)]
    assert all(picture.pixelColor(*corner).lightness() == 255 for corner in corners)


def test_names_with_signs_of_html_are_kept_letter_for_letter(document):
    data = take(document, "Dinas Pendidikan & Kebudayaan")
    assert data.text() == "Dinas Pendidikan & Kebudayaan"
    assert "Pendidikan &amp; Kebudayaan" in data.html()


def test_text_comes_back_as_names(document):
    assert pasted_names(take(document, UMUM))[:2] == [Named(0, UMUM), Named(1, "Inspektorat")]
    data = QMimeData()
    data.setText("1. Dinas A;\r\n2. Dinas B.\r\n")
    assert [item.name for item in pasted_names(data)] == ["Dinas A", "Dinas B"]
    assert pasted_names(QMimeData()) == []


@pytest.mark.parametrize("content", [b"", b"nonsense", b"SQLite format 3\0" + b"x" * 200])
def test_a_part_that_cannot_be_read_is_none(qapp, content):
    data = QMimeData()
    data.setData(FRAGMENT, content)
    assert pasted_fragment(data) is None
