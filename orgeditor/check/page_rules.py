"""The page as it is drawn: letters, margins, lines through boxes, title, heading, signature, legend."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from orgeditor.check.case import Case
from orgeditor.check.finding import Finding, Severity
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Block, Box, Legend, Page, ShapeForm, Stroke, Table
from orgeditor.model.records import Chart

SLACK = 0.05
"""mm by which something may lie outside what holds it."""
CELL = 20.0
"""Width and height in mm of the cells in which boxes are looked up."""
SOLID = frozenset({ShapeForm.BOX, ShapeForm.GLUED, ShapeForm.ITEM, ShapeForm.FORUM, ShapeForm.GRID})
"""Forms that no line may run through; frames of groups and lists have lines inside."""

_BEFORE = r"(?:Prof|Dr|dr|drg|Drs|Dra|Ir|Apt|Ns|DR|PROF|DRS|DRA|IR|DRG)\.?"
_BEHIND = (
    r"(?:S\.?\s?(?:H|E|Sos|IP|I\.?P|Pd|T|Kom|KM|Si|STP|Ag|Ked|Farm|Kep|Psi|P|Pt|Hut|Ap|AP|I\.?Kom|Hum|PdI)"
    r"|M\.?\s?(?:H|M|Si|Sc|AP|A\.?P|Pd|T|Kom|Kes|KM|Hum|Kn|Ak|E|P|Ag|Eng|IP|I\.?Kom|Tr\.?A\.?P|PA|PdI)"
    r"|A\.?Md(?:\.?\w{1,4})?|S\.?ST(?:P|\.?\w{1,4})?|Ph\.?\s?D|MBA|MPA|MPH|LL\.?M|S\.?H\.?I|Ak|CA|CPA|QIA|CGCAE|Sp\.\w{1,3})\.?"
)
_DEGREE_BEFORE = re.compile(rf"^(?P<holy>(?:(?:H|Hj|M|K\.?H|R|Tgk)\.?\s*)*)(?P<degree>(?:{_BEFORE}\s+)+)", re.ASCII)
_DEGREE_BEHIND = re.compile(rf"\s*,\s*{_BEHIND}(?:\s*,\s*{_BEHIND})*\s*$", re.IGNORECASE)
_RANK = re.compile(
    r"\b(?:NIP\b.*|(?:Pembina|Penata|Pengatur|Juru)(?:\s+(?:Utama|Tingkat|Tk\.?|Muda|Madya|I|II|III|IV))*\b.*)$",
    re.IGNORECASE,
)

HEADING = (("number", "Nomor"), ("year", "Tahun"), ("about", "Tentang"), ("region", "Daerah"))


def pages_of(case: Case) -> Iterator[tuple[Chart, Page]]:
    for chart in case.draft.charts_in_order():
        result = case.results.get(chart.id)
        for page in result.pages if result is not None else ():
            yield chart, page


def small_font(case: Case) -> Iterator[Finding]:
    """Boxes whose letters are smaller than the chart allows."""
    found: dict[str, list[Box]] = defaultdict(list)
    for chart, page in pages_of(case):
        floor = chart.page.font_floor - SLACK
        found[chart.id] += [box for box in page.boxes if box.lines and 0 < box.font_pt < floor]
    for key, boxes in found.items():
        if boxes:
            chart = case.draft.charts[key]
            words = "Huruf %1 pt pada %2 kotak lebih kecil daripada batas %3 pt."
            smallest = min(box.font_pt for box in boxes)
            values = (_number(smallest), str(len(boxes)), _number(chart.page.font_floor))
            keys = tuple(box.placement for box in boxes)
            yield Finding("huruf-kecil", Severity.ERROR, words, values, chart.basis, keys, key)


def outside_margins(case: Case) -> Iterator[Finding]:
    """Text, boxes or lines beyond the margins; the page's number and the marks of a draft stand there on purpose."""
    for chart, page in pages_of(case):
        setup = chart.page
        left, top = setup.left - SLACK, setup.top - SLACK
        right, bottom = page.width - setup.right + SLACK, page.height - setup.bottom + SLACK
        boxes = []
        for box in page.boxes:
            x, y, w, h = box.rect
            if x < left or y < top or x + w > right or y + h > bottom:
                boxes.append(box.placement)
        if boxes:
            words = "%1 kotak berada di luar tepi halaman."
            yield Finding("luar-tepi", Severity.ERROR, words, (str(len(boxes)),), chart.basis, tuple(boxes), chart.id)
        lines = {
            relation
            for stroke in page.strokes
            for x, y in stroke.points
            if x < left or y < top or x > right or y > bottom
            for relation in stroke.relations
        }
        if lines:
            words = "%1 garis berada di luar tepi halaman."
            keys = tuple(sorted(lines, key=lambda relation: case.draft.relations[relation].order))
            yield Finding("luar-tepi", Severity.ERROR, words, (str(len(keys)),), chart.basis, keys, chart.id)
        content = Rect(left, top, right - left, bottom - top)
        for name, block in named_texts(page):
            if not content.contains(block.rect):
                words = "%1 berada di luar tepi halaman."
                yield Finding("luar-tepi", Severity.ERROR, words, (name,), chart.basis, (chart.id,), chart.id)


def named_texts(page: Page) -> Iterator[tuple[str, Block | Legend | Table]]:
    """Give the texts outside the boxes, each with what people call it."""
    named = (
        ("Judul Lampiran", page.heading), ("Nama Lampiran", page.title), ("Subjudul", page.subtitle),
        ("Keterangan", page.legend), ("Blok tanda tangan", page.signature), ("Blok salinan", page.copy_block),
    )  # fmt: skip
    yield from ((name, block) for name, block in named if block is not None)
    yield from (("Tulisan pada garis", label) for label in page.labels)


def text_outside_box(case: Case) -> Iterator[Finding]:
    """Text that does not fit its box."""
    for chart, page in pages_of(case):
        keys = []
        for box in page.boxes:
            x, y, w, h = box.rect
            for line in box.lines:
                if line.x < x - SLACK or line.x + line.width > x + w + SLACK or not y <= line.baseline <= y + h:
                    keys.append(box.placement)
                    break
        if keys:
            words = "Teks tidak muat dalam %1 kotak."
            yield Finding(
                "teks-terpotong", Severity.ERROR, words, (str(len(keys)),), chart.basis, tuple(keys), chart.id
            )


def line_through_box(case: Case) -> Iterator[Finding]:
    """A line that runs through a box; each box is named once."""
    for chart, page in pages_of(case):
        seen: set[str] = set()
        for stroke, box in _crossings(page):
            if box.placement not in seen:
                seen.add(box.placement)
                words = "Garis %1 menembus kotak “%2”."
                values = (case.draft.kind(stroke.kind).name, case.draft.units[box.unit].name)
                keys = (box.placement, *stroke.relations[:1])
                yield Finding("garis-menembus", Severity.ERROR, words, values, chart.basis, keys, chart.id)


Cells = dict[tuple[int, int], list[tuple[float, float, float, float, Box]]]


def _cells(page: Page) -> Cells:
    """Return the inner edges of the boxes (left, top, right, bottom in mm) by the cells that they reach into."""
    cells: Cells = {}
    for box in page.boxes:
        if box.form not in SOLID:
            continue
        x, y, w, h = box.rect
        inner = (x + SLACK, y + SLACK, x + w - SLACK, y + h - SLACK, box)
        rows = range(int(y / CELL), int((y + h) / CELL) + 1)
        for column in range(int(x / CELL), int((x + w) / CELL) + 1):
            for row in rows:
                cells.setdefault((column, row), []).append(inner)
    return cells


def _crossings(page: Page) -> Iterator[tuple[Stroke, Box]]:
    """Return the strokes that run through boxes, with those. Written for thousands of each: one loop, no calls."""
    cells = _cells(page)
    for stroke in page.strokes:
        points = stroke.points
        for number in range(len(points) - 1):
            ax, ay = points[number]
            bx, by = points[number + 1]
            if ax > bx:
                ax, bx = bx, ax
            if ay > by:
                ay, by = by, ay
            left, top, last, bottom = int(ax / CELL), int(ay / CELL), int(bx / CELL), int(by / CELL)
            for column in range(left, last + 1):
                for row in range(top, bottom + 1):
                    near = cells.get((column, row))
                    if near is None:
                        continue
                    for x0, y0, x1, y1, box in near:
                        if ax < x1 and bx > x0 and ay < y1 and by > y0:
                            yield stroke, box


def empty_box(case: Case) -> Iterator[Finding]:
    """A box without a name."""
    for unit in case.units:
        charts = case.charts_of_unit.get(unit.id)
        if charts and not unit.name.strip():
            words = "Ada kotak tanpa nama."
            yield Finding("kotak-kosong", Severity.ERROR, words, (), unit.basis, (unit.id,), min(charts))


def title_stop(case: Case) -> Iterator[Finding]:
    """A title with a full stop at its end (UU 12/2011 Lampiran II: titles bear none)."""
    for annex in case.draft.annexes_in_order():
        if annex.title.rstrip().endswith("."):
            words = "Nama Lampiran “%1” diakhiri tanda titik."
            yield Finding(
                "judul-bertitik", Severity.WARNING, words, (annex.title,), annex.basis, (annex.id,), mend="hapus-titik"
            )
    for chart in case.draft.charts_in_order():
        for title in (chart.title if chart.annex is None else "", chart.subtitle):
            if title.rstrip().endswith("."):
                words = "Judul bagan “%1” diakhiri tanda titik."
                values = (title,)
                yield Finding(
                    "judul-bertitik",
                    Severity.WARNING,
                    words,
                    values,
                    chart.basis,
                    (chart.id,),
                    chart.id,
                    mend="hapus-titik",
                )


def empty_title(case: Case) -> Iterator[Finding]:
    """A Lampiran without a title."""
    for annex in case.draft.annexes_in_order():
        if not annex.title.strip():
            words = "%1 belum berjudul."
            named = f"Lampiran {case.draft.numeral_of(annex.id)}".strip()
            yield Finding("tanpa-judul", case.unfinished, words, (named,), annex.basis, (annex.id,))


def annex_without_chart(case: Case) -> Iterator[Finding]:
    """A Lampiran that holds no chart."""
    for annex in case.draft.annexes_in_order():
        if not case.draft.charts_of(annex.id):
            words = "%1 belum memuat bagan."
            named = f"Lampiran {case.draft.numeral_of(annex.id)}".strip()
            yield Finding("tanpa-bagan", case.unfinished, words, (named,), annex.basis, (annex.id,))


def empty_heading(case: Case) -> Iterator[Finding]:
    """A field of the heading that is empty: it waits for its entry while the draft bears its mark."""
    if not case.draft.annexes:
        return
    regulation = case.draft.regulation
    for name, label in HEADING:
        if not getattr(regulation, name).strip():
            words = "%1 peraturan belum diisi di judul Lampiran."
            yield Finding("judul-belum-lengkap", case.unfinished, words, (label,), "", (regulation.id,))


def no_signature(case: Case) -> Iterator[Finding]:
    """A Lampiran whose last page has no signature, or one without a name."""
    draft = case.draft
    if not draft.annexes:
        return
    if not draft.regulation.signatory.strip():
        words = "Nama penanda tangan belum diisi."
        yield Finding("tanpa-tanda-tangan", case.unfinished, words, (), "", (draft.regulation.id,))
    for annex in draft.annexes_in_order():
        charts = draft.charts_of(annex.id)
        result = case.results.get(charts[-1].id) if charts else None
        if result is not None and result.pages and result.pages[-1].signature is None:
            words = "Halaman terakhir %1 tidak memuat blok tanda tangan."
            values = (f"Lampiran {draft.numeral_of(annex.id)}".strip(),)
            yield Finding("tanpa-tanda-tangan", Severity.ERROR, words, values, annex.basis, (annex.id,), charts[-1].id)


def degree(case: Case) -> Iterator[Finding]:
    """An academic degree, rank or NIP in the name of who signs; H., Hj. and M. are none."""
    regulation = case.draft.regulation
    plain = without_degree(regulation.signatory)
    if case.draft.annexes and plain != regulation.signatory.strip():
        words = "Nama penanda tangan “%1” ditulis tanpa gelar, pangkat, dan NIP: “%2”."
        values = (regulation.signatory, plain)
        yield Finding(
            "gelar", Severity.WARNING, words, values, "", (regulation.id,), mend="hapus-gelar", change=(plain,)
        )


def without_degree(name: str) -> str:
    """Return the name of a signatory without academic degrees, rank and NIP; "Drs. H. ALI, M.Si" is "H. ALI"."""
    plain = _RANK.sub("", " ".join(name.split())).strip(" ,")
    plain = _DEGREE_BEFORE.sub(lambda found: found["holy"], plain)
    return _DEGREE_BEHIND.sub("", plain).strip(" ,")


def legend_incomplete(case: Case) -> Iterator[Finding]:
    """A chart with several styles of lines whose legend is missing or lacks one of them."""
    for chart in case.draft.charts_in_order():
        result = case.results.get(chart.id)
        pages = result.pages if result is not None else ()
        used = {stroke.kind for page in pages for stroke in page.strokes}
        if len(used) < 2:
            continue
        shown = {sample.kind for page in pages if page.legend is not None for sample in page.legend.samples}
        lacking = [kind for key, kind in case.draft.kinds.items() if key in used - shown]
        if lacking:
            words = "Keterangan tidak memuat garis %1."
            values = (", ".join(kind.name for kind in lacking),)
            yield Finding("keterangan-kurang", Severity.ERROR, words, values, chart.basis, (chart.id,), chart.id)


def not_drawn(case: Case) -> Iterator[Finding]:
    """What layout says that it could not draw as asked."""
    for chart in case.draft.charts_in_order():
        result = case.results.get(chart.id)
        for note in result.notes if result is not None else ():
            severity = Severity.WARNING if "tidak digambar" in note else Severity.NOTE
            yield Finding("catatan-susunan", severity, "%1", (note,), chart.basis, (chart.id,), chart.id)


def _number(value: float) -> str:
    return f"{round(value, 1):g}".replace(".", ",")
