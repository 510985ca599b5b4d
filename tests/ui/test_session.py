"""A whole Lampiran by hand: Bukittinggi's first one, from an empty draft, with real clicks and keys."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from person import Person, Step
from PySide6.QtWidgets import QApplication
from windows import shown_window

from orgeditor.editing.document import Document
from orgeditor.editing.starting import empty_draft
from orgeditor.model.draft import Draft
from orgeditor.model.page import Page
from orgeditor.model.records import Placement
from orgeditor.storage.reader import open_draft
from orgeditor.ui.main_window import MainWindow
from orgeditor.ui.style import apply_style

MOST_ACTIONS = 25
EXAMPLE = Path(__file__).parents[2] / "examples" / "bukittinggi-2017.bagan"


@pytest.fixture
def example() -> Draft:
    return open_draft(EXAMPLE)


@pytest.fixture
def window(qtbot, qapp) -> MainWindow:
    if not qapp.styleSheet():
        apply_style(qapp)
    window = shown_window(qtbot, Document(empty_draft()))
    window.start_page.show(back=False)
    return window


def listed(draft: Draft) -> str:
    """Return the units below the Sekretaris Daerah as a person copies them from a list in Word."""
    chart = draft.charts_in_order()[0].id
    top = next(item for item in draft.placements_of_chart(chart) if draft.units[item.unit].name == "Sekretaris Daerah")

    def lines(item: Placement, depth: int) -> Iterator[str]:
        for child in draft.children(chart, item.id):
            yield "\t" * depth + draft.units[child.unit].name
            yield from lines(child, depth + 1)

    return "\n".join(lines(top, 0))


def story(person: Person, window: MainWindow, example: Draft) -> Iterator[Step]:
    """Give the steps one by one: what a step opens is there when the next one is asked for."""
    regulation = example.regulation
    yield partial(person.click, window.start_page._page.paste)
    dialog = QApplication.activeModalWidget()
    yield partial(person.paste, listed(example))
    yield partial(person.click, dialog.kind)
    yield partial(person.click_choice, dialog.kind, "Peraturan Walikota")
    yield partial(person.click, dialog.region)
    yield partial(person.write, regulation.region)
    yield partial(person.keys, "Tab")
    yield partial(person.write, example.annexes_in_order()[0].title)
    yield partial(person.keys, "Ctrl+Return")
    yield partial(person.keys, "Ctrl+D")
    yield partial(person.write, regulation.number)
    yield partial(person.keys, "Tab")
    yield partial(person.write, regulation.year)
    yield partial(person.keys, "Ctrl+Tab")
    yield partial(person.write, regulation.about)
    yield partial(person.keys, "Ctrl+Tab")
    yield partial(person.keys, "Tab")
    yield partial(person.write, regulation.signatory)
    yield partial(person.keys, "Tab")
    yield partial(person.keys, "Down")
    yield partial(person.keys, "Tab")
    yield partial(person.write, regulation.mark)
    yield partial(person.keys, "Return")
    yield partial(person.click_menu, window.menuBar(), "Sisipkan")
    yield partial(person.click_item, "Lampiran")


def drawn(page: Page) -> Page:
    """Return a page as it prints, without the ids behind it."""
    boxes = tuple(box._replace(placement="", unit="", parent=None, backbone=None) for box in page.boxes)
    return page._replace(boxes=boxes, paths=(), strokes=tuple(stroke._replace(relations=()) for stroke in page.strokes))


def test_the_first_lampiran_of_bukittinggi_in_25_actions(window, example, qtbot):
    person = Person(window)
    person.tell(story(person, window, example))
    qtbot.waitUntil(lambda: person.done, timeout=60_000)
    if person.error is not None:
        raise person.error
    assert len(person.actions) <= MOST_ACTIONS, person.actions
    document = window.document
    document.settle()
    chart, theirs = document.draft.charts_in_order()[0], example.charts_in_order()[0]
    made, wanted = document.arranged(chart.id), example.arranged[theirs.id]
    assert [drawn(page) for page in made.pages] == [drawn(page) for page in wanted.pages]
    dashed = [stroke for stroke in made.pages[0].strokes if stroke.dash]
    assert {stroke.kind for stroke in dashed} == {"coordinative"} and len(dashed) > 30


def test_a_person_does_not_reach_what_is_hidden(window, qtbot):
    person = Person(window)
    with pytest.raises(AssertionError, match="hidden"):
        person.click(window.chart_view)
    assert person.actions == []
