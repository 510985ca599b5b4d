"""The program itself, on a screen of its own, with keys from outside: from typed names to a PDF with them."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from pypdf import PdfReader
from virtual_screen import HOW, lacking, virtual_screen

NAMES = (
    "Asisten Pemerintahan",
    "  Dinas Pendidikan",
    "  Dinas Kesehatan",
    "Asisten Administrasi Umum",
    "  Bagian Organisasi",
)
PATIENCE_S = 60.0
T = TypeVar("T")

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="this system has no X11")


class Screen:
    """The program on the screen, and hands at its keyboard."""

    def __init__(self, program: subprocess.Popen[bytes], environment: dict[str, str]) -> None:
        self.program = program
        self._environment = environment

    def focus(self, title: str) -> None:
        """Wait for a window with that in its title and turn to it."""
        number = _until(lambda: self._do("search", "--onlyvisible", "--name", title).split(), f"no window “{title}”")[
            -1
        ]
        self._do("windowfocus", "--sync", number)
        time.sleep(0.2)

    def keys(self, *keys: str) -> None:
        for key in keys:
            self._do("key", "--clearmodifiers", key)
            time.sleep(0.05)

    def write(self, text: str) -> None:
        self._do("type", "--delay", "8", text)

    def _do(self, *command: str) -> str:
        assert self.program.poll() is None, "the program has ended"
        done = subprocess.run(["xdotool", *command], env=self._environment, capture_output=True, text=True, timeout=30)
        return done.stdout


def _until(ask: Callable[[], list[T]], otherwise: str) -> list[T]:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        found = ask()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(otherwise)


@pytest.fixture
def screen(tmp_path) -> Iterator[Screen]:
    missing = lacking()
    if missing:
        pytest.fail(f"{', '.join(missing)} missing; {HOW}")
    with virtual_screen(1600, 1000) as environment:
        environment |= {"HOME": str(tmp_path), "ORGEDITOR_HOME": str(tmp_path / "home"), "LC_ALL": "C.UTF-8"}
        with subprocess.Popen([sys.executable, "-m", "orgeditor"], env=environment, cwd=tmp_path) as program:
            try:
                yield Screen(program, environment)
            finally:
                program.kill()


def test_typed_names_come_out_as_a_pdf(screen, tmp_path):
    screen.focus("orgeditor")
    screen.keys("ctrl+shift+p")
    screen.focus("Cari Perintah")
    screen.write("tempel daftar")
    screen.keys("Return")
    screen.focus("Tempel Daftar")
    for name in NAMES:
        screen.write(name)
        screen.keys("Return")
    screen.keys("ctrl+Return")
    screen.focus("orgeditor")
    screen.keys("ctrl+e")
    screen.focus("Ekspor Lampiran")
    screen.keys("Return")
    (target,) = _until(lambda: list(tmp_path.rglob("*.pdf")), "no file was written")
    time.sleep(0.5)
    (page,) = PdfReader(target).pages
    text = " ".join(page.extract_text().split())
    for name in NAMES:
        assert name.strip().casefold() in text.casefold()
    assert "LAMPIRAN" in text and "WAKIL WALI KOTA" in text


def test_the_program_ends_by_its_own_keys(screen):
    """The window closes by its own keys, and the program ends well."""
    screen.focus("orgeditor")
    screen.keys("ctrl+q")
    assert screen.program.wait(30) == 0
