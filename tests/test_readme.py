"""The examples in README are read by the program itself, so that they stay true."""

import re
from pathlib import Path

import pytest

from orgeditor.editing.arranging import arrange_chart
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.exchange.outline_writer import write_outline
from orgeditor.model.draft import Draft
from orgeditor.model.page import ShapeForm

README = Path(__file__).parents[1] / "README.md"


def outline_example() -> str:
    text = README.read_text(encoding="utf-8")
    section = text.split("### Outline text", 1)[1]
    block = re.search(r"```\n(.*?)```", section, re.DOTALL)
    assert block is not None
    return block.group(1)


def test_outline_example_makes_the_draft_it_describes():
    draft = read_outline(outline_example())
    assert [draft.numeral_of(annex.id) for annex in draft.annexes_in_order()] == ["I", "II"]
    assert 'PD, BPR "Maju"' in {unit.name for unit in draft.units.values()}
    assert "Bagian A: Umum" in {unit.name for unit in draft.units.values()}
    forum = next(unit for unit in draft.units.values() if unit.name == "Rapat Koordinasi")
    assert (forum.period, forum.chair, forum.members) == ("tiga bulan sekali", "Bupati", "Camat, Lurah")


def test_outline_example_keeps_its_facts_in_normal_form():
    text, dropped = write_outline(read_outline(outline_example()))
    assert dropped == []
    assert write_outline(read_outline(text))[0] == text


@pytest.mark.usefixtures("qapp")
def test_outline_example_is_drawn_as_it_says():
    """What it marks as a list box is one, and no box of its mechanism stands alone."""
    told = []
    draft = read_outline(outline_example(), warn=told.append)
    first, second = (arrange_chart(draft, chart.id) for chart in draft.charts_in_order())
    assert (told, first.notes, second.notes) == ([], (), ())
    assert [box.form for box in first.pages[0].boxes].count(ShapeForm.LIST) == 1
    joined = {end for path in second.pages[0].paths for end in _units(draft, path.relation)}
    alone = {box.unit for box in second.pages[0].boxes} - joined
    assert {draft.units[unit].name for unit in alone} == {"Asisten Pemerintahan", "Asisten Administrasi Umum"}, "framed"


def _units(draft: Draft, relation: str) -> tuple[str, str]:
    return draft.relations[relation].source, draft.relations[relation].target


def test_every_make_command_named_in_the_readme_exists():
    makefile = (README.parent / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"`make ([a-z]+)", README.read_text(encoding="utf-8")))
    assert named and named <= targets
