"""Operations on boxes and units: add, name, move, take out, set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.document import Document
from orgeditor.editing.operations.relations import relations_named
from orgeditor.editing.steps import Step
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.merging import join_namesake
from orgeditor.model.records import Arrangement, BoxForm, Placement, Side
from orgeditor.model.sentences import filled


def _named(draft: Draft, placements: Sequence[Placement]) -> str:
    """Return what an undo name calls these boxes."""
    if len(placements) == 1:
        return draft.units[placements[0].unit].name or QCoreApplication.translate("Operations", "unit baru")
    return QCoreApplication.translate("Operations", "%1 unit").replace("%1", str(len(placements)))


def _found(draft: Draft, ids: Iterable[str]) -> list[Placement]:
    return [draft.placements[key] for key in ids]


def add_child(document: Document, placement: str, name: str = "", position: int | None = None) -> str:
    """Add a unit below a box and return its box."""
    with document.edit(QCoreApplication.translate("Operations", "Tambah unit bawahan")) as draft:
        return model.add_child(draft, draft.placements[placement], name, position=position).id


def add_sibling(document: Document, placement: str, name: str = "") -> str:
    """Add a unit after a box, below the same superior, and return its box."""
    item = document.draft.placements[placement]
    position = 1 + [sibling.id for sibling in document.draft.children(item.chart, item.parent)].index(item.id)
    with document.edit(QCoreApplication.translate("Operations", "Tambah unit setara")) as draft:
        if item.parent is None:
            return model.add_root(draft, item.chart, name, position=position).id
        return model.add_child(draft, draft.placements[item.parent], name, position=position).id


def add_root(document: Document, chart: str, name: str = "") -> str:
    """Add a unit without a superior and return its box."""
    with document.edit(QCoreApplication.translate("Operations", "Tambah unit")) as draft:
        first = not draft.units
        placement = model.add_root(draft, chart, name)
        if first:  # the head of a new chart: what hangs from it is structural
            draft.put(replace(draft.units[placement.unit], category=UnitCategory.HEAD))
        return placement.id


def add_several(document: Document, placement: str, names: Sequence[str]) -> list[str]:
    """Add a unit below a box for each name and return their boxes."""
    text = QCoreApplication.translate("Operations", "Tambah %1 unit bawahan").replace("%1", str(len(names)))
    with document.edit(text) as draft:
        return [model.add_child(draft, draft.placements[placement], name).id for name in names]


def name_new(document: Document, placement: str, name: str, into: Step, breaks: tuple[int, ...] = ()) -> bool:
    """Name the unit of a new box within the step that made it; say whether the draft had a unit of that name.

    Then the box shows that one (model/merging.py, join_namesake). `breaks` are the line ends in this box.
    """
    item = document.draft.placements[placement]
    text = QCoreApplication.translate("Operations", "Tambah %1")
    if item.parent is not None:
        text = QCoreApplication.translate("Operations", "Tambah %1 di bawah %2")
    above = document.draft.unit_of(item.parent).name if item.parent is not None else ""
    with document.edit(filled(text, [name, above]), into=into) as draft:
        item = draft.put(replace(item, breaks=breaks))
        model.rename(draft, item.unit, name)
        return join_namesake(draft, item)


def rename(document: Document, placement: str, name: str, breaks: tuple[int, ...] | None = None) -> None:
    """Give the unit of a box another name, in every chart; a box with a short label gets another label.

    `breaks` are the line ends in this box alone (model/line_breaks.py); None leaves them as they are.
    """
    item = document.draft.placements[placement]
    breaks = item.breaks if breaks is None else breaks
    if name == (item.label or document.draft.units[item.unit].name):
        text = QCoreApplication.translate("Operations", "Ubah pergantian baris")
    elif item.label:
        text = QCoreApplication.translate("Operations", "Ubah label kotak")
    else:
        text = _renamed(document.draft.units[item.unit].name, name)
    with document.edit(text) as draft:
        if breaks != item.breaks:
            draft.put(replace(item, breaks=breaks))
        if item.label:
            draft.put(replace(draft.placements[placement], label=name))
        else:
            model.rename(draft, item.unit, name)


def rename_unit(document: Document, unit: str, name: str) -> None:
    with document.edit(_renamed(document.draft.units[unit].name, name)) as draft:
        model.rename(draft, unit, name)


def _renamed(old: str, name: str) -> str:
    """Return what an undo name calls a renaming."""
    if not old:
        return filled(QCoreApplication.translate("Operations", "Beri nama %1"), [name])
    return filled(QCoreApplication.translate("Operations", "Ganti nama %1 menjadi %2"), [old, name])


def take_out(document: Document, placements: Sequence[str]) -> int:
    """Take boxes with their branches out of their chart and return how many boxes went."""
    found = _found(document.draft, placements)
    text = QCoreApplication.translate("Operations", "Keluarkan %1 dari bagan")
    with document.edit(text.replace("%1", _named(document.draft, found))) as draft:
        return model.take_out(draft, found)


def dissolve(document: Document, placements: Sequence[str]) -> None:
    """Take only these boxes out of their chart: what hangs from them goes to their superiors."""
    found = _found(document.draft, placements)
    text = QCoreApplication.translate("Operations", "Keluarkan %1 tanpa bawahannya")
    with document.edit(text.replace("%1", _named(document.draft, found))) as draft:
        for item in found:
            model.dissolve(draft, item)


def delete_units(document: Document, units: Sequence[str]) -> None:
    """Delete units from the regulation, with their relations and all their boxes."""
    one = document.draft.units[units[0]].name if len(units) == 1 else ""
    shown = one or QCoreApplication.translate("Operations", "%1 unit").replace("%1", str(len(units)))
    text = QCoreApplication.translate("Operations", "Hapus %1 dari peraturan").replace("%1", shown)
    with document.edit(text) as draft:
        for unit in units:
            model.delete_unit(draft, unit)


def move(document: Document, placements: Sequence[str], parent: str | None, position: int | None = None) -> None:
    """Hang boxes below another superior, or at another place below their own.

    `position` counts the children of `parent` without the moved ones. Raises DraftError when `parent` hangs below one
    of them.
    """
    draft = document.draft
    found = _found(draft, placements)
    same = all(item.parent == parent for item in found)
    if same:
        text = QCoreApplication.translate("Operations", "Urutkan %1")
    elif parent is None:
        text = QCoreApplication.translate("Operations", "Lepas %1 dari atasannya")
    else:
        text = QCoreApplication.translate("Operations", "Pindahkan %1 ke %2")
        text = text.replace("%2", draft.units[draft.placements[parent].unit].name)
    with document.edit(text.replace("%1", _named(draft, found))) as draft:
        model.move(draft, found, draft.placements[parent] if parent else None, position)


def shift(document: Document, placement: str, by: int) -> bool:
    """Move a box among its siblings; say whether it moved."""
    item = document.draft.placements[placement]
    row = [sibling.id for sibling in document.draft.children(item.chart, item.parent)]
    at = row.index(placement)
    to = max(0, min(len(row) - 1, at + by))
    if to != at:
        move(document, [placement], item.parent, to)
    return to != at


def promote(document: Document, placement: str) -> bool:
    """Move a box up a level, after its superior; say whether it moved."""
    draft = document.draft
    item = draft.placements[placement]
    if item.parent is None or draft.placements[item.parent].parent is None:
        return False
    above = draft.placements[item.parent]
    row = [sibling.id for sibling in draft.children(item.chart, above.parent)]
    move(document, [placement], above.parent, 1 + row.index(above.id))
    return True


def demote(document: Document, placement: str) -> bool:
    """Move a box below the sibling before it; say whether it moved."""
    draft = document.draft
    item = draft.placements[placement]
    row = [sibling.id for sibling in draft.children(item.chart, item.parent)]
    at = row.index(placement)
    if at == 0:
        return False
    move(document, [placement], row[at - 1])
    return True


def set_placements(
    document: Document, placements: Sequence[str], text: str, /, *, merge: str | None = None, **values: Any
) -> None:
    """Set fields of boxes (arrangement, columns, side, form, bold, note ...)."""
    with document.edit(text, merge) as draft:
        for key in placements:
            draft.put(replace(draft.placements[key], **values))


def arrange_children(document: Document, placements: Sequence[str], arrangement: Arrangement, columns: int = 0) -> None:
    """Choose how the children of boxes stand."""
    text = QCoreApplication.translate("Operations", "Ubah susunan bawahan %1")
    text = filled(text, [_named(document.draft, _found(document.draft, placements))])
    set_placements(document, placements, text, arrangement=arrangement, columns=columns)


def glue(document: Document, placements: Sequence[str]) -> None:
    """Glue boxes under their superiors."""
    text = QCoreApplication.translate("Operations", "Tempelkan %1 di bawah atasannya")
    text = filled(text, [_named(document.draft, _found(document.draft, placements))])
    set_placements(document, placements, text, form=BoxForm.GLUED, side=Side.BELOW)


def put_aside(document: Document, placements: Sequence[str], side: Side) -> None:
    """Put boxes beside the trunk as staff, below all their sisters, or back below their superior; unglue them."""
    below = QCoreApplication.translate("Operations", "Letakkan %1 di bawah atasannya")
    beside = QCoreApplication.translate("Operations", "Letakkan %1 di samping")
    bottom = QCoreApplication.translate("Operations", "Letakkan %1 paling bawah")
    text = {Side.BELOW: below, Side.BOTTOM: bottom}.get(side, beside)
    with document.edit(filled(text, [_named(document.draft, _found(document.draft, placements))])) as draft:
        for key in placements:
            item = draft.placements[key]
            form = BoxForm.BOX if item.form is BoxForm.GLUED else item.form
            draft.put(replace(item, side=side, form=form))


def put_over_grid(document: Document, placements: Sequence[str], over: bool) -> None:
    """Give boxes an empty grid below them, as jabatan fungsional has it, or take it away."""
    on = QCoreApplication.translate("Operations", "Gambar di atas kisi kosong")
    off = QCoreApplication.translate("Operations", "Hapus kisi kosong")
    set_placements(document, placements, on if over else off, form=BoxForm.GRID if over else BoxForm.BOX)


def set_units(document: Document, units: Sequence[str], text: str, /, **values: Any) -> None:
    """Set fields of units (category, basis, inferred, collective, rows of a forum ...)."""
    with document.edit(text) as draft:
        for key in units:
            draft.put(replace(draft.units[key], **values))


def remove_selected(document: Document, chart: str, ids: Sequence[str]) -> int:
    """Take boxes with their branches, frames and lines out of a chart as one step; return how many boxes went."""
    draft = document.draft
    boxes = [draft.placements[key] for key in ids if key in draft.placements]
    lines = list(dict.fromkeys(draft.routes[key].relation for key in ids if key in draft.routes))
    frames = [draft.groups[key] for key in ids if key in draft.groups]
    if boxes and not frames:
        text = QCoreApplication.translate("Operations", "Keluarkan %1 dari bagan").replace("%1", _named(draft, boxes))
    elif lines and not boxes and not frames:
        text = filled(QCoreApplication.translate("Operations", "Sembunyikan %1"), [relations_named(draft, lines)])
    else:
        text = QCoreApplication.translate("Operations", "Keluarkan dari bagan")
    with document.edit(text) as draft:
        for relation in lines:
            model.hide_relation(draft, chart, relation)
        for frame in frames:
            model.remove_group(draft, frame)
        return model.take_out(draft, boxes)


def add_group(document: Document, chart: str, members: Sequence[str], name: str) -> str:
    """Draw a frame with a name, for a new collective unit, around boxes and return it."""
    with document.edit(QCoreApplication.translate("Operations", "Tambah bingkai kelompok")) as draft:
        unit = model.add_unit(draft, name, inferred=True, collective=True)
        return model.add_group(draft, chart, unit.id, _found(draft, members)).id
