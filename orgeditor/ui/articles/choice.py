"""What a person has made of a reading before it enters: mends, ticks, and where it goes. Knows nothing of widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from orgeditor.articles.annexes import ReadAnnex
from orgeditor.articles.entering import new_draft
from orgeditor.articles.forums import ReadForum
from orgeditor.articles.joining import FieldFate, field_fates, has_annex, has_forum, has_relation
from orgeditor.articles.matching import Fate, Match, matches
from orgeditor.articles.mending import Mend, Node, Tree, doubtful, entered, entering, tick, tree_of
from orgeditor.articles.reader import Reading
from orgeditor.articles.relations import ReadRelation
from orgeditor.check.spelling import slips_in
from orgeditor.model.categories import LEADERS
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.renaming import folded

LEAST_KNOWN = 0.4
"""Of the names read, so many are in a chart for it to be the one that the text speaks of."""

LESS_SURE, LEAST_SURE = 0.3, 0.1
"""By how much a doubt lowers the confidence of a unit, and to no less than what; as the reader counts its own."""


def annex_key(annex: ReadAnnex) -> str:
    return f"annex {annex.numeral} {annex.title}"


def relation_key(relation: ReadRelation) -> str:
    return f"relation {relation.source}|{relation.target}|{relation.kind}"


def forum_key(forum: ReadForum) -> str:
    return f"forum {forum.name} {forum.basis}"


def field_key(fate: FieldFate) -> str:
    return f"field {fate.name}"


def _with_slips(tree: Tree) -> Tree:
    """Return a tree in which names with a word that looks like a slip are unsure; the reader itself has no words."""
    found: list[Node] = []
    for node in tree:
        unit = node.unit
        slips = slips_in(unit.name, unit.category) if node.on else ()
        if slips:
            reasons = [f"“{slip.word}” mungkin salah tulis dari “{slip.meant}”" for slip in slips]
            sure = max(LEAST_SURE, round(unit.confidence - LESS_SURE, 2))
            unit = unit._replace(confidence=sure, reasons=(*unit.reasons, *reasons))
        found.append(node._replace(unit=unit))
    return tuple(found)


class Choice:
    """`chart` is the one that the reading may enter instead of a new draft, None when there is none.

    `into_chart` says where it goes. `matched` is what becomes of each unit in that chart by its key, `gone` what the
    text no longer names; `out` are the placements of those that are to be taken out. `elsewhere` are the keys of units
    that another chart shows, and this one does not: they do not enter unless a person ticks them. `off` are keys of
    Lampiran, relations and fields that are not to enter.
    """

    def __init__(self, draft: Draft, chart: str | None) -> None:
        self.draft = draft
        self.chart = chart
        self.into_chart = False
        self.reading: Reading | None = None
        self.tree: Tree = ()
        self.matched: dict[str, Match] = {}
        self.gone: list[Match] = []
        self.out: set[str] = set()
        self.elsewhere: set[str] = set()
        self.off: set[str] = set()
        self._mends: list[Mend] = []
        self._nodes: tuple[Node, ...] = ()

    # changing

    def take(self, reading: Reading | None) -> None:
        """Take a new reading; what was mended in the one before is mended in this one too."""
        self.reading = reading
        self._mend_anew()

    def mend(self, mend: Mend) -> bool:
        """Mend something; say whether it changed anything."""
        after = mend(self.tree)
        if after == self.tree:
            return False
        self._mends.append(mend)
        self._show(after)
        return True

    def undo(self) -> None:
        """Take back the last mend."""
        if self._mends:
            self._mends.pop()
            self._mend_anew()

    @property
    def has_mends(self) -> bool:
        return bool(self._mends)

    def forget_mends(self) -> None:
        """Begin anew, for a text that has nothing to do with the one before."""
        self._mends.clear()

    def send(self, into_chart: bool) -> None:
        """Choose where the reading goes."""
        into_chart = into_chart and self.chart is not None
        if into_chart is not self.into_chart:
            self.into_chart = into_chart
            self._mend_anew()

    def tick_units(self, keys: Collection[str], on: bool) -> None:
        self.mend(lambda tree: tick(tree, keys, on))

    # reading

    def speaks_of_chart(self) -> bool:
        """Whether the text speaks of the chart on show: that is empty, or has many of the units read.

        A regulation of another region does not, though all have an Inspektorat.
        """
        if self.chart is None or self.reading is None:
            return False
        region = self.reading.regulation.region
        if region is not None and folded(region.value) != folded(self.draft.regulation.region):
            return False
        if self._is_bare(self.chart):
            return True
        units = entered(self.tree)
        known = sum(match.fate in (Fate.SAME, Fate.MOVED) for match in matches(self.draft, self.chart, units))
        return known >= LEAST_KNOWN * max(1, len(units))

    def fields(self) -> list[FieldFate]:
        if self.reading is None:
            return []
        return field_fates(self.reading.regulation, self.draft.regulation if self.into_chart else None)

    def has(self, item: ReadAnnex | ReadRelation | ReadForum) -> bool:
        """Whether the draft that the reading goes into has a Lampiran or relation already."""
        if not self.into_chart or self.reading is None:
            return False
        if isinstance(item, ReadRelation):
            return has_relation(self.draft, item)
        if isinstance(item, ReadForum):
            return has_forum(self.draft, item)
        about = self.reading.regulation.about
        return has_annex(self.draft, item, about.value if about else "")

    def annexes(self) -> tuple[ReadAnnex, ...]:
        """Return the Lampiran that are to enter."""
        found = self.reading.annexes if self.reading is not None else ()
        return tuple(item for item in found if annex_key(item) not in self.off)

    def relations(self) -> tuple[ReadRelation, ...]:
        """Return the relations that are to enter."""
        found = self.reading.relations if self.reading is not None else ()
        return tuple(item for item in found if relation_key(item) not in self.off)

    def forums(self) -> tuple[ReadForum, ...]:
        """Return the meetings that are to enter."""
        found = self.reading.forums if self.reading is not None else ()
        return tuple(item for item in found if forum_key(item) not in self.off)

    def new_facts(self) -> int:
        """Return how many of these Lampiran, relations and meetings the draft does not have."""
        found: list[ReadAnnex | ReadRelation | ReadForum] = [*self.annexes(), *self.relations(), *self.forums()]
        return sum(not self.has(item) for item in found)

    def chosen(self) -> Reading:
        """Return the reading as it is to enter."""
        assert self.reading is not None
        fields = {fate.name: None for fate in self.fields() if field_key(fate) in self.off}
        return replace(
            self.reading,
            units=entered(self.tree),
            annexes=self.annexes(),
            relations=self.relations(),
            forums=self.forums(),
            regulation=replace(self.reading.regulation, **fields),
        )

    def chosen_fields(self) -> set[str]:
        return {fate.name for fate in self.fields() if fate.fills and field_key(fate) not in self.off}

    def new_draft(self) -> Draft:
        """Return a new draft of the reading."""
        return new_draft(self.chosen(), id_source(), chosen=True)

    def is_empty(self) -> bool:
        """Whether nothing is to enter."""
        if self.reading is None:
            return True
        return not (self._nodes or self.new_facts() or self.out or (self.into_chart and self.chosen_fields()))

    def counts(self) -> tuple[int, int, bool]:
        """Return how many heads and other units are to enter, and whether the heads are all Asisten."""
        superiors = {node.parent for node in self._nodes}
        heads = [node for node in self._nodes if not node.parent and node.key in superiors]
        assistants = all(node.unit.category is UnitCategory.ASSISTANT for node in heads)
        return len(heads), len(self._nodes) - len(heads), assistants

    def fates(self) -> Counter[Fate]:
        return Counter(match.fate for match in self.matched.values())

    def doubtful(self) -> list[str]:
        """Return the keys of the units that are to enter and are not sure."""
        return doubtful(self.tree)

    def _is_bare(self, chart: str) -> bool:
        """Whether a chart has no units yet."""
        boxes = self.draft.placements_of_chart(chart)
        return all(self.draft.units[item.unit].category in LEADERS for item in boxes)

    def _mend_anew(self) -> None:
        tree = _with_slips(tree_of(self.reading.units)) if self.reading is not None else ()
        self.elsewhere = self._found_elsewhere(tree)
        tree = tick(tree, self.elsewhere, False) if self.elsewhere else tree
        for mend in self._mends:
            tree = mend(tree)
        self._show(tree)

    def _found_elsewhere(self, tree: Tree) -> set[str]:
        """Return the keys of units without others below them that other charts show and this one does not."""
        if not self.into_chart or self.chart is None or self._is_bare(self.chart):
            return set()
        here = {folded(self.draft.unit_of(item.id).name) for item in self.draft.placements_of_chart(self.chart)}
        there = {folded(self.draft.unit_of(item.id).name) for item in self.draft.placements.values()}
        superiors = {node.parent for node in tree}
        names = {node.key: folded(node.unit.name) for node in tree if node.key not in superiors}
        return {key for key, name in names.items() if name in there and name not in here}

    def _show(self, tree: Tree) -> None:
        self.tree = tree
        self._nodes = entering(tree)
        self.matched, self.gone = {}, []
        if self.into_chart and self.chart is not None:
            for match in matches(self.draft, self.chart, entered(tree)):
                if match.index is None:
                    self.gone.append(match)
                else:
                    self.matched[self._nodes[match.index].key] = match
        self.out &= {match.placement for match in self.gone if match.placement}
