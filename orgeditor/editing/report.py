"""The report of Periksa as pages to print: in Indonesian, as everything is that goes on paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from orgeditor.check.finding import Finding, Severity
from orgeditor.check.places import FindingPlaces
from orgeditor.check.report import summary
from orgeditor.check.rules import RULES, Found
from orgeditor.exchange.comparison import chart_title
from orgeditor.exchange.comparison_pages import draft_name
from orgeditor.exchange.outline_dates import MONTHS
from orgeditor.layout.page.report import Row, Section, Topic, report_pages
from orgeditor.model.draft import Draft
from orgeditor.model.page import Page
from orgeditor.model.records import DEFAULT_FONT
from orgeditor.render.measure import measure_for

TITLE = "LAPORAN PERIKSA"


def check_pages(draft: Draft, found: Found, name: str, day: date) -> list[Page]:
    """Return the findings of a draft as pages on F4; `name` is that of its file."""
    facts = [
        ("Naskah", name),
        ("Peraturan", draft_name(draft.regulation)),
        ("Tanggal", f"{day.day} {MONTHS[day.month - 1]} {day.year}"),
        ("Hasil", f"{summary(found)}."),
    ]
    return report_pages(TITLE, facts, list(_sections(draft, found)), name, DEFAULT_FONT, measure_for(DEFAULT_FONT))


def _sections(draft: Draft, found: Found) -> Iterator[Section]:
    places = FindingPlaces(draft, [*found.findings, *(finding for finding, _ in found.muted)])
    for severity in Severity:
        rows = [(finding, "") for finding in found.findings if finding.severity is severity]
        if rows:
            yield Section(f"{severity.upper()} ({len(rows)})", tuple(_topics(draft, places, rows)))
    if found.muted:
        muted = [(finding, f" Alasan: {mute.reason or 'tidak disebut'}.") for finding, mute in found.muted]
        yield Section(f"DIABAIKAN ({len(muted)})", tuple(_topics(draft, places, muted)))


def _topics(draft: Draft, places: FindingPlaces, rows: list[tuple[Finding, str]]) -> Iterator[Topic]:
    for rule, same in groupby(rows, key=lambda row: row[0].rule):
        yield Topic(f"{RULES[rule].title} [{rule}]", tuple(_row(draft, places, *row) for row in same))


def _row(draft: Draft, places: FindingPlaces, finding: Finding, added: str) -> Row:
    charts = [chart_title(draft, draft.charts[key]) for key in places.charts(finding)]
    return Row((finding.sentence + added, finding.basis, ", ".join(charts)))
