"""Work that waits for a disk or a network, in a thread: a dead drive stops neither the window nor the program's end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class Job(Generic[T]):
    """Runs a function that touches neither Qt nor the draft."""

    def __init__(self, do: Callable[[], T]) -> None:
        self._found: list[T] = []
        self._error: BaseException | None = None
        self._do = do
        self._thread = Thread(target=self._run, daemon=True)  # daemon: the program may end while it still waits
        self._thread.start()

    @property
    def running(self) -> bool:
        return self._thread.is_alive()

    def wait(self, seconds: float) -> None:
        self._thread.join(seconds)

    def until_done(self) -> Iterator[None]:
        """Give None as long as it runs."""
        while self.running:
            yield None

    def result(self) -> T:
        """Return what the function returned, once it is no longer running; raises what it raised."""
        if self._error is not None:
            raise self._error
        return self._found[0]

    def _run(self) -> None:
        try:
            self._found.append(self._do())
        except BaseException as error:  # told where the result is asked for
            self._error = error
