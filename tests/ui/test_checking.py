"""The checker: it waits while a person goes on, works in pieces on a large draft, and forgets the draft before."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from samples import box_of, sample_draft, simple_arrange

from orgeditor.check import rules
from orgeditor.editing.document import Document
from orgeditor.editing.starting import empty_draft
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.ui import checking
from orgeditor.ui.checking import Checker


@pytest.fixture
def document(qapp) -> Document:
    return Document(sample_draft(), arrange=simple_arrange)


def rename(document: Document, old: str, new: str) -> None:
    with document.edit("Nama") as draft:
        draft.put(replace(draft.unit_of(box_of(draft, old)), name=new))


def slips(checker: Checker) -> list[str]:
    assert checker.found is not None
    return [item.values[0] for item in checker.found.findings if item.rule == "kata-janggal"]


def test_it_waits_until_a_person_pauses(document, qtbot, monkeypatch):
    checker = Checker(document, document)
    qtbot.waitUntil(lambda: checker.found is not None, timeout=5000)
    asked = []
    each = rules.each_rule
    monkeypatch.setattr(rules, "each_rule", lambda case: asked.append(case) or each(case))
    for name in ("Dinas Sosa", "Dinas Sosai", "Dinas Sosail"):
        rename(document, next(u.name for u in document.draft.units.values() if u.name.startswith("Dinas Sos")), name)
        QTest.qWait(checking.PAUSE_MS // 4)
    assert not asked
    qtbot.waitUntil(lambda: slips(checker) == ["Dinas Sosail"], timeout=3000)
    assert len(asked) == 1


def test_it_asks_again_when_results_arrive(document, qtbot):
    checker = Checker(document, document)
    checker.settle()
    chart = document.draft.charts_in_order()[0].id
    arranged = document.draft.arranged[chart]
    document.draft.arranged[chart] = arranged._replace(notes=("Tulisan “a” pada sebuah garis tidak mendapat tempat.",))
    document.fitted.emit(chart)
    with qtbot.waitSignal(checker.found_changed, timeout=3000):
        pass
    assert any(item.rule == "catatan-susunan" for item in checker.found.findings)


def test_another_draft_begins_anew(document, qtbot):
    checker = Checker(document, document)
    rename(document, "Dinas Sosial", "Dinas Sosail")
    checker.settle()
    document.new(empty_draft())
    assert checker.found is None, "what was found before leads nowhere now"
    qtbot.waitUntil(lambda: checker.found is not None, timeout=3000)
    assert slips(checker) == []


def test_a_check_that_a_person_asks_for_is_answered(document, qtbot):
    checker = Checker(document, document)
    with qtbot.waitSignal(checker.answered, timeout=3000):
        checker.ask()
    assert checker.found is not None


def large() -> Draft:
    draft = Draft(id_source("large"))
    with draft.edit():
        from orgeditor.model.records import Regulation

        draft.put(Regulation(draft.new_id()))
        chart = model.add_chart(draft, None).id
        root = model.add_root(draft, chart, "Sekretaris Daerah")
        for number in range(2500):
            model.add_child(draft, root, f"Dinas {number}")
    return draft


def test_a_large_draft_is_asked_in_pieces(qapp, qtbot, monkeypatch):
    """Between two rules the window comes to its turn; an edit in between drops what was under way."""
    document = Document(large(), arrange=simple_arrange)
    checker = Checker(document, document)
    checker.settle()
    seen: list[int] = []
    each = rules.each_rule

    def slow(case):
        for number, found in enumerate(each(case)):
            seen.append(number)
            time.sleep(0.012)
            yield found

    monkeypatch.setattr(rules, "each_rule", slow)
    checker.ask()
    qtbot.waitUntil(lambda: bool(seen), timeout=5000)
    assert len(seen) < len(rules.RULES) / 2, "a turn of the event loop is left after some rules"
    before = len(seen)
    rename(document, "Dinas 7", "Dinas Sosail")
    QTest.qWait(checking.PAUSE_MS // 2)
    assert len(seen) == before
    qtbot.waitUntil(lambda: slips(checker) == ["Dinas Sosail"], timeout=15000)
