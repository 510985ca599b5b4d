"""Comparing two drafts: which units and relations came, went, moved or have another name, and what else changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum

from orgeditor.exchange.draft_pairs import paired_charts, paired_units, superiors
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import FORM_NAMES
from orgeditor.model.numerals import roman
from orgeditor.model.records import Chart, Placement, Regulation, Relation

NOT_DRAWN = "tidak di bagan"
ON_TOP = "paling atas"


class Change(StrEnum):
    ADDED = "added"
    GONE = "gone"
    RENAMED = "renamed"
    MOVED = "moved"
    REORDERED = "reordered"
    CHANGED = "changed"


class Subject(StrEnum):
    REGULATION = "regulation"
    UNIT = "unit"
    RELATION = "relation"
    ANNEX = "annex"
    CHART = "chart"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: `before` and `after` are what the drafts say (Indonesian or names), "" where one says nothing.

    `old` and `new` are the ids of the records, "" where a draft has none. `charts` are the charts of the old and of the
    new draft in which units stand in another order.
    """

    subject: Subject
    change: Change
    name: str
    before: str = ""
    after: str = ""
    old: str = ""
    new: str = ""
    charts: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two drafts with what differs between them: `units` and `charts` are which of the old one are which of the new."""

    old: Draft
    new: Draft
    units: Mapping[str, str]
    charts: Mapping[str, str]
    differences: tuple[Difference, ...]


def compare(old: Draft, new: Draft) -> list[Difference]:
    """Return the differences of two drafts: of the regulation, the Lampiran, the charts, the units, the relations."""
    return list(comparison(old, new).differences)


def comparison(old: Draft, new: Draft) -> Comparison:
    """Compare two drafts."""
    units = paired_units(old, new)
    charts = paired_charts(old, new, units)
    annexes = list(_annexes(old, new))
    found = (
        *_regulation(old, new),
        *annexes,
        *_charts(old, new, charts, {key for item in annexes for key in (item.old, item.new)}),
        *_units(old, new, units, charts),
        *_reordered(old, new, units, charts),
        *_relations(old, new, units),
    )
    return Comparison(old, new, units, charts, found)


_FIELDS = {
    "form": "bentuk", "office": "jabatan", "region": "daerah", "number": "nomor", "year": "tahun", "date": "tanggal",
    "place": "tempat", "about": "tentang", "prefix": "awalan", "signatory": "penanda tangan",
}  # fmt: skip
_FORMS = {"peraturan": "Peraturan", "keputusan": "Keputusan", "peraturan_daerah": "Peraturan Daerah"}


def _regulation(old: Draft, new: Draft) -> Iterator[Difference]:
    one, other = old.regulation, new.regulation
    for field in fields(Regulation):
        before, after = (str(getattr(side, field.name)) for side in (one, other))
        if field.name in _FIELDS and before != after:
            word = _FIELDS[field.name]
            before, after = (_FORMS.get(said, said) for said in (before, after))
            yield Difference(Subject.REGULATION, Change.CHANGED, word, before, after, one.id, other.id)


def _annexes(old: Draft, new: Draft) -> Iterator[Difference]:
    before, after = old.annexes_in_order(), new.annexes_in_order()
    for at in range(max(len(before), len(after))):
        name = f"Lampiran {roman(at + 1)}"
        if at >= len(after):
            yield Difference(Subject.ANNEX, Change.GONE, name, before[at].title, "", before[at].id)
        elif at >= len(before):
            yield Difference(Subject.ANNEX, Change.ADDED, name, "", after[at].title, "", after[at].id)
        elif before[at].title != after[at].title:
            yield Difference(
                Subject.ANNEX, Change.CHANGED, name, before[at].title, after[at].title, before[at].id, after[at].id
            )


def _charts(old: Draft, new: Draft, pairs: Mapping[str, str], told: Collection[str]) -> Iterator[Difference]:
    """Return the charts that came or went, but for the only one of a Lampiran that has been `told` to have done so."""
    for draft, other, paired in ((old, False, set(pairs)), (new, True, set(pairs.values()))):
        for chart in draft.charts_in_order():
            annex = chart.annex
            alone = annex is not None and annex in told and len(draft.charts_of(annex)) == 1
            if chart.id in paired or alone:
                continue
            name, title = chart_title(draft, chart), draft.title_of(chart)
            if other:
                yield Difference(Subject.CHART, Change.ADDED, name, "", title, "", chart.id)
            else:
                yield Difference(Subject.CHART, Change.GONE, name, title, "", chart.id)


def _units(old: Draft, new: Draft, pairs: Mapping[str, str], charts: Mapping[str, str]) -> Iterator[Difference]:
    above_old, above_new = superiors(old), superiors(new)
    came, moved = set(new.units) - set(pairs.values()), _moved(old, new, pairs)
    elsewhere = _in_other_charts(old, new, pairs, charts)
    for unit in old.units_in_order():
        if unit.id not in pairs:
            yield Difference(Subject.UNIT, Change.GONE, unit.name, _names(old, above_old, unit.id), "", unit.id)
            continue
        other = new.units[pairs[unit.id]]
        if unit.name != other.name:
            yield Difference(Subject.UNIT, Change.RENAMED, other.name, unit.name, other.name, unit.id, other.id)
        if unit.id in moved:
            before = _names(old, above_old, unit.id) or _without_superior(old, unit.id)
            after = _names(new, above_new, other.id) or _without_superior(new, other.id)
            yield Difference(Subject.UNIT, Change.MOVED, other.name, before, after, unit.id, other.id)
        elif unit.id in elsewhere:
            before, after = elsewhere[unit.id]
            yield Difference(Subject.UNIT, Change.MOVED, other.name, before, after, unit.id, other.id)
    for unit in new.units_in_order():
        if unit.id in came:
            yield Difference(Subject.UNIT, Change.ADDED, unit.name, "", _names(new, above_new, unit.id), "", unit.id)


def _names(draft: Draft, above: Mapping[str, frozenset[str]], unit: str) -> str:
    return "; ".join(sorted(draft.units[key].name for key in above.get(unit, frozenset())))


def _without_superior(draft: Draft, unit: str) -> str:
    return ON_TOP if draft.referring(unit, Placement) else NOT_DRAWN


def _in_other_charts(
    old: Draft, new: Draft, pairs: Mapping[str, str], charts: Mapping[str, str]
) -> dict[str, tuple[str, str]]:
    """Return the units of the old draft that stand in other charts, of those that both drafts have, with the names."""
    names = {chart: chart_title(new, new.charts[chart]) for chart in charts.values()}
    before: dict[str, set[str]] = {}
    after: dict[str, set[str]] = {}
    for chart, other in charts.items():
        for item in old.placements_of_chart(chart):
            before.setdefault(item.unit, set()).add(other)
        for item in new.placements_of_chart(other):
            after.setdefault(item.unit, set()).add(other)
    found: dict[str, tuple[str, str]] = {}
    for unit, key in pairs.items():
        one, two = before.get(unit, set()), after.get(key, set())
        if one != two:
            first, second = ("; ".join(name for chart, name in names.items() if chart in side) for side in (one, two))
            found[unit] = (first or NOT_DRAWN, second or NOT_DRAWN)
    return found


def chart_title(draft: Draft, chart: Chart) -> str:
    """Return what a chart is called in a sentence: "Lampiran I", "Lampiran I, bagan 2", its title where it has none."""
    if chart.annex is None:
        return chart.title or "Bagan"
    name = f"Lampiran {draft.numeral_of(chart.annex)}".strip()
    row = [item.id for item in draft.charts_of(chart.annex)]
    return f"{name}, bagan {row.index(chart.id) + 1}" if len(row) > 1 else name


def _reordered(old: Draft, new: Draft, pairs: Mapping[str, str], charts: Mapping[str, str]) -> Iterator[Difference]:
    """Return the fewest units that stand in another order among the sisters that both drafts have."""
    told: set[tuple[str, str, str]] = set()
    for chart, other in charts.items():
        before, after = _rows(old, chart, pairs), _rows(new, other, None)
        back = {new_id: old_id for old_id, new_id in pairs.items()}
        for superior, row in after.items():
            was = before.get(superior, [])
            common = set(was) & set(row)
            one, two = [key for key in was if key in common], [key for key in row if key in common]
            if one == two or len(common) != len(one) or len(one) != len(two):
                continue
            place = {key: at for at, key in enumerate(one)}
            kept = _longest_rise([place[key] for key in two])
            for at, key in enumerate(two):
                if place[key] in kept:
                    continue
                said = _after(new, one, place[key]), _after(new, two, at)
                if (key, *said) not in told:
                    told.add((key, *said))
                    name = new.units[key].name
                    yield Difference(Subject.UNIT, Change.REORDERED, name, *said, back[key], key, charts=(chart, other))


def _rows(draft: Draft, chart: str, pairs: Mapping[str, str] | None) -> dict[str | None, list[str]]:
    """Return the units below each superior in order, as units of the new draft."""

    def told(unit: str) -> str | None:
        return unit if pairs is None else pairs.get(unit)

    found: dict[str | None, list[str]] = {}
    for item in draft.placements_of_chart(chart):
        superior = told(draft.placements[item.parent].unit) if item.parent is not None else ""
        unit = told(item.unit)
        if superior is not None and unit is not None:
            found.setdefault(superior, []).append(unit)
    return found


def _after(draft: Draft, row: Sequence[str], at: int) -> str:
    return f"sesudah {draft.units[row[at - 1]].name}" if at else "paling awal"


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """Return the numbers of the longest rising part of a sequence."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        depth = bisect_left(ends, number)
        before.append(places[depth - 1] if depth else -1)
        ends[depth : depth + 1] = [number]
        places[depth : depth + 1] = [at]
    found: set[int] = set()
    at = places[-1] if places else -1
    while at >= 0:
        found.add(numbers[at])
        at = before[at]
    return found


_Ends = tuple[str, str, bool]


def _relations(old: Draft, new: Draft, pairs: Mapping[str, str]) -> Iterator[Difference]:
    """Compare the relations between units that both drafts have; those of units that came or went go with them.

    The line by which a unit hangs from another superior than before goes with its moving.
    """
    moved = _moved(old, new, pairs)
    before, after = _by_ends(old, pairs), _by_ends(new, None)
    led_before, led_after = _backbones(old, moved.keys()), _backbones(new, moved.values())
    known = set(pairs.values())
    for ends, relations in before.items():
        others = after.get(ends, {})
        gone = [kind for kind, one in relations.items() if kind not in others and one.id not in led_before]
        came = [kind for kind, other in others.items() if kind not in relations and other.id not in led_after]
        for was, now in zip(gone, came, strict=False):
            one, other = relations[was], others[now]
            before_kind, after_kind, name = _kind(old, one), _kind(new, other), _relation_name(new, other)
            if before_kind == after_kind:  # only what is written at the line is another
                before_kind, after_kind = (_labelled(before_kind, one), _labelled(after_kind, other))
            yield Difference(Subject.RELATION, Change.CHANGED, name, before_kind, after_kind, one.id, other.id)
        for was in gone[len(came) :]:
            one = relations[was]
            yield Difference(Subject.RELATION, Change.GONE, _relation_name(old, one), _kind(old, one), "", one.id)
    for ends, others in after.items():
        relations = before.get(ends, {})
        came = [kind for kind, other in others.items() if kind not in relations and other.id not in led_after]
        gone = [kind for kind, one in relations.items() if kind not in others and one.id not in led_before]
        if ends[0] in known and ends[1] in known:
            for now in came[len(gone) :]:
                other = others[now]
                yield Difference(
                    Subject.RELATION, Change.ADDED, _relation_name(new, other), "", _kind(new, other), "", other.id
                )


def _moved(old: Draft, new: Draft, pairs: Mapping[str, str]) -> dict[str, str]:
    above_old, above_new = superiors(old), superiors(new)
    return {
        one: other
        for one, other in pairs.items()
        if frozenset(pairs.get(key, key) for key in above_old.get(one, frozenset()))
        != above_new.get(other, frozenset())
    }


def _backbones(draft: Draft, units: Iterable[str]) -> set[str]:
    chosen = set(units)
    return {item.backbone for item in draft.placements.values() if item.backbone and item.unit in chosen}


def _by_ends(draft: Draft, pairs: Mapping[str, str] | None) -> dict[_Ends, dict[tuple[str, str, str], Relation]]:
    """Return the relations by their ends (as units of the new draft) and kind; without those of units not in both."""
    found: dict[_Ends, dict[tuple[str, str, str], Relation]] = {}
    for relation in draft.relations_in_order():
        source, target = relation.source, relation.target
        if pairs is not None:
            if source not in pairs or target not in pairs:
                continue
            source, target = pairs[source], pairs[target]
        if relation.mutual and target < source:
            source, target = target, source
        key = (relation.kind, relation.form, relation.label)
        found.setdefault((source, target, relation.mutual), {}).setdefault(key, relation)
    return found


def _relation_name(draft: Draft, relation: Relation) -> str:
    arrow = "–" if relation.mutual else "→"  # the font of the pages has no arrow with two heads
    return f"{draft.units[relation.source].name} {arrow} {draft.units[relation.target].name}"


def _kind(draft: Draft, relation: Relation) -> str:
    return f"{draft.kind(relation.kind).name} {FORM_NAMES[relation.form]}".strip()


def _labelled(kind: str, relation: Relation) -> str:
    return f"{kind} “{relation.label}”" if relation.label else kind


_WORDS = {
    Change.ADDED: "baru",
    Change.GONE: "tidak ada lagi",
    Change.RENAMED: "berganti nama",
    Change.MOVED: "berpindah",
    Change.REORDERED: "berganti urutan",
    Change.CHANGED: "berubah",
}
_HEADS = {
    Subject.REGULATION: "Peraturan",
    Subject.ANNEX: "Lampiran",
    Subject.CHART: "Bagan",
    Subject.UNIT: "Unit",
    Subject.RELATION: "Hubungan kerja",
}


def difference_lines(differences: Iterable[Difference]) -> Iterator[str]:
    """Return differences as lines of Indonesian text, under a heading for each subject."""
    last: Subject | None = None
    for item in differences:
        if item.subject is not last:
            yield _HEADS[item.subject]
            last = item.subject
        yield f"  {_WORDS[item.change]}: {difference_text(item)}"


def difference_text(item: Difference) -> str:
    """Return what differs as one clause: "Dinas Sosial (Asisten I → Asisten II)"."""
    if item.change is Change.RENAMED:
        return f"{item.before} → {item.after}"
    changed = item.change not in (Change.ADDED, Change.GONE)
    said = f"{item.before or '-'} → {item.after or '-'}" if changed else item.before or item.after
    return f"{item.name} ({said})" if said else item.name


def difference_json(item: Difference) -> dict[str, str]:
    return {field.name: str(getattr(item, field.name)) for field in fields(Difference) if field.name != "charts"}
