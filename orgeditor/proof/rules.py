"""The print proof: whether a finished PDF can be sent and printed, told from its bytes alone.

The limits are those of office printers and copiers: they leave 5 mm at each edge, lose lines under 0.1 mm and pale
grey; under 6 pt nobody reads a copy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Any, NamedTuple

from orgeditor.model.pdf_reading import PdfError, pdf_reader
from orgeditor.proof.pdf_marks import Marks, TooComplexError, marks_of

EDGE_MM = 5.0
SLACK_MM = 0.05
LEAST_PT, GOOD_PT = 6.0, 7.0
LEAST_LINE_MM, GOOD_LINE_MM = 0.09, 0.15
LEAST_CONTRAST, GOOD_CONTRAST = 0.35, 0.55
PALEST_LINE = 0.6
LEAST_DPI = 150
LARGE_BYTES, MOST_BYTES = 5_000_000, 20_000_000
MOST_PAGES = 500
ROUND_PT = 0.05

PAPERS = {
    "F4": (215.0, 330.0), "F4 (folio)": (215.9, 330.2), "folio": (210.0, 330.0), "A4": (210.0, 297.0),
    "A3": (297.0, 420.0), "A2": (420.0, 594.0), "A1": (594.0, 841.0), "A0": (841.0, 1189.0), "A5": (148.0, 210.0),
    "legal": (215.9, 355.6), "letter": (215.9, 279.4), "F4 ganda": (330.0, 430.0),
}  # fmt: skip
"""Short and long side in mm."""


class ProofError(Exception):
    """The file is no PDF that can be looked at. The message is an Indonesian clause."""


class Level(Enum):
    GOOD = "baik"
    LOOK = "perhatikan"
    BAD = "jangan dikirim"


class Row(NamedTuple):
    """What was looked at, what was found, and the pages (from 1) where it is not good; `text` is Indonesian."""

    rule: str
    level: Level
    text: str
    pages: tuple[int, ...] = ()


class Sheet(NamedTuple):
    """A page in figures: mm and pt; `smallest_pt`, `thinnest_mm` and `edge_mm` are None where there is nothing.

    `edge_mm` is the distance of the outermost text from the paper's edge; `contrast` the least of a text, 0 to 1;
    `missing` counts the letters that their font does not have.
    """

    width: float
    height: float
    smallest_pt: float | None
    thinnest_mm: float | None
    edge_mm: float | None
    line_edge_mm: float | None
    contrast: float | None
    palest_line: float
    picture_dpi: float | None
    fonts: dict[str, bool]
    missing: int


class Proof(NamedTuple):
    rows: tuple[Row, ...]
    sheets: tuple[Sheet, ...]
    size: int

    @property
    def is_fit(self) -> bool:
        """Whether the file may be sent."""
        return all(row.level is not Level.BAD for row in self.rows)


PAGE_RULES = frozenset({"paper", "font", "letters", "edge", "lines", "grey"})
"""What is so of a page in whatever format it was written."""
CHART_RULES = PAGE_RULES - {"paper", "edge"}
"""The same of a chart without its page."""


def proof_of(data: bytes) -> Proof:
    """Look at a PDF; raises ProofError for what is none, is locked or spoilt."""
    if b"%PDF-" not in data[:1024]:
        raise ProofError("itu bukan PDF")
    sheets, files = _read(data)
    rows = [
        _paper(sheets),
        _fonts_size(sheets),
        _fonts_inside(sheets),
        _letters(sheets),
        _edge(sheets),
        _lines(sheets),
        _contrast(sheets),
        _pictures(sheets),
        _bytes(len(data)),
        _files(files),
    ]
    return Proof(tuple(row for row in rows if row is not None), tuple(sheets), len(data))


def proof_in_another_format(data: bytes, size: int, *, chart_only: bool = False) -> Proof:
    """Look at pages that stand in a file of `size` bytes of another format, by a PDF of them."""
    proof = proof_of(data)
    asked = CHART_RULES if chart_only else PAGE_RULES
    return Proof((*(row for row in proof.rows if row.rule in asked), _bytes(size)), proof.sheets, size)


def _read(data: bytes) -> tuple[list[Sheet], list[str]]:
    try:
        with pdf_reader(data, ProofError, TooComplexError) as reader:
            if not reader.pages:
                raise ProofError("PDF ini tidak memuat halaman")
            if len(reader.pages) > MOST_PAGES:
                raise ProofError(f"PDF ini lebih dari {MOST_PAGES} halaman")
            files = [str(item.name) for item in reader.attachment_list]
            return [_sheet(page, marks_of(page)) for page in reader.pages], files
    except TooComplexError as error:
        raise ProofError("sebuah halaman PDF ini terlalu rumit") from error
    except PdfError as error:
        raise ProofError(str(error)) from error


def _sheet(page: Any, marks: Marks) -> Sheet:
    unit = 25.4 / 72 * float(page.get("/UserUnit", 1))
    width, height = float(page.cropbox.width) * unit, float(page.cropbox.height) * unit
    if page.rotation % 180:
        width, height = height, width

    def edge(areas: Iterable[tuple[float, float, float, float]]) -> float | None:
        return min((min(x, y, width - right, height - bottom) for x, y, right, bottom in areas), default=None)

    texts = marks.texts
    drawn = [line.area for line in marks.lines] + [fill.area for fill in marks.fills if fill.grey < 0.95]
    return Sheet(
        width,
        height,
        min((text.size_pt for text in texts), default=None),
        min((line.width for line in marks.lines), default=None),
        edge(text.area for text in texts),
        edge(drawn),
        min((abs(text.grey - marks.ground_of(text)) for text in texts), default=None),
        max((line.grey for line in marks.lines), default=0.0),
        min((picture.dpi for picture in marks.pictures), default=None),
        marks.fonts,
        marks.missing,
    )


# one thing each


def _paper(sheets: Sequence[Sheet]) -> Row:
    named = [_paper_name(sheet) for sheet in sheets]
    sizes = dict.fromkeys(
        f"{_shown(sheet.width)} x {_shown(sheet.height)} mm" + (f" ({name})" if name else "")
        for sheet, name in zip(sheets, named, strict=True)
    )
    strange = tuple(number for number, name in enumerate(named, 1) if not name)
    listed = "; ".join(list(sizes)[:4]) + ("; …" if len(sizes) > 4 else "")
    if strange:
        return Row("paper", Level.LOOK, f"Ukuran halaman bukan ukuran kertas yang lazim: {listed}.", strange)
    return Row("paper", Level.GOOD, f"Ukuran halaman: {listed}.")


def _paper_name(sheet: Sheet) -> str:
    short, long = sorted((sheet.width, sheet.height))
    return next((name for name, (a, b) in PAPERS.items() if abs(a - short) < 0.6 and abs(b - long) < 0.6), "")


def _fonts_size(sheets: Sequence[Sheet]) -> Row:
    known = [sheet.smallest_pt for sheet in sheets if sheet.smallest_pt is not None]
    if not known:
        return Row("font", Level.LOOK, "Tidak ada teks di dalam PDF ini; mungkin hasil pindai.")
    smallest = min(known)
    said = f"Huruf terkecil {_shown(smallest)} pt"
    if smallest < LEAST_PT - ROUND_PT:
        where = _where(sheets, lambda sheet: (sheet.smallest_pt or LEAST_PT) < LEAST_PT - ROUND_PT)
        return Row("font", Level.BAD, f"{said}: tidak terbaca setelah dicetak dan difotokopi.", where)
    if smallest < GOOD_PT - ROUND_PT:
        where = _where(sheets, lambda sheet: (sheet.smallest_pt or GOOD_PT) < GOOD_PT - ROUND_PT)
        return Row("font", Level.LOOK, f"{said}: sulit dibaca setelah difotokopi.", where)
    return Row("font", Level.GOOD, f"Huruf terkecil di seluruh halaman {_shown(smallest)} pt.")


def _fonts_inside(sheets: Sequence[Sheet]) -> Row | None:
    fonts: dict[str, bool] = {}
    for sheet in sheets:
        fonts |= sheet.fonts
    if not fonts:
        return None
    missing = [name for name, inside in fonts.items() if not inside]
    if missing:
        where = _where(sheets, lambda sheet: not all(sheet.fonts.values()))
        said = f"Huruf tidak tertanam di dalam PDF dan dapat berganti di PC lain: {', '.join(missing)}."
        return Row("embedding", Level.BAD, said, where)
    return Row("embedding", Level.GOOD, f"Semua huruf tertanam ({len(fonts)}).")


def _letters(sheets: Sequence[Sheet]) -> Row | None:
    missing = sum(sheet.missing for sheet in sheets)
    if not missing:
        return None
    said = f"{missing} tanda tidak ada di jenis hurufnya dan tidak tergambar; gantilah tanda itu di naskah."
    return Row("letters", Level.BAD, said, _where(sheets, lambda sheet: sheet.missing > 0))


def _edge(sheets: Sequence[Sheet]) -> Row:
    limit = EDGE_MM - SLACK_MM
    near = min((sheet.edge_mm for sheet in sheets if sheet.edge_mm is not None), default=EDGE_MM)
    if near < limit:
        where = _where(sheets, lambda sheet: sheet.edge_mm is not None and sheet.edge_mm < limit)
        if near < 0:
            return Row("edge", Level.BAD, "Ada teks di luar kertas.", where)
        said = f"Ada teks {_shown(near)} mm dari tepi kertas; printer tidak mencetak {_shown(EDGE_MM)} mm terluar."
        return Row("edge", Level.BAD, said, where)
    lines = min((sheet.line_edge_mm for sheet in sheets if sheet.line_edge_mm is not None), default=EDGE_MM)
    if lines < limit:
        where = _where(sheets, lambda sheet: sheet.line_edge_mm is not None and sheet.line_edge_mm < limit)
        return Row("edge", Level.LOOK, "Ada garis di tepi yang tidak tercetak.", where)
    return Row("edge", Level.GOOD, f"Semua teks di dalam bidang cetak (tepi {_shown(EDGE_MM)} mm).")


def _lines(sheets: Sequence[Sheet]) -> Row | None:
    known = [sheet.thinnest_mm for sheet in sheets if sheet.thinnest_mm is not None]
    if not known:
        return None
    thinnest = min(known)
    said = f"Garis tertipis {_shown(thinnest, 2)} mm"
    if thinnest < LEAST_LINE_MM:
        where = _where(sheets, lambda sheet: sheet.thinnest_mm is not None and sheet.thinnest_mm < LEAST_LINE_MM)
        return Row("lines", Level.BAD, f"{said}: hilang di fotokopi.", where)
    pale = _where(sheets, lambda sheet: sheet.palest_line > PALEST_LINE)
    if pale:
        return Row("lines", Level.LOOK, "Ada garis yang sangat pucat tanpa warna; garis itu dapat hilang.", pale)
    if thinnest < GOOD_LINE_MM:
        where = _where(sheets, lambda sheet: sheet.thinnest_mm is not None and sheet.thinnest_mm < GOOD_LINE_MM)
        return Row("lines", Level.LOOK, f"{said}: dapat putus di fotokopi.", where)
    return Row("lines", Level.GOOD, f"{said}.")


def _contrast(sheets: Sequence[Sheet]) -> Row | None:
    known = [sheet.contrast for sheet in sheets if sheet.contrast is not None]
    if not known:
        return None
    least = min(known)
    if least >= GOOD_CONTRAST:
        return Row("grey", Level.GOOD, "Semua teks tetap terbaca tanpa warna.")
    where = _where(sheets, lambda sheet: sheet.contrast is not None and sheet.contrast < GOOD_CONTRAST)
    if least < LEAST_CONTRAST:
        return Row("grey", Level.BAD, "Ada teks yang tidak terbaca di cetakan hitam putih.", where)
    return Row("grey", Level.LOOK, "Ada teks yang pucat di cetakan hitam putih.", where)


def _pictures(sheets: Sequence[Sheet]) -> Row | None:
    known = [sheet.picture_dpi for sheet in sheets if sheet.picture_dpi is not None]
    if not known or min(known) >= LEAST_DPI:
        return None
    where = _where(sheets, lambda sheet: sheet.picture_dpi is not None and sheet.picture_dpi < LEAST_DPI)
    return Row("pictures", Level.LOOK, f"Ada gambar yang kasar: {min(known):.0f} dpi.", where)


def _bytes(size: int) -> Row:
    said = f"Ukuran berkas {_bytes_shown(size)}"
    if size > MOST_BYTES:
        return Row("size", Level.BAD, f"{said}: terlalu besar untuk dikirim.")
    if size > LARGE_BYTES:
        return Row("size", Level.LOOK, f"{said}: besar untuk dikirim lewat surel atau WhatsApp.")
    return Row("size", Level.GOOD, f"{said}.")


def _files(names: Sequence[str]) -> Row | None:
    if not names:
        return None
    return Row("files", Level.LOOK, f"PDF ini membawa berkas yang dapat dibuka penerimanya: {', '.join(names[:4])}.")


# words


def _where(sheets: Sequence[Sheet], is_so: Callable[[Sheet], bool]) -> tuple[int, ...]:
    return tuple(number for number, sheet in enumerate(sheets, 1) if is_so(sheet))


def _shown(value: float, decimals: int = 1) -> str:
    text = f"{value + 0.0:.{decimals}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def _bytes_shown(size: int) -> str:
    return f"{_shown(size / 1_000_000)} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"
