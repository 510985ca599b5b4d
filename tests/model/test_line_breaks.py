"""Line ends that a person puts into one box: the name stays as it is."""

import pytest

from orgeditor.model.line_breaks import broken, joined


@pytest.mark.parametrize(
    ("written", "name", "breaks"),
    [
        ("Dinas\nPendidikan", "Dinas Pendidikan", (1,)),
        ("Dinas \n Pendidikan  dan\n\nOlahraga\n", "Dinas Pendidikan dan Olahraga", (1, 3)),
        ("Barang/\nJasa", "Barang/Jasa", (1,)),
        ("Non-\nFormal", "Non-Formal", (1,)),
        ("A / \nB", "A / B", (3,)),
        ("A -\nB", "A - B", (2,)),
        (" \n", "", ()),
    ],
)
def test_what_is_written_on_several_lines_is_one_name(written, name, breaks):
    assert joined(written) == (name, breaks)
    shown = broken(name, breaks)
    assert shown.replace("\n", "") == name
    assert shown.count("\n") == len(breaks)
    assert joined(shown) == (name, breaks)


def test_a_shorter_name_loses_the_line_ends_that_it_has_no_place_for():
    assert broken("Dinas Sosial", (0, 1, 2, 7)) == "Dinas \nSosial"
    assert broken("Dinas", (1,)) == "Dinas"
