"""Where the text of a box may break into lines, and where a person wants it to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

BREAK = "\n"

_MAY_BREAK = re.compile(r"(?<=[\s/])|(?<=[^\s-]-)(?=[^\s-])")
_OPEN_END = re.compile(r"[^\s/]/$|[^\s-]-$")
"""An end of line after which no space is missing: "Barang/", "Non-"."""


@lru_cache(maxsize=20_000)
def pieces(text: str) -> tuple[str, ...]:
    """Split text into the pieces between which a line may break: after a space, a slash, or an inner hyphen."""
    return tuple(piece for piece in _MAY_BREAK.split(text) if piece)


def broken(text: str, breaks: Sequence[int]) -> str:
    """Return a text with a line end before each of the pieces (counted from 0) in `breaks`, where it has so many.

    Without its line ends it is the same text, letter for letter.
    """
    if BREAK in text:  # an odd name: its own line ends are spaces
        text = " ".join(text.split())
    if not breaks:
        return text
    parts = list(pieces(text))
    for number in breaks:
        if 0 < number < len(parts):
            parts[number] = BREAK + parts[number]
    return "".join(parts)


def joined(text: str) -> tuple[str, tuple[int, ...]]:
    """Return a text that has line ends as one line with single spaces, and where the line ends stood in it."""
    name = ""
    breaks: list[int] = []
    spaced = False
    for line in text.split(BREAK):
        words = " ".join(line.split())
        if not words:
            continue
        if name:
            spaced = spaced or line[0].isspace() or not _OPEN_END.search(name)
            name += " " if spaced else ""
            breaks.append(len(pieces(name)))
        name += words
        spaced = line[-1].isspace()
    return name, tuple(breaks)
