"""`orgeditor export` and `import` of graphs, draw.io and pictures for WhatsApp: names of files and sentences."""

from __future__ import annotations

import pytest
from commands import run
from samples import sample_draft

from orgeditor.storage.reader import open_draft
from orgeditor.storage.writer import save_draft

pytestmark = pytest.mark.usefixtures("qapp")
NAMES = {"dot": "dot", "graphml": "graphml", "plantuml": "puml", "mermaid": "mmd", "whatsapp": "png"}


@pytest.fixture
def sample(tmp_path):
    path = tmp_path / "contoh.bagan"
    save_draft(sample_draft(), path)
    return path


@pytest.mark.parametrize("form", NAMES)
def test_a_file_for_each_chart(sample, tmp_path, capsys, form):
    assert run("export", sample, "-o", tmp_path / "out/", "--format", form) == 0
    small = "-whatsapp" if form == "whatsapp" else ""  # a name of its own: the full PNG may lie beside it
    files = [tmp_path / "out" / f"contoh-lampiran-{number}{small}.{NAMES[form]}" for number in (1, 2)]
    assert capsys.readouterr().out.split() == list(map(str, files))
    before = [file.read_bytes() for file in files]
    assert run("export", sample, "-o", tmp_path / "out/", "--format", form) == 0
    assert [file.read_bytes() for file in files] == before


def test_one_drawio_of_all_charts(sample, tmp_path):
    assert run("export", sample, "-o", tmp_path / "semua.drawio") == 0
    text = (tmp_path / "semua.drawio").read_text(encoding="utf-8")
    assert text.count("<diagram ") == 2 and 'name="Lampiran I: ' in text


def test_the_suffix_says_the_format(sample, tmp_path, capsys):
    for suffix, begin in (("mmd", "flowchart TB"), ("puml", "@startwbs"), ("dot", "digraph"), ("graphml", "<?xml")):
        assert run("export", sample, "--chart", "1", "-o", tmp_path / f"x.{suffix}") == 0
        assert (tmp_path / f"x.{suffix}").read_text(encoding="utf-8").startswith(begin)
    assert run("export", sample, "-o", tmp_path / "y.dot") == 1
    assert "ada 2 bagan untuk DOT" in capsys.readouterr().err
    assert run("export", sample, "--chart", "1", "--format", "mermaid", "-o", tmp_path / "y.dot") == 2


@pytest.mark.parametrize("suffix", ["dot", "graphml"])
def test_a_chart_goes_out_and_comes_in_again(sample, tmp_path, suffix):
    graph, made, again = tmp_path / f"x.{suffix}", tmp_path / "baru.bagan", tmp_path / f"lagi.{suffix}"
    assert run("export", sample, "--chart", "1", "-o", graph) == 0
    assert run("import", graph, "-o", made) == 0
    assert run("export", made, "-o", again) == 0
    assert again.read_bytes() == graph.read_bytes()
    assert open_draft(made).arranged


def test_what_was_not_understood_is_said(tmp_path, capsys):
    graph = tmp_path / "x.gv"
    graph.write_text("digraph { Camat -> a; Camat -> Camat }")
    assert run("import", graph, "-o", tmp_path / "x.bagan") == 0
    assert "ke simpul itu sendiri dilewati, misalnya pada “Camat”." in capsys.readouterr().err
    graph.write_text("digraph {")
    assert run("import", graph, "-o", tmp_path / "y.bagan") == 1
    assert capsys.readouterr().err == f"orgeditor: {graph}: isinya bukan DOT, atau rusak di baris 1.\n"


def test_what_a_picture_for_whatsapp_lost_is_said(sample, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("orgeditor.export.whatsapp.whatsapp_bytes.__defaults__", (15_000,))
    assert run("export", sample, "--chart", "1", "--format", "whatsapp", "-o", tmp_path / "x.png") == 0
    assert "supaya di bawah 1 MB." in capsys.readouterr().err
    assert (tmp_path / "x.png").stat().st_size < 15_000
