"""What Periksa found: mend it, mute it with a reason, unmute it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QCoreApplication

from orgeditor.check.finding import Finding
from orgeditor.check.mending import mend
from orgeditor.check.rules import mute
from orgeditor.editing.document import Document


def mend_findings(document: Document, findings: Sequence[Finding], title: str) -> None:
    """Mend findings of the draft as it is now; `title` is what their mend is called ("Hapus titik")."""
    text = QCoreApplication.translate("Operations", "Perbaiki temuan: %1")
    if len(findings) > 1:
        text = QCoreApplication.translate("Operations", "Perbaiki %2 temuan: %1").replace("%2", str(len(findings)))
    with document.edit(text.replace("%1", title)) as draft:
        for finding in findings:
            with suppress(KeyError):  # one before it in this step has put it right too
                mend(draft, finding)


def mute_finding(document: Document, finding: Finding, title: str, reason: str, *, whole_rule: bool = False) -> None:
    """Mute a finding, or all of its rule, with a reason; `title` is that of the rule."""
    text = QCoreApplication.translate("Operations", "Abaikan temuan: %1")
    with document.edit(text.replace("%1", title)) as draft:
        mute(draft, finding, reason, whole_rule=whole_rule)


def unmute(document: Document, muted: str, title: str) -> None:
    """Let the findings stand again that one muted rule (its id) hides; `title` is that of the rule."""
    text = QCoreApplication.translate("Operations", "Periksa lagi: %1")
    with document.edit(text.replace("%1", title)) as draft:
        draft.remove(muted)
