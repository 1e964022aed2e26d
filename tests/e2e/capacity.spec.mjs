// Where managers' time runs out, page and engine say so together.
import { expect, open, test } from "./fixtures.mjs";
import { chart, lever, number, save, type } from "./explore.mjs";
import { bands, plain, simulate } from "./los.mjs";

async function told(page) {
  const { text } = await save(page);
  const mean = (what) => plain(bands(text).figure(`coaching.mean_${what}_hours_per_manager`)[1], 1);
  return {
    binds: simulate(text).coaching.capacity_binds,
    hours: `Planned ${mean("planned")} h, delivered ${mean("delivered")} h`,
    note: lever(page, "manager_hours_per_week").locator(".lever-note"),
    title: chart(page, "coaching").getByRole("heading"),
  };
}

test("weekly hours of coaching with little time: the lever's note, the chart and the engine say that it binds", async ({ page }) => {
  await open(page);
  await page.locator("#cadence").selectOption("weekly");
  await type(number(page, "session_minutes"), 60);
  await type(number(page, "manager_hours_per_week"), 1.5);
  const { binds, hours, note, title } = await told(page);
  expect(binds).toBe(true);
  await expect(note).toContainText(`${hours}: more than managers have`);
  await expect(title).toContainText("more than managers have");
});

test("with time enough only momentum fades, on the page and in the engine", async ({ page }) => {
  await open(page);
  await type(number(page, "manager_hours_per_week"), 40);
  const { binds, hours, note, title } = await told(page);
  expect(binds).toBe(false);
  await expect(note).toContainText(`${hours}: momentum fades`);
  await expect(title).toContainText("momentum fades");
});

test("more managers' time never leaves fewer sessions held", async ({ page }) => {
  await open(page);
  await page.locator("#cadence").selectOption("weekly");
  const held = [];
  for (const hours of [0, 1, 2, 4, 8, 16]) {
    await type(number(page, "manager_hours_per_week"), hours);
    held.push(simulate((await save(page)).text).totals.sessions_delivered);
  }
  expect(held[0]).toBe(0);
  expect(held).toEqual([...held].sort((a, b) => a - b));
});
