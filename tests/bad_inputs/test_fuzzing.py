"""Random bytes and good files with random harm never give more than a message; `make fuzz` tries many more."""

from __future__ import annotations

from random import Random

import pytest
from fuzz_targets import TARGETS, timed
from fuzzing import drawing
from hypothesis import given
from hypothesis import strategies as st

PIECES = (
    b"", b"\0", b"\xff", b"\n", b"[", b"]", b"{", b"}", b"<", b">", b"&", b'"', b"-1", b"0", b"1e999", b"999999999999",
    b"NaN", b"\xe2\x80\xae", b"\xed\xa0\x80", b";", b":", b"->", b"--", b"[Lampiran I] ", b"Pasal 1", b"a. ", b"(1) ",
    b"\t", b"  ", b"</w:p>", b'w:val="9"', b"\\", b"\x0c", b"A" * 3000,
)  # fmt: skip


def harmed(seed: bytes, number: int) -> bytes:
    """Return a good file with one to six pieces put in, taken out, turned over or doubled."""
    chance = Random(number)
    data = bytearray(seed)
    for _ in range(chance.randrange(1, 7)):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice((1, 1, 2, 8, 64, 1024)))
        match chance.randrange(4):
            case 0:
                data[at:at] = chance.choice(PIECES)
            case 1:
                del data[at:end]
            case 2:
                data[at:end] = bytes(chance.randrange(256) for _ in range(end - at))
            case _:
                data[at:at] = data[at:end] * chance.randrange(1, 4)
    return bytes(data)


@pytest.mark.parametrize("name", TARGETS)
def test_good_files_with_random_harm(name: str) -> None:
    target, seeds = TARGETS[name]
    found = seeds()

    @drawing(60)
    @given(st.integers(0, 2**32), st.integers(0, 9))
    def try_it(number: int, which: int) -> None:
        timed(target, harmed(found[which % len(found)], number))

    try_it()


@pytest.mark.parametrize("name", TARGETS)
def test_random_bytes(name: str) -> None:
    target, _ = TARGETS[name]

    @drawing(25)
    @given(st.binary(max_size=400) | st.lists(st.sampled_from(PIECES), max_size=30).map(b"".join))
    def try_it(data: bytes) -> None:
        timed(target, data)

    try_it()
