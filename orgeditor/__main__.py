"""Starts the editor: `python -m orgeditor [FILE]`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from orgeditor.render.qt_libraries import import_fault, window_fault
from orgeditor.render.qt_pair import QtPairError, check_pair

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from orgeditor.ui.application import Program

TELLERS = (
    ("zenity", "--error", "--title=orgeditor", "--no-markup", "--text={}"),
    ("kdialog", "--title", "orgeditor", "--error", "{}"),
    ("xmessage", "-center", "-title", "orgeditor", "{}"),
    ("notify-send", "--app-name=orgeditor", "orgeditor", "{}"),
)
"""Programs of a Linux desktop that show a sentence, those first that wait until it is read."""
TELLING_S = 1.5
"""One that has not failed by then shows it."""


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
        named = [argument for argument in arguments if not argument.startswith("-")]
        if named:
            from orgeditor.ui.hand_over import handed_over

            if handed_over(Path(named[0])):
                return 0
        program = _program(arguments)
    except QtPairError as error:
        _refuse(str(error))
        return 1
    except ImportError as error:
        if not (sentence := import_fault(error)):
            raise
        _refuse(sentence)
        return 1
    return program.run(Path(named[0]) if named else None)


def _program(arguments: Sequence[str]) -> Program:
    """Return the program with its window; where Qt cannot open one, say why and end: Qt itself would abort."""
    from PySide6.QtCore import QLibraryInfo, QtMsgType, qInstallMessageHandler

    from orgeditor.ui.application import Program  # Qt's widgets: loaded only when a window is wanted

    said: list[str] = []

    def take(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
            _refuse(window_fault(folder, text))
            os._exit(1)
        said.append(text)

    before = qInstallMessageHandler(take)
    try:
        return Program(arguments)
    finally:
        qInstallMessageHandler(before)
        if said and sys.stderr is not None:
            print("\n".join(said), file=sys.stderr)


def _refuse(sentence: str) -> None:
    """Say why nothing starts, without Qt: on standard error, and on the screen where nobody would read that."""
    if sys.stderr is not None:
        print(f"orgeditor: {sentence}", file=sys.stderr, flush=True)
        if sys.platform.startswith("linux") and not sys.stderr.isatty():
            _show(sentence)
    elif sys.platform == "win32":  # there is no console
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, sentence, "orgeditor", 0x10)


def _show(sentence: str) -> None:
    """Show a sentence by the first program of the desktop that can; this process does not wait for its reader."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return
    import shutil
    import subprocess

    for name, *options in TELLERS:
        program = shutil.which(name)
        if program is None:
            continue
        command = [program, *(option.replace("{}", sentence) for option in options)]
        try:
            shown = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                start_new_session=True,
            )  # fmt: skip
            if shown.wait(TELLING_S) == 0:
                return
        except subprocess.TimeoutExpired:
            return
        except OSError:
            continue


if __name__ == "__main__":
    from orgeditor.cli import main as command_line  # the same as the command `orgeditor`

    sys.exit(command_line())
