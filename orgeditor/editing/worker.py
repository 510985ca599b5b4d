"""The worker process: it fits charts for the editor, so that the window never waits for one.

The editor starts the program once more with FIT_WORKER as its only argument and writes requests to its standard input;
each is answered on standard output. Messages are pickles behind their length: both ends are the same program and the
pipe is theirs alone, so nothing of a stranger's is ever unpickled, and records and results go over as they are, without
a second format to keep in step. The process ends as soon as its input does: it never outlives the editor.
"""

from __future__ import annotations

import gc
import io
import os
import pickle
import struct
import sys
import threading
import time
import traceback
from io import RawIOBase
from queue import SimpleQueue
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:  # the command line compares its argument with FIT_WORKER and loads nothing for that
    from collections.abc import Iterator, Mapping, Sequence

    from orgeditor.model.changes import Change
    from orgeditor.model.draft import Draft
    from orgeditor.model.page import Arranged
    from orgeditor.model.records import Record

FIT_WORKER = "--fit-worker"

PIECE = 100
"""So many boxes, lines or strokes of a page go over in one pickle: they are unpacked in a few milliseconds."""

RECORDS = 500
"""So many records, or changes of them, go over in one message: they are packed in a few milliseconds."""

_LENGTH = struct.Struct("<Q")


class Request(NamedTuple):
    """Asks for the full fit of a chart (id) with a font family, after the changes since the last request.

    `records` is the whole draft when the worker does not know it yet, else None. What does not fit into one message
    has gone before it in `Part`s.
    """

    job: int
    chart: str
    family: str
    records: tuple[Record, ...] | None
    changes: tuple[Mapping[str, Change], ...]


class Part(NamedTuple):
    """Some of the records and of the changes of the request that follows."""

    records: tuple[Record, ...] = ()
    changes: tuple[tuple[str, Change], ...] = ()


class Answer(NamedTuple):
    """The result and the seconds it took; without a result `error` says what went wrong, for developers."""

    job: int
    arranged: Arranged | None
    seconds: float
    error: str = ""


def packed(message: Request | Part) -> bytes:
    """Return a message as it goes through the pipe."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(data)) + data


def parted(request: Request) -> Iterator[Part | Request]:
    """Give the messages by which a request of any size goes over: parts, and what is left of it last."""
    records = request.records
    for start in range(0, len(records or ()), RECORDS):
        yield Part(records[start : start + RECORDS] if records else ())
    for changes in request.changes:
        pairs = tuple(changes.items())
        for start in range(0, len(pairs), RECORDS):
            yield Part(changes=pairs[start : start + RECORDS])
    yield request._replace(records=() if records is not None else None, changes=())


def joined(parts: Sequence[Part], request: Request) -> Request:
    """Return the request that `parted` took apart."""
    records = tuple(record for part in parts for record in part.records)
    changes = tuple(dict(part.changes) for part in parts if part.changes)
    return request._replace(
        records=None if request.records is None else records + request.records, changes=changes + request.changes
    )


def packed_in_pieces(answer: Answer) -> bytes:
    """Return an answer as it goes through the pipe: a large page in pieces, each a pickle that knows those before."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, pickle.HIGHEST_PROTOCOL)
    pages = answer.arranged.pages if answer.arranged is not None else ()
    rest = answer.arranged._replace(pages=()) if answer.arranged is not None else None
    pickler.dump((answer._replace(arranged=rest), len(pages)))
    for page in pages:
        parts = page._asdict()
        long = [name for name, part in parts.items() if type(part) is tuple and len(part) > PIECE]
        without: dict[str, Any] = dict.fromkeys(long, ())
        pickler.dump((page._replace(**without), [(name, len(parts[name])) for name in long]))
        for name in long:
            for start in range(0, len(parts[name]), PIECE):
                pickler.dump(parts[name][start : start + PIECE])
    data = buffer.getvalue()
    return _LENGTH.pack(len(data)) + data


def taken(buffer: bytearray) -> bytes | None:
    """Take the first message off a buffer; None when it is not whole yet."""
    if len(buffer) < _LENGTH.size:
        return None
    end = _LENGTH.size + _LENGTH.unpack_from(buffer)[0]
    if len(buffer) < end:
        return None
    data = bytes(buffer[_LENGTH.size : end])
    del buffer[:end]
    return data


def unpacked(buffer: bytearray) -> Any:
    """Take the first message off a buffer; None when it is not whole yet. Raises whatever pickle does for nonsense."""
    data = taken(buffer)
    return pickle.loads(data) if data is not None else None


def unpacked_in_pieces(data: bytes) -> Iterator[Answer | None]:
    """Unpack the answer that `packed_in_pieces` packed; give None after each piece, at the end the answer.

    Raises whatever comes of nonsense.
    """
    unpickler = pickle.Unpickler(io.BytesIO(data))
    answer, count = unpickler.load()
    pages = []
    for _ in range(count):
        page, long = unpickler.load()
        yield None
        for name, length in long:
            parts: list[object] = []
            while len(parts) < length:
                parts += unpickler.load()
                yield None
            page = page._replace(**{name: tuple(parts)})
        pages.append(page)
    yield answer._replace(arranged=answer.arranged._replace(pages=tuple(pages))) if pages else answer


def main() -> None:
    """Answer requests until standard input ends."""
    # Both stay open as long as the process lives.
    source, answers = os.fdopen(os.dup(0), "rb", buffering=0), os.fdopen(os.dup(1), "wb")
    # What a library or a child process reads or prints must not get between the messages.
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    inbox: SimpleQueue[Part | Request] = SimpleQueue()
    threading.Thread(target=_listen, args=(source, inbox), daemon=True).start()
    # Windows has its fonts only with its own platform plugin, the others have theirs with the one that needs no screen.
    if sys.platform == "win32":
        os.environ.setdefault("QT_QPA_PLATFORM", "windows")
    else:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from orgeditor.render.fonts import headless_application

    _application = headless_application()  # its fonts live as long as it does
    from orgeditor.model.draft import Draft

    gc.disable()  # collected while nothing is asked for
    draft = Draft()
    parts: list[Part] = []
    while True:
        request = inbox.get()
        if isinstance(request, Part):
            parts.append(request)
            continue
        try:
            draft = _followed(draft, joined(parts, request))
            answer = _fitted(draft, request)
        except Exception:  # whatever it is: the editor tells a person, or tries itself
            answer = Answer(request.job, None, 0.0, traceback.format_exc())
        parts.clear()
        answers.write(packed_in_pieces(answer))
        answers.flush()
        if inbox.empty():
            gc.collect()


def _listen(source: RawIOBase, inbox: SimpleQueue[Part | Request]) -> None:
    """Hand on what comes in; its end ends the process, in the middle of a fit as well."""
    buffer = bytearray()
    while data := source.read(1 << 20):
        buffer += data
        while (request := unpacked(buffer)) is not None:
            inbox.put(request)
    os._exit(0)


def _followed(draft: Draft, request: Request) -> Draft:
    """Return the draft as the editor has it now."""
    from orgeditor.model.changes import ChangeSet
    from orgeditor.model.draft import Draft

    if request.records is not None:
        draft = Draft.of(request.records)
    for changes in request.changes:
        draft.apply(ChangeSet(MappingProxyType(dict(changes))))
    return draft


def _fitted(draft: Draft, request: Request) -> Answer:
    from orgeditor.editing.arranging import arrange_chart
    from orgeditor.render.fonts import available_family

    family = available_family(draft.charts[request.chart].page.font)
    if family != request.family:
        raise RuntimeError(f"the editor draws with {request.family}, this process with {family}")
    start = time.perf_counter()
    arranged = arrange_chart(draft, request.chart)
    return Answer(request.job, arranged, time.perf_counter() - start)
