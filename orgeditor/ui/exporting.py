"""What an export writes, file by file, so that a dialog can show progress and stop between two steps."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from orgeditor.editing.document import Document
from orgeditor.export.naming import DOCUMENTS, GRAPHS, Target, export_targets, suffix_of
from orgeditor.export.steps import Steps
from orgeditor.model.draft import Draft
from orgeditor.model.records import Chart
from orgeditor.storage.names import is_device
from orgeditor.ui.background import Job

if TYPE_CHECKING:  # only what is chosen is loaded
    from orgeditor.exchange.graphs.remarks import Remark
    from orgeditor.export.whatsapp import Shrunk

BAND_PIXELS = 5_000_000
"""So much of a picture is painted at once: some 100 ms."""

UNFIT = set('<>:"/\\|?*')
"""No part of a file's name on Windows."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a person asked for: `form` is one of naming.FORMS; `target` a file when there is one, else a folder.

    `names` are names of files without suffix by chart; `apart` says that each chart is a document of its own, and
    `chart_only` that the text round the charts is left out. `with_draft` puts the draft into a PDF.
    """

    form: str
    charts: tuple[Chart, ...]
    target: Path
    stem: str
    dpi: int = 300
    outlines: bool = False
    apart: bool = False
    chart_only: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    with_draft: bool = False


def targets_of(document: Document, order: Order) -> list[Target]:
    """Return the files of an order: their names, titles and pages."""
    results = {chart.id: arranged for chart in order.charts if (arranged := document.arranged(chart.id)) is not None}
    charts = [chart for chart in order.charts if chart.id in results]
    names = order.names if order.form not in DOCUMENTS or order.apart else None
    if not charts:
        return []
    return export_targets(document.draft, charts, results, order.stem, order.form, names, chart_only=order.chart_only)


def with_draft(targets: Sequence[Target], draft: Draft, stem: str) -> list[Target]:
    """Return PDFs that carry a draft as the file `stem`.bagan; raises storage.SaveError where it cannot be saved."""
    from orgeditor.export.pdf_outline import Attachment
    from orgeditor.storage.writer import bytes_for

    name = f"{stem}.bagan"
    attachment = Attachment(name, bytes_for(draft, name))
    return [replace(target, attachment=attachment) for target in targets]


def paths_of(order: Order, targets: Sequence[Target]) -> list[Path]:
    """Return where each file goes: one file to the target itself when that names a file."""
    is_file = order.target.suffix.lower() == f".{suffix_of(order.form)}"
    if len(targets) == 1 and is_file:
        return [order.target]
    folder = order.target.parent if is_file else order.target
    return [folder / target.name for target in targets]


def fit_name(text: str, form: str) -> str:
    """Return a name that a person typed as a file can have it, without the suffix of the format; "" for none."""
    name, suffix = text.strip(), f".{suffix_of(form)}"
    if name.lower().endswith(suffix):
        name = name[: -len(suffix)]
    name = "".join("-" if letter in UNFIT or not letter.isprintable() else letter for letter in name).strip(" .")
    return f"{name}-" if is_device(name) and "." not in name else name


def existing(paths: Sequence[Path]) -> list[Path]:
    """Return those that are there already. Waits for the disk: run as a Job."""
    return [path for path in paths if os.path.exists(path)]  # Path.exists raises where a folder may not be looked into


def write(
    order: Order, targets: Sequence[Target], paths: Sequence[Path], draft: Draft, notes: list[Remark | Shrunk]
) -> Iterator[Path | float | None]:
    """Write file after file: gives the share of the file that is made, None while the disk works, then its path.

    What a format could not hold of a chart goes to `notes`.

    Raises storage.SaveError for a place that cannot be written, ExportError for a page too large for its format.
    """
    for target, path in zip(targets, paths, strict=True):
        data = yield from _steps(order, target, draft, notes)
        job = Job(partial(_put, path, data))
        yield from job.until_done()
        job.result()
        yield path


def _put(path: Path, data: bytes) -> None:
    from orgeditor.storage.errors import SaveError
    from orgeditor.storage.files import replace_file

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveError.from_os(path, error, old_file=False) from error
    replace_file(path, data)


def _steps(order: Order, target: Target, draft: Draft, notes: list[Remark | Shrunk]) -> Steps:
    if order.form in GRAPHS:
        from orgeditor.exchange.graphs.forms import graph_bytes

        data, said = graph_bytes(draft, target.chart, order.form)
        notes += said
        return data
    if order.form == "drawio":
        from orgeditor.exchange.graphs.drawio import Sheet, drawio_text

        return drawio_text(list(map(Sheet, target.page_names, target.pages))).encode("utf-8")
    if order.form == "whatsapp":
        from orgeditor.export.whatsapp import shrunk_in, whatsapp_steps

        data = yield from whatsapp_steps(target.pages[0], band_pixels=BAND_PIXELS)
        if not shrunk_in(data).is_full:
            notes.append(shrunk_in(data))
        return data
    if order.form == "pdf":
        from orgeditor.export.pdf import pdf_steps

        return (yield from pdf_steps(target.pages, target.title, target.sections, target.attachment))
    if order.form == "svg":
        from orgeditor.export.svg import svg_bytes

        return svg_bytes(target.pages[0], target.title, outlines=order.outlines)
    if order.form == "docx":
        from orgeditor.export.docx_pages import docx_steps

        return (yield from docx_steps(target.pages, target.margins, target.title, chart_only=order.chart_only))
    from orgeditor.export.png import png_steps

    return (yield from png_steps(target.pages[0], order.dpi, BAND_PIXELS))
