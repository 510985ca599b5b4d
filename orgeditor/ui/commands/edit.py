"""Edit: undo, names, selection, taking out and deleting."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QKeySequence

from orgeditor.canvas import boxes, clips
from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.ui.commands.spec import ActionSpec, MenuSpec, a_chart, facts, one_box, some_boxes, something
from orgeditor.ui.messages import confirm, explain_by_key

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow


def _can_undo(document: Document, selection: Selection) -> bool:
    return document.stack.canUndo()


def _can_redo(document: Document, selection: Selection) -> bool:
    return document.stack.canRedo()


def _drawn(document: Document, selection: Selection) -> bool:
    arranged = document.arranged(selection.chart_id or "")
    return arranged is not None and any(page.boxes for page in arranged.pages)


def _copy_picture(window: MainWindow) -> None:
    """Put the chart on show, of several pages the one in view, on the clipboard."""
    from orgeditor.ui.chart_picture import picture_of

    window.take_over()
    chart, pages = window.selection.chart, window.chart_view.desk.sheets
    if chart is None:
        return
    picture = picture_of(pages[window.chart_view.page].page, window.document.draft.title_of(chart), window)
    if picture is not None:
        QGuiApplication.clipboard().setMimeData(picture)
        window.say(QCoreApplication.translate("Commands", "Gambar bagan disalin; tempelkan di Word atau program lain."))


def _undo(window: MainWindow) -> None:
    window.take_over()
    window.document.undo()


def _redo(window: MainWindow) -> None:
    window.take_over()
    window.document.redo()


def _find(replacing: bool, window: MainWindow) -> None:
    """Open Cari, or Cari dan Ganti, beside the window, or turn to it where it is open."""
    from orgeditor.ui.views.find_dialog import FindDialog

    window.take_over()
    dialog = window.findChild(FindDialog)
    if dialog is None:
        dialog = FindDialog(window.document, window.selection, window)
        dialog.reveal_wanted.connect(window.chart_view.reveal)
        explain_by_key(dialog)
    dialog.start(replacing=replacing)


def _clip(name: str, window: MainWindow) -> None:
    """Cut, copy or paste in the table of units where that has the focus, else on the canvas."""
    focused = window.focusWidget()
    if focused is not None and focused.objectName() == SHEET:
        getattr(focused, name)()
    else:
        getattr(clips, name)(window.chart_view)


def _delete(window: MainWindow) -> None:
    """Delete the selected units or relations from the regulation, after asking: this alone loses facts."""
    selection, draft = window.selection, window.document.draft
    units = selection.units
    relations = list(dict.fromkeys(route.relation for route in selection.routes))
    if units:
        if len(units) == 1:
            text = QCoreApplication.translate("Commands", "Hapus “%1” dari peraturan?")
            text = text.replace("%1", draft.units[units[0]].name)
        else:
            text = QCoreApplication.translate("Commands", "Hapus %1 unit dari peraturan?").replace(
                "%1", str(len(units))
            )
        detail = QCoreApplication.translate(
            "Commands", "Unit hilang dari semua bagan bersama hubungannya; bawahannya naik setingkat."
        )
        if confirm(window, text, detail, QCoreApplication.translate("Commands", "Hapus")):
            what = QCoreApplication.translate("Commands", "Menghapus %1 unit…").replace("%1", str(len(units)))
            window.perform(lambda document: operations.delete_units(document, units), len(draft.placements), what)
    elif relations:
        text = QCoreApplication.translate("Commands", "Hapus %1 hubungan dari peraturan?")
        detail = QCoreApplication.translate("Commands", "Garisnya hilang dari semua bagan.")
        text = text.replace("%1", str(len(relations)))
        if confirm(window, text, detail, QCoreApplication.translate("Commands", "Hapus")):
            operations.delete_relations(window.document, relations)


_S = QKeySequence.StandardKey
SHEET = "sheet"
"""Name of the table of units as a widget: it has a clipboard of cells."""

ACTIONS = (
    ActionSpec(
        "undo", QT_TRANSLATE_NOOP("Actions", "Urungkan"),
        QT_TRANSLATE_NOOP("Actions", "Urungkan langkah terakhir"),
        _undo, keys=_S.Undo, icon="undo", enabled=_can_undo,
    ),
    ActionSpec(
        "redo", QT_TRANSLATE_NOOP("Actions", "Ulangi"),
        QT_TRANSLATE_NOOP("Actions", "Ulangi langkah yang diurungkan"),
        _redo, keys="Ctrl+Y", icon="redo", enabled=_can_redo,
    ),
    ActionSpec(
        "history", QT_TRANSLATE_NOOP("Actions", "Riwayat"),
        QT_TRANSLATE_NOOP("Actions", "Tampilkan semua langkah; klik untuk kembali ke sana"),
        lambda window: window.views.open(window.views.history), keys="Ctrl+Shift+H",
    ),
    ActionSpec(
        "find", QT_TRANSLATE_NOOP("Actions", "Cari…"),
        QT_TRANSLATE_NOOP("Actions", "Cari nama unit di semua bagan"),
        partial(_find, False), keys=_S.Find,
    ),
    ActionSpec(
        "replace", QT_TRANSLATE_NOOP("Actions", "Cari dan Ganti…"),
        QT_TRANSLATE_NOOP("Actions", "Ganti bagian nama di seluruh peraturan, dengan pratinjau"),
        partial(_find, True), keys="Ctrl+H",
    ),
    ActionSpec(
        "cut", QT_TRANSLATE_NOOP("Actions", "Potong"),
        QT_TRANSLATE_NOOP("Actions", "Salin kotak pilihan dengan bawahannya dan keluarkan dari bagan ini"),
        partial(_clip, "cut"), hint="Ctrl+X", enabled=some_boxes,
    ),
    ActionSpec(
        "copy", QT_TRANSLATE_NOOP("Actions", "Salin"),
        QT_TRANSLATE_NOOP("Actions", "Salin kotak pilihan dengan bawahannya: bagan, teks, tabel, dan gambar"),
        partial(_clip, "copy"), hint="Ctrl+C", enabled=some_boxes,
    ),
    ActionSpec(
        "copy_picture", QT_TRANSLATE_NOOP("Actions", "Salin Bagan sebagai Gambar"),
        QT_TRANSLATE_NOOP("Actions", "Salin bagan yang tampil sebagai gambar 300 dpi dan vektor, misalnya untuk Word"),
        _copy_picture, keys="Ctrl+Shift+C", enabled=_drawn,
    ),
    ActionSpec(
        "paste", QT_TRANSLATE_NOOP("Actions", "Tempel"),
        QT_TRANSLATE_NOOP("Actions", "Tempel kotak, atau nama dari Word atau Excel, di bawah kotak pilihan"),
        partial(_clip, "paste"), hint="Ctrl+V", enabled=a_chart,
    ),
    ActionSpec(
        "rename", QT_TRANSLATE_NOOP("Actions", "Ganti Nama"),
        QT_TRANSLATE_NOOP("Actions", "Ganti nama unit di tempatnya"),
        lambda window: boxes.rename(window.chart_view), hint="F2", enabled=one_box,
    ),
    ActionSpec(
        "select_all", QT_TRANSLATE_NOOP("Actions", "Pilih Semua"),
        QT_TRANSLATE_NOOP("Actions", "Pilih semua kotak bagan ini"),
        lambda window: window.selection.select_all(), hint="Ctrl+A", enabled=a_chart,
    ),
    ActionSpec(
        "remove", QT_TRANSLATE_NOOP("Actions", "Keluarkan dari Bagan Ini"),
        QT_TRANSLATE_NOOP("Actions", "Keluarkan pilihan dari bagan ini; unit tetap ada di peraturan"),
        lambda window: boxes.remove(window.chart_view), hint="Del", icon="remove", enabled=something,
    ),
    ActionSpec(
        "dissolve", QT_TRANSLATE_NOOP("Actions", "Keluarkan Tanpa Bawahannya"),
        QT_TRANSLATE_NOOP("Actions", "Keluarkan hanya kotak pilihan; bawahannya naik setingkat"),
        lambda window: boxes.dissolve(window.chart_view), hint="Ctrl+Del", enabled=some_boxes,
    ),
    ActionSpec(
        "delete", QT_TRANSLATE_NOOP("Actions", "Hapus dari Peraturan…"),
        QT_TRANSLATE_NOOP("Actions", "Hapus unit atau hubungan pilihan dari peraturan dan semua bagannya"),
        _delete, keys="Ctrl+Shift+Del", enabled=facts,
    ),
)  # fmt: skip

MENU = MenuSpec(
    "edit", QT_TRANSLATE_NOOP("Menus", "&Edit"),
    ("undo", "redo", "history", "", "cut", "copy", "copy_picture", "paste", "", "find", "replace", "", "rename",
     "select_all", "", "remove", "dissolve", "delete"),
)  # fmt: skip

SUB_MENUS = ()
