"""What the lists of an article say of units: who stands over whom, by which kind of relation, on which basis."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from orgeditor.articles.lists import NONE, Item
from orgeditor.articles.markers import INSIDE
from orgeditor.articles.named import DUTY, START, each_name, executors, names_in, opened_by_preposition
from orgeditor.articles.openers import opener_of
from orgeditor.articles.pieces import join
from orgeditor.articles.sentences import item_basis
from orgeditor.articles.structure import Article
from orgeditor.articles.superiors import (
    ASIDE,
    CLASS,
    CLASSES,
    TAIL,
    Superior,
    before_opener,
    clean_name,
    last_clause,
    passive_superior,
    stands_for_heads,
    superior_of,
)
from orgeditor.articles.unit_words import looks_like_unit
from orgeditor.model.categories import guessed_category
from orgeditor.model.kinds import COORDINATIVE, STRUCTURAL, CoordinationForm, UnitCategory

MOST_CITED = 3
"""Citations that are followed from ayat to ayat."""

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


class _Said(NamedTuple):
    """What the sentences above a list say: the form of coordination, and whether they speak of coordination at all."""

    form: CoordinationForm = CoordinationForm.NONE
    coordinated: bool = False

    def of(self, item: Item) -> _Said:
        return self if self.coordinated else self._replace(coordinated=bool(_COORDINATION.search(item.text)))


_COORDINATION = re.compile(r"[o0]rdina(?:si|tor)|[o0]rdinir", re.IGNORECASE)


class _Found(NamedTuple):
    unit: ReadUnit
    below: list[_Found]


def units_of(article: Article, body: Item, base: int = 0) -> list[ReadUnit]:
    """Return the units of the lists of an article (`body`, its items), each superior before what stands below it.

    `base` is the index of the first of them.
    """
    said = _Said(_form(body.text))
    found = [_of_subject(item, body) for item in _lists(body, article.basis, said)]
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


_SUBJECT = re.compile(
    r"\b(?P<name>(?i:asisten)\s+(?!Sekretaris\b)[A-Z][^.;:]*?),?\s+(?:me[mn]?[a-z]{4,}|bertugas|dalam|berkedudukan|berada)\b"
)
_THOSE = re.compile(r"(?:satuan kerja )?perangkat daerah\b|skpd\b|opd\b|instansi\b|unit kerja\b", re.IGNORECASE)
_AYAT = re.compile(r"ayat \((\d+)\)")


def _of_subject(found: _Found, body: Item) -> _Found:
    """Give a list of "Perangkat Daerah sebagaimana dimaksud pada ayat (1)" to the Asisten of whom that ayat speaks."""
    if not found.unit.listed.startswith("ayat") or not _THOSE.match(found.unit.name):
        return found
    place, subject = found.unit.listed, None
    for _ in range(MOST_CITED):
        cited = _AYAT.match(place)
        ayat = next((item for item in body.items if cited and cited[0] == item_basis("", item)), None)
        if ayat is None:
            return found
        subject = _SUBJECT.search(ayat.text)
        again = _AYAT.search(ayat.text)
        if subject is not None or again is None:
            break
        place = again.group()
    if subject is None:
        return found
    name, reason = clean_name(subject["name"]), f"atasan dibaca dari {place}"
    unit = replace(
        found.unit, name=name, category=category_of(name), listed="", reasons=(*found.unit.reasons, reason),
        confidence=max(0.1, round(found.unit.confidence - 0.2, 2)),
    )  # fmt: skip
    below = [item._replace(unit=replace(item.unit, kind=COORDINATIVE)) for item in found.below]
    return _Found(unit, below)


def _form(text: str) -> CoordinationForm:
    """Return the form of coordination that an opening sentence names (Bukittinggi Pasal 6, Jombang Pasal 10)."""
    found = re.search(r"koordinasi\s+(hierarki|fungsional|instansional)", text, re.IGNORECASE)
    forms = {
        "hierarki": CoordinationForm.INTERSECTORAL,
        "fungsional": CoordinationForm.CROSS_SECTORAL,
        "instansional": CoordinationForm.MULTISECTORAL,
    }
    return forms[found.group(1).lower()] if found else CoordinationForm.NONE


def _lists(item: Item, basis: str, said: _Said) -> Iterator[_Found]:
    """Find the lists of units in an item of an article and below it."""
    item = _with_its_end(item)
    superior = _superior(item, said)
    said = said.of(item)
    if superior is not None and _is_list_of_units(item):
        for name in each_name(superior.name):
            yield _with_units(item, superior._replace(name=name), basis, said)
        return
    inline = _inline(item.text, basis, said, item)
    if inline is not None:
        for name in each_name(inline.unit.name):
            yield _Found(replace(inline.unit, name=name, category=category_of(name)), inline.below)
    if stands_for_heads(item, last_clause(TAIL.sub("", before_opener(item.text)))):
        yield from _below(item, STRUCTURAL, basis, said)
        return
    for below in item.items:
        yield from _lists(below, item_basis(basis, below), said)


_DEFINES = re.compile(r"\badalah\b", re.IGNORECASE)


def _with_its_end(item: Item) -> Item:
    """Return an item with the line that its sentence goes on on: no list follows "... mengoordinasikan" at its end.

    A line without a marker is a list only below a colon, or beside others.
    """
    alone = item.items[0] if len(item.items) == 1 else None
    listed = item.text.rstrip().endswith(":") and not _DEFINES.search(item.text)
    if alone is None or alone.style != NONE or alone.items or listed:
        return item
    return replace(item, text=join(item.text, alone.text), spans=[*item.spans, *alone.spans], items=[])


def _superior(item: Item, said: _Said, kind: str = COORDINATIVE) -> Superior | None:
    """Return who stands over the list of an item; an Asisten whose list "consists of" bodies coordinates them."""
    found = superior_of(item, kind)
    coordinates = said.coordinated and found is not None and found.consists and _COORDINATOR.match(found.name)
    return found._replace(kind=COORDINATIVE) if found is not None and coordinates else found


def _is_list_of_units(item: Item) -> bool:
    """Whether the items are names of units: they look so, or all are written as names after a word of command."""
    alike = sum(
        looks_like_unit(_without_more(below.text))
        or bool(below.items and (superior_of(below) or DUTY.match(below.text)))
        or bool(executors(below.text))
        for below in item.items
    )
    if alike >= LEAST_SHARE * len(item.items):
        return True
    superior = superior_of(item)
    commands = superior is not None and (superior.kind == STRUCTURAL or (alike and _COORDINATOR.match(superior.name)))
    return bool(commands) and opener_of(item.text) is not None and all(_is_titled(below.text) for below in item.items)


def _is_titled(text: str) -> bool:
    """Whether a text is written like a name: capitals but for small words, as tasks are not."""
    words = [word for word in re.findall(r"[^\W\d_]+", clean_name(text)) if len(word) > 3]
    return bool(words) and len(words) <= 12 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _with_units(item: Item, superior: Superior, basis: str, said: _Said) -> _Found:
    below = list(_below(item, superior.kind, basis, said, superior.group))
    reasons = [superior.doubt] if superior.doubt else []
    if _names_alone(item):
        reasons.append(IN_SENTENCE)
    unit = _unit(superior.name, basis, STRUCTURAL, CoordinationForm.NONE, item, reasons)
    return _Found(replace(unit, listed=superior.place), below)


def _below(item: Item, kind: str, basis: str, said: _Said, group: str = "") -> Iterator[_Found]:
    """Return the units of a list. A class among them ("Instansi Vertikal: 1. Polres") is a group, not a superior."""
    if names := _names_alone(item):
        for name in names:
            yield _Found(_unit(name, basis, kind, _form_of(kind, said), item.items[0], [IN_SENTENCE]), [])
        return
    for part in item.items:
        here = item_basis(basis, part)
        if part.items and DUTY.match(part.text) and _is_list_of_units(part):
            yield from _below(part, kind, here, said, group)
            continue
        if not part.items and (names := executors(part.text)):
            for name in names:
                yield _Found(_unit(name, here, kind, _form_of(kind, said), part, [IN_SENTENCE]), [])
            continue
        if stands_for_heads(part, last_clause(TAIL.sub("", before_opener(part.text)))):
            yield from _below(part, kind, here, said)
            continue
        above = _superior(part, said, kind)
        if above is not None and not group and _is_class(above.name, part) and _is_list_of_units(part):
            yield from _below(part, kind, here, said, above.name)
            continue
        found = None
        if above is not None and _is_list_of_units(part):
            found = _with_units(part, above, here, said)
        elif not part.items:
            found = _inline(part.text, here, said, part)
        if found is not None:
            yield _Found(replace(found.unit, kind=kind, form=_form_of(kind, said), group=group), found.below)
            continue
        leaf = _leaf(part, kind, here, said)
        if group:
            vertical = UnitCategory.VERTICAL if group.casefold().startswith("instansi verti") else leaf.unit.category
            leaf = _Found(replace(leaf.unit, group=group, category=vertical), [])
        yield leaf
        for deeper in part.items:
            yield from _lists(deeper, item_basis(here, deeper), said)


_CLASS_WORD = r"(?:dinas|badan|kantor|kecamatan|kelurahan|uptd?|rumah sakit|bagian|biro|perusahaan|perumda)"
_BY_WORD = re.compile(rf"{_CLASS_WORD}(?:(?:\s*,\s*|\s*/\s*|,?\s+dan\s+){_CLASS_WORD})*(?: daerah)?", re.IGNORECASE)


def _names_alone(item: Item) -> list[str]:
    """Return the names that the one line below an opener lists: "Asisten A membawahi:", "Dinas B dan Dinas C"."""
    alone = item.items[0] if len(item.items) == 1 else None
    if alone is None or alone.style != NONE or alone.items:
        return []
    return names if len(names := names_in(alone.text)) > 1 else []


def _is_class(name: str, item: Item) -> bool:
    """Whether a name gathers the items below it: a class, or the word with which most of them begin ("Dinas")."""
    if CLASSES.fullmatch(name):
        return True
    if not _BY_WORD.fullmatch(name):
        return False
    words = tuple(f"{word} " for word in re.findall(_CLASS_WORD, name.casefold()))
    begins = sum(below.text.casefold().startswith(words) for below in item.items)
    return 2 * begins >= len(item.items)


def _form_of(kind: str, said: _Said) -> CoordinationForm:
    return said.form if kind == COORDINATIVE else CoordinationForm.NONE


_ADDED = re.compile(
    r",?\s+(?:yang|sebagaimana|dengan\s+tugas|mempunyai|bertugas|selaku|merupakan|menyelenggarakan|melaksanakan"
    r"|[Tt]ipe\s+[A-D])\b.*$",
    re.IGNORECASE | re.DOTALL,
)
IN_SENTENCE = "dibaca dari kalimat, bukan dari daftar"


def _without_more(text: str) -> str:
    """Return a name without what is said of it: "Inspektorat" of "Inspektorat merupakan Inspektorat Tipe A"."""
    return _without_added(clean_name(text))


def _without_added(name: str) -> str:
    added = _ADDED.search(name)
    return name[: added.start()] if added and looks_like_unit(name[: added.start()]) else name


def _leaf(item: Item, kind: str, basis: str, said: _Said) -> _Found:
    whole = clean_name(item.text)
    name = _without_added(whole)
    reasons = ["keterangan di belakang nama tidak dibaca"] if name != whole else []
    if not looks_like_unit(name):
        reasons.append("tidak tampak seperti nama unit")
    return _Found(_unit(name, basis, kind, _form_of(kind, said), item, reasons), [])


_RUN_TOGETHER = re.compile(
    rf"\s{INSIDE}\s+[A-Z]"
    r"|^(?:Dinas|Badan|Kantor|Inspektorat|Satuan)\b.*(?<!\bdan)(?<!\bserta)(?<!\batau)(?<![,/&(])\s(?:Dinas|Inspektorat|Kecamatan)\s[A-Z]"
)
"""A marker inside a name, or the word with which the next one begins."""


def _unit(
    name: str, basis: str, kind: str, form: CoordinationForm, item: Item, reasons: Sequence[str] = ()
) -> ReadUnit:
    joined = ["mungkin dua unit: ada titik koma di dalam namanya"] if ";" in name else []
    joined += ["mungkin dua unit yang tersambung"] if not joined and _RUN_TOGETHER.search(name) else []
    said = (*item.doubts, *reasons, *joined)
    sure = max(0.1, round(1 - 0.3 * len(said), 2))
    return ReadUnit(name, basis, None, category_of(name), kind, form, sure, said, tuple(item.spans))


_COMPANY = re.compile(
    r"PD\b[.,]?\s*(?:apotek|bpr|air minum|perkebunan|pasar|bank|rumah potong|parkir|kebersihan)", re.IGNORECASE
)


def category_of(name: str) -> UnitCategory:
    """Return the category of a name; "PD" before Apotek, BPR or Air Minum is Perusahaan Daerah."""
    return UnitCategory.BUMD if _COMPANY.match(name) else guessed_category(name)


_COORDINATOR = re.compile(r"(?:asisten|staf ahli|biro|sekretaris daerah)\b", re.IGNORECASE)
_CLASS_ONLY = re.compile(
    r"(?:para\s+)?(?:asisten|bagian|biro|bidang|seksi|dinas|badan|sub\s?-?\s?bagian)", re.IGNORECASE
)


def _inline(text: str, basis: str, said: _Said, item: Item) -> _Found | None:
    """Read "Asisten A mengoordinasikan Dinas X dan Dinas Y" and "Dinas X dikoordinasikan oleh Asisten A"."""
    opener = opener_of(text)
    if item.items:
        return None
    if opener is None:
        opener = opened_by_preposition(text) if said.coordinated else None
    if opener is None:
        return None
    if opener.passive:
        superior = passive_superior(text, opener)
        listed = ASIDE.split(text[: opener.start])[0]
    else:
        name = re.split(r"\s+adalah\b", last_clause(TAIL.sub("", text[: opener.start])))[0]
        superior = Superior(clean_name(name), opener.kind) if name else None
        listed = text[opener.end :]
    if superior is not None and not opener.passive and _DEFINES.search(text[: opener.start]):
        superior = superior if _COORDINATOR.match(superior.name) else None  # "Perangkat Daerah adalah ..."
    if superior is None or not re.match(
        rf"\s*:?\s*(?:(?:dengan|terhadap|atas)\s*:?\s+)?{START}", listed, re.IGNORECASE
    ):
        return None
    if not _COORDINATOR.match(superior.name) and (opener.passive or opener.kind != STRUCTURAL):
        return None
    whole = "terdiri" not in opener.word.lower()  # "Asisten adalah ... yang terdiri dari Asisten A, Asisten B"
    names = names_in(listed)
    if (whole and CLASS.fullmatch(superior.name)) or not names:
        return None
    if not looks_like_unit(superior.name) or all(_CLASS_ONLY.fullmatch(name) for name in names):
        return None
    below = [
        _Found(_unit(name, basis, superior.kind, _form_of(superior.kind, said), item, [IN_SENTENCE]), [])
        for name in names
    ]
    return _Found(_unit(superior.name, basis, STRUCTURAL, CoordinationForm.NONE, item, [IN_SENTENCE]), below)
