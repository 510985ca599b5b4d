"""The draft inside a PDF: it comes out as any file does, and a PDF without one or a spoilt one says so."""

from __future__ import annotations

import io
import zlib

import pypdf
import pytest
from drafts import contents, small_draft
from pdf_files import pdf as by_hand

from orgeditor.storage import pdf_draft
from orgeditor.storage.errors import DamagedFileError, NotADraftError, OpenError
from orgeditor.storage.reader import open_with_notes
from orgeditor.storage.writer import draft_bytes


def pdf(files: dict[str, bytes], password: str = "") -> bytes:
    """Return a PDF of another program with these files in it."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    for name, data in files.items():
        writer.add_attachment(name, data)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "bagan.pdf"


def test_the_draft_comes_back_and_says_where_from(path):
    draft = small_draft()
    path.write_bytes(pdf({"lain.txt": b"lain", "naskah.BAGAN": draft_bytes(draft)}))
    before = path.read_bytes()
    opened = open_with_notes(path)
    assert contents(opened.draft) == contents(draft)
    assert opened.embedded and opened.content == draft_bytes(draft)
    assert opened.notes == (pdf_draft.NOTE,)
    assert path.read_bytes() == before and list(path.parent.iterdir()) == [path]


def test_a_plain_file_is_not_one_of_a_pdf(path):
    path.write_bytes(draft_bytes(small_draft()))  # whatever its name
    assert not open_with_notes(path).embedded


def test_a_pdf_without_a_draft_says_what_can_be_done(path):
    path.write_bytes(pdf({"lain.txt": b"lain"}))
    with pytest.raises(NotADraftError, match=r"tidak memuat naskah \.bagan; teks pasal .* Tempel Pasal"):
        open_with_notes(path)


@pytest.mark.parametrize("inside", [b"", b"lain", draft_bytes(small_draft())[:4000]], ids=["empty", "other", "cut"])
def test_what_is_inside_is_checked_as_any_file(path, inside):
    path.write_bytes(pdf({"naskah.bagan": inside}))
    with pytest.raises(OpenError, match=r"bagan\.pdf"):
        open_with_notes(path)


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.7\n" + b"x" * 5000, pdf({"a.bagan": b"x" * 999})[:700]])
def test_a_spoilt_pdf(path, data):
    path.write_bytes(data)
    with pytest.raises(DamagedFileError, match="PDF ini rusak"):
        open_with_notes(path)


def test_a_locked_pdf(path):
    path.write_bytes(pdf({"a.bagan": draft_bytes(small_draft())}, "rahasia"))
    with pytest.raises(OpenError, match="dikunci dengan kata sandi"):
        open_with_notes(path)


def test_a_file_that_unpacks_without_end_is_refused(path):
    """80 MB of zeros in 80 kB."""
    packed = zlib.compress(bytes(80_000_000))
    head = f"<< /Type /EmbeddedFile /Filter /FlateDecode /Length {len(packed)} >>"
    made = by_hand(
        "",
        catalogue="/Names << /EmbeddedFiles << /Names [(a.bagan) 7 0 R] >> >>",
        objects=(
            "<< /Type /Filespec /F (a.bagan) /EF << /F 8 0 R >> >>",
            f"{head}\nstream\n{packed.decode('latin-1')}\nendstream",
        ),
    )
    path.write_bytes(made)
    assert len(made) < 200_000
    with pytest.raises(DamagedFileError):
        open_with_notes(path)


def test_a_tree_of_names_that_turns_back_on_itself_ends(path):
    path.write_bytes(by_hand("", catalogue="/Names << /EmbeddedFiles 7 0 R >>", objects=("<< /Kids [7 0 R 7 0 R] >>",)))
    with pytest.raises(NotADraftError):
        open_with_notes(path)
