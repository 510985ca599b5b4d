"""ChangeSet: what one edit did to a draft, record by record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar, cast

from orgeditor.model.records import Record

Change = tuple[Record | None, Record | None]

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """`{id: (before, after)}` over facts and decisions; None before means added, None after removed.

    It is the undo step, the signal that views refresh from, and the line of a journal.
    """

    changes: Mapping[str, Change] = field(default_factory=lambda: MappingProxyType({}))
    _by_type: dict[type[Record], list[Change]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __bool__(self) -> bool:
        return bool(self.changes)

    def __iter__(self) -> Iterator[str]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def inverse(self) -> ChangeSet:
        """Return the change set that takes this one back."""
        return ChangeSet(MappingProxyType({key: (after, before) for key, (before, after) in self.changes.items()}))

    def then(self, later: ChangeSet) -> ChangeSet:
        """Return this change set and `later` as one; records that end as they began are left out."""
        merged = dict(self.changes)
        for key, (before, after) in later.changes.items():
            first = merged[key][0] if key in merged else before
            merged[key] = (first, after)
        return ChangeSet(MappingProxyType({key: pair for key, pair in merged.items() if pair[0] != pair[1]}))

    def of(self, kind: type[R]) -> list[tuple[R | None, R | None]]:
        """Return the changes to records of one type."""
        if not self._by_type:  # every view asks, and a change set may hold thousands
            found: dict[type[Record], list[Change]] = {}
            for pair in self.changes.values():
                if (record := pair[1] or pair[0]) is not None:
                    found.setdefault(type(record), []).append(pair)
            self._by_type.update(found)  # at a stroke: threads ask, too
        return cast("list[tuple[R | None, R | None]]", self._by_type.get(kind, []))  # type: ignore[arg-type]
