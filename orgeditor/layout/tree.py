"""The tree of a hierarchy chart as layout sees it: nodes with the text of their boxes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from orgeditor.layout.drawing import VERTICAL_DASH
from orgeditor.layout.text import shown_name
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.records import Arrangement, BoxForm, Chart, Placement, Side

Shown = tuple[str, str, bool, bool]
"""What sets the size of a box at a font: text, note, bold, grid."""


@dataclass(slots=True, eq=False)
class Node:
    """A placement with what hangs from it. `placement` is None only for the invisible node over several roots.

    `caption` names the frame round what hangs from it, empty where there is none. `relation`, `kind` and `route` are
    those of the line to its parent, empty where none is drawn. `font` is the size in pt that a person gave it (0: the
    chart's), `own_width` the outer width in mm likewise; `arrangement` and `columns` are those of its children, the
    chart's where the placement leaves them open. `grid` says that an empty grid hangs under its box, `first` from which
    number its children are counted in a list box.
    """

    placement: Placement | None
    text: str = ""
    rank: int = 0
    dash: tuple[float, ...] = ()
    caption: str = ""
    relation: str = ""
    kind: str = ""
    route: str = ""
    bold: bool = False
    font: float = 0.0
    arrangement: Arrangement = Arrangement.ROW
    columns: int = 0
    own_width: float = 0.0
    grid: bool = False
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

    @property
    def is_leaf(self) -> bool:
        return not (self.below or self.glued or self.left or self.right or self.bottom)

    @property
    def children(self) -> list[Node]:
        """Return all branches that hang from the node, on whatever side."""
        return [*self.below, *self.left, *self.right, *self.bottom]

    @property
    def stack(self) -> list[Node]:
        """The node and the boxes glued under it."""
        return [self, *self.glued]


def build_tree(draft: Draft, chart: Chart) -> Node | None:
    """Return the root of a chart's tree, or None for an empty chart. Several roots share an invisible one."""
    drawn = {(route.relation, route.target): route.id for route in draft.routes.values() if route.chart == chart.id}
    roots = [_node(draft, chart, placement, drawn) for placement in draft.children(chart.id, None)]
    if len(roots) == 1:
        return roots[0]
    if not roots:
        return None
    top = Node(None, below=roots, rank=-1)
    top.caption = _caption(draft, top)
    return top


def walk(nodes: Iterable[Node], cut: Collection[Node] = ()) -> Iterator[Node]:
    """Yield the nodes and all that hangs from them, glued boxes too; nothing below those in `cut`."""
    stack = list(nodes)
    while stack:
        node = stack.pop()
        yield from node.stack
        if node not in cut:
            stack.extend(node.children)


def depth_of(root: Node) -> int:
    """Return the number of levels of a tree."""
    level, depth = [root], 0
    while level:
        depth += 1
        level = [child for node in level for child in node.children]
    return depth


CENTRED = frozenset({Arrangement.LIST_BOTH, Arrangement.PAIRS})
"""Lists whose trunk comes down in the middle, between their two columns."""

Drawn = Mapping[tuple[str, str], str]


def _node(draft: Draft, chart: Chart, top: Placement, drawn: Drawn) -> Node:
    first = _single(draft, chart, top, 0, drawn)
    stack = [(first, top)]
    while stack:  # not recursive: a draft may be a thousand levels deep
        node, placement = stack.pop()
        for child_placement in draft.children(chart.id, placement.id):
            glued = child_placement.form is BoxForm.GLUED
            child = _single(draft, chart, child_placement, node.rank + (0 if glued else 1), drawn)
            child.font = node.font if glued else placement.font or node.font
            if glued or placement.width:
                child.own_width = node.own_width if glued else placement.width
            if glued:
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
        node.caption = _caption(draft, node)
    _lift_glued(first)
    return first


def _caption(draft: Draft, node: Node) -> str:
    for child in node.below:
        if child.placement is not None and child.placement.group is not None:
            return draft.unit_of(child.placement.group).name
    return ""


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
            node.caption = node.caption or glued.caption
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
    text = shown_name(placement.label or unit.name, chart.case_at(rank))
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
