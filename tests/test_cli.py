"""The command line: what each command writes, and how it says what is wrong."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from commands import run
from drafts import contents, small_draft
from PySide6.QtGui import QImage

from orgeditor.exchange.outline_reader import read_outline
from orgeditor.exchange.templates import templates
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.ids import id_source
from orgeditor.model.records import Regulation
from orgeditor.storage.reader import open_draft
from orgeditor.storage.writer import save_draft

pytestmark = pytest.mark.usefixtures("qapp")

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))

OUTLINE = """\
bentuk: Peraturan
jabatan: Bupati
daerah: Contoh
nomor: 12
tahun: 2017
tentang: Tata Hubungan Kerja & Koordinasi
penanda tangan: H.M BUDI

[Lampiran I] BAGAN SATU
Bupati
  Dinas Pendidikan
  Dinas Kesehatan

[Lampiran II] BAGAN DUA
Bupati
  Inspektorat

[Bagan] Bagan lepas
Sekretaris Daerah
  Bagian Hukum
"""


@pytest.fixture(scope="module")
def made(qapp, tmp_path_factory) -> Path:
    """A draft with two Lampiran of one chart each and a chart that belongs to none."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "perbup.txt").write_text(OUTLINE, encoding="utf-8")
    assert run("import", folder / "perbup.txt", "-o", folder / "perbup.bagan") == 0
    return folder / "perbup.bagan"


@pytest.fixture
def fault(capsys) -> Callable[..., str]:
    """Runs a command that must fail with code 1; returns its one line on stderr."""

    def failing(*arguments: object) -> str:
        capsys.readouterr()
        assert run(*arguments) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        (line,) = printed.err.splitlines()
        assert "Traceback" not in line and line.startswith("orgeditor: ")
        return line

    return failing


def titles(path: Path) -> str:
    return pypdf.PdfReader(path).metadata.title


# every command


def newer(path: Path) -> None:
    save_draft(small_draft(), path)
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version=999")
    db.close()


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE t (x)")
    db.close()


BAD_FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: None, "tidak ditemukan"),
    "empty": (lambda path: path.write_bytes(b""), ""),
    "text": (lambda path: path.write_text("bukan SQLite " * 100), ""),
    "foreign": (foreign, ""),
    "newer": (newer, "baru"),
    "folder": (Path.mkdir, "folder"),
}


@pytest.mark.parametrize("bad", BAD_FILES)
@pytest.mark.parametrize("command", ["export", "info", "outline"])
def test_bad_file_is_named(fault, tmp_path, command, bad):
    path = tmp_path / "naskah rusak.bagan"
    make, reason = BAD_FILES[bad]
    make(path)
    more = ["-o", tmp_path / "out.pdf"] if command == "export" else []
    line = fault(command, path, *more)
    assert "naskah rusak.bagan" in line and reason in line
    assert not (tmp_path / "out.pdf").exists()


# export


def test_export_to_a_file_holds_all_charts_in_order(made, tmp_path, capsys):
    assert run("export", made, "-o", tmp_path / "semua.pdf") == 0
    assert capsys.readouterr().out == f"{tmp_path / 'semua.pdf'}\n"
    pages = pypdf.PdfReader(tmp_path / "semua.pdf").pages
    for page, name in zip(pages, ["BAGAN SATU", "BAGAN DUA", "BAGAN LEPAS"], strict=True):
        assert name in page.extract_text()
    assert titles(tmp_path / "semua.pdf") == "BAGAN SATU · BAGAN DUA · Bagan lepas"


@pytest.mark.parametrize("folder", ["out", "out/", "lama/out"])
def test_export_to_a_folder_makes_it(made, tmp_path, folder):
    assert run("export", made, "-o", f"{tmp_path}/{folder}") == 0
    assert [path.name for path in (tmp_path / folder).iterdir()] == ["perbup.pdf"]


def test_export_of_pictures_to_a_folder(made, tmp_path):
    assert run("export", made, "-o", tmp_path, "--format", "svg") == 0
    expected = {"perbup-lampiran-1.svg", "perbup-lampiran-2.svg", "perbup-bagan.svg"}
    assert {path.name for path in tmp_path.iterdir()} == expected


def test_export_of_several_files(made, tmp_path):
    other = tmp_path / "lain.bagan"
    shutil.copy(made, other)
    assert run("export", made, other, "-o", tmp_path / "out") == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"perbup.pdf", "lain.pdf"}


@pytest.mark.parametrize("numeral", ["II", "ii", "2", " II "])
def test_export_of_one_lampiran(made, tmp_path, numeral):
    assert run("export", made, "-o", tmp_path / "x.pdf", "--annex", numeral) == 0
    (page,) = pypdf.PdfReader(tmp_path / "x.pdf").pages
    assert "LAMPIRAN II" in page.extract_text() and "Inspektorat".upper() in page.extract_text().upper()


@pytest.mark.parametrize("numeral", ["I", "1"])
def test_the_only_lampiran_can_be_asked_for(tmp_path, numeral):
    save_draft(small_draft(), tmp_path / "x.bagan")
    assert run("export", tmp_path / "x.bagan", "-o", tmp_path / "x.pdf", "--annex", numeral) == 0


@pytest.mark.parametrize(
    ("chart", "title"),
    [("1", "BAGAN SATU"), ("3", "Bagan lepas"), ("Bagan lepas", "Bagan lepas"), ("bagan  DUA", "BAGAN DUA")],
)
def test_export_of_one_chart(made, tmp_path, chart, title):
    assert run("export", made, "-o", tmp_path / "x.pdf", "--chart", chart) == 0
    assert titles(tmp_path / "x.pdf") == title
    assert len(pypdf.PdfReader(tmp_path / "x.pdf").pages) == 1


def test_what_there_is_of_a_chart_without_a_title(fault, tmp_path):
    save_draft(read_outline("Bupati\n"), tmp_path / "x.bagan")
    assert "yang ada: 1 (tanpa judul)." in fault("export", tmp_path / "x.bagan", "-o", tmp_path / "x.pdf", "--chart", 2)


def test_files_of_one_name_are_not_written_over_each_other(made, fault, tmp_path):
    paths = [tmp_path / folder / name for folder, name in (("a", "x.bagan"), ("b", "X.bagan"))]
    for path in paths:
        path.parent.mkdir()
        shutil.copy(made, path)
    line = fault("export", *paths, "-o", tmp_path / "out")
    assert all(str(path) in line for path in paths) and "X.pdf" in line
    assert not (tmp_path / "out").exists()


def test_a_file_named_twice_is_a_slip(made, tmp_path, capsys):
    other = made.parent / ".." / made.parent.name / made.name
    for second in (made, other):
        assert run("export", made, second, "-o", tmp_path / "out") == 2
        assert f"{second} disebut dua kali" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_when_one_of_the_files_cannot_be_read(made, fault, tmp_path):
    assert "tidak ada.bagan" in fault("export", made, tmp_path / "tidak ada.bagan", "-o", tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "option"), [("x.pdf", "--dpi"), ("x.svg", "--dpi"), ("x.png", "--outlines")])
def test_an_option_that_does_nothing_for_this_format_is_told(made, tmp_path, capsys, name, option):
    value = ["72"] if option == "--dpi" else []
    assert run("export", made, "-o", tmp_path / name, "--chart", 1, option, *value) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"orgeditor: {option} hanya berlaku bagi ")
    assert (tmp_path / name).exists()


def test_chart_without_lampiran_has_neither_heading_nor_signature(made, tmp_path):
    assert run("export", made, "-o", tmp_path / "x.pdf", "--chart", "Bagan lepas") == 0
    text = pypdf.PdfReader(tmp_path / "x.pdf").pages[0].extract_text()
    assert "Sekretaris Daerah".upper() in text.upper()
    assert "LAMPIRAN" not in text and "H.M BUDI" not in text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--annex", "III"], "tidak ada Lampiran III; yang ada: I, II."),
        (["--annex", "lepas"], "tidak ada Lampiran lepas"),
        (["--chart", "4"], "tidak ada bagan “4”; yang ada: 1 “BAGAN SATU”, 2 “BAGAN DUA”, 3 “Bagan lepas”."),
        (["--annex", "II", "--chart", "2"], "tidak ada bagan “2”; yang ada: 1 “BAGAN DUA”."),
        (["--chart", "0"], "tidak ada bagan “0”"),
        (["--chart", "²"], "tidak ada bagan “²”"),
        (["--chart", "Bagan tiga"], "tidak ada bagan “Bagan tiga”"),
        (["--annex", "I", "--chart", "Bagan lepas"], "tidak ada bagan “Bagan lepas”"),
    ],
)
def test_unknown_lampiran_or_chart(made, fault, tmp_path, options, said):
    line = fault("export", made, "-o", tmp_path / "x.pdf", *options)
    assert str(made) in line and said in line
    assert not (tmp_path / "x.pdf").exists()


def test_draft_without_a_chart(fault, tmp_path):
    draft = Draft(id_source(1))
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
    save_draft(draft, tmp_path / "kosong.bagan")
    line = fault("export", tmp_path / "kosong.bagan", "-o", tmp_path / "x.pdf")
    assert "kosong.bagan" in line and "belum memuat bagan" in line


def test_png_resolution(made, tmp_path):
    for dpi, width in ((None, 3898), (72, 935)):
        options = ["--dpi", dpi] if dpi else []
        assert run("export", made, "-o", tmp_path / "x.png", "--chart", 1, *options) == 0
        image = QImage(str(tmp_path / "x.png"))
        assert image.width() == width and image.dotsPerMeterX() == round((dpi or 300) / 0.0254)


def test_png_of_several_pages_needs_a_folder(made, fault, tmp_path):
    line = fault("export", made, "-o", tmp_path / "x.png")
    assert str(made) in line and "3 halaman" in line
    assert list(tmp_path.iterdir()) == []


def test_png_above_the_cap(made, fault, tmp_path, monkeypatch):
    monkeypatch.setattr("orgeditor.export.png.MOST_PIXELS", 1_000_000)
    line = fault("export", made, "-o", tmp_path / "x.png", "--chart", 1)
    assert str(made) in line and "1 juta piksel" in line


def test_svg_with_text_and_with_outlines(made, tmp_path):
    assert run("export", made, "-o", tmp_path / "x.svg", "--chart", 1) == 0
    assert "<text" in (tmp_path / "x.svg").read_text(encoding="utf-8")
    assert run("export", made, "-o", tmp_path / "x.svg", "--chart", 1, "--outlines") == 0
    assert "<text" not in (tmp_path / "x.svg").read_text(encoding="utf-8")


def test_word_document_by_suffix_and_of_the_chart_alone(made, tmp_path):
    assert run("export", made, "-o", tmp_path / "x.docx") == 0
    whole = zipfile.ZipFile(tmp_path / "x.docx").read("word/document.xml").decode()
    assert whole.count("</w:sectPr>") == 3 and "LAMPIRAN II" in whole
    assert run("export", made, "-o", tmp_path, "--format", "docx", "--chart-only") == 0
    alone = zipfile.ZipFile(tmp_path / "perbup.docx").read("word/document.xml").decode()
    assert alone.count("wp:inline ") == 3 and "<w:t" not in alone


def test_a_picture_of_the_chart_alone(made, tmp_path):
    for name, options in (("whole.png", []), ("alone.png", ["--chart-only"])):
        assert run("export", made, "-o", tmp_path / name, "--chart", 1, "--dpi", 60, *options) == 0
    whole, alone = (QImage(str(tmp_path / name)) for name in ("whole.png", "alone.png"))
    assert (whole.width(), whole.height()) == (780, 508)
    assert alone.width() < whole.width() and alone.height() < whole.height()


def test_a_page_too_large_for_word(made, fault, tmp_path, monkeypatch):
    monkeypatch.setattr("orgeditor.export.docx_pages.LARGEST_MM", 300.0)
    line = fault("export", made, "-o", tmp_path / "x.docx")
    assert str(made) in line and "melebihi halaman terbesar Word" in line
    assert not (tmp_path / "x.docx").exists()


@pytest.mark.parametrize("target", ["file/", "file/sub", "file"])
def test_folder_that_cannot_be_made(made, fault, tmp_path, target):
    (tmp_path / "file").write_text("x")
    line = fault("export", made, "-o", f"{tmp_path}/{target}")
    assert str(tmp_path / "file") in line and "folder tujuan" in line
    assert (tmp_path / "file").read_text() == "x"


def test_file_in_a_missing_folder(made, fault, tmp_path):
    assert str(tmp_path / "tidak ada" / "x.pdf") in fault("export", made, "-o", tmp_path / "tidak ada" / "x.pdf")


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_failed_export_keeps_the_old_file(made, fault, tmp_path, monkeypatch, step):
    (tmp_path / "x.pdf").write_bytes(b"lama")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, step, full)
    line = fault("export", made, "-o", tmp_path / "x.pdf")
    monkeypatch.undo()
    assert str(tmp_path / "x.pdf") in line and "penuh" in line
    assert (tmp_path / "x.pdf").read_bytes() == b"lama"
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]


def test_export_leaves_the_draft_as_it_was(made, tmp_path):
    before = made.read_bytes(), made.stat().st_mtime_ns, set(made.parent.iterdir())
    assert run("export", made, "-o", tmp_path) == 0
    assert (made.read_bytes(), made.stat().st_mtime_ns, set(made.parent.iterdir())) == before


SAME_TWICE = """
import sys
from orgeditor.cli import main
for name in ("x.pdf", "x.png", "x.svg"):
    assert main(["export", sys.argv[1], "-o", name, "--chart", "1", "--dpi", "60"]) == 0
"""


def test_two_processes_write_the_same_bytes(made, tmp_path):
    """With other seeds of Python's hashes, at another time, in another folder."""
    written = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed}"}
        subprocess.run([sys.executable, "-c", SAME_TWICE, made], cwd=folder, env=environment, check=True)
        written.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert written[0].keys() == {"x.pdf", "x.png", "x.svg"}
    assert written[0] == written[1]


COLD = """
import sys
from orgeditor.cli import main
code = main(sys.argv[1:])
print(code, *sys.modules)
"""


def test_cold_export_loads_nothing_heavy(tmp_path):
    """Each of these costs a good part of a second on an office PC."""
    example = ROOT / "examples" / "bukittinggi-2017.bagan"
    command = [sys.executable, "-c", COLD, "export", example, "--annex", "I", "-o", tmp_path / "x.pdf"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    code, *modules = done.stdout.splitlines()[-1].split()
    assert code == "0" and (tmp_path / "x.pdf").stat().st_size > 5000
    assert "PySide6.QtGui" in modules and "orgeditor.export.pdf" in modules
    heavy = {"PySide6.QtWidgets", "networkx", "sqlite_utils", "pygraphviz", "hypothesis", "hashlib", "ssl", "docx"}
    assert heavy & set(modules) == set()
    assert "orgeditor.storage.journal" not in modules


def test_a_process_ends_with_its_exit_code_and_all_that_it_printed(made, tmp_path):
    """It ends without taking apart what it read; what it printed into a pipe must be out by then."""
    command = [sys.executable, "-m", "orgeditor"]
    told = subprocess.run([*command, "info", made, "--json"], capture_output=True, text=True, check=True, cwd=ROOT)
    assert json.loads(told.stdout)["charts"]
    refused = subprocess.run([*command, "info", tmp_path / "none.bagan"], capture_output=True, text=True, cwd=ROOT)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "none.bagan" in refused.stderr


# info


def test_info_table_tells_each_chart(made, capsys):
    assert run("info", made) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    lines = printed.out.splitlines()
    assert lines[0] == "Peraturan Bupati Contoh nomor 12 tahun 2017"
    assert lines[1] == "tentang Tata Hubungan Kerja & Koordinasi"
    assert [line.split("  ")[-1] for line in lines if line.startswith("  ") and "330 x 215" in line] == [
        "BAGAN SATU",
        "BAGAN DUA",
        "Bagan lepas",
    ]
    assert "6 unit, 4 hubungan kerja" in lines
    assert ["2", "Dinas"] in [line.split() for line in lines]


KEYS = {
    "": {"regulation", "units", "relations", "annexes", "charts"},
    "regulation": set("form office region number year date place about prefix signatory signing mark initials".split()),
    "units": {"id", "name", "category", "basis", "inferred", "collective"},
    "relations": {"id", "source", "target", "kind", "form", "mutual", "label", "basis", "inferred"},
    "annexes": {"id", "numeral", "title", "basis"},
    "charts": set("id annex order title subtitle basis method smallest_font_pt pages".split()),
    "pages": set(
        "width_mm height_mm boxes lines strokes joints bands heading title legend signature subtitle labels "
        "references number copy_block draft_mark initials".split()
    ),
    "boxes": set("placement unit parent backbone form x y w h lines font_pt rules bars".split()),
    "lines": {"relation", "kind", "points"},
    "strokes": {"kind", "points", "width_mm", "dash_mm", "relations"},
    "furniture": {"x", "y", "w", "h", "lines", "font_pt"},
}


def test_json_has_the_documented_shape(made, capsys):
    assert run("info", made, "--json") == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    told = json.loads(printed.out)
    assert told.keys() == KEYS[""]
    assert told["regulation"].keys() == KEYS["regulation"]
    for part in ("units", "relations", "annexes", "charts"):
        assert told[part] and all(item.keys() == KEYS[part] for item in told[part])
    for page in [page for chart in told["charts"] for page in chart["pages"]]:
        assert page.keys() == KEYS["pages"]
        for part in ("boxes", "lines", "strokes"):
            assert page[part] and all(item.keys() == KEYS[part] for item in page[part])
        for part in ("heading", "title", "signature"):
            assert page[part] is None or page[part].keys() == KEYS["furniture"]
        assert (
            page["labels"] == page["joints"] == page["bands"] == page["references"] == []
            and page["legend"] is page["subtitle"] is None
        )


def test_json_tells_facts_and_drawing_of_one_line(made, capsys):
    """From a line to its relation, its units, their boxes, and where it ends."""
    run("info", made, "--json")
    told = json.loads(capsys.readouterr().out)
    units = {unit["id"]: unit["name"] for unit in told["units"]}
    relation = next(item for item in told["relations"] if units[item["target"]] == "Inspektorat")
    assert units[relation["source"]] == "Bupati"
    chart = told["charts"][1]
    assert (chart["order"], chart["title"], chart["method"]) == (2, "BAGAN DUA", "hierarchy")
    assert told["annexes"][1] == {"id": chart["annex"], "numeral": "II", "title": "BAGAN DUA", "basis": ""}
    (page,) = chart["pages"]
    head, inspector = page["boxes"]
    assert (units[head["unit"]], units[inspector["unit"]]) == ("Bupati", "Inspektorat")
    assert inspector["parent"] == head["placement"] and inspector["backbone"] == relation["id"]
    (line,) = page["lines"]
    assert line["relation"] == relation["id"]
    assert line["points"][0][1] == pytest.approx(head["y"] + head["h"], abs=0.002)
    assert line["points"][-1][1] == pytest.approx(inspector["y"], abs=0.002)
    assert "LAMPIRAN II" in page["heading"]["lines"] and page["signature"]["lines"][-1] == "H.M BUDI"
    assert told["charts"][2]["annex"] is None


def test_info_does_not_choke_on_a_closed_pipe(made):
    """As in `orgeditor info x.bagan --json | head -1`."""
    command = f"{sys.executable} -m orgeditor.cli info {made} --json | head -c 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert done.stdout == "{" and done.stderr == ""


def test_result_of_a_missing_font_is_drawn_anew_and_told(tmp_path, capsys):
    draft = small_draft()
    ((key, result),) = draft.arranged.items()
    draft.arranged[key] = result._replace(pages=tuple(p._replace(font="Bookman Lama") for p in result.pages))
    save_draft(draft, tmp_path / "x.bagan")
    assert run("info", tmp_path / "x.bagan") == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert "x.bagan" in line and "Bookman Lama" in line


# new


@pytest.mark.parametrize("template", [template.name for template in templates()])
@pytest.mark.parametrize("form", ["perwali", "perbup", "pergub"])
def test_new_from_each_template(tmp_path, capsys, template, form):
    path = tmp_path / "baru.bagan"
    fields = {"region": "Contoh", "number": "7", "year": "2026", "about": "Uji & Coba", "signatory": "H.M BUDI"}
    options = [part for key, value in fields.items() for part in (f"--{key}", value)]
    assert run("new", "--template", template, "-o", path, "--form", form, *options) == 0
    printed = capsys.readouterr()
    assert printed.out == f"{path}\n" and printed.err == ""
    draft = open_draft(path)
    regulation = draft.regulation
    assert {key: getattr(regulation, key) for key in fields} == fields
    heads = {"perwali": "wali kota", "perbup": "bupati", "pergub": "gubernur"}
    assert regulation.office.casefold() == heads[form]
    assert len(draft.placements) > 3 and set(draft.arranged) == set(draft.charts)


def test_new_with_the_templates_the_issue_names():
    assert {"pembidangan", "hubungan-kerja", "instansi-vertikal", "mekanisme"} <= {
        template.name for template in templates()
    }


def test_new_fits_the_office_to_the_region(tmp_path, fault):
    run("new", "--template", "mekanisme", "-o", tmp_path / "a.bagan", "--region", "Kabupaten Contoh")
    assert open_draft(tmp_path / "a.bagan").regulation.office == "Bupati"
    run("new", "--template", "mekanisme", "-o", tmp_path / "b.bagan", "--region", "Contoh")
    assert open_draft(tmp_path / "b.bagan").regulation.office == "Wali Kota"
    options = ["--form", "perbup", "--region", "Kota Contoh"]
    line = fault("new", "--template", "mekanisme", "-o", tmp_path / "c.bagan", *options)
    assert "Kota Contoh" in line and "Wali Kota" in line and "Bupati" in line
    assert not (tmp_path / "c.bagan").exists()


def test_new_draws_who_is_asked_for(tmp_path, fault):
    def heads(*options: object) -> set[str]:
        path = tmp_path / "x.bagan"
        assert run("new", "--template", "pembidangan", "--form", "perbup", "-o", path, "--force", *options) == 0
        wanted = {"Wakil Bupati", "Dewan Perwakilan Rakyat Daerah", "Staf Ahli Bupati"}
        return wanted & {unit.name for unit in open_draft(path).units.values()}

    assert heads() == {"Wakil Bupati"}
    assert heads("--with", "dprd, staf-ahli") == {"Wakil Bupati", "Dewan Perwakilan Rakyat Daerah", "Staf Ahli Bupati"}
    assert heads("--without", "wakil", "--with", "dprd") == {"Dewan Perwakilan Rakyat Daerah"}
    line = fault("new", "--template", "uptd", "-o", tmp_path / "y.bagan", "--with", "dprd")
    assert "uptd" in line and "dprd" in line


def test_unknown_template_lists_those_there_are(fault, tmp_path):
    line = fault("new", "--template", "bagan-baru", "-o", tmp_path / "x.bagan")
    assert "bagan-baru" in line and all(template.name in line for template in templates())
    assert list(tmp_path.iterdir()) == []


# import and outline


def outline_of(path: Path, capsys) -> bytes:
    capsys.readouterr()
    assert run("outline", path) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out.encode("utf-8")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_outline_of_an_example_is_its_normal_form(example, tmp_path, capsys):
    first, second = tmp_path / "1.bagan", tmp_path / "2.bagan"
    assert run("import", example, "-o", first) == 0
    normal = outline_of(first, capsys)
    (tmp_path / "normal.txt").write_bytes(normal)
    assert run("import", tmp_path / "normal.txt", "-o", second) == 0
    assert outline_of(second, capsys) == normal
    assert b"\r" not in normal and normal.endswith(b"\n")


def test_import_twice_gives_one_draft(made, tmp_path):
    """Ids come from the text: a file made anew from an unchanged outline is the same one."""
    assert run("import", made.with_suffix(".txt"), "-o", tmp_path / "x.bagan") == 0
    assert contents(open_draft(tmp_path / "x.bagan")) == contents(open_draft(made))


def test_import_arranges_every_chart(made):
    draft = open_draft(made)
    assert set(draft.arranged) == set(draft.charts) and len(draft.charts) == 3


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_import_of_a_text_from_windows(tmp_path, mark, end):
    path = tmp_path / "windows.txt"
    path.write_bytes((mark + OUTLINE.replace("\n", end)).encode("utf-8"))
    assert run("import", path, "-o", tmp_path / "x.bagan") == 0
    assert {unit.name for unit in open_draft(tmp_path / "x.bagan").units.values()} >= {"Bupati", "Bagian Hukum"}


def test_import_reads_what_an_old_windows_editor_wrote(tmp_path, capsys):
    path = tmp_path / "lama.txt"
    path.write_bytes(OUTLINE.encode() + b"    Caf\xe9 Daerah\n")
    assert run("import", path, "-o", tmp_path / "x.bagan") == 0
    assert "Café Daerah" in {unit.name for unit in open_draft(tmp_path / "x.bagan").units.values()}
    (line,) = capsys.readouterr().err.splitlines()
    assert str(path) in line and "bukan UTF-8" in line and "Windows-1252" in line, "it is a guess, so it is said"


def test_import_of_a_text_in_utf_16(tmp_path, capsys):
    (tmp_path / "lebar.txt").write_text(OUTLINE, encoding="utf-16")
    assert run("import", tmp_path / "lebar.txt", "-o", tmp_path / "x.bagan") == 0
    assert capsys.readouterr().err == ""
    assert "Bagian Hukum" in {unit.name for unit in open_draft(tmp_path / "x.bagan").units.values()}


def test_import_tells_what_looks_like_a_slip(tmp_path, capsys):
    path = tmp_path / "koma.txt"
    path.write_text("Bupati\n  Wakil Bupati [Pasal 4, menempel]\n", encoding="utf-8")
    assert run("import", path, "-o", tmp_path / "x.bagan") == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"orgeditor: {path}, baris 2: ") and "titik koma" in line


@pytest.mark.parametrize("text", ["", "# hanya keterangan\n", "bentuk: Peraturan\njabatan: Bupati\n", "[Bagan] T\n"])
def test_import_of_an_outline_without_any_name(fault, tmp_path, text):
    (tmp_path / "kosong.txt").write_text(text, encoding="utf-8")
    assert "nama unit" in fault("import", tmp_path / "kosong.txt", "-o", tmp_path / "x.bagan")
    assert not (tmp_path / "x.bagan").exists()


def test_import_of_a_faulty_outline_names_file_and_line(fault, tmp_path):
    path = tmp_path / "salah.txt"
    path.write_text(OUTLINE + "\nSekretaris Daerah -> Tidak Ada: jenis apa pun\n", encoding="utf-8")
    line = fault("import", path, "-o", tmp_path / "x.bagan")
    number = len(OUTLINE.splitlines()) + 2
    assert str(path) in line and str(number) in line


def test_import_of_a_missing_outline(fault, tmp_path):
    assert "tidak ada.txt" in fault("import", tmp_path / "tidak ada.txt", "-o", tmp_path / "x.bagan")


def test_import_into_a_missing_folder(made, fault, tmp_path):
    target = tmp_path / "tidak ada" / "x.bagan"
    assert str(target) in fault("import", made.with_suffix(".txt"), "-o", target)


def test_outline_says_what_it_drops(tmp_path, capsys):
    draft = small_draft()
    with draft.edit():
        item = next(item for item in draft.placements.values() if item.parent)
        draft.put(replace(item, pin=Rect(10, 20, 30, 40)))
    save_draft(draft, tmp_path / "x.bagan")
    assert run("outline", tmp_path / "x.bagan") == 0
    printed = capsys.readouterr()
    assert "[Lampiran" in printed.out
    lines = printed.err.splitlines()
    assert lines and all(line.startswith(f"orgeditor: {tmp_path / 'x.bagan'}: ") for line in lines)


def test_notes_of_layout_are_told_by_every_command_that_shows_the_chart(tmp_path, capsys):
    """A chart too large for its page still comes out, and the user hears that it was divided."""
    names = "\n".join(f"  Dinas Kependudukan dan Pencatatan Sipil Nomor {number}" for number in range(260))
    text = f"[Lampiran] Kecil\nBupati\n[Bagan]\nBupati\n{names}\n"
    (tmp_path / "besar.txt").write_text(text, encoding="utf-8")
    path = tmp_path / "besar.bagan"

    def told(*arguments: object) -> list[str]:
        assert run(*arguments) == 0
        return capsys.readouterr().err.splitlines()

    (line,) = told("import", tmp_path / "besar.txt", "-o", path)
    assert line.startswith(f"orgeditor: {path}: bagan 2: Bagan dibagi atas "), "the chart without a title has a number"
    assert told("export", path, "-o", tmp_path / "x.pdf") == [line]
    assert told("info", path) == [line]
    assert told("info", path, "--json") == [line]
    assert told("export", path, "-o", tmp_path / "x.pdf", "--chart", 1) == [], "nothing is wrong with the other chart"


def test_export_says_which_letters_will_be_missing_on_paper(tmp_path, capsys):
    (tmp_path / "x.txt").write_text("[Lampiran] Bagan\nBupati\n  Dinas ชลบุรี – “Mutu”\n", encoding="utf-8")
    path = tmp_path / "x.bagan"
    assert run("import", tmp_path / "x.txt", "-o", path) == 0
    capsys.readouterr()
    assert run("export", path, "-o", tmp_path / "x.png") == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"orgeditor: {path}: “Dinas ชลบุรี – “Mutu”” memuat tanda yang tidak ada di huruf ")
    assert "ช (U+0E0A)" in line and "–" not in line.rpartition(":")[2]
    assert run("export", path, "-o", tmp_path / "x.dot") == 0
    assert capsys.readouterr().err == "", "the program that opens it has fonts of its own"


def test_export_of_usual_letters_loads_no_rules(made, tmp_path):
    asked = "import sys; from orgeditor.cli import main; main(sys.argv[1:]); print('orgeditor.check' in sys.modules)"
    command = [sys.executable, "-c", asked, "export", str(made), "-o", str(tmp_path / "x.pdf")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[-1] == "False"


def test_editor_without_a_screen_is_one_line(capsys, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert run("naskah.bagan") == 1
    printed = capsys.readouterr()
    assert printed.out == "" and printed.err.count("\n") == 1 and "layar" in printed.err


@pytest.mark.parametrize("command", ["new", "import"])
def test_a_regulation_is_overwritten_only_by_force(fault, made, tmp_path, command):
    path = tmp_path / "lama.bagan"
    shutil.copy(made, path)
    (tmp_path / "baru.txt").write_text("Bupati\n  Sekretaris Daerah\n", encoding="utf-8")
    source = ["--template", "mekanisme"] if command == "new" else [tmp_path / "baru.txt"]
    line = fault(command, *source, "-o", path)
    assert str(path) in line and "--force" in line
    assert path.read_bytes() == made.read_bytes()
    assert run(command, *source, "-o", path, "--force") == 0
    assert "Bagian Hukum" not in {unit.name for unit in open_draft(path).units.values()}


@pytest.mark.parametrize("name", ["a.txt", "a", "folder/"])
@pytest.mark.parametrize("command", ["new", "import"])
def test_a_draft_is_made_under_no_other_ending(made, tmp_path, capsys, command, name):
    source = ["--template", "mekanisme"] if command == "new" else [made.with_suffix(".txt")]
    assert run(command, *source, "-o", f"{tmp_path}/{name}") == 2
    assert f".bagan, bukan {tmp_path}/{name}" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
