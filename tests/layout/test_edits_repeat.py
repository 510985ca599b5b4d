"""The same edit of the same chart gives the same drawing in every run, whatever order Python's sets have there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fake_measure import FakeMeasure
from organisations import drawn, numbered, org

from orgeditor.layout.arrange import arrange
from orgeditor.layout.edits.relay import relay
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import REPORT
from orgeditor.model.records import Placement

Heads = list[Placement]
EDITS: dict[str, Callable[[Draft, Heads], object]] = {
    "a branch goes below another": lambda draft, heads: operations.move(draft, [heads[1]], heads[6]),
    "a branch of a branch goes to another page": lambda draft, heads: operations.move(
        draft, [draft.children(heads[0].chart, heads[2].id)[0]], heads[7]
    ),
    "a line of another kind": lambda draft, heads: operations.set_kind(draft, heads[3].backbone or "", REPORT),
}


def drawing(name: str) -> str:
    """Return all that is shown at once of an edit of a chart on several pages."""
    rows = [org(f"Asisten {n}", org(f"Biro {n}", *numbered(5, f"Bagian {n}")), *numbered(9, "Dinas")) for n in range(9)]
    draft, chart = drawn(org("Bupati", org("Sekretaris Daerah", *rows)), annex=True, paper="A4", font_floor=10.0)
    measure = FakeMeasure()
    last = arrange(draft, chart.id, measure)
    heads = draft.children(chart.id, draft.placements_of_chart(chart.id)[1].id)
    with draft.edit():
        EDITS[name](draft, heads)
    found = relay(draft, chart.id, measure, last, draft.last_changes)
    assert found is not None and len(found.pages) > 1
    return repr(found)


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_shown_alike_in_every_run(name: str) -> None:
    here = Path(__file__).parent
    script = f"from {Path(__file__).stem} import drawing; print(drawing({name!r}))"
    shown = [
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join([str(here), *sys.path])},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )
        for seed in ("1", "2", "3")
    ]
    assert {each.stderr for each in shown} == {""}
    assert len({each.stdout for each in shown}) == 1
