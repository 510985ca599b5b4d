"""What was read as rows of a tree, with their words: units, what is no longer named, Lampiran, relations, fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QCoreApplication

from orgeditor.articles.forums import ReadForum
from orgeditor.articles.joining import FieldFate
from orgeditor.articles.matching import Fate, Match
from orgeditor.articles.mending import Node
from orgeditor.editing.kind_words import kind_name
from orgeditor.model.kinds import COORDINATIVE, CoordinationForm
from orgeditor.ui import words
from orgeditor.ui.articles.choice import Choice, annex_key, field_key, forum_key, relation_key
from orgeditor.ui.articles.reason_words import reason_word, sentence


class Sort(Enum):
    """What a row is."""

    UNIT = 0
    SECTION = 1
    GONE = 2
    ANNEX = 3
    RELATION = 4
    FIELD = 5
    FORUM = 6


@dataclass(slots=True, eq=False)
class Row:
    """A row: its cells (name, what becomes of it, basis, kind of relation), and whether it enters.

    `on` is None for a row without a tick. `said` is the sentence about it, `unsure` marks it. The cell of the basis
    says only what that of the superior does not; `basis` is the whole.
    """

    sort: Sort
    key: str
    cells: tuple[str, str, str, str]
    on: bool | None = None
    said: str = ""
    unsure: bool = False
    basis: str = ""
    above: Row | None = None
    rows: list[Row] = field(default_factory=list)
    at: int = 0

    def add(self, row: Row) -> Row:
        row.above, row.at = self, len(self.rows)
        self.rows.append(row)
        return row


def rows_of(choice: Choice) -> Row:
    """Return a row without cells that holds the others."""
    root = Row(Sort.SECTION, "", ("", "", "", ""))
    by_key = {"": root}
    kinds = {key: kind_name(kind) for key, kind in choice.draft.kinds.items()}
    forms = {key: text for text, key in words.coordination_forms()}
    for node in choice.tree:
        above = by_key[node.parent]
        by_key[node.key] = above.add(_unit(node, above.basis, choice, kinds, forms))
    if choice.reading is None:
        return root
    gone = _section(Sort.GONE, QCoreApplication.translate("ReadingDialog", "Tidak lagi disebut"))
    for match in choice.gone:
        gone.add(_gone(match, choice))
    annexes = _section(Sort.ANNEX, QCoreApplication.translate("ReadingDialog", "Lampiran"))
    for annex in choice.reading.annexes:
        name = f"Lampiran {annex.numeral}".strip() + (f": {annex.title}" if annex.title else "")
        annexes.add(_fact(Sort.ANNEX, annex_key(annex), name, annex.basis, choice, known=choice.has(annex)))
    relations = _section(Sort.RELATION, QCoreApplication.translate("ReadingDialog", "Hubungan kerja"))
    for relation in choice.reading.relations:
        kind = kinds.get(relation.kind, relation.kind)
        name = f"{kind}: {relation.source} {'↔' if relation.mutual else '→'} {relation.target}"
        row = _fact(Sort.RELATION, relation_key(relation), name, relation.basis, choice, known=choice.has(relation))
        row.unsure, row.said = bool(relation.reasons), " ".join(map(sentence, relation.reasons))
        relations.add(row)
    forums = _section(Sort.FORUM, QCoreApplication.translate("ReadingDialog", "Rapat dan forum"))
    for forum in choice.reading.forums:
        row = _fact(Sort.FORUM, forum_key(forum), forum.name, forum.basis, choice, known=choice.has(forum))
        row.said = _meeting(forum)
        forums.add(row)
    fields = _section(Sort.FIELD, QCoreApplication.translate("ReadingDialog", "Data peraturan"))
    for fate in choice.fields():
        fields.add(_field(fate, choice))
    for section in (gone, annexes, forums, relations, fields):
        if section.rows:
            section.cells = (f"{section.cells[0]} ({len(section.rows)})", "", "", "")
            ticks = [row.on for row in section.rows if row.on is not None]
            section.on = None if not ticks else all(ticks)
            root.add(section)
    return root


def _section(sort: Sort, name: str) -> Row:
    return Row(Sort.SECTION, f"section {sort.name}", (name, "", "", ""))


def _unit(node: Node, above: str, choice: Choice, kinds: dict[str, str], forms: dict[CoordinationForm, str]) -> Row:
    unit, match = node.unit, choice.matched.get(node.key)
    basis = unit.basis.removeprefix(f"{above} ") if above else unit.basis
    word = fate_word(match.fate) if match is not None else ""
    if choice.into_chart and node.key in choice.elsewhere:
        word = fate_word(None)
    kind = kinds.get(unit.kind, unit.kind) if node.parent else ""
    if node.parent and unit.kind == COORDINATIVE and unit.form is not CoordinationForm.NONE:
        kind = forms[unit.form]
    said = []
    if unit.confidence < 1:
        sure = QCoreApplication.translate("ReadingDialog", "Keyakinan %1 %: %2.")
        why = "; ".join(map(reason_word, unit.reasons))
        said.append(sure.replace("%1", str(round(100 * unit.confidence))).replace("%2", why))
    elif unit.reasons:
        said.append(sentence(unit.reasons[0]))
    if unit.group:
        said.append(QCoreApplication.translate("ReadingDialog", "Dalam kelompok “%1”.").replace("%1", unit.group))
    if match is not None and match.fate is Fate.RENAMED:
        said.append(QCoreApplication.translate("ReadingDialog", "Di bagan: “%1”.").replace("%1", match.before))
    if match is not None and match.fate is Fate.MOVED:
        text = QCoreApplication.translate("ReadingDialog", "Di bagan di bawah “%1”.")
        said.append(text.replace("%1", match.before or "…"))
    return Row(
        Sort.UNIT,
        node.key,
        (unit.name, word, basis, kind),
        node.on,
        " ".join(said),
        node.on and unit.confidence < 1,
        unit.basis,
    )


def fate_word(fate: Fate | None) -> str:
    """Return what becomes of a unit; None is one that another chart shows."""
    return {
        None: QCoreApplication.translate("ReadingDialog", "di bagan lain"),
        Fate.SAME: QCoreApplication.translate("ReadingDialog", "tetap"),
        Fate.NEW: QCoreApplication.translate("ReadingDialog", "baru"),
        Fate.RENAMED: QCoreApplication.translate("ReadingDialog", "ganti nama"),
        Fate.MOVED: QCoreApplication.translate("ReadingDialog", "pindah"),
        Fate.GONE: QCoreApplication.translate("ReadingDialog", "dikeluarkan"),
    }[fate]


def _gone(match: Match, choice: Choice) -> Row:
    key = match.placement or ""
    out = key in choice.out
    word = fate_word(Fate.GONE) if out else QCoreApplication.translate("ReadingDialog", "dibiarkan")
    unit = choice.draft.unit_of(key)
    said = QCoreApplication.translate("ReadingDialog", "Centang untuk mengeluarkannya dari bagan; unitnya tetap ada.")
    return Row(Sort.GONE, key, (unit.name, word, unit.basis, ""), out, said, basis=unit.basis)


def _fact(sort: Sort, key: str, name: str, basis: str, choice: Choice, *, known: bool) -> Row:
    there = QCoreApplication.translate("ReadingDialog", "sudah ada") if known else ""
    new = fate_word(Fate.NEW) if choice.into_chart else ""
    return Row(sort, key, (name, there or new, basis, ""), None if known else key not in choice.off, basis=basis)


def _meeting(forum: ReadForum) -> str:
    """Return when a meeting is held, who presides and who takes part, as far as the article says it."""
    said = (
        (QCoreApplication.translate("ReadingDialog", "Waktu: %1."), forum.period),
        (QCoreApplication.translate("ReadingDialog", "Pimpinan: %1."), forum.chair),
        (QCoreApplication.translate("ReadingDialog", "Peserta: %1."), forum.members),
    )
    return " ".join(text.replace("%1", value) for text, value in said if value)


def _field(fate: FieldFate, choice: Choice) -> Row:
    names = {
        "office": QCoreApplication.translate("ReadingDialog", "Jabatan"),
        "region": QCoreApplication.translate("ReadingDialog", "Daerah"),
        "number": QCoreApplication.translate("ReadingDialog", "Nomor"),
        "year": QCoreApplication.translate("ReadingDialog", "Tahun"),
        "about": QCoreApplication.translate("ReadingDialog", "Tentang"),
        "place": QCoreApplication.translate("ReadingDialog", "Tempat"),
        "date": QCoreApplication.translate("ReadingDialog", "Tanggal"),
        "prefix": QCoreApplication.translate("ReadingDialog", "Awalan"),
        "signatory": QCoreApplication.translate("ReadingDialog", "Penanda tangan"),
    }
    key, word, said = field_key(fate), "", ""
    if not fate.fills:
        word = QCoreApplication.translate("ReadingDialog", "sudah terisi")
        said = QCoreApplication.translate("ReadingDialog", "Di naskah: “%1”; tidak diubah.").replace("%1", fate.before)
    elif choice.into_chart:
        word = QCoreApplication.translate("ReadingDialog", "diisi")
    said = said or sentence(fate.read.reason)
    on = key not in choice.off if fate.fills else None
    cells = (f"{names[fate.name]}: {fate.read.value}", word, "", "")
    return Row(Sort.FIELD, key, cells, on, said, bool(fate.read.reason) and fate.fills)
