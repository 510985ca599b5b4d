"""What the open draft can be compared with: the one it amends, versions that were saved, a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from orgeditor.editing.document import Document
from orgeditor.editing.operations.amendment import draft_before, numbered_title
from orgeditor.model.draft import Draft
from orgeditor.storage.reader import open_draft
from orgeditor.storage.versions import Version, versions
from orgeditor.ui import settings
from orgeditor.ui.versions_dialog import shown_time


@dataclass(frozen=True, slots=True)
class Partner:
    """A draft to compare with: `text` in the list, `name` on the pages (Indonesian), and how to read it.

    `load` raises StorageError; it is run in a thread.
    """

    text: str
    name: str
    load: Callable[[], Draft]


def partners_of(document: Document) -> list[Partner]:
    """Return what is at hand for the open draft: the one it amends first, then its saved versions, newest first."""
    found = []
    origin = document.draft.origin
    if origin is not None:
        title = numbered_title(origin.name, origin.number, origin.year)
        text = QCoreApplication.translate("Comparison", "Semula: %1").replace("%1", title)
        found.append(Partner(text, "semula", partial(_before, document.draft.copy())))
    if document.path is not None:
        found += [_of_version(version) for version in versions(settings.versions_folder(), document.path)]
    return found


def partner_of_file(path: Path) -> Partner:
    """Return a file as a draft to compare with."""
    return Partner(path.name, path.name, partial(open_draft, path))


def _of_version(version: Version) -> Partner:
    text = QCoreApplication.translate("Comparison", "Versi %1").replace("%1", shown_time(version))
    moment = QDateTime.fromSecsSinceEpoch(int(version.saved.timestamp()))
    name = QLocale(QLocale.Language.Indonesian).toString(moment, "d MMMM yyyy, HH.mm")
    return Partner(text, f"versi {name}", partial(open_draft, version.path))


def _before(draft: Draft) -> Draft:
    found = draft_before(draft)
    assert found is not None, "offered only for a draft that has one"
    return found
