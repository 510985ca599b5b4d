"""What stands where on a page, by the steps that edits took from one page to another."""

from __future__ import annotations

from orgeditor.layout.edits.page_strips import Trail


def test_pages_that_are_asked_for_forth_and_back_are_told_from_the_one_known_last():
    first, second, third = ["a", "b"], ["a", "c"], ["d", "c"]
    trail: Trail[str] = Trail(lambda _: [0], (first, {0: {id(item): item for item in first}}))
    trail.sort(second)
    trail.near(first, 0, 0)  # a step back, too
    trail.sort(third)
    assert sorted(trail.near(second, 0, 0)) == second
    assert sorted(trail.near(first, 0, 0)) == first
    assert sorted(trail.sort(first)[0].values()) == first
