"""The items of an article as a tree: which marker stands at which level, what belongs to which item.

Indentation is often lost, the same marker stands at two levels, scanners misread markers and page breaks cut items. So
several readings are followed at once and the cheapest wins (a beam search over levels): what counts on at a level costs
nothing, whatever breaks the counting costs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from math import inf
from operator import attrgetter
from typing import NamedTuple

from orgeditor.articles.markers import DECIMAL, Reading
from orgeditor.articles.pieces import Piece, joined, pieces_of
from orgeditor.articles.source import Line
from orgeditor.articles.unit_words import looks_like_unit

BEAM = 6
"""Readings followed at once."""
FAR = 5.0
"""A reading that costs so much more than the best is dropped."""

TOLD_EVERY = 200
"""Pieces of lines between two reports of how far reading is."""

SLIP = 2.5
"""What a number costs that comes twice or leaves one out, before the name of a unit."""
LOST_INSIDE = 1.2
"""What a name costs whose marker is lost behind one that has not ended: less than the number that is then left out."""
OTHER_SIGN = 1.2
"""What a marker costs that counts on in another case or with another bracket."""

MOST_LEVELS = 8
"""Levels of one list; real ones have five at most."""

ANEW = "penomoran mulai lagi dari awal"
MAY_BE_ABOVE = "bisa juga butir daftar di atasnya"

NONE = ""
"""The style of an item whose marker is lost."""
BULLET = "-"
_ASSISTANT = re.compile(r"(?:para\s+)?asisten\b", re.IGNORECASE)


@dataclass(slots=True)
class Item:
    """An item of a list: its marker's style ("1." "(1)" "" ...) and value, its text joined, the items below it.

    `number` is that of an item whose marker repeats those above it ("2.1"), else "".
    `spans` are where it stands in the source. `doubts` (Indonesian) say what was not as it should be.
    """

    style: str
    value: int
    text: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    tail: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    """Paragraphs after the list that belong to no item."""
    number: str = ""


class _Level(NamedTuple):
    style: str
    last: int
    indent: int
    head: bool


class _State(NamedTuple):
    """One reading so far; `chosen` is a linked list of what was decided for each piece, the last first."""

    cost: float
    levels: tuple[_Level, ...]
    chosen: tuple[_Choice, object] | None
    opens: bool
    ended: bool
    dangling: bool = False
    """Whether the text before must go on: it ends with "dan", a comma, "/" or a hyphen, or is a marker alone."""


class _Choice(NamedTuple):
    """The level of an item from 0, its style and value; level -1 goes on with the item before, -2 stands alone."""

    level: int
    style: str = NONE
    value: int = 0
    doubt: str = ""


_ON, _ALONE = _Choice(-1), _Choice(-2)


def items_of(lines: Sequence[Line], told: Callable[[float], object] = lambda _part: None) -> Item:
    """Return the body of an article as an item without a marker: its text is what stands before the first list.

    `told` is called with the part done, 0 to 1; what it raises ends the reading.
    """
    pieces = pieces_of(lines)
    return _tree(pieces, _levels(pieces, told))


# levels


def _levels(pieces: Sequence[Piece], told: Callable[[float], object]) -> list[_Choice]:
    states = [_State(0.0, (), None, False, True)]
    for at, piece in enumerate(pieces):
        if at % TOLD_EVERY == 0:
            told(at / len(pieces))
        following: dict[tuple[_Level, ...], _State] = {}
        most = inf
        for state in states:
            if state.cost > most:
                break  # they stand in order, and nothing takes cost away
            for new in _next(state, piece, most - state.cost):
                known = following.get(new.levels)
                if known is None or new.cost < known.cost:
                    following[new.levels] = new
                    most = min(most, new.cost + FAR)
        states = sorted((state for state in following.values() if state.cost <= most), key=attrgetter("cost"))[:BEAM]
    found: list[_Choice] = []
    chosen = states[0].chosen
    while chosen is not None:
        found.append(chosen[0])
        chosen = chosen[1]  # type: ignore[assignment]
    return found[::-1]


def _next(state: _State, piece: Piece, spare: float) -> Iterator[_State]:
    """Return what a reading may become with the next piece. What costs more than is to `spare` may be left out."""
    head = piece.head
    marker = piece.marker
    if marker is not None:
        for reading in marker.readings:
            yield from _counted_on(state, piece, reading, head, spare)
            if reading.style == "(1)" and reading.value == 2 and state.levels and state.ended and not piece.inline:
                yield from _ayat_without_first(state, piece, head)
            if (reading.value == 1 and len(state.levels) < MOST_LEVELS) or (not state.levels and not piece.inline):
                yield from _opened(state, piece, reading, head, spare)
        inside = 2.2 if looks_like_unit(piece.text) else 1.6 if state.ended else 0.4
        unit = state.ended and looks_like_unit(piece.text)
        cost = inside if piece.inline else 4.0 if unit else 3.0 if not piece.text or piece.capital else 1.5
        if cost <= spare:
            yield _went_on(state, piece, cost)
        return
    yield _went_on(state, piece, _cost_of_going_on(state, piece))
    if piece.capital and not piece.inline:
        yield from _unmarked(state, piece)


def _unmarked(state: _State, piece: Piece) -> Iterator[_State]:
    """Take a line without a marker as an item: the next of the deepest list, the next head, or the first of a list."""
    unit = piece.unit
    if state.levels and (state.ended or (unit and not state.dangling)):
        deepest = state.levels[-1]
        if _is_loose(state):
            cost = (0.0 if state.ended else 0.4) if unit or piece.line.bullet else 1.2
        elif state.ended:
            cost = 0.6 if unit else 1.8
        else:
            cost = LOST_INSIDE
        cost += (1.5 if piece.head != deepest.head else 0.0) + (0.8 if state.opens else 0.0)
        yield _counted(state, piece, len(state.levels) - 1, cost)
    if piece.head and not state.dangling:
        for at, above in enumerate(state.levels[:-1]):
            if above.head:
                yield _counted(state, piece, at, 0.5 if state.ended else 0.8)
    if len(state.levels) >= MOST_LEVELS:
        return
    if (unit or piece.head) and (state.opens or piece.line.bullet or (piece.head and not state.levels)):
        style = BULLET if piece.line.bullet else NONE
        level = _Level(style, 1, piece.line.indent, piece.head)
        cost = state.cost + (0.3 if state.opens else 0.5 if not state.levels else 1.0)
        cost += 1.5 if _is_within_sentence(state) else 0.0
        yield _with(state, cost, (*state.levels, level), _Choice(len(state.levels), style, 1), piece)


def _counted(state: _State, piece: Piece, at: int, cost: float) -> _State:
    style, last, indent, head = state.levels[at]
    level = _Level(style, last + 1, indent, head)
    choice = _Choice(at, level.style, level.last, _lost(level.style))
    return _with(state, state.cost + cost, (*state.levels[:at], level), choice, piece)


def _is_within_sentence(state: _State) -> bool:
    """Whether the sentence before the first list goes on: "... sebagaimana dimaksud dalam Pasal 8," at a line's end."""
    return not state.levels and state.chosen is not None and not state.ended and not state.opens


def _is_loose(state: _State) -> bool:
    """Whether the deepest list has no markers."""
    return bool(state.levels) and state.levels[-1].style in (NONE, BULLET)


def _lost(style: str) -> str:
    return "" if style in (NONE, BULLET) else "huruf atau angkanya hilang"


def _cost_of_going_on(state: _State, piece: Piece) -> float:
    if piece.inline or not piece.capital:
        return 0.0
    if _is_within_sentence(state):
        return 0.0
    if (state.opens or not state.levels) and (piece.head or (state.opens and piece.unit)):
        return 1.2
    if not state.levels:
        return 0.0
    if _is_loose(state) and piece.head and not state.dangling:
        return 1.5
    if state.ended and piece.unit:
        return 2.0
    if piece.line.bullet:
        return 0.8
    if not state.dangling and (piece.head or (_is_loose(state) and piece.unit)):
        return 1.0
    return 0.0


def _counted_on(state: _State, piece: Piece, reading: Reading, head: bool, spare: float) -> Iterator[_State]:
    """Take a marker as the next item of a level that is open."""
    for at, level in enumerate(state.levels):
        other = level.style != reading.style
        if other and not _is_slip(level.style, reading.style):
            continue
        step = reading.value - level.last
        deepest = at == len(state.levels) - 1
        slip = not piece.inline and (looks_like_unit(piece.text) or (head and level.head))
        if step == 1:
            cost, doubt = 0.0, ""
        elif other:
            continue
        elif reading.value == 1 and step and deepest and state.ended and not state.opens:
            cost, doubt = 4.0, ANEW
        elif (
            (piece.inline and not (step == 2 and looks_like_unit(piece.text)))
            or (step < 0 and reading.value == 1)
            or step > 4
        ):
            continue
        elif step > 1:
            cost, doubt = SLIP if slip else 2.0 + step, "angka atau huruf sebelumnya tidak ada"
        else:
            cost, doubt = SLIP if slip and step == 0 else 5.0 - step, "angka atau huruf tidak berurutan"
        if other:
            cost, doubt = OTHER_SIGN, "tanda huruf atau angkanya lain dari yang lain"
        alike = sum(above.style == level.style for above in state.levels) > 1
        cost += reading.cost + ((1.5 if alike else 0.7) if head != level.head else 0.0)
        if piece.inline:
            cost += 0.0 if state.ended else 1.0
        elif not state.ended:
            cost += 0.3
        cost += _indent_cost(piece, level.indent)
        if cost > spare:
            continue
        doubt = doubt or _doubt(reading)
        choice = _Choice(at, level.style, reading.value, doubt)
        # What follows a slip counts on from what is written, or from what should have been.
        for last in (reading.value, level.last + 1) if slip and step in (0, 2) else (reading.value,):
            new = _Level(level.style, last, level.indent, head)
            yield _with(state, state.cost + cost, (*state.levels[:at], new), choice, piece)


def _is_slip(style: str, written: str) -> bool:
    """Whether a marker differs from those of a list by a slip: "B." or "b)" among "a." "c.", "(4)" behind "3)"."""
    if style[:1] in "Ii(1":
        return (style, written) == ("1)", "(1)")
    return "(" not in written and style.casefold()[:-1] == written.casefold()[:-1]


def _doubt(reading: Reading) -> str:
    if reading.bare:
        return "huruf atau angka tanpa titik dan tanda kurung"
    return "angka terbaca sebagai huruf" if reading.cost >= 1 else ""


def _opened(state: _State, piece: Piece, reading: Reading, head: bool, spare: float) -> Iterator[_State]:
    """Take a marker as the first item of a list below what stands before it."""
    cost = reading.cost + (0.0 if state.opens else 2.5 if state.levels else 0.5)
    doubt = _doubt(reading)
    if reading.value > 1:
        cost += 1.0 if reading.style == "(1)" and state.chosen is None else 4.0  # an article that begins with (2)
        doubt = "awal daftar hilang"
    if piece.inline and not state.opens:
        cost += 2.0
    if any(level.style == reading.style for level in state.levels):
        cost += 0.6 if state.opens or state.levels[-1].style != reading.style else 2.6
    if state.levels and head and not state.levels[-1].head:
        cost += 1.0
    if state.levels and state.levels[-1].indent > piece.line.indent and not piece.inline:
        cost += 0.5
    if cost > spare:
        return
    level = _Level(reading.style, reading.value, piece.line.indent, head)
    choice = _Choice(len(state.levels), reading.style, reading.value, doubt)
    yield _with(state, state.cost + cost, (*state.levels, level), choice, piece)


def _ayat_without_first(state: _State, piece: Piece, head: bool) -> Iterator[_State]:
    """Take "(2)" behind a list as the second ayat of an article whose first has lost its number."""
    if any(level.style == "(1)" for level in state.levels):
        return
    level = _Level("(1)", 2, piece.line.indent, head)
    choice = _Choice(0, "(1)", 2, "nomor ayat (1) hilang")
    yield _with(state, state.cost + 2.0, (level,), choice, piece)


def _indent_cost(piece: Piece, indent: int) -> float:
    if piece.inline:
        return 0.0
    return 0.4 if abs(piece.line.indent - indent) >= 2 else 0.0


def _went_on(state: _State, piece: Piece, cost: float) -> _State:
    """Take a piece as more of the item before, or as a paragraph of its own after a list that has ended."""
    alone = (
        bool(state.levels) and piece.marker is None and not piece.inline and piece.line.after_blank
        and state.ended and not state.opens and piece.capital and not piece.unit
    )  # fmt: skip
    return _State(
        state.cost + cost, state.levels, (_ALONE if alone else _ON, state.chosen),
        piece.opens or (state.opens and not piece.text), piece.ended, piece.dangling,
    )  # fmt: skip


def _with(state: _State, cost: float, levels: tuple[_Level, ...], choice: _Choice, piece: Piece) -> _State:
    return _State(cost, levels, (choice, state.chosen), piece.opens, piece.ended, piece.dangling)


# the tree


def _tree(pieces: Sequence[Piece], choices: Sequence[_Choice]) -> Item:
    root = Item(NONE, 0, "")
    open_ = [root]
    texts: dict[int, tuple[Item, list[str]]] = {id(root): (root, [])}
    alone: list[tuple[list[str], int, int]] = []
    indents: dict[int, int] = {}
    before: Item | None = root
    for piece, choice in zip(pieces, choices, strict=True):
        span = (piece.line.start, piece.line.end)
        if choice.level == -2:
            alone.append(([piece.whole], *span))
            before = None
        elif choice.level == -1 and before is None:
            parts, start, _ = alone[-1]
            alone[-1] = (joined(parts, piece.whole), start, span[1])
        elif choice.level == -1 and before is not None:
            joined(texts[id(before)][1], piece.whole)
            _add_span(before, span)
        else:
            del open_[choice.level + 1 :]
            number = _number(choice, piece, open_[-1].items)
            before = Item(choice.style, choice.value, "", [span], [choice.doubt] if choice.doubt else [], number=number)
            texts[id(before)] = (before, [piece.text])
            above = open_[-1]
            unmarked = choice.style == NONE == above.style and indents.get(id(above)) == piece.line.indent
            if unmarked and not _ASSISTANT.match(texts[id(above)][1][0]):
                before.doubts.append(MAY_BE_ABOVE)  # nothing tells how far the list goes; the next Asisten would
            open_[-1].items.append(before)
            open_.append(before)
            indents[id(before)] = piece.line.indent
    for item, parts in texts.values():
        item.text = "".join(parts)
    _doubt_last(open_, indents)
    root.tail = [("".join(parts), (start, end)) for parts, start, end in alone]
    return root


def _doubt_last(path: Sequence[Item], indents: dict[int, int]) -> None:
    """Doubt the last item of all where it counts on in a list above its own too, and no indentation tells which."""
    last, above = path[-1], path[1:-1]
    for other in above:
        if (other.style, other.value + 1) == (last.style, last.value) and indents[id(other)] == indents[id(last)]:
            last.doubts.append(MAY_BE_ABOVE)
            return


def _number(choice: _Choice, piece: Piece, sisters: Sequence[Item]) -> str:
    """Return the number with points that an item has; one whose marker is lost counts on from the one before it."""
    if not choice.style.startswith(DECIMAL):
        return ""
    written = piece.marker.text.rstrip(".") if piece.marker else sisters[-1].number if sisters else ""
    above = written.rpartition(".")[0]
    return f"{above}.{choice.value}" if above else ""


def _add_span(item: Item, span: tuple[int, int]) -> None:
    if not item.spans or item.spans[-1] != span:
        item.spans.append(span)
