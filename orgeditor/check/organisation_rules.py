"""The organisation as the draft has it: who stands under whom, names, categories, the basis of facts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from orgeditor.articles.unit_classes import CLASSES
from orgeditor.check.case import Case, list_of
from orgeditor.check.finding import Finding, Severity
from orgeditor.check.spelling import slips_in, words_of
from orgeditor.check.text_rules import whole_span
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import COMMAND, STRUCTURAL, UnitCategory
from orgeditor.model.merging import OF_ANY_BODY
from orgeditor.model.records import Relation, Unit
from orgeditor.model.renaming import folded

COORDINATED = frozenset(
    {
        UnitCategory.SECTION, UnitCategory.COUNCIL_SECRETARIAT, UnitCategory.INSPECTORATE, UnitCategory.DINAS,
        UnitCategory.BADAN, UnitCategory.KANTOR, UnitCategory.SATUAN, UnitCategory.HOSPITAL, UnitCategory.KECAMATAN,
        UnitCategory.KELURAHAN,
    }
)  # fmt: skip
"""Perangkat Daerah and Bagian: where a draft has Asisten, each of these stands under one."""
WIDE, MORE = 1.6, 5
"""An Asisten has far more units than the others at so many times their mean, and so many more."""
MOST_NAMED = 12
"""Names that one sentence lists at most."""

_TWO_CLASSES = re.compile(
    r"(?:dinas|badan|bagian)\s+(?:dinas|badan|satuan|kantor|inspektorat|sekretariat|bagian)\b", re.IGNORECASE
)
_HIGHER = re.compile(r"\b(?:kejaksaan tinggi|pengadilan tinggi(?! agama)|polda|kepolisian daerah|korem|kodam)\b", re.I)
_STRAY = re.compile(r"^(?:PD|PT|CV|Perumda|UPTD?|RSUD|Dinas|Badan|Bagian|Kantor|Biro)\s*[,;:]|[;:,.]$|\(\s*\)|[;:]")
_QUOTES = re.compile(r'["“”]')


def two_assistants(case: Case) -> Iterator[Finding]:
    """A unit under two Asisten; one that stands for a class of units may be."""
    units = case.draft.units
    for unit in case.units:
        above = case.assistants_of(unit.id) if not unit.collective else []
        if len(above) > 1 and unit.category is not UnitCategory.ASSISTANT:
            words = "“%1” berada di bawah lebih dari satu Asisten: %2."
            values = (unit.name, _listed([units[key].name for key in above]))
            yield Finding("dua-asisten", Severity.WARNING, words, values, unit.basis, (unit.id, *above))


def no_superior(case: Case) -> Iterator[Finding]:
    """A Perangkat Daerah or Bagian that is drawn under nobody, in a draft whose Asisten have units.

    The head of a chart of its own ("Sekretariat DPRD" over its Bagian) has no superior to lack.
    """
    if not any(case.assistants_of(unit.id) for unit in case.units):
        return
    heads = {key for superiors in case.above.values() for key in superiors}
    for unit in case.units:
        if unit.id in heads:
            continue
        drawn = case.charts_of_unit.get(unit.id, set()) & case.annex_charts
        if unit.category in COORDINATED and not unit.collective and drawn and not case.above.get(unit.id):
            words = "“%1” tidak berada di bawah Asisten atau pejabat mana pun."
            yield Finding("tanpa-atasan", Severity.WARNING, words, (unit.name,), unit.basis, (unit.id,), min(drawn))


def duplicate(case: Case) -> Iterator[Finding]:
    """Two units of one name; not those that every body has, under superiors of their own."""
    by_name: dict[str, list[Unit]] = defaultdict(list)
    for unit in case.units:
        if unit.name.strip() and not unit.collective:
            by_name[folded(unit.name)].append(unit)
    for same in by_name.values():
        if len(same) < 2:
            continue
        by_superior: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
        for unit in same:
            by_superior[tuple(case.above.get(unit.id, ()))].append(unit)
        for superiors, units in by_superior.items():
            if len(units) > 1 and (superiors or units[0].category not in OF_ANY_BODY):
                words = "“%1” tercatat %2 kali sebagai unit tersendiri."
                certain = len({unit.category for unit in units}) == 1
                keys = tuple(unit.id for unit in units)
                yield Finding(
                    "nama-ganda", Severity.ERROR, words, (units[0].name, str(len(units))), units[0].basis, keys,
                    mend="gabung-unit" if certain else "", change=(units[0].name,),
                )  # fmt: skip
        if len(by_superior) > 1 and same[0].category not in OF_ANY_BODY:
            words = "Nama “%1” dipakai beberapa unit di bawah atasan yang berlainan."
            yield Finding(
                "nama-ganda", Severity.WARNING, words, (same[0].name,), same[0].basis, tuple(unit.id for unit in same)
            )


def listed_twice(case: Case) -> Iterator[Finding]:
    """A name that one list of an article has twice."""
    seen: dict[tuple[int | None, str], str] = {}
    for at, unit in enumerate(case.reading.units if case.reading else ()):
        first = seen.setdefault((unit.parent, folded(unit.name)), unit.basis)
        if first != unit.basis and unit.parent is not None and list_of(first) == list_of(unit.basis):
            words = "“%1” tertulis dua kali dalam satu daftar: %2 dan %3."
            key = case.matches[at]
            values = (unit.name, first, unit.basis)
            records = (key,) if key else ()
            span = whole_span(unit.spans)
            yield Finding("tertulis-dua-kali", Severity.WARNING, words, values, unit.basis, records, span=span)


def cycle(case: Case) -> Iterator[Finding]:
    """Units that command each other in a circle."""
    below: dict[str, list[Relation]] = defaultdict(list)
    into: dict[str, int] = defaultdict(int)
    for relation in case.relations:
        if relation.kind in (STRUCTURAL, COMMAND) and not relation.mutual:
            below[relation.source].append(relation)
            into[relation.target] += 1
    ready = [unit for unit in below if not into[unit]]
    while ready:
        for relation in below.pop(ready.pop(), ()):
            into[relation.target] -= 1
            if not into[relation.target]:
                ready.append(relation.target)
    # What is left is a circle or hangs below one.
    left = {unit for unit, count in into.items() if count > 0}
    while left:
        walk: dict[str, Relation] = {}
        unit = min(left, key=lambda key: (case.draft.units[key].order, key))
        back: dict[str, Relation] = {}
        for source in left:
            for relation in below.get(source, ()):
                back.setdefault(relation.target, relation)
        while unit not in walk and unit in back:
            walk[unit] = back[unit]
            unit = back[unit].source
        if unit not in walk:
            return
        circle = [unit]
        while (above := walk[circle[-1]].source) != unit:
            circle.append(above)
        circle.reverse()
        first = min(range(len(circle)), key=lambda at: (case.draft.units[circle[at]].order, circle[at]))
        circle = circle[first:] + circle[:first]
        names = [case.draft.units[key].name for key in circle]
        words = "Garis komando melingkar: %1."
        values = (" → ".join(f"“{name}”" for name in [*names, names[0]]),)
        records = (*circle, *(walk[key].id for key in circle))
        yield Finding("lingkaran", Severity.ERROR, words, values, records=records)
        left -= set(walk)


def span_of_control(case: Case) -> Iterator[Finding]:
    """An Asisten with far more units than the others have on the average."""
    count: dict[str, int] = {
        unit.id: 0 for unit in case.units if unit.category is UnitCategory.ASSISTANT and not unit.collective
    }
    for unit in case.units:
        for key in case.assistants_of(unit.id) if not unit.collective else ():
            count[key] += 1
    if len(count) < 2:
        return
    total = sum(count.values())
    for key, number in count.items():
        mean = (total - number) / (len(count) - 1)
        if mean and number >= WIDE * mean and number - mean >= MORE:
            words = "“%1” mengoordinasikan %2 unit, rata-rata Asisten lain %3."
            values = (case.draft.units[key].name, str(number), f"{mean:.1f}".replace(".", ","))
            yield Finding("rentang-kendali", Severity.NOTE, words, values, case.draft.units[key].basis, (key,))


def vertical_body(case: Case) -> Iterator[Finding]:
    """Vertical bodies in a list of Perangkat Daerah: less where its opener names them, or no text says anything."""
    if case.reading is None:
        yield from _vertical_in_charts(case)
        return
    units = case.reading.units
    texts: dict[str, str] = defaultdict(str)
    for sentence in case.reading.sentences:
        texts[sentence.basis] += sentence.text.casefold()
    rows: dict[int, list[int]] = defaultdict(list)
    for at, unit in enumerate(units):
        if unit.parent is not None and case.is_listed(at):
            rows[unit.parent].append(at)
    for parent, row in rows.items():
        bodies = [at for at in row if units[at].category is UnitCategory.VERTICAL and not units[at].group]
        if not bodies or not any(units[at].category in COORDINATED for at in row):
            continue
        basis = units[parent].basis
        openers = (texts[basis], texts[list_of(basis)])
        named = any(re.search(r"instansi verti[ck]al|lembaga vertikal", text) for text in openers)
        words = "Daftar “%1” memuat instansi vertikal di antara Perangkat Daerah: %2."
        if not named:
            words = "Daftar “%1” memuat instansi vertikal, padahal kalimat pembukanya tidak menyebutnya: %2."
        values = (units[parent].name, _listed([units[at].name for at in bodies]))
        records = tuple(key for at in bodies if (key := case.matches[at]))
        severity = Severity.NOTE if named else Severity.WARNING
        yield Finding(
            "vertikal-dalam-daftar", severity, words, values, basis, records, span=whole_span(units[parent].spans)
        )


def _vertical_in_charts(case: Case) -> Iterator[Finding]:
    units = case.draft.units
    for chart in case.draft.charts_in_order():
        rows: dict[str, list[Unit]] = defaultdict(list)
        for item in case.draft.placements_of_chart(chart.id):
            if item.parent is not None:
                rows[item.parent].append(units[item.unit])
        for parent, row in rows.items():
            bodies = [unit for unit in row if unit.category is UnitCategory.VERTICAL and not unit.collective]
            if bodies and any(unit.category in COORDINATED for unit in row):
                superior = units[case.draft.placements[parent].unit]
                words = "Daftar “%1” memuat instansi vertikal di antara Perangkat Daerah: %2."
                values = (superior.name, _listed([unit.name for unit in bodies]))
                records = tuple(unit.id for unit in bodies)
                yield Finding("vertikal-dalam-daftar", Severity.NOTE, words, values, superior.basis, records, chart.id)


@lru_cache(maxsize=16384)
def _odd(name: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return what is odd about a name by itself, as rule, sentence and values; kept, as names seldom change."""
    found: list[tuple[str, str, tuple[str, ...]]] = []
    if _TWO_CLASSES.match(name):
        said = "“%1” menyebut dua jenis perangkat daerah sekaligus: “%2”."
        found.append(("dua-jenis", said, (name, " ".join(words_of(name)[:2]))))
    stray = _STRAY.search(name)
    mark = stray.group() if stray else "( )" if name.count("(") != name.count(")") else ""
    mark = mark or ('"' if len(_QUOTES.findall(name)) % 2 else "")
    if mark:
        found.append(("tanda-baca", "Tanda baca “%2” dalam nama “%1” perlu diperiksa.", (name, mark)))
    higher = _HIGHER.search(name)
    if higher:
        found.append(("tingkat-lain", "“%1”: %2 berkedudukan di tingkat provinsi.", (name, higher.group().lower())))
    if CLASSES.fullmatch(name.strip()):
        said = "“%1” adalah nama sekelompok unit, tetapi belum ditandai kolektif."
        found.append(("belum-kolektif", said, (name,)))
    return tuple(found)


def _of_names(
    case: Case, rule: str, severity: Severity = Severity.WARNING, mend: str = ""
) -> Iterator[tuple[Unit, Finding]]:
    """Return what a rule finds in the names of units by themselves."""
    for unit in case.units:
        for found, words, values in _odd(unit.name):
            if found == rule:
                yield unit, Finding(rule, severity, words, values, unit.basis, (unit.id,), mend=mend)


def slip_in_name(case: Case) -> Iterator[Finding]:
    """A word of a unit's name that looks like a slip, or two words run together.

    Where the article writes the name so too, it is the article that is to be mended first: then there is no mend.
    """
    written = {unit.name for unit in case.reading.units} if case.reading is not None else set()
    for unit in case.units:
        for slip in slips_in(unit.name, unit.category):
            words = "“%1” memuat kata “%2”, mungkin maksudnya “%3”."
            values = (unit.name, slip.word, slip.meant)
            mend = ""
            change: tuple[str, ...] = ()
            if slip.certain and unit.name not in written:
                mend, change = "betulkan-kata", (slip.mended(unit.name),)
            yield Finding(
                "kata-janggal", Severity.WARNING, words, values, unit.basis, (unit.id,), mend=mend, change=change
            )


def two_classes(case: Case) -> Iterator[Finding]:
    """A name with two classes of bodies at its beginning ("Dinas satuan polisi pamong praja")."""
    return (finding for _, finding in _of_names(case, "dua-jenis"))


def odd_punctuation(case: Case) -> Iterator[Finding]:
    """A name with stray punctuation ("PD, BPR ..."), or with a bracket or quote that nothing closes."""
    return (finding for _, finding in _of_names(case, "tanda-baca"))


def other_level(case: Case) -> Iterator[Finding]:
    """A vertical body of the province in a regulation of a kabupaten or kota ("Kantor kejaksaan tinggi")."""
    if case.draft.regulation.office.strip().casefold() == "gubernur":
        return
    for unit, finding in _of_names(case, "tingkat-lain"):
        if not unit.collective:
            yield finding


def class_unmarked(case: Case) -> Iterator[Finding]:
    """A unit with the name of a class of units that is not marked as collective."""
    for unit, finding in _of_names(case, "belum-kolektif", Severity.NOTE, mend="tandai-kolektif"):
        if not unit.collective:
            yield finding


# the basis of facts


def facts_without_basis(case: Case) -> Iterator[Finding]:
    """Units and relations that no article states, or whose article is not entered yet: listed, not judged."""
    yield from _facts(case, case.units, "unit")
    yield from _facts(case, case.relations, "hubungan")


def _facts(case: Case, facts: Sequence[Unit] | Sequence[Relation], noun: str) -> Iterator[Finding]:
    inferred = [fact for fact in facts if fact.inferred]
    bare = [fact for fact in facts if not fact.inferred and not fact.basis]
    for found, words in (
        (inferred, "%1 %2 disimpulkan, tidak tertulis di pasal: %3."),
        (bare, "%1 %2 belum mempunyai dasar: %3."),
    ):
        if found:
            names = _listed([_called(case.draft, fact) for fact in found])
            keys = tuple(fact.id for fact in found)
            yield Finding("tanpa-dasar", Severity.NOTE, words, (str(len(found)), noun, names), records=keys)


def doubtful_basis(case: Case) -> Iterator[Finding]:
    """Facts that moved since their basis was entered ("dasar perlu diperiksa")."""
    facts: list[Unit | Relation] = [*case.units, *case.relations]
    found = [fact for fact in facts if fact.basis_doubtful]
    if found:
        words = "Dasar perlu diperiksa pada %1: %2."
        names = _listed([_called(case.draft, fact) for fact in found])
        keys = tuple(fact.id for fact in found)
        yield Finding("dasar-diragukan", Severity.NOTE, words, (str(len(found)), names), records=keys)


def _called(draft: Draft, fact: Unit | Relation) -> str:
    if isinstance(fact, Unit):
        return fact.name
    arrow = "—" if fact.mutual else "→"
    return f"{draft.units[fact.source].name} {arrow} {draft.units[fact.target].name}"


def _listed(names: Sequence[str]) -> str:
    """Return names one after the other, each once with its count; of more than a sentence holds the number left."""
    count = Counter(names)
    shown = list(count)[:MOST_NAMED]
    said = [f"“{name}”" + (f" ({count[name]}×)" if count[name] > 1 else "") for name in shown]
    more = len(names) - sum(count[name] for name in shown)
    return ", ".join(said) + (f", dan {more} lainnya" if more else "")
