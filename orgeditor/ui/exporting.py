"""What an export writes, file by file, so that a dialog can show progress and stop between two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from orgeditor.editing.document import Document
from orgeditor.export.naming import Target, export_targets
from orgeditor.model.records import Chart


@dataclass(frozen=True, slots=True)
class Order:
    """What a person asked for: `form` is pdf, png or svg; `target` a file when there is one, else a folder."""

    form: str
    charts: tuple[Chart, ...]
    target: Path
    stem: str
    dpi: int = 300
    outlines: bool = False
    apart: bool = False


def targets_of(document: Document, order: Order) -> list[Target]:
    """Return the files of an order: their names, titles and pages."""
    results = {chart.id: arranged for chart in order.charts if (arranged := document.arranged(chart.id)) is not None}
    charts = [chart for chart in order.charts if chart.id in results]
    if order.form == "pdf" and order.apart:
        return [
            target for chart in charts for target in export_targets(document.draft, [chart], results, order.stem, "pdf")
        ]
    return export_targets(document.draft, charts, results, order.stem, order.form)


def paths_of(order: Order, targets: Sequence[Target]) -> list[Path]:
    """Return where each file goes: one file to the target itself when that names a file."""
    if len(targets) == 1 and order.target.suffix.lower() == f".{order.form}":
        return [order.target]
    folder = order.target.parent if order.target.suffix.lower() == f".{order.form}" else order.target
    return [folder / target.name for target in targets]


def write(order: Order, targets: Sequence[Target], paths: Sequence[Path]) -> Iterator[Path]:
    """Write file after file and give each path once it is complete.

    Raises storage.SaveError for a place that cannot be written, TooManyPixelsError for a picture too large.
    """
    from orgeditor.storage.files import replace_file

    for target, path in zip(targets, paths, strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, _bytes(order, target))
        yield path


def _bytes(order: Order, target: Target) -> bytes:
    if order.form == "pdf":
        from orgeditor.export.pdf import pdf_bytes

        return pdf_bytes(target.pages, target.title)
    if order.form == "svg":
        from orgeditor.export.svg import svg_bytes

        return svg_bytes(target.pages[0], target.title, outlines=order.outlines)
    from orgeditor.export.png import png_bytes

    return png_bytes(target.pages[0], order.dpi)
