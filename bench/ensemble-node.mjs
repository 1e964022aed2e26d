// node ensemble-node.mjs <out.json> <folder of the module> <draws> <rounds> [python]: the contest in Node.js, with NumPy in
// a process beside it where there is one.
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { contest } from "./contest.mjs";

const [out, folder, draws, rounds, python] = process.argv.slice(2);

const module = await import(pathToFileURL(resolve(folder, "los_bench.js")).href);
module.initSync({ module: readFileSync(join(folder, "los_bench_bg.wasm")) });

/** NumPy as a contestant: it waits for a line, does it, and answers with one. */
function numpy(beliefs) {
  const file = join(folder, "beliefs.json");
  writeFileSync(file, JSON.stringify(Object.fromEntries(Object.entries(beliefs).map(([name, column]) => [name, [...column]]))));
  const script = fileURLToPath(new URL("ladder.py", import.meta.url));
  const child = spawn(python, [script, file], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (word) => {
    child.stdin.write(`${word}\n`);
    const { value, done } = await lines.next();
    if (done) {
      throw new Error("NumPy's process ended early");
    }
    return JSON.parse(value);
  };
  return { child, turn: () => ask("run"), answer: () => ask("answer") };
}

let ofNumpy;
const found = await contest(module.Bench, Number(draws), Number(rounds), (beliefs) => {
  if (!python) {
    return {};
  }
  const peer = numpy(beliefs);
  ofNumpy = peer.child;
  return { numpy: peer };
});
ofNumpy?.stdin.end();
writeFileSync(out, JSON.stringify({ where: `Node.js ${process.versions.node}`, processor: cpus()[0]?.model, ...found }));
