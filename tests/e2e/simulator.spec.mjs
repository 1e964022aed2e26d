// Answers come from a worker; where there may be none, the same numbers come from the page's own thread.
import { readFileSync } from "node:fs";
import { expect, open, test } from "./fixtures.mjs";
import { change, drag, drop, everything, number, openScenario, save, sentence, settled, slider, type } from "./explore.mjs";
import { digests } from "./los.mjs";

const simulator = (page) => page.locator("html").getAttribute("data-simulator");
const progress = (page) => page.getByTestId("progress");

/** What the page shows of a scenario after a gesture. */
async function shown(page) {
  await open(page);
  await type(number(page, "session_minutes"), 75);
  return everything(page);
}

/** Slows the page and its worker down, as a small machine would. */
async function slow(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** The longest time between two frames, in ms, while `work` goes on. */
async function longestFrame(page, work) {
  await page.evaluate(() => {
    window.frames_ms = [];
    let last = performance.now();
    const frame = () => {
      const now = performance.now();
      window.frames_ms.push(now - last);
      last = now;
      window.frame = requestAnimationFrame(frame);
    };
    window.frame = requestAnimationFrame(frame);
  });
  await work();
  return page.evaluate(() => {
    cancelAnimationFrame(window.frame);
    return Math.max(...window.frames_ms);
  });
}

test("answers come from a worker", async ({ page }) => {
  await open(page);
  await expect(sentence(page)).toBeVisible();
  expect(await simulator(page)).toBe("worker");
  expect(page.workers().length).toBe(1);
});

const BLOCKED = {
  "the constructor throws": () => {
    window.Worker = class {
      constructor() {
        throw new DOMException("no workers here", "SecurityError");
      }
    };
  },
  "a worker never gets ready": () => {
    window.Worker = class extends EventTarget {
      postMessage() {}
      terminate() {}
    };
  },
  "there is no such thing": () => {
    delete window.Worker;
  },
};

for (const [how, block] of Object.entries(BLOCKED)) {
  test(`without workers the same numbers come from the page's thread: ${how}`, async ({ page, context }) => {
    const expected = await shown(page);
    const blocked = await context.newPage();
    await blocked.addInitScript(block);
    const found = await shown(blocked);
    expect(await simulator(blocked)).toBe("main thread");
    expect(found).toEqual(expected);
  });
}

test("a policy without workers leaves the page's thread", async ({ page, expectedTrouble }) => {
  expectedTrouble.push(/worker/i);
  await page.route("**/any/folder/", async (route) => {
    const response = await route.fetch();
    const policy = response.headers()["content-security-policy"].replace("worker-src 'self' blob:", "worker-src 'none'");
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await shown(page);
  expect(await simulator(page)).toBe("main thread");
});

test("a worker whose script is blocked by its address starts from a blob", async ({ page }) => {
  await page.addInitScript(() => {
    const { Worker } = window;
    window.Worker = class extends Worker {
      constructor(address) {
        if (!String(address).startsWith("blob:")) {
          throw new DOMException("not by address", "SecurityError");
        }
        super(address);
      }
    };
  });
  await shown(page);
  expect(await simulator(page)).toBe("worker");
});

test("a worker that breaks down is replaced, and the question asked again", async ({ page, expectedTrouble }) => {
  expectedTrouble.push(/broken on purpose/);
  await page.addInitScript(() => {
    const { Worker } = window;
    const RUN = 1;
    window.begun = 0;
    window.Worker = class extends Worker {
      constructor(address) {
        super(address);
        window.begun += 1;
      }
      postMessage(message) {
        if (window.breaks && message instanceof Float64Array && message[0] === RUN) {
          window.breaks -= 1;
          setTimeout(() => this.onmessage({ data: "broken on purpose" }));
          return;
        }
        super.postMessage(message);
      }
    };
  });
  await open(page);
  const before = await sentence(page).innerText();
  await page.evaluate(() => {
    window.breaks = 1;
  });
  await type(number(page, "training_hours"), 40);
  await expect(sentence(page)).toContainText("40 hours of training");
  expect(await page.evaluate(() => window.begun)).toBe(2);

  // Twice over the same question: a sentence, and the numbers before it stay.
  await page.evaluate(() => {
    window.breaks = 2;
  });
  await type(number(page, "training_hours"), 24);
  await expect(page.getByRole("alert")).toContainText("could not be simulated");
  await expect(page.getByRole("alert")).toContainText("broken on purpose");
  await expect(sentence(page)).toContainText("40 hours of training");

  // And the next one is answered again.
  await type(number(page, "training_hours"), 16);
  await expect(page.getByRole("alert")).toBeEmpty();
  await expect(sentence(page)).toHaveText(before);
});

test("a page without its simulator says so", async ({ page, expectedTrouble }) => {
  expectedTrouble.push(/Failed to load resource/);
  await page.route("**/simulator-*.wasm", (route) => route.abort());
  await page.goto("./");
  await expect(page.getByRole("status")).toContainText("simulation could not be started");
});

test("after a quick drag the page shows the answer of where the lever is", async ({ page, context }) => {
  await open(page);
  await drag(page, "session_minutes", 0.9);
  await drag(page, "session_minutes", 0.2);
  await drag(page, "session_minutes", 0.7);
  await drop(page);
  const dragged = await everything(page);
  const { text } = await save(page);
  const other = await context.newPage();
  await open(other);
  await openScenario(other, text);
  const opened = await everything(other);
  expect(dragged.sentence).toEqual(opened.sentence);
  expect(dragged.chain.words).toEqual(opened.chain.words);
  for (const name of Object.keys(opened.charts)) {
    expect(dragged.charts[name].table, name).toEqual(opened.charts[name].table);
  }
});

test("on a slow machine the lever moves on while answers come", async ({ page }, testInfo) => {
  await open(page);
  await openScenario(page, { model: { draws: 20_000 } });
  await slow(page, 6);
  await page.evaluate(() => {
    window.answers = new Set();
    const sentence = document.querySelector("[data-testid=sentence]");
    new MutationObserver(() => window.answers.add(sentence.textContent)).observe(sentence, { childList: true, subtree: true, characterData: true });
  });
  const range = slider(page, "training_hours");
  await range.focus();
  for (let n = 0; n < 10; n += 1) {
    await page.keyboard.press("ArrowRight");
    await expect(number(page, "training_hours")).toHaveValue(String(17 + n));
    await page.waitForTimeout(150);
  }
  const n_answers = await page.evaluate(() => window.answers.size);
  testInfo.annotations.push({ type: "answers while ten steps were made on a slow machine", description: String(n_answers) });
  expect(n_answers).toBeGreaterThan(2);
  await settled(page);
  await expect(sentence(page)).toContainText("26 hours of training");
  await expect(page.getByTestId("model")).not.toContainText("From the first");
});

test("a long run tells how far it is without moving anything, and can be cancelled", async ({ page }) => {
  await open(page);
  const place = await sentence(page).boundingBox();
  // Five years, so that there is something left to cancel.
  await openScenario(page, { model: { draws: 100_000, horizon_weeks: 260 } }, { wait: false });
  await expect(progress(page)).toContainText(/\d+% of 100,000 draws · about/, { timeout: 60_000 });
  expect(await sentence(page).boundingBox()).toEqual(place);
  // Nothing blocks the page meanwhile.
  const longest = await longestFrame(page, () => page.waitForTimeout(500));
  expect(longest).toBeLessThan(500);
  await progress(page).getByRole("button", { name: "Cancel" }).click();
  await settled(page);
  await expect(progress(page)).toHaveCount(0);
  await expect(page.getByTestId("model")).toContainText(/From the first [\d,]+ of 100,000 draws/);
  await expect(change(page)).toContainText("Opened");
});

test("without workers a long run leaves the page's thread free between short slices", async ({ page }, testInfo) => {
  await page.addInitScript(() => {
    delete window.Worker;
    // A slice is what the host does for one message to itself.
    window.slices_ms = [];
    const { set } = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
    Object.defineProperty(MessagePort.prototype, "onmessage", {
      set(work) {
        set.call(this, (event) => {
          const begun = performance.now();
          work(event);
          window.slices_ms.push(performance.now() - begun);
        });
      },
    });
  });
  await open(page);
  await openScenario(page, { model: { draws: 10_000 } });
  await settled(page);
  await page.evaluate(() => {
    window.slices_ms = [];
  });
  await type(number(page, "retention"), 40);
  await settled(page);
  expect(await simulator(page)).toBe("main thread");
  const slices = await page.evaluate(() => window.slices_ms.sort((a, b) => a - b));
  testInfo.annotations.push({ type: "slices, middle and longest in ms", description: `${slices.length}, ${slices[slices.length >> 1]}, ${slices.at(-1)}` });
  expect(slices.length).toBeGreaterThan(5);
  // The host looks at the clock after every step, so that a slice is longer than promised only where code was compiled in
  // it, or where the machine went to do something else, such as other tests: then a quarter of them is still undisturbed.
  expect(slices[slices.length >> 2]).toBeLessThanOrEqual(8);
  expect(slices.at(-1)).toBeLessThan(150);
});

test("browser and machine compute the same, to the last bit", async ({ page }) => {
  const scenarios = JSON.parse(readFileSync(new URL("digest-scenarios.json", import.meta.url), "utf8"));
  expect(scenarios.length).toBeGreaterThanOrEqual(20);
  const expected = digests(scenarios, 200);
  await open(page);
  const found = await page.evaluate(
    async (messages) => {
      const { script, module } = window.losSimulator;
      const worker = new Worker(script);
      worker.postMessage(await module);
      const answer = (message) =>
        new Promise((done) => {
          worker.onmessage = ({ data }) => done(data);
          worker.postMessage(new Float64Array(message));
        });
      // As in simulator/examples/digest.rs.
      const digest = (numbers) => {
        const words = new Uint32Array(numbers.map((number) => (Number.isNaN(number) ? Infinity : number)).buffer);
        const hash = words.reduce((hash, word) => Math.imul(hash ^ word, 0x0100_0193), 0x811c_9dc5);
        return (hash >>> 0).toString(16).padStart(8, "0");
      };
      const digests = [];
      for (const message of messages) {
        const [, numbers] = await answer(message);
        digests.push(digest(numbers));
      }
      return digests;
    },
    expected.map(({ message }) => message),
  );
  expect(found).toEqual(expected.map(({ digest }) => digest));
});
