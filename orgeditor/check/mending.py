"""One-click mends: what a finding says can be put right with certainty. Call them inside `draft.edit()`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from orgeditor.check.finding import Finding
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.merging import merge_units
from orgeditor.model.records import Annex, Relation


class Mend(NamedTuple):
    """A mend: what its button says (Indonesian), and the operation."""

    title: str
    apply: Callable[[Draft, Finding], None]


def mend(draft: Draft, finding: Finding) -> None:
    """Put right what a finding names. Raises KeyError where it has no mend, or the draft has changed since."""
    MENDS[finding.mend].apply(draft, finding)


def _drop_stop(draft: Draft, finding: Finding) -> None:
    [key] = finding.records
    record = draft.annexes.get(key) or draft.charts[key]
    if isinstance(record, Annex):
        draft.put(replace(record, title=record.title.rstrip(" .")))
    else:
        draft.put(replace(record, title=record.title.rstrip(" ."), subtitle=record.subtitle.rstrip(" .")))


def _drop_degree(draft: Draft, finding: Finding) -> None:
    [name] = finding.change
    draft.put(replace(draft.regulation, signatory=name))


def _mark_collective(draft: Draft, finding: Finding) -> None:
    [unit] = finding.records
    draft.put(replace(draft.units[unit], collective=True))


def _merge(draft: Draft, finding: Finding) -> None:
    [name] = finding.change
    for unit in finding.records:
        draft.units[unit]  # raises before anything is merged
    merge_units(draft, list(finding.records), name)


def _spell(draft: Draft, finding: Finding) -> None:
    [unit], [name] = finding.records, finding.change
    draft.put(replace(draft.units[unit], name=name))


def _reorder(draft: Draft, finding: Finding) -> None:
    """Put the boxes that the article lists in its order, in the places that they have; all others keep theirs."""
    parent, *units = finding.change
    if finding.chart is None:
        raise KeyError(finding.rule)
    row = draft.children(finding.chart, parent or None)
    by_unit = {item.unit: item for item in row if item.unit in units}
    wanted = iter([by_unit[unit] for unit in units])
    for order, item in enumerate([next(wanted) if item.unit in by_unit else item for item in row]):
        draft.put(replace(item, order=order))


def _hang(draft: Draft, finding: Finding) -> None:
    """Hang a unit's boxes below the superior of the article, after the nearest one there that it lists before.

    Where none is there it becomes the first. Its basis, which the article gives, stays sure.
    """
    unit, [superior, earlier] = finding.records[0], finding.change
    before = draft.units[unit]
    for item in [item for item in draft.placements.values() if item.unit == unit]:
        above = next(box for box in draft.placements_of_chart(item.chart) if box.unit == superior)
        row = [box.unit for box in draft.children(item.chart, above.id)]
        model.move(draft, [item], above, row.index(earlier) + 1 if earlier in row else 0)
        backbone = draft.placements[item.id].backbone
        if backbone is not None and not before.basis_doubtful:
            draft.put(replace(draft.relations[backbone], basis_doubtful=False))
    draft.put(replace(draft.units[unit], basis_doubtful=before.basis_doubtful))


def _number_annexes(draft: Draft, finding: Finding) -> None:
    for order, key in enumerate(finding.change):
        draft.put(replace(draft.annexes[key], order=order))


def _title(draft: Draft, finding: Finding) -> None:
    [annex], [title] = finding.records, finding.change
    draft.put(replace(draft.annexes[annex], title=title))


def _basis(draft: Draft, finding: Finding) -> None:
    """Give a unit the basis of the article, and the relations that have theirs from it."""
    [unit], [basis] = finding.records, finding.change
    before = draft.units[unit]
    draft.put(replace(before, basis=basis, inferred=False, basis_doubtful=False))
    for relation in draft.referring(unit, Relation):
        if relation.target == unit and relation.basis == before.basis:
            draft.put(replace(relation, basis=basis, basis_doubtful=False))


def _field(draft: Draft, finding: Finding) -> None:
    name, value = finding.change
    fields: dict[str, Any] = {name: value}
    draft.put(replace(draft.regulation, **fields))


MENDS: dict[str, Mend] = {
    "hapus-titik": Mend("Hapus titik", _drop_stop),
    "hapus-gelar": Mend("Hapus gelar, pangkat, dan NIP", _drop_degree),
    "tandai-kolektif": Mend("Tandai kolektif", _mark_collective),
    "gabung-unit": Mend("Gabung menjadi satu unit", _merge),
    "betulkan-kata": Mend("Betulkan kata", _spell),
    "ejaan-menurut-pasal": Mend("Ejaan menurut pasal", _spell),
    "urutan-menurut-pasal": Mend("Urutan menurut pasal", _reorder),
    "pindah-menurut-pasal": Mend("Pindahkan menurut pasal", _hang),
    "nomor-lampiran-menurut-pasal": Mend("Nomor Lampiran menurut pasal", _number_annexes),
    "judul-menurut-pasal": Mend("Judul menurut pasal", _title),
    "dasar-menurut-pasal": Mend("Dasar menurut pasal", _basis),
    "data-menurut-teks": Mend("Isi menurut teks", _field),
}
