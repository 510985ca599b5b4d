"""The sentences of an article with their basis: what its ayat and items say, without their lists."""

from __future__ import annotations

import re
from typing import NamedTuple

from orgeditor.articles.lists import Item
from orgeditor.articles.markers import cited

_SIGN = re.compile(r"\w+(?=\)?$)")


class Sentence(NamedTuple):
    """A text, the article, ayat or item that it stands in, and where it stands in the source."""

    text: str
    basis: str
    spans: tuple[tuple[int, int], ...]


def sentences_of(body: Item, basis: str) -> list[Sentence]:
    """Return the texts of an article (`basis`, "Pasal 12") in their order, each with its own basis."""
    found: list[Sentence] = []
    _gather(body, basis, found)
    return found


def _gather(body: Item, basis: str, into: list[Sentence]) -> None:
    if body.text:
        into.append(Sentence(body.text, basis, tuple(body.spans)))
    for item in body.items:
        _gather(item, item_basis(basis, item), into)
    into += [Sentence(text, basis, (span,)) for text, span in body.tail]


def item_basis(basis: str, item: Item) -> str:
    """Return the basis of an item of a list whose own basis is known; one without a marker shares it.

    A number with points says what stands above it too: "angka 2.1" stands in the list of "angka 2".
    """
    if item.style in ("", "-"):
        return basis
    if item.number and "." not in item.number:
        return f"{basis} {_SIGN.sub(item.number, cited(item.style, item.value))}".strip()
    if item.number:
        above, _, own = item.number.rpartition(".")
        return f"{basis}.{own}" if basis.endswith(f"angka {above}") else f"{basis} angka {item.number}".strip()
    return f"{basis} {cited(item.style, item.value)}".strip()
