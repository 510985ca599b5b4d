"""How long and how finely a tree is searched where the quick search does not reach the largest font."""

from __future__ import annotations

MOST_THOROUGH = 100
"""Boxes up to which a tree is searched thoroughly."""
WORK = 2_000_000
"""Columns of branches that may be looked at in all, times boxes: a tenth of a second, more for a small tree."""
FEW = 30
"""Boxes up to which a tree is searched as finely as can be."""
HEAD_WIDTHS, FEWER_WIDTHS = 16, 6
"""Box widths that a list of boxes with boxes below them is tried at, finely and else."""
MOST_HEIGHTS, FEWER_HEIGHTS = 24, 12
"""Heights at which columns of branches with their own widths are tried, finely and else."""


class TooLongError(Exception):
    """A thorough search has looked at all that it may."""


class Effort:
    """What a thorough search of a tree with so many boxes may still cost: the same on every computer."""

    def __init__(self, boxes: int) -> None:
        self.left = WORK // max(1, boxes)
        self.widths = HEAD_WIDTHS if boxes <= FEW else FEWER_WIDTHS
        self.heights = MOST_HEIGHTS if boxes <= FEW else FEWER_HEIGHTS

    def spend(self, columns: int) -> None:
        """Count columns that are looked at; raises TooLongError when that is too many."""
        self.left -= columns
        if self.left < 0:
            raise TooLongError
