"""The command line: export, info, new, import, outline; any other argument opens the editor.

Exit codes: 0, 1 (the file or the draft is at fault: one line on stderr), 2 (usage). The commands need no screen.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from orgeditor import __version__

if TYPE_CHECKING:  # imported where they are used: a cold export loads nothing that it does not need
    from orgeditor.export.naming import Target
    from orgeditor.model.draft import Draft
    from orgeditor.model.page import Arranged
    from orgeditor.model.records import Chart

COMMANDS = ("export", "info", "new", "import", "outline")


class Fault(Exception):
    """The file or the draft is at fault; the message is one Indonesian line that names the file."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; without a command open the editor."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0].startswith("--"):
        from orgeditor.__main__ import child_job

        if child_job(arguments):
            return 0
    if not arguments or (arguments[0] not in COMMANDS and not arguments[0].startswith("-")):
        return _edit(arguments)
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # names may hold letters that an office PC's console does not know
            stream.reconfigure(errors="replace")
    gc.disable()  # a command is over before collecting would pay
    run: Callable[[argparse.Namespace], None] = options.run
    try:
        run(options)
    except Fault as fault:
        print(f"orgeditor: {fault}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _edit(arguments: list[str]) -> int:
    """Open the editor with at most one file."""
    if len(arguments) > 1 or (arguments and not (os.path.exists(arguments[0]) or "." in arguments[0])):
        _parser().error(f"perintah tidak dikenal: {' '.join(arguments)}")  # exits with 2
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        print("orgeditor: tidak ada layar untuk membuka editor; perintah lain: orgeditor --help.", file=sys.stderr)
        return 1
    from orgeditor.__main__ import main as open_editor

    return open_editor(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="orgeditor",
        description="Menyusun bagan Lampiran peraturan kepala daerah. Tanpa perintah: membuka editor.",
        epilog="orgeditor [BERKAS] membuka editor; orgeditor PERINTAH --help menjelaskan satu perintah.",
    )
    parser.add_argument("--version", action="version", version=f"orgeditor {__version__}")
    commands = parser.add_subparsers(metavar="PERINTAH", required=True)

    export = commands.add_parser("export", help="membuat PDF, PNG, atau SVG dari bagan")
    export.add_argument("files", nargs="+", metavar="BERKAS", help="berkas .bagan")
    export.add_argument("-o", "--output", required=True, metavar="TUJUAN", help="berkas atau folder tujuan")
    export.add_argument("--annex", metavar="I", help="hanya Lampiran ini (angka Romawi atau biasa)")
    export.add_argument("--chart", metavar="N|JUDUL", help="hanya bagan ke-N atau yang berjudul ini")
    export.add_argument("--format", choices=("pdf", "png", "svg"), help="bawaan: menurut akhiran TUJUAN, atau pdf")
    export.add_argument("--dpi", type=_dpi, default=300, metavar="N", help="titik per inci untuk PNG (bawaan 300)")
    export.add_argument("--outlines", action="store_true", help="SVG: huruf sebagai garis bentuk")
    export.set_defaults(run=_export, misused=export.error)

    info = commands.add_parser("info", help="menampilkan isi sebuah naskah")
    info.add_argument("file", metavar="BERKAS")
    info.add_argument("--json", action="store_true", help="lengkap, untuk program lain")
    info.set_defaults(run=_info)

    new = commands.add_parser("new", help="membuat naskah baru dari templat")
    new.add_argument("--template", required=True, metavar="NAMA", help="pembidangan, hubungan-kerja, …")
    new.add_argument("-o", "--output", required=True, metavar="TUJUAN")
    new.add_argument("--region", default="", metavar="DAERAH", help="nama daerah, misalnya Bukittinggi")
    new.add_argument("--form", default="perwali", metavar="BENTUK", help="perwali, perbup, pergub, …")
    new.add_argument("--number", default="", metavar="NOMOR")
    new.add_argument("--year", default="", metavar="TAHUN")
    new.add_argument("--about", default="", metavar="TENTANG")
    new.add_argument("--signatory", default="", metavar="NAMA", help="nama penanda tangan")
    new.set_defaults(run=_new)

    importer = commands.add_parser("import", help="membuat naskah dari teks kerangka")
    importer.add_argument("outline", metavar="KERANGKA.txt")
    importer.add_argument("-o", "--output", required=True, metavar="TUJUAN")
    importer.set_defaults(run=_import)

    outline = commands.add_parser("outline", help="menuliskan naskah sebagai teks kerangka")
    outline.add_argument("file", metavar="BERKAS")
    outline.set_defaults(run=_outline)
    return parser


def _dpi(text: str) -> int:
    if not text.isdecimal() or not 10 <= (value := int(text)) <= 2400:
        raise argparse.ArgumentTypeError("dpi harus antara 10 dan 2400")
    return value


def _opened(path: str) -> Draft:
    from orgeditor.storage.errors import StorageError
    from orgeditor.storage.reader import open_draft

    try:
        return open_draft(path)
    except StorageError as error:
        raise Fault(str(error)) from error


def _write(path: str, data: bytes) -> None:
    from orgeditor.storage.errors import StorageError
    from orgeditor.storage.files import replace_file

    try:
        replace_file(path, data)
    except StorageError as error:
        raise Fault(str(error)) from error


def _results(draft: Draft, path: str) -> dict[str, Arranged]:
    """Return the result of each chart: the stored one, or a new one where there is none or its font is missing."""
    from orgeditor.render.fonts import available_family, headless_application

    headless_application()
    found = {}
    for chart in draft.charts_in_order():
        stored = draft.arranged.get(chart.id)
        if stored is not None and all(available_family(page.font) == page.font for page in stored.pages):
            found[chart.id] = stored
            continue
        from orgeditor.editing.arranging import arrange_chart

        if stored is not None:
            print(
                f"orgeditor: {path}: huruf {stored.pages[0].font} tidak ada di PC ini; dipakai huruf bawaan.",
                file=sys.stderr,
            )
        found[chart.id] = arrange_chart(draft, chart.id)
    return found


def _export(options: argparse.Namespace) -> None:
    from orgeditor.export.naming import export_targets

    into_folder = _is_folder(options.output) or len(options.files) > 1
    suffix = os.path.splitext(options.output)[1].lower().lstrip(".")
    form = options.format or (suffix if not into_folder else "pdf")
    if len(options.files) > 1 and not _is_folder(options.output):
        options.misused(f"beberapa berkas memerlukan sebuah folder setelah -o, bukan {options.output}")
    if into_folder and suffix and not os.path.isdir(options.output) and not options.output.endswith(("/", os.sep)):
        options.misused(f"akhiran .{suffix} tidak dikenal; pakai .pdf, .png, .svg, atau akhiri nama folder dengan /")
    if not into_folder and form != suffix:
        options.misused(f"--format {form} tidak cocok dengan {options.output}")
    for path in options.files:
        draft = _opened(path)
        charts = _chosen(draft, path, options.annex, options.chart)
        results = _results(draft, path)
        stem = os.path.splitext(os.path.basename(path))[0]
        targets = export_targets(draft, charts, results, stem, form)
        if not into_folder and len(targets) > 1:
            raise Fault(f"{path}: ada {len(targets)} halaman untuk {form.upper()}; sebutkan sebuah folder setelah -o.")
        if into_folder:
            try:
                os.makedirs(options.output, exist_ok=True)
            except OSError as error:
                raise Fault(f"{options.output}: folder tujuan tidak dapat dibuat ({error.strerror}).") from error
        for target in targets:
            name = os.path.join(options.output, target.name) if into_folder else options.output
            _write(name, _rendered(target, form, options, path))
            print(name)


def _rendered(target: Target, form: str, options: argparse.Namespace, path: str) -> bytes:
    if form == "pdf":
        from orgeditor.export.pdf import pdf_bytes

        return pdf_bytes(target.pages, target.title)
    if form == "svg":
        from orgeditor.export.svg import svg_bytes

        return svg_bytes(target.pages[0], target.title, outlines=options.outlines)
    from orgeditor.export.png import TooManyPixelsError, png_bytes

    try:
        return png_bytes(target.pages[0], options.dpi)
    except TooManyPixelsError as error:
        raise Fault(f"{path}: {error}") from error


def _is_folder(output: str) -> bool:
    if os.path.isdir(output) or output.endswith(("/", os.sep)):
        return True
    return os.path.splitext(output)[1].lower() not in (".pdf", ".png", ".svg")


def _chosen(draft: Draft, path: str, annex: str | None, chart: str | None) -> list[Chart]:
    """Return the charts asked for, in order; raises Fault when there is no such Lampiran or chart, or none at all."""
    charts = draft.charts_in_order()
    if annex is not None:
        numerals = {item.id: draft.numeral_of(item.id) or "I" for item in draft.annexes_in_order()}
        numbers = {item.id: str(number) for number, item in enumerate(draft.annexes_in_order(), 1)}
        wanted = annex.strip().upper()
        charts = [item for item in charts if item.annex and wanted in (numerals[item.annex], numbers[item.annex])]
        if not charts:
            raise Fault(f"{path}: tidak ada Lampiran {annex}.")
    if chart is not None:
        if chart.isdecimal():
            charts = charts[int(chart) - 1 : int(chart)] if int(chart) > 0 else []
        else:
            wanted = " ".join(chart.split()).casefold()
            charts = [
                item
                for item in charts
                if wanted in (" ".join(draft.title_of(item).split()).casefold(), item.subtitle.casefold())
            ]
        if not charts:
            raise Fault(f"{path}: tidak ada bagan “{chart}”.")
    if not charts:
        raise Fault(f"{path}: naskah ini belum memuat bagan.")
    return charts


def _info(options: argparse.Namespace) -> None:
    from orgeditor.exchange.info import info_json, info_table

    draft = _opened(options.file)
    results = _results(draft, options.file)
    if options.json:
        json.dump(info_json(draft, results), sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print(info_table(draft, results), end="")


def _save_new(draft: Draft, output: str) -> None:
    from orgeditor.storage.errors import StorageError
    from orgeditor.storage.writer import save_draft

    draft.arranged.update(_results(draft, output))
    try:
        save_draft(draft, output)
    except StorageError as error:
        raise Fault(str(error)) from error
    print(output)
    for chart in draft.charts_in_order():
        for note in draft.arranged[chart.id].notes:
            print(f"orgeditor: {output}: {draft.title_of(chart)}: {note}", file=sys.stderr)


def _new(options: argparse.Namespace) -> None:
    from orgeditor.exchange.templates import TemplateError, new_from_template

    try:
        draft = new_from_template(
            options.template,
            region=options.region,
            form=options.form,
            number=options.number,
            year=options.year,
            about=options.about,
            signatory=options.signatory,
        )
    except TemplateError as error:
        raise Fault(str(error)) from error
    if os.path.exists(options.output) and os.path.getsize(options.output):
        raise Fault(f"{options.output}: berkas sudah ada dan tidak ditimpa; pilih nama lain.")
    _save_new(draft, options.output)


def _import(options: argparse.Namespace) -> None:
    from orgeditor.exchange.outline_reader import OutlineError, decoded, read_outline
    from orgeditor.storage.errors import StorageError
    from orgeditor.storage.files import read_file

    try:
        draft = read_outline(decoded(read_file(options.outline), options.outline), options.outline)
    except (StorageError, OutlineError) as error:
        raise Fault(str(error)) from error
    _save_new(draft, options.output)


def _outline(options: argparse.Namespace) -> None:
    from orgeditor.exchange.outline_writer import write_outline

    text, dropped = write_outline(_opened(options.file))
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    for note in dropped:
        print(f"orgeditor: {options.file}: {note}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
