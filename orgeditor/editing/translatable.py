"""Marks sentences that are translated where they are shown, not where they stand."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return the text as it is; pyside6-lupdate knows calls of this name and collects their texts.

    Qt's own one does the same, but is declared as taking and returning any object.
    """
    return text
