"""`orgeditor import-text` and `check`: what they print, make and refuse."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pypdf
import pytest
from commands import run
from word_files import docx, paragraph

from orgeditor.storage.reader import open_draft
from orgeditor.storage.writer import save_draft

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


def test_word_documents_are_read_and_bad_files_named(tmp_path, capsys):
    path = tmp_path / "pasal.docx"
    path.write_bytes(docx("".join(map(paragraph, TEXT.splitlines()))))
    assert run("import-text", path) == 0
    assert "Bagian Umum  [Pasal 1 huruf b]" in capsys.readouterr().out
    path.write_bytes(b"PK\x03\x04")
    assert run("import-text", path) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "pasal.docx" in told and "rusak" in told


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


# check


@pytest.fixture
def checked(article, tmp_path):
    """A draft of the article, and the article."""
    target = tmp_path / "n.bagan"
    assert run("import-text", article, "-o", target) == 0
    return target, article


def test_check_ends_with_1_where_a_kesalahan_stands_else_with_0(tmp_path, capsys):
    draft, article = tmp_path / "n.bagan", tmp_path / "pasal.txt"
    article.write_text(f"{TEXT}\nPasal 2\n\nBagan koordinasi tercantum dalam Lampiran.\n", encoding="utf-8")
    assert run("import-text", article, "-o", draft) == 0
    assert run("check", draft) == 1
    assert "Nama penanda tangan belum diisi." in capsys.readouterr().out
    made = open_draft(draft)
    with made.edit():
        made.put(replace(made.regulation, number="", draft_mark=True))
    save_draft(made, tmp_path / "d.bagan")
    assert run("check", tmp_path / "d.bagan") == 0, "the field waits while the draft bears its mark"
    out = capsys.readouterr().out
    assert "CATATAN" in out and "KESALAHAN" not in out


def test_check_compares_with_the_text(checked, tmp_path, capsys):
    draft, _ = checked
    other = tmp_path / "lain.txt"
    other.write_text(TEXT.replace("Inspektorat", "Dinas Sosial"), encoding="utf-8")
    assert run("check", draft, "--text", other) == 1
    out = capsys.readouterr().out
    assert "“Dinas Sosial” disebut pasal, tetapi tidak ada di naskah ini." in out
    assert "Unit di pasal, tidak di Lampiran [unit-tanpa-lampiran]" in out
    assert max(map(len, out.splitlines())) <= 100
    assert out.rstrip().endswith("catatan.")


def test_check_as_json_names_records_places_and_mends(checked, tmp_path, capsys):
    draft, _ = checked
    other = tmp_path / "lain.txt"
    text = TEXT.replace("Bagian Umum", "Bagiann Umum")
    other.write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert run("check", draft, "--text", other, "--json") == 1
    told = json.loads(capsys.readouterr().out)
    [spelling] = [item for item in told["findings"] if item["rule"] == "ejaan-lain"]
    assert spelling["severity"] == "kesalahan" and spelling["mend"] == "ejaan-menurut-pasal"
    assert open_draft(draft).units[spelling["records"][0]].name == "Bagian Umum"
    assert text[slice(*spelling["span"])] == "b. Bagiann Umum."
    assert told["muted"] == []


def test_check_refuses_what_is_no_text_with_a_sentence(checked, tmp_path, capsys):
    draft, _ = checked
    junk = tmp_path / "junk.txt"
    for content in (b"\x00\x01\xff" * 400, b""):
        junk.write_bytes(content)
        assert run("check", draft, "--text", junk) == 1
        told = capsys.readouterr()
        assert told.out == "" and told.err.count("\n") == 1 and "junk.txt" in told.err, content[:4]


def test_check_uses_the_text_that_the_draft_keeps(checked, capsys):
    draft, article = checked
    kept = open_draft(draft)
    assert kept.article_text == TEXT.strip()
    capsys.readouterr()
    unit = next(unit for unit in kept.units.values() if unit.name == "Inspektorat")
    with kept.edit():
        kept.put(replace(unit, name="Inspektoratt"))
    save_draft(kept, draft)
    assert run("check", draft) == 1
    assert "“Inspektoratt” ditulis “Inspektorat” di pasal." in capsys.readouterr().out
    article.write_text(TEXT.replace("Inspektorat;", "Inspektoratt;"), encoding="utf-8")
    run("check", draft, "--text", article)
    assert "ditulis “Inspektorat” di pasal" not in capsys.readouterr().out, "the text that is named goes before"


def test_check_writes_a_report_to_print(checked, tmp_path, capsys):
    draft, article = checked
    report = tmp_path / "laporan.pdf"
    assert run("check", draft, "--text", article, "--report", report) == run("check", draft, "--text", article)
    assert capsys.readouterr().out.startswith(f"{report}\n")
    page = pypdf.PdfReader(report).pages[0]
    assert [round(float(side) / 72 * 25.4, 1) for side in page.mediabox[2:]] == [215.0, 330.0]
    text = " ".join(page.extract_text().split())
    today = date.today()
    assert "LAPORAN PERIKSA" in text and draft.name in text and str(today.year) in text
    told = json.loads(json_of(capsys, draft, article))
    assert told["findings"]
    for finding in told["findings"]:
        assert " ".join(finding["sentence"].split()) in text and f"[{finding['rule']}]" in text


def json_of(capsys, draft, article) -> str:
    run("check", draft, "--text", article, "--json")
    return capsys.readouterr().out


def test_check_writes_a_report_as_text_and_nothing_else(checked, tmp_path, capsys):
    draft, article = checked
    report = tmp_path / "laporan.txt"
    run("check", draft, "--text", article, "--report", report)
    assert report.read_text(encoding="utf-8").startswith(f"Periksa: {draft}")
    assert run("check", draft, "--report", tmp_path / "laporan.odt") == 2
    assert "laporan ditulis sebagai .pdf atau .txt" in capsys.readouterr().err
    assert run("check", draft, "--report", tmp_path / "tiada" / "laporan.pdf") == 1
    assert "laporan.pdf" in capsys.readouterr().err
