"""Sentences that open a list: who is their subject, and what of their words belongs to no name."""

from __future__ import annotations

import re
from functools import lru_cache

from orgeditor.articles.unit_words import looks_like_unit

_PERSON = re.compile(
    r"(?:asisten|asda|sekretaris daerah|wakil|kepala|gubernur|bupati|wali\s?kota|staf ahli|biro|bagian|sekretariat"
    r"|inspektur\w*|dinas|badan|kantor|rumah sakit|satuan|bidang|sub\s?-?\s?bagian|sub\s?-?\s?bidang|seksi|upt\w*"
    r"|unit|direktur|instansi|bumd|perangkat daerah|lembaga|perguruan tinggi|perusahaan daerah|skpd|opd|kelompok|camat"
    r"|unsur|kecamatan|kelurahan|distrik|cabang|balai|kabag|kabid|kasub\w*|kasi|karo|kementerian|direktorat|deputi"
    r"|perangkat desa|pemerintah(?:an)? desa)\b",
    re.IGNORECASE,
)
_AS_MEANT = (
    r"sebagaimana\s+(?:dimaksud|tersebut)(?:\s+(?:dalam|pada))?"
    r"(?:[\s,]+(?:(?:pasal|ayat|huruf|angka|diktum|dan|serta|sampai|dengan)\b|\(\d+\)|\d+(?:\.\d{1,2})*[A-Z]?\b|[a-z]\b|KE[A-Z]+\b))*"
)
_TAIL = re.compile(
    r"[\s,]*(?:\b(?:yang|dan|juga|pula|hanya|selain|akan|dapat|wajib|untuk|guna|bertugas|dibantu(?:\s+oleh)?|mempunyai\s+tugas|mempunyai\s+fungsi|dalam\s+melaksanakan\s+tugas(?:nya)?"
    r"|membina|berkoordinasi|mengarahkan|mengendalikan|mengawasi|memfasilitasi|memantau|bertanggung\s?jawab"
    rf"|memimpin|membantu|masing\s?-\s?masing|{_AS_MEANT}|adalah|(?-i:dalam)|atas\s+nama\s+sekretaris\s+daerah"
    r"|dengan\s+(?:struktur|susunan)\s+organisasi)[\s,]*)+$",
    re.IGNORECASE,
)
WORDS_OF_TAIL = 4
"""Words of one part of a tail at most, but for a citation: "atas nama sekretaris daerah"."""
ASIDE = re.compile(
    r"\s+adalah\b|,?\s+(?:dalam|untuk|guna)\s+(?:rangka\b|pelaksanaan\b|penyelenggaraan\b|me\w{5,})|,?\s+(?:(?:di\s?pimpin|dijabat)\s+oleh|dibantu(?:\s+oleh)?)\b"
    r"|,?\s+(?:mempunyai|memiliki|bertugas|membantu|bertanggung\s?jawab|berkedudukan|berlokasi|beralamat)\b"
    r"|,?\s+(?:selaku|sebagai)\s+(?:koordinator|pimpinan|ketua)\b|,?\s+bersama(?:\s?-\s?sama)?\s+dengan\b|\s+(?:Tugas|Fungsi)(?:\s+(?:pokok|jabatan))?\s*:",
    re.IGNORECASE,
)
"""What follows a name that is none of it: "Asisten A dalam melaksanakan tugas dan fungsi ..."."""
_SENTENCE_END = re.compile(
    r"(?<=[a-z)]{2})(?<!\b[Dd]r)(?<!\bdrg)(?<!\b[Dd]rs)(?<!\b[Dd]ra)(?<!\b[Pp]rof)"  # "RSUD dr. Soetomo"
    r"(?<!\b[Kk]ab)(?<!\b[Pp]rov)(?<!\b[Kk]ec)(?<!\b[Kk]el)(?<!\b[Bb]ag)(?<!\b[Ss]ub)"  # "Kab. Hulu Sungai"
    r"(?<!\b[Mm]och)(?<!\b[Mm]oh)(?<!\b[Mm]uh)(?<!\b[Aa]bd)(?<!\b[Aa]ch)\.\s+(?=[A-Z])"
)
_END = re.compile(r"(?:[\s;:.,]+(?:dan/atau|dan|serta|atau)?[\s;:.,]*)$", re.IGNORECASE)
CONNECTIVE = r"(?:(?:adapun|sedangkan|sementara(?:\s+itu)?|selain\s+itu|selanjutnya|kemudian),?\s+)?"
LEAD = re.compile(
    rf"^{CONNECTIVE}(?:.*\b(?:di|mem)bentuk\s+|[^:;,.]{{2,60}}:\s*(?=asisten\s+\w))?"
    r"(?:(?:bagan|struktur|susunan|unsur(?:\s?-\s?unsur)?)\s+(?:organisasi|kelembagaan|unit\s+kerja)\s+|susunan\s+(?=perangkat\s+daerah\b|(?:biro|bagian|bidang)\s(?!dan\b|serta\b))"
    r"|(?:organisasi|susunan)\s+(?=(?:sekretariat|inspektorat|dinas|badan|kantor|rumah\s+sakit|rsud|upt\w*|kecamatan"
    r"|kelurahan|distrik|kapanewon|kemantren|kampung|desa|nagari|perangkat\s+daerah)\b))?",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"\s(?:menyelenggarakan|melakukan|menyampaikan|melaporkan|menetapkan|menyusun|mengelola|membuat|memberikan|tidak)(?:\s|$)"
)
"""What the subject of a sentence does with other things than units: its list is of those."""


_TITLED = re.compile(
    r"^.*?(?:bagan|struktur|susunan)\s+organisasi\s+(?=[A-Z])(?!.*(?:struktur|susunan)\s+organisasi\s+[A-Z])",
    re.IGNORECASE | re.DOTALL,
)
_TITLE_BEHIND = re.compile(r"\s+(?:[A-Z]\.\s+)?(?:bagan|struktur|susunan)\s+organisasi$", re.IGNORECASE)
_IN_CAPITALS = re.compile(r"^(?P<title>(?P<word>[A-Z]{4,})(?:\s+[A-Z]+)*)\s+(?=(?P<again>[A-Z][a-z]+))")


def without_title(name: str) -> str:
    """Return the name of a body without the title over the sentence that tells of it.

    "DINAS SOSIAL Susunan Organisasi Dinas", "Dinas Sosial Susunan Organisasi", "INSPEKTORAT Inspektorat".
    """
    title = _IN_CAPITALS.match(name)
    if title is not None and title["again"].casefold() == title["word"].casefold():
        name = name[title.end() :]
    titled = _TITLED.match(name)
    rest = name[titled.end() :] if titled is not None else name
    return _TITLE_BEHIND.sub("", rest if may_stand_over(rest) else name)


def sentences_in(text: str) -> list[str]:
    return _SENTENCE_END.split(text) if ". " in text else [text]


def last_sentence(text: str) -> str:
    return sentences_in(text)[-1]


def without_tail(text: str) -> str:
    """Return what stands before an opener without the words that lead to it: "Asisten A yang bertugas"."""
    if not text:
        return ""
    end = " ".join(text.rstrip(" ,").rsplit(None, WORDS_OF_TAIL)[-WORDS_OF_TAIL:])
    # The end alone is looked at first: it is quick, and most texts have no tail.
    return _TAIL.sub("", text) if _TAIL.search(end) or "sebagaimana" in text.lower() else text


def last_clause(text: str) -> str:
    """Return the subject of a sentence: what stands after the last comma from where a name begins."""
    if not text:
        return ""
    text = LEAD.sub("", last_sentence(text).strip(" ,"))
    if may_stand_over(text) and len(text) <= 160 and not re.search(r"\bsebagaimana\b", text):
        return text
    parts = re.split(r",\s+|\bmaka\s+", text)
    for at in range(1, len(parts)):
        if may_stand_over(parts[at]):
            return ", ".join(parts[at:])
    return ""


_HELPER = re.compile(r"\bdibantu\s+(?:oleh\s+)?(?P<name>asisten\s[^:;]{3,120}?)\s*,?\s+(?:dalam|untuk|guna)\s*$", re.I)


def doer(text: str) -> str:
    """Return whose verb follows a text: its subject, or who helps him ("Sekretaris Daerah dibantu Asisten A dalam")."""
    helper = _HELPER.search(text)
    return helper["name"] if helper is not None else without_tail(ASIDE.split(last_clause(without_tail(text)))[0])


def may_stand_over(name: str) -> bool:
    return bool(_PERSON.match(name)) or looks_like_unit(name)


_QUOTES = ('"', "“", "”")
_CLOSING = ('"', "”")


@lru_cache(maxsize=32768)
def clean_name(text: str) -> str:
    """Return a name without what ends an item of a list: ";" ":" "." and "dan" before the last."""
    name = " ".join(text.split())
    while True:
        shorter = name.rstrip(" ;:.,")
        if shorter.endswith(_CLOSING) and shorter[-2:-1] != " " and not any(mark in shorter[:-1] for mark in _QUOTES):
            shorter = shorter[:-1]  # the end of an article that another quotes: "b. Biro Umum."” (UU 12/2011 II, 233)
        if shorter.endswith(("dan", "serta", "atau", "DAN", "SERTA", "ATAU")):
            shorter = _END.sub("", shorter)
        if shorter == name:
            return name
        name = shorter


_ADDED = re.compile(
    r"(?:,\s*|\s+)(?:yang|selanjutnya|sebagaimana|kecuali|(?:di\s?pimpin|dijabat|dikepalai)\s+oleh|dengan\s+tugas|mempunyai|bertugas|selaku|merupakan|menyelenggarakan|melaksanakan"
    r"|berkedudukan|beralamat|berlokasi|bertempat"
    r"|(?:dengan\s+)?[Tt]ipe\s+[A-D](?!\s+(?-i:[A-Z])))\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""What is said of a unit behind its name: "Inspektorat merupakan Inspektorat Tipe A"."""


_DESCRIBED = re.compile(
    r"(?:\s?:|\s+[-–])\s+(?:Me(?!nengah|nteri|tro|di[ak]|ntal|rah)[a-z]{3,}|Pe[a-z]{3,}an|Pimpinan|Urusan|Unit|Koordinasi)\b.*$"
)
"""What a unit does, behind a colon or a dash: "Seksi A: Mengelola administrasi"."""


def without_more(text: str) -> str:
    """Return a name without what is said of it: "Inspektorat" of "Inspektorat merupakan Inspektorat Tipe A"."""
    return _without_added(clean_name(text))


@lru_cache(maxsize=32768)
def _without_added(name: str) -> str:
    described = _DESCRIBED.search(name) if ":" in name or " -" in name or " –" in name else None
    added = described or _ADDED.search(name)
    if added is None or not looks_like_unit(name[: added.start()]):
        return name
    typed = "tipe" in added.group()[:12].lower() and " " not in name[: added.start()]  # "Kecamatan Tipe A" of several
    return name if typed else clean_name(name[: added.start()])
