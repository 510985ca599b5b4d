"""Every example as DOT, GraphML, PlantUML, Mermaid and draw.io, each opened by its own program or parser.

Graphviz draws the DOT, networkx reads the GraphML, PlantUML draws the WBS, Mermaid parses its text, and mxGraph, which
draw.io is made of, decodes the diagrams; a chart with names that look like commands is among them. Printed for each:
how many boxes and lines that program found. Ends with 1 where that is not what the chart has. The files stay in the
folder that is named. Wants dot, plantuml, node, and the packages that `make interop` installs into build/graphs.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

from orgeditor.editing.arranging import arrange_chart
from orgeditor.exchange.graphs.charts import graph_of
from orgeditor.exchange.graphs.graph import Graph
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.model.draft import Draft
from orgeditor.render.fonts import headless_application
from orgeditor.storage.reader import open_with_notes
from orgeditor.storage.writer import save_draft

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / "build" / "graphs"
FORMS = ("dot", "graphml", "plantuml", "mermaid", "drawio")
ODD = """jabatan: Bupati
daerah: Contoh
[Lampiran] BAGAN "UJI" <b>&amp;</b>
"Kepala \\"Badan\\" <b>"
  "1. Bagian -> Umum; #quot; %date() `x`" [garis: perintah]
    "@endwbs **tebal** _miring_ //garis//" [garis: konsultatif]
    "end]; click b1 [label=<i>]" [garis: -- kolegial]
  "Badan \\\\ Umum\\\\" [garis: <- pelaporan]
"""
"""Names that would break out of careless quoting."""

Counts = tuple[int, int]


def main(arguments: Sequence[str]) -> int:
    """Export and open all, in the folder named or a new one; return 0 when every program found what is there."""
    headless_application()
    folder = Path(arguments[0] if arguments else tempfile.mkdtemp(prefix="orgeditor-graphs-")).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    drafts = {path.stem: open_with_notes(str(path)).draft for path in sorted((ROOT / "examples").glob("*.bagan"))}
    drafts["nama-aneh"] = read_outline(ODD)
    drafts["nama-aneh"].arranged.update({c: arrange_chart(drafts["nama-aneh"], c) for c in drafts["nama-aneh"].charts})
    for name, draft in drafts.items():
        save_draft(draft, str(folder / f"{name}.bagan"))
    for form in FORMS:
        _export(folder, [f"{name}.bagan" for name in drafts], form)
    texts = sorted(folder.glob("*.mmd"))
    by_node = _by_node(texts, sorted(folder.glob("*.drawio")))
    print(f"{'chart':34} {'boxes, lines':>13} {'Graphviz':>10} {'networkx':>10} {'PlantUML':>10} {'Mermaid':>10}")
    good = True
    for name, draft in drafts.items():
        for stem, graph in _charts(folder, name, draft):
            good = _row(folder, stem, graph, by_node) and good
    good = _print_drawio(drafts, by_node) and good
    print(f"Files in {folder}")
    return 0 if good else 1


def _export(folder: Path, files: Sequence[str], form: str) -> None:
    code = "import sys; from orgeditor.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "export", *files, "-o", "./", "--format", form]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def _charts(folder: Path, name: str, draft: Draft) -> list[tuple[str, Graph]]:
    """Return the charts of a draft with the names of their files."""
    from orgeditor.export.naming import chart_stem

    return [(chart_stem(draft, chart, name), graph_of(draft, chart.id)) for chart in draft.charts_in_order()]


def _row(folder: Path, stem: str, graph: Graph, by_node: dict[str, Counts]) -> bool:
    """Print what each program found of one chart, and say whether that is right."""
    wanted = len(graph.nodes), len(graph.edges)
    hung = sum(bool(node.attributes.get("superior") or node.frame) for node in graph.nodes)
    found = {
        "Graphviz": _by_graphviz(folder / f"{stem}.dot"),
        "networkx": _by_networkx(folder / f"{stem}.graphml"),
        "PlantUML": _by_plantuml(folder / f"{stem}.puml"),
        "Mermaid": by_node.get(f"{stem}.mmd"),
    }
    ends = {end for edge in graph.edges for end in (edge.source, edge.target)}
    # A frame counts as a box there when a line ends at it.
    mermaid = sum(not node.is_frame or node.key in ends for node in graph.nodes), wanted[1]
    roots = wanted[0] - hung
    right = {
        "Graphviz": wanted,
        "networkx": wanted,
        "PlantUML": (wanted[0] + (roots != 1), hung + (roots if roots != 1 else 0)),
        "Mermaid": mermaid,
    }
    fine = all(found[program] is None or found[program] == right[program] for program in found)
    cells = [f"{'missing' if counts is None else '{}, {}'.format(*counts):>10}" for counts in found.values()]
    print(f"{stem[:34]:34} {'{}, {}'.format(*wanted):>13} {' '.join(cells)}{'' if fine else '  DIFFERS'}")
    return fine


def _by_graphviz(path: Path) -> Counts | None:
    """Let dot draw it; return nodes and the lines that are to be seen."""
    if shutil.which("dot") is None:
        return None
    done = subprocess.run(["dot", "-Tsvg", str(path)], capture_output=True, text=True, timeout=60)
    path.with_suffix(".dot.svg").write_text(done.stdout, encoding="utf-8")
    said = [line for line in done.stderr.splitlines() if "fontname" not in line.lower()]
    if done.returncode or said:
        print("   ", *said[:3])
        return 0, 0
    return done.stdout.count('class="node"'), done.stdout.count('class="edge"')


def _by_networkx(path: Path) -> Counts:
    import networkx as nx

    graph = nx.read_graphml(path)
    return graph.number_of_nodes(), graph.number_of_edges()


def _by_plantuml(path: Path) -> Counts | None:
    """Let PlantUML draw it; return boxes and, as each but the first hangs by one, lines."""
    if shutil.which("plantuml") is None:
        return None
    command = ["plantuml", "-tsvg", "-failfast2", "-charset", "UTF-8", "-pipe"]
    done = subprocess.run(command, input=path.read_bytes(), capture_output=True, timeout=120)
    path.with_suffix(".puml.svg").write_bytes(done.stdout)
    if done.returncode:
        return 0, 0
    boxes = sum(
        element.tag.endswith("}rect") for element in ElementTree.fromstring(done.stdout).iter()
    )  # the page has no other rectangle
    return boxes, boxes - 1


_SCRIPT = """
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
const require = createRequire(process.env.PACKAGES + "/package.json");
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("<!DOCTYPE html><body></body>");
for (const name of ["window", "document", "navigator", "DOMParser", "XMLSerializer"]) {
  Object.defineProperty(globalThis, name, { value: name === "window" ? window : window[name], configurable: true });
}
const found = {};
const mermaid = (await import(require.resolve("mermaid").replace(/[^/]*$/, "mermaid.core.mjs"))).default;
for (const path of process.argv.slice(2)) {
  const text = readFileSync(path, "utf8");
  if (path.endsWith(".mmd")) {
    try {
      await mermaid.parse(text);
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
      const boxes = db.getVertices();
      found[basename(path)] = [boxes.size ?? Object.keys(boxes).length,
        db.getEdges().filter((edge) => edge.stroke !== "invisible").length];
    } catch (error) { found[basename(path)] = [0, 0]; console.error(basename(path), String(error).slice(0, 300)); }
  } else {
    const mx = require("mxgraph")({ mxLoadResources: false, mxLoadStylesheets: false });
    Object.assign(window, mx); // the codec looks for its classes there
    const all = new window.DOMParser().parseFromString(text, "text/xml");
    found[basename(path)] = [...all.getElementsByTagName("mxGraphModel")].map((node) => {
      const own = new window.XMLSerializer().serializeToString(node);
      const page = new window.DOMParser().parseFromString(own, "text/xml");
      const model = new mx.mxGraphModel();
      new mx.mxCodec(page).decode(page.documentElement, model);
      const cells = Object.values(model.cells);
      return [cells.filter((cell) => cell.vertex).length, cells.filter((cell) => cell.edge).length,
        cells.filter((cell) => cell.edge && cell.source && cell.target).length];
    });
  }
}
console.log(JSON.stringify(found));
process.exit(0);
"""


def _by_node(texts: Sequence[Path], diagrams: Sequence[Path]) -> dict[str, Counts]:
    """Return what Mermaid and mxGraph found, by the name of the file; {} without them."""
    if shutil.which("node") is None or not (PACKAGES / "node_modules" / "mermaid").exists():
        print("Mermaid and mxGraph are missing: their files are not opened")
        return {}
    script = PACKAGES / "open.mjs"
    script.write_text(_SCRIPT, encoding="utf-8")
    command = ["node", str(script), *map(str, texts), *map(str, diagrams)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, env=_environment())
    if done.stderr.strip():
        print(done.stderr[-2000:], end="")
    done.check_returncode()
    return {name: tuple(counts) for name, counts in json.loads(done.stdout or "{}").items()}


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "PACKAGES": str(PACKAGES)}


def _print_drawio(drafts: dict[str, Draft], by_node: dict[str, Counts]) -> bool:
    """Print what mxGraph decoded of each diagram page, and say whether every box of the page is there."""
    good = True
    for name, draft in drafts.items():
        pages = [page for chart in draft.charts_in_order() for page in draft.arranged[chart.id].pages]
        found = by_node.get(f"{name}.drawio")
        if found is None:
            continue
        for number, (page, counts) in enumerate(zip(pages, found, strict=False), 1):
            cells, lines, joined = counts  # type: ignore[misc]
            fine = cells >= len(page.boxes) and lines > 0 and len(found) == len(pages)
            good = good and fine
            print(
                f"{name[:26]:26} page {number}: {len(page.boxes)} boxes; mxGraph: {cells} cells, {lines} lines,"
                f" {joined} between two boxes{'' if fine else '  DIFFERS'}"
            )
    return good


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
