"""Pintasan Keyboard: all keys of the actions, and the keys and gestures of the canvas; to search, copy and print."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QGuiApplication, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.ui.commands import ACTIONS
from orgeditor.ui.dialog_frame import search_field
from orgeditor.ui.entries import keys_of, menu_paths, shown
from orgeditor.ui.matching import score
from orgeditor.ui.messages import plain_tip
from orgeditor.ui.screens import resize_within

WIDTH, HEIGHT = 640, 560
KEYS_W = 230

GESTURES: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Gestures", "Kotak di bagan"),
        (
            (
                QT_TRANSLATE_NOOP("Gestures", "Ganti nama: langsung mengetik"),
                QT_TRANSLATE_NOOP("Gestures", "huruf apa pun"),
            ),
            (QT_TRANSLATE_NOOP("Gestures", "Selesai menulis nama, batal menulis"), "Enter, Esc"),
            (QT_TRANSLATE_NOOP("Gestures", "Baris baru dalam kotak, bukan bagian nama"), "Shift+Enter"),
            (QT_TRANSLATE_NOOP("Gestures", "Ke kotak di sebelahnya"), "← → ↑ ↓"),
            (QT_TRANSLATE_NOOP("Gestures", "Pilih juga kotak di sebelahnya"), "Shift+← → ↑ ↓"),
            (QT_TRANSLATE_NOOP("Gestures", "Geser kotak yang disematkan 1 mm, 10 mm"), "← → ↑ ↓, Shift+← → ↑ ↓"),
            (QT_TRANSLATE_NOOP("Gestures", "Ke kotak di sebelahnya, juga dari kotak yang disematkan"), "Ctrl+← → ↑ ↓"),
            (QT_TRANSLATE_NOOP("Gestures", "Geser urutan di antara saudaranya"), "Alt+← → ↑ ↓"),
            (QT_TRANSLATE_NOOP("Gestures", "Naik setingkat"), "Shift+Tab, Alt+Shift+←"),
            (QT_TRANSLATE_NOOP("Gestures", "Turun setingkat, ke bawah kotak di depannya"), "Alt+Shift+→"),
            (QT_TRANSLATE_NOOP("Gestures", "Keluarkan dari bagan ini"), "Backspace"),
            (QT_TRANSLATE_NOOP("Gestures", "Keluar dari bagan, ke panel berikutnya atau sebelumnya"), "F6, Shift+F6"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Tetikus di bagan"),
        (
            (QT_TRANSLATE_NOOP("Gestures", "Ganti nama"), QT_TRANSLATE_NOOP("Gestures", "klik dua kali")),
            (
                QT_TRANSLATE_NOOP("Gestures", "Pilih beberapa"),
                QT_TRANSLATE_NOOP("Gestures", "Ctrl+klik, Shift+klik, tarik bingkai"),
            ),
            (
                QT_TRANSLATE_NOOP("Gestures", "Pindahkan ke bawah kotak lain"),
                QT_TRANSLATE_NOOP("Gestures", "seret ke atas kotak itu"),
            ),
            (
                QT_TRANSLATE_NOOP("Gestures", "Pindahkan urutan"),
                QT_TRANSLATE_NOOP("Gestures", "seret ke antara dua kotak"),
            ),
            (QT_TRANSLATE_NOOP("Gestures", "Salin kotak"), QT_TRANSLATE_NOOP("Gestures", "Ctrl+seret")),
            (QT_TRANSLATE_NOOP("Gestures", "Sematkan di tempat itu"), QT_TRANSLATE_NOOP("Gestures", "Alt+seret")),
            (
                QT_TRANSLATE_NOOP("Gestures", "Gambar hubungan kerja"),
                QT_TRANSLATE_NOOP("Gestures", "tarik dari pegangan bulat"),
            ),
            (QT_TRANSLATE_NOOP("Gestures", "Perbesar, perkecil"), QT_TRANSLATE_NOOP("Gestures", "Ctrl+roda")),
            (
                QT_TRANSLATE_NOOP("Gestures", "Geser pandangan"),
                QT_TRANSLATE_NOOP("Gestures", "Spasi+tarik, tombol tengah"),
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Panel"),
        (
            (QT_TRANSLATE_NOOP("Gestures", "Pindahkan bagan di daftar Lampiran"), "Alt+↑ ↓"),
            (QT_TRANSLATE_NOOP("Gestures", "Ganti nama di daftar"), "F2"),
            (QT_TRANSLATE_NOOP("Gestures", "Isi ke bawah di Tabel Unit"), "Ctrl+D"),
        ),
    ),
)
"""What only the canvas and the panels know: keys that no action shows (canvas/keyboard.py), and the mouse."""


class Row(NamedTuple):
    """Keys or a gesture, what they do, and the menu or place under which they stand."""

    group: str
    text: str
    keys: str
    tip: str = ""


def shortcuts() -> list[Row]:
    """Return the keys of all actions by menu, then what only the canvas knows."""
    paths = menu_paths()
    found = []
    for spec in ACTIONS.values():
        keys = keys_of(spec)
        if keys:
            text = shown(QCoreApplication.translate("Actions", spec.text))
            group = paths.get(spec.id, ("",))[0]
            found.append(Row(group, text, keys, QCoreApplication.translate("Actions", spec.tip)))
    order = list(dict.fromkeys(path[0] for path in paths.values()))
    return sorted(found, key=lambda row: order.index(row.group)) + gestures()


def gestures() -> list[Row]:
    """Return what only the canvas and the panels know."""

    def said(text: str) -> str:
        return QCoreApplication.translate("Gestures", text)

    return [Row(said(group), said(text), said(keys)) for group, rows in GESTURES for text, keys in rows]


class ShortcutsDialog(QDialog):
    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Pintasan Keyboard"))
        resize_within(self, WIDTH, HEIGHT)
        self.rows = shortcuts()
        self.field = search_field(self.tr("Cari perintah atau tombol"))
        self.field.textChanged.connect(self._fill)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(14)
        self.tree.setHeaderLabels([self.tr("Perintah"), self.tr("Tombol")])
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, KEYS_W)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.tree, 1)
        column.addWidget(self._make_buttons())
        self._fill("")
        self.field.setFocus()

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.copy_button = buttons.addButton(self.tr("Salin"), role.ActionRole)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))
        self.print_button = buttons.addButton(self.tr("Cetak…"), role.ActionRole)
        self.print_button.clicked.connect(self._print)
        close = buttons.addButton(self.tr("Tutup"), role.RejectRole)
        for button in (self.copy_button, self.print_button, close):
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        return buttons

    def _fill(self, typed: str) -> None:
        """Show what fits, under the menus."""
        self.tree.clear()
        heads: dict[str, QTreeWidgetItem] = {}
        for row in self.rows:
            if score(typed, row.text, f"{row.keys} {row.group} {row.tip}") <= 0:
                continue
            if row.group not in heads:
                heads[row.group] = head = QTreeWidgetItem(self.tree, [row.group])
                head.setFirstColumnSpanned(True)
                head.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = head.font(0)
                font.setBold(True)
                head.setFont(0, font)
            item = QTreeWidgetItem(heads[row.group], [row.text, row.keys])
            if row.tip:
                item.setToolTip(0, plain_tip(row.tip))
        self.tree.expandAll()

    def as_text(self) -> str:
        """Return all rows as text, a tab before the keys."""
        lines: list[str] = []
        group = None
        for row in self.rows:
            if row.group != group:
                lines += ["", row.group] if lines else [row.group]
                group = row.group
            lines.append(f"{row.text}\t{row.keys}")
        return "\n".join(lines) + "\n"

    def as_html(self) -> str:
        """Return all rows as a page to print."""
        parts = [f"<h2>orgeditor: {html.escape(self.windowTitle())}</h2><table cellpadding='3' width='100%'>"]
        group = None
        for row in self.rows:
            if row.group != group:
                parts.append(f"<tr><td colspan='2'><b>{html.escape(row.group)}</b></td></tr>")
                group = row.group
            parts.append(f"<tr><td>{html.escape(row.text)}</td><td>{html.escape(row.keys)}</td></tr>")
        return "".join([*parts, "</table>"])

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from orgeditor.ui.messages import accepted
        from orgeditor.ui.printing import can_print

        if not can_print(self):
            return
        printer = QPrinter()
        if accepted(QPrintDialog(printer, self)):
            page = QTextDocument()
            page.setHtml(self.as_html())
            page.print_(printer)
