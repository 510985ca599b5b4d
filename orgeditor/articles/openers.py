"""The words with which an article opens a list of units, and what they say of the relation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from orgeditor.model.kinds import COLLEGIAL, CONSULTATIVE, COORDINATIVE, FUNCTIONAL, STRUCTURAL

_COORDINATE = r"me(?:ng|n|m)\s?-?\s?k?[o0]+\s?-?rd[a-z]*n(?:ir|er|asi\w*|asik\w*)"
_COORDINATED = r"di\s?-?k[o0]+rd[a-z]*n(?:ir|asi\w*)"
_WITH = (
    r"(?:me(?:laksanakan|lakukan|nyelenggarakan|miliki)\s+(?:tugas\s+|fungsi\s+|hubungan\s+)?"
    r"(?:k[o0]+rdinasi(?:\s+kerja)?|pengk?[o0]+rdinasian)"
    r"|bertanggung\s?jawab\s+(?:atas|terhadap|dalam)\s+(?:pelaksanaan\s+)?(?:k[o0]+rdinasi|pengk?[o0]+rdinasian))"
)
_KINDS = {
    "struktural": STRUCTURAL,
    "koordinatif": COORDINATIVE,
    "konsultatif": CONSULTATIVE,
    "kolegial": COLLEGIAL,
    "fungsional": FUNCTIONAL,
}
_NAMED = (
    r"(?:me(?:miliki|mpunyai|laksanakan|lakukan))\s+(?:pola\s+)?hubungan(?:\s+kerja)?\s+"
    rf"(?P<kind>{'|'.join(_KINDS)})\s+dengan"
)
_ABOVE = r"(?:m|rn)e(?:m|rn)?ba(?:wah(?:i|kan)?|wakan)"
_CONSISTS = r"(?:terd[il1]r[il1]\s+(?:dari|atas)|terbagi\s+(?:atas|dalam|menjadi|ke\s+dalam))"
"""With letters as scans misread them: "terdirl dari", "rnembawahkan"."""

_ACTIVE = re.compile(
    rf"(?P<named>\b{_NAMED}\b)|(?P<command>\b{_ABOVE}\b)|(?P<field>\b(?:membidangi|mengampu)\b|\bmembina\b(?=\s*[:;]?$))|(?P<coordinate>\b{_COORDINATE}\b|\b{_WITH}\b)"
    rf"|(?P<consist>\b(?:yang\s+)?(?:{_CONSISTS}|mencakup|meliputi|dengan\s+susunan)\b"
    r"|\bdibantu\s+(?:oleh(?=\s*[:;]?$)|(?:oleh\s+)?\d{1,2}\s*(?:\([a-z ]+\)\s*)?orang(?=,?\s+(?:yaitu|yakni))))",
    re.IGNORECASE,
)
_WITHIN = r"(?:di\s?)?(?:dalam|pada)\s+(?:ruang\s+)?(?:lingkup\s+)?k[o0]+rdinasi(?=\s+asisten\s)"
_PASSIVE = re.compile(
    rf"\b(?:yang\s+)?(?:(?:berada|termasuk)\s+)?(?<!semula\s)(?<!sebelumnya\s)(?P<coordinate>(?:{_COORDINATED}|diampu)\s+oleh|di\s?bawah\s+k[o0]+rdinasi|{_WITHIN})\b"
    r"|\b(?:yang\s+)?(?:berada\s+)?(?P<command>di\s?bawahi\s+oleh|di\s?bawah(?!\s+ini\b)(?:\s+dan\s+bertanggung\s?jawab\s+kepada)?)\s",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(rf"(?:sebagai\s*berikut|antara\s+lain|yaitu|yakni|ialah|meliputi|{_CONSISTS})\s*[:;,.]?$", re.I)
_LAST = re.compile(
    r"(?:m|rn)e(?:m|rn)?ba\w+|membina|dari|atas|dalam|menjadi|oleh|mencakup|meliputi|membidangi|mengampu|\w*rd\w*|kerja|dengan|susunan|berikut|sebagaiberikut|lain|yaitu|yakni"
    r"|ialah",
    re.IGNORECASE,
)
"""The last words that a text may have which opens a list: looked at first, as most texts have another."""

_PART = re.compile("rd|bawa|membina|bidang|ampu|hubungan|terd[il1]r|mencakup|meliputi|susunan|dibantu|terbagi")
"""What the words of an opener have in them: looked for first, as most texts have none of it."""

LONGEST_END = 160
"""Characters at the end of a text in which its opener is looked for."""


class Opener(NamedTuple):
    """An opener in a text: its kind of relation, where it begins and ends; `passive` ones name the superior after."""

    kind: str
    start: int
    end: int
    passive: bool
    word: str


def opener_of(text: str) -> Opener | None:
    """Return the first opener of a text, or None. A passive one goes before: "yang dibawahi oleh ... meliputi"."""
    return next(iter(openers_of(text)), None)


def may_have_opener(text: str) -> bool:
    """Whether a text has a part of a word that openers have."""
    return bool(_PART.search(text.lower()))


def openers_of(text: str) -> tuple[Opener, ...]:
    """Return the openers of a text in their order; a passive one goes before an active one at its place."""
    return _openers(text) if may_have_opener(text) else ()


@lru_cache(maxsize=32768)
def _openers(text: str) -> tuple[Opener, ...]:
    return tuple(_found_in(text))


def _found_in(text: str) -> Iterator[Opener]:
    passive = _PASSIVE.search(text)
    for active in _ACTIVE.finditer(text):
        while passive is not None and passive.start() <= active.start():
            yield _passive(passive)
            passive = _PASSIVE.search(text, passive.end())
        kind = STRUCTURAL if active["command"] or active["consist"] else COORDINATIVE
        kind = _KINDS[active["kind"].lower()] if active["kind"] else kind
        yield Opener(kind, active.start(), active.end(), False, active.group())
    while passive is not None:
        yield _passive(passive)
        passive = _PASSIVE.search(text, passive.end())


def _passive(found: re.Match[str]) -> Opener:
    kind = COORDINATIVE if found["coordinate"] else STRUCTURAL
    return Opener(kind, found.start(), found.end(), True, found.group().strip())


def opens_list(text: str) -> bool:
    """Whether a list follows a text: it ends with a colon or "sebagai berikut", or with an opener."""
    end = text[-LONGEST_END:].rstrip()
    if end.endswith(":") or (end.endswith("-") and end[:-1].rstrip().endswith(":")):
        return True
    bare = end.rstrip(" :;,.-")
    if not _LAST.fullmatch(bare[bare.rfind(" ") + 1 :]):
        return False
    if _FOLLOWS.search(end):
        return True
    found = [*_ACTIVE.finditer(end)]
    return bool(found) and found[-1].end() >= len(bare)
