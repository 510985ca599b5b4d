"""`orgeditor import-text`: what it prints, what it makes, what it refuses."""

from __future__ import annotations

import json

import pytest
from commands import run

from orgeditor.storage.reader import open_draft

TEXT = (
    "PERATURAN WALI KOTA CONTOH NOMOR 3 TAHUN 2026 TENTANG KOORDINASI\n\nPasal 1\n\n"
    "Asisten Umum mengoordinasikan:\na. Inspektorat; dan\nb. Bagian Umum.\n"
)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "pasal.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_without_a_target_it_lists_what_it_read(article, capsys):
    assert run("import-text", article) == 0
    assert (
        capsys.readouterr().out
        == "Asisten Umum  [Pasal 1]\n  Inspektorat  [Pasal 1 huruf a]\n  Bagian Umum  [Pasal 1 huruf b]\n"
    )


def test_the_json_has_every_fact_with_its_place_in_the_text(article, capsys):
    assert run("import-text", article, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["regulation"]["office"] == {"value": "Wali Kota", "reason": ""}
    assert [(unit["name"], unit["parent"], unit["kind"]) for unit in told["units"]] == [
        ("Asisten Umum", None, None),
        ("Inspektorat", 0, "coordinative"),
        ("Bagian Umum", 0, "coordinative"),
    ]
    [[start, end]] = told["units"][1]["spans"]
    assert TEXT[start:end] == "a. Inspektorat; dan"


def test_it_makes_a_draft_and_overwrites_nothing_unasked(article, tmp_path, capsys):
    target = tmp_path / "n.bagan"
    assert run("import-text", article, "-o", target) == 0
    names = {unit.name for unit in open_draft(target).units.values()}
    assert names == {"Sekretaris Daerah", "Asisten Umum", "Inspektorat", "Bagian Umum"}
    before = target.read_bytes()
    assert run("import-text", article, "-o", target) == 1
    assert "sudah ada" in capsys.readouterr().err
    assert target.read_bytes() == before


def test_a_text_without_facts_is_refused_with_a_sentence(tmp_path, capsys):
    path = tmp_path / "surat.txt"
    path.write_text("Dengan hormat,\nbersama ini kami sampaikan undangan rapat.\n", encoding="utf-8")
    assert run("import-text", path, "-o", tmp_path / "n.bagan") == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "surat.txt" in told and "tidak ada daftar unit" in told
    assert not (tmp_path / "n.bagan").exists()
