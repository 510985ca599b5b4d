"""What stands at the foot of a page: catchwords, the initials of those who have seen it, its number in brackets."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

_DOTS = re.compile(r"\s*(?:\.\s?){3,}$|\s*…+\s*$")
_INITIALS = re.compile(
    r"(?=.*\bparaf\b)(?:(?:no\.?|nama|jabatan|pejabat|unit|kerja|paraf|koordinasi|hierarki|hirarki|tanggal|tgl\.?|ket\w*\.?)"
    r"[\s|:]*)+",
    re.IGNORECASE,
)
"""A line of the block in which officials put their initials: "PARAF KOORDINASI", "paraf paraf paraf"."""
_OFFICES = re.compile(
    r"(?:(?:KA(?:RO|BAG|BID|SUB\w*|SI|DIS|BAN)|AS(?:ISTEN|S)?|SEKDA\w*|SEKRETARIS|KEPALA|WAKIL|NO|NAMA|JABATAN|TANGGAL|TGL"
    r"|PENGOLAH|PEMRAKARSA|PENGUSUL|SKPD|OPD)\b\.?[^;.a-z]{0,50}:?)"
)
_IN_BRACKETS = re.compile(r"\(\d{1,3}\)")
_HEADING = re.compile(r"(?:Pasal|PASAL)\s+\d{1,3}[A-Z]?$|BAB\s+[IVXLC]+\b|Bagian\s+Ke[a-z]+\b")

CATCHWORD, INITIALS = "kata alih halaman", "kolom paraf"

MOST_LINES = 10
"""Lines of a block of initials at most on either side of the word that tells it."""


def page_feet(texts: Sequence[str], numbers: Collection[int], gone: Collection[int]) -> Iterator[tuple[int, str]]:
    """Find lines of page feet, each with the reason; `numbers` are those of page numbers, `gone` all known to go."""
    yield from ((at, CATCHWORD) for at in _catchwords(texts, numbers, gone))
    for at, text in enumerate(texts):
        if _INITIALS.fullmatch(text) and (text.isupper() or " " in text):
            yield at, INITIALS
            for step in (-1, 1):
                yield from ((near, INITIALS) for near in _offices(texts, at, step))


def empty_numbers(texts: Sequence[str]) -> Iterator[int]:
    """Find numbers in brackets with nothing behind them before the next heading: "(3)" is a page there, no ayat."""
    following = ""
    for at in range(len(texts) - 1, -1, -1):
        if _IN_BRACKETS.fullmatch(texts[at]) and _HEADING.match(following):
            yield at
        following = texts[at] or following


def _catchwords(texts: Sequence[str], numbers: Collection[int], gone: Collection[int]) -> Iterator[int]:
    """Find the first words of the next page at the foot of a page: "4. Dinas ..." before "4. Dinas Kesehatan;".

    Some were copied from another page: what ends with dots right above a page number is one too. What stands between
    them and the number, as who has drafted the page, belongs to the foot.
    """
    for at, text in enumerate(texts):
        dots = _DOTS.search(text) if text.endswith((".", "…")) and len(text) <= 60 else None
        if dots is None:
            continue
        words = text[: dots.start()].strip(" /-").casefold()
        near = [near for near in range(at + 1, min(at + 10, len(texts))) if texts[near]]
        number = next((turn for turn, other in enumerate(near[:3]) if other in numbers), None)
        if not words:
            continue
        if _begins(texts, [other for other in near if other not in gone], words):
            yield at
        elif number is not None and _begins(texts, near[number + 1 :], words):
            yield at
            yield from near[:number]
        elif number == 0 and len(words.split()) <= 3:
            yield at


def _begins(texts: Sequence[str], lines: Sequence[int], words: str) -> bool:
    return " ".join(texts[at] for at in lines).casefold().startswith(words)


def _offices(texts: Sequence[str], at: int, step: int) -> Iterator[int]:
    for near in range(at + step, at + step * (MOST_LINES + 1), step):
        if not 0 <= near < len(texts) or not _OFFICES.fullmatch(texts[near]):
            return
        yield near
