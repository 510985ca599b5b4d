"""A row of a finished page in which branches change places."""

from __future__ import annotations

from orgeditor.layout.edits.page_row import rising


def test_the_fewest_are_taken_out_of_a_row_that_is_to_rise():
    assert rising([1, 2, 9, 3, 4]) == [0, 1, 3, 4]
    assert rising([]) == []
    assert len(rising([5, 4, 3])) == 1
