"""The sentences of exchange/tables in the language of the window, and what becomes of a row in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.kind_words import category_name, kind_name
from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.exchange.tables.columns import Role
from orgeditor.exchange.tables.entries import basis_of
from orgeditor.exchange.tables.plan import Change, Plan, Step
from orgeditor.exchange.tables.remarks import Remark, TableError, shortened
from orgeditor.exchange.tables.words import LineKind
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import CoordinationForm
from orgeditor.model.sentences import filled
from orgeditor.ui import words

SENTENCES = (
    QT_TRANSLATE_NOOP("Tables", "berkas itu kosong"),
    QT_TRANSLATE_NOOP("Tables", "isinya bukan teks"),
    QT_TRANSLATE_NOOP("Tables", "ini halaman web atau XML, bukan tabel; buka di Excel dan simpan sebagai .xlsx"),
    QT_TRANSLATE_NOOP(
        "Tables", "ini berkas Excel lama (.xls) atau yang berkata sandi; simpan dulu sebagai .xlsx tanpa kata sandi"
    ),
    QT_TRANSLATE_NOOP("Tables", "ini berkas OpenDocument; simpan dulu sebagai .xlsx atau .csv"),
    QT_TRANSLATE_NOOP("Tables", "berkas itu bukan buku kerja Excel"),
    QT_TRANSLATE_NOOP("Tables", "berkas Excel itu rusak"),
    QT_TRANSLATE_NOOP("Tables", "berkas itu lebih besar dari %1 MB"),
    QT_TRANSLATE_NOOP("Tables", "isinya lebih besar dari %1 MB setelah dibuka"),
    QT_TRANSLATE_NOOP("Tables", "berkas Excel itu memuat lebih dari %1 bagian"),
    QT_TRANSLATE_NOOP("Tables", "tabelnya memuat lebih dari %1 baris"),
    QT_TRANSLATE_NOOP("Tables", "tabelnya memuat lebih dari %1 kolom"),
    QT_TRANSLATE_NOOP("Tables", "tabelnya memuat terlalu banyak sel; hapus baris dan kolom kosong di sekitarnya"),
    QT_TRANSLATE_NOOP("Tables", "baris %1 memuat sel dengan lebih dari %2 huruf"),
    QT_TRANSLATE_NOOP("Tables", "tanda kutip di baris %1 tidak berpasangan"),
    QT_TRANSLATE_NOOP("Tables", "tidak ada lembar yang memuat tabel"),
    QT_TRANSLATE_NOOP("Tables", "tidak ada lembar “%1”; yang ada: %2"),
    QT_TRANSLATE_NOOP("Tables", "tidak ada kolom yang memuat nama unit"),
    QT_TRANSLATE_NOOP("Tables", "tabel itu tidak memuat satu pun unit"),
    QT_TRANSLATE_NOOP("Tables", "%1 baris tidak dapat dimasukkan; tidak ada yang dibuat"),
    QT_TRANSLATE_NOOP("Tables", "nama unit kosong"),
    QT_TRANSLATE_NOOP("Tables", "%1 lebih panjang dari %2 huruf"),
    QT_TRANSLATE_NOOP("Tables", "“%1” memuat huruf yang tidak tampak (%2)"),
    QT_TRANSLATE_NOOP("Tables", "kode “%1” sudah dipakai di baris %2"),
    QT_TRANSLATE_NOOP("Tables", "“%1” sudah ada di baris %2 di bawah atasan yang sama; beri kode yang berbeda"),
    QT_TRANSLATE_NOOP("Tables", "kode “%1” bernama lain di baris %2"),
    QT_TRANSLATE_NOOP("Tables", "atasan “%1” tidak ada di tabel maupun di bagan"),
    QT_TRANSLATE_NOOP("Tables", "atasan “%1” tidak ada; mungkin “%2”"),
    QT_TRANSLATE_NOOP("Tables", "ada lebih dari satu unit bernama “%1”; sebutkan atasannya dengan kode"),
    QT_TRANSLATE_NOOP("Tables", "“%1” menjadi atasan dirinya sendiri"),
    QT_TRANSLATE_NOOP("Tables", "“%1” berada di bawah bawahannya sendiri"),
    QT_TRANSLATE_NOOP("Tables", "rumus di sel %1 tidak memberi nilai; buka berkasnya di Excel, perbaiki, lalu simpan"),
    QT_TRANSLATE_NOOP("Tables", "jenis hubungan “%1” tidak dikenal"),
    QT_TRANSLATE_NOOP("Tables", "kategori “%1” tidak dikenal; dipakai yang sesuai dengan namanya"),
    QT_TRANSLATE_NOOP(
        "Tables", "berkas itu bukan UTF-8; dibaca sebagai Windows-1252, periksa huruf beraksen dan tanda kutipnya"
    ),
)
"""Every sentence of exchange/tables/remarks.py: a test compares the two."""


def remark_text(remark: Remark) -> str:
    return filled(QCoreApplication.translate("Tables", remark.template), remark.values)


def error_text(error: TableError, name: str) -> str:
    """Return why a file cannot be read, as a sentence that names it."""
    reason = filled(QCoreApplication.translate("Tables", error.template), error.values)
    sentence = QCoreApplication.translate("Tables", "Tabel “%1” tidak dapat dibaca: %2.")
    return filled(sentence, (name, reason))


def role_names() -> list[tuple[str, Role | None]]:
    """Return what a column can be, the first for one that is not used."""
    return [
        (QCoreApplication.translate("Tables", "Tidak dipakai"), None),
        (QCoreApplication.translate("Tables", "Nama unit"), Role.NAME),
        (QCoreApplication.translate("Tables", "Atasan"), Role.SUPERIOR),
        (QCoreApplication.translate("Tables", "Kode"), Role.KEY),
        (QCoreApplication.translate("Tables", "Nomor"), Role.NUMBER),
        (QCoreApplication.translate("Tables", "Kategori"), Role.CATEGORY),
        (QCoreApplication.translate("Tables", "Jenis hubungan"), Role.KIND),
        (QCoreApplication.translate("Tables", "Dasar"), Role.BASIS),
    ]


def step_text(draft: Draft, plan: Plan, step: Step) -> str:
    """Say what becomes of a row."""
    return "; ".join(_change_text(draft, plan, step, change) for change in step.changes)


def _change_text(draft: Draft, plan: Plan, step: Step, change: Change) -> str:
    above = _superior_name(draft, plan, step)
    entry = step.entry
    if change is Change.NEW:
        if not above:
            return QCoreApplication.translate("Tables", "unit baru tanpa atasan")
        return filled(QCoreApplication.translate("Tables", "unit baru di bawah “%1”"), (above,))
    if change is Change.PLACED:
        if not above:
            return QCoreApplication.translate("Tables", "unit peraturan ini, ditempatkan tanpa atasan")
        return filled(QCoreApplication.translate("Tables", "unit peraturan ini, ditempatkan di bawah “%1”"), (above,))
    if change is Change.RENAMED:
        return filled(QCoreApplication.translate("Tables", "ganti nama, semula “%1”"), (shortened(step.renamed_from),))
    if change is Change.MOVED:
        before = shortened(step.moved_from) or QCoreApplication.translate("Tables", "tanpa atasan")
        if not above:
            return filled(QCoreApplication.translate("Tables", "dilepas dari “%1”"), (before,))
        return filled(QCoreApplication.translate("Tables", "pindah dari “%1” ke “%2”"), (before, above))
    if change is Change.CATEGORY:
        name = category_name(entry.category) if entry.category else ""
        return filled(QCoreApplication.translate("Tables", "kategori menjadi %1"), (name,))
    if change is Change.KIND:
        name = _line_text(draft, entry.kind) if entry.kind else ""
        return filled(QCoreApplication.translate("Tables", "garis menjadi %1"), (name,))
    basis = basis_of(entry)
    if not basis:
        return QCoreApplication.translate("Tables", "dasar dikosongkan")
    return filled(QCoreApplication.translate("Tables", "dasar menjadi %1"), (shortened(basis),))


def _line_text(draft: Draft, kind: LineKind) -> str:
    if not kind.key:
        return QCoreApplication.translate("Tables", "tanpa garis")
    name = kind_name(draft.kinds[kind.key])
    if kind.form is CoordinationForm.NONE:
        return name
    forms = {form: text for text, form in words.coordination_forms()}
    return f"{name} ({forms[kind.form].lower()})"


def _superior_name(draft: Draft, plan: Plan, step: Step) -> str:
    if step.superior is not None:
        return shortened(plan.steps[step.superior].entry.name)
    return shortened(draft.unit_of(step.above).name) if step.above else ""


def summary(plan: Plan) -> str:
    """Say in one line how much of a table is new, changed and the same, and what the chart keeps beside it."""
    new = sum(Change.NEW in step.changes for step in plan.steps)
    placed = sum(Change.PLACED in step.changes for step in plan.steps)
    changed = len(plan.changed) - new - placed
    parts = [filled(QCoreApplication.translate("Tables", "%1 unit baru"), (str(new),))]
    if placed:
        parts.append(filled(QCoreApplication.translate("Tables", "%1 ditempatkan"), (str(placed),)))
    parts.append(filled(QCoreApplication.translate("Tables", "%1 diubah"), (str(changed),)))
    parts.append(filled(QCoreApplication.translate("Tables", "%1 tetap"), (str(len(plan.steps) - len(plan.changed)),)))
    text = ", ".join(parts) + "."
    if plan.absent:
        more = QCoreApplication.translate("Tables", "%1 kotak bagan tidak disebut tabel; kotak itu tidak berubah.")
        text = f"{text} {filled(more, (str(plan.absent),))}"
    return text
