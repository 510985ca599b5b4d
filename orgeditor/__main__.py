"""Starts the editor: `python -m orgeditor [FILE]`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from orgeditor.render.qt_pair import QtPairError, check_pair


def child_job(arguments: Sequence[str]) -> bool:
    """Do the job of a child process when the one argument names it, and say whether it did; both entry points ask."""
    if len(arguments) != 1 or not arguments[0].startswith("--"):
        return False
    from orgeditor.editing import worker
    from orgeditor.exchange.graphs import dot_reading
    from orgeditor.layout.layered import graphviz

    jobs = {
        worker.FIT_WORKER: worker.main,
        graphviz.FROZEN_JOB: graphviz.main,
        dot_reading.FROZEN_JOB: dot_reading.main,
    }
    job = jobs.get(arguments[0])
    if job is not None:
        job()
    return job is not None


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, with a file when one is named, and return the exit code.

    A file goes to the window that is open already, if that takes it.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if child_job(arguments):
        return 0
    try:
        check_pair()
    except QtPairError as error:
        _refuse(str(error))
        return 1
    named = [argument for argument in arguments if not argument.startswith("-")]
    if named:
        from orgeditor.ui.hand_over import handed_over

        if handed_over(Path(named[0])):
            return 0
    from orgeditor.ui.application import Program  # Qt's widgets: loaded only when a window is wanted

    program = Program(arguments)
    return program.run(Path(named[0]) if named else None)


def _refuse(sentence: str) -> None:
    """Say why nothing starts, without Qt: on Windows the program has no console."""
    if sys.stderr is not None:
        print(f"orgeditor: {sentence}", file=sys.stderr)
    elif sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, sentence, "orgeditor", 0x10)


if __name__ == "__main__":
    from orgeditor.cli import main as command_line  # the same as the command `orgeditor`

    sys.exit(command_line())
