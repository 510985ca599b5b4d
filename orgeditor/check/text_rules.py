"""The text of the articles against the charts: units, their superiors, order and spelling; Lampiran; fields."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from orgeditor.articles.annexes import ReadAnnex
from orgeditor.articles.unit_classes import CLASSES
from orgeditor.articles.units import ReadUnit
from orgeditor.check.case import Case, article_of, list_of
from orgeditor.check.citations import citations_of
from orgeditor.check.finding import Finding, Severity
from orgeditor.check.spelling import squeezed
from orgeditor.model.draft import Draft
from orgeditor.model.numerals import roman
from orgeditor.model.records import Annex, Chart, Method, Relation, Unit
from orgeditor.model.renaming import folded

TITLES_ALIKE = 75.0
"""Per cent of two titles that must agree for them to be titles of the same Lampiran."""


def unit_without_chart(case: Case) -> Iterator[Finding]:
    """A unit that an article lists and no Lampiran shows."""
    for at, unit in enumerate(case.reading.units if case.reading else ()):
        key = case.matches[at]
        if not case.is_listed(at) or CLASSES.fullmatch(unit.name):
            continue
        if key is None:
            words = "“%1” disebut pasal, tetapi tidak ada di naskah ini."
            yield Finding("unit-tanpa-lampiran", Severity.ERROR, words, (unit.name,), unit.basis, span=_span(unit))
        elif not case.draft.units[key].collective and not case.charts_of_unit.get(key, set()) & case.annex_charts:
            words = "“%1” disebut pasal, tetapi tidak digambar di Lampiran mana pun."
            values = (unit.name,)
            yield Finding("unit-tanpa-lampiran", Severity.ERROR, words, values, unit.basis, (key,), span=_span(unit))


def unit_without_article(case: Case) -> Iterator[Finding]:
    """A unit that a chart shows below a head whose list lacks it, or that no article names."""
    if case.reading is None:
        return
    heads = {case.matches[at] for at in case.heads}
    listed = set(case.matches)
    for unit in case.units:
        if unit.collective or not unit.name.strip() or unit.id in listed or not case.charts_of_unit.get(unit.id):
            continue
        superiors = [key for key in case.above.get(unit.id, ()) if key in heads]
        if superiors:
            words = "“%1” digambar di bawah “%2”, tetapi tidak ada dalam daftarnya di pasal."
            values = (unit.name, case.draft.units[superiors[0]].name)
            yield Finding("unit-tanpa-pasal", Severity.ERROR, words, values, unit.basis, (unit.id,))
        elif case.is_whole and not unit.inferred and squeezed(unit.name) not in case.article_letters:
            words = "“%1” digambar, tetapi tidak disebut pasal mana pun."
            yield Finding("unit-tanpa-pasal", Severity.ERROR, words, (unit.name,), unit.basis, (unit.id,))


def other_superior(case: Case) -> Iterator[Finding]:
    """A unit that the article lists under one head and the charts show under another."""
    reading = case.reading
    if reading is None:
        return
    heads = {key for at in case.heads if (key := case.matches[at])}
    wanted: dict[str, dict[str, ReadUnit]] = defaultdict(dict)
    rows: dict[str, list[str]] = defaultdict(list)  # of each superior, its units in the article's order
    for at, unit in enumerate(reading.units):
        key = case.matches[at]
        superior = case.matches[unit.parent] if unit.parent is not None else None
        if key and superior and case.is_listed(at):
            wanted[key][superior] = unit
            rows[superior].append(key)
    for key, superiors in wanted.items():
        shown = [other for other in case.above.get(key, ()) if other in heads]
        if not shown or set(shown) & set(superiors) or case.draft.units[key].collective:
            continue
        superior, unit = next(iter(superiors.items()))
        units = case.draft.units
        words = "“%1” digambar di bawah “%2”, sedangkan pasal menempatkannya di bawah “%3”."
        values = (units[key].name, units[shown[0]].name, units[superior].name)
        mend = "pindah-menurut-pasal" if len(superiors) == len(shown) == 1 and _can_move(case, key, superior) else ""
        earlier = reversed(rows[superior][: rows[superior].index(key)])
        before = next((other for other in earlier if superior in case.above.get(other, ())), "")
        yield Finding(
            "atasan-lain", Severity.ERROR, words, values, unit.basis, (key, shown[0]), span=_span(unit),
            mend=mend, change=(superior, before),
        )  # fmt: skip


def _can_move(case: Case, unit: str, superior: str) -> bool:
    """Whether each chart with a box of the unit is a tree in which the superior has one box."""
    for chart in case.charts_of_unit[unit]:
        boxes = [item for item in case.draft.placements_of_chart(chart) if item.unit in (unit, superior)]
        if case.draft.charts[chart].method is not Method.HIERARCHY or len(boxes) != 2:
            return False
    return True


def other_order(case: Case) -> Iterator[Finding]:
    """Boxes below one box that stand in another order than the article lists them."""
    reading = case.reading
    if reading is None:
        return
    rows: dict[tuple[int | None, str], dict[str, int]] = defaultdict(dict)
    for at, unit in enumerate(reading.units):
        key = case.matches[at]
        if key and case.is_listed(at):
            rows[unit.parent, list_of(unit.basis)].setdefault(key, at)
    lists = list(rows.values())
    list_of_unit: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(lists):
        for key in row:
            list_of_unit[key].append(number)
    for chart in case.draft.charts_in_order():
        if chart.method is not Method.HIERARCHY:
            continue
        siblings: dict[str | None, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
        for item in case.draft.placements_of_chart(chart.id):
            for number in list_of_unit.get(item.unit, ()):
                siblings[item.parent][number].append(item.unit)
        for parent, by_list in siblings.items():
            for number, shown in by_list.items():
                row = lists[number]
                right = sorted(dict.fromkeys(shown), key=row.__getitem__)
                if shown == right or len(shown) != len(right):
                    continue
                first = next(key for key, other in zip(shown, right, strict=True) if key != other)
                unit = reading.units[row[first]]
                words = "Urutan di bagan berbeda dengan urutan di pasal, mulai dari “%1”."
                yield Finding(
                    "urutan-lain", Severity.WARNING, words, (case.draft.units[first].name,), unit.basis,
                    tuple(shown), chart.id, _span(unit), mend="urutan-menurut-pasal", change=(parent or "", *right),
                )  # fmt: skip


def other_spelling(case: Case) -> Iterator[Finding]:
    """A unit whose name the article spells otherwise; a difference of capitals alone is less."""
    reading = case.reading
    seen: dict[str, list[ReadUnit]] = defaultdict(list)
    for at, unit in enumerate(reading.units if reading else ()):
        key = case.matches[at]
        if key:
            seen[key].append(unit)
    for key, read in seen.items():
        name = case.draft.units[key].name
        if any(" ".join(unit.name.split()) == " ".join(name.split()) for unit in read):
            continue
        unit = read[0]
        capitals = folded(unit.name) == folded(name)
        words = "“%1” ditulis “%2” di pasal."
        yield Finding(
            "ejaan-lain", Severity.NOTE if capitals else Severity.ERROR, words, (name, unit.name), unit.basis, (key,),
            span=_span(unit), mend="ejaan-menurut-pasal" if len(read) == 1 else "", change=(unit.name,),
        )  # fmt: skip


# Lampiran


def _titled(title: str) -> str:
    return re.sub(r"^bagan\s+", "", folded(title).rstrip("."))


def _same_title(one: str, other: str) -> bool:
    return fuzz.ratio(_titled(one), _titled(other)) >= TITLES_ALIKE


def _pairs(case: Case) -> tuple[list[tuple[ReadAnnex, Annex]], list[ReadAnnex], list[Annex]]:
    """Return each Lampiran that an article requires with the draft's, then what is left over on both sides."""
    left = list(case.draft.annexes_in_order())
    required = list(case.reading.annexes) if case.reading is not None and case.is_whole else []
    if case.reading is None or not case.is_whole:
        return [], [], []
    pairs: list[tuple[ReadAnnex, Annex]] = []
    for by_title in (True, False):
        for read in list(required):
            fits = [
                annex
                for annex in left
                if (
                    read.title and _same_title(read.title, annex.title)
                    if by_title
                    else _numeral(case, annex) == _own(read)
                )
            ]
            if fits:
                best = max(fits, key=lambda annex: fuzz.ratio(_titled(read.title), _titled(annex.title)))
                pairs.append((read, best))
                left.remove(best)
                required.remove(read)
    return pairs, required, left


def _numeral(case: Case, annex: Annex) -> str:
    return case.draft.numeral_of(annex.id) or "I"


def _own(read: ReadAnnex) -> str:
    return read.numeral or "I"


def annex_missing(case: Case) -> Iterator[Finding]:
    """A Lampiran with a chart that an article requires and the draft lacks."""
    for read in _pairs(case)[1]:
        if read.chart:
            words = "Pasal meminta %1 (%2), tetapi naskah ini tidak memuatnya."
            values = (f"Lampiran {read.numeral}".strip(), read.title or "tanpa judul")
            yield Finding("lampiran-kurang", Severity.ERROR, words, values, read.basis, span=whole_span(read.spans))


def annex_not_called_for(case: Case) -> Iterator[Finding]:
    """A Lampiran that no article calls for (UU 12/2011 Lampiran II, 192: the body must name it)."""
    for annex in _pairs(case)[2]:
        words = "%1 “%2” tidak diminta pasal mana pun."
        values = (_named(case.draft, annex), annex.title)
        yield Finding("lampiran-tanpa-pasal", Severity.ERROR, words, values, annex.basis, (annex.id,))


def annex_number(case: Case) -> Iterator[Finding]:
    """A Lampiran that bears another number than the article gives it."""
    pairs, missing, more = _pairs(case)
    order = [annex.id for _, annex in sorted(pairs, key=lambda pair: _value(pair[0]))]
    for read, annex in pairs:
        if _numeral(case, annex) == _own(read):
            continue
        words = "“%1” adalah %2 di naskah ini, sedangkan pasal menyebutnya %3."
        values = (annex.title, _named(case.draft, annex), f"Lampiran {read.numeral}".strip())
        mend = "" if missing or more else "nomor-lampiran-menurut-pasal"
        yield Finding(
            "nomor-lampiran", Severity.ERROR, words, values, read.basis, (annex.id,), span=whole_span(read.spans),
            mend=mend, change=tuple(order),
        )  # fmt: skip


def _value(read: ReadAnnex) -> int:
    return next((number for number in range(1, 40) if roman(number) == read.numeral), 1)


def annex_title(case: Case) -> Iterator[Finding]:
    """A Lampiran whose title is not that of the article; the word "Bagan" before it makes no difference."""
    for read, annex in _pairs(case)[0]:
        if not read.title or not annex.title.strip() or squeezed(_titled(read.title)) == squeezed(_titled(annex.title)):
            continue
        words = "Judul %1 “%2” berbeda dengan pasal: “%3”."
        values = (_named(case.draft, annex), annex.title, read.title)
        begins = re.match(r"bagan\s", annex.title, re.IGNORECASE) and not re.match(
            r"bagan\s", read.title, re.IGNORECASE
        )
        title = f"Bagan {read.title}" if begins else read.title
        yield Finding(
            "judul-lampiran", Severity.WARNING, words, values, read.basis, (annex.id,), span=whole_span(read.spans),
            mend="judul-menurut-pasal", change=(title.upper() if annex.title.isupper() else title,),
        )  # fmt: skip


def _named(draft: Draft, annex: Annex) -> str:
    return f"Lampiran {draft.numeral_of(annex.id)}".strip()


# the basis of facts, and the fields


def basis_missing(case: Case) -> Iterator[Finding]:
    """A unit, relation, Lampiran or chart whose basis cites an article that is not in the text."""
    if case.reading is None or not case.is_whole:
        return
    records: list[Unit | Relation | Annex | Chart] = [*case.units, *case.relations]
    records += [*case.draft.annexes_in_order(), *case.draft.charts_in_order()]
    wrong: dict[str, list[str]] = defaultdict(list)
    lacks: dict[str, str] = {}
    for record in records:
        if record.basis and record.basis not in lacks:
            lacks[record.basis] = next(
                (
                    " ".join(missing)
                    for cited in citations_of(record.basis, "")
                    if (missing := case.places.missing(cited.path)) is not None
                ),
                "",
            )
        if lacks.get(record.basis):
            wrong[record.basis].append(record.id)
    for basis, keys in wrong.items():
        words = "Dasar “%1” tidak ada di teks: tidak ada %2."
        yield Finding("dasar-tidak-ada", Severity.ERROR, words, (basis, lacks[basis]), basis, tuple(keys))


def other_basis(case: Case) -> Iterator[Finding]:
    """A unit whose basis is not the place where the article lists it."""
    reading = case.reading
    listed: dict[str, list[ReadUnit]] = defaultdict(list)
    for at, unit in enumerate(reading.units if reading else ()):
        key = case.matches[at]
        if key and case.is_listed(at) and unit.basis.startswith("Pasal"):
            listed[key].append(unit)
    for key, read in listed.items():
        record = case.draft.units[key]
        bases = [unit.basis for unit in read]
        if not record.basis or record.collective or any(basis in record.basis for basis in bases):
            continue
        if not article_of(record.basis).startswith("Pasal"):
            continue
        words = "Dasar “%1” adalah %2 di naskah, %3 di teks."
        yield Finding(
            "dasar-lain", Severity.WARNING, words, (record.name, record.basis, bases[0]), bases[0], (key,),
            span=_span(read[0]), mend="dasar-menurut-pasal" if len(bases) == 1 else "", change=(bases[0],),
        )  # fmt: skip


_FIELDS = (
    ("office", "Jabatan"),
    ("region", "Daerah"),
    ("number", "Nomor"),
    ("year", "Tahun"),
    ("about", "Tentang"),
    ("place", "Tempat penetapan"),
    ("date", "Tanggal penetapan"),
    ("prefix", "Awalan jabatan"),
    ("signatory", "Nama penanda tangan"),
)


def other_fields(case: Case) -> Iterator[Finding]:
    """Fields of the regulation that the text gives otherwise; an empty one is a matter of the page."""
    if case.reading is None:
        return
    regulation = case.draft.regulation
    for name, label in _FIELDS:
        read = getattr(case.reading.regulation, name)
        value = getattr(regulation, name)
        if read is None or not value.strip() or _bare(read.value) == _bare(value):
            continue
        words = "%1 “%2” berbeda dengan teks: “%3”."
        values = (label, value, read.value)
        severity = Severity.WARNING if read.reason else Severity.ERROR
        yield Finding(
            "data-peraturan", severity, words, values, "", (regulation.id,), mend="data-menurut-teks",
            change=(name, read.value),
        )  # fmt: skip


def _bare(value: str) -> str:
    return squeezed(re.sub(r"^(?:kota|kabupaten|provinsi)\s+", "", value.strip(), flags=re.IGNORECASE))


def relation_missing(case: Case) -> Iterator[Finding]:
    """A relation that a sentence states and the draft has not, as far as the sentence could be read."""
    if case.reading is None:
        return
    by_name = {folded(unit.name): unit.id for unit in reversed(case.units)}
    known = {(relation.source, relation.target, relation.kind) for relation in case.relations}
    known |= {(target, source, kind) for source, target, kind in known}
    # "kepada Walikota melalui Sekretaris Daerah" is drawn as two relations.
    into: dict[tuple[str, str], set[str]] = defaultdict(set)
    for relation in case.relations:
        into[relation.target, relation.kind].add(relation.source)
    for read in case.reading.relations:
        source, target = by_name.get(folded(read.source)), by_name.get(folded(read.target))
        if not source or not target or source == target or (source, target, read.kind) in known:
            continue
        if any(source in into[between, read.kind] for between in into[target, read.kind]):
            continue
        if read.detail and any({one, two} == {source, target} for one, two, _ in known):
            continue
        words = "Pasal menyebut hubungan %1 dari “%2” ke “%3”; naskah ini tidak memuatnya."
        values = (case.draft.kind(read.kind).name, read.source, read.target)
        yield Finding(
            "hubungan-kurang", Severity.NOTE, words, values, read.basis, (source, target), span=whole_span(read.spans)
        )


# places in the text


def whole_span(spans: tuple[tuple[int, int], ...]) -> tuple[int, int] | None:
    """Return the place from the first to the last of several, None for none."""
    return (spans[0][0], spans[-1][1]) if spans else None


def _span(unit: ReadUnit) -> tuple[int, int] | None:
    return whole_span(unit.spans)
