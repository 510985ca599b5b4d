"""Operations on the kinds of relation: how each is called and drawn in this regulation."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.document import Document
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import BUILTIN_KINDS, RelationKind


def set_kinds(document: Document, kinds: Sequence[RelationKind]) -> None:
    """Make these all the kinds that the regulation has: restyle, add and delete as one step.

    A built-in kind that is drawn as it comes, or is left out, needs no record. Raises DraftError when a kind of the
    regulation's own is left out that a relation or a chart uses.
    """
    with document.edit(QCoreApplication.translate("Operations", "Ubah gaya garis")) as draft:
        put_kinds(draft, kinds)


def put_kinds(draft: Draft, kinds: Iterable[RelationKind]) -> None:
    """Make these all the kinds that a draft has, within an edit; as `set_kinds`."""
    wanted = {kind.id: kind for kind in kinds if BUILTIN_KINDS.get(kind.id) != kind}
    for key in list(draft.own_kinds):
        if key not in wanted:
            draft.remove(key)
    for kind in wanted.values():
        if draft.own_kinds.get(kind.id) != kind:
            draft.put(kind)


def kind_uses(draft: Draft) -> dict[str, int]:
    """Return by key how many relations are of a kind."""
    uses: dict[str, int] = {}
    for relation in draft.relations.values():
        uses[relation.kind] = uses.get(relation.kind, 0) + 1
    return uses


def kind_key(name: str, taken: Collection[str]) -> str:
    """Return a key for a new kind: its name in small letters, as outline text does, with a number where it is taken."""
    stem = re.sub(r"\W+", "-", name.casefold()).strip("-") or "jenis"
    number, key = 1, stem
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    return key
