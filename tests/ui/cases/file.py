"""The actions of commands/file.py: what is selected before each, what it does to the draft or the window."""

from __future__ import annotations

from dialogs import in_dialog, press
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from samples import sample_draft

from cases.scene import Case, Scene
from orgeditor.storage.writer import save_draft


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
}  # fmt: skip
