"""Mending a reading before it enters: what each mend leaves, and that mends hold on another reading of the text."""

from __future__ import annotations

from functools import partial

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from orgeditor.articles import mending
from orgeditor.articles.mending import Tree, entered, tree_of
from orgeditor.articles.reader import read_text
from orgeditor.model.kinds import COORDINATIVE, STRUCTURAL, UnitCategory

TEXT = """Pasal 2
a. Asisten Satu mengoordinasikan:
1. Dinas A;
2. Badan Pengelolaan Keuangan;
3. dan Aset;
b. Asisten Dua membawahkan:
1. Bagian Umum; dan
2. Bagian Hukum Dinas Sosial.
"""


@pytest.fixture
def tree() -> Tree:
    return tree_of(read_text(TEXT).units)


def shown(tree: Tree) -> list[str]:
    """Return the names that are to enter, indented."""
    level: list[int] = []
    lines = []
    for unit in entered(tree):
        level.append(0 if unit.parent is None else level[unit.parent] + 1)
        lines.append("  " * level[-1] + unit.name)
    return lines


def key(tree: Tree, name: str) -> str:
    return next(node.key for node in tree if node.unit.name == name)


def keys(tree: Tree, *names: str) -> list[str]:
    return [key(tree, name) for name in names]


def test_a_tree_is_the_reading_itself(tree):
    assert shown(tree) == [
        "Asisten Satu", "  Dinas A", "  Badan Pengelolaan Keuangan", "  dan Aset",
        "Asisten Dua", "  Bagian Umum", "  Bagian Hukum Dinas Sosial",
    ]  # fmt: skip


def test_renaming_guesses_the_category_anew_and_ends_the_doubt(tree):
    doubted = key(tree, "dan Aset")
    assert next(node.unit.confidence for node in tree if node.key == doubted) < 1
    after = mending.rename(tree, doubted, "  Dinas   Aset ")
    unit = next(node.unit for node in after if node.key == doubted)
    assert (unit.name, unit.category, unit.confidence) == ("Dinas Aset", UnitCategory.DINAS, 1.0)
    assert (mending.doubtful(tree), mending.doubtful(after)) == ([doubted], [])
    assert mending.rename(tree, doubted, "  ") == tree


def test_units_go_up_and_down_among_their_sisters(tree):
    row = shown(tree)[1:4]
    both = keys(tree, "Dinas A", "Badan Pengelolaan Keuangan")
    assert shown(mending.shift(tree, both, 1))[1:4] == [row[2], row[0], row[1]]
    assert mending.shift(tree, both, -1) == tree
    last = keys(tree, "dan Aset")
    assert shown(mending.shift(tree, last, -1))[1:4] == [row[0], row[2], row[1]]
    assert mending.shift(tree, last, 1) == tree
    heads = keys(tree, "Asisten Dua", "Bagian Umum")  # what stands below one of them goes along
    assert shown(mending.shift(tree, heads, -1))[0] == "Asisten Dua"
    assert mending.shift(tree, keys(tree, "Dinas A", "Bagian Umum"), 1) == tree  # no sisters


def test_units_are_put_below_the_one_before_and_taken_out_again(tree):
    deeper = mending.demote(tree, keys(tree, "Badan Pengelolaan Keuangan", "dan Aset"))
    assert shown(deeper)[:4] == ["Asisten Satu", "  Dinas A", "    Badan Pengelolaan Keuangan", "    dan Aset"]
    assert shown(mending.promote(deeper, keys(deeper, "Badan Pengelolaan Keuangan", "dan Aset"))) == shown(tree)
    out = mending.promote(tree, keys(tree, "Dinas A"))
    assert shown(out)[:4] == ["Asisten Satu", "  Badan Pengelolaan Keuangan", "  dan Aset", "Dinas A"]
    assert mending.promote(tree, keys(tree, "Asisten Dua")) == tree
    assert mending.demote(tree, keys(tree, "Dinas A")) == tree


def test_merging_joins_names_and_what_stands_below(tree):
    after = mending.merge(tree, keys(tree, "Badan Pengelolaan Keuangan", "dan Aset"))
    assert shown(after)[1:3] == ["  Dinas A", "  Badan Pengelolaan Keuangan dan Aset"]
    merged = next(node.unit for node in after if "dan Aset" in node.unit.name)
    assert [TEXT[start:end] for start, end in merged.spans] == ["2. Badan Pengelolaan Keuangan;", "3. dan Aset;"]
    after = mending.merge(tree, keys(tree, "Asisten Satu", "Asisten Dua"))
    assert [line.strip() for line in shown(after)[1:]] == [
        "Dinas A", "Badan Pengelolaan Keuangan", "dan Aset", "Bagian Umum", "Bagian Hukum Dinas Sosial"
    ]  # fmt: skip


def test_a_superior_merged_with_its_own_unit_keeps_the_rest(tree):
    after = mending.merge(tree, keys(tree, "Asisten Satu", "Dinas A"))
    assert shown(after)[:3] == ["Asisten Satu Dinas A", "  Badan Pengelolaan Keuangan", "  dan Aset"]


def test_splitting_makes_sisters_and_proposes_where(tree):
    name = "Bagian Hukum Dinas Sosial"
    names = mending.proposed_split(name)
    assert names == ["Bagian Hukum", "Dinas Sosial"]
    after = mending.split(tree, key(tree, name), names)
    assert shown(after)[-3:] == ["  Bagian Umum", "  Bagian Hukum", "  Dinas Sosial"]
    units = {node.unit.name: node.unit for node in after}
    assert units["Dinas Sosial"].category is UnitCategory.DINAS
    assert units["Dinas Sosial"].spans == units["Bagian Hukum"].spans
    assert len({node.key for node in after}) == len(after)
    assert mending.proposed_split("Dinas Pertanian dan Pangan") == ["Dinas Pertanian", "Pangan"]
    assert mending.proposed_split("Dinas A; 5. Badan B; dan c) Biro C l. Bagian D") == [
        "Dinas A", "Badan B", "Biro C", "Bagian D"
    ]  # fmt: skip
    assert mending.proposed_split("Dinas A Daerah; 9a. Dinas B; 9b. Dinas C") == [
        "Dinas A Daerah",
        "Dinas B",
        "Dinas C",
    ]
    assert mending.proposed_split("RSUD H. Abdul Moeloek Dinas Pasar") == ["RSUD H. Abdul Moeloek", "Dinas Pasar"]


def test_dropping_takes_the_branch_or_only_the_box(tree):
    head = keys(tree, "Asisten Satu")
    assert shown(mending.drop(tree, head)) == ["Asisten Dua", "  Bagian Umum", "  Bagian Hukum Dinas Sosial"]
    after = mending.drop(tree, head, branch=False)
    assert shown(after)[:3] == ["Dinas A", "Badan Pengelolaan Keuangan", "dan Aset"]


def test_moving_takes_the_place_and_the_kind_of_the_new_sisters(tree):
    after = mending.move(tree, keys(tree, "Dinas A"), key(tree, "Asisten Dua"), key(tree, "Bagian Hukum Dinas Sosial"))
    assert shown(after)[3:] == ["Asisten Dua", "  Bagian Umum", "  Dinas A", "  Bagian Hukum Dinas Sosial"]
    kinds = {node.unit.name: node.unit.kind for node in (*tree, *after)}
    assert kinds["Dinas A"] == STRUCTURAL
    assert next(node.unit.kind for node in tree if node.unit.name == "Dinas A") == COORDINATIVE


def test_a_branch_moves_whole_but_never_below_itself(tree):
    after = mending.move(tree, keys(tree, "Asisten Dua", "Bagian Umum"), key(tree, "Asisten Satu"))
    assert shown(after)[4:] == ["  Asisten Dua", "    Bagian Umum", "    Bagian Hukum Dinas Sosial"]
    assert mending.move(tree, keys(tree, "Asisten Satu"), key(tree, "Dinas A")) == tree


def test_an_unticked_unit_stays_out_with_its_branch_and_comes_back_with_its_superior(tree):
    after = mending.tick(tree, keys(tree, "Asisten Satu"), False)
    assert shown(after) == ["Asisten Dua", "  Bagian Umum", "  Bagian Hukum Dinas Sosial"]
    again = mending.tick(after, keys(tree, "Dinas A"), True)
    assert shown(again)[:3] == ["Asisten Satu", "  Dinas A", "Asisten Dua"]


def test_what_moves_below_an_unticked_unit_stays_out_too(tree):
    off = mending.tick(tree, keys(tree, "Asisten Satu"), False)
    after = mending.move(off, keys(off, "Bagian Umum"), key(off, "Asisten Satu"))
    assert shown(after) == ["Asisten Dua", "  Bagian Hukum Dinas Sosial"]


def test_mends_hold_on_the_reading_of_a_changed_text(tree):
    mends = [
        partial(mending.merge, keys=keys(tree, "Badan Pengelolaan Keuangan", "dan Aset")),
        partial(mending.drop, keys=keys(tree, "Bagian Umum")),
        partial(mending.rename, key=key(tree, "Dinas A"), name="Dinas Alam"),
    ]
    again = tree_of(
        read_text(TEXT.replace("Pasal 2", "Pasal 12\n(1) Baru.\n(2) Lagi:").replace("Dinas A;", "Dinas Z;")).units
    )
    for mend in mends:
        again = mend(again)
    assert "  Badan Pengelolaan Keuangan dan Aset" in shown(again)
    assert not {"  Bagian Umum", "  Dinas Alam"} & set(shown(again))


def test_what_only_a_definition_names_is_not_ticked():
    text = "Pasal 1\n1. Asisten adalah Asisten yang terdiri dari Asisten Umum dan Asisten Ekonomi.\nPasal 2\nIsi.\n"
    tree = tree_of(read_text(text).units)
    assert len(tree) == 3 and shown(tree) == []


@st.composite
def mends(draw):
    some = st.integers(0, 9)
    return draw(st.lists(st.tuples(st.sampled_from(["drop", "dissolve", "move", "merge", "split", "tick"]), some, some,
                                   st.booleans()), max_size=8))  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(mends())
def test_whatever_is_mended_superiors_come_first_and_keys_differ(steps):
    tree = tree_of(read_text(TEXT).units)
    for name, first, second, flag in steps:
        if not tree:
            break
        one, other = tree[first % len(tree)].key, tree[second % len(tree)].key
        tree = {
            "drop": lambda: mending.drop(tree, [one]),  # noqa: B023
            "dissolve": lambda: mending.drop(tree, [one, other], branch=False),  # noqa: B023
            "move": lambda: mending.move(tree, [one], other if flag else "", other),  # noqa: B023
            "merge": lambda: mending.merge(tree, [one, other]),  # noqa: B023
            "split": lambda: mending.split(tree, one, ["Dinas X", "Dinas Y"]),  # noqa: B023
            "tick": lambda: mending.tick(tree, [one], flag),  # noqa: B023
        }[name]()
        seen = {""}
        for node in tree:
            assert node.parent in seen and node.key not in seen
            seen.add(node.key)
        units = entered(tree)
        assert all(unit.parent is None or unit.parent < at for at, unit in enumerate(units))
