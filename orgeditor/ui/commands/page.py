"""Halaman: paper, heads and signature of the chart on show, and the order of charts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.model.records import FREE_PAPER, Orientation
from orgeditor.ui.commands.draft import edit_regulation
from orgeditor.ui.commands.spec import ActionSpec, MenuSpec, a_chart

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow


def _annexed(document: Document, selection: Selection) -> bool:
    return selection.chart is not None and selection.chart.annex is not None


def _turnable(document: Document, selection: Selection) -> bool:
    return selection.chart is not None and selection.chart.page.paper != FREE_PAPER


def _show_field(name: str, window: MainWindow) -> None:
    """Lead to a field of the chart in the properties panel."""
    window.selection.clear()
    window.properties_dock.show()
    window.properties_dock.raise_()
    window.properties.show_chart_field(name)


def _turn_page(window: MainWindow) -> None:
    chart = window.selection.chart
    if chart is not None:
        arranged = window.document.arranged(chart.id)
        width, height = chart.page.size
        if chart.page.orientation is Orientation.AUTO and arranged and arranged.pages:
            width, height = arranged.pages[0].width, arranged.pages[0].height  # what layout has chosen
        turned = Orientation.PORTRAIT if width >= height else Orientation.LANDSCAPE
        text = QCoreApplication.translate("Commands", "Ubah arah kertas")
        operations.set_page(window.document, [chart.id], text, orientation=turned)


def _move_chart(by: int, window: MainWindow) -> None:
    if window.selection.chart_id:
        operations.move_chart(window.document, window.selection.chart_id, by)


def _delete_chart(window: MainWindow) -> None:
    if window.selection.chart_id:
        operations.delete_chart(window.document, window.selection.chart_id)
        window.offer_undo(
            QCoreApplication.translate("Commands", "Bagan dihapus; unit dan hubungannya tetap ada di peraturan.")
        )


def _delete_annex(window: MainWindow) -> None:
    chart = window.selection.chart
    if chart is not None and chart.annex is not None:
        count = operations.delete_annex(window.document, chart.annex)
        text = QCoreApplication.translate(
            "Commands", "Lampiran dihapus dengan %1 bagan; unit dan hubungannya tetap ada di peraturan."
        )
        window.offer_undo(text.replace("%1", str(count)))


def _duplicate_chart(window: MainWindow) -> None:
    if window.selection.chart_id:
        window.take_over()
        window.selection.show(operations.duplicate_chart(window.document, window.selection.chart_id))


ACTIONS = (
    ActionSpec(
        "paper", QT_TRANSLATE_NOOP("Actions", "Kertas"),
        QT_TRANSLATE_NOOP("Actions", "Kertas, arah, dan margin di panel Properti"),
        partial(_show_field, "paper"), enabled=a_chart,
    ),
    ActionSpec(
        "turn_page", QT_TRANSLATE_NOOP("Actions", "Lanskap / Potret"),
        QT_TRANSLATE_NOOP("Actions", "Putar kertas bagan ini"),
        _turn_page, enabled=_turnable,
    ),
    ActionSpec(
        "heading", QT_TRANSLATE_NOOP("Actions", "Judul Lampiran"),
        QT_TRANSLATE_NOOP("Actions", "Bentuk judul lampiran di panel Properti"),
        partial(_show_field, "heading_form"), enabled=_annexed,
    ),
    ActionSpec(
        "title", QT_TRANSLATE_NOOP("Actions", "Nama Lampiran"),
        QT_TRANSLATE_NOOP("Actions", "Nama lampiran di panel Properti"),
        partial(_show_field, "title"), enabled=a_chart,
    ),
    ActionSpec(
        "signature", QT_TRANSLATE_NOOP("Actions", "Blok Tanda Tangan…"),
        QT_TRANSLATE_NOOP("Actions", "Penanda tangan, tanda tangan, dan salinan"),
        partial(edit_regulation, field="signatory"),
    ),
    ActionSpec(
        "page_numbers", QT_TRANSLATE_NOOP("Actions", "Nomor Halaman"),
        QT_TRANSLATE_NOOP("Actions", "Nomor “- 2 -” di atas setiap halaman Lampiran, di panel Properti"),
        partial(_show_field, "numbered"), enabled=a_chart,
    ),
    ActionSpec(
        "duplicate_chart", QT_TRANSLATE_NOOP("Actions", "Gandakan Bagan"),
        QT_TRANSLATE_NOOP("Actions", "Gambar bagan ini sekali lagi; unitnya tetap satu"),
        _duplicate_chart, enabled=a_chart,
    ),
    ActionSpec(
        "chart_up", QT_TRANSLATE_NOOP("Actions", "Naikkan Urutan Bagan"),
        QT_TRANSLATE_NOOP("Actions", "Pindahkan bagan ini ke depan; Lampiran bernomor baru"),
        partial(_move_chart, -1), enabled=a_chart,
    ),
    ActionSpec(
        "chart_down", QT_TRANSLATE_NOOP("Actions", "Turunkan Urutan Bagan"),
        QT_TRANSLATE_NOOP("Actions", "Pindahkan bagan ini ke belakang; Lampiran bernomor baru"),
        partial(_move_chart, 1), enabled=a_chart,
    ),
    ActionSpec(
        "delete_chart", QT_TRANSLATE_NOOP("Actions", "Hapus Bagan"),
        QT_TRANSLATE_NOOP("Actions", "Hapus bagan ini; unit dan hubungannya tetap ada di peraturan"),
        _delete_chart, enabled=a_chart,
    ),
    ActionSpec(
        "delete_annex", QT_TRANSLATE_NOOP("Actions", "Hapus Lampiran"),
        QT_TRANSLATE_NOOP("Actions", "Hapus Lampiran ini dengan semua bagannya; unit tetap ada di peraturan"),
        _delete_annex, enabled=_annexed,
    ),
)  # fmt: skip

MENU = MenuSpec(
    "page", QT_TRANSLATE_NOOP("Menus", "&Halaman"),
    ("paper", "turn_page", "", "heading", "title", "signature", "page_numbers", "", "duplicate_chart", "chart_up",
     "chart_down", "", "delete_chart", "delete_annex"),
)  # fmt: skip

SUB_MENUS = ()
