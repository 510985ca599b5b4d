"""Articles written in capitals throughout: read as if they were written as others are, their names kept as they stand.

What is a name and what is said of it is told apart by capitals too, so a reader needs them where they mean something.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from orgeditor.articles.markers import marker_at
from orgeditor.articles.source import Line, in_capitals
from orgeditor.articles.structure import Article
from orgeditor.articles.unit_words import looks_like_name
from orgeditor.articles.units import ReadUnit, less_sure

LONGEST_PHRASE = 3
"""Words up to which what begins as no unit does would be taken for a name by its capitals alone."""

_WORD = re.compile(r"[^\W\d_]+")
_ENDED = re.compile(r"(?:^|[;:.]|[;,]\s*(?:DAN|SERTA|ATAU))$")
_SMALL = frozenset(
    "dan serta atau di ke dari dengan pada untuk guna oleh yang sebagai berikut terdiri atas meliputi mencakup adalah"
    " yaitu yakni ialah antara lain sebagaimana dimaksud dalam ayat huruf angka terhadap masing selaku kepada melalui"
    " bertugas bertanggung mempunyai memiliki mencakup merupakan juga akan dapat wajib telah bahwa berada".split()
)
_DUTIES = frozenset({"urusan", "rumpun"})
"""What units do or are: words that stand first in what names no unit ("urusan pendidikan, oleh Dinas Pendidikan")."""
_ROMAN = re.compile(r"[ivx]{2,5}")
_VERB = re.compile(
    r"mem(?:bawa|bina|bidang|bantu|punya|fasilitas|impin|antau)[a-z]*|meng[a-z]{4,}(?:kan|ir|asi|i)|meny[a-z]{4,}(?:kan|i)"
    r"|men[a-z]{4,}kan|me(?:laksana|laku|liput|ngkoord|ngoord)[a-z]*|di[a-z]{4,}(?:kan|asi|ir|i)"
)


def in_words(article: Article) -> Article:
    """Return an article in capitals with its words as others write them; one that is not, as it is."""
    if not in_capitals(article.lines):
        return article
    lines, before = [], ""
    for line in article.lines:
        text = _worded(line.text, bool(_ENDED.search(before)))
        broken = before.endswith("-") and line.text[:1].isalpha() and marker_at(line.text) is None
        lines.append(line._replace(text=text[:1].lower() + text[1:] if broken else text))
        before = line.text
    return replace(article, lines=tuple(lines))


def as_written(units: Sequence[ReadUnit], lines: Sequence[Line], base: int) -> list[ReadUnit]:
    """Return units of a text in capitals with their names in capitals again, but for words that have small letters.

    An "unsur pelaksana" is a unit or a word for those below it, and nothing but its capital tells which.
    """
    words = (word for line in lines for word in _WORD.findall(line.text) if len(word) > 1 and not word.isupper())
    kept: dict[str, str] = {word.casefold(): word for word in words if word.casefold() not in _SMALL}

    def spelled(found: re.Match[str]) -> str:
        return kept.get(found.group().casefold(), found.group().upper())

    found = [unit._replace(name=_WORD.sub(spelled, unit.name) if kept else unit.name.upper()) for unit in units]
    parts = {base + at for at, unit in enumerate(found) if _PART.match(unit.name)}
    for at, unit in enumerate(found):
        if base + at in parts or unit.parent in parts:
            found[at] = less_sure(unit, 0.3, MAY_BE_WORD)
    return found


_PART = re.compile(r"UNSUR\b")
MAY_BE_WORD = "semuanya huruf besar: unsur ini mungkin bukan nama unit"


def _worded(text: str, begins: bool) -> str:
    """Return a line with small words and verbs in small letters and the others with a capital.

    `begins` says that the line before has ended: then the first word has its capital in any case.
    """
    marker = marker_at(text)
    sign, rest = (text[: marker.length], text[marker.length :]) if marker else ("", text)
    words = rest.split()
    if (marker or begins) and 1 < len(words) <= LONGEST_PHRASE and not looks_like_name(rest):
        return sign + rest.lower()
    if len(words) == 1 and not looks_like_name(rest):
        return sign + _WORD.sub(lambda found: _alone(found.group()), rest)
    begins = marker is not None or begins
    said = []
    for word in rest.split(" "):
        inside, at_first = _usual_part(word)
        said.append((begins and at_first) or inside)
        begins = begins and not at_first
    return f"{sign}{' '.join(said)}"


def _alone(word: str) -> str:
    """Return the one word of a line, in capitals still where it may be a short name."""
    inside, _ = _usual(word)
    return word if inside[:1].isupper() else inside


@lru_cache(maxsize=4096)
def _usual_part(text: str) -> tuple[str, str]:
    """Return what stands between two spaces as others write it, inside a sentence and at its beginning.

    The second is "" for what has no word in it.
    """
    inside = _WORD.sub(lambda found: _usual(found.group())[0], text)
    first = _WORD.search(text)
    if first is None:
        return inside, ""
    return inside, f"{text[: first.start()]}{_usual(first.group())[1]}{inside[first.end() :]}"


@lru_cache(maxsize=4096)
def _usual(word: str) -> tuple[str, str]:
    """Return a word as others write it, inside a sentence and at its beginning."""
    lower = word.lower()
    if not word.isupper() or len(word) < 2:
        return word, word
    if lower in _DUTIES:
        return lower, lower
    if lower in _SMALL or _VERB.fullmatch(lower):
        return lower, lower.capitalize()
    return (word, word) if _ROMAN.fullmatch(lower) else (lower.capitalize(), lower.capitalize())
