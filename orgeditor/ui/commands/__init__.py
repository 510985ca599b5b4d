"""The actions of the window as data, a module for each menu of the menu bar, and the bars made of them.

Each module has ACTIONS (words, keys, tip, rule and what it does, side by side), its MENU and its SUB_MENUS.
"""

from __future__ import annotations

from orgeditor.editing.selection import Selection
from orgeditor.ui.commands import arrange, draft, edit, file, help, insert, page, view
from orgeditor.ui.commands.spec import ActionSpec, MenuSpec

GROUPS = (file, edit, view, insert, arrange, page, draft, help)
"""In the order of the menu bar."""

ACTIONS: dict[str, ActionSpec] = {spec.id: spec for group in GROUPS for spec in group.ACTIONS}

MENU_BAR: tuple[MenuSpec, ...] = tuple(group.MENU for group in GROUPS)

SUB_MENUS: dict[str, MenuSpec] = {spec.id: spec for group in GROUPS for spec in group.SUB_MENUS}

TOOL_BAR = (
    "new", "open", "save", "", "undo", "redo", "", "select", "relate", "kind", "",
    "add_child", "add_sibling", "remove", "",
    "arrange_auto", "arrange_row", "arrange_list", "arrange_columns", "arrange_list_box", "",
    "fit_page", "fit_width", "", "regulation", "spacer", "export",
)  # fmt: skip
"""The tool bar; "kind" is the choice of relation kind, "spacer" pushes the rest to the right."""

WITHOUT_DRAFT = frozenset(
    "new read_article paste_list amendment open open_example recovery import_table import_graph quit".split()
).union(spec.id for spec in help.ACTIONS)
"""What can be done while the welcome page is shown."""

CANVAS = MenuSpec(
    "canvas", "",
    ("add_child", "add_sibling", "add_several", "rename", "", "cut", "copy", "paste", "",
     "arrange_children", "stand", "pin", "unpin", "align", "keep_choice", "release", "",
     "show_relations", "hide_relations", "reverse", "bends", "", "merge", "split", "", "remove", "dissolve", "delete"),
)  # fmt: skip
"""The context menu of boxes, on the canvas and in the outline."""

LINES = MenuSpec("lines", "", ("reverse", "bends", "line_styles", "", "hide_relations", "delete"))
"""The context menu of lines on the canvas."""

PAGE = MenuSpec(
    "sheet", "",
    ("paste", "select_all", "", "add_root", "fill", "", "rearrange", "release_chart", "",
     "page_setup", "turn_page", "", "fit_page", "fit_width", "screen_colours"),
)  # fmt: skip
"""The context menu of the canvas where nothing is selected."""

CHARTS = MenuSpec(
    "charts", "",
    ("add_annex", "add_chart", "duplicate_chart", "", "chart_up", "chart_down", "overview", "", "paper", "",
     "delete_chart", "delete_annex"),
)  # fmt: skip
"""The context menu of the thumbnails."""

WHY = MenuSpec("why", "", ("keep_choice", "release", "", "release_chart", "rearrange"))
"""The context menu of a row of Hasil Susunan."""

UNITS = MenuSpec("units", "", ("place_chosen", "", "remove", "delete"))
"""The context menu of a row of Daftar Unit or Tabel Unit, after what the view itself adds."""


def menu_of_selection(selection: Selection) -> MenuSpec:
    """Return the context menu for what is selected, on the canvas or in the outline."""
    if selection.unplaced and not selection.ids:
        return UNITS
    if not selection.ids:
        return PAGE
    return LINES if len(selection.routes) == len(selection.ids) else CANVAS
