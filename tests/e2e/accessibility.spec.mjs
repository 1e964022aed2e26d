// axe finds nothing, in every state of the page that a person can bring about.
import AxeBuilder from "@axe-core/playwright";
import { expect, open, test } from "./fixtures.mjs";
import { alert, button, choose, number, openAllInputs, openScenario, openTables, showLevers, slider, type } from "./explore.mjs";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function expectNoViolation(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join("\n")}`);
  expect(found).toEqual([]);
}

for (const [theme, lang] of [["dark", "de"], ["projector", "en"], ["projector", "de"], ["light", "de"]]) {
  test(`axe finds no violation in the ${theme} page in ${lang}, with everything open`, async ({ page }) => {
    await open(page, `?theme=${theme}&lang=${lang}`);
    await slider(page, "training_hours").press("ArrowRight");
    await page.locator("details.all-inputs > summary").click();
    await type(number(page, "training_hours"), 500);
    await expectNoViolation(page);
  });
}

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds no violation in the ${colorScheme} page, nor with everything open and changed`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await expectNoViolation(page);
    // Few weeks: a table's rows are all alike, and axe looks at each of them.
    await openScenario(page, { model: { horizon_weeks: 8 } });
    await slider(page, "training_hours").press("ArrowRight");
    await openAllInputs(page);
    await openTables(page);
    await expectNoViolation(page);
  });

  test(`axe finds no violation in the ${colorScheme} page with messages on it`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await type(number(page, "training_hours"), 500);
    await choose(page, "no");
    await expect(alert(page)).not.toBeEmpty();
    await number(page, "session_minutes").focus();
    await expectNoViolation(page);
  });

  test(`axe finds no violation in the ${colorScheme} page on a phone, with and without its levers`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme });
    await open(page);
    await expectNoViolation(page);
    await showLevers(page);
    await slider(page, "training_hours").press("ArrowRight");
    await expectNoViolation(page);
  });
}

test("axe finds no violation with forced colours", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page);
  await expectNoViolation(page);
});

test("everything that can be operated has a name, and no two things of a kind have the same one", async ({ page }) => {
  await open(page);
  await slider(page, "training_hours").press("ArrowRight");
  await showLevers(page);
  for (const role of ["button", "slider", "spinbutton", "combobox", "textbox"]) {
    const controls = page.getByRole(role);
    const names = await controls.evaluateAll((all) =>
      all.map((one) => one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent),
    );
    expect(names.every((name) => name.trim().length > 1), `${role}: ${names}`).toBe(true);
    expect(names, role).toEqual([...new Set(names)]);
  }
});

test("a lever has the same name for its range, its number and its buttons", async ({ page }) => {
  await open(page);
  for (const row of await page.locator("[data-lever]").all()) {
    const name = (await row.locator("label").innerText()).trim();
    await expect(row.getByRole("slider", { name, exact: true })).toHaveCount(1);
    await expect(row.getByRole("spinbutton", { name: new RegExp(`^${RegExp.escape?.(name) ?? name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}, `) })).toHaveCount(1);
    for (const way of ["more", "less"]) {
      await expect(row.getByRole("button", { name: `${name}: ${way}`, exact: true })).toHaveCount(1);
    }
  }
});

test("no id stands twice, with all inputs open", async ({ page }) => {
  await open(page);
  await openAllInputs(page);
  const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
  expect(ids).toEqual([...new Set(ids)]);
});

test("headings lead through the page without a gap, and there is one main place", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  const titles = await page.getByRole("main").getByRole("heading", { level: 2 }).allInnerTexts();
  expect(titles.length).toBeGreaterThanOrEqual(4);
});

test("what can be touched is at least 24 px wide and high", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await slider(page, "training_hours").evaluate((input) => {
    input.value = 20;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await showLevers(page);
  const small = await page.locator("button:visible, select:visible, summary:visible").evaluateAll((all) =>
    all
      .map((one) => [one.getAttribute("aria-label") ?? one.textContent, one.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 23.5 || height < 23.5)
      .map(([name, { width, height }]) => `${name}: ${width} x ${height}`),
  );
  expect(small).toEqual([]);
  await expect(button(page, "Undo")).toBeEnabled();
});
