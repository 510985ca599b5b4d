"""Results of layout as compact JSON: arrays in the order of the tuples' fields, floats rounded to 0.001.

The text names its fields once ("fields"), so that one written before a field was added, with a default, can still be
read: a field of model/page.py needs no code here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import EnumMeta
from functools import cache, partial
from itertools import accumulate, chain, pairwise, repeat
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from orgeditor.model.page import DECIMALS, Arranged

Convert = Callable[[Any], Any]
Column = Sequence[Any]
"""The same field of many records."""
Decode = Callable[[Column], Column]
"""Checks and converts a column at a time, for a large chart has half a million values; returns a column that was right
as it was itself."""
FieldNames = dict[str, list[str]]

LIMIT = 1e6
"""Largest number that a result may hold, in mm or pt."""

LONG = 500_000
"""Letters of a text that takes longer to parse than a window may stand still."""
PIECES_AT = 3
"""A piece is an item of an array of a page: a box, a path."""
_HEAD, _MIDDLE = '{"fields":', ',"arranged":'


def dump(arranged: Arranged) -> str:
    """Return the JSON text; raises ValueError when a number is not finite."""
    value = {"fields": _all_names(), "arranged": _encoder(Arranged)(arranged)}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def load(text: str) -> Arranged:
    """Return the result that the text holds; raises ValueError when it holds anything else."""
    try:
        value = _parsed(text)
        names = value["fields"]
        # The usual case, and building a decoder takes longer than using it on a small chart.
        decode = _own_decoder() if names == _all_names() else _decoder(Arranged, names)
        (arranged,) = decode([value["arranged"]])
    except (TypeError, LookupError, RecursionError) as error:
        raise ValueError("not an arranged chart") from error
    assert isinstance(arranged, Arranged)
    return arranged


def _parsed(text: str) -> Any:
    """Return what the JSON text says. A long one is parsed piece by piece: Python does nothing else during a piece."""
    if len(text) >= LONG and text.startswith(_HEAD):
        with suppress(ValueError, IndexError):  # not as `dump` writes it
            fields, at = _DECODER.raw_decode(text, len(_HEAD))
            if text.startswith(_MIDDLE, at):
                arranged, at = _items(text, at + len(_MIDDLE), PIECES_AT)
                if text[at:] == "}":
                    return {"fields": fields, "arranged": arranged}
    return _DECODER.decode(text)


def _items(text: str, at: int, depth: int) -> tuple[list[Any], int]:
    """Return the array that begins at a place of the text, and the place after it; no white space between items."""
    if text[at] != "[":
        raise ValueError("not an array")
    found: list[Any] = []
    at += 1
    if text[at] == "]":
        return found, at + 1
    while True:
        item, at = _items(text, at, depth - 1) if depth and text[at] == "[" else _DECODER.raw_decode(text, at)
        found.append(item)
        if text[at] == "]":
            return found, at + 1
        if text[at] != ",":
            raise ValueError("no comma between items")
        at += 1


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    """Return the fields of a named tuple with their types, in order."""
    hints = get_type_hints(kind)
    return {name: hints[name] for name in kind._fields}


@cache
def _all_names() -> FieldNames:
    """Return the field names of each class that an Arranged is made of."""
    found: FieldNames = {}
    open_types: list[Any] = [Arranged]
    while open_types:
        kind = open_types.pop()
        open_types.extend(get_args(kind))
        if _has_fields(kind) and kind.__name__ not in found:
            found[kind.__name__] = list(_hints(kind))
            open_types.extend(_hints(kind).values())
    return dict(sorted(found.items()))


def _has_fields(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields")


def _optional(kind: Any) -> Any:
    """Return X for `X | None`, None for any other type."""
    options = [option for option in get_args(kind) if option is not NoneType]
    return options[0] if len(options) == 1 and NoneType in get_args(kind) else None


# Writing


@cache
def _encoder(kind: Any) -> Convert:
    if kind is float:
        return lambda value: round(value, DECIMALS) + 0.0  # + 0.0: no minus zero, and 5 becomes 5.0
    if kind is bool:
        return int
    if kind in (str, int) or isinstance(kind, EnumMeta):
        return _same
    if (inner := _optional(kind)) is not None:
        encode = _encoder(inner)
        return lambda value: None if value is None else encode(value)
    if get_origin(kind) is tuple:
        encode = _encoder(get_args(kind)[0])
        return lambda value: [encode(item) for item in value]
    if _has_fields(kind):
        parts = [(name, _encoder(hint)) for name, hint in _hints(kind).items()]
        return lambda value: [encode(getattr(value, name)) for name, encode in parts]
    raise TypeError(f"no JSON form for {kind}")


# Reading


@cache
def _own_decoder() -> Decode:
    return _decoder(Arranged, _all_names())


def _decoder(kind: Any, names: FieldNames) -> Decode:
    """Return the function that makes values of that type, stored with those field names."""
    if kind in _SCALARS:
        return _SCALARS[kind]
    if isinstance(kind, EnumMeta):
        members = {member.value: member for member in kind}  # type: ignore[var-annotated]
        return lambda values: list(map(members.__getitem__, values))
    if (inner := _optional(kind)) is not None:
        return _optional_decoder(_decoder(inner, names))
    if get_origin(kind) is tuple:
        return _tuple_decoder(_decoder(get_args(kind)[0], names))
    return _record_decoder(kind, names)


def _optional_decoder(decode: Decode) -> Decode:
    def read(values: Column) -> Column:
        if None not in values:
            return decode(values)
        found = iter(decode([value for value in values if value is not None]))
        return [None if value is None else next(found) for value in values]

    return read


def _tuple_decoder(decode: Decode) -> Decode:
    def read(values: Column) -> Column:
        _only(values, list)
        items = list(chain.from_iterable(values))
        if not items:
            return [()] * len(values)
        found = decode(items)
        if found is items:
            return list(map(tuple, values))
        found = tuple(found)
        return [found[start:end] for start, end in pairwise(accumulate(map(len, values), initial=0))]

    return read


def _record_decoder(kind: Any, names: FieldNames) -> Decode:
    stored = names[kind.__name__]
    _only([stored], list)
    if missing := set(kind._fields) - set(kind._field_defaults) - set(stored):
        raise ValueError(f"{kind.__name__} lacks {missing}")
    # A file from before a class of tuples was added does not name its fields either.
    decoders = {name: _decoder(hint, names) for name, hint in _hints(kind).items() if name in stored}
    make, width = partial(tuple.__new__, kind), len(stored)

    def read(values: Column) -> Column:
        if not values:
            return ()
        _only(values, list)
        if set(map(len, values)) != {width}:
            raise ValueError("wrong number of fields")
        row_by_row = list(chain.from_iterable(values))
        fields = [
            decoders[name](row_by_row[stored.index(name) :: width])
            if name in decoders
            else repeat(kind._field_defaults[name], len(values))
            for name in kind._fields
        ]
        return list(map(make, zip(*fields, strict=True)))

    return read


def _only(values: Column, *kinds: type[Any]) -> set[type[Any]]:
    """Return the types of the values; raises ValueError when one is of any other type."""
    found = set(map(type, values))
    if not found <= set(kinds):
        raise ValueError(f"not only {kinds}")
    return found


def _texts(values: Column) -> Column:
    _only(values, str)
    return values


def _ints(values: Column) -> Column:
    _only(values, int)
    return _within(values, -LIMIT, LIMIT)


def _floats(values: Column) -> Column:
    kinds = _only(values, float, int)  # NaN got no further than the parser
    _within(values, -LIMIT, LIMIT)
    return list(map(float, values)) if int in kinds else values


def _bools(values: Column) -> Column:
    _only(values, int)
    return list(map(bool, _within(values, 0, 1)))


def _within(values: Column, least: float, most: float) -> Column:
    if values and not (least <= min(values) and max(values) <= most):
        raise ValueError("a number that no result has")
    return values


def _same(value: Any) -> Any:
    return value


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number")


_DECODER = json.JSONDecoder(parse_constant=_no_number)
_SCALARS: dict[Any, Decode] = {str: _texts, int: _ints, float: _floats, bool: _bools}
