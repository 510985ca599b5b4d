"""Findings as lines of text to read or print, and as JSON for other programs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from orgeditor.check.finding import Finding, Severity
from orgeditor.check.rules import RULES, Found

WIDTH = 100
"""Columns of a printed line at most."""


def report_lines(found: Found, draft_name: str) -> Iterator[str]:
    """Return findings as lines: by severity and rule, then what is muted with its reason, then a summary."""
    yield f"Periksa: {draft_name}"
    for severity, findings in groupby(found.findings, key=lambda finding: finding.severity):
        yield ""
        yield severity.upper()
        for rule, same in groupby(findings, key=lambda finding: finding.rule):
            yield f"  {RULES[rule].title} [{rule}]"
            for finding in same:
                yield from _wrapped(told(finding))
    if found.muted:
        yield ""
        yield "DIABAIKAN"
        for finding, mute in found.muted:
            yield from _wrapped(f"{told(finding)} [{finding.rule}] Alasan: {mute.reason or 'tidak disebut'}")
    yield ""
    yield f"{summary(found)}."


def told(finding: Finding) -> str:
    """Return the sentence of a finding with its basis, where the sentence does not name that itself."""
    return finding.sentence if finding.basis in finding.sentence else f"{finding.sentence} ({finding.basis})"


def summary(found: Found) -> str:
    """Return how many findings there are of each severity: "2 kesalahan, 1 peringatan, 4 catatan"."""
    counts = [(sum(finding.severity is severity for finding in found.findings), severity) for severity in Severity]
    muted = [f"{len(found.muted)} diabaikan"] if found.muted else []
    return ", ".join([f"{count} {severity.value}" for count, severity in counts] + muted)


def report_json(found: Found) -> dict[str, Any]:
    """Return findings as plain values; `span` is [start, end] in characters of the text from 0, or null."""
    return {
        "findings": [_plain(finding) for finding in found.findings],
        "muted": [{**_plain(finding), "reason": mute.reason} for finding, mute in found.muted],
    }


def _plain(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "title": RULES[finding.rule].title,
        "severity": finding.severity.value,
        "sentence": finding.sentence,
        "basis": finding.basis,
        "records": list(finding.records),
        "chart": finding.chart,
        "span": list(finding.span) if finding.span is not None else None,
        "mend": finding.mend or None,
    }


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="    - ", subsequent_indent="      ", break_long_words=False)
