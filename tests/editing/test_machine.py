"""A machine that edits, undoes, redoes, saves and reloads: the draft is always what its history says."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from fit_workers import HandWorker, full, quick
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtTest import QTest
from samples import sample_draft, simple_arrange

from orgeditor.editing import operations, results, steps
from orgeditor.editing.arranging import arrange_chart, numbered_results, relay_chart
from orgeditor.editing.document import Document
from orgeditor.editing.name_lists import listed_names
from orgeditor.editing.results import Made
from orgeditor.model.basis_numbers import renumberings
from orgeditor.model.copying import fragment_of
from orgeditor.model.draft import Draft, DraftError
from orgeditor.model.kinds import BUILTIN_KINDS, UnitCategory
from orgeditor.model.page import ShapeForm
from orgeditor.model.records import Arrangement, Orientation, Side

NAMES = st.sampled_from(["Dinas Baru", "Badan “A” & B", "<b>Bagian</b>", "Unit\u00a0X", "", "Kantor Kesatuan Bangsa"])
PICK = st.integers(0, 10_000)


def facts(draft: Draft) -> dict[str, object]:
    tables = (draft.units, draft.relations, draft.annexes, draft.charts, draft.placements, draft.routes, draft.groups)
    return {key: record for table in tables for key, record in table.items()} | {"regulation": draft.regulation}


class EditingMachine(RuleBasedStateMachine):
    arrange = staticmethod(simple_arrange)

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="orgeditor-machine-")
        self.document = Document(sample_draft(), arrange=self.arrange)
        # What the draft was after each step of the undo stack.
        self.history = [facts(self.document.draft)]

    @initialize()
    def start(self) -> None:
        assert not self.document.dirty

    def box(self, pick: int) -> str | None:
        boxes = sorted(self.document.draft.placements)
        return boxes[pick % len(boxes)] if boxes else None

    def keep(self) -> None:
        index = self.document.stack.index()
        if self.document.stack.count() == index:
            self.history[index:] = [facts(self.document.draft)]

    @rule(pick=PICK, name=NAMES)
    def add_child(self, pick: int, name: str) -> None:
        if box := self.box(pick):
            operations.add_child(self.document, box, name)
            self.keep()

    @rule(pick=PICK, name=NAMES)
    def add_sibling(self, pick: int, name: str) -> None:
        if box := self.box(pick):
            operations.add_sibling(self.document, box, name)
            self.keep()

    @rule(pick=PICK, name=NAMES)
    def new_box_that_gets_a_name_or_vanishes(self, pick: int, name: str) -> None:
        if box := self.box(pick):
            new = operations.add_child(self.document, box)
            step = self.document.last_step
            if name:
                operations.name_new(self.document, new, name, step)
            else:
                self.document.withdraw(step)
                assert new not in self.document.draft.placements
            self.keep()

    @rule(pick=PICK, name=NAMES)
    def rename(self, pick: int, name: str) -> None:
        if box := self.box(pick):
            operations.rename(self.document, box, name)
            self.keep()

    @rule(pick=PICK, other=PICK, position=st.integers(0, 5))
    def move(self, pick: int, other: int, position: int) -> None:
        box, parent = self.box(pick), self.box(other)
        if box and parent and self.document.draft.placements[box].chart == self.document.draft.placements[parent].chart:
            before = facts(self.document.draft)
            try:
                operations.move(self.document, [box], parent, position)
            except DraftError:
                assert facts(self.document.draft) == before
            self.keep()

    @rule(pick=PICK, by=st.sampled_from([-1, 1]))
    def shift(self, pick: int, by: int) -> None:
        if box := self.box(pick):
            operations.shift(self.document, box, by)
            self.keep()

    @rule(pick=PICK, branch=st.booleans())
    def take_out(self, pick: int, branch: bool) -> None:
        box = self.box(pick)
        if box and len(self.document.draft.placements) > 5:
            if branch:
                operations.take_out(self.document, [box])
            else:
                operations.dissolve(self.document, [box])
            self.keep()

    @rule(pick=PICK)
    def delete_unit(self, pick: int) -> None:
        units = sorted(self.document.draft.units)
        if len(units) > 5:
            operations.delete_units(self.document, [units[pick % len(units)]])
            self.keep()

    @rule(pick=PICK, other=PICK, kind=st.sampled_from(sorted(BUILTIN_KINDS)))
    def draw(self, pick: int, other: int, kind: str) -> None:
        a, b = self.box(pick), self.box(other)
        draft = self.document.draft
        if a and b and a != b and draft.placements[a].chart == draft.placements[b].chart:
            operations.draw_relation(self.document, a, b, kind)
            self.keep()

    @rule(pick=PICK, delete=st.booleans())
    def hide_or_delete_relation(self, pick: int, delete: bool) -> None:
        routes = sorted(self.document.draft.routes.values(), key=lambda route: route.id)
        if routes:
            route = routes[pick % len(routes)]
            if delete:
                operations.delete_relations(self.document, [route.relation])
            else:
                operations.hide_relations(self.document, route.chart, [route.relation])
            self.keep()

    @rule(pick=PICK)
    def show_hidden(self, pick: int) -> None:
        for chart in list(self.document.draft.charts):
            hidden = operations.hidden_relations(self.document.draft, chart)
            if hidden:
                operations.show_relations(self.document, chart, [hidden[pick % len(hidden)][0]])
                self.keep()

    @rule(pick=PICK, category=st.sampled_from(UnitCategory), basis=st.sampled_from(["", "Pasal 3"]))
    def set_unit(self, pick: int, category: UnitCategory, basis: str) -> None:
        units = sorted(self.document.draft.units)
        operations.set_units(self.document, [units[pick % len(units)]], "Ubah", category=category, basis=basis)
        self.keep()

    @rule(pick=PICK, arrangement=st.sampled_from(Arrangement), side=st.sampled_from(Side))
    def set_box(self, pick: int, arrangement: Arrangement, side: Side) -> None:
        if box := self.box(pick):
            operations.arrange_children(self.document, [box], arrangement)
            self.keep()
            operations.put_aside(self.document, [box], side)
            self.keep()

    @rule(number=st.sampled_from(["", "4", "12"]), orientation=st.sampled_from(Orientation))
    def set_page(self, number: str, orientation: Orientation) -> None:
        operations.set_regulation(self.document, number=number)
        self.keep()
        chart = self.document.draft.charts_in_order()[0].id
        operations.set_page(self.document, [chart], "Ubah", orientation=orientation)
        self.keep()

    @rule()
    def add_and_order_charts(self) -> None:
        if len(self.document.draft.charts) < 4:
            chart = operations.add_annex(self.document, "Bagan")
            self.keep()
            operations.move_chart(self.document, chart, -1)
            self.keep()

    @rule(pick=PICK, other=PICK)
    def merge(self, pick: int, other: int) -> None:
        units = sorted(self.document.draft.units)
        pair = {units[pick % len(units)], units[other % len(units)]} if units else set()
        if len(pair) == 2 and len(units) > 5:
            operations.merge_units(self.document, sorted(pair), "Unit Gabungan")
            self.keep()

    @rule(pick=PICK)
    def split(self, pick: int) -> None:
        units = sorted(self.document.draft.units)
        if units and len(self.document.draft.placements) < 40:
            operations.split_unit(self.document, units[pick % len(units)], ["Pecahan A", "Pecahan B"])
            self.keep()

    @rule(pick=PICK, other=PICK)
    def copy_and_paste(self, pick: int, other: int) -> None:
        box, below = self.box(pick), self.box(other)
        draft = self.document.draft
        if box and below and len(draft.branch(draft.placements[box])) < 6 and len(draft.placements) < 40:
            fragment = fragment_of(draft, [draft.placements[box]])
            operations.paste_fragment(self.document, fragment, draft.placements[below].chart, below)
            self.keep()

    @rule(pick=PICK, names=st.lists(st.tuples(st.integers(0, 2), NAMES.filter(bool)), max_size=4))
    def paste_names(self, pick: int, names: list[tuple[int, str]]) -> None:
        if (box := self.box(pick)) and names and len(self.document.draft.placements) < 40:
            chart = self.document.draft.placements[box].chart
            listed = listed_names("\n".join("\t" * level + name for level, name in names))
            operations.add_list(self.document, chart, box, listed)
            self.keep()

    @rule(pick=PICK)
    def number_basis_anew(self, pick: int) -> None:
        charts = [chart.id for chart in self.document.draft.charts_in_order()]
        rows = renumberings(self.document.draft, charts[pick % len(charts)])
        if rows:
            operations.renumber_basis(self.document, rows)
            self.keep()

    @rule(pick=PICK, before=PICK, copy=st.booleans(), numbered=st.booleans())
    def copy_or_place_a_chart(self, pick: int, before: int, copy: bool, numbered: bool) -> None:
        charts = [chart.id for chart in self.document.draft.charts_in_order()]
        chart = charts[pick % len(charts)]
        operations.set_page(self.document, [chart], "Nomor", numbered=numbered)
        self.keep()
        if copy and len(charts) < 4 and len(self.document.draft.placements) < 40:
            operations.duplicate_chart(self.document, chart)
        else:
            operations.place_chart(self.document, chart, [*charts, None][before % (len(charts) + 1)])
        self.keep()

    @precondition(lambda self: self.document.stack.canUndo())
    @rule()
    def undo(self) -> None:
        self.document.undo()

    @precondition(lambda self: self.document.stack.canRedo())
    @rule()
    def redo(self) -> None:
        self.document.redo()

    @rule()
    def undo_all_and_redo_all(self) -> None:
        index, before, results = (
            self.document.stack.index(),
            facts(self.document.draft),
            dict(self.document.draft.arranged),
        )
        for _ in range(index):
            self.document.undo()
        assert facts(self.document.draft) == self.history[0]
        for _ in range(index):
            self.document.redo()
        assert facts(self.document.draft) == before
        assert self.document.draft.arranged == results

    @rule()
    def save_and_reload(self) -> None:
        path = Path(self.folder.name) / "x.bagan"
        self.document.save_as(path)
        assert not self.document.dirty
        other = Document(arrange=self.arrange)
        other.open(path)
        assert facts(other.draft) == facts(self.document.draft)
        assert set(other.draft.arranged) == set(self.document.draft.arranged)

    @invariant()
    def the_draft_is_what_its_history_says(self) -> None:
        assert facts(self.document.draft) == self.history[self.document.stack.index()]

    @invariant()
    def every_chart_is_arranged_as_it_is_now(self) -> None:
        draft = self.document.draft
        assert set(draft.arranged) == set(draft.charts)
        for chart, arranged in draft.arranged.items():
            boxes = {box.placement for page in arranged.pages for box in page.boxes}
            assert boxes == {item.id for item in draft.placements.values() if item.chart == chart}

    @invariant()
    def every_page_has_its_number(self) -> None:
        draft = self.document.draft
        for annex in {chart.annex for chart in draft.charts.values()}:
            assert numbered_results(draft, annex, draft.arranged) == {}

    def teardown(self) -> None:
        self.document.stack.clear()  # while there is an application: collected after it, steps end the process
        self.folder.cleanup()


class LayoutMachine(EditingMachine):
    """The same with the layout that prints: whatever a person does, every box is drawn."""

    arrange = staticmethod(arrange_chart)


class LateMachine(EditingMachine):
    """The same with fits that arrive late, or never: what is shown is always a result of the draft as it is."""

    arrange = staticmethod(full)
    relay = staticmethod(quick)

    def __init__(self) -> None:
        super().__init__()
        self.worker = HandWorker()
        self.worker.fit = self.arrange
        self.document = Document(sample_draft(), arrange=self.arrange, relay=self.relay, worker=self.worker)
        self.document.settle()

    def keep(self) -> None:
        super().keep()
        self.pause()

    @precondition(lambda self: self.worker.busy)
    @rule(end=st.sampled_from(["answer", "answer", "refuse", "lose", "late"]))
    def end_of_a_fit(self, end: str) -> None:
        if end == "late":
            self.worker.lose(late=True)
        else:
            getattr(self.worker, end)()

    @rule()
    def pause(self) -> None:
        QTest.qWait(0)  # after a pause the worker is asked

    @rule(usable=st.booleans())
    def lose_or_mend_the_process(self, usable: bool) -> None:
        self.worker.usable = usable

    @rule()
    def settle(self) -> None:
        self.document.settle()
        assert self.document.fitting == []

    @invariant()
    def the_worker_knows_the_draft(self) -> None:
        for key, (_, after) in self.worker.known.changes.items():
            assert self.document.draft.find(key) == after


class LateMachineOfTwoResults(LateMachine):
    @invariant()
    def every_result_is_one_of_the_draft_as_it_is(self) -> None:
        draft = self.document.draft
        for chart, arranged in draft.arranged.items():
            bare = arranged._replace(pages=tuple(page._replace(number=None) for page in arranged.pages))
            assert bare in (full(draft, chart), quick(draft, chart))


class LateMachineOfFewDrawings(LateMachineOfTwoResults):
    """The same where old steps have lost what they drew: what comes back may still wait for its full fit."""

    @rule()
    def undo_all_and_redo_all(self) -> None:
        index, before = self.document.stack.index(), facts(self.document.draft)
        for _ in range(index):
            self.document.undo()
        assert facts(self.document.draft) == self.history[0]
        for _ in range(index):
            self.document.redo()
        assert facts(self.document.draft) == before


class LateLayoutMachine(LateMachine):
    """The same with the layout that prints and its quick way."""

    arrange = staticmethod(arrange_chart)
    relay = staticmethod(relay_chart)

    @invariant()
    def every_box_shows_the_name_that_its_unit_has_now(self) -> None:
        draft = self.document.draft
        for chart, arranged in draft.arranged.items():
            if self.document._results.shown(chart).made is Made.STALE:
                continue
            for box in (box for page in arranged.pages for box in page.boxes if box.form is not ShapeForm.LIST):
                shown = "".join(line.text for line in box.lines)
                name = draft.units[box.unit].name
                assert _letters(name) in _letters(shown), (name, shown)


def _letters(text: str) -> str:
    return "".join(text.casefold().split())


def small(examples: int) -> settings:
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(max_examples=examples, stateful_step_count=25, deadline=None, suppress_health_check=checks)


# pytest-qt's application must be there before a font is measured.
@pytest.mark.usefixtures("qapp")
class TestEditing(EditingMachine.TestCase):
    settings = small(25)


@pytest.fixture
def short_pauses(monkeypatch):
    monkeypatch.setattr(results, "LIGHT_S", -1.0)  # every chart counts as a large one
    monkeypatch.setattr(results, "PATIENCE_S", -1.0)
    monkeypatch.setattr(results, "IDLE_MS", 0)


@pytest.mark.usefixtures("qapp", "short_pauses")
class TestEditingWithLateFits(LateMachineOfTwoResults.TestCase):
    settings = small(25)


@pytest.fixture
def few_drawings(monkeypatch):
    monkeypatch.setattr(steps, "MOST_DRAWN", 1)


@pytest.mark.usefixtures("qapp", "few_drawings")
class TestEditingWithFewDrawings(EditingMachine.TestCase):
    settings = small(15)


@pytest.mark.usefixtures("qapp", "short_pauses", "few_drawings")
class TestEditingWithLateFitsAndFewDrawings(LateMachineOfFewDrawings.TestCase):
    settings = small(15)


@pytest.mark.usefixtures("qapp", "short_pauses")
class TestEditingWithLateLayout(LateLayoutMachine.TestCase):
    settings = small(8)


@pytest.mark.usefixtures("qapp")
class TestEditingWithLayout(LayoutMachine.TestCase):
    settings = small(8)
