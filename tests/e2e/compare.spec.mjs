// Scenarios side by side: what differs, how far apart they are, which is best and why; by mouse and by keyboard.
import AxeBuilder from "@axe-core/playwright";
import { expect, open, test } from "./fixtures.mjs";
import { alert, button, save, sentence, settled, slider } from "./explore.mjs";
import { against, compared, move, names, openCompare, parts, place, row, table, tool, verdict } from "./compare.mjs";
import { compare, money, signedMoneyBand } from "./los.mjs";

const PRESETS = ["Event only", "Event + monthly", "Event + fortnightly, managers trained", "Spaced events"];
const BEST = PRESETS[2];

test("a link leads from Explore to Compare and back without loading again", async ({ page }) => {
  await open(page);
  await slider(page, "training_hours").press("ArrowRight");
  await settled(page);
  const said = await sentence(page).innerText();
  await page.evaluate(() => {
    window.stays = true;
  });
  await expect(place(page, "Explore")).toHaveAttribute("aria-current", "page");
  await place(page, "Compare").click();
  await expect(page).toHaveURL(/#compare$/);
  await expect(place(page, "Compare")).toHaveAttribute("aria-current", "page");
  await expect(place(page, "Explore")).not.toHaveAttribute("aria-current", "page");
  await expect(verdict(page)).toContainText("One plan alone");
  await page.goBack();
  await expect(sentence(page)).toHaveText(said);
  await page.goForward();
  await expect(verdict(page)).toBeVisible();
  expect(await page.evaluate(() => window.stays)).toBe(true);
});

test("one click puts the presets beside the plan: inputs in two inks, outcomes, differences, chances and parts", async ({ page }) => {
  await openCompare(page);
  expect(await names(page)).toEqual(["Spring programme", ...PRESETS]);
  await expect(verdict(page)).toContainText(`${BEST} is best in more than 9 of 10 outcomes.`);
  await expect(table(page).locator("tbody[data-ink=plan]").getByRole("rowheader", { name: "Cadence" })).toBeVisible();
  await expect(table(page).locator("tbody[data-ink=belief]").getByRole("rowheader", { name: "Coaching quality" })).toBeVisible();
  expect(await row(page, "Cadence")).toEqual([["every two weeks"], ["no coaching"], ["every month"], ["every two weeks"], ["no coaching"]]);
  const chances = page.locator(".chances li");
  await expect(chances).toHaveCount(5);
  await expect(page.locator("[data-chart]")).toHaveCount(2);
  await expect(parts(page).locator("li")).toHaveCount(3);
});

test("the numbers are those of the command line", async ({ page }) => {
  await open(page);
  const files = [(await save(page)).text];
  await place(page, "Compare").click();
  await button(page, BEST).click();
  await compared(page);
  await tool(page, "Explore", BEST).click();
  await settled(page);
  files.push((await save(page)).text);
  await place(page, "Compare").click();
  const told = compare(files).scenarios;
  const shown = await row(page, "Net value");
  for (const [n, { outcomes }] of told.entries()) {
    const { middle, span } = signedMoneyBand(outcomes["totals.net_value"], "USD");
    expect(shown[n].slice(0, 2)).toEqual([middle, span]);
  }
  const apart = signedMoneyBand(told[1].differences["totals.net_value"], "USD");
  expect(shown[1].slice(2)).toEqual([apart.middle, apart.span]);
  const amounts = await parts(page).locator(".amount").allInnerTexts();
  const sum = told[1].contributions.reduce((sum, { amount }) => sum + amount, 0);
  const plus = (amount) => (amount > 0 ? "+" : "") + money(amount, 3);
  expect(amounts).toEqual([...told[1].contributions.map(({ amount }) => plus(amount)), plus(sum)]);
});

test("scenarios are copied, renamed, moved, removed and held against, and each of these can be undone", async ({ page }) => {
  await open(page, "#compare");
  await button(page, "Event only").click();
  await compared(page);
  const start = await names(page);
  const steps = [
    [() => tool(page, "Copy", "Event only").click(), [...start, "Event only, copy"]],
    [() => move(page, "Event only, copy", "left").click(), [start[0], "Event only, copy", start[1]]],
    [() => tool(page, "Remove", "Spring programme").click(), ["Event only, copy", start[1]]],
  ];
  for (const [act, expected] of steps) {
    await act();
    await expect.poll(() => names(page)).toEqual(expected);
  }
  const field = page.getByRole("textbox", { name: "Name of scenario 1" });
  await field.fill("Nothing after the event");
  await field.press("Enter");
  await expect.poll(() => names(page)).toEqual(["Nothing after the event", start[1]]);
  await against(page, start[1]).check();
  await expect(against(page, start[1])).toBeChecked();
  const renamed = ["Nothing after the event", start[1]];
  // The last step changed no name.
  for (const expected of [renamed, renamed, ...steps.map(([, expected]) => expected).reverse(), start]) {
    await expect.poll(() => names(page)).toEqual(expected);
    await button(page, "Undo").click();
  }
  await expect(verdict(page)).toContainText("One plan alone");
});

test("everything can be done by keyboard, and the focus stays with its scenario", async ({ page }) => {
  await open(page);
  await place(page, "Compare").focus();
  await page.keyboard.press("Enter");
  await button(page, "Event + monthly").focus();
  await page.keyboard.press("Enter");
  await compared(page);
  await move(page, "Event + monthly", "left").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => names(page)).toEqual(["Event + monthly", "Spring programme"]);
  await move(page, "Spring programme", "left").focus();
  await page.keyboard.press("Space");
  await expect.poll(() => names(page)).toEqual(["Spring programme", "Event + monthly"]);
  await against(page, "Spring programme").focus();
  await page.keyboard.press("ArrowRight");
  await expect(against(page, "Event + monthly")).toBeChecked();
  await expect(against(page, "Event + monthly")).toBeFocused();
  await expect.poll(async () => (await row(page, "Net value"))[1][2]).toBe("");
  await tool(page, "Copy", "Event + monthly").focus();
  await page.keyboard.press("Enter");
  await expect(tool(page, "Copy", "Event + monthly")).toBeFocused();
  await tool(page, "Remove", "Event + monthly, copy").focus();
  await page.keyboard.press("Enter");
  await expect(tool(page, "Explore", "Event + monthly")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect.poll(() => names(page)).toEqual(["Spring programme", "Event + monthly", "Event + monthly, copy"]);
  await tool(page, "Explore", "Event + monthly").focus();
  await page.keyboard.press("Enter");
  await expect(sentence(page)).toContainText("every month");
});

test("Explore works on the scenario that is open, and Compare follows its levers", async ({ page }) => {
  await openCompare(page);
  const before = await row(page, "Net value");
  await tool(page, "Explore", "Spaced events").click();
  await expect(sentence(page)).toContainText("without coaching");
  await slider(page, "training_hours").press("ArrowRight");
  await settled(page);
  await place(page, "Compare").click();
  await expect.poll(async () => (await row(page, "Training")).map(([hours]) => hours)).toEqual([...Array(4).fill("16 hours"), "17 hours"]);
  await expect.poll(async () => (await row(page, "Net value"))[4]).not.toEqual(before[4]);
  expect((await row(page, "Net value")).slice(0, 4)).toEqual(before.slice(0, 4));
});

test("an earlier file stands beside the present plan, which is held against it", async ({ page }) => {
  await open(page, "#compare");
  const earlier = { name: "Last year", plan: { training_hours: 8 } };
  await page.getByTestId("file").last().setInputFiles({ name: "last.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(earlier)) });
  await compared(page);
  expect(await names(page)).toEqual(["Last year", "Spring programme"]);
  await expect(against(page, "Last year")).toBeChecked();
  expect(await row(page, "Training")).toEqual([["8 hours"], ["16 hours"]]);
});

test("another scenario can be taken apart, and its parts add up to the difference that is shown", async ({ page }) => {
  await openCompare(page);
  await page.getByRole("combobox", { name: "Scenario" }).selectOption({ label: "Spaced events" });
  await expect(parts(page).locator("li").first()).toContainText("every two weeks → no coaching");
  const shown = (await row(page, "Net value"))[4][2];
  const total = await parts(page).locator("li").last().locator(".amount").innerText();
  const thousands = (text) => Number(text.replace("−", "-").replace(/[^-\d.]/g, ""));
  expect(Math.abs(thousands(total) - thousands(shown))).toBeLessThanOrEqual(5);
  const all = (await parts(page).locator("li .amount").allInnerTexts()).map(thousands);
  expect(Math.abs(all.slice(0, -1).reduce((sum, part) => sum + part, 0) - all.at(-1))).toBeLessThanOrEqual(1);
});

test("amounts in several currencies are not compared", async ({ page }) => {
  await open(page, "#compare");
  await page.getByTestId("file").last().setInputFiles({ name: "eur.json", mimeType: "application/json", buffer: Buffer.from('{"currency":"EUR"}') });
  await expect(page.getByText("different currencies")).toBeVisible();
  await expect(parts(page)).toHaveCount(0);
});

test("a sixth file is refused with a sentence", async ({ page }) => {
  await openCompare(page);
  await page.getByTestId("file").last().setInputFiles({ name: "six.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await expect(alert(page)).toContainText("at most 5 side by side");
  expect((await names(page)).length).toBe(5);
});

for (const [name, width, height, colorScheme] of [
  ["laptop", 1280, 720, "light"],
  ["dark", 1280, 720, "dark"],
  ["phone", 390, 844, "light"],
]) {
  test(`axe finds no violation in Compare: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await open(page, "#compare");
    for (const _ of ["alone", "side by side"]) {
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
      if (await page.getByRole("button", { name: "Compare with all four" }).isVisible()) {
        await page.getByRole("button", { name: "Compare with all four" }).click();
        await compared(page);
      }
    }
  });

  test(`Compare is no wider than the screen: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await openCompare(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
