from __future__ import annotations

import re

from orgeditor.model.ids import id_source


def test_one_seed_gives_one_row_of_ids():
    first, second, other = id_source("teks"), id_source("teks"), id_source("teks lain")
    row = [first() for _ in range(50)]
    assert row == [second() for _ in range(50)]
    assert row != [other() for _ in range(50)]


def test_ids_have_their_form_and_never_repeat():
    source = id_source()
    ids = [source() for _ in range(2000)]
    assert len(set(ids)) == 2000
    assert all(re.fullmatch("[a-z2-7]{12}", item) for item in ids)


def test_without_a_seed_two_sources_differ():
    assert id_source()() != id_source()()
