"""Who stands over a list: the name before its opener ("Asisten A mengoordinasikan:"), or after a passive one."""

from __future__ import annotations

import re
from typing import NamedTuple

from orgeditor.articles.citations import cited_place, place_in
from orgeditor.articles.clauses import (
    ASIDE,
    CLAUSE,
    LEAD,
    clean_name,
    doer,
    last_clause,
    last_sentence,
    may_stand_over,
    without_more,
    without_tail,
    without_title,
)
from orgeditor.articles.lists import Item
from orgeditor.articles.openers import Opener, opener_of, openers_of
from orgeditor.articles.unit_classes import CLASS, CLASSES, OUTSIDE
from orgeditor.articles.unit_words import looks_like_unit
from orgeditor.model.kinds import COORDINATIVE, STRUCTURAL

_SAID = re.compile(r"\b(?:dipimpin|dibantu|terdapat|berkedudukan|bertanggung\s?jawab|merupakan)\b", re.IGNORECASE)
ENDED = "kalimat sebelum daftar sudah berakhir dengan titik"


class Superior(NamedTuple):
    """Who stands over a list and by which kind of relation.

    `group` is the class that the opener names ("Instansi Vertikal"), `place` where the sentence says that the superior
    itself is listed ("ayat (1) huruf a"), `doubt` (Indonesian) says what of it is a guess, `consists` that no verb
    says what the superior does with the list.
    """

    name: str
    kind: str
    group: str = ""
    place: str = ""
    doubt: str = ""
    consists: bool = False


_TOWARDS = re.compile(r"[\s,]+(?:terhadap|atas|untuk|bagi|dengan|pada|kepada|beserta)$", re.IGNORECASE)
"""What leads from a name to its list: "dilaksanakan oleh: a. Asisten A terhadap: 1. Dinas B"."""
_FIELD = re.compile(
    r"^(?:(?:ruang\s+)?lingkup|rentang|bidang|pembidangan|pembagian|wilayah|kelompok|pengelompokan)"
    r"(?:\s+(?:tugas|bidang|kerja|kendali|koordinasi|pengoordinasian|pengkoordinasian|pembinaan|dan|perangkat\s+daerah))*\s+"
    r"(?:oleh\s+|dari\s+|pada\s+|bagi\s+)?(?=asisten\s+(?!(?:dalam|yang|untuk|adalah|sekretaris|sekda|setda|daerah)\b)\w)",
    re.IGNORECASE,
)
"""What an Asisten's list is called: "Rentang kendali Asisten A meliputi:" lists what he coordinates."""
_STRUCTURE = re.compile(
    r"(?:bagan|struktur|susunan|unsur(?:\s?-\s?unsur)?)\s+organisasi\s|susunan\s+(?!perangkat\b)", re.IGNORECASE
)
_FOLLOWS = re.compile(
    r"\s+(?:(?:adalah|yaitu|yakni)\s+)?sebagai\s*berikut\b.*$|\s+(?:adalah|yaitu|yakni)$", re.IGNORECASE
)


def superior_of(item: Item, kind: str = COORDINATIVE) -> Superior | None:
    """Return who stands over the list of an item: the name before its opener, or after a passive one.

    `kind` is the relation where no opener says it. The first opener that has a name counts: "Dalam melaksanakan
    koordinasi kerja, Asisten A membawahkan:". A class ("Asisten terdiri atas: a. Asisten A, membawahi: ...") is none.
    """
    if not item.items:
        return None
    text = _BY_WHICH.sub("", _WHAT_FOR.sub("", last_sentence(_ANNEX_HEAD.sub("", item.text))))
    text = _TWICE_TOLD.split(text)[-1]
    if _ATTENDED.search(text) or _RANK.search(text) or _MATTERS.search(text):
        return None
    openers = openers_of(text)
    verbs = [opener for opener in openers if not _PURPOSE.search(text[: opener.start])] or openers
    found = _any_head(text) or next(filter(None, (_superior(text, opener) for opener in verbs)), None)
    if found is not None and found.consists and verbs[0] is not openers[0]:
        found = found._replace(kind=openers[0].kind)  # "dalam melaksanakan koordinasi dengan dinas, meliputi:"
    if not openers:
        found = _told(text, kind)
        if found is not None and _PART.match(found.name) and all(_PART.match(below.text) for below in item.items):
            found = found._replace(kind=STRUCTURAL)
    listed = found is None or _THOSE_WHO.match(text if CLASSES.fullmatch(found.name) else found.name)
    if listed and not any(_HEAD.match(below.text) for below in item.items):
        found = _named_head(text) or found
    if found is not None and text.rstrip().endswith("."):
        told = looks_like_unit(clean_name(text)) or _AS_FOLLOWS.search(text) is not None
        opens = _opens_after_all(text, openers[-1]) if openers else told
        if _SAID.search(text) or not opens:
            return None  # a sentence that has ended opens no list
        found = found._replace(doubt=ENDED)
    if found is None or stands_for_heads(item, found.name) or (found.consists and _FORUM.match(found.name)):
        return None
    if _THIS.fullmatch(found.name) and looks_like_unit(own := without_more(item.text)):
        found = found._replace(name=own)
    if beside := _BESIDE.fullmatch(found.name):
        return Superior(beside["name"] or beside["other"], COORDINATIVE, doubt=IN_OPENING)
    return found._replace(name=_body_of_class(item, found.name))


_FORUM = re.compile(r"rapat\b|forum\b|musyawarah\b", re.IGNORECASE)
"""A meeting, whose list is of its sorts or of those who come."""
_THIS = re.compile(r"(?:asisten|biro|bagian|bidang|seksi|sub\s?-?\s?bagian)\s+(?:ini|tersebut|dimaksud)", re.IGNORECASE)
"""A unit that its own item names before: "1. Bagian A mempunyai tugas ... . Bagian ini dibantu oleh:"."""
_AS_FOLLOWS = re.compile(r"\bsebagai\s*berikut(?:\s+(?:di\s?bawah\s+)?ini)?\s*\.$", re.IGNORECASE)
_WHAT_FOR = re.compile(
    r"^(?:untuk|guna|dalam\s+rangka|berdasarkan|menurut|sesuai|mengacu)\s[^;:]*,\s+(?=(?:susunan|struktur)\s+organisasi\s)",
    re.I,
)
"""For what, or by what, a body is organised: "Untuk melaksanakan tugas itu, susunan organisasi Bagian A ..."."""
_BY_WHICH = re.compile(
    r"^(?:sebagaimana|sesuai(?:\s+dengan)?|berdasarkan|menurut)\s+(?:peraturan|keputusan|qanun|perda|pergub|perbup|perwal)\s"
    r"[^:;]*?\btahun\s+\d{4},?\s+(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""By which regulation, without a comma: "Sebagaimana Peraturan Gubernur Nomor 112 Tahun 2022 Dinas A terdiri atas:"."""
_TWICE_TOLD = re.compile(r":\s+(?=(?:bagan|susunan|struktur)\s+organisasi\s)", re.IGNORECASE)
"""Before a sentence that announces again what the one before it does."""
_ANNEX_HEAD = re.compile(
    r"^lampiran\b.*\btahun\s+\d{4}\b.*\b(?=(?:susunan|struktur)\s+organisasi\s)", re.IGNORECASE | re.DOTALL
)
"""The head of a Lampiran over its title: "LAMPIRAN KEPUTUSAN BUPATI NOMOR 1 TAHUN 2014 SUSUNAN ORGANISASI ..."."""
_PART = re.compile(r"(?:biro|bagian|bidang|seksi|sub\s?-?\s?(?:bagian|bidang))\b", re.IGNORECASE)
"""What has its parts below it and nothing else, though no word says how they are below it."""


def _any_head(text: str) -> Superior | None:
    """Return the name before a bare word of command ("Satgas membawahkan:"), whatever it begins with; None for none."""
    opener = bare_opener(text)
    if opener is None:
        return None
    name = clean_name(text[: opener.start])
    if not name or may_stand_over(name) or _NO_NAME.search(name):
        return None
    return Superior(name, opener.kind, doubt=UNKNOWN_HEAD)


def bare_opener(text: str) -> Opener | None:
    """Return the one opener of a text that ends with it and a colon, None for others and for what "consists of"."""
    end = text.rstrip()
    openers = openers_of(end) if end.endswith(":") else ()
    alone = len(openers) == 1 and not openers[0].passive and end[openers[0].end :].strip() == ":"
    return openers[0] if alone and _COMMANDS.match(openers[0].word) else None


UNKNOWN_HEAD = "kata pertama nama ini tidak dikenal sebagai sebutan unit"
_COMMANDS = re.compile(r"(?!meliputi|mencakup)[mr]", re.IGNORECASE)
_NO_NAME = re.compile(
    r"^[a-z]|^(?i:(?:mereka|ia|dia|kami|kita|beliau|masing-masing|setiap|tiap|para|seluruh|semua|hal|yang|di|pada|dalam"
    r"|untuk|guna|dengan|selain|adapun|bahwa|oleh|dari|kepada|terhadap|sebagai\w*|apabila|jika|maka|bagi|atas|antar\w*"
    r"|berdasar\w*|sesuai|selanjutnya|kemudian|koordinasi|tugas|fungsi|kegiatan|rencana|pe[a-z]{4,}an)\b)"
    r"|:|,\s+(?i:asisten)\b|\b(?:me[a-z]{4,}(?:kan|i)|di[a-z]{4,}kan|wajib|dapat|telah|bahwa|adalah|tersebut|bertugas"
    r"|berwenang|tugas|fungsi|sebagaimana|yang)\b"
)
"""What begins like a sentence, a pronoun or a duty, or has a clause in it."""
_PURPOSE = re.compile(r"\b(?:dalam|untuk|guna)\s+$", re.IGNORECASE)
"""What stands before a verb that says for what: "Sekretaris Daerah dalam melaksanakan koordinasi dibantu oleh:"."""
_BESIDE = re.compile(
    r"(?:bidang|rumpun|kelompok|koordinasi)\s[^()]{2,60}\((?P<name>asisten\s[^()]+)\)"
    r"|[^:]{3,90}\bkoordinator\s*:\s*(?P<other>asisten\s[^:;()]+)",
    re.IGNORECASE,
)
"""Who coordinates what a list is called by: "Bidang Pemerintahan (Asisten Pemerintahan):"."""


def _told(text: str, kind: str) -> Superior | None:
    """Return who stands over the list below a text without an opener, by its first words, or who is helped or leads."""
    if (_WITH_WHOM.search(text) and not _HEAD.match(text)) or (_ON_WHOM.search(text) and not _ASSISTANT.match(text)):
        return None
    if _TO_WHOM.search(text):
        return None
    if has := _HAS.match(text):
        return Superior(clean_name(has["name"]), STRUCTURAL, consists=True)
    if led := _LED.search(text):
        return Superior(clean_name(led["name"]), kind, doubt=LEADS)
    if _HELPED.search(text):
        name, kind, consists = without_tail(last_clause(ASIDE.split(text)[0])), STRUCTURAL, False
    else:
        name = clean_name(_FOLLOWS.sub("", LEAD.sub("", clean_name(text))))
        name = clean_name(without_tail(clean_name(_TOWARDS.sub("", name))))
        name, consists = without_title(_SAYS.split(_TENDS.sub("", name))[0]), True
        kind = STRUCTURAL if _STRUCTURE.match(text) else kind
    return Superior(name, kind, consists=consists) if name and may_stand_over(name) and len(name) <= 160 else None


_WITH_WHOM = re.compile(r"\bber\s?-?\s?k[o0]+rdinasi\s+dengan\b", re.IGNORECASE)
"""What opens the list of those with whom somebody works together: but for an Asisten he is not over them."""


_ON_WHOM = re.compile(
    r"\b(?:me(?!ngo)[a-z]{4,}(?:kan|i)|melakukan)\b.*\b(?:kepada|pada|terhadap)\b|\bwilayah\s+(?:binaan|pengawasan|kerja)\b",
    re.IGNORECASE,
)
"""What opens the list of those to whom somebody reports, or whom he inspects: he is not over them."""
_TO_WHOM = re.compile(r"\bkepada\s*:?$", re.IGNORECASE)
_ASSISTANT = re.compile(r"(?:asisten|asda)\b", re.IGNORECASE)
_HAS = re.compile(r"(?:pada|di)\s+(?P<name>[A-Z][^;:,]{3,100}?)\s+terdapat\s*:?$", re.IGNORECASE)


def _body_of_class(item: Item, name: str) -> str:
    """Return the body whose units a list has: of "UPTD pada Dinas A terdiri atas: a. UPTD B" it is Dinas A.

    One that is no unit goes: "Kecamatan di Daerah".
    """
    found = None if CLASSES.fullmatch(name) else _CLASS_OF.fullmatch(name) or FORMED_AT.match(item.text)
    begins = sum(below.text.casefold().startswith(found["class"].casefold()) for below in item.items) if found else 0
    if found is None or 2 * begins < len(item.items):
        return name
    return found["body"] if looks_like_unit(found["body"]) else found["class"]


_CLASS_OF = re.compile(
    r"(?P<class>upt[db]?|unit\s+pelaksana\s+teknis(?:\s+(?:daerah|dinas|badan))?|cabang\s+dinas|bagian|biro|bidang|seksi"
    r"|sub\s?-?bagian|sub\s?-?bidang|kecamatan|kelurahan|dinas|badan|kantor|puskesmas)\s+"
    r"(?:(?:yang\s+ada\s+|dalam\s+|di\s+)?(?:pada|di\s+lingkungan(?:\s+pemerintah)?|di|lingkup))\s+(?P<body>.+)",
    re.IGNORECASE,
)
FORMED_AT = re.compile(
    r"(?:pada|di\s+lingkungan)\s+(?P<body>[^;:]{4,120}?),?\s+(?:dapat\s+)?di\s?bentuk\s+(?P<class>\w+)", re.IGNORECASE
)
"""A body and what it gets: "Pada Dinas A dibentuk UPTD yang terdiri atas:"."""
_NO_VERB = "menengah|menteri|metro|media|medi[ks]|mental|melayu|merah|merdeka|mesin|meteorologi"
_TENDS = re.compile(
    rf",?\s+(?:(?:yang|akan|dapat|wajib|bertugas|untuk|dalam)\s+)*(?!(?i:{_NO_VERB}))(?i:me[a-z]{{4,}})(?:(?:\s*[,/])?\s+(?:[a-z]+"
    r"|(?i:(?:satuan\s+kerja\s+)?perangkat\s+daerah|skpd|opd|unit\s+kerja|kecamatan|kelurahan|dinas|badan|kantor|bagian|biro"
    r"|instansi)))*$"
)
"""What a head does with a class of units, in words that are no opener: "Asisten membina Kecamatan"."""
_LED = re.compile(
    r"\b(?:di\s?(?:pimpin|ketuai)\s+oleh|dengan\s+(?:koordinator|ketua|pimpinan))\s*:?\s+"
    r"(?P<name>(?:asisten|sekretaris\s+daerah)\b[^.;:]*?),?\s+"
    r"(?:(?:dengan|dan|yang)\s+)?(?:ber)?(?:anggota\w*|susunan\s+anggota|peserta)",
    re.IGNORECASE,
)
LEADS = "memimpin rapat atau kelompok mereka; sebagai atasan ini perkiraan"


_ATTENDED = re.compile(
    r"\b(?:dihadiri|diikuti)\s+oleh\b|\b(?:peserta|anggota)\s+rapat\b|\brapat\s+(?:[a-z]+\s+)?dengan\b", re.IGNORECASE
)
"""What opens the list of those who attend a meeting: nobody stands over them."""
_RANK = re.compile(r"\badalah\s+jabatan\b|\bjabatan\s+(?:struktural\s+)?eselon\b", re.IGNORECASE)
"""What opens the list of those who have a rank: nobody stands over them either."""
_MATTERS = re.compile(r"\b(?:hal\s?-\s?hal|disampaikan|diberitahukan|diinformasikan)\b[^:;]*:?$", re.IGNORECASE)
"""What opens the sentences of a letter: "dengan ini disampaikan hal-hal sebagai berikut:"."""
_HELPED = re.compile(r"\bdibantu\s+(?:oleh\b|\d)", re.IGNORECASE)
_SAYS = re.compile(r",?\s+(?:yang|dengan|bertanggung|mempunyai|memiliki|menjadi|selaku|sebagai)\s.*$", re.I | re.DOTALL)
"""What a sentence says of a head, where no word that is known opens its list."""
_NAMED_HEAD = re.compile(
    r"\bAsisten(?!\s+(?:(?:Sekretaris\s+)?Daerah|Perangkat|Biro|Dinas)\b)(?:(?:\s+(?:dan|serta|&)|,)?\s+[A-Z][\w./-]*)+(?:\s+\([^)]{1,30}\))?"
)
IN_OPENING = "atasan dibaca dari kalimat pembuka daftar"


def _named_head(text: str) -> Superior | None:
    """Return the one Asisten whom a sentence names before a list, whatever it says of him."""
    names = {clean_name(before_opener(found) or found) for found in _NAMED_HEAD.findall(text)}
    return Superior(names.pop(), COORDINATIVE, doubt=IN_OPENING) if len(names) == 1 else None


def before_opener(text: str) -> str:
    """Return what stands before the first opener of a text, "" where it has none."""
    opener = opener_of(text)
    return text[: opener.start] if opener is not None else ""


def _opens_after_all(text: str, opener: Opener) -> bool:
    """Whether a full stop is a slip for a colon: nothing but a class of units stands after the opener."""
    after = _FOLLOWS.sub("", clean_name(text[opener.end :])).strip(" ,")
    after = re.sub(r"^(?:dengan|terhadap|atas|oleh)\s+", "", after)
    return not after or bool(CLASSES.fullmatch(after)) or (opener.passive and may_stand_over(after))


def stands_for_heads(item: Item, name: str) -> bool:
    """Whether a name is the class of the heads that the item lists, or of what they have below them."""
    if name.casefold() == "camat":
        return all(below.items and below.text.casefold().startswith("kecamatan ") for below in item.items)
    if CLASSES.match(name) and bare_opener(item.text) is None:
        return bool(item.items) and all(_HEAD.match(below.text) or _has_head(below) for below in item.items)
    if not CLASS.fullmatch(name):
        return False
    one = cited_place(item.text)
    return any(_HEAD.match(below.text) or (not one and superior_of(below) is not None) for below in item.items)


def _has_head(item: Item) -> bool:
    """Whether an item says itself who stands over it: "Dinas A, dikoordinasikan oleh Asisten B"."""
    opener = opener_of(item.text)
    return opener is not None and opener.passive and not item.items


_HEAD = re.compile(r"(?:asisten|asda|wakil direktur|inspektur pembantu)\s+\w", re.IGNORECASE)


def _superior(text: str, opener: Opener) -> Superior | None:
    if opener.passive:
        return passive_superior(text, opener)
    before = text[: opener.start]
    if field := _FIELD.match(before):
        before, opener = before[field.end() :], opener._replace(kind=COORDINATIVE)
    subject = without_tail(_BY_LAW.sub("", before))
    name = doer(_BY_LAW.sub("", before))
    if not name and (titled := without_title(subject)) != subject:
        name = titled
    if not name and (body := _BODY.search(subject)):
        return Superior(without_title(body["name"]), opener.kind, consists=True)
    if not name or not may_stand_over(name) or CLAUSE.search(name):
        return None
    said = place_in(before)
    consists = bool(re.match(r"(?:yang\s+)?(?:terdiri|mencakup|meliputi|dengan)", opener.word, re.IGNORECASE))
    name = without_title(_TWICE.sub(r"\1", clean_name(name)))
    return Superior(name, opener.kind, _named_class(text[opener.end :]), said, consists=consists)


_BY_LAW = re.compile(
    r",?\s+(?:berdasarkan|menurut|sesuai(?:\s+dengan)?)\s+(?:peraturan|keputusan|undang|qanun|perda|pergub|perbup|perwal)"
    r"(?:(?!\b(?:susunan|struktur)\s)[^:;])*$",
    re.IGNORECASE,
)
"""What says by which regulation: "Dinas A berdasarkan Peraturan Gubernur Nomor 1 Tahun 2025, terdiri atas:"."""
_TWICE = re.compile(r"^(.+\((?P<short>[^()]+)\))\s+(?P=short)$")
"""A caption and its sentence: "Asisten Pemerintahan (Asisten I)" over "Asisten I membawahi:"."""
_BODY = re.compile(r"(?i:(?:susunan|struktur)\s+organisasi)\s+(?P<name>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,5})[\s,]*$")
"""A body whose structure a sentence tells, whatever it is called: "Susunan organisasi Barenlitbang"."""
_THOSE_WHO = re.compile(
    r"(?:(?:satuan\s+kerja\s+)?perangkat\s+daerah|skpd|opd|instansi|unit\s+kerja|lembaga|dinas|badan)\s+yang\b",
    re.IGNORECASE,
)
"""Who is listed, not who stands over them: "Perangkat Daerah yang menjadi tanggung jawab Asisten A meliputi:"."""


def _named_class(after: str) -> str:
    """Return the class outside the Perangkat Daerah that an opener names, "" for none."""
    following = opener_of(after)
    named = _FOLLOWS.sub("", after[: following.start] if following else after)
    named = re.sub(r"^\s*(?:dengan|terhadap|kepada|atas)\s+", "", clean_name(named)).strip(" ,")
    return named if OUTSIDE.fullmatch(named) else ""


_AFTER_NAME = re.compile(
    r"\s+(?:adalah|yaitu|yakni|ialah|sebagai\s*berikut|berada|terdapat)\b|,?\s+bersama(?:\s?-\s?sama)?\s+dengan\b"
)


def passive_superior(text: str, opener: Opener) -> Superior | None:
    after = text[opener.end :]
    following = opener_of(after)
    name = clean_name(without_tail(after[: following.start] if following else after))
    name = _AFTER_NAME.split(name)[0]
    name = re.split(r"\bmelalui\s+", name)[-1]  # responsible to one through another: who is asked first
    return Superior(clean_name(name), opener.kind) if may_stand_over(name) else None
