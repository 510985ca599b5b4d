"""Where ways turn in a large maze: nothing gets out of reach, and no way becomes much longer for it."""

from __future__ import annotations

from random import Random

import pytest

from orgeditor.layout.lines import search
from orgeditor.layout.lines.junctions import CHANNEL, junctions
from orgeditor.layout.lines.maze import Maze
from orgeditor.layout.lines.nets import LineRequest
from orgeditor.layout.lines.site import Site
from orgeditor.layout.lines.usage import Usage
from orgeditor.layout.lines.ways import find_way
from orgeditor.model.geometry import Point, Rect, segments

INF = float("inf")


def length(points: tuple[Point, ...]) -> float:
    return sum(abs(a.x - b.x) + abs(a.y - b.y) for a, b in segments(points))


def costs_of(xs: list[float], ys: list[float], walls: set[tuple[int, int]]) -> tuple[list[float], list[float]]:
    """Return what the pieces east and south of each crossing cost; those at crossings in `walls` are closed."""
    east, south = [], []
    for j, y in enumerate(ys):
        for i, x in enumerate(xs):
            shut = (i, j) in walls
            east.append(INF if i + 1 == len(xs) or shut or (i + 1, j) in walls else xs[i + 1] - x)
            south.append(INF if j + 1 == len(ys) or shut or (i, j + 1) in walls else ys[j + 1] - y)
    return east, south


def test_of_lanes_side_by_side_one_is_turned_onto() -> None:
    """In an open field, lanes stand in for those beside them and for none that is farther off."""
    lanes = [0.0, 2.0, 4.0, 20.0, 22.0]
    upright, level = junctions(lanes, lanes, *costs_of(lanes, lanes, set()))
    kept = [i for i in range(5) if upright[i]]
    assert sum(i < 3 for i in kept) == 1 and sum(i > 2 for i in kept) == 1
    assert all(min(abs(lanes[i] - lanes[k]) for k in kept) <= CHANNEL for i in range(5))
    assert list(level[::5]) == list(upright[:5])


def test_a_lane_that_reaches_farther_is_turned_onto_rather() -> None:
    """The middle lane alone passes the wall; those beside it end there."""
    xs, ys = [0.0, 2.0, 4.0], [0.0, 10.0, 20.0, 30.0, 40.0]
    upright, _ = junctions(xs, ys, *costs_of(xs, ys, {(0, 2), (2, 2)}))
    assert [upright[j * 3 + 1] for j in range(5)] == [1] * 5
    assert not any(upright[j * 3 + i] for i in (0, 2) for j in range(5))


def test_no_lane_stands_in_for_one_that_cannot_be_reached_from_it() -> None:
    """A line that may not be crossed runs between the second and the third lane."""
    xs, ys = [0.0, 10.0, 12.0, 22.0], [0.0, 10.0, 20.0]
    east, south = costs_of(xs, ys, set())
    east[1::4] = [INF] * 3
    upright, _ = junctions(xs, ys, east, south)
    assert all(upright)


def test_ways_of_a_large_drawing_are_hardly_dearer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every line finds its way where ways turn only at junctions, too, though there is far less to weigh."""
    chooser = Random(11)
    boxes = {}
    for number in range(144):
        x, y = 20.0 + number % 12 * 40 + chooser.uniform(0, 9), 15.0 + number // 12 * 24 + chooser.uniform(0, 7)
        boxes[f"b{number}"] = Rect(x, y, chooser.uniform(18, 28), chooser.uniform(8, 14))
    site = Site(boxes, {}, Rect(0, 0, 500, 320), ())
    pairs = [chooser.sample(sorted(boxes), 2) for _ in range(40)]

    def ways(large: int) -> tuple[list[search.Way | None], int]:
        monkeypatch.setattr(search, "LARGE", large)
        taken = 0

        def pop(heap: list[tuple[float, int, float]]) -> tuple[float, int, float]:
            nonlocal taken
            taken += 1
            return heap_pop(heap)

        monkeypatch.setattr(search, "heappop", pop)
        maze = Maze(site, site.ground(*pairs[0]), *site.lanes(boxes))
        requests = [LineRequest(f"{a}-{b}", "", "report", a, b) for a, b in pairs]
        return [find_way(maze, request, 1, Usage({1: "report"})) for request in requests], taken

    heap_pop = search.heappop
    everywhere, more = ways(10**9)
    here, less = ways(0)
    assert less < more / 2
    for full, way in zip(everywhere, here, strict=True):
        assert full is not None and way is not None
        assert full.cost - 1e-6 <= way.cost <= full.cost + 4 * CHANNEL
        assert length(way.points) <= 1.1 * length(full.points) + 4 * CHANNEL


def test_an_end_that_is_closed_in_is_told_without_a_search(monkeypatch: pytest.MonkeyPatch) -> None:
    boxes = {"a": Rect(100, 70, 10, 10), "b": Rect(20, 60, 40, 12)}
    boxes |= {f"c{n}": Rect(150 + n % 5 * 40, 10 + n // 5 * 30, 20, 10) for n in range(25)}
    walls = [Rect(80, 50, 50, 8), Rect(80, 92, 50, 8), Rect(80, 50, 8, 50), Rect(122, 50, 8, 50)]
    site = Site(boxes, {}, Rect(0, 0, 400, 200), walls)
    maze = Maze(site, site.ground("b", "a"), *site.lanes(boxes))
    monkeypatch.setattr(search, "heappop", lambda heap: pytest.fail("searched"))
    for source, target in (("a", "b"), ("b", "a")):
        assert find_way(maze, LineRequest("r", "", "report", source, target), 1, Usage({1: "report"})) is None
