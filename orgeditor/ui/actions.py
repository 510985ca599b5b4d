"""The actions of the window as data: menu, text, shortcut, icon, tip, and when each is usable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.model.records import Method

Rule = Callable[[Document, Selection], bool]
Keys = str | QKeySequence.StandardKey | None


def _always(document: Document, selection: Selection) -> bool:
    return True


def _chart(document: Document, selection: Selection) -> bool:
    return selection.chart is not None


def _one_box(document: Document, selection: Selection) -> bool:
    return selection.placement is not None


def _one_box_or_empty(document: Document, selection: Selection) -> bool:
    chart = selection.chart
    return selection.placement is not None or (chart is not None and not document.draft.placements_of_chart(chart.id))


def _boxes(document: Document, selection: Selection) -> bool:
    return bool(selection.placements)


def _children(document: Document, selection: Selection) -> bool:
    return any(document.draft.children(item.chart, item.id) for item in selection.placements)


def _hanging(document: Document, selection: Selection) -> bool:
    chart = selection.chart
    return (
        chart is not None
        and chart.method is Method.HIERARCHY
        and bool(selection.placements)
        and all(item.parent is not None for item in selection.placements)
    )


def _something(document: Document, selection: Selection) -> bool:
    return bool(selection.ids)


def _line(document: Document, selection: Selection) -> bool:
    return bool(selection.routes)


def _undo(document: Document, selection: Selection) -> bool:
    return document.stack.canUndo()


def _redo(document: Document, selection: Selection) -> bool:
    return document.stack.canRedo()


def _pinned(document: Document, selection: Selection) -> bool:
    return any(operations.is_pinned(item) for item in selection.placements)


def _chart_pinned(document: Document, selection: Selection) -> bool:
    chart = selection.chart
    return chart is not None and operations.has_pins(document.draft, chart)


def _several_pages(document: Document, selection: Selection) -> bool:
    arranged = document.arranged(selection.chart_id or "")
    return arranged is not None and len(arranged.pages) > 1


def _exportable(document: Document, selection: Selection) -> bool:
    return bool(document.draft.charts)


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `hint` is a key that the canvas handles itself and the menu only shows."""

    id: str
    text: str
    keys: Keys = None
    hint: str = ""
    icon: str = ""
    tip: str = ""
    enabled: Rule = _always
    checkable: bool = False


_S = QKeySequence.StandardKey

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new", QT_TRANSLATE_NOOP("Actions", "Naskah Baru…"), _S.New, icon="new",
               tip=QT_TRANSLATE_NOOP("Actions", "Naskah baru dari templat")),
    ActionSpec("open", QT_TRANSLATE_NOOP("Actions", "Buka…"), _S.Open, icon="open",
               tip=QT_TRANSLATE_NOOP("Actions", "Buka naskah")),
    ActionSpec("save", QT_TRANSLATE_NOOP("Actions", "Simpan"), _S.Save, icon="save",
               tip=QT_TRANSLATE_NOOP("Actions", "Simpan naskah")),
    ActionSpec("save_as", QT_TRANSLATE_NOOP("Actions", "Simpan Sebagai…"), "Ctrl+Shift+S"),
    ActionSpec("export", QT_TRANSLATE_NOOP("Actions", "Ekspor Lampiran…"), "Ctrl+E", icon="export",
               tip=QT_TRANSLATE_NOOP("Actions", "Ekspor Lampiran ke PDF, PNG, atau SVG"), enabled=_exportable),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Keluar"), _S.Quit),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "Urungkan"), _S.Undo, icon="undo", enabled=_undo),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "Ulangi"), "Ctrl+Y", icon="redo", enabled=_redo),
    ActionSpec("rename", QT_TRANSLATE_NOOP("Actions", "Ganti Nama"), hint="F2", enabled=_one_box),
    ActionSpec("remove", QT_TRANSLATE_NOOP("Actions", "Keluarkan dari Bagan Ini"), hint="Del", icon="remove",
               tip=QT_TRANSLATE_NOOP("Actions", "Keluarkan pilihan dari bagan ini; unit tetap ada di peraturan"),
               enabled=_something),
    ActionSpec("dissolve", QT_TRANSLATE_NOOP("Actions", "Keluarkan Tanpa Bawahannya"), hint="Ctrl+Del", enabled=_boxes),
    ActionSpec("delete", QT_TRANSLATE_NOOP("Actions", "Hapus dari Peraturan…"), "Ctrl+Shift+Del", enabled=_something),
    ActionSpec("select_all", QT_TRANSLATE_NOOP("Actions", "Pilih Semua"), hint="Ctrl+A", enabled=_chart),
    ActionSpec("fit_page", QT_TRANSLATE_NOOP("Actions", "Satu Halaman"), "Ctrl+0", icon="fit-page",
               tip=QT_TRANSLATE_NOOP("Actions", "Tampilkan satu halaman penuh")),
    ActionSpec("fit_width", QT_TRANSLATE_NOOP("Actions", "Selebar Halaman"), "Ctrl+2", icon="fit-width",
               tip=QT_TRANSLATE_NOOP("Actions", "Tampilkan selebar halaman")),
    ActionSpec("page_before", QT_TRANSLATE_NOOP("Actions", "Halaman Sebelumnya"), hint="PgUp", enabled=_several_pages),
    ActionSpec("page_after", QT_TRANSLATE_NOOP("Actions", "Halaman Berikutnya"), hint="PgDn", enabled=_several_pages),
    ActionSpec("zoom_full", QT_TRANSLATE_NOOP("Actions", "Ukuran Sebenarnya (100 %)"), "Ctrl+1"),
    ActionSpec("zoom_in", QT_TRANSLATE_NOOP("Actions", "Perbesar"), hint="Ctrl++", icon="zoom-in"),
    ActionSpec("zoom_out", QT_TRANSLATE_NOOP("Actions", "Perkecil"), hint="Ctrl+-", icon="zoom-out"),
    ActionSpec("add_child", QT_TRANSLATE_NOOP("Actions", "Unit Bawahan"), hint="Tab", icon="child",
               tip=QT_TRANSLATE_NOOP("Actions", "Tambah unit bawahan"), enabled=_one_box_or_empty),
    ActionSpec("add_sibling", QT_TRANSLATE_NOOP("Actions", "Unit Setara"), hint="Enter", icon="sibling",
               tip=QT_TRANSLATE_NOOP("Actions", "Tambah unit setara"), enabled=_one_box_or_empty),
    ActionSpec("add_several", QT_TRANSLATE_NOOP("Actions", "Beberapa Unit…"), "Ctrl+Shift+N", enabled=_one_box),
    ActionSpec("relate", QT_TRANSLATE_NOOP("Actions", "Hubungan Kerja"), "Ctrl+R", icon="relation",
               tip=QT_TRANSLATE_NOOP("Actions", "Gambar hubungan kerja: tarik dari satu unit ke unit lain"),
               enabled=_chart, checkable=True),
    ActionSpec("select", QT_TRANSLATE_NOOP("Actions", "Pilih"), hint="Esc", icon="select",
               tip=QT_TRANSLATE_NOOP("Actions", "Pilih dan pindahkan"), checkable=True),
    ActionSpec("add_root", QT_TRANSLATE_NOOP("Actions", "Unit Tanpa Atasan"), enabled=_chart),
    ActionSpec("add_group", QT_TRANSLATE_NOOP("Actions", "Bingkai Kelompok…"), enabled=_boxes),
    ActionSpec("add_annex", QT_TRANSLATE_NOOP("Actions", "Lampiran"), icon="annex-add",
               tip=QT_TRANSLATE_NOOP("Actions", "Tambah Lampiran")),
    ActionSpec("add_chart", QT_TRANSLATE_NOOP("Actions", "Bagan"), icon="chart-add",
               tip=QT_TRANSLATE_NOOP("Actions", "Tambah bagan pada Lampiran ini")),
    ActionSpec("arrange_auto", QT_TRANSLATE_NOOP("Actions", "Susun Otomatis"), icon="auto", enabled=_children),
    ActionSpec("arrange_row", QT_TRANSLATE_NOOP("Actions", "Berjajar"), icon="row", enabled=_children),
    ActionSpec("arrange_list", QT_TRANSLATE_NOOP("Actions", "Daftar"), icon="list", enabled=_children),
    ActionSpec("arrange_list_left", QT_TRANSLATE_NOOP("Actions", "Daftar Kiri"), icon="list-left", enabled=_children),
    ActionSpec("arrange_list_both", QT_TRANSLATE_NOOP("Actions", "Daftar Dua Sisi"), icon="list-both",
               enabled=_children),
    ActionSpec("arrange_pairs", QT_TRANSLATE_NOOP("Actions", "Berpasangan"), icon="pairs", enabled=_children),
    ActionSpec("arrange_columns", QT_TRANSLATE_NOOP("Actions", "Kolom"), icon="columns", enabled=_children),
    ActionSpec("arrange_list_box", QT_TRANSLATE_NOOP("Actions", "Kotak Daftar"), icon="list-box", enabled=_children),
    ActionSpec("keep_choice", QT_TRANSLATE_NOOP("Actions", "Tetapkan Pilihan Ini"), icon="pin", enabled=_children,
               tip=QT_TRANSLATE_NOOP("Actions", "Tetapkan susunan, kolom, dan lebar yang sedang dipilih otomatis")),
    ActionSpec("release", QT_TRANSLATE_NOOP("Actions", "Kembali Otomatis"), enabled=_pinned),
    ActionSpec("release_chart", QT_TRANSLATE_NOOP("Actions", "Seluruh Bagan Kembali Otomatis"),
               enabled=_chart_pinned),
    ActionSpec("rearrange", QT_TRANSLATE_NOOP("Actions", "Susun Ulang"), "F5", enabled=_chart),
    ActionSpec("glue", QT_TRANSLATE_NOOP("Actions", "Tempelkan di Bawah"), icon="glue", enabled=_hanging),
    ActionSpec("side_left", QT_TRANSLATE_NOOP("Actions", "Di Samping Kiri (Staf)"), icon="side", enabled=_hanging),
    ActionSpec("side_right", QT_TRANSLATE_NOOP("Actions", "Di Samping Kanan (Staf)"), icon="side", enabled=_hanging),
    ActionSpec("below", QT_TRANSLATE_NOOP("Actions", "Di Bawah Atasan"), icon="below", enabled=_hanging),
    ActionSpec("side_bottom", QT_TRANSLATE_NOOP("Actions", "Paling Bawah"), icon="bottom", enabled=_hanging,
               tip=QT_TRANSLATE_NOOP("Actions", "Di bawah semua unit setara, seperti UPTD")),
    ActionSpec("over_grid", QT_TRANSLATE_NOOP("Actions", "Di Atas Kisi Kosong"), icon="grid", enabled=_hanging,
               tip=QT_TRANSLATE_NOOP("Actions", "Kotak di atas kisi kosong, seperti jabatan fungsional")),
    ActionSpec("move_before", QT_TRANSLATE_NOOP("Actions", "Pindah ke Depan"), hint="Alt+←", icon="up",
               enabled=_one_box),
    ActionSpec("move_after", QT_TRANSLATE_NOOP("Actions", "Pindah ke Belakang"), hint="Alt+→", icon="down",
               enabled=_one_box),
    ActionSpec("promote", QT_TRANSLATE_NOOP("Actions", "Naikkan Setingkat"), hint="Shift+Tab", enabled=_one_box),
    ActionSpec("demote", QT_TRANSLATE_NOOP("Actions", "Turunkan Setingkat"), hint="Alt+Shift+→", enabled=_one_box),
    ActionSpec("reverse", QT_TRANSLATE_NOOP("Actions", "Balik Arah Hubungan"), enabled=_line),
    ActionSpec("page", QT_TRANSLATE_NOOP("Actions", "Kertas, Margin, dan Judul"), enabled=_chart,
               tip=QT_TRANSLATE_NOOP("Actions", "Tampilkan pengaturan halaman di panel Properti")),
    ActionSpec("turn_page", QT_TRANSLATE_NOOP("Actions", "Lanskap / Potret"), enabled=_chart),
    ActionSpec("chart_up", QT_TRANSLATE_NOOP("Actions", "Naikkan Urutan Bagan"), enabled=_chart),
    ActionSpec("chart_down", QT_TRANSLATE_NOOP("Actions", "Turunkan Urutan Bagan"), enabled=_chart),
    ActionSpec("delete_chart", QT_TRANSLATE_NOOP("Actions", "Hapus Bagan"), enabled=_chart),
    ActionSpec("regulation", QT_TRANSLATE_NOOP("Actions", "Data Peraturan…"), "Ctrl+D", icon="regulation",
               tip=QT_TRANSLATE_NOOP("Actions", "Data peraturan dan penandatangan")),
    ActionSpec("line_styles", QT_TRANSLATE_NOOP("Actions", "Gaya Garis…"), "Ctrl+L", icon="line-styles",
               tip=QT_TRANSLATE_NOOP("Actions", "Gaya garis tiap jenis hubungan")),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "Tentang orgeditor")),
)  # fmt: skip

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (QT_TRANSLATE_NOOP("Menus", "&Berkas"),
     ("new", "open", "recent", "", "save", "save_as", "", "export", "", "quit")),
    (QT_TRANSLATE_NOOP("Menus", "&Edit"),
     ("undo", "redo", "", "rename", "select_all", "", "remove", "dissolve", "delete")),
    (QT_TRANSLATE_NOOP("Menus", "&Tampilan"),
     ("fit_page", "fit_width", "zoom_full", "", "zoom_in", "zoom_out", "", "page_before", "page_after", "", "docks", "",
      "language")),
    (QT_TRANSLATE_NOOP("Menus", "&Sisipkan"),
     ("add_child", "add_sibling", "add_several", "add_root", "place", "", "relate", "show_relations", "",
      "add_group", "", "add_annex", "add_chart")),
    (QT_TRANSLATE_NOOP("Menus", "S&usun"),
     ("arrange", "stand", "", "keep_choice", "release", "release_chart", "", "move_before", "move_after", "promote",
      "demote", "", "reverse", "", "rearrange")),
    (QT_TRANSLATE_NOOP("Menus", "&Halaman"),
     ("page", "turn_page", "", "chart_up", "chart_down", "delete_chart")),
    (QT_TRANSLATE_NOOP("Menus", "&Peraturan"), ("regulation", "line_styles")),
    (QT_TRANSLATE_NOOP("Menus", "B&antuan"), ("about",)),
)  # fmt: skip
"""Each menu with its actions; "" is a separator. Sub-menus are those below and recent, docks, language, place and
show_relations."""

SUB_MENUS: dict[str, tuple[str, tuple[str, ...]]] = {
    "arrange": (QT_TRANSLATE_NOOP("Menus", "Susunan Bawahan"),
                ("arrange_auto", "", "arrange_row", "arrange_list", "arrange_list_left", "arrange_list_both",
                 "arrange_pairs", "arrange_columns", "arrange_list_box")),
    "stand": (QT_TRANSLATE_NOOP("Menus", "Letak Kotak"),
              ("below", "glue", "over_grid", "", "side_left", "side_right", "side_bottom")),
}  # fmt: skip

TOOL_BAR = (
    "new", "open", "save", "", "undo", "redo", "", "select", "relate", "kind", "",
    "add_child", "add_sibling", "remove", "",
    "arrange_auto", "arrange_row", "arrange_list", "arrange_columns", "arrange_list_box", "",
    "fit_page", "fit_width", "", "regulation", "spacer", "export",
)  # fmt: skip
"""The tool bar; "kind" is the choice of relation kind, "spacer" pushes the rest to the right."""

CONTEXT = (
    "add_child", "add_sibling", "add_several", "rename", "", "arrange", "stand", "keep_choice", "release", "",
    "show_relations", "reverse", "",
    "remove", "dissolve", "delete",
)  # fmt: skip
"""The context menu of the canvas."""

WHY = ("keep_choice", "release", "", "release_chart", "rearrange")
"""The context menu of a row of Hasil Susunan."""


def shown_text(spec: ActionSpec) -> str:
    """Return the translated text, with the key that the canvas handles."""
    text = QCoreApplication.translate("Actions", spec.text)
    return f"{text}\t{spec.hint}" if spec.hint else text


def shown_tip(spec: ActionSpec, keys: str) -> str:
    text = QCoreApplication.translate("Actions", spec.tip or spec.text).rstrip("…")
    return f"{text} ({keys or spec.hint})" if keys or spec.hint else text
