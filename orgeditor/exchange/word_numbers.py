"""The numbers that Word computes for the paragraphs of its lists (ECMA-376, 17.9), and how far they are indented."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from orgeditor.model.basis_numbers import letters
from orgeditor.model.numerals import roman

LEVELS = 9
BULLET = "-"
MOST_STYLES = 50
"""Styles that are based on each other, at most: a ring of them has no end."""
LONGEST_TEXT = 255
"""Letters of the text of a level: Word takes no more."""
LARGEST = 32767
"""The largest number that Word counts to."""


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: its first number, number format, text with "%1" to "%9", and after which level it restarts.

    `restart` is None after any higher one, 0 never, else the level (from 1). `style` is the paragraph style tied to it.
    """

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    style: str = ""
    legal: bool = False
    indent: int | None = None


@dataclass(slots=True)
class _List:
    """A list (w:num): the shape that it shares with others, its levels, the numbers at which it starts anew."""

    shape: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Gives the paragraphs of a document their numbers, asked for one after the other."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._styles = {} if styles is None else {item.get("styleId", ""): item for item in styles.iter("style")}
        self._lists: dict[str, _List] = _lists(numbering) if numbering is not None else {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def of(self, paragraph: Element) -> tuple[str, int]:
        """Return the marker of a paragraph as shown ("" for none), and where its first line begins, in twips."""
        number, at = self._place(paragraph)
        found = self._lists.get(number)
        if found is None or at not in found.levels:
            return "", self._indent(paragraph, None)
        marker = self._counted(number, found, at)
        return marker, self._indent(paragraph, found.levels[at].indent)

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """Return list and level of a paragraph, of its own or of its style."""
        number, at, style = "", None, ""
        for turn, properties in enumerate(self._chain(paragraph)):
            mine = properties.find("numPr")
            if mine is None:
                continue
            at = _number(mine, "ilvl") if at is None else at
            found = mine.find("numId")
            if found is not None:
                number = found.get("val", "")
                style = "" if turn == 0 else self._style_of(paragraph)
                break
        if at is None and style and number in self._lists:
            levels = self._lists[number].levels
            at = next((key for key, level in levels.items() if level.style == style), 0)
        return number, min(max(at or 0, 0), LEVELS - 1)

    def _chain(self, paragraph: Element) -> list[Element]:
        """Return the properties that hold for a paragraph, its own first, then those of its styles."""
        own = paragraph.find("pPr")
        found = [own] if own is not None else []
        key = self._style_of(paragraph)
        for _ in range(MOST_STYLES):
            style = self._styles.get(key)
            if style is None:
                break
            properties = style.find("pPr")
            if properties is not None:
                found.append(properties)
            based = style.find("basedOn")
            key = based.get("val", "") if based is not None else ""
        return found

    def _style_of(self, paragraph: Element) -> str:
        style = paragraph.find("pPr/pStyle")
        return style.get("val", "") if style is not None else ""

    def _indent(self, paragraph: Element, of_level: int | None) -> int:
        chain = self._chain(paragraph)
        own = _indent(chain[0]) if chain and chain[0] is paragraph.find("pPr") else None
        if own is not None:
            return own
        if of_level is not None:
            return of_level
        return next((found for found in map(_indent, chain) if found is not None), 0)

    def _counted(self, number: str, found: _List, at: int) -> str:
        counts = self._counts.setdefault(found.shape, [None] * LEVELS)
        if number not in self._begun:
            self._begun.add(number)
            for begun in found.starts:
                counts[begun] = None
        level = found.levels[at]
        before = counts[at]
        first = found.starts.get(at, level.start)
        counts[at] = first if before is None else min(before + 1, LARGEST)
        for deeper in range(at + 1, LEVELS):
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or at < restart:
                counts[deeper] = None

        def shown(match: re.Match[str]) -> str:
            which = int(match.group(1)) - 1
            other = found.levels.get(which)
            if other is None:
                return ""
            value = counts[which]
            form = "decimal" if level.legal else other.format
            return number_text(found.starts.get(which, other.start) if value is None else value, form)

        if level.format == "bullet":
            return BULLET
        return " ".join(re.sub(r"%([1-9])", shown, level.text).split())


def number_text(value: int, form: str) -> str:
    """Return a number as a number format of Word writes it; a format of another script is written in digits."""
    if form == "none":
        return ""
    if value > 0 and form in ("lowerLetter", "upperLetter"):
        return letters(value) if form == "lowerLetter" else letters(value).upper()
    if 0 < value < 4000 and form in ("lowerRoman", "upperRoman"):
        return roman(value).lower() if form == "lowerRoman" else roman(value)
    return f"{value:02}" if form == "decimalZero" else str(value)


def _lists(numbering: Element) -> dict[str, _List]:
    shapes: dict[str, dict[int, Level]] = {}
    linked: dict[str, str] = {}  # a style of lists, and the shape that defines it
    links: dict[str, str] = {}
    for shape in numbering.findall("abstractNum"):
        key = shape.get("abstractNumId", "")
        shapes[key] = dict(map(_level, shape.findall("lvl")))
        defines, uses = shape.find("styleLink"), shape.find("numStyleLink")
        if defines is not None:
            linked[defines.get("val", "")] = key
        if uses is not None:
            links[key] = uses.get("val", "")
    found: dict[str, _List] = {}
    for item in numbering.findall("num"):
        shape_of = item.find("abstractNumId")
        key = shape_of.get("val", "") if shape_of is not None else ""
        key = linked.get(links.get(key, ""), key)
        made = _List(key, dict(shapes.get(key, {})))
        for override in item.findall("lvlOverride"):
            at = _digits(override.get("ilvl"))
            whole, start = override.find("lvl"), override.find("startOverride")
            if at is None:
                continue
            if whole is not None:
                made.levels[at] = _level(whole)[1]
            if start is not None:
                made.starts[at] = _digits(start.get("val")) or 0
        found[item.get("numId", "")] = made
    return found


def _level(node: Element) -> tuple[int, Level]:
    made = Level()
    start, restart = _number(node, "start"), _number(node, "lvlRestart")
    made = replace(made, start=1 if start is None else start, restart=restart, legal=node.find("isLgl") is not None)
    form, text, style = node.find("numFmt"), node.find("lvlText"), node.find("pStyle")
    properties = node.find("pPr")
    return _digits(node.get("ilvl")) or 0, replace(
        made,
        format=form.get("val", "decimal") if form is not None else "decimal",
        text=text.get("val", "")[:LONGEST_TEXT] if text is not None else "",
        style=style.get("val", "") if style is not None else "",
        indent=_indent(properties) if properties is not None else None,
    )


def _indent(properties: Element) -> int | None:
    """Return where the first line of a paragraph begins, in twips; None where its properties do not say."""
    node = properties.find("ind")
    if node is None:
        return None
    left = _digits(node.get("left") or node.get("start"))
    if left is None:
        return None
    first = (_digits(node.get("firstLine")) or 0) - (_digits(node.get("hanging")) or 0)
    return max(0, left + first)


def _number(node: Element, tag: str) -> int | None:
    found = node.find(tag)
    return _digits(found.get("val")) if found is not None else None


def _digits(text: str | None) -> int | None:
    """Return a number of at most five digits; a longer one is no number of a list."""
    return int(text) if text is not None and text.isascii() and text.isdecimal() and len(text) <= 5 else None
