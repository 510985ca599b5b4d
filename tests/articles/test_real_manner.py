"""Texts in the manner of real regulations, provincial ones with four levels among them; what they hold, by hand.

Each `data/NAME.units` was written from `data/NAME.txt`: a unit a line, indented below its superior, with its basis, its
relation to the superior and the class that gathers it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from orgeditor.articles.entering import new_draft
from orgeditor.articles.reader import read_text
from orgeditor.check.finding import Severity
from orgeditor.check.rules import GROUPS, find
from orgeditor.model.ids import id_source

DATA = Path(__file__).parent / "data"


def told(text: str) -> list[str]:
    """Return the units of a text in the form of the lists kept by hand."""
    level: list[int] = []
    lines = []
    for unit in read_text(text).units:
        level.append(0 if unit.parent is None else level[unit.parent] + 1)
        kind = unit.kind if unit.parent is not None else ""
        lines.append("  " * level[-1] + " | ".join(part for part in (unit.name, unit.basis, kind, unit.group) if part))
    return lines


@pytest.mark.parametrize("name", sorted(path.stem for path in DATA.glob("*.txt")))
def test_units_heads_order_and_basis(name):
    wanted = (DATA / f"{name}.units").read_text(encoding="utf-8").splitlines()
    assert told((DATA / f"{name}.txt").read_text(encoding="utf-8")) == wanted


@pytest.mark.parametrize("name", sorted(path.stem for path in DATA.glob("*.txt")))
def test_a_draft_of_a_text_agrees_with_it(name):
    """What was made of a text is not found at fault by the rules that compare it with the same text."""
    text = (DATA / f"{name}.txt").read_text(encoding="utf-8")
    reading = read_text(text)
    draft = new_draft(reading, id_source(text))
    compared = {rule.id for group in GROUPS if group.title == "Pasal dan bagan" for rule in group.rules}
    assert compared
    found = [item for item in find(draft, {}, reading).findings if item.severity is not Severity.NOTE]
    assert [item.sentence for item in found if item.rule in compared] == []
    assert draft.article_text.strip() == text.strip()
