"""Regulations made from the lists of real ones, with what scanners, converters and hurried drafters do to them.

Every text is made from a seed, so a failure can be made again.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

Lists = Sequence[tuple[str, Sequence[str]]]
"""Heads, each with its units in order."""

OPENERS = (
    "mengkoordinir:", "mengkoordinasikan:", "mengoordinasikan:", "membawahi:", "membawahkan:", "membawakan:",
    "membawah :", "terdiri dari:", "terdiri atas:", "meliputi:", "mengoordinir unit kerja sebagai berikut:",
    "melaksanakan koordinasi kerja dengan Perangkat Daerah/ unit kerja sebagai berikut:",
    ", melaksanakan koordinasi kerja dengan unit-unit kerja sebagai berikut :",
    "mengkoordinasikan Perangkat Daerah yang meliputi:", "bertugas mengoordinasikan:",
)  # fmt: skip

STYLES: tuple[tuple[str, str], ...] = (
    ("a.", "1."), ("1.", "a."), ("A.", "1."), ("(1)", "a."), ("a.", "1)"), ("1)", "a)"), ("I.", "1."), ("a)", "(1)"),
    ("1.", "1."), ("a.", "a."), ("I.", "a."), ("(1)", "1."),
)  # fmt: skip

INTRO = (
    "Berdasarkan kedekatan tugas dan fungsinya, atas nama Sekretaris Daerah, asisten melaksanakan koordinasi kerja "
    "dengan Perangkat Daerah dengan pembagian sebagai berikut:"
)
ENDS = (";", "; dan", ".", ":", "", ";")


def roman(number: int) -> str:
    return ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")[number - 1]


def mark(style: str, number: int) -> str:
    sign = style.strip("().")
    if sign == "1":
        value = str(number)
    elif sign == "I":
        value = roman(number)
    else:
        turns, letter = divmod(number - 1, 26)
        value = chr(ord(sign) + letter) * (turns + 1)
    return style.replace(sign, value)


@dataclass
class Row:
    """A line of the article: its level, marker and text, and what stands after it."""

    level: int
    marker: str
    text: str
    end: str = ""


@dataclass
class Made:
    """A text, and the lists that it holds."""

    text: str
    lists: list[tuple[str, list[str]]] = field(default_factory=list)
    noises: tuple[str, ...] = ()


def rows_of(lists: Lists, styles: tuple[str, str], opener: str) -> list[Row]:
    rows = []
    for at, (head, units) in enumerate(lists, 1):
        gap = "" if opener.startswith(",") else " "
        rows.append(Row(0, mark(styles[0], at), f"{head}{gap}{opener}"))
        for number, unit in enumerate(units, 1):
            end = "." if number == len(units) and at == len(lists) else "; dan" if number == len(units) - 1 else ";"
            rows.append(Row(1, mark(styles[1], number), unit, end))
    return rows


def written(rows: Sequence[Row], indent: int = 3, glue: bool = False, dash: bool = False) -> list[str]:
    gap = "" if glue else " "
    return [f"{' ' * (indent * row.level)}{'- ' if dash else ''}{row.marker}{gap}{row.text}{row.end}" for row in rows]


def wrong_ends(rows: Sequence[Row], dice: random.Random) -> list[Row]:
    return [replace(row, end=dice.choice(ENDS)) if row.level and dice.random() < 0.4 else row for row in rows]


def misread(rows: Sequence[Row], dice: random.Random) -> list[Row]:
    signs = {"1": "l", "0": "O", "5": "S"}

    def change(marker: str) -> str:
        return "".join(signs.get(sign, sign) if dice.random() < 0.5 else sign for sign in marker)

    return [replace(row, marker=change(row.marker)) if row.marker[0].isdigit() and row.level else row for row in rows]


def broken_lines(lines: Sequence[str], dice: random.Random) -> list[str]:
    found: list[str] = []
    for line in lines:
        words = line.split(" ")
        inside = [at for at, word in enumerate(words) if word and at > len(line) - len(line.lstrip()) + 1]
        if len(inside) < 2 or dice.random() < 0.5:
            found.append(line)
            continue
        at = dice.choice(inside[1:])
        word = words[at]
        if dice.random() < 0.3 and len(word) > 7 and word.isalpha():
            cut = len(word) // 2
            found += [" ".join([*words[:at], word[:cut] + "-"]), " ".join([word[cut:], *words[at + 1 :]])]
        else:
            found += [" ".join(words[:at]), " ".join(words[at:])]
    return found


def word_per_line(lines: Sequence[str], _dice: random.Random) -> list[str]:
    return [word for line in lines for word in line.split()]


def pages(lines: Sequence[str], dice: random.Random) -> list[str]:
    found: list[str] = []
    number = 3
    for line in lines:
        found.append(line)
        if dice.random() < 0.12:
            form = dice.choice(("- {} -", "{}", "Halaman {}", "-{}-", "{} / 12"))
            found += [
                "",
                form.format(number),
                "",
                *(["PERATURAN WALI KOTA CONTOH TENTANG KOORDINASI"] if number > 2 else []),
                "",
            ]
            number += 1
    return found


def run_together(lines: Sequence[str], dice: random.Random) -> list[str]:
    found: list[str] = []
    for line in lines:
        if found and dice.random() < 0.6:
            found[-1] += " " + line.strip()
        else:
            found.append(line.strip())
    return found


def one_paragraph(lines: Sequence[str], _dice: random.Random) -> list[str]:
    return [" ".join(line.strip() for line in lines)]


LINE_NOISES: dict[str, Callable[[Sequence[str], random.Random], list[str]]] = {
    "broken": broken_lines,
    "word a line": word_per_line,
    "pages": pages,
    "run together": run_together,
    "one paragraph": one_paragraph,
}


def regulation(body: Sequence[str], heading: bool = True) -> str:
    head = ["BAB IV", "PEMBIDANGAN KOORDINASI", "", "Pasal 12", ""] if heading else []
    tail = ["", "Pasal 13", "", "Peraturan ini mulai berlaku pada tanggal diundangkan."] if heading else []
    return "\n".join([*head, INTRO, *body, *tail]) + "\n"


def made(lists: Lists, seed: int, *, noise: str | None = None) -> Made:
    """Make a text of the lists with the noises that the seed chooses, or with one."""
    dice = random.Random(seed)
    styles = dice.choice(STYLES)
    rows = rows_of(lists, styles, dice.choice(OPENERS))
    noises = (
        [noise]
        if noise
        else dice.sample(["ends", "ocr", "flat", "glued", "dash", *LINE_NOISES], dice.choice((1, 2, 2, 3)))
    )
    if "word a line" in noises and "one paragraph" in noises:
        noises.remove("one paragraph")
    if "ends" in noises:
        rows = wrong_ends(rows, dice)
    if "ocr" in noises:
        rows = misread(rows, dice)
    lines = written(rows, 0 if "flat" in noises else dice.choice((2, 3, 4)), "glued" in noises, "dash" in noises)
    for name in sorted(noises):
        if name in LINE_NOISES:
            lines = LINE_NOISES[name](lines, dice)
    return Made(regulation(lines), [(head, list(units)) for head, units in lists], (str(styles), *noises))


def read_lists(units: Sequence[object]) -> list[tuple[str, list[str]]]:
    """Return the heads of a reading with their units, for comparing."""
    found: list[tuple[str, list[str]]] = []
    index: dict[int, list[str]] = {}
    for at, unit in enumerate(units):
        if unit.parent is None:  # type: ignore[attr-defined]
            found.append((unit.name, []))  # type: ignore[attr-defined]
            index[at] = found[-1][1]
        elif unit.parent in index:  # type: ignore[attr-defined]
            index[unit.parent].append(unit.name)  # type: ignore[attr-defined]
    return found


def score(wanted: Lists, found: Lists) -> tuple[int, int]:
    """Return how many heads and units stand where they should, letter for letter, and how many there are."""
    right = total = 0
    by_head = {_folded(head): list(units) for head, units in found}
    for head, units in wanted:
        total += 1 + len(units)
        got = by_head.get(_folded(head))
        if got is None:
            continue
        right += 1
        right += _in_order([unit for unit in units], got)
    return right, total


def _in_order(wanted: Sequence[str], found: Sequence[str]) -> int:
    """Return the length of the longest common run in order."""
    row = [0] * (len(found) + 1)
    for unit in wanted:
        last = 0
        for at, other in enumerate(found, 1):
            last, row[at] = row[at], last + 1 if unit == other else max(row[at], row[at - 1])
    return row[-1]


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold()
