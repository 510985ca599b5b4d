"""Tables of an article, row by row: a column of heads, a column of units, numbers beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from orgeditor.articles.markers import marker_at, unmarked
from orgeditor.articles.nested_tables import nested_rows, row_cells
from orgeditor.articles.pieces import join
from orgeditor.articles.source import Line
from orgeditor.articles.unit_words import is_caption, looks_like_unit

HEAD = re.compile(r"(?:para\s+)?(?:asisten|asda|biro|sekretaris|staf ahli)\b", re.IGNORECASE)
_COLUMN = re.compile(
    r"(?:no(?:mor|\.)?|asisten(?: sekretaris daerah| koordinator)?|jabatan|nama.*|(?:satuan kerja )?perangkat daerah.*"
    r"|unit(?: (?:kerja|organisasi|yang).*)?|skpd|opd|(?:mitra )?instansi.*|keterangan|ket\.?|uraian.*"
    r"|(?:biro|bagian|dinas|badan|kantor)(?:\s?[/,]\s?(?:biro|bagian|dinas|badan|kantor|kecamatan))*|bidang.*|pembidangan.*|koordinator.*"
    r"|(?:yang )?di(?:koordin|bawah)\w*|me(?:mbawah|ngk?oordin)\w*|\d+)",
    re.IGNORECASE,
)
UNITS = re.compile(r"(?:nama\s+)?(?:(?:satuan kerja )?perangkat daerah|unit|skpd|opd|instansi)", re.IGNORECASE)
"""The title of the column of units."""

_ASSISTANT = re.compile(r"(?:asisten|asda)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:[,/&-]|\b(?:dan|serta|atau))$")
NUMBER = re.compile(r"\(?(?:\d{1,5}|[A-Za-z]{1,3})[.)]?")


def without_tables(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the rows of each table of units as lines of a list: "Asisten A:", "Dinas X;"."""
    if not any(line.cells for line in lines):
        return list(lines)
    found: list[Line] = []
    at = 0
    while at < len(lines):
        nested, end = nested_rows(lines, at) if lines[at].cells else ([], at)
        if nested:
            found += nested
            at = end
            continue
        rows = list[Line]()
        end = at
        while end < len(lines) and (cells := row_cells(lines[end], bool(rows))):
            rows.append(lines[end]._replace(cells=cells))
            end += 1
        if not rows:
            found.append(lines[at])
            at += 1
            continue
        if not _has_units(rows):
            found += lines[at:end]
        else:
            if is_header(rows[0].cells) and is_captioned(found):
                found[-1] = opening(found[-1])._replace(after_blank=True)
            found += _as_list(rows)
        at = end
    return found


def is_captioned(above: Sequence[Line]) -> bool:
    """Whether the line above a table is the name of an Asisten: its units are his, it needs no column of heads."""
    return bool(above) and is_caption(unmarked(above[-1].text))


def opening(caption: Line) -> Line:
    """Return the name above a table as the line that opens the list of its units."""
    return caption._replace(text=f"{caption.text.rstrip(' :')}:")


def _has_units(rows: Sequence[Line]) -> bool:
    """Whether two rows at least name a unit or a head in a cell of their own, or one below the titles of columns."""
    named = sum(any(_is_name(cell) for cell in row.cells) for row in rows if not is_header(row.cells))
    return named >= (1 if is_header(rows[0].cells) else 2)


def _is_name(cell: str) -> bool:
    marker = marker_at(cell)
    return looks_like_unit(cell[marker.length :] if marker else cell)


def is_header(row: Sequence[str]) -> bool:
    """Whether the cells of a row are the titles of columns."""
    cells = [cell for cell in row if cell]
    numbers = sum(cell.isdecimal() for cell in cells)  # those of columns stand together; "2 | Bidang Data" is a unit
    return bool(cells) and numbers in (0, len(cells)) and all(_COLUMN.fullmatch(cell) for cell in cells)


def _as_list(rows: Sequence[Line]) -> Iterator[Line]:
    """Make a list of the rows. A head stands in another column than its units, once or again in each row."""
    head, column = "", 0
    unit: Line | None = None  # the last, which may go on in the next row
    for row in rows:
        if is_header(row.cells):
            continue
        cells = [cell for cell in row.cells if cell and not NUMBER.fullmatch(cell)]
        if unit is not None and len(cells) == 1 and not _is_name(cells[0]) and goes_on(unit.text):
            unit = unit._replace(text=join(unit.text, cells[0]), end=row.end)
            continue
        at = next((at for at, cell in enumerate(cells) if HEAD.match(unmarked(cell))), None)
        own = row.cells.index(cells[at]) if at is not None else 0
        if head and own > column and not _ASSISTANT.match(unmarked(row.cells[own])):
            at = None  # a Biro in the column beside the Asisten
        if at is not None and (at == 0 or all(_is_name(cell) for cell in cells[:at])):
            name = unmarked(cells.pop(at)).rstrip(" :;")
            if name != head:
                if unit is not None:
                    yield _ended(unit)
                head, column, unit = name, own, None
                yield row._replace(text=f"{head}:", indent=0, bullet=False, after_blank=True, cells=())
        for cell in cells:
            if _is_name(cell):
                if unit is not None:
                    yield _ended(unit)
                text = f"{_number_of(cell, row.cells, column if head else 0)}{cell}"
                unit = row._replace(text=text, indent=4, bullet=False, after_blank=False, cells=())
    if unit is not None:
        yield _ended(unit)


def _ended(unit: Line) -> Line:
    return unit if unit.text.endswith((";", ".")) else unit._replace(text=f"{unit.text};")


def goes_on(text: str) -> bool:
    """Whether the text of a cell goes on in the row below: it ends with "dan" or a comma."""
    return bool(_GOES_ON.search(text))


def _number_of(cell: str, cells: Sequence[str], head: int) -> str:
    """Return the number of a unit that stands in a column of its own, right before it and behind that of its head."""
    at = cells.index(cell) - 1
    return f"{cells[at]} " if at > head and marker_at(f"{cells[at]} A") is not None else ""
