"""The text of a regulation by itself: citations, numbering, fields of the Asisten, and slips that change a meaning."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from orgeditor.articles.openers import opener_of
from orgeditor.articles.sentences import Sentence
from orgeditor.check.case import Case, article_of, list_of
from orgeditor.check.citations import citations_of, path_of
from orgeditor.check.finding import Finding, Severity
from orgeditor.check.spelling import words_of
from orgeditor.check.text_rules import whole_span
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.numerals import roman
from orgeditor.model.renaming import folded

_KIND = re.compile(
    r"hubungan\s+kerja\s+(?P<kind>struktural|koordinatif|konsultatif|kolegial|fungsional)"
    r"\s+sebagaimana\s+(?:dimaksud\s+)?(?:dalam|pada)\s+(?=pasal|ayat)",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"^(?P<who>(?:Satuan\s+Kerja\s+)?Perangkat\s+Daerah|SKPD|Instansi\s+Vertikal)\s+me(?:ng|ngk)oordina?sikan\s+"
    r"(?:(?!antar)[^,.;:]){0,80}?\b(?P=who)\b(?!\s+(?:lain|antar))",
    re.IGNORECASE,
)
_NO_NUMBER = re.compile(
    r"\b(?P<law>(?:Undang-[Uu]ndang|Peraturan|Keputusan)(?:\s+[A-Z][\w-]*)*)\s+Nomor[\s._…]*(?=[;,)]|$|tentang\b)"
)
_ITEM = re.compile(r"^(?P<number>\d{1,3})\.\s")
_GAZETTE = re.compile(r"\b(?:BERITA|LEMBARAN)\s+DAERAH\b[^a-z;]{0,80}?(?=[^a-z;]{0,40}\bNOMOR\b)[^a-z;]{0,60}")
_YEAR = re.compile(r"\bTAHUN\s+(\d{4})")
FIELD_COMMAS = 2
"""Commas of a sentence at least for it to list the fields of an Asisten."""


def citation(case: Case) -> Iterator[Finding]:
    """A Pasal, ayat, huruf or angka of this regulation that a sentence cites and that is not there."""
    reading = case.reading
    about = reading.regulation.about if reading else None
    if reading is None or (about is not None and about.value.casefold().startswith("perubahan")):
        return  # an amending regulation cites the articles of the one it amends
    for sentence in reading.sentences:
        for cited in citations_of(sentence.text, sentence.basis):
            missing = case.places.missing(cited.path)
            if missing is None or not cited.path[0].startswith("Pasal") or (len(missing) == 1 and not case.is_whole):
                continue
            if cited.bare and case.places.is_near(cited.path):
                continue  # "huruf a" of another ayat of this Pasal: loosely cited, but it is there
            lacks = (
                f"{missing[0]} tidak memuat {' '.join(missing[1:])}" if len(missing) > 1 else f"tidak ada {missing[0]}"
            )
            probable = case.places.probable(cited.path)
            words = "%1 merujuk %2, tetapi %3" + ("; mungkin maksudnya %4." if probable else ".")
            values = (sentence.basis or "Teks", cited.text, lacks, " ".join(probable or ()))
            yield Finding("rujukan", Severity.ERROR, words, values, sentence.basis, span=whole_span(sentence.spans))


def ayat_numbers(case: Case) -> Iterator[Finding]:
    """Ayat of one Pasal that do not begin at (1) or skip a number."""
    found: dict[str, dict[int, Sentence]] = defaultdict(dict)
    for sentence in case.reading.sentences if case.reading else ():
        path = path_of(sentence.basis)
        if len(path) > 1 and path[1].startswith("ayat"):
            number = int(re.sub(r"\D", "", path[1]))
            found[path[0]].setdefault(number, sentence)
    for article, sentences in found.items():
        numbers = sorted(sentences)
        span = whole_span(sentences[numbers[0]].spans)
        if numbers[0] != 1:
            words = "%1 dimulai dari ayat (%2); ayat (1) tidak ada."
            yield Finding("nomor-ayat", Severity.WARNING, words, (article, str(numbers[0])), article, span=span)
        for before, after in pairwise(numbers):
            if after > before + 1:
                words = "%1 melompat dari ayat (%2) ke ayat (%3)."
                values = (article, str(before), str(after))
                span = whole_span(sentences[after].spans)
                yield Finding("nomor-ayat", Severity.WARNING, words, values, article, span=span)


def missing_chapters(case: Case) -> Iterator[Finding]:
    """A BAB that is missing between its neighbours (Paser: BAB V)."""
    for before, after in pairwise(case.reading.chapters if case.reading else ()):
        if after.number > before.number + 1:
            words = "BAB %1 tidak ada: sesudah BAB %2 langsung BAB %3."
            lacking = ", ".join(roman(number) for number in range(before.number + 1, after.number))
            values = (lacking, before.numeral, after.numeral)
            yield Finding("nomor-bab", Severity.WARNING, words, values, span=(after.start, after.end))


def missing_articles(case: Case) -> Iterator[Finding]:
    """A Pasal that is missing between its neighbours; one whose heading alone is lost is there."""
    articles = [item for item in (case.reading.articles if case.reading else ()) if item.number.isdecimal()]
    for one, other in pairwise(articles):
        if int(other.number) > int(one.number) + 1:
            words = "Pasal %1 tidak ada: sesudah Pasal %2 langsung Pasal %3."
            lacking = ", ".join(str(number) for number in range(int(one.number) + 1, int(other.number)))
            span = (other.start, other.lines[-1].end if other.lines else other.start)
            values = (lacking, one.number, other.number)
            yield Finding("nomor-pasal", Severity.WARNING, words, values, other.basis, span=span)


def lost_headings(case: Case) -> Iterator[Finding]:
    """A Pasal whose heading was lost and is inferred."""
    for article in case.reading.articles if case.reading else ():
        if article.inferred and article.number:
            span = (article.start, article.lines[0].end if article.lines else article.start)
            words = "Pasal %1 disimpulkan: %2."
            values = (article.number, article.inferred)
            yield Finding("pasal-disimpulkan", Severity.NOTE, words, values, article.basis, span=span)


def cited_kind(case: Case) -> Iterator[Finding]:
    """A kind of relation that a sentence says to be in an item which names another ("koordinatif": "Koordinasi")."""
    sentences = case.reading.sentences if case.reading else ()
    if not any(_KIND.search(sentence.text) for sentence in sentences):
        return
    texts: dict[str, list[str]] = defaultdict(list)
    for sentence in sentences:
        path = path_of(sentence.basis)
        for end in range(1, len(path) + 1):
            texts[" ".join(path[:end])].append(sentence.text.casefold())
    for sentence in sentences:
        for found in _KIND.finditer(sentence.text):
            cited = next(
                (item for item in citations_of(sentence.text, sentence.basis) if item.start == found.end()), None
            )
            kind = found["kind"].casefold()
            if cited is None or cited.text not in texts or any(kind in text for text in texts[cited.text]):
                continue
            words = "%1 menyebut hubungan kerja %2, tetapi %3 berbunyi “%4”."
            values = (sentence.basis, kind, cited.text, texts[cited.text][0].strip(" ;.,"))
            yield _of_sentence("jenis-lain", words, values, sentence)


def coordinates_itself(case: Case) -> Iterator[Finding]:
    """A class of units that coordinates itself (Paser Pasal 14 ayat (2) huruf a)."""
    for sentence in case.reading.sentences if case.reading else ():
        found = _SELF.search(sentence.text)
        if found:
            words = "%1: “%2” mengoordinasikan “%2”; mungkin pelakunya lain."
            values = (sentence.basis, found["who"])
            yield _of_sentence("koordinasi-diri", words, values, sentence)


def _of_sentence(rule: str, words: str, values: tuple[str, ...], sentence: Sentence) -> Finding:
    return Finding(rule, Severity.WARNING, words, values, sentence.basis, span=whole_span(sentence.spans))


# the fields of the Asisten


def _fields(case: Case) -> dict[int, Sentence]:
    """Return for each head of a list the sentence that names its fields, where one article does so for them all.

    The words of one may stand out of order (Bukittinggi Pasal 11 huruf a): it is the one that is left over.
    """
    assert case.reading is not None
    units = case.reading.units
    heads = [at for at in case.heads if units[at].category is UnitCategory.ASSISTANT and units[at].parent is None]
    lists = {article_of(units[at].basis) for at in heads}
    by_list: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in case.reading.sentences:
        if (
            re.match(r"(?:para\s+)?asisten\b", sentence.text, re.IGNORECASE)
            and article_of(sentence.basis) not in lists
            and sentence.text.count(",") >= FIELD_COMMAS
            and opener_of(sentence.text) is not None
        ):
            by_list[list_of(sentence.basis)].append(sentence)
    for sentences in by_list.values():
        if len(sentences) != len(heads) or len(heads) < 2:
            continue
        named = {at: [item for item in sentences if _names(item.text, units[at].name)] for at in heads}
        found = {at: items[0] for at, items in named.items() if len(items) == 1}
        lacking = [at for at in heads if at not in found]
        left = [item for item in sentences if item not in found.values()]
        if len(lacking) == len(left) <= 1:
            return found | dict(zip(lacking, left, strict=True))
    return {}


def _names(text: str, head: str) -> bool:
    opener = opener_of(text)
    return opener is not None and set(words_of(folded(head))) <= set(words_of(folded(text[: opener.start])))


def _terms(sentence: Sentence) -> list[str]:
    """Return the fields that a sentence names, between commas, without the words before the first."""
    text = re.sub(r"^.*?\b(?:di)?bidang\s+(?:urusan\s+)?", "", folded(sentence.text), count=1)
    return [term.strip(" .") for term in re.split(r",\s*", text.rstrip(" ;.")) if term.strip(" .")]


def cited_fields(case: Case) -> Iterator[Finding]:
    """A list that says it follows the fields of another article than the one that has them."""
    if case.reading is None:
        return
    fields = _fields(case)
    if not fields:
        return
    right = {article_of(sentence.basis) for sentence in fields.values()}
    lists = {list_of(case.reading.units[at].basis) for at in fields}
    for sentence in case.reading.sentences:
        if sentence.basis not in lists or not re.search(r"\bbidang|kedekatan|fungsi", sentence.text):
            continue
        cited = [item for item in citations_of(sentence.text, sentence.basis) if item.named]
        if cited and not {item.path[0] for item in cited} & right:
            words = "%1 merujuk %2, padahal pembidangan para Asisten ada di %3."
            values = (sentence.basis, cited[0].text, ", ".join(sorted(right)))
            yield _of_sentence("rujukan-bidang", words, values, sentence)


def other_field(case: Case) -> Iterator[Finding]:
    """A unit listed under one Asisten whose field another Asisten has."""
    if case.reading is None:
        return
    fields = {at: (sentence, _terms(sentence)) for at, sentence in _fields(case).items()}
    units = case.reading.units
    for at, unit in enumerate(units):
        if unit.parent not in fields:
            continue
        own = [term for term in fields[unit.parent][1] if _has_term(unit.name, term)]
        for other, (sentence, terms) in fields.items():
            term = next((term for term in terms if _has_term(unit.name, term)), "")
            if own or other == unit.parent or not term:
                continue
            words = "“%1” terdaftar di bawah “%2”, sedangkan bidang %3 ada pada “%4” (%5)."
            values = (unit.name, units[unit.parent].name, term, units[other].name, sentence.basis)
            key = case.matches[at]
            records = (key,) if key else ()
            span = whole_span(unit.spans)
            yield Finding("bidang-lain", Severity.WARNING, words, values, unit.basis, records, span=span)


def _has_term(name: str, term: str) -> bool:
    """Whether a name has a field's words in their order; "keagamaan" is the field of "agama"."""
    root = re.fullmatch(r"ke(\w{4,})an", term)
    words = words_of(folded(name))
    for wanted in filter(None, (words_of(term), [root.group(1)] if root else None)):
        size = len(wanted)
        if any(words[at : at + size] == wanted for at in range(1, len(words) - size + 1)):
            return True
    return False


def cut_name(case: Case) -> Iterator[Finding]:
    """A name whose last part goes on in the sentence of its field ("... dan keluarga": "keluarga berencana")."""
    if case.reading is None:
        return
    texts = [(sentence.basis, folded(sentence.text)) for sentence in _fields(case).values()]
    for at, unit in enumerate(case.reading.units) if texts else ():
        if unit.category is UnitCategory.ASSISTANT:
            continue  # its sentence goes on after its name
        part = re.split(r",\s*", folded(unit.name))[-1]
        part = part if part != folded(unit.name) else part.partition(" ")[2]
        if len(part.split()) < 3:
            continue
        after = [
            (basis, found.group(1))
            for basis, text in texts
            for found in re.finditer(rf"\b{re.escape(part)}\b(?:\s+(?!dan\b|serta\b|di\b|yang\b)([a-z]+))?", text)
        ]
        if after and all(word for _, word in after):
            basis, word = after[0]
            words = "“%1” mungkin terpotong: %2 menulis “%3 %4”."
            key = case.matches[at]
            yield Finding(
                "nama-terpotong", Severity.WARNING, words, (unit.name, basis, part, word), unit.basis,
                (key,) if key else (), span=whole_span(unit.spans),
            )  # fmt: skip


# head and closing


def law_without_number(case: Case) -> Iterator[Finding]:
    """A law that is cited as "Nomor" without one (Probolinggo Mengingat 8)."""
    if case.reading is None:
        return
    item = ""
    for line in case.reading.head:
        number = _ITEM.match(line.text)
        item = f"Mengingat angka {number['number']}" if number else item
        for found in _NO_NUMBER.finditer(line.text):
            words = "%1: “%2 Nomor” tanpa nomor."
            values = (item or "Kepala peraturan", found["law"])
            yield Finding("nomor-kosong", Severity.WARNING, words, values, item, span=(line.start, line.end))
    for sentence in case.reading.sentences:
        for found in _NO_NUMBER.finditer(sentence.text):
            words = "%1: “%2 Nomor” tanpa nomor."
            values = (sentence.basis, found["law"])
            yield _of_sentence("nomor-kosong", words, values, sentence)


def gazette_year(case: Case) -> Iterator[Finding]:
    """Head and foot that name different years of the Berita Daerah (Cimahi)."""
    if case.reading is None:
        return
    years = []
    for lines in (case.reading.head[:8], case.reading.closing):
        for found in _GAZETTE.finditer(" ".join(line.text for line in lines)):
            year = _YEAR.search(found.group())
            years += [year.group(1)] if year else []
    if len(set(years)) > 1:
        words = "Tahun Berita Daerah tidak sama: %1 di kepala, %2 di kaki."
        yield Finding("berita-daerah", Severity.WARNING, words, (years[0], years[-1]))
