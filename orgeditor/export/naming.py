"""Which files an export writes: names, titles and pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged, Page
from orgeditor.model.records import Chart


@dataclass(frozen=True, slots=True)
class Target:
    """One file to write: its name without folder, the document's title and the pages on it."""

    name: str
    title: str
    pages: tuple[Page, ...]


def export_targets(
    draft: Draft,
    charts: Sequence[Chart],
    results: Mapping[str, Arranged],
    stem: str,
    form: str,
    names: Mapping[str, str] | None = None,
) -> list[Target]:
    """Return the files for some charts: one PDF with all pages, or one picture per page.

    `form` is "pdf", "png" or "svg"; `stem` begins every name. `names` gives the file of a chart (id) another name,
    without suffix; then a PDF, too, is one of a chart.
    """
    if form == "pdf" and names is not None:
        return [
            Target(
                f"{names.get(chart.id) or chart_stem(draft, chart, stem)}.pdf",
                _title(draft, [chart]),
                results[chart.id].pages,
            )
            for chart in charts
        ]
    if form == "pdf":
        pages = tuple(page for chart in charts for page in results[chart.id].pages)
        whole = len(charts) == len(draft.charts)
        name = stem if whole or len(charts) != 1 else chart_stem(draft, charts[0], stem)
        return [Target(f"{name}.pdf", _title(draft, charts), pages)]
    targets = []
    for chart in charts:
        pages = results[chart.id].pages
        for number, page in enumerate(pages, 1):
            name = (names or {}).get(chart.id) or chart_stem(draft, chart, stem)
            part = f"-hal-{number}" if len(pages) > 1 else ""
            targets.append(Target(f"{name}{part}.{form}", _title(draft, [chart]), (page,)))
    return targets


def chart_stem(draft: Draft, chart: Chart, stem: str) -> str:
    """Return the name without suffix of a chart's own file."""
    return f"{stem}-{_part(draft, chart)}"


def _title(draft: Draft, charts: Sequence[Chart]) -> str:
    titles = dict.fromkeys(draft.title_of(chart) for chart in charts if draft.title_of(chart))
    return " · ".join(titles) or "Bagan"


def _part(draft: Draft, chart: Chart) -> str:
    """Return what tells a chart's file from the others: lampiran-1, lampiran-1-bagan-2, lampiran, bagan-3."""
    if chart.annex is None:
        loose = [item.id for item in draft.charts_in_order() if item.annex is None]
        return f"bagan-{loose.index(chart.id) + 1}" if len(loose) > 1 else "bagan"
    annexes = [annex.id for annex in draft.annexes_in_order()]
    name = f"lampiran-{annexes.index(chart.annex) + 1}" if len(annexes) > 1 else "lampiran"
    siblings = [item.id for item in draft.charts_of(chart.annex)]
    return f"{name}-bagan-{siblings.index(chart.id) + 1}" if len(siblings) > 1 else name
