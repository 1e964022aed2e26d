// Every way of moving a lever, and what follows from it.
import { expect, open, test } from "./fixtures.mjs";
import { CHARTS, change, drag, drop, everything, lever, number, sentence, slider, step, type } from "./explore.mjs";

/** Everything on the page has followed the lever. */
function expectAllChanged(before, now) {
  expect(now.sentence).not.toEqual(before.sentence);
  expect(now.chain.words).not.toEqual(before.chain.words);
  expect(now.chain.picture).not.toEqual(before.chain.picture);
  for (const name of CHARTS) {
    for (const part of ["picture", "table"]) {
      expect(now.charts[name][part], `${name}: ${part}`).not.toEqual(before.charts[name][part]);
    }
  }
}

test("a lever moved by mouse changes the sentence, the chain and every chart", async ({ page }) => {
  await open(page);
  const before = await everything(page);
  await drag(page, "session_minutes", 0.9);
  const during = await everything(page);
  expect(during.sentence).not.toEqual(before.sentence);
  for (const name of CHARTS) {
    expect(during.charts[name].picture, name).not.toEqual(before.charts[name].picture);
  }
  await drop(page);
  expectAllChanged(before, await everything(page));
  await expect(change(page)).toContainText("Session 30 →");
});

test("a lever moved by keyboard changes the sentence, the chain and every chart", async ({ page }) => {
  await open(page);
  const before = await everything(page);
  await slider(page, "session_minutes").focus();
  for (let n = 0; n < 3; n += 1) {
    await page.keyboard.press("ArrowLeft");
  }
  expectAllChanged(before, await everything(page));
  await expect(number(page, "session_minutes")).toHaveValue("15");
});

test("a number that is typed moves the lever and changes everything", async ({ page }) => {
  await open(page);
  const before = await everything(page);
  await type(number(page, "session_minutes"), 75);
  expectAllChanged(before, await everything(page));
  await expect(slider(page, "session_minutes")).toHaveValue("75");
});

test("a number beyond the track widens the track", async ({ page }) => {
  await open(page);
  await type(number(page, "training_hours"), 120);
  await expect(slider(page, "training_hours")).toHaveValue("120");
  await expect(slider(page, "training_hours")).toHaveAttribute("aria-valuetext", "120 hours");
});

test("every lever changes what is shown, by keyboard and by its step buttons", async ({ page }) => {
  await open(page);
  const names = await page.locator("[data-lever]").evaluateAll((rows) => rows.map((row) => row.dataset.lever));
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    const before = await everything(page);
    await slider(page, name).focus();
    await page.keyboard.press("ArrowLeft");
    const lower = await everything(page);
    expect(lower, `${name} by keyboard`).not.toEqual(before);
    const value = Number(await slider(page, name).inputValue());
    await step(page, name, "more").click();
    expect(Number(await slider(page, name).inputValue()), `${name} by its button`).toBeGreaterThan(value);
    expect(await everything(page), `${name} by its button`).not.toEqual(lower);
    await step(page, name, "less").click();
    expect(Number(await slider(page, name).inputValue()), `${name} back`).toBeCloseTo(value, 6);
  }
});

test("the cadence can be chosen by name, and the lever follows", async ({ page }) => {
  await open(page);
  const before = await everything(page);
  await page.locator("#cadence").selectOption("weekly");
  expectAllChanged(before, await everything(page));
  await expect(number(page, "coaching_every_weeks")).toHaveValue("1");
  await type(number(page, "coaching_every_weeks"), 5);
  await expect(page.locator("#cadence")).toHaveValue("every_weeks");
  await expect(sentence(page)).toContainText("every 5 weeks");
});

test("a lever says its unit and goes back to where it was opened", async ({ page }) => {
  await open(page);
  const before = await everything(page);
  const restore = lever(page, "training_hours").getByRole("button", { name: /back to where it was opened/ });
  await expect(restore).toBeHidden();
  await expect(slider(page, "training_hours")).toHaveAttribute("aria-valuetext", "16 hours");
  await slider(page, "training_hours").press("End");
  await expect(slider(page, "training_hours")).toHaveAttribute("aria-valuetext", "40 hours");
  await restore.click();
  await expect(restore).toBeHidden();
  expect(await everything(page)).toEqual(before);
});
