from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgeditor.model.numerals import roman

VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


NUMERALS = {
    **{1: "I", 2: "II", 3: "III", 4: "IV", 5: "V", 6: "VI", 8: "VIII", 9: "IX", 10: "X", 11: "XI", 14: "XIV"},
    **{19: "XIX", 40: "XL", 49: "XLIX", 90: "XC", 400: "CD", 944: "CMXLIV", 2026: "MMXXVI"},
}


@pytest.mark.parametrize(("number", "numeral"), NUMERALS.items())
def test_numerals(number, numeral):
    assert roman(number) == numeral


@pytest.mark.parametrize("number", [0, -1])
def test_there_is_no_numeral_below_one(number):
    with pytest.raises(ValueError, match=str(number)):
        roman(number)


@given(st.integers(1, 3999))
def test_numeral_reads_as_its_number(number):
    """By the rule of reading: a letter before a larger one is taken away."""
    values = [VALUES[letter] for letter in roman(number)]
    read = sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
    assert read == number
    assert not any(letter * 4 in roman(number) for letter in "IXC")
