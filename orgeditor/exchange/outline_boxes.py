"""Indentation: from the lines of one block to its boxes and frames."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from orgeditor.exchange.outline_books import FailAt, UnitBook, UnitEntry
from orgeditor.exchange.outline_lines import BodyLine, RankLine, Ref, RelationLine, UnitLine, short
from orgeditor.exchange.outline_marks import NONE_TEXT
from orgeditor.exchange.outline_specs import Marks


@dataclass(eq=False, slots=True)
class FrameEntry:
    id: str
    unit: UnitEntry
    line: int
    solid: bool = False
    over: BoxEntry | None = None
    rank: int = 0


@dataclass(eq=False, slots=True)
class BoxEntry:
    id: str
    unit: UnitEntry
    line: int
    marks: Marks
    parent: BoxEntry | None
    order: int
    rank: int | None
    frame: FrameEntry | None
    inside: FrameEntry | None
    """The frame it is written under, which its children are under too."""


@dataclass(slots=True)
class Boxes:
    """The boxes and frames of one chart in the order they are written."""

    boxes: list[BoxEntry] = field(default_factory=list)
    frames: list[FrameEntry] = field(default_factory=list)
    of_unit: dict[str, list[BoxEntry]] = field(default_factory=dict)
    frames_of_unit: dict[str, list[FrameEntry]] = field(default_factory=dict)

    def end(self, ref: Ref, unit: UnitEntry) -> BoxEntry | FrameEntry | None:
        """Return the box or frame that a line of the chart ends at, None when there is no such one."""
        boxes: Sequence[BoxEntry | FrameEntry] = () if ref.frame else self.of_unit.get(unit.id, ())
        found = boxes or self.frames_of_unit.get(unit.id, ())
        number = ref.index or 1
        return found[number - 1] if 0 < number <= len(found) else None


@dataclass(slots=True)
class _Level:
    indent: int
    node: BoxEntry | FrameEntry
    inner: int | None = None


def read_boxes(
    body: Sequence[tuple[BodyLine, Marks | None]],
    layered: bool,
    units: UnitBook,
    new_id: Callable[[], str],
    fail: FailAt,
) -> Boxes:
    """Turn the unit lines of a block, with their marks, into boxes and frames; relation lines are passed over."""
    return _Tree(layered, units, new_id, fail).read(body)


class _Tree:
    def __init__(self, layered: bool, units: UnitBook, new_id: Callable[[], str], fail: FailAt) -> None:
        self.layered = layered
        self.units = units
        self.new_id = new_id
        self.fail = fail
        self.found = Boxes()
        self.levels: list[_Level] = []
        self.base: int | None = None
        self.rank = 0
        # A frame may reach down over several ranks; what follows a separator stands below all of it.
        self.deepest = 0
        self.counts: dict[str | None, int] = {}

    def read(self, body: Sequence[tuple[BodyLine, Marks | None]]) -> Boxes:
        for line, marks in body:
            if isinstance(line, RelationLine):
                continue
            while self.levels and self.levels[-1].indent >= line.indent:
                self.levels.pop()
            if isinstance(line, RankLine):
                self._next_rank(line)
            elif marks is not None:
                self._align(line)
                self._add(line, marks)
        self._find_named_frames()
        return self.found

    def _next_rank(self, line: RankLine) -> None:
        if not self.layered:
            self.fail("garis pemisah lapis hanya berlaku di bagan dengan “metode: berlapis”", line.line)
        above = self.levels[-1].node if self.levels else None
        if isinstance(above, BoxEntry):
            self.fail("garis pemisah lapis tidak dapat berdiri di bawah sebuah kotak", line.line)
        if above:
            above.rank = above.rank + 1 if line.number is None else line.number - 1
            self.deepest = max(self.deepest, above.rank)
        else:
            self.rank = self.deepest + 1 if line.number is None else line.number - 1
            self.deepest = self.rank

    def _align(self, line: UnitLine) -> None:
        """Siblings must stand exactly below each other: anything else is a slip that would change the chart."""
        if self.levels:
            expected = self.levels[-1].inner
            self.levels[-1].inner = line.indent
        else:
            expected = self.base
            self.base = line.indent
        if expected is not None and expected != line.indent:
            self.fail(
                f"“{short(line.ref.name or line.ref.key or '')}” menjorok {line.indent} spasi, tidak sejajar dengan "
                f"baris setingkatnya yang menjorok {expected} spasi",
                line.line,
            )

    def _add(self, line: UnitLine, marks: Marks) -> None:
        above = self.levels[-1].node if self.levels else None
        unit = self.units.mention(line.ref, line.line)
        rank: int | None = None
        if self.layered:
            rank = self.rank if above is None else above.rank
        if line.ref.frame:
            if isinstance(above, FrameEntry):
                self.fail("bingkai tidak dapat berdiri di dalam bingkai lain", line.line)
            frame = FrameEntry(self.new_id(), unit, line.line, marks.solid, above, rank or 0)
            self._add_frame(frame)
            self.levels.append(_Level(line.indent, frame))
            return
        inside = above if isinstance(above, FrameEntry) else above.inside if above else None
        parent = above.over if isinstance(above, FrameEntry) else above
        if isinstance(marks.rank, int):
            rank = marks.rank
        elif marks.rank == NONE_TEXT:
            rank = None
        framed = None if marks.frame == NONE_TEXT else inside
        over = parent.id if parent else None
        order = self.counts.get(over, 0)
        self.counts[over] = order + 1
        box = BoxEntry(self.new_id(), unit, line.line, marks, parent, order, rank, framed, inside)
        self.found.boxes.append(box)
        self.found.of_unit.setdefault(unit.id, []).append(box)
        self.levels.append(_Level(line.indent, box))

    def _add_frame(self, frame: FrameEntry) -> None:
        self.found.frames.append(frame)
        self.found.frames_of_unit.setdefault(frame.unit.id, []).append(frame)

    def _find_named_frames(self) -> None:
        """Give boxes with the mark `bingkai: X` their frame; a frame that is not written otherwise comes to be."""
        for box in self.found.boxes:
            ref = box.marks.frame
            if not isinstance(ref, Ref):
                continue
            unit = self.units.get(ref, box.line)
            framed = self.found.frames_of_unit.get(unit.id, [])
            number = ref.index or 1
            if not framed and number == 1:
                self._add_frame(FrameEntry(self.new_id(), unit, box.line))
            elif not 0 < number <= len(framed):
                self.fail(f"bingkai “{short(unit.name)}” tidak ada di bagan ini", box.line)
            box.frame = self.found.frames_of_unit[unit.id][number - 1]
