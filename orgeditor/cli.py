"""The command line: the commands of `cli_parser`; any other argument opens the editor.

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

from orgeditor.cli_files import (
    charts_chosen,
    check_output,
    draft_in,
    read,
    results_of,
    save_new,
    tell,
    tell_notes,
    titles_listed,
    write,
)
from orgeditor.cli_parser import Fault, command_parser
from orgeditor.render.qt_libraries import import_fault
from orgeditor.render.qt_pair import QtPairError

if TYPE_CHECKING:  # imported where they are used: a cold export loads nothing that it does not need
    from orgeditor.model.draft import Draft


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; without a command open the editor.

    Without `argv` the process is the command's own and ends with it.
    """
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
        code = _RUN[options.command](options) or 0
        sys.stdout.flush()
    except (Fault, QtPairError) as fault:
        tell(str(fault))
        code = 1
    except ImportError as error:
        if not (sentence := import_fault(error)):
            raise
        tell(sentence)
        code = 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    if argv is None:  # to take apart what was read and drawn costs a large chart a tenth of the time
        sys.stderr.flush()
        os._exit(code)
    return code


def _edit(arguments: list[str]) -> int:
    """Open the editor with at most one file."""
    if len(arguments) > 1 or (arguments and not (os.path.exists(arguments[0]) or "." in arguments[0])):
        command_parser().error(f"perintah tidak dikenal: {' '.join(arguments)}")  # exits with 2
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        tell("tidak ada layar untuk membuka editor; perintah lain: orgeditor --help.")
        return 1
    from orgeditor.__main__ import main as open_editor

    return open_editor(arguments)


def _export(options: argparse.Namespace) -> None:
    from orgeditor.cli_export import export

    export(options)


def _help(options: argparse.Namespace) -> None:
    from orgeditor.cli_help import show_help

    show_help(options)


def _info(options: argparse.Namespace) -> None:
    from orgeditor.exchange.info import info_json, info_table

    draft = draft_in(options.file)
    results = results_of(draft, options.file)
    if options.json:
        json.dump(info_json(draft, results), sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print(info_table(draft, results), end="")
    sys.stdout.flush()
    tell_notes(draft, results, draft.charts_in_order(), options.file)


def _new(options: argparse.Namespace) -> None:
    from orgeditor.exchange.templates import OPTIONS, TemplateError, new_from_template, office_of, template_options

    check_output(options)
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
    save_new(draft, options.output)


def _table(options: argparse.Namespace) -> None:
    from orgeditor.cli_tables import check_name, table_bytes

    check_name(options)
    draft = draft_in(options.file)
    charts = charts_chosen(draft, options.file, options.annex, options.chart)
    if len(charts) > 1:
        raise Fault(f"{options.file}: pilih satu bagan dengan --chart; {titles_listed(draft, charts)}.")
    write(options.output, table_bytes(draft, charts[0].id, options.output))
    print(options.output)


def _import(options: argparse.Namespace) -> None:
    from orgeditor.cli_tables import draft_of_table, is_table

    check_output(options)
    if is_table(options.outline):
        draft = draft_of_table(options)
    else:
        from orgeditor.cli_graphs import draft_of_graph_file, is_graph

        draft = draft_of_graph_file(options.outline) if is_graph(options.outline) else _draft_of_outline(options)
    save_new(draft, options.output)


def _draft_of_outline(options: argparse.Namespace) -> Draft:
    from orgeditor.exchange.outline_reader import OutlineError, decoded, read_outline

    data = read(options.outline)
    try:
        text = decoded(data, options.outline, tell)
        draft = read_outline(text, options.outline, warn=tell)
    except OutlineError as error:
        raise Fault(str(error)) from error
    if not draft.units:
        raise Fault(f"{options.outline}: kerangka ini belum memuat satu pun nama unit.")
    return draft


def _import_text(options: argparse.Namespace) -> None:
    from orgeditor.cli_articles import import_text

    if options.output:
        check_output(options)
    draft = import_text(options)
    if draft is not None:
        save_new(draft, options.output)


def _check(options: argparse.Namespace) -> int:
    from orgeditor.cli_articles import check, check_options

    check_options(options)
    draft = draft_in(options.file)
    return check(draft, results_of(draft, options.file), options)


def _diff(options: argparse.Namespace) -> None:
    from orgeditor.cli_diff import check_options, files_of, print_differences
    from orgeditor.exchange.comparison import comparison

    check_options(options)
    found = comparison(draft_in(options.old), draft_in(options.new))
    if not options.output:
        print_differences(found, as_json=options.json)
        return
    for name, data in files_of(found, options):
        write(name, data)
        print(name)


def _proof(options: argparse.Namespace) -> int:
    from orgeditor.cli_proof import proof

    return proof(options)


def _doctor(_options: argparse.Namespace) -> int:
    from orgeditor.editing.doctor import examine, report

    found = examine()
    print(report(found))
    return 1 if any(not item.is_well for item in found) else 0


def _outline(options: argparse.Namespace) -> None:
    from orgeditor.exchange.outline_writer import write_outline

    text, dropped = write_outline(draft_in(options.file))
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    for note in dropped:
        tell(f"{options.file}: {note}")


def _thumbnail(options: argparse.Namespace) -> None:
    from orgeditor.export.png import png_bytes

    draft = draft_in(options.file)
    results = results_of(draft, options.file)
    pages = [page for chart in draft.charts_in_order() for page in results[chart.id].pages]
    if not pages:
        raise Fault(f"{options.file}: belum ada bagan.")
    dpi = int(options.size * 25.4 / max(pages[0].width, pages[0].height))
    write(options.output, png_bytes(pages[0], max(1, dpi)))


_RUN: dict[str, Callable[[argparse.Namespace], int | None]] = {
    "check": _check,
    "diff": _diff,
    "doctor": _doctor,
    "export": _export,
    "help": _help,
    "info": _info,
    "new": _new,
    "import": _import,
    "import-text": _import_text,
    "outline": _outline,
    "proof": _proof,
    "table": _table,
    "thumbnail": _thumbnail,
}

if __name__ == "__main__":
    sys.exit(main())
