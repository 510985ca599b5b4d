"""Operations of the table of units: many cells as one step, or a table from a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.document import Document
from orgeditor.model import operations as model
from orgeditor.model.categories import guessed_category
from orgeditor.model.draft import Draft

if TYPE_CHECKING:  # only a table from a file needs the code for it
    from orgeditor.exchange.tables.plan import Plan

Cells = Mapping[str, Mapping[str, Any]]
"""Fields by the id of their record."""


def edit_table(
    document: Document, text: str, units: Cells, boxes: Cells, new: Sequence[Mapping[str, Any]] = ()
) -> list[str]:
    """Set fields of units and boxes and add units, as one step called `text`; return the units that were added.

    A basis that is written anew is no longer doubtful. A new unit without a category gets that which its name suggests.
    """
    with document.edit(text) as draft:
        for key, fields in units.items():
            _set_unit(draft, key, fields)
        for key, fields in boxes.items():
            draft.put(replace(draft.placements[key], **fields))
        added = []
        for fields in new:
            unit = model.add_unit(draft, fields["name"], category=guessed_category(fields["name"]))
            _set_unit(draft, unit.id, fields)
            added.append(unit.id)
        return added


def import_table(document: Document, plan: Plan, name: str) -> str:
    """Enter a plan that was made of this draft, from a file called `name`, and return the chart that it went into."""
    from orgeditor.exchange.tables.entering import enter

    text = QCoreApplication.translate("Operations", "Impor %1 baris dari “%2”")
    with document.edit(text.replace("%1", str(len(plan.changed))).replace("%2", name)) as draft:
        return enter(draft, plan)


def _set_unit(draft: Draft, key: str, fields: Mapping[str, Any]) -> None:
    before = draft.units[key]
    doubtful = before.basis_doubtful and fields.get("basis", before.basis) == before.basis
    draft.put(replace(before, **fields, basis_doubtful=doubtful))
