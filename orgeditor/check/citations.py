"""Citations of articles ("Pasal 3 ayat (1) huruf a"): those in a sentence, and whether what they cite is there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"\b(?P<kind>pasal|ayat|huruf|angka)\s*"
    r"(?P<value>(?<=angka )\d{1,2}(?:\.\d{1,2})+(?!\w)"
    r"|\(\s*\d{1,3}[a-z]?\s*\)|\d{1,3}[A-Z]?(?!\w)|[a-z]{1,2}(?![\w.])|[A-Z](?![\w.]))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"[\s,]*(?:(?:dan|serta|atau|dan/atau|sampai\s+dengan|sampai|s\.?d\.?|juncto|jo\.?)\b)?[\s,]*", re.I
)
_MAY_CITE = re.compile(r"pasal|ayat|dimaksud", re.IGNORECASE)
_MEANT = re.compile(r"\bdimaksud\s+(?:(?:dalam|pada)\s+)?$", re.IGNORECASE)
_LAW = (
    r"(?:undang|uud|uu\b|peraturan|keputusan|instruksi|perda\b|perpres\b|permen\w*|pp\b|perbup\b|perwal\w*|pergub\b"
    r"|qanun|ketetapan|kitab)"
)
_OTHER_LAW = re.compile(rf"[\s,]*(?:(?:dalam|dari|pada|di)\s+)?(?P<law>{_LAW}.{{0,160}})", re.IGNORECASE | re.DOTALL)
_OWN = re.compile(r"(?:peraturan|keputusan)(?:\s+\w+){0,4}?\s+ini\b", re.IGNORECASE)

Path = tuple[str, ...]
"""A place in a regulation: ("Pasal 3", "ayat (1)", "huruf a")."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What a sentence cites, as a full path, where it stands in the sentence, and whether it names the article.

    `bare` says that it names neither article nor ayat ("huruf a").
    """

    path: Path
    start: int
    end: int
    named: bool
    bare: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.path)


@lru_cache(maxsize=16384)
def path_of(basis: str) -> Path:
    """Return the parts of a basis that names one place: ("Pasal 12", "huruf a")."""
    return tuple(_part(found) for found in _TOKEN.finditer(basis))


@lru_cache(maxsize=16384)
def citations_of(text: str, own: str) -> tuple[Citation, ...]:
    """Return the citations of this regulation in a sentence whose own basis is `own`; those of other laws are left out.

    A bare "ayat (1)" is one of the sentence's own article, a bare "huruf a" one of its own ayat, but only after
    "sebagaimana dimaksud dalam/pada": the words have many other uses.
    """
    return tuple(_citations(text, path_of(own))) if _MAY_CITE.search(text) else ()


def _citations(text: str, here: Path) -> Iterator[Citation]:
    run: list[re.Match[str]] = []
    for found in [*_TOKEN.finditer(text), None]:
        if found is not None and run and _BETWEEN.fullmatch(text, run[-1].end(), found.start()):
            run.append(found)
            continue
        if run and not _is_of_other_law(text, run[-1].end()):
            yield from _run(text, run, here)
        run = [found] if found is not None else []


def _is_of_other_law(text: str, end: int) -> bool:
    law = _OTHER_LAW.match(text, end)
    return law is not None and not _OWN.match(law["law"])


def _run(text: str, run: list[re.Match[str]], here: Path) -> Iterator[Citation]:
    """Read tokens that follow each other: each goes on below the one before, or takes the place of one like it."""
    path: list[str] = []
    named, bare, begin, before = False, False, 0, 0
    for found in run:
        kind = found["kind"].lower()
        beside = bool(path) and text[before : found.start()].strip() != ""
        at = next((at for at, part in enumerate(path) if part.split(" ")[0].lower() == kind), None)
        if beside and path:
            yield Citation(tuple(path), begin, before, named, bare)
            begin = found.start()
        if kind == "pasal":
            path, named, bare = [], True, False
        elif at is not None and (beside or kind == "ayat"):
            path = path[:at]
        elif kind == "ayat":
            path = path[:1]
        if not path:
            begin = found.start()
            if kind == "ayat":
                path = list(here[:1])
            elif kind != "pasal":
                if not here or not _MEANT.search(text[max(0, found.start() - 40) : found.start()]):
                    return
                path, bare = list(_own_list(here, kind)), True
        path.append(_part(found))
        before = found.end()
    if path:
        yield Citation(tuple(path), begin, before, named, bare)


def _own_list(here: Path, kind: str) -> Path:
    """Return the place in whose list a bare huruf or angka stands: the ayat, or what is above the first of its kind."""
    first = next((at for at, part in enumerate(here) if part.startswith(kind)), len(here))
    return here[:first] if first < len(here) else here[: 2 if len(here) > 1 and here[1].startswith("ayat") else 1]


def _part(found: re.Match[str]) -> str:
    kind, value = found["kind"].lower(), "".join(found["value"].split())
    if kind == "ayat":
        return f"ayat ({value.strip('()')})"
    if kind == "pasal":
        return f"Pasal {value.strip('()')}"
    return f"{kind} {value.strip('()')}"


class Places:
    """The places that a regulation has, by the bases of its sentences; articles whose heading is lost count."""

    def __init__(self, bases: Iterable[str], articles: Iterable[str]) -> None:
        self.known: set[Path] = {(f"Pasal {number}",) for number in articles if number}
        for basis in dict.fromkeys(bases):
            path = path_of(basis)
            self.known.update(path[:end] for end in range(1, len(path) + 1))

    def missing(self, path: Path) -> Path | None:
        """Return the first part of a place that is not there ("Pasal 7", "ayat (3)"), None where all of it is."""
        for end in range(1, len(path) + 1):
            if path[:end] not in self.known:
                return path[:end]
        return None

    def is_near(self, path: Path) -> bool:
        """Whether the article of a place has its last part elsewhere, in another ayat."""
        return any(known[0] == path[0] and known[-1] == path[-1] for known in self.known if len(known) > 1)

    def probable(self, path: Path) -> Path | None:
        """Return what was probably meant: the same ayat and huruf one Pasal before or after, where just one has it."""
        number = re.search(r"\d+", path[0])
        if number is None or len(path) < 2:
            return None
        near = [(f"Pasal {int(number.group()) + step}", *path[1:]) for step in (-1, 1)]
        there = [other for other in near if other in self.known]
        return there[0] if len(there) == 1 else None
