"""What letting go of dragged boxes would do: each says it, shows it and does it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QRectF
from PySide6.QtGui import QPainter

from orgeditor.canvas.drops import Drop
from orgeditor.canvas.overlays import paint_ghosts, paint_guides, paint_target
from orgeditor.canvas.snapping import Guide, Snapped
from orgeditor.editing import operations
from orgeditor.editing.error_words import error_text
from orgeditor.editing.operations import by_hand, dragging
from orgeditor.editing.operations.mechanism import set_rows
from orgeditor.model.draft import Draft, DraftError
from orgeditor.model.geometry import Point, Rect, union
from orgeditor.model.records import BoxForm, Side

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView


class ChartTargets(Protocol):
    """Pictures of charts outside the canvas onto which boxes can be dragged (ui/annex_panel.py)."""

    def chart_at(self, place: QPoint) -> str | None:
        """Return the chart (id) whose picture is at a place of the screen."""

    def mark(self, chart: str | None, text: str = "") -> None:
        """Show on the picture of a chart what a drop there would do, on None nothing any more."""


class Outcome(ABC):
    def __init__(self, view: ChartView, label: str) -> None:
        self.view = view
        self.label = label

    @abstractmethod
    def do(self) -> Sequence[str]:
        """Do it and return what to select then."""

    def paint(self, painter: QPainter, ghosts: Sequence[QRectF]) -> None:
        """Show it on the canvas; `ghosts` are the boxes in the hand."""
        paint_ghosts(painter, ghosts, self.view.colours)


class Hang(Outcome):
    """Another superior, another place among sisters, staff, another rank: for the boxes, or for copies of them."""

    def __init__(self, view: ChartView, boxes: Sequence[str], drop: Drop, copying: bool) -> None:
        label = drop.label
        if copying:
            text = QCoreApplication.translate("Drops", "Salin, lalu %1")
            label = text.replace("%1", label[:1].lower() + label[1:])
        super().__init__(view, label)
        self.boxes, self.drop, self.copying = boxes, drop, copying

    def do(self) -> Sequence[str]:
        document, drop = self.view.document, self.drop
        try:
            if self.copying:
                return dragging.copy_boxes(
                    document, self.boxes, drop.parent, drop.position, side=drop.side, rows=drop.rows, group=drop.group
                )
            if drop.rows:
                set_rows(document, drop.rows, self.boxes, drop.group)
            elif drop.side is not None and drop.parent is not None and self._turns(drop.side):
                dragging.move_to_side(document, self.boxes, drop.parent, drop.position, drop.side)
            else:
                operations.move(document, self.boxes, drop.parent, drop.position)
        except DraftError as error:
            self.view.message.emit(error_text(error))
        return self.boxes

    def _turns(self, side: Side) -> bool:
        """Say whether a box comes to another side, or is glued so far."""
        items = [self.view.document.draft.placements[key] for key in self.boxes]
        return any(item.side is not side or item.form is BoxForm.GLUED for item in items)

    def paint(self, painter: QPainter, ghosts: Sequence[QRectF]) -> None:
        paint_target(painter, self.view.camera.rect_to_screen(self.drop.cue), self.drop.into, self.view.colours)
        super().paint(painter, ghosts)


class Stand(Outcome):
    """A place on the page: pinned there, moved there in a free chart, or copied there."""

    def __init__(
        self, view: ChartView, rects: Mapping[str, Rect], snapped: Snapped, corner: Point, copying: bool
    ) -> None:
        """`rects` are those on the page (mm) before the step that snaps; `corner` is that of the page on the desk."""
        self.rects = {key: rect.moved(snapped.dx, snapped.dy) for key, rect in rects.items()}
        items = [view.document.draft.placements[key] for key in rects]
        text = QCoreApplication.translate("Drops", "Sematkan di sini (%1; %2 mm)")
        if all(by_hand.stands_by_hand(view.document.draft, item) for item in items):
            text = QCoreApplication.translate("Drops", "Pindahkan ke sini (%1; %2 mm)")
        if copying:
            text = QCoreApplication.translate("Drops", "Salin ke sini (%1; %2 mm)")
        frame = union(self.rects.values())
        x, y = (QLocale().toString(value, "f", 1) for value in (frame.x, frame.y))
        super().__init__(view, text.replace("%1", x).replace("%2", y))
        self.corner, self.copying = corner, copying
        self.guides = [Guide(_on(guide.start, corner), _on(guide.end, corner), guide.gap) for guide in snapped.guides]

    def do(self) -> Sequence[str]:
        document, boxes = self.view.document, list(self.rects)
        if not self.copying:
            by_hand.stand_at(document, self.rects)
            return boxes
        draft = document.draft
        tops = [item.id for item in self.view.selection.tops() if item.id in self.rects] or boxes
        return dragging.copy_boxes(document, tops, draft.placements[tops[0]].parent, pins=self.rects)

    def paint(self, painter: QPainter, ghosts: Sequence[QRectF]) -> None:
        camera, corner = self.view.camera, self.corner
        here = [camera.rect_to_screen(rect.moved(corner.x, corner.y)) for rect in self.rects.values()]
        paint_guides(painter, camera, self.guides, self.view.colours)
        paint_ghosts(painter, here, self.view.colours, standing=True)


class Elsewhere(Outcome):
    """The units in the chart of another Lampiran too; without a box there for those that it shows already."""

    def __init__(self, view: ChartView, targets: ChartTargets, chart: str, units: Sequence[str]) -> None:
        draft = view.document.draft
        missing = dragging.missing_in(draft, chart, units)
        super().__init__(view, there_words(len(missing), len(units)))
        self.targets, self.chart, self.units = targets, chart, units
        self.missing = missing
        targets.mark(chart, self.label)

    def do(self) -> Sequence[str]:
        self.targets.mark(None)
        if self.missing:
            dragging.place_there_too(self.view.document, self.chart, self.units)
            self.view.undoable.emit(placed_words(self.view.document.draft, self.chart, len(self.missing)))
        else:
            self.view.message.emit(self.label)
        return self.view.selection.ids


def there_words(missing: int, dragged: int) -> str:
    """Return what a drop on the picture of a chart does, for so many dragged units of which it lacks some."""
    if not missing:
        return QCoreApplication.translate("Drops", "Sudah ada di sini")
    if dragged == 1:
        return QCoreApplication.translate("Drops", "Tempatkan juga")
    return QCoreApplication.translate("Drops", "Tempatkan %1 unit").replace("%1", str(missing))


def placed_words(draft: Draft, chart: str, count: int) -> str:
    """Return what a drop on the picture of a chart has done."""
    record = draft.charts[chart]
    name = draft.title_of(record)
    if record.annex is not None:
        annex = QCoreApplication.translate("Charts", "Lampiran")
        name = f"{annex} {draft.numeral_of(record.annex)}".strip()
    text = QCoreApplication.translate("Canvas", "%1 unit ditempatkan juga di %2.")
    return text.replace("%1", str(count)).replace("%2", name)


def _on(point: Point, corner: Point) -> Point:
    return Point(point.x + corner.x, point.y + corner.y)
