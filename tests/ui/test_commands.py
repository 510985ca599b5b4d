"""The actions as data: every one is whole, in a menu, and has words in both languages."""

from __future__ import annotations

import pytest
from languages import speaking
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from orgeditor.editing import operations
from orgeditor.editing.name_lists import Named
from orgeditor.ui.commands import ACTIONS, CANVAS, CHARTS, GROUPS, MENU_BAR, SUB_MENUS, TOOL_BAR, WHY

MENUS = (*MENU_BAR, *SUB_MENUS.values(), CANVAS, CHARTS, WHY)


def test_ids_are_unique():
    specs = [spec for group in GROUPS for spec in group.ACTIONS]
    menus = [spec for group in GROUPS for spec in (group.MENU, *group.SUB_MENUS)]
    assert len(ACTIONS) == len(specs)
    assert len({spec.id for spec in menus}) == len(menus)
    assert not ACTIONS.keys() & SUB_MENUS.keys()


def test_the_menus_are_those_that_officials_know(window):
    titles = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert titles == ["Berkas", "Edit", "Tampilan", "Sisipkan", "Susun", "Halaman", "Naskah", "Bantuan"]
    letters = [action.text().split("&")[1][0] for action in window.menuBar().actions()]
    assert len(set(letters)) == len(letters)


def test_menus_name_what_there_is():
    for menu in MENUS:
        assert set(menu.entries) - {""} <= ACTIONS.keys() | SUB_MENUS.keys(), menu.id
        assert menu.entries or menu.fill
        assert [menu.entries[:1], menu.entries[-1:]].count(("",)) == 0, menu.id
    assert set(TOOL_BAR) - {"", "kind", "spacer"} <= ACTIONS.keys()


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_two_entries_of_a_menu_have_one_name(qapp, language):
    with speaking(language):
        for menu in MENUS:
            shown = [
                QCoreApplication.translate("Actions", ACTIONS[name].text) for name in menu.entries if name in ACTIONS
            ]
            assert len(shown) == len(set(shown)), menu.id


@pytest.mark.parametrize("name", ACTIONS)
def test_every_action_is_in_the_menu_bar_or_the_tool_bar(name):
    def reached(entries):
        for entry in entries:
            yield entry
            yield from reached(SUB_MENUS[entry].entries if entry in SUB_MENUS else ())

    assert name in {*TOOL_BAR, *(found for menu in MENU_BAR for found in reached(menu.entries))}


def test_no_key_means_two_things(window):
    keys = [QKeySequence(spec.keys).toString() for spec in ACTIONS.values() if spec.keys is not None]
    keys += [spec.hint for spec in ACTIONS.values() if spec.hint]
    assert "" not in keys
    assert len(keys) == len(set(keys))


def test_every_action_has_words_and_an_icon_that_exists(window):
    for name, spec in ACTIONS.items():
        action = window.actions_by_id[name]
        assert action.text() and action.toolTip() and action.statusTip(), name
        assert not spec.tip.endswith((".", "…")), name
        assert action.icon().isNull() == (not spec.icon), name


def test_a_menu_is_never_wider_than_a_small_screen(window, qtbot):
    """Names of units may be long, and there may be many: the whole name stands in the status bar."""
    document, long = window.document, "Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu dan Perindustrian " * 4
    chart = window.selection.chart_id
    boxes = operations.add_list(document, chart, None, [Named(0, f"{long} & {number}") for number in range(60)])
    for box in boxes[1:]:
        operations.draw_relation(document, boxes[0], box, "consultative")
    drawn = [item.id for item in document.draft.relations.values() if item.kind == "consultative"]
    operations.hide_relations(document, chart, drawn)
    operations.remove_selected(document, chart, boxes[-5:])
    window.selection.set([])
    window.menuBar().actions()[3].menu().aboutToShow.emit()
    for name, listed in (("place", 5), ("show_relations", 40)):
        menu = window.menuBar().findChild(QMenu, name) or window.findChild(QMenu, name)
        assert len(menu.actions()) == listed
        assert menu.sizeHint().width() < 700
        assert long.strip() in menu.actions()[0].statusTip()
