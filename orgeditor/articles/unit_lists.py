"""What the lists of an article say of units: who stands over whom, by which kind of relation, on which basis."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from orgeditor.articles.clauses import clean_name, last_clause, last_sentence, without_more, without_tail
from orgeditor.articles.level_moves import ANEW, NONE
from orgeditor.articles.lists import MAY_BE_ABOVE, Item
from orgeditor.articles.name_lists import TEAM, is_bare_list, is_list_of_units
from orgeditor.articles.named import DUTY, START, chained, each_listed, each_name, executors, names_in, with_its_own
from orgeditor.articles.openers import may_have_opener, opener_of, openers_of
from orgeditor.articles.pieces import join
from orgeditor.articles.roles import without_roles
from orgeditor.articles.sentences import item_basis
from orgeditor.articles.structure import Article
from orgeditor.articles.subjects import of_subject
from orgeditor.articles.superiors import (
    Superior,
    bare_opener,
    before_opener,
    stands_for_heads,
    superior_of,
)
from orgeditor.articles.unit_classes import CLASSES, TECHNICAL, is_class
from orgeditor.articles.unit_words import STRUCTURE, looks_like_unit
from orgeditor.articles.units import (
    COORDINATOR,
    DEFINES,
    IN_SENTENCE,
    NO_HEAD,
    Found,
    ReadUnit,
    Said,
    category_of,
    doubted,
    form_of,
    in_sentences,
    inline_units,
    is_titled,
    leaf_of,
    less_sure,
    of_range,
    runs_together,
    shared_places,
    titled_head,
    unit_named,
)
from orgeditor.model.kinds import COORDINATIVE, STRUCTURAL, CoordinationForm, UnitCategory
from orgeditor.model.renaming import folded


def units_of(article: Article, body: Item, base: int = 0, before: dict[str, Item] | None = None) -> list[ReadUnit]:
    """Return the units of the lists of an article (`body`, its items), each superior before what stands below it.

    `base` is the index of the first of them; `before` has the bodies of the articles before it, by their basis.
    """
    said = Said().of(body)
    body = _with_doubts(without_roles(body))
    found = [
        _with_doubtful_head(of_subject(item, body, article.basis, before or {}))
        for item in _lists(body, article.basis, said)
    ]
    if article.inferred:
        found = [doubted(item, 0.2, article.inferred) for item in found]
    units: list[ReadUnit] = []
    for item in found:
        _flatten(item, None, units, base)
    return units


def bare_units(body: Item, base: int) -> list[ReadUnit]:
    """Return the units of each list in a text in which all items are names, whoever stands over them; all doubted.

    `base` is the index of the first of them.
    """
    units: list[ReadUnit] = []
    waiting = [without_roles(body)]
    while waiting:
        item = waiting.pop()
        names = [without_more(below.text) for below in item.items]
        if len(names) < LEAST_NAMES or not all(looks_like_unit(name) and is_titled(name) for name in names):
            waiting += reversed(item.items)
            continue
        for found in _below(item, STRUCTURAL, "", Said()) if not _OF_PEOPLE.search(item.text) else ():
            _flatten(_doubted_top(found), None, units, base)
    return units


LEAST_NAMES = 3
_OF_PEOPLE = re.compile(
    r"\b(?:di\s?hadiri|di\s?ikuti|peserta|anggota|undangan|kepada|tembusan|disampaikan)\b", re.IGNORECASE
)
"""What opens a list of those who come to a meeting or get a letter."""


def _with_doubtful_head(found: Found) -> Found:
    """Doubt a head that is a class of units, or whose name has a clause in it, with those right below it."""
    unit = found.unit
    is_cited = bool(unit.listed) and not COORDINATOR.match(unit.name)
    told = CLASSES.fullmatch(unit.name) or _NO_BODY.match(unit.name) or _CLAUSE.search(unit.name)
    if unit.reasons or is_cited or not told:
        return found
    below = [item._replace(unit=less_sure(item.unit, 0.2, NO_HEAD)) for item in found.below]
    return Found(less_sure(unit, 0.3, NO_HEAD), below)


_NO_BODY = re.compile(
    r"(?:para\s+)?asisten(?:\s+sekretaris\s+daerah)?$|(?:setiap|tiap|masing\s?-\s?masing)\b"
    r"|(?:pe)?jabatan?\b|unsur\b(?! (?:pe|pimpinan))|(?:satuan kerja )?perangkat daerah\b|skpd\b|opd\b|unit kerja\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:yang|oleh|adalah|sebagai|sebagaimana|dalam|masing-masing|wajib|dapat|mem[a-z]{3,}|meng[a-z]{3,})\b|:"
)


def _with_doubts(item: Item) -> Item:
    """Return an item and those below it with a doubt on all that follow where the numbers of a list begin anew.

    Their head may be lost.
    """
    items, anew, last = [], False, 0
    for below in item.items:
        below = _with_doubts(below)
        anew = anew or ANEW in below.doubts or bool(below.doubts and below.value < last)
        last = below.value
        items.append(replace(below, doubts=[*below.doubts, ANEW]) if anew and ANEW not in below.doubts else below)
    return replace(item, items=items) if items else item


def _flatten(item: Found, parent: int | None, into: list[ReadUnit], base: int) -> None:
    at = base + len(into)
    into.append(item.unit if parent is None else item.unit._replace(parent=parent))
    for below in item.below:
        _flatten(below, at, into, base)


def _lists(item: Item, basis: str, said: Said) -> Iterator[Found]:
    """Find the lists of units in an item of an article and below it."""
    if not (item.items or said.coordinated or may_have_opener(item.text)):
        return
    if TEAM.match(item.text):
        return  # "ANGGOTA: 1. Kepala Dinas A"
    item = _with_its_end(item)
    superior = _superior(item, said)
    said = said.of(item)
    if superior is not None and is_list_of_units(item):
        names = each_name(superior.name)
        if len(names) > 1 and any(COORDINATOR.match(below.text) and superior_of(below) for below in item.items):
            yield from _below(
                item, STRUCTURAL, basis, said
            )  # "Asisten I dan II membawahi: a. Asisten I membawahi: ..."
            return
        places = shared_places(item.text, superior.name)
        for place in places:
            yield _with_units(item, superior._replace(name=of_range(superior.name), place=place), basis, said)
        for name in names if not places else ():
            yield _with_units(item, superior._replace(name=name), basis, said)
        return
    for inline in in_sentences(item, basis, said):
        for name in each_name(inline.unit.name):
            yield Found(inline.unit._replace(name=name, category=category_of(name)), inline.below)
    if not item.items:
        return
    if _lists_heads(item):
        yield from _below(item, STRUCTURAL, basis, said)
        return
    told = STRUCTURE.match(item.text) or STRUCTURE.match(last_sentence(item.text)) or is_bare_list(item, basis)
    if told and superior is None and is_list_of_units(item):
        yield from (_doubted_top(found) for found in _below(item, STRUCTURAL, basis, said))
        return
    for below in item.items:
        yield from _lists(below, item_basis(basis, below), said)


NO_BODY_NAMED = "kalimatnya tidak menyebut badan yang susunannya ini"


def _lists_heads(item: Item) -> bool:
    """Whether the subject of an item is the class of the heads that it lists: "Asisten membawahi: a. Asisten A ..."."""
    alone = _THE_ASISTEN.fullmatch(clean_name(item.text))
    return stands_for_heads(item, alone.group() if alone else last_clause(without_tail(before_opener(item.text))))


_THE_ASISTEN = re.compile(r"(?:para\s+)?asisten", re.IGNORECASE)
"""The class of them, as a caption over their list."""


def _doubted_top(found: Found) -> Found:
    return Found(less_sure(found.unit, 0.2, NO_BODY_NAMED), found.below)


def _with_its_end(item: Item) -> Item:
    """Return an item with the line that its sentence goes on on: no list follows "... mengoordinasikan" at its end.

    A line without a marker is a list only below a colon, or beside others.
    """
    alone = item.items[0] if len(item.items) == 1 else None
    listed = item.text.rstrip().endswith(":") and not DEFINES.search(item.text)
    if alone is None or alone.style != NONE or alone.items or listed:
        return item
    return replace(item, text=join(item.text, alone.text), spans=[*item.spans, *alone.spans], items=[])


def _superior(item: Item, said: Said, kind: str = COORDINATIVE) -> Superior | None:
    """Return who stands over the list of an item; an Asisten whose list "consists of" bodies coordinates them."""
    found = superior_of(item, kind)
    if found is not None and found.kind == COORDINATIVE and _DIVISION.match(found.name) and _TASK.search(item.text):
        return None  # with whom a Bidang works on a task stands in no chart below it
    coordinates = said.coordinated and found is not None and found.consists and COORDINATOR.match(found.name)
    return found._replace(kind=COORDINATIVE) if found is not None and coordinates else found


_DIVISION = re.compile(r"bidang|seksi|sub\s?-?\s?b(?:agian|idang)|upt", re.IGNORECASE)
_TASK = re.compile(r"\b(?:tugas|fungsi)\b", re.IGNORECASE)


def _with_units(item: Item, superior: Superior, basis: str, said: Said) -> Found:
    beside = chained(item.text)
    listing = openers_of(item.text)[-1].kind if beside else superior.kind
    below = [
        Found(unit_named(name, basis, kind, form_of(kind, said), item, [IN_SENTENCE]), []) for kind, name in beside
    ]
    below += _below(item, listing, basis, said, superior.group, superior.name)
    if opener_of(item.text) is None and len(below) == 1 and folded(below[0].unit.name) == folded(superior.name):
        return below[0]  # a title over the sentence that says the same name
    reasons = [superior.doubt] if superior.doubt else []
    if _names_alone(item):
        reasons.append(IN_SENTENCE)
    unit = unit_named(superior.name, basis, STRUCTURAL, CoordinationForm.NONE, item, reasons)
    if runs_together(unit.name) or _TAKEN_IN.search(item.text):
        below = [doubted(found, 0.3, ABOVE_JOINED) for found in below]
        unit = less_sure(unit, 0.3, ABOVE_JOINED)
    if item.text.rstrip().endswith((";", ".")) and opener_of(item.text) is None:
        below = [doubted(found, 0.3, OPENER_LOST) for found in below]
    if all(_is_joined(found.unit) for found in below) and not COORDINATOR.match(unit.name):
        unit = less_sure(unit, 0.3, NO_HEAD)
    joined = next((at for at, found in enumerate(below) if found.below and _is_joined(found.unit)), len(below))
    below[joined + 1 :] = [doubted(found, 0.3, MAY_BE_ABOVE) for found in below[joined + 1 :]]
    return Found(unit._replace(listed=superior.place), below)


def _below(item: Item, kind: str, basis: str, said: Said, group: str = "", over: str = "") -> Iterator[Found]:
    """Return the units of a list. A class among them ("Instansi Vertikal: 1. Polres") is a group, not a superior.

    "UPTD" is a unit of its own where it is a part of a Dinas: charts of a structure have a box for it.
    """
    if names := _names_alone(item):
        for name in names:
            yield Found(unit_named(name, basis, kind, form_of(kind, said), item.items[0], [IN_SENTENCE]), [])
        return
    for part in item.items:
        here = item_basis(basis, part)
        if _LABEL.match(part.text):
            continue
        if not part.items:
            yield from _alone(part, kind, here, said, group)
        elif not part.text:
            yield from _below(part, kind, here, said, group)
        else:
            yield from _with_list(part, kind, here, said, group, over)


def _alone(part: Item, kind: str, here: str, said: Said, group: str) -> Iterator[Found]:
    """Return what an item without a list names: a unit, several in one sentence, or one with what it has."""
    if not clean_name(part.text):
        return
    if names := executors(part.text) or each_listed(part.text):
        for name in names:
            yield Found(unit_named(name, here, kind, form_of(kind, said), part, [IN_SENTENCE]), [])
    elif with_own := with_its_own(part.text):
        name, own = with_own
        unit = unit_named(name, here, kind, form_of(kind, said), part, [IN_SENTENCE])
        parts = [unit_named(each, here, STRUCTURAL, CoordinationForm.NONE, part, [IN_SENTENCE]) for each in own]
        yield Found(unit._replace(group=group), [Found(each, []) for each in parts])
    elif found := inline_units(part.text, here, said, part):
        yield Found(found.unit._replace(kind=kind, form=form_of(kind, said), group=group), found.below)
    else:
        leaf = _leaf(part, kind, here, said, group)
        if len(part.text) < LONGEST_NAME or _NAMES.search(part.text):
            yield leaf


def _leaf(part: Item, kind: str, here: str, said: Said, group: str) -> Found:
    leaf = leaf_of(part, kind, here, said)
    if not group:
        return leaf
    vertical = UnitCategory.VERTICAL if group.casefold().startswith("instansi verti") else leaf.unit.category
    return Found(leaf.unit._replace(group=group, category=vertical), [])


def _with_list(part: Item, kind: str, here: str, said: Said, group: str, over: str) -> Iterator[Found]:
    """Return what an item with a list of its own names: a unit over others, or the class of those below it."""
    bare = bare_opener(part.text) is not None  # what commands or coordinates is one body, whatever it is called
    if not bare and DUTY.match(part.text) and is_list_of_units(part) and not _is_division(part):
        yield from _below(part, kind, here, said, group)
        return
    if _lists_heads(part):
        yield from _below(part, kind, here, said)
        return
    above = _superior(part, said, kind) or (titled_head(part) if kind == STRUCTURAL else None)
    if above is not None:
        boxed = kind == STRUCTURAL and TECHNICAL.fullmatch(above.name)
        gathers = not (bare or group or boxed) and is_class(above.name, [below.text for below in part.items])
        if gathers and is_list_of_units(part):
            yield from _below(part, COORDINATIVE if "mitra" in above.name else kind, here, said, above.name)
            return
        if _is_of(above.name, over, part) and is_list_of_units(part):
            yield from _below(part, kind, here, said, group)
            return
        if is_list_of_units(part, above):
            found = _with_units(part, above, here, said)
            yield Found(found.unit._replace(kind=kind, form=form_of(kind, said), group=group), found.below)
            return
    leaf = _leaf(part, kind, here, said, group)
    beside = [other for below in part.items for other in _lists(below, item_basis(here, below), said)]
    same = [other for other in beside if folded(other.unit.name) == folded(leaf.unit.name)]
    yield Found(leaf.unit, [each for other in same for each in other.below])
    yield from (other for other in beside if other not in same)


def _is_of(name: str, over: str, item: Item) -> bool:
    """Whether an item lists units of a class that the superior has: "Bagian di lingkup Asisten A" in A's own list."""
    return folded(name) == folded(over) and not folded(item.text).startswith(folded(name))


_LABEL = re.compile(
    r"(?:(?:uraian|bidang|ruang lingkup|rincian)\s+)?(?:tugas|fungsi|urusan|keterangan|wilayah kerja)\s*:"
    r"|\(?di(?:hapus|cabut)\)?[\s;.,\"”]*(?:dan)?$"
    r"|(?:dinas|badan|kantor|bagian|lembaga|unit\s+kerja|(?:satuan\s+kerja\s+)?perangkat\s+daerah|skpd|opd)\s+lain(?:nya)?\s+"
    r"(?:yang|sesuai|sebagaimana|berdasarkan)\b"
    r"|(?P<class>bidang|bagian|seksi)\s?-\s?(?P=class)\s+(?:yang\s+)?terdiri\s+(?:dari|atas)\s+\w",
    re.IGNORECASE,
)
"""What is no unit in a list of them: "Bidang tugas: pemerintahan", "dihapus", "Dinas lain yang ditugaskan", classes."""


def _is_division(item: Item) -> bool:
    """Whether what may be a duty ("bidang pendaftaran, terdiri atas:") is a unit: it has parts of a Bidang below it."""
    return all(_PART_OF_DIVISION.match(below.text) for below in item.items)


_PART_OF_DIVISION = re.compile(r"sub|seksi|kelompok|kepala", re.IGNORECASE)


def _names_alone(item: Item) -> list[str]:
    """Return the names that the one line below an opener lists: "Asisten A membawahi:", "Dinas B dan Dinas C"."""
    alone = item.items[0] if len(item.items) == 1 else None
    if alone is None or alone.style != NONE or alone.items:
        return []
    return names if len(names := names_in(alone.text)) > 1 else []


def _is_joined(unit: ReadUnit) -> bool:
    return ";" in unit.name or runs_together(unit.name)


_TAKEN_IN = re.compile(r"[:;]\s+\(?\w{1,3}[.)]\s+[A-Z]|[a-z](?<!asal)(?<!ayat)(?<!omor)(?<!ahun)\s\d{1,2}[.)]\s[A-Z]")
"""A marker behind the opening of a list or the end of an item, that should have begun another."""
LONGEST_NAME = 200
"""Characters from which on what names no unit is a sentence that has got into a list of them."""
_NAMES = re.compile(rf"\b{START}", re.IGNORECASE)
OPENER_LOST = "atasannya mungkin lain: unsur di atasnya tidak membuka daftar"
ABOVE_JOINED = "atasannya mungkin dua unit yang tersambung"
