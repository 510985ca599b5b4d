"""Panduan: every topic, link, picture, menu and dialog that it names is there, in both languages; and the window."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest
from dialogs import in_dialog
from languages import speaking
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QToolButton

import orgeditor.ui
from orgeditor.resources import resource_path
from orgeditor.ui import settings
from orgeditor.ui.commands import ACTIONS, MENU_BAR, SUB_MENUS
from orgeditor.ui.entries import menu_paths, shown
from orgeditor.ui.help_window import DIALOG_TOPICS, TOPICS, HelpWindow, show_help, topic_path, topics

LANGUAGES = ("id", "en")
MENU_PATH = re.compile(r"\*\*([^*]+ > [^*]+)\*\*")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
PICTURE = re.compile(r"!\[([^\]]+)\]\(([^)]+)\)")
MOST_BYTES = 1_500_000


@pytest.fixture(params=LANGUAGES)
def language(request, qapp):
    with speaking(request.param):
        yield request.param


@pytest.fixture
def guide(window, qtbot) -> HelpWindow:
    made = show_help(window)
    with qtbot.waitExposed(made):
        pass
    return made


def words_of_menus() -> set[str]:
    """Return every path of the menus: to actions, and to menus that are filled each time."""
    found = {
        " > ".join((*path, shown(QCoreApplication.translate("Actions", ACTIONS[name].text))))
        for name, path in menu_paths().items()
    }
    for menu in MENU_BAR:
        for name in menu.entries:
            if name in SUB_MENUS:
                texts = (menu.text, SUB_MENUS[name].text)
                found.add(" > ".join(shown(QCoreApplication.translate("Menus", text)) for text in texts))
    return found


def test_every_topic_has_a_title_and_every_file_is_a_topic(language):
    assert [topic.name for topic in topics(language)] == list(TOPICS)
    assert all(topic.text.startswith("# ") and topic.title for topic in topics(language))
    assert {path.stem for path in resource_path("help", language).glob("*.md")} == set(TOPICS)


def test_every_menu_that_is_named_exists(language):
    known = words_of_menus()
    named = {path for topic in topics(language) for path in MENU_PATH.findall(topic.text)}
    assert len(named) > 30
    assert named <= known


def test_links_and_pictures_lead_somewhere(language):
    linked, pictured = set(), set()
    for topic in topics(language):
        for target in LINK.findall(topic.text):
            linked.add(target)
            assert target.removesuffix(".md") in TOPICS, (topic.name, target)
        for words, target in PICTURE.findall(topic.text):
            pictured.add(target)
            assert words and topic_path(topic.name, language).with_name(target).is_file(), (topic.name, target)
    assert {f"{name}.md" for name in TOPICS} <= linked | {"mulai.md"}
    assert {path.name for path in resource_path("help", language).glob("*.png")} == pictured


def test_both_languages_have_the_same_shape():
    for name in TOPICS:
        texts = [topic_path(name, language).read_text(encoding="utf-8") for language in LANGUAGES]
        for pattern in (r"^#+ ", r"!\[", r"^- ", r"^\|"):
            one, other = (len(re.findall(pattern, text, re.MULTILINE)) for text in texts)
            assert one == other, (name, pattern)
        paths = [len(MENU_PATH.findall(text)) for text in texts]
        assert paths[0] == paths[1], name


def test_the_pictures_are_small():
    assert sum(path.stat().st_size for path in resource_path("help").rglob("*.png")) <= MOST_BYTES


def test_every_dialog_has_its_topic():
    for module in pkgutil.walk_packages(orgeditor.ui.__path__, "orgeditor.ui."):
        importlib.import_module(module.name)
    ours = {kind.__name__ for kind in all_below(QDialog) if kind.__module__.startswith("orgeditor.ui")}
    ours -= {"HelpWindow", "Progress"}  # the guide itself, and what only says that something is under way
    assert ours == set(DIALOG_TOPICS)
    assert set(DIALOG_TOPICS.values()) <= set(TOPICS)


def all_below(kind: type) -> set[type]:
    return {found for below in kind.__subclasses__() for found in (below, *all_below(below))}


def test_f1_in_a_dialog_opens_its_topic_in_front_of_it(window, qtbot):
    from orgeditor.ui.export_dialog import ExportDialog

    seen = []

    def ask(dialog):
        while not dialog.isActiveWindow():  # only then Qt looks for shortcuts
            dialog.activateWindow()
            QTest.qWait(10)
        QTest.keyClick(dialog, Qt.Key.Key_F1)
        [guide] = dialog.findChildren(HelpWindow)
        seen.append((guide.topic(), guide.isVisible()))
        while not guide.isActiveWindow():  # a modal dialog must not keep it from being used
            guide.activateWindow()
            QTest.qWait(10)
        QTest.keyClicks(guide.field, "dpi")
        seen.append(guide.field.text())
        QTest.keyClick(guide.focusWidget(), Qt.Key.Key_Escape)
        seen.append(guide.isVisible())
        dialog.reject()

    in_dialog(ExportDialog, ask)
    window.actions_by_id["export"].trigger()
    assert seen == [("ekspor-cetak", True), "dpi", False]


def test_a_second_f1_uses_the_same_window(window, guide):
    guide.open_topic("halaman")
    assert show_help(window, "menyusun") is guide
    assert guide.topic() == "menyusun"


def test_choosing_a_topic_and_going_back_and_forward(guide):
    QTest.keyClick(guide.list, Qt.Key.Key_Home)
    QTest.keyClick(guide.list, Qt.Key.Key_Down)
    assert guide.topic() == TOPICS[1]
    assert "lima menit" in guide.page.toPlainText()
    back, forward = guide.findChildren(QToolButton)[:2]
    assert back.isEnabled() and not forward.isEnabled()
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert guide.topic() == TOPICS[0] and guide.list.currentRow() == 0
    QTest.mouseClick(forward, Qt.MouseButton.LeftButton)
    assert guide.topic() == TOPICS[1] and guide.list.currentRow() == 1


def test_a_link_in_the_text_is_followed(guide, qtbot):
    page = guide.page
    cursor = page.document().find("Lampiran pertama dalam lima menit")
    page.setTextCursor(cursor)
    page.ensureCursorVisible()
    place = page.cursorRect(cursor).center()
    place.setX(place.x() - 20)
    QTest.mouseMove(page.viewport(), place)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert guide.topic() == "lampiran-pertama"


def test_searching_lists_the_topics_that_hold_all_words(guide):
    QTest.keyClicks(guide.field, "poster lembar")
    assert [guide.list.item(row).text() for row in range(guide.list.count())] == ["Ekspor dan cetak"]
    QTest.keyClick(guide.field, Qt.Key.Key_Return)
    assert guide.topic() == "ekspor-cetak"
    marked = {selection.cursor.selectedText().casefold() for selection in guide.page.extraSelections()}
    assert marked == {"poster", "lembar"}
    guide.field.clear()
    assert guide.list.count() == len(TOPICS)
    QTest.keyClicks(guide.field, "qqqq")
    assert guide.list.count() == 0 and guide.none.isVisible()


def test_pictures_are_never_wider_than_the_page(guide, qtbot):
    guide.open_topic("mulai")
    for width in (1100, 700):
        guide.resize(width, 600)
        qtbot.waitUntil(lambda: guide.page.horizontalScrollBar().maximum() == 0)
    assert guide.page.document().idealWidth() <= guide.page.viewport().width()


def test_it_speaks_the_language_of_the_window(window, qtbot):
    settings.set_language("en")
    guide = HelpWindow(window)
    qtbot.addWidget(guide)
    guide.open_topic("mulai")
    assert guide.page.toPlainText().startswith("Start here")
