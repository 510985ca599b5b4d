"""Periksa in the window: the rules are asked a moment after each change, and whoever shows findings hears of it."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from orgeditor.check.finding import Severity
from orgeditor.editing.document import Document
from orgeditor.ui.background import Job
from orgeditor.ui.leisure import Leisure

if TYPE_CHECKING:
    from types import ModuleType

    from orgeditor.check.rules import Found
    from orgeditor.ui.check_text import KeptText

PAUSE_MS = 400
"""So long after the last change: while a person goes on typing nothing is asked."""
POLL_MS = 10
LETTERS_A_LINE = 40
"""A line of the kept text makes as much work as a box."""
RULES = "orgeditor.check.rules"


class Checker(QObject):
    """`found` is what the rules last found in the open draft, None before that; `found_changed` says it is another.

    `answered` follows a check that a person asked for.
    """

    found_changed = Signal()
    answered = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.found: Found | None = None
        self._asked = False
        self._stale = True
        self._kept: KeptText | None = None
        self._leisure = Leisure(self)
        self._loading: Job[ModuleType] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._loaded)
        document.changed.connect(self._later)
        document.fitted.connect(self._later)
        document.replaced.connect(self._forget)
        self._pause.start()

    def count(self, severity: Severity) -> int:
        """Return how many findings of a severity stand, as far as is known."""
        return sum(item.severity is severity for item in self.found.findings) if self.found is not None else 0

    def ask(self) -> None:
        """Ask the rules now, in pieces; `answered` says that they have answered."""
        self._asked = True
        self._begin()

    def settle(self) -> Found:
        """Return what the rules find in the draft as it is at this moment: 25 ms for 2,000 boxes without a text."""
        if self._stale or self.found is None:
            self._stop()
            self._texts().ask(self.document.draft.article_text)
            self._texts().wait()
            for _ in self._steps():
                pass
        assert self.found is not None
        return self.found

    # inside

    def _later(self, _what: object = None) -> None:
        self._stop()
        self._stale = True
        self._pause.start()

    def _forget(self) -> None:
        """Another draft: what was found in the old one leads nowhere."""
        self._later()
        self.found = None
        self.found_changed.emit()

    def _stop(self) -> None:
        self._pause.stop()
        self._poll.stop()
        self._leisure.drop()

    def _begin(self) -> None:
        """Load the rules in a thread the first time: that alone would be felt."""
        self._stop()
        if RULES in sys.modules and self._loading is None:
            if not self._texts().ask(self.document.draft.article_text):
                return  # it begins again when the text has been read
            draft = self.document.draft
            self._leisure.do(self._steps, len(draft.placements) + len(draft.article_text) // LETTERS_A_LINE)
            return
        if self._loading is None:
            self._loading = Job(lambda: importlib.import_module(RULES))
        self._poll.start()

    def _loaded(self) -> None:
        if self._loading is None or not self._loading.running:
            self._loading = None
            self._begin()

    def _texts(self) -> KeptText:
        if self._kept is None:
            from orgeditor.ui.check_text import KeptText

            self._kept = KeptText(self)
            self._kept.ready.connect(self._text_read)
        return self._kept

    def _text_read(self) -> None:
        if not self._pause.isActive():
            self._begin()

    def _steps(self) -> Iterator[None]:
        from orgeditor.check.case import Case
        from orgeditor.check.rules import each_rule, sifted

        draft, found = self.document.draft, []
        reading = self._texts().reading(draft.article_text)
        for some in each_rule(Case(draft, draft.arranged, reading)):
            found += some
            yield
        now = sifted(draft, found)
        changed = now != self.found
        self.found, self._stale = now, False
        if changed:
            self.found_changed.emit()
        if self._asked:
            self._asked = False
            self.answered.emit()
