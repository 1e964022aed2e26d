// Explore as a person meets it: what can be read there, and what can be done.
import { expect } from "./fixtures.mjs";

export const CHARTS = ["skill", "cash", "coaching", "budget"];

export const sentence = (page) => page.getByTestId("sentence");
export const chain = (page) => page.getByTestId("chain");
export const change = (page) => page.getByTestId("change");
export const alert = (page) => page.locator(".notice-place[role=alert]");
export const chart = (page, name) => page.locator(`[data-chart="${name}"]`);
export const canvas = (page, name) => chart(page, name).locator("canvas");
export const lever = (page, name) => page.locator(`[data-lever="${name}"]`);
export const slider = (page, name) => lever(page, name).locator("input[type=range]");
export const number = (page, name) => lever(page, name).locator("input[type=number]");
export const field = (page, name) => page.locator(`[data-field="${name}"]`);
export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const step = (page, name, way) => lever(page, name).getByRole("button", { name: new RegExp(`: ${way}$`) });

/** Brings the levers into sight: on a small screen they are a sheet behind a button. */
export async function showLevers(page) {
  if (await button(page, "Levers").isVisible()) {
    await button(page, "Levers").click();
  }
  await expect(slider(page, "training_hours")).toBeVisible();
}

export async function openAllInputs(page) {
  await showLevers(page);
  await page.locator("details.all-inputs > summary").click();
  await expect(field(page, "reps")).toBeVisible();
}

export async function openTables(page) {
  for (const name of CHARTS) {
    await chart(page, name).locator("summary").click();
    // Its numbers are asked for when somebody wants to see them.
    await expect(chart(page, name).locator("tbody tr").first()).toBeVisible();
  }
}

/** The answer to the last gesture is there, and two frames later everything that follows from it has been drawn, in sight
 * and out of it. */
export async function settled(page) {
  await page.evaluate(async () => {
    const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    await frames();
    const waits = () => document.documentElement.dataset.run !== "settled" || document.querySelector("[data-waits=true]");
    while (waits()) {
      await frames();
    }
    await frames();
  });
}

/** Every word, number and picture of the results, a picture as a fingerprint of its pixels. */
export async function everything(page) {
  // Closed tables have no numbers; opened by script, for a test may have a lever in its hand.
  const closed = await page.locator("details.numbers:not([open])").elementHandles();
  const turn = (open) => Promise.all(closed.map((table) => table.evaluate((it, now) => (it.open = now), open)));
  await turn(true);
  await settled(page);
  const all = await resultsOf(page);
  await turn(false);
  await settled(page);
  return all;
}

/** What stands in the results now. */
function resultsOf(page) {
  return page.evaluate(() => {
    const text = (element) => element.textContent.replace(/\s+/g, " ").trim();
    const fingerprint = (canvas) => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      let hash = 2166136261;
      for (const byte of data) {
        hash = Math.imul(hash ^ byte, 16777619);
      }
      return `${canvas.width}x${canvas.height} ${(hash >>> 0).toString(16)}`;
    };
    const chain = document.querySelector("[data-testid=chain]");
    const charts = [...document.querySelectorAll("[data-chart]")].map((figure) => [
      figure.dataset.chart,
      {
        title: text(figure.querySelector("h2")),
        subtitle: text(figure.querySelector(".subtitle")),
        name: figure.querySelector("canvas").getAttribute("aria-label"),
        picture: fingerprint(figure.querySelector("canvas")),
        table: [...figure.querySelectorAll("table tr")].map((row) => [...row.cells].map(text)),
      },
    ]);
    return {
      sentence: text(document.querySelector("[data-testid=sentence]")),
      chain: { words: text(chain), picture: fingerprint(chain.querySelector("canvas")) },
      charts: Object.fromEntries(charts),
    };
  });
}

/** How many colours each picture has; a blank one has one. */
export async function coloursOfPictures(page) {
  await settled(page);
  return page.evaluate(() => {
    const count = (canvas) => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    };
    return [...document.querySelectorAll("canvas")].map((canvas) => (canvas.checkVisibility() ? count(canvas) : 0));
  });
}

/** Takes hold of a lever with the mouse and moves it to a share (0..1) of its track; `drop` lets it go. */
export async function drag(page, name, share) {
  const range = slider(page, name);
  await range.hover();
  // The track makes room for its step buttons.
  await page.waitForTimeout(250);
  const box = await range.boundingBox();
  const place = (at) => [box.x + 8 + (box.width - 16) * at, box.y + box.height / 2];
  const now = await range.evaluate((input) => (input.value - input.min) / (input.max - input.min));
  await page.mouse.move(...place(now));
  await page.mouse.down();
  await page.mouse.move(...place(share), { steps: 8 });
  await settled(page);
}

export async function drop(page) {
  await page.mouse.up();
  await settled(page);
}

/** Sets a number by typing it. */
export async function type(input, text) {
  await input.fill(String(text));
  await input.press("Enter");
}

/** Chooses a file, as the dialogue of the button Open would. */
export async function choose(page, contents, name = "plan.los.json") {
  const buffer = Buffer.isBuffer(contents)
    ? contents
    : Buffer.from(typeof contents === "string" ? contents : JSON.stringify(contents));
  await page.getByTestId("file").setInputFiles({ name, mimeType: "application/json", buffer });
}

/** Opens a scenario and waits until it is there, with its answer unless `wait` is false. */
export async function openScenario(page, scenario, { wait = true } = {}) {
  await choose(page, scenario);
  if (!wait) {
    return;
  }
  // A large one takes its time.
  await expect(change(page)).toContainText("Opened", { timeout: 60_000 });
  await expect(alert(page)).toBeEmpty();
  await settled(page);
}

/** Clicks Save and gives the file's name and text. */
export async function save(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Save").click()]);
  const parts = [];
  for await (const part of await download.createReadStream()) {
    parts.push(part);
  }
  return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString("utf8") };
}

/** Records the words drawn on each canvas since it was last cleared; call before the page is opened. */
export async function recordDrawnWords(page) {
  await page.addInitScript(() => {
    const words = new WeakMap();
    const pen = CanvasRenderingContext2D.prototype;
    const { clearRect, fillText } = pen;
    pen.clearRect = function (...box) {
      words.set(this.canvas, []);
      return clearRect.apply(this, box);
    };
    pen.fillText = function (text, x, y, ...rest) {
      words.get(this.canvas)?.push({ text, x, y, align: this.textAlign });
      return fillText.call(this, text, x, y, ...rest);
    };
    window.drawnWords = (canvas) => words.get(canvas) ?? [];
  });
}

/** The words on a chart's canvas with their places. */
export const drawnWords = (page, name) => canvas(page, name).evaluate((element) => window.drawnWords(element));
