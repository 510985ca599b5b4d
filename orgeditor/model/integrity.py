"""What holds in every draft: what is referred to is there, nobody is below himself, no text is of any length."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import fields
from operator import attrgetter

from orgeditor.model.changes import Change
from orgeditor.model.kinds import BUILTIN_KINDS, RelationKind
from orgeditor.model.limits import MOST_ARTICLE_LETTERS, MOST_LETTERS
from orgeditor.model.records import (
    Annex,
    ArticleText,
    Chart,
    Group,
    Placement,
    Record,
    Regulation,
    Relation,
    Route,
    Unit,
)

Tables = Mapping[type[Record], Mapping[str, Record]]
"""The records of a draft by type and id."""

SHOWN_TYPES: tuple[type[Record], ...] = (Regulation, RelationKind, Unit, Relation, Annex, Chart, Placement)
"""Those whose texts pages show, so that they may not be of any length."""

_TEXTS = {kind: attrgetter(*[item.name for item in fields(kind) if item.type == "str"]) for kind in SHOWN_TYPES}

_NOUNS: dict[type[Record], str] = {
    Unit: "unit",
    Relation: "hubungan kerja",
    Annex: "Lampiran",
    Chart: "bagan",
    Placement: "letak",
    Group: "bingkai",
}


class DraftError(ValueError):
    """An edit would leave the draft broken. The message is one Indonesian sentence."""


def check(
    tables: Tables,
    changes: Mapping[str, Change],
    referring: Callable[[str, type[Record]], Iterable[Record]],
) -> None:
    """Raise DraftError when the changes leave a reference open, a cycle, a second regulation or a text too long.

    `tables` are the records with the changes, `referring` gives those of a type that refer to an id.
    """
    if len(tables[Regulation]) > 1:
        raise DraftError("Satu naskah hanya memuat satu peraturan.")
    if len(tables[ArticleText]) > 1:
        raise DraftError("Satu naskah hanya memuat satu teks pasal.")
    kinds = BUILTIN_KINDS.keys() | tables[RelationKind].keys()
    for key, (before, after) in changes.items():
        if after is not None:
            _check_references(tables, after, kinds)
            _check_lengths(after)
        if before is not None and _is_elsewhere(before, after):
            for kind in tables:
                for record in referring(key, kind):
                    _check_references(tables, record, kinds)
    rooted: set[str] = set()
    for _, after in changes.values():
        if isinstance(after, Placement):
            _check_no_cycle(tables[Placement], after, rooted)


def _check_references(tables: Tables, record: Record, kinds: Collection[str]) -> None:
    if isinstance(record, Relation):
        _need(tables, record.source, Unit)
        _need(tables, record.target, Unit)
        _need_kind(record.kind, kinds)
    elif isinstance(record, Chart):
        if record.annex is not None:
            _need(tables, record.annex, Annex)
        _need_kind(record.kind, kinds)
    elif isinstance(record, Placement):
        _need(tables, record.chart, Chart)
        _need(tables, record.unit, Unit)
        if record.parent is not None:
            _need_in_chart(tables, record.parent, record.chart, Placement)
        if record.backbone is not None:
            _need(tables, record.backbone, Relation)
            if record.parent is None:
                raise DraftError("Letak tanpa induk tidak dapat memiliki garis induk.")
        if record.group is not None:
            _need_in_chart(tables, record.group, record.chart, Group)
    elif isinstance(record, Route):
        _need(tables, record.chart, Chart)
        _need(tables, record.relation, Relation)
        _need_in_chart(tables, record.source, record.chart, Placement, Group)
        _need_in_chart(tables, record.target, record.chart, Placement, Group)
    elif isinstance(record, Group):
        _need(tables, record.chart, Chart)
        _need(tables, record.unit, Unit)


def _need(tables: Tables, record_id: str, kind: type[Record]) -> None:
    if record_id not in tables[kind]:
        raise DraftError(f"Ada rujukan ke {_NOUNS[kind]} yang tidak ada ({record_id}).")


def _need_in_chart(tables: Tables, record_id: str, chart: str, *kinds: type[Record]) -> None:
    for kind in kinds:
        found = tables[kind].get(record_id)
        if isinstance(found, (Placement, Group)) and found.chart == chart:
            return
    raise DraftError(f"Ada rujukan ke {_NOUNS[kinds[0]]} yang tidak ada di bagan yang sama ({record_id}).")


def _check_no_cycle(placements: Mapping[str, Record], placement: Record, rooted: set[str]) -> None:
    """Walk up to a root; `rooted` collects what is known to end at one."""
    line: dict[str, None] = {}
    item: Record | None = placement
    while item is not None and item.id not in rooted:
        if item.id in line:
            raise DraftError("Sebuah unit tidak dapat menjadi bawahan dirinya sendiri.")
        line[item.id] = None
        item = placements[item.parent] if isinstance(item, Placement) and item.parent is not None else None
    rooted.update(line)


def _is_elsewhere(before: Record, after: Record | None) -> bool:
    """Say whether what referred to a record may no longer do so: it is gone, or in another chart."""
    return type(before) is not type(after) or getattr(before, "chart", None) != getattr(after, "chart", None)


def _check_lengths(record: Record) -> None:
    if isinstance(record, ArticleText) and len(record.text) > MOST_ARTICLE_LETTERS:
        raise DraftError(f"Teks pasal lebih panjang dari {MOST_ARTICLE_LETTERS} huruf.")
    texts = _TEXTS.get(type(record))
    for text in texts(record) if texts is not None else ():
        if type(text) is str and len(text) > MOST_LETTERS:
            raise DraftError(f"“{text[:40]}…” lebih panjang dari {MOST_LETTERS} huruf.")


def _need_kind(key: str, kinds: Collection[str]) -> None:
    if key not in kinds:
        raise DraftError(f"Jenis hubungan “{key}” tidak dikenal.")
