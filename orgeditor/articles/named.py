"""Names of units that a sentence lists: "Asisten A mengoordinasikan Dinas X, Dinas Y dan Kecamatan"."""

from __future__ import annotations

import re

from orgeditor.articles.clauses import CONNECTIVE, clean_name
from orgeditor.articles.openers import Opener, openers_of, opens_list
from orgeditor.articles.unit_classes import CLASSES
from orgeditor.articles.unit_words import ACRONYMS, looks_like_unit
from orgeditor.model.kinds import COORDINATIVE

START = (
    r"(?:(?:seluruh|semua|para)\s+)?"
    r"(?:asisten|asda|staf ahli|inspektur pembantu|biro|bagian|sekretariat|inspektorat|dinas|badan|kantor|rumah sakit"
    r"|rsud|satuan|kecamatan"
    r"|kelurahan|camat|lurah|pd|pdam|pt|bumd|pudam|perumdam|puskesmas|perusahaan|perumda|polres\w*|kodim|kejaksaan|pengadilan|bappeda|satpol|upt\w*|bidang|seksi"
    r"|kepala\s(?:dinas|badan|kantor|biro|bagian|bidang|sub\w*|seksi|upt\w*)|instalasi|balai"
    r"|sub\s?-?\s?bagian|sub\s?-?\s?bidang|suku (?:dinas|badan)"
    r"|wakil (?:kepala|direktur)|kelompok|b[pk][a-z]{1,6}|dp(?!rd)[a-z]{2,7}"
    r"|kepolisian|komando|lembaga pemasyarakatan|bank|palang merah"
    rf"|komisi pemilihan|{ACRONYMS})\b"
)
_BETWEEN = re.compile(rf"[,;]?\s+(?:dan|serta)\s+(?={START})|[,;]\s*(?={START})", re.IGNORECASE)
_SEMICOLON = re.compile(rf";\s+(?:(?:dan|serta)\s+)?(?={START})", re.IGNORECASE)
LEADS_TO_LIST = (
    r"\s*:?\s*(?:(?:(?:juga|pula)\s+)?(?:pelaksanaan\s+)?tugas(?:\s+dan\s+fungsi)?\s+(?=(?-i:[A-Z]))|(?:juga|pula)\s+)?"
    rf"(?:(?:dengan|terhadap|atas)\s*:?\s+)?\s*{CONNECTIVE}"
)
"""What may stand between a verb and the first name: "mengoordinasikan pula pelaksanaan tugas Dinas A"."""
LISTED_OF = re.compile(
    rf"^{LEADS_TO_LIST}"
    r"(?:\d{1,2}\s*(?:\([a-z ]+\)\s*)?[^,;:]{3,40}?\s(?:yaitu|yakni|ialah)\s*:?\s+)?",
    re.IGNORECASE,
)
"""What goes before the first name: "membawahi 3 (tiga) Bagian yaitu Bagian A, Bagian B"."""


_LED_BY = re.compile(
    r",?\s+yang\s+(?:(?:masing\s?-\s?masing\s+)?(?:di\s?pimpin|dikepalai|dijabat)\s+oleh|semula|sebelumnya)\b.*$"
    r"|,\s+masing\s?-\s?masing\s.*$",
    re.I | re.S,
)
"""What a list of names says of all of them at its end."""


_AND_OTHERS = re.compile(
    r",?\s+(?:dan|serta)\s+(?:(?:seluruh|semua)\s+)?(?:instansi|lembaga|perangkat\s+daerah|unit\s+kerja|dinas|badan|pihak)"
    r"(?:\s+(?:vertikal|teknis|terkait|lain))*\s+(?:lain(?:nya)?|terkait)\b[^,;:]*(?:,?\s+kecuali\b.*)?$",
    re.IGNORECASE,
)
"""Those of whom nobody is named, at the end of a list: "dan instansi terkait lainnya"."""


def names_in(text: str) -> list[str]:
    """Return the names that a text lists: "Dinas X, Dinas Y dan Kecamatan"; [] where it is not a list of names."""
    listed = _AND_OTHERS.sub("", _LED_BY.sub("", LISTED_OF.sub("", text)))
    # Where semicolons divide a list its commas stand inside of names.
    names = [clean_name(part) for part in (_SEMICOLON if _SEMICOLON.search(listed) else _BETWEEN).split(listed)]
    return names if all(looks_like_unit(name) and len(name) <= 120 for name in names) else []


def names_joined(text: str) -> int:
    """Return how many names seem to stand in a text, by the words with which names of units begin."""
    return len(_BETWEEN.split(text))


_SORT = re.compile(
    r"(?P<sort>Dinas|Badan(?!\s(?:Usaha|Layanan))|Kantor|Biro|Bagian|Bidang|Seksi|Sub\s?-?\s?[Bb]agian|Kecamatan|Kelurahan)\s[A-Z]"
)


def each_listed(text: str) -> list[str]:
    """Return the names of several units of one sort in an item: "a. Dinas A, Dinas B dan Dinas C"; [] for one name."""
    sort = _SORT.match(text)
    if sort is None or text.count(sort["sort"]) < 2:  # most items: they are not taken apart
        return []
    names = names_in(text)
    same = all((found := _SORT.match(name)) is not None and found["sort"] == sort["sort"] for name in names)
    return names if len(names) > 1 and same else []


_ITS_OWN = re.compile(
    r"(?P<name>[^:;]+?),?\s+(?:beserta|berikut|bersama)\s+"
    r"(?P<own>(?:seluruh\s+)?(?:upt|unit\s+pelaksana|cabang\s+dinas|puskesmas|kelurahan)[^:;]*)",
    re.IGNORECASE,
)


def with_its_own(text: str) -> tuple[str, list[str]] | None:
    """Return the name and the parts of a body that an item names with it: "Dinas A beserta UPTD B dan UPTD C"."""
    found = _ITS_OWN.fullmatch(clean_name(text)) if " be" in text else None
    own = names_in(found["own"]) if found is not None else []
    return (found["name"], own) if found is not None and own else None


_ADDS = re.compile(r"\b(?:dan|serta)(?:\s+juga)?\s*$", re.IGNORECASE)
_CLASS = re.compile(
    r"(?:para\s+)?(?:asisten|biro|bagian|bidang|seksi|dinas|badan|kantor|kecamatan|kelurahan)", re.IGNORECASE
)
_BELOW = re.compile(r"\s*(?:sebagai\s*berikut|yaitu|yakni)?\s*:?$", re.IGNORECASE)


def chained(text: str) -> list[tuple[str, str]]:
    """Return kind and name of each unit that a sentence lists behind several verbs, [] where it has but one.

    "Asisten A membawahi Bagian B dan Bagian C, serta mengoordinasikan Dinas D dan kecamatan sebagai berikut:" names
    three; the class of what the list below has is none.
    """
    openers = openers_of(text)
    if len(openers) < 2 or any(opener.passive for opener in openers):
        return []
    found: list[tuple[str, str]] = []
    for at, opener in enumerate(openers):
        last = opener is openers[-1]
        part = text[opener.end : len(text) if last else openers[at + 1].start]
        names = names_in(_BELOW.sub("", part) if last else part)
        if last and opens_list(text) and names and _is_class(names[-1]):
            names.pop()
        goes_on = bool(names) and _ADDS.search(part) is not None
        if not (last or goes_on) or any(_is_class(name) and not _ALL_OF_THEM.fullmatch(name) for name in names):
            return []
        found += [(opener.kind, name) for name in names]
    return found


_ALL_OF_THEM = re.compile(r"(?:para\s+)?(?:kecamatan|kelurahan|camat|lurah)", re.IGNORECASE)
"""Classes that stand for all of their units: charts have one box for them."""


def _is_class(name: str) -> bool:
    return bool(_CLASS.fullmatch(name) or CLASSES.fullmatch(name))


DUTY = re.compile(r"(?:(?:penyelenggaraan|pelaksanaan)\s+)?(?:[Uu]rusan|bidang|unsur|rumpun|fungsi)\b(?!.*\bBidang\b)")
"""What Perangkat Daerah do, by which some texts list them: "urusan pendidikan, dilaksanakan oleh Dinas Pendidikan"."""
_DOES = re.compile(r"\b(?:oleh|pada|yaitu|yakni|meliputi|terdiri\s+(?:dari|atas))\s*:?\s+|:\s*", re.IGNORECASE)


_OF_CLASS = re.compile(r"(?:(?:satuan kerja )?perangkat daerah|skpd|opd|unit kerja|instansi)\s*:", re.IGNORECASE)
"""A class with its names on the same line: "Perangkat Daerah: Dinas A, Dinas B"."""


_FIELD = re.compile(r"[a-z][^:;.]{3,120}?,\s+(?:yaitu|yakni)\s")
"""A field in a list of such, below the word for all of them: "pendidikan, yaitu Dinas Pendidikan"."""
_GIVEN = re.compile(r"\b(?:diberikan|diperintahkan|ditugaskan|dilimpahkan|ditetapkan)\s*$", re.IGNORECASE)
"""Whose word the duty is: "pelaksanaan fungsi lain yang diberikan oleh Kepala Biro"."""


def executors(text: str) -> list[str]:
    """Return who does a duty that an item names, [] where it names none."""
    if not (DUTY.match(text) or _OF_CLASS.match(text) or _FIELD.match(text)):
        return []
    tails = [text[found.end() :] for found in _DOES.finditer(text) if not _GIVEN.search(text, 0, found.start())]
    return next((names for tail in tails if re.match(START, tail, re.I) and (names := names_in(tail))), [])


_HEAD_WITH = re.compile(
    rf"(?=asisten\s)[^:;]+?(?P<with>\s+(?:dengan|terhadap|atas|untuk|bagi)\b:?|\s*:)(?=\s+{START})", re.IGNORECASE
)


def opened_by_preposition(text: str) -> Opener | None:
    """Return what opens the names in "Asisten A dengan Dinas B dan Dinas C", below a sentence on coordination."""
    found = _HEAD_WITH.match(text)
    return Opener(COORDINATIVE, found.start("with"), found.end("with"), False, "dengan") if found else None


_SIGN = r"(?:[IVX]{1,5}|\d{1,2}|[A-Z])"
_NUMBERED = re.compile(
    rf"(?P<begin>.*?\b(?P<word>[A-Za-z]+))\s+(?={_SIGN}\b)"
    rf"(?P<signs>{_SIGN}(?:(?:\s*,\s*(?:(?i:dan|serta)\s+)?|\s+(?i:dan|serta)\s+)(?:(?P=word)\s+)?{_SIGN})+)"
)
"""A name whose last word is several numbers or letters: "UPTD Wilayah I, II dan III", "Wilayah I dan Wilayah II"."""


def each_name(name: str) -> list[str]:
    """Return the names of several who have the same list: "Bagian A dan Bagian B", "UPTD Wilayah I, II dan III"."""
    numbered = _NUMBERED.fullmatch(name)
    if numbered is not None:
        return [f"{numbered['begin']} {sign}" for sign in re.findall(rf"\b{_SIGN}\b", numbered["signs"])]
    names = names_in(name)
    # "Bagian Badan Usaha Milik Daerah dan Badan Layanan Umum" is one: what is below a Bagian is not also below a Badan.
    part = _PART.match(name)
    alike = part is None or all(other.casefold().startswith(part.group().casefold()) for other in names)
    return names if len(names) > 1 and alike else [name]


_PART = re.compile(r"(?:biro|bagian|bidang|seksi|sub\s?-?\s?b(?:agian|idang))\b", re.IGNORECASE)
