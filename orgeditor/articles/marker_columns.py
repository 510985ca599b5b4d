"""Markers that a converter has put before all of their items, as it reads by columns: "a. b.", then two names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from orgeditor.articles.markers import Marker, marker_at
from orgeditor.articles.source import Line

FEWEST = 2
"""Markers that stand in a column at least."""

_MARKERS = re.compile(r"(?:\(?[0-9A-Za-z]{1,3}[.)]\s?)+")
_ENDED = re.compile(r"(?:[;.]|[;,]\s*(?:dan|serta|atau))$", re.IGNORECASE)


def with_columns_of_markers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with each marker of such a column before its item, where there are as many items as markers."""
    found = list(lines)
    at = 0
    while at < len(found):
        if not found[at].text.endswith((".", ")")):
            at += 1
            continue
        end, markers = _column(found, at)
        if len(markers) < FEWEST:
            at += 1
            continue
        items = list(_items(found, end, len(markers)))
        if len(items) == 1:
            items = list(_lines(found, end))
        if len(items) == len(markers):
            for item, marker in zip(items, markers, strict=True):
                found[item] = found[item]._replace(text=f"{marker} {found[item].text}")
            del found[at:end]
        else:
            at = end
    return found


def _column(lines: Sequence[Line], at: int) -> tuple[int, list[str]]:
    """Return where the column of markers that begins at a line ends, and the markers; none where they do not count."""
    end, words = at, list[str]()
    while end < len(lines) and _MARKERS.fullmatch(lines[end].text):
        words += lines[end].text.split()
        end += 1
    read = [marker_at(word) for word in words] if len(words) >= FEWEST else []
    counts = all(_follow(one, two) for one, two in pairwise(read))
    return end, words if read and counts else []


def _follow(one: Marker | None, two: Marker | None) -> bool:
    """Whether a marker counts on from another."""
    if one is None or two is None:
        return False
    places = {(reading.style, reading.value + 1) for reading in one.readings}
    return any((reading.style, reading.value) in places for reading in two.readings)


def _lines(lines: Sequence[Line], begin: int) -> Iterator[int]:
    """Return the lines behind a column up to the next marker, where none of them ends as items of a list do."""
    for at in range(begin, len(lines)):
        if marker_at(lines[at].text) is not None or not lines[at].text[:1].isupper():
            return
        yield at


def _items(lines: Sequence[Line], begin: int, count: int) -> Iterator[int]:
    """Return the lines with which the items behind a column begin: one more than `count` where there are more."""
    begins = True
    for at in range(begin, len(lines)):
        if marker_at(lines[at].text) is not None:
            return
        if begins:
            yield at
            count -= 1
        begins = bool(_ENDED.search(lines[at].text))
        if count < 0 or (begins and not count and lines[at].text.endswith(".")):
            return
