"""Which files an export writes: names, titles and pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from orgeditor.export.crop import chart_alone
from orgeditor.export.pdf_outline import Attachment, Section, sections_of
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged, Page
from orgeditor.model.records import Chart

DOCUMENTS = ("pdf", "docx", "drawio")
"""Formats that hold several pages; a picture is one page."""
GRAPHS = ("dot", "graphml", "plantuml", "mermaid")
"""Formats that hold what a chart says and not how its pages look: one file a chart."""
FORMS = ("pdf", "docx", "png", "whatsapp", "svg", "drawio", *GRAPHS)
"""What a chart is exported as; "whatsapp" is a PNG small enough for messages."""
_SUFFIXES = {"whatsapp": "png", "plantuml": "puml", "mermaid": "mmd"}


@dataclass(frozen=True, slots=True)
class Target:
    """One file to write: its name without folder, the document's title, the pages on it and the margins of each.

    Margins are top, right, bottom and left in mm. `sections` are the Lampiran of a document; `attachment` is the draft
    that goes into a PDF. A graph is made of its `chart` (id), not of pages.
    """

    name: str
    title: str
    pages: tuple[Page, ...]
    margins: tuple[tuple[float, float, float, float], ...] = ()
    sections: tuple[Section, ...] = ()
    attachment: Attachment | None = None
    chart: str = ""

    @property
    def page_names(self) -> list[str]:
        """What the pages of a document are called one by one."""
        return [
            section.title if len(section.pages) == 1 else f"{section.title}, {name}"
            for section in self.sections
            for name in section.pages
        ]


def suffix_of(form: str) -> str:
    """Return the suffix of a format's files, without the dot."""
    return _SUFFIXES.get(form, form)


def form_of(suffix: str) -> str:
    """Return the format that a suffix (without the dot) says, "" for none."""
    return next((form for form in FORMS if suffix_of(form) == suffix), "")


def export_targets(
    draft: Draft,
    charts: Sequence[Chart],
    results: Mapping[str, Arranged],
    stem: str,
    form: str,
    names: Mapping[str, str] | None = None,
    *,
    chart_only: bool = False,
) -> list[Target]:
    """Return the files for some charts: one document (PDF, Word) with all pages, or one picture per page.

    `form` is one of FORMS; `stem` begins every name. `names` gives the file of a chart (id) another
    name, without suffix; then a document, too, is one of a chart. With `chart_only` a page is as large as its chart,
    without text round it; not in a Word document, which crops by itself.
    """
    if form in DOCUMENTS and names is not None:
        return [
            _document(names.get(chart.id) or chart_stem(draft, chart, stem), draft, [chart], results, form, chart_only)
            for chart in charts
        ]
    if form in DOCUMENTS:
        whole = len(charts) == len(draft.charts)
        name = stem if whole or len(charts) != 1 else chart_stem(draft, charts[0], stem)
        return [_document(name, draft, charts, results, form, chart_only)]
    suffix = suffix_of(form)
    targets = []
    for chart in charts:
        name = (names or {}).get(chart.id) or chart_stem(draft, chart, stem, form)
        if form in GRAPHS:
            targets.append(Target(f"{name}.{suffix}", _title(draft, [chart]), (), chart=chart.id))
            continue
        pages = _shown(results[chart.id].pages, chart_only)
        for number, page in enumerate(pages, 1):
            part = f"-hal-{number}" if len(pages) > 1 else ""
            targets.append(Target(f"{name}{part}.{suffix}", _title(draft, [chart]), (page,)))
    return targets


def _document(
    name: str, draft: Draft, charts: Sequence[Chart], results: Mapping[str, Arranged], form: str, chart_only: bool
) -> Target:
    pages = tuple(page for chart in charts for page in results[chart.id].pages)
    margins = tuple(
        (chart.page.top, chart.page.right, chart.page.bottom, chart.page.left)
        for chart in charts
        for _ in results[chart.id].pages
    )
    shown = _shown(pages, chart_only and form != "docx")
    return Target(f"{name}.{form}", _title(draft, charts), shown, margins, sections_of(draft, charts, results))


def _shown(pages: tuple[Page, ...], chart_only: bool) -> tuple[Page, ...]:
    """Return the pages, or their charts alone; a page without a chart stays as it is."""
    return tuple(chart_alone(page) or page for page in pages) if chart_only else pages


def chart_stem(draft: Draft, chart: Chart, stem: str, form: str = "") -> str:
    """Return the name without suffix of a chart's own file; a small picture does not take that of a full one."""
    small = "-whatsapp" if form == "whatsapp" else ""
    return f"{stem}-{_part(draft, chart)}{small}"


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
