"""The language of the program in tests: Indonesian, unless English is put on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator

from orgeditor.resources import resource_path


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Put on "id" or "en" for a while; there must be an application. The formats of numbers stay as they are."""
    translator = QTranslator()
    if language == "en":
        assert translator.load("orgeditor_en", str(resource_path("translations")))
        QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
