"""Pages of a report: everything is there once and within the margins, rows stay whole, heads stand on each page."""

from __future__ import annotations

from itertools import pairwise

import pytest
from fake_measure import FakeMeasure

from orgeditor.layout.page.report import (
    HEIGHT,
    MARGIN_BOTTOM,
    MARGIN_X,
    SECTION_PT,
    WIDTH,
    Row,
    Section,
    Topic,
    report_pages,
)
from orgeditor.model.page import Page, TextLine

LONG = "“Dinas Pekerjaan Umum dan Penataan Ruang” disebut di pasal, tetapi tidak ada di Lampiran mana pun, dan " * 3


def pages_of(rows: int, text: str = LONG) -> list[Page]:
    topics = []
    for topic in range(3):
        found = (Row((f"<{topic}.{row}> {text}", f"Pasal {row}", "Lampiran I")) for row in range(rows))
        topics.append(Topic(f"Aturan {topic}", tuple(found)))
    sections = [Section("KESALAHAN", tuple(topics)), Section("CATATAN", (topics[0],))]
    return report_pages("LAPORAN", [("Naskah", "a.bagan"), ("Hasil", "3")], sections, "a.bagan", "Font", FakeMeasure())


def lines_of(page: Page) -> list[TextLine]:
    return [line for block in page.references for line in block.lines]


@pytest.mark.parametrize("rows", [1, 9, 60])
def test_every_row_stands_once_within_the_margins(rows):
    pages = pages_of(rows)
    texts = " ".join(line.text for page in pages for line in lines_of(page))
    for topic in range(3):
        for row in range(rows):
            assert texts.count(f"<{topic}.{row}>") == (2 if topic == 0 else 1)
    for page in pages:
        for line in lines_of(page):
            assert line.x >= MARGIN_X and line.x + line.width <= WIDTH - MARGIN_X + 0.01
            assert line.baseline <= HEIGHT - MARGIN_BOTTOM
    assert [page.number.lines[0].text for page in pages] == [
        f"a.bagan – halaman {at} dari {len(pages)}" for at in range(1, len(pages) + 1)
    ]


def test_a_page_begins_with_the_heads_of_the_columns_and_ends_with_a_row():
    pages = pages_of(20)
    assert len(pages) > 2
    for before, page in pairwise(pages):
        assert [line.text for line in lines_of(page)][:4] == ["No.", "Temuan", "Dasar", "Bagan"]
        last = lines_of(before)[-1]
        assert not last.bold, "a heading is parted from its rows"


def test_a_heading_goes_to_the_next_page_with_its_first_row():
    """However many rows stand before it."""
    for rows in range(1, 40):
        for page in pages_of(rows, "pendek"):
            assert lines_of(page)[-1].font_pt != SECTION_PT and not lines_of(page)[-1].bold


def test_a_row_higher_than_a_page_goes_on_on_the_next():
    pages = pages_of(1, LONG * 60)
    lines = [line for page in pages for line in lines_of(page)]
    assert sum("<" in line.text for line in lines) == 4
    assert " ".join(line.text for line in lines).count("Penataan") == 4 * 3 * 60
    assert max(line.baseline for line in lines) <= HEIGHT - MARGIN_BOTTOM
