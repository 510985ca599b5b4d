"""The command line: export, info, new, import, import-text, check, outline, table; any other argument opens the editor.

Exit codes: 0, 1 (the file or the draft is at fault: one line on stderr), 2 (usage). The commands need no screen.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from orgeditor.cli_parser import Fault, command_parser

if TYPE_CHECKING:  # imported where they are used: a cold export loads nothing that it does not need
    from orgeditor.export.naming import Target
    from orgeditor.model.draft import Draft
    from orgeditor.model.page import Arranged
    from orgeditor.model.records import Chart

MOST_LISTED = 12


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; without a command open the editor."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0].startswith("--"):
        from orgeditor.__main__ import child_job

        if child_job(arguments):
            return 0
    if not arguments or (arguments[0] not in _RUN and not arguments[0].startswith("-")):
        return _edit(arguments)
    options = command_parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # names may hold letters that an office PC's console does not know
            stream.reconfigure(errors="replace")
    gc.disable()  # a command is over before collecting would pay
    try:
        return _RUN[options.command](options) or 0
    except Fault as fault:
        _tell(str(fault))
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _edit(arguments: list[str]) -> int:
    """Open the editor with at most one file."""
    if len(arguments) > 1 or (arguments and not (os.path.exists(arguments[0]) or "." in arguments[0])):
        command_parser().error(f"perintah tidak dikenal: {' '.join(arguments)}")  # exits with 2
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        _tell("tidak ada layar untuk membuka editor; perintah lain: orgeditor --help.")
        return 1
    from orgeditor.__main__ import main as open_editor

    return open_editor(arguments)


def _tell(sentence: str) -> None:
    print(f"orgeditor: {sentence}", file=sys.stderr)


def _opened(path: str) -> Draft:
    from orgeditor.storage.errors import StorageError
    from orgeditor.storage.reader import open_with_notes

    try:
        opened = open_with_notes(path)
    except StorageError as error:
        raise Fault(str(error)) from error
    for note in dict.fromkeys(opened.notes):
        _tell(f"{path}: {note}")
    return opened.draft


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
            _tell(f"{path}: huruf {stored.pages[0].font} tidak ada di PC ini; dipakai huruf bawaan.")
        found[chart.id] = arrange_chart(draft, chart.id)
    if any(chart.page.numbered for chart in draft.charts.values()):
        from orgeditor.editing.arranging import numbered_results

        for annex in {chart.annex for chart in draft.charts.values()}:
            found.update(numbered_results(draft, annex, found))
    return found


def _tell_notes(draft: Draft, results: dict[str, Arranged], charts: Iterable[Chart], path: str) -> None:
    """Repeat what layout has to say of these charts: what it did not draw, and pages it enlarged or divided."""
    numbers = {chart.id: number for number, chart in enumerate(draft.charts_in_order(), 1)}
    for chart in charts:
        title = draft.title_of(chart) or f"bagan {numbers[chart.id]}"
        for note in results[chart.id].notes:
            _tell(f"{path}: {title}: {note}")


def _export(options: argparse.Namespace) -> None:
    into_folder = _is_folder(options.output) or len(options.files) > 1
    suffix = os.path.splitext(options.output)[1].lower().lstrip(".")
    form = options.format or (suffix if not into_folder else "pdf")
    if len(options.files) > 1 and not _is_folder(options.output):
        options.misused(f"beberapa berkas memerlukan sebuah folder setelah -o, bukan {options.output}")
    if into_folder and suffix and not os.path.isdir(options.output) and not options.output.endswith(("/", os.sep)):
        options.misused(f"akhiran .{suffix} tidak dikenal; pakai .pdf, .png, .svg, atau akhiri nama folder dengan /")
    if not into_folder and form != suffix:
        options.misused(f"--format {form} tidak cocok dengan {options.output}")
    named: dict[str, str] = {}
    for path in options.files:
        if named.setdefault(os.path.realpath(path), path) != path or options.files.count(path) > 1:
            options.misused(f"{path} disebut dua kali")
    if options.dpi and form != "png":
        _tell(f"--dpi hanya berlaku bagi PNG dan diabaikan untuk {form.upper()}.")
    if options.outlines and form != "svg":
        _tell(f"--outlines hanya berlaku bagi SVG dan diabaikan untuk {form.upper()}.")
    for path, target in _targets(options, form, into_folder):
        name = os.path.join(options.output, target.name) if into_folder else options.output
        _write(name, _rendered(target, form, options, path))
        print(name)


def _targets(options: argparse.Namespace, form: str, into_folder: bool) -> list[tuple[str, Target]]:
    """Return what is to be written, each with the path it comes from; nothing is written before all is known."""
    from orgeditor.export.naming import export_targets

    found: list[tuple[str, Target]] = []
    origins: dict[str, str] = {}
    for path in options.files:
        draft = _opened(path)
        charts = _chosen(draft, path, options.annex, options.chart)
        results = _results(draft, path)
        stem = os.path.splitext(os.path.basename(path))[0]
        targets = export_targets(draft, charts, results, stem, form)
        if not into_folder and len(targets) > 1:
            raise Fault(f"{path}: ada {len(targets)} halaman untuk {form.upper()}; sebutkan sebuah folder setelah -o.")
        for target in targets:
            origin = origins.setdefault(target.name.casefold(), path)  # one file on Windows, whatever its letter case
            if origin != path:
                raise Fault(
                    f"{origin} dan {path} akan ditulis ke berkas yang sama: {target.name}; ekspor satu per satu."
                )
        found += [(path, target) for target in targets]
        _tell_notes(draft, results, charts, path)
    if into_folder:
        try:
            os.makedirs(options.output, exist_ok=True)
        except OSError as error:
            raise Fault(f"{options.output}: folder tujuan tidak dapat dibuat ({error.strerror}).") from error
    return found


def _rendered(target: Target, form: str, options: argparse.Namespace, path: str) -> bytes:
    if form == "pdf":
        from orgeditor.export.pdf import pdf_bytes

        return pdf_bytes(target.pages, target.title)
    if form == "svg":
        from orgeditor.export.svg import svg_bytes

        return svg_bytes(target.pages[0], target.title, outlines=options.outlines)
    from orgeditor.export.png import TooManyPixelsError, png_bytes

    try:
        return png_bytes(target.pages[0], options.dpi or 300)
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
            listed = ", ".join(numerals.values())
            there = f"yang ada: {listed}" if listed else "semua bagan di naskah ini tanpa Lampiran"
            raise Fault(f"{path}: tidak ada Lampiran {annex}; {there}.")
    if chart is not None:
        there = _listed(draft, charts)
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
            raise Fault(f"{path}: tidak ada bagan “{chart}”; {there}.")
    if not charts:
        raise Fault(f"{path}: naskah ini belum memuat bagan.")
    return charts


def _listed(draft: Draft, charts: Sequence[Chart]) -> str:
    """Return the numbers and titles of charts, as far as one line holds them."""
    if not charts:
        return "naskah ini belum memuat bagan"
    titles = []
    for number, chart in enumerate(charts[:MOST_LISTED], 1):
        title = " ".join(f"{draft.title_of(chart)} {chart.subtitle}".split())
        titles.append(f"{number} “{title}”" if title else f"{number} (tanpa judul)")
    more = [f"… {len(charts)}"] if len(charts) > MOST_LISTED else []
    return f"yang ada: {', '.join([*titles, *more])}"


def _info(options: argparse.Namespace) -> None:
    from orgeditor.exchange.info import info_json, info_table

    draft = _opened(options.file)
    results = _results(draft, options.file)
    if options.json:
        json.dump(info_json(draft, results), sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print(info_table(draft, results), end="")
    sys.stdout.flush()
    _tell_notes(draft, results, draft.charts_in_order(), options.file)


def _check_output(options: argparse.Namespace) -> None:
    """Refuse to make a draft under a name that is none, or in place of a file that is there."""
    output = options.output
    if os.path.splitext(output)[1].lower() != ".bagan":
        options.misused(f"naskah disimpan sebagai berkas .bagan, bukan {output}")
    if not options.force and os.path.isfile(output) and os.path.getsize(output):
        raise Fault(f"{output}: berkas sudah ada; pilih nama lain, atau tambahkan --force untuk menimpanya.")
    if os.path.isfile(output):
        from orgeditor.storage.held import who
        from orgeditor.storage.lock import holder_of

        if (holder := holder_of(output)) is not None:
            raise Fault(f"{output}: berkas itu sedang dibuka {who(holder)}; pilih nama lain.")


def _save_new(draft: Draft, output: str) -> None:
    from orgeditor.storage.errors import StorageError
    from orgeditor.storage.writer import save_draft

    draft.arranged.update(_results(draft, output))
    try:
        save_draft(draft, output)
    except StorageError as error:
        raise Fault(str(error)) from error
    print(output)
    _tell_notes(draft, draft.arranged, draft.charts_in_order(), output)


def _new(options: argparse.Namespace) -> None:
    from orgeditor.exchange.templates import OPTIONS, TemplateError, new_from_template, office_of, template_options

    _check_output(options)
    both = [word for word in options.drawn if word in options.left_out]
    if both:
        options.misused(f"“{both[0]}” disebut dalam --with dan --without")
    form = options.form or ("peraturan" if office_of(options.region) else "perwali")
    try:
        known = {OPTIONS[option]: option for option in OPTIONS if option in template_options(options.template)}
        for word in (*options.drawn, *options.left_out):
            if word not in known:
                there = f"yang ada: {', '.join(known)}" if known else "tidak ada pilihan apa pun"
                raise Fault(f"templat {options.template} tidak memuat “{word}”; {there}.")
        shown = {known[word]: True for word in options.drawn} | {known[word]: False for word in options.left_out}
        draft = new_from_template(
            options.template,
            region=options.region,
            form=form,
            number=options.number,
            year=options.year,
            about=options.about,
            signatory=options.signatory,
            deputy=shown.get("deputy", True),
            council=shown.get("council", False),
            expert_staff=shown.get("expert_staff", False),
        )
    except TemplateError as error:
        raise Fault(str(error)) from error
    _save_new(draft, options.output)


def _table(options: argparse.Namespace) -> None:
    from orgeditor.cli_tables import check_name, table_bytes

    check_name(options)
    draft = _opened(options.file)
    charts = _chosen(draft, options.file, options.annex, options.chart)
    if len(charts) > 1:
        raise Fault(f"{options.file}: pilih satu bagan dengan --chart; {_listed(draft, charts)}.")
    _write(options.output, table_bytes(draft, charts[0].id, options.output))
    print(options.output)


def _import(options: argparse.Namespace) -> None:
    from orgeditor.cli_tables import draft_of_table, is_table

    _check_output(options)
    draft = draft_of_table(options, _tell) if is_table(options.outline) else _draft_of_outline(options)
    _save_new(draft, options.output)


def _draft_of_outline(options: argparse.Namespace) -> Draft:
    from orgeditor.exchange.outline_reader import OutlineError, decoded, read_outline
    from orgeditor.storage.errors import StorageError
    from orgeditor.storage.files import read_file

    try:
        text = decoded(read_file(options.outline), options.outline, _tell)
        draft = read_outline(text, options.outline, warn=_tell)
    except (StorageError, OutlineError) as error:
        raise Fault(str(error)) from error
    if not draft.units:
        raise Fault(f"{options.outline}: kerangka ini belum memuat satu pun nama unit.")
    return draft


def _import_text(options: argparse.Namespace) -> None:
    from orgeditor.cli_articles import import_text

    if options.output:
        _check_output(options)
    draft = import_text(options, _tell)
    if draft is not None:
        _save_new(draft, options.output)


def _check(options: argparse.Namespace) -> int:
    from orgeditor.cli_articles import check

    draft = _opened(options.file)
    return check(draft, _results(draft, options.file), options, _tell)


def _diff(options: argparse.Namespace) -> None:
    from orgeditor.cli_diff import check_options, files_of, print_differences
    from orgeditor.exchange.comparison import comparison

    check_options(options)
    found = comparison(_opened(options.old), _opened(options.new))
    if not options.output:
        print_differences(found, as_json=options.json)
        return
    for name, data in files_of(found, _results, options):
        _write(name, data)
        print(name)


def _outline(options: argparse.Namespace) -> None:
    from orgeditor.exchange.outline_writer import write_outline

    text, dropped = write_outline(_opened(options.file))
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    for note in dropped:
        _tell(f"{options.file}: {note}")


_RUN: dict[str, Callable[[argparse.Namespace], int | None]] = {
    "check": _check,
    "diff": _diff,
    "export": _export,
    "info": _info,
    "new": _new,
    "import": _import,
    "import-text": _import_text,
    "outline": _outline,
    "table": _table,
}

if __name__ == "__main__":
    sys.exit(main())
