"""What the rows of lists that paint themselves have in common: the ground and the colours of the letters on it."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem


def is_chosen(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, *, lights: bool = True) -> QColor:
    """Paint the ground of a row and return the colour of letters on it; `lights` lets it light up below the mouse."""
    colours = option.palette
    if is_chosen(option):
        painter.fillRect(option.rect, colours.color(QPalette.ColorRole.Highlight))
        return colours.color(QPalette.ColorRole.HighlightedText)
    if lights and option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, colours.color(QPalette.ColorRole.Midlight))
    return colours.color(QPalette.ColorRole.Text)


def faint_colour(colours: QPalette) -> QColor:
    """Return a colour between text and background that is still easy to read."""
    found = colours.color(QPalette.ColorRole.PlaceholderText)
    return found.lighter(125) if colours.color(QPalette.ColorRole.Base).lightness() < 128 else found.darker(125)
