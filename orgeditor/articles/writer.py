"""A chart as the article that lists it, in drafting style: levels a. 1. a) 1), ";" and "dan" before the last, "." last.

Sources: UU 12/2011 Lampiran II, 80 to 90 (tabulation); the openers are those of the five regulations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from orgeditor.model.basis_numbers import letters
from orgeditor.model.categories import LEADERS
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import (
    BUILTIN_KINDS,
    COLLEGIAL,
    CONSULTATIVE,
    COORDINATIVE,
    FUNCTIONAL,
    STRUCTURAL,
    CoordinationForm,
)
from orgeditor.model.records import Placement

STYLES = ("a.", "1.", "a)", "1)", "(a)", "(1)")
"""The markers by level; the drafting rule knows four, deeper ones go on in brackets."""

OPENERS = {
    COORDINATIVE: "mengoordinasikan",
    STRUCTURAL: "membawahkan",
    **{
        kind: f"memiliki hubungan kerja {BUILTIN_KINDS[kind].name} dengan"
        for kind in (CONSULTATIVE, COLLEGIAL, FUNCTIONAL)
    },
}
_FORMS = {
    CoordinationForm.INTERSECTORAL: "koordinasi hierarki",
    CoordinationForm.CROSS_SECTORAL: "koordinasi fungsional",
    CoordinationForm.MULTISECTORAL: "koordinasi instansional",
}
INDENT = 4
"""Columns of a level in plain text."""


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """A line of an article: its level (-1 for a heading, 0 for running text, 1 and on for items), marker and text."""

    level: int
    marker: str
    text: str


@dataclass(slots=True)
class _Entry:
    """What becomes an item: a unit's name with the opener of what it has below, and those entries."""

    text: str
    below: list[_Entry]


def article_lines(draft: Draft, chart: str, *, number: str = "", start: str | None = None) -> list[ArticleLine]:
    """Return the article that lists a chart, or what hangs below one box (`start`), as "Pasal `number`".

    Who commands (Kepala Daerah, Sekretaris Daerah) stands in articles of its own: the list begins with those who have
    units below them. Empty when nothing hangs below anything.
    """
    entries = [entry for item in _heads(draft, chart, start) for entry in _entries(draft, item)]
    if not entries:
        return []
    lines = [ArticleLine(-1, "", f"Pasal {number}".rstrip())] if number else []
    lines.append(ArticleLine(0, "", _intro(draft, chart)))
    return lines + list(_items(entries, 1, "."))


def article_text(lines: Sequence[ArticleLine]) -> str:
    """Return an article as plain text, items indented by level, with a line break at the end."""
    texts = []
    for line in lines:
        if line.level < 0:
            texts.append(f"{line.text}\n")
        elif line.level == 0:
            texts.append(line.text)
        else:
            texts.append(f"{' ' * (INDENT * (line.level - 1))}{line.marker} {line.text}")
    return "\n".join(texts) + "\n" if texts else ""


def _heads(draft: Draft, chart: str, start: str | None) -> Iterator[Placement]:
    """Return the boxes whose lists the article has: those below the leaders, or one box."""
    if start is not None:
        yield draft.placements[start]
        return
    for root in draft.children(chart, None):
        yield from _below_leaders(draft, root)


def _below_leaders(draft: Draft, item: Placement) -> Iterator[Placement]:
    children = draft.children(item.chart, item.id)
    if draft.units[item.unit].category in LEADERS and any(draft.children(child.chart, child.id) for child in children):
        for child in children:
            yield from _below_leaders(draft, child)
    elif children:
        yield item


def _entries(draft: Draft, item: Placement) -> list[_Entry]:
    """Return a head with its units, once for each kind of relation to them."""
    name = draft.units[item.unit].name
    children = draft.children(item.chart, item.id)
    kinds = list(dict.fromkeys(_kind(draft, child) for child in children))
    return [
        _Entry(
            f"{name} {_opener(draft, kind)}:",
            [below for child in children if _kind(draft, child) == kind for below in _nested(draft, child)],
        )
        for kind in kinds
    ]


def _nested(draft: Draft, item: Placement) -> list[_Entry]:
    entries = _entries(draft, item)
    return entries or [_Entry(draft.units[item.unit].name, [])]


def _kind(draft: Draft, item: Placement) -> str:
    return draft.relations[item.backbone].kind if item.backbone else STRUCTURAL


def _opener(draft: Draft, kind: str) -> str:
    if kind in OPENERS:
        return OPENERS[kind]
    return f"memiliki hubungan kerja {draft.kinds[kind].name if kind in draft.kinds else kind} dengan"


def _intro(draft: Draft, chart: str) -> str:
    forms = [
        draft.relations[item.backbone].form
        for item in draft.placements_of_chart(chart)
        if item.backbone and draft.relations[item.backbone].kind == COORDINATIVE
    ]
    form = next((_FORMS[form] for form, _ in groupby(forms) if form in _FORMS and len(set(forms)) == 1), "koordinasi")
    return f"Pembagian {form} dilaksanakan sebagai berikut:"


def _items(entries: Sequence[_Entry], level: int, end: str) -> Iterator[ArticleLine]:
    """Write entries as items; `end` closes the last of them, or what hangs below it."""
    style = STYLES[min(level, len(STYLES)) - 1]
    for at, entry in enumerate(entries, 1):
        mine = end if at == len(entries) else "; dan" if at == len(entries) - 1 else ";"
        yield ArticleLine(level, _marker(style, at), entry.text if entry.below else entry.text + mine)
        yield from _items(entry.below, level + 1, mine)


def _marker(style: str, number: int) -> str:
    return style.replace("1", str(number)) if "1" in style else style.replace("a", letters(number))
