"""Each action of the window: what is selected before it, what it does to the draft or the window.

Whoever adds an action adds its Case here, in the module of its menu. tests/ui/test_actions.py triggers it by the menu
and by its keys, and sees to undo and redo.
"""

from __future__ import annotations

from cases import arrange, draft, edit, file, help, insert, page, view
from cases.scene import Case

CASES: dict[str, Case] = {
    name: case for menu in (file, edit, view, insert, arrange, page, draft, help) for name, case in menu.CASES.items()
}
