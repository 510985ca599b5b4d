"""Copy, cut and paste of boxes in a view."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from orgeditor.canvas import boxes
from orgeditor.editing import clipboard, operations
from orgeditor.model.records import Placement

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView


def copy(view: ChartView) -> bool:
    """Put the selected boxes with their branches on the clipboard; say whether there were any."""
    view.end_editing()
    tops = view.selection.tops()
    draft = view.document.draft
    if not tops:
        return False
    count = sum(len(draft.branch(item)) for item in tops)
    texts = None
    text = QCoreApplication.translate("Canvas", "%1 kotak disalin: sebagai bagan, teks, tabel, dan gambar.")
    if count > clipboard.MANY:
        what = QCoreApplication.translate("Canvas", "Menyalin %1 kotak…").replace("%1", str(count))
        texts = view.in_background(partial(clipboard.texts_of, draft.copy(), tops), what)
        if texts is None:
            return False
        text = QCoreApplication.translate(
            "Canvas", "%1 kotak disalin: sebagai bagan, teks, dan tabel. Gambarnya: Salin Bagan sebagai Gambar."
        )
    QGuiApplication.clipboard().setMimeData(clipboard.copied(view.document, tops, texts, view.draw))
    view.message.emit(text.replace("%1", str(count)))
    return True


def cut(view: ChartView) -> None:
    """Copy the selected boxes with their branches and take them out of the chart."""
    if copy(view):
        view.selection.set(item.id for item in view.selection.tops())
        boxes.remove(view)


def paste(view: ChartView) -> None:
    """Add what is on the clipboard below the selected box, or as the first boxes of an empty chart."""
    view.end_editing()
    chart = view.selection.chart_id
    if chart is None:
        return
    # None when the clipboard is empty, whatever the type says.
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    data = data if data is not None else QMimeData()
    above = view.selection.placement
    fragment = clipboard.pasted_fragment(data)
    names = clipboard.pasted_names(data) if fragment is None else []
    what = QCoreApplication.translate("Canvas", "Menempel…")
    if fragment is None and not names:
        view.message.emit(QCoreApplication.translate("Canvas", "Papan klip tidak berisi nama unit atau kotak bagan."))
    elif above is None and not view.is_blank:
        view.message.emit(QCoreApplication.translate("Canvas", "Pilih satu kotak: yang ditempel menjadi bawahannya."))
    elif fragment is not None:
        _show(view, view.enact(lambda document: operations.paste_fragment(document, fragment, chart, _id(above)),
                               len(fragment.placements), what))  # fmt: skip
    else:
        _show(view, view.enact(lambda document: operations.add_list(document, chart, _id(above), names),
                               len(names), what))  # fmt: skip


def _id(item: Placement | None) -> str | None:
    return item.id if item is not None else None


def _show(view: ChartView, placed: list[str] | None) -> None:
    """Select what was pasted; None where a person gave that up."""
    if placed is not None:
        view.selection.set(placed)
        view.reveal(placed)
