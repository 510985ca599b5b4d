"""A name typed in another chart is the unit that has it already."""

from __future__ import annotations

from PySide6.QtCore import Qt


def test_a_known_name_typed_in_another_chart_shows_the_same_unit(hand, qtbot):
    view, document = hand.view, hand.view.document
    second = document.draft.charts_in_order()[1].id
    view.selection.show(second)
    units, step = len(document.draft.units), document.stack.index()
    hand.key(Qt.Key.Key_Tab)
    hand.type("inspektorat")
    with qtbot.waitSignal(view.undoable) as said:
        hand.key(Qt.Key.Key_Return)
    assert "“Inspektorat” sudah ada" in said.args[0]
    [item] = document.draft.placements_of_chart(second)
    assert document.draft.unit_of(item.id).name == "Inspektorat"
    assert len(document.draft.units) == units
    assert document.stack.index() == step + 1
    document.stack.undo()
    assert not document.draft.placements_of_chart(second)
    assert len(document.draft.units) == units
