"""What the window costs while a person looks and works: CPU milliseconds of each frame, from real events.

Run by `make bench`, on the offscreen platform and under Xvfb: `python tests/benchmarks/canvas.py [--xvfb] [BOXES...]`.
The window stands as a person has it, docks and all; its canvas is 1600 x 1000 pixels. A frame is an event, all that
follows from it, and the picture on the screen; its time is that of the whole process on the CPU. The charts are one
sheet each, the hardest case: on many pages most boxes are out of sight. They are laid out once and kept in .bench/.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from math import ceil, inf
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["ORGEDITOR_HOME"] = tempfile.mkdtemp(prefix="orgeditor-bench-")

sys.path.append(str(Path(__file__).parents[1]))

from editing import organisation
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from virtual_screen import virtual_screen

from orgeditor.editing.arranging import arrange_chart
from orgeditor.model.records import Overflow
from orgeditor.storage.errors import StorageError
from orgeditor.storage.reader import open_draft
from orgeditor.storage.schema import USER_VERSION
from orgeditor.storage.writer import save_draft
from orgeditor.ui.application import Program
from orgeditor.ui.collecting import Collecting
from orgeditor.ui.main_window import MainWindow

SIZES = (500, 2000, 10_000)
WIDTH, HEIGHT = 1600, 1000
FRAMES = 240
WORD = "Dinas Pendidikan"
KEPT = Path(__file__).parents[2] / ".bench"

P50, P99 = 10.0, 16.7


@dataclass(frozen=True, slots=True)
class Figure:
    """Milliseconds of the frames of one kind; `most` are the bounds for the median and for 99 of 100 frames."""

    boxes: int
    name: str
    times: list[float]
    most: tuple[float, float]

    @property
    def p50(self) -> float:
        return statistics.median(self.times)

    @property
    def p99(self) -> float:
        return sorted(self.times)[ceil(0.99 * len(self.times)) - 1]

    @property
    def holds(self) -> bool:
        return self.p50 <= self.most[0] and self.p99 <= self.most[1]


def chart_file(boxes: int, overflow: Overflow = Overflow.ENLARGE) -> Path:
    """Return a file with one chart of so many boxes on one sheet or on pages; laid out the first time."""
    path = KEPT / f"canvas-{boxes}-{overflow.value}-{USER_VERSION}.bagan"
    try:
        open_draft(path)
    except StorageError:
        print(f"laying out {boxes} boxes once …", flush=True)
        draft = organisation(boxes)
        chart = draft.charts_in_order()[0]
        with draft.edit():
            draft.put(replace(chart, overflow=overflow))
        draft.arranged[chart.id] = arrange_chart(draft, chart.id)
        path.parent.mkdir(exist_ok=True)
        save_draft(draft, path)
    return path


class Painted(QObject):
    """Counts how often the canvas was painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.count = 0
        window.chart_view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def settle(seconds: float = 0.3) -> None:
    """Let everything happen that is still to come."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def frame(painted: Painted, act: Callable[[], object]) -> float:
    """Do something and return the CPU milliseconds until the canvas has been painted after it."""
    QCoreApplication.processEvents()
    before = painted.count
    limit = time.perf_counter() + 5.0
    start = time.process_time()
    act()
    # What an event asks for later in the same turn of the loop belongs to its frame.
    QCoreApplication.processEvents()
    while painted.count == before and time.perf_counter() < limit:
        QCoreApplication.processEvents()
    return 1000 * (time.process_time() - start)


def frames(painted: Painted, acts: Iterator[Callable[[], object]]) -> list[float]:
    gc.collect()
    return [frame(painted, act) for act in acts]


def wheel(window: MainWindow, at: QPoint, steps: int) -> None:
    viewport = window.chart_view.viewport()
    event = QWheelEvent(
        QPointF(at), QPointF(viewport.mapToGlobal(at)), QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def a_box(window: MainWindow) -> tuple[str, QPoint]:
    """Return a box in the middle of the view and its place there."""
    view = window.chart_view
    middle = QPointF(view.viewport().rect().center())
    seen = view.camera.rect_to_desk(view.viewport().rect().toRectF())
    draft = window.document.draft
    chart = window.selection.chart_id or ""
    leaves = [shape for shape in view.desk.shapes_inside(seen) if not draft.children(chart, shape.key)]
    shape = min(leaves, key=lambda shape: (view.camera.to_screen(shape.rect.center) - middle).manhattanLength())
    return shape.key, view.camera.to_screen(shape.rect.center).toPoint()


# what a person does


def panning(window: MainWindow) -> Iterator[Callable[[], object]]:
    """Pan with the middle button, back and forth over the sheet."""
    viewport = window.chart_view.viewport()
    at = viewport.rect().center()
    QTest.mousePress(viewport, Qt.MouseButton.MiddleButton, pos=at)
    for number in range(FRAMES):
        away = (1 if number // 10 % 2 == 0 else -1) * QPoint(31, 17)
        at = at + away
        yield lambda at=at: QTest.mouseMove(viewport, at)
    QTest.mouseRelease(viewport, Qt.MouseButton.MiddleButton, pos=at)


def zooming(window: MainWindow) -> Iterator[Callable[[], object]]:
    """Zoom with the wheel from the whole chart until letters are large, and back."""
    at = window.chart_view.viewport().rect().center() + QPoint(113, -71)
    for number in range(FRAMES):
        yield lambda number=number: wheel(window, at, 1 if number // 12 % 2 == 0 else -1)


def dragging(window: MainWindow) -> Iterator[Callable[[], object]]:
    """Drag one box across others, and put it back with Esc."""
    viewport = window.chart_view.viewport()
    _, at = a_box(window)
    QTest.mouseMove(viewport, at)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(viewport, at + QPoint(15, 0))
    for number in range(FRAMES):
        turn = (number % 25) - 12
        place = at + QPoint(9 * turn, 7 * (number % 7) - 20)
        yield lambda place=place: QTest.mouseMove(viewport, place)
    QTest.keyClick(window.chart_view, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at)


def typing(window: MainWindow) -> Iterator[Callable[[], object]]:
    """Type into the editor over a box."""
    key, at = a_box(window)
    QTest.mouseClick(window.chart_view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle()
    QTest.keyClick(window.chart_view, Qt.Key.Key_F2)
    settle()
    assert window.chart_view.editor is not None and window.selection.current == key
    for number in range(40):
        letter = WORD[number % len(WORD)]
        yield lambda letter=letter: QTest.keyClicks(window.chart_view.editor, letter)
    QTest.keyClick(window.chart_view.editor, Qt.Key.Key_Escape)


def repainting(window: MainWindow) -> Iterator[Callable[[], object]]:
    """Paint all that is in view anew, as after a change of colours."""
    for _ in range(30):
        yield partial(_forget_picture, window)


def _forget_picture(window: MainWindow) -> None:
    window.chart_view._backing.invalidate()
    window.chart_view.viewport().update()


def selecting(window: MainWindow) -> Iterator[Callable[[], object]]:
    """Select every box, then none."""
    for _ in range(15):
        yield lambda: QTest.keyClick(window.chart_view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(window.chart_view, Qt.Key.Key_Escape)
        settle(0.1)


def close_up(window: MainWindow) -> None:
    """Zoom to the size on paper, in the middle of the chart."""
    window.chart_view.fit_page()
    window.chart_view.zoom_to(1.0)
    settle()


def measured(program: Program, boxes: int) -> Iterator[Figure]:
    """Give the figures of a chart of so many boxes."""
    from orgeditor.ui import files

    window = program.window
    painted = Painted(window)
    usual = (P50, P99)
    for overflow, name in ((Overflow.SPLIT, "open, on pages"), (Overflow.ENLARGE, "open, on one sheet")):
        path = chart_file(boxes, overflow)
        gc.collect()
        opening = frame(painted, partial(files.load, window, path))
        yield Figure(boxes, name, [opening], (1500.0, 1500.0))
        settle(1.0 + boxes / 5000)
    view = window.chart_view
    whole = (P99, P99) if boxes == 2000 else (inf, inf)
    yield Figure(boxes, "whole chart, full repaint", frames(painted, repainting(window)), whole)
    yield Figure(boxes, "whole chart, pan", frames(painted, panning(window)), usual)
    view.fit_page()
    settle()
    yield Figure(boxes, "wheel zoom", frames(painted, zooming(window)), usual)
    view.fit_page()
    settle()
    yield Figure(boxes, "whole chart, drag of a box", frames(painted, dragging(window)), usual)
    most = (50.0, 50.0) if boxes == 10_000 else (inf, inf)
    yield Figure(boxes, "select all", frames(painted, selecting(window)), most)
    close_up(window)
    yield Figure(boxes, "100 %, pan", frames(painted, panning(window)), usual)
    close_up(window)
    yield Figure(boxes, "100 %, drag of a box", frames(painted, dragging(window)), usual)
    yield Figure(boxes, "100 %, a keystroke in a box", frames(painted, typing(window)), (P99, P99))
    window.document.stack.setClean()


def main() -> int:
    given = sys.argv[1:]
    if "--xvfb" in given:
        with virtual_screen() as environment:
            command = [sys.executable, __file__, *(text for text in given if text != "--xvfb")]
            return subprocess.run(command, env=environment).returncode
    sizes = [int(text) for text in given] or list(SIZES)
    program = Program([])
    for boxes in sizes:  # all are laid out before anything is measured
        for overflow in Overflow:
            chart_file(boxes, overflow)
    window = program.window
    window.show()
    Collecting(program.app, window.document)  # as the running program has it
    view = window.chart_view
    for _ in range(3):  # the docks take what they need
        grown = QPoint(WIDTH - view.viewport().width(), HEIGHT - view.viewport().height())
        window.resize(window.width() + grown.x(), window.height() + grown.y())
        settle(0.2)
    size = view.viewport().size()
    print(f"{QGuiApplication.platformName()}, canvas {size.width()} x {size.height()}, CPU ms a frame")
    print(f"{'boxes':>6}  {'':<30} {'p50':>7} {'p99':>7} {'most':>7}   bounds")
    good = True
    for boxes in sizes:
        for figure in measured(program, boxes):
            good &= figure.holds
            bounds = f"{figure.most[0]:g}, {figure.most[1]:g}" if figure.most[1] < inf else ""
            print(
                f"{figure.boxes:>6}  {figure.name:<30} {figure.p50:7.1f} {figure.p99:7.1f} {max(figure.times):7.1f}"
                f"   {bounds}{'' if figure.holds else '   <-- MISSED'}",
                flush=True,
            )
    program.worker.stop()
    window.leaving = True
    window.close()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
