"""The markers of lists: "a." "1." "A." "(1)" "1)" "a)" "I.", as the articles write them and as scans misread them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from orgeditor.model.basis_numbers import letters
from orgeditor.model.numerals import roman

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_MISREAD = str.maketrans({"l": "1", "I": "1", "|": "1", "O": "0", "o": "0", "S": "5", "s": "5", "B": "8", "Z": "2"})

_MARKER = re.compile(
    r"(?P<open>\()?(?P<value>\d{1,2}[a-h](?![A-Za-z0-9])|[a-h]\d(?![A-Za-z0-9])|\d{1,4}(?![\d])|[A-Za-z|]{1,2}(?![A-Za-z])|[IVXLivxl]{2,5}(?![A-Za-z])|[0-9lIOoSsBZ|]{1,3}(?![A-Za-z0-9]))"
    r"(?P<close>\s?\)\.?|\.|(?<=\d)\s\.(?=\s?[A-Z])|(?<=[a-z])\s\.(?=\s[A-Z]))(?P<gap>\s*)"
)
_DECIMAL = re.compile(r"(?P<above>\d{1,2}(?:\.\d{1,2}){0,2})\.(?P<value>\d{1,2})\.?\s+(?=[A-Za-z\"“(])")
"""Numbers with points, as Word makes them: "1.1." below "1."."""
_COMPOUND = re.compile(
    r"(?:[A-Za-z]\.(?P<number>\d{1,2})|(?:[A-Za-z]\.)?\d{1,2}\.(?P<letter>[a-z]))(?P<close>[.)])\s*(?=[A-Za-z\"“(])"
)
"""A letter and a number: what such a marker counts stands last, before that what stands above it: "A.1.", "1.a."."""
BARE = " "
"""What stands for the dot in the style of a marker that has none."""
_INSERTED = re.compile(r"(?P<first>\d{1,2}(?=[a-h])|[a-h](?=\d))\w")
"""A number with a letter or a letter with a number: what an amendment puts between two items (UU 12/2011 II, 229)."""
DECIMAL = "1.1"
"""What the style of such a marker begins with."""
INLINE = re.compile(
    r"(?:^|(?<=[;:.,\s])(?<!\d\.)(?<!\b[A-Za-z]\.))(?P<dan>(?:(?:dan|serta|atau)\s+)?(?:[-–—•*]\s+)?)"
    r"(?=(?:\((?:\d{1,3}|[a-z]{1,2})\)|\d{1,2}\s\.(?=[A-Z])|\d{1,2}(?:\.\d{1,2}){1,3}\.|(?:[0-9lIOSBZ|]{1,4}|\d{1,2}[a-h]|[A-Za-z]{1,2}|[IVX]{2,4})[.)])\s*[A-Za-z\"“(])"
)
"""Where a marker may stand inside a line: "... Kesehatan; dan 4. Dinas Sosial."."""

INSIDE = r"(?:\(\d{1,2}\)|\d{1,2}[a-z]?[.)]|[a-z][.)]|[A-Z]\)|(?:I[IVX]|V[I]+|I?X)[IVX]*\.)"
"""A marker that has got into a name; a capital with a dot is an initial there ("RSUD H. Abdul Moeloek")."""

LONGEST_MARKER = 16
"""Characters of a marker at most, with the space and the letter behind it: "12.10.10.10. B"."""

_CITED = ("pasal", "ayat", "huruf", "angka", "nomor", "tahun", "no", "no.", "tanggal", "lampiran", "bab")
"""What stands before a number or letter that is cited, not a marker."""


def cites(before: str) -> bool:
    """Whether a number or letter behind a text is cited, not a marker."""
    return before.rstrip(" ,").lower().endswith(_CITED)


class Reading(NamedTuple):
    """What a marker may be: its style ("1." "(1)" "a)" "A." "I."), its value from 1, and what that costs."""

    style: str
    value: int
    cost: float = 0.0
    bare: bool = False
    """Whether it is written without dot or bracket."""
    inserted: str = ""
    """What is written of one put between two others later: "5a" between "5." and "6.", with the value of the first."""


class Marker(NamedTuple):
    """A marker as written, its possible readings, and how many characters it takes with the space after it."""

    text: str
    readings: tuple[Reading, ...]
    length: int


def marker_at(text: str) -> Marker | None:
    """Return the marker that a text with single spaces begins with, or None.

    "l." is both the letter l and a misread 1.
    """
    space = text.find(" ", 0, LONGEST_MARKER - 1)
    if space >= 0 and text[space + 1 : space + 2].isalpha():
        return _marker_of(text[: space + 2])  # no marker reaches into the word behind, and many lines have the same one
    return _marker_of(text[:LONGEST_MARKER])


@lru_cache(maxsize=8192)
def _marker_of(text: str) -> Marker | None:
    decimal = _DECIMAL.match(text)
    if decimal is not None and int(decimal["value"]):
        style = "1." * (decimal["above"].count(".") + 1) + "1"
        return Marker(decimal.group().strip(), (Reading(style, int(decimal["value"])),), decimal.end())
    compound = _COMPOUND.match(text)
    if compound is not None:
        readings = tuple(
            Reading(f"{style}{compound['close']}", number, cost)
            for style, number, cost in _readings(compound["number"] or compound["letter"])[:1]
        )
        return Marker(compound.group().strip(), readings, compound.end()) if readings else None
    found = _MARKER.match(text)
    if found is None:
        return None
    value, round_ = found["value"], ")" in found["close"]
    if found["open"] and not round_:
        return None
    rest = text[found.end() :]
    if not found["gap"] and rest[:1].isdigit():
        return None  # 1.500, 12.5
    shape = "({})" if found["open"] else "{})" if round_ else "{}."
    between = _INSERTED.fullmatch(value)
    inserted = value if between else ""
    possible = _readings(between["first"])[:1] if between else _readings(value)
    readings = tuple(Reading(shape.format(style), number, cost, False, inserted) for style, number, cost in possible)
    if not readings:
        return None
    if not round_ and not found["gap"] and rest and not (rest[0].isalpha() or rest[0] in '"“('):
        return None
    return Marker(found.group().strip(), readings, found.end())


def unmarked(text: str) -> str:
    """Return a text without the marker that it begins with."""
    marker = marker_at(text)
    return text[marker.length :] if marker else text


def _readings(value: str) -> list[tuple[str, int, float]]:
    found: list[tuple[str, int, float]] = []
    if value.isdecimal():
        found.append(("1", int(value), 0.0))
        found += [("a", letter_value(letter), 1.5) for letter in "il" if value == "1"]
        return found if int(value) else []
    letter = letter_value(value)
    if letter:
        found.append(("a" if value.islower() else "A", letter, 0.0))
    roman = roman_value(value)
    if roman and (value.isupper() or value.islower()) and (len(value) > 1 or value in "IVXi"):
        found.append(("I" if value.isupper() else "i", roman, 0.0 if len(value) > 1 else 0.4))
    misread = value.translate(_MISREAD)
    if misread.isdecimal() and int(misread):
        found.append(("1", int(misread), 1.0 if any(mark.isdecimal() for mark in value) else 1.5))
    if value in ("0", "O", "o"):
        return [item for item in found if item[1]]
    return found


def letter_value(value: str) -> int:
    """Return the number of a letter from 1: a to z, then aa, bb; 0 for what is none."""
    if not value.isalpha() or len(set(value)) > 1 or not value.isascii():
        return 0
    return 26 * (len(value) - 1) + ord(value[0].lower()) - ord("a") + 1


def roman_value(value: str) -> int:
    """Return the number of a Roman numeral up to XL; 0 for what is none."""
    lower = value.lower()
    if not lower or any(mark not in _ROMAN for mark in lower):
        return 0
    total = 0
    for at, mark in enumerate(lower):
        number = _ROMAN[mark]
        total += -number if any(_ROMAN[later] > number for later in lower[at + 1 : at + 2]) else number
    return total if total <= 40 else 0


@lru_cache(maxsize=4096)
def cited(style: str, value: int) -> str:
    """Return how a regulation cites an item: "ayat (1)", "huruf a", "angka 1" (UU 12/2011 Lampiran II, 80-90)."""
    sign = style.strip("()." + BARE)
    if style == "(1)":
        return f"ayat ({value})"
    if sign[:1] == "1":
        return f"angka {value}"
    if sign in "Ii":
        return f"angka {roman(value) if sign == 'I' else roman(value).lower()}"
    return f"huruf {letters(value) if sign == 'a' else letters(value).upper()}"
