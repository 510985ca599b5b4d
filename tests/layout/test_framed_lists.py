"""Frames round some boxes of a list: the boxes stay on its trunks, and the frame takes its room in their column."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from chart_faults import faults
from fake_measure import FakeMeasure
from hypothesis import given, settings
from hypothesis import strategies as st
from organisations import Org, boxes, drawn, numbered, org

from orgeditor.layout.arrange import arrange
from orgeditor.layout.edits.replay import replayed
from orgeditor.layout.hierarchy.framed_lists import Cuts
from orgeditor.layout.hierarchy.plan import Sizer
from orgeditor.layout.hierarchy.spacing import spacing, texts_for
from orgeditor.layout.hierarchy.tree import build_tree, bundle
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged, Box
from orgeditor.model.records import Arrangement, Chart

MEASURE = FakeMeasure()
VERTICAL = ("Polres", "Kodim", "Kejaksaan Negeri")
BUMD = ("PDAM", "Bank Nagari")
USAHA = "Badan Usaha Milik Daerah"


def framed(names: tuple[str, ...], frame: str) -> list[Org]:
    return [org(name, group=frame) for name in names]


def laid_out(draft: Draft, chart: Chart) -> Arranged:
    result = arrange(draft, chart.id, MEASURE)
    assert (faults(draft, chart, result, MEASURE), result.notes) == ([], ())
    return result


def two_frames(arrangement: Arrangement = Arrangement.LIST, columns: int = 0) -> tuple[Draft, Chart]:
    row = [
        *numbered(2),
        *framed(VERTICAL, "Vertikal"),
        *numbered(1, "Kantor"),
        *framed(BUMD, USAHA),
    ]
    return drawn(org("Asisten", *row, arrangement=arrangement, columns=columns))


def trunk_of(result: Arranged, box: Box) -> float:
    """Return the x from which the last piece of the line to a box turns off to it."""
    (points,) = [path.points for page in result.pages for path in page.paths if path.relation == box.backbone]
    return points[-2].x


LISTS = [(Arrangement.LIST, 0), (Arrangement.LIST_LEFT, 0), (Arrangement.LIST_BOTH, 0), (Arrangement.COLUMNS, 2)]


@pytest.mark.parametrize(("arrangement", "columns"), LISTS)
def test_members_stay_in_their_column_on_its_trunk(arrangement, columns):
    draft, chart = two_frames(arrangement, columns)
    result = laid_out(draft, chart)
    found = boxes(result, draft)
    row = [found[name] for name in ("Dinas 1", "Dinas 2", *VERTICAL, "Kantor 1", *BUMD)]
    assert len({round(box.rect.w, 3) for box in row}) == 1
    in_order = sorted(row, key=lambda box: (round(box.rect.x), box.rect.y))
    assert in_order == row
    for upper, lower in pairwise(row):
        if abs(upper.rect.x - lower.rect.x) < 0.01:
            assert trunk_of(result, upper) == pytest.approx(trunk_of(result, lower))
    for frame, names in (("Vertikal", VERTICAL), (USAHA, BUMD)):
        rect, members = found[frame].rect, [found[name].rect for name in names]
        sides = {round(side, 2) for box in members for side in (box.x - rect.x, rect.right - box.right)}
        sides.add(round(rect.bottom - members[-1].bottom, 2))
        assert len(sides) == 1 and sides.pop() >= 2.0
        trunk = trunk_of(result, found[names[0]])
        assert not rect.x - 2.0 < trunk < rect.right + 2.0


def test_frames_keep_the_gaps_of_their_column_and_captions_their_room():
    draft, chart = two_frames()
    found = boxes(laid_out(draft, chart), draft)
    column = [found[name].rect for name in ("Dinas 1", "Dinas 2", "Vertikal", "Kantor 1", USAHA)]
    gaps = {round(lower.y - upper.bottom, 2) for upper, lower in pairwise(column)}
    assert len(gaps) == 1
    for frame, first in (("Vertikal", "Polres"), (USAHA, "PDAM")):
        lines, below = found[frame].lines, found[first].rect
        em = found[frame].font_pt * 25.4 / 72
        assert lines[0].baseline - 0.7 * em > found[frame].rect.y + 0.2 * em
        assert lines[-1].baseline + 0.4 * em < below.y  # letters that reach below the line come near no box
        assert all(below.x - 0.01 <= line.x and line.x + line.width <= below.right + 0.01 for line in lines)


def test_a_long_caption_is_broken_rather_than_the_column_widened():
    row = [*numbered(3, "D"), *framed(("A", "B"), "Forum Koordinasi Pimpinan Daerah"), "E"]
    draft, chart = drawn(org("Asisten", *row, arrangement=Arrangement.LIST, width=30.0))
    found = boxes(laid_out(draft, chart), draft)
    caption = found["Forum Koordinasi Pimpinan Daerah"].lines
    assert len(caption) > 1 and found["A"].rect.w == pytest.approx(30.0)


def test_a_frame_higher_than_the_page_goes_round_whole_columns():
    names = tuple(f"Kantor Pertanahan Wilayah {number}" for number in range(1, 31))
    row = [*numbered(8), *framed(names, "Instansi Vertikal"), *numbered(5, "Badan")]
    draft, chart = drawn(org("Sekretaris Daerah", *row), annex=True)
    found = boxes(laid_out(draft, chart), draft)
    rect = found["Instansi Vertikal"].rect
    assert len({round(found[name].rect.x) for name in names}) > 1
    assert len({round(found[name].rect.w, 3) for name in (*names, "Dinas 1", "Badan 5")}) == 1
    tops = [
        min(found[name].rect.y for name in names if found[name].rect.x == x) for x in {found[n].rect.x for n in names}
    ]
    assert max(tops) - min(tops) < 0.01 and all(rect.contains(found[name].rect) for name in names)


def test_a_frame_stays_when_a_box_comes():
    """In the frame or elsewhere: what is shown at once has the frames that the fit gave."""
    draft, chart = two_frames(Arrangement.COLUMNS, 2)
    last = laid_out(draft, chart)
    (member,) = [item for item in draft.placements.values() if draft.unit_of(item.id).name == "Kodim"]
    with draft.edit():
        operations.add_child(draft, member, "Koramil")
    found = replayed(draft, chart, MEASURE, last)
    assert found is not None and faults(draft, chart, found, MEASURE) == []
    assert boxes(found, draft)["Vertikal"].rect.contains(boxes(found, draft)["Koramil"].rect)


@given(st.lists(st.sampled_from(["", "", "A", "B"]), min_size=2, max_size=9), st.data())
@settings(max_examples=80, deadline=None)
def test_columns_are_as_low_as_frames_allow(groups, data):
    """Held against every way to cut the list in which no frame shares a column with a part of another column."""
    heights = [float(data.draw(st.integers(3, 30))) for _ in groups]
    count = data.draw(st.integers(1, 4))
    cuts = cuts_of(groups, heights)
    ways = []
    for between in range(min(count, len(groups))):
        for ends in combinations(range(1, len(groups)), between):
            spans = list(pairwise([0, *ends, len(groups)]))
            ways.append(max(cuts.height(*span) for span in spans))
    assert cuts.lowest(count) == pytest.approx(min(ways), abs=0.06)
    ends = cuts.balanced(count)
    assert len(ends) <= count and ends[-1] == len(groups)
    assert max(cuts.height(*span) for span in pairwise([0, *ends])) == pytest.approx(min(ways), abs=0.06)


def cuts_of(groups: list[str], heights: list[float]) -> Cuts:
    row = [org(f"U {number}", **({"group": group} if group else {})) for number, group in enumerate(groups)]
    draft, chart = drawn(org("Asisten", *row, arrangement=Arrangement.COLUMNS))
    root = build_tree(draft, chart)
    assert root is not None
    bundle(draft, root)
    sizer = Sizer(texts_for(MEASURE), spacing(10.0))
    return Cuts(sizer, root, root.listed, heights, 40.0)
