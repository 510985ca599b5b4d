"""The places that a sentence cites for the units of which it speaks: "sebagaimana dimaksud pada ayat (1) huruf a"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PLACE = re.compile(
    r"sebagaimana\s+dimaksud\s+(?:dalam|pada)\s+"
    r"(?P<place>(?:(?:pasal\s+\d+[A-Z]?|ayat\s*\(\d+\)|(?:huruf|angka)\s+[a-z0-9]{1,3}(?:\.\d{1,2})*\b)[\s,]*)+)",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:huruf|angka)\b", re.IGNORECASE)
_MORE = re.compile(r"(?:dan|serta|atau|sampai|s\.d)\b", re.IGNORECASE)


def place_in(text: str) -> str:
    """Return the first place that a text cites, "" for none."""
    place = _PLACE.search(text)
    return _words(place["place"]) if place is not None else ""


def cited_place(text: str) -> str:
    """Return the place of the one unit that a text speaks of: "Asisten sebagaimana dimaksud pada ayat (1) huruf b"."""
    place = _PLACE.search(text)
    if place is None or not _ONE.search(place["place"]) or _MORE.match(text, place.end()):
        return ""
    return _words(place["place"])


_VALUE = r"(?:[a-z]|\d{1,2})\b"
_SERIES = re.compile(
    r"sebagaimana\s+(?:dimaksud|tersebut)\s+(?:dalam|pada)\s+(?P<base>(?:(?:pasal\s+\d+[A-Z]?|ayat\s*\(\d+\))[\s,]*)*)"
    rf"(?P<sign>huruf|angka)\s+(?P<values>{_VALUE}(?:(?:\s*,\s*(?:(?:dan|serta)\s+)?|\s+(?:dan|serta|sampai\s+dengan|s\.?\s?d\.?)\s+)"
    rf"(?:(?P=sign)\s+)?{_VALUE})+)",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\s(?:sampai\s+dengan|s\.?\s?d\.?)\s", re.IGNORECASE)


def cited_places(text: str) -> list[str]:
    """Return the places of several units of which a text speaks: "Bidang sebagaimana dimaksud pada huruf b dan c"."""
    series = _SERIES.search(text)
    if series is None:
        return []
    base, sign = _words(series["base"]), series["sign"].lower()
    found: list[str] = []
    for part in re.split(r"\s*,\s*(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+", series["values"]):
        values = [re.sub(r"^(?:huruf|angka)\s+", "", end.strip(), flags=re.IGNORECASE) for end in _UP_TO.split(part)]
        found += _counted_up(values) if len(values) == 2 else values
    return [f"{base} {sign} {value}".strip() for value in found]


def _counted_up(ends: Sequence[str]) -> list[str]:
    """Return all letters or numbers from the first to the last."""
    first, last = ends
    if first.isdecimal() and last.isdecimal():
        return [str(number) for number in range(int(first), int(last) + 1)]
    return [chr(code) for code in range(ord(first), ord(last) + 1)] if len(first) == len(last) == 1 else [*ends]


def _words(place: str) -> str:
    return " ".join(re.sub(r"[\s,]+", " ", place).split())
