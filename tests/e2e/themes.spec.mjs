// The page can be light, dark, or made for a projector, whatever the device is set to.
import { expect, open, test } from "./fixtures.mjs";
import { canvas, everything, sentence, settled } from "./explore.mjs";

const theme = (page) => page.locator("#theme");
const painted = (page) => page.locator("html");
const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("the page follows the device until somebody chooses, and then stays", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page);
  await expect(theme(page)).toHaveValue("system");
  await expect(painted(page)).toHaveAttribute("data-theme", "dark");
  await page.emulateMedia({ colorScheme: "light" });
  await expect(painted(page)).toHaveAttribute("data-theme", "light");
  await theme(page).selectOption("dark");
  await expect(painted(page)).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(theme(page)).toHaveValue("dark");
  await expect(painted(page)).toHaveAttribute("data-theme", "dark");
  await page.emulateMedia({ colorScheme: "dark" });
  await theme(page).selectOption("light");
  await expect(painted(page)).toHaveAttribute("data-theme", "light");
  await theme(page).selectOption("system");
  await expect(painted(page)).toHaveAttribute("data-theme", "dark");
});

test("every theme has grounds and pictures of its own, and the same words", async ({ page }) => {
  await open(page);
  const seen = new Map();
  for (const name of ["light", "dark", "projector"]) {
    await theme(page).selectOption(name);
    await settled(page);
    const { sentence: said, charts } = await everything(page);
    seen.set(name, { ground: await ground(page), picture: charts.cash.picture, said, title: charts.cash.title });
  }
  const all = [...seen.values()];
  expect(new Set(all.map((one) => one.ground)).size).toBe(3);
  expect(new Set(all.map((one) => one.picture)).size).toBe(3);
  expect(new Set(all.map((one) => one.said + one.title)).size).toBe(1);
});

test("words are larger for a projector, in the page and in its pictures", async ({ page }) => {
  await page.addInitScript(() => {
    const pen = CanvasRenderingContext2D.prototype;
    const { fillText } = pen;
    pen.fillText = function (text, ...rest) {
      // The same words in every theme: those of the axis.
      if (text === "start") {
        this.canvas.dataset.letters = Number.parseFloat(this.font.match(/([\d.]+)px/)[1]);
      }
      return fillText.call(this, text, ...rest);
    };
  });
  await open(page, "?theme=light");
  await settled(page);
  const size = () => sentence(page).evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  const letters = () => canvas(page, "cash").evaluate((one) => Number(one.dataset.letters));
  const [words, drawn] = [await size(), await letters()];
  await theme(page).selectOption("projector");
  await settled(page);
  expect(await size()).toBeGreaterThan(1.15 * words);
  await expect.poll(letters).toBeGreaterThan(1.15 * drawn);
});

/** The contrast of every pair that the style sheet puts words or marks in, as WCAG 2.2 has it. */
const contrasts = (page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    const channels = (name) => {
      const hex = style.getPropertyValue(`--${name}`).trim();
      // The style sheet that is served writes #fff for #ffffff.
      const [, r, g, b] = /^#(..)(..)(..)$/.exec(hex.length === 4 ? hex.replace(/[^#]/g, "$&$&") : hex);
      return [r, g, b].map((hex) => Number.parseInt(hex, 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    };
    const light = (name) => { const [r, g, b] = channels(name); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const contrast = (a, b) => { const [one, other] = [light(a), light(b)]; return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05); };
    const words = ["ink", "mute", "plan", "belief", "comparison", "loss", "gain"].flatMap((ink) => ["paper", "field"].map((on) => [ink, on]));
    words.push(["plan", "plan-wash"], ["belief", "belief-wash"], ["ink", "line"], ["paper", "ink"]);
    const marks = ["plan", "belief", "mute", "loss"].map((ink) => [ink, "paper"]);
    const of = (pairs) => pairs.map(([a, b]) => [`${a} on ${b}`, contrast(a, b)]);
    return { words: of(words), marks: of(marks) };
  });

for (const [name, least] of [["light", 4.5], ["dark", 4.5], ["projector", 7]]) {
  test(`every pair of the ${name} palette can be read`, async ({ page }) => {
    await open(page, `?theme=${name}`);
    const { words, marks } = await contrasts(page);
    expect(words.filter(([, contrast]) => contrast < least)).toEqual([]);
    expect(marks.filter(([, contrast]) => contrast < 3)).toEqual([]);
  });
}
