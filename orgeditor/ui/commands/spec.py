"""What an action and a menu are, as data, and the rules by which actions are usable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.ui.messages import plain_tip

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow

Command = Callable[["MainWindow"], object]
Fill = Callable[["MainWindow", QMenu], object]
Rule = Callable[[Document, Selection], bool]
Keys = str | QKeySequence.StandardKey | None


def always(document: Document, selection: Selection) -> bool:
    return True


def a_chart(document: Document, selection: Selection) -> bool:
    return selection.chart is not None


def one_box(document: Document, selection: Selection) -> bool:
    return selection.placement is not None


def some_boxes(document: Document, selection: Selection) -> bool:
    return bool(selection.placements)


def facts(document: Document, selection: Selection) -> bool:
    """Whether units or relations are selected, with or without a drawing in the chart on show."""
    return bool(selection.ids or selection.unplaced)


def a_line(document: Document, selection: Selection) -> bool:
    return bool(selection.routes)


def something(document: Document, selection: Selection) -> bool:
    return bool(selection.ids)


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: text and tip in Indonesian, what it does with the window, and when it is usable.

    `keys` acts in the whole window; `hint` is a key that the canvas handles itself (canvas/keyboard.py) and the menu
    only shows. `checked` says how one that is switched on and off begins.
    """

    id: str
    text: str
    tip: str
    run: Command
    keys: Keys = None
    hint: str = ""
    icon: str = ""
    enabled: Rule = always
    checkable: bool = False
    checked: Callable[[], bool] | None = None


@dataclass(frozen=True, slots=True)
class MenuSpec:
    """A menu: ids of actions and of other menus in their order, "" for a separator, then what `fill` adds each time."""

    id: str
    text: str
    entries: tuple[str, ...] = ()
    fill: Fill | None = None


def shown_text(spec: ActionSpec) -> str:
    """Return the translated text, with the key that the canvas handles."""
    text = QCoreApplication.translate("Actions", spec.text)
    return f"{text}\t{spec.hint}" if spec.hint else text


def shown_status(spec: ActionSpec) -> str:
    """Return what the status bar says of an action."""
    return QCoreApplication.translate("Actions", spec.tip)


def shown_tip(spec: ActionSpec, keys: str) -> str:
    """Return the tool tip with the keys, those of the window or else those of the canvas."""
    text = shown_status(spec)
    return plain_tip(f"{text} ({keys or spec.hint})" if keys or spec.hint else text)
