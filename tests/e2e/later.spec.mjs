// What a first visit does without comes when it is wanted.
import { expect, open, test } from "./fixtures.mjs";
import { button, field, openAllInputs, openScenario, save, showLevers } from "./explore.mjs";

const PARTS = /line-of-sight-[0-9a-f]+-(?<part>inputs|files)\.wasm$/;

test("a part is fetched when it is first wanted, and once", async ({ page }) => {
  const fetched = [];
  page.on("request", (request) => {
    const part = PARTS.exec(request.url())?.groups.part;
    if (part) {
      fetched.push(part);
    }
  });
  await open(page);
  await page.waitForLoadState("networkidle");
  expect(fetched).toEqual([]);
  await openAllInputs(page);
  expect(fetched).toEqual(["inputs"]);
  const { text } = await save(page);
  expect(fetched).toEqual(["inputs", "files"]);
  await openScenario(page, text);
  await page.locator("details.all-inputs > summary").click();
  await expect(field(page, "reps")).toHaveCount(0);
  await page.locator("details.all-inputs > summary").click();
  await expect(field(page, "reps")).toBeVisible();
  expect(fetched).toEqual(["inputs", "files"]);
});

test("a part that does not come is told in a sentence, and comes at the next try", async ({ page, expectedTrouble }) => {
  expectedTrouble.push(/Failed to load resource|did not load/);
  await open(page);
  await page.route(PARTS, (route) => route.abort());
  await showLevers(page);
  const summary = page.locator("details.all-inputs > summary");
  await summary.click();
  await expect(page.locator("details.all-inputs [role=alert]")).toHaveText(/could not be loaded.*try again\.$/);
  await button(page, "Save").click();
  await expect(page.getByText(/could not be loaded/)).toHaveCount(2);
  await page.unroute(PARTS);
  await summary.click();
  await openAllInputs(page);
  expect(JSON.parse((await save(page)).text).team.reps).toBe(40);
});

test("a host need not say that a part is wasm", async ({ page }) => {
  await page.route(PARTS, async (route) => {
    await route.fulfill({ response: await route.fetch(), contentType: "application/octet-stream" });
  });
  await open(page);
  await openAllInputs(page);
});
