"""A person at the window: nothing but clicks, keys, pasted and typed text, each of which is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenuBar, QWidget

PAUSE_MS = 20
Step = Callable[[], None]


class Person(QObject):
    """Does the steps of a story, each in a turn of the event loop, so that dialogs may wait in loops of their own.

    `actions` says what was done, `error` is what went wrong in a step.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.actions: list[str] = []
        self.error: BaseException | None = None
        self.done = False
        self._story: Iterator[Step] = iter(())

    def tell(self, story: Iterator[Step]) -> None:
        """Begin."""
        self._story = story
        self._later()

    # actions

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on a widget where a person sees it."""
        at = at if at is not None else widget.rect().center()
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window
        place = widget.mapTo(widget.window(), at)
        target = top.childAt(place) or top
        seen = widget.window() is top and (target is widget or widget.isAncestorOf(target))
        assert seen, f"{widget} is hidden by {target} in {top}"
        inside = target.mapFrom(top, place)
        self._count("click")
        QTest.mouseMove(target, inside)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=inside)

    def click_menu(self, bar: QMenuBar, text: str) -> None:
        action = next(action for action in bar.actions() if action.text().replace("&", "") == text)
        self.click(bar, bar.actionGeometry(action).center())

    def click_item(self, text: str) -> None:
        """Click on an entry of the open menu."""
        menu = QApplication.activePopupWidget()
        action = next(action for action in menu.actions() if action.text().split("\t")[0].replace("&", "") == text)
        self.click(menu, menu.actionGeometry(action).center())

    def click_choice(self, box: QComboBox, text: str) -> None:
        """Click on a choice in the list that is open below a field."""
        view = box.view()
        index = box.model().index(box.findText(text), 0)
        self.click(view.viewport(), view.visualRect(index).center())

    def keys(self, keys: str) -> None:
        """Press one combination."""
        combination = QKeySequence(keys)
        assert combination.count() == 1
        self._count(keys)
        QTest.keyClick(self._focus(), combination[0].key(), combination[0].keyboardModifiers())

    def write(self, text: str) -> None:
        """Type a name."""
        self._count(f"type {text}")
        QTest.keyClicks(self._focus(), text)

    def paste(self, text: str) -> None:
        """Paste what another program has put on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.keys("Ctrl+V")

    # inside

    def _focus(self) -> QWidget:
        widget = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    def _count(self, action: str) -> None:
        self.actions.append(action)

    def _later(self) -> None:
        QTimer.singleShot(PAUSE_MS, self, self._step)

    def _step(self) -> None:
        dialog = QApplication.activeModalWidget()
        window = dialog if dialog is not None else self._window
        if not window.isActiveWindow() or QApplication.focusWidget() is None:
            if dialog is None:
                window.activateWindow()  # what a desktop does when a dialog goes, and the offscreen platform does not
            self._later()  # a person sees that it is not there yet
            return
        try:
            step = next(self._story)
            self._later()  # before the step: it may open a dialog and come back only when that is closed
            step()
        except StopIteration:
            self._end()
        except BaseException as error:
            self.error = error
            self._end()
            for widget in QApplication.topLevelWidgets():
                if widget.isModal() and widget.isVisible():
                    widget.close()

    def _end(self) -> None:
        self.done = True
        self._story = iter(())
        self._later = lambda: None
