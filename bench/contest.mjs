// One workload, several contestants: the engine in wasm against its peers, on the very same beliefs. Runs in Node.js and in a
// page alike. An answer is [series][quantile][week]: the team's index and cumulative cash, each at P10, P50 and P90.
import * as ladder from "./ladder.mjs";

/** What the peers call a belief, and the engine's name for it. */
const FIELDS = {
  R30: "retention",
  h_tau: "h_tau_hours",
  m_tau: "m_tau_minutes",
  q: "quality",
  rho: "rho",
  T: "adherence_half_life_days",
  c: "transfer_climate",
  beta_p: "beta_p",
};

/** The engine and the peer, both with everything prepared that a run may find prepared. */
export function contestants(Bench, nDraws) {
  const bench = new Bench(nDraws, 4, ladder.WEEKS);
  const beliefs = Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, bench.column(field)]));
  const workspace = ladder.workspace(nDraws);
  const solved = { ...beliefs, H0: ladder.solveH0(beliefs.R30) };
  return {
    beliefs,
    wasm: { run: () => bench.run(), answer: (given) => [...given] },
    javascript: { run: () => ladder.run(solved, workspace), answer: flattened },
  };
}

function flattened({ bandY, bandCum }) {
  const quantiles = [0, 1, 2];
  return [bandY, bandCum].flatMap((band) => quantiles.flatMap((q) => [...band].filter((_, at) => at % 3 === q)));
}

/** The largest difference between two answers, relative to the larger of each pair; NaN where they cannot be compared. */
export function difference(one, other) {
  if (one.length !== other.length) {
    return NaN;
  }
  return one.reduce((worst, value, at) => {
    const scale = Math.max(Math.abs(value), Math.abs(other[at]));
    const apart = scale === 0 ? 0 : Math.abs(value - other[at]) / scale;
    // Math.max keeps a NaN.
    return Math.max(worst, apart);
  }, 0);
}

/** Milliseconds that a call takes. */
export function timed(run) {
  const before = performance.now();
  run();
  return performance.now() - before;
}

// Until both compilers have done their best.
const WARM_UP_ROUNDS = 5;
const WARM_UP_MS = 1_500;

/**
 * Milliseconds of every round by contestant. They take turns, and who begins changes from round to round, so that what else
 * the machine does meets all of them. `turns` are functions that run once and give their milliseconds or a promise of them.
 */
export async function race(turns, nRounds) {
  const names = Object.keys(turns);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const began = performance.now();
  for (let n = 0; n < WARM_UP_ROUNDS || performance.now() - began < WARM_UP_MS; n += 1) {
    for (const name of names) {
      await turns[name]();
    }
  }
  for (let n = 0; n < nRounds; n += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(n + turn) % names.length];
      times[name].push(await turns[name]());
    }
  }
  return times;
}

/** The contest of those who run in this very place: times, and how far their answers are apart. */
export async function contest(Bench, nDraws, nRounds, more = () => ({})) {
  const { beliefs, wasm, javascript } = contestants(Bench, nDraws);
  const ours = wasm.answer(wasm.run());
  const others = { javascript: { turn: () => timed(javascript.run), answer: () => javascript.answer(javascript.run()) }, ...more(beliefs) };
  const turns = { wasm: () => timed(wasm.run) };
  const apart = {};
  for (const [name, { turn, answer }] of Object.entries(others)) {
    turns[name] = turn;
    apart[name] = difference(ours, await answer());
  }
  return { times: await race(turns, nRounds), apart };
}
