"""Hierarchy charts on several pages: what stands where, the marks that lead on, and one font for all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import page_rules
import pytest
from fake_measure import FakeMeasure
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from organisations import Org, drawn, numbered, org, organisations

from orgeditor.exchange.info import info_json
from orgeditor.layout.arrange import arrange
from orgeditor.layout.drawing import Drawing
from orgeditor.layout.page.furniture import furnish
from orgeditor.layout.paging.marks import Beside, Mark, goes_on, set_marks
from orgeditor.layout.text import Wrapper
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect, segment_crosses, segments
from orgeditor.model.kinds import COORDINATIVE
from orgeditor.model.page import Arranged, Block, Box, Page, ShapeForm
from orgeditor.model.records import Arrangement, BoxForm, Chart, Numbering, Orientation, Overflow, Side

MEASURE = FakeMeasure()
NAMES = (
    "Dinas Pekerjaan Umum dan Penataan Ruang",
    "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    "Dinas Kesehatan",
    "Bagian Hukum",
    "Dinas Perumahan Rakyat dan Kawasan Permukiman",
    "RSUD Sehat",
)
FRAMES = (ShapeForm.LIST, ShapeForm.GROUP)


def many(count: int, of: str = "", **options: Any) -> list[Org]:
    """Return units with names such as real ones have, numbered from 1."""
    return [org(f"{NAMES[n % len(NAMES)]} {of}{n}", **options) for n in range(1, count + 1)]


def head(*below: Org | str) -> Org:
    return org("Wali Kota", org("Wakil Wali Kota", form=BoxForm.GLUED), *below)


def divided(*roots: Org, pages: int = 0, **options: Any) -> tuple[Draft, Chart, Arranged]:
    """Arrange a chart and hold each of its pages against the rules; `pages` is how many are expected."""
    draft, chart = drawn(*roots, **{"annex": True, **options})
    result = arrange(draft, chart.id, MEASURE)
    assert faults_of(draft, chart, result) == []
    assert not pages or len(result.pages) == pages
    return draft, chart, result


def faults_of(draft: Draft, chart: Chart, result: Arranged) -> list[str]:
    """Return what is wrong with the pages of a divided chart, each by itself and together."""
    arranged = {**dict.fromkeys(draft.charts, result)}
    told = next(item for item in info_json(draft, arranged)["charts"] if item["id"] == chart.id)["pages"]
    faults = []
    size = result.pages[0].width, result.pages[0].height
    for number, (page, plain) in enumerate(zip(result.pages, told, strict=True), 1):
        margins = chart.page
        content = Rect(
            margins.left, margins.top, page.width - margins.left - margins.right,
            page.height - margins.top - margins.bottom,
        )  # fmt: skip
        found = page_rules.json_faults(plain, content, MEASURE) + page_rules.page_faults(page, MEASURE)
        found = [fault for fault in found if not fault.startswith("a stack of unequal widths")]  # staff, by chance
        found += references_on_something(page, content)
        if (page.width, page.height) != size:
            found.append("another size than the first page")
        if (page.heading is not None) != (number == 1 and chart.annex is not None):
            found.append("heading")
        if (page.signature is not None) != (number == len(result.pages) and chart.annex is not None):
            found.append("signature")
        faults += [f"page {number}: {fault}" for fault in found]
    return faults + content_faults(draft, chart, result)


def references_on_something(page: Page, content: Rect) -> list[str]:
    faults = []
    others = [block for block in page.furniture if block not in page.references]
    for mark in page.references:
        if not content.grown(0.01).contains(mark.rect):
            faults.append(f"{texts(mark)} is outside")
        boxes = [box.rect for box in page.boxes if box.form is not ShapeForm.GROUP or not box.rect.contains(mark.rect)]
        for rect in (*boxes, *(block.rect for block in (*others, *page.labels))):
            if mark.rect.grown(-0.01).intersects(rect):
                faults.append(f"{texts(mark)} lies on {rect}")
        for path in page.paths:
            if any(segment_crosses(a, b, mark.rect) for a, b in segments(path.points)):
                faults.append(f"a line runs through {texts(mark)}")
        if mark.font_pt < 7:
            faults.append(f"{texts(mark)} is too small")
    return faults


def content_faults(draft: Draft, chart: Chart, result: Arranged) -> list[str]:
    """Return units and lines that are missing, or drawn twice on a page; fonts that differ; odd notes."""
    faults = []
    seen: set[str] = set()
    for page in result.pages:
        keys = [box.placement for box in page.boxes if box.form not in FRAMES]
        faults += [f"{key} is drawn twice" for key in keys if keys.count(key) > 1]
        seen |= set(keys)
        for box in page.boxes:
            if box.placement in draft.placements and box.form is not ShapeForm.LIST:
                item = draft.placements[box.placement]
                shown = [line.text for line in box.lines]
                if box.form is ShapeForm.ITEM and page_rules.MARKER.fullmatch(shown[0]):
                    shown = shown[1:]
                wanted = (item.label or draft.units[item.unit].name) + item.note
                if "".join("".join(shown).split()).casefold() != "".join(wanted.split()).casefold():
                    faults.append(f"{wanted!r} reads {shown}")
            elif box.placement not in draft.groups and box.form is not ShapeForm.LIST:
                faults.append(f"{box.placement} is not in the draft")
    wanted = {item.id for item in draft.placements.values() if item.chart == chart.id}
    faults += [f"{draft.unit_of(key).name!r} is missing" for key in wanted - seen]
    drawn_routes = {path.route for page in result.pages for path in page.paths}
    lacking = [route for route in draft.routes_of_chart(chart.id) if route.id not in drawn_routes]
    if len(lacking) > sum("tidak digambar" in note for note in result.notes):
        faults.append(f"{len(lacking)} lines are not drawn and no note says so")
    chosen = {item.font for item in draft.placements.values()}
    fonts = {box.font_pt for page in result.pages for box in page.boxes if box.font_pt not in chosen}
    if len(fonts) > 1 or (fonts and min(fonts) < chart.page.font_floor):
        faults.append(f"fonts {fonts}")
    if len({(choice.placement, choice.page) for choice in result.choices}) != len(result.choices):
        faults.append("a choice twice")
    if len(set(result.notes)) != len(result.notes):
        faults.append("a note twice")
    return faults


def texts(block: Block) -> str:
    return " ".join(line.text for line in block.lines)


def marks(page: Page) -> list[str]:
    """Return the marks of a page, without its number."""
    return [text for text in map(texts, page.references) if not text.startswith("halaman ")]


def names_on(draft: Draft, page: Page) -> list[str]:
    return [draft.units[box.unit].name for box in page.boxes if box.form not in FRAMES]


def box_of(draft: Draft, page: Page, name: str) -> Box:
    return next(box for box in page.boxes if draft.units[box.unit].name == name and box.form not in FRAMES)


def listed(draft: Draft, page: Page, names: Iterable[str]) -> list[str]:
    """Return those of the names that stand on a page, column by column."""
    wanted = set(names)
    found = [(box.rect.x, box.rect.y, draft.units[box.unit].name) for box in page.boxes if box.form not in FRAMES]
    return [name for _, _, name in sorted(found) if name in wanted]


# 300 units under one head


@pytest.fixture(scope="module", params=[Orientation.LANDSCAPE, Orientation.PORTRAIT])
def three_hundred(request) -> tuple[Draft, Chart, Arranged]:
    return divided(head(org("Sekretaris Daerah", *many(300))), orientation=request.param)


def test_300_units_are_legible_on_f4(three_hundred):
    _, chart, result = three_hundred
    assert {(page.width, page.height) for page in result.pages} == {chart.page.size}
    assert 2 <= len(result.pages) <= 5
    assert result.smallest_font_pt >= 7
    assert result.notes == (
        f"Bagan dibagi atas {len(result.pages)} halaman, karena dengan huruf 7 pt tidak muat pada satu halaman F4.",
    )


def test_300_units_keep_their_order_over_the_pages(three_hundred):
    draft, _, result = three_hundred
    names = [item.name for item in many(300)]
    assert [name for page in result.pages for name in listed(draft, page, names)] == names


def test_upper_part_is_repeated_on_every_page(three_hundred):
    draft, _, result = three_hundred
    for page in result.pages:
        assert {"Wali Kota", "Wakil Wali Kota", "Sekretaris Daerah"} <= set(names_on(draft, page))
        ends = {path.route for path in page.paths}
        backbone = box_of(draft, page, "Sekretaris Daerah").backbone
        assert any(draft.routes[route].relation == backbone for route in ends)


def test_pages_are_filled_evenly(three_hundred):
    """No last page with two boxes: each has at least half of the fullest one's."""
    counts = [len(page.boxes) for page in three_hundred[2].pages]
    assert min(counts) > max(counts) / 2


def test_marks_lead_on_and_back(three_hundred):
    pages = three_hundred[2].pages
    for number, page in enumerate(pages, 1):
        before = [f"(lanjutan dari halaman {number - 1})"] if number > 1 else []
        after = [f"(lanjutan di halaman {number + 1})"] if number < len(pages) else []
        assert marks(page) == [*before, *after]
        assert [texts(mark) for mark in page.references if mark.lines[0].text.startswith("halaman")] == [
            f"halaman {number} dari {len(pages)}"
        ]


def test_later_pages_say_so_in_their_title(three_hundred):
    titles = [texts(page.title) for page in three_hundred[2].pages]
    assert titles == ["BAGAN KOORDINASI", *["BAGAN KOORDINASI (LANJUTAN)"] * (len(titles) - 1)]


def test_mark_back_stands_beside_the_repeated_head(three_hundred):
    draft, _, result = three_hundred
    page = result.pages[1]
    mark = next(mark for mark in page.references if "dari halaman 1" in texts(mark))
    rect = box_of(draft, page, "Sekretaris Daerah").rect
    assert mark.rect.right <= rect.x and rect.x - mark.rect.right < 5
    assert rect.y - 5 < mark.rect.center.y < rect.bottom + 5


# branches


def test_branches_stay_whole_and_in_order():
    heads = [org(f"Asisten {n}", *many(30, f"{n}.")) for n in range(1, 9)]
    draft, _, result = divided(head(org("Sekretaris Daerah", *heads)))
    assert len(result.pages) > 1
    found = [[name for name in names_on(draft, page) if name.startswith("Asisten")] for page in result.pages]
    assert [name for page in found for name in page] == [item.name for item in heads]
    for page, names in zip(result.pages, found, strict=True):
        for name in names:
            children = [unit.name for unit in heads[int(name.split()[1]) - 1].below]
            assert set(children) <= set(names_on(draft, page))


def test_three_heads_with_200_each_begin_on_pages_of_their_own():
    heads = [org(f"Asisten {n}", *many(200, f"{n}.", kind=COORDINATIVE)) for n in (1, 2, 3)]
    draft, _, result = divided(head(org("Sekretaris Daerah", *heads)))
    shown = [[name for name in names_on(draft, page) if name.startswith("Asisten")] for page in result.pages]
    assert all(len(names) == 1 for names in shown)
    assert [names[0] for names in shown] == sorted(names[0] for names in shown)
    first_of = {names[0]: number for number, names in reversed(list(enumerate(shown, 1)))}
    for number, page in enumerate(result.pages, 1):
        found = marks(page)
        name = shown[number - 1][0]
        following = [first for first in first_of.values() if first > number]
        assert f"(lanjutan di halaman {number + 1})" in found or number == len(result.pages)
        # At the Sekretaris Daerah, whose next Asisten may be farther on.
        assert not following or f"(lanjutan di halaman {min(following)})" in found
        back = [text for text in found if "dari" in text]
        assert back == ([f"(lanjutan dari halaman {number - 1})"] if number > 1 else [])
        if number > 1:
            whose = name if first_of[name] < number else "Sekretaris Daerah"
            mark = next(mark for mark in page.references if "dari halaman" in texts(mark) and "(" in texts(mark))
            rect = box_of(draft, page, whose).rect
            assert abs(mark.rect.center.y - rect.center.y) < rect.h


def test_head_of_a_branch_that_fits_on_no_page_stands_among_its_sisters():
    """Its units follow on pages of their own; the others are not torn apart for it."""
    sisters = ["Inspektorat", org("Asisten Besar", *many(250)), org("Asisten Kecil", *many(6, "k")), "Sekretariat DPRD"]
    draft, _, result = divided(head(org("Sekretaris Daerah", *sisters)))
    first, second, *_ = result.pages
    assert {"Inspektorat", "Asisten Besar", "Asisten Kecil", "Sekretariat DPRD"} <= set(names_on(draft, first))
    assert marks(first) == ["(lanjutan di halaman 2)"]
    mark = next(mark for mark in first.references if "lanjutan" in texts(mark))
    rect = box_of(draft, first, "Asisten Besar").rect
    assert rect.bottom < mark.rect.y < rect.bottom + 12 and rect.x < mark.rect.center.x < rect.right
    assert "(lanjutan dari halaman 1)" in marks(second)
    assert not {"Inspektorat", "Asisten Kecil"} & set(names_on(draft, second))


def test_chain_of_40_levels_goes_on_from_its_last_box():
    root = org("Unit 40")
    for number in range(39, 0, -1):
        root = org(f"Unit {number}", root)
    draft, _, result = divided(root)
    shown = [names_on(draft, page) for page in result.pages]
    assert 1 < len(result.pages) <= 4
    for before, after in pairwise(shown):
        assert before[-1] == after[0]
    assert max(map(len, shown)) - min(map(len, shown)) <= 3
    assert marks(result.pages[0]) == ["(lanjutan di halaman 2)"]
    assert marks(result.pages[-1]) == [f"(lanjutan dari halaman {len(shown) - 1})"]


def test_deep_branches_are_drawn_as_far_down_as_a_page_holds():
    """A superior on each of 60 levels has two more units: a page holds many levels, not one."""
    root = org("Unit 60", "Kiri 60", "Kanan 60")
    for number in range(59, 0, -1):
        root = org(f"Unit {number}", f"Kiri {number}", root, f"Kanan {number}")
    _, _, result = divided(root)
    assert len(result.pages) <= 8
    for number, page in enumerate(result.pages[:-1], 1):
        assert f"(lanjutan di halaman {number + 1})" in marks(page)


def test_little_staff_is_repeated_and_much_is_shared_out():
    few = [org("Kelompok Jabatan Fungsional", side=Side.LEFT), org("Staf Ahli", side=Side.RIGHT)]
    draft, _, result = divided(org("Bupati", *few, org("Sekretaris Daerah", *many(200))))
    assert all({"Kelompok Jabatan Fungsional", "Staf Ahli"} <= set(names_on(draft, page)) for page in result.pages)
    much = [org("Staf Ahli", *many(150, "s"), side=Side.RIGHT)]
    draft, _, result = divided(org("Bupati", *much, org("Sekretaris Daerah", *many(40))))
    assert sum("Dinas Kesehatan s2" in names_on(draft, page) for page in result.pages) == 1


def test_several_roots_stand_on_pages_of_their_own():
    bodies = [org(f"Badan {n}", *many(100, f"{n}.")) for n in (1, 2, 3)]
    draft, _, result = divided(*bodies, pages=3)
    names = [item.name for item in bodies]
    assert [[name for name in names_on(draft, page) if name in names] for page in result.pages] == [[n] for n in names]
    assert [marks(page) for page in result.pages] == [[], [], []]


def test_rows_of_a_list_box_are_numbered_on():
    options = {"arrangement": Arrangement.LIST_BOX, "numbering": Numbering.DIGITS}
    _, _, result = divided(org("Sekretaris Daerah", *many(120), **options))
    assert len(result.pages) > 1
    rows = [box for page in result.pages for box in page.boxes if box.form is ShapeForm.ITEM]
    assert [box.lines[0].text for box in rows] == [f"{number}." for number in range(1, 121)]


def test_frame_is_drawn_on_each_page_round_its_own_members():
    below = [replace(item, group="Instansi Vertikal") for item in many(200)]
    _, _, result = divided(org("Bupati", *below), annex=False)
    for page in result.pages:
        (frame,) = [box for box in page.boxes if box.form is ShapeForm.GROUP]
        inside = [box for box in page.boxes if frame.rect.contains(box.rect) and box is not frame]
        assert len(inside) == len(page.boxes) - 2
    assert len(result.notes) == 1


# lines across, legend


def test_lines_across_stand_on_one_page_or_are_told():
    draft, chart = drawn(head(org("Sekretaris Daerah", *many(200))), annex=True)
    units = {unit.name: unit.id for unit in draft.units.values()}
    boxes = {draft.units[item.unit].name: item.id for item in draft.placements.values()}
    last = many(200)[-1].name
    with draft.edit():
        for one, two in (("Wali Kota", last), (many(200)[0].name, many(200)[1].name), (many(200)[0].name, last)):
            relation = operations.add_relation(draft, units[one], units[two], "report")
            operations.show_relation(draft, chart.id, relation.id, boxes[one], boxes[two])
    result = arrange(draft, chart.id, MEASURE)
    assert faults_of(draft, chart, result) == []
    reports = [[path for path in page.paths if path.kind == "report"] for page in result.pages]
    assert [len(paths) for paths in reports] == [1, *[0] * (len(reports) - 2), 1]
    assert [note for note in result.notes if "melintasi halaman dan tidak digambar" in note] == [
        f"Garis dari “{many(200)[0].name}” ke “{last}” melintasi halaman dan tidak digambar; "
        "kertas yang lebih besar memuat keduanya pada satu halaman."
    ]


def test_legend_of_a_page_shows_the_kinds_of_that_page():
    below = [org("Asisten 1", *many(70, "1.")), org("Asisten 2", *many(70, "2.", kind=COORDINATIVE))]
    _, _, result = divided(org("Sekretaris Daerah", *below), pages=2)
    for page in result.pages:
        kinds = {stroke.kind for stroke in page.strokes}
        assert (page.legend is None) == (len(kinds) == 1)
        assert page.legend is None or {sample.kind for sample in page.legend.samples} == kinds
    assert [page.legend is None for page in result.pages] == [True, False]


# what the person chose


def test_chart_grows_where_the_chart_wants_that():
    draft, chart = drawn(head(*many(300)), annex=True, chart={"overflow": Overflow.ENLARGE})
    result = arrange(draft, chart.id, MEASURE)
    (page,) = result.pages
    assert page.width > 330 and not page.references
    assert "halaman diperbesar" in result.notes[-1]


def test_box_larger_than_a_page_makes_the_pages_grow():
    """By as little as it takes: what else is in the chart is still divided."""
    _, _, result = divided(org("Bupati", "Dinas Kesehatan " * 120, *many(300)), font_floor=9.0)
    assert 330 < result.pages[0].width < 700 and len(result.pages) > 1
    assert any("halaman diperbesar menjadi" in note for note in result.notes)


@pytest.mark.parametrize(
    ("roots", "wide"),
    [([org("Bupati", *numbered(3))], True), ([org("Bupati", org("A", org("B", org("C", org("D", "E")))))], False)],
)
def test_orientation_left_open_is_the_one_with_the_larger_font(roots, wide):
    _, _, result = divided(*roots, orientation=Orientation.AUTO, font_cap=40.0, pages=1)
    page = result.pages[0]
    fonts = {
        way: divided(*roots, orientation=way, font_cap=40.0)[2].smallest_font_pt
        for way in (Orientation.LANDSCAPE, Orientation.PORTRAIT)
    }
    assert (page.width > page.height) == wide
    assert result.smallest_font_pt == max(fonts.values())


def test_orientation_left_open_prefers_fewer_pages():
    roots = [head(org("Sekretaris Daerah", *many(300)))]
    counts = [
        len(divided(*roots, orientation=way)[2].pages)
        for way in (Orientation.AUTO, Orientation.LANDSCAPE, Orientation.PORTRAIT)
    ]
    assert counts[0] == min(counts[1:])


def test_mark_with_room_of_its_own_leaves_others_theirs():
    """Beside its box is free paper only where room was kept for the mark of another box, which has nothing else."""
    draft, chart = drawn(org("Bupati"))
    furniture = furnish(draft, chart, MEASURE, 330, 215)
    box, room = Rect(100, 100, 40, 10), Rect(144, 102, 60, 6)
    walls = [Rect(60, 60, 38, 120), Rect(142, 60, 80, 41), Rect(142, 109, 80, 60)]
    boxes_ = [Box(str(at), "", None, None, ShapeForm.BOX, rect, (), 8.0, 0.3) for at, rect in enumerate([box, *walls])]
    far, near = Block(Rect(230, 70, 60, 6), ()), Block(room, ())
    marks_ = [Mark(goes_on(10), "A", ((box, Beside.RIGHT),), far), Mark(goes_on(7), "B", (), near)]
    one, two = set_marks(marks_, Wrapper(MEASURE), 8.0, Drawing(boxes_), furniture)
    assert not one.rect.intersects(two.rect)


# random charts


SIZES = [(190.0, 230.0), (150.0, 210.0), (120.0, 260.0)]


@given(organisations(most=50), st.booleans(), st.sampled_from(SIZES), st.data())
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_divided_chart_keeps_the_rules(roots, annex, size, data):
    """On small paper with large letters, so that most do not fit on one page."""
    page = {
        "paper": "khusus",
        "paper_w": size[0],
        "paper_h": size[1],
        "font_floor": data.draw(st.sampled_from([7, 9, 11])),
    }
    draft, chart = drawn(*roots, annex=annex, top=10.0, right=10.0, bottom=10.0, left=10.0, **page)
    placements = draft.placements_of_chart(chart.id)
    with draft.edit():
        for _ in range(data.draw(st.sampled_from([0, 0, 2])) if len(placements) > 1 else 0):
            pair = st.lists(st.sampled_from(placements), min_size=2, max_size=2, unique_by=lambda item: item.id)
            one, two = data.draw(pair)
            relation = operations.add_relation(draft, one.unit, two.unit, "report")
            operations.show_relation(draft, chart.id, relation.id, one.id, two.id)
    result = arrange(draft, chart.id, MEASURE)
    assume(len(result.pages) > 1)  # charts on one page are those of test_hierarchy
    assert faults_of(draft, chart, result) == []
    numbers = [int(number) for page in result.pages for text in marks(page) for number in re.findall(r"\d+", text[-5:])]
    assert all(1 <= number <= len(result.pages) for number in numbers)
    assert any("Bagan dibagi atas" in note for note in result.notes)
    assert arrange(draft, chart.id, FakeMeasure()) == result
