"""Keeper: what a document tells of everything that happens to it, so that nothing is lost."""

from __future__ import annotations

from typing import Protocol

from orgeditor.storage.history import Entry


class Keeper(Protocol):
    """Keeps a journal of a document; nothing of it ever fails. It is told before anybody else hears of a change."""

    def began(self, content: bytes | None, digest: str) -> None:
        """Another draft is open; `content` and `digest` are those of its file, where it was just read from there."""

    def noted(self, entry: Entry) -> None:
        """A command is finished."""

    def saved(self, content: bytes) -> None:
        """The draft as it is stands in the document's file."""
