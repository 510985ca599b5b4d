"""Reading tables: codings, separators, merged cells, numbers, and files that would do harm."""

from __future__ import annotations

import io
import re
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from table_files import entries, faults, in_sheet, spoilt, tree, workbook

from orgeditor.exchange.tables import reading, remarks
from orgeditor.exchange.tables.columns import Columns, Role
from orgeditor.exchange.tables.entries import entries_of
from orgeditor.exchange.tables.reading import read_sheets, sheet_of
from orgeditor.exchange.tables.remarks import TableError
from orgeditor.model.kinds import BUILTIN_KINDS

TEXT = "Nama Unit{0}Atasan{0}Dasar\nBupati{0}{0}\nDinas Café “A”{0}Bupati{0}Pasal 3\n"
FOUND = [("Bupati", ""), ("Dinas Café “A”", "Bupati")]
PLAIN = [["Nama Unit", "Atasan"], ["Bupati", ""], ["Dinas A", "Bupati"]]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_separators_and_codings(separator, coding):
    assert tree(entries(TEXT.format(separator).encode(coding))) == FOUND


@pytest.mark.parametrize("coding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark(coding):
    assert tree(entries(TEXT.format("\t").encode(coding))) == FOUND


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends(end):
    assert tree(entries(TEXT.format(";").replace("\n", end))) == FOUND


def test_a_guessed_coding_is_said():
    said = entries(TEXT.format(";").encode("cp1252")).remarks
    assert [(remark.template, remark.fault) for remark in said] == [(remarks.GUESSED_ENCODING, False)]


def test_commas_in_names_divide_nothing_where_the_head_has_none():
    text = "Nama Unit\nDinas Pekerjaan Umum, Perumahan\nBidang Cipta Karya, Tata Ruang\n"
    assert [name for name, _ in tree(entries(text))] == [
        "Dinas Pekerjaan Umum, Perumahan", "Bidang Cipta Karya, Tata Ruang",
    ]  # fmt: skip


def test_the_line_in_which_excel_tells_the_separator_is_no_row():
    found = entries("sep=|\nNama Unit|Atasan\nBupati|\nDinas; Kecil|Bupati\n")
    assert tree(found) == [("Bupati", ""), ("Dinas; Kecil", "Bupati")]
    assert [item.row for item in found.entries] == [2, 3]


def test_quoted_cells_with_separators_and_line_breaks_keep_the_numbers_of_rows():
    found = entries('Nama;Atasan\n"Dinas\nPendidikan; Kebudayaan";\n"Bidang ""A""";Dinas Pendidikan; Kebudayaan\n;x\n')
    assert [item.name for item in found.entries] == ["Dinas Pendidikan; Kebudayaan", 'Bidang "A"']
    assert (4, remarks.NO_NAME) in faults(found)


def test_numbers_of_excel_name_rows():
    rows = [["No", "Nama", "Induk"], [1, "Bupati", None], [2.0, "Dinas A", 1], [3, "Bidang", "2"], [4, "Seksi", "03"]]
    found = entries(workbook(rows), "x.xlsx")
    assert tree(found) == [("Bupati", ""), ("Dinas A", "Bupati"), ("Bidang", "Dinas A"), ("Seksi", "Bidang")]
    assert not found.remarks


def test_numbers_that_begin_anew_below_each_head_name_nobody():
    found = entries("No;Nama;Atasan\n1;Asisten I;\n1;Dinas A;Asisten I\n2;Dinas B;Asisten I\n")
    assert tree(found) == [("Asisten I", ""), ("Dinas A", "Asisten I"), ("Dinas B", "Asisten I")]
    assert not found.remarks


def test_merged_cells_speak_for_every_row_they_span_but_for_names():
    rows = [
        ["Asisten", "Nama Unit", "Dasar"],
        ["Asisten Umum", "Dinas A", "Pasal 1"],
        ["", "Dinas B", ""],
        ["", "Dinas C", "Pasal 2"],
        ["", "", "lanjutan"],
    ]
    found = entries(workbook(rows, merged=["A2:A5", "C2:C3", "B4:B5"]), "x.xlsx")
    assert tree(found)[1:] == [(f"Dinas {letter}", "Asisten Umum") for letter in "ABC"]
    assert [item.basis for item in found.entries[1:]] == ["Pasal 1", "Pasal 1", "Pasal 2"]
    assert not faults(found)


def test_superiors_that_only_a_merged_column_names_are_units_too():
    rows = [
        ["Eselon II", "Nama Unit"], ["Asisten Umum", "Bagian Hukum"], ["", "Bagian Umum"],
        ["Asisten Dua", "Dinas A"], ["", "Dinas B"],
    ]  # fmt: skip
    sheet = sheet_of(workbook(rows, merged=["A2:A3", "A4:A5"]), "x.xlsx")
    found = entries_of(sheet, Columns(1, {Role.SUPERIOR: 0, Role.NAME: 1}), BUILTIN_KINDS)
    assert tree(found) == [
        ("Asisten Umum", ""), ("Bagian Hukum", "Asisten Umum"), ("Bagian Umum", "Asisten Umum"),
        ("Asisten Dua", ""), ("Dinas A", "Asisten Dua"), ("Dinas B", "Asisten Dua"),
    ]  # fmt: skip
    assert [item.row for item in found.entries] == [2, 2, 3, 4, 4, 5] and not found.remarks


def test_heads_merged_over_two_rows_are_no_unit():
    rows = [["No", "Nama Unit", "Atasan"], ["", "", ""], [1, "Bupati", ""], [2, "Dinas", "Bupati"]]
    found = entries(workbook(rows, merged=["A1:A2", "B1:B2", "C1:C2"]), "x.xlsx")
    assert tree(found) == [("Bupati", ""), ("Dinas", "Bupati")]


def test_a_sheet_with_names_is_found_among_others_and_hidden_ones_are_not_shown():
    data = workbook(PLAIN, sheets=("Sampul", "Rahasia", "Data"), hidden="Rahasia")
    assert [sheet.name for sheet in read_sheets(data, "x.xlsx")] == ["Data"]
    assert sheet_of(data, "x.xlsx", "data").rows[2] == ["Dinas A", "Bupati"]


def test_the_sheet_with_heads_goes_before_one_with_a_remark():
    out = io.BytesIO()
    import xlsxwriter

    book = xlsxwriter.Workbook(out)
    book.add_worksheet("Catatan").write(0, 0, "dikirim 3 Mei")
    data = book.add_worksheet("Data")
    for at, row in enumerate(PLAIN):
        data.write_row(at, 0, row)
    book.close()
    assert sheet_of(out.getvalue(), "x.xlsx").name == "Data"


def test_formulas_give_the_value_they_last_had():
    out = io.BytesIO()
    import xlsxwriter

    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Nama", "Atasan"])
    sheet.write_formula(1, 0, '="Dinas "&"A"', None, "Dinas A")
    sheet.write_formula(2, 0, "=HYPERLINK(B9)", None, "#REF!")
    book.close()
    assert [name for name, _ in tree(entries(out.getvalue(), "x.xlsx"))] == ["Dinas A"]


def test_formulas_without_a_value_are_told_where_the_column_counts():
    rows = [["Nama", "Atasan", "Catatan"], ["Sekda", "", ""], ["Dinas A", "Sekda", "x"], ["Dinas B", "Sekda", ""]]
    cell = b'<c r="B3"><f>A2</f></c><c r="C3"><f>A2</f></c>'  # as programs write it that cannot count
    error = b'<c r="A4" t="e"><f>A9</f><v>#REF!</v></c>'

    def change(name: str, content: bytes) -> bytes:
        if not name.endswith("sheet2.xml"):
            return content
        content = re.sub(rb'<c r="B3".*?</c><c r="C3".*?</c>', cell, content)
        return re.sub(rb'<c r="A4".*?</c>', error, content)

    found = entries(spoilt(workbook(rows, sheets=("Sampul", "Data")), change), "x.xlsx")
    assert [(item.row, item.text) for item in found.remarks if item.template == remarks.NO_VALUE] == [
        (3, "rumus di sel B3 tidak memberi nilai; buka berkasnya di Excel, perbaiki, lalu simpan"),
        (4, "rumus di sel A4 tidak memberi nilai; buka berkasnya di Excel, perbaiki, lalu simpan"),
    ]


def test_what_a_workbook_refers_to_never_reaches_its_reader(monkeypatch):
    """Links to other files, pictures and macros stay behind."""
    from orgeditor.exchange.tables import xlsx_reading

    extra = {
        "xl/externalLinks/externalLink1.xml": b"<externalLink/>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": b'<Relationships><Relationship Target="file:///etc/passwd"/>'
        b"</Relationships>",
        "xl/vbaProject.bin": b"\0" * 100,
        "xl/media/image1.png": b"png",
    }
    data = spoilt(workbook(PLAIN), lambda _, content: content, extra)
    kept = zipfile.ZipFile(io.BytesIO(xlsx_reading._checked(data)[0])).namelist()
    assert "xl/worksheets/sheet1.xml" in kept and not set(extra) & set(kept)
    assert tree(entries(data, "x.xlsx"))[1] == ("Dinas A", "Bupati")


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(PLAIN))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        with new.open("xl/worksheets/sheet9.xml", "w") as part:
            part.write(b"<worksheet>")
            for _ in range(170):
                part.write(b" " * 1024**2)
            part.write(b"</worksheet>")
    return out.getvalue()


ENTITY = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet'
BILLION = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><worksheet'
GOOD = workbook(PLAIN)

BAD_FILES = {
    "nothing": (b"", "a.csv", remarks.EMPTY_FILE),
    "only a mark": (b"\xef\xbb\xbf", "a.csv", remarks.EMPTY_FILE),
    "only separators": (b";;;\n;;;\n", "a.csv", remarks.EMPTY_FILE),
    "zeros": (b"\0" * 5000, "a.csv", remarks.NO_TEXT),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "a.csv", remarks.NO_TEXT),
    "half of UTF-16": (b"\xff\xfeN\0a\0m\0a\0\x00\xd8", "a.csv", remarks.NO_TEXT),
    "a web page": (b"<html><table><tr><td>Nama", "a.xls", remarks.MARKUP),
    "old Excel": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, "a.xls", remarks.OLD_EXCEL),
    "text named as a workbook": (b"Nama;Atasan\nA;\n", "a.xlsx", remarks.NO_WORKBOOK),
    "an open quote": (b'Nama;Atasan\nA;\n"B;A\nC;A\n', "a.csv", remarks.OPEN_QUOTE),
    "a quote within": (b'Nama;Atasan\n"B"c;A\n', "a.csv", remarks.OPEN_QUOTE),
    "a long cell": (b"Nama;Atasan\n" + b"x" * 40_000 + b";\n", "a.csv", remarks.LONG_CELL),
    "a very long cell": (b"Nama;Atasan\n" + b"x" * 400_000 + b";\n", "a.csv", remarks.LONG_CELL),
    "many rows": (b"Nama;Atasan\n" + b"A;\n" * 100_001, "a.csv", remarks.TOO_MANY_ROWS),
    "many columns": (b"Nama;Atasan\nA;" + b"x;" * 300 + b"\n", "a.csv", remarks.TOO_MANY_COLUMNS),
    "not a zip": (b"PK\x03\x04" + b"x" * 500, "a.xlsx", remarks.DAMAGED),
    "half a workbook": (GOOD[: len(GOOD) // 2], "a.xlsx", remarks.DAMAGED),
    "another zip": (spoilt(GOOD, lambda n, c: None if n.startswith("xl/") else c), "a.xlsx", remarks.NO_WORKBOOK),
    "a Word file": (spoilt(GOOD, lambda n, c: None, {"word/document.xml": b"<w/>"}), "a.xlsx", remarks.NO_WORKBOOK),
    "OpenDocument": (spoilt(GOOD, lambda n, c: None, {"mimetype": b"x"}), "a.ods", remarks.OPEN_DOCUMENT),
    "XML that is cut": (spoilt(GOOD, in_sheet(b"</sheetData>", b"")), "a.xlsx", remarks.DAMAGED),
    "an entity": (spoilt(GOOD, in_sheet(b"<worksheet", ENTITY)), "a.xlsx", remarks.DAMAGED),
    "a billion laughs": (spoilt(GOOD, in_sheet(b"<worksheet", BILLION)), "a.xlsx", remarks.DAMAGED),
    "a cell far down": (spoilt(GOOD, in_sheet(b'r="B3"', b'r="B1048576"')), "a.xlsx", remarks.TOO_MANY_ROWS),
    "a cell far right": (spoilt(GOOD, in_sheet(b'r="B3"', b'r="XFD3"')), "a.xlsx", remarks.TOO_MANY_COLUMNS),
    "a cell far out": (spoilt(GOOD, in_sheet(b'r="B3"', b'r="IV90000"')), "a.xlsx", remarks.TOO_MANY_CELLS),
    "a row far down": (
        spoilt(GOOD, lambda n, c: in_sheet(b'r="B3"', b"")(n, in_sheet(b'<row r="3"', b'<row r="999999"')(n, c))
               .replace(b'r="A3"', b"")), "a.xlsx", remarks.TOO_MANY_ROWS),
    "a place that is none": (spoilt(GOOD, in_sheet(b'r="B3"', b'r="ZZZZZZZZ3"')), "a.xlsx", remarks.DAMAGED),
    "a place in entities": (spoilt(GOOD, in_sheet(b'r="B3"', b'r="&#88;FD3"')), "a.xlsx", remarks.TOO_MANY_COLUMNS),
    "a text that is not there": (
        spoilt(GOOD, in_sheet(b"<v>0</v>", b"<v>99999</v>")), "a.xlsx", remarks.DAMAGED),
    "another coding": (
        spoilt(GOOD, lambda n, c: c.decode().encode("utf-16") if n.endswith("sheet1.xml") else c), "a.xlsx",
        remarks.DAMAGED),
    "no texts": (spoilt(GOOD, lambda n, c: b"" if "sharedStrings" in n else c), "a.xlsx", remarks.DAMAGED),
    "room for a billion texts": (
        spoilt(GOOD, lambda n, c: c.replace(b'uniqueCount="', b'uniqueCount="99999999')), "a.xlsx", remarks.DAMAGED),
    "room for endless styles": (
        spoilt(GOOD, lambda n, c: c.replace(b'cellXfs count="', b'cellXfs count="4294967296')), "a.xlsx",
        remarks.DAMAGED),
    "many parts": (
        spoilt(GOOD, lambda n, c: c, {f"xl/x{at}.xml": b"" for at in range(2100)}), "a.xlsx", remarks.TOO_MANY_PARTS),
    "a zip bomb": (_bomb(), "a.xlsx", remarks.TOO_LARGE_UNPACKED),
    "an empty workbook": (workbook([]), "a.xlsx", remarks.NO_SHEET),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_has_one_reason_and_does_no_harm(name):
    data, path, reason = BAD_FILES[name]
    start = time.perf_counter()
    with pytest.raises(TableError) as error:
        read_sheets(data, path)
    assert error.value.template == reason
    assert "\n" not in str(error.value) and "%" not in str(error.value)
    assert time.perf_counter() - start < 10, "a busy PC; on a free one it is below 2 s"


def test_size_cap(monkeypatch):
    monkeypatch.setattr(reading, "MOST_BYTES", 20)
    with pytest.raises(TableError) as error:
        read_sheets(b"Nama;Atasan\nBupati;;;;;\n", "a.csv")
    assert error.value.template == remarks.TOO_LARGE


def test_merged_cells_without_end(monkeypatch):
    """Ranges that overlap a thousandfold end in a refusal, not in hours."""
    from orgeditor.exchange.tables import xlsx_reading

    monkeypatch.setattr(xlsx_reading, "MOST_REPEATED", 50)
    rows = [["Nama", "Atasan"], *[[f"Dinas {at}", "Bupati"] for at in range(60)]]
    wide = workbook(rows, merged=["B2:B61"])
    with pytest.raises(TableError) as error:
        read_sheets(wide, "x.xlsx")
    assert error.value.template == remarks.TOO_MANY_CELLS


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=400))
def test_any_bytes_are_a_table_or_have_a_reason(data):
    for path in ("a.csv", "a.xlsx"):
        try:
            assert entries(data, path) is not None
        except TableError as error:
            assert error.template in remarks.CLAUSES


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, len(GOOD) - 1), byte=st.integers(0, 255))
def test_a_workbook_with_another_byte_is_a_table_or_has_a_reason(at, byte):
    try:
        read_sheets(GOOD[:at] + bytes([byte]) + GOOD[at + 1 :], "a.xlsx")
    except TableError as error:
        assert error.template in remarks.CLAUSES
