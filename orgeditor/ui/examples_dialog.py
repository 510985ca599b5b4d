"""Buka Contoh: the drafts of real regulations that come with the program, with a picture."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from orgeditor.editing.operations.amendment import numbered_title, regulation_title
from orgeditor.model.draft import Draft
from orgeditor.resources import examples
from orgeditor.ui.dialog_frame import frame_dialog, plain_label
from orgeditor.ui.draft_chooser import DraftChooser
from orgeditor.ui.screens import resize_within


class ExamplesDialog(QDialog):
    """After acceptance `chooser.draft()` is the chosen example, which no file of the user belongs to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Buka Contoh"))
        resize_within(self, 940, 480)
        self.chooser = DraftChooser([(str(path), _place(path.stem)) for path in examples()], self._caption)
        self.chooser.list.setAccessibleName(self.tr("Contoh"))
        self.chooser.changed.connect(self._show)
        self.chooser.activated.connect(self.accept)
        hint = plain_label(
            self.tr("Peraturan yang sungguh ada. Contoh dibuka sebagai salinan: ubahlah sesuka hati."), "hint"
        )
        self.ok = frame_dialog(self, [self.chooser, hint], self.tr("Buka"))
        self.chooser.setFocus()
        self._show()

    @staticmethod
    def _caption(draft: Draft) -> str:
        regulation = draft.regulation
        return numbered_title(regulation_title(regulation), regulation.number, regulation.year)

    def _show(self) -> None:
        self.ok.setEnabled(self.chooser.draft() is not None)

    # Qt

    def accept(self) -> None:
        if self.chooser.draft() is not None:
            super().accept()


def _place(stem: str) -> str:
    """Return what a row says before its file is read: "bukittinggi-2017" is Bukittinggi 2017."""
    return " ".join(part.capitalize() for part in stem.split("-"))
