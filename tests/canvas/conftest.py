"""A chart view on the sample draft, with the mouse and keys of a person."""

from __future__ import annotations

import pytest
from paged import paged_arrange
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from samples import box_of, sample_draft

from orgeditor.canvas.view import ChartView
from orgeditor.editing.arranging import arrange_chart
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point

LEFT = Qt.MouseButton.LeftButton


class Hand:
    """What a person does with the view: all through real events."""

    def __init__(self, view: ChartView) -> None:
        self.view = view
        self.document = view.document
        self.selection = view.selection

    @property
    def draft(self):
        return self.document.draft

    def box(self, name: str) -> str:
        return box_of(self.draft, name)

    def at(self, name: str, x: float = 0.5, y: float = 0.5) -> QPoint:
        """Return a place on a box, as shares of its width and height."""
        rect = self.view.desk.shape(self.box(name)).rect
        return self.on_screen(Point(rect.x + rect.w * x, rect.y + rect.h * y))

    def on_screen(self, point: Point) -> QPoint:
        return self.view.camera.to_screen(point).toPoint()

    def click(self, at: QPoint, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseMove(self.view.viewport(), at)
        QTest.mouseClick(self.view.viewport(), LEFT, modifiers, at)

    def double_click(self, at: QPoint) -> None:
        self.click(at)
        QTest.mouseDClick(self.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)

    def press(self, at: QPoint) -> None:
        QTest.mousePress(self.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)

    def move(self, start: QPoint, end: QPoint, steps: int = 6) -> None:
        for step in range(1, steps + 1):
            share = step / steps
            place = QPointF(start) + (QPointF(end) - QPointF(start)) * share
            QTest.mouseMove(self.view.viewport(), place.toPoint())

    def release(self, at: QPoint) -> None:
        QTest.mouseRelease(self.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)

    def drag(self, start: QPoint, end: QPoint) -> None:
        self.press(start)
        self.move(start, end)
        self.release(end)

    def key(self, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view.editor or self.view, key, modifiers)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self.view.editor or self.view, letter)

    def selected(self) -> list[str]:
        return [self.draft.unit_of(key).name for key in self.selection.ids if key not in self.draft.routes]

    def children(self, name: str) -> list[str]:
        item = self.draft.placements[self.box(name)]
        return [self.draft.unit_of(child.id).name for child in self.draft.children(item.chart, item.id)]


@pytest.fixture
def view(qtbot) -> ChartView:
    return shown(qtbot, Document(sample_draft()))


def shown(qtbot, document: Document) -> ChartView:
    selection = Selection(document)
    view = ChartView(document, selection)
    document.setParent(view)
    selection.setParent(view)
    qtbot.addWidget(view)
    view.resize(1300, 820)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    return view


@pytest.fixture
def hand(view) -> Hand:
    return Hand(view)


@pytest.fixture
def hand_on(qtbot):
    """Gives the view on a draft."""
    return lambda draft: Hand(shown(qtbot, Document(draft)))


@pytest.fixture
def pages(qtbot) -> Hand:
    """The view on the sample draft split over three pages, one for each Asisten."""
    return Hand(shown(qtbot, Document(sample_draft(), arrange=paged_arrange)))


@pytest.fixture(scope="module")
def arranged_draft(qapp) -> Draft:
    """A chart of 300 boxes on several pages: more than are painted at once whatever it takes."""
    lines = ["daerah: Contoh", "[Lampiran] BAGAN", "Bupati", "  Sekretaris Daerah"]
    for number in range(300):
        depth = 2 if number % 21 == 0 else 3
        lines.append(f"{'  ' * depth}Bidang Perencanaan, Evaluasi dan Pelaporan {number}")
    draft = read_outline("\n".join(lines))
    chart = draft.charts_in_order()[0].id
    draft.arranged[chart] = arrange_chart(draft, chart)
    return draft


@pytest.fixture
def large(qtbot, arranged_draft):
    hand = Hand(shown(qtbot, Document(arranged_draft.copy())))
    assert not hand.view.desk.is_small
    return hand
