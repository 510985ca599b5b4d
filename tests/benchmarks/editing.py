"""What an edit costs: `document.edit` for a rename with the worker process, and how much later the full fit is there.

Run by hand: `python tests/benchmarks/editing.py [BOXES...]`. The renames follow each other faster than the pause after
which a full fit is asked for, as a person's do who types on.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from random import Random

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QEventLoop

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.fitting import FitWorker
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.model.draft import Draft
from orgeditor.render.fonts import headless_application

SIZES = (100, 500, 2000)
EDITS = 20
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


def shows(document: Document, chart: str, placement: str, word: str) -> bool:
    """Say whether what is shown of a chart has the new name already."""
    arranged = document.arranged(chart)
    boxes = [box for page in arranged.pages for box in page.boxes if box.placement == placement] if arranged else []
    return any(word in line.text for box in boxes for line in box.lines)


def wait_for_fits(document: Document) -> float:
    """Run the event loop until every chart is fitted; return the seconds that took."""
    start = time.perf_counter()
    while document.fitting:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    return time.perf_counter() - start


def main() -> None:
    application = headless_application()
    worker = FitWorker(application)
    print(f"document.edit for a rename, {EDITS} edits each, worker process running")
    for boxes in map(int, sys.argv[1:]) if sys.argv[1:] else SIZES:
        draft = organisation(boxes)
        start = time.perf_counter()
        document = Document(draft, worker=worker)
        opened = time.perf_counter() - start
        wait_for_fits(document)
        first = time.perf_counter() - start
        chart = document.draft.charts_in_order()[0]
        units = [item for item in draft.placements_of_chart(chart.id) if not draft.children(chart.id, item.id)]
        times, shown = [], 0
        for number in range(EDITS):
            item = units[number * len(units) // EDITS]
            start = time.perf_counter()
            operations.rename(document, item.id, f"Dinas Nomor {number}")
            times.append(time.perf_counter() - start)
            shown += shows(document, chart.id, item.id, str(number))
        late = bool(document.fitting)
        waited = wait_for_fits(document)
        median, worst = 1000 * statistics.median(times), 1000 * max(times)
        fit = f"full fit {waited:4.1f} s after the last" if late else "full fit within the edit"
        print(f"  {boxes:>5} boxes   opened in {1000 * opened:4.0f} ms, fitted after {first:4.1f} s", end="   ")
        print(f"edit median {median:5.1f} ms, worst {worst:5.1f} ms, {shown} of {EDITS} shown at once   {fit}")
        document.deleteLater()
    worker.stop()


if __name__ == "__main__":
    main()
