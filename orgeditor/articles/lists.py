"""The items of an article as a tree: which marker stands at which level, what belongs to which item."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from orgeditor.articles.level_moves import NO_FIRST, NONE, Choice
from orgeditor.articles.levels import Moves, levels_of
from orgeditor.articles.markers import DECIMAL
from orgeditor.articles.pieces import Piece, cut_lines, joined, looked_ahead, pieces_of
from orgeditor.articles.source import Line

MAY_BE_ABOVE = "bisa juga butir daftar di atasnya"
_ASSISTANT = re.compile(r"(?:para\s+)?asisten\b", re.IGNORECASE)
_OF_THE_WHOLE = re.compile(r"(?:kelompok\s+)?jabatan\s+fungsional|staf\s+ahli", re.IGNORECASE)
"""What a Sekretariat has beside its Asisten, behind the list of the last of them."""


@dataclass(slots=True)
class Item:
    """An item of a list: its marker's style ("1." "(1)" "" ...) and value, its text joined, the items below it.

    `number` is that of an item whose marker repeats those above it ("2.1") or that was put in later ("5a"), else "".
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


def items_of(
    lines: Sequence[Line], told: Callable[[float], object] = lambda _part: None, known: Moves | None = None
) -> Item:
    """Return the body of an article as an item without a marker: its text is what stands before the first list.

    `told` is called with the part done, 0 to 1; what it raises ends the reading. `known` are the moves of
    other articles.
    """
    pieces = pieces_of(lines)
    return _tree(pieces, levels_of(pieces, told, known))


def items_of_both(
    lines: Sequence[Line], worded: Sequence[Line], told: Callable[[float], object], known: Moves
) -> tuple[Item, Item]:
    """Return the body of an article as it stands, and worded in other capitals, which tell the levels of both."""
    pieces, others = cut_lines(lines), pieces_of(worded)
    choices = levels_of(others, told, known)
    alike = [piece.marker for piece in pieces] == [piece.marker for piece in others]
    return _tree(pieces, choices if alike else levels_of(looked_ahead(pieces), told, known)), _tree(others, choices)


def _tree(pieces: Sequence[Piece], choices: Sequence[Choice]) -> Item:
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
            sisters = open_[-1].items
            number = _number(choice, piece, sisters)
            value = choice.value or len(sisters) + 1
            before = Item(choice.style, value, "", [span], [choice.doubt] if choice.doubt else [], number=number)
            texts[id(before)] = (before, [piece.text])
            above = open_[-1]
            unmarked = choice.style == NONE == above.style and indents.get(id(above)) == piece.line.indent
            if unmarked and (not _ASSISTANT.match(texts[id(above)][1][0]) or _OF_THE_WHOLE.match(piece.text)):
                before.doubts.append(MAY_BE_ABOVE)  # nothing tells how far the list goes; the next Asisten would
            open_[-1].items.append(before)
            open_.append(before)
            indents[id(before)] = piece.line.indent
    for item, parts in texts.values():
        item.text = "".join(parts)
    _doubt_last(open_, indents)
    _end_first_lists(root)
    root.tail = [("".join(parts), (start, end)) for parts, start, end in alone]
    return root


def _end_first_lists(item: Item) -> None:
    """Put the first list below an item of its own where others follow it, or an ayat though none came before."""
    for below in item.items:
        _end_first_lists(below)
    marked = bool(item.items) and item.items[0].style != NONE
    others = (
        at
        for at, below in enumerate(item.items)
        if NO_FIRST in below.doubts or (marked and below.style != item.items[0].style and below.style in (NONE, "(1)"))
    )
    if end := next(others, 0):
        first = Item(NONE, 1, item.text, item.spans, items=item.items[:end])
        item.text, item.items = "", [first, *item.items[end:]]


def _doubt_last(path: Sequence[Item], indents: dict[int, int]) -> None:
    """Doubt the last item of all where it counts on in a list above its own too, and no indentation tells which."""
    last, above = path[-1], path[1:-1]
    for other in above:
        if (other.style, other.value + 1) == (last.style, last.value) and indents[id(other)] == indents[id(last)]:
            last.doubts.append(MAY_BE_ABOVE)
            return


def _number(choice: Choice, piece: Piece, sisters: Sequence[Item]) -> str:
    """Return the number with points that an item has; one whose marker is lost counts on from the one before it."""
    if piece.marker is not None and piece.marker.readings[0].inserted:
        return piece.marker.readings[0].inserted
    if not choice.style.startswith(DECIMAL):
        return ""
    written = piece.marker.text.rstrip(".") if piece.marker else sisters[-1].number if sisters else ""
    above = written.rpartition(".")[0]
    return f"{above}.{choice.value}" if above else ""


def _add_span(item: Item, span: tuple[int, int]) -> None:
    if not item.spans or item.spans[-1] != span:
        item.spans.append(span)
