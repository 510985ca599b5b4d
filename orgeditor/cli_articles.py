"""The commands that read article text: import-text and check. Their files are opened and saved by `cli`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from orgeditor.cli_parser import Fault

if TYPE_CHECKING:
    from orgeditor.articles.reader import Reading
    from orgeditor.model.draft import Draft
    from orgeditor.model.page import Arranged


def import_text(options: argparse.Namespace, tell: Callable[[str], None]) -> Draft | None:
    """Print what a text states, and return a draft of it where one is asked for; `tell` takes warnings."""
    from orgeditor.articles.entering import new_draft
    from orgeditor.articles.reading_json import reading_json, reading_lines
    from orgeditor.model.ids import id_source
    from orgeditor.model.limits import MOST_ARTICLE_LETTERS

    text, reading = _read(options.text, tell)
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


def check(
    draft: Draft, results: Mapping[str, Arranged], options: argparse.Namespace, tell: Callable[[str], None]
) -> int:
    """Print what the rules find in a draft and its article text; return 1 when a kesalahan stands, else 0.

    The text is the one that `options` names, else the one that the draft keeps.
    """
    from orgeditor.articles.reader import read_text
    from orgeditor.check.report import report_json, report_lines
    from orgeditor.check.rules import find

    reading = _read(options.text, tell)[1] if options.text else None
    if reading is not None and not any(article.lines for article in reading.articles):
        raise Fault(f"{options.text}: teks ini kosong.")
    if reading is None and draft.article_text:
        reading = read_text(draft.article_text)
    found = find(draft, results, reading)
    if options.json:
        print(json.dumps(report_json(found), ensure_ascii=False, indent=1))
    else:
        print("\n".join(report_lines(found, options.file)))
    return 1 if found.has_errors else 0


def _read(path: str, tell: Callable[[str], None]) -> tuple[str, Reading]:
    """Return the text of a document and what it states; raises Fault for one that cannot be read as text."""
    from orgeditor.articles.reader import read_text
    from orgeditor.exchange.documents import DocumentError, text_of
    from orgeditor.storage.errors import StorageError
    from orgeditor.storage.files import read_file

    try:
        text = text_of(read_file(path), path, tell)
    except (StorageError, DocumentError) as error:
        raise Fault(str(error)) from error
    return text, read_text(text)
