"""Heading, title, legend and signature on the page itself, with real mouse and key events."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from samples import sample_draft

from orgeditor.canvas.page_parts import PageParts
from orgeditor.editing.clipboard import copied
from orgeditor.editing.operations.page_texts import Part
from orgeditor.export.svg import svg_bytes
from orgeditor.model.draft import Draft
from orgeditor.model.page import Block, Page
from orgeditor.model.records import HeadingForm, Signing

MISSING = {"number": "", "year": "", "about": "", "region": "", "signatory": ""}


def with_facts(draft: Draft, title: str | None = None, **facts) -> Draft:
    with draft.edit():
        draft.put(replace(draft.regulation, **facts))
        annex = draft.annexes_in_order()[0]
        draft.put(replace(annex, title=annex.title if title is None else title))
    return draft


@pytest.fixture
def bare(hand_on):
    """The sample without number, year, subject, region, signatory and title."""
    return hand_on(with_facts(sample_draft(), "", **MISSING))


def part(hand, wanted: Part):
    return next(item for item in hand.view.page_texts.parts if item.part is wanted)


def middle(hand, wanted: Part) -> QPoint:
    return hand.on_screen(part(hand, wanted).rect.center)


def field(hand, name: str):
    return hand.view.page_texts.editor.fields[name]


def write(hand, name: str, text: str) -> None:
    """Replace what is in a field, as somebody does who clicks into it."""
    at = field(hand, name)
    QTest.mouseClick(at if name != "about" else at.viewport(), Qt.MouseButton.LeftButton)
    QTest.keyClick(at, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(at, text)


def press(hand, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def page(hand) -> Page:
    return hand.document.arranged(hand.selection.chart_id).pages[0]


def text(block: Block | None) -> str:
    return " ".join(line.text for line in block.lines) if block is not None else ""


def test_double_click_on_the_title_writes_it_on_the_page(hand):
    hand.double_click(middle(hand, Part.TITLE))
    editor = hand.view.page_texts.editor
    assert editor.geometry().intersects(hand.view.camera.rect_to_screen(part(hand, Part.TITLE).rect).toRect())
    assert field(hand, "title").hasFocus()
    QTest.keyClicks(field(hand, "title"), "bagan  pembagian tugas")
    press(hand, Qt.Key.Key_Return)
    assert hand.view.page_texts.editor is None and hand.view.hasFocus()
    assert text(page(hand).title) == "BAGAN PEMBAGIAN TUGAS"
    assert hand.document.stack.undoText() == "Ganti nama Lampiran I"
    hand.document.undo()
    assert text(page(hand).title).startswith("BAGAN KOORDINASI KERJA")
    assert hand.document.stack.count() == 1


def test_the_editor_has_the_font_and_size_of_the_page(hand):
    hand.view.zoom_to(1.5)
    hand.view.show_rect(part(hand, Part.TITLE).rect)
    hand.double_click(middle(hand, Part.TITLE))
    font = field(hand, "title").font()
    assert font.family() == page(hand).font
    line = page(hand).title.lines[0]
    assert font.pixelSize() == pytest.approx(line.font_pt * 25.4 / 72 * hand.view.camera.scale, abs=0.6)


def test_the_heading_is_one_step_with_all_its_fields(hand):
    hand.double_click(middle(hand, Part.HEADING))
    write(hand, "number", "12")
    press(hand, Qt.Key.Key_Tab)
    assert field(hand, "year").hasFocus()
    write(hand, "year", "2026")
    write(hand, "about", "Hubungan Kerja")
    press(hand, Qt.Key.Key_Tab)  # from the last field: done
    assert hand.view.page_texts.editor is None
    assert "NOMOR 12 TAHUN 2026 TENTANG HUBUNGAN KERJA" in text(page(hand).heading)
    assert hand.document.stack.count() == 1 and hand.document.stack.undoText() == "Ubah judul lampiran"


def test_shift_tab_goes_back_and_escape_changes_nothing(hand):
    hand.double_click(middle(hand, Part.SIGNATURE))
    write(hand, "signatory", "X")
    press(hand, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert field(hand, "region").hasFocus()
    press(hand, Qt.Key.Key_Escape)
    assert hand.view.page_texts.editor is None
    assert hand.document.stack.count() == 0
    assert hand.draft.regulation.signatory == "M. Ramlan Nurmatias"


def test_a_click_elsewhere_takes_over_what_was_written(hand):
    hand.double_click(middle(hand, Part.SIGNATURE))
    write(hand, "signatory", "SITI AMINAH")
    hand.click(hand.at("Dinas Sosial"))
    assert hand.draft.regulation.signatory == "SITI AMINAH"
    assert hand.selected() == ["Dinas Sosial"]
    assert hand.document.stack.undoText() == "Ubah blok tanda tangan"


def test_a_year_that_cannot_be_is_refused_and_nothing_is_lost(hand, qtbot):
    hand.double_click(middle(hand, Part.HEADING))
    write(hand, "number", "7")
    write(hand, "year", "abc")
    with qtbot.waitSignal(hand.view.message) as said:
        press(hand, Qt.Key.Key_Return)
    assert "abc" in said.args[0] and "empat angka" in said.args[0]
    assert field(hand, "year").hasFocus() and field(hand, "number").text() == "7"
    assert hand.document.stack.count() == 0
    write(hand, "year", "2026")
    press(hand, Qt.Key.Key_Return)
    assert (hand.draft.regulation.number, hand.draft.regulation.year) == ("7", "2026")


def test_a_pasted_line_end_is_a_space(hand):
    hand.double_click(middle(hand, Part.TITLE))
    QApplication.clipboard().setText("Bagan\nSusunan\tOrganisasi\n")
    press(hand, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    press(hand, Qt.Key.Key_Return)
    assert hand.draft.annexes_in_order()[0].title == "Bagan Susunan Organisasi"


def test_the_copy_block_and_the_subtitle(hand_on):
    draft = with_facts(sample_draft(), signing=Signing.COPY, copy_name="BUDI", copy_rank="Pembina")
    chart = draft.charts_in_order()[0]
    with draft.edit():
        draft.put(replace(chart, subtitle="A. STRUKTUR"))
    hand = hand_on(draft)
    hand.double_click(middle(hand, Part.COPY))
    write(hand, "copy_name", "SITI")
    press(hand, Qt.Key.Key_Return)
    assert "SITI" in text(page(hand).copy_block) and hand.document.stack.undoText() == "Ubah blok salinan"
    hand.double_click(middle(hand, Part.SUBTITLE))
    QTest.keyClicks(field(hand, "subtitle"), "B. MEKANISME")
    press(hand, Qt.Key.Key_Return)
    assert text(page(hand).subtitle) == "B. MEKANISME"


def test_the_legend_asks_for_the_line_styles(hand, qtbot):
    with qtbot.waitSignal(hand.view.legend_wanted):
        hand.double_click(middle(hand, Part.LEGEND))


# by keys


def test_arrows_reach_every_part_and_enter_opens_it(hand):
    hand.click(hand.at("Walikota"))
    hand.key(Qt.Key.Key_Up)
    assert hand.view.page_texts.current.part is Part.TITLE and hand.selection.ids == ()
    hand.key(Qt.Key.Key_Up)
    assert hand.view.page_texts.current.part is Part.HEADING
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    assert field(hand, "title").hasFocus()
    press(hand, Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_Down)
    assert hand.selected() == ["Walikota"] and hand.view.page_texts.current is None
    hand.click(hand.at("Bagian Organisasi"))
    hand.key(Qt.Key.Key_Down)
    assert hand.view.page_texts.current.part is Part.SIGNATURE
    hand.key(Qt.Key.Key_F2)
    assert field(hand, "signatory").hasFocus()
    press(hand, Qt.Key.Key_Escape)
    hand.click(hand.at("Satuan Polisi Pamong Praja"))
    hand.key(Qt.Key.Key_Down)
    assert hand.view.page_texts.current.part is Part.LEGEND
    hand.key(Qt.Key.Key_Escape)
    assert hand.view.page_texts.current is None


def test_typing_replaces_the_chosen_part(hand):
    hand.click(middle(hand, Part.TITLE))
    assert hand.view.page_texts.current.part is Part.TITLE
    hand.key(Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(QApplication.focusWidget(), "agan Baru")
    press(hand, Qt.Key.Key_Return)
    assert hand.draft.annexes_in_order()[0].title.lower() == "bagan baru"


def test_choosing_a_box_leaves_the_part(hand):
    hand.click(middle(hand, Part.TITLE))
    hand.click(hand.at("Inspektorat"))
    assert hand.view.page_texts.current is None
    hand.click(middle(hand, Part.SIGNATURE))
    assert hand.selected() == []


def test_a_part_says_that_it_can_be_edited(hand):
    QTest.mouseMove(hand.view.viewport(), hand.at("Inspektorat"))  # a pointer that is there already does not move
    QTest.mouseMove(hand.view.viewport(), middle(hand, Part.TITLE))
    assert hand.view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor
    assert hand.view.page_texts.hovered.part is Part.TITLE
    QTest.mouseMove(hand.view.viewport(), hand.at("Inspektorat"))
    assert hand.view.page_texts.hovered is None


def test_parts_have_a_name_a_place_and_fields(hand):
    found = {item.part: item for item in hand.view.page_texts.parts}
    assert set(found) == {Part.HEADING, Part.TITLE, Part.LEGEND, Part.SIGNATURE}
    assert found[Part.HEADING].name == "Judul lampiran"
    assert found[Part.HEADING].fields == ("office", "region", "number", "year", "about")
    assert all(item.rect.w > 10 and item.sheet == 0 for item in found.values())


# prompts


def prompts(hand) -> dict[str, object]:
    return {prompt.text: prompt for item in hand.view.page_texts.parts for prompt in item.prompts}


def test_prompts_show_what_is_missing_where_it_will_stand(bare):
    found = prompts(bare)
    assert set(found) == {
        "nama daerah", "…", "tahun", "isi judul peraturan", "nama penanda tangan",
        "Klik dua kali untuk menulis nama lampiran",
    }  # fmt: skip
    lines = {line.text.split(" ")[0]: line for line in page(bare).heading.lines}
    assert found["nama daerah"].at.y == lines["PERATURAN"].baseline
    number = lines["NOMOR"]
    assert found["…"].at.y == found["tahun"].at.y == number.baseline
    assert number.x < found["…"].at.x < found["tahun"].at.x
    signature = page(bare).signature
    assert signature.lines[0].baseline + 10 < found["nama penanda tangan"].at.y < signature.rect.bottom


def test_no_prompt_stands_on_a_box_or_a_text(bare):
    view = bare.view
    for item in view.page_texts.parts:
        for prompt in item.prompts:
            rect = view.camera.rect_to_desk(view.rect().toRectF())._replace(
                x=prompt.at.x, y=prompt.at.y - 2.5, w=25.0, h=2.5
            )
            assert not view.desk.shapes_inside(rect)
            others = [line for block in page(bare).furniture for line in block.lines]
            assert not any(
                abs(line.baseline - prompt.at.y) < 2 and line.x < prompt.at.x < line.x + line.width
                for line in others
                if not line.text.startswith("NOMOR")
            )


def test_prompts_of_the_other_form_of_heading(hand_on):
    draft = with_facts(sample_draft(), **MISSING)
    chart = draft.charts_in_order()[0]
    with draft.edit():
        draft.put(replace(chart, page=replace(chart.page, heading_form=HeadingForm.B)))
    hand = hand_on(draft)
    found = prompts(hand)
    lines = {line.text: line for line in page(hand).heading.lines}
    assert found["tanggal"].at.y == lines["TANGGAL"].baseline
    assert found["tahun"].at.y == lines["NOMOR"].baseline
    hand.double_click(middle(hand, Part.HEADING))
    write(hand, "date", "3 Januari 2026")
    press(hand, Qt.Key.Key_Return)
    assert hand.draft.regulation.date == "3 Januari 2026" and "tanggal" not in prompts(hand)


def test_the_prompt_of_the_title_opens_its_editor(bare):
    bare.double_click(middle(bare, Part.TITLE))
    QTest.keyClicks(field(bare, "title"), "Bagan")
    press(bare, Qt.Key.Key_Return)
    assert text(page(bare).title) == "BAGAN"
    assert "Klik dua kali untuk menulis nama lampiran" not in prompts(bare)


def test_prompts_are_grey_on_the_screen_and_nowhere_else(bare):
    view = bare.view
    image = view.viewport().grab().toImage()
    prompt = prompts(bare)["nama penanda tangan"]
    at = view.camera.to_screen(prompt.at)
    seen = [image.pixelColor(round(at.x()) + x, round(at.y()) - y) for x in range(60) for y in range(8)]
    assert min(colour.lightness() for colour in seen) < 180
    svg = svg_bytes(page(bare), "x").decode()
    assert "WALIKOTA" in svg
    assert not any(words in svg for words in prompts(bare) if words != "…") and "…" not in svg
    bare.click(bare.at("Walikota"))
    data = copied(bare.document, bare.selection.tops())
    assert "penanda" not in bytes(data.data("image/svg+xml").data()).decode()


def test_parts_are_of_every_page(pages):
    found = PageParts().of(pages.draft, pages.selection.chart, pages.view.desk)
    assert {item.sheet for item in found if item.part is Part.TITLE} <= {0, 1, 2}
