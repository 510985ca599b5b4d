"""Lines across a hierarchy chart: buses that several heads share, lines drawn by hand, rows, labels, their styles."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any
from unittest.mock import Mock

import page_rules
import pytest
from fake_measure import FakeMeasure
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from organisations import Org, drawn, numbered, org, organisations

from orgeditor.exchange.info import info_json
from orgeditor.layout.arrange import arrange
from orgeditor.layout.hierarchy import chart as hierarchy_chart
from orgeditor.layout.lines.cross_lines import draw_cross_lines
from orgeditor.layout.why import reasons
from orgeditor.layout.why_texts import Text
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect, segment_crosses
from orgeditor.model.kinds import (
    BUILTIN_KINDS,
    COLLEGIAL,
    COMMAND,
    CONSULTATIVE,
    COORDINATIVE,
    REPORT,
    STRUCTURAL,
    Arrow,
)
from orgeditor.model.page import Page, Path, ShapeForm
from orgeditor.model.records import Arrangement, BoxForm, Chart, Orientation, Overflow, Placement, Route, Side

MEASURE = FakeMeasure()


class Case:
    """A hierarchy chart with lines across, made line by line."""

    def __init__(self, *roots: Org, **options: Any) -> None:
        self.draft, self.chart = drawn(*roots, **options)
        self.by_name: dict[str, Placement] = {
            self.draft.units[item.unit].name: item for item in self.draft.placements.values()
        }

    def join(self, kind: str, source: str, target: str, route: dict[str, Any] | None = None, **relation: Any) -> Route:
        one, two = self.by_name[source], self.by_name[target]
        with self.draft.edit():
            made = operations.add_relation(self.draft, one.unit, two.unit, kind, **relation)
            shown = operations.show_relation(self.draft, self.chart.id, made.id, one.id, two.id)
            return self.draft.put(replace(shown, **(route or {})))

    def put(self, record: Any) -> None:
        with self.draft.edit():
            self.draft.put(record)

    def page(self) -> Page:
        result = arrange(self.draft, self.chart.id, MEASURE)
        self.notes = result.notes
        (page,) = result.pages
        return page

    def faults(self, page: Page) -> list[str]:
        return faults(self.draft, self.chart, page)


def faults(draft: Draft, chart: Chart, page: Page) -> list[str]:
    """Return the breaches of a page's rules."""
    result = {item: arrange(draft, item, MEASURE) for item in draft.charts}
    (told,) = next(item for item in info_json(draft, result)["charts"] if item["id"] == chart.id)["pages"]
    margins = chart.page
    width, height = page.width - margins.left - margins.right, page.height - margins.top - margins.bottom
    return [
        *page_rules.json_faults(told, Rect(margins.left, margins.top, width, height), MEASURE),
        *page_rules.page_faults(page, MEASURE),
    ]


def path_of(page: Page, route: Route) -> tuple[Point, ...]:
    return next(path.points for path in page.paths if path.route == route.id)


def length(page: Page, kind: str) -> float:
    """Return the length in mm of all that is painted of a kind."""
    pairs = [pair for stroke in page.strokes if stroke.kind == kind for pair in pairwise(stroke.points)]
    return sum(abs(a.x - b.x) + abs(a.y - b.y) for a, b in pairs)


ASSISTANTS = [org(f"Asisten {number}", *numbered(2, f"Dinas {number}")) for number in (1, 2, 3)]
BODIES = ("Polres", "Kodim", "Kejaksaan", "Pengadilan")
HEADS = ("Asisten 1", "Asisten 2", "Asisten 3")


def shared(kinds: tuple[str, ...] = (CONSULTATIVE,) * 12) -> tuple[Case, Page]:
    """Return three Asisten who are all related to the same four bodies, line by line of the kinds given."""
    staff = [org(name, kind="", side=Side.RIGHT) for name in BODIES]
    case = Case(org("Bupati", *staff, org("Sekretaris Daerah", *ASSISTANTS)))
    pairs = [(head, body) for head in HEADS for body in BODIES]
    for kind, (head, body) in zip(kinds, pairs, strict=True):
        case.join(kind, head, body)
    return case, case.page()


def test_several_heads_share_one_bus():
    """One port at each end and joints in between: far less ink than with a line for each pair."""
    case, page = shared()
    assert not case.notes and case.faults(page) == []
    ends = {path.points[at] for path in page.paths if path.kind == CONSULTATIVE for at in (0, -1)}
    assert len(ends) == 7
    assert len(page.joints) >= 4
    lines = sum(
        abs(a.x - b.x) + abs(a.y - b.y)
        for path in page.paths
        if path.kind == CONSULTATIVE
        for a, b in pairwise(path.points)
    )
    assert length(page, CONSULTATIVE) < lines / 4


def test_bus_says_no_more_than_its_lines():
    """Without one of the twelve, the heads do not all share a bus: it would claim the twelfth."""
    case, _ = shared()
    route = next(
        route for route in case.draft.routes.values() if case.draft.relations[route.relation].kind == CONSULTATIVE
    )
    with case.draft.edit():
        operations.delete_relation(case.draft, route.relation)
    page = case.page()
    source, target = route.source, route.target
    ends = {(item.source, item.target): path_of(page, item) for item in case.draft.routes.values() if item.target in
            {case.by_name[name].id for name in BODIES}}  # fmt: skip
    own = {points[0] for (a, _), points in ends.items() if a == source}
    others = {points[-1] for (_, b), points in ends.items() if b == target}
    joined = {joint.center for joint in page.joints}
    for points in (path.points for path in page.paths if path.kind == CONSULTATIVE):
        assert not (points[0] in own and points[-1] in others)
    assert joined, "the others still share"


def test_tree_has_no_joints():
    case = Case(org("Bupati", *ASSISTANTS))
    assert case.page().joints == ()


def test_joints_are_told():
    case, page = shared()
    told = info_json(case.draft, {case.chart.id: arrange(case.draft, case.chart.id, MEASURE)})
    joints = told["charts"][0]["pages"][0]["joints"]
    assert [(joint["x"], joint["y"]) for joint in joints] == [tuple(joint.center) for joint in page.joints]
    assert all(joint["d"] == 1.0 for joint in joints)


def test_line_drawn_by_hand_stays_and_what_it_runs_through_is_told():
    case = Case(org("Bupati", *ASSISTANTS))
    box = next(box for box in case.page().boxes if box.placement == case.by_name["Asisten 2"].id)
    points = (Point(40.0, box.rect.center.y), Point(300.0, box.rect.center.y))
    route = case.join(CONSULTATIVE, "Dinas 1 1", "Dinas 3 1", route={"waypoints": points})
    page = case.page()
    drawn_points = path_of(page, route)
    assert all(point in drawn_points for point in points)
    (note,) = case.notes
    assert note.startswith("Garis dari “Dinas 1 1” ke “Dinas 3 1” digambar dengan tangan dan melewati kotak “")
    assert "“Asisten 2”" in note


def test_line_drawn_by_hand_beside_the_boxes_has_no_note():
    case = Case(org("Bupati", *ASSISTANTS))
    points = (Point(30.0, 185.0), Point(300.0, 185.0))
    route = case.join(CONSULTATIVE, "Dinas 1 2", "Dinas 3 2", route={"waypoints": points})
    page = case.page()
    assert set(points) <= set(path_of(page, route)) and case.notes == ()


def test_row_of_a_list_box_is_met_at_its_side():
    case = Case(
        org("Sekda", org("Asisten 1", *numbered(4), arrangement=Arrangement.LIST_BOX), org("Asisten 2", "Badan"))
    )
    route = case.join(CONSULTATIVE, "Badan", "Dinas 3")
    page = case.page()
    row = next(box.rect for box in page.boxes if box.placement == case.by_name["Dinas 3"].id)
    tip = path_of(page, route)[-1]
    assert tip.x in (pytest.approx(row.x, abs=0.002), pytest.approx(row.right, abs=0.002))
    assert tip.y == pytest.approx(row.center.y, abs=0.5)
    assert case.faults(page) == []


def test_two_relations_of_one_pair_run_side_by_side():
    case = Case(org("Bupati", org("DPRD", kind="", side=Side.LEFT), *ASSISTANTS))
    one = case.join(COLLEGIAL, "Bupati", "DPRD", mutual=True)
    two = case.join(CONSULTATIVE, "Bupati", "DPRD", mutual=True)
    page = case.page()
    first, second = path_of(page, one), path_of(page, two)
    assert len(first) == len(second)
    assert all(1.9 <= abs(a.x - b.x) + abs(a.y - b.y) <= 20 for a, b in zip(first, second, strict=True))


def test_line_to_a_box_under_a_member_enters_the_frame():
    members = [org("Polres", "Polsek", group="Forum"), org("Kejaksaan", group="Forum")]
    case = Case(org("Bupati", org("Sekretariat", "Bagian Umum"), *members))
    route = case.join(COORDINATIVE, "Bagian Umum", "Polsek")
    page = case.page()
    assert any(path.route == route.id for path in page.paths) and not case.notes
    assert any(box.form is ShapeForm.GROUP for box in page.boxes)


def test_line_into_a_frame_keeps_off_its_caption():
    """The caption of a narrow frame reaches nearly to the trunk: no line fits between, nor along its last letter."""
    case = Case(org("Dinas", org("X", form=BoxForm.GRID, group="Bingkai 10")), chart={"level": True})
    case.join(COORDINATIVE, "Dinas", "X")
    page = case.page()
    (caption,) = next(box.lines for box in page.boxes if box.form is ShapeForm.GROUP)
    near = Rect(caption.x, caption.baseline - 3, caption.width, 3).grown(0.5)
    assert not any(segment_crosses(a, b, near) for path in page.paths for a, b in pairwise(path.points))
    assert case.faults(page) == []


def test_line_that_turns_aside_keeps_off_the_box_it_leaves():
    """Between the columns is room for one lane and the trunk: not for a second lane along the box itself."""
    long = "Kependudukan/Catatan Rakyat Masyarakat Kependudukan/Catatan"
    longer = "Kependudukan/Catatan & Badan Kesehatan Pemberdayaan Kependudukan/Catatan"
    names = ("A", "B", long, "C", "D", "E", longer)
    case = Case(org("Pendidikan", *names, arrangement=Arrangement.COLUMNS, columns=4))
    for source, target in (("D", "B"), ("C", "D"), (long, "Pendidikan"), (long, longer)):
        case.join(CONSULTATIVE, source, target)
    page = case.page()
    box = next(box.rect for box in page.boxes if box.placement == case.by_name[long].id)
    leaving = [
        path.points for path in page.paths if path.kind == CONSULTATIVE and abs(path.points[0].x - box.right) < 0.01
    ]
    assert len(leaving) == 2
    assert not any(segment_crosses(a, b, box.grown(0.6)) for points in leaving for a, b in list(pairwise(points))[1:])
    assert case.faults(page) == []


def test_label_without_a_place_is_told():
    """Neighbours of a list: the line between them is shorter than its label is high."""
    case = Case(org("Asisten", *numbered(40), arrangement=Arrangement.COLUMNS, columns=4))
    case.join(CONSULTATIVE, "Dinas 1", "Dinas 2", label="dalam keadaan mendesak " * 9)
    assert case.page().labels == ()
    assert [note for note in case.notes if note.startswith("Tulisan “dalam keadaan")]


def test_where_the_floor_leaves_no_room_for_lanes_the_note_stays():
    """Boxes on a full page cannot move apart for a line: the page neither grows nor is divided for it."""
    names = [f"Dinas Kependudukan dan Pencatatan Sipil {number}" for number in range(120)]
    case = Case(org("Sekretaris Daerah", *map(org, names), arrangement=Arrangement.COLUMNS))
    before = case.page()
    for number in range(20, 60):
        case.join(CONSULTATIVE, names[number], names[119 - number])
    after = case.page()
    assert (after.width, after.height) == (before.width, before.height) == (330, 215)
    lacking = [note for note in case.notes if note.endswith("tidak menemukan jalan dan tidak digambar.")]
    assert lacking
    assert len(after.paths) == len(case.draft.routes) - len(lacking)


def across_lists(count: int, rows: int, **page: Any) -> Case:
    """Full lists side by side, and a line from the first to the last."""
    name = "Bagian Perekonomian dan Pembangunan"
    heads = [org(f"Asisten {head}", *(org(f"{name} {head}.{row}") for row in range(rows))) for head in range(count)]
    case = Case(org("Sekretaris Daerah", *heads), **page)
    case.join(CONSULTATIVE, f"{name} 0.2", f"{name} {count - 1}.3")
    return case


@pytest.mark.parametrize("rooms", [hierarchy_chart.LANE_ROOM, (0.0,)])
def test_line_without_a_way_gets_one_by_a_smaller_font(monkeypatch, rooms):
    """The page is full at its largest font: rather letters a little smaller than a page that lacks a line.

    That is so, too, where boxes that stand farther apart are of no help.
    """
    monkeypatch.setattr(hierarchy_chart, "LANE_ROOM", rooms)
    case = across_lists(4, 12, orientation=Orientation.LANDSCAPE)
    page = case.page()
    font = min(box.font_pt for box in page.boxes)
    assert len(page.paths) == len(case.draft.routes) and case.faults(page) == []
    (note,) = case.notes
    told = re.fullmatch(
        r"Huruf ([\d,]+) pt menjadi ([\d,]+) pt supaya garis dari “.+ 0.2” ke “.+ 3.3” mendapat jalan.", note
    )
    large, small = (float(value.replace(",", ".")) for value in told.groups())
    assert 7.0 < small == font < large
    why = reasons(case.draft, case.chart.id, arrange(case.draft, case.chart.id, MEASURE))[0]
    assert (why.text, why.values) == (Text.LINES, (large,))
    fixed = across_lists(4, 12, orientation=Orientation.LANDSCAPE, font_floor=large, font_cap=large)
    assert min(box.font_pt for box in fixed.page().boxes) == large
    assert fixed.notes[0].endswith("tidak menemukan jalan dan tidak digambar.")


def test_font_stays_where_every_line_has_a_way(monkeypatch):
    case = Case(org("Sekretaris Daerah", *numbered(3)), orientation=Orientation.LANDSCAPE)
    case.join(CONSULTATIVE, "Dinas 1", "Dinas 3")
    fits = Mock(wraps=hierarchy_chart.fit)
    monkeypatch.setattr(hierarchy_chart, "fit", fits)
    assert len(case.page().paths) == len(case.draft.routes) and case.notes == ()
    assert fits.call_count == 1


def test_page_turns_for_a_line_without_a_way():
    """Landscape is the first choice, but there the line has no way at this font."""
    turned = {"font_floor": 12.0, "font_cap": 12.0}
    upright = across_lists(3, 13, orientation=Orientation.PORTRAIT, **turned)
    level = across_lists(3, 13, orientation=Orientation.LANDSCAPE, **turned)
    upright.page(), level.page()
    assert (len(upright.notes), len(level.notes)) == (0, 1)
    case = across_lists(3, 13, orientation=Orientation.AUTO, **turned)
    page = case.page()
    assert page.height > page.width and case.notes == ()


# styles


def own(kind: str, **fields: Any) -> Any:
    return replace(BUILTIN_KINDS[kind], **fields)


def test_own_style_of_a_built_in_kind_reaches_strokes_heads_and_legend():
    case = Case(org("Bupati", *numbered(2)))
    route = case.join(REPORT, "Dinas 1", "Dinas 2")
    case.put(own(STRUCTURAL, legend="Garis komando", width=0.6))
    case.put(own(REPORT, legend="Garis laporan", dash=(6.0, 2.0), width=0.2, arrow=Arrow.VEE))
    page = case.page()
    looks = {stroke.kind: (stroke.width, stroke.dash) for stroke in page.strokes}
    assert looks == {STRUCTURAL: (0.6, ()), REPORT: (0.2, (6.0, 2.0))}
    assert {(sample.kind, sample.width, sample.dash) for sample in page.legend.samples} == {
        (kind, *look) for kind, look in looks.items()
    }
    assert [line.text for line in page.legend.lines[1:]] == ["Garis komando", "Garis laporan"]
    (head,) = page.heads
    assert (head.form, head.width, head.tip) == (Arrow.VEE, 0.2, path_of(page, route)[-1])
    assert [item.form for item in page.legend.heads] == [Arrow.VEE]


@pytest.mark.parametrize(("mutual", "allowed", "heads"), [(True, True, 2), (True, False, 0), (False, False, 1)])
def test_heads_at_both_ends_only_where_the_kind_allows_them(mutual, allowed, heads):
    case = Case(org("Bupati", *numbered(2)))
    case.join(REPORT, "Dinas 1", "Dinas 2", mutual=mutual)
    case.put(own(REPORT, arrows_mutual=allowed))
    page = case.page()
    assert len(page.heads) == len(page.legend.heads) == heads


def test_kind_of_a_line_across_alone_is_in_the_legend():
    case = Case(org("Bupati", *numbered(2)))
    case.join(CONSULTATIVE, "Dinas 1", "Dinas 2")
    assert {sample.kind for sample in case.page().legend.samples} == {STRUCTURAL, CONSULTATIVE}


def test_kind_whose_lines_found_no_way_is_not_in_the_legend():
    """A list box as wide as the page leaves no way to a row's side."""
    names = [f"Dinas Kependudukan dan Pencatatan Sipil {number}" for number in range(120)]
    case = Case(org("Sekretaris Daerah", *map(org, names), arrangement=Arrangement.COLUMNS))
    for number in range(20, 60):
        case.join(CONSULTATIVE, names[number], names[119 - number])
    case.join(COLLEGIAL, names[60], names[61])
    page = case.page()
    kinds = {path.kind for path in page.paths if path.points}
    shown = {sample.kind for sample in page.legend.samples} if page.legend else set()
    assert shown == (kinds if len(kinds) > 1 else set())


def test_page_whose_lines_are_in_each_others_way_is_not_routed_room_by_room(monkeypatch):
    """Where a list leaves most lines no way, only the most room that fits is tried, and each line is still told."""
    heads = [
        org(f"Asisten {head}", *(org(f"Bagian {head}.{number}") for number in range(14)), arrangement=Arrangement.LIST)
        for head in range(6)
    ]
    case = Case(
        org("Sekretaris Daerah", *heads), orientation=Orientation.LANDSCAPE, chart={"overflow": Overflow.ENLARGE}
    )
    for number in range(14):
        for head in range(3):
            for kind, step in ((COORDINATIVE, 5), (CONSULTATIVE, 3)):
                case.join(kind, f"Bagian {head}.{number}", f"Bagian {head + 3}.{(step * number + head) % 14}")
    tried = []

    def routed(*given: Any) -> int:
        tried.append(draw_cross_lines(*given))
        return tried[-1]

    monkeypatch.setattr(hierarchy_chart, "draw_cross_lines", routed)
    page = case.page()
    drawn_now = [path for path in page.paths if path.kind in (COORDINATIVE, CONSULTATIVE)]
    told = [note for note in case.notes if "tidak menemukan jalan" in note]
    assert len(drawn_now) + len(told) == 84
    assert len(tried) <= 2


def test_crossing_of_trunk_and_line_of_its_kind_leaves_a_gap():
    case = Case(org("Bupati", *[org(f"Asisten {n}", *numbered(3, f"Dinas {n}")) for n in (1, 2, 3)]))
    case.join(STRUCTURAL, "Dinas 1 1", "Dinas 3 3")
    page = case.page()
    assert case.faults(page) == []
    crossed = [
        (level, upright)
        for level in page.paths
        for upright in page.paths
        if level.route != upright.route and crosses(level, upright)
    ]
    ends = {point for stroke in page.strokes for point in (stroke.points[0], stroke.points[-1])}
    for level, upright in crossed:
        x, y = crosses(level, upright)[0]
        assert any(abs(abs(point.x - x) - 0.9) < 0.002 and abs(point.y - y) < 0.002 for point in ends)


def crosses(level: Path, upright: Path) -> list[tuple[float, float]]:
    """Return where level runs of one line cross upright runs of another, away from their ends."""
    return [
        (c.x, a.y)
        for a, b in pairwise(level.points)
        for c, d in pairwise(upright.points)
        if a.y == b.y and c.x == d.x
        and min(a.x, b.x) + 2 < c.x < max(a.x, b.x) - 2
        and min(c.y, d.y) + 1 < a.y < max(c.y, d.y) - 1
    ]  # fmt: skip


# random lines


def of_one_kind(item: Org) -> Org:
    """Return a tree of struktural lines alone: here it is the lines across that vary."""
    below = tuple(of_one_kind(child) for child in item.below)
    side = {"side": Side.BELOW} if item.options.get("side") is Side.BOTTOM else {}
    return replace(item, below=below, kind=STRUCTURAL, options={**item.options, **side})


@st.composite
def crossed_charts(draw: st.DrawFn) -> tuple[Draft, Chart]:
    """Random organisations with up to a dozen lines across, some between the same boxes, some from many to many."""
    whole = {"overflow": Overflow.ENLARGE}
    roots = [of_one_kind(root) for root in draw(organisations(most=24))]
    draft, chart = drawn(*roots, annex=draw(st.booleans()), chart=whole)
    boxes = draft.placements_of_chart(chart.id)
    if len(boxes) < 2:
        return draft, chart
    pick = st.sampled_from(boxes)
    pairs = [(draw(pick), draw(pick)) for _ in range(draw(st.integers(1, 8)))]
    if draw(st.booleans()):
        heads = draw(st.lists(pick, min_size=2, max_size=3, unique_by=lambda item: item.id))
        bodies = draw(st.lists(pick, min_size=2, max_size=3, unique_by=lambda item: item.id))
        pairs += [(head, body) for head in heads for body in bodies]
    kinds = draw(st.lists(st.sampled_from([COORDINATIVE, CONSULTATIVE, REPORT, COMMAND]), min_size=1, max_size=2))
    with draft.edit():
        for number, (one, two) in enumerate(pairs):
            if one.id != two.id:
                relation = operations.add_relation(
                    draft, one.unit, two.unit, kinds[number % len(kinds)], mutual=draw(st.integers(0, 4)) == 0
                )
                operations.show_relation(draft, chart.id, relation.id, one.id, two.id)
    return draft, chart


@given(crossed_charts())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_random_lines_keep_the_rules(made):
    draft, chart = made
    result = arrange(draft, chart.id, MEASURE)
    assert page_rules.missing_content(draft, chart, result) == []
    for page in result.pages:
        told = info_json(draft, {item: result for item in draft.charts})["charts"][0]["pages"][0]
        margins = chart.page
        width, height = page.width - margins.left - margins.right, page.height - margins.top - margins.bottom
        content = Rect(margins.left, margins.top, width, height)
        of_tree = {item.backbone for item in draft.placements.values()}
        found = page_rules.json_faults(told, content, MEASURE)
        bends = page_rules.close_bends({"lines": [line for line in told["lines"] if line["relation"] in of_tree]})
        assert [fault for fault in found if fault not in bends] == []
        assert page_rules.page_faults(page, MEASURE) == []
        shown = {sample.kind for sample in page.legend.samples} if page.legend else set()
        drawn_kinds = {path.kind for path in page.paths if path.points}
        assert shown == (drawn_kinds if len(drawn_kinds) > 1 or len(shown) else set())
        assert all(box.form is not ShapeForm.FORUM for box in page.boxes)
