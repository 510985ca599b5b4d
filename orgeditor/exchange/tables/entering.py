"""Entering a table into a chart: what is done by hand stays where the table says nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from orgeditor.exchange.tables.entries import basis_of, box_key
from orgeditor.exchange.tables.plan import Change, Plan, Step, unit_id_of
from orgeditor.exchange.tables.words import LineKind
from orgeditor.model import operations as model
from orgeditor.model.categories import guessed_category
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.records import BoxForm, Placement, Regulation, Relation, Route, Unit


def new_draft(plan: Plan, seed: str) -> Draft:
    """Return a draft of nothing but a table; one seed always gives the same draft."""
    draft = Draft(id_source(seed))
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
        enter(draft, plan)
    draft.new_id = id_source()
    return draft


def enter(draft: Draft, plan: Plan) -> str:
    """Enter a table as planned, within `draft.edit()`, and return the chart: a new Lampiran's where the plan has none.

    The plan must be made of this very draft and be without faults. Units and boxes that are there are brought up to
    date; their arrangement, pins and order stay, but for a box that gets another superior. Nothing is taken out.
    """
    assert not plan.faults
    return _Entering(draft, plan).run()


class _Entering:
    def __init__(self, draft: Draft, plan: Plan) -> None:
        self.draft = draft
        self.steps = plan.steps
        self.chart = plan.chart if plan.chart is not None else _new_chart(draft)
        # Kept here: asking the draft for each of thousands of new ones would take time that grows with their square.
        self.unit_order = 1 + max((unit.order for unit in draft.units.values()), default=-1)
        self.relation_order = 1 + max((item.order for item in draft.relations.values()), default=-1)
        self.known = {(item.source, item.target, item.kind): item.id for item in reversed(draft.relations_in_order())}
        self.kinds: dict[str, str] = {}
        self.units: dict[int, str] = {}
        self.boxes: dict[int, str] = {}

    def run(self) -> str:
        by_key: dict[str, str] = {}
        for at, step in enumerate(self.steps):
            key = box_key(step.entry.key)[0]
            unit = by_key.get(key) if key else None
            self.units[at] = unit or self._unit(step)
            by_key.setdefault(key, self.units[at])
        rows: dict[str | None, list[int]] = {}
        for at in self._from_the_top():
            parent = self._box(at)
            rows.setdefault(parent, []).append(at)
        for parent, row in rows.items():
            self._put_in_order(parent, sorted(row))
        return self.chart

    # units

    def _unit(self, step: Step) -> str:
        entry = step.entry
        basis = basis_of(entry)
        if step.unit is None:
            category = entry.category or guessed_category(entry.name)
            key = self._new_id(box_key(entry.key)[0])
            self.draft.put(Unit(key, entry.name, self.unit_order, category, basis, inferred=not basis))
            self.unit_order += 1
            return key
        before = self.draft.units[step.unit]
        unit = before
        if Change.BASIS in step.changes and step.box is not None:
            self._set_basis(step.box, before.basis, basis)
        if Change.RENAMED in step.changes:
            unit = replace(unit, name=entry.name)
        if Change.CATEGORY in step.changes and entry.category is not None:
            unit = replace(unit, category=entry.category)
        if Change.BASIS in step.changes:
            unit = replace(unit, basis=basis, inferred=not basis, basis_doubtful=False)
        if unit != before:
            self.draft.put(unit)
        return step.unit

    def _new_id(self, key: str) -> str:
        wanted = unit_id_of(key) if key else ""
        return wanted if wanted and self.draft.find(wanted) is None else self.draft.new_id()

    # boxes

    def _from_the_top(self) -> Iterable[int]:
        """Give the steps from superiors to what is below them: only so nothing hangs below itself meanwhile."""
        below: dict[int | None, list[int]] = {}
        for at, step in enumerate(self.steps):
            below.setdefault(step.superior, []).append(at)
        stack = list(reversed(below.get(None, [])))
        while stack:
            at = stack.pop()
            yield at
            stack += reversed(below.get(at, []))

    def _box(self, at: int) -> str | None:
        """Place one box, or move the one that is there; return its superior."""
        step = self.steps[at]
        parent = self.boxes[step.superior] if step.superior is not None else step.above
        if step.box is None:
            self.boxes[at] = self._new_box(at, parent)
            return parent
        self.boxes[at] = step.box
        box = self.draft.placements[step.box]
        if not step.stays and box.parent != parent:
            model.move(self.draft, [box], self.draft.placements[parent] if parent else None)
            if step.entry.basis and (unit := self.draft.units[box.unit]).basis_doubtful:
                self.draft.put(replace(unit, basis_doubtful=False))  # the table has just said it
        if Change.KIND in step.changes and step.entry.kind is not None:
            self._set_line(step.box, step.entry.kind)
        return self.draft.placements[step.box].parent

    def _new_box(self, at: int, parent: str | None) -> str:
        draft, step, unit = self.draft, self.steps[at], self.units[at]
        key = draft.new_id()
        kind = step.entry.kind
        if parent is None or kind == LineKind(""):
            draft.put(Placement(key, self.chart, unit, parent))
            return key
        kind = kind or LineKind(self._child_kind(parent))
        relation = self._relation(parent, unit, kind, basis_of(step.entry))
        draft.put(Placement(key, self.chart, unit, parent, relation))
        draft.put(Route(draft.new_id(), self.chart, relation, parent, key))
        return key

    def _child_kind(self, parent: str) -> str:
        if parent not in self.kinds:
            chart, box = self.draft.charts[self.chart], self.draft.placements[parent]
            self.kinds[parent] = model.child_kind(self.draft, chart, box)
        return self.kinds[parent]

    def _relation(self, parent: str, unit: str, kind: LineKind, basis: str) -> str:
        source = self.draft.placements[parent].unit
        known = self.known.get((source, unit, kind.key))
        if known is not None and known in self.draft.relations:
            relation = self.draft.relations[known]
            if (relation.source, relation.target, relation.form) == (source, unit, kind.form):
                return known
        key = self.draft.new_id()
        self.draft.put(
            Relation(key, source, unit, kind.key, self.relation_order, form=kind.form, basis=basis, inferred=not basis)
        )
        self.relation_order += 1
        self.known[source, unit, kind.key] = key
        return key

    def _set_line(self, key: str, kind: LineKind) -> None:
        """Give the line to a box another kind, draw one, or take it away; with its last line the relation goes."""
        draft, box = self.draft, self.draft.placements[key]
        if box.backbone is not None and kind.key:
            relation = draft.relations[box.backbone]
            draft.put(replace(relation, kind=kind.key, form=kind.form))
        elif box.backbone is not None:
            routes = [item for item in draft.referring(box.backbone, Route) if item.target == key]
            for route in routes:
                draft.remove(route.id)
            relation_id = box.backbone
            draft.put(replace(box, backbone=None, form=BoxForm.BOX if box.form is BoxForm.GLUED else box.form))
            if not draft.referring(relation_id, Route):
                model.delete_relation(draft, relation_id)
        elif kind.key and box.parent is not None:
            relation_id = self._relation(box.parent, box.unit, kind, draft.units[box.unit].basis)
            draft.put(replace(box, backbone=relation_id))
            draft.put(Route(draft.new_id(), self.chart, relation_id, box.parent, key))

    def _set_basis(self, key: str, before: str, basis: str) -> None:
        """Let the line to a box name the article that its unit now has, unless it names one of its own."""
        box = self.draft.placements[key]
        relation = self.draft.relations[box.backbone] if box.backbone else None
        if relation is not None and relation.basis in ("", before):
            self.draft.put(replace(relation, basis=basis, inferred=not basis, basis_doubtful=False))

    # order

    def _put_in_order(self, parent: str | None, row: Sequence[int]) -> None:
        """Put what is new below a superior behind its predecessor in the table; what was there keeps its order."""
        draft = self.draft
        here = draft.children(self.chart, parent)
        fresh = {self.boxes[at] for at in row if self._is_fresh(at)}
        if not fresh:
            return
        kept = [item.id for item in here if item.id not in fresh]
        named = {self.boxes[at] for at in row} - fresh
        before: list[str] = []
        after: dict[str, list[str]] = {}
        first = last = ""
        for at in row:
            key = self.boxes[at]
            if key in named:
                first, last = first or key, key
            elif last:
                after.setdefault(last, []).append(key)
            else:
                before.append(key)
        wanted = [other for key in kept for other in (*(before if key == first else ()), key, *after.get(key, ()))]
        wanted += before if not first else []
        for order, key in enumerate(wanted):
            if draft.placements[key].order != order:
                draft.put(replace(draft.placements[key], order=order))

    def _is_fresh(self, at: int) -> bool:
        step = self.steps[at]
        return step.box is None or Change.MOVED in step.changes


def _new_chart(draft: Draft) -> str:
    before = draft.charts_in_order()
    annex = model.add_annex(draft, "", inferred=True)
    chart = model.add_chart(draft, annex.id)
    if before:
        last = before[-1]
        chart = draft.put(replace(chart, page=last.page, cases=last.cases, kind=last.kind))
    return chart.id
