"""The pieces of an article's lines that may begin an item of a list, and what each of them looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from orgeditor.articles.bare_markers import bare_markers
from orgeditor.articles.bare_names import with_bare_names, with_bare_rows
from orgeditor.articles.list_ends import TELLS, with_ended_lists
from orgeditor.articles.marker_columns import with_columns_of_markers
from orgeditor.articles.markers import INLINE, Marker, cites, marker_at, unmarked
from orgeditor.articles.openers import opens_list
from orgeditor.articles.source import Line, is_doubled, part_of
from orgeditor.articles.unit_words import STRUCTURE, is_caption, is_head, looks_like_unit

LONGEST_WORD = 60
MOST_AHEAD = 200
"""Characters of an item that are looked at to tell what it is."""

_ENDED = re.compile(r"(?:[;.:]|[;,]\s*(?:dan|serta|atau|dan/atau))$", re.IGNORECASE)
_CONJUNCTIONS = ("dan", "serta", "atau", "DAN", "SERTA", "ATAU")
_LAST_MARKER = re.compile(
    r"(?:[;:.,]|[;,.]\s*(?:dan|serta|atau))\s+(?P<marker>\(\d{1,2}\)|\d{1,2}[.)]|[a-z]{1,2}[.)]|[A-Z]\)|\d{1,2}(?:\.\d{1,2}){1,3}\.)$"
)
_BINDING = {"dan", "serta", "atau", "dengan"}
_DASHES = ("-", "–", "—", "•", "*")
_DASH = re.compile(r"(?<=[;:.,a-z])\s+[-–—•*]$")
"""A dash that stands before the next marker on the line."""
_REDOUBLED = re.compile(r"(\w+)-$")


_CLASS = r"opd|skpd|perangkat\s+daerah|unit\s+kerja|dinas|badan|bagian|biro|kecamatan|bumd|instansi(?:\s+vertikal)?"
_CLASS_CAPTION = re.compile(
    rf"(?:{_CLASS}|satuan\s+kerja\s+perangkat\s+daerah|lembaga)(?:\s*(?:/|dan)\s*\w+)?\s+(?:mitra(?:\s+kerja)?|binaan|yang\s+di(?:k[o0]+rd|bawah|bina)\w*)(?:\s+(?:adalah|yaitu|meliputi"
    r"|sebagai\s+berikut|terdiri\s+(?:atas|dari)))?\s*:",
    re.IGNORECASE,
)
_CLASS_ALONE = re.compile(rf"(?:{_CLASS})\s*:", re.IGNORECASE)
"""A class alone as a caption: it counts as an item of the Asisten's list, with its own list below it."""


class Piece(NamedTuple):
    """A piece of a line: what may begin an item, or go on with one."""

    text: str
    whole: str
    marker: Marker | None
    line: Line
    inline: bool
    opens: bool = False
    ended: bool = False
    head: bool = False
    dangling: bool = False
    unit: bool = False
    """Whether a piece without a marker looks like the name of a unit."""
    capital: bool = False


def pieces_of(lines: Sequence[Line]) -> list[Piece]:
    """Return the lines of an article cut before each marker that may begin an item, and what each looks like."""
    return looked_ahead(cut_lines(lines))


def cut_lines(lines: Sequence[Line]) -> list[Piece]:
    """Return the lines of an article cut before each marker that may begin an item."""
    whole = with_ended_lists(_with_whole_openings(with_columns_of_markers(with_bare_names(lines))))
    return list(_cut(list(_with_dashes(_without_captions(with_bare_rows(_with_their_markers(whole)))))))


_OPENS = re.compile(
    r"(?:me(?:m|ng)[a-z]{4,}|dengan|terhadap|oleh|terdiri\s+(?:dari|atas)|\bdi\s?bawah\s+koordinasi)$", re.IGNORECASE
)
_FOLLOWS = re.compile(r"[A-Z][\w /,()&-]{2,80}?\ssebagai\s*berikut\s*[:.]?", re.IGNORECASE)
"""The end of an opening broken over two lines: "... mengoordinasikan", "Perangkat Daerah sebagai berikut:"."""


def _with_whole_openings(lines: Sequence[Line]) -> list[Line]:
    found: list[Line] = []
    for line in lines:
        if found and "berikut" in line.text and _FOLLOWS.fullmatch(line.text) and _OPENS.search(found[-1].text):
            found[-1] = found[-1]._replace(text=f"{found[-1].text} {line.text}", end=line.end)
        else:
            found.append(line)
    return found


_FIRST_DASH = re.compile(r":\s+(?P<dash>[-–—•])\s+(?=[A-Z])")


_ROW = re.compile(
    r"(?P<head>(?:\d{1,2}|[A-Za-z])[.)]\s+Asisten\s(?!Sekretaris\b)[^.;:()\d]{3,90}?)\s+(?P<first>[1aA][.)]\s+[A-Z].+)"
)
"""A row of a table whose columns are lost: the Asisten and the first of his list."""


def _with_dashes(lines: Sequence[Line]) -> Iterator[Line]:
    """Put items that have run together on lines of their own: "membawahi: - Seksi A", "2. Asisten B 1. Dinas C"."""
    for line in lines:
        first = _FIRST_DASH.search(line.text) if ": " in line.text else None
        row = _ROW.fullmatch(line.text) if first is None and "Asisten " in line.text else None
        if row is not None:
            yield line._replace(text=f"{row['head']}:")
            yield line._replace(text=row["first"], after_blank=False)
            continue
        if first is None:
            yield line
            continue
        dash = re.escape(first["dash"])
        yield line._replace(text=line.text[: first.start() + 1])
        for part in re.split(rf"(?:^|\s+){dash}\s+(?=[A-Z])", line.text[first.start("dash") :])[1:]:
            yield line._replace(text=part, bullet=True, after_blank=False)


def _without_captions(lines: Sequence[Line]) -> list[Line]:
    """Return lines without those that say of which class the parts of an Asisten's list are.

    "Asisten A", "OPD yang dikoordinasikan:", "a. Dinas B", "Bagian yang dikoordinasikan:", "a. Bagian C".
    """
    found: list[Line] = []
    within = False
    for line in lines:
        before = found[-1].text if found else ""
        if before and _CLASS_ALONE.fullmatch(line.text) and (within or is_caption(unmarked(before))):
            found[-1] = found[-1] if within else found[-1]._replace(text=f"{before.rstrip(' :')}:")
            within = True
            found.append(line._replace(bullet=True, indent=line.indent - 1))
            continue
        if before and _CLASS_CAPTION.fullmatch(line.text):
            if is_caption(unmarked(before)):
                found[-1] = found[-1]._replace(text=f"{before.rstrip(' :')}:")
                within = True
                continue
            if within and not before.endswith((".", ":")):
                found[-1] = found[-1]._replace(text=f"{before.rstrip(' ;')};")
                continue
        found.append(line)
    return found


def _with_their_markers(lines: Sequence[Line]) -> list[Line]:
    """Return lines with a marker that stands last on one before what it marks, on the next: "... terdiri atas: 1."."""
    found = list(lines)
    for at in range(len(found) - 1):
        line = found[at]
        last = _LAST_MARKER.search(line.text, max(0, len(line.text) - LONGEST_WORD)) if line.text[-1:] in ".)" else None
        following = found[at + 1]
        if last is None or not following.text[:1].isalpha() or marker_at(following.text) is not None or following.cells:
            continue
        found[at] = line._replace(text=line.text[: last.start("marker")].rstrip())
        found[at + 1] = following._replace(text=f"{last['marker']} {following.text}")
    return found


def join(before: str, after: str) -> str:
    """Join two lines of one name: a hyphen at the end of a line goes, "Barang/" and "Jasa" get no space."""
    return "".join(joined([before], after))


def joined(parts: list[str], after: str) -> list[str]:
    """Add a line to the parts of a text."""
    before = parts[-1] if parts else ""
    if not before or not after:
        parts.append(after)
        return parts
    broken = _REDOUBLED.search(before, max(0, len(before) - LONGEST_WORD)) if before.endswith("-") else None
    if broken and (after[0].islower() or broken.group(1).isupper()):
        word = re.match(r"\w*", after)
        if not word or not is_doubled(broken.group(1), word.group()):
            parts[-1] = before[:-1]
    elif not before.endswith("/"):
        parts.append(" ")
    parts.append(after)
    return parts


def _cut(lines: Sequence[Line]) -> Iterator[Piece]:
    before = ""
    bare = bare_markers(lines)
    for at, line in enumerate(lines):
        start = 0
        cuts = _cuts(line.text)
        whole = len(cuts) == 1 or line.end - line.start != len(line.text)
        for cut in cuts:
            text = line.text[start:cut].strip()
            text = _DASH.sub("", text) if text.endswith(_DASHES) else text
            if not text:
                continue
            marker = bare.get(at) if not start and at in bare else marker_at(text)
            before = before[-LONGEST_WORD:]
            if marker is not None and start == 0 and cites(before) and not _ENDED.search(before):
                marker = None  # "ayat" at the end of a line, "(3)" on the next
            rest = text[marker.length :] if marker else text
            yield Piece(rest, text, marker, line if whole else part_of(line, start, cut), start > 0)
            start, before = cut, text


def _cuts(text: str) -> list[int]:
    """Return where markers inside a line begin, and its end."""
    first, _, rest = text.partition(" ")
    if first[:-1].isalnum() and "." not in rest[:-1] and ")" not in rest[:-1]:
        return [len(text)]  # no marker but the one it begins with
    cuts = [found.end("dan") if found["dan"] else found.start() for found in INLINE.finditer(text)]
    return [*(cut for cut in cuts if _may_cut(text, cut)), len(text)]


def looked_ahead(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces with what they look like together with those that follow: a head, what opens a list, a unit."""
    found: list[Piece] = []
    after = ""
    begins = False  # the next piece is a head by itself
    listed = False  # the next marker begins a list, or the next bullet stands before a name
    bullets = False  # the next of both is a bullet
    for text, whole, marker, line, inline, *_ in reversed(pieces):
        goes_on = after and len(text) < MOST_AHEAD and not text.endswith((";", "."))
        goes_on = goes_on and not (line.bullet and STRUCTURE.match(after))
        if goes_on and begins and text[text.rfind(" ") + 1 :][:1].isupper() and looks_like_unit(text):
            goes_on = False  # the last name of a list, and the next head
        ahead = join(text, after)[:MOST_AHEAD] if goes_on else text
        bulleted = listed and bullets and not line.bullet and (is_caption(ahead) or _titles(line, text, found))
        opens = opens_list(text) or (
            marker is None
            and not inline
            and (bulleted or (listed and is_caption(ahead)) or (_over_names(line, found[-1:]) and is_caption(text)))
        )
        if bulleted:
            line = line._replace(after_blank=True)
        begins = is_head(text, opens=opens)
        head = begins or (ahead is not text and is_head(ahead))
        ended = text.endswith((";", ".", ":")) or (
            text.endswith(_CONJUNCTIONS) and bool(_ENDED.search(text[-LONGEST_WORD:]))
        )
        dangling = not text or text.endswith((",", "/", "-")) or text[text.rfind(" ") + 1 :].casefold() in _BINDING
        dangling = dangling or text.endswith((" dan Kepala", ", Kepala"))
        capital = text[:1].isupper() or (line.bullet and looks_like_unit(text))
        unit = capital and marker is None and not inline and looks_like_unit(text)
        unit = unit and not (line.after_blank and TELLS.search(text)) and not _names_several(text)
        found.append(Piece(text, whole, marker, line, inline, opens, ended, head, dangling, unit, capital))
        after = "" if marker is not None or line.bullet else ahead
        bullets = line.bullet or (bullets and marker is None)
        listed = unit if line.bullet else marker.readings[0].value == 1 if marker is not None else listed
    return found[::-1]


def _names_several(text: str) -> bool:
    """Whether a line goes on with names of the sort that it begins with, as a sentence does: "Seksi A dan Seksi B"."""
    first = text.split(" ", 1)[0]
    return f" dan {first} " in text or f" serta {first} " in text


def _over_names(line: Line, following: Sequence[Piece]) -> bool:
    """Whether a line that an empty one parts from what is before it stands right above the name of a unit."""
    below = following[0] if following else None
    return (
        line.after_blank
        and below is not None
        and below.unit
        and not below.line.after_blank
        and not is_caption(below.text)
    )


def _titles(line: Line, text: str, following: Sequence[Piece]) -> bool:
    """Whether a line is a title in capitals of those who are listed below it: "STAF AHLI BUPATI"."""
    apart = line.after_blank or not following[-1].text.isupper()
    return apart and text.isupper() and looks_like_unit(text)


def _may_cut(text: str, cut: int) -> bool:
    before = text[max(0, cut - LONGEST_WORD) : cut].rstrip()
    return bool(before) and not cites(before) and not before.endswith("(")
