// node scaling.mjs <out.json> <folder of the module>: how time and memory grow with draws, skills and years. Every case runs
// in a memory of its own, which never shrinks: its size after the case is the most that it ever had.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { timed } from "./contest.mjs";

const [out, folder] = process.argv.slice(2);
const glue = pathToFileURL(resolve(folder, "los_bench.js")).href;
const wasm = new WebAssembly.Module(readFileSync(join(folder, "los_bench_bg.wasm")));

const USUAL = { draws: 10_000, skills: 4, weeks: 52 };
// Each row begins with the size that the others are held against.
const LADDERS = {
  draws: [1_000, 10_000, 100_000],
  skills: [1, 2, 3, 4, 5, 6, 7, 8],
  weeks: [52, 104, 156, 208, 260],
};
// PLACE FOR TEAM NOISE: `reps: [10, 40, 160, 640, 2_500, 5_000]` belongs into the rows above once a scenario can ask for team
// noise (`scenario.with_team_noise`, and a fourth number for `new Bench`). Without it the number of reps only scales money,
// and a row would say nothing.

const LEAST_RUNS = 3;
const MOST_RUNS = 25;
const ENOUGH_MS = 1_500;

let n_loaded = 0;

async function measured({ draws, skills, weeks }) {
  // Another address is another module, with an instance and a memory of its own.
  n_loaded += 1;
  const module = await import(`${glue}?${n_loaded}`);
  const { memory } = module.initSync({ module: wasm });
  const bench = new module.Bench(draws, skills, weeks);
  const times = [];
  const began = performance.now();
  while (times.length < LEAST_RUNS || (times.length < MOST_RUNS && performance.now() - began < ENOUGH_MS)) {
    times.push(timed(() => bench.run()));
  }
  return { draws, skills, weeks, ms: Math.min(...times), bytes: memory.buffer.byteLength };
}

// The first case would pay for the compilers of all.
await measured(USUAL);
const rows = {};
for (const [what, sizes] of Object.entries(LADDERS)) {
  rows[what] = [];
  for (const size of sizes) {
    rows[what].push(await measured({ ...USUAL, [what]: size }));
  }
}
writeFileSync(out, JSON.stringify({ where: `Node.js ${process.versions.node}`, rows }));
