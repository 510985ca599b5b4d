"""What the print proof says of files that were just exported: PDFs are read back from the disk for it, pages in other
formats are looked at as a PDF of them would be."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from orgeditor.export.naming import Target
from orgeditor.proof.rules import Level, Proof, ProofError, proof_in_another_format, proof_of
from orgeditor.storage.errors import StorageError
from orgeditor.storage.files import read_file
from orgeditor.ui.background import Job
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.icons import icon
from orgeditor.ui.proof_words import reason_text, row_text

ICONS = {Level.GOOD: "good", Level.LOOK: "warning", Level.BAD: "error"}
ICON_PX = 16
MOST_ROWS = 12
TEXT_PX = 480
"""Width of the text where the dialog is as narrow as it can be."""


class Proved(NamedTuple):
    """A file and its proof; or `reason`, the Indonesian clause or sentence that says why there is none."""

    name: str
    proof: Proof | None
    reason: str = ""


def prove(paths: Sequence[Path]) -> list[Proved]:
    """Look at PDFs on the disk. Waits for it: run as a Job."""
    found = []
    for path in paths:
        try:
            found.append(Proved(path.name, proof_of(read_file(path))))
        except (ProofError, StorageError) as error:
            found.append(Proved(path.name, None, str(error)))
    return found


def prove_pages(
    targets: Sequence[Target], paths: Sequence[Path], *, chart_only: bool
) -> Generator[float | None, None, list[Proved]]:
    """Look at the pages of files in another format than PDF, step by step."""
    from orgeditor.export.pdf import pdf_steps

    found = []
    for target, path in zip(targets, paths, strict=True):
        data = yield from pdf_steps(target.pages, target.title)
        job = Job(partial(_proof_of_pages, path, data, chart_only))
        yield from job.until_done()
        found.append(job.result())
    return found


def _proof_of_pages(path: Path, data: bytes, chart_only: bool) -> Proved:
    try:
        return Proved(path.name, proof_in_another_format(data, len(read_file(path)), chart_only=chart_only))
    except (ProofError, StorageError) as error:
        return Proved(path.name, None, str(error))


class ProofPanel(QWidget):
    """Shows a verdict and the rows below it: all of them for one file, of several those that are not good."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Uji cetak"))
        self.verdict = plain_label("", "heading")
        self._rows = QGridLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(7)
        self._rows.setVerticalSpacing(3)
        self._rows.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.verdict)
        column.addLayout(self._rows)

    def show_proofs(self, proved: Sequence[Proved]) -> None:
        self.clear()
        fit = all(item.proof is not None and item.proof.is_fit for item in proved)
        self.verdict.setText(
            self.tr("Uji cetak: layak dikirim dan dicetak.") if fit else self.tr("Uji cetak: jangan dikirim dulu.")
        )
        self.verdict.setObjectName("heading" if fit else "verdict")
        self.verdict.style().polish(self.verdict)
        lines = self._lines(proved)
        for level, text in lines[:MOST_ROWS]:
            self._add(level, text)
        if len(lines) > MOST_ROWS:
            self._add(None, self.tr("… dan %1 hal lain").replace("%1", str(len(lines) - MOST_ROWS)))
        self.setVisible(True)

    def _lines(self, proved: Sequence[Proved]) -> list[tuple[Level, str]]:
        found = []
        for item in proved:
            head = f"{item.name}: " if len(proved) > 1 else ""
            if item.proof is None:
                found.append((Level.BAD, f"{head}{reason_text(item.reason)}"))
                continue
            pages = len(item.proof.sheets)
            rows = [row for row in item.proof.rows if len(proved) == 1 or row.level is not Level.GOOD]
            found += [(row.level, f"{head}{row_text(row, pages)}") for row in rows]
        return sorted(found, key=lambda line: line[0] is not Level.BAD) if len(proved) > 1 else found

    def _add(self, level: Level | None, text: str) -> None:
        row = self._rows.rowCount()
        if level is not None:
            sign = QLabel()
            sign.setPixmap(icon(ICONS[level]).pixmap(ICON_PX, ICON_PX))
            self._rows.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
        label = plain_label(text, "danger" if level is Level.BAD else "")
        label.ensurePolished()
        # Else the dialog leaves room for a label that is as narrow as it could be.
        label.setFixedHeight(label.heightForWidth(TEXT_PX))
        self._rows.addWidget(label, row, 1)

    def clear(self) -> None:
        """Take all rows away and hide."""
        self.setVisible(False)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
