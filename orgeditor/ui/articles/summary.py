"""What was read and what will happen, as sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from orgeditor.articles.matching import Fate
from orgeditor.ui.articles.choice import Choice


def headline(choice: Choice) -> str:
    """Return "3 Asisten, 44 unit, 2 Lampiran; 2 perlu diperiksa."."""
    if choice.reading is None:
        return QCoreApplication.translate("ReadingDialog", "Belum ada yang terbaca.")
    heads, units, assistants = choice.counts()
    parts = [
        text.replace("%1", str(count))
        for count, text in (
            (
                heads,
                QCoreApplication.translate("ReadingDialog", "%1 Asisten")
                if assistants
                else QCoreApplication.translate("ReadingDialog", "%1 induk"),
            ),
            (units, QCoreApplication.translate("ReadingDialog", "%1 unit")),
            (len(choice.annexes()), QCoreApplication.translate("ReadingDialog", "%1 Lampiran")),
            (len(choice.forums()), QCoreApplication.translate("ReadingDialog", "%1 forum")),
            (len(choice.relations()), QCoreApplication.translate("ReadingDialog", "%1 hubungan")),
        )
        if count
    ]
    if not parts:
        return QCoreApplication.translate(
            "ReadingDialog", "Tidak ada daftar unit, hubungan kerja, atau Lampiran yang terbaca di teks ini."
        )
    unsure = len(choice.doubtful())
    if unsure:
        text = QCoreApplication.translate("ReadingDialog", "%1 perlu diperiksa").replace("%1", str(unsure))
        return f"{', '.join(parts)}; {text}."
    return f"{', '.join(parts)}."


def outcome(choice: Choice) -> str:
    """Return what entering will do to the draft, as one undo step or as a new draft."""
    if choice.reading is None or choice.is_empty():
        return ""
    if not choice.into_chart:
        return QCoreApplication.translate("ReadingDialog", "Menjadi naskah baru.")
    fates = choice.fates()
    parts = [
        text.replace("%1", str(count))
        for count, text in (
            (fates[Fate.NEW], QCoreApplication.translate("ReadingDialog", "%1 unit baru")),
            (fates[Fate.RENAMED], QCoreApplication.translate("ReadingDialog", "%1 ganti nama")),
            (fates[Fate.MOVED], QCoreApplication.translate("ReadingDialog", "%1 pindah")),
            (len(choice.out), QCoreApplication.translate("ReadingDialog", "%1 dikeluarkan")),
            (choice.new_facts(), QCoreApplication.translate("ReadingDialog", "%1 Lampiran atau hubungan baru")),
            (len(choice.chosen_fields()), QCoreApplication.translate("ReadingDialog", "%1 data diisi")),
        )
        if count
    ]
    left = len(choice.gone) - len(choice.out)
    said = ", ".join(parts) or QCoreApplication.translate("ReadingDialog", "urutan dan dasar menurut teks")
    text = QCoreApplication.translate("ReadingDialog", "Di bagan: %1; satu langkah, dapat diurungkan.")
    text = text.replace("%1", said)
    if left:
        kept = QCoreApplication.translate("ReadingDialog", "%1 yang tidak lagi disebut dibiarkan.")
        text += " " + kept.replace("%1", str(left))
    return text
