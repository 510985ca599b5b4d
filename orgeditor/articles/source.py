"""The lines of a pasted or opened text, without what a page or a converter has put between them.

Every line keeps its place in the text as given, so that a preview can colour what became of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from orgeditor.articles.glued import set_apart
from orgeditor.articles.page_feet import empty_numbers, page_feet

_FORMAT = str.maketrans(
    {"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None,
     "\ufeff": None, "\u2060": None}
    | dict.fromkeys("◦‣⁃■□➢➤►❖✓✔", "•") | {chr(code): "•" for code in range(0xF020, 0xF100)}
)  # fmt: skip
"""What stands for another character: spaces of all kinds, bullets, those of Word's symbol fonts among them."""
_QUOTED = re.compile(r"^\s*(?:>\s?)+")
_BULLET = re.compile(r"^\s*(?:[-–—•▪●○·*§Ø]\s+|[•▪●○](?=[A-Za-z]))+(?=\S)")
_HYPHEN = re.compile(r"\b([A-Za-z]{2,})- ([a-z]+)\b")
_COMMA = re.compile(r"^([a-z]|\d{1,2}),(?=\s+[A-Z])")
"""A marker whose full stop a scan reads as a comma: "b, Biro Umum"."""
_CITES = re.compile(r"(?:huruf|angka|pasal|ayat|nomor|tahun|tanggal|(?<![;,] )(?:dan|atau)|,)$", re.IGNORECASE)
_MISREAD_AYAT = re.compile(r"^\((\d)[1lI|] ?(?=[A-Z])")
"""A closing bracket misread for a digit at the beginning of a line: "(21 Biro Umum" is ayat (2)."""
_MISREAD_BRACKET = re.compile(r"^(\s*\(?\w{1,2})[}\]](?=\s)")
_CAPITALS = re.compile(r"\b[A-Z][A-Z0-9 ,/()-]{18,}[A-Z]\b")
_ONLY_BULLET = re.compile(r"[-–—•▪●○·*|+=_: ]+")
"""A line that says nothing: a bullet alone, the rule under the head of a table."""
_APART = re.compile(r" (?=[;:.,](?: |$))")
"""The space that stands before a sign with a line of its own."""
_HEADING_MARK = re.compile(r"^\s*#{1,6}\s+")
_BOLD = re.compile(r"\*\*|__")
_PAGE = (
    r"(?:[-–—~·|]\s*){0,3}(?:(?i:hal(?:aman|\.)?|page)\s*)?\d{1,4}(?:\s*(?:/|(?i:dari|of))\s*\d{1,4})?"
    r"(?:(?:\s*[-–—~·|]){1,3}(?=\s|$))?"
)
_PAGE_NUMBER = re.compile(_PAGE)
_PAGE_INSIDE = re.compile(
    r"(?<=[;.:,A-Za-z])\s+(?:[-–—]{1,3}\s*\d{1,3}\s*[-–—]{1,3}|(?i:halaman)\s+\d{1,3}(?:\s+(?i:dari)\s+\d{1,3})?)(?=\s|$)"
)
_GLUED_PAGE = re.compile(r"^\s*[-–—]\s?\d{1,3}\s?[-–—]?(?=[a-z][.)]\s+[A-Z]|MEMUTUSKAN\b|Pasal\s\d)")
"""A page number glued to what the page begins with: "-5d. Bidang Pelayanan"."""
_MAY_BE_PAGE = re.compile(r"\s[-–—hH]")
"""With what such a number begins: looked for first."""
_AWAITS = re.compile(r"\b(?:NOMOR|TAHUN)(?:\s*:)?$")
"""The end of a line of the head whose number stands on the next."""
_ADDRESS = re.compile(r"jdih|www\.|https?:", re.IGNORECASE)
_FOOT = re.compile(
    r"(?:https?://|www\.|jdih\.)[^\s;,]+(?:\s[^;]{1,60}?(?:\s?\.){3,})?|[^|;:]{4,80}\s\|\s(?:hal\w*\.?\s)?\d{1,3}",
    re.IGNORECASE,
)
"""What stands at the foot of a page though it comes but once: an address, a title with the number of the page."""
_TITLE = re.compile(
    r"(?:Per(?:wal|wali|bup|gub|da)|Peraturan|Keputusan|Kep(?:bup|wal|gub)|Salinan|Berita|Lembaran|Rancangan)\s(?:No\.|[^;:.,()]){4,70}"
)
"""The short title of a regulation, as it stands on each page."""
_OFFICE = re.compile(r"(?:GUBERNUR|BUPATI|WALI\s?KOTA)(?:\s[A-Z]+){1,4}")
"""Who makes a regulation, as it stands beside the number of each page; over a signature a comma follows."""
_NUMBER_LAST = re.compile(r"(?P<stem>.*[A-Za-z].*?)\s+[-–—(~]?\s?(?P<number>\d{1,3})\s?[-–—)~]?", re.DOTALL)
_NUMBER_FIRST = re.compile(r"(?P<number>\d{1,3})\s+(?P<stem>.*[A-Za-z].*)", re.DOTALL)
"""A line whose number stands last, or first."""
_LAST_NUMBER = re.compile(r"\s[-–—(~]?\s?\d{1,3}\s?[-–—)~]?$")
"""The end of such a line: looked for first, as the line is looked through again and again for its words."""
LONGEST_LAST = 8
"""Characters of such an end at most."""
_DASHED = re.compile(r"[-–—~]\s?\d{1,3}\s?[-–—~]$")
_GAP = re.compile(r"[^\s](?:\s{3,}|\t+)[^\s]")
_LIST_MARK = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]{1,2}|[ivxIVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[-–—•▪●○·*§Ø]")
_SENTENCE = re.compile(
    r"^(?:pasal|bab|bagian|paragraf|ayat|huruf|angka|menimbang|mengingat|ditetapkan)\b", re.IGNORECASE
)

_LONE_HEADING = re.compile(r"Pasal|PASAL")
_LONE_NUMBER = re.compile(r"\d{1,3}[A-Z]?")
_GOES_ON = re.compile(r"[a-z,]$")
"""The end of a line whose sentence goes on: "dalam", and "Pasal" on the next is a citation."""
_NAME = re.compile(r"(?:ASISTEN|BIRO|BAGIAN|DINAS|BADAN|BIDANG|SEKSI|SUB|KELOMPOK|KECAMATAN)\b")
"""What names of units in capitals begin with: they come again too."""

LONGEST_HEAD = 90
"""Characters of a running head at most: longer lines that come again are sentences."""

SHORTEST_PAGE = 15
"""Lines between two running heads at least, where nothing but their numbers tells that they are some."""

_BEFORE_O = re.compile(r"\(?n(?:[.)]| (?=[A-Z]))")
FEWEST_BULLETS = 2
FEWEST_WORDS = 20
MOST_WORDS_ALONE = 0.9
"""Share of lines of one word from which on a text counts as one with a word a line."""

MOST_SMALL = 0.05
"""Share of small letters up to which a text counts as one in capitals."""
FEWEST_LETTERS = 40

MOST_HEADS = 200
"""Running heads that are looked for at most."""

PAGE_NUMBER, PAGE_HEAD = "nomor halaman", "kepala halaman"


class Line(NamedTuple):
    """One line: its text with single spaces, where it stands in the source, and how it stands there.

    `indent` counts columns (a tab is 8), `bullet` says that a dash or dot stood before it, `after_blank` that an empty
    line does, `cells` are the columns of a table row.
    """

    text: str
    start: int
    end: int
    indent: int = 0
    bullet: bool = False
    after_blank: bool = False
    cells: tuple[str, ...] = ()


def part_of(line: Line, begin: int, end: int) -> Line:
    """Return a part of a line, by its characters.

    It ends in the source where the line does, if that has other characters there than its own.
    """
    text = line.text[begin:end]
    start = line.start + begin + len(text) - len(text.lstrip())
    text = text.strip()
    whole = line.end - line.start == len(line.text)
    return line._replace(text=text, start=start, end=start + len(text) if whole else line.end)


@dataclass(frozen=True, slots=True)
class Left:
    """What was left out of the text, and why (Indonesian)."""

    start: int
    end: int
    reason: str


def source_lines(text: str) -> tuple[list[Line], list[Left]]:
    """Return the lines of a text that say something, and what was left out: page numbers, running heads, catchwords."""
    lines = list(_with_whole_headings(_without_letter_bullets(list(_raw_lines(text)))))
    worded = _has_a_word_a_line(lines)
    capitals = in_capitals(lines)
    counted = [*_numbered_heads(lines, text)]
    heads = None if capitals or worded else _repeated(lines)
    lines = [_without_page_breaks(line, heads) for line in lines]
    numbers = {
        at for at, line in enumerate(lines)
        if line.text and _PAGE_NUMBER.fullmatch(line.text)
        and not (at and (_AWAITS.search(lines[at - 1].text) or (worded and lines[at - 1].text)))
    }  # fmt: skip
    gone = dict.fromkeys(numbers, PAGE_NUMBER)
    gone.update((at, PAGE_HEAD) for at, line in enumerate(lines) if _is_foot(line.text))
    for at in (*([] if worded else _running_heads(lines, numbers, capitals)), *counted):
        gone.setdefault(at, PAGE_HEAD)
    texts = [line.text for line in lines]
    gone.update((at, PAGE_NUMBER) for at in empty_numbers(texts))
    for at, reason in page_feet(texts, {at for at, why in gone.items() if why == PAGE_NUMBER}, gone):
        gone.setdefault(at, reason)
    kept: list[Line] = []
    blank = True
    for at, line in enumerate(lines):
        if not line.text:
            blank = True
        elif at not in gone and (not _ONLY_BULLET.fullmatch(line.text) or (worded and line.text == ":")):
            text = line.text
            if text[1:3].find(",") >= 0 and not (kept and _CITES.search(kept[-1].text)):
                text = _COMMA.sub(r"\1.", text)
            if blank or text is not line.text:
                line = line._replace(text=text, after_blank=blank)
            kept.append(line)
            blank = False
    return _joined(kept) if worded else kept, [Left(lines[at].start, lines[at].end, gone[at]) for at in sorted(gone)]


def _is_foot(text: str) -> bool:
    return ("|" in text or text[:1] in "hHwWjJ") and _FOOT.fullmatch(text) is not None


def _raw_lines(text: str) -> Iterator[Line]:
    start = 0
    for raw in text.splitlines(keepends=True):
        body = raw.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        yield _line(body, start)
        start += len(raw)


def _without_letter_bullets(lines: list[Line]) -> list[Line]:
    """Return lines without the letter o that stands for a bullet of Word: no item "n." is before it."""
    found = [at for at, line in enumerate(lines) if line.text[:2] == "o " and line.text[2:3].isupper()]
    if len(found) < FEWEST_BULLETS or any(_BEFORE_O.match(line.text) for line in lines):
        return lines
    others = {line.indent for line in lines if line.bullet}
    for at in found:
        line = lines[at]
        # Word's second bullet: below the first, where a copy has lost how far.
        indent = line.indent + 2 if line.indent in others else line.indent
        lines[at] = line._replace(text=line.text[2:], bullet=True, indent=indent)
    return lines


def _has_a_word_a_line(lines: Sequence[Line]) -> bool:
    said = [line for line in lines if line.text]
    alone = sum(" " not in line.text for line in said)
    return len(said) >= FEWEST_WORDS and alone >= MOST_WORDS_ALONE * len(said) and not any(line.cells for line in said)


def _joined(lines: Sequence[Line]) -> list[Line]:
    """Return a text that a converter gave with a word a line as one paragraph, in which its parts are found again."""
    text = _HYPHEN.sub(_unbroken, _APART.sub("", " ".join(line.text for line in lines)))
    return [lines[0]._replace(text=text, end=lines[-1].end)] if lines else []


def _with_whole_headings(lines: Sequence[Line]) -> Iterator[Line]:
    """Join "Pasal" at a line's end of its own with the number on the next line: a heading with a word a line."""
    at, before = 0, ""
    while at < len(lines):
        line, end = lines[at], at
        if _LONE_HEADING.fullmatch(line.text) and not _GOES_ON.search(before):
            end = next((near for near in range(at + 1, min(at + 3, len(lines))) if lines[near].text), at)
        if end > at and _LONE_NUMBER.fullmatch(lines[end].text):
            line = line._replace(text=f"{line.text} {lines[end].text}", end=lines[end].end)
            at = end
        yield line
        before, at = line.text or before, at + 1


def _line(raw: str, start: int) -> Line:
    text = raw if raw.isascii() else raw.translate(_FORMAT)
    cells = _cells(text)
    text = text if cells else text.expandtabs(8)
    if ">" in text:
        text = _QUOTED.sub("", text)
    if "-" in text:
        text = _GLUED_PAGE.sub("", text)
    indent = len(text) - len(text.lstrip())
    if "#" in text:
        text = _HEADING_MARK.sub("", text)
    if "**" in text or "__" in text:
        text = _BOLD.sub("", text)
    if "}" in text or "]" in text:
        text = _MISREAD_BRACKET.sub(r"\1)", text)
    bullet = _BULLET.match(text)
    if bullet:
        text = text[bullet.end() :]
    if cells:
        text = " ".join(cells)
    text = " ".join(text.split())
    if "- " in text:
        text = _HYPHEN.sub(_unbroken, text)
    text = set_apart(text)
    if text.startswith("(") and ")" not in text[:4]:
        text = _MISREAD_AYAT.sub(r"(\1) ", text)
    shown = len(raw) - len(raw.lstrip())
    return Line(text, start + shown, start + len(raw.rstrip()), indent, bool(bullet), False, cells)


_VERB = re.compile(r"(?:mengk?oordinasi|mengoordinir|membawah|membidang|terdiri|meliputi|melaksana|memiliki)\w*")


def _unbroken(found: re.Match[str]) -> str:
    """Join a word broken at the end of a line that has run into the next; "masing- masing" keeps its hyphen."""
    first, second = found.groups()
    if _VERB.fullmatch(second):
        return found.group()  # a name that ends with a hyphen, before what opens its list
    doubled = is_doubled(first, second) or first.casefold() in ("sub", "non", "antar")
    return f"{first}-{second}" if doubled else first + second


def is_doubled(first: str, second: str) -> bool:
    """Whether two parts of a word repeat each other, so that its hyphen stays: masing-masing, perundang-undangan."""
    first, second = first.casefold(), second.casefold()
    return second.startswith(first) or any(first.endswith(second[:part]) for part in range(4, len(second) + 1))


def _cells(text: str) -> tuple[str, ...]:
    """Return the columns of a table row: between upright strokes, or between tabs inside the line."""
    stripped = text.strip()
    if stripped.count("|") >= 2 or "  | " in stripped:
        parts = stripped.strip("|").split("|")
    elif "\t" in stripped:
        parts = stripped.split("\t")
    else:
        return ()
    cells = tuple(" ".join(_BOLD.sub("", part).split()) for part in parts)
    if all(re.fullmatch(r":?-*:?", cell) for cell in cells):
        return ()  # the rule under a head
    if len(cells) == 2 and _LIST_MARK.fullmatch(cells[0]):
        return ()  # an item of a list as Word copies it: its number, a tab, its text
    return ("",) * text[: len(text) - len(text.lstrip())].count("\t") + cells  # cells that reach over several rows


def _repeated(lines: Sequence[Line]) -> re.Pattern[str] | None:
    """Return what finds the running heads that have run into other lines: words in capitals that come three times."""
    count: Counter[str] = Counter()
    for line in lines:
        count.update(
            found
            for found in _CAPITALS.findall(line.text)
            if len(found.split()) > 2 and _may_be_head(found) and not _NAME.match(found)
        )
    often = sorted((text for text, times in count.items() if times >= 3), key=len, reverse=True)[:MOST_HEADS]
    return (
        re.compile(rf"(?:{_PAGE}\s+)?(?:{'|'.join(map(re.escape, often))})(?:\s+{_PAGE}(?=\s|$))?") if often else None
    )


def _without_page_breaks(line: Line, heads: re.Pattern[str] | None) -> Line:
    text = _PAGE_INSIDE.sub("", line.text) if _MAY_BE_PAGE.search(line.text) else line.text
    if heads is not None and not _may_be_head(text):
        text = heads.sub("", text)
    return line if text == line.text else line._replace(text=" ".join(text.split()))


def in_capitals(lines: Sequence[Line]) -> bool:
    """Whether a text is in capitals throughout, but for its markers and words like "dr." in a name."""
    if not any(line.text.isupper() for line in lines):
        return False
    letters = "".join(line.text for line in lines)
    large, small = sum(map(str.isupper, letters)), sum(map(str.islower, letters))
    return large >= FEWEST_LETTERS and small <= MOST_SMALL * (large + small)


def _running_heads(lines: Sequence[Line], numbers: Iterable[int], capitals: bool) -> Iterator[int]:
    """Find lines that come again on every page: three times, or twice beside a page number, and in capitals.

    Where all the text is in `capitals` those beside a page number alone count.
    """
    beside = {near for at in numbers for near in _neighbours(lines, at)}
    count = Counter(line.text for line in lines)
    often = [text for text, times in count.items() if times >= 2]
    heads = {text for text in often if _may_be_head(text)}
    titles = {text for text in often if _TITLE.fullmatch(text)}
    by_page = Counter(lines[at].text for at in beside)
    for at, line in enumerate(lines):
        if (
            (
                line.text in heads
                and (
                    (count[line.text] >= 3 and not capitals and not _NAME.match(line.text))
                    or (by_page[line.text] >= 2 and at in beside)
                )
            )
            or line.text in titles
            or (at in beside and (_TITLE.fullmatch(line.text) or _OFFICE.fullmatch(line.text)))
        ):
            yield at


def _numbered_heads(lines: Sequence[Line], text: str) -> Iterator[int]:
    """Find running heads with the number of the page on the line: "2018, No. 33     4"; the number counts on.

    A list may have names that differ by their numbers alone ("UPTD Wilayah 1"): a head stands far from the next, or has
    a gap before its number.
    """
    found: dict[str, list[tuple[int, int, bool]]] = {}
    for at, line in enumerate(lines):
        said = line.text
        if len(said) > LONGEST_HEAD + 6 or ";" in said or ":" in said:  # its words and the number
            continue
        numbered = _NUMBER_LAST.fullmatch(said) if _LAST_NUMBER.search(said, max(0, len(said) - LONGEST_LAST)) else None
        if numbered is None and said[:1].isdigit():
            numbered = _NUMBER_FIRST.fullmatch(said)
        if numbered is not None and " " in numbered["stem"]:
            number = int(numbered["number"])
            gap = bool(_GAP.search(text[line.start : line.end]))
            found.setdefault(numbered["stem"], []).append((at, number, gap))
    for pages in found.values():
        wide = all(gap for _, _, gap in pages)
        far = all(two - one >= SHORTEST_PAGE for (one, *_), (two, *_) in pairwise(pages))
        counts = all(two == one + 1 for (_, one, _), (_, two, _) in pairwise(pages))
        dashed = wide and all(_DASHED.search(lines[at].text) for at, *_ in pages)
        if dashed or (counts and len(pages) >= (2 if wide else 3) and (wide or far)):
            yield from (at for at, *_ in pages)


def _may_be_head(text: str) -> bool:
    return bool(
        5 <= len(text) <= LONGEST_HEAD
        and not text.endswith((",", ";", ":"))
        and (text.isupper() or _ADDRESS.search(text))
        and not _SENTENCE.match(text)
    )


def _neighbours(lines: Sequence[Line], at: int) -> Iterator[int]:
    for step in (-1, 1):
        near, seen = at + step, 0
        while 0 <= near < len(lines) and seen < 3:
            if lines[near].text:
                seen += 1
                yield near
            near += step
