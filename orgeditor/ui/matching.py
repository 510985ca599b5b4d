"""How well typed letters fit a text: each typed word has to be found, at the beginning of a word rather than inside."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\w+")
EXACT, START, INSIDE, LOOSE = 100.0, 60.0, 30.0, 12.0
LEAST_INSIDE, LEAST_LOOSE = 2, 3
"""So many letters may fit inside a word, or as beginnings of several: one letter fits nearly everything."""


def score(typed: str, text: str, more: str = "") -> float:
    """Return how well `typed` fits a text, 0 for not at all; words of `more` count a third of those of the text.

    A typed word fits a word that begins with it or holds it, or letters that begin the text's words ("teda" fits
    "Tempel Daftar").
    """
    sought = _words(typed)
    if not sought:
        return 1.0
    own, other = _words(text), _words(more)
    if own == sought:
        return EXACT * (len(sought) + 1)
    total = 0.0
    for word in sought:
        fit = max(_fit(word, own), _fit(word, other) / 3)
        if not fit and len(word) >= LEAST_LOOSE and _begins_several(word, own):
            fit = LOOSE
        if not fit:
            return 0.0
        total += fit
    # What begins as it was typed comes first, and of equal ones the shorter.
    begins = 20.0 if own and own[0].startswith(sought[0]) else 0.0
    return total + begins - len(text) / 100


def same(typed: str, text: str) -> bool:
    """Say whether the words of a text were typed in full."""
    return bool(typed) and _words(typed) == _words(text)


@lru_cache(maxsize=32768)
def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters without accents."""
    if not text.isascii():
        text = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return tuple(_WORD.findall(text.casefold()))


def _fit(word: str, words: tuple[str, ...]) -> float:
    if word in words:
        return EXACT
    if any(found.startswith(word) for found in words):
        return START
    if len(word) >= LEAST_INSIDE and any(word in found for found in words):
        return INSIDE
    return 0.0


def _begins_several(letters: str, words: tuple[str, ...]) -> bool:
    """Say whether letters are beginnings of words, one after another in their order; words may be left out."""
    if not letters:
        return True
    return any(
        _begins_several(letters[length:], words[number + 1 :])
        for number, word in enumerate(words)
        for length in range(_shared(letters, word), 0, -1)
    )


def _shared(letters: str, word: str) -> int:
    """Return how many letters a word begins with of those given."""
    for number, (one, other) in enumerate(zip(letters, word, strict=False)):
        if one != other:
            return number
    return min(len(letters), len(word))
