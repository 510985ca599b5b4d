"""Operations that bring several units at once: a list of names, a copied part of a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.document import Document
from orgeditor.editing.name_lists import Named
from orgeditor.model import operations as model
from orgeditor.model.copying import insert_fragment
from orgeditor.model.draft import Draft
from orgeditor.model.merging import join_namesake
from orgeditor.model.records import Method, Placement


def add_list(document: Document, chart: str, parent: str | None, names: Sequence[Named]) -> list[str]:
    """Add a unit for each name of a list, below a box or without a superior, and return the boxes of the first level.

    A level hangs below the name before it; in a mechanism chart it stands in the rank below. A name that the draft has
    already, in another chart, is the same unit.
    """
    text = QCoreApplication.translate("Operations", "Tambah %1 unit").replace("%1", str(len(names)))
    with document.edit(text) as draft:
        above: list[Placement | None] = [draft.placements[parent] if parent else None]
        tops = []
        for item in names:
            del above[item.level + 1 :]
            placed = _add(draft, chart, above[-1], item)
            above.append(placed)
            if item.level == 0:
                tops.append(placed.id)
        return tops


def _add(draft: Draft, chart: str, parent: Placement | None, item: Named) -> Placement:
    if parent is None:
        placed = model.add_root(draft, chart, item.name)
    elif draft.charts[chart].method is Method.LAYERED:
        placed = model.add_root(draft, chart, item.name)
        if parent.rank is not None:
            placed = draft.put(replace(placed, rank=parent.rank + 1))
        kind = draft.charts[chart].kind
        relation = model.add_relation(draft, parent.unit, placed.unit, kind, inferred=True)
        model.show_relation(draft, chart, relation.id, parent.id, placed.id)
    else:
        placed = model.add_child(draft, parent, item.name)
    if item.basis:
        draft.put(replace(draft.units[placed.unit], basis=item.basis, inferred=False))
    join_namesake(draft, placed)
    return draft.placements[placed.id]


def paste_fragment(document: Document, fragment: Draft, chart: str, parent: str | None) -> list[str]:
    """Place a copied part of a chart below a box, or without a superior, and return the boxes at its top."""
    count = len(fragment.placements)
    text = QCoreApplication.translate("Operations", "Tempel %1 unit").replace("%1", str(count))
    with document.edit(text) as draft:
        above = draft.placements[parent] if parent else None
        return [item.id for item in insert_fragment(draft, fragment, chart, above)]
