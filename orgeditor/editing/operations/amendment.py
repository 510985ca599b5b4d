"""Naskah perubahan: a draft made of another regulation's, which remembers what that said ("semula")."""

from __future__ import annotations

from dataclasses import replace

from orgeditor.layout.page.furniture import region_level, region_name
from orgeditor.model.draft import Draft
from orgeditor.model.records import ArticleText, Origin, Regulation, RegulationForm, Signing


def amendment_of(draft: Draft, *, year: str, about: str) -> Draft:
    """Return a draft that changes a regulation: all it has, under the same ids, without number, dates and articles.

    It is no copy ("salinan") and prints the DRAF mark until it has a number. Its `origin` holds the old one.
    """
    from orgeditor.storage.writer import draft_bytes

    old = draft.regulation
    fresh = Draft.of(draft.records())
    with fresh.edit():
        for text in list(fresh.all_of(ArticleText)):
            fresh.remove(text)
        fresh.put(replace(old, number="", year=year, date="", about=about, signing=Signing.ORIGINAL, draft_mark=True))
    fresh.origin = Origin(regulation_title(old), old.number, old.year, draft_bytes(Draft.of(draft.records())))
    return fresh


def draft_before(draft: Draft) -> Draft | None:
    """Return the draft of the regulation that a draft changes, None for one that changes none. Raises OpenError."""
    from orgeditor.storage.reader import read_with_notes

    return read_with_notes(draft.origin.name, draft.origin.content).draft if draft.origin is not None else None


def regulation_title(regulation: Regulation) -> str:
    """Return what a regulation is called without number and year: "Peraturan Walikota Bukittinggi"."""
    if regulation.form is RegulationForm.PERATURAN_DAERAH:
        return f"Peraturan Daerah {region_level(regulation).capitalize()} {region_name(regulation)}".strip()
    kind = "Keputusan" if regulation.form is RegulationForm.KEPUTUSAN else "Peraturan"
    return f"{kind} {regulation.office} {region_name(regulation)}".strip()


def numbered_title(name: str, number: str, year: str) -> str:
    """Return the name of a regulation with number and year, as far as they are known."""
    number = f" Nomor {number}" if number else ""
    return f"{name}{number}{f' Tahun {year}' if year else ''}"


def about_changes(regulation: Regulation) -> str:
    """Return the title of a regulation that changes this one: "Perubahan atas Peraturan … Nomor 4 tentang …"."""
    name = numbered_title(regulation_title(regulation), regulation.number, regulation.year)
    return f"Perubahan atas {name}" + (f" tentang {regulation.about}" if regulation.about else "")
