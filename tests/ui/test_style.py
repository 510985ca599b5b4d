"""The look is the program's own, whatever the desktop adds to it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QProxyStyle, QStyle

from orgeditor.ui.style import apply_style, style_sheet

HINT = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons


class LinuxStyle(QProxyStyle):
    """As Fusion is on an X11 desktop: a green tick on OK, a red cross on Batal."""

    def styleHint(self, hint, option=None, widget=None, data=None):
        return 1 if hint == HINT else super().styleHint(hint, option, widget, data)


@pytest.fixture
def on_linux(qapp):
    qapp.setStyle(LinuxStyle("Fusion"))
    yield qapp
    apply_style(qapp)


def test_buttons_of_dialogs_bear_words_alone(on_linux, qtbot):
    on_linux.setStyleSheet(style_sheet(on_linux.palette()))
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    box.show()
    assert [button.icon().isNull() for button in box.buttons()] == [True, True]
