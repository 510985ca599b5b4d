"""Which article requires which Lampiran (UU 12/2011 Lampiran II, 192: the body must name it)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from orgeditor.articles.clauses import clean_name
from orgeditor.articles.sentences import Sentence

_NAMED = re.compile(r"\b[Ll]ampiran(?:\s+(?P<numeral>[IVX]{1,5})\b)?|\bLAMPIRAN(?:\s+(?P<capital>[IVX]{1,5})\b)?")
_REQUIRED = re.compile(
    r"\b(?:tercantum|sebagaimana|sesuai|dimuat|terdapat|ditetapkan|merupakan bagian)\b", re.IGNORECASE
)
_TITLE = re.compile(
    r"^(?P<title>.{8,300}?)\s*,?\s+(?:sebagaimana|adalah\s+sebagaimana|tercantum|dimuat|terdapat|ditetapkan)\b",
    re.IGNORECASE | re.DOTALL,
)
_ABOUT_CHART = re.compile(r"\b(?:bagan|gambar|struktur|susunan|mekanisme|alur|skema|pembidangan)\b", re.IGNORECASE)
_OF_A_TEXT = re.compile(r"(?:PERATURAN|KEPUTUSAN|INSTRUKSI)\s")
"""With what the head of a text begins whose first sentence stands on a line with it."""
_AND = re.compile(
    r"\s+dan\s+(?=(?:bagan|koordinasi|mekanisme|struktur|susunan|hubungan|pembidangan|alur)\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ReadAnnex:
    """A Lampiran that an article requires: its numeral ("" for the only one), its title as the sentence has it.

    `chart` says that the sentence speaks of a chart.
    """

    numeral: str
    title: str
    basis: str
    chart: bool
    spans: tuple[tuple[int, int], ...]


def annexes_of(sentences: Iterable[Sentence]) -> list[ReadAnnex]:
    """Return the Lampiran that the articles require, in the order of their first mention, each once."""
    found: dict[str, ReadAnnex] = {}
    for sentence in sentences:
        for annex in _required(sentence):
            known = found.setdefault(annex.numeral, annex)
            if known is not annex:
                title = known.title or annex.title
                found[annex.numeral] = replace(known, title=title, chart=known.chart or annex.chart)
    if len(found) > 1:
        found.pop("", None)
    return list(found.values())


def _required(sentence: Sentence) -> Iterator[ReadAnnex]:
    named = list(_NAMED.finditer(sentence.text))
    if (
        not named
        or not _REQUIRED.search(sentence.text)
        or re.match(r"\s*(?:Undang|Peraturan\s+(?:Menteri|Pemerintah))", sentence.text)
    ):
        return
    numerals = list(dict.fromkeys(item["numeral"] or item["capital"] or "" for item in named))
    if len(numerals) > 1:
        numerals = [numeral for numeral in numerals if numeral]
    written = _TITLE.match(sentence.text)
    title = clean_name(written["title"]) if written and written.end("title") <= named[0].start() else ""
    titles = _titles("" if _OF_A_TEXT.match(title) else title, len(numerals))
    about = bool(_ABOUT_CHART.search(sentence.text))
    for numeral, one in zip(numerals, titles, strict=True):
        yield ReadAnnex(numeral, one, sentence.basis, about, sentence.spans)


def _titles(title: str, count: int) -> list[str]:
    """Divide a title among several Lampiran where it names as many things: "Bagan A dan Koordinasi B"."""
    if count == 1:
        return [title]
    parts = _AND.split(title)
    if len(parts) != count:
        return [title] * count
    first = re.match(r"bagan\s+", parts[0], re.IGNORECASE)
    return [
        part if at == 0 or not first or part.casefold().startswith("bagan") else first.group() + part
        for at, part in enumerate(parts)
    ]
