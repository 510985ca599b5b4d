"""Line ends inside boxes: names stay readable, in no more lines and no more room than they need."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from fake_measure import FakeMeasure
from hypothesis import given
from hypothesis import strategies as st

from orgeditor.layout.line_ends import UNEVEN, badness, best_ends
from orgeditor.layout.text import Wrapper
from orgeditor.model.line_breaks import pieces

WORDS = (
    "Dinas Badan Tata Usaha Sumber Daya Manusia dan serta Barang/Jasa Satuan Polisi Pamong Praja, Non-Formal (UPTD) III"
)
TEXTS = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=12).map(" ".join)
WIDTHS = st.floats(2, 40)


@pytest.mark.parametrize(
    ("letters", "lines"),
    [
        (20, ("Subbagian Tata Usaha", "dan Kepegawaian")),
        (14, ("Subbagian", "Tata Usaha", "dan Perundang-", "undangan")),
        (20, ("Subbagian Kerja Sama", "dan Aspirasi")),
        (23, ("Bidang Sumber Daya", "Kesehatan")),
        (17, ("Peraturan", "Wali Kota")),
        (14, ("Satuan Polisi", "Pamong Praja")),
        (24, ("Asisten Pemerintahan", "dan Kesejahteraan Rakyat")),
        (22, ("Badan Kepegawaian", "dan Pengembangan", "Sumber Daya Manusia")),
        (21, ("Bagian Pengadaan", "Barang dan Jasa")),
        (22, ("Bagian Pengadaan", "Barang/Jasa Pemerintah")),
        (20, ("Dinas Pertanian", "serta Peternakan")),
        (20, ("PD Air Minum", "(PDAM Tirta Dharma)")),
        (14, ("Bagian Asisten", "Administrasi", "Tipe A")),
        (18, ("Rumah Sakit", "dr. Achmad")),
    ],
)
def test_names_break_where_they_are_read(letters, lines):
    text = "".join(line if line.endswith("-") else f"{line} " for line in lines).strip()
    assert Wrapper(FakeMeasure()).lines_at(text, letters * 0.55) == lines
    assert Wrapper(FakeMeasure()).lines_at(text.upper(), letters * 0.55) == tuple(line.upper() for line in lines)


@pytest.mark.parametrize(
    ("letters", "lines"),
    [
        (22, ("Bagian Hubungan", "Masyarakat")),
        (25, ("Subbagian Perlengkapan", "dan Aset")),
        (16, ("Subbagian", "Rumah Tangga")),  # what is one thing is not parted for that
        (22, ("Dinas Kependudukan", "dan Catatan Sipil")),
    ],
)
def test_lines_that_begin_at_one_edge_are_filled(letters, lines):
    """In a list box a first line of one short word looks like a name of its own."""
    wrapper = Wrapper(FakeMeasure())
    assert wrapper.lines_at(" ".join(lines), letters * 0.55, filled=True) == lines


@given(TEXTS, WIDTHS)
def test_filled_lines_are_as_many_and_fit(text, width):
    wrapper = Wrapper(FakeMeasure())
    lines = wrapper.lines_at(text, width, filled=True)
    assert len(lines) == wrapper.line_count(text, width)
    assert all(wrapper.width(line) <= width + 1e-6 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_joining_word_ends_a_line_rather_than_make_one_more():
    lines = Wrapper(FakeMeasure()).lines_at("Pengelolaan dan Pemberdayaan", 15 * 0.55)
    assert lines == ("Pengelolaan dan", "Pemberdayaan")


def test_a_joining_word_gets_no_line_of_its_own_for_the_sake_of_a_term():
    lines = Wrapper(FakeMeasure()).lines_at("Dinas Kesejahteraan dan Pencatatan Sipil", 16 * 0.55)
    assert lines == ("Dinas", "Kesejahteraan", "dan Pencatatan", "Sipil")


@given(TEXTS, WIDTHS)
def test_no_more_lines_than_the_fewest_and_all_words_in_order(text, width):
    wrapper = Wrapper(FakeMeasure())
    lines = wrapper.lines_at(text, width)
    assert len(lines) <= len(wrapper.running_lines(text, width)) or max(map(wrapper.width, pieces(text))) > width
    assert len(lines) == wrapper.line_count(text, width)
    assert all(wrapper.width(line) <= width + 1e-6 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(line in text for line in lines)


@given(TEXTS, st.lists(WIDTHS, min_size=1, max_size=5), WIDTHS)
def test_what_was_asked_before_changes_nothing(text, before, width):
    asked = Wrapper(FakeMeasure())
    for other in before:
        asked.lines_at(text, other)
    assert asked.lines_at(text, width) == Wrapper(FakeMeasure()).lines_at(text, width)


@given(st.lists(st.sampled_from(WORDS.split()), min_size=2, max_size=8), st.integers(12, 40))
def test_of_all_ways_with_as_few_lines_none_reads_better(words, width):
    parts = pieces(" ".join(words))
    full, bare = [float(len(part)) for part in parts], [float(len(part.rstrip())) for part in parts]
    greedy = 1
    used = 0.0
    for whole, end in zip(full, bare, strict=True):
        greedy, used = (greedy + 1, whole) if used and used + end > width else (greedy, used + whole)
    found = best_ends(parts, full, bare, width, greedy)
    assert len(found) == greedy

    even = len("".join(parts)) / greedy
    bad = badness(parts)

    def cost(ends: list[int]) -> float:
        rows = ["".join(parts[a:b]).rstrip() for a, b in pairwise([0, *ends])]
        if max(map(len, rows)) > width:
            return float("inf")
        alone = 3.0 * sum(row in ("dan", "serta") for row in rows)
        return sum(bad[end] for end in ends[:-1]) + sum(UNEVEN * (len(row) / even - 1) ** 2 for row in rows) + alone

    ways = combinations(range(1, len(parts)), greedy - 1)
    assert cost(found) == pytest.approx(min(cost([*way, len(parts)]) for way in ways))
