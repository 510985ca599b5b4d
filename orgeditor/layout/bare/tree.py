"""The places of the boxes of a tree: tidy, close together, found in linear time. Coordinates in mm, nothing else.

Each box stands `gap_y` below its parent, whatever stands beside it (not in rows: a low box leaves the room below it to
its neighbour's branch), each parent over the middle of its children, branches as close together as their outlines
allow, and small branches between large ones spread evenly. After van der Ploeg 2014 ("Drawing non-layered tidy trees in
linear time"), which builds on Reingold and Tilford 1981 and Buchheim, Jünger and Leipert 2002. One backward and one
forward pass over flat lists take the place of their recursions, so that a tree may be as deep as it is large, and a row
of boxes with nothing below them is set without looking at outlines.
"""

from __future__ import annotations

from collections.abc import Sequence

SNAP = 1.5
"""A line that steps aside on its way down by less than this (mm) looks like one that misses."""


def bare_tree(
    parents: Sequence[int],
    widths: Sequence[float],
    heights: Sequence[float],
    gap_x: float,
    gap_y: float,
    gap_branch: float | None = None,
    ports: Sequence[float] | None = None,
) -> tuple[list[float], list[float]]:
    """Return the left and the top edges of boxes that hang from each other; the drawing begins at (0, 0).

    `parents` holds the index of each box's parent, always lower than the box's own, or -1 for a root; children, and
    roots, stand from left to right as they come. Neighbours keep `gap_x` between them, boxes of different parents
    `gap_branch` (where it is given and larger), boxes over each other at least `gap_y`. `ports` tells how far from its
    parent's middle the line to each box leaves: parents then stand a little off the middle where that line would
    otherwise have to step aside by less than `SNAP` to meet the middle of the box.
    """
    count = len(parents)
    if not count:
        return [], []
    # One entry more than there are boxes, for the invisible parent of the roots: their -1 leads there.
    floor = [0.0] * (count + 1)
    ys = [0.0] * count
    rows: list[list[int]] = [[] for _ in range(count + 1)]
    for box, parent in enumerate(parents):
        rows[parent].append(box)
        ys[box] = top = floor[parent]
        floor[box] = top + heights[box] + gap_y
    outlines = _Outlines(widths, floor, gap_x, gap_x if gap_branch is None else max(gap_branch, gap_x), ports)
    leaves, branches = outlines.set_leaves, outlines.set_branches
    branching = bytearray(count + 1)
    for box in range(count - 1, -1, -1):
        row = rows[box]
        if row:
            branching[parents[box]] = True
            if branching[box]:
                branches(box, row)
            else:
                leaves(box, row)
    if branching[-1]:
        branches(-1, rows[-1])
    else:
        leaves(-1, rows[-1])
    shift, inset = outlines.shift, outlines.inset
    shift[-1] = 0.0
    for box, parent in enumerate(parents):
        shift[box] += shift[parent]
    xs = list(map(float.__add__, shift, inset))
    del xs[count:]
    first = min(xs)
    return [x - first for x in xs], ys


class _Outlines:
    """The branches laid out so far, each with its left and right outline.

    A branch has a frame of x coordinates of its own: `inset` is where the box at its top begins in it, `shift` where
    the frame begins in that of the parent's branch. An outline is a chain of boxes from the top down: `left_next` and
    `right_next` lead to the next box (-1: none), `left_step` and `right_step` from the one's frame to the other's.
    `left_end` and `right_end` are the last boxes of a branch's outlines, `left_far` and `right_far` where their frames
    begin in the branch's. `floor` is the y at which the next box below a box may begin.
    """

    def __init__(
        self,
        widths: Sequence[float],
        floor: list[float],
        gap: float,
        gap_branch: float,
        ports: Sequence[float] | None,
    ) -> None:
        size = len(floor)
        self.widths = widths
        self.floor = floor
        self.gap = gap
        self.gap_branch = gap_branch
        self.ports = ports
        self.inset = [0.0] * size
        self.shift = [0.0] * size
        self.left_next, self.right_next = [-1] * size, [-1] * size
        self.left_step, self.right_step = [0.0] * size, [0.0] * size
        self.left_end, self.right_end = list(range(size)), list(range(size))
        self.left_far, self.right_far = [0.0] * size, [0.0] * size

    def set_leaves(self, parent: int, row: list[int]) -> None:
        """Stand boxes with nothing below them side by side, and their parent over them."""
        widths, floor, shift, gap = self.widths, self.floor, self.shift, self.gap
        x = 0.0
        for box in row:
            shift[box] = x
            x += widths[box] + gap
        first, last = row[0], row[-1]
        left = right = first
        if last != first:
            floors = [floor[box] for box in row]
            deepest = max(floors)
            right = last
            if floors[0] < deepest:
                for box in row:
                    if floor[box] > floor[left]:
                        self.left_next[left], self.left_step[left] = box, shift[box] - shift[left]
                        left = box
            if floors[-1] < deepest:
                for box in reversed(row):
                    if floor[box] > floor[right]:
                        self.right_next[right], self.right_step[right] = box, shift[box] - shift[right]
                        right = box
        self._stand_over(parent, row)
        self.left_end[parent], self.left_far[parent] = left, shift[left]
        self.right_end[parent], self.right_far[parent] = right, shift[right]

    def _stand_over(self, parent: int, row: list[int]) -> None:
        """Stand a box over the middle of its first and last child."""
        if parent < 0:
            return
        widths, inset, shift = self.widths, self.inset, self.shift
        first, last = row[0], row[-1]
        near = shift[first] + inset[first] + widths[first] / 2
        far = shift[last] + inset[last] + widths[last] / 2
        middle = (near + far) / 2
        if self.ports is not None:
            middle += self._snap(row, middle)
        inset[parent] = middle - widths[parent] / 2
        self.left_next[parent], self.left_step[parent] = first, shift[first]
        self.right_next[parent], self.right_step[parent] = last, shift[last]

    def _snap(self, row: list[int], middle: float) -> float:
        """Return the least way aside from which each line goes straight down or steps aside visibly.

        Nor may it come down on a box where a line to another one leaves.
        """
        assert self.ports is not None
        widths, inset, shift, ports = self.widths, self.inset, self.shift, self.ports
        straight: list[float] = []
        crooked: list[float] = []
        for port in dict.fromkeys(ports[box] for box in row):
            for box in row:
                off = shift[box] + inset[box] + widths[box] / 2 - port - middle
                if -6 * SNAP < off < 6 * SNAP:
                    (straight if ports[box] == port else crooked).append(off)
        if not straight and not crooked:
            return 0.0
        beside = [off + step for off in (*straight, *crooked) for step in (-SNAP, SNAP)]
        for way in (0.0, *sorted(straight, key=abs), *sorted(beside, key=abs)):
            if all(abs(off - way) < 1e-9 or abs(off - way) > SNAP - 1e-9 for off in straight) and all(
                abs(off - way) > SNAP - 1e-9 for off in crooked
            ):
                return way
        return 0.0

    def set_branches(self, parent: int, row: list[int]) -> None:
        """Stand branches side by side, each as close to those before as outlines allow, and their parent over them."""
        widths, floor, inset, shift = self.widths, self.floor, self.inset, self.shift
        left_next, left_step, right_next, right_step = self.left_next, self.left_step, self.right_next, self.right_step
        right_end = self.right_end
        before = row[0]
        left_end, left_far = self.left_end[before], self.left_far[before]
        end, far = right_end[before], self.right_far[before]
        # Which of the branches so far reaches lowest, from the right: (floor, place in the row), floors rising.
        reach = [(floor[left_end], 0)]
        spread: list[tuple[int, int, float]] = []
        for place in range(1, len(row)):
            box = row[place]
            # Down the right outline of what stands (`a`) and the left one of the new branch (`b`), side by side.
            a, b, a_far, b_far = before, box, shift[before], 0.0
            x = a_far + inset[a] + widths[a] + self.gap - inset[b]
            a_floor, b_floor = floor[a], floor[b]
            while True:
                top = a_floor if a_floor < b_floor else b_floor
                if a_floor == top:
                    a_far += right_step[a]
                    a = right_next[a]
                if b_floor == top:
                    b_far += left_step[b]
                    b = left_next[b]
                if a < 0 or b < 0:
                    break
                a_floor, b_floor = floor[a], floor[b]
                needed = a_far + inset[a] + widths[a] + self.gap_branch - b_far - inset[b]
                if needed > x:
                    while reach[-1][0] <= top and len(reach) > 1:
                        reach.pop()
                    if reach[-1][1] < place - 1:
                        spread.append((reach[-1][1], place, needed - x))
                    x = needed
            shift[box] = x
            new_end, new_far = right_end[box], x + self.right_far[box]
            lowest = floor[self.left_end[box]]
            if a >= 0:  # what stands reaches lower: the new right outline goes on with it
                right_next[new_end], right_step[new_end] = a, a_far - new_far
            else:
                end, far = new_end, new_far
                if b >= 0:  # the new branch reaches lower: the left outline goes on with it
                    left_next[left_end], left_step[left_end] = b, x + b_far - left_far
                    left_end, left_far = self.left_end[box], x + self.left_far[box]
            while reach and reach[-1][0] <= lowest:
                reach.pop()
            reach.append((lowest, place))
            before = box
        if spread:
            self._spread(row, spread)
        self._stand_over(parent, row)
        self.left_end[parent], self.left_far[parent] = left_end, left_far
        right_end[parent], self.right_far[parent] = end, far

    def _spread(self, row: list[int], spread: list[tuple[int, int, float]]) -> None:
        """Move what stands between two branches apart evenly: they have moved that far (mm) from each other."""
        slope = [0.0] * (len(row) + 1)
        jump = [0.0] * (len(row) + 1)
        for first, last, room in spread:
            step = room / (last - first)
            slope[first] += step
            slope[last] -= step
            jump[last] += room
        rate = moved = 0.0
        shift = self.shift
        for place, box in enumerate(row):
            moved += rate
            shift[box] += moved - jump[place]
            moved -= jump[place]
            rate += slope[place]
