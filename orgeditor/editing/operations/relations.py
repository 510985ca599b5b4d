"""Operations on relations and their lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.document import Document
from orgeditor.editing.kind_words import kind_name
from orgeditor.editing.selection import boxes_by_unit
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.records import Group, Placement, Route
from orgeditor.model.sentences import filled


def set_relation(document: Document, relation: str, text: str, /, **values: Any) -> None:
    """Set fields of a relation (kind, form, label, basis, mutual ...)."""
    with document.edit(text) as draft:
        draft.put(replace(draft.relations[relation], **values))


def set_kind(document: Document, relations: Sequence[str], kind: str) -> None:
    """Choose the kind of relations."""
    text = QCoreApplication.translate("Operations", "Ubah jenis %1")
    with document.edit(filled(text, [relations_named(document.draft, relations)])) as draft:
        for relation in relations:
            model.set_kind(draft, relation, kind)


def draw_relation(document: Document, source: str, target: str, kind: str) -> str:
    """Draw a relation between two boxes or frames of a chart and return its route.

    A relation of that kind that the regulation already has between the two units is drawn instead of a second one.
    """
    name = kind_name(document.draft.kind(kind))
    text = QCoreApplication.translate("Operations", "Gambar hubungan %1").replace("%1", name)
    with document.edit(text) as draft:
        start, end = draft.unit_of(source), draft.unit_of(target)
        chart = (draft.placements.get(source) or draft.groups[source]).chart
        known = [
            item
            for item in draft.relations_in_order()
            if (item.source, item.target, item.kind) == (start.id, end.id, kind)
        ]
        relation = known[0] if known else model.add_relation(draft, start.id, end.id, kind)
        for route in draft.routes_of_chart(chart):
            if (route.relation, route.source, route.target) == (relation.id, source, target):
                return route.id
        return model.show_relation(draft, chart, relation.id, source, target).id


def relations_named(draft: Draft, relations: Sequence[str]) -> str:
    """Return what an undo name calls these relations."""
    if len(relations) != 1:
        return filled(QCoreApplication.translate("Operations", "%1 hubungan"), [str(len(relations))])
    one = draft.relations[relations[0]]
    text = QCoreApplication.translate("Operations", "hubungan %1 – %2")
    return filled(text, [draft.units[one.source].name, draft.units[one.target].name])


def reverse_relation(document: Document, relation: str) -> None:
    """Swap source and target of a relation that is no backbone; raises ValueError for one that is."""
    if any(item.backbone == relation for item in document.draft.placements.values()):
        raise ValueError("a backbone runs from superior to subordinate")
    text = QCoreApplication.translate("Operations", "Balik arah %1")
    with document.edit(filled(text, [relations_named(document.draft, [relation])])) as draft:
        old = draft.relations[relation]
        draft.put(replace(old, source=old.target, target=old.source))
        for route in list(draft.routes.values()):
            if route.relation == relation:
                draft.put(_reversed(route))


def _reversed(route: Route) -> Route:
    return replace(
        route,
        source=route.target,
        target=route.source,
        source_side=route.target_side,
        target_side=route.source_side,
        waypoints=route.waypoints[::-1],
    )


def hide_relations(document: Document, chart: str, relations: Sequence[str]) -> None:
    """Take lines out of a chart; the relations stay in the regulation."""
    text = QCoreApplication.translate("Operations", "Sembunyikan %1")
    with document.edit(filled(text, [relations_named(document.draft, relations)])) as draft:
        for relation in relations:
            model.hide_relation(draft, chart, relation)


def hidden_relations(draft: Draft, chart: str) -> list[tuple[str, str, str]]:
    """Return what could be drawn in a chart and is not: (relation, source box or frame, target)."""
    drawn = {route.relation for route in draft.routes.values() if route.chart == chart}
    shown: dict[str, str] = {}
    ends: list[Group | Placement] = [*draft.groups_of_chart(chart), *draft.placements_of_chart(chart)]
    for end in ends:
        shown[end.unit] = end.id
    return [
        (relation.id, shown[relation.source], shown[relation.target])
        for relation in draft.relations_in_order()
        if relation.id not in drawn and relation.source in shown and relation.target in shown
    ]


def show_relations(document: Document, chart: str, relations: Sequence[str]) -> list[str]:
    """Draw relations of the regulation in a chart where both units have a box, and return the routes."""
    text = QCoreApplication.translate("Operations", "Tampilkan %1")
    with document.edit(filled(text, [relations_named(document.draft, relations)])) as draft:
        found = []
        for relation, source, target in hidden_relations(draft, chart):
            if relation in relations:
                found.append(_show(draft, chart, relation, source, target))
        return found


def relate_units(
    document: Document, pairs: Sequence[tuple[str, str]], kind: str, chart: str | None = None
) -> list[str]:
    """Add a relation from the first unit of each pair to the second as one step and return them.

    In `chart` each is drawn too where both units have a box or frame.
    """
    name = kind_name(document.draft.kind(kind))
    text = QCoreApplication.translate("Operations", "Tambah hubungan %1").replace("%1", name)
    if len(pairs) > 1:
        text = QCoreApplication.translate("Operations", "Tambah %1 hubungan %2")
        text = text.replace("%2", name).replace("%1", str(len(pairs)))
    with document.edit(text) as draft:
        shown = boxes_by_unit(draft, chart, {unit for pair in pairs for unit in pair})
        found = []
        for source, target in pairs:
            relation = model.add_relation(draft, source, target, kind)
            if chart is not None and source in shown and target in shown:
                _show(draft, chart, relation.id, shown[source][0], shown[target][0])
            found.append(relation.id)
        return found


def _show(draft: Draft, chart: str, relation: str, source: str, target: str) -> str:
    """Draw a relation; between a superior and its subordinate it becomes the backbone that is missing there."""
    route = model.show_relation(draft, chart, relation, source, target)
    end = draft.placements.get(target)
    if end is not None and end.parent == source and end.backbone is None:
        draft.put(replace(end, backbone=relation))
    return route.id


def delete_relations(document: Document, relations: Sequence[str]) -> None:
    """Delete relations from the regulation, with their lines in every chart."""
    text = QCoreApplication.translate("Operations", "Hapus %1 dari peraturan")
    with document.edit(filled(text, [relations_named(document.draft, relations)])) as draft:
        for relation in relations:
            model.delete_relation(draft, relation)
