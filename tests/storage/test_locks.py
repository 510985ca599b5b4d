"""The lock file: who has a document, which locks count for nothing, and two that want it at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from orgeditor.storage import lock as module
from orgeditor.storage.lock import Holder, Lock, holder_of, lock_path, take_lock

LONG_AGO = "2020-01-01T08:00:00+00:00"


@pytest.fixture
def document(tmp_path) -> Path:
    path = tmp_path / "naskah.bagan"
    path.write_bytes(b"isi")
    return path


def put(document: Path, *, age: float = 0.0, **changes: object) -> Path:
    """Write the lock of somebody else, last renewed `age` seconds ago."""
    place = Path(lock_path(document))
    told = {"user": "BUDI", "pc": "PC-ORG-3", "process": 4711, "session": "lain", "since": LONG_AGO, "beat": LONG_AGO}
    place.write_text(json.dumps({**told, **changes}) + "\n")
    moment = time.time() - age
    os.utime(place, (moment, moment))
    return place


def names(folder: Path) -> list[str]:
    return sorted(found.name for found in folder.iterdir())


def test_a_lock_says_who_and_since_when_and_goes_when_released(document):
    found = take_lock(document)
    assert isinstance(found, Lock) and found.holds()
    told = json.loads((document.parent / "~$naskah.bagan.lock").read_text())
    assert told["process"] == os.getpid() and told["pc"] and told["since"] == told["beat"]
    found.release()
    assert names(document.parent) == ["naskah.bagan"]
    assert not found.holds()


def test_a_lock_goes_with_what_held_it(document):
    found = take_lock(document)
    del found
    assert names(document.parent) == ["naskah.bagan"]


def test_a_lock_of_somebody_else_is_told_and_stays(document):
    place = put(document)
    before = place.read_bytes()
    found = take_lock(document)
    assert isinstance(found, Holder) and (found.user, found.pc, found.since) == ("BUDI", "PC-ORG-3", LONG_AGO)
    assert holder_of(document) == found
    assert place.read_bytes() == before and names(document.parent) == ["naskah.bagan", place.name]


@pytest.mark.parametrize(
    ("age", "changes", "stale"),
    [
        (module.STALE_S - 30, {}, False),
        (module.STALE_S + 30, {}, True),
        (-3600.0, {}, False),  # the other clock goes before ours
    ],
)
def test_silence_makes_a_lock_stale(document, age, changes, stale):
    put(document, age=age, **changes)
    found = take_lock(document)
    assert isinstance(found, Lock if stale else Holder)
    assert not any(".tmp" in name or name.count(".lock.") for name in names(document.parent))


def test_the_heartbeat_inside_counts_where_the_disk_lost_the_time(document):
    put(document, age=9999, beat=module._holder_here().beat)
    assert isinstance(take_lock(document), Holder)


def test_the_clock_of_the_disk_counts_and_not_that_of_this_pc(document, monkeypatch):
    put(document, age=10)
    monkeypatch.setattr(module.time, "time", lambda: time.time_ns() / 1e9 + 86_400)
    assert isinstance(take_lock(document), Holder)


def test_a_process_of_this_pc_that_is_gone_has_nothing(document):
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    here = module._holder_here()
    put(document, user=here.user, pc=here.pc, process=child.pid)
    assert isinstance(take_lock(document), Lock)
    put(document, user=here.user, pc=here.pc, process=os.getppid())
    assert isinstance(take_lock(document), Holder)
    put(document, user=here.user, pc="PC-LAIN", process=child.pid)
    assert isinstance(take_lock(document), Holder)


def test_after_a_crash_the_same_person_opens_at_once(document):
    code = (
        "import os, sys; from orgeditor.storage.lock import take_lock\n"
        "held = take_lock(sys.argv[1]); print(type(held).__name__, flush=True); os._exit(9)"
    )
    child = subprocess.run([sys.executable, "-c", code, document], capture_output=True, text=True, check=False)
    assert child.stdout == "Lock\n"
    assert len(names(document.parent)) == 2
    assert isinstance(take_lock(document), Lock)


@pytest.mark.parametrize(
    "data",
    [b"", b"\0" * 200, b"[1]\n", b"{}\n", b"[" * 5000 + b"\n", b'{"user": 5}\n', b"\xff\xfe\n", b"x" * 100_000],
)
def test_a_lock_that_says_nothing_is_believed_until_it_is_old(document, data, monkeypatch):
    monkeypatch.setattr(module, "HALF_WRITTEN_S", 0.05)
    place = Path(lock_path(document))
    place.write_bytes(data)
    assert isinstance(take_lock(document), Holder)
    os.utime(place, (1e9, 1e9))
    assert isinstance(take_lock(document), Lock)


def test_what_a_stranger_wrote_there_stays_short_and_on_one_line(document):
    put(document, user="A\n" + "B" * 500, pc="\u202ePC", process=-4)
    found = take_lock(document)
    assert len(found.user) <= module.MOST_LETTERS and found.user.isprintable() and found.pc.isprintable()
    assert found.process == 0


def test_a_folder_that_takes_no_lock_stands_in_nobodys_way(document, monkeypatch):
    def refuse(*_args, **_options):
        raise PermissionError(13, "no")

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        assert take_lock(document) is None
    assert take_lock(document.parent / "tiada" / "x.bagan") is None
    assert take_lock("x\0y") is None and holder_of("x\0y") is None


def test_a_beat_renews_the_lock_and_sees_that_it_is_lost(document):
    found = take_lock(document)
    holder = module._read(found.place)
    os.utime(found.place, (1e9, 1e9))
    assert module._beat_once(found.place, holder)
    assert os.stat(found.place).st_mtime > 1e9 and found.holds()
    os.unlink(found.place)
    assert module._beat_once(found.place, holder) and found.holds()  # somebody tidied up
    put(document)
    assert not module._beat_once(found.place, holder)
    assert not found.holds()
    found.release()
    assert holder_of(document) is not None  # not ours any more: it stays


def test_beats_come_by_themselves(document, monkeypatch):
    monkeypatch.setattr(module, "BEAT_S", 0.02)
    found = take_lock(document)
    os.utime(found.place, (1e9, 1e9))
    end = time.monotonic() + 5
    while os.stat(found.place).st_mtime <= 1e9 and time.monotonic() < end:
        time.sleep(0.01)
    assert os.stat(found.place).st_mtime > 1e9
    found.release()


@pytest.mark.parametrize("stale", [False, True])
def test_of_many_that_want_it_at_once_one_gets_it(document, stale, monkeypatch):
    for _ in range(20):
        if stale:
            put(document, age=9999)
        else:
            Path(lock_path(document)).unlink(missing_ok=True)
        got: list[object] = []
        gate = threading.Barrier(6)

        def want(number: int, gate=gate, got=got) -> None:
            gate.wait()
            mine = replace(module._holder_here(), session=f"utas-{number}")
            got.append(module._take(lock_path(document), mine) == mine)

        threads = [threading.Thread(target=want, args=(number,)) for number in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert got.count(True) == 1, got


def test_a_name_as_long_as_can_be_has_a_lock(tmp_path):
    path = tmp_path / ("n" * 249 + ".bagan")
    path.write_bytes(b"x")
    assert isinstance(take_lock(path), Lock)


def test_two_ways_to_one_file_share_its_lock(document, tmp_path):
    (tmp_path / "tautan").symlink_to(tmp_path, target_is_directory=True)
    assert lock_path(tmp_path / "tautan" / "naskah.bagan") == lock_path(document)
