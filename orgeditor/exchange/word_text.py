"""The text of a Word document (.docx): its paragraphs with the numbers that Word computes, its tables row by row.

Headers, footers, footnotes and text boxes are left out, as are deleted and hidden words.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from xml.etree.ElementTree import Element, TreeBuilder

from orgeditor.exchange.untrusted import XmlError, tell, too_many_parts
from orgeditor.exchange.word_numbers import Numbering

PART_CAP = 48 * 1024 * 1024
"""Bytes of a part of the file once unpacked: what unpacks to more is a trap, not a regulation."""
DEEPEST = 200
"""Elements inside each other."""
MOST_ELEMENTS = 1_000_000
"""Of a part; a regulation of a thousand pages has some 300,000."""
MOST_LETTERS = 20_000_000
"""Of the text: merged cells and numbers are repeated, so that a small file could become any length."""

_SPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_SKIPPED = {
    "del", "moveFrom", "drawing", "pict", "object", "instrText", "delText", "rPr", "pPr", "footnoteReference",
    "endnoteReference", "txbxContent", "other",
}  # fmt: skip
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
COLUMN_TWIPS = 180
"""So much indentation is a column of spaces: 4 for the half inch of a tab stop."""


class WordError(Exception):
    """No Word document, or a spoilt one. `str()` is an Indonesian clause."""


def word_text(data: bytes) -> str:
    """Return the text of a .docx, indented as its paragraphs are; raises WordError."""
    if too_many_parts(data):
        raise WordError("isinya terlalu besar setelah dibuka")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" not in names:
                raise WordError("ini bukan dokumen Word (.docx)")
            parts = {
                name: parsed(_unpacked(archive, f"word/{name}.xml"))
                for name in ("document", "numbering", "styles")
                if f"word/{name}.xml" in names
            }
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise WordError("dokumen Word ini rusak atau dikunci dengan kata sandi") from error
    body = parts["document"].find("body")
    if body is None:
        raise WordError("dokumen Word ini rusak")
    return "\n".join(_bounded(_lines(body, Numbering(parts.get("numbering"), parts.get("styles"))))) + "\n"


def _bounded(lines: Iterable[str]) -> Iterator[str]:
    length = 0
    for line in lines:
        length += len(line) + 1
        if length > MOST_LETTERS:
            raise WordError("teksnya terlalu panjang")
        yield line


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        found = part.read(PART_CAP + 1)
    if len(found) > PART_CAP:
        raise WordError("isinya terlalu besar setelah dibuka")
    return found


def parsed(data: bytes) -> Element:
    """Return the elements of a part; those of Word itself without their namespace, all others as "other".

    A document type is refused, as no Word document has one.
    """
    builder = _Builder()
    try:
        tell(data, builder)
    except XmlError as error:
        reason = (
            "dokumen Word ini memuat entitas XML, yang tidak dibaca" if error.forbidden else "dokumen Word ini rusak"
        )
        raise WordError(reason) from error
    return builder.tree.close()


class _Builder:
    """Builds the tree of a part, as long as it is neither too deep nor too large."""

    def __init__(self) -> None:
        self.tree = TreeBuilder()
        self.data = self.tree.data
        self._depth = self._count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST:
            raise WordError("dokumen Word ini bersarang terlalu dalam")
        if self._count > MOST_ELEMENTS:
            raise WordError("isinya terlalu besar setelah dibuka")
        self.tree.start(_local(tag), {_local(key): value for key, value in attributes.items()})

    def end(self, tag: str) -> None:
        self._depth -= 1
        self.tree.end(_local(tag))


def _local(name: str) -> str:
    for space in _SPACES:
        if name.startswith(space):
            return name[len(space) :]
    return "other"


def _lines(parent: Element, numbers: Numbering) -> Iterator[str]:
    """Return the lines of paragraphs and tables in their order."""
    for node in parent:
        if node.tag == "p":
            yield from _paragraph(node, numbers)
        elif node.tag == "tbl":
            yield from _table(node, numbers)
        elif node.tag not in _SKIPPED:
            yield from _lines(node, numbers)


def _paragraph(node: Element, numbers: Numbering) -> Iterator[str]:
    """Return a paragraph with its number before it; a manual line break begins a new line."""
    text = "".join(_texts(node))
    marker, indent = numbers.of(node)
    tabs = len(text) - len(text.lstrip("\t"))
    before = " " * (min(indent // COLUMN_TWIPS, 40) + 4 * tabs)
    first = True
    for line in text.split("\n"):
        shown = " ".join(line.split())  # a tab after a typed number is no column of a table
        if first and shown:
            shown = f"{marker} {shown}" if marker else shown
        yield before + shown if shown else ""
        first = first and not shown


def _texts(node: Element) -> Iterator[str]:
    for child in node:
        if child.tag == "t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _SKIPPED and not (child.tag == "r" and _is_hidden(child)):
            yield from _texts(child)


def _is_hidden(run: Element) -> bool:
    vanish = run.find("rPr/vanish")
    return vanish is not None and vanish.get("val") not in ("0", "false", "off")


def _table(node: Element, numbers: Numbering) -> Iterator[str]:
    """Return the rows of a table. A cell of several paragraphs makes several rows, one of a single one is in each."""
    above: dict[int, list[str]] = {}
    for row in _below(node, "tr"):
        cells: list[list[str]] = []
        at = 0
        for cell in _below(row, "tc"):
            lines = [line.strip().replace("\t", " ") for line in _bounded(_lines(cell, numbers))]
            lines = [line for line in lines if line]
            merged = cell.find("tcPr/vMerge")
            if merged is not None and merged.get("val") != "restart":
                lines = above.get(at, [])
            above[at] = lines
            cells.append(lines)
            at += _span(cell)
        depth = max((len(lines) for lines in cells), default=0)
        if depth * sum(len(lines[0]) + 1 for lines in cells if len(lines) == 1) > MOST_LETTERS:
            raise WordError("teksnya terlalu panjang")
        filled = [lines * depth if len(lines) == 1 else lines for lines in cells]
        yield from ("\t".join(line) for line in zip_longest(*filled, fillvalue=""))


def _span(cell: Element) -> int:
    span = cell.find("tcPr/gridSpan")
    value = span.get("val", "") if span is not None else ""
    return int(value) if value.isdecimal() and len(value) < 4 else 1


def _below(node: Element, tag: str) -> Iterator[Element]:
    """Return the elements of a tag, also those that a content control or an insertion holds."""
    for child in node:
        if child.tag == tag:
            yield child
        elif child.tag not in _SKIPPED and child.tag not in ("tr", "tc", "tbl", "p"):
            yield from _below(child, tag)
