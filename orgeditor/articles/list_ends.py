"""What stands behind a list and is no part of its last item: titles, sentences, what opens another list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orgeditor.articles.markers import marker_at, unmarked
from orgeditor.articles.openers import openers_of
from orgeditor.articles.source import Line
from orgeditor.articles.unit_words import STRUCTURE, looks_like_unit
from orgeditor.model.renaming import folded

_TITLE = re.compile(r"(?:[A-Z][\w/()-]*|dan|serta|&)(?:,?\s+(?:[A-Z][\w/()-]*|dan|serta|&)){0,9}")
_SECTION_TITLE = re.compile(
    r"(?:[A-Z]\.\s+)?(?:(?:(?:(?:uraian|rincian)\s+)?tugas(?:\s+pokok)?(?:(?:\s+dan|\s*,|\s*&)\s+fungsi)?|fungsi|tupoksi|visi(?:\s+dan\s+misi)?|misi"
    r"|keterangan|kontak|tata\s+kerja)\s*:?$|ditetapkan\s+di\b|lampiran\s+[ivx]*\b|gambar\s+\d|diposting\b)",
    re.IGNORECASE,
)
"""What stands over or behind a list on a page, and ends it."""
_AYAT = re.compile(r"\(1\)\s")
TELLS = re.compile(
    r"\s(?:mempunyai|bertugas|adalah|dipimpin|merupakan|berkedudukan|menyelenggarakan|melaksanakan)\b", re.IGNORECASE
)
"""What a sentence says of a unit that it begins with."""
_SENTENCE = re.compile(
    r"(?:Jumlah|Secara|Adapun|Untuk|Dalam(?!\s+(?:Negeri|dan|serta)\b)|Sesuai|Berdasarkan|Sebagaimana|Masing-masing|Selain|Demikian|Berikut"
    r"|(?!Menengah|Menteri|Metro|Media|Medi[ks]|Mental|Merah)Me[a-z]{4,}(?:kan|i|nyai))\s+\S+\s+\S+\s+\S+"
)
"""With what a sentence begins, and no second line of a name."""
_ENDS = (".", ":", ";", ",")
_GOES_ON = re.compile(
    r"(?:[,/&-]|\b(?:dan|serta|atau|pada|di|dalam|bidang|oleh|seorang)|\(\d+\)|\b(?:huruf|pasal)\s+\w+)$", re.IGNORECASE
)


def with_ended_lists(lines: Sequence[Line]) -> list[Line]:
    """Return lines with a full stop behind the last item of a list where something else follows on a line of its own.

    Titles over what follows are left out: over ayat (1), over what a unit does that was listed before.
    """
    found: list[Line] = []
    listed: set[str] = set()
    left_out = False
    for at, line in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) else None
        before = found[-1] if found else None
        if _is_item(line):
            listed.add(folded(unmarked(line.text).rstrip(" ;.")))
            found.append(line)
            continue
        ended = before is None or before.text.endswith(_ENDS)
        if before is not None and not ended and (_is_behind(before, line) or _is_apart(before, line)):
            found[-1] = before._replace(text=f"{before.text}.")
            found.append(line._replace(after_blank=True))
            continue
        if before is not None and after is not None and _titles(line, after, before, listed):
            found[-1] = before if ended else before._replace(text=f"{before.text}.")
            left_out = True
            continue
        if looks_like_unit(line.text) and _TITLE.fullmatch(line.text):
            listed.add(folded(line.text))  # an item of a list without markers, or a title
        found.append(line._replace(after_blank=True) if left_out else line)
        left_out = False
    return found


def _is_item(line: Line) -> bool:
    return line.bullet or marker_at(line.text) is not None


def _titles(line: Line, after: Line, before: Line, listed: set[str]) -> bool:
    """Whether a line is a title over the sentence below it."""
    if _TITLE.fullmatch(line.text) is None:
        return False
    if _AYAT.match(after.text):
        return before.text.endswith(".")
    if after.text.startswith(line.text) and TELLS.match(after.text, len(line.text)) is not None:
        return True
    if _is_item(before) and folded(unmarked(before.text)) == folded(line.text):
        return True  # the name of an item, and what it does below
    if _GOES_ON.search(before.text) or not after.text[:1].isupper():
        return False  # the name is a part of a sentence
    return folded(line.text) in listed and not (_is_item(after) or looks_like_unit(after.text))


def _is_behind(last: Line, line: Line) -> bool:
    """Whether a line is no part of the last item: a title, or a sentence on what that item names."""
    if last.text.endswith("dan"):
        return False
    if _SECTION_TITLE.match(line.text) is not None:
        return True
    name = unmarked(last.text)
    tells = TELLS.search(line.text)
    subject = line.text[: tells.start()] if tells is not None else ""
    return bool(name and subject) and (
        folded(subject) == folded(name) or (_is_item(last) and folded(subject).startswith(f"{folded(name)} "))
    )


def _is_apart(last: Line, line: Line) -> bool:
    """Whether a line is a sentence behind the item of a list, or opens another list in full: "Bidang A membawahi:"."""
    if _is_item(last) and _SENTENCE.match(line.text) and not (_GOES_ON.search(last.text) or openers_of(last.text)):
        return True
    if _is_item(last) and (TELLS.search(last.text) or not looks_like_unit(unmarked(last.text))):
        return False
    titled = not _is_item(last) and (looks_like_unit(last.text) or last.text.isupper() or STRUCTURE.match(last.text))
    openers = openers_of(line.text) if line.text.endswith(":") and not titled else ()
    if len(openers) != 1 or openers[0].passive or line.text[openers[0].end :].strip() != ":":
        return False
    subject = line.text[: openers[0].start]
    if folded(subject.strip(" ,")) in folded(last.text):
        return False  # a caption with his short name: "A. Asisten Umum (Asisten II)" over "Asisten II membawahi:"
    return looks_like_unit(subject) and not _GOES_ON.search(last.text)
