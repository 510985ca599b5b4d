"""Words and names of the text: slips in the words of its titles, names that stand for one thing and differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz import fuzz

from orgeditor.check.case import Case
from orgeditor.check.finding import Finding, Severity
from orgeditor.check.spelling import KNOWN, SHORTEST, in_capitals_of, nearest, squeezed, words_of
from orgeditor.check.text_rules import whole_span
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.renaming import folded

_OFFICE = re.compile(r"\bwali(?P<gap>\s?)kota\b", re.IGNORECASE)
_NAMED = re.compile(r"(?:\s+(?:[A-Z][\w/-]*|dan|antar|di))+")
_ABBREVIATION = re.compile(r"\b(?![IVXL]+\b)[A-Z]{2,6}\b")
_INTRODUCED = r"(?:\(\s*{0}\s*\)|\bdising?kat\s+(?:dengan\s+)?{0}\b|\bdisebut\s+(?:dengan\s+)?{0}\b)"
KINDS = ("konsultatif", "koordinatif", "fungsional", "struktural", "kolegial", "instansional")
LONG = 10
"""Letters of a kind's name from which two may differ: "konsultif" for "konsultatif"."""


class _Place(NamedTuple):
    name: str
    text: str
    span: tuple[int, int] | None


def _texts(case: Case) -> Iterator[_Place]:
    """Return the head, the sentences of the articles and the closing as far as the Berita Daerah."""
    assert case.reading is not None
    part = "Kepala peraturan"
    for line in case.reading.head:
        begins = re.match(r"(Menimbang|Mengingat|Menetapkan)\b", line.text)
        part = begins.group(1) if begins else part
        yield _Place(part, line.text, (line.start, line.end))
    for sentence in case.reading.sentences:
        yield _Place(sentence.basis, sentence.text, whole_span(sentence.spans))
    for line in case.reading.closing:
        yield _Place("Penutup", line.text, (line.start, line.end))
        if line.text.startswith(("BERITA DAERAH", "LEMBARAN DAERAH")):
            return


def slip_in_text(case: Case) -> Iterator[Finding]:
    """A word of the text that looks like a slip of a word of the titles, of the region or of a kind of relation."""
    if case.reading is None:
        return
    read = case.reading.regulation
    titles = [annex.title for annex in case.reading.annexes]
    titles += [field.value for field in (read.about, read.region) if field is not None]
    titles += [case.draft.title_of(chart) for chart in case.draft.charts.values()]
    titles += [case.draft.regulation.about, case.draft.regulation.region]
    wanted = {word for title in titles for word in words_of(folded(title)) if len(word) >= SHORTEST} | set(KINDS)
    near = sorted(wanted)
    places: dict[str, dict[str, list[_Place]]] = defaultdict(lambda: defaultdict(list))
    for place in _texts(case):
        for word in words_of(place.text):
            stem = word.casefold().removesuffix("nya")
            if len(stem) >= SHORTEST - 1:
                places[stem][word].append(place)
    count = {stem: sum(len(some) for some in written.values()) for stem, written in places.items()}
    for stem, written in places.items():
        meant = "" if stem in wanted or stem in KNOWN else _meant(stem, near)
        if not meant or count[stem] > count.get(meant, 0) + 1:
            continue
        found = [place for some in written.values() for place in some]
        words = "“%1” tampaknya salah tulis dari “%2” (%3)."
        where = ", ".join(dict.fromkeys(place.name for place in found))
        word = next(iter(written))
        values = (word, in_capitals_of(word, meant), where)
        yield Finding("salah-tulis", Severity.WARNING, words, values, found[0].name, span=found[0].span)


def _meant(word: str, wanted: list[str]) -> str:
    """Return which of the wanted words a word looks like; of a short one the first letter must be right."""
    found = nearest(word, wanted, 1)
    if not found:
        found = nearest(word, [kind for kind in KINDS if len(kind) >= LONG and kind[:4] == word[:4]], 2)
    # A word that goes on is another form of it: "koordinasi", "koordinasikan".
    if not found or word.startswith(found) or (len(found) == SHORTEST and found[0] != word[0]):
        return ""
    return found


def other_name(case: Case) -> Iterator[Finding]:
    """A team or forum that the text names in other words than the draft (Probolinggo Pasal 9)."""
    if case.reading is None:
        return
    for unit in case.units:
        words = unit.name.split()
        if unit.category not in (UnitCategory.TEAM, UnitCategory.FORUM) or len(words) < 3:
            continue
        begins = re.compile(rf"\b{re.escape(words[0])}\s+{re.escape(words[1])}\b")
        for sentence in case.reading.sentences:
            for found in begins.finditer(sentence.text):
                more = _NAMED.match(sentence.text, found.end())
                named = found.group() + (more.group() if more else "")
                short, long = sorted((squeezed(named), squeezed(unit.name)), key=len)
                if len(named.split()) < 3 or long.startswith(short):
                    continue
                said = "%1 menyebut “%2”, di tempat lain dan di bagan “%3”."
                values = (sentence.basis, named, unit.name)
                span = whole_span(sentence.spans)
                yield Finding("nama-lain", Severity.WARNING, said, values, sentence.basis, (unit.id,), span=span)


def two_spellings(case: Case) -> Iterator[Finding]:
    """The office spelled in two ways in one regulation ("Walikota", "Wali Kota"), or a unit in the draft."""
    draft = case.draft
    found: dict[bool, list[str]] = {True: [], False: []}
    span: dict[bool, tuple[int, int] | None] = {}

    def look(text: str, name: str, place: tuple[int, int] | None = None) -> None:
        if "kota" not in text.casefold():
            return
        for office in _OFFICE.finditer(text):
            key = bool(office["gap"])
            found[key].append(name)
            span.setdefault(key, place)

    look(draft.regulation.office, "jabatan penanda tangan")
    for unit in case.units:
        look(unit.name, f"“{unit.name}”")
    for chart in draft.charts_in_order():
        look(draft.title_of(chart), "judul bagan")
    for sentence in case.reading.sentences if case.reading else ():
        look(sentence.text, sentence.basis, whole_span(sentence.spans))
    if found[True] and found[False]:
        rare = len(found[True]) <= len(found[False])
        words = "“Walikota” dan “Wali Kota” dipakai bersama; yang lebih jarang: %1."
        where = ", ".join(list(dict.fromkeys(found[rare]))[:6])
        yield Finding("dua-ejaan", Severity.WARNING, words, (where,), span=span[rare])
    by_letters: dict[str, dict[str, str]] = defaultdict(dict)
    for unit in case.units:
        if unit.name.strip():
            by_letters[squeezed(unit.name)].setdefault(folded(unit.name), unit.id)
    for spellings in by_letters.values():
        if len(spellings) > 1 and not _OFFICE.search(" ".join(spellings)):
            words = "Satu nama ditulis dengan beberapa ejaan: %1."
            names = ", ".join(f"“{draft.units[key].name}”" for key in spellings.values())
            yield Finding("dua-ejaan", Severity.WARNING, words, (names,), records=tuple(spellings.values()))


def two_names_of_assistants(case: Case) -> Iterator[Finding]:
    """An Asisten whose name two lists of the text spell otherwise."""
    if case.reading is None:
        return
    units = case.reading.units
    heads = [units[at] for at in case.heads if units[at].category is UnitCategory.ASSISTANT]
    names = {folded(unit.name): unit for unit in heads}
    seen: list[str] = []
    for name, unit in names.items():
        alike = next((other for other in seen if 90 <= fuzz.ratio(name, other) < 100), None)
        if alike is not None:
            words = "“%1” di %2 ditulis “%3” di %4."
            values = (names[alike].name, names[alike].basis, unit.name, unit.basis)
            yield Finding("dua-ejaan", Severity.WARNING, words, values, unit.basis, span=whole_span(unit.spans))
        seen.append(name)


def abbreviation(case: Case) -> Iterator[Finding]:
    """An abbreviation in a name that nothing introduces: "(BAPPEDA)", "yang selanjutnya disingkat DPRD"."""
    found: dict[str, list[str]] = defaultdict(list)
    for unit in case.units:
        if not unit.name.isupper():
            for short in _ABBREVIATION.findall(unit.name):
                found[short].append(unit.id)
    if not found:
        return
    texts = [place.text for place in _texts(case)] if case.reading is not None else []
    text = "\n".join([*texts, *(unit.name for unit in case.units)])
    for short, keys in found.items():
        if not re.search(_INTRODUCED.format(re.escape(short)), text, re.IGNORECASE):
            words = "Singkatan “%1” tidak diperkenalkan dengan kepanjangannya."
            yield Finding("singkatan", Severity.NOTE, words, (short,), records=tuple(dict.fromkeys(keys)))
