"""About the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from orgeditor import __version__
from orgeditor.ui.icons import app_icon
from orgeditor.ui.messages import message_box


def show_about(parent: QWidget) -> None:
    text = QCoreApplication.translate("About", "orgeditor %1").replace("%1", __version__)
    detail = QCoreApplication.translate(
        "About",
        "Penyusun bagan koordinasi untuk Lampiran peraturan daerah.\n\n"
        "Bekerja tanpa jaringan: naskah tidak pernah meninggalkan komputer ini.\n"
        "Huruf: TeX Gyre Bonum (GUST Font License). Pustaka: Qt %1.",
    ).replace("%1", qVersion())
    box = message_box(parent, QMessageBox.Icon.NoIcon, text, detail)
    box.setIconPixmap(app_icon().pixmap(64, 64))
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.exec()
