"""The bare tree: small trees against places worked out by hand, and what must hold for every tree."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgeditor.layout.bare.tree import SNAP, bare_tree

Tree = tuple[list[int], list[float], list[float]]
SLACK = 1e-6


@st.composite
def trees(draw: st.DrawFn, *, most: int = 60) -> Tree:
    """Forests in any order that puts parents first: bushy, deep and wide ones, equal and very unequal boxes."""
    count = draw(st.integers(1, most))
    reach = draw(st.sampled_from([1, 2, 5, most]))
    one_root = draw(st.booleans())
    sizes = st.sampled_from(draw(st.sampled_from([[10.0], [0.5, 10.0, 90.0], [5.0, 10.0, 12.5, 20.0, 33.3]])))
    parents = [-1]
    for box in range(1, count):
        parents.append(draw(st.integers(max(0 if one_root else -1, box - reach), box - 1)))
    return parents, draw(st.lists(sizes, min_size=count, max_size=count)), draw(
        st.lists(sizes, min_size=count, max_size=count)
    )  # fmt: skip


def rows_of(parents: list[int]) -> dict[int, list[int]]:
    rows: dict[int, list[int]] = {}
    for box, parent in enumerate(parents):
        rows.setdefault(parent, []).append(box)
    return rows


def too_near(tree: Tree, places: tuple[list[float], list[float]], gap_x: float, gap_y: float) -> list[tuple[int, int]]:
    """Return the pairs of boxes with neither `gap_x` between their sides nor `gap_y` between top and bottom."""
    _, widths, heights = tree
    xs, ys = places
    order = sorted(range(len(xs)), key=lambda box: ys[box])
    found = []
    open_boxes: list[int] = []
    for box in order:
        open_boxes = [other for other in open_boxes if ys[other] + heights[other] + gap_y > ys[box] + SLACK]
        for other in open_boxes:
            left, right = (box, other) if xs[box] < xs[other] else (other, box)
            if xs[left] + widths[left] + gap_x > xs[right] + SLACK:
                found.append((other, box))
        open_boxes.append(box)
    return found


def check(tree: Tree, gap_x: float = 3.0, gap_y: float = 7.0, gap_branch: float | None = None) -> None:
    parents, widths, heights = tree
    xs, ys = places = bare_tree(parents, widths, heights, gap_x, gap_y, gap_branch)
    assert len(xs) == len(ys) == len(parents)
    assert min(xs) == 0 and min(ys) == 0
    assert too_near(tree, places, gap_x, gap_y) == []
    for parent, row in rows_of(parents).items():
        for a, b in pairwise(row):
            assert xs[a] + widths[a] + gap_x <= xs[b] + SLACK
        for box in row:
            assert ys[box] == (ys[parent] + heights[parent] + gap_y if parent >= 0 else 0)
        if parent >= 0:
            middle = (xs[row[0]] + widths[row[0]] / 2 + xs[row[-1]] + widths[row[-1]] / 2) / 2
            assert xs[parent] + widths[parent] / 2 == pytest.approx(middle, abs=SLACK)


# by hand


def test_nothing_and_one_box():
    assert bare_tree([], [], [], 4, 6) == ([], [])
    assert bare_tree([-1], [30], [10], 4, 6) == ([0], [0])


def test_parent_over_two_children():
    assert bare_tree([-1, 0, 0], [10, 20, 30], [8, 5, 5], 4, 6) == ([19.5, 0, 24], [0, 14, 14])


def test_parent_wider_than_its_child():
    assert bare_tree([-1, 0], [30, 10], [8, 5], 4, 6) == ([0, 10], [0, 14])


def test_roots_stand_side_by_side():
    assert bare_tree([-1, -1, 1, -1], [10, 10, 10, 20], [5, 5, 5, 9], 2, 3) == ([0, 12, 12, 24], [0, 0, 8, 0])


def test_branch_uses_the_room_below_a_low_box():
    """The first child ends at 25; the second's own children begin at 45 and may reach below it."""
    xs, ys = bare_tree([-1, 0, 0, 2, 2, 2], [10.0] * 6, [10, 10, 25, 10, 10, 10], 2, 5)
    assert (xs, ys) == ([6, 0, 12, 0, 12, 24], [0, 15, 15, 45, 45, 45])


def test_branch_keeps_beside_a_high_box():
    """The first child reaches down to 50: the second's children keep right of it."""
    xs, ys = bare_tree([-1, 0, 0, 2, 2, 2], [10.0] * 6, [10, 35, 25, 10, 10, 10], 2, 5)
    assert (xs, ys) == ([12, 0, 24, 12, 24, 36], [0, 15, 15, 45, 45, 45])


def test_small_branches_spread_between_large_ones():
    """Two broad rows push their parents 36 apart: what stands between is not left clinging to the first."""
    parents = [-1, 0, 0, 0, 0, 1, 1, 1, 1, 4, 4, 4, 4]
    xs, _ = bare_tree(parents, [10.0] * 13, [10.0] * 13, 2, 5)
    assert xs[5:] == [0, 12, 24, 36, 48, 60, 72, 84]
    assert xs[1:5] == pytest.approx([18, 34, 50, 66])


def test_branch_gap_parts_cousins():
    xs, _ = bare_tree([-1, 0, 0, 1, 1, 2, 2], [10.0] * 7, [10.0] * 7, 2, 5, 9)
    assert xs[3:] == [0, 12, 31, 43]


def test_parent_stands_so_that_a_line_goes_straight_down():
    """The line to the second child leaves 1 mm right of the parent's middle; that to the first one is far away."""
    xs, _ = bare_tree([-1, 0, 0, 0], [10.0] * 4, [10.0] * 4, 2, 5, ports=[0, -1, 1, -1])
    assert xs == [11, 0, 12, 24]
    xs, _ = bare_tree([-1, 0], [10.0] * 2, [10.0] * 2, 2, 5, ports=[0, 1])
    assert xs == [0, 1]


# always


@settings(deadline=None)
@given(trees(), st.sampled_from([0.0, 3.0, 12.0]), st.sampled_from([0.5, 7.0, 20.0]), st.sampled_from([None, 2.0, 9.0]))
def test_every_tree_is_tidy(tree, gap_x, gap_y, gap_branch):
    check(tree, gap_x, gap_y, gap_branch)


@settings(deadline=None)
@given(trees(), st.lists(st.sampled_from([-3.0, -1.0, 0.0, 1.0]), min_size=60, max_size=60))
def test_no_line_steps_aside_just_a_little(tree, ports):
    """Nor comes down where another one leaves; boxes keep their distance, parents stand near to the middle."""
    parents, widths, _ = tree
    places = bare_tree(*tree, 3, 7, ports=ports)
    centers = [x + width / 2 for x, width in zip(places[0], widths, strict=True)]
    assert too_near(tree, places, 3, 7) == []
    for parent, row in rows_of(parents).items():
        if parent >= 0 and min((b - a for a, b in pairwise(centers[box] for box in row)), default=99) > 16:
            for box in row:
                for other in row:
                    step = abs(centers[box] - centers[parent] - ports[other])
                    assert step > SNAP - SLACK or (ports[box] == ports[other] and step < SLACK)
            assert abs(centers[parent] - (centers[row[0]] + centers[row[-1]]) / 2) < 4 * SNAP


@settings(deadline=None)
@given(trees(), trees())
def test_a_tree_looks_the_same_wherever_it_stands(one, two):
    """Beside another tree, every tree of a forest keeps its shape; the first keeps its place too."""
    shift = len(one[0])
    both = (
        [*one[0], *(parent + shift if parent >= 0 else -1 for parent in two[0])],
        [*one[1], *two[1]],
        [*one[2], *two[2]],
    )
    alone, beside = bare_tree(*two, 3, 7), bare_tree(*both, 3, 7)
    assert beside[1][shift:] == alone[1]
    top = list(range(len(two[0])))
    for box, parent in enumerate(two[0]):
        top[box] = top[parent] if parent >= 0 else box
        assert beside[0][shift + box] - beside[0][shift + top[box]] == pytest.approx(
            alone[0][box] - alone[0][top[box]], abs=SLACK
        )


@settings(deadline=None)
@given(trees())
def test_the_same_tree_is_laid_out_the_same(tree):
    assert bare_tree(*tree, 3, 7) == bare_tree(*tree, 3, 7)


# deep and wide


def test_chain_of_ten_thousand():
    count = 10_000
    xs, ys = bare_tree(list(range(-1, count - 1)), [10.0, 30.0] * (count // 2), [5.0] * count, 3, 7)
    assert xs[:4] == pytest.approx([10, 0, 10, 0])
    assert (min(xs), max(xs), ys[-1]) == (0, pytest.approx(10), 12.0 * (count - 1))


def test_star_of_ten_thousand():
    count = 10_000
    heights = [5.0 + number % 7 for number in range(count + 1)]
    xs, ys = bare_tree([-1, *[0] * count], [10.0] * (count + 1), heights, 3, 7)
    assert xs[1:] == pytest.approx([13.0 * number for number in range(count)])
    assert ys[0] == 0 and set(ys[1:]) == {12.0}
    assert xs[0] == pytest.approx(13.0 * (count - 1) / 2)


@pytest.mark.parametrize("first", [True, False])
def test_caterpillar_of_ten_thousand(first):
    """A chain with one more box at each link, before or behind it: outlines as long as the tree, over and over."""
    parents = [-1]
    link = 0
    for _ in range(5_000):
        parents += [link, link]
        link = len(parents) - (1 if first else 2)
    check((parents, [10.0] * len(parents), [5.0] * len(parents)))


def test_deep_chain_beside_ten_thousand_ever_higher_boxes():
    parents = [-1, *range(0, 2_000), *[0] * 2_000]
    heights = [5.0] * 2_001 + [10.0 * number for number in range(2_000)]
    check((parents, [10.0] * len(parents), heights))
