"""What a cell says: a category, a kind of relation, a name. What is written is what is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from orgeditor.model.kinds import CATEGORY_NAMES, FORM_NAMES, CoordinationForm, RelationKind, UnitCategory
from orgeditor.model.renaming import folded

NO_LINE = "tanpa garis"
NOTHING = frozenset({"-", "–", "—"})
"""What a person writes where there is nothing: it empties a basis, and has no superior."""

_UNSEEN = {ord(letter): None for letter in "\u00ad\u200b\u200c\u200d\u2060\ufeff"}
"""Letters without width that come along from Word."""

_CATEGORY_WORDS = {
    "biro": UnitCategory.SECTION,
    "bagian": UnitCategory.SECTION,
    "upt": UnitCategory.UPT,
    "uptd": UnitCategory.UPT,
    "setda": UnitCategory.SECRETARIAT,
    "sekda": UnitCategory.SECRETARY,
    "rsud": UnitCategory.HOSPITAL,
    "rumah sakit": UnitCategory.HOSPITAL,
    "jabatan fungsional": UnitCategory.FUNCTIONAL_GROUP,
    "perumda": UnitCategory.BUMD,
    "lain-lain": UnitCategory.OTHER,
    "lain": UnitCategory.OTHER,
}
_KIND_WORDS = {"koordinasi": "coordinative", "konsultasi": "consultative", "komando": "command", "laporan": "report"}


@dataclass(frozen=True, slots=True)
class LineKind:
    """A kind of relation (its key) with its form; `key` is "" where the box hangs without a line."""

    key: str
    form: CoordinationForm = CoordinationForm.NONE


def cleaned(text: str) -> str:
    """Return a cell's text on one line, without letters that have no width."""
    return " ".join(text.translate(_UNSEEN).split())


def odd_letter(text: str) -> str:
    """Return the first letter of a cleaned text that nobody would see, such as one that turns the way of writing."""
    found = re.search(r"[^ -~]", text)
    if found is None:
        return ""
    return next((letter for letter in text[found.start() :] if letter != " " and not letter.isprintable()), "")


def category_of(text: str) -> UnitCategory | None:
    """Return the category of a name or key, None for an unknown one."""
    return _CATEGORIES.get(folded(text))


def kind_of(text: str, kinds: Mapping[str, RelationKind]) -> LineKind | None:
    """Return the kind that a cell names, alone or with the form of a coordination; None for an unknown one."""
    word = folded(text)
    if word == NO_LINE or text in NOTHING:
        return LineKind("")
    for form in CoordinationForm:
        for name in {FORM_NAMES[form], form.value}:
            if name and not word.endswith(f" {name}"):
                continue
            key = _kind_key(word.removesuffix(f" {name}") if name else word, kinds)
            if key is not None:
                return LineKind(key, form)
    return None


def _kind_key(word: str, kinds: Mapping[str, RelationKind]) -> str | None:
    for key, kind in kinds.items():
        if word in (folded(kind.name), folded(kind.legend), key.casefold()):
            return key
    meant = _KIND_WORDS.get(word.removeprefix("garis "))
    return meant if meant in kinds else None


def kind_text(kind: LineKind, kinds: Mapping[str, RelationKind]) -> str:
    """Return what `kind_of` reads as this kind: its name, or its key where another kind bears the name."""
    if not kind.key:
        return NO_LINE
    name = f"{kinds[kind.key].name} {FORM_NAMES[kind.form]}".strip()
    return name if kind_of(name, kinds) == kind else f"{kind.key} {kind.form.value}".strip()


def _all_categories() -> dict[str, UnitCategory]:
    found = dict(_CATEGORY_WORDS)
    for key, name in CATEGORY_NAMES.items():
        found[key.value] = key
        found[name.casefold()] = key
    return found


_CATEGORIES = _all_categories()
