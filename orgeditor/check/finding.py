"""What a rule found: a sentence, how bad it is, where it stands, and the mend that would put it right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from orgeditor.model.sentences import filled


class Severity(StrEnum):
    """How bad a finding is, the worst first; the words are those that people read."""

    ERROR = "kesalahan"
    WARNING = "peringatan"
    NOTE = "catatan"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found at one place.

    `words` is the Indonesian sentence with marks %1 to %9 for `values`, so that a window can translate it. `basis` is
    the article at fault or the one that says otherwise, "" for none. `records` are the ids to jump to, `chart` the
    chart to show, `span` the place in the text as given, in characters. `mend` names a one-click mend ("" for none)
    and `change` is what that mend writes; see `check.mending`.
    """

    rule: str
    severity: Severity
    words: str
    values: tuple[str, ...] = ()
    basis: str = ""
    records: tuple[str, ...] = ()
    chart: str | None = None
    span: tuple[int, int] | None = None
    mend: str = ""
    change: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """The sentence in Indonesian."""
        return filled(self.words, self.values)

    @property
    def subjects(self) -> tuple[str, ...]:
        """What the finding is about, for muting it alone: its records, or where it stands in the text."""
        return self.records or (f"{self.basis}: {' '.join(self.values)}",)
