"""The pages of the five example regulations, as other programs see them: `info --json` and the exported PDF."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path
from typing import Any

import page_rules
import pypdf
import pytest
from commands import run
from drafts import contents

from orgeditor.editing.arranging import arrange_chart
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.export.pdf import pdf_bytes
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import POINT_MM, Point, Rect
from orgeditor.model.page import Arranged
from orgeditor.render.measure import measure_for
from orgeditor.storage.arranged_json import dump
from orgeditor.storage.reader import open_draft

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
# Chart by chart, so that a failure names the Lampiran. "-": a chart that belongs to none.
CHARTS = [
    ("bukittinggi-2017", "I"),
    ("bukittinggi-2017", "II"),
    ("bukittinggi-2017", "III"),
    ("cimahi-2017", "I"),
    ("cimahi-2017", "II"),
    ("jombang-2009", "-"),
    ("paser-2020", ""),
    ("probolinggo-2009", "-"),
]
NAMES = sorted({name for name, _ in CHARTS})
DEFAULT_CONTENT = Rect(20.0, 20.0, 290.0, 170.0)
"""F4 landscape within the default margins (20 top, 20 right, 25 bottom, 20 left), in mm."""

every_chart = pytest.mark.parametrize(("name", "numeral"), CHARTS, ids=[f"{name} {n}" for name, n in CHARTS])
every_example = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module")
def imported(qapp, tmp_path_factory) -> Callable[[str], Path]:
    """Imports an example from its outline text, once, so that no test looks at a stale .bagan."""
    folder = tmp_path_factory.mktemp("imported")

    @cache
    def make(name: str) -> Path:
        path = folder / f"{name}.bagan"
        assert run("import", EXAMPLES / f"{name}.txt", "-o", path) == 0
        return path

    return make


@pytest.fixture(scope="module")
def told(imported) -> Callable[[str], dict[str, Any]]:
    """Returns what `info --json` prints of an example."""

    @cache
    def read(name: str) -> dict[str, Any]:
        path = imported(name)
        with redirect_stdout(io.StringIO()) as printed:
            assert run("info", path, "--json") == 0
        return json.loads(printed.getvalue())

    return read


@pytest.fixture(scope="module")
def draft_of(imported) -> Callable[[str], Draft]:
    return cache(lambda name: open_draft(imported(name)))


def chart_of(told: dict[str, Any], numeral: str) -> dict[str, Any]:
    numerals = {annex["id"]: annex["numeral"] for annex in told["annexes"]}
    return next(chart for chart in told["charts"] if numerals.get(chart["annex"], "-") == numeral)


def result_of(draft: Draft, numeral: str) -> Arranged:
    for chart in draft.charts_in_order():
        if (draft.numeral_of(chart.annex) if chart.annex else "-") == numeral:
            return draft.arranged[chart.id]
    raise KeyError(numeral)


def faults(told: dict[str, Any], numeral: str, rule: Callable[[dict[str, Any]], list[str]]) -> str:
    return "\n".join(fault for page in chart_of(told, numeral)["pages"] for fault in rule(page))


@every_chart
def test_chart_is_drawn_on_its_page(told, name, numeral):
    """One F4 landscape page with boxes and lines: an empty one would pass every other test."""
    (page,) = chart_of(told(name), numeral)["pages"]
    assert (page["width_mm"], page["height_mm"]) == (330, 215)
    assert len(page["boxes"]) >= 10 and page["lines"] and page["strokes"]
    assert (page["heading"] is None) == (page["signature"] is None) == (numeral == "-")


@every_chart
def test_nothing_overlaps(told, name, numeral):
    assert not faults(told(name), numeral, page_rules.overlaps)


@every_chart
def test_no_text_is_cut(told, name, numeral):
    measure = measure_for("TeX Gyre Bonum")
    assert not faults(told(name), numeral, lambda page: page_rules.cut_text(page, measure))


@every_chart
def test_no_line_runs_through_a_box(told, name, numeral):
    assert not faults(told(name), numeral, page_rules.lines_through_boxes)


@every_chart
def test_no_line_runs_through_the_furniture(told, name, numeral):
    assert not faults(told(name), numeral, page_rules.lines_through_furniture)


@every_chart
def test_everything_is_inside_the_margins(told, name, numeral):
    assert not faults(told(name), numeral, lambda page: page_rules.outside(page, DEFAULT_CONTENT))


@every_chart
def test_room_round_the_signature_is_free(told, name, numeral):
    assert not faults(told(name), numeral, page_rules.near_signature)


@every_chart
def test_strokes_are_disjoint(told, name, numeral):
    assert not faults(told(name), numeral, page_rules.doubled_strokes)


@every_chart
def test_strokes_paint_exactly_the_lines(told, name, numeral):
    assert not faults(told(name), numeral, page_rules.stroke_differences)


@every_chart
def test_text_stands_where_it_belongs(draft_of, name, numeral):
    measure = measure_for("TeX Gyre Bonum")
    for page in result_of(draft_of(name), numeral).pages:
        assert not page_rules.page_faults(page, measure)


@every_chart
def test_every_box_and_line_is_drawn(draft_of, name, numeral):
    draft = draft_of(name)
    result = result_of(draft, numeral)
    assert not page_rules.missing_content(draft, draft.charts[result.chart], result)
    assert result.notes == ()


@every_chart
def test_hierarchy_has_one_font_size(told, name, numeral):
    chart = chart_of(told(name), numeral)
    if chart["method"] == "hierarchy":
        assert len({box["font_pt"] for page in chart["pages"] for box in page["boxes"]}) == 1


@every_chart
def test_legend_shows_the_kinds_drawn(draft_of, told, name, numeral):
    """The kinds of stroke, as a glued box has no line; a kind drawn one way and both ways has two samples."""
    (page,) = result_of(draft_of(name), numeral).pages
    kinds = {stroke["kind"] for stroke in chart_of(told(name), numeral)["pages"][0]["strokes"]}
    if len(kinds) == 1:
        assert page.legend is None
    else:
        assert page.legend is not None
        assert {sample.kind for sample in page.legend.samples} == kinds


@pytest.mark.parametrize(
    ("name", "numeral", "least"), [("bukittinggi-2017", "I", 9.0), ("cimahi-2017", "II", 9.5), ("jombang-2009", "-", 8)]
)
def test_font_is_large_enough(told, name, numeral, least):
    chart = chart_of(told(name), numeral)
    assert chart["smallest_font_pt"] >= least
    assert min(box["font_pt"] for page in chart["pages"] for box in page["boxes"]) == chart["smallest_font_pt"]


@every_chart
def test_font_floor_is_held(told, name, numeral):
    assert chart_of(told(name), numeral)["smallest_font_pt"] >= 7.0


@every_example
def test_names_are_those_of_the_article(told, draft_of, name):
    """Letter for letter as the outline has them: drawing may change case, never the fact."""
    text = (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    assert {unit["name"] for unit in told(name)["units"]} == {unit.name for unit in draft_of(name).units.values()}
    for unit in told(name)["units"]:
        assert unit["name"] in text.replace('""', '"')


@every_example
def test_bagan_in_examples_is_what_import_makes(imported, name):
    """Compared as drafts: the bytes tell which SQLite wrote them."""
    made = open_draft(EXAMPLES / f"{name}.bagan")
    assert contents(made) == contents(open_draft(imported(name))), "run `make examples`"


@every_example
def test_arranging_again_gives_the_same(draft_of, name):
    stored = draft_of(name)
    fresh = read_outline((EXAMPLES / f"{name}.txt").read_text(encoding="utf-8"), name)
    assert set(fresh.charts) == set(stored.arranged)
    for chart in fresh.charts:
        assert dump(arrange_chart(fresh, chart)) == dump(stored.arranged[chart])


# the exported PDF


@pytest.fixture(scope="module")
def pdf_of(draft_of) -> Callable[[str], pypdf.PdfReader]:
    @cache
    def make(name: str) -> pypdf.PdfReader:
        draft = draft_of(name)
        pages = [page for chart in draft.charts_in_order() for page in draft.arranged[chart.id].pages]
        return pypdf.PdfReader(io.BytesIO(pdf_bytes(pages, name)))

    return make


def places_of_text(page: pypdf.PageObject) -> list[Point]:
    """Return where each piece of text begins, in mm from the page's top left corner."""
    height = float(page.mediabox.height)
    places = []

    def visit(text, cm, tm, font, size):
        if text.strip():
            x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            places.append(Point(x * POINT_MM, (height - y) * POINT_MM))

    page.extract_text(visitor_text=visit)
    return places


@every_example
def test_pdf_text_stands_inside_the_margins(pdf_of, name):
    for page in pdf_of(name).pages:
        places = places_of_text(page)
        assert len(places) > 10
        inside = DEFAULT_CONTENT.grown(0.1)
        assert [place for place in places if not inside.contains_point(place)] == []


@every_example
def test_pdf_has_one_font_family(pdf_of, name):
    for page in pdf_of(name).pages:
        fonts = page["/Resources"]["/Font"].values()
        assert page_rules.font_families(font.get_object()["/BaseFont"] for font in fonts) == {"TeXGyreBonum"}


@every_example
def test_pdf_has_every_name(pdf_of, draft_of, name):
    draft = draft_of(name)
    for chart, page in zip(draft.charts_in_order(), pdf_of(name).pages, strict=True):
        text = "".join(page.extract_text().split()).casefold()
        assert "\t" not in page.extract_text()
        for placement in draft.placements_of_chart(chart.id):
            shown = placement.label or draft.units[placement.unit].name
            assert "".join(shown.split()).casefold() in text
        assert "".join(draft.title_of(chart).split()).casefold() in text
