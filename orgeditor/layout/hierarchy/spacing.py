"""Spacing of a hierarchy chart: gaps in mm between a tight and a relaxed setting, and the size of boxes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import add
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from orgeditor.layout.hierarchy.leaf_lists import LeafList
from orgeditor.layout.hierarchy.tree import Node, Shown
from orgeditor.layout.measure import LINE_HEIGHT, Measure, em_mm
from orgeditor.layout.text import Wrapper
from orgeditor.model.geometry import POINT_MM
from orgeditor.model.records import Numbering

LANE = 2.0
"""Distance in mm of parallel lines of different kinds."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Font in pt and gaps in mm.

    `pad_x`, `pad_y` inside a box; `v_gap` between boxes of a stack; `stub` from trunk to box; `aside` from the trunk
    under a head to the staff beside it; `column_gap` from a box to the next trunk; `branch_gap` between branches of a
    row; `drop` from a box down to its bus and from the bus to the next box; `frame` between a group frame and what it
    holds; `row_gap` between two names of a list box, in em.
    """

    font_pt: float
    pad_x: float
    pad_y: float
    v_gap: float
    stub: float
    aside: float
    column_gap: float
    branch_gap: float
    drop: float
    frame: float
    row_gap: float
    relaxed: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    """`tall`, `wide`, `lanes` and `aside` that made these gaps."""

    @property
    def em(self) -> float:
        return self.font_pt * POINT_MM

    @property
    def line(self) -> float:
        return LINE_HEIGHT * self.em


def spacing(font_pt: float, tall: float = 0.0, wide: float = 0.0, lanes: float = 0.0, aside: float = 0.0) -> Spacing:
    """Return gaps for a font: 0 tight, 1 relaxed, apart for heights (`tall`), widths (`wide`) and staff (`aside`).

    `lanes` mm are added between boxes, for lines that pass there.
    """
    em = em_mm(font_pt)
    stub = 2.6 + 1.4 * wide

    def between(tight: float, relaxed: float, share: float) -> float:
        return tight + (relaxed - tight) * share

    return Spacing(
        font_pt=font_pt,
        pad_x=between(0.35 * em, 0.8 * em, wide),
        pad_y=between(TIGHT_PAD * em, 0.55 * em, tall),
        v_gap=between(1.4, 4.5, tall) + lanes,
        stub=stub,
        aside=between(2 * stub, STAFF_APART, aside),
        column_gap=between(1.8, 4.5, wide) + lanes,
        branch_gap=between(3.5, 12.0, wide) + lanes,
        drop=between(2.4, 6.0, tall) + lanes / 2,
        frame=between(2.0, 3.0, tall),
        row_gap=between(0.1, 0.35, tall),
        relaxed=(tall, wide, lanes, aside),
    )


def beside(gaps: Spacing) -> float:
    """Return the least gap in mm between two boxes side by side."""
    return min(gaps.stub, gaps.branch_gap)


STAFF_APART = 13.0
"""Distance in mm of staff from the trunk at which the kind of its line can be told by its dashes.

Though it leaves a lane beside the trunk, it shows two of the longest dashes.
"""
TIGHT_PAD = 0.22
"""Least room in em above and below a text in its box."""
USUAL_PT = 9.5
MOST_REMEMBERED = 20_000
"""Lists whose widths and splits are kept for the next fit."""
MOST_WIDTHS = 40
"""Box widths that a list is tried at."""
WIDEST_TEXT = 30.0
"""Widest text of a listed box in em; wider ones would be a line of text rather than a box."""
WIDEST_LINE = 60.0
"""The same for a single line in a list of whole branches: what hangs from the boxes may be broader anyhow."""
MOST_LINES = 19
"""Lines that the text of a box is broken into at most where its width is free."""
MOST_BREAKS = 120
"""Widths of a list that are looked at."""
GRID_ROWS = 2
GRID_ROW = 1.1
"""Height in em of a row of the empty grid under the box of a kelompok jabatan fungsional."""

T = TypeVar("T")


def thinned(items: Sequence[T], most: int) -> list[T]:
    """Return at most `most` of the items: the ends and an even choice between."""
    if len(items) <= most:
        return list(items)
    step = (len(items) - 1) / (most - 1)
    return [items[round(number * step)] for number in range(most)]


class Texts:
    """Wrapped texts of a chart's nodes: one for each weight of the font."""

    def __init__(self, plain: Wrapper, bold: Wrapper) -> None:
        self.plain = plain
        self.bold = bold
        self._useful: dict[tuple[Shown, ...], list[float]] = {}
        self._lists: dict[tuple[Shown | float, ...], LeafList] = {}
        self._line_widths: dict[tuple[Shown, ...], list[float]] = {}
        self._markers: dict[tuple[bool, Numbering, int], float] = {}

    def wrapper(self, node: Node) -> Wrapper:
        return self.bold if node.bold else self.plain

    def breaks(self, node: Node) -> list[float]:
        """Return the widths in em at which the node's number of lines changes, falling."""
        own = [width for width, _ in self.wrapper(node).widths(node.text)]
        if node.note:
            own += [width for width, _ in self.wrapper(node).widths(node.note)]
        return own

    def useful_widths(self, nodes: Sequence[Node]) -> list[float]:
        """Return the widths in em, rising, at which boxes that share one need fewer lines in all than at any below.

        The first is the narrowest at which no word is cut; wider ones than a box should be are left out.
        """
        key = tuple(item.shown for node in nodes for item in node.stack)
        found = self._useful.get(key)
        if found is None:
            narrowest = max((self.narrowest(item) for node in nodes for item in node.stack), default=0.0)
            breaks = {width for node in nodes for item in node.stack for width in self.breaks(item)}
            wider = sorted(width for width in breaks if narrowest < width <= WIDEST_TEXT)
            widths = thinned([narrowest, *wider], MOST_BREAKS)
            found = []
            fewest = None
            counts = self._counts(nodes, widths) or [[0] * len(widths)]  # frames alone have no box of their own
            for width, lines in zip(widths, map(sum, zip(*counts, strict=True)), strict=True):
                if fewest is None or lines < fewest:
                    found.append(width)
                    fewest = lines
            _remember(self._useful, key, found)
        return found

    def _counts(self, nodes: Sequence[Node], widths: Sequence[float]) -> list[list[int]]:
        """Return for each box of these nodes its number of lines at each width in em, which rise."""
        found = []
        for item in (item for node in nodes for item in node.stack):
            counts = _line_counts(self.wrapper(item), item.text, widths)
            if item.note:
                counts = list(map(add, counts, _line_counts(self.wrapper(item), item.note, widths)))
            found.append(counts)
        return found

    def narrowest(self, node: Node) -> float:
        widths = self.wrapper(node).widths(node.text)[-1][0]
        return max(widths, self.wrapper(node).widths(node.note)[-1][0]) if node.note else widths

    def port_width(self, node: Node) -> float:
        """Return the width in mm, about the box's centre, that the lines leaving it take side by side."""
        return 2 * LANE * max((abs(node.aside(port)) for port in node.ports), default=0.0)

    def em(self, node: Node, gaps: Spacing) -> float:
        """Return one em in mm of the node's font: the chart's, unless a person gave it another."""
        return em_mm(node.font) if node.font else gaps.em

    def fixed_width(self, nodes: Sequence[Node], gaps: Spacing) -> float:
        """Return the text width in mm that a person gave these boxes, 0 for none; some letters always fit."""
        own = max(node.own_width for node in nodes)
        return max(own - 2 * gaps.pad_x, 2 * self.em(nodes[0], gaps)) if own else 0.0

    def lines(self, node: Node, width: float, filled: bool = False) -> list[str]:
        """Return the lines of the node's box for a text width in em, the note last; `filled` ones begin at one edge."""
        lines = list(self.wrapper(node).lines_at(node.text, width, filled))
        if node.note:
            lines += self.wrapper(node).lines_at(node.note, width, filled)
        return lines

    def line_count(self, node: Node, width: float) -> int:
        """Return the number of lines of the node's box for a text width in em."""
        wrapper = self.bold if node.bold else self.plain
        count = wrapper.line_count(node.text, width)
        note = node.placement.note if node.placement is not None else ""
        return count + wrapper.line_count(note, width) if note else count

    def lines_in(self, node: Node, text_w: float, gaps: Spacing) -> list[str]:
        """Return the lines of the node's box for a text width in mm."""
        return self.lines(node, text_w / self.em(node, gaps))

    def text_height(self, node: Node, text_w: float, gaps: Spacing) -> float:
        """Return the height in mm of the part of the box that holds the text."""
        em = (node.font or gaps.font_pt) * POINT_MM
        return self.line_count(node, text_w / em) * LINE_HEIGHT * em + 2 * gaps.pad_y

    def grid_height(self, node: Node, gaps: Spacing) -> float:
        return GRID_ROWS * GRID_ROW * self.em(node, gaps) if node.grid else 0.0

    def box_height(self, node: Node, text_w: float, gaps: Spacing) -> float:
        """Return the height in mm of the node's own box (without glued ones) at a text width in mm."""
        height = self.text_height(node, text_w, gaps)
        return height + self.grid_height(node, gaps) if node.grid else height

    def stack_height(self, node: Node, text_w: float, gaps: Spacing) -> float:
        """Return the height in mm of a node's box with those glued under it; of a bundle the way down to its frame."""
        if node.bundle:
            return gaps.frame
        if not node.glued:
            return self.box_height(node, text_w, gaps)
        return sum(self.box_height(item, text_w, gaps) for item in node.stack)

    def stack_width_for(self, node: Node, lines: int, gaps: Spacing) -> float:
        """Return the narrowest text width in mm at which no box of the stack needs more than `lines` lines.

        Nor is it narrower than the ports of the lines that leave the stack.
        """
        return max(self.port_width(node), self.line_widths(node)[lines - 1] * self.em(node, gaps))

    def line_widths(self, node: Node) -> list[float]:
        """Return the narrowest text widths in em at which no box of the stack needs more than 1, 2, ... lines."""
        key = tuple([item.shown for item in node.stack])
        found = self._line_widths.get(key)
        if found is None:
            found = [0.0] * MOST_LINES
            for item in node.stack:
                wrapper = self.wrapper(item)
                options = [width for width, _ in wrapper.widths(item.text)[:MOST_LINES]]
                options += options[-1:] * (MOST_LINES - len(options))
                note = wrapper.widths(item.note)[0][0] if item.note else 0.0
                found = [max(widest, width, note) for widest, width in zip(found, options, strict=True)]
            _remember(self._line_widths, key, found)
        return found

    def marker_width(self, node: Node, numbering: Numbering, count: int) -> float:
        """Return the width in em kept for the markers before `count` names set as the node's is."""
        key = (node.bold, numbering, count)
        if key not in self._markers:
            self._markers[key] = marker_width(numbering, count, self.wrapper(node))
        return self._markers[key]

    def leaf_list(self, nodes: Sequence[Node], gaps: Spacing) -> LeafList:
        """Return the list of boxes that these nodes, of one font and with nothing below, can make."""
        em = self.em(nodes[0], gaps)
        fixed = round(self.fixed_width(nodes, gaps) / em, 6)
        # Splits are found for a middling font, whatever is asked first, so that one draft gives one drawing.
        usual = LINE_HEIGHT * em_mm(USUAL_PT)
        key: tuple[Shown | float, ...] = (*(node.shown for node in nodes), fixed, round(gaps.v_gap / usual, 6))
        found = self._lists.get(key)
        if found is None:
            widths = [fixed] if fixed else thinned(self.useful_widths(nodes), MOST_WIDTHS)
            grids = [GRID_ROWS * GRID_ROW / LINE_HEIGHT if node.grid else 0.0 for node in nodes]
            counts = zip(*self._counts(nodes, widths), strict=True)
            rows = [[lines + grid for lines, grid in zip(row, grids, strict=True)] for row in counts]
            found = LeafList(widths, rows, 2 * TIGHT_PAD / LINE_HEIGHT, gaps.v_gap / usual)
            _remember(self._lists, key, found)
        return found

    def widths(
        self, nodes: Sequence[Node], gaps: Spacing, most: int = MOST_WIDTHS, *, in_a_line: bool = False
    ) -> list[float]:
        """Return text widths in mm worth trying for boxes that share one: where a number of lines changes.

        With the one at which each takes a single line, though it be broad for a box, where that is asked for.
        """
        if fixed := self.fixed_width(nodes, gaps):
            return [fixed]
        em = self.em(nodes[0], gaps)
        ports = max(self.port_width(node) for node in nodes)
        useful = thinned(self.useful_widths(nodes), most)
        if in_a_line:
            one_line = max(self.line_widths(node)[0] for node in nodes)
            useful += [one_line] if max(WIDEST_TEXT, useful[-1]) < one_line <= WIDEST_LINE else []
        widths = [text_width(width, em) for width in useful]
        return list(dict.fromkeys(max(width, ports) for width in widths))


def text_width(width: float, em: float) -> float:
    """Return the width in mm given to a text of a width in em: a trifle more, lest rounding break a line."""
    return width * em + 0.01


def _line_counts(wrapper: Wrapper, text: str, widths: Sequence[float]) -> list[int]:
    """Return how many lines a text takes at each width in em; widths rise."""
    settings = wrapper.widths(text)
    start = bisect_left(widths, settings[-1][0] - 1e-9)
    counts = [wrapper.line_count(text, width) for width in widths[:start]]
    for number in range(len(settings) - 1, -1, -1):
        end = bisect_left(widths, settings[number - 1][0] - 1e-9) if number else len(widths)
        counts += [len(settings[number][1])] * (end - start)
        start = end
    return counts


def _remember(book: dict[Any, Any], key: object, value: object) -> None:
    if len(book) >= MOST_REMEMBERED:
        book.clear()
    book[key] = value


_TEXTS: WeakKeyDictionary[Measure, Texts] = WeakKeyDictionary()


def texts_for(measure: Measure) -> Texts:
    """Return the texts set in a font, with all that is known of them: most of it is the same after an edit."""
    if measure not in _TEXTS:
        _TEXTS[measure] = Texts(Wrapper(measure), Wrapper(measure, bold=True))
    return _TEXTS[measure]


def marker(numbering: Numbering, number: int) -> str:
    """Return the marker before a name of a list box; `number` counts from 1. After z. comes aa."""
    if numbering is Numbering.DIGITS:
        return f"{number}."
    if numbering is Numbering.LETTERS:
        letters = ""
        while number > 0:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord("a") + rest) + letters
        return f"{letters}."
    return ""


def marker_width(numbering: Numbering, count: int, wrapper: Wrapper) -> float:
    """Return the width in em kept for the markers of a list box."""
    if numbering is Numbering.NONE:
        return 0.0
    return max(wrapper.width(marker(numbering, number)) for number in range(1, count + 1)) + 0.5
