"""Files made in steps, so that a window can show progress, answer and give up in between."""

from __future__ import annotations

from collections.abc import Generator

Steps = Generator[float, None, bytes]
"""Gives the share that is done (0 to 1) after each step, and returns the bytes."""


class ExportError(ValueError):
    """A page that a format cannot hold. The message is one Indonesian sentence."""


def finished(steps: Steps) -> bytes:
    """Do all steps and return the bytes."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return bytes(end.value)
