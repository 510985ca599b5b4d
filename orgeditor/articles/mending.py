"""Mending what was read before it enters a draft: renaming, moving, merging, splitting, dropping, unticking units.

A tree is a tuple of nodes in the order of the list, each superior before what stands below it. Nodes are named by keys
that another reading of a slightly changed text gives again, so that mends can be done anew on it; a mend whose node is
no longer there does nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from orgeditor.articles.markers import INSIDE
from orgeditor.articles.pieces import join
from orgeditor.articles.unit_words import looks_like_unit
from orgeditor.articles.units import ReadUnit, category_of, is_definition
from orgeditor.model.kinds import COORDINATIVE
from orgeditor.model.renaming import folded

SEEN = "diperiksa dan diperbaiki"
"""The reason of a unit that a person has mended: nothing of it is in doubt any more."""


class Node(NamedTuple):
    """A unit in the tree; `parent` is the key of its superior ("" for none), `on` says that it is to enter.

    `unit.parent` is not used here: `entered` gives it anew.
    """

    key: str
    unit: ReadUnit
    parent: str = ""
    on: bool = True


Tree = tuple[Node, ...]
Mend = Callable[[Tree], Tree]


def tree_of(units: Sequence[ReadUnit]) -> Tree:
    """Return the tree of a reading; units that only a definition names (Pasal 1) are not to enter."""
    seen: dict[str, int] = {}
    keys: list[str] = []
    for unit in units:
        name = folded(unit.name)
        seen[name] = seen.get(name, 0) + 1
        keys.append(f"{name}#{seen[name]}")
    return tuple(
        Node(key, unit, keys[unit.parent] if unit.parent is not None else "", not is_definition(unit))
        for key, unit in zip(keys, units, strict=True)
    )


def entering(tree: Tree) -> tuple[Node, ...]:
    """Return the nodes that are to enter: those that are on, below superiors that are on."""
    seen = {""}
    found: list[Node] = []
    for node in tree:
        if node.on and node.parent in seen:
            seen.add(node.key)
            found.append(node)
    return tuple(found)


def entered(tree: Tree) -> tuple[ReadUnit, ...]:
    """Return the units that are to enter, each with its superior's index among them."""
    nodes = entering(tree)
    at = {node.key: number for number, node in enumerate(nodes)}
    found: list[ReadUnit] = []
    for node in nodes:
        parent = at[node.parent] if node.parent else None
        found.append(node.unit if node.unit.parent == parent else node.unit._replace(parent=parent))
    return tuple(found)


def rename(tree: Tree, key: str, name: str) -> Tree:
    """Spell a name anew; its category follows."""
    name = " ".join(name.split())
    if not name:
        return tree

    def spelled(unit: ReadUnit) -> ReadUnit:
        return _seen(unit._replace(name=name, category=category_of(name)))

    return tuple(node._replace(unit=spelled(node.unit)) if node.key == key else node for node in tree)


def tick(tree: Tree, keys: Collection[str], on: bool) -> Tree:
    """Let units enter with all that stands below and over them, or leave them out with all that stands below them."""
    by_key = {node.key: node for node in tree}
    chosen = _with_branches(tree, keys)
    if on:
        for key in [key for key in keys if key in by_key]:
            while by_key[key].parent:
                key = by_key[key].parent
                chosen.add(key)
    return tuple(node._replace(on=on) if node.key in chosen else node for node in tree)


def drop(tree: Tree, keys: Collection[str], *, branch: bool = True) -> Tree:
    """Take units out with all that stands below them; without `branch` what stands below moves up."""
    if branch:
        gone = _with_branches(tree, keys)
        return tuple(node for node in tree if node.key not in gone)
    by_key = {node.key: node for node in tree}
    keys = set(keys)
    found: list[Node] = []
    for node in tree:
        if node.key in keys:
            continue
        kind, above = node.unit.kind, node.parent
        while above in keys:
            above = by_key[above].parent
        if above != node.parent:
            kind = by_key[node.parent].unit.kind if above else kind
        found.append(node._replace(parent=above, unit=node.unit._replace(kind=kind)))
    return tuple(found)


def beside(tree: Tree, keys: Collection[str]) -> str:
    """Return what stands beside units that go: the sister behind the last, else before it, else the superior."""
    last = next((node for node in reversed(tree) if node.key in keys), None)
    if last is None:
        return ""
    row = [node.key for node in tree if node.parent == last.parent]
    at = row.index(last.key)
    return next((key for key in (*row[at + 1 :], *reversed(row[:at])) if key not in keys), last.parent)


def may_move(tree: Tree, keys: Collection[str], parent: str) -> bool:
    """Whether units may stand below another: not below themselves."""
    return not parent or parent not in _with_branches(tree, keys)


def move(tree: Tree, keys: Sequence[str], parent: str, before: str = "") -> Tree:
    """Let units stand below another ("" for none), in front of one that stands there, else last.

    They take the kind of relation that their new sisters have. Nothing happens where they would stand below themselves.
    """
    by_key = {node.key: node for node in tree}
    moved = [key for key in keys if key in by_key]
    if not moved or (parent and parent not in by_key) or not may_move(tree, moved, parent):
        return tree
    tops = [key for key in moved if not _stands_below(by_key, key, moved)]
    sister = next((node.unit for node in tree if node.parent == parent and node.key not in tops), None)
    kind = sister.kind if sister is not None else COORDINATIVE
    form = sister.form if sister is not None else by_key[tops[0]].unit.form
    below = _children(tree)
    for key in tops:
        below[by_key[key].parent].remove(key)
        node = by_key[key]
        unit = node.unit if node.parent == parent or not parent else node.unit._replace(kind=kind, form=form)
        by_key[key] = node._replace(parent=parent, unit=_seen(unit))
    row = below.setdefault(parent, [])
    at = row.index(before) if before in row else len(row)
    row[at:at] = tops
    moved_there = _flat(by_key, below)
    return tick(moved_there, tops, False) if parent and not by_key[parent].on else moved_there


def shift(tree: Tree, keys: Collection[str], by: int) -> Tree:
    """Move sisters one place up (-1) or down (1) in their row."""
    chosen, row = _sisters(tree, keys)
    if not chosen:
        return tree
    parent = chosen[0].parent
    ends = [at for at, node in enumerate(row) if node in chosen]
    if by < 0:
        over = row[ends[0] - 1] if ends[0] > 0 else None
        return move(tree, [node.key for node in chosen], parent, over.key) if over is not None else tree
    if ends[-1] + 1 == len(row):
        return tree
    under = row[ends[-1] + 2].key if ends[-1] + 2 < len(row) else ""
    return move(tree, [node.key for node in chosen], parent, under)


def demote(tree: Tree, keys: Collection[str]) -> Tree:
    """Let sisters stand below the one before them."""
    chosen, row = _sisters(tree, keys)
    at = row.index(chosen[0]) if chosen else 0
    return move(tree, [node.key for node in chosen], row[at - 1].key) if at else tree


def promote(tree: Tree, keys: Collection[str]) -> Tree:
    """Let sisters stand beside their superior, right behind it."""
    chosen, _ = _sisters(tree, keys)
    above = next((node for node in tree if chosen and node.key == chosen[0].parent), None)
    if above is None:
        return tree
    row = [node.key for node in tree if node.parent == above.parent]
    behind = row[row.index(above.key) + 1 :]
    return move(tree, [node.key for node in chosen], above.parent, behind[0] if behind else "")


def merge(tree: Tree, keys: Sequence[str]) -> Tree:
    """Make one unit of several: their names joined in the order of the tree, what stands below them one after another.

    This mends a name that was read as two, as where a line is broken: "Badan Pengelolaan Keuangan" and "dan Aset".
    """
    chosen = [node for node in tree if node.key in set(keys)]
    if len(chosen) < 2:
        return tree
    first = chosen[0]
    name = first.unit.name
    for node in chosen[1:]:
        name = join(name, node.unit.name)
    spans = tuple(dict.fromkeys(span for node in chosen for span in node.unit.spans))
    unit = _seen(first.unit._replace(name=name, category=category_of(name), spans=spans))
    gone = {node.key for node in chosen[1:]}
    by_key = {node.key: node for node in tree}
    below = _children(tree)
    for row in below.values():
        row[:] = [key for key in row if key not in gone]
    for node in chosen[1:]:
        for child in below.pop(node.key, []):
            by_key[child] = by_key[child]._replace(parent=first.key)
            below.setdefault(first.key, []).append(child)
    by_key[first.key] = first._replace(unit=unit)
    return _flat(by_key, below)


def split(tree: Tree, key: str, names: Sequence[str]) -> Tree:
    """Make several units of one, beside each other; what stands below it stays with the first."""
    named = [" ".join(name.split()) for name in names if name.strip()]
    node = next((node for node in tree if node.key == key), None)
    if node is None or not named:
        return tree
    by_key = {other.key: other for other in tree}
    below = _children(tree)
    row = below[node.parent]
    at = row.index(key) + 1
    for number, name in enumerate(named):
        unit = _seen(node.unit._replace(name=name, category=category_of(name)))
        if number == 0:
            by_key[key] = node._replace(unit=unit)
            continue
        made = f"{key}/{number + 1}"
        while made in by_key:
            made += "'"
        by_key[made] = Node(made, unit, node.parent, node.on)
        row.insert(at, made)
        at += 1
    return _flat(by_key, below)


_BETWEEN = re.compile(
    rf"\s*;\s*(?:(?:dan|serta)\s+)?(?:{INSIDE}\s*)?(?=[A-Z])|\s+(?:(?:dan|serta)\s+)?{INSIDE}\s+(?=[A-Z])"
)


def proposed_split(name: str) -> list[str]:
    """Return how a name that is several may be divided: at markers and semicolons inside it, else before what begins
    the name of a unit, else in the middle.
    """
    parts = [part.strip(" .,:") for part in _BETWEEN.split(name)]
    if len(parts) > 1 and all(parts):
        return parts
    words = name.split()
    for at in range(1, len(words)):
        rest = " ".join(words[at:])
        if words[at][:1].isupper() and words[at - 1].casefold() not in ("dan", "serta") and looks_like_unit(rest):
            return [" ".join(words[:at]).rstrip(" ;,"), rest]
    joined = next((at for at in range(1, len(words) - 1) if words[at].casefold() in ("dan", "serta")), None)
    if joined is not None:
        return [" ".join(words[:joined]).rstrip(" ;,"), " ".join(words[joined + 1 :])]
    half = (len(words) + 1) // 2
    return [" ".join(words[:half]), " ".join(words[half:])] if len(words) > 1 else [name]


def doubtful(tree: Tree) -> list[str]:
    """Return the keys of the units that are to enter and are not sure."""
    return [node.key for node in entering(tree) if node.unit.confidence < 1]


def _seen(unit: ReadUnit) -> ReadUnit:
    return unit._replace(confidence=1.0, reasons=(SEEN,) if unit.confidence < 1 or SEEN in unit.reasons else ())


def _with_branches(tree: Tree, keys: Collection[str]) -> set[str]:
    found = set(keys)
    for node in tree:  # a superior comes before what stands below it
        if node.parent in found:
            found.add(node.key)
    return found


def _stands_below(by_key: dict[str, Node], key: str, others: Collection[str]) -> bool:
    above = by_key[key].parent
    while above:
        if above in others:
            return True
        above = by_key[above].parent
    return False


def _sisters(tree: Tree, keys: Collection[str]) -> tuple[list[Node], list[Node]]:
    """Return the chosen nodes without those below others of them, and their row; nothing where they are no sisters."""
    by_key = {node.key: node for node in tree}
    chosen = [node for node in tree if node.key in keys and not _stands_below(by_key, node.key, keys)]
    if len({node.parent for node in chosen}) != 1:
        return [], []
    return chosen, [node for node in tree if node.parent == chosen[0].parent]


def _children(tree: Tree) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in tree:
        found.setdefault(node.parent, []).append(node.key)
    return found


def _flat(by_key: dict[str, Node], below: dict[str, list[str]]) -> Tree:
    def walk() -> Iterator[Node]:
        waiting = list(reversed(below.get("", [])))
        while waiting:
            key = waiting.pop()
            yield by_key[key]
            waiting.extend(reversed(below.get(key, [])))

    return tuple(walk())
