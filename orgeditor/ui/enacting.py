"""Commands that may change thousands of records: the window lives meanwhile, shows that and can give them up."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from orgeditor.editing.document import Document
from orgeditor.editing.rehearsal import Rehearsal
from orgeditor.ui.waiting import result_of

T = TypeVar("T")

MANY = 50
"""So many records at least: fewer are changed and laid out within a tenth of a second."""


def enacted(document: Document, parent: QWidget | None, text: str, many: int, do: Callable[[Document], T]) -> T:
    """Do an operation that concerns so `many` records and return its result; raises GivenUpError after Batal.

    `text` says what is under way. Given up, the draft is as it was before. Raises what the operation raises.
    """
    if many < MANY:
        return do(document)
    rehearsal = Rehearsal(document)
    result = result_of(partial(rehearsal.perform, do), parent, text)
    rehearsal.enact()
    return result
