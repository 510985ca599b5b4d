"""Starts the editor: `python -m orgeditor [FILE]`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, with a file when one is named, and return the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    from orgeditor.ui.application import Program  # Qt's widgets: loaded only when a window is wanted

    program = Program(arguments)
    named = [argument for argument in arguments if not argument.startswith("-")]
    return program.run(Path(named[0]) if named else None)


if __name__ == "__main__":
    from orgeditor.cli import main as command_line  # the same as the command `orgeditor`

    sys.exit(command_line())
