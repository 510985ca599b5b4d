"""What a reader of a PDF shows beside its pages: the outline, the pages' labels, and a file inside.

ISO 32000-1: 12.3.3, 12.4.2, 7.11.4; ISO 19005-3, Annex E for the file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from orgeditor.export.pdf_objects import PdfObjects, refs, stream, text
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged
from orgeditor.model.records import Chart

DRAFT_TYPE = "application/x-bagan"


class Section(NamedTuple):
    """A Lampiran, or a chart without one, in the order of the file: its title in the outline, what stands before the
    page in the labels of its pages ("" for pages that are counted through the file), and the name of each page."""

    title: str
    label: str
    pages: tuple[str, ...]


class Attachment(NamedTuple):
    """A draft that goes into the PDF: the name of the file and its bytes."""

    name: str
    data: bytes


def sections_of(draft: Draft, charts: Sequence[Chart], results: Mapping[str, Arranged]) -> tuple[Section, ...]:
    """Return the sections of a document with all pages of these charts, in their order."""
    found = []
    for annex, chart_group in groupby(charts, lambda chart: chart.annex or chart.id):
        inside = list(chart_group)
        is_annex = annex in draft.annexes
        numeral = draft.numeral_of(annex) if is_annex else ""
        place = f"Lampiran {numeral}".strip() if is_annex else ""
        title = " ".join(draft.title_of(inside[0]).split())
        names: list[str] = []
        for chart in inside:
            pages = len(results[chart.id].pages)
            own = " ".join((chart.subtitle or chart.title).split()) if len(inside) > 1 else ""
            for number in range(1, pages + 1):
                counted = f"{own}, halaman {number}" if own else f"Halaman {len(names) + 1}"
                names.append(own if own and pages == 1 else counted)
        found.append(Section(": ".join(filter(None, (place, title))) or "Bagan", numeral, tuple(names)))
    return tuple(found)


def add_outline(pdf: PdfObjects, sections: Sequence[Section]) -> None:
    """Add an entry a section, with one for each of its pages where it has several."""
    if not sections:
        return
    top = pdf.new()
    entries = []
    first = 0
    for section in sections:
        entry = pdf.new()
        pages = pdf.pages[first : first + len(section.pages)]
        below = b""
        if len(pages) > 1:
            children = [pdf.new() for _ in pages]
            _chain(pdf, entry, children, [b"%s\n%s" % (_title(name), _place(page))
                                          for name, page in zip(section.pages, pages, strict=True)])  # fmt: skip
            below = b"\n/First %d 0 R\n/Last %d 0 R\n/Count %d" % (children[0], children[-1], len(children))
        entries.append((entry, b"%s\n%s%s" % (_title(section.title), _place(pages[0]), below)))
        first += len(pages)
    _chain(pdf, top, [number for number, _ in entries], [content for _, content in entries])
    shown = sum(1 + (len(section.pages) if len(section.pages) > 1 else 0) for section in sections)
    pdf.objects[top] = b"<<\n/Type /Outlines\n/First %d 0 R\n/Last %d 0 R\n/Count %d\n>>" % (
        entries[0][0], entries[-1][0], shown,
    )  # fmt: skip
    pdf.extend(pdf.root, b"/Outlines %d 0 R\n/PageMode /UseOutlines" % top)


def _title(name: str) -> bytes:
    return b"/Title " + text(name)


def _place(page: int) -> bytes:
    return b"/Dest [%d 0 R /Fit]" % page


def _chain(pdf: PdfObjects, parent: int, numbers: Sequence[int], contents: Sequence[bytes]) -> None:
    for place, (number, content) in enumerate(zip(numbers, contents, strict=True)):
        lines = [b"/Parent %d 0 R" % parent, content]
        if place:
            lines.append(b"/Prev %d 0 R" % numbers[place - 1])
        if place + 1 < len(numbers):
            lines.append(b"/Next %d 0 R" % numbers[place + 1])
        pdf.objects[number] = b"<<\n%s\n>>" % b"\n".join(lines)


def add_labels(pdf: PdfObjects, sections: Sequence[Section]) -> None:
    """Name each page as people do: I, II-1, II-2; 3 for one whose section has no label."""
    labels: list[str] = []
    for section in sections:
        for number, _ in enumerate(section.pages, 1):
            own = section.label if len(section.pages) == 1 else f"{section.label}-{number}"
            labels.append(own if section.label else str(len(labels) + 1))
    if labels:
        numbered = b" ".join(b"%d << /P %s >>" % (page, text(label)) for page, label in enumerate(labels))
        pdf.extend(pdf.root, b"/PageLabels << /Nums [%s] >>" % numbered)


def add_attachment(pdf: PdfObjects, attachment: Attachment) -> None:
    """Put a file into the PDF as the source that it was made from."""
    kind = DRAFT_TYPE.replace("/", "#2F").encode()
    content = attachment.data
    embedded = pdf.add(
        stream(content, b" /Type /EmbeddedFile /Subtype /%s /Params << /Size %d >>" % (kind, len(content)))
    )
    name = text(attachment.name)
    file = pdf.add(
        b"<<\n/Type /Filespec\n/F %s\n/UF %s\n/EF << /F %d 0 R /UF %d 0 R >>\n/AFRelationship /Source\n>>"
        % (name, name, embedded, embedded)
    )
    pdf.extend(pdf.root, b"/Names << /EmbeddedFiles << /Names [%s %d 0 R] >> >>\n/AF %s" % (name, file, refs([file])))
