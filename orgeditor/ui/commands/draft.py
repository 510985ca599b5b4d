"""Naskah: the regulation as a whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.model.records import Method
from orgeditor.ui import files
from orgeditor.ui.commands.spec import ActionSpec, MenuSpec, a_chart
from orgeditor.ui.messages import accepted, explain_by_key

if TYPE_CHECKING:
    from orgeditor.ui.comparison.dialog import ComparisonDialog
    from orgeditor.ui.main_window import MainWindow


def edit_regulation(window: MainWindow, field: str = "") -> None:
    """Open Data Peraturan at one of its fields, else at the first one that is still empty."""
    from orgeditor.ui.regulation_dialog import RegulationDialog

    window.take_over()
    regulation = window.document.draft.regulation
    empty = (name for name in ("region", "number", "year") if not getattr(regulation, name))
    dialog = RegulationDialog(window.document.draft, window, field or next(empty, "region"))
    if accepted(dialog):
        operations.set_regulation(window.document, **dialog.values())


def read_article(window: MainWindow) -> None:
    """Read the text of a regulation into a new draft, or into the chart on show."""
    from orgeditor.editing.chart_names import chart_name
    from orgeditor.editing.operations.articles import enter_reading
    from orgeditor.ui.articles.choice import Choice
    from orgeditor.ui.articles.reading_dialog import ReadingDialog

    window.take_over()
    selection, draft = window.selection, window.document.draft
    here = selection.chart if not window.start_page.alone else None
    chart = here.id if here is not None and here.method is not Method.LAYERED else None
    name = chart_name(draft, here) if here is not None else ""

    def may_enter(choice: Choice) -> bool:
        return choice.into_chart or files.may_leave(window)

    dialog = ReadingDialog(draft, chart, name, window, may_enter)
    if not accepted(dialog):
        return
    choice = dialog.choice
    if choice.into_chart and chart is not None:
        window.start_page.leave()
        reading, fields = choice.chosen(), choice.chosen_fields()

        def enter(document: Document) -> bool:
            enter_reading(document, chart, reading, choice.out, fields)
            return True

        text = QCoreApplication.translate("Commands", "Memasukkan Pasal ke bagan…")
        if not window.perform(enter, len(choice.tree), text):
            return
        window.offer_undo(QCoreApplication.translate("Commands", "Pasal sudah masuk ke bagan ini."))
    else:
        files.start(window, choice.new_draft(), changed=True)
        window.say(QCoreApplication.translate("Commands", "Naskah dibuat dari teks; periksa bagannya, lalu simpan."))


def _show_article_text(window: MainWindow) -> None:
    """Open the text that Periksa compares the charts with."""
    from orgeditor.ui.articles.text_window import show_text

    window.take_over()
    show_text(window, window.document, window.checker, window.offer_undo)


def _write_article(window: MainWindow) -> None:
    """Show the article of the chart, or of the selected box."""
    from orgeditor.articles.writer import article_lines
    from orgeditor.ui.articles.writing_dialog import WritingDialog

    window.take_over()
    chart, box = window.selection.chart_id, window.selection.placement
    draft = window.document.draft
    if chart is None or not article_lines(draft, chart):
        window.say(
            QCoreApplication.translate("Commands", "Bagan ini tidak memuat daftar yang dapat ditulis sebagai Pasal.")
        )
        return
    start = box.id if box is not None and article_lines(draft, chart, start=box.id) else None
    accepted(WritingDialog(draft, chart, start, window))


def _style_lines(window: MainWindow) -> None:
    from orgeditor.ui.line_styles_dialog import LineStylesDialog

    window.take_over()
    dialog = LineStylesDialog(window.document.draft, window)
    if accepted(dialog):
        operations.set_kinds(window.document, dialog.kinds())


def _two_units(document: Document, selection: Selection) -> bool:
    boxes = {item.unit for item in selection.placements}
    return len(boxes | {group.unit for group in selection.groups}) > 1


def _one_unit(document: Document, selection: Selection) -> bool:
    return len(selection.ids) == 1 and len(selection.placements) + len(selection.groups) == 1


def _merge(window: MainWindow) -> None:
    """Make one unit of those selected, in every chart."""
    from orgeditor.ui.merge_dialogs import MergeDialog

    window.take_over()
    selection, draft = window.selection, window.document.draft
    chosen = {key: draft.unit_of(key).id for key in selection.ids if key not in draft.routes}
    order = {item.id: number for number, item in enumerate(draft.placements_of_chart(selection.chart_id or ""))}
    units = dict.fromkeys(chosen[key] for key in sorted(chosen, key=lambda key: order.get(key, -1)))
    dialog = MergeDialog(draft, list(units), window)
    if accepted(dialog):
        taken, name = dialog.units(), dialog.name()
        merged = window.perform(
            lambda document: operations.merge_units(document, taken, name),
            len(draft.placements),
            QCoreApplication.translate("Commands", "Menggabung unit…"),
        )
        if merged is None:
            return
        _show_units(window, [merged])
        text = QCoreApplication.translate("Commands", "%1 unit digabung menjadi “%2”.")
        window.offer_undo(text.replace("%1", str(len(units))).replace("%2", name))


def _split(window: MainWindow) -> None:
    """Make several units of the selected one, in every chart."""
    from orgeditor.ui.merge_dialogs import SplitDialog

    window.take_over()
    unit = window.selection.unit
    if unit is None:
        return
    dialog = SplitDialog(window.document.draft, unit.id, window)
    if accepted(dialog):
        key, names = unit.id, dialog.names()
        parts = window.perform(
            lambda document: operations.split_unit(document, key, names),
            len(window.document.draft.placements),
            QCoreApplication.translate("Commands", "Memecah unit…"),
        )
        if parts is None:
            return
        _show_units(window, parts)
        text = QCoreApplication.translate("Commands", "“%2” dipecah menjadi %1 unit.")
        window.offer_undo(text.replace("%1", str(len(dialog.names()))).replace("%2", unit.name))


def _show_units(window: MainWindow, units: list[str]) -> None:
    """Select what the chart on show has of some units."""
    draft, chart = window.document.draft, window.selection.chart_id or ""
    window.selection.set(
        [
            *(item.id for item in draft.placements_of_chart(chart) if item.unit in units),
            *(group.id for group in draft.groups_of_chart(chart) if group.unit in units),
        ]
    )
    window.chart_view.reveal(window.selection.ids)


def _renumber_basis(window: MainWindow) -> None:
    """Write letters and numbers of the articles anew, after showing old and new."""
    from orgeditor.model.basis_numbers import renumberings

    window.take_over()
    draft, chart = window.document.draft, window.selection.chart_id
    rows = renumberings(draft, chart) if chart is not None else []
    if not rows:
        window.say(
            QCoreApplication.translate("Commands", "Semua huruf dan angka dasar sudah menurut urutan di bagan ini.")
        )
        return
    from orgeditor.ui.basis_dialog import BasisDialog

    dialog = BasisDialog(draft, rows, window)
    if accepted(dialog):
        chosen = dialog.chosen()
        text = QCoreApplication.translate("Commands", "Menomori ulang dasar…")
        window.perform(lambda document: operations.renumber_basis(document, chosen), len(draft.placements), text)


def _check(window: MainWindow) -> None:
    """Show Temuan and ask all rules anew; the status bar then says how many findings there are."""
    window.take_over()
    window.views.open(window.views.findings)
    window.checker.ask()


def open_comparison(window: MainWindow) -> ComparisonDialog:
    """Open the comparison beside the window, or bring it to the front, and return it."""
    from orgeditor.ui.comparison.dialog import ComparisonDialog

    window.take_over()
    dialog = window.findChild(ComparisonDialog)
    if dialog is None:
        dialog = ComparisonDialog(window.document, window.selection.chart_id, window)
        dialog.reveal_wanted.connect(partial(_show_place, window))
        explain_by_key(dialog)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog


def _show_place(window: MainWindow, chart: str, ids: list[str]) -> None:
    """Show boxes and lines of a chart and select them, as far as they are still there."""
    draft = window.document.draft
    if chart in draft.charts:
        there = [key for key in ids if draft.find(key) is not None]
        window.selection.show(chart, there)
        window.chart_view.reveal(there)


ACTIONS = (
    ActionSpec(
        "regulation", QT_TRANSLATE_NOOP("Actions", "Data Peraturan…"),
        QT_TRANSLATE_NOOP("Actions", "Data peraturan dan penandatangan"),
        edit_regulation, keys="Ctrl+D", icon="regulation",
    ),
    ActionSpec(
        "read_article", QT_TRANSLATE_NOOP("Actions", "Tempel Pasal…"),
        QT_TRANSLATE_NOOP("Actions", "Baca teks peraturan atau satu Pasal menjadi unit, hubungan, dan Lampiran"),
        read_article, keys="Ctrl+Shift+V",
    ),
    ActionSpec(
        "write_article", QT_TRANSLATE_NOOP("Actions", "Bunyi Pasal…"),
        QT_TRANSLATE_NOOP("Actions", "Tulis bagan ini sebagai Pasal, untuk disalin ke Word atau disimpan"),
        _write_article, enabled=a_chart,
    ),
    ActionSpec(
        "article_text", QT_TRANSLATE_NOOP("Actions", "Teks Pasal…"),
        QT_TRANSLATE_NOOP("Actions", "Lihat, ganti, atau hapus teks yang dibandingkan Periksa dengan bagan"),
        _show_article_text,
    ),
    ActionSpec(
        "check", QT_TRANSLATE_NOOP("Actions", "Periksa"),
        QT_TRANSLATE_NOOP("Actions", "Periksa naskah dan semua bagannya, dan tampilkan temuannya"),
        _check, keys="F7",
    ),
    ActionSpec(
        "compare", QT_TRANSLATE_NOOP("Actions", "Bandingkan…"),
        QT_TRANSLATE_NOOP("Actions", "Lihat apa yang berbeda dari naskah semula, versi sebelumnya, atau berkas lain"),
        open_comparison, keys="Ctrl+Shift+B",
    ),
    ActionSpec(
        "line_styles", QT_TRANSLATE_NOOP("Actions", "Gaya Garis…"),
        QT_TRANSLATE_NOOP("Actions", "Gaya garis dan kata keterangan tiap jenis hubungan"),
        _style_lines, keys="Ctrl+L", icon="line-styles",
    ),
    ActionSpec(
        "merge", QT_TRANSLATE_NOOP("Actions", "Gabung Unit…"),
        QT_TRANSLATE_NOOP("Actions", "Jadikan unit pilihan satu unit, dengan hubungan, letak, dan dasarnya"),
        _merge, enabled=_two_units,
    ),
    ActionSpec(
        "split", QT_TRANSLATE_NOOP("Actions", "Pecah Unit…"),
        QT_TRANSLATE_NOOP("Actions", "Jadikan unit pilihan beberapa unit, masing-masing dengan hubungan dan letaknya"),
        _split, enabled=_one_unit,
    ),
    ActionSpec(
        "renumber_basis", QT_TRANSLATE_NOOP("Actions", "Nomori Ulang Dasar…"),
        QT_TRANSLATE_NOOP("Actions", "Tulis ulang huruf dan angka dasar menurut urutan sekarang"),
        _renumber_basis, enabled=a_chart,
    ),
)  # fmt: skip

MENU = MenuSpec(
    "draft", QT_TRANSLATE_NOOP("Menus", "&Naskah"),
    ("regulation", "read_article", "write_article", "article_text", "check", "compare", "", "line_styles", "",
     "merge", "split", "", "renumber_basis"),
)  # fmt: skip

SUB_MENUS = ()
