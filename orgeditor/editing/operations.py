"""What a person can do to the draft, each as one undo step with an Indonesian name. Boxes, lines and units are ids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.document import Document, Step
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.records import Arrangement, BoxForm, Chart, Method, Placement, Route, Side


def _named(draft: Draft, placements: Sequence[Placement]) -> str:
    """Return what an undo name calls these boxes."""
    if len(placements) == 1:
        return draft.units[placements[0].unit].name or QCoreApplication.translate("Operations", "unit baru")
    return QCoreApplication.translate("Operations", "%1 unit").replace("%1", str(len(placements)))


def _found(draft: Draft, ids: Iterable[str]) -> list[Placement]:
    return [draft.placements[key] for key in ids]


# boxes


def add_child(document: Document, placement: str, name: str = "", position: int | None = None) -> str:
    """Add a unit below a box and return its box."""
    with document.edit(QCoreApplication.translate("Operations", "Tambah unit bawahan")) as draft:
        return model.add_child(draft, draft.placements[placement], name, position=position).id


def add_sibling(document: Document, placement: str, name: str = "") -> str:
    """Add a unit after a box, below the same superior, and return its box."""
    item = document.draft.placements[placement]
    position = 1 + [sibling.id for sibling in document.draft.children(item.chart, item.parent)].index(item.id)
    with document.edit(QCoreApplication.translate("Operations", "Tambah unit setara")) as draft:
        if item.parent is None:
            return model.add_root(draft, item.chart, name, position=position).id
        return model.add_child(draft, draft.placements[item.parent], name, position=position).id


def add_root(document: Document, chart: str, name: str = "") -> str:
    """Add a unit without a superior and return its box."""
    with document.edit(QCoreApplication.translate("Operations", "Tambah unit")) as draft:
        first = not draft.units
        placement = model.add_root(draft, chart, name)
        if first:  # the head of a new chart: what hangs from it is structural
            draft.put(replace(draft.units[placement.unit], category=UnitCategory.HEAD))
        return placement.id


def add_several(document: Document, placement: str, names: Sequence[str]) -> list[str]:
    """Add a unit below a box for each name and return their boxes."""
    text = QCoreApplication.translate("Operations", "Tambah %1 unit bawahan").replace("%1", str(len(names)))
    with document.edit(text) as draft:
        return [model.add_child(draft, draft.placements[placement], name).id for name in names]


def place_unit(document: Document, chart: str, unit: str, parent: str | None = None) -> str:
    """Place a unit that exists in a chart, below a box or without a superior, and return its box.

    A relation between the two that the regulation already has is drawn; else one is added.
    """
    with document.edit(QCoreApplication.translate("Operations", "Tempatkan unit")) as draft:
        if parent is None:
            return model.place(draft, chart, unit).id
        above = draft.placements[parent]
        pair = (above.unit, unit)
        known = [item for item in draft.relations_in_order() if (item.source, item.target) == pair]
        kind = model.child_kind(draft, draft.charts[chart], above)
        relation = next((item for item in known if item.kind == kind), known[0] if known else None)
        if relation is None:
            relation = model.add_relation(draft, above.unit, unit, kind, inferred=True)
        if draft.charts[chart].method is Method.LAYERED:
            placed = model.place(draft, chart, unit)
            if above.rank is not None:
                draft.put(replace(placed, rank=above.rank + 1))
            model.show_relation(draft, chart, relation.id, parent, placed.id)
            return placed.id
        return model.place(draft, chart, unit, parent, backbone=relation.id).id


def rename(document: Document, placement: str, name: str, *, into: Step | None = None) -> None:
    """Give the unit of a box another name, in every chart; a box with a short label gets another label."""
    item = document.draft.placements[placement]
    if item.label:
        with document.edit(QCoreApplication.translate("Operations", "Ubah label kotak"), into=into) as draft:
            draft.put(replace(item, label=name))
        return
    rename_unit(document, item.unit, name, into=into)


def rename_unit(document: Document, unit: str, name: str, *, into: Step | None = None) -> None:
    with document.edit(QCoreApplication.translate("Operations", "Ganti nama"), into=into) as draft:
        model.rename(draft, unit, name)


def take_out(document: Document, placements: Sequence[str]) -> int:
    """Take boxes with their branches out of their chart and return how many boxes went."""
    found = _found(document.draft, placements)
    text = QCoreApplication.translate("Operations", "Keluarkan %1 dari bagan")
    with document.edit(text.replace("%1", _named(document.draft, found))) as draft:
        return model.take_out(draft, found)


def dissolve(document: Document, placements: Sequence[str]) -> None:
    """Take only these boxes out of their chart: what hangs from them goes to their superiors."""
    found = _found(document.draft, placements)
    text = QCoreApplication.translate("Operations", "Keluarkan %1 tanpa bawahannya")
    with document.edit(text.replace("%1", _named(document.draft, found))) as draft:
        for item in found:
            model.dissolve(draft, item)


def delete_units(document: Document, units: Sequence[str]) -> None:
    """Delete units from the regulation, with their relations and all their boxes."""
    one = document.draft.units[units[0]].name if len(units) == 1 else ""
    shown = one or QCoreApplication.translate("Operations", "%1 unit").replace("%1", str(len(units)))
    text = QCoreApplication.translate("Operations", "Hapus %1 dari peraturan").replace("%1", shown)
    with document.edit(text) as draft:
        for unit in units:
            model.delete_unit(draft, unit)


def move(document: Document, placements: Sequence[str], parent: str | None, position: int | None = None) -> None:
    """Hang boxes below another superior, or at another place below their own.

    `position` counts the children of `parent` without the moved ones. Raises DraftError when `parent` hangs below one
    of them.
    """
    draft = document.draft
    found = _found(draft, placements)
    same = all(item.parent == parent for item in found)
    if same:
        text = QCoreApplication.translate("Operations", "Urutkan %1")
    elif parent is None:
        text = QCoreApplication.translate("Operations", "Lepas %1 dari atasannya")
    else:
        text = QCoreApplication.translate("Operations", "Pindahkan %1 ke %2")
        text = text.replace("%2", draft.units[draft.placements[parent].unit].name)
    with document.edit(text.replace("%1", _named(draft, found))) as draft:
        model.move(draft, found, draft.placements[parent] if parent else None, position)


def shift(document: Document, placement: str, by: int) -> bool:
    """Move a box among its siblings; say whether it moved."""
    item = document.draft.placements[placement]
    row = [sibling.id for sibling in document.draft.children(item.chart, item.parent)]
    at = row.index(placement)
    to = max(0, min(len(row) - 1, at + by))
    if to != at:
        move(document, [placement], item.parent, to)
    return to != at


def promote(document: Document, placement: str) -> bool:
    """Move a box up a level, after its superior; say whether it moved."""
    draft = document.draft
    item = draft.placements[placement]
    if item.parent is None or draft.placements[item.parent].parent is None:
        return False
    above = draft.placements[item.parent]
    row = [sibling.id for sibling in draft.children(item.chart, above.parent)]
    move(document, [placement], above.parent, 1 + row.index(above.id))
    return True


def demote(document: Document, placement: str) -> bool:
    """Move a box below the sibling before it; say whether it moved."""
    draft = document.draft
    item = draft.placements[placement]
    row = [sibling.id for sibling in draft.children(item.chart, item.parent)]
    at = row.index(placement)
    if at == 0:
        return False
    move(document, [placement], row[at - 1])
    return True


def set_placements(document: Document, placements: Sequence[str], text: str, /, **values: Any) -> None:
    """Set fields of boxes (arrangement, columns, side, form, bold, note ...)."""
    with document.edit(text) as draft:
        for key in placements:
            draft.put(replace(draft.placements[key], **values))


def arrange_children(document: Document, placements: Sequence[str], arrangement: Arrangement, columns: int = 0) -> None:
    """Choose how the children of boxes stand."""
    text = QCoreApplication.translate("Operations", "Ubah susunan bawahan")
    set_placements(document, placements, text, arrangement=arrangement, columns=columns)


def glue(document: Document, placements: Sequence[str]) -> None:
    """Glue boxes under their superiors."""
    text = QCoreApplication.translate("Operations", "Tempelkan di bawah")
    set_placements(document, placements, text, form=BoxForm.GLUED, side=Side.BELOW)


def put_aside(document: Document, placements: Sequence[str], side: Side) -> None:
    """Put boxes beside the trunk as staff, or back below their superior."""
    below = QCoreApplication.translate("Operations", "Letakkan di bawah")
    beside = QCoreApplication.translate("Operations", "Letakkan di samping")
    text = below if side is Side.BELOW else beside
    set_placements(document, placements, text, side=side, form=BoxForm.BOX)


# facts


def set_units(document: Document, units: Sequence[str], text: str, /, **values: Any) -> None:
    """Set fields of units (category, basis, inferred, collective, rows of a forum ...)."""
    with document.edit(text) as draft:
        for key in units:
            draft.put(replace(draft.units[key], **values))


def set_relation(document: Document, relation: str, text: str, /, **values: Any) -> None:
    """Set fields of a relation (kind, form, label, basis, mutual ...)."""
    with document.edit(text) as draft:
        draft.put(replace(draft.relations[relation], **values))


def set_kind(document: Document, relations: Sequence[str], kind: str) -> None:
    """Choose the kind of relations."""
    with document.edit(QCoreApplication.translate("Operations", "Ubah jenis hubungan")) as draft:
        for relation in relations:
            model.set_kind(draft, relation, kind)


def draw_relation(document: Document, source: str, target: str, kind: str) -> str:
    """Draw a relation between two boxes or frames of a chart and return its route.

    A relation of that kind that the regulation already has between the two units is drawn instead of a second one.
    """
    name = document.draft.kind(kind).name
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


def reverse_relation(document: Document, relation: str) -> None:
    """Swap source and target of a relation that is no backbone; raises ValueError for one that is."""
    if any(item.backbone == relation for item in document.draft.placements.values()):
        raise ValueError("a backbone runs from superior to subordinate")
    with document.edit(QCoreApplication.translate("Operations", "Balik arah hubungan")) as draft:
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
    with document.edit(QCoreApplication.translate("Operations", "Sembunyikan hubungan")) as draft:
        for relation in relations:
            model.hide_relation(draft, chart, relation)


def hidden_relations(draft: Draft, chart: str) -> list[tuple[str, str, str]]:
    """Return what could be drawn in a chart and is not: (relation, source box or frame, target)."""
    drawn = {route.relation for route in draft.routes.values() if route.chart == chart}
    shown: dict[str, str] = {}
    for item in (*draft.groups_of_chart(chart), *draft.placements_of_chart(chart)):
        shown[item.unit] = item.id
    return [
        (relation.id, shown[relation.source], shown[relation.target])
        for relation in draft.relations_in_order()
        if relation.id not in drawn and relation.source in shown and relation.target in shown
    ]


def show_relations(document: Document, chart: str, relations: Sequence[str]) -> list[str]:
    """Draw relations of the regulation in a chart where both units have a box, and return the routes."""
    with document.edit(QCoreApplication.translate("Operations", "Tampilkan hubungan")) as draft:
        found = []
        for relation, source, target in hidden_relations(draft, chart):
            if relation in relations:
                found.append(model.show_relation(draft, chart, relation, source, target).id)
                end = draft.placements.get(target)
                if end is not None and end.parent == source and end.backbone is None:
                    draft.put(replace(end, backbone=relation))
        return found


def delete_relations(document: Document, relations: Sequence[str]) -> None:
    """Delete relations from the regulation, with their lines in every chart."""
    with document.edit(QCoreApplication.translate("Operations", "Hapus hubungan dari peraturan")) as draft:
        for relation in relations:
            model.delete_relation(draft, relation)


def remove_selected(document: Document, chart: str, ids: Sequence[str]) -> int:
    """Take boxes with their branches, frames and lines out of a chart as one step; return how many boxes went."""
    draft = document.draft
    boxes = [draft.placements[key] for key in ids if key in draft.placements]
    lines = list(dict.fromkeys(draft.routes[key].relation for key in ids if key in draft.routes))
    frames = [draft.groups[key] for key in ids if key in draft.groups]
    if boxes and not frames:
        text = QCoreApplication.translate("Operations", "Keluarkan %1 dari bagan").replace("%1", _named(draft, boxes))
    elif lines and not boxes and not frames:
        text = QCoreApplication.translate("Operations", "Sembunyikan hubungan")
    else:
        text = QCoreApplication.translate("Operations", "Keluarkan dari bagan")
    with document.edit(text) as draft:
        for relation in lines:
            model.hide_relation(draft, chart, relation)
        for frame in frames:
            model.remove_group(draft, frame)
        return model.take_out(draft, boxes)


def add_group(document: Document, chart: str, members: Sequence[str], name: str) -> str:
    """Draw a frame with a name, for a new collective unit, around boxes and return it."""
    with document.edit(QCoreApplication.translate("Operations", "Tambah bingkai kelompok")) as draft:
        unit = model.add_unit(draft, name, inferred=True, collective=True)
        return model.add_group(draft, chart, unit.id, _found(draft, members)).id


# regulation, Lampiran, charts


def set_regulation(document: Document, **values: Any) -> None:
    """Set the data of the regulation."""
    with document.edit(QCoreApplication.translate("Operations", "Ubah data peraturan")) as draft:
        draft.put(replace(draft.regulation, **values))


def set_chart(document: Document, chart: str, text: str, /, *, merge: str | None = None, **values: Any) -> None:
    """Set fields of a chart (title, subtitle, cases, kind ...)."""
    with document.edit(text, merge) as draft:
        draft.put(replace(draft.charts[chart], **values))


def set_page(
    document: Document, charts: Sequence[str], text: str, /, *, merge: str | None = None, **values: Any
) -> None:
    """Set fields of the page set-up of charts (paper, orientation, margins ...)."""
    with document.edit(text, merge) as draft:
        for key in charts:
            chart = draft.charts[key]
            draft.put(replace(chart, page=replace(chart.page, **values)))


def set_annex(document: Document, annex: str, text: str, /, **values: Any) -> None:
    with document.edit(text) as draft:
        draft.put(replace(draft.annexes[annex], **values))


def add_annex(document: Document, title: str) -> str:
    """Add a Lampiran with one empty chart, with the page of the last chart, and return the chart."""
    with document.edit(QCoreApplication.translate("Operations", "Tambah Lampiran")) as draft:
        annex = model.add_annex(draft, title, inferred=True)
        return _new_chart(draft, annex.id).id


def add_chart(document: Document, annex: str | None) -> str:
    """Add an empty chart to a Lampiran, or one that belongs to none, and return it."""
    with document.edit(QCoreApplication.translate("Operations", "Tambah bagan")) as draft:
        return _new_chart(draft, annex).id


def _new_chart(draft: Draft, annex: str | None) -> Chart:
    before = draft.charts_in_order()
    chart = model.add_chart(draft, annex)
    if before:
        chart = draft.put(replace(chart, page=before[-1].page, cases=before[-1].cases, kind=before[-1].kind))
    return chart


def delete_chart(document: Document, chart: str) -> None:
    """Delete a chart, and its Lampiran when it was the only one in it. Units and relations stay."""
    with document.edit(QCoreApplication.translate("Operations", "Hapus bagan")) as draft:
        annex = draft.charts[chart].annex
        model.delete_chart(draft, chart)
        if annex is not None and not draft.charts_of(annex):
            model.delete_annex(draft, annex)


def move_chart(document: Document, chart: str, by: int) -> bool:
    """Move a chart within its Lampiran, or the whole Lampiran when the chart is alone in it; say whether it moved."""
    draft = document.draft
    annex = draft.charts[chart].annex
    row = [item.id for item in draft.charts_in_order() if item.annex == annex]
    records: Sequence[str] = row
    key = chart
    if annex is not None and len(row) == 1:
        records, key = [item.id for item in draft.annexes_in_order()], annex
    at = records.index(key)
    to = at + by
    if not 0 <= to < len(records):
        return False
    order = [item for item in records if item != key]
    order.insert(to, key)
    with document.edit(QCoreApplication.translate("Operations", "Urutkan bagan")) as draft:
        for number, item in enumerate(order):
            if key == chart:
                draft.put(replace(draft.charts[item], order=number))
            else:
                draft.put(replace(draft.annexes[item], order=number))
    return True
