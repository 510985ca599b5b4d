"""The lines of an outline text: what each one says, before anything is built from it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NoReturn

from orgeditor.exchange.outline_marks import (
    ANNEX_FIELDS,
    HEAD_FIELDS,
    LIKE_ANNEX,
    LIKE_ARROW,
    STRING,
    QuoteError,
    limits_text,
    unquoted,
)
from orgeditor.model.limits import Limits
from orgeditor.model.renaming import folded


def located(message: str, line: int = 0, source: str = "") -> str:
    """Return a message with where it holds before it: "naskah.txt, baris 4: ..."."""
    where = ", ".join(part for part in (source, f"baris {line}" if line else "") if part)
    text = f"{where}: {message}" if where else message
    return text if source else text[:1].upper() + text[1:]


class OutlineError(ValueError):
    """An outline text cannot be read. The message is one Indonesian sentence that names the line."""

    def __init__(self, message: str, line: int = 0, source: str = "") -> None:
        super().__init__(located(message, line, source))
        self.message = message
        self.line = line
        self.source = source


@dataclass(frozen=True, slots=True)
class Ref:
    """A mention of a unit: its name (None when only the key is given), its key, which of its boxes, in a frame."""

    name: str | None
    key: str | None = None
    index: int | None = None
    frame: bool = False


@dataclass(frozen=True, slots=True)
class FieldLine:
    """`key: value`, the key folded, the value as written."""

    line: int
    key: str
    value: str
    marks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The value, without the quotes when it stands between them."""
        return without_quotes(self.value)


@dataclass(frozen=True, slots=True)
class RankLine:
    """A line of dashes: what follows stands one rank lower, or in rank `number` (from 1)."""

    line: int
    indent: int
    number: int | None


@dataclass(frozen=True, slots=True)
class UnitLine:
    line: int
    indent: int
    ref: Ref
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RelationLine:
    line: int
    source: Ref
    target: Ref
    mutual: bool
    spec: str


BodyLine = RankLine | UnitLine | RelationLine


@dataclass(slots=True)
class BlockLines:
    """A block: `kind` is "annex", "chart" or "undrawn"; `number` is the Lampiran's, 0 for one without numeral."""

    line: int
    kind: str
    number: int = 0
    further: bool = False
    title: str = ""
    fields: list[FieldLine] = field(default_factory=list)
    body: list[BodyLine] = field(default_factory=list)


@dataclass(slots=True)
class OutlineLines:
    head: list[FieldLine] = field(default_factory=list)
    blocks: list[BlockLines] = field(default_factory=list)


_RANK = re.compile(r"^[-\u2010-\u2015\u2500\u2501]{3,}\s*(-?\d+)?$")
_FIELD = re.compile(r"^([^\W\d_][^:\"\[\]{}]*?)\s*:(?:\s+(.*))?$")
_BULLET = re.compile(r"^[-\u2010-\u2015*•‣·]\s+")
_END = rf'(?:\{{\s*(?:{STRING}|[^{{}}"][^{{}}]*?)\s*\}}|{STRING}|[^"{{}}\[\]][^{{}}\[\]]*?)'
_LAST_END = rf'(?:\{{\s*(?:{STRING}|[^{{}}"][^{{}}]*?)\s*\}}|{STRING}|[^"{{}}\[\]:][^{{}}\[\]:]*?)'
_SUFFIX = r"(?:\s+@([\w.\-]+))?(?:\s+#(\d+))?"
_ARROWS = r"(?:\s*(?:<->|->|=>|[→⇒⟶↔⟷⇔])\s*|\s+(?:--|[\u2012-\u2015])\s+)"
_MUTUAL = re.compile(r"<->|--|[↔⟷⇔\u2012-\u2015]")
_RELATION = re.compile(rf"^({_END}){_SUFFIX}({_ARROWS})({_LAST_END}){_SUFFIX}\s*(?::\s*(.*))?$")
_REF = re.compile(rf"^({_END}){_SUFFIX}$")
_ARROW = re.compile(r"->|=>|[→⇒⟶↔⟷⇔]|\s--\s")
_LONG_DASH = re.compile(r"\s[\u2012-\u2015]\s[^:]*:")
_STRING = re.compile(STRING)
_ANNEX = re.compile(r"^lampiran(?:\s+([ivxlcdm]+|\d+))?(?:\s*,\s*bagan(?:\s+(\d+))?)?$")
_FORGOTTEN = re.compile(r"(lampiran(?:\s+(?:[ivxlcdm]+|\d+)(?![\w/-]))?)[\s:.-]*(.*)", re.IGNORECASE)
RANKS = Limits(1, 99)
_NUMERALS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def split_lines(text: str, source: str = "") -> OutlineLines:
    """Sort the lines of an outline into head and blocks; raises OutlineError."""
    return _Splitter(source).split(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def parsed_ref(text: str) -> Ref | None:
    """Read a mention of a unit, None when the text is none; raises QuoteError for a malformed quoted name."""
    found = _REF.match(text.strip())
    return _ref(found[1], found[2], found[3]) if found else None


def known_word(word: str, words: Iterable[str]) -> str:
    """Return a hint at the word that was probably meant, "" when none is near."""
    near = difflib.get_close_matches(folded(word), list(words), n=1)
    return f"; mungkin maksudnya “{near[0]}”" if near else ""


def short(text: str) -> str:
    """Return a piece of the user's text, fit for a message."""
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:57]}..."


def without_quotes(text: str) -> str:
    """Return what a quoted text stands for, and any other text as it is."""
    if not text.startswith('"'):
        return text
    try:
        return unquoted(text)
    except QuoteError:
        return text


def _ref(end: str, key: str | None, index: str | None) -> Ref:
    frame = end.startswith("{")
    name = end[1:-1].strip() if frame else end.strip()
    number = int(index) if index else None
    if name.startswith('"'):
        return Ref(unquoted(name), key, number, frame)
    if name.startswith("@") and key is None:
        return Ref(None, name[1:], number, frame)
    return Ref(name, key, number, frame)


def _roman_value(letters: str) -> int:
    values = [_NUMERALS[letter] for letter in letters]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


class _Splitter:
    def __init__(self, source: str) -> None:
        self.source = source
        self.number = 0
        self.in_fields = True

    def fail(self, message: str, line: int | None = None) -> NoReturn:
        raise OutlineError(message, line or self.number, self.source)

    def split(self, text: str) -> OutlineLines:
        found = OutlineLines()
        block: BlockLines | None = None
        for raw in self._joined(text.split("\n")):
            line = raw.strip()
            if line.startswith("["):
                block = self._block(line)
                found.blocks.append(block)
                self.in_fields = True
                continue
            field_line = self._field(line) if self.in_fields and not raw[0].isspace() else None
            if field_line is not None:
                (found.head if block is None else block.fields).append(field_line)
                continue
            self.in_fields = False
            if block is None:
                block = BlockLines(self.number, "annex")
                found.blocks.append(block)
            block.body.append(self._body(raw, line))
        return found

    def _joined(self, lines: list[str]) -> Iterator[str]:
        """Yield the lines that say something; those of one pair of square brackets as one."""
        index = 0
        while index < len(lines):
            line = lines[index].rstrip()
            index += 1
            stripped = line.lstrip()
            if not stripped or stripped.startswith("#"):
                continue
            self.number = index
            if "[" in stripped and self._has_marks(stripped):
                start = self.number
                while _open_bracket(line):
                    more = lines[index].strip() if index < len(lines) else ""
                    if not more or more.startswith("["):
                        self.fail("kurung siku “[” tidak ditutup dengan “]”", start)
                    line = f"{line} {more}"
                    index += 1
            yield line

    def _has_marks(self, line: str) -> bool:
        if line.startswith("["):
            return False
        found = _FIELD.match(line) if self.in_fields else None
        if found:
            return folded(found[1]) == "jenis garis"
        string = _STRING.match(line.removeprefix("{"))
        name = line[string.end() if string else 0 :].partition("[")[0]
        return not _ARROW.search(name) and not _LONG_DASH.search(name)

    def _block(self, line: str) -> BlockLines:
        inside, closed, title = line[1:].partition("]")
        if not closed:
            self.fail("kurung siku “[” judul bagan tidak ditutup dengan “]”")
        words = folded(inside)
        title = without_quotes(title.strip())
        if words == "bagan":
            return BlockLines(self.number, "chart", title=title)
        if words in ("tidak digambar", "tanpa bagan"):
            return BlockLines(self.number, "undrawn", title=title)
        found = _ANNEX.match(words)
        if not found:
            self.fail(
                f"judul “[{short(inside)}]” tidak dikenal; yang ada ialah “[Lampiran I]”, “[Lampiran I, bagan 2]”, "
                "“[Bagan]” dan “[Tidak digambar]”"
            )
        number = 0
        if found[1]:
            number = int(found[1]) if found[1].isdigit() else _roman_value(found[1])
        further = "," in words and found[2] != "1"
        return BlockLines(self.number, "annex", number, further, title)

    def _field(self, line: str) -> FieldLine | None:
        found = _FIELD.match(line)
        if (
            not found
            or LIKE_ANNEX.match(line)
            or LIKE_ARROW.search(found[1])
            or _ARROW.search(found[1])
            or _LONG_DASH.search(line)
            or _RANK.match(line)
        ):
            return None
        value = found[2] or ""
        marks: tuple[str, ...] = ()
        if folded(found[1]) == "jenis garis":
            value, marks = self._marks(value)
        return FieldLine(self.number, folded(found[1]), value.strip(), marks)

    def _body(self, raw: str, line: str) -> BodyLine:
        indent = _width(raw)
        rank = _RANK.match(line)
        if rank:
            if rank[1] and not RANKS.hold(int(rank[1])):
                self.fail(f"lapis “{short(rank[1])}” di luar batas; isinya {limits_text(RANKS)}")
            return RankLine(self.number, indent, int(rank[1]) if rank[1] else None)
        bullet = _BULLET.match(line)
        if bullet:
            line = line[bullet.end() :]
        if _ARROW.search(line) or _LONG_DASH.search(line):
            relation = self._relation(line)
            if relation is not None:
                return relation
        return self._unit(line, indent)

    def _relation(self, line: str) -> RelationLine | None:
        found = _RELATION.match(line)
        if not found:
            if line.startswith(('"', "{")) or not _ARROW.search(line.partition("[")[0]):
                return None
            self.fail(
                f"baris hubungan “{short(line)}” tidak terbaca; bentuknya “A -> B: jenis (dasar)”, "
                "dan nama yang memuat tanda panah diapit tanda kutip"
            )
        try:
            source = _ref(found[1], found[2], found[3])
            target = _ref(found[5], found[6], found[7])
        except QuoteError:
            self.fail("nama di antara tanda kutip tidak terbaca")
        return RelationLine(self.number, source, target, bool(_MUTUAL.search(found[4])), (found[8] or "").strip())

    def _unit(self, line: str, indent: int) -> UnitLine:
        name, marks = self._marks(line)
        found = _FIELD.match(name)
        if found and (folded(found[1]) in ANNEX_FIELDS or folded(found[1]) in HEAD_FIELDS):
            self.fail(
                f"“{found[1]}:” harus ditulis di awal baris, sebelum nama unit yang pertama; "
                "apit dengan tanda kutip bila ini nama unit"
            )
        try:
            ref = parsed_ref(name)
        except QuoteError:
            ref = None
        if ref is None:
            self.fail(f"nama unit “{short(name)}” tidak terbaca; apit dengan tanda kutip bila memuat tanda khusus")
        if ref.name and not name.removeprefix("{").lstrip().startswith('"'):
            self._check_name(ref.name)
        return UnitLine(self.number, indent, ref, marks)

    def _check_name(self, name: str) -> None:
        """Refuse a name without quotes that looks like a slip in something else."""
        forgotten = _FORGOTTEN.match(name) if LIKE_ANNEX.match(name) else None
        if forgotten:
            self.fail(
                f"judul lampiran ditulis dengan kurung siku: “{short(f'[{forgotten[1]}] {forgotten[2]}'.strip())}”; "
                "apit dengan tanda kutip bila ini nama unit"
            )
        if LIKE_ARROW.search(name):
            self.fail(
                f"“{short(name)}” memuat “>” atau “<”; hubungan ditulis “A -> B: jenis (dasar)”, dan nama unit yang "
                "memuat tanda itu diapit tanda kutip"
            )
        if ":" in name:
            self.fail(
                f"“{short(name)}” memuat titik dua; nama unit yang memuatnya diapit tanda kutip, dan hubungan ditulis "
                "“A -> B: jenis (dasar)”"
            )

    def _marks(self, line: str) -> tuple[str, tuple[str, ...]]:
        """Split off the marks in square brackets at the end of a line."""
        found = _STRING.match(line.removeprefix("{"))
        start = line.find("[", found.end() if found else 0)
        if start < 0:
            return line.strip(), ()
        items, end = bracket_items(line, start)
        if end < 0:
            self.fail("kurung siku “[” tidak ditutup dengan “]”")
        if line[end:].strip():
            self.fail(f"“{short(line[end:])}” tidak boleh menyusul tanda “]”")
        return line[:start].strip(), tuple(items)


def bracket_items(text: str, start: int) -> tuple[list[str], int]:
    """Return the marks between the bracket at `start` and its end, and where that is; -1 when it stays open."""
    end = text.find("]", start)
    if '"' not in text[start : end if end >= 0 else len(text)]:
        if end < 0:
            return [], -1
        return [item.strip() for item in text[start + 1 : end].split(";") if item.strip()], end + 1
    items: list[str] = []
    begin = at = start + 1
    while at < len(text):
        sign = text[at]
        if sign == '"' and text[at - 1] in ' \t([:;{"':
            string = _STRING.match(text, at)
            at = string.end() if string else at + 1
            continue
        if sign in ";]":
            item = text[begin:at].strip()
            if item:
                items.append(item)
            if sign == "]":
                return items, at + 1
            begin = at + 1
        at += 1
    return [], -1


def _open_bracket(line: str) -> bool:
    text = line.strip()
    found = _STRING.match(text.removeprefix("{"))
    start = text.find("[", found.end() if found else 0)
    return start >= 0 and bracket_items(text, start)[1] < 0


def _width(raw: str) -> int:
    return len(raw[: len(raw) - len(raw.lstrip())].expandtabs(4))
