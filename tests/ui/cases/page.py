"""The actions of commands/page.py: what is selected before each, what it does to the draft or the window."""

from __future__ import annotations

from collections.abc import Callable

from cases.scene import Case, Scene, counts, in_regulation, regulation_has, selecting
from orgeditor.editing import operations
from orgeditor.model.records import Orientation


def _in_field(name: str) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        form = scene.window.properties.chart_form
        assert form.isVisible()
        assert getattr(form, name).hasFocus()

    return check


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
    "paper": Case(_in_field("paper"), selecting("Inspektorat"), edits=False),
    "turn_page": Case(_is_portrait),
    "heading": Case(_in_field("heading_form"), edits=False),
    "title": Case(_in_field("title"), edits=False),
    "signature": Case(regulation_has("signatory", "SITI AMINAH"), in_regulation("signatory", "SITI AMINAH")),
    "page_numbers": Case(_in_field("numbered"), edits=False),
    "duplicate_chart": Case(_has_copy),
    "chart_up": Case(_first_has(0), _show_chart(1)),
    "chart_down": Case(_first_has(0)),
    "delete_chart": Case(counts(1, 1), _show_chart(1)),
    "delete_annex": Case(counts(1, 1), _two_charts),
}  # fmt: skip
