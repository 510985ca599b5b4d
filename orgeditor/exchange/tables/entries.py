"""Rows as units: names, superiors, categories, kinds and bases, checked, with a remark for what is wrong in its row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from orgeditor.exchange.tables import remarks, words
from orgeditor.exchange.tables.columns import HEADS_OF_UNITS, Columns, Role, column_letters, folded_head, is_numbering
from orgeditor.exchange.tables.reading import Sheet
from orgeditor.exchange.tables.remarks import Remark, shortened
from orgeditor.exchange.tables.words import LineKind, cleaned
from orgeditor.model.kinds import RelationKind, UnitCategory
from orgeditor.model.renaming import folded

MOST_NAME = 500
"""Letters; the longest name of a unit in a regulation has some 150."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that names a unit. `row` counts from 1.

    `superior` is the entry it hangs from, by its place in the list; `above` is what the cell says where that is no
    entry. `top` says that a cell denies a superior. What is None (or "" for the basis) the table leaves open; a basis
    of "-" empties it.
    """

    row: int
    name: str
    key: str = ""
    superior: int | None = None
    above: str = ""
    top: bool = False
    category: UnitCategory | None = None
    kind: LineKind | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Entries:
    """The units of a table in its order, and what is to be said of its rows."""

    entries: tuple[Entry, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass
class _Raw:
    """The cells of a row by what they hold."""

    row: int
    cells: Mapping[Role, str]
    key: str = ""


@dataclass
class _Book:
    """Rows by key and by name, and the kinds that cells have been found to mean."""

    by_key: dict[str, int] = field(default_factory=dict)
    by_name: dict[str, list[int]] = field(default_factory=dict)
    kinds: dict[str, LineKind | None] = field(default_factory=dict)


def entries_of(sheet: Sheet, columns: Columns, kinds: Mapping[str, RelationKind]) -> Entries:
    """Return the units of a sheet; empty rows, and those that number the columns, say nothing."""
    said = [*sheet.notes, *_blank_cells(sheet, columns)]
    raws = [raw for raw in _raws(sheet, columns) if _check_cells(raw, said)]
    _give_keys(raws, Role.KEY in columns.roles, said)
    if _names_heads(sheet, columns):
        raws = list(_with_heads(raws))
    book = _book(raws)
    found = [_entry(at, raw, raws, book, kinds, said) for at, raw in enumerate(raws)]
    _check_names(found, said)
    _check_cycles(found, said)
    return Entries(tuple(found), tuple(sorted(said, key=lambda remark: remark.row)))


def _blank_cells(sheet: Sheet, columns: Columns) -> Iterator[Remark]:
    """Note the formulas without a value in the columns that are used: what they would say nobody knows."""
    used = set(columns.roles.values()) - {columns.roles.get(Role.NUMBER)}
    for row, column in sorted(sheet.blank):
        if row >= columns.head and column in used:
            yield Remark(row + 1, remarks.NO_VALUE, (f"{column_letters(column)}{row + 1}",))


def _raws(sheet: Sheet, columns: Columns) -> list[_Raw]:
    found = []
    roles = columns.roles
    for at in range(columns.head, len(sheet.rows)):
        row = sheet.rows[at]
        if at == columns.head and columns.head and is_numbering(row):
            continue
        cells = {role: cleaned(row[column]) for role, column in roles.items() if column < len(row)}
        own = {role for role in cells if cells[role] and (at, roles[role]) not in sheet.repeated}
        merged_name = bool(cells.get(Role.NAME)) and Role.NAME not in own  # the rest of a name that spans rows
        if not merged_name and own - {Role.NUMBER}:
            found.append(_Raw(at + 1, cells))
    return found


def _check_cells(raw: _Raw, said: list[Remark]) -> bool:
    """Note what no cell may be, and say whether the row names a unit."""
    name = raw.cells.get(Role.NAME, "")
    if not name:
        said.append(Remark(raw.row, remarks.NO_NAME))
        return False
    for role, text in raw.cells.items():
        if len(text) > MOST_NAME:
            said.append(Remark(raw.row, remarks.LONG_NAME, (f"“{shortened(text, 30)}”", str(MOST_NAME))))
            return False
        odd = words.odd_letter(text) if role is not Role.NUMBER else ""
        if odd:
            said.append(Remark(raw.row, remarks.ODD_LETTER, (shortened(text), f"U+{ord(odd):04X}")))
            return False
    return True


def _give_keys(raws: Sequence[_Raw], coded: bool, said: list[Remark]) -> None:
    """Let the codes name the rows, or else their numbers where no number comes twice."""
    seen: dict[str, int] = {}
    role = Role.KEY if coded else Role.NUMBER
    keys = _without_decimals([raw.cells.get(role, "") for raw in raws])
    filled = [key for key in keys if key]
    if not coded and len({folded(key) for key in filled}) < len(filled):
        return
    for raw, key in zip(raws, keys, strict=True):
        if key and folded(key) in seen:
            said.append(Remark(raw.row, remarks.SAME_KEY, (shortened(key), str(seen[folded(key)]))))
        elif key:
            seen[folded(key)] = raw.row
            raw.key = key


def _without_decimals(keys: list[str]) -> list[str]:
    """Return numbers as other programs give them back, "1" for "1.0", unless the decimals tell something."""
    numbers = [key for key in keys if re.fullmatch(r"[0-9]+\.[0-9]+", key)]
    return [key.removesuffix(".0") for key in keys] if all(key.endswith(".0") for key in numbers) else keys


def _names_heads(sheet: Sheet, columns: Columns) -> bool:
    """Whether the column of superiors names them for the first time, as that of "Asisten" beside the units does."""
    column = columns.roles.get(Role.SUPERIOR)
    if column is None or not columns.head or Role.KEY in columns.roles:
        return False
    head = sheet.rows[columns.head - 1]
    said = folded_head(head[column]) if column < len(head) else ""
    return said in HEADS_OF_UNITS or any(at == column and row >= columns.head for row, at in sheet.repeated)


def _with_heads(raws: Sequence[_Raw]) -> Iterator[_Raw]:
    """Give the rows, before the first that names a superior without a row of its own that superior."""
    known = {folded(text) for raw in raws for text in (raw.cells[Role.NAME], raw.key) if text}
    for raw in raws:
        above = raw.cells.get(Role.SUPERIOR, "")
        if folded(above) not in known and re.search(r"[^\W\d_]", above) and not words.odd_letter(above):
            known.add(folded(above))
            yield _Raw(raw.row, {Role.NAME: above})
        yield raw


def _book(raws: Sequence[_Raw]) -> _Book:
    book = _Book()
    numbers: dict[str, list[int]] = {}
    for at, raw in enumerate(raws):
        book.by_name.setdefault(folded(raw.cells[Role.NAME]), []).append(at)
        if raw.key:
            book.by_key[folded(raw.key)] = at
            numbers.setdefault(_number(raw.key), []).append(at)
    for number, rows in numbers.items():  # "01" and 1 mean one row where only one can be meant
        if number and len(rows) == 1:
            book.by_key.setdefault(number, rows[0])
    return book


def _number(text: str) -> str:
    plain = text.removesuffix(".").removesuffix(".0")
    return str(int(plain)) if plain.isdecimal() and len(plain) < 16 else ""


def _entry(
    at: int, raw: _Raw, raws: Sequence[_Raw], book: _Book, kinds: Mapping[str, RelationKind], said: list[Remark]
) -> Entry:
    cells = raw.cells
    superior, above = _superior(at, raw, raws, book, said)
    category = words.category_of(cells.get(Role.CATEGORY, ""))
    if category is None and cells.get(Role.CATEGORY, "") and cells[Role.CATEGORY] not in words.NOTHING:
        said.append(Remark(raw.row, remarks.NO_CATEGORY, (shortened(cells[Role.CATEGORY]),), False))
    kind_cell = cells.get(Role.KIND, "")
    if kind_cell not in book.kinds:
        book.kinds[kind_cell] = words.kind_of(kind_cell, kinds) if kind_cell else None
    kind = book.kinds[kind_cell]
    if kind_cell and kind is None:
        said.append(Remark(raw.row, remarks.NO_KIND, (shortened(kind_cell),)))
    key = raw.key if Role.KEY in cells else ""
    basis = cells.get(Role.BASIS, "")
    return Entry(
        raw.row,
        cells[Role.NAME],
        key,
        superior,
        above,
        cells.get(Role.SUPERIOR, "") in words.NOTHING,
        category,
        kind,
        "-" if basis in words.NOTHING else basis,
    )


def _superior(at: int, raw: _Raw, raws: Sequence[_Raw], book: _Book, said: list[Remark]) -> tuple[int | None, str]:
    text = raw.cells.get(Role.SUPERIOR, "")
    if not text or text in words.NOTHING:
        return None, ""
    found = book.by_key.get(folded(text))
    if found is None:
        named = book.by_name.get(folded(text), [])
        if len(named) > 1:
            said.append(Remark(raw.row, remarks.TWO_SUPERIORS, (shortened(text),)))
            return None, ""
        found = named[0] if named else book.by_key.get(_number(text) or "\0")
    if found is None:
        return None, text
    if found == at:
        said.append(Remark(raw.row, remarks.OWN_SUPERIOR, (shortened(raw.cells[Role.NAME]),)))
        return None, ""
    return found, ""


def _check_names(entries: Sequence[Entry], said: list[Remark]) -> None:
    """Note rows of one name below one superior that no code tells apart, and one unit (k#2) under two names."""
    seen: dict[tuple[str, int | None, str], Entry] = {}
    by_key: dict[str, Entry] = {}
    for entry in entries:
        place = (folded(entry.name), entry.superior, folded(entry.above))
        other = seen.setdefault(place, entry)
        if other is not entry and not (entry.key and other.key):
            said.append(Remark(entry.row, remarks.SAME_NAME, (shortened(entry.name), str(other.row))))
        if entry.key:
            key, _ = box_key(entry.key)
            same = by_key.setdefault(key, entry)
            if same.name != entry.name:
                said.append(Remark(entry.row, remarks.OTHER_NAME, (shortened(key), str(same.row))))


def basis_of(entry: Entry) -> str:
    """Return the basis that a unit gets where the table names one or denies it."""
    return "" if entry.basis == "-" else entry.basis


def box_key(key: str) -> tuple[str, int]:
    """Return the code of the unit and which of its boxes it means: "k#2" is the second box of unit k."""
    unit, mark, number = key.rpartition("#")
    if mark and unit and number.isdecimal() and len(number) < 6 and int(number) > 1:
        return unit, int(number)
    return key, 1


def _check_cycles(entries: Sequence[Entry], said: list[Remark]) -> None:
    rooted: set[int] = set()
    for start in range(len(entries)):
        line: dict[int, None] = {}
        at: int | None = start
        while at is not None and at not in rooted and at not in line:
            line[at] = None
            at = entries[at].superior
        if at is not None and at in line:
            said.append(Remark(entries[at].row, remarks.CYCLE, (shortened(entries[at].name),)))
        rooted.update(line)
