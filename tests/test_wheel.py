"""The wheel works away from the checkout: its program, its resources, from any folder."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pypdf
import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    # Without isolation: hatchling is in the dev extra, and a test downloads nothing.
    _run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-index", "--no-build-isolation", "-w", folder, ROOT)
    return next(folder.glob("orgeditor-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """A fresh venv that holds orgeditor from the wheel and sees the dependencies of this one."""
    venv = tmp_path_factory.mktemp("installed") / "venv"
    _run(sys.executable, "-m", "venv", "--without-pip", venv)
    python = venv / "bin" / "python"
    _run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel)
    site_packages = next(venv.glob("lib/python*/site-packages"))
    # A .pth file named in a .pth file is not followed, so the editable orgeditor of this venv stays unseen.
    (site_packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return venv


def test_wheel_holds_the_resources(wheel):
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if name.startswith("orgeditor/_resources/")}
    on_disk = {path for path in (ROOT / "resources").rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    on_disk = {path for path in on_disk if not path.is_relative_to(ROOT / "resources" / "install")}
    drafts = {f"orgeditor/_resources/examples/{path.name}" for path in (ROOT / "examples").glob("*.bagan")}
    assert len(drafts) == 5
    named = {f"orgeditor/_resources/{path.relative_to(ROOT / 'resources').as_posix()}" for path in on_disk}
    assert packed == named | drafts
    for face in ("regular", "bold", "italic", "bolditalic"):
        assert f"orgeditor/_resources/fonts/texgyrebonum-{face}.otf" in packed


def test_export_with_the_installed_wheel(installed, tmp_path):
    code = "import orgeditor.resources as r; print(r.__file__, r.resource_path(), sep='\\n')"
    for path in _run(installed / "bin" / "python", "-c", code, cwd=tmp_path).splitlines():
        assert Path(path).is_relative_to(installed)

    code = "import orgeditor.resources as r; print(*r.examples(), sep='\\n')"
    listed = _run(installed / "bin" / "python", "-c", code, cwd=tmp_path).splitlines()
    assert [Path(path).name for path in listed] == sorted(path.name for path in (ROOT / "examples").glob("*.bagan"))
    assert all(Path(path).is_relative_to(installed) for path in listed)

    pdf = tmp_path / "out.pdf"
    example = ROOT / "examples" / "bukittinggi-2017.bagan"
    _run(installed / "bin" / "orgeditor", "export", example, "-o", pdf, cwd=tmp_path)
    page = pypdf.PdfReader(pdf).pages[0]
    fonts = {str(font.get_object()["/BaseFont"]) for font in page["/Resources"]["/Font"].values()}
    assert any("TeXGyreBonum" in font for font in fonts), fonts


def _run(*command, cwd=None) -> str:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run([str(part) for part in command], cwd=cwd, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
