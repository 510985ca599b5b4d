"""The tags of a PDF: which pieces of a page are one text, and in which order they are read (ISO 32000-1, 14.7, 14.8).

A piece is found by where Qt put it, so the order in which a page is painted does not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from orgeditor.export.pdf_objects import PdfObjects, refs, stream

if TYPE_CHECKING:
    from orgeditor.export.pdf_finish import Sheet

_BEGIN, _END, _MOVED = b"BT\n", b"\nET\n", b" cm\n"
NEAR = 0.1


def add_tags(pdf: PdfObjects, sheets: Sequence[Sheet]) -> None:
    """Mark the texts of each page and add the tree that says their order; lines are no content to a reader."""
    tree, document, parents = pdf.new(), pdf.new(), pdf.new()
    sections, per_page = [], []
    for index, (page, sheet) in enumerate(zip(pdf.pages, sheets, strict=True)):
        section = pdf.new()
        number, content = pdf.drawing(page)
        marked, owners = _marked(content, sheet)
        pdf.objects[number] = stream(marked)
        marks: dict[int, list[int]] = {}
        for mark, owner in enumerate(owners):
            marks.setdefault(owner, []).append(mark)
        elements: dict[int, int] = {}
        for owner in sorted(marks):
            elements[owner] = pdf.add(
                b"<< /Type /StructElem /S /%s /P %d 0 R /Pg %d 0 R /K [%s] >>"
                % (
                    sheet.passages[owner].role.value.encode(),
                    section,
                    page,
                    b" ".join(b"%d" % mark for mark in marks[owner]),
                )
            )
        pdf.objects[section] = b"<< /Type /StructElem /S /Sect /P %d 0 R /Pg %d 0 R /K %s >>" % (
            document, page, refs(elements.values()),
        )  # fmt: skip
        sections.append(section)
        per_page.append(b"%d %s" % (index, refs(elements[owner] for owner in owners)))
        pdf.extend(page, b"/StructParents %d\n/Tabs /S" % index)
    pdf.objects[document] = b"<< /Type /StructElem /S /Document /P %d 0 R /K %s >>" % (tree, refs(sections))
    pdf.objects[parents] = b"<< /Nums [%s] >>" % b" ".join(per_page)
    pdf.objects[tree] = b"<< /Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d >>" % (
        document, parents, len(sheets),
    )  # fmt: skip
    pdf.extend(pdf.root, b"/StructTreeRoot %d 0 R\n/MarkInfo << /Marked true >>" % tree)


def _marked(content: bytes, sheet: Sheet) -> tuple[bytes, list[int]]:
    """Return the content with each text between marks, all else as artifact, and the passage of each mark."""
    owner_at: dict[tuple[int, int], int] = {}
    for owner, passage in enumerate(sheet.passages):
        for line in passage.lines:
            if line.text:
                x, y = line.x * sheet.per_mm, (line.baseline + sheet.down) * sheet.per_mm
                # Numbers are rounded on their way to Qt's file: the cells round a place are its too.
                for cell in _cells(x, y):
                    owner_at.setdefault(cell, owner)
    kinds = [passage.role.value.encode() for passage in sheet.passages]
    out = [b"/Artifact BMC\n"]
    owners: list[int] = []
    at = (0.0, 0.0)
    done = 0
    while (start := content.find(_BEGIN, done)) >= 0 and (end := content.find(_END, start)) >= 0:
        end += len(_END)
        moved = content.rfind(_MOVED, done, start)
        if moved >= 0:
            right, up = content[content.rfind(b"\n", 0, moved) + 1 : moved].split()[-2:]
            at = (float(right), float(up))
        out.append(content[done:start])
        done = end
        piece = content[start:end]
        shown = owner_at.get((round(at[0]), round(at[1])))
        if shown is None:
            out.append(piece)
            continue
        out += [b"EMC\n/%s << /MCID %d >> BDC\n" % (kinds[shown], len(owners)), piece, b"EMC\n/Artifact BMC\n"]
        owners.append(shown)
    return b"".join([*out, content[done:], b"EMC\n"]), owners


def _cells(x: float, y: float) -> list[tuple[int, int]]:
    """Return the squares of the page's unit, 0.02 mm, that a place is in or almost in."""
    left, right, low, high = round(x - NEAR), round(x + NEAR), round(y - NEAR), round(y + NEAR)
    if left == right and low == high:  # as most are
        return [(left, low)]
    return [(column, row) for column in {left, right} for row in {low, high}]
