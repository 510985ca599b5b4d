"""The look is the program's own, whatever the desktop adds to it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialogButtonBox, QProxyStyle, QRadioButton, QStyle

from orgeditor.ui.style import apply_style, palette, style_sheet

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


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_what_is_chosen_shows_though_it_cannot_be_changed(kind, dark, qapp, qtbot):
    qapp.setPalette(palette(dark))
    qapp.setStyleSheet(style_sheet(qapp.palette()))
    chosen, other = (_image(kind(), checked, qtbot) for checked in (True, False))
    apply_style(qapp)
    places = [(x, y) for x in range(chosen.width()) for y in range(chosen.height())]
    differences = [abs(chosen.pixelColor(*at).lightness() - other.pixelColor(*at).lightness()) for at in places]
    assert sum(difference > 40 for difference in differences) > 15


def _image(button: QAbstractButton, checked: bool, qtbot) -> QImage:
    qtbot.addWidget(button)
    button.setAutoExclusive(False)
    button.setChecked(checked)
    button.setEnabled(False)
    return button.grab().toImage()
