"""Nudging: lines that share a lane are moved side by side, in the order with the fewest crossings.

After Wybrow, Marriott and Stuckey 2010 ("Orthogonal connector routing", nudging): the straight pieces of the lines are
variables across their direction, bounded by what they pass and ordered among each other; first all vertical ones are
placed, then all horizontal ones. The order of pieces on one lane comes from trying both for each pair of nets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product

from orgeditor.layout.site import CLEAR, Site
from orgeditor.model.geometry import Point, simplified
from orgeditor.model.records import PortSide

APART = 4.0
"""Distance of parallel lanes in mm where there is room; CLEAR where there is not."""
GATHER = 12.0
TIP = 4.2
"""Least length in mm of the piece that carries a head."""
PORT_PITCH = 13.0
HORIZONTAL_SIDES = (PortSide.TOP, PortSide.BOTTOM)


@dataclass(slots=True)
class Laid:
    """A line as the search laid it: ends, sides, points from border to border, and whether heads stand at the ends."""

    route: str
    net: int
    source: str
    target: str
    source_side: PortSide
    target_side: PortSide
    points: list[Point]
    heads: tuple[bool, bool] = (False, False)


@dataclass(slots=True)
class Piece:
    """A straight piece of one net, perhaps of several of its lines. `lane` is where the search put it."""

    net: int
    vertical: bool
    lane: float
    members: list[tuple[int, int]]
    low: float = 0.0
    high: float = 0.0
    position: float = 0.0
    rank: int = 0
    least: float = 0.0
    most: float = 0.0
    ideal: float = 0.0
    weight: float = 1.0
    sides: list[tuple[str, PortSide]] = field(default_factory=list)


def nudged(site: Site, lines: Sequence[Laid]) -> list[list[Point]]:
    """Return the points of each line after moving pieces apart. The shape of each line stays."""
    pieces, owner = _pieces(lines)
    if _gather(site, lines, pieces, owner):
        pieces, owner = _pieces(lines)
    _order(lines, pieces, owner)
    for vertical in (True, False, True, False):
        _spans(lines, pieces, owner)
        moving = [piece for piece in pieces if piece.vertical is vertical]
        _bounds(site, lines, moving)
        _ideals(site, moving, pieces)
        _solve(moving)
    return [_points(lines, pieces, owner, number) for number in range(len(lines))]


# pieces


def _pieces(lines: Sequence[Laid]) -> tuple[list[Piece], list[list[int]]]:
    """Return the pieces and, per line, the piece that each of its straight runs belongs to."""
    runs: list[tuple[int, bool, float, float, float, int, int]] = []
    for number, line in enumerate(lines):
        for index, (a, b) in enumerate(zip(line.points, line.points[1:], strict=False)):
            vertical = abs(a.x - b.x) < abs(a.y - b.y)
            lane = a.x if vertical else a.y
            low, high = (min(a.y, b.y), max(a.y, b.y)) if vertical else (min(a.x, b.x), max(a.x, b.x))
            runs.append((line.net, vertical, round(lane, 3), low, high, number, index))
    runs.sort()
    pieces: list[Piece] = []
    owner: list[list[int]] = [[-1] * (len(line.points) - 1) for line in lines]
    for net, vertical, lane, low, high, number, index in runs:
        last = pieces[-1] if pieces else None
        if last is None or (last.net, last.vertical, last.lane) != (net, vertical, lane) or low > last.high + 0.5:
            last = Piece(net, vertical, lane, [], low, high, lane)
            pieces.append(last)
        last.high = max(last.high, high)
        last.members.append((number, index))
        owner[number][index] = len(pieces) - 1
        line = lines[number]
        if index == 0:
            last.sides.append((line.source, line.source_side))
        if index == len(line.points) - 2:
            last.sides.append((line.target, line.target_side))
    for piece in pieces:
        piece.sides = list(dict.fromkeys(piece.sides))
    return pieces, owner


def _points(lines: Sequence[Laid], pieces: Sequence[Piece], owner: Sequence[Sequence[int]], number: int) -> list[Point]:
    """Return a line's points from where its pieces stand now."""
    line = lines[number]
    row = [pieces[at] for at in owner[number]]
    points = [_on(row[0], line.points[0])]
    for a, b in pairwise(row):
        points.append(Point(a.position, b.position) if a.vertical else Point(b.position, a.position))
    points.append(_on(row[-1], line.points[-1]))
    return points


def _on(piece: Piece, point: Point) -> Point:
    return Point(piece.position, point.y) if piece.vertical else Point(point.x, piece.position)


def _spans(lines: Sequence[Laid], pieces: Sequence[Piece], owner: Sequence[Sequence[int]]) -> None:
    """Set from where to where each piece runs now."""
    for piece in pieces:
        piece.low, piece.high = float("inf"), float("-inf")
    for number in range(len(lines)):
        points = _points(lines, pieces, owner, number)
        for index, (a, b) in enumerate(pairwise(points)):
            piece = pieces[owner[number][index]]
            one, two = (a.y, b.y) if piece.vertical else (a.x, b.x)
            piece.low, piece.high = min(piece.low, one, two), max(piece.high, one, two)


def _gather(site: Site, lines: Sequence[Laid], pieces: list[Piece], owner: Sequence[Sequence[int]]) -> bool:
    """Bring pieces of a bus that leave one trunk at slightly different heights onto one lane; say whether any moved."""
    _spans(lines, pieces, owner)
    for vertical in (True, False):
        _bounds(site, lines, [piece for piece in pieces if piece.vertical is vertical])
    met: dict[int, set[int]] = {}
    for row in owner:
        for a, b in pairwise(row):
            met.setdefault(a, set()).add(b)
            met.setdefault(b, set()).add(a)
    moved = False
    for trunk in sorted(met):
        arms = sorted(met[trunk])
        for place, one in enumerate(arms):
            for two in arms[place + 1 :]:
                left, right = pieces[one], pieces[two]
                apart = abs(left.position - right.position)
                if 1e-6 < apart <= GATHER and not left.sides and not right.sides:
                    if right.least <= left.position <= right.most:
                        right.position, moved = left.position, True
                    elif left.least <= right.position <= left.most:
                        left.position, moved = right.position, True
    if moved:
        for number, line in enumerate(lines):
            line.points = list(simplified(_points(lines, pieces, owner, number)))
    return moved


# order


def _order(lines: Sequence[Laid], pieces: list[Piece], owner: Sequence[Sequence[int]]) -> None:
    """Rank the pieces that lie on one lane so that the nets cross as little as possible."""
    _spans(lines, pieces, owner)
    nets = sorted({piece.net for piece in pieces})
    of_net = {net: [at for at, piece in enumerate(pieces) if piece.net == net] for net in nets}
    lines_of = {net: [n for n, line in enumerate(lines) if line.net == net] for net in nets}
    score: dict[tuple[int, int], float] = {}
    for place, one in enumerate(nets):
        for two in nets[place + 1 :]:
            pairs = [(a, b) for a in of_net[one] for b in of_net[two] if _meet(pieces[a], pieces[b])]
            if pairs:
                _choose(lines, pieces, owner, pairs, lines_of[one], of_net[two], score)
    lanes: dict[tuple[bool, float], list[int]] = {}
    for at, piece in enumerate(pieces):
        lanes.setdefault((piece.vertical, piece.lane), []).append(at)
    for row in lanes.values():
        wins = {a: sum(score.get((a, b), 0.0) for b in row) for a in row}
        left = list(row)
        for rank in range(len(row)):
            # The piece that most of the others left want after it comes next.
            first = max(left, key=lambda a: (sum(score.get((a, b), 0.0) for b in left), wins[a], -a))
            left.remove(first)
            pieces[first].rank = rank


def _meet(a: Piece, b: Piece) -> bool:
    return (
        a.vertical is b.vertical
        and abs(a.lane - b.lane) < 1e-6
        and a.low <= b.high + CLEAR - 0.01
        and b.low <= a.high + CLEAR - 0.01
    )


def _choose(
    lines: Sequence[Laid],
    pieces: list[Piece],
    owner: Sequence[Sequence[int]],
    pairs: Sequence[tuple[int, int]],
    own_lines: Sequence[int],
    others: Sequence[int],
    score: dict[tuple[int, int], float],
) -> None:
    """Try all sides on which the pieces of one net may pass those of another; note what each order costs."""
    movable = sorted({a for a, _ in pairs})[:7]
    base = {a: pieces[a].position for a in movable}
    fixed = [pieces[b] for b in others]
    results: list[tuple[float, tuple[int, ...]]] = []
    for signs in product((-1, 1), repeat=len(movable)):
        for a, sign in zip(movable, signs, strict=True):
            pieces[a].position = base[a] + sign * 0.25
        runs: set[tuple[bool, float, float, float]] = set()
        spans: dict[int, list[float]] = {}
        for number in own_lines:
            points = _points(lines, pieces, owner, number)
            for index, (p, q) in enumerate(pairwise(points)):
                at = owner[number][index]
                one, two = (p.y, q.y) if pieces[at].vertical else (p.x, q.x)
                span = spans.setdefault(at, [one, one])
                span[0], span[1] = min(span[0], one, two), max(span[1], one, two)
        for at, (low, high) in spans.items():
            runs.add((pieces[at].vertical, pieces[at].position, low, high))
        count = 0.0
        for vertical, position, low, high in sorted(runs):
            for other in fixed:
                if (
                    other.vertical is not vertical
                    and low + 1e-6 < other.lane < high - 1e-6
                    and other.low + 1e-6 < position < other.high - 1e-6
                ):
                    count += 1.0
        results.append((count, signs))
    for a in movable:
        pieces[a].position = base[a]
    best = min(count for count, _ in results)
    chosen = next(signs for count, signs in results if count == best)
    for place, a in enumerate(movable):
        flipped = min((count for count, signs in results if signs[place] != chosen[place]), default=best)
        weight = chosen[place] * (0.01 + flipped - best)
        for one, two in pairs:
            if one == a:
                # The sign says where `one` stands: before (-1) or after (+1) `two`.
                score[one, two] = score.get((one, two), 0.0) - weight
                score[two, one] = score.get((two, one), 0.0) + weight


# places


def _bounds(site: Site, lines: Sequence[Laid], moving: Sequence[Piece]) -> None:
    """Set how far each piece may move before it comes too near to what it passes."""
    area = site.area
    for piece in moving:
        vertical = piece.vertical
        least, most = (area.x, area.right) if vertical else (area.y, area.bottom)
        own = {end for end, _ in piece.sides}
        for number in dict.fromkeys(number for number, _ in piece.members):
            ground = site.ground(lines[number].source, lines[number].target)
            for rect, gap, key in ground.solids:
                before, after, low, high = (
                    (rect.x, rect.right, rect.y, rect.bottom) if vertical else (rect.y, rect.bottom, rect.x, rect.right)
                )
                reach = 0.0 if key in own else gap
                if low - reach < piece.high - 1e-6 and high + reach > piece.low + 1e-6:
                    if (before + after) / 2 < piece.lane:
                        least = max(least, after + gap)
                    else:
                        most = min(most, before - gap)
            for thin in ground.thins:
                if thin.vertical is vertical and thin.low < piece.high + gap_of(site) and (
                    thin.high > piece.low - gap_of(site)
                ):  # fmt: skip
                    if thin.position < piece.lane:
                        least = max(least, thin.position + site.clear)
                    else:
                        most = min(most, thin.position - site.clear)
        for number, index in piece.members:
            line = lines[number]
            for end, side, head, next_to in (
                (line.source, line.source_side, line.heads[0], 1),
                (line.target, line.target_side, line.heads[1], len(line.points) - 3),
            ):
                if head and index == next_to and 0 < index < len(line.points) - 2:
                    rect = site.rect(end)
                    if side in (PortSide.LEFT, PortSide.TOP):
                        most = min(most, (rect.x if vertical else rect.y) - TIP)
                    else:
                        least = max(least, (rect.right if vertical else rect.bottom) + TIP)
        for end, side in piece.sides:
            rect = site.side_rect(end, side)
            if (side in HORIZONTAL_SIDES) is vertical:
                low, size = (rect.x, rect.w) if vertical else (rect.y, rect.h)
                inset = min(2.0, size / 6)
                least, most = max(least, low + inset), min(most, low + size - inset)
        piece.least, piece.most = min(least, piece.lane), max(most, piece.lane)


def gap_of(site: Site) -> float:
    return site.clear - 0.01


def _key(piece: Piece) -> tuple[float, int]:
    return (piece.lane, piece.rank)


def _ideals(site: Site, moving: Sequence[Piece], pieces: Sequence[Piece]) -> None:
    """Set where each piece would like to stand: ports evenly on their sides, others on their lane."""
    at_side: dict[tuple[str, PortSide], list[Piece]] = {}
    for piece in moving:
        piece.ideal, piece.weight = piece.lane, 1.0
        for end_side in piece.sides:
            at_side.setdefault(end_side, []).append(piece)
    wishes: dict[int, list[tuple[int, float]]] = {}
    for (end, side), row in at_side.items():
        if (side in HORIZONTAL_SIDES) is not row[0].vertical:
            continue
        row.sort(key=_key)
        rect = site.side_rect(end, side)
        low, size = (rect.x, rect.w) if row[0].vertical else (rect.y, rect.h)
        if end in site.frames:
            continue
        pitch = min(size / (len(row) + 1), PORT_PITCH)
        middle = low + size / 2
        for number, piece in enumerate(row):
            # Ports stay evenly spaced where one of them is kept from moving out: all move closer together.
            off = number - (len(row) - 1) / 2
            if off:
                reach = (piece.most - middle) if off > 0 else (middle - piece.least)
                if reach / abs(off) >= CLEAR:
                    pitch = min(pitch, reach / abs(off))
        for number, piece in enumerate(row):
            wish = middle + (number - (len(row) - 1) / 2) * pitch
            wishes.setdefault(id(piece), []).append((len(row), wish))
    for piece in moving:
        found = wishes.get(id(piece))
        if found:
            fewest = min(count for count, _ in found)
            best = [wish for count, wish in found if count == fewest]
            piece.ideal, piece.weight = sum(best) / len(best), 1000.0


def _limits(
    row: Sequence[Piece], before: Sequence[Sequence[int]], gaps: list[list[float]]
) -> tuple[list[float], list[float]]:
    """Return how far each piece can move, its neighbours counted; gaps shrink where a channel is too narrow."""
    count = len(row)
    while True:
        least, most = [piece.least for piece in row], [piece.most for piece in row]
        down: list[tuple[int, int] | None] = [None] * count
        up: list[tuple[int, int] | None] = [None] * count
        for j in range(count):
            for at, i in enumerate(before[j]):
                if least[i] + gaps[j][at] > least[j]:
                    least[j], down[j] = least[i] + gaps[j][at], (i, at)
        for j in reversed(range(count)):
            for at, i in enumerate(before[j]):
                if most[j] - gaps[j][at] < most[i]:
                    most[i], up[i] = most[j] - gaps[j][at], (j, at)
        worst = max(range(count), key=lambda j: least[j] - most[j], default=-1)
        if worst < 0 or least[worst] <= most[worst] + 1e-6:
            return least, most
        shrunk = False
        here = worst
        while (step := down[here]) is not None:
            shrunk = _shrink(gaps, here, step[1]) or shrunk
            here = step[0]
        here = worst
        while (step := up[here]) is not None:
            shrunk = _shrink(gaps, step[0], step[1]) or shrunk
            here = step[0]
        if not shrunk:
            return least, most


def _shrink(gaps: list[list[float]], j: int, at: int) -> bool:
    if gaps[j][at] <= CLEAR:
        return False
    gaps[j][at] = max(CLEAR, gaps[j][at] * 0.9 - 0.01)
    return True


def _solve(moving: Sequence[Piece]) -> None:
    """Place the pieces near their ideals, in order, as far apart as their channel allows."""
    row = sorted(moving, key=_key)
    before: list[list[int]] = [[] for _ in row]
    for j, b in enumerate(row):
        for i in range(j):
            a = row[i]
            margin = CLEAR - 0.01
            if a.low < b.high + margin and b.low < a.high + margin:
                before[j].append(i)
    count = len(row)
    gaps = [[APART for _ in before[j]] for j in range(count)]
    least, most = _limits(row, before, gaps)
    place = [min(max(piece.ideal, least[at]), most[at]) for at, piece in enumerate(row)]
    for _ in range(40):
        worst = 0.0
        for j in range(count):
            for i, gap in zip(before[j], gaps[j], strict=True):
                short = gap - (place[j] - place[i])
                if short > 1e-4:
                    worst = max(worst, short)
                    share = row[j].weight / (row[i].weight + row[j].weight)
                    place[i] = min(max(place[i] - short * share, least[i]), max(most[i], least[i]))
                    place[j] = min(max(place[j] + short * (1 - share), least[j]), max(most[j], least[j]))
        if worst < 1e-3:
            break
    for j in range(count):
        for i, gap in zip(before[j], gaps[j], strict=True):
            place[j] = max(place[j], place[i] + gap)
        row[j].position = min(place[j], max(most[j], least[j]))
