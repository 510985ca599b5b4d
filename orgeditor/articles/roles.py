"""The part that a unit has in its body, said before its name: "Unsur pembantu, yaitu Sekretariat"."""

from __future__ import annotations

import re
from dataclasses import replace

from orgeditor.articles.lists import Item
from orgeditor.articles.superiors import superior_of
from orgeditor.articles.unit_words import looks_like_unit

ROLE = re.compile(
    r"(?:unsur\s+)?(?:pimpinan|pembantu(?:\s+(?:pimpinan|kepala))?|pelaksana(?:\s+(?:teknis|lini|tugas\s+pokok))?|penunjang|pendukung|staf|lini"
    r"|pengawas)\s*(?:,\s*)?(?:\b(?:adalah|yaitu|yakni|ialah|terdiri\s+(?:dari|atas)|meliputi)\b|:)\s*:?\s*",
    re.IGNORECASE,
)
"""By what part units have in a body some texts list them: "unsur pembantu yaitu Sekretariat, terdiri dari:"."""


def without_roles(body: Item) -> Item:
    """Return the items of an article with the names alone where parts in a body are said first."""
    return _without_role(_below_without_roles(body), False)


def _below_without_roles(item: Item) -> Item:
    """Return an item and those below it with the name alone where the part that it has in a body is said first.

    A part with a list of its own ("Unsur Pelaksana : a. Bidang A") has no name left where others are told so too.
    """
    if not item.items:
        return item
    items = [_below_without_roles(below) for below in item.items]
    told = any(_LEADERSHIP.match(below.text) for below in items)
    return replace(item, items=[_without_role(below, told) for below in items])


def _without_role(item: Item, told: bool) -> Item:
    if told and item.items and _ROLE_ALONE.fullmatch(item.text):
        return replace(item, text="")
    role = ROLE.match(item.text)
    rest = item.text[role.end() :] if role is not None else ""
    return replace(item, text=rest) if rest and (looks_like_unit(rest) or superior_of(item)) else item


_LEADERSHIP = re.compile(r"unsur\s+pimpinan\b", re.IGNORECASE)
_ROLE_ALONE = re.compile(
    r"unsur\s+(?:pimpinan|pembantu(?:\s+pimpinan)?|staf|pelaksana(?:\s+teknis)?|penunjang|pendukung|pengawas)"
    r"\s*(?:,?\s*(?:adalah|yaitu|yakni|meliputi|terdiri\s+(?:dari|atas)))?\s*:?",
    re.IGNORECASE,
)
"""Part of a body that a list is told by, beside that of its leader; BPBD have an Unsur Pelaksana as a unit."""
