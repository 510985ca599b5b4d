"""The actions of commands/draft.py: what is selected before each, what it does to the draft or the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from dialogs import in_dialog, press
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from cases.scene import ASSISTANT, Case, Scene, in_regulation, regulation_has, shows_dock
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


def _pasting_article(scene: Scene) -> None:
    from orgeditor.ui.articles.reading_dialog import ReadingDialog

    text = f"Pasal 12\n{ASSISTANT} mengoordinasikan:\n1. Inspektorat;\n2. Dinas Arsip; dan\n3. Badan Keuangan.\n"

    def fill(dialog) -> None:
        QGuiApplication.clipboard().setText(text)
        QTest.keyClick(dialog.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        while not dialog.ok.isEnabled() or dialog.job.running:
            QTest.qWait(10)
        assert dialog.to_chart.isChecked()
        press(dialog, "Masukkan")

    in_dialog(ReadingDialog, fill)


def _has_article(scene: Scene) -> None:
    assert scene.children(ASSISTANT) == ["Inspektorat", "Dinas Arsip", "Bagian Organisasi", "Badan Keuangan"]
    assert scene.draft.units[scene.box("Dinas Arsip").unit].basis == "Pasal 12 angka 2"


def _copying_article(scene: Scene) -> None:
    from orgeditor.ui.articles.writing_dialog import WritingDialog

    scene.select(ASSISTANT)

    def fill(dialog) -> None:
        press(dialog, "Salin")
        press(dialog, "Tutup")

    in_dialog(WritingDialog, fill)


def _article_is_copied(scene: Scene) -> None:
    data = QGuiApplication.clipboard().mimeData()
    opening = ["Pasal 12", "", "Asisten Administrasi Umum mengoordinasikan:", "a. Inspektorat;"]
    assert data.text().splitlines()[:4] == opening
    assert data.text().splitlines()[-1] == "c. Bagian Organisasi."
    assert "Dinas Sosial" not in data.text()
    assert "mso-list" in data.html()


def _keep_text(scene: Scene) -> None:
    """Paste a text into the window that stays open, and keep it."""
    from orgeditor.ui.articles.text_window import shown_text

    text = shown_text(scene.window)
    QGuiApplication.clipboard().setText("Pasal 12\nAsisten Administrasi Umum mengoordinasikan:\n1. Inspektorat.\n")
    QTest.keyClick(text.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    press(text, "Simpan Teks")
    press(text, "Tutup")
    scene.window.activateWindow()
    QTest.qWaitForWindowActive(scene.window)


def _text_is_kept(scene: Scene) -> None:
    assert scene.draft.article_text.startswith("Pasal 12\nAsisten Administrasi Umum")


def _to_check(scene: Scene) -> None:
    """A slip that nobody has asked the rules about yet."""
    operations.rename_unit(scene.window.document, scene.box("Dinas Sosial").unit, "Dinas Sosail")


def _answered(scene: Scene) -> None:
    while "diperiksa" not in scene.window.statusBar().currentMessage():
        QTest.qWait(10)


def _is_checked(scene: Scene) -> None:
    shows_dock("findings")(scene)
    assert scene.window.statusBar().currentMessage() == "Naskah sudah diperiksa: 3 temuan."
    tree = scene.window.views.findings.widget().tree
    assert "“Dinas Sosail”" in tree.topLevelItem(0).child(0).text(0)


def _an_amendment(scene: Scene) -> None:
    """The draft amends another one, in which a unit has another name."""
    from orgeditor.editing.operations.amendment import amendment_of

    scene.window.document.new(amendment_of(scene.draft, year="2026", about="Perubahan"))
    operations.rename_unit(scene.window.document, scene.box("Inspektorat").unit, "Inspektorat Daerah")


def _compared(scene: Scene) -> None:
    while (dialog := _comparison(scene)) is None or dialog.comparing.busy:
        QTest.qWait(10)
    [row] = [item for item in dialog.list.tree.rows() if item.text(0).startswith("N1")]
    dialog.list.tree.setCurrentItem(row)
    assert scene.selected() == ["Inspektorat Daerah"]
    press(dialog, "Tutup")
    QTest.qWait(10)


def _comparison(scene: Scene):
    from orgeditor.ui.comparison.dialog import ComparisonDialog

    return scene.window.findChild(ComparisonDialog)


def _is_compared(scene: Scene) -> None:
    assert _comparison(scene) is None


CASES: dict[str, Case] = {
    "regulation": Case(regulation_has("region", "Cimahi"), in_regulation("region", "Cimahi")),
    "read_article": Case(_has_article, _pasting_article),
    "write_article": Case(_article_is_copied, _copying_article, edits=False),
    "article_text": Case(_text_is_kept, then=_keep_text),
    "check": Case(_is_checked, _to_check, _answered, edits=False),
    "compare": Case(_is_compared, _an_amendment, _compared, edits=False),
    "merge": Case(_is_merged, _merging),
    "split": Case(_is_split, _splitting),
    "renumber_basis": Case(
        _articles_are("Pasal 12 angka 1", "Pasal 12 angka 2", "Pasal 12 angka 3"), _moved_article
    ),
    "line_styles": Case(_is_restyled, _restyle),
}  # fmt: skip
