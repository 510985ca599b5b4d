"""Roman numerals of the Lampiran."""

from __future__ import annotations

_STEPS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(number: int) -> str:
    """Return the Roman numeral of a number from 1 on; raises ValueError below."""
    if number < 1:
        raise ValueError(number)
    text = ""
    for value, letters in _STEPS:
        count, number = divmod(number, value)
        text += letters * count
    return text
