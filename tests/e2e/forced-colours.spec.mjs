// With forced colours everything is still there, in the colours of the system.
import { expect, open, test } from "./fixtures.mjs";
import { CHARTS, canvas, coloursOfPictures, everything, slider } from "./explore.mjs";

test("with forced colours charts are drawn in system colours and are not blank", async ({ page }) => {
  await open(page);
  const usual = await everything(page);
  await page.emulateMedia({ forcedColors: "active" });
  await expect.poll(async () => (await everything(page)).charts.skill.picture).not.toBe(usual.charts.skill.picture);
  const forced = await everything(page);
  for (const name of CHARTS) {
    expect(forced.charts[name].picture, name).not.toBe(usual.charts[name].picture);
  }
  for (const colours of await coloursOfPictures(page)) {
    expect(colours).toBeGreaterThan(2);
  }
  // Words stand in the system's text colour.
  const words = await page.evaluate(() => {
    const probe = document.createElement("i");
    probe.style.setProperty("color", "CanvasText");
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color.match(/\d+/g).slice(0, 3).map(Number);
  });
  const hasText = await canvas(page, "cash").evaluate((element, [r, g, b]) => {
    const { data } = element.getContext("2d").getImageData(0, 0, element.width, element.height);
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === r && data[at + 1] === g && data[at + 2] === b && data[at + 3] > 200) return true;
    }
    return false;
  }, words);
  expect(hasText).toBe(true);
});

test("with forced colours no words are written in the colour of the ground that the system puts behind them", async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ forcedColors: "active" });
    await open(page);
    const lost = await page.evaluate(() => {
      const ground = getComputedStyle(document.querySelector('[data-sample="paper"]')).color;
      return [...document.querySelectorAll("button, summary, p, h1, h2, label, span, strong, th, td, input, select")]
        .filter((one) => one.checkVisibility() && getComputedStyle(one).color === ground)
        .map((one) => one.textContent.trim().slice(0, 40));
    });
    expect(lost).toEqual([]);
  }
});

for (const colorScheme of ["light", "dark"]) {
  test(`with forced colours on a ${colorScheme} ground a lever's track, thumb and fill can be told apart`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await open(page);
    for (const name of ["training_hours", "retention"]) {
      await slider(page, name).scrollIntoViewIfNeeded();
      const track = page.locator(`[data-lever="${name}"] .track`);
      const picture = (await track.screenshot()).toString("base64");
      const colours = await page.evaluate(async (base64) => {
        const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: "image/png" }));
        const surface = new OffscreenCanvas(image.width, image.height).getContext("2d");
        surface.drawImage(image, 0, 0);
        const counts = new Map();
        for (const pixel of new Uint32Array(surface.getImageData(0, 0, image.width, image.height).data.buffer)) {
          counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
        }
        return [...counts.values()].filter((count) => count > 60).length;
      }, picture);
      expect(colours, name).toBeGreaterThan(2);
    }
  });
}
