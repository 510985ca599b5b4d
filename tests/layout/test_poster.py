"""Posters: the sheets show the whole page, fit the paper, overlap, and cut through no box where that can be avoided."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgeditor.layout.page.poster import BOX, MARGIN, cuts, poster
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Box, Page, ShapeForm

A4, F4 = (210.0, 297.0), (215.0, 330.0)


def page_of(width: float, height: float, *rects: Rect, form: ShapeForm = ShapeForm.BOX) -> Page:
    """A page that is drawn on up to its corners."""
    corners = [Rect(0, 0, 2, 2), Rect(width - 2, height - 2, 2, 2)]
    rects = (*corners, *rects) if form is ShapeForm.BOX else rects
    return Page(width, height, "x", tuple(Box(str(n), "", None, None, form, r, (), 9.0) for n, r in enumerate(rects)))


@st.composite
def pages(draw) -> Page:
    """A page of any size with boxes in rows, some apart, some touching."""
    width, height = draw(st.floats(150, 700)), draw(st.floats(150, 700))
    rects = []
    y = 20.0
    while y < height - 40 and len(rects) < 60:
        x = draw(st.floats(5, 40))
        while x < width - 20 and len(rects) < 60:
            w, h = draw(st.floats(10, min(120, width - x - 5))) if width - x - 5 > 10 else 10, draw(st.floats(6, 30))
            rects.append(Rect(x, y, w, h))
            x += w + draw(st.floats(0, 30))
        y += 30 + draw(st.floats(0, 40))
    return page_of(width, height, *[rect for rect in rects if rect.right < width and rect.bottom < height])


def tiled(tiles, width: float, height: float) -> bool:
    """The kept parts cover the poster and lie beside each other."""
    area = sum(tile.kept.w * tile.kept.h for tile in tiles)
    apart = not any(a.kept.intersects(b.kept) for a, b in combinations(tiles, 2))
    return apart and area == pytest.approx(width * height)


@settings(max_examples=40, deadline=None)
@given(pages(), st.sampled_from([A4, F4, (330.0, 215.0)]), st.floats(0.5, 2), st.floats(0, 30))
def test_the_sheets_show_the_whole_page_and_fit_the_paper(page, paper, scale, overlap):
    made = poster(page, paper, scale=scale, overlap=overlap)
    assert sorted(made.paper) == sorted(paper)
    assert tiled(made.tiles, made.area.w, made.area.h)
    assert Rect(0, 0, page.width * scale, page.height * scale).contains(made.area)
    for box in page.boxes:
        assert made.area.contains(Rect(*(length * scale for length in box.rect)))
    for tile in made.tiles:
        assert tile.shown.w <= made.paper[0] - 2 * MARGIN + 1e-6
        assert tile.shown.h <= made.paper[1] - 2 * MARGIN + 1e-6
        assert made.area.contains(tile.shown) and tile.shown.contains(tile.kept)


@settings(max_examples=40, deadline=None)
@given(pages(), st.floats(2, 30))
def test_neighbours_share_the_overlap_with_the_cut_in_its_middle(page, overlap):
    made = poster(page, A4, overlap=overlap)
    for left in made.tiles:
        for right in made.tiles:
            if (right.row, right.column) == (left.row, left.column + 1):
                assert left.shown.right - right.shown.x == pytest.approx(overlap)
                assert (left.shown.right + right.shown.x) / 2 == pytest.approx(left.kept.right)
                assert right.kept.x == pytest.approx(left.kept.right)
            if right.row == left.row + 1:
                assert left.shown.bottom - right.shown.y == pytest.approx(overlap)
                assert right.kept.y == pytest.approx(left.kept.bottom)


@settings(max_examples=40, deadline=None)
@given(pages())
def test_sheets_are_numbered_row_by_row_from_the_left(page):
    made = poster(page, A4)
    assert [tile.number for tile in made.tiles] == list(range(1, len(made.tiles) + 1))
    assert [(t.row, t.column) for t in made.tiles] == sorted((t.row, t.column) for t in made.tiles)
    places = [(tile.kept.y, tile.kept.x) for tile in made.tiles]
    assert places == sorted(places)
    assert made.rows == made.tiles[-1].row
    assert poster(page, A4) == made


@settings(max_examples=40, deadline=None)
@given(pages())
def test_a_box_that_counts_as_whole_is_whole_on_one_sheet(page):
    made = poster(page, A4)
    whole = [box for box in page.boxes if any(tile.kept.contains(box.rect) for tile in made.tiles)]
    assert len(page.boxes) - len(whole) == made.cut_boxes


def crossed(line: float, spans) -> bool:
    return any(start < line < end for start, end, _ in spans)


@settings(max_examples=60, deadline=None)
@given(
    st.integers(60, 160),
    st.lists(st.tuples(st.integers(0, 150), st.integers(3, 40)), max_size=6),
    st.sampled_from([0, 4, 8]),
)
def test_cuts_miss_the_boxes_whenever_that_can_be_done(length, things, overlap):
    """Against all cuts at half millimetres, with as many pieces."""
    room = 60
    spans = [(start, min(start + size, length), BOX) for start, size in things if start < length]
    answers = cuts(length, room, overlap, spans)
    for answer in answers:
        pieces = len(answer) + 1
        ends = [0, *answer, length]
        shown = [b - a + overlap / 2 * ((a > 0) + (b < length)) for a, b in pairwise(ends)]
        assert max(shown) <= room + 1e-6
        if pieces > 4:
            continue
        places = [at / 2 for at in range(1, 2 * length) if not any(a - 0.5 <= at / 2 <= b + 0.5 for a, b, _ in spans)]
        if any(crossed(line, spans) for line in answer):
            assert not exists(places, pieces, length, room, overlap)


def exists(places, pieces: int, length: float, room: float, overlap: float) -> bool:
    """Say whether some of the places cut the length into pieces that fit, none narrower than the overlap."""
    least = max(overlap, 1.0)
    reached = {0.0}
    for number in range(1, pieces):
        first = number == 1
        most = room - overlap / 2 if first else room - overlap
        reached = {p for p in places if any(least <= p - before <= most for before in reached)}
    return any(least <= length - at <= room - overlap / 2 for at in reached)


def test_as_few_sheets_as_can_be():
    assert len(poster(page_of(190, 270), A4).tiles) == 1
    assert len(poster(page_of(270, 190), A4).tiles) == 1
    assert len(poster(page_of(420, 297), A4, overlap=10).tiles) == 4  # A3 with 10 mm lost on each side of each sheet
    assert len(poster(page_of(300, 190), A4, overlap=10).tiles) == 2


def test_a_cut_goes_beside_the_box_in_the_middle():
    made = poster(page_of(500, 190, Rect(220, 50, 60, 20)), A4)
    assert made.cut_boxes == 0
    assert not any(220 < tile.kept.right < 280 for tile in made.tiles[:-1])


def test_one_sheet_more_where_it_spares_a_box():
    # Two sheets of 277 mm must cut between 233 and 267: there a box stands, so that it takes a third one.
    made = poster(page_of(500, 190, Rect(150, 50, 200, 20)), A4)
    assert made.cut_boxes == 0
    assert len(made.tiles) == 3


def test_each_row_has_cuts_of_its_own():
    # Above a box in the middle, below two boxes at the sides that leave only the middle free.
    made = poster(page_of(500, 380, Rect(215, 60, 70, 20), Rect(20, 250, 228, 30), Rect(252, 250, 228, 30)), A4)
    assert made.cut_boxes == 0
    above, below = (next(tile.kept.right for tile in made.tiles if tile.row == row) for row in (1, 2))
    assert above != below


def test_one_row_more_where_boxes_overlap_one_above_the_other():
    # Staff left and right of the line below a head leave no upright cut through both: they get a row of their own.
    head, staff = Rect(210, 20, 80, 20), [Rect(100, 60, 125, 20), Rect(275, 60, 125, 20)]
    made = poster(page_of(500, 360, head, *staff, Rect(100, 250, 60, 20)), (277 + 20.0, 190 + 20.0))
    assert made.cut_boxes == 0
    assert made.rows == 3


def test_a_box_larger_than_the_paper_is_cut_and_counted():
    assert poster(page_of(900, 190, Rect(10, 50, 880, 20)), A4).cut_boxes == 1


def test_the_frame_of_a_group_may_be_cut():
    assert poster(page_of(500, 190, Rect(10, 50, 480, 20), form=ShapeForm.GROUP), A4).cut_boxes == 0


def test_the_empty_margins_of_the_page_need_no_paper():
    bare = page_of(900, 900)._replace(boxes=page_of(9, 9, Rect(400, 400, 100, 100)).boxes[2:])
    made = poster(bare, A4)
    assert len(made.tiles) == 1
    assert made.tiles[0].shown == Rect(395, 395, 110, 110)


def test_too_much_overlap_is_refused():
    with pytest.raises(ValueError, match="overlap"):
        poster(page_of(500, 500), A4, overlap=60)
