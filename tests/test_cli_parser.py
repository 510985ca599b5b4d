"""What the command line understands, and that it says so in Indonesian alone."""

from __future__ import annotations

import re

import pytest
from commands import run

COMMANDS = ["export", "help", "info", "new", "import", "outline"]
ENGLISH = set(
    """
    usage positional arguments argument options show this help message and exit the following are required error
    invalid choice choose from expected one at least unrecognized ambiguous option could match value version
    """.split()
)
"""What argparse says in English, word by word."""


def english(text: str) -> set[str]:
    """Return the English words of argparse in a text, apart from names of options and commands."""
    return set(re.findall(r"(?<![-\w.])[a-z]+(?![-\w.])", text)) & ENGLISH


@pytest.mark.parametrize("command", COMMANDS)
def test_help_explains_the_command(capsys, command):
    assert run(command, "--help") == 0
    assert f"orgeditor {command}" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], *([command] for command in COMMANDS)])
def test_help_is_indonesian(capsys, arguments):
    assert run(*arguments, "--help") == 0
    text = re.sub(r"(orgeditor|^ +) ?help\b", "", capsys.readouterr().out, flags=re.MULTILINE)  # a command's name
    assert "pemakaian: " in text and "menampilkan bantuan ini" in text
    assert english(text) == set()


def test_help_names_all_commands(capsys):
    assert run("--help") == 0
    text = capsys.readouterr().out
    assert all(command in text for command in COMMANDS)


def test_version(capsys):
    from orgeditor import __version__

    assert run("--version") == 0
    assert capsys.readouterr().out.strip() == f"orgeditor {__version__}"


@pytest.mark.parametrize(
    "arguments",
    [
        ["export"],
        ["export", "x.bagan"],
        ["export", "x.bagan", "-o", "x.pdf", "--format", "docx"],
        ["export", "x.bagan", "-o", "x.png", "--dpi", "5"],
        ["export", "x.bagan", "-o", "x.png", "--dpi", "banyak"],
        ["export", "x.bagan", "-o", "x.pdf", "--format", "png"],
        ["export", "x.bagan", "y.bagan", "-o", "x.pdf"],
        ["export", "x.bagan", "-o", "x.jpg"],
        ["exprot", "x.bagan", "-o", "x.pdf"],
        ["bogus"],
        ["info"],
        ["info", "x.bagan", "--yaml"],
        ["new", "-o", "x.bagan"],
        ["import", "x.txt"],
        ["new", "--template", "dinas", "-o", "x.bagan", "--year", "abc"],
        ["new", "--template", "dinas", "-o", "x.bagan", "--with", "camat"],
        ["new", "--template", "dinas", "-o", "x.bagan", "--with", "wakil", "--without", "wakil"],
        ["outline"],
    ],
)
def test_misuse_is_code_2(capsys, arguments):
    assert run(*arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and "pemakaian: orgeditor" in printed.err
    assert english(printed.err) == set()
