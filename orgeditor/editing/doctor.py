"""How the program stands on this PC: versions, fonts, Graphviz, printers, folders; as text to paste in a message.

Folders are shown from the person's own one (~), so that the text names nobody.
"""

from __future__ import annotations

import os
import platform
import shutil
import struct
import sys
import tempfile
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QStandardPaths, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication

from orgeditor import __version__
from orgeditor.layout.layered import graphviz
from orgeditor.render.fonts import STYLES, headless_application, load_bundled_font
from orgeditor.render.qt_pair import pair_fault
from orgeditor.storage.places import data_home, home

LIBRARIES = {
    "PySide6_Essentials": "PySide6", "networkx": "networkx", "pygraphviz": "pygraphviz", "pypdf": "pypdf",
    "sqlite-utils": "sqlite_utils", "rapidfuzz": "rapidfuzz", "python-calamine": "python_calamine",
    "XlsxWriter": "xlsxwriter", "platformdirs": "platformdirs", "defusedxml": "defusedxml",
    "python-docx": "docx", "lxml": "lxml",
}  # fmt: skip
"""Name in the registry, and module."""
WORD_FONT = "Bookman Old Style"
LEAST_FREE = 200_000_000
A_LINE = 3
"""Libraries on a line."""


class Item(NamedTuple):
    """One thing that was looked at, in the language of the window; one that is not well has its reason as value."""

    name: str
    value: str
    is_well: bool = True


def examine() -> list[Item]:
    """Look at everything; takes a second or two, as Graphviz and printers are asked."""
    headless_application()
    return [*_versions(), *_fonts(), _graphviz(), _printers(), *_folders(), _screen()]


def report(items: list[Item]) -> str:
    """Return the text to paste; lines with "!" are not well."""
    wide = max(len(item.name) for item in items)
    lines = [f"{' ' if item.is_well else '!'} {item.name:<{wide}}  {item.value}" for item in items]
    bad = sum(not item.is_well for item in items)
    if not bad:
        verdict = QCoreApplication.translate("Doctor", "Semua yang diperiksa baik.")
    elif bad == 1:
        verdict = QCoreApplication.translate("Doctor", "1 hal perlu diperbaiki (bertanda !).")
    else:
        verdict = QCoreApplication.translate("Doctor", "%1 hal perlu diperbaiki (bertanda !).").replace("%1", str(bad))
    return "\n".join([*lines, "", verdict])


def _versions() -> list[Item]:
    bits = struct.calcsize("P") * 8
    pyside = _version("PySide6_Essentials", "PySide6")
    from PySide6 import __version__ as loaded

    fault = pair_fault(sys.version_info[:3], loaded)
    how = (
        QCoreApplication.translate("Doctor", "program satu folder")
        if getattr(sys, "frozen", False)
        else QCoreApplication.translate("Doctor", "paket Python")
    )
    items = [
        Item("orgeditor", f"{__version__} ({how})"),
        Item(QCoreApplication.translate("Doctor", "Sistem"), platform.platform()),
        Item("Python", f"{platform.python_version()} ({bits} bit)"),
        Item("PySide6, Qt", fault or f"{pyside or loaded}, {qVersion()}", not fault),
    ]
    found = {name: _version(name, module) for name, module in LIBRARIES.items() if module != "PySide6"}
    missing = [name for name, version in found.items() if not version]
    there = [f"{name} {version}" for name, version in found.items() if version]
    for start in range(0, len(there), A_LINE):
        name = "" if start else QCoreApplication.translate("Doctor", "Pustaka")
        items.append(Item(name, ", ".join(there[start : start + A_LINE])))
    if missing:
        items.append(Item(QCoreApplication.translate("Doctor", "Pustaka yang tidak ada"), ", ".join(missing), False))
    return items


def _version(name: str, module: str) -> str:
    """Return the version of a library, "?" for one without papers (in a one-folder program), "" for none."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "?" if find_spec(module) is not None else ""


def _fonts() -> list[Item]:
    name = QCoreApplication.translate("Doctor", "Huruf bawaan")
    try:
        families = [load_bundled_font(*style) for style in STYLES]
    except RuntimeError as error:
        return [Item(name, str(error), False)]
    word = WORD_FONT in QFontDatabase.families()
    text = (
        QCoreApplication.translate("Doctor", "ada")
        if word
        else QCoreApplication.translate("Doctor", "tidak ada; dipakai huruf bawaan")
    )
    return [Item(name, families[0]), Item(WORD_FONT, text)]


def _graphviz() -> Item:
    why = graphviz.fault()
    if not why:
        return Item("Graphviz", QCoreApplication.translate("Doctor", "menjawab"))
    text = QCoreApplication.translate("Doctor", "tidak menjawab (%1); bagan mekanisme disusun tanpa bantuannya")
    return Item("Graphviz", text.replace("%1", why.replace(str(Path.home()), "~")), False)


def _printers() -> Item:
    name = QCoreApplication.translate("Doctor", "Printer")
    try:
        from PySide6.QtPrintSupport import QPrinterInfo
    except ImportError:
        return Item(
            name,
            QCoreApplication.translate("Doctor", "pustaka pencetakan tidak ada (libcups2); PDF tetap dapat dibuat"),
        )
    names = QPrinterInfo.availablePrinterNames()
    return Item(
        name,
        ", ".join(names) or QCoreApplication.translate("Doctor", "tidak ada yang terpasang; PDF tetap dapat dibuat"),
    )


def _folders() -> list[Item]:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    try:
        settings = home()
    except OSError as error:
        return [Item(QCoreApplication.translate("Doctor", "Folder pengaturan"), str(error.strerror), False)]
    found = [
        _folder(QCoreApplication.translate("Doctor", "Folder pengaturan"), settings),
        _folder(QCoreApplication.translate("Doctor", "Folder pemulihan dan versi"), data_home()),
        _folder(QCoreApplication.translate("Doctor", "Folder sementara"), Path(tempfile.gettempdir())),
    ]
    return (
        [*found, _folder(QCoreApplication.translate("Doctor", "Folder dokumen"), Path(documents))]
        if documents
        else found
    )


def _folder(name: str, folder: Path) -> Item:
    """Look whether a folder, or the nearest one above it that is there, can be written to."""
    place = folder
    while not os.path.exists(place) and place != place.parent:
        place = place.parent
    shown = _shown(folder)
    try:
        handle, made = tempfile.mkstemp(prefix=".orgeditor-", dir=place)
        os.close(handle)
        os.unlink(made)
        free = shutil.disk_usage(place).free
    except OSError:
        return Item(name, QCoreApplication.translate("Doctor", "%1: tidak dapat ditulisi").replace("%1", shown), False)
    gigabytes = QLocale().toString(free / 1e9, "f", 1) + " GB"
    if free < LEAST_FREE:
        text = QCoreApplication.translate("Doctor", "%1: hampir penuh, tersisa %2").replace("%1", shown)
        return Item(name, text.replace("%2", gigabytes), False)
    return Item(
        name,
        QCoreApplication.translate("Doctor", "%1: dapat ditulisi, tersisa %2")
        .replace("%1", shown)
        .replace("%2", gigabytes),
    )


def _shown(folder: Path) -> str:
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)


def _screen() -> Item:
    screen = QGuiApplication.primaryScreen()
    size = screen.size()
    text = f"{size.width()} x {size.height()}, {round(screen.devicePixelRatio() * 100)} %"
    return Item(QCoreApplication.translate("Doctor", "Layar"), f"{text} ({QGuiApplication.platformName()})")
