"""What is wrong with line styles on paper: too fine for a photocopy, or not to be told apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from orgeditor.model.geometry import POINT_MM
from orgeditor.model.kinds import RelationKind

SHORTEST_DASH = 1.0
"""Shortest piece in mm that still reads as a line, not as dirt."""
LONGEST_DOT = 0.5
"""Up to this length in mm, or as long as the pen is wide, a piece is meant as a dot."""
THINNEST_DOT = 0.5 * POINT_MM
LEAST_DIFFERENCE = 0.3
"""Pieces and gaps that differ by less (mm), and by less than a quarter, look the same once copied."""


class Fault(Enum):
    SHORT_DASH = "short dash"
    THIN_DOT = "thin dot"
    ALIKE = "alike"
    SAME_NAME = "same name"


@dataclass(frozen=True, slots=True)
class LineWarning:
    """What is wrong, and the kinds (keys) of which it is."""

    fault: Fault
    kinds: tuple[str, ...]


def line_warnings(kinds: Sequence[RelationKind], used: Collection[str]) -> list[LineWarning]:
    """Return what is wrong with the kinds in use, and which of all the kinds share a name."""
    shown = [kind for kind in kinds if kind.id in used]
    found = []
    for kind in shown:
        lines = kind.dash[::2]
        if any(max(LONGEST_DOT, kind.width) < line < SHORTEST_DASH for line in lines):
            found.append(LineWarning(Fault.SHORT_DASH, (kind.id,)))
        dots = [line for line in lines if line <= max(LONGEST_DOT, kind.width)]
        if dots and min(*dots, kind.width) < THINNEST_DOT:
            found.append(LineWarning(Fault.THIN_DOT, (kind.id,)))
    found += [LineWarning(Fault.ALIKE, (a.id, b.id)) for a, b in combinations(shown, 2) if look_alike(a, b)]
    names = combinations([kind for kind in kinds if kind.name.strip()], 2)
    found += [LineWarning(Fault.SAME_NAME, (a.id, b.id)) for a, b in names if a.name.casefold() == b.name.casefold()]
    return found


def look_alike(one: RelationKind, other: RelationKind) -> bool:
    """Say whether two kinds cannot be told apart by dash and arrow; weight alone does not survive a photocopy."""
    if one.arrow is not other.arrow or len(one.dash) != len(other.dash):
        return False
    return all(abs(a - b) <= max(LEAST_DIFFERENCE, 0.25 * max(a, b)) for a, b in zip(one.dash, other.dash, strict=True))
