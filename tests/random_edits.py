"""Random operations on a draft, for hypothesis: whatever a person could do to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st

from orgeditor.model import basis_numbers, copying, merging, operations
from orgeditor.model.draft import Draft, DraftError
from orgeditor.model.records import Chart

Draw = Callable[[st.SearchStrategy[Any]], Any]


def _any(draw: Draw, options: Sequence[Any]) -> Any:
    return draw(st.sampled_from(options)) if options else None


def _move(draft: Draft, draw: Draw) -> None:
    item = _any(draw, list(draft.placements.values()))
    others = [other for other in draft.placements.values() if item and other.chart == item.chart]
    if item:
        siblings = draft.children(item.chart, item.parent)
        moved = siblings[:2] if draw(st.booleans()) else [item]
        operations.move(draft, moved, _any(draw, [None, *others]), draw(st.none() | st.integers(-1, 5)))


def _show(draft: Draft, draw: Draw) -> None:
    relation, item = _any(draw, list(draft.relations)), _any(draw, list(draft.placements.values()))
    if relation and item:
        ends = [other.id for other in draft.placements.values() if other.chart == item.chart]
        operations.show_relation(draft, item.chart, relation, item.id, _any(draw, ends))


def _hide(draft: Draft, draw: Draw) -> None:
    route = _any(draw, list(draft.routes.values()))
    if route:
        operations.hide_relation(draft, route.chart, route.relation)


def _frame(draft: Draft, draw: Draw) -> None:
    chart, unit = _any(draw, list(draft.charts)), _any(draw, list(draft.units))
    if chart and unit:
        operations.add_group(draft, chart, unit, draft.placements_of_chart(chart)[:2])


def _relate(draft: Draft, draw: Draw) -> None:
    units = list(draft.units)
    if units:
        operations.add_relation(draft, _any(draw, units), _any(draw, units), _any(draw, sorted(draft.kinds)))


def _merge(draft: Draft, draw: Draw) -> None:
    units = list(draft.units)
    if len(units) > 3:
        chosen = draw(st.lists(st.sampled_from(units), min_size=2, max_size=4, unique=True))
        merging.merge_units(draft, chosen, "Gabungan")


def _insert(draft: Draft, draw: Draw) -> None:
    item, chart = _any(draw, list(draft.placements.values())), _any(draw, list(draft.charts))
    if item and len(draft.placements) < 60:
        fragment = copying.fragment_of(draft, [item])
        below = [other for other in draft.placements.values() if other.chart == chart]
        copying.insert_fragment(draft, fragment, chart, _any(draw, [None, *below]))


def _renumber(draft: Draft, draw: Draw) -> None:
    chart = _any(draw, list(draft.charts))
    if chart:
        basis_numbers.renumber(draft, basis_numbers.renumberings(draft, chart))


def _on(table: str, act: Callable[[Draft, Any], object]) -> Callable[[Draft, Draw], None]:
    """Return the operation on any record of a table; nothing when it is empty."""

    def run(draft: Draft, draw: Draw) -> None:
        record = _any(draw, list(getattr(draft, table).values()))
        if record is not None:
            act(draft, record)

    return run


def _duplicate(draft: Draft, chart: Chart) -> None:
    if len(draft.charts) < 5:
        copying.duplicate_chart(draft, chart.id)


OPERATIONS: dict[str, Callable[[Draft, Draw], None]] = {
    "move": _move,
    "show relation": _show,
    "hide relation": _hide,
    "add frame": _frame,
    "add relation": _relate,
    "add child": _on("placements", lambda draft, item: operations.add_child(draft, item, "Dinas Baru", position=1)),
    "add root": _on("charts", lambda draft, chart: operations.add_root(draft, chart.id, "Bupati", position=0)),
    "add chart": lambda draft, draw: operations.add_chart(draft, _any(draw, [None, *draft.annexes])) and None,
    "rename": _on("units", lambda draft, unit: operations.rename(draft, unit.id, unit.name + "!")),
    "take out": _on("placements", lambda draft, item: operations.take_out(draft, [item])),
    "dissolve": _on("placements", operations.dissolve),
    "merge": _merge,
    "split": _on("units", lambda draft, unit: merging.split_unit(draft, unit.id, ["Satu", "Dua", "Tiga"])),
    "paste": _insert,
    "renumber": _renumber,
    "duplicate chart": _on("charts", _duplicate),
    "delete unit": _on("units", lambda draft, unit: operations.delete_unit(draft, unit.id)),
    "delete relation": _on("relations", lambda draft, relation: operations.delete_relation(draft, relation.id)),
    "set kind": _on("relations", lambda draft, relation: operations.set_kind(draft, relation.id, "report")),
    "remove frame": _on("groups", operations.remove_group),
    "delete chart": _on("charts", lambda draft, chart: operations.delete_chart(draft, chart.id)),
    "delete Lampiran": _on("annexes", lambda draft, annex: operations.delete_annex(draft, annex.id)),
}


def random_edit(draft: Draft, draw: Draw) -> str:
    """Do one random operation in an edit of its own and return its name; one that is refused changes nothing."""
    name = draw(st.sampled_from(sorted(OPERATIONS)))
    try:
        with draft.edit():
            OPERATIONS[name](draft, draw)
    except DraftError:
        with draft.edit():  # an empty edit, so that `last_changes` tells of this one
            pass
        return f"{name} (refused)"
    return name
