"""Where a name breaks well: of all ways that take the fewest lines, the one that reads best.

Names of offices are read by their phrases: "Tata Usaha" or "Satuan Polisi Pamong Praja" is one thing, a joining word
belongs to what follows it, a bracket is one remark. Widths are in em.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

IDIOM, TERM, AFTER_JOINING, WITHIN_BRACKET, WITHIN_WORD, PLAIN = 6.0, 4.0, 3.0, 4.0, 2.5, 1.0
"""How bad a line end is there; before a joining word and after a comma it is not. Where several hold, they add up."""

ALONE = 3.0
"""How bad it is besides when a joining word has a line to itself."""

OPENING = 1.0
"""How bad it is besides when the line's last word opens the bracket."""

UNEVEN = 6.0
"""How bad it is that a line is twice as long as the mean, or empty."""

UNFILLED = 12.0
"""How bad it is that a line but the last, where all begin at one edge, is empty."""

JOINING = frozenset(
    "& - – antar antara atas atau bagi dalam dan dari dengan di ke kepada oleh pada sebagai serta tentang terhadap"
    " untuk yang".split()
)
"""Words that lead on to the next one."""

LEADING = frozenset("bidang (bidang".split())
"""Words that say what the next ones are: better at the beginning of a line than at its end."""

IDIOMS = """
air minum, aparatur sipil negara, barang dan jasa, barang/ jasa, bina marga, bina mental, cipta karya, daya alam,
gawat darurat, hak asasi, kepala daerah, kerja sama, layanan umum, milik daerah, milik negara, olah raga, otonomi
daerah, pamong praja, pekerjaan umum, perguruan tinggi, rumah sakit, rumah tangga, satu pintu, sekretaris daerah, staf
ahli, sumber daya, tata kerja, tata laksana, tata pemerintahan, tata ruang, tata usaha, tenaga kerja, usaha kecil, usaha
mikro, wali kota
"""
"""Words that are one thing: parted they say something else."""

TERMS = """
administrasi umum, aset daerah, asisten sekretaris daerah, badan layanan umum, badan usaha, catatan sipil, daya
manusia, dewan perwakilan, hubungan kerja, hubungan masyarakat, instansi vertikal, jabatan fungsional, kantor camat,
kawasan permukiman, keluarga berencana, kesatuan bangsa, kesejahteraan rakyat, kesejahteraan sosial, ketahanan pangan,
koordinasi kerja, lembaga teknis, lingkungan hidup, pelaksana teknis, pelayanan terpadu, pemadam kebakaran, pemerintah
daerah, pemerintah kabupaten, pemerintah kota, pemerintah provinsi, penanaman modal, penanggulangan bencana, penataan
ruang, pencatatan sipil, perangkat daerah, perlindungan anak, perumahan rakyat, perwakilan rakyat, rakyat daerah, rapat
koordinasi, reformasi birokrasi, satuan polisi pamong praja, sekretariat daerah, sekretariat dprd, sumber daya alam,
sumber daya manusia, susunan organisasi, terpadu satu pintu, tugas dan fungsi, umum daerah, usaha kecil dan menengah,
wakil bupati, wakil gubernur, wakil wali kota, wakil walikota
"""
"""Words that belong together, as the names of offices have them."""

_NUMBER = re.compile(r"[IVXLC]+|\d+|[A-Z]", re.ASCII)
"""The number or letter of what stands before it: Asisten III, Tipe A."""
_SHORT = re.compile(r"\w{1,3}\.")
"""An abbreviation before a name: dr. Soetomo, PT. Bank."""


def _by_first_word() -> dict[str, list[tuple[list[str], float]]]:
    found: dict[str, list[tuple[list[str], float]]] = {}
    for phrases, bad in ((IDIOMS, IDIOM), (TERMS, TERM)):
        for phrase in phrases.split(","):
            words = phrase.split()
            found.setdefault(words[0], []).append((words, bad))
    return found


PHRASES = _by_first_word()


@lru_cache(maxsize=20_000)
def badness(parts: tuple[str, ...]) -> tuple[float, ...]:
    """Return how bad a line end before each piece of a name is; the first has none before it."""
    words = [part.strip().casefold() for part in parts]
    found = [0.0]
    inside = 0
    for at in range(1, len(parts)):
        last, word = words[at - 1 : at + 1]
        bad = 0.0 if last.endswith((",", ";")) or word in JOINING else PLAIN
        if last in JOINING:
            bad += AFTER_JOINING
        elif last in LEADING:
            bad += PLAIN
        if not parts[at - 1][-1].isspace():
            bad += WITHIN_WORD
        inside = max(0, inside + last.count("(") - last.count(")"))
        if inside:
            bad += WITHIN_BRACKET + (OPENING if "(" in last else 0.0)
        if _NUMBER.fullmatch(parts[at].strip(" ,;.)")) or _SHORT.fullmatch(last):
            bad += IDIOM
        found.append(bad)
    for start, word in enumerate(words):
        for phrase, bad in PHRASES.get(word.lstrip('("'), ()):
            *inner, last = words[start + 1 : start + len(phrase)] or [""]
            if [*inner, last.rstrip(',;.:)"')] == phrase[1:]:
                for at in range(start + 1, start + len(phrase)):
                    found[at] += bad
    return tuple(found)


def joins_at_ends(lines: Sequence[str]) -> int:
    """Return how many lines of a name end in a joining word."""
    return sum(line.split()[-1].casefold() in JOINING for line in lines if line)


def best_ends(
    parts: tuple[str, ...], full: Sequence[float], bare: Sequence[float], width: float, count: int, filled: bool = False
) -> list[int]:
    """Return before which piece each line ends: the fewest lines in `width`, `count` of them, that read best.

    `full` are the widths of the pieces, `bare` those without a space at their end. Where the lines begin at one edge
    they shall be `filled` down to the last, else equally long. Dynamic programming over the pieces. Returns [] where a
    piece is wider than `width`.
    """
    bad = badness(parts)
    even = (sum(full) - full[-1] + bare[-1]) / count
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]  # up to each piece: lines, badness, where the last line starts
    for end in range(1, len(parts) + 1):
        length = bare[end - 1]
        least = (len(parts) + 1, 0.0, 0)
        alone = ALONE if parts[end - 1].rstrip().casefold() in JOINING else 0.0
        for start in range(end - 1, -1, -1):
            if length > width:
                break
            lines, cost, _ = best[start]
            if lines < least[0]:
                if not filled:
                    cost += UNEVEN * (length / even - 1) ** 2
                elif end < len(parts):
                    cost += UNFILLED * (length / width - 1) ** 2
                cost += alone + bad[start]
                least = min(least, (lines + 1, cost, start))
            length += full[start - 1]
            alone = 0.0
        best.append(least)
    ends: list[int] = []
    at = len(parts)
    while at and best[at][0] <= len(parts):
        ends.append(at)
        at = best[at][2]
    return ends[::-1] if not at else []
