"""Saving the file that a program has: never over somebody else's work."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from test_locks import put

from orgeditor.storage import files
from orgeditor.storage.errors import ChangedOutsideError, HeldError, SaveError
from orgeditor.storage.files import digest
from orgeditor.storage.held import HeldFile, hold, save_held, who
from orgeditor.storage.lock import Holder, lock_path


@pytest.fixture
def path(tmp_path) -> Path:
    path = tmp_path / "naskah.bagan"
    path.write_bytes(b"lama")
    return path


def opened(path: Path) -> HeldFile:
    held = hold(path)
    held.digest = digest(path.read_bytes())
    return held


def test_saving_again_and_again(path):
    held = opened(path)
    for text in (b"satu", b"dua"):
        save_held(held, text)
        assert path.read_bytes() == text
    held.release()
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_what_was_changed_outside_is_not_replaced(path):
    held = opened(path)
    path.write_bytes(b"orang lain")
    with pytest.raises(ChangedOutsideError) as caught:
        save_held(held, b"baru")
    assert path.read_bytes() == b"orang lain"
    assert "sudah diubah dari luar" in str(caught.value) and "Berkas lama tetap utuh." in str(caught.value)
    path.write_bytes(b"lama")  # put back: as if nothing had been
    save_held(held, b"baru")
    assert path.read_bytes() == b"baru"


def test_what_changes_while_it_is_written_is_not_replaced(path, monkeypatch):
    held = opened(path)
    write = files._write

    def write_slowly(*args):
        write(*args)
        path.write_bytes(b"orang lain")

    monkeypatch.setattr(files, "_write", write_slowly)
    with pytest.raises(ChangedOutsideError):
        save_held(held, b"baru")
    assert path.read_bytes() == b"orang lain"


def test_a_file_deleted_outside_is_written_anew(path):
    held = opened(path)
    path.unlink()
    save_held(held, b"baru")
    assert path.read_bytes() == b"baru"


def test_nothing_is_written_into_the_folder_that_a_lost_share_leaves(path):
    held = opened(path)
    held.device += 1  # as after the share was unmounted
    save_held(held, b"baru")  # it came back under another number, with the file
    held.device += 1
    held.release()
    path.unlink()
    with pytest.raises(SaveError, match="sudah tidak tersambung") as caught:
        save_held(held, b"baru lagi")
    assert "Tidak ada berkas yang ditulis." in str(caught.value)
    assert list(path.parent.iterdir()) == []


def test_a_name_that_was_free_is_not_taken_twice(path):
    held = hold(path.parent / "baru.bagan")
    held.digest = ""
    (path.parent / "baru.bagan").write_bytes(b"orang lain")
    with pytest.raises(ChangedOutsideError):
        save_held(held, b"baru")
    assert (path.parent / "baru.bagan").read_bytes() == b"orang lain"


def test_what_somebody_else_has_open_is_not_written(path):
    put(path)
    held = opened(path)
    assert held.holder is not None
    with pytest.raises(HeldError, match="oleh BUDI di PC-ORG-3 sejak 01-01-2020 pukul"):
        save_held(held, b"baru")
    assert path.read_bytes() == b"lama"
    os.unlink(lock_path(path))  # closed there, and nothing was changed
    save_held(held, b"baru")
    assert path.read_bytes() == b"baru" and held.holder is None and held.lock is not None


def test_a_lock_lost_while_the_pc_slept_keeps_from_writing(path):
    held = opened(path)
    put(path)
    with pytest.raises(HeldError):
        save_held(held, b"baru")
    assert path.read_bytes() == b"lama"


def test_without_a_lock_what_was_changed_is_kept_all_the_same(path, monkeypatch):
    monkeypatch.setattr("orgeditor.storage.lock._take", lambda *_: None)
    held = opened(path)
    assert held.lock is None and held.holder is None
    save_held(held, b"baru")
    path.write_bytes(b"orang lain")
    with pytest.raises(ChangedOutsideError):
        save_held(held, b"baru lagi")


def test_who_has_it_in_words():
    assert who(Holder("", "", 0, "", "", "")) == "oleh orang lain"
    for since in ("kemarin", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"):
        assert who(Holder("siti", "PC", 1, "", since, "")) == "oleh siti di PC"
