"""Guessing what sort of unit a name means, so that a plain outline needs no marks."""

from __future__ import annotations

import re
from functools import lru_cache

from orgeditor.model.kinds import UnitCategory

LEADERS = frozenset({UnitCategory.HEAD, UnitCategory.DEPUTY_HEAD, UnitCategory.SECRETARY})
"""Who commands: a box below one of these hangs from a structural line unless an outline says otherwise."""

_HEADS = r"(?:gubernur|bupati|wali\s?kota|kepala daerah)\b"
_BODIES = (
    r"(?:kejaksaan|pengadilan|imigrasi|(?:badan )?pertanahan|kementerian|badan pusat statistik|pelayanan pajak"
    r"|pelayanan perbendaharaan)\b"
)

_STARTS: tuple[tuple[UnitCategory, str], ...] = (
    (UnitCategory.DEPUTY_HEAD, rf"wakil {_HEADS}"),
    (UnitCategory.HEAD, _HEADS),
    (UnitCategory.COUNCIL_SECRETARIAT, r"sekretari(?:at|s) (?:dprd|dewan)\b"),
    (UnitCategory.SECRETARY, r"(?:sekretaris daerah|sekda)\b"),
    (UnitCategory.SECRETARIAT, r"(?:sekretariat daerah|setda)\b"),
    (UnitCategory.COUNCIL, r"(?:dprd|dewan perwakilan rakyat)\b"),
    (UnitCategory.ASSISTANT, r"(?:asisten|asda)\b"),
    (UnitCategory.EXPERT_STAFF, r"staf ahli\b"),
    (UnitCategory.SECTION, r"(?:bagian|biro)\b"),
    (UnitCategory.INSPECTORATE, r"inspektorat\b"),
    (UnitCategory.VERTICAL, rf"(?:kantor (?:wilayah )?)?{_BODIES}"),
    (
        UnitCategory.VERTICAL,
        r"(?:instansi vertikal|kepolisian|polda|polres|polresta|polsek|korem|kodim|koramil"
        r"|komando (?:distrik|resor) militer)\b",
    ),
    (UnitCategory.BUMD, r"(?:badan usaha milik daerah|bumd|perusahaan (?:umum )?daerah|perumda|perseroda|pdam)\b"),
    (UnitCategory.HOSPITAL, r"(?:rumah sakit|rsud)\b"),
    (UnitCategory.UPT, r"(?:unit pelaksana teknis|uptd?)\b"),
    (UnitCategory.SATUAN, r"(?:satuan(?! kerja\b)|satpol)\b"),
    (UnitCategory.DINAS, r"dinas\b"),
    (UnitCategory.BADAN, r"(?:badan|bappeda|bapenda|bpbd|bkd)\b"),
    (UnitCategory.KANTOR, r"kantor\b"),
    (UnitCategory.KECAMATAN, r"(?:kecamatan|camat)\b"),
    (UnitCategory.KELURAHAN, r"(?:kelurahan|lurah)\b"),
    (UnitCategory.FUNCTIONAL_GROUP, r"(?:kelompok )?jabatan fungsional\b"),
    (UnitCategory.UNIVERSITY, r"(?:perguruan tinggi|universitas|politeknik)\b"),
    (UnitCategory.FORUM, r"(?:rapat|rakor\w*|forum|musyawarah)\b"),
    (UnitCategory.TEAM, r"tim\b"),
)

_START = re.compile("|".join(f"({start})" for _, start in _STARTS), re.IGNORECASE)
"""Each start is one group, and the first that fits is taken."""


@lru_cache(maxsize=32768)  # more than the lines of any one regulation, which is read several times over
def guessed_category(name: str) -> UnitCategory:
    """Return the category that the first words of a unit's name suggest, OTHER when they suggest none."""
    found = _START.match(name)
    return _STARTS[(found.lastindex or 0) - 1][0] if found else UnitCategory.OTHER
