"""Pages of a comparison: nothing leaves the sheet, no chip covers a name, long lists go on, small sheets are filled."""

from __future__ import annotations

import pytest
from fake_measure import FakeMeasure
from samples import sample_draft, simple_arrange

from orgeditor.layout.page.change_chips import Sign
from orgeditor.layout.page.comparison import COLUMNS, LIST_SIZE, MARGIN, Heading, compared_page, list_pages, numbered
from orgeditor.model.geometry import POINT_MM, Rect
from orgeditor.model.page import MarkForm, Page, ShapeForm, TextLine
from orgeditor.model.page_moves import extent

LEGEND = [(letter, form, f"arti tanda {letter}") for letter, form in zip("BDPNUH", MarkForm, strict=True)]
HEADING = Heading("Perbandingan bagan Lampiran I terhadap yang lama", "MENJADI", "Menjadi: naskah")


def page_of(width: float = 330.0, height: float = 215.0) -> Page:
    draft = sample_draft()
    return simple_arrange(draft, draft.charts_in_order()[0].id).pages[0]._replace(width=width, height=height)


def marked(page: Page) -> Page:
    signs = {box.placement: Sign((MarkForm.ADDED,), f"B{at}") for at, box in enumerate(page.boxes, 1)}
    return compared_page(page, HEADING, signs, {}, LEGEND, FakeMeasure())


def ink(line: TextLine) -> Rect:
    em = line.font_pt * POINT_MM
    return Rect(line.x, line.baseline - 0.68 * em, line.width, 0.68 * em)


@pytest.mark.parametrize("size", [(330.0, 215.0), (215.0, 330.0), (148.0, 105.0), (420.0, 297.0)])
def test_all_of_it_stands_within_the_margins(size):
    made = marked(page_of(*size))
    sheet = Rect(0.0, 0.0, made.width, made.height).grown(0.01 - MARGIN)
    assert sheet.contains(extent(made))
    assert all(sheet.grown(1.0).contains(mark.chip.rect) for mark in made.marks)
    drawn = [box.rect for box in made.boxes]
    others = [item.rect for item in made.furniture]
    assert not any(box.intersects(other) for box in drawn for other in others)


def test_no_chip_covers_a_name_or_another_chip():
    made = marked(page_of())
    chips = [mark.chip.rect for mark in made.marks if mark.key]
    names = [ink(line) for box in made.boxes for line in box.lines]
    assert len(chips) == 16
    assert not any(chip.intersects(name) for chip in chips for name in names)
    assert not any(one.intersects(other) for at, one in enumerate(chips) for other in chips[:at])


def test_a_chart_that_does_not_fit_below_the_heading_is_made_smaller_as_a_whole():
    page = page_of(330.0, 150.0)  # its boxes reach down to 197 mm
    made = marked(page)
    scales = {round(new.rect.h / old.rect.h, 6) for new, old in zip(made.boxes, page.boxes, strict=True)}
    [scale] = scales
    assert 0.3 < scale < 0.8
    assert made.boxes[0].lines[0].font_pt == pytest.approx(page.boxes[0].lines[0].font_pt * scale)


def test_the_legend_goes_on_in_a_second_row_on_a_narrow_sheet():
    def rows(page: Page) -> int:
        return len({round(mark.rect.center.y, 3) for mark in marked(page).marks if not mark.key})

    assert rows(page_of()) == 1
    assert rows(page_of(215.0, 330.0)) == 2


def test_a_long_list_goes_on_with_its_head_on_every_page():
    rows = [(f"B{at}", "baru", f"Dinas dengan nama yang panjang sekali {at}", "", "Asisten") for at in range(90)]
    pages = numbered(list_pages(rows, HEADING, "Fake", FakeMeasure()), FakeMeasure())
    assert len(pages) > 2
    numbers = []
    for at, page in enumerate(pages, 1):
        table = page.tables[-1]
        texts = [line.text for line in table.lines]
        assert texts[: len(COLUMNS)] == [name for name, _ in COLUMNS]
        numbers += [text for text in texts if text.startswith("B")]
        assert table.rect.bottom <= LIST_SIZE[1] - MARGIN
        assert all(table.rect.contains(ink(line)) for line in table.lines)
        assert page.number is not None and page.number.lines[0].text.endswith(f"halaman {at} dari {len(pages)}")
    assert numbers == [f"B{at}" for at in range(90)]


def test_of_a_frame_the_caption_is_marked():
    page = page_of()
    first = page.boxes[0]
    around = Rect(15.0, 30.0, 150.0, 170.0)
    caption = TextLine("Kelompok", 17.0, 35.0, 20.0, 9.0)
    group = first._replace(placement="g", form=ShapeForm.GROUP, rect=around, lines=(caption,))
    framed = page._replace(boxes=(*page.boxes, group))
    made = compared_page(framed, HEADING, {"g": Sign((MarkForm.GONE,), "D1")}, {}, LEGEND, FakeMeasure())
    [mark] = [mark for mark in made.marks if mark.key]
    assert mark.rect.contains(ink(made.boxes[-1].lines[0]))
    assert not any(mark.rect.intersects(box.rect) for box in made.boxes[:-1])
