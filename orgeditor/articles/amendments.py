"""The "Semula / Menjadi" table: what an article said and what it says now, line beside line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from orgeditor.articles.writer import ArticleLine, article_lines
from orgeditor.model.draft import Draft
from orgeditor.model.renaming import likeness

ALIKE = 0.6
"""Likeness from which on a line is another one, written anew."""
MOST_ALIGNED = 10_000
"""Pairs of lines that are compared; beyond it they stand as they come."""
HEADS = ("SEMULA", "MENJADI")
_ARTICLE = re.compile(r"Pasal (\d+[A-Z]?)\b(?P<paragraph> ayat)?")


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
        if tag == "equal":
            pairs = list(zip(before[start:end], after[other:other_end], strict=True))
            rows += [Row(one, two, differs=False) for one, two in pairs]
        else:
            rows += [Row(one, two, differs=True) for one, two in _aligned(before[start:end], after[other:other_end])]
    return rows


def _aligned(
    before: Sequence[ArticleLine], after: Sequence[ArticleLine]
) -> Iterator[tuple[ArticleLine | None, ArticleLine | None]]:
    """Give lines beside what became of them, in the order of both; what came or went stands alone."""
    if len(before) * len(after) > MOST_ALIGNED:
        yield from zip_longest(before, after)
        return
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for one in reversed(range(len(before))):
        for two in reversed(range(len(after))):
            alike = _alike(before[one], after[two])
            together = best[one + 1][two + 1] + alike if alike else 0.0
            best[one][two] = max(together, best[one + 1][two], best[one][two + 1])
    one = two = 0
    while one < len(before) or two < len(after):
        if one < len(before) and two < len(after):
            alike = _alike(before[one], after[two])
            if alike and best[one][two] == best[one + 1][two + 1] + alike:
                yield before[one], after[two]
                one, two = one + 1, two + 1
                continue
        if one < len(before) and (two == len(after) or best[one][two] == best[one + 1][two]):
            yield before[one], None
            one += 1
        else:
            yield None, after[two]
            two += 1


def _alike(one: ArticleLine, other: ArticleLine) -> float:
    """Return how much one line looks like what the other was, 0 for not enough; running text always is enough."""
    if one.level != other.level:
        return 0.0
    found = likeness(one.text, other.text)
    return found if found >= ALIKE else ALIKE if one.level <= 0 else 0.0


def article_number(draft: Draft, chart: str) -> str:
    """Return the number of the article that lists most units of a chart, "" when none does."""
    found = [_ARTICLE.match(draft.unit_of(item.id).basis) for item in draft.placements_of_chart(chart)]
    count = Counter(match.group(1) for match in found if match)
    return count.most_common(1)[0][0] if count else ""


def amended_article(old: Draft, before: str, new: Draft, after: str) -> tuple[str, list[Row]]:
    """Return the table of a chart of two drafts (ids, "" for none), and the sentence that amends its article.

    The sentence (UU 12/2011 Lampiran II, 237) is "" unless it is right: both list under one Pasal, not in a paragraph
    (ayat) of it whose other paragraphs are not known here, and something differs.
    """
    number, now = article_number(old, before) if before else "", article_number(new, after) if after else ""
    rows = amendment_rows(
        article_lines(old, before, number=number) if before else [],
        article_lines(new, after, number=now) if after else [],
    )
    whole = (
        number and number == now and not _in_paragraph(old, before, number) and not _in_paragraph(new, after, number)
    )
    right = whole and any(row.differs for row in rows)
    return f"Ketentuan Pasal {number} diubah sehingga berbunyi sebagai berikut:" if right else "", rows


def _in_paragraph(draft: Draft, chart: str, number: str) -> bool:
    """Say whether the units of a chart are listed in a paragraph of an article."""
    found = (_ARTICLE.match(draft.unit_of(item.id).basis) for item in draft.placements_of_chart(chart))
    return any(match is not None and match[1] == number and match["paragraph"] for match in found)


def amendment_text(rows: Sequence[Row]) -> str:
    """Return the table as text, its columns between tabs: for a cell of Excel, and where nothing else is taken."""
    lines = ["\t".join(HEADS)]
    lines += ["\t".join(line_text(line) for line in (row.before, row.after)) for row in rows]
    return "\n".join(lines) + "\n"


def line_text(line: ArticleLine | None) -> str:
    """Return marker and text of a line of the table, "" for none."""
    return f"{line.marker} {line.text}".strip() if line is not None else ""


def _said(line: ArticleLine) -> tuple[int, str]:
    text = line.text.removesuffix(" dan").rstrip(" ;.")
    return line.level, text
