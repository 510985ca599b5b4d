"""The charts of two drafts with what differs marked on them: the new one, the old one, or both beside each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from orgeditor.editing.chart_names import chart_name
from orgeditor.exchange.comparison import Comparison, Difference
from orgeditor.exchange.comparison_pages import Side, marked_pages
from orgeditor.model.draft import Draft
from orgeditor.model.page import Page
from orgeditor.model.records import Group, Placement, Route
from orgeditor.render.measure import measure_for
from orgeditor.ui.comparison.comparing import Compared
from orgeditor.ui.comparison.marked_view import MarkedView
from orgeditor.ui.leisure import Leisure

MENJADI, SEMULA, BOTH = range(3)


def places_of(draft: Draft, key: str) -> dict[str, list[str]]:
    """Return by chart, in order, the boxes and frames of a unit or the lines of a relation."""
    found: dict[str, list[str]] = {}
    records: list[Placement | Group | Route] = [*draft.referring(key, Placement), *draft.referring(key, Group)]
    records += draft.referring(key, Route)
    order = {chart.id: at for at, chart in enumerate(draft.charts_in_order())}
    for record in sorted(records, key=lambda item: order[item.chart]):
        found.setdefault(record.chart, []).append(record.id)
    return found


class MarkedCharts(QWidget):
    """`picked` says whether the new chart was clicked, and carries the id of the box, frame or line there.

    `sides_of` tells the old and the new side of a comparison; the chart `wanted` of the new draft is shown first.
    """

    picked = Signal(bool, str)

    def __init__(
        self, sides_of: Callable[[Comparison], tuple[Side, Side]], wanted: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sides_of = sides_of
        self._wanted = wanted
        self._found: Comparison | None = None
        self._leisure = Leisure(self)
        self.charts = QComboBox()
        self.charts.setAccessibleName(self.tr("Bagan"))
        self.charts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.charts.setMinimumContentsLength(18)
        self.charts.activated.connect(self.refresh)
        self.sides = QComboBox()
        self.sides.addItems([self.tr("Menjadi"), self.tr("Semula"), self.tr("Berdampingan")])
        self.sides.setAccessibleName(self.tr("Yang ditampilkan"))
        self.sides.activated.connect(self._show_sides)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.charts, 1)
        row.addWidget(self.sides)
        self.new_view, self.old_view = MarkedView(), MarkedView()
        self.new_view.setAccessibleName(self.tr("Bagan yang baru"))
        self.old_view.setAccessibleName(self.tr("Bagan yang lama"))
        self.new_view.picked.connect(partial(self._pick, True))
        self.old_view.picked.connect(partial(self._pick, False))
        views = QSplitter()
        views.setChildrenCollapsible(False)
        views.addWidget(self.old_view)
        views.addWidget(self.new_view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(views, 1)
        self.wait()
        self._show_sides()

    @property
    def busy(self) -> bool:
        """Whether pages are still being made."""
        return self._leisure.busy

    def show_compared(self, compared: Compared, *, first: bool) -> None:
        """Show the charts of a comparison; of the `first` with a draft the wanted one is chosen."""
        self._take(compared.found)
        self._fill(compared, first)
        self.refresh()

    def wait(self) -> None:
        """Let nothing be chosen until a comparison comes; the pages on show stay."""
        self._take(None)

    def clear(self) -> None:
        """Show nothing."""
        self._take(None)
        self.charts.clear()
        self.refresh()

    def refresh(self, _row: int = 0) -> None:
        """Make the pages on show anew."""
        found = self._found
        if found is None:
            self._leisure.drop()
            self.new_view.show_pages([])
            self.old_view.show_pages([])
            return
        old, new = self._pair()
        boxes = len(found.old.placements_of_chart(old)) + len(found.new.placements_of_chart(new))
        self._leisure.do(partial(self._make_pages, found), boxes)

    def show_difference(self, item: Difference, places: Mapping[str, list[str]]) -> str:
        """Mark what a difference is about, in a chart that has it (`places_of`), and return that chart."""
        assert self._found is not None
        is_new = bool(item.new)
        chart = next((shown for shown in self._pair() if shown in places), next(iter(places)))
        for row in range(self.charts.count()):
            if chart == self.charts.itemData(row)[is_new] and self.charts.currentIndex() != row:
                self.charts.setCurrentIndex(row)
                self.refresh()
        if self.sides.currentIndex() == (SEMULA if is_new else MENJADI):
            self.sides.setCurrentIndex(MENJADI if is_new else SEMULA)
            self._show_sides()
        old_places = places
        if is_new:
            old_places = places_of(self._found.old, item.old) if item.old else {}
        self.new_view.mark(places.get(chart, []) if is_new else [])
        self.old_view.mark(old_places.get(self._pair()[0], []))
        return chart

    # inside

    def _take(self, found: Comparison | None) -> None:
        self._found = found
        self.charts.setEnabled(found is not None)
        self.sides.setEnabled(found is not None)

    def _fill(self, compared: Compared, first: bool) -> None:
        """List the charts, those with marks first named so; the chart of the window is shown first."""
        found, changed = compared.found, compared.changed
        back = {new: old for old, new in found.charts.items()}
        rows = [(back.get(chart.id, ""), chart.id) for chart in found.new.charts_in_order()]
        rows += [(chart.id, "") for chart in found.old.charts_in_order() if chart.id not in found.charts]
        kept = self.charts.currentData()
        self.charts.clear()
        for old, new in rows:
            draft, key = (found.new, new) if new else (found.old, old)
            name = chart_name(draft, draft.charts[key])
            text = self.tr("%1 – tidak berubah") if (old, new) not in changed else "%1"
            self.charts.addItem(text.replace("%1", name), (old, new))
        here = next((row for row, pair in enumerate(rows) if pair[1] == self._wanted), 0)
        if first and rows and rows[here] not in changed:
            here = next((row for row, pair in enumerate(rows) if pair in changed), here)
        if not first:
            here = next((row for row, pair in enumerate(rows) if pair == kept), here)
        self.charts.setCurrentIndex(here if rows else -1)

    def _pair(self) -> tuple[str, str]:
        """Return the chart on show in the old and in the new draft, "" for none."""
        return self.charts.currentData() or ("", "")

    def _make_pages(self, found: Comparison) -> Iterator[None]:
        """Mark the pages that are on show, one after another."""
        old_chart, new_chart = self._pair()
        old, new = self._sides_of(found)
        for view, chart, of_new in ((self.new_view, new_chart, True), (self.old_view, old_chart, False)):
            pages: list[Page] = []
            if chart and view.isVisibleTo(self):
                for page in marked_pages(found, chart, old, new, measure_for, of_new=of_new, all_pages=True):
                    pages.append(page)
                    yield None
            view.show_pages(pages)

    def _show_sides(self, _row: int = 0) -> None:
        """Show one chart or both; the side that comes is made only now."""
        shown = self.sides.currentIndex()
        self.new_view.setVisible(shown != SEMULA)
        self.old_view.setVisible(shown != MENJADI)
        if self._found is not None:
            self.refresh()

    def _pick(self, is_new: bool, key: str) -> None:
        if self._found is not None and (self._found.new if is_new else self._found.old).find(key) is not None:
            (self.new_view if is_new else self.old_view).mark([key])
            self.picked.emit(is_new, key)
