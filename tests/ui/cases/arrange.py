"""The actions of commands/arrange.py: what is selected before each, what it does to the draft or the window."""

from __future__ import annotations

from collections.abc import Callable

from cases.scene import ASSISTANT, Case, Scene, cross_line, selecting
from orgeditor.editing import operations
from orgeditor.model.records import Arrangement, BoxForm, Side


def _arranged(arrangement: Arrangement) -> Case:
    def before(scene: Scene) -> None:
        scene.select(ASSISTANT)
        if arrangement is Arrangement.AUTO:
            operations.arrange_children(scene.window.document, scene.window.selection.ids, Arrangement.ROW)

    def check(scene: Scene) -> None:
        assert scene.box(ASSISTANT).arrangement is arrangement

    return Case(check, before)


def _stands(side: Side, form: BoxForm = BoxForm.BOX) -> Case:
    def before(scene: Scene) -> None:
        scene.select(ASSISTANT)
        if (side, form) == (Side.BELOW, BoxForm.BOX):
            operations.put_aside(scene.window.document, scene.window.selection.ids, Side.LEFT)

    def check(scene: Scene) -> None:
        item = scene.box(ASSISTANT)
        assert (item.side, item.form) == (side, form)

    return Case(check, before)


def _kept(scene: Scene) -> None:
    item = scene.box(ASSISTANT)
    assert item.arrangement is not Arrangement.AUTO
    assert item.width > 0


def _row_and_width(scene: Scene) -> None:
    scene.select(ASSISTANT)
    operations.arrange_children(scene.window.document, scene.window.selection.ids, Arrangement.ROW)


def _is_free(scene: Scene) -> None:
    assert not operations.has_pins(scene.draft, scene.chart(0))


def _order_is(*names: str) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert tuple(scene.children(ASSISTANT)) == names

    return check


def _is_promoted(scene: Scene) -> None:
    assert scene.children("Sekretaris Daerah")[-1] == "Bagian Organisasi"
    assert scene.children(ASSISTANT) == ["Inspektorat", "Badan Keuangan"]


def _is_reversed(scene: Scene) -> None:
    [relation] = [scene.draft.relations[item.relation] for item in scene.window.selection.routes]
    assert scene.draft.units[relation.source].name == "Dinas Perhubungan"
    assert scene.draft.units[relation.target].name == "Inspektorat"


def _is_laid_anew(scene: Scene) -> None:
    assert scene.window.document.arranged(scene.chart(0).id) is not scene.seen


CASES: dict[str, Case] = {
    "arrange_auto": _arranged(Arrangement.AUTO),
    "arrange_row": _arranged(Arrangement.ROW),
    "arrange_list": _arranged(Arrangement.LIST),
    "arrange_list_left": _arranged(Arrangement.LIST_LEFT),
    "arrange_list_both": _arranged(Arrangement.LIST_BOTH),
    "arrange_pairs": _arranged(Arrangement.PAIRS),
    "arrange_columns": _arranged(Arrangement.COLUMNS),
    "arrange_list_box": _arranged(Arrangement.LIST_BOX),
    "below": _stands(Side.BELOW),
    "glue": _stands(Side.BELOW, BoxForm.GLUED),
    "side_left": _stands(Side.LEFT),
    "side_right": _stands(Side.RIGHT),
    "side_bottom": _stands(Side.BOTTOM),
    "over_grid": _stands(Side.BELOW, BoxForm.GRID),
    "keep_choice": Case(_kept, selecting(ASSISTANT)),
    "release": Case(_is_free, _row_and_width),
    "release_chart": Case(_is_free, _row_and_width),
    "rearrange": Case(_is_laid_anew, edits=False),
    "move_before": Case(
        _order_is("Badan Keuangan", "Inspektorat", "Bagian Organisasi"), selecting("Badan Keuangan")
    ),
    "move_after": Case(
        _order_is("Inspektorat", "Bagian Organisasi", "Badan Keuangan"), selecting("Badan Keuangan")
    ),
    "promote": Case(_is_promoted, selecting("Bagian Organisasi")),
    "demote": Case(
        lambda scene: scene.children("Inspektorat") == ["Badan Keuangan"], selecting("Badan Keuangan")
    ),
    "reverse": Case(_is_reversed, cross_line),
}  # fmt: skip
