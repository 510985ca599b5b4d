"""The picture under the overlays: what a person sees after any moves is what a new picture would show."""

from __future__ import annotations

from drafts import large_draft
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from orgeditor.canvas.ink import Inks

ROUNDING = 2
"""Levels of 255 by which a pixel may differ."""


def wheel(hand, at: QPoint, steps: int) -> None:
    viewport = hand.view.viewport()
    event = QWheelEvent(
        QPointF(at), QPointF(viewport.mapToGlobal(at)), QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def sharp(hand, qtbot) -> QImage:
    """Return the picture once nothing is blurred any more."""
    hand.view.grab()
    qtbot.waitUntil(lambda: not hand.view._backing.is_stale)
    return hand.view.grab().toImage()


def anew(hand, qtbot) -> QImage:
    hand.view._backing.invalidate()
    return sharp(hand, qtbot)


def alike(found: QImage, wanted: QImage) -> bool:
    """Say whether no pixel is another but for rounding, as lines were painted when the desk stood elsewhere."""
    if found == wanted:
        return True
    pairs = zip(bytes(found.constBits()), bytes(wanted.constBits()), strict=True)
    return all(abs(one - other) <= ROUNDING for one, other in pairs)


def test_a_zoomed_picture_becomes_what_a_new_one_would_be(large, qtbot):
    sharp(large, qtbot)
    for steps in (1, 1, 3, -2, 4):
        wheel(large, QPoint(700, 300), steps)
        large.view.grab()
        large.view.pan_by(13, -29)
    assert alike(sharp(large, qtbot), anew(large, qtbot))


def test_a_blurred_picture_gets_sharp_by_itself(large, qtbot):
    sharp(large, qtbot)
    wheel(large, QPoint(650, 400), 5)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not large.view._backing.is_stale, timeout=3000)
    assert alike(large.view.grab().toImage(), anew(large, qtbot))


def test_a_resized_window_shows_all_of_its_picture(large, qtbot):
    sharp(large, qtbot)
    large.view.zoom_to(0.8)
    large.view.resize(900, 700)
    assert alike(sharp(large, qtbot), anew(large, qtbot))


def test_a_pan_in_the_middle_of_getting_sharp(large, qtbot):
    sharp(large, qtbot)
    wheel(large, QPoint(650, 400), 6)
    viewport = large.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.MiddleButton, pos=QPoint(600, 400))
    for step in range(1, 8):
        QTest.mouseMove(viewport, QPoint(600 - 40 * step, 400 + 11 * step))
        QApplication.processEvents()
    QTest.mouseRelease(viewport, Qt.MouseButton.MiddleButton, pos=QPoint(320, 477))
    assert alike(sharp(large, qtbot), anew(large, qtbot))


def test_an_edit_is_seen_though_nothing_is_elsewhere(hand, qtbot):
    before = sharp(hand, qtbot)
    hand.click(hand.at("Inspektorat"))
    hand.type("Badan Baru")
    hand.key(Qt.Key.Key_Return)
    hand.selection.clear()
    qtbot.wait(300)
    assert sharp(hand, qtbot) != before


def dark_share(image: QImage) -> float:
    """Return how dark a picture is, 0 for white."""
    small = image.scaled(50, 50, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    light = sum(small.pixelColor(x, y).lightness() for x in range(50) for y in range(50))
    return 1 - light / (50 * 50 * 255)


def test_text_that_nobody_can_read_is_shown_as_bars(hand, qtbot):
    """From afar the chart has boxes, lines and something in each box."""
    view = hand.view
    view.zoom_to(0.2)
    image = sharp(hand, qtbot)
    for name in ("Inspektorat", "Sekretaris Daerah"):
        frame = view.camera.rect_to_screen(view.desk.shape(hand.box(name)).rect).toRect()
        inner = image.copy(frame.adjusted(2, 2, -2, -2))
        assert dark_share(inner) > 0.01, name


def test_pages_out_of_use_are_forgotten():
    draft = large_draft(400)
    page = next(iter(draft.arranged.values())).pages[0]
    inks = Inks()
    first = inks.of(page)
    assert inks.of(page) is first
    others = [page._replace(title=None) for _ in range(100)]
    for other in others:
        inks.of(other)
    assert inks.of(page) is not first, "30,000 boxes are enough"
    assert inks._boxes == sum(len(ink.page.boxes) for ink in inks._by_page.values())
