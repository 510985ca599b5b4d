"""A branch that goes to another superior, on its page or another, goes as it stands; what must differ is set anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from chart_faults import faults
from fake_measure import FakeMeasure
from organisations import drawn, numbered, org

from orgeditor.layout.arrange import arrange
from orgeditor.layout.edits import page_branch
from orgeditor.layout.edits.relay import relay
from orgeditor.layout.hierarchy.spacing import Texts
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged, Box
from orgeditor.model.records import Chart, LetterCase, Placement

MEASURE = FakeMeasure()
HEADS, UNITS = 12, 26


class CountingMeasure(FakeMeasure):
    """Keeps the texts that it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def width(self, text: str, bold: bool = False, italic: bool = False) -> float:
        self.asked.add(text)
        return super().width(text, bold, italic)


def several(**options: object) -> tuple[Draft, Chart, Arranged]:
    """Return a chart of some 300 boxes on several pages."""
    heads = [org(f"Asisten {n:02}", *numbered(UNITS, f"Dinas Urusan {n:02} Nomor")) for n in range(HEADS)]
    draft, chart = drawn(org("Bupati", org("Sekretaris Daerah", *heads)), annex=True, chart=options)
    last = arrange(draft, chart.id, MEASURE)
    assert len(last.pages) > 2 and len({page.boxes[-1].font_pt for page in last.pages}) == 1
    return draft, chart, last


@pytest.fixture
def pages() -> tuple[Draft, Chart, Arranged]:
    return several()


def placed(draft: Draft, name: str) -> Placement:
    return next(item for item in draft.placements.values() if draft.units[item.unit].name == name)


def page_of(result: Arranged, placement: str) -> int:
    return next(
        number for number, page in enumerate(result.pages) if any(box.placement == placement for box in page.boxes)
    )


def branch(draft: Draft, result: Arranged, head: Placement) -> dict[str, Box]:
    """Return the boxes below a head as a result shows them, by the names of their units."""
    ids = {item.id for item in draft.branch(head)} - {head.id}
    boxes = result.pages[page_of(result, head.id)].boxes
    return {draft.units[box.unit].name: box for box in boxes if box.placement in ids}


def relaid(draft: Draft, chart: Chart, last: Arranged, edit: Callable[[], object]) -> Arranged:
    """Return what is shown at once of an edit, by the rules."""
    with draft.edit():
        edit()
    found = relay(draft, chart.id, MEASURE, last, draft.last_changes)
    assert found is not None
    assert faults(draft, chart, found, MEASURE) == []
    return found


@pytest.mark.parametrize("target", ["Asisten 11", "Asisten 00"])
def test_a_branch_that_moves_stands_below_its_new_superior_as_it_stood(pages, target):
    draft, chart, last = pages
    head = placed(draft, "Asisten 01")
    before = branch(draft, last, head)
    found = relaid(draft, chart, last, lambda: operations.move(draft, [head], placed(draft, target)))
    head = draft.placements[head.id]
    assert page_of(found, head.id) == page_of(last, placed(draft, target).id)
    after = branch(draft, found, head)
    away = {
        (round(after[name].rect.x - box.rect.x, 2), round(after[name].rect.y - box.rect.y, 2))
        for name, box in before.items()
    }
    assert len(before) == UNITS and len(away) == 1 and away != {(0.0, 0.0)}
    for name, box in before.items():
        assert [line.text for line in after[name].lines] == [line.text for line in box.lines]
        assert after[name].rect[2:] == box.rect[2:]


def test_its_columns_and_widths_are_still_those_chosen_when_it_is_edited_there(pages):
    draft, chart, last = pages
    head = placed(draft, "Asisten 01")
    found = relaid(draft, chart, last, lambda: operations.move(draft, [head], placed(draft, "Asisten 11")))
    before = branch(draft, found, draft.placements[head.id])
    again = relaid(draft, chart, found, lambda: operations.add_child(draft, draft.placements[head.id], "Dinas X"))
    after = branch(draft, again, draft.placements[head.id])
    columns = {round(box.rect.x, 1) for box in before.values()}
    assert len({round(box.rect.x, 1) for box in after.values()}) == len(columns) > 1
    assert {box.rect.w for box in after.values()} == {box.rect.w for box in before.values()}


def test_it_takes_the_letters_of_its_new_rank():
    cases = (LetterCase.AS_WRITTEN, LetterCase.AS_WRITTEN, LetterCase.AS_WRITTEN, LetterCase.AS_WRITTEN)
    draft, chart, last = several(cases=(*cases, LetterCase.UPPER))
    head = placed(draft, "Asisten 01")
    found = relaid(draft, chart, last, lambda: operations.move(draft, [head], placed(draft, "Asisten 11")))
    shown = [
        " ".join(line.text for line in box.lines) for box in branch(draft, found, draft.placements[head.id]).values()
    ]
    assert len(shown) == UNITS and all(text == text.upper() for text in shown)


CHANGES: dict[str, Callable[[Draft], object]] = {
    "Badan": lambda d: operations.rename(d, placed(d, "Dinas Urusan 01 Nomor 2").unit, "Badan"),
    "Seksi": lambda d: operations.add_child(d, placed(d, "Dinas Urusan 01 Nomor 9"), "Seksi"),
    "Asisten Muda": lambda d: operations.add_child(d, placed(d, "Asisten 01"), "Asisten Muda", position=0),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_changes_in_it_meanwhile_is_shown_there(pages, name):
    draft, chart, last = pages
    head = placed(draft, "Asisten 01")

    def edit() -> None:
        operations.move(draft, [head], placed(draft, "Asisten 11"))
        CHANGES[name](draft)

    found = relaid(draft, chart, last, edit)
    shown = branch(draft, found, draft.placements[head.id])
    assert " ".join(line.text for line in shown[name].lines) == name


def test_a_line_in_it_that_becomes_another_is_drawn_as_that(pages):
    draft, chart, last = pages
    head, item = placed(draft, "Asisten 01"), placed(draft, "Dinas Urusan 01 Nomor 5")

    def edit() -> None:
        operations.move(draft, [head], placed(draft, "Asisten 11"))
        operations.set_kind(draft, item.backbone or "", "report")

    found = relaid(draft, chart, last, edit)
    page = found.pages[page_of(found, item.id)]
    assert {path.kind for path in page.paths if path.relation == item.backbone} == {"report"}


def test_texts_that_stay_at_their_width_are_not_set_again(pages):
    draft, chart, last = pages
    head, target = placed(draft, "Asisten 01"), placed(draft, "Asisten 11")
    with draft.edit():
        operations.move(draft, [head], target)
    measure = CountingMeasure()
    assert relay(draft, chart.id, measure, last, draft.last_changes) is not None
    whole = {draft.units[item.unit].name for item in draft.branch(target)} - {head.unit, target.unit}
    lines = {line.text for page in last.pages for box in page.boxes for line in box.lines}
    assert {text for text in measure.asked & whole if text not in lines and text.startswith("Dinas")} == set()


@pytest.mark.parametrize("name", ["Asisten 05", "Sekretaris Daerah"])
def test_known_texts_give_what_setting_them_again_gives(pages, name, monkeypatch):
    draft, chart, last = pages
    with draft.edit():
        operations.add_child(draft, placed(draft, name), "Unit yang Baru Dibentuk", position=1)
        operations.dissolve(draft, placed(draft, "Asisten 09"))
        draft.put(replace(placed(draft, "Asisten 05"), bold=True))
    found = relay(draft, chart.id, MEASURE, last, draft.last_changes)
    monkeypatch.setattr(page_branch, "DrawnTexts", lambda texts, boxes, gaps: Texts(texts.plain, texts.bold))
    assert found is not None and found == relay(draft, chart.id, MEASURE, last, draft.last_changes)
