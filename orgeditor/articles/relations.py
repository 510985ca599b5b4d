"""What the sentences of the articles say of relations: who delegates, reports, helps, coordinates; kinds named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from orgeditor.articles.sentences import Sentence
from orgeditor.model.kinds import (
    ASSISTANCE,
    COLLEGIAL,
    COMMAND,
    CONSULTATIVE,
    COORDINATIVE,
    DELEGATION,
    FUNCTIONAL,
    REPORT,
    STRUCTURAL,
)

_PARTY = (
    r"(?:para\s+)?(?:Wakil\s+(?:Gubernur|Bupati|Wali\s?kota)|Gubernur|Bupati|Wali\s?kota|DPRD|Dewan\s+Perwakilan\s+Rakyat\s+Daerah"
    r"|Se[kc]re\w*\s+Daerah|Asisten\s+Sekretaris\s+Daerah|Asisten(?!\s+(?:pemerintahan|perekonomian|ekonomi|administrasi))"
    r"|Staf\s+Ahli|Kepala\s+Perangkat\s+Daerah|Perangkat\s+Daerah|Instansi\s+Verti[ck]al|Satuan\s+Kerja\s+Perangkat\s+Daerah|SKPD"
    r"|Dinas/Badan|Unit\s+Pelaksana\s+Teknis(?:\s+Dinas/Badan)?|Badan\s+usaha\s+milik\s+daerah)"
)
_AND = rf"(?P<targets>{_PARTY}(?:\s*(?:,\s*dan|,|dan|serta)\s*{_PARTY})*)"
_GAP = r"[^.;:]{0,220}?"
_KIND_WORDS = {
    "struktural": STRUCTURAL,
    "koordinatif": COORDINATIVE,
    "koordinasi": COORDINATIVE,
    "konsultatif": CONSULTATIVE,
    "konsultif": CONSULTATIVE,
    "kolegial": COLLEGIAL,
    "fungsional": FUNCTIONAL,
}
_KIND = r"(?:struktural|koordinatif|konsultatif|konsultif|kolegial|fungsional)"

# Who does it is the party named last before the verb: others before it stand in clauses of their own.
_VERBS: tuple[tuple[str, bool, re.Pattern[str]], ...] = tuple(
    (kind, back, re.compile(text, re.IGNORECASE))
    for kind, back, text in (
        (DELEGATION, False, rf"\bmelimpahkan\b{_GAP}\bkepada\s+{_AND}"),
        (ASSISTANCE, True, rf"\bdibantu\s+(?:oleh\s+)?(?:seorang\s+)?{_AND}"),
        (ASSISTANCE, False, rf"\bmembantu\s+{_AND}"),
        (REPORT, False, rf"\b(?:melaporkan|(?:memberikan|menyampaikan)\s+laporan)\b{_GAP}\bkepada\s+{_AND}"),
        (COMMAND, False, rf"\bmemberikan\s+perintah\b{_GAP}\bkepada\s+{_AND}"),
        (
            COORDINATIVE, False,
            r"\b(?:me(?:ng|n)\s?k?oordinasikan|mengoordinir|mengkoordinir|melakukan\s+(?:tugas\s+)?koordinasi(?:\s+kerja)?\s+dengan"
            rf"|melaksanakan\s+koordinasi(?:\s+kerja)?\s+dengan)\s+(?:kegiatan\s+(?:teknis\s+operasional\s+)?)?{_AND}",
        ),
    )
)  # fmt: skip
_ANY = re.compile(rf"\b{_PARTY}\b", re.IGNORECASE)
MOST_BEFORE = 260
"""Characters before a verb in which its subject is looked for."""
_PATTERN = re.compile(
    rf"(?P<a>{_PARTY})\s+dengan\s+(?P<b>{_PARTY})\b[^.;]{{0,160}}?\bpola\s+(?:hubungan\s+kerja\s+)?(?P<kinds>{_KIND}(?:\s*(?:,|dan|serta)\s*{_KIND})*)",
    re.IGNORECASE,
)
_NAMED_KIND = re.compile(
    rf"\bhubungan\s+kerja\s+(?:yang\s+)?(?P<kind>{_KIND}|koordinasi)\b|^(?P<alone>{_KIND})[;.,]?(?:\s+dan)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ReadRelation:
    """A relation that a sentence states between two parties, named as it names them.

    `reasons` (Indonesian) say what of it is a guess: a slip in a name that other sentences spell in another way.
    """

    source: str
    target: str
    kind: str
    basis: str
    mutual: bool = False
    spans: tuple[tuple[int, int], ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadKind:
    """A kind of relation that the articles name, and where they do so first."""

    kind: str
    word: str
    basis: str


def relations_of(sentences: Iterable[Sentence]) -> list[ReadRelation]:
    """Return the relations that the sentences state, in their order, each once."""
    found: dict[tuple[str, str, str], ReadRelation] = {}
    stated = [relation for sentence in sentences for relation in _stated(sentence)]
    for relation in _one_spelling(stated):
        if relation.source.casefold() != relation.target.casefold():
            found.setdefault((relation.source.casefold(), relation.target.casefold(), relation.kind), relation)
    return list(found.values())


ALIKE = 0.9
"""Two spellings of a party that share so much are one ("Sekreatis Daerah", "Sekretaris Daerah")."""


def _one_spelling(relations: Sequence[ReadRelation]) -> list[ReadRelation]:
    count = Counter(name for relation in relations for name in (relation.source, relation.target))
    known: list[str] = []
    spelled: dict[str, str] = {}
    for name, _ in sorted(count.items(), key=lambda item: (-item[1], item[0].islower())):
        alike = (other for other in known if SequenceMatcher(None, name.casefold(), other.casefold()).ratio() >= ALIKE)
        spelled[name] = next(alike, name)
        if spelled[name] == name:
            known.append(name)
    found = []
    for relation in relations:
        source, target = spelled[relation.source], spelled[relation.target]
        reasons = tuple(
            f"“{was}” dibaca sebagai “{now}”"
            for was, now in ((relation.source, source), (relation.target, target))
            if was.casefold() != now.casefold()
        )
        found.append(replace(relation, source=source, target=target, reasons=reasons))
    return found


def kinds_of(sentences: Iterable[Sentence]) -> list[ReadKind]:
    """Return the kinds of relation that the articles name, in the order of their first mention."""
    found: dict[str, ReadKind] = {}
    for sentence in sentences:
        for item in _NAMED_KIND.finditer(sentence.text):
            word = (item["kind"] or item["alone"]).lower()
            found.setdefault(_KIND_WORDS[word], ReadKind(_KIND_WORDS[word], word, sentence.basis))
    return list(found.values())


def _stated(sentence: Sentence) -> Iterator[ReadRelation]:
    text, basis, spans = sentence
    for kind, back, verb in _VERBS:
        for found in verb.finditer(text):
            subject = _subject(text, found.start())
            for target in _ANY.findall(found["targets"]) if subject else ():
                ends = (_party(target), subject) if back else (subject, _party(target))
                yield ReadRelation(*ends, kind, basis, False, spans)
    for found in _PATTERN.finditer(text):
        for word in re.findall(_KIND, found["kinds"], re.IGNORECASE):
            kind = _KIND_WORDS[word.lower()]
            mutual = kind in (COLLEGIAL, CONSULTATIVE, COORDINATIVE)
            yield ReadRelation(_party(found["a"]), _party(found["b"]), kind, basis, mutual, spans)


def _subject(text: str, end: int) -> str:
    before = re.split(r"[.;:]", text[max(0, end - MOST_BEFORE) : end])[-1]
    parties = _ANY.findall(before)
    return _party(parties[-1]) if parties else ""


def _party(text: str) -> str:
    return re.sub(r"^para\s+", "", " ".join(text.split()), flags=re.IGNORECASE)
