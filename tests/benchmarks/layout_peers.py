"""Compare the layout with other programs' on the same charts: time, size, overlaps, crossings, lines through boxes.

Run by `make bench`, which installs the peers; what is missing is skipped with a line that says so. Every layout runs in
a process of its own with a time limit; times are processor time of the layout alone, medians of several runs, without
the start of the process and without reading the chart. Overlaps, crossings and lines through boxes are counted by one
piece of code for all. Peers that give no lines (igraph, d3-flextree), and our bare tree, get a trunk, a bus and a way
down each. The last table is of whole commands, in processor time and by the clock.
`python layout_peers.py --sizes 50 500` takes only some sizes.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from orgeditor.layout.bare.tree import bare_tree
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import STRUCTURAL
from orgeditor.model.page import Arranged, ShapeForm
from orgeditor.model.records import (
    FREE_PAPER,
    Chart,
    Method,
    PageSetup,
    Placement,
    Regulation,
    Relation,
    Route,
    Side,
    Unit,
)

SIZES = (50, 500, 2_000, 10_000)
WHOLE = (500, 2_000, 10_000)
LIMIT = 60
"""Seconds that a layout may take, its process included."""
COMMAND_LIMIT = 240
"""Seconds that a whole command may take."""
REPEATS = {50: 15, 500: 7, 2_000: 5, 10_000: 3}
GAP_X, GAP_Y = 4.5, 12.0
FONT_PT = 9.0
MM = 25.4 / 72
ROOT = Path(__file__).parents[2]
NODE_FOLDER = ROOT / ".bench"
NODE_SCRIPT = Path(__file__).with_suffix(".mjs")

Point = tuple[float, float]
Line = tuple[int, int, Sequence[Point]]
"""Index of the superior, index of the box, and the corners of the line between them."""


class Tree(NamedTuple):
    """A chart for every program: parents come before their children; lengths in mm."""

    names: list[str]
    parents: list[int]
    widths: list[float]
    heights: list[float]


class Layout(NamedTuple):
    """What a program made of a tree: seconds of each run, left top corners, lines, and the sizes of its pages."""

    times: list[float]
    xs: list[float]
    ys: list[float]
    widths: list[float]
    heights: list[float]
    lines: list[Line]
    pages: list[tuple[float, float]]


# charts

FIELDS = """Pendidikan|Kesehatan|Sosial|Pekerjaan Umum dan Penataan Ruang|Perumahan Rakyat dan Kawasan Permukiman|
Perhubungan|Komunikasi dan Informatika|Koperasi, Usaha Kecil dan Menengah|Penanaman Modal dan Pelayanan Terpadu|
Kepemudaan dan Olahraga|Kebudayaan dan Pariwisata|Perpustakaan dan Kearsipan|Kelautan dan Perikanan|
Pertanian dan Ketahanan Pangan|Lingkungan Hidup|Kependudukan dan Pencatatan Sipil|Pemberdayaan Masyarakat dan Desa|
Perindustrian dan Perdagangan|Tenaga Kerja dan Transmigrasi|Perencanaan Pembangunan|Keuangan dan Aset|
Kepegawaian dan Pengembangan Sumber Daya Manusia|Hukum|Organisasi|Umum|Kesatuan Bangsa dan Politik|
Penanggulangan Bencana|Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan dan Perlindungan Anak"""
LEVELS = ("Bupati", "Asisten {}", "Dinas {}", "Bidang {}", "Seksi {}", "UPTD {}", "Subbagian {}", "Tim {}")
PLACES = "Sukamaju Mekarsari Tanjung Harapan Cempaka Melati Kenanga Banjarsari Sidomulyo Wonosari Karangrejo".split()


def tree_of(count: int, seed: int = 2017) -> Tree:
    """Return a chart of so many boxes with three to twenty branches below each that has any, the same every time."""
    chooser = random.Random(seed)
    fields = [field.strip() for field in FIELDS.replace("\n", "").split("|")]
    parents, depths = [-1], [0]
    open_boxes = [0]
    while len(parents) < count:
        box = open_boxes.pop(chooser.randrange(min(len(open_boxes), 12)))
        for _ in range(min(chooser.randint(3, 20), count - len(parents))):
            open_boxes.append(len(parents))
            parents.append(box)
            depths.append(depths[box] + 1)
    names = []
    for depth in depths:
        name = LEVELS[min(depth, len(LEVELS) - 1)].format(chooser.choice(fields))
        if depth > 3:
            name += f" {chooser.choice(PLACES)}"
        names.append(name)
    return sized(depth_first(names, parents))


def depth_first(names: Sequence[str], parents: Sequence[int]) -> Tree:
    """Return a tree numbered branch by branch, as programs read an outline."""
    children: list[list[int]] = [[] for _ in names]
    for box, parent in enumerate(parents[1:], 1):
        children[parent].append(box)
    order: list[int] = []
    stack = [0]
    while stack:
        order.append(stack.pop())
        stack.extend(reversed(children[order[-1]]))
    place = {box: number for number, box in enumerate(order)}
    return Tree([names[box] for box in order], [place[parents[box]] if box else -1 for box in order], [], [])


def sized(tree: Tree) -> Tree:
    """Return the tree with the sizes that its boxes have in our free charts."""
    from orgeditor.layout.free.chart import SHAPES
    from orgeditor.layout.free.sheet import Canvas, Sheet
    from orgeditor.layout.hierarchy.spacing import spacing
    from orgeditor.render.fonts import headless_application
    from orgeditor.render.measure import measure_for

    headless_application()
    draft, chart = draft_of(tree, Method.FREE, FREE_PAPER)
    canvas = Canvas(draft, draft.charts[chart], measure_for(PageSetup().font))
    cells = Sheet(canvas, spacing(FONT_PT, 1.0, 1.0), SHAPES[0]).cells
    return tree._replace(widths=[cell.w for cell in cells], heights=[cell.h for cell in cells])


def draft_of(tree: Tree, method: Method, paper: str) -> tuple[Draft, str]:
    """Return a draft with one chart of the tree, and the chart's id."""
    new = id_source("benchmark")
    page = PageSetup(paper=paper, font_cap=FONT_PT) if method is Method.FREE else PageSetup(paper=paper)
    chart = Chart(new(), title="Bagan Koordinasi", method=method, page=page)
    records: list[Any] = [Regulation(new(), region="Contoh", number="1", year="2026"), chart]
    units: list[Unit] = []
    placements: list[Placement] = []
    for number, (name, parent) in enumerate(zip(tree.names, tree.parents, strict=True)):
        units.append(Unit(new(), name, number))
        backbone = None
        if parent >= 0:
            backbone = Relation(new(), units[parent].id, units[number].id, STRUCTURAL, number)
        placements.append(
            Placement(
                new(), chart.id, units[number].id, placements[parent].id if parent >= 0 else None,
                backbone.id if backbone else None, number,
            )
        )  # fmt: skip
        if backbone is not None:
            records += [backbone, Route(new(), chart.id, backbone.id, placements[parent].id, placements[number].id)]
    return Draft.of([*records, *units, *placements], new), chart.id


# what each program does, in a process of its own


def clocked(run: Callable[[], Any], repeats: int) -> tuple[list[float], Any]:
    """Run several times, five seconds or one run at most; return the seconds of each and the last result."""
    times: list[float] = []
    result = None
    while len(times) < repeats and sum(times) < 5:
        start = processor_seconds()
        result = run()
        times.append(processor_seconds() - start)
    return times, result


def processor_seconds() -> float:
    """Return the processor time of this process and of those that it has waited for."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(item.ru_utime + item.ru_stime for item in used)


def job_bare(tree: Tree, repeats: int) -> Layout:
    times, (xs, ys) = clocked(
        lambda: bare_tree(tree.parents, tree.widths, tree.heights, GAP_X, GAP_Y), max(repeats, 9)
    )  # fmt: skip
    return plain(tree, times, xs, ys)


def job_page(tree: Tree, repeats: int, staff: str = "") -> Layout:
    """What is shown of a large chart at once: boxes, texts, lines and furniture as records. Texts are known before.

    With `staff` the last box below each superior but the head of all stands beside the trunk of the others.
    """
    from orgeditor.layout.bare.page import bare_page
    from orgeditor.render.fonts import headless_application
    from orgeditor.render.measure import measure_for

    headless_application()
    draft, chart = draft_of(tree, Method.HIERARCHY, "F4")
    measure = measure_for(draft.charts[chart].page.font)
    if staff:
        last = {item.parent: item for item in draft.placements_of_chart(chart) if item.parent is not None}
        with draft.edit():
            for item in list(last.values())[1:]:
                draft.put(replace(item, side=Side.RIGHT))
    bare_page(draft, chart, measure)
    gc.disable()  # as in the window
    times, result = clocked(lambda: bare_page(draft, chart, measure), max(repeats, 9))
    return of_pages(times, result)


def job_igraph(tree: Tree, repeats: int) -> Layout:
    """igraph knows no sizes: its unit steps are made as wide and high as the largest box."""
    import igraph

    edges = [(parent, box) for box, parent in enumerate(tree.parents) if parent >= 0]
    graph = igraph.Graph(len(tree.parents), edges, directed=True)
    times, found = clocked(lambda: graph.layout_reingold_tilford(mode="out", root=[0]), repeats)
    across, down = max(tree.widths) + GAP_X, max(tree.heights) + GAP_Y
    xs = [x * across - width / 2 for (x, _), width in zip(found.coords, tree.widths, strict=True)]
    return plain(tree, times, xs, [y * down for _, y in found.coords])


def job_dot(tree: Tree, repeats: int, splines: str) -> Layout:
    times, graph = clocked(lambda: _laid_by_dot(tree, splines), repeats)
    xs, ys = [], []
    for box, (width, height) in enumerate(zip(tree.widths, tree.heights, strict=True)):
        x, y = (float(value) * MM for value in graph.get_node(box).attr["pos"].split(","))
        xs.append(x - width / 2)
        ys.append(-y - height / 2)
    lines: list[Line] = []
    for box, parent in enumerate(tree.parents):
        if parent >= 0:
            parts = [part.split(",") for part in (graph.get_edge(parent, box).attr["pos"] or "").split()]
            ends = [(float(part[1]) * MM, -float(part[2]) * MM) for part in parts if part[0] in ("s", "e")]
            curve = [(float(part[0]) * MM, -float(part[1]) * MM) for part in parts if part[0] not in ("s", "e")]
            lines.append((parent, box, [*curve[::3], *ends]))  # corners: control points lie on straight pieces
    return Layout(times, xs, ys, tree.widths, tree.heights, lines, [])


def _laid_by_dot(tree: Tree, splines: str) -> Any:
    graph = dot_graph(tree, splines)
    graph.layout(prog="dot")
    return graph


def dot_graph(tree: Tree, splines: str) -> Any:
    import pygraphviz

    graph = pygraphviz.AGraph(
        directed=True, strict=False, splines=splines, nodesep=str(GAP_X / 25.4), ranksep=str(GAP_Y / 25.4)
    )
    graph.node_attr.update(shape="box", fixedsize="true", fontsize="9")
    for box, (name, width, height) in enumerate(zip(tree.names, tree.widths, tree.heights, strict=True)):
        graph.add_node(box, label=name, width=str(width / 25.4), height=str(height / 25.4))
    for box, parent in enumerate(tree.parents):
        if parent >= 0:
            graph.add_edge(parent, box)
    return graph


def job_arrange(tree: Tree, repeats: int, method: str, paper: str) -> Layout:
    """Our whole layout of a chart: texts broken, font found, lines, furniture. Texts are measured before."""
    from orgeditor.layout.arrange import arrange
    from orgeditor.render.fonts import headless_application
    from orgeditor.render.measure import measure_for

    headless_application()
    draft, chart = draft_of(tree, Method(method), paper)
    measure = measure_for(draft.charts[chart].page.font)
    measured(tree, measure)
    gc.disable()  # as in a command and in the process that fits for the window
    times, result = clocked(lambda: arrange(draft, chart, measure), repeats)
    return of_pages(times, result)


def job_measure(tree: Tree, repeats: int) -> Layout:
    """Only measuring the texts of a chart, as a first layout has to."""
    from orgeditor.render.fonts import headless_application
    from orgeditor.render.measure import FontMeasure

    headless_application()
    times, _ = clocked(lambda: measured(tree, FontMeasure(PageSetup().font)), repeats)
    return Layout(times, [], [], [], [], [], [])


def measured(tree: Tree, measure: Any) -> None:
    from orgeditor.layout.text import Wrapper

    wrapper = Wrapper(measure)
    for name in tree.names:
        for text in (name, name.upper()):
            wrapper.widths(text)


def job_draw(tree: Tree, repeats: int, target: str) -> Layout:
    """Write a PDF with dot, as `dot -Tpdf` does. Not timed here: the whole process is."""
    dot_graph(tree, "polyline").draw(target, prog="dot")
    return Layout([], [], [], [], [], [], [])


JOBS: dict[str, Callable[..., Layout]] = {
    "bare": job_bare,
    "page": job_page,
    "igraph": job_igraph,
    "dot": job_dot,
    "arrange": job_arrange,
    "measure": job_measure,
    "draw": job_draw,
}


def plain(tree: Tree, times: list[float], xs: Sequence[float], ys: Sequence[float]) -> Layout:
    """Return a layout of places only, each box joined to its parent by a trunk, a bus and a way down."""
    lines: list[Line] = []
    for box, parent in enumerate(tree.parents):
        if parent >= 0:
            upper, lower = xs[parent] + tree.widths[parent] / 2, xs[box] + tree.widths[box] / 2
            bottom = ys[parent] + tree.heights[parent]
            bus = ys[box] - GAP_Y / 2
            lines.append((parent, box, [(upper, bottom), (upper, bus), (lower, bus), (lower, ys[box])]))
    return Layout(times, list(xs), list(ys), tree.widths, tree.heights, lines, [])


def of_pages(times: list[float], result: Arranged) -> Layout:
    """Return the boxes and lines of all pages, the pages one below the other."""
    rects: list[Rect] = []
    lines: list[Line] = []
    top = 0.0
    for page in result.pages:
        places: dict[str, int] = {}
        for box in page.boxes:
            if box.form not in (ShapeForm.LIST, ShapeForm.GROUP):
                places[box.placement] = len(rects)
                rects.append(box.rect.moved(0.0, top))
        joined = {box.backbone: box for box in page.boxes if box.backbone and box.placement in places}
        for path in page.paths:
            if path.points and path.relation in joined:
                lower = joined[path.relation]
                parent = places.get(lower.parent or "", -1)
                lines.append((parent, places[lower.placement], [(x, y + top) for x, y in path.points]))
        top += page.height + 50
    xs, ys, widths, heights = ([rect[at] for rect in rects] for at in range(4))
    return Layout(times, xs, ys, widths, heights, lines, [(page.width, page.height) for page in result.pages])


# counting


def overlaps(layout: Layout) -> int:
    """Return how many pairs of boxes share an area."""
    found = 0
    for box, others in _swept((box.left, box.right, box) for box in _boxes(layout)):
        for other in others:
            across = min(box.right, other.right) - max(box.left, other.left)
            down = min(box.bottom, other.bottom) - max(box.top, other.top)
            found += across > HAIR and down > HAIR
    return found


def crossings(layout: Layout) -> int:
    """Return how many points there are where lines of two superiors cross; lines of one share a trunk."""
    found: set[tuple[int, int, float, float]] = set()
    for (a, b, one, _), others in _swept(_pieces(layout)):
        for c, d, other, _ in others:
            if one == other or min(c[1], d[1]) > max(a[1], b[1]) or max(c[1], d[1]) < min(a[1], b[1]):
                continue
            point = _crossing(a, b, c, d)
            if point is not None:
                found.add((min(one, other), max(one, other), round(point[0], 1), round(point[1], 1)))
    return len(found)


def through_boxes(layout: Layout) -> int:
    """Return how many lines pass through a box that is not one of their ends."""
    found: set[int] = set()
    boxes = [(box.left, box.right, box) for box in _boxes(layout)]
    for item, others in _swept([*boxes, *_pieces(layout)]):
        for other in others:
            if isinstance(item, _Box) is isinstance(other, _Box):
                continue
            box, (a, b, source, target) = (item, other) if isinstance(item, _Box) else (other, item)
            if box.number not in (source, target) and _meets(a, b, box):
                found.add(target)
    return len(found)


HAIR = 0.05
"""What two things may share (mm) without lying on each other: Graphviz rounds to hundredths of a point."""


class _Box(NamedTuple):
    number: int
    left: float
    top: float
    right: float
    bottom: float


def _boxes(layout: Layout) -> list[_Box]:
    places = zip(layout.xs, layout.ys, layout.widths, layout.heights, strict=True)
    return [_Box(number, x, y, x + width, y + height) for number, (x, y, width, height) in enumerate(places)]


def _pieces(layout: Layout) -> Iterator[tuple[float, float, Any]]:
    """Give the straight pieces of all lines: left, right, (end, end, superior, box)."""
    for source, target, points in layout.lines:
        for a, b in pairwise(points):
            yield min(a[0], b[0]), max(a[0], b[0]), (a, b, source, target)


def _swept(items: Iterable[tuple[float, float, Any]]) -> Iterator[tuple[Any, list[Any]]]:
    """Give each item (left, right, item), from the left, with those before it that reach to where it begins."""
    active: list[tuple[float, Any]] = []
    for left, right, item in sorted(items, key=lambda entry: entry[0]):
        active = [entry for entry in active if entry[0] >= left]
        yield item, [other for _, other in active]
        active.append((right, item))


def _crossing(a: Point, b: Point, c: Point, d: Point) -> Point | None:
    """Return where two pieces cross, None when they do not or only touch."""
    ux, uy, vx, vy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    turn = ux * vy - uy * vx
    if abs(turn) < 1e-9:
        return None
    along = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / turn
    across = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / turn
    one, other = HAIR / (abs(ux) + abs(uy)), HAIR / (abs(vx) + abs(vy))
    if not (one < along < 1 - one and other < across < 1 - other):
        return None
    return a[0] + along * ux, a[1] + along * uy


def _meets(a: Point, b: Point, box: _Box) -> bool:
    """Say whether a piece passes through the inside of a box (Liang and Barsky 1984)."""
    first, last = 0.0, 1.0
    for start, step, low, high in (
        (a[0], b[0] - a[0], box.left + HAIR, box.right - HAIR),
        (a[1], b[1] - a[1], box.top + HAIR, box.bottom - HAIR),
    ):
        if abs(step) < 1e-12:
            if not low < start < high:
                return False
            continue
        ends = sorted(((low - start) / step, (high - start) / step))
        first, last = max(first, ends[0]), min(last, ends[1])
    return first < last


# running and telling

BARE = "orgeditor: bare tree, places only"
FREE = "orgeditor: whole layout, free chart on free paper"


class Peer(NamedTuple):
    """A row of the table: its name, the command that lays a chart out, and whether it is one of ours."""

    name: str
    command: Callable[[Path, int], list[str]]


def ours(job: str, *arguments: str) -> Callable[[Path, int], list[str]]:
    return lambda chart, repeats: [sys.executable, __file__, "--job", job, str(chart), str(repeats), *arguments]


def by_node(peer: str) -> Callable[[Path, int], list[str]]:
    return lambda chart, repeats: [
        "node", "--stack-size=60000", str(NODE_SCRIPT), str(NODE_FOLDER), peer, str(chart), str(repeats)
    ]  # fmt: skip


def peers() -> list[Peer]:
    """Return what can be run here; print a line for what cannot."""
    found = [
        Peer(BARE, ours("bare")),
        Peer("orgeditor: bare tree, with records", ours("page")),
        Peer("orgeditor: the same, staff below every superior", ours("page", "staff")),
        Peer(FREE, ours("arrange", Method.FREE.value, FREE_PAPER)),
        Peer("orgeditor: whole layout, hierarchy on F4", ours("arrange", Method.HIERARCHY.value, "F4")),
        Peer("orgeditor: measuring the texts, once", ours("measure")),
        Peer("dot, splines=ortho", ours("dot", "ortho")),
        Peer("dot, splines=polyline", ours("dot", "polyline")),
    ]
    try:
        import igraph  # noqa: F401

        found.append(Peer("igraph, Reingold-Tilford, places only", ours("igraph")))
    except ImportError:
        print("igraph: skipped, it is not installed (make bench does that where there is a network)")
    if shutil.which("node") is None:
        print("d3-flextree, elkjs: skipped, there is no node")
    elif not all((NODE_FOLDER / "node_modules" / name).is_dir() for name in ("d3-flextree", "elkjs")):
        print("d3-flextree, elkjs: skipped, npm could not install them (make bench does where there is a network)")
    else:
        found.append(Peer("d3-flextree, places only", by_node("flextree")))
        found.append(Peer("elkjs, mrtree", by_node("mrtree")))
        found.append(Peer("elkjs, layered", by_node("layered")))
    return found


def run_peer(peer: Peer, chart: Path, repeats: int, tree: Tree) -> Layout | str:
    """Return what a peer made of a chart, or why it made nothing."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(
            peer.command(chart, repeats), capture_output=True, text=True, timeout=LIMIT, check=True, env=environment
        )
    except subprocess.TimeoutExpired:
        return f">{LIMIT} s"
    except subprocess.CalledProcessError as error:
        last = (error.stderr or "").strip().splitlines()[-1:] or [f"exit code {error.returncode}"]
        return f"failed: {last[0][:60]}"
    found = json.loads(done.stdout)
    if isinstance(found, list):
        return Layout(*found)
    if not found["lines"]:
        return plain(tree, found["times"], found["xs"], found["ys"])
    return Layout(found["times"], found["xs"], found["ys"], tree.widths, tree.heights, found["lines"], [])


def told_time(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms" if seconds < 0.1 else f"{seconds:.2f} s"


def told_ratio(ratio: float) -> str:
    return f"{ratio:,.0f}" if ratio >= 10 else f"{ratio:.1f}" if ratio >= 1 else f"{ratio:.2g}"


def told_size(layout: Layout) -> str:
    if layout.pages:
        width, height = layout.pages[0]
        pages = f", {len(layout.pages)} pages" if len(layout.pages) > 1 else ""
        return f"{width:,.0f} × {height:,.0f}{pages}"
    boxes = _boxes(layout)
    width = max(box.right for box in boxes) - min(box.left for box in boxes)
    height = max(box.bottom for box in boxes) - min(box.top for box in boxes)
    return f"{width:,.0f} × {height:,.0f}"


def compare(size: int, tree: Tree, chart: Path, wanted: Sequence[Peer], late: set[str]) -> None:
    """Print a table for one chart; `late` collects the peers past the time limit, which get no larger chart."""
    columns = ("time", "µs a box", "÷ bare", "÷ whole", "width × height, mm", "overlaps", "crossings", "through boxes")
    print(f"\n| {size:,} boxes | {' | '.join(columns)} |\n|---|{'--:|' * len(columns)}")
    bare = whole = 0.0
    for peer in wanted:
        layout = f">{LIMIT} s" if peer.name in late else run_peer(peer, chart, REPEATS.get(size, 3), tree)
        if isinstance(layout, str):
            late.update([peer.name] if layout.startswith(">") else [])
            print(f"| {peer.name} | {layout} {'| ' * len(columns)}", flush=True)
            continue
        seconds = statistics.median(layout.times)
        bare = seconds if peer.name == BARE else bare
        whole = seconds if peer.name == FREE else whole
        row = [peer.name, told_time(seconds), f"{seconds / size * 1e6:,.1f}"]
        row += [told_ratio(seconds / base) if base else "" for base in (bare, whole)]
        if layout.xs:
            counts = (overlaps(layout), crossings(layout), through_boxes(layout))
            row += [told_size(layout), *(f"{count:,}" for count in counts)]
        else:
            row += [""] * 4
        print(f"| {' | '.join(row)} |", flush=True)


class Spent(NamedTuple):
    """Seconds that a command took: of processor time, its children's included, and by the clock."""

    cpu: float
    wall: float


def compare_commands(size: int, tree: Tree, folder: Path) -> None:
    """Print how long the whole command takes from a file to a PDF, the start of the process included."""
    target = str(folder / "x.pdf")
    commands = commands_for(tree, size, folder)
    times: dict[str, list[Spent]] = {name: [] for name in commands}
    for _ in range(3):  # alternated, lest what else the machine does falls on one of them alone
        for name, command in commands.items():
            times[name].append(spent([*command, target]))
    if size == WHOLE[0]:
        print(f"\n| file to PDF, whole command: CPU (wall) | {' | '.join(times)} |\n|---|{'--:|' * len(times)}")
    cells = []
    for row in times.values():
        cpu, wall = (statistics.median(getattr(item, field) for item in row) for field in Spent._fields)
        late = f">{COMMAND_LIMIT} s" if cpu == float("inf") else "failed"
        cells.append(f"{cpu:.2f} s ({wall:.2f} s)" if cpu < float("inf") else late)
    print(f"| {size:,} boxes | {' | '.join(cells)} |", flush=True)


def commands_for(tree: Tree, size: int, folder: Path) -> dict[str, list[str]]:
    """Return the commands that are compared, without their target, their files written."""
    from orgeditor.storage.writer import save_draft

    program = [sys.executable, "-m", "orgeditor"]
    commands = {}
    for name, method, paper in (
        ("hierarchy on F4", Method.HIERARCHY, "F4"),
        ("free chart", Method.FREE, FREE_PAPER),
    ):
        file, outline, drawn = (folder / f"{method.value}{end}" for end in (".bagan", ".txt", "-drawn.bagan"))
        save_draft(draft_of(tree, method, paper)[0], file)
        commands[f"orgeditor export: {name}"] = [*program, "export", str(file), "-o"]
        if method is Method.HIERARCHY:
            # What the editor saves holds the finished drawing; a file made by another program does not.
            drawn.unlink(missing_ok=True)
            outline.write_bytes(
                subprocess.run([*program, "outline", str(file)], check=True, capture_output=True).stdout
            )
            subprocess.run([*program, "import", str(outline), "-o", str(drawn)], check=True, capture_output=True)
            commands["the same as the editor saves it"] = [*program, "export", str(drawn), "-o"]
    if shutil.which("dot"):
        dot_graph(tree, "polyline").write(str(folder / "big.dot"))
        commands["dot -Tpdf"] = ["dot", "-Tpdf", str(folder / "big.dot"), "-o"]
    else:
        commands["dot -Tpdf (in pygraphviz)"] = ours("draw")(folder / f"{size}.json", 1)
    return commands


def spent(command: Sequence[str]) -> Spent:
    """Run a command and return what it took; infinite past the time limit, not a number where it failed."""
    before, start = processor_seconds(), time.perf_counter()
    try:
        subprocess.run(
            command,
            check=True,
            capture_output=True,
            timeout=COMMAND_LIMIT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
    except subprocess.TimeoutExpired:
        return Spent(float("inf"), float("inf"))
    except subprocess.CalledProcessError as error:
        print(f"{command[:4]} failed: {error.stderr.decode(errors='replace').strip()[-200:]}")
        return Spent(float("nan"), float("nan"))
    return Spent(processor_seconds() - before, time.perf_counter() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", nargs="+", type=int, default=list(SIZES), metavar="N")
    parser.add_argument("--only", default="", metavar="TEXT", help="only rows whose name holds this")
    parser.add_argument("--job", nargs=argparse.REMAINDER, help="one layout, for the processes that this starts")
    options = parser.parse_args()
    if options.job:
        name, chart, repeats, *arguments = options.job
        tree = Tree(**json.loads(Path(chart).read_text(encoding="utf-8"))["tree"])
        json.dump(JOBS[name](tree, int(repeats), *arguments), sys.stdout)
        return
    wanted = [peer for peer in peers() if options.only in peer.name]
    late: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        trees = {size: tree_of(size) for size in options.sizes}
        for size, tree in trees.items():
            chart = Path(folder, f"{size}.json")
            both = {"tree": tree._asdict(), **tree._asdict(), "gap_x": GAP_X, "gap_y": GAP_Y}
            chart.write_text(json.dumps(both), encoding="utf-8")
            compare(size, tree, chart, wanted, late)
        for size in WHOLE:
            if size in trees and not options.only:
                compare_commands(size, trees[size], Path(folder))


if __name__ == "__main__":
    main()
