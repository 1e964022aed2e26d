// The peer to beat: the ensemble of the Ladder in hand-optimised JavaScript, one thread, f64, no dependencies.
// Source: `ladder.mjs`, the baseline measured when the model was designed; unchanged, but without its own drawing of beliefs and
// its command line, so that it runs in a page as well: it gets its beliefs from the engine.
// Workload: 52 weeks, 4 skills, 16 h of training on day 0, 30 min of coaching on days 7, 14 .. 357 whose
// delivered share is 2^(-day/T), win rate on the logit scale, 40 reps, P10/P50/P90 per week over the draws.

export const WEEKS = 52
const STEP = 7, HOURS = 16, MINUTES = 30, B = 4.5, KAPPA = 20
const P0 = .2, ODDS0 = (1 - P0) / P0, REPS = 40, OPPS = 4 * 12 / 52, DEAL = 20000, MARGIN = .6
const EMPHASIS = [1.2, 1.6, .8, .4], FOCUS = [.8, 1.6, 1, .6], OMEGA = [.2, .4, .25, .15] // skills differ: all four must be run
const PROBS = [.1, .5, .9]
export const RANGES = { // PERT(min, mode, max)
  R30: [.13, .35, .90], h_tau: [8, 16, 40], m_tau: [15, 30, 60], q: [.3, .6, .9],
  rho: [.10, .35, .70], T: [14, 60, 365], c: [.4, .7, 1], beta_p: [0, .2, .45],
}

// ---- beliefs -------------------------------------------------------------------------------------------------
// H0 with R(30) = R30: Newton on ln R(x), x = 30 ln2 / H0; ln R is convex and falling, so from x = 0 it never overshoots.
export function solveH0(R30, H0 = new Float64Array(R30.length)) {
  for (let i = 0; i < H0.length; i++) {
    const target = Math.log(R30[i])
    let x = 0
    for (let it = 0; it < 60; it++) {
      const a = 4 * Math.exp(-x), b = 2 * Math.exp(-x / B), c = Math.exp(-x / (B * B)), s = a + b + c
      const dx = (Math.log(s / 7) - target) * s / (a + b / B + c / (B * B))
      x += dx
      if (Math.abs(dx) <= 1e-15 * x) break
    }
    H0[i] = 30 * Math.LN2 / x
  }
  return H0
}

// ---- simulation ----------------------------------------------------------------------------------------------
export function workspace(D) { // every array is [week][draw]; bands are [week][P10, P50, P90]
  const rows = () => new Float64Array(WEEKS * D), bands = () => new Float64Array(WEEKS * 3)
  return { D, y: rows(), yMean: rows(), win: rows(), revenue: rows(), cum: rows(), bandY: bands(), bandCum: bands() }
}
const yAcc = new Float64Array(WEEKS), mAcc = new Float64Array(WEEKS)
const exp1 = x => { // e^x; for -1 <= x <= 0 a Chebyshev fit of e^(x/4), degree 8, relative error 4e-16
  if (!(x <= 0 && x >= -1)) return Math.exp(x)
  const t = x * .25
  const e = .9999999999999999 + t * (.9999999999999535 + t * (.4999999999950397 + t * (.16666666646265427 + t * (.04166666245954199 +
    t * (.008333284530946751 + t * (.0013885555816156757 + t * (.00019707998258798762 + t * 21895875226987757e-21)))))))
  return e * e * (e * e)
}
export function simulate(b, ws) {
  const { H0, h_tau, m_tau, q, rho, T, c, beta_p } = b, { D, y, yMean, win, revenue, cum } = ws
  const ya = yAcc, ma = mAcc, oppWeek = REPS * OPPS * DEAL
  for (let i = 0; i < D; i++) {
    // one week of forgetting: live share e, unripe share h, mean over the week A, for rungs 0..3
    const x0 = STEP * Math.LN2 / H0[i], x1 = x0 / B, x2 = x1 / B, x3 = x2 / B
    const e0 = Math.exp(-x0), e1 = Math.exp(-x1), e2 = Math.exp(-x2), e3 = Math.exp(-x3)
    const u = -(1 + KAPPA), h0 = Math.exp(u * x0), h1 = Math.exp(u * x1), h2 = Math.exp(u * x2)
    const A0 = -Math.expm1(-x0) / x0, A1 = -Math.expm1(-x1) / x1, A2 = -Math.expm1(-x2) / x2, A3 = -Math.expm1(-x3) / x3
    const fade = Math.exp(-STEP * Math.LN2 / T[i]), r = rho[i] / 7, ht = h_tau[i], mt = m_tau[i], Q = q[i]
    ya.fill(0); ma.fill(0)
    // Two skills (a, b) side by side: their dependency chains overlap. The model is linear, so each skill's state is kept
    // multiplied by its weight omega. The top rung's unripe part is left out: it feeds nothing but itself.
    for (let k = 0; k < 4; k += 2) {
      const oa = OMEGA[k], ob = OMEGA[k + 1]
      const da = Q * (1 - Math.exp(-MINUTES * FOCUS[k] / mt)), db = Q * (1 - Math.exp(-MINUTES * FOCUS[k + 1] / mt))
      const ta = oa * (1 - Math.exp(-HOURS * EMPHASIS[k] / ht)) / 7, tb = ob * (1 - Math.exp(-HOURS * EMPHASIS[k + 1] / ht)) / 7
      let a0 = 4 * ta, a1 = 2 * ta, a2 = ta, a3 = 0, f0 = a0 * h0, f1 = a1 * h1, f2 = a2 * h2
      let b0 = 4 * tb, b1 = 2 * tb, b2 = tb, b3 = 0, g0 = b0 * h0, g1 = b1 * h1, g2 = b2 * h2
      ma[0] += A0 * (a0 + b0) + A1 * (a1 + b1) + A2 * (a2 + b2)
      a0 *= e0; a1 *= e1; a2 *= e2; b0 *= e0; b1 *= e1; b2 *= e2
      let la = a0 + a1 + a2, lb = b0 + b1 + b2, s = 1
      ya[0] += la + lb
      for (let w = 1; w < WEEKS; w++) {
        s *= fade
        const d = da * s, g = r * d * (oa - la), p0 = d * (a0 - f0), p1 = d * (a1 - f1), p2 = d * (a2 - f2)
        const i0 = 4 * g, i1 = g + g + p0, i2 = g + p1
        f0 = (f0 + i0) * h0; f1 = (f1 + i1) * h1; f2 = (f2 + i2) * h2
        a0 += i0 - p0; a1 += i1 - p1; a2 += i2 - p2; a3 += p2
        const t = db * s, G = r * t * (ob - lb), q0 = t * (b0 - g0), q1 = t * (b1 - g1), q2 = t * (b2 - g2)
        const j0 = 4 * G, j1 = G + G + q0, j2 = G + q1
        g0 = (g0 + j0) * h0; g1 = (g1 + j1) * h1; g2 = (g2 + j2) * h2
        b0 += j0 - q0; b1 += j1 - q1; b2 += j2 - q2; b3 += q2
        ma[w] += A0 * (a0 + b0) + A1 * (a1 + b1) + (A2 * (a2 + b2) + A3 * (a3 + b3))
        a0 *= e0; a1 *= e1; a2 *= e2; a3 *= e3; b0 *= e0; b1 *= e1; b2 *= e2; b3 *= e3
        la = a0 + a1 + (a2 + a3); lb = b0 + b1 + (b2 + b3)
        ya[w] += la + lb
      }
    }
    const C = c[i], beta = beta_p[i]
    let total = 0
    for (let w = 0, o = i; w < WEEKS; w++, o += D) {
      const m = C * ma[w], p = 1 / (1 + ODDS0 * exp1(-beta * m)), rev = oppWeek * (p - P0)
      y[o] = C * ya[w]; yMean[o] = m; win[o] = p; revenue[o] = rev; cum[o] = total += MARGIN * rev
    }
  }
}

// ---- bands: exact order statistics (linear interpolation, as numpy): one histogram pass marks the few bins that hold the
// wanted ranks, their members are gathered and sorted -----------------------------------------------------------------
const BINS = 1024, count = new Int32Array(BINS + 1), wanted = new Uint8Array(BINS), first = new Int32Array(3), below = new Int32Array(3)
let bin = new Uint16Array(0), few = new Float64Array(0)
export function bands(rows, D, out) {
  if (bin.length < D) { bin = new Uint16Array(D); few = new Float64Array(D) }
  for (let w = 0; w < WEEKS; w++) {
    const o = w * D
    let lo = rows[o], hi = lo
    for (let i = o; i < o + D; i++) { const v = rows[i]; lo = v < lo ? v : lo; hi = v > hi ? v : hi }
    const scale = hi > lo ? (BINS - 1) / (hi - lo) : 0
    count.fill(0); wanted.fill(0)
    for (let i = 0; i < D; i++) { const k = (rows[o + i] - lo) * scale | 0; bin[i] = k; count[k]++ }
    for (let p = 0, k = 0, sum = 0; p < 3; p++) { // the bins of rank floor(h) and the next
      const rank = Math.floor(PROBS[p] * (D - 1))
      while (sum + count[k] <= rank) sum += count[k++]
      first[p] = k; below[p] = sum; wanted[k] = 1
      for (let j = k, upto = sum + count[k]; upto <= rank + 1 && j < BINS - 1;) { upto += count[++j]; wanted[j] = 1 }
    }
    let n = 0
    for (let i = 0; i < D; i++) if (wanted[bin[i]] === 1) few[n++] = rows[o + i]
    const t = few.subarray(0, n).sort()
    for (let p = 0, k = 0, kept = 0; p < 3; p++) {
      const h = PROBS[p] * (D - 1), rank = Math.floor(h)
      for (; k < first[p]; k++) if (wanted[k] === 1) kept += count[k]
      const j = rank - below[p] + kept
      out[w * 3 + p] = t[j] + (h - rank) * (t[Math.min(j + 1, n - 1)] - t[j])
    }
  }
}
export function run(b, ws) { simulate(b, ws); bands(ws.y, ws.D, ws.bandY); bands(ws.cum, ws.D, ws.bandCum); return ws }
