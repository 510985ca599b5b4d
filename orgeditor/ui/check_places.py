"""Where findings lead: the charts that show what they are about, what to select there, and how a row tells it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from orgeditor.check.finding import Finding
from orgeditor.editing.chart_names import chart_name
from orgeditor.model.draft import Draft
from orgeditor.model.records import Group, MutedRule, Placement
from orgeditor.ui.check_words import mend_title


def detail_text(draft: Draft, places: FindingPlaces, finding: Finding, mute: MutedRule | None) -> str:
    """Return the faint line below a sentence: basis, chart, whether it can be mended, or why it is muted."""
    parts = []
    if finding.basis and finding.basis not in finding.sentence:
        parts.append(finding.basis)
    charts = places.charts(finding)
    if len(charts) == 1 and len(draft.charts) > 1:
        parts.append(chart_name(draft, draft.charts[charts[0]]))
    elif finding.records and not charts and places.undrawn(finding):
        parts.append(QCoreApplication.translate("CheckPanel", "belum masuk Lampiran"))
    if mute is not None:
        parts.append(QCoreApplication.translate("CheckPanel", "alasan: %1").replace("%1", mute.reason))
    elif finding.mend:
        text, title = QCoreApplication.translate("CheckPanel", "dapat diperbaiki: %1"), mend_title(finding)
        parts.append(text.replace("%1", title[:1].lower() + title[1:]))
    elif finding.span is not None:
        parts.append(QCoreApplication.translate("CheckPanel", "klik dua kali menampilkan barisnya di teks pasal"))
    elif draft.regulation.id in finding.records:
        parts.append(QCoreApplication.translate("CheckPanel", "klik dua kali membuka Data Peraturan"))
    return " · ".join(parts)


class FindingPlaces:
    """An index over one draft as it is now, for some findings: made when it is needed, not kept over a change."""

    def __init__(self, draft: Draft, findings: Iterable[Finding]) -> None:
        self._draft = draft
        self._charts = [chart.id for chart in draft.charts_in_order()]
        # What stands for a record, by record and chart: boxes, frames, lines; nothing in it where a chart is meant.
        self._shown: dict[str, dict[str, list[str]]] = defaultdict(dict)
        wanted = {record for finding in findings for record in finding.records}
        ends: list[Placement | Group] = [*draft.placements.values(), *draft.groups.values()]
        for item in ends:
            if item.unit in wanted:
                self._shown[item.unit].setdefault(item.chart, []).append(item.id)
            if item.id in wanted:
                self._shown[item.id][item.chart] = [item.id]
        for route in draft.routes.values():
            if route.relation in wanted:
                self._shown[route.relation].setdefault(route.chart, []).append(route.id)
        for key, chart in draft.charts.items():
            self._shown[key][key] = []
            if chart.annex is not None:
                self._shown[chart.annex][key] = []

    def charts(self, finding: Finding) -> list[str]:
        """Return the charts that show what a finding is about, in their order; none for one about the regulation."""
        if finding.chart is not None and finding.chart in self._draft.charts:
            return [finding.chart]
        found = {chart for record in finding.records for chart in self._shown.get(record, ())}
        return [chart for chart in self._charts if chart in found]

    def ids(self, finding: Finding, chart: str) -> list[str]:
        """Return the boxes, frames and lines of a chart that a finding is about."""
        return [key for record in finding.records for key in self._shown.get(record, {}).get(chart, ())]

    def undrawn(self, finding: Finding) -> list[str]:
        """Return the units of a finding that stand in no chart."""
        return [key for key in finding.records if key in self._draft.units and key not in self._shown]
