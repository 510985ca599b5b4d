"""Letter case, line breaks, and lines in their rectangle."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from fake_measure import FakeMeasure
from hypothesis import given
from hypothesis import strategies as st

from orgeditor.layout.measure import em_mm
from orgeditor.layout.text import LONGEST_WORD, Wrapper, block_height, pieces, set_lines, shown_name
from orgeditor.model.geometry import Rect
from orgeditor.model.records import LetterCase

WRAPPER = Wrapper(FakeMeasure())
NAMES = st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), max_size=40)
TEXTS = st.lists(
    st.sampled_from("Dinas dan Badan/Kantor Non-Formal & X (UPTD) Ketenagakerjaan 12.".split()), max_size=9
)


def squeezed(text: str) -> str:
    return "".join(text.split())


# letter case


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Dinas pemberdayaan perempuan dan perlindungan anak", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak"),
        ("staf ahli bidang hukum", "Staf Ahli Bidang Hukum"),
        ("Perangkat Daerah Di Lingkungan Kota Untuk Umum", "Perangkat Daerah di Lingkungan Kota untuk Umum"),
        ("dari desa ke kota", "Dari Desa ke Kota"),  # the first word is always large
        ("RSUD dan UPTD kota", "RSUD dan UPTD Kota"),
        ("DINAS DAN BADAN", "DINAS DAN BADAN"),  # capitals stay whole: nobody knows which of them are acronyms
        ("bagian pengadaan barang/jasa", "Bagian Pengadaan Barang/Jasa"),
        ("pendidikan non-formal", "Pendidikan Non-Formal"),
        ("bagian perundang-undangan", "Bagian Perundang-undangan"),
        ("bagian undang-undang", "Bagian Undang-Undang"),
        ("pembinaan baca al-qur'an", "Pembinaan Baca Al-Qur'an"),
        ("badan kepegawaiandan pengembangan", "Badan Kepegawaiandan Pengembangan"),  # a slip stays one
        ('bagian "umum" & perlengkapan', 'Bagian "Umum" & Perlengkapan'),
        ("asisten III", "Asisten III"),
        ("bagian kerja sama dalam negeri", "Bagian Kerja Sama Dalam Negeri"),
        ("bagian urusan dalam", "Bagian Urusan Dalam"),
        ("Pembinaan Dalam Daerah", "Pembinaan dalam Daerah"),
        ("dinas (tipe a)", "Dinas (Tipe A)"),
        ("", ""),
    ],
)
def test_kapital_tiap_kata(name, shown):
    assert shown_name(name, LetterCase.TITLE) == shown


def test_kapital_and_as_written():
    assert shown_name("Dinas Kesehatan & sosial", LetterCase.UPPER) == "DINAS KESEHATAN & SOSIAL"
    assert shown_name("dInAs", LetterCase.AS_WRITTEN) == "dInAs"
    assert shown_name("Straße", LetterCase.UPPER) == "STRAßE"  # no letter is added


@given(NAMES, st.sampled_from(LetterCase))
def test_only_case_ever_changes(name, case):
    shown = shown_name(name, case)
    assert shown.casefold() == name.casefold()
    assert len(shown) == len(name)


# line breaks


@given(NAMES)
def test_pieces_lose_nothing(text):
    assert "".join(pieces(text)) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dinas Sosial", ["Dinas ", "Sosial"]),
        ("Barang/Jasa", ["Barang/", "Jasa"]),
        ("Non-Formal", ["Non-", "Formal"]),
        ("Kota - Desa", ["Kota ", "- ", "Desa"]),
        ("UPTD", ["UPTD"]),
    ],
)
def test_lines_break_after_space_slash_and_inner_hyphen(text, found):
    assert list(pieces(text)) == found


@given(TEXTS.map(" ".join))
def test_every_number_of_lines_holds_all_text(text):
    options = WRAPPER.widths(text)
    for width, lines in options:
        assert squeezed("".join(lines)) == squeezed(text)
        assert all(line == line.strip() for line in lines)
        assert max(WRAPPER.width(line) for line in lines) == width
    widths = [width for width, _ in options]
    assert widths == sorted(set(widths), reverse=True)
    counts = [len(lines) for _, lines in options]
    assert counts == sorted(set(counts))


@given(TEXTS.map(" ".join))
def test_last_option_is_as_narrow_as_the_longest_piece(text):
    narrowest = max((WRAPPER.width(piece.rstrip()) for piece in pieces(text)), default=0.0)
    assert WRAPPER.widths(text)[-1][0] == pytest.approx(narrowest)


@given(st.lists(st.integers(1, 12), min_size=1, max_size=7), st.integers(1, 7))
def test_breaks_have_the_shortest_longest_line(lengths, count):
    """Against all ways to break a text of a few words."""
    words = ["x" * length for length in lengths]
    text, count = " ".join(words), min(count, len(words))
    cuts = [[0, *cut, len(words)] for cut in combinations(range(1, len(words)), count - 1)]
    best = min(max(len(" ".join(words[a:b])) for a, b in pairwise(cut)) for cut in cuts)
    fitting = [width for width, lines in WRAPPER.widths(text) if len(lines) <= count]
    assert min(fitting) == pytest.approx(best * 0.55)


@given(TEXTS.map(" ".join), st.floats(3, 60))
def test_lines_fit_where_they_can(text, width):
    lines = WRAPPER.lines_at(text, width)
    assert squeezed("".join(lines)) == squeezed(text)
    assert all(WRAPPER.width(line) <= width + 1e-6 for line in lines)


def test_lines_are_evened_out():
    """Two lines of about the same length, not a full one and a rest."""
    lines = WRAPPER.lines_at("Bagian Administrasi Pembangunan Ekonomi", 19)
    assert lines == ("Bagian Administrasi", "Pembangunan Ekonomi")


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (15.0, ("RAKORTAS", "(Rapat Koordinasi terbatas)")),
        (12.0, ("RAKORTAS (Rapat", "Koordinasi terbatas)")),
        (20.0, ("RAKORTAS (Rapat Koordinasi terbatas)",)),
    ],
)
def test_a_bracket_does_not_open_at_the_end_of_a_line_where_there_is_room(width, lines):
    assert WRAPPER.lines_at("RAKORTAS (Rapat Koordinasi terbatas)", width) == lines


@pytest.mark.parametrize("text", ["Unit (Dinas/Badan dan Kantor)", "Unit (Non-Formal dan Informal)"])
def test_no_space_comes_into_a_word_in_brackets(text):
    for width in range(5, 16):
        assert all(line in text for line in WRAPPER.lines_at(text, width))


def test_word_without_a_break_is_cut():
    word = "a" * 300
    lines = WRAPPER.lines_at(f"Dinas {word}", 12)
    assert "".join(lines) == f"Dinas{word}".replace(" ", "") or squeezed("".join(lines)) == f"Dinas{word}"
    assert all(WRAPPER.width(line) <= 12 for line in lines)
    assert WRAPPER.widths(word)[-1][0] <= LONGEST_WORD


@given(TEXTS.map(" ".join), TEXTS.map(" ".join), st.floats(3, 60))
def test_line_ends_of_a_person_are_kept_at_every_width(first, second, width):
    text = f"{first} \n{second}"
    assert WRAPPER.lines_at(text, width) == (*WRAPPER.lines_at(first, width), *WRAPPER.lines_at(second, width))
    assert WRAPPER.line_count(text, width) == len(WRAPPER.lines_at(text, width))
    widths = [needed for needed, _ in WRAPPER.widths(text)]
    assert widths == sorted(set(widths), reverse=True)
    assert widths[-1] == pytest.approx(max(WRAPPER.widths(part)[-1][0] for part in (first, second)))


def test_empty_text_is_one_empty_line():
    assert WRAPPER.widths("") == ((0.0, ("",)),)
    assert WRAPPER.lines_at("", 10) == ("",) and WRAPPER.running_lines("  ", 10) == ("",)


@given(TEXTS.map(" ".join), st.floats(9, 60))
def test_running_lines_are_filled_as_a_typist_would(text, width):
    lines = WRAPPER.running_lines(text, width)
    assert squeezed("".join(lines)) == squeezed(text)
    for line, following in pairwise(lines):
        first = pieces(following)[0].rstrip()
        glue = "" if line.endswith(("/", "-")) else " "
        assert WRAPPER.width(line) <= width + 1e-6
        assert WRAPPER.width(line + glue + first) > width - 1e-6


# lines in a rectangle

RECT = Rect(100, 50, 60, 20)


def test_lines_stand_in_the_middle():
    """From the top of the first line's capitals to the last baseline as much room above as below."""
    lines = set_lines(WRAPPER, ["Dinas", "Kesehatan"], RECT, 10)
    em = em_mm(10)
    top, bottom = lines[0].baseline - 0.68 * em, lines[-1].baseline
    assert top - RECT.y == pytest.approx(RECT.bottom - bottom)
    assert lines[1].baseline - lines[0].baseline == pytest.approx(1.2 * em)


@pytest.mark.parametrize(("align", "x"), [("left", 100), ("center", 130), ("right", 160)])
def test_lines_are_aligned(align, x):
    (line,) = set_lines(WRAPPER, ["Dinas"], RECT, 10, align=align)
    share = {"left": 0, "center": 0.5, "right": 1}[align]
    assert line.x + share * line.width == pytest.approx(x)
    assert line.width == pytest.approx(5 * 0.55 * em_mm(10))


def test_height_of_a_block():
    assert block_height(3, 10) == pytest.approx(3 * 1.2 * 10 * 25.4 / 72)
