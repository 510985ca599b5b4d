"""How a row of Temuan tells where a finding leads and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from orgeditor.check.finding import Finding
from orgeditor.check.places import FindingPlaces
from orgeditor.editing.chart_names import chart_name
from orgeditor.model.draft import Draft
from orgeditor.model.records import MutedRule
from orgeditor.ui.check_words import mend_title


def detail_text(draft: Draft, places: FindingPlaces, finding: Finding, mute: MutedRule | None) -> str:
    """Return the faint line below a sentence: basis, chart, whether it can be mended, or why it is muted."""
    parts = []
    if finding.basis and finding.basis not in finding.sentence:
        parts.append(finding.basis)
    charts = places.charts(finding)
    if len(charts) == 1 and len(draft.charts) > 1:
        parts.append(chart_name(draft, draft.charts[charts[0]]))
    elif finding.records and not charts and places.undrawn(finding):
        parts.append(QCoreApplication.translate("CheckPanel", "belum masuk Lampiran"))
    if mute is not None:
        parts.append(QCoreApplication.translate("CheckPanel", "alasan: %1").replace("%1", mute.reason))
    elif finding.mend:
        text, title = QCoreApplication.translate("CheckPanel", "dapat diperbaiki: %1"), mend_title(finding)
        parts.append(text.replace("%1", title[:1].lower() + title[1:]))
    elif finding.span is not None:
        parts.append(QCoreApplication.translate("CheckPanel", "klik dua kali menampilkan barisnya di teks pasal"))
    elif draft.regulation.id in finding.records:
        parts.append(QCoreApplication.translate("CheckPanel", "klik dua kali membuka Data Peraturan"))
    return " · ".join(parts)
