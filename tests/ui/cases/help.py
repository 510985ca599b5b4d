"""The actions of commands/help.py: what is selected before each, what it does to the draft or the window."""

from __future__ import annotations

from dialogs import answer

from cases.scene import Case, Scene


def _about(scene: Scene) -> None:
    scene.said = answer("OK")


def _about_was_said(scene: Scene) -> None:
    [said] = scene.said
    assert said.startswith("orgeditor ")


CASES: dict[str, Case] = {
    "about": Case(_about_was_said, _about, edits=False),
}  # fmt: skip
