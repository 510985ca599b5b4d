"""Entering a reading into a draft that is there: what the draft has of it already, and the rest."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from orgeditor.articles.annexes import ReadAnnex
from orgeditor.articles.entering import Units, add_annex_chart, annex_title, draw_flow
from orgeditor.articles.matching import enter, folded
from orgeditor.articles.reader import Reading
from orgeditor.articles.regulation import Field, ReadRegulation
from orgeditor.articles.relations import ReadRelation
from orgeditor.model.draft import Draft
from orgeditor.model.records import Regulation

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


def has_relation(draft: Draft, read: ReadRelation) -> bool:
    """Whether the draft has a relation of that kind between units of those names."""
    ends = (folded(read.source), folded(read.target))
    pairs = [ends, ends[::-1]] if read.mutual else [ends]
    names = {unit.id: folded(unit.name) for unit in draft.units.values()}
    return any(
        item.kind == read.kind and (names[item.source], names[item.target]) in pairs
        for item in draft.relations.values()
    )


def join(
    draft: Draft, chart: str, reading: Reading, take_out: Collection[str] = (), fields: Collection[str] = ()
) -> None:
    """Enter a reading into a draft that is there, within `draft.edit()`: its units into one chart.

    Its Lampiran come with empty charts, its relations as facts that no chart draws; what the draft has of them stays
    as it is. `fields` are those of the regulation that are filled where they are empty, `take_out` placements that go
    out of the chart.
    """
    enter(draft, chart, reading.units, take_out)
    about = reading.regulation.about.value if reading.regulation.about else ""
    for annex in [item for item in reading.annexes if not has_annex(draft, item, about)]:
        add_annex_chart(draft, annex, about)
    new = [item for item in reading.relations if not has_relation(draft, item)]
    draw_flow(draft, None, new, Units(draft))
    values: dict[str, Any] = {
        fate.name: fate.read.value
        for fate in field_fates(reading.regulation, draft.regulation)
        if fate.fills and fate.name in fields
    }
    if "office" in values and reading.regulation.form is not None:
        values["form"] = reading.regulation.form
    if values:
        draft.put(replace(draft.regulation, **values))
