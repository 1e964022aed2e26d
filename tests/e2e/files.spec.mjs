// A scenario leaves the page as a file and comes back as it was.
import { expect, open, test } from "./fixtures.mjs";
import { button, change, choose, everything, number, openScenario, save, slider } from "./explore.mjs";

const RICH = {
  name: "Röntgen & Søn: Q3 “pilot”",
  currency: "EUR",
  plan: { cadence: "own_dates", own_dates: [7, 21.5, 42, 90], training_hours: 12.25, training_blocks: 3, budget: 99999.99 },
  team: { reps: 17, managers: 3, tiers: true, turnover_per_year: 0.35 },
  market: { capacity_limited: true, win_rate: 0.237, cycle_days: 45 },
  costs: { discount_rate: 0.08 },
  beliefs: {
    adherence_shape: "hyperbolic",
    retention: { low: 0.2, high: 0.6 },
    kappa: { p5: 5, p95: 50 },
    beta_p: { min: 0.05, mode: 0.1234567890123, max: 0.3 },
    quality: 0.7,
  },
  model: { skill_model: "ppe", horizon_weeks: 78 },
  skills: Array.from({ length: 8 }, (_, n) => ({
    name: `Skill number ${n + 1}`,
    current_use: 0.1 + n / 20,
    reference: 0.9,
    weight: 1 + n,
    emphasis: 0.3 * (n + 1),
    focus: 8 - n,
  })),
};

/** Checks that everything in `part` stands in `whole` with the same value. */
function expectContained(whole, part, path = "") {
  for (const [key, value] of Object.entries(part)) {
    if (value !== null && typeof value === "object" && !Array.isArray(value)) {
      expectContained(whole[key], value, `${path}${key}.`);
    } else {
      expect(whole[key], path + key).toEqual(value);
    }
  }
}

test("a file that the page wrote is opened and saved again byte for byte", async ({ page }) => {
  await open(page);
  await slider(page, "beta_p").press("ArrowRight");
  await page.locator("#cadence").selectOption("monthly");
  const shown = await everything(page);
  const first = await save(page);
  await button(page, "Reset").click();
  await openScenario(page, first.text);
  expect(await everything(page)).toEqual(shown);
  const second = await save(page);
  expect(second).toEqual(first);
});

test("a file with ranges, own dates, eight skills and other models comes back with the same values", async ({ page }) => {
  await open(page);
  await openScenario(page, RICH);
  const first = await save(page);
  expectContained(JSON.parse(first.text), RICH);
  await button(page, "Undo").click();
  await openScenario(page, first.text);
  expect(await save(page)).toEqual(first);
});

test("what a file leaves out is the worked example's", async ({ page }) => {
  await open(page);
  const example = JSON.parse((await save(page)).text);
  await openScenario(page, { plan: { training_hours: 9 } });
  const saved = JSON.parse((await save(page)).text);
  expect(saved).toEqual({ ...example, plan: { ...example.plan, training_hours: 9 } });
});

test("an empty object is the worked example", async ({ page }) => {
  await open(page);
  const example = await everything(page);
  await openScenario(page, {});
  expect(await everything(page)).toEqual(example);
});

test("a file is named after its scenario, in letters that every system takes", async ({ page }) => {
  await open(page);
  expect((await save(page)).name).toBe("spring-programme.los.json");
  for (const [name, expected] of [
    ["../../etc/passwd", "etc-passwd.los.json"],
    ["Q3: a/b\\c?*", "q3-a-b-c.los.json"],
    ["", "scenario.los.json"],
    ["...", "scenario.los.json"],
  ]) {
    await openScenario(page, { name });
    expect((await save(page)).name, name).toBe(expected);
  }
});

test("the same file can be opened twice", async ({ page }) => {
  await open(page);
  const file = { name: "Twice", plan: { training_hours: 24 } };
  await openScenario(page, file);
  await number(page, "training_hours").fill("30");
  await number(page, "training_hours").press("Enter");
  await choose(page, file);
  await expect(number(page, "training_hours")).toHaveValue("24");
  await expect(change(page)).toContainText("Opened");
});

test("the button Open asks for a file", async ({ page }) => {
  await open(page);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button(page, "Open").click()]);
  expect(chooser.isMultiple()).toBe(false);
  const buffer = Buffer.from(JSON.stringify({ name: "Chosen", plan: { training_hours: 24 } }));
  await chooser.setFiles({ name: "a.json", mimeType: "application/json", buffer });
  await expect(number(page, "training_hours")).toHaveValue("24");
});

test("a file with a byte order mark is opened", async ({ page }) => {
  await open(page);
  await openScenario(page, `\ufeff${JSON.stringify({ plan: { training_hours: 24 } })}`);
  await expect(number(page, "training_hours")).toHaveValue("24");
});

test("a dropped file is opened, and the page says where to drop it", async ({ page }) => {
  await open(page);
  const carried = (text) =>
    page.evaluateHandle((contents) => {
      const data = new DataTransfer();
      data.items.add(new File([contents], "dropped.json", { type: "application/json" }));
      return data;
    }, text);
  const dataTransfer = await carried(JSON.stringify({ name: "Dropped", plan: { training_hours: 24 } }));
  await page.dispatchEvent("main", "dragover", { dataTransfer });
  await expect(page.getByText("Drop the scenario file")).toBeVisible();
  await page.dispatchEvent("main", "drop", { dataTransfer });
  await expect(page.getByText("Drop the scenario file")).toHaveCount(0);
  await expect(number(page, "training_hours")).toHaveValue("24");
  await expect(change(page)).toContainText("Dropped");
});

test("dragged text is no file: the page leaves it to the browser", async ({ page }) => {
  await open(page);
  const dataTransfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "hello");
    return data;
  });
  await page.dispatchEvent("main", "dragover", { dataTransfer });
  await expect(page.getByText("Drop the scenario file")).toHaveCount(0);
});
