"""Late fits: a large chart shows a quick result at once; the full fit joins the step that caused it, or is dropped."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fit_workers import HandWorker, full, quick
from samples import box_of, sample_draft, simple_arrange

from orgeditor.editing import operations, results
from orgeditor.editing.document import Document
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Arranged

IDLE_MS = 40


@pytest.fixture(autouse=True)
def large(monkeypatch):
    """Every chart counts as a large one, and pauses are short."""
    monkeypatch.setattr(results, "SECONDS_A_BOX", 10.0)
    monkeypatch.setattr(results, "IDLE_MS", IDLE_MS)


@pytest.fixture
def worker(qapp) -> HandWorker:
    return HandWorker()


def two_charts() -> Draft:
    """Return a regulation with two charts that have boxes."""
    draft = sample_draft()
    with draft.edit():
        model.add_root(draft, draft.charts_in_order()[1].id, "Instansi Vertikal")
    return draft


def made(worker: HandWorker | None, **options: object) -> Document:
    """Return a document whose charts have been fitted in full."""
    document = Document(**{"draft": two_charts(), "arrange": full, "relay": quick, "worker": worker, **options})
    document.settle()
    if worker is not None:
        worker.asked.clear()
    return document


@pytest.fixture
def document(worker) -> Document:
    return made(worker)


@pytest.fixture
def chart(document) -> str:
    return document.draft.charts_in_order()[0].id


def rename(document: Document, name: str, new: str) -> None:
    operations.rename(document, box_of(document.draft, name), new)


def kind_of(document: Document, chart: str) -> str:
    """Return how the result shown was made."""
    return document.arranged(chart).notes[0]


def shows(document: Document, chart: str, name: str) -> bool:
    arranged = document.arranged(chart)
    return any(line.text == name for page in arranged.pages for box in page.boxes for line in box.lines)


# the full fit arrives


def breaking() -> tuple[Callable[[Draft, str], Arranged], Callable[[], None]]:
    """Return a layout, and what makes it fail from then on."""
    broken = []

    def arrange(draft, chart):
        if broken:
            raise ZeroDivisionError
        return full(draft, chart)

    return arrange, lambda: broken.append(True)


def test_an_edit_shows_a_quick_result_at_once_and_the_full_one_later(document, worker, chart, qtbot):
    rename(document, "Dinas Sosial", "Dinas S")
    assert kind_of(document, chart) == "quick"
    assert shows(document, chart, "Dinas S")
    assert document.fitting == [chart]
    assert worker.asked == []  # not before a pause
    qtbot.waitUntil(lambda: worker.asked == [chart])
    with qtbot.waitSignal(document.fitted) as signal, qtbot.assertNotEmitted(document.changed):
        worker.answer()
    assert signal.args == [chart]
    assert document.arranged(chart) == full(document.draft, chart)
    assert document.fitting == []


def test_the_full_fit_joins_the_step_that_caused_it(document, worker, chart, qtbot):
    before = document.arranged(chart)
    rename(document, "Dinas Sosial", "Dinas S")
    qtbot.waitUntil(lambda: worker.busy)
    worker.answer()
    assert document.stack.count() == 1
    fitted = document.arranged(chart)
    document.undo()
    assert document.arranged(chart) is before
    assert not document.dirty
    document.redo()
    assert document.arranged(chart) is fitted
    rename(document, "Inspektorat", "I")
    document.undo()
    assert document.arranged(chart) is fitted  # also as what was there before the next step


def test_pages_that_the_fit_leaves_alone_are_the_same_ones(worker, qtbot, monkeypatch):
    """The window draws anew what is another object: thousands of boxes for the one page that differs."""

    def paged(draft: Draft, chart: str) -> Arranged:
        first = simple_arrange(draft, chart)
        return first._replace(pages=(first.pages[0], first.pages[0]._replace(boxes=(), paths=()), first.pages[0]))

    def relaid(draft: Draft, chart: str, *_: object) -> Arranged:
        found = paged(draft, chart)
        return found._replace(pages=(found.pages[0]._replace(height=999.0), *found.pages[1:]))

    monkeypatch.setattr(worker, "fit", paged)
    document = made(worker, arrange=paged, relay=relaid)
    chart = document.draft.charts_in_order()[0].id
    rename(document, "Inspektorat", "Inspektorat Daerah")
    before = document.arranged(chart).pages
    qtbot.waitUntil(lambda: worker.busy)
    worker.answer()
    after = document.arranged(chart).pages
    assert after == paged(document.draft, chart).pages
    assert [new is old for new, old in zip(after, before, strict=True)] == [False, True, True]


def test_edits_that_follow_each_other_are_fitted_once(document, worker, chart, qtbot, monkeypatch):
    monkeypatch.setattr(results, "IDLE_MS", 500)
    for number in range(5):
        rename(document, "Dinas Sosial" if not number else f"Dinas {number - 1}", f"Dinas {number}")
        qtbot.wait(20)
    assert worker.asked == []
    qtbot.waitUntil(lambda: worker.busy)
    worker.answer()
    qtbot.wait(100)
    assert worker.asked == [chart]
    assert shows(document, chart, "Dinas 4")


def test_the_worker_is_told_of_every_change(document, worker, chart, qtbot):
    """Basis edits touch no chart, undo and redo change the draft too: the worker's copy must be the draft."""
    worker.forget()
    start = dict(document.draft.units)
    rename(document, "Dinas Sosial", "Dinas S")
    unit = document.draft.placements[box_of(document.draft, "Inspektorat")].unit
    operations.set_units(document, [unit], "Ubah dasar", basis="Pasal 3")
    operations.add_child(document, box_of(document.draft, "Inspektorat"), "Irban I")
    document.undo()
    document.redo()
    document.undo()
    copy = {**start, **{key: after for key, (_, after) in worker.known.changes.items() if key in start}}
    assert copy == dict(document.draft.units)


# the draft has moved on


def test_a_fit_of_a_draft_that_has_moved_on_is_dropped(document, worker, chart, qtbot):
    rename(document, "Dinas Sosial", "Dinas S")
    qtbot.waitUntil(lambda: worker.busy)
    rename(document, "Dinas S", "Dinas T")
    with qtbot.assertNotEmitted(document.fitted):
        worker.answer()
    assert kind_of(document, chart) == "quick"
    assert shows(document, chart, "Dinas T")
    qtbot.waitUntil(lambda: worker.busy)  # the next one is asked for
    worker.answer()
    assert document.arranged(chart) == full(document.draft, chart)


def test_undo_while_a_fit_is_pending_drops_it(document, worker, chart, qtbot):
    before = document.arranged(chart)
    rename(document, "Dinas Sosial", "Dinas S")
    qtbot.waitUntil(lambda: worker.busy)
    document.undo()
    worker.answer()
    assert document.arranged(chart) is before
    qtbot.wait(2 * IDLE_MS)
    assert not worker.busy  # nothing is left to do
    document.redo()
    assert shows(document, chart, "Dinas S")
    qtbot.waitUntil(lambda: worker.busy)  # what comes back had not been fitted
    worker.answer()
    assert document.arranged(chart) == full(document.draft, chart)


def test_undo_to_a_result_that_was_never_fitted_fits_it_now(document, worker, chart, qtbot):
    rename(document, "Dinas Sosial", "Dinas S")
    rename(document, "Dinas S", "Dinas T")
    document.undo()
    assert kind_of(document, chart) == "quick"
    qtbot.waitUntil(lambda: worker.busy)
    worker.answer()
    fitted = document.arranged(chart)
    assert fitted == full(document.draft, chart)
    document.redo()
    document.undo()
    assert document.arranged(chart) is fitted


def test_a_withdrawn_step_takes_its_fit_along(document, worker, chart, qtbot):
    before = document.arranged(chart)
    operations.add_child(document, box_of(document.draft, "Inspektorat"))
    qtbot.waitUntil(lambda: worker.busy)
    document.withdraw(document.last_step)
    worker.answer()
    assert document.arranged(chart) is before
    assert document.fitting == []


def test_another_draft_has_nothing_to_do_with_the_fit_of_the_last(document, worker, chart, qtbot):
    rename(document, "Dinas Sosial", "Dinas S")
    qtbot.waitUntil(lambda: worker.busy)
    document.new(two_charts())  # the same ids: only the document tells them apart
    worker.answer()
    assert not document.draft.arranged
    assert document.fitting == [item.id for item in document.draft.charts_in_order()]
    document.settle()
    assert not shows(document, chart, "Dinas S")


def test_a_deleted_chart_is_not_waited_for(document, worker, chart, qtbot):
    rename(document, "Dinas Sosial", "Dinas S")
    qtbot.waitUntil(lambda: worker.busy)
    operations.delete_chart(document, chart)
    worker.answer()
    assert chart not in document.draft.arranged
    assert chart not in document.fitting
    document.undo()
    assert shows(document, chart, "Dinas S")
    assert chart in document.fitting


# several charts


def test_all_charts_that_an_edit_touches_are_fitted_one_after_the_other(document, worker, qtbot):
    charts = [item.id for item in document.draft.charts_in_order()]
    operations.set_regulation(document, number="12")
    assert [kind_of(document, item) for item in charts] == ["quick", "quick"]
    for item in charts:
        qtbot.waitUntil(lambda: worker.busy)
        with qtbot.waitSignal(document.fitted) as signal:
            worker.answer()
        assert signal.args == [item]
    assert [kind_of(document, item) for item in charts] == ["full", "full"]
    document.undo()
    document.redo()
    assert [kind_of(document, item) for item in charts] == ["full", "full"]
    assert document.fitting == []


def test_one_chart_moves_on_while_the_other_is_fitted(document, worker, qtbot):
    first, second = (item.id for item in document.draft.charts_in_order())
    operations.set_regulation(document, number="12")
    qtbot.waitUntil(lambda: worker.busy)
    operations.set_chart(document, second, "Ubah anak judul", subtitle="A. SATU")
    worker.answer()
    assert (kind_of(document, first), kind_of(document, second)) == ("full", "quick")
    document.settle()
    assert document.arranged(second) == full(document.draft, second)


# saving


def test_saving_waits_for_the_fit(document, worker, chart, tmp_path):
    from orgeditor.storage.reader import open_draft

    rename(document, "Dinas Sosial", "Dinas S")
    path = tmp_path / "x.bagan"
    document.save_as(path)
    assert open_draft(path).arranged[chart] == full(document.draft, chart)
    assert not document.dirty
    assert document.fitting == []


def test_saving_waits_for_the_fit_behind_one_that_is_no_longer_wanted(document, worker, chart, qtbot):
    rename(document, "Dinas Sosial", "Dinas S")
    qtbot.waitUntil(lambda: worker.busy)
    rename(document, "Dinas S", "Dinas T")
    document.settle()
    assert worker.asked == [chart, chart]
    assert document.arranged(chart) == full(document.draft, chart)


def test_saving_does_not_wait_for_ever(document, worker, chart, monkeypatch):
    monkeypatch.setattr(results, "SETTLE_S", 0.05)
    worker.wait = lambda _seconds: None
    rename(document, "Dinas Sosial", "Dinas S")
    document.settle()
    assert document.arranged(chart) == full(document.draft, chart)
    worker.answer()  # too late, and of no use
    assert document.fitting == []


def test_a_fit_that_arrives_later_does_not_make_a_saved_draft_dirty(document, worker, chart, tmp_path, qtbot):
    document.save_as(tmp_path / "x.bagan")
    document.rearrange(chart)
    qtbot.waitUntil(lambda: worker.busy)
    worker.answer()
    assert not document.dirty


def test_a_chart_that_cannot_be_fitted_is_saved_as_it_is_shown(worker, tmp_path):
    from orgeditor.storage.reader import open_draft

    arrange, broken = breaking()
    document = made(worker, arrange=arrange)
    chart = document.draft.charts_in_order()[0].id
    broken()
    worker.usable = False
    rename(document, "Dinas Sosial", "Dinas S")
    path = tmp_path / "x.bagan"
    document.save_as(path)
    assert open_draft(path).arranged[chart] == quick(document.draft, chart)


# the worker fails


def test_without_the_process_charts_are_fitted_here_after_a_pause(document, worker, chart, qtbot):
    worker.usable = False
    rename(document, "Dinas Sosial", "Dinas S")
    assert kind_of(document, chart) == "quick"
    with qtbot.waitSignal(document.fitted):
        pass
    assert worker.asked == []
    assert document.arranged(chart) == full(document.draft, chart)


def test_a_lost_job_is_asked_for_again_then_done_here(document, worker, chart, qtbot):
    rename(document, "Dinas Sosial", "Dinas S")
    qtbot.waitUntil(lambda: worker.busy)
    worker.lose()
    qtbot.waitUntil(lambda: worker.asked == [chart, chart])
    worker.usable = False
    worker.lose()
    qtbot.waitUntil(lambda: document.fitting == [])
    assert document.arranged(chart) == full(document.draft, chart)


def test_a_job_that_the_process_refuses_is_done_here(document, worker, chart, qtbot):
    rename(document, "Dinas Sosial", "Dinas S")
    qtbot.waitUntil(lambda: worker.busy)
    worker.refuse()
    qtbot.waitUntil(lambda: document.fitting == [])
    assert worker.asked == [chart]
    assert document.arranged(chart) == full(document.draft, chart)


def test_a_fit_that_does_not_end_leaves_the_quick_result(document, worker, chart, qtbot):
    rename(document, "Dinas Sosial", "Dinas S")
    qtbot.waitUntil(lambda: worker.busy)
    with qtbot.waitSignal(document.fitted):
        worker.lose(late=True)
    assert document.arranged(chart) == quick(document.draft, chart)
    assert document.fitting == []
    qtbot.wait(2 * IDLE_MS)
    assert worker.asked == [chart]  # not again before the next edit


# no quick result


def test_a_result_that_leaves_the_page_is_not_left_for_long(worker, qtbot, monkeypatch):
    monkeypatch.setattr(results, "IDLE_MS", 60_000)

    def too_low(draft, chart, *_):
        arranged = quick(draft, chart)
        page = arranged.pages[0]
        low = page.boxes[-1]._replace(rect=Rect(20.0, 405.0, 60.0, 7.0))
        return arranged._replace(pages=(page._replace(boxes=(*page.boxes[:-1], low)),))

    document = made(worker, relay=too_low)
    rename(document, "Dinas Sosial", "Dinas S")
    qtbot.waitUntil(lambda: worker.busy)


def test_where_the_last_choices_do_not_do_the_last_result_stays_until_the_fit_arrives(worker, qtbot, monkeypatch):
    monkeypatch.setattr(results, "IDLE_MS", 60_000)
    document = made(worker, relay=lambda *_: None)
    chart = document.draft.charts_in_order()[0].id
    before = document.arranged(chart)
    rename(document, "Dinas Sosial", "Dinas S")
    assert document.arranged(chart) is before
    qtbot.waitUntil(lambda: worker.busy)
    worker.answer()
    assert shows(document, chart, "Dinas S")
    document.undo()
    assert document.arranged(chart) is before


def test_a_result_that_does_not_show_the_last_edit_is_nothing_to_go_on_from(worker, monkeypatch):
    """A quick result is made from the one before and one edit: an edit in between would be lost."""
    monkeypatch.setattr(results, "IDLE_MS", 60_000)
    can, asked = False, []

    def relay(draft, chart, last, changes):
        asked.append((last, changes))
        return quick(draft, chart) if can else None

    document = made(worker, relay=relay)
    chart = document.draft.charts_in_order()[0].id
    fitted = document.arranged(chart)
    rename(document, "Dinas Sosial", "Dinas S")
    assert asked == [(fitted, document.draft.last_changes)]
    can = True
    rename(document, "Inspektorat", "I")
    assert len(asked) == 1
    document.settle()
    assert shows(document, chart, "Dinas S") and shows(document, chart, "I")
    fitted = document.arranged(chart)
    rename(document, "I", "J")
    assert asked[1:] == [(fitted, document.draft.last_changes)]
    first = document.arranged(chart)
    rename(document, "J", "K")
    assert asked[2:] == [(first, document.draft.last_changes)]


def test_a_fit_that_is_behind_is_still_something_to_go_on_from(worker, qtbot, monkeypatch):
    """Who types on while a slow fit is made sees what he typed all the same."""
    can, asked = False, []

    def relay(draft, chart, last, changes):
        asked.append((last, changes))
        return quick(draft, chart) if can else None

    document = made(worker, relay=relay)
    chart = document.draft.charts_in_order()[0].id
    rename(document, "Dinas Sosial", "Dinas S")
    qtbot.waitUntil(lambda: worker.busy)
    behind = full(document.draft, chart)
    rename(document, "Inspektorat", "I")
    changes = document.draft.last_changes
    rename(document, "Badan Keuangan", "B")
    changes = changes.then(document.draft.last_changes)
    assert shows(document, chart, "Inspektorat")
    asked.clear()
    can = True
    with qtbot.waitSignal(document.fitted):
        worker.answer()
    assert asked == [(behind, changes)]
    assert document.arranged(chart) == quick(document.draft, chart)
    assert document.fitting == [chart]
    document.undo()
    document.redo()
    assert document.arranged(chart) == quick(document.draft, chart)
    document.settle()
    assert document.arranged(chart) == full(document.draft, chart)


def test_a_stale_result_is_not_saved(worker, tmp_path):
    """When a chart cannot be fitted, no page is better than one with a name that is no longer there."""
    from orgeditor.storage.reader import open_draft

    arrange, broken = breaking()
    document = made(worker, arrange=arrange, relay=lambda *_: None)
    chart = document.draft.charts_in_order()[0].id
    broken()
    worker.usable = False
    rename(document, "Dinas Sosial", "Dinas S")
    document.save_as(tmp_path / "x.bagan")
    assert chart not in open_draft(tmp_path / "x.bagan").arranged
    document.undo()
    assert shows(document, chart, "Dinas Sosial")


def test_a_box_that_is_gone_leaves_the_others_where_they_were(worker):
    """No other tree is drawn for the seconds until the fit comes, and nothing names what is not there any more."""
    document = made(worker, relay=lambda *_: None)
    chart = document.draft.charts_in_order()[0].id
    (before,) = document.arranged(chart).pages
    gone = box_of(document.draft, "Dinas Sosial")
    line = document.draft.placements[gone].backbone
    operations.take_out(document, [gone])
    (page,) = document.arranged(chart).pages
    draft = document.draft
    assert [box.placement for box in page.boxes] == [box.placement for box in before.boxes if box.placement != gone]
    assert all(box in before.boxes for box in page.boxes)
    assert {path.route for path in page.paths} == {route.id for route in draft.routes_of_chart(chart)}
    assert {key for stroke in page.strokes for key in stroke.relations} <= draft.relations.keys()
    assert line in {path.relation for path in before.paths}
    assert chart in document.fitting


def test_a_new_box_is_always_shown(worker):
    """Its name is written into it at once."""
    document = made(worker, relay=lambda *_: None)
    chart = document.draft.charts_in_order()[0].id
    new = operations.add_child(document, box_of(document.draft, "Inspektorat"))
    assert new in {box.placement for box in document.arranged(chart).pages[0].boxes}
    assert kind_of(document, chart) == "full"


def test_a_new_box_is_shown_in_the_bare_tree_where_there_is_one(worker, qtbot):
    def bare(draft, chart):
        return simple_arrange(draft, chart)._replace(notes=("bare",))

    document = made(worker, relay=lambda *_: None, bare=bare)
    chart = document.draft.charts_in_order()[0].id
    operations.add_child(document, box_of(document.draft, "Inspektorat"))
    assert kind_of(document, chart) == "bare"
    qtbot.waitUntil(lambda: worker.busy)
    worker.answer()
    assert kind_of(document, chart) == "full"


def test_a_layout_that_fails_puts_everything_back(worker, chart):
    broken = False

    def relay(draft, chart, *_):
        if broken:
            raise ZeroDivisionError
        return quick(draft, chart)

    document = made(worker, relay=relay)
    facts, arranged = dict(document.draft.units), dict(document.draft.arranged)
    broken = True
    with pytest.raises(ZeroDivisionError):
        operations.set_regulation(document, number="12")
    assert (dict(document.draft.units), document.draft.arranged) == (facts, arranged)
    assert document.stack.count() == 0
    assert document.fitting == []


# opening


def test_a_large_chart_without_a_result_opens_at_once(worker, tmp_path, qtbot):
    from orgeditor.storage.writer import save_draft

    path = tmp_path / "x.bagan"
    draft = two_charts()
    save_draft(draft, path)
    document = Document(arrange=full, relay=quick, worker=worker)
    document.settle()
    document.open(path)
    charts = [item.id for item in draft.charts_in_order()]
    assert document.arranged(charts[0]) is None
    assert document.fitting == charts
    for chart in charts:
        qtbot.waitUntil(lambda: worker.busy)
        worker.answer()
        assert document.arranged(chart) == full(draft, chart)
    assert not document.dirty


def test_it_shows_its_bare_tree_meanwhile(worker):
    document = Document(two_charts(), arrange=full, relay=quick, bare=quick, worker=worker)
    chart = document.draft.charts_in_order()[0].id
    assert kind_of(document, chart) == "quick"
    assert chart in document.fitting


# small charts


def test_a_small_chart_is_fitted_within_the_edit(worker, monkeypatch):
    monkeypatch.setattr(results, "SECONDS_A_BOX", 0.0001)
    document = made(worker)
    chart = document.draft.charts_in_order()[0].id
    rename(document, "Dinas Sosial", "Dinas S")
    assert document.arranged(chart) == full(document.draft, chart)
    assert (document.fitting, worker.asked) == ([], [])


def test_what_is_small_is_learnt_from_the_fits(document, worker, chart, qtbot):
    """The worker's answers say a second; fits here take next to nothing."""
    rename(document, "Dinas Sosial", "Dinas S")
    assert document.fitting
    worker.usable = False
    with qtbot.waitSignal(document.fitted):
        pass
    rename(document, "Dinas S", "Dinas T")
    assert document.fitting == []


def test_without_a_worker_nothing_is_ever_late(qapp):
    document = made(None)
    chart = document.draft.charts_in_order()[0].id
    rename(document, "Dinas Sosial", "Dinas S")
    assert isinstance(document.arranged(chart), Arranged)
    assert kind_of(document, chart) == "full"
    assert document.fitting == []
