"""From a draft to outline text in its normal form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable

from orgeditor.exchange.categories import guessed_category
from orgeditor.exchange.outline_marks import (
    ANNEX_FIELDS,
    ARRANGEMENTS,
    ARROWS,
    BOLD,
    CASES,
    CATEGORIES,
    COLLECTIVE,
    FORM_OF_REGULATION,
    GLUED,
    HEAD_FIELDS,
    HEADING_FORMS,
    INDENT,
    INFERRED_LINE,
    METHODS,
    NO_LINE,
    NONE_TEXT,
    NUMBERINGS,
    ORIENTATIONS,
    SIDES,
    SIGNINGS,
    SOLID_FRAME,
    UNDRAWN,
    YES_NO,
    Basis,
    KindBook,
    basis_text,
    displaced,
    field_name,
    line_value_text,
    mark_value_text,
    name_text,
    number_text,
    quoted,
    word_of,
)
from orgeditor.exchange.outline_plan import ChartPlan, Separator, Written, chart_plan, hangs_up
from orgeditor.exchange.outline_reader import LEADERS
from orgeditor.exchange.outline_specs import TEXT_MARKS, LineSpec, spec_text
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import BUILTIN_KINDS, COORDINATIVE, STRUCTURAL, CoordinationForm, RelationKind
from orgeditor.model.records import (
    Annex,
    Arrangement,
    BoxForm,
    Chart,
    Group,
    Method,
    PageSetup,
    Placement,
    PortSide,
    Regulation,
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
        self.relation_places = displaced(
            self._relations_as_mentioned(), [relation.id for relation in self.relations]
        )
        self.said: set[str] = set()

    def write(self) -> tuple[str, list[str]]:
        draft = self.draft
        self._head(draft.regulation)
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
                self._field(ANNEX_FIELDS, "annex_basis", basis_text(Basis(annex.basis, annex.inferred)))
                self._field(ANNEX_FIELDS, "no_chart", "tidak ada")
        for chart in draft.charts_in_order():
            if chart.annex is None:
                self._begin("Bagan", chart.title)
                self._chart(self.plans[chart.id], None, False)
        self._undrawn()
        return "\n".join(self.lines) + "\n", self._left_out()

    # order of mention

    def _units_as_mentioned(self) -> list[str]:
        placed = dict.fromkeys(
            written.item.unit for plan in self.plans.values() for written in plan.written
        )
        return [*placed, *(unit.id for unit in self.units if unit.id not in placed)]

    def _relations_as_mentioned(self) -> list[str]:
        drawn: dict[str, None] = {}
        for plan in self.plans.values():
            drawn.update(dict.fromkeys(relation.id for relation in plan.backbones.values()))
            drawn.update(dict.fromkeys(route.relation for route in plan.lines))
        return [*drawn, *(relation.id for relation in self.relations if relation.id not in drawn)]

    # head

    def _head(self, regulation: Regulation) -> None:
        plain = Regulation(regulation.id)
        self._field(HEAD_FIELDS, "form", word_of(FORM_OF_REGULATION, regulation.form))
        self._field(HEAD_FIELDS, "office", line_value_text(regulation.office), always=True)
        for attribute in ("region", "number", "year", "date", "place", "about", "prefix", "signatory"):
            self._field(HEAD_FIELDS, attribute, line_value_text(getattr(regulation, attribute)))
        if regulation.signing is not plain.signing:
            self._field(HEAD_FIELDS, "signing", word_of(SIGNINGS, regulation.signing))
        if regulation.mark != plain.mark:
            self._field(HEAD_FIELDS, "mark", line_value_text(regulation.mark), always=True)
        if regulation.draft_mark != plain.draft_mark:
            self._field(HEAD_FIELDS, "draft_mark", YES_NO[regulation.draft_mark][0])
        for attribute in ("copy_office", "copy_name", "copy_rank", "copy_nip"):
            self._field(HEAD_FIELDS, attribute, line_value_text(getattr(regulation, attribute)))
        for kind in sorted(self.draft.own_kinds.values(), key=lambda kind: (kind.name, kind.id)):
            self._field(HEAD_FIELDS, "kind", _kind_text(kind))

    # charts

    def _begin(self, name: str, title: str) -> None:
        self.lines += ["", f"[{name}] {line_value_text(title)}".rstrip()]

    def _chart(self, plan: ChartPlan, annex: Annex | None, further: bool) -> None:
        chart = plan.chart
        form = self._usual_form(plan)
        self._chart_fields(chart, annex, further, form)
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
        for route in plan.lines:
            relation = self.draft.relations[route.relation]
            turned = self.draft.unit_of(route.source).id != relation.source
            ends = (route.target, route.source) if turned else (route.source, route.target)
            self._relation(relation, self._end(plan, ends[0]), self._end(plan, ends[1]))

    def _chart_fields(self, chart: Chart, annex: Annex | None, further: bool, form: CoordinationForm) -> None:
        own = Basis(chart.basis, chart.inferred)
        usual = Basis(annex.basis, annex.inferred) if annex else Basis()
        if not further:
            self._field(ANNEX_FIELDS, "subtitle", line_value_text(chart.subtitle))
        if annex:
            self._field(ANNEX_FIELDS, "title", line_value_text(chart.title))
        if not further:
            self._field(ANNEX_FIELDS, "annex_basis", basis_text(usual if annex else own))
        if annex and own != usual:
            self._field(ANNEX_FIELDS, "basis", basis_text(own) or NONE_TEXT)
        if chart.method is not Method.HIERARCHY:
            self._field(ANNEX_FIELDS, "method", word_of(METHODS, chart.method))
        if (chart.kind, form) != (COORDINATIVE, CoordinationForm.NONE):
            self._field(ANNEX_FIELDS, "kind", self.kinds.text_of(chart.kind, form))
        if chart.cases != Chart("").cases:
            words = ", ".join(word_of(CASES, case) for case in chart.cases)
            self._field(ANNEX_FIELDS, "cases", words or NONE_TEXT)
        self._page_fields(chart.page)

    def _page_fields(self, page: PageSetup) -> None:
        usual = PageSetup()
        if page.paper != usual.paper:
            self._field(ANNEX_FIELDS, "paper", line_value_text(page.paper), always=True)
        if (page.paper_w, page.paper_h) != (usual.paper_w, usual.paper_h):
            size = f"{number_text(page.paper_w)} x {number_text(page.paper_h)}"
            self._field(ANNEX_FIELDS, "paper_size", size)
        if page.orientation is not usual.orientation:
            self._field(ANNEX_FIELDS, "orientation", word_of(ORIENTATIONS, page.orientation))
        margins = (page.top, page.right, page.bottom, page.left)
        if margins != (usual.top, usual.right, usual.bottom, usual.left):
            self._field(ANNEX_FIELDS, "margins", " ".join(number_text(margin) for margin in margins))
        if page.heading_form is not usual.heading_form:
            self._field(ANNEX_FIELDS, "heading_form", word_of(HEADING_FORMS, page.heading_form))
        if page.font != usual.font:
            self._field(ANNEX_FIELDS, "font", line_value_text(page.font), always=True)
        for attribute in ("font_floor", "font_cap"):
            if getattr(page, attribute) != getattr(usual, attribute):
                self._field(ANNEX_FIELDS, attribute, number_text(getattr(page, attribute)))

    def _field(self, table: dict[str, str], attribute: str, value: str, *, always: bool = False) -> None:
        if value or always:
            self.lines.append(f"{field_name(table, attribute)}: {value}".rstrip())

    # boxes and frames

    def _frame(self, group: Group, depth: int) -> None:
        marks, rows = self._facts(self.draft.units[group.unit])
        if not group.dashed:
            marks.append(SOLID_FRAME)
        self._unit_line(depth, self._unit_ref(group.unit, frame=True), marks, rows)

    def _box(self, plan: ChartPlan, written: Written, box: Placement, form: CoordinationForm) -> None:
        marks, rows = self._facts(self.draft.units[box.unit])
        if box.form is BoxForm.GLUED:
            marks.append(GLUED)
        if box.side in SIDES:
            marks.append(word_of(SIDES, box.side))
        if box.arrangement is Arrangement.COLUMNS:
            marks.append(f"kolom {box.columns}" if box.columns else "kolom")
        else:
            if box.arrangement is not Arrangement.AUTO:
                marks.append(word_of(ARRANGEMENTS, box.arrangement))
            if box.columns:
                marks.append(f"jumlah kolom: {box.columns}")
        if box.numbering in NUMBERINGS:
            marks.append(word_of(NUMBERINGS, box.numbering))
        if box.group != written.inside:
            marks.append(f"bingkai: {self._frame_ref(plan, box.group)}")
        if box.rank != self._usual_rank(plan, box):
            marks.append(f"lapis {box.rank + 1}" if box.rank is not None else f"lapis: {NONE_TEXT}")
        for attribute in ("label", "note"):
            if getattr(box, attribute):
                marks.append(f"{TEXT_MARKS[attribute]}: {mark_value_text(getattr(box, attribute))}")
        if box.bold:
            marks.append(BOLD)
        marks += self._backbone_marks(plan, box, form)
        self._unit_line(written.depth, self._unit_ref(box.unit), marks, rows)

    def _usual_rank(self, plan: ChartPlan, box: Placement) -> int | None:
        """Return the rank a box has where it stands: its superior's; a root with a rank is written in it."""
        if plan.chart.method is not Method.LAYERED:
            return None
        if box.parent is not None:
            return self._written_rank(plan, box.parent)
        return box.rank if box.rank is not None else -1

    def _written_rank(self, plan: ChartPlan, placement: str) -> int | None:
        return self.draft.placements[placement].rank

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
        if group not in self.draft.groups:
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
                (len(draft.muted), f"{len(draft.muted)} aturan periksa yang dimatikan tidak ikut ditulis."),
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
    return {
        unit.id: str(number)
        for row in named.values()
        if len(row) > 1
        for number, unit in enumerate(row, start=1)
    }


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


def _kind_text(kind: RelationKind) -> str:
    """Return an own kind as its head line says it: what differs from the built-in kind that it restyles."""
    base = BUILTIN_KINDS.get(kind.id) or RelationKind(kind.id, kind.name, f"Garis {kind.name}")
    marks = [f"kunci: {mark_value_text(kind.id)}"]
    if kind.legend != base.legend:
        marks.append(f"keterangan: {mark_value_text(kind.legend)}")
    if kind.dash != base.dash:
        marks.append(f"putus: {' '.join(number_text(length) for length in kind.dash) or NONE_TEXT}")
    if kind.width != base.width:
        marks.append(f"tebal: {number_text(kind.width)}")
    if kind.arrow is not base.arrow:
        marks.append(f"panah: {word_of(ARROWS, kind.arrow)}")
    if kind.arrows_mutual != base.arrows_mutual:
        marks.append(f"timbal balik: {YES_NO[kind.arrows_mutual][0]}")
    name = quoted(kind.name) if not kind.name or "[" in kind.name else line_value_text(kind.name)
    return f"{name} [{'; '.join(marks)}]"
