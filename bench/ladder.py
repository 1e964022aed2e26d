"""The same workload in NumPy: arrays over skills and draws, float64, no loop but the one over weeks.

python3 ladder.py beliefs.json: reads a line, `run` or `answer`, and writes one: the milliseconds of a run, or its bands as
[series][quantile][week].
"""

import json
import sys
import time

import numpy as np

WEEKS, STEP, HOURS, MINUTES, B, KAPPA = 52, 7.0, 16.0, 30.0, 4.5, 20.0
P0, REPS, OPPS, DEAL, MARGIN = 0.2, 40, 4 * 12 / 52, 20_000.0, 0.6
ODDS0 = (1 - P0) / P0
COLUMN = (4, 1)
EMPHASIS = np.array([1.2, 1.6, 0.8, 0.4]).reshape(COLUMN)
FOCUS = np.array([0.8, 1.6, 1.0, 0.6]).reshape(COLUMN)
OMEGA = np.array([0.2, 0.4, 0.25, 0.15]).reshape(COLUMN)
PROBS = np.array([0.1, 0.5, 0.9])
LN2 = np.log(2.0)


def solve_h0(r30):
    """H0 with R(30) = R30, by Newton on ln R(x), x = 30 ln2 / H0."""
    target, x = np.log(r30), np.zeros_like(r30)
    for _ in range(60):
        a, b, c = 4 * np.exp(-x), 2 * np.exp(-x / B), np.exp(-x / (B * B))
        s = a + b + c
        step = (np.log(s / 7) - target) * s / (a + b / B + c / (B * B))
        x += step
        if np.all(np.abs(step) <= 1e-15 * x):
            break
    return 30 * LN2 / x


def simulate(b, rows):
    """Fills rows[0] with the index and rows[1] with cumulative margin, each [week][draw]."""
    x = STEP * LN2 / b["H0"] / B ** np.arange(4.0).reshape(COLUMN)
    e, h, area = np.exp(-x), np.exp(-(1 + KAPPA) * x[:3]), -np.expm1(-x) / x
    fade = np.exp(-STEP * LN2 / b["T"])
    # The model is linear, so each skill's state is kept multiplied by its weight. The top rung's unripe part feeds nothing.
    full = b["q"] * -np.expm1(-MINUTES * FOCUS / b["m_tau"])
    taught = OMEGA * -np.expm1(-HOURS * EMPHASIS / b["h_tau"]) / 7
    z0, z1, z2, z3 = 4 * taught, 2 * taught, taught.copy(), np.zeros_like(taught)
    f0, f1, f2 = z0.copy(), z1.copy(), z2.copy()
    rho7, climate, beta = b["rho"] / 7, b["c"], b["beta_p"]
    held, total = 1.0, np.zeros_like(climate)
    for week in range(WEEKS):
        if week > 0:
            held = held * fade
            d = full * held
            g = rho7 * d * (OMEGA - z0 - z1 - z2 - z3)
            p0, p1, p2 = d * (z0 - f0), d * (z1 - f1), d * (z2 - f2)
            i0, i1, i2 = 4 * g, 2 * g + p0, g + p1
            f0 += i0
            f1 += i1
            f2 += i2
            z0 += i0 - p0
            z1 += i1 - p1
            z2 += i2 - p2
            z3 += p2
        # Skills differ in what happens to them, not in how they fade: their sum is enough for what follows.
        mean = area[0] * z0.sum(0) + area[1] * z1.sum(0) + area[2] * z2.sum(0) + area[3] * z3.sum(0)
        z0 *= e[0]
        z1 *= e[1]
        z2 *= e[2]
        z3 *= e[3]
        f0 *= h[0]
        f1 *= h[1]
        f2 *= h[2]
        rows[0, week] = climate * (z0 + z1 + z2 + z3).sum(0)
        win = 1 / (1 + ODDS0 * np.exp(-beta * climate * mean))
        total += MARGIN * (REPS * OPPS * DEAL) * (win - P0)
        rows[1, week] = total


def bands(rows):
    """P10, P50 and P90 over the draws, between neighbours by linear interpolation: [series][quantile][week]."""
    place = PROBS * (rows.shape[-1] - 1)
    low = np.floor(place).astype(int)
    high = np.minimum(low + 1, rows.shape[-1] - 1)
    part = np.partition(rows, np.unique(np.concatenate([low, high])), axis=-1)
    below, above = part[..., low], part[..., high]
    return np.moveaxis(below + (place - low) * (above - below), -1, 1)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        b = {name: np.array(column) for name, column in json.load(file).items()}
    b["H0"] = solve_h0(b["R30"])
    rows = np.empty((2, WEEKS, b["H0"].size))
    for line in sys.stdin:
        before = time.perf_counter()
        simulate(b, rows)
        found = bands(rows)
        ms = 1000 * (time.perf_counter() - before)
        print(json.dumps(found.ravel().tolist() if line.strip() == "answer" else ms), flush=True)


main()
