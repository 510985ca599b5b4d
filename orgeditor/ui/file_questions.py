"""What is asked about a draft's file: somebody else has it open, it was changed from outside, it cannot be written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from orgeditor.editing.error_words import error_text, said
from orgeditor.model.sentences import filled
from orgeditor.storage.errors import ChangedOutsideError, StorageError, shown
from orgeditor.storage.held import who
from orgeditor.ui.messages import ask, message_box

if TYPE_CHECKING:
    from orgeditor.storage.lock import Holder


def ask_held(parent: QWidget, name: str, holder: Holder) -> str:
    """Ask how to open a file that somebody else has open; return "read", "copy" or "cancel"."""
    translate = QCoreApplication.translate
    text = translate("FileQuestions", "“%1” sedang dibuka %2.")
    box = message_box(
        parent,
        QMessageBox.Icon.Question,
        filled(text, [shown(name), said(who(holder))]),
        translate(
            "FileQuestions",
            "Hanya baca: perubahan Anda disimpan ke berkas ini hanya bila sudah ditutup di sana, selain itu dengan nama"
            " lain. Salinan: naskah tersendiri yang belum punya berkas.",
        ),
    )
    read, copy = translate("FileQuestions", "Buka Hanya Baca"), translate("FileQuestions", "Buka Salinan")
    role = QMessageBox.ButtonRole.AcceptRole
    return ask(box, [("read", read, role), ("copy", copy, role)])


def ask_after_failure(parent: QWidget, error: StorageError) -> str:
    """Say why a draft was not saved and what was kept; return "save_as", "compare" or "cancel"."""
    translate = QCoreApplication.translate
    box = message_box(
        parent,
        QMessageBox.Icon.Warning,
        error_text(error),
        translate("FileQuestions", "Naskah tetap terbuka dengan semua perubahannya."),
    )
    answers = [("save_as", translate("FileQuestions", "Simpan Sebagai…"), QMessageBox.ButtonRole.AcceptRole)]
    if isinstance(error, ChangedOutsideError):
        answers.append(("compare", translate("FileQuestions", "Bandingkan…"), QMessageBox.ButtonRole.ActionRole))
    return ask(box, answers)


def show_notes(parent: QWidget, name: str, notes: Sequence[str]) -> None:
    """Say what a file held and the draft does not."""
    text = QCoreApplication.translate("FileQuestions", "“%1” terbuka, dengan catatan.").replace("%1", shown(name))
    box = message_box(
        parent, QMessageBox.Icon.Information, text, "\n".join(said(note) for note in dict.fromkeys(notes))
    )
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.exec()
