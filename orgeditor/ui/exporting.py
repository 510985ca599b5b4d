"""What an export writes, file by file, so that a dialog can show progress and stop between two steps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from orgeditor.editing.document import Document
from orgeditor.export.naming import DOCUMENTS, Target, export_targets
from orgeditor.export.steps import Steps
from orgeditor.model.draft import Draft
from orgeditor.model.records import Chart
from orgeditor.storage.names import is_device
from orgeditor.ui.background import Job

FORMATS = ("pdf", "docx", "png", "svg")
BAND_PIXELS = 5_000_000
"""So much of a picture is painted at once: some 100 ms."""

UNFIT = set('<>:"/\\|?*')
"""No part of a file's name on Windows."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a person asked for: `form` is pdf, docx, png or svg; `target` a file when there is one, else a folder.

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
    if len(targets) == 1 and order.target.suffix.lower() == f".{order.form}":
        return [order.target]
    folder = order.target.parent if order.target.suffix.lower() == f".{order.form}" else order.target
    return [folder / target.name for target in targets]


def fit_name(text: str, form: str) -> str:
    """Return a name that a person typed as a file can have it, without the suffix of the format; "" for none."""
    name = text.strip()
    if name.lower().endswith(f".{form}"):
        name = name[: -len(form) - 1]
    name = "".join("-" if letter in UNFIT or not letter.isprintable() else letter for letter in name).strip(" .")
    return f"{name}-" if is_device(name) and "." not in name else name


def existing(paths: Sequence[Path]) -> list[Path]:
    """Return those that are there already. Waits for the disk: run as a Job."""
    return [path for path in paths if path.exists()]


def write(order: Order, targets: Sequence[Target], paths: Sequence[Path]) -> Iterator[Path | float | None]:
    """Write file after file: gives the share of the file that is made, None while the disk works, then its path.

    Raises storage.SaveError for a place that cannot be written, ExportError for a page too large for its format.
    """
    for target, path in zip(targets, paths, strict=True):
        data = yield from _steps(order, target)
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


def _steps(order: Order, target: Target) -> Steps:
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
