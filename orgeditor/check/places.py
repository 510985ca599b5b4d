"""Where findings lead: the charts that show what they are about, and what to select there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from orgeditor.check.finding import Finding
from orgeditor.model.draft import Draft
from orgeditor.model.records import Group, Placement


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
