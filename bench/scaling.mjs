// node scaling.mjs <out.json> <folder of the module>: how time and memory grow with draws, skills, years
// and the reps of a team. Every case runs in a memory of its own, which never shrinks: its size after the case is the most
// that it ever had.
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
  draws: [1_000, 10_000, 100_000].map((draws) => ({ ...USUAL, draws })),
  skills: [1, 2, 3, 4, 5, 6, 7, 8].map((skills) => ({ ...USUAL, skills })),
  weeks: [52, 104, 156, 208, 260].map((weeks) => ({ ...USUAL, weeks })),
  // The luck of a team, in as few draws as there may be: a large one takes long.
  reps: [10, 40, 160, 640, 2_500, 5_000].map((reps) => ({ ...USUAL, draws: 100, reps })),
};

const LEAST_ROUNDS = 3;
const MOST_ROUNDS = 25;
const ENOUGH_MS = 12_000;
// A short run is repeated for as long as this, or the clock would be what is measured.
const TURN_MS = 30;

let n_loaded = 0;

/** A case that is ready to run. */
async function prepared(size) {
  // Another address is another module, with an instance and a memory of its own.
  n_loaded += 1;
  const module = await import(`${glue}?${n_loaded}`);
  const { memory } = module.initSync({ module: wasm });
  const bench = new module.Bench(size.draws, size.skills, size.weeks, size.reps);
  return { size, memory, run: () => bench.run(), times: [] };
}

function turn({ run, times }) {
  const began = performance.now();
  do {
    times.push(timed(run));
  } while (performance.now() - began < TURN_MS);
}

/** All sizes of a row in turns, so that they meet the same machine: a shared one changes its speed. */
async function measured(sizes) {
  const cases = await Promise.all(sizes.map(prepared));
  const began = performance.now();
  for (let n = 0; n < LEAST_ROUNDS || (n < MOST_ROUNDS && performance.now() - began < ENOUGH_MS); n += 1) {
    cases.forEach(turn);
  }
  return cases.map(({ size, memory, times }) => ({ ...size, ms: Math.min(...times), bytes: memory.buffer.byteLength }));
}

const rows = {};
for (const [what, sizes] of Object.entries(LADDERS)) {
  rows[what] = await measured(sizes);
}
writeFileSync(out, JSON.stringify({ where: `Node.js ${process.versions.node}`, rows }));
