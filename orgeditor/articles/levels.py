"""At which level of a list each piece of an article stands.

Indentation is often lost, the same marker stands at two levels, scanners misread markers and page breaks cut items. So
several readings are followed at once and the cheapest wins: a beam search over what each piece may do (level_moves.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import count
from math import inf
from operator import itemgetter

from orgeditor.articles.level_moves import Choice, Level, Move, State, look, moves
from orgeditor.articles.pieces import Piece

BEAM = 6
"""Readings followed at once."""
FAR = 5.0
"""A reading that costs so much more than the best is dropped."""
MOST_KNOWN = 20_000
"""Moves that are remembered at once."""
TOLD_EVERY = 200
"""Pieces between two reports of how far reading is."""

_FIRST = itemgetter(0)
"""The cost of a move or of a reading."""

_Chosen = tuple[Choice, object] | None
"""What was decided for each piece so far, a linked list, the last first."""
_Followed = tuple[float, tuple[Level, ...], int, _Chosen, bool]
"""A reading that is followed: its cost, its levels and their number, what was decided, and whether a list follows."""
_Numbered = tuple[float, int, Move]
"""A move with its cost and the number of the levels after it, which is quicker to look up than they are."""


class Moves:
    """The moves that were found so far in a text: its lists are like each other, and so are their moves."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], dict[int, list[_Numbered]]] = {}
        self._places: defaultdict[tuple[Level, ...], int] = defaultdict(count().__next__)
        self._room = MOST_KNOWN

    def alike(self, look: tuple[object, ...], states: Sequence[_Followed]) -> dict[int, list[_Numbered]]:
        """Return the moves known of pieces that look alike, by the number of the levels and whether a list follows."""
        if self._room < 0:
            self._known.clear()
            self._places.clear()
            self._places.update((levels, place) for _, levels, place, *_ in states)
            self._room = MOST_KNOWN
        return self._known.setdefault(look, {})

    def find(self, state: State, piece: Piece) -> list[_Numbered]:
        """Return the moves of a piece, the cheapest first."""
        self._room -= 1
        found = sorted(moves(state, piece), key=_FIRST)
        return [(move.cost, self._places[move.levels], move) for move in found]


def levels_of(pieces: Sequence[Piece], told: Callable[[float], object], known: Moves | None = None) -> list[Choice]:
    """Return what is decided for each piece. `told` is called with the part done; what it raises ends the search.

    `known` are the moves found in other articles of the same text.
    """
    known = known or Moves()
    states: list[_Followed] = [(0.0, (), -1, None, False)]
    ended, dangling = True, False
    for at, piece in enumerate(pieces):
        if at % TOLD_EVERY == 0:
            told(at / len(pieces))
        alike = known.alike((*look(piece), ended, dangling, not at), states)
        following: dict[int, tuple[float, int, Move, _Chosen]] = {}
        most = inf
        for before, levels, place, chosen, opens in states:
            if before > most:
                break  # they stand in order, and nothing takes cost away
            key = 2 * place + opens
            moves = alike.get(key)
            if moves is None:
                moves = alike[key] = known.find(State(levels, opens, ended, dangling, not at), piece)
            for more, new, move in moves:
                cost = before + more
                if cost > most:
                    break
                other = following.get(new)
                if other is None or cost < other[0]:
                    following[new] = (cost, new, move, chosen)
                    if cost + FAR < most:
                        most = cost + FAR
        best = sorted(following.values(), key=_FIRST)[:BEAM]
        states = [
            (cost, levels, place, (choice, chosen), opens)
            for cost, place, (_, levels, choice, opens), chosen in best
            if cost <= most
        ]
        ended, dangling = piece.ended, piece.dangling
    choices: list[Choice] = []
    chosen = states[0][3]
    while chosen is not None:
        choices.append(chosen[0])
        chosen = chosen[1]  # type: ignore[assignment]
    return choices[::-1]
