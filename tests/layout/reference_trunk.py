"""The exhaustive fit (reference.py) of one more form: a head over a row of branches, and boxes below them all.

The trunk from the head goes on between the halves of the row. It stands anywhere, or in the page's middle, where each
half of the row keeps to its side of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from organisations import WORDS, Org, drawn, org
from reference import FONT_STEP, Box, Room, Shape, Trial, box_of, break_widths, covers
from reference_charts import A5

from orgeditor.layout.hierarchy.tree import build_tree
from orgeditor.layout.measure import Measure
from orgeditor.layout.page.furniture import furnish
from orgeditor.layout.text import Wrapper
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.records import Arrangement, Chart, LetterCase, Orientation, Side


def trunk_chart(seed: int) -> tuple[Draft, Chart]:
    """Return a chart of two to seven branches, some with lists, round a trunk, whose font has to be looked for."""
    random = Random(seed)

    def name(most: int) -> str:
        return " ".join(random.choice(WORDS) for _ in range(random.randint(1, most)))

    def branch(most: int) -> Org:
        return org(name(4), *(org(name(5)) for _ in range(random.randint(0, most))))

    longest = random.choice([0, 0, 3, 5])
    row = [branch(longest) for _ in range(random.randint(2, 7))]
    last = [org(name(3), side=Side.BOTTOM) for _ in range(random.choice([1, 1, 2]))]
    return drawn(
        org("Camat", *row, *last, arrangement=Arrangement.ROW),
        annex=random.random() < 0.5,
        chart={"cases": (LetterCase.TITLE,)},
        font_cap=40.0,
        orientation=random.choice([Orientation.LANDSCAPE, Orientation.PORTRAIT]),
        **random.choice([{}, A5]),
    )


def largest_font(draft: Draft, chart: Chart, measure: Measure, *, centred: bool) -> float:
    """Return the largest font in pt, in steps of 0.25 pt, at which a chart fits its page; 0 for none.

    `centred` wants the trunk in the page's middle.
    """
    node = build_tree(draft, chart)
    assert node is not None and node.bottom and node.arrangement is Arrangement.ROW and len(node.ports) == 1
    assert all(map(covers, (*node.below, *node.bottom))) and len(node.below) > 1
    plain, bold = Wrapper(measure), Wrapper(measure, bold=True)
    root, last = box_of(node, plain, bold), [box_of(item, plain, bold) for item in node.bottom]
    furniture = furnish(draft, chart, measure, *chart.page.size)
    room = Room(furniture.area, furniture.blocked)
    low, high = round(chart.page.font_floor / FONT_STEP) - 1, round(chart.page.font_cap / FONT_STEP) + 1
    found = 0.0
    while high - low > 1:
        middle = (low + high) // 2
        if any(_TrunkTrial(middle * FONT_STEP).pictures(root, last, room, centred)):
            low, found = middle, middle * FONT_STEP
        else:
            high = middle
    return found


class _TrunkTrial(Trial):
    def pictures(self, root: Box, last: Sequence[Box], room: Room, centred: bool) -> Iterator[list[Rect]]:
        """Yield all boxes of the chart where it fits, at each width of the head, of the row and of the last boxes."""
        drop, area = 2 * self.gaps.drop, room.area
        for head in break_widths([root]):
            top = area.y + self.height(root, head) + drop
            for width in break_widths(root.below):
                tallest = max(self.height(child, width) for child in root.below)
                choices = [self.branches(child, width, tallest) for child in root.below]
                for last_w in break_widths(last):
                    heights = [self.height(box, last_w) for box in last]
                    for ground in {area.bottom, *(rect.y for rect in room.blocked)}:
                        high = Room(area._replace(h=ground - drop - max(heights) - area.y), room.blocked)
                        halves = self.middle(choices, high, top) if centred else self.anywhere(choices, high, top)
                        for trunk, boxes in halves:
                            y = max(rect.bottom for rect in boxes) + drop
                            boxes = [*boxes, *self.side_by_side(trunk, y, self.outer(last_w), heights)]
                            boxes += self.side_by_side(trunk, area.y, self.outer(head), [self.height(root, head)])
                            if all(room.takes(rect.x, rect.right, rect.bottom) for rect in boxes):
                                yield boxes

    def side_by_side(self, middle: float, y: float, width: float, heights: Sequence[float]) -> list[Rect]:
        step = width + self.gaps.branch_gap
        left = middle - (len(heights) * step - self.gaps.branch_gap) / 2
        return [Rect(left + number * step, y, width, height) for number, height in enumerate(heights)]

    @property
    def aside(self) -> float:
        """How far the branches beside the trunk stand off it at least."""
        return self.gaps.branch_gap / 2 + self.gaps.stub

    def middle(self, choices: Sequence[list[Shape]], room: Room, top: float) -> Iterator[tuple[float, list[Rect]]]:
        area, half = room.area, (len(choices) + 1) // 2
        w = area.w / 2 - self.aside
        left = self.row(choices[:half], Room(area._replace(w=w), room.blocked), top)
        right = self.row(choices[half:], Room(area._replace(x=area.right - w, w=w), room.blocked), top)
        if left is not None and right is not None:
            yield area.center.x, [*left.draw(), *right.draw()]

    def anywhere(self, choices: Sequence[list[Shape]], room: Room, top: float) -> Iterator[tuple[float, list[Rect]]]:
        area, half = room.area, (len(choices) + 1) // 2
        left = self.row(choices[:half], room, top)
        if left is None:
            return
        trunk = left.end + self.aside
        x = trunk + self.aside
        right = self.row(choices[half:], Room(area._replace(x=x, w=area.right - x), room.blocked), top)
        if right is not None:
            yield trunk, [*left.draw(), *right.draw()]
