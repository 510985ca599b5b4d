"""What the recovery journal adds to an edit: milliseconds from the end of the command to the record on the disk.

    python tests/benchmarks/journal.py

Real durable writes into a folder of the disk that this checkout is on (--folder chooses another), beside what a plain
fsync and a plain insert take there.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QCoreApplication
from samples import sample_draft, simple_arrange

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.journaling import Journaling
from orgeditor.editing.name_lists import listed_names
from orgeditor.storage.journal import connect

EDITS = 200


def timed(journaling: Journaling) -> list[tuple[float, float]]:
    """Let the journal note how long each record takes, in ms, and how much of that this process works."""
    spent: list[tuple[float, float]] = []
    noted = journaling.noted

    def measured(entry) -> None:
        began, worked = time.perf_counter(), time.process_time()
        noted(entry)
        spent.append((1000 * (time.perf_counter() - began), 1000 * (time.process_time() - worked)))

    journaling.noted = measured
    return spent


def line(name: str, spent: list[tuple[float, float]]) -> None:
    times, works = sorted(time for time, _ in spent), sorted(work for _, work in spent)
    p99 = min(len(times) - 1, len(times) * 99 // 100)
    print(f"{name:50} {times[len(times) // 2]:8.2f} {times[p99]:8.2f} {times[-1]:8.2f} {works[len(works) // 2]:8.2f}")


def fsyncs(folder: Path) -> list[tuple[float, float]]:
    spent = []
    handle = os.open(folder / "fsync", os.O_CREAT | os.O_WRONLY)
    for _ in range(100):
        began = time.perf_counter()
        os.write(handle, b"x" * 100)
        os.fsync(handle)
        spent.append((1000 * (time.perf_counter() - began), 0.0))
    os.close(handle)
    return spent


def inserts(folder: Path) -> list[tuple[float, float]]:
    """Insert rows as durably with nothing but SQLite."""
    spent = []
    with closing(connect(str(folder / "plain.db"))) as connection:
        connection.execute("CREATE TABLE entry (number INTEGER PRIMARY KEY, text TEXT)")
        for _ in range(100):
            began = time.perf_counter()
            connection.execute("INSERT INTO entry (text) VALUES (?)", ("x" * 900,))
            spent.append((1000 * (time.perf_counter() - began), 0.0))
    return spent


def grown(boxes: int) -> Document:
    document = Document(sample_draft(), arrange=simple_arrange)
    chart = document.draft.charts_in_order()[0].id
    box = document.draft.placements_of_chart(chart)[0].id
    names = listed_names("\n".join(f"Dinas Urusan Nomor {number}" for number in range(boxes)))
    operations.add_list(document, chart, box, names)
    return document


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--folder", default=str(Path(__file__).parents[2]))
    application = QCoreApplication([])
    with tempfile.TemporaryDirectory(prefix=".bench-journal-", dir=options.parse_args().folder) as folder:
        print(f"{'ms':50} {'p50':>8} {'p99':>8} {'most':>8} {'CPU':>8}")
        line("one fsync of this disk", fsyncs(Path(folder)))
        line("one insert as durable, SQLite alone", inserts(Path(folder)))
        for boxes in (60, 2000):
            document = grown(boxes)
            began = time.perf_counter()
            journaling = Journaling(document, Path(folder) / str(boxes))  # at once, as the draft is changed already
            whole = 1000 * (time.perf_counter() - began)
            spent = timed(journaling)
            draft = document.draft
            units = sorted(draft.units)[:EDITS] if boxes > EDITS else [*sorted(draft.units) * 20][:EDITS]
            for number, unit in enumerate(units):
                operations.rename_unit(document, unit, f"Badan {number}")
                application.processEvents()
            line(f"an edit in a draft of {boxes} units", spent)
            spent.clear()
            for _ in range(50):
                document.undo()
                document.redo()
            line(f"undo, redo in a draft of {boxes} units", spent)
            print(f"{f'the whole draft of {boxes} units, in a thread':50} {whole:8.2f}")
            journaling.close(keep=False)
        document = Document(sample_draft(), arrange=simple_arrange)
        journaling = Journaling(document, Path(folder) / "paste")
        journaling.settle()
        spent = timed(journaling)
        chart = document.draft.charts_in_order()[0].id
        box = document.draft.placements_of_chart(chart)[0].id
        names = listed_names("\n".join(f"Dinas Urusan Nomor {number}" for number in range(2000)))
        began = time.perf_counter()
        operations.add_list(document, chart, box, names)
        whole = 1000 * (time.perf_counter() - began)
        line("2,000 units pasted at once", spent)
        print(f"{'that whole paste, laid out as a bare list':50} {whole:8.2f}")
        journaling.close(keep=False)


if __name__ == "__main__":
    main()
