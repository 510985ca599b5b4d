"""The command export: charts as documents, pictures and graphs."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from orgeditor.cli_files import charts_chosen, opened_file, results_of, tell, tell_notes, tell_undrawn, write
from orgeditor.cli_parser import FORMS, Fault
from orgeditor.export.naming import GRAPHS, form_of, suffix_of

if TYPE_CHECKING:  # imported where they are used: a cold export loads nothing that it does not need
    from orgeditor.export.naming import Target
    from orgeditor.model.draft import Draft


def export(options: argparse.Namespace) -> None:
    into_folder = _is_folder(options.output) or len(options.files) > 1
    suffix = os.path.splitext(options.output)[1].lower().lstrip(".")
    form = options.format or (form_of(suffix) if not into_folder else "pdf")
    if len(options.files) > 1 and not _is_folder(options.output):
        options.misused(f"beberapa berkas memerlukan sebuah folder setelah -o, bukan {options.output}")
    if into_folder and suffix and not os.path.isdir(options.output) and not options.output.endswith(("/", os.sep)):
        known = ", ".join(dict.fromkeys(f".{suffix_of(known)}" for known in FORMS))
        options.misused(f"akhiran .{suffix} tidak dikenal; pakai {known}, atau akhiri nama folder dengan /")
    if not into_folder and suffix_of(form) != suffix:
        options.misused(f"--format {form} tidak cocok dengan {options.output}")
    named: dict[str, str] = {}
    for path in options.files:
        if named.setdefault(os.path.realpath(path), path) != path or options.files.count(path) > 1:
            options.misused(f"{path} disebut dua kali")
    if options.chart_only and form in GRAPHS:
        tell(f"--chart-only tidak berpengaruh pada {form.upper()}, yang memang hanya memuat bagan.")
    if options.dpi and form != "png":
        tell(f"--dpi hanya berlaku bagi PNG dan diabaikan untuk {form.upper()}.")
    if options.draft and form != "pdf":
        tell(f"--draft hanya berlaku bagi PDF dan diabaikan untuk {form.upper()}.")
    if options.outlines and form != "svg":
        tell(f"--outlines hanya berlaku bagi SVG dan diabaikan untuk {form.upper()}.")
    for path, target, draft in _targets(options, form, into_folder):
        name = os.path.join(options.output, target.name) if into_folder else options.output
        write(name, _rendered(target, form, options, path, draft))
        print(name)


def _targets(options: argparse.Namespace, form: str, into_folder: bool) -> list[tuple[str, Target, Draft]]:
    """Return what is to be written, each with the path and the draft it comes from.

    Nothing is written before all is known.
    """
    from dataclasses import replace

    from orgeditor.export.naming import export_targets
    from orgeditor.export.pdf_outline import Attachment

    found: list[tuple[str, Target, Draft]] = []
    origins: dict[str, str] = {}
    for path in options.files:
        opened = opened_file(path)
        draft = opened.draft
        charts = charts_chosen(draft, path, options.annex, options.chart)
        results = results_of(draft, path)
        stem = os.path.splitext(os.path.basename(path))[0]
        targets = export_targets(draft, charts, results, stem, form, chart_only=options.chart_only)
        if form == "pdf" and (draft.regulation.is_marked if options.draft is None else options.draft):
            attachment = Attachment(f"{stem}.bagan", opened.content)
            targets = [replace(target, attachment=attachment) for target in targets]
        if not into_folder and len(targets) > 1:
            what = "bagan" if form in GRAPHS else "halaman"
            raise Fault(f"{path}: ada {len(targets)} {what} untuk {form.upper()}; sebutkan sebuah folder setelah -o.")
        for target in targets:
            origin = origins.setdefault(target.name.casefold(), path)  # one file on Windows, whatever its letter case
            if origin != path:
                raise Fault(
                    f"{origin} dan {path} akan ditulis ke berkas yang sama: {target.name}; ekspor satu per satu."
                )
        found += [(path, target, draft) for target in targets]
        tell_notes(draft, results, charts, path)
        if form not in (*GRAPHS, "drawio"):  # their programs draw with fonts of their own
            tell_undrawn(draft, results, charts, path)
    if into_folder:
        try:
            os.makedirs(options.output, exist_ok=True)
        except OSError as error:
            from orgeditor.storage.errors import writing_reason

            raise Fault(f"{options.output}: folder tujuan tidak dapat dibuat ({writing_reason(error)}).") from error
    return found


def _rendered(target: Target, form: str, options: argparse.Namespace, path: str, draft: Draft) -> bytes:
    if form in GRAPHS:
        from orgeditor.cli_graphs import graph_file

        return graph_file(draft, target.chart, form, path)
    if form == "drawio":
        from orgeditor.exchange.graphs.drawio import Sheet, drawio_text

        return drawio_text(list(map(Sheet, target.page_names, target.pages))).encode("utf-8")
    if form == "whatsapp":
        return _for_whatsapp(target, path)
    if form == "pdf":
        from orgeditor.export.pdf import pdf_bytes

        return pdf_bytes(target.pages, target.title, target.sections, target.attachment)
    if form == "svg":
        from orgeditor.export.svg import svg_bytes

        return svg_bytes(target.pages[0], target.title, outlines=options.outlines)
    from orgeditor.export.steps import ExportError

    try:
        if form == "docx":
            from orgeditor.export.docx_pages import docx_bytes

            return docx_bytes(target.pages, target.margins, target.title, chart_only=options.chart_only)
        from orgeditor.export.png import png_bytes

        return png_bytes(target.pages[0], options.dpi or 300)
    except ExportError as error:
        raise Fault(f"{path}: {error}") from error


def _for_whatsapp(target: Target, path: str) -> bytes:
    from orgeditor.export.whatsapp import DPI, whatsapp_bytes

    data, made = whatsapp_bytes(target.pages[0])
    if not made.is_full:
        greys = "hitam putih" if made.greys == 2 else f"{made.greys} tingkat abu-abu"
        dpi = f" pada {made.dpi} dpi, bukan {DPI}" if made.dpi < DPI else ""
        tell(f"{path}: {target.name} dibuat {greys}{dpi} supaya di bawah 1 MB.")
    return data


def _is_folder(output: str) -> bool:
    if os.path.isdir(output) or output.endswith(("/", os.sep)):
        return True
    return not form_of(os.path.splitext(output)[1].lower().lstrip("."))
