"""Out and in again: a chart, its table, and a chart of that table say the same."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import sample_draft
from table_files import tree

from orgeditor.exchange.tables import words
from orgeditor.exchange.tables.columns import HEADS, recognised
from orgeditor.exchange.tables.entering import enter, new_draft
from orgeditor.exchange.tables.entries import entries_of
from orgeditor.exchange.tables.plan import plan_of
from orgeditor.exchange.tables.reading import sheet_of
from orgeditor.exchange.tables.words import LineKind, kind_of, kind_text
from orgeditor.exchange.tables.writing import csv_bytes, rows_of, xlsx_bytes
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import BUILTIN_KINDS, CoordinationForm, RelationKind, UnitCategory
from orgeditor.model.records import Regulation

FORMULAS = [
    "=1+1", "=HYPERLINK(\"http://x\")", "+62 811", "-Bagian Umum", "@SUM(A1)", "'=1+1", "''=x", "'", "'kutip'", "-",
    "=cmd|'/c calc'!A1", "1", "01", "1,5", "TRUE", "2026-01-02", "a;b", 'a"b"', '"', "_x0041_", "Nama Unit", "sep=;",
]  # fmt: skip
WRITERS = {"a.csv": csv_bytes, "a.xlsx": xlsx_bytes}


def fits(text: str) -> bool:
    return bool(text) and text == words.cleaned(text) and not words.odd_letter(text) and text not in words.NOTHING


plain = st.text("abC ÉéÜ“”–,;|\t'\"=+-@&<>#012", max_size=12).map(words.cleaned).filter(fits)
texts = st.one_of(st.sampled_from([text for text in FORMULAS if fits(text)]), plain, st.text(max_size=30).filter(fits))


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """A chart of up to a dozen boxes, names and ids alike ones among them, and units with two boxes."""
    draft = Draft(id_source(draw(st.integers(0, 2**16))))
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
        own = RelationKind("own", draw(st.sampled_from(["kemitraan", "koordinatif", "koordinatif hierarki"])), "Mitra")
        draft.put(own)
        chart = model.add_chart(draft).id
        boxes, kinds = [], sorted(draft.kinds)
        for _ in range(draw(st.integers(1, 12))):
            above = draw(st.sampled_from([None, *boxes]))
            unit = None
            if boxes and draw(st.integers(0, 9)) == 0:
                unit = draw(st.sampled_from(boxes)).unit
            if unit is None:
                name = draw(st.sampled_from(["Dinas", "DINAS", "Bagian Umum"]) | texts)
                category = draw(st.sampled_from(list(UnitCategory)))
                unit = model.add_unit(draft, name, category=category, basis=draw(st.just("") | texts)).id
            backbone = None
            if above is not None and draw(st.booleans()):
                kind, form = draw(st.sampled_from(kinds)), draw(st.sampled_from(list(CoordinationForm)))
                backbone = model.add_relation(draft, above.unit, unit, kind, form=form).id
            position = draw(st.none() | st.integers(0, 2))
            boxes.append(
                model.place(draft, chart, unit, above.id if above else None, position=position, backbone=backbone)
            )
    return draft


def said(draft: Draft) -> list[tuple[object, ...]]:
    """What a table keeps: per box its name, the place of its superior in the list, category, line and basis."""
    boxes = draft.placements_of_chart(draft.charts_in_order()[0].id)
    at = {item.id: number for number, item in enumerate(boxes)}
    found: list[tuple[object, ...]] = []
    for item in boxes:
        unit = draft.units[item.unit]
        line = draft.relations[item.backbone] if item.backbone else None
        above = at[item.parent] if item.parent else None
        found.append((unit.name, above, unit.category, line and (line.kind, line.form), unit.basis))
    return found


def again(draft: Draft, path: str, write: Callable[..., bytes]) -> tuple[Draft, bytes]:
    """Write the first chart, read it into a draft with the same kinds, and return that."""
    data = write(rows_of(draft, draft.charts_in_order()[0].id))
    sheet = sheet_of(data, path)
    blank = Draft()
    with blank.edit():
        for kind in draft.own_kinds.values():
            blank.put(kind)
    plan = plan_of(blank, None, entries_of(sheet, recognised(sheet.rows), draft.kinds))
    assert not plan.remarks
    fresh = Draft(id_source("another"))
    with fresh.edit():
        for kind in draft.own_kinds.values():
            fresh.put(kind)
        enter(fresh, plan)
    return fresh, data


@pytest.mark.parametrize("path", WRITERS)
@settings(max_examples=120, deadline=None)
@given(draft=drafts())
def test_a_chart_comes_back_from_its_table(path, draft):
    write = WRITERS[path]
    fresh, data = again(draft, path, write)
    assert said(fresh) == said(draft)
    assert write(rows_of(fresh, fresh.charts_in_order()[0].id)) == data


@pytest.mark.parametrize("path", WRITERS)
@settings(max_examples=60, deadline=None)
@given(draft=drafts())
def test_the_table_of_a_chart_changes_nothing_in_it(path, draft):
    chart = draft.charts_in_order()[0].id
    sheet = sheet_of(WRITERS[path](rows_of(draft, chart)), path)
    plan = plan_of(draft, chart, entries_of(sheet, recognised(sheet.rows), draft.kinds))
    assert (plan.remarks, plan.changed, plan.absent) == ((), [], 0)


@pytest.mark.parametrize("path", WRITERS)
@pytest.mark.parametrize("name", [name for name in FORMULAS if name not in words.NOTHING])
def test_cells_that_look_like_formulas_stay_text(path, name):
    rows = [list(HEADS.values()), ["1", "k", name, "", "Lainnya", "", "=1"], ["2", "l", "B", "k", "", "", ""]]
    data = WRITERS[path](rows)
    sheet = sheet_of(data, path)
    assert [row[:7] for row in sheet.rows] == [row[: len(read)] for row, read in zip(rows, sheet.rows, strict=True)]
    assert tree(entries_of(sheet, recognised(sheet.rows), BUILTIN_KINDS)) == [(name, ""), ("B", name)]


@pytest.mark.parametrize("name", ["-", "Kode12345678", "1"])
def test_a_superior_whose_name_would_be_misread_is_called_by_its_code(name):
    """A dash means none; a name may be the code of another row."""
    draft = Draft(id_source(5))
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
        chart = model.add_chart(draft).id
        above = model.place(draft, chart, model.add_unit(draft, name).id)
        other = model.place(draft, chart, model.add_unit(draft, above.unit).id, above.id)
        model.place(draft, chart, model.add_unit(draft, "Bawahan").id, other.id)
    assert said(again(draft, "a.csv", csv_bytes)[0]) == said(draft)


def test_no_cell_of_a_csv_begins_like_a_formula():
    rows = [list(HEADS.values()), *[[str(at), "k", name, name, "", "", name] for at, name in enumerate(FORMULAS)]]
    text = csv_bytes(rows).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=";"):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_a_workbook_holds_no_formula_and_no_link():
    import zipfile

    rows = [list(HEADS.values()), *[[str(at), "k", name, "", "", "", name] for at, name in enumerate(FORMULAS)]]
    archive = zipfile.ZipFile(io.BytesIO(xlsx_bytes(rows)))
    sheet = archive.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet and b"hyperlink" not in sheet and sheet.count(b't="s"') > 2 * len(FORMULAS)


def test_excel_in_indonesia_opens_the_csv():
    """With its mark Excel takes it for UTF-8; ";" divides lists on a PC that writes 1,5."""
    draft = sample_draft()
    data = csv_bytes(rows_of(draft, draft.charts_in_order()[0].id))
    assert data.startswith(b"\xef\xbb\xbfNo;Kode;Nama Unit;Atasan;")
    assert b"\r\n" in data


def test_the_same_chart_gives_the_same_bytes():
    draft = sample_draft()
    rows = rows_of(draft, draft.charts_in_order()[0].id)
    assert (csv_bytes(rows), xlsx_bytes(rows)) == (csv_bytes(rows), xlsx_bytes(rows))


@pytest.mark.parametrize("form", CoordinationForm)
@pytest.mark.parametrize("key", BUILTIN_KINDS)
def test_every_kind_is_read_as_it_is_written(key, form):
    kind = LineKind(key, form)
    assert kind_of(kind_text(kind, BUILTIN_KINDS), BUILTIN_KINDS) == kind


def test_a_new_draft_has_what_the_sample_says():
    draft = sample_draft()
    rows = rows_of(draft, draft.charts_in_order()[0].id)
    sheet = sheet_of(csv_bytes(rows), "a.csv")
    fresh = new_draft(plan_of(Draft(), None, entries_of(sheet, recognised(sheet.rows), BUILTIN_KINDS)), "x")
    assert said(fresh) == said(draft)
    assert set(fresh.units) == {item.unit for item in draft.placements.values()}, "ids of ours stay"
