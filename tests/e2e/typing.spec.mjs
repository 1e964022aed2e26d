// What is typed wrongly stays as it was typed, with a sentence beside it, and changes nothing.
import { expect, open, test } from "./fixtures.mjs";
import { alert, button, everything, field, lever, number, openAllInputs, type } from "./explore.mjs";

test("a number out of range gets its name, what was given and what is allowed", async ({ page }) => {
  await open(page);
  const before = await everything(page);
  const input = number(page, "training_hours");
  await type(input, 500);
  const problem = lever(page, "training_hours").locator("[role=alert]");
  await expect(problem).toHaveText("Training: given 500, allowed 0 to 200 hours");
  await expect(input).toHaveValue("500");
  await expect(input).toHaveAttribute("aria-invalid", "true");
  const describedBy = await input.getAttribute("aria-describedby");
  await expect(page.locator(`[id="${describedBy}"]`)).toHaveText(/given 500/);
  expect(await everything(page)).toEqual(before);
  await expect(button(page, "Undo")).toBeDisabled();
  await type(input, 20);
  await expect(problem).toBeEmpty();
  await expect(input).toHaveAttribute("aria-invalid", "false");
});

test("an emptied number and half a number are no numbers", async ({ page }) => {
  await open(page);
  const before = await everything(page);
  const input = number(page, "training_hours");
  const problem = lever(page, "training_hours").locator("[role=alert]");
  await input.fill("");
  await input.press("Tab");
  await expect(problem).toHaveText(/Training: given nothing, allowed a number/);
  await number(page, "session_minutes").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1e");
  await page.keyboard.press("Tab");
  await expect(lever(page, "session_minutes").locator("[role=alert]")).toHaveText("Session: given something else, allowed a number");
  expect(await everything(page)).toEqual(before);
});

test("a refused number can be read in full", async ({ page }) => {
  await open(page);
  const input = number(page, "training_hours");
  await type(input, 123456);
  await expect(input).toHaveValue("123456");
  const [needed, there] = await input.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(needed).toBeLessThanOrEqual(there);
});

test("what was entered elsewhere is not lost over a refused number", async ({ page }) => {
  await open(page);
  await type(number(page, "session_minutes"), 45);
  await type(number(page, "training_hours"), -1);
  await type(number(page, "coaching_weeks"), 30);
  await expect(number(page, "session_minutes")).toHaveValue("45");
  await expect(number(page, "coaching_weeks")).toHaveValue("30");
  await expect(number(page, "training_hours")).toHaveValue("-1");
});

test("a number from elsewhere settles the complaint", async ({ page }) => {
  await open(page);
  await type(number(page, "training_hours"), 20);
  await type(number(page, "training_hours"), 999);
  await button(page, "Undo").click();
  await expect(number(page, "training_hours")).toHaveValue("16");
  await expect(lever(page, "training_hours").locator("[role=alert]")).toBeEmpty();
});

const REFUSED = [
  ["reps", "1.5", /Reps: given 1\.5, allowed a whole number from 0 to 5,000/],
  ["retention", "99.9", /given 99\.9, allowed 0\.5 to 99\.5 %/],
  ["win_rate", "0", /Win rate today: given 0, allowed 0\.1 to 99\.9 %/],
  ["beta_p", "90", /Win rate gain at full use: given 90, allowed .* points/],
  ["budget", "-5", /Budget: given −5, allowed 0 to 1,000,000,000/],
  ["horizon_weeks", "3", /Horizon: given 3, allowed a whole number from 4 to 260 weeks/],
];

test("every kind of number is refused in the units of the screen", async ({ page }) => {
  await open(page);
  await openAllInputs(page);
  const before = await everything(page);
  for (const [name, text, sentence] of REFUSED) {
    await type(field(page, name).locator("input"), text);
    await expect(field(page, name).locator("[role=alert]")).toHaveText(sentence);
    await expect(field(page, name).locator("input")).toHaveValue(text);
  }
  expect(await everything(page)).toEqual(before);
});

test("own coaching days are refused one by one and taken in any order", async ({ page }) => {
  await open(page);
  await openAllInputs(page);
  const input = field(page, "own_dates").locator("input");
  const problem = field(page, "own_dates").locator("[role=alert]");
  await type(input, "7, soon, 42");
  await expect(problem).toHaveText(/given soon, allowed days/);
  await expect(input).toHaveValue("7, soon, 42");
  await type(input, "7, 9999");
  await expect(problem).toHaveText(/Own coaching days: given 9,999, allowed days from 0 to 1,820/);
  await type(input, "NaN");
  await expect(problem).toHaveText(/Own coaching days: given NaN, allowed days/);
  await type(input, "42; 7 21");
  await expect(problem).toBeEmpty();
  await expect(input).toHaveValue("7, 21, 42");
  await expect(page.locator("#cadence")).toHaveValue("own_dates");
});

test("a currency is three letters, and amounts follow it", async ({ page }) => {
  await open(page);
  await openAllInputs(page);
  const input = field(page, "currency").locator("input");
  await type(input, "e1");
  await expect(field(page, "currency").locator("[role=alert]")).toHaveText(/Currency: given E1, allowed three capital letters/);
  await type(input, "eur");
  await expect(page.getByTestId("sentence")).toContainText("€");
  await expect(page.getByTestId("sentence")).not.toContainText("$");
});

test("a pasted name that turns text around is refused and stays in its field", async ({ page }) => {
  await open(page);
  const name = page.getByRole("textbox", { name: "Scenario name" });
  await type(name, "abc\u202edef");
  await expect(alert(page)).toHaveText(/name: given abcdef, allowed text without control characters/i);
  await expect(name).toHaveValue("abc\u202edef");
  await type(name, "Autumn");
  await expect(alert(page)).toBeEmpty();
});
