"""Random drafts whose lines end at what they relate, and a way to compare drafts without their ids."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import MISSING, fields, replace
from random import Random
from typing import Any

from drafts import random_record
from hypothesis import strategies as st

from orgeditor.model import limits
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import COORDINATIVE, CoordinationForm, RelationKind
from orgeditor.model.records import (
    Annex,
    BoxForm,
    Chart,
    Group,
    Method,
    MutedRule,
    PageSetup,
    Placement,
    Regulation,
    Relation,
    Route,
    Unit,
)


def _plain(kind: type[Any], fixed: dict[str, Any]) -> Any:
    required = {item.name for item in fields(kind) if item.default is item.default_factory is MISSING}
    return kind(**{**{name: "Teks" for name in required}, **fixed})


def within_limits(record: Any) -> Any:
    """Return a record with sizes that a person may choose, as the window has them: the outline refuses others."""

    def within(value: float, allowed: limits.Limits) -> float:
        return allowed.least + round(value % (allowed.most - allowed.least), 3)

    if isinstance(record, Placement | Chart):
        count = int(within(record.columns, limits.COLUMNS)) if record.columns else 0
        width = within(record.width, limits.BOX_WIDTH_MM) if record.width else 0.0
        record = replace(record, columns=count, width=width)
    if isinstance(record, Placement):
        record = replace(record, breaks=tuple(sorted({number for number in record.breaks if number})))
    if isinstance(record, Placement) and record.font:
        record = replace(record, font=within(record.font, limits.FONT_PT))
    if isinstance(record, Chart):
        record = replace(record, page=_page_within_limits(record.page, within))
    if isinstance(record, RelationKind):
        dash = tuple(round(length / 10, 3) for length in record.dash)
        record = replace(record, width=within(record.width, limits.PEN_MM), dash=dash)
    return record


def _page_within_limits(page: PageSetup, within: Callable[[float, limits.Limits], float]) -> PageSetup:
    floor, cap = sorted((within(page.font_floor, limits.FONT_PT), within(page.font_cap, limits.FONT_PT)))
    margins = {side: within(getattr(page, side), limits.MARGIN_MM) for side in ("top", "right", "bottom", "left")}
    paper = {side: within(getattr(page, side), limits.PAPER_MM) for side in ("paper_w", "paper_h")}
    return replace(page, font_floor=floor, font_cap=cap, **margins, **paper)


class _Maker:
    """Puts random records into a draft: hypothesis chooses the shape and one number a record, 0 for a plain one."""

    def __init__(self, draw: st.DrawFn, draft: Draft, most: int) -> None:
        self.draw = draw
        self.draft = draft
        self.most = most
        self.units: list[Unit] = []
        self.relations: list[Relation] = []

    def put(self, kind: type[Any], /, **fixed: Any) -> Any:
        fixed = {"id": self.draft.new_id(), **fixed}
        number = self.draw(st.integers(0, 2**16))
        record = random_record(kind, Random(number), **fixed) if number else _plain(kind, fixed)
        return self.draft.put(within_limits(record))

    def one_of(self, options: Iterable[Any]) -> Any:
        return self.draw(st.sampled_from(list(options)))

    def some(self) -> range:
        return range(self.draw(st.integers(0, self.most)))

    def chance(self, in_ten: int) -> bool:
        return self.draw(st.integers(0, 9)) < in_ten

    def kind(self) -> str:
        return self.one_of([COORDINATIVE, *sorted(self.draft.kinds)])  # type: ignore[no-any-return]

    def fill(self) -> None:
        self.put(Regulation)
        for key in self.draw(st.sets(st.sampled_from(["command", "member", "kind-own", "jenis & sendiri"]))):
            self.put(RelationKind, id=key)
        for _ in range(self.draw(st.integers(1, self.most))):
            named = {"name": self.one_of(["Dinas A", "Dinas B", "Sekretaris Daerah"])} if self.chance(5) else {}
            self.units.append(self.put(Unit, **named))
        for _ in self.some():
            source, target = self.one_of(self.units).id, self.one_of(self.units).id
            self.relations.append(self.put(Relation, source=source, target=target, kind=self.kind()))
        annexes = [self.put(Annex).id for _ in self.some()]
        for _ in self.some():
            self.fill_chart(self.put(Chart, annex=self.one_of([None, *annexes]), kind=self.kind()).id)
        for _ in self.some():
            self.put(MutedRule)

    def fill_chart(self, chart: str) -> None:
        frames: list[Group] = [self.put(Group, chart=chart, unit=self.one_of(self.units).id) for _ in self.some()]
        boxes: list[Placement] = []
        for _ in self.some():
            boxes.append(self.add_box(chart, boxes, frames))
        shown: dict[str, list[str]] = {}
        for end in (*boxes, *frames):
            shown.setdefault(end.unit, []).append(end.id)
        for relation in self.relations:
            if relation.source in shown and relation.target in shown and self.chance(5):
                ends = self.one_of(shown[relation.source]), self.one_of(shown[relation.target])
                self.put(Route, chart=chart, relation=relation.id, source=ends[0], target=ends[1])

    def add_box(self, chart: str, boxes: list[Placement], frames: list[Group]) -> Placement:
        parent: Placement | None = self.one_of([None, *boxes])
        unit = self.one_of(self.units).id
        relation = self.backbone(parent, unit) if parent is not None and self.chance(8) else None
        links = {
            "parent": parent.id if parent else None,
            "backbone": relation.id if relation else None,
            "group": self.one_of([None, None, *(group.id for group in frames)]),
            "rank": self.draw(st.none() | st.integers(0, 3)),
            "form": self.one_of([BoxForm.BOX, BoxForm.BOX, BoxForm.GLUED]),
        }
        box: Placement = self.put(Placement, chart=chart, unit=unit, **links)
        if relation is not None and parent is not None:
            ends = (parent.id, box.id) if relation.source == parent.unit else (box.id, parent.id)
            self.put(Route, chart=chart, relation=relation.id, source=ends[0], target=ends[1])
        return box

    def backbone(self, parent: Placement, unit: str) -> Relation:
        fitting = [one for one in self.relations if {one.source, one.target} == {parent.unit, unit}]
        if fitting and self.chance(5):
            return self.one_of(fitting)  # type: ignore[no-any-return]
        ends = (unit, parent.unit) if self.chance(2) else (parent.unit, unit)
        plain = {"form": CoordinationForm.NONE, "label": "", "mutual": False} if self.chance(5) else {}
        relation: Relation = self.put(Relation, source=ends[0], target=ends[1], kind=self.kind(), **plain)
        self.relations.append(relation)
        return relation


@st.composite
def whole_drafts(draw: st.DrawFn, *, most: int = 4) -> Draft:
    """Drafts that hold what the editor can make: every route ends at its relation's units, backbones hang right."""
    draft = Draft(id_source(draw(st.integers(0, 2**16))))
    with draft.edit():
        _Maker(draw, draft, most).fill()
    return draft


def meaning(draft: Draft) -> dict[str, Any]:
    """Return what an outline keeps of a draft: facts, charts, order and arrangement, places in lists for ids."""
    units = [unit.id for unit in draft.units_in_order()]
    relations = [relation.id for relation in draft.relations_in_order()]
    annexes = [annex.id for annex in draft.annexes_in_order()]
    held: dict[str, Any] = {
        "regulation": _values(draft.regulation, "id"),
        "kinds": sorted(map(repr, draft.own_kinds.values())),
        "units": [_values(draft.units[unit], "id", "order") for unit in units],
        "relations": [
            (
                units.index(relation.source),
                units.index(relation.target),
                _values(relation, "id", "order", "source", "target"),
            )
            for relation in draft.relations_in_order()
        ],
        "annexes": [_values(draft.annexes[annex], "id", "order") for annex in annexes],
        "charts": [],
    }
    for chart in draft.charts_in_order():
        boxes = _boxes(draft, chart)
        frames = [group.id for group in draft.groups_of_chart(chart.id)]
        end = {None: "", **{box.id: f"box {number}" for number, box in enumerate(boxes)}}
        end |= {frame: f"frame {number}" for number, frame in enumerate(frames)}
        held["charts"].append(
            {
                "chart": (annexes.index(chart.annex) if chart.annex else None, _values(chart, "id", "annex", "order")),
                "frames": [(units.index(draft.groups[f].unit), draft.groups[f].dashed) for f in frames],
                "boxes": [
                    (
                        units.index(box.unit),
                        end[box.parent],
                        relations.index(box.backbone) if box.backbone else None,
                        end[box.group],
                        _values(box, "id", "chart", "unit", "parent", "backbone", "order", "group", "pin"),
                    )
                    for box in boxes
                ],
                "routes": sorted(
                    (relations.index(route.relation), end[route.source], end[route.target])
                    for route in draft.routes.values()
                    if route.chart == chart.id
                ),
            }
        )
    return held


def _values(record: Any, *left_out: str) -> tuple[Any, ...]:
    return tuple(getattr(record, field.name) for field in fields(record) if field.name not in left_out)


def _boxes(draft: Draft, chart: Chart) -> list[Placement]:
    """Return the boxes branch by branch; in a layered chart only the order within a rank means something."""
    roots = draft.children(chart.id, None)
    if chart.method is Method.LAYERED:
        roots = sorted(roots, key=lambda root: (root.rank is None, root.rank or 0))
    return [box for root in roots for box in draft.branch(root)]
