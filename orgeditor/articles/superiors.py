"""Who stands over a list: the name before its opener ("Asisten A mengoordinasikan:"), or after a passive one."""

from __future__ import annotations

import re
from typing import NamedTuple

from orgeditor.articles.lists import Item
from orgeditor.articles.openers import Opener, opener_of
from orgeditor.articles.unit_words import looks_like_unit
from orgeditor.model.kinds import COORDINATIVE


class Superior(NamedTuple):
    name: str
    kind: str


CLASS = re.compile(r"(?:para\s+)?asisten(?:\s+sekretaris\s+daerah)?(?:\s+\w{0,3})?", re.IGNORECASE)
CLASSES = re.compile(
    r"(?:satuan kerja )?perangkat daerah(?: lain(?:nya)?)?|instansi vertikal(?: di daerah)?|unit kerja"
    r"|lembaga (?:lain|vertikal)(?:nya)?|badan usaha milik daerah|bumd|perusahaan daerah|perguruan tinggi|skpd|opd"
    r"|dinas daerah|badan daerah|lembaga teknis daerah|bagian(?: di lingkungan sekretariat daerah)?"
    r"|instansi lain(?:nya)?",
    re.IGNORECASE,
)
"""Names of classes of units: what gathers a part of a list."""
_PERSON = re.compile(
    r"(?:asisten|sekretaris daerah|wakil|kepala|gubernur|bupati|wali\s?kota|staf ahli|biro|bagian|sekretariat"
    r"|inspektur\w*|dinas|badan|kantor|rumah sakit|satuan|bidang|sub\s?-?\s?bagian|sub\s?-?\s?bidang|seksi|upt\w*"
    r"|unit|direktur|instansi|bumd|perangkat daerah|lembaga|perguruan tinggi|perusahaan daerah|skpd|opd|kelompok|camat"
    r"|kecamatan|kelurahan|cabang|balai)\b",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"[\s,]*(?:\b(?:yang|dan|akan|dapat|wajib|bertugas|mempunyai\s+tugas|mempunyai\s+fungsi|dalam\s+melaksanakan\s+tugas(?:nya)?"
    r"|memimpin|membantu|sebagaimana\s+dimaksud.*|adalah|atas\s+nama\s+sekretaris\s+daerah)[\s,]*)+$",
    re.IGNORECASE,
)
_END = re.compile(r"(?:[\s;:.,]+(?:dan/atau|dan|serta|atau)?[\s;:.,]*)$")
_LEAD = re.compile(r"^(?:susunan\s+organisasi\s+)", re.IGNORECASE)


def superior_of(item: Item, kind: str = COORDINATIVE) -> Superior | None:
    """Return who stands over the list of an item: the name before its opener, or after a passive one.

    `kind` is the relation where no opener says it.
    """
    if not item.items:
        return None
    text = item.text
    opener = opener_of(text)
    if opener is None:
        name = clean_name(text)
        return Superior(name, kind) if name and _may_stand_over(name) and len(name) <= 160 else None
    if opener.passive:
        return passive_superior(text, opener)
    name = last_clause(TAIL.sub("", text[: opener.start]))
    name = re.split(r"\s+adalah\b", name)[0]
    if not name or not _may_stand_over(name):
        return None
    if CLASS.fullmatch(name) and any(superior_of(below) is not None for below in item.items):
        return None  # "asisten mengkoordinasikan ... sebagai berikut: a. Asisten Pemerintahan ...:"
    return Superior(clean_name(name), opener.kind)


def passive_superior(text: str, opener: Opener) -> Superior | None:
    after = text[opener.end :]
    following = opener_of(after)
    name = clean_name(TAIL.sub("", after[: following.start] if following else after))
    name = re.split(r"\s+(?:adalah|yaitu|yakni|sebagai\s*berikut)\b", name)[0]
    return Superior(clean_name(name), opener.kind) if _may_stand_over(name) else None


def last_clause(text: str) -> str:
    """Return the subject of a sentence: what stands after the last comma from where a name begins."""
    text = _LEAD.sub("", text.strip(" ,"))
    if _may_stand_over(text) and len(text) <= 160 and not re.search(r"\bsebagaimana\b", text):
        return text
    parts = re.split(r",\s+|\bmaka\s+", text)
    for at in range(1, len(parts)):
        if _may_stand_over(parts[at]):
            return ", ".join(parts[at:])
    return ""


def _may_stand_over(name: str) -> bool:
    return bool(_PERSON.match(name)) or looks_like_unit(name)


def clean_name(text: str) -> str:
    """Return a name without what ends an item of a list: ";" ":" "." and "dan" before the last."""
    name = " ".join(text.split())
    while True:
        shorter = _END.sub("", name)
        shorter = re.sub(r"(?<=[;,])\s*(?:dan|serta|atau)$", "", shorter)
        if shorter == name:
            return name.strip()
        name = shorter
