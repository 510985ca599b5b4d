"""What may be said of a chart that layout has drawn: templates with %1, %2 for values."""

from __future__ import annotations

from enum import StrEnum


class Text(StrEnum):
    """What may be said, in Indonesian."""

    CAP = "huruf terbesar yang diizinkan"
    FIXED = "huruf tetap yang ditetapkan untuk bagan ini"
    BRANCH = "ditetapkan untuk bawahan %1"
    FLOOR = "huruf terkecil yang diizinkan"
    PAGES = "huruf terbesar yang muat pada semua dari %1 halaman"
    LINES = "dengan %1 pt ada garis yang tidak mendapat jalan"
    WIDTH = "dibatasi lebar: %1 memakai %2 kolom; tersisa %3 mm"
    WIDTH_PLAIN = "dibatasi lebar: tersisa %1 mm"
    HEIGHT_PAGE = "dibatasi tinggi: %1 turun sampai %2 mm dari batas bawah"
    HEIGHT_SIGNATURE = "dibatasi tinggi: %1 turun sampai %2 mm dari ruang tanda tangan"
    HEIGHT_LEGEND = "dibatasi tinggi: %1 turun sampai %2 mm dari keterangan"
    BOTH = "dibatasi lebar dan tinggi: %1 memakai %2 kolom, %3 turun paling dalam"
    BOTH_ONE = "dibatasi lebar dan tinggi: %1 memakai %2 kolom dan turun paling dalam"
    BOTH_PLAIN = "dibatasi lebar dan tinggi: tersisa %1 × %2 mm"
    STEP = "huruf yang lebih besar tidak muat pada halaman ini"
    MIDDLE = "berdiri %1 mm dari tengah halaman: tepat di tengah, hurufnya akan lebih kecil dari %2 pt"
    ROW = "berjajar"
    LIST = "daftar di kanan batang"
    LIST_LEFT = "daftar di kiri batang"
    LIST_BOTH = "daftar di kedua sisi batang"
    PAIRS = "berpasangan pada batang"
    ONE_COLUMN = "satu kolom"
    COLUMNS = "%1 kolom"
    COLUMNS_OF = "%1 kolom (%2)"
    LIST_BOX = "kotak daftar berisi %1 nama"


Said = tuple[Text, tuple[str | float, ...], tuple[str, ...]]
"""Template, values and the boxes to jump to."""
