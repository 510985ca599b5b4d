"""From a draft to outline text in its normal form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable

from orgeditor.exchange.outline_field_lines import chart_lines, empty_annex_lines, head_lines
from orgeditor.exchange.outline_marks import (
    ARRANGEMENTS,
    BOLD,
    BOX_FORMS,
    CATEGORIES,
    COLLECTIVE,
    INDENT,
    INFERRED_LINE,
    NO_LINE,
    NONE_TEXT,
    NUMBERINGS,
    SIDES,
    SOLID_FRAME,
    UNDRAWN,
    Basis,
    KindBook,
    basis_text,
    displaced,
    line_value_text,
    mark_value_text,
    name_text,
    number_text,
    quoted,
    word_of,
)
from orgeditor.exchange.outline_plan import ChartPlan, Separator, Written, chart_plan, hangs_up
from orgeditor.exchange.outline_specs import BREAKS_MARK, SIZE_MARKS, TEXT_MARKS, LineSpec, spec_text
from orgeditor.model.categories import LEADERS, guessed_category
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import STRUCTURAL, CoordinationForm
from orgeditor.model.records import (
    Annex,
    Arrangement,
    BoxForm,
    Group,
    Method,
    Placement,
    PortSide,
    Relation,
    Route,
    Unit,
)

_ROW_INDENT = INDENT * 2


def write_outline(draft: Draft) -> tuple[str, list[str]]:
    """Return the draft as outline text in its normal form, and Indonesian sentences on what the text leaves out."""
    return _Writer(draft).write()


class _Writer:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.kinds = KindBook(draft.kinds)
        self.lines: list[str] = []
        self.units = draft.units_in_order()
        self.relations = draft.relations_in_order()
        relation_places = {relation.id: place for place, relation in enumerate(self.relations)}
        routes: dict[str, list[Route]] = {}
        for route in draft.routes.values():
            routes.setdefault(route.chart, []).append(route)
        self.plans = {
            chart.id: chart_plan(draft, chart, routes.get(chart.id, []), relation_places)
            for chart in draft.charts_in_order()
        }
        self.unit_keys = _keys_of_units(self.units)
        self.relation_keys, self.told_by_form = _keys_of_relations(self.relations)
        self.unit_places = displaced(self._units_as_mentioned(), [unit.id for unit in self.units])
        self.relation_places = displaced(self._relations_as_mentioned(), [relation.id for relation in self.relations])
        self.said: set[str] = set()

    def write(self) -> tuple[str, list[str]]:
        draft = self.draft
        self.lines += head_lines(draft)
        for annex in draft.annexes_in_order():
            numeral = draft.numeral_of(annex.id)
            name = f"Lampiran {numeral}".strip()
            charts = draft.charts_of(annex.id)
            for number, chart in enumerate(charts, start=1):
                title = annex.title if number == 1 else chart.subtitle
                self._begin(name if number == 1 else f"{name}, bagan {number}", title)
                self._chart(self.plans[chart.id], annex, number > 1)
            if not charts:
                self._begin(name, annex.title)
                self.lines += empty_annex_lines(annex)
        for chart in draft.charts_in_order():
            if chart.annex is None:
                self._begin("Bagan", chart.title)
                self._chart(self.plans[chart.id], None, False)
        self._undrawn()
        return "\n".join(self.lines) + "\n", self._left_out()

    # order of mention

    def _units_as_mentioned(self) -> list[str]:
        placed = dict.fromkeys(written.item.unit for plan in self.plans.values() for written in plan.written)
        return [*placed, *(unit.id for unit in self.units if unit.id not in placed)]

    def _relations_as_mentioned(self) -> list[str]:
        drawn: dict[str, None] = {}
        for plan in self.plans.values():
            drawn.update(dict.fromkeys(relation.id for relation in plan.backbones.values()))
            drawn.update(dict.fromkeys(relation.id for relation, _, _ in plan.lines))
        return [*drawn, *(relation.id for relation in self.relations if relation.id not in drawn)]

    # charts

    def _begin(self, name: str, title: str) -> None:
        self.lines += ["", f"[{name}] {line_value_text(title)}".rstrip()]

    def _chart(self, plan: ChartPlan, annex: Annex | None, further: bool) -> None:
        chart = plan.chart
        form = self._usual_form(plan)
        self.lines += chart_lines(chart, form, annex, further=further, kinds=self.kinds)
        if plan.body:
            self.lines.append("")
        for item in plan.body:
            if isinstance(item, Separator):
                number = "" if item.number is None else f" {item.number}"
                self.lines.append(f"{INDENT * item.depth}---{number}")
            elif isinstance(item.item, Group):
                self._frame(item.item, item.depth)
            else:
                self._box(plan, item, item.item, form)
        if plan.lines:
            self.lines.append("")
        for relation, source, target in plan.lines:
            self._relation(relation, self._end(plan, source), self._end(plan, target))

    # boxes and frames

    def _frame(self, group: Group, depth: int) -> None:
        marks, rows = self._facts(self.draft.units[group.unit])
        if not group.dashed:
            marks.append(SOLID_FRAME)
        self._unit_line(depth, self._unit_ref(group.unit, frame=True), marks, rows)

    def _box(self, plan: ChartPlan, written: Written, box: Placement, form: CoordinationForm) -> None:
        marks, rows = self._facts(self.draft.units[box.unit])
        if box.form in BOX_FORMS:
            marks.append(word_of(BOX_FORMS, box.form))
        if box.side in SIDES:
            marks.append(word_of(SIDES, box.side))
        if box.arrangement is Arrangement.COLUMNS:
            marks.append(f"kolom {box.columns}" if box.columns else "kolom")
        else:
            if box.arrangement is not Arrangement.AUTO:
                marks.append(word_of(ARRANGEMENTS, box.arrangement))
            if box.columns:
                marks.append(f"jumlah kolom: {box.columns}")
        for word, attribute in SIZE_MARKS.items():
            if getattr(box, attribute):
                marks.append(f"{word} {number_text(getattr(box, attribute))}")
        if box.numbering in NUMBERINGS:
            marks.append(word_of(NUMBERINGS, box.numbering))
        if box.group != written.inside:
            marks.append(f"bingkai: {self._frame_ref(plan, box.group)}")
        marks += self._rank_marks(plan, box)
        for attribute in ("label", "note"):
            if getattr(box, attribute):
                marks.append(f"{TEXT_MARKS[attribute]}: {mark_value_text(getattr(box, attribute))}")
        if box.breaks:
            marks.append(f"{BREAKS_MARK}: {', '.join(map(str, box.breaks))}")
        if box.bold:
            marks.append(BOLD)
        marks += self._backbone_marks(plan, box, form)
        self._unit_line(written.depth, self._unit_ref(box.unit), marks, rows)

    def _rank_marks(self, plan: ChartPlan, box: Placement) -> list[str]:
        """Say a rank only where it is not the one the box is written in: its superior's, or that of its row."""
        layered = plan.chart.method is Method.LAYERED
        if box.rank is None:
            upper = self.draft.placements[box.parent].rank if box.parent else 0
            return [f"lapis: {NONE_TEXT}"] if layered and upper is not None else []
        if layered and (box.parent is None or self.draft.placements[box.parent].rank == box.rank):
            return []
        return [f"lapis {box.rank + 1}"]

    def _facts(self, unit: Unit) -> tuple[list[str], list[str]]:
        """Return the marks of a unit at its first mention, and those that get a line of their own."""
        if unit.id in self.said:
            return [], []
        self.said.add(unit.id)
        marks = []
        if unit.category is not guessed_category(unit.name):
            marks.append(word_of(CATEGORIES, unit.category))
        if unit.collective:
            marks.append(COLLECTIVE)
        basis = basis_text(_basis(unit))
        if basis:
            marks.append(basis if not unit.basis or basis.casefold().startswith("pasal ") else f"dasar: {basis}")
        if unit.id in self.unit_places:
            marks.append(f"urutan {self.unit_places[unit.id]}")
        rows = [
            f"{TEXT_MARKS[attribute]}: {mark_value_text(getattr(unit, attribute))}"
            for attribute in ("period", "chair", "members")
            if getattr(unit, attribute)
        ]
        return marks, rows

    def _unit_line(self, depth: int, ref: str, marks: list[str], rows: list[str]) -> None:
        indent = INDENT * depth
        if not rows:
            self.lines.append(f"{indent}{ref} [{'; '.join(marks)}]" if marks else f"{indent}{ref}")
            return
        first = [f"{indent}{ref} [{'; '.join(marks)}"] if marks else [f"{indent}{ref} [{rows.pop(0)}"]
        lines = [*first, *(f"{indent}{_ROW_INDENT}{row}" for row in rows)]
        self.lines += [f"{line};" for line in lines[:-1]] + [f"{lines[-1]}]"]

    def _unit_ref(self, unit: str, *, frame: bool = False, number: int = 1, marked: bool = False) -> str:
        name = self.draft.units[unit].name
        text = quoted(name) if marked and any(sign in name for sign in '";[]') else name_text(name)
        if frame:
            text = f"{{{text}}}"
        if self.unit_keys.get(unit):
            text = f"{text} @{self.unit_keys[unit]}"
        return text if number == 1 else f"{text} #{number}"

    def _frame_ref(self, plan: ChartPlan, group: str | None) -> str:
        if group is None:
            return NONE_TEXT
        return self._unit_ref(self.draft.groups[group].unit, number=plan.numbers[group], marked=True)

    def _end(self, plan: ChartPlan, end: str) -> str:
        group = self.draft.groups.get(end)
        unit = group.unit if group else self.draft.placements[end].unit
        return self._unit_ref(unit, frame=group is not None, number=plan.numbers[end])

    # lines

    def _usual_kind(self, plan: ChartPlan, box: Placement, form: CoordinationForm) -> tuple[str, CoordinationForm]:
        upper = self.draft.unit_of(box.parent or "")
        return (STRUCTURAL, CoordinationForm.NONE) if upper.category in LEADERS else (plan.chart.kind, form)

    def _usual_form(self, plan: ChartPlan) -> CoordinationForm:
        """Return the form that most lines of the chart's own kind have where the chart first mentions them."""
        counts: Counter[CoordinationForm] = Counter()
        seen = set(self.said)
        for placement, relation in plan.backbones.items():
            box = self.draft.placements[placement]
            upper = self.draft.unit_of(box.parent or "")
            if relation.id not in seen and relation.kind == plan.chart.kind and upper.category not in LEADERS:
                counts[relation.form] += 1
                seen.add(relation.id)
        return max(CoordinationForm, key=lambda form: counts[form])

    def _backbone_marks(self, plan: ChartPlan, box: Placement, form: CoordinationForm) -> list[str]:
        if box.parent is None:
            return []
        relation = plan.backbones.get(box.id)
        glued = box.form is BoxForm.GLUED
        if relation is None:
            return [] if glued else [NO_LINE]
        spec = self._spec(relation, _basis(self.draft.units[box.unit]))
        usual = self._usual_kind(plan, box, form)
        if not glued and not spec.label and relation.id not in self.told_by_form and usual[0] == relation.kind:
            first = spec.basis is not None or spec.only_inferred or spec.place is not None
            if usual[1] is relation.form or not (first or self._is_first(relation)):
                spec.kind = None
        self.said.add(relation.id)
        arrow = "<-" if hangs_up(self.draft, box, relation) else ""
        if relation.mutual:
            arrow = "<--" if arrow else "--"
        if spec.only_inferred:
            if not arrow and spec.kind is None and not spec.key and not spec.place:
                return [INFERRED_LINE]
            spec.basis = _basis(relation)
        text = f"{arrow} {spec_text(spec, self.kinds)}".strip()
        return [f"garis: {text}"] if text else []

    def _is_first(self, relation: Relation) -> bool:
        return relation.id not in self.said

    def _spec(self, relation: Relation, usual: Basis) -> LineSpec:
        """Return what is to be said of a relation: all of it at its first mention, later only what tells it apart."""
        spec = LineSpec(relation.kind, relation.form, key=self.relation_keys.get(relation.id))
        if not self._is_first(relation):
            return spec
        basis = _basis(relation)
        spec.label = relation.label or None
        spec.place = self.relation_places.get(relation.id)
        if basis == usual._replace(inferred=True) and basis != usual:
            spec.only_inferred = True
        elif basis != usual:
            spec.basis = basis
        return spec

    def _relation(self, relation: Relation, source: str, target: str) -> None:
        spec = self._spec(relation, Basis())
        if spec.only_inferred:
            spec.basis = _basis(relation)
        self.said.add(relation.id)
        arrow = "--" if relation.mutual else "->"
        self.lines.append(f"{source} {arrow} {target}: {spec_text(spec, self.kinds)}")

    def _undrawn(self) -> None:
        units = [unit for unit in self.units if unit.id not in self.said]
        relations = [relation for relation in self.relations if relation.id not in self.said]
        if not units and not relations:
            return
        self._begin(UNDRAWN, "")
        for unit in units:
            marks, rows = self._facts(unit)
            self._unit_line(0, self._unit_ref(unit.id), marks, rows)
        if units and relations:
            self.lines.append("")
        for relation in relations:
            self._relation(relation, self._unit_ref(relation.source), self._unit_ref(relation.target))

    def _left_out(self) -> list[str]:
        draft = self.draft
        pins = sum(placement.pin is not None for placement in draft.placements.values())
        shaped = sum(
            bool(route.waypoints) or PortSide.AUTO is not route.source_side or PortSide.AUTO is not route.target_side
            for route in draft.routes.values()
        )
        routes = sum(plan.odd_routes for plan in self.plans.values())
        backbones = sum(plan.odd_backbones for plan in self.plans.values())
        return [
            sentence
            for count, sentence in (
                (pins, f"{pins} kotak yang disematkan tidak lagi tersemat: letaknya akan ditata otomatis."),
                (shaped, f"{shaped} garis yang dibentuk dengan tangan akan dicarikan jalur otomatis."),
                (draft.origin is not None, "Naskah semula, asal naskah perubahan ini, tidak ikut ditulis."),
                (bool(draft.article_text), "Teks pasal tidak ikut ditulis."),
                (len(draft.muted), f"{len(draft.muted)} temuan yang diabaikan tidak ikut ditulis."),
                (routes, f"{routes} garis tidak ikut digambar karena ujungnya bukan unit yang dihubungkannya."),
                (backbones, f"{backbones} kotak kehilangan garis induk yang bukan hubungan dengan atasannya."),
            )
            if count
        ]


def _basis(record: Unit | Relation) -> Basis:
    return Basis(record.basis, record.inferred, record.basis_doubtful)


def _keys_of_units(units: Iterable[Unit]) -> dict[str, str]:
    """Return a key for each unit that shares its name with another."""
    named: dict[str, list[Unit]] = {}
    for unit in units:
        named.setdefault(unit.name, []).append(unit)
    return {unit.id: str(number) for row in named.values() if len(row) > 1 for number, unit in enumerate(row, start=1)}


def _keys_of_relations(relations: Iterable[Relation]) -> tuple[dict[str, str], set[str]]:
    """Return keys for relations that nothing else tells apart, and those that only their form tells apart."""
    groups: dict[Hashable, list[Relation]] = {}
    for relation in relations:
        pair = (relation.source, relation.target)
        ends: Hashable = frozenset(pair) if relation.mutual else pair
        groups.setdefault((ends, relation.kind, relation.mutual), []).append(relation)
    keys: dict[str, str] = {}
    by_form: set[str] = set()
    for row in groups.values():
        forms = {relation.form for relation in row}
        if len(row) > 1 and len(forms) == len(row) and CoordinationForm.NONE not in forms:
            by_form.update(relation.id for relation in row)
        elif len(row) > 1:
            keys.update({relation.id: str(number) for number, relation in enumerate(row, start=1)})
    return keys, by_form
