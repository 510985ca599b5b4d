"""Python's garbage collector kept out, where it would only cost time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_uses = 0
_was_on = True
_spares = False


def spare_survivors() -> None:
    """Let the collector look at what goes on living once, and then no more until `collect_all`.

    Large drafts and their drawings are a million parts, hardly any of them ever garbage, and none that would need the
    collector; a whole pass over them would stop the window for longer than many frames.
    """
    global _spares
    if not _spares:
        _spares = True
        gc.callbacks.append(_spare)


def collect_due() -> None:
    """Take down what is due by the collector's own thresholds, for a program in which it does not start by itself."""
    due = [
        number
        for number, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if count > most > 0
    ]
    if due and not _uses:
        gc.collect(due[-1])


def collect_all() -> None:
    """Take down all garbage, however long that takes."""
    gc.unfreeze()
    gc.collect()
    if _spares:
        gc.freeze()


def _spare(phase: str, info: dict[str, int]) -> None:
    if phase == "stop" and info["generation"] == 2:
        gc.freeze()


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector out while a large file is read or a large chart drawn: that saves a third of the time.

    Uses may lie in each other, in several threads: it comes back with the end of the last one, if it was there before
    the first.
    """
    global _uses, _was_on
    with _lock:
        if not _uses:
            _was_on = gc.isenabled()
            gc.disable()
        _uses += 1
    try:
        yield
    finally:
        with _lock:
            _uses -= 1
            if not _uses:
                if _spares:
                    gc.freeze()
                if _was_on:
                    gc.enable()
