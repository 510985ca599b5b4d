"""The main window on the sample draft, in a home of its own."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QLocale
from samples import sample_draft
from windows import shown_window

from orgeditor.editing.document import Document
from orgeditor.model import garbage
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
    return shown_window(qtbot, Document(sample_draft()))


@pytest.fixture
def spared():
    """The collector spares what goes on living from now on, as in the running program; afterwards no more."""
    garbage.spare_survivors()
    yield
    gc.callbacks.remove(garbage._spare)
    garbage._spares = False
    gc.unfreeze()


@pytest.fixture
def indonesian():
    """Numbers as an Indonesian PC shows them."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian))
    yield
    QLocale.setDefault(before)
