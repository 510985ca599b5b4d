"""The main window: it wires document, selection, canvas, docks and actions together and owns nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QCursor, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDockWidget,
    QMainWindow,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from orgeditor.canvas import accessible, boxes
from orgeditor.canvas.tools.toolbox import Tool
from orgeditor.canvas.view import ChartView
from orgeditor.editing import operations
from orgeditor.editing.arranging import shown_records
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.editing.steps import Selected
from orgeditor.model.changes import ChangeSet
from orgeditor.model.kinds import RelationKind
from orgeditor.model.page import Page
from orgeditor.model.records import Group, Placement
from orgeditor.ui import files, settings
from orgeditor.ui.annex_panel import AnnexPanel
from orgeditor.ui.checking import Checker
from orgeditor.ui.commands import ACTIONS, CHARTS, WHY, menu_of_selection
from orgeditor.ui.commands.spec import MenuSpec
from orgeditor.ui.dock_title import title_bar
from orgeditor.ui.dropped import files_in
from orgeditor.ui.icons import app_icon
from orgeditor.ui.leisure import FEW, Leisure
from orgeditor.ui.menus import context_menu, fill_kinds, kind_menu, make_actions, make_menu_bar, make_tool_bar
from orgeditor.ui.messages import doubled, plain_tip
from orgeditor.ui.outline_panel import OutlinePanel
from orgeditor.ui.properties.form import commit_focused
from orgeditor.ui.properties.panel import PropertiesPanel
from orgeditor.ui.screens import reachable, resize_within
from orgeditor.ui.start_page import STATE_VERSION, StartPage
from orgeditor.ui.status import MESSAGE_MS, StatusBar
from orgeditor.ui.undo_link import UndoLink
from orgeditor.ui.views.docks import ViewDocks
from orgeditor.ui.why_panel import WhyPanel

T = TypeVar("T")
LEAST_LEFT, LEAST_RIGHT = 190, 292


class MainWindow(QMainWindow):
    """One window on one document. `language_wanted` asks the program for a window in another language."""

    language_wanted = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.selection: Selection = Selection(document, self)
        self.checker = Checker(document, self)
        self.chart_view: ChartView = ChartView(document, self.selection)
        self.annexes = AnnexPanel(document, self.selection)
        self.outline = OutlinePanel(document, self.selection)
        self.properties = PropertiesPanel(document, self.selection)
        self.why = WhyPanel(document, self.selection)
        self.kind_box: QComboBox
        self.leaving = False
        self._leisure = Leisure(self)
        self._named: dict[str, str] = {}  # what undo and redo say
        self.setObjectName("mainWindow")
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        stack = QStackedWidget()
        stack.addWidget(self.chart_view)
        self.setCentralWidget(stack)
        self.start_page = StartPage(self, stack)
        self._make_docks()
        self.actions_by_id: dict[str, QAction] = make_actions(self)
        make_tool_bar(self)
        make_menu_bar(self)
        status = StatusBar(document, self.selection, self.chart_view, self.checker)
        status.findings.clicked.connect(self.actions_by_id["findings"].trigger)
        self.setStatusBar(status)
        self.undo_link = UndoLink(self.statusBar())
        self._wire()
        self._restore()
        self.show_file()
        self.chart_view.setFocus()

    # doing

    def say(self, text: str) -> None:
        """Show a sentence in the status bar for a while."""
        self.statusBar().showMessage(text, MESSAGE_MS)

    def offer_undo(self, text: str) -> None:
        """Say what was taken away, with a button behind it that brings it back."""
        self.undo_link.offer(text, MESSAGE_MS)

    def come_to_front(self) -> None:
        """Show the window above others, as far as the desktop lets it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def take_over(self) -> None:
        """Take over what is being typed, in a box or in a field."""
        self.chart_view.end_editing()
        commit_focused(self)

    def choose_kind(self, kind: str) -> None:
        """Choose the kind that the relation tool draws, and take the tool."""
        self.chart_view.kind = kind
        self.chart_view.set_tool(Tool.RELATE)
        self.chart_view.setFocus()

    def place_units(self, units: Sequence[str]) -> None:
        """Place units of the regulation below the selected box, else each below the superior that the chart has."""
        chart, host = self.selection.chart_id, self.selection.host
        if chart is not None and units:
            self.take_over()
            placed = operations.place_known(self.document, chart, units, host.id if host is not None else None)
            self.selection.set(placed)
            self.chart_view.reveal(placed)

    def show_relation(self, relation: str) -> None:
        if self.selection.chart_id is not None:
            routes = operations.show_relations(self.document, self.selection.chart_id, [relation])
            self.selection.set(routes)

    # following

    def _changed(self, changes: ChangeSet) -> None:
        self.refresh(changes)
        if any(changes.of(RelationKind)):
            fill_kinds(self)

    def refresh(self, _changes: object = None) -> None:
        """Enable the actions that fit the selection, and name what undo and redo would do."""
        self._leisure.do(self._enable, len(self.selection.ids))
        self.kind_box.setEnabled(not self.start_page.shown)
        stack = self.document.stack
        for name, text, step in (
            ("undo", self.tr("Urungkan"), stack.undoText()),
            ("redo", self.tr("Ulangi"), stack.redoText()),
        ):
            action = self.actions_by_id[name]
            shown = f"{text}: {step}" if step else text
            if self._named.get(name) == shown:
                continue
            self._named[name] = shown
            action.setText(doubled(self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, 360)))
            keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            action.setToolTip(plain_tip(f"{shown} ({keys})"))

    def _enable(self) -> Iterator[None]:
        for spec in ACTIONS.values():
            enabled = self.start_page.allows(spec.id) and spec.enabled(self.document, self.selection)
            self.actions_by_id[spec.id].setEnabled(enabled)
            yield

    def _reveal(self, changes: ChangeSet, before: Selected | None) -> None:
        """Show the chart that an undo or redo changed and select what changed there, else what was selected before.

        Of thousands of records the picture comes first.
        """
        at = self.document.stack.index()

        def show() -> None:
            if self.document.stack.index() == at:
                self._show_changed(changes, before)

        if len(changes) > FEW:
            QTimer.singleShot(0, self, show)
        else:
            show()

    def _show_changed(self, changes: ChangeSet, before: Selected | None) -> None:
        draft, found = self.document.draft, shown_records(self.document.draft, changes)
        taken = any(after is None for _, after in (*changes.of(Placement), *changes.of(Group)))
        if before is not None and before[0] in draft.charts and (taken or not found or before[0] in changes.changes):
            chart, ids = before
            self.selection.show(chart, ids if taken else found.get(chart or "", ids))
        elif found:
            chart = self.selection.chart_id if self.selection.chart_id in found else next(iter(found))
            self.selection.show(chart, found[chart])
        self.chart_view.reveal(self.selection.ids)

    def show_file(self) -> None:
        """Name the draft in the title, and enable what fits a draft with or without a file."""
        if self.start_page.alone:
            self.setWindowTitle("orgeditor")
            return
        name = files.shown_name(self).replace("[*]", "[*][*]")  # Qt's way to write the mark itself
        self.setWindowTitle(f"{name}[*] — orgeditor")  # the dash that Qt puts into the titles of dialogs
        self.setWindowModified(self.document.dirty)
        if not self.document.stepping:
            self.refresh()

    def _drawing_of(self, page: Page) -> bytes:
        from orgeditor.ui.chart_picture import drawing_of  # it brings what exports

        return drawing_of(page)

    def _in_background(self, do: Callable[[], T], text: str) -> T | None:
        """Do something in a thread and return its result; None when a person gives up waiting."""
        from orgeditor.ui.waiting import GivenUpError, result_of

        try:
            return result_of(do, self, text)
        except GivenUpError:
            return None

    def perform(self, do: Callable[[Document], T], many: int, text: str) -> T | None:
        """Do an operation that concerns so `many` records; None when a person gives up: nothing has changed then."""
        from orgeditor.ui.enacting import enacted
        from orgeditor.ui.waiting import GivenUpError

        try:
            return enacted(self.document, self, text, many, do)
        except GivenUpError:
            self.say(self.tr("Tidak jadi; naskah tidak berubah."))
            return None

    def _say_findings(self) -> None:
        """Say how many findings there are, after a check that a person asked for."""
        found = self.checker.settle().findings
        nothing = self.tr("Naskah sudah diperiksa: tidak ada temuan.")
        some = self.tr("Naskah sudah diperiksa: %1 temuan.").replace("%1", str(len(found)))
        self.say(some if found else nothing)

    def _show_tool(self, tool: Tool) -> None:
        self.actions_by_id["relate" if tool is Tool.RELATE else "select"].setChecked(True)

    def _show_menu(self, spec: MenuSpec, at: QPoint) -> None:
        context_menu(self, spec).exec(at)

    def _ask_kind(self, source: str, target: str) -> None:
        kind_menu(self, source, target).popup(QCursor.pos())

    # inside

    def _make_docks(self) -> None:
        self.annex_dock = self.make_dock(
            "annexDock", self.tr("Lampiran"), self.annexes, Qt.DockWidgetArea.LeftDockWidgetArea
        )
        self.outline_dock = self.make_dock(
            "outlineDock", self.tr("Unit"), self.outline, Qt.DockWidgetArea.LeftDockWidgetArea
        )
        self.properties_dock = self.make_dock(
            "propertiesDock", self.tr("Properti"), self.properties, Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.why_dock = self.make_dock(
            "whyDock", self.tr("Hasil Susunan"), self.why, Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.views: ViewDocks = ViewDocks(self)
        self.docks = (self.annex_dock, self.outline_dock, self.properties_dock, self.why_dock, *self.views.all)

    def make_dock(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        """Put a widget into a dock at a side of the window; `name` is that under which its place is remembered."""
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(widget)
        feature = QDockWidget.DockWidgetFeature
        dock.setFeatures(feature.DockWidgetClosable | feature.DockWidgetMovable | feature.DockWidgetFloatable)
        dock.setTitleBarWidget(title_bar(dock, title))
        widget.setMinimumWidth(LEAST_LEFT if area is Qt.DockWidgetArea.LeftDockWidgetArea else LEAST_RIGHT)
        self.addDockWidget(area, dock)
        return dock

    def _wire(self) -> None:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self.stay_reachable)
        self.document.changed.connect(self._changed)
        self.document.revealed.connect(self._reveal)
        self.document.fitted.connect(self.refresh)
        self.document.replaced.connect(self._replaced)
        self.document.file_changed.connect(self.show_file)
        self.selection.changed.connect(self.refresh)
        self.selection.chart_changed.connect(self.refresh)
        self.chart_view.message.connect(self.say)
        self.properties.chart_form.message.connect(self.say)
        self.chart_view.undoable.connect(self.offer_undo)
        self.checker.answered.connect(self._say_findings)
        self.undo_link.wanted.connect(self.actions_by_id["undo"].trigger)
        self.outline.remove_wanted.connect(lambda branch: (boxes.remove if branch else boxes.dissolve)(self.chart_view))
        self.chart_view.in_background = self._in_background
        self.chart_view.enact = self.perform
        self.chart_view.draw = self._drawing_of
        accessible.offer(self.chart_view)
        self.chart_view.targets = self.annexes
        self.annexes.placed.connect(self.offer_undo)
        self.annexes.handed_out.connect(self.say)
        self.annexes.delete_wanted.connect(self.actions_by_id["delete_chart"].trigger)
        self.chart_view.menu_wanted.connect(lambda at: self._show_menu(menu_of_selection(self.selection), at))
        self.chart_view.kind_wanted.connect(self._ask_kind)
        self.chart_view.legend_wanted.connect(self.actions_by_id["line_styles"].trigger)
        self.chart_view.tool_changed.connect(self._show_tool)
        self.outline.place_wanted.connect(lambda unit: self.place_units([unit]))
        self.outline.reveal_wanted.connect(self.chart_view.reveal)
        self.outline.menu_wanted.connect(lambda at: self._show_menu(menu_of_selection(self.selection), at))
        self.why.reveal_wanted.connect(self.chart_view.reveal)
        self.why.menu_wanted.connect(partial(self._show_menu, WHY))
        self.annexes.menu_wanted.connect(partial(self._show_menu, CHARTS))
        self.annexes.page_wanted.connect(self.chart_view.show_page)
        self.chart_view.page_changed.connect(self.annexes.show_page)
        fill_kinds(self)

    def _replaced(self) -> None:
        fill_kinds(self)
        self.refresh()
        missing = self.document.missing_fonts
        if missing:
            text = self.tr("Huruf %1 tidak ada di PC ini; bagan ditampilkan dengan huruf bawaan.")
            self.say(text.replace("%1", ", ".join(missing)))

    def _restore(self) -> None:
        """Put window and docks where they were, never outside the screen."""
        self.chart_view.show_colours(settings.screen_colours())
        stored = settings.settings()
        geometry, state = stored.value("geometry"), stored.value("state")
        if not isinstance(geometry, QByteArray) or not self.restoreGeometry(geometry):
            resize_within(self, 1440, 900)
        if not isinstance(state, QByteArray) or not self.restoreState(state, STATE_VERSION):
            small = self.width() < 1200
            sides = [LEAST_LEFT if small else 248, LEAST_RIGHT if small else 312]
            self.resizeDocks([self.annex_dock, self.properties_dock], sides, Qt.Orientation.Horizontal)
            self.resizeDocks([self.annex_dock, self.outline_dock], [420, 380], Qt.Orientation.Vertical)
            self.resizeDocks([self.properties_dock, self.why_dock], [520, 280], Qt.Orientation.Vertical)

        self.stay_reachable()

    def stay_reachable(self, _screen: object = None) -> None:
        """Come back from where a screen was; one that is gone may still be in the list at that moment."""
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens() if screen is not _screen]
        if not self.windowState() & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen):
            place = reachable(self.geometry(), screens)
            if place != self.geometry():
                self.setGeometry(place)
        for dock in self.docks:
            place = reachable(dock.geometry(), screens)
            if dock.isFloating() and place != dock.geometry():
                dock.setGeometry(place)

    def remember(self) -> None:
        """Keep where window and docks are."""
        stored = settings.settings()
        stored.setValue("geometry", self.saveGeometry())
        stored.setValue("state", self.start_page.dock_state or self.saveState(STATE_VERSION))

    # Qt

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go past the bars of tabs that Qt keeps outside of the window for docks that share no place."""
        moved = super().focusNextPrevChild(forward)
        while moved and isinstance(at := self.focusWidget(), QTabBar) and at.visibleRegion().isEmpty():
            moved = super().focusNextPrevChild(forward)
        return moved

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = files_in(event.mimeData())
        if found:
            event.acceptProposedAction()
            # Later: the program that the file comes from waits until this is over, and there may be a question.
            QTimer.singleShot(0, self, partial(files.open_given, self, found[0]))
            if len(found) > 1:
                self.say(self.tr("Hanya berkas pertama dari %1 berkas yang dibuka.").replace("%1", str(len(found))))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.leaving or files.may_leave(self):
            self.remember()
            event.accept()
        else:
            event.ignore()
