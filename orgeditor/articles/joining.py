"""Entering a reading into a draft that is there: what the draft has of it already, and the rest."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from orgeditor.articles.annexes import ReadAnnex
from orgeditor.articles.entered_units import Units
from orgeditor.articles.entering import add_annex_chart, annex_title
from orgeditor.articles.forums import ReadForum
from orgeditor.articles.heads import Field
from orgeditor.articles.keeping import keep_reading
from orgeditor.articles.matching import enter
from orgeditor.articles.mechanism import ASSISTANTS, draw_forums, keep_relations
from orgeditor.articles.reader import Reading
from orgeditor.articles.regulation import ReadRegulation
from orgeditor.articles.relations import ReadRelation
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.records import Regulation
from orgeditor.model.renaming import folded

FIELDS = ("office", "region", "number", "year", "about", "place", "date", "prefix", "signatory")
"""Fields of a regulation that its text gives, in the order of a form."""


@dataclass(frozen=True, slots=True)
class FieldFate:
    """A field as read; `before` is what the draft has. It `fills` only one that is empty."""

    name: str
    read: Field
    before: str
    fills: bool


def field_fates(read: ReadRegulation, regulation: Regulation | None) -> list[FieldFate]:
    """Return the fields that a text gives and what becomes of each; without a regulation all are filled.

    The office has a value from the beginning: it counts as empty while the region is.
    """
    found: list[FieldFate] = []
    for name in FIELDS:
        field = getattr(read, name)
        if field is None:
            continue
        before = getattr(regulation, name) if regulation is not None else ""
        if name == "office" and regulation is not None and not regulation.region:
            before = ""
        found.append(FieldFate(name, field, before, not before))
    return found


def has_annex(draft: Draft, annex: ReadAnnex, about: str = "") -> bool:
    """Whether the draft has a Lampiran that an article requires: one of that numeral, or of that title."""
    title = annex_title(annex, about)
    return any(
        (annex.numeral and draft.numeral_of(key) == annex.numeral) or folded(item.title) == folded(title)
        for key, item in draft.annexes.items()
    ) or (not annex.numeral and len(draft.annexes) == 1)


def has_forum(draft: Draft, read: ReadForum) -> bool:
    """Whether the draft has a unit of a meeting's name."""
    return any(folded(unit.name) == folded(read.name) for unit in draft.units.values())


def has_relation(draft: Draft, read: ReadRelation) -> bool:
    """Whether the draft has a relation of that kind between units of those names; each Asisten stands for their class.

    A class that is related to itself ("antar asisten") is no fact of its own.
    """
    if read.source == read.target:
        return True
    ends = (folded(read.source), folded(read.target))
    pairs = [ends, ends[::-1]] if read.mutual else [ends]
    classes = {name for name in ends if ASSISTANTS.fullmatch(name)}
    names = {
        unit.id: {folded(unit.name), *(classes if unit.category is UnitCategory.ASSISTANT else ())}
        for unit in draft.units.values()
    }
    return any(
        item.kind == read.kind and any(one in names[item.source] and two in names[item.target] for one, two in pairs)
        for item in draft.relations.values()
    )


def join(
    draft: Draft, chart: str, reading: Reading, take_out: Collection[str] = (), fields: Collection[str] = ()
) -> None:
    """Enter a reading into a draft that is there, within `draft.edit()`: its units into one chart.

    Its Lampiran come with empty charts, its relations as facts that no chart draws; what the draft has of them stays
    as it is. Its text stays with the draft. `fields` are those of the regulation that are filled where they are empty,
    `take_out` placements that go out of the chart.
    """
    enter(draft, chart, reading.units, take_out)
    about = reading.regulation.about.value if reading.regulation.about else ""
    for annex in [item for item in reading.annexes if not has_annex(draft, item, about)]:
        add_annex_chart(draft, annex, about)
    new = [item for item in reading.relations if not has_relation(draft, item)]
    book = Units(draft)
    draw_forums(draft, None, reading.forums, book)
    keep_relations(draft, new, reading.forums, book)
    values: dict[str, Any] = {
        fate.name: fate.read.value
        for fate in field_fates(reading.regulation, draft.regulation)
        if fate.fills and fate.name in fields
    }
    if "office" in values and reading.regulation.form is not None:
        values["form"] = reading.regulation.form
    if values:
        draft.put(replace(draft.regulation, **values))
    keep_reading(draft, reading)
