"""What each action of the table does, by its id."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QLineEdit

from orgeditor.canvas import boxes
from orgeditor.canvas.tools.toolbox import Tool
from orgeditor.editing import operations
from orgeditor.model.records import Arrangement, BoxForm, Orientation, Side
from orgeditor.ui import files
from orgeditor.ui.messages import confirm

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow

Command = Callable[["MainWindow"], object]


def undo(window: MainWindow) -> None:
    window.take_over()
    window.document.undo()


def redo(window: MainWindow) -> None:
    window.take_over()
    window.document.redo()


def export(window: MainWindow) -> None:
    from orgeditor.ui.export_dialog import ExportDialog

    window.take_over()
    ExportDialog(window.document, window.selection, window).exec()


def delete(window: MainWindow) -> None:
    """Delete the selected units or relations from the regulation, after asking: this alone loses facts."""
    selection, draft = window.selection, window.document.draft
    units = list(dict.fromkeys(item.unit for item in (*selection.placements, *selection.groups)))
    relations = list(dict.fromkeys(route.relation for route in selection.routes))
    if units:
        if len(units) == 1:
            text = QCoreApplication.translate("Commands", "Hapus “%1” dari peraturan?")
            text = text.replace("%1", draft.units[units[0]].name)
        else:
            text = QCoreApplication.translate("Commands", "Hapus %1 unit dari peraturan?").replace(
                "%1", str(len(units))
            )
        detail = QCoreApplication.translate(
            "Commands", "Unit hilang dari semua bagan bersama hubungannya; bawahannya naik setingkat."
        )
        if confirm(window, text, detail, QCoreApplication.translate("Commands", "Hapus")):
            operations.delete_units(window.document, units)
    elif relations:
        text = QCoreApplication.translate("Commands", "Hapus %1 hubungan dari peraturan?")
        detail = QCoreApplication.translate("Commands", "Garisnya hilang dari semua bagan.")
        text = text.replace("%1", str(len(relations)))
        if confirm(window, text, detail, QCoreApplication.translate("Commands", "Hapus")):
            operations.delete_relations(window.document, relations)


def add_several(window: MainWindow) -> None:
    """Add a unit below the selected one for each line of a typed or pasted list."""
    item = window.selection.placement
    if item is None:
        return
    name = window.document.draft.units[item.unit].name
    # The name goes into the title: a label would take "<b>" in it for a tag.
    title = QCoreApplication.translate("Commands", "Bawahan %1").replace("%1", name)
    label = QCoreApplication.translate("Commands", "Satu nama pada tiap baris:")
    text, accepted = QInputDialog.getMultiLineText(window, title, label)
    names = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    if accepted and names:
        window.selection.set(operations.add_several(window.document, item.id, names))


def add_group(window: MainWindow) -> None:
    members = [item.id for item in window.selection.placements]
    title = QCoreApplication.translate("Commands", "Bingkai Kelompok")
    label = QCoreApplication.translate("Commands", "Nama kelompok:")
    name, accepted = QInputDialog.getText(window, title, label, QLineEdit.EchoMode.Normal)
    if accepted and name.strip() and members and window.selection.chart_id:
        group = operations.add_group(window.document, window.selection.chart_id, members, " ".join(name.split()))
        window.selection.set([group])


def relate(window: MainWindow) -> None:
    window.chart_view.set_tool(Tool.RELATE)
    window.chart_view.setFocus()


def select(window: MainWindow) -> None:
    window.chart_view.set_tool(Tool.SELECT)
    window.chart_view.setFocus()


def add_annex(window: MainWindow) -> None:
    window.selection.show(operations.add_annex(window.document, ""))
    window.chart_view.setFocus()


def add_chart(window: MainWindow) -> None:
    chart = window.selection.chart
    window.selection.show(operations.add_chart(window.document, chart.annex if chart else None))
    window.chart_view.setFocus()


def delete_chart(window: MainWindow) -> None:
    if window.selection.chart_id:
        operations.delete_chart(window.document, window.selection.chart_id)
        window.say(
            QCoreApplication.translate("Commands", "Bagan dihapus; unit dan hubungannya tetap ada di peraturan.")
        )


def move_chart(by: int) -> Command:
    def move(window: MainWindow) -> None:
        if window.selection.chart_id:
            operations.move_chart(window.document, window.selection.chart_id, by)

    return move


def turn_page(window: MainWindow) -> None:
    chart = window.selection.chart
    if chart is not None:
        arranged = window.document.arranged(chart.id)
        width, height = chart.page.size
        if chart.page.orientation is Orientation.AUTO and arranged and arranged.pages:
            width, height = arranged.pages[0].width, arranged.pages[0].height  # what layout has chosen
        turned = Orientation.PORTRAIT if width >= height else Orientation.LANDSCAPE
        text = QCoreApplication.translate("Commands", "Ubah arah kertas")
        operations.set_page(window.document, [chart.id], text, orientation=turned)


def page(window: MainWindow) -> None:
    window.selection.clear()
    window.properties_dock.show()
    window.properties_dock.raise_()
    form = window.properties.chart_form
    form.page_heading.setChecked(True)
    form.paper.setFocus()
    window.properties.ensureWidgetVisible(form.paper)


def rearrange(window: MainWindow) -> None:
    if window.selection.chart_id:
        window.document.rearrange(window.selection.chart_id)


def arrange(arrangement: Arrangement) -> Command:
    def choose(window: MainWindow) -> None:
        draft = window.document.draft
        parents = [item.id for item in window.selection.placements if draft.children(item.chart, item.id)]
        operations.arrange_children(window.document, parents, arrangement)

    return choose


def keep_choice(window: MainWindow) -> None:
    parents = [item.id for item in window.selection.placements]
    if not operations.keep_choices(window.document, parents):
        window.say(QCoreApplication.translate("Commands", "Tidak ada pilihan susunan untuk ditetapkan di sini."))


def release(window: MainWindow) -> None:
    operations.release(window.document, [item.id for item in window.selection.placements])


def release_chart(window: MainWindow) -> None:
    if window.selection.chart_id:
        operations.release_chart(window.document, window.selection.chart_id)


def over_grid(window: MainWindow) -> None:
    items = window.selection.placements
    over = any(item.form is not BoxForm.GRID for item in items)
    operations.put_over_grid(window.document, [item.id for item in items], over)


def line_styles(window: MainWindow) -> None:
    from orgeditor.ui.line_styles_dialog import LineStylesDialog

    window.take_over()
    dialog = LineStylesDialog(window.document.draft, window)
    if dialog.exec():
        operations.set_kinds(window.document, dialog.kinds())


def put_aside(side: Side) -> Command:
    def put(window: MainWindow) -> None:
        operations.put_aside(window.document, [item.id for item in window.selection.placements], side)

    return put


def glue(window: MainWindow) -> None:
    operations.glue(window.document, [item.id for item in window.selection.placements])


def reverse(window: MainWindow) -> None:
    relations = dict.fromkeys(route.relation for route in window.selection.routes)
    try:
        for relation in relations:
            operations.reverse_relation(window.document, relation)
    except ValueError:
        window.say(
            QCoreApplication.translate(
                "Commands", "Garis dari atasan ke bawahan tidak dapat dibalik; seret kotaknya untuk mengganti atasan."
            )
        )


def regulation(window: MainWindow) -> None:
    from orgeditor.ui.regulation_dialog import RegulationDialog

    dialog = RegulationDialog(window.document.draft, window)
    if dialog.exec():
        operations.set_regulation(window.document, **dialog.values())


def about(window: MainWindow) -> None:
    from orgeditor.ui.about import show_about

    show_about(window)


COMMANDS: dict[str, Command] = {
    "new": files.new_draft,
    "open": files.open_file,
    "save": files.save,
    "save_as": files.save_as,
    "export": export,
    "quit": lambda window: window.close(),
    "undo": undo,
    "redo": redo,
    "rename": lambda window: boxes.rename(window.chart_view),
    "remove": lambda window: boxes.remove(window.chart_view),
    "dissolve": lambda window: boxes.dissolve(window.chart_view),
    "delete": delete,
    "select_all": lambda window: window.selection.select_all(),
    "fit_page": lambda window: window.chart_view.fit_page(),
    "fit_width": lambda window: window.chart_view.fit_width(),
    "page_before": lambda window: window.chart_view.show_page(window.chart_view.page - 1),
    "page_after": lambda window: window.chart_view.show_page(window.chart_view.page + 1),
    "zoom_full": lambda window: window.chart_view.zoom_to(1.0),
    "zoom_in": lambda window: window.chart_view.zoom_by(1),
    "zoom_out": lambda window: window.chart_view.zoom_by(-1),
    "add_child": lambda window: boxes.add_child(window.chart_view),
    "add_sibling": lambda window: boxes.add_sibling(window.chart_view),
    "add_several": add_several,
    "add_root": lambda window: boxes.add_root(window.chart_view),
    "relate": relate,
    "select": select,
    "add_group": add_group,
    "add_annex": add_annex,
    "add_chart": add_chart,
    "arrange_auto": arrange(Arrangement.AUTO),
    "arrange_row": arrange(Arrangement.ROW),
    "arrange_list": arrange(Arrangement.LIST),
    "arrange_list_left": arrange(Arrangement.LIST_LEFT),
    "arrange_list_both": arrange(Arrangement.LIST_BOTH),
    "arrange_pairs": arrange(Arrangement.PAIRS),
    "arrange_columns": arrange(Arrangement.COLUMNS),
    "arrange_list_box": arrange(Arrangement.LIST_BOX),
    "keep_choice": keep_choice,
    "release": release,
    "release_chart": release_chart,
    "rearrange": rearrange,
    "glue": glue,
    "side_left": put_aside(Side.LEFT),
    "side_right": put_aside(Side.RIGHT),
    "below": put_aside(Side.BELOW),
    "side_bottom": put_aside(Side.BOTTOM),
    "over_grid": over_grid,
    "move_before": lambda window: boxes.shift(window.chart_view, -1),
    "move_after": lambda window: boxes.shift(window.chart_view, 1),
    "promote": lambda window: boxes.promote(window.chart_view),
    "demote": lambda window: boxes.demote(window.chart_view),
    "reverse": reverse,
    "page": page,
    "turn_page": turn_page,
    "chart_up": move_chart(-1),
    "chart_down": move_chart(1),
    "delete_chart": delete_chart,
    "regulation": regulation,
    "line_styles": line_styles,
    "about": about,
}
