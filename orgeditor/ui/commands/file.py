"""Berkas: drafts as files, and finished pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from orgeditor.check.finding import Severity
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.ui import files, settings
from orgeditor.ui.commands.spec import ActionSpec, MenuSpec
from orgeditor.ui.messages import accepted, add_named

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow


def _show_versions(window: MainWindow) -> None:
    from orgeditor.ui.versions_dialog import show_versions

    show_versions(window)


def _exportable(document: Document, selection: Selection) -> bool:
    return bool(document.draft.charts)


def _has_file(document: Document, selection: Selection) -> bool:
    return document.path is not None


def _export(window: MainWindow) -> None:
    from orgeditor.ui.export_dialog import ExportDialog

    window.take_over()
    window.checker.settle()
    accepted(ExportDialog(window.document, window.selection, window, errors=window.checker.count(Severity.ERROR)))


def _print(window: MainWindow) -> None:
    from orgeditor.ui.print_dialog import PrintDialog
    from orgeditor.ui.printing import can_print

    window.take_over()
    if can_print(window):
        accepted(PrintDialog(window.document, window.selection, window))


def _preview_print(window: MainWindow) -> None:
    from orgeditor.ui import printing
    from orgeditor.ui.waiting import wait_for_fits

    window.take_over()
    if not wait_for_fits(window.document, window):
        return
    sheets = printing.all_sheets(window.document)
    if sheets and printing.can_print(window):
        from orgeditor.ui.print_preview import PrintPreview

        accepted(PrintPreview(sheets, window))


def _recover(window: MainWindow) -> None:
    from orgeditor.ui.recovery import show_recovery

    show_recovery(window)


def _import_table(window: MainWindow) -> None:
    from orgeditor.ui.tables.files import import_table

    window.take_over()
    import_table(window)


def _import_graph(window: MainWindow) -> None:
    from orgeditor.ui.graphs import import_graph

    import_graph(window)


def _export_table(window: MainWindow) -> None:
    from orgeditor.ui.tables.files import export_table

    window.take_over()
    export_table(window)


def _list_recent(window: MainWindow, menu: QMenu) -> None:
    for path in settings.recent_files():
        add_named(menu, f"{path.name}  –  {path.parent}", partial(files.open_recent, window, path))


_S = QKeySequence.StandardKey

ACTIONS = (
    ActionSpec(
        "new", QT_TRANSLATE_NOOP("Actions", "Naskah Baru…"),
        QT_TRANSLATE_NOOP("Actions", "Naskah baru, kosong atau dari templat"),
        files.new_draft, keys=_S.New, icon="new",
    ),
    ActionSpec(
        "paste_list", QT_TRANSLATE_NOOP("Actions", "Tempel Daftar…"),
        QT_TRANSLATE_NOOP("Actions", "Naskah baru dari daftar unit yang ditempel"),
        files.paste_list,
    ),
    ActionSpec(
        "amendment", QT_TRANSLATE_NOOP("Actions", "Naskah Perubahan dari…"),
        QT_TRANSLATE_NOOP("Actions", "Salin sebuah naskah sebagai peraturan yang mengubahnya"),
        files.new_amendment,
    ),
    ActionSpec(
        "open", QT_TRANSLATE_NOOP("Actions", "Buka…"),
        QT_TRANSLATE_NOOP("Actions", "Buka naskah"),
        files.open_file, keys=_S.Open, icon="open",
    ),
    ActionSpec(
        "open_example", QT_TRANSLATE_NOOP("Actions", "Buka Contoh…"),
        QT_TRANSLATE_NOOP("Actions", "Buka Lampiran peraturan yang sungguh ada sebagai salinan"),
        files.open_example,
    ),
    ActionSpec(
        "save", QT_TRANSLATE_NOOP("Actions", "Simpan"),
        QT_TRANSLATE_NOOP("Actions", "Simpan naskah"),
        files.save, keys=_S.Save, icon="save",
    ),
    ActionSpec(
        "save_as", QT_TRANSLATE_NOOP("Actions", "Simpan Sebagai…"),
        QT_TRANSLATE_NOOP("Actions", "Simpan naskah ke berkas lain dan lanjutkan di sana"),
        files.save_as, keys="Ctrl+Shift+S",
    ),
    ActionSpec(
        "versions", QT_TRANSLATE_NOOP("Actions", "Versi Sebelumnya…"),
        QT_TRANSLATE_NOOP("Actions", "Lihat dan ambil kembali apa yang disimpan sebelumnya"),
        _show_versions, enabled=_has_file,
    ),
    ActionSpec(
        "recovery", QT_TRANSLATE_NOOP("Actions", "Pemulihan…"),
        QT_TRANSLATE_NOOP("Actions", "Lihat naskah yang belum disimpan ketika orgeditor berhenti tanpa ditutup"),
        _recover,
    ),
    ActionSpec(
        "import_table", QT_TRANSLATE_NOOP("Actions", "Impor Tabel…"),
        QT_TRANSLATE_NOOP("Actions", "Masukkan unit dari tabel Excel atau CSV, setelah melihat apa yang berubah"),
        _import_table,
    ),
    ActionSpec(
        "import_graph", QT_TRANSLATE_NOOP("Actions", "Impor Graf…"),
        QT_TRANSLATE_NOOP("Actions", "Naskah baru dari graf GraphML atau DOT, misalnya dari yEd atau Graphviz"),
        _import_graph,
    ),
    ActionSpec(
        "export_table", QT_TRANSLATE_NOOP("Actions", "Ekspor Tabel…"),
        QT_TRANSLATE_NOOP("Actions", "Tulis unit sebuah bagan sebagai tabel Excel atau CSV"),
        _export_table, enabled=_exportable,
    ),
    ActionSpec(
        "export", QT_TRANSLATE_NOOP("Actions", "Ekspor Lampiran…"),
        QT_TRANSLATE_NOOP("Actions", "Ekspor Lampiran ke PDF, Word, gambar, draw.io, atau graf"),
        _export, keys="Ctrl+E", icon="export", enabled=_exportable,
    ),
    ActionSpec(
        "print", QT_TRANSLATE_NOOP("Actions", "Cetak…"),
        QT_TRANSLATE_NOOP("Actions", "Cetak bagan, satu halaman pada satu lembar atau sebagai poster"),
        _print, keys=_S.Print, icon="print", enabled=_exportable,
    ),
    ActionSpec(
        "print_preview", QT_TRANSLATE_NOOP("Actions", "Pratinjau Cetak…"),
        QT_TRANSLATE_NOOP("Actions", "Lihat semua bagan seperti keluar dari printer"),
        _preview_print, enabled=_exportable,
    ),
    ActionSpec(
        "quit", QT_TRANSLATE_NOOP("Actions", "Keluar"),
        QT_TRANSLATE_NOOP("Actions", "Tutup orgeditor"),
        lambda window: window.close(), keys="Ctrl+Q",
    ),
)  # fmt: skip

MENU = MenuSpec(
    "file", QT_TRANSLATE_NOOP("Menus", "&Berkas"),
    ("new", "paste_list", "amendment", "open", "recent", "open_example", "", "save", "save_as", "versions",
     "recovery", "", "import_table", "export_table", "import_graph", "", "export", "print_preview", "print", "",
     "quit"),
)  # fmt: skip

SUB_MENUS = (MenuSpec("recent", QT_TRANSLATE_NOOP("Menus", "Terakhir Dibuka"), fill=_list_recent),)
