"""What the keyboard and menus do to the selected boxes of a view: add, rename, remove, move, walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from orgeditor.canvas.walk import next_box
from orgeditor.editing import operations
from orgeditor.editing.error_words import error_text
from orgeditor.editing.operations import mechanism
from orgeditor.editing.steps import Step
from orgeditor.model.draft import DraftError

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView


def add_child(view: ChartView) -> None:
    """Add a box below the selected one, or the first box of an empty chart, and open its editor."""
    view.end_editing()
    item = view.selection.placement
    if item is not None:
        add = mechanism.add_below if _in_mechanism(view) else operations.add_child
        _open_new(view, add(view.document, item.id), item.id)
    elif view.is_blank:
        add_root(view)


def add_sibling(view: ChartView) -> None:
    """Add a box after the selected one and open its editor."""
    view.end_editing()
    item = view.selection.placement
    if item is not None and _in_mechanism(view):
        _open_new(view, mechanism.add_beside(view.document, item.id), item.id)
    elif item is not None and item.parent is not None:
        _open_new(view, operations.add_sibling(view.document, item.id), item.id)
    elif item is not None:
        add_child(view)  # the head of a chart has no sibling
    elif view.is_blank:
        add_root(view)


def add_root(view: ChartView) -> None:
    """Add a box without a superior and open its editor."""
    view.end_editing()
    if view.selection.chart_id is not None:
        _open_new(view, operations.add_root(view.document, view.selection.chart_id), None)


def _in_mechanism(view: ChartView) -> bool:
    chart = view.selection.chart_id
    return chart is not None and mechanism.is_mechanism(view.document.draft, chart)


def _open_new(view: ChartView, placement: str, origin: str | None) -> None:
    step = view.document.last_step
    view.selection.set([placement])
    view.open_editor(placement, new=step, origin=origin)


def rename(view: ChartView, text: str | None = None) -> None:
    """Open the editor over the selected box or frame, with its name or with what was just typed."""
    ids = view.selection.ids
    if len(ids) == 1 and ids[0] not in view.document.draft.routes:
        view.open_editor(ids[0], typed=text)


def take_name(
    view: ChartView, key: str, name: str, breaks: tuple[int, ...], new: Step | None, origin: str | None
) -> None:
    """Take what the editor over a box or frame holds. A new box without a name goes as if it had never been."""
    draft = view.document.draft
    if new is not None and not name:
        view.document.withdraw(new)
        view.selection.set([origin] if origin else [])
    elif name and key in draft.groups:
        operations.rename_unit(view.document, draft.groups[key].unit, name)
    elif not name or key not in draft.placements:
        return
    elif new is None:
        operations.rename(view.document, key, name, breaks)
    elif operations.name_new(view.document, key, name, new, breaks):
        text = QCoreApplication.translate(
            "Canvas", "“%1” sudah ada dalam naskah; kotak ini menunjukkan unit yang sama."
        )
        view.undoable.emit(text.replace("%1", draft.unit_of(key).name))


def remove(view: ChartView) -> None:
    """Take the selection out of the chart and select what stands next to it."""
    ids, chart = view.selection.ids, view.selection.chart_id
    if not ids or chart is None:
        return
    lines = len(view.selection.routes)
    after = _neighbour(view)
    draft = view.document.draft
    many = lines + sum(1 for top in view.selection.tops() for _ in draft.branch(top))
    doing = QCoreApplication.translate("Canvas", "Mengeluarkan kotak dari bagan…")
    count = view.enact(lambda document: operations.remove_selected(document, chart, ids), many, doing)
    if count is None:  # given up
        return
    view.selection.set([after] if after else [])
    if count:
        text = QCoreApplication.translate(
            "Canvas", "%1 kotak dikeluarkan dari bagan ini; unitnya tetap ada di peraturan."
        )
        view.undoable.emit(text.replace("%1", str(count)))
    elif lines:
        _say_hidden(view, lines)
    else:
        view.undoable.emit(QCoreApplication.translate("Canvas", "Bingkai dikeluarkan dari bagan ini."))


def hide_lines(view: ChartView) -> None:
    """Take the selected lines, and nothing else of the selection, out of the chart."""
    lines = view.selection.routes
    if lines and view.selection.chart_id is not None:
        kept = [key for key in view.selection.ids if key not in view.document.draft.routes]
        operations.hide_relations(
            view.document, view.selection.chart_id, list(dict.fromkeys(line.relation for line in lines))
        )
        view.selection.set(kept)
        _say_hidden(view, len(lines))


def _say_hidden(view: ChartView, lines: int) -> None:
    text = QCoreApplication.translate(
        "Canvas", "%1 garis disembunyikan dari bagan ini; hubungannya tetap ada di peraturan."
    )
    view.undoable.emit(text.replace("%1", str(lines)))


def dissolve(view: ChartView) -> None:
    """Take only the selected boxes out; what hangs from them goes to their superiors."""
    boxes = [item.id for item in view.selection.placements]
    if boxes:
        after = _neighbour(view)
        try:
            operations.dissolve(view.document, boxes)
        except DraftError as error:
            view.message.emit(error_text(error))
            return
        view.selection.set([after] if after else [])
        text = QCoreApplication.translate("Canvas", "%1 kotak dikeluarkan dari bagan ini; bawahannya naik setingkat.")
        view.undoable.emit(text.replace("%1", str(len(boxes))))


def _neighbour(view: ChartView) -> str | None:
    """Return the box to select once the selected ones are gone: a sibling, else the superior."""
    tops = view.selection.tops()
    if not tops:
        return None
    item, gone = tops[-1], {top.id for top in tops}
    row = [sibling.id for sibling in view.document.draft.children(item.chart, item.parent)]
    at = row.index(item.id)
    for key in (*row[at + 1 :], *reversed(row[:at])):
        if key not in gone:
            return key
    return item.parent


def shift(view: ChartView, by: int) -> None:
    """Move the selected box one place among its siblings."""
    item = view.selection.placement
    if item is not None:
        (mechanism.shift if _in_mechanism(view) else operations.shift)(view.document, item.id, by)


def promote(view: ChartView) -> None:
    item = view.selection.placement
    if item is None:
        return
    moved = (
        mechanism.change_rank(view.document, item.id, -1)
        if _in_mechanism(view)
        else operations.promote(view.document, item.id)
    )
    if not moved:
        view.message.emit(QCoreApplication.translate("Canvas", "Unit ini tidak dapat naik setingkat."))


def demote(view: ChartView) -> None:
    item = view.selection.placement
    if item is None:
        return
    moved = (
        mechanism.change_rank(view.document, item.id, 1)
        if _in_mechanism(view)
        else operations.demote(view.document, item.id)
    )
    if not moved:
        view.message.emit(QCoreApplication.translate("Canvas", "Tidak ada unit setara di depannya."))


def walk(view: ChartView, direction: str, *, adding: bool = False) -> None:
    """Select the next box in a direction."""
    if not adding and view.page_texts.step(direction):
        return
    found = next_box(view.desk, view.shape(view.selection.current), direction)
    if found is not None:
        view.sheet = found.sheet
        view.selection.set([*view.selection.ids, found.key] if adding else [found.key])
        view.show_rect(found.rect)
