"""Who has been mentioned so far: the units and the relations of an outline that is being read."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import NoReturn

from orgeditor.exchange.outline_lines import Ref, known_word, short
from orgeditor.exchange.outline_marks import Basis
from orgeditor.exchange.outline_specs import LineSpec, Marks
from orgeditor.model.categories import guessed_category
from orgeditor.model.kinds import CoordinationForm, UnitCategory

FailAt = Callable[[str, int], NoReturn]

_UNIT_FACTS = {
    "category": "kategori",
    "collective": "tanda kolektif",
    "basis": "dasar",
    "period": "waktu",
    "chair": "pimpinan",
    "members": "peserta",
    "place": "urutan",
}


@dataclass(eq=False, slots=True)
class UnitEntry:
    """A unit as mentioned: `stated` holds the line at which each of its facts was said."""

    id: str
    name: str
    key: str | None
    line: int
    facts: Marks = field(default_factory=Marks)
    stated: dict[str, int] = field(default_factory=dict)

    @property
    def category(self) -> UnitCategory:
        return self.facts.category or guessed_category(self.name)

    @property
    def basis(self) -> Basis:
        return self.facts.basis or Basis()


class UnitBook:
    """The units in the order of their first mention."""

    def __init__(self, new_id: Callable[[], str], fail: FailAt) -> None:
        self.entries: list[UnitEntry] = []
        self._new_id = new_id
        self._fail = fail
        self._named: dict[str, list[UnitEntry]] = {}
        self._keyed: dict[str, list[UnitEntry]] = {}

    def mention(self, ref: Ref, line: int) -> UnitEntry:
        """Return the unit that is meant; its first mention makes it."""
        found = self._find(ref, line)
        if found is not None:
            return found
        if ref.name is None:
            self._fail(f"kunci “@{ref.key}” belum dipakai pada unit mana pun", line)
        entry = UnitEntry(self._new_id(), ref.name, ref.key, line)
        self.entries.append(entry)
        self._named.setdefault(ref.name, []).append(entry)
        if ref.key:
            self._keyed.setdefault(ref.key, []).append(entry)
        return entry

    def get(self, ref: Ref, line: int) -> UnitEntry:
        """Return a unit that must have been mentioned before."""
        found = self._find(ref, line)
        if found is None:
            what = f"@{ref.key}" if ref.name is None else f"{ref.name} @{ref.key}" if ref.key else ref.name
            self._fail(f"unit “{short(what)}” belum disebut{known_word(ref.name or '', self._names())}", line)
        return found

    def state(self, entry: UnitEntry, marks: Marks, line: int) -> None:
        """Take over what the marks say of the unit; a fact may not be said in two ways."""
        for name, words in _UNIT_FACTS.items():
            value = getattr(marks, name)
            if value is None:
                continue
            if name not in entry.stated:
                setattr(entry.facts, name, value)
                entry.stated[name] = line
            elif getattr(entry.facts, name) != value:
                self._fail(
                    f"{words} unit “{short(entry.name)}” berbeda dari yang disebut pada baris {entry.stated[name]}; "
                    "unit lain yang bernama sama dibedakan dengan @kunci",
                    line,
                )

    def _names(self) -> list[str]:
        return list(self._named) if len(self._named) < 500 else []

    def _find(self, ref: Ref, line: int) -> UnitEntry | None:
        if ref.name is None:
            keyed = self._keyed.get(ref.key or "", [])
            if len(keyed) > 1:
                self._fail(f"kunci “@{ref.key}” dipakai oleh beberapa unit; tulis namanya juga", line)
            return keyed[0] if keyed else None
        named = self._named.get(ref.name, [])
        if len(named) == 1 and ref.key is None:
            return named[0]
        for entry in named:
            if entry.key == ref.key:
                return entry
        if ref.key is None and named:
            self._fail(f"ada beberapa unit bernama “{short(ref.name)}”; tulis juga @kuncinya", line)
        return None


@dataclass(eq=False, slots=True)
class RelationEntry:
    id: str
    source: UnitEntry
    target: UnitEntry
    kind: str
    mutual: bool
    form: CoordinationForm
    label: str
    basis: Basis
    key: str | None
    line: int
    place: int | None = None


class RelationBook:
    """The relations in the order of their first mention."""

    def __init__(self, new_id: Callable[[], str], fail: FailAt) -> None:
        self.entries: list[RelationEntry] = []
        self._new_id = new_id
        self._fail = fail
        self._between: dict[Hashable, list[RelationEntry]] = {}

    def mention(
        self,
        source: UnitEntry,
        target: UnitEntry,
        spec: LineSpec,
        kind: str,
        form: CoordinationForm,
        basis: Basis,
        line: int,
    ) -> RelationEntry:
        """Return the relation that is meant, made at its first mention; `kind` to `basis` hold where `spec` is silent.

        One kind between two units, in one direction, is one relation, unless a form or a key tells two apart.
        """
        if spec.kind is not None:
            kind, form = spec.kind, spec.form or CoordinationForm.NONE
        ends: Hashable = frozenset((source.id, target.id)) if spec.mutual else (source.id, target.id)
        group = self._between.setdefault((ends, kind, spec.mutual), [])
        found = self._find(group, spec, line)
        if found is not None:
            self._compare(found, spec, line)
            return found
        if spec.basis is not None:
            basis = spec.basis
        elif spec.only_inferred:
            basis = Basis(basis.text, True, basis.doubtful)
        entry = RelationEntry(
            self._new_id(), source, target, kind, spec.mutual, form, spec.label or "", basis, spec.key, line, spec.place
        )
        group.append(entry)
        self.entries.append(entry)
        return entry

    def _find(self, group: list[RelationEntry], spec: LineSpec, line: int) -> RelationEntry | None:
        if spec.key is not None:
            return next((entry for entry in group if entry.key == spec.key), None)
        plain = [entry for entry in group if entry.key is None]
        form = spec.form or CoordinationForm.NONE
        for entry in plain:
            if entry.form is form:
                return entry
        if form is not CoordinationForm.NONE or not group:
            return None
        if len(group) > 1:
            self._fail("ada beberapa hubungan sejenis antara kedua unit ini; sebut bentuknya atau @kuncinya", line)
        return group[0]

    def _compare(self, entry: RelationEntry, spec: LineSpec, line: int) -> None:
        for said, now, words in (
            (spec.basis, entry.basis, "dasar"),
            (spec.label, entry.label, "label"),
            (spec.place, entry.place, "urutan"),
        ):
            if said is not None and said != now:
                self._fail(
                    f"{words} hubungan “{short(entry.source.name)}” dengan “{short(entry.target.name)}” berbeda dari "
                    f"yang disebut pada baris {entry.line}; hubungan lain yang sejenis dibedakan dengan @kunci",
                    line,
                )
