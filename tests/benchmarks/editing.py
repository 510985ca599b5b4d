"""What an edit costs: `document.edit` of each usual kind with the worker process, up to when the edit is shown.

Run by hand: `python tests/benchmarks/editing.py [BOXES...]`. Times are of this process's CPU: median and worst
of a few edits at different places, each taken back before the next. The full fit follows in the worker.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from random import Random

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QEventLoop

from orgeditor.editing.arranging import bare_chart
from orgeditor.editing.document import Document
from orgeditor.editing.fitting import FitWorker
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.records import Placement, Side
from orgeditor.render.fonts import headless_application

SIZES = (100, 500, 2000)
EDITS = 9
UNITS_OF_AN_ASSISTANT = 20
WORDS = (
    "Dinas Badan Kantor Pendidikan Kesehatan Pekerjaan Umum Perumahan Rakyat Kawasan Permukiman Sosial Tenaga Kerja "
    "Lingkungan Hidup Pangan"
).split()


def organisation(boxes: int) -> Draft:
    """Return a draft with one Lampiran of so many boxes: head, secretary, assistants with 20 units each."""
    chooser = Random(1)
    lines = ["daerah: Contoh", "nomor: 1", "tahun: 2026", "[Lampiran] BAGAN", "Bupati", "  Sekretaris Daerah"]
    for number in range(boxes - 2):
        if number % (UNITS_OF_AN_ASSISTANT + 1) == 0:
            lines.append(f"    Asisten {number}")
        else:
            lines.append(f"      {' '.join(chooser.choices(WORDS, k=chooser.randint(2, 7)))} {number}")
    return read_outline("\n".join(lines))


Edit = Callable[[Draft, list[Placement], int], object]
"""Does one edit to a draft; gets the chart's placements and which edit of its kind it is."""


def assistant(draft: Draft, items: list[Placement], number: int) -> Placement:
    """Return one of the heads of lists, another for each number."""
    heads = draft.children(items[0].chart, items[1].id)
    return heads[(2 * number + 1) * len(heads) // (2 * EDITS)]


def leaf(draft: Draft, items: list[Placement], number: int) -> Placement:
    return draft.children(items[0].chart, assistant(draft, items, number).id)[3]


def relate(draft: Draft, one: Placement, two: Placement) -> None:
    relation = operations.add_relation(draft, one.unit, two.unit, "report")
    operations.show_relation(draft, one.chart, relation.id, one.id, two.id)


LONG = "Dinas Pemberdayaan Masyarakat dan Desa, Pengendalian Penduduk dan Keluarga Berencana"
KINDS: dict[str, Edit] = {
    "rename a box in a list": lambda d, p, n: operations.rename(d, leaf(d, p, n).unit, f"Dinas Nomor {n}"),
    "the same, a long name": lambda d, p, n: operations.rename(d, leaf(d, p, n).unit, f"{LONG} {n}"),
    "rename a head": lambda d, p, n: operations.rename(d, assistant(d, p, n).unit, f"Asisten Ekonomi {n}"),
    "rename the secretary, on every page": lambda d, p, n: operations.rename(d, p[1].unit, f"Sekretaris Kabupaten {n}"),
    "note": lambda d, p, n: d.put(replace(leaf(d, p, n), note="(rincian)")),
    "short label": lambda d, p, n: d.put(replace(p[1], label="Sekda")),
    "bold head": lambda d, p, n: d.put(replace(assistant(d, p, n), bold=True)),
    "kind of the line to a box": lambda d, p, n: operations.set_kind(d, leaf(d, p, n).backbone or "", "command"),
    "kind of the line to a head": lambda d, p, n: operations.set_kind(d, assistant(d, p, n).backbone or "", "report"),
    "add to a list": lambda d, p, n: operations.add_child(d, assistant(d, p, n), "Dinas Baru"),
    "add a head, last": lambda d, p, n: operations.add_child(d, p[1], "Asisten Baru"),
    "add a head between": lambda d, p, n: operations.add_child(d, p[1], "Asisten Baru", position=9 * n + 5),
    "add below a box of a list": lambda d, p, n: operations.add_child(d, leaf(d, p, n), "Seksi Baru"),
    "add staff": lambda d, p, n: d.put(
        replace(operations.add_child(d, assistant(d, p, n), "Staf Ahli"), side=Side.LEFT)
    ),
    "take out of a list": lambda d, p, n: operations.take_out(d, [leaf(d, p, n)]),
    "take out a branch": lambda d, p, n: operations.take_out(d, [assistant(d, p, n)]),
    "take out a head, its boxes move up": lambda d, p, n: operations.dissolve(d, assistant(d, p, n)),
    "move to another list": lambda d, p, n: operations.move(d, [leaf(d, p, n)], assistant(d, p, EDITS - 1 - n), 2),
    "move a branch below another": lambda d, p, n: operations.move(
        d, [assistant(d, p, n)], assistant(d, p, (n + EDITS // 2) % EDITS)
    ),
    "reorder in a list": lambda d, p, n: operations.move(d, [leaf(d, p, n)], assistant(d, p, n), 6),
    "a line across": lambda d, p, n: relate(d, leaf(d, p, n), d.children(p[0].chart, assistant(d, p, n).id)[-2]),
    "a line across pages": lambda d, p, n: relate(d, leaf(d, p, n), leaf(d, p, (n + 4) % EDITS)),
    "hide the line to a box": lambda d, p, n: operations.hide_relation(d, p[0].chart, leaf(d, p, n).backbone or ""),
}  # fmt: skip


def is_shown(document: Document, chart: str, before: object) -> bool:
    """Say whether another result is shown than before, with just the boxes of the chart."""
    arranged = document.arranged(chart)
    if arranged is None or arranged is before:
        return False
    drawn = {box.placement for page in arranged.pages for box in page.boxes}
    return drawn == {item.id for item in document.draft.placements.values() if item.chart == chart}


def wait_for_fits(document: Document) -> float:
    """Run the event loop until every chart is fitted; return the seconds that took."""
    start = time.perf_counter()
    while document.fitting:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    return time.perf_counter() - start


def measured(document: Document, chart: str, edit: Edit) -> tuple[list[float], int, int]:
    """Return the CPU milliseconds of each edit, how many were shown at once, and how many without another page size."""
    times, shown, calm = [], 0, 0
    items = document.draft.placements_of_chart(chart)
    for number in range(EDITS):
        before = document.arranged(chart)
        gc.collect()
        start = time.process_time()
        with document.edit("edit") as draft:
            edit(draft, items, number)
        times.append(1000 * (time.process_time() - start))
        now = document.arranged(chart)
        shown += is_shown(document, chart, before)
        pages = len(before.pages) if before else 0
        calm += now is not None and len(now.pages) == pages and len({page[:2] for page in now.pages}) == 1
        document.undo()
    return times, shown, calm


def main() -> None:
    application = headless_application()
    worker = FitWorker(application)
    for boxes in map(int, sys.argv[1:]) if sys.argv[1:] else SIZES:
        start = time.perf_counter()
        document = Document(organisation(boxes), bare=bare_chart, worker=worker)
        opened = time.perf_counter() - start
        wait_for_fits(document)
        first = time.perf_counter() - start
        chart = document.draft.charts_in_order()[0].id
        arranged = document.arranged(chart)
        pages = len(arranged.pages) if arranged is not None else 0
        print(f"{boxes} boxes on {pages} pages: opened in {1000 * opened:.0f} ms, fitted after {first:.1f} s")
        print(f"  {'CPU ms an edit':<38} median   worst   of {EDITS}: shown at once, pages of their size")
        for name, edit in KINDS.items():
            times, shown, calm = measured(document, chart, edit)
            print(f"  {name:<38} {statistics.median(times):6.1f}  {max(times):6.1f}   {shown:>19}  {calm:>18}")
        with document.edit("edit") as draft:
            KINDS["rename a box in a list"](draft, draft.placements_of_chart(chart), 0)
        print(f"  full fit after that: {wait_for_fits(document):.1f} s")
        document.deleteLater()
    worker.stop()


if __name__ == "__main__":
    main()
