"""Drafts on the command line: opened, laid out, chosen from, written; what goes wrong becomes a `Fault`."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from orgeditor.cli_parser import Fault

if TYPE_CHECKING:  # imported where they are used: a cold export loads nothing that it does not need
    from orgeditor.model.draft import Draft
    from orgeditor.model.page import Arranged
    from orgeditor.model.records import Chart
    from orgeditor.storage.reader import OpenedDraft

MOST_FITTED = 20_000
"""Boxes of a hierarchy chart up to which its fit, less than a millisecond a box, is worth waiting for."""
MOST_LISTED = 12
"""Charts that a line names at the most."""
UNUSUAL = re.compile("[^ -~\xa0-\xff–—‘’“”•…]")
"""Letters that may be missing in a font: only where a page has one are the rules loaded that know which."""


def tell(sentence: str) -> None:
    print(f"orgeditor: {sentence}", file=sys.stderr)


def draft_in(path: str) -> Draft:
    return opened_file(path).draft


def opened_file(path: str) -> OpenedDraft:
    from orgeditor.storage.errors import StorageError
    from orgeditor.storage.reader import open_with_notes

    try:
        opened = open_with_notes(path)
    except StorageError as error:
        raise Fault(str(error)) from error
    for note in dict.fromkeys(opened.notes):
        tell(f"{path}: {note}")
    return opened


def read(path: str) -> bytes:
    from orgeditor.storage.errors import StorageError
    from orgeditor.storage.files import read_file

    try:
        return read_file(path)
    except StorageError as error:
        raise Fault(str(error)) from error


def write(path: str, data: bytes) -> None:
    from orgeditor.storage.errors import StorageError
    from orgeditor.storage.files import replace_file

    try:
        replace_file(path, data)
    except StorageError as error:
        raise Fault(str(error)) from error


def results_of(draft: Draft, path: str, *, to_keep: bool = False) -> dict[str, Arranged]:
    """Return the result of each chart: the stored one, or a new one where there is none or its font is missing.

    One of more boxes than are worth waiting for gets its bare tree; none that is `to_keep`, since what a file holds is
    a finished drawing to the editor, which fits one without in the background.
    """
    from orgeditor.render.fonts import available_family, headless_application

    headless_application()
    found = {}
    for chart in draft.charts_in_order():
        stored = draft.arranged.get(chart.id)
        if stored is not None and all(available_family(page.font) == page.font for page in stored.pages):
            found[chart.id] = stored
            continue
        from orgeditor.editing.arranging import arrange_chart, bare_chart
        from orgeditor.model.records import Method

        if stored is not None:
            tell(f"{path}: huruf {stored.pages[0].font} tidak ada di PC ini; dipakai huruf bawaan.")
        boxes = len(draft.placements_of_chart(chart.id)) if chart.method is Method.HIERARCHY else 0
        if boxes > MOST_FITTED:
            size = f"{path}: {draft.title_of(chart) or 'bagan'} memuat {boxes} kotak"
            if to_keep:
                tell(f"{size}; disimpan tanpa gambar, yang disusun bila naskah dibuka di jendela orgeditor.")
                continue
            tell(f"{size}; digambar seadanya pada satu lembar besar. Jendela orgeditor menyusunnya per halaman.")
            found[chart.id] = bare_chart(draft, chart.id) or arrange_chart(draft, chart.id)
        else:
            found[chart.id] = arrange_chart(draft, chart.id)
    if any(chart.page.numbered for chart in draft.charts.values()):
        from orgeditor.editing.arranging import numbered_results

        for annex in {chart.annex for chart in draft.charts.values()}:
            found.update(numbered_results(draft, annex, found))
    return found


def tell_notes(draft: Draft, results: dict[str, Arranged], charts: Iterable[Chart], path: str) -> None:
    """Repeat what layout has to say of these charts: what it did not draw, and pages it enlarged or divided."""
    numbers = {chart.id: number for number, chart in enumerate(draft.charts_in_order(), 1)}
    for chart in charts:
        title = draft.title_of(chart) or f"bagan {numbers[chart.id]}"
        for note in results[chart.id].notes:
            tell(f"{path}: {title}: {note}")


def tell_undrawn(draft: Draft, results: dict[str, Arranged], charts: Iterable[Chart], path: str) -> None:
    """Say which texts of these charts have letters that the font of their page lacks: on paper they are missing."""
    drawn = {chart.id: results[chart.id] for chart in charts}
    pages = [page for result in drawn.values() for page in result.pages]
    items = (item for page in pages for item in (*page.boxes, *page.labels, *page.furniture))
    if not UNUSUAL.search("".join(line.text for item in items for line in item.lines)):
        return
    from orgeditor.check.case import Case
    from orgeditor.check.letter_rules import undrawn
    from orgeditor.check.rules import sifted

    for finding in sifted(draft, undrawn(Case(draft, drawn))).findings:
        tell(f"{path}: {finding.sentence}")


def charts_chosen(draft: Draft, path: str, annex: str | None, chart: str | None) -> list[Chart]:
    """Return the charts asked for, in order; raises Fault when there is no such Lampiran or chart, or none at all."""
    charts = draft.charts_in_order()
    if annex is not None:
        numerals = {item.id: draft.numeral_of(item.id) or "I" for item in draft.annexes_in_order()}
        numbers = {item.id: str(number) for number, item in enumerate(draft.annexes_in_order(), 1)}
        wanted = annex.strip().upper()
        charts = [item for item in charts if item.annex and wanted in (numerals[item.annex], numbers[item.annex])]
        if not charts:
            there = ", ".join(numerals.values())
            there = f"yang ada: {there}" if there else "semua bagan di naskah ini tanpa Lampiran"
            raise Fault(f"{path}: tidak ada Lampiran {annex}; {there}.")
    if chart is not None:
        there = titles_listed(draft, charts)
        if chart.isdecimal():
            charts = charts[int(chart) - 1 : int(chart)] if int(chart) > 0 else []
        else:
            wanted = " ".join(chart.split()).casefold()
            charts = [
                item
                for item in charts
                if wanted in (" ".join(draft.title_of(item).split()).casefold(), item.subtitle.casefold())
            ]
        if not charts:
            raise Fault(f"{path}: tidak ada bagan “{chart}”; {there}.")
    if not charts:
        raise Fault(f"{path}: naskah ini belum memuat bagan.")
    return charts


def titles_listed(draft: Draft, charts: Sequence[Chart]) -> str:
    """Return the numbers and titles of charts, as far as one line holds them."""
    if not charts:
        return "naskah ini belum memuat bagan"
    titles = []
    for number, chart in enumerate(charts[:MOST_LISTED], 1):
        title = " ".join(f"{draft.title_of(chart)} {chart.subtitle}".split())
        titles.append(f"{number} “{title}”" if title else f"{number} (tanpa judul)")
    more = [f"… {len(charts)}"] if len(charts) > MOST_LISTED else []
    return f"yang ada: {', '.join([*titles, *more])}"


def check_output(options: argparse.Namespace) -> None:
    """Refuse to make a draft under a name that is none, or in place of a file that is there."""
    output = options.output
    if os.path.splitext(output)[1].lower() != ".bagan":
        options.misused(f"naskah disimpan sebagai berkas .bagan, bukan {output}")
    if not options.force and os.path.isfile(output) and os.path.getsize(output):
        raise Fault(f"{output}: berkas sudah ada; pilih nama lain, atau tambahkan --force untuk menimpanya.")
    if os.path.isfile(output):
        from orgeditor.storage.held import who
        from orgeditor.storage.lock import holder_of

        if (holder := holder_of(output)) is not None:
            raise Fault(f"{output}: berkas itu sedang dibuka {who(holder)}; pilih nama lain.")


def save_new(draft: Draft, output: str) -> None:
    from orgeditor.storage.errors import StorageError
    from orgeditor.storage.writer import save_draft

    draft.arranged.update(results_of(draft, output, to_keep=True))
    try:
        save_draft(draft, output)
    except StorageError as error:
        raise Fault(str(error)) from error
    print(output)
    tell_notes(
        draft, draft.arranged, [chart for chart in draft.charts_in_order() if chart.id in draft.arranged], output
    )
