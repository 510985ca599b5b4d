"""Tampilan: zoom, pages, panels, language."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QDockWidget, QMenu

from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.ui import settings
from orgeditor.ui.commands.spec import ActionSpec, MenuSpec
from orgeditor.ui.messages import accepted

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow


def _several_pages(document: Document, selection: Selection) -> bool:
    arranged = document.arranged(selection.chart_id or "")
    return arranged is not None and len(arranged.pages) > 1


def _list_panels(window: MainWindow, menu: QMenu) -> None:
    for dock in window.docks:
        menu.addAction(dock.toggleViewAction())
    menu.addSeparator()
    off = menu.addMenu(QCoreApplication.translate("Menus", "Lepas dari Jendela"))
    for dock in window.docks:
        action = off.addAction(dock.windowTitle(), partial(_take_off, dock))
        action.setCheckable(True)
        action.setChecked(dock.isFloating())
        action.setEnabled(not dock.isHidden())


def _take_off(dock: QDockWidget) -> None:
    """Take a panel off the window, or put it back, and give it the focus."""
    dock.setFloating(not dock.isFloating())
    dock.raise_()
    dock.widget().setFocus(Qt.FocusReason.ShortcutFocusReason)


def _list_languages(window: MainWindow, menu: QMenu) -> None:
    group = QActionGroup(menu)
    for code, name in (("id", "Bahasa Indonesia"), ("en", "English")):
        action = menu.addAction(name, partial(window.language_wanted.emit, code))
        action.setCheckable(True)
        action.setChecked(settings.language() == code)
        group.addAction(action)


def _has_charts(document: Document, selection: Selection) -> bool:
    return bool(document.draft.charts)


def _overview(window: MainWindow) -> None:
    from orgeditor.ui.overview_dialog import OverviewDialog

    window.take_over()
    dialog = OverviewDialog(window.document, window.selection, window)
    if accepted(dialog):
        chosen = dialog.chosen()
        if chosen is not None:
            window.selection.show(chosen[0])
            window.chart_view.show_page(chosen[1])


def _colour_screen(window: MainWindow) -> None:
    """Switch the colours behind the boxes on or off; nothing that leaves the screen has them."""
    shown = window.chart_view.tint is None
    settings.set_screen_colours(shown)
    window.chart_view.show_colours(shown)
    window.actions_by_id["screen_colours"].setChecked(shown)
    if shown:
        text = QCoreApplication.translate("Commands", "Warna menurut kategori unit; yang dicetak tetap hitam putih.")
        window.say(text)


ACTIONS = (
    ActionSpec(
        "overview", QT_TRANSLATE_NOOP("Actions", "Semua Lampiran…"),
        QT_TRANSLATE_NOOP("Actions", "Semua halaman semua Lampiran, berdampingan"),
        _overview, keys="Ctrl+Shift+L", enabled=_has_charts,
    ),
    ActionSpec(
        "fit_page", QT_TRANSLATE_NOOP("Actions", "Satu Halaman"),
        QT_TRANSLATE_NOOP("Actions", "Tampilkan satu halaman penuh"),
        lambda window: window.chart_view.fit_page(), keys="Ctrl+0", icon="fit-page",
    ),
    ActionSpec(
        "fit_width", QT_TRANSLATE_NOOP("Actions", "Selebar Halaman"),
        QT_TRANSLATE_NOOP("Actions", "Tampilkan selebar halaman"),
        lambda window: window.chart_view.fit_width(), keys="Ctrl+2", icon="fit-width",
    ),
    ActionSpec(
        "zoom_full", QT_TRANSLATE_NOOP("Actions", "Ukuran Sebenarnya (100 %)"),
        QT_TRANSLATE_NOOP("Actions", "Tampilkan sebesar di atas kertas"),
        lambda window: window.chart_view.zoom_to(1.0), keys="Ctrl+1",
    ),
    ActionSpec(
        "zoom_in", QT_TRANSLATE_NOOP("Actions", "Perbesar"),
        QT_TRANSLATE_NOOP("Actions", "Perbesar tampilan"),
        lambda window: window.chart_view.zoom_by(1), hint="Ctrl++", icon="zoom-in",
    ),
    ActionSpec(
        "zoom_out", QT_TRANSLATE_NOOP("Actions", "Perkecil"),
        QT_TRANSLATE_NOOP("Actions", "Perkecil tampilan"),
        lambda window: window.chart_view.zoom_by(-1), hint="Ctrl+-", icon="zoom-out",
    ),
    ActionSpec(
        "page_before", QT_TRANSLATE_NOOP("Actions", "Halaman Sebelumnya"),
        QT_TRANSLATE_NOOP("Actions", "Tampilkan halaman sebelumnya dari bagan ini"),
        lambda window: window.chart_view.show_page(window.chart_view.page - 1), hint="PgUp", enabled=_several_pages,
    ),
    ActionSpec(
        "page_after", QT_TRANSLATE_NOOP("Actions", "Halaman Berikutnya"),
        QT_TRANSLATE_NOOP("Actions", "Tampilkan halaman berikutnya dari bagan ini"),
        lambda window: window.chart_view.show_page(window.chart_view.page + 1), hint="PgDn", enabled=_several_pages,
    ),
    ActionSpec(
        "screen_colours", QT_TRANSLATE_NOOP("Actions", "Warna Layar"),
        QT_TRANSLATE_NOOP("Actions", "Warnai kotak menurut kategori unit, di layar saja"),
        _colour_screen, checkable=True, checked=settings.screen_colours,
    ),
    ActionSpec(
        "unit_list", QT_TRANSLATE_NOOP("Actions", "Daftar Unit"),
        QT_TRANSLATE_NOOP("Actions", "Semua unit peraturan: cari, saring, seret ke bagan"),
        lambda window: window.views.open(window.views.units), keys="Ctrl+Shift+U",
    ),
    ActionSpec(
        "unit_table", QT_TRANSLATE_NOOP("Actions", "Tabel Unit"),
        QT_TRANSLATE_NOOP("Actions", "Unit sebagai tabel: isi, urutkan, tempel dari Excel"),
        lambda window: window.views.open(window.views.table), keys="Ctrl+Shift+T",
    ),
    ActionSpec(
        "matrix", QT_TRANSLATE_NOOP("Actions", "Matriks Hubungan"),
        QT_TRANSLATE_NOOP("Actions", "Hubungan antarunit sebagai matriks, satu huruf untuk tiap jenis"),
        lambda window: window.views.open(window.views.matrix), keys="Ctrl+Shift+M",
    ),
    ActionSpec(
        "findings", QT_TRANSLATE_NOOP("Actions", "Temuan"),
        QT_TRANSLATE_NOOP("Actions", "Yang salah atau meragukan di naskah dan di halaman, dengan cara memperbaikinya"),
        lambda window: window.views.open(window.views.findings), keys="Ctrl+Shift+F",
    ),
)  # fmt: skip

MENU = MenuSpec(
    "view", QT_TRANSLATE_NOOP("Menus", "&Tampilan"),
    ("fit_page", "fit_width", "zoom_full", "", "zoom_in", "zoom_out", "", "page_before", "page_after", "",
     "screen_colours", "", "overview", "unit_list", "unit_table", "matrix", "findings", "", "panels", "language"),
)  # fmt: skip

SUB_MENUS = (
    MenuSpec("panels", QT_TRANSLATE_NOOP("Menus", "Panel"), fill=_list_panels),
    MenuSpec("language", QT_TRANSLATE_NOOP("Menus", "Bahasa"), fill=_list_languages),
)
