"""From outline text to a draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

from orgeditor.exchange.outline_books import RelationBook, RelationEntry, UnitBook
from orgeditor.exchange.outline_boxes import BoxEntry, Boxes, FrameEntry, read_boxes
from orgeditor.exchange.outline_fields import annex_basis, own_kind, read_chart, read_regulation, says_no_chart
from orgeditor.exchange.outline_lines import (
    BlockLines,
    BodyLine,
    OutlineError,
    RankLine,
    RelationLine,
    UnitLine,
    located,
    short,
    split_lines,
)
from orgeditor.exchange.outline_marks import Basis, KindBook, restored
from orgeditor.exchange.outline_specs import LineSpec, Marks, parsed_marks, parsed_spec
from orgeditor.model.categories import LEADERS
from orgeditor.model.draft import Draft, DraftError
from orgeditor.model.ids import IdSource, id_source
from orgeditor.model.kinds import STRUCTURAL, CoordinationForm
from orgeditor.model.numerals import roman
from orgeditor.model.records import (
    Annex,
    BoxForm,
    Chart,
    Group,
    Method,
    Placement,
    Relation,
    Route,
    Unit,
)

__all__ = ["OutlineError", "decoded", "read_outline"]


Tell = Callable[[str], None]

MOST_LINES = 50_000
"""A regulation of ten thousand units has half of that; as many lines are read in some seconds."""


def no_one(sentence: str) -> None:
    """Tell nobody: for those who read an outline without a place to show what looks like a slip."""


def decoded(data: bytes, source: str = "", warn: Tell = no_one) -> str:
    """Return the text of an outline file: UTF-8, UTF-16 with its mark, or else the Windows code page 1252.

    Calls `warn` with a sentence in the last case, which is a guess. Raises OutlineError when it is no text.
    """
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ["utf-16"] if wide else ["utf-8-sig", "cp1252"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            continue
        if encoding == "cp1252":
            message = "bukan UTF-8; dibaca sebagai Windows-1252, periksa huruf beraksen dan tanda kutipnya"
            warn(located(message, source=source))
        return text
    raise OutlineError("berkas ini bukan teks", source=source)


def read_outline(text: str, source: str = "", new_id: IdSource | None = None, warn: Tell = no_one) -> Draft:
    """Return the draft that an outline text describes; the same text always gives the same draft, ids included.

    With `new_id` the ids come from there instead. `warn` is called with a sentence for what looks like a slip. Raises
    OutlineError, one Indonesian sentence that names `source` and the line.
    """
    if text.count("\n") > MOST_LINES:
        raise OutlineError(f"lebih dari {MOST_LINES} baris, terlalu banyak untuk satu peraturan", source=source)
    draft = Draft(new_id or id_source(text))
    reader = _Reader(draft, text, source, warn)
    try:
        with draft.edit():
            reader.read()
    except DraftError as error:
        raise OutlineError(str(error), source=source) from error
    # Later ids are drawn anew: two people who start from one outline must not give two things the same id.
    draft.new_id = id_source()
    return draft


class _Reader:
    def __init__(self, draft: Draft, text: str, source: str, tell: Tell) -> None:
        self.draft = draft
        self.tell = tell
        self.source = source
        self.lines = split_lines(text, source)
        self.new_id = draft.new_id
        self.units = UnitBook(self.new_id, self.fail)
        self.relations = RelationBook(self.new_id, self.fail)
        self.kinds = KindBook(draft.kinds)
        self.routes: list[tuple[str, RelationEntry, str, str]] = []
        self.marks: dict[int, Marks] = {}

    def fail(self, message: str, line: int) -> NoReturn:
        raise OutlineError(message, line, self.source)

    def warn(self, message: str, line: int) -> None:
        self.tell(located(message, line, self.source))

    def read(self) -> None:
        draft = self.draft
        draft.put(read_regulation(self.lines.head, self.new_id(), self.fail))
        for field in self.lines.head:
            if field.key == "jenis garis":
                draft.put(own_kind(field, draft.kinds, self.fail))
        self.kinds = KindBook(draft.kinds)
        annexes = self._annexes()
        for block in self.lines.blocks:
            self._mention_units(block)
        placed: list[Placement] = []
        groups: list[Group] = []
        counts: dict[str | None, int] = {}
        for block in self.lines.blocks:
            if block.kind == "undrawn":
                self._undrawn(block)
                continue
            annex = annexes.get(block.number) if block.kind == "annex" else None
            if says_no_chart(block.fields, self.fail):
                if block.body:
                    self.fail("blok tanpa bagan tidak dapat memuat unit", block.body[0].line)
                continue
            order = counts.get(annex.id if annex else None, 0)
            counts[annex.id if annex else None] = order + 1
            self._chart(block, annex, order, placed, groups)
        self._put_facts()
        for box in placed:
            draft.put(box)
        for group in groups:
            draft.put(group)
        for chart, entry, source, target in self.routes:
            draft.put(Route(self.new_id(), chart, entry.id, source, target))

    # Lampiran

    def _annexes(self) -> dict[int, Annex]:
        """Return the Lampiran by the number they are written with."""
        first: dict[int, BlockLines] = {}
        for block in self.lines.blocks:
            if block.kind != "annex":
                continue
            name = f"Lampiran {roman(block.number)}" if block.number > 0 else "Lampiran"
            if block.further and block.number not in first:
                self.fail(f"bagan lanjutan mendahului “[{name}]”", block.line)
            if not block.further and block.number in first:
                self.fail(
                    f"“[{name}]” sudah ada pada baris {first[block.number].line}; bagan berikutnya di lampiran itu "
                    f"ditulis “[{name}, bagan 2]”",
                    block.line,
                )
            first.setdefault(block.number, block)
        numbers = sorted(first)
        if len(numbers) > 1 and numbers[0] == 0:
            self.fail("lampiran tanpa angka Romawi hanya boleh bila ia satu-satunya", first[0].line)
        for expected, number in enumerate(numbers, start=1):
            if number not in (0, expected):
                self.fail(
                    f"ada Lampiran {roman(number)}, tetapi tidak ada Lampiran {roman(expected)}", first[number].line
                )
        annexes = {}
        for order, number in enumerate(numbers):
            block = first[number]
            basis = annex_basis(block.fields, self.fail)
            annexes[number] = self.draft.put(Annex(self.new_id(), block.title, order, basis.text, basis.inferred))
        return annexes

    # units

    def _mention_units(self, block: BlockLines) -> None:
        for line in block.body:
            if not isinstance(line, UnitLine):
                continue
            number = line.line
            marks = parsed_marks(
                line.marks,
                self.kinds,
                lambda message, at=number: self.fail(message, at),  # type: ignore[misc]
                lambda message, at=number: self.warn(message, at),  # type: ignore[misc]
            )
            self.marks[number] = marks
            entry = self.units.mention(line.ref, number)
            self.units.state(entry, marks, number)
            if marks.frame is not None and not isinstance(marks.frame, str):
                self.units.mention(marks.frame, number)

    # charts

    def _chart(
        self, block: BlockLines, annex: Annex | None, order: int, placed: list[Placement], groups: list[Group]
    ) -> None:
        layered = any(isinstance(line, RankLine) for line in block.body)
        chart, form = read_chart(block, self.new_id(), annex, order, layered, self.kinds, self.fail)
        self.draft.put(chart)
        body: list[tuple[BodyLine, Marks | None]] = [(line, self.marks.get(line.line)) for line in block.body]
        boxes = read_boxes(body, chart.method is Method.LAYERED, self.units, self.new_id, self.fail)
        for number, frame in enumerate(boxes.frames):
            groups.append(Group(frame.id, chart.id, frame.unit.id, number, not frame.solid))
        for box in boxes.boxes:
            placed.append(self._placement(chart, form, box))
        for line in block.body:
            if isinstance(line, RelationLine):
                self._draw(chart, form, boxes, line)

    def _placement(self, chart: Chart, form: CoordinationForm, box: BoxEntry) -> Placement:
        marks = box.marks
        backbone = self._backbone(chart, form, box)
        return Placement(
            box.id,
            chart.id,
            box.unit.id,
            parent=box.parent.id if box.parent else None,
            backbone=backbone.id if backbone else None,
            order=box.order,
            side=marks.side,
            form=marks.box_form or BoxForm.BOX,
            arrangement=marks.arrangement,
            columns=marks.columns,
            width=marks.width,
            font=marks.font,
            numbering=marks.numbering,
            rank=box.rank,
            group=box.frame.id if box.frame else None,
            label=marks.label,
            note=marks.note,
            bold=marks.bold,
            breaks=marks.breaks,
        )

    def _backbone(self, chart: Chart, form: CoordinationForm, box: BoxEntry) -> RelationEntry | None:
        """Return the relation whose line the box hangs from, with its route; a glued box has none unless said."""
        spec = box.marks.line
        if box.parent is None:
            if spec is not None or box.marks.no_line:
                self.fail("keterangan garis hanya berlaku bagi kotak yang berada di bawah kotak lain", box.line)
            return None
        if spec is None:
            if box.marks.no_line or box.marks.box_form is BoxForm.GLUED:
                return None
            spec = LineSpec()
        lower, upper = box.unit, box.parent.unit
        kind, form = (STRUCTURAL, CoordinationForm.NONE) if upper.category in LEADERS else (chart.kind, form)
        source, target = (lower, upper) if spec.up else (upper, lower)
        entry = self.relations.mention(source, target, spec, kind, form, lower.basis, box.line)
        ends = (box.parent.id, box.id) if entry.source is upper else (box.id, box.parent.id)
        self.routes.append((chart.id, entry, *ends))
        return entry

    def _draw(self, chart: Chart, form: CoordinationForm, boxes: Boxes, line: RelationLine) -> None:
        ends: list[BoxEntry | FrameEntry] = []
        for ref in (line.source, line.target):
            unit = self.units.get(ref, line.line)
            end = boxes.end(ref, unit)
            if end is None:
                what = f"bingkai “{short(unit.name)}”" if ref.frame else f"“{short(unit.name)}”"
                number = f" yang ke-{ref.index}" if ref.index else ""
                self.fail(f"{what}{number} tidak berdiri di bagan ini", line.line)
            ends.append(end)
        entry = self._relation(line, chart.kind, form)
        if entry.source is not ends[0].unit:
            ends.reverse()
        self.routes.append((chart.id, entry, ends[0].id, ends[1].id))

    def _relation(self, line: RelationLine, kind: str, form: CoordinationForm) -> RelationEntry:
        spec = parsed_spec(line.spec, self.kinds, lambda message: self.fail(message, line.line))
        spec.mutual = line.mutual
        source, target = self.units.get(line.source, line.line), self.units.get(line.target, line.line)
        return self.relations.mention(source, target, spec, kind, form, Basis(), line.line)

    def _undrawn(self, block: BlockLines) -> None:
        for line in block.body:
            if isinstance(line, RankLine):
                self.fail("garis pemisah lapis hanya berlaku di dalam bagan", line.line)
            if isinstance(line, RelationLine):
                if not line.spec:
                    self.fail("sebut jenis hubungannya: “A -> B: jenis (dasar)”", line.line)
                self._relation(line, STRUCTURAL, CoordinationForm.NONE)
        for field in block.fields:
            self.fail(f"bidang “{field.key}” tidak berlaku di “[Tidak digambar]”", field.line)

    # facts

    def _put_facts(self) -> None:
        places = {entry: entry.facts.place for entry in self.units.entries if entry.facts.place is not None}
        for order, entry in enumerate(restored(self.units.entries, places)):
            facts, basis = entry.facts, entry.basis
            self.draft.put(
                Unit(
                    entry.id,
                    entry.name,
                    order,
                    entry.category,
                    basis.text,
                    basis.inferred,
                    basis.doubtful,
                    bool(facts.collective),
                    facts.period or "",
                    facts.chair or "",
                    facts.members or "",
                )
            )
        drawn = {entry: entry.place for entry in self.relations.entries if entry.place is not None}
        for order, relation in enumerate(restored(self.relations.entries, drawn)):
            self.draft.put(
                Relation(
                    relation.id,
                    relation.source.id,
                    relation.target.id,
                    relation.kind,
                    order,
                    relation.mutual,
                    relation.form,
                    relation.label,
                    relation.basis.text,
                    relation.basis.inferred,
                    relation.basis.doubtful,
                )
            )
