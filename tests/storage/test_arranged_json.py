import json
from random import Random

import pytest
from drafts import large_draft, random_record
from hypothesis import given, settings
from hypothesis import strategies as st

from orgeditor.model.geometry import Rect
from orgeditor.model.page import Arranged, Block, Page, TextLine, rounded
from orgeditor.storage import arranged_json


@settings(max_examples=60, deadline=None)
@given(st.integers(0))
def test_every_field_comes_back(number):
    arranged = random_record(Arranged, Random(number))
    text = arranged_json.dump(arranged)
    assert arranged_json.load(text) == arranged
    assert arranged_json.dump(arranged_json.load(text)) == text


def one_line(**changes):
    line = TextLine("Dinas", 10.0, 20.0, 30.0, 9.6)._replace(**changes)
    return Arranged("bagan", (Page(330.0, 215.0, "TeX Gyre Bonum", title=Block(Rect(1, 2, 3, 4), (line,))),))


def test_numbers_are_rounded_to_a_thousandth():
    arranged = one_line(x=1 / 3, baseline=-0.0001, width=5)
    found = arranged_json.load(arranged_json.dump(arranged))
    assert found == one_line(x=0.333, baseline=0.0, width=5.0) == rounded(arranged)
    assert '"Dinas",0.333,0.0,5.0,9.6,0,0' in arranged_json.dump(arranged)


def test_one_box_is_one_short_array():
    arranged = next(iter(large_draft(500).arranged.values()))
    assert len(arranged_json.dump(arranged)) < 450 * 500


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf"), 2e6])
def test_numbers_beyond_any_page_are_not_read(number):
    with pytest.raises(ValueError):
        arranged_json.load(arranged_json.dump(one_line(x=number)))


def changed(change):
    value = json.loads(arranged_json.dump(one_line()))
    change(value)
    return json.dumps(value)


def line_of(value):
    """Return the array of the text line, wherever the fields of a page stand."""
    page = value["arranged"][value["fields"]["Arranged"].index("pages")][0]
    return page[value["fields"]["Page"].index("title")][1][0]


@pytest.mark.parametrize(
    "change",
    [
        lambda value: line_of(value).__setitem__(0, 5),
        lambda value: line_of(value).__setitem__(1, "5"),
        lambda value: line_of(value).__setitem__(1, None),
        lambda value: line_of(value).__setitem__(5, 2),
        lambda value: line_of(value).append(0),
        lambda value: line_of(value).pop(),
        lambda value: value.pop("fields"),
        lambda value: value.__setitem__("fields", []),
        lambda value: value["fields"].__setitem__("Page", 3),
        lambda value: value["fields"].__setitem__("Page", {"width": 3}),
        lambda value: value["fields"]["TextLine"].remove("text"),
        lambda value: value.__setitem__("arranged", None),
        lambda value: value.__setitem__("arranged", {}),
    ],
)
def test_anything_else_is_a_value_error(change):
    with pytest.raises(ValueError):
        arranged_json.load(changed(change))


@pytest.mark.parametrize("text", ["", "null", "[]", "7", "[" * 100_000, '{"fields":{},"arranged":1e999}'])
def test_other_json_is_a_value_error(text):
    with pytest.raises(ValueError):
        arranged_json.load(text)


def test_a_long_text_says_the_same_in_pieces(monkeypatch):
    """Parsing all of it at once would stop the window for longer than a person waits."""
    arranged = next(iter(large_draft(2000).arranged.values()))
    text = arranged_json.dump(arranged)
    longest = 0
    whole = json.JSONDecoder().raw_decode

    class Decoder:
        def raw_decode(self, given, at):
            nonlocal longest
            value, end = whole(given, at)
            longest = max(longest, end - at)
            return value, end

    monkeypatch.setattr(arranged_json, "_DECODER", Decoder())
    assert len(text) > arranged_json.LONG
    assert arranged_json.load(text) == arranged
    assert 0 < longest < 5000


@pytest.mark.parametrize("change", [lambda text: text.replace(",", ", "), lambda text: text.replace("[", "[\n")])
def test_a_long_text_with_white_space_is_read_too(change):
    arranged = next(iter(large_draft(2000).arranged.values()))
    assert arranged_json.load(change(arranged_json.dump(rounded(arranged._replace(notes=()))))).pages


@pytest.mark.parametrize("cut", [1, 2, 3, 1000, 100_000])
def test_a_long_text_that_is_cut_off_is_a_value_error(cut):
    text = arranged_json.dump(next(iter(large_draft(2000).arranged.values())))
    with pytest.raises(ValueError):
        arranged_json.load(text[:-cut])


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "2000000", "null", "true", '"5"', "[]"])
def test_one_bad_number_among_good_ones_is_a_value_error(number):
    """A whole column is checked at once: one of them must not hide behind the others."""
    lines = (TextLine("one", 1, 2, 3, 9), TextLine("two", 12.345, 2, 3, 9), TextLine("three", 4, 2, 3, 9))
    text = arranged_json.dump(Arranged("c", (Page(330.0, 215.0, "Arial", title=Block(Rect(0, 0, 1, 1), lines)),)))
    assert arranged_json.load(text).pages[0].title.lines == lines
    with pytest.raises(ValueError):
        arranged_json.load(text.replace("12.345", number))


def test_text_from_before_a_field_was_added():
    def before_italic(value):
        value["fields"]["TextLine"].remove("italic")
        line_of(value).pop()

    assert arranged_json.load(changed(before_italic)) == one_line()


def test_text_with_a_field_that_is_gone():
    def with_colour(value):
        value["fields"]["TextLine"].insert(0, "colour")
        line_of(value).insert(0, "red")

    assert arranged_json.load(changed(with_colour)) == one_line()
