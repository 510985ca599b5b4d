"""The mechanism chart of a text: its parties in the ranks of custom, its meetings, and the lines between them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from orgeditor.articles.entered_units import Units
from orgeditor.articles.forums import ReadForum
from orgeditor.articles.reader import Reading
from orgeditor.articles.relations import OTHERS, ReadRelation
from orgeditor.articles.units import ReadUnit
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import ASSISTANCE, COMMAND, DELEGATION, STRUCTURAL, UnitCategory
from orgeditor.model.records import Chart, LetterCase, Placement, Relation
from orgeditor.model.renaming import folded

COLLECTIVE = re.compile(
    r"(?:perangkat daerah(?: lainnya)?|instansi verti[ck]al|asisten(?: sekretaris daerah)?"
    r"|satuan kerja perangkat daerah|skpd(?: lainnya)?|dinas/badan|unit pelaksana teknis.*|badan usaha milik daerah"
    r"|staf ahli)",
    re.IGNORECASE,
)
ASSISTANTS = re.compile(r"asisten(?: sekretaris daerah)?", re.IGNORECASE)
"""The class of the Asisten, as sentences name it."""

_RANKS: tuple[frozenset[UnitCategory], ...] = (
    frozenset({UnitCategory.HEAD, UnitCategory.COUNCIL, UnitCategory.EXPERT_STAFF}),
    frozenset({UnitCategory.DEPUTY_HEAD}),
    frozenset({UnitCategory.SECRETARY, UnitCategory.SECRETARIAT}),
    frozenset({UnitCategory.ASSISTANT}),
    frozenset({UnitCategory.TEAM}),
    frozenset({UnitCategory.FORUM}),
    frozenset(),
    frozenset({UnitCategory.UPT, UnitCategory.KECAMATAN, UnitCategory.KELURAHAN}),
)
"""Categories by the rank that custom gives them, from the top; what none of these names stands in the last but one."""
_OTHERS = _RANKS.index(frozenset())
_LEFT_TO_RIGHT = {
    UnitCategory.COUNCIL: -1,
    UnitCategory.EXPERT_STAFF: 1,
    UnitCategory.BUMD: 1,
    UnitCategory.UNIVERSITY: 1,
    UnitCategory.VERTICAL: 2,
}
"""Where a category stands in its rank: DPRD at the left, Staf Ahli and instansi vertikal at the right."""
_IMPLIES_COMMAND = frozenset({STRUCTURAL, COMMAND, ASSISTANCE, DELEGATION})


def draw_forums(draft: Draft, chart: Chart | None, forums: Sequence[ReadForum], book: Units) -> None:
    """Draw the meetings, or keep them as facts that no chart draws; what the draft knows of one stays."""
    for read in forums:
        key = book.named(read.name, read.basis, category=UnitCategory.FORUM)
        unit = draft.units[key]
        draft.put(
            replace(
                unit,
                period=unit.period or read.period,
                chair=unit.chair or read.chair,
                members=unit.members or read.members,
            )
        )
        if chart is not None:
            model.place(draft, chart.id, key)


def keep_relations(draft: Draft, relations: Iterable[ReadRelation], forums: Sequence[ReadForum], book: Units) -> None:
    """Keep the relations that sentences state as facts that no chart draws."""
    for read in relations:
        if read.source != read.target:
            source, target = (_party(book, name, read, forums) for name in (read.source, read.target))
            model.add_relation(draft, source, target, read.kind, mutual=read.mutual, label=read.label, basis=read.basis)


def draw_mechanism(draft: Draft, chart: Chart, reading: Reading, book: Units) -> None:
    """Draw the meetings and the relations that sentences state, within `draft.edit()`.

    A class whose members the text names (the Asisten) is a frame around these; within the frame of the Sekretariat
    Daerah each of them has the lines of the class. What only repeats the forms of a relation that is drawn is kept as
    a fact. Lines of command that custom knows and no article states are inferred.
    """
    draw_forums(draft, chart, reading.forums, book)
    _Mechanism(draft, chart, reading, book).draw()
    case = LetterCase.AS_WRITTEN if reading.forums else LetterCase.TITLE
    draft.put(replace(draft.charts[chart.id], cases=(case,)))


def _party(book: Units, name: str, read: ReadRelation, forums: Sequence[ReadForum]) -> str:
    if any(name == forum.group for forum in forums):
        basis = next(forum.basis for forum in forums if forum.group == name)
        basis = re.split(r" (?:huruf|angka)", basis)[0]
        return book.named(name, basis, category=UnitCategory.FORUM, collective=True, inferred=True)
    collective = bool(COLLECTIVE.fullmatch(name))
    return book.named(name[:1].upper() + name[1:], read.basis, collective=collective)


_Stated = tuple[ReadRelation, str, str]
"""A relation as read, and the units at its ends."""


def _pair(one: str, two: str) -> frozenset[str]:
    return frozenset((one, two))


class _Mechanism:
    """One mechanism chart while it is drawn: which units have a box or a frame in it."""

    def __init__(self, draft: Draft, chart: Chart, reading: Reading, book: Units) -> None:
        self.draft, self.chart, self.book = draft, chart, book
        self.forums = reading.forums
        named = [unit for unit in reading.units if not COLLECTIVE.fullmatch(unit.name)]
        self.assistants = _first_named(unit for unit in named if unit.category is UnitCategory.ASSISTANT)
        self.experts = _first_named(unit for unit in named if unit.category is UnitCategory.EXPERT_STAFF)
        stated = [read for read in reading.relations if read.source != read.target or len(self.assistants) > 1]
        self.reads: list[_Stated] = [
            (read, _party(book, read.source, read, self.forums), _party(book, read.target, read, self.forums))
            for read in sorted(stated, key=lambda read: bool(read.label))  # an outer line has room for words
        ]
        self.ends: dict[str, str] = {item.unit: item.id for item in draft.placements_of_chart(chart.id)}
        """Placement or group in this chart by unit."""
        self.drawn: dict[frozenset[str], set[str]] = {}

    def draw(self) -> None:
        stated = {_pair(source, target) for read, source, target in self.reads if not read.detail}
        shown = [item for item in self.reads if not item[0].detail or _pair(item[1], item[2]) not in stated]
        parties: list[str] = list(dict.fromkeys(key for _, *ends in shown for key in ends))
        members = self._members(parties)
        pairs = {_pair(source, target) for _, source, target in shown}
        for frame, keys in list(members.items()):  # no line joins a frame to what stands in it
            within = [*keys, *(other for other, own in members.items() if set(own) < set(keys))]
            if any(_pair(frame, key) in pairs for key in within):
                del members[frame]
        framed = [key for keys in members.values() for key in keys]
        for key in [*parties, *(self._experts() if self._of(parties, UnitCategory.HEAD) else ()), *framed]:
            if key not in self.ends and key not in members:
                self.ends[key] = model.place(self.draft, self.chart.id, key).id
        spread: dict[str, list[str]] = {}
        for frame, keys in members.items():
            if frame is not None and not self._is_class_within(frame, members):
                boxes = [self.draft.placements[self.ends[key]] for key in keys]
                self.ends[frame] = model.add_group(self.draft, self.chart.id, frame, boxes).id
        for frame in members:
            if frame not in self.ends:
                spread[frame] = members[frame]
        for read, source, target in self.reads:
            self._relate(read, source, target, members, spread, show=(read, source, target) in shown)
        for key in spread:
            if not self.draft.referring(key, Relation):  # each of its members has its lines
                model.delete_unit(self.draft, key)
        self._command(parties, members)
        self._arrange()

    # which boxes and frames

    def _of(self, keys: Iterable[str], category: UnitCategory) -> str | None:
        units = self.draft.units
        return next((key for key in keys if key in units and units[key].category is category), None)

    def _named(self, units: Sequence[ReadUnit]) -> list[str]:
        return [self.book.named(unit.name, unit.basis, category=unit.category) for unit in units]

    def _experts(self) -> list[str]:
        return self._named(self.experts)

    def _members(self, parties: Sequence[str]) -> dict[str, list[str]]:
        """Return the units within each party that is a frame, in order."""
        found: dict[str, list[str]] = {}
        names = {folded(self.draft.units[key].name): key for key in parties}
        assistants = next((key for name, key in names.items() if ASSISTANTS.fullmatch(name)), None)
        if assistants is not None and len(self.assistants) > 1:
            found[assistants] = self._named(self.assistants)
        secretariat, secretary = (
            self._of(parties, category) for category in (UnitCategory.SECRETARIAT, UnitCategory.SECRETARY)
        )
        if secretariat is not None and secretary is not None:
            found[secretariat] = [secretary, *found.get(assistants or "", [])]
        bodies, offices = names.get("perangkat daerah"), names.get("dinas/badan")
        if bodies is not None and offices is not None:
            below = [key for key in parties if self.draft.units[key].category is UnitCategory.UPT]
            others = names.get(f"perangkat daerah {OTHERS}")
            found[bodies] = [offices, *below, *([others] if others else [])]
        groups = {folded(forum.group): forum.group for forum in self.forums}
        for name, key in names.items():
            if name in groups:
                meetings = [forum.name for forum in self.forums if forum.group == groups[name]]
                found[key] = [self.book.named(meeting) for meeting in meetings]
        return found

    def _is_class_within(self, frame: str, members: dict[str, list[str]]) -> bool:
        """Whether the members of a frame stand in another, wider one: frames do not stand in frames."""
        own = set(members[frame])
        return any(other != frame and own < set(keys) for other, keys in members.items())

    # lines

    def _relate(
        self,
        read: ReadRelation,
        source: str,
        target: str,
        members: dict[str, list[str]],
        spread: dict[str, list[str]],
        *,
        show: bool,
    ) -> None:
        if source == target:  # "antar asisten": who stands beside whom
            row = members.get(source, [])
            pairs = list(pairwise(row))
        else:
            pairs = [(one, two) for one in spread.get(source, [source]) for two in spread.get(target, [target])]
        for one, two in pairs:
            relation = model.add_relation(
                self.draft, one, two, read.kind, mutual=read.mutual, label=read.label, basis=read.basis
            )
            if show:
                self._show(relation.id, one, two, read.kind)

    def _show(self, relation: str, source: str, target: str, kind: str) -> None:
        model.show_relation(self.draft, self.chart.id, relation, self.ends[source], self.ends[target])
        self.drawn.setdefault(_pair(source, target), set()).add(kind)

    def _command(self, parties: Sequence[str], members: dict[str, list[str]]) -> None:
        """Draw who commands whom by custom (PP 18/2016) where no line says so: inferred."""
        head, secretary = (self._of(parties, key) for key in (UnitCategory.HEAD, UnitCategory.SECRETARY))
        known: Collection[str] = self.ends
        boxes = dict.fromkeys(key for keys in members.values() for key in keys)
        assistants = [key for key in boxes if key in known and self._of([key], UnitCategory.ASSISTANT)]
        classes = [key for key in members if key in known and self._of([key], UnitCategory.ASSISTANT)]
        wanted: list[tuple[str | None, str | None, list[str]]] = [(head, secretary, [])] if head else []
        wanted += [(secretary, key, classes) for key in assistants] if secretary else []
        wanted += [(head, key, []) for key in self._experts() if key in known] if head else []
        for above, below, instead in wanted:
            if above is None or below is None:
                continue
            kinds = {kind for key in (below, *instead) for kind in self.drawn.get(_pair(above, key), ())}
            if not kinds & _IMPLIES_COMMAND:
                relation = model.add_relation(self.draft, above, below, STRUCTURAL, inferred=True)
                self._show(relation.id, above, below, STRUCTURAL)

    # where

    def _arrange(self) -> None:
        """Put the boxes into ranks and order: in a rank who has lines to most of it stands in the middle."""
        boxes = self.draft.placements_of_chart(self.chart.id)
        rows: dict[int, list[Placement]] = {}
        for item in boxes:
            rows.setdefault(_rank(self.draft.units[item.unit].category), []).append(item)
        order = 0
        for rank, at in enumerate(sorted(rows)):
            row = sorted(rows[at], key=lambda item: _LEFT_TO_RIGHT.get(self.draft.units[item.unit].category, 0))
            for item in self._with_hub_within(row) if at == _OTHERS else row:
                self.draft.put(replace(self.draft.placements[item.id], rank=rank, order=order))
                order += 1

    def _with_hub_within(self, row: list[Placement]) -> list[Placement]:
        def lines(item: Placement) -> int:
            return sum(other is not item and _pair(item.unit, other.unit) in self.drawn for other in row)

        hub = max(row, key=lines)
        if lines(hub) < 2:
            return row
        rest = [item for item in row if item is not hub]
        return [*rest[: len(rest) // 2], hub, *rest[len(rest) // 2 :]]


def _first_named(units: Iterable[ReadUnit]) -> list[ReadUnit]:
    """Return the units, each name once."""
    return list({folded(unit.name): unit for unit in reversed(list(units))}.values())[::-1]


def _rank(category: UnitCategory) -> int:
    return next((at for at, row in enumerate(_RANKS) if category in row), _OTHERS)
