"""The operators of a content stream with their operands (ISO 32000-1, 7.2, 7.3 and 7.8.2).

Written for speed: a page of 2,000 boxes has a quarter of a million of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_TOKEN = re.compile(
    rb"(?P<x>-?[\d.]+)\s+(?P<y>-?[\d.]+)\s+Td\s*<(?P<glyph>[0-9A-Fa-f]+)>\s*Tj\b"  # how Qt writes a letter
    rb"|(?P<number>[-+]*(?:\d+\.?\d*|\.\d+))"
    rb"|(?P<code>[A-Za-z'\"][A-Za-z0-9*]*)"
    rb"|(?P<name>/[^\s()<>\[\]{}/%]*)"
    rb"|(?P<hexed><[0-9A-Fa-f\s]*>)"
    rb"|(?P<string>\()"
    rb"|(?P<open>\[|<<)"
    rb"|(?P<close>\]|>>)"
    rb"|(?P<comment>%[^\r\n]*)"
)
_IN_STRING = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_END_OF_IMAGE = re.compile(rb"\sEI(?=\s|$)")
DEEPEST = 50


def operators(data: bytes) -> Iterator[tuple[list[Any], bytes]]:
    """Give operands and name of each operator: numbers, names ("/F1"), strings as bytes, lists for arrays.

    Dictionaries come as lists; the pixels of an inline image are passed over. Raises ValueError for what has no end.
    """
    operands: list[Any] = []
    outer: list[list[Any]] = []
    at = 0
    while (token := _TOKEN.search(data, at)) is not None:
        at = token.end()
        kind = token.lastgroup
        if kind == "glyph":
            yield [float(token["x"]), float(token["y"])], b"Td"
            yield [_unhexed(token["glyph"])], b"Tj"
            operands = []
        elif kind == "number":
            operands.append(float(token["number"].lstrip(b"+")))
        elif kind == "code":
            code = token["code"]
            if code in (b"true", b"false", b"null"):
                operands.append(None)
                continue
            if code == b"ID":
                end = _END_OF_IMAGE.search(data, at)
                at = end.end() if end is not None else len(data)
            yield operands, code
            operands = []
        elif kind == "name":
            operands.append(_named(token["name"]))
        elif kind == "hexed":
            operands.append(_unhexed(token["hexed"][1:-1]))
        elif kind == "string":
            at = _end_of_string(data, at)
            operands.append(_unescaped(data[token.end() : at - 1]))
        elif kind == "open":
            if len(outer) == DEEPEST:
                raise ValueError("arrays too deep")
            outer.append(operands)
            operands = []
        elif kind == "close" and outer:
            inside, operands = operands, outer.pop()
            operands.append(inside)


def _end_of_string(data: bytes, at: int) -> int:
    depth = 1
    for found in _IN_STRING.finditer(data, at):
        depth += {b"(": 1, b")": -1}.get(found.group(), 0)
        if not depth:
            return found.end()
    raise ValueError("a string without end")


def _unescaped(data: bytes) -> bytes:
    return _ESCAPE.sub(_letter, data) if b"\\" in data else data


def _letter(match: re.Match[bytes]) -> bytes:
    said = match.group(1)
    return bytes([int(said, 8) & 255]) if said[:1].isdigit() and said[:1] < b"8" else _LETTERS.get(said, said)


def _unhexed(data: bytes) -> bytes:
    digits = data.translate(None, b" \t\r\n\f\0")
    return bytes.fromhex((digits + b"0" if len(digits) % 2 else digits).decode())


def _named(data: bytes) -> str:
    text = data.decode("latin-1")
    return re.sub("#([0-9A-Fa-f]{2})", lambda code: chr(int(code[1], 16)), text) if "#" in text else text
