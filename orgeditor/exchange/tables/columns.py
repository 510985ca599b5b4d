"""Which column of a table is what: by its head in Indonesian or English, or as a person says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import zip_longest

SEARCHED_ROWS = 30
"""The heads stand below at most some lines of title."""


class Role(StrEnum):
    """What a column holds. KEY is the id of a row, NUMBER its place in a list."""

    NUMBER = "number"
    KEY = "key"
    NAME = "name"
    SUPERIOR = "superior"
    CATEGORY = "category"
    KIND = "kind"
    BASIS = "basis"


HEADS = {
    Role.NUMBER: "No",
    Role.KEY: "Kode",
    Role.NAME: "Nama Unit",
    Role.SUPERIOR: "Atasan",
    Role.CATEGORY: "Kategori",
    Role.KIND: "Jenis Hubungan",
    Role.BASIS: "Dasar",
}
"""The heads that are written, in their order."""

HEADS_OF_UNITS = frozenset({"asisten", "koordinator", "asisten koordinator", "dikoordinasikan oleh", "pengampu"})
"""Heads of a column of superiors who have no rows of their own."""

_UNIT = "unit, unit kerja, satuan kerja, perangkat daerah, opd, skpd, jabatan, instansi, organisasi, satuan organisasi"
_SUPERIOR = "atasan, induk, superior, parent"

_SYNONYMS = {
    Role.NUMBER: "no, nomor, no urut, nomor urut, number, nr",
    Role.KEY: "kode, id, code, key, kunci, unit id, unit code, org id, department id, employee id, position id",
    Role.NAME: f"nama, name, unit name, organisation, organization, department, position, title, office, {_UNIT}",
    Role.SUPERIOR: f"{_SUPERIOR}, atasan langsung, reports to, manager, parent unit, parent name, superior name,"
    " asisten, koordinator, dikoordinasikan oleh, bertanggung jawab kepada, di bawah, pengampu, asisten koordinator",
    Role.CATEGORY: "kategori, jenis, tipe, rumpun, jenis perangkat daerah, category, type, unit type",
    Role.KIND: "hubungan, hubungan kerja, garis, jenis garis, sifat hubungan, kind, relation, relation kind, line",
    Role.BASIS: "dasar, dasar hukum, pasal, basis, legal basis, article, dasar pasal",
}


def _listed() -> dict[str, Role]:
    found = {word.strip(): role for role, words in _SYNONYMS.items() for word in words.split(",")}
    for unit in _UNIT.split(", "):
        found.update({f"nama {unit}": Role.NAME, f"kode {unit}": Role.KEY, f"id {unit}": Role.KEY})
        found.update({f"jenis {unit}": Role.CATEGORY, f"kategori {unit}": Role.CATEGORY})
        found.update({f"{unit} induk": Role.SUPERIOR, f"{unit} atasan": Role.SUPERIOR})
    for word in _SUPERIOR.split(", "):
        for of in ("nama", "kode", "id", "unit", "jabatan", "name", "code"):
            found.update({f"{of} {word}": Role.SUPERIOR, f"{word} {of}": Role.SUPERIOR})
    found.update({folded_head(text): role for role, text in HEADS.items()})
    return found


@dataclass(frozen=True, slots=True)
class Columns:
    """Where what stands: `head` is the row of the heads, counted from 1, or 0 for none; columns count from 0."""

    head: int = 0
    roles: Mapping[Role, int] = field(default_factory=dict)

    @property
    def known(self) -> bool:
        """Whether it says where the names stand."""
        return Role.NAME in self.roles


def folded_head(text: str) -> str:
    """Return a head as it is compared: small letters, without brackets and marks."""
    plain = re.sub(r"\([^)]*\)", " ", text.casefold())
    return " ".join(re.findall(r"[^\W_]+", plain))


_WORDS = _listed()


def role_of(head: str) -> Role | None:
    """Return what a column with that head holds, None where that is not known."""
    return _WORDS.get(folded_head(head)) if len(head) < 100 else None


def recognised(rows: Sequence[Sequence[str]]) -> Columns:
    """Return the columns of a table by the row that looks most like heads.

    Without heads a single column holds the names; else nothing is known.
    """
    best = Columns()
    for number, row in enumerate(rows[:SEARCHED_ROWS], 1):
        found = columns_at(rows, number)
        if found.known and len(found.roles) > len(best.roles) and not _is_prose(row):
            best = found
    if best.known:
        return best
    used = {at for row in rows[: 10 * SEARCHED_ROWS] for at, cell in enumerate(row) if cell}
    return Columns(0, {Role.NAME: used.pop()}) if len(used) == 1 else Columns()


def columns_at(rows: Sequence[Sequence[str]], head: int) -> Columns:
    """Return the columns that the heads in a row (from 1, 0 for none) tell; the first of equal ones counts.

    Of two columns with the superior that which speaks of codes counts, where the table has codes. Of heads in two rows
    the lower one is meant: where it is empty, what stands above it counts.
    """
    roles: dict[Role, int] = {}
    row = rows[head - 1] if 0 < head <= len(rows) else ()
    if any(role_of(cell) for cell in row) and head > 1 and not _is_prose(rows[head - 2]):
        row = [cell or upper for cell, upper in zip_longest(row, rows[head - 2], fillvalue="")]
    coded = any(role_of(cell) is Role.KEY for cell in row)
    for at, cell in enumerate(row):
        role = role_of(cell)
        if role is not None and (role not in roles or (role is Role.SUPERIOR and coded and _of_code(cell))):
            roles[role] = at
    return Columns(head, roles)


def _of_code(head: str) -> bool:
    return bool({"kode", "id", "code"} & set(folded_head(head).split()))


def _is_prose(row: Sequence[str]) -> bool:
    """A row of one filled cell is a title, unless the table has only one column."""
    return False if len(row) < 2 else sum(1 for cell in row if cell) < 2


def is_numbering(row: Sequence[str]) -> bool:
    """Whether a row numbers the columns ("1 2 3" or "(1) (2) (3)"), as it stands below the heads of official tables."""
    numbers = [re.fullmatch(r"\(?([0-9]{1,2})\)?", cell) for cell in row if cell]
    found = [int(number[1]) for number in numbers if number]
    return len(numbers) > 1 and len(found) == len(numbers) and found == list(range(1, len(found) + 1))


def column_letters(at: int) -> str:
    """Return what Excel calls a column, counted from 0: "A", "Z", "AA"."""
    found = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        found = chr(65 + rest) + found
    return found
