"""Contrast: what is to be read or found stands out from what lies under it, in light and in dark.

WCAG 2.1: 4.5 to 1 for text (1.4.3), 3 to 1 for what shows a state or a shape (1.4.11).
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QMenu, QToolBar, QWidget

from orgeditor.canvas.colours import colours_for
from orgeditor.canvas.tints import TINTS
from orgeditor.ui.style import palette as palette_of

TEXT, SHAPE = 4.5, 3.0
ROLE = QPalette.ColorRole


def luminance(colour: QColor) -> float:
    """Return the relative luminance, https://www.w3.org/TR/WCAG21/#dfn-relative-luminance."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def over(colour: QColor, ground: QColor) -> QColor:
    """Return what is seen of a colour that is not opaque."""
    share = colour.alphaF()
    mixed = [a * share + b * (1 - share) for a, b in zip(colour.getRgbF()[:3], ground.getRgbF()[:3], strict=True)]
    return QColor.fromRgbF(*mixed)


def contrast(colour: QColor, ground: QColor) -> float:
    light, dark = sorted((luminance(over(colour, ground)), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def palette(request) -> QPalette:
    return palette_of(request.param)


@pytest.mark.parametrize(
    ("front", "back"),
    [
        (ROLE.WindowText, ROLE.Window),
        (ROLE.Text, ROLE.Base),
        (ROLE.Text, ROLE.AlternateBase),
        (ROLE.ButtonText, ROLE.Button),
        (ROLE.HighlightedText, ROLE.Highlight),
        (ROLE.ToolTipText, ROLE.ToolTipBase),
        (ROLE.PlaceholderText, ROLE.Base),
        (ROLE.PlaceholderText, ROLE.Window),
        (ROLE.Link, ROLE.Window),
    ],
    ids=lambda role: role.name,
)
def test_text_of_the_window_can_be_read(palette, front, back):
    assert contrast(palette.color(front), palette.color(back)) >= TEXT


def test_what_is_selected_or_aimed_at_on_the_canvas_is_seen(palette):
    colours = colours_for(palette)
    for ground in (colours.sheet, colours.desk):
        assert contrast(colours.accent, ground) >= SHAPE
        assert contrast(colours.guide, ground) >= SHAPE
    assert contrast(colours.hover, colours.sheet) >= 1.5, "weaker than the selection, and still seen"
    assert contrast(colours.accent, colours.sheet) > contrast(colours.hover, colours.sheet)


def test_prompts_and_cues_can_be_read(palette):
    colours = colours_for(palette)
    assert contrast(colours.prompt, colours.sheet) >= TEXT
    assert contrast(colours.chip_text, colours.chip) >= TEXT


@pytest.mark.parametrize("colour", sorted({colour.name() for colour in TINTS.values()}))
def test_black_letters_stand_out_from_every_tint(colour):
    assert contrast(QColor("#000000"), QColor(colour)) >= 7.0


def inks(widget: QWidget, around: QRect) -> set[str]:
    """Return the colours that a part of a widget shows."""
    image = widget.grab(around).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_the_icon_of_a_chosen_menu_entry_stands_out(window):
    menu = window.menuBar().findChild(QMenu, "file")
    action = window.actions_by_id["save"]
    menu.popup(QPoint(0, 0))
    row = menu.actionGeometry(action)
    icon = QRect(row.left(), row.top(), row.height(), row.height())
    light, dark = (menu.palette().color(role).name() for role in (ROLE.HighlightedText, ROLE.ButtonText))
    assert dark in inks(menu, icon)
    menu.setActiveAction(action)
    seen = inks(menu, icon)
    assert light in seen and dark not in seen
    menu.close()


def test_the_icon_of_a_button_under_the_mouse_stays_as_it_is(window):
    bar = window.findChild(QToolBar, "toolBar")
    button = bar.widgetForAction(window.actions_by_id["open"])
    dark = button.palette().color(ROLE.ButtonText).name()
    edge = QRect(2, button.height() // 2, 2, 1)
    before = inks(button, edge)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert inks(button, edge) != before  # it is painted as one under the mouse
    assert dark in inks(button, button.rect())
