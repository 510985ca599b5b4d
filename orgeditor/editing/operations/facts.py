"""Operations on the facts of several units at once: merge, split, number their articles anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.document import Document
from orgeditor.model import basis_numbers, merging
from orgeditor.model.basis_numbers import Renumbering
from orgeditor.model.draft import Draft
from orgeditor.model.records import Group, Placement, Relation


class Outcome(NamedTuple):
    """What merging or splitting would do, in numbers, for a sentence before it is done.

    `joined` relations become one with others or vanish between the parts; `below` subordinates stay with the first.
    """

    charts: int
    relations: int
    joined: int = 0
    below: int = 0


def merge_units(document: Document, units: Sequence[str], name: str) -> str:
    """Make one unit of several and return it."""
    text = QCoreApplication.translate("Operations", "Gabung %1 unit menjadi %2")
    with document.edit(text.replace("%1", str(len(units))).replace("%2", name)) as draft:
        return merging.merge_units(draft, units, name).id


def split_unit(document: Document, unit: str, names: Sequence[str]) -> list[str]:
    """Make several units of one and return them."""
    text = QCoreApplication.translate("Operations", "Pecah %1 menjadi %2 unit")
    text = text.replace("%2", str(len(names))).replace("%1", document.draft.units[unit].name)
    with document.edit(text) as draft:
        return [part.id for part in merging.split_unit(draft, unit, names)]


def merged_outcome(draft: Draft, units: Sequence[str]) -> Outcome:
    """Tell what merging units would do, on a copy of the draft."""
    copy = Draft.of(draft.records())
    before = _relations_of(draft, units)
    with copy.edit():
        merging.merge_units(copy, units, draft.units[units[0]].name)
    after = _relations_of(copy, units[:1])
    return Outcome(_charts_of(draft, units), len(after), len(before) - len(after))


def split_outcome(draft: Draft, unit: str, parts: int) -> Outcome:
    """Tell what splitting a unit into so many parts would do."""
    below = merging.subordinate_relations(draft, unit)
    copied = len([item for item in _relations_of(draft, [unit]) if item.id not in below])
    return Outcome(_charts_of(draft, [unit]), copied * (parts - 1), below=len(below))


def _relations_of(draft: Draft, units: Sequence[str]) -> list[Relation]:
    wanted = set(units)
    return [item for item in draft.relations.values() if wanted & {item.source, item.target}]


def _charts_of(draft: Draft, units: Sequence[str]) -> int:
    shown: tuple[Placement | Group, ...] = (*draft.placements.values(), *draft.groups.values())
    return len({item.chart for item in shown if item.unit in units})


def renumber_basis(document: Document, chosen: Sequence[Renumbering]) -> None:
    """Write the new articles of units, and of the relations that share them."""
    text = QCoreApplication.translate("Operations", "Nomori ulang %1 dasar").replace("%1", str(len(chosen)))
    with document.edit(text) as draft:
        basis_numbers.renumber(draft, chosen)
