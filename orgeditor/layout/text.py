"""Text of boxes and furniture: letter case, line breaks, lines with baselines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from orgeditor.layout.line_ends import best_ends
from orgeditor.layout.measure import LINE_HEIGHT, Measure, em_mm
from orgeditor.model.geometry import Rect
from orgeditor.model.line_breaks import BREAK, pieces
from orgeditor.model.page import TextLine
from orgeditor.model.records import LetterCase

SMALL_WORDS = frozenset(
    "atas dan dari dengan di dalam ke kepada oleh pada serta tentang untuk yang atau antar bagi sebagai".split()
)
"""Words that stay small inside a name in Kapital Tiap Kata (Pedoman Umum Ejaan, capitals in titles)."""

_AS_NOUN = re.compile(r"(?:dalam|atas)(?:\s+negeri\b|\W*$)", re.IGNORECASE)
"""Small words that are none: "Kerja Sama Dalam Negeri", "Urusan Dalam"."""

LONGEST_WORD = 18.0
"""Width in em (some 30 letters) from which a word without a break is cut, lest one box set the width of all."""

STEM = 4
"""Letters that a repeated stem has at least (undang, sama)."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@lru_cache(maxsize=20_000)
def shown_name(name: str, case: LetterCase) -> str:
    """Return the name as a box shows it: only letter case differs from what is stored.

    In Kapital Tiap Kata words of two and more capitals (RSUD, DPRD) stay whole and dan, di, ke, untuk ... stay small,
    except as the first word. So does the second half of a word repeated with an affix (Perundang-undangan, but
    Undang-Undang; Pedoman Umum Ejaan, kata ulang).
    """
    if case is LetterCase.AS_WRITTEN:
        return name
    if case is LetterCase.UPPER:
        return _same_length(name, name.upper())
    first = True

    def capital(match: re.Match[str]) -> str:
        nonlocal first
        word = match.group()
        at_start, first = first, False
        joined = _repeats_with_affix(name[: match.start()], word)
        if joined or (len(word) > 1 and word.isupper()):
            return word
        if word.lower() in SMALL_WORDS and not at_start and not _AS_NOUN.match(name, match.start()):
            return word.lower()
        return word[0].upper() + word[1:]

    return _same_length(name, _WORD.sub(capital, name))


def _repeats_with_affix(before: str, word: str) -> bool:
    """Say whether a word after a hyphen begins with four letters and more on which the one before the hyphen ends."""
    if not before.endswith("-"):
        return False
    first = _WORD.findall(before)[-1:]
    one, two = "".join(first).casefold(), word.casefold()
    return one != two and any(two.startswith(one[at:]) for at in range(len(one) - STEM + 1))


def _same_length(name: str, shown: str) -> str:
    """Keep letters without a single capital (ß becomes SS) as they are: case only ever changes letter by letter."""
    if len(shown) == len(name):
        return shown
    return "".join(a.upper() if len(a.upper()) == 1 else a for a in name)


class Wrapper:
    """Breaks texts into lines with one font; remembers the widths of pieces and lines. All widths in em."""

    def __init__(self, measure: Measure, bold: bool = False) -> None:
        self.measure = measure
        self.bold = bold
        self._width: dict[str, float] = {}
        self._needs: dict[str, list[float]] = {}
        self._breaks: dict[str, tuple[tuple[float, tuple[str, ...]], ...]] = {}
        self._read_well: dict[str, list[tuple[float, float, tuple[str, ...]]]] = {}

    def width(self, text: str) -> float:
        found = self._width.get(text)
        if found is None:
            found = self._width[text] = self.measure.width(text.replace(BREAK, ""), self.bold)
        return found

    def widths(self, text: str) -> tuple[tuple[float, tuple[str, ...]], ...]:
        """Return, for each number of lines from one on, the narrowest width and its lines.

        Widths strictly fall; the last entry is as narrow as the longest piece allows. A text with line ends of its own
        (model/line_breaks.py) has them in every setting, so the first entry has as many lines more.
        """
        found = self._breaks.get(text)
        if found is None:
            found = self._breaks[text] = tuple(self._all_breaks(text) if BREAK not in text else self._kept_breaks(text))
        return found

    def lines_at(self, text: str, width: float, filled: bool = False) -> tuple[str, ...]:
        """Return the fewest lines that fit into `width` em, with the line ends that read best (line_ends.py).

        Lines that begin at one edge shall be `filled`. A piece too long is broken inside.
        """
        if filled:
            return self._filled(text, width)
        for least, most, lines in self._read_well.get(text, ()):
            if least <= width <= most:
                return lines
        for needed, lines in self.widths(text):
            if needed <= width + 1e-9:
                if len(lines) == 1:
                    return lines
                if BREAK in text:
                    return tuple(line for part in text.split(BREAK) for line in self.lines_at(part, width))
                return self._reading_well(text, width, lines)
        return self._forced(text, width)

    def _filled(self, text: str, width: float) -> tuple[str, ...]:
        """Return as many lines, each but the last as full as reads well."""
        if BREAK in text:
            return tuple(line for part in text.split(BREAK) for line in self._filled(part, width))
        lines = self.lines_at(text, width)
        parts = tuple(self.parts(text))
        if not 1 < len(lines) < len(parts):
            return lines
        full, bare = [self.width(part) for part in parts], [self.width(part.rstrip()) for part in parts]
        ends = best_ends(parts, full, bare, width + 1e-9, len(lines), filled=True)
        found = tuple("".join(parts[a:b]).rstrip() for a, b in pairwise([0, *ends]))
        # Kerning joins pieces, as below.
        return found if len(found) == len(lines) and max(map(self.width, found)) <= width + 1e-9 else lines

    def _reading_well(self, text: str, width: float, narrowest: tuple[str, ...]) -> tuple[str, ...]:
        """Return the lines of a text that read best in `width` em, as many as `narrowest`, which fit.

        What reads best in a width does so in every one down to its own longest line.
        """
        parts = tuple(self.parts(text))
        found = narrowest
        if len(parts) > len(narrowest):
            full = [self.width(part) for part in parts]
            bare = [self.width(part.rstrip()) for part in parts]
            ends = best_ends(parts, full, bare, width + 1e-9, len(narrowest))
            lines = tuple("".join(parts[a:b]).rstrip() for a, b in pairwise([0, *ends]))
            # Kerning joins pieces: their sum may be a trifle off.
            if len(lines) == len(narrowest) and max(map(self.width, lines)) <= width + 1e-9:
                found = lines
        self._read_well.setdefault(text, []).append((max(map(self.width, found)) - 1e-9, width, found))
        return found

    def line_count(self, text: str, width: float) -> int:
        """Return how many lines `lines_at` gives."""
        needs = self._needs.get(text)
        if needs is None:
            needs = self._needs[text] = [-needed for needed, _ in self.widths(text)]  # rising
        at = bisect_left(needs, -width - 1e-9)
        return len(self._breaks[text][at][1]) if at < len(needs) else len(self._forced(text, width))

    def parts(self, text: str) -> list[str]:
        """Return the pieces of a text; a word too long for any box is cut into several."""
        found: list[str] = []
        for piece in pieces(" ".join(text.split())):
            while len(piece) > 1 and self.width(piece.rstrip()) > LONGEST_WORD:
                cut = max(1, int(len(piece) * LONGEST_WORD / self.width(piece.rstrip())))
                found.append(piece[:cut])
                piece = piece[cut:]
            found.append(piece)
        return found

    def running_lines(self, text: str, width: float) -> tuple[str, ...]:
        """Return the lines of a text set greedily in a width in em, as a typist would."""
        parts = self.parts(text)
        return self._greedy(parts, width) if parts else ("",)

    def _all_breaks(self, text: str) -> list[tuple[float, tuple[str, ...]]]:
        """Set the text narrower and narrower: each width tried is just below the longest line of the one before.

        Greedy lines are the fewest for their width, so the last setting with a number of lines is its narrowest.
        """
        parts = self.parts(text)
        if not parts:
            return [(0.0, ("",))]
        full = [self.width(part) for part in parts]
        bare = [self.width(part.rstrip()) for part in parts]
        longest = max(bare)
        options: list[tuple[float, list[int]]] = []
        width = float("inf")
        while True:
            ends, widest = _set_greedily(full, bare, width)
            if options and len(options[-1][1]) == len(ends):
                options.pop()
            options.append((widest, ends))
            if widest <= longest + 1e-9:
                break
            width = widest - 1e-6
        found: list[tuple[float, tuple[str, ...]]] = []
        for _, ends in options:
            lines = tuple("".join(parts[a:b]).rstrip() for a, b in pairwise([0, *ends]))
            widest = max(self.width(line) for line in lines)  # not the sum of its pieces: kerning joins them
            if not found or widest < found[-1][0] - 1e-9:
                found.append((widest, lines))
        return found

    def _kept_breaks(self, text: str) -> list[tuple[float, tuple[str, ...]]]:
        """Set each part between line ends by itself, at every width at which one of them changes its lines."""
        parts = [self.widths(part) for part in text.split(BREAK)]
        narrowest = max(options[-1][0] for options in parts)
        found: list[tuple[float, tuple[str, ...]]] = []
        widths = {needed for options in parts for needed, _ in options if needed >= narrowest}
        for width in sorted(widths, reverse=True):
            lines = tuple(
                line for options in parts for line in next(set_ for needed, set_ in options if needed <= width)
            )
            widest = max(self.width(line) for line in lines)
            if found and len(found[-1][1]) == len(lines):
                found.pop()
            if not found or widest < found[-1][0] - 1e-9:
                found.append((widest, lines))
        return found

    def _greedy(self, parts: Sequence[str], width: float) -> tuple[str, ...]:
        lines: list[str] = []
        current = ""
        for part in parts:
            if current and self.width((current + part).rstrip()) > width + 1e-9:
                lines.append(current.rstrip())
                current = part
            else:
                current += part
        lines.append(current.rstrip())
        return tuple(lines)

    def _forced(self, text: str, width: float) -> tuple[str, ...]:
        if BREAK in text:
            return tuple(line for part in text.split(BREAK) for line in self.lines_at(part, width))
        lines: list[str] = []
        for part in self.widths(text)[-1][1]:
            while self.width(part) > width and len(part) > 1:
                cut = max(1, int(len(part) * width / self.width(part)))
                while cut > 1 and self.width(part[:cut]) > width:
                    cut -= 1
                lines.append(part[:cut])
                part = part[cut:]
            lines.append(part)
        return tuple(lines)


def _set_greedily(full: Sequence[float], bare: Sequence[float], width: float) -> tuple[list[int], float]:
    """Fill lines with pieces of widths `full` (`bare` at a line's end); return where each ends and the widest line."""
    ends: list[int] = []
    used = widest = 0.0
    last = 0.0
    for number, (whole, end) in enumerate(zip(full, bare, strict=True)):
        if number and used + end > width and used > 0:
            ends.append(number)
            widest = max(widest, last)
            used = 0.0
        last = used + end
        used += whole
    ends.append(len(full))
    return ends, max(widest, last)


def block_height(lines: int, font_pt: float) -> float:
    """Return the height in mm of a number of lines."""
    return lines * LINE_HEIGHT * em_mm(font_pt)


def set_lines(
    wrapper: Wrapper,
    lines: Sequence[str],
    rect: Rect,
    font_pt: float,
    *,
    align: str = "center",
    italic: bool = False,
) -> tuple[TextLine, ...]:
    """Place lines in the middle of the height of a rectangle, centred, left- or right-aligned within its width."""
    em = em_mm(font_pt)
    step = LINE_HEIGHT * em
    measure = wrapper.measure
    # The optical middle of a line lies between its baseline and the top of its capitals, not of its full height.
    first = rect.y + (rect.h - (len(lines) - 1) * step + measure.cap_height * em) / 2
    placed = []
    for number, text in enumerate(lines):
        width = wrapper.width(text) * em
        x = {"left": rect.x, "center": rect.x + (rect.w - width) / 2, "right": rect.right - width}[align]
        placed.append(TextLine(text, x, first + number * step, width, font_pt, wrapper.bold, italic))
    return tuple(placed)
