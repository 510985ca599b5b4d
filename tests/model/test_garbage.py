"""The collector is kept out as long as anybody asks for it."""

from __future__ import annotations

import gc
import weakref
from threading import Event, Thread

import pytest

from orgeditor.model import garbage
from orgeditor.model.garbage import uncollected


@pytest.fixture(autouse=True)
def collecting():
    gc.enable()
    yield
    gc.disable()


def test_it_comes_back_with_the_last_end():
    with uncollected():
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_stays_out_for_a_thread_that_goes_on():
    inside, done = Event(), Event()

    def work() -> None:
        with uncollected():
            inside.set()
            done.wait(10)

    thread = Thread(target=work)
    with uncollected():
        thread.start()
        assert inside.wait(10)
    assert not gc.isenabled()
    done.set()
    thread.join()
    assert gc.isenabled()


def test_it_comes_back_after_an_error():
    with pytest.raises(ValueError), uncollected():
        raise ValueError
    assert gc.isenabled()


def test_one_that_was_off_stays_off():
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()


class Ring:
    def __init__(self) -> None:
        self.self = self


@pytest.fixture
def sparing(monkeypatch):
    monkeypatch.setattr(garbage, "_spares", False)
    garbage.spare_survivors()
    yield
    gc.callbacks.remove(garbage._spare)
    gc.unfreeze()


def test_what_is_due_is_taken_down_when_asked_for():
    gc.disable()
    gc.collect()
    ring = Ring()
    found = weakref.ref(ring)
    del ring
    garbage.collect_due()
    assert found() is not None  # too little to pay for a pass
    made = [[] for _ in range(gc.get_threshold()[0] + 1)]
    with uncollected():
        garbage.collect_due()
    assert found() is not None
    garbage.collect_due()
    assert found() is None
    assert made


def test_what_goes_on_living_is_looked_at_once(sparing):
    ring = Ring()
    gc.collect()
    assert not any(item is ring for item in gc.get_objects())
    with uncollected():
        later = Ring()
    assert not any(item is later for item in gc.get_objects())


def test_a_whole_pass_takes_down_what_died_among_the_spared(sparing):
    ring = Ring()
    found = weakref.ref(ring)
    gc.collect()
    del ring
    gc.collect()
    assert found() is not None
    garbage.collect_all()
    assert found() is None
