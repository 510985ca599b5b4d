"""The fields of a regulation, from its head ("PERATURAN WALIKOTA ... NOMOR 4 TAHUN 2017") and its closing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from orgeditor.articles.source import Line
from orgeditor.articles.structure import Parts
from orgeditor.model.records import RegulationForm

_OFFICE = r"(?P<office>GUBERNUR|BUPATI|WALI\s?KOTA)"
_NAME = re.compile(
    rf"\b(?P<form>PERATURAN|KEPUTUSAN)\s+(?:(?P<daerah>DAERAH\s+(?:PROVINSI|KABUPATEN|KOTA))\s+(?P<place>.+?)|{_OFFICE}\s+(?P<region>.+?))"
    r"\s+NOMOR\s*:?\s*(?P<number>[^\s]*?)\s*TAHUN\s*:?\s*(?P<year>\d{4}|\.{2,}|\s)",
    re.DOTALL,
)
_ABOUT = re.compile(
    r"\bTENTANG\s+(?P<about>.+?)\s*(?:DENGAN\s+RAHMAT|BAB\s+[IVX]+\b|Menimbang\b|Mengingat\b|M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N|(?:GUBERNUR|BUPATI|WALI\s?KOTA)\b[^,]{0,60},|$)",
    re.DOTALL,
)
_SIGNED = re.compile(r"Ditetapkan\s+di\s+(?P<place>[^,\n]+?)(?:\s*,?\s*pada\s+tanggal\s+(?P<date>.*))?$", re.IGNORECASE)
_DATED = re.compile(r"pada\s+tanggal\s*:?\s*(?P<date>.*)$", re.IGNORECASE)
_SIGNS = re.compile(rf"(?P<prefix>Plt\.?|Plh\.?|Pj\.?|Pjs\.?|PLT\.?|PJ\.?)?\s*{_OFFICE}\b(?P<region>[^,]*),?$")
_MARK = re.compile(r"(?:ttd|t\.\s?t\.\s?d\.?|dto|td|cap/ttd|cap\.?\s*ttd)[.,]?", re.IGNORECASE)
_STOP = re.compile(r"(?:Diundangkan|BERITA DAERAH|LEMBARAN DAERAH|SEKRETARIS|Salinan|SALINAN)\b")
_SMALL = {
    "dan",
    "di",
    "ke",
    "dari",
    "tentang",
    "antar",
    "dengan",
    "untuk",
    "pada",
    "yang",
    "atau",
    "dalam",
    "oleh",
    "serta",
    "atas",
}


class Field(NamedTuple):
    """A field of the regulation as read; `reason` (Indonesian) says what of it is a guess."""

    value: str
    reason: str = ""


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
    found: dict[str, Field | None] = {}
    form: RegulationForm | None = None
    name = _NAME.search(head)
    if name is not None:
        form = _form(name)
        region = name["region"] or name["place"]
        found["office"] = Field(_office(name["office"])) if name["office"] else None
        found["region"] = Field(_capitalised(_without_province(region)))
        found["number"] = Field(name["number"]) if re.search(r"\d", name["number"]) else None
        found["year"] = Field(name["year"]) if name["year"].isdecimal() else None
        about = _ABOUT.search(head, name.end())
        if about is not None and len(about["about"]) <= 600:
            found["about"] = _in_sentence_case(" ".join(about["about"].split()), f"{head[about.end() :]} {body}")
    signed = _signature(parts.closing)
    return ReadRegulation(form, **{**found, **signed})


def _form(name: re.Match[str]) -> RegulationForm:
    if name["daerah"]:
        return RegulationForm.PERATURAN_DAERAH
    return RegulationForm.PERATURAN if name["form"] == "PERATURAN" else RegulationForm.KEPUTUSAN


def _office(written: str) -> str:
    return {"WALIKOTA": "Walikota", "WALI KOTA": "Wali Kota"}.get(" ".join(written.split()), written.capitalize())


def _without_province(region: str) -> str:
    return re.split(r"\s+PROVINSI\b", " ".join(region.split()))[0]


def _capitalised(text: str) -> str:
    """Return a text in capitals as a name: "Kota Bukittinggi"; small words stay small."""
    words = text.split()
    return " ".join(
        word.lower() if at and word.lower() in _SMALL else "-".join(part.capitalize() for part in word.split("-"))
        for at, word in enumerate(words)
    )


def _in_sentence_case(about: str, rest: str) -> Field:
    """Return what the regulation is about, spelled as its own sentences spell it, else with capitals of our own."""
    for again in re.finditer(re.escape(about).replace(r"\ ", r"\s+"), rest, re.IGNORECASE):
        spelled = " ".join(again.group().split())
        if not spelled.isupper() and 2 * sum(word[0].isupper() for word in spelled.split()) >= len(spelled.split()):
            return Field(spelled)
    if not about.isupper():
        return Field(about)
    return Field(_capitalised(about), "huruf besar dan kecilnya perkiraan")


def _signature(closing: Sequence[Line]) -> dict[str, Field | None]:
    """Read place, date, office, mark and name below "Ditetapkan di"; a column beside it may have come before."""
    begin = next((at for at, line in enumerate(closing) if re.match(r"Ditetapkan\s+di\b", line.text, re.I)), None)
    found: dict[str, Field | None] = {}
    if begin is None:
        return found
    first = _SIGNED.match(closing[begin].text)
    if first is not None:
        found["place"] = Field(first["place"].strip())
        found["date"] = _date(first["date"] or "")
    signs = False
    for line in closing[begin + 1 :]:
        dated, office = _DATED.match(line.text), _SIGNS.match(line.text)
        if _STOP.match(line.text) and not office:
            break
        if dated and not found.get("date"):
            found["date"] = _date(dated["date"])
        elif office and not signs:
            signs = True
            found["prefix"] = Field(office["prefix"]) if office["prefix"] else None
        elif signs and _MARK.fullmatch(line.text):
            found["mark"] = Field(line.text.rstrip(".,") if line.text.count(".") < 2 else line.text)
        elif signs and re.search(r"[A-Za-z]{2}", line.text) and not re.match(r"NIP\b", line.text):
            found["signatory"] = Field(line.text)
            break
    return found


def _date(text: str) -> Field | None:
    found = re.match(r"\s*(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})", text)
    return Field(f"{int(found.group(1))} {found.group(2)} {found.group(3)}") if found else None
