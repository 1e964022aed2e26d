// Every picture has a name and a table, is sharp, and takes its colours from the page.
import { expect, open, test } from "./fixtures.mjs";
import { CHARTS, canvas, chart, coloursOfPictures, everything, settled, slider } from "./explore.mjs";

test("every canvas is an image with a name that says what it finds", async ({ page }) => {
  await open(page);
  const images = page.locator("canvas");
  await expect(images).toHaveCount(5);
  const names = await images.evaluateAll((all) => all.map((one) => [one.getAttribute("role"), one.getAttribute("aria-label")]));
  for (const [role, name] of names) {
    expect(role).toBe("img");
    expect(name).toMatch(/\w+ \w+ .*\.$/s);
  }
  expect(new Set(names.map(([, name]) => name)).size).toBe(5);
  await slider(page, "session_minutes").press("ArrowLeft");
  await slider(page, "session_minutes").press("ArrowLeft");
  await settled(page);
  expect(await canvas(page, "skill").getAttribute("aria-label")).toContain(await chart(page, "skill").locator("h2").innerText());
});

test("every chart has its numbers as a table with a head, a caption and a row for each week", async ({ page }) => {
  await open(page);
  for (const name of CHARTS) {
    const table = chart(page, name).locator("table");
    await expect(table).toBeHidden();
    await chart(page, name).getByText("Show the numbers").click();
    await expect(table).toBeVisible();
    await expect(table.locator("caption")).not.toBeEmpty();
    await expect(table.locator("tbody tr")).toHaveCount(52);
    await expect(table.locator("tbody th[scope=row]")).toHaveCount(52);
    const heads = await table.locator("thead th[scope=col]").allInnerTexts();
    expect(heads.length).toBeGreaterThan(2);
    expect(heads.every((head) => head.trim() !== "")).toBe(true);
  }
});

test("open tables follow a lever while it moves", async ({ page }) => {
  await open(page);
  await chart(page, "cash").getByText("Show the numbers").click();
  const before = await everything(page);
  await slider(page, "training_hours").press("ArrowRight");
  expect((await everything(page)).charts.cash.table).not.toEqual(before.charts.cash.table);
});

for (const deviceScaleFactor of [1, 2]) {
  test.describe(`at ${deviceScaleFactor} device pixels for one of the page`, () => {
    test.use({ deviceScaleFactor });
    test("pictures have the screen's own resolution", async ({ page }) => {
      await open(page);
      await settled(page);
      const sizes = await page.locator("canvas").evaluateAll((all) =>
        all.map((one) => [one.width, one.height, one.clientWidth * devicePixelRatio, one.clientHeight * devicePixelRatio]),
      );
      for (const [width, height, across, down] of sizes) {
        expect(Math.abs(width - across)).toBeLessThanOrEqual(1);
        expect(Math.abs(height - down)).toBeLessThanOrEqual(1);
      }
    });
  });
}

test("pictures are drawn again when the theme changes while the page is open", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page);
  const light = await everything(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(async () => (await everything(page)).charts.skill.picture).not.toBe(light.charts.skill.picture);
  const dark = await everything(page);
  for (const name of CHARTS) {
    expect(dark.charts[name].picture, name).not.toBe(light.charts[name].picture);
    expect(dark.charts[name].table).toEqual(light.charts[name].table);
  }
  expect(dark.chain.picture).not.toBe(light.chain.picture);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(async () => await everything(page)).toEqual(light);
});

test("pictures are drawn again when the window changes its size", async ({ page }) => {
  await open(page);
  const before = await everything(page);
  await page.setViewportSize({ width: 1000, height: 720 });
  await expect.poll(async () => (await everything(page)).charts.skill.picture).not.toBe(before.charts.skill.picture);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect.poll(async () => await everything(page)).toEqual(before);
  for (const colours of await coloursOfPictures(page)) {
    expect(colours).toBeGreaterThan(2);
  }
});

test("while answers come, a picture out of sight waits; in sight it is never old", async ({ page }) => {
  await page.addInitScript(() => {
    // So that a picture has been drawn since the last answer is seen from outside.
    const pen = CanvasRenderingContext2D.prototype;
    const { clearRect } = pen;
    pen.clearRect = function (...box) {
      this.canvas.dataset.drawn = 1 + Number(this.canvas.dataset.drawn ?? 0);
      return clearRect.apply(this, box);
    };
  });
  await open(page);
  await settled(page);
  const drawn = () => page.locator("[data-chart] canvas").evaluateAll((all) => all.map((one) => Number(one.dataset.drawn)));
  // Moves without a pause: each answer is followed by the next move.
  const moves = (n) =>
    page.evaluate(async (n) => {
      const input = document.querySelector('[data-lever="session_minutes"] input[type=range]');
      for (let k = 0; k < n; k += 1) {
        input.value = String(20 + ((Number(input.value) + 5) % 60));
        input.dispatchEvent(new Event("input", { bubbles: true }));
        do {
          await new Promise(requestAnimationFrame);
        } while (document.documentElement.dataset.run !== "settled");
      }
    }, n);
  const before = await drawn();
  await moves(8);
  const during = await drawn();
  expect(during[0]).toBeGreaterThan(before[0] + 3);
  expect(during[3] - before[3]).toBeLessThan(during[0] - before[0]);
  await settled(page);
  expect((await drawn())[3]).toBeGreaterThan(during[3]);

  await chart(page, "budget").scrollIntoViewIfNeeded();
  await expect(chart(page, "budget").locator(".plot")).toHaveAttribute("data-waits", "false");
  const seen = await drawn();
  await moves(8);
  expect((await drawn())[3]).toBeGreaterThan(seen[3] + 3);
});
