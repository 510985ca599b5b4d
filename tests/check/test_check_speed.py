"""How long all rules take on a large chart: they run after every edit."""

from __future__ import annotations

import time
from random import Random

import pytest

from orgeditor.articles.reader import read_text
from orgeditor.articles.writer import article_lines, article_text
from orgeditor.check.rules import find
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.page import Arranged, Box, Page, ShapeForm, Stroke, TextLine

BOXES = 2000
WORDS = "Pendidikan Kesehatan Perumahan Rakyat Kawasan Permukiman Sosial Tenaga Kerja Lingkungan Hidup Pangan".split()


def large() -> Draft:
    """A regulation with 2,000 boxes, twenty below each Asisten, on pages of a hundred in rows of ten."""
    chooser = Random(1)
    lines = ["daerah: Contoh", "nomor: 1", "tahun: 2026", "tentang: Koordinasi", "penanda tangan: SITI AMINAH"]
    lines += ["[Lampiran] BAGAN KOORDINASI", "dasar: Pasal 2", "Sekretaris Daerah [Pasal 1]"]
    for number in range(BOXES - 1):
        name = f"Dinas {' '.join(chooser.choices(WORDS, k=chooser.randint(1, 6)))} {number}"
        lines.append(
            f"    {name} [Pasal 1]" if number % 21 else f"  Asisten {number} [Pasal 1; daftar; garis disimpulkan]"
        )
    draft = read_outline("\n".join(lines))
    [chart] = draft.charts
    boxes, strokes = [], []
    for number, item in enumerate(draft.placements_of_chart(chart)):
        rect = Rect(22.0 + 28 * (number % 10), 40.0 + 14 * (number % 100 // 10), 26.0, 10.0)
        line = TextLine(draft.units[item.unit].name[:20], rect.x + 1, rect.y + 6, 20.0, 8.0)
        boxes.append(Box(item.id, item.unit, item.parent, item.backbone, ShapeForm.BOX, rect, (line,), 8.0))
        if item.backbone:
            stub = (Point(rect.x - 1, rect.y - 2), Point(rect.x - 1, rect.center.y), Point(rect.x, rect.center.y))
            strokes.append(Stroke(draft.relations[item.backbone].kind, stub, 0.3, (), (item.backbone,)))
    pages = tuple(
        Page(330.0, 215.0, "TeX Gyre Bonum", boxes=tuple(boxes[at : at + 100]), strokes=tuple(strokes[at : at + 100]))
        for at in range(0, BOXES, 100)
    )
    draft.arranged[chart] = Arranged(chart, pages)
    return draft


@pytest.mark.parametrize("with_text", [False, True])
def test_all_rules_on_2000_boxes_take_no_time(with_text):
    """50 ms without a text on a PC that does nothing else; a loop over pairs of boxes would take seconds."""
    draft = large()
    [chart] = draft.charts
    text = "Pasal 1\n\n" + article_text(article_lines(draft, chart)) + "\nPasal 2\n\nBagan tercantum dalam Lampiran.\n"
    reading = read_text(text) if with_text else None
    find(draft, draft.arranged, reading)
    times = []
    for _ in range(5):
        begun = time.process_time()
        found = find(draft, draft.arranged, reading)
        times.append(time.process_time() - begun)
    assert len(draft.placements) == BOXES
    assert not [item for item in found.findings if item.rule in ("garis-menembus", "luar-tepi", "nama-ganda")]
    assert min(times) < (0.6 if with_text else 0.15), times
