"""`orgeditor info`: a draft and its pages as plain data for other programs, and as a short table for people.

The shape is documented in README ("The JSON of info") and kept by a test. Lengths are mm from the page's top left
corner, fonts pt.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orgeditor.model.draft import Draft
from orgeditor.model.kinds import CATEGORY_NAMES
from orgeditor.model.page import Arranged, Band, Block, Box, Legend, Page, Table
from orgeditor.model.records import Regulation

Json = dict[str, Any]


def info_json(draft: Draft, arranged: Mapping[str, Arranged]) -> Json:
    """Return facts, charts and pages of a draft; `arranged` holds the result of each chart by its id."""
    return {
        "regulation": _regulation(draft.regulation),
        "units": [
            {
                "id": unit.id,
                "name": unit.name,
                "category": unit.category.value,
                "basis": unit.basis,
                "inferred": unit.inferred,
                "collective": unit.collective,
            }
            for unit in draft.units_in_order()
        ],
        "relations": [
            {
                "id": relation.id,
                "source": relation.source,
                "target": relation.target,
                "kind": relation.kind,
                "form": relation.form.value,
                "mutual": relation.mutual,
                "label": relation.label,
                "basis": relation.basis,
                "inferred": relation.inferred,
            }
            for relation in draft.relations_in_order()
        ],
        "annexes": [
            {"id": annex.id, "numeral": draft.numeral_of(annex.id), "title": annex.title, "basis": annex.basis}
            for annex in draft.annexes_in_order()
        ],
        "charts": [
            {
                "id": chart.id,
                "annex": chart.annex,
                "order": number,
                "title": draft.title_of(chart),
                "subtitle": chart.subtitle,
                "basis": chart.basis or (draft.annexes[chart.annex].basis if chart.annex else ""),
                "method": chart.method.value,
                "smallest_font_pt": round(arranged[chart.id].smallest_font_pt, 2),
                "pages": [_page(page) for page in arranged[chart.id].pages],
            }
            for number, chart in enumerate(draft.charts_in_order(), 1)
        ],
    }


def _regulation(regulation: Regulation) -> Json:
    texts = {
        name: str(getattr(regulation, name))
        for name in (
            "form",
            "office",
            "region",
            "number",
            "year",
            "date",
            "place",
            "about",
            "prefix",
            "signatory",
            "signing",
            "mark",
        )
    }
    return {**texts, "initials": list(regulation.initials) if regulation.initials_shown else []}


def _mm(value: float) -> float:
    return round(value, 3)


def _page(page: Page) -> Json:
    return {
        "width_mm": _mm(page.width),
        "height_mm": _mm(page.height),
        "boxes": [_box(box) for box in page.boxes],
        "lines": [
            {"relation": path.relation, "kind": path.kind, "points": [[_mm(x), _mm(y)] for x, y in path.points]}
            for path in page.paths
        ],
        "strokes": [
            {
                "kind": stroke.kind,
                "points": [[_mm(x), _mm(y)] for x, y in stroke.points],
                "width_mm": stroke.width,
                "dash_mm": list(stroke.dash),
                "relations": list(stroke.relations),
            }
            for stroke in page.strokes
        ],
        "joints": [{"x": _mm(joint.center.x), "y": _mm(joint.center.y), "d": _mm(joint.size)} for joint in page.joints],
        "bands": [_band(band) for band in page.bands],
        "heading": _furniture(page.heading),
        "title": _furniture(page.title),
        "legend": _furniture(page.legend),
        "signature": _furniture(page.signature),
        "subtitle": _furniture(page.subtitle),
        "labels": [_furniture(label) for label in page.labels],
        "references": [_furniture(reference) for reference in page.references],
        "number": _furniture(page.number),
        "copy_block": _furniture(page.copy_block),
        "draft_mark": _furniture(page.draft_mark),
        "initials": _furniture(page.initials),
    }


def _box(box: Box) -> Json:
    return {
        "placement": box.placement,
        "unit": box.unit,
        "parent": box.parent,
        "backbone": box.backbone,
        "form": box.form.value,
        "x": _mm(box.rect.x),
        "y": _mm(box.rect.y),
        "w": _mm(box.rect.w),
        "h": _mm(box.rect.h),
        "lines": [line.text for line in box.lines],
        "font_pt": round(box.font_pt, 2),
        "rules": [_mm(y) for y in box.rules],
        "bars": [_mm(x) for x in box.bars],
    }


def _band(band: Band) -> Json:
    return {
        "x": _mm(band.rect.x),
        "y": _mm(band.rect.y),
        "w": _mm(band.rect.w),
        "h": _mm(band.rect.h),
        "lines": [line.text for line in band.lines],
        "font_pt": round(min((line.font_pt for line in band.lines), default=0.0), 2),
    }


def _furniture(item: Block | Legend | Table | None) -> Json | None:
    if item is None:
        return None
    return {
        "x": _mm(item.rect.x),
        "y": _mm(item.rect.y),
        "w": _mm(item.rect.w),
        "h": _mm(item.rect.h),
        "lines": [line.text for line in item.lines],
        "font_pt": item.font_pt,
    }


def _size(page: Page) -> str:
    """Return width and height of a page in mm, with at most one decimal, as Indonesian writes numbers."""
    return " x ".join(f"{side:.1f}".removesuffix(".0").replace(".", ",") for side in (page.width, page.height))


def info_table(draft: Draft, arranged: Mapping[str, Arranged]) -> str:
    """Return a short table in Indonesian: the regulation, its charts with page and font, units by category."""
    regulation = draft.regulation
    charts = draft.charts_in_order()
    sizes = [_size(arranged[chart.id].pages[0]) for chart in charts]
    wide = max(map(len, ["Halaman (mm)", *sizes]))
    head = f"{regulation.form.value.replace('_', ' ')} {regulation.office} {regulation.region}".strip()
    rows = [
        f"{head[:1].upper()}{head[1:]} nomor {regulation.number or '…'} tahun {regulation.year or '…'}",
        f"tentang {regulation.about}" if regulation.about else "tentang …",
        "",
        f"{'No':>3}  {'Lampiran':<9}{'Huruf':>8}  {'Halaman (mm)':<{wide}}{'Kotak':>8}  Judul",
    ]
    for number, (chart, size) in enumerate(zip(charts, sizes, strict=True), 1):
        result = arranged[chart.id]
        numeral = (draft.numeral_of(chart.annex) or "tunggal") if chart.annex else "-"
        font = f"{result.smallest_font_pt:.1f} pt".replace(".", ",")
        boxes = len({(box.placement, box.form) for item in result.pages for box in item.boxes})  # some stand on several
        title = " ".join(f"{draft.title_of(chart)} {chart.subtitle}".split())
        rows.append(f"{number:>3}  {numeral:<9}{font:>8}  {size:<{wide}}{boxes:>8}  {title}")
    rows += ["", f"{len(draft.units)} unit, {len(draft.relations)} hubungan kerja"]
    counts: dict[str, int] = {}
    for unit in draft.units_in_order():
        name = CATEGORY_NAMES[unit.category]
        counts[name] = counts.get(name, 0) + 1
    rows += [f"  {count:>4}  {name}" for name, count in counts.items()]
    return "\n".join(rows) + "\n"
