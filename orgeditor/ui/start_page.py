"""The welcome page in the window: while it is shown no draft is, and only what needs none can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QDockWidget, QStackedWidget

from orgeditor.ui import files
from orgeditor.ui.commands import WITHOUT_DRAFT

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow
    from orgeditor.ui.welcome import WelcomePage


STATE_VERSION = 3
"""Of the places of docks and tool bars, where they are kept."""


class StartPage(QObject):
    """Puts the page in the place of canvas and docks and takes it away again. `stack` holds the canvas."""

    def __init__(self, window: MainWindow, stack: QStackedWidget) -> None:
        super().__init__(window)
        self._window = window
        self._stack = stack
        self._page: WelcomePage | None = None
        self._docks: QByteArray | None = None
        self._back = False
        window.document.replaced.connect(self.leave)
        window.document.changed.connect(self.leave)

    @property
    def shown(self) -> bool:
        return self._page is not None

    @property
    def alone(self) -> bool:
        """Whether the page is shown and there is no draft behind it."""
        return self.shown and not self._back

    @property
    def dock_state(self) -> QByteArray | None:
        """Where the docks are when the page is gone; None while it is not shown."""
        return self._docks

    def allows(self, action: str) -> bool:
        """Say whether an action (id) makes sense as things are."""
        return not self.shown or action in WITHOUT_DRAFT

    def show(self, *, back: bool) -> None:
        """Show the page; `back` says whether there is a draft to go back to."""
        from orgeditor.ui.welcome import WelcomePage

        if self._page is not None:
            return
        window = self._window
        window.take_over()
        self._back = back
        self._docks = window.saveState(STATE_VERSION)
        for dock in window.findChildren(QDockWidget):
            dock.hide()
        self._page = page = WelcomePage(files.shown_name(window) if back else "", window)
        page.triggered.connect(lambda name: window.actions_by_id[name].trigger())
        page.opened.connect(lambda path: files.open_recent(window, path))
        page.left.connect(self.leave)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        window.statusBar().hide()
        window.show_file()
        window.refresh()
        page.setFocus()

    def leave(self, _changes: object = None) -> None:
        """Show canvas and docks again."""
        page, state = self._page, self._docks
        if page is None or state is None:
            return
        self._page = self._docks = None
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()
        self._window.restoreState(state, STATE_VERSION)
        self._window.statusBar().show()
        self._window.show_file()
        self._window.chart_view.setFocus()
