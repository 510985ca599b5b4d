"""Comparing two drafts: which units and relations came, went, moved or have another name, and what else changed.

A unit of one draft is that of the other with the same id (a draft made of another keeps them), else the one of the same
name, else one whose name is nearly the same and that stands below the same superior.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from enum import StrEnum

from orgeditor.model.draft import Draft
from orgeditor.model.kinds import FORM_NAMES
from orgeditor.model.numerals import roman
from orgeditor.model.records import Regulation, Relation

ALIKE = 0.8
"""Names below one superior that share so much are one name, written anew."""


class Change(StrEnum):
    ADDED = "added"
    GONE = "gone"
    RENAMED = "renamed"
    MOVED = "moved"
    CHANGED = "changed"


class Subject(StrEnum):
    REGULATION = "regulation"
    UNIT = "unit"
    RELATION = "relation"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: `before` and `after` are what the drafts say (Indonesian or names), "" where one says nothing.

    `old` and `new` are the ids of the records, "" where a draft has none.
    """

    subject: Subject
    change: Change
    name: str
    before: str = ""
    after: str = ""
    old: str = ""
    new: str = ""


def compare(old: Draft, new: Draft) -> list[Difference]:
    """Return the differences between two drafts: of the regulation, the Lampiran, the units, then the relations."""
    pairs = paired_units(old, new)
    return [
        *_regulation(old, new),
        *_annexes(old, new),
        *_units(old, new, pairs),
        *_relations(old, new, pairs),
    ]


def paired_units(old: Draft, new: Draft) -> dict[str, str]:
    """Return which unit of the old draft is which of the new one, by ids."""
    pairs = {key: key for key in old.units if key in new.units}
    taken = set(pairs.values())
    by_name: dict[str, list[str]] = {}
    for unit in new.units_in_order():
        if unit.id not in taken:
            by_name.setdefault(_folded(unit.name), []).append(unit.id)
    for unit in old.units_in_order():
        same = by_name.get(_folded(unit.name), [])
        if unit.id not in pairs and same:
            pairs[unit.id] = same.pop(0)
    _pair_alike(old, new, pairs)
    return pairs


def _pair_alike(old: Draft, new: Draft, pairs: dict[str, str]) -> None:
    taken = set(pairs.values())
    above_old, above_new = superiors(old), superiors(new)
    left: dict[frozenset[str], list[str]] = {}
    for unit in new.units_in_order():
        if unit.id not in taken:
            left.setdefault(above_new.get(unit.id, frozenset()), []).append(unit.id)
    for unit in old.units_in_order():
        if unit.id in pairs:
            continue
        above = frozenset(pairs[key] for key in above_old.get(unit.id, frozenset()) if key in pairs)
        candidates = left.get(above, [])
        best = max(candidates, key=lambda key: _likeness(unit.name, new.units[key].name), default=None)
        if best is not None and _likeness(unit.name, new.units[best].name) >= ALIKE:
            pairs[unit.id] = best
            candidates.remove(best)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, _folded(one), _folded(other)).ratio()


def superiors(draft: Draft) -> dict[str, frozenset[str]]:
    """Return by unit the units below which its boxes hang, over all charts."""
    found: dict[str, set[str]] = {}
    for item in draft.placements.values():
        if item.parent is not None:
            found.setdefault(item.unit, set()).add(draft.placements[item.parent].unit)
    return {key: frozenset(above) for key, above in found.items()}


_FIELDS = {
    "form": "bentuk", "office": "jabatan", "region": "daerah", "number": "nomor", "year": "tahun", "date": "tanggal",
    "place": "tempat", "about": "tentang", "prefix": "awalan", "signatory": "penanda tangan",
}  # fmt: skip


def _regulation(old: Draft, new: Draft) -> Iterator[Difference]:
    one, other = old.regulation, new.regulation
    for field in fields(Regulation):
        before, after = str(getattr(one, field.name)), str(getattr(other, field.name))
        if field.name in _FIELDS and before != after:
            word = _FIELDS[field.name]
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


def _units(old: Draft, new: Draft, pairs: dict[str, str]) -> Iterator[Difference]:
    above_old, above_new = superiors(old), superiors(new)
    came, moved = set(new.units) - set(pairs.values()), _moved(old, new, pairs)
    for unit in old.units_in_order():
        if unit.id not in pairs:
            yield Difference(Subject.UNIT, Change.GONE, unit.name, _names(old, above_old, unit.id), "", unit.id)
            continue
        other = new.units[pairs[unit.id]]
        if unit.name != other.name:
            yield Difference(Subject.UNIT, Change.RENAMED, other.name, unit.name, other.name, unit.id, other.id)
        if unit.id in moved:
            before, after = _names(old, above_old, unit.id), _names(new, above_new, other.id)
            yield Difference(Subject.UNIT, Change.MOVED, other.name, before, after, unit.id, other.id)
    for unit in new.units_in_order():
        if unit.id in came:
            yield Difference(Subject.UNIT, Change.ADDED, unit.name, "", _names(new, above_new, unit.id), "", unit.id)


def _names(draft: Draft, above: dict[str, frozenset[str]], unit: str) -> str:
    return "; ".join(sorted(draft.units[key].name for key in above.get(unit, frozenset())))


_Ends = tuple[str, str, bool]


def _relations(old: Draft, new: Draft, pairs: dict[str, str]) -> Iterator[Difference]:
    """Compare the relations between units that both drafts have; those of units that came or went go with them.

    The line by which a unit hangs from another superior than before goes with its moving.
    """
    moved = _moved(old, new, pairs)
    before = _by_ends(old, pairs, _backbones(old, moved.keys()))
    after = _by_ends(new, None, _backbones(new, moved.values()))
    known = set(pairs.values())
    for ends, relations in before.items():
        others = after.get(ends, {})
        gone, came = (
            [kind for kind in relations if kind not in others],
            [kind for kind in others if kind not in relations],
        )
        for was, now in zip(gone, came, strict=False):
            one, other = relations[was], others[now]
            before_kind, after_kind, name = _kind(old, one), _kind(new, other), _relation_name(new, other)
            yield Difference(Subject.RELATION, Change.CHANGED, name, before_kind, after_kind, one.id, other.id)
        for was in gone[len(came) :]:
            one = relations[was]
            yield Difference(Subject.RELATION, Change.GONE, _relation_name(old, one), _kind(old, one), "", one.id)
    for ends, others in after.items():
        relations = before.get(ends, {})
        came = [kind for kind in others if kind not in relations]
        gone = [kind for kind in relations if kind not in others]
        if ends[0] in known and ends[1] in known:
            for now in came[len(gone) :]:
                other = others[now]
                yield Difference(
                    Subject.RELATION, Change.ADDED, _relation_name(new, other), "", _kind(new, other), "", other.id
                )


def _moved(old: Draft, new: Draft, pairs: dict[str, str]) -> dict[str, str]:
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


def _by_ends(
    draft: Draft, pairs: dict[str, str] | None, left_out: set[str]
) -> dict[_Ends, dict[tuple[str, str, str], Relation]]:
    """Return the relations by their ends (as units of the new draft) and kind; without those of units not in both."""
    found: dict[_Ends, dict[tuple[str, str, str], Relation]] = {}
    for relation in draft.relations_in_order():
        if relation.id in left_out:
            continue
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
    arrow = "↔" if relation.mutual else "→"
    return f"{draft.units[relation.source].name} {arrow} {draft.units[relation.target].name}"


def _kind(draft: Draft, relation: Relation) -> str:
    return f"{draft.kind(relation.kind).name} {FORM_NAMES[relation.form]}".strip()


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


_WORDS = {
    Change.ADDED: "baru",
    Change.GONE: "tidak ada lagi",
    Change.RENAMED: "berganti nama",
    Change.MOVED: "berpindah",
    Change.CHANGED: "berubah",
}
_HEADS = {
    Subject.REGULATION: "Peraturan",
    Subject.ANNEX: "Lampiran",
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
    said = " → ".join(text or "-" for text in (item.before, item.after)) if item.before and item.after else ""
    said = said or item.before or item.after
    return f"{item.name} ({said})" if said else item.name


def difference_json(item: Difference) -> dict[str, str]:
    return {field.name: str(getattr(item, field.name)) for field in fields(Difference)}
