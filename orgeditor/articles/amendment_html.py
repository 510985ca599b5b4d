"""The "Semula / Menjadi" table as HTML for the clipboard: Word takes it as a table whose head is repeated."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from orgeditor.articles.amendments import HEADS, Row
from orgeditor.articles.article_html import FONT, INDENT_MM
from orgeditor.articles.writer import ArticleLine


class Look(NamedTuple):
    """Size of letters, how long a mm is in which unit, and the lines of the table."""

    size_pt: int
    mm: float
    unit: str
    line: str
    gap: str
    """What stands between a marker and its text: a tab to where the lines below it begin."""


WORD = Look(12, 1.0, "mm", "0.5pt solid black", "<span style='mso-tab-count:1'>&nbsp;&nbsp;</span>")
SCREEN = Look(10, 4.0, "px", "1px solid gray", "<span style='white-space:pre'>\t</span>")
"""Qt's texts know no mm and no thinner line; grey is seen on a light and on a dark ground."""
TAB_PX = INDENT_MM * SCREEN.mm
"""From tab to tab on the screen, where HTML cannot say it."""


def amendment_html(tables: Iterable[tuple[Sequence[str], Sequence[Row]]], look: Look = WORD) -> str:
    """Return tables as a page of HTML, each below the paragraphs that introduce it.

    In the rows that differ what goes is struck through and what comes is bold.
    """
    return _page("".join(_introduced(introduction) + _table(rows, look) for introduction, rows in tables), look)


def amendment_pieces(tables: Iterable[tuple[Sequence[str], Sequence[Row]]], rows: int) -> Iterator[str]:
    """Give the same tables for the screen in pieces of so many rows at most, one below another without a line."""
    for introduction, all_rows in tables:
        for at in range(0, len(all_rows), rows):
            piece = _table(all_rows[at : at + rows], SCREEN, begins=at == 0, ends=at + rows >= len(all_rows))
            yield _page((_introduced(introduction) if at == 0 else "") + piece, SCREEN)


def _introduced(introduction: Sequence[str]) -> str:
    return "".join(f"<p>{html.escape(text)}</p>" for text in introduction)


def _page(body: str, look: Look) -> str:
    below = f"{look.mm}{look.unit}"
    return (
        "<html><head><meta charset='utf-8'><style>\n"
        f"p {{margin:0 0 {below} 0; font-family:{FONT}; font-size:{look.size_pt}pt; text-align:left;}}\n"
        f"</style></head><body>{body}</body></html>"
    )


def _table(rows: Sequence[Row], look: Look, *, begins: bool = True, ends: bool = True) -> str:
    # Qt knows a width as an attribute alone: without it an empty column is as narrow as its head.
    sides = f"width='50%' style='width:50%; border-left:{look.line}; border-right:{look.line}; vertical-align:top;"
    under = f" border-bottom:{look.line};"
    heads = "".join(
        f"<td {sides} border-top:{look.line};{under}'>"
        f"<p align='center' style='text-align:center'><b>{head}</b></p></td>"
        for head in HEADS
    )
    last = len(rows) - 1 if ends else -1
    body = "".join(
        "<tr>"
        + "".join(
            f"<td {sides}{under if at == last else ''}'>{_line(line, mark if row.differs else '', look)}</td>"
            for line, mark in ((row.before, "s"), (row.after, "b"))
        )
        + "</tr>\n"
        for at, row in enumerate(rows)
    )
    style = "width='100%' cellspacing='0' cellpadding='4' style='border-collapse:collapse;'"
    head = f"<thead><tr>{heads}</tr></thead>" if begins else ""
    return f"<table {style}>{head}{body}</table>"


def _line(line: ArticleLine | None, mark: str, look: Look) -> str:
    if line is None:
        return "<p>&nbsp;</p>"
    marker, text = (
        f"<{mark}>{said}</{mark}>" if mark and said else said for said in map(html.escape, (line.marker, line.text))
    )
    if line.level < 0:
        return f"<p align='center' style='text-align:center'>{text}</p>"
    if line.level == 0:
        return f"<p>{text}</p>"
    hanging = INDENT_MM * look.mm
    indent = f"margin-left:{line.level * hanging}{look.unit}; text-indent:-{hanging}{look.unit};"
    return f"<p style='{indent}'>{marker}{look.gap}{text}</p>"
