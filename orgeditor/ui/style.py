"""Look of the window: Fusion with a calm palette of our own, light or dark as the system has it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from orgeditor.resources import resource_path

ROLE = QPalette.ColorRole

LIGHT = {
    ROLE.Window: "#f5f6f8",
    ROLE.WindowText: "#1d232b",
    ROLE.Base: "#ffffff",
    ROLE.AlternateBase: "#f3f5f8",
    ROLE.Text: "#1d232b",
    ROLE.Button: "#f5f6f8",
    ROLE.ButtonText: "#2b333d",
    ROLE.ToolTipBase: "#22272f",
    ROLE.ToolTipText: "#ffffff",
    ROLE.Highlight: "#2c64c8",
    ROLE.HighlightedText: "#ffffff",
    ROLE.PlaceholderText: "#656e7b",
    ROLE.Link: "#2c64c8",
    ROLE.Mid: "#d3d8e0",
    ROLE.Midlight: "#e6e9ee",
    ROLE.Dark: "#b9c0ca",
    ROLE.Light: "#ffffff",
    ROLE.Shadow: "#8a93a0",
}
DARK = {
    ROLE.Window: "#2a2f37",
    ROLE.WindowText: "#e6e9ee",
    ROLE.Base: "#21252c",
    ROLE.AlternateBase: "#272c34",
    ROLE.Text: "#e6e9ee",
    ROLE.Button: "#2f353e",
    ROLE.ButtonText: "#dfe3e9",
    ROLE.ToolTipBase: "#11141a",
    ROLE.ToolTipText: "#ffffff",
    ROLE.Highlight: "#3b72d6",
    ROLE.HighlightedText: "#ffffff",
    ROLE.PlaceholderText: "#98a1ae",
    ROLE.Link: "#7aa7f5",
    ROLE.Mid: "#434b57",
    ROLE.Midlight: "#383f49",
    ROLE.Dark: "#191d22",
    ROLE.Light: "#434b57",
    ROLE.Shadow: "#11141a",
}
FAINT = {False: "#a4acb8", True: "#6d7683"}


def apply_style(app: QApplication) -> None:
    """Give the application style, palette and style sheet."""
    dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    app.setStyle("Fusion")
    app.setPalette(palette(dark))
    app.setStyleSheet(style_sheet(app.palette()))


def palette(dark: bool) -> QPalette:
    made = QPalette()
    for role, colour in (DARK if dark else LIGHT).items():
        made.setColor(role, QColor(colour))
    for role in (ROLE.Text, ROLE.WindowText, ROLE.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(FAINT[dark]))
    return made


def style_sheet(colours: QPalette) -> str:
    """Return the style sheet: spacing, thin borders, nothing that a palette can say."""
    line = colours.color(ROLE.Mid).name()
    soft = colours.color(ROLE.Midlight).name()
    base = colours.color(ROLE.Base).name()
    window = colours.color(ROLE.Window).name()
    accent = colours.color(ROLE.Highlight).name()
    faint = colours.color(ROLE.PlaceholderText).name()
    pale = colours.color(QPalette.ColorGroup.Disabled, ROLE.Text).name()
    link = colours.color(ROLE.Link).name()
    strong = colours.color(ROLE.WindowText).name()
    edge = colours.color(ROLE.PlaceholderText).name()
    tip = colours.color(ROLE.ToolTipBase).name()
    dark = colours.color(ROLE.Window).lightness() < 128
    alarm = "#e0a458" if dark else "#9a5b00"
    danger = "#ff8a80" if dark else "#b3261e"
    bar = colours.color(ROLE.Light if dark else ROLE.Dark).name()
    down, spin_up, spin_down, check, partly = (
        resource_path("icons", f"{name}.svg").as_posix()
        for name in ("arrow-down", "spin-up", "spin-down", "check", "partly")
    )
    return f"""
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QMainWindow::separator {{ background: {line}; width: 1px; height: 1px; }}
QMenuBar {{ border-bottom: 1px solid {line}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {soft}; }}
QMenu {{ background: {base}; border: 1px solid {line}; padding: 5px 0; menu-scrollable: 1; }}
QMenu::item {{ padding: 5px 28px 5px 30px; }}
QMenu::item:selected {{ background: {accent}; color: white; }}
QMenu::item:disabled {{ color: {faint}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {soft}; margin: 5px 0; }}
QMenu::icon {{ left: 8px; }}
QToolBar {{ border: none; border-bottom: 1px solid {line}; padding: 4px 8px; spacing: 2px; }}
QToolBar::separator {{ background: {line}; width: 1px; margin: 5px 5px; }}
QToolBar QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 4px; }}
QToolBar QToolButton:hover {{ background: {soft}; }}
QToolBar QToolButton:pressed, QToolBar QToolButton:checked {{ background: {soft}; border-color: {line}; }}
QToolBar QToolButton#primary {{ background: {accent}; color: white; padding: 5px 12px; font-weight: 600; }}
QToolBar QToolButton#primary:disabled {{ background: {soft}; color: {faint}; }}
QToolButton#link {{ border: none; background: transparent; padding: 2px 4px; font-weight: 600; color: {link}; }}
QToolButton#link:hover, QToolButton#link:focus {{ text-decoration: underline; }}
QToolButton#link::menu-indicator {{ image: none; }}
QToolButton#flat {{ border: none; border-radius: 4px; padding: 4px; }}
QToolButton#flat:hover {{ background: {soft}; }}
QToolButton#findings {{ border: none; border-radius: 4px; padding: 2px 8px; }}
QToolButton#findings:hover, QToolButton#findings:focus {{ background: {soft}; }}
QWidget#dockTitle {{ background: {window}; }}
QStatusBar {{ border-top: 1px solid {line}; min-height: 28px; }}
QStatusBar::item {{ border: none; }}
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox {{
    background: {base}; border: 1px solid {line}; border-radius: 4px; padding: 3px 6px;
    selection-background-color: {accent}; }}
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox {{ min-height: 20px; }}
QPlainTextEdit {{ padding: 1px 2px; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; padding: 0; min-height: 0; background: transparent; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url("{down}"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {base}; border: 1px solid {line}; selection-background-color: {accent}; }}
QSpinBox::up-button, QDoubleSpinBox::up-button {{
    subcontrol-origin: border; subcontrol-position: top right; width: 20px; border: none; }}
QSpinBox::down-button, QDoubleSpinBox::down-button {{
    subcontrol-origin: border; subcontrol-position: bottom right; width: 20px; border: none; }}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{ image: url("{spin_up}"); width: 10px; height: 10px; }}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{ image: url("{spin_down}"); width: 10px; height: 10px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {bar}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus {{
    border-color: {accent}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled {{
    background: {window}; color: {faint}; }}
QPlainTextEdit#inlineEditor {{
    background: #ffffff; color: #000000; border: none; border-radius: 0; padding: 0; }}
QCheckBox {{ spacing: 7px; }}
QCheckBox::indicator, QListView::indicator, QTreeView::indicator {{
    width: 14px; height: 14px; border: 1px solid {edge}; border-radius: 3px; background: {base}; }}
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{check}"); }}
QCheckBox::indicator:indeterminate {{ background: {accent}; border-color: {accent}; image: url("{partly}"); }}
QCheckBox::indicator:disabled {{ background: {window}; border-color: {line}; }}
QCheckBox::indicator:checked:disabled, QCheckBox::indicator:indeterminate:disabled {{
    background: {pale}; border-color: {pale}; }}
QCheckBox::indicator:focus {{ border-color: {accent}; }}
QRadioButton {{ spacing: 7px; }}
QRadioButton::indicator {{
    width: 14px; height: 14px; border: 1px solid {edge}; border-radius: 8px; background: {base}; }}
QRadioButton::indicator:checked {{ border-color: {accent}; background: qradialgradient(
    cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 {accent}, stop: 0.5 {accent}, stop: 0.6 {base}); }}
QRadioButton::indicator:disabled {{ background: {window}; border-color: {line}; }}
QRadioButton::indicator:checked:disabled {{ background: qradialgradient(
    cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 {pale}, stop: 0.5 {pale}, stop: 0.6 {window}); }}
QPushButton {{
    background: {base}; border: 1px solid {line}; border-radius: 4px; padding: 5px 16px; min-height: 18px; }}
QPushButton:hover {{ background: {soft}; }}
QPushButton:default {{ background: {accent}; border-color: {accent}; color: white; }}
QPushButton#section {{
    border: none; background: transparent; padding: 1px 0; text-align: left; font-weight: 600; color: {strong}; }}
QPushButton#section:hover, QPushButton#section:focus {{ color: {accent}; }}
QPushButton#toggle {{ padding: 3px 0; min-width: 28px; max-width: 28px; min-height: 20px; font-weight: 700; }}
QPushButton#toggle:checked {{ background: {accent}; border-color: {accent}; color: white; }}
QPushButton#small {{ padding: 4px 10px; }}
QPushButton:disabled {{ color: {faint}; background: {window}; border-color: {line}; }}
QHeaderView::section {{
    background: {window}; border: none; border-bottom: 1px solid {line}; padding: 5px 6px; font-weight: 600; }}
QTableView {{ background: {base}; border: 1px solid {line}; border-radius: 4px; outline: none; }}
QTableView::item {{ padding: 0 3px; }}
QTableView#sheet, QTableView#matrix {{ border: none; border-radius: 0; gridline-color: {soft}; }}
QTableView#sheet QHeaderView::section:vertical {{ font-weight: normal; color: {faint}; }}
QTableCornerButton::section {{ background: {window}; border: none; border-bottom: 1px solid {line}; }}
QAbstractScrollArea::corner {{ background: {base}; border: none; }}
QTableView::item:selected {{ background: {accent}; color: white; }}
QTreeView, QListView {{ border: none; background: {base}; outline: none; }}
QListView#history::item {{ padding: 4px 6px; }}
QTreeView::item {{ padding: 3px 2px; }}
QTreeView::item:selected {{ background: {accent}; color: white; }}
QTreeView::item:hover:!selected {{ background: {soft}; }}
QDialog QListView, QDialog QTreeView {{ border: 1px solid {line}; border-radius: 4px; padding: 3px; }}
QDialog QTreeView, QDialog QTableView {{ padding: 0; }}
QDialog QListView::item {{ border-radius: 3px; }}
QListView#pages::item {{ padding: 4px 6px; }}
QDialog QListView::item:selected {{ background: {accent}; color: white; }}
QScrollArea {{ border: none; }}
QLabel#heading {{ font-weight: 600; color: {strong}; }}
QLabel#title {{ font-weight: 600; font-size: 15px; }}
QLabel#hint {{ color: {faint}; }}
QLabel#warning {{ color: {alarm}; }}
QLabel#danger {{ color: {danger}; }}
QLabel#verdict {{ color: {danger}; font-weight: 600; }}
QFrame#rule {{ background: {soft}; max-height: 1px; border: none; }}
QWidget#panel {{ background: {base}; }}
QTabBar::tab {{ padding: 6px 14px; border: none; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ border-bottom-color: {accent}; font-weight: 600; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QProgressBar {{
    border: 1px solid {line}; border-radius: 4px; text-align: center; min-height: 16px; background: {base}; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QToolTip {{ background: {tip}; color: #ffffff; border: 1px solid {line if dark else tip}; padding: 4px 7px; }}
"""
