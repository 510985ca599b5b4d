"""Each action of the window: what is selected before it, what it does to the draft or the window.

Whoever adds an action adds its Case here. tests/ui/test_actions.py triggers it by the menu and by its keys, and sees to
undo and redo.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from dialogs import answer, in_dialog, press
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit
from samples import box_of, sample_draft

from orgeditor.canvas.camera import Fit
from orgeditor.canvas.tools.toolbox import Tool
from orgeditor.editing import operations
from orgeditor.model.kinds import COORDINATIVE
from orgeditor.model.page import Arranged
from orgeditor.model.records import Arrangement, BoxForm, Orientation, Placement, Side
from orgeditor.storage.writer import save_draft
from orgeditor.ui.main_window import MainWindow
from orgeditor.ui.views.find_dialog import FindDialog

ASSISTANT = "Asisten Administrasi Umum"
"""The superior of Inspektorat, Badan Keuangan and Bagian Organisasi in the sample."""


@dataclass
class Scene:
    """A window on the sample draft; `folder` is the one in which file dialogs of the test end.

    `said` is what a message box said, `seen` what was shown of the chart before the action.
    """

    window: MainWindow
    folder: Path
    patch: pytest.MonkeyPatch
    said: list[str] = field(default_factory=list)
    seen: Arranged | None = None

    @property
    def draft(self):
        return self.window.document.draft

    def box(self, name: str) -> Placement:
        return self.draft.placements[box_of(self.draft, name)]

    def select(self, *names: str) -> None:
        self.window.selection.set([box_of(self.draft, name) for name in names])

    def select_line(self, source: str, target: str) -> None:
        ends = (self.box(source).id, self.box(target).id)
        routes = [route.id for route in self.draft.routes.values() if (route.source, route.target) == ends]
        self.window.selection.set(routes)

    def selected(self) -> list[str]:
        return [self.draft.unit_of(key).name for key in self.window.selection.ids]

    def names(self) -> list[str]:
        """The units of the chart on show."""
        chart = self.window.selection.chart_id
        return [self.draft.unit_of(item.id).name for item in self.draft.placements_of_chart(chart)]

    def children(self, name: str) -> list[str]:
        item = self.box(name)
        return [self.draft.unit_of(child.id).name for child in self.draft.children(item.chart, item.id)]

    def chart(self, number: int):
        return self.draft.charts_in_order()[number]

    def file_dialogs_say(self, name: str) -> None:
        from PySide6.QtWidgets import QFileDialog

        for kind in ("getOpenFileName", "getSaveFileName"):
            self.patch.setattr(QFileDialog, kind, lambda *_, **__: (str(self.folder / name), ""))

    def type_name(self, name: str) -> None:
        """Type into the editor over a box that an action has opened."""
        editor = self.window.chart_view.editor
        assert editor is not None
        QTest.keyClicks(editor, name)
        QTest.keyClick(editor, Qt.Key.Key_Return)


def nothing(scene: Scene) -> None:
    pass


@dataclass(frozen=True)
class Case:
    """`before` selects and arranges the answer to a dialog, `then` goes on with what the action has opened.

    `effect` asserts what has come of it. An action `edits` when it makes one undo step.
    """

    effect: Callable[[Scene], object]
    before: Callable[[Scene], None] = nothing
    then: Callable[[Scene], None] = nothing
    edits: bool = True


def selecting(*names: str) -> Callable[[Scene], None]:
    return lambda scene: scene.select(*names)


# files


def _new(scene: Scene) -> None:
    from orgeditor.ui.template_dialog import TemplateDialog

    def fill(dialog) -> None:
        dialog.list.setCurrentRow(0)
        QTest.keyClicks(dialog.region, "Cimahi")
        press(dialog, "Buat Naskah")

    in_dialog(TemplateDialog, fill)


def _is_new(scene: Scene) -> None:
    assert scene.draft.regulation.region == "Cimahi"
    assert len(scene.draft.charts) == 1
    assert scene.window.document.path is None


def _open(scene: Scene) -> None:
    save_draft(sample_draft(), scene.folder / "naskah.bagan")
    scene.file_dialogs_say("naskah.bagan")


def _is_open(scene: Scene) -> None:
    assert scene.window.document.path == scene.folder / "naskah.bagan"
    assert scene.window.windowTitle().startswith("naskah.bagan")


def _saving(scene: Scene) -> None:
    scene.file_dialogs_say("baru.bagan")


def _is_saved(scene: Scene) -> None:
    from orgeditor.storage.reader import open_draft

    assert open_draft(scene.folder / "baru.bagan").units == scene.draft.units


def _exporting(scene: Scene) -> None:
    from orgeditor.ui.export_dialog import ExportDialog

    def export(dialog) -> None:
        dialog.target.setText(str(scene.folder / "lampiran.pdf"))
        press(dialog, "Ekspor")
        while dialog._work is not None:
            QTest.qWait(10)
        press(dialog, "Tutup")

    in_dialog(ExportDialog, export)


def _is_exported(scene: Scene) -> None:
    assert (scene.folder / "lampiran.pdf").read_bytes().startswith(b"%PDF")


def _printing(scene: Scene) -> None:
    from PySide6.QtPrintSupport import QPrintDialog

    from orgeditor.ui.print_dialog import PrintDialog

    def choose_printer(dialog) -> None:
        dialog.findChild(QLineEdit, "filename").setText(str(scene.folder / "cetak.pdf"))
        dialog.accept()

    def print_all(dialog) -> None:
        in_dialog(QPrintDialog, choose_printer)
        press(dialog, "Cetak…")
        while dialog._work is not None:
            QTest.qWait(10)
        press(dialog, "Tutup")

    in_dialog(PrintDialog, print_all)


def _is_printed(scene: Scene) -> None:
    assert (scene.folder / "cetak.pdf").read_bytes().startswith(b"%PDF")


def _previewing(scene: Scene) -> None:
    from orgeditor.ui.print_preview import PrintPreview

    def look(dialog) -> None:
        scene.said = [dialog.widget.pageCount()]
        dialog.reject()

    in_dialog(PrintPreview, look)


def _was_previewed(scene: Scene) -> None:
    assert scene.said == [2]


# edit


def _is_picture(scene: Scene) -> None:
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert data.data("image/png").startsWith(b"\x89PNG")


def _removed(scene: Scene) -> None:
    scene.select("Inspektorat")
    operations.remove_selected(scene.window.document, scene.chart(0).id, scene.window.selection.ids)


def _copied(scene: Scene) -> None:
    scene.select("Badan Keuangan")
    QTest.keyClick(scene.window.chart_view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    scene.select("Inspektorat")


def _is_pasted(scene: Scene) -> None:
    assert scene.children("Inspektorat") == ["Badan Keuangan"]
    assert scene.children(ASSISTANT) == ["Inspektorat", "Badan Keuangan", "Bagian Organisasi"]


def _on_clipboard(text: str) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert QGuiApplication.clipboard().text() == text

    return check


def _is_cut(scene: Scene) -> None:
    _on_clipboard("Inspektorat")(scene)
    _has_no("Inspektorat")(scene)


def _removed_and_undone(scene: Scene) -> None:
    _removed(scene)
    scene.window.document.undo()


def _has_no(*names: str) -> Callable[[Scene], None]:
    """The chart has lost these units, the regulation has them."""

    def check(scene: Scene) -> None:
        assert not set(names) & set(scene.names())
        assert set(names) <= {unit.name for unit in scene.draft.units.values()}

    return check


def _is_dissolved(scene: Scene) -> None:
    assert ASSISTANT not in scene.names()
    assert scene.children("Sekretaris Daerah")[-3:] == ["Inspektorat", "Badan Keuangan", "Bagian Organisasi"]


def _deleting(scene: Scene) -> None:
    scene.select("Inspektorat")
    answer("Hapus")


def _is_deleted(scene: Scene) -> None:
    assert "Inspektorat" not in {unit.name for unit in scene.draft.units.values()}


def _is_renamed(scene: Scene) -> None:
    assert scene.children(ASSISTANT)[0] == "Inspektorat Daerah"


def _shows_dock(name: str) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        dock = getattr(scene.window.views, name)
        assert dock.isVisible() and not dock.visibleRegion().isEmpty()
        assert dock.isAncestorOf(scene.window.focusWidget())

    return check


def _finding(scene: Scene) -> FindDialog:
    dialog = scene.window.findChild(FindDialog)
    assert dialog.isVisible()
    return dialog


def _find_inspectorate(scene: Scene) -> None:
    QTest.keyClicks(_finding(scene).sought, "inspek")
    QTest.keyClick(_finding(scene).sought, Qt.Key.Key_Return)


def _replace_inspectorate(scene: Scene) -> None:
    dialog = _finding(scene)
    QTest.keyClicks(dialog.sought, "inspektorat")
    QTest.keyClicks(dialog.replacement, "Inspektorat Daerah")
    press(dialog, "Ganti 1 Nama")
    dialog.close()
    scene.window.activateWindow()


# view


def _zoomed(zoom: float) -> Callable[[Scene], None]:
    return lambda scene: scene.window.chart_view.zoom_to(zoom)


def _shows(fit: Fit) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert scene.window.chart_view.camera.fit is fit

    return check


def _zoom_is(zoom: float) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert scene.window.chart_view.camera.zoom == pytest.approx(zoom)

    return check


def _on_page(number: int) -> Callable[[Scene], None]:
    """Letters so large that the chart stands on several pages; one of them is in view."""

    def prepare(scene: Scene) -> None:
        operations.set_page(scene.window.document, [scene.chart(0).id], "", font_floor=24.0, font_cap=24.0)
        scene.window.chart_view.fit_page()
        scene.window.chart_view.show_page(number)

    return prepare


def _page_is(number: int) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert scene.window.chart_view.page == number
        assert scene.window.statusBar().page_label.text().startswith(f"Halaman {number + 1} ")

    return check


# insert


def _naming(name: str) -> Callable[[Scene], None]:
    return lambda scene: scene.type_name(name)


def _stands_below(name: str, above: str, position: int) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert scene.children(above)[position] == name
        assert scene.window.document.draft.placements[scene.box(name).id].backbone is not None

    return check


def _loose_unit(scene: Scene) -> None:
    """A unit of the regulation that no chart shows, chosen after its superior."""
    operations.edit_table(scene.window.document, "Tambah", {}, {}, [{"name": "Bagian Umum"}])
    scene.select(ASSISTANT)
    [unit] = [unit.id for unit in scene.draft.units.values() if unit.name == "Bagian Umum"]
    scene.window.selection.choose_units([unit])


def _filling(scene: Scene) -> None:
    from orgeditor.ui.views.fill_dialog import FillDialog

    scene.window.selection.show(scene.chart(1).id)
    in_dialog(FillDialog, lambda dialog: press(dialog, "Isi Bagan"))


def _is_filled(scene: Scene) -> None:
    assert scene.names()[:3] == ["Walikota", "Sekretaris Daerah", "Asisten Pemerintahan dan Kesejahteraan Rakyat"]
    assert sum(name.startswith("Dinas ") for name in scene.names()) == 5


def _list_of_names(scene: Scene) -> None:
    from orgeditor.ui.several_dialog import SeveralDialog

    scene.select(ASSISTANT)

    def fill(dialog) -> None:
        QTest.keyClicks(dialog.text, "a. Bagian A;")
        QTest.keyClick(dialog.text, Qt.Key.Key_Return)
        QTest.keyClick(dialog.text, Qt.Key.Key_Tab)
        QTest.keyClicks(dialog.text, "1. Subbagian  B;")
        press(dialog, "Tambahkan")

    in_dialog(SeveralDialog, fill)


def _has_several(scene: Scene) -> None:
    assert scene.children(ASSISTANT)[3:] == ["Bagian A"]
    assert scene.children("Bagian A") == ["Subbagian B"]


def _is_root(scene: Scene) -> None:
    assert scene.box("Forum").parent is None


def _name_of_frame(scene: Scene) -> None:
    scene.select("Inspektorat", "Badan Keuangan")

    def fill(dialog) -> None:
        QTest.keyClicks(dialog.findChild(QLineEdit), "Kelompok")
        dialog.accept()

    in_dialog(QInputDialog, fill)


def _has_frame(scene: Scene) -> None:
    [group] = scene.draft.groups.values()
    assert scene.draft.units[group.unit].name == "Kelompok"
    members = {item.unit for item in scene.draft.placements.values() if item.group == group.id}
    assert {scene.draft.units[unit].name for unit in members} == {"Inspektorat", "Badan Keuangan"}


def _counts(annexes: int, charts: int) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert (len(scene.draft.annexes), len(scene.draft.charts)) == (annexes, charts)

    return check


def _tool_is(tool: Tool) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert scene.window.chart_view.tool is tool
        assert scene.window.actions_by_id["relate" if tool is Tool.RELATE else "select"].isChecked()

    return check


def _relating(scene: Scene) -> None:
    scene.window.chart_view.set_tool(Tool.RELATE)


# arrange


def _arranged(arrangement: Arrangement) -> Case:
    def before(scene: Scene) -> None:
        scene.select(ASSISTANT)
        if arrangement is Arrangement.AUTO:
            operations.arrange_children(scene.window.document, scene.window.selection.ids, Arrangement.ROW)

    def check(scene: Scene) -> None:
        assert scene.box(ASSISTANT).arrangement is arrangement

    return Case(check, before)


def _stands(side: Side, form: BoxForm = BoxForm.BOX) -> Case:
    def before(scene: Scene) -> None:
        scene.select(ASSISTANT)
        if (side, form) == (Side.BELOW, BoxForm.BOX):
            operations.put_aside(scene.window.document, scene.window.selection.ids, Side.LEFT)

    def check(scene: Scene) -> None:
        item = scene.box(ASSISTANT)
        assert (item.side, item.form) == (side, form)

    return Case(check, before)


def _kept(scene: Scene) -> None:
    item = scene.box(ASSISTANT)
    assert item.arrangement is not Arrangement.AUTO
    assert item.width > 0


def _row_and_width(scene: Scene) -> None:
    scene.select(ASSISTANT)
    operations.arrange_children(scene.window.document, scene.window.selection.ids, Arrangement.ROW)


def _is_free(scene: Scene) -> None:
    assert not operations.has_pins(scene.draft, scene.chart(0))


def _order_is(*names: str) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert tuple(scene.children(ASSISTANT)) == names

    return check


def _is_promoted(scene: Scene) -> None:
    assert scene.children("Sekretaris Daerah")[-1] == "Bagian Organisasi"
    assert scene.children(ASSISTANT) == ["Inspektorat", "Badan Keuangan"]


def _cross_line(scene: Scene) -> None:
    draw = operations.draw_relation
    ends = (scene.box("Inspektorat").id, scene.box("Dinas Perhubungan").id)
    scene.window.selection.set([draw(scene.window.document, *ends, COORDINATIVE)])


def _line_is_hidden(scene: Scene) -> None:
    pair = {"Inspektorat", "Dinas Perhubungan"}
    ends = [{scene.draft.unit_of(route.source).name, scene.draft.unit_of(route.target).name}
            for route in scene.draft.routes.values()]  # fmt: skip
    assert pair not in ends
    facts = [{scene.draft.units[end].name for end in (item.source, item.target)}
             for item in scene.draft.relations.values()]  # fmt: skip
    assert pair in facts


def _is_reversed(scene: Scene) -> None:
    [relation] = [scene.draft.relations[item.relation] for item in scene.window.selection.routes]
    assert scene.draft.units[relation.source].name == "Dinas Perhubungan"
    assert scene.draft.units[relation.target].name == "Inspektorat"


def _is_laid_anew(scene: Scene) -> None:
    assert scene.window.document.arranged(scene.chart(0).id) is not scene.seen


# page


def _in_field(name: str) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        form = scene.window.properties.chart_form
        assert form.isVisible()
        assert getattr(form, name).hasFocus()

    return check


def _is_portrait(scene: Scene) -> None:
    assert scene.chart(0).page.orientation is Orientation.PORTRAIT
    page = scene.window.document.arranged(scene.chart(0).id).pages[0]
    assert page.width < page.height


def _show_chart(number: int) -> Callable[[Scene], None]:
    return lambda scene: scene.window.selection.show(scene.chart(number).id)


def _first_has(boxes: int) -> Callable[[Scene], None]:
    """The first Lampiran is that whose chart has so many boxes, and it is numbered I."""

    def check(scene: Scene) -> None:
        first = scene.chart(0)
        assert len(scene.draft.placements_of_chart(first.id)) == boxes
        assert scene.draft.numeral_of(first.annex) == "I"

    return check


def _has_copy(scene: Scene) -> None:
    """The copy is a Lampiran of its own after its original, and on show."""
    assert [len(scene.draft.placements_of_chart(scene.chart(n).id)) for n in range(3)] == [16, 16, 0]
    assert [scene.draft.numeral_of(scene.chart(n).annex) for n in range(3)] == ["I", "II", "III"]
    assert len(scene.draft.units) == 16


def _looking_over(scene: Scene) -> None:
    from orgeditor.ui.overview_dialog import OverviewDialog

    def choose(dialog) -> None:
        assert dialog.list.count() == 2
        rect = dialog.list.visualItemRect(dialog.list.item(1))
        QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        QTest.mouseDClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    in_dialog(OverviewDialog, choose)


def _shows_chart(number: int) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert scene.window.selection.chart_id == scene.chart(number).id

    return check


def _two_charts(scene: Scene) -> None:
    scene.window.selection.show(operations.add_chart(scene.window.document, scene.chart(0).annex))


# draft


def _amending(scene: Scene) -> None:
    from orgeditor.ui.amendment_dialog import AmendmentDialog

    _open(scene)

    def fill(dialog) -> None:
        dialog.year.clear()
        QTest.keyClicks(dialog.year, "2019")
        press(dialog, "Buat Naskah")

    in_dialog(AmendmentDialog, fill)


def _is_amendment(scene: Scene) -> None:
    regulation, origin = scene.draft.regulation, scene.draft.origin
    assert (regulation.number, regulation.year, regulation.date) == ("", "2019", "")
    assert (origin.number, origin.year) == ("4", "2017")
    assert scene.names() == [scene.draft.units[unit].name for unit in sample_units()]
    assert scene.window.document.path is None


def sample_units() -> list[str]:
    draft = sample_draft()
    return [item.unit for item in draft.placements_of_chart(draft.charts_in_order()[0].id)]


def _merging(scene: Scene) -> None:
    from orgeditor.ui.merge_dialogs import MergeDialog

    scene.select("Dinas Sosial", "Inspektorat")

    def fill(dialog) -> None:
        QTest.keyClicks(dialog.box.lineEdit(), "Dinas Sosial dan Pengawasan")
        press(dialog, "Gabung")

    in_dialog(MergeDialog, fill)


def _is_merged(scene: Scene) -> None:
    assert "Dinas Sosial dan Pengawasan" in scene.children("Asisten Pemerintahan dan Kesejahteraan Rakyat")
    assert scene.children(ASSISTANT) == ["Badan Keuangan", "Bagian Organisasi"]


def _splitting(scene: Scene) -> None:
    from orgeditor.ui.merge_dialogs import SplitDialog

    scene.select("Badan Keuangan")

    def fill(dialog) -> None:
        QTest.keyClicks(dialog.text, "Badan Pendapatan")
        press(dialog, "Pecah")

    in_dialog(SplitDialog, fill)


def _is_split(scene: Scene) -> None:
    names = ["Inspektorat", "Badan Keuangan", "Badan Pendapatan", "Bagian Organisasi"]
    assert scene.children(ASSISTANT) == names


def _moved_article(scene: Scene) -> None:
    from orgeditor.ui.basis_dialog import BasisDialog

    operations.shift(scene.window.document, scene.box("Bagian Organisasi").id, -2)
    scene.select("Inspektorat")
    in_dialog(BasisDialog, lambda dialog: press(dialog, "Nomori Ulang"))


def _articles_are(*articles: str) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        units = [scene.draft.units[scene.box(name).unit] for name in scene.children(ASSISTANT)]
        assert [unit.basis for unit in units] == list(articles)
        assert not any(unit.basis_doubtful for unit in units)

    return check


def _in_regulation(field: str, text: str) -> Callable[[Scene], None]:
    def before(scene: Scene) -> None:
        from orgeditor.ui.regulation_dialog import RegulationDialog

        def fill(dialog) -> None:
            assert dialog.focusWidget() is getattr(dialog, field)
            dialog.focusWidget().clear()
            QTest.keyClicks(dialog.focusWidget(), text)
            press(dialog, "Terapkan")

        in_dialog(RegulationDialog, fill)

    return before


def _regulation_has(field: str, text: str) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert getattr(scene.draft.regulation, field) == text

    return check


def _restyle(scene: Scene) -> None:
    from orgeditor.ui.line_styles_dialog import LineStylesDialog

    def fill(dialog) -> None:
        dialog.pen.setValue(0.7)
        press(dialog, "Terapkan")

    in_dialog(LineStylesDialog, fill)


def _is_restyled(scene: Scene) -> None:
    [kind] = scene.draft.own_kinds.values()
    assert kind.width == pytest.approx(0.7)


# help


def _about(scene: Scene) -> None:
    scene.said = answer("OK")


def _about_was_said(scene: Scene) -> None:
    [said] = scene.said
    assert said.startswith("orgeditor ")


CASES: dict[str, Case] = {
    "new": Case(_is_new, _new, edits=False),
    "amendment": Case(_is_amendment, _amending, edits=False),
    "open": Case(_is_open, _open, edits=False),
    "save": Case(_is_saved, _saving, edits=False),
    "save_as": Case(_is_saved, _saving, edits=False),
    "export": Case(_is_exported, _exporting, edits=False),
    "print": Case(_is_printed, _printing, edits=False),
    "print_preview": Case(_was_previewed, _previewing, edits=False),
    "quit": Case(lambda scene: not scene.window.isVisible(), edits=False),
    "undo": Case(lambda scene: scene.children(ASSISTANT)[0] == "Inspektorat", _removed, edits=False),
    "redo": Case(_has_no("Inspektorat"), _removed_and_undone, edits=False),
    "cut": Case(_is_cut, selecting("Inspektorat")),
    "copy_picture": Case(_is_picture, edits=False),
    "copy": Case(_on_clipboard("Inspektorat"), selecting("Inspektorat"), edits=False),
    "paste": Case(_is_pasted, _copied),
    "rename": Case(_is_renamed, selecting("Inspektorat"), _naming("Inspektorat Daerah")),
    "history": Case(_shows_dock("history"), edits=False),
    "find": Case(lambda scene: scene.selected() == ["Inspektorat"], then=_find_inspectorate, edits=False),
    "replace": Case(_is_renamed, then=_replace_inspectorate),
    "select_all": Case(lambda scene: len(scene.window.selection.ids) == 16, edits=False),
    "remove": Case(_has_no("Inspektorat"), selecting("Inspektorat")),
    "dissolve": Case(_is_dissolved, selecting(ASSISTANT)),
    "delete": Case(_is_deleted, _deleting),
    "fit_page": Case(_shows(Fit.PAGE), _zoomed(2.0), edits=False),
    "fit_width": Case(_shows(Fit.WIDTH), _zoomed(2.0), edits=False),
    "zoom_full": Case(_zoom_is(1.0), _zoomed(2.0), edits=False),
    "zoom_in": Case(_zoom_is(1.2), _zoomed(1.0), edits=False),
    "zoom_out": Case(_zoom_is(1.0), _zoomed(1.2), edits=False),
    "page_before": Case(_page_is(0), _on_page(1), edits=False),
    "page_after": Case(_page_is(1), _on_page(0), edits=False),
    "unit_list": Case(_shows_dock("units"), edits=False),
    "unit_table": Case(_shows_dock("table"), edits=False),
    "matrix": Case(_shows_dock("matrix"), edits=False),
    "place_chosen": Case(_stands_below("Bagian Umum", ASSISTANT, 3), _loose_unit),
    "fill": Case(_is_filled, _filling),
    "add_child": Case(_stands_below("Bagian Umum", ASSISTANT, 3), selecting(ASSISTANT), _naming("Bagian Umum")),
    "add_sibling": Case(
        _stands_below("Bagian Umum", ASSISTANT, 1), selecting("Inspektorat"), _naming("Bagian Umum")
    ),
    "add_several": Case(_has_several, _list_of_names),
    "add_root": Case(_is_root, then=_naming("Forum")),
    "add_group": Case(_has_frame, _name_of_frame),
    "add_annex": Case(_counts(3, 3)),
    "add_chart": Case(_counts(2, 3)),
    "select": Case(_tool_is(Tool.SELECT), _relating, edits=False),
    "relate": Case(_tool_is(Tool.RELATE), edits=False),
    "arrange_auto": _arranged(Arrangement.AUTO),
    "arrange_row": _arranged(Arrangement.ROW),
    "arrange_list": _arranged(Arrangement.LIST),
    "arrange_list_left": _arranged(Arrangement.LIST_LEFT),
    "arrange_list_both": _arranged(Arrangement.LIST_BOTH),
    "arrange_pairs": _arranged(Arrangement.PAIRS),
    "arrange_columns": _arranged(Arrangement.COLUMNS),
    "arrange_list_box": _arranged(Arrangement.LIST_BOX),
    "below": _stands(Side.BELOW),
    "glue": _stands(Side.BELOW, BoxForm.GLUED),
    "side_left": _stands(Side.LEFT),
    "side_right": _stands(Side.RIGHT),
    "side_bottom": _stands(Side.BOTTOM),
    "over_grid": _stands(Side.BELOW, BoxForm.GRID),
    "keep_choice": Case(_kept, selecting(ASSISTANT)),
    "release": Case(_is_free, _row_and_width),
    "release_chart": Case(_is_free, _row_and_width),
    "rearrange": Case(_is_laid_anew, edits=False),
    "move_before": Case(
        _order_is("Badan Keuangan", "Inspektorat", "Bagian Organisasi"), selecting("Badan Keuangan")
    ),
    "move_after": Case(
        _order_is("Inspektorat", "Bagian Organisasi", "Badan Keuangan"), selecting("Badan Keuangan")
    ),
    "promote": Case(_is_promoted, selecting("Bagian Organisasi")),
    "demote": Case(
        lambda scene: scene.children("Inspektorat") == ["Badan Keuangan"], selecting("Badan Keuangan")
    ),
    "hide_relations": Case(_line_is_hidden, _cross_line),
    "reverse": Case(_is_reversed, _cross_line),
    "paper": Case(_in_field("paper"), selecting("Inspektorat"), edits=False),
    "turn_page": Case(_is_portrait),
    "heading": Case(_in_field("heading_form"), edits=False),
    "title": Case(_in_field("title"), edits=False),
    "signature": Case(_regulation_has("signatory", "SITI AMINAH"), _in_regulation("signatory", "SITI AMINAH")),
    "page_numbers": Case(_in_field("numbered"), edits=False),
    "duplicate_chart": Case(_has_copy),
    "overview": Case(_shows_chart(1), _looking_over, edits=False),
    "chart_up": Case(_first_has(0), _show_chart(1)),
    "chart_down": Case(_first_has(0)),
    "delete_chart": Case(_counts(1, 1), _show_chart(1)),
    "delete_annex": Case(_counts(1, 1), _two_charts),
    "regulation": Case(_regulation_has("region", "Cimahi"), _in_regulation("region", "Cimahi")),
    "merge": Case(_is_merged, _merging),
    "split": Case(_is_split, _splitting),
    "renumber_basis": Case(
        _articles_are("Pasal 12 angka 1", "Pasal 12 angka 2", "Pasal 12 angka 3"), _moved_article
    ),
    "line_styles": Case(_is_restyled, _restyle),
    "about": Case(_about_was_said, _about, edits=False),
}  # fmt: skip
