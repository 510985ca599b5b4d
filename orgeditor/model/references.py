"""Which records of a draft refer to a record, kept as they change, so that nobody has to look through all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from orgeditor.model.records import Chart, Group, Placement, Record, Relation, Route

Place = tuple[str, str | None]
"""A chart and a placement in it, or None for its roots."""


NOBODY: Mapping[str, Record] = {}


def references_of(record: Record) -> tuple[str | None, ...]:
    """Return the ids (and keys of kinds) that a record refers to; None for those that it leaves open."""
    if isinstance(record, Placement):
        return (record.chart, record.unit, record.parent, record.backbone, record.group)
    if isinstance(record, Route):
        return (record.chart, record.relation, record.source, record.target)
    if isinstance(record, Relation):
        return (record.source, record.target, record.kind)
    if isinstance(record, Group):
        return (record.chart, record.unit)
    if isinstance(record, Chart):
        return (record.annex, record.kind)
    return ()


class Referrers:
    """Which records of one type refer to each record of a draft."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._referring: dict[str | None, dict[str, Record]] = {}
        for record in records:
            self.add(record)

    def add(self, record: Record) -> None:
        for key in references_of(record):
            held = self._referring.get(key)
            if held is None:
                held = self._referring[key] = {}
            held[record.id] = record

    def discard(self, record: Record) -> None:
        """Forget a record that was added."""
        for key in references_of(record):
            self._referring[key].pop(record.id, None)  # a relation may name one unit twice

    def of(self, record_id: str) -> Mapping[str, Record]:
        """Return the records that refer to one, by id; those that changed last at the end."""
        return self._referring.get(record_id, NOBODY)


class Rows:
    """Which placements hang from each placement of a draft, in order."""

    def __init__(self, placements: Iterable[Placement]) -> None:
        self._below: dict[Place, dict[str, Placement]] = {}
        self._sorted: dict[Place, list[Placement]] = {}
        for placement in placements:
            self.add(placement)

    def add(self, placement: Placement) -> None:
        place = (placement.chart, placement.parent)
        self._below.setdefault(place, {})[placement.id] = placement
        self._sorted.pop(place, None)

    def discard(self, placement: Placement) -> None:
        """Forget a placement that was added."""
        place = (placement.chart, placement.parent)
        del self._below[place][placement.id]
        self._sorted.pop(place, None)

    def at(self, chart: str, parent: str | None) -> list[Placement]:
        """Return the placements that hang from one of a chart, or are its roots; not to be changed."""
        place = (chart, parent)
        row = self._sorted.get(place)
        if row is None:
            found = self._below.get(place, {}).values()
            row = self._sorted[place] = sorted(found, key=lambda item: (item.order, item.id))
        return row
