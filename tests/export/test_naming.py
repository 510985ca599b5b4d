"""Names and titles of exported files."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orgeditor.export.naming import export_targets
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.page import Arranged, Page
from orgeditor.model.records import Regulation


def draft_of(annexes: list[int], loose: int = 0, pages: int = 1) -> tuple[Draft, dict[str, Arranged]]:
    """Return a draft with that many charts in each Lampiran and without one, and empty pages for them."""
    draft = Draft(id_source(1))
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
        for number, count in enumerate(annexes, 1):
            annex = operations.add_annex(draft, f"LAMPIRAN {number}")
            for _ in range(count):
                operations.add_chart(draft, annex.id)
        for number in range(loose):
            operations.add_chart(draft, title=f"Bagan {number + 1}")
    return draft, {key: Arranged(key, (Page(330, 215, "x"),) * pages) for key in draft.charts}


def names(draft: Draft, results: dict[str, Arranged], form: str, some: slice = slice(None)) -> list[str]:
    return [t.name for t in export_targets(draft, draft.charts_in_order()[some], results, "perwali", form)]


def test_pdf_holds_all_charts_in_order():
    draft, results = draft_of([1, 2], loose=1)
    (target,) = export_targets(draft, draft.charts_in_order(), results, "perwali", "pdf")
    assert (target.name, len(target.pages)) == ("perwali.pdf", 4)
    assert target.title == "LAMPIRAN 1 · LAMPIRAN 2 · Bagan 1"


def test_a_word_document_is_named_as_a_pdf_and_knows_the_margins_of_each_page():
    draft, results = draft_of([1, 2], pages=2)
    with draft.edit():
        last = draft.charts_in_order()[-1]
        draft.put(replace(last, page=replace(last.page, top=30.0, left=12.0)))
    (target,) = export_targets(draft, draft.charts_in_order(), results, "perwali", "docx")
    assert (target.name, len(target.pages)) == ("perwali.docx", 6)
    assert target.margins == ((20.0, 20.0, 25.0, 20.0),) * 4 + ((30.0, 20.0, 25.0, 12.0),) * 2
    apart = export_targets(draft, draft.charts_in_order(), results, "perwali", "docx", {})
    assert [item.name for item in apart] == [
        "perwali-lampiran-1.docx", "perwali-lampiran-2-bagan-1.docx", "perwali-lampiran-2-bagan-2.docx",
    ]  # fmt: skip


def test_pdf_of_one_chart_says_which():
    draft, results = draft_of([1, 2], loose=1)
    assert names(draft, results, "pdf", slice(2, 3)) == ["perwali-lampiran-2-bagan-2.pdf"]


def test_pdf_of_the_only_chart_has_the_draft_s_name():
    assert names(*draft_of([1]), "pdf") == ["perwali.pdf"]


@pytest.mark.parametrize("form", ["png", "svg"])
def test_one_picture_for_each_page(form):
    draft, results = draft_of([1, 2], loose=2)
    expected = ["lampiran-1", "lampiran-2-bagan-1", "lampiran-2-bagan-2", "bagan-1", "bagan-2"]
    assert names(draft, results, form) == [f"perwali-{part}.{form}" for part in expected]


def test_only_lampiran_and_only_chart_have_no_number():
    assert names(*draft_of([1]), "png") == ["perwali-lampiran.png"]
    assert names(*draft_of([], loose=1), "png") == ["perwali-bagan.png"]


def test_pages_of_one_chart_are_numbered():
    assert names(*draft_of([1], pages=2), "png") == ["perwali-lampiran-hal-1.png", "perwali-lampiran-hal-2.png"]


def test_chart_without_a_title_still_gives_the_document_one():
    draft, results = draft_of([], loose=1)
    with draft.edit():
        chart = next(iter(draft.charts.values()))
        draft.put(type(chart)(chart.id))
    (target,) = export_targets(draft, draft.charts_in_order(), results, "perwali", "pdf")
    assert target.title == "Bagan"


@pytest.mark.parametrize("form", ["pdf", "png"])
def test_a_chart_s_file_may_have_a_name_of_its_own(form):
    draft, results = draft_of([1, 1], pages=2)
    first, second = draft.charts_in_order()
    targets = export_targets(draft, [first, second], results, "perwali", form, {second.id: "vertikal"})
    if form == "pdf":
        assert [(target.name, len(target.pages)) for target in targets] == [
            ("perwali-lampiran-1.pdf", 2), ("vertikal.pdf", 2)]  # fmt: skip
    else:
        assert [target.name for target in targets[2:]] == ["vertikal-hal-1.png", "vertikal-hal-2.png"]
