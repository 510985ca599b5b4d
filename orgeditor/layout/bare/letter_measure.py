"""Texts measured letter by letter: for thousands of new names Qt takes most of the time that a person waits."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from orgeditor.layout.bare.strokes import grid
from orgeditor.layout.hierarchy.spacing import Texts
from orgeditor.layout.measure import LINE_HEIGHT, Measure, em_mm
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


class Font:
    """A font of boxes: its size in pt, its em and the step from line to line in mm, and what is known of lines."""

    def __init__(self, pt: float, bold: bool, texts: Texts) -> None:
        self.pt, self.bold, self.em = pt, bold, em_mm(pt)
        self.step = LINE_HEIGHT * self.em
        self.known: dict[str, tuple[float, float]] = {}
        self._wrapper = texts.bold if bold else texts.plain

    def size(self, line: str) -> tuple[float, float]:
        """Return half the width of a line in mm, and its width as results keep it."""
        width = self._wrapper.width(line) * self.em
        return width / 2, grid(width)


_TEXTS: WeakKeyDictionary[Measure, Texts] = WeakKeyDictionary()


def letter_texts(measure: Measure) -> Texts:
    """Return texts set letter by letter in a font, with all that is known of them."""
    if measure not in _TEXTS:
        letters = LetterMeasure(measure)
        _TEXTS[measure] = Texts(Wrapper(letters), Wrapper(letters, bold=True))
    return _TEXTS[measure]
