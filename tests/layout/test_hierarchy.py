"""Hierarchy charts: each arrangement in a small chart, and what every chart must keep in random ones."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import page_rules
import pytest
from fake_measure import FakeMeasure
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from organisations import Org, boxes, charts, drawn, numbered, org

from orgeditor.exchange.info import info_json
from orgeditor.exchange.templates import new_from_template
from orgeditor.layout.arrange import arrange
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect, segments
from orgeditor.model.kinds import BUILTIN_KINDS, COLLEGIAL, COMMAND, COORDINATIVE, STRUCTURAL, UnitCategory
from orgeditor.model.page import Arranged, Box, Page, ShapeForm
from orgeditor.model.records import PAPERS, Arrangement, BoxForm, Chart, Numbering, Orientation, Overflow, Side

MEASURE = FakeMeasure()
GROWING = {"overflow": Overflow.ENLARGE}
"""Decisions of a chart that stays on one page; test_pages_split has those that are divided."""
IN_FRAMES = (None, Arrangement.ROW, Arrangement.PAIRS)
"""Arrangements in which what a frame holds hangs from a trunk of its own; None is that of several roots."""


def laid_out(draft: Draft, chart: Chart) -> Arranged:
    """Arrange a chart and hold it against the rules of every page."""
    result = arrange(draft, chart.id, MEASURE)
    assert all_faults(draft, chart, result) == []
    return result


def all_faults(draft: Draft, chart: Chart, result: Arranged) -> list[str]:
    faults = page_rules.missing_content(draft, chart, result)
    pages = next(item for item in info_json(draft, Results(result))["charts"] if item["id"] == chart.id)["pages"]
    for page, told in zip(result.pages, pages, strict=True):
        faults += page_rules.json_faults(told, content(page, chart), MEASURE)
        faults += page_rules.text_out_of_place(page, MEASURE)
    return faults


class Results(dict[str, Arranged]):
    """The one result for whatever chart is asked for."""

    def __init__(self, result: Arranged) -> None:
        super().__init__({result.chart: result})
        self.result = result

    def __missing__(self, chart: str) -> Arranged:
        return self.result


def content(page: Page, chart: Chart) -> Rect:
    margins = chart.page
    return Rect(
        margins.left,
        margins.top,
        page.width - margins.left - margins.right,
        page.height - margins.top - margins.bottom,
    )


def shown(*roots: Org, **options) -> dict[str, Box]:
    draft, chart = drawn(*roots, **options)
    return boxes(laid_out(draft, chart), draft)


def paths_of(draft: Draft, result: Arranged) -> dict[str, tuple]:
    """Return the points of each line by the name of the unit it leads to."""
    (page,) = result.pages
    return {draft.units[draft.relations[path.relation].target].name: path.points for path in page.paths}


# one arrangement each


def test_row_stands_side_by_side_in_order():
    found = shown(org("Sekretaris Daerah", *numbered(4), arrangement=Arrangement.ROW))
    row = [found[f"Dinas {number}"].rect for number in (1, 2, 3, 4)]
    assert {rect.y for rect in row} == {row[0].y} and {rect.h for rect in row} == {row[0].h}
    assert all(left.right < right.x for left, right in pairwise(row))
    assert found["Sekretaris Daerah"].rect.bottom < row[0].y


def test_list_stands_one_under_the_other_with_the_trunk_at_its_left():
    draft, chart = drawn(org("Asisten", *numbered(4), arrangement=Arrangement.LIST))
    result = laid_out(draft, chart)
    found = boxes(result, draft)
    column = [found[f"Dinas {number}"].rect for number in (1, 2, 3, 4)]
    assert {(rect.x, rect.w) for rect in column} == {(column[0].x, column[0].w)}
    assert all(upper.bottom < lower.y for upper, lower in pairwise(column))
    for number, rect in enumerate(column, 1):
        points = paths_of(draft, result)[f"Dinas {number}"]
        assert points[-1] == pytest.approx((rect.x, rect.y + rect.h / 2), abs=0.001)
        assert points[-2].x < rect.x


@pytest.mark.parametrize("arrangement", [Arrangement.LIST, Arrangement.LIST_LEFT])
def test_a_list_as_wide_as_its_head_is_in_line_with_it_at_the_edge_off_the_trunk(arrangement):
    """The trunk alone sticks out; centred with it, boxes stood off their head by a millimetre."""
    bagian = [org(f"Bagian {n}", *numbered(3, f"Subbagian {n}"), arrangement=arrangement) for n in ("Umum", "Tata")]
    found = shown(org("Asisten", *bagian, arrangement=Arrangement.ROW), chart={"width": 40.0})
    head, below = found["Bagian Umum"].rect, found["Subbagian Umum 1"].rect
    assert below.w == pytest.approx(head.w)
    edge = "right" if arrangement is Arrangement.LIST else "x"
    assert getattr(below, edge) == pytest.approx(getattr(head, edge), abs=0.002)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_columns_are_as_many_as_asked_for(count):
    found = shown(org("Asisten", *numbered(9), arrangement=Arrangement.COLUMNS, columns=count))
    listed = [found[f"Dinas {number}"].rect for number in range(1, 10)]
    assert len({rect.x for rect in listed}) == count
    assert len({rect.w for rect in listed}) == 1
    assert listed == sorted(listed, key=lambda rect: (rect.x, rect.y))


def test_columns_left_open_are_balanced():
    """Two columns of 9 units stand 5 and 4, never 8 and 1."""
    found = shown(org("Asisten", *numbered(9), arrangement=Arrangement.COLUMNS, columns=2))
    listed = [found[f"Dinas {number}"].rect for number in range(1, 10)]
    heights = [sum(rect.x == x for rect in listed) for x in sorted({rect.x for rect in listed})]
    assert sorted(heights) == [4, 5]


@pytest.mark.parametrize(
    ("numbering", "markers"),
    [(Numbering.NONE, []), (Numbering.DIGITS, ["1.", "2.", "3."]), (Numbering.LETTERS, ["a.", "b.", "c."])],
)
def test_list_box_holds_the_names_in_one_frame(numbering, markers):
    draft, chart = drawn(org("Asisten", *numbered(3), arrangement=Arrangement.LIST_BOX, numbering=numbering))
    result = laid_out(draft, chart)
    found = boxes(result, draft)
    frame = found["[Asisten]"]
    rows = [found[f"Dinas {number}"] for number in (1, 2, 3)]
    assert frame.placement == found["Asisten"].placement and frame.lines == ()
    assert {row.form for row in rows} == {ShapeForm.ITEM}
    assert all(frame.rect.contains(row.rect) for row in rows)
    assert [row.lines[-1].text for row in rows] == ["DINAS 1", "DINAS 2", "DINAS 3"]
    assert [row.lines[0].text for row in rows if len(row.lines) == 2] == markers
    assert len({row.lines[-1].x for row in rows}) == 1  # in line behind the widest marker
    lines = set(paths_of(draft, result).values())
    assert len(lines) == 1
    assert lines.pop()[-1].y == pytest.approx(frame.rect.y, abs=0.001)


def test_list_box_of_two_kinds_becomes_another_arrangement():
    """The frame gets one line, so it cannot stand for two kinds."""
    below = [org("Dinas 1"), org("Dinas 2", kind=COORDINATIVE)]
    draft, chart = drawn(org("Asisten", *below, arrangement=Arrangement.LIST_BOX))
    result = laid_out(draft, chart)
    found = boxes(result, draft)
    assert "[Asisten]" not in found
    assert found["Dinas 1"].form is found["Dinas 2"].form is ShapeForm.BOX
    (note,) = result.notes
    assert note.startswith("Bawahan “ASISTEN” tidak dapat berdiri dalam satu kotak daftar: jenis garisnya berlainan")


def test_list_box_of_units_with_units_becomes_another_arrangement():
    found = shown(org("Asisten", org("Dinas 1", "UPTD"), "Dinas 2", arrangement=Arrangement.LIST_BOX))
    assert "[Asisten]" not in found and found["UPTD"].form is ShapeForm.BOX


def test_auto_keeps_few_side_by_side_and_many_on_the_page():
    few = shown(org("Sekretaris Daerah", *numbered(3, "Asisten")))
    assert len({few[f"Asisten {number}"].rect.y for number in (1, 2, 3)}) == 1
    many = shown(org("Sekretaris Daerah", *numbered(40)))
    assert len({many[f"Dinas {number}"].rect.x for number in range(1, 41)}) > 1


def test_glued_box_stands_under_the_head_without_a_line():
    draft, chart = drawn(org("Wali Kota", org("Wakil Wali Kota", form=BoxForm.GLUED), "Sekretaris Daerah"))
    result = laid_out(draft, chart)
    found = boxes(result, draft)
    head, deputy = found["Wali Kota"].rect, found["Wakil Wali Kota"].rect
    assert found["Wakil Wali Kota"].form is ShapeForm.GLUED
    assert (deputy.x, deputy.w) == (head.x, head.w) and deputy.y == pytest.approx(head.bottom, abs=0.0011)
    assert paths_of(draft, result)["Wakil Wali Kota"] == ()
    secretary = paths_of(draft, result)["Sekretaris Daerah"]
    assert secretary[0].y == pytest.approx(deputy.bottom, abs=0.0011)


def test_what_hangs_from_a_glued_box_hangs_from_the_stack():
    found = shown(org("Wali Kota", org("Wakil Wali Kota", "Sekretaris Daerah", form=BoxForm.GLUED)))
    assert found["Sekretaris Daerah"].rect.y > found["Wakil Wali Kota"].rect.bottom


def test_staff_stands_beside_the_trunk_between_parent_and_children():
    staff = [org(f"Staf Ahli Bidang {n}", side=Side.RIGHT) for n in ("Hukum", "Ekonomi dan Keuangan")]
    draft, chart = drawn(org("Bupati", *staff, org("Jabatan Fungsional", side=Side.LEFT), *numbered(3)))
    result = laid_out(draft, chart)
    found = boxes(result, draft)
    head, first, second = (found[n].rect for n in ("Bupati", *(item.name for item in staff)))
    left = found["Jabatan Fungsional"].rect
    trunk = head.center.x
    assert left.right < trunk < first.x
    assert second.x == first.x and second.w == first.w == left.w and second.y > first.bottom
    assert head.bottom < first.y and second.bottom < found["Dinas 1"].rect.y
    assert paths_of(draft, result)["Jabatan Fungsional"][-1] == pytest.approx((left.right, left.center.y), abs=0.001)
    assert paths_of(draft, result)["Staf Ahli Bidang Hukum"][-1] == pytest.approx((first.x, first.center.y), abs=0.001)


def test_staff_of_another_kind_gets_a_line_of_its_own():
    """Both leave the Bupati: a solid line under a dashed one would hide it."""
    staff = [org("Staf Ahli", kind=COORDINATIVE, side=Side.RIGHT), org("DPRD", kind=COMMAND, side=Side.LEFT)]
    draft, chart = drawn(org("Bupati", *staff, *numbered(3)))
    paths = paths_of(draft, laid_out(draft, chart))
    assert len({paths[name][0].x for name in ("Staf Ahli", "DPRD", "Dinas 1")}) == 3


def test_staff_of_a_kind_of_its_own_leaves_the_trunk_straight_below_the_middle():
    """A trunk pushed aside by the line to DPRD came down on the Sekretaris Daerah with a jog of a millimetre."""
    staff = [org("DPRD", kind=COMMAND, side=Side.LEFT), org("Staf Ahli", side=Side.RIGHT)]
    draft, chart = drawn(org("Bupati", *staff, org("Sekretaris Daerah", *numbered(3))))
    result = laid_out(draft, chart)
    found, paths = boxes(result, draft), paths_of(draft, result)
    middle = found["Bupati"].rect.center.x
    assert {round(point.x - middle, 3) for point in paths["Sekretaris Daerah"]} == {0.0}
    assert paths["Staf Ahli"][0].x == pytest.approx(middle)
    assert paths["DPRD"][0].x < middle


def test_staff_keeps_the_same_distance_from_what_is_above_and_from_the_line_below():
    draft, chart = drawn(org("Bupati", org("Staf Ahli", side=Side.RIGHT), *numbered(3)))
    result = laid_out(draft, chart)
    found, bus = boxes(result, draft), paths_of(draft, result)["Dinas 1"][1].y
    head, staff = found["Bupati"].rect, found["Staf Ahli"].rect
    assert bus - staff.bottom == pytest.approx(staff.y - head.bottom)


@pytest.mark.parametrize("units", [4, 40])
def test_the_line_to_staff_is_long_enough_to_tell_its_kind(units):
    """On a full page too the dashes of DPRD's line are seen: one dash is no pattern."""
    staff = [org("DPRD", kind=COLLEGIAL, side=Side.LEFT), org("Staf Ahli", side=Side.RIGHT)]
    lists = [org(f"Asisten {n}", *numbered(units // 2, f"Dinas Urusan {n}")) for n in (1, 2)]
    draft, chart = drawn(org("Bupati", *staff, *lists), annex=True)
    last, edge = paths_of(draft, laid_out(draft, chart))["DPRD"][-2:]
    assert abs(last.x - edge.x) > 2 * sum(BUILTIN_KINDS[COLLEGIAL].dash)


def test_staff_of_two_kinds_on_both_sides_in_turn():
    """Level with each other, of opposite kinds: their lines would run over each other from shared ports."""
    sides = [(Side.LEFT, STRUCTURAL), (Side.LEFT, COORDINATIVE), (Side.RIGHT, COORDINATIVE), (Side.RIGHT, STRUCTURAL)]
    staff = [org(f"Staf {number}", side=side, kind=kind) for number, (side, kind) in enumerate(sides)]
    shown(org("Bupati", *staff, *numbered(2)))


def test_wide_staff_stays_on_the_page():
    """Rows beside the trunk that are wider than the page at the font that the rest could have."""
    row = [*numbered(5, "Bidang Kependudukan")]
    staff = [org(f"Staf Ahli {side}", *row, side=side, arrangement=Arrangement.ROW) for side in (Side.LEFT, Side.RIGHT)]
    assert shown(org("Bupati", *staff, *numbered(2)))["Bupati"].font_pt < 12


def test_group_frame_stands_round_its_members_with_its_name():
    below = [org(f"Polres {number}", group="Instansi Vertikal") for number in (1, 2, 3)]
    found = shown(org("Bupati", org("Sekretariat", *below), "Inspektorat"))
    frame = found["Instansi Vertikal"]
    assert frame.form is ShapeForm.GROUP and frame.dash
    assert [line.text for line in frame.lines] == ["Instansi Vertikal"]
    assert all(frame.rect.contains(found[item.name].rect) for item in below)
    assert not any(frame.rect.intersects(found[name].rect) for name in ("Bupati", "Sekretariat", "Inspektorat"))


def test_group_frame_is_as_wide_as_its_name():
    """One narrow box in a frame with a long name: the name is not cut, and no line runs through it."""
    found = shown(org("Bupati", org("X", group="Forum Koordinasi Pimpinan Daerah")))
    frame = found["Forum Koordinasi Pimpinan Daerah"]
    assert frame.rect.contains(found["X"].rect)
    assert frame.rect.w > frame.lines[0].width


def test_group_frame_that_would_cut_a_stranger_is_left_out_and_told():
    """Members in two branches: a frame round both would go through the boxes between them."""
    below = [org("Asisten 1", org("Dinas A", group="Forum")), org("Asisten 2", "Dinas X")]
    below.append(org("Asisten 3", org("Dinas B", group="Forum")))
    draft, chart = drawn(org("Sekda", *below))
    result = laid_out(draft, chart)
    assert "Forum" not in boxes(result, draft)
    assert result.notes == (
        "Bingkai “Forum” tidak digambar: anggotanya harus berurutan di bawah satu atasan, dengan satu "
        "jenis garis, pada bagan satu halaman.",
    )


@pytest.mark.parametrize("arrangement", [Arrangement.ROW, Arrangement.LIST, Arrangement.COLUMNS, Arrangement.AUTO])
def test_group_frame_round_some_of_the_siblings(arrangement):
    """Its members stand together in the frame with what hangs from them; each line comes from their superior."""
    members = [org("Polres", "Polsek", group="Forum"), org("Kejaksaan", group="Forum")]
    draft, chart = drawn(org("Bupati", "Sekretariat", *members, "Inspektorat", arrangement=arrangement))
    result = laid_out(draft, chart)
    found = boxes(result, draft)
    frame = found["Forum"].rect
    assert not result.notes and [line.text for line in found["Forum"].lines] == ["Forum"]
    assert all(frame.contains(found[name].rect) for name in ("Polres", "Polsek", "Kejaksaan"))
    assert not any(frame.intersects(found[name].rect) for name in ("Bupati", "Sekretariat", "Inspektorat"))
    ends = {path.relation: path.points for page in result.pages for path in page.paths}
    for name in ("Polres", "Kejaksaan", "Inspektorat"):
        box = found[name]
        assert found["Bupati"].rect.grown(0.01).contains(Rect(*ends[box.backbone][0], 0, 0))
        assert box.rect.grown(0.01).contains(Rect(*ends[box.backbone][-1], 0, 0))


def test_group_frame_round_siblings_that_do_not_follow_each_other_is_left_out():
    row = [org("A", group="Forum"), "X", org("B", group="Forum")]
    draft, chart = drawn(org("Bupati", *row))
    result = laid_out(draft, chart)
    assert "Forum" not in boxes(result, draft) and any("“Forum” tidak digambar" in note for note in result.notes)


def test_group_frame_keeps_off_the_signature_with_all_its_ground():
    """A frame is as deep as its deepest column, so it may not stand over the signature where a shorter one does."""
    members = numbered(45, "Kantor Pertanahan Wilayah", group="Instansi Vertikal")
    draft, chart = drawn(org("Bupati", *members, arrangement=Arrangement.COLUMNS), annex=True)
    result = laid_out(draft, chart)
    (page,) = result.pages
    frame, signature = boxes(result, draft)["Instansi Vertikal"].rect, page.signature.rect
    assert frame.right < signature.x - 7.9 or frame.bottom < signature.y - 7.9


def test_rows_of_one_height_with_staff_stay_on_one_page():
    """Rows of one rank stand at one height, though a branch with staff hangs lower: the search makes room for that."""
    bagian = [
        [org(f"Bagian Perekonomian {n} {m}", *numbered(8, f"Subbagian {n} {m}")) for m in (1, 2)] for n in (1, 2, 3)
    ]
    staff = [org(f"Staf Ahli {n}", side=Side.RIGHT) for n in (1, 2, 3)]
    below = [org(f"Asisten {n}", *bagian[n - 1], arrangement=Arrangement.ROW) for n in (1, 2, 3)]
    below[0] = replace(below[0], below=(*below[0].below, *staff))
    top = org("Sekretaris Daerah", *below, arrangement=Arrangement.ROW)
    draft, chart = drawn(top, annex=True, chart={"level": True}, font_floor=8)
    found = boxes(laid_out(draft, chart), draft)
    rows = {round(found[item.name].rect.y, 2) for branch in bagian for item in branch}
    assert len(rows) == 1
    assert rows.pop() > found["Staf Ahli 3"].rect.bottom


def test_several_roots_stand_side_by_side():
    found = shown(org("Asisten 1", *numbered(2, "A")), org("Asisten 2", *numbered(2, "B")), org("Asisten 3"))
    roots = [found[f"Asisten {number}"].rect for number in (1, 2, 3)]
    assert {rect.y for rect in roots} == {roots[0].y}
    assert all(left.right < right.x for left, right in pairwise(roots))


@pytest.mark.parametrize("first", [True, False])
def test_head_stays_in_the_middle_beside_roots_without_units(first: bool):
    """DPRD beside the Bupati: the chart's head stands under its title."""
    head = org("Bupati", org("Sekretaris Daerah", *numbered(3, "Asisten"), arrangement=Arrangement.ROW))
    draft, chart = drawn(*([org("DPRD"), head] if first else [head, org("DPRD")]), paper="A3")
    result = laid_out(draft, chart)
    found = boxes(result, draft)
    assert found["Bupati"].rect.center.x == pytest.approx(result.pages[0].width / 2, abs=0.01)
    assert (found["DPRD"].rect.x < found["Bupati"].rect.x) is first
    assert found["DPRD"].rect.y == found["Bupati"].rect.y


def test_last_list_beside_the_signature_takes_the_room_before_it():
    """Where the lists before it must end left of the signature, its boxes grow rather than a gap before them."""
    draft = new_from_template("pembidangan", form="perbup")
    (page,) = laid_out(draft, draft.charts_in_order()[0]).pages
    lists: dict[str | None, list[Rect]] = {}
    for box in page.boxes:
        lists.setdefault(box.parent, []).append(box.rect)
    spans = sorted((min(r.x for r in row), max(r.right for r in row)) for row in lists.values() if len(row) > 3)
    gaps = [right[0] - left[1] for left, right in pairwise(spans)]
    assert len(spans) == 3 and spans[-1][1] > page.signature.rect.x and max(gaps) < 2 * min(gaps)


def test_each_kind_under_one_parent_has_a_trunk_of_its_own():
    below = [org(f"Dinas {number}", kind=(STRUCTURAL, COORDINATIVE)[number % 2]) for number in range(6)]
    draft, chart = drawn(org("Asisten", *below, arrangement=Arrangement.LIST))
    paths = paths_of(draft, laid_out(draft, chart))
    trunks = {kind: {paths[f"Dinas {number}"][-2].x for number in range(kind, 6, 2)} for kind in (0, 1)}
    assert len(trunks[0]) == len(trunks[1]) == 1 and trunks[0] != trunks[1]


@pytest.mark.parametrize("arrangement", [Arrangement.LIST, Arrangement.LIST_LEFT])
def test_buses_of_several_kinds_to_one_side_do_not_cross(arrangement: Arrangement):
    """They lie in each other like nests; only the ways from the trunks to the boxes cross the trunks before them."""
    used = (STRUCTURAL, COORDINATIVE, COMMAND)
    below = [org(f"Dinas {number}", kind=used[number % 3]) for number in range(6)]
    draft, chart = drawn(org("Asisten", *below, arrangement=arrangement))
    paths = paths_of(draft, laid_out(draft, chart))
    ways = [segments(paths[f"Dinas {number}"])[:-1] for number in range(3)]
    assert all(len(way) == 3 for way in ways)
    for one, two in combinations(ways, 2):
        assert not any(_cross(a, b) or _cross(b, a) for a in one for b in two)


def _cross(level: tuple[Point, Point], upright: tuple[Point, Point]) -> bool:
    (a, b), (c, d) = level, upright
    between = min(a.x, b.x) < c.x < max(a.x, b.x) and min(c.y, d.y) < a.y < max(c.y, d.y)
    return a.y == b.y and c.x == d.x and between


@pytest.mark.parametrize("kinds", [(0, 1), (1, 0, 0), (0, 1, 2)])
@pytest.mark.parametrize("arrangement", [Arrangement.COLUMNS, Arrangement.ROW])
def test_no_kind_runs_along_the_trunk_of_another(kinds: tuple[int, ...], arrangement: Arrangement):
    """Nor on the short way from the superior to its bus, whatever comes down below the superior's middle."""
    used = (STRUCTURAL, COORDINATIVE, COMMAND)
    below = [org(f"Dinas {number}", kind=used[kinds[number % len(kinds)]]) for number in range(6)]
    for width in range(18, 40, 3):
        draft, chart = drawn(org("Asisten", *below, arrangement=arrangement, columns=2, width=width))
        page = info_json(draft, Results(laid_out(draft, chart)))["charts"][0]["pages"][0]
        assert page_rules.doubled_trunks(page) == []


def test_child_without_a_relation_has_a_box_and_no_line():
    draft, chart = drawn(org("Asisten", "Dinas 1", org("Dinas 2", kind="")))
    result = laid_out(draft, chart)
    assert {"Dinas 1", "Dinas 2"} <= set(boxes(result, draft))
    assert set(paths_of(draft, result)) == {"Dinas 1"}


@pytest.mark.parametrize("arrangement", [Arrangement.LIST, Arrangement.COLUMNS, Arrangement.LIST_BOX])
def test_a_list_and_boxes_at_the_foot_of_its_trunk_stand_without_any_line(arrangement: Arrangement):
    """A person may hide all lines of a box."""
    foot = org("Kecamatan", kind="", side=Side.BOTTOM)
    found = shown(org("Bupati", org("Dinas 1", kind=""), org("Dinas 2", kind=""), foot, arrangement=arrangement))
    assert found["Kecamatan"].rect.y > max(found[name].rect.bottom for name in ("Dinas 1", "Dinas 2"))


def test_collective_vertical_body_has_a_dashed_box():
    draft, chart = drawn(org("Bupati", "Instansi Vertikal", "Dinas"))
    with draft.edit():
        unit = next(unit for unit in draft.units.values() if unit.name == "Instansi Vertikal")
        draft.put(replace(unit, category=UnitCategory.VERTICAL, collective=True))
    found = boxes(laid_out(draft, chart), draft)
    assert found["Instansi Vertikal"].dash and not found["Dinas"].dash


def test_short_label_and_note_replace_and_follow_the_name():
    found = shown(org("Bupati", org("Badan Kesatuan Bangsa dan Politik", label="Kesbangpol", note="(rincian: II)")))
    assert [line.text for line in found["Badan Kesatuan Bangsa dan Politik"].lines] == ["KESBANGPOL", "(rincian: II)"]


def test_empty_chart_is_a_page_with_furniture_only():
    draft, chart = drawn(annex=True)
    (page,) = laid_out(draft, chart).pages
    assert page.boxes == page.paths == () and page.heading and page.title and page.signature


def test_one_box_stands_alone():
    assert list(shown(org("Bupati"))) == ["Bupati"]


def test_chart_uses_the_room_beside_the_signature():
    """Forty units in rows under three Asisten: the left ones reach lower than the signature's top."""
    below = [org(f"Asisten {n}", *numbered(22, f"Dinas {n} Perhubungan")) for n in (1, 2, 3)]
    draft, chart = drawn(org("Sekretaris Daerah", *below), annex=True)
    (page,) = laid_out(draft, chart).pages
    assert max(box.rect.bottom for box in page.boxes) > page.signature.rect.y


def test_largest_font_that_fits():
    """A few boxes get the cap, many a smaller font, and one more step up would not fit."""
    assert shown(org("Bupati", *numbered(3)))["Bupati"].font_pt == 12
    names = [f"Dinas Kependudukan dan Pencatatan Sipil {number}" for number in range(110)]
    draft, chart = drawn(org("Sekretaris Daerah", *map(org, names)))
    font = laid_out(draft, chart).smallest_font_pt
    assert 7 < font < 12
    larger, chart = drawn(org("Sekretaris Daerah", *map(org, names)), chart=GROWING, font_floor=font + 0.1)
    assert "halaman diperbesar" in " ".join(laid_out(larger, chart).notes)


@pytest.mark.parametrize(("units", "paper"), [(130, "A3"), (300, "A2")])
def test_page_becomes_the_next_paper_with_a_note_when_the_floor_does_not_fit(units, paper):
    """A paper that a printer has, on which the font is as large as it can be."""
    names = numbered(units, "Dinas Kependudukan dan Pencatatan Sipil")
    draft, chart = drawn(org("Sekretaris Daerah", *names), annex=True, chart=GROWING)
    result = laid_out(draft, chart)
    (page,) = result.pages
    short, long = PAPERS[paper]
    assert (page.width, page.height) == (long, short)
    assert result.smallest_font_pt > 7
    told = f"{paper} ({long:.0f} × {short:.0f} mm)"
    assert result.notes == (f"Bagan tidak muat dengan huruf 7 pt; halaman diperbesar menjadi {told}.",)


def test_word_of_300_letters_does_not_break_the_page():
    found = shown(org("Bupati", org("D" + "i" * 300), "Dinas"))
    box = found["D" + "i" * 300]
    assert "".join(line.text for line in box.lines).casefold() == "d" + "i" * 300


def test_deep_organisation_of_a_hundred_levels():
    root = org("Unit 99")
    for number in range(98, -1, -1):
        root = org(f"Unit {number}", root)
    found = shown(root, chart=GROWING)
    assert len(found) == 100


def test_line_between_neighbours_has_room_for_its_head():
    """Boxes of a list stand nearer to each other than an arrow head is long: they move apart for it."""
    names = [f"Dinas {number}" for number in range(1, 31)]
    draft, chart = drawn(org("Asisten", *names, arrangement=Arrangement.LIST), orientation=Orientation.PORTRAIT)
    units = {unit.name: unit.id for unit in draft.units.values()}
    boxes_of = {draft.units[item.unit].name: item.id for item in draft.placements.values()}
    with draft.edit():
        report = operations.add_relation(draft, units["Dinas 7"], units["Dinas 8"], "report")
        operations.show_relation(draft, chart.id, report.id, boxes_of["Dinas 7"], boxes_of["Dinas 8"])
    result = laid_out(draft, chart)
    assert report.id in {path.relation for path in result.pages[0].paths}
    assert page_rules.heads_in_boxes(result.pages[0]) == []


# random charts


@given(charts())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_every_chart_keeps_the_rules(made):
    draft, chart = made
    result = laid_out(draft, chart)
    (page,) = result.pages
    fixed = {item.font for item in draft.placements.values()}
    fonts = {box.font_pt for box in page.boxes if box.font_pt not in fixed}
    assert len(fonts) <= 1
    assert all(chart.page.font_floor <= font <= chart.page.font_cap for font in fonts)
    if (page.width, page.height) != chart.page.size:
        assert page.width > chart.page.size[0]
        assert "halaman diperbesar" in result.notes[-1]
    rects = {box.placement: box.rect for box in page.boxes if box.form not in (ShapeForm.LIST, ShapeForm.GROUP)}
    arrangements = {choice.placement or None: choice.arrangement for choice in result.choices}
    for parent in [None, *rects]:
        children = draft.children(chart.id, parent)
        assert_order([rects[item.id] for item in children if item.form is BoxForm.BOX and item.side is Side.BELOW])
        for side in (Side.LEFT, Side.RIGHT):
            assert_equal_widths([rects[item.id] for item in children if item.side is side])
        stack = [rects[item.id] for item in children if item.form is BoxForm.GLUED]
        assert_equal_widths([*stack, rects[parent]] if parent else [])
        below = [item for item in children if item.form is not BoxForm.GLUED and item.side is Side.BELOW]
        if arrangements.get(parent) in IN_FRAMES:  # what a frame holds of a row is a stack of its own
            for frame in {item.group for item in below}:
                assert_equal_widths([rects[item.id] for item in below if item.group == frame])
        else:
            assert_equal_widths([rects[item.id] for item in below])


def assert_order(row: list[Rect]) -> None:
    """Of two sisters the later one stands below or to the right of the earlier one."""
    for first, second in combinations(row, 2):
        assert second.y >= first.bottom - 0.01 or second.x >= first.right - 0.01


def assert_equal_widths(stack: list[Rect]) -> None:
    assert not stack or max(rect.w for rect in stack) - min(rect.w for rect in stack) < 0.0021


@given(charts(most=20))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_the_same_chart_gives_the_same_drawing(made):
    draft, chart = made
    first = arrange(draft, chart.id, MEASURE)
    assert arrange(draft, chart.id, FakeMeasure()) == first


@given(st.lists(st.integers(1, 60), min_size=1, max_size=40), st.sampled_from(list(Arrangement)), st.booleans())
@settings(max_examples=25, deadline=None)
def test_names_of_any_length_keep_inside_their_boxes(lengths, arrangement, annex):
    names = [("Kecamatan " * 40)[:length] + f" {number}" for number, length in enumerate(lengths)]
    shown(org("Sekretaris Daerah", *map(org, names), arrangement=arrangement), annex=annex, chart=GROWING)
