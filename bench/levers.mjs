// node levers.mjs <out.json> <moves>: from a lever's move to the frame that shows what follows from it, on the page at LOS_URL.
//
// A move is an input event on a range, as a finger on the lever sends many. What shows it: the sentence, the charts' canvases
// and whatever else changes in the page; a frame shows it when the browser has painted that. Charts out of sight wait until
// the lever rests, so that a move shows what is in a window of 1280 by 720: the sentence, the chain and two charts. The work
// of a move is what the main thread does from the event to that frame, script, style, layout and paint together, added up
// from the browser's own trace of its tasks. Answers from a worker come later and are part of both.
import { chromium } from "@playwright/test";
import { writeFileSync } from "node:fs";
import { launchOptions } from "../tests/e2e/browser.mjs";
import { openScenario, slider } from "../tests/e2e/explore.mjs";

const [out, moves] = process.argv.slice(2);

/** Levers that change the sentence, whatever the others are. */
const LEVERS = ["training_hours", "session_minutes", "retention", "beta_p", "adherence_half_life_days"];
const WARM_UP_MOVES = 20;

/** Runs in the page: notes when it changes, and makes moves. */
function prepare() {
  /** When something in the results last changed, and when the sentence first did; none so far is 0. */
  const seen = { sentence: 0, last: 0 };
  const changed = (isSentence) => {
    seen.last = performance.now();
    if (isSentence && seen.sentence === 0) {
      seen.sentence = seen.last;
      painted().then(() => (seen.sentencePainted = performance.now()));
    }
  };
  /**
   * Waits for the next frame's paint: a task that is asked for in an animation frame comes after it. Gives when the last change
   * was that this frame has surely painted.
   */
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { last } = seen;
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(last);
        channel.port2.postMessage(null);
      });
    });
  const within = (node, selector) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(selector);
  new MutationObserver((records) => {
    for (const { target } of records) {
      // What moves with the thumb itself is no answer.
      if (within(target, "main")) {
        changed(Boolean(within(target, "[data-testid=sentence]")));
      }
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  const pen = CanvasRenderingContext2D.prototype;
  const { clearRect } = pen;
  pen.clearRect = function (...box) {
    changed(false);
    return clearRect.apply(this, box);
  };

  /** Lets go of a lever, as the end of a gesture does. */
  window.release = async (name) => {
    const input = document.querySelector(`[data-lever="${name}"] input[type=range]`);
    input.dispatchEvent(new Event("change", { bubbles: true }));
    input.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
    await painted();
  };

  /** Moves a lever to a share (0..1) of its track, and waits until everything that follows from it has been painted. */
  window.move = async (name, share, quietMs, mark) => {
    const input = document.querySelector(`[data-lever="${name}"] input[type=range]`);
    Object.assign(seen, { sentence: 0, sentencePainted: 0, last: 0 });
    const [low, high] = [Number(input.min), Number(input.max)];
    input.value = String(low + (high - low) * share);
    const before = performance.now();
    performance.mark(`${mark}-begin`);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    let shown = 0;
    let covered = 0;
    // A frame after the last change shows everything; it is the last one when nothing changes for a while.
    do {
      const last = await painted();
      if (shown === 0 || last !== covered) {
        covered = last;
        shown = performance.now();
        performance.mark(`${mark}-shown`);
      }
    } while (document.querySelector('[aria-busy="true"]') || performance.now() - Math.max(shown, seen.last) < quietMs);
    return {
      lever: name,
      changed: seen.last > 0,
      allMs: shown - before,
      sentenceMs: seen.sentence > 0 ? seen.sentencePainted - before : null,
    };
  };
}

/** Shares of the track that never come twice in a row: steps of the golden section. */
const share = (n) => (n * 0.6180339887) % 1;

/** Milliseconds of the main thread's tasks from each mark `m<n>-begin` to the last `m<n>-shown`; null where the trace lacks one. */
function work(events, nMoves) {
  const marks = new Map();
  for (const { name, cat, ts, pid, tid } of events) {
    if (cat?.includes("blink.user_timing") && /^m\d+-(begin|shown)$/.test(name)) {
      // A later mark of the same name takes the earlier one's place.
      marks.set(name, { ts, pid, tid });
    }
  }
  const main = marks.get("m0-begin");
  const tasks = events
    .filter(({ name, ph, pid, tid }) => name === "RunTask" && ph === "X" && pid === main.pid && tid === main.tid)
    .map(({ ts, dur }) => [ts, ts + dur])
    .sort(([a], [b]) => a - b);
  return Array.from({ length: nMoves }, (_, n) => {
    const [from, to] = [marks.get(`m${n}-begin`)?.ts, marks.get(`m${n}-shown`)?.ts];
    if (from === undefined || to === undefined) {
      return null;
    }
    const inside = tasks.map(([begin, end]) => Math.min(end, to) - Math.max(begin, from)).filter((length) => length > 0);
    return inside.reduce((sum, length) => sum + length, 0) / 1_000;
  });
}

async function measured(browser, { nMoves, nDraws, quietMs, traced }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(process.env.LOS_URL);
  await slider(page, LEVERS[0]).waitFor();
  if (nDraws !== undefined) {
    await openScenario(page, { name: "Many draws", model: { draws: nDraws } });
  }
  await page.evaluate(prepare);
  // Whole gestures: a lever is dragged through its moves and let go, then the next one.
  const gestures = async (nAll, markOf) => {
    const nEach = Math.ceil(nAll / LEVERS.length);
    const all = [];
    for (let n = 0; n < nAll; n += 1) {
      const lever = LEVERS[Math.floor(n / nEach)];
      const at = [lever, share(n + 1), quietMs, markOf(n)];
      all.push(await page.evaluate((given) => window.move(...given), at));
      if (n === nAll - 1 || (n + 1) % nEach === 0) {
        await page.evaluate((name) => window.release(name), lever);
        await page.waitForTimeout(quietMs);
      }
    }
    return all;
  };
  await gestures(WARM_UP_MOVES, () => "warm-up");
  if (traced) {
    await browser.startTracing(page, { categories: ["-*", "disabled-by-default-devtools.timeline", "devtools.timeline", "blink.user_timing"] });
  }
  const all = await gestures(nMoves, (n) => `m${n}`);
  if (traced) {
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8"));
    work(traceEvents, nMoves).forEach((ms, n) => (all[n].workMs = ms));
  }
  await page.close();
  return all;
}

const browser = await chromium.launch(launchOptions());
const nMoves = Number(moves);
const usual = await measured(browser, { nMoves, quietMs: 100, traced: true });
// A long job may say nothing for a while.
const many = await measured(browser, { nMoves, nDraws: 10_000, quietMs: 250, traced: false });
writeFileSync(out, JSON.stringify({ where: `Chromium ${browser.version()}`, usual, many }));
await browser.close();
