"""Whom a head means that is named by its class alone: "Asisten sebagaimana dimaksud pada ayat (1)".

Drafters name a unit in full where its duties are told and by its class from then on, in the next ayat or Pasal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice

from orgeditor.articles.clauses import clean_name, without_tail
from orgeditor.articles.lists import Item
from orgeditor.articles.sentences import item_basis
from orgeditor.articles.superiors import FORMED_AT
from orgeditor.articles.unit_classes import TECHNICAL
from orgeditor.articles.unit_words import looks_like_unit
from orgeditor.articles.units import Found, category_of, less_sure
from orgeditor.model.kinds import COORDINATIVE

MOST_CITED = 3
"""Citations that are followed from place to place."""
MOST_BEFORE = 3
"""Articles before its own in which the subject of a list is looked for."""

_THOSE = re.compile(r"(?:satuan kerja )?perangkat daerah\b|skpd\b|opd\b|instansi\b|unit kerja\b", re.IGNORECASE)
_ALONE = re.compile(
    r"(?:kepala\s+)?(?P<class>asisten|biro|bagian|bidang|sub\s?-?\s?bagian|sub\s?-?\s?bidang|seksi)(?:\s+sekretaris\s+daerah)?",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\b(?:huruf|angka)\b")
_PLACE = re.compile(r"(?:Pasal (?P<article>\d+[A-Z]?)\s*)?(?P<ayat>ayat \(\d+\))?", re.IGNORECASE)
_CITES = re.compile(r"(?:Pasal \d+[A-Z]?\s*)?ayat \(\d+\)|Pasal \d+[A-Z]?")


def of_subject(found: Found, body: Item, basis: str, before: dict[str, Item]) -> Found:
    """Give a list to the unit of which the place speaks that its sentence cites, or that stands right before it.

    So where its head is "Asisten", "Kepala Bagian", or the "Perangkat Daerah sebagaimana dimaksud pada ayat (1)" that
    an Asisten coordinates. `body` is that of the list's article, which has that `basis`; `before` has those of the
    articles before, by their basis.
    """
    unit = found.unit
    if TECHNICAL.fullmatch(unit.name):
        return _at_their_body(found, body, before)
    alone = _ALONE.fullmatch(unit.name)
    if alone is not None and _ITEM.search(unit.listed) and not alone["class"].casefold().startswith("asisten"):
        return found  # the part that is listed there
    if alone is not None:
        told = _subject_of(re.sub(r"[\s-]", "", alone["class"]).casefold())
    elif _THOSE.match(unit.name) and unit.listed.startswith("ayat"):
        told = _subject_of("asisten")
    else:
        return found
    places = _cited(unit.listed, body, before)
    if alone is not None:
        places = chain(places, _right_before(unit.basis, body, basis, before))
    place, subject = next(((place, match) for place, text in places if (match := told.search(text))), ("", None))
    if subject is None:
        return found
    name = clean_name(without_tail(subject["name"]))
    unit = less_sure(unit, 0.2, f"atasan dibaca dari {place}")
    unit = unit._replace(name=name, category=category_of(name), listed="")
    if alone is not None:
        return Found(unit, found.below)
    return Found(unit, [item._replace(unit=item.unit._replace(kind=COORDINATIVE)) for item in found.below])


def _at_their_body(found: Found, body: Item, before: dict[str, Item]) -> Found:
    """Give a list of UPTD to the body that has them by the place which its sentence cites.

    "(1) Pada Dinas A dapat dibentuk UPTD. (2) UPTD sebagaimana dimaksud pada ayat (1) terdiri atas: a. UPTD B". Where
    an article before lists the class as a unit, they stand below that one.
    """
    class_ = found.unit.name.casefold()
    members = all(item.unit.name.casefold().startswith(f"{class_} ") for item in found.below)
    if not members or any(_has_item(other, class_) for other in before.values()):
        return found
    for place, text in _cited(found.unit.listed, body, before):
        formed = FORMED_AT.search(text) or _FORMED.search(text)
        name = clean_name(formed["body"]) if formed is not None else ""
        if " " in name and looks_like_unit(name):
            unit = less_sure(found.unit, 0.2, f"atasan dibaca dari {place}")
            return Found(unit._replace(name=name, category=category_of(name), listed=""), found.below)
    return found


def _has_item(item: Item, name: str) -> bool:
    return any(clean_name(below.text).casefold() == name or _has_item(below, name) for below in item.items)


_FORMED = re.compile(
    r"\bdi\s?bentuk\s+(?:upt[db]?|unit\s+pelaksana\s+teknis)\b[^.;:]{0,40}?\s(?:pada|di\s+lingkungan)\s+(?P<body>[^.;:,]{4,120})",
    re.IGNORECASE,
)
"""What gets UPTD, said after them: "dibentuk UPTD pada Dinas A"."""


@lru_cache(maxsize=16)
def _subject_of(class_: str) -> re.Pattern[str]:
    """Return a pattern for the name of a unit of a class ("subbagian") of which a sentence says something."""
    spelled = class_.replace("sub", r"sub\s?-?\s?")
    return re.compile(
        rf"\b(?P<name>(?i:{spelled})\s+(?!Sekretaris\b)[A-Z][^.;:]*?),?\s+"
        r"(?:me[mn]?[a-z]{4,}|bertugas|bertanggung|dalam|berkedudukan|berada|dipimpin|dikepalai|terdiri)\b"
    )


def _cited(place: str, body: Item, before: dict[str, Item]) -> Iterator[tuple[str, str]]:
    """Yield a place that is cited and what it says, then the place that is cited there, and so on."""
    for _ in range(MOST_CITED):
        cited = _PLACE.match(place)
        if cited is None or not cited.group():
            return
        there = before.get(f"Pasal {cited['article']}") if cited["article"] else body
        text = _text_at(there, cited["ayat"]) if there is not None else ""
        if there is not None and cited["article"]:
            body = there
        yield place, text
        again = _CITES.search(text)
        if again is None:
            return
        place = again.group()


def _text_at(body: Item, ayat: str | None) -> str:
    items = body.items if ayat is None else [item for item in body.items if item_basis("", item) == ayat]
    return "\n".join(([body.text] if ayat is None else []) + [item.text for item in items])


def _right_before(own: str, body: Item, basis: str, before: dict[str, Item]) -> Iterator[tuple[str, str]]:
    """Yield the places before a list with this basis and what they say, the nearest first: ayat, then articles."""
    items = [(item_basis(basis, item), item.text) for item in body.items]
    at = next((at for at, (place, _) in enumerate(items) if own.startswith(place)), len(items))
    for place, text in reversed(items[:at]):
        yield place.removeprefix(basis).strip() or place, text
    for place, other in islice(reversed(before.items()), MOST_BEFORE):
        yield place, _text_at(other, None)
