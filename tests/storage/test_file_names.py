"""Names that no file may have, wherever it is made; and long paths of Windows."""

from __future__ import annotations

import os

import pytest
from drafts import contents, small_draft

from orgeditor.storage.errors import SaveError
from orgeditor.storage.names import is_device, system_path
from orgeditor.storage.reader import open_draft
from orgeditor.storage.writer import save_draft


@pytest.mark.parametrize(
    "name",
    [
        "con.bagan",
        "NUL",
        "aux.lama.bagan",
        "com1.bagan",
        "Lpt9.txt",
        "COM¹.bagan",
        "prn .bagan",
        "CONIN$",
        "nul.tar.gz",
    ],
)
def test_names_of_devices_are_refused_everywhere(tmp_path, name):
    with pytest.raises(SaveError, match="nama yang dipakai Windows sendiri; pilih nama lain"):
        save_draft(small_draft(), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["con-1.bagan", "komputer.bagan", "com10.bagan", "null.bagan", ".con", "naskah con"])
def test_names_that_only_look_like_it_are_taken(tmp_path, name):
    assert not is_device(name)
    save_draft(small_draft(), tmp_path / name)


@pytest.mark.parametrize("name", ["naskah.", "naskah.bagan ", "naskah..."])
def test_ends_that_windows_drops_are_refused(tmp_path, name):
    with pytest.raises(SaveError, match="tidak boleh berakhir dengan spasi atau titik"):
        save_draft(small_draft(), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_draft_under_a_devices_name_can_be_read_and_saved_elsewhere(tmp_path):
    save_draft(small_draft(), tmp_path / "a.bagan")
    os.rename(tmp_path / "a.bagan", tmp_path / "con.bagan")
    draft = open_draft(tmp_path / "con.bagan")
    save_draft(draft, tmp_path / "lain.bagan")
    assert contents(open_draft(tmp_path / "lain.bagan")) == contents(draft)


def test_paths_of_more_than_260_letters(tmp_path):
    folder = tmp_path.joinpath(*["Bagian Organisasi Sekretariat Daerah Kota Contoh"] * 8)
    folder.mkdir(parents=True)
    path = folder / "naskah 🌋 #1 %20.bagan"
    assert len(str(path)) > 400
    save_draft(small_draft(), path)
    assert contents(open_draft(path)) == contents(small_draft())
    assert [found.name for found in folder.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("C:\\a.bagan", "C:\\a.bagan"),
        ("C:\\" + "b" * 250, "\\\\?\\C:\\" + "b" * 250),
        ("\\\\server\\bagi\\" + "b" * 250, "\\\\?\\UNC\\server\\bagi\\" + "b" * 250),
        ("\\\\?\\C:\\" + "b" * 250, "\\\\?\\C:\\" + "b" * 250),
    ],
)
def test_long_paths_of_windows_get_their_mark(path, taken):
    assert system_path(path, windows=True) == taken
    assert system_path(path, windows=False) == path
