"""The order of pieces on one lane: that in which the nets cross as little as possible."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product

from orgeditor.layout.lines.pieces import Laid, Piece, points_of, set_spans
from orgeditor.layout.lines.site import CLEAR


def rank_pieces(lines: Sequence[Laid], pieces: list[Piece], owner: Sequence[Sequence[int]]) -> None:
    """Rank the pieces that lie on one lane so that the nets cross as little as possible."""
    set_spans(lines, pieces, owner)
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
            points = points_of(lines, pieces, owner, number)
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
