"""Results of layout as compact JSON: arrays in the order of the tuples' fields, floats rounded to 0.001.

The text names its fields once ("fields"), so that one written before a field was added, with a default, can still be
read: a field of model/page.py needs no code here.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from enum import EnumMeta
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from orgeditor.model.page import DECIMALS, Arranged

Convert = Callable[[Any], Any]
FieldNames = dict[str, list[str]]

LIMIT = 1e6
"""Largest number that a result may hold, in mm or pt."""

LONG = 500_000
"""Letters of a text that takes longer to parse than a window may stand still."""
PIECES_AT = 3
"""A piece is an item of an array of a page: a box, a path."""
_HEAD, _MIDDLE = '{"fields":', ',"arranged":'
_DECODER = json.JSONDecoder()


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
        arranged = decode(value["arranged"])
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
    return json.loads(text)


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
def _own_decoder() -> Convert:
    return _decoder(Arranged, _all_names())


def _decoder(kind: Any, names: FieldNames) -> Convert:
    """Return the function that makes a value of that type, stored with those field names."""
    if kind in _SCALARS:
        return _SCALARS[kind]
    if isinstance(kind, EnumMeta):
        return {member.value: member for member in kind}.__getitem__  # type: ignore[var-annotated]
    if (inner := _optional(kind)) is not None:
        decode = _decoder(inner, names)
        return lambda value: None if value is None else decode(value)
    if get_origin(kind) is tuple:
        decode = _decoder(get_args(kind)[0], names)
        return lambda value: tuple([decode(item) for item in _array(value)])
    return _record_decoder(kind, names)


def _record_decoder(kind: Any, names: FieldNames) -> Convert:
    hints = _hints(kind)
    stored = _array(names[kind.__name__])
    if stored == list(hints):
        if set(hints.values()) == {float}:  # points and rectangles: most of a result
            return lambda value: kind(*map(_float, value))
        decoders = [_decoder(hint, names) for hint in hints.values()]
        return lambda value: kind(*[decode(item) for decode, item in zip(decoders, value, strict=True)])
    if missing := set(kind._fields) - set(kind._field_defaults) - set(stored):
        raise ValueError(f"{kind.__name__} lacks {missing}")
    picks = [(name, stored.index(name), _decoder(hint, names)) for name, hint in hints.items() if name in stored]
    width = len(stored)

    def read_by_name(value: Any) -> Any:
        if len(_array(value)) != width:
            raise ValueError("wrong number of fields")
        return kind(**{name: decode(value[index]) for name, index, decode in picks})

    return read_by_name


def _array(value: Any) -> list[Any]:
    if type(value) is list:
        return value
    raise ValueError(f"{value!r:.40} is not an array")


def _text(value: Any) -> str:
    if type(value) is str:
        return value
    raise ValueError(f"{value!r:.40} is not a text")


def _int(value: Any) -> int:
    if type(value) is int and -LIMIT <= value <= LIMIT:
        return value
    raise ValueError(f"{value!r:.40} is not a whole number")


def _float(value: Any) -> float:
    # NaN and infinity fail the comparison.
    if type(value) in (float, int) and -LIMIT <= value <= LIMIT:
        return float(value)
    raise ValueError(f"{value!r:.40} is not a number")


def _bool(value: Any) -> bool:
    if type(value) is int and value in (0, 1):
        return value == 1
    raise ValueError(f"{value!r:.40} is not 0 or 1")


def _same(value: Any) -> Any:
    return value


_SCALARS: dict[Any, Convert] = {str: _text, int: _int, float: _float, bool: _bool}
