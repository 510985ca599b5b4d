"""Nudging: lines that share a lane are moved side by side, in the order with the fewest crossings.

After Wybrow, Marriott and Stuckey 2010 ("Orthogonal connector routing", nudging): the straight pieces of the lines are
variables across their direction, bounded by what they pass and ordered among each other; first all vertical ones are
placed, then all horizontal ones. The order of pieces on one lane comes from trying both for each pair of nets.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise

from orgeditor.layout.lines.lane_order import rank_pieces
from orgeditor.layout.lines.pieces import Laid, Piece, pieces_of, points_of, set_spans
from orgeditor.layout.lines.site import CLEAR, HORIZONTAL_SIDES, PORT_PITCH, Site
from orgeditor.model.geometry import Point, simplified
from orgeditor.model.records import PortSide

APART = 4.0
"""Distance of parallel lanes in mm where there is room; CLEAR where there is not."""
EASE = 2.0
"""By how much more (mm) than they must lines keep from what they pass, where that leaves their ports room."""
EASY_PITCH = 4.0
"""Distance in mm of neighbouring ports down to which they make that room."""
TIED_PITCH = 3.0
"""The same beside a port that a straight line ties to another box."""
GATHER = 12.0
TIP = 4.2
"""Least length in mm of the piece that carries a head."""


def nudged(site: Site, lines: Sequence[Laid]) -> list[list[Point]]:
    """Return the points of each line after moving pieces apart. The shape of each line stays."""
    pieces, owner = pieces_of(lines)
    if _gather(site, lines, pieces, owner):
        pieces, owner = pieces_of(lines)
    rank_pieces(lines, pieces, owner)
    for vertical in (True, False, True, False):
        set_spans(lines, pieces, owner)
        moving = [piece for piece in pieces if piece.vertical is vertical]
        _bounds(site, lines, moving)
        _ideals(site, moving, pieces)
        _solve(moving)
    return [points_of(lines, pieces, owner, number) for number in range(len(lines))]


def _gather(site: Site, lines: Sequence[Laid], pieces: list[Piece], owner: Sequence[Sequence[int]]) -> bool:
    """Bring pieces of a bus that leave one trunk at slightly different heights onto one lane; say whether any moved."""
    set_spans(lines, pieces, owner)
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
            line.points = list(simplified(points_of(lines, pieces, owner, number)))
    return moved


# places


def _bounds(site: Site, lines: Sequence[Laid], moving: Sequence[Piece]) -> None:
    """Set how far each piece may move before it comes too near to what it passes."""
    area = site.area
    near = site.apart - 0.01
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
                if thin.vertical is vertical and thin.low < piece.high + near and thin.high > piece.low - near:
                    if thin.position < piece.lane:
                        least = max(least, thin.position + site.apart)
                    else:
                        most = min(most, thin.position - site.apart)
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
    sides: list[tuple[list[Piece], float, float]] = []
    for (end, side), row in at_side.items():
        if (side in HORIZONTAL_SIDES) is not row[0].vertical:
            continue
        row.sort(key=_key)
        rect = site.side_rect(end, side)
        low, size = (rect.x, rect.w) if row[0].vertical else (rect.y, rect.h)
        if end in site.frames:
            continue
        busy = sorted(site.busy.get((end, side), ()))
        if not busy:
            sides.append((row, low, low + size))
        for group, first, last in _between(row, busy, low, low + size):
            for piece, wish in zip(group, _spread(group, first, last, low, low + size), strict=True):
                wishes.setdefault(id(piece), []).append((len(row), wish))
    _beside_tied(sides, wishes)
    for piece in moving:
        found = wishes.get(id(piece))
        if found:
            fewest = min(count for count, _ in found)
            best = [wish for count, wish in found if count == fewest]
            piece.ideal, piece.weight = sum(best) / len(best), 1000.0
        elif not piece.sides:
            # What it passes is rather kept off than touched, as far as the channel allows.
            ease = min(EASE, (piece.most - piece.least) / 2)
            piece.ideal = min(max(piece.lane, piece.least + ease), piece.most - ease)


def _beside_tied(sides: Sequence[tuple[list[Piece], float, float]], wishes: dict[int, list[tuple[int, float]]]) -> None:
    """Space the ports of a side evenly beside those that a straight line ties to a box with fewer ports.

    `sides` are the ports of each, in order, and its two ends in mm; `wishes` how many ports a side has and where each
    piece would stand there. Where the others would have no room beside it, such a line does as they do.
    """
    for row, low, high in sides:
        tied = {id(piece): min(wishes[id(piece)])[1] for piece in row if min(wishes[id(piece)])[0] < len(row)}
        if not tied:
            continue
        stops, groups = [low], [list[Piece]()]
        for piece in row:
            if id(piece) in tied:
                stops.append(tied[id(piece)])
                groups.append([])
            else:
                groups[-1].append(piece)
        stops.append(high)
        parts = [(group, a, b) for group, (a, b) in zip(groups, pairwise(stops), strict=True)]
        own = len(row)
        if all(b - a >= TIED_PITCH * (len(group) + 1) for group, a, b in parts):
            for group, a, b in parts:
                for piece, wish in zip(group, _spread(group, a, b, low, high), strict=True):
                    others = [found for found in wishes[id(piece)] if found[0] != own]
                    wishes[id(piece)] = [*others, (own, wish)]
        else:
            for piece in row:
                wishes[id(piece)] = [found for found in wishes[id(piece)] if found[0] >= own]


def _between(
    row: Sequence[Piece], busy: Sequence[float], low: float, high: float
) -> list[tuple[list[Piece], float, float]]:
    """Return the pieces of a side by the ports taken before that they stand between, with the two ends of that part."""
    stops = [low, *busy, high]
    return [
        ([piece for piece in row if (a == low or piece.lane >= a) and (b == high or piece.lane < b)], a, b)
        for a, b in pairwise(stops)
    ]


def _spread(group: Sequence[Piece], first: float, last: float, low: float, high: float) -> list[float]:
    """Return where the ports of a part of a side stand: evenly about its middle, or beside the port that ends it."""
    count = len(group)
    pitch = min((last - first) / (count + 1), PORT_PITCH)
    if first > low and last == high:
        return [first + (number + 1) * pitch for number in range(count)]
    if last < high and first == low:
        return [last - (count - number) * pitch for number in range(count)]
    middle = (first + last) / 2
    for number, piece in enumerate(group):
        # Ports stay evenly spaced where one of them is kept from moving out: all move closer together.
        off = number - (count - 1) / 2
        if off:
            reach = (piece.most - middle) if off > 0 else (middle - piece.least)
            if (reach - EASE) / abs(off) >= EASY_PITCH:
                reach -= EASE
            if reach / abs(off) >= CLEAR:
                pitch = min(pitch, reach / abs(off))
    return [middle + (number - (count - 1) / 2) * pitch for number in range(count)]


def _limits(
    row: Sequence[Piece], before: Sequence[Sequence[int]], gaps: list[list[float]]
) -> tuple[list[float], list[float]]:
    """Return how far each piece can move, its neighbours counted; gaps shrink where a channel is too narrow."""
    least, most = [piece.least for piece in row], [piece.most for piece in row]
    for channel in _channels(before):
        while True:
            down: dict[int, tuple[int, int]] = {}
            up: dict[int, tuple[int, int]] = {}
            for j in channel:
                least[j], most[j] = row[j].least, row[j].most
            for j in channel:
                for at, i in enumerate(before[j]):
                    if least[i] + gaps[j][at] > least[j]:
                        least[j], down[j] = least[i] + gaps[j][at], (i, at)
            for j in reversed(channel):
                for at, i in enumerate(before[j]):
                    if most[j] - gaps[j][at] < most[i]:
                        most[i], up[i] = most[j] - gaps[j][at], (j, at)
            over = [least[j] - most[j] for j in channel]
            worst = max(over)
            if worst <= 1e-6:
                break
            shrunk = False
            first = here = channel[over.index(worst)]
            while step := down.get(here):
                shrunk = _shrink(gaps, here, step[1]) or shrunk
                here = step[0]
            here = first
            while step := up.get(here):
                shrunk = _shrink(gaps, step[0], step[1]) or shrunk
                here = step[0]
            if not shrunk:
                break
    return least, most


def _channels(before: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return the pieces that bear on each other, in order; those of one channel have no part in the others."""
    of: dict[int, list[int]] = {}
    for j, others in enumerate(before):
        joined = list({id(of[i]): of[i] for i in others}.values())
        channel = sorted([j, *chain(*joined)])
        of.update(dict.fromkeys(channel, channel))
    return list({id(channel): channel for channel in of.values()}.values())


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
