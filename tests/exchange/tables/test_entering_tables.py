"""Tables into charts: what is new, what is brought up to date, and what is done by hand and stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import box_of, sample_draft
from table_files import entries

from orgeditor.exchange.tables import remarks
from orgeditor.exchange.tables.columns import recognised
from orgeditor.exchange.tables.entering import enter, new_draft
from orgeditor.exchange.tables.entries import entries_of
from orgeditor.exchange.tables.plan import Change, Plan, charts_for_tables, plan_of
from orgeditor.exchange.tables.reading import read_csv
from orgeditor.exchange.tables.writing import csv_bytes, rows_of
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.kinds import COMMAND, CONSULTATIVE, COORDINATIVE, STRUCTURAL, UnitCategory
from orgeditor.model.records import Arrangement, BoxForm, Method

UMUM = "Asisten Administrasi Umum"
EKONOMI = "Asisten Ekonomi dan Pembangunan"


@pytest.fixture
def draft() -> Draft:
    """The sample with decisions of a person on some of its boxes."""
    draft = sample_draft()
    with draft.edit():
        box = draft.placements[box_of(draft, UMUM)]
        draft.put(replace(box, arrangement=Arrangement.COLUMNS, columns=2))
        for name in ("Inspektorat", "Badan Keuangan"):
            box = draft.placements[box_of(draft, name)]
            draft.put(replace(box, pin=Rect(10, 10, 40, 9), label=f"{name} (label)", note="catatan", bold=True))
    return draft


def first_chart(draft: Draft) -> str:
    return draft.charts_in_order()[0].id


def planned(draft: Draft, text: str | bytes, chart: str | None = "") -> Plan:
    target = first_chart(draft) if chart == "" else chart
    sheet = read_csv(text.encode() if isinstance(text, str) else text)
    return plan_of(draft, target, entries_of(sheet, recognised(sheet.rows), draft.kinds))


def entered(draft: Draft, text: str | bytes, chart: str | None = "") -> Plan:
    plan = planned(draft, text, chart)
    with draft.edit():
        enter(draft, plan)
    return plan


def exported(draft: Draft) -> list[list[str]]:
    return rows_of(draft, first_chart(draft))


def children(draft: Draft, name: str) -> list[str]:
    box = draft.placements[box_of(draft, name)]
    return [draft.unit_of(item.id).name for item in draft.children(box.chart, box.id)]


def backbone(draft: Draft, name: str):
    return draft.relations[draft.placements[box_of(draft, name)].backbone]


def edited(draft: Draft, name: str, column: str, value: str) -> bytes:
    """The table of the first chart with one cell changed."""
    rows = exported(draft)
    row = next(row for row in rows if row[2] == name)
    row[rows[0].index(column)] = value
    return csv_bytes(rows)


def test_a_new_draft_of_a_table():
    plan = planned(Draft(), "Nama;Atasan;Dasar\nSekretaris Daerah;;\nAsisten I;Sekretaris Daerah;Pasal 2\n"
                            "Dinas A;Asisten I;Pasal 3\n", None)  # fmt: skip
    draft = new_draft(plan, "x")
    assert [draft.unit_of(item.id).name for item in draft.placements_of_chart(first_chart(draft))] == [
        "Sekretaris Daerah", "Asisten I", "Dinas A",
    ]  # fmt: skip
    assert {unit.name: unit.category for unit in draft.units.values()}["Asisten I"] is UnitCategory.ASSISTANT
    assert (backbone(draft, "Asisten I").kind, backbone(draft, "Dinas A").kind) == (STRUCTURAL, COORDINATIVE)
    assert backbone(draft, "Dinas A").basis == "Pasal 3" and not backbone(draft, "Dinas A").inferred
    assert draft.units[backbone(draft, "Asisten I").source].inferred
    assert len(draft.routes) == 2
    assert new_draft(plan, "x").records() == draft.records()


def test_the_table_of_a_chart_changes_nothing_in_it(draft):
    before = draft.records()
    plan = entered(draft, csv_bytes(exported(draft)))
    assert (plan.changed, plan.absent, plan.remarks) == ([], 0, ())
    assert draft.records() == before


def test_a_renamed_row_is_found_by_its_code_and_keeps_its_box(draft):
    before = draft.placements[box_of(draft, "Inspektorat")]
    plan = entered(draft, edited(draft, "Inspektorat", "Nama Unit", "Inspektorat Daerah"))
    assert [(step.changes, step.renamed_from) for step in plan.changed] == [((Change.RENAMED,), "Inspektorat")]
    assert draft.unit_of(before.id).name == "Inspektorat Daerah"
    assert draft.placements[before.id] == before


def test_a_code_of_others_finds_its_unit_again_after_it_was_renamed_here():
    draft = new_draft(planned(Draft(), "Kode;Nama\nD-01;Dinas A\nD-02;Dinas B\n", None), "x")
    box = box_of(draft, "Dinas A")
    with draft.edit():
        model.rename(draft, draft.placements[box].unit, "Dinas A dan C")
    plan = entered(draft, "Kode;Nama\nD-01;Dinas Alpha\nD-02;Dinas B\n")
    assert [(step.box, step.changes) for step in plan.changed] == [(box, (Change.RENAMED,))]
    assert draft.unit_of(box).name == "Dinas Alpha"


def test_category_kind_and_basis_are_brought_up_to_date(draft):
    rows = exported(draft)
    row = next(row for row in rows if row[2] == "Inspektorat")
    row[4:] = ["Badan", "konsultatif", "Pasal 99"]
    box = draft.placements[box_of(draft, "Inspektorat")]
    plan = entered(draft, csv_bytes(rows))
    assert [step.changes for step in plan.changed] == [(Change.CATEGORY, Change.BASIS, Change.KIND)]
    unit = draft.unit_of(box.id)
    assert (unit.category, unit.basis, unit.inferred) == (UnitCategory.BADAN, "Pasal 99", False)
    assert (backbone(draft, "Inspektorat").kind, backbone(draft, "Inspektorat").basis) == (CONSULTATIVE, "Pasal 99")
    assert draft.placements[box.id] == box


def test_empty_cells_change_nothing_and_a_dash_empties(draft):
    before = draft.records()
    assert not entered(
        draft, f"Nama;Atasan;Kategori;Hubungan;Dasar\nInspektorat;{UMUM};;;\nBadan Keuangan;;;;\n"
    ).changed
    assert draft.records() == before
    entered(draft, edited(draft, "Inspektorat", "Dasar", "-"))
    unit = draft.unit_of(box_of(draft, "Inspektorat"))
    assert (unit.basis, unit.inferred) == ("", True)


def test_a_line_is_taken_away_and_drawn_again(draft):
    entered(draft, edited(draft, "Inspektorat", "Jenis Hubungan", "tanpa garis"))
    box = draft.placements[box_of(draft, "Inspektorat")]
    assert box.backbone is None and box.parent == box_of(draft, UMUM) and box.pin is not None
    assert not [item for item in draft.routes.values() if item.target == box.id]
    entered(draft, edited(draft, "Inspektorat", "Jenis Hubungan", "perintah"))
    assert backbone(draft, "Inspektorat").kind == COMMAND
    assert len([item for item in draft.routes.values() if item.target == box.id]) == 1


def test_another_superior_moves_the_branch_behind_its_predecessor_in_the_table(draft):
    rows = exported(draft)
    moved = next(row for row in rows if row[2] == "Inspektorat")
    rows.remove(moved)
    rows.insert([row[2] for row in rows].index("Dinas Perhubungan") + 1, [*moved[:3], EKONOMI, *moved[4:]])
    plan = entered(draft, csv_bytes(rows))
    assert [(step.changes, step.moved_from) for step in plan.changed] == [((Change.MOVED,), UMUM)]
    assert children(draft, EKONOMI)[:2] == ["Dinas Perhubungan", "Inspektorat"]
    assert children(draft, UMUM) == ["Badan Keuangan", "Bagian Organisasi"]
    box = draft.placements[box_of(draft, "Inspektorat")]
    assert box.pin is None and box.label == "Inspektorat (label)"
    assert draft.placements[box_of(draft, "Badan Keuangan")].pin is not None
    assert draft.placements[box_of(draft, UMUM)].columns == 2


def test_order_by_hand_stays_and_new_rows_stand_where_the_table_has_them(draft):
    with draft.edit():
        box = draft.placements[box_of(draft, "Bagian Organisasi")]
        model.move(draft, [box], draft.placements[box_of(draft, UMUM)], 0)
    names = ["Baru 1", "Inspektorat", "Baru 2", "Badan Keuangan", "Bagian Organisasi", "Baru 3"]
    plan = entered(draft, "Nama;Atasan\n" + "".join(f"{name};{UMUM}\n" for name in names))
    assert [step.entry.name for step in plan.changed] == ["Baru 1", "Baru 2", "Baru 3"]
    assert children(draft, UMUM) == [
        "Bagian Organisasi", "Baru 3", "Baru 1", "Inspektorat", "Baru 2", "Badan Keuangan",
    ]  # fmt: skip


def test_superior_and_subordinate_change_places(draft):
    """Neither can be moved first without hanging below itself, unless the table is entered from the top."""
    with draft.edit():
        model.move(draft, [draft.placements[box_of(draft, "Inspektorat")]],
                   draft.placements[box_of(draft, "Badan Keuangan")])  # fmt: skip
    plan = entered(draft, f"Nama;Atasan\nInspektorat;{UMUM}\nBadan Keuangan;Inspektorat\n")
    assert not plan.faults
    assert children(draft, UMUM) == ["Bagian Organisasi", "Inspektorat"]
    assert children(draft, "Inspektorat") == ["Badan Keuangan"]


def test_boxes_that_the_table_does_not_name_stay(draft):
    plan = entered(draft, f"Nama;Atasan\nDinas Baru;{UMUM}\n")
    assert plan.absent == len(draft.placements_of_chart(first_chart(draft))) - 1
    assert children(draft, UMUM)[-1] == "Dinas Baru"
    assert draft.units[draft.placements[box_of(draft, "Dinas Baru")].unit].category is UnitCategory.DINAS


def test_a_unit_of_another_chart_is_placed_not_made_again(draft):
    second = draft.charts_in_order()[1].id
    count = len(draft.units)
    plan = entered(draft, "Nama;Atasan\nSekretaris Daerah;\nINSPEKTORAT;Sekretaris Daerah\n", second)
    assert [step.changes for step in plan.steps] == [(Change.PLACED,), (Change.PLACED,)]
    assert len(draft.units) == count
    assert {unit.name for unit in draft.units.values()} >= {"Inspektorat"}, "capitals of a table rename nothing"


def test_equal_names_below_two_superiors_find_their_own_boxes():
    text = "Nama;Atasan\nDinas A;\nDinas B;\nSekretariat;Dinas A\nSekretariat;Dinas B\n"
    draft = new_draft(planned(Draft(), text, None), "x")
    assert len(draft.units) == 4
    assert not planned(draft, text).changed
    turned = "Nama;Atasan;Dasar\nDinas B;;\nDinas A;;\nSekretariat;Dinas B;Pasal 2\nSekretariat;Dinas A;Pasal 1\n"
    entered(draft, turned)
    box = draft.children(first_chart(draft), box_of(draft, "Dinas A"))[0]
    assert draft.units[box.unit].basis == "Pasal 1"


def test_a_second_box_of_a_unit(draft):
    with draft.edit():
        model.place(draft, first_chart(draft), draft.placements[box_of(draft, "Inspektorat")].unit,
                    box_of(draft, EKONOMI))  # fmt: skip
    rows = exported(draft)
    codes = [row[1] for row in rows if row[2] == "Inspektorat"]
    assert codes[1] == f"{codes[0]}#2" or codes[0] == f"{codes[1]}#2"
    assert not planned(draft, csv_bytes(rows)).changed
    again = new_draft(planned(Draft(), csv_bytes(rows), None), "x")
    assert exported(again) == rows
    assert len(again.units) == len(draft.units)


def test_a_glued_box_whose_line_goes_is_no_longer_glued(draft):
    entered(draft, edited(draft, "Wakil Walikota", "Jenis Hubungan", "tanpa garis"))
    assert draft.placements[box_of(draft, "Wakil Walikota")].form is BoxForm.BOX


@pytest.mark.parametrize(
    ("text", "row", "template"),
    [
        ("Nama;Atasan\nDinas X;Dinas Yang Tidak Ada\n", 2, remarks.NO_SUPERIOR),
        ("Nama;Atasan\nDinas X;Asisten Administrasi Umun\n", 2, remarks.NEAR_SUPERIOR),
        (f"Nama;Atasan\n{UMUM};Inspektorat\n", 2, remarks.CYCLE),
        (f"Nama;Atasan\nSekretaris Daerah;{UMUM}\n", 2, remarks.CYCLE),
    ],
)
def test_what_does_not_go_with_the_chart_is_named(draft, text, row, template):
    assert [(remark.row, remark.template) for remark in planned(draft, text).faults] == [(row, template)]


def test_charts_whose_boxes_hang_from_nothing_are_not_for_tables(draft):
    with draft.edit():
        chart = model.add_chart(draft, method=Method.LAYERED)
    assert chart.id not in charts_for_tables(draft) and first_chart(draft) in charts_for_tables(draft)


def test_a_new_annex_takes_the_page_of_the_last_chart(draft):
    with draft.edit():
        last = draft.charts_in_order()[-1]
        draft.put(replace(last, page=replace(last.page, paper="A3")))
    count = len(draft.annexes)
    entered(draft, "Nama\nDinas Lain\n", None)
    assert len(draft.annexes) == count + 1
    assert draft.charts_in_order()[-1].page.paper == "A3"


def test_ten_thousand_rows_are_planned_and_entered_soon():
    import time

    text = "Kode;Nama;Atasan\n" + "".join(f"{at};Dinas {at};{at // 10 if at else ''}\n" for at in range(10_000))
    start = time.perf_counter()
    draft = new_draft(plan_of(Draft(), None, entries(text)), "x")
    assert len(draft.placements) == 10_000
    assert time.perf_counter() - start < 20, "2 s on a free PC; squared it would be minutes"
