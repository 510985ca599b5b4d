"""The print proof finds in a finished PDF what would spoil it on paper, and nothing in a good one."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pypdf
import pytest
from pdf_files import F4, POINT_MM, WIDTH, line, pdf, text
from sheets import sheet, text_line

from orgeditor.export.pdf import pdf_bytes
from orgeditor.export.pdf_outline import Attachment
from orgeditor.proof.report import proof_json, proof_lines
from orgeditor.proof.rules import Level, Proof, ProofError, proof_of

GOOD = text("Sekretaris Daerah") + line(0.3)


def level(proof: Proof, rule: str) -> Level:
    (found,) = [row.level for row in proof.rows if row.rule == rule]
    return found


def said(proof: Proof, rule: str) -> str:
    (found,) = [row.text for row in proof.rows if row.rule == rule]
    return found


def test_a_good_page_is_fit_and_all_of_it_is_told():
    proof = proof_of(pdf(GOOD))
    assert proof.is_fit
    assert {row.rule for row in proof.rows} == {"paper", "font", "embedding", "edge", "lines", "grey", "size"}
    assert {row.level for row in proof.rows} == {Level.GOOD}
    (page,) = proof.sheets
    assert (page.width, page.height) == pytest.approx((330, 215), abs=0.01)
    assert page.smallest_pt == pytest.approx(10) and page.thinnest_mm == pytest.approx(0.3, abs=0.001)


def test_our_own_export_is_fit_in_the_figures_of_its_page(qapp):
    proof = proof_of(pdf_bytes([sheet(), sheet(215, 330)], "Bagan"))
    assert proof.is_fit and {row.level for row in proof.rows} == {Level.GOOD}
    assert [(round(page.width, 1), round(page.height, 1)) for page in proof.sheets] == [(330, 215), (215, 330)]
    for page in proof.sheets:
        assert page.smallest_pt == pytest.approx(9.0, abs=0.02)
        assert page.thinnest_mm == pytest.approx(0.25, abs=0.002)
        # The title stands highest: its baseline at 26 mm, less 0.7 of 12 pt.
        assert page.edge_mm == pytest.approx(26 - 0.7 * 12 * POINT_MM, abs=0.1)
        assert all(page.fonts.values()) and len(page.fonts) == 2


@pytest.mark.parametrize(
    ("size", "expected"),
    [(5.0, Level.BAD), (5.9, Level.BAD), (6.0, Level.LOOK), (6.9, Level.LOOK), (7.0, Level.GOOD), (6.98, Level.GOOD)],
)
def test_small_letters(size, expected):
    proof = proof_of(pdf(GOOD + text("kecil", size=size)))
    assert level(proof, "font") is expected
    assert proof.is_fit is (expected is not Level.BAD)


def test_letters_that_are_made_small_by_the_page_are_small():
    proof = proof_of(pdf(f"q 0.5 0 0 0.5 100 100 cm {text('kecil', size=10)} Q"))
    assert proof.sheets[0].smallest_pt == pytest.approx(5.0)
    assert level(proof, "font") is Level.BAD


def test_a_font_that_is_not_in_the_file():
    proof = proof_of(pdf(GOOD, font=""))
    assert level(proof, "embedding") is Level.BAD and "Contoh" in said(proof, "embedding")
    assert not proof.is_fit


def test_letters_that_their_font_does_not_have(qapp):
    page = sheet()
    page = page._replace(boxes=(page.boxes[0]._replace(lines=(text_line("Bagian ↔ 你好", 32, 46),)),))
    proof = proof_of(pdf_bytes([sheet(), page], "Bagan"))
    assert level(proof, "letters") is Level.BAD and said(proof, "letters").startswith("3 tanda")
    assert "(halaman 2)" in "".join(proof_lines(proof, "a.pdf")) and not proof.is_fit
    assert [page["missing_letters"] for page in proof_json(proof)["pages"]] == [0, 3]


WIDE = WIDTH / 1000 * 10 * POINT_MM
"""mm of a letter of 10 pt."""


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [
        (5.1, 50, Level.GOOD),
        (4.8, 50, Level.BAD),
        (330 - 5.1 - 4 * WIDE, 50, Level.GOOD),
        (330 - 4.8 - 4 * WIDE, 50, Level.BAD),
        (50, 5.1 + 0.2 * 10 * POINT_MM, Level.GOOD),
        (50, 4.8 + 0.2 * 10 * POINT_MM, Level.BAD),
        (50, 215 - 5.1 - 0.7 * 10 * POINT_MM, Level.GOOD),
        (50, 215 - 4.8 - 0.7 * 10 * POINT_MM, Level.BAD),
    ],
)
def test_text_in_the_edge_that_printers_leave_out(x, y, expected):
    assert level(proof_of(pdf(text("Unit", x, y))), "edge") is expected


def test_text_beyond_the_paper():
    proof = proof_of(pdf(text("Unit", 329, 50)))
    assert said(proof, "edge") == "Ada teks di luar kertas." and not proof.is_fit


def test_a_line_at_the_edge_is_only_worth_a_look():
    proof = proof_of(pdf(GOOD + "2 100 m 2 300 l S\n"))
    assert level(proof, "edge") is Level.LOOK and proof.is_fit


def test_a_page_that_is_shown_turned():
    """Its long side lies across; what stands left on the page is then at another edge, and still found."""
    turned = proof_of(pdf(text("Unit", 50, 3), (F4[1], F4[0]), page="/Rotate 90"))
    assert (turned.sheets[0].width, turned.sheets[0].height) == pytest.approx((330, 215), abs=0.01)
    assert turned.sheets[0].edge_mm == pytest.approx(3 - 0.2 * 10 * POINT_MM, abs=0.01)
    assert level(turned, "edge") is Level.BAD


@pytest.mark.parametrize(
    ("width", "expected"), [(0.0, Level.BAD), (0.05, Level.BAD), (0.1, Level.LOOK), (0.18, Level.GOOD)]
)
def test_thin_lines(width, expected):
    assert level(proof_of(pdf(GOOD + line(width))), "lines") is expected


def test_a_line_that_somebody_filled_is_a_line():
    proof = proof_of(pdf(GOOD + "100 100 200 0.14 re f\n"))
    assert proof.sheets[0].thinnest_mm == pytest.approx(0.14 * POINT_MM, abs=0.001)
    assert level(proof, "lines") is Level.BAD


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ("0 g", Level.GOOD),
        ("0 0 1 rg", Level.GOOD),  # blue is dark to a copier
        ("1 0 0 rg", Level.GOOD),
        ("1 1 0 rg", Level.BAD),  # yellow is gone
        ("0.55 g", Level.LOOK),
        ("0.8 g", Level.BAD),
        ("0 0 0 0.2 k", Level.BAD),
        ("0 0 0 1 k", Level.GOOD),
    ],
)
def test_colours_as_a_copier_sees_them(colour, expected):
    assert level(proof_of(pdf(text("Unit", colour=colour))), "grey") is expected


def test_white_letters_on_black_are_legible_and_on_paper_not():
    black = "0 g 100 100 200 100 re f\n"
    assert level(proof_of(pdf(black + text("7", 150 * POINT_MM, 150 * POINT_MM, colour="1 g"))), "grey") is Level.GOOD
    assert level(proof_of(pdf(text("7", colour="1 g"))), "grey") is Level.BAD
    assert level(proof_of(pdf(black + text("7", 150 * POINT_MM, 150 * POINT_MM))), "grey") is Level.BAD


def test_pale_lines():
    assert level(proof_of(pdf(GOOD + line(0.5, "0.8 G"))), "lines") is Level.LOOK
    assert level(proof_of(pdf(GOOD + line(0.5, "0.4 G"))), "lines") is Level.GOOD


def test_what_stands_in_a_drawing_inside_the_page_counts():
    """Word and LibreOffice put a chart into such a one."""
    inner = text("kecil", size=10)
    form = f"<< /Type /XObject /Subtype /Form /BBox [0 0 900 600] /Matrix [0.4 0 0 0.4 0 0] /Length {len(inner)} >>"
    proof = proof_of(
        pdf("q 1 0 0 1 100 100 cm /X Do Q", objects=(f"{form}\nstream\n{inner}\nendstream",), xobjects="/X 7 0 R")
    )
    assert proof.sheets[0].smallest_pt == pytest.approx(4.0)


def test_a_drawing_inside_itself_ends():
    form = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 7 0 R >> >> /Length 5 >>"
    assert proof_of(pdf("/X Do", objects=(f"{form}\nstream\n/X Do\nendstream",), xobjects="/X 7 0 R")).sheets


def test_a_scan_has_no_text_and_a_coarse_picture():
    image = (
        "<< /Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8"
        " /Length 0 >>\nstream\n\nendstream"
    )
    proof = proof_of(pdf("q 720 0 0 500 50 50 cm /X Do Q", objects=(image,), xobjects="/X 7 0 R"))
    assert level(proof, "font") is Level.LOOK and "pindai" in said(proof, "font")
    assert said(proof, "pictures") == "Ada gambar yang kasar: 10 dpi."


@pytest.mark.parametrize(
    ("mm", "expected", "named"),
    [((297, 210), Level.GOOD, "A4"), ((215.9, 330.2), Level.GOOD, "F4"), ((300, 300), Level.LOOK, "300 x 300 mm")],
)
def test_paper(mm, expected, named):
    proof = proof_of(pdf(GOOD, (mm[0] / POINT_MM, mm[1] / POINT_MM)))
    assert level(proof, "paper") is expected and named in said(proof, "paper")


def test_a_draft_inside_is_told(qapp):
    proof = proof_of(pdf_bytes([sheet()], "Bagan", attachment=Attachment("naskah.bagan", b"x")))
    assert level(proof, "files") is Level.LOOK and "naskah.bagan" in said(proof, "files") and proof.is_fit


def test_a_large_file(monkeypatch):
    from orgeditor.proof import rules

    monkeypatch.setattr(rules, "LARGE_BYTES", 100)
    assert level(proof_of(pdf(GOOD)), "size") is Level.LOOK
    monkeypatch.setattr(rules, "MOST_BYTES", 200)
    assert not proof_of(pdf(GOOD)).is_fit


@dataclass
class Spoilt:
    data: bytes
    reason: str


def locked() -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(pdf(GOOD)))
    writer.encrypt("rahasia", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "spoilt",
    [
        Spoilt(b"", "bukan PDF"),
        Spoilt(b"SQLite format 3\0", "bukan PDF"),
        Spoilt(b"%PDF-1.7 tidak lebih", "rusak"),
        Spoilt(pdf(GOOD)[:900], "rusak"),
        Spoilt(locked(), "kata sandi"),
        Spoilt(pdf("(" * 1000), "rusak"),
    ],
    ids=["empty", "other", "head", "cut", "locked", "drawing"],
)
def test_what_cannot_be_looked_at_is_told_in_a_clause(spoilt):
    with pytest.raises(ProofError, match=spoilt.reason):
        proof_of(spoilt.data)


def test_too_many_pages_and_operators(monkeypatch):
    from orgeditor.proof import pdf_marks, rules

    monkeypatch.setattr(pdf_marks, "MOST_OPERATORS", 3)
    with pytest.raises(ProofError, match="terlalu rumit"):
        proof_of(pdf(GOOD))
    monkeypatch.setattr(rules, "MOST_PAGES", 0)
    with pytest.raises(ProofError, match="lebih dari 0 halaman"):
        proof_of(pdf(GOOD))


def test_the_report_says_which_pages(qapp):
    first, second = sheet(), sheet()
    (box, *others) = second.boxes
    small = box._replace(lines=(box.lines[0]._replace(font_pt=4.0),))
    proof = proof_of(pdf_bytes([first, second._replace(boxes=(small, *others))], "Bagan"))
    lines = proof_lines(proof, "bagan.pdf")
    assert lines[0] == "bagan.pdf: 2 halaman. Jangan dikirim dulu."
    assert "BURUK      Huruf terkecil 4 pt: tidak terbaca setelah dicetak dan difotokopi. (halaman 2)" in lines
    plain = proof_json(proof)
    assert plain["fit"] is False and plain["pages"][1]["smallest_font_pt"] == 4.0
    assert [row["pages"] for row in plain["rows"] if row["rule"] == "font"] == [[2]]


def test_the_text_layer_of_a_scan_is_not_seen():
    assert level(proof_of(pdf(GOOD + "3 Tr " + text("tak tampak", 1, 1, 2.0, "1 g"))), "font") is Level.GOOD


@pytest.mark.parametrize(("turn", "x", "y"), [(90, 50, 3), (180, 50, 3), (270, 50, 3)])
def test_the_edge_of_a_turned_page_stays_its_own(turn, x, y):
    proof = proof_of(pdf(text("Unit", x, y), (F4[1], F4[0]), page=f"/Rotate {turn}"))
    assert proof.sheets[0].edge_mm == pytest.approx(y - 0.2 * 10 * POINT_MM, abs=0.01)
    assert 0 < proof.sheets[0].edge_mm < 5


def test_the_pixels_of_an_inline_image_are_no_operators():
    pixels = "BI /W 1 /H 1 /BPC 8 /CS /G ID 1 0 0 1 0 0 cm (tanpa akhir Tj EI\n"
    proof = proof_of(pdf(GOOD + pixels + text("kecil", size=5.0)))
    assert proof.sheets[0].smallest_pt == pytest.approx(5.0)


@pytest.mark.parametrize(
    "said",
    [
        r"Kepala \(Plt.\) \\ Dinas",
        r"a\051\)b (c) d",
        "<4b6570616c61>",
        r"baris\
baru",
    ],
)
def test_every_way_to_write_a_string(said):
    shown = said if said.startswith("<") else f"({said})"
    drawing = f"BT /F1 10 Tf 100 100 Td {shown} Tj 0 0 Td [(Unit) -250 (lain)] TJ T* ET\n" + text("kecil", size=5.0)
    assert proof_of(pdf(drawing)).sheets[0].smallest_pt == pytest.approx(5.0)
