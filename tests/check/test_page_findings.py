"""The rules on the page: a drawn page that breaks each, and the same one that does not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from checks import OUTLINE, asked, changed
from PySide6.QtGui import QRawFont

from orgeditor.check.finding import Severity
from orgeditor.check.letter_rules import _LACKING
from orgeditor.check.page_rules import without_degree
from orgeditor.check.rules import GROUPS, find
from orgeditor.editing.arranging import arrange_chart
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.page import Page
from orgeditor.resources import resource_path

ERROR, WARNING, NOTE = Severity


@pytest.fixture(scope="module")
def drawn(qapp) -> Draft:
    """A regulation with one Lampiran, as the program lays it out."""
    draft = read_outline(OUTLINE)
    [chart] = draft.charts
    draft.arranged[chart] = arrange_chart(draft, chart)
    return draft


def with_page(draft: Draft, **parts: object) -> Draft:
    """Return the draft with other parts on its page."""
    made = draft.copy()
    [(chart, result)] = made.arranged.items()
    [page] = result.pages
    made.arranged[chart] = result._replace(pages=(page._replace(**parts),))
    return made


def page_of(draft: Draft) -> Page:
    [result] = draft.arranged.values()
    return result.pages[0]


def told(draft: Draft) -> list[tuple[str, Severity]]:
    return [(item.rule, item.severity) for item in find(draft, draft.arranged).findings if item.rule != "tanpa-dasar"]


def test_a_drawn_page_breaks_no_rule(drawn):
    assert told(drawn) == []


def test_small_letters(drawn):
    box, *others = page_of(drawn).boxes
    [finding] = asked(with_page(drawn, boxes=(box._replace(font_pt=5.0), *others)), "huruf-kecil")
    assert (finding.severity, finding.records) == (ERROR, (box.placement,))
    assert finding.sentence == "Huruf 5 pt pada 1 kotak lebih kecil daripada batas 7 pt."


@pytest.mark.parametrize("part", ["boxes", "strokes", "title"])
def test_outside_the_margins(drawn, part):
    page = page_of(drawn)
    far = {
        "boxes": (page.boxes[0]._replace(rect=page.boxes[0].rect.moved(400, 0)), *page.boxes[1:]),
        "strokes": (page.strokes[0]._replace(points=(Point(100, 100), Point(100, 214))), *page.strokes[1:]),
        "title": page.title._replace(rect=Rect(2, 2, 50, 5)),
    }
    found = asked(with_page(drawn, **{part: far[part]}), "luar-tepi")
    assert [finding.severity for finding in found] == [ERROR] and found[0].chart in drawn.charts


def test_text_that_is_cut(drawn):
    box = page_of(drawn).boxes[-1]
    wide = box._replace(lines=(box.lines[0]._replace(width=box.rect.w + 3),))
    [finding] = asked(with_page(drawn, boxes=(*page_of(drawn).boxes[:-1], wide)), "teks-terpotong")
    assert (finding.severity, finding.records) == (ERROR, (box.placement,))


def test_a_line_through_a_box(drawn):
    page = page_of(drawn)
    box = page.boxes[-1]
    through = (Point(box.rect.x - 5, box.rect.center.y), Point(box.rect.right + 5, box.rect.center.y))
    crossed = page.strokes[0]._replace(points=through)
    [finding] = asked(with_page(drawn, strokes=(*page.strokes[1:], crossed)), "garis-menembus")
    assert finding.severity is ERROR and finding.records[0] == box.placement
    beside = page.strokes[0]._replace(points=(Point(box.rect.x, box.rect.y), Point(box.rect.right, box.rect.y)))
    assert asked(with_page(drawn, strokes=(*page.strokes[1:], beside)), "garis-menembus") == [], "it touches the edge"


def test_a_missing_signature_and_an_incomplete_legend(drawn):
    assert [f.severity for f in asked(with_page(drawn, signature=None), "tanpa-tanda-tangan")] == [ERROR]
    legend = page_of(drawn).legend
    assert legend is not None
    for shown, lacking in (
        (None, "struktural, koordinatif"),
        (legend._replace(samples=legend.samples[:1]), "koordinatif"),
    ):
        [finding] = asked(with_page(drawn, legend=shown), "keterangan-kurang")
        assert (finding.severity, finding.sentence) == (ERROR, f"Keterangan tidak memuat garis {lacking}.")


def test_what_layout_could_not_draw(drawn):
    made = drawn.copy()
    [(chart, result)] = made.arranged.items()
    made.arranged[chart] = result._replace(notes=("Garis dari “A” ke “B” tidak menemukan jalan dan tidak digambar.",))
    assert told(made) == [("catatan-susunan", WARNING)]


def edited(draft: Draft, **fields: str) -> Draft:
    made = draft.copy()
    with made.edit():
        made.put(replace(made.regulation, **fields))
    return made


def test_empty_fields_wait_while_the_draft_bears_its_mark(drawn):
    """A number of its own takes the mark off, so what is empty then is wrong."""
    waiting = edited(drawn, number="", about="", signatory="")
    assert told(waiting) == [("judul-belum-lengkap", NOTE), ("judul-belum-lengkap", NOTE), ("tanpa-tanda-tangan", NOTE)]
    assert told(edited(drawn, about="")) == [("judul-belum-lengkap", ERROR)]


def test_charts_without_annex_need_no_heading_and_no_signature():
    draft = read_outline(
        changed(OUTLINE, ("[Lampiran]", "[Bagan]"), ("nomor: 3\n", ""), ("penanda tangan: SITI AMINAH\n", ""))
    )
    assert told(draft) == []


def test_titles(drawn):
    made = drawn.copy()
    [annex] = made.annexes.values()
    with made.edit():
        made.put(replace(annex, title="BAGAN PEMBIDANGAN."))
    assert told(made) == [("judul-bertitik", WARNING)]
    with made.edit():
        made.put(replace(annex, title=" "))
    assert told(made) == [("tanpa-judul", ERROR)]


def test_a_lampiran_without_a_chart_and_a_box_without_a_name():
    assert [
        f.severity
        for f in asked(
            OUTLINE.replace("[Lampiran]", "[Lampiran I]") + "\n[Lampiran II] BAGAN LAIN\nbagan: tidak ada\n",
            "tanpa-bagan",
        )
    ] == [ERROR]
    draft = read_outline(OUTLINE)
    with draft.edit():
        unit = next(unit for unit in draft.units.values() if unit.name == "Inspektorat")
        draft.put(replace(unit, name=" "))
    [finding] = asked(draft, "kotak-kosong")
    assert finding.severity is ERROR and finding.records == (unit.id,)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("H. BUDI SANTOSO", "H. BUDI SANTOSO"),
        ("Hj. SITI AMINAH", "Hj. SITI AMINAH"),
        ("H.M BUCHORI", "H.M BUCHORI"),
        ("M. RAMLAN NURMATIAS", "M. RAMLAN NURMATIAS"),
        ("Drs. H. JOHNY HARYANTO, M.Si", "H. JOHNY HARYANTO"),
        ("M. MUNIF KUSNAN, SH, M.Si", "M. MUNIF KUSNAN"),
        ("Dr. Ir. H. ALI, S.T., M.T.", "H. ALI"),
        ("SITI AMINAH, S.Sos., M.AP NIP. 19680816 199803 1 007", "SITI AMINAH"),
        ("BUDI Pembina Utama Muda", "BUDI"),
        ("SEMPURNA EKA", "SEMPURNA EKA"),
    ],
)
def test_degrees_rank_and_nip_are_no_part_of_the_name(drawn, name, plain):
    assert without_degree(name) == plain
    found = asked(edited(drawn, signatory=name), "gelar")
    assert [finding.severity for finding in found] == ([] if name == plain else [WARNING])


def test_what_is_lacking_is_what_each_style_of_the_font_lacks(qapp):
    wanted = [code for code in range(0x20, 0x10000) if not (0xD800 <= code < 0xF900 or 0x7F <= code < 0xA0)]
    for style in ("regular", "bold", "italic", "bolditalic"):
        font = QRawFont(str(resource_path("fonts", f"texgyrebonum-{style}.otf")), 20)
        lacking = {code for code in wanted if not any(font.glyphIndexesForString(chr(code)))}
        assert {code for code in wanted if _LACKING.match(chr(code))} == lacking


def test_a_name_and_a_title_with_characters_that_are_not_drawn(qapp):
    draft = read_outline(OUTLINE)
    unit = next(unit for unit in draft.units.values() if unit.name == "Dinas Sosial")
    chart = next(iter(draft.charts.values()))
    with draft.edit():
        draft.put(replace(unit, name="Dinas Sosial ✓ é"))
        draft.put(replace(draft.annexes[chart.annex], title="BAGAN ● UJI"))
    draft.arranged[chart.id] = arrange_chart(draft, chart.id)
    name, title = sorted(asked(draft, "tanda-tidak-tergambar"), key=lambda finding: finding.values[0])
    assert {name.severity, title.severity} == {Severity.ERROR}
    assert (name.values[0], name.values[2]) == ("Dinas Sosial ✓ é", "✓ (U+2713)")
    assert (title.values[0], title.values[2], title.records) == ("Nama Lampiran", "● (U+25CF)", (chart.id,))
    assert draft.placements[name.records[0]].unit == unit.id


def test_every_rule_on_the_page_has_a_test_here():
    source = Path(__file__).read_text(encoding="utf-8")
    assert all(f'"{rule.id}"' in source for rule in GROUPS[3].rules)
