"""The sections of a text without Pasal, as pages of offices on the web have them: duties, the structure, what follows.

Each has lists of its own. Nothing but the words over a list tells where one begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from orgeditor.articles.clauses import may_stand_over
from orgeditor.articles.markers import marker_at, unmarked
from orgeditor.articles.openers import opens_list
from orgeditor.articles.source import Line
from orgeditor.articles.unit_words import looks_like_unit

LONGEST_PARAGRAPH = 8
"""Lines at most of what opens a list."""
FARTHEST = 100
"""Lines before and behind it at most in which it is looked for what a list counts on from."""
_TITLE = re.compile(r"(?:bagan\s+)?(?:susunan|struktur)\s+organisasi\s*:?", re.IGNORECASE)
_BEGINS = re.compile(
    r"(?:adapun\s+|bagan\s+)?(?:susunan|struktur)\s+organisasi\b(?!\s*[,/&]|\s+(?:dan|serta|tugas)\b)",
    re.IGNORECASE,
)
_TELLS = re.compile(r"\b(?:susunan|struktur)\s+organisasi\s+(?:[A-Z]|bidang|bagian|dinas|badan)[^;]*$", re.IGNORECASE)
"""What tells the structure of a body, wherever in its sentence: "Berdasarkan ..., susunan organisasi Dinas A ...:"."""
_DUTIES = re.compile(
    r"\btugas(?:\s+pokok)?\s+dan\s+fungsi\s+(?:dari\s+)?(?:se)?(?:tiap|masing\s?-\s?masing)", re.IGNORECASE
)
"""What the parts of a body do, behind the list of them: "tugas dan fungsi setiap bagian sebagai berikut:"."""
_OTHER = re.compile(
    r"(?:kontak|alamat(?:\s+kantor)?|hubungi\s+kami|bagikan|tags?|kategori|label|baca\s+juga|(?:visi(?:\s*(?:&|dan)\s*misi)?|misi))\s*:?",
    re.IGNORECASE,
)
"""Titles of what stands below the last list of a page."""
_DANGLING = re.compile(r"(?:[,/&-]|\b(?:dan|serta|atau|tentang|dengan|dalam|pada|dari|oleh))$", re.IGNORECASE)


class _Paragraph(NamedTuple):
    """Lines that are no items, up to the list that they open: from `begin` to before `end`."""

    begin: int
    end: int
    text: str


def sections_of(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """Divide the lines of a text where a structure is told, and where the numbers of another list begin anew.

    A title ("Struktur Organisasi") over a sentence that says the same is left out of its section.
    """
    begins = [0]
    skipped: set[int] = set()
    at = 0
    while at < len(lines):
        paragraph = _paragraph(lines, at)
        if paragraph is None:
            at += 1
            continue
        alone = _TITLE.fullmatch(lines[at].text) is not None
        if alone and not _is_item(lines, at + 1) and _opens(lines, following := _paragraph(lines, at + 1)):
            skipped.add(at)
            assert following is not None
            paragraph = following._replace(begin=at)
        elif alone and _is_body(lines, at - 1):
            paragraph = paragraph._replace(begin=at - 1)
        elif not (alone or _OTHER.fullmatch(lines[at].text) or _begins_section(lines, paragraph, begins[-1])):
            at += 1
            continue
        if paragraph.begin > begins[-1]:
            begins.append(paragraph.begin)
        at = paragraph.end
    bounds = zip(begins, [*begins[1:], len(lines)], strict=True)
    return [[_ended(lines, at) for at in range(begin, end) if at not in skipped] for begin, end in bounds]


def _ended(lines: Sequence[Line], at: int) -> Line:
    """Return a line with a full stop where it is the last item of a list, and an empty line stands below it."""
    line, after = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if after is None or not after.after_blank or line.text.endswith((".", ";", ":")) or _DANGLING.search(line.text):
        return line
    last = _is_item(lines, at) and not (line.cells or _is_item(lines, at + 1)) and after.text[0].isupper()
    return line._replace(text=f"{line.text}.") if last and looks_like_unit(unmarked(line.text)) else line


def _is_body(lines: Sequence[Line], at: int) -> bool:
    """Whether a line by itself names the body whose structure the title below it announces."""
    whole = at >= 0 and (not at or lines[at].after_blank or lines[at - 1].text.endswith((".", ":")))
    return whole and not _is_item(lines, at) and looks_like_unit(lines[at].text)


def _is_item(lines: Sequence[Line], at: int) -> bool:
    return at < len(lines) and (lines[at].bullet or bool(lines[at].cells) or marker_at(lines[at].text) is not None)


def _paragraph(lines: Sequence[Line], begin: int) -> _Paragraph | None:
    """Return the paragraph that begins at a line, None for an item of a list."""
    if begin >= len(lines) or _is_item(lines, begin):
        return None
    end = begin + 1
    while end < min(len(lines), begin + LONGEST_PARAGRAPH) and not lines[end].after_blank and not _is_item(lines, end):
        if lines[end - 1].text.endswith(":") or _BEGINS.match(lines[end].text):
            break
        end += 1
    return _Paragraph(begin, end, " ".join(line.text for line in lines[begin:end]))


def _opens(lines: Sequence[Line], paragraph: _Paragraph | None) -> bool:
    return paragraph is not None and opens_list(paragraph.text) and paragraph.end < len(lines)


def _begins_section(lines: Sequence[Line], paragraph: _Paragraph, begin: int) -> bool:
    """Whether a paragraph begins another section than the one that began at a line."""
    before = lines[paragraph.begin - 1] if paragraph.begin > begin else None
    if before is None:
        return False
    ended = before.text.endswith((".", ";", ":"))
    whole = ended or lines[paragraph.begin].after_blank or _is_item(lines, paragraph.begin - 1)
    if not whole or (_DANGLING.search(before.text) and not lines[paragraph.begin].after_blank):
        return False
    if not paragraph.text[0].isupper() or not _is_item(lines, paragraph.end):
        return False
    opens = opens_list(paragraph.text)
    if _BEGINS.match(paragraph.text):
        return opens or not paragraph.text.endswith(".")
    if not opens:
        return False
    if _TELLS.search(paragraph.text) or (lines[paragraph.begin].after_blank and _DUTIES.search(paragraph.text)):
        return True
    apart = lines[paragraph.begin].after_blank and before.text.endswith(".") and not may_stand_over(paragraph.text)
    return apart and _counts_anew(lines, begin, paragraph)


def _counts_anew(lines: Sequence[Line], begin: int, paragraph: _Paragraph) -> bool:
    """Whether a list begins with the first number behind one of its style, and no list before goes on behind it."""
    first = _counted(lines[paragraph.end])
    if first is None or first[1] != 1:
        return False
    last = dict(filter(None, map(_counted, lines[max(begin, paragraph.begin - FARTHEST) : paragraph.begin])))
    if last.get(first[0], 0) < 2:
        return False
    named = looks_like_unit(unmarked(lines[paragraph.end].text))
    inner = 0
    for line in lines[paragraph.end : paragraph.end + FARTHEST]:
        style, value = _counted(line) or ("", 0)
        goes_on = value == last.get(style, 0) + 1 > 1
        counts = style == first[0] and value == inner + 1
        if goes_on and not (counts and looks_like_unit(unmarked(line.text)) == named):
            return False
        inner = value if counts else inner
    return True


def _counted(line: Line) -> tuple[str, int] | None:
    """Return the style and the value of a line's marker, None for none."""
    marker = marker_at(line.text)
    return (marker.readings[0].style, marker.readings[0].value) if marker is not None else None
