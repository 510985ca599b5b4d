"""The sentences of exchange/graphs, and what became of a picture for WhatsApp, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.exchange.graphs.remarks import GraphError, Remark
from orgeditor.export.whatsapp import DPI, Shrunk
from orgeditor.model.sentences import filled

_NAMES = {
    "pdf": "PDF",
    "docx": "Word (DOCX)",
    "png": "PNG",
    "svg": "SVG",
    "drawio": "draw.io",
    "dot": "Graphviz (DOT)",
    "graphml": "GraphML",
    "plantuml": "PlantUML (WBS)",
    "mermaid": "Mermaid",
}
SENTENCES = (
    QT_TRANSLATE_NOOP("Graphs", "graf itu tidak memuat satu pun simpul"),
    QT_TRANSLATE_NOOP("Graphs", "isinya bukan teks"),
    QT_TRANSLATE_NOOP("Graphs", "isinya bukan GraphML, atau berkasnya rusak"),
    QT_TRANSLATE_NOOP("Graphs", "XML itu memuat deklarasi tipe dokumen (DTD), yang tidak dibaca"),
    QT_TRANSLATE_NOOP("Graphs", "isinya bukan DOT, atau berkasnya rusak"),
    QT_TRANSLATE_NOOP("Graphs", "isinya bukan DOT, atau rusak di baris %1"),
    QT_TRANSLATE_NOOP("Graphs", "sebuah tanda kutip di baris %1 tidak ditutup, atau teksnya lebih dari 16384 huruf"),
    QT_TRANSLATE_NOOP(
        "Graphs",
        "sebuah pernyataan di baris %1 terlalu panjang atau bersarang terlalu dalam bagi Graphviz",
    ),
    QT_TRANSLATE_NOOP("Graphs", "graf itu tidak selesai dibaca dalam %1 detik"),
    QT_TRANSLATE_NOOP("Graphs", "Graphviz, yang membaca DOT, tidak dapat dijalankan di PC ini"),
    QT_TRANSLATE_NOOP("Graphs", "berkas itu lebih besar dari %1 MB"),
    QT_TRANSLATE_NOOP("Graphs", "graf itu memuat lebih dari %1 simpul"),
    QT_TRANSLATE_NOOP("Graphs", "graf itu memuat lebih dari %1 garis"),
    QT_TRANSLATE_NOOP("Graphs", "XML itu bersarang lebih dari %1 tingkat"),
    QT_TRANSLATE_NOOP(
        "Graphs",
        "garisnya dibaca dari bawahan ke atasan, karena tiap simpul paling banyak memiliki satu garis keluar",
    ),
    QT_TRANSLATE_NOOP("Graphs", "%1 simpul tanpa nama diberi nama menurut kodenya, misalnya “%2”"),
    QT_TRANSLATE_NOOP("Graphs", "huruf tebal, baris, dan gambar dalam nama %1 simpul dilepas, misalnya “%2”"),
    QT_TRANSLATE_NOOP("Graphs", "%1 garis dari sebuah simpul ke simpul itu sendiri dilewati, misalnya pada “%2”"),
    QT_TRANSLATE_NOOP("Graphs", "%1 garis rangkap di antara dua simpul yang sama dilewati, misalnya ke “%2”"),
    QT_TRANSLATE_NOOP(
        "Graphs", "%1 garis tidak dapat menjadi garis induk dan digambar sebagai hubungan biasa, misalnya ke “%2”"
    ),
    QT_TRANSLATE_NOOP(
        "Graphs",
        "%1 garis dicatat sebagai hubungan tetapi tidak digambar, karena dengan lebih banyak bagan tidak terbaca",
    ),
    QT_TRANSLATE_NOOP("Graphs", "%1 kelompok dilepas; isinya tetap masuk, misalnya “%2”"),
    QT_TRANSLATE_NOOP("Graphs", "%1 garis yang menghubungkan lebih dari dua simpul (hyperedge) dilewati"),
    QT_TRANSLATE_NOOP("Graphs", "%1 garis dilewati karena ujungnya tidak ada di graf itu"),
    QT_TRANSLATE_NOOP("Graphs", "%1 simpul dilewati karena kodenya sudah dipakai simpul lain, misalnya “%2”"),
    QT_TRANSLATE_NOOP("Graphs", "berkas itu memuat lebih dari satu graf; hanya yang pertama dibaca"),
    QT_TRANSLATE_NOOP("Graphs", "%1 teks lebih panjang dari %2 huruf dan dipotong"),
    QT_TRANSLATE_NOOP(
        "Graphs",
        "berkas itu bukan UTF-8; dibaca sebagai Windows-1252, periksa huruf beraksen dan tanda kutipnya",
    ),
    QT_TRANSLATE_NOOP("Graphs", "PlantUML WBS hanya mengenal garis induk; %1 garis lain ditulis sebagai komentar"),
)


def format_name(form: str) -> str:
    """Return what a format of the export is called."""
    if form == "whatsapp":
        return QCoreApplication.translate("Graphs", "PNG untuk WhatsApp (di bawah 1 MB)")
    return _NAMES[form]


def remark_text(remark: Remark) -> str:
    """Return a remark as a sentence."""
    text = filled(QCoreApplication.translate("Graphs", remark.template), remark.values)
    return f"{text[:1].upper()}{text[1:]}."


def error_text(error: GraphError, name: str) -> str:
    """Return why a file cannot be read, as a sentence that names it."""
    reason = filled(QCoreApplication.translate("Graphs", error.template), error.values)
    return filled(QCoreApplication.translate("Graphs", "Graf “%1” tidak dapat dibaca: %2."), (name, reason))


def note_text(note: Remark | Shrunk) -> str:
    """Return what an export has to say, as a sentence."""
    if isinstance(note, Remark):
        return remark_text(note)
    if note.greys == 2:
        text = QCoreApplication.translate("Graphs", "Gambar dibuat hitam putih supaya di bawah 1 MB.")
    else:
        text = QCoreApplication.translate("Graphs", "Gambar dibuat dengan %1 tingkat abu-abu supaya di bawah 1 MB.")
    if note.dpi < DPI:
        more = QCoreApplication.translate("Graphs", "Ketajamannya %1 dpi, bukan %2.")
        text = f"{text} {filled(more, (str(note.dpi), str(DPI)))}"
    return filled(text, (str(note.greys),))
