"""The "Semula / Menjadi" table: what an article said and what it says now, line beside line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from orgeditor.articles.writer import ArticleLine


@dataclass(frozen=True, slots=True)
class Row:
    """Two lines that stand beside each other, None where one side has nothing; `differs` marks what is to be read."""

    before: ArticleLine | None
    after: ArticleLine | None
    differs: bool


def amendment_rows(before: Sequence[ArticleLine], after: Sequence[ArticleLine]) -> list[Row]:
    """Return the lines of two articles side by side: the same ones in one row, changed ones beside what they became.

    Markers and closing signs are left out of the comparison: a list that has grown is not changed in every line.
    """
    rows: list[Row] = []
    matcher = SequenceMatcher(None, [_said(line) for line in before], [_said(line) for line in after], autojunk=False)
    for tag, start, end, other, other_end in matcher.get_opcodes():
        same = tag == "equal"
        rows += [Row(one, two, not same) for one, two in zip_longest(before[start:end], after[other:other_end])]
    return rows


def _said(line: ArticleLine) -> tuple[int, str]:
    text = line.text.removesuffix(" dan").rstrip(" ;.")
    return line.level, text
