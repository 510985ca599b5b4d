"""Columns of a `.bagan` file: how each kind of value is stored, and checked when it comes back.

A column's `write` makes an SQLite value of a field; its `read` gives the field back or raises BadValue, so that no
value of a stranger's file gets into a record unchecked.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from enum import StrEnum
from types import NoneType
from typing import Any, NamedTuple

from orgeditor.model.geometry import Point, Rect
from orgeditor.model.limits import MOST_LETTERS

COUNT_LIMIT = 1_000_000_000
LENGTH_LIMIT = 100_000.0
"""mm; a hundred metres is no page of ours, in either direction."""

MOST_ITEMS = 1000
"""Of a list in a column: corners of a line, captions, dashes."""

Convert = Callable[[Any], Any]


class BadValue(ValueError):
    """A stored value that no field can have. The message is an Indonesian clause."""


class Column(NamedTuple):
    """A column: `field` is the attribute of the record that it stores ("page.top"), `name` its name in the file.

    `type` is str, int, float or bytes; `references` the table whose id it holds; `check` an SQL condition.
    """

    field: str
    name: str
    type: type[str] | type[int] | type[float] | type[bytes]
    read: Convert
    write: Convert
    nullable: bool = False
    references: str = ""
    check: str = ""

    def read_all(self, values: Sequence[Any]) -> Sequence[Any]:
        """Return the fields of many rows, equal values read once; raises BadValue."""
        kinds = set(map(type, values))
        if kinds <= _AS_THEY_ARE.get(self.read, set()) and (self.read is _text or "" not in values):
            return values
        distinct = set(values)
        if len(kinds - {NoneType}) > 1 or 2 * len(distinct) > len(values):  # 1 == 1.0
            return list(map(self.read, values))
        known = {value: self.read(value) for value in distinct}
        return list(map(known.__getitem__, values))


def text(field: str, name: str = "") -> Column:
    return Column(field, name or field, str, _text, str)


def key(field: str, name: str = "", *, references: str = "", nullable: bool = False) -> Column:
    """An id, of the record itself or of another one."""
    read, write = (_key_or_none, _or_none(str)) if nullable else (_key, str)
    return Column(field, name or field, str, read, write, nullable, references)


def integer(
    field: str, name: str = "", *, low: int = -COUNT_LIMIT, high: int = COUNT_LIMIT, nullable: bool = False
) -> Column:
    def read(value: Any) -> int:
        if type(value) is int and low <= value <= high:
            return value
        raise BadValue(f"“{_brief(value)}” bukan bilangan bulat yang sah")

    return Column(field, name or field, int, _or_none(read) if nullable else read, _same, nullable)


def integers(field: str, name: str = "") -> Column:
    """A tuple of counts as a JSON array."""
    return _listed(field, name, _count, int)


def number(field: str, name: str = "", *, low: float = 0.0, high: float = LENGTH_LIMIT) -> Column:
    def read(value: Any) -> float:
        return _number(value, low, high)

    return Column(field, name or field, float, read, float)


def flag(field: str, name: str = "") -> Column:
    name = name or field
    return Column(field, name, int, _flag, int, check=f'"{name}" IN (0, 1)')


def choice(field: str, options: type[StrEnum], name: str = "") -> Column:
    return Column(field, name or field, str, _chooser(options), str)


def numbers(field: str, name: str = "", *, low: float = 0.0, high: float = LENGTH_LIMIT) -> Column:
    """A tuple of numbers as a JSON array."""
    return _listed(field, name, lambda item: _number(item, low, high), float)


def choices(field: str, options: type[StrEnum], name: str = "") -> Column:
    return _listed(field, name, _chooser(options), str)


def keys(field: str, name: str = "") -> Column:
    return _listed(field, name, _key, str)


def flags(field: str, name: str = "") -> Column:
    """A tuple of booleans as a JSON array of 0 and 1."""
    return _listed(field, name, _flag, int)


def texts(field: str, name: str = "") -> Column:
    return _listed(field, name, _short_text, str)


def blob(field: str) -> Column:
    def read(value: Any) -> bytes:
        if type(value) is bytes:
            return value
        raise BadValue(f"“{_brief(value)}” bukan isi biner")

    return Column(field, field, bytes, read, _same)


def points(field: str, name: str = "") -> Column:
    """Points in mm as a JSON array of pairs."""
    return _listed(field, name, lambda item: Point(*_lengths(item, 2)), lambda point: [float(x) for x in point])


def rect(field: str, name: str = "") -> Column:
    """A rectangle in mm as the JSON array [x, y, w, h], or NULL."""

    def read(value: Any) -> Rect:
        found = Rect(*_lengths(_parsed(value), 4))
        if found.w < 0 or found.h < 0:
            raise BadValue("lebar atau tinggi tidak boleh negatif")
        return found

    def write(value: Rect) -> str:
        return _json([float(length) for length in value])

    return Column(field, name or field, str, _or_none(read), _or_none(write), nullable=True)


def _listed(field: str, name: str, read_item: Convert, write_item: Convert) -> Column:
    def read(value: Any) -> tuple[Any, ...]:
        if value == "[]":
            return ()
        items = _parsed(value)
        if type(items) is not list:
            raise BadValue(f"“{_brief(value)}” bukan daftar")
        if len(items) > MOST_ITEMS:
            raise BadValue(f"“{_brief(value)}” memuat lebih dari {MOST_ITEMS} butir")
        return tuple([read_item(item) for item in items])

    def write(value: tuple[Any, ...]) -> str:
        return _json([write_item(item) for item in value])

    return Column(field, name or field, str, read, write)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _parsed(value: Any) -> Any:
    try:
        return json.loads(_text(value))
    except (ValueError, RecursionError) as error:
        raise BadValue(f"“{_brief(value)}” bukan JSON") from error


def _text(value: Any) -> str:
    if type(value) is str:
        return value
    raise BadValue(f"“{_brief(value)}” bukan teks")


def _short_text(value: Any) -> str:
    if len(_text(value)) > MOST_LETTERS:
        raise BadValue(f"“{_brief(value)}” lebih panjang dari {MOST_LETTERS} huruf")
    if any("\ud800" <= letter <= "\udfff" for letter in value):  # JSON can say half a letter
        raise BadValue("sebuah teks memuat karakter yang tidak sah")
    return _text(value)


def _key(value: Any) -> str:
    if type(value) is str and value:
        return value
    raise BadValue(f"“{_brief(value)}” bukan tanda pengenal")


def _key_or_none(value: Any) -> str | None:
    return None if value is None else _key(value)


def _flag(value: Any) -> bool:
    if type(value) is int and value in (0, 1):
        return value == 1
    raise BadValue(f"“{_brief(value)}” bukan 0 atau 1")


def _count(value: Any) -> int:
    if type(value) is int and 0 <= value <= COUNT_LIMIT:
        return value
    raise BadValue(f"“{_brief(value)}” bukan bilangan bulat dari 0")


def _number(value: Any, low: float, high: float = LENGTH_LIMIT) -> float:
    # NaN and infinity fail the comparison.
    if type(value) in (float, int) and low <= value <= high:
        return float(value)
    raise BadValue(f"“{_brief(value)}” bukan bilangan yang sah")


def _lengths(value: Any, count: int) -> list[float]:
    if type(value) is not list or len(value) != count:
        raise BadValue(f"“{_brief(value)}” bukan {count} bilangan")
    return [_number(item, -LENGTH_LIMIT) for item in value]


def _chooser(options: type[StrEnum]) -> Convert:
    known: dict[Any, StrEnum] = {option.value: option for option in options}

    def read(value: Any) -> StrEnum:
        if type(value) is str and value in known:
            return known[value]
        raise BadValue(f"“{_brief(value)}” tidak dikenal")

    return read


def _or_none(convert: Convert) -> Convert:
    return lambda value: None if value is None else convert(value)


def _same(value: Any) -> Any:
    return value


def _brief(value: object) -> str:
    shown = str(value)[:40]
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in shown)


_AS_THEY_ARE: dict[Convert, set[type[Any]]] = {_text: {str}, _key: {str}, _key_or_none: {str, NoneType}}
"""What `read` returns as it is when it is of these types: most of a file, looked at a column at a time."""
