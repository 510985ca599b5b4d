"""Draft: the aggregate of all records of one regulation. Every change goes through `edit`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from operator import attrgetter
from types import MappingProxyType
from typing import TypeVar

from orgeditor.model.changes import Change, ChangeSet
from orgeditor.model.ids import IdSource, id_source
from orgeditor.model.integrity import DraftError as DraftError  # what an edit raises is part of what a draft is
from orgeditor.model.integrity import check
from orgeditor.model.kinds import BUILTIN_KINDS, RelationKind
from orgeditor.model.numerals import roman
from orgeditor.model.page import Arranged
from orgeditor.model.records import (
    Annex,
    ArticleText,
    Chart,
    Group,
    MutedRule,
    Origin,
    Placement,
    Record,
    Regulation,
    Relation,
    Route,
    Unit,
)
from orgeditor.model.references import Referrers, Rows

R = TypeVar("R", bound=Record)

RECORD_TYPES: tuple[type[Record], ...] = (
    Regulation,
    RelationKind,
    Unit,
    Relation,
    Annex,
    Chart,
    Placement,
    Route,
    Group,
    MutedRule,
    ArticleText,
)


class Draft:
    """Facts, decisions and results of one regulation.

    Read through the mappings and the lists in order; change only inside `with draft.edit():` (a `Document` wraps that
    for the editor). `arranged` holds the results, which are no part of a ChangeSet; nor is `origin`, which a draft has
    from its beginning.
    """

    def __init__(self, next_id: IdSource | None = None) -> None:
        self.new_id: IdSource = next_id or id_source()
        self.arranged: dict[str, Arranged] = {}
        self.origin: Origin | None = None
        self._tables: dict[type[Record], dict[str, Record]] = {kind: {} for kind in RECORD_TYPES}
        self._open: dict[str, Change] | None = None
        self._rows: Rows | None = None
        self._referrers: dict[type[Record], Referrers] = {}
        self.last_changes = ChangeSet()

    @classmethod
    def of(cls, records: Iterable[Record], next_id: IdSource | None = None) -> Draft:
        """Return a draft that holds the records; raises DraftError when they break a rule."""
        draft = cls.excerpt(records, next_id)
        changes = {record.id: (None, record) for table in draft._tables.values() for record in table.values()}
        check(draft._tables, changes, draft.referring)
        return draft

    @classmethod
    def excerpt(cls, records: Iterable[Record], next_id: IdSource | None = None) -> Draft:
        """Return a draft that holds records which are known to keep the rules: they are part of a draft."""
        draft = cls(next_id)
        for record in records:
            draft._tables[type(record)][record.id] = record
        return draft

    def copy(self) -> Draft:
        """Return a draft of its own with the same records and results; they never change, so it takes no time."""
        draft = Draft(self.new_id)
        draft._tables = {kind: dict(table) for kind, table in self._tables.items()}
        draft.arranged = dict(self.arranged)
        draft.origin = self.origin
        return draft

    def adopt(self, other: Draft) -> None:
        """Hold from now on what became of a copy of this draft, which nobody else may use any more; takes no time."""
        self._tables, self._rows, self._referrers = other._tables, other._rows, other._referrers
        for chart in self.arranged.keys() - self._tables[Chart].keys():
            del self.arranged[chart]

    # reading

    @property
    def regulation(self) -> Regulation:
        """The regulation; raises DraftError in a draft that has none yet."""
        for record in self._tables[Regulation].values():
            assert isinstance(record, Regulation)
            return record
        raise DraftError("Naskah belum memuat data peraturan.")

    @property
    def units(self) -> Mapping[str, Unit]:
        return self._view(Unit)

    @property
    def relations(self) -> Mapping[str, Relation]:
        return self._view(Relation)

    @property
    def annexes(self) -> Mapping[str, Annex]:
        return self._view(Annex)

    @property
    def charts(self) -> Mapping[str, Chart]:
        return self._view(Chart)

    @property
    def placements(self) -> Mapping[str, Placement]:
        return self._view(Placement)

    @property
    def routes(self) -> Mapping[str, Route]:
        return self._view(Route)

    @property
    def groups(self) -> Mapping[str, Group]:
        return self._view(Group)

    @property
    def muted(self) -> Mapping[str, MutedRule]:
        return self._view(MutedRule)

    @property
    def article_text(self) -> str:
        """The text of the articles that the draft keeps, "" for none."""
        return next((record.text for record in self._view(ArticleText).values()), "")

    @property
    def own_kinds(self) -> Mapping[str, RelationKind]:
        """Kinds that the regulation adds or restyles, by key."""
        return self._view(RelationKind)

    @property
    def kinds(self) -> dict[str, RelationKind]:
        """Every kind that a relation may have, by key: the built-in ones, the regulation's own over them."""
        return {**BUILTIN_KINDS, **self.own_kinds}

    def kind(self, key: str) -> RelationKind:
        """Return one kind; raises KeyError when neither built in nor added."""
        return self.own_kinds.get(key) or BUILTIN_KINDS[key]

    def all_of(self, kind: type[R]) -> Mapping[str, R]:
        return self._view(kind)

    def find(self, record_id: str) -> Record | None:
        """Return the record with that id, of whatever type."""
        for table in self._tables.values():
            if record_id in table:
                return table[record_id]
        return None

    def records(self) -> list[Record]:
        """Return every record, facts first."""
        return [record for kind in RECORD_TYPES for record in self._tables[kind].values()]

    def units_in_order(self) -> list[Unit]:
        return sorted(self.units.values(), key=_ORDER)

    def relations_in_order(self) -> list[Relation]:
        return sorted(self.relations.values(), key=_ORDER)

    def annexes_in_order(self) -> list[Annex]:
        return sorted(self.annexes.values(), key=lambda annex: (annex.order, annex.id))

    def charts_in_order(self) -> list[Chart]:
        """Return the charts as the regulation shows them: by Lampiran, those without one last, then by their order."""
        place = {annex.id: number for number, annex in enumerate(self.annexes_in_order())}

        def key(chart: Chart) -> tuple[int, int, str]:
            return (place.get(chart.annex or "", len(place)), chart.order, chart.id)

        return sorted(self.charts.values(), key=key)

    def charts_of(self, annex_id: str) -> list[Chart]:
        return [chart for chart in self.charts_in_order() if chart.annex == annex_id]

    def numeral_of(self, annex_id: str) -> str:
        """Return the Roman numeral of a Lampiran, "" when the regulation has only one."""
        annexes = self.annexes_in_order()
        if len(annexes) < 2:
            return ""
        return roman(1 + annexes.index(self.annexes[annex_id]))

    def title_of(self, chart: Chart) -> str:
        """Return the title printed over a chart: its Lampiran's, or its own when it belongs to none."""
        return self.annexes[chart.annex].title if chart.annex else chart.title

    def children(self, chart_id: str, parent: str | None) -> list[Placement]:
        """Return the placements that hang from `parent` in that chart (None: the roots), in order."""
        return list(self._row(chart_id, parent))

    def _row(self, chart_id: str, parent: str | None) -> list[Placement]:
        return self._all_rows().at(chart_id, parent)

    def _all_rows(self) -> Rows:
        if self._rows is None:
            self._rows = Rows(self.placements.values())
        return self._rows

    def branch(self, placement: Placement) -> list[Placement]:
        """Return the placement and all below it, depth first."""
        found: list[Placement] = []
        stack, row, chart = [placement], self._all_rows().at, placement.chart
        while stack:
            item = stack.pop()
            found.append(item)
            if below := row(chart, item.id):
                stack.extend(reversed(below))
        return found

    def placements_of_chart(self, chart_id: str) -> list[Placement]:
        """Return the chart's placements, depth first from the roots."""
        return [item for root in self.children(chart_id, None) for item in self.branch(root)]

    def routes_of_chart(self, chart_id: str) -> list[Route]:
        """Return the chart's routes in the order of their relations."""

        def key(route: Route) -> tuple[int, str, str]:
            return (self.relations[route.relation].order, route.relation, route.id)

        return sorted(self.referring(chart_id, Route), key=key)

    def groups_of_chart(self, chart_id: str) -> list[Group]:
        return sorted(self.referring(chart_id, Group), key=lambda group: (group.order, group.id))

    def referring(self, record_id: str, kind: type[R]) -> list[R]:
        """Return the records of one type that refer to a record, or to a kind by its key.

        They stand in the order of their table: those that changed last at the end.
        """
        referrers = self._referrers.get(kind)  # type: ignore[arg-type]
        if referrers is None:
            referrers = self._referrers[kind] = Referrers(self._tables[kind].values())  # type: ignore[index]
        return list(referrers.of(record_id).values())  # type: ignore[arg-type]

    def unit_of(self, end: str) -> Unit:
        """Return the unit that a placement or group shows; raises KeyError for an unknown id."""
        shown = self.placements.get(end) or self.groups[end]
        return self.units[shown.unit]

    # changing

    @contextmanager
    def edit(self) -> Iterator[Draft]:
        """Collect the changes of the block into one ChangeSet (`last_changes`).

        An exception inside, or a draft that would break a rule, puts everything back. Blocks do not nest.
        """
        if self._open is not None:
            raise RuntimeError("an edit is already open")
        self._open = {}
        try:
            yield self
            changes = {key: pair for key, pair in self._open.items() if pair[0] != pair[1]}
            check(self._tables, changes, self.referring)
        except BaseException:
            for key, (before, after) in self._open.items():
                self._set(key, after, before)
            raise
        finally:
            self._open = None
        self.last_changes = ChangeSet(MappingProxyType(changes))
        for chart in self.last_changes.of(Chart):
            if chart[1] is None and chart[0] is not None:
                self.arranged.pop(chart[0].id, None)

    def put(self, record: R) -> R:
        """Add the record, or replace the one with its id."""
        self._record(record.id, record)
        return record

    def remove(self, record_id: str) -> None:
        """Take the record away; what refers to it must go or change within the same edit. Raises KeyError."""
        if self.find(record_id) is None:
            raise KeyError(record_id)
        self._record(record_id, None)

    def apply(self, changes: ChangeSet) -> None:
        """Set every record of the change set to what it is after it. Used by undo, redo and recovery: never fails."""
        for key, (before, after) in changes.changes.items():
            self._set(key, before, after)

    def _record(self, record_id: str, after: Record | None) -> None:
        if self._open is None:
            raise RuntimeError("a draft changes only inside edit()")
        now = self.find(record_id)
        first = self._open[record_id][0] if record_id in self._open else now
        self._open[record_id] = (first, after)
        self._set(record_id, now, after)

    def _set(self, record_id: str, before: Record | None, after: Record | None) -> None:
        for record in (before, after):
            held = self._tables[type(record)].pop(record_id, None) if record is not None else None
            if held is not None:
                if (referrers := self._referrers.get(type(held))) is not None:
                    referrers.discard(held)
                if self._rows is not None and isinstance(held, Placement):
                    self._rows.discard(held)
        if after is not None:
            self._tables[type(after)][record_id] = after
            if (referrers := self._referrers.get(type(after))) is not None:
                referrers.add(after)
            if self._rows is not None and isinstance(after, Placement):
                self._rows.add(after)

    def _view(self, kind: type[R]) -> Mapping[str, R]:
        return MappingProxyType(self._tables[kind])  # type: ignore[index,arg-type]


_ORDER = attrgetter("order", "id")
