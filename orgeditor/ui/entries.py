"""Everything that can be chosen from the menus, with its words in both languages: for the palette and the shortcuts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from orgeditor.resources import resource_path
from orgeditor.ui.commands import ACTIONS, MENU_BAR, SUB_MENUS, TOOL_BAR
from orgeditor.ui.commands.spec import (
    ActionSpec,
    MenuSpec,
    Rule,
    a_chart,
    a_line,
    facts,
    one_box,
    some_boxes,
    something,
)

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow

_MARK = re.compile(r"&(?=\S)")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to choose: `path` are the menus above it, `words` all texts by which it is found besides its own.

    `reason` says why it cannot be chosen now, as far as one sentence can; `action` is its id in the table of actions.
    """

    text: str
    path: tuple[str, ...]
    keys: str
    tip: str
    words: str
    run: Callable[[], object]
    enabled: bool = True
    reason: str = ""
    action: str = ""


def shown(text: str) -> str:
    """Return a text of a menu as a person reads it: without the mark before a letter, without the dots of a dialog."""
    return _MARK.sub("", text).split("\t")[0]


def menu_paths() -> dict[str, tuple[str, ...]]:
    """Return the menus above each action (id) of the menu bar, in the language of the window."""
    found: dict[str, tuple[str, ...]] = {}

    def walk(menu: MenuSpec, above: tuple[str, ...]) -> None:
        path = (*above, shown(QCoreApplication.translate("Menus", menu.text)))
        for name in menu.entries:
            if name in SUB_MENUS:
                walk(SUB_MENUS[name], path)
            elif name:
                found[name] = path

    for menu in MENU_BAR:
        walk(menu, ())
    tool_bar = (QCoreApplication.translate("Menus", "Bilah alat"),)
    return {**{name: tool_bar for name in TOOL_BAR if name in ACTIONS}, **found}


def menu_words(action: str) -> tuple[str, ...]:
    """Return the menus above an action (id) and its own words, as a person reads them."""
    return (*menu_paths().get(action, ()), shown(QCoreApplication.translate("Actions", ACTIONS[action].text)))


def keys_of(spec: ActionSpec) -> str:
    """Return the keys of an action as the window shows them, "" for none."""
    if spec.keys is None:
        return spec.hint
    return QKeySequence(spec.keys).toString(QKeySequence.SequenceFormat.NativeText)


def entries(window: MainWindow) -> list[Entry]:
    """Return what can be chosen in a window now: every action, and what the menus list anew each time."""
    paths = menu_paths()
    return [
        *(_of_action(window, spec, paths.get(spec.id, ())) for spec in ACTIONS.values()),
        *(entry for menu in SUB_MENUS.values() if menu.fill is not None for entry in _filled(window, menu)),
    ]


def _of_action(window: MainWindow, spec: ActionSpec, path: tuple[str, ...]) -> Entry:
    action = window.actions_by_id[spec.id]
    text = shown(QCoreApplication.translate("Actions", spec.text))
    tip = QCoreApplication.translate("Actions", spec.tip)
    # Indonesian is the source language: the words of the other language are there whichever is shown.
    words = " ".join((*path, tip, shown(spec.text), spec.tip, _english(spec.text), _english(spec.tip)))
    enabled = action.isEnabled()
    reason = "" if enabled else _reason(window, spec)
    return Entry(text, path, keys_of(spec), tip, words, action.trigger, enabled, reason, spec.id)


def _filled(window: MainWindow, spec: MenuSpec) -> Iterator[Entry]:
    """Give what a menu lists anew each time: panels, files, languages."""
    assert spec.fill is not None
    menu = QMenu(window)
    spec.fill(window, menu)
    above = next((menu_bar for menu_bar in MENU_BAR if spec.id in menu_bar.entries), None)
    names = [QCoreApplication.translate("Menus", item.text) for item in (above, spec) if item is not None]
    path = tuple(shown(name) for name in names)
    for action in menu.actions():
        if action.text() and action.menu() is None:
            words = " ".join((*path, spec.text))
            usable = action.isEnabled() and (not window.start_page.shown or spec.id in ("recent", "language"))
            yield Entry(shown(action.text()).replace("&&", "&"), path, "", "", words, action.trigger, usable)


def _reason(window: MainWindow, spec: ActionSpec) -> str:
    if not window.start_page.allows(spec.id):
        return QCoreApplication.translate("Palette", "buka atau buat naskah dahulu")
    reasons: dict[Rule, str] = {
        a_chart: QCoreApplication.translate("Palette", "tambah bagan dahulu"),
        one_box: QCoreApplication.translate("Palette", "pilih satu kotak dahulu"),
        some_boxes: QCoreApplication.translate("Palette", "pilih kotak dahulu"),
        facts: QCoreApplication.translate("Palette", "pilih unit atau hubungan dahulu"),
        a_line: QCoreApplication.translate("Palette", "pilih garis dahulu"),
        something: QCoreApplication.translate("Palette", "pilih kotak atau garis dahulu"),
        ACTIONS["undo"].enabled: QCoreApplication.translate("Palette", "belum ada langkah"),
        ACTIONS["redo"].enabled: QCoreApplication.translate("Palette", "tidak ada langkah yang diurungkan"),
        ACTIONS["versions"].enabled: QCoreApplication.translate("Palette", "simpan naskah dahulu"),
        ACTIONS["align_left"].enabled: QCoreApplication.translate("Palette", "sematkan dua kotak atau lebih dahulu"),
        ACTIONS["distribute_down"].enabled: QCoreApplication.translate(
            "Palette", "sematkan tiga kotak atau lebih dahulu"
        ),
        ACTIONS["page_after"].enabled: QCoreApplication.translate("Palette", "bagan ini hanya satu halaman"),
    }
    return reasons.get(spec.enabled, QCoreApplication.translate("Palette", "tidak berlaku pada pilihan ini"))


@lru_cache(maxsize=1)
def _catalogue() -> QTranslator:
    """Return the English words; without a file it knows none."""
    found = QTranslator()
    found.load("orgeditor_en", str(resource_path("translations")))
    return found


def _english(text: str) -> str:
    return _catalogue().translate("Actions", text) or ""
