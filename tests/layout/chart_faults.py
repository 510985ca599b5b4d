"""What is wrong with the pages of a chart, by the rules of page_rules."""

from __future__ import annotations

import page_rules

from orgeditor.exchange.info import info_json
from orgeditor.layout.measure import Measure
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Arranged, Page, ShapeForm
from orgeditor.model.records import Chart, Placement


def faults(draft: Draft, chart: Chart, result: Arranged, measure: Measure) -> list[str]:
    """Return the breaches on all pages of a result, be they as large as they are."""
    told = next(item for item in info_json(draft, {chart.id: result})["charts"] if item["id"] == chart.id)["pages"]
    found = page_rules.missing_content(draft, chart, result, repeated=len(result.pages) > 1)
    for number, (page, plain) in enumerate(zip(result.pages, told, strict=True), 1):
        setup = chart.page
        width, height = page.width - setup.left - setup.right, page.height - setup.top - setup.bottom
        content = Rect(setup.left, setup.top, width, height)
        here = page_rules.json_faults(plain, content, measure) + page_rules.page_faults(page, measure)
        found += [f"page {number}: {fault}" for fault in (*here, *_loose_frames(draft, page))]
    return found


def _loose_frames(draft: Draft, page: Page) -> list[str]:
    """Return the group frames that hold nothing, or not all of their members on the page."""
    found = []
    for frame in page.boxes:
        if frame.form is ShapeForm.GROUP:
            members = {item.id for item in draft.referring(frame.placement, Placement)}
            held = [box for box in page.boxes if box.placement in members and box.form is not ShapeForm.LIST]
            if not held or not all(frame.rect.contains(box.rect) for box in held):
                found.append(f"frame {frame.placement} stands round {len(held)} boxes, not all in it")
    return found
