"""Find and replace over the names of units and the labels of boxes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.document import Document
from orgeditor.model.draft import Draft
from orgeditor.model.records import Placement


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for, letter for letter; `case` tells capitals apart, `whole` finds whole words only."""

    text: str
    case: bool = False
    whole: bool = False

    def pattern(self) -> re.Pattern[str]:
        """Return the expression that finds it."""
        text = re.escape(self.text)
        if self.whole:
            text = rf"(?<!\w){text}(?!\w)"
        return re.compile(text, 0 if self.case else re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hit:
    """A name that has the text: of a unit, or the label that a box shows instead.

    `record` is the unit or the placement, `spans` are where the text stands in `before`, `after` is what replacing
    makes of it.
    """

    record: str
    before: str
    after: str
    spans: tuple[tuple[int, int], ...]

    @property
    def possible(self) -> bool:
        """Whether replacing changes the name and leaves one."""
        return bool(self.after) and self.after != self.before


def find_names(draft: Draft, search: Search, replacement: str = "") -> list[Hit]:
    """Return the names that hold the text, in the order of the units, then the labels chart by chart."""
    if not search.text:
        return []
    pattern = search.pattern()
    names = [(unit.id, unit.name) for unit in draft.units_in_order()]
    for chart in draft.charts_in_order():
        names += [(item.id, item.label) for item in draft.placements_of_chart(chart.id) if item.label]
    found = []
    for record, name in names:
        spans = tuple(match.span() for match in pattern.finditer(name))
        if spans:
            changed = pattern.sub(lambda _: replacement, name)
            after = "\n".join(" ".join(line.split()) for line in changed.splitlines()).strip()
            found.append(Hit(record, name, after, spans))
    return found


def replace_names(document: Document, search: Search, replacement: str, hits: Sequence[Hit]) -> int:
    """Write what replacing makes of these names as one step, and return how many were changed."""
    text = QCoreApplication.translate("Operations", "Ganti “%1” dengan “%2” pada %3 nama")
    possible = [hit for hit in hits if hit.possible]
    text = text.replace("%3", str(len(possible))).replace("%2", replacement).replace("%1", search.text)
    with document.edit(text) as draft:
        for hit in possible:
            record = draft.placements.get(hit.record) or draft.units[hit.record]
            if isinstance(record, Placement):
                draft.put(replace(record, label=hit.after))
            else:
                draft.put(replace(record, name=hit.after))
    return len(possible)
