"""A reading as JSON and as a short table: what `orgeditor import-text` prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from orgeditor.articles.heads import Field
from orgeditor.articles.reader import Reading


def reading_json(reading: Reading) -> dict[str, Any]:
    """Return a reading as plain values; places in the source are [start, end] in characters from 0."""
    regulation: dict[str, Any] = {}
    for item in fields(reading.regulation):
        value = getattr(reading.regulation, item.name)
        regulation[item.name] = {"value": value.value, "reason": value.reason} if isinstance(value, Field) else value
    return {
        "regulation": regulation,
        "articles": [
            {"number": article.number, "inferred": article.inferred, "start": article.start}
            for article in reading.articles
        ],
        "units": [
            {
                "name": unit.name,
                "parent": unit.parent,
                "basis": unit.basis,
                "category": unit.category,
                "kind": unit.kind if unit.parent is not None else None,
                "form": unit.form,
                "group": unit.group,
                "confidence": unit.confidence,
                "reasons": list(unit.reasons),
                "spans": [list(span) for span in unit.spans],
            }
            for unit in reading.units
        ],
        "annexes": [
            {"numeral": annex.numeral, "title": annex.title, "basis": annex.basis, "chart": annex.chart}
            for annex in reading.annexes
        ],
        "relations": [
            {
                "source": relation.source,
                "target": relation.target,
                "kind": relation.kind,
                "mutual": relation.mutual,
                "basis": relation.basis,
                "reasons": list(relation.reasons),
            }
            for relation in reading.relations
        ],
        "forums": [
            {
                "name": forum.name,
                "period": forum.period,
                "chair": forum.chair,
                "members": forum.members,
                "basis": forum.basis,
            }
            for forum in reading.forums
        ],
        "kinds": [{"kind": kind.kind, "word": kind.word, "basis": kind.basis} for kind in reading.kinds],
        "left_out": [{"start": left.start, "end": left.end, "reason": left.reason} for left in reading.left],
    }


def reading_lines(reading: Reading) -> Iterator[str]:
    """Return what was read as lines of text: units indented below their superiors, each with its basis and doubts."""
    level: list[int] = []
    for unit in reading.units:
        level.append(0 if unit.parent is None else level[unit.parent] + 1)
        basis = f"  [{unit.basis}]" if unit.basis else ""
        doubt = f"  ({round(100 * unit.confidence)} %: {'; '.join(unit.reasons)})" if unit.reasons else ""
        yield f"{'  ' * level[-1]}{unit.name}{basis}{doubt}"
    for forum in reading.forums:
        said = (("waktu", forum.period), ("pimpinan", forum.chair), ("peserta", forum.members))
        rows = "; ".join(f"{word}: {value}" for word, value in said if value)
        yield f"{forum.name}{f' ({rows})' if rows else ''}  [{forum.basis}]"
    for annex in reading.annexes:
        yield f"{f'Lampiran {annex.numeral}'.strip()}: {annex.title or '(tanpa judul)'}  [{annex.basis}]"
    for article in reading.articles:
        if article.inferred:
            yield f"{article.basis or 'Awal teks'}: {article.inferred}"
