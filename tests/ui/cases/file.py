"""The actions of commands/file.py: what is selected before each, what it does to the draft or the window."""

from __future__ import annotations

from dialogs import in_dialog, press
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from samples import sample_draft

from cases.scene import ASSISTANT, Case, Scene
from orgeditor.editing import operations
from orgeditor.storage.writer import save_draft


def _new(scene: Scene) -> None:
    from orgeditor.ui.template_dialog import TemplateDialog

    def fill(dialog) -> None:
        dialog.list.setCurrentRow(0)
        press(dialog, "Berikutnya")
        QTest.keyClicks(dialog.focusWidget(), "Cimahi")
        press(dialog, "Buat Naskah")

    in_dialog(TemplateDialog, fill)


def _is_new(scene: Scene) -> None:
    assert scene.draft.regulation.region == "Cimahi"
    assert len(scene.draft.charts) == 1
    assert scene.names() == ["Wali Kota", "Wakil Wali Kota", "Sekretaris Daerah"]
    assert scene.window.document.path is None


def _pasting(scene: Scene) -> None:
    from orgeditor.ui.paste_list_dialog import PasteListDialog

    def fill(dialog) -> None:
        QTest.keyClicks(dialog.focusWidget(), "a. Dinas Kesehatan;")
        while not dialog.isActiveWindow():  # only then Qt looks for shortcuts
            dialog.activateWindow()
            QTest.qWait(10)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    in_dialog(PasteListDialog, fill)


def _was_pasted(scene: Scene) -> None:
    assert scene.names() == ["Wali Kota", "Wakil Wali Kota", "Sekretaris Daerah", "Dinas Kesehatan"]
    assert scene.window.document.path is None


def _opening_example(scene: Scene) -> None:
    from orgeditor.ui.examples_dialog import ExamplesDialog

    def choose(dialog) -> None:
        while dialog.chooser.draft() is None:
            QTest.qWait(10)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    in_dialog(ExamplesDialog, choose)


def _is_example(scene: Scene) -> None:
    assert scene.draft.regulation.region == "Bukittinggi"
    assert len(scene.draft.charts) == 3
    assert scene.window.document.path is None


def _two_saves(scene: Scene) -> None:
    """The file was saved with one name, then with another one."""
    from orgeditor.ui import files
    from orgeditor.ui.versions_dialog import VersionsDialog

    scene.file_dialogs_say("naskah.bagan")
    files.save(scene.window)
    operations.rename_unit(scene.window.document, scene.box("Inspektorat").unit, "Inspektorat Daerah")
    files.save(scene.window)

    def choose(dialog) -> None:
        chooser = dialog.chooser
        assert chooser.list.count() == 2
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
        while chooser.draft() is None:
            QTest.qWait(10)
        press(dialog, "Kembalikan")

    in_dialog(VersionsDialog, choose)


def _is_restored(scene: Scene) -> None:
    """The file stays as it was saved last."""
    from orgeditor.storage.reader import open_draft

    assert "Inspektorat" in scene.names() and "Inspektorat Daerah" not in scene.names()
    saved = open_draft(scene.folder / "naskah.bagan")
    assert "Inspektorat Daerah" in {unit.name for unit in saved.units.values()}
    assert scene.window.isWindowModified()


def _left_behind(scene: Scene) -> None:
    """Another run was killed after it had renamed a unit."""
    from leftovers import leave_behind

    from orgeditor.ui import settings
    from orgeditor.ui.recovery_dialog import RecoveryDialog

    leave_behind(settings.journal_folder(), "Wali Kota Bukittinggi")

    def recover(dialog) -> None:
        while not dialog.recover_button.isEnabled():
            QTest.qWait(10)
        press(dialog, "Pulihkan")

    in_dialog(RecoveryDialog, recover)


def _is_recovered(scene: Scene) -> None:
    assert "Wali Kota Bukittinggi" in scene.names()
    assert scene.window.isWindowModified() and scene.window.document.path is None


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


def _importing_table(scene: Scene) -> None:
    from orgeditor.ui.tables.import_dialog import TableImportDialog

    rows = "Nama Unit;Atasan\r\nDinas Pariwisata;Asisten Administrasi Umum\r\n"
    (scene.folder / "unit.csv").write_bytes(rows.encode("utf-8-sig"))
    scene.file_dialogs_say("unit.csv")
    in_dialog(TableImportDialog, lambda dialog: press(dialog, "Masukkan"))


def _table_is_imported(scene: Scene) -> None:
    assert scene.children(ASSISTANT)[-1] == "Dinas Pariwisata"


def _importing_graph(scene: Scene) -> None:
    (scene.folder / "bagan.dot").write_text('digraph { a [label="Camat"]; a -> b; b [label="Sekretaris Camat"] }')
    scene.file_dialogs_say("bagan.dot")


def _graph_is_imported(scene: Scene) -> None:
    assert scene.names() == ["Camat", "Sekretaris Camat"]
    assert scene.window.document.path is None and scene.window.document.dirty


def _exporting_table(scene: Scene) -> None:
    from orgeditor.ui.tables.export_dialog import TableExportDialog

    def export(dialog) -> None:
        dialog.target.setText(str(scene.folder / "unit.xlsx"))
        press(dialog, "Ekspor")

    in_dialog(TableExportDialog, export)


def _table_is_exported(scene: Scene) -> None:
    from orgeditor.exchange.tables.reading import sheet_of

    rows = sheet_of((scene.folder / "unit.xlsx").read_bytes(), "unit.xlsx").rows
    assert [row[2] for row in rows[1:]] == scene.names()


def sample_units() -> list[str]:
    draft = sample_draft()
    return [item.unit for item in draft.placements_of_chart(draft.charts_in_order()[0].id)]


CASES: dict[str, Case] = {
    "new": Case(_is_new, _new, edits=False),
    "amendment": Case(_is_amendment, _amending, edits=False),
    "paste_list": Case(_was_pasted, _pasting, edits=False),
    "open_example": Case(_is_example, _opening_example, edits=False),
    "versions": Case(_is_restored, _two_saves),
    "recovery": Case(_is_recovered, _left_behind, edits=False),
    "open": Case(_is_open, _open, edits=False),
    "save": Case(_is_saved, _saving, edits=False),
    "save_as": Case(_is_saved, _saving, edits=False),
    "import_table": Case(_table_is_imported, _importing_table),
    "import_graph": Case(_graph_is_imported, _importing_graph, edits=False),
    "export_table": Case(_table_is_exported, _exporting_table, edits=False),
    "export": Case(_is_exported, _exporting, edits=False),
    "print": Case(_is_printed, _printing, edits=False),
    "print_preview": Case(_was_previewed, _previewing, edits=False),
    "quit": Case(lambda scene: not scene.window.isVisible(), edits=False),
}  # fmt: skip
