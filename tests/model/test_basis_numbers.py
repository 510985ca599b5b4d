"""Letters and numbers of the articles by the present order."""

from dataclasses import replace

import pytest

from orgeditor.model import operations as model
from orgeditor.model.basis_numbers import letters, parsed_basis, renumber, renumberings
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import STRUCTURAL
from orgeditor.model.records import Placement, Regulation

LISTS = {"Asisten I": ("Dinas A", "Dinas B", "Dinas C"), "Asisten II": ("Dinas D", "Dinas E")}


@pytest.fixture
def draft() -> Draft:
    """Pasal 12 names two Asisten (huruf a, b) with their bodies (angka), in a chart; a second chart is empty."""
    draft = Draft(id_source("basis"))
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
        chart = model.add_chart(draft).id
        top = model.add_root(draft, chart, "Sekretaris Daerah")
        for letter, (name, bodies) in zip("ab", LISTS.items(), strict=True):
            above = model.add_child(draft, top, name)
            cite(draft, above, f"Pasal 12 huruf {letter}")
            for number, body in enumerate(bodies, 1):
                cite(draft, model.add_child(draft, above, body), f"Pasal 12 huruf {letter} angka {number}")
        model.add_chart(draft)
    return draft


def cite(draft: Draft, item: Placement, basis: str) -> None:
    draft.put(replace(draft.units[item.unit], basis=basis, inferred=False))
    if item.backbone is not None:
        draft.put(replace(draft.relations[item.backbone], basis=basis, inferred=False))


def box(draft: Draft, name: str) -> Placement:
    return next(item for item in draft.placements.values() if draft.units[item.unit].name == name)


def chart_of(draft: Draft) -> str:
    return draft.charts_in_order()[0].id


def articles(draft: Draft) -> dict[str, str]:
    """The basis of each unit without "Pasal 12 huruf": "a 1"."""
    return {
        unit.name: unit.basis.removeprefix("Pasal 12 huruf ").replace("angka ", "")
        for unit in draft.units_in_order()
        if unit.basis
    }


def number_anew(draft: Draft) -> None:
    with draft.edit():
        renumber(draft, renumberings(draft, chart_of(draft)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pasal 12 huruf a angka 3", ("Pasal 12 huruf a", "angka", 3, False)),
        ("Pasal 17 ayat (1) huruf C", ("Pasal 17 ayat (1)", "huruf", 3, True)),
        ("Pasal 2 angka 1 huruf bb", ("Pasal 2 angka 1", "huruf", 28, False)),
        ("Pasal 12", None),
        ("Pasal 13 ayat (3)", None),
        ("Pasal 7 dan Pasal 12 huruf a", None),
        ("Pasal 12 huruf ab", None),
        ("PP 18/2016", None),
        ("", None),
    ],
)
def test_what_a_basis_names(text, expected):
    item = parsed_basis(text)
    assert (tuple(item) if item else None) == expected
    assert item is None or item.text == text


def test_letters_after_z():
    assert [letters(number) for number in (1, 26, 27, 28, 53)] == ["a", "z", "aa", "bb", "aaa"]


def test_nothing_to_do_as_long_as_the_order_is_that_of_the_articles(draft):
    assert renumberings(draft, chart_of(draft)) == []


def test_a_unit_moved_within_its_list(draft):
    with draft.edit():
        model.move(draft, [box(draft, "Dinas C")], box(draft, "Asisten I"), 0)
    number_anew(draft)
    assert articles(draft) == {
        "Asisten I": "a", "Dinas A": "a 2", "Dinas B": "a 3", "Dinas C": "a 1",
        "Asisten II": "b", "Dinas D": "b 1", "Dinas E": "b 2",
    }  # fmt: skip
    assert not any(unit.basis_doubtful for unit in draft.units.values())


def test_a_unit_moved_to_another_list_closes_one_gap_and_opens_another(draft):
    with draft.edit():
        model.move(draft, [box(draft, "Dinas A")], box(draft, "Asisten II"), 1)
    number_anew(draft)
    assert articles(draft) == {
        "Asisten I": "a", "Dinas A": "b 2", "Dinas B": "a 1", "Dinas C": "a 2",
        "Asisten II": "b", "Dinas D": "b 1", "Dinas E": "b 3",
    }  # fmt: skip


def test_a_list_that_gets_another_letter_takes_its_items_along(draft):
    with draft.edit():
        model.move(draft, [box(draft, "Asisten II")], box(draft, "Sekretaris Daerah"), 0)
    assert all(row.sure for row in renumberings(draft, chart_of(draft)))
    number_anew(draft)
    assert articles(draft) == {
        "Asisten I": "b", "Dinas A": "b 1", "Dinas B": "b 2", "Dinas C": "b 3",
        "Asisten II": "a", "Dinas D": "a 1", "Dinas E": "a 2",
    }  # fmt: skip


def test_relations_that_share_the_article_of_a_unit_follow_it(draft):
    with draft.edit():
        model.move(draft, [box(draft, "Dinas C")], box(draft, "Asisten I"), 0)
        other = model.add_relation(
            draft, box(draft, "Dinas C").unit, box(draft, "Dinas D").unit, STRUCTURAL, basis="Pasal 9 ayat (1)"
        )
    number_anew(draft)
    for name in ("Dinas A", "Dinas B", "Dinas C"):
        item = box(draft, name)
        assert draft.relations[item.backbone].basis == draft.units[item.unit].basis
        assert not draft.relations[item.backbone].basis_doubtful
    assert draft.relations[other.id].basis == "Pasal 9 ayat (1)"


def test_units_of_other_charts_in_the_same_list_are_shifted(draft):
    with draft.edit():
        elsewhere = model.add_root(draft, draft.charts_in_order()[1].id, "Polres")
        cite(draft, elsewhere, "Pasal 12 huruf a angka 4")
        model.move(draft, [box(draft, "Dinas A")], box(draft, "Asisten II"))
    number_anew(draft)
    assert articles(draft)["Polres"] == "a 3"
    assert articles(draft)["Dinas A"] == "b 3"


def test_the_number_of_a_deleted_unit_is_closed_but_not_unasked(draft):
    with draft.edit():
        model.delete_unit(draft, box(draft, "Dinas A").unit)
    rows = renumberings(draft, chart_of(draft))
    assert [(row.before[-1], row.after[-1], row.sure) for row in rows] == [("2", "1", False), ("3", "2", False)]


def test_the_second_of_two_with_one_number_gets_the_next(draft):
    with draft.edit():
        new = model.add_child(draft, box(draft, "Asisten I"), "Dinas A2", position=1)
        cite(draft, new, "Pasal 12 huruf a angka 1")
        draft.put(replace(draft.units[new.unit], basis_doubtful=True))
    number_anew(draft)
    names = {name: article for name, article in articles(draft).items() if article.startswith("a ")}
    assert names == {"Dinas A": "a 1", "Dinas A2": "a 2", "Dinas B": "a 3", "Dinas C": "a 4"}


def test_definitions_that_only_partly_stand_in_the_draft_are_left_alone(draft):
    with draft.edit():
        for name, number in (("Dinas D", 6), ("Dinas E", 9)):
            cite(draft, box(draft, name), f"Pasal 1 angka {number}")
    assert renumberings(draft, chart_of(draft)) == []


def test_one_number_for_several_units_is_no_order(draft):
    with draft.edit():
        for name in ("Dinas A", "Dinas B", "Dinas C"):
            cite(draft, box(draft, name), "Pasal 1 angka 1")
    assert renumberings(draft, chart_of(draft)) == []


def test_a_doubtful_one_that_stands_right_only_loses_its_mark(draft):
    with draft.edit():
        unit = draft.units[box(draft, "Dinas B").unit]
        draft.put(replace(unit, basis_doubtful=True))
    [row] = renumberings(draft, chart_of(draft))
    assert (row.before, row.after, row.sure) == (unit.basis, unit.basis, True)
    number_anew(draft)
    assert renumberings(draft, chart_of(draft)) == []


def test_only_what_was_chosen_is_written(draft):
    with draft.edit():
        model.move(draft, [box(draft, "Dinas C")], box(draft, "Asisten I"), 0)
    rows = renumberings(draft, chart_of(draft))
    with draft.edit():
        renumber(draft, rows[:1])
    assert articles(draft)["Dinas C"] == "a 1"
    assert articles(draft)["Dinas A"] == "a 1"


def test_numbers_with_points_count_in_the_list_of_the_number_above():
    item = parsed_basis("Pasal 2 angka 2.1.3")
    assert item is not None
    assert (item.path, item.number) == ("Pasal 2 angka 2.1", 3)
    assert item._replace(number=4).text == "Pasal 2 angka 2.1.4"
    assert parsed_basis("Pasal 2.1") is None


def test_a_unit_moved_within_a_list_of_numbers_with_points_gets_the_next_one(draft):
    with draft.edit():
        for unit in list(draft.units.values()):
            path, angka, number = unit.basis.partition(" angka ")
            above = {"a": "1", "b": "2"}.get(path.removeprefix("Pasal 12 huruf "))
            if above:
                draft.put(replace(unit, basis=f"Pasal 12 angka {above}" + (f".{number}" if angka else "")))
        model.move(draft, [box(draft, "Dinas C")], box(draft, "Asisten I"), 0)
    number_anew(draft)
    assert {name: draft.units[box(draft, name).unit].basis for name in ("Dinas C", "Dinas A", "Dinas D")} == {
        "Dinas C": "Pasal 12 angka 1.1", "Dinas A": "Pasal 12 angka 1.2", "Dinas D": "Pasal 12 angka 2.1"
    }  # fmt: skip
