"""The command help: the guide as text for a terminal, by topic."""

from __future__ import annotations

import argparse
import re
import shutil
import textwrap

from orgeditor.cli_parser import Fault
from orgeditor.guide import TOPICS, topics

LEAST_W, MOST_W = 40, 100
PICTURE = re.compile(r"^!\[([^\]]*)\]\([^)]*\)$")
LINK = re.compile(r"\[([^\]]+)\]\((\w[\w-]*)\.md\)")
MARKS = re.compile(r"\*\*|`|(?<![\w*])\*(?=\w)|(?<=\w)\*(?![\w*])")
RULE = re.compile(r"^\|[-| ]+\|$")


def show_help(options: argparse.Namespace) -> None:
    """Print a topic, or what topics there are; the name of a command gives its options."""
    language = "en" if options.english else "id"
    if options.topic is None:
        print(_listed(language))
    elif options.topic in TOPICS:
        found = next(topic for topic in topics(language) if topic.name == options.topic)
        width = max(LEAST_W, min(MOST_W, shutil.get_terminal_size().columns))
        print(plain_text(found.text, width), end="")
    elif options.topic in options.commands:
        options.commands[options.topic].print_help()
    else:
        raise Fault(f"tidak ada topik {options.topic}; yang ada: {', '.join(TOPICS)}.")


def _listed(language: str) -> str:
    width = max(map(len, TOPICS))
    rows = [f"  {topic.name:<{width}}  {topic.title}" for topic in topics(language)]
    return "\n".join(("orgeditor help TOPIK", *rows))


def plain_text(text: str, width: int) -> str:
    """Return Markdown as lines of at most `width` letters; a picture is a line that names it."""
    lines: list[str] = []
    given = text.splitlines()
    for line, after in zip(given, [*given[1:], ""], strict=True):
        if RULE.match(line) or RULE.match(after):  # the heads of columns say nothing where there are none
            continue
        if picture := PICTURE.match(line):
            lines.append(f"[{picture[1]}]")
            continue
        plain = MARKS.sub("", LINK.sub(r"\1 (orgeditor help \2)", line))
        level = len(plain) - len(plain.lstrip("#"))
        if level:
            plain = plain[level:].strip()
            lines += [plain, ("=" if level == 1 else "-") * len(plain)]
        elif plain.startswith("|"):
            keys, *rest = (cell.strip() for cell in plain.strip("|").split("|"))
            lines += textwrap.wrap(
                f"{keys}: {' – '.join(rest)}", width, initial_indent="  ", subsequent_indent="      "
            )
        else:
            mark = re.match(r"(- |\d+\. )?", plain)
            indent = " " * len(mark[0] if mark else "")
            lines += textwrap.wrap(plain, width, subsequent_indent=indent) or [""]
    return "\n".join(lines) + "\n"
