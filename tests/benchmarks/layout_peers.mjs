// One layout by d3-flextree or elkjs, for layout_peers.py:
//   node layout_peers.mjs FOLDER PEER CHART.json REPEATS
// FOLDER holds node_modules. The chart is read as {parents, widths, heights, gap_x, gap_y} in mm. Prints
// {times, xs, ys, lines}: processor seconds of each run, left top corners in mm, and [source, target, [[x, y], ...]]
// where the peer draws lines of its own.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [folder, peer, file, repeats] = process.argv.slice(2);
const load = createRequire(resolve(folder, "package.json"));
const chart = JSON.parse(readFileSync(file, "utf8"));
const count = chart.parents.length;
const times = [];
let answer;

const processorSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const clock = async (run) => {
  const started = performance.now();
  for (let number = 0; number < Number(repeats); number += 1) {
    const start = processorSeconds();
    answer = await run();
    times.push(processorSeconds() - start);
    if (performance.now() - started > 10_000) break;
  }
};

if (peer === "flextree") {
  const { flextree } = load("d3-flextree");
  const nodes = chart.parents.map((_, id) => ({ id, children: [] }));
  chart.parents.forEach((parent, id) => parent >= 0 && nodes[parent].children.push(nodes[id]));
  const layout = flextree({
    nodeSize: ({ data }) => [chart.widths[data.id] + chart.gap_x, chart.heights[data.id] + chart.gap_y],
  });
  await clock(async () => layout(layout.hierarchy(nodes[0])));
  const xs = new Array(count);
  const ys = new Array(count);
  answer.each((node) => {
    xs[node.data.id] = node.x - chart.widths[node.data.id] / 2;
    ys[node.data.id] = node.y;
  });
  console.log(JSON.stringify({ times, xs, ys, lines: [] }));
} else {
  const ELK = load("elkjs/lib/elk.bundled.js");
  const elk = new ELK();
  const options = {
    "elk.algorithm": peer,
    "elk.direction": "DOWN",
    "elk.edgeRouting": "ORTHOGONAL",
    "elk.spacing.nodeNode": String(chart.gap_x),
    "elk.layered.spacing.nodeNodeBetweenLayers": String(chart.gap_y),
    "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  };
  const graph = () => ({
    id: "root",
    layoutOptions: options,
    children: chart.parents.map((_, id) => ({ id: `n${id}`, width: chart.widths[id], height: chart.heights[id] })),
    edges: chart.parents.flatMap((parent, id) =>
      parent < 0 ? [] : [{ id: `e${id}`, sources: [`n${parent}`], targets: [`n${id}`] }],
    ),
  });
  await clock(() => elk.layout(graph()));
  const xs = answer.children.map((node) => node.x);
  const ys = answer.children.map((node) => node.y);
  const lines = answer.edges.map((edge) => {
    const points = [];
    for (const part of edge.sections ?? []) {
      for (const point of [part.startPoint, ...(part.bendPoints ?? []), part.endPoint]) points.push([point.x, point.y]);
    }
    return [Number(edge.sources[0].slice(1)), Number(edge.targets[0].slice(1)), points];
  });
  console.log(JSON.stringify({ times, xs, ys, lines }));
}
