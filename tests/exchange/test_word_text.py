"""Word documents as text: computed numbers written out, tables row by row, and files that are traps."""

from __future__ import annotations

import io
import zipfile

import pytest
from word_files import cell, docx, numbered, paragraph, shape, starts, table

from orgeditor.articles.reader import read_text
from orgeditor.exchange import word_text as module
from orgeditor.exchange.word_text import WordError, word_text


def lines(data: bytes) -> list[str]:
    return [line for line in word_text(data).split("\n") if line]


def markers(numbering: str, *items: tuple[int, int], styles: str = "") -> list[str]:
    """Return the markers of paragraphs given as (list, level)."""
    body = "".join(paragraph("x", number=number, level=level) for number, level in items)
    return [line.strip().removesuffix("x").strip() for line in lines(docx(body, numbering=numbering, styles=styles))]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("decimal %1.", ["1.", "2.", "3."]),
        ("decimal (%1)", ["(1)", "(2)", "(3)"]),
        ("lowerLetter %1) start=26", ["z)", "aa)", "bb)"]),
        ("upperLetter %1.", ["A.", "B.", "C."]),
        ("lowerRoman %1. start=4", ["iv.", "v.", "vi."]),
        ("upperRoman %1. start=9", ["IX.", "X.", "XI."]),
        ("decimalZero %1. start=9", ["09.", "10.", "11."]),
        ("bullet \uf0b7", ["-", "-", "-"]),
        ("none Pasal", ["Pasal", "Pasal", "Pasal"]),
    ],
)
def test_each_number_format_is_written_out(form, shown):
    assert markers(shape(0, form) + numbered(1, 0), (1, 0), (1, 0), (1, 0)) == shown


def test_deeper_levels_begin_anew_below_each_item_but_not_where_word_is_told_so():
    items = [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1), (1, 2)]
    levels = ("lowerLetter %1.", "decimal %2.", "lowerLetter %3)")
    assert markers(shape(0, *levels) + numbered(1, 0), *items) == ["a.", "1.", "2.", "b.", "1.", "a)"]
    levels = ("lowerLetter %1.", "decimal %2. restart=0", "lowerLetter %3)")
    assert markers(shape(0, *levels) + numbered(1, 0), *items) == ["a.", "1.", "2.", "b.", "3.", "a)"]


def test_a_level_may_begin_anew_below_the_first_level_alone():
    items = [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)]
    levels = ("lowerLetter %1.", "decimal %2.", "lowerLetter %3) restart=1")
    assert markers(shape(0, *levels) + numbered(1, 0), *items) == ["a.", "1.", "a)", "2.", "b)", "b.", "a)"]


def test_a_level_may_show_those_above_it():
    levels = ("upperRoman %1.", "decimal %1.%2", "decimal %1.%2.%3 legal=1")
    assert markers(shape(0, *levels) + numbered(1, 0), (1, 0), (1, 1), (1, 0), (1, 1), (1, 2)) == [
        "I.", "I.1", "II.", "II.1", "2.1.1"
    ]  # fmt: skip


def test_lists_of_one_shape_count_on_unless_one_says_where_it_starts():
    numbering = shape(0, "decimal %1.") + numbered(1, 0) + numbered(2, 0) + numbered(3, 0, starts(0, 1))
    assert markers(numbering, (1, 0), (2, 0), (3, 0), (3, 0), (1, 0)) == ["1.", "2.", "1.", "2.", "3."]


def test_a_style_may_carry_the_list_and_its_level():
    styles = (
        '<w:style w:styleId="Butir"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Sub"><w:basedOn w:val="Butir"/></w:style>'
        '<w:style w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style>'
    )
    numbering = shape(0, "lowerLetter %1. style=Butir", "decimal %2. style=Sub") + numbered(1, 0)
    body = "".join(paragraph("x", style=style) for style in ("Butir", "Sub", "Sub", "Butir", "Ring"))
    assert lines(docx(body, numbering=numbering, styles=styles)) == ["a. x", "1. x", "2. x", "b. x", "x"]


def test_a_paragraph_takes_itself_out_of_the_list_of_its_style():
    styles = '<w:style w:styleId="Butir"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    number = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = f'<w:p><w:pPr><w:pStyle w:val="Butir"/>{number}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    assert lines(docx(body, numbering=shape(0, "decimal %1.") + numbered(1, 0), styles=styles)) == ["x"]


def test_indentation_is_columns_and_a_typed_number_with_a_tab_is_no_table():
    body = paragraph("luar") + paragraph("dalam", indent=720)
    body += "<w:p><w:r><w:tab/><w:t>a.</w:t><w:tab/><w:t>Dinas A</w:t><w:br/><w:t>sambungan</w:t></w:r></w:p>"
    assert lines(docx(body)) == ["luar", "    dalam", "    a. Dinas A", "    sambungan"]


def test_rows_of_tables_have_tabs_and_a_cell_of_several_paragraphs_is_several_rows():
    body = table(
        cell("No") + cell("Asisten") + cell("Unit"),
        cell("1") + cell("Asisten Satu") + cell("Dinas A", "Dinas B"),
        cell("2") + cell("Asisten Dua", merged="restart") + cell("Dinas C"),
        cell("3") + cell(merged="continue") + cell("Dinas D"),
    )
    data = docx(paragraph("Pasal 2") + body)
    assert lines(data)[1:] == [
        "No\tAsisten\tUnit", "1\tAsisten Satu\tDinas A", "1\tAsisten Satu\tDinas B", "2\tAsisten Dua\tDinas C",
        "3\tAsisten Dua\tDinas D",
    ]  # fmt: skip
    units = read_text(word_text(data)).units
    assert [(unit.name, unit.parent) for unit in units] == [
        ("Asisten Satu", None), ("Dinas A", 0), ("Dinas B", 0), ("Asisten Dua", None), ("Dinas C", 3), ("Dinas D", 3)
    ]  # fmt: skip


def test_deleted_and_hidden_words_boxes_and_fields_are_left_out():
    body = (
        "<w:p><w:ins><w:r><w:t>Dinas </w:t></w:r></w:ins><w:del><w:r><w:delText>Lama</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r><w:r><w:t>Baru</w:t></w:r>"
        "<w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>kotak</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p><w:sdt><w:sdtContent>"
        + paragraph("isi")
        + "</w:sdtContent></w:sdt>"
    )
    assert lines(docx(body)) == ["Dinas Baru", "isi"]


def fault(data: bytes) -> str:
    with pytest.raises(WordError) as caught:
        word_text(data)
    return str(caught.value)


def test_entities_are_refused():
    laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    assert "entitas" in fault(docx("&b;", head=laughs))
    assert "entitas" in fault(docx("", head='<!DOCTYPE a SYSTEM "file:///etc/passwd">'))
    other = io.BytesIO(docx(paragraph("x", number=1)))
    with zipfile.ZipFile(other, "a") as archive:
        archive.writestr("word/styles.xml", f"{laughs}<a>&b;</a>")
    assert "entitas" in fault(other.getvalue())


def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(module, "PART_CAP", 10_000)
    data = docx(paragraph("a" * 20_000))
    assert len(data) < 2_000
    assert "terlalu besar" in fault(data)


def test_what_is_nested_without_end_is_refused():
    assert "terlalu dalam" in fault(docx("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000))


def test_other_and_spoilt_files_are_told():
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("content.xml", "<a/>")
    assert "bukan dokumen Word" in fault(other.getvalue())
    whole = docx(paragraph("Dinas") * 50)
    assert "rusak" in fault(whole[: len(whole) // 2])
    assert "rusak" in fault(docx("<w:p>"))


def test_numbers_out_of_reason_harm_nothing():
    numbering = shape(0, "lowerLetter %1. start=99999") + numbered(1, 0, starts(0, 99999))
    assert len(markers(numbering, (1, 0))) == 1
    assert markers(numbering, (7, 0), (1, 8)) == ["", ""]
    assert markers(shape(0, "decimal %9.") + numbered(1, 0), (1, 0)) == ["."]
