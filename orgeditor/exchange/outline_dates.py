"""Years and dates of a regulation, as people write them: what cannot be one is told before it is printed."""

from __future__ import annotations

import re
from calendar import monthrange

from orgeditor.exchange.outline_lines import known_word, short
from orgeditor.model.renaming import folded

LEAST_YEAR, MOST_YEAR = 1945, 2100
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
_OLD_SPELLINGS = {"pebruari": 2, "nopember": 11}
_GAP = re.compile(r"[\d\s]*[._…][\d\s._…]*")
"""A year that is not known yet: 20.., 202_ or dots alone."""
_BY_NUMBERS = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_BY_NUMBERS_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_BY_NAME = re.compile(r"(\d{1,2})\s+([^\W\d_]+)\s+(\d{4})")


def year_fault(text: str) -> str:
    """Return what is wrong with a year, one Indonesian clause, and "" when it is one, empty or a gap to fill in."""
    if not text or _GAP.fullmatch(text) or (re.fullmatch(r"\d{4}", text) and LEAST_YEAR <= int(text) <= MOST_YEAR):
        return ""
    return f"tahun “{short(text)}” bukan tahun empat angka dari {LEAST_YEAR} sampai {MOST_YEAR}"


def date_fault(text: str) -> str:
    """Return what is wrong with a date, one Indonesian clause; a text in no usual form of a date is left alone."""
    if found := _BY_NUMBERS.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    elif found := _BY_NUMBERS_ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _BY_NAME.fullmatch(text):
        word = folded(found[2])
        names = {name.casefold(): number for number, name in enumerate(MONTHS, 1)} | _OLD_SPELLINGS
        if word not in names:
            return f"bulan “{found[2]}” tidak dikenal{known_word(word, names)}; bulan ialah Januari sampai Desember"
        day, month, year = int(found[1]), names[word], int(found[3])
    else:
        return ""
    if not 1 <= month <= 12:
        return f"tanggal “{text}” tidak ada; bulan ialah 1 sampai 12"
    if fault := year_fault(f"{year:04}"):
        return fault
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        return f"tanggal “{text}” tidak ada; {MONTHS[month - 1]} {year} bertanggal 1 sampai {last}"
    return ""
