"""Time the full fit of irregular charts: random trees of 100 and 1,000 boxes, some deep, some wide, on F4.

Run by `make bench`. Times are processor time of one layout in a process that has measured the texts already, as the
one that fits for the window has; the first layout of each chart, which also finds where the names in each list break,
stands in brackets.
"""

from __future__ import annotations

import gc
import random
import statistics

from layout_peers import FIELDS, LEVELS, Tree, depth_first, draft_of, measured, processor_seconds

from orgeditor.layout.arrange import arrange
from orgeditor.model.records import Method
from orgeditor.render.fonts import headless_application
from orgeditor.render.measure import FontMeasure

SIZES = (100, 1_000)
TREES = 12
RUNS = 3


def main() -> None:
    headless_application()
    gc.disable()  # as in a command and in the process that fits for the window
    print("\n| irregular charts, full fit on F4 | median | worst | pages |\n|---|--:|--:|--:|")
    for size in SIZES:
        rows = [_fitted(irregular(size, seed)) for seed in range(TREES)]
        known, first, pages = zip(*rows, strict=True)
        cells = [f"{pick(known):.0f} ms ({pick(first):.0f} ms)" for pick in (statistics.median, max)]
        print(
            f"| {TREES} random trees of {size:,} boxes | {' | '.join(cells)} | {min(pages)} to {max(pages)} |",
            flush=True,
        )


def _fitted(tree: Tree) -> tuple[float, float, int]:
    """Return how many ms a fit takes, and the first one, and on how many pages the chart stands."""
    draft, chart = draft_of(tree, Method.HIERARCHY, "F4")
    measure = FontMeasure(draft.charts[chart].page.font)
    measured(tree, measure)
    times = []
    for _ in range(RUNS):
        gc.collect()
        start = processor_seconds()
        result = arrange(draft, chart, measure)
        times.append(1000 * (processor_seconds() - start))
    return min(times[1:]), times[0], len(result.pages)


def irregular(count: int, seed: int) -> Tree:
    """Return a tree of so many boxes, two to six levels below its head, whose branches are of very different sizes."""
    chooser = random.Random(seed)
    fields = [field.strip() for field in FIELDS.replace("\n", "").split("|")]
    deepest, breadth = chooser.randint(2, 6), chooser.choice((3, 5, 8, 14, 20))
    parents, depths = [-1], [0]
    childless = [0]
    while len(parents) < count:
        open_boxes = [box for box in childless if depths[box] < deepest]
        if not open_boxes:
            open_boxes = [box for box in range(len(parents)) if depths[box] < deepest]
        box = chooser.choice(open_boxes[: chooser.choice((2, 4, 12))])
        childless = [other for other in childless if other != box]
        for _ in range(min(1 + int(chooser.expovariate(1 / breadth)), count - len(parents))):
            childless.append(len(parents))
            parents.append(box)
            depths.append(depths[box] + 1)
    names = [LEVELS[min(depth, len(LEVELS) - 1)].format(chooser.choice(fields)) for depth in depths]
    return depth_first(names, parents)


if __name__ == "__main__":
    main()
