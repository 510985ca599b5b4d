"""What each page of a divided chart shows: an upper part of the tree, which is repeated, and branches below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from orgeditor.layout.hierarchy.placing import Room
from orgeditor.layout.hierarchy.tree import Node, walk
from orgeditor.model.records import Arrangement, Placement

BELOW, LEFT, RIGHT, BOTTOM = "below", "left", "right", "bottom"
NONE: frozenset[Node] = frozenset()


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch, the side of its superior on which it hangs, and its number there, from 1."""

    node: Node
    side: str = BELOW
    number: int = 1


@dataclass(frozen=True, slots=True)
class Upper:
    """A node of the upper part.

    `carries` says that what stands beside its trunk is repeated with it, `side` where the next node of the upper part
    hangs.
    """

    node: Node
    carries: bool = True
    side: str = BELOW


@dataclass(frozen=True, slots=True)
class Share:
    """What one page shows: the upper part from the topmost node down, and branches of its last node.

    Below the nodes in `cut` nothing is drawn but a mark; those in `opened` have such nodes below them.
    """

    upper: tuple[Upper, ...]
    branches: tuple[Branch, ...] = ()
    cut: frozenset[Node] = NONE
    opened: frozenset[Node] = NONE

    @property
    def last(self) -> Node:
        """The node whose branches are shared out."""
        return self.upper[-1].node

    def nodes(self) -> Iterator[Node]:
        """Yield every node whose box stands on the page, glued ones and staff too."""
        for upper in self.upper:
            yield from upper.node.stack
            if upper.carries:
                yield from walk((*upper.node.left, *upper.node.right))
        yield from walk((branch.node for branch in self.branches), self.cut)


def branches_of(upper: Upper) -> list[Branch]:
    """Return the branches to be shared out among pages, in order; staff that is not repeated comes first."""
    node = upper.node
    staff = [] if upper.carries else [(LEFT, node.left), (RIGHT, node.right)]
    sides = [*staff, (BELOW, node.below), (BOTTOM, node.bottom)]
    return [Branch(child, side, at) for side, children in sides for at, child in enumerate(children, 1)]


def extended(upper: tuple[Upper, ...], branch: Branch) -> tuple[Upper, ...]:
    """Return the upper part for the pages of one branch."""
    *above, end = upper
    if end.node.placement is None:  # the invisible node over several roots
        return (Upper(branch.node),)
    return (*above, Upper(end.node, end.carries, branch.side), Upper(branch.node))


def tree_of(share: Share, mark_pt: float, marks: Mapping[str, str]) -> Node:
    """Return the tree of one page.

    `marks` gives the text of the mark (its font is `mark_pt`) under each node whose branches are drawn elsewhere, by
    the id of its placement.
    """

    def pruned(nodes: Iterable[Node]) -> list[Node]:
        found = []
        for node in nodes:
            if node in share.cut:
                node = _with_mark(node, mark_pt, marks)
            elif node in share.opened:
                sides = (BELOW, node.below), (LEFT, node.left), (RIGHT, node.right), (BOTTOM, node.bottom)
                node = _with(node, {side: pruned(children) for side, children in sides})
            found.append(node)
        return found

    end = share.upper[-1]
    placed: dict[str, list[Node]] = {BELOW: [], LEFT: [], RIGHT: [], BOTTOM: []}
    for branch in share.branches:
        placed[branch.side].append(branch.node)
    root = _with(end.node, {side: pruned(nodes) for side, nodes in placed.items()} | _staff(end))
    root.first = next((branch.number for branch in share.branches if branch.side == BELOW), 1)
    for upper in reversed(share.upper[:-1]):
        below: dict[str, list[Node]] = {BELOW: [], LEFT: [], RIGHT: [], BOTTOM: []}
        root = _with(upper.node, below | _staff(upper) | {upper.side: [_unframed(root)]})
    return _unframed(root) if share.upper[0].node.rank > 0 else root


def mark_id(placement: str) -> str:
    """Return the id of the box that holds the place of the mark under a node."""
    return f"{placement}+"


def _staff(upper: Upper) -> dict[str, list[Node]]:
    return {LEFT: upper.node.left, RIGHT: upper.node.right} if upper.carries else {}


def _with(node: Node, placed: Mapping[str, list[Node]]) -> Node:
    framed = any(child.placement is not None and child.placement.group is not None for child in placed[BELOW])
    return replace(
        node,
        below=placed[BELOW],
        left=placed[LEFT],
        right=placed[RIGHT],
        bottom=placed[BOTTOM],
        frame=node.frame if framed else "",
        _kinds=None,
        _ports=None,
    )


def _unframed(node: Node) -> Node:
    """Take a node out of its frame: frames stand round the boxes of a list, not round a repeated superior."""
    if node.placement is None or node.placement.group is None:
        return node
    return replace(node, placement=replace(node.placement, group=None))


def _with_mark(head: Node, mark_pt: float, marks: Mapping[str, str]) -> Node:
    """Return the node alone with a box hanging from it, without a line, which becomes a mark once it is placed."""
    placement = head.placement
    assert placement is not None
    sign = Placement(mark_id(placement.id), placement.chart, placement.unit, placement.id, group=placement.group)
    mark = Node(sign, marks.get(placement.id, ""), head.rank + 1, font=mark_pt)
    node = _with(head, {BELOW: [mark], LEFT: [], RIGHT: [], BOTTOM: []})
    node.arrangement = Arrangement.ROW
    return node


@dataclass(frozen=True, slots=True)
class Rooms:
    """The room on the first page (with the heading), on those between, and on the last (with the signature)."""

    first: Room
    middle: Room
    last: Room

    def at(self, first: bool, last: bool) -> Room:
        return self.first if first else self.last if last else self.middle


@dataclass(frozen=True, slots=True)
class Job:
    """Branches below one upper part that are to be cut into runs; below those in `cut` only a mark is drawn.

    `first` and `last` say that the first run stands on the chart's first page, the last one on its last page.
    """

    upper: tuple[Upper, ...]
    branches: tuple[Branch, ...]
    cut: frozenset[Node]
    first: bool
    last: bool

    def share(self, start: int, end: int) -> Share:
        return Share(self.upper, self.branches[start:end], self.cut)
