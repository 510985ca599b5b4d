"""Why a chart looks as it does: told from the finished pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fake_measure import FakeMeasure
from organisations import drawn as drawn_chart
from organisations import org
from samples import ASSISTANTS, box_of, sample_draft

from orgeditor.layout.arrange import arrange
from orgeditor.layout.why import Pin, Topic, chosen, reasons
from orgeditor.layout.why_texts import Text
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Arranged, Block, Box, Choice, Page, ShapeForm
from orgeditor.model.records import Arrangement, Chart, LetterCase, Orientation, Side

PEMERINTAHAN, EKONOMI, UMUM = ASSISTANTS
MEASURE = FakeMeasure()


@pytest.fixture
def draft():
    return sample_draft()


@pytest.fixture
def chart(draft) -> str:
    return draft.charts_in_order()[0].id


def change(draft, record, **values) -> None:
    with draft.edit():
        draft.put(replace(record, **values))


def page(draft, chart, **values) -> None:
    change(draft, draft.charts[chart], page=replace(draft.charts[chart].page, **values))


def font(draft, chart):
    [found] = [item for item in reasons(draft, chart, arrange(draft, chart, MEASURE)) if item.topic is Topic.FONT]
    return found


def choice(draft, chart, name):
    found = reasons(draft, chart, arrange(draft, chart, MEASURE))
    return next(item for item in found if item.topic is Topic.CHOICE and item.subject == name)


def test_the_largest_font_that_is_allowed(draft, chart):
    page(draft, chart, font_cap=8.0)
    assert (font(draft, chart).text, font(draft, chart).font_pt) == (Text.CAP, 8.0)


def test_a_font_that_a_person_fixed(draft, chart):
    page(draft, chart, font_floor=8.0, font_cap=8.0)
    assert font(draft, chart).text is Text.FIXED


def test_the_smallest_font_that_is_allowed(draft, chart):
    page(draft, chart, paper="khusus", paper_w=110.0, paper_h=170.0, font_floor=7.0)
    assert (font(draft, chart).text, font(draft, chart).font_pt) == (Text.FLOOR, 7.0)


def test_a_font_that_is_smaller_for_a_line(draft, chart):
    arranged = arrange(draft, chart, MEASURE)
    note = "Huruf 12,5 pt menjadi 11,9 pt supaya garis dari “A” ke “B” mendapat jalan."
    found = reasons(draft, chart, arranged._replace(notes=(note,)))
    assert found[0].sentence == "dengan 12,5 pt ada garis yang tidak mendapat jalan"
    assert [reason.text for reason in found if reason.topic is Topic.NOTE] == [note]


def test_a_branch_with_a_font_of_its_own(draft, chart):
    """Told of the boxes that layout set in it."""
    umum = box_of(draft, UMUM)
    arranged = arrange(draft, chart, MEASURE)
    below = {item.id for item in draft.children(chart, umum)}
    boxes = tuple(box._replace(font_pt=6.0) if box.placement in below else box for box in arranged.pages[0].boxes)
    arranged = arranged._replace(pages=(arranged.pages[0]._replace(boxes=boxes),))
    change(draft, draft.placements[umum], font=6.0)
    found = reasons(draft, chart, arranged)[0]
    assert found.sentence == f"ditetapkan untuk bawahan {UMUM}" and found.placements == (umum,)


def drawn(draft, chart, *, box_w: float, box_h: float, gap: float, signature: Rect | None = None) -> Arranged:
    """Return a page with the three branches as columns side by side, 4 mm apart, each box of one size."""
    setup = draft.charts[chart].page
    boxes = []

    def add(item, x: float, y: float) -> None:
        rect = Rect(x, y, box_w, box_h)
        boxes.append(Box(item.id, item.unit, item.parent, item.backbone, ShapeForm.BOX, rect, (), 9.0))

    for number, name in enumerate(("Walikota", "Sekretaris Daerah")):
        add(draft.placements[box_of(draft, name)], setup.left + 100.0, setup.top + 30.0 * number)
    for number, name in enumerate(ASSISTANTS):
        for row, item in enumerate(draft.branch(draft.placements[box_of(draft, name)])):
            add(item, setup.left + number * (box_w + 4.0), setup.top + 60.0 + row * (box_h + gap))
    block = Block(signature, ()) if signature else None
    choices = tuple(Choice(box_of(draft, name), "columns", 2, box_w) for name in ASSISTANTS)
    return Arranged(chart, (Page(*setup.size, "Fake", tuple(boxes), signature=block),), choices)


def limit(draft, chart, **sizes):
    return reasons(draft, chart, drawn(draft, chart, **sizes))[0]


def test_the_branch_that_reaches_deepest_limits_the_height(draft, chart):
    """The first one has five boxes: 109 mm from 80 mm down, with 190 mm as the bottom margin."""
    found = limit(draft, chart, box_w=30.0, box_h=20.8, gap=1.25)
    assert found.sentence == f"dibatasi tinggi: {PEMERINTAHAN} turun sampai 1 mm dari batas bawah"
    assert found.placements == (box_of(draft, PEMERINTAHAN),)


def test_the_signature_may_be_what_limits_the_height(draft, chart):
    """The last branch has four boxes only, but ends 8 mm and a little above the signature."""
    found = limit(draft, chart, box_w=60.0, box_h=16.0, gap=1.5, signature=Rect(150.0, 158.0, 60.0, 30.0))
    assert found.sentence.endswith("mm dari ruang tanda tangan")
    assert found.values[0] in (EKONOMI, UMUM)


def test_a_block_as_wide_as_the_page_limits_the_width(draft, chart):
    """290 mm are between the margins, 3 x 93 + 2 x 4 are used."""
    found = limit(draft, chart, box_w=93.0, box_h=8.0, gap=3.0)
    assert found.sentence.startswith("dibatasi lebar: ") and found.sentence.endswith("memakai 2 kolom; tersisa 3 mm")
    assert found.placements == (box_of(draft, found.values[0]),)


def test_both_may_be_used_up(draft, chart):
    found = limit(draft, chart, box_w=93.0, box_h=20.8, gap=1.25)
    assert found.text in (Text.BOTH, Text.BOTH_ONE) and PEMERINTAHAN in found.values


def test_there_may_be_room_and_no_larger_font(draft, chart):
    assert limit(draft, chart, box_w=40.0, box_h=8.0, gap=3.0).text is Text.STEP


def test_each_parent_tells_its_arrangement_and_the_width_of_its_boxes(draft, chart):
    change(draft, draft.placements[box_of(draft, UMUM)], arrangement=Arrangement.COLUMNS, columns=3)
    found = choice(draft, chart, UMUM)
    assert found.sentence.startswith("3 kolom")
    assert found.pins == (Pin.ARRANGEMENT, Pin.COLUMNS)
    assert found.placements == (box_of(draft, UMUM),)
    drawn = arrange(draft, chart, MEASURE).pages[0].boxes
    below = {item.id for item in draft.children(chart, found.placements[0])}
    widths = [box.rect.w for box in drawn if box.placement in below]
    assert found.boxes_w == (min(widths), max(widths))
    change(draft, draft.placements[box_of(draft, UMUM)], arrangement=Arrangement.LIST_BOX, columns=0)
    assert choice(draft, chart, UMUM).sentence == "kotak daftar berisi 3 nama"
    assert choice(draft, chart, EKONOMI).pins == ()


def test_a_choice_for_the_whole_chart_counts_where_a_parent_leaves_it_open(draft, chart):
    change(draft, draft.charts[chart], arrangement=Arrangement.LIST)
    change(draft, draft.placements[box_of(draft, UMUM)], arrangement=Arrangement.ROW)
    arranged = arrange(draft, chart, MEASURE)
    found = {item.subject: item for item in reasons(draft, chart, arranged) if item.topic is Topic.CHOICE}
    assert found[EKONOMI].by_chart == (Pin.ARRANGEMENT,) and found[EKONOMI].pins == ()
    assert found[UMUM].by_chart == () and found[UMUM].pins == (Pin.ARRANGEMENT,)


def test_a_parent_on_several_pages_is_told_once_and_notes_come_first(draft, chart):
    arranged = arrange(draft, chart, MEASURE)
    arranged = arranged._replace(pages=arranged.pages * 2, notes=("100 % muat pada %1 halaman.",))
    found = reasons(draft, chart, arranged)
    assert [item.subject for item in found].count(UMUM) == 1
    assert (found[1].topic, found[1].sentence) == (Topic.NOTE, "100 % muat pada %1 halaman.")


def test_the_font_of_a_chart_on_several_pages(draft, chart):
    arranged = arrange(draft, chart, MEASURE)
    boxes = tuple(box._replace(font_pt=9.0) for box in arranged.pages[0].boxes)
    arranged = arranged._replace(pages=(arranged.pages[0]._replace(boxes=boxes),) * 3)
    assert reasons(draft, chart, arranged)[0].sentence == "huruf terbesar yang muat pada semua dari 3 halaman"


def test_an_empty_chart_has_no_reasons(draft):
    second = draft.charts_in_order()[1].id
    assert reasons(draft, second, Arranged(second, ())) == []


def test_what_was_chosen_for_a_parent(draft, chart):
    arranged = arrange(draft, chart, MEASURE)
    found = chosen(arranged)[box_of(draft, UMUM)]
    assert found.font_pt == arranged.smallest_font_pt
    assert box_of(draft, "Inspektorat") not in chosen(arranged)


def camat(*row: str, **page) -> tuple[Draft, Chart]:
    below = org("Kelurahan", side=Side.BOTTOM)
    root = org("Camat", *row, below, arrangement=Arrangement.ROW)
    return drawn_chart(root, annex=True, chart={"cases": (LetterCase.UPPER,)}, **page)


SEKSI = ("Pemerintahan", "Ketenteraman dan Ketertiban", "Pemberdayaan Masyarakat", "Sosial", "Pelayanan Umum")


def test_a_head_off_the_middle_says_what_the_middle_would_cost():
    """Three of five boxes in half of an upright page would have much smaller letters."""
    draft, chart = camat(*(f"Seksi {name}" for name in SEKSI), orientation=Orientation.PORTRAIT)
    arranged = arrange(draft, chart.id, MEASURE)
    [found] = [item for item in reasons(draft, chart.id, arranged) if item.topic is Topic.PLACE]
    off, font = found.values
    [head] = [box for box in arranged.pages[0].boxes if box.placement == found.placements[0]]
    middle = (chart.page.left + chart.page.size[0] - chart.page.right) / 2
    assert found.subject == "Camat" and off == pytest.approx(abs(head.rect.center.x - middle), abs=0.01)
    assert font == pytest.approx(0.95 * arranged.smallest_font_pt)
    # And it is so: with a sixth box both halves hold three, the head is in the middle, the letters are smaller.
    draft, chart = camat(*(f"Seksi {name}" for name in (*SEKSI, "Ekonomi")), orientation=Orientation.PORTRAIT)
    arranged = arrange(draft, chart.id, MEASURE)
    assert arranged.smallest_font_pt < font
    assert [item for item in reasons(draft, chart.id, arranged) if item.topic is Topic.PLACE] == []


def test_a_head_that_a_person_pinned_says_nothing_of_the_middle():
    draft, chart = camat(*(f"Seksi {name}" for name in SEKSI), orientation=Orientation.PORTRAIT)
    (head,) = draft.children(chart.id, None)
    rect = next(box.rect for box in arrange(draft, chart.id, MEASURE).pages[0].boxes if box.placement == head.id)
    change(draft, head, pin=rect)
    arranged = arrange(draft, chart.id, MEASURE)
    assert all(item.topic is not Topic.PLACE for item in reasons(draft, chart.id, arranged))
