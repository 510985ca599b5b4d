"""Susun: how the subordinates of a box stand, where a box stands, and what is left to layout."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from orgeditor.canvas import boxes
from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.operations import by_hand, lines
from orgeditor.editing.selection import Selection
from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.model.alignment import Edge
from orgeditor.model.records import Arrangement, BoxForm, Method, Placement, Side
from orgeditor.ui.commands.spec import ActionSpec, MenuSpec, a_chart, a_line, one_box

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow


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


def _pinned(document: Document, selection: Selection) -> bool:
    return any(operations.is_pinned(item) for item in selection.placements)


def _in_place(document: Document, selection: Selection) -> bool:
    """Whether a selected box has been pinned."""
    return any(item.pin is not None for item in _boxes(document, selection))


def _loose(document: Document, selection: Selection) -> bool:
    """Whether a selected box could be pinned."""
    chart = selection.chart
    return (
        chart is not None
        and chart.method is not Method.LAYERED
        and any(item.pin is None and item.form is not BoxForm.GLUED for item in _boxes(document, selection))
    )


def _by_hand(least: int, document: Document, selection: Selection) -> bool:
    """Whether so many boxes are selected, all placed by hand."""
    some = len(list(islice(_boxes(document, selection), least))) == least
    free = by_hand.is_free(selection.chart)
    return some and (free or all(item.pin is not None for item in _boxes(document, selection)))


def _two_by_hand(document: Document, selection: Selection) -> bool:
    return _by_hand(2, document, selection)


def _three_by_hand(document: Document, selection: Selection) -> bool:
    return _by_hand(3, document, selection)


def _boxes(document: Document, selection: Selection) -> Iterator[Placement]:
    """Yield the selected boxes; a rule stops at the first that decides, of ten thousand."""
    found = document.draft.placements
    return (found[key] for key in selection.ids if key in found)


def _below_or_in_place(document: Document, selection: Selection) -> bool:
    return _in_place(document, selection) or _children(document, selection)


def _across(document: Document, selection: Selection) -> bool:
    return any(lines.is_across(document.draft, route) for route in selection.routes)


def _shaped(document: Document, selection: Selection) -> bool:
    return any(lines.is_shaped(route) for route in selection.routes)


def _chart_pinned(document: Document, selection: Selection) -> bool:
    chart = selection.chart
    return chart is not None and operations.has_pins(document.draft, chart)


def _arrange(arrangement: Arrangement, window: MainWindow) -> None:
    draft = window.document.draft
    parents = [item.id for item in window.selection.placements if draft.children(item.chart, item.id)]
    operations.arrange_children(window.document, parents, arrangement)


def _arrange_again(window: MainWindow) -> None:
    by_hand.arrange_again(window.document, _chosen(window))


def _chosen(window: MainWindow) -> list[str]:
    return [item.id for item in window.selection.placements]


def _pin(window: MainWindow) -> None:
    if not by_hand.pin(window.document, _chosen(window)):
        window.say(
            QCoreApplication.translate("Commands", "Baris kotak daftar dan kotak yang menempel tidak dapat disematkan.")
        )


def _unpin(window: MainWindow) -> None:
    by_hand.unpin(window.document, _chosen(window))


def _align(edge: Edge, window: MainWindow) -> None:
    by_hand.align(window.document, _chosen(window), edge)


def _distribute(across: bool, window: MainWindow) -> None:
    by_hand.distribute(window.document, _chosen(window), across=across)


def _size_alike(width: bool, window: MainWindow) -> None:
    by_hand.size_alike(window.document, _chosen(window), width=width)


def _keep_way(window: MainWindow) -> None:
    if not lines.keep_ways(window.document, [route.id for route in window.selection.routes]):
        window.say(QCoreApplication.translate("Commands", "Garis pilihan lurus, atau jalurnya sudah tetap."))


def _clear_way(window: MainWindow) -> None:
    lines.clear_ways(window.document, [route.id for route in window.selection.routes])


def _put_aside(side: Side, window: MainWindow) -> None:
    operations.put_aside(window.document, [item.id for item in window.selection.placements], side)


def _glue(window: MainWindow) -> None:
    operations.glue(window.document, [item.id for item in window.selection.placements])


def _over_grid(window: MainWindow) -> None:
    items = window.selection.placements
    over = any(item.form is not BoxForm.GRID for item in items)
    operations.put_over_grid(window.document, [item.id for item in items], over)


def _keep_choice(window: MainWindow) -> None:
    parents = [item.id for item in window.selection.placements]
    if not operations.keep_choices(window.document, parents):
        window.say(QCoreApplication.translate("Commands", "Tidak ada pilihan susunan untuk ditetapkan di sini."))


def _release(window: MainWindow) -> None:
    operations.release(window.document, [item.id for item in window.selection.placements])


def _release_chart(window: MainWindow) -> None:
    if window.selection.chart_id:
        operations.release_chart(window.document, window.selection.chart_id)


def _rearrange(window: MainWindow) -> None:
    if window.selection.chart_id:
        window.document.rearrange(window.selection.chart_id)


def _reverse(window: MainWindow) -> None:
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


ACTIONS = (
    ActionSpec(
        "arrange_auto", QT_TRANSLATE_NOOP("Actions", "Susun Otomatis"),
        QT_TRANSLATE_NOOP("Actions", "Susunan bawahan dipilih otomatis; kotak yang disematkan di sana dilepas"),
        _arrange_again, icon="auto", enabled=_below_or_in_place,
    ),
    ActionSpec(
        "rearrange", QT_TRANSLATE_NOOP("Actions", "Susun Ulang"),
        QT_TRANSLATE_NOOP("Actions", "Susun seluruh bagan dari awal"),
        _rearrange, keys="F5", enabled=a_chart,
    ),
    ActionSpec(
        "arrange_row", QT_TRANSLATE_NOOP("Actions", "Berjajar"),
        QT_TRANSLATE_NOOP("Actions", "Bawahan berjajar di satu baris"),
        partial(_arrange, Arrangement.ROW), icon="row", enabled=_children,
    ),
    ActionSpec(
        "arrange_list", QT_TRANSLATE_NOOP("Actions", "Menurun"),
        QT_TRANSLATE_NOOP("Actions", "Bawahan bersusun ke bawah, di kanan garisnya"),
        partial(_arrange, Arrangement.LIST), icon="list", enabled=_children,
    ),
    ActionSpec(
        "arrange_columns", QT_TRANSLATE_NOOP("Actions", "Kolom"),
        QT_TRANSLATE_NOOP("Actions", "Bawahan dalam beberapa kolom"),
        partial(_arrange, Arrangement.COLUMNS), icon="columns", enabled=_children,
    ),
    ActionSpec(
        "arrange_list_box", QT_TRANSLATE_NOOP("Actions", "Kotak Daftar"),
        QT_TRANSLATE_NOOP("Actions", "Bawahan sebagai daftar di dalam satu kotak"),
        partial(_arrange, Arrangement.LIST_BOX), icon="list-box", enabled=_children,
    ),
    ActionSpec(
        "arrange_list_left", QT_TRANSLATE_NOOP("Actions", "Menurun di Kiri"),
        QT_TRANSLATE_NOOP("Actions", "Bawahan bersusun ke bawah, di kiri garisnya"),
        partial(_arrange, Arrangement.LIST_LEFT), icon="list-left", enabled=_children,
    ),
    ActionSpec(
        "arrange_list_both", QT_TRANSLATE_NOOP("Actions", "Menurun di Dua Sisi"),
        QT_TRANSLATE_NOOP("Actions", "Bawahan bersusun ke bawah, di kiri dan kanan garisnya"),
        partial(_arrange, Arrangement.LIST_BOTH), icon="list-both", enabled=_children,
    ),
    ActionSpec(
        "arrange_pairs", QT_TRANSLATE_NOOP("Actions", "Berpasangan"),
        QT_TRANSLATE_NOOP("Actions", "Bawahan bersusun ke bawah, berdua-dua"),
        partial(_arrange, Arrangement.PAIRS), icon="pairs", enabled=_children,
    ),
    ActionSpec(
        "glue", QT_TRANSLATE_NOOP("Actions", "Tempelkan di Bawah"),
        QT_TRANSLATE_NOOP("Actions", "Tempelkan kotak di bawah atasannya, seperti Wakil"),
        _glue, icon="glue", enabled=_hanging,
    ),
    ActionSpec(
        "side_left", QT_TRANSLATE_NOOP("Actions", "Kiri"),
        QT_TRANSLATE_NOOP("Actions", "Letakkan di kiri garis atasannya, sebagai staf"),
        partial(_put_aside, Side.LEFT), icon="side-left", enabled=_hanging,
    ),
    ActionSpec(
        "side_right", QT_TRANSLATE_NOOP("Actions", "Kanan"),
        QT_TRANSLATE_NOOP("Actions", "Letakkan di kanan garis atasannya, sebagai staf"),
        partial(_put_aside, Side.RIGHT), icon="side", enabled=_hanging,
    ),
    ActionSpec(
        "below", QT_TRANSLATE_NOOP("Actions", "Di Bawah Atasan"),
        QT_TRANSLATE_NOOP("Actions", "Letakkan di antara bawahan lain, seperti biasa"),
        partial(_put_aside, Side.BELOW), icon="below", enabled=_hanging,
    ),
    ActionSpec(
        "side_bottom", QT_TRANSLATE_NOOP("Actions", "Paling Bawah"),
        QT_TRANSLATE_NOOP("Actions", "Letakkan di bawah semua unit setara, seperti UPTD"),
        partial(_put_aside, Side.BOTTOM), icon="bottom", enabled=_hanging,
    ),
    ActionSpec(
        "over_grid", QT_TRANSLATE_NOOP("Actions", "Di Atas Kisi Kosong"),
        QT_TRANSLATE_NOOP("Actions", "Kotak di atas kisi kosong, seperti jabatan fungsional"),
        _over_grid, icon="grid", enabled=_hanging,
    ),
    ActionSpec(
        "pin", QT_TRANSLATE_NOOP("Actions", "Sematkan"),
        QT_TRANSLATE_NOOP("Actions", "Sematkan kotak pilihan di tempatnya; yang lain tetap disusun otomatis"),
        _pin, icon="pin", enabled=_loose,
    ),
    ActionSpec(
        "unpin", QT_TRANSLATE_NOOP("Actions", "Lepas Sematan"),
        QT_TRANSLATE_NOOP("Actions", "Letak kotak pilihan kembali mengikuti susunan"),
        _unpin, enabled=_in_place,
    ),
    ActionSpec(
        "align_left", QT_TRANSLATE_NOOP("Actions", "Rata Kiri"),
        QT_TRANSLATE_NOOP("Actions", "Ratakan tepi kiri kotak pilihan"),
        partial(_align, Edge.LEFT), enabled=_two_by_hand,
    ),
    ActionSpec(
        "align_centre", QT_TRANSLATE_NOOP("Actions", "Rata Tengah"),
        QT_TRANSLATE_NOOP("Actions", "Ratakan sumbu tegak kotak pilihan"),
        partial(_align, Edge.CENTRE), enabled=_two_by_hand,
    ),
    ActionSpec(
        "align_right", QT_TRANSLATE_NOOP("Actions", "Rata Kanan"),
        QT_TRANSLATE_NOOP("Actions", "Ratakan tepi kanan kotak pilihan"),
        partial(_align, Edge.RIGHT), enabled=_two_by_hand,
    ),
    ActionSpec(
        "align_top", QT_TRANSLATE_NOOP("Actions", "Rata Atas"),
        QT_TRANSLATE_NOOP("Actions", "Ratakan tepi atas kotak pilihan"),
        partial(_align, Edge.TOP), enabled=_two_by_hand,
    ),
    ActionSpec(
        "align_middle", QT_TRANSLATE_NOOP("Actions", "Rata Tengah Tinggi"),
        QT_TRANSLATE_NOOP("Actions", "Ratakan sumbu mendatar kotak pilihan"),
        partial(_align, Edge.MIDDLE), enabled=_two_by_hand,
    ),
    ActionSpec(
        "align_bottom", QT_TRANSLATE_NOOP("Actions", "Rata Bawah"),
        QT_TRANSLATE_NOOP("Actions", "Ratakan tepi bawah kotak pilihan"),
        partial(_align, Edge.BOTTOM), enabled=_two_by_hand,
    ),
    ActionSpec(
        "distribute_across", QT_TRANSLATE_NOOP("Actions", "Sebar Mendatar"),
        QT_TRANSLATE_NOOP("Actions", "Samakan jarak kotak pilihan dari kiri ke kanan"),
        partial(_distribute, True), enabled=_three_by_hand,
    ),
    ActionSpec(
        "distribute_down", QT_TRANSLATE_NOOP("Actions", "Sebar Tegak"),
        QT_TRANSLATE_NOOP("Actions", "Samakan jarak kotak pilihan dari atas ke bawah"),
        partial(_distribute, False), enabled=_three_by_hand,
    ),
    ActionSpec(
        "same_width", QT_TRANSLATE_NOOP("Actions", "Samakan Lebar"),
        QT_TRANSLATE_NOOP("Actions", "Buat kotak pilihan selebar yang terlebar"),
        partial(_size_alike, True), enabled=_two_by_hand,
    ),
    ActionSpec(
        "same_height", QT_TRANSLATE_NOOP("Actions", "Samakan Tinggi"),
        QT_TRANSLATE_NOOP("Actions", "Buat kotak pilihan setinggi yang tertinggi"),
        partial(_size_alike, False), enabled=_two_by_hand,
    ),
    ActionSpec(
        "keep_way", QT_TRANSLATE_NOOP("Actions", "Tetapkan Jalur Ini"),
        QT_TRANSLATE_NOOP("Actions", "Jalur garis pilihan tidak lagi dicarikan otomatis; titik beloknya dapat diseret"),
        _keep_way, enabled=_across,
    ),
    ActionSpec(
        "clear_way", QT_TRANSLATE_NOOP("Actions", "Hapus Titik Belok"),
        QT_TRANSLATE_NOOP("Actions", "Jalur garis pilihan kembali dicarikan otomatis"),
        _clear_way, enabled=_shaped,
    ),
    ActionSpec(
        "keep_choice", QT_TRANSLATE_NOOP("Actions", "Tetapkan Pilihan Ini"),
        QT_TRANSLATE_NOOP("Actions", "Tetapkan susunan, kolom, dan lebar yang sedang dipilih otomatis"),
        _keep_choice, icon="pin", enabled=_children,
    ),
    ActionSpec(
        "release", QT_TRANSLATE_NOOP("Actions", "Kembali Otomatis"),
        QT_TRANSLATE_NOOP("Actions", "Hapus ketetapan susunan pada kotak pilihan"),
        _release, enabled=_pinned,
    ),
    ActionSpec(
        "release_chart", QT_TRANSLATE_NOOP("Actions", "Seluruh Bagan Kembali Otomatis"),
        QT_TRANSLATE_NOOP("Actions", "Hapus semua ketetapan susunan di bagan ini"),
        _release_chart, enabled=_chart_pinned,
    ),
    ActionSpec(
        "move_before", QT_TRANSLATE_NOOP("Actions", "Pindah ke Depan"),
        QT_TRANSLATE_NOOP("Actions", "Pindahkan ke depan di antara unit setara"),
        lambda window: boxes.shift(window.chart_view, -1), hint="Alt+←", icon="up", enabled=one_box,
    ),
    ActionSpec(
        "move_after", QT_TRANSLATE_NOOP("Actions", "Pindah ke Belakang"),
        QT_TRANSLATE_NOOP("Actions", "Pindahkan ke belakang di antara unit setara"),
        lambda window: boxes.shift(window.chart_view, 1), hint="Alt+→", icon="down", enabled=one_box,
    ),
    ActionSpec(
        "promote", QT_TRANSLATE_NOOP("Actions", "Naikkan Setingkat"),
        QT_TRANSLATE_NOOP("Actions", "Jadikan setara dengan atasannya"),
        lambda window: boxes.promote(window.chart_view), hint="Shift+Tab", enabled=one_box,
    ),
    ActionSpec(
        "demote", QT_TRANSLATE_NOOP("Actions", "Turunkan Setingkat"),
        QT_TRANSLATE_NOOP("Actions", "Jadikan bawahan unit setara di depannya"),
        lambda window: boxes.demote(window.chart_view), hint="Alt+Shift+→", enabled=one_box,
    ),
    ActionSpec(
        "reverse", QT_TRANSLATE_NOOP("Actions", "Balik Arah Hubungan"),
        QT_TRANSLATE_NOOP("Actions", "Tukar asal dan tujuan hubungan pilihan"),
        _reverse, enabled=a_line,
    ),
)  # fmt: skip

MENU = MenuSpec(
    "arrange", QT_TRANSLATE_NOOP("Menus", "S&usun"),
    ("arrange_auto", "rearrange", "", "arrange_row", "arrange_list", "arrange_columns", "arrange_list_box",
     "arrange_more", "", "glue", "aside", "stand_more", "", "pin", "unpin", "align", "",
     "keep_choice", "release", "release_chart", "",
     "move_before", "move_after", "promote", "demote", "", "reverse", "bends"),
)  # fmt: skip

SUB_MENUS = (
    MenuSpec("arrange_more", QT_TRANSLATE_NOOP("Menus", "Susunan Lain"),
             ("arrange_list_left", "arrange_list_both", "arrange_pairs")),
    MenuSpec("aside", QT_TRANSLATE_NOOP("Menus", "Di Samping (Staf)"), ("side_left", "side_right")),
    MenuSpec("stand_more", QT_TRANSLATE_NOOP("Menus", "Letak Lain"), ("below", "side_bottom", "over_grid")),
    MenuSpec("align", QT_TRANSLATE_NOOP("Menus", "Ratakan dan Sebar"),
             ("align_left", "align_centre", "align_right", "", "align_top", "align_middle", "align_bottom", "",
              "distribute_across", "distribute_down", "", "same_width", "same_height")),
    MenuSpec("bends", QT_TRANSLATE_NOOP("Menus", "Titik Belok"), ("keep_way", "clear_way")),
    MenuSpec("arrange_children", QT_TRANSLATE_NOOP("Menus", "Susunan Bawahan"),
             ("arrange_auto", "", "arrange_row", "arrange_list", "arrange_columns", "arrange_list_box",
              "arrange_more")),
    MenuSpec("stand", QT_TRANSLATE_NOOP("Menus", "Letak Kotak"), ("glue", "aside", "stand_more")),
)  # fmt: skip
"""The last two are for context menus."""
