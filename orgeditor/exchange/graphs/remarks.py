"""What there is to say of a graph: why a file cannot be read, and what of it was not understood."""

from __future__ import annotations

from dataclasses import dataclass

from orgeditor.model.sentences import filled

MOST_BYTES = 32_000_000
MOST_NODES = 20_000
MOST_EDGES = 50_000


@dataclass(frozen=True, slots=True)
class Remark:
    """A clause (Indonesian, with %1 …) about a graph that was read all the same."""

    template: str
    values: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return filled(self.template, self.values)


class GraphError(Exception):
    """A file that is no graph, or one that is too much. `template` is an Indonesian clause with %1 … for `values`."""

    def __init__(self, template: str, *values: str) -> None:
        super().__init__(filled(template, values))
        self.template = template
        self.values = values


EMPTY = "graf itu tidak memuat satu pun simpul"
NO_TEXT = "isinya bukan teks"
NO_GRAPHML = "isinya bukan GraphML, atau berkasnya rusak"
HAS_TYPES = "XML itu memuat deklarasi tipe dokumen (DTD), yang tidak dibaca"
NO_DOT = "isinya bukan DOT, atau berkasnya rusak"
BROKEN_DOT = "isinya bukan DOT, atau rusak di baris %1"
LONG_DOT = "sebuah tanda kutip di baris %1 tidak ditutup, atau teksnya lebih dari 16384 huruf"
DEEP_DOT = "sebuah pernyataan di baris %1 terlalu panjang atau bersarang terlalu dalam bagi Graphviz"
SLOW_DOT = "graf itu tidak selesai dibaca dalam %1 detik"
NO_GRAPHVIZ = "Graphviz, yang membaca DOT, tidak dapat dijalankan di PC ini"
TOO_LARGE = "berkas itu lebih besar dari %1 MB"
TOO_MANY_NODES = "graf itu memuat lebih dari %1 simpul"
TOO_MANY_EDGES = "graf itu memuat lebih dari %1 garis"
TOO_DEEP = "XML itu bersarang lebih dari %1 tingkat"
CLAUSES = (
    EMPTY, NO_TEXT, NO_GRAPHML, HAS_TYPES, NO_DOT, BROKEN_DOT, LONG_DOT, DEEP_DOT, SLOW_DOT, NO_GRAPHVIZ, TOO_LARGE,
    TOO_MANY_NODES, TOO_MANY_EDGES, TOO_DEEP,
)  # fmt: skip
"""Why a file cannot be read."""

UPWARD = "garisnya dibaca dari bawahan ke atasan, karena tiap simpul paling banyak memiliki satu garis keluar"
NO_LABELS = "%1 simpul tanpa nama diberi nama menurut kodenya, misalnya “%2”"
MARKUP = "huruf tebal, baris, dan gambar dalam nama %1 simpul dilepas, misalnya “%2”"
LOOPS = "%1 garis dari sebuah simpul ke simpul itu sendiri dilewati, misalnya pada “%2”"
FURTHER = "%1 garis tidak dapat menjadi garis induk dan digambar sebagai hubungan biasa, misalnya ke “%2”"
PARALLEL = "%1 garis rangkap di antara dua simpul yang sama dilewati, misalnya ke “%2”"
NOT_DRAWN = "%1 garis dicatat sebagai hubungan tetapi tidak digambar, karena dengan lebih banyak bagan tidak terbaca"
FRAMES = "%1 kelompok dilepas; isinya tetap masuk, misalnya “%2”"
HYPEREDGES = "%1 garis yang menghubungkan lebih dari dua simpul (hyperedge) dilewati"
OPEN_ENDS = "%1 garis dilewati karena ujungnya tidak ada di graf itu"
SAME_KEY = "%1 simpul dilewati karena kodenya sudah dipakai simpul lain, misalnya “%2”"
ONE_OF_GRAPHS = "berkas itu memuat lebih dari satu graf; hanya yang pertama dibaca"
SHORTENED = "%1 teks lebih panjang dari %2 huruf dan dipotong"
GUESSED_ENCODING = "berkas itu bukan UTF-8; dibaca sebagai Windows-1252, periksa huruf beraksen dan tanda kutipnya"
NOTES = (
    UPWARD, NO_LABELS, MARKUP, LOOPS, PARALLEL, FURTHER, NOT_DRAWN, FRAMES, HYPEREDGES, OPEN_ENDS, SAME_KEY,
    ONE_OF_GRAPHS, SHORTENED, GUESSED_ENCODING,
)  # fmt: skip
"""What is said of a graph that was read."""

LINES_LEFT_OUT = "PlantUML WBS hanya mengenal garis induk; %1 garis lain ditulis sebagai komentar"


def check_counts(nodes: int, edges: int) -> None:
    """Raise GraphError for more than a chart could show."""
    if nodes > MOST_NODES:
        raise GraphError(TOO_MANY_NODES, str(MOST_NODES))
    if edges > MOST_EDGES:
        raise GraphError(TOO_MANY_EDGES, str(MOST_EDGES))
