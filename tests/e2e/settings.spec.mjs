// Settings that are not numbers: each one changes what is shown, and stands in the file.
import { expect, open, test } from "./fixtures.mjs";
import { change, everything, field, openAllInputs, save } from "./explore.mjs";

const optionsOf = (select) => select.locator("option").evaluateAll((all) => all.map(({ value }) => value).filter((value) => value !== ""));
const file = async (page) => JSON.parse((await save(page)).text);

test("every cadence can be chosen, changes the answer and stands in the file", async ({ page }) => {
  await open(page);
  const select = page.locator("#cadence");
  const cadences = await optionsOf(select);
  expect(cadences.length).toBeGreaterThanOrEqual(7);
  for (const cadence of cadences.filter((name) => name !== "fortnightly")) {
    const before = await everything(page);
    await select.selectOption(cadence);
    await expect(select).toHaveValue(cadence);
    expect((await file(page)).plan.cadence).toBe(cadence);
    expect((await everything(page)).sentence, cadence).not.toBe(before.sentence);
    await expect(change(page)).toContainText("Coaching:");
  }
});

test("every law of forgetting and every shape of momentum changes the answer and stands in the file", async ({ page }) => {
  await open(page);
  await openAllInputs(page);
  for (const [name, group] of [["skill_model", "model"], ["adherence_shape", "beliefs"]]) {
    const select = field(page, name).locator("select");
    const seen = new Map();
    for (const option of await optionsOf(select)) {
      await select.selectOption(option);
      await expect(select).toHaveValue(option);
      expect((await file(page))[group][name]).toBe(option);
      seen.set((await everything(page)).charts.skill.picture, option);
    }
    expect(seen.size, name).toBeGreaterThan(2);
  }
});

test("tiers, limited hours and a team's luck can be switched on and off", async ({ page }) => {
  await open(page);
  await openAllInputs(page);
  const before = await everything(page);
  for (const [words, group, name] of [["Reps in three tiers", "team", "tiers"], ["Reps are limited by their hours", "market", "capacity_limited"], ["Show the luck of one team, too", "model", "team_noise"]]) {
    const box = page.getByRole("checkbox", { name: words });
    await box.check();
    expect((await file(page))[group][name]).toBe(true);
    expect(await everything(page), words).not.toEqual(before);
    await box.uncheck();
    expect((await file(page))[group][name]).toBe(false);
    expect(await everything(page), words).toEqual(before);
  }
});

test("a scenario gets another name without another number", async ({ page }) => {
  await open(page);
  const before = await everything(page);
  const name = page.getByRole("textbox", { name: "Scenario name" });
  await name.fill("  Herbst & Winter  ");
  await name.press("Enter");
  await expect(name).toHaveValue("Herbst & Winter");
  expect((await save(page)).name).toBe("herbst-winter.los.json");
  expect(await everything(page)).toEqual(before);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+z");
  await expect(name).toHaveValue("Spring programme");
});
