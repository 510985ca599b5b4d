"""Panduan: every action and dialog has its topic, every word, link and picture in it is there; and the window."""

from __future__ import annotations

import importlib
import pkgutil
import re
from functools import partial
from xml.etree import ElementTree

import pytest
from cases.scene import Scene
from dialogs import click, each_dialog, in_dialog, press
from languages import speaking
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu, QToolButton
from samples import sample_draft
from test_actions import by_menu, play

import orgeditor.ui
from orgeditor.export.naming import FORMS
from orgeditor.guide import DIALOGS, LANGUAGES, TOPICS, topic_of, topic_path, topics
from orgeditor.resources import resource_path
from orgeditor.ui import settings
from orgeditor.ui.commands import ACTIONS, MENU_BAR, SUB_MENUS
from orgeditor.ui.entries import menu_words, shown
from orgeditor.ui.graph_words import format_name
from orgeditor.ui.help_window import HelpWindow, explain_action, show_help

MENU_PATH = re.compile(r"\*\*([^*]+ > [^*]+)\*\*")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
PICTURE = re.compile(r"!\[([^\]]+)\]\(([^)]+)\)")
TARGET = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")
MOST_BYTES, MOST_OF_ONE = 1_500_000, 150_000
ELSEWHERE = {
    "More info", "Run anyway", "Properties", "Unblock", "OK", "Settings", "Apps", "Insert", "Object", "Text from File",
    "Change Picture", "poster",
}  # fmt: skip
"""Bold words that are Windows' or Word's, and names of what comes out."""


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


def words_of_menus() -> dict[str, str]:
    """Return every path of the menus with the id of its action, or of a menu that is filled each time."""
    found = {" > ".join(menu_words(name)): name for name in ACTIONS}
    for menu in MENU_BAR:
        for name in menu.entries:
            if name in SUB_MENUS:
                texts = (menu.text, SUB_MENUS[name].text)
                found[" > ".join(shown(QCoreApplication.translate("Menus", text)) for text in texts)] = name
    return found


def words_of_program(language: str) -> set[str]:
    """Return all that the program says in a language, without what is put in and without marks for keys."""
    catalogue = ElementTree.parse(resource_path("translations", "orgeditor_en.ts"))
    tag = "source" if language == "id" else "translation"
    said = [found for found in (message.find(tag) for message in catalogue.iter("message")) if found is not None]
    texts = [*(item.text or "" for item in said), *(form.text or "" for item in said for form in item)]
    return {plain_words(text) for text in (*texts, *map(format_name, FORMS))}


def plain_words(text: str) -> str:
    """Return a text of the program without what it is filled with, and without marks at its end."""
    return shown(re.sub(r"\(?(%\d|%n)\)?", "", text)).strip(" :….").casefold()


def sections(name: str, language: str) -> list[tuple[int, str]]:
    """Return the parts of a topic, each the level of its heading with the text below it."""
    text = topic_path(name, language).read_text(encoding="utf-8")
    parts = re.split(r"^(#+) .*$", text, flags=re.MULTILINE)[1:]
    return [(len(mark), below) for mark, below in zip(parts[::2], parts[1::2], strict=True)]


def test_every_topic_has_a_title_and_every_file_is_a_topic(language):
    assert [topic.name for topic in topics(language)] == list(TOPICS)
    assert all(topic.text.startswith("# ") and topic.title for topic in topics(language))
    assert {path.stem for path in resource_path("help", language).glob("*.md")} == set(TOPICS)


def test_every_action_is_explained_in_one_topic_by_the_words_of_its_menu(language):
    explained = [action for actions in TOPICS.values() for action in actions]
    assert sorted(explained) == sorted(ACTIONS)
    texts = {topic.name: topic.text for topic in topics(language)}
    lacking = {name for name in ACTIONS if f"**{' > '.join(menu_words(name))}**" not in texts[topic_of(name)]}
    assert not lacking


def test_every_menu_that_is_named_exists(language):
    known = words_of_menus()
    named = {path for topic in topics(language) for path in MENU_PATH.findall(topic.text)}
    assert named <= set(known)
    filled = {name for menu in MENU_BAR for name in menu.entries if name in SUB_MENUS and SUB_MENUS[name].fill}
    assert filled <= {known[path] for path in named}


def test_every_button_and_field_that_is_named_exists(language):
    known = words_of_program(language) | {word.casefold() for word in ELSEWHERE}
    bold = {(topic.name, word) for topic in topics(language) for word in BOLD.findall(topic.text) if " > " not in word}
    assert not {(name, word) for name, word in bold if plain_words(word) not in known}


def test_every_command_of_the_command_line_is_explained(language):
    from orgeditor.cli import _RUN

    text = topic_path("baris-perintah", language).read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `orgeditor ([\w-]+)`", text, re.MULTILINE)) == set(_RUN)


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
    words = {}
    for language in LANGUAGES:
        with speaking(language):
            words[language] = words_of_menus()
    for name in TOPICS:
        one, other = (sections(name, language) for language in LANGUAGES)
        assert [level for level, _ in one] == [level for level, _ in other], name
        for pattern in (r"^- ", r"^\d+\. ", r"^\| ", r"^`"):
            counts = [[len(re.findall(pattern, text, re.MULTILINE)) for _, text in parts] for parts in (one, other)]
            assert counts[0] == counts[1], (name, pattern)
        for pattern in (TARGET, LINK):
            found = [[pattern.findall(text) for _, text in parts] for parts in (one, other)]
            assert found[0] == found[1], name
        named = [
            [[words[language][path] for path in MENU_PATH.findall(text)] for _, text in parts]
            for language, parts in (("id", one), ("en", other))
        ]
        assert named[0] == named[1], name


def test_the_pictures_are_small():
    sizes = {path: path.stat().st_size for path in resource_path("help").rglob("*.png")}
    assert sum(sizes.values()) <= MOST_BYTES
    assert not [path for path, size in sizes.items() if size > MOST_OF_ONE and path.parent.name in LANGUAGES]


def test_every_dialog_has_its_topic():
    for module in pkgutil.walk_packages(orgeditor.ui.__path__, "orgeditor.ui."):
        importlib.import_module(module.name)
    ours = {kind.__name__ for kind in all_below(QDialog) if kind.__module__.startswith("orgeditor.ui")}
    ours -= {"HelpWindow", "Progress"}  # the guide itself, and what only says that something is under way
    assert ours | {"QInputDialog", "QPrintDialog"} == set(DIALOGS)
    assert set(DIALOGS.values()) <= set(ACTIONS)


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


BESIDE = {"find", "article_text", "compare"}
"""They stay open beside the window."""


@pytest.mark.parametrize("name", sorted({*DIALOGS.values()} - BESIDE - {"findings", "recovery", "palette"}))
def test_the_button_of_each_dialog_opens_its_topic_at_its_place(window, tmp_path, monkeypatch, name):
    seen = []

    def look(dialog):
        kind = type(dialog).__name__
        if kind in DIALOGS and kind != "QPrintDialog":
            QTimer.singleShot(0, dialog, partial(ask, dialog, kind))

    def ask(dialog, kind):
        focused = dialog.focusWidget()
        if kind == "PrintPreview":  # Qt's own, without a row of buttons
            [by_key] = dialog.findChildren(QShortcut)
            by_key.activated.emit()
        else:
            press(dialog, "Bantuan")
        seen.append(explained(dialog, DIALOGS[kind]))
        if focused is not None:  # what the case then types goes there
            focused.setFocus()

    with each_dialog(look):
        play(Scene(window, tmp_path, monkeypatch), name, by_menu)
    assert seen and all(seen)


@pytest.mark.parametrize("name", sorted(BESIDE))
def test_the_button_of_what_stays_open_does_so_too(window, name):
    window.actions_by_id[name].trigger()
    [dialog] = [item for item in window.findChildren(QDialog) if DIALOGS.get(type(item).__name__) == name]
    press(dialog, "Bantuan")
    assert explained(dialog, name)
    dialog.close()


def explained(dialog, action) -> bool:
    """Say whether the guide of a dialog is open where it speaks of an action, and close it."""
    [guide] = dialog.findChildren(HelpWindow)
    in_sight = guide.page.viewport().rect().contains(guide.page.cursorRect(), proper=True)
    right = guide.topic() == topic_of(action) and marked_words(guide) == [" > ".join(menu_words(action))]
    guide.close()
    return right and in_sight


def marked_words(guide) -> list[str]:
    return [selection.cursor.selectedText() for selection in guide.page.extraSelections()]


def test_f1_in_find_command_explains_the_command_that_is_chosen(window):
    from orgeditor.ui.palette import CommandPalette

    seen = []

    def ask(dialog):
        QTest.keyClicks(dialog.field, "kotak daftar")
        while not dialog.isActiveWindow():
            dialog.activateWindow()
            QTest.qWait(10)
        QTest.keyClick(dialog.field, Qt.Key.Key_F1)
        [guide] = dialog.findChildren(HelpWindow)
        seen.append((guide.topic(), *marked_words(guide)))
        guide.close()
        dialog.reject()

    in_dialog(CommandPalette, ask)
    window.actions_by_id["palette"].trigger()
    assert seen == [("menyusun", "Susun > Kotak Daftar")]


def test_f1_on_an_entry_of_a_menu_explains_it_and_does_not_do_it(window, qtbot):
    bar = window.menuBar()
    menu = bar.findChild(QMenu, "page")
    click(bar, bar.actionGeometry(menu.menuAction()).center())
    menu.setActiveAction(window.actions_by_id["delete_chart"])
    QTest.keyClick(menu, Qt.Key.Key_F1)
    [guide] = window.findChildren(HelpWindow)
    assert not menu.isVisible() and guide.isVisible()
    assert guide.topic() == "halaman"
    assert marked_words(guide) == ["Halaman > Hapus Bagan"]
    assert len(window.document.draft.charts) == len(sample_draft().charts)


def test_the_heading_above_the_place_is_in_sight_with_it(window, guide):
    guide.resize(960, 640)
    explain_action(window, "same_height")  # the last row of a table, far down
    page = guide.page
    tops = [page.cursorRect(page.document().find(text)).top() for text in ("Meratakan dan menyebar", "Samakan Tinggi")]
    assert 0 <= tops[0] < tops[1] < page.viewport().height()


def test_the_list_follows_what_is_opened(guide):
    for name in ("halaman", "mulai", "tabel"):
        guide.open_topic(name)
        assert guide.list.currentItem().data(Qt.ItemDataRole.UserRole) == name


def test_a_second_f1_uses_the_same_window(window, guide):
    guide.open_topic("halaman")
    assert show_help(window, "menyusun") is guide
    assert guide.topic() == "menyusun"


def test_choosing_a_topic_and_going_back_and_forward(guide):
    QTest.keyClick(guide.list, Qt.Key.Key_Home)
    QTest.keyClick(guide.list, Qt.Key.Key_Down)
    assert guide.topic() == "memasang"
    assert "SmartScreen" in guide.page.toPlainText()
    back, forward = guide.findChildren(QToolButton)[:2]
    assert back.isEnabled() and not forward.isEnabled()
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert guide.topic() == "mulai" and guide.list.currentRow() == 0
    QTest.mouseClick(forward, Qt.MouseButton.LeftButton)
    assert guide.topic() == "memasang" and guide.list.currentRow() == 1


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
