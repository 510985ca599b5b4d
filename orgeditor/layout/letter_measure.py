"""Texts measured letter by letter: for thousands of new names Qt takes most of the time that a person waits."""

from __future__ import annotations

from orgeditor.layout.measure import Measure
from orgeditor.layout.spacing import Texts
from orgeditor.layout.text import Wrapper


class LetterMeasure:
    """A measure without kerning, so nothing is narrower than it says but a few letters: for what the fit replaces."""

    def __init__(self, measure: Measure) -> None:
        self.family = measure.family
        self.cap_height = measure.cap_height
        self._measure = measure
        self._letters: dict[bool, dict[str, float]] = {False: {}, True: {}}

    def width(self, text: str, bold: bool = False, italic: bool = False) -> float:
        """Return the width of a text in em; slanted letters count as upright ones."""
        known = self._letters[bold]
        for letter in set(text).difference(known):
            known[letter] = self._measure.width(letter, bold)
        return sum(map(known.__getitem__, text))


def letter_texts(measure: Measure) -> Texts:
    """Return texts set letter by letter in a font; they are forgotten after use."""
    letters = LetterMeasure(measure)
    return Texts(Wrapper(letters), Wrapper(letters, bold=True))
