"""Set before anything imports Qt: no screen, no file of the person who runs the tests, the same locale everywhere."""

import gc
import os
import tempfile

import pytest
from hypothesis import settings

from orgeditor.model.garbage import collect_due

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # in a locale that is not UTF-8 Qt warns, which fails a test

_home = tempfile.TemporaryDirectory(prefix="orgeditor-test-home-")  # deleted when the interpreter ends
os.environ["ORGEDITOR_HOME"] = _home.name

# As in the running program: pytest's own threads must not take down the windows of earlier tests.
gc.disable()

# In CI every run draws the same examples: what passed once passes again. At a desk each run draws new ones.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    collect_due()


@pytest.fixture
def english(qapp):
    """The program speaks English, and shows numbers so."""
    from languages import speaking  # imports Qt
    from PySide6.QtCore import QLocale

    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    with speaking("en"):
        yield
    QLocale.setDefault(before)
