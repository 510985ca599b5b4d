"""What a new draft without a template starts with: the heads of the region in their places, and a list below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orgeditor.editing.name_lists import Named
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.records import BoxForm, LetterCase, Regulation

SECRETARY = "Sekretaris Daerah"
CASES = (LetterCase.UPPER, LetterCase.UPPER, LetterCase.UPPER, LetterCase.TITLE)
"""Kepala Daerah, Sekretaris Daerah and Asisten in capitals, as Lampiran of regulations and our templates have them."""


def empty_draft() -> Draft:
    """Return a draft with nothing but a blank regulation."""
    draft = Draft()
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
    return draft


def heads_draft(*, deputy: bool = True, title: str = "", **fields: object) -> Draft:
    """Return a new draft of one Lampiran: Kepala Daerah, on request Wakil, and Sekretaris Daerah, all inferred.

    `fields` are those of the regulation; its office tells what the Kepala Daerah is called.
    """
    draft = empty_draft()
    with draft.edit():
        regulation: Regulation = draft.put(replace(draft.regulation, **fields))  # type: ignore[arg-type]
        chart = model.add_chart(draft, model.add_annex(draft, title).id)
        draft.put(replace(chart, cases=CASES))
        head = model.add_root(draft, chart.id, regulation.office)
        if deputy:
            below = model.add_child(draft, head, f"Wakil {regulation.office}")
            draft.put(replace(draft.placements[below.id], form=BoxForm.GLUED))
        model.add_child(draft, head, SECRETARY)
    return draft


def secretary_of(draft: Draft) -> str:
    """Return the box (id) of the Sekretaris Daerah in a draft that heads_draft made."""
    return next(item.id for item in draft.placements.values() if draft.units[item.unit].name == SECRETARY)


def below_heads(names: Sequence[Named], office: str) -> list[Named]:
    """Return a list without the heads that a new draft has anyway; what stood below them moves up."""
    heads = {_key(name) for name in (office, f"Wakil {office}", SECRETARY, "Kepala Daerah", "Wakil Kepala Daerah")}
    found: list[Named] = []
    above: list[bool] = []  # of each level down to the present one: whether it was a head
    for item in names:
        del above[item.level :]
        above.append(_key(item.name) in heads)
        if not above[-1]:
            found.append(item._replace(level=item.level - sum(above)))
    return found


def _key(name: str) -> str:
    """Return what is equal for "Wali Kota", "Walikota" and "WALI KOTA"."""
    return "".join(name.split()).casefold()
