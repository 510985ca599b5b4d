"""`orgeditor diff`: two drafts side by side, as lines and as JSON."""

from __future__ import annotations

import json

import pytest
from commands import run
from pypdf import PdfReader
from samples import box_of, sample_draft

from orgeditor.exchange.documents import text_of
from orgeditor.model import operations as model
from orgeditor.storage.writer import save_draft

pytestmark = pytest.mark.usefixtures("qapp")


def test_it_lists_what_differs(tmp_path, capsys):
    old, new = sample_draft(), sample_draft()
    with new.edit():
        item = new.placements[box_of(new, "Dinas Sosial")]
        model.move(new, [item], new.placements[box_of(new, "Asisten Administrasi Umum")])
    save_draft(old, tmp_path / "a.bagan")
    save_draft(new, tmp_path / "b.bagan")
    assert run("diff", tmp_path / "a.bagan", tmp_path / "b.bagan") == 0
    was, now = "Asisten Pemerintahan dan Kesejahteraan Rakyat", "Asisten Administrasi Umum"
    assert capsys.readouterr().out == f"Unit\n  berpindah: Dinas Sosial ({was} → {now})\n"
    assert run("diff", tmp_path / "a.bagan", tmp_path / "b.bagan", "--json") == 0
    [told] = json.loads(capsys.readouterr().out)
    assert (told["subject"], told["change"], told["before"], told["after"]) == ("unit", "moved", was, now)
    assert run("diff", tmp_path / "a.bagan", tmp_path / "a.bagan") == 0
    assert capsys.readouterr().out == "Tidak ada perbedaan.\n"


def test_a_file_that_is_not_there_is_named(tmp_path, capsys):
    save_draft(sample_draft(), tmp_path / "a.bagan")
    assert run("diff", tmp_path / "a.bagan", tmp_path / "lain.bagan") == 1
    assert "lain.bagan" in capsys.readouterr().err


@pytest.fixture
def files(tmp_path):
    """Two drafts, the second with a unit that has moved and one that has another name."""
    old, new = sample_draft(), sample_draft()
    with new.edit():
        item = new.placements[box_of(new, "Dinas Sosial")]
        model.move(new, [item], new.placements[box_of(new, "Asisten Administrasi Umum")])
        model.rename(new, new.placements[box_of(new, "Inspektorat")].unit, "Inspektorat Daerah")
    save_draft(old, tmp_path / "a.bagan")
    save_draft(new, tmp_path / "b.bagan")
    return tmp_path


def test_pages_for_a_meeting(files, capsys):
    assert run("diff", files / "a.bagan", files / "b.bagan", "-o", files / "rapat.pdf") == 0
    assert capsys.readouterr().out.split() == [str(files / "rapat.pdf")]
    reader = PdfReader(files / "rapat.pdf")
    new, old, listed = (" ".join(page.extract_text().split()) for page in reader.pages)
    # One regulation: the files tell the two drafts apart.
    name = "Peraturan Walikota Bukittinggi Nomor 4 Tahun 2017"
    for text, side in ((new, "MENJADI"), (old, "SEMULA")):
        assert f"Perbandingan bagan Lampiran I {name} (b.bagan) terhadap {name} (a.bagan)" in text
        assert side in text and "P1" in text and "N1" in text
        assert "LAMPIRAN I" not in text and "ttd" not in text
    assert "DAFTAR PERUBAHAN" in listed and "Inspektorat Daerah" in listed


def test_pictures_are_numbered(files, capsys):
    assert run("diff", files / "a.bagan", files / "b.bagan", "-o", files / "rapat.png") == 0
    names = [str(files / f"rapat-{number}.png") for number in (1, 2, 3)]
    assert capsys.readouterr().out.split() == names
    assert all((files / name).read_bytes().startswith(b"\x89PNG") for name in names)


def test_the_table_as_a_word_document(files, capsys):
    assert run("diff", files / "a.bagan", files / "b.bagan", "-o", files / "tabel.docx") == 0
    text = text_of((files / "tabel.docx").read_bytes())
    assert "Ketentuan Pasal 12 diubah sehingga berbunyi sebagai berikut:" in text
    assert "1. Inspektorat;\t1. Inspektorat Daerah;" in text


def test_without_another_article_there_is_no_table(files, capsys):
    assert run("diff", files / "a.bagan", files / "a.bagan", "-o", files / "tabel.docx") == 1
    assert "tidak berbeda" in capsys.readouterr().err
    assert not (files / "tabel.docx").exists()


@pytest.mark.parametrize(
    ("more", "said"),
    [(["-o", "rapat.txt"], "bukan rapat.txt"), (["--json", "-o", "rapat.pdf"], "tidak dipakai bersama -o")],
)
def test_what_cannot_be_asked_for_is_told(files, capsys, more, said):
    assert run("diff", files / "a.bagan", files / "b.bagan", *more) == 2
    assert said in capsys.readouterr().err
