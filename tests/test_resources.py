import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from orgeditor.resources import resource_path

FONTS = ["regular", "bold", "italic", "bolditalic"]


def test_the_checkout_comes_first():
    assert resource_path() == Path(__file__).resolve().parents[1] / "resources"


@pytest.mark.parametrize("face", FONTS)
def test_bundled_font_loads(qapp, face):
    from PySide6.QtGui import QFontDatabase

    font = QFontDatabase.addApplicationFont(str(resource_path("fonts", f"texgyrebonum-{face}.otf")))
    assert QFontDatabase.applicationFontFamilies(font) == ["TeX Gyre Bonum"]


def test_fonts_come_with_their_licence():
    assert "GUST Font License" in resource_path("fonts", "GUST-FONT-LICENSE.txt").read_text(encoding="ascii")


def test_missing_resource_says_which():
    with pytest.raises(FileNotFoundError, match=r"'fonts/none\.otf' is missing"):
        resource_path("fonts", "none.otf")


def test_installed_copy_uses_its_own_resources(tmp_path):
    """As in site-packages: no pyproject.toml beside the package, and a stranger's "resources" not to be taken."""
    package = tmp_path / "orgeditor"
    for folder in (tmp_path / "resources", package / "_resources"):
        folder.mkdir(parents=True)
    source = Path(__file__).resolve().parents[1] / "orgeditor"
    for name in ("__init__.py", "resources.py"):
        shutil.copy(source / name, package)
    code = "from orgeditor.resources import resource_path; print(resource_path())"
    found = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(found.stdout.strip()) == package / "_resources"
