"""Which unit of one list is a unit of another under a new name: what is left once equal names have been paired.

A name says it by its words ("Dinas Kebakaran", "Dinas Pemadam Kebakaran"), the place by its superior, its sisters and
what hangs below. The words that say what sort of unit it is ("Dinas", "Bagian") count for nothing by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

NEEDED = 0.65
"""Likeness that is needed below the same superior; elsewhere a name has to say it alone:"""
NEEDED_ELSEWHERE = 0.85
BESIDE, BELOW, OTHER_SORT = 0.1, 0.3, 0.1
"""What the same sister and the same subordinates add, and another sort of unit takes."""
SAME_BELOW, ALL_BELOW = 0.5, 0.8
"""Share of the subordinates from which on they are the same ones, and from which on they alone say who it is."""
MOST_PAIRS = 40_000
"""Beyond so many pairs only those that share a rarer word, or stand below one superior, are looked at."""
MOST_HOLDERS = 60
"""Names with a word, from which on it is no rarer word."""

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset("dan serta di dengan untuk pada atas dari".split())
_SORTS = frozenset(
    "dinas badan kantor bagian biro bidang seksi subbagian subbidang sub satuan asisten sekretariat unit upt uptd"
    " kecamatan kelurahan kelompok kepala daerah kota kabupaten provinsi urusan pelaksana teknis staf ahli".split()
)
_SIDES = frozenset(
    "utara selatan timur barat tengah hulu hilir lama baru i ii iii iv v vi vii viii ix x a b c d e f".split()
)
"""What tells two units of one sort apart that else have the same name."""
_PREFIX = re.compile(r"^(?:per|pem|pen|peng|pe|ke|ber)(?=\w{4})")
_LONG_WORD = 6
"""Letters from which on a word with one letter more, less or other is the same word."""


class Known(NamedTuple):
    """A unit of one list. Superiors, the nearest sisters and subordinates are told as in the other list."""

    key: Hashable
    name: str
    above: frozenset[Hashable] = frozenset()
    beside: frozenset[Hashable] = frozenset()
    below: frozenset[Hashable] = frozenset()


@lru_cache(maxsize=32768)
def folded(name: str) -> str:
    """Return what two spellings of one name have in common: its letters without regard to capitals and spaces."""
    return " ".join(name.split()).casefold()


def renamed(old: Sequence[Known], new: Sequence[Known]) -> dict[Hashable, Hashable]:
    """Return by key which units of a list are units of another under a new name, the likest pairs first."""
    found = [
        (score, -at, -other)
        for at, other in _candidates(old, new)
        if (score := _score(old[at], new[other])) is not None
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, other in sorted(found, reverse=True):
        if -at not in pairs and -other not in taken:
            pairs[-at] = -other
            taken.add(-other)
    return {old[at].key: new[other].key for at, other in pairs.items()}


def likeness(one: str, other: str) -> float:
    """Return how much two names look like one name, 0 to 1, by the words that they share."""
    first, second = _parts(one), _parts(other)
    if first.sides - second.sides and second.sides - first.sides:
        return 0.0
    if _nearly_equal(first.letters, second.letters):
        return 1.0
    shared = sum(any(_same_word(word, theirs) for theirs in second.words) for word in first.words)
    if not shared:
        return 0.0
    counts = len(first.words), len(second.words)
    return shared / sum(counts) + 0.5 * min(1.0, shared / min(counts))


def _score(old: Known, new: Known) -> float | None:
    """Return how likely one is the other, None for not likely enough."""
    alone = likeness(old.name, new.name)
    one, other = _parts(old.name), _parts(new.name)
    if one.sort and other.sort and one.sort != other.sort:
        alone -= OTHER_SORT
    same_place = old.above == new.above
    common = len(old.below & new.below) / max(len(old.below), len(new.below), 1)
    same_below = common >= SAME_BELOW
    score = alone + BESIDE * bool(old.beside & new.beside) + BELOW * same_below
    if same_place and common >= ALL_BELOW and one.sort and one.sort == other.sort:
        return max(score, NEEDED)
    if alone >= NEEDED_ELSEWHERE or ((same_place or same_below) and score >= NEEDED):
        return score + BESIDE * same_place
    return None


def _candidates(old: Sequence[Known], new: Sequence[Known]) -> Iterator[tuple[int, int]]:
    if len(old) * len(new) <= MOST_PAIRS:
        yield from ((at, other) for at in range(len(old)) for other in range(len(new)))
        return
    seen: set[tuple[int, int]] = set()
    here, there = _by_sign(old), _by_sign(new)
    for sign, places in here.items():
        others = there.get(sign, ())
        if len(places) <= MOST_HOLDERS and len(others) <= MOST_HOLDERS:
            seen.update((at, other) for at in places for other in others)
    yield from sorted(seen)


def _by_sign(units: Sequence[Known]) -> dict[Hashable, list[int]]:
    """Return the places in a list by words and superiors."""
    found: dict[Hashable, list[int]] = {}
    for at, unit in enumerate(units):
        for word in _parts(unit.name).words:
            found.setdefault(word, []).append(at)
        found.setdefault(unit.above, []).append(at)
    return found


class _Parts(NamedTuple):
    words: frozenset[str]
    sides: frozenset[str]
    sort: str
    letters: str


@lru_cache(maxsize=32768)
def _parts(name: str) -> _Parts:
    words = [word for word in _WORD.findall(name.casefold()) if word not in _EMPTY]
    telling = [word for word in words if word not in _SORTS and word not in _SIDES and not word.isdigit()]
    sides = frozenset(word for word in words if word in _SIDES or word.isdigit())
    sort = words[0] if words and words[0] in _SORTS else ""
    return _Parts(frozenset(map(_stem, telling or words)), sides, sort, "".join(words))


def _stem(word: str) -> str:
    """Return a word without what it begins and ends with: "kearsipan" is of "arsip", "perekonomian" of "ekonomi"."""
    bare = _PREFIX.sub("", word)
    return bare[:-2] if bare.endswith("an") and len(bare) > _LONG_WORD - 1 else bare


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) >= _LONG_WORD and _distance(one, other, 1) <= 1


def _nearly_equal(one: str, other: str) -> bool:
    """Whether two names differ by a slip or two of the pen; words written together or apart are no difference."""
    slips = max(1, max(len(one), len(other)) // 12) if min(len(one), len(other)) >= _LONG_WORD else 0
    return one == other or _distance(one, other, slips) <= slips


def _distance(one: str, other: str, most: int) -> int:
    from rapidfuzz.distance import OSA  # only where there is something left to compare

    return OSA.distance(one, other, score_cutoff=most)
