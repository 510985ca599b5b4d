"""What the next piece of an article may do to a reading of its lists, and what that costs.

What counts on at a level costs nothing, whatever breaks the counting costs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from orgeditor.articles.markers import Reading
from orgeditor.articles.pieces import Piece
from orgeditor.articles.unit_words import STRUCTURE, looks_like_unit

SLIP = 2.5
"""What a number costs that comes twice or leaves one out, before the name of a unit."""
LOST_INSIDE = 1.2
"""What a name costs whose marker is lost behind one that has not ended: less than the number that is then left out."""
LOOSE = 0.4
"""What the name of a unit costs on a line of its own, where no marker and no end before it says that it is an item."""
LOOSE_BESIDE = 0.05
"""What it costs right below the one before: lists without markers are long."""
OTHER_SIGN = 1.2
"""What a marker costs that counts on in another case or with another bracket."""
LEFT_OUT = 1.5
"""What an ayat costs before which others are left out, behind a sentence that has ended."""
MOST_LEVELS = 8
"""Levels of one list; real ones have five at most."""
ANEW = "penomoran mulai lagi dari awal"
LOST = "huruf atau angkanya hilang"
NONE = ""
"""The style of an item whose marker is lost."""
BULLET = "-"


class Level(NamedTuple):
    """A list that is open; `last` is what its last marker says, 0 without markers: such lists all move alike."""

    style: str
    last: int
    indent: int
    head: bool


class State(NamedTuple):
    """All of a reading so far that its next moves depend on; `begins` says that nothing was decided yet."""

    levels: tuple[Level, ...]
    opens: bool
    ended: bool
    dangling: bool
    """Whether the text before must go on: it ends with "dan", a comma, "/" or a hyphen, or is a marker alone."""
    begins: bool


class Move(NamedTuple):
    """What a piece may do to a reading: its cost, the levels after it, what was decided, and whether a list follows."""

    cost: float
    levels: tuple[Level, ...]
    choice: Choice
    opens: bool


class Choice(NamedTuple):
    """The level of an item from 0, its style and value; level -1 goes on with the item before, -2 stands alone.

    The value is 0 in a list without markers, whose items count by their places.
    """

    level: int
    style: str = NONE
    value: int = 0
    doubt: str = ""


_ON, _ALONE = Choice(-1), Choice(-2)


def look(piece: Piece) -> tuple[object, ...]:
    """Return all that the moves of a piece depend on: lists repeat themselves, and so do their moves."""
    text, _, marker, line, *marks = piece
    readings = marker.readings if marker is not None else None
    named = line.bullet and _is_name_behind_bullet(piece)
    tells = piece.opens and STRUCTURE.match(text) is not None
    return readings, looks_like_unit(text), not text, *marks, line.indent, line.bullet, named, tells, line.after_blank


def moves(state: State, piece: Piece) -> Iterator[Move]:
    """Return what a reading may become with the next piece; of the piece and the state that asks what `look` says."""
    head = piece.head
    marker = piece.marker
    if marker is not None:
        for reading in marker.readings:
            yield from _counted_on(state, piece, reading, head)
            if reading.style == "(1)" and reading.value <= 2 and state.levels and state.ended and not piece.inline:
                yield from _ayat_behind(state, piece, reading.value, head)
            first = reading.value == 1 and not reading.inserted
            if (first and len(state.levels) < MOST_LEVELS) or _may_begin_later(state, piece, reading):
                yield from _opened(state, piece, reading, head)
        inside = 2.2 if looks_like_unit(piece.text) else 1.6 if state.ended else 0.4
        unit = state.ended and looks_like_unit(piece.text)
        cost = inside if piece.inline else 4.0 if unit else 3.0 if not piece.text or piece.capital else 1.5
        yield _went_on(state, piece, cost)
        return
    yield _went_on(state, piece, _cost_of_going_on(state, piece))
    if piece.capital and not piece.inline:
        yield from _unmarked(state, piece)


def _may_begin_later(state: State, piece: Piece, reading: Reading) -> bool:
    """Whether a list may begin with another number than its first, whose line is lost."""
    if piece.inline or reading.inserted:
        return False
    below = state.opens and reading.value in (2, 3) and not reading.cost and len(state.levels) < MOST_LEVELS
    return not state.levels or (below and looks_like_unit(piece.text))


def _unmarked(state: State, piece: Piece) -> Iterator[Move]:
    """Take a line without a marker as an item: the next of the deepest list, the next head, or the first of a list."""
    unit = piece.unit
    deepest = state.levels[-1] if state.levels else None
    bullets = deepest is not None and piece.line.bullet and deepest.style == BULLET
    beside = deepest is not None and bullets and piece.line.indent == deepest.indent
    if deepest is not None and (state.ended or ((unit or beside) and not state.dangling)):
        if _is_loose(state):
            loose = LOOSE if piece.line.indent != deepest.indent else LOOSE_BESIDE
            cost = (0.0 if state.ended else loose) if unit or piece.line.bullet else 1.2
        elif state.ended:
            cost = 0.6 if unit else 1.8
        else:
            cost = LOST_INSIDE
        cost += ((0.7 if beside else 1.5) if piece.head != deepest.head else 0.0) + (0.8 if state.opens else 0.0)
        cost += 1.0 if bullets and not beside else 0.0
        yield _counted(state, piece, len(state.levels) - 1, cost)
    if piece.line.bullet and not state.dangling:
        yield from _bulleted(state, piece)
    elif piece.head and not state.dangling:
        for at, above in enumerate(state.levels[:-1]):
            if above.head:
                yield _counted(state, piece, at, 0.5 if state.ended else 0.8)
    if deepest is not None and _opens_another(state, piece):
        yield _another_list(state, piece)
    if len(state.levels) >= MOST_LEVELS:
        return
    named = bool(state.levels) and not state.dangling and (piece.line.bullet or _is_name_behind_bullet(piece))
    if (unit or piece.head or named) and (state.opens or piece.line.bullet or (piece.head and not state.levels)):
        style = BULLET if piece.line.bullet else NONE
        level = Level(style, 0, piece.line.indent, piece.head)
        deeper = (
            bool(state.levels) and state.levels[-1].style == style == BULLET and state.levels[-1].indent < level.indent
        )
        cost = 0.3 if state.opens else 0.5 if deeper or not state.levels else 1.0
        cost += 1.5 if _is_within_sentence(state, piece) else 0.0
        yield Move(cost, (*state.levels, level), Choice(len(state.levels), style), piece.opens)


def _opens_another(state: State, piece: Piece) -> bool:
    """Whether a line opens another list behind one that has ended, or behind an empty line."""
    tells = STRUCTURE.match(piece.text) is not None
    apart = piece.line.after_blank and not state.dangling
    if not piece.opens or state.opens or not (state.ended or apart):
        return False
    headed = state.levels[-1].head if state.ended else any(level.head for level in state.levels)
    return tells or (piece.head and not headed)


def _another_list(state: State, piece: Piece) -> Move:
    """Take a line that opens a list behind one that has ended as another of the same sentence, or of none."""
    if STRUCTURE.match(piece.text):
        at = int(state.levels[0].style == "(1)")
    else:
        at = next((at for at in range(len(state.levels), 0, -1) if state.levels[at - 1].head), 0)
    level = Level(NONE, 0, piece.line.indent, head=True)
    return Move(0.6, (*state.levels[:at], level), Choice(at), piece.opens)


def _bulleted(state: State, piece: Piece) -> Iterator[Move]:
    """Take a line with a bullet as the next of a list of such above the deepest: indentation tells which."""
    for at, above in enumerate(state.levels[:-1]):
        if above.style == BULLET and above.indent == piece.line.indent < state.levels[at + 1].indent:
            yield _counted(state, piece, at, 0.0)
        elif piece.head and above.head:
            yield _counted(state, piece, at, 0.5 if state.ended else 0.8)


def _counted(state: State, piece: Piece, at: int, cost: float) -> Move:
    style, last, indent, head = state.levels[at]
    loose = style in (NONE, BULLET)
    level = Level(style, 0 if loose else last + 1, indent, head)
    choice = Choice(at, style, level.last, "" if loose else LOST)
    return Move(cost, (*state.levels[:at], level), choice, piece.opens)


def _is_within_sentence(state: State, piece: Piece) -> bool:
    """Whether the sentence before the first list goes on: "... sebagaimana dimaksud dalam Pasal 8," at a line's end.

    What has a line of its own behind an empty one, as the title of a table, does not go on with "Asisten A:".
    """
    within = not state.levels and not state.begins and not state.ended and not state.opens
    titled = piece.line.after_blank and piece.opens and piece.head
    return within and not ((titled or _is_bulleted(piece)) and not state.dangling)


def _is_name_behind_bullet(piece: Piece) -> bool:
    """Whether a bullet stands before a few words written like a name, though no unit is called so: "- Auditor"."""
    words = piece.text.strip(" ;.").split() if piece.line.bullet else ()
    return 0 < len(words) <= 5 and all(word[0].isupper() or len(word) < 4 for word in words)


def _is_bulleted(piece: Piece) -> bool:
    """Whether a bullet stands before the name of a unit: such lists need no word that opens them."""
    return piece.line.bullet and (piece.unit or piece.head)


def _is_loose(state: State) -> bool:
    """Whether the deepest list has no markers."""
    return bool(state.levels) and state.levels[-1].style in (NONE, BULLET)


def _cost_of_going_on(state: State, piece: Piece) -> float:
    if piece.inline or not piece.capital:
        return 0.0
    if _is_within_sentence(state, piece):
        return 0.0
    if (state.opens or not state.levels) and (piece.head or (state.opens and piece.unit)):
        return 1.2
    if state.levels and _opens_another(state, piece) and not piece.head:
        return 1.2
    if not state.levels:
        return 0.8 if _is_bulleted(piece) and not state.dangling else 0.0
    if _is_loose(state) and piece.head and not state.dangling:
        return 1.5
    if state.ended and piece.unit:
        return 2.0
    if piece.line.bullet:
        return 1.2 if piece.unit or not state.dangling else 0.8
    if not state.dangling and (piece.head or (_is_loose(state) and piece.unit)):
        return 1.0
    return 0.0


def _counted_on(state: State, piece: Piece, reading: Reading, head: bool) -> Iterator[Move]:
    """Take a marker as the next item of a level that is open."""
    for at, level in enumerate(state.levels):
        other = level.style != reading.style
        if other and (not _is_slip(level.style, reading.style) or (piece.inline and not state.ended)):
            continue
        step = reading.value - level.last
        deepest = at == len(state.levels) - 1
        if reading.inserted and (step or (piece.inline and not state.ended)):
            continue
        slip = not piece.inline and not reading.inserted and (looks_like_unit(piece.text) or (head and level.head))
        if step == 1 or reading.inserted:
            cost, doubt = 0.0, ""
        elif other:
            continue
        elif reading.value == 1 and step and deepest and state.ended and not state.opens:
            cost, doubt = 4.0, ANEW
        elif reading.value == 1 and step < 0 and slip and head and level.head and state.ended and not state.opens:
            cost, doubt = SLIP, ANEW
        elif (
            (piece.inline and not (step == 2 and looks_like_unit(piece.text)))
            or (step < 0 and reading.value == 1)
            or (step > 4 and reading.style != "(1)")
        ):
            continue
        elif step > 1:
            alone = reading.style == "(1)" and state.ended  # some ayat of an article are often left out
            cost = LEFT_OUT if alone else SLIP if slip else 2.0 + step
            doubt = "angka atau huruf sebelumnya tidak ada"
        elif slip and head and level.head and state.ended and not state.opens:
            cost, doubt = SLIP if step == 0 else SLIP + 1.0, "angka atau huruf tidak berurutan"
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
        doubt = doubt or _doubt(reading)
        choice = Choice(at, level.style, reading.value, doubt)
        # What follows a slip counts on from what is written, or from what should have been.
        for last in (reading.value, level.last + 1) if slip and (step in (0, 2) or step < 0) else (reading.value,):
            new = Level(level.style, last, level.indent, head)
            yield Move(cost, (*state.levels[:at], new), choice, piece.opens)


def _is_slip(style: str, written: str) -> bool:
    """Whether a marker differs from those of a list by a slip: "B." or "b)" among "a." "c.", "(4)" behind "3)"."""
    if style[:1] in "Ii(1":
        return (style, written) == ("1)", "(1)")
    return "(" not in written and style.casefold()[:-1] == written.casefold()[:-1]


def _doubt(reading: Reading) -> str:
    if reading.bare:
        return "huruf atau angka tanpa titik dan tanda kurung"
    misread = "angka terbaca sebagai huruf" if reading.style.strip("().") == "1" else "huruf terbaca sebagai angka"
    return misread if reading.cost >= 1 else ""


def _opened(state: State, piece: Piece, reading: Reading, head: bool) -> Iterator[Move]:
    """Take a marker as the first item of a list below what stands before it."""
    cost = reading.cost + (0.0 if state.opens else 2.5 if state.levels else 0.5)
    doubt = _doubt(reading)
    if reading.value > 1:
        cost += 1.0 if reading.style == "(1)" and state.begins else 4.0  # an article that begins with (2)
        doubt = "awal daftar hilang"
    if piece.inline and not state.opens:
        cost += 2.0
    if any(level.style == reading.style for level in state.levels):
        deeper = piece.line.indent >= state.levels[-1].indent + 2 and not piece.inline
        cost += 0.6 if state.opens or deeper or state.levels[-1].style != reading.style else 2.6
    if state.levels and head and not state.levels[-1].head:
        cost += 1.0
    if state.levels and state.levels[-1].indent > piece.line.indent and not piece.inline:
        cost += 0.5
    level = Level(reading.style, reading.value, piece.line.indent, head)
    choice = Choice(len(state.levels), reading.style, reading.value, doubt)
    yield Move(cost, (*state.levels, level), choice, piece.opens)


NO_FIRST = "nomor ayat (1) hilang"


def _ayat_behind(state: State, piece: Piece, value: int, head: bool) -> Iterator[Move]:
    """Take "(2)" behind a list as the second ayat of an article whose first has lost its number.

    "(1)" begins an article whose heading is lost.
    """
    if state.opens or any(level.style == "(1)" for level in state.levels):
        return
    level = Level("(1)", value, piece.line.indent, head)
    choice = Choice(0, "(1)", value, NO_FIRST if value > 1 else "")
    yield Move(2.0, (level,), choice, piece.opens)


def _indent_cost(piece: Piece, indent: int) -> float:
    if piece.inline:
        return 0.0
    return 0.4 if abs(piece.line.indent - indent) >= 2 else 0.0


def _went_on(state: State, piece: Piece, cost: float) -> Move:
    """Take a piece as more of the item before, or as a paragraph of its own after a list that has ended."""
    alone = (
        bool(state.levels) and piece.marker is None and not piece.inline and piece.line.after_blank
        and state.ended and not state.opens and piece.capital and not piece.unit
    )  # fmt: skip
    goes_on = not piece.text or (not state.ended and (state.dangling or not piece.capital) and piece.marker is None)
    opens = piece.opens or (state.opens and goes_on)  # the name of a head may go on below its first line
    return Move(cost, state.levels, _ALONE if alone else _ON, opens)
