"""Markers that have lost their dot or bracket: "a Dinas Pendidikan", "2 Dinas Sosial" in a list that counts on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from orgeditor.articles.markers import BARE, Marker, Reading, letter_value, marker_at, roman_value
from orgeditor.articles.openers import opens_list
from orgeditor.articles.source import Line
from orgeditor.articles.unit_words import looks_like_name, looks_like_unit

LEAST = 3
"""Items of a list whose markers are read though they have neither dot nor bracket."""
LEAST_HEADS = 2
"""The same of those who have a list of their own below them."""

_BARE = re.compile(r"(?P<value>\d{1,2}|[IVX]{1,4}|[a-z]|[A-Z])\s+(?=[A-Z\"“])")


@dataclass(slots=True)
class _Run:
    """Markers that count on: the lines of those without dot or bracket, and the style of the others, "" for none."""

    sign: str
    value: int
    style: str
    bare: list[int] = field(default_factory=list)
    items: int = 1
    heads: int = 0
    sure: bool = False
    """Whether one without dot or bracket counts on from one that has it, behind an item that has ended."""


def bare_markers(lines: Sequence[Line]) -> dict[int, Marker]:
    """Return the markers without dot or bracket by their lines: those of names that count from 1 below an opener."""
    found = {at: read for at, line in enumerate(lines) if (read := _BARE.match(line.text))}
    bare = {at: read for at, read in found.items() if _names(lines[at].text[read.end() :])}
    if not bare:
        return {}
    runs: list[_Run] = []
    open_: list[_Run] = []
    opened, before = False, ""
    for at, line in enumerate(lines):
        sign, value, style = _read(line.text, bare.get(at), open_, opened)
        if style == "(1)":
            open_.clear()
        elif sign:
            depth = next(
                (up for up, run in enumerate(reversed(open_), 1) if run.sign == sign and run.value == value - 1
                 and (not style or run.style in ("", style))), 0
            )  # fmt: skip
            if depth:
                del open_[len(open_) - depth + 1 :]
                run = open_[-1]
                run.value, run.items, run.style = value, run.items + 1, run.style or style
            elif value == 1 and opened:
                run = _Run(sign, value, style)
                open_.append(run)
                runs.append(run)
            else:
                opened, before = opens_list(line.text), line.text
                continue
            run.heads += opens_list(line.text)
            if at in bare:
                run.bare.append(at)
                run.sure = run.sure or (bool(run.style) and value == 2 and before.endswith((";", "; dan", "; serta")))
        opened = opens_list(line.text) or (before.endswith("-") and opens_list(before[:-1] + line.text))
        before = line.text
    return {at: _marker(bare[at], run) for run in runs if _counts(run) for at in run.bare}


def _names(text: str) -> bool:
    return looks_like_unit(text) or (opens_list(text) and looks_like_name(text))


def _read(
    text: str, bare: re.Match[str] | None, open_: Sequence[_Run] = (), opened: bool = False
) -> tuple[str, int, str]:
    """Return the sign ("1", "a", "A"), value and style of a line's marker, the style empty without dot or bracket.

    Of what a marker may be misread for that counts which begins a list that is `opened`, or counts on.
    """
    if bare is not None:
        value = bare["value"]
        if re.fullmatch("[IVX]+", value):
            return "I", roman_value(value), ""
        sign = "1" if value.isdecimal() else "a" if value.islower() else "A"
        return sign, int(value) if sign == "1" else letter_value(value), ""
    marker = marker_at(text)
    if marker is None:
        return "", 0, ""
    wanted = {("1", 1)} if opened else set()
    wanted.update((run.sign, run.value + 1) for run in open_)
    found = [(style.strip("()."), number, style) for style, number, *_ in marker.readings]
    return next((read for read in found if read[:2] in wanted), found[0])


def _counts(run: _Run) -> bool:
    return run.items >= LEAST or run.heads >= LEAST_HEADS or run.sure


def _marker(bare: re.Match[str], run: _Run) -> Marker:
    _, value, _ = _read("", bare)
    return Marker(bare["value"], (Reading(run.style or run.sign + BARE, value, bare=True),), bare.end())
