"""KETERANGAN: exactly the line styles that a chart uses, in columns at the page's left bottom."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from orgeditor.layout.lines.heads import HEAD_MM, head_at, head_forms, shows_direction
from orgeditor.layout.measure import LINE_HEIGHT, Measure, em_mm
from orgeditor.layout.text import Wrapper
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.kinds import Arrow, RelationKind
from orgeditor.model.page import ArrowHead, Legend, Path, Stroke, TextLine
from orgeditor.model.records import BoxForm, Chart, Route

LEGEND_PT = 8.5
SAMPLE = 14.0
"""Least length of a sample line in mm."""
LONGEST_SAMPLE = 30.0
GAP = 2.0
COLUMN_GAP = 5.0
LABEL = "KETERANGAN :"


@dataclass(frozen=True, slots=True)
class Entry:
    kind: RelationKind
    text: str
    heads: tuple[Arrow, Arrow]


def entries_of(draft: Draft, chart: Chart, drawn: Collection[str] | None = None) -> list[Entry]:
    """Return one entry per line style drawn in the chart, in the order of the built-in kinds.

    `drawn` are the routes that count, where those that found no way are known. Empty for a chart without a legend.
    """
    if not chart.page.legend:
        return []
    used: dict[str, set[tuple[Arrow, Arrow]]] = {}
    known: set[tuple[str, bool]] = set()
    kinds, relations, placements, all_routes = draft.kinds, draft.relations, draft.placements, draft.routes
    routes = draft.referring(chart.id, Route) if drawn is None else [all_routes[key] for key in drawn]
    directed = shows_direction(draft, chart)
    for route in routes:
        relation = relations[route.relation]
        line = (relation.kind, relation.mutual)
        if line in known:
            continue
        target = placements.get(route.target)
        if target is not None and target.form is BoxForm.GLUED and target.backbone == relation.id:
            continue
        heads = head_forms(kinds[relation.kind], relation, directed)
        used.setdefault(relation.kind, set()).add(heads)
        known.add(line)
    entries = []
    for key, kind in kinds.items():
        if key not in used:
            continue
        forms = used[key]
        both = {pair for pair in forms if pair[0] is not Arrow.NONE}
        one = forms - both
        if one:
            entries.append(Entry(kind, kind.legend, max(one, key=lambda pair: pair[1] is not Arrow.NONE)))
        if both:
            entries.append(Entry(kind, f"{kind.legend} timbal balik", next(iter(both))))
    return entries


def legend_of(
    draft: Draft, chart: Chart, wrapper: Wrapper, room: Rect, drawn: Collection[str] | None = None
) -> Legend | None:
    """Return the legend at the left bottom of a room (mm), as flat as its width allows; None for one style or none.

    `drawn` are the routes that count, where those that found no way are known.
    """
    entries = entries_of(draft, chart, drawn)
    if len(entries) < 2:
        return None
    sample = _sample_length(entries)
    em = em_mm(LEGEND_PT)
    label_w = wrapper.width(LABEL) * em
    widths = [sample + GAP + wrapper.width(entry.text) * em for entry in entries]
    left = room.x + label_w + 3.0
    columns, rows = 1, len(entries)
    for count in range(len(entries), 0, -1):
        depth = -(-len(entries) // count)
        total = sum(max(widths[start : start + depth]) for start in range(0, len(entries), depth))
        used = -(-len(entries) // depth)
        if left + total + COLUMN_GAP * (used - 1) <= room.right or count == 1:
            columns, rows = used, depth
            break
    step = (LINE_HEIGHT + 0.1) * em
    top = room.bottom - rows * step
    lines = [TextLine(LABEL, room.x, top + (step + wrapper.measure.cap_height * em) / 2, label_w, LEGEND_PT)]
    samples: list[Stroke] = []
    heads: list[ArrowHead] = []
    x = left
    for column in range(columns):
        chosen = range(column * rows, min(len(entries), (column + 1) * rows))
        for row, number in enumerate(chosen):
            entry = entries[number]
            middle = top + (row + 0.5) * step
            ends = (Point(x, middle), Point(x + sample, middle))
            samples.append(Stroke(entry.kind.key, ends, entry.kind.width, entry.kind.dash, ()))
            heads += [
                head_at(tip, before, form, entry.kind.width)
                for tip, before, form in ((ends[0], ends[1], entry.heads[0]), (ends[1], ends[0], entry.heads[1]))
                if form is not Arrow.NONE
            ]
            baseline = middle + wrapper.measure.cap_height * em / 2
            text_w = wrapper.width(entry.text) * em
            lines.append(TextLine(entry.text, x + sample + GAP, baseline, text_w, LEGEND_PT))
        x += max(widths[number] for number in chosen) + COLUMN_GAP
    rect = Rect(room.x, top, x - COLUMN_GAP - room.x, rows * step)
    return Legend(rect, tuple(lines), tuple(samples), tuple(heads))


def legend_drawn(
    draft: Draft, chart: Chart, measure: Measure, legend: Legend | None, paths: Sequence[Path]
) -> Legend | None:
    """Return the legend of a finished drawing: without the styles of lines that found no way, in the same corner."""
    drawn = {path.route for path in paths if path.points}
    if legend is None or len(entries_of(draft, chart, drawn)) == len(legend.samples):
        return legend
    return legend_of(draft, chart, Wrapper(measure), legend.rect, drawn)


def _sample_length(entries: Sequence[Entry]) -> float:
    """Return the one length in mm of all samples: long enough to show each pattern twice beside its heads."""
    needed = [SAMPLE]
    for entry in entries:
        dash = entry.kind.dash
        if dash:
            hidden = HEAD_MM * sum(head is not Arrow.NONE for head in entry.heads)
            needed.append(2 * sum(dash) + max(dash[0], hidden))
    return min(max(needed), LONGEST_SAMPLE)
