"""Operations on mechanism (layered) charts: their boxes have a rank and an order, no superior."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.document import Document
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.records import Method, Placement

Rows = Sequence[Sequence[str]]
"""Boxes by rank, each rank from left to right."""


def is_mechanism(draft: Draft, chart: str) -> bool:
    return draft.charts[chart].method is Method.LAYERED


def add_below(document: Document, placement: str, name: str = "") -> str:
    """Add a unit in the rank below a box, with a line from it of the chart's kind, and return its box."""
    with document.edit(QCoreApplication.translate("Operations", "Tambah unit bawahan")) as draft:
        above = draft.placements[placement]
        rank = None if above.rank is None else above.rank + 1
        new = _place(draft, above, name, rank, None)
        relation = model.add_relation(draft, above.unit, new.unit, draft.charts[above.chart].kind, inferred=True)
        model.show_relation(draft, above.chart, relation.id, above.id, new.id)
        return new.id


def add_beside(document: Document, placement: str, name: str = "") -> str:
    """Add a unit after a box in the same rank and frame and return its box."""
    with document.edit(QCoreApplication.translate("Operations", "Tambah unit setara")) as draft:
        beside = draft.placements[placement]
        return _place(draft, beside, name, beside.rank, beside.group).id


def _place(draft: Draft, near: Placement, name: str, rank: int | None, group: str | None) -> Placement:
    """Add a box after `near`, or at the end of its rank."""
    roots = draft.children(near.chart, None)
    after = [number for number, item in enumerate(roots) if item.rank == rank] if rank != near.rank else []
    at = after[-1] if after else [item.id for item in roots].index(near.id)
    unit = model.add_unit(draft, name, inferred=True)
    placed = model.place(draft, near.chart, unit.id, position=at + 1)
    return draft.put(replace(placed, rank=rank, group=group))


def set_rows(document: Document, rows: Rows, moved: Sequence[str], group: str | None) -> None:
    """Decide rank and order of every box of a chart; `moved` boxes join the frame `group`, or leave theirs."""
    draft = document.draft
    one = draft.unit_of(moved[0]).name if len(moved) == 1 else ""
    shown = one or QCoreApplication.translate("Operations", "%1 unit").replace("%1", str(len(moved)))
    text = QCoreApplication.translate("Operations", "Pindahkan %1").replace("%1", shown)
    with document.edit(text) as draft:
        put_rows(draft, rows, moved, group)


def put_rows(draft: Draft, rows: Rows, moved: Sequence[str], group: str | None) -> None:
    """Set rank and order of every box of a chart in an open edit."""
    order = 0
    for rank, row in enumerate(rows):
        for key in row:
            item = draft.placements[key]
            frame = group if key in moved else item.group
            draft.put(replace(item, rank=rank, order=order, group=frame))
            order += 1


def shift(document: Document, placement: str, by: int) -> bool:
    """Move a box to the left or right within its rank; say whether it moved."""
    draft = document.draft
    item = draft.placements[placement]
    row = [other for other in draft.children(item.chart, None) if other.rank == item.rank and other.group == item.group]
    at = [other.id for other in row].index(placement)
    if item.rank is None or not 0 <= at + by < len(row):
        return False
    text = QCoreApplication.translate("Operations", "Urutkan %1").replace("%1", draft.unit_of(placement).name)
    other = row[at + by]
    with document.edit(text) as draft:
        draft.put(replace(item, order=other.order))
        draft.put(replace(other, order=item.order))
    return True


def change_rank(document: Document, placement: str, by: int) -> bool:
    """Move a box a rank up or down; say whether it moved."""
    draft = document.draft
    item = draft.placements[placement]
    if item.rank is None or item.rank + by < 0:
        return False
    text = QCoreApplication.translate("Operations", "Pindahkan %1").replace("%1", draft.unit_of(placement).name)
    with document.edit(text) as draft:
        draft.put(replace(item, rank=item.rank + by, group=None))
    return True
