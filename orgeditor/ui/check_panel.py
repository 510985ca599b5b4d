"""Temuan: what Periksa found, where it stands, and the ways to mend it or to leave it with a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from orgeditor.check.finding import Finding, Severity
from orgeditor.check.places import FindingPlaces
from orgeditor.editing.document import Document
from orgeditor.editing.operations.checking import mend_findings, mute_finding, unmute
from orgeditor.editing.selection import Selection
from orgeditor.model.records import MutedRule
from orgeditor.ui.check_filters import CheckFilters
from orgeditor.ui.check_places import detail_text
from orgeditor.ui.check_report import copy_report, preview_report, print_report, save_report
from orgeditor.ui.check_rows import DETAIL, FINDING, GROUP, MUTE, FindingTree
from orgeditor.ui.check_words import finding_text, mend_title, rule_title, severity_title
from orgeditor.ui.checking import Checker
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.messages import accepted, plain_tip
from orgeditor.ui.mute_dialog import MuteDialog

if TYPE_CHECKING:
    from orgeditor.check.rules import Found

MUTED = "muted"
Rows = list[tuple[Finding, MutedRule | None]]


class CheckPanel(QWidget):
    """The findings of a checker. A click selects what a finding is about, on the chart that shows it.

    `reveal_wanted` carries the ids to scroll to, `regulation_wanted` says that the fields of the regulation are to be
    opened, `text_wanted` that the text of the articles is, with the finding to show there or None; `chosen` carries the
    finding of the current row. `going` comes before an edit: what is being typed is taken over then. `message` and
    `undoable` carry sentences for the status bar, `undoable` one with an undo behind it.
    """

    reveal_wanted = Signal(object)
    regulation_wanted = Signal()
    text_wanted = Signal(object)
    chosen = Signal(object)
    going = Signal()
    message = Signal(str)
    undoable = Signal(str)

    def __init__(
        self, document: Document, selection: Selection, checker: Checker, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.document, self.selection, self.checker = document, selection, checker
        self._filling = False
        self._due = True
        self._shown: list[tuple[str, Rows]] = []
        self._details: list[str] = []
        self._make_links()
        self.filters = CheckFilters(self.report_button)
        self.filters.changed.connect(self._fill)
        self._make_list()
        self._make_actions()
        buttons = QHBoxLayout()
        buttons.setContentsMargins(8, 0, 8, 8)
        buttons.setSpacing(6)
        buttons.addWidget(self.mend_button)
        buttons.addWidget(self.mute_button)
        buttons.addStretch(1)
        buttons.addWidget(self.text_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.filters)
        column.addWidget(self.stack, 1)
        column.addLayout(buttons)
        self.setFocusProxy(self.filters.severity)
        checker.found_changed.connect(self._fill)
        selection.chart_changed.connect(self._fill)
        document.replaced.connect(self._fill)
        self._enable()

    # parts

    def _make_links(self) -> None:
        self.report_button = QToolButton()
        self.report_button.setObjectName("link")
        self.report_button.setText(self.tr("Laporan"))
        self.report_button.setToolTip(self.tr("Salin, simpan, atau cetak semua temuan"))
        self.report_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.report_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.text_button = QToolButton()
        self.text_button.setObjectName("link")
        self.text_button.setText(self.tr("Teks Pasal"))
        self.text_button.setToolTip(self.tr("Tampilkan teks yang dibandingkan dengan bagan"))
        self.text_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.text_button.clicked.connect(lambda: self.text_wanted.emit(None))
        menu = QMenu(self.report_button)
        menu.addAction(self.tr("Salin Laporan"), partial(self._report, copy_report))
        menu.addAction(self.tr("Simpan Laporan…"), partial(self._report, save_report))
        menu.addAction(self.tr("Pratinjau Laporan…"), partial(self._report, preview_report))
        menu.addAction(self.tr("Cetak Laporan…"), partial(self._report, print_report))
        self.report_button.setMenu(menu)

    def _make_list(self) -> None:
        self.tree = FindingTree()
        self.tree.setAccessibleName(self.tr("Temuan"))
        self.tree.currentItemChanged.connect(self._chosen)
        self.tree.itemClicked.connect(self._clicked)
        self.tree.itemActivated.connect(self._activated)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        self.empty: QLabel = plain_label("")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(20)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.tree)
        self.stack.addWidget(self.empty)

    def _make_actions(self) -> None:
        self.mend_action = QAction(self.tr("Perbaiki"), self)
        self.mend_action.setShortcut(QKeySequence("Ctrl+Return"))
        self.mend_action.triggered.connect(self._mend)
        self.mend_all_action = QAction(self)
        self.mend_all_action.triggered.connect(self._mend_all)
        self.text_action = QAction(self.tr("Tampilkan di Teks Pasal"), self)
        self.text_action.triggered.connect(lambda: self.text_wanted.emit(self.finding))
        self.mute_action = QAction(self.tr("Abaikan dengan Alasan…"), self)
        self.mute_action.triggered.connect(self._mute)
        self.unmute_action = QAction(self.tr("Periksa Lagi"), self)
        self.unmute_action.triggered.connect(self._unmute)
        for action in (self.mend_action, self.mend_all_action, self.mute_action, self.unmute_action):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        self.mend_button = QPushButton(self.tr("Perbaiki"))
        self.mend_button.clicked.connect(self._mend)
        self.mute_button = QPushButton()
        self.mute_button.clicked.connect(lambda: self._unmute() if self.muting is not None else self._mute())
        for button in (self.mend_button, self.mute_button):
            button.setObjectName("small")
            button.setAutoDefault(False)

    # reading

    @property
    def finding(self) -> Finding | None:
        """The finding of the current row."""
        item = self.tree.currentItem()
        return item.data(0, FINDING) if item is not None else None

    @property
    def muting(self) -> MutedRule | None:
        """What mutes the finding of the current row."""
        item = self.tree.currentItem()
        return item.data(0, MUTE) if item is not None else None

    def alike(self) -> list[Finding]:
        """The findings that stand and have the mend of the current one, itself among them."""
        one, found = self.finding, self.checker.found
        if one is None or found is None or not one.mend or self.muting is not None:
            return []
        return [item for item in found.findings if (item.rule, item.mend) == (one.rule, one.mend)]

    # showing

    def _fill(self, _value: object = None) -> None:
        """Show the findings that the filters let through; the list stays as it is where they are the same."""
        self._due = not self.isVisible()
        if self._due:
            return
        found, chart = self.checker.found, self.selection.chart_id
        standing: Rows = [(item, None) for item in found.findings] if found is not None else []
        muted: Rows = list(found.muted) if found is not None else []
        places = FindingPlaces(self.document.draft, [row[0] for row in (*standing, *muted)])
        if self.filters.here.isChecked():
            standing, muted = ([row for row in rows if chart in places.charts(row[0])] for rows in (standing, muted))
        self.filters.show_counts(Counter(item.severity for item, _ in standing), len(muted))
        wanted = self.filters.severities()
        shown: list[tuple[str, Rows]] = [
            (severity.value, [row for row in standing if row[0].severity is severity])
            for severity in Severity
            if severity in wanted
        ]
        if self.filters.with_muted.isChecked():
            shown.append((MUTED, muted))
        shown = [(group, rows) for group, rows in shown if rows]
        self._show_empty()
        self.stack.setCurrentWidget(self.tree if shown else self.empty)
        self.setFocusProxy(self.tree if shown else self.filters.severity)
        details = [detail_text(self.document.draft, places, *row) for _, rows in shown for row in rows]
        if (shown, details) != (self._shown, self._details):
            self._shown, self._details = shown, details
            self._put(shown, details)
        self._enable()

    def _show_empty(self) -> None:
        found = self.checker.found
        if found is None:
            self.empty.setText("")
        elif found.findings:
            self.empty.setText(self.tr("Tidak ada temuan dengan saringan ini."))
        else:
            self.empty.setText(self.tr("Semua sudah diperiksa: tidak ada yang perlu diperbaiki."))

    def _put(self, shown: Sequence[tuple[str, Rows]], details: Sequence[str]) -> None:
        """Fill the list; the finding that was current stays so, else the one that has come to its place."""
        self._filling = True
        tree, current = self.tree, self.finding
        before, here = tree.rows(), tree.currentItem()
        row = before.index(here) if here in before else 0
        scrolled = tree.verticalScrollBar().value()
        closed = {item.data(0, GROUP) for item in tree.headings() if not item.isExpanded()}
        tree.clear()
        tree.scroll_by(len(details))
        texts, chosen, items = iter(details), None, []
        for group, rows in shown:
            heading = QTreeWidgetItem(tree)
            title = self.tr("Diabaikan") if group == MUTED else severity_title(Severity(group))
            heading.setText(0, f"{title} ({len(rows)})")
            heading.setData(0, GROUP, group)
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for finding, mute in rows:
                item = QTreeWidgetItem(heading)
                item.setText(0, finding_text(finding))
                item.setData(0, FINDING, finding)
                item.setData(0, MUTE, mute)
                item.setData(0, DETAIL, next(texts))
                item.setToolTip(0, plain_tip(rule_title(finding.rule)))
                item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, item.data(0, DETAIL))
                chosen = item if finding == current and chosen is None else chosen
                items.append(item)
            heading.setExpanded(group not in closed)
        if chosen is None and current is not None and items:
            chosen = items[min(row, len(items) - 1)]
        if chosen is not None:
            tree.setCurrentItem(chosen)
        tree.verticalScrollBar().setValue(scrolled)
        self._filling = False

    def _enable(self) -> None:
        finding, muted = self.finding, self.muting is not None
        alike = len(self.alike())
        self.mend_action.setEnabled(bool(alike))
        self.mend_all_action.setText(self.tr("Perbaiki Semua yang Sejenis (%1)").replace("%1", str(alike)))
        self.mend_all_action.setEnabled(alike > 1)
        self.mute_action.setEnabled(finding is not None and not muted)
        self.text_action.setEnabled(finding is not None and finding.span is not None)
        self.unmute_action.setEnabled(muted)
        self.mend_button.setEnabled(bool(alike))
        self.mend_button.setToolTip(plain_tip(mend_title(finding)) if finding is not None and alike else "")
        self.mute_button.setEnabled(finding is not None)
        self.mute_button.setText(self.unmute_action.text() if muted else self.tr("Abaikan…"))

    # going there

    def _chosen(self, _item: object = None) -> None:
        if not self._filling:
            self._enable()
            self._jump()

    def _clicked(self, item: QTreeWidgetItem) -> None:
        if item.data(0, FINDING) is None:
            item.setExpanded(not item.isExpanded())
        else:
            self._jump()

    def _activated(self, item: QTreeWidgetItem) -> None:
        finding = item.data(0, FINDING)
        if finding is not None and finding.span is not None:
            self.text_wanted.emit(finding)
        elif finding is not None and self.document.draft.regulation.id in finding.records:
            self.regulation_wanted.emit()

    def _jump(self) -> None:
        """Show what the current finding is about, on the chart on show or else on the first that has it."""
        finding = self.finding
        if finding is None:
            return
        self.chosen.emit(finding)
        places = FindingPlaces(self.document.draft, [finding])
        charts = places.charts(finding)
        if charts:
            chart = self.selection.chart_id if self.selection.chart_id in charts else charts[0]
            self.selection.show(chart, places.ids(finding, chart or ""))
            self.reveal_wanted.emit(self.selection.ids)
        else:
            self.selection.set((), places.undrawn(finding))

    def _show_menu(self, at: QPoint) -> None:
        item = self.tree.itemAt(at)
        if item is None or item.data(0, FINDING) is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.muting is not None:
            menu.addAction(self.unmute_action)
        else:
            menu.addActions([self.mend_action, self.mend_all_action])
            menu.addSeparator()
            if self.text_action.isEnabled():
                menu.addAction(self.text_action)
            menu.addAction(self.mute_action)
        menu.popup(self.tree.viewport().mapToGlobal(at))

    # doing

    def _mend(self) -> None:
        finding = self.finding
        self._mend_these([finding] if finding is not None and self.alike() else [])

    def _mend_all(self) -> None:
        self._mend_these(self.alike())

    def _mend_these(self, findings: list[Finding]) -> None:
        """Mend those that still stand in the draft as it is now."""
        if not findings:
            return
        self.going.emit()
        now = set(self.checker.settle().findings)
        still = [finding for finding in findings if finding in now]
        if not still:
            self.message.emit(self.tr("Temuan ini sudah tidak berlaku."))
            return
        title = mend_title(still[0])
        mend_findings(self.document, still, title)
        self.checker.settle()
        text = self.tr("Diperbaiki: %1.") if len(still) == 1 else self.tr("%2 temuan diperbaiki: %1.")
        self.undoable.emit(text.replace("%1", title).replace("%2", str(len(still))))

    def _mute(self) -> None:
        finding = self.finding
        if finding is None or self.muting is not None:
            return
        self.going.emit()
        title = rule_title(finding.rule)
        dialog = MuteDialog(finding_text(finding), title, self.window())
        if accepted(dialog):
            mute_finding(self.document, finding, title, dialog.reason(), whole_rule=dialog.whole_rule())
            self.checker.settle()
            self.undoable.emit(self.tr("Temuan diabaikan."))

    def _unmute(self) -> None:
        mute = self.muting
        if mute is not None and mute.id in self.document.draft.muted:
            self.going.emit()
            unmute(self.document, mute.id, rule_title(mute.rule))
            self.checker.settle()

    def _report(self, make: Callable[[Document, Found, QWidget], str]) -> None:
        self.going.emit()
        said = make(self.document, self.checker.settle(), self.window())
        if said:
            self.message.emit(said)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._due:
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tree.scheduleDelayedItemsLayout()
