// A screen reader hears the answer when a gesture is over, and not before.
import { expect, open, test } from "./fixtures.mjs";
import { drag, drop, sentence, settled, slider } from "./explore.mjs";

const live = (page) => page.locator("[aria-live=polite]");

/** Counts the times that the live region changes. */
const listen = (page) =>
  live(page).evaluate((region) => {
    window.said = [];
    new MutationObserver(() => window.said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
  });
const said = (page) => page.evaluate(() => window.said);

test("there is one polite live region, empty when the page opens", async ({ page }) => {
  await open(page);
  await expect(live(page)).toHaveCount(1);
  await expect(live(page)).toBeEmpty();
});

test("the sentence is said once after a drag, and nothing while the lever is held", async ({ page }) => {
  await open(page);
  await listen(page);
  await drag(page, "session_minutes", 0.05);
  // The hand rests, and still holds the lever.
  await page.waitForTimeout(1_300);
  expect(await said(page)).toEqual([]);
  await drag(page, "session_minutes", 0.1);
  await drop(page);
  await settled(page);
  await expect(live(page)).toHaveText(await sentence(page).innerText());
  expect((await said(page)).length).toBe(1);
});

test("many keys in a row are said once", async ({ page }) => {
  await open(page);
  await listen(page);
  await slider(page, "training_hours").focus();
  for (let n = 0; n < 8; n += 1) {
    await page.keyboard.press("ArrowRight");
  }
  await settled(page);
  await expect(live(page)).toHaveText(await sentence(page).innerText());
  expect((await said(page)).length).toBeLessThanOrEqual(2);
});
