"""What an article says of units: a unit as read, what of it is in doubt, and those that a sentence names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from orgeditor.articles.citations import cited_place, cited_places
from orgeditor.articles.clauses import (
    ASIDE,
    CLAUSE,
    clean_name,
    doer,
    sentences_in,
    without_more,
    without_tail,
)
from orgeditor.articles.lists import Item
from orgeditor.articles.markers import INSIDE
from orgeditor.articles.named import (
    LEADS_TO_LIST,
    START,
    chained,
    each_name,
    names_in,
    names_joined,
    opened_by_preposition,
)
from orgeditor.articles.openers import opener_of, openers_of
from orgeditor.articles.superiors import (
    UNKNOWN_HEAD,
    Superior,
    bare_opener,
    before_opener,
    passive_superior,
)
from orgeditor.articles.unit_classes import CLASS
from orgeditor.articles.unit_words import looks_like_unit
from orgeditor.model.categories import guessed_category
from orgeditor.model.kinds import COORDINATIVE, STRUCTURAL, CoordinationForm, UnitCategory


class ReadUnit(NamedTuple):
    """A unit that an article names, letter for letter, below another of the same reading (`parent`, its index).

    `kind` is the relation to the parent. `confidence` runs from 0 to 1; `reasons` (Indonesian) say why it is not 1.
    `spans` are where the name stands in the source. `group` is the class under which a list gathers it ("Instansi
    Vertikal"), `listed` the place where its own sentence says that it is listed itself ("ayat (1) huruf a").
    """

    name: str
    basis: str
    parent: int | None
    category: UnitCategory
    kind: str = COORDINATIVE
    form: CoordinationForm = CoordinationForm.NONE
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    group: str = ""
    listed: str = ""


IN_DEFINITION = "disebut dalam pengertian istilah"


def is_definition(unit: ReadUnit) -> bool:
    """Whether a unit is named by a definition alone (Pasal 1): a class, not a list to draw."""
    return IN_DEFINITION in unit.reasons


class Said(NamedTuple):
    """What the sentences above a list say: the form of coordination, and whether they speak of coordination at all."""

    form: CoordinationForm = CoordinationForm.NONE
    coordinated: bool = False

    def of(self, item: Item) -> Said:
        """Return what is said below an item: the form that its own sentence names, else the one above."""
        coordinated = self.coordinated or bool(_COORDINATION.search(item.text))
        named = _FORM.search(item.text) if coordinated else None
        return Said(_FORMS[named[1].lower()] if named else self.form, coordinated)


_FORMS = {
    "hierarki": CoordinationForm.INTERSECTORAL,
    "fungsional": CoordinationForm.CROSS_SECTORAL,
    "instansional": CoordinationForm.MULTISECTORAL,
}
_FORM = re.compile(rf"koordinasi\s+({'|'.join(_FORMS)})\b", re.IGNORECASE)
"""The forms of coordination, as an opening sentence names them (Bukittinggi Pasal 6, Jombang Pasal 10)."""
_COORDINATION = re.compile(r"[o0]rdina(?:si|tor)|[o0]rdinir", re.IGNORECASE)


class Found(NamedTuple):
    unit: ReadUnit
    below: list[Found]


def less_sure(unit: ReadUnit, by: float, *reasons: str) -> ReadUnit:
    """Return a unit with so much less confidence, never below 0.1, for reasons (Indonesian), each told once."""
    told = tuple(dict.fromkeys((*unit.reasons, *reasons)))
    return unit._replace(confidence=max(0.1, round(unit.confidence - by, 2)), reasons=told)


def doubted(item: Found, by: float, reason: str) -> Found:
    """Return a unit less sure, with all below it."""
    return Found(less_sure(item.unit, by, reason), [doubted(below, by, reason) for below in item.below])


DEFINES = re.compile(r"\badalah\b", re.IGNORECASE)


def form_of(kind: str, said: Said) -> CoordinationForm:
    return said.form if kind == COORDINATIVE else CoordinationForm.NONE


IN_SENTENCE = "dibaca dari kalimat, bukan dari daftar"


def leaf_of(item: Item, kind: str, basis: str, said: Said) -> Found:
    whole = clean_name(item.text)
    by_field = _BY_FIELD.match(whole) is not None
    name = whole if by_field else without_more(whole)
    reasons = ["keterangan di belakang nama tidak dibaca"] if name != whole else []
    told = not by_field and (not looks_like_unit(name) or _OF_NO_NAME.match(name))
    if told or (item.items and opener_of(item.text) is not None):
        reasons.append("tidak tampak seperti nama unit")
    return Found(unit_named(name, basis, kind, form_of(kind, said), item, reasons), [])


_OF_NO_NAME = re.compile(r"(?:instansi|lembaga|pihak|organisasi|masyarakat|perguruan|badan usaha)\b[^A-Z]*$")
"""Bodies told of in small letters, as sentences do."""
_BY_FIELD = re.compile(
    r"(?:dinas|badan|kantor|bagian|biro|lembaga|instansi(?:\s+vertikal)?|perangkat\s+daerah|unit\s+kerja|skpd|opd)"
    r"(?:\s+daerah)?\s+yang\s+(?:membidangi|menangani|menyelenggarakan|melaksanakan|mengelola)\s",
    re.IGNORECASE,
)
"""What says which body is meant where its class alone is named: "instansi vertikal yang membidangi agama"."""
_RUN_TOGETHER = re.compile(
    rf"\s{INSIDE}\s+[A-Za-z]"
    r"|\s(?:[a-z][.)]?|[A-Z\d]{1,2}[.)])\s+(?i:asisten|dinas|badan|kantor|biro|bagian|bidang|seksi|inspektorat)\s"
    r"|[,;]\s*(?i:dinas(?!.*\b(?:dan|serta)\s+dinas\b)|badan(?!\s+usaha)|kantor|kecamatan|bagian|bidang|seksi|kelompok\s+jabatan|sub\s?-?\s?bagian)\s+[A-Za-z]"
    r"|^(?P<sort>(?:Sub\s?)?Bagian|Seksi|Bidang|Biro|Kantor|Badan)\b.*[a-z)](?<!\bdan)(?<!\bserta)\s(?P=sort)\s[A-Z]"
    r"|^(?!Asisten).*(?<!lingkup)(?<!lingkungan)(?<!\bdan)(?<!\bpada)\sAsisten\s[A-Z]"
    r"|[a-z]{3}\d{1,2}\s+[A-Z]|^[^()]*\)\s+[A-Z]|[A-Za-z]{4}(?<!(?i:prof))(?<!(?i:jend))(?<!(?i:prov))\.\s+\S|\bdan\s\d{1,2}\s+[A-Z]"
    r"|^(?:Dinas|Badan|Kantor|Inspektorat|Satuan)\b.*(?<!\bdan)(?<!\bserta)(?<!\batau)(?<![,/&(])\s(?:Dinas|Inspektorat|Kecamatan)\s[A-Z]"
)
"""A marker inside a name, or the word with which the next one begins."""
_MAY_RUN_TOGETHER = re.compile(
    r"[.,;)]|\d\s|\s(?:[a-z]|Asisten|Dinas|Inspektorat|Kecamatan|(?:Sub\s?)?Bagian|Seksi|Bidang|Biro|Kantor|Badan)\s"
)
"""What all of these have: looked for first, as most names have none of it."""


def runs_together(name: str) -> bool:
    """Whether a name may be two: a marker stands inside it, or the word with which the next one begins."""
    return bool(_MAY_RUN_TOGETHER.search(name) and _RUN_TOGETHER.search(name))


_FOREIGN = re.compile(
    r"\b(?:BAB\s[IVX]+|Pasal\s\d|Hal(?:aman|\.)\s?\d|JDIH|terdiri\s+(?:dari|atas)|membawah\w+|meng?koordin\w+)\b",
    re.IGNORECASE,
)
SEVERAL = "mungkin beberapa unit dalam satu nama"
NO_HEAD = "sebutan ini mungkin bukan nama atasan"
FOREIGN_WORDS = "ada kata dari kalimat atau halaman lain di dalam namanya"


def unit_named(
    name: str, basis: str, kind: str, form: CoordinationForm, item: Item, reasons: Sequence[str] = ()
) -> ReadUnit:
    joined = ["mungkin dua unit: ada titik koma di dalam namanya"] if ";" in name else []
    joined += ["mungkin dua unit yang tersambung"] if not joined and runs_together(name) else []
    joined += [SEVERAL] if not joined and name.count(",") and names_joined(name) > 2 else []
    joined += ["ada titik dua di dalam namanya"] if ":" in name else []
    joined += [FOREIGN_WORDS] if _FOREIGN.search(name) else []
    said = (*item.doubts, *reasons, *joined)
    sure = max(0.1, round(1 - 0.3 * len(said), 2))
    return ReadUnit(name, basis, None, category_of(name), kind, form, sure, said, tuple(item.spans))


_COMPANY = re.compile(
    r"PD\b[.,]?\s*(?:apotek|bpr|air minum|perkebunan|pasar|bank|rumah potong|parkir|kebersihan)", re.IGNORECASE
)


def category_of(name: str) -> UnitCategory:
    """Return the category of a name; "PD" before Apotek, BPR or Air Minum is Perusahaan Daerah."""
    return UnitCategory.BUMD if _COMPANY.match(name) else guessed_category(name)


COORDINATOR = re.compile(r"(?:asisten|asda|staf ahli|biro|sekretaris daerah)\b", re.IGNORECASE)
_CLASS_ONLY = re.compile(
    r"(?:para\s+)?(?P<class>asisten|bagian|biro|bidang|seksi|dinas|badan|kantor|kecamatan|kelurahan|desa|distrik|sub\s?-?\s?bagian)"
    r"(?:\s?-\s?(?P=class))?",
    re.IGNORECASE,
)


_CONSISTS = re.compile(r"terdiri|terbagi", re.IGNORECASE)
_OWN_CLASS = re.compile(
    r"(?:satuan kerja )?perangkat (?:daerah|aceh)|skpd|opd|unit kerja|(?:dinas|badan|kantor) daerah"
    r"|lembaga teknis(?: daerah)?",
    re.IGNORECASE,
)
"""Classes of the region's own bodies: "mengoordinasikan Dinas Daerah dan Lembaga Teknis Daerah" is a duty."""
_AND = re.compile(r"\s*,\s*(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+")


def _is_class(name: str) -> bool:
    """Whether a name is that of one class, or of several of the region's own bodies."""
    name = _BY_TASK.split(name)[0]
    return bool(_CLASS_ONLY.fullmatch(name)) or all(_OWN_CLASS.fullmatch(part) for part in _AND.split(name))


_BY_TASK = re.compile(r"\s+(?:sesuai|menurut)\s", re.IGNORECASE)
"""By what those of a class are meant: "Perangkat Daerah sesuai dengan bidang tugasnya"."""
_PLURAL = re.compile(r"(?P<word>[\w ]+?)\s?-\s?(?P=word)", re.IGNORECASE)
"""A class told as many: "Bidang-Bidang yang terdiri dari Seksi-Seksi" names no unit."""


def _is_lower(name: str) -> bool:
    return name[:1].islower() and not _OFFICERS.fullmatch(name)


_OFFICERS = re.compile(r"kelompok\s+jabatan\s+fungsional", re.IGNORECASE)
"""They have their box in every structure, and many texts write them in small letters."""


_NAMELY = re.compile(r"\b(?:yaitu|yakni|ialah|antara lain)\s*:?(?=\s)", re.IGNORECASE)
_BEGINS = re.compile(rf"{LEADS_TO_LIST}{START}", re.IGNORECASE)


_COORDINATION_BY = re.compile(
    rf"(?:peng)?k?oordinasi(?:an)?\s+(?:(?:terhadap|atas|dengan)\s+)?(?P<names>{START}[^:;]*?)\s+"
    r"(?:(?:di\s?lakukan|di\s?laksanakan|di\s?selenggarakan)\s+oleh|menjadi\s+tanggung\s?jawab)\s+(?P<head>asisten\s[^:;]+)",
    re.IGNORECASE,
)


def inline_units(text: str, basis: str, said: Said, item: Item) -> Found | None:
    """Read "Asisten A mengoordinasikan Dinas X dan Dinas Y" and "Dinas X dikoordinasikan oleh Asisten A"."""
    if item.items:
        return None
    if "ordinasi" in text and (told := _COORDINATION_BY.fullmatch(text)):
        text = f"{told['names']} dikoordinasikan oleh {told['head']}"
    opener = opener_of(text)
    if opener is None:
        opener = opened_by_preposition(text) if said.coordinated else None
    if opener is None:
        return None
    if opener.passive:
        superior = passive_superior(text, opener)
        if superior is not None and "jawab" in opener.word and superior.name.casefold() == "sekretaris daerah":
            return None  # everybody answers to him: that places nobody
        listed = ASIDE.split(text[: opener.start])[0]
        if not _BEGINS.match(listed):
            # "Perangkat Daerah yang dikoordinasikan oleh Asisten A terdiri atas: Dinas B"
            ends = [later.end for later in openers_of(text) if later.start > opener.start]
            ends += [found.end() for found in _NAMELY.finditer(text, opener.end)]
            ends += [found.end() for found in DEFINES.finditer(text, opener.end)]
            listed = next((text[end:] for end in ends if _BEGINS.match(text[end:])), "")
    else:
        name = doer(text[: opener.start])
        superior = Superior(clean_name(name), opener.kind) if name and not CLAUSE.search(name) else None
        ends = [opener.end, *(later.end for later in openers_of(text) if later.start > opener.start)]
        ends += [found.end() for found in _NAMELY.finditer(text, opener.end)]
        listed = next((text[end:] for end in ends if _BEGINS.match(text[end:])), "")
    if superior is not None and not opener.passive and DEFINES.search(text[: opener.start]):
        superior = superior if COORDINATOR.match(superior.name) else None  # "Perangkat Daerah adalah ..."
    if superior is None or not _BEGINS.match(listed):
        return None
    if not COORDINATOR.match(superior.name) and (opener.passive or opener.kind != STRUCTURAL):
        return None
    whole = not _CONSISTS.search(opener.word)  # "Asisten adalah ... yang terdiri dari Asisten A, Asisten B"
    said_of = chained(text) or [(superior.kind, name) for name in names_in(listed)]
    names = [name for _, name in said_of]
    place = "" if opener.passive else cited_place(text)
    if not place and not opener.passive and all(map(_OFFICERS.fullmatch, names)):
        place = next(iter(cited_places(text)), "")  # all of these parts have officers of their own
    if (whole and CLASS.fullmatch(superior.name) and not place) or not names:
        return None
    several = not place and _CLASS_ONLY.fullmatch(superior.name) and "sebagaimana" in text
    if not looks_like_unit(superior.name) or _PLURAL.fullmatch(superior.name) or several:
        return None  # "Bidang sebagaimana dimaksud pada huruf c dan huruf d membawahkan Seksi A"
    if all(_is_class(name) for name in names) or (not whole and all(map(_is_lower, names))):
        return None
    below = [
        Found(unit_named(name, basis, kind, form_of(kind, said), item, [IN_SENTENCE]), []) for kind, name in said_of
    ]
    unit = unit_named(superior.name, basis, STRUCTURAL, CoordinationForm.NONE, item, [IN_SENTENCE])
    return Found(unit._replace(listed=place), below)


def in_sentences(item: Item, basis: str, said: Said) -> list[Found]:
    """Return what the sentences of an item say: one of all of it, unless several say something each."""
    sentences = [part for text in sentences_in(item.text) for part in _EXCEPT.split(text)]
    found = [inline_units(text, basis, said, item) for text in sentences] if len(sentences) > 1 else []
    several = [each for each in found if each is not None]
    if len(several) < 2:
        whole = inline_units(item.text, basis, said, item)
        several = [whole] if whole is not None else [each for each in several if each.unit.name[:1].isupper()]
    if len(several) == 1 and several[0].unit.listed:
        unit, below = several[0]
        places = shared_places(item.text, unit.name)
        name = of_range(unit.name)
        return [Found(unit._replace(name=name, listed=place), below) for place in places] or several
    return several


_EXCEPT = re.compile(rf",?\s+kecuali\s+(?={START}[^;:]*\bdi\s?-?k[o0]+rdinas[a-z]+\s+oleh\b)", re.IGNORECASE)
"""Before those of a class whom another has: "seluruh Badan, kecuali Badan A yang dikoordinasikan oleh Asisten B"."""
_RANGE = re.compile(r"\s+(?:[IVX]+|\d+)\s+(?:sampai\s+dengan|s\.?\s?d\.?)\s.*$", re.IGNORECASE)


def of_range(name: str) -> str:
    """Return what all of a range are called: "Inspektur Pembantu I sampai dengan Inspektur Pembantu IV"."""
    return _RANGE.sub("", name)


def shared_places(text: str, name: str) -> list[str]:
    """Return the places of all parts of a body that a text says the same of, where it cites several."""
    return cited_places(text) if len(each_name(name)) == 1 and not COORDINATOR.match(name) else []


def is_name(text: str) -> bool:
    """Whether what is listed below a bare word of command may be a name: short, in capitals, and no duty."""
    name = clean_name(before_opener(text) if bare_opener(text) is not None else text)
    words = [word for word in re.findall(r"(?<![\w/-])[^\W\d_]{4,}", name) if word not in _SMALL]
    small = sum(word[0].islower() for word in words)
    return 0 < len(name) <= 200 and not _DUTY_WORD.match(name) and small <= 0.2 * len(words)


def titled_head(item: Item) -> Superior | None:
    """Return who stands over a list in a structure, whatever he is called: "Carik, terdiri dari:"; None for none."""
    opener = opener_of(item.text) if item.items else None
    if opener is None or opener.passive or item.text[opener.end :].strip(" :"):
        return None
    name = clean_name(without_tail(item.text[: opener.start]))
    titled = is_name(name) and is_titled(name)
    return Superior(name, STRUCTURAL, doubt=UNKNOWN_HEAD) if titled else None


_SMALL = {"serta", "untuk", "pada", "dalam", "dengan", "atas", "antar", "bagi"}
_DUTY_WORD = re.compile(r"[a-z]|(?i:(?!pelayanan\b)pe[a-z]{4,}an|koordinasi|monitoring|evaluasi)\b")
"""With what a duty begins; "Pelayanan Gizi" is a part of a Puskesmas or Rumah Sakit."""


def is_titled(text: str) -> bool:
    """Whether a text, up to its opener, is written like a name: capitals but for small words, as tasks are not."""
    every = re.findall(r"[^\W\d_]+", clean_name(before_opener(text) or text))
    words = [word for word in every if len(word) > 3] or every
    return bool(words) and len(words) <= 12 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)
