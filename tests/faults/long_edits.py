"""One session of thousands of random edits, undos and redos, saved and read again at random moments.

    python tests/faults/long_edits.py [--edits 10000] [--pauses 120]

The rules and what must hold after each are those of tests/editing/test_machine.py; here they follow one another in one
document, so that what grows is seen. A second session is that of a person who looks at each edit in a draft of 500
boxes, so that a full fit follows each. Prints a summary as JSON, memory in MB of this process.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[1] / "editing"))

from hypothesis.stateful import RULE_MARKER
from test_machine import EditingMachine, facts

from orgeditor.editing import operations
from orgeditor.editing.arranging import bare_chart
from orgeditor.editing.document import Document
from orgeditor.editing.fitting import FitWorker
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.model.kinds import BUILTIN_KINDS, UnitCategory
from orgeditor.model.records import Arrangement, Orientation, Side
from orgeditor.render.fonts import headless_application

MOST_BOXES = 60
MOST_KB_AN_EDIT = 3.0
"""Of memory: every edit stays in the undo stack."""
MOST_MB_OF_DRAWINGS = 30.0
"""The last 200 steps keep what they drew as well."""
PAUSES_UNTIL_FULL = 80
"""After so many fits of 500 boxes each the undo stack has all the drawings that it keeps (editing/steps.py)."""
SEED = "edits"
WEIGHTS = {"undo": 6.0, "redo": 5.0, "save_and_reload": 0.2, "undo_all_and_redo_all": 0.0}
NAMES = ("Dinas Baru", "Badan “A” & B", "<b>Bagian</b>", "Unit\u00a0X", "", "Kantor Kesatuan Bangsa")
DRAWS: dict[str, Callable[[random.Random], Any]] = {
    **dict.fromkeys(("pick", "other", "before"), lambda chance: chance.randrange(10_000)),
    **dict.fromkeys(("branch", "delete", "copy", "numbered"), lambda chance: chance.random() < 0.5),
    "name": lambda chance: chance.choice(NAMES),
    "position": lambda chance: chance.randrange(6),
    "by": lambda chance: chance.choice((-1, 1)),
    "kind": lambda chance: chance.choice(sorted(BUILTIN_KINDS)),
    "category": lambda chance: chance.choice(list(UnitCategory)),
    "basis": lambda chance: chance.choice(("", "Pasal 3")),
    "arrangement": lambda chance: chance.choice(list(Arrangement)),
    "side": lambda chance: chance.choice(list(Side)),
    "number": lambda chance: chance.choice(("", "4", "12")),
    "orientation": lambda chance: chance.choice(list(Orientation)),
    "names": lambda chance: [(chance.randrange(3), chance.choice(NAMES[:4])) for _ in range(chance.randrange(4))],
}


class Session(EditingMachine):
    """The machine with a history that takes no room: what a draft was is told by a number."""

    def __init__(self) -> None:
        super().__init__()
        self.history = [self._now()]

    def _now(self) -> int:
        return hash(frozenset(facts(self.document.draft).values()))

    def keep(self) -> None:
        index = self.document.stack.index()
        if self.document.stack.count() == index:
            self.history[index:] = [self._now()]

    def check(self) -> None:
        assert self._now() == self.history[self.document.stack.index()]

    def there_and_back(self) -> None:
        """Undo all and redo all: the draft is what it was at the beginning, and then what it is now."""
        index, now = self.document.stack.index(), self._now()
        self.document.go_to(0)
        assert self._now() == self.history[0]
        self.document.go_to(index)
        assert self._now() == now


def run(edits: int) -> dict[str, object]:
    """Do so many edits and return the figures; raises AssertionError when something is not as it must be."""
    chance = random.Random(SEED)
    session = Session()
    marked = {name: getattr(getattr(Session, name), RULE_MARKER, None) for name in dir(Session)}
    rules = {name: rule for name, rule in marked.items() if rule is not None}
    weights = [WEIGHTS.get(name, 1.0) for name in rules]
    done: Counter[str] = Counter()
    began, memory = time.monotonic(), [_megabytes()]
    while done.total() < edits:
        [name] = chance.choices(list(rules), weights)
        rule = rules[name]
        if len(session.document.draft.placements) > MOST_BOXES and name.startswith(("add", "new", "paste", "copy")):
            name, rule = "take_out", rules["take_out"]
        if all(condition(session) for condition in rule.preconditions):
            rule.function(session, **{key: DRAWS[key](chance) for key in rule.arguments})
            session.check()
            done[name] += 1
            if done.total() % (edits // 4) == 0:
                session.every_chart_is_arranged_as_it_is_now()
                session.there_and_back()
                memory.append(_megabytes())
    session.teardown()
    assert memory[-1] - memory[1] <= MOST_MB_OF_DRAWINGS + MOST_KB_AN_EDIT / 1024 * edits, memory
    return {
        "edits": done.total(),
        "of these undone or redone": done["undo"] + done["redo"],
        "saved and read again": done["save_and_reload"],
        "memory at each quarter, MB": memory,
        "kB an edit": round((memory[-1] - memory[1]) * 1024 / (0.75 * edits), 1),
        "seconds": round(time.monotonic() - began),
    }


def run_with_pauses(edits: int) -> dict[str, object]:
    """Do so many edits, each followed by a full fit in the worker process, and return the figures."""
    lines = ["daerah: Contoh", "[Lampiran] BAGAN", "Bupati", "  Sekretaris Daerah"]
    for head in range(25):
        lines += [f"    Asisten {head}", *(f"      Dinas {head}.{unit}" for unit in range(19))]
    draft = read_outline("\n".join(lines))
    worker = FitWorker()
    document = Document(draft, bare=bare_chart, worker=worker)
    document.settle()
    units = sorted(document.draft.units)
    memory = [_megabytes()]
    for number in range(edits):
        operations.rename_unit(document, units[7 * number % len(units)], f"Badan Nomor {number}")
        document.settle()
        if (number + 1) % 20 == 0:
            memory.append(_megabytes())
    worker.stop()
    later = memory[1 + PAUSES_UNTIL_FULL // 20 :]
    assert not later or max(later) - later[0] <= MOST_MB_OF_DRAWINGS, memory
    return {"boxes": len(document.draft.placements), "edits with a full fit": edits, "memory after each 20, MB": memory}


def _megabytes() -> float:
    gc.collect()
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1024**2, 1)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--pauses", type=int, default=120)
    options = parser.parse_args()
    application = headless_application()
    print(json.dumps({"random edits": run(options.edits), "with pauses": run_with_pauses(options.pauses)}, indent=1))
    del application


if __name__ == "__main__":
    main()
