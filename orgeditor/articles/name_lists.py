"""Whether the items of a list are units: by what they look like, and by the words that open the list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orgeditor.articles.clauses import clean_name, without_more
from orgeditor.articles.level_moves import NONE
from orgeditor.articles.lists import Item
from orgeditor.articles.named import DUTY, executors
from orgeditor.articles.openers import opener_of
from orgeditor.articles.superiors import Superior, bare_opener, superior_of
from orgeditor.articles.unit_words import looks_like_unit
from orgeditor.articles.units import COORDINATOR, is_name, is_titled
from orgeditor.model.kinds import COORDINATIVE, STRUCTURAL
from orgeditor.model.renaming import folded

LEAST_SHARE = 0.5
"""Of a list's items, so many must look like units for it to be a list of units."""


def is_list_of_units(item: Item, superior: Superior | None = None) -> bool:
    """Whether the items are names of units: they look so, or all are written as names after a word of command."""
    if sum(bool(TEAM.match(below.text)) for below in item.items) >= LEAST_SHARE * len(item.items):
        return False
    texts = [below.text for below in item.items]
    if all(map(_SORT_OF_OFFICER.match, texts)) or (_OFFICERS.match(item.text) and "antara lain" in item.text):
        return False
    superior = superior or superior_of(item)
    if superior is not None and (_tells_of(item, superior) or _is_duty(superior, texts)):
        return False
    alike = sum(
        (looks_like_unit(without_more(below.text)) and not _is_outside(below, superior))
        or bool(below.items and (not below.text or superior_of(below) or DUTY.match(below.text)))
        or bool(executors(below.text))
        for below in item.items
    )
    if alike >= LEAST_SHARE * len(item.items) or _are_officers(item):
        return True
    if superior is not None and bare_opener(item.text) is not None and not superior.group:
        return all(is_name(below.text) for below in item.items)
    commands = superior is not None and (superior.kind == STRUCTURAL or (alike and COORDINATOR.match(superior.name)))
    named = item.text.rstrip().endswith((":", ";")) and all(is_name(below.text) for below in item.items)
    opens = named or opener_of(item.text) is not None
    return bool(commands) and opens and all(is_titled(below.text) for below in item.items)


def _is_duty(superior: Superior, texts: Sequence[str]) -> bool:
    """Whether those whom a Sekretariat coordinates by its duty are all bodies of the region: it has none of them."""
    if superior.kind != COORDINATIVE or not superior.name.casefold().startswith("sekretariat "):
        return False
    return all(_OWN_CLASS.match(clean_name(text)) for text in texts)


def _are_officers(item: Item) -> bool:
    """Whether an item lists the sorts of officers that a body has: "Kelompok Jabatan Fungsional: - Auditor"."""
    names = [clean_name(below.text) for below in item.items]
    return bool(_OFFICERS.match(item.text)) and all(len(name.split()) <= 5 and is_titled(name) for name in names)


_SORT_OF_OFFICER = re.compile(
    r"(?:kelompok\s+)?(?:jenjang\s+)?jabatan\s+(?:fungsional\s+)?(?:jenjang\s+)?(?:keahlian|keterampilan|ahli|terampil|tertentu)\b",
    re.IGNORECASE,
)
"""Into which sorts the law divides all such officers: no parts of a body."""
_OWN_CLASS = re.compile(
    r"(?:(?:dinas|badan|kantor|lembaga\s+teknis)\s+daerah|lembaga\s+lain(?:nya)?|(?:satuan\s+kerja\s+)?perangkat\s+daerah|unit\s+kerja)"
    r"(?:$|\s+(?:lain(?:nya)?|sebagai|yang)\b)",
    re.IGNORECASE,
)
"""Classes of all bodies of a region, as the law tells the duties of its Sekretariat."""
_OFFICERS = re.compile(r"(?:kelompok\s+)?jabatan\s+fungsional\b", re.IGNORECASE)


def _is_outside(item: Item, superior: Superior | None) -> bool:
    """Whether an item names a class that no unit but a coordinator has to do with: "instansi vertikal"."""
    return bool(_OUTSIDE.fullmatch(clean_name(item.text))) and not (superior and COORDINATOR.match(superior.name))


_OUTSIDE = re.compile(
    r"(?:instansi|lembaga|organisasi|perguruan tinggi|badan|pihak)"
    r"(?: (?:vertikal|terkait|lain(?:nya)?|usaha|masyarakat|kemasyarakatan|swasta|teknis|pemerintah))*",
    re.IGNORECASE,
)
TEAM = re.compile(
    r"(?:(?:wakil\s+)?ketua|anggota|pengarah|pembina|penanggung\s?jawab|sekretaris|koordinator|pelindung|narasumber|bendahara)"
    r"(?:\s+[IVX]+|\s+merangkap\s+anggota)?\s*[:=]",
    re.IGNORECASE,
)
"""Who is what in a team: its list names no units below it."""


def is_bare_list(item: Item, basis: str) -> bool:
    """Whether an item is all of a text: a list of the parts of a body without any word before it."""
    if item.text or item.value or basis or not item.items or item.items[0].style in (NONE, "(1)"):
        return False
    leaves = [clean_name(below.text) for below in item.items if not below.items]
    return bool(leaves) and all(looks_like_unit(name) and is_titled(name) for name in leaves)


def _tells_of(item: Item, superior: Superior) -> bool:
    """Whether all below an item are sentences on who stands there: "Bidang A: (1) Bidang A mempunyai tugas ..."."""
    names = [(without_more(below.text), clean_name(below.text)) for below in item.items]
    told = [name != said and folded(name) == folded(superior.name) for name, said in names]
    return all(told) or (any(told) and item.items[0].style == "(1)")
