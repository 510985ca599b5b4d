"""What a text looks like: the name of a unit, one who has units below, or a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from orgeditor.articles.openers import opener_of, opens_list
from orgeditor.model.categories import guessed_category
from orgeditor.model.kinds import UnitCategory

_HEADS = re.compile(
    r"(?:para\s+)?(?:asisten|asda|sekretaris|wakil|kepala|gubernur|bupati|wali\s?kota|staf ahli|biro|bagian|sekretariat"
    r"|inspektur)\b",
    re.IGNORECASE,
)
ACRONYMS = (
    r"bap+e[a-z]{3,}|dinkes|dinsos\w*|dis(?:dik|duk|hub|kominfo|nak|naker|perindag|perkim|permas|dag|pora|bud)\w*"
    r"|dispar(?:bud|pora|ekraf)?|distan(?:pangan|nak|bun)?|kesbangpol|setwan|pudam|perumdam"
)
"""Short names of bodies that are made of parts of their words, as people say them."""
_UNITS = re.compile(
    r"(?:sekretari[as]\w*|sub\.?\s?-?\s?bagian|subbag|sub\.?\s?-?\s?bidang|(?:sub\.?\s?)?bag(?=\.)|bidang|seksi|unit|balai|cabang|kelompok|puskesmas|pusat|perumda"
    r"|perusahaan|pd|pt|bank|camat|lurah|instansi|inspektur|kepala|bps|satpol|satuan|staf|deputi|direktur|wakil|poli|museum"
    r"|taman|sekolah|akademi|lembaga|komisi|majelis|bumd|kodim|polres|korem|lanal|lanud|rutan|lapas|kejaksaan|pengadilan"
    r"|perangkat daerah|perwakilan|laboratorium|gudang|terminal|pasar|panti|rsud|perum|otorita|kanwil"
    rf"|suku (?:dinas|badan)|{ACRONYMS}"
    r"|pos|politeknik|universitas|stasiun|pelabuhan|bandar|kepolisian|komando|detasemen|pangkalan|instalasi|galeri|samsat|loka"
    r"|desa|kampung|pekon|distrik|nagari|gampong|mukim|kapanewon|kemantren|kalurahan|paniradya|kundha|baitul\s?mal|tim|koordinator|sub\s?-?\s?koordinator|pejabat|jabatan|kasi|kasubbag|kabag|kabid|komite|anjungan|penanggung\s?jawab"
    r"|pelaksana (?:teknis|kewilayahan)"
    r"|unsur (?:pengarah|pelaksana|pimpinan|penunjang|pendukung|pembantu|staf|lini)\b)\b",
    re.IGNORECASE,
)
_NO_ACRONYM = re.compile(r"DAERAH|KOORDINASI|EVALUASI|P[ER]\w+AN|LAIN-LAIN")
COUNT = (
    r"\d{1,3}\s+(?:\([a-z ]{3,30}\)\s+)?(?=(?:kecamatan|kelurahan|desa|nagari|distrik|puskesmas|uptd?|camat|lurah)\b)"
)
_ALL_OF = re.compile(rf"(?:para|seluruh|semua|setiap)\s+(?!asisten\b|perangkat\b)|{COUNT}", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:(?!menengah|menteri|metro|media|medi[ks]|mental)me(?:m|n|ng|ny)?[a-z]{3,}(?:kan|i)?|di[a-z]{4,}kan|adalah|yaitu|yakni|bahwa|telah|wajib|dapat|untuk|guna|terhadap"
    r"|melalui|kepada|diminta|dalam(?!\s+negeri))\b"
)


STRUCTURE = re.compile(r"\W*(?:adapun\s+|bagan\s+)?(?:susunan|struktur)\s+organisasi\b", re.IGNORECASE)
"""With what a sentence or a title begins that tells the structure of a body, whoever that is."""


def is_head(text: str, *, opens: bool | None = None) -> bool:
    """Whether a text looks like one who has units below: an Asisten, or a name before an opener ("... membawahi:").

    `opens` says whether a list follows, where that is known.
    """
    if not (opens_list(text) if opens is None else opens):
        return False
    # A colon alone is often a slip at the end of a name: only who usually has units below is a head by it.
    return bool(_HEADS.match(text)) or is_caption(text) or (opener_of(text) is not None and looks_like_name(text))


_CAPTION = re.compile(r"(?:[^:;,.]{2,60}:\s*)?asisten(?!\s+(?:sekretaris|daerah))\s+[^;:.]{3,120}", re.IGNORECASE)


def is_caption(text: str) -> bool:
    """Whether a line is nothing but the name of an Asisten, as it stands over his list: "Kelompok I : Asisten Umum"."""
    return bool(_CAPTION.fullmatch(text)) and not _VERB.search(text)


def looks_like_name(text: str) -> bool:
    """Whether a text begins like the name of a unit."""
    all_of = _ALL_OF.match(text)
    text = text[all_of.end() :] if all_of is not None else text
    return guessed_category(text) is not UnitCategory.OTHER or bool(_UNITS.match(text))


def looks_like_unit(text: str) -> bool:
    """Whether a text looks like the name of a unit, not like a sentence or a task."""
    name = text.strip(" ;:.,")
    return 0 < len(name) <= 200 and _is_unit(name)


@lru_cache(maxsize=32768)
def _is_unit(name: str) -> bool:
    if looks_like_name(name):
        rest = name.split(",")[0][len(name.split()[0]) :]
        return len(name.split()) <= 24 and not _VERB.search(rest.lower() if name.isupper() else rest)
    short = name.split()
    return (
        len(short) <= (1 if name.isupper() else 3)
        and bool(re.fullmatch(r"[A-Z][A-Za-z&/.-]*", short[0]))
        and short[0].isupper()
        and len(short[0]) > 2
        and not _NO_ACRONYM.fullmatch(name)
    )
