"""What a drag on the canvas does besides moving: staff, copies, the same units in another chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.document import Document
from orgeditor.editing.operations.mechanism import Rows, put_rows
from orgeditor.editing.operations.placing import boxes_named, place_known
from orgeditor.editing.selection import units_shown
from orgeditor.model import operations as model
from orgeditor.model.copying import fragment_of, insert_fragment
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.records import BoxForm, Side

NEW = "+"
"""Stands before the id of a box in `rows` of `copy_boxes` for its copy."""


def move_to_side(document: Document, boxes: Sequence[str], parent: str, position: int | None, side: Side) -> None:
    """Hang boxes from a superior on one of its sides. Raises DraftError when it hangs below one of them."""
    draft = document.draft
    text = QCoreApplication.translate("Operations", "Pindahkan %1 ke %2")
    if side in (Side.LEFT, Side.RIGHT):
        text = QCoreApplication.translate("Operations", "Jadikan %1 staf %2")
    text = text.replace("%2", draft.unit_of(parent).name)
    with document.edit(text.replace("%1", boxes_named(draft, boxes))) as draft:
        model.move(draft, [draft.placements[key] for key in boxes], draft.placements[parent], position)
        for key in boxes:
            item = draft.placements[key]
            form = BoxForm.BOX if item.form is BoxForm.GLUED else item.form
            draft.put(replace(item, side=side, form=form, pin=None))


def copy_boxes(
    document: Document,
    boxes: Sequence[str],
    parent: str | None,
    position: int | None = None,
    *,
    side: Side | None = None,
    rows: Rows = (),
    group: str | None = None,
    pins: Mapping[str, Rect] | None = None,
) -> list[str]:
    """Copy boxes of a chart with their branches, as Salin and Tempel do, and return the copies.

    They hang from `parent` at `position` among its children, on `side` of it where that is given. In a mechanism chart
    `rows` are all boxes by rank, the copies as NEW with the id of their original, and `group` the frame that they join.
    `pins` tells by original where (mm) a copy stands that is placed by hand.
    """
    draft = document.draft
    items = [draft.placements[key] for key in boxes]
    chart = items[0].chart
    text = QCoreApplication.translate("Operations", "Salin %1")
    if parent is not None:
        text = QCoreApplication.translate("Operations", "Salin %1 ke %2").replace("%2", draft.unit_of(parent).name)
    with document.edit(text.replace("%1", boxes_named(draft, boxes))) as draft:
        above = draft.placements[parent] if parent is not None else None
        fragment = fragment_of(draft, items)
        copies = insert_fragment(draft, fragment, chart, above)
        of = {old.id: copy.id for old, copy in zip(fragment.children(chart, None), copies, strict=True)}
        new = [of[key] for key in boxes]
        if above is not None:
            model.move(draft, [draft.placements[key] for key in new], above, position)
        for key, old in zip(new, boxes, strict=True):
            item = draft.placements[key]
            pin = pins.get(old) if pins is not None else item.pin
            form = BoxForm.BOX if side is not None and item.form is BoxForm.GLUED else item.form
            draft.put(replace(item, pin=pin, side=item.side if side is None else side, form=form))
        if rows:
            known = {NEW + old: key for old, key in of.items()}
            put_rows(draft, [[known.get(key, key) for key in row] for row in rows], new, group)
        return new


def missing_in(draft: Draft, chart: str, units: Sequence[str]) -> list[str]:
    """Return those of some units that a chart does not show, each once."""
    shown = units_shown(draft, chart)
    return [unit for unit in dict.fromkeys(units) if unit not in shown]


def place_there_too(document: Document, chart: str, units: Sequence[str]) -> list[str]:
    """Place units in another chart that lacks them, each below the superior that it shows; return their boxes."""
    missing = missing_in(document.draft, chart, units)
    return place_known(document, chart, missing) if missing else []
