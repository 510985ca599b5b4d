"""The head of a regulation ("PERATURAN BUPATI ... NOMOR 4 TAHUN 2017 TENTANG ..."), as scans and web pages give it.

Letters may stand apart ("T E N T A N G", "NOM OR"), digits may be misread ("2Ol8"), a stamp or a label of the other
column may stand between the words, and the title of a web page may come before.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from orgeditor.model.records import RegulationForm


class Field(NamedTuple):
    """A field of the regulation as read; `reason` (Indonesian) says what of it is a guess."""

    value: str
    reason: str = ""


def _apart(*words: str) -> str:
    """Return a pattern of words in capitals whose letters may stand apart."""
    return "(?:" + "|".join(r"\s?".join(re.escape(letter) for letter in word) for word in words) + ")"


OFFICE = rf"(?P<office>{_apart('GUBERNUR', 'BUPATI', 'WALIKOTA')})"
_LEVEL = _apart("PROVINSI", "PROPINSI", "KABUPATEN", "KOTAMADYA", "KOTA")
_REGION = r"(?:(?!PERATURAN|KEPUTUSAN|QANUN)[^:;]){2,70}?"
_DIGIT = r"[\dlIOo]"
_MISREAD = str.maketrans("lIOo", "1100")
_NAME = re.compile(
    rf"(?P<form>{_apart('PERATURAN', 'KEPUTUSAN', 'QANUN')})\s*"
    rf"(?:(?:{_apart('DAERAH')}\s*)?(?:(?P<level>{_LEVEL})|(?=DAERAH\s))(?:\s*(?:DAERAH\s*)?TINGKAT\s+I{{1,2}})?\s*(?P<place>{_REGION})"
    rf"|{OFFICE}\s*(?P<region>{_REGION}))"
    rf"\s*{_apart('NOMOR')}\s*:?\s*(?:(?P<number>[^:]{{0,30}}?)\s*{_apart('TAHUN')}\s*:?\s*(?P<year>[12lI](?:\s?{_DIGIT}){{3}}(?!\w))?"
    rf"|(?P<only>(?:\d[\w./-]*(?:\s?[-–/]\s?[\w.]+)*)?)[\s.]*(?=\s{_apart('TENTANG')}))"
)
_AS_CITED = re.compile(_NAME.pattern, re.IGNORECASE)
"""A head in small letters, as a page or a message gives it: "Peraturan Bupati Sigi Nomor 4 Tahun 2018 tentang ..."."""
_ABOUT = re.compile(
    rf"(?:{_apart('TENTANG')}|[Tt]entang)\s+(?P<about>.+?)\W*(?:DENGAN\s?RAHMAT|BISMILLAH|BAB\s+[IVX]+\b|Menimbang\b|Mengingat\b|{_apart('MEMUTUSKAN')}|$)"
)
_SAID_AGAIN = re.compile(
    r"(?:menetapkan|membentuk)\s*:?\s*(?:peraturan|keputusan)\s[^;.]{0,60}?\btentang\s+(?P<about>[^;]{4,400}?)(?:;|\.\s|\.$)",
    re.IGNORECASE,
)
"""What a regulation says of itself at the end of Menimbang and behind Menetapkan."""
_LABELS = re.compile(r"(?:\W?\b(?:Menimbang|Mengingat)\b\s*:?\s*)+(?=[A-Z ,/()&-]*DENGAN\s?RAHMAT)")
"""The labels of the column beside, read into the title of a scan."""
_STAMP = re.compile(rf"(?:\b[lI|]\s)?\b{_apart('SALINAN')}\b(?:\s[lI|]\b)?", re.IGNORECASE)
_CONSIDERS = re.compile(r"\b(?:Menimbang|Mengingat)\b")
_ENACTS = re.compile(
    rf"\s*\b{OFFICE}\s+(?P<region>(?:(?!GUBERNUR|BUPATI|WALI\s?KOTA)[A-Z .()'-]){{2,60}}?)\s*(?P<comma>,?)$"
)
_SMALL = frozenset("dan di ke dari tentang antar dengan untuk pada yang atau dalam oleh serta atas".split())
_OFFICE_OF = {"PROVINSI": "Gubernur", "PROPINSI": "Gubernur", "KABUPATEN": "Bupati"}
LONGEST_HEAD = 6000
LONGEST_TITLE = 600
FURTHEST_TITLE = 40
"""Characters between the year and "TENTANG" at most: a later one belongs to a law that is cited."""
GUESSED_CASE = "huruf besar dan kecilnya perkiraan"
GUESSED_DIGITS = "angkanya terbaca kurang jelas"
GUESSED_WORDS = "batas antarkatanya perkiraan"
ELSEWHERE = "dibaca dari konsiderans, bukan dari judul"
QANUN = "Qanun dibaca sebagai Peraturan Daerah"


def head_of(text: str, body: str) -> tuple[RegulationForm | None, dict[str, Field | None]]:
    """Return the form and the fields office, region, number, year and about of a head; `body` spells the title."""
    whole = text[:LONGEST_HEAD]
    head = " ".join(_STAMP.sub(" ", _LABELS.sub(" ", whole)).split())
    considers = _CONSIDERS.search(head)
    names = [*_NAME.finditer(head, 0, considers.start() if considers else len(head))]
    names = names or [name for name in (_AS_CITED.match(head),) if name]
    if not names:
        return None, {}
    # The title of a web page, or the cover, may say the same before the head itself.
    first = names[0]
    name = [other for other in names if _numbers(other) == _numbers(first)][-1]
    found: dict[str, Field | None] = {"region": _region(name, head), "office": _office(name, head)}
    number, year = _numbers(name)
    found["number"] = digits(number) if re.search(r"\d", number) else None
    found["year"] = digits(year) if year else None
    found["about"] = _about(head, name, body)
    return _form(name), found


def capitalised(text: str) -> str:
    """Return a text in capitals as a name: "Kota Bukittinggi"; small words stay small."""
    words = text.split()
    return " ".join(
        word.lower() if at and word.lower() in _SMALL else "-".join(part.capitalize() for part in word.split("-"))
        for at, word in enumerate(words)
    )


def office_name(written: str) -> str:
    """Return the name of an office spelled as written: "Walikota" or "Wali Kota"."""
    letters = written.upper().replace(" ", "")
    if letters == "WALIKOTA":
        return "Wali Kota" if " ".join(written.upper().split()) == "WALI KOTA" else "Walikota"
    return letters.capitalize()


def _form(name: re.Match[str]) -> RegulationForm:
    if name["place"]:
        return RegulationForm.PERATURAN_DAERAH
    return RegulationForm.KEPUTUSAN if name["form"][0] in "Kk" else RegulationForm.PERATURAN


def _numbers(name: re.Match[str]) -> tuple[str, str]:
    """Return number and year as written; "188.45/12/2019" without "TAHUN" says its year itself."""
    if name["number"] is None:
        year = re.search(r"[/-]((?:19|20)\d\d)$", name["only"])
        return name["only"], year.group(1) if year else ""
    return re.sub(r"(?<=\d) (?=\d)", "", name["number"]), "".join((name["year"] or "").split())


def digits(written: str) -> Field:
    """Return a number without letters misread for digits: "2Ol8" is 2018, "12A" stays."""
    year = re.fullmatch(rf"[12lI]{_DIGIT}{{3}}", written)
    misread = r"[lIOo]" if year else r"[lI](?=\d)|(?<=\d)[lO](?=\d|$)"
    mended = re.sub(misread, lambda found: found.group().translate(_MISREAD), written)
    return Field(mended, GUESSED_DIGITS if mended != written else "")


def _region(name: re.Match[str], head: str) -> Field:
    """Return the region without the word for its level; one with letters apart is spelled as the enacting line does."""
    written = re.split(r"\s+PRO[VP]INSI\b", " ".join((name["region"] or name["place"]).split()))[0].strip(" .,-")
    reason = QANUN if name["form"][0] in "Qq" else ""
    if not re.fullmatch(r"[A-Z](?: [A-Z])+", written):
        return Field(capitalised(written), reason)
    joined = written.replace(" ", "")
    for other in re.finditer(r"(?:GUBERNUR|BUPATI|WALI ?KOTA) ([A-Z][A-Z -]+?)\s*(?:,|$|(?=Menimbang))", head):
        if other.group(1).replace(" ", "") == joined and " ".join(joined) != other.group(1):
            return Field(capitalised(other.group(1)), reason)
    return Field(capitalised(joined), reason or GUESSED_WORDS)


def _office(name: re.Match[str], head: str) -> Field | None:
    if name["office"]:
        return Field(office_name(name["office"]))
    level = (name["level"] or "PROVINSI").upper().replace(" ", "")
    mayor = re.search(r"WALI ?KOTA", head)
    return Field(_OFFICE_OF.get(level) or (office_name(mayor.group()) if mayor else "Wali Kota"))


def _about(head: str, name: re.Match[str], body: str) -> Field | None:
    found = _ABOUT.search(head, name.end())
    if found is None or found.start() > name.end() + FURTHEST_TITLE:
        again = _SAID_AGAIN.search(head, name.end())
        return _in_sentence_case(again["about"].strip(), body)._replace(reason=ELSEWHERE) if again else None
    about = found["about"].replace("‘", "").strip()
    # The line of who enacts it follows where no "DENGAN RAHMAT" does.
    enacts = _ENACTS.search(about)
    if enacts and (enacts["comma"] or head[found.end("about") :].startswith(",") or _is_of(enacts, name)):
        about = about[: enacts.start()].strip()
    if not about or len(about) > LONGEST_TITLE:
        return None
    return _in_sentence_case(about, f"{head[found.end('about') :]} {body}")


def _is_of(enacts: re.Match[str], name: re.Match[str]) -> bool:
    region = name["region"] or name["place"]
    return enacts["region"].replace(" ", "") == region.replace(" ", "")


def _in_sentence_case(about: str, rest: str) -> Field:
    """Return what the regulation is about, spelled as its own sentences spell it, else with capitals of our own."""
    for again in re.finditer(re.escape(about).replace(r"\ ", r"\s+"), rest, re.IGNORECASE):
        spelled = " ".join(again.group().split())
        if not spelled.isupper() and 2 * sum(word[0].isupper() for word in spelled.split()) >= len(spelled.split()):
            return Field(spelled)
    return Field(about) if not about.isupper() else Field(capitalised(about), GUESSED_CASE)
