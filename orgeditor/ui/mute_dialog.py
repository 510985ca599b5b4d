"""Abaikan dengan Alasan: why a finding needs no mend; the draft keeps the reason."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from orgeditor.ui.dialog_frame import frame_dialog, plain_label
from orgeditor.ui.messages import doubled
from orgeditor.ui.properties.fields import LineField

WIDTH = 480


class MuteDialog(QDialog):
    """`reason()` is never empty when it is accepted; `whole_rule()` says that all findings of the rule are meant."""

    def __init__(self, sentence: str, rule: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Abaikan dengan Alasan"))
        self.field = LineField(self.tr("misalnya: sesuai petunjuk Bagian Hukum"))
        self.field.textChanged.connect(self._show)
        self.all = QCheckBox(self.tr("Semua temuan “%1”, juga yang akan datang").replace("%1", doubled(rule)))
        hint = plain_label(self.tr("Alasannya disimpan di naskah dan ditulis di laporan."), "hint")
        parts = [
            plain_label(sentence),
            plain_label(self.tr("Alasan"), "heading", self.field),
            self.field,
            self.all,
            hint,
        ]
        self.ok = frame_dialog(self, parts, self.tr("Abaikan"), width=WIDTH)
        self._show()
        self.field.setFocus()

    def reason(self) -> str:
        return " ".join(self.field.text().split())

    def whole_rule(self) -> bool:
        return self.all.isChecked()

    def _show(self) -> None:
        self.ok.setEnabled(bool(self.reason()))
