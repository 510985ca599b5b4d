"""The tree of a hierarchy chart as layout sees it: nodes with the text of their boxes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from orgeditor.layout.drawing import VERTICAL_DASH
from orgeditor.layout.text import shown_name
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.line_breaks import BREAK, broken
from orgeditor.model.records import Arrangement, BoxForm, Chart, Placement, Side

Shown = tuple[str, str, bool, bool]
"""What sets the size of a box at a font: text, note, bold, grid."""


@dataclass(slots=True, eq=False)
class Node:
    """A placement with what hangs from it. `placement` is None only for the invisible node over several roots.

    A `bundle` is an invisible node, too: it stands among its parent's branches for those that have a frame of their
    own, which hang from it; `framed` says that a list of the node's branches shows those among the others. `frame` is
    the group whose frame goes round all that hangs from a node and `caption` its name, both empty where there is
    none. `relation`, `kind` and `route` are those of the line to its parent,
    empty where none is drawn. `font` is the size in pt that a person gave it (0: the chart's), `own_width` the
    outer width in mm likewise; `arrangement` and `columns` are those of its children, the chart's where the
    placement leaves them open. `grid` says that an empty grid hangs under its box, `first` from which number its
    children count in a list box.
    """

    placement: Placement | None
    text: str = ""
    rank: int = 0
    dash: tuple[float, ...] = ()
    caption: str = ""
    frame: str = ""
    relation: str = ""
    kind: str = ""
    route: str = ""
    bold: bool = False
    font: float = 0.0
    arrangement: Arrangement = Arrangement.ROW
    columns: int = 0
    own_width: float = 0.0
    grid: bool = False
    bundle: bool = False
    framed: bool = False
    first: int = 1
    below: list[Node] = field(default_factory=list)
    glued: list[Node] = field(default_factory=list)
    left: list[Node] = field(default_factory=list)
    right: list[Node] = field(default_factory=list)
    bottom: list[Node] = field(default_factory=list)
    _kinds: list[str] | None = field(default=None, repr=False)  # asked for often, once the tree stands
    _ports: list[str] | None = field(default=None, repr=False)

    @property
    def note(self) -> str:
        return self.placement.note if self.placement else ""

    @property
    def name(self) -> str:
        """The text without the line ends that a person put into it."""
        return self.text.replace(BREAK, "")

    @property
    def shown(self) -> Shown:
        return (self.text, self.note, self.bold, self.grid)

    @property
    def kinds(self) -> list[str]:
        """Return the kinds of the lines down to the children, in order of first use."""
        if self._kinds is None:
            self._kinds = list(dict.fromkeys(child.kind for child in (*self.below, *self.bottom) if child.kind))
        return self._kinds

    @property
    def ports(self) -> list[str]:
        """Return the kinds of all lines that leave the box downwards, from left to right.

        Kinds of staff on one side alone leave on that side, so that level lines never run over each other; where
        both sides share several kinds those of the right have ports of their own (`kind>`).
        """
        if self._ports is None:
            self._ports = self._all_ports()
        return self._ports

    def _all_ports(self) -> list[str]:
        left, below, right = (
            list(dict.fromkeys(child.kind for child in side if child.kind))
            for side in (self.left, [*self.below, *self.bottom], self.right)
        )
        shared = [kind for kind in left if kind in right]
        first = [kind for kind in left if kind not in shared]
        last = [kind for kind in right if kind not in shared]
        middle = [kind for kind in dict.fromkeys([*shared, *below]) if kind not in (*first, *last)]
        return [*first, *middle, *last, *(f"{kind}>" for kind in shared if len(shared) > 1)]

    def aside(self, port: str, *, right: bool = False) -> float:
        """Return how many lanes right of the box's centre a port stands; at the `right` a kind may have one of its own.

        Those of the lines down to the children are centred: lines to staff of one side must not push the trunk aside.
        Where both sides share several kinds, all are.
        """
        ports = self.ports
        if right and f"{port}>" in ports:
            port = f"{port}>"
        down = [number for number, kind in enumerate(ports) if kind in self.kinds]
        middle = down if down and not ports[-1].endswith(">") else [0, len(ports) - 1]
        return ports.index(port) - (middle[0] + middle[-1]) / 2

    def from_the_middle(self, kinds: Iterable[str]) -> list[str]:
        """Return the kinds of lines down to the children in the order of their buses, highest first.

        That is the one that leaves nearest to the box's centre: the others would run over its bus otherwise.
        """
        return sorted(dict.fromkeys(kinds), key=lambda kind: abs(self.aside(kind)))

    @property
    def is_leaf(self) -> bool:
        return not (self.below or self.glued or self.left or self.right or self.bottom)

    @property
    def is_boxable(self) -> bool:
        """Whether what hangs below may stand in one list box, with one line down to it."""
        own = self.placement.id if self.placement is not None else None  # not that of a box glued under it
        rows = all(child.is_leaf and child.placement and child.placement.parent == own for child in self.below)
        return rows and len(self.kinds) < 2 and not self.bottom

    @property
    def children(self) -> list[Node]:
        """Return all branches that hang from the node, on whatever side."""
        return [*self.below, *self.left, *self.right, *self.bottom]

    @property
    def listed(self) -> list[Node]:
        """The branches below as a list shows them: those in a frame of their own among the others."""
        if not self.framed:
            return self.below
        return [item for child in self.below for item in (child.below if child.bundle else [child])]

    @property
    def stack(self) -> list[Node]:
        """The node and the boxes glued under it; none for a bundle."""
        return [] if self.bundle else [self, *self.glued]

    @property
    def is_top(self) -> bool:
        """Whether this is the invisible node over several roots, to which no line comes."""
        return self.placement is None and not self.bundle


def build_tree(draft: Draft, chart: Chart) -> Node | None:
    """Return the root of a chart's tree, or None for an empty chart. Several roots share an invisible one."""
    drawn = {(route.relation, route.target): route.id for route in draft.routes.values() if route.chart == chart.id}
    roots = [
        _node(draft, chart, _single(draft, chart, placement, 0, drawn), placement, drawn)
        for placement in draft.children(chart.id, None)
    ]
    if len(roots) == 1:
        _put_frames(draft, roots[0])
        return roots[0]
    if not roots:
        return None
    top = Node(None, below=roots, rank=-1)
    _put_frames(draft, top)
    return top


def walk(nodes: Iterable[Node], cut: Collection[Node] = ()) -> Iterator[Node]:
    """Yield the nodes and all that hangs from them, glued boxes too; nothing below those in `cut`."""
    stack = list(nodes)
    while stack:
        node = stack.pop()
        yield from node.stack or (node,)
        if node not in cut:
            stack.extend(node.children)


def depth_of(root: Node) -> int:
    """Return the number of levels of a tree."""
    level, depth = [root], 0
    while level:
        depth += 1
        level = [child for node in level for child in node.children]
    return depth


def chain_of(root: Node) -> list[Node]:
    """Return the nodes from the root down while each has exactly one child below it, outside any frame."""
    chain = [root]
    while _goes_on(chain[-1]):
        chain.append(chain[-1].below[0])
    return chain


def _goes_on(node: Node) -> bool:
    return len(node.below) == 1 and not node.bottom and node.placement is not None and not node.frame


CENTRED = frozenset({Arrangement.LIST_BOTH, Arrangement.PAIRS})
"""Lists whose trunk comes down in the middle, between their two columns."""

Drawn = Mapping[tuple[str, str], str]


def branch_of(draft: Draft, chart: Chart, top: Placement, drawn: Drawn, shown: Collection[str]) -> Node:
    """Return the node of a placement as in the whole tree, with only those of `shown` (ids) that hang from it.

    `drawn` gives the chart's routes by relation and target.
    """
    line = [top]
    while line[-1].parent is not None:
        line.append(draft.placements[line[-1].parent])
    node = _single(draft, chart, line[-1], 0, drawn)
    for parent, child in pairwise(reversed(line)):
        node = _child(draft, chart, node, parent, child, drawn)
    return _node(draft, chart, node, top, drawn, shown)


def _node(
    draft: Draft, chart: Chart, first: Node, top: Placement, drawn: Drawn, shown: Collection[str] | None = None
) -> Node:
    """Hang from a node what hangs from its placement; of `shown` only, where that is given."""
    stack = [(first, top)]
    while stack:  # not recursive: a draft may be a thousand levels deep
        node, placement = stack.pop()
        skipped = 0
        for child_placement in draft.children(chart.id, placement.id):
            if shown is not None and child_placement.id not in shown:
                below = child_placement.side is Side.BELOW and child_placement.form is not BoxForm.GLUED
                skipped += below and not node.below
                continue
            child = _child(draft, chart, node, placement, child_placement, drawn)
            if child_placement.form is BoxForm.GLUED:
                node.glued.append(child)
            elif child_placement.side is Side.LEFT:
                node.left.append(child)
            elif child_placement.side is Side.RIGHT:
                node.right.append(child)
            elif child_placement.side is Side.BOTTOM:
                node.bottom.append(child)
            else:
                node.below.append(child)
            stack.append((child, child_placement))
        node.first = 1 + skipped
    _lift_glued(first)
    return first


def _child(draft: Draft, chart: Chart, node: Node, parent: Placement, placement: Placement, drawn: Drawn) -> Node:
    """Return the node of a child of `parent`, which is that of `node`."""
    glued = placement.form is BoxForm.GLUED
    child = _single(draft, chart, placement, node.rank + (0 if glued else 1), drawn)
    child.font = node.font if glued else parent.font or node.font
    if glued or parent.width:
        child.own_width = node.own_width if glued else parent.width
    return child


def _put_frames(draft: Draft, root: Node) -> None:
    """Give frames to the nodes under which a group holds all branches; one that holds some of them is not drawn."""
    groups = {
        node: {child.placement.group if child.placement else None for child in node.below} for node in walk([root])
    }
    cut = {group for held in groups.values() if len(held) > 1 for group in held}
    for node, held in groups.items():
        for group in held - cut:
            if group is not None:
                node.frame, node.caption = group, draft.unit_of(group).name


def bundle(draft: Draft, root: Node) -> None:
    """Put the branches that share a frame with some of their sisters under a node of their own.

    That can be where they follow each other, no other branch is in the frame, and one kind of line leads to all.
    """
    held = Counter(node.placement.group for node in walk([root]) if node.placement is not None)
    for node in [*walk([root])]:
        if node.frame or node.arrangement is Arrangement.LIST_BOX:
            continue
        below: list[Node] = []
        for group, run in groupby(node.below, lambda child: child.placement.group if child.placement else None):
            members = [*run]
            whole = group is not None and len(members) == held[group] and len({child.kind for child in members}) == 1
            below += [_bundled(draft, group, members)] if group is not None and whole else members
        node.below = below
        node.framed = node.arrangement is not Arrangement.PAIRS and any(child.bundle for child in below)


def _bundled(draft: Draft, group: str, members: list[Node]) -> Node:
    first = members[0]
    return Node(
        None,
        rank=first.rank,
        caption=draft.unit_of(group).name,
        frame=group,
        kind=first.kind,
        font=first.font,
        arrangement=Arrangement.AUTO,
        bundle=True,
        below=members,
    )


def _lift_glued(first: Node) -> None:
    """What hangs from a glued box hangs, for layout, from the stack it is glued to.

    Lines of several kinds cannot leave one trunk to both sides: such a list is arranged as fits best.
    """
    nodes = [first]
    while nodes:
        node = nodes.pop()
        queue = list(node.glued)
        node.glued = []
        while queue:
            glued = queue.pop(0)
            node.glued.append(glued)
            queue[:0] = glued.glued
            node.below.extend(glued.below)
            node.left.extend(glued.left)
            node.right.extend(glued.right)
            node.bottom.extend(glued.bottom)
            glued.below, glued.left, glued.right, glued.bottom, glued.glued = [], [], [], [], []
        if node.arrangement in CENTRED and len(node.kinds) > 1:
            node.arrangement = Arrangement.AUTO
        nodes.extend(node.children)


def _single(draft: Draft, chart: Chart, placement: Placement, rank: int, drawn: Drawn) -> Node:
    unit = draft.units[placement.unit]
    vertical = unit.collective and unit.category is UnitCategory.VERTICAL
    text = broken(shown_name(placement.label or unit.name, chart.case_at(rank)), placement.breaks)
    node = Node(placement, text, rank, VERTICAL_DASH if vertical else ())
    node.bold = placement.bold or chart.bold_at(rank)
    node.arrangement, node.columns = placement.arrangement, placement.columns
    if node.arrangement is Arrangement.AUTO:
        node.arrangement = chart.arrangement
        node.columns = node.columns or chart.columns
    node.own_width = chart.width
    node.grid = placement.form is BoxForm.GRID
    if placement.backbone is not None:
        node.route = drawn.get((placement.backbone, placement.id), "")
    if node.route and placement.backbone is not None:
        node.relation = placement.backbone
        node.kind = draft.relations[placement.backbone].kind
    return node
