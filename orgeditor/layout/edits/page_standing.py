"""Where the block below a box of a finished page has room while the branch is laid out anew: the box itself stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING

from orgeditor.layout.edits.page_furniture import content_of
from orgeditor.layout.edits.page_ground import APART, CLEAR, Ground, ground_of, grown, narrowed
from orgeditor.layout.edits.page_lowering import followers
from orgeditor.layout.edits.page_opening import opened
from orgeditor.layout.hierarchy.option_parts import LISTS
from orgeditor.layout.hierarchy.placing import PLACES, parts
from orgeditor.layout.hierarchy.plan import Plan, Sizer
from orgeditor.layout.hierarchy.ports import over_a_box, over_a_trunk
from orgeditor.model.geometry import Rect, intersecting, union
from orgeditor.model.page import Page
from orgeditor.model.records import Arrangement

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_patch import PagePatch

AROUND = 4 * APART
"""How far round a branch in mm is looked at what stays beside it."""


class Room(Enum):
    """What room a branch is given: that of the page as it is; more beside it, or at the page's right; more below it in
    its column; the same, what is new in it as a list of one column; that in one column less below its top; more at the
    page's end."""

    WITHIN = auto()
    BESIDE = auto()
    BELOW = auto()
    NARROW = auto()
    FEWER = auto()
    AROUND = auto()


class Standing:
    """A planned branch whose top box stays, and whose placements were `old`: what its block takes, and where."""

    def __init__(self, patch: PagePatch, plan: Plan, sizer: Sizer, top: str, old: set[str]) -> None:
        self.patch = patch
        self.plan = plan
        self.sizer = sizer
        self.top = top
        self.old = old
        self.rect = patch.boxes[top].rect
        self.has_block = bool(plan.columns or plan.bottom)

    def page_with(self, room: Room) -> Page | None:
        """Return the page with the room that a branch is given; None where it cannot have that."""
        patch, plan, sizer, rect = self.patch, self.plan, self.sizer, self.rect
        if room is Room.WITHIN:
            return patch.page
        page = self._grown()
        if room is Room.AROUND:
            return page
        if patch.given.pinned:
            return None
        right = rect.center.x + sizer.gaps.aside + max((sizer.size(item).w for item in plan.right), default=0.0)
        if self._left_before is not None:
            right = max(right, self._left_before + max(right for _, right, _ in parts(plan, sizer, 0.0, 0.0)))
        below = self.old - {self.top}
        edge = max([rect.right, *(patch.boxes[key].rect.right for key in below)])
        edge = max([edge, *(point.x for path in patch.ways_to(below) for point in path.points)])
        return opened(patch.chart, page, edge, right - edge) if right > edge else page

    def _grown(self) -> Page:
        """Return the page grown to the right and downwards until the block has room."""
        top = self.rect.y + self.sizer.box_height(self.plan) + self.sizer.staff_height(self.plan)
        if not self.has_block:
            return grown(self.patch, 0.0, top)
        block = self.sizer.block(self.plan)
        return grown(self.patch, block.w, top + block.h)

    def has_room(self, page: Page) -> bool:
        """Say whether the block would have room on a page that were empty."""
        if not self.has_block:
            return True
        around, content = union(self._shape), content_of(self.patch.chart, page)
        return around.w <= content.w + 0.01 and around.bottom <= content.bottom + 0.01

    def on(self, page: Page) -> tuple[Ground, float] | None:
        """Return what stays round the branch on a page, and the left edge of the block in mm; None for no room.

        On a large page it stands about where it did or below its box: all else is not looked at.
        """
        content = content_of(self.patch.chart, page)
        strip = Rect(0.0, self.rect.y - AROUND, page.width, self.sizer.size(self.plan).h + 2 * AROUND)
        places: Sequence[float] = PLACES
        if self.patch.is_large:
            strip, places = self._near(content, strip), ()
        lefts = self._lefts_on(narrowed(content, strip), places) if self.has_block else iter([self.rect.center.x])
        if self.patch.is_large and page is self.patch.page:
            tried = list(lefts)
            if self._reaches_down(tried):
                return None
            lefts = iter(tried)
        ground = ground_of(self.patch, page, self.old, strip, self.top)
        left = self._left(ground, lefts)
        return (ground, left) if left is not None else None

    def _near(self, content: Rect, strip: Rect) -> Rect:
        """Return the part of a strip of a page's content that the branch may take about where it was."""
        plan, sizer, center = self.plan, self.sizer, self.rect.center.x
        staff = sizer.gaps.aside + max([sizer.size(item).w for item in (*plan.left, *plan.right)], default=0.0)
        half = max(staff, sizer.outer(plan) / 2, self.rect.w / 2)
        xs = [center - half, center + half]
        if self.has_block:
            block = union(self._shape)
            lefts = self._lefts(content.x - block.x, content.right - block.right, ())
            xs += [x for left in lefts for x in (left + block.x, left + block.right)]
        left, right = max(strip.x, min(xs) - AROUND), min(strip.right, max(xs) + AROUND)
        return strip._replace(x=left, w=right - left)

    def _lefts_on(self, content: Rect, places: Sequence[float]) -> Iterator[float]:
        """Yield the left edges in mm to try for the block on paper that is free but for other branches."""
        around = union(self._shape)
        first, last = content.x - around.x, content.right - around.right
        if last >= first - 0.01 and around.bottom <= content.bottom + 0.01:
            yield from self._lefts(first, last, places)

    def _reaches_down(self, lefts: Sequence[float]) -> bool:
        """Say whether the block would stand, wherever it is tried, on what follows its box in the column.

        What else stands there is not asked then.
        """
        sisters = next(followers(self.patch, self.top), []) if self.has_block else []
        below = [self.patch.boxes[key].rect for key in sisters]
        return bool(below) and all(
            any(intersecting(below, area.moved(left, 0.0).grown(CLEAR)) for area in self._shape) for left in lefts
        )

    def _left(self, ground: Ground, lefts: Iterator[float]) -> float | None:
        """Return the first left edge in mm where the block has room, None for none."""
        if not self.has_block:
            return next(lefts)
        content, shape = ground.content, self._shape
        near = ground.near(Rect(content.x, shape[0].y, content.w, union(shape).h).grown(CLEAR))
        free = (left for left in lefts if near.are_free([area.moved(left, 0.0) for area in shape]))
        return next(free, None)

    @cached_property
    def _shape(self) -> list[Rect]:
        """What the block takes, from its own left edge."""
        top = self.rect.y + self.sizer.box_height(self.plan) + self.sizer.staff_height(self.plan)
        return [Rect(x, top, right - x, bottom - top) for x, right, bottom in parts(self.plan, self.sizer, 0.0, top)]

    def _lefts(self, first: float, last: float, places: Sequence[float]) -> Iterator[float]:
        """Yield left edges to try, from where the block began before; between `first` and `last`, at `places` too."""
        plan, sizer, center = self.plan, self.sizer, self.rect.center.x
        block = sizer.block(plan)
        if plan.bottom:  # its trunk goes straight down
            yield center - block.port
            return
        before = self._left_before
        wanted = [*([before] if before is not None else []), center - block.port]
        wanted = [min(max(left, first), last) for left in wanted]
        wanted += [first + share * (last - first) for share in places]
        for left in wanted:
            yield _without_jog(plan, sizer, left, center)

    @cached_property
    def _left_before(self) -> float | None:
        """The left edge at which the block begins where it did."""
        patch, plan = self.patch, self.plan
        ids = {item.node.placement.id for item in (*plan.children, *plan.bottom) if item.node.placement}
        branches = patch.branch(*(ids & self.old))
        xs = [patch.boxes[key].rect.x for key in branches]
        xs += [point.x for path in patch.ways_to(branches) for point in path.points[2:]]
        return min(xs) - min(left for left, _, _ in parts(plan, self.sizer, 0.0, 0.0)) if xs else None


def _without_jog(plan: Plan, sizer: Sizer, left: float, center: float) -> float:
    """Return the left edge of a block moved so that no line from `center` jogs so little that it looks like a miss."""
    at = center - left
    if plan.arrangement is Arrangement.ROW:
        return left + at - over_a_box(sizer, plan, at)
    return left + at - over_a_trunk(sizer, plan, at) if plan.arrangement in LISTS else left
