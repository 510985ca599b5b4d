"""What an edit costs: `document.edit` of each usual kind with the worker process, up to when the edit is shown.

Run by hand: `python tests/benchmarks/editing.py [--sheet] [--window] [BOXES...]`. Times are of this process's CPU: each
edit is done at some places, taken back and done again, and taken back before the next. The full fit follows in the
worker. As in the window the collector never starts by itself, and what an edit needs is loaded ahead. With `--sheet`
all boxes stand on one large sheet, the hardest case; with `--window` the whole editor hears of each edit (all docks
open, nothing painted), and the time ends when its last answer to `changed` has.
"""

from __future__ import annotations

import gc
import importlib
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop

from orgeditor.editing.arranging import bare_chart
from orgeditor.editing.document import Document
from orgeditor.editing.fitting import FitWorker
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.records import Arrangement, BoxForm, LetterCase, Overflow, Placement, Side
from orgeditor.render.fonts import headless_application

SIZES = (100, 500, 2000)
EDITS = 21
UNITS_OF_AN_ASSISTANT = 20
UNITS_OF_A_LARGE_ONE = 49
LARGE = 8
"""Every so manieth assistant has a branch of fifty boxes."""
WORDS = (
    "Dinas Badan Kantor Pendidikan Kesehatan Pekerjaan Umum Perumahan Rakyat Kawasan Permukiman Sosial Tenaga Kerja "
    "Lingkungan Hidup Pangan"
).split()


def organisation(boxes: int) -> Draft:
    """Return a draft of one chart of so many boxes: head, secretary, assistants with 20 units each, some with 49."""
    chooser = Random(1)
    lines = ["daerah: Contoh", "nomor: 1", "tahun: 2026", "[Lampiran] BAGAN", "Bupati", "  Sekretaris Daerah"]
    assistants = left = 0
    for number in range(boxes - 2):
        if left == 0:
            assistants += 1
            left = UNITS_OF_A_LARGE_ONE if assistants % LARGE == LARGE // 2 else UNITS_OF_AN_ASSISTANT
            lines.append(f"    Asisten {number}")
        else:
            left -= 1
            lines.append(f"      {' '.join(chooser.choices(WORDS, k=chooser.randint(2, 7)))} {number}")
    return read_outline("\n".join(lines))


Edit = Callable[[Draft, list[Placement], int], object]
"""Does one edit to a draft; gets the chart's placements and which edit of its kind it is."""


def assistant(draft: Draft, items: list[Placement], number: int) -> Placement:
    """Return one of the heads of lists of twenty, another for each number."""
    return _heads(draft, items, UNITS_OF_AN_ASSISTANT, number)


def large(draft: Draft, items: list[Placement], number: int) -> Placement:
    """Return one of the heads of branches of fifty boxes."""
    return _heads(draft, items, UNITS_OF_A_LARGE_ONE, number)


def _heads(draft: Draft, items: list[Placement], units: int, number: int) -> Placement:
    chart = items[0].chart
    heads = [head for head in draft.children(chart, items[1].id) if len(draft.children(chart, head.id)) == units]
    return heads[(2 * (number % EDITS) + 1) * len(heads) // (2 * EDITS)]


def leaf(draft: Draft, items: list[Placement], number: int) -> Placement:
    return draft.children(items[0].chart, assistant(draft, items, number).id)[3]


def relate(draft: Draft, one: Placement, two: Placement) -> None:
    relation = operations.add_relation(draft, one.unit, two.unit, "report")
    operations.show_relation(draft, one.chart, relation.id, one.id, two.id)


def pin(draft: Draft, item: Placement, away: float) -> None:
    """Pin a box so many mm right of where it stands."""
    pages = draft.arranged[item.chart].pages
    box = next(box for page in pages for box in page.boxes if box.placement == item.id)
    draft.put(replace(item, pin=box.rect.moved(away, 0.0)))


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
    "add a head between": lambda d, p, n: operations.add_child(d, p[1], "Asisten Baru", position=4 * n + 5),
    "add below a box of a list": lambda d, p, n: operations.add_child(d, leaf(d, p, n), "Seksi Baru"),
    "add staff": lambda d, p, n: d.put(
        replace(operations.add_child(d, assistant(d, p, n), "Staf Ahli"), side=Side.LEFT)
    ),
    "take out of a list": lambda d, p, n: operations.take_out(d, [leaf(d, p, n)]),
    "take out a branch": lambda d, p, n: operations.take_out(d, [assistant(d, p, n)]),
    "take out a head, its boxes move up": lambda d, p, n: operations.dissolve(d, assistant(d, p, n)),
    "move to another list": lambda d, p, n: operations.move(d, [leaf(d, p, n)], assistant(d, p, n + EDITS // 3), 2),
    "move a branch of 21 below another": lambda d, p, n: operations.move(
        d, [assistant(d, p, n)], assistant(d, p, n + EDITS // 2)
    ),
    "move a branch of 50 below another": lambda d, p, n: operations.move(d, [large(d, p, n)], assistant(d, p, n)),
    "reorder the heads": lambda d, p, n: operations.move(d, [assistant(d, p, n)], p[1], 4 * n),
    "an arrangement: list box": lambda d, p, n: d.put(
        replace(assistant(d, p, n), arrangement=Arrangement.LIST_BOX)
    ),
    "an arrangement: one column": lambda d, p, n: d.put(
        replace(assistant(d, p, n), arrangement=Arrangement.COLUMNS, columns=1)
    ),
    "another side: staff of its head": lambda d, p, n: d.put(replace(leaf(d, p, n), side=Side.RIGHT)),
    "glue below its head": lambda d, p, n: d.put(replace(leaf(d, p, n), form=BoxForm.GLUED)),
    "pin a box where it stands": lambda d, p, n: pin(d, leaf(d, p, n), 0.0),
    "pin a head, a little aside": lambda d, p, n: pin(d, assistant(d, p, n), 0.5),
    "text of a rank in capitals": lambda d, p, n: d.put(
        replace(d.charts[p[0].chart], cases=(LetterCase.UPPER, LetterCase.UPPER, LetterCase.UPPER, LetterCase.TITLE))
    ),
    "reorder in a list": lambda d, p, n: operations.move(d, [leaf(d, p, n)], assistant(d, p, n), 6),
    "a line across": lambda d, p, n: relate(d, leaf(d, p, n), d.children(p[0].chart, assistant(d, p, n).id)[-2]),
    "a line across pages": lambda d, p, n: relate(d, leaf(d, p, n), leaf(d, p, n + EDITS // 3)),
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


class Measured(NamedTuple):
    """CPU milliseconds of each edit of a kind, of taking it back and of doing it again.

    `shown` counts the edits shown at once, `calm` those after which every page has its size and none came or went.
    """

    edits: list[float]
    undos: list[float]
    redos: list[float]
    shown: int
    calm: int


def milliseconds(action: Callable[[], object]) -> float:
    gc.collect()
    start = time.process_time()
    action()
    return 1000 * (time.process_time() - start)


def measured(document: Document, chart: str, edit: Edit) -> Measured:
    found = Measured([], [], [], 0, 0)
    items = document.draft.placements_of_chart(chart)
    for number in range(EDITS):
        before = document.arranged(chart)

        def do(number: int = number) -> None:
            with document.edit("edit") as draft:
                edit(draft, items, number)

        found.edits.append(milliseconds(do))
        now = document.arranged(chart)
        pages = len(before.pages) if before else 0
        calm = now is not None and len(now.pages) == pages and len({page[:2] for page in now.pages}) == 1
        found = found._replace(shown=found.shown + is_shown(document, chart, before), calm=found.calm + calm)
        found.undos.append(milliseconds(document.undo))
        found.redos.append(milliseconds(document.redo))
        document.undo()
    return found


def p95(times: list[float]) -> float:
    return sorted(times)[round(0.95 * (len(times) - 1))]


def opened(draft: Draft, worker: FitWorker | None) -> tuple[Document, Callable[[], None]]:
    """Return a document, alone or in the editor's window, and what takes it down."""
    if worker is not None:
        document = Document(draft, bare=bare_chart, worker=worker)
        return document, document.deleteLater
    from orgeditor.ui.application import Program

    program = Program([])
    program.window.resize(1900, 1100)
    program.window.show()
    journaling = program.keep_journal()
    program.window.document.new(draft)
    views = program.window.views
    for dock in (views.matrix, views.table, views.units, views.history, views.findings):
        views.open(dock)
    for dock in (program.window.outline_dock, program.window.why_dock):  # the others stay open behind them
        dock.raise_()
    program.window.chart_view.setFocus()

    def close() -> None:
        program.worker.stop()
        journaling.close(keep=False)
        program.window.document.stack.setClean()
        program.window.leaving = True
        program.window.close()

    return program.window.document, close


def main() -> None:
    given = sys.argv[1:]
    in_window, on_a_sheet = "--window" in given, "--sheet" in given
    if in_window:
        os.environ["ORGEDITOR_HOME"] = tempfile.mkdtemp(prefix="orgeditor-bench-")
        worker = None
    else:
        from orgeditor.ui.application import LOADED_AHEAD

        gc.disable()
        for name in LOADED_AHEAD:
            importlib.import_module(f"orgeditor.{name}")
        worker = FitWorker(headless_application())
    sizes = [int(text) for text in given if text.isdigit()] or list(SIZES[-1:] if in_window else SIZES)
    for boxes in sizes:
        draft = organisation(boxes)
        chart = draft.charts_in_order()[0].id
        if on_a_sheet:
            with draft.edit():
                draft.put(replace(draft.charts[chart], overflow=Overflow.ENLARGE))
        start = time.perf_counter()
        document, close = opened(draft, worker)
        took = time.perf_counter() - start
        wait_for_fits(document)
        for _ in range(100 if in_window else 0):  # what the panels do piece by piece
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        first = time.perf_counter() - start
        arranged = document.arranged(chart)
        pages = len(arranged.pages) if arranged is not None else 0
        print(f"{boxes} boxes on {pages} pages: opened in {1000 * took:.0f} ms, fitted after {first:.1f} s")
        print(f"  {'CPU ms':<36} median   p95 worst   undo  redo (p95)   of {EDITS}: shown at once, sizes kept")
        for name, edit in KINDS.items():
            found = measured(document, chart, edit)
            median = statistics.median(found.edits)
            late, worst, undo, redo = p95(found.edits), max(found.edits), p95(found.undos), p95(found.redos)
            times = f"{median:5.1f} {late:5.1f} {worst:5.1f}  {undo:5.1f} {redo:5.1f}"
            print(f"  {name:<36}  {times}   {found.shown:>21} {found.calm:>11}", flush=True)
        with document.edit("edit") as draft:
            KINDS["rename a box in a list"](draft, draft.placements_of_chart(chart), 0)
        print(f"  full fit after that: {wait_for_fits(document):.1f} s")
        close()
    if worker is not None:
        worker.stop()


if __name__ == "__main__":
    main()
