"""Arrow heads of lines: which end of a relation's line carries one, and in which form."""

from __future__ import annotations

from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point
from orgeditor.model.kinds import (
    COLLEGIAL,
    CONSULTATIVE,
    COORDINATIVE,
    FUNCTIONAL,
    GUIDANCE,
    Arrow,
    RelationKind,
)
from orgeditor.model.page import ArrowHead
from orgeditor.model.records import Chart, Method, Relation

HEAD_MM = 2.6
"""Length of an arrow head in mm."""

_SHOWS_DIRECTION = frozenset({COORDINATIVE, CONSULTATIVE, COLLEGIAL, FUNCTIONAL, GUIDANCE})
# Kinds drawn without heads where the place of a box tells who is the superior. A mechanism chart has no such places, so
# there their heads tell who addresses whom (and heads at both ends that it goes both ways).


def shows_direction(draft: Draft, chart: Chart) -> bool:
    """Say whether heads alone tell in a chart who addresses whom: the places of its boxes do not."""
    if chart.method is not Method.FREE:
        return chart.method is Method.LAYERED
    return all(item.parent is None for item in draft.placements_of_chart(chart.id))


def head_forms(kind: RelationKind, relation: Relation, directed: bool) -> tuple[Arrow, Arrow]:
    """Return the heads at source and target of a relation's line; `directed` is what `shows_direction` says.

    Charts of superiors carry heads only for kinds that have one: perintah, pelimpahan, laporan, membantu, pengawasan
    and penetapan by default. In others directed lines of coordination and the like carry a filled head at the target,
    mutual ones at both ends where the kind allows that.
    """
    form = kind.arrow
    if form is Arrow.NONE and directed and kind.id in _SHOWS_DIRECTION:
        form = Arrow.FILLED
    if form is Arrow.NONE:
        return Arrow.NONE, Arrow.NONE
    if not relation.mutual:
        return Arrow.NONE, form
    return (form, form) if kind.arrows_mutual else (Arrow.NONE, Arrow.NONE)


def head_at(tip: Point, before: Point, form: Arrow, width: float) -> ArrowHead:
    """Return the head at `tip` of a straight piece of line from `before`; `width` is the line's pen in mm."""
    dx, dy = tip.x - before.x, tip.y - before.y
    length = max(abs(dx), abs(dy)) or 1.0
    return ArrowHead(tip, dx / length, dy / length, form, HEAD_MM, width)
