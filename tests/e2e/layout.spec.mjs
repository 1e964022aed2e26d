// Nothing scrolls sideways and nothing is cut off, from a phone at four times its size to a projector.
import { expect, open, test } from "./fixtures.mjs";
import { CHARTS, chain, chart, openAllInputs, openScenario, openTables, sentence, settled, showLevers } from "./explore.mjs";

const LONG = {
  name: "Programme with a name as long as a name may be, which is eighty characters, o.k.",
  currency: "SEK",
  plan: { training_hours: 123.75, cadence: "own_dates", own_dates: [7, 21, 42], budget: 987654321 },
  team: { reps: 5000, managers: 7 },
  market: { deal_value: 987654321 },
};

/** What sticks out of the window, or out of its own box. */
const stickingOut = (page) =>
  page.evaluate(() => {
    const across = document.documentElement.clientWidth;
    const name = (one) => `${one.tagName.toLowerCase()}.${one.className} "${one.textContent.trim().slice(0, 40)}"`;
    const inScroller = (one) => one.closest(".table-scroll, .sr-only, .ink-samples, [hidden]") !== null;
    const wide = [...document.querySelectorAll("body *")]
      .filter((one) => !inScroller(one) && one.checkVisibility())
      .filter((one) => {
        const box = one.getBoundingClientRect();
        return box.width > 0 && (box.right > across + 1 || box.left < -1);
      });
    return wide.map(name);
  });

/** Words that run over the edge of the element that holds them. */
const cutWords = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("h1, h2, p, label, legend, button, summary, .links li, .field-name, .number, .unit")]
      .filter((one) => one.checkVisibility() && !one.closest(".sr-only") && one.clientWidth > 0)
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className} "${one.textContent.trim().slice(0, 50)}"`),
  );

async function expectNothingSideways(page, width) {
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await stickingOut(page)).toEqual([]);
  expect(await cutWords(page)).toEqual([]);
}

for (const width of [320, 390, 600, 768, 900, 901, 1024, 1280, 1920]) {
  test(`nothing scrolls sideways at ${width} px, with everything open and long words too`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await expectNothingSideways(page, width);
    await openScenario(page, LONG);
    await openTables(page);
    await expectNothingSideways(page, width);
    await openAllInputs(page);
    await expectNothingSideways(page, width);
  });
}

test("at 1280 by 720 the first screen has the sentence, the chain and charts", async ({ page }) => {
  await open(page);
  await expect(sentence(page)).toBeInViewport({ ratio: 1 });
  await expect(chain(page)).toBeInViewport({ ratio: 1 });
  await expect(chart(page, "skill").locator("canvas")).toBeInViewport({ ratio: 0.9 });
  await expect(chart(page, "cash").locator("canvas")).toBeInViewport({ ratio: 0.9 });
});

for (const [width, height] of [[390, 844], [600, 800]]) {
  test(`at ${width} by ${height} the sentence stays in sight while levers are moved`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await expect(sentence(page)).toBeInViewport({ ratio: 1 });
    await showLevers(page);
    await settled(page);
    await expect(sentence(page)).toBeInViewport({ ratio: 1 });
    const [words, levers] = await Promise.all([sentence(page).boundingBox(), page.locator("aside").boundingBox()]);
    expect(levers.y).toBeGreaterThanOrEqual(words.y + words.height - 1);
  });
}

test("no control covers another one, on a phone with its levers up", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await showLevers(page);
  for (const control of await page.locator("aside .lever button:visible, aside .lever input:visible, aside select:visible").all()) {
    await control.click({ trial: true, timeout: 3_000 });
  }
});

test("the page does not move under the mouse when a lever is moved", async ({ page }) => {
  await open(page);
  const places = () => page.evaluate((names) => names.map((name) => document.querySelector(`[data-chart="${name}"]`).getBoundingClientRect().top), CHARTS);
  const before = await places();
  for (const key of ["ArrowRight", "ArrowRight", "End", "Home"]) {
    await page.locator('[data-lever="session_minutes"] input[type=range]').press(key);
    await settled(page);
    expect(await places(), key).toEqual(before);
  }
  // Findings get longer and shorter. No training at all needs fewer words everywhere.
  for (const key of ["ArrowRight", "ArrowRight", "PageUp", "End"]) {
    await page.locator('[data-lever="training_hours"] input[type=range]').press(key);
    await settled(page);
    expect(await places(), `training ${key}`).toEqual(before);
  }
});

for (const width of [320, 390, 600, 1024, 1120, 1280, 1920]) {
  test(`no chart moves against another while its words change, and none stands away from them, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await open(page);
    await showLevers(page);
    await settled(page);
    const places = () =>
      page.evaluate((names) => {
        const top = (element) => element.getBoundingClientRect().top;
        const begin = top(document.querySelector(".charts"));
        return names.map((name) => {
          const figure = document.querySelector(`[data-chart="${name}"]`);
          const plot = top(figure.querySelector(".plot"));
          const words = figure.querySelector(".subtitle").getBoundingClientRect().bottom;
          return { name, place: Math.round(plot - begin), gap: Math.round(plot - words) };
        });
      }, CHARTS);
    const before = await places();
    expect(Math.max(...before.map(({ gap }) => gap))).toBeLessThanOrEqual(10);
    for (const lever of ["session_minutes", "training_hours", "coaching_every_weeks"]) {
      for (const key of ["ArrowRight", "PageUp", "End", "Home"]) {
        await page.locator(`[data-lever="${lever}"] input[type=range]`).press(key);
        await settled(page);
        expect(await places(), `${lever} ${key}`).toEqual(before);
      }
    }
  });
}
