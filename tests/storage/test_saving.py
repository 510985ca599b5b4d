"""A save that fails leaves the old file as it was, nothing beside it, and says so."""

import errno
import os
import stat
import struct
import sys
import time
from dataclasses import replace

import pytest
from drafts import contents, small_draft

from orgeditor.model.draft import Draft
from orgeditor.model.operations import rename
from orgeditor.model.records import Regulation
from orgeditor.storage import writer
from orgeditor.storage.errors import SaveError
from orgeditor.storage.files import LEFT_BEHIND_S
from orgeditor.storage.reader import open_draft
from orgeditor.storage.writer import save_draft

REASONS = {
    errno.EACCES: "Anda tidak memiliki izin untuk menulis di sana",
    errno.ENOSPC: "ruang penyimpanan penuh",
    errno.EIO: "perangkat penyimpanan gagal bekerja",
    errno.EROFS: "tempat penyimpanannya hanya dapat dibaca",
    errno.ENODEV: "tempat penyimpanannya sudah tidak tersambung",
}
OLD_KEPT, NOTHING_WRITTEN = "Berkas lama tetap utuh.", "Tidak ada berkas yang ditulis."


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "naskah.bagan"
    save_draft(small_draft(), path)
    return path


@pytest.fixture
def edited():
    draft = small_draft()
    with draft.edit():
        rename(draft, next(iter(draft.units)), "Wali Kota")
    return draft


def refusal(draft, path, *, kept=OLD_KEPT):
    """Save, which must fail and leave the folder as it is; return the reason."""
    folder = path.parent
    before = {found: found.read_bytes() for found in folder.iterdir() if found.is_file()} if folder.is_dir() else {}
    with pytest.raises(SaveError) as caught:
        save_draft(draft, path)
    if folder.is_dir():
        assert {found: found.read_bytes() for found in folder.iterdir() if found.is_file()} == before
    start, end = f"Berkas “{path}” tidak dapat disimpan: ", f". {kept}"
    message = str(caught.value)
    assert message.startswith(start) and message.endswith(end)
    return message.removeprefix(start).removesuffix(end)


def failing(number):
    def fail(*_args, **_options):
        raise OSError(number, "not an Indonesian text")

    return fail


@pytest.mark.parametrize("number", REASONS)
@pytest.mark.parametrize(
    ("call", "there"),
    # A new file has no permissions to keep, so chmod is called for an old one alone.
    [*((call, True) for call in ("open", "write", "chmod", "fsync", "replace")),
     *((call, False) for call in ("open", "write", "fsync", "replace"))],
)  # fmt: skip
def test_system_call_that_fails(path, edited, monkeypatch, call, number, there):
    if not there:
        path.unlink()
    with monkeypatch.context() as patch:
        patch.setattr(os, call, failing(number))
        reason = refusal(edited, path, kept=OLD_KEPT if there else NOTHING_WRITTEN)
    assert reason == REASONS[number]
    assert path.exists() == there


def test_disk_that_fills_up_half_way(path, edited, monkeypatch):
    write = os.write
    calls = []

    def write_some(handle, data):
        calls.append(len(data))
        if len(calls) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(handle, data[:1000])

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", write_some)
        assert refusal(edited, path) == "ruang penyimpanan penuh"


def test_writes_in_small_pieces_are_put_together(path, edited, monkeypatch):
    write = os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda handle, data: write(handle, data[:1000]))
        save_draft(edited, path)
    assert contents(open_draft(path)) == contents(edited)


def test_device_that_stores_something_else(path, edited, monkeypatch):
    write = os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda handle, data: write(handle, b"\0" * len(data)))
        assert refusal(edited, path) == "isi yang tertulis berbeda dari yang disimpan"


def test_interrupted_save_leaves_nothing_behind(path, edited, monkeypatch):
    before = path.read_bytes()

    def interrupt(*_args):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(os, "replace", interrupt)
        save_draft(edited, path)
    assert [found.name for found in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == before


def test_folder_that_cannot_be_synced_is_no_failure(path, edited, monkeypatch):
    replace_call, fsync = os.replace, os.fsync

    def replace_then_lose_fsync(source, target):
        replace_call(source, target)
        monkeypatch.setattr(os, "fsync", failing(errno.EINVAL))

    monkeypatch.setattr(os, "replace", replace_then_lose_fsync)
    save_draft(edited, path)
    monkeypatch.setattr(os, "fsync", fsync)
    assert contents(open_draft(path)) == contents(edited)


def test_file_and_folder_are_made_durable_in_their_order(path, edited, monkeypatch):
    """A file whose rename comes to the disk before its bytes would be empty after a power cut."""
    done = []
    replace_call, fsync = os.replace, os.fsync

    def watched(handle):
        done.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", watched)
    monkeypatch.setattr(os, "replace", lambda *ends: done.append("rename") or replace_call(*ends))
    save_draft(edited, path)
    assert done == ["file", "rename", "folder"]


def test_what_killed_saves_left_behind_goes_once_it_is_old(path, edited):
    fresh, old, other = (path.with_name(name) for name in (".orgeditor-1.tmp", ".orgeditor-2.tmp", ".orgeditor-3"))
    for left in (fresh, old, other):
        left.write_bytes(b"half of it")
    for left in (old, other):
        os.utime(left, (0, time.time() - LEFT_BEHIND_S - 60))
    save_draft(edited, path)
    assert fresh.exists() and other.exists() and not old.exists()  # the first may be of a save that is under way


def test_missing_folder(tmp_path, edited):
    reason = refusal(edited, tmp_path / "tiada" / "naskah.bagan", kept=NOTHING_WRITTEN)
    assert reason == "folder tujuannya tidak ditemukan"


def test_folder_that_is_a_file(path, edited):
    reason = refusal(edited, path / "naskah.bagan", kept=NOTHING_WRITTEN)
    assert reason == "folder tujuannya tidak ditemukan"


def test_target_is_a_folder(tmp_path, edited):
    (tmp_path / "naskah.bagan").mkdir()
    assert refusal(edited, tmp_path / "naskah.bagan") == "itu sebuah folder, bukan berkas"


def test_target_may_not_be_written(path, edited, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_args: False)  # permission bits do not hold back root
    assert refusal(edited, path) == "berkas itu hanya dapat dibaca"


def test_device_is_not_replaced(tmp_path, edited):
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes in folders here")
    os.mkfifo(tmp_path / "pipa.bagan")
    assert refusal(edited, tmp_path / "pipa.bagan") == "itu bukan berkas biasa"
    assert stat.S_ISFIFO(os.stat(tmp_path / "pipa.bagan").st_mode)


def test_name_that_no_file_can_have(tmp_path, edited):
    with pytest.raises(SaveError, match="memuat karakter yang tidak sah"):
        save_draft(edited, tmp_path / "naskah\0.bagan")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="permissions and links of POSIX")
def test_permissions_are_kept(path, edited):
    path.chmod(0o640)
    save_draft(edited, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="lists of rights of Linux")
def test_the_list_of_who_may_use_it_is_kept(path, edited):
    """A share gives a file to some colleagues by name."""
    entries = (
        (1, 6, -1),
        (2, 6, 4711),
        (4, 4, -1),
        (16, 6, -1),
        (32, 0, -1),
    )  # the owner, user 4711, group, mask, others
    rights = struct.pack("<I", 2) + b"".join(struct.pack("<HHi", *entry) for entry in entries)
    try:
        os.setxattr(path, "system.posix_acl_access", rights)
    except OSError:
        pytest.skip("this disk keeps no such lists")
    before = os.getxattr(path, "system.posix_acl_access")
    save_draft(edited, path)
    assert os.getxattr(path, "system.posix_acl_access") == before


@pytest.mark.skipif(os.name == "nt", reason="permissions and links of POSIX")
def test_new_file_has_the_permissions_that_the_person_chose(tmp_path, edited):
    old = os.umask(0o027)
    try:
        save_draft(edited, tmp_path / "baru.bagan")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "baru.bagan").stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="permissions and links of POSIX")
def test_link_stays_a_link(path, edited, tmp_path):
    (tmp_path / "sub").mkdir()
    link = tmp_path / "sub" / "tautan.bagan"
    link.symlink_to(path)
    save_draft(edited, link)
    assert link.is_symlink()
    assert contents(open_draft(path)) == contents(edited)


@pytest.mark.parametrize("there", [True, False], ids=["old file", "no file"])
@pytest.mark.parametrize(
    ("name", "reason"),
    [("Dinas \ud800", "sebuah teks memuat karakter yang tidak sah"), (5, "tabel “unit” tidak terbaca kembali")],
)
def test_name_that_cannot_be_stored(path, edited, there, name, reason):
    if not there:
        path.unlink()
    with edited.edit():
        edited.put(replace(next(iter(edited.units.values())), name=name))
    edited.arranged.clear()
    assert refusal(edited, path, kept=OLD_KEPT if there else NOTHING_WRITTEN) == reason


def test_number_that_could_not_be_read_back_is_not_saved(path, edited):
    with edited.edit():
        chart = next(iter(edited.charts.values()))
        edited.put(replace(chart, page=replace(chart.page, top=float("nan"))))
    reason = refusal(edited, path)
    assert reason.startswith("tabel “chart”") and "kolom “margin_top_mm”: “nan” bukan bilangan yang sah" in reason


def test_result_that_is_no_number_costs_only_itself(path, edited):
    """Layout can be done again; the facts cannot."""
    (key,) = edited.arranged
    page = edited.arranged[key].pages[0]._replace(width=float("nan"))
    edited.arranged[key] = edited.arranged[key]._replace(pages=(page,))
    save_draft(edited, path)
    assert contents(open_draft(path)) == {**contents(edited), "arranged": {}}


def test_bytes_that_sqlite_finds_fault_with_do_not_replace_a_good_file(path, edited, monkeypatch):
    fill = writer._fill

    def fill_badly(db, draft):
        fill(db, draft)
        db.conn.executescript("PRAGMA ignore_check_constraints = ON; UPDATE unit SET inferred = 7")

    monkeypatch.setattr(writer, "_fill", fill_badly)
    assert refusal(edited, path) == "isi yang akan ditulis tidak lolos pemeriksaan"


def test_draft_without_regulation(path):
    assert refusal(Draft(), path) == "Naskah belum memuat data peraturan"


def test_reference_to_nothing_is_not_saved(path, edited):
    with edited.edit():
        edited.put(Regulation(edited.regulation.id, region="Kota"))
    edited._tables[type(next(iter(edited.annexes.values())))].clear()
    assert refusal(edited, path) == "sebuah baris merujuk ke baris yang tidak ada"
