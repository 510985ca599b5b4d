"""Page: the one description of a drawn page, in mm from the page's top left corner.

Painting, `info --json`, checks, hit-testing and the page tests read it; nothing else computes a page. Rectangles lie on
the pen's centre line; `baseline` is the y of a text line's baseline, `x` its left end. Named tuples, as a page has
thousands of them and they are made, read and imported several times faster than frozen dataclasses.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

from orgeditor.model.geometry import Point, Rect
from orgeditor.model.kinds import Arrow

DECIMALS = 3
GRID = 10.0**DECIMALS
"""Lengths of a result are multiples of a thousandth of a mm."""

T = TypeVar("T")


class TextLine(NamedTuple):
    """One line of text, drawn from `x` on `baseline`; `width` in mm is what layout measured."""

    text: str
    x: float
    baseline: float
    width: float
    font_pt: float
    bold: bool = False
    italic: bool = False


class ShapeForm(StrEnum):
    """Form of a drawn box: a placement's own, glued under another, over an empty grid, a row of a list box, the frame
    of that list box (`placement` is then the parent's), a group frame (`placement` is then the group's id), or a forum
    with rows."""

    BOX = "box"
    GLUED = "glued"
    ITEM = "item"
    LIST = "list"
    GROUP = "group"
    FORUM = "forum"
    GRID = "grid"


class Box(NamedTuple):
    """A rectangle with its text. `dash` is empty for a solid outline; an ITEM has no outline (`width` 0).

    `rules` are y positions of inner horizontal lines (the rows of a forum or of a grid); `bars` x positions of inner
    vertical lines, which run from the first rule to the bottom (the columns of a grid).
    """

    placement: str
    unit: str
    parent: str | None
    backbone: str | None
    form: ShapeForm
    rect: Rect
    lines: tuple[TextLine, ...]
    font_pt: float
    width: float = 0.25
    dash: tuple[float, ...] = ()
    rules: tuple[float, ...] = ()
    bars: tuple[float, ...] = ()


class Path(NamedTuple):
    """The full path of one drawn relation, from source to target; empty for a glued box."""

    route: str
    relation: str
    kind: str
    points: tuple[Point, ...]


class Stroke(NamedTuple):
    """A painted piece of line that serves one or more relations. Strokes of a page are disjoint.

    `dash` in mm, its phase starts at the first point; flat caps.
    """

    kind: str
    points: tuple[Point, ...]
    width: float
    dash: tuple[float, ...]
    relations: tuple[str, ...]


class ArrowHead(NamedTuple):
    """A head whose tip lies at `tip` and that points along (dx, dy), a unit vector; `size` is its length in mm."""

    tip: Point
    dx: float
    dy: float
    form: Arrow
    size: float
    width: float


class Joint(NamedTuple):
    """A dot where lines that cross the chart join; `size` is its diameter in mm."""

    center: Point
    size: float


class Band(NamedTuple):
    """A swimlane: a band over the chart's width with a caption; `width` is the pen of its outline in mm."""

    rect: Rect
    lines: tuple[TextLine, ...]
    width: float


class Block(NamedTuple):
    """A piece of furniture made of text: heading, title, signature, a line's label, a mark."""

    rect: Rect
    lines: tuple[TextLine, ...]

    @property
    def font_pt(self) -> float:
        return min((line.font_pt for line in self.lines), default=0.0)


class Legend(NamedTuple):
    """KETERANGAN: text lines and one sample stroke (with its heads) per line style in use."""

    rect: Rect
    lines: tuple[TextLine, ...]
    samples: tuple[Stroke, ...]
    heads: tuple[ArrowHead, ...] = ()

    @property
    def font_pt(self) -> float:
        return min((line.font_pt for line in self.lines), default=0.0)


class Table(NamedTuple):
    """A table with a caption and empty cells. `width` is the pen in mm; `rules` are y of its inner level lines, `bars`
    x of its inner upright ones, which run from the first rule to the bottom."""

    rect: Rect
    lines: tuple[TextLine, ...]
    width: float
    rules: tuple[float, ...]
    bars: tuple[float, ...]

    @property
    def font_pt(self) -> float:
        return min((line.font_pt for line in self.lines), default=0.0)


class MarkForm(StrEnum):
    """What a comparison of two drafts says of a box or a line."""

    ADDED = "added"
    GONE = "gone"
    MOVED = "moved"
    RENAMED = "renamed"
    REORDERED = "reordered"
    LINE = "line"


class ChangeMark(NamedTuple):
    """A mark on the page of a comparison: a frame for each of its forms round `rect`, and a chip with the numbers that
    the changes have in the list. `key` is the placement, group or route; "" in the legend of the marks."""

    key: str
    forms: tuple[MarkForm, ...]
    rect: Rect
    chip: Block


class Page(NamedTuple):
    width: float
    height: float
    font: str
    boxes: tuple[Box, ...] = ()
    paths: tuple[Path, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    heads: tuple[ArrowHead, ...] = ()
    labels: tuple[Block, ...] = ()
    heading: Block | None = None
    title: Block | None = None
    subtitle: Block | None = None
    legend: Legend | None = None
    signature: Block | None = None
    copy_block: Block | None = None
    draft_mark: Block | None = None
    joints: tuple[Joint, ...] = ()
    bands: tuple[Band, ...] = ()
    references: tuple[Block, ...] = ()
    """Marks that lead from a branch that goes on to its page, and back."""
    number: Block | None = None
    """"- 2 -", in the top margin."""
    initials: Table | None = None
    """Paraf koordinasi."""
    tables: tuple[Table, ...] = ()
    """Of a page of a comparison, as the next."""
    marks: tuple[ChangeMark, ...] = ()

    @property
    def furniture(self) -> tuple[Block | Legend | Table, ...]:
        """All text outside the chart itself that is present."""
        found = (
            self.number,
            self.heading,
            self.title,
            self.subtitle,
            self.legend,
            self.signature,
            self.copy_block,
            self.draft_mark,
            self.initials,
        )
        return (*(item for item in found if item is not None), *self.references, *self.tables)


class Choice(NamedTuple):
    """What layout chose for the children of one placement; kept so that an edit re-lays with it at once.

    `width` is the text width in mm of the placement's own box; `splits` how many children each column holds. `page`
    counts the chart's pages from 0: a box that is repeated has a choice on each.
    """

    placement: str
    arrangement: str
    columns: int
    width: float
    splits: tuple[int, ...] = ()
    page: int = 0


class Arranged(NamedTuple):
    """The result of laying out one chart, replaced whole; `notes` are sentences for the user (Indonesian)."""

    chart: str
    pages: tuple[Page, ...]
    choices: tuple[Choice, ...] = ()
    notes: tuple[str, ...] = ()
    gaps: tuple[float, ...] = ()
    """For each page of a hierarchy chart how relaxed its heights and widths are (0 to 1), the mm kept for lines between
    its boxes, and how relaxed the distance of staff from the trunk is (0 to 1)."""

    @property
    def smallest_font_pt(self) -> float:
        """Smallest font in a box in pt; 0 for a chart without boxes."""
        return min((box.font_pt for page in self.pages for box in page.boxes), default=0.0)


def rounded(value: T) -> T:
    """Return a result, or a part of one, with all numbers rounded to 0.001, as it is stored.

    Saving and opening change nothing then.
    """
    found: T = _rounded(value)
    return found


def _rounded(value: Any) -> Any:
    if type(value) is float:
        return round(value * GRID) / GRID
    if isinstance(value, tuple):
        # Numbers and texts are most of a result: told apart here they need no call of their own. `round` with a number
        # of decimals takes four times as long, and leaves a minus zero.
        parts = [
            round(part * GRID) / GRID
            if type(part) is float
            else part
            if not part or type(part) is str
            else _rounded(part)
            for part in value
        ]
        return tuple.__new__(type(value), parts)
    return value
