"""Drafts for tests: random ones for hypothesis, a small one made by hand, a large one for timing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import MISSING, fields, is_dataclass
from enum import EnumMeta
from functools import cache
from random import Random
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from orgeditor.model.draft import RECORD_TYPES, Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import RelationKind
from orgeditor.model.page import Arranged, Block, Box, Page, Path, ShapeForm, Stroke, TextLine, rounded
from orgeditor.model.records import (
    Annex,
    ArticleText,
    Chart,
    Group,
    MutedRule,
    Placement,
    Regulation,
    Relation,
    Route,
    Unit,
)
from orgeditor.model.texts import cleaned

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
    "e\u0301\u200b\u200f",
    "[Lampiran I] -> @kunci: (Pasal 1)",
    "Dinas " + "Pemberdayaan Masyarakat dan Desa, " * 20,
)


def contents(draft: Draft) -> dict[str, Any]:
    """Return all that a draft holds, for comparing two of them."""
    held: dict[str, Any] = {kind.__name__: dict(draft.all_of(kind)) for kind in RECORD_TYPES}
    return {**held, "arranged": dict(draft.arranged)}


def random_value(hint: Any, chooser: Random) -> Any:
    """Return a value of a type that a field of a record or of a Page has; floats as they are in a saved result."""
    if hint is str:
        odd = "".join(chr(chooser.choice((chooser.randrange(1, 0xD800), chooser.randrange(32, 127)))) for _ in range(9))
        return chooser.choice((*ODD_NAMES, cleaned(odd)))
    if hint is int:
        return chooser.randrange(41)
    if hint is float:
        return chooser.randrange(1_000, 400_000) / 1_000
    if hint is bool:
        return chooser.random() < 0.5
    if isinstance(hint, EnumMeta):
        return chooser.choice(list(hint))
    if NoneType in get_args(hint):
        return None if chooser.random() < 0.3 else random_value(get_args(hint)[0], chooser)
    if get_origin(hint) is tuple:
        return tuple(random_value(get_args(hint)[0], chooser) for _ in range(chooser.randrange(3)))
    return random_record(hint, chooser)


def random_record(kind: type[Any], chooser: Random, /, **fixed: Any) -> Any:
    """Return a record (or another value with fields) with any value in every field that is not fixed."""
    return kind(
        **{name: random_value(hint, chooser) for name, hint in _hints(kind).items() if name not in fixed}, **fixed
    )


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {name: hints[name] for name in kind.__match_args__} if is_dataclass(kind) else hints


def _plain_record(kind: type[Any], /, **fixed: Any) -> Any:
    """Return a record with the default in every field that is not fixed; those without one are texts."""
    required = {item.name for item in fields(kind) if item.default is item.default_factory is MISSING}
    return kind(**{name: "Teks" for name in required - set(fixed)}, **fixed)


@st.composite
def drafts(draw: st.DrawFn, *, most: int = 4) -> Draft:
    """Whole drafts that keep every rule, with at most `most` records of a type in the draft or in one chart.

    Every field of every record takes any value; some charts are arranged. Hypothesis chooses the shape of the draft
    and one number per record, 0 for a plain one: a draw per field would be slow, and slower still to shrink.
    """
    draft = Draft(id_source(draw(st.integers(0, 2**16))))

    def put(kind: type[Any], /, **fixed: Any) -> Any:
        fixed = {"id": draft.new_id(), **fixed}
        number = draw(st.integers(0, 2**16))
        return draft.put(random_record(kind, Random(number), **fixed) if number else _plain_record(kind, **fixed))

    def one_of(options: Iterable[Any]) -> Any:
        return draw(st.sampled_from(list(options)))

    def some() -> range:
        return range(draw(st.integers(0, most)))

    with draft.edit():
        put(Regulation)
        for key in draw(st.sets(st.sampled_from(["command", "member", "kind-own", "jenis & sendiri"]))):
            put(RelationKind, id=key)
        units = [put(Unit).id for _ in range(draw(st.integers(1, most)))]
        relations = [
            put(Relation, source=one_of(units), target=one_of(units), kind=one_of(draft.kinds)).id for _ in some()
        ]
        annexes = [put(Annex).id for _ in some()]
        charts = [put(Chart, annex=one_of([None, *annexes]), kind=one_of(draft.kinds)).id for _ in some()]
        for chart in charts:
            frames = [put(Group, chart=chart, unit=one_of(units)).id for _ in some()]
            boxes: list[str] = []
            for _ in some():
                parent = one_of([None, *boxes])
                backbone = one_of([None, *relations]) if parent else None
                links = {"parent": parent, "backbone": backbone, "group": one_of([None, *frames])}
                boxes.append(put(Placement, chart=chart, unit=one_of(units), **links).id)
            ends = [*frames, *boxes]
            for _ in some() if relations and ends else ():
                put(Route, chart=chart, relation=one_of(relations), source=one_of(ends), target=one_of(ends))
        for _ in some():
            put(MutedRule, records=tuple(units[:2]))
        if draw(st.booleans()):
            put(ArticleText)
    for chart in charts:
        if draw(st.booleans()):
            draft.arranged[chart] = _grid(draft, draft.charts[chart])
    return draft


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
            kind = draft.kind(chart.kind)
            paths.append(Path("", placement.backbone, kind.id, points))
            strokes.append(Stroke(kind.id, points, kind.width, kind.dash, (placement.backbone,)))
    title = Block(Rect(20.0, 30.0, 290.0, 8.0), (TextLine("HUBUNGAN KERJA", 140.0, 36.0, 50.0, 12.0, bold=True),))
    page = Page(
        *chart.page.size, chart.page.font, boxes=tuple(boxes), paths=tuple(paths), strokes=tuple(strokes), title=title
    )
    return rounded(Arranged(chart.id, (page,)))
