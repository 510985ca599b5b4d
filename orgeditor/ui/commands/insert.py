"""Sisipkan: units, relations, frames, charts; and the tools that draw them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QMenu

from orgeditor.canvas import boxes
from orgeditor.canvas.tools.toolbox import Tool
from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection, units_shown
from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.ui import words
from orgeditor.ui.commands.spec import ActionSpec, MenuSpec, a_chart, a_line, some_boxes
from orgeditor.ui.messages import accepted, add_named

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow

MOST_LISTED = 40
"""Of names in a menu: more would not fit on a screen. Daftar Unit and Matriks Hubungan have them all."""


def _one_box_or_empty(document: Document, selection: Selection) -> bool:
    chart = selection.chart
    return selection.placement is not None or (chart is not None and not document.draft.children(chart.id, None))


def _add_several(window: MainWindow) -> None:
    """Add units below the selected one, or the first of an empty chart, from a typed or pasted list."""
    from orgeditor.ui.several_dialog import SeveralDialog

    window.take_over()
    chart, item = window.selection.chart_id, window.selection.placement
    if chart is None:
        return
    dialog = SeveralDialog(window.document.draft.units[item.unit].name if item is not None else "", window)
    if accepted(dialog):
        names, parent = dialog.names(), item.id if item is not None else None
        text = QCoreApplication.translate("Commands", "Menambahkan %1 unit…").replace("%1", str(len(names)))
        placed = window.perform(lambda document: operations.add_list(document, chart, parent, names), len(names), text)
        if placed is not None:
            window.selection.set(placed)
            window.chart_view.reveal(placed)


def _add_group(window: MainWindow) -> None:
    members = [item.id for item in window.selection.placements]
    title = QCoreApplication.translate("Commands", "Bingkai Kelompok")
    label = QCoreApplication.translate("Commands", "Nama kelompok:")
    dialog = QInputDialog(window)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setOkButtonText(QCoreApplication.translate("Commands", "Tambah"))
    dialog.setCancelButtonText(QCoreApplication.translate("Commands", "Batal"))
    layout = dialog.layout()
    assert layout is not None, "Qt's dialog has one"
    layout.setContentsMargins(20, 18, 20, 16)
    dialog.resize(380, dialog.sizeHint().height())
    given, name = accepted(dialog), dialog.textValue()
    if given and name.strip() and members and window.selection.chart_id:
        group = operations.add_group(window.document, window.selection.chart_id, members, " ".join(name.split()))
        window.selection.set([group])


def _loose_units(document: Document, selection: Selection) -> bool:
    return selection.chart is not None and bool(selection.unplaced)


def _fill(window: MainWindow) -> None:
    """Place all units of a category, each below its superior."""
    from orgeditor.ui.views.fill_dialog import FillDialog

    window.take_over()
    chart = window.selection.chart_id
    if chart is not None:
        dialog = FillDialog(window.document.draft, chart, window)
        if accepted(dialog):
            found, below = dialog.fillings(), dialog.below()
            text = QCoreApplication.translate("Commands", "Menempatkan %1 unit…").replace("%1", str(len(found)))
            placed = window.perform(
                lambda document: operations.fill_chart(document, chart, found, below), len(found), text
            )
            if placed is not None:
                window.selection.set(placed)


def _take_tool(tool: Tool, window: MainWindow) -> None:
    window.chart_view.set_tool(tool)
    window.chart_view.setFocus()


def _add_annex(window: MainWindow) -> None:
    window.selection.show(operations.add_annex(window.document, ""))
    window.chart_view.setFocus()


def _add_chart(window: MainWindow) -> None:
    chart = window.selection.chart
    window.selection.show(operations.add_chart(window.document, chart.annex if chart else None))
    window.chart_view.setFocus()


def _list_units(window: MainWindow, menu: QMenu) -> None:
    """List the units that the chart does not show."""
    chart, draft = window.selection.chart, window.document.draft
    if chart is not None:
        shown = units_shown(draft, chart.id)
        for unit in [unit for unit in draft.units_in_order() if unit.id not in shown][:MOST_LISTED]:
            add_named(menu, unit.name, partial(window.place_units, [unit.id]))


def _list_hidden(window: MainWindow, menu: QMenu) -> None:
    """List the relations that could be drawn between the boxes of the chart, those of the selection first."""
    chart, draft = window.selection.chart_id, window.document.draft
    if chart is None:
        return
    chosen = {item.unit for item in window.selection.placements}
    kinds = {key: name for name, key in words.kinds(draft)}
    hidden = [draft.relations[key] for key, _source, _target in operations.hidden_relations(draft, chart)]
    listed = [relation for relation in hidden if not chosen or chosen & {relation.source, relation.target}]
    for relation in listed[:MOST_LISTED]:
        names = [draft.units[end].name for end in (relation.source, relation.target)]
        text = f"{kinds[relation.kind]}: {names[0]} → {names[1]}"
        add_named(menu, text, partial(window.show_relation, relation.id))


ACTIONS = (
    ActionSpec(
        "add_child", QT_TRANSLATE_NOOP("Actions", "Unit Bawahan"),
        QT_TRANSLATE_NOOP("Actions", "Tambah unit bawahan"),
        lambda window: boxes.add_child(window.chart_view), hint="Tab", icon="child", enabled=_one_box_or_empty,
    ),
    ActionSpec(
        "add_sibling", QT_TRANSLATE_NOOP("Actions", "Unit Setara"),
        QT_TRANSLATE_NOOP("Actions", "Tambah unit setara"),
        lambda window: boxes.add_sibling(window.chart_view), hint="Enter", icon="sibling", enabled=_one_box_or_empty,
    ),
    ActionSpec(
        "add_several", QT_TRANSLATE_NOOP("Actions", "Beberapa Unit…"),
        QT_TRANSLATE_NOOP("Actions", "Tambah beberapa unit bawahan dari daftar nama"),
        _add_several, keys="Ctrl+Shift+N", enabled=_one_box_or_empty,
    ),
    ActionSpec(
        "add_root", QT_TRANSLATE_NOOP("Actions", "Unit Tanpa Atasan"),
        QT_TRANSLATE_NOOP("Actions", "Tambah unit yang tidak bergantung pada unit lain"),
        lambda window: boxes.add_root(window.chart_view), enabled=a_chart,
    ),
    ActionSpec(
        "place_chosen", QT_TRANSLATE_NOOP("Actions", "Tempatkan di Bagan Ini"),
        QT_TRANSLATE_NOOP("Actions", "Tempatkan unit pilihan di bawah kotak yang terakhir dipilih, atau atasannya"),
        lambda window: window.place_units(window.selection.unplaced), enabled=_loose_units,
    ),
    ActionSpec(
        "fill", QT_TRANSLATE_NOOP("Actions", "Isi Bagan menurut Kategori…"),
        QT_TRANSLATE_NOOP("Actions", "Tempatkan semua unit satu kategori di bawah Asisten atau atasannya"),
        _fill, enabled=a_chart,
    ),
    ActionSpec(
        "select", QT_TRANSLATE_NOOP("Actions", "Pilih"),
        QT_TRANSLATE_NOOP("Actions", "Pilih dan pindahkan"),
        partial(_take_tool, Tool.SELECT), hint="Esc", icon="select", checkable=True,
    ),
    ActionSpec(
        "relate", QT_TRANSLATE_NOOP("Actions", "Hubungan Kerja"),
        QT_TRANSLATE_NOOP("Actions", "Gambar hubungan kerja: tarik dari satu unit ke unit lain"),
        partial(_take_tool, Tool.RELATE), keys="Ctrl+R", icon="relation", enabled=a_chart, checkable=True,
    ),
    ActionSpec(
        "hide_relations", QT_TRANSLATE_NOOP("Actions", "Sembunyikan Hubungan"),
        QT_TRANSLATE_NOOP("Actions", "Sembunyikan garis pilihan dari bagan ini; hubungannya tetap ada di peraturan"),
        lambda window: boxes.hide_lines(window.chart_view), enabled=a_line,
    ),
    ActionSpec(
        "add_group", QT_TRANSLATE_NOOP("Actions", "Bingkai Kelompok…"),
        QT_TRANSLATE_NOOP("Actions", "Gambar bingkai bernama di sekeliling kotak pilihan"),
        _add_group, keys="Ctrl+G", enabled=some_boxes,
    ),
    ActionSpec(
        "add_chart", QT_TRANSLATE_NOOP("Actions", "Bagan"),
        QT_TRANSLATE_NOOP("Actions", "Tambah bagan pada Lampiran ini"),
        _add_chart, icon="chart-add",
    ),
    ActionSpec(
        "add_annex", QT_TRANSLATE_NOOP("Actions", "Lampiran"),
        QT_TRANSLATE_NOOP("Actions", "Tambah Lampiran dengan satu bagan kosong"),
        _add_annex, icon="annex-add",
    ),
)  # fmt: skip

MENU = MenuSpec(
    "insert", QT_TRANSLATE_NOOP("Menus", "&Sisipkan"),
    ("add_child", "add_sibling", "add_several", "add_root", "",
     "place", "place_chosen", "fill", "", "relate", "show_relations", "hide_relations", "",
     "add_group", "", "add_chart", "add_annex"),
)  # fmt: skip

SUB_MENUS = (
    MenuSpec("place", QT_TRANSLATE_NOOP("Menus", "Tempatkan Unit"), fill=_list_units),
    MenuSpec("show_relations", QT_TRANSLATE_NOOP("Menus", "Tampilkan Hubungan"), fill=_list_hidden),
)
