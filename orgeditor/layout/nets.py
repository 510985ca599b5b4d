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

    Directed lines: greedily the largest complete bipartite set of lines; mutual ones: the largest clique of at least
    three ends, then the largest star. Labelled lines and lines with waypoints stand alone. `inside` maps a frame to the
    boxes in it: lines of a frame never join those of its own boxes, for then nobody could tell which of the two it is.
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
    # Two lines of one kind between one pair of ends say different things: the second one is never part of a bus.
    seen: set[tuple[str, str]] = set()
    left: list[LineRequest] = []
    for line in lines:
        if (line.source, line.target) in seen:
            parts.append([line])
        else:
            seen.add((line.source, line.target))
            left.append(line)
    while left:
        best: list[LineRequest] = []
        best_key: tuple[int, int] = (0, 0)
        for line in left:
            for part in (_biclique(left, line, True), _biclique(left, line, False)):
                # Among equally large ones, the one with a single source or target is the plainer picture.
                single = int(len({item.source for item in part}) == 1 or len({item.target for item in part}) == 1)
                if (len(part), single) > best_key:
                    best, best_key = part, (len(part), single)
        parts.append(best)
        taken = {line.route for line in best}
        left = [line for line in left if line.route not in taken]
    return parts


def _biclique(lines: Sequence[LineRequest], seed: LineRequest, from_source: bool) -> list[LineRequest]:
    """Return all lines between the sources that reach every target of the seed's source, and those targets."""
    ends: dict[str, set[str]] = {}
    for line in lines:
        near, far = (line.source, line.target) if from_source else (line.target, line.source)
        ends.setdefault(near, set()).add(far)
    wanted = ends[seed.source if from_source else seed.target]
    chosen = {near for near, far in ends.items() if far >= wanted}
    return [
        line
        for line in lines
        if (line.source if from_source else line.target) in chosen
        and (line.target if from_source else line.source) in wanted
    ]


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
            for other in around[end]:
                if all(other != member and other in around[member] for member in clique):
                    clique.append(other)
            if len(clique) > 2:
                part = [line for line in left if line.source in clique and line.target in clique]
            else:
                part = [line for line in left if end in (line.source, line.target)]
            if len(part) > len(best):
                best = part
        parts.append(best)
        taken = {line.route for line in best}
        left = [line for line in left if line.route not in taken]
    return parts
