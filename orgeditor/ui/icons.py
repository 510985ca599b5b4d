"""Icons: our own line drawings from resources/icons, in the colour of the text around them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from orgeditor.resources import resource_path

SIZES = (16, 20, 24, 32, 48, 64)
MENU_SIZES = SIZES[:4]


def icon(name: str, colour: QColor | None = None) -> QIcon:
    """Return a line icon in the colours of the present palette, or in one of its own."""
    if colour is not None:
        return _tinted(name, colour.name(), colour.name(), colour.name())
    normal, faint = _text_colours()
    return _tinted(name, normal, faint, normal)


def action_icon(name: str) -> QIcon:
    """Return the icon of an action: in a menu it stands on the highlight too, where dark lines are lost.

    Qt asks for that one (`Active`) under the mouse on a button with auto-raise too, which must not have these.
    """
    normal, faint = _text_colours()
    return _tinted(name, normal, faint, QApplication.palette().color(QPalette.ColorRole.HighlightedText).name())


def app_icon() -> QIcon:
    return _tinted("app", "#000000", "#000000", "#000000")


def _text_colours() -> tuple[str, str]:
    """Return the colours of what can be used and of what cannot."""
    palette, role = QApplication.palette(), QPalette.ColorRole.ButtonText
    return (
        palette.color(QPalette.ColorGroup.Active, role).name(),
        palette.color(QPalette.ColorGroup.Disabled, role).name(),
    )


@lru_cache(maxsize=128)
def _tinted(name: str, normal: str, faint: str, chosen: str) -> QIcon:
    source = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Disabled, faint)):
        renderer = QSvgRenderer(QByteArray(source.replace("#000000", QColor(colour).name()).encode()))
        for size in SIZES:
            pixmap = _drawn(renderer, size)
            made.addPixmap(pixmap, mode)
            if mode is QIcon.Mode.Normal and chosen != normal and size in MENU_SIZES:
                made.addPixmap(_in_one_colour(pixmap, chosen), QIcon.Mode.Active)
    return made


def _in_one_colour(pixmap: QPixmap, colour: str) -> QPixmap:
    made = QPixmap(pixmap)
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(made.rect(), QColor(colour))
    painter.end()
    return made


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
