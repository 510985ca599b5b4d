"""What the sentences of the articles say of relations: who delegates, reports, helps, coordinates; kinds named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from orgeditor.articles.sentences import Sentence
from orgeditor.model.categories import guessed_category
from orgeditor.model.kinds import (
    APPOINTMENT,
    ASSISTANCE,
    COLLEGIAL,
    COMMAND,
    CONSULTATIVE,
    COORDINATIVE,
    DELEGATION,
    FUNCTIONAL,
    REPORT,
    STRUCTURAL,
    UnitCategory,
)

_PARTY = (
    r"(?:para\s+)?(?:Wakil\s+(?:Gubernur|Bupati|Wali\s?kota)|Gubernur|Bupati|Wali\s?kota|DPRD|Dewan\s+Perwakilan\s+Rakyat\s+Daerah"
    r"|Se[kc]re\w*\s+Daerah|Asisten\s+Sekretaris\s+Daerah|Asisten(?!\s+(?:pemerintahan|perekonomian|ekonomi|administrasi))"
    r"|Staf\s+Ahli|Kepala\s+Perangkat\s+Daerah|Perangkat\s+Daerah|Instansi\s+Verti[ck]al|Satuan\s+Kerja\s+Perangkat\s+Daerah|SKPD(?:\s+lainnya)?"
    r"|Badan\s+Perencanaan\s+Pembangunan\s+Daerah(?:\s+\(BAPPEDA\))?|Bappeda\w*|Tim\s+(?:Teknis|Koordinasi)(?:\s+[A-Za-z]+){0,5}?(?=\s+yang\b)"
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
        (COORDINATIVE, True, rf"\bdikoordina?sikan\s+oleh\s+{_AND}"),
        (COORDINATIVE, False, rf"\bmeng?k?oordinasikan(?:nya)?\s+kepada\s+{_AND}"),
        (
            COORDINATIVE, False,
            r"\b(?:me(?:ng|n)\s?k?oordinasikan|mengoordinir|mengkoordinir|melakukan\s+(?:tugas\s+)?koordinasi(?:\s+kerja)?\s+dengan"
            r"|(?:melaksanakan|membina\s+pelaksanaan)\s+koordinasi(?:\s+kerja)?\s+dengan)\s+"
            rf"(?:kegiatan\s+(?:teknis\s+operasional\s+)?|(?:penyelenggaraan|pengelolaan)\s+[^.;:,]{{1,80}}?\s(?:pada|di)\s+)?{_AND}",
        ),
    )
)  # fmt: skip
_ANY = re.compile(rf"\b{_PARTY}\b", re.IGNORECASE)
_THROUGH = re.compile(rf"\s+(?:dengan\s+)?melalui\s+(?P<through>{_PARTY})\b", re.IGNORECASE)
_WITH = re.compile(r"\b(?:melakukan|melaksanakan)\s+koordinasi", re.IGNORECASE)
_BODIES = re.compile(r"(?:Perangkat Daerah|Instansi Verti[ck]al|SKPD|Satuan Kerja Perangkat Daerah)\b", re.IGNORECASE)
"""Parties of one rank: who of them coordinates "with" another does so with each other."""
_TOGETHER = re.compile(
    rf"^\W*(?:(?:setiap|seluruh|para|semua|masing-masing)\s+)?(?P<all>{_PARTY}(?:\s*(?:,\s*dan|,|dan|serta)\s*{_PARTY})+)\s+"
    r"(?:wajib|harus|berkewajiban|dapat|mem|men|meng|mel)",
    re.IGNORECASE,
)
_FIRST = re.compile(rf"^\W*(?:(?:setiap|seluruh|para|semua)\s+)?(?P<first>{_PARTY})\b", re.IGNORECASE)
_CLASS = (
    r"(?:se[kc]retariat\s+daerah|se[kc]retariat\s+(?:DPRD|dewan(?:\s+perwakilan\s+rakyat(?:\s+daerah)?)?)|inspektorat|dinas|badan|kantor"
    r"|kecamatan|kelurahan|bagian|biro)"
)
_CLASSES = re.compile(
    rf"\b{_CLASS}(?:\s*,\s*(?:dan\s+)?{_CLASS}|\s+dan\s+{_CLASS}){{2,}}(?=\s*(?:,|dan\b|serta\b|di\b|$))", re.IGNORECASE
)
"""Classes listed one by one ("inspektorat, dinas, badan, kecamatan"): the Perangkat Daerah."""
_FORMS = re.compile(r"Bentuk\s+(?:pola\s+)?hubungan\s+kerja\b", re.IGNORECASE)
_SHOWN = re.compile(r"\bLampiran\b", re.IGNORECASE)
_AMONG = re.compile(rf"\bkoordinasi\s+(?:secara\s+\w+\s+)?antara?\s+(?P<party>{_PARTY})", re.IGNORECASE)
_AMONG_CLASS = re.compile(r"(?:para\s+)?asisten(?:\s+sekretaris\s+daerah)?", re.IGNORECASE)
_URGENT = re.compile(r"Dalam\s+(?:hal|keadaan)\b[^,]{0,40}\bmendesak\b", re.IGNORECASE)
MOST_BEFORE = 260
"""Characters before a verb in which its subject is looked for."""
_PATTERN = re.compile(
    rf"(?P<a>{_PARTY})\s+dengan\s+(?P<b>{_PARTY})\b[^.;]{{0,160}}?\bpola\s+(?:hubungan\s+kerja\s+)?(?P<kinds>{_KIND}(?:\s*(?:,|dan|serta)\s*{_KIND})*)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"\bantara?\s*-?\s*(?P<party>Perangkat\s+Daerah|SKPD)\s+(?!dengan\b|dan\b)[^.;]{{0,80}}?\bpola\s+(?:hubungan\s+kerja\s+)?"
    rf"(?P<kinds>{_KIND}(?:\s*(?:,|dan|serta)\s*{_KIND})*)",
    re.IGNORECASE,
)
"""A relation within a class: "antar Perangkat Daerah melaksanakan pola koordinatif" (Paser Pasal 14 ayat (3))."""
_OFFICES = "dinas/badan"
_APPOINTED = re.compile(
    r"\bdibentuk\s+(?P<team>Tim\s[^.,;]{3,90}?)\s+(?:yang\s+)?(?:ditetapkan|diatur)\s+(?:dengan|oleh)\s+(?P<act>Keputusan|Peraturan)\s+"
    r"(?P<by>Gubernur|Bupati|Wali\s?kota)\b",
    re.IGNORECASE,
)
_CONSULTS = re.compile(rf"\bberkoordinasi\s+(?P<both>(?:dan|serta)\s+berkonsultasi\s+)?dengan\s+{_AND}", re.IGNORECASE)
_NAMED_KIND = re.compile(
    rf"\bhubungan\s+kerja\s+(?:yang\s+)?(?P<kind>{_KIND}|koordinasi)\b|^(?P<alone>{_KIND})[;.,]?(?:\s+dan)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ReadRelation:
    """A relation that a sentence states between two parties, named as it names them.

    `reasons` (Indonesian) say what of it is a guess: a slip in a name that other sentences spell in another way.
    `detail` says that it stands in a list of the forms of a relation ("Bentuk hubungan kerja ... berkaitan dengan:").
    A party that is related to itself is a class whose members are ("antar asisten").
    """

    source: str
    target: str
    kind: str
    basis: str
    mutual: bool = False
    spans: tuple[tuple[int, int], ...] = ()
    reasons: tuple[str, ...] = ()
    label: str = ""
    detail: bool = False


@dataclass(frozen=True, slots=True)
class ReadKind:
    """A kind of relation that the articles name, and where they do so first."""

    kind: str
    word: str
    basis: str


def relations_of(sentences: Iterable[Sentence]) -> list[ReadRelation]:
    """Return the relations that the sentences state, in their order, each once."""
    found: dict[tuple[str, str, str], ReadRelation] = {}
    stated: list[ReadRelation] = []
    forms: list[str] = []
    for sentence in sentences:
        if _FORMS.match(sentence.text):
            forms.append(f"{sentence.basis} ")
        if not _MAY_STATE.search(sentence.text.lower()):
            continue
        detail = sentence.basis.startswith(tuple(forms)) and not _SHOWN.search(sentence.text)
        stated += [replace(relation, detail=detail) for relation in _stated(sentence)]
    for relation in _one_spelling(_with_others(stated)):
        source, target = relation.source.casefold(), relation.target.casefold()
        back = found.get((target, source, relation.kind))
        if back is not None and source != target and back.mutual:
            continue
        if source == target and not _AMONG_CLASS.fullmatch(relation.source):
            continue
        if (
            relation.mutual and back is not None and source != target
        ):  # "A coordinates B", then "B and A coordinate": one line
            del found[target, source, relation.kind]
        found.setdefault((source, target, relation.kind), relation)
    return list(found.values())


def _with_others(relations: Sequence[ReadRelation]) -> list[ReadRelation]:
    """Let the Dinas/Badan, where sentences name them, stand for one side of what is said between Perangkat Daerah."""
    offices = next((item.source for item in relations if item.source.casefold() == _OFFICES), None)
    return [
        replace(item, source=offices) if offices and item.target == f"{item.source} {OTHERS}" else item
        for item in relations
    ]


ALIKE = 0.9
"""Two spellings of a party that share so much are one ("Sekreatis Daerah", "Sekretaris Daerah")."""


def _one_spelling(relations: Sequence[ReadRelation]) -> list[ReadRelation]:
    count = Counter(name for relation in relations for name in (relation.source, relation.target))
    known: list[str] = []
    spelled: dict[str, str] = {}
    for name, _ in sorted(count.items(), key=lambda item: (-item[1], item[0].islower())):
        alike = (other for other in known if _is_one(name, other))
        spelled[name] = next(alike, name)
        if spelled[name] == name:
            known.append(name)
    found = []
    for relation in relations:
        source, target = spelled[relation.source], spelled[relation.target]
        reasons = relation.reasons + tuple(
            f"“{was}” dibaca sebagai “{now}”"
            for was, now in ((relation.source, source), (relation.target, target))
            if was.casefold() != now.casefold()
        )
        found.append(replace(relation, source=source, target=target, reasons=reasons))
    return found


_ALSO = {
    "dewan perwakilan rakyat daerah": "dprd",
    "satuan kerja perangkat daerah": "skpd",
    "asisten": "asisten sekretaris daerah",
    "unit pelaksana teknis dinas/badan": "unit pelaksana teknis",
}


def _is_one(name: str, other: str) -> bool:
    """Whether two names are one party: spelled alike, in full and in short, or an office and its head."""
    if len({guessed_category(text) for text in (name, other)} - {UnitCategory.OTHER}) > 1:
        return False  # "Sekretaris Daerah" and "Sekretariat Daerah"
    one, two = (re.sub(r"^kepala ", "", text.casefold()) for text in (name, other))
    return _ALSO.get(one, one) == _ALSO.get(two, two) or SequenceMatcher(None, one, two).ratio() >= ALIKE


def kinds_of(sentences: Iterable[Sentence]) -> list[ReadKind]:
    """Return the kinds of relation that the articles name, in the order of their first mention."""
    found: dict[str, ReadKind] = {}
    for sentence in sentences:
        for item in _NAMED_KIND.finditer(sentence.text):
            word = (item["kind"] or item["alone"]).lower()
            found.setdefault(_KIND_WORDS[word], ReadKind(_KIND_WORDS[word], word, sentence.basis))
    return list(found.values())


BODIES = "Perangkat Daerah"
OTHERS = "lainnya"
_MAY_STATE = re.compile(r"limpahkan|bantu|lapor|perintah|oordin|bentuk|\bpola\b")
"""What a sentence has that states a relation: looked for first, in small letters, as most have none of it."""


def _stated(sentence: Sentence) -> Iterator[ReadRelation]:
    text, basis, spans = sentence
    listed = _CLASSES.search(text)
    text = _CLASSES.sub(BODIES, text)
    label = "mendesak" if _URGENT.match(text) else ""
    for kind, back, verb in _VERBS:
        for found in verb.finditer(text):
            for source, target, mutual in _ends(text, kind, back, found):
                reasons = (
                    (f"“{listed.group()}” dibaca sebagai “{BODIES}”",) if listed and BODIES in (source, target) else ()
                )
                yield ReadRelation(source, target, kind, basis, mutual, spans, reasons, label)
    for found in _AMONG.finditer(text):
        if _AMONG_CLASS.fullmatch(found["party"]):
            yield ReadRelation(_party(found["party"]), _party(found["party"]), COORDINATIVE, basis, True, spans)
    for found in _APPOINTED.finditer(text):
        by = _party(found["by"])
        label = f"{found['act'].capitalize()} {by}"
        yield ReadRelation(by, _party(found["team"]), APPOINTMENT, basis, False, spans, label=label)
    for found in _CONSULTS.finditer(text):
        apposed = text.rfind(" adalah ", 0, found.start())  # "Bappeda adalah satuan kerja ... dapat berkoordinasi"
        subject = _subject(text, apposed if apposed >= 0 else found.start())
        kinds = (COORDINATIVE, CONSULTATIVE) if found["both"] else (COORDINATIVE,)
        for target in _ANY.findall(found["targets"]) if subject else ():
            yield from (ReadRelation(subject, _party(target), kind, basis, True, spans) for kind in kinds)
    if "pola" in text.lower():  # what both have, looked for first
        yield from _in_a_pattern(text, basis, spans)


def _in_a_pattern(text: str, basis: str, spans: tuple[tuple[int, int], ...]) -> Iterator[ReadRelation]:
    """Return the relations of the pattern that a sentence names: "melaksanakan pola koordinatif"."""
    for found in _BETWEEN.finditer(text):
        party = _party(found["party"])
        reasons = (f"“{found.group().split()[0]} {party}” dibaca sebagai “{party} {OTHERS}”",)
        for word in re.findall(_KIND, found["kinds"], re.IGNORECASE):
            yield ReadRelation(party, f"{party} {OTHERS}", _KIND_WORDS[word.lower()], basis, True, spans, reasons)
    for found in _PATTERN.finditer(text):
        for word in re.findall(_KIND, found["kinds"], re.IGNORECASE):
            kind = _KIND_WORDS[word.lower()]
            leads = guessed_category(found["a"]) in (UnitCategory.HEAD, UnitCategory.DEPUTY_HEAD)
            mutual = kind in (COLLEGIAL, CONSULTATIVE) or (kind == COORDINATIVE and not leads)
            yield ReadRelation(_party(found["a"]), _party(found["b"]), kind, basis, mutual, spans)


def _ends(text: str, kind: str, back: bool, found: re.Match[str]) -> Iterator[tuple[str, str, bool]]:
    """Return source, target and whether it is mutual for each relation that a verb states."""
    targets = [_party(target) for target in _ANY.findall(found["targets"])]
    first = _FIRST.match(text) if kind == COORDINATIVE and back else None
    if kind == COORDINATIVE and back:  # "A ... wajib ..., yang dikoordinasikan oleh B": B coordinates A
        subjects = [_party(first["first"])] if first else []
    else:
        subjects = _subjects(text, found.start())
    through = _THROUGH.match(text, found.end()) if kind == REPORT else None
    for subject in subjects:
        if through is not None:
            yield subject, _party(through["through"]), False
            yield from ((_party(through["through"]), target, False) for target in targets)
            continue
        for target in targets:
            mutual = bool(_WITH.match(found.group()) and _BODIES.match(subject) and _BODIES.match(target))
            yield (target, subject, mutual) if back else (subject, target, mutual)


def _subjects(text: str, end: int) -> list[str]:
    """Return who does it: the parties a clause begins with together, else the one named last before the verb."""
    before = re.split(r"[.;:]", text[max(0, end - MOST_BEFORE) : end])[-1]
    together = _TOGETHER.match(before + text[end : end + 12])
    parties = [
        item.group() for item in _ANY.finditer(before) if not re.search(r"\bmembantu\s+$", before[: item.start()], re.I)
    ]
    if together is not None and len(parties) == len(_ANY.findall(together["all"])):
        return [_party(name) for name in parties]
    return [_party(parties[-1])] if parties else []


def _subject(text: str, end: int) -> str:
    return next(iter(_subjects(text, end)), "")


def _party(text: str) -> str:
    return re.sub(r"^para\s+", "", " ".join(text.split()), flags=re.IGNORECASE)
