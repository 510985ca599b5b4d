"""Every text of the window is in the English catalogue, and the compiled catalogues are fresh."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent


def messages(path: Path) -> dict[tuple[str, str], str]:
    found = {}
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            done = translation.get("type") is None
            found[context.findtext("name"), message.findtext("source")] = (translation.text or "") if done else ""
    return found


def test_every_text_is_translated(tmp_path):
    copy = tmp_path / "orgeditor_en.ts"
    shutil.copy(TRANSLATIONS / "orgeditor_en.ts", copy)
    packages = [ROOT / "orgeditor" / name for name in ("ui", "canvas", "editing")]
    sources = sorted(str(path) for package in packages for path in package.rglob("*.py"))
    update = [TOOLS / "pyside6-lupdate", *sources, "-locations", "none", "-no-obsolete", "-ts", copy]
    subprocess.run([str(part) for part in update], check=True, capture_output=True)
    untranslated = [key for key, text in messages(copy).items() if not text]
    assert untranslated == []
    assert messages(copy).keys() == messages(TRANSLATIONS / "orgeditor_en.ts").keys()


def test_no_text_hides_in_an_f_string():
    """lupdate does not look into them."""
    hidden = [
        f"{path.name}:{part.lineno}"
        for package in ("ui", "canvas", "editing")
        for path in (ROOT / "orgeditor" / package).rglob("*.py")
        for part in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(part, ast.JoinedStr)
        for call in ast.walk(part)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in ("tr", "translate")
    ]
    assert hidden == []


@pytest.mark.parametrize("name", ["orgeditor_en", "qtbase_id"])
def test_the_compiled_catalogue_is_fresh(tmp_path, name):
    fresh = tmp_path / f"{name}.qm"
    release = [TOOLS / "pyside6-lrelease", TRANSLATIONS / f"{name}.ts", "-qm", fresh]
    subprocess.run([str(part) for part in release], check=True, capture_output=True)
    assert fresh.read_bytes() == (TRANSLATIONS / f"{name}.qm").read_bytes()


def test_place_holders_survive(tmp_path):
    for name in ("orgeditor_en", "qtbase_id"):
        for (context, source), text in messages(TRANSLATIONS / f"{name}.ts").items():
            for mark in ("%1", "%2"):
                assert source.count(mark) == text.count(mark), (context, source)
