"""Halaman: page set-up of the chart on show, and the order of charts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.model.records import FREE_PAPER, Orientation
from orgeditor.ui.commands.spec import ActionSpec, MenuSpec, a_chart
from orgeditor.ui.messages import accepted

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow


def _annexed(document: Document, selection: Selection) -> bool:
    return selection.chart is not None and selection.chart.annex is not None


def _turnable(document: Document, selection: Selection) -> bool:
    return selection.chart is not None and selection.chart.page.paper != FREE_PAPER


def set_up_page(window: MainWindow, field: str = "paper") -> None:
    """Open Atur Halaman at one of its fields."""
    from orgeditor.editing.fitting import FitWorker
    from orgeditor.ui.page_setup.dialog import PageSetupDialog

    window.take_over()
    chart = window.selection.chart_id
    if chart is None:
        return
    worker = FitWorker() if window.document.fits_elsewhere else None
    dialog = PageSetupDialog(window.document, chart, field, worker=worker, parent=window)
    if accepted(dialog):
        operations.set_up_page(window.document, dialog.draft, chart, dialog.reach.value())


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
    chart = window.selection.chart_id
    if chart is None:
        return
    window.take_over()
    copy = window.perform(
        lambda document: operations.duplicate_chart(document, chart),
        len(window.document.draft.placements_of_chart(chart)),
        QCoreApplication.translate("Commands", "Menggandakan bagan…"),
    )
    if copy is not None:
        window.selection.show(copy)


ACTIONS = (
    ActionSpec(
        "page_setup", QT_TRANSLATE_NOOP("Actions", "Atur Halaman…"),
        QT_TRANSLATE_NOOP("Actions", "Kertas, margin, judul, tanda tangan, dan huruf, dengan pratinjau"),
        set_up_page, keys="F8", enabled=a_chart,
    ),
    ActionSpec(
        "paper", QT_TRANSLATE_NOOP("Actions", "Kertas…"),
        QT_TRANSLATE_NOOP("Actions", "Ukuran dan arah kertas, dan apa yang terjadi bila bagan tidak muat"),
        partial(set_up_page, field="paper"), enabled=a_chart,
    ),
    ActionSpec(
        "turn_page", QT_TRANSLATE_NOOP("Actions", "Lanskap / Potret"),
        QT_TRANSLATE_NOOP("Actions", "Putar kertas bagan ini"),
        _turn_page, enabled=_turnable,
    ),
    ActionSpec(
        "heading", QT_TRANSLATE_NOOP("Actions", "Judul Lampiran…"),
        QT_TRANSLATE_NOOP("Actions", "Bentuk judul lampiran di kanan atas"),
        partial(set_up_page, field="heading_form"), enabled=_annexed,
    ),
    ActionSpec(
        "title", QT_TRANSLATE_NOOP("Actions", "Nama Lampiran…"),
        QT_TRANSLATE_NOOP("Actions", "Nama lampiran di tengah atas, dan anak judul"),
        partial(set_up_page, field="title"), enabled=a_chart,
    ),
    ActionSpec(
        "legend", QT_TRANSLATE_NOOP("Actions", "Keterangan…"),
        QT_TRANSLATE_NOOP("Actions", "Keterangan garis di kiri bawah, dan gaya garis"),
        partial(set_up_page, field="legend"), enabled=a_chart,
    ),
    ActionSpec(
        "signature", QT_TRANSLATE_NOOP("Actions", "Blok Tanda Tangan…"),
        QT_TRANSLATE_NOOP("Actions", "Penanda tangan, ruang tanda tangan, dan salinan"),
        partial(set_up_page, field="signatory"), enabled=_annexed,
    ),
    ActionSpec(
        "initials", QT_TRANSLATE_NOOP("Actions", "Paraf Koordinasi…"),
        QT_TRANSLATE_NOOP("Actions", "Tabel paraf pada naskah yang masih bertanda DRAF"),
        partial(set_up_page, field="initials_shown"), enabled=_annexed,
    ),
    ActionSpec(
        "page_numbers", QT_TRANSLATE_NOOP("Actions", "Nomor Halaman…"),
        QT_TRANSLATE_NOOP("Actions", "Nomor “- 2 -” di atas setiap halaman Lampiran"),
        partial(set_up_page, field="numbered"), enabled=a_chart,
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
    ("page_setup", "", "paper", "turn_page", "", "heading", "title", "legend", "signature", "initials",
     "page_numbers", "", "duplicate_chart", "chart_up", "chart_down", "", "delete_chart", "delete_annex"),
)  # fmt: skip

SUB_MENUS = ()
