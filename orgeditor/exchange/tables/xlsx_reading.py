"""A workbook of Excel as cells. The reader is fast but trusts its file: what it gets is checked and rewritten first."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from orgeditor.exchange.tables import reading, remarks
from orgeditor.exchange.tables.reading import Sheet, without_empty_end
from orgeditor.exchange.tables.remarks import TableError
from orgeditor.exchange.untrusted import MOST_PARTS, XmlError, tell, too_many_parts

MOST_UNPACKED = 160 * 1024**2
MOST_REPEATED = 300_000
_WORKBOOK, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_NOT_NEEDED = ("xl/externalLinks/", "xl/drawings/", "xl/charts/", "xl/pivot", "xl/comments", "xl/threaded", "xl/media/")
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def read_workbook(data: bytes) -> list[Sheet]:
    """Return the visible sheets that hold something; raises TableError."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    found = []
    try:
        checked, blanks = _checked(data)
        with CalamineWorkbook.from_filelike(io.BytesIO(checked)) as book:
            for item in book.sheets_metadata:
                if item.visible == SheetVisibleEnum.Visible and item.typ == SheetTypeEnum.WorkSheet:
                    sheet = book.get_sheet_by_name(item.name)
                    rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
                    repeated = _fill_merged(rows, sheet.merged_cell_ranges or [])
                    blank = blanks.get(item.name, frozenset())
                    whole = without_empty_end(Sheet(item.name, rows, repeated=repeated, blank=blank))
                    if whole.rows:
                        found.append(whole)
    except (CalamineError, IndexError, OverflowError, ValueError) as error:
        raise TableError(remarks.DAMAGED) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # a fault of the reader itself; Python has no name for it
            raise
        raise TableError(remarks.DAMAGED) from error
    if not found:
        raise TableError(remarks.NO_SHEET)
    return found


def _text(cell: object) -> str:
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime) and not (cell.hour or cell.minute or cell.second):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _fill_merged(
    rows: list[list[str]], ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]]
) -> frozenset[tuple[int, int]]:
    """Write what stands in a merged cell into each row that it spans; return which cells (row, column) those are."""
    found: set[tuple[int, int]] = set()
    for (top, left), (bottom, _right) in ranges:
        bottom = min(bottom, len(rows) - 1)
        if top >= bottom or left >= len(rows[top]) or not rows[top][left]:
            continue
        if len(found) + bottom - top > MOST_REPEATED:
            raise TableError(remarks.TOO_MANY_CELLS)
        for at in range(top + 1, bottom + 1):
            rows[at][left] = rows[top][left]
            found.add((at, left))
    return frozenset(found)


# before the reader


def _checked(data: bytes) -> tuple[bytes, dict[str, frozenset[tuple[int, int]]]]:
    """Return the workbook with nothing in it but checked XML, and by sheet the cells whose formulas have no value.

    A sheet whose last cell is far out would make the reader ask for terabytes, which ends the program; an entity or a
    part that unpacks to gigabytes would do the same. Pictures, macros and all else that is no XML stay behind.
    """
    if too_many_parts(data):
        raise TableError(remarks.TOO_MANY_PARTS, str(MOST_PARTS))
    out = io.BytesIO()
    room = MOST_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
            names = set(old.namelist())
            if "mimetype" in names:
                raise TableError(remarks.OPEN_DOCUMENT)
            if _WORKBOOK not in names:
                raise TableError(remarks.NO_WORKBOOK)
            if sum(info.file_size for info in old.infolist() if _is_needed(info.filename)) > MOST_UNPACKED:
                raise TableError(remarks.TOO_LARGE_UNPACKED, str(MOST_UNPACKED // 1024**2))
            texts = _SharedTexts()
            sheets = _SheetParts()
            for name in sorted(names):
                if not _is_needed(name):
                    continue
                with old.open(name) as part:  # gives at most as much as the part's head says, else an error
                    content = part.read(room + 1)
                room -= len(content)
                if room < 0:
                    raise TableError(remarks.TOO_LARGE_UNPACKED, str(MOST_UNPACKED // 1024**2))
                sheets.blank[name] = _check_part(content, texts)
                if name in (_WORKBOOK, _LINKS):
                    tell(content, sheets, "utf-8")
                new.writestr(name, content)
            texts.check()
    except (zipfile.BadZipFile, zlib.error, XmlError, ValueError, RuntimeError, EOFError) as error:
        raise TableError(remarks.DAMAGED) from error
    return out.getvalue(), sheets.by_name()


def _is_needed(name: str) -> bool:
    """Whether the reader asks for a part. What a workbook refers to outside itself never gets that far."""
    if not name.endswith((".xml", ".rels")) or name.startswith(_NOT_NEEDED):
        return False
    return name.startswith(("xl/", "_rels/")) or name == "[Content_Types].xml"


def _check_part(content: bytes, texts: _SharedTexts) -> frozenset[tuple[int, int]]:
    """Refuse XML that is broken, has a document type, or cells too far out; raises one of several errors.

    Returns the cells (row and column from 0) of a sheet whose formulas have no value.
    """
    if not content.strip():
        return frozenset()
    content.decode("utf-8")  # the reader takes it for that whatever the part says of itself; so must the check
    extent = _Extent(len(content), texts)
    tell(content, extent, "utf-8")
    extent.check()
    return frozenset(extent.blank)


class _SheetParts:
    """Which part of a workbook is the sheet of which name. `blank` are cells by part."""

    def __init__(self) -> None:
        self.blank: dict[str, frozenset[tuple[int, int]]] = {}
        self._keys: dict[str, str] = {}
        self._targets: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        told = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        if name.endswith("}sheet"):
            self._keys[told.get("name", "")] = told.get("id", "")
        elif name.endswith("}Relationship"):
            self._targets[told.get("Id", "")] = told.get("Target", "")

    def end(self, name: str) -> None:
        """Nothing ends."""

    def data(self, text: str) -> None:
        """Texts say nothing here."""

    def by_name(self) -> dict[str, frozenset[tuple[int, int]]]:
        parts = {key: path[1:] if path.startswith("/") else f"xl/{path}" for key, path in self._targets.items()}
        found = {name: self.blank.get(parts.get(key, ""), frozenset()) for name, key in self._keys.items()}
        return {name: cells for name, cells in found.items() if cells}


class _SharedTexts:
    """How long the texts are that cells share: a small file may use a long one in a million cells."""

    def __init__(self) -> None:
        self.lengths: list[int] = []
        self.uses: Counter[str] = Counter()
        self._length = 0
        self._number: list[str] | None = None

    def text(self, text: str) -> None:
        self._length += len(text)
        if self._number is not None:
            self._number.append(text[:12])

    def begin(self, name: str, shared: bool) -> None:
        if name == "si":
            self._length = 0
        elif name == "v" and shared:
            self._number = []

    def end(self, name: str) -> None:
        if name == "si":
            self.lengths.append(self._length)
        elif name == "v" and self._number is not None:
            self.uses["".join(self._number).strip()] += 1
            self._number = None

    def check(self) -> None:
        """Raise TableError when the cells would hold more letters than a file of tables may."""
        total = 0
        for number, count in self.uses.items():
            at = int(number) if number.isdecimal() else len(self.lengths)
            total += count * self.lengths[at] if at < len(self.lengths) else 0
        if total > MOST_UNPACKED:
            raise TableError(remarks.TOO_LARGE_UNPACKED, str(MOST_UNPACKED // 1024**2))


class _Extent:
    """How far out the cells of a sheet are that hold something. Rows and columns count from 1."""

    def __init__(self, size: int, texts: _SharedTexts) -> None:
        self.size = size
        self.texts = texts
        self.data = texts.text
        self.rows = self.columns = 0
        self._row = self._column = 0
        self._in_cell = self._shared = False
        self._formula = self._value = self._error = False
        self.blank: list[tuple[int, int]] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        name = name.rpartition("}")[2]
        if name in ("si", "v"):
            self.texts.begin(name, self._shared)
        if self._in_cell:
            self._formula |= name == "f"
            self._value |= name == "v"
            self.rows, self.columns = max(self.rows, self._row), max(self.columns, self._column)
            return
        for told in ("count", "uniqueCount"):
            if told in attributes:
                self._check_count(name, told, attributes[told])
        if name == "row":
            number = attributes.get("r", "")
            self._row = int(number) if number.isdecimal() and len(number) < 8 else self._row + 1
            self._column = 0
        elif name == "c":
            self._in_cell = True
            self._shared = attributes.get("t") == "s"
            self._error = attributes.get("t") == "e"  # "#REF!" and the like are no value either
            self._formula = self._value = False
            self._place(attributes.get("r"))

    def end(self, name: str) -> None:
        name = name.rpartition("}")[2]
        if name in ("si", "v"):
            self.texts.end(name)
        elif name == "c":
            if self._error or (self._formula and not self._value):
                self.blank.append((self._row - 1, self._column - 1))
            self._in_cell = self._shared = False

    def _check_count(self, name: str, told: str, number: str) -> None:
        """Refuse a number for which the reader would make room in advance, and which the part cannot hold.

        Texts alone are counted where they are used too, so more often than they stand there.
        """
        most = reading.MOST_CELLS if told == "count" and name == "sst" else self.size
        if not number.isdecimal() or len(number) > 9 or int(number) > most:
            raise TableError(remarks.DAMAGED)

    def _place(self, reference: str | None) -> None:
        if reference is None:
            self._column += 1
            return
        found = _REFERENCE.fullmatch(reference)
        if found is None:
            raise TableError(remarks.DAMAGED)
        self._row = int(found[2])
        self._column = 0
        for letter in found[1]:
            self._column = 26 * self._column + ord(letter) - 64

    def check(self) -> None:
        if self.rows > reading.MOST_ROWS:
            raise TableError(remarks.TOO_MANY_ROWS, str(reading.MOST_ROWS))
        if self.columns > reading.MOST_COLUMNS:
            raise TableError(remarks.TOO_MANY_COLUMNS, str(reading.MOST_COLUMNS))
        if self.rows * self.columns > reading.MOST_CELLS:
            raise TableError(remarks.TOO_MANY_CELLS)
