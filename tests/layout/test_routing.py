"""The router: straight lines, buses, lanes side by side, ports, furniture, and its rules on random drawings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heappop
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgeditor.layout.lines import laying, search, ways
from orgeditor.layout.lines import routing as router
from orgeditor.layout.lines.maze import Maze
from orgeditor.layout.lines.nets import nets_of
from orgeditor.layout.lines.routing import LineRequest, Routing, conflicts, route_lines
from orgeditor.layout.lines.site import Site
from orgeditor.layout.lines.usage import Usage
from orgeditor.model.geometry import Point, Rect, segment_crosses, segments, union
from orgeditor.model.page import Path
from orgeditor.model.records import PortSide

AREA = Rect(0, 0, 200, 150)
TOP = Rect(80, 10, 40, 12)
LOW = Rect(80, 60, 40, 12)
LEFT = Rect(20, 60, 40, 12)
RIGHT = Rect(140, 60, 40, 12)


def line(source: str, target: str, kind: str = "report", **given_: object) -> LineRequest:
    name = f"{source}-{target}-{kind}-{given_.get('label', '')}"
    return LineRequest(name, name, kind, source, target, **given_)  # type: ignore[arg-type]


def route(boxes: Mapping[str, Rect], requests: Sequence[LineRequest], **given_: object) -> Routing:
    return route_lines(boxes, {}, requests, AREA, (), **given_)  # type: ignore[arg-type]


def on_border(point: Point, rect: Rect) -> str:
    """Return the side on which a point lies, "" for none."""
    if rect.x - 1e-6 <= point.x <= rect.right + 1e-6:
        if abs(point.y - rect.y) < 1e-6:
            return "top"
        if abs(point.y - rect.bottom) < 1e-6:
            return "bottom"
    if rect.y - 1e-6 <= point.y <= rect.bottom + 1e-6:
        if abs(point.x - rect.x) < 1e-6:
            return "left"
        if abs(point.x - rect.right) < 1e-6:
            return "right"
    return ""


def check_rules(
    boxes: Mapping[str, Rect],
    requests: Sequence[LineRequest],
    routing: Routing,
    blocked: Sequence[Rect] = (),
    solid: Mapping[str, Rect] | None = None,
) -> None:
    """Assert what holds of every routing; `solid` are the boxes where `boxes` holds frames, too."""
    ends = {request.route: (request.source, request.target) for request in requests}
    assert sorted([*routing.paths, *routing.unrouted]) == sorted(ends)
    for name, points in routing.paths.items():
        assert len(points) >= 2
        row = segments(points)
        for number, (a, b) in enumerate(row):
            assert abs(a.x - b.x) < 1e-6 or abs(a.y - b.y) < 1e-6
            assert not any(segment_crosses(a, b, rect) for rect in [*(solid or boxes).values(), *blocked])
            if 0 < number < len(row) - 1:
                assert abs(a.x - b.x) + abs(a.y - b.y) >= 1.5 - 1e-6
        for end, point, other in ((ends[name][0], points[0], points[1]), (ends[name][1], points[-1], points[-2])):
            side = on_border(point, boxes[end])
            assert side
            upright = abs(point.x - other.x) < 1e-6
            assert upright == (side in ("top", "bottom"))
        assert all(AREA.contains_point(point) for point in points)
    names = sorted(routing.paths)
    for place, one in enumerate(names):
        for two in names[place + 1 :]:
            if routing.nets[one] != routing.nets[two]:
                assert not conflicts(routing.paths[one], routing.paths[two], 1.9), (one, two)


def test_lines_do_not_hug_a_box_where_their_ports_leave_room() -> None:
    """Two lines up past a box that stands near their middle: rather closer to each other than 2 mm from it."""
    boxes = {"low": Rect(20, 120, 44, 12), "wide": Rect(50.5, 50, 100, 50), "top": Rect(100, 10, 40, 16)}
    requests = [line("low", "top", kind, source_side=PortSide.TOP) for kind in ("report", "assistance")]
    routing = route(boxes, requests)
    check_rules(boxes, requests, routing)
    ports = [points[0].x for points in routing.paths.values()]
    assert boxes["wide"].x - max(ports) > 3.5
    assert max(ports) - min(ports) > 3.5


def test_straight_line_between_centres() -> None:
    routing = route({"a": TOP, "b": LOW}, [line("a", "b")])
    assert routing.paths["a-b-report-"] == (Point(100, 22), Point(100, 60))
    assert routing.sides["a-b-report-"] == (PortSide.BOTTOM, PortSide.TOP)


def test_one_bend_around_to_a_box_aside() -> None:
    routing = route({"a": TOP, "b": LEFT}, [line("a", "b", arrow=True)])
    points = routing.paths["a-b-report-"]
    assert points == (Point(80, 16), Point(40, 16), Point(40, 60))


def test_fan_out_shares_one_bus() -> None:
    boxes = {"a": TOP, "b": LOW, "c": LEFT, "d": RIGHT}
    requests = [
        line("a", end, "structural", source_side=PortSide.BOTTOM, target_side=PortSide.TOP) for end in ("b", "c", "d")
    ]
    routing = route(boxes, requests)
    starts = {points[0] for points in routing.paths.values()}
    assert starts == {Point(100, 22)}
    level = {a.y for points in routing.paths.values() for a, b in segments(points) if abs(a.y - b.y) < 1e-6}
    assert len(level) == 1, "one bus, one height"


def test_fan_in_from_several_heads_shares_one_port() -> None:
    boxes = {"a": TOP, "b": Rect(80, 35, 40, 12), "t": Rect(10, 100, 40, 12)}
    routing = route(boxes, [line("a", "t", arrow=True), line("b", "t", arrow=True)])
    assert routing.nets["a-t-report-"] == routing.nets["b-t-report-"]
    assert routing.paths["a-t-report-"][-1] == routing.paths["b-t-report-"][-1] == Point(30, 100)


def test_two_relations_of_one_pair_run_apart() -> None:
    routing = route({"a": TOP, "b": LOW}, [line("a", "b", "structural"), line("a", "b", "coordinative")])
    one, two = sorted(points[0].x for points in routing.paths.values())
    assert two - one >= 2.0
    assert one - TOP.x == pytest.approx(TOP.right - two), "ports stand evenly about the middle"
    check_rules({"a": TOP, "b": LOW}, [line("a", "b", "structural"), line("a", "b", "coordinative")], routing)


def test_ports_of_a_side_are_evenly_spaced() -> None:
    boxes = {
        "a": Rect(60, 100, 60, 12),
        "b": Rect(5, 10, 30, 12),
        "c": Rect(75, 10, 30, 12),
        "d": Rect(150, 10, 30, 12),
    }
    requests = [
        line("a", "b", "report", source_side=PortSide.TOP, target_side=PortSide.BOTTOM),
        line("a", "c", "command", source_side=PortSide.TOP, target_side=PortSide.BOTTOM),
        line("a", "d", "coordinative", source_side=PortSide.TOP, target_side=PortSide.BOTTOM),
    ]
    routing = route(boxes, requests)
    first, second, third = sorted(points[0].x for points in routing.paths.values())
    assert second - first == pytest.approx(third - second)
    assert second == pytest.approx(90)
    check_rules(boxes, requests, routing)


def test_furniture_is_avoided() -> None:
    boxes = {"a": TOP, "b": LOW}
    blocked = [Rect(60, 30, 80, 10)]
    routing = route_lines(boxes, {}, [line("a", "b")], AREA, blocked)
    check_rules(boxes, [line("a", "b")], routing, blocked)
    assert routing.paths


def test_a_walled_in_box_is_unrouted() -> None:
    boxes = {"a": Rect(100, 70, 10, 10), "b": LEFT}
    walls = [Rect(90, 60, 30, 8), Rect(90, 82, 30, 8), Rect(90, 60, 8, 30), Rect(112, 60, 8, 30)]
    routing = route_lines(boxes, {}, [line("b", "a")], AREA, walls)
    assert routing.unrouted == ["b-a-report-"]
    assert not routing.paths


def test_a_routing_asked_for_again_is_the_same_whatever_was_done_with_it() -> None:
    boxes, requests = {"a": TOP, "b": LOW}, [line("a", "b")]
    first = route(boxes, requests)
    points = first.paths["a-b-report-"]
    first.paths["a-b-report-"] = ()
    first.nets.clear()
    again = route(boxes, requests)
    assert again.paths == {"a-b-report-": points} and again.nets == {"a-b-report-": 0}
    assert route(boxes, requests, clear=3.0).paths.keys() == {"a-b-report-"}
    assert route({"a": TOP, "b": LEFT}, requests).paths["a-b-report-"] != points


def test_unknown_ends_and_loops_are_unrouted() -> None:
    routing = route({"a": TOP}, [line("a", "gone"), line("a", "a")])
    assert sorted(routing.unrouted) == ["a-a-report-", "a-gone-report-"]


def test_a_frame_is_passed_around_unless_it_holds_an_end() -> None:
    boxes = {"a": TOP, "m": Rect(80, 50, 40, 12), "b": Rect(80, 110, 40, 12)}
    frames = {"f": (Rect(60, 40, 80, 40), frozenset({"m"}))}
    routing = route_lines(
        boxes, frames, [line("a", "b"), line("a", "m", "command"), line("f", "b", "command")], AREA, ()
    )
    frame = frames["f"][0]
    assert not any(segment_crosses(a, b, frame) for a, b in segments(routing.paths["a-b-report-"]))
    assert routing.paths["a-m-command-"][-1] == Point(100, 50)
    assert routing.paths["f-b-command-"] == (Point(100, 80), Point(100, 110))


def test_lines_drawn_before_are_crossed_not_followed() -> None:
    boxes = {"a": LEFT, "b": RIGHT}
    taken = [Path("t", "t", "structural", (Point(100, 0), Point(100, 150)))]
    points = route(boxes, [line("a", "b")], taken=taken).paths["a-b-report-"]
    assert points == (Point(60, 66), Point(140, 66))
    along = [Path("t", "t", "structural", (Point(70, 66), Point(130, 66)))]
    points = route(boxes, [line("a", "b")], taken=along).paths["a-b-report-"]
    assert not conflicts(points, along[0].points, 1.9)


def test_waypoints_are_kept() -> None:
    request = line("a", "b", waypoints=(Point(150, 30), Point(150, 66)))
    points = route({"a": TOP, "b": LOW}, [request]).paths[request.route]
    assert points == (Point(120, 16), Point(150, 16), Point(150, 66), Point(120, 66))


def test_waypoints_are_kept_through_a_box_which_is_told() -> None:
    boxes = {"a": TOP, "b": LOW, "c": Rect(140, 25, 40, 30)}
    request = line("a", "b", waypoints=(Point(150, 16), Point(150, 66)))
    routing = route(boxes, [request, line("a", "c", "command")])
    assert routing.paths[request.route] == (Point(120, 16), Point(150, 16), Point(150, 66), Point(120, 66))
    assert routing.through == {request.route: ["c"]}


def test_other_lines_make_way_for_one_drawn_by_hand() -> None:
    boxes = {"a": LEFT, "b": RIGHT}
    by_hand = line("a", "b", waypoints=(Point(70, 66), Point(130, 66)))
    routing = route(boxes, [line("a", "b", "command"), by_hand])
    assert routing.paths[by_hand.route] == (Point(60, 66), Point(140, 66)), "straight through both points"
    assert not conflicts(routing.paths["a-b-command-"], routing.paths[by_hand.route], 1.9)


def test_lines_of_one_pair_take_the_same_sides() -> None:
    """Side by side all the way, though the first one has the shorter way."""
    boxes = {"a": Rect(80, 10, 40, 14), "b": Rect(10, 100, 40, 14), "c": Rect(150, 60, 40, 14)}
    requests = [line("a", "b", "report"), line("a", "b", "coordinative"), line("b", "a", "consultative")]
    routing = route(boxes, requests)
    sides = {frozenset(zip((item.source, item.target), routing.sides[item.route], strict=True)) for item in requests}
    assert len(sides) == 1
    check_rules(boxes, requests, routing)


def test_several_heads_share_one_bus_to_the_same_bodies() -> None:
    """Each end has one port, and the drawn length is a fraction of twelve lines apart."""
    boxes = {f"a{n}": Rect(20 + 60 * n, 20, 40, 12) for n in range(3)}
    boxes |= {f"b{n}": Rect(5 + 50 * n, 100, 36, 12) for n in range(4)}
    requests = [line(f"a{a}", f"b{b}", "coordinative", arrow=True) for a in range(3) for b in range(4)]
    routing = route(boxes, requests)
    check_rules(boxes, requests, routing)
    assert len(set(routing.nets.values())) == 1
    ports = {(end, points[at]) for item in requests for end, at, points in (
        (item.source, 0, routing.paths[item.route]), (item.target, -1, routing.paths[item.route]))}  # fmt: skip
    assert len(ports) == 7
    apart = sum(abs(a.x - b.x) + abs(a.y - b.y) for points in routing.paths.values() for a, b in segments(points))
    shared = {(a, b) if a < b else (b, a) for points in routing.paths.values() for a, b in segments(points)}
    drawn = {(x, y) for a, b in shared for x in mm(a.x, b.x) for y in mm(a.y, b.y)}
    assert len(drawn) < 400 < apart / 2


def mm(a: float, b: float) -> range:
    """Return the whole millimetres from one place to another."""
    return range(round(min(a, b)), round(max(a, b)) + 1)


def test_lines_of_rows_end_at_their_sides() -> None:
    """Rows of a list box abut, so nothing gets in between; the frame's top is not the first row's."""
    frames = {"list": (Rect(80, 50, 60, 34), frozenset({"r0", "r1", "r2"}))}
    boxes = {"a": TOP, **{f"r{n}": Rect(80, 52 + 10 * n, 60, 10) for n in range(3)}}
    requests = [line("a", f"r{n}") for n in range(3)]
    routing = route_lines(boxes, frames, requests, AREA, (), flanks=frozenset({"r0", "r1", "r2"}))
    assert {on_border(routing.paths[item.route][-1], boxes[item.target]) for item in requests} <= {"left", "right"}


def test_a_line_without_another_way_comes_nearer() -> None:
    """Two walls with 4 mm between them: 2 mm cannot be kept on both sides of a line and of the one before."""
    boxes = {"a": TOP, "b": Rect(80, 120, 40, 12), "w": Rect(0, 60, 98, 12), "v": Rect(102, 60, 98, 12)}
    strict = route_lines(boxes, {}, [line("a", "b")], AREA, clear=2.1)
    assert strict.unrouted == ["a-b-report-"]
    loose = route_lines(boxes, {}, [line("a", "b")], AREA, clear=2.1, tight=0.8)
    assert loose.tight == ["a-b-report-"] and not loose.unrouted


def test_no_line_hugs_a_box_that_it_passes() -> None:
    """0.2 mm beside an outline looks like part of it: the line is laid again or given up, never drawn there."""
    boxes = {"a": TOP, "b": Rect(80, 120, 40, 12), "w": Rect(0, 60, 99.8, 12), "v": Rect(100.2, 60, 99.8, 12)}
    routing = route_lines(boxes, {}, [line("a", "b")], AREA, clear=2.0, tight=0.1)
    assert routing.unrouted == ["a-b-report-"]


def test_a_tree_s_port_has_the_middle_to_itself() -> None:
    """A line that crosses the chart stands beside the trunk, half-way to the corner."""
    boxes = {"a": TOP, "b": LOW, "c": Rect(150, 100, 40, 12)}
    trunk = Path("t", "t", "structural", (Point(100, 22), Point(100, 60)))
    request = line("a", "b", "coordinative", source_side=PortSide.BOTTOM, target_side=PortSide.TOP)
    points = route(boxes, [request], taken=[trunk], downward=False).paths[request.route]
    assert abs(points[0].x - 100) == pytest.approx(10, abs=0.1)


def test_heads_have_room_before_their_tips() -> None:
    boxes = {"a": TOP, "b": LOW, "c": LEFT, "d": RIGHT}
    requests = [
        line("a", "c", arrow=True),
        line("d", "a", arrow=True),
        line("c", "d", "coordinative", mutual=True, arrow=True),
    ]
    routing = route(boxes, requests)
    for request in requests:
        points = routing.paths[request.route]
        a, b = points[-2:]
        assert abs(a.x - b.x) + abs(a.y - b.y) >= 4.0


def test_nets_say_no_more_than_the_lines() -> None:
    lines = [line(a, b, "coordinative") for a in ("w", "v") for b in ("p", "q")] + [line("x", "p", "coordinative")]
    nets = nets_of(lines)
    assert len({nets[item.route] for item in lines[:4]}) == 1
    assert nets[lines[4].route] != nets[lines[0].route]
    star = [line("a", "b", mutual=True), line("a", "c", mutual=True)]
    assert len(set(nets_of(star).values())) == 2, "a rail would say that b and c are related, too"
    rail = [*star, line("b", "c", mutual=True)]
    assert len(set(nets_of(rail).values())) == 1


def test_labelled_lines_stand_alone() -> None:
    lines = [line("a", "b"), line("c", "b"), line("d", "b", label="mendesak")]
    nets = nets_of(lines)
    assert nets[lines[0].route] == nets[lines[1].route] != nets[lines[2].route]


def counted(monkeypatch: pytest.MonkeyPatch, lines: int) -> tuple[int, int, Routing]:
    """Route random lines among a hundred boxes; return how many ways were looked for and how many states taken up."""
    chooser = Random(5)
    boxes = {f"b{n}": Rect(20.0 + n % 10 * 40, 12.0 + n // 10 * 28, 26, 10) for n in range(100)}
    pairs = chooser.sample([(a, b) for a in boxes for b in boxes if a < b], lines)
    requests = [line(a, b, chooser.choice(("coordinative", "consultative"))) for a, b in pairs]
    searches = states = 0

    def find(*given_: object) -> search.Way | None:
        nonlocal searches
        searches += 1
        return ways.find_way(*given_)  # type: ignore[arg-type]

    def pop(heap: list[tuple[float, int, float]]) -> tuple[float, int, float]:
        nonlocal states
        states += 1
        return heappop(heap)

    monkeypatch.setattr(laying, "find_way", find)
    monkeypatch.setattr(router, "find_way", find)
    monkeypatch.setattr(search, "heappop", pop)
    router._routed.cache_clear()
    routed = route_lines(boxes, {}, requests, Rect(0, 0, 420, 297), clear=1.5, apart=1.9, tight=0.8)
    return searches, states, routed


@pytest.mark.parametrize("lines", [80, 160])
def test_work_grows_with_the_lines(monkeypatch: pytest.MonkeyPatch, lines: int) -> None:
    """Nothing else holds up a page of many lines; one that finds no way among the others is still told."""
    searches, states, routed = counted(monkeypatch, lines)
    assert len(routed.paths) + len(routed.unrouted) == lines
    assert len(routed.paths) > lines / 4
    assert searches <= 3 * lines
    assert states <= 10_000 * lines


def test_lane_costs_are_kept_up_with_the_lines() -> None:
    """A maze that has followed each change knows the same as one that meets the lines as they lie at last."""
    boxes = {"a": TOP, "b": LOW, "c": LEFT, "d": RIGHT}
    site = Site(boxes, {}, AREA, ())
    usage = Usage({1: "report", 2: "report", 3: "command"})

    def maze() -> Maze:
        return Maze(site, site.ground("a", "b"), *site.lanes(boxes), "report")

    following = maze()
    ways_of = {
        1: [Point(20, 35), Point(180, 35)], 2: [Point(40, 35), Point(120, 35)], 3: [Point(70, 20), Point(70, 100)],
    }  # fmt: skip
    for net, by in ((1, 1), (2, 1), (3, 1), (2, -1), (1, 1), (2, 1), (1, -1), (3, -1), (3, 1)):
        usage.add(following.pieces(ways_of[net]), [], net, by)
        fresh = maze()
        for own in (1, 2, 3):
            assert following.costs(own, usage, 0.75) == fresh.costs(own, usage, 0.75)
            assert following.met(own, usage) == fresh.met(own, usage)
    assert usage.pieces and any(following.met(3, usage)[0])


@st.composite
def drawings(draw: st.DrawFn) -> tuple[dict[str, Rect], list[LineRequest], list[Rect]]:
    """Boxes in a loose grid, lines of three kinds between them, perhaps one piece of furniture."""
    boxes = {}
    columns, rows = draw(st.integers(2, 4)), draw(st.integers(2, 4))
    for number in range(columns * rows):
        if draw(st.integers(0, 4)) == 0:
            continue
        column, row = number % columns, number // columns
        w, h = draw(st.integers(14, 200 // columns - 14)), draw(st.integers(6, 150 // rows - 12))
        x = column * 200 // columns + draw(st.integers(2, 8))
        y = row * 150 // rows + draw(st.integers(2, 8))
        boxes[f"b{number}"] = Rect(float(x), float(y), float(w), float(h))
    names = sorted(boxes)
    requests = []
    if len(names) > 1:
        for number in range(draw(st.integers(1, 9))):
            source, target = draw(st.sampled_from(names)), draw(st.sampled_from(names))
            kind = draw(st.sampled_from(["report", "coordinative", "command"]))
            mutual = draw(st.booleans())
            if source != target:
                requests.append(
                    LineRequest(f"r{number}", f"r{number}", kind, source, target, mutual, arrow=draw(st.booleans()))
                )
    blocked = []
    if draw(st.booleans()):
        wall = Rect(150.0, 110.0, 50.0, 40.0)
        if not any(rect.intersects(wall) for rect in boxes.values()):
            blocked.append(wall)
    return boxes, requests, blocked


@st.composite
def crowded(draw: st.DrawFn):  # type: ignore[no-untyped-def]
    """Three rows of boxes, the middle one in a frame, lines between all of them, and a line drawn before."""
    boxes = {}
    for row in range(3):
        count = draw(st.integers(1, 4))
        width = 200.0 / count - draw(st.integers(12, 24))
        for number in range(count):
            x = (200.0 / count) * number + (200.0 / count - width) / 2
            boxes[f"b{row}{number}"] = Rect(x, 12.0 + 50 * row, width, float(draw(st.integers(8, 14))))
    inside = [key for key in boxes if key.startswith("b1")]
    around = union(boxes[key] for key in inside).grown(5)
    frames = {"f": (around, frozenset(inside))}
    names = [*sorted(boxes), "f"]
    requests = []
    for number in range(draw(st.integers(1, 12))):
        source, target = draw(st.sampled_from(names)), draw(st.sampled_from(names))
        kind = draw(st.sampled_from(["report", "coordinative", "command"]))
        if source != target and not {source, target} - {"f"} <= frozenset(inside):
            requests.append(
                LineRequest(f"r{number}", f"r{number}", kind, source, target, draw(st.booleans()), draw(st.booleans()))
            )
    taken = []
    if draw(st.booleans()):
        x = draw(st.sampled_from([3.0, 101.0, 197.0]))
        if not any(segment_crosses(Point(x, 0), Point(x, 150), rect) for rect in boxes.values()):
            taken.append(Path("t", "t", "structural", (Point(x, 0), Point(x, 150))))
    return boxes, frames, requests, taken


@settings(max_examples=100, deadline=None)
@given(crowded())
def test_rules_hold_around_frames_and_lines_drawn_before(drawing) -> None:  # type: ignore[no-untyped-def]
    boxes, frames, requests, taken = drawing
    routing = route_lines(boxes, frames, requests, AREA, (), taken)
    for request in requests:
        points = routing.paths.get(request.route)
        if points is None:
            continue
        assert not any(conflicts(points, path.points, 1.9) for path in taken)
        ends = {request.source, request.target}
        if not ends & frames["f"][1]:
            assert not any(segment_crosses(a, b, frames["f"][0]) for a, b in segments(points))
    check_rules({**boxes, "f": frames["f"][0]}, requests, routing, solid=boxes)


@settings(max_examples=150, deadline=None)
@given(drawings())
def test_rules_hold_for_random_drawings(drawing: tuple[dict[str, Rect], list[LineRequest], list[Rect]]) -> None:
    boxes, requests, blocked = drawing
    routing = route_lines(boxes, {}, requests, AREA, blocked)
    check_rules(boxes, requests, routing, blocked)
    again = route_lines(boxes, {}, requests, AREA, blocked)
    assert again.paths == routing.paths
