"""`orgeditor diff`: two drafts as lines or JSON, as pages for a meeting, and as a Semula / Menjadi table."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgeditor.cli_files import results_of
from orgeditor.cli_parser import Fault

if TYPE_CHECKING:
    from orgeditor.exchange.comparison import Comparison
    from orgeditor.model.page import Page

SUFFIXES = (".pdf", ".png", ".docx")


def check_options(options: argparse.Namespace) -> None:
    """Refuse an output of no known kind."""
    if options.output and os.path.splitext(options.output)[1].lower() not in SUFFIXES:
        options.misused(f"perbandingan ditulis sebagai .pdf, .png, atau .docx, bukan {options.output}")
    if options.output and options.json:
        options.misused("--json menulis ke layar dan tidak dipakai bersama -o")


def print_differences(comparison: Comparison, *, as_json: bool) -> None:
    """Print what differs."""
    from orgeditor.exchange.comparison import difference_json, difference_lines

    if as_json:
        print(json.dumps([difference_json(item) for item in comparison.differences], ensure_ascii=False, indent=1))
    else:
        print("\n".join(difference_lines(comparison.differences)) or "Tidak ada perbedaan.")


def files_of(comparison: Comparison, options: argparse.Namespace) -> Iterator[tuple[str, bytes]]:
    """Give the files of a comparison: a PDF, a numbered PNG for each page, or the table as a Word document.

    Raises Fault when there is nothing to write, or a page is too large.
    """
    stem, suffix = os.path.splitext(options.output)
    if suffix.lower() == ".docx":
        yield options.output, _table(comparison, options)
        return
    from orgeditor.exchange.comparison_pages import Side, comparison_pages, side_names
    from orgeditor.render.fonts import headless_application
    from orgeditor.render.measure import measure_for

    headless_application()
    names = side_names(comparison, os.path.basename(options.old), os.path.basename(options.new))
    old = Side(results_of(comparison.old, options.old), names[0])
    new = Side(results_of(comparison.new, options.new), names[1])
    pages = comparison_pages(comparison, old, new, measure_for)
    if suffix.lower() == ".pdf":
        from orgeditor.export.pdf import pdf_bytes

        yield options.output, pdf_bytes(pages, f"Perbandingan bagan {new.name} terhadap {old.name}")
        return
    for number, page in enumerate(pages, 1):
        yield f"{stem}-{number}{suffix}" if len(pages) > 1 else options.output, _png(page, options)


def _table(comparison: Comparison, options: argparse.Namespace) -> bytes:
    from orgeditor.articles.amendments import HEADS
    from orgeditor.editing.comparing import TITLE, amendment_tables
    from orgeditor.export.docx_table import table_docx_bytes

    tables = amendment_tables(comparison)
    if not tables:
        raise Fault(f"{options.new}: bunyi pasalnya tidak berbeda dari {options.old}; tidak ada tabel untuk ditulis.")
    return table_docx_bytes(TITLE, HEADS, tables)


def _png(page: Page, options: argparse.Namespace) -> bytes:
    from orgeditor.export.png import TooManyPixelsError, png_bytes

    try:
        return png_bytes(page)
    except TooManyPixelsError as error:
        raise Fault(f"{options.new}: {error}") from error
