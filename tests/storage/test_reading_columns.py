"""A column is read at once: that must say the same as reading value by value."""

from hypothesis import given, settings
from hypothesis import strategies as st

from orgeditor.storage.columns import BadValue, Column
from orgeditor.storage.schema import COLUMNS

EVERY = [column for columns in COLUMNS.values() for column in columns]
VALUES = ["", "a", "upper", "[]", "[1,2]", '["a"]', 0, 1, 2, -1, 0.0, 1.0, 2.5, True, None, b"a", float("nan")]


def one_by_one(column: Column, values: list[object]) -> list[object] | None:
    try:
        return [(type(found), found) for found in map(column.read, values)]
    except BadValue:
        return None


def at_once(column: Column, values: list[object]) -> list[object] | None:
    try:
        return [(type(found), found) for found in column.read_all(values)]
    except BadValue:
        return None


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(EVERY), st.lists(st.sampled_from(VALUES), min_size=1, max_size=2).flatmap(st.permutations))
def test_one_value_or_two(column, values):
    assert at_once(column, values) == one_by_one(column, values)


def test_one_other_value_among_many_alike():
    for column in EVERY:
        for usual in VALUES:
            for other in VALUES:
                values = [usual] * 8 + [other] + [usual] * 3
                assert at_once(column, values) == one_by_one(column, values), (column.name, usual, other)
