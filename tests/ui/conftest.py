"""The main window on the sample draft, in a home of its own."""

from __future__ import annotations

import pytest
from samples import sample_draft

from orgeditor.editing.document import Document
from orgeditor.ui.main_window import MainWindow
from orgeditor.ui.style import apply_style


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    folder = tmp_path / "home"
    monkeypatch.setenv("ORGEDITOR_HOME", str(folder))
    return folder


@pytest.fixture
def window(qtbot, qapp) -> MainWindow:
    if not qapp.styleSheet():  # once: it restyles every widget there is
        apply_style(qapp)
    document = Document(sample_draft())
    window = MainWindow(document)
    document.setParent(window)
    # A test that fails must not wait for an answer.
    qtbot.addWidget(window, before_close_func=lambda window: setattr(window, "leaving", True))
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    return window
