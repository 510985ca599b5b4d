"""What charts and Lampiran are called in the window and in the names of undo steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from orgeditor.model.draft import Draft
from orgeditor.model.numerals import roman
from orgeditor.model.records import Chart
from orgeditor.model.sentences import filled


def chart_name(draft: Draft, chart: Chart) -> str:
    """Return what the window calls a chart: its Lampiran, and its number there when it has several."""
    if chart.annex is None:
        return QCoreApplication.translate("Charts", "Tanpa Lampiran")
    name = annex_name(draft, chart.annex)
    row = [item.id for item in draft.charts_of(chart.annex)]
    return f"{name} – {row.index(chart.id) + 1}" if len(row) > 1 else name


def annex_name(draft: Draft, annex: str) -> str:
    """Return what the window calls a Lampiran (id): with its numeral when there are several."""
    name = QCoreApplication.translate("Charts", "Lampiran")
    return f"{name} {draft.numeral_of(annex)}".strip()


def next_annex_name(draft: Draft) -> str:
    """Return what a Lampiran will be called that comes after all others."""
    there, name = len(draft.annexes), QCoreApplication.translate("Charts", "Lampiran")
    return f"{name} {roman(there + 1)}" if there else name


def charts_named(draft: Draft, charts: Sequence[str]) -> str:
    """Return the charts (ids) as the name of a step says them: one by its name, a whole Lampiran by its own."""
    annexes = {draft.charts[key].annex for key in charts}
    annex = next(iter(annexes), None)
    if len(charts) > 1:
        if len(annexes) == 1 and annex is not None and len(draft.charts_of(annex)) == len(charts):
            return annex_name(draft, annex)
        return QCoreApplication.translate("Operations", "%1 bagan").replace("%1", str(len(charts)))
    chart = draft.charts[charts[0]]
    if chart.annex is None:
        return chart.subtitle or chart.title or QCoreApplication.translate("Operations", "bagan tanpa nama")
    return chart_name(draft, chart)


def step_about(text: str, name: str) -> str:
    """Return the name of a step with that of its chart or Lampiran: where `text` has its %1, else behind it."""
    if "%1" in text:
        return filled(text, [name])
    return filled(QCoreApplication.translate("Operations", "%1 pada %2"), [text, name])
