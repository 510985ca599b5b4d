"""The actions of commands/page.py: what is selected before each, what it does to the draft or the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dialogs import in_dialog, press
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cases.scene import Case, Scene, counts, regulation_has
from orgeditor.editing import operations
from orgeditor.model.records import HeadingForm, Orientation


def _setting_up(name: str, do: Callable[[Any], None]) -> Callable[[Scene], None]:
    """In Atur Halaman, which opens with the focus in that field, do something there and accept."""

    def before(scene: Scene) -> None:
        from orgeditor.ui.page_setup.dialog import PageSetupDialog

        def act(dialog) -> None:
            field = dialog.forms.fields[name]
            assert dialog.focusWidget() is field and field.isVisible()
            do(field)
            press(dialog, "Terapkan")

        in_dialog(PageSetupDialog, act)

    return before


def _typing(text: str) -> Callable[[Any], None]:
    def do(field) -> None:
        field.selectAll()
        QTest.keyClicks(field, text)

    return do


def _choosing(value: object) -> Callable[[Any], None]:
    """Choose in a list as the arrows do."""

    def do(field) -> None:
        rows = field.row_of(value) - field.currentIndex()
        for _ in range(abs(rows)):
            QTest.keyClick(field, Qt.Key.Key_Down if rows > 0 else Qt.Key.Key_Up)

    return do


def _ticking(field: Any) -> None:
    QTest.keyClick(field, Qt.Key.Key_Space)


def _page_has(**values: object) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        page = scene.chart(0).page
        assert {name: getattr(page, name) for name in values} == values

    return check


def _unnumbered(then: Callable[[Scene], None]) -> Callable[[Scene], None]:
    """The regulation has no number yet, which makes it a draft that is marked as one."""

    def before(scene: Scene) -> None:
        operations.set_regulation(scene.window.document, number="")
        then(scene)

    return before


def _has_initials(scene: Scene) -> None:
    (page,) = scene.window.document.arranged(scene.chart(0).id).pages
    shown = [line.text for line in page.initials.lines]
    assert shown[:2] == ["PARAF KOORDINASI", "Sekretaris Daerah"]


def _is_titled(scene: Scene) -> None:
    assert scene.draft.title_of(scene.chart(0)) == "BAGAN LAIN"


def _is_portrait(scene: Scene) -> None:
    assert scene.chart(0).page.orientation is Orientation.PORTRAIT
    page = scene.window.document.arranged(scene.chart(0).id).pages[0]
    assert page.width < page.height


def _show_chart(number: int) -> Callable[[Scene], None]:
    return lambda scene: scene.window.selection.show(scene.chart(number).id)


def _first_has(boxes: int) -> Callable[[Scene], None]:
    """The first Lampiran is that whose chart has so many boxes, and it is numbered I."""

    def check(scene: Scene) -> None:
        first = scene.chart(0)
        assert len(scene.draft.placements_of_chart(first.id)) == boxes
        assert scene.draft.numeral_of(first.annex) == "I"

    return check


def _has_copy(scene: Scene) -> None:
    """The copy is a Lampiran of its own after its original, and on show."""
    assert [len(scene.draft.placements_of_chart(scene.chart(n).id)) for n in range(3)] == [16, 16, 0]
    assert [scene.draft.numeral_of(scene.chart(n).annex) for n in range(3)] == ["I", "II", "III"]
    assert len(scene.draft.units) == 16


def _two_charts(scene: Scene) -> None:
    scene.window.selection.show(operations.add_chart(scene.window.document, scene.chart(0).annex))


CASES: dict[str, Case] = {
    "page_setup": Case(_page_has(paper="A4"), _setting_up("paper", _choosing("A4"))),
    "paper": Case(_page_has(paper="A3"), _setting_up("paper", _choosing("A3"))),
    "turn_page": Case(_is_portrait),
    "heading": Case(_page_has(heading_form=HeadingForm.B), _setting_up("heading_form", _choosing(HeadingForm.B))),
    "title": Case(_is_titled, _setting_up("title", _typing("BAGAN LAIN"))),
    "legend": Case(_page_has(legend=False), _setting_up("legend", _ticking)),
    "signature": Case(regulation_has("signatory", "SITI AMINAH"), _setting_up("signatory", _typing("SITI AMINAH"))),
    "initials": Case(_has_initials, _unnumbered(_setting_up("initials_shown", _ticking))),
    "page_numbers": Case(_page_has(numbered=True), _setting_up("numbered", _ticking)),
    "duplicate_chart": Case(_has_copy),
    "chart_up": Case(_first_has(0), _show_chart(1)),
    "chart_down": Case(_first_has(0)),
    "delete_chart": Case(counts(1, 1), _show_chart(1)),
    "delete_annex": Case(counts(1, 1), _two_charts),
}  # fmt: skip
