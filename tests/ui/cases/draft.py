"""The actions of commands/draft.py: what is selected before each, what it does to the draft or the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from dialogs import in_dialog, press
from PySide6.QtTest import QTest

from cases.scene import ASSISTANT, Case, Scene, in_regulation, regulation_has
from orgeditor.editing import operations


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


def _restyle(scene: Scene) -> None:
    from orgeditor.ui.line_styles_dialog import LineStylesDialog

    def fill(dialog) -> None:
        dialog.pen.setValue(0.7)
        press(dialog, "Terapkan")

    in_dialog(LineStylesDialog, fill)


def _is_restyled(scene: Scene) -> None:
    [kind] = scene.draft.own_kinds.values()
    assert kind.width == pytest.approx(0.7)


CASES: dict[str, Case] = {
    "regulation": Case(regulation_has("region", "Cimahi"), in_regulation("region", "Cimahi")),
    "merge": Case(_is_merged, _merging),
    "split": Case(_is_split, _splitting),
    "renumber_basis": Case(
        _articles_are("Pasal 12 angka 1", "Pasal 12 angka 2", "Pasal 12 angka 3"), _moved_article
    ),
    "line_styles": Case(_is_restyled, _restyle),
}  # fmt: skip
