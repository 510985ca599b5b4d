"""The docks of the other views: each is made when it is first shown, so that the window opens no later for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QWidget

from orgeditor.ui.commands import UNITS
from orgeditor.ui.menus import context_menu

if TYPE_CHECKING:
    from orgeditor.check.finding import Finding
    from orgeditor.ui.main_window import MainWindow

SHARE = 0.5
"""Height of a new view below the canvas, as a share of the window's."""
HIGH = 0.62
"""The same of Temuan at the right."""


class ViewDocks(QObject):
    """Daftar Unit beside the outline, Tabel Unit and Matriks below the canvas, Riwayat and Temuan at the right."""

    units: QDockWidget
    table: QDockWidget
    matrix: QDockWidget
    history: QDockWidget
    findings: QDockWidget

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._makers: dict[str, Callable[[], QWidget]] = {}
        area = Qt.DockWidgetArea
        self.units = self._dock("unitsDock", self.tr("Daftar Unit"), area.LeftDockWidgetArea, self._make_units)
        self.table = self._dock("tableDock", self.tr("Tabel Unit"), area.BottomDockWidgetArea, self._make_table)
        self.matrix = self._dock(
            "matrixDock", self.tr("Matriks Hubungan"), area.BottomDockWidgetArea, self._make_matrix
        )
        self.history = self._dock("historyDock", self.tr("Riwayat"), area.RightDockWidgetArea, self._make_history)
        self.findings = self._dock("findingsDock", self.tr("Temuan"), area.RightDockWidgetArea, self._make_findings)
        self.all = (self.units, self.table, self.matrix, self.history, self.findings)
        window.setCorner(Qt.Corner.BottomLeftCorner, area.LeftDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, area.RightDockWidgetArea)
        window.tabifyDockWidget(window.outline_dock, self.units)
        window.tabifyDockWidget(self.table, self.matrix)
        window.tabifyDockWidget(window.why_dock, self.history)
        window.tabifyDockWidget(self.history, self.findings)
        for dock in (self.table, self.matrix, self.history, self.findings):
            dock.hide()
        window.outline_dock.raise_()

    def open(self, dock: QDockWidget) -> None:
        """Show a dock before those that share its place and give it the focus."""
        window = self._window
        fresh = dock in (self.table, self.matrix) and self.table.isHidden() and self.matrix.isHidden()
        least, share = SHARE / 2, SHARE
        if dock is self.findings and dock.isHidden():  # sentences need more room than what shares their place
            fresh, least, share = True, SHARE, HIGH
        dock.show()
        dock.raise_()
        self._fill(dock)
        if fresh and dock.height() < window.height() * least:
            window.resizeDocks([dock], [round(window.height() * share)], Qt.Orientation.Vertical)
        dock.widget().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _dock(self, name: str, title: str, area: Qt.DockWidgetArea, make: Callable[[], QWidget]) -> QDockWidget:
        blank = QWidget()
        blank.setObjectName("panel")
        blank.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dock = self._window.make_dock(name, title, blank, area)
        self._makers[name] = make
        dock.visibilityChanged.connect(partial(self._seen, dock))
        return dock

    def _seen(self, dock: QDockWidget, visible: bool) -> None:
        if visible:
            self._fill(dock)

    def _fill(self, dock: QDockWidget) -> None:
        make = self._makers.pop(dock.objectName(), None)
        if make is not None:
            blank = dock.widget()
            made = make()
            made.setMinimumWidth(blank.minimumWidth())
            dock.setWidget(made)
            blank.deleteLater()

    # making

    def _make_units(self) -> QWidget:
        from orgeditor.ui.views.unit_list import UnitList

        window = self._window
        panel = UnitList(window.document, window.selection)
        panel.place_wanted.connect(lambda unit: window.place_units([unit]))
        panel.remove_wanted.connect(window.actions_by_id["remove"].trigger)
        panel.reveal_wanted.connect(window.chart_view.reveal)
        panel.menu_wanted.connect(self._show_menu)
        return panel

    def _make_table(self) -> QWidget:
        from orgeditor.ui.views.unit_table import UnitTable

        window = self._window
        table = UnitTable(window.document, window.selection)
        table.message.connect(window.say)
        table.reveal_wanted.connect(window.chart_view.reveal)
        table.menu_wanted.connect(self._show_menu)
        return table

    def _make_matrix(self) -> QWidget:
        from orgeditor.ui.views.matrix import MatrixPanel

        window = self._window
        panel = MatrixPanel(window.document, window.selection)
        panel.matrix.message.connect(window.say)
        panel.matrix.reveal_wanted.connect(window.chart_view.reveal)
        return panel

    def _make_history(self) -> QWidget:
        from orgeditor.ui.views.history_panel import HistoryPanel

        panel = HistoryPanel(self._window.document)
        panel.going.connect(self._window.take_over)
        return panel

    def _make_findings(self) -> QWidget:
        from orgeditor.ui.check_panel import CheckPanel

        window = self._window
        panel = CheckPanel(window.document, window.selection, window.checker)
        panel.reveal_wanted.connect(window.chart_view.reveal)
        panel.regulation_wanted.connect(window.actions_by_id["regulation"].trigger)
        panel.text_wanted.connect(self._show_text)
        panel.chosen.connect(self._point_in_text)
        panel.going.connect(window.take_over)
        panel.message.connect(window.say)
        panel.undoable.connect(window.offer_undo)
        return panel

    def _show_text(self, finding: Finding | None) -> None:
        """Open the text of the articles, at the lines of a finding."""
        self._window.actions_by_id["article_text"].trigger()
        self._point_in_text(finding)

    def _point_in_text(self, finding: Finding | None) -> None:
        """Show the lines of a finding where the text of the articles is open."""
        from orgeditor.ui.articles.text_window import shown_text

        text = shown_text(self._window)
        if text is not None and finding is not None:
            text.show_finding(finding)

    def _show_menu(self, at: QPoint, own: list[QAction]) -> None:
        """Show the menu of units, after the actions of the view itself."""
        menu = context_menu(self._window, UNITS)
        first = menu.actions()[0]
        menu.insertActions(first, own)
        menu.insertSeparator(first)
        menu.popup(at)
