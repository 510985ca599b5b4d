"""A graph that this program wrote, as a draft: the same units and relations, in the same order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from orgeditor.exchange.graphs import remarks
from orgeditor.exchange.graphs.charts import YES
from orgeditor.exchange.graphs.graph import Edge, Graph
from orgeditor.exchange.graphs.remarks import Remark
from orgeditor.model import limits
from orgeditor.model.draft import Draft
from orgeditor.model.ids import ALPHABET, LENGTH
from orgeditor.model.kinds import BUILTIN_KINDS, COORDINATIVE, Arrow, CoordinationForm, RelationKind, UnitCategory
from orgeditor.model.records import (
    Annex,
    BoxForm,
    Chart,
    Group,
    Method,
    Placement,
    Relation,
    Route,
    Side,
    Unit,
)

MOST_FURTHER = 200
"""Lines beside those of the tree that are drawn: of any more, 100 boxes on one page take minutes to lay out."""
MOST_RANKS = 1_000
MOST_DASHES = 12
_LAST = 10**9
W = TypeVar("W", bound=StrEnum)


def enter_own(draft: Draft, graph: Graph) -> list[Remark]:
    """Enter a graph of ours as a chart, within `draft.edit()`; return what there is to say of it.

    Somebody may have changed it: what cannot be is left out.
    """
    return _Entering(draft, graph).run()


class _Entering:
    def __init__(self, draft: Draft, graph: Graph) -> None:
        self.draft = draft
        self.graph = graph
        self.taken = {record.id for record in draft.records()}
        self.nodes = {node.key: node for node in graph.nodes}
        self.units: dict[str, str] = {}
        """The unit by the key of a node."""
        self.boxes: dict[str, Placement] = {}
        self.ends: dict[str, str] = {}
        """The placement or group by the key of its node."""

    def run(self) -> list[Remark]:
        self._put_kinds()
        self.kinds = self.draft.kinds
        chart = self._put_chart()
        self._put_units()
        self._put_boxes(chart)
        return self._put_relations(chart)

    def _id(self, wanted: str) -> str:
        """Return an id as it was, so that a comparison finds what it means; a new one where it is none, or taken."""
        fits = len(wanted) == LENGTH and not set(wanted) - set(ALPHABET) and wanted not in self.taken
        found = wanted if fits else self.draft.new_id()
        self.taken.add(found)
        return found

    def _put_kinds(self) -> None:
        for edge in self.graph.edges:
            said = edge.attributes
            key = said.get("kind", "")
            if key and "own_pen" in said and key not in self.draft.own_kinds:
                self.taken.add(key)
                self.draft.put(_kind(key, said))

    def _put_chart(self) -> Chart:
        said, draft = self.graph.attributes, self.draft
        annex = said.get("annex") == YES
        title, basis = said.get("title", ""), said.get("basis", "")
        owner = draft.put(Annex(self._id(""), title, basis=basis)) if annex else None
        kind = said.get("default_kind", "")
        return draft.put(
            Chart(
                self._id(""),
                owner.id if owner else None,
                title="" if owner else title,
                subtitle=said.get("subtitle", ""),
                basis="" if owner else basis,
                method=_word(Method, said.get("method", ""), Method.HIERARCHY),
                kind=kind if kind in self.kinds else COORDINATIVE,
            )
        )

    def _put_units(self) -> None:
        known: dict[str, str] = {}
        ordered = sorted(self.graph.nodes, key=lambda node: _number(node.attributes.get("place", "")))
        for place, node in enumerate(ordered):
            said = node.attributes
            code = said.get("unit", "")
            if code not in known or not code:
                unit = Unit(
                    self._id(code),
                    said.get("name") or said.get("label", "").strip(),
                    place,
                    _word(UnitCategory, said.get("category", ""), UnitCategory.OTHER),
                    said.get("basis", ""),
                    said.get("inferred") == YES,
                    said.get("doubtful") == YES,
                    said.get("collective") == YES,
                    said.get("period", ""),
                    said.get("chair", ""),
                    said.get("members", ""),
                )
                known[code] = self.draft.put(unit).id
            self.units[node.key] = known[code]

    def _put_boxes(self, chart: Chart) -> None:
        frames = [node for node in self.graph.nodes if node.is_frame]
        for order, node in enumerate(frames):
            solid = node.attributes.get("solid") == YES
            frame = self.draft.put(Group(self._id(""), chart.id, self.units[node.key], order, not solid))
            self.ends[node.key] = frame.id
        boxes = [node for node in self.graph.nodes if not node.is_frame]
        boxes.sort(key=lambda node: _number(node.attributes.get("order", "")))
        self.ends |= {node.key: self._id("") for node in boxes}
        above = {node.key: node.attributes.get("superior", "") for node in boxes}
        superiors = {key: superior if superior in above else "" for key, superior in above.items()}
        cut_circles(superiors)
        for order, node in enumerate(boxes):
            said, superior = node.attributes, superiors[node.key]
            frame_key = said.get("frame", "")
            in_frame = frame_key in self.nodes and self.nodes[frame_key].is_frame
            rank = _number(said.get("row", ""))
            self.boxes[node.key] = Placement(
                self.ends[node.key],
                chart.id,
                self.units[node.key],
                self.ends[superior] if superior else None,
                None,
                order,
                _word(Side, said.get("side", ""), Side.BELOW),
                _word(BoxForm, said.get("box", ""), BoxForm.BOX),
                rank=rank if rank < MOST_RANKS else None,
                group=self.ends[frame_key] if in_frame else None,
                label=said.get("short", ""),
                note=said.get("note", ""),
            )
        for box in self.boxes.values():
            self.draft.put(box)

    def _put_relations(self, chart: Chart) -> list[Remark]:
        """Every line becomes a relation; those beyond MOST_FURTHER are not drawn."""
        known: dict[tuple[str, str, str], str] = {}
        further = 0
        edges = sorted(self.graph.edges, key=lambda edge: _number(edge.attributes.get("order", "")))
        for order, edge in enumerate(edges):
            if edge.source not in self.ends or edge.target not in self.ends:
                continue
            source, target = self.units[edge.source], self.units[edge.target]
            code = edge.attributes.get("relation", "")
            same = (code, source, target)
            if same not in known or not code:
                known[same] = self.draft.put(self._relation(edge, code, order)).id
            hangs = edge.attributes.get("backbone") == YES and self._set_backbone(edge, known[same])
            further += not hangs
            if hangs or further <= MOST_FURTHER:
                ends = self.ends[edge.source], self.ends[edge.target]
                self.draft.put(Route(self._id(""), chart.id, known[same], *ends))
        hidden = further - MOST_FURTHER
        return [Remark(remarks.NOT_DRAWN, (str(hidden),))] if hidden > 0 else []

    def _relation(self, edge: Edge, code: str, order: int) -> Relation:
        said = edge.attributes
        kind = said.get("kind", "")
        return Relation(
            self._id(code),
            self.units[edge.source],
            self.units[edge.target],
            kind if kind in self.kinds else COORDINATIVE,
            order,
            said.get("mutual") == YES,
            _word(CoordinationForm, said.get("form", ""), CoordinationForm.NONE),
            said.get("text", ""),
            said.get("basis", ""),
            said.get("inferred") == YES,
            said.get("doubtful") == YES,
        )

    def _set_backbone(self, edge: Edge, relation: str) -> bool:
        """Let a line be that by which one of its boxes hangs from the other, and say whether it can."""
        for below, above in ((edge.target, edge.source), (edge.source, edge.target)):
            box = self.boxes.get(below)
            if box is not None and box.parent == self.ends[above]:
                now = self.draft.placements[box.id]
                if now.backbone is None:
                    self.draft.put(replace(now, backbone=relation))
                    return True
                return False
        return False


def cut_circles(superiors: dict[str, str]) -> None:
    """Let nobody hang from himself by way of others: who closes a circle loses his superior ("")."""
    rooted: set[str] = set()
    for start in superiors:
        line: dict[str, None] = {}
        key = start
        while key and key not in rooted:
            if key in line:
                superiors[key] = ""
                break
            line[key] = None
            key = superiors[key]
        rooted.update(line)


def _kind(key: str, said: Mapping[str, str]) -> RelationKind:
    dash = [_length(part, limits.DASH_MM, 1.0) for part in said.get("own_dash", "").split()[:MOST_DASHES]]
    known = BUILTIN_KINDS[COORDINATIVE]
    return RelationKind(
        key,
        said.get("own_name", ""),
        said.get("own_legend", ""),
        tuple(dash[: len(dash) // 2 * 2]),  # a line and a gap each
        _length(said.get("own_pen", ""), limits.PEN_MM, known.width),
        _word(Arrow, said.get("own_head", ""), Arrow.NONE),
        said.get("own_heads") == YES,
    )


def _length(text: str, allowed: limits.Limits, otherwise: float) -> float:
    try:
        length = float(text)
    except ValueError:
        return otherwise
    return length if allowed.hold(length) else otherwise


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else _LAST


def _word(kind: type[W], text: str, otherwise: W) -> W:
    return kind(text) if text in set(kind) else otherwise
