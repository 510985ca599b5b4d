"""The guide: its topics, and which of them explains what. Without Qt: the window and the command line both show it."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from orgeditor.resources import resource_path

TOPICS: dict[str, tuple[str, ...]] = {
    "mulai": ("guide", "palette", "welcome", "open_example", "doctor", "about"),
    "memasang": (),
    "lampiran-pertama": ("new", "paste_list"),
    "membaca-pasal": ("read_article", "article_text", "write_article"),
    "menulis-unit": (
        "add_child", "add_sibling", "add_several", "add_root", "rename", "cut", "copy", "paste", "select_all",
        "move_before", "move_after", "promote", "demote", "remove", "dissolve", "delete", "undo", "redo", "history",
        "unit_list", "unit_table", "place_chosen", "fill", "merge", "split", "renumber_basis",
    ),
    "tabel": ("import_table", "export_table"),
    "hubungan-kerja": (
        "select", "relate", "hide_relations", "matrix", "line_styles", "reverse", "keep_way", "clear_way",
    ),
    "menyusun": (
        "arrange_auto", "rearrange", "arrange_row", "arrange_list", "arrange_columns", "arrange_list_box",
        "arrange_list_left", "arrange_list_both", "arrange_pairs", "glue", "side_left", "side_right", "below",
        "side_bottom", "over_grid", "add_group", "pin", "unpin", "align_left", "align_centre", "align_right",
        "align_top", "align_middle", "align_bottom", "distribute_across", "distribute_down", "same_width",
        "same_height", "keep_choice", "release", "release_chart",
    ),
    "halaman": (
        "page_setup", "paper", "turn_page", "heading", "title", "legend", "signature", "initials", "page_numbers",
        "regulation", "add_annex", "add_chart", "duplicate_chart", "chart_up", "chart_down", "delete_chart",
        "delete_annex", "overview",
    ),
    "melihat": (
        "fit_page", "fit_width", "zoom_full", "zoom_in", "zoom_out", "page_before", "page_after", "screen_colours",
        "find", "replace",
    ),
    "pemeriksaan": ("check", "findings"),
    "bandingkan": ("compare",),
    "ekspor-cetak": ("export", "print", "print_preview"),
    "word": ("copy_picture",),
    "format-lain": ("import_graph",),
    "menyimpan": ("open", "save", "save_as", "versions", "amendment", "quit"),
    "pemulihan": ("recovery",),
    "pintasan": ("shortcuts",),
    "baris-perintah": (),
}  # fmt: skip
"""Names of files in resources/help/id and resources/help/en in their order, each with the actions that it explains."""

DIALOGS = {
    "TemplateDialog": "new",
    "PasteListDialog": "paste_list",
    "AmendmentDialog": "amendment",
    "ExamplesDialog": "open_example",
    "VersionsDialog": "versions",
    "RecoveryDialog": "recovery",
    "RecoveryView": "recovery",
    "TableImportDialog": "import_table",
    "TableExportDialog": "export_table",
    "ExportDialog": "export",
    "PrintDialog": "print",
    "PrintPreview": "print_preview",
    "FindDialog": "find",
    "SeveralDialog": "add_several",
    "FillDialog": "fill",
    "QInputDialog": "add_group",
    "QPrintDialog": "print",
    "PageSetupDialog": "page_setup",
    "OverviewDialog": "overview",
    "RegulationDialog": "regulation",
    "ReadingDialog": "read_article",
    "SplitNameDialog": "read_article",
    "TextWindow": "article_text",
    "WritingDialog": "write_article",
    "MuteDialog": "findings",
    "ComparisonDialog": "compare",
    "LineStylesDialog": "line_styles",
    "MergeDialog": "merge",
    "SplitDialog": "split",
    "BasisDialog": "renumber_basis",
    "CommandPalette": "palette",
    "ShortcutsDialog": "shortcuts",
    "DoctorDialog": "doctor",
}
"""The action that opens a dialog, by the name of its class: what the guide says of the one goes for the other."""

FIRST = "mulai"
LANGUAGES = ("id", "en")
TITLE = re.compile(r"^# (.+)$", re.MULTILINE)


class Topic(NamedTuple):
    """`text` is Markdown."""

    name: str
    title: str
    text: str


@lru_cache(maxsize=2)
def topics(language: str) -> tuple[Topic, ...]:
    """Return all topics of a language, "id" or "en", with their text."""
    found = []
    for name in TOPICS:
        text = topic_path(name, language).read_text(encoding="utf-8")
        title = TITLE.search(text)
        found.append(Topic(name, title[1] if title else name, text))
    return tuple(found)


def topic_path(name: str, language: str) -> Path:
    return resource_path("help", language, f"{name}.md")


def topic_of(action: str) -> str:
    """Return the topic that explains an action (id), the first one for what none explains."""
    return next((name for name, actions in TOPICS.items() if action in actions), FIRST)
