"""Moving: drag boxes onto another box, between two boxes, beside a line, to a place, or onto another chart's picture.

The keys held down decide which of these a drag is about, and may change on the way.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from orgeditor.canvas.drops import Drop, drop_at
from orgeditor.canvas.overlays import paint_chip, paint_ghosts
from orgeditor.canvas.row_drops import drop_in_rows
from orgeditor.canvas.snapping import Snapped, Snapper
from orgeditor.canvas.tools.gesture import COPYING, NO_SNAPPING, PINNING, Gesture
from orgeditor.canvas.tools.outcomes import Elsewhere, Hang, Outcome, Stand
from orgeditor.editing.operations import by_hand
from orgeditor.editing.operations.dragging import NEW
from orgeditor.editing.operations.mechanism import is_mechanism
from orgeditor.model.geometry import Point, Rect, union
from orgeditor.model.page import ShapeForm

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView

SNAP_PX = 7.0


class Move(Gesture):
    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, view: ChartView, at: QPointF, key: str) -> None:
        super().__init__(view, at)
        draft = view.document.draft
        self._moving = [item.id for item in view.selection.tops()] or [key]
        self._grip = view.camera.to_desk(at)
        self._sheet = view.desk.sheet_at(self._grip)
        self._snapper: Snapper | None = None
        self._pinned = all(draft.placements[item].pin is not None for item in self._moving)
        self.outcome: Outcome | None = None
        """What a release would do now."""

    @property
    def scrolls(self) -> bool:
        return not isinstance(self.outcome, Elsewhere)

    @property
    def drop(self) -> Drop | None:
        """The superior, place among sisters or rank that a release would give the boxes."""
        return self.outcome.drop if isinstance(self.outcome, Hang) else None

    def update(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture:
        self.at, self.modifiers = at, modifiers
        self.cursor = Qt.CursorShape.DragCopyCursor if modifiers & COPYING else Qt.CursorShape.ClosedHandCursor
        if isinstance(self.outcome, Elsewhere):
            self.outcome.targets.mark(None)
        self.outcome = self._outcome()
        self.view.viewport().update()
        return self

    def finish(self, modifiers: Qt.KeyboardModifier) -> None:
        if self.outcome is None:
            self.view.message.emit(f"{self._why_not()}.")
        else:
            self.view.selection.set(self.outcome.do())

    def cancel(self) -> None:
        if isinstance(self.outcome, Elsewhere):
            self.outcome.targets.mark(None)

    def paint(self, painter: QPainter) -> None:
        view, here = self.view, self.view.camera.to_desk(self.at)
        dx, dy = here.x - self._grip.x, here.y - self._grip.y
        shapes = [shape for shape in map(view.shape, self._moving) if shape is not None]
        ghosts = [view.camera.rect_to_screen(shape.rect.moved(dx, dy)) for shape in shapes]
        if self.outcome is not None:
            self.outcome.paint(painter, ghosts)
        else:
            paint_ghosts(painter, ghosts, view.colours)
        if not isinstance(self.outcome, Elsewhere):  # whose words stand on the other chart's picture
            text = self.outcome.label if self.outcome is not None else self._why_not()
            paint_chip(painter, self.at + QPointF(16, 22), text, QRectF(view.viewport().rect()), view.colours)

    # inside

    def _outcome(self) -> Outcome | None:
        view, draft = self.view, self.view.document.draft
        chart = view.selection.chart
        elsewhere = self._elsewhere()
        if elsewhere is not None or chart is None:
            return elsewhere
        copying = bool(self.modifiers & COPYING)
        if by_hand.is_free(chart) or self.modifiers & PINNING:
            return self._stand(copying)
        point = view.camera.to_desk(self.at)
        if is_mechanism(draft, chart.id):
            moving = [NEW + key for key in self._moving] if copying else self._moving
            drop = drop_in_rows(draft, view.desk, point, moving)
        else:
            drop = drop_at(draft, view.desk, point, () if copying else self._moving)
            if copying and drop is not None and drop.into and drop.parent in self._moving:
                drop = None
        if drop is not None:
            return Hang(view, self._moving, drop, copying)
        under = view.desk.shape_at(point)
        if self._pinned and not copying and (under is None or under.key in self._moving):
            return self._stand(copying)
        return None

    def _elsewhere(self) -> Outcome | None:
        view = self.view
        if view.targets is None or view.viewport().rect().contains(self.at.toPoint()):
            return None
        chart = view.targets.chart_at(view.viewport().mapToGlobal(self.at.toPoint()))
        if chart is None or chart == view.selection.chart_id:
            return None
        units = [item.unit for item in view.selection.placements]
        return Elsewhere(view, view.targets, chart, units)

    def _stand(self, copying: bool) -> Outcome | None:
        here = self.view.camera.to_desk(self.at)
        dx, dy = here.x - self._grip.x, here.y - self._grip.y
        rects = {key: rect.moved(dx, dy) for key, rect in self._by_hand.items()}
        page = Rect(0.0, 0.0, self._sheet.rect.w, self._sheet.rect.h)
        if not rects or not page.contains_point(union(rects.values()).center):
            return None
        snapped = Snapped(0.0, 0.0)
        if not self.modifiers & NO_SNAPPING:
            snapped = self._others().snapped(union(rects.values()), SNAP_PX / self.view.camera.scale)
        corner = Point(self._sheet.rect.x, self._sheet.rect.y)
        return Stand(self.view, rects, snapped, corner, copying)

    @cached_property
    def _by_hand(self) -> dict[str, Rect]:
        """Return where on the page the boxes stand that a place can be given to.

        Those below another in the hand go with it, unless they are pinned themselves.
        """
        view, draft = self.view, self.view.document.draft
        chosen = [item.id for item in view.selection.placements if item.pin is not None or item.id in self._moving]
        found = {}
        for key in by_hand.places(view.document, dict.fromkeys([*self._moving, *chosen])):
            shape = view.desk.shape(key, self._sheet.number)
            if shape is not None and shape.sheet == self._sheet.number and key in draft.placements:
                found[key] = shape.rect.moved(-self._sheet.rect.x, -self._sheet.rect.y)
        return found

    def _others(self) -> Snapper:
        """Return what the boxes in the hand snap to: all others on the page, but not those that hang from them."""
        if self._snapper is None:
            draft = self.view.document.draft
            gone = {item.id for key in self._by_hand for item in draft.branch(draft.placements[key])}
            if self.modifiers & COPYING:
                gone = set()
            outside = (ShapeForm.ITEM, ShapeForm.GROUP)
            boxes = self._sheet.page.boxes
            self._snapper = Snapper(box.rect for box in boxes if box.placement not in gone and box.form not in outside)
        return self._snapper

    def _why_not(self) -> str:
        """Return what a person can do where a release would do nothing."""
        view, draft = self.view, self.view.document.draft
        chart = view.selection.chart
        by_place = by_hand.is_free(chart) or bool(self.modifiers & PINNING)
        if by_place and chart is not None and is_mechanism(draft, chart.id):
            return QCoreApplication.translate(
                "Canvas", "Di bagan mekanisme kotak tidak disematkan; untuk itu pilih jenis bagan Bebas"
            )
        if by_place and not self._by_hand:
            return QCoreApplication.translate(
                "Canvas", "Baris kotak daftar dan kotak yang menempel tidak dapat disematkan"
            )
        if by_place:
            return QCoreApplication.translate("Canvas", "Lepaskan di atas halaman kotak itu sendiri")
        empty = view.desk.shape_at(view.camera.to_desk(self.at)) is None
        if empty and self._by_hand and not self.modifiers & COPYING:
            return QCoreApplication.translate("Canvas", "Tahan Alt untuk menyematkan di sini")
        return QCoreApplication.translate("Canvas", "Lepaskan di atas unit atau di antara dua unit")
