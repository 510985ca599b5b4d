"""What the lists of an article say of units: who stands over whom, by which kind of relation, on which basis."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from orgeditor.articles.lists import NONE, Item
from orgeditor.articles.openers import opener_of
from orgeditor.articles.sentences import item_basis
from orgeditor.articles.structure import Article
from orgeditor.articles.superiors import (
    CLASS,
    CLASSES,
    TAIL,
    Superior,
    clean_name,
    last_clause,
    passive_superior,
    stands_for_heads,
    superior_of,
)
from orgeditor.articles.unit_words import looks_like_unit
from orgeditor.model.categories import guessed_category
from orgeditor.model.kinds import COORDINATIVE, STRUCTURAL, CoordinationForm, UnitCategory

LEAST_SHARE = 0.5
"""Of a list's items, so many must look like units for it to be a list of units."""


@dataclass(frozen=True, slots=True)
class ReadUnit:
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


def is_definition(unit: ReadUnit) -> bool:
    """Whether a unit is named by a definition alone (Pasal 1): a class, not a list to draw."""
    return bool(re.match(r"Pasal 1\b(?! ?\d)", unit.basis)) and bool(unit.reasons)


class _Found(NamedTuple):
    unit: ReadUnit
    below: list[_Found]


def units_of(article: Article, body: Item, base: int = 0) -> list[ReadUnit]:
    """Return the units of the lists of an article (`body`, its items), each superior before what stands below it.

    `base` is the index of the first of them.
    """
    form = _form(body.text)
    found = list(_lists(body, article.basis, form))
    if article.inferred:
        found = [_doubted(item, 0.2, article.inferred) for item in found]
    units: list[ReadUnit] = []
    for item in found:
        _flatten(item, None, units, base)
    return units


def _flatten(item: _Found, parent: int | None, into: list[ReadUnit], base: int) -> None:
    at = base + len(into)
    into.append(item.unit if parent is None else replace(item.unit, parent=parent))
    for below in item.below:
        _flatten(below, at, into, base)


def _doubted(item: _Found, by: float, reason: str) -> _Found:
    unit = replace(
        item.unit, confidence=max(0.1, round(item.unit.confidence - by, 2)), reasons=(*item.unit.reasons, reason)
    )
    return _Found(unit, [_doubted(below, by, reason) for below in item.below])


def _form(text: str) -> CoordinationForm:
    """Return the form of coordination that an opening sentence names (Bukittinggi Pasal 6, Jombang Pasal 10)."""
    found = re.search(r"koordinasi\s+(hierarki|fungsional|instansional)", text, re.IGNORECASE)
    forms = {
        "hierarki": CoordinationForm.INTERSECTORAL,
        "fungsional": CoordinationForm.CROSS_SECTORAL,
        "instansional": CoordinationForm.MULTISECTORAL,
    }
    return forms[found.group(1).lower()] if found else CoordinationForm.NONE


def _lists(item: Item, basis: str, form: CoordinationForm) -> Iterator[_Found]:
    """Find the lists of units in an item of an article and below it."""
    superior = superior_of(item)
    if superior is not None and _is_list_of_units(item):
        yield _with_units(item, superior, basis, form)
        return
    inline = _inline(item.text, basis, form, item)
    if inline is not None:
        yield inline
    before = item.text[: opener.start] if (opener := opener_of(item.text)) is not None else ""
    if stands_for_heads(item, last_clause(TAIL.sub("", before))):
        yield from _below(item, STRUCTURAL, basis, form)
        return
    for below in item.items:
        yield from _lists(below, item_basis(basis, below), form)


def _is_list_of_units(item: Item) -> bool:
    """Whether the items are names of units: they look so, or all are written as names after a word of command."""
    alike = sum(
        bool(below.items and superior_of(below)) or looks_like_unit(_without_more(below.text)) for below in item.items
    )
    if alike >= LEAST_SHARE * len(item.items):
        return True
    opener = opener_of(item.text)
    return opener is not None and opener.kind == STRUCTURAL and all(_is_titled(below.text) for below in item.items)


def _is_titled(text: str) -> bool:
    """Whether a text is written like a name: capitals but for small words, as tasks are not."""
    words = [word for word in re.findall(r"[^\W\d_]+", clean_name(text)) if len(word) > 3]
    return bool(words) and len(words) <= 12 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _with_units(item: Item, superior: Superior, basis: str, form: CoordinationForm) -> _Found:
    below = list(_below(item, superior.kind, basis, form, superior.group))
    reasons = [superior.doubt] if superior.doubt else []
    unit = _unit(superior.name, basis, STRUCTURAL, CoordinationForm.NONE, item, reasons)
    return _Found(replace(unit, listed=superior.place), below)


def _below(item: Item, kind: str, basis: str, form: CoordinationForm, group: str = "") -> Iterator[_Found]:
    """Return the units of a list. A class among them ("Instansi Vertikal: 1. Polres") is a group, not a superior."""
    alone = item.items[0] if len(item.items) == 1 else None
    if alone is not None and alone.style == NONE and not alone.items and len(names := _names_in(alone.text)) > 1:
        for name in names:
            yield _Found(_unit(name, basis, kind, _form_of(kind, form), alone, [IN_SENTENCE]), [])
        return
    for part in item.items:
        above = superior_of(part, kind)
        here = item_basis(basis, part)
        if above is not None and not group and _is_class(above.name, part) and _is_list_of_units(part):
            yield from _below(part, kind, here, form, above.name)
            continue
        found = None
        if above is not None and _is_list_of_units(part):
            found = _with_units(part, above, here, form)
        elif not part.items:
            found = _inline(part.text, here, form, part)
        if found is not None:
            yield _Found(replace(found.unit, kind=kind, form=_form_of(kind, form), group=group), found.below)
            continue
        leaf = _leaf(part, kind, here, form)
        if group:
            vertical = UnitCategory.VERTICAL if group.casefold().startswith("instansi verti") else leaf.unit.category
            leaf = _Found(replace(leaf.unit, group=group, category=vertical), [])
        yield leaf
        for deeper in part.items:
            yield from _lists(deeper, item_basis(here, deeper), form)


def _is_class(name: str, item: Item) -> bool:
    """Whether a name gathers the items below it: a class, or the word with which most of them begin ("Dinas")."""
    if CLASSES.fullmatch(name):
        return True
    word = re.fullmatch(r"(dinas|badan|kantor|kecamatan|kelurahan|uptd?|rumah sakit)(?: daerah)?", name, re.IGNORECASE)
    if word is None:
        return False
    begins = sum(below.text.casefold().startswith(f"{word.group(1).casefold()} ") for below in item.items)
    return 2 * begins >= len(item.items)


def _form_of(kind: str, form: CoordinationForm) -> CoordinationForm:
    return form if kind == COORDINATIVE else CoordinationForm.NONE


_ADDED = re.compile(
    r",?\s+(?:yang|sebagaimana|dengan\s+tugas|mempunyai|bertugas|selaku|merupakan|menyelenggarakan|melaksanakan"
    r"|[Tt]ipe\s+[A-D])\b.*$",
    re.IGNORECASE | re.DOTALL,
)
IN_SENTENCE = "dibaca dari kalimat, bukan dari daftar"


def _without_more(text: str) -> str:
    """Return a name without what is said of it: "Inspektorat" of "Inspektorat merupakan Inspektorat Tipe A"."""
    name = clean_name(text)
    added = _ADDED.search(name)
    return name[: added.start()] if added and looks_like_unit(name[: added.start()]) else name


def _leaf(item: Item, kind: str, basis: str, form: CoordinationForm) -> _Found:
    name = _without_more(item.text)
    reasons = ["keterangan di belakang nama tidak dibaca"] if name != clean_name(item.text) else []
    if not looks_like_unit(name):
        reasons.append("tidak tampak seperti nama unit")
    return _Found(_unit(name, basis, kind, _form_of(kind, form), item, reasons), [])


def _unit(
    name: str, basis: str, kind: str, form: CoordinationForm, item: Item, reasons: Sequence[str] = ()
) -> ReadUnit:
    said = (*item.doubts, *reasons)
    sure = max(0.1, round(1 - 0.3 * len(said), 2))
    return ReadUnit(name, basis, None, category_of(name), kind, form, sure, said, tuple(item.spans))


_COMPANY = re.compile(
    r"PD\b[.,]?\s*(?:apotek|bpr|air minum|perkebunan|pasar|bank|rumah potong|parkir|kebersihan)", re.IGNORECASE
)


def category_of(name: str) -> UnitCategory:
    """Return the category of a name; "PD" before Apotek, BPR or Air Minum is Perusahaan Daerah."""
    return UnitCategory.BUMD if _COMPANY.match(name) else guessed_category(name)


_START = (
    r"(?:asisten|staf ahli|biro|bagian|sekretariat|inspektorat|dinas|badan|kantor|rumah sakit|rsud|satuan|kecamatan"
    r"|kelurahan|pd|perusahaan|perumda|polres\w*|kodim|kejaksaan|pengadilan|bappeda|satpol|upt\w*|bidang|seksi"
    r"|sub\s?-?\s?bagian|sub\s?-?\s?bidang|kelompok)\b"
)
_BETWEEN = re.compile(rf"[,;]?\s+(?:dan|serta)\s+(?={_START})|[,;]\s*(?={_START})", re.IGNORECASE)
_LISTED_OF = re.compile(r"^\s*(?:dengan|terhadap|atas)\s*:?\s+", re.IGNORECASE)
_COORDINATOR = re.compile(r"(?:asisten|staf ahli|biro|sekretaris daerah)\b", re.IGNORECASE)
_CLASS_ONLY = re.compile(
    r"(?:para\s+)?(?:asisten|bagian|biro|bidang|seksi|dinas|badan|sub\s?-?\s?bagian)", re.IGNORECASE
)


def _names_in(text: str) -> list[str]:
    """Return the names that a text lists: "Dinas X, Dinas Y dan Kecamatan"; [] where it is not a list of names."""
    names = [clean_name(part) for part in _BETWEEN.split(_LISTED_OF.sub("", text))]
    return names if all(looks_like_unit(name) and len(name) <= 120 for name in names) else []


def _inline(text: str, basis: str, form: CoordinationForm, item: Item) -> _Found | None:
    """Read "Asisten A mengoordinasikan Dinas X dan Dinas Y" and "Dinas X dikoordinasikan oleh Asisten A"."""
    opener = opener_of(text)
    if opener is None or item.items:
        return None
    if opener.passive:
        superior = passive_superior(text, opener)
        listed = text[: opener.start]
    else:
        name = re.split(r"\s+adalah\b", last_clause(TAIL.sub("", text[: opener.start])))[0]
        superior = Superior(clean_name(name), opener.kind) if name else None
        listed = text[opener.end :]
    if superior is None or not re.match(rf"\s*(?:(?:dengan|terhadap|atas)\s*:?\s+)?{_START}", listed, re.IGNORECASE):
        return None
    if not _COORDINATOR.match(superior.name) and (opener.passive or opener.kind != STRUCTURAL):
        return None
    whole = "terdiri" not in opener.word.lower()  # "Asisten adalah ... yang terdiri dari Asisten A, Asisten B"
    names = _names_in(listed)
    if (whole and CLASS.fullmatch(superior.name)) or not names:
        return None
    if not looks_like_unit(superior.name) or all(_CLASS_ONLY.fullmatch(name) for name in names):
        return None
    below = [
        _Found(_unit(name, basis, superior.kind, _form_of(superior.kind, form), item, [IN_SENTENCE]), [])
        for name in names
    ]
    return _Found(_unit(superior.name, basis, STRUCTURAL, CoordinationForm.NONE, item, [IN_SENTENCE]), below)
