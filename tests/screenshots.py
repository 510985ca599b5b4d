"""`make screenshots`: the pictures of the guide and of the templates, made by the program itself.

Each picture of the guide is a function here; it is drawn once for each language. Small colours and sizes: all of them
together go into the wheel.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from array import array
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.TemporaryDirectory(prefix="orgeditor-screenshots-")
os.environ["ORGEDITOR_HOME"] = _HOME.name
os.environ["TZ"] = "Asia/Jakarta"
time.tzset()

from PySide6.QtCore import QRectF, QSize, Qt  # noqa: E402  the home comes first
from PySide6.QtGui import QColor, QImage, QPainter  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QWidget  # noqa: E402

from orgeditor.model.draft import Draft  # noqa: E402
from orgeditor.model.kinds import UnitCategory  # noqa: E402
from orgeditor.model.page import Page  # noqa: E402
from orgeditor.render.paint import paint_page  # noqa: E402
from orgeditor.storage.reader import open_draft  # noqa: E402
from orgeditor.ui import settings, templates  # noqa: E402
from orgeditor.ui.application import Program  # noqa: E402
from orgeditor.ui.main_window import MainWindow  # noqa: E402
from orgeditor.ui.recent_list import STATE, THERE, RecentList  # noqa: E402

ROOT = Path(__file__).parents[1]
THUMBNAIL = QSize(264, 172)
EDGE = "#bbbbbb"
"""Of a sheet: on a white list one would not see where it ends."""
MOST_COLOURS = 200
SETTLE_MS = 60
MORNINGS = (1767582000, 1767668700, 1767755400)


def main() -> None:
    program = Program([])
    templates_of_program()
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


def thumbnail(page: Page | None) -> QImage:
    """Paint a page at four times its size and bring it down: thin lines stay grey lines."""
    assert page is not None
    large = QImage(THUMBNAIL * 4, QImage.Format.Format_Grayscale8)
    large.fill(QColor("#ffffff"))
    scale = min(large.width() / page.width, large.height() / page.height)
    painter = QPainter(large)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate((large.width() - page.width * scale) / 2, (large.height() - page.height * scale) / 2)
    painter.scale(scale, scale)
    paint_page(painter, page)
    painter.end()
    small = large.scaled(THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    painter = QPainter(small)
    painter.setPen(QColor(EDGE))
    painter.drawRect(small.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return small


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
    QTest.keyClick(window.chart_view, Qt.Key.Key_F2)
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
    shown(window, example(), height=900)
    window.selection.set([])
    QTest.qWait(SETTLE_MS)
    return grabbed(window.why_dock)


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
    "menulis": writing,
    "hubungan": relations,
    "hasil-susunan": reasons,
    "data-peraturan": regulation,
    "bandingkan": comparison,
    "ekspor": export,
    "versi": versions,
    "cari-perintah": palette,
}


def of_dialog(dialog: QWidget) -> QImage:
    dialog.show()
    QTest.qWait(SETTLE_MS)
    picture = grabbed(dialog)
    dialog.close()
    dialog.deleteLater()
    return picture


def grabbed(widget: QWidget) -> QImage:
    return widget.grab().toImage()


# files


def save(picture: QImage, path: Path, *, colours: int = 0) -> None:
    """Write a small PNG; `colours` is how many greys it has, 0 for the colours that it uses most."""
    picture.setDotsPerMeterX(0)
    painted = QImage(picture.size(), QImage.Format.Format_RGB32)
    painted.fill(QColor("#ffffff"))
    painter = QPainter(painted)
    painter.drawImage(QRectF(painted.rect()), picture)
    painter.end()
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    if colours:
        grey = [int(255 * step / (colours - 1)) for step in range(colours)]
        table = [QColor(value, value, value).rgb() for value in grey]
    else:
        table = [colour for colour, _ in Counter(array("I", bytes(painted.constBits()))).most_common(MOST_COLOURS)]
    painted = painted.convertToFormat(QImage.Format.Format_Indexed8, table, flags)
    if not painted.save(str(path), "PNG", 0):
        sys.exit(f"cannot write {path}")


if __name__ == "__main__":
    main()
