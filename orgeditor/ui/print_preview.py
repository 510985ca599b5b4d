"""Print preview: Qt's own dialog, on the sheets as they come out of the printer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAction, QIcon, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QComboBox, QGraphicsView, QLineEdit, QToolBar, QWidget

from orgeditor.canvas.colours import colours_for
from orgeditor.export.pdf import page_layout
from orgeditor.render.sheets import Sheet, paint_sheet
from orgeditor.ui.icons import icon
from orgeditor.ui.printing import new_printer, size_name
from orgeditor.ui.screens import resize_within
from orgeditor.ui.waiting import SLOW_MS, Progress

NOT_HERE = ("Portrait", "Landscape", "Page setup", "Print")
"""What Qt's dialog offers and the page set-up of each chart, or the dialog that opens this one, decides."""
ICONS = {
    "Fit width": "fit-width",
    "Fit page": "fit-page",
    "Zoom out": "zoom-out",
    "Zoom in": "zoom-in",
    "First page": "page-first",
    "Previous page": "page-previous",
    "Next page": "page-next",
    "Last page": "page-last",
    "Show single page": "page-single",
    "Show facing pages": "page-facing",
    "Show overview of all pages": "page-overview",
}
"""Qt's own are of another style, and dark on dark."""


class PrintPreview(QPrintPreviewDialog):
    """Shows sheets at their real size. Qt's preview has one size at a time: of several a person chooses."""

    def __init__(self, sheets: Sequence[Sheet], parent: QWidget | None = None) -> None:
        self._printer = new_printer(sheets[0], "")  # kept: the dialog does not own it
        # Qt looks for icons in hundreds of the desktop's folders, for half a second; ours take their place anyway.
        folders = QIcon.themeSearchPaths()
        QIcon.setThemeSearchPaths([":/"])  # none would mean the usual ones
        super().__init__(self._printer, parent, Qt.WindowType.Window)
        QIcon.setThemeSearchPaths(folders)
        self.setWindowTitle(self.tr("Pratinjau Cetak"))
        self.by_size: dict[tuple[float, float], list[Sheet]] = {}
        for sheet in sheets:
            self.by_size.setdefault((round(sheet.width, 2), round(sheet.height, 2)), []).append(sheet)
        self.sizes = QComboBox()
        self.sizes.setAccessibleName(self.tr("Ukuran kertas"))
        for size, those in self.by_size.items():
            text = self.tr("%1 – %2 lembar").replace("%1", size_name(*size)).replace("%2", str(len(those)))
            self.sizes.addItem(text, size)
        bar = self.findChild(QToolBar)
        widget = self.findChild(QPrintPreviewWidget)
        assert bar is not None and widget is not None, "Qt's preview is made of these"
        self.widget = widget
        views = widget.findChildren(QGraphicsView)
        for shown in (widget, *views):
            shown.setAccessibleName(self.tr("Lembar yang dicetak"))
        for view in views:  # Qt's own grey dazzles in a dark window
            view.scene().setBackgroundBrush(colours_for(self.palette()).desk)
        for field, name in (
            (QComboBox, self.tr("Ukuran di layar")),
            (QLineEdit, self.tr("Halaman")),
        ):
            for found in bar.findChildren(field):
                found.setAccessibleName(name)
        self._hide_what_is_decided(bar)
        self._draw_icons()
        if self.sizes.count() > 1:
            # First, as a narrow window hides the end of the bar.
            first = bar.actions()[0]
            bar.insertWidget(first, self.sizes)
            bar.insertSeparator(first)
        self.sizes.currentIndexChanged.connect(self._show_size)
        self.paintRequested.connect(self._paint)
        resize_within(self, 1000, 760)

    def shown_sheets(self) -> list[Sheet]:
        """Return the sheets of the size on show."""
        return list(self.by_size.values())[max(0, self.sizes.currentIndex())]

    def _show_size(self) -> None:
        self.widget.updatePreview()

    def _paint(self, printer: QPrinter) -> None:
        """Paint all sheets, as Qt's preview asks for them; when a person gives up, the preview closes."""
        sheets = self.shown_sheets()
        printer.setPageLayout(page_layout(sheets[0].width, sheets[0].height))
        progress = Progress(self.parentWidget(), self.tr("Menyiapkan pratinjau…"), most=len(sheets))
        progress.setMinimumDuration(SLOW_MS)
        painter = QPainter(printer)
        for number, sheet in enumerate(sheets):
            if number:
                printer.newPage()
            painter.save()
            painter.scale(printer.resolution() / 25.4, printer.resolution() / 25.4)
            # Qt's preview records a pen when it changes, and begins with the window's own: light in the dark.
            painter.setPen(Qt.GlobalColor.white)
            painter.setPen(Qt.GlobalColor.black)
            paint_sheet(painter, sheet)
            painter.restore()
            progress.setValue(number + 1)
            if progress.wasCanceled():
                QTimer.singleShot(0, self, self.reject)
                break
        painter.end()
        progress.close()
        progress.deleteLater()

    def _draw_icons(self) -> None:
        names = {QCoreApplication.translate("QPrintPreviewDialog", text): name for text, name in ICONS.items()}
        for action in self.findChildren(QAction):
            if action.text() in names:
                action.setIcon(icon(names[action.text()]))

    def _hide_what_is_decided(self, bar: QToolBar) -> None:
        texts = {QCoreApplication.translate("QPrintPreviewDialog", text) for text in NOT_HERE}
        for action in self.findChildren(QAction):
            if action.text() in texts:
                action.setVisible(False)
        bar.setMovable(False)
        shown = [action for action in bar.actions() if action.isVisible()]
        for action, following in zip(shown, [*shown[1:], None], strict=True):
            if action.isSeparator() and (following is None or following.isSeparator()):
                action.setVisible(False)
