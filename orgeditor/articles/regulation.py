"""The fields of a regulation, from its head ("PERATURAN WALIKOTA ... NOMOR 4 TAHUN 2017") and its closing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orgeditor.articles.heads import OFFICE, Field, digits, head_of
from orgeditor.articles.source import Line
from orgeditor.articles.structure import Parts
from orgeditor.model.records import RegulationForm

_PLACE = re.compile(r"Ditetapkan\s+di\b\s*:?\s*(?P<place>[^,\n]*)", re.IGNORECASE)
_DATED = re.compile(r"pada\s+tanggal\s*[:,]?\s*(?P<date>.*)$", re.IGNORECASE)
_PREFIX = r"(?:Plt\.?|Plh\.?|Pjs\.?|Pj\.?|PLT\.?|PLH\.?|PJS\.?|PJ\.?)"
_SIGNS = re.compile(rf"(?P<prefix>{_PREFIX})?\s*(?:WAKIL\s+)?{OFFICE}\b(?P<region>[^,]*),?$")
_MARK = re.compile(
    r"\(?(?:cap\W{0,3}(?:dan\s)?)?(?:t\.?\s?t\.?\s?d|dto|td)\b\.?\)?(?:\s?(?:dan|\+|&)\s?cap)?[-.,]*", re.IGNORECASE
)
_STOP = re.compile(r"(?:Diundangkan|BERITA DAERAH|LEMBARAN DAERAH|SEKRETARIS|Salinan|SALINAN)\b")
_BREAKS = re.compile(
    r"\s+(?=[Pp]ada\s+tanggal\b)"
    rf"|(?<=[\dMH])\s+(?=(?:{_PREFIX}\s+)?(?:WAKIL\s+)?(?:GUBERNUR|BUPATI|WALI\s?KOTA)\s[A-Z .'-]+,)"
    rf"|(?<=[A-Z],)\s+(?=(?:[Tt]{{2}}[Dd]|dto|[Cc]ap)\b)|(?<=\b[Tt]td)\.?\s+(?=[A-Z])|\s+(?={_STOP.pattern})"
)
"""Where the lines of a signature begin that a page has run together."""
_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadRegulation:
    """What a text says of its regulation, None where it says nothing."""

    form: RegulationForm | None = None
    office: Field | None = None
    region: Field | None = None
    number: Field | None = None
    year: Field | None = None
    about: Field | None = None
    place: Field | None = None
    date: Field | None = None
    prefix: Field | None = None
    signatory: Field | None = None
    mark: Field | None = None


def regulation_of(parts: Parts) -> ReadRegulation:
    """Read the fields of a regulation; those of a single Pasal are all None."""
    head = " ".join(line.text for line in parts.head)
    body = " ".join(line.text for article in parts.articles for line in article.lines)
    form, found = head_of(head, body)
    return ReadRegulation(form, **found, **_signature(parts.closing))


def _signature(closing: Sequence[Line]) -> dict[str, Field | None]:
    """Read place, date, office, mark and name below "Ditetapkan di"; a column beside it may have come before."""
    begin = next((at for at, line in enumerate(closing) if _PLACE.match(line.text)), None)
    found: dict[str, Field | None] = {}
    if begin is None:
        return found
    pieces = [piece for line in closing[begin:] for piece in _BREAKS.split(line.text)]
    place = _PLACE.match(pieces[0])
    found["place"] = Field(place["place"].strip()) if place and place["place"].strip() else None
    signs = False
    for text in pieces[1:]:
        dated, office = _DATED.match(text), _SIGNS.match(text)
        if _STOP.match(text) and not office:
            break
        if dated and not found.get("date"):
            found["date"] = _date(dated["date"])
        elif office and not signs:
            signs = True
            found["prefix"] = Field(office["prefix"]) if office["prefix"] else None
        elif signs and _MARK.fullmatch(text):
            mark = text.rstrip("-,")
            found["mark"] = Field(mark.rstrip(".") if mark.count(".") < 2 else mark)
        elif signs and re.search(r"[A-Za-z]{2}", text) and not re.match(r"NIP\b", text):
            found["signatory"] = Field(text)
            break
    return found


def _date(text: str) -> Field | None:
    found = re.match(r"\s*(\d{1,2})\s+([A-Za-z]+)\s+([12][\dOolI]{3})", text)
    if found:
        year = digits(found.group(3))
        return Field(f"{int(found.group(1))} {found.group(2)} {year.value}", year.reason)
    found = re.match(r"\s*(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?([12][\dOolI]{3})\b", text)
    if found and 1 <= int(found.group(2)) <= len(_MONTHS):
        return Field(f"{int(found.group(1))} {_MONTHS[int(found.group(2)) - 1]} {digits(found.group(3)).value}")
    return None
