"""Entering what was read from the text of articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication

from orgeditor.articles.joining import join
from orgeditor.articles.keeping import keep_text
from orgeditor.articles.matching import Fate, matches
from orgeditor.articles.reader import Reading
from orgeditor.articles.units import ReadUnit
from orgeditor.editing.document import Document


def enter_reading(
    document: Document, chart: str, reading: Reading, take_out: Collection[str] = (), fields: Collection[str] = ()
) -> None:
    """Bring a chart in line with a reading, and add its Lampiran, relations and fields (articles/joining.py).

    `take_out` are placements of units that the text no longer names.
    """
    done = Counter(match.fate for match in matches(document.draft, chart, reading.units))
    with document.edit(_named(done, len(take_out), articles_of(reading.units))) as draft:
        join(draft, chart, reading, take_out, fields)


def set_article_text(document: Document, text: str) -> bool:
    """Keep a text of the articles in place of the one there, none for ""; False where it is too long to be kept."""
    if not text.strip():
        title = QCoreApplication.translate("Operations", "Hapus teks pasal")
    elif document.draft.article_text:
        title = QCoreApplication.translate("Operations", "Ganti teks pasal")
    else:
        title = QCoreApplication.translate("Operations", "Simpan teks pasal")
    with document.edit(title) as draft:
        return keep_text(draft, text)


def articles_of(units: Sequence[ReadUnit]) -> str:
    """Return the article that lists units, "Pasal" when several do."""
    found = {match.group() for unit in units if (match := re.match(r"Pasal \d+[A-Z]?", unit.basis))}
    return found.pop() if len(found) == 1 else "Pasal"


def _named(done: Counter[Fate], out: int, article: str) -> str:
    """Return the name of the step: "Tempel Pasal 12: 3 unit baru, 2 pindah"."""
    said = [
        text.replace("%1", str(count))
        for count, text in (
            (done[Fate.NEW], QCoreApplication.translate("Operations", "%1 unit baru")),
            (done[Fate.RENAMED], QCoreApplication.translate("Operations", "%1 ganti nama")),
            (done[Fate.MOVED], QCoreApplication.translate("Operations", "%1 pindah")),
            (out, QCoreApplication.translate("Operations", "%1 dikeluarkan")),
        )
        if count
    ]
    what = ", ".join(said) or QCoreApplication.translate("Operations", "urutan dan dasar")
    text = QCoreApplication.translate("Operations", "Tempel %1: %2")
    return text.replace("%1", article).replace("%2", what)
