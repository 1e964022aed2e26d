// A person without a mouse gets everywhere and sees where they are.
import { expect, open, test } from "./fixtures.mjs";
import { CHARTS, button, chart, field, lever, number, save, sentence, settled, showLevers, slider, step } from "./explore.mjs";

/** Name, kind and look of what has the focus; null at the end of the page. */
const focused = (page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const box = one.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    // A range shows the focus at its thumb, which no script can see; there is a test of its own for that.
    const ring = one.type === "range" || (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1);
    const beneath = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      name: one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent,
      kind: one.type ?? one.tagName.toLowerCase(),
      area: one.closest("header, aside, main")?.tagName.toLowerCase() ?? "page",
      ring,
      inSight: box.top >= -1 && box.bottom <= innerHeight + 1 && box.width > 0,
      uncovered: beneath !== null && (one.contains(beneath) || beneath.contains(one) || one.labels?.[0]?.contains(beneath) === true),
    };
  });

async function walk(page) {
  const stops = [];
  for (let n = 0; n < 200; n += 1) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

test("Tab goes through the head, the levers and the results, and shows where it is", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  await slider(page, "training_hours").press("ArrowRight");
  await button(page, "Undo").focus();
  await page.evaluate(() => document.activeElement.blur());
  await page.evaluate(() => window.getSelection().removeAllRanges());
  await page.locator(".brand").click();
  const stops = await walk(page);
  const areas = stops.map(({ area }) => area).filter((area, n, all) => area !== all[n - 1]);
  expect(areas).toEqual(["header", "aside", "main"]);
  for (const stop of stops) {
    expect(stop.name?.trim(), JSON.stringify(stop)).not.toBe("");
    expect(stop.ring, `focus to be seen: ${JSON.stringify(stop)}`).toBe(true);
    expect(stop.inSight, `in sight: ${JSON.stringify(stop)}`).toBe(true);
    expect(stop.uncovered, `not covered: ${JSON.stringify(stop)}`).toBe(true);
  }
  const names = stops.map(({ name }) => name.trim());
  for (const name of ["Scenario name", "Undo", "Reset", "Open", "Save", "All inputs"]) {
    expect(names, name).toContain(name);
  }
  expect(stops.filter(({ kind }) => kind === "range").length).toBe(await page.locator("[data-lever]").count());
  expect(stops.filter(({ name }) => name.endsWith(": more")).length).toBe(await page.locator("[data-lever]").count());
  expect(names.filter((name) => name === "Show the numbers").length).toBe(CHARTS.length);
});

test("a lever's thumb shows the focus", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  const track = lever(page, "session_minutes").locator(".track");
  await slider(page, "session_minutes").focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  const focusedTrack = await track.screenshot();
  await page.keyboard.press("Tab");
  await expect(step(page, "session_minutes", "more")).toBeFocused();
  expect((await track.screenshot()).equals(focusedTrack)).toBe(false);
});

test("on a phone Tab goes through the levers only while they are up", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  await page.locator(".brand").click();
  const closed = await walk(page);
  expect(closed.filter(({ kind }) => kind === "range")).toEqual([]);
  expect(closed.filter(({ inSight }) => !inSight)).toEqual([]);
  await showLevers(page);
  await settled(page);
  await page.keyboard.press("Tab");
  expect((await focused(page)).area).toBe("aside");
  await expect(sentence(page)).toBeInViewport();
});

test("Escape puts the levers away and gives the focus back to their button", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await showLevers(page);
  await slider(page, "training_hours").focus();
  await page.keyboard.press("Escape");
  await expect(button(page, "Levers")).toBeVisible();
  await expect(button(page, "Levers")).toBeFocused();
});

test("the whole job can be done by keyboard: plan, look, undo, change an input, save", async ({ page }) => {
  await open(page);
  const first = await sentence(page).innerText();
  await page.locator("#cadence").focus();
  await page.keyboard.press("ArrowUp");
  await expect(sentence(page)).toContainText("every week");
  await slider(page, "training_hours").focus();
  for (const [key, value] of [["End", "40"], ["Home", "0"], ["ArrowUp", "1"], ["PageUp", "5"]]) {
    await page.keyboard.press(key);
    await expect(number(page, "training_hours"), key).toHaveValue(value);
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(number(page, "training_hours")).toHaveValue("6");
  await page.keyboard.press("Space");
  await expect(number(page, "training_hours")).toHaveValue("7");
  for (let n = 0; n < 7; n += 1) {
    await page.keyboard.press("Control+z");
  }
  await expect(sentence(page)).toHaveText(first);
  await page.locator("details.all-inputs > summary").focus();
  await page.keyboard.press("Enter");
  await expect(field(page, "reps")).toBeVisible();
  await field(page, "reps").locator("input").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("80");
  await page.keyboard.press("Enter");
  await expect(sentence(page)).not.toHaveText(first);
  await chart(page, "cash").locator("summary").focus();
  await page.keyboard.press("Space");
  await expect(chart(page, "cash").locator("table")).toBeVisible();
  expect(JSON.parse((await save(page)).text).team.reps).toBe(80);
});

test("a table that scrolls can be scrolled by keyboard", async ({ page }) => {
  await open(page);
  await chart(page, "cash").locator("summary").click();
  const region = chart(page, "cash").getByRole("region");
  await expect(region.locator("tbody tr").last()).toBeAttached();
  await region.focus();
  await page.keyboard.press("End");
  await expect.poll(() => region.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
});

test("the focus stays where it is when a gesture changes the page", async ({ page }) => {
  await open(page);
  await slider(page, "manager_hours_per_week").focus();
  await page.keyboard.press("Home");
  await expect(slider(page, "manager_hours_per_week")).toBeFocused();
  await page.keyboard.press("End");
  await expect(slider(page, "manager_hours_per_week")).toBeFocused();
});

test("the focus is not lost when the last thing is undone", async ({ page }) => {
  await open(page);
  await slider(page, "training_hours").press("ArrowRight");
  await button(page, "Undo").focus();
  await page.keyboard.press("Enter");
  await expect(button(page, "Undo")).toBeDisabled();
  await page.keyboard.press("Tab");
  expect((await focused(page)).area).toBe("header");
});
