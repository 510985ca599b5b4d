"""Page numbers: counted through a Lampiran, in its top margin."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fake_measure import FakeMeasure
from samples import sample_draft

from orgeditor.layout.page.numbers import numbered
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged, Page
from orgeditor.model.records import Chart


@pytest.fixture
def draft() -> Draft:
    """Lampiran I with two charts, Lampiran II with one, and a chart without Lampiran."""
    draft = sample_draft()
    with draft.edit():
        model.add_chart(draft, draft.annexes_in_order()[0].id)
        model.add_chart(draft)
        for chart in list(draft.charts.values()):
            draft.put(replace(chart, page=replace(chart.page, numbered=True)))
    return draft


def results(draft: Draft, *pages: int) -> dict[str, Arranged]:
    charts = draft.charts_in_order()
    page = Page(330.0, 215.0, "Fake")
    return {chart.id: Arranged(chart.id, (page,) * count) for chart, count in zip(charts, pages, strict=True)}


def all_numbered(draft: Draft, arranged: dict[str, Arranged]) -> dict[str, Arranged]:
    for annex in {chart.annex for chart in draft.charts.values()}:
        arranged = {**arranged, **numbered(draft, annex, arranged, lambda family: FakeMeasure())}
    return arranged


def texts(draft: Draft, arranged: dict[str, Arranged]) -> list[list[str | None]]:
    return [
        [page.number.lines[0].text if page.number else None for page in arranged[chart.id].pages]
        for chart in draft.charts_in_order()
    ]


def with_page(draft: Draft, chart: Chart, **values: object) -> None:
    with draft.edit():
        draft.put(replace(chart, page=replace(chart.page, **values)))


def test_pages_are_counted_through_the_charts_of_a_lampiran(draft):
    arranged = all_numbered(draft, results(draft, 2, 1, 1, 2))
    assert texts(draft, arranged) == [["- 1 -", "- 2 -"], ["- 3 -"], ["- 1 -"], ["- 1 -", "- 2 -"]]


def test_what_has_its_number_is_not_made_again(draft):
    arranged = all_numbered(draft, results(draft, 2, 1, 1, 2))
    assert all(
        numbered(draft, chart.annex, arranged, lambda family: FakeMeasure()) == {} for chart in draft.charts.values()
    )


def test_a_chart_that_grows_pushes_the_numbers_of_the_next(draft):
    arranged = all_numbered(draft, results(draft, 1, 1, 1, 1))
    first = draft.charts_in_order()[0].id
    arranged[first] = arranged[first]._replace(pages=arranged[first].pages * 3)
    assert texts(draft, all_numbered(draft, arranged))[:2] == [["- 1 -", "- 2 -", "- 3 -"], ["- 4 -"]]


def test_pages_of_a_chart_without_numbers_count_and_lose_theirs(draft):
    arranged = all_numbered(draft, results(draft, 2, 1, 1, 1))
    with_page(draft, draft.charts_in_order()[0], numbered=False)
    assert texts(draft, all_numbered(draft, arranged))[:2] == [[None, None], ["- 3 -"]]


@pytest.mark.parametrize("top", [5.0, 8.0, 20.0, 60.0])
def test_the_number_stands_in_the_middle_of_the_top_margin(draft, top):
    for chart in draft.charts_in_order():
        with_page(draft, chart, top=top)
    for arranged in all_numbered(draft, results(draft, 1, 1, 1, 1)).values():
        number = arranged.pages[0].number
        assert number.rect.center.x == pytest.approx(165.0, abs=0.01)
        assert number.rect.y > 0
        assert number.lines[0].baseline < top - 0.5
        assert number in arranged.pages[0].furniture
