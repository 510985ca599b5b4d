"""The lists of several articles as one tree: a head that another list names stands where it is listed.

Regulations list the Asisten in one Pasal, the Biro of each in the next and their Bagian below that: "Biro Umum
sebagaimana dimaksud pada ayat (1) huruf a, membawahkan:".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from orgeditor.articles.units import COORDINATOR, NO_HEAD, ReadUnit, is_definition, less_sure
from orgeditor.model.kinds import STRUCTURAL
from orgeditor.model.renaming import folded

LONG_WORD = 6
"""Letters from which on a word with two letters more, less or other at most is taken for a slip."""
MOST_PLACES = 20
"""Places of one name that are tried before and after a head."""


def gathered(units: Sequence[ReadUnit]) -> list[ReadUnit]:
    """Return the units with the list of each head where that head is listed itself, and heads read twice as one.

    Of several places of one name that counts which the head's own sentence cites, else the last one before it. What is
    below a head follows in the order of the text; what is listed below it again, where its duties are told, comes once.
    """
    parents = [unit.parent for unit in units]
    below: dict[int, list[int]] = defaultdict(list)
    names: dict[str, _Name] = defaultdict(_Name)
    by_basis: dict[str, int] = {}
    for at, unit in enumerate(units):
        if unit.parent is not None:
            below[unit.parent].append(at)
            if not is_definition(unit):
                name = names[_letters(unit.name)]
                name.listed.append(at)
                name.by_basis.setdefault(unit.basis.casefold(), at)
                by_basis.setdefault(unit.basis.casefold(), at)
        elif _IN_LIST.search(unit.basis):  # an Asisten that "Asisten terdiri atas:" lists stands below nobody
            names[_letters(unit.name)].by_basis.setdefault(unit.basis.casefold(), at)
            by_basis.setdefault(unit.basis.casefold(), at)
    tree = _Tree(units, parents, below)
    slips: dict[int, str] = {}
    meant = _Meant(units, names)
    for at, unit in enumerate(units):
        if unit.parent is not None or is_definition(unit):
            continue
        cited = _cited(units, unit, by_basis)
        letters = _letters((unit if cited is None else units[cited]).name)
        name = names[letters]
        place = tree.place_of(at, name, unit)
        led = names.get(_letters(_lead_or_office(unit.name))) if place is None else None
        if led is not None:
            place = tree.place_of(at, led, unit)
        if place is None and at in below:
            place = _in_full(tree, at, names)
        if place is None and at in below and (likely := meant.by(unit.name)) is not None:
            places = map(tree.kept, _places(names[likely], unit, at))
            place = next((other for other in places if other not in below), None)
            if place is not None:
                slips[place] = f"“{unit.name}” mungkin salah tulis dari “{units[place].name}”"
        if place is None:
            if name.root is None:
                name.root = at
                meant.add(letters)
            if unit.listed and _OF_MANY.fullmatch(unit.name) and not unit.reasons:
                slips[at] = NO_HEAD  # nothing is listed where its sentence says
            continue
        shortened = folded(units[place].name).startswith(f"{folded(unit.name)} ")
        if (
            cited is None
            and led is None
            and place not in slips
            and not shortened
            and folded(unit.name) != folded(units[place].name)
        ):
            slips[place] = TWO_SPELLINGS.format(units[place].name, unit.name)
        tree.join(at, place)
    for at, unit in enumerate(units):
        lower = _lower_place(tree, at, names[_letters(unit.name)]) if unit.group and unit.kind == STRUCTURAL else None
        if lower is not None:
            tree.join_listed(at, lower)
    for at, unit in enumerate(units):
        office = _led_by(tree, at, names) if unit.parent is not None and _LEADS.match(unit.name) else None
        if office is not None:
            tree.join_listed(max(at, office), min(at, office))
    if not tree.merged and not slips:
        return list(units)
    found = [
        unit._replace(spans=tuple(dict.fromkeys(tree.spans[at]))) if at in tree.spans else unit
        for at, unit in enumerate(units)
    ]
    for at, slip in [*slips.items(), *((at, ADDED) for at in tree.added)]:
        found[at] = less_sure(found[at], 0.2, slip)
    return _in_order(found, parents, below, tree.merged)


def _in_full(tree: _Tree, at: int, names: Mapping[str, _Name]) -> int | None:
    """Return the unit that a head is in short, by the parts that both have: "Sekretariat" for "Sekretariat Dinas"."""
    first = names.get(_letters(tree.units[tree.below[at][0]].name))
    if first is None or len(first.listed) < 2:
        return None
    short = f"{folded(tree.units[at].name)} "
    cut = bisect_left(first.listed, at)
    for place in map(tree.kept, reversed(first.listed[max(0, cut - MOST_PLACES) : cut])):
        above = tree.parents[place]
        if above is not None and above != at and folded(tree.units[above].name).startswith(short):
            return above
    return None


def _lower_place(tree: _Tree, at: int, name: _Name) -> int | None:
    """Return where a unit that a class gathers is listed again below a head of the same body, None for nowhere.

    "Sekretariat Daerah terdiri dari: a. Asisten; b. Biro, terdiri dari: 1. Biro A", then "Asisten B membawahi Biro A".
    """
    above = tree.parents[at]
    if at in tree.merged or above is None:
        return None
    for other in map(tree.kept, name.listed):
        head = tree.parents[other]
        if other != at and head not in (None, above) and _stands_below(tree.parents, other, above):
            return other if COORDINATOR.match(tree.units[head or 0].name) else None
    return None


def _led_by(tree: _Tree, at: int, names: Mapping[str, _Name]) -> int | None:
    """Return the unit that the officer of a list leads, where it stands below the same head; None for nowhere.

    "Biro Hukum terdiri atas: a. Bagian Dokumentasi", then "Kepala Biro dibantu oleh: a. Kepala Bagian Dokumentasi".
    """
    above = tree.parents[at]
    name = names.get(_letters(_LEADS.sub("", tree.units[at].name, count=1)))
    if at in tree.merged or above is None or name is None:
        return None
    return next((place for place in map(tree.kept, name.listed) if place != at and tree.parents[place] == above), None)


def _lead_or_office(name: str) -> str:
    """Return the unit that somebody leads, else who leads a Bagian: "Bagian A" for "Kepala Bagian A"; "" for none."""
    if _LEADS.match(name):
        return _LEADS.sub("", name, count=1)
    return f"Kepala {name}" if _DIVISION.match(name) else ""


_DIVISION = re.compile(r"(?:biro|bagian|bidang|seksi|sub\s?-?\s?b(?:agian|idang))\s+\w", re.IGNORECASE)
_LEADS = re.compile(r"kepala\s+(?=\w+\s+\w)", re.IGNORECASE)
_IN_LIST = re.compile(r"\b(?:huruf|angka)\b")
ADDED = "daftar lain dari atasan yang sama tidak memuat unit ini"
TWO_SPELLINGS = "ditulis dengan dua ejaan: “{}” dan “{}”"


@dataclass(slots=True)
class _Tree:
    """The units while heads join the places where they are listed; `merged` says which unit each one gone became."""

    units: Sequence[ReadUnit]
    parents: list[int | None]
    below: dict[int, list[int]]
    merged: dict[int, int] = field(default_factory=dict)
    spans: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    added: list[int] = field(default_factory=list)
    """Units that a second list of the same kind has, besides some that the first has too."""
    _known: dict[int, dict[str, int]] = field(default_factory=dict)

    def kept(self, at: int) -> int:
        """Return the unit that one has become, itself where it stays."""
        while at in self.merged:
            at = self.merged[at]
        return at

    def place_of(self, at: int, name: _Name, head: ReadUnit) -> int | None:
        """Return where a head stands: the best place, or one with its list where that one has another already."""
        places = dict.fromkeys(map(self.kept, _places(name, head, at)))
        free = [place for place in places if not _stands_below(self.parents, place, at)]
        if len(free) < 2 or not self.below.get(free[0]) or name.by_basis.get(_full(head).casefold()) is not None:
            return free[0] if free else None
        listed = {_letters(self.units[child].name) for child in self.below.get(at, [])}
        return next((place for place in free if listed <= self._below_of(place).keys()), free[0])

    def _below_of(self, place: int) -> dict[str, int]:
        known = self._known.get(place)
        if known is None:
            known = {_letters(self.units[child].name): child for child in reversed(self.below.get(place, []))}
            self._known[place] = known
        return known

    def join_listed(self, at: int, place: int) -> None:
        """Take a unit out of the list that it stands in, and join it with the one that it is."""
        self.below[self.parents[at] or 0].remove(at)
        self.join(at, place)

    def join(self, at: int, place: int) -> None:
        """Give what is below a unit to the one that it is; what that one has below it already comes once."""
        waiting = [(at, place)]
        while waiting:
            at, place = waiting.pop()
            self.merged[at] = place
            self.spans.setdefault(place, list(self.units[place].spans)).extend(self.units[at].spans)
            known = self._below_of(place)
            new, again = list[int](), set[str]()
            for child in self.below.pop(at, []):
                twin = known.get(_letters(self.units[child].name))
                if twin is not None:
                    waiting.append((child, twin))
                    again.add(self.units[twin].kind)
                    continue
                self.parents[child] = place
                new.append(child)
            if new:
                self.below[place].extend(new)
            self.added += [child for child in new if self.units[child].kind in again]
            for child in new:
                known.setdefault(_letters(self.units[child].name), child)


def _spelled(name: str) -> str:
    return folded(name).replace(" & ", " dan ")


@lru_cache(maxsize=32768)
def _letters(name: str) -> str:
    """Return what two spellings of one office have in common: "Kerjasama" and "Kerja Sama", "&" and "dan".

    Scanners read "m" as "rn".
    """
    return _NO_LETTER.sub("", _spelled(name)).replace("rn", "m") or name


_NO_LETTER = re.compile(r"[\W_]+")


class _Meant:
    """The names by which an Asisten or Biro may be meant that is spelled with a slip in one long word.

    They are known by what is left of them without that word, so that no two names need be compared that differ in more.
    """

    def __init__(self, units: Sequence[ReadUnit], names: Mapping[str, _Name]) -> None:
        self._units, self._names = units, names
        self._known: dict[tuple[str, ...], dict[str, str]] | None = None

    def add(self, letters: str) -> None:
        """Take a name of `names` among those that may be meant, as its first unit spells it."""
        name = self._names[letters]
        first = name.listed[0] if name.listed else name.root
        if self._known is not None and first is not None and _MAY_BE_MEANT.match(self._units[first].name):
            for rest, word in _long_words(self._units[first].name):
                self._known.setdefault(rest, {}).setdefault(letters, word)

    def by(self, name: str) -> str | None:
        """Return the letters of the one other name that differs by a slip, None for none or several."""
        if not COORDINATOR.match(name):
            return None
        if self._known is None:
            self._known = {}
            for letters in self._names:
                self.add(letters)
        found = {
            letters
            for rest, word in _long_words(name)
            for letters, other in self._known.get(rest, {}).items()
            if word != other and _is_slip(word, other)
        }
        return found.pop() if len(found) == 1 else None


_MAY_BE_MEANT = re.compile(r"\s*(?:asisten|staf|biro|sekretaris)", re.IGNORECASE)
"""With what the name of a coordinator begins (units.COORDINATOR), and so any that differs from it in a later word."""


def _long_words(name: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Return each long word of a name but the first, behind the others and its place among them."""
    words = _spelled(name).split()
    for at, word in enumerate(words):
        if at and len(word) >= LONG_WORD:
            yield (*words[:at], "", *words[at + 1 :]), word


def _is_slip(one: str, two: str) -> bool:
    from rapidfuzz.distance import OSA  # only where one word differs

    return OSA.distance(one, two, score_cutoff=2) <= 2


@dataclass(slots=True)
class _Name:
    """Where a name stands: in lists, by their basis, and over a list of its own."""

    listed: list[int] = field(default_factory=list)
    by_basis: dict[str, int] = field(default_factory=dict)
    root: int | None = None


def _places(name: _Name, head: ReadUnit, at: int) -> Iterator[int]:
    """Return where a head may stand, the best first: as its sentence cites, as listed last before it, next after it.

    One that no list names joins the head of its name that was read before.
    """
    cited = name.by_basis.get(_full(head).casefold())
    if cited is not None:
        yield cited
    cut = bisect_left(name.listed, at)
    yield from reversed(name.listed[max(0, cut - MOST_PLACES) : cut])
    yield from name.listed[cut : cut + MOST_PLACES]
    if name.root is not None:
        yield name.root


def _cited(units: Sequence[ReadUnit], head: ReadUnit, by_basis: dict[str, int]) -> int | None:
    """Return the unit that a head named by its class alone cites: "Asisten sebagaimana dimaksud pada huruf a"."""
    at = by_basis.get(_full(head).casefold()) if head.listed else None
    if at is None:
        return None
    name, cited = folded(head.name), folded(units[at].name)
    by_class = _OF_MANY.fullmatch(head.name) is not None and cited.startswith(f"{name} ")
    return at if by_class or name.startswith(f"{cited} ") else None


_OF_MANY = re.compile(r"\S+|inspektur pembantu|wakil \w+|sub bagian|sub bidang", re.IGNORECASE)
"""The name of a class of heads."""


def _full(head: ReadUnit) -> str:
    """Return the place that a head's sentence cites, in full."""
    if not head.listed or head.listed.casefold().startswith("pasal"):
        return head.listed
    parts = re.split(r" (?=ayat|huruf|angka)", head.basis)
    if head.listed.casefold().startswith("ayat"):
        own = [part for part in parts[:1] if not part.startswith("ayat")]
    else:
        own = [part for part in parts if "huruf" not in part]
    return " ".join([*filter(None, own), head.listed])


def _stands_below(parents: Sequence[int | None], at: int, other: int) -> bool:
    """Whether a unit stands below another, or is it."""
    step: int | None = at
    while step is not None:
        if step == other:
            return True
        step = parents[step]
    return False


def _in_order(
    units: Sequence[ReadUnit], parents: Sequence[int | None], below: dict[int, list[int]], gone: Container[int]
) -> list[ReadUnit]:
    """Return the units, each superior before what stands below it."""
    found: list[ReadUnit] = []
    waiting: list[tuple[int, int | None]] = [
        (at, None) for at in reversed(range(len(units))) if parents[at] is None and at not in gone
    ]
    while waiting:
        at, parent = waiting.pop()
        waiting.extend((child, len(found)) for child in reversed(below.get(at, [])))
        found.append(units[at]._replace(parent=parent) if units[at].parent != parent else units[at])
    return found
