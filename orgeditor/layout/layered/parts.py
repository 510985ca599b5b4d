"""What the layout of mechanism charts works with: measures, what lines need, and a plan of places."""

from __future__ import annotations

from dataclasses import dataclass, field

from orgeditor.layout.layered.boxes import BoxTexts
from orgeditor.model.geometry import Rect

GAP_X = 9.0
"""Smallest gap in mm between boxes of a row; a line with heads at both ends still shows its dashes."""
TOLD_GAP = 13.4
"""The same where lines of several kinds run side by side: between two heads 8 mm of each can be seen."""
FORUM_GAP = 4.0
WIDEST_GAP = 42.0
SPREAD_GAP = 90.0
"""Widest gap where the outermost boxes make way for lines that pass the rows above."""
GAP_Y = 7.6
LANE_STEP = 2.8
"""Room in mm that each further lane takes in the gap between two rows."""
FRAME_X = 5.0
FORUM_FRAME_X = 3.2
FRAME_TOP = 1.6
FRAME_BOTTOM = 4.2
STACK_GAP = 4.0
SOFT_WIDTH = 64.0
BESIDE_WIDTH = 40.0
NARROWEST = 38.0
HEAD_WIDTH = 58.0
SPREAD = 0.97
PORT_ROOM = 2.9
ASIDE = 7.0
"""Distance in mm of a bus from what it passes, so that ports left and right of it pass, too."""


@dataclass(slots=True)
class Demand:
    """What the lines need, learnt from a first routing: lanes above, between and below the rows, ports at sides."""

    lanes: list[int]
    ports: dict[str, int] = field(default_factory=dict)
    columns: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Plan:
    """Rectangles in mm: a cell's covers what is glued under it; `heights` are those of a single box of the cell."""

    texts: BoxTexts
    cells: dict[str, Rect] = field(default_factory=dict)
    heights: dict[str, float] = field(default_factory=dict)
    titles: dict[str, int] = field(default_factory=dict)
    frames: dict[str, Rect] = field(default_factory=dict)
    captions: dict[str, Rect] = field(default_factory=dict)
    rows: list[tuple[float, float]] = field(default_factory=list)
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """How much room beyond the least a plan takes: factors of gaps and of the heights of boxes."""

    gaps: float = 1.0
    boxes: float = 1.0
    wide: float = SPREAD
