"""Operations on the choices of layout: keep what it chose as a decision, or leave it to layout again."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.chart_names import charts_named, step_about
from orgeditor.editing.document import Document
from orgeditor.editing.operations.keeping import forget_ways, glued_under
from orgeditor.editing.operations.placing import boxes_named
from orgeditor.layout.why import chosen
from orgeditor.model.draft import Draft
from orgeditor.model.records import Arrangement, Chart, Placement
from orgeditor.model.sentences import filled

OPEN: dict[str, Any] = {"arrangement": Arrangement.AUTO, "columns": 0, "width": 0.0}
"""What a parent, or a chart for all its parents, leaves to layout."""


def keep_choices(document: Document, placements: Sequence[str]) -> bool:
    """Make what layout chose for the children of boxes a decision; say whether there was anything to keep.

    Widths are kept to a tenth of a mm, upwards, so that no line breaks anew.
    """
    found = {}
    for key in placements:
        item = document.draft.placements[key]
        arranged = document.arranged(item.chart)
        choice = chosen(arranged).get(key) if arranged else None
        if choice is not None:
            columns = choice.columns if choice.arrangement is Arrangement.COLUMNS else 0
            width = math.ceil(round(choice.width * 10, 2)) / 10
            found[key] = replace(item, arrangement=choice.arrangement, columns=columns, width=width)
    if not found:
        return False
    text = QCoreApplication.translate("Operations", "Tetapkan susunan bawahan %1")
    with document.edit(filled(text, [boxes_named(document.draft, list(found))])) as draft:
        for item in found.values():
            draft.put(item)
    return True


def release(document: Document, placements: Sequence[str]) -> None:
    """Leave arrangement, columns, width and font of what stands below boxes, and their places, to layout again."""
    text = QCoreApplication.translate("Operations", "Susun bawahan %1 kembali otomatis")
    with document.edit(filled(text, [boxes_named(document.draft, list(placements))])) as draft:
        for key in placements:
            draft.put(_released(draft.placements[key]))
            for item in glued_under(draft, key):
                draft.put(replace(item, pin=None))
        forget_ways(draft, placements)


def release_chart(document: Document, chart: str) -> None:
    """Leave every choice that a person made in a chart, or for all of it, to layout again."""
    text = QCoreApplication.translate("Operations", "Susun %1 kembali otomatis")
    with document.edit(step_about(text, charts_named(document.draft, [chart]))) as draft:
        for item in draft.placements_of_chart(chart):
            draft.put(_released(item))
        forget_ways(draft, (item.id for item in draft.placements_of_chart(chart)))
        draft.put(replace(draft.charts[chart], **OPEN))


def is_pinned(item: Placement) -> bool:
    """Say whether a person made a choice for what stands below a box, or for its place."""
    open_below = item.arrangement is Arrangement.AUTO and not item.columns and not item.width and not item.font
    return not open_below or item.pin is not None


def has_pins(draft: Draft, chart: Chart) -> bool:
    """Say whether a person made any choice of layout in a chart."""
    if chart != replace(chart, **OPEN):
        return True
    key, auto = chart.id, Arrangement.AUTO  # not is_pinned: the window asks this after every edit
    return any(
        (item.arrangement is not auto or item.columns or item.width or item.font or item.pin) and item.chart == key
        for item in draft.placements.values()
    )


def _released(item: Placement) -> Placement:
    return replace(item, **OPEN, font=0.0, pin=None)
