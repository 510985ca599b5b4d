"""The parts of a regulation: head, articles (Pasal) and closing; headings lost at a page break are inferred."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from orgeditor.articles.dictums import dictums_in, has_dictums, is_dictum
from orgeditor.articles.markers import marker_at, roman_value
from orgeditor.articles.sections import sections_of
from orgeditor.articles.source import Line, part_of
from orgeditor.articles.titles import body_begin, title_end
from orgeditor.articles.unit_words import looks_like_name

ORDINAL = (
    r"(?:pertama|ke(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)"
    r"(?:\s(?:puluh|belas)(?:\s[a-z]+)?)?)\b"
)
SECTION = re.compile(rf"(?:BAB\s?[IVXLC]+\b|Bagian\s+{ORDINAL}\b|Paragraf\s+\d+\b|PARAGRAF\s+\d+\b)", re.I)
_TITLED = re.compile(rf"{SECTION.pattern}(?!.*(?:(?-i:[a-z)])[.:;]|\bPasal\b)).*", re.I)
_CHAPTER = re.compile(r"BAB\s?(?P<numeral>[IVXLC]+)(?=$|\s+[A-Z])")
_NUMBER = r"(?P<number>[0-9lIO]{1,3}\s?[A-Z]?|[IVX]{1,4})"
_HEADING = re.compile(rf"(?P<before>.*?)(?:^|\s)[\"“”]?(?:Pasa[lI1]|PASAL)\s*{_NUMBER}\.?", re.DOTALL)
_INLINE = re.compile(
    r"(?<=\s)[\"“”]?(?:Pasa[lI1]|PASAL)\s+(?P<number>\d{1,3}[A-Z]?)\s+(?:(?=(?P<ayat>\([1lI]\)))|(?=[A-Z\"“]))"
)
_SECTION_INSIDE = re.compile(
    rf"(?<!DALAM)(?<!PADA)\s+(?=BAB\s[IVXLC]+\s[A-Z]{{2}})|(?<=\.)\s+(?=Ditetapkan\sdi\s[A-Z])"
    rf"|(?<=[.;])\s+(?=(?:Bagian\s+(?i:{ORDINAL})|Paragraf\s+\d+)\s+[A-Z])"
    rf"|\s+(?=(?:Bagian\s+(?i:{ORDINAL})|Paragraf\s+\d+)\s[A-Z][\w ,/-]{{2,90}}?\sPasal\s\d)"
)
"""Where the heading of a chapter or section, or the closing, begins in a text that has run together."""
_HEAD_INSIDE = re.compile(r"(?<=[A-Za-z)]{2}\.)\s+(?=Asisten\s(?!Sekretaris\b)[^;:.]{1,120}?\sme[a-z]{4,}\s?:)")
"""Where the next head stands behind a list that has ended: "... d. Bagian Hukum. Asisten Umum membawahkan: a. ..."."""
_BEGUN = re.compile(r"[\"“”]?(?:Pasal|PASAL)\s+(?P<number>\d{1,3}[A-Z]?)\s+(?=\(1\)|[A-Z\"“][A-Za-z])")
"""A heading with its text on the same line, where a line begins and the one before has ended."""
_SENTENCE_ENDED = re.compile(r"[a-z]{2}\)?\.$")
_AMENDS = re.compile(
    r"\d{1,2}\.\s+(?:Ketentuan|Di\s?antara|Setelah|Sesudah|Judul|Nomenklatur|B(?:ab|AB)|Pasal|Lampiran|Penjelasan)\b"
)
"""What Pasal I of an amending regulation says between the articles that it quotes (UU 12/2011 Lampiran II, 230-237)."""
_AMENDED = re.compile(r"\b(?:diubah|disisipkan|dihapus|ditambah\w*|berbunyi)\b")
_CITING = re.compile(r"(?:[a-z,]|\bDalam|\bPada|\bKetentuan)$")
_DECREE = re.compile(r"M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N|^Menetapkan\b")
_CLOSING = re.compile(r"Ditetapkan\s+(?:di|pada)\b", re.IGNORECASE)
_APPENDIX = re.compile(r"(?:PENJELASAN\b|LAMPIRAN\b)")
_IN_FORCE = re.compile(r"(?:Peraturan|Keputusan)\b.{0,80}?\bmulai berlaku\b", re.IGNORECASE)
_ORDER = re.compile(r"Agar setiap orang\b")
_ANNEX = re.compile(r"LAMPIRAN\b(?:\s+(?P<numeral>[IVX]{1,5})\b)?")
_OF_ALL = re.compile(r"^KOORDINATOR\b|\bPERANGKAT DAERAH$")
_TEAM = re.compile(r"\bKEANGGOTAAN\b|^(?:SUSUNAN )?TIM\b")
"""The title of a Lampiran that lists people, not units."""
_OFFICE = re.compile(r"(?:Pl[th]\.?|Pj\.?|PLT\.?|PJ\.?)?\s*(?:GUBERNUR|BUPATI|WALI\s?KOTA)\b[^a-z]{0,60},")
HEADING_LOST = "judul pasal dari daftar ini tidak ada dalam teks"
LONGEST_SIGNATURE = 6
"""Lines of a signature at most."""
LONGEST_HEADING = 160
"""Characters of a heading at most, with those of its chapter and section before it."""


@dataclass(frozen=True, slots=True)
class Article:
    """One Pasal: its number as written ("12", "12A", "" where the text has none) and the lines of its body.

    A Diktum of a Keputusan ("KESATU") and the text of a Lampiran ("Lampiran I") count as such too.

    `inferred` says why the heading is taken to stand there though it is lost ("" for one that is written).
    """

    number: str
    lines: tuple[Line, ...] = ()
    start: int = 0
    inferred: str = ""

    @property
    def basis(self) -> str:
        if self.number.startswith("Lampiran"):
            return self.number
        dictum = self.number.isalpha() and not roman_value(self.number)
        return f"{'Diktum' if dictum else 'Pasal'} {self.number}" if self.number else ""


class Chapter(NamedTuple):
    """The heading of a chapter ("BAB IV"): its numeral, its number and where it stands in the source."""

    numeral: str
    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Parts:
    """A text by its parts; `decree` says that it is a whole regulation, with "MEMUTUSKAN"."""

    head: tuple[Line, ...] = ()
    articles: tuple[Article, ...] = ()
    closing: tuple[Line, ...] = ()
    decree: bool = False
    chapters: tuple[Chapter, ...] = ()


class _Heading(NamedTuple):
    number: str
    titles: str


@dataclass(slots=True)
class _Open:
    """The article that is being read; `breaks` are the lines before which a section heading stood."""

    number: str
    start: int
    lines: list[Line] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)


def parts_of(lines: Sequence[Line]) -> Parts:
    """Divide a text into head, articles and closing. A text without headings is one article without a number."""
    found = list(_split_inline(lines))
    first = next((at for at, line in enumerate(found) if _heading(line.text)), None)
    decree = next((at for at, line in enumerate(found) if "M" in line.text and _DECREE.search(line.text)), None)
    dictum = first is None and (decree is not None or has_dictums(found))
    if first is None and not dictum and not _is_head(found):
        begin, end = title_end(found), _signature(found)
        own = [
            Article("", tuple(section), section[0].start if section else 0) for section in sections_of(found[begin:end])
        ]
        return Parts(tuple(found[:begin]), tuple(own), tuple(found[end:]))
    if dictum:
        first = next((at for at in range(decree or 0, len(found)) if is_dictum(found[at])), None)
    begin = first if first is not None else len(found)
    end = _end(found, begin)
    body = found[begin:end]
    articles = [Article(*part) for part in dictums_in(body)] if dictum else list(_infer(list(_articles(body))))
    chapters = tuple(_chapters(found[:end]))
    cut = begin if decree is not None or _is_head(found[:begin]) else body_begin(found[:begin])
    if cut < begin:
        articles.insert(0, Article("", tuple(found[cut:begin]), found[cut].start, HEADING_LOST))
        begin = cut
    return Parts(tuple(found[:begin]), tuple(articles), tuple(found[end:]), decree is not None, chapters)


def annexes_in(lines: Sequence[Line]) -> Iterator[Article]:
    """Find the texts of the Lampiran in what follows a regulation, each up to its signature."""
    own: list[Line] | None = None
    number = ""
    for line in lines:
        annex = _ANNEX.match(line.text)
        if annex and line.text.isupper():
            if own:
                yield Article(number, tuple(own), own[0].start)
            number, own = f"Lampiran {annex['numeral'] or ''}".strip(), []
        elif own and (_OFFICE.match(line.text) or line.text.startswith("PENJELASAN")):
            yield Article(number, tuple(own), own[0].start)
            own = None
        elif own == [] and _TEAM.search(line.text):
            own = None
        elif own is not None and (own or not _is_title(line.text)):
            own.append(line)
    if own:
        yield Article(number, tuple(own), own[0].start)


def _is_title(text: str) -> bool:
    """Whether a line belongs to the heading or the title of a Lampiran: capitals that name no unit."""
    return text.isupper() and marker_at(text) is None and (not looks_like_name(text) or bool(_OF_ALL.search(text)))


def _chapters(lines: Sequence[Line]) -> Iterator[Chapter]:
    """Find the headings of chapters, also those with their title or the first Pasal on the line ("BABI KETENTUAN")."""
    for line in lines:
        found = _CHAPTER.match(line.text)
        number = roman_value(found["numeral"]) if found else 0
        if found and number:
            yield Chapter(found["numeral"], number, line.start, line.end)


def _is_head(lines: Sequence[Line]) -> bool:
    return any(re.match(r"(?:Menimbang|Mengingat)\b", line.text) for line in lines)


def _end(lines: Sequence[Line], begin: int) -> int:
    """Return where the closing begins: "Ditetapkan di ...", a signature, or what follows the regulation."""
    for at in range(begin, len(lines)):
        if _CLOSING.match(lines[at].text) or _ORDER.match(lines[at].text):
            return at
        if _OFFICE.fullmatch(lines[at].text) and any(_SIGNED.fullmatch(line.text) for line in lines[at + 1 : at + 4]):
            return at
        if at > begin and _APPENDIX.match(lines[at].text) and lines[at].text.isupper():
            return at
    return len(lines)


_SIGNED = re.compile(r"t\s?t\s?d\.?|dto\.?|t\.t\.d\.?", re.IGNORECASE)


def _signature(lines: Sequence[Line]) -> int:
    """Return where the signature begins that a Lampiran by itself ends with: "WALI KOTA X," above "ttd" and a name."""
    for at in range(max(0, len(lines) - LONGEST_SIGNATURE), len(lines)):
        if _OFFICE.fullmatch(lines[at].text) and not any(looks_like_name(line.text) for line in lines[at + 1 :]):
            return at
    return len(lines)


def _heading(text: str) -> _Heading | None:
    """Read a line that is the heading of an article, alone or after those of its chapter and section."""
    if len(text) > LONGEST_HEADING or ("Pasa" not in text and "PASAL" not in text):
        return None
    found = _HEADING.fullmatch(text)
    if found is None:
        return None
    before = found["before"].strip()
    if before and not SECTION.match(before):
        return None
    number = found["number"].replace(" ", "")
    if not re.fullmatch(r"[IVX]+", number) or (number == "I" and before):
        number = re.sub(r"[lI]", "1", number.replace("O", "0")) if re.search(r"\d", number) else number
    return _Heading(number, before)


def _split_inline(lines: Sequence[Line]) -> Iterator[Line]:
    """Put the headings inside a paragraph that has run together on lines of their own: "... pelayanan. Pasal 5 (1)"."""
    last, ended = 0, True
    for line in _split_at_sections(lines):
        heading = _heading(line.text)
        if heading:
            last, ended = _value(heading.number) or last, True
            yield line
            continue
        begun = _BEGUN.match(line.text) if ended or line.text.startswith(('"', "“")) else None
        ended = line.text.endswith(".") or line.text.isupper() or bool(SECTION.match(line.text))
        if begun and _value(begun["number"]) > last:
            last = _value(begun["number"])
            yield line._replace(text=begun.group().strip())
            line = line._replace(text=line.text[begun.end() :], start=line.start + begun.end(), after_blank=False)
        if "Pasa" not in line.text and "PASAL" not in line.text:
            yield line
            continue
        begin = 0
        for found in _INLINE.finditer(line.text):
            before = line.text[max(0, found.start() - 80) : found.start()].rstrip()
            value = _value(found["number"])
            titled = found.start() <= LONGEST_HEADING and _TITLED.fullmatch(line.text, 0, found.start())
            begins = titled or found["ayat"] or _SENTENCE_ENDED.search(before)
            follows = value in (last + 1, last + 2) or (begins and value > last)
            if not follows or (_CITING.search(before) and not titled):
                continue
            if line.text[begin : found.start()].strip():
                yield part_of(line, begin, found.start())
            alone = part_of(line, found.start(), found.end())
            yield alone._replace(text=f"Pasal {found['number']}", after_blank=True)
            begin, last = found.end(), value
        yield part_of(line, begin, len(line.text))._replace(after_blank=False) if begin else line


def _split_at_sections(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines:
        begin = 0
        if len(line.text) <= LONGEST_HEADING and ". Asisten" not in line.text:
            yield line
            continue
        for found in _breaks_inside(line.text):
            yield part_of(line, begin, found.start())
            begin = found.end()
        yield part_of(line, begin, len(line.text)) if begin else line


def _breaks_inside(text: str) -> Iterator[re.Match[str]]:
    """Find where a paragraph that has run together has the heading of a section, or a list has ended and one begins."""
    sections = _SECTION_INSIDE.finditer(text) if len(text) > LONGEST_HEADING else ()
    heads = _HEAD_INSIDE.finditer(text) if ". Asisten" in text else ()
    yield from sorted((*sections, *heads), key=re.Match.start)


def _value(number: str) -> int:
    digits = re.match(r"\d+", number)
    return int(digits.group()) if digits else 0


def _articles(lines: Sequence[Line]) -> Iterator[_Open]:
    open_: _Open | None = None
    amending: _Open | None = None  # Pasal I of an amending regulation, which goes on behind each article it quotes
    title = False  # the line before was the heading of a chapter or section
    for at, line in enumerate(lines):
        heading = _heading(line.text)
        if heading:
            if open_ is not None:
                yield open_
            open_, title = _Open(heading.number, line.start), False
            said = open_
            amending = open_ if heading.number == "I" else amending
            continue
        if open_ is None:
            continue
        if amending is not None and _amends(lines, at):
            said = amending
        section = SECTION.match(line.text)
        if section and (line.text[section.end() :].strip()[:1].isupper() or not line.text[section.end() :].strip()):
            title = not line.text[section.end() :].strip()
            open_.breaks.add(len(open_.lines))
            continue
        if title and (line.text.isupper() or (_heading_soon(lines, at) or len(line.text) <= 60)):
            title = line.text.isupper() or _heading_soon(lines, at)
            continue
        title = False
        if not (_is_chapter_title(line) and open_.lines and _heading_soon(lines, at)):
            said.lines.append(line)
    if open_ is not None:
        yield open_


def _is_chapter_title(line: Line) -> bool:
    """Whether a line may be the title of a chapter whose number is lost: "TATA KERJA" above the heading of a Pasal."""
    return line.text.isupper() and not line.text.endswith((".", ";", ":", ",")) and marker_at(line.text) is None


def _amends(lines: Sequence[Line], at: int) -> bool:
    said = " ".join(line.text for line in lines[at : at + 3])
    return bool(_AMENDS.match(said) and _AMENDED.search(said))


def _heading_soon(lines: Sequence[Line], at: int) -> bool:
    return any(_heading(line.text) for line in lines[at + 1 : at + 3])


def _infer(found: list[_Open]) -> Iterator[Article]:
    """Give back the articles whose headings are lost: where numbers are missing and the text begins anew."""
    for at, item in enumerate(found):
        number = _value(item.number)
        following = _value(found[at + 1].number) if at + 1 < len(found) else 0
        missing = following - number - 1 if number and following else 0
        cuts = _cuts(item, missing) if 0 < missing <= 5 else []
        if at + 1 == len(found) and number:
            cuts += [(cut, "kalimat berlakunya peraturan adalah pasal tersendiri") for cut in _in_force(item)]
        bounds = [0, *(cut for cut, _ in cuts), len(item.lines)]
        for turn, (begin, end) in enumerate(pairwise(bounds)):
            lines = tuple(item.lines[begin:end])
            if turn == 0:
                yield Article(item.number, lines, item.start)
            else:
                reason = f"judul Pasal {number + turn} hilang: {cuts[turn - 1][1]}"
                yield Article(str(number + turn), lines, lines[0].start, reason)


def _cuts(item: _Open, missing: int) -> list[tuple[int, str]]:
    """Return where up to `missing` articles begin inside another, the surest places first, in the order of the text."""
    found: list[tuple[int, int, str]] = []
    ayat = False
    for at, line in enumerate(item.lines):
        if at and at in item.breaks:
            found.append((0, at, "bagian baru dimulai di sini"))
        elif re.match(r"\(1\)", line.text) and ayat:
            found.append((1, at, "ayat (1) dimulai lagi"))
        elif at and _begins(item.lines[at - 1], line):
            found.append((2 if line.after_blank else 3, at, "kalimat baru di luar daftar"))
        ayat = ayat or bool(re.match(r"\(\d+\)", line.text))
    chosen = sorted(found)[:missing]
    return sorted((at, reason) for _, at, reason in chosen)


def _begins(before: Line, line: Line) -> bool:
    """Whether a line begins an article: a sentence of its own after one that has ended.

    The text layer of a PDF has no empty lines: there a name that begins the next item is none.
    """
    return bool(
        before.text.endswith(".")
        and not line.bullet
        and re.match(r"[A-Z][a-z]", line.text)
        and len(line.text) > 30
        and (line.after_blank or not looks_like_name(line.text))
    )


def _in_force(item: _Open) -> list[int]:
    return [
        at for at, line in enumerate(item.lines)
        if at and _IN_FORCE.match(line.text) and item.lines[at - 1].text.endswith(".")
    ]  # fmt: skip
