"""Letters and numbers of the articles, anew from the present order: "Pasal 12 huruf b angka 3".

A list of an article ("Pasal 12 huruf b") has items ("angka 3"). Those of other charts keep their places in it: they are
only shifted by what came in or went out before them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from orgeditor.model.draft import Draft
from orgeditor.model.records import Placement, Relation, Unit

DEFINITIONS = "Pasal 1"
"""Where a regulation defines its words (UU 12/2011 Lampiran II, 96-103): many more than its charts show."""

_PATTERN = re.compile(
    r"(?P<path>Pasal \d+[A-Z]*(?: ayat \(\d+[a-z]?\))?(?: (?:huruf [A-Za-z]{1,2}|angka \d+(?:\.\d+)*))*?)"
    r"(?: (?P<word>huruf|angka) |(?<=\d)(?P<point>\.)(?=\d))(?P<value>[A-Za-z]{1,2}|\d+)"
)
POINT = "."
"""The word of an item whose number repeats those above it: "angka 2.1" in the list of "angka 2"."""


class Item(NamedTuple):
    """Where an article names something: the list, and the letter or number in it, counted from 1."""

    path: str
    word: str
    number: int
    upper: bool = False

    @property
    def text(self) -> str:
        value = letters(self.number) if self.word == "huruf" else str(self.number)
        between = POINT if self.word == POINT else f" {self.word} "
        return f"{self.path}{between}{value.upper() if self.upper else value}"


@dataclass(frozen=True, slots=True)
class Renumbering:
    """What one unit's basis is and what it would be.

    `sure` says that its list was edited: something in it, or in a list above it, is doubtful.
    """

    unit: str
    before: str
    after: str
    sure: bool


def parsed_basis(text: str) -> Item | None:
    """Return the item that a basis names, None for one that ends in no letter or number of a list."""
    found = _PATTERN.fullmatch(text)
    if found is None or (found["point"] and " angka " not in found["path"]):
        return None
    word, value = found["word"] or POINT, found["value"]
    number = _letter_number(value) if word == "huruf" else int(value) if value.isdecimal() else 0
    return Item(found["path"], word, number, value.isupper()) if number else None


def letters(number: int) -> str:
    """Return the letter of an item counted from 1: a to z, then aa, bb."""
    turns, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (turns + 1)


def _letter_number(value: str) -> int:
    if not value.isalpha() or len(set(value)) > 1:
        return 0
    return 26 * (len(value) - 1) + ord(value[0].lower()) - ord("a") + 1


def renumberings(draft: Draft, chart: str) -> list[Renumbering]:
    """Return the units whose basis is another by the present order of a chart, or is doubtful there.

    First those of the chart in its order, then those of other charts that stand in the same lists.
    """
    lists = _Lists(draft, chart)
    found = []
    for unit in lists.units:
        after, before = lists.renamed(unit), draft.units[unit]
        if after != before.basis or (before.basis_doubtful and unit in lists.here):
            found.append(Renumbering(unit, before.basis, after, before.basis_doubtful or lists.is_stirred(unit)))
    return found


def renumber(draft: Draft, chosen: Iterable[Renumbering]) -> None:
    """Write the new basis of units, and of the relations that have it from them; none of them is doubtful any more."""
    fresh = {item.unit: item for item in chosen}
    for unit, item in fresh.items():
        draft.put(replace(draft.units[unit], basis=item.after, basis_doubtful=False))
    for relation in list(draft.relations.values()):
        shared = _own(relation, fresh)
        if shared is not None:
            draft.put(replace(relation, basis=shared.after, basis_doubtful=False))


def _own(relation: Relation, fresh: dict[str, Renumbering]) -> Renumbering | None:
    """Return the renumbering of the end that a relation shares its basis with."""
    for end in (relation.target, relation.source):
        if end in fresh and relation.basis and fresh[end].before == relation.basis:
            return fresh[end]
    return None


class _Lists:
    """The lists that the units of a chart stand in, and their numbers by the present order."""

    def __init__(self, draft: Draft, chart: str) -> None:
        self.draft = draft
        self.here: list[str] = []
        self.items: dict[str, Item] = {}
        """By unit: where it stands now; the path is that of its neighbours when it has moved to them."""
        self.numbers: dict[str, int] = {}
        self.stirred: set[str] = set()
        self._rows: dict[str, str] = {}
        """By unit: the box below which it stands in the chart."""
        self._was = {unit.id: item for unit in draft.units_in_order() if (item := parsed_basis(unit.basis))}
        for placement in draft.placements_of_chart(chart):
            if placement.unit in self._was and placement.unit not in self.items:
                self.here.append(placement.unit)
                self._rows[placement.unit] = placement.parent or ""
                path = self._present_path(placement, draft.units[placement.unit])
                self.items[placement.unit] = self._was[placement.unit]._replace(path=path)
        shown = {item[:2] for unit in self.here for item in (self.items[unit], self._was[unit])}
        self.units = [*self.here, *(key for key in self._was if key not in self.items)]
        self.items = {**self._was, **self.items}
        self.numbers = {unit: item.number for unit, item in self.items.items()}
        for path, word in shown:
            self._number(path, word)
        # The lists below an item are told by the basis that it had.
        self._owners = {item.text: unit for unit, item in reversed(self._was.items()) if self._stays(unit)}

    def renamed(self, unit: str) -> str:
        """Return the basis of a unit with its present number, and those of the items above it."""
        item = self.items[unit]
        return item._replace(path=self._path(item.path), number=self.numbers[unit]).text

    def is_stirred(self, unit: str) -> bool:
        """Say whether anything in the list of a unit, or in one above it, has moved."""
        path = self.items[unit].path
        return path in self.stirred or (path in self._owners and self.is_stirred(self._owners[path]))

    def _path(self, path: str) -> str:
        above = parsed_basis(path)
        if path in self._owners:
            return self.renamed(self._owners[path])
        return above._replace(path=self._path(above.path)).text if above is not None else path

    def _stays(self, unit: str) -> bool:
        return self.items[unit].path == self._was[unit].path

    def _present_path(self, placement: Placement, unit: Unit) -> str:
        """Return the list in which a unit stands: of one that has moved, that of its superior or its neighbours."""
        item = self._was[unit.id]
        if not unit.basis_doubtful:
            return item.path
        above = self.draft.placements.get(placement.parent or "")
        own, inside = self._was.get(above.unit) if above is not None else None, parsed_basis(item.path)
        if own is not None and inside is not None and own.word == inside.word:
            return own.text
        paths: Counter[str] = Counter()
        for sister in self.draft.children(placement.chart, placement.parent):
            other = self._was.get(sister.unit)
            if other is not None and other.word == item.word and not self.draft.units[sister.unit].basis_doubtful:
                paths[other.path] += 1
        return paths.most_common(1)[0][0] if paths else item.path

    def _number(self, path: str, word: str, row: str | None = None) -> None:
        """Number the units of one list, or of it only those below one box.

        Those of the chart that were in it share out their own places anew, those elsewhere keep theirs. One that has
        come stands right after the one before it; a number that nobody has is closed.
        """
        here = [unit for unit in self.here if self.items[unit][:2] == (path, word) and row in (None, self._rows[unit])]
        old = {unit: item.number for unit, item in self._was.items() if item[:2] == (path, word)}
        if row is not None:
            old = {unit: number for unit, number in old.items() if unit in here}
        doubtful = {unit for unit in (*here, *old) if self.draft.units[unit].basis_doubtful}
        holders: dict[int, str] = {}
        for unit in sorted(old, key=lambda unit: (unit in doubtful, old[unit])):
            holders.setdefault(old[unit], unit)
        come = {unit for unit in here if unit not in old or (unit in doubtful and holders[old[unit]] != unit)}
        stay = [unit for unit in here if unit not in come]
        gone = {unit for unit in old if not self._stays(unit)}
        if come or gone or doubtful & set(here):
            self.stirred.add(path)
        if len({old[unit] for unit in stay}) < len(stay):
            rows = dict.fromkeys(self._rows[unit] for unit in here)
            if row is None and len(rows) > 1:  # each superior has a list of its own that is not told apart by its path
                for each in rows:
                    self._number(path, word, each)
            return  # one number for several: not a list that has an order
        if path not in self.stirred and (path == DEFINITIONS or len(old) == 1):
            return  # only a part of the list is in the draft
        holders.update(zip(sorted(old[unit] for unit in stay), stay, strict=True))
        slots = [holders[number] for number in sorted(holders) if holders[number] not in gone]
        for index, unit in enumerate(here):
            if unit in come:
                slots.insert(_place(slots, here, index), unit)
        now = {slot: number for number, slot in enumerate(slots, 1)}
        for unit in (*here, *old):
            if self.items[unit].path == path:
                self.numbers[unit] = now.get(unit) or now.get(holders.get(old[unit], ""), old[unit])


def _place(slots: list[str], here: list[str], index: int) -> int:
    """Return where a newcomer goes: after the one before it, or before the next that has a place."""
    if index:
        return slots.index(here[index - 1]) + 1
    return min((slots.index(unit) for unit in here if unit in slots), default=len(slots))
