"""Where ways turn in a large maze: of lanes side by side in one channel, those that reach farthest.

Lines on one lane are moved side by side later on (`lanes`), so a way loses next to nothing by turning only there, and
the search has a fraction of the crossings to weigh.
"""

from __future__ import annotations

from collections.abc import Sequence

CHANNEL = 6.0
"""How many mm aside a lane that reaches at least as far stands in for another."""
EASE = 1.02
"""How much dearer it may be to run on."""

INF = float("inf")


def junctions(
    xs: Sequence[float], ys: Sequence[float], east: Sequence[float], south: Sequence[float]
) -> tuple[bytearray, bytearray]:
    """Return for each crossing whether ways turn there onto the upright lane, and whether onto the level one.

    Crossings and costs are as in `Maze`; costs are endless beyond the last lane.
    """
    nx, ny = len(xs), len(ys)
    level_open, upright_open = bytes(map(INF.__gt__, east)), bytes(map(INF.__gt__, south))
    rows = [level_open[j * nx : (j + 1) * nx] for j in range(ny)]
    columns = [upright_open[i::nx] for i in range(nx)]
    upright, level = bytearray(nx * ny), bytearray(nx * ny)
    costs = [south[i::nx] for i in range(nx)]
    for i, start, end in _farthest(xs, ys, columns, costs, [level_open[i::nx] for i in range(nx)]):
        upright[start * nx + i : end * nx + i + 1 : nx] = b"\1" * (end - start + 1)
    costs = [east[j * nx : (j + 1) * nx] for j in range(ny)]
    beside = [upright_open[j * nx : (j + 1) * nx] for j in range(ny)]
    for j, start, end in _farthest(ys, xs, rows, costs, beside):
        level[j * nx + start : j * nx + end + 1] = b"\1" * (end - start + 1)
    return upright, level


def _farthest(
    lanes: Sequence[float],
    along: Sequence[float],
    pieces: Sequence[bytes],
    costs: Sequence[Sequence[float]],
    beside: Sequence[bytes],
) -> list[tuple[int, int, int]]:
    """Return the runs (lane, first and last crossing) for which no other stands in.

    `pieces` and `costs` tell of each lane's piece after each crossing whether it is open and what it costs, `beside`
    whether one gets from that crossing to the next lane.
    """
    runs = []
    for lane, row in enumerate(pieces):
        end = 0
        while (start := row.find(1, end)) >= 0:
            end = row.find(0, start)
            runs.append((along[start] - along[end], sum(costs[lane][start:end]), lane, start, end))
    runs.sort()
    # Which crossings of each lane one gets across to the next from; none beyond the last.
    across = [int(row[::-1].translate(_DIGITS), 2) for row in beside]
    sides = [((lane, _near(lanes, lane, -1)), (lane - 1, _near(lanes, lane, 1))) for lane in range(len(lanes))]
    kept = [0 for _ in lanes]  # a bit for each piece

    def has_stand_in(lane: int, start: int, end: int, most: float) -> bool:
        crossings, own = ((2 << (end - start)) - 1) << start, ((1 << (end - start)) - 1) << start
        for far, near in sides[lane]:
            needed = crossings & across[far]  # ways that come from the far side have to get across
            for gap, other in near:
                if across[gap] & needed != needed:
                    break
                if kept[other] & own == own and sum(costs[other][start:end]) <= most:
                    return True
        return False

    found = []
    for _, cost, lane, start, end in runs:
        if not has_stand_in(lane, start, end, EASE * cost):
            kept[lane] |= ((1 << (end - start)) - 1) << start
            found.append((lane, start, end))
    return found


def _near(lanes: Sequence[float], lane: int, step: int) -> list[tuple[int, int]]:
    """Return the lanes on one side that may stand in for a lane, the nearest first, each after the gap before it.

    A gap has the number of the lane before it.
    """
    found = []
    other = lane + step
    while 0 <= other < len(lanes) and abs(lanes[other] - lanes[lane]) <= CHANNEL:
        found.append((min(other, other - step), other))
        other += step
    return found


_DIGITS = bytes([48, 49]) + bytes(range(2, 256))
