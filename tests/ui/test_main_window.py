"""The window: actions, menus, docks, undo, saving and leaving."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dialogs import answer, click, in_dialog, menu_texts, press
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu
from samples import box_of, sample_draft

from orgeditor.canvas.tools.toolbox import Tool
from orgeditor.editing import operations
from orgeditor.editing.arranging import arrange_chart
from orgeditor.editing.document import Document
from orgeditor.model.kinds import CONSULTATIVE
from orgeditor.model.records import BoxForm, Orientation, Signing
from orgeditor.storage.writer import save_draft
from orgeditor.ui import files, main_window, settings
from orgeditor.ui.commands import CANVAS
from orgeditor.ui.menus import context_menu, kind_menu

CTRL = Qt.KeyboardModifier.ControlModifier


def select(window, *names: str) -> list[str]:
    ids = [box_of(window.document.draft, name) for name in names]
    window.selection.set(ids)
    return ids


def trigger(window, name: str) -> None:
    action = window.actions_by_id[name]
    assert action.isEnabled(), name
    action.trigger()


def test_title_dirty_mark_and_undo_names(window):
    assert window.windowTitle() == "Naskah baru[*] — orgeditor"
    assert not window.isWindowModified()
    select(window, "Dinas Pendidikan & Kebudayaan")
    QTest.keyClick(window.chart_view, Qt.Key.Key_Delete)
    assert window.isWindowModified()
    assert "Dinas Pendidikan && Kebudayaan" in window.actions_by_id["undo"].text()
    trigger(window, "undo")
    assert not window.isWindowModified()
    assert window.actions_by_id["redo"].text().startswith("Ulangi: ")
    assert not window.actions_by_id["undo"].isEnabled()


def test_of_thousands_the_picture_comes_before_what_is_selected(window, qtbot, monkeypatch):
    monkeypatch.setattr(main_window, "FEW", 0)
    first, second = select(window, "Inspektorat", "Dinas Perhubungan")
    for box in (first, second):
        window.selection.set([box])
        QTest.keyClick(window.chart_view, Qt.Key.Key_Delete)
    window.document.undo()
    assert window.selection.ids != (second,)
    qtbot.waitUntil(lambda: window.selection.ids == (second,))
    window.document.redo()
    window.document.undo()
    monkeypatch.setattr(main_window, "FEW", 1000)
    window.document.undo()  # a small one, before what the large one changed could be selected
    qtbot.wait(20)
    assert window.selection.ids == (first,)


def test_keys_of_the_window(window):
    select(window, "Inspektorat")
    QTest.keyClick(window.chart_view, Qt.Key.Key_Delete)
    QTest.keyClick(window.chart_view, Qt.Key.Key_Z, CTRL)
    assert window.document.stack.index() == 0
    QTest.keyClick(window.chart_view, Qt.Key.Key_Y, CTRL)
    assert window.document.stack.index() == 1


def test_undo_shows_the_chart_and_selects_what_changed(window):
    first, second = (chart.id for chart in window.document.draft.charts_in_order())
    [box] = select(window, "Inspektorat")
    trigger(window, "rename")
    QTest.keyClicks(window.chart_view.editor, "Inspektorat Daerah")
    QTest.keyClick(window.chart_view.editor, Qt.Key.Key_Return)
    window.selection.show(second)
    trigger(window, "undo")
    assert window.selection.chart_id == first
    assert window.selection.ids == (box,)


def test_undo_takes_over_what_is_being_typed(window):
    select(window, "Inspektorat")
    trigger(window, "rename")
    QTest.keyClicks(window.chart_view.editor, "Setengah")
    QTest.keyClick(window.chart_view.editor, Qt.Key.Key_Return)
    trigger(window, "rename")
    QTest.keyClicks(window.chart_view.editor, "Setengah Jalan")
    trigger(window, "undo")
    assert window.chart_view.editor is None
    assert window.selection.unit.name == "Setengah"
    assert window.document.stack.count() == 2


def test_the_grid_below_a_box_goes_by_the_action_that_drew_it(window):
    [box] = select(window, "Asisten Administrasi Umum")
    trigger(window, "over_grid")
    trigger(window, "over_grid")
    assert window.document.draft.placements[box].form is BoxForm.BOX
    assert window.document.stack.undoText() == "Hapus kisi kosong"


def test_delete_from_the_regulation_asks(window):
    select(window, "Inspektorat")
    said = answer("Batal")
    trigger(window, "delete")
    assert said == ["Hapus “Inspektorat” dari peraturan?"]
    assert window.document.stack.count() == 0
    answer("Hapus")
    trigger(window, "delete")
    assert "Inspektorat" not in {unit.name for unit in window.document.draft.units.values()}
    trigger(window, "undo")
    assert "Inspektorat" in {unit.name for unit in window.document.draft.units.values()}


def test_charts(window):
    draft = window.document.draft
    trigger(window, "add_annex")
    assert len(draft.annexes) == 3
    trigger(window, "chart_up")
    assert draft.numeral_of(window.selection.chart.annex) == "II"
    trigger(window, "chart_down")
    trigger(window, "add_chart")
    assert len(draft.charts_of(window.selection.chart.annex)) == 2
    assert window.annexes.count() == 4
    trigger(window, "turn_page")
    assert window.selection.chart.page.orientation is Orientation.PORTRAIT
    trigger(window, "delete_chart")
    assert len(draft.charts) == 3
    assert window.document.stack.count() == 6


def test_thumbnails_choose_the_chart(window):
    item = window.annexes.item(1)
    QTest.mouseClick(
        window.annexes.viewport(), Qt.MouseButton.LeftButton, pos=window.annexes.visualItemRect(item).center()
    )
    assert window.selection.chart_id == window.document.draft.charts_in_order()[1].id
    assert window.annexes.item(0).text() == "Lampiran I"


def test_outline_and_canvas_share_the_selection(window):
    tree = window.outline.tree
    select(window, "Inspektorat")
    assert [item.text(0) for item in tree.selectedItems()] == ["Inspektorat"]
    item = tree.selectedItems()[0].parent()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualItemRect(item).center())
    assert window.selection.unit.name == "Asisten Administrasi Umum"


def test_rename_in_the_outline(window, qtbot):
    [box] = select(window, "Inspektorat")
    tree = window.outline.tree
    tree.selectedItems()[0].setText(0, "Inspektorat <i>Baru</i>")
    qtbot.waitUntil(lambda: window.document.draft.unit_of(box).name == "Inspektorat <i>Baru</i>")
    assert window.selection.ids == (box,)


def test_search_in_the_outline(window):
    QTest.keyClicks(window.outline.search, "dinas kes")
    shown = []

    def walk(item):
        for number in range(item.childCount()):
            child = item.child(number)
            if not child.isHidden():
                shown.append(child.text(0))
                walk(child)

    walk(window.outline.tree.invisibleRootItem())
    assert shown[-1] == "Dinas Kesehatan"
    assert "Inspektorat" not in shown


def test_place_a_unit_from_the_outline(window):
    draft = window.document.draft
    second = draft.charts_in_order()[1].id
    window.selection.show(second)
    head = window.outline.tree.topLevelItem(0)
    assert head.text(0).startswith("Belum ada di bagan ini (16)")
    item = head.child(0)
    window.outline.tree.scrollToItem(item)
    at = window.outline.tree.visualItemRect(item).center()
    QTest.mouseClick(window.outline.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(window.outline.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [draft.unit_of(item.id).name for item in draft.placements_of_chart(second)] == ["Walikota"]


def test_the_relation_tool(window):
    trigger(window, "relate")
    assert window.chart_view.tool is Tool.RELATE
    row = window.kind_box.findData(CONSULTATIVE)
    window.kind_box.setCurrentIndex(row)
    window.kind_box.activated.emit(row)
    assert window.chart_view.kind == CONSULTATIVE
    trigger(window, "select")
    assert window.chart_view.tool is Tool.SELECT
    assert window.actions_by_id["select"].isChecked()


def asked_menu(widget, at: QPoint) -> list[str]:
    """Ask for the context menu there and return its entries."""
    found: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        found.extend(action.text().partition("\t")[0] for action in menu.actions() if action.text())
        menu.close()

    QTimer.singleShot(50, look)
    QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at)))
    return found


def test_the_context_menu_is_that_of_what_is_selected(window):
    view, tree = window.chart_view, window.outline.tree
    (box,) = select(window, "Inspektorat")
    over = view.camera.to_screen(view.shape(box).rect.center).toPoint()
    of_box = asked_menu(view.viewport(), over)
    assert "Unit Bawahan" in of_box and "Keluarkan dari Bagan Ini" in of_box
    item = tree.currentItem()
    assert item.text(0) == "Inspektorat"
    assert asked_menu(tree.viewport(), tree.visualItemRect(item).center()) == of_box
    route = window.document.draft.routes_of_chart(window.selection.chart_id)[0]
    window.selection.set([route.id])
    of_line = asked_menu(view.viewport(), over)
    assert "Sembunyikan Hubungan" in of_line and "Unit Bawahan" not in of_line
    window.selection.clear()
    of_page = asked_menu(view.viewport(), QPoint(5, 5))
    assert "Atur Halaman…" in of_page and "Unit Bawahan" not in of_page


def test_context_and_kind_menus(window):
    a, b = select(window, "Inspektorat", "Dinas Perhubungan")
    assert "Keluarkan dari Bagan Ini\tDel" in menu_texts(context_menu(window, CANVAS))
    menu = kind_menu(window, a, b)
    chosen = next(action for action in menu.actions() if action.text() == "Konsultatif")
    chosen.trigger()
    assert window.selection.relation.kind == CONSULTATIVE


def test_hidden_relations_can_be_shown_again(window):
    [box] = select(window, "Inspektorat")
    backbone = window.document.draft.placements[box].backbone
    route = next(item.id for item in window.document.draft.routes.values() if item.relation == backbone)
    window.selection.set([route])
    QTest.keyClick(window.chart_view, Qt.Key.Key_Delete)
    window.show_relation(backbone)
    assert window.document.draft.placements[box].backbone == backbone


# files


def test_save_and_reopen(window, tmp_path, monkeypatch):
    path = tmp_path / "naskah & uji.bagan"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    select(window, "Inspektorat")
    QTest.keyClick(window.chart_view, Qt.Key.Key_Delete)
    trigger(window, "save")
    assert path.exists()
    assert not window.isWindowModified()
    assert window.windowTitle().startswith("naskah & uji.bagan")
    assert settings.recent_files() == [path]
    other = Document()
    other.open(path)
    assert other.draft.placements.keys() == window.document.draft.placements.keys()
    assert {
        key: other.draft.arranged[key] for key in other.draft.arranged
    }.keys() == window.document.draft.arranged.keys()


def test_a_suffix_is_added(window, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "naskah"), ""))
    trigger(window, "save_as")
    assert (tmp_path / "naskah.bagan").exists()


def test_a_file_with_the_added_suffix_is_not_replaced_unasked(window, tmp_path, monkeypatch):
    path = tmp_path / "naskah.bagan"
    path.write_text("mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "naskah"), ""))
    answer("Batal")
    trigger(window, "save_as")
    assert path.read_text() == "mine"


def test_a_failing_save_says_what_was_kept(window, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "no" / "x.bagan"), ""))
    select(window, "Inspektorat")
    QTest.keyClick(window.chart_view, Qt.Key.Key_Delete)
    said = answer("Batal")
    trigger(window, "save")
    assert "x.bagan" in said[0]
    assert window.isWindowModified()


@pytest.mark.parametrize("button", ["Simpan", "Jangan Simpan", "Batal"])
def test_closing_asks_before_changes_are_lost(window, tmp_path, monkeypatch, button):
    path = tmp_path / "x.bagan"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    select(window, "Inspektorat")
    QTest.keyClick(window.chart_view, Qt.Key.Key_Delete)
    said = answer(button)
    closed = window.close()
    assert said == ["Simpan perubahan pada “Naskah baru”?"]
    assert closed == (button != "Batal")
    assert path.exists() == (button == "Simpan")


def test_closing_an_unchanged_draft_asks_nothing(window):
    assert window.close()


def test_a_name_being_typed_counts_as_a_change(window):
    select(window, "Inspektorat")
    trigger(window, "rename")
    QTest.keyClicks(window.chart_view.editor, "Baru")
    said = answer("Batal")
    assert not window.close()
    assert said


def test_open_and_recent(window, tmp_path, monkeypatch):
    path = tmp_path / "a.bagan"
    save_draft(sample_draft(), path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(path), ""))
    trigger(window, "open")
    assert window.document.path == path
    assert settings.recent_files() == [path]
    window.document.new(sample_draft())
    files.open_recent(window, path)
    assert window.document.path == path


def test_a_file_that_cannot_be_opened(window, tmp_path):
    path = tmp_path / "rusak.bagan"
    path.write_bytes(b"not a draft")
    before = dict(window.document.draft.units)
    said = answer("OK")
    assert not files.load(window, path)
    assert "rusak.bagan" in said[0]
    assert dict(window.document.draft.units) == before


def test_window_and_docks_are_remembered(window, qtbot):
    window.outline_dock.close()
    window.close()
    from orgeditor.ui.main_window import MainWindow

    again = MainWindow(Document(sample_draft(), parent=window))
    qtbot.addWidget(again)
    again.show()
    assert not again.outline_dock.isVisible()


def test_zoom_by_actions_and_slider(window):
    view = window.chart_view
    trigger(window, "zoom_full")
    assert view.camera.zoom == pytest.approx(1.0)
    trigger(window, "zoom_in")
    assert view.camera.zoom == pytest.approx(1.2)
    assert window.statusBar().percent.text() == "120 %"
    trigger(window, "zoom_out")
    trigger(window, "fit_width")
    trigger(window, "fit_page")
    window.statusBar().slider.setValue(60)
    assert view.camera.zoom > 1.0


def test_status_shows_selection_and_font(window):
    select(window, "Inspektorat")
    assert window.statusBar().selected.text() == "Inspektorat"
    select(window, "Inspektorat", "Badan Keuangan")
    assert window.statusBar().selected.text() == "2 kotak"
    assert window.statusBar().font_label.text().startswith("Huruf terkecil 1")


def test_new_from_template(window, qtbot):
    from orgeditor.ui.template_dialog import TemplateDialog

    def fill(dialog):
        dialog.list.setCurrentRow(0)
        press(dialog, "Berikutnya")
        QTest.keyClicks(dialog.region, "Cimahi")
        press(dialog, "Buat Naskah")

    in_dialog(TemplateDialog, fill)
    trigger(window, "new")
    draft = window.document.draft
    assert draft.regulation.region == "Cimahi"
    assert len(draft.charts) == 1
    assert not window.isWindowModified()


def test_every_template_opens(window):
    from orgeditor.ui import templates

    for offer in templates.offered():
        draft = templates.make(offer.name, "perwali", {"region": "Cimahi", "year": "2026", "about": ""})
        window.document.new(draft)
        assert offer.title and offer.group
        assert window.annexes.count() == sum(len(draft.arranged[chart].pages) for chart in draft.charts)


def test_every_template_has_words_to_translate():
    from orgeditor.exchange.templates import templates as known
    from orgeditor.ui.templates import TEXTS

    assert {text for item in known() for text in (item.group, item.title, item.detail)} == set(TEXTS)


def test_the_template_dialog_groups_many_and_shows_a_picture(window, qtbot, monkeypatch):
    from orgeditor.ui import templates
    from orgeditor.ui.template_dialog import TemplateDialog

    offers = templates.offered()
    more = [replace(offers[0], group=f"Kelompok {n // 5}", title=f"Templat {n}", detail="") for n in range(14)]
    monkeypatch.setattr(templates, "offered", lambda: [*offers, *more])
    dialog = TemplateDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dark_pixels(dialog.picture) > 500  # at once, not when the process has answered
    heads = [row for row in range(dialog.list.count()) if not dialog.list.item(row).flags()]
    assert dialog.list.count() == 1 + len(offers) + len(more) + len(heads)
    assert [dialog.list.item(row).text() for row in heads[-3:]] == ["Kelompok 0", "Kelompok 1", "Kelompok 2"]
    assert dialog.list.verticalScrollBar().maximum() > 0
    QTest.keyClick(dialog.list, Qt.Key.Key_End)
    assert dialog.list.currentItem().text() == "Templat 13"
    QTest.keyClick(dialog.list, Qt.Key.Key_Home)
    first = dialog.list.visualItemRect(dialog.list.item(0)).center()
    assert dialog.list.currentRow() == 0
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == 2  # over the heading
    qtbot.waitUntil(lambda: dark_pixels(dialog.picture) > 500)
    with_deputy = dark_pixels(dialog.picture)
    QTest.mouseClick(dialog.deputy, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.deputy.height() // 2))
    qtbot.waitUntil(lambda: dark_pixels(dialog.picture) != with_deputy)
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert not dialog.council.isEnabled() and dialog.deputy.isEnabled()
    qtbot.waitUntil(lambda: 0 < dark_pixels(dialog.picture) < with_deputy / 2)
    assert not dialog.list.item(0).icon().isNull()


def dark_pixels(widget) -> int:
    image = widget.grab().toImage()
    return sum(
        image.pixelColor(x, y).lightness() < 180
        for x in range(4, image.width() - 4)
        for y in range(4, image.height(), 2)
    )


def test_regulation_dialog(window):
    from orgeditor.ui.regulation_dialog import RegulationDialog

    def fill(dialog):
        dialog.number.clear()
        QTest.keyClicks(dialog.number, "12")
        dialog.prefix.setEditText("Plt.")
        copy = dialog.signing.row_of(Signing.COPY)
        assert dialog.signing.itemText(copy) == "Salinan: tanda ttd"
        dialog.mark.setEditText("dto")
        assert dialog.signing.itemText(copy) == "Salinan: tanda dto"
        press(dialog, "Terapkan")

    in_dialog(RegulationDialog, fill)
    trigger(window, "regulation")
    regulation = window.document.draft.regulation
    assert (regulation.number, regulation.prefix, regulation.mark) == ("12", "Plt.", "dto")
    assert window.document.stack.count() == 1
    in_dialog(RegulationDialog, lambda dialog: press(dialog, "Terapkan"))
    trigger(window, "regulation")
    assert window.document.stack.count() == 1


def test_about(window):
    said = answer("OK")
    trigger(window, "about")
    assert said[0].startswith("orgeditor")


def test_every_action_is_reached(window):
    """Each action has a rule that answers for every kind of selection."""
    draft = window.document.draft
    states = [(), tuple(select(window, "Inspektorat")), (next(iter(draft.routes)),)]
    for ids in states:
        window.selection.set(ids)
        window.refresh()
    window.document.new(Document().draft)
    assert not window.actions_by_id["export"].isEnabled()
    assert window.selection.chart is None
    window.chart_view.grab()


def test_dragging_in_the_real_window(window):
    view = window.chart_view

    def at(name):
        rect = view.desk.shape(box_of(window.document.draft, name)).rect
        return view.camera.to_screen(rect.center).toPoint()

    start, end = at("Dinas Sosial"), at("Asisten Administrasi Umum")
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for share in (0.2, 0.5, 0.9, 1.0):
        QTest.mouseMove(view.viewport(), (QPointF(start) + (QPointF(end) - QPointF(start)) * share).toPoint())
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert window.document.stack.undoText() == "Pindahkan Dinas Sosial ke Asisten Administrasi Umum"
    QApplication.processEvents()


def test_f6_leaves_the_canvas(window):
    window.chart_view.setFocus()
    QTest.keyClick(window.chart_view, Qt.Key.Key_F6)
    assert not window.chart_view.hasFocus()
    assert window.focusWidget() is not None


def test_names_are_never_taken_for_rich_text(window):
    draft = window.document.draft
    operations.rename(window.document, box_of(draft, "Inspektorat"), "<b>Inspektorat</b> & Co")
    select(window, "<b>Inspektorat</b> & Co")
    QTest.keyClick(window.chart_view, Qt.Key.Key_Delete)
    assert "&lt;b&gt;Inspektorat&lt;/b&gt; &amp; Co" in window.actions_by_id["undo"].toolTip()
    labels = window.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels if "<" in label.text())


def test_the_status_bar_says_what_was_taken_out(window):
    select(window, "Asisten Administrasi Umum")
    QTest.keyClick(window.chart_view, Qt.Key.Key_Delete)
    assert window.statusBar().currentMessage().startswith("4 kotak dikeluarkan")


def test_a_right_click_selects_and_opens_the_menu(window):
    view = window.chart_view
    rect = view.desk.shape(box_of(window.document.draft, "Inspektorat")).rect
    at = view.camera.to_screen(rect.center).toPoint()
    shown = []

    def close() -> None:
        menu = QApplication.activePopupWidget()
        shown.extend(menu_texts(menu))
        menu.close()

    QTimer.singleShot(100, close)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    assert window.selection.unit.name == "Inspektorat"
    assert "Ganti Nama\tF2" in shown


def test_a_tip_in_the_status_bar_gives_way_to_the_notes_again(window):
    bar, chart = window.statusBar(), window.selection.chart_id
    note = "Sesuatu tentang susunan."
    window.document.draft.arranged[chart] = window.document.arranged(chart)._replace(notes=(note,))
    bar.refresh()
    assert bar.currentMessage() == note
    menu = window.menuBar().actions()[0].menu()
    QTest.mouseClick(
        window.menuBar(), Qt.MouseButton.LeftButton, pos=window.menuBar().actionGeometry(menu.menuAction()).center()
    )
    QTest.mouseMove(menu, menu.actionGeometry(window.actions_by_id["save"]).center())
    assert bar.currentMessage() == "Simpan naskah"
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert bar.currentMessage() == note
    window.say("Tersimpan: x.bagan")
    select(window, "Inspektorat")
    assert bar.currentMessage() == "Tersimpan: x.bagan"


def test_undo_of_an_added_box_selects_what_was_selected(window):
    [box] = select(window, "Badan Keuangan")
    for action in ("add_child", "add_sibling"):
        trigger(window, action)
        QTest.keyClicks(window.chart_view.editor, "Bagian")
        QTest.keyClick(window.chart_view.editor, Qt.Key.Key_Return)
        assert window.selection.unit.name == "Bagian"
        trigger(window, "undo")
        assert window.selection.ids == (box,)


def test_undo_of_an_added_chart_shows_the_one_before(window):
    second = window.document.draft.charts_in_order()[1].id
    window.selection.show(second)
    trigger(window, "add_annex")
    assert window.selection.chart_id != second
    trigger(window, "undo")
    assert window.selection.chart_id == second


def test_one_file_under_two_spellings_is_one_recent_file(window, tmp_path):
    folder = tmp_path / "naskah"
    folder.mkdir()
    path = folder / "a.bagan"
    save_draft(sample_draft(), path)
    assert files.load(window, path)
    assert files.load(window, folder / ".." / "naskah" / "a.bagan")
    assert settings.recent_files() == [path]
    settings.forget_recent(folder / ".." / "naskah" / "a.bagan")
    assert settings.recent_files() == []


def test_after_the_first_picture_of_a_file_its_desk_gets_ready_for_the_mouse(window, qtbot, tmp_path):
    path = tmp_path / "a.bagan"
    draft = sample_draft()
    for chart in draft.charts:
        draft.arranged[chart] = arrange_chart(draft, chart)
    save_draft(draft, path)
    assert files.load(window, path)
    desk = window.chart_view.desk
    assert desk.arranged is window.document.draft.arranged[window.selection.chart_id]
    qtbot.waitUntil(lambda: all("lines" in vars(content) for content in desk.contents))


def test_recent_files_open_from_the_menu(window, tmp_path):
    path = tmp_path / "R&D.bagan"
    save_draft(sample_draft(), path)
    settings.add_recent(path)
    bar = window.menuBar()
    top = bar.findChild(QMenu, "file")
    recent = top.findChild(QMenu, "recent")
    click(bar, bar.actionGeometry(top.menuAction()).center())
    click(top, top.actionGeometry(recent.menuAction()).center())
    [action] = recent.actions()
    assert action.text() == f"R&&D.bagan  –  {tmp_path}"
    click(recent, recent.actionGeometry(action).center())
    assert window.document.path == path


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("year", "17", "Tahun “17” tidak dapat dipakai; tulis empat angka, seperti 2017."),
        ("year", "dua ribu", "Tahun “dua ribu” tidak dapat dipakai; tulis empat angka, seperti 2017."),
        ("date", "31 Februari 2017", "Tanggal “31 Februari 2017” tidak dapat dipakai; tulis seperti 3 Januari 2017."),
        ("date", "3 January 2017", "Tanggal “3 January 2017” tidak dapat dipakai; tulis seperti 3 Januari 2017."),
        ("date", "03/01/2017", "Tanggal “03/01/2017” tidak dapat dipakai; tulis seperti 3 Januari 2017."),
        ("year", "", ""),
        ("year", "2026", ""),
        ("date", "", ""),
        ("date", "29 Februari 2024", ""),
        ("date", "... Januari 2026", ""),
    ],
)
def test_a_year_or_date_that_cannot_be_printed_is_refused(window, field, text, said):
    from orgeditor.ui.regulation_dialog import RegulationDialog

    seen = []

    def fill(dialog):
        edited = getattr(dialog, field)
        edited.setFocus()
        edited.clear()
        QTest.keyClicks(edited, text)
        press(dialog, "Terapkan")
        seen.extend([dialog.isVisible(), dialog.warning.text()])
        if dialog.isVisible():
            assert dialog.focusWidget() is edited and edited.selectedText() == text
            press(dialog, "Batal")

    before = window.document.draft.regulation
    in_dialog(RegulationDialog, fill)
    trigger(window, "regulation")
    assert seen == [bool(said), said]
    after = window.document.draft.regulation
    assert getattr(after, field) == (getattr(before, field) if said else text)
