"""The article as a Word document: F4, Bookman, numbers that Word counts; reading it gives back what it says."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import pytest
from samples import box_of, sample_draft

from orgeditor.articles.reader import read_text
from orgeditor.articles.writer import ArticleLine, article_lines, article_text
from orgeditor.exchange.documents import text_of
from orgeditor.export.docx_article import docx_bytes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def lines_of(**options) -> list[ArticleLine]:
    draft = sample_draft()
    return article_lines(draft, draft.charts_in_order()[0].id, number="12", **options)


def part(data: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return ElementTree.fromstring(archive.read(name))


def test_word_shows_what_the_plain_text_has():
    lines = lines_of()
    shown = [line.split() for line in text_of(docx_bytes(lines)).splitlines()]
    assert shown == [line.split() for line in article_text(lines).splitlines() if line]
    read, again = read_text(text_of(docx_bytes(lines))).units, read_text(article_text(lines)).units
    assert [(unit.name, unit.basis, unit.parent) for unit in read] == [
        (unit.name, unit.basis, unit.parent) for unit in again
    ]


def test_lists_longer_than_the_alphabet_count_as_the_article_does():
    lines = [ArticleLine(0, "", "Daftar:")]
    lines += [ArticleLine(1, f"{marker}.", "Dinas") for marker in [*"abcdefghijklmnopqrstuvwxyz", "aa", "bb"]]
    assert text_of(docx_bytes(lines)).splitlines()[-2:] == ["aa. Dinas", "bb. Dinas"]


def test_every_level_has_the_marker_of_the_article_and_a_hanging_indent():
    styles = ("a.", "1.", "a)", "1)", "(a)", "(1)")
    lines = [ArticleLine(level, marker, f"Unit {level}") for level, marker in enumerate(styles, 1)]
    data = docx_bytes(lines)
    assert [line.strip() for line in text_of(data).splitlines()] == [
        f"{marker} Unit {level}" for level, marker in enumerate(styles, 1)
    ]
    numbering = part(data, "word/numbering.xml")
    indents = [level.find(f"{W}pPr/{W}ind").attrib for level in numbering.iter(f"{W}lvl")]
    left = [int(item[f"{W}left"]) for item in indents]
    assert left == sorted(set(left)) and {item[f"{W}hanging"] for item in indents} == {str(left[0])}


def test_the_page_is_f4_and_the_letters_bookman_12():
    data = docx_bytes(lines_of())
    size = part(data, "word/document.xml").find(f"{W}body/{W}sectPr/{W}pgSz")
    mm = [int(size.get(f"{W}{side}")) * 25.4 / 1440 for side in "wh"]
    assert mm == pytest.approx([215, 330], abs=0.02)
    defaults = part(data, "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults.find(f"{W}rFonts").get(f"{W}ascii") == "Bookman Old Style"
    assert defaults.find(f"{W}sz").get(f"{W}val") == "24"


def test_names_are_kept_letter_for_letter_and_bytes_are_the_same_each_time():
    lines = [ArticleLine(1, "a.", 'Badan <b>“A” & B</b>\x01 "Maju"')]
    assert text_of(docx_bytes(lines)) == 'a. Badan <b>“A” & B</b> "Maju"\n'
    assert docx_bytes(lines) == docx_bytes(lines)


def test_one_box_has_a_document_too():
    draft = sample_draft()
    lines = lines_of(start=box_of(draft, "Asisten Administrasi Umum"))
    assert text_of(docx_bytes(lines)).splitlines()[1:] == [
        "Asisten Administrasi Umum mengoordinasikan:",
        "a. Inspektorat;", "b. Badan Keuangan; dan", "c. Bagian Organisasi.",
    ]  # fmt: skip
