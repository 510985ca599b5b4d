"""Going back to what was saved before."""

from __future__ import annotations

from orgeditor.editing.document import Document
from orgeditor.model.draft import Draft


def restore(document: Document, version: Draft, text: str) -> int:
    """Make the draft the same as another version of it, as one undo step called `text`. The file is not touched.

    Returns how many records have changed.
    """
    wanted = {record.id: record for record in version.records()}
    with document.edit(text) as draft:
        for record in draft.records():
            if record.id not in wanted:
                draft.remove(record.id)
        for key, record in wanted.items():
            if draft.find(key) != record:
                draft.put(record)
    return len(document.draft.last_changes.changes)
