"""What all rules look at: a draft, its drawn pages, the text of its articles, and indexes over them made once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property, lru_cache

from orgeditor.articles.reader import Reading
from orgeditor.check.citations import Places
from orgeditor.check.finding import Severity
from orgeditor.check.matching import matched_units
from orgeditor.check.spelling import squeezed
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import COMMAND, COORDINATIVE, STRUCTURAL, UnitCategory
from orgeditor.model.page import Arranged
from orgeditor.model.records import Relation, Unit

ABOVE = frozenset({STRUCTURAL, COORDINATIVE, COMMAND})
"""Kinds of relation that put one unit above another."""
_DEFINED = re.compile(r"Pasal 1\b(?! ?\d)")
_LIST = re.compile(r" (?:huruf|angka) [^\s.]+$|(?<=\d)\.\d+$")


class Case:
    """One look at a draft. `results` are the drawings that are known, by chart; `reading` the articles, or None."""

    def __init__(self, draft: Draft, results: Mapping[str, Arranged], reading: Reading | None = None) -> None:
        self.draft = draft
        self.results = results
        self.reading = reading

    # the draft

    @cached_property
    def units(self) -> list[Unit]:
        return self.draft.units_in_order()

    @cached_property
    def relations(self) -> list[Relation]:
        return self.draft.relations_in_order()

    @cached_property
    def charts_of_unit(self) -> dict[str, set[str]]:
        """The charts in which each unit has a box or a frame."""
        found: dict[str, set[str]] = defaultdict(set)
        for item in self.draft.placements.values():
            found[item.unit].add(item.chart)
        for group in self.draft.groups.values():
            found[group.unit].add(group.chart)
        return found

    @cached_property
    def annex_charts(self) -> set[str]:
        """The charts that show the organisation: those of the Lampiran, or all where the regulation has none."""
        charts = self.draft.charts.values()
        return {chart.id for chart in charts if chart.annex} or {chart.id for chart in charts}

    @cached_property
    def above(self) -> dict[str, list[str]]:
        """The units above each unit: by a relation with a direction that commands or coordinates, or in a chart."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for relation in self.relations:
            if relation.kind in ABOVE and not relation.mutual and relation.source != relation.target:
                found[relation.target][relation.source] = None
        placements = self.draft.placements
        for item in placements.values():
            if item.parent is not None and item.backbone is None:
                found[item.unit][placements[item.parent].unit] = None
        return {unit: list(sources) for unit, sources in found.items()}

    @cached_property
    def assistants(self) -> set[str]:
        return {unit.id for unit in self.units if unit.category is UnitCategory.ASSISTANT and not unit.collective}

    def assistants_of(self, unit: str) -> list[str]:
        """Return the Asisten above a unit; a box that stands for all of them is none."""
        return [key for key in self.above.get(unit, ()) if key in self.assistants]

    @property
    def unfinished(self) -> Severity:
        """How bad it is that a field is empty: it waits for its entry while the draft bears its mark."""
        return Severity.NOTE if self.draft.regulation.is_marked else Severity.ERROR

    # the text

    @cached_property
    def matches(self) -> list[str | None]:
        """The draft's unit for each unit of the reading, None for one that the draft lacks."""
        return matched_units(self.draft, self.reading, self.above) if self.reading is not None else []

    @cached_property
    def heads(self) -> list[int]:
        """The units of the reading that stand over a list and that no definition alone names, by their index."""
        if self.reading is None:
            return []
        units = self.reading.units
        return [at for at in sorted({unit.parent for unit in units if unit.parent is not None}) if self.is_listed(at)]

    def is_listed(self, at: int) -> bool:
        """Whether a unit of the reading stands in a list, not only in a definition of Pasal 1."""
        return self._listed[at]

    @cached_property
    def _listed(self) -> list[bool]:
        units = self.reading.units if self.reading is not None else ()
        return [not (unit.reasons and _DEFINED.match(unit.basis)) for unit in units]

    @cached_property
    def places(self) -> Places:
        assert self.reading is not None
        return Places(
            (sentence.basis for sentence in self.reading.sentences), (item.number for item in self.reading.articles)
        )

    @cached_property
    def is_whole(self) -> bool:
        """Whether the text is a whole regulation: only then is what it lacks lacking."""
        return self.reading is not None and self.reading.is_whole

    @cached_property
    def article_letters(self) -> str:
        """All sentences of the articles as letters and digits alone, to find names in whatever way they are spaced."""
        assert self.reading is not None
        return "\n".join(squeezed(sentence.text) for sentence in self.reading.sentences)


@lru_cache(maxsize=16384)
def list_of(basis: str) -> str:
    """Return the place of the list that a basis is an item of ("Pasal 17 ayat (1)" for "Pasal 17 ayat (1) huruf A")."""
    return _LIST.sub("", basis)


@lru_cache(maxsize=16384)
def article_of(basis: str) -> str:
    """Return the article of a basis ("Pasal 17")."""
    return re.split(r" (?:ayat|huruf|angka) ", basis)[0]
