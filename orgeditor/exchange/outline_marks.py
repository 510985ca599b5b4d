"""Words and small notations of the outline text, shared by its reader and its writer."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Hashable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, TypeVar

from orgeditor.model import limits
from orgeditor.model.kinds import CATEGORY_NAMES, FORM_NAMES, Arrow, CoordinationForm, RelationKind, UnitCategory
from orgeditor.model.records import (
    Arrangement,
    BoxForm,
    HeadingForm,
    LetterCase,
    Method,
    Numbering,
    Orientation,
    Overflow,
    RegulationForm,
    Side,
    Signing,
)
from orgeditor.model.renaming import folded

T = TypeVar("T", bound=Hashable)
E = TypeVar("E", bound=StrEnum)

INDENT = "  "
NONE_TEXT = "-"
UNDRAWN = "Tidak digambar"

# words for enums: the first spelling is the one that is written

FORM_OF_REGULATION: dict[RegulationForm, tuple[str, ...]] = {
    RegulationForm.PERATURAN: ("Peraturan",),
    RegulationForm.KEPUTUSAN: ("Keputusan",),
    RegulationForm.PERATURAN_DAERAH: ("Peraturan Daerah", "perda"),
}
SIGNINGS: dict[Signing, tuple[str, ...]] = {
    Signing.ORIGINAL: ("asli",),
    Signing.COPY: ("salinan",),
    Signing.ELECTRONIC: ("elektronik", "tanda tangan elektronik"),
}
METHODS: dict[Method, tuple[str, ...]] = {
    Method.HIERARCHY: ("hierarki", "pohon"),
    Method.LAYERED: ("berlapis", "lapis", "mekanisme"),
    Method.FREE: ("bebas",),
}
ORIENTATIONS: dict[Orientation, tuple[str, ...]] = {
    Orientation.LANDSCAPE: ("mendatar", "lanskap", "landscape", "melintang"),
    Orientation.PORTRAIT: ("tegak", "potret", "portrait"),
    Orientation.AUTO: ("otomatis",),
}
OVERFLOWS: dict[Overflow, tuple[str, ...]] = {
    Overflow.SPLIT: ("bagi halaman", "halaman lanjutan"),
    Overflow.ENLARGE: ("perbesar kertas",),
}
HEADING_FORMS: dict[HeadingForm, tuple[str, ...]] = {HeadingForm.A: ("A",), HeadingForm.B: ("B",)}
CASES: dict[LetterCase, tuple[str, ...]] = {
    LetterCase.AS_WRITTEN: ("seperti naskah", "apa adanya"),
    LetterCase.TITLE: ("Kapital Tiap Kata",),
    LetterCase.UPPER: ("KAPITAL",),
}
SIDES: dict[Side, tuple[str, ...]] = {
    Side.LEFT: ("kiri",),
    Side.RIGHT: ("kanan",),
    Side.BOTTOM: ("paling bawah",),
}
ARRANGEMENTS: dict[Arrangement, tuple[str, ...]] = {
    Arrangement.AUTO: ("otomatis",),
    Arrangement.ROW: ("baris",),
    Arrangement.LIST: ("daftar", "daftar kanan"),
    Arrangement.LIST_LEFT: ("daftar kiri",),
    Arrangement.LIST_BOTH: ("daftar dua sisi",),
    Arrangement.PAIRS: ("berpasangan",),
    Arrangement.COLUMNS: ("kolom",),
    Arrangement.LIST_BOX: ("kotak daftar",),
}
NUMBERINGS: dict[Numbering, tuple[str, ...]] = {
    Numbering.DIGITS: ("nomor 1.", "nomor 1"),
    Numbering.LETTERS: ("nomor a.", "nomor a"),
}
ARROWS: dict[Arrow, tuple[str, ...]] = {
    Arrow.NONE: ("tanpa",),
    Arrow.FILLED: ("penuh",),
    Arrow.OPEN: ("terbuka",),
    Arrow.VEE: ("garis",),
}
FORMS: dict[CoordinationForm, tuple[str, ...]] = {
    CoordinationForm.INTERSECTORAL: (FORM_NAMES[CoordinationForm.INTERSECTORAL], "hirarki", "intersektoral"),
    CoordinationForm.CROSS_SECTORAL: (FORM_NAMES[CoordinationForm.CROSS_SECTORAL], "lintas sektoral"),
    CoordinationForm.MULTISECTORAL: (FORM_NAMES[CoordinationForm.MULTISECTORAL], "multisektoral"),
}
CATEGORIES: dict[UnitCategory, tuple[str, ...]] = {key: (name,) for key, name in CATEGORY_NAMES.items()} | {
    UnitCategory.SECTION: (CATEGORY_NAMES[UnitCategory.SECTION], "bagian", "biro"),
    UnitCategory.UPT: (CATEGORY_NAMES[UnitCategory.UPT], "upt", "uptd"),
    UnitCategory.HOSPITAL: (CATEGORY_NAMES[UnitCategory.HOSPITAL], "rumah sakit", "rsud"),
    UnitCategory.FUNCTIONAL_GROUP: (CATEGORY_NAMES[UnitCategory.FUNCTIONAL_GROUP], "jabatan fungsional"),
}
KIND_ALIASES: dict[str, tuple[str, ...]] = {
    "structural": ("struktur",),
    "coordinative": ("koordinasi",),
    "consultative": ("konsultasi",),
    "command": ("komando",),
    "delegation": ("pelimpahan",),
    "report": ("laporan",),
    "supervision": ("pengawas",),
}
YES_NO: dict[bool, tuple[str, ...]] = {True: ("ya",), False: ("tidak", "bukan")}

INFERRED = "disimpulkan"
DOUBTFUL = "perlu diperiksa"
COLLECTIVE = "kolektif"
BOX_FORMS: dict[BoxForm, tuple[str, ...]] = {BoxForm.GLUED: ("menempel",), BoxForm.GRID: ("kisi", "kisi kosong")}
BOLD = "tebal"
NO_LINE = "tanpa garis"
INFERRED_LINE = "garis disimpulkan"
SOLID_FRAME = "bingkai utuh"


def word_of(table: Mapping[E, tuple[str, ...]], value: E) -> str:
    """Return the word that is written for a value."""
    return table[value][0]


def words_to_values(table: Mapping[T, tuple[str, ...]]) -> dict[str, T]:
    """Return every spelling in a table, folded, with its value."""
    return {folded(word): value for value, words in table.items() for word in words}


# fields: what a person may write, folded, and what it fills; the first spelling of each is the one that is written

HEAD_FIELDS: dict[str, str] = {
    "bentuk": "form",
    "peraturan": "form",
    "jabatan": "office",
    "daerah": "region",
    "nomor": "number",
    "tahun": "year",
    "tanggal": "date",
    "tempat": "place",
    "tentang": "about",
    "awalan": "prefix",
    "penanda tangan": "signatory",
    "penandatangan": "signatory",
    "naskah": "signing",
    "tanda": "mark",
    "tanda draf": "draft_mark",
    "jabatan salinan": "copy_office",
    "nama salinan": "copy_name",
    "pangkat salinan": "copy_rank",
    "nip salinan": "copy_nip",
    "paraf koordinasi": "initials_shown",
    "pejabat paraf": "initials",
    "jenis garis": "kind",
}
ANNEX_FIELDS: dict[str, str] = {
    "subjudul": "subtitle",
    "judul bagan": "title",
    "dasar": "annex_basis",
    "dasar bagan": "basis",
    "metode": "method",
    "garis": "kind",
    "huruf": "cases",
    "bagan": "no_chart",
    "kertas": "paper",
    "ukuran kertas": "paper_size",
    "arah": "orientation",
    "tepi": "margins",
    "bentuk judul": "heading_form",
    "nomor halaman": "numbered",
    "keterangan": "legend",
    "tanda tangan": "signature",
    "jenis huruf": "font",
    "huruf terkecil": "font_floor",
    "huruf terbesar": "font_cap",
    "tebal": "bolds",
    "tidak muat": "overflow",
    "sejajar": "level",
    "susunan": "arrangement",
    "jumlah kolom": "columns",
    "lebar kotak": "width",
    "jalur": "lanes",
}


def field_name(table: Mapping[str, str], attribute: str) -> str:
    """Return the name that is written for a field."""
    return next(name for name, filled in table.items() if filled == attribute)


# strings

STRING = r'"(?:[^"\\]|\\.)*"'
_ODD = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
LIKE_ANNEX = re.compile(r"lampiran(?![\w/-])", re.IGNORECASE)
"""How the title of a Lampiran begins whose square brackets were forgotten."""
LIKE_ARROW = re.compile(r"\s[<>]|[<>]\s")
_NAME_START = re.compile(r'["#\-\u2010-\u2015*•‣·@\[{]')
_NAME_INSIDE = re.compile(r"[\[\]{}:]|->|=>|<-|--|[\u2010-\u2015]{2}|[←-⇿⟵-⟿]|\s[\u2010-\u2015]\s|\s[@#]")


def quoted(text: str) -> str:
    """Return the text between double quotes, with backslash escapes as in JSON."""
    inside = json.dumps(text, ensure_ascii=False)
    return _ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", inside)


class QuoteError(Exception):
    """A string between quotes is malformed."""


def unquoted(text: str) -> str:
    """Return what a quoted string stands for; raises QuoteError for one that is malformed."""
    try:
        value = json.loads(text, strict=False)
    except ValueError as error:
        raise QuoteError(text) from error
    if not isinstance(value, str):
        raise QuoteError(text)
    return value


def name_text(name: str) -> str:
    """Return a unit's name as the outline writes it: quoted where it would read as something else."""
    like_else = _NAME_START.match(name) or _NAME_INSIDE.search(name) or _ODD.search(name)
    if not name or name != name.strip() or like_else or LIKE_ANNEX.match(name) or LIKE_ARROW.search(name):
        return quoted(name)
    return name


def line_value_text(value: str) -> str:
    """Return a value that runs to the end of its line."""
    if value != value.strip() or value.startswith('"') or _ODD.search(value):
        return quoted(value)
    return value


def mark_value_text(value: str) -> str:
    """Return a value that stands between square brackets."""
    if not value or value != value.strip() or any(sign in value for sign in '";[]') or _ODD.search(value):
        return quoted(value)
    return value


def number_text(value: float) -> str:
    """Return a number without needless decimals."""
    return str(int(value)) if value == int(value) else repr(value)


def limits_text(found: limits.Limits, unit: str = "") -> str:
    """Return what may be chosen, as "4 sampai 36 pt"."""
    least, most = (number_text(value).replace(".", ",") for value in found)
    return f"{least} sampai {most} {unit}".rstrip()


# basis


class Basis(NamedTuple):
    """A basis with what is known of it: `inferred`, and `doubtful` since the record moved."""

    text: str = ""
    inferred: bool = False
    doubtful: bool = False


def basis_text(basis: Basis) -> str:
    """Return a basis with its flags, "" for an empty one."""
    flags = [word for word, on in ((INFERRED, basis.inferred), (DOUBTFUL, basis.doubtful)) if on]
    if not basis.text:
        return ", ".join(flags)
    plain = mark_value_text(basis.text)
    written = ", ".join([plain, *flags])
    return written if parsed_basis(written) == basis else ", ".join([quoted(basis.text), *flags])


def parsed_basis(text: str) -> Basis:
    """Read a basis with its flags; raises QuoteError for a malformed quoted one."""
    rest, inferred, doubtful = text.strip(), False, False
    while True:
        head, comma, last = rest.rpartition(",")
        word = folded(last)
        if word not in (INFERRED, DOUBTFUL):
            break
        inferred, doubtful = inferred or word == INFERRED, doubtful or word == DOUBTFUL
        rest = head.strip() if comma else ""
        if not comma:
            break
    if rest.startswith('"'):
        return Basis(unquoted(rest), inferred, doubtful)
    return Basis("" if rest == NONE_TEXT else rest, inferred, doubtful)


# kinds


class KindBook:
    """The kinds of one draft and the words for them."""

    def __init__(self, kinds: Mapping[str, RelationKind]) -> None:
        self._kinds = kinds
        self._words: dict[str, set[str]] = {}
        for key, kind in kinds.items():
            self._words.setdefault(folded(kind.name), set()).add(key)
        for key, words in KIND_ALIASES.items():
            for word in words:
                if key in kinds:
                    self._words.setdefault(word, {key})
        self._forms = words_to_values(FORMS)

    @property
    def names(self) -> list[str]:
        return [kind.name for kind in self._kinds.values()]

    def find(self, text: str) -> tuple[str, CoordinationForm] | None:
        """Return key and form for words such as "koordinatif hierarki", None when they name no kind or several."""
        text = text.strip()
        found = re.match(STRING, text)
        if found:
            return self._find_quoted(unquoted(found[0]), folded(text[found.end() :]))
        words = folded(text)
        key = self._only(words)
        if key is not None:
            return key, CoordinationForm.NONE
        for form_words, form in self._forms.items():
            if words.endswith(f" {form_words}"):
                key = self._only(words[: -len(form_words) - 1])
                return (key, form) if key is not None else None
        return None

    def text_of(self, key: str, form: CoordinationForm) -> str:
        """Return the words for a kind and a form."""
        name = self._kinds[key].name
        form_words = FORM_NAMES[form]
        if not re.search(r'["@();\[\]]|\burutan\b', name) and not _ODD.search(name):
            plain = f"{name} {form_words}".strip()
            if plain and name == name.strip() and name[:1] not in "<-→←" and self.find(plain) == (key, form):
                return plain
        return f"{quoted(key)} {form_words}".strip()

    def _only(self, words: str) -> str | None:
        keys = self._words.get(words, set())
        return next(iter(keys)) if len(keys) == 1 else None

    def _find_quoted(self, name: str, form_words: str) -> tuple[str, CoordinationForm] | None:
        key = name if name in self._kinds else self._only(folded(name))
        if key is None or (form_words and form_words not in self._forms):
            return None
        return key, self._forms[form_words] if form_words else CoordinationForm.NONE


# order


def displaced(mentioned: Sequence[T], ordered: Sequence[T]) -> dict[T, int]:
    """Return the place (from 1) in `ordered` of the items that are not mentioned in that order; as few as can be."""
    place = {item: number for number, item in enumerate(ordered)}
    row = [place[item] for item in mentioned]
    tails: list[int] = []
    tail_at: list[int] = []
    before: list[int] = []
    for index, value in enumerate(row):
        length = bisect_left(tails, value)
        before.append(tail_at[length - 1] if length else -1)
        if length == len(tails):
            tails.append(value)
            tail_at.append(index)
        else:
            tails[length] = value
            tail_at[length] = index
    kept: set[int] = set()
    index = tail_at[-1] if tail_at else -1
    while index >= 0:
        kept.add(row[index])
        index = before[index]
    return {item: place[item] + 1 for item in mentioned if place[item] not in kept}


def restored(mentioned: Sequence[T], places: Mapping[T, int]) -> list[T]:
    """Return the items in order again: those without a place as mentioned, the others put at theirs."""
    row = [item for item in mentioned if item not in places]
    for item in sorted((item for item in mentioned if item in places), key=lambda item: places[item]):
        row.insert(max(0, places[item] - 1), item)
    return row
