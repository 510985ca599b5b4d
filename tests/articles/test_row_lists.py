"""Lists whose shape says who stands below whom where no marker does: bullets, blanks, tabs, lines of their own."""

from __future__ import annotations

import pytest
from unit_trees import tree_of, unit_named

from orgeditor.articles.lists import MAY_BE_ABOVE

BULLETS = """Dinas Kominfo terdiri dari:
• Kepala Dinas
• Sekretariat, terdiri dari:
   - Subbagian Umum
   – Subbagian Program
• Bidang Aplikasi, terdiri dari:
   {0} Seksi Pengembangan
   {0} Seksi Infrastruktur
• Bidang Statistik
• Kelompok Jabatan Fungsional
"""
KOMINFO = """Dinas Kominfo
  Kepala Dinas
  Sekretariat
    Subbagian Umum
    Subbagian Program
  Bidang Aplikasi
    Seksi Pengembangan
    Seksi Infrastruktur
  Bidang Statistik
  Kelompok Jabatan Fungsional"""
TWO = """Asisten Tata Praja
  Dinas Sosial
  Dinas Perumahan dan Permukiman
  Bagian Hukum
Asisten Umum
  Inspektorat
  Bagian Organisasi"""


@pytest.mark.parametrize("bullet", ["-", "➢", "\uf0b7", "\uf0a7", "■"])
def test_indentation_tells_to_which_list_a_bullet_belongs(bullet):
    assert tree_of(BULLETS.format(bullet)) == KOMINFO


def test_names_below_a_caption_that_an_empty_line_parts_need_no_marker():
    text = """PEMBAGIAN KOORDINASI

Asisten Tata Praja
Dinas Sosial
Dinas Perumahan dan Permukiman
Bagian Hukum

Asisten Umum
Inspektorat
Bagian Organisasi
"""
    assert tree_of(text) == TWO


def test_a_long_list_without_markers_ends_at_the_next_head():
    names = [f"Dinas Urusan {sign}" for sign in "BCDEFGHJKLMN"]
    below = "".join(f"    {name}\n" for name in names)
    text = (
        f"Pasal 13\nAsisten Tata Praja Sekretaris Daerah mengoordinasikan:\n{below}"
        "Asisten Umum Sekretaris Daerah mengoordinasikan:\n    Biro Umum\n    Biro Organisasi\n"
    )
    wanted = ["Asisten Tata Praja Sekretaris Daerah", *(f"  {name}" for name in names)]
    wanted += ["Asisten Umum Sekretaris Daerah", "  Biro Umum", "  Biro Organisasi"]
    assert tree_of(text).splitlines() == wanted


def test_a_line_that_names_the_class_of_what_follows_is_no_unit():
    text = """Pasal 8
1. ASISTEN TATA PRAJA
   OPD yang dikoordinasikan:
   a. DINAS SOSIAL
   b. SATUAN POLISI PAMONG PRAJA
   Bagian yang dikoordinasikan:
   a. BAGIAN HUKUM
2. ASISTEN UMUM
   OPD yang dikoordinasikan:
   a. INSPEKTORAT
"""
    assert tree_of(text).splitlines() == [
        "ASISTEN TATA PRAJA", "  DINAS SOSIAL", "  SATUAN POLISI PAMONG PRAJA", "  BAGIAN HUKUM",
        "ASISTEN UMUM", "  INSPEKTORAT",
    ]  # fmt: skip
    assert unit_named(text, "BAGIAN HUKUM").reasons
    assert not unit_named(text, "SATUAN POLISI PAMONG PRAJA").reasons


def test_signs_on_lines_of_their_own_end_items_and_open_lists():
    words = """Pasal 3 Asisten Tata Praja mengkoordinir : a. Dinas Sosial ; b. Dinas Perumahan dan Permukiman ;
    c. Bagian Hukum . Asisten Umum mengkoordinir : a. Inspektorat ; b. Bagian Organisasi ."""
    assert tree_of("\n\n".join(words.split())) == TWO


def test_heads_in_a_paragraph_that_has_run_together():
    text = (
        "Pasal 10 Asisten I membawahi: a. Bagian Hukum; b. Dinas PUPR. Asisten II membawahi: a. Bagian Umum; b. BKPSDM."
    )
    assert tree_of(text) == "Asisten I\n  Bagian Hukum\n  Dinas PUPR\nAsisten II\n  Bagian Umum\n  BKPSDM"


def test_heads_with_markers_beside_each_other():
    text = """A. Asisten Tata Praja             B. Asisten Umum
   membawahi:                        membawahi:
   1. Dinas Sosial                   1. Inspektorat
   2. Dinas Perumahan dan            2. Bagian
      Permukiman                        Organisasi
   3. Bagian Hukum
"""
    assert tree_of(text) == TWO


def test_bullets_beside_each_other():
    text = """                  LAMPIRAN KEPUTUSAN WALI KOTA
Asisten Tata Praja          Asisten Umum
- Dinas Sosial              - Inspektorat
- Dinas Perumahan           - Bagian Organisasi
  dan Permukiman
- Bagian Hukum
"""
    assert tree_of(text) == TWO


def test_rows_that_begin_with_tabs_go_on_with_the_head_above():
    text = (
        "NO\tASISTEN\tUNIT YANG DIKOORDINASIKAN\n1\tAsisten Tata Praja\tDinas Sosial\n"
        "\t\tDinas Perumahan dan Permukiman\n\t\tBagian Hukum\n2\tAsisten Umum\tInspektorat\n\t\tBagian Organisasi\n"
    )
    assert tree_of(text) == TWO


def test_a_column_called_by_what_is_done_with_its_units():
    text = """ No.   Asisten               Unit yang dikoordinasikan
------------------------------------------------------
 1.    Asisten Tata Praja    1. Dinas Sosial
                             2. Dinas Perumahan dan
                                Permukiman
                             3. Bagian Hukum
------------------------------------------------------
 2.    Asisten Umum          1. Inspektorat
                             2. Bagian Organisasi
"""
    assert tree_of(text) == TWO


def test_a_table_of_ranks_whose_columns_blanks_keep_apart():
    text = """Pasal 8
(1) Susunan unit kerja sebagai berikut:
 NO    ASISTEN          BIRO                  BAGIAN
 1     Asisten          Biro Hukum            Bagian Perundang-
       Tata Praja                             undangan
                                              Bagian Bantuan Hukum
                        Biro Kesejahteraan    Bagian Agama
                        Rakyat
 2     Asisten Umum     Biro Umum             Bagian Rumah Tangga
(2) Biro dipimpin oleh Kepala Biro.
"""
    assert tree_of(text) == (
        "Asisten Tata Praja\n  Biro Hukum\n    Bagian Perundang-undangan\n    Bagian Bantuan Hukum\n"
        "  Biro Kesejahteraan Rakyat\n    Bagian Agama\nAsisten Umum\n  Biro Umum\n    Bagian Rumah Tangga"
    )
    assert MAY_BE_ABOVE not in unit_named(text, "Bagian Agama").reasons


def test_bullets_further_in_stand_below_the_bullet_above():
    text = """Pasal 4
Biro Hukum terdiri atas:
- Bagian Naskah
   * Subbagian Perda
   * Subbagian Pergub
- Bagian Perkara
   * Subbagian Litigasi
"""
    assert tree_of(text) == (
        "Biro Hukum\n  Bagian Naskah\n    Subbagian Perda\n    Subbagian Pergub\n"
        "  Bagian Perkara\n    Subbagian Litigasi"
    )


def test_a_biro_in_the_column_beside_the_asisten_is_no_head():
    text = (
        "ASISTEN\tBIRO\tPERANGKAT DAERAH\nAsisten Tata Praja\tBiro Hukum\tDinas Sosial\n"
        "\tBiro Kesra\tDinas Kesehatan\n\t\tDinas Pendidikan\nAsisten Umum\tBiro Umum\tInspektorat\n"
    )
    assert tree_of(text).splitlines() == [
        "Asisten Tata Praja", "  Biro Hukum", "  Dinas Sosial", "  Biro Kesra", "  Dinas Kesehatan",
        "  Dinas Pendidikan", "Asisten Umum", "  Biro Umum", "  Inspektorat",
    ]  # fmt: skip
