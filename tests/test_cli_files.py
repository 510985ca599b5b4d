"""Drafts on the command line: what becomes of a chart that is too large to wait for."""

from __future__ import annotations

import pypdf
import pytest
from commands import run

from orgeditor import cli_files
from orgeditor.storage.reader import open_draft

pytestmark = pytest.mark.usefixtures("qapp")

OUTLINE = """\
[Lampiran] BAGAN KOORDINASI

Bupati
  Dinas Pendidikan
  Dinas Kesehatan
  Dinas Sosial
"""


@pytest.fixture
def outline(tmp_path):
    path = tmp_path / "kota.txt"
    path.write_text(OUTLINE, encoding="utf-8")
    return path


def test_a_chart_too_large_to_wait_for_is_kept_without_drawing_and_exported_as_it_comes(
    outline, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(cli_files, "MOST_FITTED", 3)
    file, pdf = tmp_path / "kota.bagan", tmp_path / "kota.pdf"
    assert run("import", outline, "-o", file) == 0
    assert "BAGAN KOORDINASI memuat 4 kotak; disimpan tanpa gambar" in capsys.readouterr().err
    assert not open_draft(file).arranged  # a drawing in the file would be a finished one to the editor
    assert run("export", file, "-o", pdf) == 0
    assert "BAGAN KOORDINASI memuat 4 kotak; digambar seadanya" in capsys.readouterr().err
    (page,) = pypdf.PdfReader(pdf).pages
    text = " ".join(page.extract_text().split())
    assert all(name in text for name in ("BUPATI", "DINAS PENDIDIKAN", "DINAS SOSIAL"))


def test_a_chart_that_is_not_too_large_is_kept_with_its_drawing(outline, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(cli_files, "MOST_FITTED", 4)
    file = tmp_path / "kota.bagan"
    assert run("import", outline, "-o", file) == 0
    assert not capsys.readouterr().err
    (arranged,) = open_draft(file).arranged.values()
    assert len(arranged.pages[0].boxes) == 4
