"""Results whose font this PC lacks: what the file holds of a chart is kept, and a fitted copy is shown instead."""

from __future__ import annotations

from orgeditor.editing.results import Results, Shown
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged

StandIns = dict[str, tuple[Arranged, Shown | None]]
"""By chart: what the file holds, and what is shown instead."""


def stand_ins_of(results: Results) -> StandIns:
    """Show a fitted copy of every result whose font this PC lacks, and return them."""
    from orgeditor.render.fonts import available_family

    found: StandIns = {}
    for chart, stored in list(results.draft.arranged.items()):
        if any(page.font and available_family(page.font) != page.font for page in stored.pages):
            results.again(chart)
            found[chart] = (stored, results.shown(chart))
    return found


def put_back(stand_ins: StandIns, results: Results, draft: Draft) -> None:
    """Give a copy of the draft what the file held of each chart that nobody has edited since."""
    for chart, (stored, stand_in) in stand_ins.items():
        if results.shown(chart) is stand_in:
            draft.arranged[chart] = stored


def missing_fonts(stand_ins: StandIns) -> list[str]:
    return sorted({page.font for stored, _ in stand_ins.values() for page in stored.pages})
