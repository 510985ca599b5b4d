"""The commands that read article text: import-text and check. Drafts are opened and saved by `cli`."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from orgeditor.cli_files import read, tell, write
from orgeditor.cli_parser import Fault

if TYPE_CHECKING:
    from orgeditor.articles.reader import Reading
    from orgeditor.check.rules import Found
    from orgeditor.model.draft import Draft
    from orgeditor.model.page import Arranged


def import_text(options: argparse.Namespace) -> Draft | None:
    """Print what a text states, and return a draft of it where one is asked for."""
    from orgeditor.articles.entering import new_draft
    from orgeditor.articles.reading_json import reading_json, reading_lines
    from orgeditor.model.ids import id_source
    from orgeditor.model.limits import MOST_ARTICLE_LETTERS

    text, reading = _read(options.text)
    if options.json:
        print(json.dumps(reading_json(reading), ensure_ascii=False, indent=1))
    elif not options.output:
        print("\n".join(reading_lines(reading)))
    if not (reading.units or reading.annexes or reading.relations or reading.forums):
        raise Fault(f"{options.text}: tidak ada daftar unit, hubungan kerja, atau Lampiran yang terbaca di teks ini.")
    if not options.output:
        return None
    draft = new_draft(reading, id_source(text))
    if not draft.article_text:
        tell(f"Teks ini lebih panjang dari {MOST_ARTICLE_LETTERS} huruf dan tidak disimpan di dalam naskah.")
    return draft


REPORTS = (".pdf", ".txt")


def check_options(options: argparse.Namespace) -> None:
    """Refuse a report of no known kind."""
    if options.report and os.path.splitext(options.report)[1].lower() not in REPORTS:
        options.misused(f"laporan ditulis sebagai .pdf atau .txt, bukan {options.report}")


def check(draft: Draft, results: Mapping[str, Arranged], options: argparse.Namespace) -> int:
    """Print what the rules find in a draft and its article text; return 1 when a kesalahan stands, else 0.

    The text is the one that `options` names, else the one that the draft keeps. The report that `options` asks for
    is written instead of the lines.
    """
    from orgeditor.articles.reader import read_text
    from orgeditor.check.report import report_json, report_lines
    from orgeditor.check.rules import find

    reading = _read(options.text)[1] if options.text else None
    if reading is not None and not any(article.lines for article in reading.articles):
        raise Fault(f"{options.text}: teks ini kosong.")
    if reading is None and draft.article_text:
        reading = read_text(draft.article_text)
    found = find(draft, results, reading)
    lines = "\n".join(report_lines(found, options.file))
    if options.report:
        is_pdf = options.report.lower().endswith(".pdf")
        write(options.report, _report_pdf(draft, found, options.file) if is_pdf else f"{lines}\n".encode())
    if options.json:
        print(json.dumps(report_json(found), ensure_ascii=False, indent=1))
    else:
        print(options.report or lines)
    return 1 if found.has_errors else 0


def _report_pdf(draft: Draft, found: Found, path: str) -> bytes:
    from datetime import date

    from orgeditor.editing.report import TITLE, check_pages
    from orgeditor.export.pdf import pdf_bytes
    from orgeditor.render.fonts import headless_application

    headless_application()
    name = os.path.basename(path)
    return pdf_bytes(check_pages(draft, found, name, date.today()), f"{TITLE}: {name}")


def _read(path: str) -> tuple[str, Reading]:
    """Return the text of a document and what it states; raises Fault for one that cannot be read as text."""
    from orgeditor.articles.reader import read_text
    from orgeditor.exchange.documents import DocumentError, text_of

    data = read(path)
    try:
        text = text_of(data, path, tell)
    except DocumentError as error:
        raise Fault(str(error)) from error
    return text, read_text(text)
