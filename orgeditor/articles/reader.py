"""Reading a regulation, or a single Pasal, into what it states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from orgeditor.articles.annexes import ReadAnnex, annexes_of
from orgeditor.articles.lists import items_of
from orgeditor.articles.regulation import ReadRegulation, regulation_of
from orgeditor.articles.relations import ReadKind, ReadRelation, kinds_of, relations_of
from orgeditor.articles.sentences import Sentence, sentences_of
from orgeditor.articles.source import Left, Line, source_lines
from orgeditor.articles.structure import Article, Chapter, parts_of
from orgeditor.articles.tables import without_tables
from orgeditor.articles.units import ReadUnit, units_of


class ReadingStopped(Exception):
    """Reading was cancelled."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text states. Places in the source are (start, end) in characters of the text as given.

    `units` stand in the order of the text, each superior before what stands below it (`parent` is an index in it).
    `sentences` are those of the articles with their basis, `head` and `closing` the lines before and after them.
    """

    regulation: ReadRegulation
    articles: tuple[Article, ...]
    units: tuple[ReadUnit, ...]
    annexes: tuple[ReadAnnex, ...]
    relations: tuple[ReadRelation, ...]
    kinds: tuple[ReadKind, ...]
    left: tuple[Left, ...]
    sentences: tuple[Sentence, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    head: tuple[Line, ...] = ()
    closing: tuple[Line, ...] = ()


def read_text(text: str, *, go_on: Callable[[float], bool] | None = None) -> Reading:
    """Read a text. `go_on` is told the part done, 0 to 1, and returns False to stop: then ReadingStopped is raised."""
    lines, left = source_lines(text)
    parts = parts_of(without_tables(lines))
    units: list[ReadUnit] = []
    sentences: list[Sentence] = []
    total, done = max(1, sum(len(article.lines) for article in parts.articles)), 0

    def told(part: float) -> None:
        if go_on is not None and not go_on((done + part * len(article.lines)) / total):
            raise ReadingStopped

    for article in parts.articles:
        body = items_of(article.lines, told)
        done += len(article.lines)
        base = len(units)
        for unit in units_of(article, body):
            units.append(replace(unit, parent=None if unit.parent is None else unit.parent + base))
        sentences += sentences_of(body, article.basis)
    return Reading(
        regulation=regulation_of(parts),
        articles=parts.articles,
        units=tuple(units),
        annexes=tuple(annexes_of(sentences)),
        relations=tuple(relations_of(sentences)),
        kinds=tuple(kinds_of(sentences)),
        left=tuple(left),
        sentences=tuple(sentences),
        chapters=parts.chapters,
        head=parts.head,
        closing=parts.closing,
    )
