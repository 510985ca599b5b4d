"""The strokes of a page by the relations that they serve: an edit finds the few that it changes among thousands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from orgeditor.layout.edits.page_rigid import Shift, stroke_moved
from orgeditor.model.geometry import Point
from orgeditor.model.page import Stroke


class Numbered(NamedTuple):
    """Strokes by numbers that they keep while others come and go, in the page's order; the numbers by relation.

    Nobody changes it.
    """

    strokes: Mapping[int, Stroke]
    serving: Mapping[str, Sequence[int]]

    def of(self, relations: Iterable[str]) -> set[int]:
        """Return the numbers of the strokes that serve some relations."""
        serving = self.serving
        return {number for key in relations for number in serving.get(key, ())}

    def exchanged(self, fresh: Mapping[int, Stroke]) -> Numbered:
        """Return them with some strokes in the place of those that have their numbers; each serves what that served."""
        return self._replace(strokes={**self.strokes, **fresh})

    def with_more(self, strokes: Iterable[Stroke]) -> Numbered:
        """Return them with more strokes at the end."""
        found, serving = {**self.strokes}, {**self.serving}
        _add(found, serving, strokes)
        return Numbered(found, serving)

    def without(self, gone: Set[str]) -> Numbered:
        """Return them as they are without some relations: where those turned off the rest goes on in one piece."""
        found, serving = {**self.strokes}, {**self.serving}
        bared: set[Point] = set()  # where strokes ended that go
        left: dict[Point, int] = {}  # those that stay without relations that go, by their ends
        for number in sorted(self.of(gone)):
            stroke = found[number]
            relations = tuple([key for key in stroke.relations if key not in gone])
            if relations:
                found[number] = stroke._replace(relations=relations)
                left.update(dict.fromkeys(_ends(stroke), number))
            else:
                del found[number]
                bared.update(_ends(stroke))
        for key in gone:
            serving.pop(key, None)
        for point in sorted(bared & left.keys()):
            beside = {number for key in found[left[point]].relations for number in serving[key]}
            meeting = sorted(number for number in beside if point in _ends(found[number]))
            if len(meeting) == 2 and found[meeting[0]].relations == found[meeting[1]].relations:
                one, other = meeting
                found[one] = _joined(found[one], found.pop(other), point)
                for key in found[one].relations:
                    serving[key] = [number for number in serving[key] if number != other]
                left.update({end: one for end, number in left.items() if number == other})
        return Numbered(found, serving)

    def renewed(self, relations: Iterable[str], drawn: Callable[[set[str]], Iterable[Stroke]]) -> Numbered:
        """Return them with those that serve some relations drawn anew, and at the end.

        Others with a relation whose stroke goes are drawn anew with them; `drawn` gives the strokes of all those
        relations.
        """
        found, serving = {**self.strokes}, {**self.serving}
        queue = list(relations)
        gone = set(queue)
        for key in queue:  # grows meanwhile
            for number in serving.pop(key, ()):
                stroke = found.pop(number, None)  # None where another relation took it along
                more = [other for other in stroke.relations if other not in gone] if stroke is not None else []
                gone.update(more)
                queue += more
        _add(found, serving, drawn(gone))
        return Numbered(found, serving)


def _ends(stroke: Stroke) -> tuple[Point, Point]:
    return stroke.points[0], stroke.points[-1]


def _joined(one: Stroke, other: Stroke, point: Point) -> Stroke:
    """Return two strokes that end at a point as one."""
    first, second = (one.points, other.points) if one.points[-1] == point else (other.points, one.points)
    (*ahead, before), (after, *behind) = first[:-1], second[1:]
    straight = before.x == point.x == after.x or before.y == point.y == after.y
    return one._replace(points=(*ahead, before, *(() if straight else (point,)), after, *behind))


def _add(strokes: dict[int, Stroke], serving: dict[str, Sequence[int]], more: Iterable[Stroke]) -> None:
    """Add strokes at the end."""
    fresh: dict[str, list[int]] = {}
    for number, stroke in enumerate(more, next(reversed(strokes), -1) + 1):
        strokes[number] = stroke
        for key in stroke.relations:
            fresh.setdefault(key, []).append(number)
    for key, numbers in fresh.items():
        serving[key] = [*serving[key], *numbers] if key in serving else numbers


def numbered(strokes: Sequence[Stroke]) -> Numbered:
    """Return the strokes of a page with the relations that they serve."""
    serving: dict[str, list[int]] = {}
    for number, stroke in enumerate(strokes):
        for key in stroke[4]:
            serving.setdefault(key, []).append(number)
    return Numbered(dict(enumerate(strokes)), serving)


def shifted(known: Numbered, shifts: Sequence[Shift]) -> Numbered:
    """Return strokes with those of branches that move as a whole where these stand then, those that come with them."""
    far = {key: (shift.dx, shift.dy) for shift in shifts if shift.dx or shift.dy for key in shift.relations}
    found = known.with_more(stroke for shift in shifts for stroke in shift.strokes)
    moving = {number: found.strokes[number] for number in found.of(far)}
    return found.exchanged(
        {number: stroke_moved(item, *far[key]) for number, item in moving.items() if (key := item.relations[0]) in far}
    )
