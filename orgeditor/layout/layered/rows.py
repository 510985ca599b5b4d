"""Rows of a mechanism chart: its boxes by rank, with the frames and side columns among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from orgeditor.model.draft import Draft
from orgeditor.model.kinds import ASSISTANCE, REPORT, UnitCategory
from orgeditor.model.page import ShapeForm
from orgeditor.model.records import BoxForm, Chart, Group, Placement, Side, Unit

LONG_ROW = 4
"""Boxes from which a row may go on below itself."""
UPWARD = frozenset({REPORT, ASSISTANCE})


@dataclass(slots=True)
class Cell:
    """A box of a row, with those glued under it (`glued`, from top to bottom)."""

    placement: Placement
    unit: Unit
    glued: list[tuple[Placement, Unit]] = field(default_factory=list)

    @property
    def forum(self) -> bool:
        return is_forum(self.unit)

    @property
    def form(self) -> ShapeForm:
        return ShapeForm.FORUM if self.forum else ShapeForm.BOX


@dataclass(slots=True)
class Run:
    """Neighbouring cells of a row: those of one frame, or a single cell without."""

    group: str | None
    cells: list[Cell]


@dataclass(slots=True)
class Row:
    """A rank: its runs from left to right, and the cells that stand in columns at the page's sides.

    `columns` is for how many boxes side by side it has room, where it goes on in the next row (else 0).
    """

    rank: int
    runs: list[Run] = field(default_factory=list)
    left: list[Cell] = field(default_factory=list)
    right: list[Cell] = field(default_factory=list)
    columns: int = 0

    @property
    def cells(self) -> list[Cell]:
        return [cell for run in self.runs for cell in run.cells]


@dataclass(slots=True)
class Rows:
    """A chart's rows from top to bottom, its frames with their members, and the boxes that lines join.

    In `links` a line of a frame stands for lines of all its members, in `joined` it does not count; `several` are the
    pairs that lines of more than one kind join.
    """

    rows: list[Row]
    groups: dict[str, Group]
    members: dict[str, list[str]]
    links: list[tuple[str, str]]
    joined: set[frozenset[str]]
    several: set[frozenset[str]] = field(default_factory=set)

    @property
    def has_sides(self) -> bool:
        """Say whether boxes stand at the page's sides."""
        return any(row.left or row.right for row in self.rows)

    def rows_of(self, group: str) -> tuple[int, int]:
        """Return the first and last row (numbers) that a frame spans."""
        inside = [number for number, row in enumerate(self.rows) if any(run.group == group for run in row.runs)]
        return min(inside), max(inside)


def is_forum(unit: Unit) -> bool:
    """Say whether a unit is drawn as a forum, with rows of period, chair and members."""
    return bool(unit.period or unit.chair or unit.members)


def rows_of_chart(draft: Draft, chart: Chart) -> Rows:
    """Sort a chart's placements into rows, by the ranks and orders that are decided, else by proposal."""
    placements = draft.placements_of_chart(chart.id)
    shown = {item.id: item for item in placements}
    hosts: dict[str, Placement] = {}
    for item in placements:
        # Nothing is glued under the rows of a forum: it stands by itself.
        if item.form is BoxForm.GLUED and item.parent in shown and not is_forum(draft.unit_of(item.parent)):
            host = shown[item.parent]
            while host.id in hosts:
                host = hosts[host.id]
            hosts[item.id] = host
    free = [item for item in placements if item.id not in hosts]
    groups = {group.id: group for group in draft.groups_of_chart(chart.id)}
    members = {key: [item.id for item in free if item.group == key] for key in groups}
    links = _links(draft, chart, hosts, members)
    joined = {frozenset(link) for link in _links(draft, chart, hosts, {})}
    ranks = decided_ranks(free, _links(draft, chart, hosts, members, downward=True), members)
    _beside_head(draft, free, ranks)
    cells = {item.id: Cell(item, draft.units[item.unit]) for item in free}
    for item in placements:
        if item.id in hosts:
            cells[hosts[item.id].id].glued.append((item, draft.units[item.unit]))
    rows = []
    for rank in sorted({ranks[item.id][0] for item in free}):
        row = Row(rank)
        here = sorted(
            (item for item in free if ranks[item.id][0] == rank), key=lambda item: (ranks[item.id][1], item.id)
        )
        first: dict[str, float] = {}
        for item in here:
            if item.group:
                first.setdefault(item.group, ranks[item.id][1])
        here.sort(key=lambda item: (first.get(item.group or "", ranks[item.id][1]), ranks[item.id][1], item.id))
        for item in here:
            cell = cells[item.id]
            if item.side is Side.LEFT and item.group is None:
                row.left.append(cell)
            elif item.side is Side.RIGHT and item.group is None:
                row.right.append(cell)
            elif item.group and row.runs and row.runs[-1].group == item.group:
                row.runs[-1].cells.append(cell)
            else:
                row.runs.append(Run(item.group, [cell]))
        rows.append(row)
    _set_aside(rows, joined)
    return Rows(rows, groups, members, links, joined, _joined_several_ways(draft, chart))


def folded(rows: Rows) -> Rows | None:
    """Return the rows with each long one of a frame, whose boxes no line reaches, folded in two; None for none."""
    found: list[Row] = []
    for row in rows.rows:
        cells = row.cells
        reached = any(cell.placement.id in pair for cell in cells for pair in rows.joined)
        if len(cells) < LONG_ROW or len(row.runs) > 1 or row.runs[0].group is None or row.left or row.right or reached:
            found.append(row)
            continue
        half = -(-len(cells) // 2)
        for part in (cells[:half], cells[half:]):
            found.append(Row(row.rank, [Run(row.runs[0].group, part)], columns=half))
    return replace(rows, rows=found) if len(found) > len(rows.rows) else None


def aligned_rows(rows: Rows) -> dict[int, int]:
    """Return, for each row (number) whose boxes stand over or under those of another one, the number of its columns.

    Rows that follow each other, with as many boxes, each joined to the one at the same place, are aligned.
    """
    found: dict[int, int] = {}
    for number in range(1, len(rows.rows)):
        pair = above, below = rows.rows[number - 1], rows.rows[number]
        one = [cell.placement.id for cell in above.cells]
        two = [cell.placement.id for cell in below.cells]
        if (
            len(one) == len(two) > 1
            and all(frozenset(ends) in rows.joined for ends in zip(one, two, strict=True))
            and all(len(row.runs) in (1, len(one)) for row in pair)
            and all(run.group is None or len(run.cells) == len(one) for row in pair for run in row.runs)
        ):
            found[number - 1] = found[number] = found.get(number - 1, number - 1)
    return found


def _beside_head(draft: Draft, placements: Sequence[Placement], ranks: dict[str, tuple[int, float]]) -> None:
    """Propose the Kepala Daerah's own rank for DPRD and Staf Ahli, where nobody decided theirs."""
    heads = [item for item in placements if draft.units[item.unit].category is UnitCategory.HEAD]
    if len(heads) != 1:
        return
    rank, order = ranks[heads[0].id]
    for number, item in enumerate(placements):
        category = draft.units[item.unit].category
        if item.rank is None and category in (UnitCategory.COUNCIL, UnitCategory.EXPERT_STAFF):
            share = (number + 1) / (len(placements) + 2) / 2
            ranks[item.id] = (rank, order - 1 + share if category is UnitCategory.COUNCIL else order + share)


def _set_aside(rows: Sequence[Row], joined: set[frozenset[str]]) -> None:
    """Move to the sides what custom puts there, unless a person decided otherwise.

    DPRD stands left of the Kepala Daerah, Staf Ahli right; a box that follows boxes which all stand under their
    superiors (Instansi Vertikal after the Perangkat Daerah) stands apart at the right.
    """
    for number, row in enumerate(rows):
        cells = row.cells
        heads = [at for at, cell in enumerate(cells) if cell.unit.category is UnitCategory.HEAD]
        if len(heads) == 1 and not row.left and not row.right:
            before, after = cells[: heads[0]], cells[heads[0] + 1 :]
            if all(cell.unit.category is UnitCategory.COUNCIL for cell in before) and all(
                cell.unit.category is UnitCategory.EXPERT_STAFF for cell in after
            ) and all(run.group is None for run in row.runs):  # fmt: skip
                row.left, row.right = before, after
                row.runs = [run for run in row.runs if run.cells[0] is cells[heads[0]]]
        if number and not row.right and all(run.group is None for run in row.runs):
            above = [cell.placement.id for cell in rows[number - 1].cells]
            here = [cell.placement.id for cell in cells]
            extra = len(here) - len(above)
            if 1 <= extra <= 2 and len(above) > 1 and all(
                frozenset(pair) in joined for pair in zip(above, here, strict=False)
            ):  # fmt: skip
                row.right = cells[len(above) :]
                row.runs = row.runs[: len(above)]


def _links(
    draft: Draft,
    chart: Chart,
    hosts: Mapping[str, Placement],
    members: Mapping[str, Sequence[str]],
    downward: bool = False,
) -> list[tuple[str, str]]:
    """Return the pairs of boxes that lines join, glued ones replaced by their hosts, frames by their members.

    With `downward` only those that tell who stands above whom, from above to below: reports and help go up.
    """
    found: list[tuple[str, str]] = []
    for route in draft.routes_of_chart(chart.id):
        relation = draft.relations[route.relation]
        if downward and relation.mutual:
            continue
        for source in members.get(route.source, [route.source]):
            for target in members.get(route.target, [route.target]):
                a = hosts[source].id if source in hosts else source
                b = hosts[target].id if target in hosts else target
                if a != b:
                    found.append((b, a) if downward and relation.kind in UPWARD else (a, b))
    return list(dict.fromkeys(found))


def _joined_several_ways(draft: Draft, chart: Chart) -> set[frozenset[str]]:
    """Return the pairs of boxes that lines of more than one kind join."""
    kinds: dict[frozenset[str], set[str]] = {}
    for route in draft.routes_of_chart(chart.id):
        kinds.setdefault(frozenset((route.source, route.target)), set()).add(draft.relations[route.relation].kind)
    return {pair for pair, found in kinds.items() if len(found) > 1}


def decided_ranks(
    placements: Sequence[Placement], links: Sequence[tuple[str, str]], members: Mapping[str, Sequence[str]]
) -> dict[str, tuple[int, float]]:
    """Return rank and order of each placement: what a person decided, else what Graphviz or our layering proposes."""
    if all(item.rank is not None for item in placements):
        return {item.id: (item.rank or 0, float(item.order)) for item in placements}
    from orgeditor.layout.layered.graphviz import proposed_ranks  # starts a process: only where ranks are left open

    proposed = proposed_ranks([item.id for item in placements], links, members)
    ranks = {}
    for item in placements:
        rank, order = proposed[item.id]
        ranks[item.id] = (rank, order) if item.rank is None else (item.rank, float(item.order))
    return ranks
