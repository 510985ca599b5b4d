"""The button of the status bar that says how many kesalahan and peringatan stand."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from orgeditor.check.finding import Severity
from orgeditor.ui.check_words import count_text
from orgeditor.ui.checking import Checker
from orgeditor.ui.icons import icon

ICON = 15
SHOWN = (Severity.ERROR, Severity.WARNING)


class FindingsButton(QToolButton):
    """ "2 kesalahan, 3 peringatan"; nothing where there are none of both: a catatan needs no eye kept on it."""

    def __init__(self, checker: Checker) -> None:
        super().__init__()
        self._checker = checker
        self.setObjectName("findings")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(ICON, ICON))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("Tampilkan temuan"))
        checker.found_changed.connect(self.show_counts)

    def show_counts(self) -> None:
        counts = {severity: number for severity in SHOWN if (number := self._checker.count(severity))}
        text = ", ".join(count_text(severity, number) for severity, number in counts.items())
        self.setText(text)
        self.setIcon(icon("error" if Severity.ERROR in counts else "warning"))
        self.setAccessibleName(self.tr("Temuan: %1").replace("%1", text))
        self.setVisible(bool(counts))
