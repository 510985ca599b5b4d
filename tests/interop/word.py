"""Every example as a Word document that LibreOffice turns into PDF, beside our own PDF: is it the same page?

Printed for each chart: pages, text that is missing or too much, how far text and chart stand from where our PDF has
them (mm). Ends with 1 where anything differs by more than LIMIT_MM, or breaks the schema of Word documents. The files
stay in the folder that is named. Wants soffice, pdftoppm, pdftotext and openxml-audit (`make interop` installs them).
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from orgeditor.articles.amendments import HEADS, Row
from orgeditor.articles.writer import article_lines
from orgeditor.editing.arranging import arrange_chart, numbered_results
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.export.crop import chart_part
from orgeditor.export.docx_article import docx_bytes
from orgeditor.export.docx_pages import AROUND_MM
from orgeditor.export.docx_table import table_docx_bytes
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Legend, Page, TextLine
from orgeditor.model.records import HeadingForm, Orientation, Signing
from orgeditor.render.fonts import headless_application
from orgeditor.resources import resource_path
from orgeditor.storage.reader import open_with_notes
from orgeditor.storage.writer import save_draft

ROOT = Path(__file__).parents[2]
LIMIT_MM = 2.0
DPI = 100
DARK = 200
"""Of 255: paler than a thin line that the raster divided between two rows."""
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{folder}</dir>
<dir>/usr/share/fonts</dir><cachedir>{cache}</cachedir>
<alias binding="same"><family>Bookman Old Style</family><prefer><family>TeX Gyre Bonum</family></prefer></alias>
</fontconfig>"""
"""A PC with Word has Bookman Old Style; here the font that has its widths stands in for it."""

Word = tuple[str, float, float]
"""A word with its left and its lower edge in mm."""


def main(arguments: Sequence[str]) -> int:
    """Compare all, in the folder named or a new one; return 0 when all are alike."""
    headless_application()
    folder = Path(arguments[0] if arguments else tempfile.mkdtemp(prefix="orgeditor-word-")).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    drafts = {path.stem: open_with_notes(str(path)).draft for path in sorted((ROOT / "examples").glob("*.bagan"))}
    drafts |= {"contoh-salinan": _copy(), "contoh-draf": _marked(), "contoh-halaman": _many_pages()}
    for name, draft in drafts.items():
        save_draft(draft, str(folder / f"{name}.bagan"))
        _export(folder, name, ".pdf")
        _export(folder, name, ".docx")
        _export(folder, name, "-bagan.docx", "--chart-only")
    _write_articles(folder, drafts["bukittinggi-2017"])
    _convert(folder, sorted(folder.glob("*.docx")))
    print(f"{'page':28} {'pages':>7} {'text missing, added':>20} {'text off':>9} {'chart off':>10} {'alone off':>10}")
    good = [_compare(folder, name, draft) for name, draft in drafts.items()]
    good.append(_is_valid(sorted(folder.glob("*.docx"))))
    print(f"Files in {folder}")
    return 0 if all(good) else 1


def _copy() -> Draft:
    """Return a salinan with its block and with page numbers, upright, its margins all different."""
    draft = open_with_notes(str(ROOT / "examples" / "bukittinggi-2017.bagan")).draft
    with draft.edit():
        draft.put(
            replace(
                draft.regulation, signing=Signing.COPY, copy_office="Kepala Bagian Hukum",
                copy_name="SITI AMINAH, S.H.", copy_rank="Pembina Tingkat I", copy_nip="19700101 199503 2 001",
            )
        )  # fmt: skip
        for chart in list(draft.charts.values()):
            page = replace(chart.page, top=25.0, left=30.0, right=15.0, bottom=20.0, numbered=True)
            draft.put(replace(chart, page=replace(page, orientation=Orientation.PORTRAIT)))
    return _arranged(draft)


def _marked() -> Draft:
    """Return a draft with its mark, its table of initials and headings of the other form."""
    draft = open_with_notes(str(ROOT / "examples" / "cimahi-2017.bagan")).draft
    offices = ("Sekretaris Daerah", "Asisten Administrasi Umum", "Kepala Bagian Hukum", "Kepala Bagian Organisasi")
    with draft.edit():
        draft.put(replace(draft.regulation, number="", draft_mark=True, initials_shown=True, initials=offices))
        for chart in list(draft.charts.values()):
            draft.put(replace(chart, page=replace(chart.page, heading_form=HeadingForm.B)))
    return _arranged(draft)


def _many_pages() -> Draft:
    """Return a Lampiran that goes on on several pages."""
    lines = ["jabatan: Bupati", "daerah: Contoh", "nomor: 1", "tahun: 2026", "penanda tangan: NAMA", "[Lampiran] BAGAN"]
    lines += ["Bupati", "  Sekretaris Daerah"]
    for head in range(1, 9):
        lines.append(f"    Asisten Bidang {head}")
        lines += [f"      Dinas Urusan Pemerintahan {head}.{unit}" for unit in range(1, 31)]
    draft = read_outline("\n".join(lines))
    with draft.edit():
        for chart in list(draft.charts.values()):
            draft.put(replace(chart, page=replace(chart.page, numbered=True)))
    return _arranged(draft)


def _arranged(draft: Draft) -> Draft:
    draft.arranged.update({chart: arrange_chart(draft, chart) for chart in draft.charts})
    for annex in {chart.annex for chart in draft.charts.values()}:
        draft.arranged.update(numbered_results(draft, annex, draft.arranged))
    return draft


def _export(folder: Path, name: str, ending: str, *options: str) -> None:
    code = "import sys; from orgeditor.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "export", f"{name}.bagan", "-o", f"{name}{ending}", *options]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def _write_articles(folder: Path, draft: Draft) -> None:
    """Write the article of a chart, and one beside another, for the schema and for whoever looks at them."""
    lines = article_lines(draft, draft.charts_in_order()[0].id, number="12")
    rows = [Row(line, line if number % 3 else None, differs=number % 3 == 0) for number, line in enumerate(lines)]
    (folder / "pasal.docx").write_bytes(docx_bytes(lines))
    (folder / "semula-menjadi.docx").write_bytes(table_docx_bytes("SEMULA DAN MENJADI", HEADS, [(["Pasal 12:"], rows)]))


def _convert(folder: Path, documents: Sequence[Path]) -> None:
    """Turn Word documents into PDF in folder/libreoffice."""
    fonts = folder / "fonts.conf"
    fonts.write_text(FONTS.format(folder=resource_path("fonts"), cache=folder / "fonts.cache"), encoding="utf-8")
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder / "libreoffice"), *map(str, documents)],
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)}, check=True, timeout=300, capture_output=True,
    )  # fmt: skip


def _is_valid(documents: Sequence[Path]) -> bool:
    """Say what breaks the schema of Word documents."""
    audit = Path(sys.executable).parent / "openxml-audit"
    if not audit.exists():
        print("openxml-audit is missing: the documents are not held against the schema")
        return True
    found = []
    for document in documents:
        command = [str(audit), "--format", "office2021", "--output", "json", str(document)]
        (told,) = json.loads(subprocess.run(command, capture_output=True, text=True).stdout)
        found += [f"    {document.name}: {error['description']}" for error in told["errors"]]
    print(f"{len(documents)} documents against the schema of Office 2021: {len(found)} violations")
    print(*found[:10], sep="\n", end="")
    return not found


def _compare(folder: Path, name: str, draft: Draft) -> bool:
    pages = [page for chart in draft.charts_in_order() for page in draft.arranged[chart.id].pages]
    ours, theirs = folder / f"{name}.pdf", folder / "libreoffice" / f"{name}.pdf"
    alone = folder / "libreoffice" / f"{name}-bagan.pdf"
    counts = [len(_sizes(file)) for file in (ours, theirs, alone)]
    good = counts == [len(pages)] * 3
    if not good:
        print(f"{name:28} {counts} pages, not {len(pages)}")
        return False
    for number, page in enumerate(pages, 1):
        words = _words(theirs, number)
        missing, added = _difference(page, words)
        text_off = _text_off(page, _words(ours, number), words)
        chart_off = _ink_off(_ink(ours, number, page), _ink(theirs, number, page))
        part = chart_part(page, AROUND_MM)
        picture = _ink(alone, number, None)
        area = part[1].grown(-AROUND_MM) if part else Rect(0.0, 0.0, 0.0, 0.0)
        alone_off = max(abs(picture.w - area.w), abs(picture.h - area.h))
        size_off = max(abs(a - b) for a, b in zip(_sizes(theirs)[number - 1], (page.width, page.height), strict=True))
        fine = not missing and not added and max(text_off, chart_off, alone_off, size_off) <= LIMIT_MM
        good = good and fine
        print(
            f"{name[:22]:22} {number:5} {counts[1]:7} {f'{len(missing)}, {len(added)}':>20} {text_off:6.2f} mm"
            f" {chart_off:7.2f} mm {alone_off:7.2f} mm{'' if fine else '  DIFFERS'}"
        )
        for word in (*missing[:5], *added[:5]):
            print(f"    {word}")
    return good


def _lines(page: Page) -> list[TextLine]:
    """Return what Word has as text: all furniture but what belongs to the chart."""
    written = [item for item in page.furniture if not isinstance(item, Legend) and item not in page.references]
    return [line for item in written for line in item.lines]


def _difference(page: Page, words: Sequence[Word]) -> tuple[list[str], list[str]]:
    wanted = Counter(word for line in _lines(page) for word in line.text.split())
    found = Counter(word for word, _, _ in words)
    return sorted((wanted - found).elements()), sorted((found - wanted).elements())


def _text_off(page: Page, ours: Sequence[Word], theirs: Sequence[Word]) -> float:
    """Return how far the first word of a line stands from its place, at worst, in mm."""
    worst = 0.0
    for line in _lines(page):
        first = (line.text.split() or [""])[0]
        at = _nearest(first, line.x, line.baseline, ours)
        there = _nearest(first, at[0], at[1], theirs)
        worst = max(worst, abs(there[0] - at[0]), abs(there[1] - at[1]))
    return worst


def _nearest(word: str, x: float, y: float, words: Sequence[Word]) -> tuple[float, float]:
    places = [(left, low) for text, left, low in words if text == word]
    return min(places, key=lambda place: abs(place[0] - x) + abs(place[1] - y), default=(-1e3, -1e3))


def _words(pdf: Path, page: int) -> list[Word]:
    command = ["pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.findall(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>', text)
    return [(_plain(word), float(x) / 72 * 25.4, float(y) / 72 * 25.4) for x, y, word in found]


def _plain(text: str) -> str:
    for sign, letter in (("&quot;", '"'), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(sign, letter)
    return text


def _sizes(pdf: Path) -> list[tuple[float, float]]:
    """Return width and height of each page in mm."""
    command = ["pdfinfo", "-f", "1", "-l", "999", str(pdf)]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [
        (float(w) / 72 * 25.4, float(h) / 72 * 25.4)
        for w, h in re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+)", text, re.MULTILINE)
    ]


def _ink(pdf: Path, number: int, page: Page | None) -> Rect:
    """Return what the chart covers on paper, in mm: where ink is, but for the text of the page."""
    command = ["pdftoppm", "-r", str(DPI), "-gray", "-f", str(number), "-l", str(number), str(pdf)]
    data = subprocess.run(command, check=True, capture_output=True).stdout
    w, h = map(int, data.split(maxsplit=3)[1:3])
    pixels = data[-w * h :]
    rows = [bytearray(pixels[row * w : (row + 1) * w]) for row in range(h)]
    for line in _lines(page) if page is not None else []:
        _wipe(rows, Rect(line.x - 3.0, line.baseline - 5.0, line.width + 6.0, 8.0))
    if page is not None and page.initials is not None:
        _wipe(rows, page.initials.rect.grown(3.0))
    inked = [number for number, row in enumerate(rows) if min(row) < DARK]
    if not inked:
        return Rect(0.0, 0.0, 0.0, 0.0)
    columns = [min(column) < DARK for column in zip(*rows, strict=True)]
    left, right = columns.index(True), w - columns[::-1].index(True)
    mm = 25.4 / DPI
    return Rect(left * mm, inked[0] * mm, (right - left) * mm, (inked[-1] + 1 - inked[0]) * mm)


def _wipe(rows: list[bytearray], rect: Rect) -> None:
    left, top, right, bottom = (max(0, round(at / 25.4 * DPI)) for at in (rect.x, rect.y, rect.right, rect.bottom))
    for row in rows[top:bottom]:
        row[left:right] = b"\xff" * (min(right, len(row)) - left)


def _ink_off(a: Rect, b: Rect) -> float:
    return max(abs(a.x - b.x), abs(a.y - b.y), abs(a.right - b.right), abs(a.bottom - b.bottom))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
