"""Versi Sebelumnya: what is kept of a document at each save, in which order, and what goes."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from samples import sample_draft

from orgeditor.storage import versions as module
from orgeditor.storage.errors import OpenError, SaveError
from orgeditor.storage.reader import open_draft
from orgeditor.storage.versions import MOST_VERSIONS, keep_version, versions
from orgeditor.storage.writer import save_draft

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC).timestamp()


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "data" / "versi"


def write(path: Path, text: str, when: float = NOON) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    os.utime(path, (when, when))


def texts(folder: Path, document: Path) -> list[str]:
    return [Path(version.path).read_text() for version in versions(folder, document)]


def test_a_version_is_the_whole_file_with_its_time(folder, tmp_path):
    document = tmp_path / "a.bagan"
    save_draft(sample_draft(), document)
    os.utime(document, (NOON, NOON))
    assert keep_version(folder, document)
    [version] = versions(folder, document)
    assert version.saved == datetime(2026, 1, 2, 12, tzinfo=UTC)
    assert open_draft(version.path).units == sample_draft().units
    assert Path(version.path).is_relative_to(folder)
    assert os.name == "nt" or stat.S_IMODE(folder.stat().st_mode) == 0o700  # nobody else looks into it


def test_the_last_five_stay_newest_first(folder, tmp_path):
    document = tmp_path / "a.bagan"
    for number in range(MOST_VERSIONS + 2):
        write(document, f"versi {number}", NOON + number)
        keep_version(folder, document)
    assert texts(folder, document) == ["versi 6", "versi 5", "versi 4", "versi 3", "versi 2"]


def test_the_same_bytes_are_kept_once(folder, tmp_path):
    document = tmp_path / "a.bagan"
    write(document, "satu")
    assert keep_version(folder, document)
    assert not keep_version(folder, document)
    write(document, "dua", NOON + 1)
    assert keep_version(folder, document)
    write(document, "satu", NOON + 2)  # back again is another version
    assert keep_version(folder, document)
    assert texts(folder, document) == ["satu", "dua", "satu"]


@pytest.mark.parametrize("jump", [0, -86400], ids=["a disk that counts in two seconds", "a clock that was put back"])
def test_order_is_that_of_saving(folder, tmp_path, jump):
    document = tmp_path / "a.bagan"
    for number, text in enumerate(("satu", "dua", "tiga")):
        write(document, text, NOON + number * jump)
        keep_version(folder, document)
    assert texts(folder, document) == ["tiga", "dua", "satu"]


def test_a_server_that_is_ahead_does_not_date_it_in_the_future(folder, tmp_path):
    document = tmp_path / "a.bagan"
    write(document, "satu", datetime.now(UTC).timestamp() + 86400)
    keep_version(folder, document)
    assert versions(folder, document)[0].saved <= datetime.now(UTC)


def test_documents_of_one_name_are_kept_apart(folder, tmp_path, monkeypatch):
    write(tmp_path / "x" / "a.bagan", "di x")
    write(tmp_path / "y" / "a.bagan", "di y")
    keep_version(folder, tmp_path / "x" / "a.bagan")
    keep_version(folder, tmp_path / "y" / "a.bagan")
    assert texts(folder, tmp_path / "x" / "a.bagan") == ["di x"]
    monkeypatch.chdir(tmp_path / "y")
    assert texts(folder, Path("a.bagan")) == ["di y"]  # another way to say the same path


def test_older_versions_of_others_make_room(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MOST_BYTES", 1000)
    for number, name in enumerate(("lama", "baru")):
        write(tmp_path / name, name * 100, NOON + number)  # 400 bytes each
        keep_version(folder, tmp_path / name)
    write(tmp_path / "kini", "kini" * 100, NOON - 50)  # the oldest, and yet its own
    keep_version(folder, tmp_path / "kini")
    assert versions(folder, tmp_path / "lama") == []
    assert len(versions(folder, tmp_path / "baru")) == len(versions(folder, tmp_path / "kini")) == 1


def test_what_is_not_ours_is_left_alone(folder, tmp_path):
    document = tmp_path / "a.bagan"
    write(document, "satu")
    keep_version(folder, document)
    place = Path(versions(folder, document)[0].path).parent
    (place / "catatan.txt").write_text("bukan versi")
    for number in range(MOST_VERSIONS + 1):
        write(document, f"versi {number}", NOON + number + 1)
        keep_version(folder, document)
    assert len(versions(folder, document)) == MOST_VERSIONS
    assert (place / "catatan.txt").read_text() == "bukan versi"


def test_no_file_yet_is_nothing_to_keep(folder, tmp_path):
    assert not keep_version(folder, tmp_path / "belum.bagan")
    assert versions(folder, tmp_path / "belum.bagan") == []
    assert not folder.exists()


def test_failures_are_told(folder, tmp_path):
    document = tmp_path / "a.bagan"
    document.mkdir()
    with pytest.raises(OpenError):
        keep_version(folder, document)
    write(tmp_path / "b.bagan", "satu")
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("sebuah berkas menghalangi")
    with pytest.raises(SaveError):
        keep_version(folder, tmp_path / "b.bagan")
    assert versions(folder, tmp_path / "b.bagan") == []
    assert (tmp_path / "b.bagan").read_text() == "satu"
