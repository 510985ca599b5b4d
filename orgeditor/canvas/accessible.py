"""What a screen reader finds on the canvas: a list of the boxes, and of what stands around them, in reading order.

Python keeps every interface that it has given out: Qt holds no more than their addresses.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface

from orgeditor.model.geometry import Rect

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView

PIECES = ("heading", "title", "subtitle", "legend", "signature", "copy_block", "draft_mark", "number")
"""What stands around the chart on a page, by the names of its fields."""

Key = str | tuple[int, str]
"""A placement or group, or the number of a page and the name of a piece on it."""

_views: dict[int, ViewReader] = {}


def offer(view: ChartView) -> None:
    """Let screen readers read a view, and tell them what is selected in it."""
    install = getattr(QAccessible, "installFactory", None)  # not in every PySide6
    if install is None:
        return
    if not _views:
        install(_interface)
    reader = ViewReader(view)
    _views[id(view)] = reader
    view.destroyed.connect(partial(_forget, id(view)))


def _forget(number: int, _view: QObject | None = None) -> None:
    _views.pop(number, None)


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return what Qt asks for: it asks about every object, and makes its own interface where this gives None."""
    reader = _views.get(id(thing))
    return reader.interface if reader is not None and reader.view is thing else None


class ViewReader(QObject):
    """The interfaces of one view, and the events that tell what has changed."""

    def __init__(self, view: ChartView) -> None:
        super().__init__(view)
        self.view = view
        self.interface = ViewAccessible(self)
        self._keys: list[Key] | None = None
        self._places: dict[Key, int] = {}
        self._items: dict[Key, ItemAccessible] = {}
        document, selection = view.document, view.selection
        document.changed.connect(self._renew)
        document.fitted.connect(self._renew)
        selection.chart_changed.connect(self._renew)
        selection.changed.connect(self._tell_selection)
        view.installEventFilter(self)

    # reading

    @property
    def keys(self) -> list[Key]:
        """What the chart on show consists of, in reading order."""
        if self._keys is None:
            view, draft = self.view, self.view.document.draft
            chart = view.selection.chart_id or ""
            boxes = [group.id for group in draft.groups_of_chart(chart)]
            boxes += [item.id for item in draft.placements_of_chart(chart)]
            pieces = [
                (sheet.number, name)
                for sheet in view.desk.sheets
                for name in PIECES
                if getattr(sheet.page, name) is not None
            ]
            before = [piece for piece in pieces if piece[1] in PIECES[:3]]
            after = [piece for piece in pieces if piece[1] not in PIECES[:3]]
            self._keys = [*before, *(key for key in boxes if view.desk.shapes_of(key)), *after]
            self._places = {key: place for place, key in enumerate(self._keys)}
        return self._keys

    def item(self, key: Key) -> ItemAccessible:
        if key not in self._items:
            self._items[key] = ItemAccessible(self, key)
        return self._items[key]

    def place_of(self, key: Key | None) -> int:
        """Return which child something is, -1 for none."""
        return self._places.get(key, -1) if self.keys and key is not None else -1

    def rect_of(self, key: Key) -> Rect | None:
        """Return where something stands, in mm of the desk; None when it is gone."""
        desk = self.view.desk
        if isinstance(key, str):
            shape = desk.shape(key, self.view.sheet)
            return shape.rect if shape is not None else None
        number, name = key
        if number >= len(desk.sheets) or (block := getattr(desk.sheets[number].page, name)) is None:
            return None
        sheet = desk.sheets[number].rect
        rect: Rect = block.rect.moved(sheet.x, sheet.y)
        return rect

    def name_of(self, key: Key) -> str:
        """Return what is read out: what stands in a box, its superior, and its place among its sisters."""
        if not isinstance(key, str):
            number, name = key
            return " ".join(line.text for line in getattr(self.view.desk.sheets[number].page, name).lines)
        draft = self.view.document.draft
        item = draft.placements.get(key)
        # As it is written, not as it is drawn: what is in capitals would be spelled.
        shown = " ".join(part for part in (item.label or draft.unit_of(key).name, item.note) if part) if item else ""
        name = shown or draft.unit_of(key).name or QCoreApplication.translate("Accessible", "belum bernama")
        if item is None:
            return QCoreApplication.translate("Accessible", "Bingkai %1").replace("%1", name)
        if item.parent is None:
            return name
        row = [sister.id for sister in draft.children(item.chart, item.parent)]
        text = QCoreApplication.translate("Accessible", "%1, di bawah %2, %3 dari %4")
        values = (str(len(row)), str(row.index(key) + 1), draft.unit_of(item.parent).name, name)
        for mark, value in zip(("%4", "%3", "%2", "%1"), values, strict=True):
            text = text.replace(mark, value)
        return text

    def basis_of(self, key: Key) -> str:
        return self.view.document.draft.unit_of(key).basis if isinstance(key, str) else ""

    # telling

    def _renew(self, _what: object = None) -> None:
        """Forget what is gone; the rest keeps its interface, which a screen reader may hold."""
        self._keys = None
        gone = [key for key in self._items if self.rect_of(key) is None]
        for key in gone:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(self._items.pop(key)))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self.view, QAccessible.Event.ObjectReorder))

    def _tell_selection(self) -> None:
        if not QAccessible.isActive():
            return
        place = self.place_of(self.view.selection.current)
        kinds = [QAccessible.Event.SelectionWithin]
        if place >= 0:
            kinds = [QAccessible.Event.Selection]
            if self.view.hasFocus():
                kinds.append(QAccessible.Event.Focus)
        for kind in kinds:
            event = QAccessibleEvent(self.view, kind)
            if place >= 0:
                event.setChild(place)
            QAccessible.updateAccessibility(event)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._tell_selection()
        return False


class ItemAccessible(QAccessibleInterface):
    """A box, a frame, or a piece of text around the chart."""

    def __init__(self, reader: ViewReader, key: Key) -> None:
        super().__init__()
        self.reader = reader
        self.key = key

    def isValid(self) -> bool:
        return self.reader.rect_of(self.key) is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface:
        return self.reader.interface

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def rect(self) -> QRect:
        """Where it is on the screen, in pixels."""
        view, place = self.reader.view, self.reader.rect_of(self.key)
        if place is None:
            return QRect()
        frame = view.camera.rect_to_screen(place).toRect()
        return QRect(view.viewport().mapToGlobal(frame.topLeft()), frame.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem if isinstance(self.key, str) else QAccessible.Role.StaticText

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        view = self.reader.view
        if isinstance(self.key, str):
            state.selectable = state.focusable = state.multiSelectable = True
            state.selected = self.key in view.selection.ids
            state.focused = self.key == view.selection.current and view.hasFocus()
        else:
            state.readOnly = True
        screen = QRect(view.viewport().mapToGlobal(QPoint()), view.viewport().size())
        state.offscreen = not screen.intersects(self.rect())
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if self.reader.rect_of(self.key) is None:
            return ""
        if kind is QAccessible.Text.Name:
            return self.reader.name_of(self.key)
        return self.reader.basis_of(self.key) if kind is QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names are changed in the editor, which a screen reader finds as any other field."""


class ViewAccessible(QAccessibleInterface):
    """The canvas: a list; behind what stands on the pages comes the editor, while one is open."""

    def __init__(self, reader: ViewReader) -> None:
        super().__init__()
        self.reader = reader

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject:
        return self.reader.view

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return QAccessible.queryAccessibleInterface(self.reader.view.parentWidget() or self.reader.view.window())

    def childCount(self) -> int:
        return len(self.reader.keys) + (self.reader.view.editor is not None)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        keys, editor = self.reader.keys, self.reader.view.editor
        if 0 <= index < len(keys):
            return self.reader.item(keys[index])
        return QAccessible.queryAccessibleInterface(editor) if index == len(keys) and editor is not None else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, ItemAccessible):
            return self.reader.place_of(child.key)
        editor = self.reader.view.editor
        return len(self.reader.keys) if editor is not None and child.object() is editor else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        at = self.reader.view.viewport().mapFromGlobal(QPoint(x, y))
        return self.child(self.reader.place_of(self.reader.view.key_at(QPointF(at))))

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        editor = self.reader.view.editor
        if editor is not None and editor.hasFocus():
            return QAccessible.queryAccessibleInterface(editor)
        return self.child(self.reader.place_of(self.reader.view.selection.current))

    def rect(self) -> QRect:
        view = self.reader.view
        return QRect(view.mapToGlobal(QPoint()), view.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        view = self.reader.view
        state.focusable = state.multiSelectable = True
        state.focused = view.hasFocus()
        state.invisible = not view.isVisible()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        view = self.reader.view
        if kind is QAccessible.Text.Name:
            chart = view.selection.chart
            title = view.document.draft.title_of(chart) if chart is not None else ""
            return f"{view.accessibleName()}: {title}" if title else view.accessibleName()
        return view.accessibleDescription() if kind is QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """The canvas takes no text as a whole."""
