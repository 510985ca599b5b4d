"""Nets: which lines may share a bus.

Lines of one kind and direction may run together where every source of the net is joined to every target of it (or,
for mutual lines, each end to each): then the joined picture says exactly what the single lines say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from orgeditor.model.geometry import Point
from orgeditor.model.records import PortSide


@dataclass(frozen=True)
class LineRequest:
    """A line to draw from `source` to `target` (ids of boxes or frames).

    `arrow` says that a head stands at the target (for mutual lines at both ends). Sides and waypoints (mm) are those
    that a person set.
    """

    route: str
    relation: str
    kind: str
    source: str
    target: str
    mutual: bool = False
    arrow: bool = False
    label: str = ""
    source_side: PortSide = PortSide.AUTO
    target_side: PortSide = PortSide.AUTO
    waypoints: tuple[Point, ...] = ()


def nets_of(requests: Sequence[LineRequest], inside: Mapping[str, frozenset[str]] | None = None) -> dict[str, int]:
    """Return the number of its net for each route id; numbers follow the order of the requests.

    Directed lines: greedily the most lines of sources with the same targets, or of one target; mutual ones: the
    largest set of ends of which each is joined to each. Labelled lines and lines with waypoints stand alone. `inside`
    maps a frame to the boxes in it: lines of a frame never join those of its own boxes to the same end, for then
    nobody could tell which of the two it is.
    """
    groups: dict[tuple[str, bool, bool, str], list[LineRequest]] = {}
    parts: list[list[LineRequest]] = []
    frames = inside or {}
    ends = {request.source for request in requests} | {request.target for request in requests}
    shown = {frame for frame, members in frames.items() if members & ends}
    for request in requests:
        if request.label or request.waypoints:
            parts.append([request])
        else:
            frame = next((end for end in (request.source, request.target) if _clashes(requests, end, frames)), "")
            frame = frame if frame in shown else ""
            groups.setdefault((request.kind, request.mutual, request.arrow, frame), []).append(request)
    for (_, mutual, _, _), lines in groups.items():
        parts.extend(_mutual_parts(lines) if mutual else _directed_parts(lines))
    place = {request.route: number for number, request in enumerate(requests)}
    parts.sort(key=lambda part: min(place[line.route] for line in part))
    return {line.route: number for number, part in enumerate(parts) for line in part}


def _clashes(requests: Sequence[LineRequest], frame: str, frames: Mapping[str, frozenset[str]]) -> bool:
    """Say whether a frame and one of its boxes have lines of one kind to the same third end."""
    members = frames.get(frame, frozenset())
    if not members:
        return False
    own = {(line.kind, line.target) for line in requests if line.source == frame}
    own |= {(line.kind, line.source) for line in requests if line.target == frame}
    return any(
        (line.source in members and (line.kind, line.target) in own)
        or (line.target in members and (line.kind, line.source) in own)
        for line in requests
    )


def _directed_parts(lines: Sequence[LineRequest]) -> list[list[LineRequest]]:
    parts: list[list[LineRequest]] = []
    left = list(lines)
    while left:
        best: list[LineRequest] = []
        best_key: tuple[int, int] = (0, 0)
        for line in left:
            for part in (_alike(left, line), [other for other in left if other.target == line.target]):
                # Among equally large ones, the one with a single source or target is the plainer picture.
                single = int(len({item.source for item in part}) == 1 or len({item.target for item in part}) == 1)
                if (len(part), single) > best_key:
                    best, best_key = part, (len(part), single)
        parts.append(best)
        taken = {line.route for line in best}
        left = [line for line in left if line.route not in taken]
    return parts


def _alike(lines: Sequence[LineRequest], seed: LineRequest) -> list[LineRequest]:
    """Return the lines of all sources that reach exactly the targets that the seed's source reaches."""
    targets: dict[str, set[str]] = {}
    for line in lines:
        targets.setdefault(line.source, set()).add(line.target)
    return [line for line in lines if targets[line.source] == targets[seed.source]]


def _mutual_parts(lines: Sequence[LineRequest]) -> list[list[LineRequest]]:
    parts: list[list[LineRequest]] = []
    left = list(lines)
    while left:
        around: dict[str, list[str]] = {}
        for line in left:
            around.setdefault(line.source, []).append(line.target)
            around.setdefault(line.target, []).append(line.source)
        best: list[LineRequest] = []
        for end in around:
            clique = [end]
            for other in dict.fromkeys(around[end]):
                if all(other != member and other in around[member] for member in clique):
                    clique.append(other)
            part = [line for line in left if line.source in clique and line.target in clique]
            if len(part) > len(best):
                best = part
        parts.append(best)
        taken = {line.route for line in best}
        left = [line for line in left if line.route not in taken]
    return parts
