"""A chart as the article that lists it, in drafting style: levels a. 1. a) 1), ";" and "dan" before the last, "." last.

Sources: UU 12/2011 Lampiran II, 80 to 90 (tabulation); the openers are those of the five regulations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
    UnitCategory,
)
from orgeditor.model.numerals import roman
from orgeditor.model.records import BoxForm, Placement

STYLES = ("a.", "1.", "a)", "1)", "(a)", "(1)", "(i)", "(A)")
"""The markers by level; the drafting rule knows four, deeper ones go on in brackets, each unlike all above it."""

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
MOST_LETTERED = 52
"""Items that letters mark: a. to z., aa. to zz."""
INDENT = 4
"""Columns of a level in plain text."""


_Kind = tuple[str, CoordinationForm, str]
"""A kind of relation, the form of a coordination, and what the regulation calls the kind."""


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """A line of an article: its level (-1 for a heading, 0 for running text, 1 and on for items), marker and text."""

    level: int
    marker: str
    text: str


@dataclass(slots=True)
class _Entry:
    """What becomes an item: a unit's name with the opener of what it has below, and those entries.

    `relations` are the kinds of relation to what is right below it, with the form of each.
    """

    text: str
    below: list[_Entry]
    relations: frozenset[_Kind] = frozenset()


def article_lines(draft: Draft, chart: str, *, number: str = "", start: str | None = None) -> list[ArticleLine]:
    """Return the article that lists a chart, or what hangs below one box (`start`), as "Pasal `number`".

    Who commands (Kepala Daerah, Sekretaris Daerah) stands in articles of its own: the list begins with those who have
    units below them. Empty when nothing hangs below anything.
    """
    entries = [entry for item in _heads(draft, chart, start) for entry in _entries(draft, item)]
    if not entries:
        return []
    lines = [ArticleLine(-1, "", f"Pasal {number}".rstrip())] if number else []
    form = _form(entries)
    if len(entries) == 1 and form not in _FORMS and len(entries[0].below) <= MOST_LETTERED:
        # A list of one item is none: it is the sentence that opens the next list.
        lines.append(ArticleLine(0, "", entries[0].text))
        return lines + list(_items(entries[0].below, 1, "."))
    lines.append(ArticleLine(0, "", _intro(entries, form)))
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
    children = _children(draft, item)
    if draft.units[item.unit].category in LEADERS and any(_children(draft, child) for child in children):
        for child in children:
            yield from _below_leaders(draft, child)
    elif children:
        yield item


def _children(draft: Draft, item: Placement) -> list[Placement]:
    """Return the boxes below a box, without a Wakil that is glued to it: that one is not commanded."""
    return [
        child
        for child in draft.children(item.chart, item.id)
        if child.form is not BoxForm.GLUED or draft.units[child.unit].category is not UnitCategory.DEPUTY_HEAD
    ]


def _entries(draft: Draft, item: Placement) -> list[_Entry]:
    """Return a head with its units, once for each kind of relation to them."""
    name = _name(draft, item)
    found: dict[str, list[Placement]] = {}
    for child in _children(draft, item):
        found.setdefault(_kind(draft, child)[0], []).append(child)
    return [
        _Entry(
            f"{name} {_opener(draft, kind)}:",
            [below for child in row for below in _nested(draft, child)],
            frozenset(_kind(draft, child) for child in row),
        )
        for kind, row in found.items()
    ]


def _nested(draft: Draft, item: Placement) -> list[_Entry]:
    entries = _entries(draft, item)
    return entries or [_Entry(_name(draft, item), [])]


def _name(draft: Draft, item: Placement) -> str:
    """Return the name of a box without a sign at its end: the list has signs of its own."""
    return draft.unit_of(item.id).name.rstrip(" ;:,")


def _kind(draft: Draft, item: Placement) -> _Kind:
    if item.backbone is None:
        return STRUCTURAL, CoordinationForm.NONE, BUILTIN_KINDS[STRUCTURAL].name
    relation = draft.relations[item.backbone]
    return relation.kind, relation.form, draft.kind(relation.kind).name


def _opener(draft: Draft, kind: str) -> str:
    return OPENERS.get(kind) or f"memiliki hubungan kerja {draft.kind(kind).name} dengan"


def _form(entries: Sequence[_Entry]) -> CoordinationForm:
    """Return the form that all coordination in a list has, none where it has several."""
    forms = {form for entry in _all(entries) for kind, form, _ in entry.relations if kind == COORDINATIVE}
    return forms.pop() if len(forms) == 1 else CoordinationForm.NONE


def _intro(entries: Sequence[_Entry], form: CoordinationForm) -> str:
    """Return the sentence above a list: it alone tells the form, and else what all relations have in common."""
    names = {kind: name for entry in _all(entries) for kind, _, name in entry.relations}
    if form in _FORMS or set(names) == {COORDINATIVE}:
        return f"Pembagian {_FORMS.get(form, 'koordinasi')} dilaksanakan sebagai berikut:"
    common = f" {names.popitem()[1]}" if len(names) == 1 else ""
    return f"Hubungan kerja{common} dilaksanakan sebagai berikut:"


def _all(entries: Sequence[_Entry]) -> Iterator[_Entry]:
    for entry in entries:
        yield entry
        yield from _all(entry.below)


def _items(entries: Sequence[_Entry], level: int, end: str) -> Iterator[ArticleLine]:
    """Write entries as items; `end` closes the last of them, or what hangs below it."""
    style = STYLES[min(level, len(STYLES)) - 1]
    for at, entry in enumerate(entries, 1):
        mine = end if at == len(entries) else "; dan" if at == len(entries) - 1 else ";"
        text = entry.text if entry.below else entry.text.removesuffix(mine) + mine  # "dsb." gets no second full stop
        yield ArticleLine(level, _marker(style, at), text)
        yield from _items(entry.below, level + 1, mine)


def _marker(style: str, number: int) -> str:
    sign = style.strip("().")
    signs = {"1": str(number), "a": letters(number), "A": letters(number).upper(), "i": roman(number).lower()}
    return style.replace(sign, signs[sign])
