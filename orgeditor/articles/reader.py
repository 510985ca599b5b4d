"""Reading a regulation, or a single Pasal, into what it states."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from orgeditor.articles.aliases import named_in_full
from orgeditor.articles.annexes import ReadAnnex, annexes_of
from orgeditor.articles.capitals import as_written, in_words
from orgeditor.articles.columns import without_columns
from orgeditor.articles.forums import ReadForum, forums_of, team_relations
from orgeditor.articles.gathering import gathered
from orgeditor.articles.levels import Moves
from orgeditor.articles.lists import Item, items_of, items_of_both
from orgeditor.articles.look_alikes import doubted_by_look
from orgeditor.articles.ranks import doubted_by_rank, placed_by_rank
from orgeditor.articles.regulation import ReadRegulation, regulation_of
from orgeditor.articles.relations import ReadKind, ReadRelation, kinds_of, relations_of
from orgeditor.articles.running_text import in_one_paragraph
from orgeditor.articles.sentences import Sentence, sentences_of
from orgeditor.articles.source import Left, Line, source_lines
from orgeditor.articles.structure import Article, Chapter, Parts, annexes_in, parts_of
from orgeditor.articles.tables import without_tables
from orgeditor.articles.unit_lists import bare_units, units_of
from orgeditor.articles.units import DEFINES, IN_DEFINITION, ReadUnit, is_definition, less_sure
from orgeditor.model.garbage import uncollected


class ReadingStopped(Exception):
    """Reading was cancelled."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text states. Places in the source are (start, end) in characters of the text as given.

    `units` stand in the order of the text, each superior before what stands below it (`parent` is an index in it); a
    list of another article stands below the unit that it is of.
    `sentences` are those of the articles with their basis, `head` and `closing` the lines before and after them, `text`
    is the text as given.
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
    text: str = ""
    forums: tuple[ReadForum, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether the text is a whole regulation: only then is what it lacks lacking."""
        return _is_whole(self.articles)


def _is_whole(articles: Sequence[Article]) -> bool:
    return any(article.number in ("1", "KESATU", "PERTAMA") for article in articles)


def read_text(text: str, *, go_on: Callable[[float], bool] | None = None) -> Reading:
    """Read a text. `go_on` is told the part done, 0 to 1, and returns False to stop: then ReadingStopped is raised."""
    with uncollected():
        return _read(text, go_on)


def _read(text: str, go_on: Callable[[float], bool] | None) -> Reading:
    lines, left = source_lines(text)
    parts = parts_of(in_one_paragraph(without_tables(without_columns(lines, text))))
    units: list[ReadUnit] = []
    sentences: list[Sentence] = []
    total, done = max(1, sum(len(article.lines) for article in parts.articles)), 0

    def told(part: float) -> None:
        if go_on is not None and not go_on((done + part * len(article.lines)) / total):
            raise ReadingStopped

    defined: list[ReadUnit] = []
    known = Moves()
    before: dict[str, Item] = {}
    bare: list[Item] = []
    for article in parts.articles:
        body = _body_of(article, told, known)
        done += len(article.lines)
        found = _units(body, len(units), before)
        if not units and all(is_definition(unit) for unit in found):
            defined += _units(body, len(defined)) if found and defined else found
        else:
            units += found
        if not article.number:
            bare.append(body.written)
        sentences += sentences_of(body.written, article.basis)
        before[article.basis] = body.written
    # What Pasal 1 names counts only where nothing else names units, as do lists of which nothing says whose they are.
    units = units or _of_annexes(parts, 0, known) or defined or _bare(bare)
    units = named_in_full(units, (sentence.text for sentence in sentences))
    relations, forums = relations_of(sentences), forums_of(sentences, text)
    relations += team_relations(sentences, forums, relations)
    placed = doubted_by_rank(gathered(units))
    return Reading(
        regulation=regulation_of(parts),
        articles=parts.articles,
        units=tuple(doubted_by_look(placed_by_rank(placed, _is_whole(parts.articles)), (line.text for line in lines))),
        annexes=tuple(annexes_of(sentences)),
        relations=tuple(relations),
        kinds=tuple(kinds_of(sentences)),
        left=tuple(left),
        sentences=tuple(sentences),
        chapters=parts.chapters,
        head=parts.head,
        closing=parts.closing,
        text=text,
        forums=tuple(forums),
    )


class _Body(NamedTuple):
    """The lists of an article as it is written, and of the same as others write it where all of it is in capitals."""

    article: Article
    written: Item
    worded: Article
    spoken: Item


def _body_of(article: Article, told: Callable[[float], object], known: Moves) -> _Body:
    worded = in_words(article)
    if worded is article:
        body = items_of(article.lines, told, known)
        return _Body(article, body, article, body)
    written, spoken = items_of_both(article.lines, worded.lines, told, known)
    return _Body(article, written, worded, spoken)


def _units(body: _Body, base: int, before: dict[str, Item] | None = None) -> list[ReadUnit]:
    if body.worded is body.article:
        found = units_of(body.article, body.written, base, before)
    else:
        found = as_written(units_of(body.worded, body.spoken, base), body.article.lines, base)
    if body.article.number == "1" and any(DEFINES.search(line.text) for line in body.article.lines):
        return [less_sure(unit, 0, IN_DEFINITION) if unit.reasons else unit for unit in found]
    return found


def _bare(bodies: Sequence[Item]) -> list[ReadUnit]:
    """Return the units of the lists of names in a text without Pasal that says of none whose they are."""
    found: list[ReadUnit] = []
    for body in bodies:
        found += bare_units(body, len(found))
    return found


IN_ANNEX = "dibaca dari Lampiran, bukan dari batang tubuh"


def _of_annexes(parts: Parts, base: int, known: Moves) -> list[ReadUnit]:
    """Return the units that the Lampiran list, where the articles list none ("tercantum dalam Lampiran")."""
    found: list[ReadUnit] = []
    for annex in annexes_in(parts.closing):
        annex = replace(annex, lines=tuple(without_tables(annex.lines)))
        for unit in _units(_body_of(annex, lambda _part: None, known), base + len(found)):
            found.append(less_sure(unit, 0.2, IN_ANNEX))
    return found
