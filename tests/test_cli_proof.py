"""The commands proof and doctor, and the draft that export puts into a PDF."""

from __future__ import annotations

import json
import sys

import pypdf
import pytest
from commands import run
from drafts import contents, small_draft

from orgeditor.exchange.outline_reader import read_outline
from orgeditor.storage.reader import open_draft
from orgeditor.storage.writer import save_draft

pytestmark = pytest.mark.usefixtures("qapp")

OUTLINE = """\
jabatan: Bupati
daerah: Contoh
{number}
tahun: 2017

[Lampiran] BAGAN
Bupati
  Dinas Pendidikan
"""


@pytest.fixture
def drafts(tmp_path):
    for name, number in (("draf", ""), ("jadi", "nomor: 12")):
        save_draft(read_outline(OUTLINE.format(number=number), name), tmp_path / f"{name}.bagan")
    return tmp_path


def inside(path) -> list[str]:
    return list(pypdf.PdfReader(path).attachments)


def test_a_pdf_of_a_draft_carries_it_and_one_of_a_regulation_does_not(drafts):
    for name, expected in (("draf", ["draf.bagan"]), ("jadi", [])):
        assert run("export", drafts / f"{name}.bagan", "-o", drafts / f"{name}.pdf") == 0
        assert inside(drafts / f"{name}.pdf") == expected
    assert run("export", drafts / "draf.bagan", "-o", drafts / "a.pdf", "--no-draft") == 0
    assert run("export", drafts / "jadi.bagan", "-o", drafts / "b.pdf", "--draft") == 0
    assert (inside(drafts / "a.pdf"), inside(drafts / "b.pdf")) == ([], ["jadi.bagan"])


def test_every_command_reads_the_draft_in_a_pdf(drafts, capsys):
    run("export", drafts / "draf.bagan", "-o", drafts / "draf.pdf")
    capsys.readouterr()
    assert run("outline", drafts / "draf.bagan") == 0
    plain = capsys.readouterr().out
    assert run("outline", drafts / "draf.pdf") == 0
    said = capsys.readouterr()
    assert said.out == plain and "Dinas Pendidikan" in plain
    assert said.err.count("\n") == 1 and "diambil dari dalam PDF" in said.err
    assert contents(open_draft(drafts / "draf.pdf")) == contents(open_draft(drafts / "draf.bagan"))
    assert run("info", drafts / "draf.pdf") == 0
    # A PDF made of the one in a PDF carries the same draft again.
    assert run("export", drafts / "draf.pdf", "-o", drafts / "lagi.pdf") == 0
    assert contents(open_draft(drafts / "lagi.pdf")) == contents(open_draft(drafts / "draf.bagan"))


def test_a_pdf_without_a_draft_gets_one_sentence(drafts, capsys):
    run("export", drafts / "jadi.bagan", "-o", drafts / "jadi.pdf")
    capsys.readouterr()
    assert run("info", drafts / "jadi.pdf") == 1
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1 and "tidak memuat naskah .bagan" in said.err


def test_the_option_is_for_pdf_alone(drafts, capsys):
    assert run("export", drafts / "draf.bagan", "-o", drafts / "draf.svg", "--draft") == 0
    assert "--draft hanya berlaku bagi PDF" in capsys.readouterr().err


def test_proof_of_a_good_and_of_a_bad_pdf(drafts, capsys):
    run("export", drafts / "jadi.bagan", "-o", drafts / "jadi.pdf")
    capsys.readouterr()
    assert run("proof", drafts / "jadi.pdf") == 0
    assert "Layak dikirim dan dicetak." in capsys.readouterr().out
    reader = pypdf.PdfReader(drafts / "jadi.pdf")
    writer = pypdf.PdfWriter()
    writer.add_page(reader.pages[0]).scale_by(0.3)
    with open(drafts / "kecil.pdf", "wb") as file:
        writer.write(file)
    assert run("proof", drafts / "kecil.pdf", "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert told["fit"] is False and told["file"].endswith("kecil.pdf")
    assert {row["rule"] for row in told["rows"] if row["level"] == "bad"} >= {"font"}


@pytest.mark.parametrize("name", ["draf.bagan", "tidak-ada.pdf"])
def test_proof_of_what_is_no_pdf(drafts, capsys, name):
    assert run("proof", drafts / name) == 1
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1 and name in said.err


def test_doctor_prints_what_it_found(capsys, monkeypatch):
    assert run("doctor") == 0
    assert "Graphviz" in capsys.readouterr().out
    from orgeditor.layout.layered import graphviz

    monkeypatch.setattr(graphviz, "_command", lambda: [sys.executable, "-c", "raise SystemExit(3)"])
    assert run("doctor") == 1


def test_a_draft_by_hand_goes_in_as_it_is(tmp_path):
    save_draft(small_draft(), tmp_path / "a.bagan")
    assert run("export", tmp_path / "a.bagan", "-o", tmp_path / "a.pdf", "--draft") == 0
    (found,) = pypdf.PdfReader(tmp_path / "a.pdf").attachments.values()
    assert found[0] == (tmp_path / "a.bagan").read_bytes()
