"""The main window as tests show it."""

from __future__ import annotations

from orgeditor.editing.document import Document
from orgeditor.ui.main_window import MainWindow


def shown_window(qtbot, document: Document, width: int = 1440, height: int = 900) -> MainWindow:
    """Show a window on a document, which it then owns."""
    window = MainWindow(document)
    document.setParent(window)
    # A test that fails must not wait for an answer.
    qtbot.addWidget(window, before_close_func=lambda window: setattr(window, "leaving", True))
    window.resize(width, height)
    with qtbot.waitExposed(window):
        window.show()
    return window
