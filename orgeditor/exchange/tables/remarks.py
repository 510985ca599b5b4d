"""What there is to say of a table: of a row, or of a file that cannot be read at all."""

from __future__ import annotations

from dataclasses import dataclass

from orgeditor.model.sentences import filled


def shortened(text: str, most: int = 60) -> str:
    """Return a cell's text as a sentence quotes it: printable, on one line, not long."""
    line = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in " ".join(text.split()))
    return line if len(line) <= most else line[: most - 1] + "…"


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence (`template`, Indonesian, with %1 …) about a row, counted from 1 as Excel does.

    With a `fault` the table cannot be entered as it is; else it is a note.
    """

    row: int
    template: str
    values: tuple[str, ...] = ()
    fault: bool = True

    @property
    def text(self) -> str:
        return filled(self.template, self.values)


class TableError(Exception):
    """A file that is no table, or one that is too much. `template` is an Indonesian clause with %1 … for `values`."""

    def __init__(self, template: str, *values: str) -> None:
        super().__init__(filled(template, values))
        self.template = template
        self.values = values


EMPTY_FILE = "berkas itu kosong"
NO_TEXT = "isinya bukan teks"
OLD_EXCEL = "ini berkas Excel lama (.xls) atau yang berkata sandi; simpan dulu sebagai .xlsx tanpa kata sandi"
OPEN_DOCUMENT = "ini berkas OpenDocument; simpan dulu sebagai .xlsx atau .csv"
MARKUP = "ini halaman web atau XML, bukan tabel; buka di Excel dan simpan sebagai .xlsx"
NO_WORKBOOK = "berkas itu bukan buku kerja Excel"
DAMAGED = "berkas Excel itu rusak"
TOO_LARGE = "berkas itu lebih besar dari %1 MB"
TOO_LARGE_UNPACKED = "isinya lebih besar dari %1 MB setelah dibuka"
TOO_MANY_PARTS = "berkas Excel itu memuat lebih dari %1 bagian"
TOO_MANY_ROWS = "tabelnya memuat lebih dari %1 baris"
TOO_MANY_COLUMNS = "tabelnya memuat lebih dari %1 kolom"
TOO_MANY_CELLS = "tabelnya memuat terlalu banyak sel; hapus baris dan kolom kosong di sekitarnya"
LONG_CELL = "baris %1 memuat sel dengan lebih dari %2 huruf"
OPEN_QUOTE = "tanda kutip di baris %1 tidak berpasangan"
NO_SHEET = "tidak ada lembar yang memuat tabel"
NO_SUCH_SHEET = "tidak ada lembar “%1”; yang ada: %2"
NO_NAMES = "tidak ada kolom yang memuat nama unit"
NO_ROWS = "tabel itu tidak memuat satu pun unit"
FAULTY = "%1 baris tidak dapat dimasukkan; tidak ada yang dibuat"
CLAUSES = (
    EMPTY_FILE, NO_TEXT, MARKUP, OLD_EXCEL, OPEN_DOCUMENT, NO_WORKBOOK, DAMAGED, TOO_LARGE, TOO_LARGE_UNPACKED,
    TOO_MANY_PARTS, TOO_MANY_ROWS, TOO_MANY_COLUMNS, TOO_MANY_CELLS, LONG_CELL, OPEN_QUOTE, NO_SHEET, NO_SUCH_SHEET,
    NO_NAMES, NO_ROWS, FAULTY,
)  # fmt: skip
"""Why a file cannot be read."""

NO_NAME = "nama unit kosong"
LONG_NAME = "%1 lebih panjang dari %2 huruf"
ODD_LETTER = "“%1” memuat huruf yang tidak tampak (%2)"
SAME_KEY = "kode “%1” sudah dipakai di baris %2"
SAME_NAME = "“%1” sudah ada di baris %2 di bawah atasan yang sama; beri kode yang berbeda"
OTHER_NAME = "kode “%1” bernama lain di baris %2"
NO_SUPERIOR = "atasan “%1” tidak ada di tabel maupun di bagan"
NEAR_SUPERIOR = "atasan “%1” tidak ada; mungkin “%2”"
TWO_SUPERIORS = "ada lebih dari satu unit bernama “%1”; sebutkan atasannya dengan kode"
OWN_SUPERIOR = "“%1” menjadi atasan dirinya sendiri"
CYCLE = "“%1” berada di bawah bawahannya sendiri"
NO_VALUE = "rumus di sel %1 tidak memberi nilai; buka berkasnya di Excel, perbaiki, lalu simpan"
NO_KIND = "jenis hubungan “%1” tidak dikenal"
FAULTS = (
    NO_NAME, LONG_NAME, ODD_LETTER, SAME_KEY, SAME_NAME, OTHER_NAME, NO_SUPERIOR, NEAR_SUPERIOR, TWO_SUPERIORS,
    OWN_SUPERIOR, CYCLE, NO_VALUE, NO_KIND,
)  # fmt: skip
"""Why a row cannot be entered."""

NO_CATEGORY = "kategori “%1” tidak dikenal; dipakai yang sesuai dengan namanya"
GUESSED_ENCODING = "berkas itu bukan UTF-8; dibaca sebagai Windows-1252, periksa huruf beraksen dan tanda kutipnya"
NOTES = (NO_CATEGORY, GUESSED_ENCODING)
"""What is said without standing in the way."""
