"""Trying an operation on a copy of the draft: in a thread, so that thousands of records keep nobody waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar, cast

from orgeditor.editing.document import Document
from orgeditor.editing.results import Shown
from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged

T = TypeVar("T")


class Rehearsal:
    """What operations need of a Document, on a copy of its draft; what comes of them is laid out, and no step is kept.

    As long as it lasts nobody may change the document.
    """

    def __init__(self, document: Document) -> None:
        self.draft = document.draft.copy()
        self._document = document
        self._text = ""
        self._changes = ChangeSet()
        self._shown: dict[str, Shown] = {}
        self._written = ""

    def perform(self, do: Callable[[Document], T]) -> T:
        """Do an operation here; raises what it raises. For a thread: no Qt object is touched."""
        result = do(cast(Document, self))
        if self._changes:
            from orgeditor.storage.changes_json import dump

            self._shown = self._document.laid_out(self.draft, self._changes)
            self._written = dump(self._changes.changes)
        return result

    def enact(self) -> None:
        """Make what was done here one undo step of the document, if anything has changed."""
        if self._changes:
            self._document.enact(self._text, self.draft, self._changes, self._shown, self._written)

    # what operations use

    def arranged(self, chart: str) -> Arranged | None:
        return self.draft.arranged.get(chart)

    @contextmanager
    def edit(self, text: str, merge: str | None = None, *, into: object = None) -> Iterator[Draft]:
        with self.draft.edit() as draft:
            yield draft
        self._text = text
        self._changes = self._changes.then(self.draft.last_changes)
