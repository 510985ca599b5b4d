"""`orgeditor diff`: two drafts side by side, as lines and as JSON."""

from __future__ import annotations

import json

from commands import run
from samples import box_of, sample_draft

from orgeditor.model import operations as model
from orgeditor.storage.writer import save_draft


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
