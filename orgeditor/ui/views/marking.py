"""The shared selection in item views: rows follow it, and what a person chooses in them is selected everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import cast

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QObject
from PySide6.QtWidgets import QAbstractItemView

from orgeditor.editing.selection import Selection
from orgeditor.ui.leisure import Leisure, Sight
from orgeditor.ui.views.units_model import UnitsModel


def _runs(rows: list[int]) -> Iterator[tuple[int, int]]:
    """Return the first and last of each run of neighbouring rows: thousands of single ones are slow to select."""
    start = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or rows[at] != rows[at - 1] + 1:
            yield rows[start], rows[at - 1]
            start = at


def ranges_of(view: QAbstractItemView) -> list[QItemSelectionRange]:
    """Return the ranges of cells that are selected."""
    # PySide6 does not declare that a selection can be gone through.
    return list(cast("Iterable[QItemSelectionRange]", view.selectionModel().selection()))


class UnitMarks(QObject):
    """Keeps the rows of a view on a UnitsModel and the selection the same. `chosen` is called after a person chose."""

    def __init__(
        self, view: QAbstractItemView, model: UnitsModel, selection: Selection, chosen: Callable[[], None]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._selection = selection
        self._chosen = chosen
        self._busy = False
        self._sight = Sight(view)
        self._sight.back.connect(self.show)
        self._leisure = Leisure(self, self._sight)
        view.selectionModel().selectionChanged.connect(self._take)
        selection.changed.connect(self.show)
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.layoutChanged):
            signal.connect(self.show)
        for signal in (model.rowsAboutToBeRemoved, model.modelAboutToBeReset):
            signal.connect(self._pause)
        self.show()

    def units(self) -> list[str]:
        """The units of the selected rows, from top to bottom."""
        ranges = ranges_of(self._view)
        rows = {row for part in ranges for row in range(part.top(), part.bottom() + 1)}
        return [self._model.units[row] for row in sorted(rows)]

    def show(self) -> None:
        """Mark the rows of what is selected, in the column that is current, once the view is seen."""
        self._busy = False
        wanted = len(self._selection.ids) + len(self._selection.unplaced)
        marked = sum(part.height() for part in ranges_of(self._view))
        self._leisure.do(self._mark, max(wanted, marked))

    def _mark(self) -> Iterator[None]:
        yield  # thousands are marked after the picture
        wanted = [unit for unit in self._selection.units if self._model.row_of(unit) is not None]
        if set(wanted) == set(self.units()):
            return
        self._busy = True
        model, marks = self._model, self._view.selectionModel()
        column = max(0, self._view.currentIndex().column())
        cells = QItemSelection()
        for first, last in _runs(sorted(row for row in map(model.row_of, wanted) if row is not None)):
            cells.select(model.index(first, column), model.index(last, column))
        marks.select(cells, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if wanted:
            current = model.index(model.row_of(wanted[-1]) or 0, column)
            marks.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._view.scrollTo(current)
        self._busy = False

    def _pause(self, *_: object) -> None:
        """Rows go because of an edit or a filter: that is no choice of a person."""
        self._busy = True

    def _take(self, _new: QItemSelection, _old: QItemSelection) -> None:
        if self._busy:
            return
        self._busy = True
        self._selection.choose_units(self.units())
        self._busy = False
        self._chosen()
