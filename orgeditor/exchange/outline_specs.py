"""What stands between square brackets after a unit, and after the colon of a relation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NoReturn

from orgeditor.exchange.outline_lines import RANKS, Ref, known_word, parsed_ref, short
from orgeditor.exchange.outline_marks import (
    ARRANGEMENTS,
    BOLD,
    BOX_FORMS,
    CATEGORIES,
    COLLECTIVE,
    DOUBTFUL,
    INFERRED,
    INFERRED_LINE,
    NO_LINE,
    NONE_TEXT,
    NUMBERINGS,
    SIDES,
    SOLID_FRAME,
    STRING,
    Basis,
    KindBook,
    QuoteError,
    basis_text,
    limits_text,
    parsed_basis,
    quoted,
    unquoted,
    words_to_values,
)
from orgeditor.model import limits
from orgeditor.model.kinds import CoordinationForm, UnitCategory
from orgeditor.model.records import Arrangement, BoxForm, Numbering, Side
from orgeditor.model.renaming import folded

Fail = Callable[[str], NoReturn]
Warn = Callable[[str], None]


@dataclass(slots=True)
class LineSpec:
    """What is said of a relation; None where nothing is said. `up`: from the lower box to the upper one."""

    kind: str | None = None
    form: CoordinationForm | None = None
    label: str | None = None
    key: str | None = None
    basis: Basis | None = None
    place: int | None = None
    up: bool = False
    mutual: bool = False
    only_inferred: bool = False


@dataclass(slots=True)
class Marks:
    """What is said of a unit (category to members) and of its box; None where nothing is said."""

    category: UnitCategory | None = None
    collective: bool | None = None
    basis: Basis | None = None
    period: str | None = None
    chair: str | None = None
    members: str | None = None
    place: int | None = None
    box_form: BoxForm | None = None
    side: Side = Side.BELOW
    arrangement: Arrangement = Arrangement.AUTO
    columns: int = 0
    width: float = 0.0
    font: float = 0.0
    numbering: Numbering = Numbering.NONE
    rank: int | str | None = None
    frame: Ref | str | None = None
    label: str = ""
    note: str = ""
    breaks: tuple[int, ...] = ()
    bold: bool = False
    solid: bool = False
    line: LineSpec | None = None
    no_line: bool = False


_WORDS: dict[str, tuple[str, Any]] = {
    **{word: ("category", value) for word, value in words_to_values(CATEGORIES).items()},
    **{word: ("side", value) for word, value in words_to_values(SIDES).items()},
    **{word: ("arrangement", value) for word, value in words_to_values(ARRANGEMENTS).items()},
    **{word: ("numbering", value) for word, value in words_to_values(NUMBERINGS).items()},
    COLLECTIVE: ("collective", True),
    **{word: ("box_form", value) for word, value in words_to_values(BOX_FORMS).items()},
    BOLD: ("bold", True),
    SOLID_FRAME: ("solid", True),
    NO_LINE: ("no_line", True),
}
_TEXTS: dict[str, str] = {
    "waktu": "period",
    "pimpinan": "chair",
    "peserta": "members",
    "label": "label",
    "catatan": "note",
}
TEXT_MARKS: dict[str, str] = {attribute: word for word, attribute in _TEXTS.items()}
SIZE_MARKS: dict[str, str] = {"lebar": "width", "huruf": "font"}
_MAY_BE: dict[str, tuple[limits.Limits, str, str]] = {
    "lebar": (limits.BOX_WIDTH_MM, "mm", "lebar 45"),
    "huruf": (limits.FONT_PT, "pt", "huruf 8"),
    "jumlah kolom": (limits.COLUMNS, "", "jumlah kolom: 3"),
    "kolom": (limits.COLUMNS, "", "kolom 3"),
    "lapis": (RANKS, "", "lapis 2"),
    "urutan": (limits.Limits(1, 99_999), "", "urutan 5"),
}
"""What the number of a mark may be, its unit and an example."""
_NUMBERED = re.compile(r"^(kolom|jumlah kolom|lapis|urutan)\s*:?\s*(-?\d{1,18})$")
_MEASURED = re.compile(r"^(lebar|huruf)\s*:?\s*(\d{1,6}(?:[.,]\d{1,20})?)\s*(?:mm|pt)?$")
BREAKS_MARK = "pindah baris"
_BREAKS = re.compile(rf"^{BREAKS_MARK}\s*:?\s*(\d{{1,5}}(?:[\s,]+\d{{1,5}})*)$")
_VALUED = re.compile(r"^([^\W\d_][^:\"]*?)\s*:\s*(.*)$", re.DOTALL)
_FLAGS = {INFERRED, DOUBTFUL}
_AFTER_COMMA = re.compile(
    r"(?:kolom|jumlah kolom|lapis|urutan|lebar|pindah baris)\s*:?\s*\d|nomor\s"
    rf"|(?:{'|'.join([*_TEXTS, 'dasar', 'garis', 'bingkai'])})\s*:"
)
"""How a mark with a value begins. "huruf 8" is none of these: articles have "huruf" too."""
_DIRECTIONS = re.compile(r"^(<--|<-|--|->|<->|[→←↔]|[\u2012-\u2015](?=\s))\s*")
_PLACE = re.compile(r"(?:^|\s)urutan\s+(\d{1,18})$")
_SPEC = re.compile(rf'^((?:{STRING})?[^"@(]*)({STRING})?\s*(?:@([\w.\-]+))?\s*(?:\((.*)\))?$', re.DOTALL)


def parsed_marks(items: Iterable[str], kinds: KindBook, fail: Fail, warn: Warn) -> Marks:
    """Read the marks of a unit line; calls `fail` with a sentence when one cannot be read, `warn` for a likely slip."""
    marks = Marks()
    for item in items:
        try:
            _read_mark(marks, item, kinds, fail, warn)
        except QuoteError:
            fail(f"tanda “{short(item)}” tidak terbaca")
    return marks


def _read_mark(marks: Marks, item: str, kinds: KindBook, fail: Fail, warn: Warn) -> None:
    words = folded(item)
    known = _WORDS.get(words)
    if known:
        setattr(marks, *known)
        return
    if words.startswith("pasal ") or {part.strip() for part in words.split(",")} <= _FLAGS:
        if slip := _mark_after_comma(words):
            warn(
                f"“{short(item)}” dibaca sebagai dasar; pisahkan tanda dengan titik koma bila “{slip}” tanda tersendiri"
            )
        _add_basis(marks, parsed_basis(item))
        return
    if words == INFERRED_LINE:
        marks.line = LineSpec(only_inferred=True)
        return
    numbered = _NUMBERED.match(words)
    if numbered and _MAY_BE[numbered[1]][0].hold(int(numbered[2])):
        _read_number(marks, numbered[1], int(numbered[2]))
        return
    ends = _BREAKS.match(words)
    if ends and all(numbers := [int(number) for number in re.findall(r"\d+", ends[1])]):
        marks.breaks = tuple(sorted(set(numbers)))
        return
    if words.startswith(BREAKS_MARK):
        fail(f"tanda “{short(item)}” tidak terbaca; tulis misalnya “{BREAKS_MARK}: 2, 4”")
    measured = _MEASURED.match(words)
    if measured and _MAY_BE[measured[1]][0].hold(size := float(measured[2].replace(",", "."))):
        setattr(marks, SIZE_MARKS[measured[1]], size)
        return
    for word, (allowed, unit, example) in _MAY_BE.items():
        if re.match(rf"{word}\b", words) and words not in (f"lapis: {NONE_TEXT}", "lapis: bebas"):
            fail(f"tanda “{short(item)}” tidak terbaca; tulis misalnya “{example}”, {limits_text(allowed, unit)}")
    valued = _VALUED.match(item)
    if not valued:
        if slip := _mark_after_comma(words):
            fail(f"tanda “{short(item)}” tidak dikenal; pisahkan “{slip}” dengan titik koma")
        fail(f"tanda “{short(item)}” tidak dikenal{known_word(words, [*_WORDS, *_FLAGS, *_TEXTS])}")
    word, value = folded(valued[1]), valued[2]
    if word in _TEXTS:
        setattr(marks, _TEXTS[word], unquoted(value) if value.startswith('"') else value)
    elif word == "dasar":
        _add_basis(marks, parsed_basis(value))
    elif word == "garis":
        marks.line = parsed_spec(value, kinds, fail, directed=True)
    elif word == "bingkai":
        marks.frame = NONE_TEXT if value == NONE_TEXT else parsed_ref(value)
        if marks.frame is None:
            fail(f"nama bingkai “{short(value)}” tidak terbaca")
    elif word == "lapis" and value in (NONE_TEXT, "bebas"):
        marks.rank = NONE_TEXT
    else:
        fail(f"tanda “{short(item)}” tidak dikenal{known_word(word, ['dasar', 'garis', 'bingkai', *_TEXTS])}")


def _mark_after_comma(words: str) -> str:
    """Return a mark that follows a comma where a semicolon was meant, "" when none does."""
    for part in words.split(",")[1:]:
        part = part.strip()
        if part in _WORDS or part == INFERRED_LINE or _AFTER_COMMA.match(part):
            return part
    return ""


def _add_basis(marks: Marks, basis: Basis) -> None:
    now = marks.basis or Basis()
    marks.basis = Basis(now.text or basis.text, now.inferred or basis.inferred, now.doubtful or basis.doubtful)


def _read_number(marks: Marks, word: str, number: int) -> None:
    if word == "urutan":
        marks.place = number
    elif word == "lapis":
        marks.rank = number - 1
    else:
        marks.columns = number
        if word == "kolom":
            marks.arrangement = Arrangement.COLUMNS


def parsed_spec(text: str, kinds: KindBook, fail: Fail, *, directed: bool = False) -> LineSpec:
    """Read what is said of a relation: `koordinatif hierarki "label" @key (basis) urutan 5`, every part optional.

    With `directed`, an arrow may stand before it: `<-` for a line from the lower box, `--` for a mutual one.
    """
    spec, rest = LineSpec(), text.strip()
    arrow = _DIRECTIONS.match(rest) if directed else None
    if arrow:
        spec.up = arrow[1] in ("<-", "←", "<--")
        spec.mutual = arrow[1] not in ("<-", "←", "->", "→")
        rest = rest[arrow.end() :]
    place = _PLACE.search(rest)
    if place:
        spec.place = int(place[1])
        rest = rest[: place.start()].rstrip()
    found = _SPEC.match(rest)
    if not found:
        fail(f"keterangan garis “{short(text)}” tidak terbaca; bentuknya “jenis (dasar)”")
    try:
        if found[1].strip():
            kind = kinds.find(found[1])
            if kind is None:
                hint = known_word(found[1], kinds.names)
                fail(f"jenis hubungan “{short(found[1])}” tidak dikenal{hint}")
            spec.kind, spec.form = kind
        spec.label = unquoted(found[2]) if found[2] else None
        spec.key = found[3]
        spec.basis = parsed_basis(found[4]) if found[4] is not None else None
    except QuoteError:
        fail(f"keterangan garis “{short(text)}” tidak terbaca")
    return spec


def spec_text(spec: LineSpec, kinds: KindBook) -> str:
    """Return the words for a relation, as after the colon of its line."""
    parts = []
    if spec.kind is not None:
        parts.append(kinds.text_of(spec.kind, spec.form or CoordinationForm.NONE))
    if spec.label:
        parts.append(quoted(spec.label))
    if spec.key:
        parts.append(f"@{spec.key}")
    if spec.basis is not None:
        parts.append(f"({basis_text(spec.basis)})")
    if spec.place:
        parts.append(f"urutan {spec.place}")
    return " ".join(parts)
