"""Time the reading of a megabyte of articles, written in many ways: lists, levels, capitals, paragraphs, tables.

Run by `make bench`. Times are processor time of `read_text`; the floor is that of finding the words of the same text
with `re`.
"""

from __future__ import annotations

import gc
import re
import sys
import time
from collections.abc import Callable
from itertools import count
from string import ascii_lowercase

from orgeditor.articles.reader import read_text

BYTES = 1_000_000
RUNS = 3
FIELDS = (
    "Pendidikan|Kesehatan|Sosial|Pekerjaan Umum|Perhubungan|Pertanian|Perikanan|Pariwisata|Kebudayaan|Tenaga Kerja|"
    "Perdagangan|Lingkungan Hidup|Komunikasi|Statistik|Arsip|Pemuda"
).split("|")
LISTED = 12
"""Units below each Asisten."""


def unit(number: int) -> str:
    first, second = FIELDS[number % len(FIELDS)], FIELDS[number // len(FIELDS) % len(FIELDS)]
    return f"Dinas {first} dan {second} {number}"


def head(number: int) -> str:
    return f"Asisten {FIELDS[number % len(FIELDS)]} {number}"


def levels(number: int) -> str:
    """Give one line of a list of two levels, a. Asisten, 1. Dinas, with a Pasal for each 26 Asisten."""
    asisten, at = divmod(number, LISTED)
    letter = asisten % len(ascii_lowercase)
    heading = f"Pasal {asisten // len(ascii_lowercase) + 2}\n" if not letter else ""
    return f"{at}. {unit(number)};\n" if at else f"{heading}{ascii_lowercase[letter]}. {head(asisten)}, membawahkan:\n"


def article(number: int) -> str:
    units = "".join(f"{ascii_lowercase[at]}. {unit(LISTED * number + at)};\n" for at in range(LISTED))
    return f"Pasal {number + 2}\n{head(number)} mempunyai tugas mengoordinasikan:\n{units}"


def task(number: int) -> str:
    return (
        f"Pasal {number + 2}\n(1) {head(number)} mempunyai tugas membantu Sekretaris Daerah.\n(2) Dalam melaksanakan"
        " tugas sebagaimana dimaksud pada ayat (1), Asisten menyelenggarakan fungsi:\na. penyusunan kebijakan daerah;"
        " dan\nb. fungsi lain yang diberikan oleh Bupati.\n"
    )


KINDS: dict[str, tuple[str, Callable[[int], str]]] = {
    "one list": ("Pasal 2\nAsisten Umum mengoordinasikan:\n", lambda n: f"{n % 25 + 1}. {unit(n)};\n"),
    "two levels": ("", levels),
    "two levels, in capitals": ("", lambda n: levels(n).upper()),
    "bullets": ("Pasal 2\n", lambda n: f"- {unit(n)};\n" if n % LISTED else f"{head(n)}, mengoordinasikan:\n"),
    "a Pasal for each Asisten": ("", article),
    "tasks and functions": ("", task),
    "sentences": ("", lambda n: f"({n % 20 + 1}) {head(n)} mengoordinasikan {unit(n)} dan {unit(n + 7)}.\n"),
    "in one paragraph": ("Pasal 2 Asisten Umum mengoordinasikan: ", lambda n: f"{n % 25 + 1}. {unit(n)}; "),
    "one word a line": ("Pasal 2\nAsisten Umum mengoordinasikan:\n", lambda n: f"- {unit(n)};\n".replace(" ", "\n")),
    "a table": ("No\tAsisten\tPerangkat Daerah\n", lambda n: f"{n + 1}\t{head(n // LISTED)}\t{unit(n)}\n"),
    "lines of ten letters": ("Pasal 2\nAsisten Umum mengoordinasikan:\n", lambda n: "1. Dinas A\n"),
}


def megabyte(begin: str, line: Callable[[int], str]) -> str:
    parts, length = [begin], len(begin)
    for number in count():
        if length >= BYTES:
            return "".join(parts)
        parts.append(line(number))
        length += len(parts[-1])
    raise AssertionError


def forget() -> None:
    """Empty the caches of the program: a person reads a text once."""
    for name, module in list(sys.modules.items()):
        if name.startswith("orgeditor."):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def seconds(do: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        forget()
        gc.collect()
        start = time.process_time()
        do()
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    read_text("Pasal 2\nAsisten Umum mengoordinasikan:\na. Dinas A; dan\nb. Dinas B.\n")
    print("\n| a megabyte of articles | units | read in | times the finding of its words |\n|---|--:|--:|--:|")
    for name, (begin, line) in KINDS.items():
        text = megabyte(begin, line)
        units = len(read_text(text).units)
        took, floor = seconds(lambda text=text: read_text(text)), seconds(lambda text=text: re.findall(r"\w+", text))
        print(f"| {name} | {units:,} | {took:.2f} s | {took / floor:.0f} |", flush=True)


if __name__ == "__main__":
    main()
