"""The worker process: it answers with what a fit here would give, and whatever becomes of it, the job is not lost."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from fit_workers import WORK, process
from PySide6.QtCore import QTimer
from samples import box_of, sample_draft

from orgeditor.editing import fitting, operations
from orgeditor.editing.arranging import arrange_chart
from orgeditor.editing.document import Document
from orgeditor.editing.fitting import FitWorker, worker_command
from orgeditor.editing.worker import (
    PIECE,
    RECORDS,
    Answer,
    Part,
    Request,
    joined,
    packed,
    packed_in_pieces,
    parted,
    taken,
    unpacked,
    unpacked_in_pieces,
)
from orgeditor.model.draft import RECORD_TYPES, Draft
from orgeditor.model.page import Arranged
from orgeditor.model.records import DEFAULT_FONT, Unit

PATIENCE_S = 30

FAILS_ONCE = """
import orgeditor.editing.arranging as arranging
real = arranging.arrange_chart
def fail(draft, chart):
    arranging.arrange_chart = real
    raise ValueError("broken")
arranging.arrange_chart = fail
"""

NEVER_DONE = """
import orgeditor.editing.arranging as arranging
def never_done(draft, chart):
    print("at it", file=sys.stderr, flush=True)
    while True:
        pass
arranging.arrange_chart = never_done
"""


class Client:
    """A FitWorker and what it said."""

    def __init__(self, worker: FitWorker) -> None:
        self.worker = worker
        self.said: list[Answer | bool] = []
        worker.answered.connect(self.said.append)
        worker.lost.connect(self.said.append)

    def fit(self, draft: Draft, chart: str) -> Answer | bool:
        """Return the answer, or, when the job was lost, whether that was for being late."""
        self.worker.ask(draft, chart)
        self.worker.wait(PATIENCE_S)
        return self.said[-1]


@pytest.fixture
def client(qapp) -> Callable[..., Client]:
    """Make clients; their processes end with the test."""
    made: list[FitWorker] = []

    def make(**options: object) -> Client:
        made.append(FitWorker(**options))
        return Client(made[-1])

    yield make
    for worker in made:
        worker.stop()


def first_chart(draft: Draft) -> str:
    return draft.charts_in_order()[0].id


def test_the_answer_is_what_a_fit_here_gives(client):
    document = Document(sample_draft())
    chart = first_chart(document.draft)
    worker = client()
    answer = worker.fit(document.draft, chart)
    assert answer.arranged == arrange_chart(document.draft, chart)
    assert repr(answer.arranged) == repr(arrange_chart(document.draft, chart))  # to the last digit and type
    assert answer.seconds > 0
    # Changes go over, not the draft: added, changed, removed, undone.
    document.changed.connect(worker.worker.follow)
    operations.rename(document, box_of(document.draft, "Inspektorat"), "Inspektorat & <b>Pengawasan</b> “Daerah”")
    operations.add_child(document, box_of(document.draft, "Badan Keuangan"), "Bidang Anggaran")
    operations.take_out(document, [box_of(document.draft, "Dinas Sosial")])
    operations.set_regulation(document, number="")
    document.undo()
    assert worker.fit(document.draft, chart).arranged == arrange_chart(document.draft, chart)
    # Another draft.
    other = sample_draft()
    worker.worker.forget()
    assert worker.fit(other, chart).arranged == arrange_chart(other, chart)


def test_messages_come_whole_however_the_pipe_cuts_them():
    requests = [Request(number, "chart", "Font", None, ()) for number in range(3)]
    stream = b"".join(map(packed, requests))
    buffer, found = bytearray(), []
    for byte in stream:
        buffer.append(byte)
        while (message := unpacked(buffer)) is not None:
            found.append(message)
    assert found == requests


def test_a_request_of_thousands_of_records_goes_over_in_parts():
    """A window that packed two thousand boxes at once would stand still for some frames, after each large edit."""
    records = tuple(Unit(f"u{number}", f"Unit {number}") for number in range(3 * RECORDS + 1))
    earlier, later = {"u1": (records[1], None)}, {unit.id: (None, unit) for unit in records}
    for request in (
        Request(1, "bagan", "Font", records, ()),
        Request(2, "bagan", "Font", None, (earlier, later)),
        Request(3, "bagan", "Font", (), ()),
    ):
        *parts, last = parted(request)
        assert all(isinstance(part, Part) and len(part.records) + len(part.changes) <= RECORDS for part in parts)
        assert not last.records and not last.changes
        again = joined(parts, last)
        assert again.records == request.records and again[:3] == request[:3]
        before, after = ({}, {})
        for found, changes in ((before, request.changes), (after, again.changes)):
            for part in changes:
                found.update(part)  # one after the other, as the worker applies them
        assert before == after and list(before) == list(after)


def test_an_answer_of_thousands_of_boxes_is_unpacked_piece_by_piece(qapp):
    """A window that unpacked two thousand boxes at once would stand still for a tenth of a second."""
    page = arrange_chart(sample_draft(), first_chart(sample_draft())).pages[0]
    large = page._replace(boxes=page.boxes * 100, strokes=page.strokes * 50)
    answer = Answer(7, Arranged("bagan", (page, large, page), notes=("Bagan dibagi.",)), 0.5)
    *steps, whole = unpacked_in_pieces(taken(bytearray(packed_in_pieces(answer))))
    assert whole == answer and repr(whole) == repr(answer)
    assert set(steps) == {None} and len(steps) > (len(large.boxes) + len(large.strokes)) / PIECE
    failed = Answer(8, None, 0.0, "Traceback")
    assert list(unpacked_in_pieces(taken(bytearray(packed_in_pieces(failed))))) == [failed]


def test_the_window_lives_while_a_large_answer_is_unpacked(client, qtbot, monkeypatch):
    draft = sample_draft()
    chart, worker = first_chart(draft), client()
    worker.fit(draft, chart)
    beats: list[None] = []
    heart = QTimer(interval=0)
    heart.timeout.connect(lambda: beats.append(None))
    seen: list[int] = []

    def slowly(data: bytes) -> Iterator[Answer | None]:
        for _ in range(20):
            seen.append(len(beats))
            yield None
        yield from unpacked_in_pieces(data)

    monkeypatch.setattr(fitting, "PIECE_S", 0.0)
    monkeypatch.setattr(fitting, "unpacked_in_pieces", slowly)
    worker.worker.ask(draft, chart)
    heart.start()
    qtbot.waitUntil(lambda: len(worker.said) == 2, timeout=1000 * PATIENCE_S)
    assert len(set(seen)) > 15
    assert worker.said[1].arranged == arrange_chart(draft, chart)
    assert worker.fit(draft, chart).arranged == worker.said[1].arranged  # without an event loop too


def test_a_fit_that_fails_there_is_told_and_the_process_lives_on(client, tmp_path):
    worker = client(command=process(f"{FAILS_ONCE}\n{WORK}", tmp_path))
    draft = sample_draft()
    answer = worker.fit(draft, first_chart(draft))
    assert answer.arranged is None
    assert "ValueError: broken" in answer.error
    assert worker.fit(draft, first_chart(draft)).arranged == arrange_chart(draft, first_chart(draft))


def test_a_process_that_dies_in_a_fit_is_started_again(client, tmp_path):
    dies_once = f"if first: os.read(0, 100); os._exit(3)\n{WORK}"
    worker = client(command=process(dies_once, tmp_path))
    draft = sample_draft()
    assert worker.fit(draft, first_chart(draft)) is False
    assert worker.worker.usable
    assert worker.fit(draft, first_chart(draft)).arranged == arrange_chart(draft, first_chart(draft))


@pytest.mark.parametrize(
    "command",
    [["/nowhere/python"], [sys.executable, "-c", "import os; os.read(0, 100); os._exit(3)"]],
    ids=["cannot start", "always dies"],
)
def test_a_process_that_is_no_use_is_given_up(client, command):
    worker = client(command=command)
    draft = sample_draft()
    assert worker.fit(draft, first_chart(draft)) is False
    worker.fit(draft, first_chart(draft))
    assert not worker.worker.usable
    assert worker.fit(draft, first_chart(draft)) is False


def test_nonsense_is_no_answer(client):
    code = "import os; os.read(0, 100); os.write(1, bytes([5, 0, 0, 0, 0, 0, 0, 0]) + b'hello'); os.read(0, 10**7)"
    worker = client(command=[sys.executable, "-c", code + "; import time; time.sleep(60)"])
    draft = sample_draft()
    assert worker.fit(draft, first_chart(draft)) is False


def test_a_process_that_hangs_is_ended(client, tmp_path, qtbot):
    worker = client(command=process(f"if first: time.sleep(60)\n{WORK}", tmp_path), limit_s=0.2)
    draft = sample_draft()
    worker.worker.ask(draft, first_chart(draft))
    qtbot.waitUntil(lambda: worker.said == [True], timeout=5000)
    assert worker.worker.usable
    answered = client(command=process(WORK, tmp_path))
    assert isinstance(answered.fit(draft, first_chart(draft)), Answer)


def test_the_process_ends_with_its_input_even_in_a_fit(tmp_path):
    """Whatever becomes of the editor, it leaves nothing behind."""
    draft = sample_draft()
    records = tuple(record for kind in RECORD_TYPES for record in draft.all_of(kind).values())
    command = process(f"{NEVER_DONE}\n{WORK}", tmp_path)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        child.stdin.write(packed(Request(1, first_chart(draft), DEFAULT_FONT, records, ())))
        child.stdin.flush()
        assert child.stderr.read(6) == b"at it\n"
        child.stdin.close()
        assert child.wait(timeout=10) == 0


def test_another_font_in_the_process_is_no_answer(client, monkeypatch):
    """The text would be measured with one font and drawn with another."""
    from orgeditor.render import fonts

    draft = sample_draft()
    worker = client()
    monkeypatch.setattr(fonts, "available_family", lambda _wanted: "Bookman Old Style")
    answer = worker.fit(draft, first_chart(draft))
    assert answer.arranged is None
    assert "Bookman Old Style" in answer.error


def test_a_frozen_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, "--fit-worker"]


@pytest.mark.parametrize("entry", ["orgeditor.cli", "orgeditor.__main__"])
def test_both_entry_points_know_the_job(entry):
    """A frozen program is made from either of them."""
    code = f"import sys; from {entry} import main; sys.exit(main(['--fit-worker']))"
    ended = subprocess.run([sys.executable, "-c", code], input=b"", capture_output=True, timeout=30)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
