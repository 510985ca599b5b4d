"""`make screenshots`: the pictures of guide, templates and README, made by the program itself.

Each picture of the guide is a function here; it is drawn once for each language. Small colours and sizes: all of them
together go into the wheel.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.TemporaryDirectory(prefix="orgeditor-screenshots-")
os.environ["ORGEDITOR_HOME"] = _HOME.name
os.environ["TZ"] = "Asia/Jakarta"
time.tzset()

from picture_files import save, thumbnail  # noqa: E402
from PySide6.QtCore import Qt  # noqa: E402  the home comes first
from PySide6.QtGui import QImage  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QAbstractItemView, QDialog, QTreeWidget, QWidget  # noqa: E402

from orgeditor.cli import main as command_line  # noqa: E402
from orgeditor.model.draft import Draft  # noqa: E402
from orgeditor.model.kinds import UnitCategory  # noqa: E402
from orgeditor.model.page import Page  # noqa: E402
from orgeditor.storage.reader import open_draft  # noqa: E402
from orgeditor.ui import settings, templates  # noqa: E402
from orgeditor.ui.application import Program  # noqa: E402
from orgeditor.ui.main_window import MainWindow  # noqa: E402
from orgeditor.ui.messages import explain_by_key  # noqa: E402
from orgeditor.ui.recent_list import STATE, THERE, RecentList  # noqa: E402

ROOT = Path(__file__).parents[1]
SETTLE_MS = 60
MORNINGS = (1767582000, 1767668700, 1767755400)
ARTICLE = """Pasal 13
(1) Asisten Pemerintahan dan Kesejahteraan Rakyat mengoordinasikan:
a. Dinas Pendidikan;
b. Dinas Kesehatan; c. Dinas Sosial;
d. Satuan Polisi Pamong Praja; dan
e. Bagian Pemerintahan.
(2) Asisten Perekonomian dan Pembangunan mengoordinasikan:
a. Dinas Pekerjaan Umum dan Penataan Ruang;
b. Dinas Perhubungan;
c. Dinas Lingkungan Hidup; dan
d. Bagian Perekonomian.
(3) Asisten Administrasi Umum mengoordinasikan:
a. Inspektorat;
b. Badan Pendapatan Daerah; dan
c. Bagian Organisasi.
"""
TABLE = """Nama Unit;Atasan;Kategori;Dasar
Dinas Ketahanan Pangan;Asisten ekonomi dan pembangunan;Dinas;Pasal 13 huruf b
Dinas sosial;Asisten administrasi umum;Dinas;Pasal 13 huruf c
Dinas Pariwisata;Asisten ekonomi dan pembangunan;Dinas;Pasal 13 huruf b
"""


def main() -> None:
    program = Program([])
    templates_of_program()
    page_of_readme()
    for language in ("id", "en"):
        settings.set_language(language)
        program.use_language(language)
        program._open_anew()
        folder = ROOT / "resources" / "help" / language
        folder.mkdir(parents=True, exist_ok=True)
        for name, picture in PICTURES.items():
            save(picture(program.window), folder / f"{name}.png")
    program.window.leaving = True
    program.worker.stop()
    total = sum(path.stat().st_size for path in (ROOT / "resources" / "help").rglob("*.png"))
    print(f"{total / 1024:.0f} KB of pictures in the guide")


# templates


def templates_of_program() -> None:
    folder = ROOT / "resources" / "templates"
    drafts = {offer.name: templates.make(offer.name, "perbup", {}) for offer in templates.offered()}
    drafts["kosong"] = templates.heads("perbup", {}, deputy=True)
    for name, draft in drafts.items():
        save(thumbnail(templates.picture(draft)), folder / f"{name}.png", colours=16)
    save(thumbnail(first_page(example())), folder / "contoh.png", colours=16)


def page_of_readme() -> None:
    target = ROOT / "resources" / "help" / "bukittinggi-lampiran-1.png"
    file = str(ROOT / "examples" / "bukittinggi-2017.bagan")
    if command_line(["export", file, "-o", str(target), "--annex", "I", "--dpi", "110"]):
        raise SystemExit(1)


# pictures


def example() -> Draft:
    return open_draft(ROOT / "examples" / "bukittinggi-2017.bagan")


def first_page(draft: Draft) -> Page:
    return draft.arranged[draft.charts_in_order()[0].id].pages[0]


def settle(window: MainWindow) -> None:
    window.document.settle()
    QTest.qWait(SETTLE_MS)
    window.statusBar().clearMessage()
    QTest.qWait(SETTLE_MS)


def shown(window: MainWindow, draft: Draft, width: int = 1200, height: int = 740) -> MainWindow:
    window.resize(width, height)
    window.show()
    window.document.new(draft)
    settle(window)
    window.chart_view.fit_page()
    return window


def welcome(window: MainWindow) -> QImage:
    window.resize(1000, 660)
    window.show()
    folder = Path("/home/organisasi/Naskah")
    names = ("perwali-koordinasi-2026.bagan", "perwali-koordinasi-2017.bagan")
    times = [datetime.fromtimestamp(when) for when in MORNINGS]
    settings.keep_recent([settings.Recent(folder / name, time) for name, time in zip(names, times, strict=False)])
    window.start_page.show(back=False)
    recent = window.findChild(RecentList)
    recent._poll.stop()  # there are no such files here
    for row in range(recent.count()):
        recent.item(row).setData(STATE, THERE)
    QTest.qWait(SETTLE_MS)
    picture = grabbed(window)
    window.start_page.leave()
    return picture


def whole_window(window: MainWindow) -> QImage:
    shown(window, example())
    window.selection.set([])
    return grabbed(window)


def paste_list(window: MainWindow) -> QImage:
    from orgeditor.ui.paste_list_dialog import PasteListDialog

    dialog = PasteListDialog(window)
    dialog.resize(880, 560)
    dialog.text.setPlainText(
        "a. Asisten Pemerintahan dan Kesejahteraan Rakyat:\n    1. Dinas Pendidikan;\n    2. Dinas Kesehatan;\n"
        "    3. Dinas Sosial; dan\n    4. Satuan Polisi Pamong Praja.\n"
        "b. Asisten Perekonomian dan Pembangunan:\n    1. Dinas Pekerjaan Umum dan Penataan Ruang;\n"
        "    2. Dinas Perhubungan; dan\n    3. Dinas Lingkungan Hidup.\n"
        "c. Asisten Administrasi Umum:\n    1. Inspektorat; dan\n    2. Badan Pendapatan Daerah.\n"
    )
    dialog.region.setText("Bukittinggi")
    return of_dialog(dialog)


def template(window: MainWindow) -> QImage:
    from orgeditor.ui.template_dialog import TemplateDialog

    dialog = TemplateDialog(window)
    dialog.resize(900, 600)
    dialog.show()
    while not dialog._pictures:
        QTest.qWait(SETTLE_MS)
    return of_dialog(dialog)


def writing(window: MainWindow) -> QImage:
    """A name that is being typed, in the middle of its chart."""
    shown(window, example())
    box = next(item for item in window.document.draft.placements.values()
               if window.document.draft.units[item.unit].category is UnitCategory.ASSISTANT)  # fmt: skip
    window.selection.set([box.id])
    window.chart_view.setFocus()
    window.chart_view.zoom_to(1.0)
    window.chart_view.reveal([box.id])
    QTest.keyClick(window.chart_view, Qt.Key.Key_F2)
    QTest.qWait(SETTLE_MS)
    picture = grabbed(window.chart_view)
    QTest.keyClick(window.chart_view.editor, Qt.Key.Key_Escape)
    return picture


def relations(window: MainWindow) -> QImage:
    """A chosen line, with what the panel says of it."""
    shown(window, example())
    chart = window.selection.chart_id
    routes = [route.id for route in window.document.draft.routes_of_chart(chart)]
    window.selection.set(routes[-1:])
    QTest.qWait(SETTLE_MS)
    return grabbed(window)


def reasons(window: MainWindow) -> QImage:
    """The dock that says why the page looks as it does."""
    shown(window, example(), height=880)
    window.selection.set([])
    QTest.qWait(SETTLE_MS)
    window.why_dock.findChild(QAbstractItemView).scrollToTop()
    QTest.qWait(SETTLE_MS)
    return grabbed(window.why_dock)


def reading(window: MainWindow) -> QImage:
    """An article that is read, with a line that is two names."""
    from orgeditor.ui.articles.reading_dialog import ReadingDialog

    shown(window, example())
    dialog = ReadingDialog(window.document.draft, None, "", window)
    dialog.resize(980, 620)
    dialog.text.setPlainText(ARTICLE)
    while dialog.job.running or not dialog.choice.tree:
        QTest.qWait(SETTLE_MS)
    dialog.tree.expandAll()
    return of_dialog(dialog)


def table(window: MainWindow) -> QImage:
    """A table with two new units and one that moves."""
    from orgeditor.exchange.tables.reading import read_sheets
    from orgeditor.ui.tables.import_dialog import TableImportDialog

    shown(window, example())
    sheets = read_sheets(TABLE.encode(), "unit-2026.csv")
    dialog = TableImportDialog(window.document.draft, sheets, "unit-2026.csv", window.selection.chart_id, window)
    dialog.resize(940, 664)
    return of_dialog(dialog)


def page_setup(window: MainWindow) -> QImage:
    from orgeditor.ui.page_setup.dialog import PageSetupDialog

    shown(window, example())
    dialog = PageSetupDialog(window.document, window.selection.chart_id or "", parent=window)
    dialog.resize(940, 560)
    return of_dialog(dialog)


def findings(window: MainWindow) -> QImage:
    """The panel, off the window, where it shows more."""
    shown(window, example())
    dock = window.views.findings
    window.views.open(dock)
    dock.setFloating(True)
    dock.resize(460, 440)
    window.checker.ask()
    window.checker.settle()
    QTest.qWait(SETTLE_MS)
    QTest.keyClick(dock.findChild(QTreeWidget), Qt.Key.Key_Down)
    QTest.qWait(SETTLE_MS)
    picture = grabbed(dock)
    dock.setFloating(False)
    dock.close()
    return picture


def find_and_replace(window: MainWindow) -> QImage:
    from orgeditor.ui.views.find_dialog import FindDialog

    shown(window, example())
    dialog = FindDialog(window.document, window.selection, window)
    dialog.start(replacing=True)
    dialog.sought.setText("Dinas kesehatan")
    dialog.replacement.setText("Dinas Kesehatan")
    return of_dialog(dialog)


def printing(window: MainWindow) -> QImage:
    from orgeditor.ui.print_dialog import PrintDialog

    shown(window, example())
    dialog = PrintDialog(window.document, window.selection, window)
    dialog.resize(880, 420)
    return of_dialog(dialog)


def regulation(window: MainWindow) -> QImage:
    from orgeditor.ui.regulation_dialog import RegulationDialog

    return of_dialog(RegulationDialog(example(), window))


def export(window: MainWindow) -> QImage:
    from orgeditor.ui.export_dialog import ExportDialog

    shown(window, example())
    dialog = ExportDialog(window.document, window.selection, window)
    dialog.target.setText(str(Path("Dokumen") / "bukittinggi-4-2017.pdf"))
    return of_dialog(dialog)


def versions(window: MainWindow) -> QImage:
    """Three versions of a file, of three mornings."""
    from orgeditor.editing import operations
    from orgeditor.storage.versions import keep_version
    from orgeditor.storage.versions import versions as kept
    from orgeditor.ui.versions_dialog import VersionsDialog

    shown(window, example())
    folder, path = settings.versions_folder(), Path(_HOME.name) / "perwali-koordinasi.bagan"
    path.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    for number, when in enumerate(MORNINGS):
        operations.set_regulation(window.document, number=str(number))
        window.document.save_as(path)
        os.utime(path, (when, when))
        keep_version(folder, path)
    dialog = VersionsDialog(kept(folder, path), path.name, window)
    dialog.resize(860, 480)
    dialog.show()
    while dialog.chooser.draft() is None or "…" in dialog.chooser.list.item(len(MORNINGS) - 1).text():
        QTest.qWait(SETTLE_MS)
    return of_dialog(dialog)


def comparison(window: MainWindow) -> QImage:
    """An amendment with a unit of each fate."""
    from orgeditor.editing import operations
    from orgeditor.editing.name_lists import Named
    from orgeditor.editing.operations.amendment import amendment_of
    from orgeditor.ui.comparison.dialog import ComparisonDialog

    shown(window, amendment_of(example(), year="2026", about="Perubahan Mekanisme Koordinasi Kerja"))
    document, chart = window.document, window.selection.chart_id or ""
    boxes = {document.draft.units[item.unit].name: item for item in document.draft.placements_of_chart(chart)}
    operations.rename_unit(document, boxes["Dinas kebakaran"].unit, "Dinas pemadam kebakaran")
    operations.move(document, [boxes["Dinas sosial"].id], boxes["Asisten administrasi umum"].id)
    fresh = [Named(0, "Dinas ketahanan pangan")]
    operations.add_list(document, chart, boxes["Asisten ekonomi dan pembangunan"].id, fresh)
    settle(window)
    dialog = ComparisonDialog(document, chart, window)
    dialog.resize(1120, 640)
    dialog.show()
    while dialog.comparing.busy or not dialog.charts.new_view.desk.shapes:
        QTest.qWait(SETTLE_MS)
    return of_dialog(dialog)


def palette(window: MainWindow) -> QImage:
    from orgeditor.ui.entries import entries
    from orgeditor.ui.palette import CommandPalette

    shown(window, example())
    dialog = CommandPalette(entries(window), [], window)
    dialog.resize(600, 300)
    dialog.field.setText("arrange" if settings.language() == "en" else "susun")
    return of_dialog(dialog)


PICTURES: dict[str, Callable[[MainWindow], QImage]] = {
    "halaman-awal": welcome,
    "jendela": whole_window,
    "tempel-daftar": paste_list,
    "templat": template,
    "membaca-pasal": reading,
    "menulis": writing,
    "impor-tabel": table,
    "hubungan": relations,
    "hasil-susunan": reasons,
    "atur-halaman": page_setup,
    "data-peraturan": regulation,
    "cari-ganti": find_and_replace,
    "temuan": findings,
    "bandingkan": comparison,
    "ekspor": export,
    "cetak": printing,
    "versi": versions,
    "cari-perintah": palette,
}


def of_dialog(dialog: QDialog) -> QImage:
    """Show a dialog as the program does, and paint it."""
    explain_by_key(dialog)
    dialog.show()
    QTest.qWait(SETTLE_MS)
    picture = grabbed(dialog)
    dialog.close()
    dialog.deleteLater()
    return picture


def grabbed(widget: QWidget) -> QImage:
    return widget.grab().toImage()


if __name__ == "__main__":
    main()
