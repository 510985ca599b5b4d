"""Words for classes of units, which are no units themselves: "Perangkat Daerah", "Instansi Vertikal"."""

from __future__ import annotations

import re
from collections.abc import Sequence

CLASS = re.compile(
    r"(?:(?:bidang|pembidangan|pembagian|(?:ruang\s+)?lingkup|wilayah|rentang)"
    r"(?:\s+(?:tugas|bidang|kerja|kendali|koordinasi|pengk?oordinasian|pembinaan|dan))*\s+)?"
    r"(?:para\s+)?asisten(?:\s?-\s?asisten)?(?:\s+sekretaris\s+(?:wilayah/?\s?)?(?:daerah|kotamadya))?(?:\s+(?-i:[a-z]{0,3}))?"
    r"|wakil\s+direktur|inspektur\s+pembantu",
    re.IGNORECASE,
)
"""Classes of officers of whom a body has several, and what their fields are called: "Lingkup koordinasi Asisten"."""
CLASSES = re.compile(
    r"(?:satuan kerja )?perangkat (?:daerah|aceh)(?: lain(?:nya)?)?|instansi vertikal(?: di daerah)?|unit kerja"
    r"|lembaga (?:lain|vertikal)(?:nya)?|badan usaha milik daerah|bumd|perusahaan daerah|perguruan tinggi|skpd|opd"
    r"|(?:dinas|badan|lembaga teknis) daerah(?: (?:provinsi|kabupaten|kota)(?: \w+){0,3})?|lembaga teknis"
    r"|(?P<class>bagian|biro)(?:\s?-\s?(?P=class))?(?: (?:di lingkungan|pada|di) sekretariat daerah)?"
    r"|instansi lain(?:nya)?|(?:perangkat daerah|unit kerja|skpd|opd) (?:mitra(?: kerja)?|binaan)",
    re.IGNORECASE,
)
"""Names of classes of units: what gathers a part of a list."""
OUTSIDE = re.compile(
    r"instansi vertikal(?: di daerah)?|lembaga (?:lain|vertikal)(?:nya)?|badan usaha milik daerah|bumd"
    r"|perusahaan (?:umum )?daerah|perguruan tinggi",
    re.IGNORECASE,
)
"""Classes that an opener may name of its whole list ("melaksanakan koordinasi dengan Instansi Vertikal meliputi:")."""
TECHNICAL = re.compile(r"upt[db]?|unit\s+pelaksana\s+teknis(?:\s+(?:daerah|dinas|badan))?", re.IGNORECASE)
"""What carries out a part of a body's work, and the class of all of them that it has."""
_CLASS_WORD = (
    r"(?:dinas|badan|kantor|satuan|inspektorat|sekretariat|kecamatan|kelurahan|uptd?"
    r"|rumah sakit(?: umum)?|bagian|biro|perusahaan|perumda|bidang|seksi"
    r"|sub\s?-?\s?bagian|sub\s?-?\s?bidang)"
)
_BY_WORD = re.compile(
    rf"{_CLASS_WORD}(?:\s?-\s?{_CLASS_WORD})?(?:(?:\s*,\s*|\s*/\s*|,?\s+dan\s+){_CLASS_WORD})*(?: daerah)?",
    re.IGNORECASE,
)


def is_class(name: str, listed: Sequence[str]) -> bool:
    """Whether a name gathers what is listed below it: a class, or the word with which most of it begins ("Dinas")."""
    if CLASSES.fullmatch(name):
        return True
    if not _BY_WORD.fullmatch(name):
        return False
    words = tuple(f"{word} " for word in re.findall(_CLASS_WORD, name.casefold()))
    words += ("rsud ",) if "rumah sakit" in words[0] else ()
    begins = sum(f"{text.casefold()} ".startswith(words) for text in listed)
    return 2 * begins >= len(listed)
