"""The examples in README are read by the program itself, so that they stay true."""

import re
from pathlib import Path

from orgeditor.exchange.outline_reader import read_outline
from orgeditor.exchange.outline_writer import write_outline

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


def test_every_make_command_named_in_the_readme_exists():
    makefile = (README.parent / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"`make ([a-z]+)", README.read_text(encoding="utf-8")))
    assert named and named <= targets
