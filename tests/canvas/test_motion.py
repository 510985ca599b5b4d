"""After a re-arrangement boxes and lines glide for a moment: at most 150 ms, and never in anybody's way."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from samples import ASSISTANTS

from orgeditor.canvas import motion
from orgeditor.canvas.camera import Camera
from orgeditor.canvas.desk import Desk
from orgeditor.canvas.motion import Passage, asks_for_rest
from orgeditor.editing import operations
from orgeditor.model.geometry import Point

PEMERINTAHAN, EKONOMI, UMUM = ASSISTANTS


@pytest.fixture
def moving(hand):
    """The view as it is on a screen whose system does not ask for less motion."""
    hand.view.motion.wanted = lambda: True
    hand.view.zoom_to(1.0)
    hand.view.reveal([hand.box("Badan Keuangan")])
    return hand


def screen_place(hand, key: str) -> QPointF:
    """Return where a box is painted now."""
    desk, camera = hand.view._shown
    return camera.to_screen(desk.shapes_of(key)[0].rect.center)


def test_nothing_moves_in_tests_and_on_no_screen(hand):
    operations.move(hand.document, [hand.box("Inspektorat")], hand.box(EKONOMI))
    assert hand.view.motion.shown is None


def test_boxes_glide_from_their_old_place_to_the_new_one_within_150_ms(moving, qtbot):
    view, key = moving.view, moving.box("Inspektorat")
    moving.selection.set([moving.box(UMUM)])
    start = view.camera.to_screen(view.desk.shape(key).rect.center)
    operations.move(moving.document, [key], moving.box(EKONOMI))
    began = time.monotonic()
    end = view.camera.to_screen(view.desk.shape(key).rect.center)
    assert (end - start).manhattanLength() > 50
    assert (screen_place(moving, key) - start).manhattanLength() < 3
    seen = []
    while view.motion.shown is not None:
        seen.append(screen_place(moving, key))
        view.viewport().repaint()
        QApplication.processEvents()
    assert time.monotonic() - began < 0.15 + 3.0  # and what a busy computer adds
    assert motion.DURATION_MS <= 150
    ways = [(at - start).manhattanLength() for at in seen]
    assert ways == sorted(ways) and any(0.1 < way / (end - start).manhattanLength() < 0.95 for way in ways)
    assert screen_place(moving, key) == end


def test_the_edited_box_stays_where_it_is_all_the_way(moving):
    view, key = moving.view, moving.box("Badan Keuangan")
    moving.selection.set([key])
    before = screen_place(moving, key)
    operations.add_child(moving.document, moving.box(UMUM), "Bagian Baru")
    operations.move(moving.document, [moving.box("Inspektorat")], moving.box(EKONOMI))
    assert view.motion.shown is not None
    while view.motion.shown is not None:
        assert (screen_place(moving, key) - before).manhattanLength() <= 2
        QApplication.processEvents()
    assert (screen_place(moving, key) - before).manhattanLength() <= 2


def test_lines_go_with_their_boxes(moving):
    before, view = moving.view.desk, moving.view
    operations.move(moving.document, [moving.box("Inspektorat")], moving.box(EKONOMI))
    half = Passage(before, view.camera, view.desk, view.camera, QRectF(view.viewport().rect()))
    half.share = 0.5
    box = moving.box("Badan Keuangan")
    old, new = (desk.shape(box).rect for desk in (before, view.desk))
    assert abs(old.y - new.y) > 5
    (shape,) = half.shapes_of(box)
    assert shape.rect.center.y == pytest.approx((old.center.y + new.center.y) / 2)
    picture = QPixmap(view.viewport().size())
    picture.fill(QColor("white"))
    canvas = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    painter = QPainter(canvas)
    half.paint(painter, picture, QRectF(view.viewport().rect()), view.colours)
    painter.end()
    port = view.camera.to_screen(Point(shape.rect.x, shape.rect.center.y))
    line = [canvas.pixelColor(round(port.x()) - x, round(port.y()) + y) for x in range(3, 12) for y in (-1, 0, 1)]
    assert min(colour.lightness() for colour in line) < 100  # dashes lead to where the box is on its way
    stood = view.camera.to_screen(Point(old.x, old.center.y))
    gone = [canvas.pixelColor(round(stood.x()) - x, round(stood.y()) + y) for x in range(4, 12) for y in (-1, 0, 1)]
    assert min(colour.lightness() for colour in gone) > 200


def test_only_the_lines_in_view_are_moved(moving):
    before, view = moving.view.desk, moving.view
    operations.move(moving.document, [moving.box("Inspektorat")], moving.box(EKONOMI))
    area = QRectF(view.viewport().rect())
    view.reveal([moving.box("Badan Keuangan")])
    whole = lines_of(Passage(before, view.camera, view.desk, view.camera, area))
    near = view.camera.rect_to_screen(view.desk.shape(moving.box("Badan Keuangan")).rect).adjusted(-30, -30, 30, 30)
    some = lines_of(Passage(before, view.camera, view.desk, view.camera, near))
    assert 0 < len(some) < len(whole)


def lines_of(passage: Passage) -> list[QLineF]:
    return [line for group in passage._lines.values() for line, _ in group]


def test_a_new_box_comes_out_at_its_own_place(moving):
    key = operations.add_child(moving.document, moving.box(PEMERINTAHAN), "Dinas Baru")
    shown = moving.view.motion.shown
    place = moving.view.desk.shape(key)
    if shown is not None:
        assert [shape.rect for shape in shown.shapes_of(key)] == [place.rect]
        (source,) = [source for fresh, source in shown.fresh if fresh == key]
        assert source.contains(moving.view.camera.rect_to_screen(place.rect).toRect())
    assert place.rect.x > 20 and place.rect.y > 20


def test_whoever_does_something_ends_it_at_once(moving):
    view = moving.view
    operations.move(moving.document, [moving.box("Inspektorat")], moving.box(EKONOMI))
    assert view.motion.shown is not None
    moving.click(moving.at("Dinas Sosial"))
    assert view.motion.shown is None and moving.selected() == ["Dinas Sosial"]
    moving.document.undo()
    first = view.motion.shown
    assert first is not None
    moving.document.redo()
    assert view.motion.shown is not first
    moving.key(Qt.Key.Key_F2)
    assert view.motion.shown is None and view.editor is not None
    moving.key(Qt.Key.Key_Escape)
    moving.document.undo()
    assert view.motion.shown is not None
    view.zoom_by(1)
    assert view.motion.shown is None


def test_a_chart_too_large_for_it_stands_still(moving, monkeypatch):
    monkeypatch.setattr(motion, "MOST_BOXES", 5)
    operations.move(moving.document, [moving.box("Inspektorat")], moving.box(EKONOMI))
    assert moving.view.motion.shown is None


def test_nothing_moves_where_nothing_has_moved(moving):
    view = moving.view
    camera = Camera(4.0)
    view.motion.start(view.desk, camera, view.desk, camera, QRectF(view.viewport().rect()))
    assert view.motion.shown is None
    view.motion.start(Desk(None), camera, view.desk, camera, QRectF(view.viewport().rect()))
    assert view.motion.shown is None


@pytest.mark.parametrize(
    ("name", "text", "rest"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=1\n", False),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", False),
        ("kdeglobals", "no settings at all", False),
    ],
)
def test_a_desktop_that_asks_for_rest(tmp_path, name, text, rest):
    assert not asks_for_rest(tmp_path)
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    assert asks_for_rest(tmp_path) is rest
