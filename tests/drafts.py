"""Drafts for tests: random ones for hypothesis, a small one made by hand, a large one for timing."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import EnumMeta
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from orgeditor.model.draft import RECORD_TYPES, Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import BUILTIN_KINDS, RelationKind
from orgeditor.model.page import Arranged, Block, Box, Page, Path, ShapeForm, Stroke, TextLine
from orgeditor.model.records import (
    Annex,
    Chart,
    Group,
    MutedRule,
    Placement,
    Regulation,
    Relation,
    Route,
    Unit,
)

ODD_NAMES = (
    "Dinas Pendidikan & Kebudayaan",
    'Bagian "Umum"',
    "<b>Sekretariat</b>",
    "&amp;&&",
    "Badan Penanggulangan Bencana 🌋",
    "Kantor Pengelolaan O'Neil; DROP TABLE unit; --",
    "Staf Ahli\tBidang\nHukum",
    " ",
    "",
    "قسم الشؤون",
    "e\u0301\u200b\u202e",
    "[Lampiran I] -> @kunci: (Pasal 1)",
    "Dinas " + "Pemberdayaan Masyarakat dan Desa, " * 20,
)


def contents(draft: Draft) -> dict[str, Any]:
    """Return all that a draft holds, for comparing two of them."""
    held: dict[str, Any] = {kind.__name__: dict(draft.all_of(kind)) for kind in RECORD_TYPES}
    return {**held, "arranged": dict(draft.arranged)}


def names() -> st.SearchStrategy[str]:
    """Any text that a field can hold, odd ones often."""
    return st.sampled_from(ODD_NAMES) | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@cache
def values(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type that a field of a record or of a Page has; floats are rounded as in a saved result."""
    if hint is str:
        return names()
    if hint is int:
        return st.integers(0, 40)
    if hint is float:
        return st.integers(1_000, 400_000).map(lambda thousandths: thousandths / 1000)
    if hint is bool:
        return st.booleans()
    if isinstance(hint, EnumMeta):
        return st.sampled_from(list(hint))
    if NoneType in get_args(hint):
        return st.none() | values(get_args(hint)[0])
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=2).map(tuple)
    return records(hint)


def records(kind: type[Any], /, **fixed: Any) -> st.SearchStrategy[Any]:
    """Records of one type: any value in every field but the fixed ones, which may be strategies."""
    hints = get_type_hints(kind)
    listed = [field.name for field in fields(kind)] if is_dataclass(kind) else kind._fields
    parts = {name: fixed[name] if name in fixed else values(hints[name]) for name in listed}
    return st.builds(
        kind, **{name: part if isinstance(part, st.SearchStrategy) else st.just(part) for name, part in parts.items()}
    )


@st.composite
def drafts(draw: st.DrawFn, *, most: int = 4) -> Draft:
    """Whole drafts that keep every rule, with at most `most` records of a type in the draft or in one chart.

    Every field of every record takes any value; some charts are arranged.
    """
    draft = Draft(id_source(draw(st.integers(0, 2**32))))

    def put(kind: type[Any], /, **fixed: Any) -> Any:
        return draft.put(draw(records(kind, **{"id": draft.new_id(), **fixed})))

    def some() -> range:
        return range(draw(st.integers(0, most)))

    with draft.edit():
        put(Regulation)
        for key in draw(st.sets(st.sampled_from(["command", "member", "kind-own", "jenis & sendiri"]))):
            put(RelationKind, id=key, dash=st.lists(values(float), max_size=4).map(tuple))
        kinds = st.sampled_from(sorted(draft.kinds))
        units = st.sampled_from([put(Unit).id for _ in range(draw(st.integers(1, most)))])
        relations = [put(Relation, source=units, target=units, kind=kinds).id for _ in some()]
        annexes = [put(Annex).id for _ in some()]
        charts = [put(Chart, annex=st.sampled_from([None, *annexes]), kind=kinds).id for _ in some()]
        for chart in charts:
            _fill_chart(draw, put, some, chart, units, relations)
        for _ in some():
            put(MutedRule, records=st.lists(units, max_size=2).map(tuple))
    for chart in charts:
        if draw(st.booleans()):
            draft.arranged[chart] = _grid(draft, draft.charts[chart])
    return draft


def _fill_chart(draw: Any, put: Any, some: Any, chart: str, units: Any, relations: list[str]) -> None:
    frames = [put(Group, chart=chart, unit=units).id for _ in some()]
    boxes: list[str] = []
    for _ in some():
        parent = draw(st.sampled_from([None, *boxes]))
        backbone = st.sampled_from([None, *relations]) if parent else None
        frame = st.sampled_from([None, *frames])
        box = put(Placement, chart=chart, unit=units, parent=parent, backbone=backbone, group=frame)
        boxes.append(box.id)
    ends = [*frames, *boxes]
    for _ in some() if relations and ends else ():
        end = st.sampled_from(ends)
        put(Route, chart=chart, relation=st.sampled_from(relations), source=end, target=end)


def small_draft(seed: int = 1) -> Draft:
    """A regulation with one Lampiran and one chart: Bupati, and under him two units; arranged."""
    draft = Draft(id_source(seed))
    with draft.edit():
        draft.put(Regulation(draft.new_id(), region="Kabupaten Contoh", number="12", year="2017", signatory="H.M BUDI"))
        annex = draft.put(Annex(draft.new_id(), "HUBUNGAN KERJA", basis="Pasal 7 ayat (2)"))
        chart = draft.put(Chart(draft.new_id(), annex.id))
        _put_boxes(draft, chart, ["Bupati", "Dinas Pendidikan & Kebudayaan", "Inspektorat"])
    draft.arranged[chart.id] = _grid(draft, chart)
    return draft


def large_draft(units: int) -> Draft:
    """A draft with that many units in one arranged chart, ten to a superior, each with relation, box and line."""
    draft = Draft(id_source(1))
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
        chart = draft.put(Chart(draft.new_id()))
        _put_boxes(draft, chart, [f"Subbagian Perencanaan, Evaluasi dan Pelaporan {number}" for number in range(units)])
    draft.arranged[chart.id] = _grid(draft, chart)
    return draft


def _put_boxes(draft: Draft, chart: Chart, texts: list[str]) -> None:
    boxes: list[Placement] = []
    for number, name in enumerate(texts):
        unit = draft.put(Unit(draft.new_id(), name, number, basis=f"Pasal {number + 1}"))
        if not boxes:
            boxes.append(draft.put(Placement(draft.new_id(), chart.id, unit.id)))
            continue
        over = boxes[(number - 1) // 10]
        relation = draft.put(Relation(draft.new_id(), over.unit, unit.id, chart.kind, number, basis="Pasal 3"))
        box = draft.put(Placement(draft.new_id(), chart.id, unit.id, over.id, relation.id, number))
        draft.put(Route(draft.new_id(), chart.id, relation.id, over.id, box.id))
        boxes.append(box)


def _grid(draft: Draft, chart: Chart) -> Arranged:
    boxes, paths, strokes = [], [], []
    for number, placement in enumerate(draft.placements_of_chart(chart.id)):
        rect = Rect(20.125 + 40 * (number % 7), 60.0 + 12 * (number // 7), 36.4, 9.333)
        words = draft.units[placement.unit].name.split(", ")
        lines = tuple(
            TextLine(line, rect.x + 1.5, rect.y + 4.25 + 3.9 * row, 33.017, 9.6) for row, line in enumerate(words)
        )
        boxes.append(
            Box(placement.id, placement.unit, placement.parent, placement.backbone, ShapeForm.BOX, rect, lines, 9.6)
        )
        if placement.backbone:
            points = (Point(150.0, 50.0), Point(rect.center.x, 50.0), Point(rect.center.x, rect.y))
            points = tuple(Point(round(point.x, 3), round(point.y, 3)) for point in points)
            kind = BUILTIN_KINDS[chart.kind]
            paths.append(Path("", placement.backbone, kind.id, points))
            strokes.append(Stroke(kind.id, points, kind.width, kind.dash, (placement.backbone,)))
    title = Block(Rect(20.0, 30.0, 290.0, 8.0), (TextLine("HUBUNGAN KERJA", 140.0, 36.0, 50.0, 12.0, bold=True),))
    page = Page(
        *chart.page.size, chart.page.font, boxes=tuple(boxes), paths=tuple(paths), strokes=tuple(strokes), title=title
    )
    return Arranged(chart.id, (page,))
