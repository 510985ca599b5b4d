"""What a person gave the boxes and lines of a page: places, fonts, ways. It is read of thousands for each edit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from operator import attrgetter, itemgetter

from orgeditor.model.draft import Draft
from orgeditor.model.page import Box, Page
from orgeditor.model.records import Chart, Placement, Route

# Three times as fast as an expression.
PIN, FONT, WAYPOINTS = attrgetter("pin"), attrgetter("font"), attrgetter("waypoints")
FONT_PT = itemgetter(Box._fields.index("font_pt"))


class Given:
    """What a person gave the boxes (by placement) and lines of a page, as the draft now has it."""

    def __init__(self, draft: Draft, chart: Chart, page: Page, placements: Iterable[str]) -> None:
        self.draft = draft
        self.chart = chart
        self.page = page
        self.placements = placements

    @cached_property
    def pinned(self) -> bool:
        """Whether a box stands on the page where a person put it."""
        return any(map(PIN, self._items))

    @cached_property
    def led(self) -> bool:
        """Whether lines to superiors may run where a person wants them: to a pinned box, or through points."""
        return self.pinned or any(map(WAYPOINTS, self.draft.referring(self.chart.id, Route)))

    @cached_property
    def font(self) -> float:
        """The font in pt of most boxes on the page that have the chart's, not one that a person gave their branch."""
        boxes = self.page.boxes
        if any(map(FONT, self._items)):
            heads = [item for item in self._items if item.font]
            own = {item.id for head in heads for item in self.draft.branch(head)}
            boxes = tuple(box for box in boxes if box.placement not in own) or boxes
        fonts: set[float] = set(map(FONT_PT, boxes))  # mostly there is just one
        return fonts.pop() if len(fonts) == 1 else Counter(map(FONT_PT, boxes)).most_common(1)[0][0]

    @cached_property
    def _items(self) -> list[Placement]:
        """The placements of the page's boxes, those that the draft has."""
        return [*filter(None, map(self.draft.placements.get, self.placements))]
