"""Atur Halaman as an operation: what other charts take over of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import sample_draft, simple_arrange

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.operations import Reach
from orgeditor.model.draft import Draft
from orgeditor.model.records import Overflow, PageSetup


@pytest.fixture
def document() -> Document:
    """Two Lampiran; the first has two charts."""
    document = Document(sample_draft(), arrange=simple_arrange)
    operations.add_chart(document, document.draft.charts_in_order()[0].annex)
    return document


def charts(document: Document) -> list[str]:
    return [chart.id for chart in document.draft.charts_in_order()]


def page(document: Document, number: int) -> PageSetup:
    return document.draft.charts_in_order()[number].page


def set_up(document: Document, reach: Reach, overflow: Overflow = Overflow.SPLIT, **values: object) -> None:
    """Set up the page of the first chart."""
    edited = Draft.of(document.draft.records())
    chart = edited.charts[charts(document)[0]]
    with edited.edit():
        edited.put(replace(chart, page=replace(chart.page, **values), overflow=overflow))
    operations.set_up_page(document, edited, chart.id, reach)


def test_page_numbers_are_those_of_the_whole_lampiran(document):
    set_up(document, Reach.CHART, numbered=True, left=33.0)
    assert [page(document, number).numbered for number in range(3)] == [True, True, False]
    assert [page(document, number).left for number in range(3)] == [33.0, 20.0, 20.0]


def test_only_what_was_changed_reaches_the_others(document):
    operations.set_page(document, charts(document)[1:], "", paper="A3", font_cap=10.0)
    set_up(document, Reach.CHANGED, Overflow.ENLARGE, left=33.0)
    assert [(page(document, n).paper, page(document, n).left, page(document, n).font_cap) for n in range(3)] == [
        ("F4", 33.0, 12.0), ("A3", 33.0, 10.0), ("A3", 33.0, 10.0)
    ]  # fmt: skip
    assert {chart.overflow for chart in document.draft.charts.values()} == {Overflow.ENLARGE}


@pytest.mark.parametrize(
    ("values", "expected"), [({"font_floor": 11.0}, (11.0, 11.0)), ({"font_cap": 7.5}, (7.5, 7.5))]
)
def test_the_other_limit_of_another_chart_gives_way(document, values, expected):
    """Its own limits are 8 to 10 pt: with one of them beyond the other no chart could be laid out."""
    operations.set_page(document, charts(document)[1:2], "", font_floor=8.0, font_cap=10.0)
    set_up(document, Reach.CHANGED, **values)
    assert (page(document, 1).font_floor, page(document, 1).font_cap) == expected


def test_the_whole_page_makes_all_alike(document):
    operations.set_page(document, charts(document)[1:], "", paper="A3", top=50.0)
    set_up(document, Reach.WHOLE)
    assert page(document, 0) == page(document, 1) == page(document, 2)
    assert page(document, 0).paper == "F4"


def test_nothing_changed_is_no_step(document):
    count = document.stack.count()
    for reach in (Reach.CHART, Reach.CHANGED):
        set_up(document, reach)
    assert document.stack.count() == count
