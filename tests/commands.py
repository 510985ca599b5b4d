"""Running the command line inside the test's own process: a new one for each call would cost half a second."""

from __future__ import annotations

from orgeditor.cli import main


def run(*arguments: object) -> int:
    """Run a command and return its exit code, also where argparse ends the program."""
    try:
        return main([str(argument) for argument in arguments])
    except SystemExit as end:
        assert isinstance(end.code, int)
        return end.code
