"""Which routes a chart draws, asked of the draft: an edit needs few of the thousands that a large chart has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from orgeditor.model.draft import Draft
from orgeditor.model.records import Route


class DrawnRoutes(Mapping[tuple[str, str], str]):
    """The routes (ids) of a chart by relation and target."""

    def __init__(self, draft: Draft, chart: str) -> None:
        self.draft = draft
        self.chart = chart

    def __getitem__(self, key: tuple[str, str]) -> str:
        relation, target = key
        for route in reversed(self.draft.referring(target, Route)):
            if route.relation == relation and route.target == target:  # a placement stands in one chart only
                return route.id
        raise KeyError(key)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return ((route.relation, route.target) for route in self.draft.referring(self.chart, Route))

    def __len__(self) -> int:
        return len(self.draft.referring(self.chart, Route))
